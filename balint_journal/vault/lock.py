"""The lock that is held while keys change: one process at a time, and the others can say who."""

from __future__ import annotations

import os
import platform
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from balint_journal.errors import BusyError
from balint_journal.vault import files, machine
from balint_journal.vault.place import Place

WAIT_SECONDS = 10.0
_PAUSE = 0.05
_LONGEST = 300


@contextmanager
def exclusive(place: Place, wait: float | None = None) -> Iterator[None]:
    """Hold the journal's lock; waits up to ``wait`` seconds (else ten) for another to let go. It dies with the process.

    Raises BusyError (saying who holds it), NotWritableError, NoRoomError, DamagedError (no ordinary file there).
    """
    with files.failures_told():
        opened = os.open(place.lock, os.O_RDWR | os.O_CREAT | machine.no_follow(), machine.FILE_MODE)
    try:
        files.refuse_odd(os.fstat(opened).st_mode)
        _take(opened, WAIT_SECONDS if wait is None else wait)
        with suppress(OSError):  # a full disk may not stop a change of keys that fits
            os.ftruncate(opened, 0)
            os.lseek(opened, 0, os.SEEK_SET)
            os.write(opened, f"{os.getpid()} {platform.node()}\n".encode()[:_LONGEST])
        yield
    finally:
        os.close(opened)


def _take(opened: int, wait: float) -> None:
    until = time.monotonic() + wait
    while True:
        with files.failures_told():
            if machine.try_lock(opened):
                return
        if time.monotonic() >= until:
            raise BusyError(f"The journal's keys are being changed by {_holder(opened)}.")
        time.sleep(_PAUSE)


def _holder(opened: int) -> str:
    with suppress(OSError):
        os.lseek(opened, 0, os.SEEK_SET)
        number, _, host = os.read(opened, _LONGEST).decode("utf-8", "replace").strip().partition(" ")
        if number.isdecimal() and host.isprintable():
            here = f" on {host}" if host and host != platform.node() else ""
            return f"another program here (process {number}{here})"
    return "another program"
