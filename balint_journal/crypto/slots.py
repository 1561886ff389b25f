"""Key slots: the data key wrapped by AES-256-GCM under a passphrase's or a recovery key's own key."""

from __future__ import annotations

from dataclasses import dataclass, replace

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from balint_journal.crypto.canonical import canonical, from_base64, to_base64
from balint_journal.crypto.kdf import SALT_BYTES, KdfCost

MAGIC = "balint-journal"
VERSION = 1
WRAP = "aes-256-gcm"
NONCE_BYTES = 12
CT_BYTES = 48
DATABASE = {"cipher": "sqlcipher-4", "file": "journal.db"}

_FIELDS = {"id", "kind", "kdf", "wrap", "nonce", "ct"}
_ARGON_FIELDS = {"alg", "v", "m_kib", "t", "p", "salt"}
_HKDF_FIELDS = {"alg", "salt"}
_ARGON_VERSION = 19


@dataclass(frozen=True, slots=True)
class Slot:
    """One way in. ``cost`` is set for the passphrase slot and None for the recovery slot.

    ``salt`` is 16 bytes, ``nonce`` 12, ``ct`` 48 (the wrapped 32-byte data key with its tag).
    """

    salt: bytes
    nonce: bytes
    cost: KdfCost | None
    ct: bytes = b""

    def to_json(self) -> dict[str, object]:
        """The slot as it stands in the header."""
        return self._bound() | {"ct": to_base64(self.ct)}

    def _bound(self) -> dict[str, object]:
        salt = to_base64(self.salt)
        kdf: dict[str, object]
        if self.cost is None:
            kdf = {"alg": "hkdf-sha256", "salt": salt}
        else:
            cost = {"m_kib": self.cost.m_kib, "t": self.cost.t, "p": self.cost.p}
            kdf = {"alg": "argon2id", "v": _ARGON_VERSION, "salt": salt} | cost
        kind = "recovery" if self.cost is None else "passphrase"
        where = 1 if self.cost is None else 0
        return {"id": where, "kind": kind, "kdf": kdf, "wrap": WRAP, "nonce": to_base64(self.nonce)}

    def associated_data(self, vault_id: str) -> bytes:
        """What the wrap is bound to: magic, version, vault, database and this slot without ``ct``; nothing more."""
        return canonical(
            {"db": DATABASE, "magic": MAGIC, "slot": self._bound(), "vault_id": vault_id, "version": VERSION}
        )


def wrap(slot: Slot, kek: bytes, data_key: bytes, vault_id: str) -> Slot:
    """The slot with ``data_key`` wrapped in it. Its salt and nonce must be fresh random bytes."""
    return replace(slot, ct=AESGCM(kek).encrypt(slot.nonce, data_key, slot.associated_data(vault_id)))


def unwrap(slot: Slot, kek: bytes, vault_id: str) -> bytes | None:
    """The data key, or None when ``kek`` does not open the slot."""
    try:
        return AESGCM(kek).decrypt(slot.nonce, slot.ct, slot.associated_data(vault_id))
    except InvalidTag:
        return None


def slot_from_json(value: object, where: int) -> Slot:
    """Read slot ``where`` (0 passphrase, 1 recovery) strictly.

    Raises:
        ValueError: a field is missing, unknown or of another form, or an algorithm is unknown.
    """
    fields = exactly(value, _FIELDS)
    kind = ("passphrase", "recovery")[where]
    if not is_number(fields["id"], where) or fields["kind"] != kind or fields["wrap"] != WRAP:
        raise ValueError("another kind of slot")
    cost, salt = _cost_and_salt(fields["kdf"], where)
    return Slot(salt, from_base64(fields["nonce"], NONCE_BYTES), cost, from_base64(fields["ct"], CT_BYTES))


def _cost_and_salt(value: object, where: int) -> tuple[KdfCost | None, bytes]:
    kdf = exactly(value, _HKDF_FIELDS if where else _ARGON_FIELDS)
    salt = from_base64(kdf["salt"], SALT_BYTES)
    if where:
        if kdf["alg"] != "hkdf-sha256":
            raise ValueError("another algorithm")
        return None, salt
    if kdf["alg"] != "argon2id" or not is_number(kdf["v"], _ARGON_VERSION):
        raise ValueError("another algorithm")
    return KdfCost(integer(kdf["m_kib"]), integer(kdf["t"]), integer(kdf["p"])), salt


def exactly(value: object, fields: set[str]) -> dict[str, object]:
    """``value`` as an object with exactly these fields, or ValueError."""
    if not isinstance(value, dict) or set(value) != fields:
        raise ValueError("other fields")
    return value


def integer(value: object) -> int:
    """``value`` as an integer that is no truth value, or ValueError."""
    if not isinstance(value, int) or isinstance(value, bool):
        raise ValueError("not an integer")  # noqa: TRY004 - one kind of refusal for whatever a file holds
    return value


def is_number(value: object, expected: int) -> bool:
    """Whether ``value`` is the integer ``expected`` (JSON's true and 1.0 are not 1)."""
    return type(value) is int and value == expected
