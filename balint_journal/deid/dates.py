"""Dates of every build. Bare weekdays and clock times are left to ``times``, which only flags them."""

from __future__ import annotations

from collections.abc import Iterator

from balint_journal.deid.candidate import Candidate
from balint_journal.deid.dates_figures import figures
from balint_journal.deid.dates_months import days, months
from balint_journal.deid.dates_years import years
from balint_journal.deid.feasts import feasts
from balint_journal.deid.note import Note


def dates(note: Note) -> Iterator[Candidate]:
    """Every date: in figures, by month, by day, by year, by feast."""
    yield from figures(note)
    yield from months(note)
    yield from days(note)
    yield from years(note)
    yield from feasts(note)
