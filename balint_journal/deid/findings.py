"""What a detector says: a stretch of text that may identify, why, and what could stand there instead."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Action(StrEnum):
    """``replace``: changed without asking. ``flag``: a quasi-identifier, for her to decide."""

    REPLACE = "replace"
    FLAG = "flag"


class Category(StrEnum):
    """What kind of thing was found. Values are the ``kind`` of the JSON output."""

    PERSON = "person"
    PLACE = "place"
    ORGANISATION = "organisation"
    DATE = "date"
    TIME = "time"
    AGE = "age"
    PHONE = "phone"
    EMAIL = "email"
    URL = "url"
    HANDLE = "handle"
    POSTCODE = "postcode"
    NHS_NUMBER = "nhs number"
    VEHICLE = "vehicle"
    REFERENCE = "reference"
    ADDRESS = "address"
    SUSPICIOUS = "suspicious"
    OCCUPATION = "occupation"
    NATIONALITY = "nationality"
    FAITH = "faith"
    FAMILY = "family"
    EVENT = "event"
    CONDITION = "condition"
    TRAIT = "trait"
    SINGULAR = "singular"
    SETTING = "setting"


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One stretch of text that may identify someone.

    ``start`` and ``end`` are character offsets into the text as it was given; ``text`` is what stands there.
    ``replacement`` is what a `replace` puts there, or the first widening offered for a `flag`. ``widenings`` holds every
    wording offered, the first included; an empty string means "cut it". ``why`` is one plain line for the reviewer and
    never repeats the text.
    """

    start: int
    end: int
    category: Category
    text: str
    replacement: str
    action: Action
    why: str
    widenings: tuple[str, ...] = ()
