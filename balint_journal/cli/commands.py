"""Every command, in the order in which help lists them."""

from __future__ import annotations

import typer

from balint_journal.cli import (
    bringing,
    checking,
    coming_back,
    deidentifying,
    demo,
    fixed,
    keeping,
    mending,
    merging,
    naming,
    reading,
    rekeying,
    setting_up,
    writing,
)


def register(app: typer.Typer) -> None:
    """Give the app its commands. Modules that cost are imported by the commands themselves, when they run."""
    for module in (
        setting_up,
        writing,
        reading,
        coming_back,
        bringing,
        mending,
        naming,
        deidentifying,
        keeping,
        checking,
        rekeying,
        merging,
        demo,
        fixed,
    ):
        module.register(app)
