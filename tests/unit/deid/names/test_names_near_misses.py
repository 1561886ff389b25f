"""For every way a name is told: what it finds, and what it must let stand."""

from __future__ import annotations

import pytest

from balint_journal.content.lexicon import load_lexicon
from balint_journal.deid.engine import deidentify
from balint_journal.deid.findings import Action, Category

# the text, and the words that must be gone from it
FOUND = [
    ("I saw Mrs Hollis at ten.", "Hollis"),
    ("The Rev'd Canon Jocelyn Frost sat down.", "Jocelyn Frost"),
    ("Sgt. Lennox rang.", "Lennox"),
    ("an tAthair Tadhg was there", "Tadhg"),
    ("We had Alhaji Sani Bello in.", "Sani Bello"),
    ("Hope told me she was leaving.", "Hope"),
    ("I went with Hope to the door.", "Hope"),
    ("Grace's hand was cold.", "Grace"),
    ("Mark is 36 and tired.", "Mark"),
    ("My registrar Tom asked why.", "Tom"),
    ("Her dog is called Biscuit.", "Biscuit"),
    ("K. packs salad at night. I like K. a good deal, and K.'s mother.", "K"),
    ("I rang JM's wife.", "JM"),
    ("She came from Little Wenham by bus.", "Wenham"),
    ("He works at Elm Tree Surgery now.", "Elm Tree"),
    ("They go to St Anselm's Primary together.", "Anselm's"),
    ("His wife was killed on the A66 in rain.", "A66"),
    ("Marek and Wanda Sikora-Hale came.", "Sikora-Hale"),
    ("Mhairi and Fionnghal came over from Tiree.", "Mhairi"),
    ("There was Shaz, her mum, and the man from the Echo.", "Shaz"),
    ('Sat Nam Kaur Dhillon ("Sunny") works nights.', "Sunny"),
    ("i rang shazia about her mum nasreen and she cried a bit then went home", "shazia nasreen"),
    ("joy ampofo came in about her knee and then joy said it", "ampofo"),
    ("he is in cedar lodge now and does not like the food there at all", "cedar lodge"),
    ("they took her to st brannock's primary and left her there all day", "brannock's"),
    ("SAW ERNEST PRIDE, AT HOME. HE HAS DECIDED TO STOP EATING AND THAT IS THAT.", "ERNEST PRIDE"),
    ("saw mister abernethy at home full stop he was cheerful and rather thin full stop", "abernethy"),
    ("Jo\u200bhn Hollis rang.", "Hollis"),
    ("Anwyl Gwenllian Fôn-Tudur aeth adref.", "Gwenllian"),
    ("Rang Zbyszek. No reply.", "Zbyszek"),
]
# texts in which not a word may change
LEFT = [
    "I hope she will let me mark the charts, and may God have mercy.",
    "Hope is not on the leaflet. Grace under pressure is mostly bladder control.",
    "Rose early, could not sleep, and will never know why.",
    "Her Parkinson's has crept up and her Crohn's disease is quiet.",
    "I did the Edinburgh Postnatal Depression Scale and then a PHQ-9.",
    "The Glasgow Coma Scale was fifteen, the Bristol Stool Chart a four.",
    "We tried sertraline, then mirtazapine, then Oramorph.",
    "I was doing his Babinski when he asked.",
    "It was only Braxton Hicks, and she cried with relief.",
    "Dix-Hallpike was positive; the Epley manoeuvre helped.",
    "She reads Middlemarch in the bath and quotes Hamlet at me.",
    "I felt ashamed, then cross, then oddly tender.",
    "My trainer used to say that the list is the patient.",
    "BP fine, U&Es fine, FBC fine, O/E nothing at all. A DNACPR form lay there.",
    "Her mother said no. Her daughter said yes. The nurse said nothing.",
    "i felt sad and cross and my heart was going like mad so i went home",
    "I WAS SO ANGRY THAT I COULD NOT SPEAK AND THEN I WAS ASHAMED.",
    "The surgery was quiet. The ward was full. The practice is shut.",
    "He has Lewy body dementia, and Charcot-Marie-Tooth disease runs in the family.",
    "It is a DNA, a UTI and a TIA, in that order.",
]


