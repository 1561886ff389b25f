"""The shipped words: complete, well formed, plain, and within the width of a small screen."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from balint_journal.content.pages import PAGES, load_page
from balint_journal.content.prompts import load_prompts
from balint_journal.content.toml_text import DATA
from balint_journal.content.words import load_aliases, load_vocabulary
from balint_journal.domain.prompts import BRANCH, Stage
from balint_journal.domain.reflection import Kind
from balint_journal.errors import NothingFoundError

LEFT_OUT = (
    "Robin Jay Martin Wren Rowan Hazel Holly Willow Juniper Alder Nightingale Poplar Thrush Swallow Coot Gannet Gull Magpie Cuckoo Shag Tit "
    "Shrike Creeper Elder Yew Raven Pine Quail Snipe Knot Bittern"
)
# Words never on screen (SCREENS, rule 7) and claims never made.
NEVER_SHOWN = (
    "layer",
    "finding",
    "flow",
    "stage",
    "alias",
    "quasi-identifier",
    "vault",
    "slot",
    "kdf",
    "purge",
    "stdin",
    "draft",
    "session",
)
NEVER_CLAIMED = ("anonymised", "anonymous journal", "compliant", "unbreakable", "guarantee", "evidence of learning")


def test_there_are_114_questions_92_to_write_13_after_and_9_on_coming_back() -> None:
    stages = Counter(prompt.stage for prompt in load_prompts().prompts)
    assert sum(stages.values()) == 114
    assert (stages[Stage.AFTER], stages[Stage.REVISIT]) == (13, 9)
    assert set(stages) == set(Stage)


@pytest.mark.parametrize("kind", list(Kind))
def test_every_sort_has_a_stage_with_core_questions(kind: Kind) -> None:
    assert any(prompt.core for prompt in load_prompts().in_stage(BRANCH[kind]))


def test_the_vocabulary_holds_141_feelings_and_33_sensations_each_once() -> None:
    words = load_vocabulary()
    assert len(set(words.feeling_list())) == len(words.feeling_list()) == 141
    assert len(set(words.sensation_list())) == len(words.sensation_list()) == 33


def test_the_vocabulary_is_as_ready_for_delight_as_for_dread() -> None:
    words = load_vocabulary()
    assert {"Warm", "Glad", "At peace", "Alive", "Joined"} <= set(words.feelings)


def test_sixty_names_none_of_those_left_out_on_purpose() -> None:
    names = load_aliases()
    assert len(set(names)) == len(names) == 60
    assert not set(names) & set(LEFT_OUT.split())
    assert all(name.isalpha() and name.istitle() for name in names)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_fits_the_screen_and_is_plain(name: str) -> None:
    page = load_page(name)
    assert page.endswith("\n")
    assert max(map(len, page.splitlines())) <= 76
    assert page.isascii()
    assert "\t" not in page
    words = page.casefold()
    assert not [word for word in NEVER_SHOWN if re.search(rf"\b{word}\b", words)]
    assert not [word for word in NEVER_CLAIMED if word in words]


def test_an_unknown_page_is_not_looked_for_on_the_disk() -> None:
    with pytest.raises(NothingFoundError):
        load_page("../pages/law")


def test_support_gives_the_confirmed_numbers_and_no_others() -> None:
    page = load_page("support")
    assert page.splitlines()[0] == "For help with the program: balint help"
    numbers = {number for number in re.findall(r"\d[\d ]*\d", page) if len(number) > len("28")}
    assert numbers == {"116 123", "0330 123 1245", "0300 0303 300", "999", "111", "2024"}
    assert "page of 28 June 2024" in page


@pytest.mark.parametrize("wrong", ["0300 123 1245", "08459 200 169", "85258"])
@pytest.mark.parametrize("name", PAGES)
def test_numbers_known_to_be_wrong_stand_nowhere(name: str, wrong: str) -> None:
    assert wrong not in load_page(name)


def test_every_number_has_its_source_and_date() -> None:
    sources = load_page("support-sources")
    for part in (
        "116 123",
        "0330 123 1245",
        "28 June 2024",
        "0300 0303 300",
        "samaritans.org",
        "bma.org.uk",
        "practitionerhealth.nhs.uk",
    ):
        assert part in sources


def test_law_begins_with_the_complaint() -> None:
    first = load_page("law").split("\n\n")[1]
    assert "change nothing here" in first
    assert "ring your defence organisation" in " ".join(first.split())


@pytest.mark.parametrize(
    "said",
    [
        "not legal advice",
        "November 2026",
        "section 49 of the Regulation of Investigatory Powers Act 2000",
        "no legal privilege",
        "connected to professional activities may not be exempt",
        "If a patient asks",
        "Not on a computer of the surgery",
        "write afresh",
        "de-identified",
    ],
)
def test_law_says_what_it_has_to(said: str) -> None:
    assert said in " ".join(load_page("law").split())


def test_about_is_one_screen_credits_the_balints_and_claims_to_be_no_group() -> None:
    page = " ".join(load_page("about").split())
    assert len(load_page("about").splitlines()) <= 23
    assert "Michael and Enid Balint" in page
    assert "not a Balint group, nor a substitute" in page
    assert "No Balint society has endorsed it" in page


def test_every_data_file_of_questions_is_a_stage() -> None:
    assert {path.stem for path in (DATA / "prompts").iterdir()} == {stage.value for stage in Stage}
