"""`amend`, `delete`, `bin` and `hold`."""

from __future__ import annotations

from textwrap import shorten
from typing import TYPE_CHECKING, Annotated

import typer

from balint_journal.cli.copies import say_copies
from balint_journal.cli.desk import Desk, desk_of
from balint_journal.cli.stop import may_remove
from balint_journal.errors import HoldError, UsageError

if TYPE_CHECKING:
    from balint_journal.domain.reflection import Answer
    from balint_journal.services.journal import OpenJournal

Who = Annotated[str | None, typer.Argument(metavar="[WHO]", help="A number or a name; without it you choose.")]

_ONE_LINE = 64
REMOVED = "The earlier wordings are removed."
_HOLD = """\
If you know of a complaint, claim, inquest or inquiry, change nothing here and ring your defence organisation.

With hold on, nothing can be changed, deleted or emptied from the bin. You can still read, and write new pages. Turn hold \
on? yes or no"""


def register(app: typer.Typer) -> None:
    """Add the mending commands."""
    app.command("amend", epilog="Example: balint amend heron")(amend_command)
    app.command("delete", epilog="Example: balint delete 14")(delete_command)
    app.command("bin", epilog="Example: balint bin restore 14")(bin_command)
    app.command("hold", epilog="Example: balint hold   (to lift it one day: balint hold --lift)")(hold_command)


def amend_command(
    context: typer.Context,
    who: Who = None,
    forget: Annotated[bool, typer.Option("--forget", help="Remove the earlier wordings for good.")] = False,
) -> None:
    """Mend a wording. The earlier wording is kept under it until you remove it by --forget."""
    from balint_journal.cli import choosing
    from balint_journal.services import brought, reading

    desk = desk_of(context)
    desk.need_somebody("A wording is mended at a terminal: balint amend")
    with desk.journal() as journal:
        found = reading.get(journal, choosing.who(desk, journal, who))
        answers = tuple(answer for layer in found.layers for answer in layer.answers)
        if forget:
            done = _forget_wordings(desk, journal, answers)
        else:
            with desk.terminal.screen():
                done = _mend_one(desk, journal, answers)
        desk.show.say(done, indent=0)
        if done == REMOVED:
            say_copies(desk, journal, brought.written(journal, (found.number,)))


def _mend_one(desk: Desk, journal: OpenJournal, answers: tuple[Answer, ...]) -> str:
    from balint_journal.cli.until_kept import until_kept
    from balint_journal.services import mending

    if mending.is_held(journal):  # told before she types another wording, not after
        raise HoldError
    desk.show.table([[str(number), _opening(answer)] for number, answer in enumerate(answers, 1)])
    desk.show.gap()
    desk.show.say("Which one? A number; Enter leaves.")
    picked = desk.ask.numbers(len(answers), ("",))
    if not picked.numbers:
        return "Nothing was changed."
    answer = answers[picked.numbers[0] - 1]
    desk.show.gap()
    desk.show.say(answer.question)
    desk.show.say(answer.text, indent=6)
    desk.show.gap()
    desk.show.say(
        "Enter changes the wording, s stars it (or takes the star away), o keeps it from every page (or lets it be offered)."
    )
    match desk.ask.choice({"": "word", "s": "star", "o": "only"}):
        case "star":
            mending.star(journal, answer.uuid, on=not answer.starred)
            return "The star is gone." if answer.starred else "Starred."
        case "only":
            mending.mark_only_for_me(journal, answer.uuid, on=not answer.only_for_me)
            return "It may be offered again." if answer.only_for_me else "Only for you from now on."
    desk.show.say("Change it here; Enter on an empty line when it is done.")
    said = desk.ask.text(now=answer.text)
    if not said.text or said.text == answer.text:
        return "Nothing was changed."
    until_kept(desk, journal, lambda: mending.amend(journal, answer.uuid, said.text))
    return "Mended. The earlier wording is kept under it."