def _changed(text: str) -> str:
    result = deidentify(text, lexicon=load_lexicon())
    return " ".join(f.text for f in result.findings if f.action is Action.REPLACE)


@pytest.mark.parametrize(("text", "gone"), FOUND)
def test_names_are_found(text: str, gone: str) -> None:
    changed = _changed(text).replace("\u200b", "")
    assert all(word in changed for word in gone.split()), changed


@pytest.mark.parametrize("text", LEFT)
def test_plain_words_stay(text: str) -> None:
    assert _changed(text) == ""


_DRIFT = " and nobody came for the old man at all that night and i was tired and it was cold and the lamps were out"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("i never met fat derek." + _DRIFT, "fat derek"),
        ("scouse terry came in first" + _DRIFT, "scouse terry"),
        ("We all knew Fat Derek.", "Fat Derek"),
        ("Mrs C. Ninety-three and well.", "Mrs C"),
    ],
)
def test_bynames_and_letters_end_where_they_should(text: str, said: str) -> None:
    found = deidentify(text, lexicon=load_lexicon()).findings
    assert said in [one.text for one in found if one.category is Category.PERSON]


@pytest.mark.parametrize("text", ["There was a big Trifle in the fridge.", "a fat cat and a fat baby" + _DRIFT])
def test_sizes_of_things_are_nobody(text: str) -> None:
    found = deidentify(text, lexicon=load_lexicon()).findings
    assert not [one.text for one in found if one.category is Category.PERSON and " " in one.text]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("she showed me a photo of biscuit the dog" + _DRIFT, "biscuit"),
        ("Wick is the dog. He barks.", "Wick"),
        ("the neighbour feeds the cat, bosun." + _DRIFT, "bosun"),
        ("daft old dog of theirs, gypsy, got out" + _DRIFT, "gypsy"),
    ],
)
def test_animals_named_beside_their_kind(text: str, name: str) -> None:
    found = deidentify(text, lexicon=load_lexicon()).findings
    assert any(name in one.text for one in found if one.category is Category.PERSON)


@pytest.mark.parametrize("text", ["she fed the dog, again, and the cat, asleep", "he is the dog and that is the cat"])
def test_what_animals_do_stays(text: str) -> None:
    assert deidentify(text + _DRIFT, lexicon=load_lexicon()).text == text + _DRIFT


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("they all know jackie the kettle in there" + _DRIFT, "jackie the kettle"),
        ("then dr i. was very civil to me" + _DRIFT, "dr i."),
        ("Mr Tarn senior came.", "Mr Tarn senior"),
    ],
)
def test_names_with_what_belongs_to_them(text: str, name: str) -> None:
    found = deidentify(text, lexicon=load_lexicon()).findings
    assert name in [one.text for one in found if one.category is Category.PERSON]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("derek the plumber came and derek the other day" + _DRIFT, "the other day"),
        ("i told terry the truth and gave maureen the form" + _DRIFT, "the truth"),
        ("Mr Tarn senior partner of the firm.", "senior partner"),
    ],
)
def test_names_do_not_take_their_neighbours(text: str, kept: str) -> None:
    assert kept in deidentify(text, lexicon=load_lexicon()).text


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (
            "we went to the old house with her little box and the wee fella" + _DRIFT,
            "the old house with her little box",
        ),
        ("she was nice to the doctor. davie came later" + _DRIFT, "the doctor. "),
        ("temitope w/ the kind voice rang" + _DRIFT, " w/ the kind voice"),
        ("he had the bp cuff on" + _DRIFT, "the bp cuff on"),
        ("You have an event, Doctor. Leyla told me.", "an event, Doctor. "),
    ],
)
def test_a_full_stop_and_a_size_end_no_name(text: str, kept: str) -> None:
    assert kept in deidentify(text, lexicon=load_lexicon()).text


@pytest.mark.parametrize(
    "text", ["he stayed 20 min and i said nothing tho it was late" + _DRIFT, "He works in Health and Safety now."]
)
def test_minutes_and_small_words_are_nobody(text: str) -> None:
    assert deidentify(text, lexicon=load_lexicon()).text == text
