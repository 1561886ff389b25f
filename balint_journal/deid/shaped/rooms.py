"""Rooms and beds by their number, and the short form of an address: "at 42 Chapel Ash"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from balint_journal.deid.findings import Action, Category
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.lexicon import Kind
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.numerals import Number, number_at
from balint_journal.deid.text.token import Mode, Token
from balint_journal.deid.text.wordset import words

_UNIT = words("suite flat apartment apt unit studio caravan mooring pitch berth block maisonette plot")
_ROOM = words("room bed ward bay cubicle cell wing theatre bedroom side_room locker landing")
# With a small number these are said of any ward or surgery, and in no other way; she is asked.
_WARDED = words("room bed bay")
_NO_HOUSE = words(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec monday tuesday"
    " wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun christmas easter covid"
)
_AT = words("at of to from address addr no number visit live lives lived living opposite outside near")
_NO_ROOM = words("patients beds times years weeks months minutes hours people of")
_SUFFIX = re.compile(r"\d{1,4}[a-z]?\Z")
_SMALL_NUMBER = re.compile(r"\d{1,2}\Z")
_ROOM_NUMBER = re.compile(r"\d{1,3}[a-z]?\Z|[a-z]\d{0,3}\Z")
_LONGEST = 4
_WHY = "A room or a bed at a known time is one person."
_BOX = re.compile(
    r"\bnumber (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3}) the [a-z]{4,14}(?=[,.;)\n]| (?:comma|full stop)\b)"
    r"|\b(?:p\.?o\.? box|bfpo) \d{1,6}|(?<=\bat )(?:number|no\.?) \d{1,3}[a-z]?(?!\w|[./]\d)",
    re.IGNORECASE,
)


def rooms(note: Note) -> Iterator[Candidate]:
    """Rooms, beds, flats and berths, boxes, and numbers before a name."""
    for match in _BOX.finditer(note.text):
        yield Candidate(
            match.start(), match.end(), Category.ADDRESS, Strength.LIKELY, "A number and a name are an address."
        )
    for token in note.tokens:
        found = None
        if token.lower in _UNIT or token.lower in _ROOM:
            found = _numbered_room(note, token)
        elif token.text[0].isdigit():
            found = _number_and_name(note, token)
        if found is not None:
            yield found


def _numbered_room(note: Note, token: Token) -> Candidate | None:
    right = note.after(token)
    if (
        right is not None
        and right.joined
        and (said := number_at(note.tokens, right.index)) is not None
        and said.spelled
    ):
        return _said_room(note, token, said)
    if right is None or right.before not in _joints(token) or not _ROOM_NUMBER.match(right.lower):
        return None
    if right.text.isalpha() and not (
        right.text.isupper() and token.mode is Mode.NORMAL and right.lower not in {"i", "a"}
    ):
        return None
    following = note.after(right)
    if following is not None and following.before == " " and following.lower in _NO_ROOM:
        return None
    if token.lower in _WARDED and _SMALL_NUMBER.match(right.lower):
        return _asked(token, right.end)
    end = right.end
    if token.lower in _UNIT and following is not None and following.before == ", " and following.capital:
        end = (_run_of_capitals(note, following) if token.mode is Mode.NORMAL else 0) or end
    category = Category.ADDRESS if token.lower in _UNIT else Category.PLACE
    return Candidate(token.start, end, category, Strength.LIKELY, _WHY, hint=f"kind:{token.lower}")


def _joints(token: Token) -> tuple[str, ...]:
    """What may part a room from its number; only a short form has a full stop of its own: "apt. 4", and not "to her room. 14"."""
    return (" ", ": ", " #", " no ", ". ") if token.lower == "apt" else (" ", ": ", " #", " no ")


def _asked(token: Token, end: int) -> Candidate:
    """The number of a room or a bed, for her to decide."""
    return Candidate(
        token.start, end, Category.PLACE, Strength.WEAK, _WHY, action=Action.FLAG, widenings=("the room", "")
    )


def _said_room(note: Note, token: Token, said: Number) -> Candidate | None:
    """Said in words: "flat nine", "in room twelve"."""
    following = note.after(note.tokens[said.last])
    counted = following is not None and following.joined and following.lower in _NO_ROOM
    if said.ordinal or counted or token.lower not in _UNIT | {"room", "bed", "ward", "bay"}:
        return None
    category = Category.ADDRESS if token.lower in _UNIT else Category.PLACE
    if token.lower in _WARDED:
        return _asked(token, said.end)
    return Candidate(token.start, said.end, category, Strength.LIKELY, _WHY, hint=f"kind:{token.lower}")


def _number_and_name(note: Note, token: Token) -> Candidate | None:
    right = note.after(token)
    if not _SUFFIX.match(token.lower) or right is None or right.before != " " or token.mode is not Mode.NORMAL:
        return None
    if not right.capital or not _is_placed(note, token) or not _is_name(note, right):
        return None
    end = _run_of_capitals(note, right)
    return Candidate(token.start, end, Category.ADDRESS, Strength.LIKELY, "A number and a name are an address.")


def _is_placed(note: Note, token: Token) -> bool:
    left = note.after(token, -1)
    behind = left is not None and left.lower in _AT and token.joined
    return behind or token.before.rstrip().endswith(('"', "\u201c", ":"))


def _is_name(note: Note, token: Token) -> bool:
    known = note.lexicon.kinds(token.lower) & (Kind.CLINICAL | Kind.CAPITAL)
    return token.lower not in _NO_HOUSE and not token.shouted and not known


def _run_of_capitals(note: Note, token: Token) -> int:
    end = 0
    at: Token | None = token
    for _ in range(_LONGEST):
        if at is None or not at.capital or (end and at.before not in (" ", "-")):
            break
        end = at.end
        at = note.after(at)
    return end
