"""What the name model says, as candidates. The model itself is handed in: this module only listens."""

from __future__ import annotations

from collections.abc import Iterator

from balint_journal.deid.findings import Category
from balint_journal.deid.learnt.heard import Spans
from balint_journal.deid.names.vocabulary import FUNCTION
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.lexicon import ENGLISH, Kind
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.token import Mode, Token
from balint_journal.deid.times.vocabulary import SEASONS

# From here on a word was heard, if faintly: where its company changes, the model is asked about it again.
FAINT = 0.05
# Chosen on development notes: the knee between names found and words lost (docs/deidentification.md).
THRESHOLD = 0.2
# A word everybody uses, in lower case among capitals, needs more than a hunch; so does a word of medicine.
THRESHOLD_PLAIN = 0.97
THRESHOLD_NUMBER = 0.5
# The same word where it is also some people's name.
THRESHOLD_NAME = 0.3
# "Grace", "Hope", "Joy" are felt more often than met.
THRESHOLD_FEELING = 0.6
_WHY = "it looks like a name"
_WHY_OTHER = "it looks like part of an address or a number"
_CATEGORIES = {
    "GIVEN_NAME": Category.PERSON, "SURNAME": Category.PERSON, "EMAIL": Category.EMAIL, "PHONE": Category.PHONE, "URL": Category.URL,
    "BUILDING_NUMBER": Category.ADDRESS, "STREET_NAME": Category.ADDRESS, "SECONDARY_ADDRESS": Category.ADDRESS,
    "CITY": Category.PLACE, "STATE": Category.PLACE, "ZIP_CODE": Category.POSTCODE,
}  # fmt: skip


def modelled(note: Note, spans: Spans) -> Iterator[Candidate]:
    """The model's words that are worth heeding."""
    for start, end, label, share in spans:
        text = note.text[start:end]
        if share < THRESHOLD or not any(c.isalnum() for c in text):
            continue
        token = note.token_over(start)
        if token and (token.bare_end <= start < end <= token.end or not _heeded(note, token, label, share)):
            continue
        category = _CATEGORIES.get(label, Category.REFERENCE)
        person = category is Category.PERSON
        stop = min(end, token.bare_end) if token and end > token.bare_end > start else end
        why = _WHY if person or category is Category.PLACE else _WHY_OTHER
        spreads = bool(person and token and len(text) > 1 and text[0].isalpha())
        yield Candidate(start, stop, category, Strength.WEAK, why, spreads=spreads)


def faint(note: Note, spans: Spans) -> Iterator[int]:
    """The words, by their index, that would be heeded if the model spoke up for them, and are not."""
    for start, _, label, share in spans:
        token = note.token_over(start)
        if share >= FAINT and token and not _is_heeded(note, token, label, share) and _heeded(note, token, label, 1.0):
            yield token.index


def _is_a_season(note: Note, token: Token) -> bool:
    """Such as "IN THE AUTUMN."."""
    article, slot, tail = note.after(token, -1), note.after(token, -2), note.tail(token).strip()
    return bool(article and slot and article.lower == "the" and slot.lower == "in" and tail)


def _is_heeded(note: Note, token: Token, label: str, share: float) -> bool:
    return share >= THRESHOLD and _heeded(note, token, label, share)


def _heeded(note: Note, token: Token, label: str, share: float) -> bool:  # noqa: PLR0911 - one clue or near miss a line
    kinds = note.kinds(token)
    if token.base in FUNCTION or token.base in {"s", "t", "d", "ll", "ve", "re", "m"}:
        return False
    if token.index in note.kept:
        known = kinds | note.lexicon.kinds(token.lower)
        never = Kind.CLINICAL | Kind.EPONYM | (Kind.ABBREVIATION if token.shouted else 0)
        return share >= THRESHOLD_PLAIN and not known & never and token.index not in note.in_terms
    if token.text[0].isdigit():
        return share >= THRESHOLD_NUMBER
    if token.shouted and token.lower in SEASONS and _is_a_season(note, token):
        return False
    plain = bool(kinds & ENGLISH) and not kinds & Kind.NAME_FIRST
    if plain and token.mode is Mode.NORMAL and not token.capital:
        return False
    if plain and (token.mode is not Mode.NORMAL or token.first):
        if not kinds & (Kind.FORENAME | Kind.SURNAME):
            return share >= THRESHOLD_PLAIN
        return share >= (THRESHOLD_FEELING if kinds & Kind.FEELING else THRESHOLD_NAME)
    return bool(label)
