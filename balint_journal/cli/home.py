"""`balint` alone: the first evening, or one screen of the everyday words at which she types one."""

from __future__ import annotations

import shlex
from collections.abc import Callable

from balint_journal.cli.desk import Desk
from balint_journal.cli.plain import recall
from balint_journal.cli.pointers import LOCKING
from balint_journal.services import jotting, journal

EVERYDAY = (
    (
        ("write", "something that is still with you, six minutes or so"),
        ("jot", "one line, without unlocking"),
        ("still", "the ones that are still with you"),
        ("revisit", "come back to one of them"),
        ("show", "read one again"),
        ("search", "find words you wrote"),
    ),
    (
        ("bring", "make the page for your group"),
        ("after", "what the group stirred"),
        ("look-back", "your own words, then and now"),
    ),
    (("support", "people a doctor can talk to, day or night"),),
)
MORE = (
    ("Reading and mending", "list  amend  rest  delete  bin  hold"),
    ("Before the group", "names  deidentify"),
    ("Keeping it safe", "backup  restore  check  status  passphrase  recovery  rotate  merge"),
    ("To read", "about  law  prompts  demo"),
)
Run = Callable[[list[str], Desk], int]


def open_home(desk: Desk, run: Run) -> None:
    """The first run, or the home screen until she leaves it. Without a terminal it is printed and that is all."""
    if not journal.is_here(desk.folder):
        _first_evening(desk, run)
        return
    _put_home(desk)
    if not desk.terminal.can_ask:
        return
    desk.held_open = True
    try:
        _stay(desk, run)
    finally:
        desk.held_open = False
        desk.leave()


def _first_evening(desk: Desk, run: Run) -> None:
    from balint_journal.cli import setting_up

    if not desk.terminal.can_ask:
        desk.show.out("There is no journal here yet. To begin one, at a terminal: balint")
        return
    desk.held_open = True
    try:
        if setting_up.welcome(desk):
            run(["write"], desk)
    finally:
        desk.held_open = False
        desk.leave()
    desk.show.gap()
    desk.show.say("It is locked. When something stays with you, type: balint")


def _stay(desk: Desk, run: Run) -> None:
    """Take words until Enter alone, a word that locks, or five minutes without a key."""
    while True:
        desk.show.say('Type one of these words, or "more" for the rest. Enter leaves.')
        typed = desk.ask.line(leave_when_idle=True)
        words = _words(typed)
        if not words or (len(words) == 1 and words[0].lower() in LOCKING):
            return
        if words == ["more"]:
            desk.show.table(MORE)
            desk.show.say("Each one explains itself: balint help backup")
        else:
            run(words, desk)
        desk.show.gap()


def _words(typed: str) -> list[str]:
    """What she typed as a command line; "balint write" is the same as "write"."""
    try:
        words = shlex.split(typed)
    except ValueError:
        words = typed.split()
    return words[1:] if words and words[0].lower() == "balint" and len(words) > 1 else words


def _put_home(desk: Desk) -> None:
    put = desk.show.say if desk.terminal.can_ask else desk.show.out
    put("Your journal is locked.")
    for group in EVERYDAY:
        put("")
        for word, what in group:
            put(f"{word:<12}{what}")
    put("")
    if recall().jot_line and jotting.is_waiting(desk.folder):
        put("Something you jotted is waiting. It will be offered when you write.")
        put("")
