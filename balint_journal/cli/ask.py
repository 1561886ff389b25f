"""The only reader of the terminal: every question the program asks goes through an ``Asker``."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Protocol

from balint_journal.cli import said
from balint_journal.cli.cover import cover, secret
from balint_journal.cli.edits import Draft, Edit, Ended
from balint_journal.cli.keys import Keyboard
from balint_journal.cli.lines import harmless
from balint_journal.cli.pager import Pager
from balint_journal.cli.plainline import PlainEditor
from balint_journal.cli.said import How, Item, Picked, Written
from balint_journal.cli.screen import Screen
from balint_journal.cli.secret_lines import SecretLines
from balint_journal.errors import NoTerminalError, StoppedError

YES_NO_UNSURE = {"yes": "yes", "no": "no", "unsure": "unsure", "not sure": "unsure"}


class Editor(Protocol):
    """Takes one answer: the drawn editor, or the plain one."""

    def edit(self, before: Edit, draft: Draft, *, prompt: str, several: bool) -> Edit:
        """Go on from ``before`` until the answer is done, or something interrupts."""
        ...


class Asker:
    """Asks the person, on the terminal she sits at; or takes secrets from ``--passphrase-fd``.

    Without a terminal, or under ``--no-input``, every question raises ``NoTerminalError`` at once. Ctrl-C and a lost
    terminal raise ``StoppedError``, except in ``text``, which gives back what was typed. Ctrl-L covers; five minutes
    without a key cover too and ask for the passphrase by ``verify``.
    """

    def __init__(
        self, screen: Screen, keyboard: Keyboard | None, secrets: SecretLines | None, *, idle_seconds: float
    ) -> None:
        #: Says whether a passphrase opens the journal that is open; set it once unlocked. None: Enter uncovers.
        self.verify: Callable[[str], bool] | None = None
        self._screen = screen
        self.keyboard = keyboard
        self.secrets = secrets
        self._idle = idle_seconds
        self._drawn: Editor | None = None

    @property
    def can_ask(self) -> bool:
        """Whether there is a terminal to ask on, and it is still there."""
        return self.keyboard is not None and not self.keyboard.lost

    def passphrase(self, prompt: str = "Passphrase:") -> str:
        """A secret, typed without echo (Tab first shows it), or the next line of ``--passphrase-fd``."""
        if self.secrets is not None:
            return self.secrets.next()
        keyboard = self._keyboard()
        while (typed := secret(keyboard, self._screen, prompt, idle_seconds=self._idle)) is None:
            pass
        self._screen.remember(prompt)
        return typed

    def line(self, prompt: str = "> ", *, now: str = "", leave_when_idle: bool = False) -> str:
        """One line, trimmed. ``now`` can be edited; in plain mode it is typed afresh, and Enter alone leaves it.

        With ``leave_when_idle``, five minutes without a key are Enter alone.
        """
        edit = self._edited(prompt, now, several=False, leave_when_idle=leave_when_idle)
        if edit.ended in {Ended.STOPPED, Ended.LOST}:
            raise StoppedError
        if edit.ended is Ended.IDLE:
            return ""
        return edit.text.strip() or (now.strip() if self._screen.plain else "")

    def line_to_keep(self, *, now: str = "") -> Written:
        """As ``line``, for words that may not be lost: where the window closes, what was typed is given back as ``lost``."""
        edit = self._edited("> ", now, several=False)
        if edit.ended is Ended.STOPPED:
            raise StoppedError
        return Written(
            How.TEXT, edit.text.strip() or (now if self._screen.plain else ""), lost=edit.ended is Ended.LOST
        )

    def forget_typed_ahead(self) -> None:
        """Drop what was typed before there was a question: it was no answer to the one that comes now."""
        if self.keyboard is not None:
            self.keyboard.drop_waiting()

    def choice(self, answers: Mapping[str, str] | Sequence[str], *, again: str = "", prompt: str = "> ") -> str:
        """One of ``answers`` (what may be typed -> what it means; ``""`` is Enter), asked until one fits.

        Case does not matter and a beginning is enough. ``again`` is said when nothing fits; by default it lists them.
        """
        known = answers if isinstance(answers, Mapping) else {answer: answer for answer in answers}
        while (meaning := said.matched(self.line(prompt), known)) is None:
            self._screen.put(again or _listed(list(known)), first="  ")
        return meaning

    def yes_no_unsure(self) -> str:
        """``"yes"``, ``"no"`` or ``"unsure"``; y, n and u are enough, and Enter alone is none of them."""
        return self.choice(YES_NO_UNSURE, again="Please type yes, no or unsure.")

    def numbers(self, count: int, keys: Sequence[str] = ("",), *, again: str = "") -> Picked:
        """Numbers from 1 to ``count`` ("1 2 3", "2-4"), or one of ``keys``."""
        while True:
            typed = self.line()
            if (key := said.matched(typed, {key: key for key in keys})) is not None:
                return Picked(key=key)
            if (chosen := said.numbers(typed, count)) is not None:
                return Picked(chosen)
            self._screen.put(again or f"Please type numbers from 1 to {count}.", first="  ")

    def pick(self, items: Sequence[Item], keys: Sequence[str] = ("",), *, none: str = "") -> Item | str:
        """One of a short list by number or name (a beginning is enough), or one of ``keys``.

        ``none`` is said when neither fits; by default the nearest name is suggested.
        """
        while True:
            typed = self.line()
            if (item := said.found(typed, items)) is not None:
                return item
            if (key := said.matched(typed, {key: key for key in keys})) is not None:
                return key
            near = said.nearest(typed, [item.name for item in items])
            hint = f"Did you mean {near}?" if near else none or "Please type a number or a name from the list."
            self._screen.put(hint, first="  ")

    def text(self, *, so_far: str = "", now: str = "", on_typing: Callable[[str], None] | None = None) -> Written:
        """An answer of several lines under the one rule: an empty line goes on, and skips if nothing was written.

        ``so_far`` is taken up and written on; ``now`` is a wording to change (in plain mode it is typed afresh, and Enter
        alone leaves it). ``on_typing`` gets the text at line ends and at most every 5 seconds, so that drafts are kept.
        """
        start = so_far or ("" if self._screen.plain else now)
        edit = self._edited("> ", start, several=True, draft=Draft(on_typing, start))
        if edit.ended in {Ended.STOPPED, Ended.LOST}:
            return Written(How.STOP, said.tidy(edit.text), lost=edit.ended is Ended.LOST)
        assert edit.written is not None
        if edit.written.how is How.SKIP and now and self._screen.plain:
            return Written(How.TEXT, said.tidy(now))
        return edit.written

    def read(self, text: str, *, keys: Sequence[str] = ()) -> str:
        """Show ``text`` page by page (space or Enter on, b back, q leaves); the key of ``keys`` typed, or ``""``."""
        keyboard = self._keyboard()
        with self._screen.opened():
            pager = Pager(keyboard, self._screen, text, keys, idle_seconds=self._idle)
            while (ended := pager.turn()) in {Ended.COVER, Ended.IDLE}:
                self._cover(locked=ended is Ended.IDLE)
        if ended is not Ended.DONE:
            raise StoppedError
        return pager.key

    def _edited(
        self, prompt: str, start: str, *, several: bool, draft: Draft | None = None, leave_when_idle: bool = False
    ) -> Edit:
        keyboard, screen = self._keyboard(), self._screen
        draft = draft or Draft(None)
        shown = "" if screen.plain and not several else start
        edit = Edit(Ended.COVER, shown, len(shown))
        while edit.ended not in {Ended.DONE, Ended.STOPPED, Ended.LOST}:
            try:
                with keyboard.watching():
                    edit = self._editor(keyboard).edit(edit, draft, prompt=prompt, several=several)
            except KeyboardInterrupt:
                edit = replace(edit, ended=Ended.STOPPED)
            if edit.ended is Ended.IDLE and leave_when_idle:
                break
            if edit.ended is Ended.RESIZED:
                screen.paint()
            elif edit.ended in {Ended.COVER, Ended.IDLE}:
                draft.line_end(edit.text)
                try:
                    self._cover(locked=edit.ended is Ended.IDLE)
                except StoppedError:
                    edit = replace(edit, ended=Ended.STOPPED if self.can_ask else Ended.LOST)
        say = screen.remember if screen.plain else screen.put
        say(edit.text, first=prompt, rest=prompt)
        return edit

    def _cover(self, *, locked: bool) -> None:
        cover(self._keyboard(), self._screen, self.verify, locked=locked, idle_seconds=self._idle)

    def _keyboard(self) -> Keyboard:
        if self.keyboard is None:
            raise NoTerminalError
        if self.keyboard.lost:
            raise StoppedError
        return self.keyboard

    def _editor(self, keyboard: Keyboard) -> Editor:
        if self._drawn is None:
            if self._screen.plain:
                self._drawn = PlainEditor(keyboard, self._screen, idle_seconds=self._idle)
            else:
                from balint_journal.cli.editor import DrawnEditor

                self._drawn = DrawnEditor(keyboard, self._screen, idle_seconds=self._idle)
        return self._drawn


def _listed(answers: Sequence[str]) -> str:
    words = [answer for answer in answers if answer]
    typed = " or ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)
    if "" not in answers:
        return harmless(f"Please type {typed}.")
    return harmless(f"Please press Enter, or type {typed}." if typed else "Please press Enter.")
