"""Bringing in a second copy of the same journal: nothing lost, nothing overwritten, and twice changes nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import insert

from balint_journal.errors import UsageError
from balint_journal.vault import facts, merge_around, merge_reflections, migrate
from balint_journal.vault.faults import as_ours
from balint_journal.vault.journal import Journal
from balint_journal.vault.lineage import Both
from balint_journal.vault.store import Store
from balint_journal.vault.tables import TOMBSTONE


@dataclass(frozen=True, slots=True)
class Merged:
    """What was brought in.

    ``numbers``: their number and ours of each reflection that is new here. ``came_back``: our numbers of those that got
    something new. ``renamed``: aliases that were another patient's here, and what they are called now. ``removed``: our
    numbers of those that were removed for good there and had not changed here. ``side_by_side``: answers that were
    changed in both, and now stand one after the other. ``held``: hold is on in one of the two, so that it only added.
    """

    numbers: dict[int, int]
    came_back: tuple[int, ...]
    renamed: dict[str, str]
    removed: tuple[int, ...]
    side_by_side: int
    held: bool


def merge(ours: Journal, theirs: Journal, *, clock: Callable[[], datetime], new_id: Callable[[], UUID]) -> Merged:
    """Bring in all that ``theirs`` holds, in one transaction; ``theirs`` is only read.

    No clock decides. A removal wins only over the version it removed; two changes of one version stand side by side.

    Raises UsageError (another journal, the very same folder, or a copy that an older version wrote), BusyError,
    DamagedError, ChangedElsewhereError, NoRoomError, NotWritableError: then nothing was changed.
    """
    _refuse(ours, theirs)
    store = Store(ours.place.database, ours.engine, clock=clock, new_id=new_id)
    with as_ours(), theirs.engine.connect().execution_options(write=False) as source, source.begin():
        if migrate.is_due(source):
            raise UsageError("The other copy was written by an older version.", "Open it once, by balint list.")
        with store.write() as pen:
            held = facts.read(pen.db).hold or facts.read(source).hold
            both = Both(pen, source, adds_only=held)
            merge_reflections.bring_in(both)
            merge_around.bring_in(both)
            for (uuid, version), sort in both.buried_there.items():
                pen.db.execute(insert(TOMBSTONE).prefix_with("OR IGNORE").values(uuid=uuid, version=version, sort=sort))
    ours.stand_above(theirs.header.generation)
    told = both.told
    return Merged(
        numbers=told.numbers,
        came_back=tuple(sorted(told.came_back)),
        renamed=told.renamed,
        removed=tuple(sorted(told.removed)),
        side_by_side=told.side_by_side,
        held=held,
    )


def _refuse(ours: Journal, theirs: Journal) -> None:
    if ours.header.vault_id != theirs.header.vault_id:
        raise UsageError(
            "That is another journal, not a copy of this one, so nothing was changed.",
            "It can be opened where it is: balint --journal FOLDER",
        )
    if ours.place.folder.resolve() == theirs.place.folder.resolve():
        raise UsageError("That is this very journal.", "Name the folder of the other copy: balint merge FOLDER")
