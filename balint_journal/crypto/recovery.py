"""The recovery key: 160 bits and a 20-bit check in Crockford base32, six groups of six, to be written on paper."""

from __future__ import annotations

import hashlib
import unicodedata

from balint_journal.errors import MistypedRecoveryKeyError

SECRET_BYTES = 20
_CHECK_BITS = 20
_CHECK_LABEL = b"balint-journal/v1/recovery-check"
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_VALUES = {letter: value for value, letter in enumerate(_ALPHABET)} | {"O": 0, "I": 1, "L": 1}
_LETTERS, _GROUP = 36, 6
_LONGEST_TYPED = 200
_IGNORED = frozenset("-‐‑‒–—―−_.,'")  # noqa: RUF001 - the dashes that paper, phones and word processors make of a hyphen


def _check(secret: bytes) -> int:
    digest = hashlib.sha256(_CHECK_LABEL + secret).digest()
    return int.from_bytes(digest[:3], "big") >> (24 - _CHECK_BITS)


def to_text(secret: bytes) -> str:
    """How the 20 bytes of ``secret`` are shown: ``ZAGDTH-AB2ECW-R6B19X-N33HE7-SSXPZJ-FSTHXF``."""
    if len(secret) != SECRET_BYTES:
        raise ValueError("a recovery secret has 20 bytes")
    number = (int.from_bytes(secret, "big") << _CHECK_BITS) | _check(secret)
    letters = "".join(_ALPHABET[(number >> (5 * place)) & 31] for place in reversed(range(_LETTERS)))
    return "-".join(letters[start : start + _GROUP] for start in range(0, _LETTERS, _GROUP))


def from_text(typed: str) -> bytes:
    """The secret of a typed recovery key; case, dashes, spaces and O/0, I/L/1 are forgiven.

    Raises:
        MistypedRecoveryKeyError: it is not 36 letters and digits, or its own check fails.
    """
    if len(typed) > _LONGEST_TYPED:
        raise MistypedRecoveryKeyError
    plain = unicodedata.normalize("NFKC", typed).upper()
    letters = [letter for letter in plain if not letter.isspace() and letter not in _IGNORED]
    if len(letters) != _LETTERS or any(letter not in _VALUES for letter in letters):
        raise MistypedRecoveryKeyError
    number = 0
    for letter in letters:
        number = (number << 5) | _VALUES[letter]
    secret = (number >> _CHECK_BITS).to_bytes(SECRET_BYTES, "big")
    if number & ((1 << _CHECK_BITS) - 1) != _check(secret):
        raise MistypedRecoveryKeyError
    return secret
