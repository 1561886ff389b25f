"""The bin, which never empties itself; and removal for good, which leaves the words nowhere in the file."""

from __future__ import annotations

from hashlib import sha256

from sqlalchemy import Connection, delete, exists, select

from balint_journal.domain.summary import Binned
from balint_journal.errors import NothingFoundError
from balint_journal.vault import drafts, facts, layers
from balint_journal.vault.reflections import row_id
from balint_journal.vault.store import Pen
from balint_journal.vault.tables import ALIAS, ANSWER, DRAFT, LAYER, LAYER_WORD, PAGE, REFLECTION, WORDING
from balint_journal.vault.versions import bury, forget, revise


def put(pen: Pen, number: int) -> None:
    """Put a reflection in the bin: out of lists, search and pages. Raises NothingFoundError, HoldError."""
    revise(pen, REFLECTION, row_id(pen.db, number), {"binned_at": pen.now})


def contents(db: Connection) -> tuple[Binned, ...]:
    """What is in the bin, the latest first."""
    columns = (REFLECTION.c.id, REFLECTION.c.number, ALIAS.c.name, REFLECTION.c.when, REFLECTION.c.binned_at)
    rows = db.execute(
        select(*columns).select_from(REFLECTION.join(ALIAS)).where(REFLECTION.c.binned_at.is_not(None))
    ).all()
    openings = layers.openings(db, [row.id for row in rows])
    found = [Binned(row.number, row.name, row.when, row.binned_at, openings.get(row.id, "")) for row in rows]
    return tuple(sorted(found, key=lambda binned: (binned.binned_at, binned.number), reverse=True))


def restore(pen: Pen, number: int) -> None:
    """Take a reflection out of the bin. Raises NothingFoundError if it is not in it, HoldError."""
    revise(pen, REFLECTION, _binned(pen.db, number), {"binned_at": None})


def purge(pen: Pen, number: int) -> None:
    """Remove a reflection in the bin for good.

    With it go its layers, answers, wordings, pages and drafts, and an alias that no other reflection bears. A tombstone
    stays, by which a merge knows the version that was removed. Raises NothingFoundError if it is not in the bin, HoldError.
    """
    reflection = _binned(pen.db, number)
    row = pen.db.execute(select(REFLECTION.c.uuid, REFLECTION.c.alias_id).where(REFLECTION.c.id == reflection)).one()
    bury(pen.db, "reflection", row.uuid, words_version(pen.db, reflection))
    for draft in pen.db.execute(select(DRAFT.c.uuid).where(DRAFT.c.reflection_uuid == row.uuid)).scalars().all():
        drafts.drop(pen, draft)
    remove_rows(pen.db, reflection)
    facts.set_sweep(pen.db, due=True)
    remove_unused_alias(pen.db, row.alias_id)


def remove_rows(db: Connection, reflection: int) -> None:
    """Delete a reflection's rows, children first, with the versions they have had."""
    its_layers = select(LAYER.c.id).where(LAYER.c.reflection_id == reflection)
    its_answers = select(ANSWER.c.id).where(ANSWER.c.layer_id.in_(its_layers))
    for table, condition in (
        (ANSWER, ANSWER.c.layer_id.in_(its_layers)),
        (PAGE, PAGE.c.reflection_id == reflection),
        (REFLECTION, REFLECTION.c.id == reflection),
    ):
        for uuid in db.execute(select(table.c.uuid).where(condition)).scalars().all():
            forget(db, uuid)
    db.execute(delete(WORDING).where(WORDING.c.answer_id.in_(its_answers)))
    db.execute(delete(ANSWER).where(ANSWER.c.layer_id.in_(its_layers)))
    db.execute(delete(LAYER_WORD).where(LAYER_WORD.c.layer_id.in_(its_layers)))
    db.execute(delete(LAYER).where(LAYER.c.reflection_id == reflection))
    db.execute(delete(PAGE).where(PAGE.c.reflection_id == reflection))
    db.execute(delete(REFLECTION).where(REFLECTION.c.id == reflection))


def remove_unused_alias(db: Connection, alias: int) -> None:
    """Delete an alias (its row) that no reflection bears any longer."""
    unused = select(ALIAS.c.uuid).where(ALIAS.c.id == alias, ~exists().where(REFLECTION.c.alias_id == ALIAS.c.id))
    uuid = db.execute(unused).scalar_one_or_none()
    if uuid is not None:
        db.execute(delete(ALIAS).where(ALIAS.c.id == alias))
        forget(db, uuid)


def words_version(db: Connection, reflection: int) -> str:
    """One mark for all that was written in a reflection: which layers there are, and at which version its answers."""
    rows = db.execute(
        select(LAYER.c.uuid, ANSWER.c.uuid.label("answer"), ANSWER.c.version)
        .select_from(LAYER)
        .outerjoin(ANSWER)
        .where(LAYER.c.reflection_id == reflection)
    )
    lines = sorted(f"{row.uuid.hex} {row.answer} {row.version}" for row in rows)
    return sha256("\n".join(lines).encode()).hexdigest()


def _binned(db: Connection, number: int) -> int:
    query = select(REFLECTION.c.id).where(REFLECTION.c.number == number, REFLECTION.c.binned_at.is_not(None))
    found = db.execute(query).scalar_one_or_none()
    if found is None:
        raise NothingFoundError
    return int(found)
