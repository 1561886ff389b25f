"""The rows of the journal: what the newest migration leaves behind, as SQLModel classes.

Whatever a second copy of the journal may also hold has a ``uuid`` and, if it can change, a ``version``: a random mark
renewed with every change, so that it tells nothing about the words. Former marks stand in ``ancestor``.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import CheckConstraint, Dialect, Index, LargeBinary, MetaData, String, UniqueConstraint
from sqlalchemy.types import TypeDecorator
from sqlmodel import Field, SQLModel


class Words(TypeDecorator[str]):
    """Her words: any text Python can hold; a half of a surrogate pair, which no file can hold, becomes U+FFFD."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Only what UTF-8 can say goes into the database."""
        del dialect
        return value if value is None else value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


class Moment(TypeDecorator[datetime]):
    """A moment with its offset from UTC, kept as ISO 8601 text. A naive one is a fault of the caller."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        """ISO 8601 with the offset."""
        del dialect
        if value is not None and value.utcoffset() is None:
            raise ValueError("a moment needs its offset from UTC")
        return value if value is None else value.isoformat()

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:  # noqa: ANN401
        """The same moment."""
        del dialect
        return value if value is None else datetime.fromisoformat(value)


class Row(SQLModel):
    """The root of all rows, with a catalogue of its own."""

    metadata: ClassVar[MetaData] = MetaData()
    # Rows are never validated, only read and written: what pydantic would prepare for that is left undone.
    model_config = {"defer_build": True}


class JournalRow(Row, table=True):
    """One row: which journal this is, how often it was re-keyed, how often written to, whether hold is on, and whether removed words may linger."""

    __tablename__ = "journal"
    __table_args__ = (CheckConstraint("id = 1", name="one_journal"),)

    id: int = Field(default=1, primary_key=True)
    vault_id: UUID
    generation: int
    counter: int
    last_number: int
    hold: bool
    sweep_due: bool


class AliasRow(Row, table=True):
    """A neutral name for a patient."""

    __tablename__ = "alias"

    id: int | None = Field(default=None, primary_key=True)
    uuid: UUID = Field(unique=True)
    name: str = Field(sa_type=Words)
    folded: str = Field(sa_type=Words, unique=True)
    version: UUID


class ReflectionRow(Row, table=True):
    """One consultation that stayed."""

    __tablename__ = "reflection"
    __table_args__ = (
        Index("reflection_newest", "binned_at", "when", "number"),
        Index("reflection_stays", "stays", "binned_at", "when", "number"),
        Index("reflection_alias", "alias_id", "binned_at", "when", "number"),
    )

    id: int | None = Field(default=None, primary_key=True)
    uuid: UUID = Field(unique=True)
    number: int = Field(unique=True)
    alias_id: int = Field(foreign_key="alias.id")
    when: date
    created: datetime = Field(sa_type=Moment)
    stays: str
    binned_at: datetime | None = Field(default=None, sa_type=Moment)
    version: UUID


class LayerRow(Row, table=True):
    """A dated sitting."""

    __tablename__ = "layer"
    __table_args__ = (UniqueConstraint("reflection_id", "position"),)

    id: int | None = Field(default=None, primary_key=True)
    uuid: UUID = Field(unique=True)
    reflection_id: int = Field(foreign_key="reflection.id")
    position: int
    kind: str
    when: datetime = Field(sa_type=Moment)
    word: str = Field(sa_type=Words)


class LayerWordRow(Row, table=True):
    """A kind, feeling or sensation of a sitting, in her order. ``sort`` says which of the three."""

    __tablename__ = "layer_word"
    __table_args__ = (Index("layer_word_found", "sort", "word", "layer_id"),)

    layer_id: int = Field(foreign_key="layer.id", primary_key=True)
    sort: str = Field(primary_key=True)
    position: int = Field(primary_key=True)
    word: str = Field(sa_type=Words)


class AnswerRow(Row, table=True):
    """What she wrote to one prompt."""

    __tablename__ = "answer"
    __table_args__ = (UniqueConstraint("layer_id", "position"),)

    id: int | None = Field(default=None, primary_key=True)
    uuid: UUID = Field(unique=True)
    layer_id: int = Field(foreign_key="layer.id")
    position: int
    prompt: str | None
    question: str = Field(sa_type=Words)
    text: str = Field(sa_type=Words)
    only_for_me: bool
    starred: bool
    version: UUID


class WordingRow(Row, table=True):
    """A former wording of an answer. It never changes, so its uuid is its version."""

    __tablename__ = "wording"

    id: int | None = Field(default=None, primary_key=True)
    uuid: UUID = Field(unique=True)
    answer_id: int = Field(foreign_key="answer.id", index=True)
    text: str = Field(sa_type=Words)


class NameRow(Row, table=True):
    """A name to hide: undated, linked to nothing."""

    __tablename__ = "name_to_hide"

    id: int | None = Field(default=None, primary_key=True)
    uuid: UUID = Field(unique=True)
    name: str = Field(sa_type=Words)
    kind: str
    version: UUID


class DraftRow(Row, table=True):
    """Something being written. ``state`` is the guided session's own, opaque here."""

    __tablename__ = "draft"

    id: int | None = Field(default=None, primary_key=True)
    uuid: UUID = Field(unique=True)
    kind: str
    flow: str
    reflection_uuid: UUID | None
    started: datetime = Field(sa_type=Moment)
    touched: datetime = Field(sa_type=Moment)
    state: str = Field(sa_type=Words)


