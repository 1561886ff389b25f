"""A page written to a folder: all or nothing, for her account only, over nothing, into no cloud unless told."""

import errno
import os
import stat
import sys
from pathlib import Path

import pytest

from balint_journal.deid.review import machine as review
from balint_journal.deid.review.machine import Decided
from balint_journal.errors import NoRoomError, NotWritableError, UsageError
from balint_journal.services import pages
from balint_journal.services.pages import PageThereError, SyncedFolderError, synced_by

PAGE = Decided((("Who came", "He was tired."),), "tired / old", seal=review._SEAL)
NO_CARD = Decided((("Who came", "He was tired."),), "", seal=review._SEAL)


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("form", ["txt", "md", "pdf"])
def test_page_and_card_are_written_for_her_account_only(tmp_path: Path, form: str) -> None:
    written = pages.write(PAGE, form, tmp_path)
    assert [path.name for path in written] == [f"page.{form}", f"card.{form}"]
    assert names_in(tmp_path) == sorted(path.name for path in written)
    assert all(path.is_absolute() and path.stat().st_size for path in written)
    if sys.platform != "win32":
        assert {stat.S_IMODE(path.stat().st_mode) for path in written} == {0o600}


def test_the_same_page_gives_the_same_files_wherever(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    one.mkdir()
    two.mkdir()
    first, second = pages.write(PAGE, "pdf", one), pages.write(PAGE, "pdf", two)
    assert [path.read_bytes() for path in first] == [path.read_bytes() for path in second]


@pytest.mark.parametrize("there", ["page.txt", "card.txt"])
def test_nothing_is_ever_written_over(tmp_path: Path, there: str) -> None:
    (tmp_path / there).write_text("mine")
    with pytest.raises(PageThereError):
        pages.write(PAGE, "txt", tmp_path)
    assert names_in(tmp_path) == [there]
    assert (tmp_path / there).read_text() == "mine"


def test_a_page_from_before_is_replaced_when_she_says_so_and_its_card_goes_with_it(tmp_path: Path) -> None:
    pages.write(PAGE, "txt", tmp_path)
    pages.write(NO_CARD, "txt", tmp_path, replace=True)
    assert names_in(tmp_path) == ["page.txt"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
@pytest.mark.parametrize("replace", [True, False])
def test_a_link_in_its_place_is_not_followed(tmp_path: Path, *, replace: bool) -> None:
    other = tmp_path / "other"
    other.write_text("mine")
    (tmp_path / "page.txt").symlink_to(other)
    with pytest.raises(Exception) as refused:  # noqa: PT011  # two failures of ours, by the case
        pages.write(NO_CARD, "txt", tmp_path, replace=replace)
    assert not isinstance(refused.value, OSError)
    assert other.read_text() == "mine"


def test_a_name_of_her_own_is_used_and_the_card_lies_beside_it(tmp_path: Path) -> None:
    written = pages.write(PAGE, "pdf", tmp_path / "Thursday.pdf")
    assert [path.name for path in written] == ["Thursday.pdf", "card.pdf"]
    with pytest.raises(UsageError):
        pages.write(PAGE, "pdf", tmp_path / "page.txt")


def test_a_folder_that_is_not_there_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(NotWritableError):
        pages.write(PAGE, "txt", tmp_path / "nowhere")
    with pytest.raises(NotWritableError):
        pages.write(PAGE, "txt", tmp_path / "nowhere" / "page.txt")


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root and Windows write anywhere")
def test_a_read_only_folder_is_said_so(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(NotWritableError):
        pages.write(PAGE, "txt", tmp_path)


def test_a_full_disk_leaves_neither_page_nor_card(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[int] = []

    def fsync(descriptor: int) -> None:
        synced.append(descriptor)
        if len(synced) == 2:
            raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "fsync", fsync)
    with pytest.raises(NoRoomError):
        pages.write(PAGE, "txt", tmp_path)
    assert names_in(tmp_path) == []


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("OneDrive", "OneDrive"),
        ("OneDrive - NHS", "OneDrive"),
        ("Dropbox (Personal)", "Dropbox"),
        ("Dropbox/group", "Dropbox"),
        ("Library/Mobile Documents/com~apple~CloudDocs", "iCloud"),
        ("iCloudDrive", "iCloud"),
        ("Google Drive/My Drive", "Google Drive"),
        ("Library/CloudStorage/GoogleDrive-anna", "a cloud service"),
        ("GoogleDrive-anna", "Google Drive"),
        ("Nextcloud", "Nextcloud"),
        ("ONEDRIVE", "OneDrive"),
        ("Documents", None),
        ("boxes", None),
        ("Dropboxes", None),
        ("megaliths", None),
        ("balint group", None),
    ],
)
def test_a_folder_that_is_copied_elsewhere_is_known_by_its_name(
    tmp_path: Path, folder: str, service: str | None
) -> None:
    target = tmp_path / folder
    target.mkdir(parents=True)
    assert synced_by(target) == service


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_into_a_cloud_is_seen_through(tmp_path: Path) -> None:
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "Desktop").symlink_to(tmp_path / "Dropbox")
    assert synced_by(tmp_path / "Desktop") == "Dropbox"


def test_a_synced_folder_is_refused_unless_told(tmp_path: Path) -> None:
    cloud = tmp_path / "OneDrive"
    cloud.mkdir()
    with pytest.raises(SyncedFolderError) as refused:
        pages.write(PAGE, "txt", cloud)
    assert refused.value.service == "OneDrive"
    assert names_in(cloud) == []
    assert len(pages.write(PAGE, "txt", cloud, synced=True)) == 2


def test_a_folder_that_a_program_marked_is_known_too(tmp_path: Path) -> None:
    (tmp_path / ".dropbox").touch()
    (tmp_path / "a").mkdir()
    assert synced_by(tmp_path / "a") == "Dropbox"
