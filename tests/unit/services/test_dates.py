import contextlib
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from balint_journal.errors import UsageError
from balint_journal.services.dates import DateAheadError, DateNotUnderstoodError, read_date

SUNDAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("today", SUNDAY),
        ("yesterday", date(2026, 11, 21)),
        ("Tuesday", date(2026, 11, 17)),
        ("last tuesday", date(2026, 11, 17)),
        ("3 March", date(2026, 3, 3)),
        ("3rd march", date(2026, 3, 3)),
        ("24 December", date(2025, 12, 24)),
        ("3/4/2026", date(2026, 4, 3)),
        ("31/12", date(2025, 12, 31)),
        ("2026-11-03", date(2026, 11, 3)),
        ("two weeks ago", date(2026, 11, 8)),
        ("late September", date(2026, 9, 1)),
    ],
)
def test_a_date_is_read_day_first_and_looking_back(typed: str, meant: date) -> None:
    assert read_date(typed, SUNDAY) == meant


@pytest.mark.parametrize("typed", ["last Tuseday", "", "blah", "2026-13-03", "31 February", "Heron", "\x00"])
def test_a_date_that_is_none_is_said_to_be_none(typed: str) -> None:
    with pytest.raises(DateNotUnderstoodError):
        read_date(typed, SUNDAY)


@pytest.mark.parametrize("typed", ["tomorrow", "2026-11-23", "3 March 2031"])
def test_a_day_to_come_is_no_day_of_a_consultation(typed: str) -> None:
    with pytest.raises(DateAheadError):
        read_date(typed, SUNDAY)


@given(st.text(max_size=30))
def test_nothing_typed_ends_in_anything_but_a_day_or_a_usage_error(typed: str) -> None:
    with contextlib.suppress(UsageError):
        assert read_date(typed, SUNDAY) <= SUNDAY
