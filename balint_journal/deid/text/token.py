"""One word of a note, and the ways in which a paragraph may be written."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum

_ENDING = re.compile(r"'(?:s|d|ll|ve|re|m)\Z")


def small(text: str) -> str:
    """In lower case, letter for letter: the one capital that would become two letters, the Turkish dotted one, becomes an "i"."""
    return text.replace("\u0130", "i").lower()


class Mode(StrEnum):
    """How a paragraph is written; in all but ``NORMAL`` capitals say nothing."""

    NORMAL = "normal"
    LOWER = "lower"
    CAPITALS = "capitals"
    DICTATED = "dictated"


@dataclass(frozen=True, slots=True)
class Token:
    """A word or number of ``Note.text``.

    ``lower`` is in lower case with straight apostrophes; ``before`` is what stands between the previous word and this one;
    ``first`` says that a sentence, line or quotation may begin here, so that a capital proves nothing. What follows from these
    is worked out once: every detector asks.
    """

    index: int
    start: int
    end: int
    text: str
    lower: str
    before: str
    first: bool
    mode: Mode
    # In lower case, without a possessive or a shortened verb at its end.
    base: str = field(init=False)
    # Begins with a capital letter.
    capital: bool = field(init=False)
    # Only blanks stand between the previous word and this one.
    joined: bool = field(init=False)

    def __post_init__(self) -> None:
        """Work out what every detector asks."""
        put = object.__setattr__
        put(self, "base", _ENDING.sub("", self.lower) if "'" in self.lower else self.lower)
        put(self, "capital", self.text[0].isupper())
        put(self, "joined", self.before == " " or (self.before.isspace() and "\n" not in self.before))

    @property
    def bare_end(self) -> int:
        """Where ``base`` ends in the note's text: ``lower`` is as long as ``text``, letter for letter."""
        return self.start + len(self.base)

    @property
    def shouted(self) -> bool:
        """Two letters or more, all of them capitals."""
        return len(self.text) > 1 and self.text.isupper() and self.text.isalpha()
