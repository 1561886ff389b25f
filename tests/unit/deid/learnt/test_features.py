"""The questions the weights were learnt with: whoever changes one must learn the weights anew (lexicons/reader)."""

from hashlib import sha256

from balint_journal.content.lexicon import load_lexicon
from balint_journal.deid.learnt.features import features, spelling
from balint_journal.deid.learnt.leaning import without_network
from balint_journal.deid.text.note import Note

TEXT = "Drives for Cobble & Sons, 41, since the 9th. Her brother's at the Anchor (not the pub)."


def test_the_questions_are_the_ones_that_were_learnt() -> None:
    note = Note(TEXT, load_lexicon())
    asked = "\n".join(
        thing
        for token in note.tokens
        for thing in (*features(note, token, {2: ("SURNAME", 0.8)}), *without_network(note, token))
    )
    assert sha256(asked.encode()).hexdigest() == "258120aa60bf8ce84fd36ad580f50550d628a29767c116f198cddc4306d7b290"


def test_a_word_is_known_by_its_company() -> None:
    note = Note(TEXT)
    cobble = set(features(note, note.tokens[2], {2: ("SURNAME", 0.8)}))
    assert {"w=cobble", "w-1=for", "w-2=drives", "w1=sons", "pl=SURNAME1"} <= cobble
    assert "w=N3" in set(features(note, note.tokens[4], {}))


def test_without_a_network_a_word_is_known_by_its_letters_too() -> None:
    note = Note(TEXT)
    letters = set(spelling(note.tokens[2]))
    assert {"pre1=c", "pre4=cobb", "end2=le", "in=^co", "in=bble", "in=le$"} <= letters
    assert "in=^cobble" not in letters
