"""Cutting words out of a sentence so that no hole is left: with what hangs on them, or with a plain word in their place."""

from __future__ import annotations

import re
from dataclasses import dataclass

from balint_journal.deid.names.vocabulary import FUNCTION
from balint_journal.deid.text.wordset import words

_WORD_BEFORE = re.compile(r"(?<![\w'\u2019-])([A-Za-z]+(?:['\u2019][a-z]+)?)[ \n]+\Z")
_WORD_AFTER = re.compile(r" ([A-Za-z][a-z'\u2019-]*)")
_LEADS_IN = re.compile(
    r"(?:^|(?<=[\s,;:(]))(?:in|on|at|from|of|near|since|by|aged|to|around|about|called|named)\s+$", re.IGNORECASE
)
_OPENS = "\"'\u2018\u201c([*_ "
_CLOSES = ".!?\u2026,;:)"
_DETERMINERS = words("a an the his her their our my your its this that these those ur")
# With what they lead to these can be left out of any sentence.
_LOOSE_LEADS = words("of from by at near since during about in with called via")
_JOINS = words("and or but nor plus")
_BE = words(
    "is was are were be been being am it's that's he's she's there's its i'm isn't wasn't aren't weren't he'd she'd"
)
_HOLD = words(
    "has have had having got get gets getting take takes took taking taken give gives gave giving given want wants wanted need needs needed start starts started stop stops stopped stopping starting prescribe prescribed"
    " bring brings brought like likes liked love loves loved hate hates hated eat eats ate drink drinks drank put"
)
_LEFT_ON = words("on off out open up")
_NUMBER = re.compile(
    r"(?:\d[\d.,:/]*|(?:eleven|twelve|thir|four|fif|six|seven|eigh|nine|twen|for)\w*(?:-\w+)?|hundred|thousand)",
    re.IGNORECASE,
)
_TIME_SPAN = re.compile(r".*(?:weeks?|months?|years?|yrs?|wks?|days?|hours?|hrs?|minutes?|mins?)", re.IGNORECASE)
_ORDINAL = re.compile(r"(?:\d(?:st|nd|rd|th)|eenth|ieth|elfth|eventh)\Z")
_FEW = words("one two three four five six seven eight nine ten")
_UNITS = words(
    "per cent degrees degree mg mcg mls ml kg g percent per cent grams litres units mmol kilos stone pounds quid"
)
_NOUNLIKE = words("one ones other others lot bit few")
_NO_NOUNS = words(
    "early late later again anyway today now then yesterday tomorrow too twice once came went said says told knew sat stood rang got gave took made saw held left kept felt thought asked looks went wants runs comes goes"
    " tonight already still yet instead either together alone first last came died rang doc doctor"
)
_MANY = words("men women children people feet teeth")
_FOR = words("for in after within over about around nearly almost")
_CLAUSE = re.compile(r", (?:and |but |so )?|; | and | but | so ")
_LONGEST_CLAUSE = 6
_VOWELS = "aeiouAEIOU"


@dataclass(frozen=True, slots=True)
class Cut:
    """What of a sentence goes, and what stands there instead, if anything."""

    start: int
    end: int
    put: str = ""


def cut_out(sentence: str, start: int, end: int) -> Cut:
    """How ``sentence[start:end]`` is left out."""
    if _NUMBER.match(sentence[start:end]):
        end = _behind_units(sentence, end)
    return _mended(sentence, start, end) or Cut(*_edges(sentence, start, end))


def _mended(sentence: str, start: int, end: int) -> Cut | None:
    """Where leaving out the words alone would leave a hole: more of the sentence, or a plain word."""
    left, right = _WORD_BEFORE.search(sentence[:start]), _WORD_AFTER.match(sentence[end:])
    if _NUMBER.match(sentence[start:end]) and (cut := _numbered(sentence, (start, end), left, right)):
        return cut
    if left is None:
        return None
    following = right.group(1).lower() if right else ""
    word, ends = left.group(1).lower(), _leads_nowhere(following)
    if word == "with" and following in _LEFT_ON and right is not None:
        return Cut(*_edges(sentence, left.start(1), end + right.end()))
    if word in _DETERMINERS:
        return _determined(sentence, left, (start, end), following="" if ends else following)
    return None if following and not ends else _behind(sentence, (start, end), left, following)


