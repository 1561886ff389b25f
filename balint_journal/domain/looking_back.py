"""Looking back: her own words, then and now, side by side and verbatim.

Nothing here counts, compares, orders or explains. If she sees a thread she may write it down herself.
"""

from __future__ import annotations

from dataclasses import dataclass

from balint_journal.domain.calendar_words import month_words
from balint_journal.domain.reflection import Layer, LayerKind, Reflection, Stays

# The only line of hers about the whole: blank until she writes there.
NOTICE = "I notice..."
_REST_WORDS = {Stays.RESTING: "at rest", Stays.WITH_ME: "not yet"}
_SITTING_WORDS = {
    LayerKind.FIRST: "first written",
    LayerKind.REVISIT: "come back to",
    LayerKind.AFTER: "after the group",
}


@dataclass(frozen=True, slots=True)
class Glimpse:
    """What one sitting holds of her own choosing: the month, how she sorted it, her words, and lines she starred."""

    when: str
    sitting: str
    kinds: tuple[str, ...]
    feelings: tuple[str, ...]
    sensations: tuple[str, ...]
    word: str
    starred: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Then and now, verbatim. ``about`` is "came near", "felt", "in the body" or "one word"."""

    about: str
    then: str
    now: str


@dataclass(frozen=True, slots=True)
class LookBack:
    """One patient's reflection, looked back at. ``rests`` is "at rest" or "not yet"."""

    alias: str
    rests: str
    glimpses: tuple[Glimpse, ...]

    @property
    def pairs(self) -> tuple[Pair, ...]:
        """The first and the latest sitting in which she said anything of the kind. Said once only, ``now`` is empty."""
        rows = (
            ("came near", [", ".join(glimpse.kinds) for glimpse in self.glimpses]),
            ("felt", [", ".join(glimpse.feelings) for glimpse in self.glimpses]),
            ("in the body", [", ".join(glimpse.sensations) for glimpse in self.glimpses]),
            ("one word", [glimpse.word for glimpse in self.glimpses]),
        )
        return tuple(_pair(about, [said for said in words if said]) for about, words in rows if any(words))


def look_back(reflection: Reflection) -> LookBack:
    """A reflection in her own words, sitting after sitting."""
    glimpses = tuple(_glimpse(layer) for layer in reflection.layers)
    return LookBack(reflection.alias, _REST_WORDS[reflection.stays], glimpses)


def _glimpse(layer: Layer) -> Glimpse:
    return Glimpse(
        when=month_words(layer.when.date()),
        sitting=_SITTING_WORDS[layer.kind],
        kinds=tuple(kind.value for kind in layer.kinds),
        feelings=layer.feelings,
        sensations=layer.sensations,
        word=layer.word,
        starred=tuple(answer.text for answer in layer.answers if answer.starred),
    )


def _pair(about: str, said: list[str]) -> Pair:
    return Pair(about, said[0], said[-1] if len(said) > 1 else "")
