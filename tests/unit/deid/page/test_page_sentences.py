import pytest
from hypothesis import given
from hypothesis import strategies as st

from balint_journal.deid.page.sentences import sentences, visible


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("", []),
        ("   \n\n ", []),
        ("No full stop at the end", ["No full stop at the end"]),
        ("He came. She left.", ["He came.", "She left."]),
        ("Dr. Patel came. Mrs. Bell left.", ["Dr. Patel came.", "Mrs. Bell left."]),
        ("St. John's again, e.g. late, i.e. tired. So was I. Then home.", ["St. John's again, e.g. late, i.e. tired.", "So was I.", "Then home."]),
        ("J. R. Smith came.", ["J. R. Smith came."]),
        ('He said "no." Then he left.', ['He said "no."', "Then he left."]),
        ('He said "no." and left.', ['He said "no." and left.']),
        ("\u2018Stop!\u2019 she said. \u201cWhy?\u201d I asked.", ["\u2018Stop!\u2019 she said.", "\u201cWhy?\u201d I asked."]),
        ("I waited... and waited. Nothing\u2026 Then a knock.", ["I waited... and waited.", "Nothing\u2026", "Then a knock."]),
        ("TSH was 2.1 today. It rose 0.5 since.", ["TSH was 2.1 today.", "It rose 0.5 since."]),
        ("At 16:10. 74, a widow.", ["At 16:10.", "74, a widow."]),
        ("1. The gift. 2. The clock.", ["1. The gift.", "2. The clock."]),
        ("tired\nfolded paper\nsaid sorry", ["tired folded paper said sorry"]),
        ("Tired\nFolded paper\nSaid sorry", ["Tired", "Folded paper", "Said sorry"]),
        ("A line that a window wrapped after some sixty or seventy signs\nMonday was worse.", ["A line that a window wrapped after some sixty or seventy signs Monday was worse."]),
        ("One.\n\nanother paragraph", ["One.", "another paragraph"]),
        ("What?! No.", ["What?!", "No."]),
        ("she cried. i did not. nobody knew", ["she cried.", "i did not.", "nobody knew"]),
        ("she said e.g. no. then dr. bell came", ["she said e.g. no.", "then dr. bell came"]),
        ("Bloods etc. were fine.", ["Bloods etc. were fine."]),
    ],
)  # fmt: skip
def test_prose_is_cut_where_a_reader_would(text: str, cut: list[str]) -> None:
    assert list(sentences(text)) == cut


@given(st.text())
def test_no_visible_character_is_lost_and_none_is_added(text: str) -> None:
    assert "".join("".join(sentences(text)).split()) == "".join(visible(text).split())


@given(st.text())
def test_a_sentence_is_one_line_without_outer_blanks(text: str) -> None:
    for sentence in sentences(text):
        assert sentence
        assert sentence == " ".join(sentence.split())


@pytest.mark.parametrize(
    "hidden", ["\u200b", "\u202e", "\u2066", "\ufeff", "\u00ad", "\x00", "\x1b", "\ue000", "\U000e0041"]
)
def test_what_cannot_be_seen_does_not_reach_a_page(hidden: str) -> None:
    assert sentences(f"He ca{hidden}me.") == ("He came.",)


def test_20_000_words_are_cut_at_once() -> None:
    assert len(sentences("She said that it was nothing at all, and so we sat. " * 2000)) == 2000
