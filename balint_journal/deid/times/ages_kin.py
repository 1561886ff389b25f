"""Ages beside kin, peoples and births: "the lad Kuba 12 does the talking", "27, vietnamese", "lived for nine hours", "a fortnight postnatal"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from balint_journal.deid.findings import Category
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.lexicon import Kind
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.numerals import Number
from balint_journal.deid.text.token import Mode, Token
from balint_journal.deid.text.when_used import when_used
from balint_journal.deid.text.wordset import words
from balint_journal.deid.times.ages_said import KIN, WHY

_GOES_ON = words(
    "does has is was stays who and came comes works at in with now said says lives goes went asked from to wants but will would can can't won't did had still helps drives looks plays"
)
_CHILDREN = words("lad lass girl boy wean bairn eldest youngest oldest twin")
_OLDEST, _YOUNGEST_STRANGER = 110, 3
_SHORT_LIFE = when_used(
    r"\b(?:lived|survived|alive|breathed) (?:for )?(?:only |just |about |barely )?(?P<a>(?:an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}) (?:hours?|minutes?|days?))(?=[,.;:!?\n)]| and\b|\s*\Z)",
    re.IGNORECASE,
)
_SHORT_LIFE_WORDS = words("lived survived alive breathed")
_FORTNIGHT = when_used(
    r"(?<!\w)(?P<a>an? (?:(?:fortnight|week|month|day) post-?natal|fortnight old))(?!\w)", re.IGNORECASE
)
_FORTNIGHT_WORDS = words("fortnight week month day")
_UNITS = (("hour", "hours"), ("minute", "hours"), ("day", "days"), ("fortnight", "weeks"), ("week", "weeks"), ("month", "months"))  # fmt: skip


def beside_kin(note: Note, numbers: Sequence[Number]) -> Iterator[Candidate]:
    """Every age that kin and a name, a people or a short life tells."""
    for number in numbers:
        if number.ordinal or not 1 < number.value <= _OLDEST:
            continue
        if _follows_kin(note, number) or _before_people(note, number):
            hint = f"years:{number.value}"
            yield Candidate(number.start, number.end, Category.AGE, Strength.LIKELY, WHY, hint=hint)
    for pattern, needed in ((_SHORT_LIFE, _SHORT_LIFE_WORDS), (_FORTNIGHT, _FORTNIGHT_WORDS)):
        for match in pattern.finditer(note.text) if note.said & needed else ():
            unit = next(name for sign, name in _UNITS if sign in match["a"].lower())
            yield Candidate(*match.span("a"), Category.AGE, Strength.LIKELY, WHY, hint=f"{unit}:1")


def _follows_kin(note: Note, number: Number) -> bool:
    """Kin, a name and the bare age: "their lad Kuba 12 does", "the son jason twenty three has"."""
    first = note.tokens[number.first]
    name = note.after(first, -1) if first.before == " " else None
    kin = note.after(name, -1) if name is not None and name.before in (" ", ", ") else None
    if name is None or kin is None or kin.lower not in KIN | _CHILDREN or not _is_name(note, name):
        return False
    following = note.after(note.tokens[number.last])
    return following is None or following.before.strip(" ")[:1] in {",", ".", ";", ")"} or _goes_on(following)


def _goes_on(following: Token) -> bool:
    return following.joined and following.lower in _GOES_ON


def _is_name(note: Note, token: Token) -> bool:
    kinds = note.kinds(token)
    if not token.text.isalpha() or kinds & (Kind.COMMON | Kind.CLINICAL):
        return False
    capital = token.capital and token.mode is not Mode.CAPITALS and not token.first
    return capital or bool(kinds & Kind.FORENAME) or (not kinds and len(token.text) > _YOUNGEST_STRANGER)


def _before_people(note: Note, number: Number) -> bool:
    """Between stops, and then a people: "27, vietnamese, thin"."""
    first, last = note.tokens[number.first], note.tokens[number.last]
    opened = first.index == 0 or first.before.strip(" ")[-1:] in {",", ".", "(", ";", ":", "!", "?", "\n", "-"}
    people = note.after(last)
    if not opened or people is None or people.before != ", " or note.text[number.start - 1 : number.start].isdigit():
        return False
    beyond = note.after(people)
    alone = beyond is None or beyond.before.strip(" ")[:1] in {",", ".", ";", ")"}
    return alone and bool(note.kinds(people) & Kind.DEMONYM) and number.value > _YOUNGEST_STRANGER
