"""`names` and `prompts`: her own lists."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from balint_journal.cli.desk import Desk, desk_of
from balint_journal.errors import UsageError

if TYPE_CHECKING:
    from balint_journal.services.journal import OpenJournal


def register(app: typer.Typer) -> None:
    """Add `names` and `prompts`."""
    app.command("names", epilog="Example: balint names add   (it asks for them)")(names_command)
    app.command("prompts", epilog="Example: balint prompts check my-questions.toml")(prompts_command)


def names_command(
    context: typer.Context,
    what: Annotated[str, typer.Argument(metavar="[WHAT]", help="list, add or forget.")] = "list",
    as_json: Annotated[bool, typer.Option("--json", help="One JSON document.")] = False,
) -> None:
    """The names that are always taken out of a page. They are typed at a prompt or read from standard input."""
    from balint_journal.services import hiding

    desk = desk_of(context)
    if what not in {"list", "add", "forget"}:
        raise UsageError(
            "There is names list, names add and names forget.", "The names themselves are typed when it asks for them."
        )
    piped = what != "list" and not desk.terminal.can_ask
    given = desk.given_before_unlocking() if piped else None
    with desk.journal() as journal:
        if what == "list":
            _list_names(desk, journal, as_json=as_json)
            return
        typed = _typed_names(desk, given, piped=piped)
        if what == "add":
            hiding.add(journal, typed)
            desk.show.say("Kept, locked." if typed else "Nothing was added.", indent=0)
        else:
            hiding.forget(journal, typed)
            desk.show.say("Forgotten." if typed else "Nothing was forgotten.", indent=0)


def _list_names(desk: Desk, journal: OpenJournal, *, as_json: bool) -> None:
    from balint_journal.cli.reading import read_out
    from balint_journal.services import hiding

    found = hiding.listed(journal)
    if as_json:
        desk.show.document({"names": [{"name": one.name, "kind": one.kind.value} for one in found]})
    elif found:
        read_out(desk, "\n".join(f"  {one.name}" for one in found))
    else:
        desk.show.note("There are none yet. To add some: balint names add")


def _typed_names(desk: Desk, given: str | None, *, piped: bool) -> tuple[str, ...]:
    if piped:
        said = desk.terminal.standard_input() if given is None else given
    else:
        with desk.terminal.screen():
            desk.show.say("One a line: names, nicknames, initials, places. Enter on an empty line ends.")
            said = desk.ask.text().text
    return tuple(line.strip() for line in said.splitlines() if line.strip())


def prompts_command(
    context: typer.Context,
    what: Annotated[str, typer.Argument(metavar="[WHAT]", help="list, check, use or forget.")] = "list",
    file: Annotated[Path | None, typer.Argument(metavar="[FILE]", help="A set of your own, as TOML.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON document.")] = False,
) -> None:
    """List the questions; check a set of your own, and use it beside ours."""
    desk = desk_of(context)
    match what:
        case "list":
            _list_prompts(desk, as_json=as_json)
        case "check":
            _check_prompts(desk, _needed(file))
        case "use" | "forget":
            _use_prompts(desk, what, _needed(file))
        case _:
            raise UsageError("There is prompts list, check, use and forget.", "balint help prompts")


def _needed(file: Path | None) -> Path:
    if file is None:
        raise UsageError("Which file?", "balint prompts check my-questions.toml")
    return file


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except OSError:
        raise UsageError("That file could not be read.", "Give the name of a text file.") from None
    except UnicodeDecodeError:
        raise UsageError("That file is not UTF-8 text.", "Save it as UTF-8.") from None


def _list_prompts(desk: Desk, *, as_json: bool) -> None:
    from balint_journal.content.prompts import load_prompts

    prompts = load_prompts().prompts
    if as_json:
        rows = [
            {"id": one.id, "stage": one.stage.value, "text": one.text, "follow_up": one.follow_up} for one in prompts
        ]
        desk.show.document({"prompts": rows})
        return
    stage = None
    for one in prompts:
        if one.stage is not stage:
            stage = one.stage
            desk.show.out(f"\n{stage.value}")
        desk.show.out(f"  {one.id:<4} {one.text}")


def _check_prompts(desk: Desk, file: Path) -> None:
    from balint_journal.content.prompts import check_prompt_file
    from balint_journal.errors import ContentError

    problems = check_prompt_file(_read(file), file.name)
    for problem in problems:
        desk.show.out(str(problem))
    if problems:
        raise ContentError("Some of these questions would not do yet.", "Each line above says where and why.")
    desk.show.out("These questions will do. To use them: balint prompts use FILE")


def _use_prompts(desk: Desk, what: str, file: Path) -> None:
    from balint_journal.services import prompt_sets

    with desk.journal() as journal:
        if what == "use":
            prompt_sets.add(journal.store, _read(file), file.name)
            desk.show.say("These questions stand beside ours now, yours first.", indent=0)
        else:
            prompt_sets.forget(journal.store, file.name)
            desk.show.say("Gone. What you wrote to them stays.", indent=0)
