"""Families, happenings, looks, rare illnesses and being the only one, told in plain phrases; and what only sounds like it."""

import pytest

from balint_journal.content.lexicon import load_lexicon
from balint_journal.deid.findings import Category
from balint_journal.deid.quasi.flags import quasi
from balint_journal.deid.text.note import Note

_FAMILY, _EVENT, _TRAIT = Category.FAMILY, Category.EVENT, Category.TRAIT
_RARE, _ONE, _SETTING = Category.CONDITION, Category.SINGULAR, Category.SETTING


def _flags(text: str) -> list[tuple[str, Category]]:
    note = Note(text, load_lexicon())
    return [(note.text[c.start : c.end], c.category) for c in quasi(note)]


@pytest.mark.parametrize(
    ("text", "telling", "category"),
    [
        ("Six children under five, and another on the way.", "Six children", _FAMILY),
        ("She was one of nine, all redheads.", "one of nine", _FAMILY),
        ("He has been married four times.", "married four times", _FAMILY),
        ("They're both widowed, both twice.", "both widowed", _FAMILY),
        ("She lives with her ex and his new wife.", "her ex and his new", _FAMILY),
        ("Her sister is also her aunt.", "sister is also her aunt", _FAMILY),
        ("He was brought up by his gran on a boat.", "brought up by his gran", _FAMILY),
        ("His mother gave him up when he was two.", "gave him up", _FAMILY),
        ("Two of her brothers are in prison.", "Two of her brothers", _FAMILY),
        ("They are a household of eleven.", "household of eleven", _FAMILY),
        ("His parents were cousins.", "parents were cousins", _FAMILY),
        ("Seven stepchildren and one of her own.", "Seven stepchildren", _FAMILY),
        ("He was found in the canal three days later.", "found in the canal", _EVENT),
        ("Her picture was on the front of the paper.", "picture was on the front", _EVENT),
        ("The house burned down at Christmas.", "burned", _EVENT),
        ("He is the one who found the body.", "the one who found", _EVENT),
        ("She was on the ferry that sank.", "the ferry that sank", _EVENT),
        ("He was held up at gunpoint in the shop.", "gunpoint", _EVENT),
        ("She was attacked by a swan.", "attacked by a swan", _EVENT),
        ("There is a plaque with his name on it.", "plaque with his name", _EVENT),
        ("The silo accident took two of them.", "silo accident", _EVENT),
        ("Her hair is bright green.", "hair is bright green", _TRAIT),
        ("She has one leg and a crutch.", "one leg", _TRAIT),
        ("He laughs like a seal.", "laughs like a seal", _TRAIT),
        ("She carries a doll everywhere.", "carries a doll everywhere", _TRAIT),
        ("He wears shorts in the snow.", "wears shorts", _TRAIT),
        ("She's the lady with the budgie on her hat.", "budgie", _TRAIT),
        ("His eyes are two different colours.", "eyes are two different", _TRAIT),
        ("She was born without a womb.", "born without", _RARE),
        ("She has a rare lymphoma.", "rare lymphoma", _RARE),
        ("He has hereditary folate loss.", "hereditary folate", _RARE),
        ("She has Larkspur syndrome.", "syndrome", _RARE),
        ("Choanal atresia, they told her.", "atresia", _RARE),
        ("She's the surgery's only man.", "surgery's only man", _ONE),
        ("The tallest man I have ever examined.", "tallest man", _ONE),
        ("We have one counsellor for nine practices.", "one counsellor", _SETTING),
        ("I am single-handed again from Monday.", "single-handed", _SETTING),
        ("I'm the prison doctor now.", "prison doctor", _SETTING),
        ("If I were black, he asked, would I be here?", "black", Category.NATIONALITY),
        ("She had no English and I had no Twi.", "English", Category.NATIONALITY),
        ("She converted to Judaism.", "Judaism", Category.FAITH),
    ],
)
def test_a_telling_phrase_is_seen(text: str, telling: str, category: Category) -> None:
    assert any(telling in found and kind is category for found, kind in _flags(text)), _flags(text)


@pytest.mark.parametrize(
    "text",
    [
        "She has two children and a dog.",
        "He lost his wife in the spring.",
        "He brought in a bag of tomatoes for the girls at the desk.",
        "His ex-wife rang.",
        "She was left with nothing after the divorce.",
        "I told her about the drug trial and the side effects.",
        "He fell off his bike and hurt his wrist.",
        "She fell down the stairs last week.",
        "He had an accident at work.",
        "It felt like a trial, with me in the dock.",
        "She went down with flu at Christmas.",
        "He found it in the shed.",
        "She wore a blue dress and a smile.",
        "He wears glasses for reading.",
        "He walks with a stick now and hates it.",
        "We laughed like children.",
        "She coughs at night and sleeps on two pillows.",
        "Irritable bowel syndrome and heart disease.",
        "He has anaemia, and proteinuria.",
        "Congenital heart disease, long mended.",
        "My last patient was kind about it.",
        "It was the first time he had cried in front of me.",
        "The only thing I could do was listen.",
        "A white coat, a black mood and a black coffee.",
        "He wrote it in English.",
        "My whole list was late.",
    ],
)
def test_a_plain_phrase_is_left_alone(text: str) -> None:
    assert _flags(text) == []


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        ("He has been married four times.", "married before"),
        ("He was stabbed in the street.", "involved in something"),
        ("She was rescued from the pier.", "involved in something"),
        ("He jumped from the multi-storey and lived.", "went through something"),
    ],
)
def test_a_deed_that_befell_is_widened_to_a_deed(text: str, wording: str) -> None:
    assert any(wording in c.widenings for c in quasi(Note(text, load_lexicon())))
