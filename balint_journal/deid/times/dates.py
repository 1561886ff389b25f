"""Dates of every build. Bare weekdays and clock times are left to ``times``, which only flags them."""

from __future__ import annotations

from collections.abc import Iterator

from balint_journal.deid.settling.candidate import Candidate
from balint_journal.deid.text.note import Note
from balint_journal.deid.times.dates_figures import figures
from balint_journal.deid.times.dates_months import days, months
from balint_journal.deid.times.dates_years import years
from balint_journal.deid.times.feasts import feasts


def dates(note: Note) -> Iterator[Candidate]:
    """Every date: in figures, by month, by day, by year, by feast."""
    yield from figures(note)
    yield from months(note)
    yield from days(note)
    yield from years(note)
    yield from feasts(note)
