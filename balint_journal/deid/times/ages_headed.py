"""What stands before an age and belongs to it: "about seventy", "not yet forty", "in her eighty-fourth year"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from balint_journal.deid.findings import Category
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.numerals import Number
from balint_journal.deid.text.when_used import when_used
from balint_journal.deid.times.ages_said import WHY

_HEAD = when_used(
    r"(?<![\w'])(?:(?:well|just|still|only|already|maybe|perhaps) )?(?:about|around|nearly|almost|past|not yet|just gone|just turned"
    r"|barely|rising|approaching|nearing|pushing|going on|getting on for|coming up to|close to|at least) $",
    re.IGNORECASE,
)
_LONGEST_HEAD = 32
_IN_THE = when_used(r"(?<!\w)in (?:his|her|their|my) $", re.IGNORECASE)
_LONGEST_IN = 9
_YEAR = when_used(r"(?: |-)year(?!\w)(?! (?:of|at|in|as|here|there)\b)", re.IGNORECASE)
_YOUNGEST, _OLDEST = 13, 111


def headed(note: Note, candidate: Candidate) -> Candidate:
    """The same age with what qualifies it, which would say nothing without it."""
    lead = max(0, candidate.start - _LONGEST_HEAD)
    head = _HEAD.search(note.text[lead : candidate.start])
    return replace(candidate, start=lead + head.start()) if head else candidate


def counted_years(note: Note, numbers: Sequence[Number]) -> Iterator[Candidate]:
    """A year of a life by its number, which is one more than the years lived."""
    for number in numbers:
        if number.ordinal and _YOUNGEST <= number.value <= _OLDEST:
            lead = max(0, number.start - _LONGEST_IN)
            before, after = _IN_THE.search(note.text[lead : number.start]), _YEAR.match(note.text, number.end)
            if before and after:
                years = f"years:{number.value - 1}"
                yield Candidate(lead + before.start(), after.end(), Category.AGE, Strength.SURE, WHY, hint=years)
