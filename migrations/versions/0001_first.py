"""The first shape of the journal. Raw, and never to be changed: what is here lies in people's homes."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

# Tables whose rows stay as they are while hold is on; new rows may always come.
_HELD = ("alias", "reflection", "layer", "layer_word", "answer", "wording", "name_to_hide")

_SEARCH = """
CREATE VIEW searchable AS
SELECT answer.id AS id, answer.text AS text
FROM answer JOIN layer ON layer.id = answer.layer_id JOIN reflection ON reflection.id = layer.reflection_id
WHERE reflection.binned_at IS NULL;

CREATE VIRTUAL TABLE answer_fts USING fts5(
  text, content='searchable', content_rowid='id', tokenize="unicode61 remove_diacritics 2"
);

INSERT INTO answer_fts(answer_fts, rank) VALUES('secure-delete', 1);

CREATE TRIGGER answer_found AFTER INSERT ON answer
WHEN EXISTS (SELECT 1 FROM searchable WHERE id = NEW.id)
BEGIN
  INSERT INTO answer_fts(rowid, text) VALUES (NEW.id, NEW.text);
END;

CREATE TRIGGER answer_found_anew AFTER UPDATE OF text ON answer
WHEN EXISTS (SELECT 1 FROM searchable WHERE id = NEW.id)
BEGIN
  INSERT INTO answer_fts(answer_fts, rowid, text) VALUES ('delete', OLD.id, OLD.text);
  INSERT INTO answer_fts(rowid, text) VALUES (NEW.id, NEW.text);
END;

CREATE TRIGGER answer_lost BEFORE DELETE ON answer
WHEN EXISTS (SELECT 1 FROM searchable WHERE id = OLD.id)
BEGIN
  INSERT INTO answer_fts(answer_fts, rowid, text) VALUES ('delete', OLD.id, OLD.text);
END;

CREATE TRIGGER reflection_binned BEFORE UPDATE OF binned_at ON reflection
WHEN OLD.binned_at IS NULL AND NEW.binned_at IS NOT NULL
BEGIN
  INSERT INTO answer_fts(answer_fts, rowid, text)
  SELECT 'delete', answer.id, answer.text
  FROM layer JOIN answer ON answer.layer_id = layer.id WHERE layer.reflection_id = OLD.id;
END;

CREATE TRIGGER reflection_restored AFTER UPDATE OF binned_at ON reflection
WHEN OLD.binned_at IS NOT NULL AND NEW.binned_at IS NULL
BEGIN
  INSERT INTO answer_fts(rowid, text)
  SELECT answer.id, answer.text
  FROM layer JOIN answer ON answer.layer_id = layer.id WHERE layer.reflection_id = NEW.id;
END;
"""

_HOLD = """
CREATE TRIGGER {table}_held_{verb} BEFORE {what} ON {table}
WHEN {when}(SELECT hold FROM journal)
BEGIN
  SELECT RAISE(ABORT, 'hold');
