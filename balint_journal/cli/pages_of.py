"""Reflections laid out as lines one likes to read."""

from __future__ import annotations

from datetime import date

from balint_journal.domain.calendar_words import month_words, when_words
from balint_journal.domain.reflection import Layer, LayerKind, Reflection, Stays
from balint_journal.domain.summary import Hit, Summary

_SITTING = {
    LayerKind.FIRST: "First written",
    LayerKind.REVISIT: "Come back to",
    LayerKind.AFTER: "After the group",
}


def listed(found: tuple[Summary, ...], today: date) -> list[tuple[str, str, str, str]]:
    """Rows for a list: number, name, about when, and the line she will know it by."""
    return [(str(one.number), one.alias, when_words(one.when, today), f'"{one.opening}"') for one in found]


def still(found: tuple[Summary, ...], today: date) -> list[tuple[str, str, str, str]]:
    """Rows for those still with her: her own last word stands at the end."""
    return [
        (str(one.number), one.alias, when_words(one.when, today), f'"{one.word}"' if one.word else "(no word)")
        for one in found
    ]


def hits(found: tuple[Hit, ...], today: date) -> list[tuple[str, str, str, str]]:
    """Rows for a search: where the words stand, in a few words around them."""
    return [(str(one.number), one.alias, when_words(one.when, today), " ".join(one.snippet.split())) for one in found]


def whole(reflection: Reflection) -> str:
    """A reflection as a page to read, sitting by sitting, former wordings under their answers."""
    head = f"{reflection.number}  {reflection.alias}    {month_words(reflection.when)}"
    resting = ["At rest."] if reflection.stays is Stays.RESTING else []
    return "\n".join([head, *resting, *(line for layer in reflection.layers for line in _layer(layer))])


def _layer(layer: Layer) -> list[str]:
    lines = ["", f"{_SITTING[layer.kind]}, {layer.when.day} {month_words(layer.when.date())}"]
    chosen = [
        ", ".join(words)
        for words in (tuple(kind.value for kind in layer.kinds), layer.feelings, layer.sensations)
        if words
    ]
    lines += [f"  {words}" for words in chosen]
    for answer in layer.answers:
        marks = [mark for mark, on in (("only for me", answer.only_for_me), ("starred", answer.starred)) if on]
        question = f"{answer.question}  ({', '.join(marks)})" if marks else answer.question
        lines += ["", f"  {question}", *(f"    {line}" for line in answer.text.splitlines())]
        for former in answer.former:
            lines += ["", "    An earlier wording:", *(f"      {line}" for line in former.splitlines())]
    return lines
