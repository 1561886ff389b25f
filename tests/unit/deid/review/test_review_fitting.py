"""Whichever wording she takes, the sentence reads: every preposition against every wording that may be offered."""

import re
from itertools import product

import pytest

from balint_journal.deid.review.fitting import fitted
from balint_journal.deid.review.state import Spot
from balint_journal.deid.review.text import reworded

PREPOSITIONS = re.findall(
    r"\S+", "in on at during over since from until till by before after to for of through towards"
)
OFFERED = (
    "some time ago", "not long ago", "recently", "one day", "early on", "at the end of the day", "in the spring", "the spring",
    "a day in the spring", "another day", "somewhere", "a place", "a town", "at home", "an adult", "in middle age", "elderly",
    "someone", "the patient", "a serious illness", "from elsewhere", "where I work",
)  # fmt: skip
# Two prepositions side by side, one before a time or place that stands by itself, two articles: none of them reads.
JARS = re.compile(
    r"\b(?:in|on|at|during|over|since|by|before|after|to|for|of|through|towards)\s+(?:recently|one day|early on|some time ago|not long ago)\b"
    r"|\b(?:in|on|at|during|over)\s+somewhere\b|\b(?:at|in|since|from|until|by|over)\s+an adult\b"
    r"|\b(?:in|on|at|during|over|since|from|until|till|by|before|after|to|for|of|through|towards)\s+(?:in|on|at)\b"
    r"|\bfrom from\b|\b(?:the|a|an)\s+(?:the|a|an)\b|\bto home\b|  ",
)


def put(sentence: str, wording: str) -> str:
    """``sentence`` with ``wording`` where [something] stands."""
    start, end = sentence.index("["), sentence.index("]") - 1
    return reworded(sentence.replace("[", "").replace("]", ""), Spot(0, 0, start, end, 0), wording)[0]


@pytest.mark.parametrize(("preposition", "wording"), list(product(PREPOSITIONS, OFFERED)))
def test_no_preposition_jars_with_any_wording(preposition: str, wording: str) -> None:
    for sentence in (f"She came {preposition} [3 March], alone.", f"{preposition.title()} [3 March] she came."):
        after = put(sentence, wording)
        assert not JARS.search(after.lower()), after
        assert after[0].isupper()
        assert "came" in after


@pytest.mark.parametrize(
    ("sentence", "wording", "after"),
    [
        ("We met at Llanberis on [3 March].", "some time ago", "We met at Llanberis some time ago."),
        ("On [3 March] he came.", "some time ago", "Some time ago he came."),
        ("He has been ill since [3 March].", "some time ago", "He has been ill for some time."),
        ("He has been ill since [March].", "not long ago", "He has been ill for a short while."),
        ("He has been ill since [March].", "in the spring", "He has been ill since the spring."),
        ("He came in [March].", "in the spring", "He came in the spring."),
        ("It was over by [3 March].", "some time ago", "It was over by then."),
        ("It was before [3 March].", "some time ago", "It was before then."),
        ("A letter from [3 March].", "some time ago", "A letter from some time ago."),
        ("It was booked for [3 March].", "some time ago", "It was booked for another time."),
        ("He came on [Tuesday].", "recently", "He came recently."),
        ("He has been low since [Tuesday].", "one day", "He has been low since then."),
        ("He came at [10:30].", "at the end of the day", "He came at the end of the day."),
        ("At [10:30] he came.", "early on", "Early on he came."),
        ("He was in the [3 March] clinic.", "some time ago", "He was in the earlier clinic."),
        ("He came on the [3rd] and cried.", "some time ago", "He came some time ago and cried."),
        ("Last [Tuesday] he cried.", "one day", "One day he cried."),
        ("She lives in [Llanberis].", "somewhere", "She lives somewhere."),
        ("She moved to [Llanberis].", "somewhere", "She moved to somewhere."),
        ("She lives at [Llanberis].", "a place", "She lives at a place."),
        ("She was in the [Royal].", "somewhere", "She was somewhere."),
        ("She rang the [Llanberis] surgery.", "somewhere", "She rang the local surgery."),
        ("She lives at [12 High Street].", "at home", "She lives at home."),
        ("She went to [12 High Street].", "at home", "She went home."),
        ("She came from [12 High Street].", "at home", "She came from home."),
        ("He left school [at 45].", "an adult", "He left school as an adult."),
        ("He was aged [45] then.", "an adult", "He was an adult then."),
        ("He has smoked since [45].", "an adult", "He has smoked since adulthood."),
        ("He is a [45-year-old] man.", "an adult", "He is an adult man."),
        ("Her [16 year old] came.", "an adult", "Her adult came."),
        ("He is a [shepherd].", "someone with a busy working life", "He is someone with a busy working life."),
        ("He is a [Catholic].", "religious", "He is religious."),
        ("A [Catholic] man came.", "religious", "A religious man came."),
        ("He has the [illness].", "a serious illness", "He has the serious illness."),
        ("WE MET ON [3 MARCH].", "SOME TIME AGO", "WE MET SOME TIME AGO."),
        ("He wrote to [Jean].", "someone", "He wrote to someone."),
        ("He sat by [Jean].", "the patient", "He sat by the patient."),
        ("He moved on, and [Jean] stayed.", "the patient", "He moved on, and the patient stayed."),
        ("What was he there for? [March] was cold.", "not long ago", "What was he there for? not long ago was cold."),
        ("He carried on, [in March], alone.", "some time ago", "He carried on, some time ago, alone."),
    ],
)
def test_the_sentence_reads(sentence: str, wording: str, after: str) -> None:
    assert put(sentence, wording) == after


@pytest.mark.parametrize("wording", OFFERED)
@pytest.mark.parametrize("before", ["", "He said, ", "He saw ", "In 'on' ", "It was on. ", "co-on ", "She\u2019s "])
def test_nothing_goes_where_no_small_word_stands_before_it(before: str, wording: str) -> None:
    assert fitted(before, "March", ", alone.", wording) == (0, wording)
