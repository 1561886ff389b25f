"""A reviewer who accepts every first offer, over the notes that may be read: what is left of the direct identifiers."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from balint_journal.content.lexicon import load_lexicon
from balint_journal.deid.findings import Finding
from balint_journal.deid.page.furniture import Section, Source, offered
from balint_journal.deid.review.machine import Phase, Review, StrictReader, Tools
from balint_journal.services import deidentifying

NOTES = [
    json.loads(line)
    for line in (Path(__file__).parents[1] / "deid" / "corpus_dev.jsonl").read_text("utf-8").splitlines()
]
TITLES = frozenset(
    re.findall(
        r"\S+",
        "mr mrs ms miss dr doctor the a an of in on at and st road street surgery practice hospital aged age",
    )
)
MOST_KEYS = 60


def read(text: str, hide: tuple[str, ...]) -> tuple[Finding, ...]:
    return deidentifying.read(text, hide=hide).findings


def reviewed(text: str) -> tuple[str, str, int]:
    """What was taken, what became of it, and the keys it took."""
    sources = [Source(None, "", text)]
    review = Review(Tools(StrictReader(read, load_lexicon()), sources=sources))
    for key in ["", f"1-{len(offered(Section.WHO, sources))}", *[""] * 5]:
        review.take(key)
    taken = " ".join(offered(Section.WHO, sources)) if review.phase is Phase.CHOOSE else _text(review)
    keys = 0
    while review.phase is Phase.FINDING:
        keys += 1
        assert keys < MOST_KEYS, review.screen.ask
        review.take("a" if review.screen.options[-1].key == "a" else "1")
    assert review.phase is Phase.PAGE
    return taken, _text(review), keys


def _text(review: Review) -> str:
    return " ".join(review.saved()["parts"][0])


def left_in(note: dict[str, Any]) -> list[tuple[str, str]]:
    taken, page, _ = reviewed(note["text"])
    left = []
    for start, end, _label in note["spans"]:
        said = note["text"][start:end]
        words = re.findall(r"[^\W_]+", said)
        telling = [word for word in words if word.lower() not in TITLES] or words
        pattern = r"(?<!\w)" + r"\W+".join(map(re.escape, telling)) + r"(?!\w)"
        if " ".join(said.split()) in taken and re.search(pattern, page):
            left.append((note["id"], said))
    return left


def test_a_few_notes_hold_nothing_direct_after_every_first_offer() -> None:
    for note in NOTES[:3]:
        assert left_in(note) == []


@pytest.mark.soak
def test_every_note_ends_and_holds_nothing_direct() -> None:
    assert len(NOTES) >= 60
    assert {one for note in NOTES for one in left_in(note)} == set()
