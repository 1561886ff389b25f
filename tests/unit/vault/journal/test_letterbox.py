"""The letterbox: sealed without a passphrase, opened with the journal, and nothing in it fatal."""

import os
import secrets
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from bench import BOUNDS, COST, NOW, Bench
from sqlalchemy import text

from balint_journal.crypto import header as headers
from balint_journal.crypto import jots
from balint_journal.crypto.jots import Sealed, Why
from balint_journal.errors import (
    ChangedElsewhereError,
    DamagedHeaderError,
    HoldError,
    NewerVersionError,
    NoJournalError,
    NoRoomError,
    UsageError,
)
from balint_journal.vault import files, keys, letterbox, letterbox_keys
from balint_journal.vault.journal import Journal

LINE = "The paper getting smaller."


def _texts(journal: Journal) -> list[str]:
    return [jot.text for jot in letterbox.open_all(journal).jots]


def _only_file(bench: Bench) -> Path:
    (found,) = (bench.folder / "letterbox").glob("*.jot")
    return found


def _put(bench: Bench, sealed: Sealed, name: str = "") -> Path:
    header = headers.loads((bench.folder / "header.json").read_bytes(), BOUNDS)
    path = bench.folder / "letterbox" / f"{name or secrets.token_hex(16)}.jot"
    path.write_bytes(jots.seal(sealed, header.letterbox_public, header.vault_id))
    return path


def test_a_line_is_sealed_and_opened(bench: Bench) -> None:
    bench.jot(LINE)
    assert letterbox.waiting(bench.folder) == 1
    with bench.unlock() as journal:
        (jot,) = letterbox.open_all(journal).jots
    assert (jot.text, jot.when) == (LINE, NOW)
    assert LINE.encode() not in b"".join(bench.files().values())


def test_it_is_sealed_while_another_process_writes(bench: Bench) -> None:
    with bench.unlock() as journal, journal.engine.begin() as db:
        db.execute(text("DELETE FROM setting WHERE key = 'none'"))
        bench.jot(LINE)
    assert letterbox.waiting(bench.folder) == 1


def test_they_are_opened_oldest_first(bench: Bench) -> None:
    for seconds, line in ((300, "third"), (100, "first"), (200, "second")):
        _put(bench, Sealed(secrets.token_bytes(16), seconds, line))
    with bench.unlock() as journal:
        assert _texts(journal) == ["first", "second", "third"]


@pytest.mark.parametrize("line", ["", "   ", "\n\t"])
def test_an_empty_line_is_not_sealed(bench: Bench, line: str) -> None:
    with pytest.raises(UsageError):
        bench.jot(line)
    assert letterbox.waiting(bench.folder) == 0


def test_a_line_too_long_is_pointed_to_write(bench: Bench) -> None:
    bench.jot("a" * jots.LONGEST_LINE)
    with pytest.raises(UsageError) as told:
        bench.jot("a" * (jots.LONGEST_LINE + 1))
    assert "balint write" in told.value.remedy
    assert letterbox.waiting(bench.folder) == 1


@pytest.mark.parametrize("line", ["\N{BIRD} \u05e9\u05dc\u05d5\u05dd", "a\x00b", "half \ud83d pair"])
def test_odd_letters_are_sealed(bench: Bench, line: str) -> None:
    bench.jot(line)
    with bench.unlock() as journal:
        assert _texts(journal) == [line.replace("\ud83d", "\ufffd")]


def test_a_jot_is_removed_only_after_it_was_taken_in(bench: Bench) -> None:
    bench.jot(LINE)
    with bench.unlock() as journal:
        (jot,) = letterbox.open_all(journal).jots
        letterbox.clear(journal, jot)
        assert jot.file.exists()
        with pytest.raises(RuntimeError), journal.engine.begin() as db:  # noqa: PT012 - the block is what fails
            letterbox.taken_in(db, jot)
            raise RuntimeError
        letterbox.clear(journal, jot)
        assert jot.file.exists()
        with journal.engine.begin() as db:
            letterbox.taken_in(db, jot)
        letterbox.clear(journal, jot)
        assert not jot.file.exists()
        letterbox.clear(journal, jot)


def test_a_dropped_jot_stays_dropped(bench: Bench, tmp_path: Path) -> None:
    bench.jot(LINE)
    shutil.copy(_only_file(bench), tmp_path / "copy.jot")
    with bench.unlock() as journal:
        (jot,) = letterbox.open_all(journal).jots
        letterbox.drop(journal, jot)
        assert letterbox.waiting(bench.folder) == 0
        shutil.copy(tmp_path / "copy.jot", bench.folder / "letterbox")
        opened = letterbox.open_all(journal)
        assert opened.jots == ()
        assert [aside.why for aside in opened.aside] == [Why.REPEATED]
        assert letterbox.open_all(journal) == letterbox.Opened((), ())


