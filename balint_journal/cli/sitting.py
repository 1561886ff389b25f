"""A guided sitting in lines: one question at a time, every step kept before the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from balint_journal.cli import feeling_words, letterbox, nudging, taking_out
from balint_journal.cli.desk import Desk
from balint_journal.cli.said import ALONE, How, Written
from balint_journal.cli.until_kept import until_kept
from balint_journal.domain.calendar_words import evening_words
from balint_journal.domain.flow import Flow
from balint_journal.domain.nudges import SAFETY_LINE
from balint_journal.errors import StoppedError, UsageError
from balint_journal.services import choices, writing
from balint_journal.services.journal import now

if TYPE_CHECKING:
    from balint_journal.cli.giving import Said
    from balint_journal.domain.sitting import Question
    from balint_journal.services.journal import OpenJournal
    from balint_journal.services.sittings import Kept
    from balint_journal.services.writing import Writing
    from balint_journal.vault.letterbox import Jot

_FIRST_EVER = f"Leave names out, even here. You know who it is.\n{SAFETY_LINE}"
_HOW = """\
Write as much or as little as you like, or nothing. Enter on an empty line goes on. A full stop alone on a line stops there \
and keeps it.
? shows the other keys."""
_CARD = (
    ("Enter on an empty line", "go on, or skip"),
    ("b", "back to the question before"),
    (".", "stop here; everything is kept"),
    ("n", "a nudge, if you would like one"),
    ("Ctrl-L", "cover the screen"),
)


def write(desk: Desk, said: Said) -> None:
    """`balint write`: something left unfinished, a waiting jot, or a new beginning; then the questions."""
    desk.need_somebody("Text can come on standard input: balint write - < FILE")
    with desk.journal() as journal:
        if said.about.alias is not None:
            said.about.alias = writing.check_alias(journal, said.about.alias)
        with desk.terminal.screen():
            ongoing = _unfinished(desk, journal)
            if ongoing is None:
                jot = letterbox.offer(desk, journal)
                ongoing = writing.begin(
                    journal, said.flow, about=said.about, kinds=said.kinds, feelings=said.feelings, jot=jot
                )
            kept = go_through(desk, ongoing)
        say_what_was_kept(desk, ongoing, kept)


def write_from(desk: Desk, journal: OpenJournal, jot: Jot) -> None:
    """Begin the evening's questions from a jot."""
    with desk.terminal.screen():
        ongoing = writing.begin(journal, Flow.EVENING, jot=jot)
        kept = go_through(desk, ongoing)
    say_what_was_kept(desk, ongoing, kept)


def go_through(desk: Desk, ongoing: Writing) -> Kept | None:
    """Ask until it is done or she stops; what was kept, or None when nothing was written."""
    session = ongoing.session
    if choices.first_time(ongoing.journal, choices.FIRST_NOTE):
        desk.show.say(_FIRST_EVER)
        desk.show.gap()
    desk.show.say(_HOW)
    if session.opening:
        desk.show.gap()
        desk.show.say(session.opening)
    try:
        alias = _asked(desk, ongoing)
    except StoppedError:  # at one of the questions beside the answers: everything is kept all the same
        until_kept(desk, ongoing.journal, ongoing.stop)
        alias = None
    return until_kept(desk, ongoing.journal, lambda: writing.finish(ongoing, alias))


def _asked(desk: Desk, ongoing: Writing) -> str | None:
    """Every question of the sitting, and at last the name; None when she said none."""
    session = ongoing.session
    helper = nudging.Nudges(desk, ongoing.journal)
    begun = ""
    while (question := session.question) is not None:
        _put(desk, question)
        so_far = "\n".join(part for part in (question.kept, begun) if part)
        begun = _take(desk, ongoing, helper, desk.ask.text(so_far=so_far, on_typing=ongoing.typing))
    named = ongoing.about.reflection is not None or ongoing.about.alias is not None
    return None if ongoing.stopped or named else _who_was_it(desk, ongoing)


