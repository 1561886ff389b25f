# /// script
# requires-python = ">=3.11"
# dependencies = ["scipy>=1.15,<2"]
# ///
# ruff: noqa: T201 - a script, which says what it wrote
"""Learn from the development notes which words identify, by the name model's inner view of them and by their company.

usage: python lexicons/learn.py            writes balint_journal/content/data/deid/model/learnt.npz and says its hash
       python lexicons/learn.py --judge    writes nothing: learns without one author after another and says what that finds
                                           in the notes of the one left out, beyond rules and name model, at each threshold

Straight lines are learnt (logistic regression with a penalty on large weights): one for identifiers, and one for each label among
them. Same notes, same versions of the libraries: same bytes.
"""

from __future__ import annotations

import hashlib
import io
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from scipy import sparse
from scipy.optimize import minimize
from scipy.special import expit

from balint_journal.content.learnt import LAYERS, Leaning
from balint_journal.content.lexicon import load_lexicon
from balint_journal.content.name_model import FOLDER, asked_with
from balint_journal.deid.engine import deidentify
from balint_journal.deid.findings import Action
from balint_journal.deid.learnt.features import BUCKETS, buckets
from balint_journal.deid.learnt.heard import LABELS
from balint_journal.deid.learnt.hunches import leanings_of, may_identify, shares_of
from balint_journal.deid.text.note import Note

NOTES = Path(__file__).parents[1] / "tests" / "deid"
# One entry an author: who wrote several sets is left out whole.
AUTHORS = {
    "abc": ["corpus_dev", "dev_a", "dev_b"],
    "e": ["corpus_e"],
    "f": ["corpus_f"],
    "g": ["corpus_g"],
    "h": ["corpus_h"],
    "p": ["phrases_places"],
    "q": ["phrases_people"],
    "r": ["phrases_mixed"],
    "s": ["corpus_s"],
    "t": ["corpus_t"],
}
WIDTH = 384 * len(LAYERS)
# Penalties on the weights of the inner view and of the many small questions, chosen with --judge.
PENALTY_VIEW, PENALTY_BUCKET, ROUNDS = 100.0, 3.0, 100
THRESHOLDS = (2.0, 1.0, 0.5, 0.0, -0.5, -1.0, -1.5, -2.0, -2.5, -3.0)
NOTHING, OTHER = "", "other"


@dataclass
class Words:
    """The words of some notes: the inner view, the buckets, what they are, and where they stand."""

    views: list[np.ndarray[Any, Any]] = field(default_factory=list)
    rows: list[list[int]] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)
    places: list[tuple[str, int, int]] = field(default_factory=list)

    def of(self, wanted: Sequence[str]) -> np.ndarray[Any, Any]:
        """Which words bear one of these labels."""
        return np.array([label in wanted for label in self.labels])


def main() -> None:
    """Learn, and write or judge."""
    authors = {author: _words(author) for author in AUTHORS}
    if "--judge" in sys.argv:
        for author in authors:
            _judge(author, authors)
        return
    data = _learnt(list(authors.values()))
    (FOLDER / "learnt.npz").write_bytes(data)
    print(f"{len(data)} bytes, sha256 {hashlib.sha256(data).hexdigest()}")


def _notes(author: str) -> Iterator[dict[str, Any]]:
    for name in AUTHORS[author]:
        for line in (NOTES / f"{name}.jsonl").read_text("utf-8").splitlines():
            yield json.loads(line)


def _words(author: str) -> Words:
    """Every word of the author's notes that could be asked about."""
    lexicon = load_lexicon()
    model = asked_with(Leaning(np.eye(WIDTH, dtype=np.float32), np.zeros(WIDTH, np.float32), None))
    words = Words()
    for gold in _notes(author):
        note = Note(gold["text"], lexicon)
        heard = model([note.text])[0]
        shares = shares_of(note, heard)
        for index, view in leanings_of(note, heard).items():
            token = note.tokens[index]
            if may_identify(note, token):
                start, end = note.to_source(token.start, token.end)
                words.views.append(np.asarray(view, dtype=np.float16))
                words.rows.append(list(buckets(note, token, shares)))
                words.labels.append(_label(gold, start, end))
                words.places.append((gold["id"], start, end))
    print(author, len(words.labels), file=sys.stderr)
    return words


def _label(gold: dict[str, Any], start: int, end: int) -> str:
    for first, last, label in [*gold["spans"], *gold["quasi"]]:
        if start < last and end > first:
            return str(label) if label in LABELS else OTHER
    return NOTHING