def test_a_copy_beside_its_original_counts_once(bench: Bench) -> None:
    bench.jot(LINE)
    original = _only_file(bench)
    shutil.copy(original, original.with_name("conflicted copy.jot"))
    with bench.unlock() as journal:
        opened = letterbox.open_all(journal)
    assert [jot.text for jot in opened.jots] == [LINE]
    assert [aside.why for aside in opened.aside] == [Why.REPEATED]


def test_under_hold_nothing_is_dropped(bench: Bench) -> None:
    bench.jot(LINE)
    with bench.unlock() as journal:
        with journal.engine.begin() as db:
            db.execute(text("UPDATE journal SET hold = 1"))
        (jot,) = letterbox.open_all(journal).jots
        with pytest.raises(HoldError):
            letterbox.drop(journal, jot)
        assert jot.file.exists()
        assert _texts(journal) == [LINE]


def _spoil(raw: bytes, how: str) -> bytes:
    return {
        "cut": raw[:-1],
        "empty": b"",
        "enormous": raw + bytes(100_000),
        "foreign": b"something else".ljust(len(raw), b"."),
        "newer": raw[:10] + b"\x02" + raw[11:],
        "altered": raw[:500] + bytes([raw[500] ^ 1]) + raw[501:],
        "another key": raw[:11] + bytes(16) + raw[27:],
    }[how]


@pytest.mark.parametrize(
    ("how", "why"),
    [
        ("cut", Why.CUT),
        ("empty", Why.CUT),
        ("enormous", Why.CUT),
        ("foreign", Why.FOREIGN),
        ("newer", Why.NEWER),
        ("altered", Why.ALTERED),
        ("another key", Why.FOREIGN),
    ],
)
def test_what_cannot_be_opened_is_set_aside_and_kept(bench: Bench, how: str, why: Why) -> None:
    bench.jot("spoiled")
    spoiled = _spoil(_only_file(bench).read_bytes(), how)
    _only_file(bench).write_bytes(spoiled)
    bench.jot(LINE)
    with bench.unlock() as journal:
        opened = letterbox.open_all(journal)
        assert [jot.text for jot in opened.jots] == [LINE]
        assert [aside.why for aside in opened.aside] == [why]
        assert opened.aside[0].file.parent == bench.folder / "letterbox" / "aside"
        assert opened.aside[0].file.read_bytes() == spoiled
        assert letterbox.open_all(journal).aside == ()


@pytest.mark.parametrize("kind", ["link", "fifo", "folder"])
def test_what_is_no_file_is_set_aside_unread(bench: Bench, kind: str, tmp_path: Path) -> None:
    path = bench.folder / "letterbox" / "odd.jot"
    if kind == "link":
        (tmp_path / "target").write_bytes(b"hers")
        path.symlink_to(tmp_path / "target")
    elif kind == "fifo":
        os.mkfifo(path)
    else:
        path.mkdir()
    bench.jot(LINE)
    with bench.unlock() as journal:
        opened = letterbox.open_all(journal)
    assert [jot.text for jot in opened.jots] == [LINE]
    assert [aside.why for aside in opened.aside] == [Why.FOREIGN]
    assert kind != "link" or (tmp_path / "target").read_bytes() == b"hers"


