"""Fixed pages, questions and nudges: no passphrase, nothing recorded."""

from __future__ import annotations

from typing import Annotated

import typer

from balint_journal.cli import json_input
from balint_journal.cli.desk import desk_of

AsJson = Annotated[bool, typer.Option("--json", help="One JSON document.")]


def register(app: typer.Typer) -> None:
    """Add `support`, `law`, `about`, `prompts`, `help` and the hidden `nudge`."""
    app.command("support", epilog="Example: balint support --sources")(support_command)
    app.command("law", epilog="Example: balint law")(law_command)
    app.command("about", epilog="Example: balint about")(about_command)
    app.command("nudge", hidden=True)(nudge_command)
    app.command("help", epilog="Example: balint help backup", context_settings={"ignore_unknown_options": True})(
        help_command
    )


def support_command(
    context: typer.Context,
    sources: Annotated[bool, typer.Option("--sources", help="Where the numbers were printed, and when.")] = False,
) -> None:
    """People a doctor can talk to, day or night."""
    _page(context, "support-sources" if sources else "support")


def law_command(context: typer.Context) -> None:
    """What the law and the GMC say about notes like these, with dates."""
    _page(context, "law")


def about_command(context: typer.Context) -> None:
    """What a Balint group is, and what this is not."""
    _page(context, "about")


def help_command(
    context: typer.Context,
    command: Annotated[str | None, typer.Argument(metavar="[COMMAND]", help="The command to explain.")] = None,
) -> None:
    """Explain the program, or one of its commands."""
    from balint_journal.cli.app import run

    raise typer.Exit(run([command, "--help"] if command else ["--help"], desk_of(context)))


def nudge_command(
    context: typer.Context,
    jsonl: Annotated[bool, typer.Option("--jsonl", help="Read and write JSON lines.")] = False,
) -> None:
    """Say which turns a text takes, for measuring: JSON lines in, JSON lines out."""
    from balint_journal.domain.turns import turns
    from balint_journal.errors import UsageError

    desk = desk_of(context)
    if not jsonl:
        raise UsageError("nudge reads and writes JSON lines.", "balint nudge --jsonl < notes.jsonl")
    for note in json_input.records(desk.terminal.standard_input()):
        found = dict.fromkeys(str(cue.turn) for cue in turns(json_input.text_of(note, "text")))
        desk.show.record({"id": note.get("id"), "turns": list(found)})


def _page(context: typer.Context, name: str) -> None:
    from balint_journal.content.pages import load_page

    desk_of(context).show.out(load_page(name).rstrip("\n"))
