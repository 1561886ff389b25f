"""The review as a machine: walked through as a person would, and shaken by any keys at all."""

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from balint_journal.deid.findings import Action, Category, Finding
from balint_journal.deid.page.furniture import SECTIONS, Source
from balint_journal.deid.page.questions import ANOTHER, QUESTIONS, STAYS
from balint_journal.deid.review.choosing import (
    FRESH_TAKEN,
    INTRODUCTION,
    MORE_NAMES,
    NO_NAMES,
    NOT_A_NUMBER,
    NOTHING_TAKEN,
)
from balint_journal.deid.review.closing import NO_GLYPH, REMEMBER_ASKED, SEVERAL_MEET, TOO_LONG
from balint_journal.deid.review.deciding import NOT_A_KEY, NOT_ENGLISH
from balint_journal.deid.review.machine import Decided, Phase, Review, StrictReader, Tools, Wants
from balint_journal.deid.review.rereading import NOTHING_NEW
from balint_journal.deid.text.lexicon import Kind, Kinds
from balint_journal.errors import DamagedError, UndecidedError

STORY = """He has been coming since his wife died in March. He had his list again. Each time I answered something he nodded
and looked at the next line, as if I were reading it out to him. His daughter, who teaches at the village school, had rung
to say he was not himself. At the end he folded the paper very small and said sorry for taking up my time. I said not at
all, in the voice I use, and then I was holding the door open."""
ORDINARY = set(
    re.findall(
        r"[a-z']+",
        STORY.lower()
        + " man with this afternoon lingering stuck paper getting smaller foot going under desk hot face when sheepish "
        "fond which did expect looks after me think makes easy be quick what would there no have nothing about her not long ago spring "
        "patient someone came does several things ask one went on same old a tired she the of is we were together place town",
    )
)
ANSWERS = (
    Source("O1", "open", "The man with the list, this afternoon."),
    Source("O2", "open", "lingering, a bit stuck"),
    Source("S1", "story", STORY),
    Source("L2", "lingering", "The paper getting smaller."),
    Source("B1", "body", "Foot going under the desk. Hot in the face when he said sorry."),
    Source("C4", "close", "Sheepish. And fond, which I did not expect."),
    Source("P8", "patient", "His one brown tooth."),
    Source("A1", "asked", "Mine alone.", only_for_me=True),
)
QUESTIONS_ASKED = {
    "W1": "What was it like being the two of you in there?",
    "M1": "What have you not told yet?",
    "C3": "I wonder",
}


@dataclass(frozen=True)
class Pattern:
    regex: str
    category: Category
    action: Action
    wordings: tuple[str, ...] = ()
    why: str = "It may point to a person."

    def found(self, text: str) -> list[Finding]:
        first = self.wordings[0] if self.wordings else ""
        return [
            Finding(m.start(), m.end(), self.category, m.group(), first, self.action, self.why, self.wordings)
            for m in re.finditer(self.regex, text)
        ]


PATTERNS = (
    Pattern(r"\b(?:Jean|Hollis|Derek)\b", Category.PERSON, Action.REPLACE, ("the patient",)),
    Pattern(r"\bThornby\b", Category.PLACE, Action.REPLACE, ("a town", "")),
    Pattern(
        r"\bin March\b", Category.DATE, Action.REPLACE, ("not long ago", "in the spring"), "A month can be matched."
    ),
    Pattern(r", who teaches at the village school,", Category.OCCUPATION, Action.FLAG, ("",), "A relative and a job."),
    Pattern(r"\bin the spring\b", Category.DATE, Action.FLAG, ("some time ago",)),
    Pattern(r"\btwins?\b", Category.FAMILY, Action.FLAG),
)


class FewWords:
    def kinds(self, word: str) -> Kinds:
        return Kind.COMMON if word in ORDINARY else Kind.NONE

    def phrase(self, words: str) -> Kinds:
        return self.kinds(words)

    def terms(self, name: str) -> tuple[str, ...]:
        del name
        return ()


