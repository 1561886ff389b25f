"""From a passphrase to a key: Argon2id, with bounds checked before any memory is spent."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from balint_journal.errors import DamagedHeaderError, LargeMemoryError, UsageError

KEY_BYTES = 32
SALT_BYTES = 16


@dataclass(frozen=True, slots=True)
class KdfCost:
    """What one guess at a passphrase costs: ``m_kib`` KiB of memory, ``t`` passes, ``p`` lanes."""

    m_kib: int
    t: int = 3
    p: int = 4

    def raised_to(self, other: KdfCost) -> KdfCost:
        """The higher of the two in each respect, so that a change never lowers the cost."""
        return KdfCost(max(self.m_kib, other.m_kib), max(self.t, other.t), max(self.p, other.p))


FLOOR = KdfCost(64 * 1024, 3, 4)
CEILING = KdfCost(4 * 1024 * 1024, 16, 16)


@dataclass(frozen=True, slots=True)
class KdfBounds:
    """The costs that are accepted, from ``least`` to ``most`` in each respect.

    The default is the only policy the program uses. Tests hand in a lower one; no option, variable or file can.
    """

    least: KdfCost = FLOOR
    most: KdfCost = CEILING

    def allow(self, cost: KdfCost) -> bool:
        """Whether ``cost`` lies within, in memory, passes and lanes alike."""
        low, high = self.least, self.most
        return (
            low.m_kib <= cost.m_kib <= high.m_kib and low.t <= cost.t <= high.t and low.p <= cost.p <= high.p
        )  # fmt: skip


DEFAULT_BOUNDS = KdfBounds()


def normalise(passphrase: str) -> bytes:
    """The bytes of a passphrase, the same however a keyboard composes its accents.

    Raises:
        UsageError: it holds bytes that are no text in any encoding.
    """
    try:
        return unicodedata.normalize("NFKC", passphrase).encode("utf-8")
    except UnicodeEncodeError:
        # The cause would quote the passphrase, so it is cut off.
        raise UsageError("The passphrase holds bytes that are not text.", "Please type it again.") from None


def derive(passphrase: str, salt: bytes, cost: KdfCost, bounds: KdfBounds = DEFAULT_BOUNDS) -> bytes:
    """Derive the 32-byte key of a passphrase slot. Takes about half a second and releases the GIL meanwhile.

    Raises:
        DamagedHeaderError: the cost is outside ``bounds``; no memory was spent.
        UsageError: the passphrase is no text.
        LargeMemoryError: the machine has not that much memory left.
    """
    if not bounds.allow(cost) or len(salt) != SALT_BYTES:
        raise DamagedHeaderError
    from argon2.exceptions import HashingError  # noqa: PLC0415 - 31 ms that only an unlock should pay
    from argon2.low_level import Type, hash_secret_raw  # noqa: PLC0415

    secret = normalise(passphrase)
    try:
        return hash_secret_raw(
            secret, salt, time_cost=cost.t, memory_cost=cost.m_kib, parallelism=cost.p,
            hash_len=KEY_BYTES, type=Type.ID, version=0x13,
        )  # fmt: skip
    except (HashingError, MemoryError):
        raise LargeMemoryError("There was not enough memory to open this journal.") from None
