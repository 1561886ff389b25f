"""Names where capitals say nothing: writing all in lower case or all in capitals, and dictation."""

from __future__ import annotations

from collections.abc import Iterator

from balint_journal.deid.findings import Category
from balint_journal.deid.names.context import acts_like_person, unknown_name
from balint_journal.deid.names.vocabulary import DETERMINERS, FUNCTION, GREETINGS, HUMAN_ACTS, TOWARDS_PERSON
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.lexicon import Kind, Kinds
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.token import Mode, Token
from balint_journal.deid.text.wordset import words

_PERSON = Kind.FORENAME | Kind.SURNAME
_NAME = _PERSON | Kind.PLACE | Kind.NAME | Kind.COUNTRY
_ENGLISH = Kind.ORDINARY | Kind.COMMON | Kind.CLINICAL | Kind.CAPITAL | Kind.DEMONYM | Kind.FAITH | Kind.ABBREVIATION
_SHORTEST = 3
# In text-speak most other single letters are words.
_LETTERS = frozenset("bdefghjklmpqstvwz")
_TOLD = words("told rang phoned texted emailed hugged")
_AGAIN = words("again today with about for and this yesterday first next last after before re clinic surgery tonight w")
_SAYS = words("said says thinks knows knew thought swears reckons told")
_WHY_KNOWN = "a name, written without capitals"
_WHY_UNKNOWN = "no word of any dictionary here"
_WHY_CONTEXT = "it stands where a name stands"


def quiet_names(note: Note) -> Iterator[Candidate]:
    """Known names, unknown words, and ordinary words that stand as names do."""
    for token in note.tokens:
        if (
            token.mode is Mode.NORMAL
            or token.index in note.kept
            or (not token.text.isalpha() and "'" not in token.text)
        ):
            continue
        why = _why(note, token)
        if why:
            kinds = note.kinds(token)
            place = kinds & (Kind.PLACE | Kind.COUNTRY) and not kinds & _PERSON
            category = Category.PLACE if place else Category.PERSON
            strength = Strength.WEAK if why == _WHY_UNKNOWN else Strength.LIKELY
            start = _with_particle(note, token)
            yield Candidate(start, _with_letter(note, token), category, strength, why, spreads=True)


def _with_particle(note: Note, token: Token) -> int:
    """Where the name begins: "al-huda", "st-john"."""
    before = note.after(token, -1)
    return before.start if before and token.before == "-" and len(before.text) <= _SHORTEST else token.start


def _with_letter(note: Note, token: Token) -> int:
    """Where the name ends: "corey b" takes its letter along."""
    following = note.after(token)
    if (
        token.base == token.lower
        and following
        and following.joined
        and len(following.text) == 1
        and following.lower in _LETTERS
        and not note.tail(following).startswith("/")
    ):
        return following.end
    return token.bare_end


def _why(note: Note, token: Token) -> str:  # noqa: PLR0911 - one clue or near miss a line
    base, kinds = token.base, note.kinds(token)
    following = note.after(token)
    if base == "reg" and following and following.joined and any(c.isdigit() for c in following.text):
        return ""  # a registration, not Reginald
    if base == "min" and (count := note.after(token, -1)) and token.joined and count.text[-1].isdigit():
        return ""
    if len(base) < _SHORTEST - 1 or (base in FUNCTION and not (kinds & Kind.FORENAME and stands_as_name(note, token))):
        return ""
    if (
        kinds & Kind.FORENAME
        and not kinds & Kind.FEELING
        and token.first
        and note.tail(token)[:1] in {".", "!"}
        and base not in FUNCTION
    ):
        return _WHY_CONTEXT
    if kinds & Kind.NAME_FIRST and not _thing(note, token):
        return _WHY_KNOWN
    before = note.after(token, -1)
    if before and token.joined and before.lower in GREETINGS and not kinds:
        return _WHY_CONTEXT
    if kinds & _ENGLISH:
        return _WHY_CONTEXT if kinds & _PERSON and stands_as_name(note, token) else ""
    if kinds & _NAME and len(base) >= _SHORTEST - 1:
        return _WHY_KNOWN
    return _WHY_UNKNOWN if unknown_name(note, token) else ""


def _thing(note: Note, token: Token) -> bool:
    before = note.after(token, -1)
    return bool(before and token.joined and before.lower in DETERMINERS)


