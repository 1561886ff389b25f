"""`passphrase`, `recovery` and `rotate`."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import Annotated

import typer

from balint_journal.cli.desk import Desk, desk_of
from balint_journal.errors import JournalError, UsageError

#: Whether the paper key she has just been shown is in force; None: the next unlock decides.
_WHICH_KEY = {
    False: "The paper key shown just now is not in force. The former one still is: keep that.",
    True: "The paper key shown just now is in force all the same. The former one opens only earlier copies.",
    None: "The renewal was cut short. Keep both paper keys, and type: balint still. "
    "If the new passphrase opens it then, the new paper key is in force; if only the former does, the former is.",
}


def register(app: typer.Typer) -> None:
    """Add the commands that change what opens the journal."""
    app.command("passphrase", epilog="Example: balint passphrase")(passphrase_command)
    app.command("recovery", epilog="Example: balint recovery check")(recovery_command)
    app.command("rotate", epilog="Example: balint rotate")(rotate_command)


def passphrase_command(context: typer.Context) -> None:
    """Change the passphrase."""
    from balint_journal.services import rekeying

    desk = desk_of(context)
    with desk.journal() as journal:
        rekeying.change_passphrase(journal, _new_passphrase(desk))
    desk.show.say("The passphrase is changed.", indent=0)
    desk.show.note("Earlier backups still open with the earlier one. To end it everywhere from now on: balint rotate")


def recovery_command(
    context: typer.Context,
    what: Annotated[
        str | None, typer.Argument(metavar="[WHAT]", help="check (a copy of the key), or renew (a new key).")
    ] = None,
) -> None:
    """Open the journal with the paper key and set a new passphrase; or check or renew the key."""
    desk = desk_of(context)
    match what:
        case None:
            _recover(desk)
        case "check":
            _check(desk)
        case "renew":
            _renew(desk)
        case _:
            raise UsageError("There is recovery, recovery check and recovery renew.", "balint help recovery")


def rotate_command(context: typer.Context) -> None:
    """Renew every key: when the passphrase may be known to someone, or a copy of the journal was lost."""
    from balint_journal.services import rekeying

    desk = desk_of(context)
    with desk.journal() as journal:
        desk.show.say("Everything is locked anew, with a new passphrase and a new paper key. A backup is made first.")
        passphrase = _new_passphrase(desk)
        key = rekeying.new_paper_key()
        with _told_if_it_fails(desk, key):
            _hand_over(desk, key)
            kept = rekeying.rotate(journal, passphrase, key)
        desk.ask.verify = journal.is_opened_by
    desk.show.say("Every key is new. The earlier passphrase and paper key open only earlier copies.", indent=0)
    desk.show.say(f"One of these is the backup made just now: {kept}", indent=0)


def _recover(desk: Desk) -> None:
    from balint_journal.cli.unlocking import opened_on_her_word
    from balint_journal.services import journal, rekeying

    journal.find(desk.folder)
    if desk.terminal.can_ask:
        desk.show.say("Type the paper key, six groups of six. Capitals and spaces do not matter.")
    typed = desk.ask.passphrase("Paper key:")
    if not typed.strip():
        desk.show.say(
            "Without the passphrase or the paper key, this journal cannot be opened, by you or by anyone. A locked backup "
            "needs one of the two as well.\n"
            "A new journal can be started beside it; the old one is left as it is."
        )
        return
    desk.take(opened_on_her_word(desk.terminal, partial(rekeying.open_by_paper, desk.folder, typed)))
    with desk.journal() as opened:
        rekeying.change_passphrase(opened, _new_passphrase(desk))
    desk.show.say("The journal opens with the new passphrase now. The paper key is still good.", indent=0)


def _check(desk: Desk) -> None:
    from balint_journal.services import journal, rekeying

    journal.find(desk.folder)
    rekeying.check_paper(desk.folder, desk.ask.passphrase("Paper key:"))
    desk.show.say("That is right: this key opens the journal.", indent=0)


def _renew(desk: Desk) -> None:
    from balint_journal.services import rekeying

    with desk.journal() as journal:
        key = rekeying.new_paper_key()
        with _told_if_it_fails(desk, key):
            _hand_over(desk, key)
            rekeying.renew_paper(journal, key)
    desk.show.say("The new paper key is in force. The former one opens only earlier copies.", indent=0)


def _new_passphrase(desk: Desk) -> str:
    """A new passphrase, asked at the terminal, or the next line of the script's secrets. Raises GuessablePassphraseError."""
    from balint_journal.cli.setting_up import ask_new_passphrase
    from balint_journal.services import strength

    if desk.terminal.can_ask and not desk.terminal.scripted:
        with desk.terminal.screen():
            return ask_new_passphrase(desk)
    passphrase = desk.ask.passphrase()
    strength.check_strength(passphrase)
    return passphrase


def _hand_over(desk: Desk, key: str) -> None:
    from balint_journal.cli.setting_up import show_key

    if desk.terminal.can_ask and not desk.terminal.scripted:
        show_key(desk, key)
    else:
        desk.show.note("The new paper key follows on standard output: keep it somewhere safe, and out of logs.")
        desk.show.surely(key)


@contextmanager
def _told_if_it_fails(desk: Desk, key: str) -> Iterator[None]:
    """Whatever ends it early, she must know which of two paper keys to keep."""
    from balint_journal.services import rekeying

    try:
        yield
    except (JournalError, KeyboardInterrupt):
        desk.show.note(_WHICH_KEY[rekeying.paper_in_force(desk.folder, key)])
        raise
