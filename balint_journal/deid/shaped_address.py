"""Addresses with and without numbers, house names, rooms and beds."""

from __future__ import annotations

import re
from collections.abc import Iterator

from balint_journal.deid.candidate import Candidate, Strength
from balint_journal.deid.findings import Category
from balint_journal.deid.lexicon import Kind
from balint_journal.deid.note import Mode, Note, Token
from balint_journal.deid.numerals import Number, number_at
from balint_journal.deid.wordset import words

# A word before one of these, in any writing, makes a street.
_STREETS = words(
    "road rd street avenue ave lane terrace crescent cres gardens gdns grove mews parade wynd vennel boulevard rd. ave. bypass drive dr. close"
)
_CLEAR = words("road rd street avenue ave lane terrace crescent cres gdns grove mews wynd vennel boulevard")
# These are streets only behind capitals or a house number.
_MAYBE = words(
    "close cl drive dr way court ct place pl square sq hill row walk park rise view yard gate green end bank vale quay wharf mount loan brae gait pend"
    " mansions buildings house tower towers heights lodge cottages cottage villas fields meadow meadows drift gardens parade st cross ash approach"
    " estate almshouses point croft barn hall farm rectory vicarage manor grange mill mooring wood woods side garth fold ridge rocks chase broadway circus"
)
_HOUSES = words(
    "house cottage farm lodge rectory vicarage barn mill manor hall grange villa bungalow croft nook nest tannery forge stables oast schoolhouse smithy steading toll chapel"
)
_UNIT = words("flat apartment apt unit studio caravan mooring pitch berth block maisonette plot")
_ROOM = words("room bed ward bay cubicle cell wing theatre bedroom side_room locker landing")
_NEVER = words(
    "a an the of to in on at by for with and or but from up down my his her our their your this that every each any no one two three same other wrong right"
    " left first second next last main open busy dark long wide side little narrow country back whole big old new quiet minute minutes mile miles day days"
    " week weeks hour hours year years times month months yard yards minute's into off along across over under through down cross crossed crossing"
    " wet icy is was are were be it its i he she they we you who which what so as if not high"
)
_FUNCTION = words("a an the of to in on at by for with and or but from i he she it they we is was are were be")
_LONGEST = 4
_SUFFIX = re.compile(r"\d{1,4}[a-z]?\Z")
_NO_HOUSE = words(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec monday tuesday"
    " wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun christmas easter covid"
)
_AT = words("at of to from address addr no number visit live lives lived living opposite outside near")


def addresses(note: Note) -> Iterator[Candidate]:
    """Streets, houses and rooms."""
    for token in note.tokens:
        if token.lower in _STREETS or token.lower in _MAYBE:
            found = _street(note, token)
            if found:
                yield found
        if (token.lower in _UNIT or token.lower in _ROOM) and (found := _numbered_room(note, token)):
            yield found
        if token.text[0].isdigit() and (found := _number_and_name(note, token)):
            yield found


def _street(note: Note, last: Token) -> Candidate | None:
    """The words that lead up to a word for a street, and the house number before them."""
    first = last
    passed = 0
    while passed < _LONGEST and (left := note.after(first, -1)) and _leads(note, first, left, last):
        first, passed = left, passed + 1
    number = _number_before(note, first)
    if not passed and number is None:
        return None
    if number is None and not _stands_alone(note, first, last, passed):
        return None
    if number is not None and not passed and last.lower != "almshouses" and first.before != " ":
        return None
    start = _with_unit(note, number if number is not None else first)
    kind = "house" if last.lower in _HOUSES and number is None else "street"
    return Candidate(
        start,
        last.end,
        Category.ADDRESS,
        Strength.SURE,
        "An address is one front door.",
        hint=f"kind:{kind}",
        spreads=number is None,
    )


def _leads(note: Note, right: Token, left: Token, last: Token) -> bool:
    """Whether ``left`` belongs to the name of a street that goes on at ``right``."""
    if not (right.before in (" ", "-") or right.before in ("'s ", "' ")):
        return False
    if left.text[0].isdigit():
        return False
    if left.mode is Mode.NORMAL:
        following = note.after(left)
        return (left.capital and not (left.first and left.lower in _FUNCTION | _NEVER)) or (
            left.lower in {"of", "the", "upon"} and following is not last
        )
    return left.lower not in _NEVER and (last.lower in _CLEAR or number_before_within(note, left))


def number_before_within(note: Note, token: Token) -> bool:
    """A house number stands one or two words further left."""
    at: Token | None = token
    for _ in range(2):
        at = note.after(at, -1) if at and at.before == " " else None
        if at and _SUFFIX.match(at.lower):
            return True
    return False


