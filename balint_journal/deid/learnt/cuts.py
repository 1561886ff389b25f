"""Where a text is cut for the model: stretches that overlap, so that, where there are blanks to cut at, every word stands well inside one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

# Characters that the model is shown at once, and how many of them the next stretch begins with.
WINDOW, OVERLAP = 480, 96
Stretch = tuple[int, int]


def cuts(text: str) -> Iterator[Stretch]:
    """Start and end of each stretch, in order; together they cover the text."""
    start = 0
    while start < len(text):
        end = _blank_before(text, start, start + WINDOW)
        yield start, end
        if end >= len(text):
            return
        start = max(_blank_before(text, start, end - OVERLAP), start + 1)


def innermost(stretches: Sequence[Stretch], word: Stretch) -> Stretch:
    """The one of these stretches in which most stands around the word."""
    return max(stretches, key=lambda stretch: min(word[0] - stretch[0], stretch[1] - word[1]))


def _blank_before(text: str, start: int, end: int) -> int:
    """A place to cut between two words at or before ``end``; ``end`` itself where there is none."""
    if end >= len(text):
        return len(text)
    blank = max(text.rfind(" ", start + OVERLAP, end), text.rfind("\n", start + OVERLAP, end))
    return blank + 1 if blank > 0 else end
