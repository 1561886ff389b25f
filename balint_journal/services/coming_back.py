"""Coming back: what she notices when looking back, kept as a sitting of its own."""

from __future__ import annotations

from balint_journal.domain.looking_back import NOTICE
from balint_journal.domain.reflection import Answer, Layer, LayerKind
from balint_journal.services.journal import OpenJournal
from balint_journal.vault import reflections


def keep_notice(journal: OpenJournal, number: int, text: str) -> None:
    """Keep what she noticed, in her own words, beneath the reflection. Raises UnknownReflectionError."""
    with journal.store.write() as pen:
        answer = Answer(journal.new_id(), None, NOTICE, text)
        layer = Layer(journal.new_id(), 0, LayerKind.REVISIT, pen.now, (answer,))
        reflections.add_layer(pen, number, layer)
