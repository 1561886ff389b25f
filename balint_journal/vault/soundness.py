"""Whether a database is sound: every page, every index, every link between rows, and the triggers that guard them."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

import sqlcipher3.dbapi2 as dbapi

_FIRST = frozenset(
    {"answer_found", "answer_found_anew", "answer_lost", "reflection_binned", "reflection_restored"}
    | {
        f"{table}_held_{verb}"
        for table in ("alias", "reflection", "layer", "layer_word", "answer", "wording", "name_to_hide", "page")
        for verb in ("change", "removal")
    }
)


TRIGGERS = {"0001": _FIRST}  # by revision, since an older journal is checked, and backed up, before it is upgraded
_NOT_NOW = {5, 6}  # SQLITE_BUSY, SQLITE_LOCKED
_READ_ONLY = 8


class Hurt(StrEnum):
    """What can be hurt in a database."""

    PAGES = "pages"
    STRUCTURE = "structure"
    SEARCH = "search index"
    LINKS = "links between rows"
    TRIGGERS = "guards"


def hurt_parts(connection: Any) -> tuple[Hurt, ...]:  # noqa: ANN401 - the driver is untyped
    """What is hurt, deep enough for a backup to be called good; empty when all is sound.

    Reads every page (about a second for ten thousand reflections). The index is compared with the words themselves.
    """
    if _rows(connection, "PRAGMA cipher_integrity_check") != []:
        return (Hurt.PAGES,)  # whatever else is asked now would be answered by chance
    found = [Hurt.STRUCTURE] if _rows(connection, "PRAGMA integrity_check") != [("ok",)] else []
    found += [] if _search_is_sound(connection) else [Hurt.SEARCH]
    found += [Hurt.LINKS] if _rows(connection, "PRAGMA foreign_key_check") != [] else []
    names = {row[0] for row in _rows(connection, "SELECT name FROM sqlite_master WHERE type = 'trigger'")}
    (revision,) = _rows(connection, "SELECT version_num FROM alembic_version")[:1] or [("",)]
    found += [] if TRIGGERS.get(revision[0], frozenset()) <= names else [Hurt.TRIGGERS]
    return tuple(found)


def _rows(connection: Any, query: str) -> list[tuple[Any, ...]]:  # noqa: ANN401
    try:
        return list(connection.execute(query).fetchall())
    except dbapi.DatabaseError as error:
        if error.sqlite_errorcode in _NOT_NOW:
            raise
        return [(type(error).__name__,)]


def _search_is_sound(connection: Any) -> bool:  # noqa: ANN401
    try:
        connection.execute("INSERT INTO answer_fts(answer_fts, rank) VALUES('integrity-check', 1)")
    except dbapi.DatabaseError as error:
        if error.sqlite_errorcode in _NOT_NOW:
            raise
        return bool(error.sqlite_errorcode == _READ_ONLY)  # asked by an INSERT, though it writes nothing
    return True
