"""The development notes as the network is shown them: windows of word pieces, and what is known of each word."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from balint_journal.content.lexicon import load_lexicon
from balint_journal.content.name_model import Runner
from balint_journal.deid.learnt.features import features
from balint_journal.deid.learnt.heard import LABELS, place
from balint_journal.deid.learnt.leaning import shares_of
from balint_journal.deid.text.note import Note

Gold = dict[str, Any]
NOTES = Path(__file__).parents[2] / "tests" / "deid"
# What the network and the words' weights are learnt from.
SETS = (
    "dev_a", "dev_b", "corpus_dev", "corpus_e", "corpus_f", "corpus_g", "corpus_h", "corpus_s", "corpus_t", "corpus_ua", "corpus_ub",
    "corpus_uc", "corpus_ud", "corpus_ue", "corpus_uf", "corpus_uj", "corpus_uk", "corpus_ul", "corpus_um", "corpus_un", "corpus_uo",
    "corpus_va", "corpus_vb", "corpus_vc", "corpus_wa", "corpus_wb", "corpus_xa", "corpus_xb", "corpus_xc", "corpus_xd", "corpus_xf",
    "corpus_xg", "corpus_ya", "corpus_yb", "corpus_yc", "corpus_yd", "corpus_yf", "corpus_yg", "corpus_za", "corpus_zb", "corpus_zc",
    "corpus_zd",
    "phrases_mixed", "phrases_people", "phrases_places", "phrases_ug", "phrases_uh",
)  # fmt: skip
# Not among them: what a word's company weighs is learnt here, and how far a word must lean was chosen here.
LATER = ("corpus_xe", "corpus_xh", "corpus_ye", "corpus_yh", "corpus_ze", "corpus_zf")
# How many weights the questions have beside the network.
BUCKETS = 1 << 17
# What a word is: nothing, one of LABELS (any other direct identifier counts as the last), or telling without identifying.
NOTHING, TELLING = 0, len(LABELS) + 1


@dataclass(frozen=True, slots=True)
class Word:
    """One word: its pieces in the window, what it is, and where its questions' weights lie."""

    pieces: tuple[int, ...]
    label: int
    buckets: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Window:
    """``ids`` of the pieces that the network is shown at once, ends included, and the words among them."""

    ids: list[int]
    words: list[Word]


def golds(name: str) -> list[Gold]:
    """The notes of one set, as they were marked."""
    return [json.loads(line) for line in (NOTES / f"{name}.jsonl").read_text("utf-8").splitlines()]


def windows(gold: Gold, published: Runner) -> Iterator[Window]:
    """The windows of one note, cut as they are when a note is read."""
    note = Note(gold["text"], load_lexicon())
    shares = shares_of(note, published([note.text])[0])
    for shown in published.windows(note.text):
        pieces: dict[int, list[int]] = {}
        for piece, number in enumerate(shown.word_of, 1):  # the first piece of a window marks its beginning
            token = note.token_over(shown.words[number][0])
            if token is not None:
                pieces.setdefault(token.index, []).append(piece)
        words = []
        for index, places in pieces.items():
            token = note.tokens[index]
            label = label_of(gold, *note.to_source(token.start, token.end))
            words.append(
                Word(tuple(places), label, tuple(place(thing, BUCKETS) for thing in features(note, token, shares)))
            )
        yield Window(published.framed(shown), words)


def label_of(gold: Gold, start: int, end: int) -> int:
    """What the word between these is."""
    for first, last, label in gold["spans"]:
        if start < last and end > first:
            return 1 + LABELS.index(label if label in LABELS else "ID")
    return TELLING if any(start < last and end > first for first, last, _ in gold["quasi"]) else NOTHING
