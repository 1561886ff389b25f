"""Names that are ordinary words or months, told by what the sentence does with them: "May has asked", "Tabby is eight"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from balint_journal.deid.findings import Category
from balint_journal.deid.names.nicknames import NICKNAMES
from balint_journal.deid.names.vocabulary import BEING, DETERMINERS, FUNCTION, HUMAN_ACTS, KIN, TITLES, WEAK_TITLES
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.lexicon import Kind, Kinds
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.token import Mode, Token
from balint_journal.deid.text.wordset import words

_WHY = "it stands where a name stands"
_PERSON = Kind.FORENAME | Kind.SURNAME
_MODALS = words("may will")
# After an opening "May" or "Will" these do not yet make a person of it.
_ADVERBS = words("just also still never always put has'nt")
_MEETS = words("with told saw rang asked met hugged thanked phoned called texted visited poor dear")
_CALENDAR = words("bank day half ball blossom time weather term holiday holidays queen week")
_NUMBERS = words(
    """two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty
    sixty seventy eighty ninety"""
)
_SPOKEN_NEXT = words(
    "come you can please are have sit listen i love do don't let look stop wait what is it's how why thank would could will tell"
)
_SAID_OF_THINGS = words("i what is it's how why would could will")
_FILED = words("dob born aged cell prison bed bay room ward flat nhs hosp hospital wing age gmc chi mrn")
_OLD_AND_YOUNG = words("young old poor wee dear")
_NOBODY = FUNCTION | TITLES | WEAK_TITLES | KIN
_NO_NAMES = words("rich pen will art ant pet dot may drew von dick mo jock")
_LOWER_NAMES = (frozenset(NICKNAMES) | words("mark grant heather hazel iris ruby grace")) - _NO_NAMES
_END = re.compile(r"[.?!;\n]")
_LONGEST_QUESTION = 300
_QUOTES = ("'", '"', "\u2018", "\u201c")


def word_names(note: Note) -> Iterator[Candidate]:
    """Each such word, in writing that uses capitals as print does."""
    for token in note.tokens:
        if token.mode is not Mode.NORMAL or token.shouted or not token.text[0].isalpha():
            continue
        if not token.capital:
            found = token.base in _LOWER_NAMES and _after_adjective(note, token)
        elif token.base in _MODALS:
            found = _modal(note, token)
        else:
            found = (
                token.first and token.base not in FUNCTION and token.index not in note.kept and _opening(note, token)
            )
        if found:
            yield Candidate(token.start, token.bare_end, Category.PERSON, Strength.LIKELY, _WHY, spreads=True)


def _after_adjective(note: Note, token: Token) -> bool:
    """Such as "I had young mark in": nobody says so of a thing."""
    before, earlier = note.after(token, -1), note.after(token, -2)
    if not before or not token.joined or before.lower not in _OLD_AND_YOUNG:
        return False
    return not (earlier and before.joined and earlier.lower in DETERMINERS)


def _modal(note: Note, token: Token) -> bool:  # noqa: PLR0911 - one clue or near miss a line
    """Whether "May" or "Will" is somebody: "May has asked", "with May until", "It's Will who"."""
    following, before = note.after(token), note.after(token, -1)
    if not following:
        return bool(before and token.joined and before.lower in _MEETS)
    word = following.lower
    if token.base != token.lower:
        return following.joined and not following.capital and word not in BEING | FUNCTION | _CALENDAR
    if not following.joined:
        told = word in {"who", "his", "her", "my", "aged"} or following.text.isdigit() or word in _NUMBERS
        if note.tail(token) == ", " and told and token.first:
            return True
        return bool(before and token.joined and before.lower in _MEETS)
    if following.capital:
        known = note.kinds(following)
        asked = token.base == "will" and token.first and known & Kind.FORENAME
        unknown = not known & ~(Kind.NAME | Kind.OBSCURE) and not (token.first and _is_question(note, following))
        named = (known & _PERSON or unknown) and not following.shouted and not asked
        return bool(named) and following.base not in FUNCTION | KIN | TITLES | WEAK_TITLES | _CALENDAR
    if word == "who" or (token.first and word in (HUMAN_ACTS | BEING) - _ADVERBS):
        return True
    second = note.after(token, 2)
    if token.first and word in {"and", "&"}:
        return bool(second and second.joined and second.lower in {"her", "his", "their", "i"})
    met = bool(before and token.joined and before.lower in _MEETS) and not token.first
    return met and (word in FUNCTION | HUMAN_ACTS | BEING) and word not in {"i", "he", "she", "you", "we", "they", "it"}


def _is_question(note: Note, token: Token) -> bool:
    """Whether the sentence asks: "Will Nesta be there?"."""
    end = _END.search(note.text, token.end, token.end + _LONGEST_QUESTION)
    return end is not None and end.group() == "?"


def _opening(note: Note, token: Token) -> bool:
    """Whether a capital that opens a sentence is somebody's after all."""
    kinds, tail = note.kinds(token), note.tail(token)
    following, second = note.after(token), note.after(token, 2)
    if not following or token.base != token.lower:
        return False
    if tail == ", ":
        if kinds & Kind.FORENAME and _vocative(token, following, kinds):
            return True
        if kinds & Kind.FORENAME and following.capital and not following.shouted:
            return bool(note.kinds(following) & Kind.FORENAME) and following.base not in FUNCTION
        return bool(kinds & _PERSON) and (following.lower in _FILED or following.text.isdigit())
    aged = following.joined and following.lower in {"is", "was"} and second is not None and second.joined
    if aged and second and second.lower in _NUMBERS and not kinds & (Kind.CLINICAL | Kind.ABBREVIATION):
        third = note.after(token, 3)
        somebody = third is not None and third.lower in {"he", "she"}
        return somebody or not (kinds & Kind.COMMON or (third and third.joined and third.base not in FUNCTION))
    return False


def _vocative(token: Token, following: Token, kinds: Kinds) -> bool:
    """Right after a quotation mark, before a comma: "Pat, sit down", "Bunty," I said."""
    if not token.before.endswith(_QUOTES):
        return False
    if kinds & Kind.FEELING:
        return following.lower in _SPOKEN_NEXT - _SAID_OF_THINGS
    return not following.capital or following.text == "I"
