"""The stop before anything is removed for good: a complaint, a claim, an inquest."""

from __future__ import annotations

from balint_journal.cli.desk import Desk

RING = "Then nothing is removed. Ring your defence organisation first."


def may_remove(desk: Desk) -> bool:
    """Ask the one question; on yes or unsure say whom to ring, and False."""
    desk.show.say(
        "Has anyone asked about these notes, or is there a complaint, claim, inquest or inquiry about anyone in them? "
        "yes, no or unsure"
    )
    if desk.ask.yes_no_unsure() == "no":
        return True
    desk.show.say(RING)
    return False
