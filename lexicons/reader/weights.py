# ruff: noqa: T201 - a script, which says what it wrote
"""Learn what the words and their company weigh, beside the network and without it.

usage: python -m lexicons.reader.weights          writes alone.zip, and beside.zip anew for the network that is there
       python -m lexicons.reader.weights --judge  writes nothing: learns without a quarter of the later notes and says what it finds in them

What the words weigh without the network is learnt from the notes that the network learnt from; what their company weighs, from
later notes (``LATER``), where all of that is as good as it will be on anybody's. Needs scikit-learn besides the project itself.
"""

from __future__ import annotations

import hashlib
import io
import json
import sys
import zipfile
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from balint_journal.content.lexicon import load_lexicon
from balint_journal.content.model_files import FOLDER, read_learnt
from balint_journal.content.name_model import model_from
from balint_journal.deid.engine import changed, found_by_rules
from balint_journal.deid.learnt.company import Company
from balint_journal.deid.learnt.heard import LABELS, Heard, Learnt, Weights, place
from balint_journal.deid.learnt.leaning import asked, by_itself, in_company, leant, of_label, without_network
from balint_journal.deid.text.note import Note
from lexicons.reader.notes import LATER, NOTHING, SETS, TELLING, Gold, golds, label_of

# Tables: how many weights in each; a company is told in few words.
WORDS, LABELLED, COMPANY = 1 << 18, 1 << 18, 1 << 14
# How much a weight may grow: the smaller, the more it must tell.
FREE_WORDS, FREE_LABELS, FREE_COMPANY = 0.3, 0.3, 0.05
# Of the plain words that the rules leave alone, this share is given up: beside the network, and without it.
LOST_BESIDE, LOST_ALONE = 0.015, 0.018
ROUNDS = 200
Things = Iterable[str]


@dataclass(frozen=True, slots=True)
class Marked:
    """One note, with what each of its words is, and which of them go in any case."""

    note: Note
    heard: Heard
    labels: list[int]
    found: set[int]

    @classmethod
    def of(cls, gold: Gold, heard: Heard) -> Marked:
        """``heard`` is what the model says of the note's text."""
        note, labels = _read(gold)
        return cls(note, heard, labels, changed(note, found_by_rules(note, heard)))


def main() -> None:
    """Learn, and write or judge."""
    later = [gold for name in LATER for gold in golds(name)]
    if "--judge" not in sys.argv[1:]:
        for name, learnt in zip(("alone.zip", "beside.zip"), _learnt(later), strict=True):
            data = packed(learnt)
            (FOLDER / name).write_bytes(data)
            print(f"{name}: {len(data)} bytes, sha256 {hashlib.sha256(data).hexdigest()}")
        return
    tried = later[::4]
    alone, beside = _learnt([gold for gold in later if gold not in tried])
    for what, marked in (
        ("without the network", _unheard(tried, alone)),
        ("beside the network", _heard(tried, beside)),
    ):
        _judge(what, marked)


def _learnt(later: Sequence[Gold]) -> tuple[Learnt, Learnt]:
    """What weighs without the network, and beside it. The words' own weights beside it were learnt with it."""
    earlier = [gold for name in SETS for gold in golds(name)]
    alone = Learnt(_words(earlier), nothing(COMPANY), _labels(earlier))
    beside = replace(read_learnt((FOLDER / "beside.zip").read_bytes()), company=nothing(COMPANY), second=alone.words)
    return (
        replace(alone, company=_company(_unheard(later, alone), LOST_ALONE)),
        replace(beside, company=_company(_heard(later, beside), LOST_BESIDE)),
    )


def _unheard(later: Sequence[Gold], learnt: Learnt) -> list[Marked]:
    return [Marked.of(gold, Heard(learnt=learnt)) for gold in later]


def _heard(later: Sequence[Gold], learnt: Learnt) -> list[Marked]:
    model = model_from((FOLDER / "reader.onnx").read_bytes(), learnt)
    heard = model([Note(gold["text"], load_lexicon()).text for gold in later])
    return [Marked.of(gold, one) for gold, one in zip(later, heard, strict=True)]


