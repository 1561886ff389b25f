"""The paper key goes out before anything rests on it, and whatever fails then, she knows which one to keep."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from evening import Evening
from program import Inside, Outside, Ran, cheap_keys, secrets_on

from balint_journal.errors import BusyError, NoRoomError
from balint_journal.vault import lock, rotating
from balint_journal.vault.lock import exclusive
from balint_journal.vault.place import Place

KEY = r"[0-9A-HJKMNP-TV-Z]{6}(-[0-9A-HJKMNP-TV-Z]{6}){5}"
NOT_IN_FORCE = "The paper key shown just now is not in force. The former one still is: keep that."
NEW = "umbrella parsnip quarry violin hammock"


def _init(program: Outside, descriptor: int, stdout: int = subprocess.PIPE) -> Ran:
    with secrets_on([program.passphrase]) as secrets:
        words = ["--passphrase-fd", str(secrets), "--no-input", "init", "--kdf-memory", "64"]
        more = ["--recovery-fd", str(descriptor)] if descriptor != 1 else []
        done = subprocess.run(
            program.command(*words, *more),
            pass_fds=(secrets, descriptor),
            stdout=stdout,
            stderr=subprocess.PIPE,
            env=program.environment,
            start_new_session=True,
            check=False,
        )
    return Ran(done.returncode, done.stdout or b"", done.stderr)


class TestSettingUp:
    def test_a_descriptor_that_cannot_be_written_to_makes_no_journal(self, tmp_path: Path) -> None:
        program = Outside(tmp_path / "journal", tmp_path)
        (tmp_path / "paper").write_bytes(b"")
        opened = os.open(tmp_path / "paper", os.O_RDONLY)
        ran = _init(program, opened)
        os.close(opened)
        assert (ran.code, ran.out) == (2, "")
        assert "could not be written" in ran.err
        assert not program.folder.exists()

    def test_nor_does_a_full_disk(self, tmp_path: Path) -> None:
        program = Outside(tmp_path / "journal", tmp_path)
        opened = os.open("/dev/full", os.O_WRONLY)
        assert _init(program, opened).code == 2
        assert _init(program, 1, stdout=opened).code == 9
        os.close(opened)
        assert not program.folder.exists()

    def test_nor_a_pipe_that_nobody_reads(self, tmp_path: Path) -> None:
        program = Outside(tmp_path / "journal", tmp_path)
        reading, writing = os.pipe()
        os.close(reading)
        assert _init(program, 1, stdout=writing).code == 9
        os.close(writing)
        assert not program.folder.exists()

    def test_where_the_journal_cannot_be_made_after_all_the_key_is_said_to_open_nothing(self, tmp_path: Path) -> None:
        program = Outside(tmp_path / "journal", tmp_path)
        program.folder.mkdir()
        (program.folder / "header.json").mkdir()
        ran = _init(program, 1)
        assert ran.code not in {0, 1}
        assert re.fullmatch(rf"{KEY}\n", ran.out)
        assert "opens nothing: no journal was made" in ran.err


@pytest.fixture
def inside(balint: Outside) -> Inside:
    return Inside(balint.folder)


class TestRenewing:
    @pytest.mark.parametrize("words", [("rotate",), ("recovery", "renew")])
    def test_busy(self, inside: Inside, words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(lock, "WAIT_SECONDS", 0.1)
        former = _paper(inside)
        with cheap_keys(), exclusive(Place(inside.folder)):
            ran = inside(*words, secrets=[inside.passphrase, NEW])
        assert ran.code == BusyError.exit_code
        assert NOT_IN_FORCE in ran.err
        assert inside("recovery", "check", secrets=[ran.out.strip()]).code == 4
        assert inside("recovery", "check", secrets=[former]).code == 0

    def test_no_room(self, inside: Inside, monkeypatch: pytest.MonkeyPatch) -> None:
        def full(*_: object) -> None:
            raise NoRoomError

        monkeypatch.setattr(rotating, "rekey", full)
        with cheap_keys():
            ran = inside("rotate", secrets=[inside.passphrase, NEW])
        assert ran.code == NoRoomError.exit_code
        assert NOT_IN_FORCE in ran.err

    def test_cut_short_after_the_database_was_encrypted_anew(
        self, inside: Inside, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def full(*_: object) -> None:
            raise NoRoomError

        monkeypatch.setattr(rotating, "_finish", full)
        with cheap_keys():
            ran = inside("rotate", secrets=[inside.passphrase, NEW])
        monkeypatch.undo()
        assert "Keep both paper keys" in ran.err
        assert inside("still", secrets=[NEW]).code == 0
        assert inside("recovery", "check", secrets=[ran.out.strip()]).code == 0

    def test_stopped_while_the_key_is_shown(self, sits_down: Callable[..., Evening]) -> None:
        she = sits_down("recovery", "renew")
        she.unlocks()
        she.asked("type the third group")
        she.presses("ctrl-c")
        assert she.ends(60) == 130
        she.sees(NOT_IN_FORCE)


def _paper(inside: Inside) -> str:
    ran = inside("recovery", "renew")
    assert ran.code == 0, ran.err
    return ran.out.strip()
