"""Changing the passphrase and the paper key."""

import errno
from pathlib import Path

import pytest
from bench import COST, Bench

from balint_journal.crypto.kdf import KdfBounds, KdfCost
from balint_journal.errors import BusyError, ChangedElsewhereError, NoRoomError
from balint_journal.vault import keys, lock
from balint_journal.vault.following import read_facts
from balint_journal.vault.keys import Passphrase
from balint_journal.vault.place import Place

SECOND = Passphrase("the second passphrase")


def test_the_new_passphrase_opens_and_the_old_one_does_not(bench: Bench) -> None:
    with bench.unlock() as journal:
        journal.change_passphrase(SECOND, cost=COST)
        assert journal.header.generation == 2
    assert bench.opens(SECOND)
    assert not bench.opens(bench.passphrase)
    assert bench.opens(bench.recovery)
    assert (bench.folder / "header.json").read_bytes() == (bench.folder / "header.bak").read_bytes()


def test_the_paper_key_sets_a_new_passphrase(bench: Bench) -> None:
    with bench.unlock(bench.recovery) as journal:
        journal.change_passphrase(SECOND, cost=COST)
    with bench.unlock(SECOND) as journal:
        assert bench.marks(journal) == ["first"]


def test_a_renewed_paper_key_ends_the_former(bench: Bench) -> None:
    renewed = keys.new_recovery_key()
    with bench.unlock() as journal:
        journal.renew_recovery_key(renewed)
    assert bench.opens(renewed)
    assert not bench.opens(bench.recovery)
    assert bench.opens(bench.passphrase)


@pytest.mark.parametrize(
    ("asked", "kept"),
    [
        (KdfCost(32, 1, 1), KdfCost(64, 1, 1)),
        (KdfCost(128, 1, 1), KdfCost(128, 1, 1)),
        (KdfCost(32, 2, 2), KdfCost(64, 2, 2)),
    ],
)
def test_the_cost_of_a_guess_is_never_lowered(bench: Bench, asked: KdfCost, kept: KdfCost) -> None:
    with bench.unlock() as journal:
        journal.change_passphrase(SECOND, cost=asked)
        assert journal.header.passphrase.cost == kept
        assert KdfBounds(least=COST).allow(kept)


def test_each_wrap_has_a_fresh_salt_and_nonce(bench: Bench) -> None:
    drawn = set()
    with bench.unlock() as journal:
        for _ in range(4):
            journal.change_passphrase(bench.passphrase, cost=COST)
            drawn |= {journal.header.passphrase.salt, journal.header.passphrase.nonce}
        assert len(drawn) == 8
        assert journal.header.recovery.salt not in drawn


def test_a_change_elsewhere_is_not_written_over(bench: Bench) -> None:
    with bench.unlock() as here, bench.unlock() as there:
        there.change_passphrase(SECOND, cost=COST)
        after = bench.files()
        with pytest.raises(ChangedElsewhereError):
            here.renew_recovery_key(keys.new_recovery_key())
        with pytest.raises(ChangedElsewhereError):
            here.change_passphrase(Passphrase("a third"), cost=COST)
        assert bench.files() == after


def test_one_change_at_a_time(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock, "WAIT_SECONDS", 0.1)
    before = bench.files()
    with (
        bench.unlock() as journal,
        lock.exclusive(Place(bench.folder)),
        pytest.raises(BusyError, match="another program"),
    ):
        journal.change_passphrase(SECOND, cost=COST)
    assert bench.files() == before


@pytest.mark.parametrize("failing", [1, 2])
def test_a_full_disk_leaves_the_old_passphrase(bench: Bench, failing: int, monkeypatch: pytest.MonkeyPatch) -> None:
    before = bench.files()
    calls = []

    def full(path: Path, target: Path) -> Path:
        calls.append(target)
        if len(calls) == failing:
            raise OSError(errno.ENOSPC, "No space left on device")
        return real(path, target)

    real = Path.replace
    with bench.unlock() as journal:
        monkeypatch.setattr(Path, "replace", full)
        with pytest.raises(NoRoomError):
            journal.change_passphrase(SECOND, cost=COST)
        monkeypatch.undo()
        assert bench.files() == before
        journal.change_passphrase(SECOND, cost=COST)  # the same journal goes on
    assert bench.opens(SECOND)


def test_the_database_follows_the_generation(bench: Bench) -> None:
    with bench.unlock() as journal:
        for expected in (2, 3, 4):
            journal.renew_recovery_key(keys.new_recovery_key())
            assert read_facts(journal.engine).generation == journal.header.generation == expected


def test_a_second_copy_written_alone_opens_by_the_new_passphrase_and_is_finished(bench: Bench, tmp_path: Path) -> None:
    changed = bench.copy_to(tmp_path / "changed")
    with changed.unlock() as journal:
        journal.change_passphrase(SECOND, cost=COST)
    current = (changed.folder / "header.bak").read_bytes()
    (bench.folder / "header.bak").write_bytes(current)  # the crash came before header.json
    with bench.unlock(SECOND) as journal:
        assert journal.header.generation == 2
    assert (bench.folder / "header.json").read_bytes() == current
    assert not bench.opens(bench.passphrase)


def test_a_second_copy_written_alone_is_dropped_when_the_old_passphrase_is_used(bench: Bench, tmp_path: Path) -> None:
    changed = bench.copy_to(tmp_path / "changed")
    with changed.unlock() as journal:
        journal.change_passphrase(SECOND, cost=COST)
    before = (bench.folder / "header.json").read_bytes()
    (bench.folder / "header.bak").write_bytes((changed.folder / "header.bak").read_bytes())
    bench.unlock().close()
    assert (bench.folder / "header.bak").read_bytes() == before
    assert not bench.opens(SECOND)