class DraftAnswerRow(Row, table=True):
    """One answer of a draft; ``finished`` is false while it is being typed."""

    __tablename__ = "draft_answer"

    draft_id: int = Field(foreign_key="draft.id", primary_key=True)
    position: int = Field(primary_key=True)
    prompt: str | None
    question: str = Field(sa_type=Words)
    text: str = Field(sa_type=Words)
    only_for_me: bool
    finished: bool


class PageRow(Row, table=True):
    """A page for the group: how far its review has come, and whether it was brought."""

    __tablename__ = "page"

    id: int | None = Field(default=None, primary_key=True)
    uuid: UUID = Field(unique=True)
    reflection_id: int = Field(foreign_key="reflection.id", index=True)
    started: datetime = Field(sa_type=Moment)
    progress: str = Field(sa_type=Words)
    text: str = Field(sa_type=Words)
    card: str = Field(sa_type=Words)
    brought_at: datetime | None = Field(default=None, sa_type=Moment)
    files: str = Field(sa_type=Words)
    version: UUID


class SettingRow(Row, table=True):
    """One choice of hers."""

    __tablename__ = "setting"

    key: str = Field(primary_key=True)
    value: str = Field(sa_type=Words)


class PromptShownRow(Row, table=True):
    """When a prompt was last shown, so that they take turns."""

    __tablename__ = "prompt_shown"

    prompt: str = Field(primary_key=True)
    shown: datetime = Field(sa_type=Moment)


class LetterboxKeyRow(Row, table=True):
    """A key pair of the letterbox; retired ones stay, so that an old jot still opens."""

    __tablename__ = "letterbox_key"

    key_id: str = Field(primary_key=True)
    public: bytes = Field(sa_type=LargeBinary)
    private: bytes = Field(sa_type=LargeBinary)
    retired: bool


class JotSeenRow(Row, table=True):
    """The id of a jot that was taken in or dropped."""

    __tablename__ = "jot_seen"

    id: bytes = Field(sa_type=LargeBinary, primary_key=True)


class TombstoneRow(Row, table=True):
    """Something that was removed for good, at the version it had."""

    __tablename__ = "tombstone"

    uuid: UUID = Field(primary_key=True)
    version: str = Field(primary_key=True)
    sort: str


class AncestorRow(Row, table=True):
    """A version that a row once had."""

    __tablename__ = "ancestor"

    uuid: UUID = Field(primary_key=True)
    version: UUID = Field(primary_key=True)


_TABLES = Row.metadata.tables
JOURNAL = _TABLES["journal"]
ALIAS = _TABLES["alias"]
REFLECTION = _TABLES["reflection"]
LAYER = _TABLES["layer"]
LAYER_WORD = _TABLES["layer_word"]
ANSWER = _TABLES["answer"]
WORDING = _TABLES["wording"]
NAME = _TABLES["name_to_hide"]
DRAFT = _TABLES["draft"]
DRAFT_ANSWER = _TABLES["draft_answer"]
PAGE = _TABLES["page"]
SETTING = _TABLES["setting"]
PROMPT_SHOWN = _TABLES["prompt_shown"]
LETTERBOX_KEY = _TABLES["letterbox_key"]
JOT_SEEN = _TABLES["jot_seen"]
TOMBSTONE = _TABLES["tombstone"]
ANCESTOR = _TABLES["ancestor"]
