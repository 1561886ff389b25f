"""Long work in a thread of its own, so that Ctrl-C is heard while it runs."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TypeVar

_T = TypeVar("_T")
_LISTEN_SECONDS = 0.05


def interruptible(work: Callable[[], _T]) -> _T:
    """Run ``work`` and give back what it returns or raises; KeyboardInterrupt is raised here within a tenth of a second.

    The thread is a daemon: left alone by an interrupt it holds up nothing, not even the end of the program.
    """
    done: list[_T] = []
    failed: list[BaseException] = []

    def run() -> None:
        try:
            done.append(work())
        except BaseException as error:  # noqa: BLE001 - carried over to the caller, whatever it is
            failed.append(error)

    thread = threading.Thread(target=run, name="key", daemon=True)
    thread.start()
    while thread.is_alive():
        thread.join(_LISTEN_SECONDS)  # short waits: on Windows a long one would not hear the signal
    if failed:
        raise failed[0]
    return done[0]
