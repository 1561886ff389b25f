"""Patterns compiled when first used: the same as compiled at once, and none of them is faulty."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from typing import Any

import pytest

import balint_journal.deid
from balint_journal.deid.text.when_used import when_used


@pytest.mark.parametrize("flags", [0, re.IGNORECASE, re.IGNORECASE | re.MULTILINE])
def test_it_finds_what_the_pattern_finds(flags: int) -> None:
    source = r"^(?P<day>mon|tues)day\b"
    text = "Monday\ntuesday, monday"
    late, at_once = when_used(source, flags), re.compile(source, flags)
    for _ in range(2):  # the first use compiles, the second does not
        assert [found.span("day") for found in late.finditer(text)] == [
            found.span("day") for found in at_once.finditer(text)
        ]
        assert bool(late.match(text)) == bool(at_once.match(text))
        assert late.sub("-", text) == at_once.sub("-", text)
    assert (late.pattern, late.flags, late.groupindex) == (at_once.pattern, at_once.flags, at_once.groupindex)


def test_nothing_is_compiled_before_it_is_used() -> None:
    faulty = when_used("(")
    with pytest.raises(re.error):
        faulty.search("")


def test_it_is_compiled_once(monkeypatch: pytest.MonkeyPatch) -> None:
    late = when_used("a")
    assert late.search("a")
    monkeypatch.setattr(re, "compile", None)
    assert late.search("b") is None
    assert late.fullmatch("a")


def _patterns(value: Any) -> Iterator[re.Pattern[str]]:  # noqa: ANN401 - whatever a module holds
    if type(value) is type(when_used("")):
        yield value
    elif isinstance(value, dict):
        yield from _patterns([*value, *value.values()])
    elif isinstance(value, tuple | list | set | frozenset):
        for one in value:
            yield from _patterns(one)


def test_every_pattern_of_the_tables_can_be_compiled() -> None:
    names = [found.name for found in pkgutil.walk_packages(balint_journal.deid.__path__, "balint_journal.deid.")]
    modules = [importlib.import_module(name) for name in names]
    met = [pattern for module in modules for pattern in _patterns(list(vars(module).values()))]
    assert len(met) > 100
    assert all(pattern.search("a quiet line") or pattern.groups >= 0 for pattern in met)