def packed(learnt: Learnt) -> bytes:
    """As ``content/model_files`` reads it; the same bytes for the same weights."""
    tables = {"words": learnt.words, "company": learnt.company, "labels": learnt.labels}
    there = {name: table for name, table in tables.items() if table}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as file:
        for name, table in there.items():
            file.writestr(zipfile.ZipInfo(name), bytes(table.steps), zipfile.ZIP_DEFLATED, 9)
        units = json.dumps({name: table.unit for name, table in there.items()})
        file.writestr(zipfile.ZipInfo("units.json"), units)
    return out.getvalue()


def in_bytes(weights: np.ndarray) -> Weights:
    """The nearest steps that a signed byte can tell."""
    unit = float(np.abs(weights).max()) / 127
    return Weights(memoryview(np.rint(weights / unit).astype(np.int8).tobytes()).cast("b"), unit)


def nothing(size: int) -> Weights:
    """A table that says nothing yet."""
    return Weights(memoryview(bytes(size)).cast("b"), 1.0)


def _words(earlier: Sequence[Gold]) -> Weights:
    rows, answers = [], []
    for note, labels in map(_read, earlier):
        for token, label in zip(note.tokens, labels, strict=True):
            if label != TELLING:
                rows.append(list(without_network(note, token)))
                answers.append(label != NOTHING)
    return in_bytes(_fitted(rows, answers, WORDS, FREE_WORDS))


def _labels(earlier: Sequence[Gold]) -> Weights:
    rows, answers = [], []
    for note, labels in map(_read, earlier):
        for token, label in zip(note.tokens, labels, strict=True):
            if label not in {NOTHING, TELLING}:
                things = list(without_network(note, token))
                rows += [list(of_label(one, things)) for one in LABELS]
                answers += [number == label for number in range(1, len(LABELS) + 1)]
    return in_bytes(_fitted(rows, answers, LABELLED, FREE_LABELS))


def _read(gold: Gold) -> tuple[Note, list[int]]:
    """The note, and what each of its words is."""
    note = Note(gold["text"], load_lexicon())
    return note, [label_of(gold, *note.to_source(token.start, token.end)) for token in note.tokens]


def _company(marked: Sequence[Marked], lost: float) -> Weights:
    """What the company weighs, and in what is true of every word how far it must go so that ``lost`` of the plain words go too."""
    rows: list[list[str]] = []
    answers, left, plain = [], [], 0
    for one in marked:
        second = one.heard.learnt.second if one.heard.learnt else None
        itself = by_itself(one.note, one.heard)
        company = Company.of(one.note, itself.odds, one.found)
        plain += sum(label == NOTHING and index not in one.found for index, label in enumerate(one.labels))
        for token in asked(one.note, itself):
            label = one.labels[token.index]
            if label != TELLING:
                if label == NOTHING and token.index not in one.found:
                    left.append(len(rows))
                rows.append(list(in_company(company, token, second)))
                answers.append(label != NOTHING)
    weights = _fitted(rows, answers, COMPANY, FREE_COMPANY)
    odds = sorted((_hashed(rows, COMPANY) @ weights)[left], reverse=True)
    weights[place("one", COMPANY)] -= odds[min(int(plain * lost), len(odds) - 1)]
    return in_bytes(weights)


def _fitted(rows: Sequence[Sequence[str]], answers: Sequence[bool], size: int, free: float) -> np.ndarray:
    found = LogisticRegression(C=free, max_iter=ROUNDS).fit(_hashed(rows, size), answers)
    weights = found.coef_[0].copy()
    weights[place("one", size)] += found.intercept_[0]
    return weights


def _hashed(rows: Iterable[Things], size: int) -> csr_matrix:
    places, ends = [], [0]
    for row in rows:
        places += [place(thing, size) for thing in row]
        ends.append(len(places))
    matrix = csr_matrix((np.ones(len(places), np.float32), places, ends), shape=(len(ends) - 1, size))
    matrix.sum_duplicates()
    return matrix


def _judge(what: str, marked: Sequence[Marked]) -> None:
    """Word by word: what is found in the end of what identifies, and what is lost of the plain words."""
    counts = Counter(
        (label != NOTHING, index in one.found or (index in far and far[index].over > 0))
        for one in marked
        for far in [leant(one.note, one.heard, one.found)]
        for index, label in enumerate(one.labels)
        if label != TELLING
    )
    found = counts[True, True] / max(1, counts[True, True] + counts[True, False])
    kept = counts[False, False] / max(1, counts[False, False] + counts[False, True])
    print(f"{what}: {found:.2%} of the words that identify found, {kept:.2%} of the plain words kept")


if __name__ == "__main__":
    main()
