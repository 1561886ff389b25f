"""Quasi-identifiers: flagged with a widening, never changed; plain words beside them left alone."""

import pytest

from balint_journal.content.lexicon import load_lexicon
from balint_journal.deid.findings import Action, Category
from balint_journal.deid.quasi.flags import how_few, quasi
from balint_journal.deid.text.note import Note


def _flags(text: str) -> list[tuple[str, Category]]:
    note = Note(text, load_lexicon())
    return [(note.text[c.start : c.end], c.category) for c in quasi(note)]


@pytest.mark.parametrize(
    ("text", "telling", "category"),
    [
        ("She is a falconer and proud of it.", "falconer", Category.OCCUPATION),
        ("He's a steeplejack, was, until", "steeplejack", Category.OCCUPATION),
        ("Kev's 41. Ice cream man. He laughed.", "man", Category.OCCUPATION),
        ("Frank, 58, retired bell-founder, came.", "bell-founder", Category.OCCUPATION),
        ("He drove the 590 bus for years.", "drove the 590 bus", Category.OCCUPATION),
        ("She used to be a wallpaper hanger in town.", "hanger", Category.OCCUPATION),
        ("The father, a Somali, said little.", "Somali", Category.NATIONALITY),
        ("They are Tibetan, stateless.", "Tibetan", Category.NATIONALITY),
        ("The family is Jain by upbringing.", "Jain", Category.FAITH),
        ("She is a Jehovah's Witness, she said.", "Jehovah's Witness", Category.FAITH),
        ("one of identical twins", "twins", Category.FAMILY),
        ("a widow with five boys", "widow with five boys", Category.FAMILY),
        ("her third husband has left", "third husband", Category.FAMILY),
        ("there was an inquest, I signed things", "inquest", Category.EVENT),
        ("it was in all the papers", "papers", Category.EVENT),
        ("struck by lightning at the show", "struck by lightning", Category.EVENT),
        ("It is fatal familial insomnia.", "fatal familial insomnia", Category.CONDITION),
        ("motor neurone disease came early", "motor neurone disease", Category.CONDITION),
        ("with three fingers on the left", "three fingers", Category.TRAIT),
        ("He's the last priest for five parishes.", "the last priest", Category.SINGULAR),
        ("I am single-handed here.", "single-handed", Category.SETTING),
        ("On Tuesday I shall ring.", "Tuesday", Category.TIME),
    ],
)
def test_a_telling_detail_is_flagged_with_a_wider_wording(text: str, telling: str, category: Category) -> None:
    note = Note(text, load_lexicon())
    found = list(quasi(note))
    assert any(telling in note.text[c.start : c.end] and c.category is category for c in found), found
    assert all(c.action is Action.FLAG and c.widenings for c in found)


@pytest.mark.parametrize(
    "text",
    [
        "My registrar and the receptionist were kind.",
        "Her mother and her daughter sat together.",
        "The only thing I could say was sorry, for the first time.",
        "I was the last person to hear it, and the first to cry.",
        "She gave me a Danish pastry and we had a Chinese takeaway.",
        "I polish my shoes; the window was open.",
        "It killed me to say it, and I was burnt out.",
        "He is a smoker and a drinker, and a good listener.",
        "She felt like a stranger, or a monster.",
        "I read the paper and put the kettle on.",
        "The trial of antibiotics went badly.",
        "We collapsed laughing in the corridor.",
        "A number of letters about the matter.",
        "The nurse rang the pharmacist about the dose.",
    ],
)
def test_a_plain_detail_is_not_flagged(text: str) -> None:
    assert _flags(text) == []


def test_several_together_raise_one_warning_in_words() -> None:
    note = Note("She is a Somali falconer, one of identical twins; there was an inquest.", load_lexicon())
    warned = [c for c in quasi(note) if "Together" in c.why]
    assert len(warned) == 1
    assert "one person" in warned[0].why
    assert not any(figure.isdigit() for figure in warned[0].why)


def test_one_detail_alone_raises_no_warning() -> None:
    assert how_few({Category.OCCUPATION}) == ""
    assert "few people" in how_few({Category.OCCUPATION, Category.FAITH})
