"""Reflections: kept, read, listed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Select, exists, insert, select

from balint_journal.domain.reflection import Kind, Layer, Reflection, Stays
from balint_journal.domain.summary import Filter, Summary
from balint_journal.errors import NothingFoundError
from balint_journal.vault import aliases, drafts, facts, layers
from balint_journal.vault.store import Pen
from balint_journal.vault.tables import ALIAS, LAYER, LAYER_WORD, REFLECTION
from balint_journal.vault.versions import revise


def keep(pen: Pen, *, uuid: UUID, alias: str, when: date, layer: Layer, draft: UUID | None = None) -> int:
    """Keep a new reflection with its first layer; returns its number, which no other ever had here.

    An alias not known yet is made. ``draft`` goes in the same transaction. ``layer.position`` is not read.
    """
    number = facts.next_number(pen.db)
    values = {
        "uuid": uuid,
        "number": number,
        "alias_id": aliases.row_id(pen, alias),
        "when": when,
        "created": pen.now,
        "stays": Stays.WITH_ME.value,
        "version": pen.new_id(),
    }
    row = pen.db.execute(insert(REFLECTION).values(values)).inserted_primary_key
    assert row is not None
    layers.insert_layer(pen, row[0], layer)
    if draft is not None:
        drafts.take(pen, draft)
    return number


def add_layer(pen: Pen, number: int, layer: Layer, draft: UUID | None = None) -> None:
    """Keep a new layer after those a reflection has. ``draft`` goes in the same transaction.

    Raises NothingFoundError, also for a reflection in the bin.
    """
    layers.insert_layer(pen, row_id(pen.db, number), layer)
    if draft is not None:
        drafts.take(pen, draft)


def get(db: Connection, number: int) -> Reflection:
    """The reflection of this number, whole. Raises NothingFoundError, also for one in the bin."""
    columns = (REFLECTION.c.id, REFLECTION.c.uuid, REFLECTION.c.when, REFLECTION.c.stays, ALIAS.c.name)
    query = select(*columns).select_from(REFLECTION.join(ALIAS)).where(REFLECTION.c.number == number, _kept())
    row = db.execute(query).first()
    if row is None:
        raise NothingFoundError
    return Reflection(
        uuid=row.uuid,
        number=number,
        alias=row.name,
        when=row.when,
        stays=Stays(row.stays),
        layers=layers.of_reflection(db, row.id),
    )


def about(db: Connection, alias: str) -> tuple[int, ...]:
    """The numbers of the reflections under this alias, newest first; empty for an unknown one."""
    return tuple(db.execute(_numbered(Filter(about=alias)).with_only_columns(REFLECTION.c.number)).scalars())


def number_of(db: Connection, uuid: UUID) -> int:
    """The number of the reflection with this uuid. Raises NothingFoundError, also for one in the bin."""
    found = db.execute(select(REFLECTION.c.number).where(REFLECTION.c.uuid == uuid, _kept())).scalar_one_or_none()
    if found is None:
        raise NothingFoundError
    return int(found)


def summaries(db: Connection, which: Filter) -> tuple[Summary, ...]:
    """Those that pass, newest first. Reads only what it returns."""
    rows = db.execute(_numbered(which)).all()
    openings = layers.openings(db, [row.id for row in rows])
    outlines = layers.outlines(db, [row.id for row in rows])
    return tuple(
        Summary(
            uuid=row.uuid,
            number=row.number,
            alias=row.name,
            when=row.when,
            kinds=tuple(Kind(word) for word in outlines[row.id].words[layers.KIND]),
            feelings=outlines[row.id].words[layers.FEELING],
            sensations=outlines[row.id].words[layers.SENSATION],
            stays=Stays(row.stays),
            word=outlines[row.id].word,
            layers=outlines[row.id].count,
            opening=openings.get(row.id, ""),
        )
        for row in rows
    )


def rest(pen: Pen, number: int, stays: Stays = Stays.RESTING) -> None:
    """Let it rest; with ``Stays.WITH_ME`` undo that. Raises NothingFoundError, HoldError."""
    found = row_id(pen.db, number)
    revise(pen, REFLECTION, found, {"stays": stays.value})


def row_id(db: Connection, number: int) -> int:
    """The row of a reflection that is not in the bin. Raises NothingFoundError."""
    found = db.execute(select(REFLECTION.c.id).where(REFLECTION.c.number == number, _kept())).scalar_one_or_none()
    if found is None:
        raise NothingFoundError
    return int(found)


def conditions(which: Filter) -> Sequence[ColumnElement[bool]]:
    """The filter as conditions on ``reflection``; the bin is left out."""
    found: list[ColumnElement[bool]] = [_kept()]
    if which.about is not None:
        alias = select(ALIAS.c.id).where(ALIAS.c.folded == aliases.folded(which.about))
        found.append(REFLECTION.c.alias_id == alias.scalar_subquery())
    if which.kind is not None:  # four kinds, each on many reflections: look whether this one has it
        word = (LAYER_WORD.c.sort == layers.KIND, LAYER_WORD.c.word == which.kind.value)
        has_word = exists().where(LAYER_WORD.c.layer_id == LAYER.c.id, *word)
        found.append(exists().where(LAYER.c.reflection_id == REFLECTION.c.id, has_word))
    if which.feeling is not None:  # hundreds of feelings, each on few: look for the word first
        word = (LAYER_WORD.c.sort == layers.FEELING, LAYER_WORD.c.word == which.feeling)
        found.append(
            REFLECTION.c.id.in_(select(LAYER.c.reflection_id).select_from(LAYER.join(LAYER_WORD)).where(*word))
        )
    if which.since is not None:
        found.append(REFLECTION.c.when >= which.since)
    if which.until is not None:
        found.append(REFLECTION.c.when <= which.until)
    if which.stays is not None:
        found.append(REFLECTION.c.stays == which.stays.value)
    return found


def _numbered(which: Filter) -> Select[tuple[int, UUID, int, date, str, str]]:
    columns = (REFLECTION.c.id, REFLECTION.c.uuid, REFLECTION.c.number, REFLECTION.c.when, REFLECTION.c.stays)
    return (
        select(*columns, ALIAS.c.name)
        .select_from(REFLECTION.join(ALIAS))
        .where(*conditions(which))
        .order_by(REFLECTION.c.when.desc(), REFLECTION.c.number.desc())
        .limit(which.limit)
    )


def _kept() -> ColumnElement[bool]:
    return REFLECTION.c.binned_at.is_(None)
