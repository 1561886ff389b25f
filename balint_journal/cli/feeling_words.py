"""Words for feelings and sensations: the list on request, and a slip offered its spelling."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from balint_journal.cli.desk import Desk
from balint_journal.content.words import load_vocabulary
from balint_journal.domain.flow import FEELINGS_PROMPT

if TYPE_CHECKING:
    from balint_journal.domain.sitting import Question
    from balint_journal.services.writing import Writing

_BODY = "B"


def show_list(desk: Desk, question: Question) -> None:
    """The list that goes with this question, if one does; its numbers can be typed instead of its words."""
    vocabulary = load_vocabulary()
    if question.prompt == FEELINGS_PROMPT:
        _numbered(desk, vocabulary.feelings)
    elif (question.prompt or "").startswith(_BODY):
        _numbered(desk, vocabulary.sensations)


def offer_spelling(desk: Desk, ongoing: Writing, question: Question, text: str) -> None:
    """Offer the list's spelling for each slip among the feelings just given; hers stays unless she takes it."""
    if question.prompt != FEELINGS_PROMPT:
        return
    mended = text
    for word in load_vocabulary().read_feelings(text):
        if word.offer:
            desk.show.say(f'"{word.offer}"? Enter for yes, n to leave it as you wrote it.')
            if desk.ask.choice({"": "yes", "yes": "yes", "n": "no", "no": "no"}) == "yes":
                mended = mended.replace(word.text, word.offer)
    if any(sign.isdecimal() for sign in mended):  # numbers of the list would say nothing later
        mended = ", ".join(word.text for word in load_vocabulary().read_feelings(mended))
    if mended and mended != text:
        ongoing.mend_last(mended)


def _numbered(desk: Desk, groups: Mapping[str, tuple[str, ...]]) -> None:
    number = 0
    rows = []
    for group, words in groups.items():
        rows.append([group, ", ".join(f"{number + place} {word}" for place, word in enumerate(words, 1))])
        number += len(words)
    desk.show.table(rows)
    desk.show.say("A number or the word itself; up to three is plenty. Your own words are as good.")
    desk.show.gap()
