"""Dates of every build. Bare weekdays and clock times are left to ``times``, which only flags them."""

from __future__ import annotations

from collections.abc import Iterator

from balint_journal.deid.settling.candidate import Candidate
from balint_journal.deid.text.note import Note
from balint_journal.deid.times.dates_composed import composed
from balint_journal.deid.times.dates_days import days
from balint_journal.deid.times.dates_figures import figures
from balint_journal.deid.times.dates_months import months
from balint_journal.deid.times.dates_near import near_dates
from balint_journal.deid.times.dates_turning import turnings
from balint_journal.deid.times.dates_years import years
from balint_journal.deid.times.feasts import feasts
from balint_journal.deid.times.occasions import occasions


def dates(note: Note) -> Iterator[Candidate]:
    """Every date: in figures, by month, by day, by year, by feast, by the turn of the year; and what is said around each."""
    found = [
        *figures(note),
        *months(note),
        *days(note),
        *years(note),
        *feasts(note),
        *turnings(note),
        *near_dates(note),
        *occasions(note),
    ]
    yield from found
    yield from composed(note, found)
