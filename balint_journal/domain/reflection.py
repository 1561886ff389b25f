"""A reflection: one consultation that stayed with her, in dated layers of answers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID


class Kind(StrEnum):
    """How it stays: her own sort, several allowed. ``glad`` also sets the valence of the questions that follow."""

    STRONG = "strong"
    LINGERING = "lingering"
    STUCK = "stuck"
    GLAD = "glad"


class Stays(StrEnum):
    """Whether it is still with her. Never a scale."""

    WITH_ME = "with me"
    RESTING = "resting"


class LayerKind(StrEnum):
    """Which sitting a layer comes from."""

    FIRST = "first"
    REVISIT = "revisit"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class Answer:
    """What she wrote to one prompt.

    ``prompt`` is the prompt's id, or None for free text; ``question`` is the wording she was shown. ``only_for_me``
    is never offered for the page. ``former`` holds earlier wordings, oldest first, until she forgets them.
    """

    uuid: UUID
    prompt: str | None
    question: str
    text: str
    only_for_me: bool = False
    starred: bool = False
    former: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Layer:
    """A dated sitting on a reflection. Earlier layers are not overwritten.

    ``kinds``, ``feelings``, ``sensations`` and ``word`` are those of this sitting, verbatim, so that then and now can be
    read side by side. ``position`` counts from 1.
    """

    uuid: UUID
    position: int
    kind: LayerKind
    when: datetime
    answers: tuple[Answer, ...] = ()
    kinds: tuple[Kind, ...] = ()
    feelings: tuple[str, ...] = ()
    sensations: tuple[str, ...] = ()
    word: str = ""


@dataclass(frozen=True, slots=True)
class Reflection:
    """One consultation that stayed.

    ``when`` is the day of the consultation as she gave it (default: the day of writing). The properties gather what the
    layers say: the latest sitting that says anything wins for ``word``; kinds, feelings and sensations are the first
    sitting's own, followed by new ones from later sittings.
    """

    uuid: UUID
    number: int
    alias: str
    when: date
    stays: Stays = Stays.WITH_ME
    layers: tuple[Layer, ...] = ()

    @property
    def word(self) -> str:
        """Her own last word for how it is, or an empty string."""
        return next((layer.word for layer in reversed(self.layers) if layer.word), "")

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """Every kind she gave it, in order of first use."""
        return tuple(dict.fromkeys(kind for layer in self.layers for kind in layer.kinds))

    @property
    def feelings(self) -> tuple[str, ...]:
        """Every feeling she chose, in order of first use."""
        return tuple(dict.fromkeys(word for layer in self.layers for word in layer.feelings))

    @property
    def sensations(self) -> tuple[str, ...]:
        """Every sensation she chose, in order of first use."""
        return tuple(dict.fromkeys(word for layer in self.layers for word in layer.sensations))

    @property
    def opening(self) -> str:
        """The first line she wrote, by which she will know it again."""
        texts = (answer.text for layer in self.layers for answer in layer.answers)
        return next((text.strip().splitlines()[0] for text in texts if text.strip()), "")
