"""docs/vault-format.md alone opens a journal: other libraries, nothing of this program's code."""

import base64
import hashlib
import hmac
import json
import unicodedata
from pathlib import Path

import apsw
import pytest
from bench import COST, Bench
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from balint_journal.vault import keys
from balint_journal.vault.keys import RecoveryKey

CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def _canonical(value: object) -> bytes:
    return json.dumps(value, sort_keys=True, separators=(",", ":")).encode("ascii")


def _hkdf(secret: bytes, salt: bytes, info: bytes) -> bytes:
    return hmac.new(hmac.new(salt, secret, "sha256").digest(), info + b"\1", "sha256").digest()


def _data_key(folder: Path, secret: keys.Secret) -> bytes:
    raw = (folder / "header.json").read_bytes()
    header = json.loads(raw)
    assert _canonical(header) + b"\n" == raw
    unsummed = {name: value for name, value in header.items() if name != "sum"}
    assert hashlib.sha256(_canonical(unsummed)).hexdigest()[:32] == header["sum"]
    slot = header["slots"][1 if isinstance(secret, RecoveryKey) else 0]
    kdf, salt = slot["kdf"], base64.b64decode(slot["kdf"]["salt"])
    if isinstance(secret, RecoveryKey):
        number = 0
        for letter in secret.text.replace("-", ""):
            number = number * 32 + CROCKFORD.index(letter)
        entropy = (number >> 20).to_bytes(20, "big")
        check = hashlib.sha256(b"balint-journal/v1/recovery-check" + entropy).digest()
        assert number & 0xFFFFF == int.from_bytes(check[:3], "big") >> 4
        kek = _hkdf(entropy, salt, b"balint-journal/v1/recovery")
    else:
        text = unicodedata.normalize("NFKC", secret.text).encode("utf-8")
        kek = Argon2id(salt=salt, length=32, iterations=kdf["t"], lanes=kdf["p"], memory_cost=kdf["m_kib"]).derive(text)
    bound = {name: value for name, value in slot.items() if name != "ct"}
    aad = {name: header[name] for name in ("db", "magic", "vault_id", "version")} | {"slot": bound}
    data_key = AESGCM(kek).decrypt(base64.b64decode(slot["nonce"]), base64.b64decode(slot["ct"]), _canonical(aad))
    body = {name: value for name, value in unsummed.items() if name != "mac"}
    mac_key = _hkdf(data_key, bytes(32), b"balint-journal/v1/header-mac")
    assert hmac.new(mac_key, _canonical(body), "sha256").hexdigest() == header["mac"]
    return data_key


def _settings(database: Path, data_key: bytes) -> list[str]:
    """What the second reader finds."""
    key = _hkdf(data_key, bytes(32), b"balint-journal/v1/sqlcipher-raw")
    connection = apsw.Connection(str(database), flags=apsw.SQLITE_OPEN_READONLY)
    try:
        connection.execute("PRAGMA cipher='sqlcipher'").fetchall()
        connection.execute("PRAGMA legacy=4").fetchall()
        connection.execute(f"PRAGMA key=\"x'{key.hex()}'\"").fetchall()
        header = json.loads((database.parent / "header.json").read_text())
        (facts,) = connection.execute("SELECT vault_id, generation FROM journal").fetchall()
        assert facts == (header["vault_id"].replace("-", ""), header["generation"])
        return [row[0] for row in connection.execute("SELECT key FROM setting WHERE value = 'kept'")]
    finally:
        connection.close()


@pytest.mark.parametrize("way", ["passphrase", "recovery"])
def test_a_second_reader_opens_it(bench: Bench, way: str) -> None:
    secret = bench.passphrase if way == "passphrase" else bench.recovery
    assert _settings(bench.folder / "journal.db", _data_key(bench.folder, secret)) == ["first"]


def test_a_second_reader_opens_it_after_every_key_was_renewed(bench: Bench) -> None:
    renewed = keys.new_recovery_key()
    with bench.unlock() as journal:
        journal.rotate(bench.passphrase, renewed, cost=COST)
    for secret in (bench.passphrase, renewed):
        assert _settings(bench.folder / "journal.db", _data_key(bench.folder, secret)) == ["first"]
