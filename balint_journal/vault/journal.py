"""A journal that is open: made, unlocked, its keys changed, closed.

::

    with Journal.unlock(folder, Passphrase("...")) as journal:
        store = journal.store(clock=..., new_id=..., back_up=...)
"""

from __future__ import annotations

import secrets
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from balint_journal.crypto import header as headers
from balint_journal.crypto.derive import DATA_KEY_BYTES, Use, subkey
from balint_journal.crypto.header import Header
from balint_journal.crypto.kdf import DEFAULT_BOUNDS, KdfBounds, KdfCost
from balint_journal.errors import (
    ChangedElsewhereError,
    DamagedError,
    JournalError,
)  # fmt: skip
from balint_journal.vault import creating, files, header_file, keys, last_seen
from balint_journal.vault.keys import Passphrase, RecoveryKey, Secret
from balint_journal.vault.lock import exclusive
from balint_journal.vault.place import Place, state_folder

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from balint_journal.vault.store import Store


class Notice(StrEnum):
    """Something she should hear about once, after an unlock."""

    OLDER_COPY = "older copy"
    OLDER_HEADER_ACCEPTED = "older header accepted"


class Journal:
    """An unlocked journal. Holds the data key and no open file. Made by :meth:`create` and :meth:`unlock` only."""

    def __init__(
        self, place: Place, header: Header, data_key: bytes, engine: Engine, *, bounds: KdfBounds, state: Path
    ) -> None:
        self.place = place
        self.header = header
        self.engine = engine
        self.bounds = bounds
        self.notices: tuple[Notice, ...] = ()
        self._data_key = data_key
        self._state = state

    @classmethod
    def create(
        cls,
        folder: Path,
        passphrase: Passphrase,
        *,
        cost: KdfCost,
        recovery: RecoveryKey | None = None,
        bounds: KdfBounds = DEFAULT_BOUNDS,
        state: Path | None = None,
    ) -> tuple[Self, RecoveryKey]:
        """Set up a journal in ``folder``; a set-up that was cut short is taken up again.

        Gives the recovery key, to be shown once; hand in one that was shown before instead if that suits. Not even a
        kill leaves anything here that a second call could not finish.

        Raises JournalExistsError, MissingDatabaseError (a journal was here whose database is gone), DamagedHeaderError,
        NewerVersionError, NoRoomError, NotWritableError, BusyError, UsageError (a passphrase that is no text).
        """
        place = Place(folder)
        creating.refuse_existing(place)
        recovery = recovery or keys.new_recovery_key()
        data_key = secrets.token_bytes(DATA_KEY_BYTES)
        vault_id = str(uuid.UUID(bytes=secrets.token_bytes(16), version=4))
        header, private = keys.new_header(
            vault_id=vault_id, generation=1, data_key=data_key, passphrase=passphrase, recovery=recovery,
            cost=cost, bounds=bounds,
        )  # fmt: skip
        files.make_folder(folder)
        with exclusive(place):
            creating.refuse_existing(place)
            creating.put_aside_a_cut_short_set_up(place, bounds)
            header_file.write(place, header)
            files.make_folder(place.letterbox)
            engine = creating.create_database(place, header, data_key, private)
        journal = cls(place, header, data_key, engine, bounds=bounds, state=state or state_folder())
        journal.remember()
        return journal, recovery

    @classmethod
    def unlock(
        cls,
        folder: Path,
        secret: Secret,
        *,
        accept_older: bool = False,
        accept_memory: bool = False,
        as_it_is: bool = False,
        bounds: KdfBounds = DEFAULT_BOUNDS,
        state: Path | None = None,
    ) -> Self:
        """Open the journal in ``folder``. Ctrl-C is heard while the key is derived.

        ``accept_older``: she typed yes to an older header that was put back. ``accept_memory``: she said yes to a cost
        of more than half of the memory. What a crash left half done is finished or undone here. ``as_it_is``: its key files
        are left as they stand; only a renewal of keys that was cut short is settled, without which nothing opens.

        Raises WrongPassphraseError, WrongRecoveryKeyError, MistypedRecoveryKeyError (4), DamagedError and
        DamagedHeaderError, OlderHeaderError, MissingDatabaseError (5), NoJournalError (7), ChangedElsewhereError,
        BusyError (8), NewerVersionError (10), LargeMemoryError (2), NotWritableError (9: not readable).
        """
        from balint_journal.vault import unlocking  # noqa: PLC0415 - brings SQLAlchemy, which a jot must not pay for

        opened = unlocking.open_place(
            Place(folder),
            secret,
            bounds=bounds,
            accept_older=accept_older,
            accept_memory=accept_memory,
            as_it_is=as_it_is,
        )
        journal = cls(
            opened.place, opened.header, opened.data_key, opened.engine, bounds=bounds, state=state or state_folder()
        )
        notices = [Notice.OLDER_HEADER_ACCEPTED] if opened.older_accepted else []
        before = last_seen.recall(journal._state, journal.place)
        if before is not None and journal.seen().is_older_than(before):
            notices.append(Notice.OLDER_COPY)
        journal.notices = tuple(notices)
        journal.remember()
        return journal

    def unlock_again(self, secret: Secret) -> Self:
        """Another one of the same place, by the keys as they are there now. Raises as :meth:`unlock`."""
        return type(self).unlock(self.place.folder, secret, bounds=self.bounds, state=self._state)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Forget the key and remember how far the journal had come. Closing twice is fine."""
        if self._data_key:
            self.remember()
        self._data_key = b""
        self.engine.dispose()

    def store(
        self, *, clock: Callable[[], datetime], new_id: Callable[[], uuid.UUID], back_up: Callable[[], None]
    ) -> Store:
        """The rows, upgraded first if they are an older version's (``back_up`` is called before that).

        Ask again after a change of keys: a store of before would say "changed elsewhere".
        """
        from balint_journal.vault import migrate  # noqa: PLC0415 - brings SQLAlchemy
        from balint_journal.vault.store import Store  # noqa: PLC0415

        with self.changes_told():
            migrate.upgrade(self.engine, back_up=back_up)
        return Store(self.place.database, self.engine, clock=clock, new_id=new_id)

    def key(self, use: Use) -> bytes:
        """The 32-byte key for one use; ``Use.BACKUP_MAC`` for a backup's."""
        return subkey(self._data_key, use)

    def change_passphrase(self, new: Passphrase, *, cost: KdfCost) -> None:
        """Give the journal another passphrase. The cost of a guess may rise by this and is never lowered.

        Earlier copies of the header still open with the earlier passphrase: only :meth:`rotate` ends it.

        Raises ChangedElsewhereError, BusyError, NoRoomError, NotWritableError (then the earlier one still opens it).
        """
        assert self.header.passphrase.cost is not None
        raised = cost.raised_to(self.header.passphrase.cost)
        slot = keys.slot_for(new, self._data_key, self.header.vault_id, cost=raised, bounds=self.bounds)
        self._change(lambda header: replace(header, passphrase=slot))

    def renew_recovery_key(self, new: RecoveryKey) -> None:
        """Put a new recovery key (see ``keys.new_recovery_key``) in the place of the former. Raises as above."""
        vault_id = self.header.vault_id
        cost = self.bounds.least
        slot = keys.slot_for(new, self._data_key, vault_id, cost=cost, bounds=self.bounds)
        self._change(lambda header: replace(header, recovery=slot))

    def rotate(self, passphrase: Passphrase, recovery: RecoveryKey, *, cost: KdfCost) -> None:
        """Renew every key: data, letterbox, recovery; the database is encrypted anew. Make a verified backup first.

        ``recovery`` comes from ``keys.new_recovery_key`` and has been shown and checked. Whenever this is cut short,
        the next unlock finishes or drops it; until then ``passphrase`` opens either state.

        Raises ChangedElsewhereError, BusyError, NoRoomError, NotWritableError: close this journal then and unlock anew.
        """
        from balint_journal.vault import rotating  # noqa: PLC0415 - brings SQLAlchemy

        assert self.header.passphrase.cost is not None
        data_key = secrets.token_bytes(DATA_KEY_BYTES)
        header, private = keys.new_header(
            vault_id=self.header.vault_id, generation=self.header.generation + 1, data_key=data_key,
            passphrase=passphrase, recovery=recovery,
            cost=cost.raised_to(self.header.passphrase.cost), bounds=self.bounds,
        )  # fmt: skip
        with exclusive(self.place):
            self._must_be_current()
            rekeying = rotating.Rekeying(header, private, self.key(Use.DATABASE), subkey(data_key, Use.DATABASE))
            former, self.engine = self.engine, rotating.rotate(self.place, self.engine, self.header, rekeying)
            former.dispose()
            self.header, self._data_key = header, data_key
        self.remember()

    def stand_above(self, generation: int) -> None:
        """Make the header's generation one above its own and the one given: after a merge, which may never look older.

        Raises as :meth:`change_passphrase`.
        """
        self._change(lambda header: replace(header, generation=max(header.generation, generation)))

    def seen(self) -> last_seen.Seen:
        """How far this journal has come, for the notice of older copies."""
        from balint_journal.vault.following import read_facts  # noqa: PLC0415 - brings SQLAlchemy

        known = read_facts(self.engine)
        generation = max(self.header.generation, known.generation)
        return last_seen.Seen(self.header.vault_id, generation, known.counter, self.header.letterbox_id.hex())

    def remember(self) -> None:
        """Keep the last-seen state outside the journal. Never fails."""
        with suppress(JournalError):
            last_seen.remember(self._state, self.place, self.seen())

    def _change(self, change: Callable[[Header], Header]) -> None:
        from balint_journal.vault.following import follow  # noqa: PLC0415 - brings SQLAlchemy

        with exclusive(self.place):
            self._must_be_current()
            changed = change(self.header)
            header = headers.seal(replace(changed, generation=changed.generation + 1), self._data_key)
            header_file.write(self.place, header)
            self.header = header
            follow(self.engine, header)
        self.remember()

    @contextmanager
    def changes_told(self) -> Iterator[None]:
        """A database that does not open, beside a header that is another by now, is no damage: ChangedElsewhereError."""
        try:
            yield
        except DamagedError:
            self._must_be_current()
            raise

    def _must_be_current(self) -> None:
        if header_file.read(self.place, self.bounds).best != self.header:
            raise ChangedElsewhereError


def check_recovery_key(folder: Path, recovery: RecoveryKey, *, bounds: KdfBounds = DEFAULT_BOUNDS) -> None:
    """Check a typed recovery key against the journal's header, without opening anything she wrote.

    Raises MistypedRecoveryKeyError, WrongRecoveryKeyError, DamagedHeaderError, NewerVersionError, NoJournalError.
    """
    keys.open_header(header_file.read(Place(folder), bounds).best, recovery, bounds=bounds)
