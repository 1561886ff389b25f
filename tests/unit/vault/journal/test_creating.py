"""Setting up: whole or taken up again, and never over something that is there."""

import json
import os
import stat
from pathlib import Path

import pytest
from bench import BOUNDS, COST, Bench

from balint_journal.crypto import header as headers
from balint_journal.crypto.canonical import canonical
from balint_journal.crypto.kdf import KdfCost
from balint_journal.errors import (
    BusyError,
    DamagedError,
    DamagedHeaderError,
    JournalExistsError,
    MissingDatabaseError,
    NoJournalError,
    NoRoomError,
    NotWritableError,
)
from balint_journal.vault import engine, files, lock
from balint_journal.vault.journal import Journal
from balint_journal.vault.keys import Passphrase
from balint_journal.vault.place import Place


def test_a_new_journal_opens_by_both_secrets(empty: Bench) -> None:
    with empty.create() as journal:
        empty.mark(journal, "kept")
        assert journal.header.generation == 1
    for secret in (empty.passphrase, empty.recovery):
        with empty.unlock(secret) as journal:
            assert empty.marks(journal) == ["kept"]


def test_there_are_two_slots_and_a_third_is_refused(bench: Bench) -> None:
    written = json.loads((bench.folder / "header.json").read_bytes())
    assert len(written["slots"]) == 2
    both: list[object] = written["slots"]
    for slots in ([*both, both[0]], both[:1], both[::-1]):
        raw = json.dumps({**written, "slots": slots}).encode()
        for name in ("header.json", "header.bak"):
            (bench.folder / name).write_bytes(raw)
        for secret in (bench.passphrase, bench.recovery):
            with pytest.raises(DamagedHeaderError):
                bench.unlock(secret)


def test_a_header_with_another_number_of_slots_is_none_even_if_its_sums_are_right(bench: Bench) -> None:
    with bench.unlock() as journal:
        raw = headers.dumps(journal.header)
    made = json.loads(raw)
    third = [*made["slots"], made["slots"][1]]
    unsigned = {name: value for name, value in made.items() if name != "sum"} | {"slots": third}
    with pytest.raises(DamagedHeaderError):
        headers.loads(_summed(unsigned), BOUNDS)
    assert headers.loads(_summed({**unsigned, "slots": made["slots"]}), BOUNDS) == journal.header


def _summed(body: dict[str, object]) -> bytes:
    return canonical(body | {"sum": headers._checksum(body)}) + b"\n"


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077])
def test_everything_is_hers_alone_whatever_the_umask(empty: Bench, umask: int) -> None:
    before = os.umask(umask)
    try:
        empty.create().close()
        empty.jot("a line")
    finally:
        os.umask(before)
    for path in [empty.folder, *empty.folder.rglob("*")]:
        expected = 0o700 if path.is_dir() else 0o600
        assert stat.S_IMODE(path.stat().st_mode) == expected, path.name


def test_a_journal_that_is_there_is_not_touched(bench: Bench) -> None:
    before = bench.files()
    with pytest.raises(JournalExistsError):
        bench.create()
    assert bench.files() == before


@pytest.mark.parametrize("kind", ["link", "dangling link", "fifo", "folder"])
def test_something_else_in_the_place_of_the_database_is_not_touched(empty: Bench, kind: str, tmp_path: Path) -> None:
    empty.folder.mkdir()
    database = empty.folder / "journal.db"
    if kind == "fifo":
        os.mkfifo(database)
    elif kind == "folder":
        database.mkdir()
    else:
        target = tmp_path / "elsewhere"
        if kind == "link":
            target.write_bytes(b"hers")
        database.symlink_to(target)
    with pytest.raises(JournalExistsError):
        empty.create()
    assert sorted(path.name for path in empty.folder.iterdir()) == ["journal.db"]


def test_a_set_up_cut_short_is_said_and_taken_up_again(empty: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise NoRoomError

    with monkeypatch.context() as patch:
        patch.setattr(engine, "create_database", full)
        with pytest.raises(NoRoomError):
            empty.create()
    unused = (empty.folder / "header.json").read_bytes()
    with pytest.raises(NoJournalError, match="cut short"):
        empty.unlock()
    empty.passphrase = Passphrase("another one this time")
    empty.create().close()
    assert empty.opens(empty.passphrase)
    kept = [path.read_bytes() for path in empty.folder.glob("header.json.unused-*")]
    assert kept == [unused]


def test_a_second_header_alone_is_a_set_up_cut_short_too(empty: Bench) -> None:
    empty.create().close()
    (empty.folder / "journal.db").unlink()
    (empty.folder / "header.json").unlink()
    empty.create().close()
    assert empty.opens(empty.recovery)


def test_a_journal_whose_database_is_gone_is_no_set_up_cut_short(bench: Bench) -> None:
    with bench.unlock() as journal:
        journal.change_passphrase(Passphrase("the second"), cost=COST)
    (bench.folder / "journal.db").unlink()
    before = bench.files()
    with pytest.raises(MissingDatabaseError):
        bench.create()
    with pytest.raises(MissingDatabaseError):
        bench.unlock(Passphrase("the second"))
    assert bench.files() == before


def test_a_damaged_header_without_a_database_is_kept(bench: Bench) -> None:
    (bench.folder / "journal.db").unlink()
    (bench.folder / "header.json").write_bytes(b"torn")
    before = bench.files()
    with pytest.raises(DamagedHeaderError):
        bench.create()
    assert bench.files() == before


def test_two_at_once_make_one_journal(empty: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock, "WAIT_SECONDS", 0.1)
    empty.folder.mkdir(mode=0o700)
    with lock.exclusive(Place(empty.folder)), pytest.raises(BusyError):
        empty.create()
    assert not (empty.folder / "header.json").exists()


def test_a_file_in_the_place_of_the_folder(empty: Bench) -> None:
    empty.folder.write_text("a file")
    with pytest.raises(NotWritableError):
        empty.create()
    assert empty.folder.read_text() == "a file"


def test_a_header_that_is_a_link_is_not_followed(empty: Bench, tmp_path: Path) -> None:
    empty.folder.mkdir()
    target = tmp_path / "elsewhere"
    target.write_bytes(b"hers")
    (empty.folder / "header.json").symlink_to(target)
    with pytest.raises(files.OddFileError):
        empty.create()
    assert target.read_bytes() == b"hers"


def test_without_bounds_handed_in_nothing_goes_below_the_floor(empty: Bench) -> None:
    with pytest.raises(DamagedError):
        Journal.create(empty.folder, empty.passphrase, cost=KdfCost(65_535), state=empty.state)
    assert not (empty.folder / "header.json").exists()


def test_a_cheap_journal_is_refused_by_the_program(bench: Bench) -> None:
    with pytest.raises(DamagedHeaderError):
        Journal.unlock(bench.folder, bench.passphrase, state=bench.state)


def test_the_first_generation_is_one_of_its_own(empty: Bench, tmp_path: Path) -> None:
    other = Bench(tmp_path / "other", tmp_path / "state")
    with empty.create() as one, other.create() as two:
        assert one.header.vault_id != two.header.vault_id
        assert one.header.letterbox_id != two.header.letterbox_id
        assert empty.recovery != other.recovery
    assert BOUNDS.least.m_kib < 65_536  # the tests' own bounds, which no program path hands in
