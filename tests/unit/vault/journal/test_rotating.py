"""Renewing every key: all of it, or what was before."""

import resource
import shutil
import signal
import sys
from pathlib import Path

import pytest
from bench import BOUNDS, COST, Bench

from balint_journal.crypto.derive import Use
from balint_journal.crypto.kdf import KdfCost
from balint_journal.errors import (
    BusyError,
    ChangedElsewhereError,
    DamagedError,
    MistypedRecoveryKeyError,
    NoRoomError,
    NotWritableError,
    UnfinishedRotationError,
    WrongPassphraseError,
)
from balint_journal.vault import engine, files, header_file, keys, letterbox, letterbox_keys, rotating
from balint_journal.vault.keys import Passphrase, RecoveryKey
from balint_journal.vault.place import Place

SECOND = Passphrase("the second passphrase")


def test_every_key_is_new_and_every_word_is_kept(bench: Bench) -> None:
    renewed = keys.new_recovery_key()
    with bench.unlock() as journal:
        former, old_key = journal.header, journal.key(Use.DATABASE)
        journal.rotate(SECOND, renewed, cost=COST)
        assert bench.marks(journal) == ["first"]
        assert journal.header.letterbox_public != former.letterbox_public
        assert (journal.header.vault_id, journal.header.generation) == (former.vault_id, 2)
        assert journal.key(Use.DATABASE) != old_key
    with pytest.raises(DamagedError):
        engine.open_engine(bench.folder / "journal.db", old_key)
    assert bench.opens(SECOND)
    assert bench.opens(renewed)
    assert not bench.opens(bench.passphrase)
    assert not bench.opens(bench.recovery)
    assert (bench.folder / "header.json").read_bytes() == (bench.folder / "header.bak").read_bytes()
    assert not (bench.folder / "header.next").exists()


def test_an_earlier_header_no_longer_opens_anything(bench: Bench, tmp_path: Path) -> None:
    shutil.copytree(bench.folder, tmp_path / "earlier")
    with bench.unlock() as journal:
        journal.rotate(bench.passphrase, keys.new_recovery_key(), cost=COST)
    for name in ("header.json", "header.bak"):
        shutil.copy(tmp_path / "earlier" / name, bench.folder / name)
    for secret in (bench.passphrase, bench.recovery):
        with pytest.raises(DamagedError):
            bench.unlock(secret, accept_older=True)


def test_jots_from_before_still_open(bench: Bench) -> None:
    bench.jot("before")
    with bench.unlock() as journal:
        journal.rotate(bench.passphrase, keys.new_recovery_key(), cost=COST)
        bench.jot("after")
        assert {jot.text for jot in letterbox.open_all(journal).jots} == {"before", "after"}
        with journal.engine.connect() as db, db.begin():
            found = letterbox_keys.all_keys(db)
        assert [key.retired for key in found] == [False, True]
        assert found[0].key_id == journal.header.letterbox_id.hex()


def test_another_window_is_told_that_it_was_changed_elsewhere(bench: Bench) -> None:
    with bench.unlock() as here, bench.unlock() as there:
        there.rotate(bench.passphrase, keys.new_recovery_key(), cost=COST)
        with pytest.raises(ChangedElsewhereError):
            here.rotate(SECOND, keys.new_recovery_key(), cost=COST)
        assert bench.marks(there) == ["first"]


def test_the_cost_is_not_lowered(bench: Bench) -> None:
    with bench.unlock() as journal:
        before = journal.header.passphrase.cost
        journal.rotate(bench.passphrase, keys.new_recovery_key(), cost=KdfCost(32, 1, 1))
        assert journal.header.passphrase.cost == before


class _Cut(BaseException):
    """The power went."""


def _cut_in(bench: Bench, where: str, renewed: RecoveryKey, passphrase: Passphrase = SECOND) -> None:
    """Rotate and stop before the step ``where`` is done."""

    def cut(*_: object, **__: object) -> None:
        raise _Cut

    with pytest.MonkeyPatch.context() as patch, bench.unlock() as journal:
        module, name = {"rekey": (rotating, "rekey"), "finish": (rotating, "_finish")}.get(where, (files, "remove"))
        patch.setattr(module, name, cut)
        if where == "second":
            write = files.replace

            def first_only(path: Path, data: bytes) -> None:
                write(path, data)
                if path.name == "header.json":
                    raise _Cut

            patch.setattr(files, "replace", first_only)
        with pytest.raises(_Cut):
            journal.rotate(passphrase, renewed, cost=COST)
    assert (bench.folder / "header.next").exists()


@pytest.mark.parametrize("where", ["finish", "second", "remove"])
def test_cut_short_after_the_database_it_is_finished(bench: Bench, where: str) -> None:
    renewed = keys.new_recovery_key()
    _cut_in(bench, where, renewed)
    with bench.unlock(SECOND) as journal:
        assert bench.marks(journal) == ["first"]
        assert journal.header.generation == 2
    found = header_file.read(Place(bench.folder), BOUNDS)
    assert found.first == found.second
    assert found.coming is None
    assert bench.opens(renewed)


