"""The drawn editor: real line editing in place, wrapped at words, with no history, no clipboard and nothing stored.

prompt_toolkit is imported by this module, so this module is imported only when a question is asked.
"""

from __future__ import annotations

import os
import sys
from bisect import bisect_right
from collections.abc import Callable
from typing import Protocol

from prompt_toolkit.application import Application
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.clipboard import InMemoryClipboard
from prompt_toolkit.data_structures import Point, Size
from prompt_toolkit.document import Document
from prompt_toolkit.history import DummyHistory
from prompt_toolkit.input import Input, create_input
from prompt_toolkit.input.typeahead import get_typeahead, store_typeahead
from prompt_toolkit.input.vt100_parser import Vt100Parser
from prompt_toolkit.key_binding import KeyBindings, KeyPress, KeyPressEvent
from prompt_toolkit.keys import Keys
from prompt_toolkit.layout import Layout, Window
from prompt_toolkit.layout.controls import BufferControl, UIContent
from prompt_toolkit.output import ColorDepth, Output, create_output
from prompt_toolkit.output.vt100 import Vt100_Output
from prompt_toolkit.utils import get_cwidth

from balint_journal.cli.edits import PASTE_SECONDS, Draft, Edit, Ended
from balint_journal.cli.keys import Keyboard, LostError, now
from balint_journal.cli.lines import spans, typed
from balint_journal.cli.said import Written, verdict
from balint_journal.cli.screen import Screen

#: Rows left above the editor for the question, where the window has them.
_ROWS_ABOVE = 5
#: Seconds between two looks at whether the terminal is still there.
_GLANCE = 1.0


class WrappedControl(BufferControl):
    """The text of a buffer, wrapped at words behind a prompt on every line."""

    def __init__(self, buffer: Buffer, prompt: str, screen: Screen) -> None:
        super().__init__(buffer=buffer, focusable=True)
        self._prompt = prompt
        self._screen = screen
        self._known: dict[str, list[tuple[int, int]]] = {}
        self._room = 1

    def rows(self) -> list[tuple[int, int]]:
        """Where each row on screen begins and ends in the text."""
        room = max(4, self._screen.width - get_cwidth(self._prompt) - 1)
        if room != self._room or len(self._known) > 5000:  # noqa: PLR2004 - lines worth remembering
            self._known, self._room = {}, room
        found: list[tuple[int, int]] = []
        offset = 0
        for line in self.buffer.text.split("\n"):
            if line not in self._known:
                self._known[line] = spans(line, room, get_cwidth)
            found.extend((offset + start, offset + end) for start, end in self._known[line])
            offset += len(line) + 1
        return found

    def row_of(self, rows: list[tuple[int, int]]) -> int:
        """The row the cursor is on: the last one that begins at or before it."""
        return bisect_right(rows, self.buffer.cursor_position, key=lambda row: row[0]) - 1

    def create_content(self, width: int, height: int, preview_search: bool = False) -> UIContent:  # noqa: ARG002, FBT001 - its base decides
        """The rows as prompt_toolkit draws them."""
        rows, text = self.rows(), self.buffer.text
        place = self.row_of(rows)
        column = min(self.buffer.cursor_position - rows[place][0], self._room)
        return UIContent(
            get_line=lambda row: [("", self._prompt + text[rows[row][0] : rows[row][1]] + " ")],
            line_count=len(rows),
            cursor_position=Point(x=len(self._prompt) + column, y=place),
        )


class DrawnEditor:
    """Draws one answer at a time where the cursor stands, and takes it off the screen again when it is done."""

    def __init__(self, keyboard: Keyboard, screen: Screen, *, idle_seconds: float) -> None:
        self._keyboard = keyboard
        self._screen = screen
        self._idle = idle_seconds
        self._input: Input = create_input(keyboard.stream)

    def edit(self, before: Edit, draft: Draft, *, prompt: str, several: bool) -> Edit:
        """Go on from ``before`` until the answer is done, or something interrupts."""
        self._hand_over()
        sitting = _Sitting(before, draft, prompt, several=several, screen=self._screen)
        application: Application[Edit] = Application(
            layout=Layout(sitting.window),
            key_bindings=sitting.keys(),
            clipboard=InMemoryClipboard(),
            input=self._input,
            output=_output(self._screen),
            color_depth=ColorDepth.DEPTH_1_BIT,
            include_default_pygments_style=False,
            erase_when_done=True,
        )
        application.ttimeoutlen = 0.1
        sitting.attach(application, self._keyboard, self._idle)
        try:
            with self._keyboard.watching(sitting.hang_up):
                edit = application.run(pre_run=sitting.begin, set_exception_handler=False)
        except (EOFError, OSError, LostError):
            self._keyboard.lost = True
            edit = sitting.standing(Ended.LOST)
        self._take_back()
        if several and edit.written is None:
            draft.line_end(edit.text)
        return edit

    def _hand_over(self) -> None:
        """Characters typed ahead and read by the keyboard go to the editor first."""
        if self._keyboard.waiting:
            presses: list[KeyPress] = []
            Vt100Parser(presses.append).feed_and_flush("".join(self._keyboard.waiting))
            self._keyboard.waiting.clear()
            store_typeahead(self._input, presses)

    def _take_back(self) -> None:
        """Characters typed ahead and read by the editor go back to the keyboard."""
        self._keyboard.waiting.extend(char for press in get_typeahead(self._input) for char in press.data)


class _Timer(Protocol):
    def cancel(self) -> None: ...


