"""Words for feelings and sensations: by word, by number from a list, misspelt, or her own; and her own sort."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from balint_journal.domain.reflection import Kind

NO_WORD = frozenset(
    {
        "none",
        "no",
        "nothing",
        "nowhere",
        "not sure",
        "unsure really",
        "don't know",
        "dont know",
        "no idea",
        "not yet",
        "none that i noticed",
    }
)
_CLOSE_ENOUGH = 0.8
_SHORT_ENOUGH = 3
_APART = re.compile(r"[,;/\n]+|\.(?:\s|$)")
_JOINED = re.compile(r"\s+(?:and|but|&|\+)\s+", re.IGNORECASE)
_FILLER = re.compile(
    r"^(?:(?:and|but|also|then|so|i am|i'm|i was|i felt|i feel|felt|feeling|a bit|a little|a lot|quite|very|rather|so|really|"
    r"mostly|oddly|perhaps|maybe|just|still|sort of|kind of)\s+)+",
    re.IGNORECASE,
)
_NOT = frozenset({"not", "no", "never", "neither", "nor", "isn't", "wasn't", "without", "hardly"})
_KIND_WORDS = {
    "strong": Kind.STRONG,
    "strongly": Kind.STRONG,
    "lingering": Kind.LINGERING,
    "lingers": Kind.LINGERING,
    "linger": Kind.LINGERING,
    "lingered": Kind.LINGERING,
    "stuck": Kind.STUCK,
    "glad": Kind.GLAD,
    "gladness": Kind.GLAD,
}


# Words in their own right that come close to one of the four.
_NO_SLIPS = frozenset({"string", "strung", "sting", "struck"})
_YES = frozenset({"yes", "y", "it can", "it may", "i think so", "i think it can", "yes it can", "yes i think so"})


@dataclass(frozen=True, slots=True)
class Word:
    """A word she gave.

    ``text`` is hers, or the list's own spelling when it is on it; ``offer`` is the list's word it may be a slip for,
    to be offered and never forced.
    """

    text: str
    known: bool = False
    offer: str = ""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The shipped lists, group by group. They help to find a word and never limit her to theirs."""

    feelings: Mapping[str, tuple[str, ...]]
    sensations: Mapping[str, tuple[str, ...]]

    def feeling_list(self) -> tuple[str, ...]:
        """Every feeling in order; number 1 on screen is the first."""
        return tuple(word for group in self.feelings.values() for word in group)

    def sensation_list(self) -> tuple[str, ...]:
        """Every sensation in order; number 1 on screen is the first."""
        return tuple(word for group in self.sensations.values() for word in group)

    def read_feelings(self, text: str) -> tuple[Word, ...]:
        """The feelings in a short answer: list words, numbers of the list, slips with an offer, her own words."""
        return _read(text, self.feeling_list())

    def read_sensations(self, text: str) -> tuple[Word, ...]:
        """The sensations in a short answer, read like the feelings."""
        return _read(text, self.sensation_list())

    def only_sensations(self, text: str) -> tuple[str, ...]:
        """The sensations of an answer made of list words alone; none where she told it in her own way."""
        pieces = [_piece(piece.strip(), self.sensation_list()) for piece in _APART.split(text) if piece.strip()]
        if all(piece and all(word.known for word in piece) for piece in pieces):
            return tuple(dict.fromkeys(word.text for piece in pieces for word in piece))
        return ()


def kinds_in(text: str) -> tuple[Kind, ...]:
    """Her own sort, as she wrote it: ``lingering, a bit stuck``. Slips are understood; ``not stuck`` is none."""
    found: dict[Kind, None] = {}
    before: list[str] = []
    for token in re.findall(r"[a-z']+|[,.;\n]", text.casefold().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")):
        if not token[0].isalpha():
            before = []
            continue
        kind = _kind(token)
        if kind is not None and not _NOT.intersection(before[-3:]):
            found[kind] = None
        before.append(token)
    return tuple(found)


def says_yes(text: str) -> bool:
    """Whether a short answer is a plain yes. Anything more, or anything else, is not."""
    return " ".join(re.findall(r"[a-z]+", text.casefold())) in _YES


def _kind(token: str) -> Kind | None:
    if token in _KIND_WORDS or token in _NO_SLIPS:
        return _KIND_WORDS.get(token)
    close = get_close_matches(token, ("strong", "lingering", "stuck"), n=1, cutoff=_CLOSE_ENOUGH)
    return _KIND_WORDS[close[0]] if close else None


def _read(text: str, words: tuple[str, ...]) -> tuple[Word, ...]:
    found: dict[str, Word] = {}
    for piece in _APART.split(text):
        for word in _piece(piece.strip(), words):
            found.setdefault(word.text.casefold(), word)
    return tuple(found.values())


def _piece(piece: str, words: tuple[str, ...]) -> tuple[Word, ...]:
    numbers = re.fullmatch(r"\d+(?:\s+\d+)*", piece)
    if numbers:
        picked = [int(number) for number in piece.split()]
        return tuple(Word(words[n - 1], known=True) for n in picked if 1 <= n <= len(words))
    whole = _one(piece, words)
    if whole is not None and whole.known:
        return (whole,)
    parts = [_one(part, words) for part in _JOINED.split(piece)]
    return tuple(word for word in parts if word is not None)


def _one(piece: str, words: tuple[str, ...]) -> Word | None:
    """One word of hers. Longer stretches are a story and not a word, so they are left where they are."""
    piece = piece.strip(" .!?*")
    by_fold = {word.casefold(): word for word in words}
    bare = _FILLER.sub("", piece)
    for wording in (piece, bare):
        if wording.casefold() in by_fold:
            return Word(by_fold[wording.casefold()], known=True)
    if not bare or piece.casefold() in NO_WORD or bare.casefold() in NO_WORD or len(bare.split()) > _SHORT_ENOUGH:
        return None
    close = get_close_matches(bare.casefold(), by_fold, n=1, cutoff=_CLOSE_ENOUGH)
    return Word(bare, offer=by_fold[close[0]] if close else "")
