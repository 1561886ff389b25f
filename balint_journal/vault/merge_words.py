"""Merging, second part: layers, answers and former wordings."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import Row, delete, insert, select, update

from balint_journal.vault import facts
from balint_journal.vault.lineage import Both, Relation, beside, joined
from balint_journal.vault.tables import ANSWER, LAYER, LAYER_WORD, WORDING


class Words:
    """What was written, layer by layer."""

    def __init__(self, both: Both) -> None:
        self._both = both
        self._layers = {row.uuid: row.id for row in both.db.execute(select(LAYER.c.uuid, LAYER.c.id))}
        self._answers = {row.uuid: row.id for row in both.db.execute(select(ANSWER.c.uuid, ANSWER.c.id))}
        self._forget_wordings()

    def bring_in(self, theirs: int, ours: int) -> bool:
        """The layers of their reflection into ours (rows); says whether anything is new here."""
        new = False
        query = select(LAYER).where(LAYER.c.reflection_id == theirs).order_by(LAYER.c.position)
        for layer in self._both.theirs.execute(query).all():
            layer_id = self._layers.get(layer.uuid)
            if layer_id is None:
                layer_id, new = self._insert_layer(layer, ours), True
            answers = select(ANSWER).where(ANSWER.c.layer_id == layer.id).order_by(ANSWER.c.position)
            for answer in self._both.theirs.execute(answers).all():
                if answer.uuid in self._answers:
                    new |= self._join(self._answers[answer.uuid], answer)
                else:
                    self._insert_answer(answer._asdict(), layer_id)
                    self._both.inherit(answer.uuid)
                    new = True
                self._wordings(answer.id, self._answers[answer.uuid])
        return new

    def _insert_layer(self, layer: Row[Any], reflection: int) -> int:
        db = self._both.db
        position = self._both.next_free(LAYER, "reflection_id", reflection)
        values = layer._asdict() | {"reflection_id": reflection, "position": position}
        del values["id"]
        made = db.execute(insert(LAYER).values(values)).inserted_primary_key
        assert made is not None
        self._layers[layer.uuid] = made[0]
        words = self._both.theirs.execute(select(LAYER_WORD).where(LAYER_WORD.c.layer_id == layer.id)).all()
        for word in words:
            db.execute(insert(LAYER_WORD).values(word._asdict() | {"layer_id": made[0]}))
        return int(made[0])

    def _insert_answer(self, values: dict[str, Any], layer_id: int) -> None:
        position = self._both.next_free(ANSWER, "layer_id", layer_id)
        values = values | {"layer_id": layer_id, "position": position}
        del values["id"]
        made = self._both.db.execute(insert(ANSWER).values(values)).inserted_primary_key
        assert made is not None
        self._answers[values["uuid"]] = made[0]

    def _join(self, ours_id: int, theirs: Row[Any]) -> bool:
        """An answer that both have; says whether anything is new here."""
        ours = self._both.db.execute(select(ANSWER).where(ANSWER.c.id == ours_id)).one()
        relation = self._both.relation(ours.uuid, ours.version, theirs.version)
        if relation in {Relation.SAME, Relation.OURS_NEWER}:
            return False
        if self._both.adds_only:
            return ours.text != theirs.text and self._beside(ours, theirs)
        if relation is Relation.THEIRS_NEWER:
            self._take_over(ours, theirs)
            self._both.inherit(ours.uuid, ours.version)
        elif ours.text == theirs.text:
            flags = {flag: getattr(ours, flag) or getattr(theirs, flag) for flag in ("only_for_me", "starred")}
            version = joined(ours.version, theirs.version)
            self._both.db.execute(update(ANSWER).where(ANSWER.c.id == ours.id).values(version=version, **flags))
            self._both.inherit(ours.uuid, ours.version, theirs.version)
        else:
            # Either copy must come to the same end, so the place goes to one of the two by its mark, not by a clock.
            first, second = sorted((ours, theirs), key=lambda row: row.version)
            self._beside(ours, second)
            if first is theirs:
                self._take_over(ours, theirs)
            self._both.inherit(ours.uuid, second.version)
        return True

    def _take_over(self, ours: Row[Any], theirs: Row[Any]) -> None:
        values = {name: getattr(theirs, name) for name in ("text", "only_for_me", "starred", "version")}
        self._both.db.execute(update(ANSWER).where(ANSWER.c.id == ours.id).values(values))
        was_word = (LAYER.c.id == ours.layer_id, LAYER.c.word != "", LAYER.c.word == ours.text)
        self._both.db.execute(update(LAYER).where(*was_word).values(word=theirs.text))

    def _beside(self, place: Row[Any], version: Row[Any]) -> bool:
        """Put a version of an answer after the others of its layer, once."""
        uuid = beside(place.uuid, version.version)
        if uuid in self._answers:
            return False
        self._insert_answer(version._asdict() | {"uuid": uuid}, place.layer_id)
        self._both.told.side_by_side += 1
        return True

    def _wordings(self, theirs: int, ours: int) -> None:
        held = self._both.db.execute(select(WORDING.c.uuid, WORDING.c.text).where(WORDING.c.answer_id == ours)).all()
        uuids, texts = {row.uuid for row in held}, {row.text for row in held}
        query = select(WORDING).where(WORDING.c.answer_id == theirs).order_by(WORDING.c.id)
        for row in self._both.theirs.execute(query).all():
            if row.uuid not in uuids and row.text not in texts and not self._forgotten(row.uuid):
                self._both.db.execute(insert(WORDING).values(uuid=row.uuid, answer_id=ours, text=row.text))

    def _forgotten(self, uuid: UUID) -> bool:
        return (uuid, uuid.hex) in self._both.buried_here

    def _forget_wordings(self) -> None:
        """Wordings that she had forgotten there."""
        if self._both.adds_only:
            return
        for (uuid, _), sort in self._both.buried_there.items():
            if sort == "wording" and self._both.db.execute(delete(WORDING).where(WORDING.c.uuid == uuid)).rowcount:
                facts.set_sweep(self._both.db, due=True)
