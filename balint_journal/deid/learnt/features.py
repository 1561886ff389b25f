"""What can be said of a word and its neighbours without understanding them: the questions the learnt reader asks of a note.

Whatever changes here needs the weights to be learnt anew (lexicons/reader): they are bound to these questions.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping

from balint_journal.deid.text.lexicon import Kind
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.token import Token
from balint_journal.deid.text.wordset import words

NUMBERS = words(
    """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred"""
)
_RUN = re.compile(r"(.)\1{2,}")
_BLANKS = re.compile(r"\s+")
_UPPER, _LOWER, _DIGIT = re.compile(r"[A-Z]"), re.compile(r"[a-z]"), re.compile(r"[0-9]")
_EACH_KIND = [1 << bit for bit in range(Kind.ABBREVIATION.bit_length())]
_NEAR, _NEARER = (-3, -2, -1, 1, 2, 3), (-2, -1, 1, 2)
# Figures up to these ends are spoken of alike: a count, a young age, an age, a year.
_SMALL, _TEENS, _OLDEST, _YEARS = 12, 19, 109, (1900, 2040)
_LONGEST_FIGURE = 5
# Letters at either end, and letters in a row, by which a word is known.
_LONGEST_END, _LETTERS = 4, (3, 4)


def features(note: Note, token: Token, shares: Mapping[int, tuple[str, float]]) -> Iterator[str]:
    """Everything that is true of ``token`` where it stands, each thing as a short text."""
    yield from _of_itself(note, token, shares)
    yield from _of_neighbours(note, token, shares)
    yield from _of_both(note, token)


def spelling(token: Token) -> Iterator[str]:
    """How the word begins and ends, and the letters it is made of: what tells most without a network."""
    word = token.lower
    framed = f"^{word}$"
    for length in range(1, _LONGEST_END + 1):
        yield f"pre{length}={word[:length]}"
        yield f"end{length}={word[-length:]}"
    for length in _LETTERS:
        for at in range(len(framed) - length + 1):
            yield "in=" + framed[at : at + length]


def standing(note: Note, token: Token) -> Iterator[str]:
    """What sort of word it is, as far as its company is judged by it."""
    kinds = note.kinds(token)
    yield f"sh={_shape(token.text)}{token.first:d}{token.mode[0]}"
    yield f"kk={kinds & ~Kind.OBSCURE:d}c{token.capital:d}f{token.first:d}"
    if token.index in note.kept:
        yield "kept"
    if _is_number(token):
        yield "num"


def _of_itself(note: Note, token: Token, shares: Mapping[int, tuple[str, float]]) -> Iterator[str]:
    kinds = note.kinds(token)
    manner = f"{token.capital:d}{token.mode[0]}"
    yield from standing(note, token)
    yield "w=" + _word(token)
    yield "suf=" + token.base[-3:]
    for kind in _EACH_KIND:
        if kinds & kind:
            yield f"k{kind:d}"
            yield f"k{kind:d}c{manner}"
    if not kinds:
        yield f"unk{token.capital:d}"
    label, share = shares.get(token.index, ("", 0.0))
    if label:
        yield f"p{min(9, int(-math.log(max(1 - share, 1e-4))))}"
        yield f"pl={label}{share > 0.5:d}"  # noqa: PLR2004  # more likely than not


def _of_neighbours(note: Note, token: Token, shares: Mapping[int, tuple[str, float]]) -> Iterator[str]:
    for step in _NEAR:
        yield f"w{step}={_near(note, token, step)}"
    for step in _NEARER:
        other = note.after(token, step)
        if other:
            yield f"kk{step}={note.kinds(other) & ~(Kind.OBSCURE | Kind.NAME):d}c{other.capital:d}"
            if shares.get(other.index, ("", 0.0))[1] > 0.3:  # noqa: PLR2004  # worth hearing of
                yield f"p{step}"
            if _is_number(other):
                yield f"n{step}"


def _of_both(note: Note, token: Token) -> Iterator[str]:
    before, after = _near(note, token, -1), _near(note, token, 1)
    earlier = _near(note, token, -2)
    sort = _sort(note, token)
    tail = _BLANKS.sub(" ", note.tail(token))
    yield f"b={earlier} {before}"
    yield f"a={after} {_near(note, token, 2)}"
    yield f"ba={before} {after}"
    yield "bef=" + _BLANKS.sub(" ", token.before)[-3:]
    yield "aft=" + tail[:3]
    yield f"tail={tail[:2]}{_is_number(token) or _word(token)[0] == 'N':d}"
    yield f"s&b={sort}{before}"
    yield f"s&a={sort}{after}"
    yield f"s&bb={sort}{earlier} {before}"


def _near(note: Note, token: Token, step: int) -> str:
    other = note.after(token, step)
    return _word(other) if other else "^" if step < 0 else "$"


def _word(token: Token) -> str:
    word = token.base
    if not word.isdecimal():
        return word
    value = int(word) if len(word) <= _LONGEST_FIGURE else 10**_LONGEST_FIGURE
    if value <= _SMALL:
        return "N1"
    if value <= _TEENS:
        return "N2"
    if value <= _OLDEST:
        return "N3"
    return "Y" if _YEARS[0] <= value <= _YEARS[1] else "N4"


def _sort(note: Note, token: Token) -> str:
    if _is_number(token):
        return "num"
    word = _word(token)
    if token.text[0].isdecimal():
        return word
    manner = "C" if token.capital and not token.first else "c" if token.capital else "l"
    return manner + ("o" if note.kinds(token) & Kind.COMMON else "r")


def _is_number(token: Token) -> bool:
    return token.base in NUMBERS


def _shape(text: str) -> str:
    return _RUN.sub(r"\1\1\1", _UPPER.sub("X", _LOWER.sub("x", _DIGIT.sub("d", text))))[:12]
