import pytest

from balint_journal.deid.review.state import Spot
from balint_journal.deid.review.text import reworded


def put(sentence: str, what: str, wording: str) -> str:
    start = sentence.index(what)
    return reworded(sentence, Spot(0, 0, start, start + len(what), 0), wording)[0]


@pytest.mark.parametrize(
    ("sentence", "what", "wording", "after"),
    [
        ("He came in March.", "in March", "in the spring", "He came in the spring."),
        ("Jean came.", "Jean", "the patient", "The patient came."),
        ('"Jean came."', "Jean", "the patient", '"The patient came."'),
        ("He came in March.", "in March", "", "He came."),
        ("He came in March.", "March", "", "He came."),
        ("She lives in Thornby, alone.", "Thornby", "", "She lives, alone."),
        ("His daughter, who teaches, rang.", ", who teaches,", "", "His daughter rang."),
        ("His daughter, who teaches, rang.", "who teaches", "", "His daughter, rang."),
        ("Tired, dizzy, 74.", "74", "", "Tired, dizzy."),
        ("74, a widow.", "74", "", "A widow."),
        ("Jean cried.", "Jean", "", "Cried."),
        ("(Jean) cried.", "Jean", "", "() cried."),
        ("Jean", "Jean", "", ""),
        ("Again at the Royal he cried.", "at the Royal", "", "Again he cried."),
        ("She said Mum rang.", "Mum", "", "She said rang."),
        (
            "He had the swab back and it was clotted, but I missed it.",
            "clotted",
            "",
            "He had the swab back, but I missed it.",
        ),
        ("Her sodium was 121 and I sat down.", "121", "", "Her sodium was measured and I sat down."),
        ("Thirty years of it.", "Thirty", "", "Some years of it."),
        ("he died 14 weeks ago.", "14 weeks", "", "he died some time ago."),
        ("I gave her the ramipril and left.", "ramipril", "", "I gave her something and left."),
        ("A letter from the ICB about me.", "ICB", "", "A letter about me."),
        ("I gave her the CT date.", "CT", "", "I gave her the date."),
        ("It was an MRI scan.", "MRI", "", "It was a scan."),
        ("In her chair, with Pointless on.", "Pointless", "", "In her chair."),
        ("Tea and Horlicks.", "Horlicks", "", "Tea."),
        ("He wanted his Zopiclone early.", "Zopiclone", "", "He wanted something early."),
        ("The room was at 26 degrees by ten.", "26", "", "The room was by ten."),
        ("It began half eleven and went on.", "eleven", "", "It began and went on."),
        ("For the 3rd time she sat.", "3rd", "", "For the time she sat."),
        ("For 3rd time she sat.", "3rd", "", "For another time she sat."),
        ("jean came.", "jean", "the patient", "the patient came."),
        ("naproxen, then home.", "naproxen", "", "then home."),
    ],
)
def test_a_wording_or_a_cut_leaves_a_sentence_that_reads(sentence: str, what: str, wording: str, after: str) -> None:
    assert put(sentence, what, wording) == after
