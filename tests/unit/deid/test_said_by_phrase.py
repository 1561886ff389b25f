"""Ages, dates, references and telling details given by a phrase, each beside the plain words that look like it."""

import re

import pytest

from balint_journal.content.lexicon import load_lexicon
from balint_journal.deid.findings import Action, Category
from balint_journal.deid.quasi.flags import quasi
from balint_journal.deid.settling.candidate import Candidate
from balint_journal.deid.shaped.reference import references
from balint_journal.deid.shaped.spoken import spoken
from balint_journal.deid.text.note import Note
from balint_journal.deid.times.ages import ages
from balint_journal.deid.times.clock import times
from balint_journal.deid.times.date_phrases import date_phrases
from balint_journal.deid.times.dates import dates


def _candidates(text: str) -> list[tuple[str, Candidate]]:
    note = Note(text, load_lexicon())
    detectors = (ages, dates, date_phrases, references, spoken)
    return [(note.text[c.start : c.end], c) for detector in detectors for c in detector(note)]


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("marek dvorak twenty-six, slovak roma", "twenty-six"),
        ("Melton Road, GPhC 2044817, 59, came as a patient", "59"),
        ("and may or may not be ninety, she says", "ninety"),
        ("Tesfay G., 17 he says, twenty-three says the Home Office", "twenty-three"),
        ("a couple in their forties.", "forties"),
        ("I'm fifty-odd and tired", "fifty-odd"),
        ("a thirty-something in a good coat", "thirty-something"),
        ("Baby Arlo Finch-Mwangi, 8/52, temp 38.9", "8/52"),
        ("the kids, 4, 7 and 9, in tow", "7"),
        ("three boys (11, eight and 2).", "eight"),
        ("he is pushing eighty.", "pushing eighty"),
        ("in her late seventies now", "late seventies"),
        ("the wrong side of 60, he says", "60"),
        ("Ninety-one and still driving.", "Ninety-one"),
        ("M/47 with chest pain", "M/47"),
        ("The baby is nine weeks and still yellow.", "nine weeks"),
        ("Aged between fifty and sixty.", "fifty and sixty"),
        ("St Brigid's, Year 10. She", "Year 10"),
        ("He's in P7, and small", "P7"),
    ],
)
def test_an_age_given_by_a_phrase_is_found(text: str, age: str) -> None:
    assert (age, Category.AGE) in [(was, c.category) for was, c in _candidates(text)]


@pytest.mark.parametrize(
    ("text", "reference"),
    [
        ("was GG 5501 983 and she'd had it tattooed", "GG 5501 983"),
        ("Hospital number on it, N 402 6617. I", "N 402 6617"),
        ("cert DP 009 71142). They", "DP 009 71142"),
        ("Cornet serial B&H 388120, he'd like", "B&H 388120"),
        ("MDU reference 24/C/006613, adviser", "24/C/006613"),
        ("0498 0364, PNC 04/118723K. Court", "04/118723K"),
        ("Policy HR-14 v3, signed", "HR-14 v3"),
        ("for what it is worth, is H, four four zero, nine one, seven, then", "H, four four zero, nine one, seven"),
        ("MRN 3077 1128.", "3077 1128"),
        ("badge PH 2291, car outside", "PH 2291"),
        ("yr ref QQ/md/11", "QQ/md/11"),
    ],
)
def test_a_reference_in_pieces_is_found_whole(text: str, reference: str) -> None:
    assert reference in [was for was, _ in _candidates(text)]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("She was referred on 7/2, 11/4 and 20/6. I've", "11/4"),
        ("from his cousin.\n\n13/12, date to remember", "13/12"),
        ("seen 2/9; again 4/9", "4/9"),
        ("my records by end of March, tel", "end of March"),
        ("Since Hansa went, Diwali last year.", "Diwali last year"),
        ("yes please, since last Whitsun. Joy", "last Whitsun"),
        ("around last November, when", "last November"),
        ("on the Ides of March", "the Ides of March"),
        ("MCMLXXIV on the lintel", "MCMLXXIV"),
        ("the start of Hilary term", "Hilary term"),
        ("Christmas before last", "Christmas before last"),
    ],
)
def test_a_date_in_a_row_or_near_a_year_is_found(text: str, date: str) -> None:
    assert (date, Category.DATE) in [(was, c.category) for was, c in _candidates(text)]


