from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from balint_journal.deid.settling.misspelling import Slips, one_slip

WORDS = st.text(alphabet="abc", min_size=4, max_size=7)


@pytest.mark.parametrize(
    ("one", "other"),
    [("folake", "folakee"), ("nasreen", "nasrene"), ("agnieszka", "agneiszka"), ("mair", "maur"), ("mair", "mai")],
)
def test_one_slip_apart(one: str, other: str) -> None:
    assert one_slip(one, other)
    assert one_slip(other, one)


@pytest.mark.parametrize(("one", "other"), [("mair", "mair"), ("mair", "marie"), ("tom", "dom and"), ("anna", "hanne")])
def test_not_one_slip_apart(one: str, other: str) -> None:
    assert not one_slip(one, other)


@given(st.sets(WORDS, max_size=8), WORDS)
def test_asking_the_set_is_asking_each_word(known: set[str], word: str) -> None:
    assert set(Slips(known).near(word)) == {other for other in known if one_slip(word, other)}
