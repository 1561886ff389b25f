"""Dates told by name, by a day of the month alone, by a spoken year; and the turns, scores and similes that look like them."""

import pytest

from balint_journal.content.lexicon import load_lexicon
from balint_journal.deid.findings import Action
from balint_journal.deid.text.note import Note
from balint_journal.deid.times.clock import times
from balint_journal.deid.times.date_phrases import date_phrases
from balint_journal.deid.times.dates import dates


def _found(text: str) -> list[str]:
    note = Note(text, load_lexicon())
    return [note.text[c.start : c.end] for c in (*dates(note), *date_phrases(note))]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("He must pay by the sixth or lose the flat.", "the sixth"),
        ("By the ninth she was out of insulin.", "the ninth"),
        ("The twelfth? No, the thirteenth, because the bins were out.", "The twelfth"),
        ("The twelfth? No, the thirteenth, because the bins were out.", "the thirteenth"),
        ("It was the fourteenth, and still no letter.", "the fourteenth"),
        ("On Founders' Day the whole school knew.", "Founders' Day"),
        ("She'd hold on till Speech Day, she said.", "Speech Day"),
        ("on Stephen's Day 2011 and never since", "Stephen's Day 2011"),
        ("every Gala Day he is drunk", "Gala Day"),
        ("They rang on May Morning, and again after.", "May Morning"),
        ("since the night the clocks went back", "the night the clocks went back"),
        ("not till the clocks go forward", "the clocks go forward"),
        ("The last Friday before half term was worst.", "The last Friday before half term"),
        ("the third Sunday of Lent", "the third Sunday of Lent"),
        ("Second Saturday in July, the fete.", "Second Saturday in July"),
        ("a week past Hogmanay", "a week past Hogmanay"),
        ("ten days before Diwali", "ten days before Diwali"),
        ("It was the winter of the Great Freeze.", "the winter of the Great Freeze"),
        ("the year of the floods", "the year of the floods"),
        ("the summer after the miners' strike", "the summer after the miners' strike"),
        ("It was Coronation year when they wed.", "Coronation year"),
        ("since the end of term 2017 he has not been back", "the end of term 2017"),
        ("bank hol monday 91 he was singing", "bank hol monday 91"),
        ("They found him on St Swithin's.", "St Swithin's"),
        ("Friday last, the 6th, he fell", "Friday last, the 6th"),
        ("Tuesday week, the 14th, is the hearing", "Tuesday week, the 14th"),
        ("Between March and May 2019 she", "March"),
        ("In May or June, he thinks", "May"),
        ("born the second of the third nineteen forty", "the second of the third"),
        ("Her mood lifts around Midsummer.", "Midsummer"),
        ("It was in sixty-three that they moved.", "sixty-three"),
        ("He has limped since seventy-one, he says.", "seventy-one"),
        ("the winter of forty-seven", "the winter of forty-seven"),
        ("back in eighty-four, on the picket line", "eighty-four"),
        ("bone scan 04.03.", "04.03"),
        ("echo booked 11.02, ring with result", "11.02"),
        ("the early hours of 3 January", "the early hours of 3 January"),
        ("Noon on the 6th, or I ring.", "Noon on the 6th"),
        ("first of the month he is rich", "first of the month"),
        ("due back w/c 13 May", "w/c 13 May"),
        ("She goes every Windrush Day to the square.", "Windrush Day"),
        ("the week of Royal Ascot", "the week of Royal Ascot"),
        ("on the night of the Grand National", "the night of the Grand National"),
    ],
)
def test_a_date_that_is_told_is_found(text: str, date: str) -> None:
    assert date in _found(text)


@pytest.mark.parametrize(
    "text",
    [
        "By the fifth time I had stopped counting.",
        "It was her ninth, she said, and the first to live.",
        "The eleventh patient was late.",
        "The eleventh hour, as ever.",
        "He was the twelfth of thirteen.",
        "Her third child, his second wife, my first week",
        "the second of the two letters",
        "On the fourth ring she answered.",
        "by the sixth page I was lost",
        "The second? No, the first.",
        "the third of them came back",
        "The twelfth man and the twentieth century",
        "floor nine, the tenth door",
        "Thursday, first thing, he rang",
        "Mon second appointment, late again",
        "It felt like Christmas in that room.",
        "like the Christmas panto, one each side",
        "Mrs Day rang, and Dr Day answered.",
        "Doris Day was singing.",
        "the Day Centre on the hill",
        "the Day Unit, the Night Nurse",
        "On a bad day she cannot stand; on a Good Day she walks.",
        "Good Night, he said. What a Day.",
        "a fortnight past the operation",
        "ten days before the scan",
        "a week since the fall",
        "two days to go",
        "the winter of her discontent",
        "the summer of his life",
        "the year of waiting",
        "the night of the fall",
        "the night of her death",
        "The year after the operation",
        "the end of term, the end of the week",
        "in sixty seconds, in forty minutes",
        "one in fifty-three, two in ninety-one",
        "back in twenty, he said",
        "HbA1c from 58 to 91",
        "Sats of 94 on air",
        "Wt 61 from 74.",
        "04.03 mmol, 1.04 units",
        "a ratio of 2/2, power 5/5",
        "score 04/10",
        "March on, I told myself.",
        "he may march and she may not",
        "the clock went back on the wall",
        "I watched the clock go round",
        "the first of us, the last of them",
    ],
)
def test_a_turn_a_score_or_a_simile_is_no_date(text: str) -> None:
    assert _found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "at nine-oh-two she rang again",
        "he'd been gone since eleven.",
        "The alarm is set for 4.15, every day",
        "always the last one, 6.20, always wet",
        "it being the Sabbath she would not",
        "he comes down on market day",
    ],
)
def test_an_hour_or_a_weekly_day_is_flagged(text: str) -> None:
    flags = [flag for flag in times(Note(text)) if flag.action is Action.FLAG]
    assert len(flags) == 1


@pytest.mark.parametrize(
    "text", ["a dose of 4.15 units", "my number is oh seven nine oh two", "since eleven of them left"]
)
def test_a_figure_that_is_no_hour_is_not_flagged(text: str) -> None:
    assert list(times(Note(text))) == []