END;
"""


def upgrade() -> None:
    """From nothing to the first shape."""
    _tables_of_writing()
    _tables_around_it()
    triggers = _SEARCH
    for table in _HELD:
        triggers += _HOLD.format(table=table, verb="change", what="UPDATE", when="")
        triggers += _HOLD.format(table=table, verb="removal", what="DELETE", when="")
    # A page under review goes on changing; one that was brought does not. Its files may still be taken away.
    columns = "uuid, reflection_id, started, progress, text, card, brought_at"
    brought = "OLD.brought_at IS NOT NULL AND "
    triggers += _HOLD.format(table="page", verb="change", what=f"UPDATE OF {columns}", when=brought)
    triggers += _HOLD.format(table="page", verb="removal", what="DELETE", when=brought)
    for statement in triggers.strip().split("\n\n"):
        op.execute(sa.text(statement.replace(":", r"\:")))


def _tables_of_writing() -> None:
    op.create_table(
        "alias",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("uuid", sa.Uuid, nullable=False, unique=True),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("folded", sa.String, nullable=False, unique=True),
        sa.Column("version", sa.Uuid, nullable=False),
    )
    op.create_table(
        "reflection",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("uuid", sa.Uuid, nullable=False, unique=True),
        sa.Column("number", sa.Integer, nullable=False, unique=True),
        sa.Column("alias_id", sa.Integer, sa.ForeignKey("alias.id"), nullable=False),
        sa.Column("when", sa.Date, nullable=False),
        sa.Column("created", sa.String, nullable=False),
        sa.Column("stays", sa.String, nullable=False),
        sa.Column("binned_at", sa.String),
        sa.Column("version", sa.Uuid, nullable=False),
    )
    op.create_index("reflection_newest", "reflection", ["binned_at", "when", "number"])
    op.create_index("reflection_stays", "reflection", ["stays", "binned_at", "when", "number"])
    op.create_index("reflection_alias", "reflection", ["alias_id", "binned_at", "when", "number"])
    op.create_table(
        "layer",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("uuid", sa.Uuid, nullable=False, unique=True),
        sa.Column("reflection_id", sa.Integer, sa.ForeignKey("reflection.id"), nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("when", sa.String, nullable=False),
        sa.Column("word", sa.String, nullable=False),
        sa.UniqueConstraint("reflection_id", "position"),
    )
    op.create_table(
        "layer_word",
        sa.Column("layer_id", sa.Integer, sa.ForeignKey("layer.id"), primary_key=True),
        sa.Column("sort", sa.String, primary_key=True),
        sa.Column("position", sa.Integer, primary_key=True),
        sa.Column("word", sa.String, nullable=False),
    )
    op.create_index("layer_word_found", "layer_word", ["sort", "word", "layer_id"])
    op.create_table(
        "answer",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("uuid", sa.Uuid, nullable=False, unique=True),
        sa.Column("layer_id", sa.Integer, sa.ForeignKey("layer.id"), nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("prompt", sa.String),
        sa.Column("question", sa.String, nullable=False),
        sa.Column("text", sa.String, nullable=False),
        sa.Column("only_for_me", sa.Boolean, nullable=False),
        sa.Column("starred", sa.Boolean, nullable=False),
        sa.Column("version", sa.Uuid, nullable=False),
        sa.UniqueConstraint("layer_id", "position"),
    )
    op.create_table(
        "wording",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("uuid", sa.Uuid, nullable=False, unique=True),
        sa.Column("answer_id", sa.Integer, sa.ForeignKey("answer.id"), nullable=False, index=True),
        sa.Column("text", sa.String, nullable=False),
    )
    op.create_table(
        "draft",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("uuid", sa.Uuid, nullable=False, unique=True),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("flow", sa.String, nullable=False),
        sa.Column("reflection_uuid", sa.Uuid),
        sa.Column("started", sa.String, nullable=False),
        sa.Column("touched", sa.String, nullable=False),
        sa.Column("state", sa.String, nullable=False),
    )
    op.create_table(
        "draft_answer",
        sa.Column("draft_id", sa.Integer, sa.ForeignKey("draft.id"), primary_key=True),
        sa.Column("position", sa.Integer, primary_key=True),
        sa.Column("prompt", sa.String),
        sa.Column("question", sa.String, nullable=False),
        sa.Column("text", sa.String, nullable=False),
        sa.Column("only_for_me", sa.Boolean, nullable=False),
        sa.Column("finished", sa.Boolean, nullable=False),
    )


def _tables_around_it() -> None:
    op.create_table(
        "journal",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("vault_id", sa.Uuid, nullable=False),
        sa.Column("generation", sa.Integer, nullable=False),
        sa.Column("counter", sa.Integer, nullable=False),
        sa.Column("last_number", sa.Integer, nullable=False),
        sa.Column("hold", sa.Boolean, nullable=False),
        sa.Column("sweep_due", sa.Boolean, nullable=False),
        sa.CheckConstraint("id = 1", name="one_journal"),
    )
    op.create_table(
        "name_to_hide",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("uuid", sa.Uuid, nullable=False, unique=True),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("version", sa.Uuid, nullable=False),
    )
    op.create_table(
        "page",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("uuid", sa.Uuid, nullable=False, unique=True),
        sa.Column("reflection_id", sa.Integer, sa.ForeignKey("reflection.id"), nullable=False, index=True),
        sa.Column("started", sa.String, nullable=False),
        sa.Column("progress", sa.String, nullable=False),
        sa.Column("text", sa.String, nullable=False),
        sa.Column("card", sa.String, nullable=False),
        sa.Column("brought_at", sa.String),
        sa.Column("files", sa.String, nullable=False),
        sa.Column("version", sa.Uuid, nullable=False),
    )
    op.create_table(
        "setting",
        sa.Column("key", sa.String, primary_key=True),
        sa.Column("value", sa.String, nullable=False),
    )
    op.create_table(
        "prompt_shown",
        sa.Column("prompt", sa.String, primary_key=True),
        sa.Column("shown", sa.String, nullable=False),
    )
    op.create_table(
        "letterbox_key",
        sa.Column("key_id", sa.String, primary_key=True),
        sa.Column("public", sa.LargeBinary, nullable=False),
        sa.Column("private", sa.LargeBinary, nullable=False),
        sa.Column("retired", sa.Boolean, nullable=False),
    )
    op.create_table("jot_seen", sa.Column("id", sa.LargeBinary, primary_key=True))
    op.create_table(
        "tombstone",
        sa.Column("uuid", sa.Uuid, primary_key=True),
        sa.Column("version", sa.String, primary_key=True),
        sa.Column("sort", sa.String, nullable=False),
    )
    op.create_table(
        "ancestor",
        sa.Column("uuid", sa.Uuid, primary_key=True),
        sa.Column("version", sa.Uuid, primary_key=True),
    )
