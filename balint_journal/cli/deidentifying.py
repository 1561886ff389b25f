"""`deidentify`: a filter that needs no journal."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from balint_journal.cli import json_input
from balint_journal.cli.desk import desk_of
from balint_journal.errors import UsageError

if TYPE_CHECKING:
    from balint_journal.deid.findings import Finding


def register(app: typer.Typer) -> None:
    """Add `deidentify`."""
    app.command("deidentify", epilog="Example: balint deidentify < letter.txt")(deidentify_command)


def deidentify_command(
    context: typer.Context,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON document, with what was found and why.")] = False,
    jsonl: Annotated[bool, typer.Option("--jsonl", help='Lines of {"id","text"} in, lines with findings out.')] = False,
    hide_file: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Names that always go, one a line; - is not taken.")
    ] = None,
    no_model: Annotated[bool, typer.Option("--no-model", help="Leave the name model out.")] = False,
) -> None:
    """Take out of a text what may identify someone, as far as it can be found. No program can promise the rest."""
    from balint_journal.services import deidentifying

    desk = desk_of(context)
    if as_json and jsonl:
        raise UsageError("--json and --jsonl exclude one another.", "balint deidentify --help")
    hide = _names_in(hide_file) if hide_file else ()
    if jsonl:
        for note in json_input.records(desk.terminal.standard_input()):
            text = json_input.text_of(note, "text")
            result = deidentifying.read(text, hide=hide, model=not no_model)
            plain = [_plain(one) for one in result.findings]
            desk.show.record({"id": note.get("id"), "text": result.text, "findings": plain})
        return
    result = deidentifying.read(desk.terminal.standard_input(), hide=hide, model=not no_model)
    if as_json:
        desk.show.document({"text": result.text, "findings": [_plain(one) for one in result.findings]})
    else:
        desk.show.raw(result.text)
        flags = sum(one.action == "flag" for one in result.findings)
        if flags and desk.terminal.can_read_out:
            desk.show.note(
                "Some of what is left may still point to a person: balint deidentify --json says what and why."
            )


def _plain(one: Finding) -> dict[str, object]:
    return {
        "start": one.start,
        "end": one.end,
        "kind": one.category.value,
        "text": one.text,
        "replacement": one.replacement,
        "action": one.action.value,
        "why": one.why,
        "widenings": list(one.widenings),
    }


def _names_in(file: Path) -> tuple[str, ...]:
    try:
        lines = file.read_text(encoding="utf-8-sig").splitlines()
    except OSError:
        raise UsageError(
            "The file of names could not be read.", "--hide-file takes a text file, one name a line."
        ) from None
    except UnicodeDecodeError:
        raise UsageError("The file of names is not UTF-8 text.", "Save it as UTF-8, one name a line.") from None
    return tuple(line.strip() for line in lines if line.strip())
