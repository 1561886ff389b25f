"""How this person likes the terminal, remembered in ``settings.json`` in the state folder: never a word of hers."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from balint_journal.errors import JournalError

#: More than this is no settings file of ours.
LARGEST = 65_536


@dataclass(frozen=True, slots=True)
class Likings:
    """What is remembered. ``plain``: nothing drawn; ``jot_line``: whether the first screen says that a jot waits."""

    plain: bool = False
    jot_line: bool = True


def _file() -> Path:
    from balint_journal.vault.place import state_folder

    return state_folder() / "settings.json"


def recall() -> Likings:
    """What was remembered; whatever is missing, damaged or unknown counts as never chosen."""
    from balint_journal.vault import files

    try:
        kept = json.loads((files.read(_file(), LARGEST) or b"{}").decode())
    except (JournalError, OSError, ValueError, RecursionError):
        return Likings()
    known = {field.name for field in fields(Likings)}
    pairs = kept.items() if isinstance(kept, dict) else ()
    return Likings(**{name: value for name, value in pairs if name in known and isinstance(value, bool)})


def remember(likings: Likings) -> bool:
    """Keep the likings for next time; False where that is not possible, which is no reason to stop anything."""
    from balint_journal.vault import files

    path = _file()
    try:
        files.make_folder(path.parent)
        files.replace(path, (json.dumps(asdict(likings), indent=1) + "\n").encode())
    except (JournalError, OSError):
        return False
    return True
