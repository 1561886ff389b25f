"""Writing a decided page and its card to a folder: never over another file, for her account only, and not into a cloud."""

from __future__ import annotations

import os
from pathlib import Path

from balint_journal.deid.review.machine import Decided
from balint_journal.documents.made import FORMS, Document, documents
from balint_journal.errors import NotWritableError, UsageError
from balint_journal.vault import files, machine

# Names of folders that a program copies elsewhere; a folder counts when its name is one, or begins with one and a break.
_SYNCED = (
    ("onedrive", "OneDrive"),
    ("dropbox", "Dropbox"),
    ("icloud drive", "iCloud"),
    ("icloud", "iCloud"),
    ("iclouddrive", "iCloud"),
    ("mobile documents", "iCloud"),
    ("google drive", "Google Drive"),
    ("googledrive", "Google Drive"),
    ("google drive file stream", "Google Drive"),
    ("my drive", "Google Drive"),
    ("cloudstorage", "a cloud service"),
    ("box", "Box"),
    ("box sync", "Box"),
    ("nextcloud", "Nextcloud"),
    ("owncloud", "ownCloud"),
    ("pclouddrive", "pCloud"),
    ("megasync", "MEGA"),
    ("mega", "MEGA"),
    ("proton drive", "Proton Drive"),
    ("synologydrive", "Synology Drive"),
    ("syncthing", "Syncthing"),
)
_BREAKS = (" ", "-", "(", "_", "~", ".")
_MARKS = {".dropbox": "Dropbox", ".stfolder": "Syncthing", ".owncloudsync.log": "ownCloud"}


class SyncedFolderError(UsageError):
    """The folder is copied elsewhere by another program."""

    def __init__(self, service: str) -> None:
        self.service = service
        super().__init__(
            f"That folder is copied elsewhere by {service}, so nothing was written.",
            "Choose a folder that stays on this computer.",
        )


class PageThereError(UsageError):
    """A page from before is still there."""

    what = "A page from before is still there."
    remedy = "Replace it, or choose another folder."


def places(target: Path, form: str, page: Decided) -> tuple[tuple[Path, Document], ...]:
    """Where the page and its card would lie. ``target`` is a folder, or the page's file with its ending.

    Raises UsageError when the ending and ``form`` disagree, NotWritableError when the folder is not there.
    """
    made = documents(page, form)
    is_file = target.suffix.lower().lstrip(".") in FORMS and not target.is_dir()
    if is_file and target.suffix.lower() != f".{form}":
        raise UsageError("The file's ending says another form.", f"Name it with .{form}, or choose another form.")
    folder = target.parent if is_file else target
    if not folder.is_dir():
        raise NotWritableError("There is no such folder.", "Make it first, or choose another.")
    folder = folder.resolve()
    named = {"page": target.name} if is_file else {}
    return tuple((folder / named.get(document.kind, document.name), document) for document in made)


def write(page: Decided, form: str, target: Path, *, replace: bool = False, synced: bool = False) -> tuple[Path, ...]:
    """Write page and card, all or none, readable by her account only; the paths, in full.

    ``replace`` puts them over a page from before, ``synced`` into a folder that is copied elsewhere: both only when she
    said so. Raises PageThereError, SyncedFolderError, UsageError, NotWritableError, NoRoomError, OddFileError.
    """
    wanted = places(target, form, page)
    service = synced_by(wanted[0][0].parent)
    if service and not synced:
        raise SyncedFolderError(service)
    if not replace and any(os.path.lexists(path) for path, _ in wanted):
        raise PageThereError
    if replace:
        # A card of the page before would tell of it.
        _remove_old_card(wanted, form)
    written: list[Path] = []
    try:
        for path, document in wanted:
            _write(path, document.data, replace=replace)
            written.append(path)
    except BaseException:
        for path in written if not replace else ():
            files.discard(path)
        raise
    return tuple(written)


def synced_by(folder: Path) -> str | None:
    """The program by which ``folder`` seems to be copied elsewhere, going by the names of the folders above it."""
    for part in dict.fromkeys((*folder.parts, *folder.resolve().parts)):
        name = part.casefold()
        for known, service in _SYNCED:
            if name == known or (name.startswith(known) and name[len(known)] in _BREAKS):
                return service
    marks = ((above / mark, service) for above in (folder, *folder.parents) for mark, service in _MARKS.items())
    return next((service for path, service in marks if path.exists()), None)


def _remove_old_card(wanted: tuple[tuple[Path, Document], ...], form: str) -> None:
    if len(wanted) == 1:
        files.remove(wanted[0][0].parent / f"card.{form}")


def _write(path: Path, data: bytes, *, replace: bool) -> None:
    if replace:
        files.replace(path, data)
        return
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | machine.no_follow() | getattr(os, "O_BINARY", 0)
    try:
        with files.failures_told():
            descriptor = os.open(path, flags, machine.FILE_MODE)
    except FileExistsError:
        raise PageThereError from None
    try:
        with files.failures_told(), os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        files.discard(path)
        raise
