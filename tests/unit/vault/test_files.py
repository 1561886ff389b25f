"""Files: the old or the new, whole; never through a link; failures told as ours."""

import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from balint_journal.errors import DamagedError, JournalError, NoRoomError, NotWritableError
from balint_journal.vault import files


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (errno.ENOSPC, NoRoomError),
        (errno.EDQUOT, NoRoomError),
        (errno.EFBIG, NoRoomError),
        (errno.EROFS, NotWritableError),
        (errno.EACCES, NotWritableError),
        (errno.EPERM, NotWritableError),
        (errno.ENOTDIR, NotWritableError),
        (errno.EIO, NotWritableError),
        (errno.ELOOP, files.OddFileError),
        (errno.ENXIO, files.OddFileError),
    ],
)
def test_what_the_system_says_is_told_without_its_words(code: int, expected: type[JournalError]) -> None:
    with pytest.raises(expected) as told, files.failures_told():
        raise OSError(code, "words of the system", "/home/her/secret name")
    assert type(told.value) is expected
    assert "secret name" not in f"{told.value}{told.value.remedy}"
    assert told.value.__suppress_context__


def test_a_file_is_written_for_her_alone(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        files.replace(tmp_path / "a", b"one")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o600


@pytest.mark.parametrize("step", ["open", "fsync", "replace"])
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EROFS, errno.EACCES])
def test_a_failure_at_any_step_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, code: int
) -> None:
    files.replace(tmp_path / "a", b"old")

    def fails(*_: object, **__: object) -> int:
        raise OSError(code, "no")

    monkeypatch.setattr(os, step, fails)
    with pytest.raises((NoRoomError, NotWritableError)):
        files.replace(tmp_path / "a", b"new")
    monkeypatch.undo()
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a": b"old"}


def test_the_file_is_synced_before_it_has_its_name_and_the_folder_after(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    order: list[str] = []

    def note(name: str, real: Callable[..., object]) -> Callable[..., object]:
        def call(*arguments: object, **named: object) -> object:
            folder = name == "fsync" and stat.S_ISDIR(os.fstat(arguments[0]).st_mode)  # type: ignore[arg-type]
            order.append("folder" if folder else name)
            return real(*arguments, **named)

        return call

    for name in ("fsync", "replace"):
        monkeypatch.setattr(os, name, note(name, getattr(os, name)))
    files.replace(tmp_path / "a", b"one")
    assert order == ["fsync", "replace", "folder"]


@pytest.mark.parametrize("kind", ["link", "dangling link", "fifo", "folder"])
def test_what_is_no_file_is_neither_read_nor_replaced(tmp_path: Path, kind: str) -> None:
    path, target = tmp_path / "a", tmp_path / "target"
    if kind == "fifo":
        os.mkfifo(path)
    elif kind == "folder":
        path.mkdir()
    else:
        if kind == "link":
            target.write_bytes(b"hers")
        path.symlink_to(target)
    before = path.lstat().st_mode
    with pytest.raises(files.OddFileError):
        files.read(path, 100)
    with pytest.raises(files.OddFileError):
        files.replace(path, b"new")
    assert path.lstat().st_mode == before
    assert kind != "link" or target.read_bytes() == b"hers"


def test_a_missing_file_is_none_and_a_long_one_damaged(tmp_path: Path) -> None:
    assert files.read(tmp_path / "a", 10) is None
    (tmp_path / "a").write_bytes(b"x" * 10)
    assert files.read(tmp_path / "a", 10) == b"x" * 10
    with pytest.raises(DamagedError):
        files.read(tmp_path / "a", 9)


def test_reading_leaves_no_file_open(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x")
    os.mkfifo(tmp_path / "fifo")
    opened = Path("/proc/self/fd" if Path("/proc/self/fd").exists() else "/dev/fd")
    before = len(list(opened.iterdir()))
    for _ in range(20):
        files.read(tmp_path / "a", 10)
        with pytest.raises(files.OddFileError):
            files.read(tmp_path / "fifo", 10)
    assert len(list(opened.iterdir())) == before


def test_folders_are_hers_alone_and_left_as_they_are(tmp_path: Path) -> None:
    files.make_folder(tmp_path / "deep" / "folder")
    assert stat.S_IMODE((tmp_path / "deep" / "folder").stat().st_mode) == 0o700
    (tmp_path / "there").mkdir(mode=0o755)
    (tmp_path / "there").chmod(0o755)
    files.make_folder(tmp_path / "there")
    assert stat.S_IMODE((tmp_path / "there").stat().st_mode) == 0o755
    (tmp_path / "file").touch()
    for odd in (tmp_path / "file", tmp_path / "file" / "below"):
        with pytest.raises(NotWritableError):
            files.make_folder(odd)


def test_moving_and_removing(tmp_path: Path) -> None:
    files.replace(tmp_path / "a", b"one")
    files.move(tmp_path / "a", tmp_path / "b")
    assert (tmp_path / "b").read_bytes() == b"one"
    files.remove(tmp_path / "b")
    files.remove(tmp_path / "b")
    files.discard(tmp_path / "b")
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(NotWritableError):
        files.move(tmp_path / "a", tmp_path / "b")
