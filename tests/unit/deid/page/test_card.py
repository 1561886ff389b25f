from collections.abc import Sequence

import pytest

from balint_journal.deid.findings import Action, Category, Finding
from balint_journal.deid.page.card import BETWEEN_CUES, card_trouble, proposed_card
from balint_journal.deid.review.reading import Key, StrictReader
from balint_journal.deid.review.state import State, Tools
from balint_journal.deid.text.lexicon import Kind, Kinds

FEELINGS = {"sheepish", "fond"}


class EveryWord:
    """All words are ordinary; some are feelings."""

    def kinds(self, word: str) -> Kinds:
        return Kind.FEELING | Kind.ORDINARY if word in FEELINGS else Kind.COMMON

    def phrase(self, words: str) -> Kinds:
        return self.kinds(words)

    def terms(self, name: str) -> tuple[str, ...]:
        del name
        return ()


def read(text: str, hide: tuple[str, ...]) -> tuple[Finding, ...]:
    del hide
    at = text.find("heron")
    return () if at < 0 else (Finding(at, at + 5, Category.PERSON, "heron", "someone", Action.REPLACE, "A name."),)


TOOLS = Tools(StrictReader(read, EveryWord()), usually_left_out=lambda sentence: "scan" in sentence)


def card(*parts: Sequence[str], **more: object) -> str:
    padded = (*map(tuple, parts), *[()] * (6 - len(parts)))
    return proposed_card(State(parts=padded, **more), TOOLS)  # type: ignore[arg-type]


def test_cues_are_her_own_words_in_the_order_of_the_parts() -> None:
    proposed = card(
        ["He folded the paper very small."],
        [],
        ["I was holding the door open."],
        ["Sheepish, and fond of him."],
    )
    assert proposed.split(BETWEEN_CUES)[:3] == ["the paper", "the door open", "sheepish"]


def test_a_cue_is_short_and_a_card_holds_six_at_most_and_30_words() -> None:
    part = [
        "The long grey winter coat. The small brown paper bag. The loud cross kitchen clock. The old torn green curtain."
    ]
    cues = card(part, part, part, part, part, part).split(BETWEEN_CUES)
    assert len(cues) <= 6
    assert len(set(cues)) == len(cues)
    assert sum(len(cue.split()) for cue in cues) <= 30
    assert all(len(cue.split()) <= 4 for cue in cues)


def test_nothing_that_points_to_a_person_or_is_usually_left_out_or_came_from_a_wording_is_proposed() -> None:
    assert card(["The old heron. The scan result."], ["I met a town."], taken=("a town",)) == ""


@pytest.mark.parametrize("held", ["flagged", "met", "hide", "places"])
def test_no_word_of_anything_that_was_found_is_proposed(held: str) -> None:
    told = ["She teaches at the village school. I was holding the door open."]
    assert "the village school" in card(told)
    assert card(told, **{held: ("who teaches at the village school",)}) == "the door open"
    assert card(told, **{held: ("the School in Thornby",)}) == "the door open"
    assert "the village school" in card(told, **{held: ("the the at",)})


def test_an_empty_page_has_no_card() -> None:
    assert card() == ""


@pytest.mark.parametrize(
    ("typed", "stands"),
    [
        ("the clock / the door", True),
        (" / ".join(["word"] * 30), True),
        (" / ".join(["word"] * 31), False),
        ("the heron", False),
    ],
)
def test_a_card_of_her_own_holds_30_words_and_no_name(typed: str, *, stands: bool) -> None:
    assert (card_trouble(typed, State(), TOOLS) == "") is stands


def test_a_name_kept_on_the_page_still_does_not_go_on_the_card() -> None:
    assert card_trouble("the heron", State(kept=frozenset({Key("heron", Category.PERSON)})), TOOLS)
