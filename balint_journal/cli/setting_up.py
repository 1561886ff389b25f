"""`init`: a passphrase, a key on paper, and a journal that is ready. Also the first evening's welcome."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import Annotated

import typer

from balint_journal.cli.desk import Desk, desk_of
from balint_journal.errors import JournalError, StoppedError, UsageError

LEAST_MIB = 64
MOST_MIB = 4096

_WELCOME = """\
A private place to write about the consultations that stay with you.

What you write is locked with a passphrase. This program sends it nowhere.
It is not part of the medical record. A court can still ask for it; "balint law" says what is known about that.

Use a computer of your own for this, not one that belongs to the surgery.

Setting up takes about three minutes. Nothing has been saved yet.
Press Enter to begin, or Ctrl-C to leave it for another day."""

_UNSEEN = "Nothing shows as you type. Press Tab first if you would rather see it."


def register(app: typer.Typer) -> None:
    """Add `init`."""
    app.command("init", epilog="Example: balint init")(init_command)


def init_command(
    context: typer.Context,
    recovery_fd: Annotated[
        int | None, typer.Option(metavar="N", min=1, help="Write the paper key to this file descriptor.")
    ] = None,
    kdf_memory: Annotated[
        int | None,
        typer.Option(metavar="MIB", min=LEAST_MIB, max=MOST_MIB, help="Memory one guess costs, instead of measuring."),
    ] = None,
) -> None:
    """Set up a journal: a passphrase, and a key on paper for the day it is forgotten."""
    from balint_journal.services import journal

    desk = desk_of(context)
    journal.refuse_existing(desk.folder)
    if desk.terminal.can_ask and not desk.terminal.scripted:
        set_up(desk, kdf_memory)
        desk.show.say("It is locked. When something stays with you, type: balint", indent=0)
        desk.leave()
    else:
        _set_up_by_script(desk, recovery_fd, kdf_memory)


def welcome(desk: Desk) -> bool:
    """The first evening: welcome, set-up, and whether something is with her now."""
    desk.show.say(_WELCOME)
    desk.ask.choice({"": "begin"})
    set_up(desk, None)
    desk.show.say(
        "Is something with you this evening?\nPress Enter to write about it, six minutes or so, or n to leave."
    )
    return desk.ask.choice({"": "yes", "n": "no", "no": "no"}) == "yes"


def set_up(desk: Desk, memory: int | None) -> None:
    """Ask for a passphrase, make the journal, show its key once; the journal lies open on the desk then."""
    from balint_journal.services import journal
    from balint_journal.vault.calibrate import cost_of

    with desk.terminal.screen():  # her passphrase would stay in the window otherwise
        passphrase = ask_new_passphrase(desk)
        desk.show.say("One moment, while the lock is made.")
        opened, key = journal.set_up(desk.folder, passphrase, cost=cost_of(memory) if memory else None)
    desk.take(opened)
    try:
        show_key(desk, key)
    except StoppedError:
        desk.show.say("Your journal is ready, but its paper key was not checked. For a new one: balint recovery renew")
        raise
    desk.show.gap()
    desk.show.say(f"Your journal is ready, in\n    {desk.folder}")
    desk.show.say("To keep a locked copy on a memory stick, any time: balint backup")
    desk.show.gap()


def ask_new_passphrase(desk: Desk) -> str:
    """A new passphrase: five words by chance, or words of her own, typed twice."""
    from balint_journal.services import strength

    desk.show.gap()
    desk.show.say("A passphrase\n\nFive ordinary words that have nothing to do with one another.")
    offered = ""
    while True:
        offered = offered or strength.offered_passphrase()
        desk.show.say("These were picked by chance:")
        desk.show.quote("  ".join(offered.split()))
        desk.show.say("Press Enter to use them, m for another set, o for words of your own.")
        match desk.ask.choice({"": "use", "m": "more", "o": "own"}):
            case "use":
                desk.show.say(_UNSEEN)
                if _typed_again(desk, offered, "Once, to learn them:"):
                    return offered
            case "more":
                offered = ""
            case "own":
                own = _own_words(desk)
                if own is not None:
                    return own


def _own_words(desk: Desk) -> str | None:
    """Words of her own, or None when she would rather have ours."""
    from balint_journal.services import strength

    desk.show.say(_UNSEEN)
    while True:
        typed = desk.ask.passphrase()
        if typed.strip().lower() == "m":
            return None
        try:
            strength.check_strength(typed)
        except strength.GuessablePassphraseError:
            desk.show.say(
                "That one could be guessed quickly. A longer one is safer: four or five words, or press m for ours."
            )
            continue
        if _typed_again(desk, typed, "Once more:"):
            return " ".join(typed.split())


def _typed_again(desk: Desk, passphrase: str, prompt: str) -> bool:
    again = desk.ask.passphrase(prompt)
    same = " ".join(again.split()) == " ".join(passphrase.split())
    desk.show.say("The same." if same else "Those two differ. Once more from the beginning.")
    return same


def show_key(desk: Desk, key: str) -> None:
    """Show the paper key once, on a screen that is cleared, and check her copy of its third group."""
    third = key.split("-")[2]
    checked = False
    with desk.terminal.screen():
        desk.show.say(
            "A key on paper\n\nIf you forget the passphrase, only this key can open the journal. There is no other way in, "
            "for you or for anyone else, and no one to ask."
        )
        desk.show.quote("  ".join(key.split("-")))
        desk.show.say(
            "Please write it on paper now and keep it somewhere safe at home. A photograph of it may end up on someone "
            "else's computer.\nIt is not shown again. To check your copy, type the third group."
        )
        desk.ask.forget_typed_ahead()  # Enter pressed while she waited would pass over the key
        while not checked:
            typed = desk.ask.line()
            if not typed:
                break
            checked = _same_group(typed, third)
            if not checked:
                desk.show.say("That is not the third group. Please compare it once more; Enter leaves it unchecked.")
    if checked:
        desk.show.say("That is right. The key has been cleared from the screen.")
    else:
        desk.show.say(
            "Then nothing has been checked. You can check it any time: balint recovery check\n"
            "If it is not on paper, a new one is made by: balint recovery renew"
        )


def _same_group(typed: str, group: str) -> bool:
    """The letters forgiven here are those the key itself forgives."""
    forgiven = str.maketrans({"O": "0", "I": "1", "L": "1"})
    return typed.upper().replace("-", "").replace(" ", "").translate(forgiven) == group.translate(forgiven)


def _set_up_by_script(desk: Desk, recovery_fd: int | None, memory: int | None) -> None:
    from balint_journal.services import journal, rekeying, strength
    from balint_journal.vault.calibrate import cost_of

    passphrase = desk.ask.passphrase()
    strength.check_strength(passphrase)
    cost = cost_of(memory) if memory else None
    with journal.folder_ready(desk.folder):
        key = rekeying.new_paper_key()
        _hand_over(desk, recovery_fd, key)  # first: a journal whose only paper key went nowhere could not be mended
        try:
            opened, _ = journal.set_up(desk.folder, passphrase, cost=cost, paper_key=key)
        except (JournalError, KeyboardInterrupt):
            desk.show.note("The paper key that was just written opens nothing: no journal was made.")
            raise
    opened.close()
    desk.show.note(f"Your journal is ready, in {desk.folder}")


def _hand_over(desk: Desk, descriptor: int | None, key: str) -> None:
    if descriptor is None:
        desk.show.note("The paper key follows on standard output: keep it somewhere safe, and out of logs.")
        desk.show.surely(key)
        return
    try:
        with os.fdopen(descriptor, "w", encoding="ascii", closefd=False) as stream:
            stream.write(f"{key}\n")
            stream.flush()
            with suppress(OSError):  # a pipe has nothing to bring to the disk
                os.fsync(descriptor)
    except OSError:
        raise UsageError(
            f"The paper key could not be written to file descriptor {descriptor}, so nothing was set up.",
            "Open it in the same command: --recovery-fd 4 4>FILE",
        ) from None
