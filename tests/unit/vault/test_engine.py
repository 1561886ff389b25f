"""The traps of SQLCipher under SQLAlchemy, each one sprung on purpose."""

from __future__ import annotations

import logging
import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import pytest
import sqlcipher3.dbapi2 as dbapi
from sqlalchemy import insert, text

from balint_journal.domain.summary import Filter
from balint_journal.errors import (
    DamagedError,
    JournalError,
    JournalExistsError,
    NoJournalError,
    NotWritableError,
)  # fmt: skip
from balint_journal.vault import facts, reflections
from balint_journal.vault.engine import connect, create_database, open_engine
from balint_journal.vault.faults import as_ours
from balint_journal.vault.letterbox_keys import LetterboxKey, add, all_keys, mark_seen, seen
from balint_journal.vault.store import Store
from balint_journal.vault.tables import ALIAS

Keep = Callable[..., int]
CANARY = "Grimpolwhistle"


def test_the_key_is_in_no_url_no_repr_and_no_traced_sql(database: Path, key: bytes) -> None:
    engine = open_engine(database, key)
    shown = f"{engine!r} {engine.url.render_as_string(hide_password=False)} {engine.dialect.driver}"
    assert shown == "Engine(sqlite://) sqlite:// pysqlite"
    traced: list[str] = []
    connection = connect(database, key)
    connection.set_trace_callback(traced.append)
    connection.execute("SELECT count(*) FROM journal").fetchall()
    connection.close()
    assert traced
    assert key.hex() not in "".join(traced)


@pytest.mark.parametrize("wrong", [b"", bytes(31), bytes(33), b"x'" + b"0" * 64 + b"'"])
def test_a_key_of_another_length_is_never_taken_for_a_passphrase(database: Path, wrong: bytes) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        connect(database, wrong)


def test_the_pragmas_hold_on_every_connection(database: Path, key: bytes) -> None:
    connection = connect(database, key)
    found = {
        name: connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete", "temp_store", "trusted_schema")
    }
    assert found == {
        "journal_mode": "delete",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
        "temp_store": 2,
        "trusted_schema": 0,
    }
    connection.close()


def test_another_key_is_damage_here_because_the_header_has_judged_the_passphrase(database: Path) -> None:
    with pytest.raises(DamagedError):
        open_engine(database, bytes(32))


def test_no_file_is_made_by_opening(tmp_path: Path, key: bytes) -> None:
    with pytest.raises(NoJournalError):
        open_engine(tmp_path / "journal.db", key)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", [b"", b"x" * 100, bytes(4096), bytes(8192), b"SQLite format 3\0" + bytes(8192)])
def test_what_is_no_database_is_refused_and_left_as_it_was(tmp_path: Path, key: bytes, content: bytes) -> None:
    path = tmp_path / "journal.db"
    path.write_bytes(content)
    with pytest.raises(DamagedError):
        open_engine(path, key)
    assert path.read_bytes() == content


def test_a_plaintext_database_is_refused(tmp_path: Path, key: bytes) -> None:
    path = tmp_path / "journal.db"
    plain = dbapi.connect(str(path))
    plain.execute("CREATE TABLE journal(id)")
    plain.close()
    with pytest.raises(DamagedError):
        open_engine(path, key)


@pytest.mark.skipif(os.name == "nt", reason="no links or pipes to speak of")
def test_links_pipes_and_folders_are_refused(database: Path, tmp_path: Path, key: bytes) -> None:
    (tmp_path / "link").symlink_to(database)
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "folder").mkdir()
    for name in ("link", "pipe", "folder"):
        with pytest.raises(DamagedError):
            open_engine(tmp_path / name, key)


def test_odd_names_of_folders_open_as_well(tmp_path: Path, key: bytes) -> None:
    folder = tmp_path / "a b#c?d%41é&mode=memory"
    folder.mkdir()
    create_database(folder / "journal.db", key, UUID(int=1), 1)
    open_engine(folder / "journal.db", key)
    assert [path.name for path in folder.iterdir()] == ["journal.db"]


@pytest.mark.skipif(os.name == "nt", reason="modes say nothing there")
def test_the_file_is_hers_alone_whatever_the_umask(tmp_path: Path, key: bytes) -> None:
    before = os.umask(0)
    try:
        create_database(tmp_path / "journal.db", key, UUID(int=1), 1)
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "journal.db").stat().st_mode) == 0o600


