"""Search finds current words and only those, and takes any query for plain words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy import text

from balint_journal.domain.reflection import Layer
from balint_journal.domain.summary import Filter
from balint_journal.vault import answers, dustbin, reflections, search
from balint_journal.vault.store import Store

Keep = Callable[..., int]


def found(store: Store, words: str, **which: object) -> list[int]:
    with store.read() as db:
        hits = search.hits(db, words, Filter(**which))  # type: ignore[arg-type]
        db.execute(text("INSERT INTO answer_fts(answer_fts, rank) VALUES('integrity-check', 1)"))
    return [hit.number for hit in hits]


def test_a_hit_says_which_when_whose_and_shows_the_place(store: Store, keep: Keep) -> None:
    keep(f"{'before ' * 40}the folded paper{' after' * 40}", alias="Heron", when=date(2026, 3, 1))
    with store.read() as db:
        (hit,) = search.hits(db, "Paper")
    assert (hit.number, hit.when, hit.alias) == (1, date(2026, 3, 1), "Heron")
    assert "the folded paper" in hit.snippet
    assert len(hit.snippet.split()) < 30


@pytest.mark.parametrize(
    ("words", "finds"),
    [
        ("naive", True),
        ("NAÏVE", True),
        ("burn-out", True),
        ("burn out", True),
        ("it's", True),
        ("grüße", True),
        ("patient: naive", True),
        ("naive, burn", True),
        ("burn naive", True),
        ("nai", False),
        ("naiv*", False),
        ("naive OR absent", False),
        ("NOT absent", False),
        ("burn absent", False),
    ],
)
def test_words_match_whole_with_accents_and_capitals_aside(store: Store, keep: Keep, words: str, finds: bool) -> None:  # noqa: FBT001
    keep("The patient was naïve about burn-out. It's late. Grüße.")
    assert found(store, words) == ([1] if finds else [])


@pytest.mark.parametrize(
    "words",
    ["", "   ", '"', '""', "'", "*", "AND", "NEAR(", "(", "^", "a:b", "col : x", "-", "\0", '"x', "{a}", "%", "?"],
)
def test_no_query_is_a_fault(store: Store, keep: Keep, words: str) -> None:
    keep("quiet words")
    assert found(store, words) == []


def test_a_mark_beside_a_word_does_not_hide_it(store: Store, keep: Keep) -> None:
    keep("quiet words")
    assert found(store, "quiet ? *") == [1]


def test_the_one_written_last_comes_first_once_and_the_limit_counts_reflections(
    store: Store, keep: Keep, layer: Callable[..., Layer]
) -> None:
    for day in (3, 1, 2):
        keep("sore", "sore again", when=date(2026, 1, day))
    with store.write() as pen:
        reflections.add_layer(pen, 1, layer("sore still"))
    assert found(store, "sore") == [1, 3, 2]
    assert found(store, "sore", limit=2) == [1, 3]
    assert found(store, "sore", until=date(2026, 1, 2)) == [3, 2]
    assert found(store, "sore", about="nobody") == []


def test_only_current_words_outside_the_bin_are_found(store: Store, keep: Keep, layer: Callable[..., Layer]) -> None:
    keep("first wording")
    keep("other")
    with store.read() as db:
        answer = reflections.get(db, 1).layers[0].answers[0].uuid
    with store.write() as pen:
        answers.amend(pen, answer, "second wording")
    assert (found(store, "first"), found(store, "second"), found(store, "wording")) == ([], [1], [1])
    with store.write() as pen:
        dustbin.put(pen, 1)
    assert (found(store, "wording"), found(store, "other")) == ([], [2])
    with store.write() as pen:
        dustbin.restore(pen, 1)
        reflections.add_layer(pen, 1, layer("third"))
    assert (found(store, "wording"), found(store, "third")) == ([1], [1])
    with store.write() as pen:
        dustbin.put(pen, 1)
        dustbin.purge(pen, 1)
    assert (found(store, "wording"), found(store, "third"), found(store, "other")) == ([], [], [2])
