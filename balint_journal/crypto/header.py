"""``header.json``: who can open a journal. Strict, canonical, with an unkeyed checksum and a keyed MAC."""

from __future__ import annotations

import hashlib
import hmac
import json
import uuid
from dataclasses import dataclass

from balint_journal.crypto.canonical import canonical, from_base64, to_base64
from balint_journal.crypto.derive import Use, subkey
from balint_journal.crypto.jots import KEM_NAME, PUBLIC_BYTES, key_id
from balint_journal.crypto.kdf import DEFAULT_BOUNDS, KdfBounds
from balint_journal.crypto.slots import DATABASE, MAGIC, VERSION, Slot, exactly, integer, slot_from_json
from balint_journal.errors import DamagedHeaderError, NewerVersionError

LARGEST = 64 * 1024
MOST_GENERATION = 2**53 - 1
_FIELDS = {"magic", "version", "vault_id", "generation", "db", "letterbox", "slots", "mac", "sum"}
_LETTERBOX_FIELDS = {"id", "kem", "public"}
_SUM_HEX = 32


@dataclass(frozen=True, slots=True)
class Header:
    """A header in memory. ``mac`` is empty until :func:`seal` has been over it.

    ``vault_id`` is a lower-case version 4 UUID, ``letterbox_public`` 1216 bytes, ``mac`` 64 hex digits.
    """

    vault_id: str
    generation: int
    passphrase: Slot
    recovery: Slot
    letterbox_public: bytes
    mac: str = ""

    @property
    def letterbox_id(self) -> bytes:
        """The 16-byte id of the letterbox's public key."""
        return key_id(self.letterbox_public)

    def _body(self) -> dict[str, object]:
        box = {"id": self.letterbox_id.hex(), "kem": KEM_NAME, "public": to_base64(self.letterbox_public)}
        return {
            "magic": MAGIC,
            "version": VERSION,
            "vault_id": self.vault_id,
            "generation": self.generation,
            "db": DATABASE,
            "letterbox": box,
            "slots": [self.passphrase.to_json(), self.recovery.to_json()],
        }


def seal(header: Header, data_key: bytes) -> Header:
    """The header with its MAC under ``data_key``."""
    mac = hmac.new(subkey(data_key, Use.HEADER_MAC), canonical(header._body()), hashlib.sha256)  # noqa: SLF001
    return Header(
        header.vault_id, header.generation, header.passphrase, header.recovery, header.letterbox_public, mac.hexdigest()
    )


def verify(header: Header, data_key: bytes) -> None:
    """Check the MAC, straight after an unwrap.

    Raises:
        DamagedHeaderError: the header was changed by someone without the key.
    """
    if not hmac.compare_digest(seal(header, data_key).mac, header.mac):
        raise DamagedHeaderError(
            "The journal's key file was changed by something other than this program.",
            "balint restore brings back a copy from a backup.",
        )


def dumps(header: Header) -> bytes:
    """The bytes of ``header.json``: one line and its newline."""
    body = header._body() | {"mac": header.mac}  # noqa: SLF001
    return canonical(body | {"sum": _checksum(body)}) + b"\n"


def loads(raw: bytes, bounds: KdfBounds = DEFAULT_BOUNDS) -> Header:
    """Read ``header.json``. Needs no key and proves nothing but that it is whole.

    Raises:
        DamagedHeaderError: anything but the one canonical spelling of a complete header with costs within ``bounds``.
        NewerVersionError: its version is above 1.
    """
    fields = _fields(raw)
    try:
        header = _read(fields)
    except ValueError:
        raise DamagedHeaderError from None
    # One comparison catches white space, order, doubled keys, unknown fields, other spellings and a wrong sum.
    if not hmac.compare_digest(dumps(header), raw):
        raise DamagedHeaderError
    if header.passphrase.cost is None or not bounds.allow(header.passphrase.cost):
        raise DamagedHeaderError
    return header


def _fields(raw: bytes) -> dict[str, object]:
    if len(raw) > LARGEST:
        raise DamagedHeaderError
    try:
        value = json.loads(raw.decode("ascii"))
    except (ValueError, RecursionError):
        raise DamagedHeaderError from None
    if not isinstance(value, dict) or value.get("magic") != MAGIC:
        raise DamagedHeaderError
    version = value.get("version")
    if isinstance(version, int) and version > VERSION:
        raise NewerVersionError
    return value


def _read(value: dict[str, object]) -> Header:
    fields = exactly(value, _FIELDS)
    box = exactly(fields["letterbox"], _LETTERBOX_FIELDS)
    slots = fields["slots"]
    if not isinstance(slots, list) or len(slots) != 2:  # noqa: PLR2004 - v1 has the two slots of the format page
        raise ValueError("other slots")
    generation = integer(fields["generation"])
    if not 1 <= generation <= MOST_GENERATION:
        raise ValueError("generation")
    return Header(
        vault_id=_vault_id(fields["vault_id"]),
        generation=generation,
        passphrase=slot_from_json(slots[0], 0),
        recovery=slot_from_json(slots[1], 1),
        letterbox_public=from_base64(box["public"], PUBLIC_BYTES),
        mac=_hex(fields["mac"]),
    )


def _vault_id(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError("vault_id")  # noqa: TRY004 - one kind of refusal for whatever a file holds
    parsed = uuid.UUID(value)
    if str(parsed) != value or parsed.version != 4:  # noqa: PLR2004 - a random UUID
        raise ValueError("vault_id")
    return value


def _hex(value: object) -> str:
    if not isinstance(value, str) or len(value) != 64 or set(value) - set("0123456789abcdef"):  # noqa: PLR2004
        raise ValueError("mac")
    return value


def _checksum(body: dict[str, object]) -> str:
    return hashlib.sha256(canonical(body)).hexdigest()[:_SUM_HEX]
