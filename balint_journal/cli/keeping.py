"""`status`, `backup`, `restore`: where it is, and copies of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from balint_journal.cli.desk import Desk, desk_of
from balint_journal.errors import UsageError

if TYPE_CHECKING:
    from balint_journal.services.restoring import Held
    from balint_journal.services.status import Inside, Outside

AsJson = Annotated[bool, typer.Option("--json", help="One JSON document.")]


def register(app: typer.Typer) -> None:
    """Add the keeping commands."""
    app.command("status", epilog="Example: balint status")(status_command)
    app.command("backup", epilog="Example: balint backup -o /media/stick/journal.balint")(backup_command)
    app.command("restore", epilog="Example: balint --journal NEWFOLDER restore journal.balint")(restore_command)


def status_command(
    context: typer.Context,
    as_json: AsJson = False,
) -> None:
    """Say what is where and who can open it."""
    from balint_journal.services import status

    desk = desk_of(context)
    outside = status.outside(desk.folder)
    with desk.journal() as journal:
        inside = status.inside(journal)
    if as_json:
        desk.show.document(_plain(outside, inside))
        return
    last = inside.last_backup
    rows = [
        ("the journal", str(outside.folder)),
        ("opened by", "your passphrase, or the paper key; nothing else"),
        ("one guess costs", f"{outside.memory_mib} MiB of memory"),
        ("last backup", f"{last.made.day} {last.made:%B %Y}, {last.path}" if last else "none that is known here"),
        ("hold", "on" if inside.held else "off"),
    ]
    for what, how in rows:
        desk.show.out(f"  {what:<18}{how}")


def _plain(outside: Outside, inside: Inside) -> dict[str, object]:
    last = inside.last_backup
    return {
        "folder": str(outside.folder),
        "bytes": outside.bytes,
        "kdf_memory_mib": outside.memory_mib,
        "opened_by": ["passphrase", "recovery key"],
        "jots_waiting": outside.waiting,
        "hold": inside.held,
        "last_backup": {"made": last.made.isoformat(), "path": last.path} if last else None,
    }


def backup_command(
    context: typer.Context,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="The file, or a folder to put it in.")
    ] = None,
    keep: Annotated[
        int | None, typer.Option(metavar="N", min=1, help="In a folder: leave only the newest N of this journal.")
    ] = None,
    replace: Annotated[bool, typer.Option("--replace", help="Write over a file that is there.")] = False,
) -> None:
    """Make one encrypted file of everything, and read it back before saying so."""
    from balint_journal.services import backups

    desk = desk_of(context)
    if output is None:
        desk.need_somebody("balint backup -o FILE")
    with desk.journal() as journal:  # first: she may type her passphrase at whatever is asked first
        to = output or _asked_where(desk)
        if keep is not None and not to.is_dir():
            raise UsageError("--keep needs a folder.", "balint backup -o FOLDER --keep 5")
        if to.is_dir():
            made = backups.back_up_into(journal, to, keep=keep)
        else:
            made = backups.back_up(journal, to, replace=replace)
    desk.show.out(f"A backup was made and read back: {made}")
    desk.show.note("It opens with the passphrase or the paper key of today.")


def _asked_where(desk: Desk) -> Path:
    desk.show.say("Where to? A folder, or the name of a file.")
    typed = desk.ask.line()
    if not typed:
        raise UsageError("No place was named, so nothing was made.", "balint backup -o FILE")
    return Path(typed).expanduser()


def restore_command(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The backup.")],
    dry_run: Annotated[bool, typer.Option("--dry-run", "-n", help="Check it and say what it holds.")] = False,
    recovery: Annotated[bool, typer.Option("--recovery", help="Open it with the paper key.")] = False,
    as_json: AsJson = False,
) -> None:
    """Bring a journal back from a backup, into a place where there is none."""
    from balint_journal.services import restoring

    desk = desk_of(context)
    restoring.look(file)
    if not dry_run:
        restoring.refuse_taken(desk.folder)
    secret = desk.ask.passphrase("Paper key:" if recovery else "Passphrase:")
    held = restoring.verify(file, secret, by_paper=recovery)
    if not dry_run:
        restoring.restore(held, desk.folder).close()
    _say_held(desk, held, None if dry_run else desk.folder, as_json=as_json)


def _say_held(desk: Desk, held: Held, to: Path | None, *, as_json: bool) -> None:
    if as_json:
        desk.show.document(
            {
                "made": held.made.isoformat(),
                "bytes": held.bytes,
                "jots": held.jots,
                "restored_to": str(to) if to else None,
            }
        )
        return
    desk.show.out(f"  made          {held.made.day} {held.made:%B %Y}")
    desk.show.out(f"  journal       {held.bytes // 1024} KiB, whole")
    desk.show.out(f"  jots waiting  {held.jots}")
    if to:
        desk.show.out(f"The journal is back, in {to}")
    desk.show.note(
        "It opens with the passphrase and the paper key of the day of the backup, valid again if changed since."
    )
