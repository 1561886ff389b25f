"""What places, organisations, numbers and addresses on the net are called once they are gone."""

from __future__ import annotations

from collections.abc import Sequence

from balint_journal.deid.findings import Action, Category
from balint_journal.deid.places.kinds import ORGANISATIONS, PLACES
from balint_journal.deid.replacement.setting import CUT, TAIL, Setting
from balint_journal.deid.settling.candidate import Candidate
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.wordset import words

_LOCAL = {Category.PLACE, Category.ORGANISATION, Category.ADDRESS, Category.POSTCODE}
_KINDS = {
    "street": "a street", "house": "a house", "ward": "a ward", "room": "a room", "bed": "a bed", "bay": "a bay", "cell": "a cell",
    "cubicle": "a cubicle", "wing": "a wing", "theatre": "a theatre", "bedroom": "a bedroom", "flat": "a flat", "apartment": "a flat", "the local news": "the local media",
}  # fmt: skip
_PLAIN = {
    Category.PLACE: "a place", Category.ORGANISATION: "an organisation", Category.ADDRESS: "an address", Category.POSTCODE: "a postcode",
    Category.PHONE: "a phone number", Category.EMAIL: "an e-mail address", Category.URL: "a web page", Category.HANDLE: "an online name",
    Category.NHS_NUMBER: "a health number", Category.VEHICLE: "a vehicle", Category.REFERENCE: "a reference number", Category.SUSPICIOUS: "something unclear",
    Category.TIME: "at some hour",
}  # fmt: skip
_CODES = {
    Category.PHONE,
    Category.EMAIL,
    Category.URL,
    Category.HANDLE,
    Category.NHS_NUMBER,
    Category.VEHICLE,
    Category.REFERENCE,
    Category.POSTCODE,
}
_LABELS = words(
    "ref reference no number nos nhs chi gmc mrn id is was case claim policy crime incident log notice form plot reg tel phone mobile mob email e-mail em mail line h&c c pps datix cica"
    " emis eircode postcode insta ig card application request req serial member membership order collar badge lab hospital shift hsc contact bleep ext lives address addr"
)
_BESIDE = {", ", " ", "; ", " in ", " (", ",  "}


class Things:
    """Wordings for everything but people, dates and ages, the same thing always called the same within one note."""

    def __init__(self, note: Note, settled: Sequence[Candidate]) -> None:
        self._note = note
        self._settled = settled
        self._called: dict[str, str] = {}
        self._taken: set[str] = set()

    def wording(self, index: int, candidate: Candidate, place: Setting) -> str:
        """What to say here."""
        if candidate.category in _LOCAL and self._continues(index):
            return TAIL
        if candidate.category in _CODES and self._runs_on(index):
            return TAIL
        if candidate.category in _CODES:
            return _code(candidate, place)
        name = candidate.hint.removeprefix("kind:") if candidate.hint.startswith("kind:") else ""
        plain = _KINDS.get(name, name) or self._by_last_word(candidate) or _PLAIN[candidate.category]
        noun = plain.partition(" ")[2] or plain
        if place.determined:
            return noun
        return self._again(place.text.lower(), plain, noun)

    def _continues(self, index: int) -> bool:
        """The second half of an address: what stands before it has been said already."""
        if not index:
            return False
        before = self._settled[index - 1]
        gap = self._note.text[before.end : self._settled[index].start]
        return before.category in _LOCAL and before.action is Action.REPLACE and gap in _BESIDE - {" in ", " ("}

    def _runs_on(self, index: int) -> bool:
        """Another part of the number before it."""
        before = self._settled[index - 1] if index else None
        gap = self._note.text[before.end : self._settled[index].start] if before is not None else ""
        return before is not None and before.category in _CODES and gap in {" ", "-", "/", "", "."}

    def _by_last_word(self, candidate: Candidate) -> str:
        tokens = self._note.inside(candidate.start, candidate.end)
        if candidate.category is Category.ADDRESS and any(token.text[0].isdigit() for token in tokens):
            return ""
        kinds = [
            ORGANISATIONS.get(t.base) or PLACES.get(t.base, "") for t in tokens if t is tokens[-1] or t.base != "st"
        ]
        return next((kind for kind in reversed(kinds) if kind), "")

    def _again(self, text: str, plain: str, noun: str) -> str:
        """First "a hospital", then "the hospital"; "another hospital" for a second one."""
        if text in self._called:
            return self._called[text]
        if plain not in self._taken:
            self._taken.add(plain)
            self._called[text] = f"the {noun}"
            return plain
        self._called[text] = f"the other {noun}"
        return f"another {noun}"


def _code(candidate: Candidate, place: Setting) -> str:
    if place.apposed:
        return CUT
    labelled = place.previous is not None and place.previous.lower in _LABELS and len(place.before.strip()) <= 1
    if labelled or place.before.rstrip().endswith((":", "#")):
        return "(left out)"
    plain = _PLAIN[candidate.category]
    return plain.partition(" ")[2] if place.determined else plain
