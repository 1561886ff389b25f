"""The command line: global options, the commands, and the only error boundary."""

from __future__ import annotations

import gc
import os
import re
import sys
from contextlib import suppress
from pathlib import Path
from typing import Annotated

import typer

from balint_journal.cli.desk import Desk
from balint_journal.cli.group import BalintGroup
from balint_journal.errors import JournalError, StoppedError, UsageError
from balint_journal.vault import machine

app = typer.Typer(
    name="balint",
    cls=BalintGroup,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback(invoke_without_command=True, epilog="Example: balint write")
def balint(  # typer calls it by name
    context: typer.Context,
    journal: Annotated[
        Path | None,
        typer.Option("--journal", metavar="DIR", envvar="BALINT_JOURNAL", help="The folder the journal is kept in."),
    ] = None,
    passphrase_fd: Annotated[
        int | None, typer.Option(metavar="N", min=0, help="Read secrets from this file descriptor, one a line.")
    ] = None,
    no_input: Annotated[bool, typer.Option("--no-input", help="Never ask; say what is missing and end.")] = False,
    plain: Annotated[
        bool | None, typer.Option("--plain/--no-plain", help="Ordinary lines, nothing redrawn; remembered.")
    ] = None,
    version: Annotated[bool, typer.Option("--version", help="Say which version this is.")] = False,
) -> None:
    """A private, encrypted place to write about the consultations that stay with you.

    Without a command: one screen of the everyday words, at which you type one.
    """
    desk: Desk = context.obj
    desk.settle(journal, passphrase_fd=passphrase_fd, no_input=no_input, plain=plain)
    if version:
        from importlib.metadata import version as version_of

        desk.show.out(f"balint {version_of('balint-journal')}")
    elif context.invoked_subcommand is None:
        from balint_journal.cli import home

        home.open_home(desk, run)


_NEAR = re.compile(r" Did you mean [a-z', -]+\?$")

# So many new objects at once, before Python looks for circles among them that nothing points to; its own is 700 in 3.11. Loading makes a
# quarter of a million that all stay: looking through them again and again took a tenth of a command's time, and three hundred notes
# leave four hundred such circles behind.
NEW_OBJECTS = 500_000


def main() -> None:
    """Run the program and end it at once. Nothing else in it exits.

    Everything is closed and flushed by then; taking apart what was loaded, module by module, would take longer than
    most commands do.
    """
    machine.keep_out_of_dumps()
    gc.set_threshold(NEW_OBJECTS)
    code = run(sys.argv[1:])
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError, AttributeError):  # a stream that went away, or was never there
            stream.flush()
    os._exit(code)


def run(arguments: list[str], desk: Desk | None = None) -> int:
    """Run one command line and give back its exit code: the only place where an error becomes a message.

    ``desk`` is handed on by the home screen, so that one passphrase serves until it is left.
    """
    at = desk or Desk()
    try:
        code = _outcome(arguments, at)
        at.show.finish()
    except (KeyboardInterrupt, EOFError, typer.Abort):
        code = at.fail(StoppedError())
    except typer.TyperException as misuse:
        code = at.fail(_as_ours(misuse))
    except JournalError as error:
        code = at.fail(error)
    except SystemExit as leaving:
        code = leaving.code if isinstance(leaving.code, int) else 1
    except Exception as fault:  # noqa: BLE001  # a fault of ours must end in a line, never in her words
        code = at.fail(_unexpected(fault))
    finally:
        if desk is None:
            at.leave()
    return code


def _outcome(arguments: list[str], desk: Desk) -> int:
    try:
        outcome = app(arguments, prog_name="balint", standalone_mode=False, obj=desk)
    except typer.Exit as done:
        return done.exit_code
    if outcome == StoppedError.exit_code:  # the library's own way of telling an interrupt
        raise StoppedError
    return outcome if isinstance(outcome, int) else 0


def _as_ours(misuse: typer.TyperException) -> JournalError:
    """The library's words for a misuse, without quoting what may be her words typed in the wrong place."""
    words = misuse.format_message().replace("\n", " ")
    if "extra argument" in words:
        words = "There were more words than this command takes."
    elif words.startswith("No such option"):
        words = "That option is not one it knows."
    elif words.startswith("No such command"):
        near = _NEAR.search(words)
        words = f"That is not one of its words.{near[0] if near else ''}"
    return UsageError(words, "balint help shows what can be typed.")


def _unexpected(fault: Exception) -> JournalError:
    """Class and place, never the message: a message may hold what she wrote."""
    trace = fault.__traceback__
    place = ""
    while trace is not None:
        place = f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}"
        trace = trace.tb_next
    return JournalError(
        remedy=f"Trying again may help. If it does not, this says where: {type(fault).__name__}, {place}"
    )
