from __future__ import annotations

import time
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from balint_journal.content.lexicon import load_lexicon
from balint_journal.deid.engine import deidentify, deidentify_all
from balint_journal.deid.findings import Action, Category
from balint_journal.deid.learnt.heard import Heard
from balint_journal.deid.text.lexicon import NoLexicon

PIECES = st.sampled_from(
    ["Mrs Hollis", "tom", "Tom", "rang me", "07700 900123", "on 3 May 2021", "aged 42", ".", ",", "\n\n", "NE30 1QT", "Hope", "hope", "\u200b", "\U0001f600",
     "she said", "at Elm Tree Surgery", "NHS 999 123 4567", "a@example.org", "<b>", "&amp;", "\u202e", "\u0645\u0631\u064a\u0645", "\u5f20\u4f1f", "I", "K.", "Mrs \u0130", "\u0130pek Demir", "the twelfth of June", "DR ROSE"]
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=14).map(" ".join)
DIRECT = {
    Category.PERSON,
    Category.PLACE,
    Category.ORGANISATION,
    Category.PHONE,
    Category.EMAIL,
    Category.NHS_NUMBER,
    Category.POSTCODE,
}
SHAPES = [
    "a",
    "A",
    "1",
    "Ab",
    "a ",
    "A. ",
    "St. ",
    "Tom and ",
    "<",
    "&#",
    "12 Oak ",
    "\u200b",
    "a\u0301",
    "'",
    "x@",
    "07700 ",
    "((",
    "A-",
    "http://",
    "\u044f",
    "\u6f22",
    "\U0001f600",
    "Mr ",
    "A B ",
    "st ",
    "K-O-W ",
    "the corner of ",
]


@given(TEXTS | st.text())
@settings(deadline=None, max_examples=60)
def test_offsets_cover_exactly_what_changed(text: str) -> None:
    result = deidentify(text, lexicon=load_lexicon())
    out, at = "", 0
    for finding in result.findings:
        assert text[finding.start : finding.end] == finding.text
        assert finding.start < finding.end
        if finding.action is Action.REPLACE:
            out += text[at : finding.start] + finding.replacement
            at = finding.end
    assert out + text[at:] == result.text


@given(TEXTS)
@settings(deadline=None, max_examples=40)
def test_a_second_reading_finds_no_name_and_no_number(text: str) -> None:
    once = deidentify(text, lexicon=load_lexicon()).text
    again = deidentify(once, lexicon=load_lexicon())
    assert not [f for f in again.findings if f.action is Action.REPLACE and f.category in DIRECT], (once, again)


@given(TEXTS)
@settings(deadline=None, max_examples=40)
def test_no_reason_repeats_the_text(text: str) -> None:
    for finding in deidentify(text, lexicon=load_lexicon()).findings:
        assert len(finding.text) < 4 or finding.text not in finding.why


@pytest.mark.parametrize("shape", SHAPES)
def test_long_and_hostile_text_takes_time_in_proportion(shape: str) -> None:
    def taken(letters: int) -> float:
        text = (shape * letters)[:letters]
        began = time.process_time()
        deidentify(text, lexicon=load_lexicon())
        return time.process_time() - began

    taken(1_000)
    short, long = taken(4_000), taken(16_000)
    assert long < 12 * short + 0.15


def test_without_word_lists_shapes_and_titles_still_go() -> None:
    text = deidentify("Mrs Hollis, 07700 900123, NE30 1QT", lexicon=NoLexicon()).text
    assert "Hollis" not in text
    assert "900123" not in text
    assert "1QT" not in text


def test_a_disguised_word_is_flagged_or_gone() -> None:
    result = deidentify("It was p\u0430inful to see Sm\u200bithers.", lexicon=load_lexicon())
    flagged = [f.text for f in result.findings if f.category is Category.SUSPICIOUS]
    assert flagged == ["p\u0430inful"]
    assert "ithers" not in result.text


def test_the_model_is_asked_for_all_and_then_of_words_it_was_unsure_of_and_each_hears_its_own() -> None:
    asked: list[Sequence[str]] = []

    def model(texts: Sequence[str]) -> list[Heard]:
        asked.append(texts)
        known = {"Quill saw a zorb.": [(0, 5, "GIVEN_NAME", 0.9), (12, 16, "SURNAME", 0.1)]}
        return [Heard(known.get(text, [])) for text in texts]

    results = deidentify_all(["Quill saw a zorb.", "Then rain."], model=model)
    assert asked[:1] == [["Quill saw a zorb.", "Then rain."]]
    assert [[text.endswith("saw a zorb.") for text in texts] for texts in asked[1:]] == [[True]]
    assert [len(result.findings) for result in results] == [1, 0]


@pytest.mark.parametrize(
    "text", ["&lt;zorb&gt;", "&#60;zorb&#62;", "\uff1czorb\uff1e", "&amp;amp;lt;zorb&amp;gt; and Quill"]
)
def test_a_tag_that_was_escaped_and_a_model_that_is_unsure_end_well(text: str) -> None:
    def model(texts: Sequence[str]) -> list[Heard]:
        return [
            Heard([(one.index("zorb"), one.index("zorb") + 4, "SURNAME", 0.1)] if "zorb" in one else [])
            for one in texts
        ]

    assert deidentify(text, model=model).text


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("I saw Mrs \u0130", "Mrs \u0130"),
        ("\u0130\u0130 wrote that \u0130.A. had rung, and I rang back.", "\u0130.A"),
        ("We spoke of \u0130pek's mother for an hour.", "\u0130pek"),
    ],
)
def test_a_capital_that_is_two_letters_in_small_writing_moves_nothing(text: str, gone: str) -> None:
    result = deidentify(text, lexicon=load_lexicon(), hide=["\u0130.A.", "\u0130pek"])
    assert gone in [finding.text.rstrip(".") for finding in result.findings]


def test_empty_is_empty() -> None:
    assert deidentify("").text == ""
