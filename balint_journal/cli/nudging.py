"""Nudges on the screen: on request, and by themselves only once she has agreed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from balint_journal.cli.desk import Desk
from balint_journal.domain.nudges import ASK_AUTOMATIC, NO_MORE, Nudge, Nudging
from balint_journal.services import choices

if TYPE_CHECKING:
    from balint_journal.services.journal import OpenJournal


class Nudges:
    """The nudges of one sitting."""

    def __init__(self, desk: Desk, journal: OpenJournal) -> None:
        self._desk = desk
        self._journal = journal
        self._state = Nudging(
            automatic=choices.agreed(journal, choices.NUDGES), before=choices.get(journal, choices.LAST_NUDGE)
        )

    def on_request(self, text: str) -> None:
        """Show one because she asked; the first time, ask whether one may come by itself."""
        nudge, self._state = self._state.on_request(text)
        self._show(nudge)
        if nudge is None:
            self._desk.show.say(NO_MORE)
        if self._state.to_be_asked:
            self._desk.show.say(ASK_AUTOMATIC)
            yes = self._desk.ask.choice({"y": "yes", "n": "no", "": "no"}) == "yes"
            self._state = self._state.agreed(automatic=yes)
            choices.agree(self._journal, choices.NUDGES, yes=yes)

    def after_answer(self, text: str) -> None:
        """Perhaps show one, after the answer was kept."""
        nudge, self._state = self._state.by_itself(text)
        self._show(nudge)
        self._state = self._state.next_answer()

    def _show(self, nudge: Nudge | None) -> None:
        if nudge is not None:
            self._desk.show.gap()
            self._desk.show.say(nudge.text)
            choices.put(self._journal, choices.LAST_NUDGE, nudge.id)
