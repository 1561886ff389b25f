"""What one detector believes about one stretch of a note, before all beliefs are settled against each other."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from balint_journal.deid.findings import Action, Category


class Strength(IntEnum):
    """How sure a detector is; decides which category wins where candidates meet. No candidate is dropped for being weak."""

    HUNCH = 0  # learnt: no rule speaks for it, and any rule knows more
    WEAK = 1  # one thin clue
    LIKELY = 2  # context or a list says so
    SURE = 3  # shape or title leaves little doubt
    HIDDEN = 4  # the writer's own list


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch ``[start, end)`` of ``Note.text`` that may identify.

    ``why`` is one plain line for the reviewer and never repeats the text. ``hint`` carries what the replacement needs and
    only the detector knew: ``"kin:daughter"``, ``"title:dr"``, ``"kind:hospital"``. ``replacement`` and ``widenings`` are
    set by detectors that know the wording themselves. ``spreads``: once found, the same words are found everywhere.
    """

    start: int
    end: int
    category: Category
    strength: Strength
    why: str
    hint: str = ""
    action: Action = Action.REPLACE
    replacement: str | None = None
    widenings: tuple[str, ...] = ()
    spreads: bool = False
