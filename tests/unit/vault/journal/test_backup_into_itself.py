"""A backup never lands in the folder it is a copy of, where it could replace the journal."""

from collections.abc import Callable
from pathlib import Path

import pytest
from bench import NOW, Bench

from balint_journal.errors import UsageError
from balint_journal.vault import backup


@pytest.mark.parametrize(
    "name", ["journal.db", "header.json", "letterbox/a.balint", "../journal/journal.db", "b.balint"]
)
def test_the_journals_own_folder_is_refused(bench: Bench, name: str) -> None:
    with bench.unlock() as journal:
        before = bench.files()
        with pytest.raises(UsageError):
            backup.back_up(journal, bench.folder / name, made=NOW, replace=True)
        assert bench.files() == before


def _link_to(folder: Path) -> Path:
    link = folder.with_name("link")
    link.symlink_to(folder)
    return link


@pytest.mark.parametrize("through", [lambda folder: folder, _link_to], ids=["itself", "a link"])
def test_as_a_folder_too(bench: Bench, through: Callable[[Path], Path]) -> None:
    with bench.unlock() as journal, pytest.raises(UsageError):
        backup.back_up_into(journal, through(bench.folder), made=NOW)
