"""The real program in a process of its own: what comes out where, pipes that close, terminals that can do little."""

from __future__ import annotations

import contextlib
import json
import os
import re
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest
from program import Outside, secrets_on

KEY = r"[0-9A-HJKMNP-TV-Z]{6}(-[0-9A-HJKMNP-TV-Z]{6}){5}"


class TestSettingUp:
    def test_the_key_is_the_last_line_and_the_cost_is_never_below_the_floor(self, tmp_path: Path) -> None:
        program = Outside(tmp_path / "journal", tmp_path)
        ran = program("--no-input", "init")
        assert ran.code == 0, ran.err
        assert re.fullmatch(rf"{KEY}\n", ran.out)
        assert "keep it somewhere safe" in ran.err
        header = json.loads((program.folder / "header.json").read_text())
        costs = re.findall(r'"(?:m_kib|m|memory_kib)":\s*(\d+)', json.dumps(header))
        assert costs
        assert all(int(cost) >= 64 * 1024 for cost in costs)
        assert stat.S_IMODE(program.folder.stat().st_mode) == 0o700
        for file in program.folder.rglob("*"):
            assert stat.S_IMODE(file.stat().st_mode) == (0o700 if file.is_dir() else 0o600), file
        assert program("--no-input", "init").code == 7

    def test_the_key_may_go_elsewhere(self, tmp_path: Path) -> None:
        program = Outside(tmp_path / "journal", tmp_path)
        paper = tmp_path / "paper"
        with secrets_on([program.passphrase]) as descriptor, paper.open("wb") as out:
            words = ["--passphrase-fd", str(descriptor), "--no-input", "init", "--kdf-memory", "64"]
            done = subprocess.run(
                program.command(*words, "--recovery-fd", str(out.fileno())),
                pass_fds=(descriptor, out.fileno()),
                capture_output=True,
                env=program.environment,
                start_new_session=True,
                check=False,
            )
        assert (done.returncode, done.stdout) == (0, b"")
        assert re.fullmatch(rf"{KEY}\n", paper.read_text())
        assert paper.read_bytes().strip() not in done.stderr
        ran = program("recovery", "check", secrets=[paper.read_text().strip()])
        assert ran.code == 0, ran.err

    @pytest.mark.parametrize("weak", ["", "password", "balint"])
    def test_too_weak_is_2_and_makes_nothing(self, tmp_path: Path, weak: str) -> None:
        program = Outside(tmp_path / "journal", tmp_path)
        ran = program("--no-input", "init", "--kdf-memory", "64", secrets=[weak])
        assert (ran.code, ran.out) == (2, "")
        assert not program.folder.exists()

    @pytest.mark.parametrize("memory", ["63", "0", "-1", "4097", "x"])
    def test_no_option_goes_below_the_floor(self, tmp_path: Path, memory: str) -> None:
        program = Outside(tmp_path / "journal", tmp_path)
        assert program("--no-input", "init", "--kdf-memory", memory).code == 2
        assert not program.folder.exists()

    def test_a_place_that_cannot_be_written_to(self, tmp_path: Path) -> None:
        ran = Outside(Path("/proc/nowhere/journal"), tmp_path)("--no-input", "init", "--kdf-memory", "64")
        assert (ran.code, ran.out) == (9, "")
        assert ran.err.splitlines()[0] == "This place cannot be written to."


class TestPipes:
    @pytest.mark.parametrize("words", [("prompts",), ("law",), ("prompts", "--json"), ()])
    def test_one_that_closes_early_is_no_failure(self, balint: Outside, words: tuple[str, ...]) -> None:
        ran = subprocess.run(
            ["bash", "-c", 'set -o pipefail; "$@" | head -1; exit ${PIPESTATUS[0]}', "bash", *balint.command(*words)],  # noqa: S607
            capture_output=True,
            env=balint.environment,
            check=False,
            start_new_session=True,
        )
        assert (ran.returncode, ran.stderr) == (0, b"")

    def test_one_that_is_closed_from_the_beginning(self, balint: Outside) -> None:
        for redirect in (">&-", "2>&-", ">&- 2>&-", "<&-"):
            command = f'"$@" {redirect}'
            ran = subprocess.run(
                ["bash", "-c", command, "bash", *balint.command("prompts")],  # noqa: S607
                capture_output=True,
                env=balint.environment,
                check=False,
                start_new_session=True,
            )
            assert ran.returncode == 0, redirect
            assert b"Traceback" not in ran.stderr

    def test_a_disk_that_is_full(self, balint: Outside) -> None:
        with Path("/dev/full").open("wb") as full:
            ran = subprocess.run(
                balint.command("prompts"), stdout=full, stderr=subprocess.PIPE, env=balint.environment, check=False
            )
        assert ran.returncode == 9
        assert b"There is no room left on the disk" in ran.stderr

    @pytest.mark.parametrize(
        "env",
        [
            {"TERM": "dumb"},
            {"NO_COLOR": "1"},
            {"FORCE_COLOR": "1", "CLICOLOR_FORCE": "1"},
            {"LC_ALL": "C"},
            {"COLUMNS": "20"},
        ],
    )
    def test_no_stray_byte_whatever_the_terminal(self, balint: Outside, env: dict[str, str]) -> None:
        program = Outside(balint.folder, balint.home, env=env)
        for words in (("--help",), ("help", "write"), ("nonsense",), ("support",), ("law",), ()):
            ran = program(*words)
            assert ran.code == (2 if words == ("nonsense",) else 0)
            assert not re.search(rb"[\x00-\x09\x0b-\x1f\x7f]", ran.raw + ran.raw_err)


