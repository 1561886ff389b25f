"""Bodies told by the slot they stand in, and those that everybody knows: found there, and the near misses left."""

from __future__ import annotations

import pytest

from balint_journal.content.lexicon import load_lexicon
from balint_journal.deid.engine import deidentify
from balint_journal.deid.findings import Action, Category

_LONG = " and nobody came for the old man at all that night and i was tired and it was cold and the lamps were out"
FOUND = [
    ("His wife is cabin crew for easyJet and never home.", "easyJet"),
    ("Bupa had turned her down.", "Bupa"),
    ("Citizens Advice helped with the form.", "Citizens Advice"),
    ("We argued about Leeds United.", "Leeds United"),
    ("I had it from the Derby Evening Telegraph.", "Derby Evening Telegraph"),
    ("Shelter housed her in the end.", "Shelter"),
    ("Relate put them back together.", "Relate"),
    ("Elder, joiner, Rangers. In that order.", "Rangers"),
    ("They all support Celtic.", "Celtic"),
    ("I know her from Pilates.", "Pilates"),
    ("He was the first man to captain the Bowls.", "Bowls"),
    ("She left the Brethren at a run.", "the Brethren"),
    ("A letter for the Council about the mould.", "Council"),
    ("He is at the College and hates it.", "College"),
    ("They sent her up to the Eye and Ear in a taxi.", "Eye and Ear"),
    ("The women from Hobley and Crewdson came.", "Hobley and Crewdson"),
    ("He is a steward at Tarrant Road Methodist now.", "Tarrant Road Methodist"),
    ("Blue-lighted to Alder Hey at ten past six.", "Alder Hey"),
    ("She rang ahead to the QE for me.", "QE"),
    ("Fracture clinic at the RD&E again.", "RD&E"),
    ("A beekeeper and retired RUC man.", "RUC"),
    ("He slept off junction 28 for a week.", "junction 28"),
    ("The nurse at Guy's made him a card.", "Guy's"),
    ("The vicar of St Ebb's sat down.", "St Ebb's"),
    ("i changed at glasgow central" + _LONG, "glasgow central"),
    ("the doctor was in skarnay with the fog down" + _LONG, "skarnay"),
]
FOUND += [
    ("He drinks in the Admiral Benbow on the front.", "Admiral Benbow"),
    ("They sing in the Lord Nelson at the weekend.", "Lord Nelson"),
    ("Where do you work? Boots. And before that?", "Boots"),
    ("On the note, employer: Mars. No dates.", "Mars"),
    ("Auntie's Field is where they meet.", "Auntie's Field"),
    ("They all talk at the gurdwara afterwards.", "gurdwara"),
    ("She is WI president now.", "WI"),
    ("In 2 RGR, he said, and served in 3 RQR.", "3 RQR"),
    ("My own Pilates lot have no idea.", "Pilates"),
    ("Of the family, the QV, pancreas; I dealt with it.", "QV"),
    ("Letters go to 4 Taigh na Mara these days.", "4 Taigh na Mara"),
    ("He went down Maerdy pit as a boy.", "Maerdy pit"),
    ("He has the drum in the Pride of the Bogside flute band.", "Pride of the Bogside flute band"),
    ("We met after the thing at the Carrick Road pitch.", "Carrick Road pitch"),
    ("HE WENT TO THE MOUNT OF OLIVES ASSEMBLY AND NEVER SAID A WORD ABOUT IT TO HIS WIFE.", "MOUNT OF OLIVES ASSEMBLY"),
]
LEFT = [
    "He wrote to the General Medical Council.",
    "Our Balint group, my Balint lot, the tea, in 2 weeks.",
    "She did it in 3 MRI scans, with 2 ECG leads.",
    "A mosque has no pews, he said.",
    "What do you do all day? Nothing.",
    "Her mother's field was sold.",
    "He fell into a pit.",
    "He reads the Daily Mail.",
    "Relate the history to the findings.",
    "Mind the step, I said.",
    "She has a Celtic tattoo.",
    "I knew her from Monday.",
    "I know him from before.",
    "I rang the College about the exam.",
    "Accident and Emergency was full.",
    "He is a lapsed Irish Catholic.",
    "He was moved to the IV room, off the V one.",
    "Her voice had gone up to the A&E of it.",
    "We reached a junction and waited.",
    "Stamp out the crisis, he said, and let us sense the mood.",
    "it was in teh letter" + _LONG,
]


def _changed(text: str) -> str:
    return " ".join(f.text for f in deidentify(text, lexicon=load_lexicon()).findings if f.action is Action.REPLACE)


@pytest.mark.parametrize(("text", "gone"), FOUND)
def test_what_stands_where_a_body_stands_is_found(text: str, gone: str) -> None:
    assert gone in _changed(text)


@pytest.mark.parametrize("text", LEFT)
def test_plain_slots_stay(text: str) -> None:
    assert _changed(text) == ""


@pytest.mark.parametrize(
    "text", ["The letter from Vantix said no.", "I had an email from Vantix.", "Vantix's form is long."]
)
def test_what_sends_papers_is_no_patient(text: str) -> None:
    (found,) = deidentify(text, lexicon=load_lexicon()).findings
    assert found.category is Category.ORGANISATION
    assert "patient" not in found.replacement


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("She lives at the end of Crossfield Road.", "She lives at the end of a street."),
        ("At the bottom of the Old Kent Road he stopped.", "At the bottom of a street he stopped."),
        ("We met at the corner of the Mill Road and it rained.", "We met at the corner of a street and it rained."),
        ("He sleeps at the corner of Mill Road and Ash Lane.", "He sleeps at an address."),
    ],
)
def test_the_small_words_before_a_road_stay_with_their_sentence(text: str, said: str) -> None:
    assert deidentify(text, lexicon=load_lexicon()).text == said
