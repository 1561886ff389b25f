"""Every key rule, as a person meets it: a real program on a real pty, its screen read back."""

from __future__ import annotations

import random
import signal
import sys
import time
from typing import Any

import pytest
from person import Person
from sitting import TEXT, Sitting

BOTH = pytest.mark.parametrize("how", [{}, {"env": {"TERM": "dumb"}}], ids=["drawn", "dumb"])


RULES = [
    (["The man with the list.", ""], "text", "The man with the list."),
    (["One line", "and another", ""], "text", "One line\nand another"),
    ([""], "skip", ""),
    (["?"], "help", ""),
    (["b"], "back", ""),
    (["."], "stop", ""),
    (["first", "?", "b", ".", ""], "text", "first\n?\nb\n."),
    (["b.", ""], "text", "b."),
    (["...", ""], "text", "..."),
    (["   ", ""], "skip", ""),
]


@BOTH
def test_one_rule_for_every_answer(sitting: Sitting, how: dict[str, Any]) -> None:
    asks = f"answers = [(show.say(f'Question {{n}}.'), ask.text())[1] for n in range({len(RULES)})]"
    person = sitting(f"{asks}; said([[a.how, a.text] for a in answers])", **how)
    for number, (lines, _, _) in enumerate(RULES):
        person.sees(f"Question {number}. >")
        for line in lines:
            person.enters(line)
    assert person.ends() == 0
    assert sitting.said == [[ended, text] for _, ended, text in RULES]


@BOTH
def test_a_paste_is_one_answer_whatever_lines_it_holds(sitting: Sitting, how: dict[str, Any]) -> None:
    person = sitting(**how)
    person.pastes(".\n\nShe said:\n\n?\nb\n.\n\nand left")
    person.pauses(0.2)
    assert not sitting.out.exists()
    person.presses("enter")
    person.pauses(0.1)
    person.presses("enter")
    assert person.ends() == 0
    assert sitting.said == ["text", ".\n\nShe said:\n\n?\nb\n.\n\nand left", False]


@BOTH
def test_a_long_paste_comes_through_whole(sitting: Sitting, how: dict[str, Any]) -> None:
    words = "".join(f"word {number} of what she wrote \u00e9\n" for number in range(3600))
    one_line = "x" * 9000
    person = sitting(**how)
    person.pastes(words + one_line)
    person.pauses(0.5)
    person.presses("enter")
    person.pauses(0.3)
    person.presses("enter")
    assert person.ends(30) == 0
    assert sitting.said[1] == words.replace(" \n", "\n") + one_line
    assert len(sitting.drafts) < 5


@BOTH
def test_ctrl_c_stops_at_once_and_keeps_what_was_typed(sitting: Sitting, how: dict[str, Any]) -> None:
    took: list[float] = []
    while not took or (took[-1] >= 0.2 and len(took) < 4):  # a busy machine may be late once, not each time
        sitting.out.unlink(missing_ok=True)
        person = sitting(**how)
        person.enters("The paper")
        person.types("getting small")
        person.pauses(0.2)
        began = time.monotonic()
        person.presses("ctrl-c")
        while not sitting.out.exists():
            assert time.monotonic() - began < 10
            time.sleep(0.005)
        took.append(time.monotonic() - began)
        assert person.ends() == 0
        assert sitting.said == ["stop", "The paper\ngetting small", False]
        assert sitting.drafts[-1] == "The paper\ngetting small"
    assert min(took) < 0.2


@BOTH
def test_an_interrupt_from_elsewhere_keeps_what_was_typed(sitting: Sitting, how: dict[str, Any]) -> None:
    person = sitting(**how)
    person.types("getting small")
    person.pauses(0.2)
    person.signals(signal.SIGINT)
    assert person.ends() == 0
    assert sitting.said == ["stop", "getting small", False]


@BOTH
def test_without_a_journal_open_enter_uncovers(sitting: Sitting, how: dict[str, Any]) -> None:
    person = sitting(f"ask.verify = None; {TEXT}", idle=0.6, **how)
    covered(person)
    person.sees("Press Enter to go on.")
    person.presses("enter")
    person.sees("still with you?")


def test_a_draft_that_cannot_be_kept_disturbs_nobody(sitting: Sitting) -> None:
    person = sitting("a = ask.text(on_typing=lambda text: 1 / 0); said([a.how, a.text, a.lost])")
    person.answers("The paper", "getting smaller")
    assert person.ends() == 0
    assert sitting.said == ["text", "The paper\ngetting smaller", False]
    assert "Error" not in person.raw.decode()


