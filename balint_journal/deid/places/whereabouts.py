"""Places that capitals alone do not tell: two words of a list, a numbered junction, a lower-case slot."""

from __future__ import annotations

from collections.abc import Iterator

from balint_journal.deid.findings import Category
from balint_journal.deid.names.context import unknown_name
from balint_journal.deid.names.vocabulary import FUNCTION
from balint_journal.deid.places.rows import found_row
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.lexicon import Kind
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.token import Mode, Token
from balint_journal.deid.text.wordset import words

_ENGLISH = Kind.ORDINARY | Kind.COMMON
_WORSHIP = words("gurdwara mandir mosque masjid synagogue shul")
_THE_AT = words("at from to into outside near in behind opposite")
_LOWER_AT = words("in near outside towards via")
_STATIONS = words("central parkway piccadilly")
_WHY = "it stands where the name of a place stands"


def whereabouts(note: Note) -> Iterator[Candidate]:
    """Names like "Alder Hey", "junction 28", "at the gurdwara", "glasgow central", "in papay"."""
    for token in note.tokens:
        if token.lower == "junction":
            found = _junction(note, token)
        elif token.lower in _WORSHIP:
            found = _worship(note, token)
        elif token.mode is not Mode.NORMAL:
            found = _lower(note, token)
        else:
            found = _listed_place(note, token) if token.capital else None
        if found:
            yield found


def _listed_place(note: Note, token: Token) -> Candidate | None:
    """Such as "Alder Hey", "Much Hadham": two capitals that only the lists of places hold together."""
    following = note.after(token)
    if not following or not following.joined or not following.capital or following.base not in FUNCTION:
        return None
    if token.lower not in note.lexicon.terms("openers"):
        return None
    known = note.lexicon.phrase(f"{token.lower} {following.base}") & Kind.PLACE
    if not known:
        return None
    return Candidate(token.start, following.end, Category.PLACE, Strength.SURE, _WHY, hint="kind:a place", spreads=True)


def _junction(note: Note, token: Token) -> Candidate | None:
    """Such as "off junction 28"."""
    number = note.after(token)
    if not number or not number.joined or not number.text[0].isdigit():
        return None
    return Candidate(token.start, number.end, Category.PLACE, Strength.SURE, _WHY, hint="kind:a junction")


def _worship(note: Note, token: Token) -> Candidate | None:
    """Such as "at the gurdwara": where there is one, it is that one."""
    before = note.after(token, -1)
    slot = note.after(before, -1) if before else None
    gone = before and token.joined and before.lower == "the" and slot and before.joined and slot.lower in _THE_AT
    return found_row(token, token) if gone else None


def _lower(note: Note, token: Token) -> Candidate | None:
    """Where capitals say nothing: "glasgow central", "in papay"."""
    following, before = note.after(token), note.after(token, -1)
    if following and following.joined and following.lower in _STATIONS:
        kinds = note.kinds(token)
        if kinds & Kind.PLACE and not kinds & (_ENGLISH | Kind.CLINICAL):
            return Candidate(token.start, following.end, Category.PLACE, Strength.SURE, _WHY, hint="kind:a station")
    if not before or not token.joined or before.lower not in _LOWER_AT or note.kinds(token):
        return None
    if (following and following.joined and following.base not in FUNCTION) or not unknown_name(note, token):
        return None
    return Candidate(token.start, token.end, Category.PLACE, Strength.LIKELY, _WHY, hint="kind:a place")
