"""What is said of a word's company: whoever changes it must learn the weights anew (lexicons/reader)."""

from hashlib import sha256

import pytest

from balint_journal.content.lexicon import load_lexicon
from balint_journal.deid.learnt.company import Company
from balint_journal.deid.text.note import Note

TEXT = "Cobble rang. I met Cobble & Sons at the Anchor."
COBBLE, RANG, AGAIN, SONS = 0, 1, 4, 5


def things(leaning: dict[int, float], found: set[int], index: int) -> set[str]:
    note = Note(TEXT)
    company = Company.of(note, [leaning.get(token.index, -9.0) for token in note.tokens], found)
    return set(company.things(note.tokens[index]))


def test_the_questions_are_the_ones_that_were_learnt() -> None:
    note = Note(TEXT, load_lexicon())
    company = Company.of(note, [1.2, -3.0, -9.0, -9.0, 0.4, 2.0, -9.0, -9.0, 5.0], {8})
    asked = "\n".join(
        thing for token in note.tokens for thing in (*company.things(token), *company.second_opinion(token, 0.7))
    )
    assert sha256(asked.encode()).hexdigest() == "c5af94f7bc813e9aca37d38ed5278a06becb65d0f3c1997eabb7fdcb081f0e12"


def test_a_word_hears_how_far_its_neighbours_lean_and_which_the_rules_found() -> None:
    assert {"z1=2", "found1=0", "z-1=-8"} <= things({SONS: 2.0}, set(), AGAIN)
    assert {"z1=-8", "found1=1"} <= things({}, {SONS}, AGAIN)
    assert {"z-1=n", "z-2=n"} <= things({}, set(), COBBLE)


def test_a_word_hears_of_those_that_read_alike_wherever_they_stand() -> None:
    assert {"alike=3", "times=1", "alikefound=01"} <= things({COBBLE: 3.0}, set(), AGAIN)
    assert "alikefound=11" in things({}, {COBBLE}, AGAIN)
    assert not [thing for thing in things({}, set(), RANG) if thing.startswith(("alike", "times"))]


@pytest.mark.parametrize(("leaning", "told"), [(99.0, "zz=6"), (-99.0, "zz=-8"), (0.4, "zz=0"), (0.6, "zz=1")])
def test_a_leaning_is_told_in_steps(leaning: float, told: str) -> None:
    assert told in things({RANG: leaning}, set(), RANG)


def test_of_many_alike_each_hears_of_the_others_and_not_of_itself() -> None:
    note = Note("tansy " * 4)
    company = Company.of(note, [4.0, 1.0, 1.0, -2.0], {0})
    assert {"alike=1", "times=3", "alikefound=00"} <= set(company.things(note.tokens[0]))
    assert {"alike=4", "times=3", "alikefound=10"} <= set(company.things(note.tokens[3]))
