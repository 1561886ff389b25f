"""Names of several words, houses known by an ordinary word, and the plain words beside them."""

from __future__ import annotations

import pytest

from balint_journal.content.lexicon import load_lexicon
from balint_journal.deid.engine import deidentify
from balint_journal.deid.findings import Action

FOUND = [
    ("Nobody at the Quarry Bank depot knew that he was ill.", "Quarry Bank depot"),
    ("The girls at the Sea View salon had noticed first.", "Sea View salon"),
    ("She was a postulant at the Loreto convent.", "Loreto convent"),
    ("She walks Formby beach with the dog.", "Formby beach"),
    ("He sleeps under the Chiswick flyover.", "Chiswick flyover"),
    ("The Kestrel day centre shut and she had nowhere to go.", "Kestrel day centre"),
    ("She is treasurer of the Loxley model railway club.", "Loxley model railway club"),
    ("They wait outside Selby bus station all night.", "Selby bus station"),
    ("He's on the board of Cumann na mBan.", "Cumann na mBan"),
    ("The baby clinic at Réalt na Mara Medical Centre was full.", "Réalt na Mara Medical Centre"),
    ("He joined the 4th Bramcote last week.", "4th Bramcote"),
    ("He opened 2nd Chance Motors with his payoff.", "2nd Chance Motors"),
    ("His lodge is RAOB 1132.", "RAOB 1132"),
    ("He goes to First Baptist with his mother.", "First Baptist"),
    ("The Tuesday Walkers found her on a bench.", "Tuesday Walkers"),
    ("It led on Midlands Today that night.", "Midlands Today"),
    ("He cooks at Wok This Way and I eat there.", "Wok This Way"),
    ("Her brother owns Bits & Bobs by the bridge.", "Bits & Bobs"),
    ("Early Intervention South will not see him.", "Early Intervention South"),
    ("CMHT North rang.", "CMHT North"),
    ("They let him go from Next after the summer.", "Next"),
    ("He grooms at Turkish Barber now.", "Turkish Barber"),
    ("Her aunt is on her rounds at the Infirmary.", "the Infirmary"),
    ("He goes to the Hub and likes the soup.", "the Hub"),
    ("i was an usher at the regal for years and then they shut it and i never got over it at all", "regal"),
    ("he was told in the lord clive by a man he had never met and he came in to ask me about it", "lord clive"),
    ("she did the school run to sacred heart and then sat in her car and cried and could not stop", "sacred heart"),
    ("the legion of mary came and said a decade for her and she slept through all of it she said", "legion of mary"),
    ("I trained at the Western and so did she.", "the Western"),
    ("He rang the bells at St Mary Magdalene for years.", "St Mary Magdalene"),
    ("He has his bloods at the Phoenix.", "Phoenix"),
    ("Larch rang to say he was off his food.", "Larch"),
    ("He was barred from the Goat at last.", "Goat"),
    ("He was barred from the Plough at last.", "Plough"),
    ("IAPT Salford have refused her.", "IAPT Salford"),
    ("my sister got into harlow high and i did not and that is the whole of it he told me today", "harlow high"),
    ("she was in the duke of rutland when her waters broke and they laughed about it all night", "duke of rutland"),
    ("he is a steward at the labour club and a member of the con club and drinks in neither now", "labour club"),
    ("the lady from crossroads came and sat with him and rang me from the car park in floods", "crossroads"),
    ("they fished below cooper's weir and the boy went in and nobody heard him until it was late", "cooper's weir"),
    ("he was in castle drogo as a guide and had a turn in front of the visitors and came to me", "castle drogo"),
]
LEFT = [
    "The day unit rang, and the crisis team came.",
    "There was a depot and a flyover near the school.",
    "She comes on the Tuesday list and to the Thursday clinics.",
    "He had his 2nd dose and his 3rd jab.",
    "Today the news was bad and tonight it will be worse.",
    "I told him First, do no harm.",
    "He came from the first floor and was next on the list.",
    "The Surgery was quiet and the Practice was full.",
    "I rang the College about the exam.",
    "The Western diet did it.",
    "We gave him St John's Wort.",
    "Up & down he went, sweating & pale.",
    "In the Eye of the storm I was calm.",
    "He went to the general election count.",
    "i was at the bell when it rang and the ship went down and nobody said a word about any of it",
    "in the king size bed she slept all day and i let her sleep because she was so tired out",
    "she was at death's door and i held her hand in mine for a while and we said nothing at all",
    "it snowed from dawn and at sunrise the two of them were still at anchor and nobody had slept",
    "she is in a league of people who do not sleep at night and i am in it too these days",
]


def _changed(text: str) -> str:
    return " ".join(f.text for f in deidentify(text, lexicon=load_lexicon()).findings if f.action is Action.REPLACE)


@pytest.mark.parametrize(("text", "gone"), FOUND)
def test_rows_and_houses_are_found(text: str, gone: str) -> None:
    assert gone in _changed(text)


@pytest.mark.parametrize("text", LEFT)
def test_plain_rows_stay(text: str) -> None:
    assert _changed(text) == ""
