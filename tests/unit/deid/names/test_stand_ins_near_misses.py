"""Initials, words that are names, bynames, animals and boats: what is found, and the same words where they are nobody."""

from __future__ import annotations

import pytest

from balint_journal.content.lexicon import load_lexicon
from balint_journal.deid.engine import deidentify
from balint_journal.deid.findings import Action

# the text, and the words that must be gone from it
FOUND = [
    # initials
    ("TO to come back in a week, and bloods.", "TO"),
    ("KL to ring me about the scan. I said so.", "KL"),
    ("rang jb re the letter, jb not in, left word with the sister and went home for tea", "jb"),
    ("spoke to dk about rota then had my lunch and went home and did not sleep at all", "dk"),
    ("I had a long talk with M. about his drinking.", "M"),
    ("Then R. had a cry and I sat with her.", "R"),
    ("A. and L., both alone now, both lonely.", "A L"),
    ("B. and D. came in as one and left as two.", "B D"),
    ("PJ and TJ came in together.", "PJ TJ"),
    ("I told CB that I was sorry.", "CB"),
    ("The book says 'L., after lunch', and nothing more.", "L"),
    ("I saw F today, and she was thin.", "F"),
    ("We talked about B, and about B's mother.", "B"),
    ("The ring had her initials, U. de B., on it.", "U. B"),
    ("F.O'S., a student, came first.", "F.O'S"),
    ("Her name is spelt K-O-W-A-L, I think.", "K-O-W-A-L"),
    ("J. Okonkwo sat behind me.", "J. Okonkwo"),
    ("P Achterberg came in with a cough.", "P Achterberg"),
    # words and months
    ("May has asked that I do it myself.", "May"),
    ("It's May who will decide, not me.", "May"),
    ("May Hartley came about her hip.", "May Hartley"),
    ("Will Quennell, a cough, in tears.", "Will Quennell"),
    ("May's hand was cold.", "May"),
    ("I sat with May until it was over.", "May"),
    ("Will was late and would not say why.", "Will"),
    ("I had young mark in again about his back.", "mark"),
    ("Saw old bill and he was no better.", "bill"),
    ('"Rose, come in," I said.', "Rose"),
    ('"Pat, sit down."', "Pat"),
    ('I said, "Joy, you can stop now."', "Joy"),
    ("Rose, Lily and Violet sat in a row.", "Rose Lily Violet"),
    ("Bramwell is eight, he comes alone.", "Bramwell"),
    ("Maria da Conceição dos Santos wept.", "Maria da Conceição dos Santos"),
    ("had joy in again about her feet and then i went home and slept for an hour", "joy"),
    ("told faith she could go home and she did and i felt lighter for once in my life", "faith"),
    ("i gave her tissues and she said pat had gone for good this time and i believed it", "pat"),
    # bynames
    ("Mouse. That's what they call her at work.", "Mouse"),
    ("They call him Bear, and he is small.", "Bear"),
    ("The Quiet One, as he calls the wife, sat by.", "Quiet One"),
    ("my name is borna but everyone calls me borna and that is fine by me and by them", "borna"),
    ("At four comes Magnus o' the Bu, the third of that name.", "Magnus Bu"),
    # animals and boats
    ("He lost the ferrets and then SHE SAID BANDIT HAD DIED.", "BANDIT"),
    ("a bite from the bird (ludo, a harris hawk) and it was clean and he was calm and so was i", "ludo"),
    ("he lives on the narrowboat dragonfly, moored below the weir, and has no post and no phone", "dragonfly"),
    ("He said the dog eats better than he does. (Tinker.)", "Tinker"),
    ("the dog is called biscuit, she told me he is old and i said so am i and she laughed", "biscuit"),
    ("her cat smokey had been put down on the day and she cried about that more than her mam", "smokey"),
    ("Patch, his collie, waits at the gate.", "Patch"),
]
# texts in which not a word may change
LEFT = [
    "She had hepatitis B and vitamin D and a grade C pass.",
    "It grew E. coli, then C. diff, and once H. pylori.",
    "I saw T waves and a long P wave.",
    "He came in with D and V and went home with neither.",
    "It was plan B, or group A, or section C of the form.",
    "GP to ring, DN to visit, HV to see.",
    "The GP and the HV came together.",
    "May I sit down, he asked. Will you come back, she asked.",
    "May she rest. Will he manage, I wondered.",
    "Will power is not the trouble.",
    "the rose by the gate has died and an old bill lay on the table unpaid again",
    "She had faith in him, and hope in the end.",
    '"Grace, what grace," he said.',
    '"Joy, that is the word," I said.',
    "Supper is eight sharp.",
    "She called him back and he called her in.",
    "I called it a day. They call it a list.",
    "The dog biscuits were on the floor and the cat food was gone.",
    "her cat food had gone off and the dog basket was wet and the whole flat smelled of it",
    "S-L-O-W, I wrote, and underlined it.",
    "She spelt N-O twice.",
    "He is a doctor, as they call it.",
]


def _changed(text: str) -> str:
    result = deidentify(text, lexicon=load_lexicon())
    return " ".join(f.text for f in result.findings if f.action is Action.REPLACE)


@pytest.mark.parametrize(("text", "gone"), FOUND)
def test_who_is_meant_is_found(text: str, gone: str) -> None:
    changed = _changed(text)
    assert all(word in changed for word in gone.split()), changed


@pytest.mark.parametrize("text", LEFT)
def test_nobody_is_meant(text: str) -> None:
    assert _changed(text) == ""


def test_a_question_begins_with_no_name() -> None:
    assert deidentify("Will Nesta be there?", lexicon=load_lexicon()).text.startswith("Will ")
