"""Addresses of other lands' shapes: a number on each side of a street, suites and boxes, corners of two streets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from balint_journal.deid.findings import Category
from balint_journal.deid.names.vocabulary import BEING, FUNCTION
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.lexicon import Kind
from balint_journal.deid.text.note import Note

_WORD = r"(?:[^\W\d_][\w'.\u2019-]{0,30})"
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|t?ember|ober)?\b"
# 23100 Ilichova 23 · 0605 Long Street 210
_BETWEEN = re.compile(
    rf"(?<![\w/.,:-])\d{{1,6}} +(?!{_MONTH})(?:\d{{1,5}} +)?((?:{_WORD} +){{1,5}})\d{{1,5}}[A-Za-z]?(?![\w/:%-])",
    re.IGNORECASE,
)
_UNIT = re.compile(
    r"\b(?:suite|apt\.?|apartment|psc|p\.?o\.? ?box|unit|box) +#?\d[\w-]{0,6}\b(?:,? +box +\d{1,6})?", re.IGNORECASE
)
_CORNER = re.compile(
    r"\bthe corner of (?:[\w'.\u2019-]+ ){1,7}?and (?:[\w'\u2019-]+ ){0,3}[\w'\u2019-]+", re.IGNORECASE
)
_DOUBLE = re.compile(r"(?<![\w/.,:-])\d{3,6}(?= +\d{1,5}[A-Za-z]? +[^\W\d_])")
_WHY = "it reads as an address"
_HINT = "kind:an address"


def far_addresses(note: Note) -> Iterator[Candidate]:
    """Every stretch shaped like a foreign address."""
    for match in _BETWEEN.finditer(note.text):
        if _street(note, match):
            yield Candidate(match.start(), match.end(), Category.ADDRESS, Strength.LIKELY, _WHY, hint=_HINT)
    for match in _DOUBLE.finditer(note.text):
        following = note.token_at(match.end() + 1)
        if following and (name := note.after(following)) and name.capital and not note.kinds(name) & Kind.COMMON:
            yield Candidate(match.start(), match.end(), Category.ADDRESS, Strength.LIKELY, _WHY, hint=_HINT)
    for match in _UNIT.finditer(note.text):
        if match.group()[0].isupper() or "." in match.group() or match.group()[-3:].isdigit():
            yield Candidate(match.start(), match.end(), Category.ADDRESS, Strength.LIKELY, _WHY, hint=_HINT)
    for match in _CORNER.finditer(note.text):
        crossing = _second_street(note, match)
        if crossing and any(
            note.kinds(token) & (Kind.PLACE | Kind.SURNAME) or not note.kinds(token)
            for token in note.inside(*match.span())
        ):
            yield Candidate(match.start(), match.end(), Category.ADDRESS, Strength.LIKELY, _WHY, hint=_HINT)


def _second_street(note: Note, match: re.Match[str]) -> bool:
    """A street stands behind "and" too, and no new sentence: not "the corner of the Mill Road and it rained"."""
    tokens = note.inside(*match.span())
    joint = max((at for at, token in enumerate(tokens) if token.lower == "and"), default=0)
    second = tokens[joint + 1 : joint + 3]
    return bool(second) and second[0].lower not in FUNCTION - {"the"} and second[-1].lower not in BEING


def _street(note: Note, match: re.Match[str]) -> bool:
    """At least one word between the numbers is a name of some kind; all but small ones have capitals where others do."""
    telling = False
    for token in note.inside(match.start(1), match.end(1)):
        plain = note.kinds(token) & (Kind.COMMON | Kind.ORDINARY | Kind.CLINICAL | Kind.ABBREVIATION)
        if plain and not token.capital and len(token.text) > len("della"):
            return False
        telling = telling or (token.capital and not plain) or not note.kinds(token)
    return telling
