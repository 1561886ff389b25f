"""Passphrases at set-up: offered by chance, measured once, and the cost of guessing them."""

from __future__ import annotations

import secrets
import time

from balint_journal.content.chance_words import load_chance_words
from balint_journal.crypto import kdf
from balint_journal.crypto.kdf import FLOOR, KdfCost
from balint_journal.errors import UsageError
from balint_journal.vault import machine
from balint_journal.vault.worker import interruptible

WORDS_OFFERED = 5
ENOUGH_GUESSES = 10**10
WANTED_SECONDS = 0.5
_MOST_KIB = 1024 * 1024
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
    from zxcvbn import zxcvbn  # noqa: PLC0415  # only at set-up and change

    measured = passphrase[:_LONGEST_MEASURED]
    if not passphrase.strip() or zxcvbn(measured, user_inputs=["balint", "journal"])["guesses"] < ENOUGH_GUESSES:
        raise GuessablePassphraseError


def calibrated() -> KdfCost:
    """A cost of about half a second on this machine, never below the floor, never above 1 GiB or a quarter of its memory."""
    memory = machine.memory_kib()
    most = min(_MOST_KIB, memory // 4) if memory else FLOOR.m_kib
    begun = time.perf_counter()
    interruptible(lambda: kdf.derive("calibration", bytes(kdf.SALT_BYTES), FLOOR))
    taken = max(time.perf_counter() - begun, 0.001)
    wanted = min(int(FLOOR.m_kib * WANTED_SECONDS / taken), most) // 1024 * 1024
    return KdfCost(max(FLOOR.m_kib, wanted), FLOOR.t, FLOOR.p)
