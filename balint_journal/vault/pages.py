"""Pages for the group: how far the review of each has come, and which was brought."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, Select, insert, select

from balint_journal.domain.keptpage import KeptPage
from balint_journal.errors import NothingFoundError
from balint_journal.vault.reflections import row_id
from balint_journal.vault.store import Pen
from balint_journal.vault.tables import PAGE, REFLECTION
from balint_journal.vault.versions import revise


def save(pen: Pen, *, uuid: UUID, reflection: int, progress: str, text: str = "", card: str = "") -> None:
    """Keep how far a page has come; the first time begins it. Raises NothingFoundError; HoldError once it was brought."""
    reflection_id = row_id(pen.db, reflection)
    values = {"progress": progress, "text": text, "card": card}
    held = pen.db.execute(select(PAGE.c.id).where(PAGE.c.uuid == uuid)).scalar_one_or_none()
    if held is not None:
        revise(pen, PAGE, held, values)
        return
    pen.db.execute(
        insert(PAGE).values(
            uuid=uuid, reflection_id=reflection_id, started=pen.now, files="[]", version=pen.new_id(), **values
        )
    )


def under_review(db: Connection, reflection: int) -> KeptPage | None:
    """The page of this reflection that was begun last and not brought yet, or None."""
    query = _pages().where(REFLECTION.c.number == reflection, PAGE.c.brought_at.is_(None))
    row = db.execute(query.order_by(PAGE.c.id.desc()).limit(1)).first()
    return None if row is None else _page(row)


def mark_brought(pen: Pen, uuid: UUID, *, files: Sequence[str] = ()) -> None:
    """The page is finished; ``files`` are the paths it was written to, none if she only read it."""
    revise(pen, PAGE, _row_id(pen, uuid), {"brought_at": pen.now, "files": json.dumps(list(files))})


def set_files(pen: Pen, uuid: UUID, files: Sequence[str]) -> None:
    """The paths at which the page still lies, after some were removed. Goes on under hold."""
    revise(pen, PAGE, _row_id(pen, uuid), {"files": json.dumps(list(files))})


def last_brought(db: Connection) -> KeptPage | None:
    """The page brought last, or None."""
    return next(iter(brought(db)), None)


def brought(db: Connection, reflection: int | None = None) -> tuple[KeptPage, ...]:
    """Every page that was brought, of one reflection if given, the latest first."""
    query = _pages().where(PAGE.c.brought_at.is_not(None))
    if reflection is not None:
        query = query.where(REFLECTION.c.number == reflection)
    found = [(row.brought_at, row.id, _page(row)) for row in db.execute(query)]
    return tuple(page for _, _, page in sorted(found, key=lambda one: one[:2], reverse=True))


def files_of(db: Connection, reflections: Sequence[int] | None = None) -> tuple[str, ...]:
    """Every path a page of these (None: of all) was written to, the bin included; whether it lies there is not looked at."""
    query = select(PAGE.c.files).select_from(PAGE.join(REFLECTION)).order_by(PAGE.c.id)
    if reflections is not None:
        query = query.where(REFLECTION.c.number.in_(reflections))
    return tuple(dict.fromkeys(file for raw in db.execute(query).scalars() for file in json.loads(raw)))


def _pages() -> Select[Any]:
    return select(PAGE, REFLECTION.c.number).select_from(PAGE.join(REFLECTION)).where(REFLECTION.c.binned_at.is_(None))


def _page(row: Row[Any]) -> KeptPage:
    return KeptPage(
        uuid=row.uuid,
        reflection=row.number,
        started=row.started,
        progress=row.progress,
        text=row.text,
        card=row.card,
        brought_at=row.brought_at,
        files=tuple(json.loads(row.files)),
    )


def _row_id(pen: Pen, uuid: UUID) -> int:
    found = pen.db.execute(select(PAGE.c.id).where(PAGE.c.uuid == uuid)).scalar_one_or_none()
    if found is None:
        raise NothingFoundError
    return int(found)
