"""From nothing to the first thing written, as a new person meets it: keystroke by keystroke, on a real pty."""

from __future__ import annotations

import re
from pathlib import Path

from evening import Evening

WORDS = "paling cwm fjord-bank vext"


def test_from_nothing_to_the_first_thing_kept(tmp_path: Path) -> None:
    with Evening.at_home(tmp_path) as she:
        welcome(she)
        passphrase(she)
        paper_key(she)
        she.asked("Press Enter to write about it")
        assert "Your journal is ready, in" in she.text
        she.presses("enter")
        first_ever(she)
        kept_as_far(she)
    with Evening.at_home(tmp_path, "show", "1") as she:
        she.asked("Passphrase:")
        she.enters("not this one")
        read_again(she)


def welcome(she: Evening) -> None:
    she.sees("Press Enter to begin, or Ctrl-C to leave it for another day.", 60)
    assert she.text.startswith("  A private place to write about the consultations that stay with you.")
    assert "A court can still ask for it" in she.text
    she.waits_for_her()
    she.presses("enter")


def passphrase(she: Evening) -> None:
    she.asked("o for words of your own.")
    first = chance_words(she)
    assert len(first) == 5
    she.says("m")
    she.asked("> m These were picked by chance:")
    she.asked("o for words of your own.")
    assert chance_words(she) != first
    she.says("o")
    she.sees("Nothing shows as you type. Press Tab first if you would rather see it.")
    for weak in ("password", "balint"):
        she.asked("Passphrase:")
        she.enters(weak)
        she.sees("That one could be guessed quickly. A longer one is safer")
        assert weak not in she.text
    she.pauses(0.2)
    she.presses("tab")
    she.types(WORDS)
    she.sees(WORDS)
    she.presses("enter")
    she.asked("Once more:")
    assert WORDS not in she.text
    she.enters(WORDS)


def chance_words(she: Evening) -> list[str]:
    rows = [line for line in she.lines if re.fullmatch(r" {6}[a-z-]+(  [a-z-]+){4}", line)]
    return rows[-1].split()


def paper_key(she: Evening) -> None:
    she.asked("To check your copy, type the third group.")
    assert she.window.is_alternate
    groups = re.findall(r"\b[0-9A-HJKMNP-TV-Z]{6}\b", she.text)
    assert len(groups) == 6
    she.says("abcdef")
    she.asked("That is not the third group.")
    she.says(groups[2].lower())
    she.asked("That is right. The key has been cleared from the screen.")
    assert not any(group in she.scrollback for group in groups)


def first_ever(she: Evening) -> None:
    she.asked("Which consultation is still with you?")
    assert she.window.is_alternate
    assert she.text.startswith("  Leave names out, even here. You know who it is.\n  Anything the patient still needs")
    she.answers("The man with the list, this afternoon.")
    she.writes("Which come near: strong, lingering, stuck, glad?", "lingering, a bit stuck")
    she.writes("Tell it in a few lines", "He had his list again.", "His daughter Nerys had rung.")
    she.asked('"Nerys" looks like a name. Press t to take it out, or Enter to leave it as you wrote it.')
    she.says("t")
    she.sees("Taken out.")


def kept_as_far(she: Evening) -> None:
    """The keys of the card, one after the other."""
    she.waits_for_her()
    here = she.question
    she.enters("?")
    for line in ("Enter on an empty line", "back to the question before", "a nudge, if you would like one"):
        she.sees(line)
    she.sees("Anything the patient still needs belongs in the record, not here. People a doctor can talk to")
    she.says("n")
    she.asked("Shall one come by itself now and then? y or n")
    she.says("n")
    she.asked(here)
    she.enters("b")
    she.sees("> His daughter had rung.")
    she.pauses(0.2)
    she.presses("enter", "enter")
    she.asked(here)
    she.enters("?")
    she.sees("balint support >")
    she.enters("half a thought, the folded")  # at the card: the beginning of her answer
    she.sees(f"{here} > half a thought, the folded")
    she.types(" ")
    she.pauses(0.2)
    she.presses("ctrl-l")
    she.sees("Covered. Press Enter to go on.")
    assert "folded" not in she.text
    she.presses("enter")
    she.sees("half a thought, the folded")
    she.types("paper")
    she.pauses(0.2)
    she.presses("ctrl-c")
    she.sees("Kept as 1, as far as you went.", 60)
    she.sees("It is locked. When something stays with you, type: balint", 60)
    assert she.ends(60) == 0
    for hers in ("list", "daughter", "folded", "lingering, a", "Nerys", WORDS):
        assert hers not in she.everything_left


def read_again(she: Evening) -> None:
    she.sees("does not open this journal. Is Caps Lock on?", 60)
    she.asked("Passphrase:")
    she.enters(WORDS)
    she.sees("First written", 60)
    assert she.window.is_alternate
    pages = she.text
    while "Space for more" in she.text:
        she.presses(" ")
        she.pauses(0.3)
        pages += she.text
    for hers in ("this afternoon", "lingering, a bit stuck", "His daughter had rung.", "the folded paper"):
        assert hers in pages
    assert "Nerys" not in pages
    she.presses("q")
    assert she.ends(60) == 0
    assert she.everything_left.endswith("The journal is locked.")
    assert "daughter" not in she.everything_left


def test_a_slip_keeps_the_words_and_haste_does_not_pass_over_the_key(tmp_path: Path) -> None:
    with Evening.at_home(tmp_path) as she:
        welcome(she)
        she.asked("o for words of your own.")
        words = chance_words(she)
        she.presses("enter")
        she.asked("Once, to learn them:")
        assert "Nothing shows as you type." in she.text
        she.enters(" ".join(words) + "x")
        she.sees("Those two differ.")
        she.asked("o for words of your own.")
        assert chance_words(she) == words
        she.presses("enter")
        she.asked("Once, to learn them:")
        she.enters("  ".join(words))  # as far apart as they are shown
        she.sees("One moment")
        for _ in range(3):
            she.presses("enter")
        she.asked("To check your copy, type the third group.")
        she.presses("ctrl-c")
        assert she.ends(60) == 130
        assert "its paper key was not checked. For a new one: balint" in " ".join(she.everything_left.split())
    with Evening.at_home(tmp_path, "status") as she:
        she.asked("Passphrase:")
        she.enters("  ".join(words))
        she.sees("opened by", 60)
