"""The letterbox's key pairs and the jots already seen, in the encrypted database."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, insert, select, update

from balint_journal.vault.tables import JOT_SEEN, LETTERBOX_KEY


@dataclass(frozen=True, slots=True)
class LetterboxKey:
    """A key pair: ``key_id`` as the header writes it, both halves as ``crypto`` encodes them."""

    key_id: str
    public: bytes
    private: bytes
    retired: bool = False


def add(db: Connection, key: LetterboxKey) -> None:
    """Keep a new pair; those before it are retired from now on but go on opening their jots."""
    db.execute(update(LETTERBOX_KEY).values(retired=True))
    db.execute(
        insert(LETTERBOX_KEY).values(key_id=key.key_id, public=key.public, private=key.private, retired=key.retired)
    )


def all_keys(db: Connection) -> tuple[LetterboxKey, ...]:
    """Every pair, the one in use first."""
    columns = (LETTERBOX_KEY.c.key_id, LETTERBOX_KEY.c.public, LETTERBOX_KEY.c.private, LETTERBOX_KEY.c.retired)
    rows = db.execute(select(*columns).order_by(LETTERBOX_KEY.c.retired))
    return tuple(LetterboxKey(*row) for row in rows)


def mark_seen(db: Connection, jot: bytes) -> None:
    """Remember the 16-byte id of a jot that was taken in or dropped."""
    db.execute(insert(JOT_SEEN).prefix_with("OR IGNORE").values(id=jot))


def seen(db: Connection, jot: bytes) -> bool:
    """Whether this jot was taken in or dropped before."""
    return db.execute(select(JOT_SEEN.c.id).where(JOT_SEEN.c.id == jot)).first() is not None