@pytest.mark.parametrize(
    "text",
    [
        "BP 120/80 and 120 80, HR 72 98",
        "PHQ-9 14, GAD-7 12",
        "25mg/5ml twice, amoxicillin 500mg/5ml",
        "2/52, 3/7, then 6/12",
        "pain 9/10 today, power 4/5, 24/7, 50/50",
        "6/9 and 6/12 in the right eye",
        "a grade 3/6 murmur, 7/8 time, got 8/9 right",
        "room for doubt, one of them",
        "two hundred thousand people",
        "on bus 257, and channel 4",
        "there must be 20 in the queue",
        "going on thirty miles",
        "temp would be 38.",
        "citalopram 20, amlodipine 10",
        "cough, 2/52, dry",
        "100 000 people and 1000 steps",
        "In year three of the trial",
        "a Year 3 medical student",
        "I one two three four five",
        "B12 400, Hb 120 118",
        "nearly fifty minutes, twenty-odd letters",
    ],
)
def test_plain_numbers_are_left(text: str) -> None:
    assert _candidates(text) == []


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("His daughter, who teaches at the village school, rang.", Category.OCCUPATION),
        ("She is on nights at the depot.", Category.OCCUPATION),
        ("He used to be a deep-sea welder.", Category.OCCUPATION),
        ("It was thirty years a trawler engineer for him.", Category.OCCUPATION),
        ("A seamstress at the parachute works.", Category.OCCUPATION),
        ("Now she coaches a netball team.", Category.OCCUPATION),
        ("He makes violins.", Category.OCCUPATION),
        ("She is head of maths.", Category.OCCUPATION),
        ("There are nine people living there.", Category.FAMILY),
        ("He was in fourteen foster homes by twelve.", Category.FAMILY),
        ("She has four daughters under ten.", Category.FAMILY),
        ("She is the sole carer.", Category.FAMILY),
        ("He was the lad on the roof.", Category.EVENT),
        ("It's on YouTube.", Category.EVENT),
        ("The fire at the mill took his brother.", Category.EVENT),
        ("She gave evidence.", Category.EVENT),
        ("She is five foot nothing with a gold tooth.", Category.TRAIT),
        ("in a tartan bunnet", Category.TRAIT),
        ("He walks with a limp.", Category.TRAIT),
        ("She came with her guide dog.", Category.TRAIT),
        ("He has his brother's kidney.", Category.CONDITION),
        ("our complaints partner, the practice's only vegan", Category.SINGULAR),
    ],
)
def test_a_telling_phrase_is_flagged(text: str, category: Category) -> None:
    found = list(quasi(Note(text, load_lexicon())))
    assert category in {c.category for c in found}, found
    assert all(c.action is Action.FLAG and c.widenings for c in found)


@pytest.mark.parametrize(
    "text",
    [
        "it was getting on past midnight",
        "at five past four",
        "the half past nine appointment",
        "five every morning",
        "Mon next week",
        "took the 6.14.",
    ],
)
def test_an_hour_said_in_words_is_flagged(text: str) -> None:
    assert list(times(Note(text)))


@pytest.mark.parametrize(
    "text",
    [
        "She makes jokes and he keeps promises.",
        "He held on to the desk and sat in the chair for years.",
        "She works hard and I work at home.",
        "His ex-wife rang, and he is an ex-smoker.",
        "He looked at the head of the queue.",
        "I was on call and tired, and she was in tears.",
        "My only hope was the last appointment of the morning.",
        "I have used to be in the wrong, and was used to it.",
        "thirty years in the same chair",
        "I felt cross, and then sorry, and went home.",
    ],
)
def test_plain_phrases_are_not_flagged(text: str) -> None:
    assert list(quasi(Note(text, load_lexicon()))) == []


@pytest.mark.parametrize(
    "seed", ["a-", "1/2, ", "12 345 ", "A/1/", "on the ", "who tuned ", "kids 1, 2, ", "used to be a ", "H, four "]
)
def test_long_repetition_ends(seed: str) -> None:
    text = seed * (20_000 // len(seed))
    assert all(re.search(r"\S", was) for was, _ in _candidates(text))
    list(quasi(Note(text)))
