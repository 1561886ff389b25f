"""What came out is read once more: what stands there in an identifier's place identifies nobody."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from balint_journal.content.lexicon import load_lexicon
from balint_journal.deid.engine import deidentify_all
from balint_journal.deid.findings import Action

PUT_THERE = [
    "He plays fiddle at the organisation most weeks, and I buy eggs from his wife.",
    "I sang all of the person I know, and then I stopped.",
    "Mum is someone, cleans at the firm, and I was tired.",
    "he works cash at the place behind a firm, and says he is fine",
    "she was late again but the organisation have her as somebody else",
    "he had been bad with the money, the local news, and he forgave her",
    "IT WAS COLD, IT WAS IN THE AUTUMN. HER SON CAME AND I SAT THERE.",
    "Doppler at a hospital, CHI (left out), twice weekly, and she smiled.",
    "He drives a year someone else, reg (left out). He took my hand.",
    "Someone rang from the hospice, and I was short with them.",
]
# The real thing beside it, which still goes.
STILL_A_NAME = [
    ("He plays fiddle at the rusty nail most weeks, and I buy eggs from his wife.", "rusty nail"),
    ("he had been bad with the money, the northern echo, and he forgave her", "northern echo"),
    ("Then Reg (left out of the team, he said) cried, and I let him.", "Reg"),
    ("I met Reg (left outside) and his wife, and I let them be.", "Reg"),
    ("Then Reg (left out) cried, and I let him.", "Reg"),
    ("he read it in the county echo last week and was upset about it", "county echo"),
    ("she saw it in the new forest journal, and was ashamed of it", "new forest journal"),
    ("He drinks in the company row, and his wife has given up on him.", "company row"),
    ("Reg left out the worst of it, and I let him.", "Reg"),
    ("It was good to see Autumn Hartley again, and I said so.", "Autumn Hartley"),
    ("Somebody rang from St Gemma's Hospice, and I was short with them.", "St Gemma"),
]
# Of every hundred development notes, so many at most give a word when they are read again.
MOST_FOUND = 5


@pytest.mark.parametrize("way", ["rules", "alone", "model"])
def test_our_own_wording_is_found_by_nothing(learnt_too: Callable[[str], dict[str, Any]], way: str) -> None:
    results = deidentify_all(PUT_THERE, lexicon=load_lexicon(), **learnt_too(way))
    assert [one.text for result in results for one in result.findings if one.action is Action.REPLACE] == []


@pytest.mark.parametrize("way", ["rules", "model"])
@pytest.mark.parametrize(("text", "name"), STILL_A_NAME)
def test_a_name_that_reads_like_it_still_goes(
    learnt_too: Callable[[str], dict[str, Any]], way: str, text: str, name: str
) -> None:
    [result] = deidentify_all([text], lexicon=load_lexicon(), **learnt_too(way))
    assert not any(word in result.text for word in name.split())


def test_hardly_a_note_gives_a_word_the_second_time(
    scoring: ModuleType, here: Path, learnt_too: Callable[[str], dict[str, Any]]
) -> None:
    ways = {"lexicon": load_lexicon(), **learnt_too("model")}
    texts = [note["text"] for name in ("dev_a", "dev_b", "corpus_dev") for note in scoring.load(here / f"{name}.jsonl")]
    again = deidentify_all([result.text for result in deidentify_all(texts, **ways)], **ways)
    found = [result for result in again if any(one.action is Action.REPLACE for one in result.findings)]
    assert 100 * len(found) <= MOST_FOUND * len(texts), [result.findings for result in found]
