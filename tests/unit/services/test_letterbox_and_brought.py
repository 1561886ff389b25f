"""Jots let go or kept waiting, pages that were brought, and what she noticed when looking back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from bench import Bench

from balint_journal.domain.looking_back import NOTICE, look_back
from balint_journal.domain.reflection import LayerKind
from balint_journal.errors import HoldError, NothingFoundError
from balint_journal.services import brought, coming_back, jotting, mending, reading
from balint_journal.services.brought import Brought
from balint_journal.services.journal import OpenJournal
from balint_journal.services.sittings import Kept
from balint_journal.vault import pages as kept_pages

Keep = Callable[..., Kept]


class TestJots:
    def test_oldest_first_and_waiting_until_used(self, journal: OpenJournal, bench: Bench) -> None:
        for line in ("one", "two"):
            bench.jot(line)
        assert sorted(jot.text for jot in jotting.open_all(journal).jots) == ["one", "two"]
        assert len(jotting.open_all(journal).jots) == 2
        assert jotting.is_waiting(bench.folder)

    def test_let_go_is_gone(self, journal: OpenJournal, bench: Bench) -> None:
        bench.jot("one")
        (jot,) = jotting.open_all(journal).jots
        jotting.let_go(journal, jot)
        assert not jotting.is_waiting(bench.folder)
        assert jotting.open_all(journal).jots == ()

    def test_under_hold_it_waits(self, journal: OpenJournal, bench: Bench) -> None:
        bench.jot("one")
        mending.hold(journal, on=True)
        (jot,) = jotting.open_all(journal).jots
        with pytest.raises(HoldError):
            jotting.let_go(journal, jot)
        assert jotting.open_all(journal).jots == (jot,)

    def test_rubbish_in_the_letterbox_is_set_aside_and_harms_nothing(self, journal: OpenJournal, bench: Bench) -> None:
        bench.jot("one")
        (bench.folder / "letterbox" / "rubbish.jot").write_bytes(b"\x00" * 100)
        opened = jotting.open_all(journal)
        assert [jot.text for jot in opened.jots] == ["one"]
        assert len(opened.aside) == 1


class TestBrought:
    def bring(self, journal: OpenJournal, number: int, *files: Path) -> None:
        uuid = journal.new_id()
        with journal.store.write() as pen:
            kept_pages.save(pen, uuid=uuid, reflection=number, progress="", text="a page")
            kept_pages.mark_brought(pen, uuid, files=[str(file) for file in files])

    def test_nothing_was_brought(self, journal: OpenJournal, keep: Keep) -> None:
        kept = keep()
        assert brought.last(journal) is None
        assert brought.files_left(journal, kept.number) == ()
        assert brought.remove_files(journal, kept.number) == ()

    def test_the_last_one_and_its_files(self, journal: OpenJournal, keep: Keep, tmp_path: Path) -> None:
        page, card, elsewhere = (tmp_path / name for name in ("page.txt", "card.txt", "gone.txt"))
        page.write_text("x")
        card.write_text("x")
        first, second = keep(alias="Larch"), keep(alias="Heron")
        self.bring(journal, first.number, elsewhere)
        self.bring(journal, second.number, page, card, page)
        assert brought.last(journal) == Brought(second.number, "Heron")
        assert brought.files_left(journal, first.number) == ()
        assert brought.files_left(journal, second.number) == (page, card)
        assert brought.remove_files(journal, second.number) == ()
        assert not page.exists()
        assert not card.exists()
        assert brought.files_left(journal, second.number) == ()

    def test_what_cannot_be_removed_is_named_and_remembered(
        self, journal: OpenJournal, keep: Keep, tmp_path: Path
    ) -> None:
        stubborn = tmp_path / "page.txt"
        stubborn.mkdir()
        kept = keep()
        self.bring(journal, kept.number, stubborn)
        assert brought.remove_files(journal, kept.number) == (stubborn,)
        stubborn.rmdir()
        stubborn.write_text("x")
        assert brought.files_left(journal, kept.number) == (stubborn,)

    def test_the_files_can_go_under_hold(self, journal: OpenJournal, keep: Keep, tmp_path: Path) -> None:
        page = tmp_path / "page.txt"
        page.write_text("x")
        kept = keep()
        self.bring(journal, kept.number, page)
        mending.hold(journal, on=True)
        assert brought.remove_files(journal, kept.number) == ()
        assert not page.exists()

    def test_every_path_is_known_until_the_words_are_gone(self, journal: OpenJournal, keep: Keep) -> None:
        first, second, third = (keep().number for _ in range(3))
        one, two = Path("/media/stick/page.pdf"), Path("/gone/page.pdf")
        self.bring(journal, first, one, two)
        self.bring(journal, second, two)
        mending.put_in_bin(journal, first)
        assert brought.written(journal, (first,)) == (str(one), str(two))
        assert brought.written(journal, (second, third)) == (str(two),)
        assert brought.written(journal) == (str(one), str(two))
        mending.purge(journal, (first,))
        assert brought.written(journal) == (str(two),)


class TestNoticing:
    def test_it_is_kept_beneath_in_her_own_words(self, journal: OpenJournal, keep: Keep) -> None:
        kept = keep()
        coming_back.keep_notice(journal, kept.number, "I always hold the door.")
        layer = reading.get(journal, kept.number).layers[-1]
        assert layer.kind is LayerKind.REVISIT
        assert [(answer.question, answer.text) for answer in layer.answers] == [(NOTICE, "I always hold the door.")]

    def test_and_changes_nothing_of_then_and_now(self, journal: OpenJournal, keep: Keep) -> None:
        kept = keep(feelings=("fond",), word="sheepish")
        before = look_back(reading.get(journal, kept.number)).pairs
        coming_back.keep_notice(journal, kept.number, "Something.")
        assert look_back(reading.get(journal, kept.number)).pairs == before

    @pytest.mark.parametrize("number", [0, 2])
    def test_of_one_that_is_not_there(self, journal: OpenJournal, keep: Keep, number: int) -> None:
        keep()
        with pytest.raises(NothingFoundError):
            coming_back.keep_notice(journal, number, "x")
