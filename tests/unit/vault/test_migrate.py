# ruff: noqa: S608 - the names of tables stand in this file
"""The shape of the database: what a new one has, and how an older one is brought up to date."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

from balint_journal.domain.summary import Filter
from balint_journal.errors import DamagedError, JournalError, NewerVersionError, NoRoomError
from balint_journal.vault import dustbin, migrate, reflections, search
from balint_journal.vault.store import Store
from balint_journal.vault.tables import Row

Keep = Callable[..., int]

NEXT = """
from alembic import op
import sqlalchemy as sa
revision = "0002"
down_revision = "0001"

def upgrade():
{body}
"""
REBUILD = """
    kept = op.get_bind().execute(sa.text(
        "SELECT sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'reflection'"
    )).scalars().all()
    with op.batch_alter_table("reflection", recreate="always") as batch:
        batch.add_column(sa.Column("mood", sa.String))
"""
AGAIN = """
    for statement in kept:
        op.execute(sa.text(statement.replace(":", "\\\\:")))
"""


def triggers(store: Store) -> list[str]:
    with store.read() as db:
        query = "SELECT name || sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name"
        return list(db.execute(text(query)).scalars())


def everything(store: Store) -> list[Any]:
    with store.read() as db:
        tables = list(Row.metadata.tables)
        return [[tuple(row) for row in db.execute(text(f"SELECT rowid, * FROM {name}"))] for name in tables]


@pytest.fixture
def coming(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Let the program know of a second revision with this body."""

    def make(body: str) -> None:
        folder = tmp_path / "migrations"
        shutil.copytree(migrate.scripts(), folder, ignore=shutil.ignore_patterns("__pycache__"))
        (folder / "versions" / "0002_next.py").write_text(NEXT.format(body=body))
        monkeypatch.setattr(migrate, "HEAD", "0002")
        monkeypatch.setattr(migrate, "scripts", lambda: folder)

    return make


def test_the_tables_are_what_the_migrations_leave_behind(store: Store) -> None:
    def ours(thing: object, name: str | None, kind: str, reflected: bool, other: object) -> bool:  # noqa: FBT001
        del thing, kind, reflected, other
        return not (name or "").startswith("answer_fts")

    with store.engine.connect() as db:
        context = MigrationContext.configure(db, opts={"include_object": ours, "compare_type": True})
        assert compare_metadata(context, Row.metadata) == []


def test_the_newest_revision_is_the_one_the_program_knows() -> None:
    config = Config()
    config.set_main_option("script_location", str(migrate.scripts()))
    assert ScriptDirectory.from_config(config).get_heads() == [migrate.HEAD]


def test_no_migration_reads_the_live_tables() -> None:
    for script in migrate.scripts().rglob("*.py"):
        assert "balint_journal" not in script.read_text(), script


def test_opening_an_up_to_date_journal_loads_no_alembic(store: Store) -> None:
    held = {name: module for name, module in sys.modules.items() if name.split(".")[0] == "alembic"}
    for name in held:
        del sys.modules[name]
    try:
        assert migrate.upgrade(store.engine, back_up=_no_backup) is False
        assert not [name for name in sys.modules if name.startswith("alembic")]
    finally:
        sys.modules.update(held)


@pytest.mark.parametrize("newer", ["0002", "9999"])
def test_a_newer_journal_is_refused_and_not_changed(store: Store, newer: str) -> None:
    with store.write() as pen:
        pen.db.execute(text("UPDATE alembic_version SET version_num = :newer"), {"newer": newer})
    before = store.database.read_bytes()
    with pytest.raises(NewerVersionError):
        migrate.upgrade(store.engine, back_up=_no_backup)
    assert store.database.read_bytes() == before


@pytest.mark.parametrize(
    "spoil",
    [
        "DROP TABLE alembic_version",
        "DELETE FROM alembic_version",
        "UPDATE alembic_version SET version_num = 'abc'",
        "UPDATE alembic_version SET version_num = ''",
    ],
)
def test_a_database_of_no_known_revision_is_damaged(store: Store, spoil: str) -> None:
    with store.write() as pen:
        pen.db.execute(text(spoil))
    with pytest.raises(DamagedError):
        migrate.upgrade(store.engine, back_up=_no_backup)


def test_an_upgrade_keeps_rows_triggers_and_search(store: Store, keep: Keep, coming: Callable[[str], None]) -> None:
    for number in range(5):
        keep(f"words {number}", feelings=("sore",))
    with store.write() as pen:
        dustbin.put(pen, 2)
    before, had = triggers(store), everything(store)
    coming(REBUILD + AGAIN)
    backups: list[int] = []
    assert migrate.upgrade(store.engine, back_up=lambda: backups.append(1))
    assert backups == [1]
    assert triggers(store) == before
    after = everything(store)
    assert [len(rows) for rows in after] == [len(rows) for rows in had]  # no child went with the rebuilt table
    with store.read() as db:
        assert migrate.revision(db) == "0002"
        assert [one.number for one in reflections.summaries(db, Filter())] == [5, 4, 3, 1]
    keep("sixth")
    with store.write() as pen:
        dustbin.put(pen, 1)
    with store.read() as db:
        assert [hit.number for hit in search.hits(db, "sixth")] == [6]
        assert [hit.number for hit in search.hits(db, "words")] == [5, 4, 3]
    assert migrate.upgrade(store.engine, back_up=_no_backup) is False


@pytest.mark.parametrize(
    ("body", "error"),
    [
        (REBUILD, DamagedError),  # loses its triggers
        (REBUILD + AGAIN + "    op.execute('DELETE FROM wording')\n", None),
        (REBUILD + AGAIN + "    op.execute('DELETE FROM layer_word WHERE 1')\n    op.execute('bad')\n", JournalError),
        (REBUILD + AGAIN + "    op.execute('DELETE FROM reflection WHERE id = 1')\n", DamagedError),
        ("    op.execute('DELETE FROM answer WHERE id = 1')\n", DamagedError),
        ("    raise KeyboardInterrupt\n", KeyboardInterrupt),
    ],
)
def test_an_upgrade_that_fails_or_loses_rows_changes_nothing(
    store: Store, keep: Keep, coming: Callable[[str], None], body: str, error: type[BaseException] | None
) -> None:
    keep("words")
    had, before = everything(store), triggers(store)
    coming(body)
    if error is None:  # nothing was there to be lost
        assert migrate.upgrade(store.engine, back_up=lambda: None)
        return
    with pytest.raises(error):
        migrate.upgrade(store.engine, back_up=lambda: None)
    assert (everything(store), triggers(store)) == (had, before)
    with store.read() as db:
        assert migrate.revision(db) == "0001"


def test_without_a_backup_there_is_no_upgrade(store: Store, coming: Callable[[str], None]) -> None:
    def full() -> None:
        raise NoRoomError

    coming("    raise AssertionError\n")
    before = store.database.read_bytes()
    with pytest.raises(NoRoomError):
        migrate.upgrade(store.engine, back_up=full)
    assert store.database.read_bytes() == before


def _no_backup() -> None:
    raise AssertionError("no upgrade was due")
