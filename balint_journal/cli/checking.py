"""`check`: every part looked at, what is hurt, and what to do."""

from __future__ import annotations

from contextlib import closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from balint_journal.cli.desk import Desk, desk_of

if TYPE_CHECKING:
    from balint_journal.vault.check import Report


def register(app: typer.Typer) -> None:
    """Add `check`."""
    app.command("check", epilog="Example: balint check")(check_command)


def check_command(
    context: typer.Context,
    recovery: Annotated[bool, typer.Option("--recovery", help="Open it with the paper key.")] = False,
    mend: Annotated[bool, typer.Option("--mend", help="Make the search index anew; no word is touched.")] = False,
    salvage: Annotated[
        Path | None, typer.Option(metavar="FOLDER", help="Save what can still be read into a new journal there.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON document.")] = False,
) -> None:
    """Look at every part of the journal, deeply, and say what is hurt and what to do."""
    from balint_journal.cli import unlocking
    from balint_journal.services import checking, journal

    desk = desk_of(context)
    locked = journal.find(desk.folder)
    secret = desk.ask.passphrase("Paper key:" if recovery else "Passphrase:")
    if salvage is not None:
        into = partial(checking.salvage_into, desk.folder, secret, salvage, by_paper=recovery)
        saved = unlocking.spent_on_her_word(desk.terminal, lambda yes: into(accept_memory=yes))
        desk.show.out(f"Saved into {salvage}, which the same secrets open. Reflections: {saved.reflections}.")
        return
    if mend:
        opening = partial(locked.unlock_by_paper if recovery else locked.unlock, secret)
        with closing(unlocking.opened_on_her_word(desk.terminal, opening)) as opened:
            checking.mend_search(opened)
    examine = partial(checking.examine, desk.folder, secret, by_paper=recovery)
    report = unlocking.spent_on_her_word(desk.terminal, lambda yes: examine(accept_memory=yes))
    _say(desk, report, as_json=as_json)


def _say(desk: Desk, report: Report, *, as_json: bool) -> None:
    if as_json:
        rows = [{"part": one.part, "what": one.what, "remedy": one.remedy, "hurt": one.hurt} for one in report.findings]
        desk.show.document({"sound": report.sound, "parts": list(report.parts), "findings": rows})
    else:
        for one in report.findings:
            desk.show.out(f"{one.part}: {one.what}")
            desk.show.out(f"    {one.remedy}")
        if report.sound:
            desk.show.out(f"Sound: {', '.join(report.parts)}.")
    if not report.sound:
        from balint_journal.errors import DamagedError

        raise typer.Exit(DamagedError.exit_code)
