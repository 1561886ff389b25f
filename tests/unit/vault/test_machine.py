"""What systems differ in, with each part present and absent."""

import ctypes
import errno
import os
import sys
import types
from pathlib import Path

import pytest

from balint_journal.vault import files, machine

FLAGS = ("O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC", "O_DIRECTORY", "O_BINARY", "O_NOINHERIT")


def _without(patch: pytest.MonkeyPatch, *names: str) -> None:
    for name in names:
        patch.delattr(os, name, raising=False)


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "target").write_bytes(b"hers")
    (tmp_path / "link").symlink_to(tmp_path / "target")
    with pytest.raises(OSError) as refused:  # noqa: PT011 - its number is looked at
        os.open(tmp_path / "link", os.O_RDONLY | machine.no_follow())
    assert refused.value.errno in {errno.ELOOP, errno.EMLINK}


@pytest.mark.parametrize("kind", ["link", "fifo"])
def test_what_is_no_file_is_refused_without_the_flags_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    (tmp_path / "target").write_bytes(b"hers")
    if kind == "fifo":
        os.mkfifo(tmp_path / "odd")
    else:
        (tmp_path / "odd").symlink_to(tmp_path / "target")
    _without(monkeypatch, *FLAGS)
    with pytest.raises(files.OddFileError):
        files.read(tmp_path / "odd", 10)


@pytest.mark.parametrize("name", FLAGS)
def test_files_are_read_and_written_where_a_flag_is_unknown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    _without(monkeypatch, name)
    files.replace(tmp_path / "a", b"one")
    files.replace(tmp_path / "a", b"two")
    assert files.read(tmp_path / "a", 10) == b"two"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a"]


def test_files_are_read_and_written_where_all_are_unknown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _without(monkeypatch, *FLAGS)
    assert machine.no_follow() == 0
    files.replace(tmp_path / "a", b"one")
    assert files.read(tmp_path / "a", 10) == b"one"


def test_a_folder_is_synced_where_folders_can_be_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[int] = []
    monkeypatch.setattr(os, "fsync", synced.append)
    machine.sync_folder(tmp_path)
    assert len(synced) == 1
    _without(monkeypatch, "O_DIRECTORY")
    machine.sync_folder(tmp_path)
    assert len(synced) == 1


def _in_a_child(program: str) -> str:
    import subprocess  # noqa: PLC0415

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return done.stdout.strip()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks Linux what it set")
def test_there_are_no_core_dumps_and_nobody_looks_in() -> None:
    program = (
        "import ctypes, resource\nfrom balint_journal.vault import machine\n"
        "done = machine.keep_out_of_dumps()\n"
        "print(done, resource.getrlimit(resource.RLIMIT_CORE), ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))"
    )
    assert _in_a_child(program) == "('core', 'dumpable') (0, 0) 0"


def test_nothing_is_said_to_be_done_where_nothing_can_be(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(_: object) -> object:
        raise OSError

    monkeypatch.setitem(sys.modules, "resource", None)
    monkeypatch.setattr(ctypes, "CDLL", missing)
    assert machine.keep_out_of_dumps() == ()


def test_a_refused_limit_is_not_said_to_be_set(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise ValueError

    monkeypatch.setitem(sys.modules, "resource", types.SimpleNamespace(RLIMIT_CORE=4, setrlimit=refused))
    monkeypatch.setattr(sys, "platform", "freebsd14")
    assert machine.keep_out_of_dumps() == ()


def test_macos_denies_debuggers(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[int, ...]] = []
    monkeypatch.setitem(sys.modules, "resource", None)
    monkeypatch.setattr(sys, "platform", "darwin")

    def ptrace(*what: int) -> int:
        asked.append(what)
        return 0

    library = types.SimpleNamespace(ptrace=ptrace)
    monkeypatch.setattr(ctypes, "CDLL", lambda _: library)
    assert machine.keep_out_of_dumps() == ("attach",)
    assert asked == [(31, 0, 0, 0)]


def test_the_memory_is_told_or_unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    told = machine.memory_kib()
    assert told is None or told > 100_000
    monkeypatch.setattr(os, "sysconf", lambda name: {"SC_PAGE_SIZE": 4096, "SC_PHYS_PAGES": 1024}[name], raising=False)
    assert machine.memory_kib() == 4096

    def unknown(_: str) -> int:
        raise ValueError

    monkeypatch.setattr(os, "sysconf", unknown)
    assert machine.memory_kib() is None
    _without(monkeypatch, "sysconf")
    monkeypatch.delattr(ctypes, "windll", raising=False)
    assert machine.memory_kib() is None


def test_the_memory_of_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    def fill(status: object) -> int:
        status._obj.total = 8 * 1024 * 1024 * 1024  # type: ignore[attr-defined]
        return answers.pop()

    answers = [0, 1]
    _without(monkeypatch, "sysconf")
    kernel = types.SimpleNamespace(GlobalMemoryStatusEx=fill)
    monkeypatch.setattr(ctypes, "windll", types.SimpleNamespace(kernel32=kernel), raising=False)
    assert machine.memory_kib() == 8 * 1024 * 1024
    assert machine.memory_kib() is None


@pytest.mark.parametrize(("mode", "open_to_others"), [(0o600, False), (0o640, True), (0o604, True), (0o700, False)])
def test_modes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mode: int, *, open_to_others: bool) -> None:
    path = tmp_path / "file"
    path.touch()
    path.chmod(mode)
    assert machine.readable_by_others(path) is open_to_others
    monkeypatch.setattr(sys, "platform", "win32")
    assert machine.readable_by_others(path) is False


def test_a_lock_is_held_by_one(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    one, other = (os.open(path, os.O_RDWR | os.O_CREAT, 0o600) for _ in range(2))
    assert machine.try_lock(one)
    assert not machine.try_lock(other)
    os.close(one)
    assert machine.try_lock(other)
    os.close(other)


def test_the_lock_of_windows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[int, int, int]] = []

    def locking(opened: int, mode: int, size: int) -> None:
        asked.append((mode, size, os.lseek(opened, 0, os.SEEK_CUR)))
        if len(asked) == 2:
            raise PermissionError(errno.EACCES, "locked")

    monkeypatch.setitem(sys.modules, "fcntl", None)
    monkeypatch.setitem(sys.modules, "msvcrt", types.SimpleNamespace(LK_NBLCK=2, locking=locking))
    opened = os.open(tmp_path / "lock", os.O_RDWR | os.O_CREAT, 0o600)
    assert machine.try_lock(opened)
    assert not machine.try_lock(opened)
    assert asked[0] == (2, 1, 1 << 30)
    os.close(opened)


def test_without_any_locks_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "fcntl", None)
    monkeypatch.setitem(sys.modules, "msvcrt", None)
    opened = os.open(tmp_path / "lock", os.O_RDWR | os.O_CREAT, 0o600)
    with pytest.raises(OSError, match="no file locks"):
        machine.try_lock(opened)
    os.close(opened)