def say_what_was_kept(desk: Desk, ongoing: Writing, kept: Kept | None) -> None:
    """The one line that stays in the window."""
    from balint_journal.cli.writing import say_kept

    if kept is None:
        desk.show.say("Nothing was written, so nothing was kept.", indent=0)
        desk.say_locked()
    else:
        say_kept(desk, kept.number, kept.alias, as_far=ongoing.stopped)


def _put(desk: Desk, question: Question) -> None:
    desk.show.gap()
    if question.text:
        desk.show.say(f"The last one. {question.text}" if question.last else question.text, indent=0)


def _take(desk: Desk, ongoing: Writing, helper: nudging.Nudges, said: Written) -> str:
    """Do what she said; gives back words of an answer that she has begun beside the question."""
    match said.how:
        case How.TEXT:
            question = ongoing.session.question
            until_kept(desk, ongoing.journal, lambda: ongoing.answer(said.text), ongoing.keep)
            if question is not None:
                feeling_words.offer_spelling(desk, ongoing, question, said.text)
            if not taking_out.offer(desk, ongoing):
                helper.after_answer(said.text)
        case How.SKIP:
            until_kept(desk, ongoing.journal, lambda: ongoing.answer(""), ongoing.keep)
        case How.BACK:
            if not ongoing.back():
                desk.show.say("This is the first one.")
        case How.HELP:
            return _card(desk, ongoing, helper)
        case How.STOP:
            until_kept(desk, ongoing.journal, lambda: ongoing.stop(said.text), ongoing.stop)
    return ""


def _card(desk: Desk, ongoing: Writing, helper: nudging.Nudges) -> str:
    """The other keys, each of which works here too; anything else typed is the beginning of her answer."""
    question = ongoing.session.question
    desk.show.gap()
    if question is not None and question.follow_up:
        desk.show.say(question.follow_up)
        desk.show.gap()
    if question is not None:
        feeling_words.show_list(desk, question)
    desk.show.table(_CARD)
    desk.show.gap()
    desk.show.say(SAFETY_LINE)
    desk.show.say("People a doctor can talk to, day or night: balint support")
    typed = desk.ask.line()
    if typed.lower() == "n":
        helper.on_request(ongoing.session.last_given)
    elif typed in ALONE:
        return _take(desk, ongoing, helper, Written(ALONE[typed])) if typed != "?" else ""
    else:
        return typed
    return ""


def _unfinished(desk: Desk, journal: OpenJournal) -> Writing | None:
    """What a flat battery left: gone on with, or kept as it is."""
    for draft in writing.unfinished(journal):
        if not draft.answers:
            writing.keep_as_it_is(journal, draft)
            continue
        desk.show.say(f"What you were writing {evening_words(draft.touched, now())} is here.")
        desk.show.say("Press Enter to go on with it, n to keep it as it is and begin another.")
        on = desk.ask.choice({"": "on", "n": "keep", "no": "keep"}) == "on"
        ongoing = writing.take_up(journal, draft) if on else None
        if ongoing is not None:
            return ongoing
        writing.keep_as_it_is(journal, draft)
    return None


def _who_was_it(desk: Desk, ongoing: Writing) -> str | None:
    """The name of someone she has written about before, or None: someone new is given one silently."""
    journal = ongoing.journal
    names = writing.alias_names(journal)
    if not names:
        return None
    desk.show.gap()
    desk.show.say(
        "Is this someone you have written about before? Type the name you gave them, or ? to see the names. "
        "Enter means someone new.",
        indent=0,
    )
    while True:
        typed = desk.ask.line()
        if typed == "?":
            desk.show.say(", ".join(names))
        elif typed in {"", "."}:
            return None
        else:
            try:
                return writing.check_alias(journal, typed)
            except UsageError as declined:
                desk.show.say(declined.what)
