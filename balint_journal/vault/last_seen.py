"""What was last seen of a journal at a place: a notice of older copies, kept outside the journal. Never a protection."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from balint_journal.errors import JournalError
from balint_journal.vault import files
from balint_journal.vault.place import Place

_LARGEST = 4096
#: Numbers above this are no journal's: they would make every header to come look older.
_MOST = 2**53 - 1


@dataclass(frozen=True, slots=True)
class Seen:
    """``generation`` of the header, ``counter`` of the database, ``letterbox`` the key id in hex."""

    vault_id: str
    generation: int
    counter: int
    letterbox: str

    def is_older_than(self, other: Seen) -> bool:
        """Whether this is an earlier state of the same journal. A higher generation never is: a restore may count less."""
        same = self.vault_id == other.vault_id
        return same and (self.generation, self.counter) < (other.generation, other.counter)


def recall(state: Path, place: Place) -> Seen | None:
    """What was seen at this place before; None when nothing was, or when it cannot be read."""
    with suppress(JournalError, ValueError, KeyError, TypeError, RecursionError):
        raw = files.read(_file(state, place), _LARGEST)
        if raw is not None:
            value = json.loads(raw)
            numbers = int(value["generation"]), int(value["counter"])
            if not all(0 <= number < _MOST for number in numbers):
                return None
            return Seen(str(value["vault_id"]), *numbers, str(value["letterbox"]))
    return None


def remember(state: Path, place: Place, seen: Seen) -> None:
    """Keep what is seen now. A failure is none of her business and fails nothing."""
    with suppress(JournalError, OSError):
        if recall(state, place) != seen:
            files.make_folder(state)
            files.make_folder(state / "seen")
            files.replace(_file(state, place), json.dumps(asdict(seen)).encode("ascii") + b"\n")


def _file(state: Path, place: Place) -> Path:
    return state / "seen" / f"{place.mark}.json"


def forget(state: Path, place: Place) -> None:
    """Forget what was seen at this place, when the journal there is gone. Never fails."""
    with suppress(JournalError, OSError):
        files.remove(_file(state, place))
