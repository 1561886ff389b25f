"""Two copies that went their own ways come together: nothing lost, nothing overwritten, twice changes nothing."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from bench import BOUNDS, COST, Bench
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test
from shelf import add, answer_of, everything, get, keep, purge, store_of, words

from balint_journal.domain.draft import DraftAnswer
from balint_journal.domain.reflection import LayerKind, Stays
from balint_journal.domain.summary import Filter
from balint_journal.errors import BusyError, HoldError, UsageError
from balint_journal.vault import (
    aliases,
    answers,
    check,
    drafts,
    dustbin,
    facts,
    merge,
    names,
    pages,
    reflections,
    search,
    settings,
)
from balint_journal.vault.journal import Journal, Notice
from balint_journal.vault.keys import Passphrase, RecoveryKey
from balint_journal.vault.merge import Merged


class Two:
    """A journal and its copy, both open."""

    def __init__(self, one: Bench, other: Bench) -> None:
        self.benches = (one, other)
        self.one, self.other = one.unlock(), other.unlock()

    def close(self) -> None:
        self.one.close()
        self.other.close()


@pytest.fixture
def copies(bench: Bench, tmp_path: Path) -> Iterator[Callable[[], Two]]:
    """Copy the journal as it is now, and open both."""
    made: list[Two] = []

    def copy() -> Two:
        made.append(Two(bench, bench.copy_to(tmp_path / f"copy{len(made)}")))
        return made[-1]

    yield copy
    for two in made:
        two.close()


def bring(ours: Journal, theirs: Journal) -> Merged:
    return merge.merge(ours, theirs, clock=lambda: datetime.now(UTC), new_id=uuid4)


def texts(journal: Journal) -> dict[int, list[str]]:
    """All answers by number, sittings in order."""
    with store_of(journal).read() as db:
        numbers = [one.number for one in reflections.summaries(db, Filter())]
        return {n: [a.text for layer in reflections.get(db, n).layers for a in layer.answers] for n in sorted(numbers)}


def amend(journal: Journal, number: int, text: str) -> None:
    answer = answer_of(journal, number)
    with store_of(journal).write() as pen:
        answers.amend(pen, answer, text)


def test_what_is_new_on_each_side_comes_to_the_other(bench: Bench, copies: Callable[[], Two]) -> None:
    with bench.unlock() as journal:
        keep(journal, "shared", alias="Heron")
    two = copies()
    keep(two.one, "ours", alias="Elm")
    keep(two.other, "theirs", alias="Oak")
    keep(two.other, "about the same", alias="Heron")
    add(two.other, 1, "came back there")
    add(two.one, 1, "came back here")
    told = bring(two.one, two.other)
    assert (told.numbers, told.came_back, told.renamed, told.side_by_side) == ({2: 3, 3: 4}, (1,), {}, 0)
    assert texts(two.one) == {
        1: ["shared", "came back here", "came back there"],
        2: ["ours"],
        3: ["theirs"],
        4: ["about the same"],
    }
    assert [get(two.one, number).alias for number in (1, 2, 3, 4)] == ["Heron", "Elm", "Oak", "Heron"]
    with store_of(two.one).read() as db:
        assert [hit.number for hit in search.hits(db, "came back")] == [1]
    before = everything(two.one)
    assert bring(two.one, two.other).numbers == {}
    assert everything(two.one) == before
    assert check.examine(two.benches[0].folder, two.benches[0].passphrase, bounds=BOUNDS).sound


def test_the_other_copy_is_only_read(copies: Callable[[], Two]) -> None:
    two = copies()
    keep(two.one, "ours")
    before = (two.benches[1].folder / "journal.db").read_bytes()
    bring(two.one, two.other)
    assert (two.benches[1].folder / "journal.db").read_bytes() == before


def test_the_same_name_for_another_patient_is_renamed_never_joined(copies: Callable[[], Two]) -> None:
    two = copies()
    keep(two.one, "ours", alias="Heron")
    keep(two.other, "theirs", alias="heron")
    assert bring(two.one, two.other).renamed == {"heron": "heron 2"}
    assert [get(two.one, number).alias for number in (1, 2)] == ["Heron", "heron 2"]
    keep(two.other, "theirs again", alias="HERON")
    before = everything(two.one)["alias"]
    assert bring(two.one, two.other).renamed == {}
    assert everything(two.one)["alias"] == before
    assert get(two.one, 3).alias == "heron 2"
    bring(two.other, two.one)
    assert {get(two.other, number).alias for number in (1, 2)} == {"heron 2"}
    assert [get(two.other, n).alias for n, found in texts(two.other).items() if found == ["ours"]] == ["Heron"]


def test_a_renamed_alias_follows_and_a_clash_of_two_renamings_ends_the_same(
    bench: Bench, copies: Callable[[], Two]
) -> None:
    with bench.unlock() as journal:
        keep(journal, "one", alias="Heron")
        keep(journal, "two", alias="Elm")
    two = copies()
    with store_of(two.other).write() as pen:
        aliases.rename(pen, "Heron", "Oak")
        aliases.rename(pen, "Elm", "Fir")
    with store_of(two.one).write() as pen:
        aliases.rename(pen, "Elm", "Lime")
    bring(two.one, two.other)
    bring(two.other, two.one)
    found = [[get(journal, number).alias for number in (1, 2)] for journal in (two.one, two.other)]
    assert found[0] == found[1]
    assert found[0][0] == "Oak"
    assert found[0][1] in {"Fir", "Lime"}


def test_a_later_wording_wins_over_the_one_it_came_from_from_either_side(
    bench: Bench, copies: Callable[[], Two]
) -> None:
    with bench.unlock() as journal:
        keep(journal, "first")
    two = copies()
    for text in ("second", "third"):
        amend(two.other, 1, text)
    assert bring(two.other, two.one).side_by_side == 0
    assert bring(two.one, two.other).came_back == (1,)
    for journal in (two.one, two.other):
        (answer,) = get(journal, 1).layers[0].answers
        assert (answer.text, answer.former) == ("third", ("first", "second"))


def test_two_changes_of_one_wording_stand_side_by_side_and_both_copies_agree(
    bench: Bench, copies: Callable[[], Two]
) -> None:
    with bench.unlock() as journal:
        keep(journal, "first", "untouched")
    two = copies()
    amend(two.one, 1, "ours")
    amend(two.other, 1, "theirs")
    assert bring(two.one, two.other).side_by_side == 1
    bring(two.other, two.one)
    assert words(two.one)["answer"] == words(two.other)["answer"]
    assert sorted(texts(two.one)[1]) == ["ours", "theirs", "untouched"]
    first = get(two.one, 1).layers[0].answers[0]
    assert first.former == ("first",)
    before = [everything(two.one), everything(two.other)]
    bring(two.one, two.other)
    bring(two.other, two.one)
    assert [everything(two.one), everything(two.other)] == before
    amend(two.other, 1, "after")
    bring(two.one, two.other)
    assert "after" in texts(two.one)[1]
    assert len(texts(two.one)[1]) == 3


def test_the_same_change_made_twice_is_one(bench: Bench, copies: Callable[[], Two]) -> None:
    with bench.unlock() as journal:
        keep(journal, "first")
    two = copies()
    for journal in (two.one, two.other):
        amend(journal, 1, "the same")
    with store_of(two.one).write() as pen:
        answers.star(pen, answer_of(two.one, 1), on=True)
    with store_of(two.other).write() as pen:
        answers.mark_only_for_me(pen, answer_of(two.other, 1), on=True)
    assert bring(two.one, two.other).side_by_side == 0
    bring(two.other, two.one)
    for journal in (two.one, two.other):
        (answer,) = get(journal, 1).layers[0].answers
        assert (answer.text, answer.former, answer.starred, answer.only_for_me) == ("the same", ("first",), True, True)
    assert everything(two.one)["answer"] == everything(two.other)["answer"]


def test_three_copies_in_any_order_agree(bench: Bench, copies: Callable[[], Two], tmp_path: Path) -> None:
    with bench.unlock() as journal:
        keep(journal, "first")
    two = copies()
    with bench.copy_to(tmp_path / "third").unlock() as third:
        for journal, text in ((two.one, "a"), (two.other, "b"), (third, "c")):
            amend(journal, 1, text)
        for ours, theirs in ((two.one, two.other), (two.other, third), (third, two.one), (two.one, third)):
            bring(ours, theirs)
        for ours in (two.one, two.other, third):
            for theirs in (two.one, two.other, third):
                if ours is not theirs:
                    bring(ours, theirs)
        found = [sorted(texts(journal)[1]) for journal in (two.one, two.other, third)]
    assert found == [["a", "b", "c"]] * 3


# -- what was removed --------------------------------------------------------------------------------------------------


def test_a_removal_wins_over_the_version_it_removed(bench: Bench, copies: Callable[[], Two]) -> None:
    with bench.unlock() as journal:
        keep(journal, "kept", alias="Elm")
        keep(journal, "gone", alias="Heron")
    two = copies()
    purge(two.other, 2)
    assert bring(two.other, two.one).numbers == {}
    assert texts(two.other) == {1: ["kept"]}
    assert bring(two.one, two.other).removed == (2,)
    assert texts(two.one) == {1: ["kept"]}
    with store_of(two.one).read() as db:
        assert aliases.used(db) == ("Elm",)


@pytest.mark.parametrize("first", ["there", "here"])
def test_and_never_over_a_later_one(bench: Bench, copies: Callable[[], Two], first: str) -> None:
    with bench.unlock() as journal:
        keep(journal, "written")
        keep(journal, "written too")
    two = copies()
    for number in (1, 2):
        purge(two.other, number)
    amend(two.one, 1, "changed since")
    add(two.one, 2, "came back since")
    pair = (two.one, two.other) if first == "there" else (two.other, two.one)
    bring(*pair)
    bring(*pair[::-1])
    expected = [["changed since"], ["written too", "came back since"]]
    assert list(texts(two.one).values()) == list(texts(two.other).values()) == expected


def test_the_bin_and_resting_follow_and_what_shows_wins(bench: Bench, copies: Callable[[], Two]) -> None:
    with bench.unlock() as journal:
        for text in ("one", "two", "three", "four"):
            keep(journal, text)
    two = copies()
    with store_of(two.other).write() as pen:
        dustbin.put(pen, 1)
        reflections.rest(pen, 2)
        dustbin.put(pen, 3)
        dustbin.put(pen, 4)
    with store_of(two.one).write() as pen:
        reflections.rest(pen, 3)
        dustbin.put(pen, 4)
    bring(two.one, two.other)
    bring(two.other, two.one)
    for journal in (two.one, two.other):
        with store_of(journal).read() as db:
            assert {one.number for one in dustbin.contents(db)} == {1, 4}
            assert reflections.get(db, 2).stays == Stays.RESTING
            assert reflections.get(db, 3).stays == Stays.WITH_ME
    assert words(two.one)["reflection"] == words(two.other)["reflection"]


def test_forgotten_wordings_and_names_stay_forgotten(bench: Bench, copies: Callable[[], Two]) -> None:
    with bench.unlock() as journal:
        keep(journal, "first")
        amend(journal, 1, "second")
        with store_of(journal).write() as pen:
            names.add(pen, "Nerys")
            names.add(pen, "Gwen")
    two = copies()
    with store_of(two.other).write() as pen:
        answers.forget_wordings(pen, answer_of(two.other, 1))
        names.forget_name(pen, "Nerys")
    with store_of(two.one).write() as pen:
        names.add(pen, "Alun")
    bring(two.other, two.one)
    bring(two.one, two.other)
    for journal in (two.one, two.other):
        assert get(journal, 1).layers[0].answers[0].former == ()
        with store_of(journal).read() as db:
            assert [one.name for one in names.listed(db)] == ["Alun", "Gwen"]


def test_a_name_added_on_both_sides_is_shown_once_and_forgotten_at_once(copies: Callable[[], Two]) -> None:
    two = copies()
    for journal, name in ((two.one, "Nerys"), (two.other, "nerys")):
        with store_of(journal).write() as pen:
            names.add(pen, name)
    bring(two.one, two.other)
    with store_of(two.one).read() as db:
        assert len(names.listed(db)) == 1
    with store_of(two.one).write() as pen:
        names.forget_name(pen, "NERYS")
    bring(two.one, two.other)
    bring(two.other, two.one)
    for journal in (two.one, two.other):
        with store_of(journal).read() as db:
            assert names.listed(db) == ()


# -- what stands around ------------------------------------------------------------------------------------------------


def _draft(journal: Journal, uuid: UUID, text: str) -> None:
    with store_of(journal).write() as pen:
        if not any(draft.uuid == uuid for draft in drafts.all_drafts(pen.db)):
            drafts.start(pen, uuid=uuid, kind=LayerKind.FIRST, flow="evening")
        drafts.keep_answer(pen, uuid, DraftAnswer(1, None, "", text))


def _drafted(journal: Journal) -> list[str]:
    with store_of(journal).read() as db:
        return sorted(answer.text for draft in drafts.all_drafts(db) for answer in draft.answers)


def test_drafts(bench: Bench, copies: Callable[[], Two]) -> None:
    same, finished, apart = UUID(int=1), UUID(int=2), UUID(int=3)
    with bench.unlock() as journal:
        for uuid in (same, finished, apart):
            _draft(journal, uuid, f"draft {uuid.int}")
    two = copies()
    _draft(two.other, UUID(int=4), "theirs alone")
    _draft(two.one, apart, "went on here")
    _draft(two.other, apart, "went on there")
    with store_of(two.other).write() as pen:
        drafts.drop(pen, finished)
    for _ in range(2):
        bring(two.one, two.other)
        assert _drafted(two.one) == ["draft 1", "theirs alone", "went on here", "went on there"]
    bring(two.other, two.one)
    assert _drafted(two.other) == ["draft 1", "theirs alone", "went on here", "went on there"]


def test_pages_choices_prompts_and_the_letterbox(bench: Bench, copies: Callable[[], Two]) -> None:
    page, begun = UUID(int=1), UUID(int=2)
    with bench.unlock() as journal:
        keep(journal, "one")
        with store_of(journal).write() as pen:
            pages.save(pen, uuid=begun, reflection=1, progress="begun")
    two = copies()
    with store_of(two.other).write() as pen:
        pages.save(pen, uuid=page, reflection=1, progress="p", text="t")
        pages.mark_brought(pen, page, files=["/a"])
        pages.save(pen, uuid=begun, reflection=1, progress="further")
        settings.put(pen, "both", "theirs")
        settings.put(pen, "new", "theirs")
        settings.put(pen, "backups", "[]")
        settings.mark_shown(pen, ["O1"])
    with store_of(two.one).write() as pen:
        settings.put(pen, "both", "ours")
        settings.mark_shown(pen, ["O1", "S1"])
        latest = pen.now
    for _ in range(2):
        bring(two.one, two.other)
        with store_of(two.one).read() as db:
            last, under = pages.last_brought(db), pages.under_review(db, 1)
            assert [settings.get(db, key) for key in ("both", "new", "backups")] == ["ours", "theirs", None]
            assert settings.prompts_shown(db) == {"O1": latest, "S1": latest}
        assert last is not None
        assert under is not None
        assert (last.uuid, last.files, under.progress) == (page, ("/a",), "further")


def test_jots_sealed_to_a_copy_whose_keys_were_renewed_still_open(copies: Callable[[], Two]) -> None:
    from balint_journal.vault import keys, letterbox  # noqa: PLC0415

    two = copies()
    two.other.rotate(Passphrase("a new passphrase"), keys.new_recovery_key(), cost=COST)
    two.benches[1].jot("from the other laptop")
    bring(two.one, two.other)
    for file in (two.benches[1].folder / "letterbox").glob("*.jot"):
        shutil.copy(file, two.benches[0].folder / "letterbox")
    assert [jot.text for jot in letterbox.open_all(two.one).jots] == ["from the other laptop"]


# -- refused, held, cut short ------------------------------------------------------------------------------------------


def test_another_journal_is_refused_with_the_way_that_works(bench: Bench, tmp_path: Path) -> None:
    other = Bench(tmp_path / "other", tmp_path / "state")
    with bench.unlock() as ours, other.create() as theirs:
        keep(theirs, "x")
        before = everything(ours)
        with pytest.raises(UsageError) as caught:
            bring(ours, theirs)
        assert everything(ours) == before
    assert "another journal" in caught.value.what
    assert "balint --journal" in caught.value.remedy


def test_the_same_folder_is_refused(bench: Bench) -> None:
    with bench.unlock() as ours, bench.unlock() as theirs, pytest.raises(UsageError):
        bring(ours, theirs)


@pytest.mark.parametrize("where", ["here", "there"])
def test_under_hold_it_only_adds(bench: Bench, copies: Callable[[], Two], where: str) -> None:
    with bench.unlock() as journal:
        for text in ("one", "two", "three"):
            keep(journal, text)
    two = copies()
    amend(two.other, 1, "changed there")
    purge(two.other, 2)
    keep(two.other, "new there")
    with store_of(two.other).write() as pen:
        dustbin.put(pen, 3)
        names.add(pen, "Nerys")
    with store_of(two.one if where == "here" else two.other).write() as pen:
        facts.set_hold(pen.db, on=True)
    for _ in range(2):
        told = bring(two.one, two.other)
        assert (told.held, told.removed) == (True, ())
        assert texts(two.one) == {1: ["one", "changed there"], 2: ["two"], 3: ["three"], 4: ["new there"]}
    if where == "here":
        with pytest.raises(HoldError):
            purge(two.one, 1)


def test_it_never_looks_like_an_older_copy_afterwards(copies: Callable[[], Two]) -> None:
    two = copies()
    for _ in range(3):
        two.other.change_passphrase(two.benches[1].passphrase, cost=COST)
    bring(two.one, two.other)
    assert two.one.header.generation == two.other.header.generation + 1
    with two.benches[0].unlock() as journal:
        assert Notice.OLDER_COPY not in journal.notices


def test_cut_short_it_has_done_nothing(copies: Callable[[], Two], monkeypatch: pytest.MonkeyPatch) -> None:
    from balint_journal.vault import merge_around  # noqa: PLC0415

    two = copies()
    keep(two.other, "theirs")
    before = everything(two.one)

    def torn(_: object) -> None:
        raise BusyError

    with monkeypatch.context() as patch:
        patch.setattr(merge_around, "bring_in", torn)
        with pytest.raises(BusyError):
            bring(two.one, two.other)
    assert everything(two.one) == before


# -- in any order ------------------------------------------------------------------------------------------------------


class Copies(RuleBasedStateMachine):
    """Two laptops, any work on either, merged at any time: no word is lost, and in the end both hold the same."""

    def __init__(self) -> None:
        super().__init__()
        self.base = tempfile.TemporaryDirectory()
        base = Path(self.base.name)
        template = _template()
        self.journals = []
        for name in ("one", "other"):
            shutil.copytree(template.folder, base / name)
            self.journals.append(
                Bench(base / name, base / f"state-{name}", RecoveryKey(""), template.passphrase).unlock()
            )
        self.count = 0
        self.must: set[str] = set()  # words that nobody has removed or replaced
        self.may: set[str] = set()  # words that were replaced or removed somewhere

    def teardown(self) -> None:
        for journal in self.journals:
            journal.close()
        self.base.cleanup()

    def fresh(self) -> str:
        self.count += 1
        self.must.add(f"word{self.count}")
        return f"word{self.count}"

    @initialize()
    def begin(self) -> None:
        keep(self.journals[0], self.fresh(), alias="Heron")
        self.merge(1)

    @rule(side=st.integers(0, 1), alias=st.sampled_from(["Heron", "Elm"]))
    def write(self, side: int, alias: str) -> None:
        keep(self.journals[side], self.fresh(), alias=alias)

    @rule(side=st.integers(0, 1), pick=st.integers(0, 99))
    def revisit(self, side: int, pick: int) -> None:
        if (number := self.pick(side, pick)) is not None:
            add(self.journals[side], number, self.fresh())

    @rule(side=st.integers(0, 1), pick=st.integers(0, 99))
    def amend(self, side: int, pick: int) -> None:
        if (number := self.pick(side, pick)) is not None:
            amend(self.journals[side], number, self.fresh())  # the former one is kept, as a wording

    @rule(side=st.integers(0, 1), pick=st.integers(0, 99))
    def rest(self, side: int, pick: int) -> None:
        if (number := self.pick(side, pick)) is not None:
            with store_of(self.journals[side]).write() as pen:
                reflections.rest(pen, number)

    @rule(side=st.integers(0, 1), pick=st.integers(0, 99))
    def bin(self, side: int, pick: int) -> None:
        if (number := self.pick(side, pick)) is not None:
            with store_of(self.journals[side]).write() as pen:
                dustbin.put(pen, number)

    @rule(side=st.integers(0, 1), pick=st.integers(0, 99))
    def purge(self, side: int, pick: int) -> None:
        if (number := self.pick(side, pick)) is not None:
            found = get(self.journals[side], number)
            gone = {w for layer in found.layers for a in layer.answers for w in (a.text, *a.former)}
            self.must -= gone
            self.may |= gone
            purge(self.journals[side], number)

    @rule(side=st.integers(0, 1))
    def merge(self, side: int) -> None:
        ours, theirs = self.journals[side], self.journals[1 - side]
        before = _all_words(ours) | _all_words(theirs)
        told = bring(ours, theirs)
        assert len(set(told.numbers.values())) == len(told.numbers)
        lost = before - _all_words(ours)
        assert lost <= self.may, lost
        again = everything(ours)
        bring(ours, theirs)
        assert everything(ours) == again

    @rule()
    def settle(self) -> None:
        for side in (0, 1, 0, 1):
            bring(self.journals[side], self.journals[1 - side])
        held = [_all_words(journal) for journal in self.journals]
        assert held[0] == held[1]
        assert self.must <= held[0]
        tables = [words(journal) for journal in self.journals]
        places = [{(row["uuid"], row["text"]) for row in _answers(journal)} for journal in self.journals]
        assert places[0] == places[1]
        assert len(tables[0]["reflection"]) == len(tables[1]["reflection"])
        for journal in self.journals:
            with journal.engine.begin() as db:
                db.exec_driver_sql("INSERT INTO answer_fts(answer_fts, rank) VALUES('integrity-check', 1)")
                assert db.exec_driver_sql("PRAGMA foreign_key_check").all() == []

    def pick(self, side: int, pick: int) -> int | None:
        with store_of(self.journals[side]).read() as db:
            numbers = [one.number for one in reflections.summaries(db, Filter())]
        return numbers[pick % len(numbers)] if numbers else None


def _all_words(journal: Journal) -> set[str]:
    with journal.engine.connect() as db:
        return set(db.exec_driver_sql("SELECT text FROM answer UNION SELECT text FROM wording").scalars())


def _answers(journal: Journal) -> list[dict[str, str]]:
    with journal.engine.connect() as db:
        return [dict(row) for row in db.exec_driver_sql("SELECT uuid, text FROM answer").mappings()]


_made: list[Bench] = []


def _template() -> Bench:
    if not _made:
        base = Path(tempfile.mkdtemp())
        bench = Bench(base / "journal", base / "state")
        bench.create().close()
        _made.append(bench)
    return _made[0]


TestCopies = Copies.TestCase
TestCopies.settings = hypothesis_settings(max_examples=6, stateful_step_count=15, deadline=None)


@pytest.mark.soak
def test_two_copies_in_any_order_for_long() -> None:
    run_state_machine_as_test(
        Copies, settings=hypothesis_settings(max_examples=150, stateful_step_count=30, deadline=None)
    )
