"""Setting a journal up, finding it, and holding it open."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from balint_journal.crypto.kdf import KdfCost
from balint_journal.errors import JournalExistsError, WrongPassphraseError
from balint_journal.vault import files, header_file, keys
from balint_journal.vault.journal import Journal, Notice
from balint_journal.vault.keys import Passphrase, RecoveryKey, Secret
from balint_journal.vault.place import Place

if TYPE_CHECKING:
    from balint_journal.domain.prompts import Prompt
    from balint_journal.vault.store import Store


def now() -> datetime:
    """This moment, with the offset of her own clock."""
    return datetime.now().astimezone()


class OpenJournal:
    """An unlocked journal: its keys, and the store of what she wrote. Closed, it holds neither."""

    def __init__(self, vault: Journal) -> None:
        self.vault = vault

    @cached_property
    def store(self) -> Store:
        """The rows, upgraded first (after a verified backup) if an older version wrote them."""
        return self.vault.store(clock=now, new_id=uuid4, back_up=self._back_up)

    @property
    def folder(self) -> Path:
        """Where it lies."""
        return self.vault.place.folder

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What she should hear about once, after this unlock."""
        return self.vault.notices

    @staticmethod
    def new_id() -> UUID:
        """A fresh random uuid."""
        return uuid4()

    def is_opened_by(self, passphrase: str) -> bool:
        """Whether this passphrase opens the journal: asked after the screen was covered."""
        for form in forms_of(passphrase):
            try:
                keys.open_header(self.vault.header, Passphrase(form), bounds=self.vault.bounds)
            except WrongPassphraseError:
                continue
            return True
        return False

    def own_prompts(self) -> tuple[Prompt, ...]:
        """The questions of her own sets, kept in the journal; a set that no longer reads is left out."""
        from balint_journal.services.prompt_sets import own_prompts

        return own_prompts(self.store)

    def _back_up(self) -> None:
        from balint_journal.services.backups import back_up_before_upgrade

        back_up_before_upgrade(self.vault)

    def forget_rows(self) -> None:
        """Let go of the store, after a change of keys: the next use opens it afresh."""
        self.__dict__.pop("store", None)

    def close(self) -> None:
        """Lock it."""
        self.forget_rows()
        self.vault.close()


@dataclass(frozen=True, slots=True)
class LockedJournal:
    """A journal that is here and whole enough to be asked a passphrase for."""

    folder: Path

    def unlock(
        self, passphrase: str, *, accept_older: bool = False, accept_memory: bool = False, as_it_is: bool = False
    ) -> OpenJournal:
        """Open it with the passphrase. Raises as ``Journal.unlock``."""
        opening = partial(self._open, accept_older=accept_older, accept_memory=accept_memory, as_it_is=as_it_is)
        *earlier, last = forms_of(passphrase)
        for form in earlier:
            try:
                return opening(Passphrase(form))
            except WrongPassphraseError:
                continue
        return opening(Passphrase(last))

    def unlock_by_paper(self, key: str, *, accept_older: bool = False, accept_memory: bool = False) -> OpenJournal:
        """Open it with the recovery key. Raises as ``Journal.unlock``."""
        return self._open(RecoveryKey(key), accept_older=accept_older, accept_memory=accept_memory)

    def _open(self, secret: Secret, *, accept_older: bool, accept_memory: bool, as_it_is: bool = False) -> OpenJournal:
        accept = partial(Journal.unlock, accept_older=accept_older, accept_memory=accept_memory, as_it_is=as_it_is)
        return OpenJournal(accept(self.folder, secret))


def find(folder: Path) -> LockedJournal:
    """The journal in ``folder``, before any secret is asked for.

    What unlocking needs is loaded meanwhile, in the background: she is typing. Raises NoJournalError,
    DamagedHeaderError, NewerVersionError, OddFileError, NotWritableError.
    """
    header_file.read(Place(folder))
    threading.Thread(target=_warm_up, name="loading", daemon=True).start()
    return LockedJournal(folder)


def is_here(folder: Path) -> bool:
    """Whether a journal was set up in ``folder``, whatever state it is in."""
    return Place(folder).database.exists()


def refuse_existing(folder: Path) -> None:
    """Raise JournalExistsError before anything is asked for a new journal."""
    if is_here(folder):
        raise JournalExistsError


@contextmanager
def folder_ready(folder: Path) -> Iterator[None]:
    """The folder of a new journal, made before a key is handed over for it; removed again if nothing comes of it.

    Raises NotWritableError, NoRoomError.
    """
    files.make_folder(folder)
    try:
        yield
    except BaseException:
        with suppress(OSError):  # something lies in it
            folder.rmdir()
        raise


def set_up(
    folder: Path, passphrase: str, *, cost: KdfCost | None = None, paper_key: str | None = None
) -> tuple[OpenJournal, str]:
    """Make a journal; gives it open, and its recovery key: to be shown once, or the one handed over before.

    Without ``cost`` the derivation is calibrated to about half a second here. Raises as ``Journal.create``.
    """
    from balint_journal.vault.calibrate import calibrate

    given = None if paper_key is None else RecoveryKey(paper_key)
    vault, recovery = Journal.create(folder, Passphrase(passphrase), cost=cost or calibrate(), recovery=given)
    return OpenJournal(vault), recovery.text


def forms_of(passphrase: str) -> tuple[str, ...]:
    """As it was typed, then with single spaces: the words are shown further apart, and may be typed so."""
    single = " ".join(passphrase.split())
    return (passphrase,) if single == passphrase else (passphrase, single)


def _warm_up() -> None:
    from balint_journal.content.prompts import load_prompts
    from balint_journal.content.words import load_aliases, load_vocabulary
    from balint_journal.services import reading, writing  # noqa: F401  # for what they load
    from balint_journal.vault import migrate, store, unlocking  # noqa: F401  # as above

    for load in (load_prompts, load_vocabulary, load_aliases):
        load()
