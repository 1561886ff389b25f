"""Speed beside jrnl and beside plain Python, as ratios in one run.

usage: speed.py [--rounds N]      (the first run installs jrnl into a venv of its own under the temporary folder)
"""

from __future__ import annotations

import argparse
import compileall
import json
import shutil
import statistics
import sys
import tempfile
import time
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path
from uuid import uuid4

import pexpect
from measuring import Ratio, after_passphrase, in_turns, peak_mebibytes, peer_python, whole

from balint_journal.crypto.kdf import FLOOR
from balint_journal.domain.reflection import Answer, Kind, Layer, LayerKind
from balint_journal.domain.summary import Filter
from balint_journal.vault import reflections
from balint_journal.vault import search as words_search
from balint_journal.vault.journal import Journal
from balint_journal.vault.keys import Passphrase

PASSPHRASE = "lantern gravel oboe biscuit meadow"
WORDS = ("list", "folded", "small", "sorry", "time", "door", "open", "quiet", "kettle", "window", "breath", "shoulder")
RARE = "zeppelin"
BALINT = str(Path(sys.executable).parent / "balint")
HERE = Path(tempfile.gettempdir()) / "balint-benchmarks"
PACKAGE = Path(__file__).parent.parent / "balint_journal"


_CONFIG = """\
version: v4.6
encrypt: false
template: false
tagsymbols: "@"
default_hour: 9
default_minute: 0
timeformat: "%Y-%m-%d %H:%M"
linewrap: 79
highlight: false
editor: ""
indent_character: "|"
colors: {body: none, date: none, tags: none, title: none}
"""


def as_installed() -> None:
    """Compile the package to bytecode, as an installer does, so that no start is spent on reading sources."""
    compileall.compile_dir(PACKAGE, quiet=1)


def text_of(number: int, length: int = 300) -> str:
    """A text of ``length`` words that differs from every other; one in a hundred holds the rare word."""
    words = [WORDS[(number * 7 + place * place) % len(WORDS)] for place in range(length)]
    return " ".join([*words, *([RARE] if number % 100 == 0 else []), f"n{number}"])


def our_journal(size: int) -> Path:
    """A journal of ``size`` reflections; made once."""
    folder = HERE / f"ours-{size}"
    if (folder / "made").exists():
        return folder
    shutil.rmtree(folder, ignore_errors=True)
    moment = datetime(2020, 1, 1, tzinfo=UTC)
    journal, _ = Journal.create(folder, Passphrase(PASSPHRASE), cost=FLOOR, state=HERE / "state")
    store = journal.store(clock=lambda: moment, new_id=uuid4, back_up=lambda: None)
    with store.write() as pen:
        for number in range(size):
            answer = Answer(uuid4(), "S1", "Tell it.", text_of(number))
            layer = Layer(uuid4(), 0, LayerKind.FIRST, moment, (answer,), (Kind.STUCK,), ("fond",), (), "sore")
            day = date(2020, 1, 1) + timedelta(days=number % 2000)
            reflections.keep(pen, uuid=uuid4(), alias=f"Bird {number % 400}", when=day, layer=layer)
    journal.close()
    (folder / "made").touch()
    return folder


def their_journal(size: int, python: Path) -> Path:
    """An encrypted jrnl of ``size`` entries and its configuration; made once."""
    folder = HERE / f"jrnl-{size}"
    config = folder / "config.yaml"
    if (folder / "made").exists():
        return config
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    moment = datetime(2020, 1, 1, 9, 0, tzinfo=UTC)
    entries = (
        f"[{moment + timedelta(hours=number):%Y-%m-%d %H:%M}] Title.\n{text_of(number)}\n" for number in range(size)
    )
    (folder / "journal.txt").write_text("\n".join(entries))
    config.write_text(f"{_CONFIG}journals:\n  default:\n    journal: {folder / 'journal.txt'}\n")
    child = pexpect.spawn(str(python), ["-m", "jrnl", "--config-file", str(config), "--encrypt"], timeout=120)
    for prompt in ("assword", "assword"):
        child.expect(prompt)
        child.sendline(PASSPHRASE)
    child.expect([r"\[Y/n\]", pexpect.EOF])
    if child.isalive():
        child.sendline("n")
        child.expect(pexpect.EOF)
    (folder / "made").touch()
    return config


def beside_jrnl(size: int, python: Path, rounds: int, bars: tuple[float, float]) -> list[Ratio]:
    """Add, search and list, from Enter after the passphrase to the end."""
    folder, config = our_journal(size), their_journal(size, python)
    note = HERE / "note.txt"
    note.write_text(text_of(7))
    ours = f"{BALINT} --journal {folder}"
    theirs = f"{python} -m jrnl --config-file {config}"
    state = {"XDG_STATE_HOME": str(HERE / "state-home"), "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring"}

    def timed(command: str, prompt: str) -> float:
        return after_passphrase(command, prompt, PASSPHRASE, state)

    rows = (
        ("add", f"{ours} write - < {note}", f'{theirs} "$(cat {note})"', bars[0]),
        ("search", f"{ours} search {RARE} | cat", f"{theirs} -contains {RARE} | cat", bars[1]),
        ("list", f"{ours} list --limit 20 | cat", f"{theirs} -n 20 --short | cat", bars[1]),
    )
    return [
        in_turns(
            f"{what} at {size}, passphrase to done, beside jrnl",
            partial(timed, mine, "Passphrase:"),
            partial(timed, other, "assword"),
            bar=bar,
            rounds=rounds,
        )
        for what, mine, other, bar in rows
    ]


