"""Jots: a line sealed without unlocking, and the waiting ones opened."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from balint_journal.services.journal import OpenJournal
from balint_journal.vault import letterbox
from balint_journal.vault.letterbox import Jot, Opened

#: So many fit into one jot, whichever they are: a character takes four bytes at most.
_CHARACTERS = 4_000


def seal(folder: Path, line: str) -> None:
    """Seal one line into the letterbox; durable when this returns. Raises as ``letterbox.seal``."""
    letterbox.seal(folder, line, now=datetime.now(UTC))


def seal_in_parts(folder: Path, line: str) -> None:
    """Seal a line nobody can shorten any more, because the window has closed: as several jots where it is too long."""
    for start in range(0, len(line), _CHARACTERS):
        seal(folder, line[start : start + _CHARACTERS])


def ready(folder: Path) -> None:
    """Whether a line can be sealed here, asked before she types one. Raises as ``letterbox.header_to_seal_to``."""
    letterbox.header_to_seal_to(folder)


def is_waiting(folder: Path) -> bool:
    """Whether any jot waits. Needs no secret."""
    return letterbox.waiting(folder) > 0


def open_all(journal: OpenJournal) -> Opened:
    """The waiting jots, oldest first; what cannot be opened is set aside and never fatal."""
    return letterbox.open_all(journal.vault)


def let_go(journal: OpenJournal, jot: Jot) -> None:
    """Drop a jot for good. Raises HoldError, BusyError."""
    letterbox.drop(journal.vault, jot)
