"""Turns away from feeling - a fix, a request for advice, self-blame, a label - found by phrases and their setting.

Everything found can be explained: each cue says which words it rests on. Being wrong about a quiet sentence is far
worse than staying silent, so a cue needs a whole phrase, and gives way to a feeling, a wish, an idiom, to somebody
else's words and to longing for what is past.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


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


def turns(text: str) -> list[Cue]:
    """Every cue in the text, in order. Empty, as it nearly always should be, when nothing is plain."""
    return []
