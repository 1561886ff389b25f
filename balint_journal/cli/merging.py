"""`merge`: two copies of one journal become one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from balint_journal.cli.desk import Desk, desk_of

if TYPE_CHECKING:
    from balint_journal.vault.merge import Merged


def register(app: typer.Typer) -> None:
    """Add `merge`."""
    app.command("merge", epilog="Example: balint merge '/media/stick/balint-journal'")(merge_command)


def merge_command(
    context: typer.Context,
    other: Annotated[Path, typer.Argument(metavar="OTHER", help="The folder of the other copy of this journal.")],
    as_json: Annotated[bool, typer.Option("--json", help="One JSON document.")] = False,
) -> None:
    """Bring in a second copy of the same journal: nothing lost, nothing overwritten."""
    from balint_journal.services import journal as journals
    from balint_journal.services import merging

    desk = desk_of(context)
    journals.find(other.expanduser().absolute())
    with desk.journal() as journal:
        theirs = merging.open_other(other, desk.ask.passphrase("Passphrase of the other copy:"))
        try:
            merged = merging.bring_in(journal, theirs)
        finally:
            theirs.close()
    if as_json:
        desk.show.document(_plain(merged))
    else:
        _say(desk, merged)


def _say(desk: Desk, merged: Merged) -> None:
    for theirs, ours in merged.numbers.items():
        desk.show.out(f"Their {theirs} is {ours} here.")
    for was, now in merged.renamed.items():
        desk.show.out(f"Their {was} is someone else than yours, and is called {now} here.")
    if merged.came_back:
        desk.show.out(f"Something was added to {', '.join(map(str, merged.came_back))}.")
    if merged.removed:
        desk.show.out(f"Removed there, and so here: {', '.join(map(str, merged.removed))}.")
    if merged.side_by_side:
        desk.show.out("Where both copies had changed the same words, both stand one after the other.")
    if merged.held:
        desk.show.out("Hold is on in one of the two, so nothing was changed or removed; it was only added to.")
    desk.show.out("Nothing was lost, and nothing was overwritten. Nothing in the other copy was changed.")


def _plain(merged: Merged) -> dict[str, object]:
    return {
        "numbers": {str(theirs): ours for theirs, ours in merged.numbers.items()},
        "added_to": list(merged.came_back),
        "renamed": merged.renamed,
        "removed": list(merged.removed),
        "side_by_side": merged.side_by_side,
        "held": merged.held,
    }
