"""Words for what was felt: they are the journal, and stay, whether the model is asked or not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from balint_journal.content.lexicon import load_lexicon
from balint_journal.content.name_model import load_name_model
from balint_journal.deid.engine import deidentify_all
from balint_journal.deid.findings import Action

_MARKED = re.compile(r"\[([^\]]*)\]")
LEAST_KEPT = 0.995


@pytest.mark.parametrize("with_model", [False, True])
def test_what_was_felt_stays(here: Path, with_model: bool) -> None:  # noqa: FBT001 - a column of the table
    """Each line of the file is a sentence by somebody who had seen no rule, what was felt in it in square brackets."""
    lines = (here / "feelings.txt").read_text(encoding="utf-8").splitlines()
    model = load_name_model() if with_model else None
    results = deidentify_all([_MARKED.sub(r"\1", line) for line in lines], lexicon=load_lexicon(), model=model)
    felt = lost = 0
    for line, result in zip(lines, results, strict=True):
        changed = {at for f in result.findings if f.action is Action.REPLACE for at in range(f.start, f.end)}
        for number, mark in enumerate(_MARKED.finditer(line)):
            start = mark.start() - 2 * number
            felt += 1
            lost += not changed.isdisjoint(range(start, start + len(mark[1])))
    assert felt > 0
    assert 1 - lost / felt >= LEAST_KEPT