@BOTH
def test_drafts_are_kept_in_mid_line_after_a_while(sitting: Sitting, how: dict[str, Any]) -> None:
    person = sitting(f"from balint_journal.cli import edits; edits.DRAFT_SECONDS = 1.5; {TEXT}", **how)
    person.types("half a li")
    person.pauses(0.8)
    assert sitting.drafts == []
    person.pauses(2.5)
    assert sitting.drafts == ["half a li"]


@BOTH
@pytest.mark.parametrize("leaves", ["hang up", "terminate"])
def test_a_lost_terminal_keeps_what_was_typed(sitting: Sitting, how: dict[str, Any], leaves: str) -> None:
    person = sitting(**how)
    person.enters("The paper")
    person.types("getting small")
    person.pauses(0.2)
    person.hangs_up() if leaves == "hang up" else person.signals()
    end = time.monotonic() + 5
    while not sitting.out.exists() and time.monotonic() < end:
        time.sleep(0.02)
    time.sleep(0.05)
    assert sitting.said == ["stop", "The paper\ngetting small", True]


@BOTH
def test_after_a_lost_terminal_nothing_more_is_asked(sitting: Sitting, how: dict[str, Any]) -> None:
    person = sitting(f"{TEXT}; ask.line()", **how)
    person.signals()
    assert person.ends() == 130


@BOTH
def test_nothing_of_hers_stays_in_the_window(sitting: Sitting, how: dict[str, Any]) -> None:
    person = sitting(**how)
    for number in range(40):
        person.types(f"line {number} of the paper getting smaller\r")
    person.pauses(0.2)
    person.presses("enter")
    assert person.ends() == 0
    assert "paper" not in person.text
    assert person.text == "Kept as 14 (Heron)."


def test_plain_clears_the_scrollback_too(sitting: Sitting) -> None:
    (sitting.out.parent / "balint-journal").mkdir()
    (sitting.out.parent / "balint-journal" / "settings.json").write_text('{"plain": true}')
    person = sitting()
    for number in range(40):
        person.types(f"line {number} of the paper getting smaller\r")
    person.pauses(0.2)
    assert "\x1b" not in person.raw.decode()
    person.presses("enter")
    assert person.ends() == 0
    assert person.scrollback == "Kept as 14 (Heron)."


def covered(person: Person) -> None:
    person.sees("Covered.")
    assert "consultation" not in person.text
    assert "smaller" not in person.text


@BOTH
def test_ctrl_l_covers_and_enter_uncovers_with_every_word_in_place(sitting: Sitting, how: dict[str, Any]) -> None:
    person = sitting(**how)
    person.enters("The paper getting smaller")
    person.types("and sma")
    person.pauses(0.1)
    person.presses("ctrl-l")
    covered(person)
    person.sees("Press Enter to go on.")
    person.presses("enter")
    person.sees("Which consultation is still with you?")
    person.sees("and sma")
    person.types("ll")
    person.answers("")
    assert person.ends() == 0
    assert sitting.said == ["text", "The paper getting smaller\nand small", False]
    assert any(draft.endswith("and sma") for draft in sitting.drafts)


@BOTH
def test_idle_covers_and_asks_for_the_passphrase(sitting: Sitting, how: dict[str, Any]) -> None:
    person = sitting(idle=0.6, **how)
    person.types("The paper getting smaller")
    covered(person)
    person.sees("Passphrase:")
    person.enters("a wrong one")
    person.sees("does not open this journal")
    person.enters("the right one")
    person.sees("getting smaller")
    assert "right one" not in person.raw.decode()
    person.answers("")
    assert person.ends() == 0
    assert sitting.said[:2] == ["text", "The paper getting smaller"]


SLEPT = """import time; start = time.clock_gettime(7)
        time.clock_gettime = lambda _, ask=time.clock_gettime: ask(7) + (400 if ask(7) > start + 2 else 0)
        """


@BOTH
@pytest.mark.skipif(sys.platform != "linux", reason="the clock is chosen by platform")
@pytest.mark.parametrize("ask", [TEXT, "ask.line()", "ask.read('consultation')"])
def test_a_closed_lid_counts_as_time_without_a_key(sitting: Sitting, how: dict[str, Any], ask: str) -> None:
    person = sitting(SLEPT + ask, wait=False, **how)
    person.sees("consultation")
    covered(person)
    person.sees("Passphrase:")


def test_a_cover_left_alone_asks_for_the_passphrase(sitting: Sitting) -> None:
    person = sitting(idle=0.6)
    person.presses("ctrl-l")
    covered(person)
    person.sees("Press Enter")
    person.sees("Passphrase:")
    person.enters("the right one")
    person.sees("still with you?")


