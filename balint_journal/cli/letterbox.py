"""The waiting jots, offered as beginnings or opened one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from balint_journal.cli.desk import Desk
from balint_journal.services import jotting

if TYPE_CHECKING:
    from balint_journal.services.journal import OpenJournal
    from balint_journal.vault.letterbox import Jot


def offer(desk: Desk, journal: OpenJournal) -> Jot | None:
    """Offer the oldest waiting jot as the beginning of what she writes; None to begin afresh."""
    waiting = jotting.open_all(journal).jots
    if not waiting:
        return None
    desk.show.say("Something you jotted is waiting:")
    desk.show.quote(waiting[0].text)
    desk.show.say("Press Enter to begin from it, or n to begin afresh.")
    return waiting[0] if desk.ask.choice({"": "take", "n": "afresh", "no": "afresh"}) == "take" else None


def open_jots(desk: Desk, *, as_json: bool) -> None:
    """Show each waiting jot: keep it waiting, begin from it, or let it go."""
    with desk.journal() as journal:
        opened = jotting.open_all(journal)
        if as_json:
            jots = [{"when": jot.when.isoformat(), "text": jot.text} for jot in opened.jots]
            desk.show.document({"jots": jots, "set_aside": [{"why": one.why.value} for one in opened.aside]})
            return
        if opened.aside:
            desk.show.note("Something in the letterbox could not be opened. It was set aside there and harms nothing.")
        if not opened.jots:
            desk.show.note("Nothing is waiting in the letterbox.")
            return
        begin = _go_through(desk, journal, opened.jots)
        if begin is not None:
            from balint_journal.cli import sitting

            sitting.write_from(desk, journal, begin)


def _go_through(desk: Desk, journal: OpenJournal, waiting: tuple[Jot, ...]) -> Jot | None:
    if not desk.terminal.can_ask:
        for jot in waiting:
            desk.show.out(jot.text)
        return None
    with desk.terminal.screen():
        desk.show.say("Found in your letterbox. Anyone who can reach this folder could have put a line there.")
        for jot in waiting:
            desk.show.quote(jot.text)
            desk.show.say("Enter leaves it waiting, w begins to write from it, d lets it go.")
            match desk.ask.choice({"": "leave", "w": "write", "d": "drop"}):
                case "write":
                    return jot
                case "drop":
                    jotting.let_go(journal, jot)
                    desk.show.say("Gone.")
    desk.say_locked()
    return None
