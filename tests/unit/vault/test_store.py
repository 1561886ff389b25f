"""Words go in, come out the same, and are found again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from balint_journal.domain.draft import DraftAnswer
from balint_journal.domain.hiding import NameKind
from balint_journal.domain.reflection import Kind, Layer, LayerKind, Stays
from balint_journal.domain.summary import Filter
from balint_journal.errors import NothingFoundError, UsageError
from balint_journal.vault import aliases, answers, drafts, dustbin, names, pages, reflections, settings
from balint_journal.vault.store import Store

Keep = Callable[..., int]
MakeLayer = Callable[..., Layer]


def keep_and_stop(store: Store, layer: Layer, draft: UUID | None = None) -> None:
    with store.write() as pen:
        reflections.keep(pen, uuid=UUID(int=1), alias="Elm", when=date(2026, 1, 1), layer=layer, draft=draft)
        raise ZeroDivisionError


def test_what_was_kept_is_read_back_whole(store: Store, layer: MakeLayer) -> None:
    first = layer(
        "The man with the list.", "The paper getting smaller.", feelings=("sheepish", "fond"), word="Sheepish."
    )
    with store.write() as pen:
        number = reflections.keep(pen, uuid=UUID(int=1), alias=" heron ", when=date(2026, 11, 2), layer=first)
    later = layer("He came again.", kind=LayerKind.REVISIT)
    with store.write() as pen:
        reflections.add_layer(pen, number, later)
    with store.read() as db:
        found = reflections.get(db, number)
    assert (found.uuid, found.number, found.alias, found.when) == (UUID(int=1), 1, "heron", date(2026, 11, 2))
    assert [one.position for one in found.layers] == [1, 2]
    assert [(one.uuid, one.kind, one.when, one.answers) for one in found.layers] == [
        (one.uuid, one.kind, one.when, one.answers) for one in (first, later)
    ]
    assert (found.kinds, found.feelings, found.sensations) == ((Kind.STUCK,), ("sheepish", "fond"), ("tight chest",))
    assert (found.word, found.opening) == ("Sheepish.", "The man with the list.")


def test_a_list_says_of_each_what_reading_it_would_say(store: Store, keep: Keep, layer: MakeLayer) -> None:
    keep("\n\n  first line \nsecond", alias="Heron", when=date(2026, 10, 1), feelings=("sore",), word="sore")
    keep(alias="Curlew", when=date(2026, 11, 1))
    keep("", "after an empty one", alias="heron", when=date(2026, 9, 1))
    with store.write() as pen:
        reflections.add_layer(pen, 1, layer("again", feelings=("fond", "sore"), word=""))
    with store.read() as db:
        listed = reflections.summaries(db, Filter())
        whole = [reflections.get(db, one.number) for one in listed]
    assert [one.number for one in listed] == [2, 1, 3]
    for summary, reflection in zip(listed, whole, strict=True):
        for name in ("uuid", "number", "alias", "when", "kinds", "feelings", "sensations", "stays", "word", "opening"):
            assert getattr(summary, name) == getattr(reflection, name), name
        assert summary.layers == len(reflection.layers)


@pytest.mark.parametrize(
    ("which", "numbers"),
    [
        (Filter(), [3, 2, 1]),
        (Filter(limit=2), [3, 2]),
        (Filter(about="HERON"), [3, 1]),
        (Filter(about="Her"), []),
        (Filter(about="%"), []),
        (Filter(kind=Kind.STUCK), [3, 2, 1]),
        (Filter(kind=Kind.GLAD), []),
        (Filter(feeling="sore"), [2]),
        (Filter(feeling="sor"), []),
        (Filter(since=date(2026, 2, 1)), [3, 2]),
        (Filter(until=date(2026, 2, 1)), [2, 1]),
        (Filter(since=date(2026, 2, 1), until=date(2026, 2, 1)), [2]),
        (Filter(stays=Stays.RESTING), [1]),
        (Filter(stays=Stays.WITH_ME, limit=1), [3]),
        (Filter(about="heron", stays=Stays.RESTING), [1]),
    ],
)
def test_filters(store: Store, keep: Keep, which: Filter, numbers: list[int]) -> None:
    keep("one", alias="Heron", when=date(2026, 1, 1))
    keep("two", alias="Curlew", when=date(2026, 2, 1), feelings=("sore",))
    keep("three", alias="Heron", when=date(2026, 3, 1))
    with store.write() as pen:
        reflections.rest(pen, 1)
    with store.read() as db:
        assert [one.number for one in reflections.summaries(db, which)] == numbers


def test_more_reflections_than_one_question_to_the_database_may_name(store: Store, layer: MakeLayer) -> None:
    with store.write() as pen:
        for day in range(1203):
            when = date(2020, 1, 1) + timedelta(days=day)
            uuid = UUID(int=day + 1)
            reflections.keep(pen, uuid=uuid, alias="Elm", when=when, layer=layer(f"day {day}"))
    with store.read() as db:
        assert [one.opening for one in reflections.summaries(db, Filter())] == [
            f"day {day}" for day in range(1202, -1, -1)
        ]


def test_resting_and_undoing_it(store: Store, keep: Keep) -> None:
    keep("one")
    for stays in (Stays.RESTING, Stays.WITH_ME):
        with store.write() as pen:
            reflections.rest(pen, 1, stays)
        with store.read() as db:
            assert reflections.get(db, 1).stays == stays


@pytest.mark.parametrize("number", [0, 2, -1, 2**40])
def test_an_unknown_number_is_nothing_found(store: Store, keep: Keep, layer: MakeLayer, number: int) -> None:
    keep("one")
    for act in (reflections.rest, dustbin.put, dustbin.restore, dustbin.purge):
        with pytest.raises(NothingFoundError), store.write() as pen:
            act(pen, number)
    with pytest.raises(NothingFoundError), store.write() as pen:
        reflections.add_layer(pen, number, layer("x"))
    with pytest.raises(NothingFoundError), store.read() as db:
        reflections.get(db, number)


def test_a_block_that_fails_keeps_nothing_of_itself(store: Store, layer: MakeLayer) -> None:
    with pytest.raises(ZeroDivisionError):
        keep_and_stop(store, layer("x"))
    with store.read() as db:
        assert reflections.summaries(db, Filter()) == ()
        assert aliases.used(db) == ()


def test_a_number_is_never_given_twice(store: Store, keep: Keep) -> None:
    assert (keep("one"), keep("two")) == (1, 2)
    with store.write() as pen:
        dustbin.put(pen, 2)
        dustbin.purge(pen, 2)
    assert keep("three") == 3


def test_a_draft_lives_until_the_transaction_that_keeps_its_words(store: Store, layer: MakeLayer) -> None:
    draft = UUID(int=5)
    with store.write() as pen:
        drafts.start(pen, uuid=draft, kind=LayerKind.FIRST, flow="evening")
    for answer in (
        DraftAnswer(1, "O1", "Which?", "the man"),
        DraftAnswer(2, "S1", "Tell it.", "he ca", finished=False),
        DraftAnswer(2, "S1", "Tell it.", "he came", only_for_me=True),
    ):
        with store.write() as pen:
            drafts.keep_answer(pen, draft, answer, state=f'{{"at":{answer.position}}}')
    with store.read() as db:
        (found,) = drafts.all_drafts(db)
    assert found.answers == (
        DraftAnswer(1, "O1", "Which?", "the man"),
        DraftAnswer(2, "S1", "Tell it.", "he came", only_for_me=True),
    )
    assert (found.uuid, found.kind, found.flow, found.state) == (draft, LayerKind.FIRST, "evening", '{"at":2}')
    assert found.touched > found.started
    with pytest.raises(ZeroDivisionError):
        keep_and_stop(store, layer("x"), draft)
    with store.read() as db:
        assert len(drafts.all_drafts(db)) == 1
    with store.write() as pen:
        reflections.keep(pen, uuid=UUID(int=1), alias="Elm", when=date(2026, 1, 1), layer=layer("x"), draft=draft)
    with store.read() as db:
        assert drafts.all_drafts(db) == ()


def test_drafts_come_newest_first_and_an_unknown_one_is_nothing_found(store: Store) -> None:
    for number in (1, 2, 3):
        with store.write() as pen:
            drafts.start(pen, uuid=UUID(int=number), kind=LayerKind.REVISIT, flow="long", reflection=UUID(int=9))
    with store.write() as pen:
        drafts.keep_state(pen, UUID(int=1), "{}")
        drafts.drop(pen, UUID(int=2))
        drafts.drop(pen, UUID(int=8))
    with store.read() as db:
        found = drafts.all_drafts(db)
    assert [(one.uuid.int, one.reflection) for one in found] == [(1, UUID(int=9)), (3, UUID(int=9))]
    with pytest.raises(NothingFoundError), store.write() as pen:
        drafts.keep_state(pen, UUID(int=2), "{}")


def test_amending_keeps_former_wordings_until_they_are_forgotten(store: Store, keep: Keep) -> None:
    keep("first wording", word="first wording")
    with store.read() as db:
        answer = reflections.get(db, 1).layers[0].answers[0].uuid
    for text in ("second", "second", "third"):
        with store.write() as pen:
            answers.amend(pen, answer, text)
    with store.write() as pen:
        answers.amend(pen, answer, "fourth", keep_former=False)
        answers.mark_only_for_me(pen, answer, on=True)
        answers.star(pen, answer, on=True)
    with store.read() as db:
        found = reflections.get(db, 1)
    (mended,) = found.layers[0].answers
    assert (mended.text, mended.former) == ("fourth", ("first wording", "second"))
    assert (mended.only_for_me, mended.starred, found.word) == (True, True, "fourth")
    with store.write() as pen:
        assert answers.forget_wordings(pen, answer) == 2
        answers.star(pen, answer, on=False)
    with store.read() as db:
        (left,) = reflections.get(db, 1).layers[0].answers
    assert (left.text, left.former, left.starred) == ("fourth", (), False)


def test_amending_leaves_another_word_alone(store: Store, keep: Keep) -> None:
    keep("one", word="sore")
    keep("two", word="")
    with store.read() as db:
        uuids = [reflections.get(db, number).layers[0].answers[0].uuid for number in (1, 2)]
    with store.write() as pen:
        for uuid in uuids:
            answers.amend(pen, uuid, "")
            answers.amend(pen, uuid, "something")
    with store.read() as db:
        assert [reflections.get(db, number).word for number in (1, 2)] == ["sore", ""]


def test_aliases(store: Store, keep: Keep) -> None:
    keep("one", alias="Heron")
    keep("two", alias="  larch   heron ")
    keep("three", alias="HERON")
    with store.write() as pen:
        dustbin.put(pen, 2)
    with store.read() as db:
        assert (aliases.used(db), aliases.listed(db)) == (("Heron", "larch heron"), ("Heron",))
        assert (aliases.known(db, "hERON"), aliases.known(db, "Elm")) == ("Heron", None)
        assert reflections.about(db, "heron") == (3, 1)
    with store.write() as pen:
        aliases.rename(pen, "heron", "Elm")
        aliases.rename(pen, "elm", "ELM")
    with store.read() as db:
        assert reflections.get(db, 1).alias == "ELM"
    with pytest.raises(UsageError), store.write() as pen:
        aliases.rename(pen, "elm", "Larch Heron")
    with pytest.raises(NothingFoundError), store.write() as pen:
        aliases.rename(pen, "heron", "Oak")


def test_names_to_hide(store: Store) -> None:
    with store.write() as pen:
        added = [names.add(pen, name, NameKind.PERSON) for name in ("Nerys", " nerys ", "", "  ", "Ali  Baba", "Élan")]
    assert added == [True, False, False, False, True, True]
    with store.read() as db:
        assert [(one.name, one.kind) for one in names.listed(db)] == [
            ("Ali Baba", NameKind.PERSON),
            ("Nerys", NameKind.PERSON),
            ("Élan", NameKind.PERSON),
        ]
    with store.write() as pen:
        names.forget_name(pen, "NERYS")
    with pytest.raises(NothingFoundError), store.write() as pen:
        names.forget_name(pen, "Nerys")
    with store.read() as db:
        assert [one.name for one in names.listed(db)] == ["Ali Baba", "Élan"]


def test_settings_and_prompts_shown(store: Store) -> None:
    with store.write() as pen:
        settings.put(pen, "nudges", "yes")
        settings.put(pen, "nudges", "no")
        settings.put(pen, "gone", "x")
        settings.put(pen, "gone", None)
        settings.mark_shown(pen, ["O1", "S1"])
        first = pen.now
    with store.write() as pen:
        settings.mark_shown(pen, ["S1"])
        second = pen.now
    with store.read() as db:
        assert (settings.get(db, "nudges"), settings.get(db, "gone"), settings.get(db, "never")) == ("no", None, None)
        assert settings.prompts_shown(db) == {"O1": first, "S1": second}


def test_pages_from_review_to_the_group(store: Store, keep: Keep) -> None:
    keep("one")
    page, other = UUID(int=1), UUID(int=2)
    with store.write() as pen:
        pages.save(pen, uuid=page, reflection=1, progress='{"at":1}')
        pages.save(pen, uuid=page, reflection=1, progress='{"at":2}', text="t", card="c")
    with store.read() as db:
        found = pages.under_review(db, 1)
        assert pages.under_review(db, 2) is None
        assert pages.last_brought(db) is None
    assert found is not None
    assert (found.uuid, found.reflection, found.progress, found.text, found.card) == (page, 1, '{"at":2}', "t", "c")
    with store.write() as pen:
        pages.mark_brought(pen, page, files=["/home/a/page.pdf", "/home/a/card.pdf"])
    with store.write() as pen:
        pages.save(pen, uuid=other, reflection=1, progress="")
        pages.mark_brought(pen, other)
    with store.write() as pen:
        pages.set_files(pen, page, ["/home/a/card.pdf"])
    with store.read() as db:
        assert pages.under_review(db, 1) is None
        assert [one.uuid for one in pages.brought(db, 1)] == [other, page]
        assert pages.brought(db)[1].files == ("/home/a/card.pdf",)
        last = pages.last_brought(db)
    assert last is not None
    assert (last.uuid, last.files) == (other, ())
    with store.write() as pen:
        dustbin.put(pen, 1)
    with store.read() as db:
        assert pages.last_brought(db) is None
    with pytest.raises(NothingFoundError), store.write() as pen:
        pages.mark_brought(pen, UUID(int=3))


def test_a_naive_moment_is_refused(store: Store) -> None:
    naive = Layer(UUID(int=1), 1, LayerKind.FIRST, datetime(2026, 1, 1))  # noqa: DTZ001 - the point
    with pytest.raises(Exception, match="offset"), store.write() as pen:
        reflections.keep(pen, uuid=UUID(int=2), alias="Elm", when=date(2026, 1, 1), layer=naive)


def test_a_moment_keeps_its_own_clock(store: Store) -> None:
    moment = datetime(2026, 7, 1, 18, 40, tzinfo=UTC).astimezone()
    one = Layer(UUID(int=1), 1, LayerKind.FIRST, moment)
    with store.write() as pen:
        reflections.keep(pen, uuid=UUID(int=2), alias="Elm", when=date(2026, 1, 1), layer=one)
    with store.read() as db:
        found = reflections.get(db, 1).layers[0].when
    assert (found, found.utcoffset()) == (moment, moment.utcoffset())


@given(text=st.text(min_size=1), word=st.text())
@hypothesis_settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_comes_back_as_it_was(store: Store, keep: Keep, text: str, word: str) -> None:
    number = keep(text, word=word)
    with store.read() as db:
        found = reflections.get(db, number).layers[0]
    assert (found.answers[0].text, found.word) == (text, word)


@pytest.mark.parametrize(
    ("text", "kept"),
    [("half \ud83d", "half \ufffd"), ("\udce9t\udce9", "\ufffdt\ufffd"), ("whole \U0001f600", "whole \U0001f600")],
)
def test_half_a_character_becomes_a_mark_of_doubt(store: Store, keep: Keep, text: str, kept: str) -> None:
    number = keep(text)
    with store.read() as db:
        assert reflections.get(db, number).layers[0].answers[0].text == kept


def test_a_megabyte_and_control_characters(store: Store, keep: Keep) -> None:
    text = "\x00\x1b[31m\u202e" + "wörds " * 180_000
    number = keep(text)
    with store.read() as db:
        assert reflections.get(db, number).layers[0].answers[0].text == text
        assert len(reflections.summaries(db, Filter())[0].opening) <= 400
