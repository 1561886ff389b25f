"""Initials that stand for a person: "Mrs P" is a title's business; here "K. packs salad", "I rang JM", "A.B.'s sister"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from balint_journal.deid.findings import Category
from balint_journal.deid.names.vocabulary import HUMAN_ACTS
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.lexicon import Kind
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.token import Mode, Token
from balint_journal.deid.text.wordset import words

_WHY = "initials that stand for somebody"
_DOTTED = re.compile(r"(?<![\w.])(?:[A-Z]\. ?){2,4}(?!\w)|(?<![\w.])(?:[a-z]\.){2,4}(?!\w)")
_NOT_INITIALS = words(
    "a.m. p.m. e.g. i.e. u.k. u.s. n.b. p.s. d.o.b. p.r.n. o.d. b.d. t.d.s. h.r.t. g.p. n.h.s. r.i.p. d.n.a. p.p."
)
_BEFORE_LETTER = words(
    "vitamin hepatitis hep plan type grade stage group class category option part section room ward block unit band factor protein size cup level row vit strep flu influenza capital letter appendix table figure gate point exhibit junction the an"
)
_NEVER_ALONE = words("a i o s t m d x p v u r n y")
_SHORTEST_MIXED, _LONGEST = 3, 4


def initials(note: Note) -> Iterator[Candidate]:
    """Single letters and short rows of capitals in a person's place."""
    for match in _DOTTED.finditer(note.text):
        if match.group().replace(" ", "").lower() not in _NOT_INITIALS and _not_a_grade(match.group()):
            yield Candidate(
                match.start(),
                match.start() + len(match.group().rstrip()),
                Category.PERSON,
                Strength.LIKELY,
                _WHY,
                spreads=True,
            )
    for token in note.tokens:
        if _single(note, token) or _row(note, token):
            yield Candidate(
                token.start, token.start + len(token.base), Category.PERSON, Strength.LIKELY, _WHY, spreads=True
            )


def _not_a_grade(text: str) -> bool:
    return len(set(text) - set(". ")) > 1


def _single(note: Note, token: Token) -> bool:  # noqa: PLR0911 - one clue or near miss a line
    if len(token.base) == 1 and token.mode in {Mode.LOWER, Mode.DICTATED}:
        dotted = note.tail(token).startswith(".") and not note.tail(token).startswith("..")
        return (
            dotted
            and token.base.isalpha()
            and token.base not in _NEVER_ALONE
            and not token.before.endswith((".", "/", "'", "-"))
            and token.base == token.lower
        )
    if (
        len(token.base) != 1
        or token.mode is not Mode.NORMAL
        or not token.text[0].isupper()
        or token.base in {"i", "a", "o", "x"}
    ):
        return False
    before, following = note.after(token, -1), note.after(token)
    if (before and token.joined and before.lower in _BEFORE_LETTER) or token.before.endswith(("&", "/", "-", "'")):
        return False
    tail = note.tail(token)
    if tail.startswith(":") and token.first and token.base not in {"s", "o", "a", "p", "q"}:
        return True
    if token.base != token.lower:
        return True
    if tail.startswith(("&", "/", "-")):
        return False
    acts = following is not None and following.lower in HUMAN_ACTS | {"is", "was", "has", "had"}
    return (acts and tail in {" ", ". ", "."}) or tail.startswith((".,", ".'"))


def _row(note: Note, token: Token) -> bool:
    """Names like "JM said", "rang AB": two to four capitals no abbreviation list knows, doing what people do."""
    if (not token.shouted and not _mixed(token)) or len(token.base) > _LONGEST or token.mode is not Mode.NORMAL:
        return False
    kinds = note.kinds(token)
    if (
        kinds & (Kind.CLINICAL | Kind.ABBREVIATION | Kind.CAPITAL | Kind.COMMON | Kind.ORDINARY)
        or token.index in note.kept
    ):
        return False
    following = note.after(token)
    if token.base != token.lower and token.lower.endswith("'s"):
        return len(token.base) <= _LONGEST - 1
    if _mixed(token):
        return True
    return bool(following and following.joined and following.lower in HUMAN_ACTS)


def _mixed(token: Token) -> bool:
    """Names like "SvdB": capitals at both ends of a short word."""
    text = token.text
    return (
        _SHORTEST_MIXED <= len(text) <= _LONGEST
        and text[0].isupper()
        and text[-1].isupper()
        and not text.isupper()
        and text.isalpha()
    )
