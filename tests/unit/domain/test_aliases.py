"""Names for patients: the next unused, two together when they run out, or a word of her own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from balint_journal.content.words import load_aliases
from balint_journal.domain.aliases import next_alias, own_name

NAMES = load_aliases()


def test_names_are_given_in_their_order_and_never_twice() -> None:
    used: list[str] = []
    for expected in NAMES:
        used.append(next_alias(NAMES, used))
        assert used[-1] == expected


def test_when_they_run_out_two_stand_together() -> None:
    used = list(NAMES)
    for _ in range(500):
        name = next_alias(NAMES, used)
        first, second = name.split()
        assert {first, second} <= set(NAMES)
        assert first != second
        assert name not in used
        used.append(name)


def test_the_last_pair_is_followed_by_three() -> None:
    assert (
        next_alias(
            ["Oak", "Elm", "Fir"],
            ["Oak", "Elm", "Fir", *(f"{a} {b}" for a in ("Oak", "Elm", "Fir") for b in ("Oak", "Elm", "Fir"))],
        )
        == "Oak Elm Fir"
    )


def test_none_left_is_said() -> None:
    with pytest.raises(ValueError, match="no name is left"):
        next_alias([], [])


@pytest.mark.parametrize("hidden", ["heron", "HERON", "Dr Heron", "Heron's", "Mary Heron-Smith"])
def test_a_name_she_hides_is_never_given(hidden: str) -> None:
    assert next_alias(["Heron", "Larch"], [], [hidden]) == "Larch"
    assert "Heron" not in next_alias(["Heron", "Larch", "Elm"], ["Larch", "Elm"], [hidden])


def test_a_name_differing_only_in_its_capitals_is_used_up() -> None:
    assert next_alias(["Heron", "Larch"], ["heron"]) == "Larch"


@pytest.mark.parametrize(
    "text", ["Teapot", "  blue   door ", "C\N{LATIN SMALL LETTER O WITH CIRCUMFLEX}r", "half-moon", "o'clock"]
)
def test_a_word_of_her_own_is_taken_tidied(text: str) -> None:
    found = own_name(text, [])
    assert found.name == " ".join(text.split())
    assert not found.declined


@pytest.mark.parametrize(
    ("text", "used", "hidden"),
    [
        ("", [], []),
        ("14", [], []),
        ("Heron 2", [], []),
        ("one two three four", [], []),
        ("x" * 31, [], []),
        ("a\x1b[2Jb", [], []),
        ("Gwendolen", [], ["Gwendolen"]),
        ("gwendolen", [], ["Gwendolen Pryce"]),
        ("the pryce", [], ["Gwendolen Pryce"]),
        ("heron", ["Heron"], []),
        ("-", [], []),
    ],
)
def test_some_words_are_gently_declined(text: str, used: list[str], hidden: list[str]) -> None:
    found = own_name(text, used, hidden)
    assert found.name == ""
    assert found.declined.endswith((".", "?"))
    assert "wendolen" not in found.declined
    assert "ryce" not in found.declined


@given(st.text(max_size=60), st.lists(st.text(max_size=12), max_size=5))
def test_a_word_taken_is_never_a_number_nor_hidden(text: str, hidden: list[str]) -> None:
    name = own_name(text, [], hidden).name
    assert not name or not any(sign.isdigit() for sign in name)
    assert name not in hidden or not name
