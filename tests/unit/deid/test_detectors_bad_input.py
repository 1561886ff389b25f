"""No text makes a detector fail, give offsets outside the text, or take more than linear time."""

from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from balint_journal.deid.engine import deidentify
from balint_journal.deid.quasi.flags import quasi
from balint_journal.deid.shaped.address import addresses
from balint_journal.deid.shaped.codes import codes
from balint_journal.deid.shaped.contact import contacts
from balint_journal.deid.shaped.numbers import national_numbers
from balint_journal.deid.shaped.reference import references
from balint_journal.deid.shaped.rooms import rooms
from balint_journal.deid.shaped.spoken import spoken
from balint_journal.deid.text.note import Note
from balint_journal.deid.times.ages import ages
from balint_journal.deid.times.dates import dates

_ALL = (ages, dates, quasi, addresses, codes, contacts, national_numbers, references, rooms, spoken)
_WORDS = (
    "the", "of", "twins", "nine", "14", "Road", "ref", "no.", "dot", "at", "o", "double", "June", "May", "Mrs", "Hollis", ",", ".", "(", ")",
    "/", "-", "@", "\n", "A1", "0770", "comma", "is", "her", "daughter", "was", "a", "first", "business", "NHS", "old", "y/o", "4/12", "'s", "Dr",
)  # fmt: skip


@given(st.lists(st.sampled_from(_WORDS), max_size=30), st.sampled_from((" ", "", "\n")))
@settings(max_examples=150, deadline=None)
def test_any_row_of_telling_words_is_read(row: list[str], gap: str) -> None:
    note = Note(gap.join(row))
    for detector in _ALL:
        for candidate in detector(note):
            assert 0 <= candidate.start < candidate.end <= len(note.text)


@given(st.lists(st.sampled_from(_WORDS), max_size=25))
@settings(max_examples=100, deadline=None)
def test_findings_never_overlap_and_tell_all_that_changed(row: list[str]) -> None:
    text = " ".join(row)
    result = deidentify(text)
    at = 0
    for finding in result.findings:
        assert at <= finding.start <= finding.end
        assert text[finding.start : finding.end] == finding.text
        at = finding.end


@pytest.mark.parametrize(
    "unit",
    ["a", "1", "a-1", "1 ", "the ", "one ", "Road ", "St Abc's ", "@a", "/", " ", " dot a at b", "was in ", "a."],
)
def test_time_grows_with_length_and_no_faster(unit: str) -> None:
    def spent(length: int) -> float:
        text = (unit * (length // len(unit) + 1))[:length]
        start = perf_counter()
        note = Note(text)
        for detector in _ALL:
            for _ in detector(note):
                pass
        return perf_counter() - start

    spent(1_000)
    assert spent(20_000) < 12 * spent(5_000) + 0.5
