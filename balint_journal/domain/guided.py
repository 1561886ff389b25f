"""A guided sitting: a pure state machine that asks one question after another and never loses a kept answer.

Whoever drives it shows ``question``, hands over what she typed, and keeps ``state()`` after every step; a sitting is
taken up again with ``GuidedSession.resume``. Writing, coming back and after the group all go this way.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from balint_journal.domain.flow import (
    FEELINGS_PROMPT,
    PATHS,
    REST_PROMPT,
    SORT_PROMPT,
    WORD_PROMPT,
    Flow,
    choose,
)
from balint_journal.domain.prompts import PromptSet, Stage
from balint_journal.domain.reflection import Kind
from balint_journal.domain.sitting import Question, Sitting, Step, steps_from, steps_to
from balint_journal.domain.vocabulary import Vocabulary, kinds_in, says_yes

JOTTED = "What you jotted"
_BEFOREHAND = "beforehand"


class GuidedSession:
    """One sitting. See the module for how it is driven.

    ``shown`` maps prompt ids to when they were last shown (aware times). Kinds or feelings given beforehand are not
    asked for again.
    """

    def __init__(
        self,
        flow: Flow,
        prompts: PromptSet,
        *,
        shown: Mapping[str, datetime] | None = None,
        kinds: Iterable[Kind] = (),
        feelings: Iterable[str] = (),
        sensations: Iterable[str] = (),
        vocabulary: Vocabulary | None = None,
    ) -> None:
        self.flow = flow
        self.kinds = tuple(dict.fromkeys(kinds))
        self.feelings = tuple(dict.fromkeys(feelings))
        self.sensations = tuple(dict.fromkeys(sensations))
        self._prompts = prompts
        self._shown = dict(shown or {})
        self._vocabulary = vocabulary or Vocabulary({}, {})
        self._known = {
            prompt for prompt, given in ((SORT_PROMPT, self.kinds), (FEELINGS_PROMPT, self.feelings)) if given
        }
        self._jotted: list[Step] = []
        self._steps: dict[str, Step] = {}
        self._at = ""
        self._last = ""
        self._stopped = False
        self._forward()

    # -- what is shown --------------------------------------------------------------------------------------------

    @property
    def opening(self) -> str:
        """The fixed line that stands before the first question, or an empty string."""
        return self.flow.opening

    @property
    def done(self) -> bool:
        """Whether nothing more will be asked: the end was reached, or she stopped."""
        return self._stopped or not self._at

    @property
    def question(self) -> Question | None:
        """The question to show now, or None when it is done."""
        if self.done:
            return None
        step = self._steps[self._at]
        kept = step.unfinished or step.text
        return Question(step.prompt, step.question, step.follow_up, kept, last=step.prompt == WORD_PROMPT)

    @property
    def last_given(self) -> str:
        """The text of the answer given last, or an empty string: for a nudge, or a look for names."""
        step = self._steps.get(self._last)
        return step.text if step else ""

    # -- what she does --------------------------------------------------------------------------------------------

    def begin_with(self, text: str) -> None:
        """Take in a line she jotted earlier. It stands before every answer and changes no question."""
        if text.strip():
            self._jotted.append(Step("", None, JOTTED, text=text.strip("\n")))

    def typing(self, text: str) -> None:
        """Keep what stands in the line so far, without going on: what a crash would otherwise take."""
        self._current().unfinished = text

    def answer(self, text: str) -> None:
        """Keep an answer and go on. An empty one is a skip; what was kept here before then stays as it was."""
        step = self._current()
        step.unfinished = ""
        if text.strip():
            step.text = text.strip("\n")
            self._last = self._at
            self._listen(step)
        self._forward()

    def skip(self) -> None:
        """Go on without an answer. What was kept here before stays."""
        self.answer("")

    def back(self) -> bool:
        """Return to the question before, its answer kept and shown again. False at the first one and after a stop."""
        earlier = [name for name in self._names_before() if name in self._steps]
        if self._stopped or not earlier:
            return False
        self._at = earlier[-1]
        return True

    def stop(self) -> None:
        """End here and keep everything, the line not yet finished included (``typing("")`` first, if it is to go)."""
        if not self.done and self._steps[self._at].unfinished.strip():
            step = self._steps[self._at]
            step.settle()
            self._listen(step)
        self._stopped = True

    # -- what she marks, each on the answer given last ------------------------------------------------------------

    def mend(self, text: str) -> None:
        """Put another wording in its place; nothing of the former one remains."""
        step = self._steps[self._last]
        step.text = text.strip("\n")
        self._listen(step)

    def only_for_me(self, *, on: bool = True) -> None:
        """Never offer it for the page, or do so again."""
        self._steps[self._last].only_for_me = on

    def star(self, *, on: bool = True) -> None:
        """See it again when looking back, or not."""
        self._steps[self._last].starred = on

    # -- what she chooses -----------------------------------------------------------------------------------------

    def choose_kinds(self, kinds: Iterable[Kind]) -> None:
        """Set her own sort. Questions still ahead and unanswered follow it."""
        chosen = tuple(dict.fromkeys(kinds))
        if chosen == self.kinds:
            return
        self.kinds = chosen
        behind = {*self._names_before(), self._at}
        self._steps = {
            name: step for name, step in self._steps.items() if name in behind or step.text or step.unfinished
        }

    def choose_feelings(self, words: Iterable[str]) -> None:
        """Set the feelings, from the list or her own."""
        self.feelings = _words(words)

    def choose_sensations(self, words: Iterable[str]) -> None:
        """Set the sensations, from the list or her own."""
        self.sensations = _words(words)

    # -- keeping and ending ---------------------------------------------------------------------------------------

    def state(self) -> dict[str, object]:
        """Everything, as plain values fit for JSON."""
        return {
            "flow": self.flow.value,
            "at": self._at,
            "last": self._last,
            "stopped": self._stopped,
            "kinds": [kind.value for kind in self.kinds],
            "feelings": list(self.feelings),
            "sensations": list(self.sensations),
            _BEFOREHAND: sorted(self._known),
            "jotted": steps_to(self._jotted),
            "steps": steps_to(self._steps.values()),
        }

    @classmethod
    def resume(
        cls,
        state: Mapping[str, object],
        prompts: PromptSet,
        *,
        shown: Mapping[str, datetime] | None = None,
        vocabulary: Vocabulary | None = None,
    ) -> GuidedSession:
        """Take up a sitting from its ``state``.

        Questions shown already keep the wording she saw, and a line that was not finished is kept. A state that is
        none is a ValueError.
        """
        try:
            session = cls(Flow(str(state["flow"])), prompts, shown=shown, vocabulary=vocabulary)
            session._take(state)
        except (KeyError, TypeError, AttributeError) as error:
            raise ValueError("this is not the state of a sitting") from error
        return session

    def finish(self) -> Sitting:
        """Everything kept, as a layer needs it. A line not yet finished is kept as well."""
        self.stop()
        steps = [*self._jotted, *(self._steps[name] for name in self._names() if name in self._steps)]
        by_prompt = {step.prompt: step.text for step in steps if step.prompt}
        return Sitting(
            kind=self.flow.layer,
            answers=tuple(step.given() for step in steps if step.text),
            kinds=self.kinds,
            feelings=self.feelings,
            sensations=self.sensations,
            word=" ".join(by_prompt.get(WORD_PROMPT, "").split()),
            rest=says_yes(by_prompt.get(REST_PROMPT, "")),
            shown=tuple(by_prompt),
        )

    # -- inside ---------------------------------------------------------------------------------------------------

    def _names(self) -> list[str]:
        return [slot.name for slot in PATHS[self.flow]]

    def _names_before(self) -> list[str]:
        names = self._names()
        return names[: names.index(self._at)] if self._at else names

    def _current(self) -> Step:
        if self.done:
            raise ValueError("this sitting is over")
        return self._steps[self._at]

    def _forward(self) -> None:
        """Go to the next place that has a question; to none when there is none left."""
        path = PATHS[self.flow]
        start = self._names().index(self._at) + 1 if self._at else 0
        for slot in path[start:]:
            if slot.name not in self._steps and not self._known.intersection(slot.only):
                asked = {step.prompt for step in self._steps.values() if step.prompt}
                prompt = choose(slot, self._prompts, kinds=self.kinds, shown=self._shown, asked=asked)
                if prompt is not None or slot.blank:
                    self._steps[slot.name] = Step.of(slot.name, prompt)
            if slot.name in self._steps:
                self._at = slot.name
                return
        self._at = ""

    def _listen(self, step: Step) -> None:
        """Take what she chose from the questions that ask her to choose; no other answer is looked into."""
        if step.prompt == SORT_PROMPT:
            self.choose_kinds(kinds_in(step.text))
        elif step.prompt == FEELINGS_PROMPT:
            self.choose_feelings(word.text for word in self._vocabulary.read_feelings(step.text))
        elif step.stage == Stage.BODY:
            self.choose_sensations((*self.sensations, *self._vocabulary.only_sensations(step.text)))

    def _take(self, state: Mapping[str, object]) -> None:
        names = self._names()
        steps = steps_from(state["steps"])
        for step in steps:
            step.settle()
        # A place that this release no longer has keeps its answer, ahead of the others.
        self._jotted = [*steps_from(state["jotted"]), *(step for step in steps if step.slot not in names)]
        self._steps = {step.slot: step for step in steps if step.slot in names}
        self.kinds = tuple(Kind(kind) for kind in _strings(state["kinds"]))
        self.feelings = _strings(state["feelings"])
        self.sensations = _strings(state["sensations"])
        self._known = set(_strings(state[_BEFOREHAND]))
        self._last = str(state["last"]) if state["last"] in self._steps else ""
        self._stopped = bool(state["stopped"])
        self._at = str(state["at"])
        if self._at and self._at not in self._steps:
            self._at = ""
            self._forward()


def _words(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word.strip() for word in words if word.strip()))


def _strings(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise TypeError("a list was expected")
    return tuple(str(item) for item in value)
