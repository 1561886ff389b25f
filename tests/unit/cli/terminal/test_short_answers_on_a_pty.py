"""Passphrases, single keys, lists, and reading page by page, as a person meets them."""

from __future__ import annotations

from typing import Any

import pytest
from person import Person
from sitting import Sitting

BOTH = pytest.mark.parametrize("how", [{}, {"env": {"TERM": "dumb"}}], ids=["drawn", "dumb"])
ITEMS = "[Item(14, 'Heron', 'late November'), Item(11, 'Curlew'), Item(9, 'Larch')]"


@BOTH
def test_a_passphrase_never_shows(sitting: Sitting, how: dict[str, Any]) -> None:
    person = sitting("said(ask.passphrase())", **how)
    person.sees("Passphrase:")
    person.types("lantern gravex")
    person.presses("backspace", "l")
    person.types(" caf\u00e9 \u6f22\x1b[A")
    person.pauses(0.1)
    assert person.lines[1] == "Passphrase:"
    person.presses("enter")
    assert person.ends() == 0
    assert sitting.said == "lantern gravel caf\u00e9 \u6f22"
    assert "gravel" not in person.raw.decode()


@BOTH
def test_tab_shows_it_and_it_is_taken_off_the_screen_again(sitting: Sitting, how: dict[str, Any]) -> None:
    person = sitting("said(ask.passphrase('Once more:')); ask.line()", **how)
    person.sees("Once more:")
    person.types("lan")
    person.presses("tab")
    person.sees("Once more: lan")
    person.types("ternX" + "Y" * 20)
    for _ in range(21):
        person.presses("backspace")
    person.types(" gravel oboe")
    person.sees("Once more: lantern gravel oboe")
    person.presses("enter")
    person.sees("Once more: >")
    assert "lantern" not in person.scrollback
    person.presses("enter")
    assert person.ends() == 0
    assert sitting.said == "lantern gravel oboe"


def test_a_shown_passphrase_longer_than_the_window_is_taken_off_whole(sitting: Sitting) -> None:
    person = sitting("said(ask.passphrase()); ask.line()", columns=50, rows=15)
    person.sees("Passphrase:")
    person.presses("tab")
    person.types("lantern " * 20)
    person.pauses(0.1)
    person.presses("enter")
    person.sees("Passphrase: >")
    assert "lantern" not in person.text
    assert person.lines[0] == "Which consultation is still with you?"


@BOTH
@pytest.mark.parametrize("key", ["ctrl-c", "ctrl-d"])
@pytest.mark.parametrize(
    "ask", ["ask.passphrase()", "ask.line()", "ask.choice(['y', 'n'])", "ask.read('words')", f"ask.pick({ITEMS})"]
)
def test_ctrl_c_stops_at_any_question(sitting: Sitting, how: dict[str, Any], key: str, ask: str) -> None:
    person = sitting(ask, wait=False, **how)
    person.pauses(0.6)
    person.presses(key)
    assert person.ends() == 130
    assert person.text == "Stopped.\nWhat was kept before is safe."


@BOTH
def test_a_passphrase_left_half_typed_is_forgotten(sitting: Sitting, how: dict[str, Any]) -> None:
    person = sitting("said(ask.passphrase())", idle=0.5, **how)
    person.sees("Passphrase:")
    person.presses("tab")
    person.types("half")
    person.sees("half")
    person.sees_no_more("half")
    person.types("whole\r")
    assert person.ends() == 0
    assert sitting.said == "whole"


@BOTH
def test_a_choice_is_asked_until_it_fits(sitting: Sitting, how: dict[str, Any]) -> None:
    person = sitting("said(ask.choice({'': 'use', 'm': 'more', 'o': 'own'}))", **how)
    person.enters("what")
    person.sees("Please press Enter, or type m or o.")
    person.enters("M")
    assert person.ends() == 0
    assert sitting.said == "more"


