"""The layout of a backup file: what it holds, part by part, under one MAC. Format page: docs/backup-format.md."""

from __future__ import annotations

import hashlib
import hmac
import json
import re
from dataclasses import dataclass

from balint_journal.crypto.canonical import canonical
from balint_journal.errors import DamagedBackupError, NewerVersionError

MAGIC = b"balint-backup"
VERSION = 1
PREFIX_BYTES = len(MAGIC) + 1 + 4
MAC_BYTES = 32
LARGEST_CONTENTS = 16 * 1024 * 1024
HEADER, DATABASE = "header.json", "journal.db"
_JOT = re.compile(r"letterbox/(aside/)?[0-9a-z-]{1,64}\.jot")
_LATEST = 253402300799  # the last second of the year 9999


@dataclass(frozen=True, slots=True)
class Part:
    """A file inside: its name within the journal's folder and its size."""

    name: str
    size: int


@dataclass(frozen=True, slots=True)
class Contents:
    """What a backup holds: when it was made (seconds since 1970, UTC) and its parts, in their order."""

    made: int
    parts: tuple[Part, ...]

    @property
    def start(self) -> int:
        """Where the first part begins."""
        return len(dumps(self))

    @property
    def file_size(self) -> int:
        """How long the whole file is, its MAC included."""
        return self.start + sum(part.size for part in self.parts) + MAC_BYTES


def authenticator(key: bytes) -> hmac.HMAC:
    """HMAC-SHA256 under the 32-byte backup key: feed it every byte before the MAC."""
    return hmac.new(key, digestmod=hashlib.sha256)


def dumps(contents: Contents) -> bytes:
    """The beginning of the file, up to the first part."""
    parts = [{"bytes": part.size, "name": part.name} for part in contents.parts]
    body = canonical({"made": contents.made, "parts": parts})
    return MAGIC + bytes([VERSION]) + len(body).to_bytes(4, "big") + body


def contents_size(prefix: bytes) -> int:
    """How many bytes of contents follow the first ``PREFIX_BYTES``.

    Raises:
        DamagedBackupError: this is no backup, or it is cut short.
        NewerVersionError: its version is above 1.
    """
    if len(prefix) != PREFIX_BYTES or not prefix.startswith(MAGIC):
        raise DamagedBackupError("This file is no backup of a journal, or its beginning is damaged.")
    version = prefix[len(MAGIC)]
    if version > VERSION:
        raise NewerVersionError
    size = int.from_bytes(prefix[-4:], "big")
    if version < VERSION or size > LARGEST_CONTENTS:
        raise DamagedBackupError
    return size


def loads(body: bytes) -> Contents:
    """The contents, from the bytes that follow the prefix. Nothing is proved before the MAC was checked.

    Raises:
        DamagedBackupError: anything but the one canonical spelling, with a header and a database first.
    """
    try:
        value = json.loads(body.decode("ascii"))
        parts = tuple(_part(part) for part in value["parts"])
        contents = Contents(_number(value["made"], _LATEST), parts)
    except (ValueError, TypeError, KeyError, RecursionError):
        raise DamagedBackupError from None
    names = [part.name for part in parts]
    if dumps(contents)[PREFIX_BYTES:] != body or names[:2] != [HEADER, DATABASE] or len(set(names)) != len(names):
        raise DamagedBackupError
    return contents


def _part(value: dict[str, object]) -> Part:
    name = value["name"]
    if not isinstance(name, str) or not (name in {HEADER, DATABASE} or _JOT.fullmatch(name)):
        raise ValueError("a name")
    return Part(name, _number(value["bytes"], 2**53 - 1))


def _number(value: object, most: int) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= most:
        raise ValueError("a number")
    return value
