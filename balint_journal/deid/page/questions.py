"""The five questions before a page leaves the journal, and where each answer leads."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

ANSWERS = ("yes", "no", "unsure")
NOT_UNDERSTOOD = "Please answer yes, no or unsure."
INTRODUCTION = "Five questions before it leaves the journal. Answer yes, no or unsure."
WIDEN = "Then it can be widened a little. Which part?"
STAYS = "Then this one stays here. Change nothing in it, and ring your defence organisation."
ANOTHER = "Then choose another, or speak to your leader first."


class Lead(StrEnum):
    """Where an answer leads."""

    ON = "on"
    PART = "part"
    PAGE = "page"
    ANOTHER = "another"
    STAYS = "stays"


@dataclass(frozen=True, slots=True)
class Question:
    """One question and where yes, no and unsure lead."""

    text: str
    yes: Lead
    no: Lead
    unsure: Lead

    def lead(self, answer: str) -> Lead:
        """Where ``answer`` (one of ANSWERS) leads."""
        return {"yes": self.yes, "no": self.no, "unsure": self.unsure}[answer]


QUESTIONS = (
    Question(
        "Is anyone else in it easy to recognise: a relative, a colleague, you, your practice?",
        yes=Lead.PART,
        no=Lead.ON,
        unsure=Lead.PART,
    ),
    Question(
        "Could a neighbour, a relative or the GP next door tell who this is?",
        yes=Lead.PART,
        no=Lead.ON,
        unsure=Lead.PART,
    ),
    Question("Would you be content if the patient read it?", yes=Lead.ON, no=Lead.PAGE, unsure=Lead.PART),
    Question("Might anyone in your group know them?", yes=Lead.ANOTHER, no=Lead.ON, unsure=Lead.ANOTHER),
    # Unsure counts as yes: a page can be made another day, and she is told whom to ring.
    Question(
        "Is there a complaint, claim, inquest or inquiry about this, as far as you know?",
        yes=Lead.STAYS,
        no=Lead.ON,
        unsure=Lead.STAYS,
    ),
)


def understood(typed: str) -> str | None:
    """The answer meant by ``typed``: a word of ANSWERS or its first letter. Enter alone is none."""
    said = typed.strip().lower().rstrip(".")
    return next((answer for answer in ANSWERS if said in {answer, answer[0]}), None)