def test_nothing_is_set_aside_through_a_link(bench: Bench, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (bench.folder / "letterbox" / "aside").symlink_to(tmp_path / "elsewhere")
    strange = bench.folder / "letterbox" / "strange.jot"
    strange.write_bytes(b"\x00" * 100)
    with bench.unlock() as journal:
        (aside,) = letterbox.open_all(journal).aside
    assert aside.file == strange
    assert strange.exists()
    assert not list((tmp_path / "elsewhere").iterdir())


def test_a_stranger_is_opened_once_its_key_is_known(bench: Bench) -> None:
    private = bytes(range(96))
    public = jots.public_of(private)
    with bench.unlock() as journal:
        raw = jots.seal(Sealed(b"x" * 16, 100, "from the other laptop"), public, journal.header.vault_id)
        (bench.folder / "letterbox" / "other.jot").write_bytes(raw)
        assert [aside.why for aside in letterbox.open_all(journal).aside] == [Why.FOREIGN]
        with journal.engine.begin() as db:
            letterbox_keys.add(db, letterbox_keys.LetterboxKey(jots.key_id(public).hex(), public, private))
        (jot,) = letterbox.open_all(journal).jots
        assert jot.text == "from the other laptop"
        letterbox.drop(journal, jot)
        assert letterbox.open_all(journal) == letterbox.Opened((), ())


def test_an_exchanged_letterbox_key_is_not_sealed_to(bench: Bench) -> None:
    bench.unlock().close()  # seen
    header = headers.loads((bench.folder / "header.json").read_bytes(), BOUNDS)
    theirs = jots.public_of(bytes(96))
    fields = {name: getattr(header, name) for name in headers.Header.__dataclass_fields__}
    (bench.folder / "header.json").write_bytes(headers.dumps(headers.Header(**fields | {"letterbox_public": theirs})))
    with pytest.raises(ChangedElsewhereError) as told:
        bench.jot(LINE)
    assert told.value.exit_code == 8
    assert "Unlock" in told.value.remedy
    assert letterbox.waiting(bench.folder) == 0
    bench.state.rename(bench.state.with_name("lost"))
    bench.jot(LINE)  # without that state the checksum is all
    assert letterbox.waiting(bench.folder) == 1


def test_another_journal_at_the_same_place_is_not_sealed_to(bench: Bench, tmp_path: Path) -> None:
    bench.unlock().close()
    other = Bench(tmp_path / "other", tmp_path / "elsewhere")
    other.create().close()
    shutil.rmtree(bench.folder)
    shutil.copytree(other.folder, bench.folder)
    with pytest.raises(ChangedElsewhereError):
        bench.jot(LINE)


def test_after_a_rotation_here_it_seals_on(bench: Bench) -> None:
    with bench.unlock() as journal:
        journal.rotate(bench.passphrase, keys.new_recovery_key(), cost=COST)
    bench.jot(LINE)
    with bench.unlock() as journal:
        assert _texts(journal) == [LINE]


def test_a_letterbox_key_that_is_none_is_a_damaged_header(bench: Bench) -> None:
    header = headers.loads((bench.folder / "header.json").read_bytes(), BOUNDS)
    fields = {name: getattr(header, name) for name in headers.Header.__dataclass_fields__}
    (bench.folder / "header.json").write_bytes(
        headers.dumps(headers.Header(**fields | {"letterbox_public": b"\xff" * 1216}))
    )
    with pytest.raises(DamagedHeaderError):
        bench.jot(LINE)


def test_without_a_journal_nothing_is_made(empty: Bench, bench: Bench) -> None:
    with pytest.raises(NoJournalError):
        Bench(empty.folder / "nowhere", empty.state).jot(LINE)
    (bench.folder / "journal.db").unlink()
    with pytest.raises(NoJournalError):
        bench.jot(LINE)
    assert letterbox.waiting(bench.folder) == 0
    raw = (bench.folder / "header.json").read_bytes().replace(b'"version":1', b'"version":3')
    (bench.folder / "header.json").write_bytes(raw)
    with pytest.raises(NewerVersionError):
        bench.jot(LINE)


def test_a_letterbox_that_is_a_link_is_refused(bench: Bench, tmp_path: Path) -> None:
    (bench.folder / "letterbox").rmdir()
    (tmp_path / "elsewhere").mkdir()
    (bench.folder / "letterbox").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(files.OddFileError):
        bench.jot(LINE)
    assert list((tmp_path / "elsewhere").iterdir()) == []
    assert letterbox.waiting(bench.folder) == 0


def test_a_full_disk_leaves_no_half_jot(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(NoRoomError):
        bench.jot(LINE)
    assert list((bench.folder / "letterbox").iterdir()) == []


def test_the_time_is_kept_in_utc_to_the_second(bench: Bench) -> None:
    late = datetime(2026, 7, 1, 18, 40, 59, 999_999, tzinfo=UTC)
    letterbox.seal(bench.folder, LINE, now=late, bounds=BOUNDS, state=bench.state)
    with bench.unlock() as journal:
        (jot,) = letterbox.open_all(journal).jots
    assert jot.when == late.replace(microsecond=0)


def test_sealing_loads_neither_the_database_nor_the_key_derivation(bench: Bench) -> None:
    program = (
        "import sys, datetime, pathlib\n"
        "from balint_journal.crypto.kdf import KdfBounds, KdfCost\n"
        "from balint_journal.vault import letterbox\n"
        "letterbox.seal(pathlib.Path(sys.argv[1]), 'a line', now=datetime.datetime.now(datetime.UTC),"
        " bounds=KdfBounds(KdfCost(8, 1, 1)))\n"
        "assert letterbox.waiting(pathlib.Path(sys.argv[1])) == 1\n"
        "heavy = {'sqlalchemy', 'sqlmodel', 'alembic', 'sqlcipher3', 'argon2', 'pydantic', 'numpy'}\n"
        "print(sorted(heavy & set(sys.modules)))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(bench.folder)], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
