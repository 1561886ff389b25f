"""Nudges: the next small question, and when one may be shown. Which turn was taken is found in ``turns``.

At most one to an answer and two to a reflection, only when asked for, or by themselves once she has agreed; never the
same twice running. A nudge never says what she has just done, and it changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from balint_journal.domain.turns import Cue, Turn, turns

# Never triggered by anything she writes: it stands before the first writing ever and on every card of help.
SAFETY_LINE = "Anything the patient still needs belongs in the record, not here."
ASK_AUTOMATIC = "Shall one come by itself now and then? y or n"
NO_MORE = "There are no more of these just now."
MOST = 2
# By itself a nudge waits for two cues of one turn in one answer: silence costs nothing, a wrong nudge stings.
CUES_NEEDED = 2


@dataclass(frozen=True, slots=True)
class Nudge:
    """One nudge. ``turn`` None suits any moment."""

    id: str
    turn: Turn | None
    text: str


NUDGES = (
    Nudge("U1", Turn.FIX, "The plan has its place in the record. What else is here?"),
    Nudge("U2", Turn.FIX, "What were you feeling just before the plan arrived?"),
    Nudge("U3", Turn.FIX, "If there were nothing more to do, what would be left between you?"),
    Nudge("U5", Turn.ADVICE, "What do you wonder about in that?"),
    Nudge("U6", Turn.ADVICE, "If nobody could answer that, what would you like them to know?"),
    Nudge("U8", Turn.SELF_BLAME, "What was it like to be you, just then?"),
    Nudge("U9", Turn.SELF_BLAME, "What was happening a moment before that?"),
    Nudge("U10", Turn.SELF_BLAME, "Is anything else there, beside that feeling?"),
    Nudge("U11", Turn.LABELLING, "And apart from that word, what are they like?"),
    Nudge("U12", Turn.LABELLING, "What was it like to be with them before that word came?"),
    Nudge("U13", Turn.LABELLING, "How might they tell this part?"),
    Nudge("U14", None, "What did you see or feel just before that thought?"),
    Nudge("U15", None, "You can stop here. Nothing has to be finished."),
)
# These fit whatever she wrote, and come when she asks and no turn is plain.
_ALWAYS_FITTING = ("U8", "U13", "U14", "U15")


@dataclass(frozen=True, slots=True)
class Nudging:
    """Where one reflection stands with nudges. Values are plain, so that a sitting can be taken up again.

    ``automatic`` is None until she has been asked whether one may come by itself. ``given`` are the ids shown in this
    reflection; ``before`` is the id shown last in an earlier one; ``nudged`` says that this answer has had its one.
    """

    automatic: bool | None = None
    given: tuple[str, ...] = ()
    before: str = ""
    nudged: bool = False

    @property
    def to_be_asked(self) -> bool:
        """Whether she is to be asked, once, if one may come by itself."""
        return self.automatic is None

    def agreed(self, *, automatic: bool) -> Nudging:
        """Her answer to that."""
        return replace(self, automatic=automatic)

    def next_answer(self) -> Nudging:
        """A new answer has been begun."""
        return replace(self, nudged=False)

    def on_request(self, text: str) -> tuple[Nudge | None, Nudging]:
        """The nudge for the answer she has just given, because she asked. None when there are no more."""
        return self._give(_fitting(turns(text)))

    def by_itself(self, text: str) -> tuple[Nudge | None, Nudging]:
        """The nudge that may come after this answer was kept. Nearly always None."""
        if not self.automatic:
            return None, self
        cues = turns(text)
        plain = [cue for cue in cues if sum(other.turn is cue.turn for other in cues) >= CUES_NEEDED]
        return self._give(_fitting(plain)) if plain else (None, self)

    def _give(self, fitting: Sequence[Nudge]) -> tuple[Nudge | None, Nudging]:
        if self.nudged or len(self.given) >= MOST:
            return None, self
        shown = {self.before, *self.given}
        nudge = next((nudge for nudge in fitting if nudge.id not in shown), None)
        if nudge is None:
            return None, self
        return nudge, replace(self, given=(*self.given, nudge.id), nudged=True)


def _fitting(cues: Iterable[Cue]) -> list[Nudge]:
    turn = next((cue.turn for cue in cues), None)
    if turn is None:
        return [nudge for nudge in NUDGES if nudge.id in _ALWAYS_FITTING]
    return [nudge for nudge in NUDGES if nudge.turn is turn]
