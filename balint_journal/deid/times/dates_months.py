"""Dates by the name of a month, in words or figures: "14 June", "the fourth of march", "december oh nine"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.numerals import TENS, UNITS, Number, number_at
from balint_journal.deid.text.token import Token
from balint_journal.deid.text.when_used import when_used
from balint_journal.deid.text.wordset import words
from balint_journal.deid.times.ages_explained import is_loose
from balint_journal.deid.times.dates_figures import a_date
from balint_journal.deid.times.dates_years import spoken_year
from balint_journal.deid.times.vocabulary import AMBIGUOUS_MONTHS, MONTHS, PLAIN_WORDS, WEEKDAYS

_MONTH_CUES = words(
    "in since last next until till by this early late mid of during from for each every before after around come through til between end w/c b. late- mid- early- lasts dx d. born died"
)
# "That was May," she said.
_STATED = words("was is that's it's be")
_AT_HOUR = when_used(r",? at \d{1,2}(?:[.:]\d{2})? ?(?:am|pm)\b", re.IGNORECASE)
_HOUR = when_used(r"\b(?:(?:noon|midday|midnight|dawn) on|the (?:early|small) hours of) \Z", re.IGNORECASE)
_OF_YEAR = when_used(
    r" of (?:'?\d{2}|(?:19|20)\d{2}|nineteen [a-z]+|twenty [a-z]+|(?:fifty|sixty|seventy|eighty|ninety)[- ](?:one|two|three|four|five|six|seven|eight|nine)|last year|this year|next year|the [a-z]+ year)(?![\w%:/])",
    re.IGNORECASE,
)
_NO_MONTH = words("ma mart sep mar dec marc mach")
_THE_CUES = words("in since by until till from")
_YEAR = when_used(r"(?:, | )(?:19|20)\d{2}(?!\w)| '\d{2}(?!\w)")
_VERB_FOLLOWS = words("i he she we they be have not on of it")
_SMALL_ORDINAL = 10
_THIRD = 3
_TWENTY = 20
_LAST_DAY = 31
_LIVING_MEMORY = range(1800, 2061)
_TWO_FIGURES = 100


def months(note: Note) -> Iterator[Candidate]:
    """Every month, with the day and the year beside it."""
    for token in note.tokens:
        month = MONTHS.get(token.lower.removesuffix("'s"))
        if month is None or len(token.lower) < len("may"):
            continue
        start, end, company = _around_month(note, token)
        if company:
            start = hour_before(note.text, start)
        strength = Strength.SURE if company else _bare_month(note, token)
        if strength is not None:
            yield a_date(start, end, strength, f"month:{month}")


def _around_month(note: Note, month: Token) -> tuple[int, int, bool]:
    """The date around a month, and whether figures keep it company."""
    left = _day_before(note, month)
    start = _weekday_before(note, left) if left is not None else _last_before(note, month)
    if month.text.lower().endswith("'s"):
        return start, month.end - len("'s"), left is not None
    end, company = month.end, left is not None
    found = _number_after(note, month)
    if found is not None and _fits_after_month(note, month, found, company=company):
        end, company = found.end, True
        if year := _YEAR.match(note.text, end):
            end = year.end()
    elif of_year := _OF_YEAR.match(note.text, month.end):
        end, company = of_year.end(), True
    elif (said := _year_in_words(note, month)) and (
        company or month.lower not in PLAIN_WORDS or said[1] or _is_cued_year(note, month)
    ):
        end, company = said[0], True
    if company and (hour := _AT_HOUR.match(note.text, end)):
        end = hour.end()
    return start, end, company


def _last_before(note: Note, month: Token) -> int:
    """Where "last Nov" begins: a cut-short month and its "last" are one expression."""
    left = note.after(month, -1)
    near = left is not None and month.joined and left.lower == "last" and len(month.text) < len("june")
    return left.start if near and left is not None else month.start


def _number_after(note: Note, month: Token) -> Number | None:
    right = note.after(month)
    if right is None or right.before not in (" ", ", ", "-", "/", ".", ". ", " '", "'", ", '"):
        return None
    if right.lower != "the":
        return number_at(note.tokens, right.index)
    day = note.after(right)
    found = number_at(note.tokens, day.index) if day is not None and day.joined else None
    return found if found is not None and found.ordinal else None


def _fits_after_month(note: Note, month: Token, found: Number, *, company: bool) -> bool:
    if month.lower in PLAIN_WORDS and not company and not month.capital and found.spelled:
        the = note.after(note.tokens[found.first], -1)
        return the is not month and found.ordinal and _THIRD < found.value <= _LAST_DAY
    if found.value in _LIVING_MEMORY:
        return True
    if found.ordinal and company:
        return False
    if found.spelled:
        return (found.ordinal or found.value in (19, 20)) and found.value <= _LAST_DAY
    following = note.text[found.end : found.end + 1]
    listed = company and found.value > _LAST_DAY and note.tokens[found.first].before == ", "
    short = found.end - found.start <= len("31st") and found.value < _TWO_FIGURES
    clock = following == ":" and note.text[found.end + 1 : found.end + 2].isdigit()
    return short and not clock and following not in ("%", "/") and not listed


def _year_in_words(note: Note, month: Token) -> tuple[int, bool] | None:
    """Where the year of "december oh nine", "july seventy two", "march two thousand and one" ends, and whether it can be nothing else."""
    first = note.after(month)
    if first is None or not first.joined:
        return None
    if end := spoken_year(note, first):
        return end, True
    unit = note.after(first)
    if first.lower in {"oh", "nought"} and unit is not None and unit.joined and UNITS.get(unit.lower, 0):
        return unit.end, False
    found = number_at(note.tokens, first.index)
    told = found is not None and found.spelled and not found.ordinal and _SMALL_ORDINAL < found.value < _TWO_FIGURES
    if found is None or not told or not is_loose(note, note.tokens[found.last]):
        return None
    return found.end, False


def _is_cued_year(note: Note, month: Token) -> bool:
    """Whether a plain word is a month before its year: "in may eighty two"."""
    left, year = note.after(month, -1), note.after(month)
    told = left is not None and left.lower in _THE_CUES and month.joined
    return told and year is not None and TENS.get(year.lower, 0) >= _TWENTY


def _day_before(note: Note, month: Token) -> Token | None:
    """The first word of "the 14th of", "14", "the fourteenth of" before a month."""
    left = note.after(month, -1)
    if left is None or month.before not in (" ", "-", "/", ".", ", ", ". "):
        return None
    if left.lower in {"of", "o"}:
        left = note.after(left, -1)
    if left is None:
        return None
    found = _number_ending(note, left)
    if found is not None and 0 < found.value <= _LAST_DAY:
        if month.lower in PLAIN_WORDS and found.spelled and not found.ordinal:
            return None
        first = note.tokens[found.first]
        before = note.after(first, -1)
        return before if before is not None and before.lower == "the" and first.joined else first
    back = note.after(left, -1)
    the = note.after(back, -1) if back is not None else None
    if left.lower == "end" and back is not None and back.lower == "back":
        return the if the is not None and the.lower == "the" else back
    return None


def _number_ending(note: Note, last: Token) -> Number | None:
    for back in (2, 1, 0):
        index = last.index - back
        found = number_at(note.tokens, index) if index >= 0 else None
        if found is not None and found.last == last.index:
            return found
    return None


def _weekday_before(note: Note, first: Token) -> int:
    left = note.after(first, -1)
    if left is not None and left.lower in WEEKDAYS and first.before in (" ", ", ", ". "):
        return left.start
    if left is not None and left.lower == "c" and note.text[left.start - 2 : left.start] == "w/":
        return left.start - 2
    return first.start


def _bare_month(note: Note, month: Token) -> Strength | None:
    """How sure a month without figures is; none for a verb."""
    word = month.lower.removesuffix("'s")
    if word not in AMBIGUOUS_MONTHS or _of_year(note, month) or (month.capital and _is_paired(note, month)):
        return Strength.LIKELY
    left, right = note.after(month, -1), note.after(month)
    if left is not None and left.lower in _MONTH_CUES and (month.joined or month.before == "-"):
        settled = left.lower in {"in", "since", "until", "last", "next"}
        goes_on = right is not None and right.joined and right.lower in _VERB_FOLLOWS
        verb = word in {"may", "march"} and goes_on and not settled
        loose = word in PLAIN_WORDS and left.lower in {"for", "of", "by", "this", "come"} and not month.capital
        return None if verb or loose else Strength.LIKELY
    if left is not None and left.lower == "the" and month.joined and word not in _NO_MONTH:
        before = note.after(left, -1)
        return Strength.LIKELY if before is not None and before.lower in _THE_CUES and is_loose(note, month) else None
    if word in PLAIN_WORDS:
        stated = left is not None and left.lower in _STATED and month.joined and month.capital
        return Strength.WEAK if stated and (right is None or not right.joined) else None
    return Strength.WEAK if month.capital or word in {"june", "april"} else None


def _of_year(note: Note, month: Token) -> bool:
    """Whether a year follows, as in "march of '73"."""
    return _OF_YEAR.match(note.text, month.end) is not None


def _is_paired(note: Note, month: Token) -> bool:
    """One of "March and June", "April to May"."""
    for step in (1, -1):
        joint, other = note.after(month, step), note.after(month, 2 * step)
        if (
            joint is not None
            and other is not None
            and joint.lower in {"and", "to", "or"}
            and other.lower in MONTHS
            and other.capital
            and len(other.lower) >= len("may")
        ):
            return True
    return False


def hour_before(text: str, start: int) -> int:
    """Where "noon on" before a day begins."""
    hour = _HOUR.search(text, max(0, start - len("the small hours of ")), start)
    return hour.start() if hour else start
