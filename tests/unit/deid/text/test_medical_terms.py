"""Names that stand for something of medicine, and the same names where somebody bears them."""

from __future__ import annotations

import pytest

from balint_journal.content.lexicon import load_lexicon
from balint_journal.deid.engine import deidentify
from balint_journal.deid.findings import Action

KEPT = [
    "Her Rockwood was high and her Waterlow too.",
    "The Romberg was normal, the Rinne was not.",
    "I wrote down an Oxford hip score and an Abbey pain score.",
    "It was a Norton score, a Kerley B line and the Bruce protocol again.",
    "Epworth four, Gleason 7, Edinburgh 11.",
    "He had Wolff-Parkinson-White and then von Willebrand disease.",
    "She has De Quervain's, or thinks so.",
    "Co-codamol at night, a Butec patch by day, Senna when she must.",
    "Gillick competence, Fraser guidelines, and the Francis report.",
    "The Health Visitor asked for an Advance Care Plan.",
    "Chadwick's sign is in no book of mine.",
    "She has a Dolvex patch, Zanvate twice a day and Karpexin 20 mg.",
    "They mean to try pelvicizumab; I had to look up Pelvicizumab.",
    "Cheyne-Stokes, I thought, or the Swan-Ganz again.",
    "We read Winnicott in the Balint group.",
]
# the text, and what must be gone
GONE = [
    ("Rang Murphy's wife about the bed.", "Murphy"),
    ("It was Wilson's hand I held.", "Wilson"),
    ("I watched Grace sign the form.", "Grace"),
    ("Harris's operation was put off.", "Harris"),
    ("The Turner family came, all six.", "Turner"),
    ("Mr Parkinson sat down.", "Parkinson"),
    ("I met Professor Kernohan today.", "Kernohan"),
    ("It was Sister Amsel who rang.", "Amsel"),
    ("Dr Bell's letter came.", "Bell"),
    ("Miss Okafor-Turner rang.", "Okafor-Turner"),
    ("Okonkwo's tablets were in the bin.", "Okonkwo"),
    ("Tadhg had his injections today.", "Tadhg"),
    ("I let Hope test it.", "Hope"),
]


def _changed(text: str) -> str:
    result = deidentify(text, lexicon=load_lexicon())
    return " ".join(f.text for f in result.findings if f.action is Action.REPLACE)


@pytest.mark.parametrize("text", KEPT)
def test_terms_are_kept(text: str) -> None:
    assert _changed(text) == ""


@pytest.mark.parametrize(("text", "gone"), GONE)
def test_who_bears_such_a_name_is_hidden(text: str, gone: str) -> None:
    assert gone in _changed(text)