def _number_before(note: Note, first: Token) -> Token | None:
    left = note.after(first, -1)
    if left is None or first.before not in (" ", ", "):
        return None
    if left.lower == "the":
        left = note.after(left, -1)
        if left is None:
            return None
    if _SUFFIX.match(left.lower):
        return left
    found = _spelled(note, left)
    return note.tokens[found.first] if found else None


def _spelled(note: Note, last: Token) -> Number | None:
    """A house number in words, with the word "number" or "flat" before it."""
    for back in (1, 0):
        index = last.index - back
        found = number_at(note.tokens, index) if index > 0 else None
        if found and found.spelled and not found.ordinal and found.last == last.index:
            before = note.tokens[found.first - 1].lower if found.first else ""
            if before in {"number", "flat", "at", "double", "of"}:
                return found
    return None


def _stands_alone(note: Note, first: Token, last: Token, passed: int) -> bool:
    """Without a number: is this a name at all?"""
    if first.mode is Mode.NORMAL:
        if not first.capital or last.lower == "st":
            return passed > 1 and first.capital
        named = last.capital or last.lower in _CLEAR
        plain = first.first and passed == 1 and bool(note.lexicon.kinds(first.lower) & Kind.COMMON)
        return named and not plain and first.lower not in _NEVER
    if last.lower not in _CLEAR:
        return False
    return not note.lexicon.kinds(first.lower) & Kind.COMMON or passed > 1


def _with_unit(note: Note, first: Token) -> int:
    """Where "Flat 3, " before this begins, if it does."""
    left = note.after(first, -1)
    if left is not None and first.before in (", ", " ") and (_SUFFIX.match(left.lower) or left.lower in _UNIT):
        unit = left if left.lower in _UNIT else note.after(left, -1)
        if unit is not None and unit.lower in _UNIT:
            return unit.start
    if left is not None and left.lower in {"number", "no", "double"} and first.before in (" ", ". "):
        return _with_unit(note, left) if left.lower == "double" else left.start
    return first.start


def _numbered_room(note: Note, token: Token) -> Candidate | None:
    right = note.after(token)
    if (
        right is None
        or right.before not in (" ", ": ", " #", " no ")
        or not re.fullmatch(r"\d{1,3}[a-z]?|[a-z]\d{0,3}", right.lower)
    ):
        return None
    if right.text.isalpha() and not (
        right.text.isupper() and token.mode is Mode.NORMAL and right.lower not in {"i", "a"}
    ):
        return None
    following = note.after(right)
    if (
        following is not None
        and following.before == " "
        and following.lower
        in {"patients", "beds", "times", "years", "weeks", "months", "minutes", "hours", "people", "of"}
    ):
        return None
    end = right.end
    if (
        token.lower in _UNIT
        and following is not None
        and following.before == ", "
        and following.capital
        and token.mode is Mode.NORMAL
    ):
        end = _run_of_capitals(note, following) or end
    category = (
        Category.ADDRESS
        if token.lower in _UNIT
        else Category.ORGANISATION
        if token.lower in {"ward", "wing"}
        else Category.PLACE
    )
    return Candidate(
        token.start,
        end,
        category,
        Strength.LIKELY,
        "A room or a bed at a known time is one person.",
        hint=f"kind:{token.lower}",
    )


def _number_and_name(note: Note, token: Token) -> Candidate | None:
    """A number and capitals after a word of place: "at 42 Chapel Ash"."""
    left, right = note.after(token, -1), note.after(token)
    if (
        not _SUFFIX.match(token.lower)
        or right is None
        or right.before != " "
        or token.mode is not Mode.NORMAL
        or not right.capital
    ):
        return None
    placed = (left is not None and left.lower in _AT and token.joined) or token.before.rstrip().endswith(
        ('"', "\u201c", ":")
    )
    if (
        not placed
        or right.lower in _NO_HOUSE
        or right.shouted
        or note.lexicon.kinds(right.lower) & (Kind.CLINICAL | Kind.CAPITAL)
    ):
        return None
    end = _run_of_capitals(note, right)
    return (
        Candidate(
            token.start,
            end,
            Category.ADDRESS,
            Strength.LIKELY,
            "A number and a name are an address.",
            hint="kind:street",
        )
        if end
        else None
    )


def _run_of_capitals(note: Note, token: Token) -> int:
    end = 0
    at: Token | None = token
    for _ in range(_LONGEST):
        if at is None or not at.capital or (end and at.before not in (" ", "-")):
            break
        end = at.end
        at = note.after(at)
    return end
