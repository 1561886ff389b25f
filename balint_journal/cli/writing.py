"""`write`, `jot` and `jots`: options in, one line out. The sitting itself is in `sitting`."""

from __future__ import annotations

from typing import Annotated

import typer

from balint_journal.cli import json_input
from balint_journal.cli.desk import Desk, desk_of
from balint_journal.domain.flow import Flow
from balint_journal.errors import JournalError

FLOWS = (Flow.CATCH, Flow.EVENING, Flow.LONG, Flow.BLANK)


def register(app: typer.Typer) -> None:
    """Add the writing commands."""
    app.command("write", epilog="Example: balint write --flow catch")(write_command)
    app.command("jot", epilog="Example: balint jot   (it asks for the line)")(jot_command)
    app.command("jots", epilog="Example: balint jots")(jots_command)


def write_command(
    context: typer.Context,
    source: Annotated[str | None, typer.Argument(metavar="[-]", help="- takes the text from standard input.")] = None,
    flow: Annotated[
        str, typer.Option(metavar="WAY", help="catch (a minute), evening (six), long, or blank (no questions).")
    ] = "evening",
    about: Annotated[str | None, typer.Option(metavar="NAME", help="The name you gave this patient.")] = None,
    when: Annotated[str | None, typer.Option(metavar="DATE", help='The day: "yesterday", "last Tuesday".')] = None,
    kind: Annotated[list[str] | None, typer.Option(metavar="WORD", help="strong, lingering, stuck or glad.")] = None,
    feeling: Annotated[list[str] | None, typer.Option(metavar="WORD", help="A feeling; may be repeated.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="With -, JSON in; JSON out.")] = False,
) -> None:
    """Write about something that is still with you, six minutes or so."""
    from balint_journal.cli import giving, sitting

    desk = desk_of(context)
    said = giving.said_beforehand(desk, flow=flow, about=about, when=when, kinds=kind, feelings=feeling)
    if source is None:
        sitting.write(desk, said)
    else:
        giving.keep_given(desk, source, said, as_json=as_json)


def jot_command(context: typer.Context) -> None:
    """One line, sealed without unlocking; only your passphrase can open it."""
    from balint_journal.services import jotting

    desk = desk_of(context)
    jotting.ready(desk.folder)  # before she types what could then not be sealed
    if desk.terminal.can_ask:
        with desk.terminal.screen():
            desk.show.say("One line. Enter seals it; only your passphrase can open it.")
            sealed = _seal_what_she_types(desk)
    else:
        line = desk.terminal.standard_input()
        json_input.without_nul(line)
        if sealed := bool(line.strip()):
            jotting.seal(desk.folder, line)
    desk.show.say("Sealed." if sealed else "Nothing was written, so nothing was sealed.", indent=0)


def _seal_what_she_types(desk: Desk) -> bool:
    """Whether there was a line. One that cannot be sealed stays in hand, to be shortened or tried again."""
    from balint_journal.services import jotting

    line = ""
    while True:
        said = desk.ask.line_to_keep(now=line)
        line = said.text
        if not line:
            return False
        try:
            (jotting.seal_in_parts if said.lost else jotting.seal)(desk.folder, line)
        except JournalError as failed:
            if said.lost:
                raise
            desk.show.say(
                f"{failed.what}\n{failed.remedy}\nYour line is still here. Enter tries again, Ctrl-C gives it up."
            )
        else:
            return True


def jots_command(
    context: typer.Context,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON document.")] = False,
    home_line: Annotated[
        bool | None, typer.Option("--home-line/--no-home-line", help="Whether the first screen says that one waits.")
    ] = None,
) -> None:
    """Open the lines you jotted: use one as a beginning, or let it go."""
    from balint_journal.cli import letterbox

    if home_line is not None:
        _like_home_line(desk_of(context), wanted=home_line)
        return

    letterbox.open_jots(desk_of(context), as_json=as_json)


def _like_home_line(desk: Desk, *, wanted: bool) -> None:
    from dataclasses import replace

    from balint_journal.cli.plain import recall, remember

    remember(replace(recall(), jot_line=wanted))
    desk.show.say(
        "The first screen says when a jot waits." if wanted else "The first screen says nothing of jots.", indent=0
    )


def say_kept(desk: Desk, number: int, alias: str, *, as_far: bool = False) -> None:
    """The one line that stays in the window."""
    head = f"Kept as {number}, as far as you went." if as_far else f"Kept as {number} ({alias})."
    desk.show.out(head if desk.held_open else f"{head} The journal is locked.")
    if not as_far:
        desk.show.note(f"To come back to it: balint revisit {alias.lower()}")
