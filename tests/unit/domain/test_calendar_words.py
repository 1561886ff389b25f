"""When it was, in words."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from balint_journal.domain.calendar_words import evening_words, month_words, season_words, when_words

TODAY = date(2026, 11, 28)


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 11, 28), "late November"),
        (date(2026, 11, 21), "late November"),
        (date(2026, 11, 20), "mid-November"),
        (date(2026, 11, 11), "mid-November"),
        (date(2026, 11, 10), "early November"),
        (date(2026, 10, 3), "early October"),
        (date(2026, 10, 2), "mid-autumn"),
        (date(2026, 9, 12), "early autumn"),
        (date(2026, 8, 1), "late summer"),
        (date(2026, 7, 1), "mid-summer"),
        (date(2026, 3, 3), "early spring"),
        (date(2026, 2, 3), "late winter"),
        (date(2026, 1, 3), "mid-winter"),
        (date(2026, 1, 2), "mid-winter"),
        (date(2026, 1, 1), "winter 2025-26"),
        (date(2025, 12, 31), "winter 2025-26"),
        (date(2025, 11, 30), "autumn 2025"),
        (date(2024, 10, 1), "autumn 2024"),
        (date(1999, 12, 31), "winter 1999-00"),
        (date(2026, 11, 29), "November 2026"),
        (date(2027, 1, 1), "January 2027"),
    ],
)
def test_when_seen_from_late_november(day: date, words: str) -> None:
    assert when_words(day, TODAY) == words


def test_the_months_as_the_screens_show_them() -> None:
    assert [when_words(day, TODAY) for day in (date(2026, 11, 24), date(2026, 9, 15), date(2026, 3, 9))] == [
        "late November",
        "early autumn",
        "early spring",
    ]


@given(st.dates(date(2000, 1, 1), date(2030, 1, 1)), st.dates(date(2000, 1, 1), date(2030, 1, 1)))
def test_no_day_of_the_month_and_no_gap_is_ever_told(day: date, today: date) -> None:
    words = when_words(day, today)
    figures = [part for part in words.replace("-", " ").split() if part.isdigit()]
    assert all(len(figure) == 4 or "winter" in words for figure in figures)
    assert not {"ago", "days", "weeks", "since", "last"} & set(words.split())


def test_a_season_within_the_year_is_never_mistaken_for_the_one_before() -> None:
    for ago in range(57, 331):
        day = TODAY - timedelta(days=ago)
        other = TODAY - timedelta(days=ago + 365)
        assert when_words(day, TODAY) != when_words(other, TODAY)


NOW = datetime(2026, 11, 28, 19, 30)  # noqa: DTZ001 - her own local time


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (datetime(2026, 11, 28, 18, 0), "this evening"),  # noqa: DTZ001
        (datetime(2026, 11, 28, 9, 0), "this morning"),  # noqa: DTZ001
        (datetime(2026, 11, 28, 2, 0), "yesterday evening"),  # noqa: DTZ001
        (datetime(2026, 11, 27, 13, 0), "yesterday afternoon"),  # noqa: DTZ001
        (datetime(2026, 11, 24, 20, 0), "on Tuesday evening"),  # noqa: DTZ001
        (datetime(2026, 11, 22, 8, 0), "on Sunday morning"),  # noqa: DTZ001
        (datetime(2026, 11, 21, 20, 0), "in late November"),  # noqa: DTZ001
        (datetime(2026, 12, 2, 20, 0), "in December 2026"),  # noqa: DTZ001
    ],
)
def test_when_a_sitting_was_broken_off(moment: datetime, words: str) -> None:
    assert evening_words(moment, NOW) == words


def test_months_and_seasons_with_their_year() -> None:
    assert month_words(date(2026, 5, 31)) == "May 2026"
    assert season_words(date(2026, 5, 31)) == "spring 2026"
