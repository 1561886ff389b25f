"""kill -9 and full disks in the middle of everything: exactly what was acknowledged remains, and every round opens."""

from __future__ import annotations

import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import time
import warnings
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from bench import BOUNDS, NOW, Bench
from shelf import everything, get, keep, keep_in, store_of, words
from sqlalchemy import text

from balint_journal.domain.summary import Filter
from balint_journal.errors import JournalError, JournalExistsError, NoRoomError, NotWritableError
from balint_journal.vault import answers, backup, backup_file, check, dustbin, merge, migrate, reflections, restore
from balint_journal.vault.journal import Journal

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork to be killed")
CANARY = "Grimpolwhistle"
NEXT = """
from alembic import op
import sqlalchemy as sa
revision, down_revision = "0002", "0001"

def upgrade():
    kept = op.get_bind().execute(sa.text(
        "SELECT sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'answer'"
    )).scalars().all()
    with op.batch_alter_table("answer", recreate="always") as batch:
        batch.add_column(sa.Column("mood", sa.String))
    for statement in kept:
        op.execute(sa.text(statement.replace(":", "\\\\:")))
"""


def killed_during(work: Callable[[], None], delay: float) -> bool:
    """Run ``work`` in a child and kill it after ``delay`` seconds; False when it came to its end before that."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # other tests' libraries may have threads; the child uses none of them
        child = os.fork()
    if child == 0:
        try:
            work()
        except BaseException:  # noqa: BLE001 - said by the exit code
            os._exit(3)
        os._exit(0)
    until = time.monotonic() + delay
    while time.monotonic() < until:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            assert os.waitstatus_to_exitcode(status) == 0, "the work itself failed"
            return False
        time.sleep(0.001)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return True


def whole(bench: Bench) -> None:
    """Opens, and is sound in every part."""
    report = check.examine(bench.folder, bench.passphrase, bounds=BOUNDS)
    assert report.sound, report.findings


def no_plaintext(bench: Bench) -> None:
    for path in bench.folder.rglob("*"):
        if path.is_file():
            assert CANARY.encode() not in path.read_bytes(), path


# -- writes ------------------------------------------------------------------------------------------------------------


def _write_and_tell(journal: Journal, told: int, seed: int) -> None:
    """Keep, amend and bin without end; every number is told as soon as its transaction has been committed."""
    chance, store = random.Random(seed), store_of(journal)
    for turn in range(10**6):
        with store.write() as pen:
            number = keep_in(pen, f"{CANARY} {seed}-{turn}", "x" * chance.randrange(20_000))
            if chance.random() < 0.3:
                answer = reflections.get(pen.db, number).layers[0].answers[1].uuid
                answers.amend(pen, answer, "mended")
            if chance.random() < 0.2:
                other = keep_in(pen, "to be binned")
                dustbin.put(pen, other)
        os.write(told, f"{number} {seed}-{turn}\n".encode())


def _rounds_of_writing(bench: Bench, rounds: int) -> int:
    chance = random.Random(1)
    acknowledged: dict[int, str] = {}
    for seed in range(rounds):
        listen, told = os.pipe()
        with bench.unlock() as journal:
            killed_during(lambda: _write_and_tell(journal, told, seed), chance.uniform(0.02, 0.25))  # noqa: B023
        os.close(told)
        with os.fdopen(listen) as lines:
            acknowledged |= {int(line.split()[0]): line.split()[1] for line in lines}
        no_plaintext(bench)
        with bench.unlock() as journal, store_of(journal).read() as db:
            found = {one.number: one.opening for one in reflections.summaries(db, Filter())}
            db.execute(text("SELECT count(*) FROM answer_fts WHERE answer_fts MATCH 'binned'")).scalar_one()
        for number, words_kept in acknowledged.items():
            assert found[number] == f"{CANARY} {words_kept}"
        assert len(found) <= len(acknowledged) + seed + 1  # at most the one under way in each round
    whole(bench)
    return len(acknowledged)


def test_killed_while_writing(bench: Bench) -> None:
    assert _rounds_of_writing(bench, 15) > 15


@pytest.mark.soak
def test_killed_while_writing_many_times(bench: Bench) -> None:
    print(_rounds_of_writing(bench, 400), "acknowledged")


# -- restore, merge, migration -----------------------------------------------------------------------------------------


def _rounds_of_restoring(bench: Bench, tmp_path: Path, rounds: int) -> int:
    bench.jot("a jot")
    with bench.unlock() as journal:
        for number in range(20):
            keep(journal, f"{CANARY} {number} " * 50)
        file = backup.back_up(journal, tmp_path / "b.balint", made=NOW)
        expected = everything(journal)
    verified = backup_file.verify(file, bench.passphrase, bounds=BOUNDS)
    chance, hit = random.Random(2), 0
    for number in range(rounds):
        place = Bench(tmp_path / f"restored{number}", tmp_path / f"state{number}", bench.recovery, bench.passphrase)

        def work(place: Bench = place) -> None:
            restore.restore(verified, place.folder, bounds=BOUNDS, state=place.state).close()

        hit += killed_during(work, chance.uniform(0.001, 0.12))
        with suppress(JournalExistsError):  # it may have come as far as the header
            restore.restore(verified, place.folder, bounds=BOUNDS, state=place.state).close()
        with place.unlock() as journal:
            assert everything(journal) == expected
        whole(place)
        no_plaintext(place)
        shutil.rmtree(place.folder)
    return hit


def _rounds_of_merging(bench: Bench, tmp_path: Path, rounds: int) -> int:
    with bench.unlock() as journal:
        keep(journal, "shared")
    other = bench.copy_to(tmp_path / "other")
    with other.unlock() as theirs:
        for number in range(15):
            keep(theirs, f"{CANARY} {number} " * 30)
    chance, hit = random.Random(3), 0
    for number in range(rounds):
        place = bench.copy_to(tmp_path / f"merged{number}")
        place.state = tmp_path / f"state-m{number}"
        with place.unlock() as ours:
            before = words(ours)

        def work(place: Bench = place) -> None:
            _merge(place, other)

        hit += killed_during(work, chance.uniform(0.01, 0.3))
        with place.unlock() as ours:
            found = words(ours)
        assert len(found["reflection"]) in {1, 16}
        assert found == before or len(found["answer"]) == 16
        _merge(place, other)
        with place.unlock() as ours:
            assert len(words(ours)["reflection"]) == 16
        whole(place)
        shutil.rmtree(place.folder)
    return hit


def _merge(place: Bench, other: Bench) -> None:
    from datetime import UTC, datetime  # noqa: PLC0415
    from uuid import uuid4  # noqa: PLC0415

    with place.unlock() as ours, other.unlock() as theirs:
        merge.merge(ours, theirs, clock=lambda: datetime.now(UTC), new_id=uuid4)


def _rounds_of_migrating(bench: Bench, tmp_path: Path, rounds: int, monkeypatch: pytest.MonkeyPatch) -> int:
    folder = tmp_path / "migrations"
    shutil.copytree(migrate.scripts(), folder, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "versions" / "0002_next.py").write_text(NEXT)
    with bench.unlock() as journal:
        for number in range(20):
            keep(journal, f"{CANARY} {number} " * 100)
        expected = {name: len(rows) for name, rows in everything(journal).items()}
    monkeypatch.setattr(migrate, "HEAD", "0002")
    monkeypatch.setattr(migrate, "scripts", lambda: folder)
    chance, hit = random.Random(4), 0
    for number in range(rounds):
        place = bench.copy_to(tmp_path / f"migrated{number}")
        place.state = tmp_path / f"state-u{number}"
        made = tmp_path / f"before{number}.balint"

        def work(place: Bench = place, made: Path = made) -> None:
            with place.unlock() as journal:
                migrate.upgrade(journal.engine, back_up=lambda: _back_up(journal, made))

        hit += killed_during(work, chance.uniform(0.02, 0.5))
        with place.unlock() as journal:
            migrate.upgrade(journal.engine, back_up=lambda: None)
            assert {name: len(rows) for name, rows in everything(journal).items()} == expected
            assert get(journal, 7).opening.startswith(CANARY)
        whole(place)
        no_plaintext(place)
        if made.exists():
            backup_file.verify(made, bench.passphrase, bounds=BOUNDS)
        shutil.rmtree(place.folder)
    return hit


def _back_up(journal: Journal, made: Path) -> None:
    backup.back_up(journal, made, made=NOW)


def test_killed_while_restoring(bench: Bench, tmp_path: Path) -> None:
    assert _rounds_of_restoring(bench, tmp_path, 12) > 0


def test_killed_while_merging(bench: Bench, tmp_path: Path) -> None:
    assert _rounds_of_merging(bench, tmp_path, 12) > 0


def test_killed_while_migrating(bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert _rounds_of_migrating(bench, tmp_path, 12, monkeypatch) > 0


@pytest.mark.soak
def test_killed_while_restoring_many_times(bench: Bench, tmp_path: Path) -> None:
    print(_rounds_of_restoring(bench, tmp_path, 200), "killed")


@pytest.mark.soak
def test_killed_while_merging_many_times(bench: Bench, tmp_path: Path) -> None:
    print(_rounds_of_merging(bench, tmp_path, 200), "killed")


@pytest.mark.soak
def test_killed_while_migrating_many_times(bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    print(_rounds_of_migrating(bench, tmp_path, 200, monkeypatch), "killed")


# -- no room -----------------------------------------------------------------------------------------------------------


def _fill(bench: Bench) -> list[str]:
    """Write until there is no room; what was acknowledged."""
    kept: list[str] = []
    with bench.unlock() as journal:
        store = store_of(journal)
        try:
            for number in range(10_000):
                with store.write() as pen:
                    keep_in(pen, f"{number} " + "word " * 2000)
                kept.append(str(number))
        except (NoRoomError, NotWritableError):
            return kept
    raise AssertionError("there was room without end")


def _exactly(bench: Bench, kept: list[str], tmp_path: Path) -> None:
    roomy = bench.copy_to(tmp_path / "roomy")
    with roomy.unlock() as journal, store_of(journal).read() as db:
        found = [one.opening.split()[0] for one in reflections.summaries(db, Filter())]
    assert sorted(found, key=int) == kept
    assert len(kept) > 3
    whole(roomy)


def test_a_file_that_may_not_grow(bench: Bench, tmp_path: Path) -> None:
    limit = (bench.folder / "journal.db").stat().st_size + 300_000
    listen, told = os.pipe()

    def work() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
        os.write(told, " ".join(_fill(bench)).encode())

    assert not killed_during(work, 60)
    os.close(told)
    with os.fdopen(listen) as lines:
        _exactly(bench, lines.read().split(), tmp_path)


def test_a_small_disk(bench: Bench, tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(disk)],  # noqa: S607 - only where this may be done
        check=False,
        capture_output=True,
    )
    if mounted.returncode or sys.platform != "linux":
        pytest.skip("no small disk can be made here")
    try:
        small = bench.copy_to(disk / "journal")
        kept = _fill(small)
        _exactly(small, kept, tmp_path)
        header = (small.folder / "header.json").read_bytes()
        with small.unlock() as journal:
            with pytest.raises((NoRoomError, NotWritableError)):
                backup.back_up(journal, disk / "b.balint", made=NOW)
            assert [path.name for path in disk.iterdir()] == ["journal"]
            outside = backup.back_up(journal, tmp_path / "outside.balint", made=NOW)
        verified = backup_file.verify(outside, bench.passphrase, bounds=BOUNDS)
        with pytest.raises(JournalError) as caught:
            restore.restore(verified, disk / "restored", bounds=BOUNDS, state=tmp_path / "s")
        assert caught.value.exit_code == 9
        assert not (disk / "restored" / "journal.db").exists()
        assert (small.folder / "header.json").read_bytes() == header
    finally:
        subprocess.run(["umount", str(disk)], check=True)  # noqa: S607
