from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from balint_journal.content.lexicon import load_lexicon
from balint_journal.deid.engine import deidentify
from balint_journal.deid.findings import Action, Category
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.settling.settle import settle

TEXT = "Dr Ann Lee of Mill Lane Surgery, Leeds, rang Tom on 3 May"
SPANS = st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 20)).map(
    lambda pair: (pair[0], min(len(TEXT), sum(pair)))
)
CANDIDATES = st.builds(
    lambda span, category, strength, action, wording: Candidate(
        span[0], span[1], category, strength, "why", action=action, replacement=wording
    ),
    SPANS,
    st.sampled_from([Category.PERSON, Category.PLACE, Category.DATE, Category.ORGANISATION]),
    st.sampled_from(Strength),
    st.sampled_from(Action),
    st.sampled_from([None, "", "a place"]),
)


def _letters(candidates: list[Candidate]) -> set[int]:
    return {at for c in candidates for at in range(c.start, c.end) if TEXT[at].isalnum()}


@given(st.lists(CANDIDATES))
def test_nothing_overlaps_and_nothing_found_is_lost(candidates: list[Candidate]) -> None:
    settled = settle(TEXT, candidates)
    assert all(a.end <= b.start for a, b in pairwise(settled))
    assert _letters(settled) == _letters(candidates)


@given(st.lists(CANDIDATES))
def test_a_change_never_gives_way_to_a_flag(candidates: list[Candidate]) -> None:
    hard = [c for c in candidates if c.action is Action.REPLACE]
    assert _letters([c for c in settle(TEXT, candidates) if c.action is Action.REPLACE]) == _letters(hard)


def test_the_longer_name_of_a_place_takes_the_shorter_in() -> None:
    whole = Candidate(14, 31, Category.ORGANISATION, Strength.LIKELY, "a surgery")
    part = Candidate(14, 23, Category.ADDRESS, Strength.SURE, "a street")
    assert settle(TEXT, [part, whole]) == [whole]


def test_two_halves_of_a_name_become_one() -> None:
    halves = [
        Candidate(3, 6, Category.PERSON, Strength.WEAK, "a"),
        Candidate(7, 10, Category.PERSON, Strength.SURE, "b"),
    ]
    assert [(c.start, c.end, c.strength) for c in settle(TEXT, halves)] == [(3, 10, Strength.SURE)]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("We met Ann. Bob came.", ["Ann", "Bob"]),
        ("We met Revd. Bell today.", ["Revd. Bell"]),
        ("We met J. Bell today.", ["J. Bell"]),
    ],
)
def test_a_full_stop_parts_two_people_unless_it_shortens(text: str, people: list[str]) -> None:
    names = [
        Candidate(found.start(), found.end(), Category.PERSON, Strength.SURE, "why")
        for found in re.finditer(r"Ann|Bob|Revd|Bell|J\b", text)
    ]
    assert [text[c.start : c.end] for c in settle(text, names)] == people


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Saw Dr. Shah today.", "Saw another doctor today."),
        ("Told Mrs Bell so.", "Told the patient so."),
        ("Elm Tree Surgery rang.", "A surgery rang."),
    ],
)
def test_a_word_before_a_title_opens_no_name(text: str, read: str) -> None:
    assert deidentify(text, lexicon=load_lexicon()).text == read


@pytest.mark.parametrize(
    ("text", "name", "more", "taken"),
    [
        ("I rang St Bede's choir.", "St Bede", "Bede's choir", ["St Bede", "choir"]),
        ("I rang St Bede\u2019s choir.", "St Bede", "Bede\u2019s choir", ["St Bede", "choir"]),
        ("I rang Bristol Children's then.", "Bristol Children", "Children's", ["Bristol Children's"]),
        ("I rang Bede'son again.", "Bede", "Bede'son", ["Bede", "son"]),
        ("I rang St Bede choir.", "St Bede", "Bede choir", ["St Bede", "choir"]),
    ],
)
def test_of_a_possessive_no_letter_stands_alone(text: str, name: str, more: str, taken: list[str]) -> None:
    """Where a surer belief takes the name, the ending goes with it or stays; "a place'a club" is no prose."""
    believed = [(name, Category.PLACE, Strength.LIKELY), (more, Category.ORGANISATION, Strength.HUNCH)]
    found = [
        Candidate(text.index(said), text.index(said) + len(said), category, strength, "why")
        for said, category, strength in believed
    ]
    assert [text[one.start : one.end] for one in settle(text, found)] == taken


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("With a letter from St Dunstan's folded small.", "With a letter from a place folded small."),
        ("She asked the St Luke's nurse in.", "She asked the place's nurse in."),
    ],
)
def test_a_saints_possessive_ends_the_name_unless_somebody_is_theirs(text: str, read: str) -> None:
    assert deidentify(text, lexicon=load_lexicon()).text == read
