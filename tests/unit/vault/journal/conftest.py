"""A journal for each test, copied from one that was set up once."""

import shutil
from pathlib import Path

import pytest
from bench import Bench


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    base = tmp_path_factory.mktemp("template")
    bench = Bench(base / "journal", base / "state")
    with bench.create() as journal:
        bench.mark(journal, "first")
    return bench


@pytest.fixture
def bench(template: Bench, tmp_path: Path) -> Bench:
    """A journal of its own for one test."""
    shutil.copytree(template.folder, tmp_path / "journal")
    return Bench(tmp_path / "journal", tmp_path / "state", template.recovery)


@pytest.fixture
def empty(tmp_path: Path) -> Bench:
    """A place where no journal is yet."""
    return Bench(tmp_path / "journal", tmp_path / "state")
