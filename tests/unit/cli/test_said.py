from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from balint_journal.cli.said import How, Item, Written, found, matched, nearest, numbers, tidy, verdict

KEPT = Written(How.TEXT, "words")


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("", Written(How.SKIP)),
        ("  ", Written(How.SKIP)),
        ("\n \n", Written(How.SKIP)),
        ("?", Written(How.HELP)),
        (" ? ", Written(How.HELP)),
        ("b", Written(How.BACK)),
        ("B", Written(How.BACK)),
        (".", Written(How.STOP)),
        ("words", None),
        ("words\n", KEPT),
        ("words\n  ", KEPT),
        ("\nwords\n\n", KEPT),
        ("words\n.", None),
        ("words\n?", None),
        ("\n.", None),
        ("??", None),
        ("by", None),
        ("..", None),
    ],
)
def test_what_enter_means(text: str, means: Written | None) -> None:
    assert verdict(text, pasted=False) == means


@pytest.mark.parametrize("key", ["?", "b", "."])
def test_a_pasted_key_is_text(key: str) -> None:
    assert verdict(key, pasted=True) is None
    assert verdict(key + "\n", pasted=True) == Written(How.TEXT, key)
    assert verdict("words\n" + key, pasted=True) is None


@given(st.text(st.sampled_from("ab.? \n")))
def test_tidying_never_loses_a_word(text: str) -> None:
    assert tidy(text).split() == text.split()
    assert tidy(tidy(text)) == tidy(text)


ANSWERS = {"": "use", "m": "more", "own": "own", "yes": "yes", "no": "no", "not sure": "unsure"}


@pytest.mark.parametrize(
    ("typed", "means"),
    [
        ("", "use"),
        ("  ", "use"),
        ("M", "more"),
        ("o", "own"),
        ("ow", "own"),
        ("y", "yes"),
        ("n", None),
        ("no", "no"),
        ("not", "unsure"),
        ("Not   Sure", "unsure"),
        ("x", None),
        ("yess", None),
        ("mm", None),
    ],
)
def test_one_key_or_word(typed: str, means: str | None) -> None:
    assert matched(typed, ANSWERS) == means


@pytest.mark.parametrize(
    ("typed", "means"),
    [
        ("1", (1,)),
        ("1 2 3 5", (1, 2, 3, 5)),
        ("5,1", (5, 1)),
        ("2-4 3", (2, 3, 4)),
        ("1.", (1,)),
        ("", None),
        ("0", None),
        ("6", None),
        ("4-6", None),
        ("3-2", None),
        ("1 two", None),
        ("-1", None),
        ("1-", None),
        ("\u00b2", None),
        ("9" * 5000, None),
        ("1-99999999999", None),
    ],
)
def test_numbers_from_a_list(typed: str, means: tuple[int, ...] | None) -> None:
    assert numbers(typed, 5) == means


LIST = [Item(14, "Heron"), Item(11, "Curlew"), Item(9, "Larch"), Item(6, "Larch Heron")]


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("14", 14),
        ("heron", 14),
        ("HER", 14),
        ("larch", 9),
        ("larch h", 6),
        ("lar", None),
        ("3", None),
        ("", None),
        ("owl", None),
    ],
)
def test_a_number_can_always_be_replaced_by_a_name(typed: str, number: int | None) -> None:
    item = found(typed, LIST)
    assert (item.number if item else None) == number


@pytest.mark.parametrize(("typed", "name"), [("herron", "Heron"), ("curlw", "Curlew"), ("owl", None), ("", None)])
def test_did_you_mean(typed: str, name: str | None) -> None:
    assert nearest(typed, [item.name for item in LIST]) == name
