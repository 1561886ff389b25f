"""Prompts: one question each, the stage it belongs to, and sets of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from balint_journal.domain.reflection import Kind


class Stage(StrEnum):
    """Where in a sitting a question belongs."""

    OPEN = "open"
    STORY = "story"
    STRONG = "strong"
    LINGERING = "lingering"
    STUCK = "stuck"
    BODY = "body"
    PATIENT = "patient"
    BETWEEN = "between"
    ASKED = "asked"
    MISSING = "missing"
    IMAGINE = "imagine"
    POSITIVE = "positive"
    LIGHTEN = "lighten"
    CLOSE = "close"
    AFTER = "after"
    REVISIT = "revisit"


# These hold the few questions that stand at a fixed place, so a set of one's own has none of them.
FIXED_STAGES = frozenset({Stage.OPEN, Stage.CLOSE})

# The stage that each of her own sorts opens.
BRANCH = {
    Kind.STRONG: Stage.STRONG,
    Kind.LINGERING: Stage.LINGERING,
    Kind.STUCK: Stage.STUCK,
    Kind.GLAD: Stage.POSITIVE,
}


class Valence(StrEnum):
    """Which side of feeling a question leans to."""

    ANY = "any"
    POS = "pos"
    NEG = "neg"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True)
class Prompt:
    """One question. ``follow_up`` is shown only on request; ``kind`` None suits every sort; ``own`` marks hers."""

    id: str
    stage: Stage
    text: str
    follow_up: str = ""
    kind: Kind | None = None
    valence: Valence = Valence.ANY
    core: bool = True
    own: bool = False

    @property
    def only_for_me(self) -> bool:
        """Whether its answer is kept from the page by itself: it asks for the most recognisable thing of all."""
        return self.id == "P8"

    def suits(self, kinds: Iterable[Kind]) -> bool:
        """Whether it fits her own sort. ``glad`` alone leaves out what leans to the hard side."""
        chosen = set(kinds)
        if self.kind is not None and self.kind not in chosen:
            return False
        return not (chosen == {Kind.GLAD} and self.valence is Valence.NEG)


@dataclass(frozen=True, slots=True)
class PromptSet:
    """Prompts in their order, ids never repeated. Hers stand before ours."""

    prompts: tuple[Prompt, ...]

    def __post_init__(self) -> None:
        ids = [prompt.id for prompt in self.prompts]
        if len(set(ids)) != len(ids):
            raise ValueError("two prompts bear the same id")

    def get(self, prompt_id: str | None) -> Prompt | None:
        """The prompt of this id, or None."""
        return next((prompt for prompt in self.prompts if prompt.id == prompt_id), None)

    def in_stage(self, stage: Stage) -> tuple[Prompt, ...]:
        """The prompts of one stage, in order."""
        return tuple(prompt for prompt in self.prompts if prompt.stage is stage)

    def with_own(self, own: Iterable[Prompt]) -> PromptSet:
        """A set with hers first beside these. An id that stands here already is a ValueError."""
        return PromptSet((*own, *self.prompts))
