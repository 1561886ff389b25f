"""kill -9 while she writes, finishes, mends and removes: whatever was acknowledged is there, or gone, afterwards."""

from __future__ import annotations

import os
import random
import signal
import time
import warnings
from itertools import count

import pytest
from bench import BOUNDS, Bench

from balint_journal.domain.flow import Flow
from balint_journal.domain.summary import Filter
from balint_journal.services import mending, reading, writing
from balint_journal.services.journal import OpenJournal
from balint_journal.vault import check, reflections

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork to be killed")


def _work(bench: Bench, round_: int, said: int) -> None:
    """Write, finish, amend, and purge every other one, saying each step once it has returned; never ends by itself."""
    journal = OpenJournal(bench.unlock())

    def say(*words: object) -> None:
        os.write(said, (" ".join(map(str, words)) + "\n").encode())

    say("ready")
    for number in count(round_ * 1_000):
        ongoing = writing.begin(journal, Flow.LONG)
        for position in range(3):
            ongoing.answer(f"w{number}x{position}")
            say("answer", number, position)
        ongoing.stop()
        kept = writing.finish(ongoing)
        assert kept is not None
        say("finish", number, kept.number)
        first = reading.get(journal, kept.number).layers[0].answers[0]
        mending.amend(journal, first.uuid, f"m{number}")
        say("amend", number, kept.number)
        if number % 2:
            mending.put_in_bin(journal, kept.number)
            mending.purge(journal, (kept.number,))
            say("purge", number, kept.number)


def _killed(bench: Bench, round_: int, after: float) -> list[list[str]]:
    """What a child said before it was killed so many seconds after it had begun."""
    heard, said = os.pipe()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # other tests' libraries may have threads; the child uses none of them
        child = os.fork()
    if child == 0:
        os.close(heard)
        try:
            _work(bench, round_, said)
        finally:
            os._exit(3)
    os.close(said)
    raw = os.read(heard, 6)
    assert raw == b"ready\n"
    time.sleep(after)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    while more := os.read(heard, 65_536):
        raw += more
    os.close(heard)
    assert os.WIFSIGNALED(status), "the work itself failed"
    return [line.split() for line in raw.decode().splitlines()[1:]]


def _words_there(bench: Bench) -> dict[str, int]:
    """Every wording that stands, and the number it stands under; 0 for what is unfinished."""
    journal = OpenJournal(bench.unlock())
    with journal.store.read() as db:
        numbers = [one.number for one in reflections.summaries(db, Filter())]
    found = {
        text: number
        for number in numbers
        for layer in reading.get(journal, number).layers
        for answer in layer.answers
        for text in (answer.text, *answer.former)
    }
    for draft in writing.unfinished(journal):
        found |= {answer.text: 0 for answer in draft.answers}
    journal.close()
    return found


def _must_hold(steps: list[list[str]], there: dict[str, int]) -> None:
    done = {(step, int(number)): int(last) for step, number, last in steps if step != "answer"}
    going = int(steps[-1][1]) if steps else -1
    for step, said, position in steps:
        number = int(said)
        if ("purge", number) in done:
            assert not {f"w{number}x{position}", f"m{number}"} & set(there)
        elif number % 2 and number == going and ("amend", number) in done:
            continue  # killed on its way through the bin
        elif step == "answer":
            assert f"w{number}x{position}" in there
        elif step == "finish":
            assert there[f"w{number}x0"] == int(position)
        else:
            assert there[f"m{number}"] == int(position)


def _rounds(bench: Bench, rounds: int) -> int:
    chance, steps_seen = random.Random(5), 0
    for round_ in range(rounds):
        steps = _killed(bench, round_, chance.uniform(0.05, 0.6))
        _must_hold(steps, _words_there(bench))
        steps_seen += len(steps)
    assert check.examine(bench.folder, bench.passphrase, bounds=BOUNDS).sound
    return steps_seen


def test_killed_while_she_writes(bench: Bench) -> None:
    assert _rounds(bench, 6) > 6


@pytest.mark.soak
def test_killed_three_hundred_times_while_she_writes(bench: Bench) -> None:
    assert _rounds(bench, 300) > 1_000
