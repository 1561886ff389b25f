"""`delete --everything`: the stop, what it cannot reach, and then gone."""

from __future__ import annotations

from balint_journal.cli.copies import say_copies
from balint_journal.cli.desk import Desk
from balint_journal.cli.stop import may_remove

SENTENCE = "remove everything"


def remove_everything(desk: Desk) -> None:
    """Remove the whole journal, after the question and the typed sentence."""
    from balint_journal.services import brought, ending, mending

    with desk.journal() as journal:
        if mending.is_held(journal):
            from balint_journal.errors import HoldError

            raise HoldError
        if not may_remove(desk):
            return
        desk.show.say(f"This removes, for good:\n    the journal in {desk.folder}, and its jots")
        say_copies(desk, journal, brought.written(journal))
        desk.show.say(f"Nobody can undo it. Type: {SENTENCE}")
        if desk.ask.line() != SENTENCE:
            desk.show.say("Nothing was removed.")
            return
        left = ending.remove_everything(journal)
    if left:
        desk.show.say("Removed. Some files in the folder are not the journal's, and were left.")
    else:
        desk.show.say("Removed. The copies named above, if there are any, are still there.")
