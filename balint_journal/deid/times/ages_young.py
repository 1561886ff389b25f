"""Ages of the very young: months, weeks, days and hours of a life against lengths of time; "one" against anything else."""

from __future__ import annotations

import re

from balint_journal.deid.text.lexicon import Kind
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.numerals import Number
from balint_journal.deid.text.token import Token
from balint_journal.deid.text.when_used import when_used
from balint_journal.deid.text.wordset import words
from balint_journal.deid.times.ages_beside import stands_beside_person
from balint_journal.deid.times.ages_said import KIN, closes, is_said_of_person

_BABY = when_used(
    r"\b(?:bab(?:y|ies)|infant|newborn|neonat|toddler|red book|health visitor|jabs|imms|cot|nappy|nappies|breast ?fe|feeding|bottle|mum|mam|wean|bairn|little one|pram|legs|crying|latch)",
    re.IGNORECASE,
)
_NOT_AGE = words(
    "pregnant gestation post later ago into sober clean gone since after before earlier on of in waiting left to supply hence away from apart together"
    " married back notice running straight solid"
)
_LITTLE = words("just only now barely nearly almost about not yet quite already hardly")
_ONES = words("one's he's she's baby's they're wean's bairn's")
_WHEN = words("when and now today tomorrow but then")
_TOLD_AFTER = words("and old he she they with in")
_REVIEWED = words(
    "review reviewed bloods lfts scan check recheck repeat follow-up followup postop smear again back appointment bring born delivered induced dressing stitches cast test tests booster and then"
)
_BORN = when_used(
    r"\b(?:born|birth|died|dies|lost|lived|buried|stillborn|prem|premature|neonatal|newborn|cot|delivered|bab(?:y|ies)|twins?)\b",
    re.IGNORECASE,
)
_COMPANIONS = words(
    "partner husband wife friend colleague neighbour boyfriend girlfriend carer patient companion fiance fiancee mate marriage widow widower"
)
_CHILD = when_used(
    r"\b(?:child|kids?|boys?|girls?|son|daughter|twins?|grand(?:son|daughter|child)|niece|nephew|aged?|turn(?:s|ed)?|birthday|two|three|four|five)\b",
    re.IGNORECASE,
)
_HOURS = 4
_NEAR_BIRTH = 60
_PARAGRAPH = 400
_MONTHS_OLD = 36


def has_baby(note: Note, start: int, end: int) -> bool:
    """Whether a small child, or what belongs to one, is spoken of near this stretch."""
    return _BABY.search(note.text, max(0, start - _PARAGRAPH), end + _PARAGRAPH) is not None


def is_companion(note: Note, number: Number) -> bool:
    """Tell "my partner of eleven years" from "a man of eleven years"."""
    joint = note.after(note.tokens[number.first], -1)
    owner = note.after(joint, -1) if joint is not None and joint.lower == "of" else None
    return owner is not None and owner.base in _COMPANIONS


def is_infant(note: Note, number: Number) -> bool:
    """Whether "one" may be an age here: a child is near, and not "one of those"."""
    near = note.text[max(0, number.start - _NEAR_BIRTH) : number.end + _NEAR_BIRTH]
    return bool(_BABY.search(near) or _CHILD.search(near))


def is_short_life(note: Note, number: Number, last: Token, unit: int) -> bool:
    """Months, weeks, days or hours as an age rather than a stretch of time."""
    following = note.after(last)
    spaced = following is not None and following.before.strip(" ") == ""
    if spaced and following is not None and following.lower in _NOT_AGE:
        return False
    first, little = _before_little(note, number)
    before = note.after(first, -1)
    word = before.lower if before is not None and first.joined else ""
    if word == "at":
        told = following is not None and following.lower in _TOLD_AFTER
        return (not spaced or told) and not _is_reviewed(note, first)
    second = note.after(before, -1) if before is not None else None
    milestone = second is not None and second.lower == "first" and first.before == ", "
    if word in {"aged", "age", "lived", "turned"} or milestone:
        return True
    near = note.text[max(0, number.start - _NEAR_BIRTH) : number.end + _NEAR_BIRTH]
    born = bool(_BORN.search(near))
    if is_said_of_person(note, number, after=last, strict=True) or (word in _ONES and little):
        young = little or born or unit != _HOURS
        then = following.lower if following is not None else ""
        return young and (not spaced or then == "when" or (then in _WHEN and (little or born)))
    named = before is not None and (before.capital or before.lower in KIN)
    baby = unit == 1 and number.value <= _MONTHS_OLD and has_baby(note, number.start, number.end)
    apart = first.before == ", " and closes(note, last)
    if apart and not _is_expecting(before) and (baby or (little and (born or named))):
        return True
    return (named or baby) and stands_beside_person(note, number, last, {}) and not _is_expecting(before)


def _before_little(note: Note, number: Number) -> tuple[Token, bool]:
    """The first word of "only just six", and whether there are such words at all."""
    first = note.tokens[number.first]
    for _ in range(2):
        before = note.after(first, -1)
        if before is None or not first.joined or before.lower not in _LITTLE:
            break
        first = before
    return first, first.index < number.first


def _is_reviewed(note: Note, at: Token) -> bool:
    """What is done then is no child: "bloods at six weeks"."""
    before = note.inside(max(0, at.start - _NEAR_BIRTH), at.start)
    return any(
        token.lower in _REVIEWED or (token.shouted and note.kinds(token) & Kind.ABBREVIATION) for token in before[-4:]
    )


def _is_expecting(before: Token | None) -> bool:
    return before is not None and before.lower in {"expecting", "pregnant", "gone", "carrying"}