def test_creating_makes_all_of_it_or_nothing(tmp_path: Path, key: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "journal.db"

    def fail(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(facts, "write_first", fail)
        with pytest.raises(KeyboardInterrupt):
            create_database(path, key, UUID(int=1), 1)
    assert not path.exists()
    engine = create_database(path, key, UUID(int=2), 3)  # the left-over is in nobody's way
    with engine.begin() as db:
        assert facts.read(db) == facts.Facts(UUID(int=2), 3, 0, hold=False, sweep_due=False)
    assert [one.name for one in tmp_path.iterdir()] == ["journal.db"]


def test_creating_never_replaces(database: Path, key: bytes) -> None:
    before = database.read_bytes()
    with pytest.raises(JournalExistsError):
        create_database(database, key, UUID(int=1), 1)
    assert database.read_bytes() == before


def test_a_place_that_is_not_there_is_not_writable(tmp_path: Path, key: bytes) -> None:
    with pytest.raises(NotWritableError):
        create_database(tmp_path / "none" / "journal.db", key, UUID(int=1), 1)


def test_page_one_flipped_is_refused_and_nothing_is_printed(
    database: Path, key: bytes, capfd: pytest.CaptureFixture[str]
) -> None:
    whole = database.read_bytes()
    for offset in range(0, 4096, 97):
        database.write_bytes(whole[:offset] + bytes([whole[offset] ^ 0x01]) + whole[offset + 1 :])
        with pytest.raises(DamagedError):
            open_engine(database, key)
    assert capfd.readouterr() == ("", "")


def test_a_refused_row_is_told_without_its_words(store: Store) -> None:
    with store.write() as pen:
        row = {"uuid": UUID(int=1), "name": CANARY, "folded": CANARY, "version": UUID(int=1)}
        pen.db.execute(insert(ALIAS).values(row))
    with pytest.raises(JournalError) as caught, store.write() as pen:
        pen.db.execute(insert(ALIAS).values(row))
    assert CANARY not in f"{caught.value!r} {caught.value.__cause__!r} {caught.value.__context__}"
    assert caught.value.__suppress_context__


def test_a_fault_of_the_query_is_told_without_the_query(store: Store) -> None:
    with pytest.raises(JournalError) as caught, store.read() as db:
        db.execute(text(f"SELECT {CANARY}"))
    assert (type(caught.value), CANARY in str(caught.value)) == (JournalError, False)


def test_debug_logging_of_everything_shows_no_key_and_no_words(
    database: Path, key: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    for name in ("sqlalchemy", "sqlalchemy.engine", "sqlalchemy.engine.Engine", "sqlalchemy.pool"):
        caplog.set_level(logging.DEBUG, logger=name)
    engine = open_engine(database, key)
    with engine.begin() as db:
        db.execute(text(f"SELECT '{CANARY}', :key"), {"key": key.hex()}).all()
    assert CANARY not in caplog.text
    assert key.hex() not in caplog.text


@pytest.mark.parametrize(
    ("code", "exit_code"),
    [(5, 8), (6, 8), (8, 9), (10, 9), (10 | 3 << 8, 9), (11, 5), (13, 9), (14, 9), (26, 5), (1, 1)],
)
def test_each_kind_of_failure_has_its_exit_code(code: int, exit_code: int) -> None:
    error = dbapi.OperationalError("some text")
    error.sqlite_errorcode = code
    with pytest.raises(JournalError) as caught, as_ours():
        raise error
    assert (caught.value.exit_code, "some text" in str(caught.value)) == (exit_code, False)


def test_no_plaintext_file_is_opened_for_sorting(store: Store, keep: Keep, tmp_path: Path) -> None:
    if not sys.platform.startswith("linux"):
        pytest.skip("looks into /proc")
    for number in range(30):
        keep(f"{CANARY} {number} " * 300)
    with store.read() as db:
        opened = set()
        for _ in db.execute(text("SELECT text FROM answer ORDER BY text || random()")):
            opened |= {str(link.readlink()) for link in _links()}
            break
    assert {path for path in opened if "etilqs" in path or CANARY in path} == set()
    assert {path for path in opened if str(tmp_path) in path} <= {str(store.database), f"{store.database}-journal"}


def _links() -> list[Path]:
    return [link for link in Path(f"/proc/{os.getpid()}/fd").iterdir() if os.path.lexists(link)]


def test_no_word_is_in_the_file_and_the_rollback_journal_is_encrypted(
    store: Store, keep: Keep, raw_text: Callable[[Path], bytes]
) -> None:
    keep(CANARY)
    journals = []
    with store.write() as pen:
        pen.db.execute(text("UPDATE answer SET text = text || '!'"))
        pen.db.connection.driver_connection.execute("PRAGMA cache_spill = ON")  # type: ignore[union-attr]
        journals = [path.read_bytes() for path in store.database.parent.glob("*-journal")]
    assert CANARY.encode() in raw_text(store.database)
    for content in (store.database.read_bytes(), *journals):
        for spelling in (CANARY, CANARY.lower(), "SQLite format", "reflection"):
            assert spelling.encode() not in content
    assert list(store.database.parent.glob("*-journal")) == []
    with store.read() as db:
        assert reflections.summaries(db, Filter())[0].opening == f"{CANARY}!"


def test_letterbox_keys_and_seen_jots(store: Store) -> None:
    first, second = LetterboxKey("aa", b"p1", b"s1"), LetterboxKey("bb", b"p2", b"s2")
    with store.write() as pen:
        add(pen.db, first)
        add(pen.db, second)
        mark_seen(pen.db, b"1" * 16)
        mark_seen(pen.db, b"1" * 16)
    with store.read() as db:
        assert [(one.key_id, one.private, one.retired) for one in all_keys(db)] == [
            ("bb", b"s2", False),
            ("aa", b"s1", True),
        ]
        assert (seen(db, b"1" * 16), seen(db, b"2" * 16)) == (True, False)
