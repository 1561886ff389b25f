"""A hyphened word of which half was found: the rest goes too where it is a number or a code ("RF-2", "twenty-nine").

What means something by itself stays: "ex-", "-born", "multi-"; and letters where capitals say nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from balint_journal.deid.findings import Action, Category
from balint_journal.deid.settling.candidate import Candidate
from balint_journal.deid.text.lexicon import Kind
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.numerals import number_at
from balint_journal.deid.text.token import Mode, Token

_LONGEST_CODE = 4


def whole_words(note: Note, settled: Sequence[Candidate]) -> Iterator[Candidate]:
    """Every such word, whole. ``settled`` lie in order: the parts of a word that has been widened go up in it."""
    reached = -1
    for one in settled:
        first, last = note.token_over(one.start), note.token_over(one.end - 1)
        if one.action is not Action.REPLACE or first is None or last is None or last.index <= reached:
            continue
        numbered = one.category is Category.REFERENCE
        start, end = _furthest(note, first, -1, numbered=numbered), _furthest(note, last, 1, numbered=numbered)
        reached = end.index
        if (start, end) != (first, last):
            yield _widened(note, one, start, end)


def _furthest(note: Note, token: Token, step: int, *, numbered: bool) -> Token:
    while (half := note.after(token, step)) and (half if step > 0 else token).before == "-":
        if not _goes(note, half, numbered=numbered):
            break
        token = half
    return token


def _goes(note: Note, half: Token, *, numbered: bool) -> bool:
    """A number, in figures or words, or the letters of a code: beside a number even those that shorten an illness."""
    if number_at(note.tokens, half.index):
        return True
    code = half.mode is Mode.NORMAL and half.text.isupper() and len(half.text) <= _LONGEST_CODE
    return code and (numbered or not note.kinds(half) & (Kind.CLINICAL | Kind.ABBREVIATION))


def _widened(note: Note, one: Candidate, start: Token, end: Token) -> Candidate:
    whole = replace(one, start=min(one.start, start.start), end=max(one.end, end.bare_end))
    number = number_at(note.tokens, start.index) if one.category is Category.AGE else None
    return replace(whole, hint=f"years:{number.value}") if number else whole
