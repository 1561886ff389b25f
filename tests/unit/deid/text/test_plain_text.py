from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from balint_journal.deid.text.note import Note
from balint_journal.deid.text.plain import plain_text

DISGUISED = [
    ("Jo\u200bhn rang", "John", "Jo\u200bhn"),
    ("p\u0430ul rang", "paul", "p\u0430ul"),
    ("Jose\u0301 rang", "Jos\u00e9", "Jose\u0301"),
    ("\U0001d4d9\U0001d4f8 rang", "Jo", "\U0001d4d9\U0001d4f8"),
    ("<b>Jo</b>hn rang", "John", "Jo</b>hn"),
    ("O&#8217;Dowd rang", "O'Dowd", "O&#8217;Dowd"),
    ("\U0001f600\U0001f600 Mair rang", "Mair", "Mair"),
    ("\u202eMair rang", "Mair", "Mair"),
    ("M\u00adair rang", "Mair", "M\u00adair"),
]


@pytest.mark.parametrize(("source", "seen", "stands"), DISGUISED)
def test_a_disguised_word_is_read_and_traced_back(source: str, seen: str, stands: str) -> None:
    note = Note(source)
    token = next(token for token in note.tokens if token.text == seen)
    start, end = note.to_source(token.start, token.end)
    assert source[start:end] == stands


@pytest.mark.parametrize("source", ["Jo\u200bhn", "p\u0430ul", "Sm\u2060ith", "\u202eliaf"])
def test_what_does_not_show_is_suspicious(source: str) -> None:
    assert plain_text(source).suspicious


@pytest.mark.parametrize(
    "source",
    ["John", "caf\u00e9", "\u041f\u0430\u0432\u0435\u043b", "don\u2019t", "a\u00a0b", "\U0001f469\u200d\U0001f469"],
)
def test_ordinary_writing_is_not(source: str) -> None:
    assert not plain_text(source).suspicious


@given(st.text(alphabet=st.sampled_from("ab \u200b\u0430\u0301<b>/&amp;\U0001d4d9\u00e9\n\u202e\U0001f600")))
def test_every_stretch_leads_back_into_the_source_in_order(source: str) -> None:
    note = Note(source)
    last = 0
    for token in note.tokens:
        start, end = note.to_source(token.start, token.end)
        assert last <= start < end <= len(source)
        last = end