def _opening(answer: Answer) -> str:
    """The question and the first words she wrote to it, short enough for one line."""
    question = shorten(answer.question, _ONE_LINE // 2, placeholder=" ...")
    said = f'"{shorten(answer.text, _ONE_LINE - len(question), placeholder=" ...")}"'
    return f"{question}  {said}" if question else said


def _forget_wordings(desk: Desk, journal: OpenJournal, answers: tuple[Answer, ...]) -> str:
    from balint_journal.services import mending

    if not any(answer.former for answer in answers):
        return "There are no earlier wordings here."
    if not may_remove(desk):
        return "Nothing was removed."
    mending.forget_wordings(journal, tuple(answer.uuid for answer in answers))
    return REMOVED


def delete_command(
    context: typer.Context,
    who: Who = None,
    everything: Annotated[bool, typer.Option("--everything", help="Remove the whole journal, for good.")] = False,
) -> None:
    """Put one in the bin. The bin never empties itself: balint bin"""
    from balint_journal.cli import choosing, ending
    from balint_journal.services import mending

    desk = desk_of(context)
    if everything:
        ending.remove_everything(desk)
        return
    with desk.journal() as journal:
        number = choosing.who(desk, journal, who)
        mending.put_in_bin(journal, number)
    desk.show.say(f"{number} is in the bin. To take it out again: balint bin restore {number}", indent=0)


def bin_command(
    context: typer.Context,
    what: Annotated[str, typer.Argument(metavar="[WHAT]", help="list, restore or purge.")] = "list",
    number: Annotated[int | None, typer.Argument(metavar="[N]", help="Which one; purge without it means all.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON document.")] = False,
) -> None:
    """See what is in the bin, take one out again, or remove for good."""
    from balint_journal.services import mending

    desk = desk_of(context)
    if what not in {"list", "restore", "purge"}:
        raise UsageError("The bin can be listed, restored from, or purged.", "balint bin list")
    if what == "restore" and number is None:
        raise UsageError("Which one?", "balint bin restore 14")
    with desk.journal() as journal:
        if what == "list":
            _list_bin(desk, journal, as_json=as_json)
        elif what == "restore":
            assert number is not None
            mending.take_out_of_bin(journal, number)
            desk.show.say(f"{number} is back.", indent=0)
        else:
            _purge(desk, journal, number)


def _list_bin(desk: Desk, journal: OpenJournal, *, as_json: bool) -> None:
    from balint_journal.cli.lines import tabled
    from balint_journal.cli.reading import read_out
    from balint_journal.domain.calendar_words import when_words
    from balint_journal.services import mending

    found = mending.binned(journal)
    if as_json:
        desk.show.document(
            {"bin": [{"id": one.number, "alias": one.alias, "binned_at": one.binned_at.isoformat()} for one in found]}
        )
    elif found:
        rows = [(str(one.number), one.alias, when_words(one.when, desk.today), f'"{one.opening}"') for one in found]
        read_out(desk, "\n".join(tabled(rows)))
    else:
        desk.show.note("The bin is empty.")


def _purge(desk: Desk, journal: OpenJournal, number: int | None) -> None:
    from balint_journal.services import brought, mending

    numbers = tuple(one.number for one in mending.binned(journal)) if number is None else (number,)
    if not numbers:
        desk.show.note("The bin is empty.")
        return
    if number is not None and number not in {one.number for one in mending.binned(journal)}:
        raise mending.NotInBinError
    if not may_remove(desk):
        return
    named = ", ".join(str(one) for one in numbers)
    desk.show.say(f"This removes {named} for good. Nobody can undo it. Type: remove")
    if desk.ask.line() != "remove":
        desk.show.say("Nothing was removed.")
        return
    pages = brought.written(journal, numbers)  # afterwards the journal no longer knows them
    mending.purge(journal, numbers)
    desk.show.say("Removed.", indent=0)
    say_copies(desk, journal, pages)


def hold_command(
    context: typer.Context,
    lift: Annotated[bool, typer.Option("--lift", help="Lift it, one day.")] = False,
) -> None:
    """A complaint has come: make what is written unchangeable until this is lifted."""
    from balint_journal.services import mending

    desk = desk_of(context)
    with desk.journal() as journal:
        if lift:
            desk.show.say("Is every complaint, claim, inquest and inquiry about these notes over? yes, no or unsure")
            if desk.ask.yes_no_unsure() == "yes":
                mending.hold(journal, on=False)
                desk.show.say("Hold is lifted.")
            else:
                desk.show.say("Then hold stays on.")
            return
        desk.show.say(_HOLD)
        if desk.ask.choice({"yes": "yes", "no": "no"}) == "yes":
            mending.hold(journal, on=True)
            desk.show.say("Hold is on. To lift it one day: balint hold --lift")
