"""Terms of medicine that bear a name: every one stays as it was written, whether the model is asked or not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from balint_journal.content.lexicon import load_lexicon
from balint_journal.deid.engine import deidentify_all
from balint_journal.deid.findings import Action


@pytest.mark.parametrize("way", ["rules", "alone", "model"])
def test_terms_of_medicine_are_kept(here: Path, learnt_too: Callable[[str], dict[str, Any]], way: str) -> None:
    rows = [line.split("\t") for line in (here / "keep_terms.tsv").read_text(encoding="utf-8").splitlines()]
    results = deidentify_all([sentence for _, sentence in rows], lexicon=load_lexicon(), **learnt_too(way))
    lost = []
    for (term, sentence), result in zip(rows, results, strict=True):
        start = sentence.index(term)
        lost += [
            term
            for f in result.findings
            if f.action is Action.REPLACE and f.start < start + len(term) and f.end > start
        ]
    assert not lost
