"""What names lend themselves to: "the Pittsburgh sleep quality index", "hamilton rating scale", "Ventolin Evohaler", "Adalat LA"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from balint_journal.deid.names.vocabulary import FUNCTION, HUMAN_ACTS, KIN, ROLES, TITLES, WEAK_TITLES
from balint_journal.deid.text.lexicon import Kind, Kinds, Lexicon
from balint_journal.deid.text.token import Mode, Token
from balint_journal.deid.text.wordset import words

# Nouns that nobody has for himself: a name that leads up to one is the name of it.
HEADS = words(
    "scale scales index inventory questionnaire syndrome manoeuvre maneuver criteria classification checklist adl"
)
# What is measured, or how: it may stand between the name and its noun.
_MEASURED = words(
    """rating self-rating quality sleep depression anxiety pain postnatal perinatal antenatal burnout wellbeing well-being climacteric extended activities daily
    living screening assessment visual analogue short form revised modified brief impact severity symptom symptoms hopelessness mania cognitive dementia
    fatigue disability agitation alcohol dependence withdrawal worry obsessive compulsive mental health menopause hip knee shoulder stress distress
    resilience loneliness insomnia frailty mobility balance behaviour personality bother bladder bowel prostate dyspnoea cough itch skin life trauma grief"""
)
_ENGLISH = Kind.ORDINARY | Kind.COMMON | Kind.CLINICAL
_NAMED = Kind.FORENAME | Kind.SURNAME | Kind.PLACE | Kind.NAME
_NEVER = FUNCTION | HUMAN_ACTS | KIN | ROLES | TITLES | WEAK_TITLES
# Whoever stands straight after one of these is somebody: "saw okafor index finger lac", "gave nowak adl help".
ADDRESSED = words(
    """saw see seen seeing rang ring rung told tell telling asked ask asking gave give giving given met meet meeting phoned phone called call texted text emailed
    messaged bleeped thanked thank visited visit helped help showed show sent send advised advise reviewed review examined examine assessed assess warned
    reminded offered taught lent handed wrote write"""
)
FINGERS = words("finger fingers toe toes")
_MEASURES, _NAMES = 5, 3
_JOINTS = {" ", "-", "\u2013"}
# How a medicine is given or let go slowly, as its makers say it: a part of the brand before it.
_FORMS = words(
    """retard chrono chronosphere chronospheres conti sequi plus forte max duo la sr xl xr mr er pr sa cr ec melts melt oro zydis velotab velotabs invisi starter junior
    night day relief ultra advance advanced extra express rapid cfc-free depot max-strength once weekly quick sachets liquid gold combi comfort soft mini micro"""
)
_HALERS = ("haler", "flexpen", "kwikpen", "solostar", "flextouch", "penfill", "penlet", "pak")
_TWO_DIGITS = 2


def scale_names(head: Token, tokens: Sequence[Token], lexicon: Lexicon) -> Iterator[int]:
    """Indexes of the words that lead up to ``head``: what it measures, and the one to three names before that."""
    if head.index + 1 < len(tokens) and tokens[head.index + 1].lower in FINGERS:
        return
    index, measured = head.index, 0
    while index and tokens[index].before in _JOINTS and tokens[index - 1].lower in _MEASURED and measured < _MEASURES:
        index, measured = index - 1, measured + 1
    last = index
    while index and last - index < _NAMES and tokens[index].before in _JOINTS:
        if not _lends(tokens[index - 1], lexicon, measured=bool(measured)):
            break
        # A second name without a hyphen may be somebody's: "asked mary epworth sleep scale".
        if index < last and tokens[index].before == " " and lexicon.kinds(tokens[index - 1].base) & Kind.FORENAME:
            break
        index -= 1
    if index == last or (index and _is_somebodys(tokens[index - 1], tokens[index])):
        return
    yield from range(index, head.index + 1)


def _is_somebodys(before: Token, name: Token) -> bool:
    """A title stands before the name, or a verb that takes a person."""
    titled = before.lower in TITLES and len(name.before) <= len(". ")
    return titled or (before.lower in ADDRESSED and name.before == " ")


def _lends(name: Token, lexicon: Lexicon, *, measured: bool) -> bool:
    """Where something is measured, a family name, a place or a word of no list; before a bare noun only an eponym or a place.

    A given name never, unless families bear it too and something is measured.
    """
    if name.base != name.lower or name.base in _NEVER or not name.base.isalpha():
        return False
    if name.mode is Mode.NORMAL and not name.capital:
        return False
    kinds = lexicon.kinds(name.base)
    if kinds & Kind.EPONYM:
        return True
    if kinds & Kind.FORENAME and not (measured and kinds & Kind.SURNAME and not kinds & Kind.NAME_FIRST):
        return False
    if not measured:
        return bool(kinds & Kind.PLACE) and not kinds & (_ENGLISH | Kind.SURNAME)
    return not kinds & _ENGLISH or bool(kinds & _NAMED)


def brand_forms(token: Token, kinds: Kinds, tokens: Sequence[Token]) -> Iterator[int]:
    """The words and numbers after a brand of medicine that belong to it: "Tegretol Retard", "Lantus SoloStar", "Gardasil 9"."""
    if not kinds & Kind.CLINICAL or kinds & (Kind.COMMON | Kind.ORDINARY | Kind.FORENAME):
        return
    following = tokens[token.index + 1] if token.index + 1 < len(tokens) else None
    if not following or not following.joined:
        return
    number = following.text.isdigit() and len(following.text) <= _TWO_DIGITS
    if number or following.lower in _FORMS or following.lower.endswith(_HALERS):
        yield from (token.index, following.index)
