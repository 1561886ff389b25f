"""Ages that stand beside a name or a person without more ado: "doreen eighty", "kevin 9, tiffany 20 months", "a boy barely sixteen", "a year his elder"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from balint_journal.deid.findings import Category
from balint_journal.deid.quasi.vocabulary import PEOPLES, WORK, WORK_SAID
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.lexicon import Kind
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.numerals import Number
from balint_journal.deid.text.token import Mode, Token
from balint_journal.deid.text.when_used import when_used
from balint_journal.deid.text.wordset import words
from balint_journal.deid.times.ages_explained import is_counted_clause, is_label, is_loose, is_measure, is_unit
from balint_journal.deid.times.ages_said import ADULT, KIN, MEASURES, WHY, in_figures
from balint_journal.deid.times.ages_young import has_baby

_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_UNDER_TEN = "one|two|three|four|five|six|seven|eight|nine"
_GROWN = rf"(?:(?:{_TENS})(?:[- ](?:{_UNDER_TEN}))?|(?:thir|four|fif|six|seven|eigh|nine)teen|1[3-9]|[2-9]\d|10\d|a hundred(?: and (?:{_UNDER_TEN}))?)"
_FEW = rf"(?:an?|{_UNDER_TEN}|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:{_TENS})|\d{{1,2}})"
_APART = when_used(
    rf"(?<!\w)(?P<a>{_FEW} (?:years?|months?|decades?|minutes?) (?:his|her|my|the|their|your|our) (?P<w>elder|younger|junior|senior))(?!\w)|(?:(?<=is )|(?<=, ))(?P<b>{_FEW} years? (?P<v>younger|older|elder))(?=[,.;]| and\b)",
    re.IGNORECASE,
)
# A letter for the sex, small, at the head of a line or between commas: "28f with headaches".
_SEXED = when_used(
    r"(?:(?<=\n)|(?<=\A)|(?<=, ))(?P<a>[1-9]\d ?[fm])(?=,| (?:with|from|w|who|came|c|works|in|on|and)\b)"
)
_OF = when_used(
    rf"(?<=[a-z], )of (?P<a>{_GROWN})(?=[,;])|\b(?:all|nipper|slip|bairn|wean|lad|lass|toddler|man|woman|boy|girl|baby|grandchild|grandson|granddaughter) of (?P<b>(?:{_UNDER_TEN}|ten|eleven|twelve)(?: (?:months?|weeks?|days?))?)(?=[,.;:)!?\n]| (?:or so|and|in|with|who|had|was|is|called|came|bit|sat|on|at|by)\b)",
    re.IGNORECASE,
)
_WRITTEN = when_used(
    rf"\b(?:notes|letter|letters|papers?|passport|records?|birth certificate|sister|mother|brother|mum|wife|husband|daughter|son|neighbour|certificate|register|chart|label|date of birth|dob)(?:,? (?:all |still |only )?)(?:says?|said|makes? (?:him|her|it|them)|gives?|has (?:him|her) (?:at|as)|puts? (?:him|her) (?:at|down as)) (?P<a>{_GROWN})(?=[,.;:)!?\n]| (?:and|but|though)\b|\s*\Z)",
    re.IGNORECASE,
)
_GOING_ON = when_used(
    rf"(?<![\w.:/-])(?P<a>(?:{_UNDER_TEN}|ten|eleven|twelve|{_GROWN}|[1-9])(?: going on |-going-on-)(?:{_UNDER_TEN}|{_GROWN}))(?=[,.;:)!?\n]| (?:and|he|she|who|with)\b|\s*\Z)",
    re.IGNORECASE,
)
_YOUNG = when_used(
    rf"(?<!\w)(?P<a>(?:(?:{_UNDER_TEN}|ten|eleven|twelve|a|(?:{_TENS})|\d{{1,2}}) (?:day|week|month)s? old|an? (?:year|day|week|month) and a half)(?: baby| babies)?)(?!\w)",
    re.IGNORECASE,
)
_YOUNG_WORDS = words("old half")
_BARELY = words("barely scarcely hardly nearly almost only just about maybe perhaps not yet")
_WRITERS = words(
    "notes letter letters paper papers passport record records certificate sister mother brother mum wife husband daughter son neighbour register chart label birth dob"
)
_PERSONS = words(
    "man woman boy girl lad lass lady gentleman bloke chap fella lassie wean bairn toddler baby child kid brother sister mother father mum dad mam daughter son wife husband gran granny grandad nan"
    " grandson granddaughter niece nephew widow widower twin twins sisters brothers boys girls lads sons daughters pensioner teenager youngest eldest oldest pt"
)
_BEFORE_NAME = words(
    "room ward bay bed street road lane close avenue house court flat line bus number no route page hotel pub club and at in on of to from via near"
)
_TITLES = words("mr mrs ms miss nana granny nan baby wee")
_GIVEN = Kind.FORENAME | Kind.NAME_FIRST
_BETWEEN = {" ", ": ", " / ", " - ", " \u2013 ", " \u2014 "}
_HUNDRED, _OLDEST = 100, 110
_SHORT = words("months weeks days mths wks month week day")


def by_name(note: Note, numbers: Sequence[Number]) -> Iterator[Candidate]:
    """Every age beside a name or a person."""
    for number in numbers:
        if number.ordinal or not 1 < number.value <= _OLDEST or in_figures(note, number):
            continue
        end = _end(note, number)
        if end and not is_counted_clause(note, note.tokens[number.first]):
            unit = "years" if end == number.end else "months"
            yield Candidate(number.start, end, Category.AGE, Strength.LIKELY, WHY, hint=f"{unit}:{number.value}")
    yield from _told(note)


def _told(note: Note) -> Iterator[Candidate]:
    """Ages that a phrase tells: the distance between two people, a letter for the sex, what the papers say."""
    text = note.text
    for match in _APART.finditer(text) if note.said & _APART_WORDS else ():
        name = "a" if match["a"] else "b"
        older = (match["w"] or match["v"]).lower() in {"elder", "senior", "older"}
        yield _fixed(*match.span(name), "somewhat older" if older else "somewhat younger")
    for pattern, needed, unit in _TOLD:
        for match in pattern.finditer(text) if not needed or note.said & needed else ():
            name = "a" if match["a"] else "b"
            if pattern is _YOUNG and not _is_life(note, match.start()):
                continue
            short = (
                unit
                if unit != "years" or not any(f" {sign}" in match[name] for sign in ("day", "week", "month"))
                else "months"
            )
            # Both numbers are one age: it must win over the first, which may be sure of itself.
            strength = Strength.SURE if pattern is _GOING_ON else Strength.LIKELY
            yield Candidate(*match.span(name), Category.AGE, strength, WHY, hint=f"{short}:{_value(match[name])}")


def _is_life(note: Note, start: int) -> bool:
    """Tell "her little one, five days old," from "a burnt arm, three days old"."""
    first = note.token_at(start)
    left = note.after(first, -1) if first is not None else None
    if first is None or left is None or first.before != ", ":
        return True
    return left.lower in _PERSONS | {"one"} or (left.capital and _is_named(note, left))


_APART_WORDS = words("elder younger junior senior older")
_TOLD = (
    (_SEXED, frozenset[str](), "years"),
    (_OF, words("of"), "years"),
    (_WRITTEN, _WRITERS, "years"),
    (_GOING_ON, words("going"), "years"),
    (_YOUNG, _YOUNG_WORDS, "months"),
)


def _value(said: str) -> int:
    digits = re.search(r"\d+", said)
    if said.lower().startswith("a hundred"):
        return _HUNDRED
    grown = next((10 * place for place, word in enumerate(_TENS.split("|"), 2) if said.lower().startswith(word)), 0)
    return int(digits.group()) if digits else grown or (15 if "teen" in said.lower() else 8)


def _fixed(start: int, end: int, wording: str) -> Candidate:
    return Candidate(start, end, Category.AGE, Strength.LIKELY, WHY, replacement=wording, widenings=(wording, ""))


def _end(note: Note, number: Number) -> int:
    """Where the age beside a name ends; 0 where the number is none."""
    first, last = note.tokens[number.first], note.tokens[number.last]
    left = note.after(first, -1)
    if left is not None and left.lower in _BARELY and first.joined:
        first, left = left, note.after(left, -1)
    following = note.after(last)
    if left is None or first.before not in _BETWEEN | {", "}:
        return 0
    if following is not None and following.joined and following.lower in _SHORT:
        near = first.joined or (first.before == ", " and has_baby(note, number.start, following.end))
        return following.end if near and _is_named(note, left) and _closes(note, following) else 0
    if following is not None and following.joined and is_unit(note, following):
        return 0
    if left.lower in _PERSONS and first.joined:
        told = first.index < number.first or ((number.value >= ADULT or number.spelled) and is_loose(note, last))
    elif first.before == ", ":
        told = False
    elif first.joined:
        told = _is_named(note, left) and _fits(note, number, left, following)
    else:
        sign = note.tail(last)[:2].strip(" ")[:1]
        told = number.value >= ADULT and sign in {":", "/", "-", ",", "\u2013"} and _is_named(note, left)
    return number.end if told else 0


def _closes(note: Note, last: Token) -> bool:
    return note.after(last) is None or note.tail(last).strip(" ")[:1] in {",", ".", ";", ")"}


def _fits(note: Note, number: Number, left: Token, following: Token | None) -> bool:
    """What follows a grown age may be a stop, a job, a little word; a child's must close."""
    last = note.tokens[number.last]
    if _closes(note, last):
        return number.value >= ADULT or number.spelled or left.mode is not Mode.NORMAL
    if following is None or number.value < ADULT:
        return False
    job = following.joined and (following.lower in WORK | WORK_SAID | PEOPLES or following.lower in KIN)
    opens = _opens_line(note, left)
    return job or (is_loose(note, last) and not following.lower.startswith("to")) or (opens and following.joined)


