"""A backup is whole and checked, or there is none; and what it held comes back."""

from __future__ import annotations

import os
import random
import shutil
import stat
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from bench import BOUNDS, COST, NOW, Bench
from shelf import everything, get, keep, store_of
from sqlalchemy import text

from balint_journal.crypto import backups
from balint_journal.crypto.derive import Use
from balint_journal.errors import (
    BackupExistsError,
    BusyError,
    ChangedElsewhereError,
    DamagedBackupError,
    DamagedError,
    JournalError,
    JournalExistsError,
    MistypedRecoveryKeyError,
    NewerVersionError,
    NothingFoundError,
    NotWritableError,
    WrongPassphraseError,
    WrongRecoveryKeyError,
)  # fmt: skip
from balint_journal.vault import backup, backup_file, files, keys, letterbox, restore
from balint_journal.vault.engine import connect
from balint_journal.vault.journal import Journal, Notice
from balint_journal.vault.keys import Passphrase, RecoveryKey
from balint_journal.vault.place import Place

CANARY = "Grimpolwhistle"


@pytest.fixture
def made(bench: Bench, tmp_path: Path) -> Path:
    """A backup of a journal with a reflection and two jots, one of them from a stranger."""
    bench.jot("a jot")
    (bench.folder / "letterbox" / "aside").mkdir(mode=0o700, exist_ok=True)
    (bench.folder / "letterbox" / "aside" / "foreign-0123456789abcdef.jot").write_bytes(b"x" * 2187)
    with bench.unlock() as journal:
        keep(journal, CANARY)
        return backup.back_up(journal, tmp_path / "kept.balint", made=NOW)


def restored(file: Path, folder: Path, bench: Bench, secret: Passphrase | RecoveryKey | None = None) -> Journal:
    verified = backup_file.verify(file, secret or bench.passphrase, bounds=BOUNDS)
    return restore.restore(verified, folder, bounds=BOUNDS, state=bench.state)


def test_restore_drill(made: Path, bench: Bench, tmp_path: Path) -> None:
    with bench.unlock() as journal:
        before = everything(journal)
    for file in bench.folder.iterdir():
        if file.is_file():
            file.write_bytes(b"wrecked")
    with restored(made, tmp_path / "elsewhere", bench, bench.recovery) as journal:
        assert everything(journal) == before
    elsewhere = Bench(tmp_path / "elsewhere", bench.state, bench.recovery, bench.passphrase)
    for secret in (bench.passphrase, bench.recovery):
        with elsewhere.unlock(secret) as journal:
            assert (everything(journal), journal.notices) == (before, ())
            assert [jot.text for jot in letterbox.open_all(journal).jots] == ["a jot"]
    assert (tmp_path / "elsewhere/letterbox/aside/foreign-0123456789abcdef.jot").read_bytes() == b"x" * 2187
    modes = {stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "elsewhere").rglob("*") if path.is_file()}
    if os.name != "nt":
        assert (modes, stat.S_IMODE((tmp_path / "elsewhere").stat().st_mode)) == ({0o600}, 0o700)


def test_a_backup_says_what_it_holds_without_a_secret(made: Path, bench: Bench) -> None:
    contents, header = backup_file.look(made, bounds=BOUNDS)
    assert contents.made == int(NOW.timestamp())
    assert [part.name.split("/")[0] for part in contents.parts] == [
        "header.json",
        "journal.db",
        "letterbox",
        "letterbox",
    ]
    with bench.unlock() as journal:
        assert header == journal.header
    assert CANARY.encode() not in made.read_bytes()
    if os.name != "nt":
        assert stat.S_IMODE(made.stat().st_mode) == 0o600


def test_nothing_but_the_backup_is_left_beside_it(made: Path, tmp_path: Path) -> None:
    assert sorted(path.name for path in tmp_path.iterdir()) == ["journal", made.name, "state"]


