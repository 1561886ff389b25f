"""Find, settle, spread, replace, report: the whole way from a text to a text without identifiers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from balint_journal.deid.ages import ages
from balint_journal.deid.candidate import Candidate
from balint_journal.deid.capitals import capitals
from balint_journal.deid.date_phrases import date_phrases
from balint_journal.deid.dates import dates
from balint_journal.deid.far_addresses import far_addresses
from balint_journal.deid.findings import Action, Finding
from balint_journal.deid.hidden import hidden
from balint_journal.deid.initials import initials
from balint_journal.deid.lexicon import Lexicon
from balint_journal.deid.model import NameModel, Spans, modelled
from balint_journal.deid.name_cued import cued
from balint_journal.deid.note import Note
from balint_journal.deid.organisations import named_places
from balint_journal.deid.organisations_informal import informal
from balint_journal.deid.quasi import quasi
from balint_journal.deid.quiet_names import quiet_names
from balint_journal.deid.replacement import wordings
from balint_journal.deid.settle import settle
from balint_journal.deid.shaped_address import addresses
from balint_journal.deid.shaped_codes import codes
from balint_journal.deid.shaped_contact import contacts
from balint_journal.deid.shaped_numbers import national_numbers
from balint_journal.deid.shaped_reference import references
from balint_journal.deid.shaped_rooms import rooms
from balint_journal.deid.spoken import spoken
from balint_journal.deid.spread import spread
from balint_journal.deid.suspicious import suspicious
from balint_journal.deid.titles import announced, nicknamed, titled

# One row, in no particular order: `settle` decides between them.
DETECTORS: tuple[Callable[[Note], Iterable[Candidate]], ...] = (
    titled,
    announced,
    capitals,
    quiet_names,
    initials,
    nicknamed,
    named_places,
    informal,
    cued,
    far_addresses,
    addresses,
    codes,
    contacts,
    national_numbers,
    references,
    rooms,
    dates,
    date_phrases,
    ages,
    quasi,
    suspicious,
    spoken,
)


@dataclass(frozen=True, slots=True)
class Result:
    """The text with exactly the `replace` findings applied, and all findings in order, with offsets into the input."""

    text: str
    findings: tuple[Finding, ...]


def deidentify(
    text: str, *, hide: Sequence[str] = (), lexicon: Lexicon | None = None, model: NameModel | None = None
) -> Result:
    """De-identify one text. ``hide`` are the writer's own names, one person or place each; ``model`` may be left out."""
    return deidentify_all([text], hide=hide, lexicon=lexicon, model=model)[0]


def deidentify_all(
    texts: Sequence[str], *, hide: Sequence[str] = (), lexicon: Lexicon | None = None, model: NameModel | None = None
) -> list[Result]:
    """De-identify several texts, each on its own; the model is asked once for all of them."""
    notes = [Note(text, lexicon) for text in texts]
    heard: Sequence[Spans] = model([note.text for note in notes]) if model else [()] * len(notes)
    return [_deidentify(note, hide, spans) for note, spans in zip(notes, heard, strict=True)]


def _deidentify(note: Note, hide: Sequence[str], spans: Spans) -> Result:
    found = [*hidden(note, hide), *modelled(note, spans)]
    for detector in DETECTORS:
        found.extend(detector(note))
    settled = settle(note.text, found)
    return _report(note, settle(note.text, [*settled, *spread(note, settled)]))


def _report(note: Note, settled: Sequence[Candidate]) -> Result:
    findings: list[Finding] = []
    out: list[str] = []
    at = 0
    for candidate, wording in zip(settled, wordings(note, settled), strict=True):
        start, end = note.to_source(wording.start, wording.end)
        was = note.source[start:end]
        findings.append(
            Finding(
                start, end, candidate.category, was, wording.text, candidate.action, candidate.why, wording.widenings
            )
        )
        if candidate.action is Action.REPLACE:
            out += (note.source[at:start], wording.text)
            at = end
    out.append(note.source[at:])
    return Result("".join(out), tuple(findings))
