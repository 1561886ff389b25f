"""Key separation, against HKDF written out by hand."""

import hashlib
import hmac

import pytest

from balint_journal.crypto import derive
from balint_journal.crypto.derive import Use

DATA_KEY = bytes(range(32))


def _hkdf(secret: bytes, salt: bytes, info: bytes) -> bytes:
    extracted = hmac.new(salt, secret, hashlib.sha256).digest()
    return hmac.new(extracted, info + b"\x01", hashlib.sha256).digest()


@pytest.mark.parametrize("use", Use)
def test_each_use_is_hkdf_of_its_own_label(use: Use) -> None:
    assert derive.subkey(DATA_KEY, use) == _hkdf(DATA_KEY, bytes(32), use.value.encode())


def test_no_two_uses_share_a_key_and_none_is_the_data_key() -> None:
    made = [derive.subkey(DATA_KEY, use) for use in Use]
    assert len({*made, DATA_KEY}) == len(Use) + 1


def test_a_recovery_kek_depends_on_its_salt() -> None:
    assert derive.recovery_kek(b"s" * 20, b"a" * 16) == _hkdf(b"s" * 20, b"a" * 16, b"balint-journal/v1/recovery")
    assert derive.recovery_kek(b"s" * 20, b"a" * 16) != derive.recovery_kek(b"s" * 20, b"b" * 16)


@pytest.mark.parametrize("size", [0, 16, 31, 33, 64])
def test_a_data_key_of_another_size_is_refused(size: int) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        derive.subkey(bytes(size), Use.DATABASE)
