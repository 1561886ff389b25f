"""What a second reading of the result would still find, brought back to the text it came from.

A name beside another is sometimes seen only when the other has gone: so the result is read again, and what is found in it
is changed in the first place too. What a reading finds inside our own wording is no finding.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from balint_journal.deid.findings import Action
from balint_journal.deid.learnt.cuts import Stretch, cuts, innermost
from balint_journal.deid.replacement.wordings import wordings
from balint_journal.deid.settling.candidate import Candidate
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.plain import PlainText


@dataclass(frozen=True, slots=True)
class Draft:
    """The result as it stands: ``note`` to be read again, and where each stretch left alone begins in it and in the first text."""

    note: Note
    starts: tuple[int, ...]
    origins: tuple[int, ...]
    lengths: tuple[int, ...]

    def now(self, word: tuple[int, int]) -> tuple[int, int] | None:
        """Where a word of the first text stands in the draft; None where it was changed."""
        index = bisect_right(self.origins, word[0]) - 1
        shift = self.starts[index] - self.origins[index]
        return None if word[1] > self.origins[index] + self.lengths[index] else (word[0] + shift, word[1] + shift)

    def has_change(self, start: int, end: int) -> bool:
        """Whether anything of the draft between these was changed."""
        index = bisect_right(self.starts, start) - 1
        return end > self.starts[index] + self.lengths[index]


def heard_again(drafted: Draft, words: Iterable[tuple[int, int]]) -> Mapping[Stretch, list[tuple[int, int]]]:
    """The stretches of the draft that are to be heard again for the sake of these words of the first text, and the words in each.

    A word that was changed, and one in whose company nothing was changed, needs no second hearing.
    """
    stretches = list(cuts(drafted.note.text))
    starts = [start for start, _ in stretches]
    found: defaultdict[Stretch, list[tuple[int, int]]] = defaultdict(list)
    for word in filter(None, map(drafted.now, words)):
        at = bisect_right(starts, word[0])
        stretch = innermost(stretches[max(0, at - 2) : at], word)
        if drafted.has_change(*stretch):
            found[stretch].append(word)
    return found


def draft(note: Note, settled: Sequence[Candidate]) -> Draft:
    """The text of ``note`` with its changes made, remembering what was left alone."""
    out: list[str] = []
    starts: list[int] = []
    origins: list[int] = []
    lengths: list[int] = []
    at = length = 0
    for candidate, wording in zip(settled, wordings(note, settled), strict=True):
        if candidate.action is not Action.REPLACE:
            continue
        left = note.text[at : wording.start]
        starts.append(length)
        origins.append(at)
        lengths.append(len(left))
        out += (left, wording.text)
        length += len(left) + len(wording.text)
        at = wording.end
    rest = note.text[at:]
    text = "".join((*out, rest))
    # Normalised again, it would no longer lie where it was put together.
    again = Note(text, note.lexicon, plain=PlainText(text))
    return Draft(again, (*starts, length), (*origins, at), (*lengths, len(rest)))


def brought_back(drafted: Draft, found: Iterable[Candidate]) -> Iterator[Candidate]:
    """Each change found in the draft, as a change of the first text; the parts that lie in our own wording fall away."""
    for candidate in found:
        if candidate.action is not Action.REPLACE:
            continue
        index = max(0, bisect_right(drafted.starts, candidate.start) - 1)
        while index < len(drafted.starts) and drafted.starts[index] < candidate.end:
            begins = drafted.starts[index]
            start = max(candidate.start, begins)
            end = min(candidate.end, begins + drafted.lengths[index])
            letters = [at for at in range(start, end) if drafted.note.text[at].isalnum()]
            if letters:
                shift = drafted.origins[index] - begins
                yield replace(
                    candidate, start=letters[0] + shift, end=letters[-1] + 1 + shift, replacement=None, spreads=False
                )
            index += 1
