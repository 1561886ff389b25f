"""The same notes in other clothes: in small letters, about other people and places, as dictated, or with the identifiers already taken out.

So that the network learns what stands around a name, and not the names of some thousand notes by heart; and that it is quiet where
nothing is left to find.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from balint_journal.content.lexicon import load_lexicon
from balint_journal.deid.engine import deidentify
from balint_journal.deid.findings import Action
from balint_journal.deid.text.wordset import words
from lexicons.reader.notes import Gold

Edit = tuple[int, int, str]


class Went(NamedTuple):
    """Where a letter of the note went: to where it stands now, or to the stretch that stands in its place."""

    start: int
    end: int
    kept: bool


_NAME = re.compile(r"[^\W\d_]{2,}")
# What stands with a name and is none: it stays where it was.
_BESIDE_NAMES = words(
    """mr mrs miss ms dr doctor sister nurse the old young nana nan gran granny grandad mum mam mummy dad da uncle aunt aunty auntie
    baby wee little big father sir lady lord rev pastor canon sgt sergeant pc dc ds dci sheikh imam rabbi hanim bey ji bhai prof
    professor judge and of de la van von el al bin ben ibn abu from in at to on our my her his for with matron midwife constable"""
)
# These stand for one another wherever they are named.
_MOVED = ("ORG", "PLACE")
# How many of them go elsewhere, and how many stops go unsaid.
_GONE, _UNSAID = 0.7, 0.8
_STOP = re.compile(r"(?<=[^\W\d_])[,.;:!?]+ (?=[A-Za-z])")
_FORMS = 4
# Of a note with fewer capitals in a thousand letters nothing new is learnt in small letters.
_CAPITALS = 0.008


def variants(golds: Sequence[Gold], turn: int) -> Iterator[Gold]:
    """Every note in one other form, which by its number and the turn: elsewhere, about others elsewhere, about others, or with its identifiers taken out.

    Half of those about others are as dictated; all of them are in small letters where that is something new. The notes with
    even numbers come first.
    """
    others = _Others(golds)
    for half in range(2):
        draw = random.Random(turn)  # noqa: S311 - nothing secret
        for number in range(half, len(golds), 2):
            yield _other_form((number + turn) % _FORMS, golds[number], others, draw, first=turn == 0)


class _Others:
    """Everybody and every place named in all the notes."""

    def __init__(self, golds: Sequence[Gold]) -> None:
        self.names = [name.group() for gold in golds for name in _names(gold)]
        self.places = {
            label: [gold["text"][start:end] for gold in golds for start, end, kind in gold["spans"] if kind == label]
            for label in _MOVED
        }


def _other_form(form: int, gold: Gold, others: _Others, draw: random.Random, *, first: bool) -> Gold:
    if form == 0:
        return _in_small_letters(_elsewhere(gold, others, draw))
    if form == 1 and first:
        return _taken_out(gold)
    other = _renamed(gold, others.names, draw) if others.names else gold
    if form == 1:
        return _elsewhere(other, others, draw)
    if form == 2:  # noqa: PLR2004 - the third of four
        return _in_small_letters(_elsewhere(other, others, draw))
    return _in_small_letters(_dictated(other, draw)) if draw.random() < 0.5 else other  # noqa: PLR2004 - half


def _elsewhere(gold: Gold, others: _Others, draw: random.Random) -> Gold:
    """Most places and bodies another of their kind; one that another mark overlaps stays."""
    edits: list[Edit] = []
    for start, end, label in sorted(gold["spans"]):
        if label not in others.places or draw.random() >= _GONE or (edits and edits[-1][1] > start):
            continue
        if any(first < end and last > start for first, last, _ in gold["spans"] if (first, last) != (start, end)):
            continue
        new = draw.choice(others.places[label])
        edits.append((start, end, new.lower() if gold["text"][start:end].islower() else new))
    return _edited(gold, edits, _whole)


def _dictated(gold: Gold, draw: random.Random) -> Gold:
    """Without most of its stops, but for those inside a mark."""
    stops = [stop.span() for stop in _STOP.finditer(gold["text"]) if draw.random() < _UNSAID]
    marks = gold["spans"] + gold["quasi"]
    free = [(start, end) for start, end in stops if not any(first < end and last > start for first, last, _ in marks)]
    return _edited(gold, [(start, end, " ") for start, end in free], _whole)


def _in_small_letters(gold: Gold) -> Gold:
    """As it is where nothing new would come of it, or where letters grow in small writing."""
    text = gold["text"].lower()
    capitals = sum(map(str.isupper, gold["text"]))
    return gold | {"text": text} if len(text) == len(gold["text"]) and capitals > _CAPITALS * len(text) else gold


def _names(gold: Gold) -> Iterator[re.Match[str]]:
    for start, end, label in gold["spans"]:
        if label == "PERSON":
            for name in _NAME.finditer(gold["text"], start, end):
                if name.group().lower() not in _BESIDE_NAMES:
                    yield name


def _renamed(gold: Gold, names: Sequence[str], draw: random.Random) -> Gold:
    """Every name another, drawn from all notes; the same name the same one throughout, in the writing of the old one."""
    table: dict[str, str] = {}
    edits = {
        (
            name.start(),
            name.end(),
            _written_like(table.setdefault(name.group().lower(), draw.choice(names)), name.group()),
        )
        for name in _names(gold)
    }
    return _edited(gold, sorted(edits), _whole)


def _written_like(name: str, old: str) -> str:
    if old.isupper() and len(old) > 1:
        return name.upper()
    return name.capitalize() if old[0].isupper() else name.lower()


def _taken_out(gold: Gold) -> Gold:
    """As the rules leave it; what they missed still identifies."""
    found = deidentify(gold["text"], lexicon=load_lexicon()).findings
    return _edited(
        gold, [(one.start, one.end, one.replacement) for one in found if one.action is Action.REPLACE], _left
    )


def _edited(
    gold: Gold, edits: Sequence[Edit], marked: Callable[[Sequence[Went], int, int], Iterator[tuple[int, int]]]
) -> Gold:
    """The note with these stretches changed, and its marks moved along. Edits are in order and do not overlap."""
    out: list[str] = []
    went: list[Went] = []
    length = 0
    for start, end, new in [*edits, (len(gold["text"]), len(gold["text"]), "")]:
        kept = gold["text"][len(went) : start]
        out += (kept, new)
        went += (Went(at, at + 1, kept=True) for at in range(length, length + len(kept)))
        length += len(kept)
        went += [Went(length, length + len(new), kept=False)] * (end - start)
        length += len(new)
    marks = {
        kind: [[first, last, label] for start, end, label in gold[kind] for first, last in marked(went, start, end)]
        for kind in ("spans", "quasi")
    }
    return gold | {"text": "".join(out)} | marks


def _whole(went: Sequence[Went], start: int, end: int) -> Iterator[tuple[int, int]]:
    """A mark stays on what stands in its place now."""
    yield went[start].start, went[end - 1].end


def _left(went: Sequence[Went], start: int, end: int) -> Iterator[tuple[int, int]]:
    """A mark stays where nothing of it was changed: what is left of another names nobody."""
    if all(letter.kept for letter in went[start:end]):
        yield went[start].start, went[end - 1].end
