"""`status` and what keeps the journal well."""

from __future__ import annotations

import typer


def register(app: typer.Typer) -> None:
    """Add the keeping commands."""
