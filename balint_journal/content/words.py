"""The shipped vocabulary of feelings and sensations, and the names given to patients."""

from __future__ import annotations

from functools import cache

from balint_journal.content.toml_text import read, shipped
from balint_journal.domain.vocabulary import Vocabulary


@cache
def load_vocabulary() -> Vocabulary:
    """141 feelings and 33 sensations, by group."""
    from balint_journal.content.schemas import VocabularyFile  # noqa: PLC0415 - pydantic is paid for where it is used

    found = read(shipped("vocabulary.toml"), "vocabulary.toml", VocabularyFile)
    return Vocabulary(found.feelings, found.sensations)


@cache
def load_aliases() -> tuple[str, ...]:
    """The 60 names for patients, in the order in which they are given."""
    from balint_journal.content.schemas import AliasFile  # noqa: PLC0415 - pydantic is paid for where it is used

    return read(shipped("aliases.toml"), "aliases.toml", AliasFile).names
