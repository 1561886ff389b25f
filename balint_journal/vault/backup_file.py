"""A backup file, read: what it holds, whether a secret opens it, whether it is whole."""

from __future__ import annotations

import hmac
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from balint_journal.crypto import backups
from balint_journal.crypto import header as headers
from balint_journal.crypto.backups import Contents
from balint_journal.crypto.derive import Use, subkey
from balint_journal.crypto.header import Header
from balint_journal.crypto.kdf import DEFAULT_BOUNDS, KdfBounds
from balint_journal.errors import DamagedBackupError, DamagedHeaderError, NothingFoundError
from balint_journal.vault import files, keys, machine
from balint_journal.vault.keys import Secret

CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup whose secret was right and whose every byte was checked."""

    file: Path
    contents: Contents
    header: Header
    data_key: bytes = field(repr=False)


def look(file: Path, *, bounds: KdfBounds = DEFAULT_BOUNDS) -> tuple[Contents, Header]:
    """What a backup says it holds, and whose it is; needs no secret, and proves nothing.

    Raises NothingFoundError (no such file), DamagedBackupError, NewerVersionError, NotWritableError (not readable).
    """
    with _opened(file) as source:
        contents = _contents(source)
        return contents, _header(source, contents, bounds)


def verify(file: Path, secret: Secret, *, bounds: KdfBounds = DEFAULT_BOUNDS, accept_memory: bool = False) -> Backup:
    """Open a backup by passphrase or recovery key and check all of it; writes nothing.

    Raises as :func:`look`, and WrongPassphraseError, WrongRecoveryKeyError, MistypedRecoveryKeyError, LargeMemoryError.
    """
    contents, header = look(file, bounds=bounds)
    if isinstance(secret, keys.Passphrase) and not accept_memory:
        keys.ask_before_spending(header.passphrase.cost)
    backup = Backup(file, contents, header, keys.open_header(header, secret, bounds=bounds))
    check(file, subkey(backup.data_key, Use.BACKUP_MAC))
    return backup


def check(file: Path, key: bytes) -> None:
    """Read all of a backup and check its MAC under the 32-byte backup key. Raises as :func:`look`."""
    with _opened(file) as source:
        contents = _contents(source)
    for _ in pieces(file, contents, key):
        pass


def pieces(file: Path, contents: Contents, key: bytes) -> Iterator[tuple[str, bytes]]:
    """The parts, in pieces of at most 1 MiB with the part's name; an empty part gives one empty piece.

    At the end the MAC over exactly these bytes is checked: what was made of them before that is void if this raises
    DamagedBackupError.
    """
    seal = backups.authenticator(key)
    with _opened(file) as source:
        if _contents(source) != contents:
            raise DamagedBackupError
        seal.update(backups.dumps(contents))
        for part in contents.parts:
            left = part.size
            while True:
                piece = _read(source, min(left, CHUNK))
                seal.update(piece)
                yield part.name, piece
                left -= len(piece)
                if not left:
                    break
        if not hmac.compare_digest(seal.digest(), _read(source, backups.MAC_BYTES)):
            raise DamagedBackupError


def _contents(source: BinaryIO) -> Contents:
    size = backups.contents_size(source.read(backups.PREFIX_BYTES))
    contents = backups.loads(_read(source, size))
    if os.fstat(source.fileno()).st_size != contents.file_size:
        raise DamagedBackupError
    return contents


def _header(source: BinaryIO, contents: Contents, bounds: KdfBounds) -> Header:
    size = contents.parts[0].size
    if size > headers.LARGEST:
        raise DamagedBackupError
    try:
        return headers.loads(_read(source, size), bounds)
    except DamagedHeaderError:
        raise DamagedBackupError from None


def _read(source: BinaryIO, size: int) -> bytes:
    with files.failures_told():
        data = source.read(size)
    if len(data) != size:
        raise DamagedBackupError
    return data


@contextmanager
def _opened(file: Path) -> Iterator[BinaryIO]:
    with files.failures_told():
        try:
            opened = os.open(file, os.O_RDONLY | machine.no_follow())
        except FileNotFoundError:
            raise NothingFoundError("There is no such backup.", "Name the file: balint restore FILE") from None
    try:
        files.refuse_odd(os.fstat(opened).st_mode)
        source = os.fdopen(opened, "rb")
    except BaseException:
        os.close(opened)
        raise
    with source:
        yield source
