"""The rows of an open journal while its keys change, here or in another window."""

import uuid
from datetime import UTC, datetime

import pytest
from bench import COST, Bench

from balint_journal.errors import ChangedElsewhereError, WrongPassphraseError
from balint_journal.vault import facts, keys
from balint_journal.vault.journal import Journal
from balint_journal.vault.keys import Passphrase
from balint_journal.vault.store import Store


def _store(journal: Journal) -> Store:
    def no_backup() -> None:
        raise AssertionError("no upgrade was due")

    return journal.store(clock=lambda: datetime.now(UTC), new_id=uuid.uuid4, back_up=no_backup)


def test_another_window_that_rotates_is_a_fifth_answer(bench: Bench) -> None:
    with bench.unlock() as here:
        store = _store(here)
        with store.read() as db:
            assert facts.read(db).generation == 1
        with bench.unlock() as there:
            there.rotate(bench.passphrase, keys.new_recovery_key(), cost=COST)
        with pytest.raises(ChangedElsewhereError) as told, store.write():
            pass
        assert told.value.exit_code == 8
    with bench.unlock() as again, _store(again).read() as db:
        assert facts.read(db).generation == 2


def test_another_window_that_changes_the_passphrase_is_one_too(bench: Bench) -> None:
    with bench.unlock() as here:
        store = _store(here)
        with store.read():
            pass
        with bench.unlock() as there:
            there.change_passphrase(Passphrase("the second"), cost=COST)
        with pytest.raises(ChangedElsewhereError), store.read():
            pass
    with pytest.raises(WrongPassphraseError):
        bench.unlock()


@pytest.mark.parametrize("change", ["passphrase", "paper key", "every key"])
def test_after_a_change_here_a_new_store_goes_on(bench: Bench, change: str) -> None:
    with bench.unlock() as journal:
        with _store(journal).write():
            pass
        if change == "passphrase":
            journal.change_passphrase(Passphrase("the second"), cost=COST)
        elif change == "paper key":
            journal.renew_recovery_key(keys.new_recovery_key())
        else:
            journal.rotate(Passphrase("the second"), keys.new_recovery_key(), cost=COST)
        with _store(journal).write() as pen:
            assert facts.read(pen.db).generation == 2


def test_a_change_of_keys_waits_for_no_reader_and_loses_no_writer(bench: Bench) -> None:
    with bench.unlock() as journal, bench.unlock() as writer:
        with _store(writer).write():
            pass
        counted = journal.seen().counter
        journal.rotate(bench.passphrase, keys.new_recovery_key(), cost=COST)
        assert journal.seen().counter > counted
