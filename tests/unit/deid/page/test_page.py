import pytest

from balint_journal.deid.page.furniture import SECTIONS, Section, Source, count_words, offered

STORY = Source("S1", "story", "He has been coming for years. He had his list. He said sorry.")


def places_of(source: Source) -> set[Section]:
    return {section for section in SECTIONS if offered(section, [source])}


@pytest.mark.parametrize(
    ("prompt", "stage", "places"),
    [
        ("O1", "open", {Section.WHO}),
        ("O2", "open", set()),
        ("O4", "open", {Section.FELT}),
        ("S2", "story", {Section.MOMENT}),
        ("S3", "story", {Section.FELT}),
        ("S4", "story", set()),
        ("L2", "lingering", {Section.MOMENT}),
        ("K1", "stuck", {Section.BETWEEN}),
        ("B1", "body", {Section.FELT}),
        ("P1", "patient", {Section.WHO}),
        ("P8", "patient", set()),
        ("W2", "between", {Section.BETWEEN}),
        ("M1", "missing", {Section.WONDER}),
        ("C1", "close", {Section.WONDER}),
        ("C4", "close", {Section.FELT}),
        ("R2", "revisit", {Section.FELT, Section.WONDER}),
        ("N1", "after", set()),
        (None, "after", set()),
        (None, "", set(SECTIONS)),
        ("X7", "of-her-own", set(SECTIONS)),
    ],
)
def test_an_answer_is_offered_where_its_question_belongs(prompt: str | None, stage: str, places: set[Section]) -> None:
    assert places_of(Source(prompt, stage, "Something I wrote.")) == places


@pytest.mark.parametrize("prompt", ["S1", "W1", None])
def test_what_is_for_her_only_is_never_offered(prompt: str | None) -> None:
    assert places_of(Source(prompt, "story", "Mine alone.", only_for_me=True)) == set()


def test_the_first_sentence_of_the_story_opens_and_the_rest_is_what_happened() -> None:
    assert offered(Section.WHO, [STORY]) == ("He has been coming for years.",)
    assert offered(Section.HAPPENED, [STORY]) == ("He had his list.", "He said sorry.")
    assert offered(Section.MOMENT, [STORY]) == offered(Section.HAPPENED, [STORY])


def test_a_story_of_one_sentence_is_offered_for_both() -> None:
    story = Source("S1", "story", "He folded the paper.")
    assert offered(Section.WHO, [story]) == offered(Section.HAPPENED, [story]) == ("He folded the paper.",)


def test_a_sentence_written_twice_is_offered_once_and_in_her_order() -> None:
    sources = [
        Source("W1", "between", "Close. And far off."),
        Source("W2", "between", "She looked after me. Close. And far off."),
    ]
    assert offered(Section.BETWEEN, sources) == ("Close. And far off.", "She looked after me.")


def test_a_word_alone_goes_with_the_sentence_after_it() -> None:
    assert offered(Section.FELT, [Source("C4", "close", "Sheepish. And fond, too.")]) == ("Sheepish. And fond, too.",)
    assert offered(Section.FELT, [Source("C4", "close", "Sore.")]) == ("Sore.",)


@pytest.mark.parametrize(
    ("text", "count"), [("", 0), ("one two", 2), ("uncharacteristi", 1), ("x" * 16, 2), ("x" * 6000, 400)]
)
def test_a_run_of_letters_longer_than_a_word_counts_as_several(text: str, count: int) -> None:
    assert count_words(text) == count
