"""What a second reading of the result would still find, brought back to the text it came from.

A name beside another is sometimes seen only when the other has gone: so the result is read again, and what is found in it
is changed in the first place too. What a reading finds inside our own wording is no finding.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from balint_journal.deid.findings import Action
from balint_journal.deid.replacement.wordings import wordings
from balint_journal.deid.settling.candidate import Candidate
from balint_journal.deid.text.note import Note

_LINE = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True)
class Draft:
    """The result as it stands: ``note`` to be read again, and where each stretch left alone begins in it and in the first text."""

    note: Note
    starts: tuple[int, ...]
    origins: tuple[int, ...]
    lengths: tuple[int, ...]

    def changed(self, longest: int) -> Iterator[tuple[int, int]]:
        """Start and end of each paragraph that holds a change; none where the text is longer than ``longest``."""
        if len(self.note.text) > longest:
            return
        changes = [start + length for start, length in zip(self.starts[:-1], self.lengths[:-1], strict=True)]
        for line in _LINE.finditer(self.note.text):
            index = bisect_left(changes, line.start())
            if index < len(changes) and changes[index] <= line.end():
                yield line.span()


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
    return Draft(Note("".join((*out, rest)), note.lexicon), (*starts, length), (*origins, at), (*lengths, len(rest)))


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
