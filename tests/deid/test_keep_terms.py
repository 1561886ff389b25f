"""Terms of medicine that bear a name: how many stay as they were written."""

from __future__ import annotations

from pathlib import Path

from balint_journal.content.lexicon import load_lexicon
from balint_journal.deid.engine import deidentify_all
from balint_journal.deid.findings import Action

LEAST = 0.92


def test_terms_of_medicine_are_kept(here: Path) -> None:
    rows = [line.split("\t") for line in (here / "keep_terms.tsv").read_text(encoding="utf-8").splitlines()]
    results = deidentify_all([sentence for _, sentence in rows], lexicon=load_lexicon())
    lost = []
    for (term, sentence), result in zip(rows, results, strict=True):
        start = sentence.index(term)
        lost += [
            term
            for f in result.findings
            if f.action is Action.REPLACE and f.start < start + len(term) and f.end > start
        ]
    assert len(set(lost)) <= (1 - LEAST) * len(rows), lost
