"""Mending, the bin, hold and the names: what is removed leaves no trace, and what is held stays."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from balint_journal.domain.flow import Flow
from balint_journal.domain.hiding import NameKind
from balint_journal.errors import HoldError, NothingFoundError
from balint_journal.services import choices, coming_back, hiding, mending, reading, writing
from balint_journal.services.journal import OpenJournal
from balint_journal.services.mending import NotInBinError
from balint_journal.services.reading import UnknownReflectionError
from balint_journal.services.sittings import About, Kept

Keep = Callable[..., Kept]
Pages = Callable[[], bytes]
LONG = "And so it went on, as it does with him. " * 300


def only_answer(journal: OpenJournal, number: int = 1):  # type: ignore[no-untyped-def]  # noqa: ANN201
    return reading.get(journal, number).layers[0].answers[0]


class TestAmending:
    def test_the_former_wording_stays_under_it_until_it_is_forgotten(
        self, journal: OpenJournal, keep: Keep, pages: Pages
    ) -> None:
        keep(f"Zebedithar came. {LONG}")
        mending.amend(journal, only_answer(journal).uuid, "He came.")
        answer = only_answer(journal)
        assert answer.text == "He came."
        assert answer.former == (f"Zebedithar came. {LONG}",)
        assert b"Zebedithar" in pages()
        assert mending.forget_wordings(journal, (answer.uuid,)) == 1
        assert only_answer(journal).former == ()
        assert b"Zebedithar" not in pages()

    def test_the_same_wording_changes_nothing(self, journal: OpenJournal, keep: Keep) -> None:
        keep("The same.")
        mending.amend(journal, only_answer(journal).uuid, "The same.")
        assert only_answer(journal).former == ()

    def test_marks_go_on_and_off(self, journal: OpenJournal, keep: Keep) -> None:
        keep()
        uuid = only_answer(journal).uuid
        for on in (True, False):
            mending.star(journal, uuid, on=on)
            mending.mark_only_for_me(journal, uuid, on=on)
            assert (only_answer(journal).starred, only_answer(journal).only_for_me) == (on, on)

    def test_an_answer_that_is_not_there(self, journal: OpenJournal, keep: Keep) -> None:
        keep()
        for change in (
            lambda uuid: mending.amend(journal, uuid, "x"),
            lambda uuid: mending.star(journal, uuid, on=True),
            lambda uuid: mending.forget_wordings(journal, (uuid,)),
        ):
            with pytest.raises(NothingFoundError):
                change(journal.new_id())


class TestBin:
    def test_in_and_out_again(self, journal: OpenJournal, keep: Keep) -> None:
        kept = keep("The paper.")
        whole = reading.get(journal, kept.number)
        mending.put_in_bin(journal, kept.number)
        assert [(one.number, one.opening) for one in mending.binned(journal)] == [(kept.number, "The paper.")]
        with pytest.raises(UnknownReflectionError):
            reading.get(journal, kept.number)
        mending.take_out_of_bin(journal, kept.number)
        assert reading.get(journal, kept.number) == whole
        assert mending.binned(journal) == ()

    def test_purged_words_are_in_no_byte_of_the_file(self, journal: OpenJournal, keep: Keep, pages: Pages) -> None:
        kept = keep(f"Zebedithar came. {LONG}", "Zebedalias")
        mending.amend(journal, only_answer(journal).uuid, f"Zebediwording {LONG}")
        coming_back.keep_notice(journal, kept.number, "Zebedinotice")
        ongoing = writing.begin(journal, Flow.REVISIT, about=About(reflection=kept.uuid))
        ongoing.answer("Zebedidraft")
        mending.put_in_bin(journal, kept.number)
        mending.purge(journal, (kept.number,))
        assert b"Zebedi" not in pages()
        assert mending.binned(journal) == ()
        assert writing.unfinished(journal) == ()

    def test_a_number_is_never_given_again(self, journal: OpenJournal, keep: Keep) -> None:
        first = keep()
        mending.put_in_bin(journal, first.number)
        mending.purge(journal, (first.number,))
        assert keep().number == first.number + 1

    def test_all_or_none(self, journal: OpenJournal, keep: Keep) -> None:
        one, two = keep(), keep()
        mending.put_in_bin(journal, one.number)
        with pytest.raises(NotInBinError):
            mending.purge(journal, (one.number, two.number))
        assert [binned.number for binned in mending.binned(journal)] == [one.number]

    @pytest.mark.parametrize("number", [0, 1, 7, -1])
    def test_what_is_not_in_the_bin(self, journal: OpenJournal, keep: Keep, number: int) -> None:
        keep()
        with pytest.raises(NotInBinError):
            mending.take_out_of_bin(journal, number)
        with pytest.raises(NotInBinError):
            mending.purge(journal, (number,))
        if number != 1:
            with pytest.raises(NothingFoundError):
                mending.put_in_bin(journal, number)


class TestHold:
    def test_nothing_is_changed_or_removed_until_it_is_lifted(self, journal: OpenJournal, keep: Keep) -> None:
        keep("One.")
        keep("Two.")
        mending.amend(journal, only_answer(journal).uuid, "One, mended.")
        mending.put_in_bin(journal, 2)
        hiding.add(journal, ["Nerys"])
        uuid = only_answer(journal).uuid
        before = (reading.get(journal, 1), mending.binned(journal), hiding.listed(journal))
        mending.hold(journal, on=True)
        assert mending.is_held(journal)
        for change in (
            lambda: mending.amend(journal, uuid, "changed"),
            lambda: mending.star(journal, uuid, on=True),
            lambda: mending.mark_only_for_me(journal, uuid, on=True),
            lambda: mending.forget_wordings(journal, (uuid,)),
            lambda: mending.rest(journal, 1),
            lambda: mending.put_in_bin(journal, 1),
            lambda: mending.take_out_of_bin(journal, 2),
            lambda: mending.purge(journal, (2,)),
            lambda: hiding.forget(journal, ["Nerys"]),
        ):
            with pytest.raises(HoldError):
                change()
        assert (reading.get(journal, 1), mending.binned(journal), hiding.listed(journal)) == before
        mending.hold(journal, on=False)
        mending.rest(journal, 1)

    def test_reading_and_new_writing_go_on(self, journal: OpenJournal, keep: Keep) -> None:
        keep("One.")
        mending.hold(journal, on=True)
        ongoing = writing.begin(journal, Flow.EVENING)
        ongoing.answer("Under hold.")
        ongoing.mend_last("Under hold, a name taken out.")
        assert writing.finish(ongoing)
        coming_back.keep_notice(journal, 1, "I see it now.")
        hiding.add(journal, ["Gwen"])
        assert {hit.number for hit in reading.search(journal, "hold")} == {2}
        assert len(reading.get(journal, 1).layers) == 2


class TestNames:
    def test_added_listed_forgotten(self, journal: OpenJournal, pages: Pages) -> None:
        hiding.add(journal, ["Nerys", "Zebedithar", "Nerys", "the Old Mill"])
        hiding.add(journal, ["Nerys"], NameKind.PERSON)
        assert [one.name for one in hiding.listed(journal)] == ["Nerys", "the Old Mill", "Zebedithar"]
        hiding.forget(journal, ["zebedithar"])
        assert b"ebedithar" not in pages()

    def test_forgetting_one_that_is_not_there_forgets_none(self, journal: OpenJournal) -> None:
        hiding.add(journal, ["Nerys"])
        with pytest.raises(NothingFoundError):
            hiding.forget(journal, ["Nerys", "Gwen"])
        assert [one.name for one in hiding.listed(journal)] == ["Nerys"]


class TestChoices:
    def test_a_first_time_comes_once(self, journal: OpenJournal, open_journal: Callable[[], OpenJournal]) -> None:
        assert choices.first_time(journal, choices.FIRST_NOTE)
        assert not choices.first_time(journal, choices.FIRST_NOTE)
        assert not choices.first_time(open_journal(), choices.FIRST_NOTE)
        assert choices.first_time(journal, choices.WORKPLACES)

    @pytest.mark.parametrize("yes", [True, False])
    def test_an_answer_is_remembered_and_none_is_none(self, journal: OpenJournal, *, yes: bool) -> None:
        assert choices.agreed(journal, choices.NUDGES) is None
        choices.agree(journal, choices.NUDGES, yes=yes)
        assert choices.agreed(journal, choices.NUDGES) is yes

    def test_a_plain_value(self, journal: OpenJournal) -> None:
        assert choices.get(journal, choices.LAST_NUDGE) == ""
        choices.put(journal, choices.LAST_NUDGE, "U5")
        assert choices.get(journal, choices.LAST_NUDGE) == "U5"
