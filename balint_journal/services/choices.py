"""Her choices, kept in the journal: what was shown once, what she agreed to."""

from __future__ import annotations

from balint_journal.services.journal import OpenJournal
from balint_journal.vault import settings

FIRST_NOTE = "first note shown"
NUDGES = "nudges by themselves"
LAST_NUDGE = "last nudge"
WORKPLACES = "workplaces asked"
_YES, _NO = "yes", "no"


def first_time(journal: OpenJournal, what: str) -> bool:
    """True once in the life of a journal, and remembered at once."""
    with journal.store.write() as pen:
        if settings.get(pen.db, what) == _YES:
            return False
        settings.put(pen, what, _YES)
        return True


def agreed(journal: OpenJournal, what: str) -> bool | None:
    """What she answered, or None when she was never asked."""
    with journal.store.read() as db:
        value = settings.get(db, what)
    return None if value is None else value == _YES


def agree(journal: OpenJournal, what: str, *, yes: bool) -> None:
    """Keep her answer."""
    with journal.store.write() as pen:
        settings.put(pen, what, _YES if yes else _NO)


def get(journal: OpenJournal, what: str) -> str:
    """A plain value kept under a name, or an empty string."""
    with journal.store.read() as db:
        return settings.get(db, what) or ""


def put(journal: OpenJournal, what: str, value: str) -> None:
    """Keep a plain value under a name."""
    with journal.store.write() as pen:
        settings.put(pen, what, value)
