"""Names that only their place in the sentence tells, where capitals are wanting: "went to zante", "prays at mountain of fire"."""

from __future__ import annotations

from collections.abc import Iterator

from balint_journal.deid.findings import Category
from balint_journal.deid.names.context import near_ordinary
from balint_journal.deid.names.vocabulary import DETERMINERS, FUNCTION, HUMAN_ACTS
from balint_journal.deid.places.kinds import ORGANISATIONS, PLACES
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.lexicon import ENGLISH, Kind
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.token import Mode, Token
from balint_journal.deid.text.wordset import words

_NAME = Kind.FORENAME | Kind.SURNAME | Kind.PLACE | Kind.NAME | Kind.COUNTRY
_TO = words("to in from at near via around outside frm by visiting visited past through")
_MOVED = words(
    "go goes going went gone been moved moving moves flew fly flying drove drive driving came come back up over down off live lives lived living born"
)
_PRAYS = words(
    "prays pray praying prayed worships worship worshipped worshipping baptised baptized christened preaches preached"
)
_PRAYS_AT = words("at in")
_STOPS = words(
    "on in at and but so where who which because near since when with for they he she i we it to from is was has"
)
_PICTURED = words(
    """laurels willows elms oaks limes firs beeches birches poplars cedars hollies acorns sunflowers rainbows bluebells daisies buttercups snowdrops primroses
    larches maples hawthorns rowans pines chestnuts sycamores hazels poppies lilies roses heathers gables grange lindens yews cherries swallows
    nightingales robins swans ladybirds butterflies bumblebees honeybees ducklings cygnets tiddlers stepping-stones meadows orchards lawns"""
)
_BEFORE_PICTURED = words("the little at in to from nursery school home homes playgroup preschool")
_OPENERS = words("little happy busy tiny bright rainbow")
_NURSED = words("at nursery from to in school preschool playgroup")
_SHORTEST = 4
_LONGEST = 4
_WHY_PLACE = "it stands where the name of a place stands"
_WHY_PRAYS = "it stands where the name of a congregation stands"
_WHY_HOUSE = "it reads as the name of a house"


def cued(note: Note) -> Iterator[Candidate]:
    """Every name that a verb or a small word before it gives away."""
    for token in note.tokens:
        if _place(note, token):
            end = token.bare_end
            yield Candidate(token.start, end, Category.PLACE, Strength.WEAK, _WHY_PLACE, spreads=True)
        if token.mode is Mode.NORMAL:
            continue
        if token.lower in _PRAYS and (last := _congregation(note, token)):
            start = note.tokens[token.index + 2].start
            yield Candidate(
                start, last.end, Category.ORGANISATION, Strength.LIKELY, _WHY_PRAYS, hint="kind:a place of worship"
            )
        if house := _house(note, token):
            yield Candidate(
                house.start, token.end, Category.ORGANISATION, Strength.LIKELY, _WHY_HOUSE, hint="kind:a home"
            )
        if alone := _alone(note, token):
            yield Candidate(alone.start, token.end, Category.PLACE, Strength.LIKELY, _WHY_PLACE)


def _place(note: Note, token: Token) -> bool:
    """Such as "wants to go to zante", "up in pitlochry": no word of English, in lower case, where somebody goes or is."""
    before, kinds = note.after(token, -1), note.kinds(token)
    if token.capital or not before or not token.joined or before.lower not in _TO or len(token.base) < _SHORTEST:
        return False
    if kinds & ENGLISH or token.index in note.kept or not token.base.isalpha():
        return False
    following = note.after(token)
    closed = not following or not following.joined or following.base in FUNCTION
    if kinds & _NAME and not kinds & Kind.OBSCURE:
        return closed
    earlier = note.after(before, -1)
    moved = bool(earlier and earlier.lower in _MOVED)
    return closed and moved and not token.lower.endswith(("ing", "ed", "ly")) and not near_ordinary(note, token.base)


def _congregation(note: Note, verb: Token) -> Token | None:
    """The last word of what follows "prays at"."""
    at = note.after(verb)
    if not at or at.lower not in _PRAYS_AT or not at.joined:
        return None
    last: Token | None = None
    for step in range(1, _LONGEST + 1):
        word = note.after(at, step)
        if not word or not word.joined or word.lower in _STOPS or (step == 1 and word.lower in DETERMINERS | FUNCTION):
            break
        last = word
    known = last and last.index == at.index + 1 and note.kinds(last) & Kind.COMMON
    return None if known else last


def _house(note: Note, token: Token) -> Token | None:
    """The first word of "the laurels", "little acorns"."""
    before = note.after(token, -1)
    earlier = note.after(before, -1) if before else None
    if (
        before
        and token.joined
        and before.lower in _OPENERS
        and earlier
        and earlier.lower in _NURSED
        and token.base.endswith("s")
    ):
        return before
    if token.lower not in _PICTURED or not before or not token.joined or before.lower not in _BEFORE_PICTURED:
        return None
    return before if before.lower in _OPENERS else token


def _alone(note: Note, noun: Token) -> Token | None:
    """The first word of ", fir vale,": two words between commas, of which the second is a kind of place."""
    first = note.after(noun, -1)
    if (noun.base not in PLACES and noun.base not in ORGANISATIONS) or not first or not noun.joined:
        return None
    if (
        first.before != ", "
        or note.tail(noun)[:1] not in {",", ";", ")"}
        or first.base in FUNCTION | DETERMINERS | HUMAN_ACTS
    ):
        return None
    kinds = note.kinds(first)
    return None if kinds & Kind.COMMON and not kinds & _NAME else first
