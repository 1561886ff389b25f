"""Small words left standing inside a name of which both ends were found: "Caxias do Sul", "Cyprus (Greek)", a region's code in an address."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from balint_journal.deid.findings import Action, Category
from balint_journal.deid.names.vocabulary import DETERMINERS, KIN, ROLES, TITLES, WEAK_TITLES
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.lexicon import Kind
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.token import Token
from balint_journal.deid.text.wordset import words

_WHY = "it stands inside a name"
_WHY_LEAD = "it belongs to the name behind it"
_LONGEST = 16
_PARTICLES = re.compile(
    r" (?:(?:de|da|do|du|des|dos|das|di|del|della|van|von|der|den|u|v|rue|pod|nad|am|an der|sur|sous) ){1,2}"
)
_NAMES = {Category.PERSON, Category.PLACE, Category.ADDRESS, Category.ORGANISATION}
# Said before a name, these belong to what somebody goes by: "young Iwan", "our Pauline".
_LEADS = words("young old little big wee baby auld oul our le von van della")
_WHERE = {Category.PLACE, Category.ADDRESS, Category.POSTCODE}
# "Porto Alegre / , RS / Brazil": the code of a state or county on a line of its own.
_CODE = re.compile(r"(?:\s*\n[ >]*), ?([A-Z]{2,3})(?=\s*(?:\n|\Z))")
_BRACKET = re.compile(r" \(([^\W\d_]+)\)")


def gaps(note: Note, settled: Sequence[Candidate]) -> Iterator[Candidate]:
    """What stands between two found parts of one name, or right behind a place, and belongs to it."""
    changed = [one for one in settled if one.action is Action.REPLACE]
    for left, right in pairwise(changed):
        between = note.text[left.end : right.start] if right.start - left.end <= _LONGEST else ""
        if left.category in _NAMES and right.category in _NAMES and _PARTICLES.fullmatch(between):
            yield Candidate(left.start, right.end, left.category, Strength.LIKELY, _WHY, hint=left.hint)
    for one in changed:
        if one.category is Category.PERSON and (lead := _lead(note, one)):
            yield Candidate(lead.start, one.end, Category.PERSON, Strength.WEAK, _WHY_LEAD, hint=one.hint)
        if one.category not in _WHERE:
            continue
        code = _CODE.match(note.text, one.end)
        if code:
            yield Candidate(code.start(1), code.end(1), Category.PLACE, Strength.LIKELY, _WHY)
        bracket = _BRACKET.match(note.text, one.end)
        if bracket and note.lexicon.kinds(bracket[1].lower()) & (Kind.DEMONYM | Kind.PLACE | Kind.COUNTRY):
            yield Candidate(one.start, bracket.end(1), one.category, Strength.LIKELY, _WHY, hint=one.hint)


def _lead(note: Note, one: Candidate) -> Token | None:
    """The word in front that belongs to what somebody goes by; none where it tells which of several: "her old Ford", "our Dr"."""
    name = note.token_at(one.start)
    if name is None or not name.joined or name.base in (KIN - WEAK_TITLES) | ROLES or not name.text[0].isalpha():
        return None
    lead, before = note.after(name, -1), note.after(name, -2)
    if lead is not None and lead.lower == "our" and name.lower in TITLES:
        return None
    if lead is None or lead.lower not in _LEADS or lead.shouted is not name.shouted:
        return None
    if before is not None and lead.joined and before.lower in DETERMINERS - {"that"}:
        return None
    return lead
