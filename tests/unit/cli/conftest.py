"""Commands run in this process on a journal with cheap keys, copied for each test from one that was set up once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from program import CHEAP, PASSPHRASE, Inside, cheap_keys

from balint_journal.services import journal


@pytest.fixture(scope="session")
def cheap_journal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("commands") / "journal"
    with cheap_keys():
        opened, _ = journal.set_up(folder, PASSPHRASE, cost=CHEAP)
        opened.close()
    return folder


@pytest.fixture
def balint(cheap_journal: Path, tmp_path: Path) -> Iterator[Inside]:
    """Runs a command line: ``balint("list", "--json")``."""
    with cheap_keys():
        yield Inside(cheap_journal).beside(tmp_path / "journal")
