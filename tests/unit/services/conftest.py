"""A real encrypted journal for each test, its keys cheap, copied from one that was set up once."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from bench import Bench
from pages_raw import decrypted

from balint_journal.crypto.derive import Use
from balint_journal.domain.sitting import Given
from balint_journal.services import writing
from balint_journal.services.journal import OpenJournal
from balint_journal.services.sittings import About, Kept


@pytest.fixture(scope="session")
def set_up_once(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    base = tmp_path_factory.mktemp("services")
    bench = Bench(base / "journal", base / "state")
    bench.create().close()
    return bench


@pytest.fixture
def bench(set_up_once: Bench, tmp_path: Path) -> Bench:
    shutil.copytree(set_up_once.folder, tmp_path / "journal")
    return Bench(tmp_path / "journal", tmp_path / "state", set_up_once.recovery)


@pytest.fixture
def open_journal(bench: Bench) -> Iterator[Callable[[], OpenJournal]]:
    """Opens the journal, as another window or another evening would."""
    opened: list[OpenJournal] = []

    def unlock() -> OpenJournal:
        opened.append(OpenJournal(bench.unlock()))
        return opened[-1]

    yield unlock
    for journal in opened:
        journal.close()


@pytest.fixture
def journal(open_journal: Callable[[], OpenJournal]) -> OpenJournal:
    return open_journal()


@pytest.fixture
def keep(journal: OpenJournal) -> Callable[..., Kept]:
    """Keeps a text as a reflection."""

    def make(text: str = "She folded the paper.", alias: str | None = None, **more: object) -> Kept:
        kept = writing.keep_text(journal, (Given("S1", "Tell it.", text),), about=About(alias), **more)  # type: ignore[arg-type]
        assert kept is not None
        return kept

    return make


@pytest.fixture
def pages(journal: OpenJournal, bench: Bench) -> Callable[[], bytes]:
    """Every byte of the database, decrypted."""
    key = journal.vault.key(Use.DATABASE)
    return lambda: decrypted(bench.folder / "journal.db", key)
