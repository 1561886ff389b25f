"""Words one slip apart: a letter missing, added, changed, or two letters swapped."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

_SHORTEST = 4
_LONGEST = 40


class Slips:
    """A set of words that can be asked for a word's nearest neighbours without comparing it with each of them."""

    def __init__(self, words: Iterable[str]) -> None:
        self._by_rest: dict[str, set[str]] = defaultdict(set)
        for word in words:
            if _SHORTEST <= len(word) <= _LONGEST:
                for rest in _rests(word):
                    self._by_rest[rest].add(word)

    def near(self, word: str) -> Iterator[str]:
        """The words of the set that are exactly one slip away from ``word``."""
        if not _SHORTEST <= len(word) <= _LONGEST:
            return
        seen = {known for rest in _rests(word) for known in self._by_rest.get(rest, ())}
        for known in sorted(seen):
            if known != word and one_slip(word, known):
                yield known


def _rests(word: str) -> set[str]:
    return {word, *(word[:i] + word[i + 1 :] for i in range(len(word)))}


def one_slip(one: str, other: str) -> bool:
    """Whether the words differ by one letter missing, added or changed, or by two neighbours swapped."""
    if abs(len(one) - len(other)) > 1 or one == other:
        return False
    start = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    rest, tail = one[start:], other[start:]
    if len(one) == len(other):
        return rest[1:] == tail[1:] or (rest[:2] == tail[:2][::-1] and rest[2:] == tail[2:])
    return rest[1:] == tail or rest == tail[1:]
