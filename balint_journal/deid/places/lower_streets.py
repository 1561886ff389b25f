"""Streets where capitals say nothing: "on ferry lane", "nails on mare st", "top of constitution hill"."""

from __future__ import annotations

from collections.abc import Iterator

from balint_journal.deid.findings import Category
from balint_journal.deid.names.vocabulary import DETERMINERS, FUNCTION, HUMAN_ACTS, KIN, ROLES, TITLES
from balint_journal.deid.places.bare_slots import closed
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.lexicon import Kind
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.token import Mode, Token
from balint_journal.deid.text.wordset import words

_STREETS = words(
    "street st lane lanes broadway parade avenue road rd terrace crescent hill court row place way close gardens walk drive mews grove"
)
# In writing that uses capitals only these are streets without theirs.
_SURE = words("street lane lanes broadway road avenue crescent terrace")
_BEFORE = words("in on off at from down up by near of along round to outside behind opposite")
_NEVER = FUNCTION | (DETERMINERS - words("green white red black blue")) | KIN | ROLES | TITLES | HUMAN_ACTS
# Such a noun without an article is a street, unless it is one of these: kinds of road, of court, of place and of going.
_OF_A_KIND = words(
    """memory fast slow outside inside middle wrong bus cycle left right back front open crown county family youth sheriff magistrates magistrates' district
    circuit supreme high coroner's coroners employment tennis centre second first third fourth last pride death council residential pole top bottom
    easy sesame hard half one two three four five six seven eight nine ten civil criminal appeal contempt federal royal night guard food grass clay squash
    badminton basketball netball common private public country dirt toll ring slip trunk gravel farm single dual motor one-way same neighbouring nearest"""
)
_PLAIN_ROADS = words("main side busy")
_TWO = 2
_WHY = "a street, by the word it ends with and the place it stands in"


def lower_streets(note: Note) -> Iterator[Candidate]:
    """One word and a word for a street, with no article before them."""
    for token in note.tokens:
        if (
            (token.mode is Mode.NORMAL and token.capital)
            or token.lower not in _STREETS
            or token.index < _TWO
            or not token.joined
        ):
            continue
        name, slot = note.tokens[token.index - 1], note.tokens[token.index - 2]
        if name.mode is Mode.NORMAL and (name.capital or token.lower not in _SURE):
            continue
        if (
            name.joined
            and slot.lower in _BEFORE
            and _names(note, name, token)
            and (closed(note, token) or _does(note, token))
        ):
            yield Candidate(name.start, token.end, Category.PLACE, Strength.LIKELY, _WHY, hint="kind:a street")


def _does(note: Note, street: Token) -> bool:
    """What stands on it goes on: "the gurdwara on high street does a supper"."""
    following = note.after(street)
    return bool(following and following.joined and following.lower in HUMAN_ACTS | {"does", "did", "had"})


def _names(note: Note, name: Token, street: Token) -> bool:
    if name.lower in _NEVER | _OF_A_KIND or (name.lower in _PLAIN_ROADS and street.lower in {"road", "rd", "way"}):
        return False
    if note.kinds(name) & (Kind.CLINICAL | Kind.FEELING) and not note.kinds(name) & (Kind.SURNAME | Kind.PLACE):
        return False
    return name.text.replace("'", "").isalpha() and not name.lower.endswith("ly")
