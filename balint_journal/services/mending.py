"""Mending: wordings, marks, the bin, hold. What is removed for good is named with the copies it cannot reach."""

from __future__ import annotations

from uuid import UUID

from balint_journal.domain.reflection import Stays
from balint_journal.domain.summary import Binned
from balint_journal.errors import NothingFoundError
from balint_journal.services.journal import OpenJournal
from balint_journal.vault import answers, dustbin, facts, reflections


class NotInBinError(NothingFoundError):
    """A number that is not in the bin."""

    what = "That one is not in the bin."
    remedy = "balint bin shows what is."


def amend(journal: OpenJournal, answer: UUID, text: str) -> None:
    """Mend a wording; the former one is kept under it. Raises HoldError."""
    with journal.store.write() as pen:
        answers.amend(pen, answer, text)


def forget_wordings(journal: OpenJournal, of: tuple[UUID, ...]) -> int:
    """Remove the former wordings of these answers for good; how many there were. Raises HoldError."""
    with journal.store.write() as pen:
        return sum(answers.forget_wordings(pen, answer) for answer in of)


def mark_only_for_me(journal: OpenJournal, answer: UUID, *, on: bool) -> None:
    """Never offer an answer for the page, or do so again. Raises HoldError."""
    with journal.store.write() as pen:
        answers.mark_only_for_me(pen, answer, on=on)


def star(journal: OpenJournal, answer: UUID, *, on: bool) -> None:
    """Star an answer, to see it again when looking back. Raises HoldError."""
    with journal.store.write() as pen:
        answers.star(pen, answer, on=on)


def rest(journal: OpenJournal, number: int, *, undo: bool = False) -> None:
    """Let one rest, or take that back. Raises HoldError."""
    with journal.store.write() as pen:
        reflections.rest(pen, number, Stays.WITH_ME if undo else Stays.RESTING)


def put_in_bin(journal: OpenJournal, number: int) -> None:
    """Put one in the bin, which never empties itself. Raises HoldError."""
    with journal.store.write() as pen:
        dustbin.put(pen, number)


def binned(journal: OpenJournal) -> tuple[Binned, ...]:
    """What is in the bin."""
    with journal.store.read() as db:
        return dustbin.contents(db)


def take_out_of_bin(journal: OpenJournal, number: int) -> None:
    """Take one out of the bin again. Raises NotInBinError, HoldError."""
    try:
        with journal.store.write() as pen:
            dustbin.restore(pen, number)
    except NothingFoundError:
        raise NotInBinError from None


def purge(journal: OpenJournal, numbers: tuple[int, ...]) -> None:
    """Remove these for good, all or none. Raises NotInBinError, HoldError."""
    try:
        with journal.store.write() as pen:
            for number in numbers:
                dustbin.purge(pen, number)
    except NothingFoundError:
        raise NotInBinError from None


def is_held(journal: OpenJournal) -> bool:
    """Whether hold is on."""
    with journal.store.read() as db:
        return facts.read(db).hold


def hold(journal: OpenJournal, *, on: bool) -> None:
    """Turn hold on: what is written cannot be changed or removed; or lift it."""
    with journal.store.write() as pen:
        facts.set_hold(pen.db, on=on)
