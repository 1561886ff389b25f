"""A thing told of somebody by a word that the daily round of a surgery and a home does not need: "smells of paraffin", "left the seminary"."""

from __future__ import annotations

from collections.abc import Iterator

from balint_journal.deid.findings import Action, Category
from balint_journal.deid.names.vocabulary import FUNCTION
from balint_journal.deid.quasi.habits import EVERYDAY
from balint_journal.deid.quasi.plain_life import PLAIN_LIFE
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.lexicon import Kind
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.token import Mode, Token
from balint_journal.deid.text.wordset import words
from balint_journal.deid.times.ages_said import KIN

_TOLD_OF = KIN | words(
    "he she who he's she's who's he'd she'd they they'd they've whose him them lad lass man woman girl boy lady chap bloke patient couple family pt"
)
# What stands before the name of a thing.
_LEADS = words(
    "a an the his her their of in on at for with from by as like into through behind under two three four five six seven no some and"
)
_ARTICLES = words("a an the his her their some two three four five six seven no")
_CLINICAL_ENDS = (
    "ology",
    "ography",
    "scopy",
    "ectomy",
    "itis",
    "osis",
    "pathy",
    "plasty",
    "emia",
    "aemia",
    "algia",
    "therapy",
    "oma",
    "ness",
    "tion",
    "sion",
    "ence",
    "ance",
    "ity",
    "ism",
    "hood",
    "ing",
    "ed",
    "ly",
    "ful",
    "less",
    "ous",
    "ive",
    "able",
    "ible",
    "ish",
    "ic",
    "est",
    "ier",
)
_PLAIN = PLAIN_LIFE | EVERYDAY | KIN
_SHORTEST = 4
# How far behind the person a thing is still told of them.
_REACH = 8


def uncommon(note: Note) -> Iterator[Candidate]:
    """The first such thing in each sentence about somebody."""
    told = -_REACH
    for token in note.tokens:
        if token.lower in _TOLD_OF or _is_named(note, token):
            told = token.index
        elif not token.joined and token.before.strip(" -,'\u2019"):
            told = -_REACH
        elif token.index - told < _REACH and _is_uncommon(note, token):
            start, end = _phrase(note, token)
            told = -_REACH
            yield Candidate(
                start,
                end,
                Category.TRAIT,
                Strength.WEAK,
                "Few would be told of with this word.",
                action=Action.FLAG,
                widenings=("something", ""),
            )


def _is_named(note: Note, token: Token) -> bool:
    return token.capital and bool(note.lexicon.kinds(token.base) & (Kind.FORENAME | Kind.SURNAME))


def _is_uncommon(note: Note, token: Token) -> bool:
    word = token.lower
    if len(word) < _SHORTEST or not word.isalpha() or word in FUNCTION or (token.capital and token.mode is Mode.NORMAL):
        return False
    if word.endswith(_CLINICAL_ENDS) or not _forms(word).isdisjoint(_PLAIN):
        return False
    left = note.after(token, -1)
    if left is not None and token.joined and _is_plain(left):
        token, left = left, note.after(left, -1)
    if left is None or not token.joined or left.lower not in _LEADS:
        return False
    kinds = note.lexicon.kinds(word)
    return bool(kinds & Kind.ORDINARY) and not kinds & (Kind.CLINICAL | Kind.FEELING | Kind.ABBREVIATION | Kind.EPONYM)


def _is_plain(left: Token) -> bool:
    return left.text.isalpha() and not _forms(left.lower).isdisjoint(_PLAIN)


def _forms(word: str) -> frozenset[str]:
    """The word and what it may be a form of."""
    forms = {word, word.removesuffix("s"), word.removesuffix("es"), word.removesuffix("er")}
    if word.endswith("ies"):
        forms.add(word[:-3] + "y")
    if word.endswith("ves"):
        forms |= {word[:-3] + "f", word[:-3] + "fe"}
    return frozenset(forms)


def _phrase(note: Note, token: Token) -> tuple[int, int]:
    """The word with the noun and the article before it."""
    first = token
    left = note.after(token, -1)
    if left is not None and first.joined and _is_plain(left):
        first, left = left, note.after(left, -1)
    if left is not None and first.joined and left.lower in _ARTICLES:
        first = left
    return first.start, token.end
