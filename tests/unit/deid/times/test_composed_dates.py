"""Dates made of a date and what is said around it, and dates by the turning of the year; and what only sounds like them."""

import pytest

from balint_journal.content.lexicon import load_lexicon
from balint_journal.deid.text.note import Note
from balint_journal.deid.times.date_phrases import date_phrases
from balint_journal.deid.times.dates import dates


def _found(text: str) -> list[str]:
    note = Note(text, load_lexicon())
    return [note.text[c.start : c.end] for c in (*dates(note), *date_phrases(note))]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("the hearing is the week after lammas.", "the week after lammas"),
        ("she was in bits, feb before last, when", "feb before last"),
        ("he fell ash wednesday gone, on the step", "ash wednesday gone"),
        ("sixty this coming martinmas, he is", "this coming martinmas"),
        ("out by easter after next", "easter after next"),
        ("five months, so july of next.", "july of next"),
        ("on the eve of Purim we met", "the eve of Purim"),
        ("for the week beginning 10 June.", "the week beginning 10 June"),
        ("the week commencing the 24th, he said", "the week commencing the 24th"),
        ("appeal it fifteen days after the sixth.", "fifteen days after the sixth"),
        ("found in the first days of Feb 2018, by luck", "the first days of Feb 2018"),
        ("would he see another August. I thought not", "another August"),
        ("they wed in the hot summer of 76, split in the wet", "the hot summer of 76"),
        ("born at the first snow of nineteen forty five, so", "the first snow of nineteen forty five"),
        ("it is back, second week of lent, at the unit", "second week of lent"),
        ("paid off, third of advent, with nothing", "third of advent"),
        ("he drank all through half term", "half term"),
        ("she left in feb half term, hates it", "feb half term"),
        ("not slept since the tattie holidays.", "the tattie holidays"),
        ("wants a reply by the last day of term.", "the last day of term"),
        ("since the back end of last year; I sign", "the back end of last year"),
        ("walking with a stick until the turn of the year, and", "the turn of the year"),
        ("he comes the first of each month.", "the first of each month"),
        ("waited since the spring before last and then", "the spring before last"),
        ("stents last back end, i know", "last back end"),
        ("died on the shortest day.", "the shortest day"),
        ("mdt on whit tuesday and home", "whit tuesday"),
        ("he cried, pancake tuesday, of all days", "pancake tuesday"),
        ("wheezing since plough sunday.", "plough sunday"),
        ("lied to a child on world book day.", "world book day"),
        ("married last, paddy's weekend, to a nurse", "paddy's weekend"),
        ("seen in leaving cert week", "leaving cert week"),
        ("he has not eaten since silage time.", "silage time"),
        ("in this country since the millennium, twice burgled", "the millennium"),
        ("a cough since the big freeze.", "the big freeze"),
        ("I began in the year of the foot and mouth.", "the year of the foot and mouth"),
        ("nails done, year of the rat. hands cracked", "year of the rat"),
        ("wife gone, the year the queen died.", "the year the queen died"),
        ("no test until q3 she said", "q3"),
        ("review friday week, end of surgery", "friday week"),
        ("the panel is a fortnight thursday.", "a fortnight thursday"),
        ("form due friday fortnight the twentieth.", "friday fortnight the twentieth"),
        ("bike nicked bank hol. slept on the bus", "bank hol"),
        ("due back in the new year, she hopes", "the new year"),
        ("a letter came, nov twenty one.", "nov twenty one"),
        ("thinking of december oh nine, a rash", "december oh nine"),
        ("that was march two thousand and one, he did", "march two thousand and one"),
        ("signed the sixth of the third, and a man", "the sixth of the third"),
        ("born the eleventh of the second sixty-one, full stop", "the eleventh of the second sixty-one"),
        ("date of birth three, eleven, fifty two, carer", "three, eleven, fifty two"),
        ("renewal the thirtieth.", "the thirtieth"),
        ("at the conference the twenty second, and his mother", "the twenty second"),
        ("scan the sixteenth at the infirmary", "the sixteenth"),
        ("dead on the second, the ninth and the sixteenth.", "the ninth"),
        ("court is the thirteenth of next. his wife", "the thirteenth of next"),
        ("26th: a girl came at noon", "26th"),
        ("Next meeting: 18th, 9.20, double slot", "18th"),
        ("thur 12: bloods back", "thur 12"),
        ("a fast, the tenth of teves, and no water", "the tenth of teves"),
        ("report by the last day of shabaan, he said", "the last day of shabaan"),
        ("in the week of the county show.", "the week of the county show"),
        ("she came in on the Tuesday after to say thanks", "the Tuesday after"),
        ("he dined here on the last Saturday but one.", "the last Saturday but one"),
        ("dead since march of '73, she says", "march of '73"),
        ("he took over in february of ninety seven.", "february of ninety seven"),
        ("went down with his ship in may eighty two.", "may eighty two"),
        ("she saw her in the may and again", "may"),
        ("he left in the flood of '68, and", "the flood of '68"),
        ("came in on the eve of the regatta with a cough", "the eve of the regatta"),
        ("born here in the year of the two popes.", "the year of the two popes"),
        ("it must be gone by midsummer.", "midsummer"),
        ("no faith since oh eleven, and yet", "oh eleven"),
        ("meeting twelfth inst, ref to follow", "twelfth inst"),
    ],
)
def test_a_date_and_what_is_said_around_it_is_found_whole(text: str, date: str) -> None:
    assert any(date.lower() in stretch.lower() for stretch in _found(text)), _found(text)


@pytest.mark.parametrize(
    "text",
    [
        "the end of term, the end of the week, the middle of the week",
        "she lent me a rake and he lent her a hand",
        "the term for it is grief, a term of art",
        "a break in the clouds, a break from work",
        "a strike of luck, a storm in a teacup, the heat of the room",
        "the clock woke me and it wakes her too",
        "like a harvest festival on the sill",
        "the first of many, the second of three, the third time of asking",
        "the tenth was the loudest and the ninth patient wept",
        "the first of the second batch, the sixth floor",
        "1st: rest. 2nd: fluids. 3rd: honey.",
        "a week after coming home he rang",
        "hay fever again, at harvest mice they laughed",
        "the turn of the screw, the back of the chair",
        "the week the boiler broke I froze",
        "the summer the kids came down with it",
        "hba1c up from 51, down from 66",
        "Louis the fourteenth and his wigs",
        "may twenty people come, march ten miles",
        "it may be in the march of time, the may blossom",
        "the year of the plan, the day of the week",
    ],
)
def test_what_only_sounds_like_a_date_is_left(text: str) -> None:
    assert _found(text) == []
