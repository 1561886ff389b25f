"""Secrets and slots: what she types, and the data key it opens."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field

from balint_journal.crypto import derive, header, jots, kdf, slots
from balint_journal.crypto import recovery as paper
from balint_journal.crypto.header import Header
from balint_journal.crypto.kdf import KdfBounds, KdfCost
from balint_journal.crypto.slots import Slot
from balint_journal.errors import LargeMemoryError, WrongPassphraseError, WrongRecoveryKeyError
from balint_journal.vault import machine
from balint_journal.vault.worker import interruptible


@dataclass(frozen=True, slots=True)
class Passphrase:
    """What she types to open the journal."""

    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class RecoveryKey:
    """What she copies from the paper; not yet checked."""

    text: str = field(repr=False)


Secret = Passphrase | RecoveryKey


def new_recovery_key() -> RecoveryKey:
    """A new recovery key. It opens nothing until it is given to the journal."""
    return RecoveryKey(paper.to_text(secrets.token_bytes(paper.SECRET_BYTES)))


def slot_for(secret: Secret, data_key: bytes, vault_id: str, *, cost: KdfCost, bounds: KdfBounds) -> Slot:
    """A new slot, with fresh salt and nonce, that ``secret`` opens. ``cost`` is for a passphrase.

    Raises MistypedRecoveryKeyError, DamagedHeaderError (a cost outside ``bounds``), LargeMemoryError.
    """
    salt, nonce = secrets.token_bytes(kdf.SALT_BYTES), secrets.token_bytes(slots.NONCE_BYTES)
    slot = Slot(salt, nonce, cost if isinstance(secret, Passphrase) else None)
    return slots.wrap(slot, _kek(slot, secret, bounds), data_key, vault_id)


def new_header(
    *,
    vault_id: str,
    generation: int,
    data_key: bytes,
    passphrase: Passphrase,
    recovery: RecoveryKey,
    cost: KdfCost,
    bounds: KdfBounds,
) -> tuple[Header, bytes]:
    """A complete header, and the 96-byte private key of its letterbox."""
    private = secrets.token_bytes(jots.PRIVATE_BYTES)
    made = Header(
        vault_id=vault_id,
        generation=generation,
        passphrase=slot_for(passphrase, data_key, vault_id, cost=cost, bounds=bounds),
        recovery=slot_for(recovery, data_key, vault_id, cost=cost, bounds=bounds),
        letterbox_public=jots.public_of(private),
    )
    return header.seal(made, data_key), private


def open_header(found: Header, secret: Secret, *, bounds: KdfBounds) -> bytes:
    """The data key, its header's MAC already checked. An interrupt is heard while the key is derived.

    Raises WrongPassphraseError, WrongRecoveryKeyError, MistypedRecoveryKeyError, DamagedHeaderError (changed by another
    hand), LargeMemoryError.
    """
    by_paper = isinstance(secret, RecoveryKey)
    slot = found.recovery if by_paper else found.passphrase
    data_key = slots.unwrap(slot, _kek(slot, secret, bounds), found.vault_id)
    if data_key is None:
        raise WrongRecoveryKeyError if by_paper else WrongPassphraseError
    header.verify(found, data_key)
    return data_key


def ask_before_spending(cost: KdfCost | None) -> None:
    """Raise LargeMemoryError where deriving the key would take more than half of the machine's memory."""
    memory = machine.memory_kib()
    if cost is not None and memory is not None and cost.m_kib > memory // 2:
        raise LargeMemoryError


def _kek(slot: Slot, secret: Secret, bounds: KdfBounds) -> bytes:
    if isinstance(secret, RecoveryKey):
        return derive.recovery_kek(paper.from_text(secret.text), slot.salt)
    cost, text = slot.cost, secret.text
    assert cost is not None, "a passphrase slot has a cost"
    return interruptible(lambda: kdf.derive(text, slot.salt, cost, bounds))