def _behind(sentence: str, gone: tuple[int, int], left: re.Match[str], following: str) -> Cut | None:
    """Where nothing follows that the word before could lead to."""
    start, end = gone
    word = left.group(1).lower()
    if word in _JOINS and (following in _JOINS or not following):
        return Cut(*_edges(sentence, left.start(1), end))
    if word in _BE:
        return _predicate(sentence, start, end, left)
    return Cut(start, end, "something") if word in _HOLD else None


def _numbered(
    sentence: str, gone: tuple[int, int], left: re.Match[str] | None, right: re.Match[str] | None
) -> Cut | None:
    """A number, its units with it, or by a vaguer word; None where nothing need be made up for."""
    start, end = gone
    following = right.group(1).lower() if right else ""
    if left and left.group(1).lower() == "half":
        return Cut(*_edges(sentence, left.start(1), end))
    put = _some(sentence[start:end], left, following)
    return Cut(start, end, put) if put else None


def _behind_units(sentence: str, end: int) -> int:
    """Where the units that follow a number end."""
    while (unit := _WORD_AFTER.match(sentence, end)) and unit.group(1).lower() in _UNITS:
        end = unit.end()
    return end


def _leads_nowhere(word: str) -> bool:
    """Whether a word cannot be the noun that what was cut stood before."""
    return (word in FUNCTION and word not in _NOUNLIKE) or word in _NO_NOUNS or word.endswith(("ly", "ed"))


def _some(was: str, left: re.Match[str] | None, following: str) -> str:
    """What stands for a number before what it counts, or before "ago"; empty where it can go."""
    word = left.group(1).lower() if left else ""
    if _ORDINAL.search(was):
        return "another" if following and not _leads_nowhere(following) and word not in _DETERMINERS else ""
    if following == "ago":
        return "some time"
    if _TIME_SPAN.fullmatch(was):
        return "some time" if word in _FOR else ""
    several = following in _MANY or (following.endswith("s") and not following.endswith(("ss", "us", "is", "'s")))
    if several and following not in FUNCTION and word not in _DETERMINERS | _FEW:
        return "some"
    return "measured" if word in _BE and (not following or _leads_nowhere(following)) and was[0].isdigit() else ""


def _determined(sentence: str, left: re.Match[str], gone: tuple[int, int], *, following: str) -> Cut:
    """Behind an article: a word before a noun goes alone, a noun goes with its article and what leads to it."""
    start, end = gone
    article = left.group(1)
    if following:
        if article.lower() not in {"a", "an"}:
            return Cut(*_edges(sentence, start, end))
        fit = "an" if following[0] in _VOWELS else "a"
        return Cut(left.start(1), end, fit)
    lead = _WORD_BEFORE.search(sentence[: left.start(1)])
    if lead is not None and lead.group(1).lower() in _LOOSE_LEADS and lead.start(1):
        return Cut(*_edges(sentence, lead.start(1), end))
    return Cut(left.start(1), end, "something")


def _predicate(sentence: str, start: int, end: int, left: re.Match[str]) -> Cut | None:
    """What somebody or something is: a short clause goes whole."""
    after = sentence[end:].lstrip()
    # Only the last comma or semicolon can open the last clause: looking on from each join would take a square of the time.
    last = max(sentence.rfind(",", 0, start), sentence.rfind(";", 0, start), 0)
    joins = list(_CLAUSE.finditer(sentence, last, start))
    if joins and (not after or after[0] in _CLOSES):
        clause = sentence[joins[-1].end() : start]
        if len(clause.split()) <= _LONGEST_CLAUSE and joins[-1].start() > 0:
            return Cut(*_edges(sentence, joins[-1].start(), end))
    return Cut(start, end, "something") if left.end(1) < start else None


def _edges(sentence: str, start: int, end: int) -> tuple[int, int]:
    """The stretch to remove so that no blank, comma or lone "in" is left behind."""
    before = _LEADS_IN.search(sentence[:start])
    if before and before.start() > 0:
        start = before.start()
    kept, after = sentence[:start].rstrip(), sentence[end:].lstrip()
    if not kept.strip(_OPENS):
        after = after.lstrip(",;: ")
        return len(sentence) - len(sentence.lstrip(_OPENS)) if not kept else len(kept), len(sentence) - len(after)
    if not after or after[0] in _CLOSES:
        if after[:1] and kept.endswith((",", ";", ":", " -")):
            kept = kept.rstrip(",;:- ")
        return len(kept), len(sentence) - len(after)
    return len(kept), end if sentence[end : end + 1].isspace() else len(sentence) - len(after)
