"""A program that asks a few questions of a person at a pty and writes down what it was told."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

from person import Person

ASKING = """
import json, sys
from balint_journal.cli.said import Item
from pathlib import Path
from balint_journal.cli.terminal import Terminal
from balint_journal.errors import JournalError
terminal = Terminal.attach(idle_seconds={idle})
ask, show = terminal.ask, terminal.show
drafts = []
def keep(text):
    drafts.append(text)
    Path({out!r}).with_suffix(".drafts").write_text(json.dumps(drafts))
def said(value):
    Path({out!r}).write_text(json.dumps(value))
ask.verify = lambda typed: typed == "the right one"
try:
    with terminal.screen():
        show.say("Which consultation is still with you?", indent=0)
        {ask}
    show.out("Kept as 14 (Heron).")
except JournalError as error:
    show.error(error)
    sys.exit(error.exit_code)
finally:
    show.finish()
"""

TEXT = "a = ask.text(on_typing=keep); said([a.how, a.text, a.lost])"


class Sitting:
    """Starts an asking program and reads what it was told."""

    def __init__(self, out: Path) -> None:
        self.out = out
        self.people: list[Person] = []

    def __call__(self, ask: str = TEXT, *, idle: float = 300, wait: bool = True, **how: Any) -> Person:  # noqa: ANN401 - handed on
        state = {"XDG_STATE_HOME": str(self.out.parent)}
        how["env"] = {**state, **how.get("env", {})}
        person = Person.at(ASKING.format(ask=ask, out=str(self.out), idle=idle), **how)
        self.people.append(person)
        if not wait:
            return person
        person.sees("still with you?")
        end = time.monotonic() + 10
        while not ("TERM" in how["env"] or "\n>" in person.text or "passphrase" in ask):
            person.looks(0.02)
            assert time.monotonic() < end, "no question came"
        person.pauses(0.05)
        return person

    @property
    def said(self) -> Any:  # noqa: ANN401 - JSON
        return json.loads(self.out.read_text())

    @property
    def drafts(self) -> list[str]:
        path = self.out.with_suffix(".drafts")
        return list(json.loads(path.read_text())) if path.exists() else []