def test_a_script_from_init_to_search(balint: Outside) -> None:
    """The main job without a terminal, each step in a process of its own."""
    assert balint("--no-input", "write", "-", text="The man with the list. Zebedithar.").out.startswith("Kept as 1 (")
    given = '{"about": "Heron", "kinds": ["stuck"], "answers": [{"prompt": "S1", "text": "He folded the paper."}]}'
    assert balint("--no-input", "write", "--json", "-", text=given).document["id"] == 2
    assert [one["id"] for one in balint("list", "--json").document["reflections"]] == [2, 1]
    assert balint("show", "heron", "--json").document["opening"] == "He folded the paper."
    assert [hit["id"] for hit in balint("search", "zebedithar", "--json").document["hits"]] == [1]
    ran = balint("deidentify", "--jsonl", text='{"id": 7, "text": "Mrs Zebedithar came on 3 March."}\n')
    line = json.loads(ran.out)
    assert (ran.code, line["id"]) == (0, 7)
    assert "Zebedithar" not in line["text"]
    for file in balint.folder.rglob("*"):
        if file.is_file():
            raw = file.read_bytes()
            assert b"folded" not in raw
            assert b"ebedithar" not in raw


def test_two_writers_at_once_lose_nothing(balint: Outside) -> None:
    def start(number: int) -> tuple[subprocess.Popen[bytes], int]:
        reading, writing = os.pipe()
        os.write(writing, f"{balint.passphrase}\n".encode())
        os.close(writing)
        words = ["--passphrase-fd", str(reading), "write", "-"]
        process = subprocess.Popen(
            balint.command(*words),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            pass_fds=(reading,),
            env=balint.environment,
            start_new_session=True,
        )
        os.close(reading)
        assert process.stdin is not None
        process.stdin.write(f"Writer {number}.".encode() * 1000)
        process.stdin.close()
        return process, number

    kept = set()
    with contextlib.ExitStack() as running:
        writers = [start(number) for number in range(4)]
        for process, _ in writers:
            running.enter_context(process)
        for process, number in writers:
            assert process.stdout is not None
            assert process.stderr is not None
            out, err = process.stdout.read(), process.stderr.read()
            assert process.wait() in {0, 8}, err
            if process.returncode == 0:
                assert out.startswith(b"Kept as ")
                kept.add(f"Writer {number}."[:9])
    openings = {one["opening"][:9] for one in balint("list", "--json").document["reflections"]}
    assert openings == kept
    assert kept


def test_ctrl_c_while_the_key_is_derived_is_heard_at_once(tmp_path: Path) -> None:
    """A key that takes seconds to derive, and an interrupt in the middle of it: gone long before it is done."""
    program = Outside(tmp_path / "journal", tmp_path)
    code = (
        "import sys, time\n"
        "from balint_journal.crypto import kdf\n"
        "from balint_journal.vault import unlocking\n"
        "from balint_journal.services import journal\n"
        "from balint_journal.cli.app import run\n"
        "derive = kdf.derive\n"
        "def slow(*a):\n"
        "    sys.stderr.write('deriving\\n'); sys.stderr.flush(); time.sleep(20); return derive(*a)\n"
        "kdf.derive = slow\n"
        "sys.exit(run(sys.argv[1:]))\n"
    )
    with (
        secrets_on([program.passphrase]) as descriptor,
        subprocess.Popen(
            [
                sys.executable,
                "-c",
                code,
                *program.command("--passphrase-fd", str(descriptor), "init", "--kdf-memory", "64")[3:],
            ],
            stdin=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            stdout=subprocess.PIPE,
            pass_fds=(descriptor,),
            env=program.environment,
            start_new_session=True,
        ) as process,
    ):
        assert process.stderr is not None
        assert b"keep it somewhere safe" in process.stderr.readline()
        assert process.stderr.readline() == b"deriving\n"
        asked = time.monotonic()
        process.send_signal(signal.SIGINT)
        said = process.stderr.read()
        code_seen = process.wait(timeout=10)
        took = time.monotonic() - asked
    assert code_seen == 130
    assert b"opens nothing: no journal was made." in said
    assert b"\nStopped.\n" in said
    assert took < 2.0, f"{took:.2f} s"  # 0.2 s where nothing else runs; the key alone would take twenty
    assert not program.folder.exists()
