"""Where capitals say nothing: the one society, centre or children's hospital of a place, and a house told by its street."""

from __future__ import annotations

from collections.abc import Iterator

from balint_journal.deid.findings import Category
from balint_journal.deid.names.vocabulary import DETERMINERS, FUNCTION, HUMAN_ACTS, KIN, ROLES, TITLES, WEAK_TITLES
from balint_journal.deid.places.bare_slots import closed
from balint_journal.deid.places.kinds import ORGANISATIONS, PLACES
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.lexicon import Kind
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.token import Mode, Token
from balint_journal.deid.text.wordset import words

_NEVER = FUNCTION | KIN | ROLES | TITLES | WEAK_TITLES
_SOCIETIES = (
    dict.fromkeys(words("society association union guild league federation"), "a society")
    | dict.fromkeys(words("centre institute suite trust dispensary colliery brethren"), "a place")
    | {"practice": "the surgery", "hotel": "a hotel"}
)
# What makes no name of such a noun: its kind, its size, what everybody has one of.
_PLAIN = words(
    """building high polite trade student students students' credit soviet european civil dead-poets british modern human whole wider free secret mutual friendly
    consumer premier football sunday rugby top bottom second first big little champions word in post-office patients patient national world local new old
    day call garden leisure health medical shopping town city sports sport job sorting detention removal community business contact distribution data
    walk-in walk assessment treatment urgent vaccination vaccine testing test dialysis drop-in arts swimming visitor visitors tourist family children's childrens
    resource rehab rehabilitation recycling conference life soft dead nerve pain brain speech speech's respiratory breathing vital activity early years
    service control garden primary care hearing eye skin birth birthing fertility blood donor trauma stroke cancer heart burns reception education educational
    learning training technology research nursing bathroom en luxury honeymoon bridal piece three-piece matching operating theatre endoscopy delivery scanning
    angiography day-surgery section imaging interview custody executive family pension public blind mutual brains acute foundation hospital mental ambulance
    whose this that same other right wrong very mens womens kind basic complete total lost broken
    monday tuesday wednesday thursday friday saturday gp nurse nurses' private group vets vet's choir band bell football target best safe current previous next own busy small large wedding airport posh asylum
    cheap conference nice rural inner-city teaching clinical neighbouring evidence hand
    miscarriage medical-defence dental optical law defence"""
)
# Of these the noun before tells which of a few it is; each stands for one house in its place.
_ONE_HOUSE = words(
    "law_centre law_shop defence_union silver_band sexual_health sick_kids temple_hall day_hospital eye_hospital"
)
_WHOSE = words("children's childrens women's womens")
_QUARTERS = words("western ulster northern southern eastern mater royal rotary samaritans conquest")
_DEPARTMENTS = words(
    "plastics ortho orthopaedics paeds maternity renal stroke oncology neurology eye a&e ed outpatients genetics cardiology surgeons"
)
_GONE_TO = words("in at to from into outside near up over behind off under via")
_COUNTED = words(
    "one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty last next some"
)
_APPOSED = {
    **dict.fromkeys(words("nursery school playgroup preschool"), "a school"),
    **dict.fromkeys(words("groomer barber barbers salon dentist optician gym employer agency workplace"), "a firm"),
    **dict.fromkeys(words("solicitor solicitors"), "a law firm"),
    "club": "a club",
}
_STREETS = words("road street lane avenue terrace crescent rd st row parade")
_STANDS = words("is at when from runs outside opposite behind called near via")
_NO_HOUSE = words(
    "home work school bus foot top junction number left right parked flat house corner lights dinner college"
)
_TWO, _THREE = 2, 3
_WHY = "one of its kind, and called by it"


def societies(note: Note) -> Iterator[Candidate]:
    """Names like "treasurer of the allotment society", "the children's in belfast", "boots on market street"."""
    for token in note.tokens:
        if token.mode is Mode.NORMAL or not token.joined:
            continue
        if token.lower in _SOCIETIES:
            found = _society(note, token)
        elif token.lower in _WHOSE or token.lower in _QUARTERS:
            found = _gone_to(note, token)
        elif token.lower in {"on", "off"}:
            found = _on_street(note, token)
        else:
            found = _apposed(note, token) if token.lower in _APPOSED else None
        if found:
            yield found
    yield from _houses_of_one(note)


