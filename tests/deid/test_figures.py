from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from balint_journal.content.lexicon import load_lexicon
from balint_journal.deid.engine import Result, deidentify, deidentify_all
from balint_journal.deid.findings import Action

# file, what is handed in besides the rules, least direct, persons, notes without a leak, quasi seen, words kept (the notes that rules were learnt from)
BARS = [
    ("dev_a", "rules", 98.0, 99.0, 85, 85, 98.5),
    ("dev_b", "rules", 96.5, 96.5, 70, 85, 98.0),
    ("corpus_dev", "rules", 96.5, 97.0, 70, 88, 98.5),
    ("dev_a", "alone", 99.0, 99.5, 90, 95, 98.5),
    ("dev_b", "alone", 99.0, 99.0, 88, 95, 98.0),
    ("corpus_dev", "alone", 99.0, 99.5, 90, 95, 98.5),
    ("dev_a", "model", 99.0, 99.5, 90, 95, 98.5),
    ("dev_b", "model", 99.0, 99.0, 88, 95, 98.0),
    ("corpus_dev", "model", 99.4, 99.5, 94, 95, 98.5),
]
SETS = ["dev_a", "dev_b", "corpus_dev", "vicary_frames"]
# All other sets in which names are marked, for the soak.
OTHERS = [
    pytest.param(path.stem, marks=pytest.mark.soak)
    for path in sorted(Path(__file__).parent.glob("*.jsonl"))
    if path.stem.startswith(("corpus_", "phrases_")) and path.stem not in {"corpus_dev", "corpus_xb"}
]


def _changes(result: Result) -> list[tuple[int, int, bool]]:
    return [(f.start, f.end, f.action is Action.REPLACE) for f in result.findings]


@pytest.mark.parametrize(("name", "way", "direct", "persons", "clean", "seen", "kept"), BARS)
def test_what_was_reached_once_is_not_lost_again(  # noqa: PLR0917 - the columns of the table
    scoring: ModuleType,
    here: Path,
    learnt_too: Callable[[str], dict[str, Any]],
    name: str,
    way: str,
    direct: float,
    persons: float,
    clean: float,
    seen: float,
    kept: float,
) -> None:
    notes = scoring.load(here / f"{name}.jsonl")
    results = deidentify_all([note["text"] for note in notes], lexicon=load_lexicon(), **learnt_too(way))
    got = scoring.score(notes, [_changes(result) for result in results])
    reached = (got.direct, got.persons, got.without_leak, got.seen, got.kept)
    assert all(have >= least for have, least in zip(reached, (direct, persons, clean, seen, kept), strict=True)), (
        reached,
        got.missed,
    )


@pytest.mark.parametrize("name", [*SETS, *OTHERS])
def test_the_text_is_the_input_with_the_changes_applied_and_nothing_removed_comes_back(
    scoring: ModuleType, here: Path, name: str
) -> None:
    for note in scoring.load(here / f"{name}.jsonl"):
        text = note["text"]
        result = deidentify(text, lexicon=load_lexicon())
        out, at = "", 0
        put_there: list[tuple[int, int]] = []
        for finding in result.findings:
            assert text[finding.start : finding.end] == finding.text
            if finding.action is Action.REPLACE:
                assert finding.start >= at
                out += text[at : finding.start]
                put_there.append((len(out), len(out) + len(finding.replacement)))
                out += finding.replacement
                at = finding.end
        assert out + text[at:] == result.text
        assert not list(_came_back(note, result, put_there))


def _came_back(note: dict[str, Any], result: Result, put_there: list[tuple[int, int]]) -> Iterator[str]:
    """Identifiers that were removed whole and stand in the result again where something was put in their place."""
    changed = {at for f in result.findings if f.action is Action.REPLACE for at in range(f.start, f.end)}
    for start, end, _ in note["spans"]:
        said = note["text"][start:end]
        # One letter is an article or a pronoun as well.
        if len(said) > 1 and changed.issuperset(range(start, end)):
            for found in re.finditer(rf"(?<!\w){re.escape(said)}(?!\w)", result.text):
                if any(first < found.end() and found.start() < last for first, last in put_there):
                    yield said


@pytest.mark.parametrize("name", ["dev_a", "dev_b", "corpus_dev", "corpus_xb", *OTHERS])
def test_with_every_name_on_her_list_no_name_stays(scoring: ModuleType, here: Path, name: str) -> None:
    for note in scoring.load(here / f"{name}.jsonl"):
        names = [note["text"][start:end] for start, end, label in note["spans"] if label == "PERSON"]
        result = deidentify(note["text"], hide=names, lexicon=load_lexicon())
        got = scoring.score([note], [_changes(result)])
        assert not [miss for miss in got.missed if miss[1] == "PERSON"]
