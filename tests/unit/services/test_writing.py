"""Writing: every step is kept before the next question, and nothing that was kept is ever lost or doubled."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from bench import Bench

from balint_journal.domain.flow import Flow
from balint_journal.domain.reflection import Kind, LayerKind, Stays
from balint_journal.domain.sitting import Given
from balint_journal.errors import NothingFoundError
from balint_journal.services import hiding, jotting, mending, reading, writing
from balint_journal.services.journal import OpenJournal
from balint_journal.services.sittings import About, AliasDeclinedError, Kept
from balint_journal.services.writing import Writing
from balint_journal.vault import drafts

Unlock = Callable[[], OpenJournal]
Keep = Callable[..., Kept]
Pages = Callable[[], bytes]


def texts(journal: OpenJournal, number: int) -> list[str]:
    return [answer.text for layer in reading.get(journal, number).layers for answer in layer.answers]


def drafted(journal: OpenJournal) -> list[str]:
    (draft,) = writing.unfinished(journal)
    return [answer.text for answer in draft.answers]


def finished(ongoing: Writing, alias: str | None = None) -> Kept:
    kept = writing.finish(ongoing, alias)
    assert kept is not None
    return kept


class TestKeptStepByStep:
    def test_each_answer_is_in_the_file_before_the_next_question(self, journal: OpenJournal, bench: Bench) -> None:
        ongoing = writing.begin(journal, Flow.EVENING)
        ongoing.answer("The man with the list.")
        ongoing.answer("lingering")
        with OpenJournal(bench.unlock()).store.read() as db:
            (draft,) = drafts.all_drafts(db)
        assert [(row.prompt, row.text, row.finished) for row in draft.answers] == [
            ("O1", "The man with the list.", True),
            ("O2", "lingering", True),
        ]

    def test_what_stands_in_the_line_is_kept_as_unfinished(self, journal: OpenJournal) -> None:
        ongoing = writing.begin(journal, Flow.EVENING)
        ongoing.typing("The man with")
        ongoing.typing("The man with the li")
        (draft,) = writing.unfinished(journal)
        assert [(row.text, row.finished) for row in draft.answers] == [("The man with the li", False)]

    def test_a_skip_leaves_no_answer_and_goes_on(self, journal: OpenJournal) -> None:
        ongoing = writing.begin(journal, Flow.EVENING)
        before = ongoing.session.question
        ongoing.answer("   \n ")
        assert ongoing.session.question != before
        assert drafted(journal) == []

    def test_back_shows_what_was_written_and_another_wording_takes_its_place(self, journal: OpenJournal) -> None:
        ongoing = writing.begin(journal, Flow.EVENING)
        assert not ongoing.back()
        ongoing.answer("The man with the list.")
        assert ongoing.back()
        assert ongoing.session.question is not None
        assert ongoing.session.question.kept == "The man with the list."
        ongoing.answer("The man, and his list.")
        assert drafted(journal) == ["The man, and his list."]
        assert texts(journal, finished(ongoing).number) == ["The man, and his list."]

    def test_a_full_stop_keeps_what_was_being_typed(self, journal: OpenJournal) -> None:
        ongoing = writing.begin(journal, Flow.EVENING)
        ongoing.answer("One.")
        ongoing.stop("half a sen")
        assert ongoing.stopped
        assert texts(journal, finished(ongoing).number) == ["One.", "half a sen"]

    def test_the_draft_goes_in_the_moment_the_reflection_is_kept(self, journal: OpenJournal) -> None:
        ongoing = writing.begin(journal, Flow.CATCH)
        ongoing.answer("strong")
        finished(ongoing)
        assert writing.unfinished(journal) == ()

    def test_nothing_written_leaves_nothing(self, journal: OpenJournal) -> None:
        ongoing = writing.begin(journal, Flow.EVENING)
        ongoing.answer("")
        ongoing.stop()
        assert writing.finish(ongoing) is None
        assert writing.unfinished(journal) == ()
        assert reading.summaries(journal) == ()

    def test_a_whole_evening(self, journal: OpenJournal) -> None:
        ongoing = writing.begin(journal, Flow.EVENING)
        asked = []
        said = {"O2": "lingering, a bit stuck", "C4": "Sheepish. And fond."}
        while (question := ongoing.session.question) is not None:
            asked.append(question)
            ongoing.answer(said.get(question.prompt or "", f"To {question.prompt}."))
        kept = finished(ongoing)
        found = reading.get(journal, kept.number)
        assert [question.last for question in asked] == [False] * (len(asked) - 1) + [True]
        assert len({question.prompt for question in asked}) == len(asked) == len(found.layers[0].answers)
        assert found.kinds == (Kind.LINGERING, Kind.STUCK)
        assert found.word == "Sheepish. And fond."
        assert found.stays is Stays.WITH_ME
        assert found.when == datetime.now().astimezone().date()

    def test_questions_shown_are_remembered_for_the_rotation(self, journal: OpenJournal) -> None:
        def evening() -> list[str | None]:
            ongoing = writing.begin(journal, Flow.EVENING)
            asked = []
            while (question := ongoing.session.question) is not None:
                asked.append(question.prompt)
                ongoing.answer("said")
            finished(ongoing)
            return asked

        first, second = evening(), evening()
        assert not set(first) & set(second) - {"O1", "O2", "S1", "C4"}


class TestTakenUpAgain:
    def test_another_evening_goes_on_at_the_same_question(self, journal: OpenJournal, open_journal: Unlock) -> None:
        ongoing = writing.begin(journal, Flow.EVENING, about=About("Old Oak", date(2026, 11, 3)))
        ongoing.answer("The man with the list.")
        ongoing.answer("stuck")
        at = ongoing.session.question
        ongoing.typing("He has been com")
        later = open_journal()
        (draft,) = writing.unfinished(later)
        again = writing.take_up(later, draft)
        assert again is not None
        question = again.session.question
        assert question is not None
        assert at is not None
        assert (question.prompt, question.text, question.kept) == (at.prompt, at.text, "He has been com")
        again.answer("He has been coming since March.")
        again.stop()
        found = reading.get(later, finished(again).number)
        assert [answer.text for answer in found.layers[0].answers] == [
            "The man with the list.",
            "stuck",
            "He has been coming since March.",
        ]
        assert (found.alias, found.when) == ("Old Oak", date(2026, 11, 3))
        assert writing.unfinished(later) == ()

    def test_kept_as_it_is(self, journal: OpenJournal, open_journal: Unlock) -> None:
        ongoing = writing.begin(journal, Flow.EVENING)
        ongoing.answer("One.")
        ongoing.typing("two, not don")
        later = open_journal()
        kept = writing.keep_as_it_is(later, writing.unfinished(later)[0])
        assert kept is not None
        assert texts(later, kept.number) == ["One.", "two, not don"]
        assert writing.unfinished(later) == ()

    @pytest.mark.parametrize(
        "state", ["", "{", "[]", "null", '{"session": {}}', '{"session": {"flow": "never"}, "about": {}}', '"x"', "7"]
    )
    def test_a_state_that_cannot_be_read_costs_no_word(
        self, journal: OpenJournal, open_journal: Unlock, state: str
    ) -> None:
        ongoing = writing.begin(journal, Flow.EVENING)
        ongoing.answer("One.")
        ongoing.typing("and tw")
        with journal.store.write() as pen:
            drafts.keep_state(pen, ongoing.draft, state)
        later = open_journal()
        (draft,) = writing.unfinished(later)
        assert writing.take_up(later, draft) is None
        kept = writing.keep_as_it_is(later, draft)
        assert kept is not None
        assert texts(later, kept.number) == ["One.", "and tw"]
        assert writing.unfinished(later) == ()

    def test_a_draft_without_a_word_goes_without_a_trace(self, journal: OpenJournal) -> None:
        writing.begin(journal, Flow.EVENING)
        assert writing.keep_as_it_is(journal, writing.unfinished(journal)[0]) is None
        assert writing.unfinished(journal) == ()

    def test_of_two_drafts_the_one_touched_last_comes_first(self, journal: OpenJournal) -> None:
        first = writing.begin(journal, Flow.EVENING)
        second = writing.begin(journal, Flow.EVENING)
        first.answer("touched last")
        assert [draft.uuid for draft in writing.unfinished(journal)] == [first.draft, second.draft]


class TestTwoWindows:
    def test_kept_as_it_is_in_the_other_one_nothing_is_lost(self, journal: OpenJournal, open_journal: Unlock) -> None:
        ongoing = writing.begin(journal, Flow.EVENING)
        ongoing.answer("One.")
        other = open_journal()
        early = writing.keep_as_it_is(other, writing.unfinished(other)[0])
        ongoing.typing("tw")
        ongoing.answer("two")
        ongoing.mend_last("Two.")
        assert ongoing.back()
        kept = finished(ongoing)
        assert early is not None
        assert texts(journal, early.number) == ["One."]
        assert texts(journal, kept.number) == ["One.", "Two."]
        assert writing.unfinished(journal) == ()

    def test_gone_on_with_in_both_nothing_is_lost(self, journal: OpenJournal, open_journal: Unlock) -> None:
        ongoing = writing.begin(journal, Flow.EVENING)
        ongoing.answer("One.")
        other = open_journal()
        again = writing.take_up(other, writing.unfinished(other)[0])
        assert again is not None
        again.answer("Two, there.")
        ongoing.answer("Two, here.")
        there, here = finished(again), finished(ongoing)
        assert texts(journal, there.number) == ["One.", "Two, there."]
        assert texts(journal, here.number) == ["One.", "Two, here."]

    def test_one_dropped_as_empty_meanwhile(self, journal: OpenJournal, open_journal: Unlock) -> None:
        ongoing = writing.begin(journal, Flow.EVENING)
        other = open_journal()
        assert writing.keep_as_it_is(other, writing.unfinished(other)[0]) is None
        ongoing.stop("One.")
        assert texts(journal, finished(ongoing).number) == ["One."]


class TestAJotAsBeginning:
    def test_it_stands_at_the_head_and_leaves_the_letterbox(self, journal: OpenJournal, bench: Bench) -> None:
        bench.jot("the way he folded it")
        (jot,) = jotting.open_all(journal).jots
        ongoing = writing.begin(journal, Flow.EVENING, jot=jot)
        assert jotting.open_all(journal).jots == ()
        assert not jotting.is_waiting(bench.folder)
        ongoing.answer("The man with the list.")
        ongoing.stop()
        assert texts(journal, finished(ongoing).number) == ["the way he folded it", "The man with the list."]

    def test_taken_in_and_then_a_flat_battery(self, journal: OpenJournal, bench: Bench, open_journal: Unlock) -> None:
        bench.jot("the way he folded it")
        writing.begin(journal, Flow.EVENING, jot=jotting.open_all(journal).jots[0])
        later = open_journal()
        kept = writing.keep_as_it_is(later, writing.unfinished(later)[0])
        assert kept is not None
        assert texts(later, kept.number) == ["the way he folded it"]

    def test_and_the_state_unreadable_too(self, journal: OpenJournal, bench: Bench, open_journal: Unlock) -> None:
        bench.jot("the way he folded it")
        ongoing = writing.begin(journal, Flow.EVENING, jot=jotting.open_all(journal).jots[0])
        with journal.store.write() as pen:
            drafts.keep_state(pen, ongoing.draft, "{")
        later = open_journal()
        kept = writing.keep_as_it_is(later, writing.unfinished(later)[0])
        assert kept is not None
        assert texts(later, kept.number) == ["the way he folded it"]

    def test_nothing_added_the_jot_alone_is_kept(self, journal: OpenJournal, bench: Bench) -> None:
        bench.jot("the way he folded it")
        ongoing = writing.begin(journal, Flow.EVENING, jot=jotting.open_all(journal).jots[0])
        ongoing.stop()
        assert texts(journal, finished(ongoing).number) == ["the way he folded it"]


class TestNamesForPatients:
    def test_someone_new_is_given_a_name_never_used_before(self, keep: Keep) -> None:
        assert len({keep().alias for _ in range(5)}) == 5

    def test_not_even_after_the_first_was_removed_for_good(self, journal: OpenJournal, keep: Keep) -> None:
        first = keep()
        mending.put_in_bin(journal, first.number)
        assert keep().alias != first.alias

    def test_a_known_name_is_found_in_any_case_and_spacing(self, journal: OpenJournal, keep: Keep) -> None:
        kept = keep(alias="Old Oak")
        assert keep(alias="  old   OAK ").alias == kept.alias == "Old Oak"
        assert writing.alias_names(journal) == ("Old Oak",)

    @pytest.mark.parametrize("typed", ["7", "a/b", "two\nlines of a name of four", "x" * 40, "\x1b[2J", "anna@x"])
    def test_a_word_that_will_not_do_is_declined_and_nothing_kept(self, journal: OpenJournal, typed: str) -> None:
        with pytest.raises(AliasDeclinedError) as declined:
            writing.keep_text(journal, (Given(None, "?", "text"),), about=About(typed))
        assert typed not in declined.value.what
        assert reading.summaries(journal) == ()

    def test_a_name_on_her_list_is_declined_and_never_given(self, journal: OpenJournal, keep: Keep) -> None:
        hiding.add(journal, [keep().alias, "Nerys"])
        with pytest.raises(AliasDeclinedError):
            writing.check_alias(journal, "nerys")
        assert writing.check_alias(journal, " ") != ""

    def test_a_name_that_will_not_do_any_more_holds_up_no_sitting(self, journal: OpenJournal) -> None:
        ongoing = writing.begin(journal, Flow.EVENING, about=About("Nerys"))
        ongoing.answer("One.")
        hiding.add(journal, ["Nerys"])
        kept = finished(ongoing)
        assert kept.alias != "Nerys"
        assert texts(journal, kept.number) == ["One."]


class TestTakenOut:
    """A name taken out by `t` leaves no trace: not in a table, the history, a draft or an unused byte."""

    @pytest.mark.parametrize("size", [30, 3_000, 30_000])
    @pytest.mark.parametrize("typed_first", [False, True])
    def test_no_trace(self, journal: OpenJournal, pages: Pages, *, size: int, typed_first: bool) -> None:
        name = "Zebedithar"
        story = f"He folded it. {'And so it went on. ' * (size // 19)}His daughter {name} rang."
        ongoing = writing.begin(journal, Flow.EVENING)
        ongoing.answer("The man with the list.")
        ongoing.answer("stuck")
        if typed_first:
            for end in range(size // 2, len(story), max(1, size // 4)):
                ongoing.typing(story[:end])
            ongoing.typing(story)
        ongoing.answer(story)
        assert name.encode() in pages()
        ongoing.mend_last(story.replace(name, "she"))
        assert name.encode() not in pages()
        ongoing.answer("more")
        kept = finished(ongoing)
        assert name.encode() not in pages()
        found = reading.get(journal, kept.number)
        assert all(not answer.former for layer in found.layers for answer in layer.answers)
        with pytest.raises(NothingFoundError):
            reading.search(journal, name)

    def test_an_answer_written_anew_leaves_no_trace_of_the_first(self, journal: OpenJournal, pages: Pages) -> None:
        ongoing = writing.begin(journal, Flow.EVENING)
        ongoing.answer("Zebedithar came, " + "and came again, " * 200)
        ongoing.back()
        ongoing.answer("He came.")
        finished(ongoing)
        assert b"Zebedithar" not in pages()

    def test_a_sitting_given_up_leaves_no_trace(self, journal: OpenJournal, pages: Pages) -> None:
        ongoing = writing.begin(journal, Flow.EVENING)
        ongoing.typing("Zebedithar")
        ongoing.typing(" ")
        ongoing.stop()
        writing.finish(ongoing)
        assert b"Zebedithar" not in pages()


class TestComingBackToOne:
    def layered(self, journal: OpenJournal, kept: Kept, flow: Flow = Flow.REVISIT) -> Writing:
        ongoing = writing.begin(journal, flow, about=About(reflection=kept.uuid))
        ongoing.answer("It came back on the stairs.")
        return ongoing

    @pytest.mark.parametrize(("flow", "kind"), [(Flow.REVISIT, LayerKind.REVISIT), (Flow.AFTER, LayerKind.AFTER)])
    def test_a_sitting_is_added_and_the_earlier_one_untouched(
        self, journal: OpenJournal, keep: Keep, flow: Flow, kind: LayerKind
    ) -> None:
        kept = keep()
        before = reading.get(journal, kept.number).layers[0]
        ongoing = self.layered(journal, kept, flow)
        assert finished(ongoing) == kept
        first, second = reading.get(journal, kept.number).layers
        assert first == before
        assert (second.kind, second.position) == (kind, 2)
        assert second.answers[0].text == "It came back on the stairs."

    def test_yes_to_letting_it_rest(self, journal: OpenJournal, keep: Keep) -> None:
        kept = keep()
        ongoing = writing.begin(journal, Flow.REVISIT, about=About(reflection=kept.uuid))
        while (question := ongoing.session.question) is not None:
            ongoing.answer("yes" if question.prompt == "R9" else "still there")
        finished(ongoing)
        assert reading.get(journal, kept.number).stays is Stays.RESTING

    def test_under_hold_the_new_words_are_kept_all_the_same(self, journal: OpenJournal, keep: Keep) -> None:
        kept = keep()
        mending.hold(journal, on=True)
        ongoing = writing.begin(journal, Flow.REVISIT, about=About(reflection=kept.uuid))
        while (question := ongoing.session.question) is not None:
            ongoing.answer("yes" if question.prompt == "R9" else "still there")
        finished(ongoing)
        found = reading.get(journal, kept.number)
        assert len(found.layers) == 2
        assert found.stays is Stays.WITH_ME
        assert writing.unfinished(journal) == ()

    def test_put_in_the_bin_meanwhile_the_new_words_are_kept_on_their_own(
        self, journal: OpenJournal, keep: Keep
    ) -> None:
        kept = keep("The one that went.")
        ongoing = self.layered(journal, kept)
        mending.put_in_bin(journal, kept.number)
        again = finished(ongoing)
        assert again.number != kept.number
        assert texts(journal, again.number) == ["It came back on the stairs."]
        assert reading.get(journal, again.number).layers[0].kind is LayerKind.FIRST
        assert writing.unfinished(journal) == ()

    def test_or_before_the_draft_was_taken_up(self, journal: OpenJournal, keep: Keep) -> None:
        kept = keep()
        self.layered(journal, kept)
        mending.put_in_bin(journal, kept.number)
        again = writing.keep_as_it_is(journal, writing.unfinished(journal)[0])
        assert again is not None
        assert texts(journal, again.number) == ["It came back on the stairs."]


class TestGivenWhole:
    def test_what_was_given_is_what_is_kept(self, journal: OpenJournal) -> None:
        given = (
            Given("P8", "Saying?", "only mine", only_for_me=True),
            Given(None, "", "  "),
            Given(None, "Q", "second"),
        )
        kept = writing.keep_text(
            journal,
            given,
            about=About("Larch", date(2026, 10, 1)),
            kinds=(Kind.GLAD,),
            feelings=("fond", "of my own making"),
            sensations=("tight chest",),
            word="fond",
        )
        assert kept is not None
        found = reading.get(journal, kept.number)
        assert [(answer.text, answer.only_for_me) for answer in found.layers[0].answers] == [
            ("only mine", True),
            ("second", False),
        ]
        assert (found.kinds, found.feelings, found.sensations) == (
            (Kind.GLAD,),
            ("fond", "of my own making"),
            ("tight chest",),
        )
        assert (found.alias, found.when, found.word) == ("Larch", date(2026, 10, 1), "fond")

    def test_nothing_in_it_keeps_nothing(self, journal: OpenJournal) -> None:
        assert writing.keep_text(journal, (Given(None, "Q", " \n "),)) is None
        assert reading.summaries(journal) == ()

    @pytest.mark.parametrize(
        "text",
        [
            "é\u0301 ﷽ \u202edrow 😶‍🌫️",
            "a\x00b",
            "\x1b]0;title\x07 and \x1b[2J",
            "\ufeffbom",
            "x" * 1_000_000,
            "line\n" * 9_000,
        ],
        ids=["emoji-rtl", "nul", "escapes", "bom", "a-megabyte", "lines"],
    )
    def test_any_text_comes_back_as_it_was(self, journal: OpenJournal, text: str) -> None:
        kept = writing.keep_text(journal, (Given(None, "Q", text),))
        assert kept is not None
        assert texts(journal, kept.number) == [text]

    def test_an_answer_only_for_her_is_marked_in_a_sitting_too(self, journal: OpenJournal) -> None:
        ongoing = writing.begin(journal, Flow.LONG)
        while (question := ongoing.session.question) is not None:
            ongoing.answer(f"to {question.prompt}")
        found = reading.get(journal, finished(ongoing).number)
        assert {answer.prompt for answer in found.layers[0].answers if answer.only_for_me} <= {"P8"}
        assert found.layers[0].when <= datetime.now(UTC)