def _opens_line(note: Note, left: Token) -> bool:
    """Whether the name begins the note or a line, or has one word or title before it there."""
    before = note.after(left, -1)
    return (
        left.index == 0
        or "\n" in left.before
        or (before is not None and left.joined and (before.index == 0 or "\n" in before.before))
    )


def _is_named(note: Note, token: Token) -> bool:
    """A name that is no everyday word, nor a place, nor a road, nor something measured."""
    kinds = note.kinds(token)
    before = note.after(token, -1)
    joined = before if before is not None and token.joined else None
    if not token.text.replace("'", "").isalpha() or token.shouted or kinds & (Kind.COMMON | Kind.CLINICAL):
        return False
    if is_label(token) or token.lower in MEASURES or is_measure(note, token):
        return False
    if joined is not None and joined.lower in _BEFORE_NAME:
        return False
    forename = bool(kinds & _GIVEN)
    behind = joined is not None and (
        joined.lower in _TITLES or (bool(note.kinds(joined) & _GIVEN) and not note.kinds(joined) & Kind.COMMON)
    )
    if token.mode is Mode.NORMAL:
        return token.capital and (forename or behind)
    opens = _opens_line(note, token)
    if kinds & Kind.ORDINARY:
        return forename and opens
    return forename or behind or (not kinds and opens and len(token.text) > len("abc"))
