"""Which words the learnt reader may speak of at all."""

from __future__ import annotations

from balint_journal.deid.learnt.features import NUMBERS
from balint_journal.deid.names.vocabulary import FUNCTION
from balint_journal.deid.text.lexicon import Kind
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.token import Mode, Token
from balint_journal.deid.text.wordset import words

_NUMBERS = NUMBERS | {"thousand"}
_NEVER = FUNCTION | words(
    """half quarter point year years yr yrs month months mth mths week weeks wk wks day days hour hours hr hrs minute minutes min mins ago am pm old
    birth dob reg doctor doctors dr
    sister matron mum dad patient patients full stop comma colon slash hyphen dash"""
)
_LASTED = words("year years yrs month months mths week weeks wks hour hours minute minutes mins times")
_LASTING = words("for after in within over every about another these those last next past")
_FROM_NOW = words("ago later since before after now apart running straight")
# What stands where an identifier stood: read again, it is none.
_PUT_THERE = words(
    """organisation firm body charity club pub shop office school surgery clinic hospital hospice ward service media church worship court
    regiment station hotel police defence media local place address street road house home flat room vehicle phone number postcode reference page
    person someone else pet minister councillor officer nurse relative adult teenager child baby young small elderly middle aged
    middle-aged age certain grown-up holiday spring summer autumn winter earlier later decade"""
)
_IN_FIGURES = {".", "/", ":"}


def may_identify(note: Note, token: Token) -> bool:
    """Whether the word is worth asking about by itself."""
    return (
        may_stand_beside(note, token)
        and token.index not in note.kept
        and token.base not in _NEVER
        and token.base not in _PUT_THERE
        and (len(token.base) > 1 or token.capital or token.mode is not Mode.NORMAL or token.base.isdecimal())
    )


def may_stand_beside(note: Note, token: Token) -> bool:
    """Whether the word may be part of what a neighbour names: "the monday after", "seventy or so"."""
    medical = Kind.CLINICAL | Kind.ABBREVIATION | Kind.FEELING
    return token.index not in note.in_terms and not note.kinds(token) & medical


def is_nobodys(note: Note, token: Token) -> bool:
    """Whether the rules know what number this is, and that it is nobody's."""
    return _is_part_of_figure(note, token) or _is_time_that_passed(note, token)


def is_number(token: Token) -> bool:
    """In figures or in words."""
    return token.base in _NUMBERS or any(letter.isdecimal() for letter in token.base)


def _is_part_of_figure(note: Note, token: Token) -> bool:
    """One side of "18.25", "2/52", "20:40": whoever knows dates and times has read the whole of it."""
    if not token.text[0].isdecimal():
        return False
    left, right = note.after(token, -1), note.after(token)
    behind = left is not None and token.before in _IN_FIGURES and left.text[-1].isdecimal()
    return behind or (right is not None and right.before in _IN_FIGURES and right.text[0].isdecimal())


def _is_time_that_passed(note: Note, token: Token) -> bool:
    """Such as "for nineteen years", "two years ago": nobody's age, nor a day."""
    unit, before = note.after(token), note.after(token, -1)
    if not unit or unit.lower not in _LASTED or not unit.joined:
        return False
    following = note.after(unit)
    if following and following.joined and following.lower == "old":
        return False
    begun = before is not None and token.joined and before.lower in _LASTING
    return begun or (following is not None and following.joined and following.lower in _FROM_NOW)
