"""Layers: the dated sittings of a reflection, with their answers and chosen words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection, func, insert, select

from balint_journal.domain.reflection import Answer, Kind, Layer, LayerKind
from balint_journal.vault.store import Pen
from balint_journal.vault.tables import ANSWER, LAYER, LAYER_WORD, WORDING

KIND, FEELING, SENSATION = "kind", "feeling", "sensation"
_OPENING_CHARACTERS = 400
_CHUNK = 500  # SQLite takes a limited number of values in one IN


@dataclass(slots=True)
class Outline:
    """What a list shows of a reflection's layers: her last word, how many they are, the words of each sort."""

    word: str = ""
    count: int = 0
    words: dict[str, tuple[str, ...]] = field(default_factory=lambda: {KIND: (), FEELING: (), SENSATION: ()})


def insert_layer(pen: Pen, reflection_id: int, layer: Layer) -> None:
    """Keep a layer after those that are there. ``layer.position`` and ``former`` wordings are not read."""
    latest = pen.db.execute(select(func.max(LAYER.c.position)).where(LAYER.c.reflection_id == reflection_id)).scalar()
    values = {
        "uuid": layer.uuid,
        "reflection_id": reflection_id,
        "position": (latest or 0) + 1,
        "kind": layer.kind.value,
        "when": layer.when,
        "word": layer.word,
    }
    row = pen.db.execute(insert(LAYER).values(values)).inserted_primary_key
    assert row is not None
    layer_id = row[0]
    words = [
        {"layer_id": layer_id, "sort": sort, "position": position, "word": str(word)}
        for sort, chosen in ((KIND, layer.kinds), (FEELING, layer.feelings), (SENSATION, layer.sensations))
        for position, word in enumerate(chosen, 1)
    ]
    answers = [
        {
            "uuid": answer.uuid,
            "layer_id": layer_id,
            "position": position,
            "prompt": answer.prompt,
            "question": answer.question,
            "text": answer.text,
            "only_for_me": answer.only_for_me,
            "starred": answer.starred,
            "version": pen.new_id(),
        }
        for position, answer in enumerate(layer.answers, 1)
    ]
    for table, rows in ((LAYER_WORD, words), (ANSWER, answers)):
        if rows:
            pen.db.execute(insert(table), rows)


def of_reflection(db: Connection, reflection_id: int) -> tuple[Layer, ...]:
    """The layers of a reflection, oldest first, whole."""
    rows = db.execute(select(LAYER).where(LAYER.c.reflection_id == reflection_id).order_by(LAYER.c.position)).all()
    answers = _answers(db, reflection_id)
    words: defaultdict[tuple[int, str], list[str]] = defaultdict(list)
    query = select(LAYER_WORD).select_from(LAYER_WORD.join(LAYER)).where(LAYER.c.reflection_id == reflection_id)
    for row in db.execute(query.order_by(LAYER_WORD.c.layer_id, LAYER_WORD.c.sort, LAYER_WORD.c.position)):
        words[row.layer_id, row.sort].append(row.word)
    return tuple(
        Layer(
            uuid=row.uuid,
            position=row.position,
            kind=LayerKind(row.kind),
            when=row.when,
            answers=tuple(answers[row.id]),
            kinds=tuple(Kind(word) for word in words[row.id, KIND]),
            feelings=tuple(words[row.id, FEELING]),
            sensations=tuple(words[row.id, SENSATION]),
            word=row.word,
        )
        for row in rows
    )


def openings(db: Connection, reflections: Sequence[int]) -> dict[int, str]:
    """The first line she wrote in each of these, by reflection row; at most 400 characters."""
    found: dict[int, str] = {}
    text = func.substr(func.ltrim(ANSWER.c.text, " \t\r\n"), 1, _OPENING_CHARACTERS).label("text")
    query = (
        select(LAYER.c.reflection_id, text)
        .select_from(LAYER.join(ANSWER))
        .order_by(LAYER.c.reflection_id, LAYER.c.position)
    )
    for some in _chunks(reflections):
        for row in db.execute(query.where(LAYER.c.reflection_id.in_(some)).order_by(ANSWER.c.position)):
            if row.text.strip():
                found.setdefault(row.reflection_id, row.text.strip().splitlines()[0])
    return found


def outlines(db: Connection, reflections: Sequence[int]) -> dict[int, Outline]:
    """What a list shows of each of these, by reflection row."""
    found = {reflection: Outline() for reflection in reflections}
    for some in _chunks(reflections):
        query = select(LAYER.c.reflection_id, LAYER.c.word).where(LAYER.c.reflection_id.in_(some))
        for row in db.execute(query.order_by(LAYER.c.reflection_id, LAYER.c.position)):
            outline = found[row.reflection_id]
            outline.count += 1
            outline.word = row.word or outline.word
        chosen = select(LAYER.c.reflection_id, LAYER_WORD.c.sort, LAYER_WORD.c.word).select_from(LAYER.join(LAYER_WORD))
        of_these = chosen.where(LAYER.c.reflection_id.in_(some))
        for found_word in db.execute(of_these.order_by(LAYER.c.reflection_id, LAYER.c.position, LAYER_WORD.c.position)):
            words = found[found_word.reflection_id].words
            if found_word.word not in words[found_word.sort]:
                words[found_word.sort] += (found_word.word,)
    return found


def _answers(db: Connection, reflection_id: int) -> defaultdict[int, list[Answer]]:
    former: defaultdict[int, list[str]] = defaultdict(list)
    query = select(WORDING.c.answer_id, WORDING.c.text).select_from(WORDING.join(ANSWER).join(LAYER))
    for row in db.execute(query.where(LAYER.c.reflection_id == reflection_id).order_by(WORDING.c.id)):
        former[row.answer_id].append(row.text)
    found: defaultdict[int, list[Answer]] = defaultdict(list)
    of_this = select(ANSWER).select_from(ANSWER.join(LAYER)).where(LAYER.c.reflection_id == reflection_id)
    for answer in db.execute(of_this.order_by(ANSWER.c.position)):
        found[answer.layer_id].append(
            Answer(
                uuid=answer.uuid,
                prompt=answer.prompt,
                question=answer.question,
                text=answer.text,
                only_for_me=answer.only_for_me,
                starred=answer.starred,
                former=tuple(former[answer.id]),
            )
        )
    return found


def _chunks(values: Sequence[int]) -> Iterable[Sequence[int]]:
    return (values[start : start + _CHUNK] for start in range(0, len(values), _CHUNK))
