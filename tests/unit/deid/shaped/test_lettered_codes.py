"""Letters and groups of figures as codes, in any size of letters; and the readings, years and counts that look like them."""

import pytest

from balint_journal.content.lexicon import load_lexicon
from balint_journal.deid.shaped.lettered import lettered_codes
from balint_journal.deid.text.note import Note


def _found(text: str) -> list[str]:
    note = Note(text, load_lexicon())
    return [note.text[c.start : c.end] for c in lettered_codes(note)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("bounced again, ref qd 204 771, add a weight", "qd 204 771"),
        ("her grievance hr 72 against the ward", "hr 72"),
        ("burial, plot K 209 at the old chapel", "K 209"),
        ("remand, PN 7731 D, no food for nine days", "PN 7731 D"),
        ("protection plan cpq 0277 4, ended", "cpq 0277 4"),
        ("gun licence sgd 5208 up for renewal", "sgd 5208"),
        ("the dog has a number, vw 2308, i have none", "vw 2308"),
        ("in a referral, wash 218-30-k, and a worker comes", "wash 218-30-k"),
        ("ambulance log sk 6618/4.", "sk 6618/4"),
        ("section papers MHA 4/0972 in the drawer", "MHA 4/0972"),
        ("the lot number ak 5519 d of the jab that made her ache", "ak 5519 d"),
        ("job r 991523, the damp again", "r 991523"),
        ("incident AHD 88-13, next review soon", "AHD 88-13"),
        ("social worker said quote lac 418 and left", "lac 418"),
        ("under their RyO 3315830, he consented", "RyO 3315830"),
    ],
)
def test_a_code_of_letters_and_figures_is_found(text: str, code: str) -> None:
    assert code in _found(text), _found(text)


@pytest.mark.parametrize(
    "text",
    [
        "bp 120 80, hr 61, sats 97, crp 112, ck 1400",
        "born about 1940, wed in june 1962, b 1931",
        "the case cost 4000 pounds and the claim was 300",
        "a list of 12, a form with 14 pages, a card for 10",
        "ring ext 4471 or tel 5500",
        "on page 12 of form 3, room 14, ward 6",
        "She had looked up CRB-65 and the QLQ-30 on her phone.",
        "sertraline 50 then 100, mirtaz 15 on top",
        "he walked 10000 steps, weighed 104 kg and slept 6 hours",
        "covid 19 came in 2020 and h1n1 before",
        "the number 47 bus, line 3 on the form",
        "vitamin b 12 and d 1000 units",
        "in case 20 or more come, a claim for 30",
        "the scan at 20 weeks, the file had 300 letters",
        "at 0800 or 1430, not by 1700",
    ],
)
def test_a_figure_behind_a_word_is_left(text: str) -> None:
    assert _found(text) == []
