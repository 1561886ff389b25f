"""Secrets handed over on a file descriptor, one a line, in the order they are asked for."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

from balint_journal.errors import UsageError

#: Bytes; no secret is longer.
LONGEST = 65_536


class SecretLines:
    """The lines of ``--passphrase-fd N``.

    Each is read byte by byte, so that with N = 0 whatever follows stays on standard input. Only the newline is cut.
    """

    def __init__(self, descriptor: int) -> None:
        if sys.platform == "win32" and descriptor != 0:
            raise UsageError("On Windows, secrets can only come from standard input.", "Use --passphrase-fd 0.")
        self.descriptor = descriptor

    def next(self) -> str:
        """The next secret; ``UsageError`` when there is none, or it is not UTF-8."""
        line = self._line()
        try:
            return line.decode("utf-8")
        except UnicodeDecodeError:
            raise UsageError("A secret line is not UTF-8 text.", "Write it as UTF-8, one secret a line.") from None

    def _line(self) -> bytes:
        line = bytearray()
        read = self._reader()
        while (byte := self._byte(read)) != b"\n":
            if not byte and not line:
                raise UsageError("A passphrase or key is missing from --passphrase-fd.", "Write one secret a line.")
            line += byte
            if len(line) > LONGEST:
                raise UsageError("A secret line is too long.", "Write one secret a line.")
            if not byte:
                break
        if sys.platform == "win32":
            return bytes(line).removesuffix(b"\r")
        return bytes(line)

    def _reader(self) -> Callable[[], bytes]:
        if self.descriptor == 0 and sys.stdin is not None:
            buffer = sys.stdin.buffer
            return lambda: buffer.read(1)
        return lambda: os.read(self.descriptor, 1)

    def _byte(self, read: Callable[[], bytes]) -> bytes:
        try:
            return read()
        except (OSError, ValueError):
            raise UsageError(
                f"File descriptor {self.descriptor} cannot be read.", "Open it: --passphrase-fd 3 3<FILE"
            ) from None
