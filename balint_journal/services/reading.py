"""Reading: lists, one reflection whole, and search."""

from __future__ import annotations

from datetime import date

from balint_journal.domain.reflection import Kind, Reflection, Stays
from balint_journal.domain.summary import Filter, Hit, Summary
from balint_journal.errors import NothingFoundError, UsageError
from balint_journal.services.dates import read_date
from balint_journal.services.journal import OpenJournal
from balint_journal.vault import reflections
from balint_journal.vault import search as words_search


class NotAKindError(UsageError):
    """A kind that is none."""

    what = "That is not a way for it to stay."
    remedy = "These are: strong, lingering, stuck, glad."


class UnknownReflectionError(NothingFoundError):
    """No reflection of that number or name."""

    what = "There is nothing under that number or name."
    remedy = "balint list shows what there is."


def read_kind(typed: str) -> Kind:
    """One kind by its name. Raises NotAKindError."""
    try:
        return Kind(typed.strip().lower())
    except ValueError:
        raise NotAKindError from None


def read_filter(
    today: date,
    *,
    about: str | None = None,
    kind: str | None = None,
    feeling: str | None = None,
    since: str | None = None,
    until: str | None = None,
    stays: str | None = None,
    limit: int | None = None,
) -> Filter:
    """A filter from options as they were typed. Raises the UsageErrors of dates and kinds."""
    return Filter(
        about=about,
        kind=read_kind(kind) if kind else None,
        feeling=feeling.strip().lower() if feeling else None,
        since=read_date(since, today) if since else None,
        until=read_date(until, today) if until else None,
        stays=_read_stays(stays) if stays else None,
        limit=limit,
    )


def summaries(journal: OpenJournal, which: Filter | None = None) -> tuple[Summary, ...]:
    """Those that pass, newest first."""
    with journal.store.read() as db:
        return reflections.summaries(db, which or Filter())


def search(journal: OpenJournal, words: str, which: Filter | None = None) -> tuple[Hit, ...]:
    """Where her words stand. Raises NothingFoundError when they stand nowhere."""
    with journal.store.read() as db:
        hits = words_search.hits(db, words, which)
    if not hits:
        raise NothingFoundError("Those words were not found.", "Fewer words, or another of them, may find it.")
    return hits


def get(journal: OpenJournal, number: int) -> Reflection:
    """One reflection, whole. Raises UnknownReflectionError."""
    try:
        with journal.store.read() as db:
            return reflections.get(db, number)
    except NothingFoundError:
        raise UnknownReflectionError from None


def number_of(journal: OpenJournal, who: str) -> int:
    """The number meant by a number or an alias; of an alias the newest. Raises UnknownReflectionError."""
    who = who.strip()
    if who.isascii() and who.isdecimal() and len(who) <= len(str(2**63)) - 1:
        return get(journal, int(who)).number
    with journal.store.read() as db:
        numbers = reflections.about(db, who)
    if not numbers:
        raise UnknownReflectionError
    return numbers[0]


def _read_stays(typed: str) -> Stays:
    try:
        return Stays(typed.strip().lower())
    except ValueError:
        raise UsageError("It is either with you or resting.", 'Use --stays "with me" or --stays resting.') from None
