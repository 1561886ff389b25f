"""No key, passphrase or line where it does not belong, and no room is no loss."""

import logging
import os
import resource
import shutil
import sys
from pathlib import Path

import pytest
from bench import COST, Bench

from balint_journal.crypto.derive import Use
from balint_journal.errors import DamagedError, JournalError, NoRoomError, NotWritableError
from balint_journal.vault import keys, letterbox, rotating
from balint_journal.vault.engine import connect
from balint_journal.vault.keys import Passphrase
from balint_journal.vault.place import Place

CANARY = "zanzibarheron"


def test_nothing_secret_is_logged_printed_or_left_in_a_file(
    bench: Bench, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    caplog.set_level(logging.DEBUG)
    seen: list[str] = []
    passphrase = Passphrase(f"{CANARY} passphrase")
    with bench.unlock() as journal:
        seen += [journal._data_key.hex(), journal.key(Use.DATABASE).hex()]
        journal.change_passphrase(passphrase, cost=COST)
        bench.jot(f"{CANARY} jot")
        letterbox.drop(journal, letterbox.open_all(journal).jots[0])
        bench.jot(f"{CANARY} again")
        journal.rotate(passphrase, keys.new_recovery_key(), cost=COST)
        seen += [journal._data_key.hex(), journal.key(Use.DATABASE).hex()]
        letterbox.open_all(journal)
    for secret in (Passphrase(f"{CANARY} wrong"), bench.recovery):
        with pytest.raises(JournalError) as told:
            bench.unlock(secret)
        seen.append("")
        assert CANARY not in f"{told.value}{told.value.remedy}{told.value.__context__}{told.value.__cause__}"
    printed = capfd.readouterr()
    everything = caplog.text + printed.out + printed.err
    assert printed.err == ""
    for secret_text in (CANARY, *filter(None, seen)):
        assert secret_text not in everything
        for path in (path for path in tmp_path.rglob("*") if path.is_file()):
            assert secret_text.encode() not in path.read_bytes(), path.name


def test_a_wrong_database_key_says_nothing_on_stderr(bench: Bench, capfd: pytest.CaptureFixture[str]) -> None:
    shutil.copy(bench.folder / "journal.db", bench.folder / "copy.db")
    raw = bytearray((bench.folder / "journal.db").read_bytes())
    raw[5000] ^= 1
    raw[100] ^= 1
    (bench.folder / "journal.db").write_bytes(raw)
    with pytest.raises(DamagedError):
        bench.unlock()
    assert capfd.readouterr() == ("", "")


def test_encrypting_anew_shows_no_key_to_a_trace(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    statements: list[str] = []

    def traced(database: Path, key: bytes) -> object:
        connection = connect(database, key)
        connection.set_trace_callback(statements.append)
        return connection

    monkeypatch.setattr(rotating, "connect", traced)
    with bench.unlock() as journal:
        old = journal.key(Use.DATABASE)
        journal.rotate(bench.passphrase, keys.new_recovery_key(), cost=COST)
        new = journal.key(Use.DATABASE)
    assert not any(key.hex() in statement for key in (old, new) for statement in statements)


@pytest.mark.parametrize("size", [0, 16, 31, 33, 63])
def test_a_key_of_another_size_is_never_taken_for_a_passphrase(bench: Bench, size: int) -> None:
    with bench.unlock() as journal, pytest.raises(ValueError, match="32 bytes"):
        rotating.rekey(Place(bench.folder), journal.key(Use.DATABASE), bytes(size))
    assert bench.opens(bench.passphrase)


@pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX")
@pytest.mark.parametrize("room", [1_000, 2_300, 3_000, 60_000, 150_000])
def test_a_full_disk_during_a_rotation_loses_nothing(bench: Bench, room: int) -> None:
    """A limit on the size of any file stands for a full disk, inside SQLite too."""
    second, renewed = Passphrase("the second passphrase"), keys.new_recovery_key()
    bench.jot("a jot from before")
    child = os.fork()
    if child == 0:
        import signal  # noqa: PLC0415

        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        code = 0
        try:
            with bench.unlock() as journal:
                resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
                journal.rotate(second, renewed, cost=COST)
        except (NoRoomError, NotWritableError) as error:
            code = error.exit_code
        except BaseException:  # noqa: BLE001 - told apart by its code
            code = 99
        os._exit(code)
    _, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) == 9
    held = [secret for secret in (bench.passphrase, second) if bench.opens(secret)]
    assert len(held) == 1
    with bench.unlock(held[0]) as journal:
        assert bench.marks(journal) == ["first"]
        assert [jot.text for jot in letterbox.open_all(journal).jots] == ["a jot from before"]
    assert not (bench.folder / "header.next").exists()
    assert [path.name for path in bench.folder.iterdir() if path.name.endswith(".tmp")] == []
