"""Unlocking: four different answers and a fifth, and what a crash or a stranger left behind."""

import json
import os
import shutil
import signal
import threading
import time
from pathlib import Path

import pytest
from bench import BOUNDS, COST, Bench

from balint_journal.crypto import header as headers
from balint_journal.crypto import kdf
from balint_journal.crypto.canonical import canonical
from balint_journal.crypto.header import Header
from balint_journal.errors import (
    ChangedElsewhereError,
    DamagedError,
    DamagedHeaderError,
    JournalError,
    LargeMemoryError,
    MistypedRecoveryKeyError,
    NewerVersionError,
    NoJournalError,
    OlderHeaderError,
    WrongPassphraseError,
    WrongRecoveryKeyError,
)
from balint_journal.vault import files, header_file, keys, machine, unlocking
from balint_journal.vault.engine import open_engine
from balint_journal.vault.following import read_facts
from balint_journal.vault.journal import Notice, check_recovery_key
from balint_journal.vault.keys import Passphrase, RecoveryKey
from balint_journal.vault.place import Place

SECOND = Passphrase("the second passphrase")


def _header(bench: Bench) -> Header:
    return headers.loads((bench.folder / "header.json").read_bytes(), BOUNDS)


def test_wrong_damaged_newer_and_missing_are_four_answers(bench: Bench, tmp_path: Path) -> None:
    codes: dict[str, int] = {}
    with pytest.raises(WrongPassphraseError) as wrong:
        bench.unlock(Passphrase("not it"))
    codes["wrong"] = wrong.value.exit_code
    both = (bench.folder / "header.json", bench.folder / "header.bak")
    whole = both[0].read_bytes()
    for path in both:
        path.write_bytes(whole[:-2] + b"X\n")
    with pytest.raises(DamagedHeaderError) as damaged:
        bench.unlock()
    codes["damaged"] = damaged.value.exit_code
    for path in both:
        path.write_bytes(whole.replace(b'"version":1', b'"version":2'))
    with pytest.raises(NewerVersionError) as newer:
        bench.unlock()
    codes["newer"] = newer.value.exit_code
    with pytest.raises(NoJournalError) as missing:
        Bench(tmp_path / "nowhere", tmp_path).unlock()
    codes["missing"] = missing.value.exit_code
    assert codes == {"wrong": 4, "damaged": 5, "newer": 10, "missing": 7}


def test_the_same_passphrase_however_composed(empty: Bench) -> None:
    empty.passphrase = Passphrase("gy\N{LATIN SMALL LETTER O WITH ACUTE}gy")
    empty.create().close()
    assert empty.opens(Passphrase("gyo\N{COMBINING ACUTE ACCENT}gy"))


@pytest.mark.parametrize("damage", [b"", b"\0", b"{}", b"not a header at all\n"])
def test_a_damaged_header_is_mended_from_its_second_copy(bench: Bench, damage: bytes) -> None:
    whole = (bench.folder / "header.json").read_bytes()
    (bench.folder / "header.json").write_bytes(damage)
    with bench.unlock() as journal:
        assert bench.marks(journal) == ["first"]
    assert (bench.folder / "header.json").read_bytes() == whole


@pytest.mark.parametrize("name", ["header.json", "header.bak"])
def test_a_missing_copy_is_made_again(bench: Bench, name: str) -> None:
    whole = (bench.folder / name).read_bytes()
    (bench.folder / name).unlink()
    bench.unlock().close()
    assert (bench.folder / name).read_bytes() == whole


def test_every_flipped_byte_of_one_header_is_survived_or_refused(bench: Bench) -> None:
    whole = (bench.folder / "header.json").read_bytes()
    for place in range(0, len(whole), 97):
        raw = whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :]
        (bench.folder / "header.json").write_bytes(raw)
        with bench.unlock() as journal:
            assert bench.marks(journal) == ["first"]
        assert (bench.folder / "header.json").read_bytes() == whole


def test_a_newer_second_copy_is_never_written_over(bench: Bench) -> None:
    newer = (bench.folder / "header.bak").read_bytes().replace(b'"version":1', b'"version":2')
    (bench.folder / "header.bak").write_bytes(newer)
    bench.unlock().close()
    assert (bench.folder / "header.bak").read_bytes() == newer


