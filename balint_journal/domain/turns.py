"""Turns away from feeling - a fix, a request for advice, self-blame, a label - found by phrases and their setting.

Everything found can be explained: each cue says which words it rests on. Being wrong about a quiet sentence is far
worse than staying silent, so a cue needs a whole phrase, and gives way to a feeling, a wish, an idiom, to somebody
else's words and to longing for what is past.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from balint_journal.domain import cues_advice, cues_blame, cues_fix, cues_label
from balint_journal.domain.cue_setting import sentences


class Turn(StrEnum):
    """What a sentence may turn to."""

    FIX = "fix"
    ADVICE = "advice"
    SELF_BLAME = "self_blame"
    LABELLING = "labelling"


@dataclass(frozen=True, slots=True)
class Cue:
    """The words a turn rests on: offsets into the text as given, for a test or a reader and never for the screen."""

    turn: Turn
    start: int
    end: int
    words: str


_FINDERS = {
    Turn.FIX: cues_fix.find,
    Turn.ADVICE: cues_advice.find,
    Turn.SELF_BLAME: cues_blame.find,
    Turn.LABELLING: cues_label.find,
}


def turns(text: str) -> list[Cue]:
    """Every cue in the text, in order. Empty, as it nearly always should be, when nothing is plain."""
    found = [
        Cue(turn, sentence.start + start, sentence.start + end, text[sentence.start + start : sentence.start + end])
        for sentence in sentences(text)
        for turn, find in _FINDERS.items()
        for start, end in _apart(find(sentence))
    ]
    return sorted(found, key=lambda cue: cue.start)


def _apart(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans that do not overlap, the longer kept: one phrase is one cue, however many ways it was seen."""
    kept: list[tuple[int, int]] = []
    for start, end in sorted(spans, key=lambda span: span[0] - span[1]):
        if all(end <= other or start >= until for other, until in kept):
            kept.append((start, end))
    return kept
