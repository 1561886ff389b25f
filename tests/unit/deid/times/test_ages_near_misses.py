"""Ages: in figures, in words, beside a name, in months; and the counts, doses, scores and durations beside them."""

import pytest

from balint_journal.deid.text.note import Note
from balint_journal.deid.times.ages import ages


def _found(text: str) -> list[str]:
    note = Note(text)
    return [note.text[c.start : c.end] for c in ages(note)]


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("She is 84 and her hands shake.", "84"),
        ("Frank Delaney, 58, retired", "58"),
        ("Brigid Nolan. 59. Found on floor", "59"),
        ("on the list. Sixty-one. Complaint number", "Sixty-one"),
        ("joy ampofo, sixty one, the lollipop lady came in about her knee", "sixty one"),
        ("about her 16 year old because", "16 year old"),
        ("a 4-yr-old with teeth", "4-yr-old"),
        ("Gill, 22yo, studying", "22yo"),
        ("PT: A.B. F39. Seen", "39"),
        ("Pt: 54M, Afrikaans", "54M"),
        ("Came w/ Jasper, 8/12, failing", "8/12"),
        ("Ibrahim (18 months), reference", "18 months"),
        ("Tara. Six weeks and two days. Mother", "Six weeks and two days"),
        ("age: 8 months\nwith mum", "8 months"),
        ("a father of fifty-two and a boy of eleven", "fifty-two"),
        ("a boy of eleven translating", "eleven"),
        ("he turned 80 in spring", "80"),
        ("in her ninetieth year, she said", "ninetieth"),
        ("My Ellen had her thirtieth in June", "thirtieth"),
        ("they took her at sixteen. We", "sixteen"),
        ("when he was nineteen and afraid", "nineteen"),
        ("Kev's 41. Ice cream man", "41"),
        ("Anna and Stan Pell, 89 and 93, twin beds", "93"),
        ("Simone, then fourteen, sat", "fourteen"),
        ("Oisin is two and a half and", "two and a half"),
        ("I'd be ninety-eight, he said", "ninety-eight"),
        ("Peter Long, 50 next birthday, undertaker", "50 next birthday"),
        ("Latvian, 20ish, picker", "20ish"),
        ("his back. 29, builder, came", "29"),
        ("aged 31, of complications", "31"),
        ("he lived nine days, in", "nine days"),
        ("Gallch\u00f3ir, ocht\u00f3 a tr\u00ed, as he says it", "ocht\u00f3 a tr\u00ed"),
        ("the seventy seven year old lady", "seventy seven year old"),
    ],
)
def test_an_age_is_found_whole(text: str, age: str) -> None:
    assert any(age in stretch for stretch in _found(text)), _found(text)


@pytest.mark.parametrize(
    "text",
    [
        "BP 120/80, pulse 72, sats 98%",
        "PHQ-9 14, GAD 12, a score of 20",
        "HbA1c is 48 and her potassium was 6",
        "sertraline 50 mg, 2 tablets, 28 days",
        "for ten minutes, or 10 minutes",
        "after six weeks, for three months, in two years",
        "she is two stone lighter, he is five minutes late",
        "she is ten weeks pregnant, at 20 weeks gestation",
        "I saw ten, eleven, twelve patients",
        "it was five, and dark; it's six already",
        "at seven she rang, at ten he went home",
        "room 12, bed 4, page 38, chapter 9",
        "a burn, three days old, dressed in brown",
        "one of them, two of us, three times",
        "her third husband, his second visit",
        "there were eleven. I counted.",
        "she walked 3 miles, 40 minutes",
        "1. First thing\n2. Second thing",
        "he was first, she is second",
        "in 1974, in 2016",
        "thirty in the shade today",
        "a ten year wait, 5 year survival",
    ],
)
def test_an_ordinary_number_is_left(text: str) -> None:
    assert _found(text) == []
