"""How a text is cut for the model."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from balint_journal.deid.learnt.cuts import OVERLAP, WINDOW, cuts, innermost

TEXTS = st.text(st.sampled_from("ab \n"), max_size=3 * WINDOW)


@given(TEXTS)
def test_the_stretches_cover_the_text_and_none_is_longer_than_the_model_is_shown(text: str) -> None:
    stretches = list(cuts(text))
    covered = {place for start, end in stretches for place in range(start, end)}
    assert covered == set(range(len(text)))
    assert all(0 < end - start <= WINDOW for start, end in stretches)


@given(st.integers(1, 2000))
def test_without_a_blank_the_stretches_still_go_on_and_overlap(length: int) -> None:
    stretches = list(cuts("a" * length))
    assert stretches[-1][1] == length
    assert all(later[0] > earlier[0] and later[0] < earlier[1] for earlier, later in pairwise(stretches))


def test_a_word_is_cut_only_where_no_blank_is_near() -> None:
    text = "word " * 300
    assert all(text[start:end].split() == ["word"] * ((end - start) // 5) for start, end in cuts(text))


def test_neighbours_share_what_stands_between_them() -> None:
    text = "word " * 300
    assert all(earlier[1] - later[0] >= OVERLAP for earlier, later in pairwise(cuts(text)))


def test_a_word_belongs_where_most_stands_around_it() -> None:
    assert innermost([(0, 480), (384, 864)], (400, 404)) == (0, 480)
    assert innermost([(0, 480), (384, 864)], (450, 454)) == (384, 864)


def test_an_empty_text_has_none() -> None:
    assert list(cuts("")) == []
