"""A text made ready for looking: normalised once, cut into words once, its ways of writing told apart."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property

from balint_journal.deid.text.keep import kept_words
from balint_journal.deid.text.lexicon import Kinds, Lexicon, NoLexicon
from balint_journal.deid.text.plain import PlainText, plain_text
from balint_journal.deid.text.token import Mode, Token, small

__all__ = ["WORD", "Mode", "Note", "Token", "beginning", "is_beginning", "mostly_capitals"]

WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?!\s*\n)[^\n]+)*")
_SENTENCE_END = re.compile(r"[.!?:\n;]|--|[\u2013\u2014\u2026\u2022]|[\"\u201c\u2018(\[]\s*$|^\s*[-*>]\s|' *$")
_SPOKEN = re.compile(r"\b(?:full stop|new paragraph|new line|comma|close quotes?|open quotes?)\b", re.IGNORECASE)
# A letter with a full stop is somebody's initial: no sentence ends there.
_OPENING = re.compile(r"(?:^|(?<!\b[A-Z])[.!?]\s+|\n)[\"'(\u201c]*([^\W\d_])")
_LINE = re.compile(r"[^\n]+")
# Lines longer than this were not wrapped by a machine: each is a paragraph of its own.
_WRAPPED = 100
# Said aloud, these end a sentence.
_SAID_STOP = re.compile(
    r"\b(?:full stop|new paragraph|new line|question mark|exclamation mark|colon|open quotes?) $", re.IGNORECASE
)
_LONGEST_STOP = 24
_FEW_WORDS = 6
# So many letters say how a word begins.
_BEGINNING = 5


def beginning(word: str) -> str:
    """The key by which words are found that begin as this one does."""
    return word[:_BEGINNING] + "*"


def is_beginning(key: str) -> bool:
    """Whether it is a key of that sort, and no whole word."""
    return key.endswith("*")


class Note:
    """One text, normalised, with its words. Offsets of candidates are offsets into ``text``, not into ``source``."""

    def __init__(self, source: str, lexicon: Lexicon | None = None, *, plain: PlainText | None = None) -> None:
        """``plain`` is the source normalised, where that was done before: it is not done twice."""
        self.source = source
        self.lexicon: Lexicon = lexicon or NoLexicon()
        self._plain: PlainText = plain or plain_text(source)
        self.text = self._plain.text
        self.suspicious: tuple[tuple[int, int], ...] = self._plain.suspicious

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """Every word and number, in order."""
        return tuple(self._cut())

    @cached_property
    def paragraphs(self) -> tuple[tuple[int, int, Mode], ...]:
        """Start, end and way of writing of each paragraph."""
        whole = _mode(self.text)
        found: list[tuple[int, int, Mode]] = []
        for paragraph in _PARAGRAPH.finditer(self.text):
            mode = _mode(paragraph.group(), whole)
            lines = list(_LINE.finditer(self.text, paragraph.start(), paragraph.end()))
            if any(line.end() - line.start() > _WRAPPED for line in lines):
                found.extend((line.start(), line.end(), _mode(line.group(), mode)) for line in lines)
            else:
                found.append((paragraph.start(), paragraph.end(), mode))
        return tuple(found)

    @cached_property
    def _by_start(self) -> dict[int, int]:
        return {token.start: token.index for token in self.tokens}

    def kinds(self, token: Token) -> Kinds:
        """What the word is known as, its possessive ending apart."""
        return self.lexicon.kinds(token.base)

    @cached_property
    def _kept(self) -> tuple[frozenset[int], frozenset[int]]:
        return kept_words(self.tokens, self.lexicon)

    @property
    def kept(self) -> frozenset[int]:
        """Indexes of words that look like names and are none (see ``keep``)."""
        return self._kept[0]

    @property
    def in_terms(self) -> frozenset[int]:
        """Those of them that belong to a term of medicine or a title of several words: no clue to a name outweighs it."""
        return self._kept[1]

    @cached_property
    def said(self) -> frozenset[str]:
        """Every word of the note in lower case: asked before a long pattern is tried."""
        return frozenset(token.lower for token in self.tokens)

    @cached_property
    def raised(self) -> frozenset[str]:
        """Words that stand with a capital inside a sentence somewhere: names, most of them."""
        return frozenset(
            token.base for token in self.tokens if token.mode is Mode.NORMAL and token.capital and not token.first
        )

    @cached_property
    def keyed(self) -> dict[str, list[int]]:
        """The indexes of words by what they can be looked for by: in lower case, without a possessive, by how they begin."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for token in self.tokens:
            for key in {token.lower, token.base, beginning(token.lower)}:
                found[key].append(token.index)
        return dict(found)

    def token_at(self, start: int) -> Token | None:
        """The word that begins at ``start``."""
        index = self._by_start.get(start)
        return None if index is None else self.tokens[index]

    @cached_property
    def _starts(self) -> list[int]:
        return [token.start for token in self.tokens]

    def token_over(self, offset: int) -> Token | None:
        """The word that holds the character at ``offset``."""
        index = bisect_right(self._starts, offset) - 1
        return self.tokens[index] if index >= 0 and offset < self.tokens[index].end else None

    def inside(self, start: int, end: int) -> Sequence[Token]:
        """The words that begin in ``[start, end)``."""
        return self.tokens[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def after(self, token: Token, steps: int = 1) -> Token | None:
        """The word ``steps`` after this one (or before it, when negative)."""
        index = token.index + steps
        return self.tokens[index] if 0 <= index < len(self.tokens) else None

    def tail(self, token: Token) -> str:
        """What stands between this word and the next."""
        following = self.after(token)
        return following.before if following else self.text[token.end :]

    def to_source(self, start: int, end: int) -> tuple[int, int]:
        """The same stretch as offsets into the text as it was given."""
        return self._plain.to_source(start, end)

    def _cut(self) -> Iterator[Token]:
        previous = index = 0
        for begin, end, mode in self.paragraphs:
            for match in WORD.finditer(self.text, begin, end):
                before = self.text[previous : match.start()]
                word = match.group()
                first = (
                    index == 0
                    or bool(_SENTENCE_END.search(before))
                    or _SAID_STOP.search(self.text, max(0, match.start() - _LONGEST_STOP), match.start()) is not None
                )
                yield Token(index, match.start(), match.end(), word, small(word), before, first, mode)
                previous, index = match.end(), index + 1


def mostly_capitals(words: Sequence[str]) -> bool:
    """Whether so many of these words are in capitals that a capital says nothing."""
    return sum(map(str.isupper, words)) * 10 >= len(words) * 7


def _mode(text: str, whole: Mode = Mode.NORMAL) -> Mode:
    words = [word for word in WORD.findall(text) if word.isalpha() or "'" in word]
    long = [word for word in words if len(word) > 1]
    if len(long) < _FEW_WORDS:
        return whole
    if mostly_capitals(long):
        return Mode.CAPITALS
    # Abbreviations are written large by everybody, and "I" says nothing of names.
    raised = sum(word[0].isupper() and not word.isupper() for word in long)
    openings = [match[1] for match in _OPENING.finditer(text)]
    small = sum(letter.islower() for letter in openings)
    if (raised * 33 <= len(long) and small * 2 >= len(openings)) or (
        raised * 8 <= len(long) and small * 10 >= len(openings) * 7
    ):
        return Mode.DICTATED if len(_SPOKEN.findall(text)) * 40 >= len(long) else Mode.LOWER
    return Mode.NORMAL
