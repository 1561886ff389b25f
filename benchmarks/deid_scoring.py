"""Score what a de-identifier changed against notes marked by hand.

A direct identifier counts as found when every word of it but titles and generic nouns was changed. Words are kept when no letter of
them was changed and no mark, direct or not, covers them. A quasi-identifier is seen when any letter of it was changed or flagged.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

WORD = re.compile(r"[^\W_]+")
WHOLE_WORD = re.compile(r"[^\W_]+(?:['\u2019\-][^\W_]+)*")
_GENERIC = """mr mrs ms miss mx dr doctor prof professor sir lady lord rev reverend father fr sister nurse canon uncle auntie aunty aunt nan nana grandad granny mam
    mum dad a an and the of in on at to by for from with yr yrs year years old month months week weeks day days aged age born dob st street road rd lane
    avenue close drive court terrace way hill farm house flat surgery practice health medical centre center clinic hospital infirmary ward unit school
    primary secondary academy college university church chapel mosque temple gurdwara synagogue club fc ltd plc nhs chi gmc number no ref case bed room bay
    phone tel mobile email www http https com co uk org"""
GENERIC = frozenset(_GENERIC.split())

# start, end, and whether it was changed (True) or only flagged (False)
Changed = Sequence[tuple[int, int, bool]]


@dataclass(slots=True)
class Score:
    """Counts over notes; shares are properties, in per cent."""

    found: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    marked: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    missed: list[tuple[str, str, str]] = field(default_factory=list)
    notes: int = 0
    clean: int = 0
    quasi: int = 0
    quasi_seen: int = 0
    words: int = 0
    words_kept: int = 0

    @property
    def direct(self) -> float:
        """Direct identifiers found."""
        return share(sum(self.found.values()), sum(self.marked.values()))

    @property
    def persons(self) -> float:
        """Persons found."""
        return share(self.found["PERSON"], self.marked["PERSON"])

    @property
    def without_leak(self) -> float:
        """Notes of which no direct identifier was missed."""
        return share(self.clean, self.notes)

    @property
    def seen(self) -> float:
        """Quasi-identifiers changed or flagged."""
        return share(self.quasi_seen, self.quasi)

    @property
    def kept(self) -> float:
        """Ordinary words left alone."""
        return share(self.words_kept, self.words)


def share(part: int, whole: int) -> float:
    """Per cent; of nothing, all."""
    return 100.0 * part / whole if whole else 100.0


def load(path: Path) -> list[dict[str, Any]]:
    """The notes of a file of JSON lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def score(notes: Sequence[dict[str, Any]], changed: Sequence[Changed]) -> Score:
    """Compare marks and changes, note by note."""
    total = Score()
    for note, changes in zip(notes, changed, strict=True):
        _add(total, note, changes)
    return total


def _add(total: Score, note: dict[str, Any], changes: Changed) -> None:
    text = note["text"]
    replaced = _letters((start, end) for start, end, hard in changes if hard)
    seen = _letters((start, end) for start, end, _ in changes)
    clean = True
    for start, end, label in note["spans"]:
        total.marked[label] += 1
        if essential(text, start, end) <= replaced:
            total.found[label] += 1
        else:
            clean = False
            total.missed.append((str(note["id"]), label, text[start:end]))
    total.notes += 1
    total.clean += clean
    quasi = note.get("quasi", [])
    total.quasi += len(quasi)
    total.quasi_seen += sum(bool(seen & set(range(start, end))) for start, end, _ in quasi)
    marked = _letters((start, end) for start, end, _ in [*note["spans"], *quasi])
    for word in WHOLE_WORD.finditer(text):
        letters = set(range(*word.span()))
        if not letters & marked:
            total.words += 1
            total.words_kept += not letters & replaced


def essential(text: str, start: int, end: int) -> set[int]:
    """Positions of the letters that must go: all but titles and generic nouns, or all where nothing else is."""
    words = list(WORD.finditer(text, start, end))
    telling = [word for word in words if word.group().lower() not in GENERIC] or words
    return {at for word in telling for at in range(*word.span())}


def _letters(spans: Iterable[tuple[int, int]]) -> set[int]:
    return {at for start, end in spans for at in range(start, end)}