def detect(text: str, hide: tuple[str, ...]) -> tuple[Finding, ...]:
    hidden = [Pattern(rf"(?i)\b{re.escape(name)}\b", Category.PERSON, Action.REPLACE, ("someone",)) for name in hide]
    taken: list[Finding] = []
    for pattern in (*hidden, *PATTERNS):
        taken += [f for f in pattern.found(text) if not any(f.start < t.end and t.start < f.end for t in taken)]
    return tuple(sorted(taken))


def tools(
    *sources: Source,
    listed: frozenset[str] = frozenset(),
    read: Callable[[str, tuple[str, ...]], tuple[Finding, ...]] = detect,
    printable: Callable[[str], bool] = str.isprintable,
) -> Tools:
    return Tools(
        StrictReader(read, FewWords()),
        questions=QUESTIONS_ASKED,
        usually_left_out=lambda sentence: "bloods" in sentence,
        sources=sources or ANSWERS,
        listed=listed,
        printable=printable,
    )


def played(keys: Sequence[str], with_tools: Tools | None = None) -> Review:
    review = Review(with_tools or tools())
    for key in keys:
        review.take(key)
    return review


def at(review: Review) -> Phase:
    return review.phase


def of_one_part(text: str, *keys: str, **more: object) -> Review:
    """A review whose page is ``text``, written in fresh words, with nothing else on it."""
    return played(["", "w", text, "", "", "", "", "", *keys], tools(**more))  # type: ignore[arg-type]


CHOSEN = ["", "2", "1 2 3 5", "4 6", "2 3", "q", "He looks after me, I think. He makes it easy for me to be quick."]
CHOSEN += ["q", "What he would say if there were no list. I have said nothing about her."]
REWRITTEN = (
    "He came, as he does, with several things to ask. Each time I answered one he nodded and went on to the same."
)
TO_THE_END = ["1", "1", "", "no", "unsure", "2", REWRITTEN, "no", "yes", "no", "no"]


def test_the_whole_way_from_choice_to_page() -> None:
    review = played([*CHOSEN, *TO_THE_END, "", "p"])
    assert review.decided
    assert review.where == "pdf"
    page = review.page()
    assert page.title == "A PATIENT WHO STAYS WITH ME"
    assert dict(page.parts) == {
        "Who came": "He has been coming since his wife died not long ago.",
        "What happened": REWRITTEN,
        "The moment that stays": "At the end he folded the paper very small and said sorry for taking up my time. "
        "The paper getting smaller.",
        "What I felt": "Hot in the face when he said sorry. Sheepish. And fond, which I did not expect.",
        "Between us": "He looks after me, I think. He makes it easy for me to be quick.",
        "What I wonder, and may be leaving out": "What he would say if there were no list. I have said nothing about her.",
    }
    assert 0 < len(page.card.replace("/", " ").split()) <= 30


def test_what_is_hers_alone_is_offered_nowhere() -> None:
    review = played([""])
    offered = []
    for _ in SECTIONS:
        offered += [option.label for option in review.screen.options]
        review.take("")
    assert offered
    assert not [label for label in offered if "tooth" in label or "alone" in label or "stuck" in label]


def test_the_screens_of_two_things_that_may_point_to_a_person() -> None:
    review = played(CHOSEN)
    first = review.screen
    assert first.lead == ("Two things may point to a person. The first:",)
    assert first.quoted[0].text == "He has been coming since his wife died in March."
    assert first.ask == '"in March". A month can be matched.'
    assert [(o.key, o.label) for o in first.options] == [
        ("1", "not long ago"),
        ("2", "in the spring"),
        ("e", "words of my own"),
        ("c", "cut it"),
        ("k", "keep it"),
    ]
    review.take("1")
    second = review.screen
    assert second.now == "He has been coming since his wife died not long ago."
    assert second.lead == ("The second:",)
    assert second.options[0].label == "His daughter had rung to say he was not himself."
    assert second.options[2].label == "cut it all"


