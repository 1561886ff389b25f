"""Signs said aloud, one by one: figures, letters by their names, the spoken alphabet, strokes, and the rows they make."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum

from balint_journal.deid.text.numerals import TEENS, TENS, UNITS
from balint_journal.deid.text.token import Token
from balint_journal.deid.text.wordset import words


class Said(IntEnum):
    """What one sign is."""

    FIGURE = 1
    LETTER = 2
    NAMED = 3  # a word of the spoken alphabet
    JOINT = 4


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign, said in ``tokens[first:last + 1]``; ``text`` is what would stand on paper."""

    first: int
    last: int
    said: Said
    text: str
    doubtful: bool = False  # a plain word as well
    comma: bool = False  # a comma stands before it


NOUGHTS = words("oh o nought naught zero nil")
_TIMES = {"double": 2, "triple": 3, "treble": 3}
_JOINTS = words("slash dash hyphen stroke oblique forward hash")
_ALPHABET = words(
    "alpha alfa bravo charlie delta echo foxtrot golf hotel india juliet juliett kilo lima mike november oscar papa quebec romeo sierra tango uniform victor"
    " whiskey whisky xray x-ray yankee zulu"
)
# Forenames and plain words among them.
_DOUBTFUL_ALPHABET = words("charlie mike oscar victor juliet romeo india sierra papa november whisky whiskey")
_LETTERS = {
    "ay": "a", "bee": "b", "cee": "c", "dee": "d", "ee": "e", "eff": "f", "ef": "f", "gee": "g", "aitch": "h", "haitch": "h", "aich": "h",
    "jay": "j", "kay": "k", "ell": "l", "em": "m", "en": "n", "pee": "p", "queue": "q", "cue": "q", "ar": "r", "ess": "s", "tee": "t",
    "vee": "v", "ex": "x", "wye": "y", "zed": "z", "zee": "z", "see": "c", "sea": "c", "eye": "i", "are": "r", "why": "y", "you": "u",
    "yoo": "u", "tea": "t", "pea": "p", "el": "l",
}  # fmt: skip
_DOUBTFUL_LETTERS = words("see sea eye are why you tea pea queue cue ex el bee jay kay em")
_ARTICLES = {"a", "I", "i"}
_LARGE = {"hundred": "00", "thousand": "000"}
_MOST_FIGURES = 20  # of one token; what is longer was never said aloud
_GAPS = {" ", "-", ", ", "  "}


def sign_at(tokens: Sequence[Token], index: int) -> Sign | None:
    """The sign that is said from this word on."""
    if index >= len(tokens):
        return None
    comma = tokens[index].before == ", "
    if tokens[index].lower in _TIMES:
        return _times(tokens, index, comma=comma)
    figures = _figures(tokens, index)
    if figures is not None:
        return Sign(index, index + figures[1], Said.FIGURE, figures[0], comma=comma)
    return _letter(tokens, index, comma=comma)


def _letter(tokens: Sequence[Token], index: int, *, comma: bool) -> Sign | None:
    """A letter, by itself, by its name or by its word in the spoken alphabet; or what joins letters."""
    token = tokens[index]
    word = token.lower
    if word in _JOINTS or (word == "then" and comma and _is_said(tokens, index + 1)):
        return Sign(index, index, Said.JOINT, "/", comma=comma)
    if word in _ALPHABET:
        return Sign(index, index, Said.NAMED, word[0], word in _DOUBTFUL_ALPHABET, comma)
    if word == "x" and _is_next(tokens, index, "ray"):
        return Sign(index, index + 1, Said.NAMED, word, comma=comma)
    if len(token.text) == 1 and token.text.isalpha():
        return Sign(index, index, Said.LETTER, word, token.text in _ARTICLES, comma)
    known = _LETTERS.get(word)
    return Sign(index, index, Said.LETTER, known, word in _DOUBTFUL_LETTERS, comma) if known else None


