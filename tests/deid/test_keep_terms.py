"""Terms of medicine that bear a name: every one stays as it was written, whether the model is asked or not."""

from __future__ import annotations

from pathlib import Path

import pytest

from balint_journal.content.lexicon import load_lexicon
from balint_journal.content.name_model import load_name_model
from balint_journal.deid.engine import deidentify_all
from balint_journal.deid.findings import Action


@pytest.mark.parametrize("with_model", [False, True])
def test_terms_of_medicine_are_kept(here: Path, with_model: bool) -> None:  # noqa: FBT001 - a column of the table
    rows = [line.split("\t") for line in (here / "keep_terms.tsv").read_text(encoding="utf-8").splitlines()]
    model = load_name_model() if with_model else None
    results = deidentify_all([sentence for _, sentence in rows], lexicon=load_lexicon(), model=model)
    lost = []
    for (term, sentence), result in zip(rows, results, strict=True):
        start = sentence.index(term)
        lost += [
            term
            for f in result.findings
            if f.action is Action.REPLACE and f.start < start + len(term) and f.end > start
        ]
    assert not lost
