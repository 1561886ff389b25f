"""A jot that was typed is sealed or stays in hand: the window closes, it is too long, the folder refuses it."""

from __future__ import annotations

import shutil
from collections.abc import Callable

import pytest
from evening import Evening
from program import Outside

from balint_journal.services import jotting

Sits = Callable[..., Evening]
ONE_LINE = "One line. Enter seals it"


def _jots(balint: Outside) -> list[str]:
    return [jot["text"] for jot in balint("jots", "--json").document["jots"]]


@pytest.mark.parametrize("words", [("jot",), ("--plain", "jot")])
def test_the_window_closes(balint: Outside, sits_down: Sits, words: tuple[str, ...]) -> None:
    she = sits_down(*words)
    she.asked(ONE_LINE)
    she.types("the way he folded it")
    she.pauses(0.5)
    she.hangs_up()
    she.ends(60)
    assert _jots(balint) == ["the way he folded it"]


def test_ctrl_c_seals_nothing(balint: Outside, sits_down: Sits) -> None:
    she = sits_down("jot")
    she.asked(ONE_LINE)
    she.types("the way")
    she.presses("ctrl-c")
    assert she.ends(60) == 130
    assert _jots(balint) == []


def test_one_that_is_too_long_is_shortened(balint: Outside, sits_down: Sits) -> None:
    she = sits_down("jot")
    she.asked(ONE_LINE)
    she.pastes("ab " * 5_500)
    she.presses("enter")
    she.sees("longer than a jot can be, so nothing was sealed", 60)
    she.sees("Your line is still here.")
    she.pauses(0.3)
    she.presses(*["ctrl-w"] * 60)
    she.presses("enter")
    assert she.ends(60) == 0
    (jot,) = _jots(balint)
    assert jot.split() == ["ab"] * 5_440


def test_one_that_the_folder_refuses_is_tried_again(balint: Outside, sits_down: Sits) -> None:
    she = sits_down("jot")
    she.asked(ONE_LINE)
    shutil.rmtree(balint.folder / "letterbox")
    (balint.folder / "letterbox").write_text("in the way")
    she.enters("the way he folded it")
    she.sees("Your line is still here.")
    (balint.folder / "letterbox").unlink()
    she.pauses(0.3)
    she.presses("enter")
    assert she.ends(60) == 0
    assert _jots(balint) == ["the way he folded it"]


@pytest.mark.parametrize("letter", ["a", "é", "🫶"])
def test_a_lost_one_that_is_too_long_is_sealed_in_parts(balint: Outside, letter: str) -> None:
    jotting.seal_in_parts(balint.folder, letter * 9_000)
    assert sorted(map(len, _jots(balint))) == [1_000, 4_000, 4_000]
