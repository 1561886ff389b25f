"""The second half: the whole page to be read, the five questions, the card, and where it goes."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

from balint_journal.deid.page.card import card_trouble, proposed_card
from balint_journal.deid.page.furniture import MOST_WORDS, SECTIONS
from balint_journal.deid.page.questions import (
    ANOTHER,
    INTRODUCTION,
    NOT_UNDERSTOOD,
    QUESTIONS,
    STAYS,
    WIDEN,
    Lead,
    understood,
)
from balint_journal.deid.page.sentences import sentences, visible
from balint_journal.deid.review.rereading import is_clean, read_again, reading_of
from balint_journal.deid.review.screen import Option, Quoted, Screen, Wants
from balint_journal.deid.review.state import Phase, State, Tools
from balint_journal.deid.review.text import could_be_name, page_text, page_words, with_part

READ_IT = "Here is the whole page. Please read it once as the patient might."
READ_KEYS = "Enter when you have read it, e to change a part."
CHANGE = "Change it here; Enter on an empty line when it is done."
TOO_LONG = "It is longer than one side. e to change a part, until it fits."
NOTHING_LEFT = "Nothing is left on the page. e lets you write a part in fresh words."
SEVERAL_MEET = "Several details you kept meet on this page. Each is mild; together they may fit one person only."
NO_GLYPH = "Where the page is printed, a box will stand for: {names}."
CARD_ASKED = "Enter to keep it, e to change it, n for no card."
CARD_LEAD = "A card to glance at beforehand, from your own words:"
REMEMBER_ASKED = (
    "Shall these be remembered, so that they are always taken out? y for all, numbers for some, Enter for none."
)
WHERE_ASKED = "Where shall it go?"
WHERE = {"": "none", "p": "pdf", "t": "txt", "m": "md"}
_PARTS = {str(number): number - 1 for number in range(1, len(SECTIONS) + 1)}
_LEADS = {Lead.PART: Phase.PART, Lead.PAGE: Phase.PAGE, Lead.ANOTHER: Phase.ANOTHER, Lead.STAYS: Phase.STAYS}
_SEVERAL = 3


def page_screen(state: State, tools: Tools) -> Screen:
    """The whole page."""
    quoted = tuple(
        Quoted(" ".join(part), heading.value) for heading, part in zip(SECTIONS, state.parts, strict=True) if part
    )
    warned = [READ_IT]
    if sum(thing.key in state.kept for thing in reading_of(state, tools).things) >= _SEVERAL:
        warned.append(SEVERAL_MEET)
    names = _without_glyph(page_text(state.parts), tools)
    if names:
        warned.append(NO_GLYPH.format(names=names))
    return Screen(Wants.KEY, said=state.said, lead=tuple(warned), quoted=quoted, ask=READ_KEYS)


def _without_glyph(text: str, tools: Tools) -> str:
    missing = dict.fromkeys(c for c in text if not c.isspace() and not tools.printable(c))
    return ", ".join(f"{c} ({unicodedata.name(c, 'a character without a name').lower()})" for c in missing)


def page_read(state: State, typed: str, tools: Tools) -> State:
    """Enter says that it was read; e changes a part."""
    del tools
    state = state.quietly()
    key = typed.strip().lower()
    if key == "e":
        return replace(state, phase=Phase.PART, back=Phase.PAGE)
    if key:
        return replace(state, said=(READ_KEYS,))
    if not any(state.parts):
        return replace(state, said=(NOTHING_LEFT,))
    if page_words(state.parts) > MOST_WORDS:
        return replace(state, said=(TOO_LONG,))
    return replace(state, phase=Phase.QUESTION, at=len(state.answers), said=() if state.answers else (INTRODUCTION,))


def part_screen(state: State, tools: Tools) -> Screen:
    """Which part to change."""
    del tools
    options = [Option(key, SECTIONS[part].value) for key, part in _PARTS.items()]
    if state.back is Phase.QUESTION:
        options.append(Option("c", "choose someone else for the group"))
    options.append(Option("", "back"))
    return Screen(
        Wants.KEY, said=state.said, ask="Which part?" if state.back is Phase.PAGE else WIDEN, options=tuple(options)
    )


def part_picked(state: State, typed: str, tools: Tools) -> State:
    """A number opens that part; Enter goes back."""
    del tools
    state = state.quietly()
    key = typed.strip().lower()
    if key in _PARTS:
        # `shown` remembers the part while `at` remembers the question.
        return replace(state, phase=Phase.EDIT_PART, shown=_PARTS[key])
    if key == "c" and state.back is Phase.QUESTION:
        return replace(state, phase=Phase.ANOTHER)
    return state if key else replace(state, phase=state.back)


def edit_part_screen(state: State, tools: Tools) -> Screen:
    """One part, to be changed."""
    del tools
    text = " ".join(state.parts[state.shown])
    quoted = (Quoted(text),) if text else ()
    ask = CHANGE + (" A minus alone leaves the part out." if text else "")
    return Screen(
        Wants.LINES, said=state.said, heading=SECTIONS[state.shown].value, quoted=quoted, ask=ask, change=text
    )


def part_edited(state: State, typed: str, tools: Tools) -> State:
    """The part as she wrote it; then the page is read again. Nothing typed changes nothing."""
    state = state.quietly()
    fresh = () if typed.strip() == "-" else sentences(typed)
    if typed.strip() != "-" and (not fresh or " ".join(fresh) == " ".join(state.parts[state.shown])):
        return replace(state, phase=state.back, shown=0)
    if state.back is Phase.PAGE:
        state = replace(state, answers=(), at=0)
    parts = with_part(state.parts, state.shown, fresh)
    back = Phase.PAGE if page_words(parts) > MOST_WORDS or not any(parts) else state.back
    return read_again(replace(state, parts=parts, back=back, shown=0, again=True), tools)


def question_screen(state: State, tools: Tools) -> Screen:
    """One of the five questions."""
    del tools
    return Screen(Wants.KEY, said=state.said, ask=QUESTIONS[state.at].text)


def question_answered(state: State, typed: str, tools: Tools) -> State:
    """Yes, no or unsure, and where it leads."""
    state = state.quietly()
    answer = understood(typed)
    if answer is None:
        return replace(state, said=(NOT_UNDERSTOOD,))
    lead = QUESTIONS[state.at].lead(answer)
    if lead is not Lead.ON:
        return replace(state, phase=_LEADS[lead], back=Phase.QUESTION if lead is Lead.PART else state.back)
    state = replace(state, answers=(*state.answers, answer), at=state.at + 1)
    if state.at < len(QUESTIONS):
        return state
    return replace(state, phase=Phase.CARD, at=0, card=proposed_card(state, tools))


def ended_screen(state: State, tools: Tools) -> Screen:
    """It stays in the journal, or another one is chosen, or all is decided."""
    del tools
    said = {Phase.STAYS: (STAYS,), Phase.ANOTHER: (ANOTHER,)}.get(state.phase, ())
    return Screen(Wants.NOTHING, said=said)


def ended(state: State, typed: str, tools: Tools) -> State:
    """Nothing more happens."""
    del typed, tools
    return state


def card_screen(state: State, tools: Tools) -> Screen:
    """The card proposed from her words."""
    del tools
    if not state.card:
        return Screen(Wants.KEY, said=state.said, ask="A card to glance at beforehand? e to write one, Enter for none.")
    return Screen(Wants.KEY, said=state.said, lead=(CARD_LEAD,), quoted=(Quoted(state.card),), ask=CARD_ASKED)


def card_answered(state: State, typed: str, tools: Tools) -> State:
    """Enter keeps it, e changes it, n leaves it out."""
    state = state.quietly()
    key = typed.strip().lower()
    if key == "e":
        return replace(state, phase=Phase.EDIT_CARD)
    if key not in {"", "n"}:
        return replace(state, said=(CARD_ASKED,))
    return _after_card(replace(state, card="" if key else state.card), tools)


def edit_card_screen(state: State, tools: Tools) -> Screen:
    """The card, to be changed."""
    del tools
    quoted = (Quoted(state.card),) if state.card else ()
    ask = "At most 30 words, with / between them. Enter on an empty line when it is done."
    return Screen(Wants.LINES, said=state.said, quoted=quoted, ask=ask, change=state.card)


def card_edited(state: State, typed: str, tools: Tools) -> State:
    """Her own card, read again; what may point to a person is named and the card asked for anew."""
    state = replace(state.quietly(), phase=Phase.CARD)
    card = " ".join(visible(" / ".join(line for line in typed.splitlines() if line.strip())).split())
    if not card:
        return state
    trouble = card_trouble(card, state, tools)
    return replace(state, phase=Phase.EDIT_CARD, said=(trouble,)) if trouble else replace(state, card=card)


def _after_card(state: State, tools: Tools) -> State:
    return replace(state, phase=Phase.REMEMBER if _names(state, tools) else Phase.WHERE)


def _names(state: State, tools: Tools) -> tuple[str, ...]:
    kept = {key.text for key in state.kept}
    named = dict.fromkeys((*state.hide, *state.met))
    new = (name for name in named if name not in kept and name.casefold() not in tools.listed)
    return tuple(name for name in new if could_be_name(name))


def remember_screen(state: State, tools: Tools) -> Screen:
    """The names met, offered once."""
    options = tuple(Option(str(number), name) for number, name in enumerate(_names(state, tools), 1))
    return Screen(Wants.KEY, said=state.said, lead=("These came up:",), options=options, ask=REMEMBER_ASKED)


def remembered(state: State, typed: str, tools: Tools) -> State:
    """All, none (Enter too), or those with the numbers typed."""
    state = state.quietly()
    names = _names(state, tools)
    key = typed.strip().lower().replace(",", " ")
    if key in {"y", "yes"}:
        return replace(state, phase=Phase.WHERE, remember=names)
    if key in {"", "n", "no", "none"}:
        return replace(state, phase=Phase.WHERE, remember=())
    known = {str(number): name for number, name in enumerate(names, 1)}
    if not set(key.split()) <= set(known):
        return replace(state, said=(REMEMBER_ASKED,))
    return replace(state, phase=Phase.WHERE, remember=tuple(known[number] for number in dict.fromkeys(key.split())))


def where_screen(state: State, tools: Tools) -> Screen:
    """Nowhere, a page to print, or plain text."""
    del tools
    options = (
        Option("", "nowhere. You have read it, and that may be enough"),
        Option("p", "a page to print (PDF)"),
        Option("t", "plain text"),
    )
    return Screen(Wants.KEY, said=state.said, ask=WHERE_ASKED, options=options)


def where_picked(state: State, typed: str, tools: Tools) -> State:
    """The last key. The page as it stands is read once more before it counts as decided."""
    state = state.quietly()
    where = WHERE.get(typed.strip().lower())
    if where is None:
        return state
    if not is_clean(state, tools) or card_trouble(state.card, state, tools):
        return read_again(replace(state, answers=(), at=0, card="", back=Phase.PAGE), tools)
    return replace(state, phase=Phase.DONE, where=where)
