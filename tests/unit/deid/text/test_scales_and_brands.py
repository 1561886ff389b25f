"""Names lent to scales and to what medicines are given by, and the same words where somebody bears them."""

from __future__ import annotations

import pytest

from balint_journal.content.lexicon import load_lexicon
from balint_journal.deid.engine import deidentify
from balint_journal.deid.findings import Action

KEPT = [
    "i did the canterbury sleep quality index with her and it came to nine",
    "we went through the strathclyde extended adl together, slowly",
    "I tried the Wexford rating scale and then the Abingdon Cognitive Assessment.",
    "she scored eleven on the hollingworth pain scale and would not say more",
    "I looked up the Cornell Scale for Depression in Dementia.",
    "somebody thought of charles bonnet syndrome, which i had not",
    "the holmes-adie pupil was there all along",
    "Child-Pugh class B, the letter said.",
    "tegretol retard at night, adalat la by day, and the lantus solostar in her bag",
    "Epilim Chrono, then Evorel Conti, then the Fostair NEXThaler again.",
    "He had done a Braden scale, and I a Hamilton scale, before lunch.",
    "she had her gardasil 9 and wept, and he his pneumovax 23 and did not",
]
# the text, and what must be gone
GONE = [
    ("mr thompson tested it on the cat", "thompson"),
    ("then mrs hamilton, index finger again, sore", "hamilton"),
    ("Mr Abingdon, scale of one to ten, said nine.", "Abingdon"),
    ("rang mary and the questionnaire is in the post", "mary"),
    ("i gave siobhan questionnaires to take home", "siobhan"),
    ("rang charles bonnet about the bins", "charles"),
    ("conti came in with his leg again", "conti"),
    ("Saw Okafor index finger lac", "Okafor"),
    ("Rang Adebayo inventory in hand", "Adebayo"),
    ("I told Chukwu scale is not the problem", "Chukwu"),
    ("Gave Nowak adl help", "Nowak"),
    ("I asked Petrescu rating scale questions", "Petrescu"),
    ("Later Okafor index finger lac, again.", "Okafor"),
    ("SAW OKAFOR INDEX FINGER LAC", "OKAFOR"),
    ("she moved back to edinburgh, scale or no scale", "edinburgh"),
]


def _changed(text: str) -> str:
    result = deidentify(text, lexicon=load_lexicon())
    return " ".join(f.text for f in result.findings if f.action is Action.REPLACE)


@pytest.mark.parametrize("text", KEPT)
def test_scales_and_brands_are_kept(text: str) -> None:
    assert _changed(text) == ""


@pytest.mark.parametrize(("text", "gone"), GONE)
def test_bearers_of_such_names_are_hidden(text: str, gone: str) -> None:
    assert gone in _changed(text)
