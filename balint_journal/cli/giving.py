"""A reflection given whole: by options, as text, or as a JSON document."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from balint_journal.cli import json_input
from balint_journal.cli.desk import Desk
from balint_journal.domain.flow import Flow
from balint_journal.domain.reflection import Kind
from balint_journal.errors import UsageError

if TYPE_CHECKING:
    from balint_journal.domain.sitting import Given
    from balint_journal.services.sittings import About

KNOWN = frozenset({"kinds", "feelings", "sensations", "about", "when", "answers"})
WRITABLE = {"catch": Flow.CATCH, "evening": Flow.EVENING, "long": Flow.LONG, "blank": Flow.BLANK}


class UnknownFlowError(UsageError):
    """A way of writing that is none."""

    what = "There is no such way of writing."
    remedy = "These are: catch, evening, long, blank."


@dataclass(frozen=True, slots=True)
class Said:
    """What was said before the first question."""

    flow: Flow
    about: About
    kinds: tuple[Kind, ...] = ()
    feelings: tuple[str, ...] = ()
    sensations: tuple[str, ...] = ()


def said_beforehand(
    desk: Desk, *, flow: str, about: str | None, when: str | None, kinds: list[str] | None, feelings: list[str] | None
) -> Said:
    """Options as typed, read before anything is asked. Raises the UsageErrors of each."""
    from balint_journal.services.dates import read_date
    from balint_journal.services.reading import read_kind
    from balint_journal.services.sittings import About

    if flow not in WRITABLE:
        raise UnknownFlowError
    return Said(
        flow=WRITABLE[flow],
        about=About(about, read_date(when, desk.today) if when else None),
        kinds=tuple(dict.fromkeys(read_kind(one) for kind in kinds or () for one in kind.split(","))),
        feelings=_feelings(feelings or ()),
    )


def keep_given(desk: Desk, source: str, said: Said, *, as_json: bool) -> None:
    """Keep what comes on standard input, and say under which number."""
    from balint_journal.services import writing

    if source != "-":
        raise UsageError("Text is taken from standard input only.", "balint write - < FILE")
    given = desk.given_before_unlocking()
    with desk.journal() as journal:
        text = desk.terminal.standard_input() if given is None else given
        answers: tuple[Given, ...] = (_free_text(text),) if not as_json else ()
        if as_json:
            said, answers = _from_document(desk, json_input.document(text), said)
        json_input.without_nul(said.about.alias, *said.feelings, *said.sensations, *(one.text for one in answers))
        kept = writing.keep_text(
            journal, answers, about=said.about, kinds=said.kinds, feelings=said.feelings, sensations=said.sensations
        )
        if kept is None:
            raise UsageError("There was nothing in it, so nothing was kept.", "balint write - < FILE")
    if as_json:
        desk.show.document({"id": kept.number, "uuid": str(kept.uuid), "alias": kept.alias})
    else:
        desk.show.out(f"Kept as {kept.number} ({kept.alias}).")


def _free_text(text: str) -> Given:
    from balint_journal.domain.sitting import Given
    from balint_journal.services.writing import FREE_TEXT

    return Given(None, FREE_TEXT, text.strip("\n"))


def _from_document(desk: Desk, found: dict[str, object], said: Said) -> tuple[Said, tuple[Given, ...]]:
    from balint_journal.services.dates import read_date
    from balint_journal.services.reading import read_kind
    from balint_journal.services.sittings import About

    unknown = sorted(set(found) - KNOWN)
    if unknown:
        raise json_input.NotJsonError(f"The input has a key that is not known; known are {', '.join(sorted(KNOWN))}.")
    when = json_input.text_of(found, "when") if found.get("when") is not None else None
    about = json_input.text_of(found, "about") if found.get("about") is not None else None
    joined = Said(
        flow=said.flow,
        about=About(about or said.about.alias, read_date(when, desk.today) if when else said.about.when),
        kinds=said.kinds + tuple(read_kind(kind) for kind in json_input.texts_of(found, "kinds")),
        feelings=said.feelings + _feelings(json_input.texts_of(found, "feelings")),
        sensations=json_input.texts_of(found, "sensations"),
    )
    answers = found.get("answers", [])
    if not isinstance(answers, list):
        raise json_input.NotJsonError('The input needs a list under "answers".')
    return joined, tuple(_answer(answer) for answer in answers)


def _answer(found: object) -> Given:
    from balint_journal.content.prompts import load_prompts
    from balint_journal.domain.sitting import Given
    from balint_journal.services.writing import FREE_TEXT

    if not isinstance(found, dict):
        raise json_input.NotJsonError('Each answer needs "text", and may have "prompt".')
    text = json_input.text_of(found, "text")
    named = json_input.text_of(found, "prompt") if found.get("prompt") is not None else None
    prompt = load_prompts().get(named)
    if named is not None and prompt is None:
        raise json_input.NotJsonError("One answer names a question that is not there: balint prompts lists them.")
    if prompt is None:
        return Given(None, FREE_TEXT, text)
    return Given(prompt.id, prompt.text, text, only_for_me=prompt.only_for_me)


def _feelings(typed: tuple[str, ...] | list[str]) -> tuple[str, ...]:
    """Feelings as given, the list's own spelling where they are on it."""
    from balint_journal.content.words import load_vocabulary

    vocabulary = load_vocabulary()
    return tuple(dict.fromkeys(word.text for one in typed for word in vocabulary.read_feelings(one)))
