"""What the learnt reader suspects: words that no rule knew, by the company they keep."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from balint_journal.deid.findings import Category
from balint_journal.deid.learnt.features import NUMBERS, buckets
from balint_journal.deid.learnt.heard import LABELS, Heard, Learnt
from balint_journal.deid.names.vocabulary import FUNCTION
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.lexicon import Kind
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.numerals import number_at
from balint_journal.deid.text.token import Mode, Token
from balint_journal.deid.text.wordset import words

_NUMBERS = NUMBERS | {"thousand"}
_NEVER = FUNCTION | words(
    """half quarter point year years month months week weeks day days hour hours minute minutes ago am pm old doctor doctors dr
    sister matron mum dad patient patients full stop comma colon slash hyphen dash"""
)
_LASTED = words("year years yrs month months mths week weeks wks hour hours minute minutes mins times")
_LASTING = words("for after in within over every about another these those last next past")
_FROM_NOW = words("ago later since before after now apart running straight")
# What stands where an identifier stood: read again, it is none.
_PUT_THERE = words(
    """organisation firm body charity club pub shop office school surgery clinic hospital hospice ward service media church worship court
    regiment station hotel police defence place address street road house home flat room vehicle phone number postcode reference page
    person someone else pet minister councillor officer nurse relative adult teenager child baby young small elderly middle aged
    middle-aged age certain grown-up holiday spring summer autumn winter earlier later decade"""
)
_IN_FIGURES = {".", "/", ":"}
# How far a word must lean, in log odds: chosen on the notes of authors the reader had not learnt from (docs/deidentification.md).
_RAISED, _SMALL, _PLAIN, _CAPITALS, _SHOUTED, _OPENING, _NUMBER = -3.0, -2.75, 0.0, 0.0, 0.5, 0.0, -2.0
# The same for a small word or one that mostly stays, beside a word that leans by itself.
_BESIDE = 0.3
# A word is known by its company: in fewer words than these only a capital speaks.
_COMPANY = 40
# The network alone must come so near before the rest is asked: what does not has never got there.
_MARGIN = 4.0
# A word that lacks less than this may lean far enough once its company has changed.
_NEARLY = 0.5
_WHY = "it stands where such things are named"
_CATEGORIES = {
    "PERSON": Category.PERSON, "AGE": Category.AGE, "DATE": Category.DATE, "PLACE": Category.PLACE, "ORG": Category.ORGANISATION,
    "ID": Category.REFERENCE,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Leaning:
    """How one word leans: ``over`` is by how much more than is asked of it, in log odds; ``alone`` if it needs no neighbour."""

    over: float
    label: str
    alone: bool


Leant = Mapping[int, Leaning]


def leant(note: Note, heard: Heard) -> Leant:
    """How each word leans that comes near to being an identifier, by its index."""
    if not heard.learnt:
        return {}
    found: dict[int, Leaning] = {}
    shares = shares_of(note, heard)
    for index, odds in leanings_of(note, heard).items():
        token = note.tokens[index]
        asked = may_identify(note, token)
        threshold = _threshold(token) if asked else _BESIDE
        if (
            odds[0] < threshold - _MARGIN
            or not (asked or _may_stand_beside(note, token))
            or _is_part_of_figure(note, token)
            or _is_time_that_passed(note, token)
        ):
            continue
        over = odds[0] + _weighed(note, token, shares, heard.learnt) - threshold
        alone = asked and (threshold == _RAISED or len(note.tokens) >= _COMPANY)
        found[index] = Leaning(over, _kind(odds), alone)
    return found


def hunches(note: Note, leaning: Leant) -> Iterator[Candidate]:
    """Words that lean far enough towards an identifier, neighbours together; small words only beside such a word."""
    found = {index: one for index, one in leaning.items() if one.over > 0}
    for first, last in _rows(note, sorted(found)):
        row = [found[index] for index in range(first, last + 1)]
        if any(one.alone for one in row):
            yield _candidate(note, [one.label for one in row], first, last)


def nearly(leaning: Leant) -> Iterator[int]:
    """The words, by their index, that lean almost far enough by themselves: in other company they might."""
    for index, one in leaning.items():
        if one.alone and -_NEARLY < one.over <= 0:
            yield index


def _candidate(note: Note, kinds: Sequence[str], first: int, last: int) -> Candidate:
    category = _CATEGORIES[max(kinds, key=kinds.count)]
    candidate = Candidate(note.tokens[first].start, note.tokens[last].bare_end, category, Strength.HUNCH, _WHY)
    return _with_years(note, first, candidate) if category is Category.AGE else candidate


def _with_years(note: Note, first: int, candidate: Candidate) -> Candidate:
    """Where the age is a number, the wording may follow it; otherwise it says no more than that there is one."""
    number = number_at(note.tokens, first)
    if number:
        return replace(candidate, hint=f"years:{number.value}")
    return replace(candidate, replacement="a certain age")


def shares_of(note: Note, heard: Heard) -> Mapping[int, tuple[str, float]]:
    """For each word of ours the label and share of the likeliest of the model's words in it."""
    best: dict[int, tuple[str, float]] = {}
    for start, _, label, share in heard.spans:
        token = note.token_over(start)
        if token and share > best.get(token.index, ("", 0.0))[1]:
            best[token.index] = (label, share)
    return best


