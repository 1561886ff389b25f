"""Dates told by what was held or befell then; and what only sounds like them."""

import pytest

from balint_journal.content.lexicon import load_lexicon
from balint_journal.deid.engine import deidentify
from balint_journal.deid.text.note import Note
from balint_journal.deid.times.dates import dates


def _found(text: str) -> list[str]:
    note = Note(text, load_lexicon())
    return [note.text[c.start : c.end] for c in dates(note)]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("not slept since the winter of the burst dam, she said", "the winter of the burst dam"),
        ("he fell the night of the lanterns and lay there", "the night of the lanterns"),
        ("came over in the year of the two kings, by boat", "the year of the two kings"),
        ("died the august of the drought.", "the august of the drought"),
        ("the week of the tall ships was when it began", "the week of the tall ships"),
        ("on the eve of the election he rang", "the eve of the election"),
        ("stopped him carnival saturday, twice", "carnival saturday"),
        ("no word since lambing time.", "lambing time"),
        ("the lump came up in gala week and stayed", "gala week"),
        ("hens off lay in fleadh week", "fleadh week"),
        ("moving on after ripley fair. i have til then", "ripley fair"),
        ("constipated since the equinox, she said", "the equinox"),
        ("one a month since ramazan bayram.", "ramazan bayram"),
        ("not told anyone till the jubilee and then", "the jubilee"),
        ("in that house since spring twenty one, and", "spring twenty one"),
        ("thrown out in the summer of 'seventy-six, when", "the summer of 'seventy-six"),
        ("wed in nineteen and sixty four, at home", "nineteen and sixty four"),
        ("cast off in the two thousands, she said", "the two thousands"),
        ("Nov 3: text from the sister", "Nov 3"),
        ("she rang may the nineteenth, late", "may the nineteenth"),
        ("inside till may twenty seven.", "may twenty seven"),
        ("Thurs 11/10, written on the stairs", "11/10"),
        ("he was booked for 14.6 and never came", "14.6"),
        ("her nan's is easter sat. cake", "easter sat"),
        ("he left the tues after easter", "the tues after easter"),
        ("the last night of january, in the snow", "the last night of january"),
        ("erev Pesach and nothing ready", "erev Pesach"),
        ("met at the harvest supper, over pie", "harvest supper"),
        ("Tues 12/10, written late", "Tues 12/10"),
        ("Fri. 7th and no bed", "Fri. 7th"),
        ("she said monday's the first, doctor", "monday's the first"),
        ("a cake for his birthday, the ninth. i smiled", "the ninth"),
        ("fell on the fifth. no, the sixth, at dawn", "the sixth"),
        ("we last spoke june two years ago, and", "june two years ago"),
        ("no flying till March at the earliest.", "March at the earliest"),
        ("died on the night of the last exams, up the lane", "the night of the last exams"),
        ("lent begins soon and i give up", "lent"),
        ("on the name day of st agatha, she said", "the name day of st agatha"),
        ("out on that Boxing Day with the dog", "that Boxing Day"),
    ],
)
def test_dates_by_occasion(text: str, date: str) -> None:
    assert any(date in found for found in _found(text))


def test_a_lockdown_was_no_holiday() -> None:
    text = deidentify("Since lockdown she has not left the house.", lexicon=load_lexicon()).text
    assert text == "Since an earlier year she has not left the house."


@pytest.mark.parametrize(
    "text",
    [
        "the day of the scan he wore a tie",
        "on the morning of the operation she sang",
        "which day of the week is it",
        "the night of the crash is all he has",
        "the week of the referral letter was quiet",
        "before a job fair he bought shoes",
        "at the fair he was kind",
        "it is all for fair play",
        "show time is what he calls it",
        "the show year after year",
        "after my communion lunch i slept",
        "nineteen and never kissed, she said",
        "two thousands steps a day",
        "'thirty years' he said and wept",
        "pain was 8.6 on the chart",
        "she may the lord knows",
        "it is fair to say that races matter",
        "the winter of her life",
        "the week before the spring, she said",
        "since the spring and after a holiday, another day",
        "he lent begging letters to me",
        "the last one, the third, is mine",
        "she sat 6 hours and the sun shone",
        "may weeks go by",
    ],
)
def test_what_only_sounds_like_an_occasion(text: str) -> None:
    assert _found(text) == []
