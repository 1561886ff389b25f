"""Short ways to write in a journal and to see all that is in it."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import text

from balint_journal.domain.reflection import Answer, Kind, Layer, LayerKind, Reflection
from balint_journal.vault import dustbin, reflections
from balint_journal.vault.journal import Journal
from balint_journal.vault.store import Pen, Store
from balint_journal.vault.tables import Row

_OWN = {"ancestor", "tombstone", "journal"}


def store_of(journal: Journal) -> Store:
    """The rows of a journal that needs no upgrade."""
    return journal.store(clock=lambda: datetime.now(UTC), new_id=uuid4, back_up=lambda: None)


def layer_of(*texts: str, kind: LayerKind = LayerKind.FIRST, word: str = "") -> Layer:
    """A layer of one answer for each text."""
    given = tuple(Answer(uuid4(), "S1", "Tell it.", words) for words in texts)
    return Layer(uuid4(), 1, kind, datetime(2026, 11, 2, 18, 40, tzinfo=UTC), given, (Kind.STUCK,), ("sore",), (), word)


def keep_in(pen: Pen, *texts: str, alias: str = "Heron") -> int:
    """Keep a reflection within a transaction."""
    return reflections.keep(pen, uuid=uuid4(), alias=alias, when=date(2026, 11, 2), layer=layer_of(*texts))


def keep(journal: Journal, *texts: str, alias: str = "Heron") -> int:
    """Keep a reflection; its number."""
    with store_of(journal).write() as pen:
        return keep_in(pen, *texts, alias=alias)


def add(journal: Journal, number: int, *texts: str) -> None:
    """Come back to a reflection."""
    with store_of(journal).write() as pen:
        reflections.add_layer(pen, number, layer_of(*texts, kind=LayerKind.REVISIT))


def purge(journal: Journal, number: int) -> None:
    """Remove a reflection for good."""
    with store_of(journal).write() as pen:
        dustbin.put(pen, number)
        dustbin.purge(pen, number)


def get(journal: Journal, number: int) -> Reflection:
    """A reflection, whole."""
    with store_of(journal).read() as db:
        return reflections.get(db, number)


def answer_of(journal: Journal, number: int) -> UUID:
    """The first answer of a reflection."""
    return get(journal, number).layers[0].answers[0].uuid


def everything(journal: Journal) -> dict[str, list[Any]]:
    """Every row of every table but the journal's own facts."""
    with store_of(journal).read() as db:
        return {
            name: sorted(map(tuple, db.execute(text(f"SELECT * FROM {name}"))), key=repr)  # noqa: S608
            for name in Row.metadata.tables
            if name != "journal"
        }


def words(journal: Journal) -> dict[str, list[Any]]:
    """The same without versions and the memory of earlier ones: all that she wrote."""
    with store_of(journal).read() as db:
        return {
            name: sorted((tuple(value for key, value in row.items() if key != "version") for row in rows), key=repr)
            for name in Row.metadata.tables
            if name not in _OWN
            for rows in [db.execute(text(f"SELECT * FROM {name}")).mappings().all()]  # noqa: S608
        }
