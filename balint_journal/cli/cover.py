"""Covering the screen, when someone comes in or nobody has touched a key for a while; and secrets typed without echo."""

from __future__ import annotations

from collections.abc import Callable

from balint_journal.cli.keys import BACKSPACE, CTRL_C, CTRL_D, CTRL_U, CTRL_W, ENTER, TAB, Keyboard, LostError
from balint_journal.cli.plainline import Echo
from balint_journal.cli.screen import Screen
from balint_journal.errors import StoppedError, WrongPassphraseError


def secret(keyboard: Keyboard, screen: Screen, prompt: str, *, idle_seconds: float) -> str | None:
    """One secret, typed without echo unless Tab shows it; None if it was left alone for ``idle_seconds``.

    What was shown is taken off the screen again. Never echoes by itself: where echo cannot be turned off, the terminal
    counts as lost. Ctrl-C, Ctrl-D and a lost terminal raise ``StoppedError``.
    """
    screen.write(prompt + " ")
    echo = Echo(screen, shown=False)
    try:
        with keyboard.watching(), keyboard.raw():
            while (key := keyboard.key(idle_seconds)) != ENTER:
                if not key:
                    return None
                if key in {CTRL_C, CTRL_D}:
                    raise StoppedError
                if key in {BACKSPACE, CTRL_U, CTRL_W}:
                    echo.rub_out(key)
                elif key == TAB:
                    echo.show()
                else:
                    echo.add(key)
    except LostError:
        raise StoppedError from None
    finally:
        screen.wipe_line(prompt + " ", echo.text if echo.shown else "")
    return echo.text


def _until_enter(keyboard: Keyboard, idle_seconds: float) -> bool:
    """Wait for Enter; False if it did not come."""
    try:
        with keyboard.watching(), keyboard.raw():
            while (key := keyboard.key(idle_seconds)) != ENTER:
                if not key:
                    return False
                if key in {CTRL_C, CTRL_D}:
                    raise StoppedError
    except LostError:
        raise StoppedError from None
    return True


def cover(
    keyboard: Keyboard, screen: Screen, verify: Callable[[str], bool] | None, *, locked: bool, idle_seconds: float
) -> None:
    """Cover the screen at once, and come back when Enter is pressed, or the passphrase typed if ``locked``.

    A cover left alone for ``idle_seconds`` is locked too. Without ``verify`` nothing is open, and Enter is enough.
    """
    with screen.covered():
        screen.write("\n  Covered.\n\n")
        if not (locked and verify):
            screen.write("  Press Enter to go on.\n")
            if _until_enter(keyboard, idle_seconds) or verify is None:
                return
        assert verify is not None
        while True:
            said = secret(keyboard, screen, "Passphrase:", idle_seconds=idle_seconds)
            if said and verify(said):
                return
            if said:
                screen.write(WrongPassphraseError.what + "\n")
