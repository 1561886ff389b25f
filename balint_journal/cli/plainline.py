"""Typing without a drawn editor: what is typed is echoed where it stands, and nothing is ever redrawn."""

from __future__ import annotations

from dataclasses import replace

from balint_journal.cli.edits import PASTE_SECONDS, Draft, Edit, Ended
from balint_journal.cli.keys import (
    BACKSPACE,
    CTRL_C,
    CTRL_D,
    CTRL_L,
    CTRL_U,
    CTRL_W,
    ENTER,
    TAB,
    Keyboard,
    LostError,
    now,
)
from balint_journal.cli.lines import cells, typed
from balint_journal.cli.said import verdict
from balint_journal.cli.screen import Screen


class Echo:
    """The line being typed, and its echo; with ``shown`` false nothing shows."""

    def __init__(self, screen: Screen, text: str = "", *, shown: bool = True) -> None:
        self._screen = screen
        self.text = text
        self.shown = shown
        if shown:
            screen.write(text)

    def add(self, key: str) -> None:
        """A character was typed; nothing else ever gets into the line."""
        char = typed(key) if len(key) == 1 else ""
        self.text += char
        if self.shown:
            self._screen.write(char)

    def rub_out(self, key: str) -> None:
        """Backspace, Ctrl-W (a word) or Ctrl-U (the line)."""
        kept = {BACKSPACE: self.text[:-1], CTRL_U: ""}.get(key)
        if kept is None:
            bare = self.text.rstrip()
            kept = bare[: len(bare) - len(bare.split(" ")[-1])]
        gone, self.text = self.text[len(kept) :], kept
        if self.shown:
            self._screen.write("\b \b" * cells(gone))

    def show(self) -> None:
        """From here on it shows, beginning with what was typed so far."""
        if not self.shown:
            self.shown = True
            self._screen.write(self.text)


class PlainEditor:
    """Line input for one answer, of one line or several."""

    def __init__(self, keyboard: Keyboard, screen: Screen, *, idle_seconds: float) -> None:
        self._keyboard = keyboard
        self._screen = screen
        self._idle = idle_seconds

    def edit(self, before: Edit, draft: Draft, *, prompt: str, several: bool) -> Edit:
        """Go on from ``before`` until the answer is done, or something interrupts."""
        try:
            with self._keyboard.raw():
                return self._edit(before, draft, prompt=prompt, several=several)
        except LostError:
            return replace(before, ended=Ended.LOST)

    def _edit(self, before: Edit, draft: Draft, *, prompt: str, several: bool) -> Edit:
        *done, last = before.text.split("\n")
        for line in done:
            self._screen.write(f"{prompt}{line}\n")
        self._screen.write(prompt)
        echo = Echo(self._screen, last)
        while True:
            ended = self._type(echo, done, draft)
            text = "\n".join([*done, echo.text])
            if ended is not Ended.DONE:
                draft.line_end(text)
                self._screen.write("\n")
                return Edit(ended, text, len(text))
            self._screen.write("\n")
            if not several:
                return Edit(ended, text, len(text))
            if not self._more_at_once():
                if written := verdict(text, pasted=False):
                    return Edit(ended, text, len(text), written=written)
                draft.line_end(text)
            done.append(echo.text)
            self._screen.write(prompt)
            echo = Echo(self._screen)

    def _more_at_once(self) -> bool:
        """Whether another key follows so soon that this line is part of a paste."""
        try:
            return self._keyboard.more_within(PASTE_SECONDS)
        except LostError:
            return False

    def _type(self, echo: Echo, done: list[str], draft: Draft) -> Ended:
        touched = now()
        while (left := touched + self._idle - now()) > 0:
            try:
                key = self._keyboard.key(min(left, max(draft.due, 0.25)))
            except LostError:
                return Ended.LOST
            draft.typing("\n".join([*done, echo.text]))
            if key:
                touched = now()
            if key == ENTER:
                return Ended.DONE
            if key in _ENDINGS and not (key == CTRL_D and echo.text):
                return _ENDINGS[key]
            if key in {BACKSPACE, CTRL_U, CTRL_W}:
                echo.rub_out(key)
            elif key == TAB:
                echo.add(" ")
            else:
                echo.add(key)
        return Ended.IDLE


_ENDINGS = {CTRL_C: Ended.STOPPED, CTRL_D: Ended.STOPPED, CTRL_L: Ended.COVER}