def stands_as_name(note: Note, token: Token) -> bool:
    """An ordinary word that is also a name, where grammar leaves no thing in its place: "joy said", "joy ampofo"."""
    if _thing(note, token):
        return False
    kinds = note.kinds(token)
    following, before = note.after(token), note.after(token, -1)
    next_kinds = note.kinds(following) if following and following.joined else Kind.NONE
    if kinds & Kind.FORENAME:
        verdict = _as_forename(note, token, next_kinds)
        if verdict is not None:
            return verdict
    # The family name after a given name that is no ordinary word: "shazia cook".
    if (
        kinds & Kind.SURNAME
        and before
        and token.joined
        and note.kinds(before) & Kind.FORENAME
        and _pair(note, before, token)
    ):
        return True
    earlier = note.kinds(before) if before and token.joined else Kind.NONE
    surname = bool(
        kinds & Kind.SURNAME and earlier & Kind.FORENAME and (not earlier & _ENGLISH or earlier & Kind.NAME_FIRST)
    )
    closed = note.tail(token)[:1] in {",", ".", ";", ":", ")", ""} or bool(following and following.text[:1].isdigit())
    return surname and (closed or not kinds & Kind.COMMON) and token.lower not in HUMAN_ACTS


def _as_forename(note: Note, token: Token, next_kinds: Kinds) -> bool | None:  # noqa: PLR0911 - one clue a line
    """Whether it stands as a given name; ``None`` when nothing speaks for or against."""
    following, before = note.after(token), note.after(token, -1)
    family = next_kinds & (Kind.SURNAME | Kind.NAME) and not next_kinds & _ENGLISH
    if family and following and following.base not in FUNCTION:
        return True
    if following and next_kinds & Kind.SURNAME and _pair(note, token, following):
        return True
    if before and token.joined and before.lower in TOWARDS_PERSON and not _subject_follows(following):
        return True
    if before and token.joined and before.lower in _TOLD and _no_modal(token):
        return True
    if _had_in(note, token) or _said_had(note, token):
        return True
    if acts_like_person(note, token) and following and not following.joined:
        return True
    if following and following.joined and following.lower in HUMAN_ACTS and _clause_begins(note, token):
        return acts_like_person(note, token)
    return None


def _subject_follows(following: Token | None) -> bool:
    return bool(
        following and following.joined and following.lower in {"i", "you", "he", "she", "we", "they", "it", "to", "the"}
    )


def _no_modal(token: Token) -> bool:
    """Neither "may" nor "will", which may well follow "asked"."""
    return token.base not in {"may", "will"}


def _had_in(note: Note, token: Token) -> bool:
    """Such as "had joy in again", "saw hope in clinic today": somebody came."""
    before, place, third = note.after(token, -1), note.after(token), note.after(token, 2)
    if not before or not token.joined or before.lower not in {"had", "saw", "got"}:
        return False
    return bool(place and third and place.joined and place.lower == "in" and third.joined and third.lower in _AGAIN)


def _said_had(note: Note, token: Token) -> bool:
    """Such as "she said pat had gone": what is said has somebody for its subject."""
    before, following = note.after(token, -1), note.after(token)
    if not before or not token.joined or before.lower not in _SAYS or note.kinds(token) & Kind.FEELING:
        return False
    return bool(following and following.joined and following.lower in {"had", "has", "was", "is", "hadn't", "hasn't"})


def _pair(note: Note, given: Token, family: Token) -> bool:
    """Two ordinary words that are a given and a family name and stand alone: "will starling, thirty-three"."""
    if family.base in FUNCTION or family.lower in HUMAN_ACTS or not _clause_begins(note, given):
        return False
    further = note.after(family)
    return note.tail(family)[:1] in {",", ";", "("} or bool(further and further.joined and further.lower in HUMAN_ACTS)


def _clause_begins(note: Note, token: Token) -> bool:
    """Nothing before the word asks for a verb or a thing here."""
    before = note.after(token, -1)
    if token.first or not before or not token.joined:
        return True
    return before.lower in {
        "and",
        "but",
        "that",
        "when",
        "then",
        "so",
        "because",
        "as",
        "if",
        "while",
        "after",
        "before",
        "till",
        "until",
        "where",
    }
