"""Where a review stands: a value that can be kept, locked, and taken up again."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from balint_journal.deid.findings import Category
from balint_journal.deid.page.furniture import SECTIONS, Section, Source, offered
from balint_journal.deid.review.reading import Key, StrictReader, Thing

VERSION = 1
Parts = tuple[tuple[str, ...], ...]


class Phase(StrEnum):
    """The steps of a review, in the order in which they are usually met."""

    PLACES = "places"  # her places of work, at the first page ever
    WHO = "who"  # the names in this one
    CHOOSE = "choose"  # her sentences, part by part
    WRITE = "write"  # fresh words for a part, or one sentence changed
    FINDING = "finding"  # one thing that may point to a person
    EDIT_FINDING = "edit finding"
    KEEP = "keep"  # asked a second time
    PAGE = "page"  # the whole page, to be read
    PART = "part"  # which part to change
    EDIT_PART = "edit part"
    QUESTION = "question"
    CARD = "card"
    EDIT_CARD = "edit card"
    REMEMBER = "remember"
    WHERE = "where"
    DONE = "done"
    STAYS = "stays"  # a complaint: it stays in the journal
    ANOTHER = "another"  # someone in the group may know them


@dataclass(frozen=True, slots=True, order=True)
class Spot:
    """Where a thing of this round stands: sentence ``line`` of part ``part``, characters ``start`` to ``end``.

    ``rest``: what stood in the sentence before runs on to here.
    """

    part: int
    line: int
    start: int
    end: int
    thing: int
    rest: bool = False


@dataclass(frozen=True, slots=True)
class Tools:
    """What the review is handed: a reader, the wordings of questions, and what it may ask of the shipped lists.

    ``usually_left_out`` says of a sentence whether it holds a plan, a dose, a diagnosis or a verdict; ``printable`` of a
    character whether the page's font has it; ``listed`` are names that are always hidden already.
    """

    strict: StrictReader
    questions: Mapping[str, str] = field(default_factory=dict)
    usually_left_out: Callable[[str], object] = lambda _: False
    printable: Callable[[str], bool] = lambda _: True
    listed: frozenset[str] = frozenset()
    sources: Sequence[Source] = ()
    _offered: dict[Section, tuple[str, ...]] = field(default_factory=dict, repr=False)

    def offered(self, section: Section) -> tuple[str, ...]:
        """Her sentences that may stand in ``section``; worked out once."""
        if section not in self._offered:
            self._offered[section] = offered(section, self.sources)
        return self._offered[section]


@dataclass(frozen=True, slots=True)
class State:
    """Everything a review knows. ``back`` is where a clean reading leads; ``at`` the part or question at hand."""

    phase: Phase = Phase.WHO
    parts: Parts = ((),) * len(SECTIONS)
    at: int = 0
    shown: int = 0
    writing: str = ""
    hide: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    things: tuple[Thing, ...] = ()
    waiting: tuple[int, ...] = ()
    spots: tuple[Spot, ...] = ()
    kept: frozenset[Key] = frozenset()
    taken: tuple[str, ...] = ()
    met: tuple[str, ...] = ()
    flagged: tuple[str, ...] = ()
    back: Phase = Phase.PAGE
    again: bool = False
    answers: tuple[str, ...] = ()
    card: str = ""
    remember: tuple[str, ...] = ()
    where: str = ""
    now: str = ""
    said: tuple[str, ...] = ()

    def quietly(self) -> State:
        """The same, with nothing said."""
        return replace(self, now="", said=())

    @property
    def thing(self) -> Thing:
        """The thing at hand."""
        return self.things[self.waiting[0]]


def as_data(state: State) -> dict[str, Any]:
    """``state`` as plain JSON values."""
    plain: dict[str, Any] = {"version": VERSION}
    for name in ("at", "shown", "writing", "again", "card", "where", "now"):
        plain[name] = getattr(state, name)
    for name in ("hide", "places", "waiting", "taken", "met", "answers", "remember", "said"):
        plain[name] = list(getattr(state, name))
    plain["flagged"] = list(state.flagged)
    plain |= {"phase": state.phase.value, "back": state.back.value, "parts": [list(part) for part in state.parts]}
    plain["things"] = [[t.key.text, t.key.category.value, list(t.wordings), t.why, t.direct] for t in state.things]
    plain["spots"] = [[s.part, s.line, s.start, s.end, s.thing, s.rest] for s in state.spots]
    plain["kept"] = [[key.text, key.category.value] for key in sorted(state.kept)]
    return plain


def from_data(plain: Mapping[str, Any]) -> State:
    """The state that ``as_data`` made plain. Raises KeyError, TypeError or ValueError on anything else."""
    if plain["version"] != VERSION:
        raise ValueError("another version")
    scalars: dict[str, Any] = {
        name: plain[name] for name in ("at", "shown", "writing", "again", "card", "where", "now")
    }
    rows: dict[str, Any] = {
        name: tuple(plain[name])
        for name in ("hide", "places", "waiting", "taken", "met", "answers", "remember", "said")
    }
    parts = tuple(tuple(part) for part in plain["parts"])
    if len(parts) != len(SECTIONS):
        raise ValueError("another page")
    return State(
        phase=Phase(plain["phase"]),
        back=Phase(plain["back"]),
        parts=parts,
        things=tuple(Thing(Key(t, Category(c)), tuple(w), why, direct) for t, c, w, why, direct in plain["things"]),
        spots=tuple(Spot(*spot) for spot in plain["spots"]),
        flagged=tuple(plain.get("flagged", ())),
        kept=frozenset(Key(text, Category(category)) for text, category in plain["kept"]),
        **scalars,
        **rows,
    )
