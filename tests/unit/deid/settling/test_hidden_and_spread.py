from __future__ import annotations

import pytest

from balint_journal.content.lexicon import load_lexicon
from balint_journal.deid.engine import deidentify
from balint_journal.deid.findings import Action

# her list, the text, what must go
LISTED = [
    (["Will"], "Then Will laughed, and I will not forget it.", ["Will"]),
    (["Folake"], "Folakee came, and folake's boy.", ["Folakee", "folake"]),
    (["Elizabeth Nkemelu"], "Liz rang. E.N. is how she signs; EN on the form.", ["Liz", "EN"]),
    (["Rose Hill"], "I drove past rose hill again.", ["rose hill"]),
    (["Marlow Road"], "We met at marlow road.", ["marlow road"]),
    (["will"], "told will today and he will not let me forget it, nor will i, and then will laughed", ["will", "will"]),
    (["F.O'S."], "F.O'S. came back.", ["F.O'S."]),
    (["robin"], "He told me of a boy called robin, and then he wept.", ["robin"]),
    (["brigadier"], "She has a knee, and a spaniel called brigadier who outranks him.", ["brigadier"]),
    (["mam"], "It was doctor this and doctor that, and mam kept straight.", ["mam"]),
]
# her list, the text in which nothing of it may go
NEAR = [
    (["Will"], "I will go, and she will not."),
    (["Rose"], "She rose from the chair."),
    (["Mark"], "Let me mark that down."),
    (["Ann"], "An ant and an aunt."),
    (["Tom"], "The tomb was cold."),
    (["rose hill"], "She rose from the chair."),
    (["Robin"], "There was a robin on the sill."),
]
SPREAD = [
    ("Saw Folake Adeyemi. Later folake rang, and Folakee wrote.", ["Folake Adeyemi", "folake", "Folakee"]),
    ("Mrs Haldane came with Kyle Haldane. The Haldanes are many.", ["Haldanes"]),
    ("I saw Hope Achebe. Hope was late. I hope she comes.", ["Hope"]),
    ("i saw mrs frost in town today and she was well. the frosts, she says, had the shop.", ["frosts"]),
    ("Hope Grey and Wisdom Grey came in today. We talked. and wisdom, forty two, laughed.", ["wisdom"]),
    ("Dr Nasreen Malik spoke. NM signed it.", ["NM"]),
]


def _gone(text: str, hide: list[str]) -> list[str]:
    result = deidentify(text, hide=hide, lexicon=load_lexicon())
    return [f.text for f in result.findings if f.action is Action.REPLACE]


@pytest.mark.parametrize(("hide", "text", "gone"), LISTED)
def test_what_is_on_her_list_goes(hide: list[str], text: str, gone: list[str]) -> None:
    found = " | ".join(_gone(text, hide))
    assert all(name in found for name in gone), found


@pytest.mark.parametrize(("hide", "text"), NEAR)
def test_the_same_word_meant_plainly_stays(hide: list[str], text: str) -> None:
    assert _gone(text, hide) == []


@pytest.mark.parametrize(("text", "gone"), SPREAD)
def test_found_once_is_found_everywhere(text: str, gone: list[str]) -> None:
    found = _gone(text, [])
    assert all(any(name in was for was in found) for name in gone), found


def test_a_verb_is_not_the_name_it_looks_like() -> None:
    assert "hope" not in _gone("I saw Hope Achebe. Hope was late. I hope she comes.", [])


def test_a_thing_is_not_the_family_it_looks_like() -> None:
    """The plural of somebody's name is left where it is a plain thing."""
    text = "i saw mr alan reed today and he was well. she looked for it in the reeds, and saw the frosts on the glass."
    assert "reeds" in deidentify(text, lexicon=load_lexicon()).text
