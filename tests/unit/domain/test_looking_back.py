"""Looking back shows her own words, then and now, and nothing that counts, compares or explains."""

from __future__ import annotations

import dataclasses
from datetime import UTC, date, datetime
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from balint_journal.domain import looking_back
from balint_journal.domain.looking_back import NOTICE, Glimpse, LookBack, Pair, look_back
from balint_journal.domain.reflection import Answer, Kind, Layer, LayerKind, Reflection, Stays

NEVER = frozenset(
    {
        "more",
        "than",
        "less",
        "you",
        "tend",
        "pattern",
        "suggest",
        "because",
        "progress",
        "average",
        "score",
        "trend",
        "total",
        "count",
        "times",
        "days",
        "weeks",
        "ago",
        "since",
        "increase",
        "decrease",
        "improve",
        "worse",
        "better",
        "burnout",
        "mood",
        "most",
        "often",
        "usually",
    }
)


def layer(position: int, when: datetime, kind: LayerKind = LayerKind.FIRST, **said: object) -> Layer:
    return Layer(UUID(int=position), position, kind, when, **said)  # type: ignore[arg-type]


def reflection(*layers: Layer, stays: Stays = Stays.WITH_ME) -> Reflection:
    return Reflection(UUID(int=99), 14, "Heron", date(2026, 9, 1), stays, layers)


THEN = layer(
    1,
    datetime(2026, 9, 3, 19, tzinfo=UTC),
    kinds=(Kind.STRONG, Kind.STUCK),
    feelings=("weary", "fond"),
    sensations=("a sigh",),
    word="sore",
    answers=(
        Answer(UUID(int=5), "S1", "Tell it.", "He folded it.", starred=True),
        Answer(UUID(int=6), "S2", "Which moment?", "The door."),
    ),
)
NOW = layer(
    2,
    datetime(2026, 11, 3, 19, tzinfo=UTC),
    LayerKind.REVISIT,
    kinds=(Kind.LINGERING,),
    feelings=("fond", "sad"),
    word="lighter, a little",
)
BETWEEN = layer(3, datetime(2026, 10, 3, 19, tzinfo=UTC), LayerKind.AFTER, feelings=("cross",))


def test_then_and_now_stand_side_by_side_and_verbatim() -> None:
    seen = look_back(reflection(THEN, BETWEEN, NOW))
    assert seen.pairs == (
        Pair("came near", "strong, stuck", "lingering"),
        Pair("felt", "weary, fond", "fond, sad"),
        Pair("in the body", "a sigh", ""),
        Pair("one word", "sore", "lighter, a little"),
    )


def test_each_sitting_shows_its_month_her_words_and_the_lines_she_starred() -> None:
    first = look_back(reflection(THEN)).glimpses[0]
    assert first == Glimpse(
        "September 2026",
        "first written",
        ("strong", "stuck"),
        ("weary", "fond"),
        ("a sigh",),
        "sore",
        ("He folded it.",),
    )


def test_a_line_not_starred_is_not_shown() -> None:
    assert "The door." not in repr(look_back(reflection(THEN, NOW)))


def test_a_sitting_without_words_leaves_no_pair() -> None:
    assert look_back(reflection(layer(1, datetime(2026, 9, 3, tzinfo=UTC)))).pairs == ()


def test_at_rest_or_not_yet() -> None:
    assert look_back(reflection(THEN, stays=Stays.RESTING)).rests == "at rest"
    assert look_back(reflection(THEN)).rests == "not yet"


def test_the_one_line_of_her_own_is_i_notice() -> None:
    assert NOTICE == "I notice..."


def test_nothing_is_a_number_and_nothing_points_up_or_down() -> None:
    for kept in (Glimpse, Pair, LookBack):
        types = {str(field.type) for field in dataclasses.fields(kept)}
        assert types <= {"str", "tuple[str, ...]", "tuple[Glimpse, ...]"}
    shown = repr(look_back(reflection(THEN, BETWEEN, NOW)))
    assert not set("\N{RIGHTWARDS ARROW}\N{UPWARDS ARROW}\N{DOWNWARDS ARROW}%") & set(shown)
    assert "14" not in shown
    assert not {"mean", "average", "counter", "statistics"} & set(dir(looking_back))


words = st.lists(st.sampled_from(["fond", "sad", "weary", "sheepish"]), max_size=3).map(tuple)


@given(st.lists(words, min_size=1, max_size=12))
def test_no_word_stands_there_that_is_not_hers_or_the_calendar_s(sittings: list[tuple[str, ...]]) -> None:
    layers = [
        layer(i + 1, datetime(2026, 1 + i % 12, 3, tzinfo=UTC), LayerKind.REVISIT, feelings=felt)
        for i, felt in enumerate(sittings)
    ]
    seen = look_back(reflection(*layers))
    said = " ".join(f"{pair.about} {pair.then} {pair.now}" for pair in seen.pairs)
    said += " ".join(f"{glimpse.when} {glimpse.sitting}" for glimpse in seen.glimpses)
    assert not NEVER & set(said.split())
    for pair in seen.pairs:
        assert pair.then == ", ".join(next(felt for felt in sittings if felt))