def _found(start: Token, last: Token, kind: str) -> Candidate:
    return Candidate(
        start.start, last.end, Category.ORGANISATION, Strength.LIKELY, _WHY, hint=f"kind:{kind}", spreads=False
    )


def _society(note: Note, noun: Token) -> Candidate | None:
    """Such as "the allotment society", "the ark trust", "the rail operating centre"."""
    first = noun
    row: list[Token] = []
    while len(row) < _THREE and first.joined and (before := note.after(first, -1)) and _part(note, before):
        row.insert(0, before)
        first = before
    article = note.after(first, -1)
    if not row or not article or article.lower != "the" or not first.joined:
        return None
    if all(one.lower in _PLAIN or note.kinds(one) & Kind.CLINICAL for one in row):
        return None
    return _found(first, noun, _SOCIETIES[noun.lower])


_MEASURED = DETERMINERS - words("red white yellow black blue green wild") | words("nearest whole main only")


def _part(note: Note, token: Token) -> bool:
    plain = token.base in _NEVER or token.lower in HUMAN_ACTS or token.lower in _MEASURED
    return token.text.replace("'", "").isalpha() and not plain and token.index not in note.in_terms


def _gone_to(note: Note, token: Token) -> Candidate | None:
    """Such as "in the children's", "at the ulster", "the ulster plastics"."""
    article, following = note.after(token, -1), note.after(token)
    slot = note.after(article, -1) if article else None
    if not article or article.lower != "the":
        return None
    part = following if following and following.joined and following.lower in _DEPARTMENTS else None
    gone = slot and article.joined and slot.lower in _GONE_TO
    alone = part and (not slot or not article.joined)
    return _found(token, token, "a hospital") if (gone and (part or closed(note, token))) or alone else None


def _apposed(note: Note, trade: Token) -> Candidate | None:
    """Such as "nursery, the happy den,", "barber, kings cutz,": what it is, and then what it is called."""
    first = note.after(trade)
    if first and first.before == ", " and first.lower == "the":
        first = note.after(first)
        opens = bool(first and first.joined)
    else:
        opens = bool(first and first.before in {", ", ": "})
    if not first or not opens or first.lower in _COUNTED:
        return None
    last = first
    for _ in range(_TWO):
        following = note.after(last)
        if not following or not following.joined:
            break
        last = following
    row = note.tokens[first.index : last.index + 1]
    if note.tail(last)[:1] not in {",", ".", ";", ")", "", "\n"} or not all(_house(note, one) for one in row):
        return None
    if len(row) == 1 and note.kinds(first) & (Kind.COMMON | Kind.ORDINARY):
        return None
    return _found(first, last, _APPOSED[trade.lower])


def _houses_of_one(note: Note) -> Iterator[Candidate]:
    if not {"the"} & note.said:
        return
    for token in note.tokens:
        if token.mode is Mode.NORMAL or token.lower not in _FIRST_OF_ONE or not token.joined:
            continue
        before, second = note.after(token, -1), note.after(token)
        named = second and second.joined and f"{token.lower} {second.lower}" in _ONE_HOUSE
        if named and second and before and before.lower == "the" and closed(note, second):
            slot = note.after(before, -1)
            if slot and slot.lower in _GONE_TO | {"rang", "with", "for"}:
                yield _found(token, second, "a place")


_FIRST_OF_ONE = frozenset(pair.split()[0] for pair in _ONE_HOUSE)


def _on_street(note: Note, slot: Token) -> Candidate | None:
    """Such as "patches when boots on market street has any": a noun without an article, and where it stands."""
    name = note.after(slot)
    ends = [one for step in (_TWO, _THREE) if (one := note.after(slot, step)) and one.joined and one.lower in _STREETS]
    if not name or not name.joined or name.base in FUNCTION or not ends:
        return None
    last = note.after(slot, -1)
    if not last or not _house(note, last):
        return None
    before = note.after(last, -1)
    first = last
    if before and last.joined and before.lower not in _STANDS and _house(note, before):
        first, before = before, note.after(before, -1)
    return _found(first, last, "a place") if before and first.joined and before.lower in _STANDS else None


def _house(note: Note, token: Token) -> bool:
    if (
        not _part(note, token)
        or token.lower in _NO_HOUSE
        or token.index in note.kept
        or token.lower.endswith(("ing", "ed"))
    ):
        return False
    plain = token.base in ORGANISATIONS or token.base in PLACES
    return not plain and not note.kinds(token) & (Kind.FEELING | Kind.CLINICAL | Kind.FORENAME)