def test_cut_removes_the_words_or_where_that_was_offered_the_sentence() -> None:
    assert dict(played([*CHOSEN, "c", "c"]).saved())["parts"][:2] == [
        ["He has been coming since his wife died."],
        [
            "He had his list again.",
            "Each time I answered something he nodded and looked at the next line, as if I were reading it out to him.",
            "I said not at all, in the voice I use, and then I was holding the door open.",
        ],
    ]


@pytest.mark.parametrize("answer", ["", "n", "no", "k", "yes please", "1", "e"])
def test_keeping_a_name_is_asked_a_second_time_and_only_yes_keeps_it(answer: str) -> None:
    review = of_one_part("He said Jean is tired.", "k")
    assert at(review) is Phase.KEEP
    assert "Jean" in review.screen.ask
    assert "whoever comes across this page" in review.screen.ask
    review.take(answer)
    assert at(review) is Phase.FINDING
    assert review.saved()["kept"] == []


def test_kept_after_the_second_asking_stays_and_is_asked_no_more() -> None:
    review = of_one_part("He said Jean is tired. Jean is old.", "k", "y", "", *["no"] * 2, "yes", "no", "no", "n", "t")
    assert review.decided
    assert review.page().parts == (("Who came", "He said Jean is tired. Jean is old."),)


def test_a_thing_said_twice_is_decided_once() -> None:
    review = of_one_part("Jean is tired. The town of Thornby is Jean.")
    assert "2 places" in review.screen.ask
    review.take("1")
    review.take("1")
    assert at(review) is Phase.PAGE
    assert review.screen.quoted[0].text == "The patient is tired. The town of a town is the patient."


def test_a_sentence_in_her_own_words_is_read_again() -> None:
    review = of_one_part("He said Jean is tired.", "e")
    assert review.screen.change == "He said Jean is tired."
    review.take("He said Derek is a twin.")
    assert at(review) is Phase.FINDING
    assert review.screen.lead[0].startswith("Two things may still point to a person.")
    review.take("e")
    review.take("He said nothing.")
    assert at(review) is Phase.PAGE
    assert review.screen.said == (NOTHING_NEW,)


def test_a_wording_she_took_is_not_asked_about_again() -> None:
    review = of_one_part("His wife died in March.", "2")
    assert at(review) is Phase.PAGE
    assert review.screen.quoted[0].text == "His wife died in the spring."


def test_enter_alone_and_unknown_keys_decide_nothing() -> None:
    review = of_one_part("He said Jean is tired.")
    for key in ("", "9", "0", "-1", "x", "1 2", "\u0663", "11111111111111", "yes"):
        review.take(key)
        assert at(review) is Phase.FINDING
        assert review.screen.said == (NOT_A_KEY,)


def test_three_names_can_be_taken_at_one_key_and_the_rest_is_still_asked() -> None:
    review = of_one_part("He said Jean, Derek and Hollis were twins in Thornby.")
    assert review.screen.options[-1].key == "a"
    review.take("a")
    assert at(review) is Phase.FINDING
    assert review.screen.ask.startswith('"twins"')
    review.take("k")
    assert review.screen.quoted[0].text == "He said the patient, the patient and the patient were twins in a town."


def test_names_typed_at_the_start_are_hidden_on_this_page() -> None:
    review = played(["Tired\n  fond  of \n\n", "w", "I was tired.", "", "", "", "", ""])
    assert review.saved()["hide"] == ["Tired", "fond of"]
    assert at(review) is Phase.FINDING
    assert review.screen.ask.startswith('"tired"')


