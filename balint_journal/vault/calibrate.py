"""Choosing what a guess at the passphrase shall cost: about half a second on this machine, never below the floor."""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable

from balint_journal.crypto import kdf
from balint_journal.crypto.kdf import FLOOR, SALT_BYTES, KdfCost
from balint_journal.errors import UsageError
from balint_journal.vault import machine
from balint_journal.vault.worker import interruptible

TARGET_SECONDS = 0.5
MOST_CALIBRATED_KIB = 1024 * 1024
LEAST_MIB, MOST_MIB = 64, 4096
_STEP_KIB = 32 * 1024


def calibrate(measure: Callable[[KdfCost], float] | None = None, memory_kib: int | None = None) -> KdfCost:
    """The cost for this machine: memory from 64 MiB to 1 GiB, at most a quarter of what there is. Takes about 0.2 s.

    ``measure`` gives the seconds that one derivation takes; ``memory_kib`` is the machine's memory.
    """
    seconds = max((measure or seconds_of)(FLOOR), 0.001)
    memory = memory_kib or machine.memory_kib() or 4 * FLOOR.m_kib
    affordable = int(FLOOR.m_kib * TARGET_SECONDS / seconds)
    wanted = min(affordable, MOST_CALIBRATED_KIB, memory // 4)
    return KdfCost(max(FLOOR.m_kib, wanted - wanted % _STEP_KIB), FLOOR.t, FLOOR.p)


def cost_of(mebibytes: int) -> KdfCost:
    """The cost she names herself instead of calibration. Raises UsageError outside 64 to 4096 MiB."""
    if not LEAST_MIB <= mebibytes <= MOST_MIB:
        raise UsageError(f"The memory for the key is from {LEAST_MIB} to {MOST_MIB} MiB.", "balint init --help")
    return KdfCost(mebibytes * 1024, FLOOR.t, FLOOR.p)


def seconds_of(cost: KdfCost) -> float:
    """How long one derivation takes here, in seconds; Ctrl-C is heard meanwhile."""
    salt = secrets.token_bytes(SALT_BYTES)
    begun = time.perf_counter()
    interruptible(lambda: kdf.derive("calibration", salt, cost))
    return time.perf_counter() - begun
