"""Where a decided page goes: nowhere, or a file that is not locked, and she is told so."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from balint_journal.cli.desk import Desk
from balint_journal.errors import JournalError

if TYPE_CHECKING:
    from balint_journal.services.bringing import Bringing

KEYS = {"pdf": "p", "txt": "t", "md": "m"}
NOT_LOCKED = 'They are not locked. Anyone using this account can open them. After the group, "balint after" offers to remove them.'
ONE_NOT_LOCKED = (
    'It is not locked. Anyone using this account can open it. After the group, "balint after" offers to remove it.'
)
PUT_AWAY = "Read it beforehand, then put it away. Groups usually ask for the story without notes. What you forget may be part of it."
NOWHERE = "The page stays in the journal."
_REPLACE = "A page from before is still there. r to replace it, or type another folder."
_SYNCED = "That folder is copied elsewhere by {service}: a page in it leaves this computer. y to put it there all the same, or type another folder."


def hand_over(desk: Desk, bringing: Bringing, output: Path | None) -> str:
    """Write the page where she wants it; the line that stays in the window."""
    if bringing.review.where == "none":
        bringing.finish()
        return NOWHERE
    written = _written(desk, bringing, output or Path.home())
    if not written:
        bringing.finish()
        return NOWHERE
    bringing.finish(written)
    at_home = written[0].parent == Path.home().resolve()
    where = "your home folder" if at_home else "the folder you chose"
    desk.show.gap()
    desk.show.say(f"Made, in {where}:")
    for path in written:
        desk.show.say(str(path), indent=6)
    desk.show.say(NOT_LOCKED if len(written) > 1 else ONE_NOT_LOCKED)
    desk.show.gap()
    desk.show.say(PUT_AWAY)
    desk.show.gap()
    desk.show.say("Press Enter when you have seen where it is.")
    desk.ask.line(leave_when_idle=True)
    return f"The page is in {where}."


def _written(desk: Desk, bringing: Bringing, target: Path) -> tuple[Path, ...]:
    """The files; empty when she would rather have none after all."""
    from balint_journal.services.pages import PageThereError, SyncedFolderError

    replace = synced = False
    while True:
        try:
            return bringing.write(target, replace=replace, synced=synced)
        except PageThereError:
            yes, asked = "r", _REPLACE
        except SyncedFolderError as refused:
            yes, asked = "y", _SYNCED.format(service=refused.service)
        except JournalError as failed:
            yes, asked = "", f"{failed.what} Type another folder."
        desk.show.gap()
        desk.show.say(f"{asked} Enter for no file at all.")
        typed = desk.ask.line()
        if not typed:
            return ()
        if yes and typed.lower() == yes:
            replace, synced = replace or yes == "r", synced or yes == "y"
        else:
            target, replace, synced = Path(typed).expanduser().absolute(), False, False
