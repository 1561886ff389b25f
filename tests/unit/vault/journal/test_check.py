"""The deep check names what is hurt, and what can still be read is saved."""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest
from bench import BOUNDS, COST, Bench
from shelf import add, get, keep, store_of, words

from balint_journal.crypto.derive import Use
from balint_journal.domain.summary import Filter
from balint_journal.errors import (
    DamagedError,
    JournalError,
    JournalExistsError,
    NewerVersionError,
    WrongPassphraseError,
)
from balint_journal.vault import check, facts, migrate, reflections, salvage, search, soundness
from balint_journal.vault.check import Report
from balint_journal.vault.engine import connect
from balint_journal.vault.keys import Passphrase


def examined(bench: Bench) -> Report:
    return check.examine(bench.folder, bench.passphrase, bounds=BOUNDS)


def raw_sql(bench: Bench, *statements: str) -> None:
    with bench.unlock() as journal:
        raw = connect(bench.folder / "journal.db", journal.key(Use.DATABASE))
    for statement in statements:
        raw.execute(statement)
    raw.close()


def rewrite(path: Path, change: Callable[[bytearray], object]) -> None:
    raw = bytearray(path.read_bytes())
    change(raw)
    path.write_bytes(raw)


def flip(path: Path, at: int) -> None:
    """Another byte than was there: setting one could hit what it already was."""

    def change(raw: bytearray) -> None:
        raw[at] ^= 1

    rewrite(path, change)


def written(bench: Bench, count: int = 30) -> None:
    with bench.unlock() as journal:
        for number in range(count):
            keep(journal, f"reflection {number} " * 120, "second answer", alias=f"Alias {number % 5}")
            if number % 3 == 0:
                add(journal, number + 1, f"came back {number}")


def test_a_sound_journal_is_sound_in_every_part(bench: Bench) -> None:
    bench.jot("a jot")
    written(bench, 3)
    before = bench.files()
    report = examined(bench)
    assert (report.sound, report.findings, report.parts) == (True, (), check.PARTS)
    assert bench.files() == before


