"""Jots are saved from a damaged journal too, and an odd file among them stops nothing."""

import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest
from bench import BOUNDS, Bench

from balint_journal.errors import NoRoomError
from balint_journal.vault import files, letterbox, salvage


def _salvaged(bench: Bench, into: Path) -> Bench:
    salvage.salvage(bench.folder, bench.passphrase, into, now=datetime.now(UTC), new_id=uuid4, bounds=BOUNDS)
    return Bench(into, bench.state, bench.recovery, bench.passphrase)


@pytest.mark.skipif(sys.platform == "win32", reason="has no pipes in folders")
def test_one_that_cannot_be_read_keeps_no_other_word_from_being_saved(bench: Bench, tmp_path: Path) -> None:
    bench.jot("a jot from before")
    os.mkfifo(bench.folder / "letterbox" / "0000.jot")
    saved = _salvaged(bench, tmp_path / "saved")
    with saved.unlock() as journal:
        assert bench.marks(journal) == ["first"]
        assert [jot.text for jot in letterbox.open_all(journal).jots] == ["a jot from before"]


def test_one_that_cannot_be_written_is_told(bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bench.jot("a jot from before")
    write = files.replace

    def full(path: Path, data: bytes) -> None:
        if path.suffix == ".jot":
            raise NoRoomError
        write(path, data)

    monkeypatch.setattr(files, "replace", full)
    with pytest.raises(NoRoomError):
        _salvaged(bench, tmp_path / "saved")