@BOTH
def test_ctrl_c_at_the_cover_keeps_what_was_typed(sitting: Sitting, how: dict[str, Any]) -> None:
    person = sitting(idle=0.5, **how)
    person.types("The paper getting smaller")
    covered(person)
    person.sees("Passphrase:")
    person.presses("ctrl-c")
    assert person.ends() == 0
    assert sitting.said == ["stop", "The paper getting smaller", False]


def test_a_resize_in_mid_answer_loses_nothing(sitting: Sitting) -> None:
    person = sitting()
    person.types("The man with the list, this afternoon, who has been coming since his wife died")
    person.pauses(0.2)
    person.resizes(40, 12)
    person.pauses(0.5)
    person.sees("Which consultation is still with you?")
    assert max(map(len, person.lines)) <= 40
    assert person.text.count("The man with") == 1
    person.types(" in March")
    person.resizes(100, 30)
    person.pauses(0.5)
    person.sees("> The man with the list, this afternoon, who has been coming since his wife > died in March")
    person.answers("")
    assert person.ends() == 0
    assert sitting.said[1].endswith("died in March")


def test_a_narrow_window_wraps_at_words(sitting: Sitting) -> None:
    person = sitting(columns=50, rows=15)
    person.types("Each time I answered something he nodded and looked at the next line")
    person.sees("> Each time I answered something he nodded and")
    assert "> looked at the next line" in person.lines
    person.types("\r" + "\r".join(f"line {number}" for number in range(30)))
    person.sees("> line 29")
    person.answers("")
    assert person.ends() == 0


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        ("man|home|the ", "the man"),
        ("the old man|ctrl-w|woman", "the old woman"),
        ("mn|left|a|end", "man"),
        ("one|enter|two|up|end|!|down|end", "one!\ntwo"),
        ("up|up|down|new", "new"),
        ("a|ctrl-z|ctrl-backslash|ctrl-o|ctrl-r|ctrl-v|ctrl-q|tab|b", "ab"),
        ("\u6f22\u5b57|left|\u304b|end|\u05e9\u05dc\u05d5\u05dd", "\u6f22\u304b\u5b57\u05e9\u05dc\u05d5\u05dd"),
        ("one|enter|two|up|enter|three|enter|enter", "one\ntwo\nthree"),
    ],
)
def test_real_line_editing(sitting: Sitting, keys: str, text: str) -> None:
    person = sitting()
    for key in keys.split("|"):
        person.presses(key)
        person.pauses(0.06)
    if "three" not in keys:
        person.answers("")
    assert person.ends() == 0
    assert sitting.said[:2] == ["text", text]


ANY_KEYS = [
    *[
        "\x1b[A",
        "\x1b[B",
        "\x1b[C",
        "\x1b[D",
        "\r",
        "\x7f",
        "a",
        " ",
        "\u00e9",
        "\u6f22",
        "\x17",
        "\x15",
        "\x0b",
        "\x19",
    ],
    *[
        "\x1f",
        "\x01",
        "\x05",
        "\x1b\x7f",
        "\x1bb",
        "\x1bf",
        "\x1b[3~",
        "\x14",
        "\x00",
        "\x18\x18",
        "\x1b2",
        "\x1b<",
        "\x1b>",
    ],
    *[
        "\x1b[5~",
        "\x1b[6~",
        "\x0f",
        "\x1bu",
        "\x1b.",
        "\x12",
        "\x13",
        "\x1a",
        "\x07",
        "\x18(",
        "\x18)",
        "\x18e",
        "\x1b#",
    ],
    *[
        "\x1b*",
        "\x1d",
        "\x1b\x1b",
        "\x1b[Z",
        "\x1bOP",
        "\x1b[1;5C",
        "\x1bx",
        "\x1b-",
        "\x1bl",
        "\x1b\\",
        "\x18\x05",
        "\x18r",
    ],
]


@BOTH
@pytest.mark.parametrize("seed", [1, 2, *(pytest.param(seed, marks=pytest.mark.soak) for seed in range(3, 40))])
def test_no_keys_at_all_break_it(sitting: Sitting, how: dict[str, Any], seed: int) -> None:
    chance = random.Random(seed)
    person = sitting("answers = [ask.text() for _ in range(1000)]", columns=50, rows=15, **how)
    for turn in range(300):
        person.types(chance.choice(ANY_KEYS))
        person.pauses(0.004 if turn % 7 else 0)
    person.pauses(0.2)
    person.resizes(30, 10)
    person.signals()
    assert person.ends() == 130
    assert "Traceback" not in person.raw.decode()
