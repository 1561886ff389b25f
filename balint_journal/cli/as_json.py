"""Reflections as the JSON documents that scripts are promised."""

from __future__ import annotations

from balint_journal.domain.reflection import Answer, Layer, Reflection
from balint_journal.domain.summary import Hit, Summary


def summary(of: Summary) -> dict[str, object]:
    """One reflection in a list."""
    return {**_outline(of), "layers": of.layers}


def reflection(of: Reflection) -> dict[str, object]:
    """One reflection whole: as in a list, with its layers written out."""
    return {**_outline(of), "layers": [_layer(layer) for layer in of.layers]}


def hit(of: Hit) -> dict[str, object]:
    """One place where words were found."""
    return {"id": of.number, "when": of.when.isoformat(), "alias": of.alias, "snippet": of.snippet}


def _outline(of: Summary | Reflection) -> dict[str, object]:
    return {
        "id": of.number,
        "uuid": str(of.uuid),
        "when": of.when.isoformat(),
        "alias": of.alias,
        "kinds": [kind.value for kind in of.kinds],
        "feelings": list(of.feelings),
        "sensations": list(of.sensations),
        "stays": of.stays.value,
        "word": of.word,
        "opening": of.opening,
    }


def _layer(layer: Layer) -> dict[str, object]:
    return {
        "id": layer.position,
        "uuid": str(layer.uuid),
        "kind": layer.kind.value,
        "when": layer.when.isoformat(),
        "kinds": [kind.value for kind in layer.kinds],
        "feelings": list(layer.feelings),
        "sensations": list(layer.sensations),
        "word": layer.word,
        "answers": [_answer(answer) for answer in layer.answers],
    }


def _answer(answer: Answer) -> dict[str, object]:
    return {
        "prompt": answer.prompt,
        "question": answer.question,
        "text": answer.text,
        "only_for_me": answer.only_for_me,
        "starred": answer.starred,
    }
