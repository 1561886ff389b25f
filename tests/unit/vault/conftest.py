"""A real encrypted journal in an empty folder, with a clock and uuids that can be told beforehand."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from balint_journal.domain.reflection import Answer, Kind, Layer, LayerKind
from balint_journal.vault import reflections
from balint_journal.vault.engine import create_database, open_engine
from balint_journal.vault.store import Store

KEY = bytes(range(32))
VAULT = UUID(int=7)


class Ticking:
    """A clock that goes on by a minute each time it is read, and uuids that count."""

    def __init__(self, first: int = 1 << 64) -> None:
        self.moment = datetime(2026, 11, 1, 18, 40, tzinfo=UTC)
        self.made = first

    def now(self) -> datetime:
        self.moment += timedelta(minutes=1)
        return self.moment

    def new_id(self) -> UUID:
        self.made += 1
        return UUID(int=self.made)


@pytest.fixture
def key() -> bytes:
    return KEY


@pytest.fixture
def ticking() -> Ticking:
    return Ticking()


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "journal.db"
    create_database(path, KEY, VAULT, 1)
    return path


@pytest.fixture
def open_again(database: Path, ticking: Ticking) -> Callable[[], Store]:
    return lambda: Store(database, open_engine(database, KEY), clock=ticking.now, new_id=ticking.new_id)


@pytest.fixture
def store(open_again: Callable[[], Store]) -> Store:
    return open_again()


@pytest.fixture
def raw_text() -> Callable[[Path], bytes]:
    """Every byte of a database that is not encryption's own, decrypted page by page, the unused ones included."""

    def decrypt(path: Path) -> bytes:
        raw = path.read_bytes()
        out = []
        for start in range(0, len(raw), 4096):
            page = raw[start : start + 4096]
            cipher = Cipher(algorithms.AES(KEY), modes.CBC(page[4016:4032])).decryptor()
            out.append(cipher.update(page[16 if start == 0 else 0 : 4016]))
        return b"".join(out)

    return decrypt


@pytest.fixture
def layer(ticking: Ticking) -> Callable[..., Layer]:
    """Make a layer of one answer for each text."""

    def make(*texts: str, kind: LayerKind = LayerKind.FIRST, feelings: tuple[str, ...] = (), word: str = "") -> Layer:
        answers = tuple(Answer(ticking.new_id(), "S1", "Tell it.", text) for text in texts)
        return Layer(ticking.new_id(), 0, kind, ticking.now(), answers, (Kind.STUCK,), feelings, ("tight chest",), word)

    return make


@pytest.fixture
def keep(store: Store, layer: Callable[..., Layer], ticking: Ticking) -> Callable[..., int]:
    """Keep a reflection with an answer for each text; returns its number."""

    def make(*texts: str, alias: str = "Heron", when: date = date(2026, 11, 2), **more: object) -> int:
        with store.write() as pen:
            return reflections.keep(pen, uuid=ticking.new_id(), alias=alias, when=when, layer=layer(*texts, **more))

    return make
