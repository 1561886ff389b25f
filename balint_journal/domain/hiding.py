"""Names to hide: her own list, undated, linked to no reflection and no alias."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID


class NameKind(StrEnum):
    """What a name is the name of. ``unsaid`` when she did not say."""

    PERSON = "person"
    PLACE = "place"
    WORKPLACE = "workplace"
    UNSAID = "unsaid"


@dataclass(frozen=True, slots=True)
class NameToHide:
    """One name, nickname, initials, place of work or other place."""

    uuid: UUID
    name: str
    kind: NameKind
