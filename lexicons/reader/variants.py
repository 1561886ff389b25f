"""The same notes in other clothes: in small letters, about other people, or with the identifiers already taken out.

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
# Of a note with fewer capitals in a thousand letters nothing new is learnt in small letters.
_CAPITALS = 0.008


def variants(golds: Sequence[Gold], draw: random.Random) -> Iterator[Gold]:
    """Of every four notes one in small letters, one de-identified, one about other people, and in small letters where that is something new."""
    names = [name.group() for gold in golds for name in _names(gold)]
    for number, gold in enumerate(golds):
        if number % 4 == 0:
            yield _in_small_letters(gold) or gold
        elif number % 4 == 1:
            yield _taken_out(gold)
        elif number % 4 == 2 and names:  # noqa: PLR2004 - the third of four
            renamed = _renamed(gold, names, draw)
            yield _in_small_letters(renamed) or renamed


def _in_small_letters(gold: Gold) -> Gold | None:
    """None where nothing would change, or where letters grow in small writing."""
    text = gold["text"].lower()
    capitals = sum(map(str.isupper, gold["text"]))
    return gold | {"text": text} if len(text) == len(gold["text"]) and capitals > _CAPITALS * len(text) else None


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