@BOTH
def test_yes_no_or_unsure_and_never_enter_alone(sitting: Sitting, how: dict[str, Any]) -> None:
    person = sitting("said(ask.yes_no_unsure())", **how)
    person.enters("")
    person.sees("Please type yes, no or unsure.")
    person.enters("u")
    assert person.ends() == 0
    assert sitting.said == "unsure"


@BOTH
def test_numbers_or_a_key(sitting: Sitting, how: dict[str, Any]) -> None:
    person = sitting("a, b = ask.numbers(5), ask.numbers(5, ['', 'w']); said([a.numbers, b.key])", **how)
    person.enters("1 9")
    person.sees("Please type numbers from 1 to 5.")
    person.enters("1 2-3, 5")
    person.enters("w")
    assert person.ends() == 0
    assert sitting.said == [[1, 2, 3, 5], "w"]


@BOTH
def test_a_short_list_by_number_or_name(sitting: Sitting, how: dict[str, Any]) -> None:
    ask = f"said([ask.pick({ITEMS}).number, ask.pick({ITEMS}).number, ask.pick({ITEMS})])"
    person = sitting(ask, **how)
    person.enters("herron")
    person.sees("Did you mean Heron?")
    person.enters("hero")
    person.enters("9")
    person.enters("")
    assert person.ends() == 0
    assert sitting.said == [14, 9, ""]


def test_a_line_can_be_changed_where_it_stands(sitting: Sitting) -> None:
    person = sitting("said(ask.line(now='the folded paper'))")
    person.sees("> the folded paper")
    person.presses("ctrl-w")
    person.enters("list")
    assert person.ends() == 0
    assert sitting.said == "the folded list"


def test_in_plain_mode_enter_leaves_it_as_it_is(sitting: Sitting) -> None:
    ask = "a = ask.line(now='as it is'); b = ask.text(now='as it\\nis'); said([a, b.how, b.text])"
    person = sitting(ask, env={"TERM": "dumb"})
    person.enters("")
    person.enters("")
    assert person.ends() == 0
    assert sitting.said == ["as it is", "text", "as it\nis"]


@BOTH
def test_what_was_begun_is_taken_up(sitting: Sitting, how: dict[str, Any]) -> None:
    person = sitting("a = ask.text(so_far='The paper\\ngetting sma'); said(a.text)", **how)
    person.sees("> getting sma")
    person.enters("ller")
    person.answers()
    assert person.ends() == 0
    assert sitting.said == "The paper\ngetting smaller"


def test_changing_several_lines_ends_with_an_empty_line_from_anywhere(sitting: Sitting) -> None:
    person = sitting("a = ask.text(now='one\\ntwo\\nthree'); said(a.text)")
    person.presses("up", "up", "home")
    person.types("and ")
    person.enters("")
    person.enters("")
    assert person.ends() == 0
    assert sitting.said == "and one\ntwo\nthree"


@BOTH
def test_a_menu_left_alone_is_left(sitting: Sitting, how: dict[str, Any]) -> None:
    person = sitting("said(ask.line(leave_when_idle=True))", idle=0.5, **how)
    person.types("half")
    assert person.ends() == 0
    assert sitting.said == ""


def test_type_ahead_reaches_the_next_question(sitting: Sitting) -> None:
    person = sitting("said([ask.passphrase(), ask.line(), ask.choice(['yes', 'no']), ask.passphrase()])", wait=False)
    person.sees("Passphrase:")
    person.types("one\rtwo\ryes\rthree\r")
    assert person.ends() == 0
    assert sitting.said == ["one", "two", "yes", "three"]


READING = "said(ask.read('\\n\\n'.join(f'Line {n} of what she wrote.' for n in range(30)), keys=['e']))"


