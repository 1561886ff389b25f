"""Dates as people type them: "yesterday", "last Tuesday", "3 March", "2026-11-03"."""

from __future__ import annotations

import re
from datetime import date, datetime

from balint_journal.errors import UsageError

_ISO = re.compile(r"\d{4}-\d{1,2}-\d{1,2}")
_ABOUT = re.compile(r"^(early|mid|late)[ -]+(in )?", re.IGNORECASE)
_EXAMPLES = 'Dates can be typed like "yesterday", "last Tuesday", "3 March" or "2026-11-03".'


class DateNotUnderstoodError(UsageError):
    """A date that is none."""

    what = "That date was not understood."
    remedy = _EXAMPLES


class DateAheadError(UsageError):
    """A consultation cannot lie in the future."""

    what = "That day has not come yet."
    remedy = _EXAMPLES


def read_date(typed: str, today: date) -> date:
    """The day meant by ``typed``, read day-first and looking back from ``today``; never a later day.

    Raises DateNotUnderstoodError or DateAheadError.
    """
    typed = _ABOUT.sub("", typed.strip())
    try:
        found = date.fromisoformat(typed) if _ISO.fullmatch(typed) else _read_words(typed, today)
    except ValueError:
        raise DateNotUnderstoodError from None
    if found > today:
        raise DateAheadError
    return found


def _read_words(typed: str, today: date) -> date:
    import dateparser

    found: datetime | None = dateparser.parse(
        typed,
        languages=["en"],
        settings={
            "DATE_ORDER": "DMY",
            "PREFER_DATES_FROM": "past",
            "PREFER_DAY_OF_MONTH": "first",
            "RELATIVE_BASE": datetime.combine(today, datetime.min.time()),
        },
    )
    if found is None:
        raise DateNotUnderstoodError
    return found.date()