def test_what_a_crash_left_beside_it_goes_with_the_next_one(bench: Bench, tmp_path: Path) -> None:
    mark = "00112233445566ff"
    gone = [f".copy.balint.{mark}.tmp", f".copy.balint.{mark}.tmp-journal"]
    stay = [f".other.balint.{mark}.tmp", ".copy.balint.tmp", ".copy.balint.notes.tmp", "copy.balint.txt"]
    for name in gone + stay:
        (tmp_path / name).write_bytes(b"x")
    with bench.unlock() as journal:
        backup.back_up(journal, tmp_path / "copy.balint", made=NOW)
    left = {path.name for path in tmp_path.iterdir()}
    assert set(stay) <= left
    assert not set(gone) & left


def test_in_a_folder_only_what_has_lain_there_for_an_hour(bench: Bench, tmp_path: Path) -> None:
    old, new = (tmp_path / f".balint-backup-20261122-18400{n}.balint.00112233445566ff.tmp" for n in (1, 2))
    for file in (old, new):
        file.write_bytes(b"x")
    os.utime(old, (1_000_000_000, 1_000_000_000))
    with bench.unlock() as journal:
        backup.back_up_into(journal, tmp_path, made=NOW)
    assert new.exists()
    assert not old.exists()


def test_never_over_another_file_unless_asked(made: Path, bench: Bench) -> None:
    before = made.read_bytes()
    with bench.unlock() as journal:
        with pytest.raises(BackupExistsError):
            backup.back_up(journal, made, made=NOW)
        assert made.read_bytes() == before
        backup.back_up(journal, made, made=NOW + timedelta(days=1), replace=True)
    assert backup_file.look(made, bounds=BOUNDS)[0].made == int((NOW + timedelta(days=1)).timestamp())


