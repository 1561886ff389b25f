"""Dates in figures: whole, month and year, and the short "30/9" that is no fraction, score or length of time."""

from __future__ import annotations

import re
from collections.abc import Iterator

from balint_journal.deid.findings import Category
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.when_used import when_used
from balint_journal.deid.times.vocabulary import MONTHS

_WHY = "A date can be matched with what other people know."
_ROMAN = "i{1,3}|i?v|vi{0,3}|i?x|xi{0,2}"
_FULL = when_used(
    rf"(?<![\w./-])(?:\d{{1,2}}(?P<s>[./\-\u2013 ])(?:\d{{1,2}}|{_ROMAN})(?P=s)(?:(?:18|19|20)\d{{2}}|'?\d{{2}})|\d{{4}}([./-])\d{{1,2}}\2\d{{1,2}})(?![\w/-]|\.\d)(?:[T ]\d{{2}}:\d{{2}}(?::\d{{2}})?Z?)?"
    rf"|(?<![\w./-])\d{{1,2}}[./-](?:{_ROMAN})(?![\w/-])",
    re.IGNORECASE,
)
_JOINED_MONTH = when_used(
    r"(?<![\w/-])(?:\d{1,2}(?:st|nd|rd|th)?[-/. ]?)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]{0,6}[-/.]?'?(?:\d{4}|\d{2})(?![\w/-])",
    re.IGNORECASE,
)
_JOINED_DAY = when_used(
    r"(?<!\w)\d{1,2}(?:st|nd|rd|th)?-?(?:jan|feb|apr|jun|jul|aug|sept?|oct|nov|dec)(?:uary|ruary|il|e|y|ust|tember|ober|ember)?(?!\w)",
    re.IGNORECASE,
)
_COMPACT = when_used(r"(?<![\w./-])(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?![\w/-])")
_BIRTH = when_used(
    r"\b(?:dob|d\.o\.b\.?|date of birth|born|birthday)(?:\s(?:is|was|on)|[:=])?\s?(?P<d>\d{1,2}[ ./-]\d{1,2}[ ./-]\d{2,4}|\d{6}|\d{8})(?!\w)",
    re.IGNORECASE,
)
_MONTH_YEAR = when_used(r"(?<![\w./-])(?:0?[1-9]|1[0-2])[/.-](?:19|20)\d{2}(?!\w|[./-]\d)")
_PART = when_used(
    r"(?<![\w./\-\u00a3$+])(\d{1,2})([./-])(\d{1,2})(?![\w/%-]|\.\d)(?!\s?(?:mg|mcg|g|kg|ml|mmol|hours?|hrs?|cm|mm|m|units?|stone|pounds|percent|per cent|a\.m|p\.m|am|pm)\b)"
)
_DAYS = when_used(
    r"(?<![\w./-])\d{1,2}(?:st|nd|rd|th)(?:, \d{1,2}(?:st|nd|rd|th)){0,8},? (?:and|&|or) \d{1,2}(?:st|nd|rd|th)(?=[,.;:)!?\n]|\s*\Z)"
)
_EACH_DAY = when_used(r"(?<!\d)(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)")
_CUE = when_used(
    r"(?:\b(?:on|since|until|till|til|by|from|dated?|due|edd|lmp|op|appt|apt|appointment|booked(?: in)?(?: for)?|again for|funeral|funral|died|d\.|b\.|dob|d\.o\.b\.?|born|seen|review|r/v|admitted|adm"
    r"|discharged|d/c|follow[- ]up|f/u|next|w/c|wk of|before|after|to|between|date|dod|exp|expires|clinic|theatre|surgery|scan|tca|rv|tci|started|stopped|bloods|smear|imms|jab|uss|mri|ct|xr|cxr|x-ray|letter|lmp|doa|dod|tci|dnad|dna|mon|tues?|weds?|thu|thurs|fri|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b[.:]?"
    r"(?:\s(?:is|was|on|for|at|the|set|now|about|mon|tue|tues|wed|thurs?|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b){0,2}|->|\u2192|=>|\()\s?\Z",
    re.IGNORECASE,
)
_NO_CUE = when_used(r"\b(?:to|between|after|surgery|on|from|next|by|clinic|scan)\s\Z", re.IGNORECASE)
_STRONG_CUE = when_used(
    r"\b(?:on|dob|born|died|b\.|d\.|dated|since|until|till|w/c|seen|funeral|review|appt|edd|op|booked for|(?:seen|saw) (?:him|her|them))\s\Z",
    re.IGNORECASE,
)
_JOINT = when_used(r",? ?(?:and |& |or |then |to )?|[;+-] ?| - ")
# Scores, grades and eyesight are written so too.
_MEASURED = when_used(
    r"\b(?:score[ds]?|scoring|grade|graded|power|murmur|strength|apgars?|vision|acuity|va|eye|left|right|l|r|bp|gcs|pain|rated?|got|out|mark(?:ed|s)?|chance|about|quiz|test|of|was|is|a)[: ]{1,2}\Z",
    re.IGNORECASE,
)
_COUNTED = when_used(
    r" ?(?:right|correct|murmur|power|time|of|weeks?|days?|months?|throughout|in all|on both|bilaterally|course|ths?\b|inch|mile|cup|full|size|strength|mg|vision|old)\b",
    re.IGNORECASE,
)
# "scan 09.05" and "at 08.10" are hours of the clock more often than days.
_ON_THE_HOUR = {5, 10}
_EYESIGHT = 6
# Nothing scores seventeen out of ten.
_SCALE = 10
_ON = when_used(r"(?<!score )(?<!scored )(?<!pain )\bon\s\Z", re.IGNORECASE)
_PLAIN_FRACTIONS = {(24, 7), (1, 2), (1, 3), (1, 4), (3, 4), (2, 3)}
# n/7 days, n/12 months, n/10 and n/5 of a scale, and common fractions.
_DENOMINATORS = {7, 12, 10, 5, 4, 3, 2, 1}
_LONG_COUNTS = {7, 10, 12}
_LONGEST_COUNT = 24
_LAST_DAY = 31
_LAST_MONTH = 12