@pytest.mark.parametrize("typed", ["1", "1 2", "1-3", "q", "1\nw", "2, 3", "e 1"])
def test_numbers_and_keys_are_no_names_and_are_gently_left_out(typed: str) -> None:
    review = played([f"Jean\n{typed}"])
    assert at(review) is Phase.WHO
    assert review.screen.said == (MORE_NAMES,)
    review.take("")
    assert at(review) is Phase.CHOOSE
    assert review.screen.lead == (INTRODUCTION,)
    assert review.saved()["hide"] == ["Jean"]
    places = Review(tools(), first_ever=True)
    places.take(typed)
    assert (places.places, at(places), places.screen.said) == ((), Phase.WHO, (NO_NAMES,))


@pytest.mark.parametrize("typed", ["J", "J.", "Jo", "al", "Ward 7", "\u674e", "\u00c9"])
def test_initials_and_short_names_are_names(typed: str) -> None:
    assert played([typed]).saved()["hide"] == [typed]


def test_what_was_found_is_remembered_so_that_no_card_holds_it() -> None:
    review = of_one_part("Jean was a twin in Thornby.", "1", "k", "1")
    saved = json.loads(json.dumps(review.saved()))
    assert saved["flagged"] == ["Jean", "twin", "Thornby"]
    del saved["flagged"]  # as it was kept by an earlier release
    assert at(Review.restored(saved, tools())) is Phase.PAGE


def test_a_number_hidden_or_met_is_never_offered_for_remembering() -> None:
    keys = ["1", "", "no", "no", "yes", "no", "no", "n"]
    review = of_one_part("Jean was old.", *keys)
    saved = json.loads(json.dumps(review.saved())) | {"hide": ["1", "q", "Al"], "met": ["Jean", "12"]}
    assert [option.label for option in Review.restored(saved, tools()).screen.options] == ["Al", "Jean"]


def test_places_of_work_are_asked_for_at_the_first_page_ever() -> None:
    review = Review(tools(), first_ever=True)
    assert at(review) is Phase.PLACES
    review.take("the village school")
    assert review.places == ("the village school",)
    assert at(review) is Phase.WHO


@pytest.mark.parametrize(
    ("answers", "leads"),
    [
        (["yes"], Phase.PART),
        (["unsure"], Phase.PART),
        (["no", "yes"], Phase.PART),
        (["no", "unsure"], Phase.PART),
        (["no", "no", "no"], Phase.PAGE),
        (["no", "no", "unsure"], Phase.PART),
        (["no", "no", "yes", "yes"], Phase.ANOTHER),
        (["no", "no", "yes", "unsure"], Phase.ANOTHER),
        (["no", "no", "yes", "no", "yes"], Phase.STAYS),
        (["no", "no", "yes", "no", "unsure"], Phase.STAYS),
        (["no", "no", "yes", "no", "no"], Phase.CARD),
        (["n", "N", "Y", "No.", " no "], Phase.CARD),
        (["no", "c"], Phase.QUESTION),
        (["", "maybe", "ye"], Phase.QUESTION),
        (["no", "unsure", "c"], Phase.ANOTHER),
    ],
)
def test_each_answer_leads_where_it_should(answers: list[str], leads: Phase) -> None:
    assert of_one_part("He was tired.", "", *answers).phase is leads


def test_the_ends_that_are_no_page_say_so_and_can_be_taken_up_again() -> None:
    for last, said in (("yes", STAYS), ("unsure", STAYS)):
        review = of_one_part("He was tired.", "", "no", "no", "yes", "no", last)
        assert review.screen.said == (said,)
        assert review.screen.wants is Wants.NOTHING
        review.take("no")
        review.take("p")
        assert not review.decided
    review = of_one_part("He was tired.", "", "no", "no", "yes", "yes")
    assert review.screen.said == (ANOTHER,)
    review.reopen()
    assert review.screen.ask == QUESTIONS[3].text


def test_content_if_the_patient_read_it_no_leads_back_to_the_page_without_comment() -> None:
    review = of_one_part("He was tired.", "", "no", "no", "no")
    assert at(review) is Phase.PAGE
    assert review.screen.said == ()
    review.take("")
    assert review.screen.ask == QUESTIONS[2].text
    for key in ("no", "e", "1", "He was fond of her.", ""):
        review.take(key)
    assert review.screen.ask == QUESTIONS[0].text


