"""The database's shape: built for a new journal, brought up to date for an old one, refused for a newer one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Connection, Engine, text

from balint_journal.errors import DamagedError, NewerVersionError
from balint_journal.vault.faults import as_ours

HEAD = "0001"


def revision(db: Connection) -> str:
    """The revision a database is at. Raises DamagedError if it is none of ours."""
    known = db.execute(text("SELECT count(*) FROM sqlite_master WHERE name = 'alembic_version'")).scalar_one()
    found = db.execute(text("SELECT version_num FROM alembic_version")).scalar_one_or_none() if known else None
    if not isinstance(found, str) or not found.isdigit():
        raise DamagedError
    return found


def is_due(db: Connection) -> bool:
    """Whether an upgrade is due. One SELECT; alembic is not loaded. Raises NewerVersionError, DamagedError."""
    found = int(revision(db))
    if found > int(HEAD):
        raise NewerVersionError
    return found < int(HEAD)


def scripts() -> Path:
    """The folder of migrations: in the installed package, or beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "_migrations"
    return installed if installed.is_dir() else package.parent / "migrations"


def build(db: Connection) -> None:
    """Bring the database of this connection to the newest shape, in its transaction."""
    from alembic import command  # noqa: PLC0415 - half a second, and only for a new journal or an upgrade
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", scripts().as_posix().replace("%", "%%"))
    config.attributes["connection"] = db
    command.upgrade(config, "head")


def upgrade(engine: Engine, *, back_up: Callable[[], None]) -> bool:
    """Bring an older journal up to date: all of it or nothing. Says whether anything was due.

    ``back_up`` makes a verified backup first, and whatever it raises ends the upgrade before anything was changed.
    Afterwards nothing may be missing: foreign keys, the search index and the number of kept rows are compared.
    """
    with as_ours(), engine.connect().execution_options(write=False) as db:
        if not is_due(db):
            return False
    back_up()
    with as_ours(), engine.connect() as db:
        # Inside a transaction this would do nothing, and rebuilt tables would then take their children with them.
        raw = db.connection.driver_connection
        assert raw is not None
        raw.execute("PRAGMA foreign_keys = OFF").fetchall()
        raw.execute("PRAGMA legacy_alter_table = ON").fetchall()  # a rebuilt table may stand under the search's view
        with db.begin():
            if is_due(db):  # another process may have been faster
                rows, triggers = _kept_rows(db), _triggers(db)
                build(db)
                _verify(db, rows, triggers)
    return True


def _kept_rows(db: Connection) -> dict[str, int]:
    names = ("alias", "reflection", "layer", "answer", "wording", "name_to_hide", "draft", "draft_answer", "page")
    return {name: db.execute(text(f"SELECT count(*) FROM {name}")).scalar_one() for name in names}  # noqa: S608


def _triggers(db: Connection) -> set[str]:
    return set(db.execute(text("SELECT name FROM sqlite_master WHERE type = 'trigger'")).scalars())


def _verify(db: Connection, rows: dict[str, int], triggers: set[str]) -> None:
    broken = db.execute(text("PRAGMA foreign_key_check")).first()
    db.execute(text("INSERT INTO answer_fts(answer_fts, rank) VALUES('integrity-check', 1)"))
    # A table that was rebuilt loses its triggers, and with them search and hold, unless its migration made them again.
    if broken or rows != _kept_rows(db) or not triggers <= _triggers(db):
        raise DamagedError("Bringing the journal up to date failed its own check, so nothing was changed.")
