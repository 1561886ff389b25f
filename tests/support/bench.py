"""A journal with cheap keys: the costs are handed in, since nothing else goes below the floor."""

import shutil
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import text

from balint_journal.crypto.kdf import KdfBounds, KdfCost
from balint_journal.errors import WrongPassphraseError
from balint_journal.vault import letterbox
from balint_journal.vault.journal import Journal
from balint_journal.vault.keys import Passphrase, RecoveryKey, Secret

COST = KdfCost(64, 1, 1)
BOUNDS = KdfBounds(least=KdfCost(32, 1, 1))
NOW = datetime(2026, 11, 22, 18, 40, tzinfo=UTC)


@dataclass
class Bench:
    """A journal's folder, its secrets, and short ways to do things to it."""

    folder: Path
    state: Path
    recovery: RecoveryKey = field(default_factory=lambda: RecoveryKey(""))
    passphrase: Passphrase = field(default_factory=lambda: Passphrase("the first passphrase"))

    def create(self) -> Journal:
        journal, self.recovery = Journal.create(
            self.folder, self.passphrase, cost=COST, bounds=BOUNDS, state=self.state
        )
        return journal

    def unlock(self, secret: Secret | None = None, **accept: bool) -> Journal:
        return Journal.unlock(self.folder, secret or self.passphrase, bounds=BOUNDS, state=self.state, **accept)

    def opens(self, secret: Secret) -> bool:
        try:
            self.unlock(secret).close()
        except WrongPassphraseError:
            return False
        return True

    def jot(self, line: str) -> None:
        letterbox.seal(self.folder, line, now=NOW, bounds=BOUNDS, state=self.state)

    def mark(self, journal: Journal, word: str) -> None:
        """Write something that must still be there later."""
        with journal.engine.begin() as db:
            db.execute(text("INSERT INTO setting(key, value) VALUES (:word, 'kept')"), {"word": word})

    def marks(self, journal: Journal) -> list[str]:
        with journal.engine.connect().execution_options(write=False) as db, db.begin():
            return list(db.execute(text("SELECT key FROM setting WHERE value = 'kept' ORDER BY key")).scalars())

    def files(self) -> dict[str, bytes]:
        """Every file of the journal but the lock."""
        found = (path for path in self.folder.rglob("*") if path.is_file() and path.name != "journal.lock")
        return {str(path.relative_to(self.folder)): path.read_bytes() for path in found}

    def copy_to(self, folder: Path) -> "Bench":
        shutil.copytree(self.folder, folder)
        return Bench(folder, self.state, self.recovery, self.passphrase)
