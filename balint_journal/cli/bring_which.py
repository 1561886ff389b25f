"""Which one to bring: the one that comes to mind, before any list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from balint_journal.cli.desk import Desk
from balint_journal.cli.said import Item
from balint_journal.domain.calendar_words import month_words, when_words
from balint_journal.domain.reflection import Stays
from balint_journal.domain.summary import Filter
from balint_journal.errors import NothingFoundError

if TYPE_CHECKING:
    from balint_journal.domain.summary import Summary
    from balint_journal.services.bringing import Bringing
    from balint_journal.services.journal import OpenJournal

_YES_OR_OTHERS = {"": "yes", "y": "yes", "yes": "yes", "n": "others", "no": "others"}
SHORT = 12


def begin(desk: Desk, journal: OpenJournal, who: str | None) -> Bringing | None:
    """The page of the one she chooses; None when she leaves. Raises UnknownReflectionError, NothingFoundError."""
    from balint_journal.services import bringing, reading

    number = reading.number_of(journal, who) if who is not None else _chosen(desk, journal)
    if number is None:
        return None
    before = bringing.made_before(journal, number)
    if before is not None and before.brought_at is not None:
        desk.show.say(f"A page was made of this one in {month_words(before.brought_at.date())}.")
        desk.show.say("Press Enter to look at it again, n to begin another.")
        if desk.ask.choice(_YES_OR_OTHERS) == "yes":
            return bringing.begin_from(journal, before)
    return bringing.begin(journal, number)


def _chosen(desk: Desk, journal: OpenJournal) -> int | None:
    from balint_journal.services import reading

    all_of_them = reading.summaries(journal)
    if not all_of_them:
        raise NothingFoundError("Nothing is here yet.", "To write: balint write")
    desk.show.say("Before any list: who came to mind just now?")
    desk.show.say("Type a name, or press Enter to see the ones still with you.")
    # One name may stand for several evenings: the newest comes first.
    newest = {one.alias.casefold(): one for one in reversed(all_of_them)}
    items = [_item(desk, one) for one in newest.values()]
    picked = desk.ask.pick(items, none="There is nothing under that name. Enter shows the ones still with you.")
    while isinstance(picked, Item):
        desk.show.gap()
        desk.show.table([[str(picked.number), picked.name, picked.line]])
        desk.show.say("This one? Enter for yes, n for the others.")
        if desk.ask.choice(_YES_OR_OTHERS) == "yes":
            return picked.number
        picked = _from_list(desk, journal, all_of_them)
        if isinstance(picked, Item):
            return picked.number
    picked = _from_list(desk, journal, all_of_them)
    return picked.number if isinstance(picked, Item) else None


def _from_list(desk: Desk, journal: OpenJournal, all_of_them: tuple[Summary, ...]) -> Item | str:
    from balint_journal.services import reading

    still = reading.summaries(journal, Filter(stays=Stays.WITH_ME, limit=SHORT)) or all_of_them[:SHORT]
    desk.show.gap()
    desk.show.table([[str(item.number), item.name, item.line] for item in (_item(desk, one) for one in still)])
    desk.show.gap()
    desk.show.say("Which one? A number or a name; Enter leaves.")
    return desk.ask.pick([_item(desk, one) for one in all_of_them], none="There is nothing under that number or name.")


def _item(desk: Desk, one: Summary) -> Item:
    return Item(one.number, one.alias, f'{when_words(one.when, desk.today)}    "{one.opening}"')
