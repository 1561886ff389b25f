"""kill -9 at every step of a change of keys: what was acknowledged holds, and every round opens."""

import os
import random
import signal
import sys
import time
import warnings
from collections.abc import Callable
from pathlib import Path

import pytest
from bench import COST, Bench

from balint_journal.crypto.derive import Use
from balint_journal.errors import NoJournalError, UnfinishedRotationError
from balint_journal.vault import keys, letterbox, rotating
from balint_journal.vault.engine import connect
from balint_journal.vault.keys import Passphrase, RecoveryKey

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork to be killed")
SECOND = Passphrase("the second passphrase")
RENEWED = keys.new_recovery_key()
_STEPS = ("fsync", "replace", "unlink", "open", "rename", "link")


def _killed(work: Callable[[], None], step: int) -> bool:
    """Run ``work`` in a child that kills itself at the given step of the file system. False when it came to its end."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # other tests' libraries may have threads; the child uses none of them
        child = os.fork()
    if child == 0:
        _die_at(step)
        try:
            work()
        except BaseException:  # noqa: BLE001 - said by the exit code
            os._exit(3)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0, "the change itself failed"
    return os.WIFSIGNALED(status)


def _die_at(step: int) -> None:
    left = [step]

    def dying(real: Callable[..., object]) -> Callable[..., object]:
        def call(*arguments: object, **named: object) -> object:
            if left[0] == 0:
                os.kill(os.getpid(), signal.SIGKILL)
            left[0] -= 1
            return real(*arguments, **named)

        return call

    for name in _STEPS:
        setattr(os, name, dying(getattr(os, name)))
    rotating.rekey = dying(rotating.rekey)  # type: ignore[assignment]


def _change(bench: Bench) -> None:
    with bench.unlock() as journal:
        journal.change_passphrase(SECOND, cost=COST)


def _rotate(bench: Bench) -> None:
    with bench.unlock() as journal:
        journal.rotate(SECOND, RENEWED, cost=COST)


def _renew(bench: Bench) -> None:
    with bench.unlock() as journal:
        journal.renew_recovery_key(RENEWED)


def _opens_with_everything(bench: Bench, secrets: tuple[Passphrase | RecoveryKey, ...]) -> None:
    """Exactly one of the two, whichever holds; and a second unlock finds nothing left to do."""
    opened = []
    for secret in secrets:
        try:
            if not bench.opens(secret):
                continue
        except UnfinishedRotationError:
            continue
        opened.append(secret)
    assert len(opened) == 1
    with bench.unlock(opened[0]) as journal:
        assert bench.marks(journal) == ["first"]
        assert [jot.text for jot in letterbox.open_all(journal).jots] == ["a jot from before"]
        settled = {name: raw for name, raw in bench.files().items() if name.startswith("header")}
    assert settled["header.json"] == settled["header.bak"]
    assert "header.next" not in settled
    assert not list(bench.folder.glob(".*"))
    bench.unlock(opened[0]).close()
    assert {name: raw for name, raw in bench.files().items() if name.startswith("header")} == settled


@pytest.mark.parametrize("change", [_change, _rotate, _renew])
def test_killed_at_every_step(bench: Bench, tmp_path: Path, change: Callable[[Bench], None]) -> None:
    _kill_at_each_step(bench, tmp_path, change, lambda step: step % 2 == 0)


@pytest.mark.soak
@pytest.mark.parametrize("old_first", [False, True])
@pytest.mark.parametrize("change", [_change, _rotate, _renew])
def test_killed_at_every_step_in_either_order(
    bench: Bench, tmp_path: Path, change: Callable[[Bench], None], *, old_first: bool
) -> None:
    _kill_at_each_step(bench, tmp_path, change, lambda _: old_first)


def _kill_at_each_step(
    bench: Bench, tmp_path: Path, change: Callable[[Bench], None], old_first: Callable[[int], bool]
) -> None:
    """Which secret is tried first matters: the old one drops what the new one would finish."""
    bench.jot("a jot from before")
    old, new = (bench.recovery, RENEWED) if change is _renew else (bench.passphrase, SECOND)
    for step in range(200):
        round_ = bench.copy_to(tmp_path / f"round{step}")
        round_.state = tmp_path / f"state{step}"
        killed = _killed(lambda: change(round_), step)  # noqa: B023 - used at once
        _opens_with_everything(round_, (old, new) if old_first(step) else (new, old))
        if not killed:
            assert step > 5, "the steps were not seen"
            assert round_.opens(new)
            assert not round_.opens(old)
            return
    raise AssertionError("it never came to its end")


def test_killed_at_every_step_of_a_set_up(empty: Bench, tmp_path: Path) -> None:
    for step in range(200):
        place = Bench(tmp_path / f"round{step}", tmp_path / "state")
        killed = _killed(lambda: place.create().close(), step)  # noqa: B023 - used at once
        if not killed:
            assert step > 5, "the steps were not seen"
            assert place.opens(place.passphrase)
            return
        if (place.folder / "journal.db").exists():
            assert place.opens(place.passphrase)
        else:
            with pytest.raises(NoJournalError):
                place.unlock()
            place.create().close()
            assert place.opens(place.recovery)
    assert empty.folder


def _rounds_in_rekey(bench: Bench, tmp_path: Path, rounds: int) -> int:
    """Kill at a random moment while the database is encrypted anew; says how many were hit."""
    with bench.unlock() as journal:
        raw = connect(bench.folder / "journal.db", journal.key(Use.DATABASE))
        raw.execute("CREATE TABLE ballast AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<3000)"
                    " SELECT i, randomblob(1000) AS b FROM n").fetchall()  # fmt: skip
        raw.close()
    bench.jot("a jot from before")
    chance, hit = random.Random(7), 0
    for number in range(rounds):
        round_ = bench.copy_to(tmp_path / f"rekey{number}")
        round_.state = tmp_path / f"state{number}"
        delay = chance.uniform(0.005, 0.25)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            child = os.fork()
        if child == 0:
            _rotate_and_leave(round_, delay)
        _, status = os.waitpid(child, 0)
        hit += os.WIFSIGNALED(status)
        _opens_with_everything(
            round_, (bench.passphrase, SECOND) if chance.random() < 0.5 else (SECOND, bench.passphrase)
        )
    return hit


def _rotate_and_leave(bench: Bench, delay: float) -> None:
    signal.signal(signal.SIGALRM, signal.SIG_DFL)  # ends the process where it stands, as kill -9 does
    signal.setitimer(signal.ITIMER_REAL, delay)
    try:
        _rotate(bench)
    finally:
        os._exit(0)


def test_killed_while_the_database_is_encrypted_anew(bench: Bench, tmp_path: Path) -> None:
    assert _rounds_in_rekey(bench, tmp_path, 8) > 0


@pytest.mark.soak
def test_killed_two_hundred_times_while_the_database_is_encrypted_anew(bench: Bench, tmp_path: Path) -> None:
    assert _rounds_in_rekey(bench, tmp_path, 200) > 50


@pytest.mark.soak
def test_killed_at_random_in_a_thousand_rounds(bench: Bench, tmp_path: Path) -> None:
    """One journal through every round: what a round acknowledged holds in the next."""
    chance, begun = random.Random(11), time.monotonic()
    current = bench.passphrase
    for number in range(1_000):
        wanted = Passphrase(f"passphrase number {number}")
        said = tmp_path / "said"
        said.unlink(missing_ok=True)
        bench.passphrase = current

        def work() -> None:
            with bench.unlock() as journal:
                if chance.random() < 0.3:
                    journal.rotate(wanted, keys.new_recovery_key(), cost=COST)  # noqa: B023
                else:
                    journal.change_passphrase(wanted, cost=COST)  # noqa: B023
            said.write_text("done")  # noqa: B023

        _killed(work, chance.randrange(60))
        held = [secret for secret in (current, wanted) if _holds(bench, secret)]
        assert len(held) == 1
        assert not said.exists() or held == [wanted]
        current = held[0]
        with bench.unlock(current) as journal:
            assert bench.marks(journal) == ["first"]
    print(f"1,000 rounds in {time.monotonic() - begun:.0f} s", file=sys.stderr)


def _holds(bench: Bench, secret: Passphrase) -> bool:
    try:
        return bench.opens(secret)
    except UnfinishedRotationError:
        return False
