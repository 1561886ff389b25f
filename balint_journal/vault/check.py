"""The deep check: every part of a journal looked at, what is hurt named, and what to do about it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from balint_journal.crypto import jots
from balint_journal.crypto.derive import Use, subkey
from balint_journal.crypto.header import Header
from balint_journal.crypto.kdf import DEFAULT_BOUNDS, KdfBounds
from balint_journal.errors import DamagedError, JournalError, NewerVersionError, NoJournalError
from balint_journal.vault import engine, files, header_file, keys, machine, soundness
from balint_journal.vault.faults import as_ours
from balint_journal.vault.following import read_facts
from balint_journal.vault.journal import Journal
from balint_journal.vault.keys import Secret
from balint_journal.vault.place import Place
from balint_journal.vault.soundness import Hurt

_RESTORE = "balint restore brings back a copy from a backup; balint check --salvage saves what can still be read."
_HURT = {
    Hurt.PAGES: ("Part of the database was changed or has rotted.", _RESTORE),
    Hurt.STRUCTURE: ("The database does not hang together.", _RESTORE),
    Hurt.SEARCH: ("The search index does not fit the words.", "balint check --mend makes it anew; no word is touched."),
    Hurt.LINKS: ("Some of what is written has lost the reflection it belongs to.", _RESTORE),
    Hurt.TRIGGERS: ("The database has lost some of its guards.", _RESTORE),
}
_LEFT_OVER = (".tmp", ".new")


@dataclass(frozen=True, slots=True)
class Finding:
    """Something worth saying: the ``part`` it is about, ``what`` was found, the ``remedy``, and whether it is ``hurt``."""

    part: str
    what: str
    remedy: str
    hurt: bool = True


@dataclass(frozen=True, slots=True)
class Report:
    """All that was found, and the parts that were looked at."""

    parts: tuple[str, ...]
    findings: tuple[Finding, ...]

    @property
    def sound(self) -> bool:
        """Whether nothing is hurt."""
        return not any(finding.hurt for finding in self.findings)


PARTS = ("key file", "second key file", "database", "letterbox", "folder")


def examine(folder: Path, secret: Secret, *, bounds: KdfBounds = DEFAULT_BOUNDS, accept_memory: bool = False) -> Report:
    """Look at every part, deeply. Changes nothing but what any opening would mend (a write that was cut short).

    A damaged database is found and told, not raised. Raises WrongPassphraseError and its kin, NoJournalError,
    DamagedHeaderError (neither copy can be read), NewerVersionError, BusyError; LargeMemoryError until
    ``accept_memory``.
    """
    place = Place(folder)
    found = header_file.read(place, bounds)
    header, data_key = open_either(found, secret, bounds, accept_memory=accept_memory)
    before = list(_folder(place))  # opening the database removes its rollback journal
    findings = (
        *_headers(place, found),
        *_database(place, header, subkey(data_key, Use.DATABASE)),
        *_letterbox(place),
        *before,
    )
    return Report(PARTS, findings)


def mend_search(journal: Journal) -> None:
    """Make the search index anew from the words. Raises DamagedError, BusyError, NoRoomError, NotWritableError."""
    with as_ours(), closing(engine.connect(journal.place.database, journal.key(Use.DATABASE))) as raw:
        raw.execute("INSERT INTO answer_fts(answer_fts) VALUES('rebuild')")


def open_either(
    found: header_file.Found, secret: Secret, bounds: KdfBounds, *, accept_memory: bool
) -> tuple[Header, bytes]:
    """The copy of the header that this secret opens, the first if it can be, and the data key. Raises as ``open_header``.

    LargeMemoryError, before anything is derived, until ``accept_memory``.
    """
    if isinstance(secret, keys.Passphrase) and not accept_memory:
        for header in (found.best, found.second):
            keys.ask_before_spending(header.passphrase.cost if header else None)
    try:
        return found.best, keys.open_header(found.best, secret, bounds=bounds)
    except JournalError:
        if found.second is None or found.second == found.best:
            raise
        return found.second, keys.open_header(found.second, secret, bounds=bounds)


def _headers(place: Place, found: header_file.Found) -> Iterator[Finding]:
    mended = "It is mended from the other copy when the journal is next opened."
    for part, path, copy in (
        (PARTS[0], place.header, found.first),
        (PARTS[1], place.second_header, found.second),
    ):
        if copy is None and not os.path.lexists(path):
            yield Finding(part, "It is missing.", mended)
        elif copy is None and not (part == PARTS[1] and found.second_newer):
            yield Finding(part, "It is damaged.", mended)
    if found.second_newer:
        yield Finding(PARTS[1], "It was written by a newer version.", "Install the newer version.")
    if found.first is not None and found.second is not None and found.first != found.second:
        yield Finding(PARTS[1], "It differs from the first.", mended, hurt=False)
    if os.path.lexists(place.next_header):
        yield Finding(PARTS[0], "A renewal of the keys was cut short.", "It is finished when it is next opened.")


def _database(place: Place, header: Header, key: bytes) -> Iterator[Finding]:
    try:
        engine.check_file(place.database)
        with as_ours(), closing(engine.connect(place.database, key)) as raw:
            hurt = soundness.hurt_parts(raw)
        known = read_facts(engine.engine_for(place.database, key))
    except NewerVersionError:
        raise
    except NoJournalError:
        yield Finding("database", "It is missing.", _RESTORE)
    except DamagedError:
        yield Finding("database", "It cannot be opened.", "balint restore brings back a copy from a backup.")
    else:
        yield from (Finding("database", *_HURT[each]) for each in hurt)
        if str(known.vault_id) != header.vault_id:
            yield Finding("database", "It belongs to another journal than the key file.", _RESTORE)
        elif known.generation > header.generation:
            yield Finding("key file", "It is an older one that was put back.", "balint passphrase sets it right.")


def _letterbox(place: Place) -> Iterator[Finding]:
    if place.letterbox.is_symlink() or not place.letterbox.is_dir():
        yield Finding("letterbox", "Its folder is missing, or is no folder.", "The next jot makes it anew.", hurt=False)
        return
    cut = sum(1 for file in place.letterbox.glob("*.jot") if not _may_be_jot(file))
    if cut:
        yield Finding("letterbox", f"Jots that are cut short or cannot be read: {cut}.", "balint jots sets them aside.")
    aside = sum(1 for _ in place.aside.glob("*.jot")) if place.aside.is_dir() else 0
    if aside:
        yield Finding("letterbox", f"Jots set aside earlier: {aside}.", "They are kept, and do no harm.", hurt=False)


def _may_be_jot(file: Path) -> bool:
    try:
        raw = files.read(file, max(jots.FILE_SIZES))
    except JournalError:
        return False
    return raw is None or len(raw) in jots.FILE_SIZES


def _folder(place: Place) -> Iterator[Finding]:
    paths = (place.folder, place.database, place.header, place.second_header, place.letterbox)
    if any(path.exists() and machine.readable_by_others(path) for path in paths):
        yield Finding("folder", "Others on this computer may read its files.", "chmod -R go= on the journal's folder.")
    own = {path.name for path in (*paths, place.next_header, place.lock)}
    for entry in sorted(place.folder.iterdir()):
        name = entry.name
        if name == f"{place.database.name}-journal":
            yield Finding(
                "folder", "A write was cut short.", "It was undone just now; nothing kept was lost.", hurt=False
            )
        elif name.startswith(f"{place.database.name}-"):
            yield Finding("folder", f"A strange companion of the database: {name}", "It is not ours; move it away.")
        elif name.endswith(_LEFT_OVER) and (name.startswith(".") or name == "journal.db.new"):
            yield Finding("folder", f"Left over from a crash: {name}", "It can be removed.", hurt=False)
        elif name not in own:
            what = "A second copy, perhaps made by a synced folder" if _like_ours(name, own) else "Not ours"
            remedy = "If it holds what this one lacks: balint merge. Else move it away."
            yield Finding("folder", f"{what}: {name}", remedy, hurt=False)


def _like_ours(name: str, own: set[str]) -> bool:
    return any(name.startswith(Path(known).stem) and name != known for known in own)
