"""The first half of a page: who is in it, and her own sentences, part by part."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from balint_journal.deid.page.furniture import ASKED_WHEN_EMPTY, MOST_WORDS, SECTIONS, count_words
from balint_journal.deid.page.sentences import sentences, visible
from balint_journal.deid.review.rereading import read_again
from balint_journal.deid.review.screen import Option, Quoted, Screen, Wants
from balint_journal.deid.review.state import Phase, State, Tools
from balint_journal.deid.review.text import could_be_name, page_words, with_part

PLACES_ASKED = (
    "Your places of work, so that they are always taken out? One a line; they are kept locked. Enter for none."
)
WHO_ASKED = (
    "Who is in this? Names, nicknames, initials, places, so that they are taken out. One a line. Enter for none."
)
INTRODUCTION = (
    "The page has six short parts. For each you will see sentences of your own. Type the numbers you want. Enter leaves a "
    "part empty. w lets you write it in fresh words. A short page is a good page. You can stop at any time; it is kept, "
    "locked, for when you come back."
)
EMPTY_PART = "Nothing of yours is here yet. {key} Enter to leave it empty."
FULL = "The side is full, so that was left out: {count}."
FULL_ENOUGH = "The side is full. Some of the page can be changed or left out once you have seen the whole."
NOT_A_NUMBER = "Numbers from the list, w to write it in fresh words, or Enter."
FRESH_TAKEN = "That is taken, in your own words. More words, numbers from the list, or Enter to go on."
NO_NAMES = "A number or a single letter is no name, so it was left out."
MORE_NAMES = NO_NAMES + " Names, one a line, or Enter to go on."
NOTHING_TAKEN = (
    "The page is empty so far. w lets you write a part in fresh words; you can also leave it for another day."
)
LEFT_OUT = "usually left out"
A_SCREENFUL = 12
_CHANGE = re.compile(r"e ?(\d{1,4})")
_RANGE = re.compile(r"(\d{1,4})-(\d{1,4})")
_A_WORD = re.compile(r"[^\W\d_]{2}")
_BEFORE_WORDS = re.compile(r"w[ ,:]+(?=\S)", re.IGNORECASE)
# Typed alone, these are meant for the program and not for the page.
_COMMANDS = frozenset(
    {"all", "back", "done", "enter", "exit", "help", "more", "next", "no", "none", "ok", "quit", "skip", "stop", "yes"}
)


def places_screen(state: State, tools: Tools) -> Screen:
    """Her places of work."""
    del tools
    return Screen(Wants.LINES, said=state.said, ask=PLACES_ASKED)


def places_given(state: State, typed: str, tools: Tools) -> State:
    """Her places of work are hidden from now on."""
    del tools
    places, others = _names_in(typed)
    return replace(state.quietly(), phase=Phase.WHO, places=places, said=(NO_NAMES,) if others else ())


def who_screen(state: State, tools: Tools) -> Screen:
    """The names in this one."""
    del tools
    return Screen(Wants.LINES, said=state.said, ask=WHO_ASKED)


def who_given(state: State, typed: str, tools: Tools) -> State:
    """The names are hidden on this page. Where numbers or keys stood among them, it is asked again."""
    del tools
    names, others = _names_in(typed)
    state = replace(state.quietly(), hide=tuple(dict.fromkeys((*state.hide, *names))))
    return replace(state, said=(MORE_NAMES,)) if others else replace(state, phase=Phase.CHOOSE, at=0)


def _names_in(typed: str) -> tuple[tuple[str, ...], bool]:
    """The names among the lines typed, each once, and whether anything else stood there."""
    lines = [name for line in typed.splitlines() if (name := " ".join(visible(line).split()))]
    names = tuple(dict.fromkeys(line for line in lines if could_be_name(line)))
    return names, not all(could_be_name(line) for line in lines)


def choose_screen(state: State, tools: Tools) -> Screen:
    """One part of the page with the sentences that may stand in it."""
    section = SECTIONS[state.at]
    here = tools.offered(section)
    seen = here[: state.shown + A_SCREENFUL]
    options = [
        Option(str(number), sentence, LEFT_OUT if tools.usually_left_out(sentence) else "", hers=True)
        for number, sentence in enumerate(seen[state.shown :], state.shown + 1)
    ]
    if len(seen) < len(here):
        options.append(Option("m", "more of them"))
    if here and _asked(state, tools):
        options.append(Option("q", "a question, to answer in fresh words"))
    taken = state.parts[state.at]
    lead = (INTRODUCTION,) if state.at == 0 and not state.shown and not state.said else ()
    quoted = (Quoted(" ".join(taken)),) if taken else ()
    ask = (
        ""
        if here or taken
        else EMPTY_PART.format(key="q for a question," if _asked(state, tools) else "w to write it,")
    )
    return Screen(
        Wants.KEY, said=state.said, lead=lead, heading=section.value, quoted=quoted, ask=ask, options=tuple(options)
    )


def _asked(state: State, tools: Tools) -> str:
    """The id of the question that is offered for an empty part, or nothing."""
    used = {source.prompt for source in tools.sources}
    ids = [prompt for prompt in ASKED_WHEN_EMPTY.get(SECTIONS[state.at], ()) if prompt in tools.questions]
    return next((prompt for prompt in ids if prompt not in used), ids[0] if ids else "")


def chosen(state: State, typed: str, tools: Tools) -> State:
    """Numbers take sentences, w writes fresh ones, e and a number changes one first, q asks, b goes back, Enter goes on.

    A sentence typed here is never lost: it stands in the part, as if written after w.
    """
    state = state.quietly()
    here = tools.offered(SECTIONS[state.at])
    key = typed.strip().lower()
    if not key:
        return _on(state, tools)
    if key not in _COMMANDS and _A_WORD.search(key):
        fresh = sentences(_BEFORE_WORDS.sub("", typed.strip(), count=1))
        parts = with_part(state.parts, state.at, (*state.parts[state.at], *fresh))
        said = FULL_ENOUGH if page_words(parts) > MOST_WORDS else FRESH_TAKEN
        return replace(state, parts=parts, said=(said,))
    return _moved(state, key, here, tools) or _picked(state, key, here, tools)


def _moved(state: State, key: str, here: Sequence[str], tools: Tools) -> State | None:
    if key == "b":
        return replace(state, at=max(0, state.at - 1), shown=0)
    if key == "m" and state.shown + A_SCREENFUL < len(here):
        return replace(state, shown=state.shown + A_SCREENFUL)
    if key == "q" and _asked(state, tools):
        return replace(state, phase=Phase.WRITE, writing=_asked(state, tools))
    return None


def _picked(state: State, key: str, here: Sequence[str], tools: Tools) -> State:
    wanted, writing = _read_key(key, len(here))
    if wanted is None:
        return replace(state, said=(NOT_A_NUMBER,))
    state = _took(state, [here[number - 1] for number in wanted])
    if writing:
        return replace(state, phase=Phase.WRITE, writing=writing if writing == "w" else here[int(writing) - 1])
    return _on(state, tools)


def _read_key(key: str, count: int) -> tuple[list[int] | None, str]:
    """Numbers typed, each once, and what is to be written: "w", the number of a sentence to change, or nothing."""
    writing = ""
    change = _CHANGE.search(key)
    if change and 1 <= int(change.group(1)) <= count:
        key, writing = key.replace(change.group(), " "), change.group(1)
    wanted: list[int] = []
    for word in key.replace(",", " ").split():
        span = _RANGE.fullmatch(word)
        if word == "w":
            writing = "w"
        elif span and 1 <= int(span.group(1)) <= int(span.group(2)) <= count:
            wanted += range(int(span.group(1)), int(span.group(2)) + 1)
        elif word.isdecimal() and len(word) <= len(str(count)) and 1 <= int(word) <= count:
            wanted.append(int(word))
        else:
            return None, ""
    return list(dict.fromkeys(wanted)), writing


def _took(state: State, taken: Sequence[str]) -> State:
    part = list(state.parts[state.at])
    words = page_words(state.parts)
    left_out = 0
    for sentence in taken:
        if sentence in part:
            continue
        words += count_words(sentence)
        if words > MOST_WORDS:
            words -= count_words(sentence)
            left_out += 1
        else:
            part.append(sentence)
    said = (FULL.format(count="one sentence" if left_out == 1 else f"{left_out} sentences"),) if left_out else ()
    return replace(state, parts=with_part(state.parts, state.at, tuple(part)), said=said)


def _on(state: State, tools: Tools) -> State:
    if state.at + 1 < len(SECTIONS):
        return replace(state, phase=Phase.CHOOSE, at=state.at + 1, shown=0, writing="")
    if not any(state.parts):
        return replace(state, phase=Phase.CHOOSE, at=0, shown=0, writing="", said=(NOTHING_TAKEN,))
    return read_again(replace(state, at=0, shown=0, writing="", back=Phase.PAGE, again=False), tools)


def write_screen(state: State, tools: Tools) -> Screen:
    """Fresh words: for a part, to a question, or one sentence changed."""
    heading = SECTIONS[state.at].value
    if state.writing == "w":
        return Screen(
            Wants.LINES, said=state.said, heading=heading, ask="In fresh words. Enter on an empty line goes on."
        )
    if state.writing in tools.questions:
        return Screen(Wants.LINES, said=state.said, heading=heading, ask=tools.questions[state.writing])
    ask = "Change it here; Enter on an empty line when it is done."
    return Screen(
        Wants.LINES, said=state.said, heading=heading, quoted=(Quoted(state.writing),), ask=ask, change=state.writing
    )


def written(state: State, typed: str, tools: Tools) -> State:
    """What she wrote stands at the end of the part. Nothing written leaves the part as it was."""
    state = replace(state.quietly(), phase=Phase.CHOOSE)
    fresh = sentences(typed)
    if not fresh:
        return replace(state, writing="")
    one_changed = state.writing != "w" and state.writing not in tools.questions
    state = replace(state, parts=with_part(state.parts, state.at, (*state.parts[state.at], *fresh)), writing="")
    said = (FULL_ENOUGH,) if page_words(state.parts) > MOST_WORDS else ()
    # One sentence changed: there may be others to take from the same part.
    state = state if one_changed else _on(state, tools)
    return replace(state, said=(*state.said, *said))
