"""Rows that have lost what they belonged to: they are given something to belong to, so that no word is left out."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import datetime
from typing import Any

from balint_journal.vault.aliases import folded

Rows = dict[str, list[dict[str, Any]]]
Make = Callable[[Any], dict[str, Any]]
ALIAS = "Salvaged"


def adopt(rows: Rows, *, now: datetime, new_id: Callable[[], uuid.UUID]) -> int:
    """Add to ``rows`` (by table, as the database holds them) every missing parent. Says how many were missing."""
    nursery = _Nursery(rows, now, new_id)
    return (
        nursery.fill("answer", "wording", "answer_id", nursery.answer)
        + nursery.fill("layer", "answer", "layer_id", nursery.layer)
        + nursery.fill("layer", "layer_word", "layer_id", nursery.layer)
        + nursery.fill("reflection", "layer", "reflection_id", nursery.reflection)
        + nursery.fill("reflection", "page", "reflection_id", nursery.reflection)
        + nursery.fill("alias", "reflection", "alias_id", nursery.alias)
        + nursery.fill("draft", "draft_answer", "draft_id", nursery.draft)
    )


class _Nursery:
    """Makes the rows that are missing. Their own parents are made in turn, since children are filled before them."""

    def __init__(self, rows: Rows, now: datetime, new_id: Callable[[], uuid.UUID]) -> None:
        self._rows, self._new_id = rows, new_id
        self._now = now.isoformat()
        self._day = now.date().isoformat()
        self._highest = {
            table: max([row["id"] for row in kept if "id" in row], default=0) for table, kept in rows.items()
        }
        # A lost row may have had any id above those that were read, and its children bear it: begin far above.
        self._highest = {table: highest + 1_000_000 for table, highest in self._highest.items()}
        self._shared_alias = self._next("alias")
        self._number = max([row["number"] for row in rows["reflection"]], default=0)

    def fill(self, parent: str, child: str, link: str, make: Make) -> int:
        there = {row["id"] for row in self._rows[parent]}
        missing = sorted({row[link] for row in self._rows[child]} - there)
        for row_id in missing:
            self._rows[parent].append({"id": row_id, "uuid": self._mark()} | make(row_id))
        return len(missing)

    def answer(self, _: int) -> dict[str, Any]:
        layer = self._next("layer")
        return self._text() | {
            "layer_id": layer,
            "position": 1,
            "only_for_me": True,
            "starred": False,
            "version": self._mark(),
        }

    def layer(self, _: int) -> dict[str, Any]:
        reflection = self._next("reflection")
        return {"reflection_id": reflection, "position": 1, "kind": "first", "when": self._now, "word": ""}

    def reflection(self, _: int) -> dict[str, Any]:
        self._number += 1
        values = {"number": self._number, "when": self._day, "created": self._now, "stays": "with me"}
        return values | {"alias_id": self._shared_alias, "binned_at": None, "version": self._mark()}

    def alias(self, _: int) -> dict[str, Any]:
        taken = {row["folded"] for row in self._rows["alias"]}
        names = (ALIAS if number == 1 else f"{ALIAS} {number}" for number in range(1, len(taken) + 2))
        name = next(name for name in names if folded(name) not in taken)
        return {"name": name, "folded": folded(name), "version": self._mark()}

    def draft(self, _: int) -> dict[str, Any]:
        values = {"kind": "first", "flow": "blank", "reflection_uuid": None, "state": ""}
        return values | {"started": self._now, "touched": self._now}

    def _text(self) -> dict[str, Any]:
        return {"prompt": None, "question": "", "text": ""}

    def _mark(self) -> str:
        return self._new_id().hex

    def _next(self, table: str) -> int:
        self._highest[table] += 1
        return self._highest[table]
