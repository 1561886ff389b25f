"""When it was, in a person's words: near days by name, recent months in thirds, then seasons, then the year."""

from __future__ import annotations

from datetime import date, datetime, timedelta

_RECENT = timedelta(days=56)
_THIS_YEAR = timedelta(days=330)
_WEEK = 7
_EARLY, _LATE = 10, 20
_SEASONS = ("winter", "spring", "summer", "autumn")
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def season_words(day: date) -> str:
    """The season and its year: ``autumn 2024``; a winter bears both of its years, ``winter 2024-25``."""
    if _season(day) != "winter":
        return f"{_season(day)} {day.year}"
    begins = day.year if day.month == len(_MONTHS) else day.year - 1
    return f"winter {begins}-{(begins + 1) % 100:02d}"


def month_words(day: date) -> str:
    """The month and its year: ``November 2026``."""
    return f"{_MONTHS[day.month - 1]} {day.year}"


def when_words(day: date, today: date) -> str:
    """About when, as seen from ``today``: ``late November``, then ``early autumn``, then ``autumn 2024``.

    Months by name for eight weeks, seasons for about eleven months. A day yet to come is its month and year.
    """
    ago = today - day
    if ago < timedelta(0):
        return month_words(day)
    if ago <= _RECENT:
        third = "early" if day.day <= _EARLY else "mid" if day.day <= _LATE else "late"
        return f"mid-{_MONTHS[day.month - 1]}" if third == "mid" else f"{third} {_MONTHS[day.month - 1]}"
    if ago <= _THIS_YEAR:
        third = ("early", "mid", "late")[day.month % 3]
        return f"mid-{_season(day)}" if third == "mid" else f"{third} {_season(day)}"
    return season_words(day)


def evening_words(moment: datetime, now: datetime) -> str:
    """When a sitting was broken off: ``this morning``, ``yesterday evening``, ``on Tuesday evening``, ``in late May``.

    Both times in her own local time. Before four in the morning counts as the evening before.
    """
    day, part = _day_and_part(moment)
    today, _ = _day_and_part(now)
    days = (today - day).days
    if days == 0:
        return f"this {part}"
    if days == 1:
        return f"yesterday {part}"
    if 1 < days < _WEEK:
        return f"on {_DAYS[day.weekday()]} {part}"
    return f"in {when_words(day, today)}"


def _season(day: date) -> str:
    return _SEASONS[day.month % 12 // 3]


def _day_and_part(moment: datetime) -> tuple[date, str]:
    night_ends, noon, evening = 4, 12, 17
    day = moment.date() if moment.hour >= night_ends else moment.date() - timedelta(days=1)
    if night_ends <= moment.hour < noon:
        return day, "morning"
    return day, "afternoon" if noon <= moment.hour < evening else "evening"
