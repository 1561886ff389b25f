"""The program, run as a script would run it: in this process with cheap keys, or in one of its own with real ones."""

from __future__ import annotations

import contextlib
import io
import json
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from balint_journal.crypto.kdf import DEFAULT_BOUNDS, KdfCost

PASSPHRASE = "lantern gravel oboe biscuit meadow"
CHEAP = KdfCost(64, 1, 1)
SAFE = {"PATH": os.environ.get("PATH", ""), "LANG": "C.UTF-8"}


@dataclass(frozen=True)
class Ran:
    """What one command line came to."""

    code: int
    raw: bytes
    raw_err: bytes

    @property
    def out(self) -> str:
        return self.raw.decode()

    @property
    def err(self) -> str:
        return self.raw_err.decode()

    @property
    def document(self) -> Any:  # noqa: ANN401 - JSON
        return json.loads(self.raw)


@contextlib.contextmanager
def cheap_keys() -> Iterator[None]:
    """The floor lowered in this process alone, from outside: nothing in the program can do this."""
    floor = DEFAULT_BOUNDS.least
    object.__setattr__(DEFAULT_BOUNDS, "least", KdfCost(32, 1, 1))
    try:
        yield
    finally:
        object.__setattr__(DEFAULT_BOUNDS, "least", floor)


@contextlib.contextmanager
def secrets_on(lines: Sequence[str]) -> Iterator[int]:
    """A file descriptor from which these lines can be read, one a line."""
    reading, writing = os.pipe()
    raw = "".join(f"{line}\n" for line in lines).encode("utf-8", "surrogateescape")

    def hand_over() -> None:
        with contextlib.suppress(BrokenPipeError):  # nobody asked for them
            os.write(writing, raw)
        os.close(writing)

    thread = threading.Thread(target=hand_over)
    thread.start()
    try:
        yield reading
    finally:
        os.close(reading)
        thread.join()


@dataclass(frozen=True)
class Inside:
    """Runs command lines in this process, under ``cheap_keys``. There is no terminal."""

    folder: Path
    passphrase: str = PASSPHRASE

    def __call__(self, *words: str, text: str | bytes = "", secrets: Sequence[str] | None = None) -> Ran:
        from balint_journal.cli.app import run  # noqa: PLC0415 - tests of what is loaded must not meet it here

        raw = text.encode() if isinstance(text, str) else text
        out, err = io.BytesIO(), io.BytesIO()
        streams = [io.TextIOWrapper(stream, "utf-8") for stream in (io.BytesIO(raw), out, err)]
        before = sys.stdin, sys.stdout, sys.stderr
        with secrets_on([self.passphrase] if secrets is None else secrets) as descriptor:
            options = ["--journal", str(self.folder), "--no-input", "--passphrase-fd", str(descriptor)]
            sys.stdin, sys.stdout, sys.stderr = streams
            try:
                code = run([*options, *words])
                for stream in streams[1:]:
                    stream.flush()
                return Ran(code, out.getvalue(), err.getvalue())
            finally:
                sys.stdin, sys.stdout, sys.stderr = before

    def beside(self, folder: Path) -> Inside:
        """The same journal, copied."""
        shutil.copytree(self.folder, folder)
        return Inside(folder, self.passphrase)


@dataclass(frozen=True)
class Outside:
    """Starts the real program in a process of its own, with a home of its own and no terminal."""

    folder: Path
    home: Path
    passphrase: str = PASSPHRASE
    env: Mapping[str, str] = field(default_factory=dict)

    @property
    def environment(self) -> dict[str, str]:
        """A home, a state folder and a folder for temporary files, all of this test alone."""
        places = {"HOME": "home", "XDG_STATE_HOME": "state", "XDG_DATA_HOME": "data", "TMPDIR": "tmp"}
        for place in places.values():
            (self.home / place).mkdir(parents=True, exist_ok=True)
        return {**SAFE, **{name: str(self.home / place) for name, place in places.items()}, **self.env}

    def command(self, *words: str) -> list[str]:
        return [sys.executable, "-m", "balint_journal", "--journal", str(self.folder), *words]

    def __call__(
        self, *words: str, text: str | bytes = "", secrets: Sequence[str] | None = None, within: float = 120
    ) -> Ran:
        raw = text.encode() if isinstance(text, str) else text
        with secrets_on([self.passphrase] if secrets is None else secrets) as descriptor:
            done = subprocess.run(
                self.command("--passphrase-fd", str(descriptor), *words),
                input=raw,
                capture_output=True,
                env=self.environment,
                pass_fds=(descriptor,),
                start_new_session=True,
                check=False,
                timeout=within,
            )
        return Ran(done.returncode, done.stdout, done.stderr)
