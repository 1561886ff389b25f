"""Where capitals say nothing: organisations told by their slot or by what they do, and the near misses left."""

from __future__ import annotations

import pytest

from balint_journal.content.lexicon import load_lexicon
from balint_journal.deid.engine import deidentify
from balint_journal.deid.findings import Action, Category

_LONG = " and nobody came for the old man at all that night and i was tired and it was cold and the lamps were out"
FOUND = [
    ("he has packed at kettles since the strike", "kettles"),
    ("her sister nurses at queens and hates it", "queens"),
    ("they met at mosaic in the summer", "mosaic"),
    ("a shift at weetabix and then home", "weetabix"),
    ("barmaid at the trumpet on the quay", "trumpet"),
    ("a lad from harvester with a cut thumb", "harvester"),
    ("the letter from bramble, which said no", "bramble"),
    ("the harbour have had him twice", "harbour"),
    ("lantern have lost the form", "lantern"),
    ("she says mind have been good to her", "mind"),
    ("he drives for osprey on the coast road", "osprey"),
    ("he runs kilburn dry cleaners by the bridge", "kilburn dry cleaners"),
    ("i rang strabane traveller support about it", "strabane traveller support"),
    ("the lady at lantern homecare was kind", "lantern homecare"),
    ("i rang beacon care about the keys", "beacon care"),
    ("locum for the dundee ooh on sunday", "dundee ooh"),
    ("yeovil a and e kept him till four", "yeovil a and e"),
    ("a night at urgent care skelmersdale again", "urgent care skelmersdale"),
    ("burnley social services rang me back", "burnley social services"),
    ("the whitby lot sent him home", "whitby"),
]
FOUND_RAISED = [
    ("The Rochdale Jobcentre stopped it.", "Rochdale Jobcentre"),
    ("Then Kirklees social services had a go.", "Kirklees social services"),
]
LEFT = [
    text + _LONG
    for text in (
        "he is at work and she is at home and the boy is at sea",
        "she cried at adverts and laughed at velcro",
        "worse at night, better at rest, worst at lunch",
        "it was done at handover, at coffee, at lamentations",
        "he died at minute forty and they stopped at ten",
        "he is no good at sums and she is great at maths",
        "stared at windows and shouted at staff",
        "the cleaner at the hospital and the porter at the school",
        "a letter from patients and a call from reception",
        "he works for peanuts and she works for cash",
        "the family have had enough and staff have been told",
        "dont have a clue, people have said, the police have been",
        "i still have his hat and we always have a laugh",
        "the support was good and the advice was bad",
        "she wants home care and he wants urgent care",
        "with palliative care in the house and from social services",
        "from primary care, at breakfast, by public transport",
        "the whole lot went and a big crowd came",
        "her hair and nails and his cuts",
    )
]


def _hidden(text: str) -> list[str]:
    found = deidentify(text, lexicon=load_lexicon()).findings
    return [one.text for one in found if one.action is Action.REPLACE]


@pytest.mark.parametrize(("text", "name"), [*((text + _LONG, name) for text, name in FOUND), *FOUND_RAISED])
def test_bodies_found_by_slot(text: str, name: str) -> None:
    assert any(name in one for one in _hidden(text)), _hidden(text)


@pytest.mark.parametrize("text", LEFT)
def test_ordinary_slots_stay(text: str) -> None:
    found = deidentify(text, lexicon=load_lexicon()).findings
    bodies = [one.text for one in found if one.category in {Category.ORGANISATION, Category.PLACE}]
    assert not [one for one in bodies if one], bodies