def leanings_of(note: Note, heard: Heard) -> dict[int, Sequence[float]]:
    """For each word of ours the mean over the model's words in it."""
    parts: defaultdict[int, list[Sequence[float]]] = defaultdict(list)
    for start, _, leaning in heard.leanings:
        token = note.token_over(start)
        if token:
            parts[token.index].append(leaning)
    return {
        index: all_[0] if len(all_) == 1 else [sum(column) / len(all_) for column in zip(*all_, strict=True)]
        for index, all_ in parts.items()
    }


def may_identify(note: Note, token: Token) -> bool:
    """Whether the word is worth asking about by itself."""
    return (
        _may_stand_beside(note, token)
        and token.index not in note.kept
        and token.base not in _NEVER
        and token.base not in _PUT_THERE
    )


def _may_stand_beside(note: Note, token: Token) -> bool:
    """Whether the word may be part of what a neighbour names: "the monday after", "seventy or so"."""
    medical = Kind.CLINICAL | Kind.ABBREVIATION | Kind.FEELING
    return token.index not in note.in_terms and not note.kinds(token) & medical


def _is_part_of_figure(note: Note, token: Token) -> bool:
    """One side of "18.25", "2/52", "20:40": whoever knows dates and times has read the whole of it."""
    if not token.text[0].isdecimal():
        return False
    left, right = note.after(token, -1), note.after(token)
    behind = left is not None and token.before in _IN_FIGURES and left.text[-1].isdecimal()
    return behind or (right is not None and right.before in _IN_FIGURES and right.text[0].isdecimal())


def _is_time_that_passed(note: Note, token: Token) -> bool:
    """Such as "for nineteen years", "two years ago": nobody's age, nor a day."""
    unit, before = note.after(token), note.after(token, -1)
    if not unit or unit.lower not in _LASTED or not unit.joined:
        return False
    following = note.after(unit)
    if following and following.joined and following.lower == "old":
        return False
    begun = before is not None and token.joined and before.lower in _LASTING
    return begun or (following is not None and following.joined and following.lower in _FROM_NOW)


def _threshold(token: Token) -> float:
    if token.base in _NUMBERS or any(letter.isdecimal() for letter in token.base):
        return _NUMBER
    if token.mode in {Mode.LOWER, Mode.DICTATED}:
        return _SMALL
    if token.mode is Mode.CAPITALS:
        return _CAPITALS
    if not token.capital:
        return _PLAIN
    if token.shouted:
        return _SHOUTED  # medicine has more letters than any list knows
    return _OPENING if token.first else _RAISED


def _kind(leaning: Sequence[float]) -> str:
    row = leaning[1:]
    return LABELS[max(range(len(LABELS)), key=row.__getitem__)]


def _weighed(note: Note, token: Token, shares: Mapping[int, tuple[str, float]], learnt: Learnt) -> float:
    weights = learnt.weights
    return learnt.unit * sum(weights[bucket] for bucket in buckets(note, token, shares))


def _rows(note: Note, indexes: Sequence[int]) -> Iterator[tuple[int, int]]:
    """First and last index of words that stand side by side."""
    first = last = -2
    for index in indexes:
        if index == last + 1 and note.tokens[index].before in {" ", "-", "'", " & "}:
            last = index
            continue
        if first >= 0:
            yield first, last
        first = last = index
    if first >= 0:
        yield first, last
