"""One journal with a real key for all journeys, copied for each; one process for each command line."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from evening import Evening
from program import Outside


@pytest.fixture(scope="session")
def real_journal(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A journal set up by the program itself at the least cost it allows, and its paper key."""
    base = tmp_path_factory.mktemp("real")
    program = Outside(base / "journal", base)
    ran = program("--no-input", "init", "--kdf-memory", "64")
    assert ran.code == 0, ran.err
    return program.folder, ran.out.strip()


@pytest.fixture
def balint(real_journal: tuple[Path, str], tmp_path: Path) -> Outside:
    """The real program on a journal of this test's own: ``balint("list", "--json")``."""
    shutil.copytree(real_journal[0], tmp_path / "journal")
    return Outside(tmp_path / "journal", tmp_path)


@pytest.fixture
def sits_down(balint: Outside) -> Iterator[Callable[..., Evening]]:
    """A person before ``balint WORDS``."""
    people: list[Evening] = []

    def sit(*words: str, **how: Any) -> Evening:  # noqa: ANN401 - handed on
        people.append(Evening(balint, *words, **how))
        return people[-1]

    yield sit
    for person in people:
        person.__exit__()
