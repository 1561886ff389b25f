"""Frames: short phrases with slots, looked for at their rarest word, so that most cost nothing.

A row of a table is one frame, its slots parted by blanks::

    the? sole|lone <person>      a slot holds words, or the words of a class; "?" means that it may be missing
    sells <plural>               or, by "<plural>" and "<cap>", what looks like several things or begins with a capital
    won the|a ~day|race          "~": any word but these
    born _ the caul              "_": any one word that is no stop-gap; "*" any word at all
    exorcis*                     what a word begins with, five letters at least
    jumped off <cap>             a word with a capital, where capitals say something
    in hr $                      "$": no word follows without a stop
    ,mauled by                   ",": a comma stands before
    drives > for _               ">": what follows must be there and is no part of what is flagged

Blanks or hyphens stand between the words. What a word is lies in its lower-case form; "'s" at its end is looked through.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from balint_journal.deid.findings import Action, Category
from balint_journal.deid.names.vocabulary import FUNCTION
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.note import Note, beginning, is_beginning
from balint_journal.deid.text.token import Mode, Token
from balint_journal.deid.text.wordset import words

_GAPS = frozenset({" ", "-", "\n", " - ", "  "})
_COMMAS = frozenset({", ", ",\n", ",", " ("})
_FAR = 1 << 20
# Not several things, or several things that everybody has to do with.
_NO_PLURALS = FUNCTION | words(
    "always sometimes perhaps towards sideways besides nowadays downstairs upstairs indoors outdoors yes his hers theirs ours yours things jokes faces tears notes lists mistakes excuses plans promises friends pills tablets drugs"
    " cigarettes meals steps breaths sides turns hours weeks days months years minutes words hands eyes glasses-off spectacles clothes shoes nappies children kids babies bills lies laps stairs corners sentences appointments games cards"
    " roll-ups vapes hands nights mornings evenings weekends mondays tuesdays wednesdays thursdays fridays saturdays sundays thoughts feelings questions answers letters texts emails messages"
)
# What is flagged does not end in these, so that a wording can stand in its place.
_LOOSE_ENDS = words(
    "a an the his her their my our your its this that who which of for from in at on to by with and or under into as than because when where she he they i"
)


@dataclass(frozen=True, slots=True)
class Group:
    """Rows that say the same kind of thing: of what category, why it tells, and what could stand there instead."""

    category: Category
    why: str
    rows: str
    widenings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Slot:
    words: frozenset[str] = frozenset()
    heads: tuple[str, ...] = ()
    but: bool = False
    gap: bool = False
    capital: bool = False
    plural: bool = False
    figures: bool = False
    comma: bool = False

    def fits(self, token: Token) -> bool:
        if self.gap:
            return token.lower not in FUNCTION and token.lower not in self.words
        known = token.lower in self.words or token.base in self.words
        if self.but:
            return not known
        if known or (self.capital and token.capital and token.mode is Mode.NORMAL):
            return True
        if self.plural and _is_plural(token.lower):
            return True
        return (self.figures and token.text.isdigit()) or any(token.lower.startswith(head) for head in self.heads)

    @property
    def keys(self) -> frozenset[str]:
        """What it can be found by; nothing where any word may stand."""
        if self.but or self.gap or self.capital or self.plural or self.figures:
            return frozenset()
        return self.words | set(map(beginning, self.heads))


@dataclass(frozen=True, slots=True)
class _Frame:
    slots: tuple[_Slot, ...]
    anchor: int
    length: int
    closed: bool
    group: Group


class Frames:
    """All frames of several groups, found by their rarest words."""

    def __init__(self, groups: Sequence[Group], classes: Mapping[str, frozenset[str]]) -> None:
        self._classes = classes
        self._lost = 0
        self._by_word: dict[str, list[_Frame]] = {}
        for group in groups:
            for row in group.rows.split("\n"):
                if row.strip():
                    self._add(row.split(), group)

    @property
    def reachable(self) -> bool:
        """Whether every frame has a word to be found by."""
        return self._lost == 0

    def found(self, note: Note) -> Iterator[Candidate]:
        """Every frame that fits, as a flag."""
        for index, frame in self._met(note):
            span = _span(note.tokens, index - frame.anchor, frame)
            if span is not None:
                group = frame.group
                yield Candidate(
                    *span,
                    group.category,
                    Strength.WEAK,
                    group.why,
                    action=Action.FLAG,
                    hint="work:" if group.category is Category.OCCUPATION else "",
                    widenings=group.widenings,
                )

    def _met(self, note: Note) -> Iterator[tuple[int, _Frame]]:
        """The index of each word that a frame is looked for by, and the frame: in the order of the note, whole words first."""
        keys = self._by_word.keys() & note.keyed.keys()
        places = sorted((index, is_beginning(key), key) for key in keys for index in note.keyed[key])
        for index, _, met in places:
            for frame in self._by_word[met]:
                yield index, frame

    def _add(self, parts: Sequence[str], group: Group) -> None:
        for way in product(*(_ways(part) for part in parts)):
            here = [part for part in way if part]
            closed = here[-1] == "$"
            here = here[:-1] if closed else here
            length = here.index(">") if ">" in here else len(here)
            slots = tuple(self._slot(part) for part in here if part != ">")
            anchor = min(range(len(slots)), key=lambda i: _rarity(slots[i]))
            frame = _Frame(slots, anchor, length, closed, group)
            self._lost += not slots[anchor].keys
            for key in slots[anchor].keys:
                self._by_word.setdefault(key, []).append(frame)

    def _slot(self, part: str) -> _Slot:
        comma = part.startswith(",")
        part = part.removeprefix(",")
        if part == "*":
            return _Slot(but=True, comma=comma)
        gap, but = part.startswith("_"), part.startswith("~")
        part = part.lstrip("_~")
        known: set[str] = set()
        heads: list[str] = []
        figures = capital = plural = False
        for word in part.split("|") if part else ():
            if word == "<cap>":
                capital = True
            elif word == "<plural>":
                plural = True
            elif word.startswith("<"):
                known |= self._classes[word.strip("<>")]
                figures = figures or word == "<num>"
            elif word.endswith("*"):
                heads.append(word[:-1])
            else:
                known.add(word)
        return _Slot(frozenset(known), tuple(heads), but, gap, capital, plural, figures, comma)


def _is_plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith(("ss", "us", "is", "'s")) and word not in _NO_PLURALS


def _ways(part: str) -> tuple[str, ...]:
    """A slot and, where it may be missing or the phrase may end there, what stands for that."""
    if part.endswith("?"):
        return (*_ways(part[:-1]), "")
    spoken, stop, rest = part.partition("|$")
    if stop:
        return (*_ways(f"{spoken}{rest}"), "$")
    head, comma, after = part.partition("|,")
    return (head, "," + after.replace("|,", "|")) if comma else (part,)


def _rarity(slot: _Slot) -> tuple[int, int]:
    """Small for a slot that few words of a note will fit."""
    keys = slot.keys
    return (len(keys & FUNCTION) if keys else _FAR, len(keys))


def _span(tokens: Sequence[Token], first: int, frame: _Frame) -> tuple[int, int] | None:
    last = first + len(frame.slots) - 1
    if first < 0 or last >= len(tokens):
        return None
    for step, slot in enumerate(frame.slots):
        token = tokens[first + step]
        if not slot.fits(token) or (step and token.before not in (_COMMAS if slot.comma else _GAPS)):
            return None
        if slot.comma and not step and token.before not in _COMMAS:
            return None
    if frame.closed and last + 1 < len(tokens) and tokens[last + 1].before in _GAPS:
        return None
    end = first + frame.length - 1
    while end > first and tokens[end].lower in _LOOSE_ENDS:
        end -= 1
    return tokens[first].start, tokens[end].end
