"""Merging, third part: what stands around the reflections."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid5

from sqlalchemy import Row, delete, insert, select, update

from balint_journal.vault import facts
from balint_journal.vault.lineage import Both, Relation, beside
from balint_journal.vault.tables import (
    DRAFT,
    DRAFT_ANSWER,
    JOT_SEEN,
    LETTERBOX_KEY,
    NAME,
    PAGE,
    PROMPT_SHOWN,
    REFLECTION,
    SETTING,
)  # fmt: skip

_ABOUT_ONE_COPY = {"backups"}


def bring_in(both: Both) -> None:
    """Names to hide, drafts, pages, choices, prompts shown, and what the letterbox needs."""
    _names(both)
    _drafts(both)
    _pages(both)
    for row in both.theirs.execute(select(SETTING)):
        if row.key not in _ABOUT_ONE_COPY:
            both.db.execute(insert(SETTING).prefix_with("OR IGNORE").values(row._asdict()))
    _prompts(both)
    for row in both.theirs.execute(select(LETTERBOX_KEY)):
        values = row._asdict() | {"retired": True}
        both.db.execute(insert(LETTERBOX_KEY).prefix_with("OR IGNORE").values(values))
    for row in both.theirs.execute(select(JOT_SEEN)):
        both.db.execute(insert(JOT_SEEN).prefix_with("OR IGNORE").values(row._asdict()))


def _names(both: Both) -> None:
    known = both.ours_by_uuid(NAME)
    for (uuid, version), sort in both.buried_there.items():
        ours = known.get(uuid)
        if sort == "name" and ours is not None and ours.version.hex == version and not both.adds_only:
            both.db.execute(delete(NAME).where(NAME.c.uuid == uuid))
            facts.set_sweep(both.db, due=True)
    for row in both.theirs.execute(select(NAME)):
        if row.uuid not in known and (row.uuid, row.version.hex) not in both.buried_here:
            _insert(both, NAME, row)


def _drafts(both: Both) -> None:
    known = {row.uuid: row for row in both.db.execute(select(DRAFT))}
    for (uuid, version), sort in both.buried_there.items():
        if sort == "draft" and uuid in known and known[uuid].touched.isoformat() == version:
            _remove_draft(both, known[uuid].id)
    ours_elsewhere = {_apart(row) for row in known.values()}
    for row in both.theirs.execute(select(DRAFT)).all():
        uuid = row.uuid
        if uuid in known and known[uuid].touched != row.touched:
            uuid = _apart(row)
        if uuid not in known and uuid not in ours_elsewhere and not _draft_is_done(both, row):
            draft_id = _insert(both, DRAFT, row, uuid=uuid)
            query = select(DRAFT_ANSWER).where(DRAFT_ANSWER.c.draft_id == row.id)
            for answer in both.theirs.execute(query):
                both.db.execute(insert(DRAFT_ANSWER).values(answer._asdict() | {"draft_id": draft_id}))


def _apart(row: Row[Any]) -> UUID:
    """The uuid of this state of a draft on a copy where the draft went on otherwise."""
    return uuid5(row.uuid, row.touched.isoformat())


def _draft_is_done(both: Both, row: Row[Any]) -> bool:
    """Whether this very state of a draft was kept or dropped here."""
    touched = row.touched.isoformat()
    return any((uuid, touched) in both.buried_here for uuid in (row.uuid, _apart(row)))


def _remove_draft(both: Both, draft_id: int) -> None:
    both.db.execute(delete(DRAFT_ANSWER).where(DRAFT_ANSWER.c.draft_id == draft_id))
    both.db.execute(delete(DRAFT).where(DRAFT.c.id == draft_id))
    facts.set_sweep(both.db, due=True)


def _pages(both: Both) -> None:
    known = both.ours_by_uuid(PAGE)
    reflections = {row.uuid: row.id for row in both.db.execute(select(REFLECTION.c.uuid, REFLECTION.c.id))}
    query = select(PAGE, REFLECTION.c.uuid.label("about")).select_from(PAGE.join(REFLECTION))
    for row in both.theirs.execute(query).all():
        if row.about not in reflections:
            continue
        ours = known.get(row.uuid)
        relation = both.relation(row.uuid, ours.version, row.version) if ours else Relation.APART
        if relation is Relation.APART:
            uuid = beside(row.uuid, row.version) if ours else row.uuid
            if uuid not in known:
                _insert(both, PAGE, row, uuid=uuid, reflection_id=reflections[row.about])
                both.inherit(uuid)
        elif relation is Relation.THEIRS_NEWER and ours is not None and not both.adds_only:
            names = ("progress", "text", "card", "brought_at", "files", "version")
            values = {name: getattr(row, name) for name in names}
            both.db.execute(update(PAGE).where(PAGE.c.id == ours.id).values(values))
            both.inherit(row.uuid, ours.version)


def _prompts(both: Both) -> None:
    ours = {row.prompt: row.shown for row in both.db.execute(select(PROMPT_SHOWN))}
    for row in both.theirs.execute(select(PROMPT_SHOWN)):
        if row.prompt not in ours:
            both.db.execute(insert(PROMPT_SHOWN).values(row._asdict()))
        elif row.shown > ours[row.prompt]:
            both.db.execute(update(PROMPT_SHOWN).where(PROMPT_SHOWN.c.prompt == row.prompt).values(shown=row.shown))


def _insert(both: Both, table: Any, row: Row[Any], **other: Any) -> int:  # noqa: ANN401
    values = {column.name: getattr(row, column.name) for column in table.columns} | other
    del values["id"]
    made = both.db.execute(insert(table).values(values)).inserted_primary_key
    assert made is not None
    return int(made[0])
