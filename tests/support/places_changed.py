"""What the rules change for the name of a place or a body: asked by every table of such names."""

from __future__ import annotations

from balint_journal.content.lexicon import load_lexicon
from balint_journal.deid.engine import deidentify
from balint_journal.deid.findings import Action, Category


def places_changed(text: str) -> list[str]:
    """The stretches of ``text`` that are replaced as places or organisations, in order."""
    result = deidentify(text, lexicon=load_lexicon())
    return [
        f.text
        for f in result.findings
        if f.action is Action.REPLACE and f.category in {Category.ORGANISATION, Category.PLACE}
    ]
