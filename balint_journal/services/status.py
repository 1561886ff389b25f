"""What is where, and who can open it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from balint_journal.services import backups, mending
from balint_journal.services.journal import OpenJournal
from balint_journal.vault import header_file, letterbox
from balint_journal.vault.backup import KnownBackup
from balint_journal.vault.place import Place


@dataclass(frozen=True, slots=True)
class Outside:
    """What can be said without a passphrase: where the journal is, what a guess costs, whether a jot waits."""

    folder: Path
    bytes: int
    memory_mib: int
    waiting: bool


@dataclass(frozen=True, slots=True)
class Inside:
    """What the open journal adds: hold, and the last verified backup."""

    held: bool
    last_backup: KnownBackup | None


def outside(folder: Path) -> Outside:
    """Raises NoJournalError, DamagedHeaderError, NewerVersionError."""
    place = Place(folder)
    cost = header_file.read(place).best.passphrase.cost
    assert cost is not None
    size = place.database.stat().st_size if place.database.exists() else 0
    return Outside(folder, size, cost.m_kib // 1024, letterbox.waiting(folder) > 0)


def inside(journal: OpenJournal) -> Inside:
    """What only the open journal knows."""
    made = backups.known(journal)
    return Inside(mending.is_held(journal), made[0] if made else None)
