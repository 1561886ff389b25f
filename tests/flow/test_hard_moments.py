"""The hard moments on a real pty: a killed program, a wrong passphrase, a complaint, something removed for good."""

from __future__ import annotations

import signal
from collections.abc import Callable
from pathlib import Path

from evening import Evening
from program import Outside

Sits = Callable[..., Evening]
HOME = 'Type one of these words, or "more" for the rest. Enter leaves.'


def texts(balint: Outside, number: int) -> list[str]:
    shown = balint("show", str(number), "--json").document
    return [answer["text"] for layer in shown["layers"] for answer in layer["answers"]]


def test_killed_in_the_middle_of_an_answer(balint: Outside, sits_down: Sits) -> None:
    she = sits_down("write")
    she.unlocks()
    she.writes("Which consultation is still with you?", "The man with the list.")
    she.writes("Which come near", "stuck")
    she.asked("Tell it in a few lines")
    she.enters("The first line of it.")
    she.types("and then he fol")
    she.pauses(0.3)
    she.signals(signal.SIGKILL)
    assert she.ends() == -signal.SIGKILL
    she = sits_down("write")
    she.unlocks()
    she.sees("What you were writing this", 60)
    she.asked("Press Enter to go on with it, n to keep it as it is and begin another.")
    she.enters("")
    she.sees("Tell it in a few lines", 60)
    she.sees("> The first line of it.")
    she.pauses(0.2)
    she.presses("enter")
    she.enters("and then he folded it.")
    she.presses("ctrl-c")
    assert she.ends(60) == 0
    assert "Kept as 1, as far as you went. The journal is locked." in she.everything_left
    *before, story = texts(balint, 1)
    assert before == ["The man with the list.", "stuck"]
    # What was being typed when it was killed may be there or not, as seconds went by.
    assert [line for line in story.splitlines() if line != "and then he fol"] == [
        "The first line of it.",
        "and then he folded it.",
    ]


def test_a_passphrase_that_is_wrong_twice(sits_down: Sits) -> None:
    she = sits_down("still")
    she.asked("Passphrase:")
    she.enters("not this one")
    she.sees("That passphrase does not open this journal. Is Caps Lock on?", 60)
    she.waits_for_her()
    she.enters("nor this one")
    assert she.ends(60) == 4
    she.sees("That passphrase does not open this journal either.")
    she.sees("The paper key opens it too: balint recovery. Nothing is lost by trying.")
    assert "this one" not in she.text


def test_mended_binned_purged_and_held(balint: Outside, sits_down: Sits) -> None:
    for text in ("The man with the lisst.", "The door."):
        assert balint("write", "-", text=text).code == 0
    she = sits_down()
    she.asked(HOME)
    she.enters("amend 1")
    she.unlocks()
    mended(she)
    binned_and_purged(she)
    held(she)
    she.says("")
    assert she.ends(60) == 0
    assert "lisst" not in she.everything_left
    assert "The man with" not in she.everything_left
    shown = balint("show", "1", "--json").document
    assert [answer["text"] for layer in shown["layers"] for answer in layer["answers"]] == ["The man with the list."]
    assert balint("show", "2").code == 3
    assert balint("rest", "1").code == 9


def mended(she: Evening) -> None:
    she.asked("Which one? A number; Enter leaves.")
    she.enters("1")
    she.asked("Enter changes the wording")
    she.enters("")
    she.sees("Change it here; Enter on an empty line when it is done.")
    she.sees("> The man with the lisst.")
    she.pauses(0.2)
    she.presses(*["backspace"] * 3)
    she.types("t.")
    she.pauses(0.2)
    she.presses("enter", "enter")
    she.sees("Mended. The earlier wording is kept under it.", 60)
    she.says("amend 1 --forget")
    she.asked("Has anyone asked about these notes")
    she.enters("unsure")
    she.sees("Then nothing is removed. Ring your defence organisation first.")
    she.says("amend 1 --forget")
    she.asked("Has anyone asked about these notes")
    she.enters("no")
    she.sees("The earlier wordings are removed.", 60)


def binned_and_purged(she: Evening) -> None:
    she.says("delete 2")
    she.sees("2 is in the bin. To take it out again: balint bin restore 2", 60)
    she.says("revisit 2")
    she.sees("There is nothing under that number or name.", 60)
    she.says("bin purge 2")
    she.asked("Has anyone asked about these notes, or is there a complaint, claim, inquest or inquiry")
    she.enters("yes")
    she.sees("Then nothing is removed. Ring your defence organisation first.")
    she.says("bin")
    she.sees('"The door."', 60)
    she.presses("enter")
    she.asked(HOME)
    she.enters("bin purge 2")
    she.asked("yes, no or unsure")
    she.enters("no")
    she.asked("This removes 2 for good. Nobody can undo it. Type: remove")
    she.enters("remove")
    she.sees("Removed.", 60)
    she.sees("It cannot reach:")


