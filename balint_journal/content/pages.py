"""Fixed pages of plain text, at most 76 columns wide."""

from __future__ import annotations

from balint_journal.content.toml_text import shipped
from balint_journal.errors import NothingFoundError

PAGES = ("support", "support-sources", "law", "about")


def load_page(name: str) -> str:
    """One of ``PAGES``, as it is to be shown; ends with a line break."""
    if name not in PAGES:
        raise NothingFoundError("There is no such page.", "balint help shows what there is to read.")
    return shipped("pages", f"{name}.txt")
