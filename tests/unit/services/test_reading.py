"""Reading: what a filter lets through, what a number or a name means, what a search finds."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from balint_journal.domain.reflection import Kind, Stays
from balint_journal.domain.sitting import Given
from balint_journal.domain.summary import Filter
from balint_journal.errors import NothingFoundError, UsageError
from balint_journal.services import mending, reading, writing
from balint_journal.services.journal import OpenJournal
from balint_journal.services.reading import NotAKindError, UnknownReflectionError
from balint_journal.services.sittings import About, Kept

TODAY = date(2026, 11, 22)
Keep = Callable[..., Kept]


def numbers(journal: OpenJournal, **typed: Any) -> list[int]:  # noqa: ANN401 - handed on
    return [one.number for one in reading.summaries(journal, reading.read_filter(TODAY, **typed))]


@pytest.fixture
def three(journal: OpenJournal, keep: Keep) -> OpenJournal:
    keep("The list.", "Heron", kinds=(Kind.STUCK,), feelings=("fond",))
    keep("The door.", "Larch", kinds=(Kind.STRONG, Kind.GLAD))
    keep("The list again.", "Heron", feelings=("weary",))
    mending.rest(journal, 2)
    return journal


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ({}, [3, 2, 1]),
        ({"about": "heron"}, [3, 1]),
        ({"about": " HERON "}, [3, 1]),
        ({"about": "hero"}, []),
        ({"kind": "Stuck"}, [1]),
        ({"kind": "glad"}, [2]),
        ({"feeling": "Fond"}, [1]),
        ({"feeling": "fon"}, []),
        ({"stays": "resting"}, [2]),
        ({"stays": "With Me"}, [3, 1]),
        ({"stays": "with me", "about": "heron", "feeling": "weary"}, [3]),
        ({"until": "2001-01-01"}, []),
        ({"about": "'; DROP TABLE reflection; --"}, []),
        ({"about": "%"}, []),
    ],
)
def test_a_filter_lets_through_what_it_names(three: OpenJournal, typed: dict[str, str], expected: list[int]) -> None:
    assert numbers(three, **typed) == expected


def test_days_are_both_included(journal: OpenJournal) -> None:
    for day in (1, 2, 3):
        assert writing.keep_text(journal, (Given(None, "Q", "x"),), about=About(when=date(2026, 11, day)))
    assert numbers(journal, since="2026-11-02", until="2 november") == [2]
    assert numbers(journal, since="2026-11-02") == [3, 2]


@pytest.mark.parametrize(
    ("typed", "error"),
    [
        ({"kind": "sad"}, NotAKindError),
        ({"kind": " "}, NotAKindError),
        ({"stays": "more"}, UsageError),
        ({"since": "last Tuseday"}, UsageError),
        ({"until": "31 February"}, UsageError),
        ({"since": "2099-01-01"}, UsageError),
    ],
)
def test_what_is_no_filter_is_said_without_repeating_it(typed: dict[str, str], error: type[UsageError]) -> None:
    given: dict[str, Any] = dict(typed)
    with pytest.raises(error) as refused:
        reading.read_filter(TODAY, **given)
    said = refused.value.what + refused.value.remedy
    assert not any(word in said for word in typed.values() if word.strip() and len(word) > 4)


class TestWho:
    @pytest.mark.parametrize(
        ("who", "number"), [("1", 1), (" 3 ", 3), ("003", 3), ("heron", 3), ("HERON", 3), ("larch", 2), (" larch ", 2)]
    )
    def test_a_number_or_a_name(self, three: OpenJournal, who: str, number: int) -> None:
        assert reading.number_of(three, who) == number

    @pytest.mark.parametrize(
        "who", ["0", "4", "-1", "99999999999999999999999", "٣", "3.0", "her", "", " ", "\x00", "a" * 5000, "½"]
    )
    def test_nothing_under_it(self, three: OpenJournal, who: str) -> None:
        with pytest.raises(UnknownReflectionError):
            reading.number_of(three, who)

    def test_one_in_the_bin_is_not_there(self, three: OpenJournal) -> None:
        mending.put_in_bin(three, 3)
        assert reading.number_of(three, "heron") == 1
        for who in ("3", "003"):
            with pytest.raises(UnknownReflectionError):
                reading.number_of(three, who)


class TestSearch:
    @pytest.mark.parametrize("words", ["list", "LIST", "the list", "list the", "lïst"])
    def test_found(self, three: OpenJournal, words: str) -> None:
        assert {hit.number for hit in reading.search(three, words)} == {1, 3}

    @pytest.mark.parametrize(
        "words", ["", " ", "\x00", "lis", "list AND absent", '"', "*", "NEAR(list door)", "-", "(", "text:list", "l*"]
    )
    def test_not_found_and_never_an_operator(self, three: OpenJournal, words: str) -> None:
        with pytest.raises(NothingFoundError):
            reading.search(three, words)

    def test_with_a_filter(self, three: OpenJournal) -> None:
        assert [hit.number for hit in reading.search(three, "list", Filter(feeling="fond"))] == [1]

    def test_the_bin_is_not_searched(self, three: OpenJournal) -> None:
        mending.put_in_bin(three, 3)
        assert [hit.number for hit in reading.search(three, "list")] == [1]

    def test_a_former_wording_is_not_found(self, three: OpenJournal) -> None:
        answer = reading.get(three, 1).layers[0].answers[0]
        mending.amend(three, answer.uuid, "The note.")
        assert [hit.number for hit in reading.search(three, "note")] == [1]
        assert [hit.number for hit in reading.search(three, "list")] == [3]


def test_resting_is_told_in_the_summary(three: OpenJournal) -> None:
    assert {one.number: one.stays for one in reading.summaries(three)} == {
        1: Stays.WITH_ME,
        2: Stays.RESTING,
        3: Stays.WITH_ME,
    }
