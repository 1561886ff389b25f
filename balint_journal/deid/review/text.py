"""The sentences of a page under review: joined to be read, found again, and changed only where she decided."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from balint_journal.deid.page.furniture import SECTIONS, count_words
from balint_journal.deid.review.cutting import cut_out
from balint_journal.deid.review.fitting import fitted
from balint_journal.deid.review.reading import Key, Reading
from balint_journal.deid.review.state import Parts, Spot, State

_BETWEEN_PARTS = "\n\n"
_LETTERS = re.compile(r"[^\W\d_]{2}")
_OPENS = "\"'\u2018\u201c([*_ "


def page_text(parts: Parts) -> str:
    """The page without headings, as it is read."""
    return _BETWEEN_PARTS.join(" ".join(part) for part in parts if part)


def could_be_name(text: str) -> bool:
    """Whether ``text`` could be somebody's name or initial, or a place: a number or a small letter alone is neither."""
    return bool(_LETTERS.search(text)) or any(c.isalpha() and not c.islower() for c in text)


def page_words(parts: Parts) -> int:
    """How many words the page holds."""
    return sum(count_words(sentence) for part in parts for sentence in part)


def spots_of(parts: Parts, reading: Reading, keys: list[Key]) -> tuple[Spot, ...]:
    """Where the things ``keys`` stand. A stretch over the end of a sentence is in both."""
    index = {key: number for number, key in enumerate(keys)}
    found: list[Spot] = []
    for part, line, start, end in _lines(parts):
        for finding in reading.findings:
            thing = index.get(Key(finding.text, finding.category))
            if thing is not None and finding.start < end and start < finding.end:
                found.append(
                    Spot(
                        part,
                        line,
                        max(finding.start, start) - start,
                        min(finding.end, end) - start,
                        thing,
                        finding.start < start,
                    )
                )
    return tuple(found)


def _lines(parts: Parts) -> Iterable[tuple[int, int, int, int]]:
    at = 0
    for part, lines in enumerate(parts):
        for line, sentence in enumerate(lines):
            yield part, line, at, at + len(sentence)
            at += len(sentence) + 1
        at += len(_BETWEEN_PARTS) - 1 if lines else 0


def sentence_at(parts: Parts, spot: Spot) -> str:
    """The sentence a spot stands in."""
    return parts[spot.part][spot.line]


def reworded(sentence: str, spot: Spot, wording: str) -> tuple[str, int, int]:
    """``sentence`` with ``wording`` at ``spot``, and the stretch that it took the place of."""
    start, end = spot.start, spot.end
    if wording:
        taken, wording = _fitting(sentence, spot, wording)
        start -= taken
    else:
        gone = cut_out(sentence, start, end)
        start, end, wording = gone.start, gone.end, gone.put
    # Who writes in small letters has them at the head of a sentence too.
    opening = not sentence[:start].strip(_OPENS) and not sentence.lstrip(_OPENS)[:1].islower()
    if opening and wording:
        wording = wording[:1].upper() + wording[1:]
    rest = sentence[end:]
    if opening and not wording:
        rest = rest[:1].upper() + rest[1:]
    return sentence[:start] + wording + rest, start, end


def _fitting(sentence: str, spot: Spot, wording: str) -> tuple[int, str]:
    before, was, after = sentence[: spot.start], sentence[spot.start : spot.end], sentence[spot.end :]
    taken, fit = fitted(before, was, after, wording)
    return taken, fit.upper() if wording.isupper() else fit


def accepted(state: State, wording: str) -> State:
    """``wording`` put at every place of the thing at hand; a sentence that has no word left by it is left out."""
    number = state.waiting[0]
    parts, spots = state.parts, state.spots
    as_fitted: list[str] = []
    places = sorted((spot for spot in spots if spot.thing == number), reverse=True)
    for spot in places:
        told = "" if spot.rest else wording
        if told:
            as_fitted.append(_fitting(sentence_at(parts, spot), spot, told)[1])
        sentence, start, end = reworded(sentence_at(parts, spot), spot, told)
        delta = len(sentence) - len(sentence_at(parts, spot))
        parts = with_line(parts, spot.part, spot.line, (sentence,))
        spots = tuple(_shifted(spots, spot, start, end, delta))
    now = sentence_at(parts, places[-1]) if places else ""
    wordless = {(s.part, s.line) for s in places if not any(c.isalnum() for c in sentence_at(parts, s))}
    taken = tuple(dict.fromkeys((*state.taken, *(as_fitted if wording in state.taken else ()))))
    return _without(replace(state, parts=parts, spots=spots, taken=taken, now="" if wordless else now), wordless)


def _shifted(spots: tuple[Spot, ...], changed: Spot, start: int, end: int, delta: int) -> Iterable[Spot]:
    for spot in spots:
        same_line = (spot.part, spot.line) == (changed.part, changed.line)
        if not same_line or spot.end <= start:
            yield spot
        elif spot.start >= end:
            yield replace(spot, start=spot.start + delta, end=spot.end + delta)


def cut(state: State) -> State:
    """Every sentence that holds the thing at hand is left out."""
    gone = {(spot.part, spot.line) for spot in state.spots if spot.thing == state.waiting[0]}
    return _without(replace(state, now=""), gone)


def left_as_it_is(state: State) -> State:
    """The thing at hand stays on the page, by her decision."""
    here = tuple(spot for spot in state.spots if spot.thing != state.waiting[0])
    return _without(replace(state, spots=here, kept=state.kept | {state.thing.key}), set())


def _without(state: State, gone: set[tuple[int, int]]) -> State:
    """Without the sentences ``gone``, and without things that stand nowhere any more."""
    moved: dict[tuple[int, int], int] = {}
    parts: list[tuple[str, ...]] = []
    for part, lines in enumerate(state.parts):
        left = [line for line in range(len(lines)) if (part, line) not in gone]
        moved |= {(part, line): position for position, line in enumerate(left)}
        parts.append(tuple(lines[line] for line in left))
    spots = tuple(replace(s, line=moved[s.part, s.line]) for s in state.spots if (s.part, s.line) in moved)
    here = {spot.thing for spot in spots}
    waiting = tuple(number for number in state.waiting[1:] if number in here)
    return replace(state, parts=tuple(parts), spots=spots, waiting=waiting)


def with_line(parts: Parts, part: int, line: int, sentences: tuple[str, ...]) -> Parts:
    """``parts`` with other sentences in the place of one."""
    lines = parts[part]
    return with_part(parts, part, (*lines[:line], *sentences, *lines[line + 1 :]))


def with_part(parts: Parts, part: int, sentences: tuple[str, ...]) -> Parts:
    """``parts`` with other sentences in one part."""
    assert 0 <= part < len(SECTIONS)
    return (*parts[:part], sentences, *parts[part + 1 :])
