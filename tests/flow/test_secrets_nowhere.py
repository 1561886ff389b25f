"""The secrets she types stand in no argument and no environment variable, of the program or of one it starts."""

from __future__ import annotations

import contextlib
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from evening import Evening
from program import Outside

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="arguments and variables are read from /proc")
Sits = Callable[..., Evening]
NEW = "umbrella parsnip quarry violin hammock"


def _shown(process: int) -> bytes:
    """Arguments and variables of a process and of all it has started; what is refused to us, nobody else can read."""
    found = b""
    for name in ("cmdline", "environ"):
        try:
            found += Path(f"/proc/{process}/{name}").read_bytes() + b"\n"
        except OSError:
            continue
    return found + b"".join(_shown(child) for child in _children(process))


def _children(process: int) -> list[int]:
    """The processes it has started, as far as it, and each of its threads, still lives while we look."""
    found: list[int] = []
    tasks: list[Path] = []
    with contextlib.suppress(OSError):
        tasks = list(Path(f"/proc/{process}/task").iterdir())
    for task in tasks:
        with contextlib.suppress(OSError):
            found += map(int, (task / "children").read_text().split())
    return found


def _types(she: Evening, prompt: str, secret: str) -> None:
    """Types a secret at its prompt, and looks before and after Enter."""
    she.sees(prompt, 60)
    she.pauses(0.2)
    process = she._child.pid
    she.types(secret)
    she.pauses(0.1)
    shown = _shown(process)
    assert b"balint_journal" in shown
    she.presses("enter")
    shown += _shown(process)
    she.pauses(0.1)
    shown += _shown(process)
    for part in (secret, *secret.split(), *secret.split("-")):
        assert part.encode() not in shown


def test_at_every_prompt(real_journal: tuple[Path, str], balint: Outside, sits_down: Sits) -> None:
    paper = real_journal[1]
    she = sits_down("still")
    _types(she, "Passphrase:", balint.passphrase)
    assert she.ends(60) == 0
    she = sits_down("check", "--recovery")
    _types(she, "Paper key:", paper)
    assert she.ends(60) == 0
    she = sits_down("recovery", "check")
    _types(she, "Paper key:", paper)
    assert she.ends(60) == 0
    she = sits_down("recovery")
    _types(she, "Paper key:", paper)
    she.asked("o for words of your own.")
    she.enters("o")
    _types(she, "Passphrase:", NEW)
    _types(she, "Once more:", NEW)
    assert she.ends(60) == 0
    assert balint("still", secrets=[NEW]).code == 0


def test_not_even_for_the_second_process_of_the_demonstration(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "balint_journal", "demo"]
    with (
        (tmp_path / "out").open("wb") as out,
        subprocess.Popen(
            command, stdout=out, stderr=subprocess.STDOUT, env={**os.environ, "TMPDIR": str(tmp_path)}
        ) as running,
    ):
        shown, started = set[bytes](), False
        while running.poll() is None:
            started = started or bool(_children(running.pid))
            shown.add(_shown(running.pid))
    found = re.search(r"by chance: (.+)", (tmp_path / "out").read_text())
    assert found
    assert running.returncode == 0
    assert started
    assert not [one for one in shown if found[1].encode() in one]
