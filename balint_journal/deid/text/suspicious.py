"""Words written so that a search would overlook them: invisible characters, look-alike letters, reversed direction."""

from __future__ import annotations

from collections.abc import Iterator

from balint_journal.deid.findings import Action, Category
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.note import Note

_WHY = "it holds characters that do not show, or that look like others"


def suspicious(note: Note) -> Iterator[Candidate]:
    """The words that hold such characters, for her to look at."""
    last = -1
    for start, end in note.suspicious:
        token = note.token_over(start) or note.token_over(max(0, start - 1))
        span = (token.start, token.end) if token else (start, end)
        if span[0] < span[1] and span[0] > last:
            last = span[0]
            yield Candidate(*span, Category.SUSPICIOUS, Strength.SURE, _WHY, action=Action.FLAG)
