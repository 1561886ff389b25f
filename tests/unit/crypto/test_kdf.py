"""Argon2id within bounds, and nothing below the floor."""

import unicodedata
from typing import Literal

import argon2.low_level
import pytest
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from hypothesis import given
from hypothesis import strategies as st

from balint_journal.crypto import kdf
from balint_journal.crypto.kdf import CEILING, DEFAULT_BOUNDS, FLOOR, KdfBounds, KdfCost
from balint_journal.errors import DamagedHeaderError, LargeMemoryError, UsageError

CHEAP = KdfCost(64, 1, 2)
TESTS_ONLY = KdfBounds(least=KdfCost(8, 1, 1))
SALT = bytes(range(16))


def test_a_second_implementation_derives_the_same_key() -> None:
    other = Argon2id(salt=SALT, length=32, iterations=3, lanes=4, memory_cost=FLOOR.m_kib)
    assert kdf.derive("gyógyír", SALT, FLOOR) == other.derive("gyógyír".encode())


@pytest.mark.parametrize(
    ("cost", "allowed"),
    [
        (FLOOR, True),
        (CEILING, True),
        (KdfCost(262_144), True),
        (KdfCost(65_535, 3, 4), False),
        (KdfCost(65_536, 2, 4), False),
        (KdfCost(65_536, 3, 3), False),
        (KdfCost(4_194_305, 3, 4), False),
        (KdfCost(65_536, 17, 4), False),
        (KdfCost(65_536, 3, 17), False),
    ],
)
def test_the_bounds(cost: KdfCost, *, allowed: bool) -> None:
    assert DEFAULT_BOUNDS.allow(cost) is allowed


def test_a_cost_out_of_bounds_is_refused_before_memory_is_spent(monkeypatch: pytest.MonkeyPatch) -> None:
    def spent(*_: object, **__: object) -> bytes:
        raise AssertionError("memory was spent")

    monkeypatch.setattr(argon2.low_level, "hash_secret_raw", spent)
    for cost in (CHEAP, KdfCost(2**31, 3, 4), KdfCost(65_536, 10**9, 4)):
        with pytest.raises(DamagedHeaderError):
            kdf.derive("passphrase", SALT, cost)


def test_a_salt_of_another_size_is_refused() -> None:
    with pytest.raises(DamagedHeaderError):
        kdf.derive("passphrase", SALT[:8], CHEAP, TESTS_ONLY)


@given(st.text(max_size=40))
def test_however_it_is_composed_it_is_the_same_passphrase(text: str) -> None:
    forms: tuple[Literal["NFC", "NFD", "NFKC", "NFKD"], ...] = ("NFC", "NFD", "NFKC", "NFKD")
    for form in forms:
        assert kdf.normalise(unicodedata.normalize(form, text)) == kdf.normalise(text)


def test_bytes_that_are_no_text_are_a_usage_error_that_does_not_quote_them() -> None:
    with pytest.raises(UsageError) as told:
        kdf.derive("secret\udcff", SALT, CHEAP, TESTS_ONLY)
    assert told.value.__cause__ is None
    assert told.value.__suppress_context__
    assert "secret" not in f"{told.value} {told.value.remedy}"


def test_too_little_memory_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object, **__: object) -> bytes:
        raise argon2.exceptions.HashingError("Memory allocation error")

    monkeypatch.setattr(argon2.low_level, "hash_secret_raw", fails)
    with pytest.raises(LargeMemoryError):
        kdf.derive("passphrase", SALT, FLOOR)


@given(*[st.builds(KdfCost, st.integers(8, 2**22), st.integers(1, 16), st.integers(1, 16))] * 2)
def test_raising_never_lowers(one: KdfCost, other: KdfCost) -> None:
    raised = one.raised_to(other)
    assert raised == other.raised_to(one)
    assert KdfBounds(least=one).allow(raised)
    assert KdfBounds(least=other).allow(raised)
