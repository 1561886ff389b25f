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
    ],
)
def test_a_wording_or_a_cut_leaves_a_sentence_that_reads(sentence: str, what: str, wording: str, after: str) -> None:
    assert put(sentence, what, wording) == after
