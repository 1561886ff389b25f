"""The values of a guided sitting: a step on the way, the question shown, and what a layer needs at the end."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass

from balint_journal.domain.prompts import Prompt, Stage
from balint_journal.domain.reflection import Kind, LayerKind


@dataclass(frozen=True, slots=True)
class Question:
    """What to show now.

    ``text`` is empty on a blank page; ``kept`` is what she wrote here before, shown again after ``back`` or on
    resuming; ``last`` is true only before the word that closes ("The last one.").
    """

    prompt: str | None
    text: str
    follow_up: str
    kept: str
    last: bool


@dataclass(frozen=True, slots=True)
class Given:
    """One answer, ready to become an ``Answer`` of a layer."""

    prompt: str | None
    question: str
    text: str
    only_for_me: bool = False
    starred: bool = False


@dataclass(frozen=True, slots=True)
class Sitting:
    """What a layer needs.

    ``rest`` says that she answered yes to letting it rest; ``shown`` are the ids of the questions she was shown, for
    the rotation.
    """

    kind: LayerKind
    answers: tuple[Given, ...]
    kinds: tuple[Kind, ...]
    feelings: tuple[str, ...]
    sensations: tuple[str, ...]
    word: str
    rest: bool
    shown: tuple[str, ...]

    @property
    def empty(self) -> bool:
        """Whether there is nothing to keep."""
        return not (self.answers or self.kinds or self.feelings or self.sensations)


@dataclass(slots=True)
class Step:
    """One place of a sitting under way: the question as it was shown, and what stands there so far."""

    slot: str
    prompt: str | None
    question: str
    follow_up: str = ""
    stage: str = Stage.OPEN.value
    text: str = ""
    unfinished: str = ""
    only_for_me: bool = False
    starred: bool = False

    @classmethod
    def of(cls, slot: str, prompt: Prompt | None) -> Step:
        """A fresh step; without a prompt it is a blank page."""
        if prompt is None:
            return cls(slot, None, "")
        return cls(slot, prompt.id, prompt.text, prompt.follow_up, prompt.stage.value, only_for_me=prompt.only_for_me)

    def settle(self) -> None:
        """Keep the line not yet finished. Where an answer stands already and is not part of it, both are kept."""
        typed = self.unfinished.strip("\n")
        self.unfinished = ""
        if typed.strip():
            self.text = typed if self.text in typed else f"{self.text}\n{typed}"

    def given(self) -> Given:
        """The step as an answer."""
        return Given(self.prompt, self.question, self.text, self.only_for_me, self.starred)


def steps_to(steps: Iterable[Step]) -> list[dict[str, object]]:
    """Steps as plain values, fit for JSON."""
    return [asdict(step) for step in steps]


def steps_from(rows: object) -> list[Step]:
    """Steps from plain values. Rows that are none are a TypeError."""
    if not isinstance(rows, list):
        raise TypeError("a list of steps was expected")
    return [Step(**row) for row in rows]
