"""Files of the journal: read without following links, written whole or not at all, and durable when a call returns."""

from __future__ import annotations

import errno
import os
import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from balint_journal.errors import DamagedError, JournalError, NoRoomError, NotWritableError
from balint_journal.vault import machine

_NO_ROOM = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}
_LINK = {errno.ELOOP, getattr(errno, "EMLINK", errno.ELOOP), errno.ENXIO}


class OddFileError(DamagedError):
    """A link, a pipe or something else stands in place of a file. It was not touched."""

    what = "Something that is no ordinary file stands in place of a file of the journal; it was not touched."
    remedy = "Move it away, then try again."


@contextmanager
def failures_told() -> Iterator[None]:
    """Raise every operating system error inside as one of ours, without its text, which holds paths."""
    try:
        yield
    except OSError as error:
        raise told(error) from None


def told(error: OSError) -> JournalError:
    """The failure of ours that stands for an operating system error."""
    if error.errno in _NO_ROOM:
        return NoRoomError()
    if error.errno in _LINK:
        return OddFileError()
    if error.errno == errno.EIO:
        return NotWritableError("The disk reported a fault.", "balint check says what is hurt. A backup now is wise.")
    return NotWritableError()


def refuse_odd(mode: int) -> None:
    """Raise OddFileError unless ``mode`` (of stat) is an ordinary file's."""
    if not stat.S_ISREG(mode):
        raise OddFileError


def make_folder(folder: Path) -> None:
    """Make a folder that only she can enter, and those above it; one that is there is left as it is.

    Raises NotWritableError, NoRoomError.
    """
    with failures_told():
        if folder.is_dir():
            return
        folder.parent.mkdir(parents=True, exist_ok=True)
        folder.mkdir(mode=machine.FOLDER_MODE, exist_ok=True)
        machine.sync_folder(folder.parent)


def read(path: Path, limit: int) -> bytes | None:
    """The whole of a regular file, or None when it is missing.

    Raises OddFileError, DamagedError (more than ``limit`` bytes), NotWritableError (not readable by this account).
    """
    try:
        refuse_odd(path.lstat().st_mode)  # for systems without O_NOFOLLOW; the flag closes the gap on the others
        opened = os.open(path, os.O_RDONLY | machine.no_follow())
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise told(error) from None
    try:
        with failures_told():
            refuse_odd(os.fstat(opened).st_mode)
            raw = _read_up_to(opened, limit + 1)
    finally:
        os.close(opened)
    if len(raw) > limit:
        raise DamagedError
    return raw


def replace(path: Path, data: bytes) -> None:
    """Write a file over an old one, or anew: after this call, and after a crash in it, it is the old or the new whole.

    Raises OddFileError, NoRoomError, NotWritableError.
    """
    with failures_told():
        if os.path.lexists(path):
            refuse_odd(path.lstat().st_mode)
    temporary = _temporary(path)
    try:
        with failures_told():
            _write(temporary, data)
            temporary.replace(path)
            machine.sync_folder(path.parent)
    except BaseException:
        discard(temporary)
        raise


def move(path: Path, to: Path) -> None:
    """Rename within one file system, durably. Raises NoRoomError, NotWritableError."""
    with failures_told():
        path.replace(to)
        machine.sync_folder(to.parent)
        machine.sync_folder(path.parent)


def remove(path: Path) -> None:
    """Remove a file, durably; one that is missing is fine. Raises NotWritableError."""
    with failures_told():
        path.unlink(missing_ok=True)
        machine.sync_folder(path.parent)


def discard(path: Path) -> None:
    """Remove a temporary file where that can be done."""
    with suppress(OSError):
        path.unlink(missing_ok=True)


def _read_up_to(opened: int, size: int) -> bytes:
    raw = b""
    while len(raw) < size and (more := os.read(opened, size - len(raw))):
        raw += more
    return raw


def _write(path: Path, data: bytes) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | machine.no_follow()
    with os.fdopen(os.open(path, flags, machine.FILE_MODE), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _temporary(path: Path) -> Path:
    return path.with_name(f".{path.name}.{secrets.token_hex(8)}.tmp")