def test_a_change_after_a_question_is_read_before_the_question_comes_again() -> None:
    review = of_one_part("He was tired.", "", "no", "unsure", "1", "Jean was tired.")
    assert at(review) is Phase.FINDING
    review.take("1")
    assert at(review) is Phase.QUESTION
    assert review.screen.ask == QUESTIONS[1].text
    assert review.screen.said == (NOTHING_NEW,)


def test_a_part_can_be_left_out_and_an_empty_page_goes_nowhere() -> None:
    review = of_one_part("He was tired.", "e", "1", "-")
    assert at(review) is Phase.PAGE
    review.take("")
    assert at(review) is Phase.PAGE


def test_nothing_taken_leads_back_to_the_parts() -> None:
    review = played([""] * 7)
    assert at(review) is Phase.CHOOSE
    assert review.screen.said == (NOTHING_TAKEN,)
    assert not review.decided


def test_a_side_that_is_full_takes_no_more_and_loses_nothing_typed() -> None:
    texts = [f"{'I said no ' * 33}{letter}." for letter in "abcdef"]
    review = played(["", "1 2 3 4 5 6"], tools(*(Source(None, "", text) for text in texts)))
    assert review.screen.said == ("The side is full, so that was left out: 2 sentences.",)
    review = played(["", "w", "I said no. " * 140, "", "", "", "", "", ""])
    assert at(review) is Phase.PAGE
    assert review.screen.said == (TOO_LONG,)
    assert len(review.screen.quoted[0].text.split()) == 420


def test_20_000_words_are_offered_a_screenful_at_a_time() -> None:
    review = played([""], tools(Source(None, "", " ".join(f"I said no {'a' * (n % 90)} {n}." for n in range(4000)))))
    assert len(review.screen.options) == 13
    assert review.screen.options[-1].key == "m"
    review.take("m")
    assert review.screen.options[0].key == "13"
    review.take("13 14-15 e16")
    assert at(review) is Phase.WRITE
    assert review.screen.change


@pytest.mark.parametrize("typed", ["7", "0", "x", "1 x", "1-9", "2-1", "9999999999", "w1", "q"])
def test_what_is_no_number_of_the_list_takes_nothing(typed: str) -> None:
    review = played([""])
    review.take(typed)
    assert at(review) is Phase.CHOOSE
    assert review.screen.said == (NOT_A_NUMBER,)
    assert review.saved()["parts"] == [[]] * 6


@pytest.mark.parametrize(
    ("typed", "stands"),
    [
        ("He was tired.", ["He was tired."]),
        ("He was tired. I was not.", ["He was tired.", "I was not."]),
        ("Sheepish", ["Sheepish"]),
        ("w He was tired.", ["He was tired."]),
        ("W: we were.", ["we were."]),
        ("we were.", ["we were."]),
        ("2 of us were tired.", ["2 of us were tired."]),
        ("b or not b, he was old", ["b or not b, he was old"]),
    ],
)
def test_a_sentence_typed_among_the_numbers_is_taken_as_fresh_words(typed: str, stands: list[str]) -> None:
    review = played([""])
    review.take(typed)
    assert at(review) is Phase.CHOOSE
    assert review.screen.said == (FRESH_TAKEN,)
    assert review.screen.quoted[0].text == " ".join(stands)
    review.take("2")
    assert review.saved()["parts"][0] == [*stands, "He has been coming since his wife died in March."]


@pytest.mark.parametrize("typed", ["all", "No", "back", "quit", "help"])
def test_a_word_meant_for_the_program_does_not_land_on_the_page(typed: str) -> None:
    review = played(["", typed])
    assert review.screen.said == (NOT_A_NUMBER,)
    assert review.saved()["parts"] == [[]] * 6


