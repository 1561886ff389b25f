"""`bring`: the page for the group. Its lines are in `bring`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from balint_journal.cli.desk import desk_of
from balint_journal.errors import UsageError

FORMS = ("txt", "md", "pdf")


def register(app: typer.Typer) -> None:
    """Add `bring`."""
    app.command("bring", epilog="Example: balint bring heron")(bring_command)


def bring_command(
    context: typer.Context,
    who: Annotated[
        str | None, typer.Argument(metavar="[WHO]", help="A number or a name; without it you choose.")
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Where it shall go, if it shall go anywhere.")
    ] = None,
    form: Annotated[str | None, typer.Option("--format", metavar="FORM", help="txt, md or pdf.")] = None,
) -> None:
    """Make the page for your group: your own sentences, de-identified, read and decided by you."""
    from balint_journal.cli import bring

    if form is not None and form not in FORMS:
        raise UsageError("There is no such form.", "These are: txt, md, pdf.")
    bring.run_bring(desk_of(context), who, output=output, form=form)
