"""Numbers as people write and say them: figures, words, ordinals, a few Irish and Welsh forms, and common misspellings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from balint_journal.deid.text.note import Note
from balint_journal.deid.text.token import Token

UNITS = {
    "nought": 0, "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
}  # fmt: skip
TEENS = {
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19, "twelv": 12, "forteen": 14, "fiveteen": 15, "ninteen": 19, "eightteen": 18,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    "fourty": 40, "ninty": 90, "twenny": 20, "fourtie": 40, "eigty": 80, "fivety": 50,
}  # fmt: skip
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
    "eleventh": 11, "twelfth": 12, "twelth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50,
    "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100, "nineth": 9, "fourtieth": 40,
}  # fmt: skip
_IRISH_TENS = {
    "fiche": 20, "tríocha": 30, "triocha": 30, "daichead": 40, "caoga": 50, "seasca": 60, "seachtó": 70, "seachto": 70,
    "ochtó": 80, "ochto": 80, "nócha": 90, "nocha": 90,
}  # fmt: skip
_IRISH_UNITS = {
    "aon": 1, "dó": 2, "trí": 3, "ceathair": 4, "cúig": 5, "sé": 6, "seacht": 7, "ocht": 8, "naoi": 9,
}  # fmt: skip
_WELSH_UNITS = {
    "un": 1, "dau": 2, "tri": 3, "pedwar": 4, "pum": 5, "chwe": 6, "saith": 7, "wyth": 8, "naw": 9, "chwech": 6, "pump": 5,
}  # fmt: skip
_SUFFIXES = ("st", "nd", "rd", "th")
_LONGEST = 9


@dataclass(frozen=True, slots=True)
class Number:
    """A number that stands in ``Note.tokens[first:last + 1]`` and in ``Note.text[start:end]``."""

    first: int
    last: int
    start: int
    end: int
    value: int
    spelled: bool
    ordinal: bool


def numbers(note: Note) -> Iterator[Number]:
    """Every number of a note, left to right, longest first, never overlapping."""
    index = 0
    tokens = note.tokens
    while index < len(tokens):
        found = number_at(tokens, index)
        if found is None:
            index += 1
            continue
        yield found
        index = found.last + 1


def number_at(tokens: Sequence[Token], index: int) -> Number | None:
    """The number that begins at this word, if one does."""
    token = tokens[index]
    if token.text[0].isdigit():
        return _figures(token)
    return _words(tokens, index) if token.text.isalpha() else None


def _figures(token: Token) -> Number | None:
    text = token.lower
    ordinal = text.endswith(_SUFFIXES)
    digits = text[:-2] if ordinal else text
    if not (digits.isascii() and digits.isdigit() and len(digits) <= _LONGEST):
        return None
    return Number(token.index, token.index, token.start, token.end, int(digits), spelled=False, ordinal=ordinal)


def _words(tokens: Sequence[Token], index: int) -> Number | None:
    value, used, ordinal = _below_hundred(tokens, index)
    word = tokens[index].lower
    if not used:
        if word in ("a", "one") and _next(tokens, index + 1) == "hundred":
            value, used = 1, 1
        elif word == "hundred":
            value, used = 1, 0
        else:
            return _celtic(tokens, index)
    if not ordinal and value < len(UNITS) and _next(tokens, index + used) == "hundred":
        value, used = value * 100, used + 1
        step = used + (_next(tokens, index + used) == "and")
        more, extra, ordinal = _below_hundred(tokens, index + step)
        if extra:
            value, used = value + more, step + extra
    last = tokens[index + used - 1] if used else tokens[index]
    return Number(index, last.index, tokens[index].start, last.end, value, spelled=True, ordinal=ordinal)


def _next(tokens: Sequence[Token], index: int) -> str:
    """The word at ``index`` when only a blank or a hyphen joins it to the one before."""
    if 0 < index < len(tokens) and (tokens[index].joined or tokens[index].before == "-"):
        return tokens[index].lower
    return ""


def _below_hundred(tokens: Sequence[Token], index: int) -> tuple[int, int, bool]:
    """Value, words used (0: no number here), whether it is an ordinal."""
    word = tokens[index].lower if index < len(tokens) else ""
    if word in TENS:
        unit = _next(tokens, index + 1)
        if UNITS.get(unit, 0) > 0:
            return TENS[word] + UNITS[unit], 2, False
        if 0 < ORDINALS.get(unit, 99) < len(UNITS) - 1:
            return TENS[word] + ORDINALS[unit], 2, True
        return TENS[word], 1, False
    if word in TEENS or word in UNITS:
        return TEENS.get(word, UNITS.get(word, 0)), 1, False
    if word in ORDINALS:
        return ORDINALS[word], 1, True
    return 0, 0, False


def _celtic(tokens: Sequence[Token], index: int) -> Number | None:
    word = tokens[index].lower
    value, used = 0, 0
    if word in _IRISH_TENS:
        value, used = _IRISH_TENS[word], 1
        unit = _IRISH_UNITS.get(_next(tokens, index + 2), 0)
        if _next(tokens, index + 1) == "a" and unit:
            value, used = value + unit, 3
    elif word in _WELSH_UNITS and _next(tokens, index + 1) == "deg":
        value, used = _WELSH_UNITS[word] * 10, 2
        unit = _WELSH_UNITS.get(_next(tokens, index + 2), 0)
        value, used = (value + unit, 3) if unit else (value, used)
    if not used:
        return None
    last = tokens[index + used - 1]
    return Number(index, last.index, tokens[index].start, last.end, value, spelled=True, ordinal=False)
