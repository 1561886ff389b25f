"""Dates become seasons and distances, ages become stages of life; order is kept, nothing exact is left."""

from __future__ import annotations

import re
from collections.abc import Sequence

from balint_journal.deid.findings import Category
from balint_journal.deid.replacement.setting import CUT, Setting
from balint_journal.deid.settling.candidate import Candidate
from balint_journal.deid.text.wordset import words

SEASONS = (
    "winter",
    "winter",
    "spring",
    "spring",
    "spring",
    "summer",
    "summer",
    "summer",
    "autumn",
    "autumn",
    "autumn",
    "winter",
)
_POINTS = words("since until till til by before after from to at over between than around about and for")
_WITHIN = words("in during of through into")
_BARE = words("this last next each every late early mid that the one a another her his my their our")
_BIRTH = words("dob d.o.b b")
_STAGES = ((2, "a baby", "baby"), (5, "a small child", "small"), (13, "a child", "young"), (18, "a teenager", "teenage"), (40, "a young adult", "young"),
           (65, "middle-aged", "middle-aged"), (85, "elderly", "elderly"), (999, "very old", "very old"))  # fmt: skip
_AS = {"a baby": "as a baby", "a small child": "as a small child", "a child": "as a child", "a teenager": "as a teenager", "a young adult": "as a young adult",
       "middle-aged": "in middle age", "elderly": "in later life", "very old": "in great age"}  # fmt: skip
_FORMS = {"one": "one", "age": "a certain age"}
_LIMITS = words(
    "by over under past above below before since until till to for from pushing nudging nearing approaching"
)
_ARRIVED = words("reach reaches reached reaching hit hits")
_MANY = words("were are both they're theyre we're")
_SEXES = {"m": ("boy", "man"), "f": ("girl", "woman")}
_TWO_YEARS = 24
_GROWN = 18
_AGING = 65
_NOUN_FOLLOWS = words(
    "man woman lady gentleman boy girl lad lass son daughter child baby patient widow widower mother father mum dad sister brother twin twins male female grandson granddaughter student builder"
    " teenager girl's boy's chap bloke nephew niece farmer teacher"
)


def later_years(settled: Sequence[Candidate]) -> frozenset[str]:
    """The years of a note but its earliest, so that their order can be told without telling them."""
    years = sorted(
        {
            c.hint.removeprefix("year:")
            for c in settled
            if c.category is Category.DATE and re.fullmatch(r"year:\d{4}", c.hint)
        }
    )
    return frozenset(years[1:])


def date_wording(candidate: Candidate, place: Setting, later: frozenset[str]) -> str:
    """A season, an "earlier year", "another day": whatever fits behind the word before it."""
    kind, _, value = candidate.hint.partition(":")
    word = place.word
    if word in _BIRTH or place.before.rstrip().lower().endswith(("dob:", "d.o.b.")):
        return "(left out)"
    if kind == "month" and value.isdigit():
        return _season(SEASONS[int(value) - 1], place)
    order = "a later" if value in later else "an earlier"
    holiday = "this holiday" if place.text.lower().startswith("this ") else "a holiday"
    plain = {"year": f"{order} year", "decade": "an earlier decade", "feast": holiday}.get(kind, "another day")
    if place.determined or word in _BARE:
        return {"year": "year", "decade": "decade", "feast": "holiday"}.get(kind, "day")
    told = word in _POINTS or word in _WITHIN or word == "on"
    season = place.text.partition(" ")[0].lower()
    if kind == "year" and not told and season in SEASONS and place.left is not None:
        return season
    if kind == "year" and not told:
        return f"in {plain}" if candidate.hint != "year:" or not place.text[:1].isalpha() else plain
    return plain


def _season(season: str, place: Setting) -> str:
    word = place.word
    if word == "on":
        return f"a day in the {season}"
    if word in _BARE or place.determined:
        return season
    return f"the {season}" if word in _POINTS or word in _WITHIN else f"in the {season}"


