import re

import pytest

from balint_journal.content.lexicon import load_lexicon
from balint_journal.deid.findings import Action, Category, Finding
from balint_journal.deid.review.reading import (
    CAPITAL_WHY,
    CLINICAL_WHY,
    CLUB_WHY,
    NAME_WHY,
    NUMBER_WHY,
    UNKNOWN_WHY,
    StrictReader,
    mostly_english,
)
from balint_journal.deid.text.lexicon import Kind, Kinds

ORDINARY = frozenset(
    re.findall(
        r"\S+",
        "she he we it i was the a said no stop late of with in my at and gone him them second half worry line mother law don't walk",
    )
)


class FewWords:
    def kinds(self, word: str) -> Kinds:
        if word == "harry":
            return Kind.ORDINARY | Kind.FORENAME | Kind.NAME_FIRST
        if word == "joy":
            return Kind.COMMON | Kind.FORENAME
        return Kind.COMMON if word in ORDINARY else Kind.CLINICAL if word == "sertraline" else Kind.NONE

    def phrase(self, words: str) -> Kinds:
        return self.kinds(words)

    def terms(self, name: str) -> tuple[str, ...]:
        del name
        return ()


def strict(text: str, *found: Finding) -> list[tuple[str, str]]:
    reader = StrictReader(lambda _text, _hide: found, FewWords())
    return [(thing.key.text, thing.why) for thing in reader(text, ()).things]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("She was late. He said no.", []),
        ("I said I'd gone, I\u2019d gone.", []),
        ("It was Alder Hey.", [("Alder Hey", CAPITAL_WHY)]),
        ("It was Alder, Hey.", [("Alder", CAPITAL_WHY), ("Hey", CAPITAL_WHY)]),
        ("She was with Second.", [("Second", CAPITAL_WHY)]),
        ("Callum was late.", [("Callum", UNKNOWN_WHY)]),
        ("with zofia", [("zofia", UNKNOWN_WHY)]),
        ("It was 2.1 at 16:10.", [("2.1", NUMBER_WHY), ("16:10", NUMBER_WHY)]),
        ("It was a 2nd.", [("2nd", NUMBER_WHY)]),
        ("\u0663 was late", [("\u0663", NUMBER_WHY)]),
        ("he was \u00bd gone", [("\u00bd", NUMBER_WHY)]),
        ("He was eleven, in the ninety-second half.", [("eleven", NUMBER_WHY), ("ninety-second", NUMBER_WHY)]),
        ("Harry was late. It was Harry's.", [("Harry", NAME_WHY), ("Harry's", CAPITAL_WHY)]),
        ("it was with joy. " + "he was late. " * 12, [("joy", NAME_WHY)]),
        ("it was a joy. " + "he was late. " * 12, []),
        ("He said 2 walks was late.", []),
        ("It was 2.1 over 3.4 and gone", [("2.1 over 3.4", NUMBER_WHY)]),
        ("it was Alder and Callum and gone", [("Alder and Callum", CAPITAL_WHY)]),
        ("It was a joy. " + "He was late. " * 12, []),
        ("it was a joy", []),
        ("sertraline was late", [("sertraline", CLINICAL_WHY)]),
        ("She said 'Stop' and \u201cNo\u201d.", []),
        ("She said 'Callum'.", [("Callum", CAPITAL_WHY)]),
        ("LATE was SHE", [("LATE", CAPITAL_WHY), ("SHE", CAPITAL_WHY)]),
        ("SHE WAS LATE. " * 12, []),  # where all is in capitals they say nothing
        ("SHE WAS LATE. " * 12 + "ZOFIA SAID NO AT 16:10.", [("ZOFIA", UNKNOWN_WHY), ("16:10", NUMBER_WHY)]),
        ("SHE WAS LATE. " * 12 + "IT WAS WITH JOY.", [("JOY", NAME_WHY)]),
        ("the mother-in-law walked late", []),
        ("the worry-lines of him", []),
        ("We said.\n\nShe was late", []),
        ("no. Stop! He was late? It was.", []),
        ("No\u2026 She was.", []),
    ],
)
def test_every_capital_number_and_unknown_word_is_doubted(text: str, found: list[tuple[str, str]]) -> None:
    assert strict(text) == found


def test_what_a_detector_found_is_not_doubted_twice() -> None:
    name = Finding(8, 17, Category.ORGANISATION, "Alder Hey", "a hospital", Action.REPLACE, "A hospital.")
    assert strict("She was Alder Hey.".replace("She was ", "He said "), name) == [("Alder Hey", "A hospital.")]


def test_a_reason_is_one_plain_line_and_a_cut_is_always_offered() -> None:
    reader = StrictReader(
        lambda _t, _h: (Finding(0, 3, Category.PERSON, "Sam", "", Action.FLAG, "it opens a sentence"),), FewWords()
    )
    (thing,) = reader("Sam", ()).things
    assert (thing.why, thing.wordings) == ("It opens a sentence.", ("",))


def test_the_same_thing_twice_is_one_decision_with_every_wording() -> None:
    found = (
        Finding(0, 4, Category.PERSON, "Jean", "the patient", Action.FLAG, "A name.", ("the patient", "she")),
        Finding(9, 13, Category.PERSON, "Jean", "her", Action.REPLACE, "A name."),
        Finding(18, 22, Category.PLACE, "Jean", "", Action.FLAG, "A place."),
    )
    reader = StrictReader(lambda _text, _hide: found, FewWords())
    things = reader("Jean and Jean and Jean", ()).things
    assert [(t.key.category, t.wordings, t.direct) for t in things] == [
        (Category.PERSON, ("the patient", "she", "her"), True),
        (Category.PLACE, ("",), False),
    ]


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("She was late and he said no and it was gone", True),
        ("Ella estaba muy cansada y no quiso decir nada de lo que pasaba aquella tarde", False),
        ("\u05d4\u05d9\u05d0 \u05d4\u05d2\u05d9\u05e2\u05d4 \u05de\u05d0\u05d5\u05d7\u05e8 " * 5, False),
        ("Hola", True),
        ("", True),
    ],
)
def test_a_text_mostly_not_english_is_noticed(text: str, *, english: bool) -> None:
    assert mostly_english(text, FewWords()) is english


@pytest.mark.parametrize(
    ("text", "doubted", "why"),
    [
        ("He gave his life to the bowls, you know.", "bowls", CLUB_WHY),
        ("The archers had made her a cake.", "archers", CLUB_WHY),
        ("He said it to the wall. Mummy, of all people.", "Mummy", NAME_WHY),
    ],
)
def test_a_club_or_a_family_name_that_is_an_ordinary_word_is_asked_about(text: str, doubted: str, why: str) -> None:
    reading = StrictReader(lambda _text, _hide: (), load_lexicon())(text, ())
    assert [(finding.text, finding.why) for finding in reading.findings] == [(doubted, why)]


@pytest.mark.parametrize(
    "text",
    ["She ate three bowls of soup.", "Players come and go.", "Mummy said no.", "I thought of my mummy, of all people."],
)
def test_the_same_words_meant_plainly_are_not(text: str) -> None:
    reading = StrictReader(lambda _text, _hide: (), load_lexicon())(text, ())
    assert [finding.why for finding in reading.findings if finding.why in {CLUB_WHY, NAME_WHY}] == []
