"""What a person said to a question: the values that asking gives back, and the rules that read them. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum


class How(StrEnum):
    """How an answer of several lines ended."""

    TEXT = "text"
    SKIP = "skip"
    BACK = "back"
    HELP = "help"
    STOP = "stop"


#: Keys that count only alone on a first line.
ALONE = {"?": How.HELP, "b": How.BACK, "B": How.BACK, ".": How.STOP}

#: Digits in a range that could still be meant as a number in a list.
LONGEST_NUMBER = 12


@dataclass(frozen=True, slots=True)
class Written:
    """An answer of several lines.

    ``text`` is what she wrote, without outer empty lines; empty for SKIP, BACK and HELP. With STOP it holds whatever was
    typed before Ctrl-C or a lost terminal (keep it), and is empty after a full stop. ``lost`` says that the terminal went
    away: nothing more can be asked.
    """

    how: How
    text: str = ""
    lost: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a short list: its number, the name it also answers to, and what is shown beside them."""

    number: int
    name: str
    line: str = ""


@dataclass(frozen=True, slots=True)
class Picked:
    """Numbers typed from a list, in the order typed, each once; or a key (``""`` is Enter alone) and no numbers."""

    numbers: tuple[int, ...] = ()
    key: str = ""


def tidy(text: str) -> str:
    """Her text without outer empty lines and without spaces at the ends of lines."""
    return "\n".join(line.rstrip() for line in text.split("\n")).strip("\n")


def verdict(text: str, *, pasted: bool) -> Written | None:
    """What Enter means with the cursor at the end of ``text``; None while the answer goes on.

    One rule for every answer: an empty line goes on, and skips if nothing was written. A paste is never read as a key.
    """
    first, _, rest = text.partition("\n")
    if not rest and "\n" not in text and not pasted and (how := ALONE.get(first.strip())):
        return Written(how)
    if text.rpartition("\n")[2].strip():
        return None
    kept = tidy(text)
    return Written(How.TEXT, kept) if kept else Written(How.SKIP)


def matched(typed: str, answers: Mapping[str, str]) -> str | None:
    """What ``typed`` means among ``answers`` (what may be typed -> what it means), or None.

    Case does not matter; a beginning that fits one meaning alone is enough, so "y" is "yes". Enter is ``""``.
    """
    said = " ".join(typed.casefold().split())
    known = {key.casefold(): meaning for key, meaning in answers.items()}
    if said in known:
        return known[said]
    meanings = {meaning for key, meaning in known.items() if said and key.startswith(said)}
    return meanings.pop() if len(meanings) == 1 else None


def numbers(typed: str, count: int) -> tuple[int, ...] | None:
    """The numbers in "1 2 3", "1,2" or "2-4", each from 1 to ``count``; None if anything else stands there."""
    found: list[int] = []
    for part in typed.replace(",", " ").replace(";", " ").split():
        first, dash, last = part.rstrip(".").partition("-")
        last = last if dash else first
        if not (first.isdecimal() and last.isdecimal() and len(first + last) <= LONGEST_NUMBER):
            return None
        if not 1 <= int(first) <= int(last) <= count:
            return None
        found.extend(range(int(first), int(last) + 1))
    return tuple(dict.fromkeys(found)) or None


def found(typed: str, items: Sequence[Item]) -> Item | None:
    """The one item that a number, a name or the beginning of one name alone points to."""
    said = " ".join(typed.casefold().split())
    if said.isdecimal():
        return next((item for item in items if item.number == int(said)), None)
    exact = [item for item in items if item.name.casefold() == said]
    near = exact or [item for item in items if said and item.name.casefold().startswith(said)]
    return near[0] if len(near) == 1 else None


def nearest(typed: str, names: Iterable[str]) -> str | None:
    """The name that ``typed`` was probably meant to be, for "Did you mean"; None when nothing is near."""
    known = {name.casefold(): name for name in names}
    close = get_close_matches(typed.casefold().strip(), known, n=1, cutoff=0.7)
    return known[close[0]] if close else None
