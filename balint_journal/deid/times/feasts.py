"""Feast days and events of many faiths, with the year that may follow."""

from __future__ import annotations

import re
from collections.abc import Iterator

from balint_journal.deid.findings import Category
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.numerals import ORDINALS
from balint_journal.deid.text.token import Mode, Token
from balint_journal.deid.text.when_used import when_used
from balint_journal.deid.text.wordset import words
from balint_journal.deid.times.ages_explained import is_loose
from balint_journal.deid.times.vocabulary import DOUBTFUL_FEASTS, FEAST_THINGS, FEASTS, WEEKDAYS

_LONGEST = max(len(feast.split()) for feast in FEASTS)
_SAINTS_DAY = when_used(
    r"(?<!\w)(?:the )?(?:(?:feast|name[- ]day) of (?:the |(?:st|saint)\.? )?[\w']{2,20}(?: [A-Z][\w']{2,20}){0,2}|(?:st|saint|san|sant|naomh)\.? [\w']{2,20}(?: the [\w']{2,20})?(?:'s|s'|s)?(?: |-)(?:day|eve|night|tide|week)"
    r"|(?:the )?(?:immaculate conception|sacred heart|nativity of [\w ]{3,12}|late may bank holiday|(?:spring|august|may|easter|summer|whit) bank holiday(?: monday| weekend)?))(?!\w)",
    re.IGNORECASE,
)
_YEAR = when_used(
    r"(?: |, )(?:of )?(?:'?\d{2}|(?:19|20)\d{2}|5[78]\d{2}|14[34]\d)(?!\w|[:./]\d)|(?: |, )(?:nineteen|twenty|two thousand)[\w ]{0,18}(?=[.,;])"
)
_DISTANCE = when_used(
    r" (?:(?:of )?(?:last|this|next|that|the) (?:year|yr)|(?:a|one|two|three|four|five|six|ten|a few|some|many) years? (?:back|ago|since|gone)|before last|just gone|gone by)(?!\w)",
    re.IGNORECASE,
)
_NEARER = when_used(r"\b(?:last|next|this past|this coming|this|that|erev) \Z", re.IGNORECASE)
_TAILS = words(
    "day eve week weekend monday tuesday wednesday thursday friday sunday saturday mon tues weds thurs fri sat sun supper night morning half-term half term holidays time period fortnight"
)
_CUES = words(
    "in during for since from before after over of until till by at to through every last this next on erev around about near past come till"
)
_BEGINS = words("begins began starts started ends ended falls fell")
_PARTS = words("day days week weeks weekend start end beginning middle eve night last")
_WHY = "A feast day can be matched with a date."


def feasts(note: Note) -> Iterator[Candidate]:
    """Every feast that stands for a date."""
    for match in _SAINTS_DAY.finditer(note.text):
        yield _feast(note, match.start(), match.end())
    for token in note.tokens:
        found = _longest(note, token)
        if found is not None:
            yield from _one(note, token, *found)


def _is_part(note: Note, of: Token) -> bool:
    """Whether a part of the feast is told: "third of advent", "the second week of lent"."""
    part = note.after(of, -1)
    return part is not None and (part.lower in _PARTS or part.lower in ORDINALS or part.lower in WEEKDAYS)


def _feast(note: Note, start: int, end: int, strength: Strength = Strength.SURE) -> Candidate:
    year = _YEAR.match(note.text, end) or _DISTANCE.match(note.text, end)
    nearer = _NEARER.search(note.text, max(0, start - len("the last ")), start)
    start = nearer.start() if nearer else start
    return Candidate(start, year.end() if year else end, Category.DATE, strength, _WHY, hint="feast:")


def _longest(note: Note, token: Token) -> tuple[Token, str] | None:
    """The longest feast that begins at this word."""
    best: tuple[Token, str] | None = None
    name = ""
    at: Token | None = token
    for _ in range(_LONGEST):
        if at is None or (name and at.before not in (" ", "-", "' ")):
            break
        name += (at.before.replace("'", "'") if name else "") + at.lower
        if name in FEASTS or name in DOUBTFUL_FEASTS or name.removesuffix("'s") in FEASTS:
            best = (at, name)
        at = note.after(at)
    return best


def _one(note: Note, first: Token, last: Token, name: str) -> Iterator[Candidate]:
    following = note.after(last)
    if following is not None and following.before == " " and following.lower in FEAST_THINGS:
        return
    if name == "the twelfth" and not is_loose(note, last) and following is not None and following.lower not in _TAILS:
        return
    left = note.after(first, -1)
    if left is not None and left.lower == "like" and first.joined:
        return
    begun = following is not None and following.joined and following.lower in _BEGINS
    cued = begun or (left is not None and left.lower in _CUES and first.joined)
    if name in DOUBTFUL_FEASTS and not cued and not (first.capital and not first.first and first.mode is Mode.NORMAL):
        return
    if (
        name in DOUBTFUL_FEASTS
        and cued
        and left is not None
        and left.lower in {"to", "by", "of", "at", "on"}
        and not first.capital
        and not (left.lower == "of" and _is_part(note, left))
    ):
        return
    end = last.end - (2 if last.text.lower().endswith("'s") and name not in FEASTS else 0)
    if following is not None and following.before in (" ", "-", "' ") and following.lower in _TAILS and end == last.end:
        end = following.end
        further = note.after(following)
        if following.lower == "half" and further is not None and further.lower == "term":
            end = further.end
    strength = Strength.SURE if cued or name not in DOUBTFUL_FEASTS else Strength.LIKELY
    yield _feast(note, first.start, end, strength)
