# ruff: noqa: S608 - the names of tables stand in this file
"""The bin keeps everything until she says otherwise; what is removed for good is nowhere in the file."""

from __future__ import annotations

import random
import string
import tempfile
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, invariant, rule
from sqlalchemy import text

from balint_journal.domain.draft import DraftAnswer
from balint_journal.domain.reflection import Answer, Layer, LayerKind
from balint_journal.domain.summary import Filter
from balint_journal.errors import NothingFoundError
from balint_journal.vault import aliases, answers, drafts, dustbin, facts, names, pages, reflections, search
from balint_journal.vault import engine as engines
from balint_journal.vault.engine import connect, create_database, open_engine
from balint_journal.vault.store import Store

Keep = Callable[..., int]
Raw = Callable[[Path], bytes]


def test_into_the_bin_and_out_again(store: Store, keep: Keep) -> None:
    keep("one")
    keep("two", alias="Elm")
    with store.read() as db:
        before = reflections.get(db, 1)
    for number in (1, 2):
        with store.write() as pen:
            dustbin.put(pen, number)
    with store.read() as db:
        binned = dustbin.contents(db)
        assert reflections.summaries(db, Filter()) == ()
        assert aliases.listed(db) == ()
        assert reflections.about(db, "Heron") == ()
    assert [(one.number, one.alias, one.when, one.opening) for one in binned] == [
        (2, "Elm", date(2026, 11, 2), "two"),
        (1, "Heron", date(2026, 11, 2), "one"),
    ]
    for act in (dustbin.put, reflections.rest):
        with pytest.raises(NothingFoundError), store.write() as pen:
            act(pen, 1)
    with pytest.raises(NothingFoundError), store.write() as pen:
        answers.amend(pen, before.layers[0].answers[0].uuid, "x")
    with store.write() as pen:
        dustbin.restore(pen, 1)
    with store.read() as db:
        assert reflections.get(db, 1) == before
        assert [one.number for one in dustbin.contents(db)] == [2]


def test_only_what_is_in_the_bin_can_be_removed_for_good(store: Store, keep: Keep) -> None:
    keep("one")
    with pytest.raises(NothingFoundError), store.write() as pen:
        dustbin.purge(pen, 1)


def test_an_alias_goes_with_its_last_reflection(store: Store, keep: Keep) -> None:
    keep("one", alias="Heron")
    keep("two", alias="Heron")
    for number, left in ((1, ("Heron",)), (2, ())):
        with store.write() as pen:
            dustbin.put(pen, number)
            dustbin.purge(pen, number)
        with store.read() as db:
            assert aliases.used(db) == left


def test_nothing_of_a_removed_reflection_is_left_but_a_tombstone(store: Store, keep: Keep) -> None:
    keep("kept")
    keep("gone", feelings=("sore",), alias="Elm")
    with store.read() as db:
        answer = reflections.get(db, 2).layers[0].answers[0].uuid
        uuid = reflections.get(db, 2).uuid
    with store.write() as pen:
        answers.amend(pen, answer, "gone, mended")
        pages.save(pen, uuid=UUID(int=1), reflection=2, progress="p", text="t", card="c")
        pages.mark_brought(pen, UUID(int=1))
        drafts.start(pen, uuid=UUID(int=2), kind=LayerKind.REVISIT, flow="long", reflection=uuid)
        drafts.keep_answer(pen, UUID(int=2), DraftAnswer(1, None, "", "x"))
        dustbin.put(pen, 2)
    with store.write() as pen:
        dustbin.purge(pen, 2)
    with store.read() as db:
        counts = {
            table: db.execute(text(f"SELECT count(*) FROM {table}")).scalar_one()
            for table in (
                "alias",
                "reflection",
                "layer",
                "answer",
                "wording",
                "page",
                "draft",
                "draft_answer",
                "ancestor",
            )
        }
        buried = db.execute(text("SELECT uuid FROM tombstone WHERE sort = 'reflection'")).scalars().all()
    assert counts == {"alias": 1, "reflection": 1, "layer": 1, "answer": 1} | dict.fromkeys(
        ("wording", "page", "draft", "draft_answer", "ancestor"), 0
    )
    assert buried == [uuid.hex]


