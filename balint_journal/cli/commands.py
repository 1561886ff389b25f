"""Every command, in the order in which help lists them."""

from __future__ import annotations

import typer

from balint_journal.cli import deidentifying, fixed, keeping, reading, setting_up, writing


def register(app: typer.Typer) -> None:
    """Give the app its commands. Modules that cost are imported by the commands themselves, when they run."""
    for module in (setting_up, writing, reading, deidentifying, keeping, fixed):
        module.register(app)
