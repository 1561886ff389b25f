"""Drafts: what is being written, kept as it goes."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import Connection, delete, insert, select, update

from balint_journal.domain.draft import Draft, DraftAnswer
from balint_journal.domain.reflection import LayerKind
from balint_journal.errors import NothingFoundError
from balint_journal.vault import facts
from balint_journal.vault.store import Pen
from balint_journal.vault.tables import DRAFT, DRAFT_ANSWER
from balint_journal.vault.versions import bury


def start(pen: Pen, *, uuid: UUID, kind: LayerKind, flow: str, reflection: UUID | None = None, state: str = "") -> None:
    """Begin a draft; ``reflection`` is the uuid of the one it goes on with, None for a new one."""
    values = {"uuid": uuid, "kind": kind.value, "flow": flow, "reflection_uuid": reflection, "state": state}
    pen.db.execute(insert(DRAFT).values(started=pen.now, touched=pen.now, **values))


def keep_answer(pen: Pen, uuid: UUID, answer: DraftAnswer, *, state: str | None = None) -> None:
    """Keep what stands at ``answer.position`` now, finished or still being typed; also the session's state, if given.

    Raises NothingFoundError if there is no such draft.
    """
    draft_id = _touched(pen, uuid, state)
    place = (DRAFT_ANSWER.c.draft_id == draft_id, DRAFT_ANSWER.c.position == answer.position)
    values = {
        "prompt": answer.prompt,
        "question": answer.question,
        "text": answer.text,
        "only_for_me": answer.only_for_me,
        "finished": answer.finished,
    }
    changed = pen.db.execute(update(DRAFT_ANSWER).where(*place).values(values))
    if not changed.rowcount:
        pen.db.execute(insert(DRAFT_ANSWER).values(draft_id=draft_id, position=answer.position, **values))


def keep_state(pen: Pen, uuid: UUID, state: str) -> None:
    """Keep where the session stands. Raises NothingFoundError."""
    _touched(pen, uuid, state)


def all_drafts(db: Connection) -> tuple[Draft, ...]:
    """Every draft, the one touched last first."""
    rows = db.execute(select(DRAFT)).all()
    found = [
        Draft(
            uuid=row.uuid,
            kind=LayerKind(row.kind),
            flow=row.flow,
            reflection=row.reflection_uuid,
            started=row.started,
            touched=row.touched,
            state=row.state,
            answers=_answers(db, row.id),
        )
        for row in rows
    ]
    return tuple(sorted(found, key=lambda draft: draft.touched, reverse=True))


def drop(pen: Pen, uuid: UUID) -> None:
    """Remove a draft and all its words for good. One that is not there is no fault.

    Turning a draft into a reflection is ``reflections.keep(..., draft=uuid)`` or ``reflections.add_layer``: the rows go
    in the transaction that keeps the words.
    """
    take(pen, uuid)
    facts.set_sweep(pen.db, due=True)


def take(pen: Pen, uuid: UUID) -> None:
    """Remove the rows of a draft whose words are kept elsewhere in this transaction."""
    draft = pen.db.execute(select(DRAFT.c.id, DRAFT.c.touched).where(DRAFT.c.uuid == uuid)).first()
    if draft is not None:
        pen.db.execute(delete(DRAFT_ANSWER).where(DRAFT_ANSWER.c.draft_id == draft.id))
        pen.db.execute(delete(DRAFT).where(DRAFT.c.id == draft.id))
        bury(pen.db, "draft", uuid, draft.touched.isoformat())


def _touched(pen: Pen, uuid: UUID, state: str | None) -> int:
    draft_id = pen.db.execute(select(DRAFT.c.id).where(DRAFT.c.uuid == uuid)).scalar_one_or_none()
    if draft_id is None:
        raise NothingFoundError
    values = {"touched": pen.now} if state is None else {"touched": pen.now, "state": state}
    pen.db.execute(update(DRAFT).where(DRAFT.c.id == draft_id).values(values))
    return int(draft_id)


def _answers(db: Connection, draft_id: int) -> tuple[DraftAnswer, ...]:
    rows = db.execute(select(DRAFT_ANSWER).where(DRAFT_ANSWER.c.draft_id == draft_id).order_by(DRAFT_ANSWER.c.position))
    return tuple(
        DraftAnswer(row.position, row.prompt, row.question, row.text, row.only_for_me, row.finished) for row in rows
    )