class _Sitting:
    """One run of the editor: the buffer, the keys, and the clocks."""

    def __init__(self, before: Edit, draft: Draft, prompt: str, *, several: bool, screen: Screen) -> None:
        self._draft = draft
        self._several = several
        self._screen = screen
        self._size = screen.size
        self._pasted = before.pasted
        self._armed: Written | None = None
        self._touched = now()
        self._timers: dict[str, _Timer] = {}
        self._buffer = Buffer(document=Document(before.text, before.cursor), history=DummyHistory(), multiline=several)
        self._control = WrappedControl(self._buffer, prompt, screen)
        self.window = Window(self._control, height=self._height)

    def attach(self, application: Application[Edit], keyboard: Keyboard, idle_seconds: float) -> None:
        """Take hold of the application that runs this."""
        self._application, self._keyboard, self._idle = application, keyboard, idle_seconds
        application.key_processor.before_key_press += self._key_came
        application.before_render += self._look_at_size

    def begin(self) -> None:
        """Start the clocks, once the application runs."""
        self._after("idle", self._idle, lambda: self.end(Ended.IDLE))
        self._glance()
        if self._keyboard.lost:
            self.end(Ended.LOST)

    def standing(self, ended: Ended, written: Written | None = None) -> Edit:
        """Where editing stands now."""
        text, cursor = self._buffer.text, self._buffer.cursor_position
        return Edit(ended, text, cursor, pasted=self._pasted, written=written)

    def end(self, ended: Ended, written: Written | None = None) -> None:
        """Leave the editor, once."""
        future = self._application.future
        if future is not None and not future.done():
            for timer in self._timers.values():
                timer.cancel()
            self._application.exit(result=self.standing(ended, written))

    def hang_up(self) -> None:
        """Called by a signal: leave as soon as the loop comes round."""
        if self._application.loop is not None:
            self._application.loop.call_soon_threadsafe(self.end, Ended.LOST)

    def keys(self) -> KeyBindings:
        """The keys that differ from ordinary line editing."""
        bound = KeyBindings()
        for names, does in {
            ("enter", "c-j"): lambda _: self._enter(),
            ("c-c", "<sigint>"): lambda _: self.end(Ended.STOPPED),
            ("c-d",): lambda _: self._control_d(),
            ("c-l",): lambda _: self.end(Ended.COVER),
            ("up", "c-p"): lambda _: self._move(-1),
            ("down", "c-n"): lambda _: self._move(1),
            ("pageup",): lambda _: self._move(-self._height()),
            ("pagedown",): lambda _: self._move(self._height()),
            ("tab", "c-z", "c-o", "c-q", "c-v", "c-r", "c-s", "insert"): lambda _: None,
            (Keys.BracketedPaste,): self._paste,
        }.items():
            for name in names:
                bound.add(name, eager=name == "c-c")(does)
        if self._several:
            bound.add("escape", "enter")(lambda _: self._buffer.insert_text("\n"))
        return bound

    def _height(self) -> int:
        rows = len(self._control.rows())
        return max(1, min(rows, self._size[1] - _ROWS_ABOVE))

    def _after(self, name: str, seconds: float, does: Callable[[], None]) -> None:
        assert self._application.loop is not None
        if name in self._timers:
            self._timers[name].cancel()
        self._timers[name] = self._application.loop.call_later(seconds, does)

    def _glance(self) -> None:
        if self._keyboard.hung_up():
            self.end(Ended.LOST)
            return
        if now() - self._touched >= self._idle:
            self.end(Ended.IDLE)
            return
        if self._several:
            self._draft.typing(self._buffer.text)
        self._after("glance", _GLANCE, self._glance)

    def _look_at_size(self, _: object) -> None:
        if self._screen.depth and self._screen.size != self._size:
            self.end(Ended.RESIZED)

    def _key_came(self, _: object) -> None:
        self._touched = now()
        self._after("idle", self._idle, lambda: self.end(Ended.IDLE))
        if self._armed is not None:
            self._armed, self._pasted = None, True
            self._timers["accept"].cancel()
            self._buffer.insert_text("\n")

    def _enter(self) -> None:
        """Enter never splits a line: from wherever the cursor is, it means what it means at the end."""
        self._buffer.cursor_position = len(self._buffer.text)
        if not self._several:
            self.end(Ended.DONE)
        elif written := verdict(self._buffer.text, pasted=self._pasted):
            self._armed = written
            self._after("accept", PASTE_SECONDS, lambda: self.end(Ended.DONE, written))
        else:
            self._buffer.insert_text("\n")
            self._after("line end", PASTE_SECONDS, lambda: self._draft.line_end(self._buffer.text))

    def _control_d(self) -> None:
        if self._buffer.text:
            self._buffer.delete()
        else:
            self.end(Ended.STOPPED)

    def _paste(self, event: KeyPressEvent) -> None:
        text = typed(event.data)
        self._pasted = True
        self._buffer.insert_text(text if self._several else " ".join(text.split()))

    def _move(self, by: int) -> None:
        """Up or down by rows on screen, keeping to the column where it can."""
        rows = self._control.rows()
        here = self._control.row_of(rows)
        start, end = rows[min(max(here + by, 0), len(rows) - 1)]
        column = self._buffer.cursor_position - rows[here][0]
        last = end - 1 if end < len(self._buffer.text) and self._buffer.text[end] != "\n" else end
        self._buffer.cursor_position = max(start, min(start + column, last))


def _output(screen: Screen) -> Output:
    """Where to draw, without asking the terminal where its cursor is: not every terminal answers."""
    assert screen.stream is not None
    if sys.platform == "win32":
        return create_output(stdout=screen.stream)
    return Vt100_Output(
        screen.stream,
        lambda: Size(rows=screen.size[1], columns=screen.size[0]),
        term=os.environ.get("TERM"),
        enable_cpr=False,
    )
