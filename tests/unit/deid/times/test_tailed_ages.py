"""Ages that their tail or the name beside them gives away; and the counts, doses and readings that stand in the same places."""

import pytest

from balint_journal.content.lexicon import load_lexicon
from balint_journal.deid.engine import deidentify
from balint_journal.deid.settling.candidate import Strength
from balint_journal.deid.text.note import Note
from balint_journal.deid.times.ages import ages


def _found(text: str) -> list[str]:
    note = Note(text, load_lexicon())
    return [note.text[c.start : c.end] for c in ages(note)]


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("The boys, Hugo and Max, are five and a bit.", "five and a bit"),
        ("She is sixty-two and eleven months. Her heart is poor.", "sixty-two and eleven months"),
        ("the boy is seven and three quarters, he told me", "seven and three quarters"),
        ("Mrs Joan Pike, fifty-one and two terms, a bursar", "fifty-one and two terms"),
        ("old owen was ninety less a month. he died", "ninety less a month"),
        ("kevin doyle. sixty-nine next birthday. a farmer", "sixty-nine next birthday"),
        ("a great gran, ninety or so, on the video", "ninety or so"),
        ("He is sixty-six or seven, and a merchant", "sixty-six or seven"),
        ("Ada Boyle, eighty-one on Thursday, has walked", "eighty-one"),
        ("doreen eighty last sunday, tea at the club", "eighty"),
        ("seventy on lady day, he tells me", "seventy"),
        ("jade is nineteen in a fortnight, off to college", "nineteen"),
        ("their lad, tom, ten on friday", "ten"),
        ("the old one is seventy two by the passport", "seventy two"),
        ("sixty one by her papers and sixty four by her sister, she", "sixty four"),
        ("I said autumn. twenty six she is, flour on her", "twenty six"),
        ("seventy four the brother was. I sat", "seventy four"),
        ("his daughter, Muriel, seventy-five herself, drove", "seventy-five"),
        ("merrin 47 school cook, back pain again and could not sit in the chair", "47"),
        ("the flat is full, granny, kevin 9, tiffany 20 months, and mould on every wall", "20 months"),
        ("mother sixty odd, daughter in purple", "sixty odd"),
        ("A girl barely sixteen asked me for it", "sixteen"),
        ("tadeusz bielik: 54: lorry driver: crushed hand, no tears, would not sit down", "54"),
        ("the wife is twenty years his junior and cross", "twenty years his junior"),
        ("Hadas, a year his elder, who ran the shop", "a year his elder"),
        ("baby clinic and the wee one, her brother tomos, seven weeks, noisy breathing, feeding well", "seven weeks"),
        ("they share one slot and one chair. rose is 84, violet is her sister and both knit all day", "84"),
        ("the flat was full of them all day long and zara is 4, and the dog barked at me", "4"),
        ("gwen's lad was one of them and is forty eight now, and mine", "forty eight"),
        ("he drove the library van and is sixty nine, a widower", "sixty nine"),
        ("28f with headaches again", "28f"),
        ("he was in the room, 14 going on 40, and bored", "14 going on 40"),
        ("the notes say 69 and she laughs", "69"),
        ("Mrs Tolley, of eighty, stood by", "eighty"),
        ("a day old boy at home, cord round the neck", "a day old"),
        ("a year and a half old and still on milk", "a year and a half"),
        ("Her little one, five days old and yellow", "five days old"),
    ],
)
def test_an_age_beside_its_tail_or_name_is_found(text: str, age: str) -> None:
    assert any(age.lower() in stretch.lower() for stretch in _found(text)), _found(text)


@pytest.mark.parametrize(
    "text",
    [
        "morphine 2 and a half, cyclizine fifty",
        "we walked two and a half miles, waited three and a bit hours",
        "ACE-III 61 in the spring, crp 112 last week, hb 77 on tuesday",
        "three kids, one in Leeds, two in the army",
        "We have fourteen on the books, sixteen on the list",
        "twenty patients or so, forty pounds give or take",
        "ward 12 on Tuesday, room 9 next week, bed 31 since Friday",
        "sertraline 50 on Monday, then 100 from June",
        "kevin 15 minutes late, tiffany 3 times this week",
        "victoria road 14, the 47 bus on friday",
        "cough, six weeks, no better, and the baby asleep in the pram beside her all the while",
        "the rose is 84, she said, of the model number on the label of the pot, and hope is 2 of the 3",
        "his pulse was up and is ninety two and falling, the sugar dropped and was twelve with food",
        "a burn, three days old, dressed in brown",
        "two or three, four at most, five and a half tablets",
        "a year and a quarter later the letter came",
        "I saw thirty on Monday and forty on Friday",
        "by her account the pain was nine by night",
        "at twenty past on the dot, and ten by the clock",
    ],
)
def test_a_count_in_such_a_place_is_left(text: str) -> None:
    assert _found(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("She is nine going on ninety.", "She is a child."),
        ("Her granddaughter, nine going on ninety, laughed.", "Her granddaughter, a child, laughed."),
        ("Her notes say a hundred.", "Her notes say very old."),
        ("Her notes say a hundred and two.", "Her notes say very old."),
    ],
)
def test_ages_of_several_words_are_told_once(text: str, told: str) -> None:
    assert deidentify(text, lexicon=load_lexicon()).text == told


def test_a_hundred_is_read_as_a_hundred() -> None:
    (found,) = ages(Note("Her notes say a hundred.", load_lexicon()))
    assert found.hint == "years:100"


def test_going_on_is_one_sure_age() -> None:
    found = ages(Note("She is nine going on ninety.", load_lexicon()))
    assert [c.start for c in found if c.end == len("She is nine going on ninety") and c.strength is Strength.SURE] == [
        7
    ]
