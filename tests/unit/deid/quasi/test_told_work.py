"""Work told by a deed, a place, an office, a habit or a word; what everybody does stays plain."""

import pytest

from balint_journal.content.lexicon import load_lexicon
from balint_journal.deid.findings import Action, Category
from balint_journal.deid.quasi.flags import quasi
from balint_journal.deid.text.note import Note


def _work(text: str) -> list[tuple[str, tuple[str, ...]]]:
    note = Note(text, load_lexicon())
    found = [c for c in quasi(note) if c.category is Category.OCCUPATION]
    assert all(c.action is Action.FLAG for c in found)
    return [(note.text[c.start : c.end], c.widenings) for c in found]


@pytest.mark.parametrize(
    ("text", "telling"),
    [
        ("He shoes horses for the racing yard.", "shoes horses"),
        ("Her cousin says she traps moles.", "traps moles"),
        ("My patient, who restores carousels, had a cough.", "restores carousels"),
        ("Her dad drives the night sleeper to the coast.", "drives the night sleeper"),
        ("He drives hearses.", "drives hearses"),
        ("The lad collects glasses at the club.", "collects glasses"),
        ("She teaches the harp to prisoners.", "teaches the harp"),
        ("He made coffins all his working life.", "made coffins"),
        ("Both of them used to sell matting.", "used to sell matting"),
        ("He's on the gates at the racecourse.", "on the gates"),
        ("He worked the ferries before his knees.", "worked the ferries"),
        ("Thirty years behind the bar of the same pub.", "behind the bar"),
        ("He's in charge of the cemetery.", "in charge of the cemetery"),
        ("She does the costumes for the opera.", "does the costumes"),
        ("They run a donkey sanctuary outside the village.", "run a donkey sanctuary"),
        ("He is tenant of the top farm.", "tenant"),
        ("She was lady's maid to a duchess.", "lady's maid"),
        ("She's with the mounted police.", "with the mounted police"),
        ("He was a rigger, then a clockmender.", "rigger"),
        ("A slaughterhouse man who cannot stand needles.", "slaughterhouse man"),
        ("I had a trapeze artist in this morning.", "trapeze artist"),
        ("A wind turbine engineer with vertigo.", "turbine engineer"),
        ("A professional mourner, of all things.", "professional mourner"),
        ("Tracey, 44, lino cutter, back again.", "lino cutter"),
        ("Mr Tann, 54, dairy, eighty acres.", "dairy"),
        ("The ferryman would not take a fare.", "ferryman"),
        ("She was a midwife before the war.", "midwife"),
    ],
)
def test_a_trade_is_told_in_many_ways(text: str, telling: str) -> None:
    assert any(telling in found for found, _ in _work(text)), _work(text)


@pytest.mark.parametrize(
    "text",
    [
        "She cleans the house when she is upset, she says.",
        "He plays games on his phone while his mother talks.",
        "She works hard and comes home to an empty house.",
        "He runs every morning and says it keeps him sane.",
        "She carries a great deal of guilt about her mother.",
        "She sells herself short.",
        "Her sister drives her to appointments.",
        "The nurse dresses his leg twice a week.",
        "He does the shopping and she does the worrying.",
        "She teaches me patience.",
        "The receptionist and the practice manager were there.",
        "The old man smiled, and the young woman did not.",
        "It was a quicker visit, nearer the end.",
        "The rice cooker and the hand dryer were both broken.",
        "She came in, 44, tearful, tired.",
        "He has a pacemaker now.",
        "My trainee stopped the video there.",
        "He was in fourteen minds about it.",
    ],
)
def test_what_everybody_does_is_no_trade(text: str) -> None:
    assert _work(text) == []


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        ("He drives hearses.", "He works"),
        ("She used to captain a ferry.", "used to work"),
        ("Mo drives for a cab firm.", "works"),
        ("He drove for the co-op dairy.", "worked"),
        ("He was sweeping up at the barber's.", "working"),
    ],
)
def test_a_deed_is_widened_to_a_deed(text: str, wording: str) -> None:
    assert any(wording in widenings for _, widenings in _work(text)), _work(text)


def test_a_flag_ends_before_the_place_that_is_changed() -> None:
    assert _work("She cleans at the Larkfield Arms.")[0][0].endswith("cleans")
