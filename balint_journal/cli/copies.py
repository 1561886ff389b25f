"""The copies that removing cannot reach, said in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from balint_journal.cli.desk import Desk

if TYPE_CHECKING:
    from balint_journal.services.journal import OpenJournal


def say_copies(desk: Desk, journal: OpenJournal) -> None:
    """Name what still holds the words: backups and pages that were made, and copies nobody here knows of."""
    from balint_journal.services import backups

    desk.show.say("It cannot reach:")
    for known in backups.known(journal):
        day = f"{known.made.day} {known.made:%B %Y}"
        desk.show.say(f"    a backup made on {day}, in {known.path}")
    desk.show.say("    pages you made, copies made by Time Machine, OneDrive or the like")
