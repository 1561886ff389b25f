from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from balint_journal.cli.lines import cells, harmless, padded, prose, spans, tabled, typed, wrapped

NASTY = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from("\x1b\x9b\x9d\x07\r\n\t\x00\x7f\x85\u202e\u2066\u2028[]0;31mHJ \\\ud800\u0301\u6f22"),
    )
)


def is_stray(char: str) -> bool:
    return char != "\n" and (
        unicodedata.category(char) in {"Cc", "Cs", "Zl", "Zp"} or char in "\u202a\u202e\u2066\u2069"
    )


@given(NASTY)
def test_nothing_a_terminal_would_obey_is_ever_left(text: str) -> None:
    assert not any(map(is_stray, harmless(text)))
    assert not any(map(is_stray, typed(text)))


@given(NASTY)
def test_making_harmless_twice_changes_nothing_more(text: str) -> None:
    assert harmless(harmless(text)) == harmless(text)


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Cf", "Zl", "Zp"])))
def test_ordinary_text_of_any_language_is_left_alone(text: str) -> None:
    assert harmless(text) == typed(text) == text


@pytest.mark.parametrize(
    ("text", "shown", "kept"),
    [
        ("a\x1b[31mred\x1b[0m", "a^[[31mred^[[0m", "ared"),
        ("\x1b]0;title\x07after", "^[]0;title^Gafter", "after"),
        ("\x1b]52;c;Y2xpcA==\x1b\\after", "^[]52;c;Y2xpcA==^[\\after", "after"),
        ("\x9b31mred", "<9B>31mred", "red"),
        ("\x1bPq\x1b\\x", "^[Pq^[\\x", "x"),
        ("nul\x00", "nul^@", "nul"),
        ("a\tb", "a    b", "a    b"),
        ("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour", "one\ntwo\nthree\nfour"),
        ("gpj.\u202eexe", "gpj.<202E>exe", "gpj.exe"),
        ("\ud800", "<D800>", ""),
        (
            "\u05e9\u05dc\u05d5\u05dd \U0001f469\u200d\u2695\ufe0f",
            "\u05e9\u05dc\u05d5\u05dd \U0001f469\u200d\u2695\ufe0f",
            "\u05e9\u05dc\u05d5\u05dd \U0001f469\u200d\u2695\ufe0f",
        ),
        ("\x1b", "^[", ""),
    ],
)
def test_how_what_is_odd_is_shown_and_kept(text: str, shown: str, kept: str) -> None:
    assert harmless(text) == shown
    assert typed(text) == kept


@given(NASTY.map(harmless), st.integers(8, 100))
def test_wrapped_lines_fit_and_lose_no_letter(text: str, width: int) -> None:
    lines = wrapped(text, width, first="> ", rest="> ")
    assert all(cells(line) <= width for line in lines if width >= 12)
    assert "".join("".join(line.removeprefix(">") for line in lines).split()) == "".join(text.split())


@given(NASTY.map(lambda text: harmless(text).replace("\n", " ")), st.integers(2, 60))
def test_spans_cover_the_whole_line_in_order(line: str, width: int) -> None:
    pieces = spans(line, width)
    assert pieces[0][0] == 0
    assert pieces[-1][1] == len(line)
    assert all(before[1] == after[0] for before, after in pairwise(pieces))
    assert all(start < end for start, end in pieces) or line == ""


@pytest.mark.parametrize(
    ("line", "width", "pieces"),
    [
        ("one two three", 7, ["one two ", "three"]),
        ("one two three", 8, ["one two ", "three"]),
        ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
        ("a abcdefghij b", 4, ["a ", "abcd", "efgh", "ij b"]),
        ("\u6f22\u5b57\u6f22\u5b57", 4, ["\u6f22\u5b57", "\u6f22\u5b57"]),
        ("", 4, [""]),
        ("   ", 1, ["   "]),
    ],
)
def test_where_lines_break(line: str, width: int, pieces: list[str]) -> None:
    assert [line[start:end] for start, end in spans(line, width)] == pieces


@pytest.mark.parametrize(
    ("text", "wide"), [("abc", 3), ("\u6f22\u5b57", 4), ("e\u0301", 1), ("\u05e9\u05dc", 2), ("", 0)]
)
def test_cells(text: str, wide: int) -> None:
    assert cells(text) == wide
    assert padded(text, 6) == text + " " * (6 - wide)


MENU = "  write       something that is still with you\n\n      her own words\n  1  Who came          4  What I felt"


def test_prose_keeps_indents_and_hangs_under_the_second_column() -> None:
    assert prose(MENU) == MENU.split("\n")
    assert prose(MENU, 34, indent=2) == [
        "    write       something that is",
        "                still with you",
        "",
        "        her own words",
        "    1  Who came          4  What I",
        "    felt",
    ]


@given(NASTY.map(harmless), st.integers(8, 100), st.integers(0, 8))
def test_prose_fits_and_loses_no_letter(text: str, width: int, indent: int) -> None:
    lines = prose(text, width, indent=indent)
    assert all(cells(line) <= width for line in lines if width >= 20)
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_a_wrapped_paragraph_keeps_its_indent_and_its_empty_lines() -> None:
    assert wrapped("one two three\n\nfour", 12, first="  ") == ["  one two", "  three", "", "  four"]


STILL = [
    ["14", "Heron", "late November", '"Sheepish. And fond, which I did not expect."'],
    ["11", "Curlew", "early autumn", '"sore"'],
    ["6", "Larch", "early spring", "(no word)"],
]


def test_the_ones_that_are_still_with_her() -> None:
    assert tabled(STILL) == [
        '  14  Heron   late November  "Sheepish. And fond, which I did not expect."',
        '  11  Curlew  early autumn   "sore"',
        "   6  Larch   early spring   (no word)",
    ]


@pytest.mark.parametrize("width", [20, 30, 49, 76])
def test_a_table_fits_a_narrow_window(width: int) -> None:
    lines = tabled(STILL, width)
    assert max(map(cells, lines)) <= width
    assert "Sheepish." in " ".join(lines)


@given(st.lists(st.lists(NASTY, max_size=4), max_size=4), st.integers(20, 90))
def test_a_table_of_anything_is_harmless(rows: list[list[str]], width: int) -> None:
    assert not any(map(is_stray, "\n".join(tabled(rows, width))))
