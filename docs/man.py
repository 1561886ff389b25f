"""Write the manual page from the program's own help, so that both say the same.

usage: man.py [--check]      (writes docs/balint.1; --check only says whether it is up to date)
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from typer.main import get_command

from balint_journal.cli.app import app

PAGE = Path(__file__).parent / "balint.1"


def roff(text: str) -> str:
    """Plain text as roff: nothing in it is a request."""
    escaped = text.replace("\\", "\\e").replace("-", "\\-")
    return "\n".join(f"\\&{line}" if line.startswith((".", "'")) else line for line in escaped.splitlines())


def options(command: Any) -> list[str]:
    """The options and arguments of a command."""
    lines = []
    for parameter in command.params:
        if getattr(parameter, "hidden", False) or parameter.name == "help":
            continue
        if parameter.param_type_name == "option":
            shown = ", ".join((*parameter.opts, *parameter.secondary_opts))
            shown += f" {parameter.metavar}" if parameter.metavar else ""
        else:
            shown = parameter.metavar or parameter.name.upper()
        lines += [".TP", f".B {roff(shown)}", roff(getattr(parameter, "help", None) or "")]
    return lines


def page() -> str:
    """The whole manual page."""
    group: Any = get_command(app)
    lines = [
        '.TH BALINT 1 "" "balint_journal" "User commands"',
        ".SH NAME",
        "balint \\- a private, encrypted, reflective journal for GPs",
        ".SH SYNOPSIS",
        ".B balint",
        "[OPTIONS] [COMMAND] [ARGS]",
        ".SH DESCRIPTION",
        roff(group.help),
        ".SH OPTIONS",
        *options(group),
        ".SH COMMANDS",
    ]
    for name, command in group.commands.items():
        if not command.hidden:
            lines += [f'.SS "{roff(name)}"', roff(command.help), *options(command), ".P", roff(command.epilog)]
    lines += [
        ".SH SEE ALSO",
        "The guide and SECURITY.md that come with the program.",
    ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    if "--check" in sys.argv:
        sys.exit(PAGE.read_text("utf-8") != page())
    PAGE.write_text(page(), encoding="utf-8")
