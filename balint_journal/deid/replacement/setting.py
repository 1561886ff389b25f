"""Where an identifier stands in its sentence: what comes before and after, and what would go with it were it cut."""

from __future__ import annotations

from dataclasses import dataclass

from balint_journal.deid.settling.candidate import Candidate
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.token import Mode, Token
from balint_journal.deid.text.wordset import words

#: A wording that is only this sign means "leave it out"; before a wording it means "with the word to the left".
CUT = "\x00"
#: Leave it out with what parts it from the thing before it, but not with the comma after it.
TAIL = "\x01"
DETERMINERS = words("my our his her their your the a an these those its every each any some whose")
ADJECTIVES = words("wee poor old little young dear big auld late lovely good baby sweet darling lady sir bold")
_SHORTENED = words("he's she's it's that's there's what's who's here's where's let's how's")
_SHORT = words("ref tel mob d b c dr mr mrs ms st approx vs")
_ENDS = ".!?\n\u2026"
_QUOTES = '"\u201c'


@dataclass(frozen=True, slots=True)
class Setting:
    """The surroundings of a candidate.

    ``left`` and ``right`` are the words beside it when only a blank parts them, ``previous`` the word before in any case;
    ``around`` is what goes when it is cut, ``with_left`` where the word to the left begins, ``behind`` what parts it from the
    thing before.
    """

    start: int
    end: int
    text: str
    mode: Mode
    opens: bool
    previous: Token | None
    left: Token | None
    right: Token | None
    before: str
    after: str
    around: tuple[int, int]
    with_left: int
    behind: int
    calling: bool = False
    unripe: bool = False

    @property
    def word(self) -> str:
        """The word to the left, in lower case, or nothing."""
        return self.left.lower if self.left else ""

    @property
    def determined(self) -> bool:
        """An article or the like stands before it, so that none is wanted."""
        owned = self.word.endswith(("'s", "s'")) and self.word not in _SHORTENED
        return self.word in DETERMINERS or self.word in ADJECTIVES or owned

    @property
    def apposed(self) -> bool:
        """Between commas or brackets, or after a comma before a stop."""
        return self.before.endswith((", ", "(")) and self.after[:1] in {",", ".", ")", ";", ""}


def setting(note: Note, candidate: Candidate, floor: int, ceiling: int) -> Setting:
    """The setting of ``candidate``; nothing before ``floor`` or after ``ceiling`` may go with it."""
    inside = note.inside(candidate.start, candidate.end)
    first = inside[0] if inside else note.token_over(candidate.start)
    previous = note.after(first, -1) if first else None
    following = note.after(inside[-1] if inside else first) if first else None
    before = note.text[previous.end if previous else 0 : candidate.start]
    blank = before.strip(" ") == "" and before != ""
    left = previous if blank else None
    gap = note.text[candidate.end : following.start] if following else ""
    right = following if following and gap and gap.strip(" ") == "" and following.start < ceiling else None
    behind = previous.end if previous and previous.end >= floor and "\n" not in before else candidate.start
    return Setting(
        candidate.start,
        candidate.end,
        note.text[candidate.start : candidate.end],
        first.mode if first else Mode.NORMAL,
        opens=previous is None or (_opens(before) and previous.lower not in _SHORT),
        previous=previous,
        left=left,
        right=right,
        before=before,
        after=note.text[candidate.end : candidate.end + 3],
        around=_around(note.text, candidate, floor, ceiling),
        with_left=left.start if left and left.start >= floor else candidate.start,
        behind=behind,
        calling=left is not None and left.index > 0 and note.tokens[left.index - 1].lower.startswith("call"),
        unripe=any(
            token.lower == "before"
            for token in note.tokens[max(0, (left.index if left else 0) - 2) : left.index if left else 0]
        ),
    )


def _opens(before: str) -> bool:
    """Whether a sentence begins here."""
    stripped = before.rstrip(" ")
    return any(end in stripped for end in _ENDS) or stripped.endswith(tuple(_QUOTES))


def _around(text: str, candidate: Candidate, floor: int, ceiling: int) -> tuple[int, int]:
    """The stretch to take out: with its brackets, its commas, or one blank."""
    start, end = candidate.start, candidate.end
    lead, tail = text[max(floor, start - 2) : start], text[end : min(ceiling, end + 2)]
    if lead.endswith("(") and tail.startswith(")"):
        start, end = start - 1, end + 1
        if text[start - 2 : start] == ", " and start - 2 >= floor and text[end : end + 1] == ",":
            return start - 2, end
        return (start - 1, end) if lead == " (" else (start, end)
    if lead == ", ":
        listed = tail == ", " and end + 2 < ceiling
        return start - 2, end + 1 if listed else end
    if lead.endswith("(") and tail == ", ":
        return start, end + 2
    if lead.endswith(" "):
        return start - 1, end
    return start, end + 1 if tail.startswith(" ") else end
