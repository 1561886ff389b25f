"""One data key, several uses: each gets a key of its own by HKDF-SHA256."""

from __future__ import annotations

from enum import StrEnum

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

DATA_KEY_BYTES = 32


class Use(StrEnum):
    """What a derived key is for; the value is the HKDF ``info``."""

    DATABASE = "balint-journal/v1/sqlcipher-raw"
    HEADER_MAC = "balint-journal/v1/header-mac"
    BACKUP_MAC = "balint-journal/v1/backup-mac"


RECOVERY_INFO = b"balint-journal/v1/recovery"


def subkey(data_key: bytes, use: Use) -> bytes:
    """The 32-byte key for ``use``. ``data_key`` is 32 bytes."""
    if len(data_key) != DATA_KEY_BYTES:
        raise ValueError("a data key has 32 bytes")
    return HKDF(SHA256(), 32, salt=None, info=use.value.encode("ascii")).derive(data_key)


def recovery_kek(secret: bytes, salt: bytes) -> bytes:
    """The 32-byte key-encryption key of a recovery slot; its 160-bit secret needs no stretching."""
    return HKDF(SHA256(), 32, salt=salt, info=RECOVERY_INFO).derive(secret)
