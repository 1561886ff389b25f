"""Where a journal lies, and what the files in its folder are called."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

_NAME = "balint-journal"
VARIABLE = "BALINT_JOURNAL"


@dataclass(frozen=True, slots=True)
class Place:
    """The folder of a journal."""

    folder: Path

    @property
    def header(self) -> Path:
        """Who can open the journal."""
        return self.folder / "header.json"

    @property
    def second_header(self) -> Path:
        """The second copy of the header."""
        return self.folder / "header.bak"

    @property
    def next_header(self) -> Path:
        """The header to come, only while every key is being renewed."""
        return self.folder / "header.next"

    @property
    def database(self) -> Path:
        """Everything she wrote, encrypted."""
        return self.folder / "journal.db"

    @property
    def letterbox(self) -> Path:
        """The folder of waiting jots."""
        return self.folder / "letterbox"

    @property
    def aside(self) -> Path:
        """The folder of jots that could not be taken in."""
        return self.letterbox / "aside"

    @property
    def lock(self) -> Path:
        """The file that is locked while keys change."""
        return self.folder / "journal.lock"

    @property
    def mark(self) -> str:
        """A name for this place that does not tell where it is: 32 hex digits."""
        return hashlib.sha256(str(self.folder.resolve()).encode("utf-8", "surrogateescape")).hexdigest()[:32]


def default_folder(environment: Mapping[str, str]) -> Path:
    """Where the journal is when no folder is named: ``$BALINT_JOURNAL``, else the platform's user data folder."""
    named = environment.get(VARIABLE)
    if named:
        return Path(named).expanduser()
    from platformdirs import user_data_path  # noqa: PLC0415 - not needed when a folder is named

    return user_data_path(_NAME, appauthor=False)


def state_folder() -> Path:
    """The platform's folder for state of no worth: what was last seen, and settings. Not made here."""
    from platformdirs import user_state_path  # noqa: PLC0415 - paid where it is used

    return user_state_path(_NAME, appauthor=False)
