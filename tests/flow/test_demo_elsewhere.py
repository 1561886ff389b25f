"""The demonstration imports nothing from the folder she stands in."""

import subprocess
import sys
from pathlib import Path

import pytest

from balint_journal.services import demonstrating


def test_the_second_process_takes_nothing_from_the_folder_it_is_started_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "typer.py").write_text("print('a stranger ran')")
    monkeypatch.chdir(tmp_path)
    planted = [sys.executable, "-m", "balint_journal", "--version"]
    assert (
        b"a stranger ran" in subprocess.run(planted, capture_output=True, check=False).stdout
    )  # what is guarded against
    with pytest.raises(demonstrating.SecondReadingError):
        demonstrating.read_back_elsewhere(tmp_path / "no-journal", "a passphrase", 1)
    told = capfd.readouterr()
    assert "a stranger ran" not in told.out
    assert "There is no journal here." in told.err
