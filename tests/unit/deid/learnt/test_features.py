"""The questions the weights were learnt with: whoever changes one must learn the weights anew (lexicons/reader)."""

from hashlib import sha256

from balint_journal.deid.learnt.features import buckets, features
from balint_journal.deid.text.note import Note

TEXT = "Drives for Cobble & Sons, 41, since the 9th. Her brother's at the Anchor (not the pub)."


def test_the_questions_are_the_ones_that_were_learnt() -> None:
    note = Note(TEXT)
    asked = "\n".join(f for token in note.tokens for f in features(note, token, {2: ("SURNAME", 0.8)}))
    assert sha256(asked.encode()).hexdigest() == "be517ef8eeb66469525219229aa7ff1bd2435389c6b98ac33e85c027fe7973c6"


def test_a_word_is_known_by_its_company() -> None:
    note = Note(TEXT)
    cobble = set(features(note, note.tokens[2], {2: ("SURNAME", 0.8)}))
    assert {"w=cobble", "w-1=for", "w-2=drives", "w1=sons", "pl=SURNAME1"} <= cobble
    assert "w=N3" in set(features(note, note.tokens[4], {}))


def test_every_bucket_has_a_weight() -> None:
    note = Note(TEXT)
    assert all(0 <= bucket < 1 << 17 for token in note.tokens for bucket in buckets(note, token, {}))
