"""Names for patients: the next neutral one, two together when they run out, or a word of her own."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

LONGEST = 30
_WORDS = 3
_PARTS = re.compile(r"[\s'\N{RIGHT SINGLE QUOTATION MARK}-]+")


@dataclass(frozen=True, slots=True)
class OwnName:
    """A word of her own for a patient: ``name`` when it can be used, else ``declined``, one gentle line."""

    name: str = ""
    declined: str = ""


def next_alias(names: Iterable[str], used: Collection[str], hidden: Collection[str] = ()) -> str:
    """The first name never used; two together ("Larch Heron") when all singles are; None of the names she hides.

    ``used`` holds every name ever given, those of removed reflections too. When even the pairs run out, three together.
    """
    taken = {_fold(name) for name in used}
    offered = [name for name in names if not _holds_hidden(name, hidden)]
    for name in _combinations(offered):
        if _fold(name) not in taken:
            return name
    raise ValueError("no name is left")


def own_name(text: str, used: Collection[str], hidden: Collection[str] = ()) -> OwnName:
    """Her own word for a patient, tidied; or why another one is asked for. The line never repeats the word."""
    name = " ".join(text.split())
    if not name:
        return OwnName(declined="A word of yours, or Enter for one from the list.")
    if len(name) > LONGEST or len(name.split()) > _WORDS or not _plain(name):
        return OwnName(declined="A short word, in letters, works best.")
    if _holds_hidden(name, hidden):
        return OwnName(declined="That one is on your list of names to hide. Perhaps a bird or a tree?")
    if _fold(name) in {_fold(other) for other in used}:
        return OwnName(declined="That one is taken. Another word?")
    return OwnName(name=name)


def _combinations(names: list[str]) -> Iterator[str]:
    yield from names
    for first in names:
        yield from (f"{first} {second}" for second in reversed(names) if second != first)
    for first in names:
        for second in names:
            yield from (f"{first} {second} {third}" for third in names if len({first, second, third}) == _WORDS)


def _plain(name: str) -> bool:
    """Letters of any language, spaces, hyphens and apostrophes: never taken for a number, never a control code."""
    return any(sign.isalpha() for sign in name) and all(
        sign.isalpha() or sign in " -'\N{RIGHT SINGLE QUOTATION MARK}" for sign in name
    )


def _holds_hidden(name: str, hidden: Collection[str]) -> bool:
    parts = set(_PARTS.split(_fold(name)))
    folded = [_fold(other) for other in hidden]
    return any(other == _fold(name) or parts.intersection(_PARTS.split(other)) - {"", "s"} for other in folded)


def _fold(name: str) -> str:
    return " ".join(name.casefold().split())
