"""Fitting a wording to the word before it, so that the sentence reads whichever of the wordings she takes."""

from __future__ import annotations

import re
from dataclasses import dataclass

from balint_journal.deid.names.vocabulary import FUNCTION
from balint_journal.deid.text.wordset import words

_WORD_BEFORE = re.compile(r"(?<![\w'\u2019-])([A-Za-z]+)\s+\Z")
_FIRST_WORD = re.compile(r"([A-Za-z]+) +")
_NEXT_WORD = re.compile(r" ([A-Za-z]+)")
_ARTICLES = words("a an the")
_OWNERS = _ARTICLES | words("my our his her their your its this that these those every each any last next whose")
# Before a time or a place that stands by itself these go: "on some time ago", "at somewhere".
_AT = words("in on at during over around about within throughout")
_WITHIN = words("in on at during over within throughout")
_UNTIL = words("since from until till by before after to for of between through towards into near outside behind past")
_PREPOSITIONS = _AT | _UNTIL
_AGO = re.compile(r".+ ago\Z")
_TIMES = frozenset({"recently", "lately", "earlier", "one day", "early on", "sometime", "another time"})
#: After these a time must be a noun.
_THEN = {
    "since": "then", "before": "then", "by": "then", "after": "that", "to": "another time", "for": "another time",
    "between": "one time", "of": "that time", "through": "that time", "towards": "that time", "into": "that time",
    "past": "that time", "near": "that time", "from": "then", "until": "then", "till": "then",
}  # fmt: skip
_SINCE = {"not long ago": "for a short while", "long ago": "for a long time", "a long time ago": "for a long time"}
_STANDS_ALONE = re.compile(r"(?:someone|somebody|something|one of)\b")
_SAID_OF = frozenset({"religious", "well known locally", "from elsewhere"})
_ADULT = re.compile(r"an? (?:young |older )?adult\Z")
_ADULTHOOD = words("since from until till by before after to in during through throughout towards into past of")
_AS_OLD_AS = words("aged nearly almost about around over under roughly")
_WITH_ONE = re.compile(r"(?:in|on|at|by|during|over) (.+)")


@dataclass(frozen=True, slots=True)
class _Place:
    """The word before, and whether a word of substance follows: "the 3 March *clinic*"."""

    word: str
    leads: bool


def fitted(before: str, was: str, after: str, wording: str) -> tuple[int, str]:
    """How many characters at the end of ``before`` go with what is taken out, and the wording as it stands there.

    ``was`` is what the wording takes the place of. Nothing else goes than a preposition, an article or the like.
    """
    lower = wording.lower()
    own = _FIRST_WORD.match(was)
    if own and own.group(1).lower() in _PREPOSITIONS and _fitted(_Place(own.group(1).lower(), leads=False), lower):
        # "at 45": the preposition is taken out in any case, and the wording must make up for it.
        before, gone = before + own.group(), own.end()
    else:
        gone = 0
    taken = 0
    while (found := _WORD_BEFORE.search(before)) is not None:
        following = _NEXT_WORD.match(after)
        leads = following is not None and following.group(1).lower() not in FUNCTION
        answer = _fitted(_Place(found.group(1).lower(), leads=leads), lower)
        if answer is None:
            break
        goes, lower = answer
        wording = lower
        if not goes:
            break
        taken += len(before) - found.start(1)
        before = before[: found.start(1)]
    return max(0, taken - gone), wording


def _fitted(place: _Place, wording: str) -> tuple[bool, str] | None:
    """Whether the word before goes, and the wording then; None where they read together as they are."""
    if wording in _TIMES or _AGO.match(wording):
        return _time(place, wording)
    if wording in {"somewhere", "elsewhere"}:
        return _somewhere(place, wording)
    if _ADULT.match(wording) and (grown := _grown(place, wording)):
        return grown
    if place.word in _ARTICLES and _STANDS_ALONE.match(wording):
        return True, wording
    if place.word in _ARTICLES and wording in _SAID_OF:
        return None if place.leads else (True, wording)
    return _doubled(place, wording)


def _time(place: _Place, wording: str) -> tuple[bool, str] | None:
    if place.word in _OWNERS:
        return (False, "earlier") if place.leads and wording != "earlier" else None if place.leads else (True, wording)
    if place.word in _AT:
        return True, wording
    if place.word == "since" and _AGO.match(wording):
        return True, _SINCE.get(wording, f"for {wording.removesuffix(' ago')}")
    if place.word in {"from", "until", "till"} and _AGO.match(wording):
        return None
    return (False, _THEN[place.word]) if place.word in _THEN else None


def _somewhere(place: _Place, wording: str) -> tuple[bool, str] | None:
    if place.word in _OWNERS and place.word not in {"this", "last", "next"}:
        return (False, "local") if place.leads else (True, wording)
    return (True, wording) if place.word in _WITHIN else None


def _grown(place: _Place, wording: str) -> tuple[bool, str] | None:
    if place.word == "at":
        return True, f"as {wording}"
    if place.word in _ADULTHOOD:
        return False, "adulthood"
    return (True, wording) if place.word in _AS_OLD_AS else None


def _doubled(place: _Place, wording: str) -> tuple[bool, str] | None:
    """Two articles or two prepositions where one is wanted."""
    first, _, rest = wording.partition(" ")
    if first in _ARTICLES and rest and place.word in _OWNERS:
        return (True, wording) if place.word in {"a", "an"} else (False, rest)
    if place.word == first == "from":
        return False, rest
    second = _WITH_ONE.fullmatch(wording)
    if second is None or place.word not in _PREPOSITIONS:
        return None
    if place.word == "to" and rest == "home":
        return True, rest
    return (True, wording) if place.word in _AT else (False, rest)
