"""The recovery key survives paper, and a slip on paper is caught."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from balint_journal.crypto import recovery
from balint_journal.errors import MistypedRecoveryKeyError

SECRETS = st.binary(min_size=20, max_size=20)
LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


@given(SECRETS)
def test_what_is_shown_is_read_back(secret: bytes) -> None:
    shown = recovery.to_text(secret)
    assert [len(group) for group in shown.split("-")] == [6] * 6
    assert recovery.from_text(shown) == secret


@given(SECRETS, st.randoms(use_true_random=False))
def test_hands_are_forgiven(secret: bytes, chance: random.Random) -> None:
    alike = {"0": "0Oo", "1": "1IiLl"}
    typed = "".join(
        chance.choice(alike.get(letter, letter + letter.lower()))
        + chance.choice(["", "", " ", "-", " - ", "\N{EN DASH}", "\n"])
        for letter in recovery.to_text(secret).replace("-", "")
    )
    assert recovery.from_text(typed) == secret


def _undetected(rounds: int) -> int:
    chance = random.Random(20261122)
    missed = 0
    for _ in range(rounds):
        letters = list(recovery.to_text(chance.randbytes(20)).replace("-", ""))
        place = chance.randrange(35)
        if chance.random() < 0.5 and letters[place] != letters[place + 1]:
            letters[place], letters[place + 1] = letters[place + 1], letters[place]
        else:
            letters[place] = chance.choice(LETTERS.replace(letters[place], ""))
        try:
            recovery.from_text("".join(letters))
            missed += 1
        except MistypedRecoveryKeyError:
            pass
    return missed


def test_slips_are_caught() -> None:
    assert _undetected(2_000) == 0


@pytest.mark.soak
def test_slips_are_caught_in_two_hundred_thousand() -> None:
    assert _undetected(200_000) <= 2  # 20 bits of check: one in a million expected


@given(st.text(max_size=250))
def test_anything_else_is_a_slip_and_nothing_worse(typed: str) -> None:
    try:
        secret = recovery.from_text(typed)
    except MistypedRecoveryKeyError:
        return
    assert len(secret) == 20


@pytest.mark.parametrize("size", [0, 19, 21])
def test_a_secret_of_another_size_is_refused(size: int) -> None:
    with pytest.raises(ValueError, match="20 bytes"):
        recovery.to_text(bytes(size))
