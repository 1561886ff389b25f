"""The page for the group: its fixed furniture, and which of her own sentences are offered for which part."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from balint_journal.deid.page.sentences import sentences

TITLE = "A PATIENT WHO STAYS WITH ME"
FOOT = (
    "Read beforehand; tell it from memory. What you forget may be part of it.",
    "About a real person, who could still be recognised. Keep it by you; shred it after the group.",
)
MOST_WORDS = 400
MOST_CARD_WORDS = 30
#: A longer run of letters than any word counts as several, so that 400 words always fit on one side.
_LETTERS_A_WORD = 15


class Section(StrEnum):
    """The six parts of the page, in order. Values are the fixed headings."""

    WHO = "Who came"
    HAPPENED = "What happened"
    MOMENT = "The moment that stays"
    FELT = "What I felt"
    BETWEEN = "Between us"
    WONDER = "What I wonder, and may be leaving out"


SECTIONS = tuple(Section)
#: Questions offered, one at a time, where nothing of hers is there yet.
ASKED_WHEN_EMPTY: dict[Section, tuple[str, ...]] = {Section.BETWEEN: ("W1",), Section.WONDER: ("M1", "C3")}

# What the two of them said stays off the page (S4), and so does the small thing that is for her only (P8). O2 sorts.
_NEVER = frozenset({"P8", "S4", "O2"})
_BY_STAGE: dict[str, tuple[Section, ...]] = {
    "open": (Section.WHO,),
    "story": (Section.MOMENT,),
    "strong": (Section.FELT,),
    "lingering": (Section.MOMENT, Section.FELT),
    "stuck": (Section.BETWEEN,),
    "body": (Section.FELT,),
    "patient": (Section.WHO,),
    "between": (Section.BETWEEN,),
    "asked": (Section.BETWEEN,),
    "missing": (Section.WONDER,),
    "imagine": (Section.BETWEEN, Section.WONDER),
    "positive": (Section.FELT, Section.BETWEEN),
    "lighten": (Section.BETWEEN, Section.WONDER),
    "close": (Section.WONDER,),
    "revisit": (Section.FELT, Section.WONDER),
    "after": (),  # what was said in the group stays there
}
_BY_PROMPT: dict[str, tuple[Section, ...]] = {
    "O3": (Section.FELT,), "O4": (Section.FELT,),
    "S3": (Section.FELT,), "S5": (Section.BETWEEN,),
    "L1": (Section.MOMENT,), "L2": (Section.MOMENT,), "L3": (Section.FELT,), "L5": (Section.WONDER,), "L8": (Section.FELT,),
    "K4": (Section.FELT,), "K8": (Section.MOMENT, Section.BETWEEN),
    "P3": (Section.WHO, Section.BETWEEN), "P4": (Section.WHO, Section.BETWEEN),
    "P5": (Section.WONDER,), "P6": (Section.WONDER,),
    "C4": (Section.FELT,), "C5": (Section.FELT,),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Source:
    """One answer of hers: the prompt's id (None for free text) and stage, and what she wrote."""

    prompt: str | None
    stage: str
    text: str
    only_for_me: bool = False


def offered(section: Section, sources: Sequence[Source]) -> tuple[str, ...]:
    """Her sentences that may stand in ``section``, in the order she wrote them, each once.

    The story told in a few lines opens "Who came" with its first sentence; the rest of it is offered for what happened
    and for the moment. Free text, and questions of her own stages, are offered everywhere.
    """
    found = (sentence for source in sources for sentence in _share(section, source))
    return tuple(dict.fromkeys(found))


def _share(section: Section, source: Source) -> tuple[str, ...]:
    if source.only_for_me or source.prompt in _NEVER:
        return ()
    if source.prompt == "S1":
        return _story(section, _units(source.text))
    places = _BY_PROMPT.get(source.prompt or "") or _BY_STAGE.get(source.stage)
    if source.prompt is None and source.stage != "after":
        places = None
    return _units(source.text) if places is None or section in places else ()


def _units(text: str) -> tuple[str, ...]:
    """Sentences; a word standing alone goes with what follows it ("Sheepish. And fond, too.")."""
    units: list[str] = []
    alone = ""
    for sentence in sentences(text):
        alone = f"{alone} {sentence}".strip()
        if " " in sentence:
            units.append(alone)
            alone = ""
    return (*units, alone) if alone else tuple(units)


def _story(section: Section, told: tuple[str, ...]) -> tuple[str, ...]:
    if section is Section.WHO:
        return told[:1]
    if section in {Section.HAPPENED, Section.MOMENT}:
        return told[1:] or told
    return ()


def count_words(text: str) -> int:
    """Words of ``text`` as the page counts them."""
    return sum(1 + (len(word) - 1) // _LETTERS_A_WORD for word in text.split())
