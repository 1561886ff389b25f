"""Ages in figures and in words; durations, doses, counts, scores and times are left alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from balint_journal.deid.findings import Category
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.numerals import Number, numbers
from balint_journal.deid.text.token import Token
from balint_journal.deid.text.wordset import words
from balint_journal.deid.times.ages_apposed import apposed
from balint_journal.deid.times.ages_bare import form_of, is_bare_age
from balint_journal.deid.times.ages_beside import follows_name, paired, stands_beside_person
from balint_journal.deid.times.ages_by_name import by_name
from balint_journal.deid.times.ages_explained import is_counted_clause, is_person
from balint_journal.deid.times.ages_headed import counted_years, headed
from balint_journal.deid.times.ages_kin import beside_kin
from balint_journal.deid.times.ages_lent import lent
from balint_journal.deid.times.ages_named import named_ages
from balint_journal.deid.times.ages_said import WHY, in_figures, is_said_of_person
from balint_journal.deid.times.ages_tailed import tailed
from balint_journal.deid.times.ages_turned import turned
from balint_journal.deid.times.ages_young import has_baby, is_companion, is_infant, is_short_life

_SHAPED = re.compile(
    r"(?<![\w./\u00a3$-])(?:\d{1,3}(?:\.5|\u00bd| ?[13]/[24])? ?-?(?:yo(?: ?[mf])?(?!\w)|y/o|y\.o\.?|yr?s?[ -]?old|yrs?\.? old|years?[ -]old|months?[ -]old|mths?[ -]old|mo[ -]?old|wks?[ -]?old|weeks?[ -]old|days?[ -]old)"
    r"|\d{1,3} ?(?-i:[MF])(?![\w'\u00b0])|(?<!the )(?<!off )(?<!')(?-i:[MF]) ?\d{2,3}(?!\w|\.\d|/\d)|\d{1,2}(?:\+\d)?/(?:12|52)(?= old)|\d{2}-?ish(?!\w)|\d{2,3} (?:next|nxt) (?:birthday|bday))",
    re.IGNORECASE,
)
# "Jasper, 8/12," is a baby; "cough, 2/12," is a length of time, and the capital tells them apart.
_MONTHS_OLD_IN_TWELFTHS = re.compile(
    r"(?<!\w)(?:[A-Z][a-z]{1,20}[, ] ?\(?|B(?:aby|ABY) [A-Z]{2,15}, |aged? |is |now |babe? |baby,? |at )(?P<a>(\d{1,2})(?:\+\d)?/(?P<u>12|52|7))(?=[,.;)\n]| old| and)"
)
_UNITS = {
    "month": 1, "months": 1, "mth": 1, "mths": 1, "mnths": 1, "mo": 1, "week": 2, "weeks": 2, "wk": 2, "wks": 2, "day": 3, "days": 3,
    "hour": 4, "hours": 4, "year": 0, "years": 0, "yr": 0, "yrs": 0,
}  # fmt: skip
_OLD = words("old old's olds oed young")
_OF_AGE = re.compile(r" of age\b")
_OPENING_YEARS = re.compile(r"(?:\A|\n)[-*\u2022 ]*\Z")
_OWNERS = words("his her my their your our")
_AFTER_BIRTHDAY = words("they we i he she was is in on last this and next party with at")
_COUNTED_ON = re.compile(r" (?:of|at|in|as)\b")
_MAJORITY = 18
_OLDEST = 118


def ages(note: Note) -> Iterator[Candidate]:
    """Every age of a person."""
    found = list(numbers(note))
    seen = [
        *_shaped(note),
        *apposed(note, found),
        *named_ages(note),
        *turned(note),
        *tailed(note, found),
        *by_name(note, found),
        *beside_kin(note, found),
    ]
    values = {number.first: number for number in found}
    for number in found:
        if number.value <= _OLDEST or number.spelled:
            seen.extend(_one(note, number, values))
    lent_ages = [_age(number.start, number.end, number.value) for number in lent(note, found, seen)]
    for age in (*seen, *lent_ages):
        yield headed(note, age)
    yield from counted_years(note, found)


def _shaped(note: Note) -> Iterator[Candidate]:
    for match in _MONTHS_OLD_IN_TWELFTHS.finditer(note.text):
        if match["u"] == "12" or has_baby(note, *match.span()):
            yield _age(*match.span("a"), int(match[2]), {"12": 1, "52": 2}.get(match["u"], 3))
    for match in _SHAPED.finditer(note.text):
        sexed = match.group().strip("0123456789. ")
        if sexed in {"m", "f"} or _is_time(note.text, match):
            continue
        digits = re.search(r"\d{1,3}", match.group())
        if digits and int(digits.group()) <= _OLDEST:
            yield _age(match.start(), match.end(), int(digits.group()), _unit_of(match.group().lower()))


def _unit_of(shape: str) -> int:
    """The unit of "6 wks old", "5/52"."""
    for unit, sign in ((1, r"m(?:o|th)|/12"), (2, r"w(?:k|eek)|/52"), (3, "day")):
        if re.search(sign, shape):
            return unit
    return 0


def _is_time(text: str, match: re.Match[str]) -> bool:
    return match.group().endswith("ish") and bool(
        re.search(r"\b(?:at|about|by|till|until|from)\s\Z", text[max(0, match.start() - 8) : match.start()])
    )


def _age(start: int, end: int, value: int, unit: int = 0, strength: Strength = Strength.LIKELY) -> Candidate:
    names = ("years", "months", "weeks", "days", "hours")
    return Candidate(start, end, Category.AGE, strength, WHY, hint=f"{names[unit]}:{value}")


def _one(note: Note, number: Number, values: dict[int, Number]) -> Iterator[Candidate]:
    end, unit = _extent(note, number, values)
    last = _token_ending(note, number, end)
    following = note.after(last)
    if in_figures(note, number):
        return
    if following is not None and following.lower in _OLD and following.before in (" ", "-"):
        if unit is None or _is_old(note, number, last, unit):
            end = following.end - (2 if following.lower.endswith("'s") else 0)
            yield _age(number.start, end, number.value, unit or 0)
    elif unit == 0 and (of_age := _OF_AGE.match(note.text, end)):
        yield _age(number.start, of_age.end(), number.value)
    elif number.value > _OLDEST:
        return
    elif number.ordinal:
        yield from _birthday(note, number)
    elif unit:
        if is_short_life(note, number, last, unit):
            yield _age(number.start, end, number.value, unit)
    else:
        yield from _plain(note, number, last, end, values, counted=unit == 0)


def _plain(
    note: Note, number: Number, last: Token, end: int, values: dict[int, Number], *, counted: bool
) -> Iterator[Candidate]:
    """A number without a unit, or with "years"."""
    strength, other = Strength.LIKELY, None
    following = note.after(last)
    if (counted and is_companion(note, number)) or (
        number.value == 1 and number.spelled and not is_infant(note, number)
    ):
        return
    runs_on = counted and following is not None and following.joined and following.lower not in {"and", "but", "now"}
    if runs_on:
        return
    if is_said_of_person(note, number, after=last):
        strength, other = Strength.SURE, paired(note, last, values, joints=("or", "to"))
    elif follows_name(note, number):
        strength = Strength.WEAK
    elif _is_beside(note, number, last, values) and not (counted and _after_stop(note, number)):
        other = paired(note, last, values)
    elif not (_opens_line(note, number, last) if counted else is_bare_age(note, number, last)):
        return
    rising = note.after(note.tokens[number.first], -1)
    whole = rising is not None and rising.lower == "rising" and note.tokens[number.first].joined
    first = rising.start if rising is not None and whole else number.start
    one = _age(first, end, number.value, strength=strength)
    yield replace(one, hint=one.hint + form_of(note, number))
    if other is not None:
        yield _age(other.start, other.end, other.value)


def _is_beside(note: Note, number: Number, last: Token, values: dict[int, Number]) -> bool:
    """Beside a person between stops, unless the words before speak of counting."""
    if not stands_beside_person(note, number, last, values):
        return False
    first = note.tokens[number.first]
    left = note.after(first, -1)
    beside = left is not None and is_person(note, left) and (left.capital or first.before.strip(" ")[:1] in {",", "("})
    return beside or not is_counted_clause(note, first, beyond=True)


def _after_stop(note: Note, number: Number) -> bool:
    """Behind a full stop "40 years" is a length of time; behind a name and a comma it is an age."""
    return note.tokens[number.first].before.strip(" ")[:1] not in {",", "(", ":"}


def _opens_line(note: Note, number: Number, last: Token) -> bool:
    """A grown age in years at the head of a line: "81 yrs, walked in"."""
    head = _OPENING_YEARS.search(note.text, max(0, number.start - len("\n - ")), number.start)
    return (
        head is not None and not number.spelled and number.value >= _MAJORITY and note.tail(last)[:1] in {",", ".", ";"}
    )


def _is_old(note: Note, number: Number, last: Token, unit: int) -> bool:
    """Tell "a three-day-old baby" from a burn that is "three days old"."""
    hyphened = number.last + 1 == last.index and last.before == "-"
    first = note.tokens[number.first]
    alone = first.first and first.before.strip(" ")[-1:] not in {":", "-", "("}
    if unit < len(("years", "months", "weeks")) or hyphened or alone:
        return True
    return is_said_of_person(note, number, after=note.after(last))


def _extent(note: Note, number: Number, values: dict[int, Number]) -> tuple[int, int | None]:
    """Where the age ends ("two and a half", "six weeks and two days") and its unit, if one is said."""
    at = note.tokens[number.last]
    half = _following(note, at, ("and", "a", "half"), joints=(" ", "-"))
    if half:
        at = half
    unit_token = note.after(at)
    if unit_token is None or unit_token.lower not in _UNITS or unit_token.before not in (" ", "-"):
        return at.end, None
    unit = _UNITS[unit_token.lower]
    half = _following(note, unit_token, ("and", "a", "half"))
    if half:
        return half.end, unit
    joint = note.after(unit_token)
    if joint is not None and (joint.lower in {"and", "plus"} or joint.text.isdigit()):
        more = values.get(joint.index + (not joint.text.isdigit()))
        tail = note.after(note.tokens[more.last]) if more else None
        if tail is not None and tail.lower in _UNITS and tail.before == " ":
            return tail.end, unit
    return unit_token.end, unit


def _following(note: Note, token: Token, phrase: tuple[str, ...], joints: tuple[str, ...] = (" ",)) -> Token | None:
    at: Token | None = token
    for word in phrase:
        at = note.after(at) if at else None
        if at is None or at.lower != word or at.before not in joints:
            return None
    return at


def _token_ending(note: Note, number: Number, end: int) -> Token:
    at = note.tokens[number.last]
    while at.end < end and (following := note.after(at)) is not None:
        at = following
    return at


def _birthday(note: Note, number: Number) -> Iterator[Candidate]:
    """The age in "her ninetieth", "in her ninetieth year", "his 21st birthday"."""
    before = note.after(note.tokens[number.first], -1)
    following = note.after(note.tokens[number.last])
    word = following.lower if following is not None and following.before == " " else ""
    owned = before is not None and (before.lower in _OWNERS or before.lower.endswith(("'s", "s'")))
    round_year = number.value >= _MAJORITY and number.value % 10 in (0, 1, 5) and (not word or word in _AFTER_BIRTHDAY)
    of_life = (
        word == "year"
        and number.value >= _MAJORITY
        and not _COUNTED_ON.match(note.text, following.end if following else 0)
    )
    if word.startswith(("birthday", "bday")) or (owned and (of_life or round_year)):
        yield _age(number.start, number.end, number.value)