def test_neither_through_a_link_nor_into_a_folder_that_is_not_there(bench: Bench, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere")
    with bench.unlock() as journal:
        with pytest.raises(DamagedError):
            backup.back_up(journal, tmp_path / "link", made=NOW, replace=True)
        with pytest.raises(NotWritableError):
            backup.back_up(journal, tmp_path / "none" / "b.balint", made=NOW)
        with pytest.raises(NotWritableError):
            backup.back_up_into(journal, tmp_path / "none", made=NOW)
    assert not (tmp_path / "elsewhere").exists()


def test_a_hurt_journal_gives_no_backup(bench: Bench, tmp_path: Path) -> None:
    with bench.unlock() as journal:
        for number in range(40):
            keep(journal, f"{number} words " * 400)
        path = bench.folder / "journal.db"
        raw = bytearray(path.read_bytes())
        raw[len(raw) // 2] ^= 1
        path.write_bytes(raw)
        with pytest.raises(DamagedError):
            backup.back_up(journal, tmp_path / "b.balint", made=NOW)
    assert not [found.name for found in tmp_path.iterdir() if "b.balint" in found.name]


@pytest.mark.parametrize(
    "spoil",
    [
        "INSERT INTO answer_fts(answer_fts, rowid, text) SELECT 'delete', id, text FROM answer",
        "DROP TRIGGER answer_found",
        "PRAGMA foreign_keys = OFF; DELETE FROM layer",
    ],
)
def test_a_journal_with_hurt_search_guards_or_links_gives_no_backup(bench: Bench, tmp_path: Path, spoil: str) -> None:
    with bench.unlock() as journal:
        keep(journal, "words")
        raw = connect(bench.folder / "journal.db", journal.key(Use.DATABASE))
        for statement in spoil.split("; "):
            raw.execute(statement)
        raw.close()
        with pytest.raises(DamagedError):
            backup.back_up(journal, tmp_path / "b.balint", made=NOW)
    assert not (tmp_path / "b.balint").exists()


def test_while_another_writes_it_is_one_moment(bench: Bench, tmp_path: Path) -> None:
    with bench.unlock() as journal:
        keep(journal, "one")
        with store_of(journal).write() as pen:
            pen.db.execute(text("INSERT INTO setting VALUES ('half', 'done')"))
            backup.back_up(journal, tmp_path / "b.balint", made=NOW)
    with restored(tmp_path / "b.balint", tmp_path / "r", bench) as journal, store_of(journal).read() as db:
        assert db.execute(text("SELECT count(*) FROM setting WHERE key = 'half'")).scalar_one() == 0


def test_keys_changed_elsewhere_meanwhile(bench: Bench, tmp_path: Path) -> None:
    with bench.unlock() as journal:
        with bench.unlock() as other:
            other.change_passphrase(Passphrase("another one now"), cost=COST)
        with pytest.raises(ChangedElsewhereError):
            backup.back_up(journal, tmp_path / "b.balint", made=NOW)
    assert not (tmp_path / "b.balint").exists()


@pytest.mark.parametrize(("keep_newest", "left"), [(None, 4), (3, 3), (1, 1), (0, 1)])
def test_a_folder_keeps_the_newest_of_this_journal_and_nothing_else_is_touched(
    bench: Bench, tmp_path: Path, keep_newest: int | None, left: int
) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    (folder / "balint-backup-notes.balint").write_text("hers")
    (folder / "thesis.balint").write_text("hers")
    other = Bench(tmp_path / "other", tmp_path / "state")
    with other.create() as journal:
        foreign = backup.back_up_into(journal, folder, made=NOW - timedelta(days=99))
    with bench.unlock() as journal:
        for day in range(4):
            path = backup.back_up_into(
                journal, folder, made=NOW + timedelta(days=day), keep=keep_newest if day == 3 else None
            )
    ours = sorted(found for found in folder.iterdir() if found.name.startswith("balint-backup-2026112"))
    assert (len(ours), ours[-1]) == (left, path)
    assert foreign.exists()
    assert (folder / "balint-backup-notes.balint").read_text() == (folder / "thesis.balint").read_text() == "hers"


def test_the_journal_knows_its_backups_and_does_not_nag(bench: Bench) -> None:
    with bench.unlock() as journal:
        store = store_of(journal)
        with store.read() as db:
            assert backup.known(db) == ()
        for name in ("a", "b", "a"):
            with store.write() as pen:
                backup.remember(pen, Path("/media/stick") / name)
                latest = pen.now
        with store.read() as db:
            known = backup.known(db)
    assert [one.path for one in known] == ["/media/stick/a", "/media/stick/b"]
    assert known[0].made == latest


# -- refused -----------------------------------------------------------------------------------------------------------


def test_wrong_secrets_are_not_called_damage(made: Path) -> None:
    for secret, error in (
        (Passphrase("not this one"), WrongPassphraseError),
        (keys.new_recovery_key(), WrongRecoveryKeyError),
        (RecoveryKey("4H7KQ2"), MistypedRecoveryKeyError),
    ):
        with pytest.raises(error):
            backup_file.verify(made, secret, bounds=BOUNDS)


def test_the_passphrase_of_its_day_opens_it(made: Path, bench: Bench, tmp_path: Path) -> None:
    with bench.unlock() as journal:
        journal.change_passphrase(Passphrase("a later passphrase"), cost=COST)
    with pytest.raises(WrongPassphraseError):
        backup_file.verify(made, Passphrase("a later passphrase"), bounds=BOUNDS)
    with restored(made, tmp_path / "r", bench) as journal:
        assert get(journal, 1).opening == CANARY


def _refused(file: Path, bench: Bench) -> type[JournalError] | None:
    try:
        backup_file.verify(file, bench.recovery, bounds=BOUNDS)
    except JournalError as error:
        return type(error) if error.exit_code in {5, 10} and error.remedy else None
    return None


def _flips(made: Path, bench: Bench, tmp_path: Path, offsets: list[int], masks: tuple[int, ...]) -> None:
    raw = made.read_bytes()
    file = tmp_path / "flipped"
    for offset in offsets:
        for mask in masks:
            file.write_bytes(raw[:offset] + bytes([raw[offset] ^ mask]) + raw[offset + 1 :])
            assert _refused(file, bench) is not None, (offset, mask)


def _telling(made: Path) -> list[int]:
    """Offsets where something is decided: the beginning, the header, the edges of parts, the MAC; and some by chance."""
    contents = backups.loads(made.read_bytes()[backups.PREFIX_BYTES : backup_file.look(made, bounds=BOUNDS)[0].start])
    size, start = contents.file_size, contents.start
    chance = random.Random(5)
    edges = [start - 1, start, start + contents.parts[0].size - 1, start + contents.parts[0].size]
    return sorted({*range(0, start, 7), *edges, *range(size - 32, size, 5), *chance.sample(range(size), 60)})


def test_any_flipped_byte_is_refused(made: Path, bench: Bench, tmp_path: Path) -> None:
    _flips(made, bench, tmp_path, _telling(made), (0x01,))


@pytest.mark.soak
def test_every_flipped_byte_of_its_head_and_many_of_the_rest_are_refused(
    made: Path, bench: Bench, tmp_path: Path
) -> None:
    size = made.stat().st_size
    offsets = sorted({*range(5000), *range(size - 3000, size), *random.Random(6).sample(range(size), 3000)})
    _flips(made, bench, tmp_path, offsets, (0x01, 0x80, 0xFF))


def test_any_cut_and_anything_appended_is_refused(made: Path, bench: Bench, tmp_path: Path) -> None:
    raw = made.read_bytes()
    file = tmp_path / "cut"
    for size in (*range(0, 400, 13), *random.Random(8).sample(range(len(raw)), 60), len(raw) - 1):
        file.write_bytes(raw[:size])
        assert _refused(file, bench) is DamagedBackupError, size
    for more in (b"\0", b"x" * 4096):
        file.write_bytes(raw + more)
        assert _refused(file, bench) is DamagedBackupError


def test_parts_of_two_backups_cannot_be_exchanged(made: Path, bench: Bench, tmp_path: Path) -> None:
    with bench.unlock() as journal:
        later = backup.back_up(journal, tmp_path / "later", made=NOW)
    one, other = made.read_bytes(), later.read_bytes()
    start = backup_file.look(made, bounds=BOUNDS)[0].start
    header = backup_file.look(made, bounds=BOUNDS)[0].parts[0].size
    assert len(one) == len(other)
    mixed = tmp_path / "mixed"
    mixed.write_bytes(one[: start + header] + other[start + header : -32] + one[-32:])
    assert _refused(mixed, bench) is DamagedBackupError


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"", DamagedBackupError),
        (b"PK\x03\x04" + b"x" * 100, DamagedBackupError),
        (backups.MAGIC + b"\x00" + b"\0" * 100, DamagedBackupError),
        (backups.MAGIC + b"\x02" + b"\0" * 100, NewerVersionError),
        (backups.MAGIC + b"\x01" + b"\xff" * 100, DamagedBackupError),
        (backups.MAGIC + b"\x01\0\0\0\x02{}" + b"\0" * 32, DamagedBackupError),
    ],
)
def test_what_is_no_backup(tmp_path: Path, content: bytes, error: type[JournalError]) -> None:
    (tmp_path / "file").write_bytes(content)
    with pytest.raises(error):
        backup_file.look(tmp_path / "file")


