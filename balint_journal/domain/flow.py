"""Flows: short paths through the stages, and how the question at each place is chosen.

A question is chosen by rotation (the one shown longest ago), by her own sort and by valence. Nothing she writes is
looked at: no function here is handed an answer.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from balint_journal.domain.prompts import BRANCH, Prompt, PromptSet, Stage
from balint_journal.domain.reflection import Kind, LayerKind

SORT_PROMPT = "O2"
FEELINGS_PROMPT = "O3"
WORD_PROMPT = "C4"
REST_PROMPT = "R9"
LONGEST = 9
_NEVER = datetime.min.replace(tzinfo=UTC)


class Flow(StrEnum):
    """A way through: one minute, six minutes, longer, no questions; after the group; coming back."""

    CATCH = "catch"
    EVENING = "evening"
    LONG = "long"
    BLANK = "blank"
    AFTER = "after"
    REVISIT = "revisit"

    @property
    def layer(self) -> LayerKind:
        """The kind of layer it makes."""
        return {Flow.AFTER: LayerKind.AFTER, Flow.REVISIT: LayerKind.REVISIT}.get(self, LayerKind.FIRST)

    @property
    def opening(self) -> str:
        """The fixed line it begins with, or an empty string."""
        return _OPENINGS.get(self, "")


_OPENINGS = {
    Flow.AFTER: "What was said in the group stays there. Write what stirred in you.",
    Flow.REVISIT: "There is no right amount of change.",
}


@dataclass(frozen=True, slots=True)
class Slot:
    """A place on a path: either named questions (``only``) or those of some stages.

    ``by_sort`` takes the stages of her own sort, and ``stages`` when she gave none. ``core_only`` keeps to core
    questions where a stage has at least two of them. ``without`` leaves ids out.
    """

    name: str
    only: tuple[str, ...] = ()
    stages: tuple[Stage, ...] = ()
    by_sort: bool = False
    core_only: bool = False
    without: frozenset[str] = frozenset()

    @property
    def blank(self) -> bool:
        """A place for free writing, with no question at all."""
        return not (self.only or self.stages)


# P8 asks for the most recognisable thing there is; W7, A7 and M4 ask more than a tired evening can give.
_NOT_TONIGHT = frozenset({"P8", "A7", "W7", "M4"})
_FIRST = Slot("first", only=("O1",))
_SORT = Slot("sort", only=(SORT_PROMPT,))
_STORY = Slot("story", stages=(Stage.STORY,), core_only=True)
_BRANCH = Slot("branch", stages=(Stage.STORY,), by_sort=True, core_only=True)
_TWO_OF_US = (Stage.BODY, Stage.PATIENT, Stage.BETWEEN)
_WORD = Slot("word", only=(WORD_PROMPT,))

PATHS: Mapping[Flow, tuple[Slot, ...]] = {
    Flow.CATCH: (_SORT, Slot("feelings", only=(FEELINGS_PROMPT,)), Slot("body", only=("B2",))),
    Flow.EVENING: (_FIRST, _SORT, _STORY, _BRANCH, Slot("two", stages=_TWO_OF_US, without=_NOT_TONIGHT), _WORD),
    Flow.LONG: (
        _FIRST,
        _SORT,
        _STORY,
        _BRANCH,
        Slot("two", stages=_TWO_OF_US),
        Slot("unsaid", stages=(Stage.ASKED, Stage.MISSING)),
        Slot("imagine", stages=(Stage.IMAGINE,)),
        Slot("lighten", stages=(Stage.LIGHTEN,)),
        _WORD,
    ),
    Flow.BLANK: (Slot("page"),),
    Flow.AFTER: (
        Slot("stirred", only=("N12", "N13")),
        Slot("heard", only=("N1", "N3")),
        Slot("more", stages=(Stage.AFTER,), without=frozenset({"N12", "N13", "N1", "N3", "N9", "N10"})),
        Slot("away", only=("N9", "N10")),
        _WORD,
    ),
    Flow.REVISIT: (
        Slot("again", only=("R1",)),
        _SORT,
        Slot("since", stages=(Stage.REVISIT,), without=frozenset({"R1", REST_PROMPT})),
        Slot("rest", only=(REST_PROMPT,)),
        _WORD,
    ),
}


def choose(
    slot: Slot,
    prompts: PromptSet,
    *,
    kinds: Collection[Kind] = (),
    shown: Mapping[str, datetime] | None = None,
    asked: Collection[str] = (),
) -> Prompt | None:
    """The question for this place, or None where nothing fits.

    ``shown`` maps a prompt's id to when it was last shown (aware times); ``asked`` holds the ids of this sitting.
    The stage shown longest ago comes first, then the question shown longest ago; hers before ours, core before others.
    """
    last = shown or {}
    stages = [_candidates(slot, stage, prompts, kinds, asked) for stage in _stages(slot, prompts, kinds)]
    stages = [candidates for candidates in stages if candidates]
    if not stages:
        return None
    of_stage = min(stages, key=lambda candidates: _latest(prompts.in_stage(candidates[0].stage), last))
    return min(of_stage, key=lambda prompt: (last.get(prompt.id, _NEVER), not prompt.own, not prompt.core))


def _stages(slot: Slot, prompts: PromptSet, kinds: Iterable[Kind]) -> tuple[Stage, ...]:
    if slot.only:
        return tuple(dict.fromkeys(prompt.stage for prompt in prompts.prompts if prompt.id in slot.only))
    return (tuple(BRANCH[kind] for kind in kinds) if slot.by_sort else ()) or slot.stages


def _candidates(
    slot: Slot, stage: Stage, prompts: PromptSet, kinds: Collection[Kind], asked: Collection[str]
) -> list[Prompt]:
    fitting = [
        prompt
        for prompt in prompts.in_stage(stage)
        if (not slot.only or prompt.id in slot.only)
        and prompt.id not in slot.without
        and prompt.id not in asked
        and (bool(slot.only) or prompt.suits(kinds))
    ]
    core = [prompt for prompt in fitting if prompt.core]
    return core if slot.core_only and len(core) > 1 else fitting


def _latest(prompts: Iterable[Prompt], last: Mapping[str, datetime]) -> datetime:
    return max((last[prompt.id] for prompt in prompts if prompt.id in last), default=_NEVER)
