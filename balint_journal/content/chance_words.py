"""The 7,776 words from which a passphrase is picked by chance."""

from __future__ import annotations

from balint_journal.content.toml_text import shipped
from balint_journal.errors import ContentError

HOW_MANY = 7776


def load_chance_words() -> tuple[str, ...]:
    """Every word of the list, each once. Raises ContentError when the file is not whole."""
    words = tuple(shipped("chance_words.txt").split())
    if len(set(words)) != HOW_MANY:
        raise ContentError
    return words
