"""One thing at a time: widen it, change it, cut it or keep it."""

from __future__ import annotations

from dataclasses import replace

from balint_journal.deid.page.sentences import sentences
from balint_journal.deid.review.reading import mostly_english
from balint_journal.deid.review.rereading import read_again
from balint_journal.deid.review.screen import Option, Quoted, Screen, Wants
from balint_journal.deid.review.state import Phase, Spot, State, Tools
from balint_journal.deid.review.text import accepted, cut, left_as_it_is, page_text, reworded, sentence_at, with_line

NOT_ENGLISH = (
    "Some of this is not in English. Names in it are only found if they are on your list: please look with care."
)
NOT_A_KEY = "One of the keys shown, please. Nothing is decided by Enter alone."
KEEP_ASKED = (
    "{what} points straight at someone: whoever comes across this page could know who it is, and the patient has not been "
    "asked. Keep it all the same? yes or no"
)
CHANGE = "Change it here; Enter on an empty line when it is done."
_COUNTS = ("", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve")
_ORDER = (
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
)
_MANY = 3


def _here(state: State) -> tuple[Spot, ...]:
    return tuple(spot for spot in state.spots if spot.thing == state.waiting[0])


def finding_screen(state: State, tools: Tools) -> Screen:
    """The thing in its sentence, why it may point to a person, and what can be done."""
    thing, spots = state.thing, _here(state)
    sentence = sentence_at(state.parts, spots[0])
    ask = f'"{thing.key.text}". {thing.why}'
    if len(spots) > 1:
        ask += f" It stands in {len(spots)} places; what you decide holds for all of them."
    return Screen(
        Wants.KEY,
        now=state.now,
        said=state.said,
        lead=_lead(state, tools),
        quoted=(Quoted(sentence),),
        ask=ask,
        options=(*_wordings(state, sentence), *_keys(state)),
    )


def _lead(state: State, tools: Tools) -> tuple[str, ...]:
    count, left = len(state.things), len(state.waiting)
    position = count - left
    if position == 0:
        english = () if mostly_english(page_text(state.parts), tools.strict.lexicon) else (NOT_ENGLISH,)
        things = "thing" if count == 1 else "things"
        still = "may still" if state.again else "may"
        first = "" if count == 1 else " The first:"
        return (
            *english,
            f"{_COUNTS[count] if count < len(_COUNTS) else count} {things} {still} point to a person.{first}",
        )
    if left == 1:
        return ("The last:",) if position > 1 else ("The second:",)
    return (f"The {_ORDER[position]}:" if position < len(_ORDER) else "The next:",)


def _wordings(state: State, sentence: str) -> tuple[Option, ...]:
    spot = _here(state)[0]
    options = []
    for number, wording in enumerate(state.thing.wordings, 1):
        label = wording or reworded(sentence, spot, "")[0]
        options.append(Option(str(number), label, hers=not wording))
    return tuple(options)


def _keys(state: State) -> tuple[Option, ...]:
    # Where leaving the words out is one of the wordings, c cuts the whole sentence.
    cut_label = "cut it all" if "" in state.thing.wordings else "cut it"
    keys = [Option("e", "words of my own"), Option("c", cut_label), Option("k", "keep it")]
    if _can_take_all(state):
        keys.append(Option("a", "the first wording, for this and every other name, date and number that has one"))
    return tuple(keys)


def _can_take_all(state: State) -> bool:
    direct = [number for number in state.waiting if _is_plain(state, number)]
    return len(direct) >= _MANY and direct[0] == state.waiting[0]


def _is_plain(state: State, number: int) -> bool:
    thing = state.things[number]
    return thing.direct and bool(thing.wordings)


def decided(state: State, typed: str, tools: Tools) -> State:
    """A number takes a wording; e, c, k and a as shown. Anything else decides nothing."""
    state = state.quietly()
    key = typed.strip().lower()
    wordings = state.thing.wordings
    if key.isdecimal() and len(key) <= len(wordings) and 1 <= int(key) <= len(wordings):
        return _next(_taken(state, wordings[int(key) - 1]), tools)
    if key == "e":
        return replace(state, phase=Phase.EDIT_FINDING)
    if key == "c":
        return _next(cut(state) if "" in wordings else accepted(state, ""), tools)
    if key == "k":
        return replace(state, phase=Phase.KEEP) if state.thing.direct else _next(left_as_it_is(state), tools)
    if key == "a" and _can_take_all(state):
        return _next(_all_plain(state), tools)
    return replace(state, said=(NOT_A_KEY,))


def _all_plain(state: State) -> State:
    chosen = [number for number in state.waiting if _is_plain(state, number)]
    for number in chosen:
        if number in state.waiting:
            first = (number, *(other for other in state.waiting if other != number))
            state = _taken(replace(state, waiting=first), state.things[number].wordings[0])
    return replace(state, now="")


def _taken(state: State, wording: str) -> State:
    return accepted(replace(state, taken=tuple(dict.fromkeys((*state.taken, wording)))), wording)


def _next(state: State, tools: Tools) -> State:
    """The next thing of this round; after the last, the page is read again."""
    return state if state.waiting else read_again(state, tools)


def keep_screen(state: State, tools: Tools) -> Screen:
    """Asked a second time, and why it matters."""
    del tools
    sentence = sentence_at(state.parts, _here(state)[0])
    ask = KEEP_ASKED.format(what=f'"{state.thing.key.text}"')
    return Screen(Wants.KEY, said=state.said, quoted=(Quoted(sentence),), ask=ask)


def keep_answered(state: State, typed: str, tools: Tools) -> State:
    """Yes keeps it; anything but yes goes back to it."""
    state = replace(state.quietly(), phase=Phase.FINDING)
    if typed.strip().lower() not in {"y", "yes"}:
        return state
    return _next(left_as_it_is(state), tools)


def edit_screen(state: State, tools: Tools) -> Screen:
    """The sentence, to be changed."""
    del tools
    sentence = sentence_at(state.parts, _here(state)[0])
    return Screen(Wants.LINES, said=state.said, quoted=(Quoted(sentence),), ask=CHANGE, change=sentence)


def edited(state: State, typed: str, tools: Tools) -> State:
    """Her own words take the sentence's place, and the page is read again."""
    spot = _here(state)[0]
    state = replace(state.quietly(), phase=Phase.FINDING)
    fresh = sentences(typed)
    if not fresh or fresh == (sentence_at(state.parts, spot),):
        return state
    return read_again(replace(state, parts=with_line(state.parts, spot.part, spot.line, fresh), again=True), tools)
