"""Names that a title, a rank, a kinship, a job or the word "called" announces, however they are written."""

from __future__ import annotations

from collections.abc import Iterator

from balint_journal.deid.findings import Category
from balint_journal.deid.names.context import meant_as_title, unknown_name
from balint_journal.deid.names.vocabulary import (
    BEING,
    CALLED,
    FUNCTION,
    HONORIFIC_TAILS,
    HUMAN_ACTS,
    KIN,
    NAME_PARTICLES,
    PETS,
    ROLES,
    TITLES,
    WEAK_TITLES,
)
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.lexicon import Kind
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.token import Mode, Token
from balint_journal.deid.text.wordset import words

_LONGEST_NAME = 5
# Small words that are also given names.
_MONTHS = words("may will")
_SCOTS = words("wee big auld oul fat scouse geordie")
_ONE_OF_MANY = words("a an another no two three some any every")
# Only these are written with a full stop; elsewhere it ends the sentence.
_SHORTENED = words(
    """mr mrs ms mx dr drs prof rev revd rev'd fr bp msgr sgt cpl pte capt lt lieut maj col brig cdr adm csm rsm ssgt lcpl supt insp cllr hon mme mlle sig sra
    st sr br ven gov gen messrs wpc pc dc di ds dci dsi miss det"""
)
_SIZES = words("old young little wee big poor auld oul fat posh daft skinny")
_PARENTS = words("mum mam mom dad")
_TAILS = words("senior junior snr jnr")
_COUNTED = words("twenty thirty forty fifty sixty seventy eighty ninety")
_NAMED_THINGS = (
    KIN
    | PETS
    | words(
        "girl boy man woman lad lass someone somebody place pub house home boat cottage farm charity firm company fella bloke chap lady gentleman patient"
    )
)
_PERSON = Kind.FORENAME | Kind.SURNAME | Kind.NAME_FIRST | Kind.NAME
_ENGLISH = Kind.ORDINARY | Kind.COMMON | Kind.OBSCURE | Kind.CLINICAL | Kind.ABBREVIATION | Kind.FEELING
_WHY_TITLE = "a title stands before it"
_WHY_KIN = "it names a relative"
_WHY_ROLE = "it names somebody at work"
_WHY_CALLED = "it says what somebody is called"


def titled(note: Note) -> Iterator[Candidate]:
    """Names like "Mrs Hollis", "dr ivy lamb", "Sgt. Lennox", "the Rev'd Canon Frost"."""
    for token in note.tokens:
        strong = token.lower in TITLES
        if not strong and token.lower not in WEAK_TITLES:
            continue
        first = note.after(token)
        if not first or not _close(first) or ("." in first.before and token.lower not in _SHORTENED):
            continue
        if token.lower == "bp" and token.text != "Bp":
            continue  # a pressure, not a bishop
        if (
            first.text.isdigit()
            and (name := note.after(first))
            and name.capital
            and name.joined
            and not note.kinds(name) & Kind.COMMON
        ):
            first = name  # a constable and his number
        if token.lower in NAME_PARTICLES and not token.capital and _inside_name(note, token):
            continue
        if _measured(note, token, first) or _thing_of_a_size(note, token, first):
            continue
        if first.lower in TITLES or (first.lower in WEAK_TITLES and first.capital):
            continue
        if _begins_name(note, first, sure=strong and meant_as_title(note, token, first)):
            last = _end_of_name(note, first)
            plain_title = (not token.capital or token.mode is Mode.CAPITALS) and (
                token.lower in KIN or (token.mode is Mode.NORMAL and not strong)
            )
            plain_title = plain_title or token.lower in _PARENTS
            start = first.start if plain_title and token.lower not in _SCOTS else _start_of_titles(note, token)
            yield Candidate(
                start, last.end, Category.PERSON, Strength.SURE, _WHY_TITLE, hint=f"title:{token.lower}", spreads=True
            )


