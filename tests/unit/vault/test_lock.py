"""The lock while keys change: one at a time, and the others can say who."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from balint_journal.errors import BusyError, NotWritableError
from balint_journal.vault import files, lock, machine
from balint_journal.vault.place import Place

HOLDER = (
    "import sys, pathlib\nfrom balint_journal.vault.lock import exclusive\nfrom balint_journal.vault.place import Place\n"
    "with exclusive(Place(pathlib.Path(sys.argv[1]))):\n print('held', flush=True)\n sys.stdin.read()"
)


def test_another_process_is_named_and_its_death_frees_the_lock(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(BusyError, match=f"process {other.pid}"), lock.exclusive(Place(tmp_path), wait=0):
            pass
        other.kill()
    with lock.exclusive(Place(tmp_path), wait=1):
        pass


def test_it_waits_for_the_other_to_let_go(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdin is not None
        other.stdout.readline()
        begun = time.monotonic()
        with pytest.raises(BusyError), lock.exclusive(Place(tmp_path), wait=0.2):
            pass
        assert time.monotonic() - begun >= 0.2
        other.stdin.close()
        with lock.exclusive(Place(tmp_path), wait=10):
            pass


@pytest.mark.parametrize("left", [b"", b"\xff\xfe\x00", b"abc def", b"12\x1b[31m host", b"1" * 5000])
def test_whatever_stands_in_the_file_the_message_is_plain(tmp_path: Path, left: bytes) -> None:
    place = Place(tmp_path)
    with lock.exclusive(place):
        place.lock.write_bytes(left)
        with pytest.raises(BusyError) as told, lock.exclusive(place, wait=0):
            pass
    assert told.value.what.isprintable()
    assert told.value.exit_code == 8


def test_a_left_over_file_means_nothing(tmp_path: Path) -> None:
    (tmp_path / "journal.lock").write_text("1 elsewhere")
    with lock.exclusive(Place(tmp_path), wait=0):
        assert (tmp_path / "journal.lock").read_text().startswith(f"{os.getpid()} ")


@pytest.mark.parametrize("kind", ["link", "fifo"])
def test_a_lock_that_is_no_file_is_refused(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "journal.lock"
    if kind == "fifo":
        os.mkfifo(path)
    else:
        (tmp_path / "target").write_bytes(b"hers")
        path.symlink_to(tmp_path / "target")
    with pytest.raises(files.OddFileError), lock.exclusive(Place(tmp_path), wait=0):
        pass
    assert kind == "fifo" or (tmp_path / "target").read_bytes() == b"hers"


def test_a_file_system_without_locks_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def none(_: int) -> bool:
        raise OSError(37, "No locks available")

    monkeypatch.setattr(machine, "try_lock", none)
    with pytest.raises(NotWritableError), lock.exclusive(Place(tmp_path), wait=0):
        pass
