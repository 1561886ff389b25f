"""docs/vault-format.md alone opens a journal: other libraries, nothing of this program's code."""

import json
from pathlib import Path

import pytest
from bench import COST, Bench
from second_reader import data_key_of, query

from balint_journal.vault import keys
from balint_journal.vault.keys import RecoveryKey


def _data_key(folder: Path, secret: keys.Secret) -> bytes:
    return data_key_of(folder, secret.text, paper=isinstance(secret, RecoveryKey))


def _settings(database: Path, data_key: bytes) -> list[str]:
    header = json.loads((database.parent / "header.json").read_text())
    (facts,) = query(database, data_key, "SELECT vault_id, generation FROM journal")
    assert facts == (header["vault_id"].replace("-", ""), header["generation"])
    return [row[0] for row in query(database, data_key, "SELECT key FROM setting WHERE value = 'kept'")]


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