def _measured(note: Note, token: Token, name: Token) -> bool:
    """Such as "a big Vienetta": with an indefinite article no size is anybody's byname."""
    before = note.after(token, -1)
    plain = token.mode is Mode.NORMAL and not token.capital and not note.kinds(name) & (Kind.FORENAME | Kind.SURNAME)
    return plain and token.lower not in TITLES and bool(before and token.joined and before.lower in _ONE_OF_MANY)


def _thing_of_a_size(note: Note, token: Token, name: Token) -> bool:
    """Such as "the old house", "her little box", where capitals say nothing: a family name that is a thing besides."""
    kinds = note.kinds(name)
    plain = name.base in {"fella", "un", "uns"} or (kinds & _ENGLISH and not kinds & (Kind.FORENAME | Kind.NAME_FIRST))
    return token.mode is not Mode.NORMAL and token.lower in _SIZES and bool(plain)


def announced(note: Note) -> Iterator[Candidate]:
    """Names like "her daughter Folake", "my registrar tom", "a dog called Biscuit"."""
    for token in note.tokens:
        why, hint = _announcer(token)
        if not why:
            continue
        first = note.after(token)
        if not first or first.before not in {" ", ", ", " (", ": "}:
            continue
        sure = _apposed(note, token, first)
        if not sure and why == _WHY_CALLED and first.joined:
            kinds, noun = note.kinds(first), note.after(token, -1)
            named = noun is not None and noun.base in _NAMED_THINGS
            sure = token.mode is Mode.NORMAL or named or not kinds & Kind.COMMON or bool(kinds & Kind.FORENAME)
        if token.mode is Mode.NORMAL and not first.capital:
            continue
        if _begins_name(note, first, sure=sure, by_kin=not sure):
            last = _end_of_name(note, first)
            yield Candidate(first.start, last.end, Category.PERSON, Strength.LIKELY, why, hint=hint, spreads=True)


def _apposed(note: Note, token: Token, name: Token) -> bool:
    """Where capitals say nothing: "his wife dot said", "the dog, biscuit, so", "the carer blessing was"."""
    kinds, tail, following = note.kinds(name), note.tail(name), note.after(name)
    if (
        name.base in FUNCTION
        or (name.lower.endswith(("ing", "ed")) and not kinds & Kind.FORENAME)
        or token.mode is Mode.NORMAL
    ):
        return False
    if name.before == ", ":
        return tail.startswith(",") and bool(kinds & Kind.FORENAME or token.base in PETS)
    if token.base in PETS and name.joined and tail[:1] in set(",.;") and not name.lower.endswith("s"):
        return True
    ended = (
        not tail
        or tail[0] in ",.;:!?)"
        or bool(following and following.lower in HUMAN_ACTS | BEING | {"and", "who", "on"})
    )
    return bool(kinds & Kind.FORENAME) and ended and name.joined


def nicknamed(note: Note) -> Iterator[Candidate]:
    """A name in quotation marks or brackets right after a name: Sat Nam Kaur Dhillon ("Sunny")."""
    for token in note.tokens:
        before = note.after(token, -1)
        if (
            not before
            or token.before.strip() not in {'("', "('", '"', "'", "(\u201c", "\u201c", "(aka", "(known as"}
            or not before.capital
        ):
            continue
        if (
            note.tail(token)[:1] in {'"', "'", "\u201d"}
            and before.mode is Mode.NORMAL
            and token.capital
            and token.base not in FUNCTION
            and before.index not in note.kept
        ) and (note.kinds(before) & (Kind.FORENAME | Kind.SURNAME) or not note.kinds(before) & _ENGLISH):
            yield Candidate(
                token.start,
                token.bare_end,
                Category.PERSON,
                Strength.LIKELY,
                _WHY_CALLED,
                spreads=True,
            )


def _announcer(token: Token) -> tuple[str, str]:
    if token.base in KIN:
        return _WHY_KIN, f"kin:{token.base}"
    if token.base in ROLES:
        return _WHY_ROLE, f"role:{token.base}"
    if token.lower in CALLED:
        return _WHY_CALLED, ""
    return "", ""


