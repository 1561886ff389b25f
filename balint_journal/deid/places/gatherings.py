"""Clubs, troops, congregations and programmes: known by their day, their number, their people or their hour."""

from __future__ import annotations

import re
from collections.abc import Iterator

from balint_journal.deid.names.vocabulary import FUNCTION, KIN, ROLES, TITLES, WEAK_TITLES
from balint_journal.deid.places.kinds import ORGANISATIONS
from balint_journal.deid.places.rows import found_row, raised, row_end, row_start
from balint_journal.deid.settling.candidate import Candidate
from balint_journal.deid.text.lexicon import Kind, Kinds
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.token import Mode, Token
from balint_journal.deid.text.wordset import words

_ENGLISH = Kind.ORDINARY | Kind.COMMON
_NEVER = FUNCTION | KIN | ROLES | TITLES | WEAK_TITLES
_FROM = words("at from for with by")
_SHORT = 4
_ORDINAL = re.compile(r"\d{1,2}(?:st|nd|rd|th)\Z")
_MONTHS = words(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec"
)
_DAYS = words("monday tuesday wednesday thursday friday saturday sunday")
_WHOSE = words("the her his their our my")
_NO_GATHERING = words("mornings afternoons evenings nights clinics surgeries blues is was does has hours patients this")
_GATHERINGS = words("club fellowship choir group guild circle society band crew gang lot meeting lunch")
_ON_AIR = words("tonight today live news breakfast matters spotlight nightly reports")
_LODGES = words("lol rbp raob aoh")
_COUNTED = words("first second third")


def gatherings(note: Note) -> Iterator[Candidate]:
    """Names like "the 2nd Tarporley", "the Tuesday Ramblers", "the Hindu Samaj", "Wales Tonight", "St Mary Magdalene"."""
    for token in note.tokens:
        if token.mode is not Mode.NORMAL or not (token.capital or token.text[0].isdigit()):
            continue
        found = _counted(note, token)
        if not found and token.capital:
            found = _saint(note, token) or _day(note, token) or _people(note, token) or _programme(note, token)
        if found:
            yield found


def _saint(note: Note, token: Token) -> Candidate | None:
    """Such as "St Mary Magdalene": a saint of the Bible, who is no more than a story elsewhere."""
    following = note.after(token)
    near = following and (following.joined or following.before == ". ")
    if (
        token.lower not in {"st", "saint"}
        or not following
        or not near
        or not raised(following)
        or token.index in note.kept
    ):
        return None
    last = row_end(note, following)
    told = any(note.tokens[index].index in note.kept for index in range(following.index, last.index + 1))
    return found_row(token, last, "" if last.base in ORGANISATIONS else "a church") if told else None


def _of_a_regiment(kinds: Kinds, token: Token) -> bool:
    """A place, no word of any list, or soldiers."""
    return not kinds & _ENGLISH or bool(kinds & Kind.PLACE) or token.lower.endswith(("eers", "iers", "ers"))


def _counted(note: Note, token: Token) -> Candidate | None:
    """Such as "the 2nd Tarporley", "A1 Cabs", "LOL 418", "First Presbyterian"."""
    before, following = note.after(token, -1), note.after(token)
    if not following or not following.joined:
        return None
    if token.lower in _LODGES and token.shouted and following.text.isdigit():
        return found_row(token, following, "a lodge")
    if not raised(following) or following.base in FUNCTION | _MONTHS:
        return None
    kinds, kind = note.kinds(following), None
    if _ORDINAL.match(token.lower):
        scouts = before and token.joined and before.lower == "the" and _of_a_regiment(kinds, following)
        kind = "a group" if scouts else ORGANISATIONS.get(row_end(note, following).base)
    elif token.lower in _COUNTED and token.capital and not token.first:
        kind = "a church" if kinds & Kind.FAITH else None
    elif not token.text.isdigit() and any(c.isdigit() for c in token.text) and len(token.text) <= _SHORT:
        kind = ORGANISATIONS.get(following.base)
    return found_row(token, row_end(note, following), kind) if kind else None


def _day(note: Note, token: Token) -> Candidate | None:
    """Such as "the Tuesday Ramblers", "the Wednesday Fellowship"."""
    before, following = note.after(token, -1), note.after(token)
    if token.lower not in _DAYS or not before or not token.joined or before.lower not in _WHOSE:
        return None
    if not following or not following.joined or not raised(following) or following.lower in _NO_GATHERING:
        return None
    many = following.lower.endswith("s") and following.base == following.lower
    return found_row(token, row_end(note, following), "a club") if many or following.base in _GATHERINGS else None


def _people(note: Note, token: Token) -> Candidate | None:
    """Such as "the Hindu Samaj", "at Turkish Barber": a people or a faith, and a capital that is no person's."""
    before, following = note.after(token, -1), note.after(token)
    if token.first or not before or not token.joined or before.lower not in _FROM | {"the", "to", "in", "her", "his"}:
        return None
    if not note.kinds(token) & (Kind.DEMONYM | Kind.FAITH) or not following or not following.joined:
        return None
    if not raised(following) or following.base in FUNCTION or following.index in note.kept:
        return None
    kinds = note.kinds(following)
    if kinds & (Kind.FORENAME | Kind.SURNAME) and not kinds & Kind.COMMON:
        return None
    if kinds & _ENGLISH and before.lower not in _FROM:
        return None  # "the French Horn"
    return found_row(token, row_end(note, following))


def _programme(note: Note, token: Token) -> Candidate | None:
    """Such as "Wales Tonight", "Severn Today"."""
    before = note.after(token, -1)
    if token.lower not in _ON_AIR or not raised(token) or not token.joined or not before or not raised(before):
        return None
    start = row_start(note, before)
    named = start and start.base not in _NEVER and not note.kinds(start) & Kind.COMMON
    return found_row(start, token, "the local news") if start and named else None
