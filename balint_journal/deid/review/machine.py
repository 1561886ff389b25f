"""The review: a strict and courteous reader beside her, as a machine that is handed keys and says what to show.

Nothing here reads a file, a clock or a terminal. A page comes out of it only when everything on it has been decided.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from balint_journal.deid.page.card import card_trouble
from balint_journal.deid.page.furniture import FOOT, SECTIONS, TITLE
from balint_journal.deid.page.questions import QUESTIONS, Lead
from balint_journal.deid.review import choosing, closing, deciding
from balint_journal.deid.review.reading import StrictReader
from balint_journal.deid.review.rereading import is_clean, read_again
from balint_journal.deid.review.screen import Option, Quoted, Screen, Wants
from balint_journal.deid.review.state import Phase, State, Tools, as_data, from_data
from balint_journal.errors import DamagedError, UndecidedError

__all__ = ["Decided", "Option", "Phase", "Quoted", "Review", "Screen", "StrictReader", "Tools", "Wants"]

Shows = Callable[[State, Tools], Screen]
Takes = Callable[[State, str, Tools], State]

_STEPS: dict[Phase, tuple[Shows, Takes]] = {
    Phase.PLACES: (choosing.places_screen, choosing.places_given),
    Phase.WHO: (choosing.who_screen, choosing.who_given),
    Phase.CHOOSE: (choosing.choose_screen, choosing.chosen),
    Phase.WRITE: (choosing.write_screen, choosing.written),
    Phase.FINDING: (deciding.finding_screen, deciding.decided),
    Phase.EDIT_FINDING: (deciding.edit_screen, deciding.edited),
    Phase.KEEP: (deciding.keep_screen, deciding.keep_answered),
    Phase.PAGE: (closing.page_screen, closing.page_read),
    Phase.PART: (closing.part_screen, closing.part_picked),
    Phase.EDIT_PART: (closing.edit_part_screen, closing.part_edited),
    Phase.QUESTION: (closing.question_screen, closing.question_answered),
    Phase.CARD: (closing.card_screen, closing.card_answered),
    Phase.EDIT_CARD: (closing.edit_card_screen, closing.card_edited),
    Phase.REMEMBER: (closing.remember_screen, closing.remembered),
    Phase.WHERE: (closing.where_screen, closing.where_picked),
    Phase.DONE: (closing.ended_screen, closing.ended),
    Phase.STAYS: (closing.ended_screen, closing.ended),
    Phase.ANOTHER: (closing.ended_screen, closing.ended),
}
_READ_BY_THEN = frozenset(
    {
        Phase.PAGE,
        Phase.PART,
        Phase.EDIT_PART,
        Phase.QUESTION,
        Phase.CARD,
        Phase.EDIT_CARD,
        Phase.REMEMBER,
        Phase.WHERE,
        Phase.DONE,
    }
)
_SEAL = object()


@dataclass(frozen=True, slots=True, init=False)
class Decided:
    """A page on which everything is decided, and its card. Only a finished review makes one; documents take nothing else."""

    title: str
    parts: tuple[tuple[str, str], ...]
    foot: tuple[str, ...]
    card: str

    def __init__(self, parts: tuple[tuple[str, str], ...], card: str, *, seal: object) -> None:
        if seal is not _SEAL:
            raise UndecidedError
        for name, value in (("title", TITLE), ("parts", parts), ("foot", FOOT), ("card", card)):
            object.__setattr__(self, name, value)


class Review:
    """One page under review. ``screen`` says what to show, ``take`` what happens to a key or a text, ``saved`` keeps it."""

    def __init__(self, tools: Tools, *, first_ever: bool = False) -> None:
        self._tools = tools
        self._state = State(phase=Phase.PLACES if first_ever else Phase.WHO)

    @classmethod
    def restored(cls, saved: Mapping[str, Any], tools: Tools) -> Review:
        """A review taken up again. Names to hide may have grown: a page that was read is read again.

        Raises DamagedError when ``saved`` is not what ``saved()`` gave.
        """
        review = cls(tools)
        try:
            review._state = from_data(saved)
        except (KeyError, TypeError, ValueError, IndexError):
            raise DamagedError from None
        review._check_again()
        return review

    def saved(self) -> dict[str, Any]:
        """Everything it knows, as plain JSON values: to be kept encrypted, and nowhere else."""
        return as_data(self._state)

    @property
    def screen(self) -> Screen:
        """What to show now."""
        return _STEPS[self._state.phase][0](self._state, self._tools)

    def take(self, typed: str) -> None:
        """One key (without its line end), or several lines where the screen wants them."""
        self._state = _STEPS[self._state.phase][1](self._state, typed, self._tools)

    def reopen(self) -> None:
        """A review that ended otherwise than decided is asked its last question again; a decided page is shown again."""
        if self.phase in {Phase.STAYS, Phase.ANOTHER}:
            self._state = replace(self._state.quietly(), phase=Phase.QUESTION)
        elif self.phase is Phase.DONE:
            self._state = replace(self._state.quietly(), phase=Phase.PAGE, answers=(), at=0, where="")

    @property
    def phase(self) -> Phase:
        """The step at hand."""
        return self._state.phase

    @property
    def decided(self) -> bool:
        """Whether everything is decided: only then is there a page."""
        state = self._state
        answered = len(state.answers) == len(QUESTIONS) and all(
            question.lead(answer) is Lead.ON for question, answer in zip(QUESTIONS, state.answers, strict=True)
        )
        return (
            state.phase is Phase.DONE
            and answered
            and any(state.parts)
            and is_clean(state, self._tools)
            and not card_trouble(state.card, state, self._tools)
        )

    def page(self) -> Decided:
        """The decided page. Raises UndecidedError as long as anything is open."""
        if not self.decided:
            raise UndecidedError
        parts = zip(SECTIONS, self._state.parts, strict=True)
        return Decided(
            tuple((heading.value, " ".join(part)) for heading, part in parts if part), self._state.card, seal=_SEAL
        )

    @property
    def where(self) -> str:
        """One of none, pdf, txt, md once decided; else empty."""
        return self._state.where

    @property
    def places(self) -> tuple[str, ...]:
        """Places of work she named at the first page ever: to be kept with the names to hide."""
        return self._state.places

    @property
    def remember(self) -> tuple[str, ...]:
        """Names she wants remembered."""
        return self._state.remember

    def _check_again(self) -> None:
        if self._state.phase in _READ_BY_THEN and not is_clean(self._state, self._tools):
            again = replace(self._state.quietly(), answers=(), at=0, shown=0, card="", where="", back=Phase.PAGE)
            self._state = read_again(again, self._tools)