def _learnt(parts: Sequence[Words]) -> bytes:
    matrix, bias, weights = _lines(parts)
    unit = float(np.abs(weights).max()) / 127
    out = io.BytesIO()
    np.savez_compressed(
        out,
        matrix=matrix.astype(np.float16),
        bias=bias.astype(np.float32),
        weights=np.rint(weights / unit).astype(np.int8),
        unit=np.float32(unit),
    )
    return out.getvalue()


def _lines(parts: Sequence[Words]) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any], np.ndarray[Any, Any]]:
    """Of the inner view ``(WIDTH, 1 + labels)`` and its bias, and of the buckets ``(BUCKETS,)``."""
    views = np.concatenate([np.stack(words.views) for words in parts]).astype(np.float32)
    labels = np.array([label for words in parts for label in words.labels])
    asked = _matrix([row for words in parts for row in words.rows])
    mean, spread = views.mean(axis=0), views.std(axis=0) + 1e-6
    views = (views - mean) / spread
    use = np.isin(labels, [*LABELS, NOTHING])
    line, weights, bias = _line(views[use], asked[use], labels[use] != NOTHING)
    columns, biases = [line], [bias]
    use = np.isin(labels, LABELS)
    for label in LABELS:
        line, _, bias = _line(views[use], asked[use][:, :0], labels[use] == label)
        columns.append(line)
        biases.append(bias)
    matrix = np.stack(columns, axis=1) / spread[:, None]
    return matrix, np.array(biases) - mean @ matrix, weights


def _line(views: np.ndarray[Any, Any], asked: Any, is_so: np.ndarray[Any, Any]) -> tuple[Any, Any, float]:  # noqa: ANN401 - scipy ships no types
    """Weights of the view, weights of the buckets, bias: what makes the answers likeliest, large weights taxed."""
    width, count = views.shape[1], asked.shape[1]
    tax = np.concatenate([np.full(width, PENALTY_VIEW), np.full(count, PENALTY_BUCKET), [0.0]])
    turned = asked.T.tocsr()
    truth = is_so.astype(np.float32)

    def loss(weights: np.ndarray[Any, Any]) -> tuple[float, np.ndarray[Any, Any]]:
        odds = views @ weights[:width].astype(np.float32) + asked @ weights[width:-1] + weights[-1]
        error = expit(odds) - truth
        slope = np.concatenate([error.astype(np.float32) @ views, turned @ error, [error.sum()]])
        value = np.logaddexp(0, odds).sum() - odds @ truth + (tax * weights * weights).sum() / 2
        return float(value), slope + tax * weights

    found = minimize(loss, np.zeros(width + count + 1), jac=True, method="L-BFGS-B", options={"maxiter": ROUNDS}).x
    return found[:width], found[width:-1], float(found[-1])


def _matrix(rows: Sequence[Sequence[int]]) -> Any:  # noqa: ANN401 - scipy ships no types
    ends = np.cumsum([0, *map(len, rows)])
    indexes = np.array([bucket for row in rows for bucket in row], dtype=np.int32)
    matrix = sparse.csr_matrix((np.ones(len(indexes), np.float32), indexes, ends), shape=(len(rows), BUCKETS))
    matrix.sum_duplicates()
    return matrix


def _judge(author: str, authors: dict[str, Words]) -> None:
    matrix, bias, weights = _lines([words for name, words in authors.items() if name != author])
    words = authors[author]
    odds = np.stack(words.views).astype(np.float32) @ matrix[:, 0] + bias[0] + _matrix(words.rows) @ weights
    changed = _changed(author)
    left = [at for at, (note, start, _) in enumerate(words.places) if (note, start) not in changed]
    line = []
    for threshold in THRESHOLDS:
        said = [at for at in left if odds[at] > threshold]
        wrong = sum(words.labels[at] == NOTHING for at in said)
        line.append(f"{threshold:+.1f}: {sum(words.labels[at] in LABELS for at in said)}/{wrong}")
    missed = sum(words.labels[at] in LABELS for at in left)
    total = sum(label == NOTHING for label in words.labels)
    print(f"{author:4} words missed {missed:4} of {total} ordinary; right/wrong at", "  ".join(line))


def _changed(author: str) -> set[tuple[str, int]]:
    """Note and offset of every letter that rules and name model change."""
    lexicon = load_lexicon()
    model = asked_with(None)
    return {
        (gold["id"], at)
        for gold in _notes(author)
        for finding in deidentify(gold["text"], lexicon=lexicon, model=model).findings
        if finding.action is Action.REPLACE
        for at in range(finding.start, finding.end)
    }


if __name__ == "__main__":
    main()
