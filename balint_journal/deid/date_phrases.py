"""Dates that are told by what they lie near: "the Tuesday after Epiphany", "the winter of '09", "12th inst."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from balint_journal.deid.calendar_words import FEASTS
from balint_journal.deid.candidate import Candidate, Strength
from balint_journal.deid.findings import Category
from balint_journal.deid.note import Note

_MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)"
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_SEASON = r"(?:spring|summer|autumn|winter|end|start|beginning|middle|back end|early part|latter part)"
_ORDER = r"(?:first|second|third|fourth|last|final|1st|2nd|3rd|4th)"
_YEAR = r"(?:'\d{2}|(?:19|20)\d{2}|seventy|sixty|eighty|ninety(?: \w+)?)"
_PHRASES = re.compile(
    rf"\bthe {_SEASON} of (?:{_YEAR}|(?:last |this )?{_MONTH}(?: {_YEAR})?)(?!\w)"
    rf"|\b\d{{1,2}}(?:st|nd|rd|th)? (?:inst|ult|prox)\b\.?"
    rf"|\bthe {_ORDER} (?:week(?:end)?|{_WEEKDAY}|day|few days|half) (?:of|in) (?:last |this |next )?{_MONTH}(?: {_YEAR})?\b"
    rf"|\b(?:the )?(?:early|mid|late)[- ](?:{_MONTH}|(?:nineteen )?(?:fifties|sixties|seventies|eighties|nineties|noughties)|'?\d0s|(?:19|20)\d0s)(?!\w)",
    re.IGNORECASE,
)
_NEAR = re.compile(
    rf"\b(?:the )?(?:{_WEEKDAY}|week(?:end)?|day|night|morning|evening|fortnight|month) (?:after|before|of|following|preceding) ((?:the )?[\w']+(?: [\w']+){{0,2}})",
    re.IGNORECASE,
)
_WHY = "A date told by what it lies near."


def date_phrases(note: Note) -> Iterator[Candidate]:
    """Every stretch that tells a date by season, month or feast."""
    for match in _PHRASES.finditer(note.text):
        yield Candidate(match.start(), match.end(), Category.DATE, Strength.LIKELY, _WHY)
    for match in _NEAR.finditer(note.text):
        end = _feast_end(match)
        if end:
            yield Candidate(match.start(), end, Category.DATE, Strength.LIKELY, _WHY)


def _feast_end(match: re.Match[str]) -> int:
    """Where the feast after "the Tuesday after" ends; 0 where there is none."""
    pieces = list(re.finditer(r"[\w']+", match[1]))
    for last in range(len(pieces), 0, -1):
        feast = match[1][: pieces[last - 1].end()].lower().removeprefix("the ")
        if feast in FEASTS:
            return match.start(1) + pieces[last - 1].end()
    return 0
