"""Dates told shortly, as in a hurried line: "tomorrow the 11th", "wk beg the 17th", "nov to jan", "jan the yr before"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.when_used import when_used
from balint_journal.deid.text.wordset import words
from balint_journal.deid.times.dates_figures import a_date

_WEEKDAY = r"(?:mon|tues?|weds?|wednes|thu|thurs?|fri|sat|satur|sun)(?:day)?"
_SURE_MONTH = "january|february|april|june|july|august|september|october|november|december|jan|feb|apr|jun|jul|aug|sept|oct|nov|dec"
_MONTH = rf"{_SURE_MONTH}|march|may"
_SEASON = "spring|summer|autumn|winter"
_NTH = r"\d{1,2}(?:st|nd|rd|th)(?!\w)"
_STOP = r"(?=[,.;:!?)\n]| (?:and|but|when|he|she|they|we|i|in|at|on|for|with|as|so|if|to|by|because|that|which|tbh)\b|\s*\Z)"
_CUE = r"(?:since|till|until|til|before|after|during)"
_EVENTS = "communions|races|regatta|gala|mocks|mid-?term|equinox|fleadh|clipping|peats"
_DEICTIC = words("tomorrow tonight today yesterday next last this gone week coming")
_SEASONS = words("spring summer autumn winter")
_MONTHS = frozenset(_MONTH.split("|"))
# Each with words of which one must stand in the note for the pattern to be tried.
_PHRASES = tuple(
    (when_used(pattern, re.IGNORECASE), needed, hint)
    for pattern, needed, hint in (
        (
            rf"(?<!\w)(?P<a>(?:tomorrow|tonight|today|yesterday|(?:next|last|this) {_WEEKDAY}(?: week)?|{_WEEKDAY} (?:gone|week|next|last|coming)),? (?:the )?{_NTH})",
            _DEICTIC,
            "",
        ),
        (rf"(?<!\w)(?P<a>(?:wk|week) (?:beg|com|comm|beginning|commencing)\.? (?:the )?{_NTH})", words("wk week"), ""),
        (rf"(?<!\w)(?P<a>(?:{_SEASON}) '?(?:0\d|[4-9]\d)){_STOP}", _SEASONS, "year:"),
        (
            rf"(?<!\w)(?P<a>(?:{_SURE_MONTH}) (?:to|till|until) (?:{_MONTH})|(?:{_MONTH}) (?:to|till|until) (?:{_SURE_MONTH}))(?! \d)(?!\w)",
            _MONTHS,
            "",
        ),
        (
            rf"(?<!\w)(?P<a>(?:{_MONTH}) (?:last|next|this|the) (?:yr|year)(?: before| after)?|(?:{_SURE_MONTH}) next){_STOP}",
            _MONTHS,
            "",
        ),
        (rf"\b{_CUE} (?P<a>the (?:{_EVENTS})){_STOP}", words(_EVENTS.replace("|", " ").replace("-?", "")), "feast:"),
        (
            (
                r"(?<!\w)(?P<a>(?:stir[- ]up sunday|v\.e\. day|ve night|trafalgar night|harvest sunday|carnival monday|feast monday|mazey day|our lady'?s (?:day|birthday)|ascension thursday"
                r"|ember (?:wednesday|friday|saturday)|bank holiday saturday|august (?:monday|bank hol)|glasgow fair (?:friday|saturday|monday))|lockdown (?:one|two|three))(?!\w)"
            ),
            words(
                "stir e ve trafalgar harvest carnival feast mazey lady's ladys ascension ember bank august fair lockdown"
            ),
            "feast:",
        ),
        (
            r"\b(?:on|round|roon|around) (?P<a>epiphany|t[eế]t|lammas)" + _STOP,
            words("epiphany tet tết lammas"),
            "feast:",
        ),
        (
            (
                rf"(?<!\w)(?P<a>(?:the )?(?:back|tail|foot|front) of (?:the )?(?:{_SURE_MONTH}|{_SEASON}|new year|year)|(?:the )?start of term){_STOP}"
                r"|(?<!\w)(?P<b>the (?:first frost|last frost|miners'? strike|foot[- ]and[- ]mouth|late queen's funeral|queen's funeral|pope'?s visit|millennium bug|moving statues))(?!\w)(?! (?:in|of) \d)"
            ),
            words("back tail foot front start frost strike mouth funeral visit bug statues"),
            "",
        ),
        (
            r"(?<!\w)(?P<a>the (?:covid|lockdown|pandemic|revolution|jubilee|coronation|hunger strike) (?:spring|summer|autumn|winter|year))(?!\w)",
            words("covid lockdown pandemic revolution jubilee coronation hunger"),
            "year:",
        ),
    )
)


def near_dates(note: Note) -> Iterator[Candidate]:
    """Every date that is told shortly, by a neighbour in the calendar."""
    for pattern, needed, hint in _PHRASES:
        if not note.said & needed:
            continue
        for match in pattern.finditer(note.text):
            yield a_date(*match.span(match.lastgroup or 0), Strength.SURE, hint)
