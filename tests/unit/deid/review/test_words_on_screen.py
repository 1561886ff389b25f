"""What the review says to her is plain: none of the words of the workshop, no boast, no scold."""

import re
from types import ModuleType

import pytest

from balint_journal.deid.page import card, furniture, questions
from balint_journal.deid.review import choosing, closing, deciding, reading, rereading

MODULES = [card, furniture, questions, choosing, closing, deciding, reading, rereading]
NEVER = re.compile(
    r"\b(?:layers?|findings?|flows?|stages?|kinds?|alias(?:es)?|quasi|vault|slots?|purge|stdin|drafts?|sessions?|entry|entries|"
    r"anonym\w*|safe(?:ly)?|compliant|error|invalid|incomplete|must|should|detected|score)\b",
    re.IGNORECASE,
)


def said_by(module: ModuleType) -> list[str]:
    found: list[str] = []
    for name, value in vars(module).items():
        if name.lstrip("_").isupper():
            values = value if isinstance(value, tuple) else (value,)
            found += [str(getattr(one, "text", one)) for one in values if isinstance(one, str) or hasattr(one, "text")]
    return [text for text in found if " " in text]


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__.rpartition(".")[2])
def test_nothing_of_the_workshop_is_on_the_screen(module: ModuleType) -> None:
    said = said_by(module)
    assert said
    assert [text for text in said if NEVER.search(text)] == []
