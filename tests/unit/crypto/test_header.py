"""The header: one spelling, and every changed byte refused."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from balint_journal.crypto import header
from balint_journal.crypto.header import Header
from balint_journal.crypto.kdf import KdfBounds, KdfCost
from balint_journal.errors import DamagedHeaderError, NewerVersionError

RAW: bytes = json.loads((Path(__file__).parents[2] / "vectors/header.json").read_text())["vectors"][0][
    "header"
].encode()
DATA_KEY = bytes.fromhex(
    json.loads((Path(__file__).parents[2] / "vectors/header.json").read_text())["vectors"][0]["data_key"]
)
MASKS = (0x01, 0x20, 0x80)
FLIPS = [(place, mask) for place in range(len(RAW)) for mask in MASKS]
VERSION_DIGIT = RAW.index(b'"version":1') + len(b'"version":')


def _flipped(place: int, mask: int) -> bytes:
    return RAW[:place] + bytes([RAW[place] ^ mask]) + RAW[place + 1 :]


def _is_refused(raw: bytes) -> bool:
    try:
        header.loads(raw)
    except DamagedHeaderError:
        return True
    except NewerVersionError:
        return raw[VERSION_DIGIT : VERSION_DIGIT + 1] != b"1"
    return False


def test_the_whole_one_is_accepted() -> None:
    found = header.loads(RAW)
    header.verify(found, DATA_KEY)
    assert header.dumps(found) == RAW


def test_every_flipped_byte_is_refused() -> None:
    assert [flip for flip in FLIPS if not _is_refused(_flipped(*flip))] == []


def test_every_truncation_is_refused() -> None:
    assert [size for size in range(len(RAW)) if not _is_refused(RAW[:size])] == []


@given(st.binary(max_size=300))
def test_bytes_of_any_kind_are_refused(raw: bytes) -> None:
    with pytest.raises(DamagedHeaderError):
        header.loads(raw)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


@given(st.sampled_from(sorted(json.loads(RAW))), JSON)
def test_any_value_in_the_place_of_a_field_is_refused(field: str, value: object) -> None:
    changed = json.loads(RAW) | {field: value}
    raw = json.dumps(changed, sort_keys=True, separators=(",", ":")).encode() + b"\n"
    if raw != RAW:
        with pytest.raises((DamagedHeaderError, NewerVersionError)):
            header.loads(raw)


def test_the_mac_covers_every_field() -> None:
    found = header.loads(RAW)
    other = header.loads(RAW)
    changed = {
        "vault_id": "00000000-0000-4000-8000-000000000000",
        "generation": 2,
        "passphrase": other.recovery,
        "recovery": other.passphrase,
        "letterbox_public": bytes(1216),
    }
    for name, value in changed.items():
        fields = {field: getattr(found, field) for field in Header.__dataclass_fields__}
        with pytest.raises(DamagedHeaderError):
            header.verify(Header(**fields | {name: value}), DATA_KEY)
    with pytest.raises(DamagedHeaderError):
        header.verify(found, bytes(32))


def test_only_bounds_handed_in_accept_another_cost() -> None:
    low = KdfBounds(least=KdfCost(8, 1, 1), most=KdfCost(1024, 2, 2))
    with pytest.raises(DamagedHeaderError):
        header.loads(RAW, low)
