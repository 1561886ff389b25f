"""Which one: a number, a name, or one of a short list."""

from __future__ import annotations

from balint_journal.cli.desk import Desk
from balint_journal.cli.said import Item
from balint_journal.domain.calendar_words import when_words
from balint_journal.domain.summary import Filter
from balint_journal.errors import NothingFoundError
from balint_journal.services import reading
from balint_journal.services.journal import OpenJournal

SHORT = 12


def who(desk: Desk, journal: OpenJournal, given: str | None, which: Filter | None = None) -> int:
    """The number meant: as given, or chosen from a short list. Raises UnknownReflectionError, NoTerminalError."""
    if given is not None:
        return reading.number_of(journal, given)
    desk.need_somebody("Name it: a number or a name. balint list shows what there is.")  # before her words are shown
    found = reading.summaries(journal, which or Filter(limit=SHORT))
    if not found:
        raise NothingFoundError("Nothing is here yet.", "To write: balint write")
    items = [Item(one.number, one.alias, f"{when_words(one.when, desk.today)}    {one.opening}") for one in found]
    with desk.terminal.screen():
        desk.show.say("Which one? A number or a name; Enter leaves.")
        desk.show.gap()
        desk.show.table([[str(item.number), item.name, item.line] for item in items])
        picked = desk.ask.pick(items, none="There is nothing under that number or name.")
    if isinstance(picked, Item):
        return picked.number
    raise NothingFoundError("Nothing was chosen.", "That is all right.")