def test_no_file_at_all(tmp_path: Path) -> None:
    with pytest.raises(NothingFoundError):
        backup_file.look(tmp_path / "none")
    (tmp_path / "folder").mkdir()
    with pytest.raises(JournalError):
        backup_file.look(tmp_path / "folder")


# -- restoring ---------------------------------------------------------------------------------------------------------


def test_a_restore_never_warns_of_an_older_copy_where_the_journal_was(made: Path, bench: Bench) -> None:
    with bench.unlock() as journal:
        keep(journal, "later")
        journal.change_passphrase(bench.passphrase, cost=COST)
        journal.change_passphrase(bench.passphrase, cost=COST)
        generation = journal.header.generation
    shutil.rmtree(bench.folder)
    with restored(made, bench.folder, bench) as journal:
        assert journal.header.generation == generation + 1
    with bench.unlock() as journal:
        assert Notice.OLDER_COPY not in journal.notices
        assert get(journal, 1).opening == CANARY


def test_not_over_a_journal(made: Path, bench: Bench) -> None:
    before = bench.files()
    with pytest.raises(JournalExistsError):
        restored(made, bench.folder, bench)
    assert bench.files() == before


def test_a_database_without_a_header_is_put_aside_with_its_rollback_journal(made: Path, bench: Bench) -> None:
    place = Place(bench.folder)
    for path in (place.header, place.second_header):
        path.unlink()
    (bench.folder / "journal.db-journal").write_bytes(b"hot")
    before = place.database.read_bytes()
    restored(made, bench.folder, bench).close()
    aside = [path for path in bench.folder.iterdir() if "before-restore" in path.name]
    assert sorted(path.read_bytes() for path in aside) == sorted([before, b"hot"])
    with bench.unlock() as journal:
        assert get(journal, 1).opening == CANARY


