"""Jots: a line sealed to the letterbox's public key by HPKE, X25519 with ML-KEM-768."""

from __future__ import annotations

import hashlib
import uuid
from dataclasses import dataclass
from enum import StrEnum

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hpke
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey, MLKEM768PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

KEM_NAME = "mlkem768-x25519"
PUBLIC_BYTES = 1184 + 32
PRIVATE_BYTES = 64 + 32
KEY_ID_BYTES = 16
ID_BYTES = 16

_SUITE = hpke.Suite(hpke.KEM.MLKEM768_X25519, hpke.KDF.HKDF_SHA256, hpke.AEAD.CHACHA20_POLY1305)
_MAGIC = b"balint-jot"
_VERSION = 1
_INFO = b"balint-journal/v1/jot\x00"
_HEAD = len(_MAGIC) + 1 + KEY_ID_BYTES
_OVERHEAD = 1120 + 16
_SIZES = (1024, 4096, 16384)
_INNER = 1 + ID_BYTES + 8 + 4
_LATEST = 253_402_300_799  # the last second of the year 9999, where calendars of most programs end
LONGEST_LINE = _SIZES[-1] - _INNER
FILE_SIZES = tuple(_HEAD + _OVERHEAD + size for size in _SIZES)


class Why(StrEnum):
    """Why a jot was set aside."""

    CUT = "cut"
    NEWER = "newer"
    FOREIGN = "foreign"
    ALTERED = "altered"
    REPEATED = "repeated"
    UNREADABLE = "unreadable"


class UnopenableError(ValueError):
    """A jot that cannot be taken in; ``why`` says which way."""

    def __init__(self, why: Why) -> None:
        self.why = why
        super().__init__(why.value)


@dataclass(frozen=True, slots=True)
class Sealed:
    """What a jot holds: a random id, whole seconds since 1970, and the line."""

    id: bytes
    seconds: int
    line: str


def key_id(public: bytes) -> bytes:
    """The 16-byte id of a letterbox's public key."""
    return hashlib.sha256(public).digest()[:KEY_ID_BYTES]


def public_of(private: bytes) -> bytes:
    """The 1216-byte public key of a 96-byte private key (any random 96 bytes are one)."""
    mlkem, x25519 = _private(private)
    return mlkem.public_key().public_bytes_raw() + x25519.public_key().public_bytes_raw()


def seal(sealed: Sealed, public: bytes, vault_id: str) -> bytes:
    """The bytes of a jot's file.

    Raises:
        ValueError: the line is longer than ``LONGEST_LINE`` bytes of UTF-8, or the public key is none.
    """
    line = sealed.line.encode("utf-8")
    inner = bytes([_VERSION]) + sealed.id + sealed.seconds.to_bytes(8, "big") + len(line).to_bytes(4, "big") + line
    size = next((size for size in _SIZES if len(inner) <= size), None)
    if size is None or len(sealed.id) != ID_BYTES:
        raise ValueError("too long")
    recipient = hpke.MLKEM768X25519PublicKey(
        MLKEM768PublicKey.from_public_bytes(public[:1184]), X25519PublicKey.from_public_bytes(public[1184:])
    )
    identity = key_id(public)
    body = _SUITE.encrypt(inner.ljust(size, b"\0"), recipient, info=_info(vault_id, identity))
    return _MAGIC + bytes([_VERSION]) + identity + body


def sealed_to(raw: bytes) -> bytes:
    """The id of the key a jot is sealed to.

    Raises:
        UnopenableError: it is cut, foreign or newer.
    """
    if len(raw) not in FILE_SIZES:
        raise UnopenableError(Why.CUT)
    if not raw.startswith(_MAGIC):
        raise UnopenableError(Why.FOREIGN)
    version = raw[len(_MAGIC)]
    if version != _VERSION:
        raise UnopenableError(Why.NEWER if version > _VERSION else Why.ALTERED)
    return raw[len(_MAGIC) + 1 : _HEAD]


def unseal(raw: bytes, private: bytes, vault_id: str) -> Sealed:
    """Open a jot with the 96-byte private key of the id :func:`sealed_to` gave.

    Raises:
        UnopenableError: it is cut, foreign, newer or altered.
    """
    identity = sealed_to(raw)
    try:
        inner = _SUITE.decrypt(
            raw[_HEAD:], hpke.MLKEM768X25519PrivateKey(*_private(private)), info=_info(vault_id, identity)
        )
    except (InvalidTag, ValueError):
        raise UnopenableError(Why.ALTERED) from None
    return _inside(inner)


def _inside(inner: bytes) -> Sealed:
    identity, rest = inner[1 : 1 + ID_BYTES], inner[1 + ID_BYTES :]
    seconds, length = int.from_bytes(rest[:8], "big"), int.from_bytes(rest[8:12], "big")
    line, padding = rest[12 : 12 + length], rest[12 + length :]
    if inner[0] != _VERSION or seconds > _LATEST or len(line) != length or any(padding):
        raise UnopenableError(Why.ALTERED)
    try:
        return Sealed(identity, seconds, line.decode("utf-8"))
    except UnicodeDecodeError:
        raise UnopenableError(Why.ALTERED) from None


def _private(raw: bytes) -> tuple[MLKEM768PrivateKey, X25519PrivateKey]:
    if len(raw) != PRIVATE_BYTES:
        raise ValueError("a letterbox key has 96 bytes")
    return MLKEM768PrivateKey.from_seed_bytes(raw[:64]), X25519PrivateKey.from_private_bytes(raw[64:])


def _info(vault_id: str, identity: bytes) -> bytes:
    return _INFO + uuid.UUID(vault_id).bytes + identity
