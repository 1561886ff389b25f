"""The strict reading of a page: what the detectors find, and every capital, number and unknown word besides."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from balint_journal.deid.findings import Action, Category, Finding
from balint_journal.deid.lexicon import Kind, Lexicon, NoLexicon

#: Reads one text, with names to hide besides those the reader knows of, and gives back findings in order.
Reader = Callable[[str, tuple[str, ...]], tuple[Finding, ...]]

CAPITAL_WHY = "A capital inside a sentence may be a name."
NUMBER_WHY = "A number can be matched with what other people know."
UNKNOWN_WHY = "This word is in no ordinary list: it may be a name, a place or a word that points to one."
CLINICAL_WHY = "Tests, drugs and illnesses are usually left out, or named by the widest word."

_WORD = re.compile(r"\d+(?:[.,:/-]\d+)*[^\W_]*|[^\W_]+(?:['\u2019\u2010\u2011-][^\W_]+)*")
_ORDINARY = Kind.ORDINARY | Kind.COMMON | Kind.FEELING
_SELF = re.compile(r"I(?:['\u2019](?:m|d|ll|ve))?")
_BEGINS = re.compile(r"(?:^|[.!?\u2026][\"'\u2019\u201d)\]]*\s+|\n)\W*$")
_OPENS_SPEECH = re.compile(r"(?:^|[\s(])[\"'\u2018\u201c]$")
_FEW_WORDS = 12
_ENDINGS = ("s", "es", "ed", "d", "ing", "ly", "er", "est", "'s")


@dataclass(frozen=True, slots=True, order=True)
class Key:
    """What makes two findings one: decided once, decided everywhere."""

    text: str
    category: Category


@dataclass(frozen=True, slots=True)
class Thing:
    """One distinct thing to decide: the wordings offered (an empty one cuts it), and why it may point to a person."""

    key: Key
    wordings: tuple[str, ...]
    why: str
    direct: bool


@dataclass(frozen=True, slots=True)
class Reading:
    """A text, the stretches found in it, in order and without overlap, and the distinct things behind them."""

    text: str
    findings: tuple[Finding, ...] = ()
    things: tuple[Thing, ...] = ()

    def without(self, kept: frozenset[Key]) -> tuple[Thing, ...]:
        """The things that are not among those she decided to keep."""
        return tuple(thing for thing in self.things if thing.key not in kept)


@dataclass(frozen=True, slots=True)
class StrictReader:
    """Reads a text with the detectors and then more strictly. The same text is read once."""

    read: Reader
    lexicon: Lexicon = field(default_factory=NoLexicon)
    _known: dict[tuple[str, tuple[str, ...]], Reading] = field(default_factory=dict, repr=False)

    def __call__(self, text: str, hide: tuple[str, ...]) -> Reading:
        """Everything in ``text`` that may point to a person."""
        asked = (text, hide)
        if asked not in self._known:
            found = self.read(text, hide)
            findings = tuple(sorted((*found, *_stricter(text, found, self.lexicon))))
            self._known[asked] = Reading(text, findings, _distinct(findings))
        return self._known[asked]


def is_ordinary(word: str, lexicon: Lexicon) -> bool:
    """Whether ``word``, or what it is a plain form of, is an everyday English word."""
    lower = word.lower().replace("\u2019", "'")
    if lexicon.kinds(lower) & _ORDINARY:
        return True
    parts = re.split(r"[-\u2010\u2011]", lower)
    if len(parts) > 1:
        return all(not part or is_ordinary(part, lexicon) for part in parts)
    stems = (lower.removesuffix(ending) for ending in _ENDINGS if lower.endswith(ending))
    return any(len(stem) > 2 and lexicon.kinds(stem) & _ORDINARY for stem in stems)  # noqa: PLR2004  # "as" is no stem


def mostly_english(text: str, lexicon: Lexicon) -> bool:
    """Whether at least half of the words are ordinary English ones; a few words alone cannot say."""
    words = [word for word in _WORD.findall(text) if word[0].isalpha()]
    return len(words) < _FEW_WORDS or 2 * sum(is_ordinary(word, lexicon) for word in words) >= len(words)


def _stricter(text: str, found: Sequence[Finding], lexicon: Lexicon) -> Iterator[Finding]:
    """Words in doubt that nothing found covers; neighbours are one thing ("Alder Hey", "50 mg")."""
    taken = [(finding.start, finding.end) for finding in found]
    start = end = 0
    why = ""
    for match in _WORD.finditer(text):
        covered = any(begin < match.end() and match.start() < stop for begin, stop in taken)
        doubt = "" if covered else _doubt(text, match, lexicon)
        if why and (not doubt or text[end : match.start()] != " "):
            yield Finding(start, end, Category.SUSPICIOUS, text[start:end], "", Action.FLAG, why)
            why = ""
        if doubt:
            start, why = (match.start(), doubt) if not why else (start, why)
            end = match.end()
    if why:
        yield Finding(start, end, Category.SUSPICIOUS, text[start:end], "", Action.FLAG, why)


def _doubt(text: str, match: re.Match[str], lexicon: Lexicon) -> str:
    word = match.group()
    if any(character.isnumeric() for character in word):
        return NUMBER_WHY
    if _SELF.fullmatch(word):
        return ""
    known = is_ordinary(word, lexicon)
    before = text[max(0, match.start() - 12) : match.start()]
    begins = bool(_BEGINS.search(before)) or match.start() == 0
    if any(character.isupper() for character in word):
        speech = known and bool(_OPENS_SPEECH.search(before))
        if not (begins or speech) or any(character.isupper() for character in word[1:]):
            return CAPITAL_WHY
    if known:
        return ""
    return CLINICAL_WHY if lexicon.kinds(word.lower()) & Kind.CLINICAL else UNKNOWN_WHY


def _distinct(findings: Sequence[Finding]) -> tuple[Thing, ...]:
    things: dict[Key, Thing] = {}
    for finding in findings:
        key = Key(finding.text, finding.category)
        direct = finding.action is Action.REPLACE
        wordings = finding.widenings or ((finding.replacement,) if direct or finding.replacement else ())
        former = things.get(key)
        if former:
            wordings = former.wordings + wordings
            direct = direct or former.direct
        things[key] = Thing(key, tuple(dict.fromkeys(wordings)), former.why if former else _line(finding.why), direct)
    # Where nothing else is offered, the sentence without it is: she sees what a cut would leave.
    return tuple(thing if thing.wordings else replace(thing, wordings=("",)) for thing in things.values())


def _line(why: str) -> str:
    why = why.strip()
    return why[:1].upper() + why[1:] + ("" if why.endswith((".", "?", "!")) else ".")
