"""Named by the place it is in: "pontefract crem", "Dagenham dock", "skipton mart", "Wisbech nick", "finn harps"."""

from __future__ import annotations

from collections.abc import Iterator

from balint_journal.deid.findings import Category
from balint_journal.deid.names.vocabulary import FUNCTION, HUMAN_ACTS, KIN, ROLES, TITLES, WEAK_TITLES
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.lexicon import ENGLISH, Kind
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.token import Mode, Token
from balint_journal.deid.text.wordset import words

# What stands in small letters behind the name of its place, and what such a thing is called.
_NOUNS: dict[str, str] = {
    **dict.fromkeys(words("crem crematorium"), "a crematorium"),
    **dict.fromkeys(words("mart"), "a market"),
    **dict.fromkeys(words("coastguard lifeboat"), "the emergency services"),
    **dict.fromkeys(words("nick cells constabulary police"), "the police"),
    **dict.fromkeys(words("dock docks dockyard shipyard steelworks ironworks brickworks waterworks gasworks"), "a workplace"),
    **dict.fromkeys(words("general infirmary royal district memorial hosp"), "a hospital"),
    **dict.fromkeys(words("girls boys high grammar comp comprehensive juniors infants"), "a school"),
    **dict.fromkeys(words("uni university poly tech"), "a university"),
    **dict.fromkeys(words("jobcentre cab citizens courthouse magistrates assizes"), "a public office"),
    **dict.fromkeys(words("transport buses trams ferries cabs taxis"), "a firm"),
    **dict.fromkeys(words("camhs cmht iapt ooh mash hospice"), "a service"),
    **dict.fromkeys(
        words("town city united rovers wanderers albion athletic harps swifts thistle argyle celtic rangers gaels emmets shamrocks harriers hotspur orient rfc afc fc cc gaa"),
        "a club",
    ),
}  # fmt: skip
# Places rather than bodies.
_WHERE = words(
    "services parkway arndale arcade precinct allotments roundabout interchange bypass lido showground racecourse marina quays quayside docklands"
)
# A team is one only where someone holds with it or plays for it: "cork city" is a city.
_TEAMS = words("town city celtic united")
_SIDED = words(
    "for supports support supported supporting follows follow watches watch beat against at plays played play fan fans scarf shirt season ticket under-nines thirds seconds reserves one"
)
_NEVER = FUNCTION | KIN | ROLES | TITLES | WEAK_TITLES | HUMAN_ACTS
_COMPASS = words("north south east west upper lower great little new old")
# Behind a given name these are what somebody is, or what is told next.
_AFTER_PEOPLE = words("girls boys high general royal nick")
_SHORTEST = 3
_WHY = "named by the place it is in"


def by_place(note: Note) -> Iterator[Candidate]:
    """Every small noun behind the name of a place."""
    if not note.said & _ALL:
        return
    for noun in note.tokens:
        if noun.lower not in _ALL or not noun.joined:
            continue
        place = note.after(noun, -1)
        if place and _place(note, place, noun) and (noun.lower not in _TEAMS or _sided(note, place, noun)):
            start = _start(note, place)
            where = noun.lower in _WHERE
            yield Candidate(
                start.start,
                noun.end,
                Category.PLACE if where else Category.ORGANISATION,
                Strength.LIKELY,
                _WHY,
                hint=f"kind:{'a place' if where else _NOUNS[noun.lower]}",
            )


_ALL = frozenset(_NOUNS) | _WHERE


def _place(note: Note, place: Token, noun: Token) -> bool:
    """A place by the lists, and written as one; an unknown word will do where nothing else could stand."""
    kinds = note.kinds(place)
    if place.base in _NEVER or place.base != place.lower or len(place.text) < _SHORTEST or not place.text.isalpha():
        return False
    # Two capitals are one name, and found as such.
    if place.mode is Mode.NORMAL and (noun.capital or place.shouted or not (place.capital or kinds & Kind.PLACE)):
        return False
    if place.index in note.in_terms or kinds & (ENGLISH | Kind.COUNTRY):
        return False
    return _in_place(note, place, noun)


def _in_place(note: Note, place: Token, noun: Token) -> bool:
    """Not somebody's name: "Luke nick", "the Fateh girls"."""
    kinds = note.kinds(place)
    if kinds & Kind.FORENAME:
        return bool(kinds & Kind.PLACE) and noun.lower not in _AFTER_PEOPLE
    if noun.lower in {"girls", "boys"}:
        before = note.after(place, -1)
        taught = before and place.joined and before.lower in {"at", "from"}
        return bool(taught or kinds & Kind.PLACE) and not (before and before.lower in {"the", "two", "three"})
    return bool(kinds & (Kind.PLACE | Kind.SURNAME | Kind.NAME)) or (
        not kinds & ~Kind.OBSCURE and noun.lower not in _TEAMS
    )


def _sided(note: Note, place: Token, noun: Token) -> bool:
    """Somebody plays for it or follows it."""
    before, following = note.after(place, -1), note.after(noun)
    return bool(
        (before and place.joined and before.lower in _SIDED)
        or (following and following.joined and following.lower in _SIDED)
    )


def _start(note: Note, place: Token) -> Token:
    """With the quarter before it: "north yorks police", "west belfast taxis"."""
    before = note.after(place, -1)
    quarter = before and place.joined and before.lower in _COMPASS
    return before if before and quarter else place
