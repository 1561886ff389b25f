"""Another program that opens a journal, from docs/vault-format.md alone: other libraries, none of this program's code."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import unicodedata
from pathlib import Path
from typing import Any

import apsw
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def _canonical(value: object) -> bytes:
    return json.dumps(value, sort_keys=True, separators=(",", ":")).encode("ascii")


def hkdf(secret: bytes, info: bytes, salt: bytes = bytes(32)) -> bytes:
    """HKDF-SHA256 to 32 bytes."""
    return hmac.new(hmac.new(salt, secret, "sha256").digest(), info + b"\1", "sha256").digest()


def data_key_of(folder: Path, secret: str, *, paper: bool) -> bytes:
    """The data key, by passphrase or, with ``paper``, by recovery key."""
    raw = (folder / "header.json").read_bytes()
    header = json.loads(raw)
    assert _canonical(header) + b"\n" == raw
    unsummed = {name: value for name, value in header.items() if name != "sum"}
    assert hashlib.sha256(_canonical(unsummed)).hexdigest()[:32] == header["sum"]
    slot = header["slots"][1 if paper else 0]
    kdf, salt = slot["kdf"], base64.b64decode(slot["kdf"]["salt"])
    if paper:
        number = 0
        for letter in secret.replace("-", ""):
            number = number * 32 + CROCKFORD.index(letter)
        entropy = (number >> 20).to_bytes(20, "big")
        check = hashlib.sha256(b"balint-journal/v1/recovery-check" + entropy).digest()
        assert number & 0xFFFFF == int.from_bytes(check[:3], "big") >> 4
        kek = hkdf(entropy, b"balint-journal/v1/recovery", salt)
    else:
        text = unicodedata.normalize("NFKC", secret).encode("utf-8")
        kek = Argon2id(salt=salt, length=32, iterations=kdf["t"], lanes=kdf["p"], memory_cost=kdf["m_kib"]).derive(text)
    bound = {name: value for name, value in slot.items() if name != "ct"}
    aad = {name: header[name] for name in ("db", "magic", "vault_id", "version")} | {"slot": bound}
    data_key = AESGCM(kek).decrypt(base64.b64decode(slot["nonce"]), base64.b64decode(slot["ct"]), _canonical(aad))
    body = {name: value for name, value in unsummed.items() if name != "mac"}
    mac_key = hkdf(data_key, b"balint-journal/v1/header-mac")
    assert hmac.new(mac_key, _canonical(body), "sha256").hexdigest() == header["mac"]
    return data_key


def query(database: Path, data_key: bytes, sql: str) -> list[tuple[Any, ...]]:
    """What the second reader finds."""
    key = hkdf(data_key, b"balint-journal/v1/sqlcipher-raw")
    connection = apsw.Connection(str(database), flags=apsw.SQLITE_OPEN_READONLY)
    try:
        connection.execute("PRAGMA cipher='sqlcipher'").fetchall()
        connection.execute("PRAGMA legacy=4").fetchall()
        connection.execute(f"PRAGMA key=\"x'{key.hex()}'\"").fetchall()
        return list(connection.execute(sql))
    finally:
        connection.close()