def _inside_name(note: Note, token: Token) -> bool:
    """The "da" of "Maria da Silva" is no father."""
    before = note.after(token, -1)
    return bool(before and token.joined and before.capital and before.base not in FUNCTION)


def _close(token: Token) -> bool:
    return token.before in {" ", ". ", ".", "  "}


def _begins_name(note: Note, token: Token, *, sure: bool, by_kin: bool = False) -> bool:
    month = token.base in _MONTHS and token.capital and not token.first
    letter = sure and len(token.text) == 1 and (token.capital or note.tail(token)[:1] == ".")
    if (
        (token.base in FUNCTION and not month and not letter)
        or not token.text[0].isalpha()
        or (token.index in note.kept and not sure)
    ):
        return False
    kinds = note.kinds(token)
    if token.mode is Mode.NORMAL:
        return token.capital and (not token.shouted or sure or bool(kinds & _PERSON) or not kinds & _ENGLISH)
    if sure:
        return True
    if kinds & _ENGLISH and not kinds & Kind.NAME_FIRST:
        closed = note.tail(token)[:1] in {",", ".", ";", ":", ")", ""}
        return not by_kin and bool(kinds & _PERSON) and (closed or not kinds & Kind.COMMON)
    return bool(kinds & _PERSON) or unknown_name(note, token)


def _end_of_name(note: Note, first: Token) -> Token:
    """The last word of the name that begins at ``first``."""
    last = first
    for step in range(1, _LONGEST_NAME):
        token = note.after(first, step)
        if not token or not (token.before in {" ", "-", "'"} or (token.before in {". ", "."} and len(last.text) == 1)):
            break
        if ("'" in last.lower and last.base != last.lower) or (token.before == ". " and token.lower in _COUNTED):
            break
        if not _continues(note, last, token) and not _of_family(note, first, last, token):
            break
        last = token
    while last.index > first.index and last.lower in NAME_PARTICLES:
        last = note.tokens[last.index - 1]
    return last


def _continues(note: Note, last: Token, token: Token) -> bool:
    if token.before == "-" or (token.lower in NAME_PARTICLES and token.lower not in {"of", "the"}):
        return True
    if token.base in FUNCTION or token.index in note.kept:
        return False
    if token.mode is Mode.NORMAL:
        return (token.lower in _TAILS and _tail_ends(note, token)) or (
            token.capital and not (token.shouted and not last.shouted)
        )
    kinds = note.kinds(token)
    if token.lower in HONORIFIC_TAILS:
        return True
    if kinds & Kind.SURNAME and kinds & _ENGLISH:
        following = note.after(token)
        closed = note.tail(token)[:1] in {",", ".", ";", ":", ")", "", "\n"} or bool(
            following and following.lower in {"at", "on", "in", "and", "who", "is", "was"}
        )
        return closed and token.lower not in HUMAN_ACTS
    return bool(kinds & (Kind.SURNAME | Kind.FORENAME | Kind.NAME) and not kinds & _ENGLISH) or unknown_name(
        note, token
    )


def _of_family(note: Note, first: Token, last: Token, token: Token) -> bool:
    """Such as "mr le brocq": after a title and a particle stands the family's name, whatever it resembles."""
    title = note.after(first, -1)
    if last is not first or last.lower not in NAME_PARTICLES or not title or title.lower not in TITLES:
        return False
    return token.base not in FUNCTION | HUMAN_ACTS and token.text.isalpha() and not note.kinds(token) & Kind.COMMON


def _tail_ends(note: Note, token: Token) -> bool:
    """Whether "senior" belongs to the name: "Mr Tull senior came", not "Mr Tull senior partner"."""
    following = note.after(token)
    return not following or not following.joined or following.base in FUNCTION | HUMAN_ACTS


def _start_of_titles(note: Note, token: Token) -> int:
    """Where a row of titles begins: "The Rev'd Canon", "Det Sgt"."""
    start = token
    while (
        (before := note.after(start, -1))
        and start.before in {" ", ". ", "."}
        and (before.lower in TITLES or (before.capital and before.lower in WEAK_TITLES))
    ):
        start = before
    return start.start
