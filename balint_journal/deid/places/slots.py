"""Organisations and places told by the slot they stand in: what is known through, captained, left, written from or rung."""

from __future__ import annotations

from collections.abc import Iterator

from balint_journal.deid.findings import Category
from balint_journal.deid.names.context import unknown_name
from balint_journal.deid.names.vocabulary import FUNCTION, HUMAN_ACTS, KIN, ROLES, TITLES, WEAK_TITLES
from balint_journal.deid.places.rows import found_row, raised, row_end, row_start
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.lexicon import Kind
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.token import Mode, Token
from balint_journal.deid.text.wordset import words

_ENGLISH = Kind.ORDINARY | Kind.COMMON
_PERSON = Kind.FORENAME | Kind.SURNAME
_NEVER = FUNCTION | KIN | ROLES | TITLES | WEAK_TITLES
_KNOWN = words("know knows knew known met meets remember remembers")
_THROUGH = words("from at through")
_WHOM = words("him her them me us each other")
_TIMES = words(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december "
    "christmas easter eid diwali ramadan lent hogmanay halloween facebook whatsapp instagram twitter tiktok zoom teams"
)
_HEADS = words(
    "captain captains captained captaining president chairman chairwoman chair chairs treasurer secretary steward joined joins barman barmaid"
)
_LEFT = words("left joined from leaving joining quit with among")
_FLOCKS = words("brethren witnesses jehovahs adventists baptists methodists pentecostals mormons quakers baptist")
_OFFICES = {"council": "a public office", "college": "a college", "mosque": "a place of worship"}
_TO_OFFICES = words("for to from at with by rang via into")
_PAPERS = words(
    "letter letters email emails fax form forms report reports invoice bill text texts leaflet parcel cheque payslip statement questionnaire call request contract appointment"
)
_FROM_FIRM = words("from by")
_NO_PAIR = words("accident health safety terms profit research bed food fish supply trial law peace time sickness mum")
_AT = words("at from with for by to near outside behind opposite inside runs joined")
_THE_AT = words("at from to into outside near in behind opposite")
_LOWER_AT = words("in near outside towards via")
_STATIONS = words("central parkway piccadilly")
_MANY, _TWO = 4, 2
_WHY = "it stands where such a name stands"


def slots(note: Note) -> Iterator[Candidate]:
    """Names like "met her at Zumba", "to captain the Golf", "a letter from Optum", "the Eye and Ear", "in papay"."""
    for token in note.tokens:
        found = None
        if token.mode is not Mode.NORMAL:
            found = _lower(note, token)
        elif token.capital and token.text[0].isalpha():
            found = _papered(note, token) or _pair(note, token) or _listed_place(note, token)
            if not found and not token.first and not token.shouted:
                found = _known_through(note, token) or _one(note, token) or _congregation(note, token)
        elif token.lower == "junction":
            found = _junction(note, token)
        if found:
            yield found


def _known_through(note: Note, token: Token) -> Candidate | None:
    """Such as "I know him from Parkrun", "met her at Zumba": what people are known through is a group."""
    before = note.after(token, -1)
    if not before or not token.joined or before.lower not in _THROUGH or token.base in _TIMES or token.base in _NEVER:
        return None
    verb, whom = note.after(before, -2), note.after(before, -1)
    if not verb or not whom or verb.lower not in _KNOWN or not before.joined or not whom.joined:
        return None
    if whom.lower not in _WHOM and not raised(whom):
        return None
    if note.kinds(token) & (Kind.DEMONYM | Kind.CLINICAL) or not note.kinds(token) & (_ENGLISH | Kind.CAPITAL):
        return None
    return found_row(token, row_end(note, token), "a group")


def _one(note: Note, token: Token) -> Candidate | None:
    """Such as "to captain the Golf", "he left the Brethren", "a letter for the Council": one of its kind, and named so."""
    before, following = note.after(token, -1), note.after(token)
    if (
        not before
        or not token.joined
        or before.lower != "the"
        or (following and following.joined and following.capital)
    ):
        return None
    slot = note.after(before, -1)
    if not slot or not before.joined:
        return None
    closed = not following or not following.joined or following.base in FUNCTION or following.lower in HUMAN_ACTS
    if token.lower in _FLOCKS:
        return found_row(before, token, "a church") if slot.lower in _LEFT else None
    if token.lower in _OFFICES and not (token.lower == "college" and slot.lower not in _THE_AT):
        return found_row(token, token, _OFFICES[token.lower]) if slot.lower in _TO_OFFICES and closed else None
    of = note.after(slot, -1) if slot.lower == "of" else slot
    heads = of is not None and of.lower in _HEADS
    return found_row(token, token, "a club") if heads and closed and token.base not in _NEVER else None


