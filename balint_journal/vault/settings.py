"""Her choices, and when each prompt was last shown."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection, Table, delete, select
from sqlalchemy.dialects.sqlite import insert

from balint_journal.vault.store import Pen
from balint_journal.vault.tables import PROMPT_SHOWN, SETTING


def get(db: Connection, key: str) -> str | None:
    """The value of a choice, or None if she never made it."""
    return db.execute(select(SETTING.c.value).where(SETTING.c.key == key)).scalar_one_or_none()


def put(pen: Pen, key: str, value: str | None) -> None:
    """Make a choice, or with None take it back."""
    if value is None:
        pen.db.execute(delete(SETTING).where(SETTING.c.key == key))
    else:
        _upsert(pen.db, SETTING, {"key": key, "value": value})


def prompts_shown(db: Connection) -> dict[str, datetime]:
    """When each prompt was last shown, by its id."""
    return {row.prompt: row.shown for row in db.execute(select(PROMPT_SHOWN))}


def mark_shown(pen: Pen, prompts: Iterable[str]) -> None:
    """These prompts were shown now."""
    for prompt in prompts:
        _upsert(pen.db, PROMPT_SHOWN, {"prompt": prompt, "shown": pen.now})


def _upsert(db: Connection, table: Table, values: dict[str, object]) -> None:
    query = insert(table).values(values)
    db.execute(query.on_conflict_do_update(index_elements=list(table.primary_key), set_=values))