def test_the_guards_it_knows_are_those_a_new_database_has(bench: Bench) -> None:
    with bench.unlock() as journal:
        raw = connect(bench.folder / "journal.db", journal.key(Use.DATABASE))
        names = {name for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")}
        raw.close()
    assert names == soundness.TRIGGERS[migrate.HEAD]


def _hot_journal(bench: Bench) -> None:
    (bench.folder / "journal.db-journal").write_bytes(b"garbage")


CASES: dict[str, tuple[Callable[[Bench], object], str, bool]] = {
    "header flipped": (
        lambda b: flip(b.folder / "header.json", 99),
        "key file",
        True,
    ),
    "header gone": (lambda b: (b.folder / "header.json").unlink(), "key file", True),
    "second flipped": (
        lambda b: flip(b.folder / "header.bak", 99),
        "second key file",
        True,
    ),
    "second gone": (lambda b: (b.folder / "header.bak").unlink(), "second key file", True),
    "database gone": (lambda b: (b.folder / "journal.db").unlink(), "database", True),
    "database emptied": (lambda b: (b.folder / "journal.db").write_bytes(b""), "database", True),
    "first page": (lambda b: flip(b.folder / "journal.db", 50), "database", True),
    "last page": (lambda b: flip(b.folder / "journal.db", -50), "database", True),
    "cut at a page": (
        lambda b: rewrite(b.folder / "journal.db", lambda raw: raw.__delitem__(slice(-4096, None))),
        "database",
        True,
    ),
    "cut": (
        lambda b: rewrite(b.folder / "journal.db", lambda raw: raw.__delitem__(slice(-100, None))),
        "database",
        True,
    ),
    "appended": (lambda b: rewrite(b.folder / "journal.db", lambda raw: raw.extend(b"x" * 4096)), "database", True),
    "appended a little": (lambda b: rewrite(b.folder / "journal.db", lambda raw: raw.extend(b"x")), "database", True),
    "index": (
        lambda b: raw_sql(b, "INSERT INTO answer_fts(answer_fts, rowid, text) VALUES('delete', 1, 'words')"),
        "database",
        True,
    ),
    "links": (lambda b: raw_sql(b, "PRAGMA foreign_keys = OFF", "DELETE FROM alias"), "database", True),
    "guards": (lambda b: raw_sql(b, "DROP TRIGGER answer_held_change"), "database", True),
    "modes": (lambda b: (b.folder / "journal.db").chmod(0o644), "folder", True),
    "wal": (lambda b: (b.folder / "journal.db-wal").write_bytes(b"x"), "folder", True),
    "hot journal": (_hot_journal, "folder", False),
    "conflict copy": (lambda b: (b.folder / "journal (Anna's conflicted copy).db").write_bytes(b"x"), "folder", False),
    "left over": (lambda b: (b.folder / ".header.json.12ab.tmp").write_bytes(b"x"), "folder", False),
    "stranger": (lambda b: (b.folder / "notes.txt").write_bytes(b"x"), "folder", False),
    "cut jot": (lambda b: (b.folder / "letterbox" / f"{'0' * 32}.jot").write_bytes(b"x"), "letterbox", True),
    "no letterbox": (lambda b: shutil.rmtree(b.folder / "letterbox"), "letterbox", False),
}


@pytest.mark.parametrize("case", CASES)
def test_each_hurt_is_named_with_its_remedy(bench: Bench, case: str) -> None:
    if case == "modes" and os.name == "nt":
        pytest.skip("modes say nothing there")
    written(bench, 2)
    hurt, part, serious = CASES[case]
    hurt(bench)
    report = examined(bench)
    assert report.sound is not serious
    (finding,) = report.findings
    assert (finding.part, finding.hurt) == (part, serious)
    assert finding.what.endswith((".", "txt", "tmp", "db", "-wal", "1"))
    assert "balint" in finding.remedy or len(finding.remedy) > 15


def test_what_a_person_must_not_take_for_damage(bench: Bench, tmp_path: Path) -> None:
    with pytest.raises(WrongPassphraseError):
        check.examine(bench.folder, Passphrase("another one"), bounds=BOUNDS)
    with pytest.raises(JournalError) as caught:
        check.examine(tmp_path / "none", bench.passphrase, bounds=BOUNDS)
    assert caught.value.exit_code == 7
    raw_sql(bench, "UPDATE alembic_version SET version_num = '0042'")
    with pytest.raises(NewerVersionError):
        examined(bench)


def test_an_older_header_put_back_and_the_database_of_another(bench: Bench, tmp_path: Path) -> None:
    older = (bench.folder / "header.json").read_bytes()
    with bench.unlock() as journal:
        journal.change_passphrase(bench.passphrase, cost=COST)
    for name in ("header.json", "header.bak"):
        (bench.folder / name).write_bytes(older)
    (finding,) = examined(bench).findings
    assert (finding.part, finding.hurt) == ("key file", True)
    other = Bench(tmp_path / "other", tmp_path / "state")
    other.create().close()
    shutil.copy(other.folder / "journal.db", bench.folder / "journal.db")
    (finding,) = examined(bench).findings
    assert finding.part == "database"


def test_the_second_copy_opens_what_the_first_no_longer_does(bench: Bench) -> None:
    rewrite(bench.folder / "header.json", lambda raw: raw.__delitem__(slice(100, None)))
    assert [finding.part for finding in examined(bench).findings] == ["key file"]


def test_the_index_is_made_anew_from_the_words(bench: Bench) -> None:
    with bench.unlock() as journal:
        keep(journal, "the folded paper")
        raw_sql(bench, "INSERT INTO answer_fts(answer_fts, rowid, text) VALUES('delete', 1, 'the folded paper')")
        assert not examined(bench).sound
        check.mend_search(journal)
        assert examined(bench).sound
        with store_of(journal).read() as db:
            assert [hit.number for hit in search.hits(db, "folded")] == [1]


# -- every flip and swap -----------------------------------------------------------------------------------------------


def _noticed(bench: Bench) -> bool:
    try:
        with bench.unlock():
            return not examined(bench).sound
    except DamagedError:
        return True


def _flips_and_swaps(bench: Bench, flips: int, swaps: int) -> None:
    path = bench.folder / "journal.db"
    whole, chance = path.read_bytes(), random.Random(11)
    for _ in range(flips):
        offset, mask = chance.randrange(len(whole)), chance.choice((0x01, 0x80, 0xFF))
        path.write_bytes(whole[:offset] + bytes([whole[offset] ^ mask]) + whole[offset + 1 :])
        assert _noticed(bench), offset
    pages = len(whole) // 4096
    for _ in range(swaps):
        one, other = chance.sample(range(pages), 2)
        raw = bytearray(whole)
        raw[one * 4096 : one * 4096 + 4096] = whole[other * 4096 : other * 4096 + 4096]
        raw[other * 4096 : other * 4096 + 4096] = whole[one * 4096 : one * 4096 + 4096]
        path.write_bytes(raw)
        assert _noticed(bench), (one, other)
    path.write_bytes(whole)
    assert examined(bench).sound


def test_flipped_bytes_and_swapped_pages_are_refused_or_found(bench: Bench) -> None:
    written(bench, 8)
    _flips_and_swaps(bench, 60, 20)


@pytest.mark.soak
def test_a_thousand_flipped_bytes_and_two_hundred_swapped_pages(bench: Bench) -> None:
    written(bench, 40)
    _flips_and_swaps(bench, 1000, 200)


# -- salvage -----------------------------------------------------------------------------------------------------------


def _salvaged(bench: Bench, into: Path) -> tuple[salvage.Salvaged, Bench]:
    found = salvage.salvage(bench.folder, bench.passphrase, into, now=datetime.now(UTC), new_id=uuid4, bounds=BOUNDS)
    return found, Bench(into, bench.state, bench.recovery, bench.passphrase)


def test_from_a_sound_journal_everything_is_saved(bench: Bench, tmp_path: Path) -> None:
    bench.jot("a jot")
    written(bench, 12)
    with bench.unlock() as journal:
        before = words(journal)
        with store_of(journal).write() as pen:
            facts.set_hold(pen.db, on=True)
    found, saved = _salvaged(bench, tmp_path / "saved")
    assert (found.reflections, found.adopted) == (12, 0)
    assert examined(saved).sound
    with saved.unlock() as journal:
        assert {**words(journal), "letterbox_key": []} == {**before, "letterbox_key": []}
        with store_of(journal).read() as db:
            assert (facts.read(db).hold, search.hits(db, "came")[0].number) == (True, 10)
    with saved.unlock(bench.recovery):
        pass


def test_around_damaged_pages_everything_else_is_saved(bench: Bench, tmp_path: Path) -> None:
    written(bench)
    path = bench.folder / "journal.db"
    whole, chance = path.read_bytes(), random.Random(12)
    pages = len(whole) // 4096
    with bench.unlock() as journal:
        texts = [answer.text for n in range(1, 31) for layer in get(journal, n).layers for answer in layer.answers]
    lost = []
    for round_ in range(6):
        raw = bytearray(whole)
        for page in chance.sample(range(pages // 3, pages), 2):  # behind the schema
            raw[page * 4096 + 1000] ^= 1
        path.write_bytes(raw)
        _, saved = _salvaged(bench, tmp_path / f"saved{round_}")
        assert examined(saved).sound
        with saved.unlock() as journal, store_of(journal).read() as db:
            numbers = [one.number for one in reflections.summaries(db, Filter())]
            kept = [a.text for n in numbers for layer in reflections.get(db, n).layers for a in layer.answers]
        assert set(kept) <= {*texts, ""}
        lost.append(len(texts) - len([text for text in kept if text]))
    assert max(lost) <= 40
    assert sum(lost) < len(texts)


@pytest.mark.parametrize("table", ["alias", "reflection", "layer", "answer", "draft"])
def test_words_that_lost_what_they_belonged_to_are_kept(bench: Bench, tmp_path: Path, table: str) -> None:
    written(bench, 4)
    raw_sql(
        bench,
        "INSERT INTO wording SELECT 1, hex(randomblob(16)), 1, 'a former wording'",
        "INSERT INTO draft VALUES (7, hex(randomblob(16)), 'first', 'evening', NULL, '2026-11-01T18:40:00+00:00',"
        " '2026-11-01T18:40:00+00:00', '')",
        "INSERT INTO draft_answer VALUES (7, 1, NULL, '', 'half a sentence', 0, 0)",
        "PRAGMA foreign_keys = OFF",
        f"DELETE FROM {table}",  # noqa: S608 - the names above
    )
    found, saved = _salvaged(bench, tmp_path / "saved")
    assert found.adopted > 0
    assert examined(saved).sound
    with saved.unlock() as journal:
        raw = connect(saved.folder / "journal.db", journal.key(Use.DATABASE))
        texts = {text for (text,) in raw.execute("SELECT text FROM answer UNION SELECT text FROM wording")}
        halves = [text for (text,) in raw.execute("SELECT text FROM draft_answer")]
        raw.close()
        with store_of(journal).read() as db:
            for one in reflections.summaries(db, Filter()):
                reflections.get(db, one.number)
    assert halves == ["half a sentence"]
    assert "a former wording" in texts
    assert (f"{'reflection 2 ' * 120}" in texts) is (table != "answer")


def test_a_database_whose_first_page_is_gone_cannot_be_saved_and_nothing_is_made(bench: Bench, tmp_path: Path) -> None:
    rewrite(bench.folder / "journal.db", lambda raw: raw.__setitem__(slice(0, 4096), bytes(4096)))
    with pytest.raises(DamagedError):
        _salvaged(bench, tmp_path / "saved")
    assert not (tmp_path / "saved").exists()


def test_not_into_a_journal(bench: Bench) -> None:
    before = bench.files()
    with pytest.raises(JournalExistsError):
        _salvaged(bench, bench.folder)
    assert bench.files() == before
