"""What surrounds a running program: no core dump may hold her words."""

import subprocess
import sys
import time
from pathlib import Path

import pytest


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_a_waiting_program_leaves_no_core_and_lets_nobody_look_in(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "balint_journal", "--journal", str(tmp_path), "deidentify"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL) as waiting:
        limits = Path(f"/proc/{waiting.pid}/limits")
        end = time.monotonic() + 30
        while not _no_core(limits):
            assert time.monotonic() < end, limits.read_text()
            time.sleep(0.05)
        waiting.kill()


def _no_core(limits: Path) -> bool:
    line = next(line for line in limits.read_text().splitlines() if line.startswith("Max core file size"))
    return line.split()[4:6] == ["0", "0"]
