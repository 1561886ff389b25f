"""`bring`, in lines: from the patient who comes to mind to a page that is decided, and where it goes."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from balint_journal.cli import bring_file, bring_which
from balint_journal.cli.desk import Desk
from balint_journal.cli.said import How
from balint_journal.deid.review.machine import Phase, Screen, Wants
from balint_journal.errors import StoppedError, UndecidedError

if TYPE_CHECKING:
    from balint_journal.services.bringing import Bringing

KEPT = "What you have so far is kept, locked. To go on with it: balint bring"
STAYS = "The page stays in the journal."
_HELP = "A full stop alone stops here; everything is kept. b goes back a part. Ctrl-L covers the screen."


def run_bring(desk: Desk, who: str | None = None, *, output: Path | None = None, form: str | None = None) -> None:
    """The whole way. Without somebody to ask, UndecidedError: no page is made without a reader."""
    if not desk.terminal.can_ask:
        raise UndecidedError
    if output is not None and form is None and output.suffix.lower().lstrip(".") in bring_file.KEYS:
        form = output.suffix.lower().lstrip(".")
    # What the review needs is loaded while she types the passphrase.
    threading.Thread(target=_load, name="loading", daemon=True).start()
    with desk.journal() as journal:
        with desk.terminal.screen():
            bringing = bring_which.begin(desk, journal, who)
            last = _go_through(desk, bringing, form) if bringing else ""
            if bringing and bringing.review.decided:
                last = bring_file.hand_over(desk, bringing, output)
        if last:
            desk.show.say(last, indent=0)
        desk.say_locked()


def _load() -> None:
    from balint_journal.services import bringing

    bringing.load()


def _go_through(desk: Desk, bringing: Bringing, form: str | None) -> str:
    """Until it is decided, ended or left; the line that stays in the window."""
    before: Screen | None = None
    while (screen := bringing.screen).wants is not Wants.NOTHING:
        if bringing.review.phase is Phase.WHERE and form:
            bringing.take(bring_file.KEYS[form])
            continue
        # A key that was not understood is told so, and nothing is printed twice.
        same = before is not None and replace(screen, said=()) == replace(before, said=()) and bool(screen.said)
        lay_out(desk, _only_said(screen) if same else screen)
        before = screen
        try:
            typed, stops = _typed(desk, screen)
        except StoppedError:
            return KEPT
        if typed is not None:
            bringing.take(typed)
        if stops:
            return KEPT
    lay_out(desk, bringing.screen)
    if bringing.review.phase in {Phase.STAYS, Phase.ANOTHER}:
        desk.show.say("Press Enter to leave.")
        desk.ask.line(leave_when_idle=True)
    return bringing.screen.said[0] if bringing.screen.said else ""


def _only_said(screen: Screen) -> Screen:
    """What came of the last key, and the keys there are; not her sentences a second time."""
    options = () if any(option.hers for option in screen.options) else screen.options
    return Screen(screen.wants, said=screen.said, options=options)


def _typed(desk: Desk, screen: Screen) -> tuple[str | None, bool]:
    """What she typed (None: nothing to take), and whether she leaves it here."""
    if screen.wants is Wants.KEY:
        line = desk.ask.line()
        if line == "?":
            desk.show.say(_HELP)
            return None, False
        return (None, True) if line == "." else (line, False)
    said = desk.ask.text(now=screen.change)
    if said.how is How.HELP:
        desk.show.say(_HELP)
        return None, False
    if said.how is How.STOP:
        return said.text or None, True
    return said.text, False


def lay_out(desk: Desk, screen: Screen) -> None:
    """One step of the review on the screen, top to bottom, with what came of the last key first."""
    show = desk.show
    if screen.now:
        show.quote(screen.now)
    for line in (*screen.said, *screen.lead):
        show.gap()
        show.say(line)
    if screen.heading:
        show.gap()
        show.say(screen.heading, indent=0)
    # What is to be changed stands in the drawn editor already.
    in_editor = "" if desk.terminal.plain else screen.change
    shown = [quoted for quoted in screen.quoted if quoted.text != in_editor]
    headed = [quoted for quoted in shown if quoted.heading]
    for quoted in shown:
        show.gap()
        if quoted.heading:
            show.say(quoted.heading, indent=6)
        show.say(quoted.text, indent=6)
    if screen.ask:
        if headed or shown or screen.said or not screen.heading:
            show.gap()
        show.say(screen.ask)
    show.table([[o.key or "Enter", _label(o.label, o.note)] for o in screen.options], indent=2 if screen.heading else 4)


def _label(label: str, note: str) -> str:
    return f"{label}  ({note})" if note else label