def a_date(start: int, end: int, strength: Strength = Strength.LIKELY, hint: str = "") -> Candidate:
    """A date; ``hint`` tells the month ("month:6"), the year ("year:1974"), a decade or a feast."""
    return Candidate(start, end, Category.DATE, strength, _WHY, hint=hint)


def figures(note: Note) -> Iterator[Candidate]:
    """Every date that is written with figures and strokes, stops or hyphens."""
    text = note.text
    for match in _FULL.finditer(text):
        if not re.fullmatch(r"\d{1,2} \S{1,4} '?\d{2,4}", match.group()) or re.fullmatch(
            r"[0-3]?\d (?:0?[1-9]|1[0-2]) (?:19|20)\d{2}", match.group()
        ):
            yield a_date(match.start(), match.end(), Strength.SURE, _figure_hint(match.group()))
    for pattern in (_JOINED_MONTH, _JOINED_DAY, _COMPACT, _MONTH_YEAR):
        for match in pattern.finditer(text):
            if pattern is not _JOINED_MONTH or _is_joined_month(match.group()):
                yield a_date(match.start(), match.end(), Strength.SURE, _figure_hint(match.group()))
    for match in _BIRTH.finditer(text):
        yield a_date(*match.span("d"), Strength.SURE)
    for row in _DAYS.finditer(text):
        for match in _EACH_DAY.finditer(text, *row.span()):
            yield a_date(*match.span())
    yield from _parts(text)


def _parts(text: str) -> Iterator[Candidate]:
    """Days and months without a year; in a row ("7/2, 11/4 and 20/6") one that is sure speaks for its neighbours."""
    found = list(_PART.finditer(text))
    dates = [_is_part_date(text, match) for match in found]
    for order in (range(1, len(found)), range(len(found) - 2, -1, -1)):
        for index in order:
            near = index - 1 if order.step > 0 else index + 1
            if dates[near] and not dates[index] and _is_row(text, found[min(index, near)], found[max(index, near)]):
                dates[index] = _is_calendar_day(found[index])
    for match, is_date in zip(found, dates, strict=True):
        if is_date:
            yield a_date(match.start(), match.end(), Strength.LIKELY, f"month:{int(match[3])}")


