"""After the group: the one last brought, and the files of its page, which are not locked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from balint_journal.cli.desk import Desk
from balint_journal.services import brought

if TYPE_CHECKING:
    from balint_journal.services.journal import OpenJournal


def last_brought(desk: Desk, journal: OpenJournal) -> int | None:
    """The number of the one last brought, if she says it is that one."""
    found = brought.last(journal)
    if found is None or not desk.terminal.can_ask:
        return None
    with desk.terminal.screen():
        desk.show.say(f"The one you brought last is {found.number} ({found.alias}).")
        desk.show.say("This one? Enter for yes, n for the others.")
        yes = desk.ask.choice({"": "yes", "yes": "yes", "n": "no", "no": "no"}) == "yes"
    return found.number if yes else None


def offer_to_remove(desk: Desk, journal: OpenJournal, number: int) -> None:
    """Offer to remove the page's files from where they were written."""
    files = brought.files_left(journal, number)
    if not files or not desk.terminal.can_ask:
        return
    desk.show.say("The page you made is still there, not locked:")
    for file in files:
        desk.show.say(f"    {file}")
    desk.show.say("Remove it? y or n")
    if desk.ask.choice({"y": "yes", "yes": "yes", "n": "no", "no": "no", "": "no"}) == "yes":
        left = brought.remove_files(journal, number)
        desk.show.say("Removed." if not left else "Some of it could not be removed; please look there yourself.")
