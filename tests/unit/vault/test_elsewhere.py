"""A journal that another process writes to, re-keys or replaces while this one has it open."""

from __future__ import annotations

import shutil
import threading
import time
from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import pytest

from balint_journal.domain.reflection import Layer
from balint_journal.domain.summary import Filter
from balint_journal.errors import BusyError, ChangedElsewhereError, DamagedError, NoJournalError
from balint_journal.vault import engine as engines
from balint_journal.vault import facts, reflections, settings
from balint_journal.vault.engine import connect, create_database
from balint_journal.vault.store import Store

Keep = Callable[..., int]
Open = Callable[[], Store]
OTHER_KEY = bytes(32)


def use(store: Store) -> None:
    with store.read() as db:
        facts.read(db)


def write_in(store: Store) -> None:
    with store.write() as pen:
        settings.put(pen, "nudges", "yes")


def rekey(database: Path, key: bytes) -> None:
    connection = connect(database, key)
    connection.reset_key(f"x'{OTHER_KEY.hex()}'")
    connection.close()


def test_two_that_take_turns_see_one_another(open_again: Open) -> None:
    one, other = open_again(), open_again()
    for store in (one, other, one):
        write_in(store)
        use(store)
    with one.read() as db:
        assert facts.read(db).counter == 3


@pytest.mark.parametrize("act", [use, write_in])
def test_rekeyed_elsewhere_is_not_called_damaged(
    store: Store, database: Path, key: bytes, act: Callable[[Store], None]
) -> None:
    use(store)
    rekey(database, key)
    with pytest.raises(ChangedElsewhereError):
        act(store)


def test_another_key_from_the_start_is_damage(store: Store, database: Path, key: bytes) -> None:
    rekey(database, key)
    with pytest.raises(DamagedError):
        use(store)


def test_rekeyed_between_connecting_and_reading(
    store: Store, database: Path, key: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(store)
    read = facts.read

    def late(db: object) -> facts.Facts:
        monkeypatch.setattr(facts, "read", read)
        rekey(database, key)
        return read(db)  # type: ignore[arg-type]

    monkeypatch.setattr(facts, "read", late)
    with pytest.raises((ChangedElsewhereError, BusyError)):
        use(store)


def test_an_older_copy_put_in_its_place(store: Store, database: Path, tmp_path: Path) -> None:
    write_in(store)
    shutil.copy(database, tmp_path / "older")
    with store.write() as pen:
        settings.put(pen, "nudges", "no")
    shutil.copy(tmp_path / "older", database)
    for _ in range(2):
        with pytest.raises(ChangedElsewhereError):
            write_in(store)


def test_the_journal_of_another_under_the_same_key(store: Store, database: Path, key: bytes) -> None:
    use(store)
    database.unlink()
    create_database(database, key, UUID(int=99), 1)
    with pytest.raises(ChangedElsewhereError):
        use(store)


def test_a_new_generation(store: Store, open_again: Open) -> None:
    use(store)
    with open_again().write() as pen:
        facts.set_generation(pen.db, 2)
    with pytest.raises(ChangedElsewhereError):
        use(store)


def test_gone(store: Store, database: Path) -> None:
    use(store)
    database.unlink()
    with pytest.raises(NoJournalError):
        use(store)
    assert not database.exists()


def test_emptied(store: Store, database: Path) -> None:
    use(store)
    database.write_bytes(b"")
    with pytest.raises(ChangedElsewhereError):
        write_in(store)
    assert database.read_bytes() == b""


def test_the_counter_counts_what_changed_and_nothing_else(store: Store) -> None:
    write_in(store)
    use(store)
    with store.write() as pen:
        settings.put(pen, "other", None)
    write_in(store)
    with store.read() as db:
        assert facts.read(db).counter == 2


def test_one_that_writes_for_too_long_is_named_busy(
    database: Path, key: bytes, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = engines.connect
    monkeypatch.setattr(engines, "connect", lambda path, secret: real(path, secret, wait=0.1))
    blocker = connect(database, key)
    blocker.execute("BEGIN IMMEDIATE")
    started = time.monotonic()
    with pytest.raises(BusyError):
        write_in(store)
    assert 0.05 < time.monotonic() - started < 5
    use(store)  # reading goes on meanwhile
    blocker.execute("ROLLBACK")
    blocker.close()
    write_in(store)


def test_four_writers_lose_nothing(open_again: Open, layer: Callable[..., Layer]) -> None:
    failures: list[BaseException] = []

    def write(first: int) -> None:
        try:
            store = open_again()
            for number in range(first, first + 12):
                with store.write() as pen:
                    kept = {"uuid": UUID(int=number), "alias": "Elm", "when": pen.now.date()}
                    reflections.keep(pen, layer=layer(f"{number}"), **kept)  # type: ignore[arg-type]
        except BaseException as error:  # noqa: BLE001 - told by the main thread
            failures.append(error)

    threads = [threading.Thread(target=write, args=(first,)) for first in (100, 200, 300, 400)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    with open_again().read() as db:
        found = reflections.summaries(db, Filter())
    assert sorted(one.number for one in found) == list(range(1, 49))
    assert len({one.uuid for one in found}) == 48
