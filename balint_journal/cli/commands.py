"""Every command, in the order in which help lists them."""

from __future__ import annotations

import typer

from balint_journal.cli import (
    coming_back,
    deidentifying,
    fixed,
    keeping,
    mending,
    naming,
    reading,
    rekeying,
    setting_up,
    writing,
)


def register(app: typer.Typer) -> None:
    """Give the app its commands. Modules that cost are imported by the commands themselves, when they run."""
    for module in (setting_up, writing, reading, coming_back, mending, naming, deidentifying, keeping, rekeying, fixed):
        module.register(app)
