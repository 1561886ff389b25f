"""`amend` shows a line for each answer, and only the one she chooses in full."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from person import Person

from balint_journal.cli.mending import _opening
from balint_journal.domain.reflection import Answer

STORY = "He had his list again, and he read it out to me line by line. Then I was holding the door open for him."
AMENDING = """
import sys
from pathlib import Path
from bench import Bench
from balint_journal.cli.desk import Desk
from balint_journal.cli.mending import _mend_one
from balint_journal.domain.sitting import Given
from balint_journal.services import reading, writing
from balint_journal.services.journal import OpenJournal
bench = Bench(Path({folder!r}), Path({state!r}))
desk = Desk()
desk.settle(bench.folder)
journal = OpenJournal(bench.create())
writing.keep_text(journal, tuple(Given(None, "Tell it in a few lines.", {story!r} + str(n)) for n in range(3)))
found = reading.get(journal, 1)
with desk.terminal.screen():
    done = _mend_one(desk, journal, tuple(a for layer in found.layers for a in layer.answers))
desk.show.say(done)
desk.show.finish()
"""


@pytest.mark.parametrize("question", ["", "Tell it in a few lines.", "What " * 40])
@pytest.mark.parametrize("text", ["Short.", STORY, "One\nline\nafter another. " * 20, "x" * 500])
def test_the_opening_of_an_answer_fits_one_line(question: str, text: str) -> None:
    line = _opening(Answer(UUID(int=1), "S1", question, text))
    assert len(line) <= 70
    assert "\n" not in line
    if text == "Short.":
        assert '"Short."' in line


def test_the_list_is_a_line_each_and_the_chosen_answer_stands_in_full(tmp_path: Path) -> None:
    script = AMENDING.format(folder=str(tmp_path / "journal"), state=str(tmp_path / "state"), story=STORY)
    environment: dict[str, Any] = {"PYTHONPATH": str(Path(__file__).parents[2] / "support")}
    with Person.at(script, env=environment) as person:
        person.sees("Which one?")
        assert "holding the door open" not in person.text
        assert [line.split()[0] for line in person.lines if "Tell it" in line] == ["1", "2", "3"]
        person.enters("2")
        person.sees("Enter changes the wording")
        assert " ".join(person.text.split()).count("holding the door open for him.1") == 1
        person.presses("ctrl-c")
