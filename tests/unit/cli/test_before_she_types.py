"""What cannot be done is told before she types, and what she typed in the wrong place is not repeated."""

import shutil

import pytest
from program import Inside


def test_a_jot_where_there_is_no_journal_is_refused_before_a_line_is_read(balint: Inside) -> None:
    shutil.rmtree(balint.folder)
    ran = balint("jot", text=b"\xff")  # reading it would be another refusal
    assert (ran.code, ran.err.splitlines()[0]) == (7, "There is no journal here.")


@pytest.mark.parametrize("words", ["list", "init", "jot", "status", "check"])
def test_a_journal_without_its_key_files_is_not_called_none(balint: Inside, words: str) -> None:
    for name in ("header.json", "header.bak"):
        (balint.folder / name).unlink()
    ran = balint(words, text="a line")
    assert ran.code == (7 if words == "init" else 5)
    assert "There is no journal here." not in ran.err
    assert (balint.folder / "journal.db").exists()


@pytest.mark.parametrize(
    "words", [["search", "--Mrs-Pugh"], ["list", "--limit", "Mrs Pugh"], ["bin", "restore", "Pugh"]]
)
def test_what_was_typed_in_the_wrong_place_is_not_repeated(balint: Inside, words: list[str]) -> None:
    ran = balint(*words)
    assert ran.code == 2
    assert "Pugh" not in ran.err