def test_cut_short_before_the_database_it_is_dropped(bench: Bench) -> None:
    _cut_in(bench, "rekey", keys.new_recovery_key())
    with bench.unlock() as journal:
        assert bench.marks(journal) == ["first"]
        assert journal.header.generation == 1
    assert not (bench.folder / "header.next").exists()
    with bench.unlock() as journal, journal.engine.connect() as db, db.begin():
        current = [key.key_id for key in letterbox_keys.all_keys(db) if not key.retired]
        assert current == [journal.header.letterbox_id.hex()]


@pytest.mark.parametrize("where", ["rekey", "finish"])
def test_the_secret_of_the_other_half_is_told_apart_from_a_wrong_one(bench: Bench, where: str) -> None:
    renewed = keys.new_recovery_key()
    _cut_in(bench, where, renewed)
    holds, other = (bench.recovery, renewed) if where == "rekey" else (renewed, bench.recovery)
    with pytest.raises(UnfinishedRotationError):
        bench.unlock(other)
    with pytest.raises(WrongPassphraseError) as wrong:
        bench.unlock(Passphrase("not it"))
    assert not isinstance(wrong.value, UnfinishedRotationError)
    with pytest.raises(MistypedRecoveryKeyError):
        bench.unlock(RecoveryKey(renewed.text[:-1]))
    assert (bench.folder / "header.next").exists()
    with bench.unlock(holds) as journal:
        assert bench.marks(journal) == ["first"]


def test_the_same_passphrase_opens_either_half(bench: Bench) -> None:
    for where in ("rekey", "finish"):
        _cut_in(bench, where, keys.new_recovery_key(), bench.passphrase)
        with bench.unlock() as journal:
            assert bench.marks(journal) == ["first"]


def test_a_damaged_header_to_come_is_no_reason_to_refuse(bench: Bench) -> None:
    (bench.folder / "header.next").write_bytes(b"torn")
    with bench.unlock() as journal:
        assert bench.marks(journal) == ["first"]


def test_a_full_disk_while_the_database_is_encrypted_anew(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise NoRoomError

    with bench.unlock() as journal:
        with monkeypatch.context() as patch:
            patch.setattr(rotating, "rekey", full)
            with pytest.raises(NoRoomError):
                journal.rotate(SECOND, keys.new_recovery_key(), cost=COST)
        assert not (bench.folder / "header.next").exists()
        assert bench.marks(journal) == ["first"]
        journal.rotate(SECOND, keys.new_recovery_key(), cost=COST)
    assert bench.opens(SECOND)


@pytest.mark.parametrize("begin", ["BEGIN", "BEGIN IMMEDIATE", "BEGIN EXCLUSIVE"])
def test_another_window_in_the_way_is_told_and_nothing_changed(
    bench: Bench, monkeypatch: pytest.MonkeyPatch, begin: str
) -> None:
    rekey = rotating.rekey
    monkeypatch.setattr(rotating, "connect", lambda database, key: engine.connect(database, key, wait=0.1))
    with bench.unlock() as journal:
        other = engine.connect(bench.folder / "journal.db", journal.key(Use.DATABASE))

        def while_another_is_at_it(place: Place, old_key: bytes, new_key: bytes) -> None:
            other.execute(begin)
            other.execute("SELECT count(*) FROM journal").fetchall()
            try:
                rekey(place, old_key, new_key)
            finally:
                other.execute("ROLLBACK")

        with monkeypatch.context() as patch:
            patch.setattr(rotating, "rekey", while_another_is_at_it)
            with pytest.raises(BusyError) as told:
                journal.rotate(SECOND, keys.new_recovery_key(), cost=COST)
        other.close()
        assert type(told.value) is BusyError
        assert not (bench.folder / "header.next").exists()
        journal.rotate(SECOND, keys.new_recovery_key(), cost=COST)
    assert bench.opens(SECOND)


@pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX")
def test_a_disk_that_refuses_inside_the_rekey_is_told_and_nothing_changed(bench: Bench) -> None:
    limit = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    rekey = rotating.rekey

    def without_room(place: Place, old_key: bytes, new_key: bytes) -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, limit[1]))
        try:
            rekey(place, old_key, new_key)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, limit)

    try:
        with bench.unlock() as journal, pytest.MonkeyPatch.context() as patch:
            patch.setattr(rotating, "rekey", without_room)
            with pytest.raises((NoRoomError, NotWritableError)):
                journal.rotate(SECOND, keys.new_recovery_key(), cost=COST)
            assert bench.marks(journal) == ["first"]
    finally:
        signal.signal(signal.SIGXFSZ, before)
    assert bench.opens(bench.passphrase)
    assert not bench.opens(SECOND)


def test_a_rekey_that_fails_without_a_word_is_no_damage(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rotating, "rekey", lambda *_: None)
    with bench.unlock() as journal:
        with pytest.raises(BusyError):
            journal.rotate(SECOND, keys.new_recovery_key(), cost=COST)
        assert bench.marks(journal) == ["first"]
    assert bench.opens(bench.passphrase)
