"""Merging, first part: reflections with their aliases and where they stand."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import Row, insert, select, update

from balint_journal.domain.reflection import Stays
from balint_journal.vault import dustbin, facts, merge_words
from balint_journal.vault.aliases import folded
from balint_journal.vault.lineage import Both, Relation, beside, joined
from balint_journal.vault.tables import ALIAS, REFLECTION


def bring_in(both: Both) -> None:
    """Reflections that are new, changed or removed there."""
    known = both.ours_by_uuid(REFLECTION)
    theirs = list(both.theirs.execute(select(REFLECTION).order_by(REFLECTION.c.number)))
    _remove(both, known, {row.uuid for row in theirs})
    patients = _Aliases(both)
    words = merge_words.Words(both)
    for row in theirs:
        if row.uuid in known:
            ours = known[row.uuid]
            _join(both, ours, row, patients)
            if words.bring_in(row.id, ours.id):
                both.told.came_back.add(ours.number)
        elif not _was_removed_here(both, row):
            both.told.numbers[row.number] = _insert(both, row, patients, words)


def _remove(both: Both, known: dict[UUID, Row[Any]], there: set[UUID]) -> None:
    """What was removed for good there, and is here as it was then, goes here as well."""
    if both.adds_only:
        return
    for (uuid, version), sort in both.buried_there.items():
        ours = known.get(uuid)
        if sort != "reflection" or ours is None or uuid in there:
            continue
        if dustbin.words_version(both.db, ours.id) == version:
            dustbin.remove_rows(both.db, ours.id)
            dustbin.remove_unused_alias(both.db, ours.alias_id)
            facts.set_sweep(both.db, due=True)
            both.told.removed.append(ours.number)
            del known[uuid]


def _was_removed_here(both: Both, row: Row[Any]) -> bool:
    if row.uuid not in both.gone_here:
        return False
    return (row.uuid, dustbin.words_version(both.theirs, row.id)) in both.buried_here


def _insert(both: Both, row: Row[Any], patients: _Aliases, words: merge_words.Words) -> int:
    number = facts.next_number(both.db)
    values = row._asdict() | {"number": number, "alias_id": patients.ours(row.alias_id)}
    del values["id"]
    made = both.db.execute(insert(REFLECTION).values(values)).inserted_primary_key
    assert made is not None
    both.inherit(row.uuid)
    words.bring_in(row.id, made[0])
    return number


def _join(both: Both, ours: Row[Any], theirs: Row[Any], patients: _Aliases) -> None:
    """Day, alias, resting and bin of a reflection that both have. Where they went apart, the one that shows it wins."""
    relation = both.relation(ours.uuid, ours.version, theirs.version)
    if both.adds_only or relation in {Relation.SAME, Relation.OURS_NEWER}:
        return
    if relation is Relation.THEIRS_NEWER:
        first, stays, binned, version = theirs, theirs.stays, theirs.binned_at, theirs.version
    else:
        first = min(ours, theirs, key=lambda row: row.version)
        stays = Stays.WITH_ME.value if Stays.WITH_ME.value in {ours.stays, theirs.stays} else ours.stays
        binned = min(ours.binned_at, theirs.binned_at) if ours.binned_at and theirs.binned_at else None
        version = joined(ours.version, theirs.version)
    alias = patients.ours(theirs.alias_id) if first is theirs else ours.alias_id
    values = {"when": first.when, "alias_id": alias, "stays": stays, "binned_at": binned, "version": version}
    both.db.execute(update(REFLECTION).where(REFLECTION.c.id == ours.id).values(values))
    both.inherit(ours.uuid, *({ours.version, theirs.version} - {version}))


class _Aliases:
    """Which of our aliases stands for which of theirs. A name is its row: the same name for another is renamed."""

    def __init__(self, both: Both) -> None:
        self._both = both
        self._known = both.ours_by_uuid(ALIAS)
        self._theirs = {row.id: row for row in both.theirs.execute(select(ALIAS))}
        self._taken = {row.folded: row.uuid for row in self._known.values()}
        self._ours: dict[int, int] = {}
        for row in self._theirs.values():
            if row.uuid in self._known:
                self._join(self._known[row.uuid], row)

    def ours(self, theirs: int) -> int:
        """Our row for theirs, made now if it is new here."""
        row = self._theirs[theirs]
        if theirs not in self._ours:
            self._ours[theirs] = self._insert(row)
        return self._ours[theirs]

    def _join(self, ours: Row[Any], theirs: Row[Any]) -> None:
        self._ours[theirs.id] = ours.id
        relation = self._both.relation(ours.uuid, ours.version, theirs.version)
        theirs_first = relation is Relation.THEIRS_NEWER or (
            relation is Relation.APART and theirs.version < ours.version
        )
        if not theirs_first or self._both.adds_only:
            if relation is Relation.APART and not self._both.adds_only:
                self._both.inherit(ours.uuid, theirs.version)
            return
        del self._taken[ours.folded]
        values = self._named(theirs)
        self._both.db.execute(update(ALIAS).where(ALIAS.c.id == ours.id).values(values))
        self._both.inherit(ours.uuid, *({ours.version, theirs.version} - {values["version"]}))

    def _insert(self, row: Row[Any]) -> int:
        values = self._named(row)
        made = self._both.db.execute(insert(ALIAS).values(uuid=row.uuid, **values)).inserted_primary_key
        assert made is not None
        self._both.inherit(row.uuid, *({row.version} - {values["version"]}))
        return int(made[0])

    def _named(self, row: Row[Any]) -> dict[str, Any]:
        """Their name, or the first free one after it."""
        names = (row.name if number == 1 else f"{row.name} {number}" for number in range(1, len(self._taken) + 2))
        name = next(name for name in names if folded(name) not in self._taken)
        self._taken[folded(name)] = row.uuid
        if name == row.name:
            return {"name": name, "folded": row.folded, "version": row.version}
        self._both.told.renamed[row.name] = name
        return {"name": name, "folded": folded(name), "version": beside(row.version, UUID(int=len(name)))}
