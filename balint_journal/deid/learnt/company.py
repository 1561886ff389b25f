"""What can be said of a word's company: how far the words beside it lean, and those that read alike elsewhere in the note.

The network and the questions judge each word for itself. Whether a leaning is enough depends on what stands around it: half a
name is likelier beside the other half, and a word that leans far in one place is the same word in another.

Whatever changes here needs the weights to be learnt anew (lexicons/reader).
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from balint_journal.deid.learnt.features import standing
from balint_journal.deid.learnt.worth_asking import is_number
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.token import Token

# Steps in which a leaning is told, in log odds, and between how many of them.
_FINE, _STEP, _COARSE = 0.5, 1.0, 2.0
_LOWEST, _HIGHEST = -8, 6
_NEAR = (-2, -1, 1, 2)
_FEWEST_LETTERS = 3
_MANY = 4


@dataclass(slots=True)
class Alike:
    """Words of a note that read alike: how many, how many of them the rules found, and how far the two of them lean that lean most."""

    count: int = 0
    found: int = 0
    most: float = -math.inf
    most_at: int = -1
    next_most: float = -math.inf

    def add(self, index: int, leaning: float, *, found: bool) -> None:
        """One more of them."""
        self.count += 1
        self.found += found
        if leaning > self.most:
            self.most, self.most_at, self.next_most = leaning, index, self.most
        else:
            self.next_most = max(self.next_most, leaning)

    def most_besides(self, index: int) -> float:
        """How far that one of the others leans that leans most."""
        return self.next_most if index == self.most_at else self.most


@dataclass(frozen=True, slots=True)
class Company:
    """The words of a note: how far each leans by itself, in log odds, and which the rules found."""

    note: Note
    leaning: Sequence[float]
    found: Collection[int]
    alike: Mapping[str, Alike]

    @classmethod
    def of(cls, note: Note, leaning: Sequence[float], found: Collection[int]) -> Company:
        """``leaning`` by index; ``found`` the indexes of the words that are changed in any case."""
        alike: defaultdict[str, Alike] = defaultdict(Alike)
        for token in note.tokens:
            alike[token.base].add(token.index, leaning[token.index], found=token.index in found)
        return cls(note, leaning, found, alike)

    def things(self, token: Token) -> Iterator[str]:
        """Everything that is true of the company of ``token``, each thing as a short text."""
        manner = f"{token.mode[0]}{token.capital:d}{token.first:d}{token.shouted:d}{is_number(token):d}"
        yield "one"
        yield "c=" + manner
        yield f"found={token.index in self.found:d}"
        yield from standing(self.note, token)
        yield from self._of_leanings(token.index, manner)
        yield from self._of_those_alike(token)

    def second_opinion(self, token: Token, odds: float) -> Iterator[str]:
        """The same of what the questions alone say of the word, where the network spoke first."""
        own = self.leaning[token.index]
        yield f"a={_told(odds, _FINE)}"
        yield f"aa={_told(odds, _STEP)}"
        yield f"ca={token.mode[0]}{token.capital:d}{token.first:d},{_told(odds, _STEP)}"
        yield f"az={_told(odds, _STEP)},{_told(own, _STEP)}"
        yield f"both={_told((odds + own) / 2, _FINE)}"

    def _of_leanings(self, index: int, manner: str) -> Iterator[str]:
        own = self.leaning[index]
        yield f"z={_told(own, _FINE)}"
        yield f"zz={_told(own, _STEP)}"
        yield f"cz={manner},{_told(own, _STEP)}"
        for step in _NEAR:
            at = index + step
            if not 0 <= at < len(self.leaning):
                yield f"z{step}=n"
                continue
            yield f"z{step}={_told(self.leaning[at], _STEP)}"
            yield f"cz{step}={manner},{_told(self.leaning[at], _COARSE)}"
            yield f"found{step}={at in self.found:d}"
        beside = [
            _told(self.leaning[at], _COARSE) if 0 <= at < len(self.leaning) else "n" for at in (index - 1, index + 1)
        ]
        yield f"zs={beside[0]},{_told(own, _STEP)},{beside[1]}"

    def _of_those_alike(self, token: Token) -> Iterator[str]:
        alike = self.alike[token.base]
        if alike.count == 1 or len(token.base) < _FEWEST_LETTERS or not token.base.isalpha():
            return
        most = _told(alike.most_besides(token.index), _STEP)
        found = alike.found > (token.index in self.found)
        yield f"alike={most}"
        yield f"alikez={most},{_told(self.leaning[token.index], _STEP)}"
        yield f"times={min(alike.count - 1, _MANY)}"
        yield f"alikefound={found:d}{token.capital:d}"


def _told(leaning: float, step: float) -> int:
    return max(_LOWEST, min(_HIGHEST, round(leaning / step)))
