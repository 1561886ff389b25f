"""Patterns that are compiled when they are first used: a note has need of few of them, and compiling all takes a while."""

from __future__ import annotations

import re
from typing import Any, cast


class _WhenUsed:
    """Stands for a pattern; from its first use on, what it was asked for is the compiled pattern's own."""

    def __init__(self, source: str, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the pattern has under that name
        if "_compiled" not in self.__dict__:
            self._compiled = re.compile(self._source, self._flags)
        value = getattr(self._compiled, name)
        setattr(self, name, value)  # found without a detour the next time
        return value


def when_used(source: str, flags: int = 0) -> re.Pattern[str]:
    """As ``re.compile``, but later. Use it for a pattern that is tried only after some word of it was seen in the note."""
    return cast("re.Pattern[str]", _WhenUsed(source, flags))