def age_wording(candidate: Candidate, place: Setting) -> str:
    """A stage of life in the grammar of the place."""
    unit, _, told = candidate.hint.partition(":")
    value, _, form = told.partition(":")
    number = int(value) if value.isdigit() else 0
    predicate, adjective = _stage(unit, number)
    if form and place.word not in {"aged", "age"}:
        return _formed(form, predicate, adjective)
    if place.word == "at":
        return CUT + _AS[predicate] if place.with_left < place.start else "a certain age"
    shaped = _by_shape(place, number, predicate, adjective)
    return shaped or _behind(
        place, predicate, adjective, young=number < _GROWN or unit != "years", aging=number >= _AGING
    )


def _by_shape(place: Setting, number: int, predicate: str, adjective: str) -> str:
    """By how the age itself is written: "four-year-olds", "16 yo", "F39", "ninetieth"; nothing for a bare number."""
    text = place.text.lower()
    if text.endswith("olds"):
        return _many(predicate, adjective)
    if text.endswith(("old", "yo", "oed")):
        return _attributive(place, predicate, adjective)
    if (sex := re.search(r"^([mf]) ?\d|\d ?([mf])$", text)) is not None:
        young, grown = _SEXES[sex[1] or sex[2]]
        return f"{_article(adjective)} {adjective} {grown}" if number >= _GROWN else f"a {young}"
    if re.search(r"(?:st|nd|rd|th)\Z", text):
        follows = place.right.lower if place.right else ""
        return CUT if follows.startswith(("birthday", "bday", "year")) else "birthday"
    return ""


def _formed(form: str, predicate: str, adjective: str) -> str:
    """After "a sprightly" a bare "one"; after "the age of" somebody of that age."""
    if form in _FORMS:
        return _FORMS[form]
    return predicate if predicate.startswith("a ") else f"{_article(adjective)} {adjective} person"


def _many(predicate: str, adjective: str) -> str:
    """More than one: "the four-year-olds"."""
    noun = predicate.removeprefix("a ")
    if noun == predicate:
        return f"{adjective} people"
    return {"baby": "babies", "small child": "small children", "child": "children"}.get(noun, f"{noun}s")


def _behind(place: Setting, predicate: str, adjective: str, *, young: bool, aging: bool) -> str:
    """Fitted to the word before it."""
    word = place.word
    if word in {"aged", "age"}:
        return CUT + predicate
    if word == "was" and place.unripe and young:
        return "much older"
    if word.startswith(("feel", "felt")) and predicate != adjective:
        return f"like {predicate}"
    fixed = {
        "of": "tender years" if young else "advancing years" if aging else "a certain age",
        "lived": "a short time",
        **dict.fromkeys(("turn", "turns", "turned", "turning"), "a year older"),
        **dict.fromkeys(_LIMITS, "a certain age"),
        **dict.fromkeys(_ARRIVED, "a great age" if aging else "a certain age"),
        **dict.fromkeys(("see", "sees", "saw"), "that age"),
        **dict.fromkeys(_MANY if adjective not in {"small", "baby"} else (), adjective),
    }
    return fixed.get(word, predicate)


def _stage(unit: str, number: int) -> tuple[str, str]:
    if unit != "years":
        return ("a small child", "small") if unit == "months" and number >= _TWO_YEARS else ("a baby", "baby")
    return next((predicate, adjective) for below, predicate, adjective in _STAGES if number < below)


def _attributive(place: Setting, predicate: str, adjective: str) -> str:
    """Before a noun, as one, or after "is": "a 45-year-old man", "her 16 year old", "she is 15 years old"."""
    if place.right is not None and (place.right.base in _NOUN_FOLLOWS):
        if place.word in {"a", "an"}:
            return f"{CUT}{_article(adjective)} {adjective}"
        return adjective
    noun = predicate.partition(" ")[2] if predicate.startswith("a ") else f"{adjective} person"
    if place.word in {"a", "an"}:
        return f"{CUT}{_article(noun)} {noun}"
    return noun if place.determined else predicate


def _article(word: str) -> str:
    return "an" if word[0] in "aeiou" else "a"