SIGNS_FOUND = [
    ("he is in the feathers by noon", "feathers"),
    ("she was barred and the half moon banned him too", "half moon"),
    ("the beacon had him in for a week", "beacon"),
    ("it was in the sentinel on page four", "sentinel"),
    ("they printed his picture in the argus", "argus"),
    ("scope sent a chair too wide for the door", "scope"),
    ("sands leaflet given and the card", "sands"),
    ("she will not go in the W R I again", "W R I"),
    ("his scan was in the n and n", "n and n"),
    ("transfused at the bri on fridays", "bri"),
    ("the dwp stopped her money", "dwp"),
    ("she works for the trust", "trust"),
    ("the trust wrote to say no", "trust"),
    ("they took her into the priory on a bank holiday", "priory"),
]
SIGNS_LEFT = [
    text + _LONG
    for text in (
        "he looked at the star and the moon and the sun",
        "there is a crack in the crown and pain in the jaw",
        "the bell had a dent and the ship had sunk",
        "the trust between us and the trust in his eyes",
        "she took the E C G and the M R I and the G P",
        "in the b and b, at the q and a",
        "she was bitten by the dog and the swan",
        "the mercury in the thermometer",
        "i have no sense, his mind took a turn, her mind sent her",
        "he ticked the box on the form, the a and the b",
        "out of the blue the castle was in view",
    )
]


@pytest.mark.parametrize(("text", "name"), SIGNS_FOUND)
def test_signs_and_letters_are_found(text: str, name: str) -> None:
    assert any(name in one for one in _hidden(text + _LONG)), _hidden(text + _LONG)


@pytest.mark.parametrize("text", SIGNS_LEFT)
def test_ordinary_things_stay(text: str) -> None:
    found = deidentify(text, lexicon=load_lexicon()).findings
    assert not [one.text for one in found if one.category is Category.ORGANISATION]


@pytest.mark.parametrize(
    ("text", "left"), [("The Trust wrote back.", False), ("We lost trust. The trust of a child.", True)]
)
def test_the_employing_trust_in_print(text: str, *, left: bool) -> None:
    assert (_hidden(text) == []) is left


ONE_OF_A_KIND = [
    ("she is secretary of the orchid society", "orchid society"),
    ("a hostel run by the candle trust", "candle trust"),
    ("he works at the rail operating centre", "rail operating centre"),
    ("she booked the marigold suite for the wake", "marigold suite"),
    ("he was in the children's in leeds", "children's"),
    ("they kept him in the ulster till may", "ulster"),
    ("i rang the law centre about the letter", "law centre"),
    ("she gets it when spokes on garner street has any", "spokes"),
    ("he met her outside tumbler on mill road", "tumbler"),
    ("her job is dog groomer, soapy tails, and she loves it", "soapy tails"),
    ("the nursery, the paper boats, rang me", "paper boats"),
    ("i rang the ferns practice at lunch", "ferns practice"),
    ("he went working in the tannery till it shut", "tannery"),
    ("she works nights at the biscuit factory", "biscuit factory"),
    ("they met in the rose and crown", "rose and crown"),
    ("she is a sister at the k and c now", "k and c"),
]
MANY_OF_A_KIND = [
    text + _LONG
    for text in (
        "the building society and the garden centre and the day centre",
        "the new health centre and the old job centre",
        "the credit union said no and so did the trade union",
        "the nerve centre of the brain, the centre of the room",
        "the children's shoes and the women's coats",
        "the western side, in the northern wind",
        "he fell at home on mill road and at work on ash street",
        "a plumber on quay road, a flat on mill lane",
        "she left school, two years early, and her barber, retired, came",
        "choir practice, the thursday practice, a private practice",
        "he works in the dark and she worked at the table",
        "he works in the rain and his job in the summer",
        "the mind works in the night",
        "in the bed and breakfast, at the start of term",
    )
]


@pytest.mark.parametrize(("text", "name"), ONE_OF_A_KIND)
def test_the_one_of_its_kind_is_found(text: str, name: str) -> None:
    assert any(name in one for one in _hidden(text + _LONG)), _hidden(text + _LONG)


@pytest.mark.parametrize("text", MANY_OF_A_KIND)
def test_the_many_of_a_kind_stay(text: str) -> None:
    found = deidentify(text, lexicon=load_lexicon()).findings
    assert not [one.text for one in found if one.category is Category.ORGANISATION]
