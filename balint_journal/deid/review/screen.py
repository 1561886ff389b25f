"""What the review shows: values for a terminal, a full screen or a test to lay out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Wants(StrEnum):
    """What is to be typed next."""

    KEY = "key"  # one line: a key, numbers, yes or no
    LINES = "lines"  # several lines, ended by an empty one
    NOTHING = "nothing"  # the review is over


@dataclass(frozen=True, slots=True)
class Option:
    """A key (``""`` is Enter) and what it does. ``hers`` says that the label is a sentence; ``note`` stands beside it."""

    key: str
    label: str
    note: str = ""
    hers: bool = False


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words of the page, with their heading where they have one."""

    text: str
    heading: str = ""


@dataclass(frozen=True, slots=True)
class Screen:
    """One step, top to bottom.

    ``now`` is a sentence as it stands after the last key, ``said`` what else came of that key; then ``lead``, ``quoted``,
    ``ask`` and ``options``. ``heading`` names the part of the page. ``change`` is a text to be changed, for an editor to
    begin with.
    """

    wants: Wants
    now: str = ""
    said: tuple[str, ...] = ()
    lead: tuple[str, ...] = ()
    heading: str = ""
    quoted: tuple[Quoted, ...] = ()
    ask: str = ""
    options: tuple[Option, ...] = ()
    change: str = ""
