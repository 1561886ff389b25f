"""What the first screen says, and what happens to words that are no commands."""

from __future__ import annotations

import re

import pytest
from program import Inside

from balint_journal.cli import home
from balint_journal.services import reading

POINTERS = {
    "export share page summary": "The page for your group is made by: balint bring.",
    "print": "balint bring makes a page you can open and print.",
    "forgot password login": "If the passphrase is lost, the paper key opens the journal: balint recovery",
    "lock exit quit close": "It locks by itself after each command.",
    "anonymise anonymize redact": "balint deidentify takes out what it can find. No program can promise the rest.",
    "new add entry diary": "To write: balint write",
    "edit change undo": "To mend a wording: balint amend. The earlier wording is kept.",
    "portfolio appraisal": "This journal is not made for that. For a portfolio, write afresh: balint law",
}


@pytest.mark.parametrize(("word", "line"), [(word, line) for words, line in POINTERS.items() for word in words.split()])
def test_words_people_will_type_are_answered_in_one_line(balint: Inside, word: str, line: str) -> None:
    for typed in (word, word.upper()):
        ran = balint(typed)
        assert (ran.code, ran.out) == (2, "")
        assert ran.err.startswith(line)
        assert len(ran.err.splitlines()) == 1


@pytest.mark.parametrize("typed", [("help", "me"), ("crisis",), ("samaritans",)])
def test_whoever_asks_for_help_gets_it(balint: Inside, typed: tuple[str, ...]) -> None:
    ran = balint(*typed, secrets=[])
    assert (ran.code, ran.out) == (0, balint("support").out)
    assert "116 123" in ran.out


def test_a_slip_is_offered_the_word_and_nothing_is_repeated(balint: Inside) -> None:
    assert balint("wriet").err.startswith("That is not one of its words. Did you mean 'write'")
    for typed in ("Nerys came in today. Did you mean 'x'?", "zzz'. Did you mean 'Nerys'?", "Nerys"):
        ran = balint(typed)
        assert ran.code == 2
        assert "nerys" not in ran.err.lower()


def test_the_first_screen_without_a_terminal(balint: Inside) -> None:
    ran = balint(secrets=[])
    assert (ran.code, ran.err) == (0, "")
    lines = ran.out.splitlines()
    assert lines[0] == "Your journal is locked."
    words = [line.split()[0] for line in lines if re.match(r"[a-z-]+ {2}", line)]
    assert words == ["write", "jot", "still", "revisit", "show", "search", "bring", "after", "look-back", "support"]
    assert "jotted" not in ran.out
    assert "Type one" not in ran.out
    assert balint("jot", text="the way he folded it", secrets=[]).code == 0
    assert "Something you jotted is waiting. It will be offered when you write." in balint(secrets=[]).out
    assert "folded" not in balint(secrets=[]).out


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("write", ["write"]),
        ("balint write", ["write"]),
        ("balint", ["balint"]),
        ("show 'old oak'", ["show", "old oak"]),
        ("show it's", ["show", "it's"]),
        ("", []),
        ("   ", []),
    ],
)
def test_a_line_typed_at_it(typed: str, words: list[str]) -> None:
    assert home._words(typed) == words


def test_every_word_of_the_first_screens_is_a_command(balint: Inside) -> None:
    everyday = [word for group in home.EVERYDAY for word, _ in group]
    for word in [*everyday, *(word for _, words in home.MORE for word in words.split())]:
        ran = balint("help", word, secrets=[])
        assert ran.code == 0, word
        assert "Example: balint" in ran.out


def test_a_fault_of_ours_is_a_line_that_says_where_and_never_what(
    balint: Inside, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fault(*_: object, **__: object) -> None:
        raise ValueError("Zebedithar came in")

    monkeypatch.setattr(reading, "summaries", fault)
    ran = balint("list")
    assert (ran.code, ran.out) == (1, "")
    assert "Zebedithar" not in ran.err
    assert re.search(r"ValueError, test_first_words\.py:\d+$", ran.err.strip())
    assert len(ran.err.splitlines()) == 2