def test_a_question_can_be_had_where_sentences_are_offered_too() -> None:
    review = played(["", "", "", "", ""], tools(*ANSWERS, Source("W2", "between", "I was old to him.")))
    assert [(option.key, option.hers) for option in review.screen.options] == [("1", True), ("q", False)]
    review.take("q")
    assert review.screen.ask == QUESTIONS_ASKED["W1"]


def test_numbers_and_fresh_words_and_a_change_go_together() -> None:
    review = played(["", "2 w", "He was old.", "1,2", "b"])
    assert review.saved()["parts"][:2] == [
        ["He has been coming since his wife died in March.", "He was old."],
        ["He had his list again.", "Each time I answered something he nodded and looked at the next line, as if I were reading it out to him."],
    ]  # fmt: skip
    assert review.screen.quoted[0].text.startswith("He had his list again.")
    review.take("e4")
    assert review.screen.change.startswith("At the end he folded")
    review.take("At the end he was tired.")
    assert at(review) is Phase.CHOOSE
    assert review.saved()["parts"][1][-1] == "At the end he was tired."


def test_plans_and_doses_are_pointed_out() -> None:
    review = played([""], tools(Source(None, "", "I was tired. Next time I'll do bloods.")))
    assert [option.note for option in review.screen.options] == ["", "usually left out"]


def test_a_question_answered_before_is_not_asked_again() -> None:
    review = played(["", "", "", "", "", "", "q"], tools(*ANSWERS, Source("M1", "missing", "...", only_for_me=True)))
    assert review.screen.ask == QUESTIONS_ASKED["C3"]


def test_warnings_where_they_belong() -> None:
    foreign = "Ella estaba muy cansada y no quiso decir nada de lo que pasaba aquella tarde."
    review = of_one_part(foreign)
    assert review.screen.lead[0] == NOT_ENGLISH
    review = of_one_part("He was tired \u2603.", printable=str.isascii)
    assert review.screen.lead[-1] == NO_GLYPH.format(names="\u2603 (snowman)")
    review = of_one_part("He was tired, a twin, zofia, a Royal of 74.", *["k"] * 4)
    assert SEVERAL_MEET in review.screen.lead


def test_names_met_are_offered_once_and_only_those_she_wants_are_remembered() -> None:
    keys = ["1", "1", "", "no", "no", "yes", "no", "no", "n"]
    review = of_one_part("Jean was in Thornby.", *keys)
    assert at(review) is Phase.REMEMBER
    assert [o.label for o in review.screen.options] == ["Jean", "Thornby"]
    review.take("2")
    assert review.remember == ("Thornby",)
    assert at(review) is Phase.WHERE
    assert of_one_part("Jean was in Thornby.", *keys, "y").remember == ("Jean", "Thornby")
    for none in ("", "n", "none"):
        assert at(nobody := of_one_part("Jean was in Thornby.", *keys, none)) is Phase.WHERE
        assert nobody.remember == ()
    again = of_one_part("Jean was in Thornby.", *keys, "3")
    assert again.screen.said == (REMEMBER_ASKED,)
    assert [o.label for o in again.screen.options] == ["Jean", "Thornby"]
    known = of_one_part("Jean was in Thornby.", *keys, listed=frozenset({"jean", "thornby"}))
    assert at(known) is Phase.WHERE


def test_a_card_is_read_too() -> None:
    review = of_one_part("He was tired, a twin.", "k", "", "no", "no", "yes", "no", "no", "e", "Jean / tired")
    assert at(review) is Phase.EDIT_CARD
    assert "Jean" in review.screen.said[0]
    review.take("tired " * 31)
    assert at(review) is Phase.EDIT_CARD
    review.take("tired\nthe twin")
    assert at(review) is Phase.CARD
    assert review.screen.quoted[0].text == "tired / the twin"