def test_a_header_changed_by_another_hand_is_damaged_although_its_checksum_fits(bench: Bench) -> None:
    fields = json.loads((bench.folder / "header.json").read_bytes())
    found = _header(bench)
    other = Header(found.vault_id, 5, found.passphrase, found.recovery, found.letterbox_public, found.mac)
    for name in ("header.json", "header.bak"):
        (bench.folder / name).write_bytes(headers.dumps(other))
    assert canonical(fields)
    for secret in (bench.passphrase, bench.recovery):
        with pytest.raises(DamagedHeaderError, match="changed by something other"):
            bench.unlock(secret)


@pytest.mark.parametrize("name", ["header.json", "header.bak", "header.next"])
@pytest.mark.parametrize("kind", ["link", "fifo", "folder"])
def test_what_is_no_file_is_refused_and_does_not_block(bench: Bench, name: str, kind: str, tmp_path: Path) -> None:
    path = bench.folder / name
    if path.exists():
        shutil.move(path, tmp_path / "moved")
    if kind == "link":
        path.symlink_to(tmp_path / "moved")
    elif kind == "fifo":
        os.mkfifo(path)
    else:
        path.mkdir()
    if kind == "link" and name == "header.next":
        (tmp_path / "moved").write_bytes(b"x")
    with pytest.raises((files.OddFileError, JournalError)) as refused:
        bench.unlock()
    assert refused.value.exit_code in {5, 9}


@pytest.mark.parametrize("raw", [b"", b"x" * 100, b"SQLite format 3\0" + bytes(4080), bytes(8192)])
def test_a_database_that_is_none_is_damaged_and_the_passphrase_right(bench: Bench, raw: bytes) -> None:
    (bench.folder / "journal.db").write_bytes(raw)
    with pytest.raises(DamagedError, match="passphrase is right"):
        bench.unlock()
    with pytest.raises(WrongPassphraseError):  # the header decides first
        bench.unlock(Passphrase("not it"))


def test_a_database_of_another_journal_is_damaged(bench: Bench, tmp_path: Path) -> None:
    other = Bench(tmp_path / "other", tmp_path / "state")
    other.create().close()
    shutil.copy(other.folder / "journal.db", bench.folder / "journal.db")
    with pytest.raises(DamagedError):
        bench.unlock()


