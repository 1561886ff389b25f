"""`list`, `show`, `search` and `still`."""

from __future__ import annotations

from typing import Annotated

import typer

from balint_journal.cli.desk import Desk, desk_of

About = Annotated[str | None, typer.Option(metavar="NAME", help="Only those under this name.")]
KindOption = Annotated[str | None, typer.Option(metavar="WORD", help="strong, lingering, stuck or glad.")]
Feeling = Annotated[str | None, typer.Option(metavar="WORD", help="Only those with this feeling.")]
Since = Annotated[str | None, typer.Option(metavar="DATE", help='From this day on: "yesterday", "3 March".')]
Until = Annotated[str | None, typer.Option(metavar="DATE", help="Up to this day.")]
StaysOption = Annotated[str | None, typer.Option("--stays", metavar="HOW", help='"with me" or resting.')]
AsJson = Annotated[bool, typer.Option("--json", help="One JSON document.")]


def register(app: typer.Typer) -> None:
    """Add the reading commands."""
    app.command("list", epilog="Example: balint list --since 'last month'")(list_command)
    app.command("show", epilog="Example: balint show heron")(show_command)
    app.command("search", epilog="Example: balint search   (it asks for the words)")(search_command)
    app.command("still", epilog="Example: balint still")(still_command)


def read_out(desk: Desk, text: str) -> None:
    """Put her words where they are wanted: in the alternate screen for a person, on stdout for a pipe."""
    if desk.terminal.can_read_out:
        with desk.terminal.screen():
            desk.ask.read(text)
        desk.say_locked()
    else:
        desk.show.out(text)


def list_command(
    context: typer.Context,
    about: About = None,
    kind: KindOption = None,
    feeling: Feeling = None,
    since: Since = None,
    until: Until = None,
    stays: StaysOption = None,
    limit: Annotated[int | None, typer.Option(metavar="N", min=1, help="Only the newest N.")] = None,
    as_json: AsJson = False,
) -> None:
    """Show what there is, the newest first."""
    from balint_journal.cli import as_json as plain
    from balint_journal.cli import pages_of
    from balint_journal.cli.lines import tabled
    from balint_journal.services import reading

    desk = desk_of(context)
    which = reading.read_filter(
        desk.today, about=about, kind=kind, feeling=feeling, since=since, until=until, stays=stays, limit=limit
    )
    with desk.journal() as journal:
        found = reading.summaries(journal, which)
        if as_json:
            desk.show.document({"reflections": [plain.summary(one) for one in found]})
        elif found:
            read_out(desk, "\n".join(tabled(pages_of.listed(found, desk.today))))
        else:
            desk.show.note("Nothing is here yet. To write: balint write")


def show_command(
    context: typer.Context,
    who: Annotated[str | None, typer.Argument(metavar="WHO", help="A number or a name.")] = None,
    as_json: AsJson = False,
) -> None:
    """Read one again."""
    from balint_journal.cli import as_json as plain
    from balint_journal.cli import choosing, pages_of
    from balint_journal.services import reading

    desk = desk_of(context)
    with desk.journal() as journal:
        number = choosing.who(desk, journal, who)
        found = reading.get(journal, number)
        if as_json:
            desk.show.document(plain.reflection(found))
        else:
            read_out(desk, pages_of.whole(found))


def search_command(
    context: typer.Context,
    words: Annotated[list[str] | None, typer.Argument(metavar="[WORDS]", help="Better left out: it asks.")] = None,
    about: About = None,
    kind: KindOption = None,
    feeling: Feeling = None,
    since: Since = None,
    until: Until = None,
    stays: StaysOption = None,
    as_json: AsJson = False,
) -> None:
    """Find words you wrote. Without words it asks for them, so that they stay out of the shell's history."""
    from balint_journal.cli import as_json as plain
    from balint_journal.cli import pages_of
    from balint_journal.cli.lines import tabled
    from balint_journal.services import reading

    desk = desk_of(context)
    which = reading.read_filter(
        desk.today, about=about, kind=kind, feeling=feeling, since=since, until=until, stays=stays
    )
    with desk.journal() as journal:
        wanted = " ".join(words) if words else _ask_for_words(desk)
        found = reading.search(journal, wanted, which)
        if as_json:
            desk.show.document({"query": wanted, "hits": [plain.hit(one) for one in found]})
        else:
            read_out(desk, "\n".join(tabled(pages_of.hits(found, desk.today))))


def still_command(context: typer.Context, as_json: AsJson = False) -> None:
    """The ones that are still with you, with your own last word for each."""
    from balint_journal.cli import as_json as plain
    from balint_journal.cli import pages_of
    from balint_journal.cli.lines import tabled
    from balint_journal.domain.reflection import Stays
    from balint_journal.domain.summary import Filter
    from balint_journal.services import reading

    desk = desk_of(context)
    with desk.journal() as journal:
        found = reading.summaries(journal, Filter(stays=Stays.WITH_ME))
        if as_json:
            desk.show.document({"reflections": [plain.summary(one) for one in found]})
        elif found:
            first, last = found[0].alias.lower(), found[-1].alias.lower()
            ways = (
                f"\n\n  To come back to one:         balint revisit {first}"
                f"\n  To let one rest:             balint rest {last}"
                "\n  To bring one to the group:   balint bring"
            )
            read_out(desk, "\n".join(tabled(pages_of.still(found, desk.today))) + ways)
        else:
            desk.show.note("Nothing is with you just now. To write: balint write")


def _ask_for_words(desk: Desk) -> str:
    with desk.terminal.screen():
        desk.show.say("Which words?")
        return desk.ask.line()