def _is_row(text: str, left: re.Match[str], right: re.Match[str]) -> bool:
    same = left[2] == right[2] == "/"
    return (
        same and right.start() - left.end() <= len(", and ") and bool(_JOINT.fullmatch(text, left.end(), right.start()))
    )


def _is_calendar_day(match: re.Match[str]) -> bool:
    return 0 < int(match[1]) <= _LAST_DAY and 0 < int(match[3]) <= _LAST_MONTH


def _is_joined_month(text: str) -> bool:
    letters = re.search(r"[a-z]+", text, re.IGNORECASE)
    return letters is not None and letters.group().lower() in MONTHS


def _figure_hint(text: str) -> str:
    letters = re.search(r"[a-z]{3,}", text, re.IGNORECASE)
    if letters and letters.group().lower() in MONTHS:
        return f"month:{MONTHS[letters.group().lower()]}"
    match = re.match(r"\d{1,2}\D+(\d{1,2})\D+\d|\d{4}\D(\d{1,2})\D|(\d{1,2})\D\d{4}", text)
    month = int(next(filter(None, match.groups()), "0")) if match else 0
    return f"month:{month}" if 0 < month <= _LAST_MONTH else ""


def _is_part_date(text: str, match: re.Match[str]) -> bool:
    """Tell "30/9" from "2/52", "8/12", "120/80", "24/7" and "3/10"."""
    day, separator, month = int(match[1]), match[2], int(match[3])
    if not (0 < day <= _LAST_DAY and 0 < month <= _LAST_MONTH):
        return False
    before = text[max(0, match.start() - 40) : match.start()]
    padded = match[1].startswith("0") or match[3].startswith("0")
    if separator == "/":
        scored = _MEASURED.search(before) and month in _LONG_COUNTS
        return (padded and not scored) or _is_stroke_date(text, match, day, month, before)
    if separator == ".":
        whole = len(match[1]) == len(match[3]) == len("04") and month not in _ON_THE_HOUR
        booked = whole and bool(_CUE.search(before)) and not _MEASURED.search(before)
        return booked or (bool(_STRONG_CUE.search(before)) and (day >= _LAST_MONTH or padded))
    return bool(re.search(r"\b(?:dob|born|died|b\.|d\.|dated|w/c|appt|edd)\s\Z", before, re.IGNORECASE))


def _is_stroke_date(text: str, match: re.Match[str], day: int, month: int, before: str) -> bool:
    if (day, month) in _PLAIN_FRACTIONS:
        return False
    past_scale = month == _SCALE and day > _LAST_MONTH
    if day > _LONGEST_COUNT or past_scale or (day > _LAST_MONTH and month not in _LONG_COUNTS):
        return True
    cued = bool(_CUE.search(before))
    if month in (_SCALE, _LAST_MONTH) and _ON.search(before):
        return not _COUNTED.match(text, match.end())
    if month in _DENOMINATORS:
        plain = cued and (day > month or not _NO_CUE.search(before))
        return (
            plain
            or _opens_line(text, match)
            or (month not in _LONG_COUNTS and day > month and _is_alone(text, match, day))
        )
    return cued or (day != month and day + 1 != month and _is_alone(text, match, day))


def _is_alone(text: str, match: re.Match[str], day: int) -> bool:
    """No fraction, score or measure of eyesight: "4/9" and "11/4" between stops."""
    measured = _MEASURED.search(text[max(0, match.start() - 16) : match.start()]) or _COUNTED.match(text, match.end())
    return day != _EYESIGHT and not measured


def _opens_line(text: str, match: re.Match[str]) -> bool:
    """Whether it is a diary line that begins with its date ("12/12: wt up")."""
    begin = text.rfind("\n", 0, match.start()) + 1
    return (
        not text[begin : match.start()].strip(" -*")
        and text[match.end() : match.end() + 1] in (":", " ", "-", ",", ".")
        and text[match.end() : match.end() + 2] in (": ", " -", "- ", ", ", ". ")
    )
