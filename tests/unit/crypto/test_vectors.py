"""The golden vectors: success, and each failure by name."""

import base64
import json
from pathlib import Path
from typing import Any

import pytest

from balint_journal.crypto import derive, header, jots, kdf, recovery, slots
from balint_journal.crypto.derive import Use
from balint_journal.crypto.kdf import FLOOR, KdfCost
from balint_journal.errors import DamagedHeaderError, MistypedRecoveryKeyError, NewerVersionError

VECTORS = Path(__file__).parents[2] / "vectors"
Vector = dict[str, Any]


def _file(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((VECTORS / name).read_text("ascii"))
    return found


def _cases(name: str) -> list[Any]:
    return [pytest.param(vector, id=vector["name"]) for vector in _file(name)["vectors"]]


@pytest.mark.parametrize("vector", _cases("derive.json"))
def test_derived_keys(vector: Vector) -> None:
    if "secret" in vector:
        key = derive.recovery_kek(bytes.fromhex(vector["secret"]), bytes.fromhex(vector["salt"]))
    else:
        key = derive.subkey(bytes.fromhex(vector["data_key"]), Use(vector["info"]))
    assert key.hex() == vector["key"]


@pytest.mark.parametrize("vector", _cases("kdf.json"))
def test_passphrase_keys(vector: Vector) -> None:
    cost = KdfCost(vector["m_kib"], vector["t"], vector["p"])
    salt = bytes.fromhex(vector["salt"])
    if "expect" in vector:
        with pytest.raises(DamagedHeaderError):
            kdf.derive(vector["passphrase"], salt, cost)
    else:
        assert kdf.derive(vector["passphrase"], salt, cost).hex() == vector["key"]


@pytest.mark.parametrize("vector", _cases("recovery.json"))
def test_recovery_keys(vector: Vector) -> None:
    if "expect" in vector:
        with pytest.raises(MistypedRecoveryKeyError):
            recovery.from_text(vector["text"])
    else:
        assert recovery.from_text(vector["text"]).hex() == vector["secret"]


@pytest.mark.parametrize("vector", _cases("slots.json"))
def test_slots(vector: Vector) -> None:
    slot = slots.slot_from_json(vector["slot"], vector["slot"]["id"])
    opened = slots.unwrap(slot, bytes.fromhex(vector["kek"]), vector["vault_id"])
    if "expect" in vector:
        assert opened is None
    else:
        assert slot.associated_data(vector["vault_id"]).decode("ascii") == vector["aad"]
        assert opened == bytes.fromhex(vector["data_key"])


def _outcome(text: str, passphrase: str, paper: str) -> tuple[str, header.Header | None, bytes]:
    """What comes of a header: its answer's name, itself and the data key."""
    try:
        found = header.loads(text.encode("utf-8"))
    except NewerVersionError:
        return "newer", None, b""
    except DamagedHeaderError:
        return "damaged", None, b""
    assert found.passphrase.cost is not None
    kek = kdf.derive(passphrase, found.passphrase.salt, found.passphrase.cost)
    data_key = slots.unwrap(found.passphrase, kek, found.vault_id)
    if data_key is None:
        return "wrong passphrase", found, b""
    try:
        header.verify(found, data_key)
    except DamagedHeaderError:
        return "damaged", found, b""
    by_paper = derive.recovery_kek(recovery.from_text(paper), found.recovery.salt)
    if slots.unwrap(found.recovery, by_paper, found.vault_id) != data_key:
        return "wrong recovery key", found, b""
    return "opens", found, data_key


@pytest.mark.parametrize("vector", _cases("header.json"))
def test_headers(vector: Vector) -> None:
    common = _file("header.json")
    given = common | vector
    outcome, found, data_key = _outcome(vector["header"], given["passphrase"], given["recovery"])
    assert outcome == vector["expect"]
    if outcome == "damaged":  # before any secret was asked for, or only by the MAC
        assert (found is not None) == (vector.get("after") == "unwrap")
    if outcome == "opens":
        assert found is not None
        assert data_key.hex() == vector["data_key"]
        assert (found.vault_id, found.generation) == (vector["vault_id"], vector["generation"])
        assert header.dumps(found).decode("ascii") == vector["header"]


@pytest.mark.parametrize("vector", _cases("jots.json"))
def test_jots(vector: Vector) -> None:
    common = _file("jots.json")
    private, raw = bytes.fromhex(common["private"]), base64.b64decode(vector["file"])
    assert jots.public_of(private).hex() == common["public"]

    def opened() -> jots.Sealed:
        if jots.sealed_to(raw).hex() != common["key_id"]:
            raise jots.UnopenableError(jots.Why.FOREIGN)
        return jots.unseal(raw, private, common["vault_id"])

    if "expect" in vector:
        with pytest.raises(jots.UnopenableError) as refused:
            opened()
        assert refused.value.why == vector["expect"]
    else:
        assert opened() == jots.Sealed(bytes.fromhex(vector["id"]), vector["seconds"], vector["line"])


def test_the_vectors_keep_to_the_floor() -> None:
    costs = [vector for vector in _file("kdf.json")["vectors"] if "key" in vector]
    assert costs
    assert all(vector["m_kib"] >= FLOOR.m_kib for vector in costs)