def _congregation(note: Note, token: Token) -> Candidate | None:
    """Such as "at Brixham Road Methodist": a place and a faith, with nothing after it."""
    before, following = note.after(token, -1), note.after(token)
    if not note.kinds(token) & Kind.FAITH or not token.joined or not before or not raised(before):
        return None
    if (following and following.joined and following.base not in FUNCTION) or before.base in _NEVER:
        return None
    if note.kinds(before) & (Kind.DEMONYM | Kind.FAITH) or before.index in note.kept:
        return None
    start = row_start(note, before)
    slot = note.after(start, -1) if start else None
    return found_row(start, token, "a church") if start and slot and slot.lower in _AT | {"in", "of"} else None


def _papered(note: Note, token: Token) -> Candidate | None:
    """Such as "a letter from Optum", "Optum's form": what sends papers and is nobody's name by any list."""
    if note.kinds(token) & ~(Kind.OBSCURE | Kind.NAME) or token.index in note.kept or len(token.base) < _MANY:
        return None
    if token.shouted:
        return None
    before, following = note.after(token, -1), note.after(token)
    owns = token.lower.endswith("'s") and following and following.joined and following.lower in _PAPERS
    sent = before and token.joined and before.lower in _FROM_FIRM and _sends(note, before)
    if not (owns or sent) or (following and following.joined and following.capital):
        return None
    end = token.start + len(token.base)
    return Candidate(
        token.start, end, Category.ORGANISATION, Strength.LIKELY, _WHY, hint="kind:an organisation", spreads=True
    )


def _sends(note: Note, word: Token) -> bool:
    """A paper stands one or two words before "from": "a letter (just in) from Optum"."""
    return any((one := note.after(word, -step)) and one.lower in _PAPERS for step in (1, 2))


def _pair(note: Note, token: Token) -> Candidate | None:
    """Such as "from Smith and Nephew", "up to the Eye and Ear", "Knit and Natter": two capitals in one name."""
    joint, second = note.after(token), note.after(token, _TWO)
    if not joint or not second or joint.lower not in {"and", "&"} or not joint.joined or not second.joined:
        return None
    if not raised(second) or not raised(token) or second.first:
        return None
    pair = (token, second)
    if any(one.base in _NEVER | _NO_PAIR or one.index in note.kept or one.base != one.lower for one in pair):
        return None
    before, following = note.after(token, -1), note.after(second)
    if following and following.joined and following.capital:
        return None
    kinds = [note.kinds(one) for one in pair]
    the = before if before and token.joined and before.lower == "the" else None
    slot = note.after(the, -1) if the else before
    placed = bool(slot and (the or token).joined and slot.lower in (_THE_AT if the else _AT))
    plain = all(kind & _ENGLISH and not kind & (Kind.FORENAME | Kind.DEMONYM | Kind.FAITH) for kind in kinds)
    told = all((kind & Kind.SURNAME or not kind) and not kind & (Kind.FORENAME | Kind.PLACE) for kind in kinds)
    firm = told and placed and not the
    return (
        found_row(token, second, "a firm" if firm else "") if firm or (plain and (placed or not token.first)) else None
    )


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


def _lower(note: Note, token: Token) -> Candidate | None:
    """Where capitals say nothing: "glasgow central", "in papay"."""
    following, before = note.after(token), note.after(token, -1)
    if following and following.joined and following.lower in _STATIONS:
        kinds = note.kinds(token)
        if kinds & Kind.PLACE and not kinds & (_ENGLISH | Kind.CLINICAL):
            return Candidate(token.start, following.end, Category.PLACE, Strength.SURE, _WHY, hint="kind:a station")
    if not before or not token.joined or before.lower not in _LOWER_AT or not unknown_name(note, token):
        return None
    if following and following.joined and following.base not in FUNCTION:
        return None
    return Candidate(token.start, token.end, Category.PLACE, Strength.LIKELY, _WHY, hint="kind:a place")
