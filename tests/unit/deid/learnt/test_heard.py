"""What was said of parts of a text, put together; and what anything weighs."""

from balint_journal.deid.learnt.heard import Heard, place, together


def test_a_word_in_two_parts_is_as_it_was_said_where_it_was_asked_about() -> None:
    here = Heard(((0, 5, "SURNAME", 0.3),), ((0, 5, (2.0,)), (6, 9, (1.0,)))).only([(10, 15)], shift=10)
    there = Heard(((4, 9, "CITY", 0.9),), ((4, 9, (-8.0,)), (10, 13, (3.0,)))).only([(16, 19)], shift=6)
    for parts in ([here, there], [there, here]):
        both = together(parts)
        assert both.spans == [(10, 15, "SURNAME", 0.3)]
        assert both.leanings == [(10, 15, (2.0,)), (16, 19, (3.0,))]
        assert [both.answers_for(at) for at in (9, 10, 12, 15, 16, 19)] == [False, True, True, False, True, False]


def test_what_was_heard_at_first_answers_for_every_word() -> None:
    assert Heard().answers_for(0)


def test_half_a_character_has_a_place_too() -> None:
    assert 0 <= place("bef=\ud800", 1 << 14) < 1 << 14