@BOTH
def test_reading_page_by_page(sitting: Sitting, how: dict[str, Any]) -> None:
    person = sitting(READING, wait=False, **how)
    person.sees("Space for more, q to leave.")
    person.sees("Line 10 of")
    person.presses(" ")
    person.sees("Line 20 of")
    person.sees("b for back")
    person.presses("b")
    person.sees("Line 0 of")
    person.presses("page-down", "enter")
    person.sees("Line 29 of")
    person.sees("Enter to leave, b for back.")
    person.presses("enter")
    assert person.ends() == 0
    assert sitting.said == ""
    assert person.text == "Kept as 14 (Heron)."


def test_a_key_of_her_own_leaves_the_reading(sitting: Sitting) -> None:
    person = sitting(READING, wait=False)
    person.sees("Line 10 of")
    person.presses("x", "e")
    assert person.ends() == 0
    assert sitting.said == "e"


@BOTH
def test_reading_is_covered_too(sitting: Sitting, how: dict[str, Any]) -> None:
    person = sitting(READING, wait=False, idle=0.7, **how)
    person.sees("Line 10 of")
    person.presses(" ")
    person.sees("Line 20 of")
    person.sees("Passphrase:")
    assert "Line" not in person.text
    person.enters("the right one")
    person.sees("Line 20 of")
    person.presses("q")
    assert person.ends() == 0


def test_reading_is_laid_out_again_in_another_window(sitting: Sitting) -> None:
    person = sitting("said(ask.read('word ' * 60))", wait=False)
    person.sees("Enter to leave.")
    person.resizes(40, 20)
    person.pauses(0.8)
    assert person.text.count("word") == 60
    assert max(map(len, person.lines)) <= 40
    person.presses("q")
    assert person.ends() == 0


def test_what_is_read_is_harmless(sitting: Sitting) -> None:
    person = sitting("said(ask.read('a\\x1b[2Jb\\x9b31m \\x1b]0;title\\x07 \\u202e'))", wait=False)
    person.sees("a^[[2Jb<9B>31m ^[]0;title^G <202E>")
    person.presses("q")
    assert person.ends() == 0
    assert person.window.title == ""


def test_screens_within_screens(sitting: Sitting) -> None:
    ask = "exec('with terminal.screen():\\n show.say(\"inner words\")\\n ask.line()'); ask.line()"
    person = sitting(ask, wait=False)  # the inner screen may be there before the outer one was seen
    person.sees("inner words")
    assert "still with you" not in person.text
    person.enters("inner")
    person.sees("still with you?")
    assert "inner" not in person.text
    person.enters("")
    assert person.ends() == 0
    assert person.text == "Kept as 14 (Heron)."


def test_typing_between_questions_shows_nowhere(sitting: Sitting) -> None:
    person = sitting("import time; time.sleep(1); said(ask.line())", wait=False)
    person.types("typed too soon")
    person.pauses(0.3)
    assert "soon" not in person.text
    person.sees("> typed too soon")
    person.presses("enter")
    assert person.ends() == 0
    assert sitting.said == "typed too soon"


@BOTH
def test_typed_escape_sequences_are_left_out(sitting: Sitting, how: dict[str, Any]) -> None:
    person = sitting("said(ask.line())", **how)
    person.pastes("a\x1b[31mred\x1b]0;title\x07\x00 end")
    person.pauses(0.2)
    person.presses("enter")
    assert person.ends() == 0
    assert not set(sitting.said) & set("\x1b\x07\x00")
    assert person.window.title == ""


def test_no_colour_is_ever_used(sitting: Sitting) -> None:
    person = sitting("said(ask.line())", env={"NO_COLOR": "1"})
    person.enters("words")
    assert person.ends() == 0
    assert all(part[:2] == b"0m" or b"m" not in part[:4] for part in person.raw.split(b"\x1b[")[1:])


def test_a_dumb_terminal_gets_no_control_codes_at_all(sitting: Sitting) -> None:
    person: Person = sitting("ask.text(); said(ask.read('words'))", env={"TERM": "dumb"})
    person.answers("one", "two")
    person.sees("Enter to leave.")
    person.presses("enter")
    assert person.ends() == 0
    assert not set(person.raw) & ({*range(32)} - {10, 13, 8})
