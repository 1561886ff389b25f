# ruff: noqa: S608 - the names of tables stand in this file
"""With hold on, what is written stays as it is, whichever way a change comes; reading and new writing go on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from uuid import UUID

import pytest
from sqlalchemy import text

from balint_journal.domain.draft import DraftAnswer
from balint_journal.domain.reflection import Layer, LayerKind
from balint_journal.domain.summary import Filter
from balint_journal.errors import HoldError
from balint_journal.vault import aliases, answers, drafts, dustbin, facts, names, pages, reflections, search, settings
from balint_journal.vault.store import Pen, Store

Keep = Callable[..., int]
ANSWER, PAGE = UUID(int=11), UUID(int=12)


@pytest.fixture
def held(store: Store, keep: Keep) -> Store:
    keep("one", feelings=("sore",))
    keep("two")
    with store.write() as pen:
        pen.db.execute(text("UPDATE answer SET uuid = :uuid WHERE id = 1"), {"uuid": ANSWER.hex})
        dustbin.put(pen, 2)
        answers.amend(pen, ANSWER, "one, mended")
        names.add(pen, "Nerys")
        pages.save(pen, uuid=PAGE, reflection=1, progress="{}")
        pages.mark_brought(pen, PAGE, files=["/a"])
        facts.set_hold(pen.db, on=True)
    return store


CHANGES: dict[str, Callable[[Pen], object]] = {
    "amend": lambda pen: answers.amend(pen, ANSWER, "other"),
    "amend without trace": lambda pen: answers.amend(pen, ANSWER, "other", keep_former=False),
    "forget wordings": lambda pen: answers.forget_wordings(pen, ANSWER),
    "mark": lambda pen: answers.mark_only_for_me(pen, ANSWER, on=True),
    "star": lambda pen: answers.star(pen, ANSWER, on=True),
    "rest": lambda pen: reflections.rest(pen, 1),
    "bin": lambda pen: dustbin.put(pen, 1),
    "restore": lambda pen: dustbin.restore(pen, 2),
    "purge": lambda pen: dustbin.purge(pen, 2),
    "rename": lambda pen: aliases.rename(pen, "Heron", "Elm"),
    "forget a name": lambda pen: names.forget_name(pen, "Nerys"),
    "a brought page": lambda pen: pages.save(pen, uuid=PAGE, reflection=1, progress="other"),
}
TABLES = ("alias", "reflection", "layer", "layer_word", "answer", "wording", "name_to_hide", "page")


@contextmanager
def unchanged(store: Store) -> Iterator[None]:
    def everything() -> list[object]:
        with store.read() as db:
            return [db.execute(text(f"SELECT * FROM {table}")).all() for table in (*TABLES, "journal", "tombstone")]

    before = everything()
    yield
    assert everything() == before


@pytest.mark.parametrize("change", CHANGES)
def test_no_change_and_no_removal(held: Store, change: str) -> None:
    with unchanged(held), pytest.raises(HoldError), held.write() as pen:
        CHANGES[change](pen)


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("statement", ["DELETE FROM {}", "UPDATE {0} SET {1} = {1}"])
def test_not_even_by_sql(held: Store, table: str, statement: str) -> None:
    with unchanged(held), pytest.raises(HoldError), held.write() as pen:
        pen.db.execute(text(statement.format(table, "word" if table == "layer_word" else "uuid")))


def test_reading_and_new_writing_go_on(held: Store, layer: Callable[..., Layer]) -> None:
    draft, page = UUID(int=1), UUID(int=2)
    with held.write() as pen:
        drafts.start(pen, uuid=draft, kind=LayerKind.FIRST, flow="catch")
    with held.write() as pen:
        drafts.keep_answer(pen, draft, DraftAnswer(1, None, "", "x", finished=False))
        drafts.keep_answer(pen, draft, DraftAnswer(1, None, "", "xy"))
    with held.write() as pen:
        kept = {"uuid": UUID(int=3), "alias": "Oak", "when": date(2026, 11, 3)}
        number = reflections.keep(pen, layer=layer("three"), draft=draft, **kept)  # type: ignore[arg-type]
        reflections.add_layer(pen, 1, layer("again"))
        names.add(pen, "Another")
        settings.put(pen, "nudges", "yes")
        settings.mark_shown(pen, ["O1"])
        pages.save(pen, uuid=page, reflection=1, progress="a")
        pages.save(pen, uuid=page, reflection=1, progress="b")
        pages.set_files(pen, PAGE, [])
        pages.mark_brought(pen, page)
    with held.read() as db:
        assert [one.number for one in reflections.summaries(db, Filter())] == [number, 1]
        assert [hit.number for hit in search.hits(db, "again")] == [1]
        assert facts.read(db).hold


@pytest.mark.parametrize("change", CHANGES)
def test_lifted_it_all_goes_on(held: Store, change: str) -> None:
    with held.write() as pen:
        facts.set_hold(pen.db, on=False)
    with held.write() as pen:
        CHANGES[change](pen)
