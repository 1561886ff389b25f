"""Dates made of a date and what is said around it: "the week after Lammas", "the back end of June", "feb before last", "ash wednesday gone"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.numerals import ORDINALS
from balint_journal.deid.text.when_used import when_used

_ORDER = r"first|second|third|fourth|fifth|sixth|last|next|final|penultimate|\d{1,2}(?:st|nd|rd|th)"
_WEEKDAY = r"(?:mon|tues?|wed(?:s|nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:days?)?"
_DAY = rf"days?|weeks?|wks?|weekends?|eve|fortnight|months?|{_WEEKDAY}"
_HOURS = "nights?|mornings?|evenings?|afternoons?"
_PART = r"(?:back|tail|front|far|arse) ?end|end|start|beginning|middle|turn|half|part|vigil|octave|height|depths|run-up|(?<=the )(?:back|course)"
_PREP = r"of|in|into|after|before|efter|afore|following|preceding"
_ADJECTIVE = r"(?:(?:hot|cold|wet|dry|hard|long|short|big|great|bad|old|early|late|bitter|mild|dark|glorious|dreadful|terrible|awful) )?"
_THE = r"(?:(?:the|this|last|next|each|every) )?"
_FEW = r"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|twenty|thirty|\d{1,3}|a few|a couple of"
_WEATHER = r"snows?|snowfall|frosts?|freeze|floods?|thaw|heat|heatwave|drought|storms?|gales?|strikes?|riots?|fires?|monsoon|rains|harmattan|hot spell|cold spell|troubles|outbreak"
_ALIKE = rf"(?:the )?(?:week|fortnight|month),? (?:beginning|commencing|starting|ending) {_THE}|(?:{_FEW}) (?:days?|weeks?|nights?|months?|weekends?) (?:after|before|past|from|off|short of|shy of) {_THE}{_ADJECTIVE}|(?:the )?{_WEEKDAY} fortnight,? (?:the )?"
_IN_PART = rf"(?:the )?(?:(?:first|second|last|early|latter|very) )?(?:{_PART}) of {_THE}{_ADJECTIVE}"
_ANY = when_used(rf"(?<![\w'])(?:{_ALIKE})\Z", re.IGNORECASE)
# Before a month or a year without a day.
_WIDE = when_used(
    rf"(?<![\w'])(?:{_ALIKE}|{_IN_PART}|(?:the )?(?:(?:{_ORDER}|very) )(?:few )?(?:{_DAY}|{_HOURS}) (?:of|in) {_THE}{_ADJECTIVE}|(?:the )?(?:first|big|great|long|bad|late|early) (?:{_WEATHER}) (?:of|in) {_THE}{_ADJECTIVE}"
    rf"|(?:a|one) {_WEEKDAY} in {_THE}{_ADJECTIVE}|(?:(?:the )?(?:this coming|this past|coming|following|previous)|another) {_ADJECTIVE}|(?:the |that )?(?:last )?(?:hot|cold|wet|dry|hard|bitter|dreadful|glorious) )\Z",
    re.IGNORECASE,
)
# Before a feast, a term, an event.
_HEAD = when_used(
    rf"(?<![\w'])(?:{_ALIKE}|{_IN_PART}|(?:(?:the|an?|this|that|one) )?(?:(?:{_ORDER}|very|following|previous|same) )?(?:few )?(?:{_DAY}|{_HOURS})(?: but one)? (?:{_PREP}) {_THE}{_ADJECTIVE}"
    rf"|(?:the )?(?:{_ORDER}) (?:of|in) {_THE}{_ADJECTIVE}|(?:sometime|some time) (?:in|after|before|around) {_THE}"
    rf"|(?:(?:the )?(?:this coming|this past|coming|following|previous)|another|orthodox|coptic|greek|russian) {_ADJECTIVE})\Z",
    re.IGNORECASE,
)
# The years have seasons before them.
_SEASONED = when_used(
    rf"(?<!\w)(?:the |that )?{_ADJECTIVE}(?:(?:harvest|silage|lambing|hay|calving|shearing|tupping|tattie) (?:time|season)|(?:late |early )?(?:{_WEATHER})(?= of|,)|spring|summer|autumn|winter|term|season|back ?end)(?: term)?(?: of|,)? '?\Z",
    re.IGNORECASE,
)
_STOP = r"(?=[,.;:!?)\n]| (?:and|but|when|he|she|they|we|i)\b|\s*\Z)"
_TAIL = when_used(
    rf" (?:just gone|gone{_STOP}|past{_STOP}|last{_STOP}|coming{_STOP}|itself|last year|this year|next year|(?:before|after) (?:last|next)|of (?:last|this|next)(?: year)?{_STOP}|of the year before(?: [\w']+)?"
    rf"|break|holidays?|hols|half[- ]term|weekend|(?:an?|one|two|three|four|five|six|ten|a few) years? (?:ago|back|gone|since)|at the (?:earliest|latest)){_STOP}?",
    re.IGNORECASE,
)
_YEAR = when_used(r"(?:,? (?:of |in )?)(?:'\d{2}|(?:19|20)\d{2})(?![\w:/%-]|\.\d)")
_DAY_OF_MONTH = when_used(r"(?<![\d'])\d{1,2}(?:st|nd|rd|th)?(?!\d)")
# "Mon 14/10" is one expression.
_FIGURED = re.compile(r"\d{1,2}[./]\d{1,2}(?!\d)")
_OF_WEEK = re.compile(rf"(?<![\w'])(?:{_WEEKDAY})[.,]? \Z", re.IGNORECASE)
_WINDOW = 64


def composed(note: Note, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Every one of these dates that goes on to its left or its right, whole."""
    ends = {candidate.end for candidate in found}
    for candidate in found:
        end = _end(note.text, candidate, ends)
        start = _start(note.text, candidate)
        if start < candidate.start or end > candidate.end:
            hint = "" if start < candidate.start and candidate.hint == "feast:" else candidate.hint
            yield replace(candidate, start=start, end=end, strength=Strength.SURE, hint=hint)


def _start(text: str, candidate: Candidate) -> int:
    """Where "the week after", "the hot" before a date begins; twice, as in "the first week of the hot"."""
    start = candidate.start
    if _FIGURED.match(text, start) and (weekday := _OF_WEEK.search(text, max(0, start - _WINDOW), start)):
        return weekday.start()
    pattern = _pattern(text, candidate)
    for _ in range(2):
        low = max(0, start - _WINDOW)
        before = text[low:start]
        head = pattern.search(before)
        if head is None and candidate.hint.startswith("year:"):
            head = _SEASONED.search(before)
        if head is None:
            break
        start = low + head.start()
    return start


def _pattern(text: str, candidate: Candidate) -> re.Pattern[str]:
    """What may stand before it: little before a day, more before a month or a year, most before a feast."""
    said = text[candidate.start : candidate.end].lower()
    dated = not candidate.hint.startswith("year:")
    day = dated and (_DAY_OF_MONTH.search(said) is not None or any(word in ORDINALS for word in said.split()))
    event = candidate.hint == "year:" and "the " in said
    if candidate.hint.startswith("feast:") or event or not (candidate.hint or day):
        return _HEAD
    return _ANY if day or not candidate.hint else _WIDE


def _end(text: str, candidate: Candidate, ends: set[int]) -> int:
    tail = _TAIL.match(text, candidate.end)
    end = tail.end() if tail else candidate.end
    year = _YEAR.match(text, end) if not candidate.hint.startswith("year:") else None
    return year.end() if year and year.end() not in ends else end
