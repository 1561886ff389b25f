"""docs/backup-format.md and docs/database-format.md alone restore a backup and read the words in it."""

from __future__ import annotations

import base64
import hmac
import json
import re
from pathlib import Path

import pytest
from bench import NOW, Bench
from second_reader import data_key_of, hkdf, query
from shelf import keep, store_of
from sqlalchemy import text

from balint_journal.crypto import backups
from balint_journal.errors import JournalError
from balint_journal.vault import answers, backup, dustbin, reflections

ROOT = Path(__file__).parents[4]
READ = """
SELECT reflection.number, alias.name, reflection."when", layer.position, layer.word, answer.question, answer.text
FROM reflection JOIN alias ON alias.id = reflection.alias_id JOIN layer ON layer.reflection_id = reflection.id
JOIN answer ON answer.layer_id = layer.id
WHERE reflection.binned_at IS NULL ORDER BY reflection.number, layer.position, answer.position
"""


def test_another_program_restores_a_backup_and_reads_it(bench: Bench, tmp_path: Path) -> None:
    with bench.unlock() as journal:
        keep(journal, "The man with the list.", "The paper.")
        keep(journal, "binned")
        with store_of(journal).write() as pen:
            dustbin.put(pen, 2)
            answers.amend(pen, reflections.get(pen.db, 1).layers[0].answers[1].uuid, "The folded paper.")
        raw = backup.back_up(journal, tmp_path / "b.balint", made=NOW).read_bytes()
    assert raw[:14] == b"balint-backup\x01"
    size = int.from_bytes(raw[14:18], "big")
    contents, at = json.loads(raw[18 : 18 + size]), 18 + size
    folder = tmp_path / "by hand"
    folder.mkdir()
    for part in contents["parts"]:
        (folder / part["name"]).write_bytes(raw[at : at + part["bytes"]])
        at += part["bytes"]
    data_key = data_key_of(folder, bench.recovery.text, paper=True)
    assert hmac.new(hkdf(data_key, b"balint-journal/v1/backup-mac"), raw[:at], "sha256").digest() == raw[at:]
    found = query(folder / "journal.db", data_key, READ)
    assert [(row[0], row[1], row[2], row[3]) for row in found] == [(1, "Heron", "2026-11-02", 1)] * 2
    assert [row[-1] for row in found] == ["The man with the list.", "The folded paper."]
    assert query(folder / "journal.db", data_key, "SELECT text FROM wording") == [("The paper.",)]
    hits = query(folder / "journal.db", data_key, "SELECT rowid FROM answer_fts WHERE answer_fts MATCH '\"folded\"'")
    assert len(hits) == 1


def test_the_page_names_every_table_and_column(bench: Bench) -> None:
    page = (ROOT / "docs" / "database-format.md").read_text(encoding="utf-8")
    told = {
        table: set(re.findall(r"`(\w+)`", columns)) for table, columns in re.findall(r"\| `(\w+)` \| ([^|]+) \|", page)
    }
    with bench.unlock() as journal, store_of(journal).read() as db:
        tables = db.execute(
            text("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'answer_fts%'")
        ).scalars()
        there = {
            table: {row.name for row in db.execute(text(f"SELECT name FROM pragma_table_info('{table}')"))}  # noqa: S608
            for table in tables
        }
    assert told == there


VECTORS = json.loads((ROOT / "tests" / "vectors" / "backup.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["name"])
def test_golden_vectors(vector: dict[str, str]) -> None:
    raw, key = base64.b64decode(vector["file"]), bytes.fromhex(vector["mac_key"])
    assert _read(raw, key) == vector["expect"]


def _read(raw: bytes, key: bytes) -> str:
    try:
        size = backups.contents_size(raw[: backups.PREFIX_BYTES])
        contents = backups.loads(raw[backups.PREFIX_BYTES : backups.PREFIX_BYTES + size])
    except JournalError as error:
        return {5: "damaged", 10: "newer"}[error.exit_code]
    if len(raw) != contents.file_size:
        return "damaged"
    seal = backups.authenticator(key)
    seal.update(raw[:-32])
    return "whole" if hmac.compare_digest(seal.digest(), raw[-32:]) else "altered"
