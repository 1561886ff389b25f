"""Reading the page again: after choosing, after every change of hers, and before it leaves."""

from __future__ import annotations

from dataclasses import replace

from balint_journal.deid.findings import Category
from balint_journal.deid.review.reading import Reading, Thing
from balint_journal.deid.review.state import Phase, State, Tools
from balint_journal.deid.review.text import page_text, spots_of

NOTHING_NEW = "Read again: nothing new was found."
_NAMED = {Category.PERSON, Category.PLACE, Category.ORGANISATION, Category.ADDRESS}


def reading_of(state: State, tools: Tools) -> Reading:
    """The strict reading of the page as it stands."""
    return tools.strict(page_text(state.parts), (*state.places, *state.hide))


def undecided(state: State, tools: Tools) -> tuple[Thing, ...]:
    """The things on the page that she has neither kept nor put there by taking a wording."""
    taken = [
        f" {start}{wording[1:]} " for wording in state.taken if wording for start in {wording[0], wording[0].upper()}
    ]
    things = reading_of(state, tools).without(state.kept)
    return tuple(thing for thing in things if not any(f" {thing.key.text} " in wording for wording in taken))


def is_clean(state: State, tools: Tools) -> bool:
    """Whether nothing on the page is undecided."""
    return not undecided(state, tools)


def read_again(state: State, tools: Tools) -> State:
    """To the first thing that is undecided, or on to ``state.back`` when there is none."""
    things = undecided(state, tools)
    if not things:
        said = (*state.said, NOTHING_NEW) if state.again else state.said
        return replace(state, phase=state.back, things=(), waiting=(), spots=(), said=said, again=False)
    met = (thing.key.text for thing in things if thing.direct and thing.key.category in _NAMED)
    return replace(
        state,
        phase=Phase.FINDING,
        things=things,
        waiting=tuple(range(len(things))),
        spots=spots_of(state.parts, reading_of(state, tools), [thing.key for thing in things]),
        met=tuple(dict.fromkeys((*state.met, *met))),
        flagged=tuple(dict.fromkeys((*state.flagged, *(thing.key.text for thing in things)))),
    )
