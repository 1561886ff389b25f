"""Dates: every order and part, and the fractions, verbs and counts that look like them."""

import pytest

from balint_journal.deid.findings import Action
from balint_journal.deid.text.note import Note
from balint_journal.deid.times.clock import times
from balint_journal.deid.times.dates import dates


def _found(text: str) -> list[str]:
    note = Note(text)
    return [note.text[c.start : c.end] for c in dates(note)]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("dated 03/04/2024, ref", "03/04/2024"),
        ("dead since 12.x.98, and", "12.x.98"),
        ("Appt 7-xi, in person", "7-xi"),
        ("on 2024-03-11 at", "2024-03-11"),
        ("see him on 11-Dec-2023; he", "11-Dec-2023"),
        ("d/c 14/11/23). I", "14/11/23"),
        ("-> 30/9. Text", "30/9"),
        ("op is 17/1, ref", "17/1"),
        ("booked again for 07/05. I've", "07/05"),
        ("EDD 18/8. I", "18/8"),
        ("taken out. 02/1987. A previous", "02/1987"),
        ("on 14 June.", "14 June"),
        ("June 14th, 2019 she", "June 14th, 2019"),
        ("on the 8th of january. it", "the 8th of january"),
        ("a meeting on Thursday 2nd May at 2pm. My", "Thursday 2nd May at 2pm"),
        ("had retired in March 2019, and", "March 2019"),
        ("ATTERCLIFFE, NOV 1985. HER", "NOV 1985"),
        ("(they/them since last Nov), 22", "last Nov"),
        ("hes 70 nxt Febuary n", "Febuary"),
        ("in Jan it was", "Jan"),
        ("I signed it in Mehefin. I", "Mehefin"),
        ("the News from Awst 17, with", "Awst 17"),
        ("surface until the nineteenth. He", "the nineteenth"),
        ("I may go up on thurs 14th after", "thurs 14th"),
        ("since the 9th, potassium", "the 9th"),
        ("on the fourth of this month, that", "the fourth of this month"),
        ("Next appt w/c 6th Feb. HU3", "w/c 6th Feb"),
        ("till the back end of October, they", "the back end of October"),
        ("told me that in 1974 a priest", "1974"),
        ("any statin since '97. I've", "'97"),
        ("on the Gaul in 74. Wife", "74"),
        ("In the summer of 76 he", "the summer of 76"),
        ("said it in spring 2009, at", "spring 2009"),
        ("in Glasgow in the eighties.", "the eighties"),
        ("broken up in nineteen ninety three and", "nineteen ninety three"),
        ("in two thousand and four she", "two thousand and four"),
        ("memo tuesday the thirtieth of january seventy", "tuesday the thirtieth of january"),
        ("card from Xmas '09, which", "Xmas '09"),
        ("result since Diwali). Consultant", "Diwali"),
        ("since Rosh Hashanah 5779 and", "Rosh Hashanah 5779"),
        ("on St Patrick's Day. She", "St Patrick's Day"),
        ("since the Feast of Stephen. I", "the Feast of Stephen"),
        ("at that wake, L\u00e1 Fh\u00e9ile Br\u00edde, four", "L\u00e1 Fh\u00e9ile Br\u00edde"),
        ("from lent, from", "lent"),
        ("fathers day. i rang", "fathers day"),
        ("my patient since Ramadan 2014, came", "Ramadan 2014"),
    ],
)  # fmt: skip
def test_a_date_is_found_whole(text: str, date: str) -> None:
    assert any(date in stretch for stretch in _found(text)), _found(text)


@pytest.mark.parametrize(
    "text",
    [
        "BP 120/80, pain 7/10, power 4/5",
        "seen again 2/52, then 6/12, for 3/7",
        "open 24/7, half and half, 1/2 a tablet",
        "she may come, and I may not; you may march on",
        "they march past and he marched off",
        "the third time, the second one, the first I knew",
        "on the first ring, by the third visit",
        "the fifth floor, the 19th century, the twenty-third psalm",
        "the 4th floor and the 7th patient",
        "I sat with her and the sun came out",
        "a mark on the wall, a decent man, an august gathering",
        "2000 steps, 1500 ml, 1900 units",
        "one in 10, two in 50, 9 out of 10",
        "in 10 minutes, in 20 years",
        "he lent me a pen and I spent it",
        "the Christmas tree and an Easter egg",
        "she is in her eighties, and he was in his forties",
        "PHQ-9 14 and HbA1c 48",
        "version 2.1.3",
        "10-15 mg, 2.5 to 3.5",
        "today, yesterday, last week and this morning",
        "second opinion, minute by minute",
    ],
)
def test_an_ordinary_neighbour_of_a_date_is_left(text: str) -> None:
    assert _found(text) == []


@pytest.mark.parametrize(
    "text", ["On Tuesday she came", "tues late", "the clinic at 16:50 ran", "at twenty to six he", "at 8.05, with"]
)
def test_a_weekday_or_an_hour_is_only_flagged(text: str) -> None:
    note = Note(text)
    flags = list(times(note))
    assert flags
    assert {flag.action for flag in flags} == {Action.FLAG}
    assert _found(text) == []


@pytest.mark.parametrize(
    "text", ["she sat down", "the sun was out", "a wed couple", "i sat there and the sun set", "ratio 2:1, room 4.1"]
)
def test_a_plain_word_is_no_weekday(text: str) -> None:
    assert list(times(Note(text))) == []
