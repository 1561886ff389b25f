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
# Behind another noun these are what it is of: "a machete scar".
_THINGS = words(
    "scar scars tattoo tattoos medal medals hat cap coat scarf shirt jumper bag stick dog dogs cat ring rings badge badges tooth teeth eye eyes leg arm collar case box brooch necklace jacket boots shoes wig belt hair beard"
)
# What says that somebody has the thing about them.
_BEARS = words(
    "has had having got wears wore wearing with of carries carried carrying keeps kept sports sported in brings brought"
)
_A = words("a an")
# What somebody is said to be without a living being earned by it.
_NO_LIVING = words(
    "wreck minor dunce nuisance puzzle mystery menace handful martyr tyrant bully snob genius hoot scream riot treasure gem delight disaster shambles success survivor victim widow orphan bachelor spinster virgin vegetarian"
    " vegan drifter stickler nightmare whirlwind marvel wonder puppet villain fraudster grump misery pest charmer flirt rogue rascal scoundrel sinner loner recluse hermit optimist pessimist perfectionist hypochondriac insomniac"
    " alcoholic addict diabetic amputee creature beauty mess joker clown dreamer parasite ghost shadow skeleton rock brick wisp scrap slip shell husk toddler newborn hypocrite"
)
_KIND_OF = words("a an the")
_AT = words("at for with in on")
_SUBJECT_LEADS = words("and since by as was is to from of that")
_BEING = words("is was became")
_BEING_SAID = words("he's she's who's")
_OWNED = words("a an his her their two three no")
_ENDS = words("and but who came said held sat stood")
_SMELLS = words("smells smelled smelt smelling reeks reeked reeking stinks stank stinking")
_PLAIN = PLAIN_LIFE | EVERYDAY | KIN
_SHORTEST = 4
# How far behind the person a thing is still told of them.
_REACH = 8


def uncommon(note: Note) -> Iterator[Candidate]:
    """The first such thing in each sentence about somebody that they have about them."""
    told = -_REACH
    for token in note.tokens:
        if token.lower in _TOLD_OF or _is_named(note, token):
            told = token.index
        elif not token.joined and token.before.strip(" -,'\u2019"):
            told = -_REACH
        elif token.index - told < _REACH and _is_uncommon(note, token):
            candidate = _had(note, token) or _was(note, token)
            if candidate is not None:
                told = -_REACH
                yield candidate


def _had(note: Note, token: Token) -> Candidate | None:
    """The thing as somebody's own, by the verb or the "with" before it; with the "with" it can be left out."""
    first, last = _phrase(note, token)
    bearer = note.after(first, -1)
    if bearer is None or not first.joined or bearer.lower not in _BEARS:
        return None
    if bearer.lower == "in" and first.lower not in _OWNED:
        return None
    beyond = note.after(bearer, -1)
    if bearer.lower == "of" and (beyond is None or beyond.lower not in _SMELLS):
        return None
    following = note.after(last)
    # "With the biro still in her hand": the "with" is needed for what follows.
    ends = following is None or not following.joined or following.lower in _ENDS
    with_it = bearer.lower == "with" and beyond is not None and bearer.joined and ends
    return Candidate(
        bearer.start if with_it else first.start,
        last.end,
        Category.TRAIT,
        Strength.WEAK,
        "Few would be told of with this word.",
        action=Action.FLAG,
        widenings=("", "with something") if with_it else ("something", ""),
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


def _was(note: Note, token: Token) -> Candidate | None:
    """What somebody is said to be by such a word, or what they are at some place: "he is a scribe", "the dominie at Strathardle"."""
    first, last = _phrase(note, token)
    left, following = note.after(first, -1), note.after(last)
    if first.lower not in _KIND_OF or left is None or last.lower.endswith("s") or last.lower in _NO_LIVING:
        return None
    closed = following is None or following.before not in {" ", "-", "\n"} or following.lower == "and"
    placed = (
        following is not None and following.joined and following.lower in _AT and _is_capital(note.after(following))
    )
    being = first.joined and first.lower in _A and closed and _says_of_somebody(note, left)
    apposed = placed and (
        first.before.startswith((",", ";")) or (first.lower == "the" and left.lower in _SUBJECT_LEADS)
    )
    if not being and not apposed:
        return None
    return Candidate(
        first.start,
        last.end,
        Category.OCCUPATION,
        Strength.WEAK,
        "A job that few people have, or that people nearby know of.",
        action=Action.FLAG,
        hint="work:",
    )


def _says_of_somebody(note: Note, verb: Token) -> bool:
    """As in "she is", "he's", "Brannock was": not "there was", "it is"."""
    if verb.lower in _BEING_SAID:
        return True
    subject = note.after(verb, -1)
    return (
        verb.lower in _BEING
        and subject is not None
        and verb.joined
        and (subject.lower in KIN or subject.lower in {"he", "she", "who"} or _is_named(note, subject))
    )


def _is_capital(token: Token | None) -> bool:
    return token is not None and token.capital and token.mode is Mode.NORMAL


def _phrase(note: Note, token: Token) -> tuple[Token, Token]:
    """From the article, by the noun before the word, to the noun behind it: "a machete scar"."""
    first = last = token
    left = note.after(token, -1)
    if left is not None and first.joined and _is_plain(left):
        first, left = left, note.after(left, -1)
    if left is not None and first.joined and left.lower in _ARTICLES:
        first = left
    following = note.after(token)
    if following is not None and following.before == " " and following.lower in _THINGS:
        last = following
    return first, last
