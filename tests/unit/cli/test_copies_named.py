"""What removing cannot reach is named: the files of every page that was brought, of those in the bin too."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from program import Inside

from balint_journal.cli import ending, mending
from balint_journal.cli.desk import Desk
from balint_journal.services import journal as journals
from balint_journal.services import mending as removing
from balint_journal.services.journal import OpenJournal
from balint_journal.vault import pages

PAGE = "/media/stick/the page.pdf"


@pytest.fixture
def opened(balint: Inside) -> Iterator[OpenJournal]:
    for text in ("The list.", "The door."):
        assert balint("write", "-", text=text).code == 0
    journal = journals.find(balint.folder).unlock(balint.passphrase)
    uuid = journal.new_id()
    with journal.store.write() as pen:
        pages.save(pen, uuid=uuid, reflection=2, progress="", text="a page")
        pages.mark_brought(pen, uuid, files=[PAGE])
    removing.put_in_bin(journal, 2)
    yield journal
    journal.close()


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Everything that is said, while she agrees to every removal."""
    lines: list[str] = []

    class Show:
        def say(self, text: str, **_: object) -> None:
            lines.append(text)

    class Ask:
        def line(self) -> str:
            return "remove everything" if any("everything" in line for line in lines) else "remove"

    monkeypatch.setattr(Desk, "show", Show())
    monkeypatch.setattr(Desk, "ask", Ask())
    for module in (mending, ending):
        monkeypatch.setattr(module, "may_remove", lambda _: True)
    return lines


def _desk(journal: OpenJournal, monkeypatch: pytest.MonkeyPatch) -> Desk:
    @contextmanager
    def held(_: Desk) -> Iterator[OpenJournal]:
        yield journal

    monkeypatch.setattr(Desk, "journal", held)
    desk = Desk()
    desk.folder = Path("/here")
    return desk


def test_after_a_purge(opened: OpenJournal, said: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    mending._purge(_desk(opened, monkeypatch), opened, 2)
    assert said.index("Removed.") < said.index(f"    a page you made, in {PAGE}")


def test_before_everything_goes(opened: OpenJournal, said: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    ending.remove_everything(_desk(opened, monkeypatch))
    assert f"    a page you made, in {PAGE}" in said
    assert not opened.folder.exists()
