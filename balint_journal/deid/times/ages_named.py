"""Ages that have a name of their own, or stand in a row: "octogenarian", "her seventh decade", "eleven, nine, six and the baby"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from balint_journal.deid.findings import Category
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.when_used import when_used
from balint_journal.deid.text.wordset import words
from balint_journal.deid.times.ages_said import KIN, WHY

_UNDER_TEN = "two|three|four|five|six|seven|eight|nine"
_TEENS = "ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_N = rf"(?:(?:{_TENS})(?:[- ](?:one|{_UNDER_TEN}))?|{_TEENS}|one|{_UNDER_TEN}|[1-9]\d?)"
_GROWN = rf"(?:(?:{_TENS})(?:[- ](?:one|{_UNDER_TEN}))?|(?:thir|four|fif|six|seven|eigh|nine)teen|1[3-9]|[2-9]\d)"
_INFANTS = "baby|babe|newborn|infant|toddler|bairn|wean|bump|twins|(?:wee|little|tiny|small) one|youngest|babby"
_INFANT_WORDS = words("baby babe newborn infant toddler bairn wean bump twins one youngest babby")
_CROWD = "kids|children|weans|bairns|boys|girls|lads|sons|daughters|grandchildren|grandkids|siblings|sisters|brothers|babies|nephews|nieces|them|us"
_DECADES = {
    "second": "younger years", "third": "younger years", "fourth": "middle years", "fifth": "middle years", "sixth": "middle years",
    "seventh": "later years", "eighth": "later years", "ninth": "later years", "tenth": "later years", "eleventh": "later years",
}  # fmt: skip
_DECADE = when_used(
    rf"\b(?:his|her|my|your|our|their|one's) (?P<d>(?:{'|'.join(_DECADES)}) decade)(?! (?:as|in|of|on|at|with|here|there|behind)\b)",
    re.IGNORECASE,
)
_ARIAN = when_used(
    r"(?<!\w)(?P<a>(?:quadra|quinqua|sexa|septua|octo|nona|super-?cente|cente)(?:ge)?narian)s?(?!\w)", re.IGNORECASE
)
_SCORE = when_used(
    rf"(?<!\w)(?P<a>(?:three|four|3|4)[- ]?score(?: years)?(?: and (?:{_TEENS}|one|{_UNDER_TEN})\b)?)(?! (?:of|and)\b)(?! \w+s\b)",
    re.IGNORECASE,
)
_ROWS = (
    (when_used(rf"(?<![\w.:/-])(?P<a>{_N}(?:, {_N}){{0,8}}),? (?:and|&) (?:the|a|his|her|my|our|their) (?:{_INFANTS})(?!\w)", re.IGNORECASE), _INFANT_WORDS),
    (when_used(
        rf"\b(?:{_CROWD})(?:,| are| were| \(|:)? ?(?:aged |ages |from )?(?P<a>{_N} (?:(?:right |all the way )?(?:down|up) )to {_N})(?=[,.;:)!?\n]| (?:and|all|were|are|had|have|sat|stood)\b)",
        re.IGNORECASE,
    ), words("down up")),
    (when_used(rf"\bage[sd]?(?: of| between| from)?:? (?P<a>{_N}(?:, {_N}){{0,8}},? (?:and|&|or|to) {_N})(?![\w:/%-]|\.\d)", re.IGNORECASE), words("age aged ages")),
    (when_used(rf"\b(?:{_CROWD}|two|three|four|five) \((?P<a>{_N}(?:, {_N}){{1,8}})\)", re.IGNORECASE), frozenset(_CROWD.split("|")) | words("two three four five")),
    (when_used(rf"(?<![\w.:/-])(?P<a>{_N},? going on {_N})(?=[,.;:)!?\n]|\s*\Z)", re.IGNORECASE), words("going")),
)  # fmt: skip
_BETWEEN = when_used(rf"\b(?:somewhere|anywhere) between (?P<a>{_GROWN} and {_GROWN})(?=[,.;:)!?\n])", re.IGNORECASE)
_ODD = when_used(rf"(?:\A|[.!?\n] ?)(?P<a>(?:{_TENS}|[2-9]0)[- ](?:something|odd|ish))(?=[,.;:!?\n])", re.IGNORECASE)
_EACH = when_used(rf"(?<!\w){_N}(?!\w)", re.IGNORECASE)
_BIG = when_used(
    r"\bbig (?P<a>[3-9]-0|(?:three|four|five|six|seven|eight|nine)[- ]oh?)(?!\w)(?! \w+s\b)", re.IGNORECASE
)
_BETWEEN_TOLD = when_used(rf"\bbetween (?P<a>{_N} and {_GROWN}) (?:he|she|i|they|we)\b", re.IGNORECASE)
_FIXED = (
    (_BETWEEN_TOLD, words("between"), "one age and another"),
    (_BIG, words("big"), "day"),
    (_SCORE, words("score threescore fourscore"), "a certain age"),
    (_BETWEEN, words("somewhere anywhere"), "youth and old age"),
    (_ODD, words("something odd ish"), "grown-up"),
)
_OLD_PEOPLE = {"cente": "very old", "octo": "elderly", "nona": "very old", "super": "very old"}
_PEOPLE = {"cente": "very old person", "octo": "elderly person", "nona": "very old person", "super": "very old person"}


def named_ages(note: Note) -> Iterator[Candidate]:
    """Every age told by a word of its own, and every row of ages."""
    said = note.said
    if "decade" in said:
        for match in _DECADE.finditer(note.text):
            yield _put(*match.span("d"), _DECADES[match["d"].split()[0].lower()])
    if "narian" in note.text.lower():
        for match in _ARIAN.finditer(note.text):
            yield _put(*match.span(), _who(note, match))
    for pattern, needed, wording in _FIXED:
        if said & needed:
            for match in pattern.finditer(note.text):
                raised = match["a"][0].isupper()
                yield _put(*match.span("a"), wording[0].upper() + wording[1:] if raised else wording)
    for pattern, needed in _ROWS:
        if said & needed:
            yield from _in_rows(note, pattern)


def _in_rows(note: Note, pattern: re.Pattern[str]) -> Iterator[Candidate]:
    for row in pattern.finditer(note.text):
        for each in _EACH.finditer(note.text, *row.span("a")):
            behind_of = note.text[max(0, each.start() - 3) : each.start()].lower() == "of "
            hint = f"years:{_years(each.group().lower())}{':noun' if behind_of else ''}"
            yield Candidate(*each.span(), Category.AGE, Strength.LIKELY, WHY, hint=hint)


def _who(note: Note, match: re.Match[str]) -> str:
    """An adjective before a person, "elderly person" alone, and the same for more than one."""
    last = note.token_over(match.end() - 1)
    following = note.after(last) if last is not None else None
    stem = next((stem for stem in _PEOPLE if match["a"].lower().startswith(stem)), "")
    if match.group().lower().endswith("s"):
        return "elderly people" if stem else "older people"
    if following is not None and following.joined and following.base in KIN:
        return _OLD_PEOPLE.get(stem, "senior")
    return _PEOPLE.get(stem, "person of a certain age")


def _put(start: int, end: int, wording: str) -> Candidate:
    return Candidate(start, end, Category.AGE, Strength.LIKELY, WHY, replacement=wording, widenings=(wording, ""))


def _years(said: str) -> int:
    if said.isdigit():
        return int(said)
    tens = next((10 * place for place, word in enumerate(_TENS.split("|"), 2) if said.startswith(word)), 0)
    return tens or (15 if said.endswith("teen") else 8)