def test_a_backup_that_changes_after_it_was_verified_is_not_put_in_force(
    made: Path, bench: Bench, tmp_path: Path
) -> None:
    verified = backup_file.verify(made, bench.passphrase, bounds=BOUNDS)
    raw = bytearray(made.read_bytes())
    raw[-100] ^= 1
    made.write_bytes(raw)
    with pytest.raises(DamagedBackupError):
        restore.restore(verified, tmp_path / "r", bounds=BOUNDS, state=bench.state)
    assert [path.name for path in (tmp_path / "r").iterdir() if path.is_file()] == ["journal.lock"]
    with pytest.raises(JournalError):
        Bench(tmp_path / "r", bench.state).unlock()


def test_of_a_newer_revision(made: Path, bench: Bench, tmp_path: Path) -> None:
    with bench.unlock() as journal:
        raw = connect(bench.folder / "journal.db", journal.key(Use.DATABASE))
        raw.execute("UPDATE alembic_version SET version_num = '0009'")
        raw.close()
        newer = backup.back_up(journal, tmp_path / "newer", made=NOW)
    with pytest.raises(NewerVersionError):
        restored(newer, tmp_path / "r", bench)
    assert not (tmp_path / "r" / "header.json").exists()
    restored(made, tmp_path / "r", bench).close()


def test_two_restores_at_once_do_not_mix(made: Path, bench: Bench, tmp_path: Path) -> None:
    from balint_journal.vault.lock import exclusive  # noqa: PLC0415

    (tmp_path / "r").mkdir()
    with exclusive(Place(tmp_path / "r")), pytest.raises(BusyError):
        _hurried(lambda: restored(made, tmp_path / "r", bench))
    assert not (tmp_path / "r" / "journal.db").exists()


def _hurried(work: Callable[[], object]) -> None:
    from balint_journal.vault import lock  # noqa: PLC0415

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(restore, "exclusive", lambda place: lock.exclusive(place, wait=0.1))
        work()


def test_the_layout_refuses_names_that_lead_elsewhere() -> None:
    good = ["header.json", "journal.db"]
    for name in (
        "../x.jot",
        "letterbox/../x.jot",
        "/x.jot",
        "letterbox/x",
        "header.bak",
        "letterbox/X.jot",
        "letterbox/a\n.jot",
    ):
        parts = tuple(backups.Part(each, 1) for each in (*good, name))
        with pytest.raises(DamagedBackupError):
            backups.loads(backups.dumps(backups.Contents(1, parts))[backups.PREFIX_BYTES :])
    for names in (good[:1], good[::-1], [*good, "journal.db"], []):
        parts = tuple(backups.Part(each, 1) for each in names)
        with pytest.raises(DamagedBackupError):
            backups.loads(backups.dumps(backups.Contents(1, parts))[backups.PREFIX_BYTES :])


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the owner of everything may write anywhere")
def test_a_read_only_target(bench: Bench, tmp_path: Path) -> None:
    folder = tmp_path / "stick"
    folder.mkdir(mode=0o500)
    with bench.unlock() as journal, pytest.raises(NotWritableError):
        backup.back_up(journal, folder / "b.balint", made=NOW)


def test_moments_before_the_backup_are_in_utc(made: Path, bench: Bench) -> None:
    verified = backup_file.verify(made, bench.passphrase, bounds=BOUNDS)
    assert (
        restore.made_at(verified)
        == NOW.astimezone(UTC).replace(microsecond=0)
        == datetime(2026, 11, 22, 18, 40, tzinfo=UTC)
    )
    assert files.read(made, 10**9)
