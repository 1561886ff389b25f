"""Streets, with and without a house number, and named houses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from balint_journal.deid.findings import Category
from balint_journal.deid.places.kinds import ORGANISATIONS
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.lexicon import Kind
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.numerals import Number, number_at
from balint_journal.deid.text.token import Mode, Token
from balint_journal.deid.text.wordset import words

# A word before one of these, in any writing, makes a street.
_STREETS = words(
    "road rd street avenue ave lane terrace crescent cres gardens gdns grove mews parade wynd vennel boulevard rd. ave. bypass drive dr. close"
)
_CLEAR = words("road rd street avenue ave lane terrace crescent cres gdns grove mews wynd vennel boulevard")
# These are streets only behind capitals or a house number.
_MAYBE = words(
    "close cl drive dr way court ct place pl square sq hill row walk park rise view yard gate green end bank vale quay wharf mount loan brae gait pend"
    " mansions buildings house tower towers heights lodge cottages cottage villas fields meadow meadows drift gardens parade st cross ash approach"
    " estate almshouses point croft barn hall farm rectory vicarage manor grange mill mooring wood woods side garth fold ridge rocks chase broadway circus corner strand embankment esplanade promenade prom seafront quadrant precinct arcade cloisters alley loke twitten ginnel snicket lonning toft path backs"
    " parks landings wharves buildings dwellings bungalows maisonettes flats apartments halt crossroads brow bottom edge croft hollow dene dell glade copse spinney leys lea mead butts"
)
_HOUSES = words(
    "house cottage farm lodge rectory vicarage barn mill manor hall grange villa bungalow croft nook nest tannery forge stables oast schoolhouse smithy steading toll chapel"
)
_UNIT = words("flat apartment apt unit studio caravan mooring pitch berth block maisonette plot")
_NEVER = words(
    "a an the of to in on at by for with and or but from up down my his her our their your this that every each any no one two three same other wrong right"
    " left first second next last main open busy dark long wide side little narrow country back whole big old new quiet minute minutes mile miles day days"
    " week weeks hour hours year years times month months yard yards minute's into off along across over under through down cross crossed crossing"
    " wet icy is was are were be it its i he she they we you who which what so as if not high"
)
# In Welsh, Irish, Scots Gaelic and elsewhere the word for a street comes first.
_FOREIGN = words("heol ffordd stryd lôn bóthar bothar sráid sraid rhodfa maes tan-y-bryn rue calle plas ystrad")
_COMPASS = words("old new great little long high upper lower north south east west back broad church mill station")
_BEFORE_NUMBER = words("number flat at double of comma to from address is lives apartment unit house")
_PLACING = words("on in at of off down up along to from near by opposite behind past fae outside into the")
_FUNCTION = words("a an the of to in on at by for with and or but from i he she it they we is was are were be")
_TITLES = words("dr st")
_CLASSES = words("a b c m")
_LONGEST = 4
_SUFFIX = re.compile(r"\d{1,4}[a-z]?\Z")


def addresses(note: Note) -> Iterator[Candidate]:
    """Streets and houses."""
    for token in note.tokens:
        if token.lower in _STREETS or token.lower in _MAYBE:
            found = _street(note, token)
            if found:
                yield found
        elif token.lower in _FOREIGN and (found := _foreign_street(note, token)):
            yield found


def _is_no_street(note: Note, first: Token, last: Token, number: Token | None) -> bool:
    """Tell "at one point", "a B road" and "the Dr Penn" from streets."""
    if number is not None:
        return first is last and number.text.isalpha()
    letter, further = note.after(last, -1), note.after(last)
    if further is not None and further.before == "&":
        return True
    lettered = letter is not None and first is not last and letter.lower in _CLASSES
    named = note.after(last) if last.lower in _TITLES else None
    return lettered or (named is not None and named.joined and named.capital)


def _street(note: Note, last: Token) -> Candidate | None:
    """The words that lead up to a word for a street, and the house number before them."""
    first = last
    passed = 0
    while passed < _LONGEST and (left := note.after(first, -1)) and _leads(note, first, left, last):
        first, passed = left, passed + 1
    first, passed = _without_of(note, first, passed)
    number = _number_before(note, first)
    if _is_no_street(note, first, last, number) or (not passed and number is None):
        return None
    if number is None and not _stands_alone(note, first, last, passed):
        return None
    if number is not None and not passed and last.lower != "almshouses" and first.before != " ":
        return None
    if number is None and first.mode is not Mode.NORMAL and first.joined:
        left = note.after(first, -1)
        first = left if left is not None and left.lower in _COMPASS else first
    for _ in range(_LONGEST):
        further = note.after(number, -1) if number is not None and number.before == " " else None
        if further is None or not further.text.isdigit():
            break
        number = further
    start = _with_house(note, _with_unit(note, number if number is not None else first))
    following = note.after(last)
    part = following is not None and following.joined and following.base in ORGANISATIONS
    strength = Strength.SURE if number is not None else Strength.WEAK if part else _sureness(note, first, last)
    kind = "house" if last.lower in _HOUSES and number is None else "street"
    return Candidate(
        start,
        last.end,
        Category.ADDRESS,
        strength,
        "An address is one front door.",
        hint=f"kind:{kind}" if number is None else "",
        spreads=number is None and strength is Strength.SURE,
    )


def _without_of(note: Note, first: Token, passed: int) -> tuple[Token, int]:
    """Leave "of" to what stands before it ("at the end of Kirk Road"), and "the" where no preposition goes before it."""
    while passed and not first.capital and first.mode is Mode.NORMAL and first.lower in {"of", "upon", "the"}:
        left, right = note.after(first, -1), note.after(first)
        placed = left is not None and first.joined and left.lower in _PLACING
        if right is None or (first.lower == "the" and placed):
            break
        first, passed = right, passed - 1
    return first, passed


def _sureness(note: Note, first: Token, last: Token) -> Strength:
    """How sure a street without a number is: "Lorcan Vale" may be somebody."""
    before = note.after(first, -1)
    placed = before is not None and first.joined and before.lower in _PLACING
    if last.lower in _CLEAR:
        return Strength.SURE if placed or not note.lexicon.kinds(first.base) & Kind.FORENAME else Strength.WEAK
    return Strength.LIKELY if placed else Strength.WEAK


def _leads(note: Note, right: Token, left: Token, last: Token) -> bool:
    """Whether ``left`` belongs to the name of a street that goes on at ``right``."""
    if not (right.before in (" ", "-") or right.before in ("'s ", "' ")):
        return False
    if left.text[0].isdigit():
        return False
    if left.mode is Mode.NORMAL:
        following = note.after(left)
        quiet = not left.capital and last.lower in _CLEAR and left.text.isalpha()
        if quiet and not note.lexicon.kinds(left.base) & (Kind.COMMON | Kind.ORDINARY) and left.lower not in _NEVER:
            return True
        return (left.capital and not (left.first and left.lower in _FUNCTION | _NEVER)) or (
            left.lower in {"of", "the", "upon"} and following is not last
        )
    return left.lower not in _NEVER and (last.lower in _CLEAR or _numbered_within(note, left))


def _numbered_within(note: Note, token: Token) -> bool:
    """A house number stands one or two words further left."""
    at: Token | None = token
    for _ in range(2):
        at = note.after(at, -1) if at and at.before == " " else None
        if at and (_SUFFIX.match(at.lower) or _spelled(note, at)):
            return True
    return False


def _number_before(note: Note, first: Token) -> Token | None:
    left = note.after(first, -1)
    if left is None or first.before not in (" ", ", ") or note.text[left.start - 1 : left.start] in tuple(".:/,"):
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
            if before in _BEFORE_NUMBER:
                return found
    return None


def _stands_alone(note: Note, first: Token, last: Token, passed: int) -> bool:
    """Without a number: is this a name at all?"""
    if first.mode is Mode.NORMAL:
        if not first.capital and last.lower in _CLEAR:
            return True
        if not first.capital or last.lower == "st":
            return passed > 1 and first.capital
        named = last.capital or last.lower in _CLEAR
        plain = first.first and passed == 1 and bool(note.lexicon.kinds(first.lower) & Kind.COMMON)
        return named and not plain and first.lower not in _NEVER
    if last.lower not in _CLEAR:
        return False
    return not note.lexicon.kinds(first.lower) & Kind.COMMON or passed > 1


def _with_house(note: Note, start: int) -> int:
    """Where the name of a house before a street begins: "The Crow's Nest, Cliff Road"."""
    first = note.token_at(start)
    last = note.after(first, -1) if first is not None and first.before == ", " else None
    if last is None or last.lower not in _HOUSES:
        return start
    at = last
    for _ in range(_LONGEST):
        left = note.after(at, -1)
        if left is None or not at.joined or left.lower in _FUNCTION - {"the"}:
            break
        at = left
    return at.start if at is not last else start


def _foreign_street(note: Note, token: Token) -> Candidate | None:
    """From "Heol y Bryn", "12 Ffordd Gwynedd"."""
    at, passed = token, 0
    while (following := note.after(at)) is not None and following.joined and passed < _LONGEST:
        if not (following.capital or following.lower in {"y", "yr", "na", "an", "de", "la", "du"}):
            break
        at, passed = following, passed + 1
    if not passed or not at.capital or not token.capital:
        return None
    number = _number_before(note, token)
    start = _with_unit(note, number if number is not None else token)
    hint = "kind:street" if number is None else ""
    return Candidate(start, at.end, Category.ADDRESS, Strength.LIKELY, "An address is one front door.", hint=hint)


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
