"""What stands where an identifier stood: prose, never a letter or an initial, and nothing invented."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from balint_journal.deid.findings import Action, Category
from balint_journal.deid.replacement.people import people
from balint_journal.deid.replacement.setting import CUT, TAIL, Setting, setting
from balint_journal.deid.replacement.things import Things
from balint_journal.deid.replacement.times import SEASONS, age_wording, date_wording, later_years
from balint_journal.deid.settling.candidate import Candidate
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.token import Mode

# The stop of an initial goes with it, the stop of a sentence stays.
_INITIAL_STOP = re.compile(r"\.(?=\s+[a-z]|[,;:.)'\"])")
_EDGES = ("", " ", ".", "(", '"')
_OTHER_WORDS: dict[Category, tuple[str, ...]] = {
    Category.PERSON: ("someone", ""),
    Category.DATE: ("some time ago", ""),
    Category.AGE: ("an adult", ""),
    Category.PLACE: ("somewhere", ""),
    Category.ORGANISATION: ("somewhere", ""),
    Category.ADDRESS: ("at home", ""),
}


@dataclass(frozen=True, slots=True)
class Wording:
    """What is put in the place of ``Note.text[start:end]``: a candidate's stretch, sometimes with its article or its comma."""

    start: int
    end: int
    text: str
    widenings: tuple[str, ...] = ()


def wordings(note: Note, settled: Sequence[Candidate]) -> list[Wording]:
    """For each candidate, in order, without overlap: the stretch to change, the wording to use, and all that may be offered."""
    return list(_each(note, settled))


def _each(note: Note, settled: Sequence[Candidate]) -> Iterator[Wording]:
    roles = people(note, settled)
    things = Things(note, settled)
    later = later_years(settled)
    named = _seasons_named(note, settled)
    floor = 0
    for index, candidate in enumerate(settled):
        ceiling = settled[index + 1].start if index + 1 < len(settled) else len(note.text)
        if candidate.action is Action.FLAG or candidate.replacement is not None:
            first = candidate.replacement or (candidate.widenings[0] if candidate.widenings else "")
            yield Wording(candidate.start, candidate.end, first, candidate.widenings or (first,))
            floor = candidate.end
            continue
        place = setting(note, candidate, floor, ceiling)
        if candidate.category is Category.PERSON:
            chosen = roles[index].wording(place)
        elif candidate.category is Category.DATE:
            chosen = _unnamed(date_wording(candidate, place, later), named)
        elif candidate.category is Category.AGE:
            chosen = age_wording(candidate, place)
        else:
            chosen = things.wording(index, candidate, place)
        wording = _set(note, candidate, place, chosen)
        floor = max(candidate.end, wording.end)
        yield wording


def _seasons_named(note: Note, settled: Sequence[Candidate]) -> set[str]:
    """The seasons that are somebody's name in this note: none of them may stand in it again."""
    persons = (one for one in settled if one.category is Category.PERSON and one.action is Action.REPLACE)
    return {token.base for one in persons for token in note.inside(one.start, one.end)} & set(SEASONS)


def _unnamed(wording: str, named: set[str]) -> str:
    for season in named:
        wording = wording.replace(season, "season")
    return wording


def _set(note: Note, candidate: Candidate, place: Setting, chosen: str) -> Wording:
    """The chosen words in the writing of the note; what is cut takes its comma or its blank along."""
    start, end, text = candidate.start, candidate.end, chosen
    if chosen == CUT:
        (start, end), text = place.around, ""
    elif chosen == TAIL:
        start, text = place.behind, ""
    elif chosen.startswith(CUT):
        start, text = place.with_left, chosen[len(CUT) :]
    elif candidate.category is Category.PERSON and place.text.lower().endswith(("'s", "s'")):
        text += "'s"
    if (
        candidate.category is Category.PERSON
        and _INITIAL_STOP.match(note.text, end)
        and note.text[end - 2 : end - 1] in _EDGES
    ):
        end += 1
    text = _cased(note, place, start, text)
    others = tuple(word for word in _OTHER_WORDS.get(candidate.category, ("",)) if word != text)
    return Wording(start, end, text, (text, *others))


def _cased(note: Note, place: Setting, start: int, text: str) -> str:
    if place.mode is Mode.CAPITALS:
        return text.upper()
    opens = place.opens if start == place.start else note.text[start : start + 1].isupper()
    return text[:1].upper() + text[1:] if opens and place.mode is Mode.NORMAL else text
