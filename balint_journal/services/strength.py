"""Passphrases at set-up: offered by chance, or measured once."""

from __future__ import annotations

import secrets

from balint_journal.content.chance_words import load_chance_words
from balint_journal.errors import UsageError

WORDS_OFFERED = 5
ENOUGH_GUESSES = 10**10
_LONGEST_MEASURED = 72


class GuessablePassphraseError(UsageError):
    """A passphrase that could be guessed quickly."""

    what = "That one could be guessed quickly."
    remedy = "A longer one is safer: four or five words that have nothing to do with one another."


def offered_passphrase() -> str:
    """Five words picked by chance from a list of 7,776: about 64 bits."""
    words = load_chance_words()
    return " ".join(secrets.choice(words) for _ in range(WORDS_OFFERED))


def check_strength(passphrase: str) -> None:
    """Raise GuessablePassphraseError for fewer than 10^10 guesses, as zxcvbn reckons them."""
    from zxcvbn import zxcvbn

    measured = passphrase[:_LONGEST_MEASURED]
    if not passphrase.strip() or zxcvbn(measured, user_inputs=["balint", "journal"])["guesses"] < ENOUGH_GUESSES:
        raise GuessablePassphraseError