def held(she: Evening) -> None:
    she.says("hold")
    she.asked("change nothing here and ring your defence organisation.")
    she.enters("yes")
    she.sees("Hold is on. To lift it one day: balint hold --lift", 60)
    she.says("delete 1")
    she.sees("Hold is on, so nothing was changed or removed.", 60)


def test_everything_removed_only_after_the_stop(balint: Outside, sits_down: Sits) -> None:
    she = sits_down("delete", "--everything")
    she.unlocks()
    she.asked("Has anyone asked about these notes")
    she.enters("no")
    she.asked("Nobody can undo it. Type: remove everything")
    assert str(balint.folder.name) in she.text
    she.enters("remove")
    she.sees("Nothing was removed.")
    assert she.ends(60) == 0
    assert balint("list").code == 0
    she = sits_down("delete", "--everything")
    she.unlocks()
    she.asked("Has anyone asked about these notes")
    she.enters("no")
    she.asked("Type: remove everything")
    she.enters("remove everything")
    assert she.ends(60) == 0
    she.sees("Removed. The copies named above, if there are any, are still there.")
    assert not balint.folder.exists()
    assert balint("list").code == 7


def test_the_window_closed_in_the_middle_of_an_answer(balint: Outside, sits_down: Sits) -> None:
    she = sits_down("write")
    she.unlocks()
    she.writes("Which consultation is still with you?", "The man with the list.")
    she.asked("Which come near")
    she.types("half a though")
    she.pauses(0.3)
    she.hangs_up()
    she.ends(60)
    assert texts(balint, 1) == ["The man with the list.", "half a though"]


def test_on_a_simple_terminal_nothing_is_drawn(balint: Outside, sits_down: Sits) -> None:
    she = sits_down("--plain", "write", "--flow", "catch", env={"TERM": "dumb"}, columns=50, rows=15)
    she.unlocks()
    she.writes("Which come near", "stuck")
    for _ in range(2):
        she.answers("weary")
        she.pauses(0.5)
    assert she.ends(60) == 0
    she.sees("Kept as 1 (")
    assert b"\x1b" not in she.raw
    assert max(map(len, she.scrollback.splitlines())) <= 50
    assert "weary" not in she.text
    assert texts(balint, 1)[0] == "stuck"


def test_without_passphrase_and_paper_key(balint: Outside, sits_down: Sits) -> None:
    she = sits_down("recovery")
    she.asked("Paper key:")
    she.enters("")
    assert she.ends(60) == 0
    she.sees("Without the passphrase or the paper key, this journal cannot be opened, by you or by anyone.")
    she.sees("A new journal can be started beside it; the old one is left as it is.")
    assert balint("list").code == 0


def test_the_passphrase_is_changed_in_another_window(balint: Outside, sits_down: Sits) -> None:
    assert balint("write", "-", text="The door.").code == 0
    she = sits_down()
    she.asked(HOME)
    she.enters("rest 1")
    she.unlocks()
    she.sees("1 may rest.", 60)
    new = "quartz violin ember saddle november"
    assert balint("passphrase", secrets=[balint.passphrase, new]).code == 0
    she.says("rest 1 --undo")
    she.sees("The journal was changed elsewhere while it was open here. Unlock it again and go on.", 60)
    she.says("rest 1 --undo")
    she.sees("Passphrase:", 60)
    she.pauses(0.2)
    she.enters(new)
    she.sees("1 is with you again.", 60)
    she.says("")
    assert she.ends(60) == 0


def test_a_backup_asks_for_the_passphrase_before_anything_that_shows(sits_down: Sits, tmp_path: Path) -> None:
    she = sits_down("backup")
    she.unlocks()
    she.asked("Where to? A folder, or the name of a file.")
    she.enters(str(tmp_path / "stick"))
    assert she.ends(60) == 0
    assert (tmp_path / "stick").exists()
    she = sits_down("restore", "-n", str(tmp_path / "stick"))
    she.asked("Passphrase:")
    she.enters("not this one")
    assert she.ends(60) == 4
    she.sees("It opens with the passphrase of the day it was made.")
