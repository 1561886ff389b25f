"""Words for what was felt: they are the journal, and stay, whether the model is asked or not."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from balint_journal.content.lexicon import load_lexicon
from balint_journal.deid.engine import deidentify_all
from balint_journal.deid.findings import Action

_MARKED = re.compile(r"\[([^\]]*)\]")
LEAST_KEPT = 0.995


@pytest.mark.parametrize("way", ["rules", "alone", "model"])
def test_what_was_felt_stays(here: Path, learnt_too: Callable[[str], dict[str, Any]], way: str) -> None:
    """Each line of the file is a sentence by somebody who had seen no rule, what was felt in it in square brackets."""
    lines = (here / "feelings.txt").read_text(encoding="utf-8").splitlines()
    results = deidentify_all([_MARKED.sub(r"\1", line) for line in lines], lexicon=load_lexicon(), **learnt_too(way))
    felt = lost = 0
    for line, result in zip(lines, results, strict=True):
        changed = {at for f in result.findings if f.action is Action.REPLACE for at in range(f.start, f.end)}
        for number, mark in enumerate(_MARKED.finditer(line)):
            start = mark.start() - 2 * number
            felt += 1
            lost += not changed.isdisjoint(range(start, start + len(mark[1])))
    assert felt > 0
    assert 1 - lost / felt >= LEAST_KEPT
