"""Slots: bound to their vault and their own fields, and to nothing else."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from balint_journal.crypto import slots
from balint_journal.crypto.kdf import KdfCost
from balint_journal.crypto.slots import Slot

VAULT = "3f2b8c1e-5d4a-4f6b-9c7d-8e9fa0b1c2d3"
KEK = bytes(range(32))
DATA_KEY = bytes(range(32, 64))
SLOT = slots.wrap(Slot(b"s" * 16, b"n" * 12, KdfCost(65_536)), KEK, DATA_KEY, VAULT)
PAPER = slots.wrap(Slot(b"r" * 16, b"m" * 12, None), KEK, DATA_KEY, VAULT)


@pytest.mark.parametrize("slot", [SLOT, PAPER])
def test_it_opens_with_its_key_only(slot: Slot) -> None:
    assert slots.unwrap(slot, KEK, VAULT) == DATA_KEY
    assert slots.unwrap(slot, bytes(32), VAULT) is None
    assert slots.unwrap(slot, KEK, VAULT.replace("3", "4")) is None


@pytest.mark.parametrize(
    "altered",
    [
        replace(SLOT, salt=b"t" * 16),
        replace(SLOT, nonce=b"o" * 12),
        replace(SLOT, cost=KdfCost(65_537)),
        replace(SLOT, cost=KdfCost(65_536, 4)),
        replace(SLOT, cost=KdfCost(65_536, 3, 5)),
        replace(SLOT, cost=None),
        replace(PAPER, cost=KdfCost(65_536)),
    ],
)
def test_an_altered_slot_does_not_open(altered: Slot) -> None:
    assert slots.unwrap(altered, KEK, VAULT) is None


@given(st.integers(0, 47), st.integers(1, 255))
def test_no_byte_of_the_wrap_can_be_changed(place: int, mask: int) -> None:
    ct = bytearray(SLOT.ct)
    ct[place] ^= mask
    assert slots.unwrap(replace(SLOT, ct=bytes(ct)), KEK, VAULT) is None


@pytest.mark.parametrize("slot", [SLOT, PAPER])
def test_it_is_read_back_as_it_was_written(slot: Slot) -> None:
    where = 0 if slot.cost else 1
    assert slots.slot_from_json(slot.to_json(), where) == slot
    with pytest.raises(ValueError, match=r"slot|fields"):
        slots.slot_from_json(slot.to_json(), 1 - where)


@pytest.mark.parametrize("value", [None, [], "slot", 1, {}, {"id": 0}])
def test_what_is_no_slot_is_refused(value: object) -> None:
    with pytest.raises(ValueError, match="fields"):
        slots.slot_from_json(value, 0)
