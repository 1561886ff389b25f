"""A bare number between stops, or at the head of a sentence: "Twelve!", "Only fifty-two;", "(ninety-seven)", "the mother, barely seventeen,"."""

from __future__ import annotations

import re

from balint_journal.deid.text.note import Note
from balint_journal.deid.text.numerals import TEENS, TENS, UNITS, Number, number_at
from balint_journal.deid.text.token import Token
from balint_journal.deid.text.wordset import words
from balint_journal.deid.times.ages_explained import is_abbreviated, is_counted_clause, is_measure
from balint_journal.deid.times.ages_said import KIN
from balint_journal.deid.times.ages_stand import BEYOND, OF_LIFE, Stand

_BARELY = words("only just barely already nearly almost not hardly scarcely still rising aged yet even now then")
_NUMERALS = frozenset({*UNITS, *TEENS, *TENS})
_ROW_SIGNS = {",", "-", "/", ""}
_SENTENCE = ".!?\n\u2026"
_BETWEEN = ",(;:\u2013\u2014"
_HOW_OLD = re.compile(
    r"\b(?:how old|what age|(?:his|her|your|their) age)\b[^.!?\n]{0,24}\?[\"'\u201c\u201d ]*\Z", re.IGNORECASE
)
_QUESTION, _LIST = 60, 3000
_CRIED = 5


def is_placed(stand: Stand) -> bool:
    """Between stops, or opening a sentence."""
    note, number, first, left = stand.note, stand.number, stand.first, stand.left
    sign = first.before.strip(" \"'\u201c\u2018")[-1:] if left is not None else ""
    opens = left is None or "\n" in first.before or (sign in _SENTENCE and not first.before.startswith(("'", '"')))
    if stand.fillers & OF_LIFE:
        return number.spelled or stand.grown
    if left is not None and _HOW_OLD.search(note.text, max(0, first.start - _QUESTION), first.start):
        return True
    if not stand.grown:
        return number.spelled and _is_small_life(stand, opens=opens)
    if stand.fillers & BEYOND or _is_explained(stand, opens=opens):
        return False
    if opens:
        return number.spelled or not _is_listed(note, number, stand.last)
    return sign in _BETWEEN and (number.spelled or sign == ";")


def _is_explained(stand: Stand, *, opens: bool) -> bool:
    """By "no.", a reading, a count, or other numbers beside it."""
    left = stand.left
    if left is not None and (is_abbreviated(left, stand.first) or (not opens and is_measure(stand.note, left))):
        return True
    return is_counted_clause(stand.note, stand.first, beyond=True) or _is_in_row(stand)


def _is_small_life(stand: Stand, *, opens: bool) -> bool:
    """A child's age: cried out alone, or with "barely" behind a person and a comma."""
    if opens:
        cried = stand.number.value >= _CRIED and stand.note.tail(stand.last)[:1] == "!"
        return cried and not is_counted_clause(stand.note, stand.first, beyond=True)
    return bool(stand.fillers & _BARELY) and stand.word in KIN and stand.closed


def _is_listed(note: Note, number: Number, last: Token) -> bool:
    """The number of a line in a list: figures with a stop behind a new line, whose forerunner stands before them."""
    token = note.tokens[number.first]
    if token.index and "\n" not in token.before:
        return False
    sign = note.tail(last)[:1]
    before = note.text[max(0, number.start - _LIST) : number.start]
    return sign in {".", ")", ":"} and f"\n{number.value - 1}{sign}" in before


def _is_in_row(stand: Stand) -> bool:
    """One of several numbers in a row."""
    note, left, right = stand.note, stand.left, stand.note.after(stand.last)
    if right is not None and right.before.strip() in _ROW_SIGNS | {";"}:
        further = number_at(note.tokens, right.index)
        if further is not None and note.text[further.end : further.end + 1] != "/":
            return True
    behind = left is not None and (left.text[0].isdigit() or left.lower in _NUMERALS)
    return behind and stand.first.before.strip() in _ROW_SIGNS
