"""`balint demo` goes the whole way on real parts, and cannot be faked."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from balint_journal.cli.app import run
from balint_journal.services import demonstrating


def _demo(**more: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "balint_journal", "demo"]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=False, env={**os.environ, **more})


def test_the_whole_way(tmp_path: Path) -> None:
    done = _demo(TMPDIR=str(tmp_path))
    assert done.returncode == 0, done.stderr
    shown = done.stdout
    assert re.search(r"Of (\d+) words written, 0 can be read there", shown)
    read_back = shown.split("4. A second process")[1].split("5. Searched")[0]
    assert "Mr Alwyn Prosser" in read_back
    page = shown.split("A PATIENT WHO STAYS WITH ME")[1]
    for telling in ("Alwyn", "Prosser", "Nerys", "March"):
        assert telling not in page
    assert "The paper getting smaller." in page
    assert not list(tmp_path.iterdir())


def test_two_runs_share_nothing_that_is_left_to_chance() -> None:
    first, second = (re.search(r"by chance: (.+)", _demo().stdout) for _ in range(2))
    assert first
    assert second
    assert first[1] != second[1]


def test_without_the_database_it_fails(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    real = demonstrating.look_for_words

    def look_and_lose(folder: Path) -> demonstrating.Traces:
        traces = real(folder)
        (folder / "journal.db").unlink()
        return traces

    monkeypatch.setattr(demonstrating, "look_for_words", look_and_lose)
    assert run(["demo"]) != 0
    shown = capfd.readouterr()
    assert "A PATIENT WHO STAYS" not in shown.out
    assert "Traceback" not in shown.err