class Canaries:
    """Texts that begin with a made-up word found nowhere else."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)

    def text(self, words: int) -> tuple[str, bytes]:
        canary = "".join(self.chance.choice(string.ascii_lowercase) for _ in range(16))
        rest = " ".join(
            f"{self.chance.choice(('walk', 'list', 'door'))}{self.chance.randrange(50)}" for _ in range(words)
        )
        return f"{canary} {rest}", canary[5:].encode()


def fill(store: Store, canaries: Canaries, count: int) -> dict[int, list[bytes]]:
    """Reflections of random sizes, each begun as a draft; their numbers and the words to look for."""
    found: dict[int, list[bytes]] = {}
    made = iter(range(1, 10**6))
    for _ in range(count):
        draft = UUID(int=next(made))
        sizes = [canaries.chance.choice((2, 10, 60, 300, 1500)) for _ in range(canaries.chance.randrange(1, 5))]
        texts = [canaries.text(size) for size in sizes]
        with store.write() as pen:
            drafts.start(pen, uuid=draft, kind=LayerKind.FIRST, flow="evening")
        for place, (words, _) in enumerate(texts, 1):
            with store.write() as pen:
                drafts.keep_answer(pen, draft, DraftAnswer(place, None, "", words))
        with store.write() as pen:
            given = tuple(Answer(UUID(int=next(made)), None, "", words) for words, _ in texts)
            layer = Layer(UUID(int=next(made)), 1, LayerKind.FIRST, pen.now, given)
            uuid = UUID(int=next(made))
            number = reflections.keep(pen, uuid=uuid, alias="Elm", when=date(2026, 1, 1), layer=layer, draft=draft)
        found[number] = [canary for _, canary in texts]
    return found


@pytest.mark.parametrize("seed", [6, 29])
def test_removed_words_are_in_no_page_of_the_file(store: Store, raw_text: Raw, seed: int) -> None:
    canaries = Canaries(seed)
    kept = fill(store, canaries, 36)
    numbers = list(kept)
    canaries.chance.shuffle(numbers)
    removed = numbers[:12]
    for number in removed:
        with store.write() as pen:
            dustbin.put(pen, number)
        with store.write() as pen:
            dustbin.purge(pen, number)
    data = raw_text(store.database)
    assert [number for number in removed if any(canary in data for canary in kept[number])] == []
    assert all(canary in data for number in numbers[12:] for canary in kept[number])


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(100, 160))
def test_removed_words_are_in_no_page_of_the_file_many_times(store: Store, raw_text: Raw, seed: int) -> None:
    test_removed_words_are_in_no_page_of_the_file(store, raw_text, seed)


def test_forgotten_wordings_names_and_drafts_are_in_no_page_of_the_file(
    store: Store, keep: Keep, raw_text: Raw
) -> None:
    canaries = Canaries(3)
    fill(store, canaries, 10)
    (first, one), (second, two), (draft, three) = canaries.text(400), canaries.text(400), canaries.text(400)
    number = keep(first, word=first)
    with store.read() as db:
        answer = reflections.get(db, number).layers[0].answers[0].uuid
    with store.write() as pen:
        answers.amend(pen, answer, second)
        names.add(pen, "Grimpolwhistle")
        drafts.start(pen, uuid=UUID(int=1), kind=LayerKind.FIRST, flow="long")
        drafts.keep_answer(pen, UUID(int=1), DraftAnswer(1, None, "", draft))
    data = raw_text(store.database)
    assert all(canary in data for canary in (one, two, three, b"Grimpolwhistle"))
    with store.write() as pen:
        answers.forget_wordings(pen, answer)
        answers.amend(pen, answer, "third", keep_former=False)
        names.forget_name(pen, "Grimpolwhistle")
        drafts.drop(pen, UUID(int=1))
    data = raw_text(store.database)
    assert not any(canary in data for canary in (one, two, three, b"rimpolwhistle"))


def test_a_sweep_that_could_not_be_done_is_done_after_a_later_write(
    store: Store, keep: Keep, database: Path, key: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep("one")
    with store.write() as pen:
        dustbin.put(pen, 1)
    real, reader = Store._sweep, connect(database, key)

    def while_someone_reads(this: Store) -> None:
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM journal").fetchone()
        real(this)
        reader.execute("ROLLBACK")
        reader.close()

    with monkeypatch.context() as patch:
        patch.setattr(Store, "_sweep", while_someone_reads)
        patch.setattr(engines, "connect", lambda path, secret: connect(path, secret, wait=0.1))
        with store.write() as pen:
            dustbin.purge(pen, 1)
    with store.read() as db:
        assert facts.read(db).sweep_due
    keep("two")
    with store.read() as db:
        assert not facts.read(db).sweep_due


class Bin(RuleBasedStateMachine):
    """Whatever is kept, binned, restored and removed in any order: lists, search and bin agree with a plain model."""

    numbers: Bundle[int] = Bundle("numbers")

    def __init__(self) -> None:
        super().__init__()
        self.made = 0
        self.kept: dict[int, str] = {}
        self.binned: dict[int, str] = {}
        self.folder = tempfile.TemporaryDirectory()  # hypothesis makes these objects, so no fixture reaches them
        path = Path(self.folder.name) / "journal.db"
        create_database(path, bytes(range(32)), UUID(int=1), 1)
        self.store = Store(
            path, open_engine(path, bytes(range(32))), clock=lambda: datetime.now(UTC), new_id=self.new_id
        )

    def new_id(self) -> UUID:
        self.made += 1
        return UUID(int=self.made)

    def teardown(self) -> None:
        self.folder.cleanup()

    @rule(target=numbers, word=st.sampled_from(["sore", "fond", "heavy"]), alias=st.sampled_from(["Elm", "Oak"]))
    def keep(self, word: str, alias: str) -> int:
        with self.store.write() as pen:
            answer = Answer(pen.new_id(), None, "", word)
            layer = Layer(pen.new_id(), 1, LayerKind.FIRST, pen.now, (answer,))
            uuid = pen.new_id()
            number = reflections.keep(pen, uuid=uuid, alias=alias, when=date(2026, 1, 1), layer=layer)
        assert number not in self.kept | self.binned
        self.kept[number] = word
        return number

    @rule(number=numbers)
    def put(self, number: int) -> None:
        self.act(dustbin.put, number, self.kept, self.binned)

    @rule(number=numbers)
    def restore(self, number: int) -> None:
        self.act(dustbin.restore, number, self.binned, self.kept)

    @rule(number=consumes(numbers))
    def purge(self, number: int) -> None:
        self.act(dustbin.purge, number, self.binned, {})

    @rule(number=numbers, word=st.sampled_from(["sore", "fond", "heavy"]))
    def amend(self, number: int, word: str) -> None:
        if number in self.kept:
            with self.store.write() as pen:
                answers.amend(pen, reflections.get(pen.db, number).layers[0].answers[0].uuid, word)
            self.kept[number] = word

    def act(self, what: Callable[..., None], number: int, there: dict[int, str], then: dict[int, str]) -> None:
        if number in there:
            with self.store.write() as pen:
                what(pen, number)
            then[number] = there.pop(number)
        else:
            with pytest.raises(NothingFoundError), self.store.write() as pen:
                what(pen, number)

    @invariant()
    def agrees(self) -> None:
        with self.store.read() as db:
            assert {one.number: one.opening for one in reflections.summaries(db, Filter())} == self.kept
            assert {one.number: one.opening for one in dustbin.contents(db)} == self.binned
            for word in ("sore", "fond", "heavy"):
                expected = {number for number, kept in self.kept.items() if kept == word}
                assert {hit.number for hit in search.hits(db, word)} == expected
        with self.store.engine.begin() as db:
            db.execute(text("INSERT INTO answer_fts(answer_fts, rank) VALUES('integrity-check', 1)"))


TestBin = Bin.TestCase
TestBin.settings = hypothesis_settings(max_examples=8, stateful_step_count=20, deadline=None)