def beside_python(rounds: int) -> list[Ratio]:
    """Starting up, beside the shortest Python program."""
    folder = our_journal(100)
    nothing = [sys.executable, "-c", "pass"]
    jot = [BALINT, "--journal", str(folder), "jot"]
    return [
        in_turns(
            "--help, beside python -c pass",
            lambda: whole([BALINT, "--help"]),
            lambda: whole(nothing),
            bar=7,
            rounds=rounds,
        ),
        in_turns(
            "jot, beside python -c pass",
            lambda: whole(jot, given=b"a line\n"),
            lambda: whole(nothing),
            bar=25,
            rounds=rounds,
        ),
    ]


def database_part(size: int) -> list[str]:
    """The database's own part of add, list and search, in milliseconds."""
    journal = Journal.unlock(our_journal(size), Passphrase(PASSPHRASE), state=HERE / "state")
    store = journal.store(clock=lambda: datetime.now(UTC), new_id=uuid4, back_up=lambda: None)

    def add() -> None:
        answer = Answer(uuid4(), "S1", "Tell it.", text_of(3))
        layer = Layer(uuid4(), 0, LayerKind.FIRST, datetime.now(UTC), (answer,))
        with store.write() as pen:
            reflections.keep(pen, uuid=uuid4(), alias="Bird 1", when=date(2026, 1, 1), layer=layer)

    def listed() -> None:
        with store.read() as db:
            reflections.summaries(db, Filter(limit=20))

    def found() -> None:
        with store.read() as db:
            words_search.hits(db, RARE, Filter(limit=20))

    lines = []
    for name, part in (("add", add), ("list 20", listed), ("rare search", found)):
        times = []
        for _ in range(15):
            begun = time.perf_counter()
            part()
            times.append(time.perf_counter() - begun)
        median = statistics.median(times) * 1000
        lines.append(
            f"{f'database part of {name} at {size}':<48} {median:8.1f} ms   bar 10 ms {'ok' if median <= 10 else 'OVER'}"
        )
    journal.close()
    return lines


def deidentifying(rounds: int) -> list[str]:
    """Cold start and memory of the filter."""
    note = json.dumps({"id": "1", "text": "Mrs Jean Hollis, 74, came with her daughter on 4 November. " * 5}).encode()
    command = [BALINT, "deidentify", "--jsonl"]
    cold = statistics.median(whole(command, given=note) for _ in range(rounds))
    peak = peak_mebibytes(command, note)
    return [
        f"{'deidentify --jsonl, cold':<48} {cold * 1000:8.0f} ms   bar 1000 ms {'ok' if cold <= 1 else 'OVER'}",
        f"{'deidentify --jsonl, memory':<48} {peak:8.0f} MiB  bar 160 MiB {'ok' if peak <= 160 else 'OVER'}",
    ]


def bringing(rounds: int) -> list[str]:
    """From `bring` to the PDF for a reflection of 400 words, every offer accepted: the program's own time, with the key."""
    folder = HERE / "bringing"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    as_installed()
    story = (
        "Mrs Jean Hollis came again with her daughter. I felt my shoulders rise, and then I felt mean about it. " * 20
    )
    journal, _ = Journal.create(folder / "journal", Passphrase(PASSPHRASE), cost=FLOOR, state=HERE / "state")
    store = journal.store(clock=lambda: datetime.now(UTC), new_id=uuid4, back_up=lambda: None)
    with store.write() as pen:
        answer = Answer(uuid4(), "S1", "Tell it.", story)
        layer = Layer(uuid4(), 0, LayerKind.FIRST, datetime.now(UTC), (answer,))
        number = reflections.keep(pen, uuid=uuid4(), alias="Heron", when=date(2026, 1, 1), layer=layer)
    journal.close()
    times = []
    for place in range(rounds):
        out = folder / str(place)
        out.mkdir()
        fresh = shutil.copytree(folder / "journal", folder / f"journal-{place}")
        script = str(Path(__file__).with_name("bring_once.py"))
        times.append(
            whole([sys.executable, script, str(fresh), str(number), str(out)], given=f"{PASSPHRASE}\n".encode())
        )
    median = statistics.median(times)
    return [
        f"{'bring, to the PDF, 400 words':<48} {median * 1000:8.0f} ms   bar 1500 ms {'ok' if median <= 1.5 else 'OVER'}"
    ]


def main() -> None:
    """Print the table; the exit status says whether every bar was met."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    HERE.mkdir(exist_ok=True)
    as_installed()
    python = peer_python(HERE / "jrnl-venv", "jrnl==4.6")
    lines = [ratio.line() for ratio in beside_python(rounds)]
    lines += [ratio.line() for ratio in beside_jrnl(100, python, rounds, (1.4, 1.4))]
    lines += [ratio.line() for ratio in beside_jrnl(10_000, python, rounds, (0.35, 0.5))]
    lines += database_part(100_000)
    lines += deidentifying(rounds)
    lines += bringing(rounds)
    print("\n".join(lines))
    sys.exit(any("OVER" in line for line in lines))


if __name__ == "__main__":
    main()
