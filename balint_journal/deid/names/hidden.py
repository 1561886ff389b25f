"""The writer's own names to hide: used first and always, whatever any other detector thinks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from balint_journal.deid.findings import Category
from balint_journal.deid.names.nicknames import NICKNAMES
from balint_journal.deid.names.vocabulary import FUNCTION, NAME_PARTICLES, TITLES, WEAK_TITLES
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.settling.misspelling import Slips
from balint_journal.deid.text.lexicon import Kind
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.token import Mode, Token, small

_WHY = "it is on your list of names to hide"
_WHY_NEAR = "close to a name on your list of names to hide"
_ENGLISH = Kind.ORDINARY | Kind.COMMON | Kind.CLINICAL | Kind.ABBREVIATION | Kind.CAPITAL
_DULL = FUNCTION | TITLES | WEAK_TITLES | NAME_PARTICLES
_SHORTEST = 2
_INITIALS = {2, 3}


def hidden(note: Note, hide: Sequence[str]) -> Iterator[Candidate]:
    """Whole names, their parts, short forms, initials and misspellings.

    A word that she put down in small letters is hidden in small letters too, however plainly it may be meant there.
    """
    if not hide:
        return
    entries = [Note(name).tokens for name in hide]
    yield from _to_the_letter(note, hide)
    yield from _whole(note, entries)
    parts = {token.base for entry in entries for token in entry if token.base not in _DULL or len(entry) == 1}
    small_names = {entry[0].base for entry in entries if len(entry) == 1 and entry[0].text.islower()}
    letters = {"".join(token.base[0] for token in entry if token.base not in _DULL) for entry in entries}
    short = {nick for part in parts for nick in NICKNAMES.get(part, ())} - parts
    slips = Slips(parts)
    for token in note.tokens:
        as_put_down = token.base in small_names and token.text.islower()
        why = _WHY if as_put_down else _known(note, token, parts, short, letters) or _near(note, token, slips)
        if why:
            yield Candidate(token.start, token.bare_end, _category(note, token), Strength.HIDDEN, why, spreads=True)


def _to_the_letter(note: Note, hide: Sequence[str]) -> Iterator[Candidate]:
    """Entries with signs in them ("F.O'S."), exactly as they were given."""
    text = small(note.text)
    for name in {small(entry.strip()) for entry in hide}:
        if len(name) < _SHORTEST or name.isalnum():
            continue
        at = text.find(name)
        while at >= 0:
            end = at + len(name)
            if not text[max(0, at - 1) : at].isalnum() and not (name[-1].isalnum() and text[end : end + 1].isalnum()):
                yield Candidate(at, end, Category.PERSON, Strength.HIDDEN, _WHY)
            at = text.find(name, end)


def _whole(note: Note, entries: Sequence[Sequence[Token]]) -> Iterator[Candidate]:
    """All words of an entry in their order, in whatever case."""
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for entry in entries:
        words = tuple(token.base for token in entry)
        if len(words) > 1:
            by_first.setdefault(words[0], []).append(words)
    for token in note.tokens:
        for words in by_first.get(token.base, ()):
            row = note.tokens[token.index : token.index + len(words)]
            if tuple(part.base for part in row) == words:
                last = row[-1]
                yield Candidate(token.start, last.bare_end, _category(note, token), Strength.HIDDEN, _WHY)


def _known(note: Note, token: Token, parts: set[str], short: set[str], letters: set[str]) -> str:
    base = token.base
    plural = base.removesuffix("s")
    if (base in parts or plural in parts or base in short) and _meant(note, token):
        return _WHY
    written = token.text[: len(base)]
    if len(base) in _INITIALS and base in letters and written.isupper():
        return _WHY
    return ""


def _near(note: Note, token: Token, slips: Slips) -> str:
    kinds = note.kinds(token)
    return _WHY_NEAR if not kinds & _ENGLISH and next(slips.near(token.base), None) else ""


def _meant(note: Note, token: Token) -> bool:
    """A word everybody uses ("will", "rose") is meant as a name where it has a capital, or where capitals say nothing."""
    kinds = note.kinds(token)
    if not kinds & _ENGLISH or token.capital or kinds & Kind.NAME_FIRST:
        return True
    return token.mode is not Mode.NORMAL


def _category(note: Note, token: Token) -> Category:
    kinds = note.kinds(token)
    place = kinds & (Kind.PLACE | Kind.COUNTRY) and not kinds & (Kind.FORENAME | Kind.SURNAME)
    return Category.PLACE if place else Category.PERSON
