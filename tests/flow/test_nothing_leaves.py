"""One word through every command: in no file, no message, no log; no network is spoken to, no program started."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from program import SAFE

SUPPORT = Path(__file__).parents[1] / "support"
WORD = "ebedithar"
PLACES = {
    "HOME": "home",
    "XDG_STATE_HOME": "state",
    "XDG_DATA_HOME": "data",
    "XDG_CACHE_HOME": "cache",
    "TMPDIR": "tmp",
}


def sent_through(base: Path, *before: str) -> tuple[Path, dict[str, Any], str]:
    """The folder of everything that was written to, what each command came to, and the log."""
    there, to = base / "there", base / "came-to.json"
    for place in PLACES.values():
        (there / place).mkdir(parents=True)
    env = {**SAFE, **{name: str(there / place) for name, place in PLACES.items()}, "PYTHONPATH": str(SUPPORT)}
    done = subprocess.run(
        [*before, sys.executable, str(SUPPORT / "canary.py"), str(there), str(to)],
        capture_output=True,
        env=env,
        cwd=there,
        start_new_session=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr.decode()[-3000:]
    return there, json.loads(to.read_text()), (done.stdout + done.stderr).decode()


@pytest.fixture(scope="module")
def everything(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Any], str]:
    return sent_through(tmp_path_factory.mktemp("canary"))


def test_the_commands_did_what_they_were_asked(everything: tuple[Path, dict[str, Any], str]) -> None:
    """Otherwise the rest would prove nothing."""
    codes = [(tuple(one["words"][:2]), one["code"]) for one in everything[1]["ran"]]
    for words in (
        ("write", "-"),
        ("search", "Zebedithar"),
        ("passphrase",),
        ("rotate",),
        ("names", "add"),
        ("jot",),
        ("check",),
    ):
        assert (words, 0) in codes
    assert {code for _, code in codes} == {0, 2, 3, 4}
    said = "".join(one["out"] for one in everything[1]["ran"])
    assert said.lower().count(WORD) > 10


def test_the_word_is_in_no_message(everything: tuple[Path, dict[str, Any], str]) -> None:
    for one in everything[1]["ran"]:
        assert WORD not in one["err"].lower(), one["words"]
        assert "Traceback" not in one["err"], one["words"]


def test_nor_in_any_log(everything: tuple[Path, dict[str, Any], str]) -> None:
    assert WORD not in everything[2].lower()


def test_nor_in_any_file(everything: tuple[Path, dict[str, Any], str]) -> None:
    forms = [form.encode(codec) for codec in ("utf-8", "utf-16-le") for form in (WORD, WORD.upper())]
    files = [file for file in everything[0].rglob("*") if file.is_file()]
    assert {"journal.db", "header.json", "copy.balint"} <= {file.name for file in files}
    for file in files:
        raw = file.read_bytes()
        assert not any(form in raw for form in forms), file
        assert not any(form.decode("latin-1") in file.name for form in forms)


def test_no_temporary_file_stays(everything: tuple[Path, dict[str, Any], str]) -> None:
    assert list((everything[0] / "tmp").iterdir()) == []
    assert [file for file in everything[0].rglob("*.tmp*") if file.is_file()] == []


def test_no_network_was_spoken_to_and_no_program_started(everything: tuple[Path, dict[str, Any], str]) -> None:
    assert everything[1]["seen"] == []


def test_the_same_where_there_is_no_network_at_all(
    everything: tuple[Path, dict[str, Any], str], tmp_path: Path
) -> None:
    alone = ("unshare", "-rn")
    if shutil.which("unshare") is None or os.spawnvp(os.P_WAIT, "unshare", [*alone, "true"]) != 0:  # noqa: S606
        pytest.skip("no empty network namespace can be had here")
    _, there, _ = sent_through(tmp_path, *alone)
    for apart, connected in zip(there["ran"], everything[1]["ran"], strict=True):
        assert (apart["words"][:1], apart["code"]) == (connected["words"][:1], connected["code"])