def test_replaced_between_reading_and_opening_is_changed_elsewhere(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    def rotated_meanwhile(database: Path, key: bytes) -> object:
        with monkeypatch.context() as patch:
            patch.setattr(unlocking, "open_engine", open_engine)
            with bench.unlock() as journal:
                journal.rotate(bench.passphrase, keys.new_recovery_key(), cost=COST)
        return open_engine(database, key)

    monkeypatch.setattr(unlocking, "open_engine", rotated_meanwhile)
    with pytest.raises(ChangedElsewhereError):
        bench.unlock()


def test_an_older_header_put_back_is_used_only_on_a_typed_yes(bench: Bench) -> None:
    earlier = {name: (bench.folder / name).read_bytes() for name in ("header.json", "header.bak")}
    with bench.unlock() as journal:
        journal.change_passphrase(SECOND, cost=COST)
    for name, raw in earlier.items():
        (bench.folder / name).write_bytes(raw)
    with pytest.raises(OlderHeaderError) as refused:
        bench.unlock()
    assert refused.value.exit_code == 5
    assert not bench.opens(SECOND)
    with bench.unlock(accept_older=True) as journal:
        assert Notice.OLDER_HEADER_ACCEPTED in journal.notices
        assert journal.header.generation == 3
    with bench.unlock() as journal:  # it is the journal's header now, and says no more about it
        assert journal.notices == ()


def test_an_older_first_header_does_not_open_to_its_passphrase_while_the_second_knows_better(bench: Bench) -> None:
    earlier = (bench.folder / "header.json").read_bytes()
    with bench.unlock() as journal:
        journal.change_passphrase(SECOND, cost=COST)
    current = (bench.folder / "header.json").read_bytes()
    (bench.folder / "header.json").write_bytes(earlier)
    with pytest.raises(OlderHeaderError):
        bench.unlock()
    bench.unlock(SECOND).close()
    assert (bench.folder / "header.json").read_bytes() == current


def test_a_database_that_lags_behind_its_header_follows(bench: Bench) -> None:
    with bench.unlock() as journal:
        lagging = (bench.folder / "journal.db").read_bytes()
        journal.change_passphrase(SECOND, cost=COST)
    (bench.folder / "journal.db").write_bytes(lagging)
    with bench.unlock(SECOND) as journal:
        assert read_facts(journal.engine).generation == 2


def test_an_older_copy_of_the_whole_folder_is_noticed_once(bench: Bench, tmp_path: Path) -> None:
    shutil.copytree(bench.folder, tmp_path / "older")
    with bench.unlock() as journal:
        journal.change_passphrase(SECOND, cost=COST)
    shutil.rmtree(bench.folder)
    shutil.copytree(tmp_path / "older", bench.folder)
    with bench.unlock() as journal:
        assert journal.notices == (Notice.OLDER_COPY,)
    with bench.unlock() as journal:
        assert journal.notices == ()


def test_a_state_folder_that_cannot_be_written_fails_nothing(bench: Bench) -> None:
    bench.state.write_text("a file where a folder should be")
    with bench.unlock() as journal:
        assert journal.notices == ()
    bench.jot("still sealed")


def test_a_cost_of_more_than_half_the_memory_asks_first(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine, "memory_kib", lambda: 127)

    def spent(*_: object) -> bytes:
        raise AssertionError("memory was spent")

    with monkeypatch.context() as patch:
        patch.setattr(kdf, "derive", spent)
        with pytest.raises(LargeMemoryError):
            bench.unlock()
    bench.unlock(accept_memory=True).close()
    bench.unlock(bench.recovery).close()  # the paper key costs nothing


def test_ctrl_c_is_heard_while_the_key_is_derived(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kdf, "derive", lambda *_: time.sleep(20))
    threading.Timer(0.3, lambda: os.kill(os.getpid(), signal.SIGINT)).start()
    begun = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        bench.unlock()
    assert time.monotonic() - begun < 0.3 + 0.2


def test_the_paper_key_is_checked_without_opening_anything(bench: Bench) -> None:
    database = bench.folder / "journal.db"
    database.rename(bench.folder / "away.db")
    check_recovery_key(bench.folder, bench.recovery, bounds=BOUNDS)
    check_recovery_key(bench.folder, RecoveryKey(bench.recovery.text.lower().replace("-", " ")), bounds=BOUNDS)
    with pytest.raises(WrongRecoveryKeyError):
        check_recovery_key(bench.folder, keys.new_recovery_key(), bounds=BOUNDS)
    with pytest.raises(MistypedRecoveryKeyError):
        check_recovery_key(bench.folder, RecoveryKey(bench.recovery.text[:-1]), bounds=BOUNDS)


def test_secrets_and_keys_stand_in_no_repr(bench: Bench) -> None:
    with bench.unlock() as journal:
        shown = f"{journal!r} {bench.passphrase!r} {bench.recovery!r} {journal.engine!r} {journal.header!r}"
        assert "first passphrase" not in shown
        assert bench.recovery.text[:6] not in shown
        assert journal._data_key.hex() not in shown
        assert repr(journal._data_key) not in shown


def test_closing_twice_is_fine_and_forgets_the_key(bench: Bench) -> None:
    journal = bench.unlock()
    journal.close()
    journal.close()
    assert journal._data_key == b""


def test_on_a_read_only_disk_it_opens_as_it_is(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    (bench.folder / "header.bak").unlink()

    def read_only(*_: object) -> None:
        raise OSError(30, "Read-only file system")

    before = bench.files()
    monkeypatch.setattr(files, "_write", read_only)
    with bench.unlock() as journal:
        assert bench.marks(journal) == ["first"]
    assert bench.files() == before
    assert header_file.read(Place(bench.folder), BOUNDS).second is None
