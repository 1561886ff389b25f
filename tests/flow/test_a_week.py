"""METHOD's week at one home screen: a jot on the way out, written from, come back to, looked back at, let rest."""

from __future__ import annotations

from collections.abc import Callable

from evening import Evening
from program import Outside

Sits = Callable[..., Evening]
HOME = 'Type one of these words, or "more" for the rest. Enter leaves.'
STORY = "Tell it in a few lines, as it comes: who came, what happened, how it ended."
HERS = ("folded", "holding the door", "sheepish", "stairs", "fonder", "hurry", "colleague's")


def at_home(she: Evening) -> None:
    she.asked(HOME)
    assert not she.window.is_alternate


def test_a_week(balint: Outside, sits_down: Sits) -> None:
    jotted_on_the_way_out(sits_down)
    she = sits_down()
    the_first_screen(she)
    written_from_the_jot(she, balint)
    still_with_her(she)
    come_back_to(she)
    after_the_group(she)
    looked_back_at(she)
    let_rest(she)
    she.enters("")
    assert she.ends(60) == 0
    assert she.raw.count(b"Passphrase:") == 1
    for hers in HERS:
        assert hers not in she.everything_left
    nothing_of_it_lies_about(balint)
    everything_is_there(balint)


def nothing_of_it_lies_about(balint: Outside) -> None:
    """Not in the journal's folder, the home, the state or the temporary files."""
    files = [file for file in balint.home.rglob("*") if file.is_file()]
    assert len(files) > 3
    for file in files:
        raw = file.read_bytes().lower()
        assert not [hers for hers in HERS if hers.encode() in raw], file
    assert list((balint.home / "tmp").iterdir()) == []


def jotted_on_the_way_out(sits_down: Sits) -> None:
    she = sits_down("jot")
    she.asked("One line. Enter seals it; only your passphrase can open it.")
    she.enters("the way he folded it")
    assert she.ends(60) == 0
    assert she.everything_left == "Sealed."
    assert b"Passphrase" not in she.raw


def the_first_screen(she: Evening) -> None:
    at_home(she)
    assert she.text.startswith("  Your journal is locked.\n\n  write       something that is still with you")
    she.sees("Something you jotted is waiting. It will be offered when you write.")
    she.says("more")
    she.sees("Each one explains itself: balint help backup")
    she.says("anonymise")
    she.sees("balint deidentify takes out what it can find. No program can promise the rest.")
    she.says("heart")
    she.sees("That is not one of its words.")
    she.says("support")
    she.sees("116 123")


def written_from_the_jot(she: Evening, balint: Outside) -> None:
    she.says("write")
    she.sees("Passphrase:")
    she.enters(balint.passphrase)
    she.asked("Press Enter to begin from it, or n to begin afresh.")
    assert "the way he folded it" in she.text
    she.enters("")
    she.writes("Which consultation is still with you?", "The man with the list.")
    she.writes("Which come near", "stuck")
    she.writes(STORY, "I was holding the door open.")
    to_the_last_one(she, STORY)
    she.answers("sheepish")
    she.sees("Kept as 1 (", 60)
    at_home(she)
    assert "Something you jotted" not in she.text.rsplit("Kept as 1", 1)[1]


def still_with_her(she: Evening) -> None:
    she.says("still")
    she.sees('"sheepish"', 60)
    assert she.window.is_alternate
    she.sees("To let one rest: balint rest")
    she.presses("enter")
    at_home(she)


def come_back_to(she: Evening) -> None:
    she.says("revisit")
    she.asked("Which one? A number or a name; Enter leaves.")
    she.enters("1")
    she.sees("I was holding the door open.", 60)
    she.presses("q")
    she.sees("There is no right amount of change.", 60)
    she.waits_for_her()
    first = she.question
    she.answers("It came back on the stairs.")
    to_the_last_one(she, first)
    she.answers("fonder")
    she.sees("Kept as 1 (", 60)
    at_home(she)


def after_the_group(she: Evening) -> None:
    she.says("after 1")
    she.sees("What was said in the group stays there. Write what stirred in you.", 60)
    she.waits_for_her()
    she.enters("I was in no hurry, for once.")
    she.presses("ctrl-c")
    she.sees("Kept as 1, as far as you went.", 60)
    at_home(she)


def to_the_last_one(she: Evening, answered: str) -> None:
    """Skips what lies between; no question comes twice, and only one says that it is the last."""
    asked = [answered]
    while not asked[-1].startswith("The last one."):
        asked.append(she.next_question(asked[-1]))
        assert asked.count(asked[-1]) == 1
        if not asked[-1].startswith("The last one."):
            she.answers()


def looked_back_at(she: Evening) -> None:
    she.says("look-back 1")
    she.asked("I notice...")
    for line in ("then: sheepish", "now: fonder", "not yet"):
        she.sees(line)
    for never in ("more than", "less than", "progress", "pattern", "you tend", "%", "score", "streak", "times"):
        assert never not in she.text
    she.answers("I see it from the colleague's side.")
    she.sees("Kept.", 60)
    at_home(she)


def let_rest(she: Evening) -> None:
    she.says("rest 1")
    she.sees("1 may rest.", 60)
    she.says("still")
    she.sees("Nothing is with you just now. To write: balint write", 60)
    she.says("rest 1 --undo")
    she.sees("1 is with you again.", 60)
    at_home(she)


def everything_is_there(balint: Outside) -> None:
    shown = balint("show", "1", "--json").document
    assert [layer["kind"] for layer in shown["layers"]] == ["first", "revisit", "after", "revisit"]
    texts = [[answer["text"] for answer in layer["answers"]] for layer in shown["layers"]]
    assert texts[0] == [
        "the way he folded it",
        "The man with the list.",
        "stuck",
        "I was holding the door open.",
        "sheepish",
    ]
    assert texts[1] == ["It came back on the stairs.", "fonder"]
    assert texts[2] == ["I was in no hurry, for once."]
    assert texts[3] == ["I see it from the colleague's side."]
    assert (shown["word"], shown["stays"]) == ("fonder", "with me")
