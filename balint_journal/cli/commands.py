"""Every command and the module it lives in. A module is imported when its command runs, or when help lists it."""

from __future__ import annotations

from collections.abc import Iterator, MutableMapping
from importlib import import_module
from typing import Any

import typer
from typer.main import get_command

#: In the order in which help lists them.
MODULES = {
    "setting_up": ("init",),
    "writing": ("write", "jot", "jots"),
    "reading": ("list", "show", "search", "still"),
    "coming_back": ("revisit", "after", "rest", "look-back"),
    "bringing": ("bring",),
    "mending": ("amend", "delete", "bin", "hold"),
    "naming": ("names", "prompts"),
    "deidentifying": ("deidentify",),
    "keeping": ("status", "backup", "restore"),
    "checking": ("check",),
    "rekeying": ("passphrase", "recovery", "rotate"),
    "merging": ("merge",),
    "demo": ("demo",),
    "fixed": ("support", "law", "about", "help", "nudge"),
}
_HOME = {name: module for module, names in MODULES.items() for name in names}


class Commands(MutableMapping[str, Any]):
    """The commands by name, each built when it is first asked for: reading the options of thirty takes time."""

    def __init__(self) -> None:
        self._built: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Any:  # noqa: ANN401  # the library's own types are private
        if name not in self._built:
            self._built |= _build(_HOME[name])
        return self._built[name]

    def __setitem__(self, name: str, command: Any) -> None:  # noqa: ANN401  # as above
        self._built[name] = command

    def __delitem__(self, name: str) -> None:
        del self._built[name]

    def __iter__(self) -> Iterator[str]:
        return iter(_HOME)

    def __len__(self) -> int:
        return len(_HOME)

    def __contains__(self, name: object) -> bool:
        return name in _HOME


def short_helps() -> list[tuple[str, str]]:
    """Name and first sentence of each command that is shown, without building any."""
    return [
        (str(info.name), (info.callback.__doc__ or "").split("\n")[0])
        for module in MODULES
        for info in _registered(module).registered_commands
        if not info.hidden
    ]


def _registered(module: str) -> typer.Typer:
    holder = typer.Typer(rich_markup_mode=None, context_settings={"help_option_names": ["-h", "--help"]})
    import_module(f"balint_journal.cli.{module}").register(holder)
    return holder


def _build(module: str) -> dict[str, Any]:
    holder = _registered(module)
    built = get_command(holder)
    names = [str(info.name) for info in holder.registered_commands]
    return {names[0]: built} if len(names) == 1 else dict(built.commands)  # type: ignore[attr-defined]
