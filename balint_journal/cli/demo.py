"""`demo`: the main job, end to end, on a throw-away journal. Every line is computed as it is shown."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from balint_journal.cli.desk import Desk, desk_of

if TYPE_CHECKING:
    from balint_journal.services.journal import OpenJournal


def register(app: typer.Typer) -> None:
    """Add `demo`."""
    app.command("demo", epilog="Example: balint demo")(demo_command)


def demo_command(context: typer.Context) -> None:
    """Show the whole way on a throw-away journal with an invented reflection; it is removed at the end."""
    from balint_journal.services import demonstrating

    desk = desk_of(context)
    with demonstrating.throw_away_folder() as scratch:
        _whole_way(desk, scratch / "journal")
    desk.show.out(f"\n7. Removed: {scratch} is {'still there' if scratch.exists() else 'gone'}.")


def _whole_way(desk: Desk, folder: Path) -> None:
    from balint_journal.services import demonstrating, status

    opened, passphrase = demonstrating.set_up(folder)
    cost = status.outside(folder).memory_mib
    desk.show.out(f"1. A journal was set up in {folder}")
    desk.show.out(f"   Its passphrase, by chance: {passphrase}")
    desk.show.out(f"   One guess at it costs {cost} MiB of memory.")
    kept = demonstrating.write(opened)
    desk.show.out(f"\n2. An invented reflection was written. Kept as {kept.number} ({kept.alias}).")
    opened.close()
    traces = demonstrating.look_for_words(folder)
    desk.show.out(
        f"\n3. On the disk: {traces.files} files, {traces.bytes} bytes. "
        f"Of {traces.words} words written, {traces.readable} can be read there."
    )
    desk.show.out("\n4. A second process opens it with the passphrase and reads it back:\n")
    desk.show.finish()
    demonstrating.read_back_elsewhere(folder, passphrase, kept.number)
    from balint_journal.services import journal

    with_key = journal.find(folder).unlock(passphrase)
    try:
        _find_and_bring(desk, with_key, kept.number, folder.parent)
    finally:
        with_key.close()


def _find_and_bring(desk: Desk, opened: OpenJournal, number: int, out: Path) -> None:
    from balint_journal.services import demonstrating

    desk.show.out(f'\n5. Searched for "{demonstrating.SEARCHED}" and found: {demonstrating.find_again(opened)}')
    desk.show.out(
        "\n6. The page for the group. Each thing that may point to a person was decided; here, the first offer is taken:\n"
    )

    def told(found: str, instead: str) -> None:
        desk.show.out(f"   {' '.join(found.split())}")
        desk.show.out(f"       instead: {' '.join(instead.split())}\n")

    bring = demonstrating.page(opened, number, told)
    written = bring.write(out)
    bring.finish(written)
    desk.show.out(f"   Written as {', '.join(file.name for file in written)}:\n")
    desk.show.out(written[0].read_text(encoding="utf-8").rstrip("\n"))
