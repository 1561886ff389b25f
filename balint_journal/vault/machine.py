"""What differs between Linux, macOS and Windows: the one place that asks which of it is there.

Modules that only some systems have are looked up when they are needed, so each can be absent.
"""

from __future__ import annotations

import ctypes
import importlib
import os
import stat
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

FILE_MODE = 0o600
FOLDER_MODE = 0o700
_OTHERS = 0o077
_PR_SET_DUMPABLE = 4
_PT_DENY_ATTACH = 31


def no_follow() -> int:
    """Flags for os.open so that a link is refused and a FIFO does not block; 0 where there are none."""
    names = ("O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC", "O_BINARY", "O_NOINHERIT")
    return sum(int(getattr(os, name, 0)) for name in names)


def sync_folder(folder: Path) -> None:
    """Make a rename in ``folder`` durable. Does nothing where folders cannot be opened (Windows)."""
    directory = getattr(os, "O_DIRECTORY", None)
    if directory is None:
        return
    opened = os.open(folder, os.O_RDONLY | directory)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def readable_by_others(path: Path) -> bool:
    """Whether group or others may read, write or enter. Never on Windows, where modes say nothing about that."""
    return sys.platform != "win32" and bool(stat.S_IMODE(path.lstat().st_mode) & _OTHERS)


def keep_out_of_dumps() -> tuple[str, ...]:
    """No core dumps, and no other process of this account may look into this one. Says what took effect.

    The names are ``core`` (core size 0), ``dumpable`` (Linux) and ``attach`` (macOS). Nothing here can fail a start.
    """
    done = []
    if _no_core():
        done.append("core")
    if sys.platform.startswith("linux") and _called("prctl", _PR_SET_DUMPABLE, 0, 0, 0, 0):
        done.append("dumpable")
    if sys.platform == "darwin" and _called("ptrace", _PT_DENY_ATTACH, 0, 0, 0):
        done.append("attach")
    return tuple(done)


def memory_kib() -> int | None:
    """The machine's memory in KiB, or None where it cannot be told."""
    ask = getattr(os, "sysconf", None)
    if ask is None:
        return _windows_memory_kib()
    try:
        return int(ask("SC_PAGE_SIZE") * ask("SC_PHYS_PAGES") // 1024)
    except (ValueError, OSError):
        return None


def try_lock(opened: int) -> bool:
    """Lock an open file for this process alone, without waiting. It is free again when the file is closed.

    Raises:
        OSError: this file system knows no locks.
    """
    fcntl = _module("fcntl")
    try:
        if fcntl is not None:
            fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return True
        msvcrt = _module("msvcrt")
        if msvcrt is None:
            raise OSError("no file locks here")
        os.lseek(opened, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(opened, msvcrt.LK_NBLCK, 1)
    except (BlockingIOError, PermissionError):
        return False
    return True


_LOCKED_BYTE = 1 << 30  # far behind the text, which others must be able to read on Windows


def _module(name: str) -> Any:  # noqa: ANN401 - a module that this system may not have
    with suppress(ImportError):
        return importlib.import_module(name)
    return None


def _no_core() -> bool:
    resource = _module("resource")
    if resource is None:
        return False
    try:
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    except (OSError, ValueError):
        return False
    return True


def _called(name: str, *arguments: int) -> bool:
    try:
        return int(getattr(ctypes.CDLL(None), name)(*arguments)) == 0
    except (OSError, AttributeError, TypeError):
        return False


class _MemoryStatus(ctypes.Structure):
    _fields_ = (
        ("length", ctypes.c_ulong),
        ("load", ctypes.c_ulong),
        *(
            (name, ctypes.c_ulonglong)
            for name in ("total", "free", "page", "page_free", "virtual", "virtual_free", "ext")
        ),
    )


def _windows_memory_kib() -> int | None:
    windll = getattr(ctypes, "windll", None)
    if windll is None:
        return None
    status = _MemoryStatus(length=ctypes.sizeof(_MemoryStatus))
    if not windll.kernel32.GlobalMemoryStatusEx(ctypes.byref(status)):
        return None
    return int(status.total // 1024)
