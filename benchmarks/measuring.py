"""Times of whole programs, taken in turns so that a busy machine slows both alike; medians and their ratio."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pexpect

TYPING_SECONDS = 1.5


@dataclass(frozen=True, slots=True)
class Ratio:
    """``ours`` and ``theirs`` are median seconds; ``bar`` is what their ratio may be at most."""

    what: str
    ours: float
    theirs: float
    bar: float

    @property
    def value(self) -> float:
        """Ours in theirs."""
        return self.ours / self.theirs

    def line(self) -> str:
        """One row of the table."""
        verdict = "ok" if self.value <= self.bar else "OVER"
        return f"{self.what:<48} {self.ours * 1000:8.0f} ms {self.theirs * 1000:8.0f} ms   x{self.value:5.2f}  bar x{self.bar:<5} {verdict}"


def in_turns(what: str, ours: Callable[[], float], theirs: Callable[[], float], *, bar: float, rounds: int) -> Ratio:
    """Both measured ``rounds`` times, one after the other."""
    pairs = [(ours(), theirs()) for _ in range(rounds)]
    return Ratio(what, statistics.median(a for a, _ in pairs), statistics.median(b for _, b in pairs), bar)


def whole(command: list[str], *, given: bytes = b"", environment: Mapping[str, str] | None = None) -> float:
    """Seconds from starting a program to its end."""
    begun = time.perf_counter()
    subprocess.run(
        command, input=given, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment, check=True
    )
    return time.perf_counter() - begun


def after_passphrase(command: str, prompt: str, secret: str, environment: Mapping[str, str]) -> float:
    """Seconds from Enter after the passphrase to the end of the program; typing it took a second and a half."""
    child = pexpect.spawn("/bin/sh", ["-c", command], env={**os.environ, **environment}, timeout=120, encoding="utf-8")
    child.expect(prompt)
    time.sleep(TYPING_SECONDS)
    begun = time.perf_counter()
    child.sendline(secret)
    child.expect(pexpect.EOF)
    taken = time.perf_counter() - begun
    child.close()
    if child.exitstatus != 0:
        sys.exit(f"ended with {child.exitstatus}: {command}\n{child.before}")
    return taken


def peak_mebibytes(command: list[str], given: bytes) -> float:
    """The largest memory a program held, in MiB (GNU time is not needed: the kernel tells its parent)."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.dup2(reader, 0)
        os.close(writer)
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, 1)
        os.execv(command[0], command)  # noqa: S606  # our own program
    os.close(reader)
    with os.fdopen(writer, "wb") as pipe:
        pipe.write(given)
    _, _, used = os.wait4(child, 0)
    return used.ru_maxrss / 1024


def peer_python(venv: Path, *packages: str) -> Path:
    """A Python with these packages, in a venv of its own outside the checkout; made once."""
    python = venv / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(venv)], check=True)
        subprocess.run([str(python), "-m", "pip", "install", "-q", *packages], check=True)
    return python
