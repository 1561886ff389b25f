"""Something that looks like a name, offered once to be taken out, after the answer was kept."""

from __future__ import annotations

from balint_journal.cli.desk import Desk
from balint_journal.services import deidentifying
from balint_journal.services.writing import Writing


def offer(desk: Desk, ongoing: Writing) -> bool:
    """Offer to take a name out of the answer just kept; at most once in a sitting. Whether it was offered."""
    if ongoing.asked_about_a_name:
        return False
    text = ongoing.session.last_given
    name = deidentifying.first_name_in(text, hide=deidentifying.hidden_names(ongoing.journal))
    if name is None:
        return False
    ongoing.asked_about_a_name = True
    desk.show.say(
        f'Kept. "{" ".join(name.text.split())}" looks like a name. Press t to take it out, or Enter to leave it as you wrote it.'
    )
    if desk.ask.choice({"": "leave", "t": "take out"}) == "take out":
        ongoing.mend_last(deidentifying.without(text, name))
        desk.show.say("Taken out.")
    return True