def _is_next(tokens: Sequence[Token], index: int, word: str) -> bool:
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    return following is not None and following.lower == word and following.before in (" ", "-")


def _is_said(tokens: Sequence[Token], index: int) -> bool:
    """Whether a sign in words, and not in figures, begins here."""
    following = tokens[index] if index < len(tokens) else None
    if following is None or following.lower == "then" or following.text.isdigit():
        return False
    return sign_at(tokens, index) is not None


def _times(tokens: Sequence[Token], index: int, *, comma: bool) -> Sign | None:
    """Tell "double four" from "double you"."""
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if following is None or following.before not in (" ", "-") or following.lower in _TIMES:
        return None
    if tokens[index].lower == "double" and following.lower in {"you", "u", "yoo"}:
        return Sign(index, index + 1, Said.LETTER, "w", comma=comma)
    one = sign_at(tokens, index + 1)
    if one is None or one.last > index + 1 or one.said is Said.JOINT:
        return None
    return Sign(index, index + 1, one.said, one.text * _TIMES[tokens[index].lower], one.doubtful, comma)


def _figures(tokens: Sequence[Token], index: int) -> tuple[str, int] | None:
    """The figures that a word stands for, and how many words more it takes."""
    token = tokens[index]
    word = token.lower
    if word in NOUGHTS:
        return "0", 0
    if word in TENS:
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        unit = UNITS.get(following.lower, 0) if following is not None and following.before in (" ", "-") else 0
        return (str(TENS[word] + unit), 1) if unit else (str(TENS[word]), 0)
    value = UNITS.get(word, TEENS.get(word))
    if value is not None:
        return str(value), 0
    if word in _LARGE:
        return _LARGE[word], 0
    figures = token.text.isascii() and token.text.isdigit() and len(token.text) <= _MOST_FIGURES
    return (token.text, 0) if figures else None


def rows(tokens: Sequence[Token]) -> Iterator[Sequence[Sign]]:
    """Every row of signs that only blanks, hyphens and commas part, without the joints at its ends."""
    index = 0
    while index < len(tokens):
        row: list[Sign] = []
        at = index
        while (sign := sign_at(tokens, at)) is not None and (not row or _goes_on(tokens[at], sign)):
            row.append(sign)
            at = sign.last + 1
        index = max(at, index + 1)
        if len(row) > 1:
            yield _trimmed(list(_with_letter_o(row, tokens)))


def _goes_on(token: Token, sign: Sign) -> bool:
    return token.before in _GAPS and not (sign.comma and token.text.isdigit())


def _with_letter_o(row: Sequence[Sign], tokens: Sequence[Token]) -> Iterator[Sign]:
    """An "o" between letters is a letter itself: "c o p d"."""
    for at, sign in enumerate(row):
        beside = {row[near].said for near in (at - 1, at + 1) if 0 <= near < len(row)}
        yield (
            replace(sign, said=Said.LETTER, text="o")
            if tokens[sign.first].lower == "o" and beside == {Said.LETTER}
            else sign
        )


def _trimmed(row: Sequence[Sign]) -> Sequence[Sign]:
    begin, end = 0, len(row)
    if len(row) > 1 and row[0].text == "1" and row[1].comma:
        begin = 1  # "the top one, triple nine"
    while begin < end and (row[begin].said is Said.JOINT or row[begin].text in {"00", "000"}):
        begin += 1
    while end > begin and row[end - 1].said is Said.JOINT:
        end -= 1
    return row[begin:end]


def without_doubtful_ends(row: Sequence[Sign], *, all_of_them: bool) -> Sequence[Sign]:
    """The row without letters at its ends that are plain words too: "you see four one six oh, you know".

    Where the row has sure letters or a cue, only those that a comma parts from it at its end.
    """
    begin, end = 0, len(row)
    while all_of_them and begin < end and row[begin].doubtful:
        begin += 1
    while end > begin and row[end - 1].doubtful and (all_of_them or row[end - 1].comma):
        end -= 1
    return _trimmed(row[begin:end])