def test_a_page_that_was_decided_is_read_again_when_names_have_grown() -> None:
    review = of_one_part("He was fond.", "", "no", "no", "yes", "no", "no", "n", "p")
    assert review.decided
    saved = json.loads(json.dumps(review.saved()))
    assert Review.restored(saved, tools()).decided
    grown = tools(read=lambda text, hide: detect(text, (*hide, "fond")))
    again = Review.restored(saved, grown)
    assert at(again) is Phase.FINDING
    assert not again.decided
    with pytest.raises(UndecidedError):
        again.page()


def test_a_decided_page_can_be_looked_at_again() -> None:
    review = of_one_part("He was fond.", "", "no", "no", "yes", "no", "no", "n", "p")
    review.reopen()
    assert at(review) is Phase.PAGE
    assert not review.decided


@pytest.mark.parametrize(
    "change", [{"version": 2}, {"phase": "elsewhere"}, {"parts": [[]]}, {"things": [1]}, {"kept": [["a", "b"]]}]
)
def test_progress_that_is_none_is_refused(change: dict[str, object]) -> None:
    with pytest.raises(DamagedError):
        Review.restored({**played([""]).saved(), **change}, tools())
    with pytest.raises(DamagedError):
        Review.restored({}, tools())


def test_nothing_but_a_review_makes_a_decided_page() -> None:
    with pytest.raises(UndecidedError):
        Decided((("Who came", "Jean."),), "", seal=None)
    with pytest.raises(UndecidedError):
        Decided((("Who came", "Jean."),), "", seal=object())


KEYS = [
    "",
    "1",
    "2",
    "3",
    "1 2",
    "e",
    "e1",
    "c",
    "k",
    "a",
    "y",
    "n",
    "yes",
    "no",
    "unsure",
    "w",
    "q",
    "b",
    "m",
    "p",
    "t",
    "-",
    "x",
]
TEXTS = [
    "", "-", "Jean", "He said Jean is tired. In Thornby.", "in March", "He was a twin in the spring.", "Zofia, 74", "He was tired.",
    "Jean\nThornby\ntired", "\u202eJean\u200b", "I said no. " * 140, "Derek / Jean", "tired / fond", "!!!", "Jean Hollis. Jean",
]  # fmt: skip


LEAKY = [text for text in TEXTS if "Jean" in text or "twin" in text]


SENSIBLE = {
    Phase.WRITE: "He was tired.",
    Phase.EDIT_PART: "He was tired.",
    Phase.EDIT_CARD: "tired",
    Phase.KEEP: "n",
    Phase.REMEMBER: "n",
}


def sensible(review: Review) -> str:
    """What a person in a hurry would type."""
    screen = review.screen
    if review.phase is Phase.CHOOSE:
        return "1" if screen.options else "w"
    if review.phase is Phase.FINDING:
        return "1" if screen.options[0].key == "1" else "c"
    if review.phase is Phase.QUESTION:
        return "yes" if "content" in screen.ask else "no"
    return SENSIBLE.get(review.phase, "")


@dataclass
class Seen:
    confirmed: set[tuple[str, str]] = field(default_factory=set)
    decided: int = 0


