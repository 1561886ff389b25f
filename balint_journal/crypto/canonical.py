"""The one spelling of a header: JSON with sorted keys, no white space, ASCII only."""

from __future__ import annotations

import base64
import binascii
import json


def canonical(value: object) -> bytes:
    """The canonical bytes of a JSON value, without a newline."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=True, allow_nan=False).encode("ascii")


def to_base64(raw: bytes) -> str:
    """Standard base64 with padding."""
    return base64.b64encode(raw).decode("ascii")


def from_base64(text: object, size: int) -> bytes:
    """Decode exactly ``size`` bytes.

    Raises:
        ValueError: it is no text, not base64, not its canonical spelling, or of another size.
    """
    if not isinstance(text, str):
        raise ValueError("not text")  # noqa: TRY004 - one kind of refusal for whatever a file holds
    try:
        raw = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as error:
        raise ValueError("not base64") from error
    if len(raw) != size or to_base64(raw) != text:
        raise ValueError("another size, or not the canonical spelling")
    return raw
