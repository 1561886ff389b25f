"""Answers: mended, marked, starred. A former wording is kept until she has it forgotten."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import delete, insert, select, update

from balint_journal.errors import NothingFoundError
from balint_journal.vault import facts
from balint_journal.vault.store import Pen
from balint_journal.vault.tables import ANSWER, LAYER, REFLECTION, WORDING
from balint_journal.vault.versions import bury, revise


def amend(pen: Pen, answer: UUID, text: str, *, keep_former: bool = True) -> None:
    """Mend a wording. The former one stays readable under it, out of search, unless ``keep_former`` is False.

    If it was her last word for how it is, that word follows. Raises NothingFoundError (also in the bin), HoldError.
    """
    row_id = _row_id(pen, answer)
    row = pen.db.execute(select(ANSWER.c.text, ANSWER.c.layer_id).where(ANSWER.c.id == row_id)).one()
    if row.text == text:
        return
    if keep_former:
        pen.db.execute(insert(WORDING).values(uuid=pen.new_id(), answer_id=row_id, text=row.text))
    else:
        facts.set_sweep(pen.db, due=True)
    revise(pen, ANSWER, row_id, {"text": text})
    was_word = (LAYER.c.id == row.layer_id, LAYER.c.word != "", LAYER.c.word == row.text)
    pen.db.execute(update(LAYER).where(*was_word).values(word=text))


def forget_wordings(pen: Pen, answer: UUID) -> int:
    """Remove the former wordings of an answer for good; returns how many. Raises NothingFoundError, HoldError."""
    row_id = _row_id(pen, answer)
    found = pen.db.execute(select(WORDING.c.uuid).where(WORDING.c.answer_id == row_id)).scalars().all()
    for uuid in found:
        bury(pen.db, "wording", uuid, uuid.hex)
    pen.db.execute(delete(WORDING).where(WORDING.c.answer_id == row_id))
    facts.set_sweep(pen.db, due=True)
    return len(found)


def mark_only_for_me(pen: Pen, answer: UUID, *, on: bool) -> None:
    """Never offer this answer for the page, or do so again. Raises NothingFoundError, HoldError."""
    revise(pen, ANSWER, _row_id(pen, answer), {"only_for_me": on})


def star(pen: Pen, answer: UUID, *, on: bool) -> None:
    """Star an answer, to see it again when looking back, or take the star away. Raises NothingFoundError, HoldError."""
    revise(pen, ANSWER, _row_id(pen, answer), {"starred": on})


def _row_id(pen: Pen, answer: UUID) -> int:
    query = select(ANSWER.c.id).select_from(ANSWER.join(LAYER).join(REFLECTION))
    found = pen.db.execute(query.where(ANSWER.c.uuid == answer, REFLECTION.c.binned_at.is_(None))).scalar_one_or_none()
    if found is None:
        raise NothingFoundError
    return int(found)
