"""Single days of a month, without its name: "the 14th", "Friday the ninth", "the sixth of the ninth", "born three, eleven, fifty two"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.numerals import Number, numbers
from balint_journal.deid.text.token import Token
from balint_journal.deid.text.when_used import when_used
from balint_journal.deid.text.wordset import words
from balint_journal.deid.times.ages_explained import is_loose, is_person
from balint_journal.deid.times.dates_figures import a_date
from balint_journal.deid.times.dates_months import hour_before
from balint_journal.deid.times.vocabulary import WEEKDAYS

_DAY_CUES = words("on until till til since by before after from is was for due between and to or the w/c of dated")
_DAY_FOLLOWS = words(
    "and but i he she it they we was is at in for to with when because so then from or if her his my after before until since we're i'm full comma stop question as that who by we'd i'd he'd she'd this n"
)
_BEFORE_FIGURES = words("on until by")
_OF_MONTH = when_used(
    r" of (?:(?:this|last|next|the|each|every) month\b|(?:next|last)(?=[,.;:!?)\n]| (?:and|for|at|his|her|he|she)\b|\s*\Z))"
)
_EACH_MONTH = when_used(r" (?:of )?(?:each|every) month\b")
_FIGURES = r"\d{1,2}(?:st|nd|rd|th)"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_TWELVE = r"first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth"
_ORDINAL = rf"{_TWELVE}|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|thirtieth|thirty[- ]first|{_FIGURES}"
# A day and a month, both told by their number.
_OF_THE = when_used(
    rf"(?<![\w'])(?:the )?(?:{_ORDINAL}) of the (?:{_TWELVE}|{_FIGURES})"
    rf"(?:,? (?:(?:nineteen|twenty|two thousand|eighteen)(?:[ -](?:and |oh |hundred |hundred and )?(?:[a-z]{{3,9}}(?:[- ][a-z]{{3,5}})?))?|(?:{_TENS})(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|(?:19|20)\d\d|'?\d\d))?"
    r"(?=[,.;:!?)\n]| (?:and|she|he|they|we|i|it|is|was|when|at|in|for|that|who|with|full)\b|\s*\Z)",
    re.IGNORECASE,
)
_BORN = words("born dob birth birthday dated date d.o.b")
_DIARY = when_used(
    rf"(?:(?<=\n)|(?<=\A)|(?<=\. ))(?P<a>(?:{_FIGURES})|(?:mon|tues?|weds?|thurs?|fri|sat|sun)(?:day)? \d{{1,2}})(?=: | ?- | \u2013 |, )|(?<=: )(?P<b>{_FIGURES})(?=[,.;\n])",
    re.IGNORECASE,
)
# "her birthday, the twelfth", "came the next morning, the third", "on the sixth. no, the seventh".
_BEFORE_DAY = re.compile(
    r"(?:\b(?:(?:next|same|following) (?:day|morning|night|evening|afternoon)|birthday|anniversary|funeral|wedding|friday|saturday|sunday|monday|tuesday|wednesday|thursday), |th[.,] no,? (?:it was )?)\Z",
    re.IGNORECASE,
)
_NEAR = 30
_SMALL_ORDINAL = 10
_SURELY_DAY = 13
_BOUNDS = words("on until till by since before from")
_LIMITS = words("by until till since before")
_BEFALLEN = words("died born due buried married dead")
_NO_DAY_BEFORE = words("of in from to with like as than for")
_IS = words("is was be")
_NO_SUBJECT = words("this that it here there what which who he she they you i we")
_TOO_COMMON = 3
_LIST_DAYS = 5
_CUT_SHORT = len("thurs")
_LAST_DAY, _LAST_MONTH = 31, 12
_ROW_JOINTS = {", ", " ", ",  "}


def days(note: Note) -> Iterator[Candidate]:
    """Days without their month: "the 14th", "Sat 13th", "the nineteenth", "the fourth of this month"."""
    found = list(numbers(note))
    ordinals = [number for number in found if number.ordinal and 0 < number.value <= _LAST_DAY]
    told = [list(_one(note, number)) for number in ordinals]
    for order in (range(1, len(ordinals)), range(len(ordinals) - 2, -1, -1)):
        for at in order:
            near = at - 1 if order.step > 0 else at + 1
            if told[near] and not told[at] and _is_row(note, ordinals[min(at, near)], ordinals[max(at, near)]):
                the = note.tokens[max(0, ordinals[at].first - 1)]
                if the.lower == "the":
                    told[at] = [a_date(the.start, ordinals[at].end)]
    for each in told:
        yield from each
    if ordinals:
        for match in _OF_THE.finditer(note.text):
            yield a_date(*match.span(), Strength.SURE)
    yield from _in_diaries(note)
    if note.said & _BORN:
        yield from _births(note, found)


def _in_diaries(note: Note) -> Iterator[Candidate]:
    """Days at the head of a line, or behind a colon: "26th: nobody came", "next meeting: 18th,"."""
    for match in _DIARY.finditer(note.text):
        span = match.span("a") if match["a"] else match.span("b")
        if int(re.sub(r"\D", "", note.text[slice(*span)])) in range(_LIST_DAYS, _LAST_DAY + 1):
            yield a_date(*span)


def _is_row(note: Note, left: Number, right: Number) -> bool:
    """Two days that only a comma, "and" and "the" part: "the second, the ninth and the sixteenth"."""
    between = [note.tokens[at] for at in range(left.last + 1, right.first)]
    small = all(token.lower in {"the", "and", "or", "to"} and token.before in _ROW_JOINTS for token in between)
    closed = note.after(note.tokens[right.last]) is None or is_loose(note, note.tokens[right.last])
    return len(between) in (1, 2) and between[-1].lower == "the" and small and closed


def _births(note: Note, found: Sequence[Number]) -> Iterator[Candidate]:
    """Day, month and year as three numbers in words behind "born" and its kind: "born three, eleven, fifty two"."""
    for at in range(len(found) - 2):
        day, month, year = found[at : at + 3]
        fits = 0 < day.value <= _LAST_DAY and 0 < month.value <= _LAST_MONTH and day.spelled and year.spelled
        joined = all(
            right.first == left.last + 1 and note.tokens[right.first].before in (" ", ", ")
            for left, right in pairwise((day, month, year))
        )
        if fits and joined and {token.lower for token in note.tokens[max(0, day.first - 3) : day.first]} & _BORN:
            end = year.end
            more = found[at + 3] if at + 3 < len(found) else None
            if more is not None and more.first == year.last + 1 and note.tokens[more.first].before == " ":
                end = more.end
            yield a_date(day.start, end, Strength.SURE)


def _one(note: Note, number: Number) -> Iterator[Candidate]:
    first = note.tokens[number.first]
    left = note.after(first, -1)
    article = left is not None and left.lower == "the" and first.joined
    weekday = _weekday_of(note, left) if left is not None and _is_near(first, left, number) else None
    if of_month := (_OF_MONTH.match(note.text, number.end) or _EACH_MONTH.match(note.text, number.end)):
        yield a_date(left.start if article and left is not None else number.start, of_month.end(), Strength.SURE)
    elif weekday is not None:
        if not number.spelled or is_loose(note, note.tokens[number.last]):
            yield a_date(weekday.start, number.end, Strength.SURE)
    elif left is not None and (article or (first.joined and left.lower in _BEFORE_FIGURES and not number.spelled)):
        yield from _day(note, number, left)


def _is_near(first: Token, left: Token, number: Number) -> bool:
    """Tell "Friday the ninth", "Friday, 9th" and "Sat. 6th" from two sentences."""
    return first.before in (" ", ", ") or (first.before == ". " and len(left.text) <= _CUT_SHORT and not number.spelled)


def _weekday_of(note: Note, left: Token) -> Token | None:
    """The "Friday" of "Friday the", "Friday last, the" and "Friday" alone."""
    near = note.after(left, -1) if left.lower == "the" and left.before in (" ", ", ") else left
    if (
        near is not None
        and near is not left
        and near.lower in {"last", "next", "week", "fortnight", "gone", "coming", "is"}
        and near.joined
    ):
        near = note.after(near, -1)
    return near if near is not None and near.lower.removesuffix("'s") in WEEKDAYS else None


def _day(note: Note, number: Number, left: Token) -> Iterator[Candidate]:
    if _is_day(note, number, left):
        yield a_date(hour_before(note.text, left.start) if left.lower == "the" else number.start, number.end)


def _is_day(note: Note, number: Number, the: Token) -> bool:
    """Tell "on the 14th," from "the 19th century", "the fifth floor" and "the twenty-third psalm"."""
    before = note.after(the, -1) if the.lower == "the" else the
    cued = before is not None and before.lower in _DAY_CUES and the.joined
    following = note.after(note.tokens[number.last])
    closed = following is None or following.before.strip(" ") != ""
    if following is not None and following.before.startswith(("-", "/")):
        return False
    goes_on = following is not None and following.lower in _DAY_FOLLOWS
    if number.spelled:
        return _is_spelled_day(note, number, the, cued=cued, closed=closed, goes_on=goes_on)
    return closed or (goes_on and (cued or number.value > _TOO_COMMON))


def _is_spelled_day(note: Note, number: Number, the: Token, *, cued: bool, closed: bool, goes_on: bool) -> bool:
    """From the tenth on a day unless something is counted; before that only behind "by", "until" and their kind."""
    before = note.after(the, -1)
    word = before.lower if before is not None else ""
    if closed and _BEFORE_DAY.search(note.text, max(0, the.start - _NEAR), the.start):
        return True
    if number.value <= _TOO_COMMON:
        befallen = note.after(the, -2)
        return closed and word == "on" and befallen is not None and befallen.lower in _BEFALLEN
    if number.value < _SMALL_ORDINAL:
        subject = note.after(before, -1) if before is not None and before.lower in _IS else None
        appointed = subject is not None and subject.lower not in _NO_SUBJECT and not is_person(note, subject)
        far = word == "after" and subject is None and _is_distance(note.after(the, -2))
        return cued and ((closed and (word in _BOUNDS or appointed or far)) or (goes_on and word in _LIMITS))
    return (cued and (closed or goes_on)) or closed or _is_appointed(note, number, before, goes_on=goes_on)


def _is_distance(token: Token | None) -> bool:
    return token is not None and token.lower in {"days", "weeks", "day", "week"}


def _is_appointed(note: Note, number: Number, before: Token | None, *, goes_on: bool) -> bool:
    """Behind what is appointed, without a preposition: "scan the sixteenth at nine"."""
    if before is None or number.value < _SURELY_DAY or not goes_on:
        return False
    return before.lower not in _NO_DAY_BEFORE and not before.capital and not is_person(note, before)
