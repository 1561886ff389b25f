"""`revisit`, `after`, `rest` and `look-back`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from balint_journal.cli.desk import Desk, desk_of
from balint_journal.domain.flow import Flow

if TYPE_CHECKING:
    from balint_journal.domain.looking_back import LookBack
    from balint_journal.services.journal import OpenJournal

Who = Annotated[str | None, typer.Argument(metavar="[WHO]", help="A number or a name; without it you choose.")]
_READ = "To read one of them here: balint show 14"


def register(app: typer.Typer) -> None:
    """Add the commands for coming back."""
    app.command("revisit", epilog="Example: balint revisit heron")(revisit_command)
    app.command("after", epilog="Example: balint after")(after_command)
    app.command("rest", epilog="Example: balint rest larch   (and back: balint rest larch --undo)")(rest_command)
    app.command("look-back", epilog="Example: balint look-back heron")(look_back_command)


def revisit_command(context: typer.Context, who: Who = None) -> None:
    """Come back to one of them: what you wrote is shown, and you write beneath it."""
    from balint_journal.cli import choosing

    desk = desk_of(context)
    desk.need_somebody(_READ)
    with desk.journal() as journal:
        _write_layer(desk, journal, choosing.who(desk, journal, who), Flow.REVISIT)


def after_command(context: typer.Context, who: Who = None) -> None:
    """After the group: what it stirred in you. Begins with the one last brought."""
    from balint_journal.cli import after_group, choosing

    desk = desk_of(context)
    desk.need_somebody(_READ)
    with desk.journal() as journal:
        number = after_group.last_brought(desk, journal) if who is None else None
        number = choosing.who(desk, journal, who) if number is None else number
        _write_layer(desk, journal, number, Flow.AFTER)
        after_group.offer_to_remove(desk, journal, number)


def rest_command(
    context: typer.Context,
    who: Who = None,
    undo: Annotated[bool, typer.Option("--undo", help="Take it back: it is with you again.")] = False,
) -> None:
    """Let one rest. It stays where it is, and can be taken back."""
    from balint_journal.cli import choosing
    from balint_journal.domain.reflection import Stays
    from balint_journal.domain.summary import Filter
    from balint_journal.services import mending

    desk = desk_of(context)
    with desk.journal() as journal:
        which = Filter(stays=Stays.RESTING if undo else Stays.WITH_ME, limit=choosing.SHORT)
        number = choosing.who(desk, journal, who, which)
        mending.rest(journal, number, undo=undo)
    desk.show.say(f"{number} is with you again." if undo else f"{number} may rest.", indent=0)


def look_back_command(context: typer.Context, who: Who = None) -> None:
    """Your own words, then and now, side by side."""
    from balint_journal.cli import choosing
    from balint_journal.cli.until_kept import until_kept
    from balint_journal.domain.looking_back import NOTICE, look_back
    from balint_journal.services import coming_back, reading

    desk = desk_of(context)
    with desk.journal() as journal:
        number = choosing.who(desk, journal, who)
        glance = look_back(reading.get(journal, number))
        if not desk.terminal.can_ask:
            for line in _side_by_side(glance):
                desk.show.out(line)
            return
        with desk.terminal.screen():
            for line in _side_by_side(glance):
                desk.show.say(line)
            desk.show.gap()
            desk.show.say(NOTICE)
            said = desk.ask.text()
        if said.text:
            until_kept(desk, journal, lambda: coming_back.keep_notice(journal, number, said.text))
            desk.show.say("Kept.", indent=0)
        desk.say_locked()


def _write_layer(desk: Desk, journal: OpenJournal, number: int, flow: Flow) -> None:
    from balint_journal.cli import pages_of, sitting
    from balint_journal.services import reading, writing
    from balint_journal.services.sittings import About

    found = reading.get(journal, number)
    with desk.terminal.screen():
        if flow is Flow.REVISIT:
            desk.ask.read(pages_of.whole(found))
        ongoing = writing.begin(journal, flow, about=About(reflection=found.uuid))
        kept = sitting.go_through(desk, ongoing)
    sitting.say_what_was_kept(desk, ongoing, kept)


def _side_by_side(glance: LookBack) -> list[str]:
    lines = [f"{glance.alias}   {glance.rests}"]
    for pair in glance.pairs:
        lines += ["", pair.about, f"    then: {pair.then}"]
        lines += [f"    now:  {pair.now}"] if pair.now else []
    starred = [(one.when, line) for one in glance.glimpses for line in one.starred]
    for when, text in starred:
        lines += ["", f"you starred, {when}", *(f"    {line}" for line in text.splitlines())]
    lines += ["", *(f"{one.when}, {one.sitting}" for one in glance.glimpses)]
    return lines
