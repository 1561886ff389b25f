"""Find, settle, spread, replace, report: the whole way from a text to a text without identifiers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from balint_journal.deid.findings import Action, Finding
from balint_journal.deid.learnt.heard import Heard, Learnt, NameModel, together
from balint_journal.deid.learnt.hunches import hunches, nearly
from balint_journal.deid.learnt.leaning import Leant, leant
from balint_journal.deid.names.after_role import after_role
from balint_journal.deid.names.bynames import bynames
from balint_journal.deid.names.capitals import capitals
from balint_journal.deid.names.cued import cued
from balint_journal.deid.names.hidden import hidden
from balint_journal.deid.names.initials import initials
from balint_journal.deid.names.initials_told import told_initials
from balint_journal.deid.names.model import faint, modelled
from balint_journal.deid.names.quiet import quiet_names
from balint_journal.deid.names.titles import announced, nicknamed, titled
from balint_journal.deid.names.told import told_names
from balint_journal.deid.names.word_names import word_names
from balint_journal.deid.places.apposed import apposed
from balint_journal.deid.places.bare_slots import bare_slots
from balint_journal.deid.places.by_place import by_place
from balint_journal.deid.places.gatherings import gatherings
from balint_journal.deid.places.houses import houses
from balint_journal.deid.places.informal import informal
from balint_journal.deid.places.known import known_bodies
from balint_journal.deid.places.known_hospitals import known_hospitals
from balint_journal.deid.places.lower_streets import lower_streets
from balint_journal.deid.places.one_of_a_kind import one_of_a_kind
from balint_journal.deid.places.one_there_is import one_there_is
from balint_journal.deid.places.organisations import named_places
from balint_journal.deid.places.public_houses import public_houses
from balint_journal.deid.places.rows import named_rows
from balint_journal.deid.places.services import services
from balint_journal.deid.places.signs import signs
from balint_journal.deid.places.societies import societies
from balint_journal.deid.places.spelt_aloud import spelt_aloud
from balint_journal.deid.places.word_bodies import word_bodies
from balint_journal.deid.places.word_towns import word_towns
from balint_journal.deid.quasi.flags import quasi
from balint_journal.deid.replacement.wordings import wordings
from balint_journal.deid.settling.candidate import Candidate
from balint_journal.deid.settling.second_reading import Draft, brought_back, draft, heard_again
from balint_journal.deid.settling.settle import settle
from balint_journal.deid.settling.spread import spread
from balint_journal.deid.settling.whole_words import whole_words
from balint_journal.deid.shaped.address import addresses
from balint_journal.deid.shaped.codes import codes
from balint_journal.deid.shaped.contact import contacts
from balint_journal.deid.shaped.far_addresses import far_addresses
from balint_journal.deid.shaped.numbers import national_numbers
from balint_journal.deid.shaped.reference import references
from balint_journal.deid.shaped.rooms import rooms
from balint_journal.deid.shaped.spoken import spoken
from balint_journal.deid.text.lexicon import Lexicon
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.suspicious import suspicious
from balint_journal.deid.times.ages import ages
from balint_journal.deid.times.date_phrases import date_phrases
from balint_journal.deid.times.dates import dates

# One row, in no particular order: `settle` decides between them.
DETECTORS: tuple[Callable[[Note], Iterable[Candidate]], ...] = (
    titled,
    announced,
    capitals,
    quiet_names,
    initials,
    told_initials,
    told_names,
    word_names,
    after_role,
    bynames,
    nicknamed,
    named_places,
    informal,
    named_rows,
    gatherings,
    houses,
    bare_slots,
    services,
    signs,
    societies,
    one_of_a_kind,
    lower_streets,
    known_bodies,
    known_hospitals,
    spelt_aloud,
    by_place,
    one_there_is,
    word_bodies,
    word_towns,
    apposed,
    public_houses,
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


# The result is read again, so often at most; with a model the first time with it, otherwise by the rules alone.
_READINGS = 3


@dataclass(frozen=True, slots=True)
class Result:
    """The text with exactly the `replace` findings applied, and all findings in order, with offsets into the input."""

    text: str
    findings: tuple[Finding, ...]


def deidentify(
    text: str,
    *,
    hide: Sequence[str] = (),
    lexicon: Lexicon | None = None,
    model: NameModel | None = None,
    alone: Learnt | None = None,
) -> Result:
    """De-identify one text. ``hide`` are the writer's own names, one person or place each.

    ``model`` may be left out; ``alone`` is what was learnt for reading without it.
    """
    return deidentify_all([text], hide=hide, lexicon=lexicon, model=model, alone=alone)[0]


def deidentify_all(
    texts: Sequence[str],
    *,
    hide: Sequence[str] = (),
    lexicon: Lexicon | None = None,
    model: NameModel | None = None,
    alone: Learnt | None = None,
) -> list[Result]:
    """De-identify several texts, each on its own; the model is asked for all of them together."""
    notes = [Note(text, lexicon) for text in texts]
    heard = model([note.text for note in notes]) if model else [Heard(learnt=alone)] * len(notes)
    read = [_Reading.of(note, said, hide) for note, said in zip(notes, heard, strict=True)]
    settled = [_settled(one) for one in read]
    for reading in range(_READINGS):
        drafts = [draft(note, candidates) for note, candidates in zip(notes, settled, strict=True)]
        again = _read_again(read, drafts, hide, model if reading == 0 else None)
        more = [list(brought_back(drafted, _settled(one))) for drafted, one in zip(drafts, again, strict=True)]
        if not any(more):
            break
        settled = [
            settle(note.text, [*candidates, *new]) if new else candidates
            for note, candidates, new in zip(notes, settled, more, strict=True)
        ]
    return [_report(note, candidates) for note, candidates in zip(notes, settled, strict=True)]


@dataclass(frozen=True, slots=True)
class _Reading:
    """A note, what the model said of it, what the rules and the published model found, and which words lean besides."""

    note: Note
    heard: Heard
    found: Sequence[Candidate]
    leant: Leant

    @classmethod
    def of(cls, note: Note, heard: Heard, hide: Sequence[str]) -> _Reading:
        found = found_by_rules(note, heard, hide)
        return cls(note, heard, found, leant(note, heard, changed(note, found)))

    def unsure(self) -> list[tuple[int, int]]:
        """Start and end of the words that other company might decide."""
        indexes = {*faint(self.note, self.heard.spans), *nearly(self.leant)}
        return [(self.note.tokens[index].start, self.note.tokens[index].end) for index in sorted(indexes)]


def found_by_rules(note: Note, heard: Heard, hide: Sequence[str] = ()) -> list[Candidate]:
    """What is found without what was learnt, settled."""
    found = [*hidden(note, hide), *modelled(note, [span for span in heard.spans if heard.answers_for(span[0])])]
    for detector in DETECTORS:
        found.extend(detector(note))
    return settle(note.text, found)


def changed(note: Note, found: Iterable[Candidate]) -> set[int]:
    """The indexes of the words in everything that is to be changed."""
    return {
        token.index
        for candidate in found
        if candidate.action is Action.REPLACE
        for token in note.inside(candidate.start, candidate.end)
    }


def _read_again(
    read: Sequence[_Reading], drafts: Sequence[Draft], hide: Sequence[str], model: NameModel | None
) -> Sequence[_Reading]:
    """The drafts, with what the model says now of the words it was not sure of where their company was changed."""
    if model is None:
        return [_Reading.of(drafted.note, Heard(), hide) for drafted in drafts]
    said: list[list[Heard]] = [[] for _ in drafts]
    parts = [
        (number, stretch, words)
        for number, (one, drafted) in enumerate(zip(read, drafts, strict=True))
        for stretch, words in heard_again(drafted, one.unsure()).items()
    ]
    if parts:
        heard = model([drafts[number].note.text[slice(*stretch)] for number, stretch, _ in parts])
        for (number, stretch, words), part in zip(parts, heard, strict=True):
            said[number].append(part.only(words, shift=stretch[0]))
    return [_Reading.of(drafted.note, together(of_one), hide) for drafted, of_one in zip(drafts, said, strict=True)]


def _settled(read: _Reading) -> list[Candidate]:
    settled = settle(read.note.text, [*read.found, *hunches(read.note, read.leant)])
    settled = settle(read.note.text, [*settled, *whole_words(read.note, settled)])
    return settle(read.note.text, [*settled, *spread(read.note, settled)])


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
