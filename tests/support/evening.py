"""A person who sits down at the real program, in a home of her own, and reads the screen before she types."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

from person import Person
from program import Outside

#: Seconds; unlocking derives a real key, on a machine that may be busy.
PATIENCE = 60.0


class Evening(Person):
    """A person before ``balint WORDS``."""

    def __init__(self, program: Outside, *words: str, **how: Any) -> None:  # noqa: ANN401 - handed on
        env = {**program.environment, **how.pop("env", {})}
        super().__init__(program.command(*words), env=env, **how)
        self.program = program

    @classmethod
    def at_home(cls, home: Path, *words: str, **how: Any) -> Evening:  # noqa: ANN401 - handed on
        """Before the program where no folder is named: the journal is where the platform keeps such things."""
        program = Outside(home / "data" / "balint-journal", home)
        return cls(program, *words, **how)

    def asked(self, words: str) -> None:
        """Waits until these words are in the window and the cursor stands behind an empty prompt."""
        self.sees(words, PATIENCE)
        self.waits_for_her()

    def waits_for_her(self) -> None:
        end = time.monotonic() + PATIENCE
        while not self._at_a_prompt():
            self.looks(0.02)
            assert time.monotonic() < end, f"no prompt in:\n{self.text}"
        self.pauses(0.05)

    def _at_a_prompt(self) -> bool:
        line = self.lines[self.window.cursor.y]
        return line == ">" or line.endswith(":")

    def says(self, words: str) -> None:
        """One line, once she is asked."""
        self.waits_for_her()
        self.enters(words)

    def writes(self, question: str, *lines: str) -> None:
        """An answer to a question she has read."""
        self.asked(question)
        self.answers(*lines)

    def next_question(self, after: str) -> str:
        """Waits for another question than that one, and reads it."""
        end = time.monotonic() + PATIENCE
        while self.question == after or not self._at_a_prompt():
            self.looks(0.02)
            assert time.monotonic() < end, f"no other question in:\n{self.text}"
        self.pauses(0.05)
        return self.question

    def unlocks(self) -> None:
        self.sees("Passphrase:", PATIENCE)
        self.pauses(0.1)
        self.enters(self.program.passphrase)

    @property
    def question(self) -> str:
        """The question that stands last in the window."""
        above = self.lines[: self.window.cursor.y]
        while above and not above[-1]:
            above.pop()
        block: list[str] = []
        while above and above[-1] and not above[-1].startswith(">"):
            block.insert(0, above.pop())
        return " ".join(block)

    @property
    def everything_left(self) -> str:
        """What somebody could read in this window afterwards, scrolling back."""
        assert not self.window.is_alternate
        return self.scrollback
