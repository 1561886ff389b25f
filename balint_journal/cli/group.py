"""The root command: words that are no commands get a pointer, and help is told in groups."""

from __future__ import annotations

from typing import Any

from typer.core import TyperGroup

from balint_journal.cli.commands import Commands, short_helps
from balint_journal.cli.pointers import SUPPORT, NotACommandError, pointer_for


class BalintGroup(TyperGroup):
    """Typer's group, kinder to a word it does not know, with commands that are built when they are needed."""

    def __init__(self, **attributes: Any) -> None:  # noqa: ANN401  # the library's own types are private
        super().__init__(**attributes)
        self.commands = Commands()

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ANN401  # as above
        """The names, in the order of help."""
        del ctx
        return list(self.commands)

    def format_commands(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401  # as above
        """The list of commands in help."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl(short_helps())

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:  # noqa: ANN401  # the library's own types are private
        """The command meant by the first word; a pointer where there is none of that name."""
        word = args[0].lower() if args else ""
        if word == "help" and len(args) > 1 and args[1].lower() == "me":
            args = ["support"]
        elif word in SUPPORT:
            args = ["support", *args[1:]]
        elif word not in self.commands and (pointer := pointer_for(word)):
            raise NotACommandError(pointer)
        return super().resolve_command(ctx, args)
