"""Initials that the words around them give away: "her initials on, SVT", "JK, 44, roofer", "Mon HB Tues me", "Twin 1 Hussain"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from balint_journal.deid.findings import Category
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.lexicon import Kind
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.token import Mode, Token
from balint_journal.deid.text.wordset import words

_WHY = "initials that stand for somebody"
_WHY_NEWBORN = "a newborn goes by the number and the family's name"
_TOLD = words("initials initialled monogram monogrammed")
_ROTA = words(
    "mon tue tues wed weds thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday"
)
_NO_ROTA = words("am pm al nb tbc tba ooh a&e ae bh od bd er ed oc gp wc")
_OCCASION = Kind.CLINICAL | Kind.ABBREVIATION
_NEWBORN = re.compile(
    r"(?<!\w)(?:(?:Twin|Triplet|Baby|Infant) (?:\d|[A-C]|[Oo]ne|[Tt]wo|[Tt]hree|[Bb]oy|[Gg]irl|of)|(?:[Bb]oy|[Gg]irl) [Tt]win) (?P<n>[A-Z][a-z'\u2019-]{2,20})(?!\w)"
)
_NEWBORNS = words("twin triplet baby infant")
_REACH = 8
_SHORTEST, _LONGEST = 2, 4
_GROWN = range(12, 106)


def told_initials(note: Note) -> Iterator[Candidate]:
    """Each row of two to four capitals that the words around it make a person's; and newborns by number and surname."""
    told = bool(note.said & _TOLD)
    for token in note.tokens:
        if not token.shouted or token.mode is not Mode.NORMAL or not _SHORTEST <= len(token.text) <= _LONGEST:
            continue
        if not token.text.isalpha():
            continue
        if (told and _after_initials(note, token)) or _aged(note, token) or _on_rota(note, token):
            yield Candidate(token.start, token.end, Category.PERSON, Strength.LIKELY, _WHY, spreads=True)
    for match in _NEWBORN.finditer(note.text) if note.said & _NEWBORNS else ():
        name = note.token_at(match.start("n"))
        if name is not None and not note.kinds(name) & (Kind.COMMON | Kind.CLINICAL):
            yield Candidate(*match.span(), Category.PERSON, Strength.LIKELY, _WHY_NEWBORN)


def _after_initials(note: Note, token: Token) -> bool:
    """The word "initials" stands before it in the same sentence."""
    at = token
    for _ in range(_REACH):
        if any(sign in at.before for sign in ".!?;\n"):
            return False
        before = note.after(at, -1)
        if before is None:
            return False
        if before.lower in _TOLD:
            return True
        at = before
    return False


def _aged(note: Note, token: Token) -> bool:
    """Opens a sentence, with a grown age between commas behind it: "JK, 44, roofer"."""
    age, further = note.after(token), note.after(token, 2)
    if age is None or age.before != ", " or not token.first or note.kinds(token) & _OCCASION:
        return False
    grown = age.text.isdigit() and int(age.text) in _GROWN
    return grown and (further is None or further.before[:1] in {",", "."})


def _on_rota(note: Note, token: Token) -> bool:
    """Two capitals right behind a day, and another day or "me" after them: "Mon HB Tues me"."""
    day, following = note.after(token, -1), note.after(token)
    if day is None or day.lower not in _ROTA or not token.joined or token.lower in _NO_ROTA:
        return False
    listed = following is not None and following.lower in _ROTA | {"me", "and"}
    return listed and len(token.text) <= _LONGEST - 1 and not note.kinds(token) & Kind.CLINICAL
