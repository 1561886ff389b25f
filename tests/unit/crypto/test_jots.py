"""Jots: opened by a hand-written X-Wing and HPKE, padded, and strict about every byte."""

import hashlib
import hmac
import random
import secrets
import uuid

import pytest
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from hypothesis import given, settings
from hypothesis import strategies as st

from balint_journal.crypto import jots
from balint_journal.crypto.jots import Sealed, UnopenableError, Why

VAULT = "3f2b8c1e-5d4a-4f6b-9c7d-8e9fa0b1c2d3"
PRIVATE = bytes(range(96))
PUBLIC = jots.public_of(PRIVATE)
JOT = Sealed(b"i" * 16, 1_763_836_800, "The paper getting smaller.")


def _extract(salt: bytes, secret: bytes) -> bytes:
    return hmac.new(salt, secret, hashlib.sha256).digest()


def _expand(key: bytes, info: bytes, size: int) -> bytes:
    return hmac.new(key, info + b"\x01", hashlib.sha256).digest()[:size]


def _open_by_hand(raw: bytes) -> bytes:
    """The format page, section 7, without the library's HPKE: X-Wing, then RFC 9180 base mode."""
    enc, body = raw[27 : 27 + 1120], raw[27 + 1120 :]
    mlkem, x25519 = MLKEM768PrivateKey.from_seed_bytes(PRIVATE[:64]), X25519PrivateKey.from_private_bytes(PRIVATE[64:])
    shared = mlkem.decapsulate(enc[:1088]) + x25519.exchange(X25519PublicKey.from_public_bytes(enc[1088:]))
    shared = hashlib.sha3_256(shared + enc[1088:] + PUBLIC[1184:] + rb"\.//^" + b"\\").digest()
    suite = b"HPKE" + bytes.fromhex("647a00010003")
    info = b"balint-journal/v1/jot\0" + uuid.UUID(VAULT).bytes + hashlib.sha256(PUBLIC).digest()[:16]

    def labelled(salt: bytes, label: bytes, secret: bytes) -> bytes:
        return _extract(salt, b"HPKE-v1" + suite + label + secret)

    context = b"\0" + labelled(b"", b"psk_id_hash", b"") + labelled(b"", b"info_hash", info)
    secret = labelled(shared, b"secret", b"")
    key = _expand(secret, b"\x00\x20HPKE-v1" + suite + b"key" + context, 32)
    nonce = _expand(secret, b"\x00\x0cHPKE-v1" + suite + b"base_nonce" + context, 12)
    return ChaCha20Poly1305(key).decrypt(nonce, body, b"")


def test_the_format_page_alone_opens_a_jot() -> None:
    text = _open_by_hand(jots.seal(JOT, PUBLIC, VAULT))
    line = b"The paper getting smaller."
    assert text == b"\x01" + b"i" * 16 + (1_763_836_800).to_bytes(8, "big") + b"\0\0\0\x1a" + line + bytes(969)


@given(st.text(max_size=1500), st.integers(0, 253_402_300_799))
@settings(max_examples=40)
def test_what_is_sealed_is_opened(line: str, seconds: int) -> None:
    sealed = Sealed(secrets.token_bytes(16), seconds, line)
    raw = jots.seal(sealed, PUBLIC, VAULT)
    assert jots.sealed_to(raw) == jots.key_id(PUBLIC)
    assert jots.unseal(raw, PRIVATE, VAULT) == sealed


@pytest.mark.parametrize(
    ("length", "size"),
    [(0, 2187), (1, 2187), (995, 2187), (996, 5259), (4067, 5259), (4068, 17547), (jots.LONGEST_LINE, 17547)],
)
def test_only_three_sizes_are_seen_from_outside(length: int, size: int) -> None:
    assert len(jots.seal(Sealed(bytes(16), 0, "é" * (length // 2) + "e" * (length % 2)), PUBLIC, VAULT)) == size


def test_a_longer_line_is_refused() -> None:
    with pytest.raises(ValueError, match="too long"):
        jots.seal(Sealed(bytes(16), 0, "a" * (jots.LONGEST_LINE + 1)), PUBLIC, VAULT)


def test_two_seals_of_one_line_have_nothing_in_common_but_the_head() -> None:
    one, other = jots.seal(JOT, PUBLIC, VAULT), jots.seal(JOT, PUBLIC, VAULT)
    assert one[:27] == other[:27]
    assert sum(a == b for a, b in zip(one[27:], other[27:], strict=True)) < len(one) / 50


def _refused(raw: bytes, private: bytes = PRIVATE, vault: str = VAULT) -> Why | None:
    try:
        jots.unseal(raw, private, vault)
    except UnopenableError as error:
        return error.why
    return None


def _changed(raw: bytes, place: int, mask: int) -> bytes:
    return raw[:place] + bytes([raw[place] ^ mask]) + raw[place + 1 :]


def _accepted(places: list[int]) -> list[tuple[int, int]]:
    raw = jots.seal(JOT, PUBLIC, VAULT)
    return [
        (place, mask) for place in places for mask in (1, 0x20, 0x80) if _refused(_changed(raw, place, mask)) is None
    ]


def test_flipped_bytes_are_refused() -> None:
    assert _accepted([*range(27), *random.Random(7).sample(range(27, 2187), 100)]) == []


@pytest.mark.soak
def test_every_flipped_byte_is_refused() -> None:
    assert _accepted(list(range(2187))) == []


def test_truncations_are_cut() -> None:
    raw = jots.seal(JOT, PUBLIC, VAULT)
    assert {_refused(raw[:size]) for size in range(len(raw))} == {Why.CUT}


def test_it_is_bound_to_its_vault_and_key() -> None:
    raw = jots.seal(JOT, PUBLIC, VAULT)
    assert _refused(raw, vault="00000000-0000-4000-8000-000000000000") is Why.ALTERED
    assert _refused(raw, private=bytes(96)) is Why.ALTERED
    relabelled = raw[:11] + bytes(16) + raw[27:]
    assert _refused(relabelled) is Why.ALTERED


def test_a_public_key_that_is_none_is_refused() -> None:
    for public in (b"", bytes(10), b"\xff" * 1216):
        with pytest.raises(ValueError):  # noqa: PT011 - the library's own words
            jots.seal(JOT, public, VAULT)
