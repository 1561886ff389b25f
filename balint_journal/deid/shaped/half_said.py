"""References half written and half said: "log 311 of the ninth", "PA slash 05188", "job 8809 alpha", "es17 004 882"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from balint_journal.deid.findings import Category
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.shaped.runs import UNIT_FOLLOWS
from balint_journal.deid.text.lexicon import Kind
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.when_used import when_used
from balint_journal.deid.text.wordset import words

_WHY = "A reference number leads to a file about somebody."
_ORDINAL = r"(?:first|second|third|(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twentie|thirtie)th|(?:twenty|thirty)[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|\d{1,2}(?:st|nd|rd|th))"
_MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
_DAY = rf"(?:the {_ORDINAL}(?: of {_MONTH})?|that (?:day|night|month|year)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|\d{{1,2}}[/.]\d{{1,2}}(?:[/.]\d{{2,4}})?|{_ORDINAL}(?: {_MONTH})?|\d{{1,2}} {_MONTH}|(?:19|20)\d\d|\d{{1,2}})(?![\w/]|[.:]\d)"
_FIGURE = "(?:oh|nought|zero|one|two|three|four|five|six|seven|eight|nine)"
# The police and the coroner number what happens by its day: "1187 of the sixth".
_OF_DAY = when_used(
    rf"(?<![\w/.-])(?P<n>(?:(?-i:[A-Z]{{2,5}})[- ]?)?\d{{1,5}}|{_FIGURE}(?:[ -]{_FIGURE}){{1,5}}) of (?P<d>{_DAY})",
    re.IGNORECASE,
)
_KEEPERS = re.compile(
    r"\b(?:logs?|logged|cad|incident|police|inquests?|coroner'?s?|crime|marac|mash|ref|reference|docket|procurator|fai|custody|station|garda|pulse id|slip|by heart)\b[^.!?\n]{0,40}\Z",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"\b(?:number|no\.?|entry)(?: is| was)? ?\Z", re.IGNORECASE)
_SLASH = "(?:(?:forward )?slash|dash|stroke|oblique|hyphen)"
_SLASHED = when_used(
    rf"(?<![\w/.-])(?P<c>[A-Za-z0-9]{{1,9}}(?: {_SLASH} [A-Za-z0-9]{{1,9}}){{1,4}})(?![\w/-]|\.\d)", re.IGNORECASE
)
_SLASH_WORDS = words("slash dash stroke oblique hyphen")
_ALPHABET = "alpha|alfa|bravo|delta|echo|foxtrot|lima|quebec|sierra|whiskey|yankee|zulu"
_NAMED = when_used(rf"(?<![\w/.-])\d{{2,7}} (?:{_ALPHABET})(?: (?:{_ALPHABET}|\d{{1,4}})){{0,3}}(?!\w)", re.IGNORECASE)
_ALPHABET_WORDS = words(_ALPHABET.replace("|", " "))
_MIXED = re.compile(
    rf"(?<![\w/.&'\u00a3$-])(?P<m>[A-Za-z]{{1,3}}(?:-[A-Za-z]{{1,3}})?\d[A-Za-z\d]{{0,4}})(?P<r>(?: \d{{2,4}}){{2,4}}(?: ?[A-Za-z](?!\w))?){UNIT_FOLLOWS}"
)
_FEWEST = 3
_PRESSURE = 3


def half_said(note: Note) -> Iterator[Candidate]:
    """Every reference of which a part is told in words."""
    for match in _OF_DAY.finditer(note.text) if "of" in note.said else ():
        if _is_kept(note.text, match):
            yield Candidate(*match.span(), Category.REFERENCE, Strength.SURE, _WHY)
    for match in _SLASHED.finditer(note.text) if note.said & _SLASH_WORDS else ():
        if _is_slashed(match["c"]):
            yield Candidate(*match.span(), Category.REFERENCE, Strength.SURE, _WHY)
    for match in _NAMED.finditer(note.text) if note.said & _ALPHABET_WORDS else ():
        yield Candidate(*match.span(), Category.REFERENCE, Strength.LIKELY, _WHY)
    for match in _MIXED.finditer(note.text):
        if not note.lexicon.kinds(match["m"].lower()) & Kind.CLINICAL:
            yield Candidate(*match.span(), Category.REFERENCE, Strength.LIKELY, _WHY)


def _is_kept(text: str, match: re.Match[str]) -> bool:
    """Tell "log 311 of the ninth" from "page 3 of 61" and "two of the third batch"."""
    before = text[max(0, match.start() - 60) : match.start()]
    if (_KEEPERS.search(before) or _KEEPERS.search(match["n"])) and not re.search(
        r"\b(?:page|yr|year|chapter|day|week|part) \Z", before, re.IGNORECASE
    ):
        return True
    spoken = not any(map(str.isdigit, match["n"]))
    dated = not match["d"].isdigit()
    if spoken:
        return dated and len(match["n"].replace("-", " ").split()) >= _FEWEST
    return dated and bool(_NUMBERED.search(before))


def _is_slashed(said: str) -> bool:
    """Tell "52 oblique 11930" from "140 stroke 90", a pressure, and from "a dash of milk"."""
    pieces = [piece for piece in re.split(rf" {_SLASH} ", said, flags=re.IGNORECASE) if piece]
    figures = [piece for piece in pieces if any(map(str.isdigit, piece))]
    digits = sum(map(str.isdigit, said))
    if len(pieces) == len(("146", "90")) and all(piece.isdigit() and len(piece) <= _PRESSURE for piece in pieces):
        return False
    named = all(len(piece) <= _PRESSURE + 1 for piece in pieces if piece not in figures)
    return named and bool(figures) and digits >= _FEWEST