class AnyKeys(RuleBasedStateMachine):
    """Whatever is typed, a page comes out only when nothing on it is undecided."""

    @initialize(first=st.booleans(), text=st.sampled_from(LEAKY), steps=st.sampled_from([0, 0, 0, 1, 4, 9, 14]))
    def begin(self, first: bool, text: str, steps: int) -> None:  # noqa: FBT001
        self.review = Review(tools(), first_ever=first)
        self.seen = Seen()
        for key in [*["", ""][: 1 + first], "w", text, "", "", "", "", ""]:
            self.type(key)
        for _ in range(steps):
            self.type(sensible(self.review))

    def type(self, typed: str) -> None:
        before = self.review.saved()
        if at(self.review) is Phase.KEEP and typed in {"y", "yes"}:
            thing = before["things"][before["waiting"][0]]
            self.seen.confirmed.add((thing[0], thing[1]))
        was = self.review.phase
        self.review.take(typed)
        if was in {Phase.EDIT_FINDING, Phase.EDIT_PART} and self.review.saved()["parts"] != before["parts"]:
            assert (at(self.review) is Phase.FINDING) == bool(self.open_things())

    def open_things(self) -> list[str]:
        saved = self.review.saved()
        text = "\n\n".join(" ".join(part) for part in saved["parts"] if part)
        reading = StrictReader(detect, FewWords())(text, (*saved["places"], *saved["hide"]))
        kept = {tuple(key) for key in saved["kept"]}
        taken = {
            f" {first}{wording[1:]} "
            for wording in saved["taken"]
            if wording
            for first in (wording[0], wording[0].upper())
        }
        return [
            thing.key.text
            for thing in reading.things
            if (thing.key.text, thing.key.category.value) not in kept
            and not any(f" {thing.key.text} " in wording for wording in taken)
        ]

    @rule(key=st.sampled_from(KEYS))
    def a_key(self, key: str) -> None:
        self.type(key)

    @rule(text=st.sampled_from(TEXTS))
    def a_text(self, text: str) -> None:
        self.type(text)

    @rule(text=st.text(max_size=40))
    def anything(self, text: str) -> None:
        self.type(text)

    @rule(steps=st.integers(1, 25))
    def sensibly(self, steps: int) -> None:
        for _ in range(steps):
            self.type(sensible(self.review))

    @precondition(lambda self: at(self.review) is Phase.FINDING)
    @rule(answer=st.sampled_from(["y", "yes", "n", ""]))
    def kept_and_on_to_the_end(self, answer: str) -> None:
        for key in ("k", answer):
            self.type(key)
        for _ in range(30):
            self.type(sensible(self.review))

    @precondition(lambda self: at(self.review) is Phase.CARD)
    @rule(card=st.sampled_from(TEXTS))
    def a_card_of_her_own(self, card: str) -> None:
        for key in ("e", card, "", "n", "p"):
            self.type(key)

    @precondition(lambda self: self.review.phase in {Phase.DONE, Phase.STAYS, Phase.ANOTHER})
    @rule()
    def again(self) -> None:
        self.review.reopen()

    @rule()
    def left_and_taken_up_again(self) -> None:
        saved = json.loads(json.dumps(self.review.saved()))
        restored = Review.restored(saved, tools())
        assert json.loads(json.dumps(restored.saved())) == saved
        assert restored.screen == self.review.screen
        self.review = restored

    @invariant()
    def no_page_while_anything_is_undecided(self) -> None:
        if not self.review.decided:
            with pytest.raises(UndecidedError):
                self.review.page()
            return
        assert at(self.review) is Phase.DONE
        assert self.open_things() == []
        assert self.review.saved()["answers"] == ["no", "no", "yes", "no", "no"]
        page = self.review.page()
        assert any(text for _, text in page.parts)
        assert sum(len(text.split()) for _, text in page.parts) <= 400
        kept_names = {tuple(key) for key in self.review.saved()["kept"] if key[1] in {"person", "place"}}
        assert kept_names <= self.seen.confirmed
        for name in ("Jean", "Hollis", "Derek"):
            assert name not in page.card

    @invariant()
    def every_step_can_be_shown(self) -> None:
        screen = self.review.screen
        assert screen.wants is Wants.NOTHING or screen.ask or screen.options or screen.quoted


AnyKeys.TestCase.settings = settings(
    max_examples=120, stateful_step_count=30, deadline=None, suppress_health_check=list(HealthCheck)
)
TestAnyKeys = AnyKeys.TestCase


class AnyKeysForLong(AnyKeys):
    pass


AnyKeysForLong.TestCase.settings = settings(
    max_examples=1500, stateful_step_count=80, deadline=None, suppress_health_check=list(HealthCheck)
)
TestAnyKeysForLong = pytest.mark.soak(AnyKeysForLong.TestCase)
