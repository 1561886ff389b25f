"""Where a journal lies."""

from pathlib import Path

import pytest

from balint_journal.vault.place import Place, default_folder, state_folder


def test_a_named_folder_wins(tmp_path: Path) -> None:
    assert default_folder({"BALINT_JOURNAL": str(tmp_path)}) == tmp_path


@pytest.mark.parametrize("environment", [{}, {"BALINT_JOURNAL": ""}])
def test_else_the_platforms_own(environment: dict[str, str]) -> None:
    found = default_folder(environment)
    assert found.is_absolute()
    assert "balint-journal" in found.parts


def test_home_is_understood(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert default_folder({"BALINT_JOURNAL": "~/diary"}) == tmp_path / "diary"


def test_a_mark_tells_places_apart_and_not_where_they_are(tmp_path: Path) -> None:
    one, other = Place(tmp_path / "one"), Place(tmp_path / "other")
    assert one.mark != other.mark
    assert Place(tmp_path / "one" / ".." / "one").mark == one.mark
    assert len(one.mark) == 32
    assert one.folder.name not in one.mark
    assert state_folder() != default_folder({})


def test_every_file_lies_in_the_folder(tmp_path: Path) -> None:
    place = Place(tmp_path)
    parts = (place.header, place.second_header, place.next_header, place.database, place.letterbox, place.lock)
    assert [part.name for part in parts] == [
        "header.json", "header.bak", "header.next", "journal.db", "letterbox", "journal.lock",
    ]  # fmt: skip
    assert {part.parent for part in parts} == {tmp_path}
    assert place.aside.parent == place.letterbox
