"""Her names to hide: listed, added, forgotten."""

from __future__ import annotations

from collections.abc import Iterable

from balint_journal.domain.hiding import NameKind, NameToHide
from balint_journal.errors import NothingFoundError
from balint_journal.services.journal import OpenJournal
from balint_journal.vault import names


class NotHiddenError(NothingFoundError):
    """A name that is not on her list."""

    what = "One of these is not on the list, so none was forgotten."
    remedy = "balint names shows what is."


def listed(journal: OpenJournal) -> tuple[NameToHide, ...]:
    """Every name, in the order of the alphabet."""
    with journal.store.read() as db:
        return names.listed(db)


def add(journal: OpenJournal, given: Iterable[str], kind: NameKind = NameKind.UNSAID) -> None:
    """Add names; those on the list already are passed over."""
    with journal.store.write() as pen:
        for name in given:
            names.add(pen, name, kind)


def forget(journal: OpenJournal, given: Iterable[str]) -> None:
    """Forget names, all or none. Raises NotHiddenError, HoldError."""
    try:
        with journal.store.write() as pen:
            for name in given:
                names.forget_name(pen, name)
    except NothingFoundError:
        raise NotHiddenError from None
