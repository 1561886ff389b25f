"""Frames: slots, what may be missing, what must follow, and that every row can be found."""

from time import process_time

import pytest

from balint_journal.content.lexicon import load_lexicon
from balint_journal.deid.findings import Category
from balint_journal.deid.quasi import told_alone, told_events, told_family, told_looks, told_posts, told_work
from balint_journal.deid.quasi.flags import quasi
from balint_journal.deid.quasi.frames import Frames, Group
from balint_journal.deid.text.note import Note

_TABLES = (
    told_alone.GROUPS,
    told_events.GROUPS,
    told_family.GROUPS,
    told_looks.GROUPS,
    told_work.GROUPS,
    told_posts.GROUPS,
)


def _found(rows: str, text: str) -> list[str]:
    frames = Frames([Group(Category.EVENT, "why", rows)], {"kin": frozenset({"aunt"}), "num": frozenset({"nine"})})
    note = Note(text)
    return [note.text[c.start : c.end] for c in frames.found(note)]


@pytest.mark.parametrize(
    ("row", "text", "found"),
    [
        ("sank|burned", "It burned.", ["burned"]),
        ("<kin> sank", "My aunt's sank, my aunt sank.", ["aunt's sank", "aunt sank"]),
        ("the? barge sank", "barge sank", ["barge sank"]),
        ("the barge ~on|in", "the barge in mud, the barge went", ["the barge went"]),
        ("barge _", "barge the, barge mud", ["barge mud"]),
        ("barge * sank", "barge the sank", ["barge the sank"]),
        ("<num> barges", "9 barges and nine barges", ["9 barges", "nine barges"]),
        ("sells <plural>", "sells barges, sells glass, sells it", ["sells barges"]),
        ("in barges $", "in barges, in barges now", ["in barges"]),
        ("in barges at|$", "in barges. In barges at sea, in barges now", ["in barges", "In barges"]),
        ("sank ,and", "sank and, sank, and", ["sank"]),
        ("works > at|for <cap>", "He works at Larkfield and works at sea.", ["works"]),
        ("exorcis*", "exorcised, exercised", ["exorcised"]),
    ],
)
def test_a_row_says_what_it_fits(row: str, text: str, found: list[str]) -> None:
    assert _found(row, text) == found


def test_no_phrase_crosses_a_stop() -> None:
    assert _found("barge sank", "The barge. Sank it did; barge, sank.") == []


def test_every_row_of_every_table_can_be_found() -> None:
    for groups in _TABLES:
        for group in groups:
            for row in filter(str.strip, group.rows.split("\n")):
                alone = Frames([Group(group.category, group.why, row)], told_alone.ALL_CLASSES | told_posts.ALL_CLASSES)
                assert alone.reachable, row


def test_the_time_grows_with_the_text_and_no_faster() -> None:
    once = "the only one of the last nine men who sank and was found in the river at the end, 44, dairy, "
    lexicon = load_lexicon()
    list(quasi(Note(once, lexicon)))
    times = []
    for size in (200, 800):
        note = Note(once * size, lexicon)
        assert note.tokens
        begin = process_time()
        list(quasi(note))
        times.append(process_time() - begin)
    assert times[1] < times[0] * 12
