"""The copies that removing cannot reach, said in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from balint_journal.cli.desk import Desk

if TYPE_CHECKING:
    from balint_journal.services.journal import OpenJournal


def say_copies(desk: Desk, journal: OpenJournal, pages: tuple[str, ...]) -> None:
    """Name what still holds the words: backups, ``pages`` (the files, asked for before the removal), copies unknown here."""
    from balint_journal.services import backups

    desk.show.say("It cannot reach:")
    for known in backups.known(journal):
        day = f"{known.made.day} {known.made:%B %Y}"
        desk.show.say(f"    a backup made on {day}, in {known.path}")
    for page in pages:
        desk.show.say(f"    a page you made, in {page}")
    desk.show.say("    pages you copied or sent, copies made by Time Machine, OneDrive or the like")
