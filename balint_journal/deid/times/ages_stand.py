"""How a number stands in its sentence: the little words before it, the word before those, what follows."""

from __future__ import annotations

from dataclasses import dataclass

from balint_journal.deid.text.note import Note
from balint_journal.deid.text.numerals import Number
from balint_journal.deid.text.token import Token
from balint_journal.deid.text.wordset import words
from balint_journal.deid.times.ages_explained import is_unit
from balint_journal.deid.times.ages_said import ADULT

_FILLERS = words(
    "nearly almost aboot bout just only now about around barely already still maybe perhaps roughly not even probably really actually truly hardly scarcely quite yet well rising aged getting towards"
    " over under past above below pushing nudging nearing approaching turned turning gone coming going up then both also"
)
#: Said of measures too, so that they want a person.
BEYOND = words("over under past above below")
#: Said of nothing but a life.
OF_LIFE = words("rising pushing nudging aged turned turning")
_PEOPLE_FOLLOW = words("he she i they we you he'd she'd i'd they'd he's she's most his her my the")
_STEPS = 4


@dataclass(frozen=True, slots=True)
class Stand:
    """How a number stands: ``first`` is the first of the little words before it, ``left`` the word before those, joined or not."""

    note: Note
    number: Number
    last: Token
    first: Token
    left: Token | None
    fillers: frozenset[str]

    @property
    def grown(self) -> bool:
        """Too many for the hours of a clock and the things people count on their fingers."""
        return self.number.value >= ADULT

    @property
    def word(self) -> str:
        """The word to the left."""
        return self.left.lower if self.left else ""

    @property
    def earlier(self) -> str:
        """The word before that, when only a blank parts them."""
        before = self.note.after(self.left, -1) if self.left is not None and self.left.before in (" ", "-") else None
        if before is not None and self.left is not None and self.left.before == "-":
            before = self.note.after(before, -1)
        return before.lower if before is not None else ""

    @property
    def closed(self) -> bool:
        """A stop or the end follows."""
        return self.note.after(self.last) is None or bool(self.note.tail(self.last).strip(" "))

    @property
    def told(self) -> bool:
        """A person follows: "by forty she had"."""
        following = self.note.after(self.last)
        return following is not None and following.joined and following.lower in _PEOPLE_FOLLOW

    @property
    def measured(self) -> bool:
        """A unit follows."""
        following = self.note.after(self.last)
        return following is not None and (
            (following.joined and is_unit(self.note, following, plurals=False))
            or following.before[:1] in {"%", "/", "-"}
        )


def standing(note: Note, number: Number, last: Token) -> Stand:
    """How ``number`` stands, "not quite" and its kind left aside."""
    first = note.tokens[number.first]
    seen: set[str] = set()
    for _ in range(_STEPS):
        before = note.after(first, -1)
        if before is None or not first.joined or before.lower not in _FILLERS:
            break
        seen.add(before.lower)
        first = before
    return Stand(note, number, last, first, note.after(first, -1), frozenset(seen))
