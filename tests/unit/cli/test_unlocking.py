"""Asking for the passphrase: two tries, and Enter alone is none."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from balint_journal.cli.unlocking import unlock
from balint_journal.errors import WrongPassphraseError
from balint_journal.services import journal

OPENED = SimpleNamespace(notices=())


class Locked:
    """A journal that opens by one word, and remembers what was tried."""

    def __init__(self) -> None:
        self.tried: list[str] = []

    def unlock(self, secret: str, **_: bool) -> Any:  # noqa: ANN401 - a stand-in
        self.tried.append(secret)
        if secret != "right":
            raise WrongPassphraseError
        return OPENED


def unlocks(monkeypatch: pytest.MonkeyPatch, *typed: str, scripted: bool = False) -> tuple[Any, list[str]]:
    locked = Locked()
    monkeypatch.setattr(journal, "find", lambda _folder: locked)
    lines = iter(typed)
    terminal: Any = SimpleNamespace(
        ask=SimpleNamespace(passphrase=lambda: next(lines)),
        show=SimpleNamespace(note=lambda _line: None),
        can_ask=not scripted,
        scripted=scripted,
    )
    try:
        return unlock(terminal, Path()), locked.tried
    except WrongPassphraseError:
        return None, locked.tried


@pytest.mark.parametrize(
    ("typed", "opened", "tried"),
    [
        (["right"], OPENED, ["right"]),
        (["", "", "", "right"], OPENED, ["right"]),
        (["wrong", "", "right"], OPENED, ["wrong", "right"]),
        (["", "wrong", "", "wrong too"], None, ["wrong", "wrong too"]),
    ],
)
def test_enter_alone_uses_up_no_try(
    monkeypatch: pytest.MonkeyPatch, typed: list[str], opened: object, tried: list[str]
) -> None:
    assert unlocks(monkeypatch, *typed) == (opened, tried)


def test_an_empty_line_from_a_script_is_a_wrong_passphrase_and_is_not_waited_on(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert unlocks(monkeypatch, "", "right", scripted=True) == (None, [""])
