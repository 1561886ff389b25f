"""Another window changes the passphrase while she writes: what she typed is kept all the same."""

from __future__ import annotations

from collections.abc import Callable

from evening import Evening
from program import Outside

Sits = Callable[..., Evening]
NEW = "harbour pencil cactus violin thimble"


def test_the_passphrase_is_changed_elsewhere_in_the_middle_of_an_answer(balint: Outside, sits_down: Sits) -> None:
    she = sits_down("write")
    she.unlocks()
    she.asked("Which consultation is still with you?")
    she.types("The man with the list.")
    she.pauses(0.3)
    assert balint("passphrase", secrets=[balint.passphrase, NEW]).code == 0
    she.presses("enter", "enter")
    she.sees("What you wrote is still here, and not kept yet.", 60)
    she.asked("Passphrase:")
    she.enters(balint.passphrase)
    she.sees("That passphrase does not open this journal.", 60)
    she.waits_for_her()
    she.enters(NEW)
    she.sees("Which come near", 60)
    she.pauses(0.3)
    she.presses("ctrl-c")
    assert she.ends(60) == 0
    assert "Kept as 1, as far as you went. The journal is locked." in she.everything_left
    shown = balint("show", "1", "--json", secrets=[NEW]).document
    assert [answer["text"] for layer in shown["layers"] for answer in layer["answers"]] == ["The man with the list."]
