"""Ordinary words that what is said around them makes names; and the same words meant plainly."""

import pytest

from balint_journal.content.lexicon import load_lexicon
from balint_journal.deid.names.initials import initials
from balint_journal.deid.names.titles import titled
from balint_journal.deid.names.told import told_names
from balint_journal.deid.text.note import Note


def _note(text: str) -> Note:
    return Note(text, load_lexicon())


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("i sat down on the bed and waited for her. button, her gran calls her.", "button"),
        ("I drove home late. Button, as the carers call her, was awake.", "Button"),
        ("it was a long clinic and i was late. jam tart we call him, and he likes it.", "jam tart"),
        ("the phone has put yodelling ham which i rather like, and the nurse laughed too", "yodelling ham"),
        ("her surname is short and the software writes gnome every time i say it to it", "gnome"),
        ("they asked what to write on the board. put me down as sparkler, she said", "sparkler"),
        ("she was away for the day with her son. dot had straw in her slipper again.", "dot"),
        ("it was quiet in the room for a time. bramble wept, and i looked at the floor.", "bramble"),
        ("i sat with the notes for a while. dictation wrote chess for chesney, and i left it", "chess"),
        ("it was a long wait for all of us. dawn rang at noon in a state", "dawn"),
        ("I looked up at last. Memory noticed as well.", "Memory"),
    ],
)
def test_found(text: str, name: str) -> None:
    note = _note(text)
    assert name in [note.text[c.start : c.end] for c in told_names(note)]


@pytest.mark.parametrize(
    "text",
    [
        "They call her today. That is what they call it. I said I would call her.",
        "darling, he calls her. love, she calls me. she said they call it a day.",
        "the computer put the price up. the phone put me through. the app writes to us.",
        "put it down as work, put him down as a smoker, known as copd, known as difficult.",
        "pain was bad. chest was clear. practice rang. school said no. hope is not enough.",
        "the gem wept resin. her memory noticed nothing. a button waved at her.",
        "progress, we call it. trouble, she calls it, and she is right.",
        "lazy, his father calls him. stubborn, her mother calls her.",
        "dawn came and i was awake. and then dawn was late. ivy was over the window.",
        "patient laughed. team laughed. relief wept. silence cried out.",
        "dictation wrote chess for chest. the phone has put lunch instead of lump.",
        "may was cold. will is a strong word. bill was large. priest came late.",
    ],
)
def test_left(text: str) -> None:
    assert list(told_names(_note("i sat in the car for a while. " + text))) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('He wrote it on a card. "Can you ring me. K" I rang.', "K"),
        ('The card said much. "Thank you all. KJT x" was the end.', "KJT"),
        ("Mended it. A.M.: it is a small thing to be asked.", "A.M."),
        ("D.D. rang at night about the bed.", "D.D."),
        ("T.A-W. sat upright and said nothing at all.", "T.A-W."),
        ("she rings the ward at noon. h.b-j., double slot, and a wait.", "h.b-j."),
        ("He spelt it for me: R, H, O, D, R, I.", "R, H, O, D, R, I"),
    ],
)
def test_letters_found(text: str, name: str) -> None:
    note = _note(text)
    assert name in [note.text[c.start : c.end] for c in initials(note)]


@pytest.mark.parametrize(
    "text",
    [
        "We spoke at 9 A.M.: all was well.",
        "He takes vitamins A, D, E and K.",
        'She said "I do. I" and then no more.',
        'They wrote "for MRI. ECG" on the form.',
        "Plans A, B, C, D were made.",
    ],
)
def test_letters_left(text: str) -> None:
    assert list(initials(_note(text))) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("we talked it over for an hour. councillor young came in with his knee again.", "councillor young"),
        ("she asked for a line for light duties and mr le brocq the manager said no.", "mr le brocq"),
        ("i went through it all again with pc marsh on the phone, word by word.", "pc marsh"),
    ],
)
def test_titles_found(text: str, name: str) -> None:
    note = _note(text)
    assert name in [note.text[c.start : c.end] for c in titled(note)]


@pytest.mark.parametrize(
    "text",
    [
        "she is well today and so am i. pc cough and fever for three days now.",
        "we spoke for an hour and then the pastor prayed for us all in the room.",
        "he had asked the councillor about it twice and nothing came of it at all.",
    ],
)
def test_titles_left(text: str) -> None:
    assert list(titled(_note(text))) == []
