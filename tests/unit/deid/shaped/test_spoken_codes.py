"""Codes dictated sign by sign, letters by their names; and the readings, lists and turns of speech that sound like them."""

import pytest

from balint_journal.content.lexicon import load_lexicon
from balint_journal.deid.findings import Category
from balint_journal.deid.shaped.spoken import spoken
from balint_journal.deid.text.note import Note


def _found(text: str) -> list[tuple[str, Category]]:
    note = Note(text, load_lexicon())
    return [(note.text[c.start : c.end], c.category) for c in spoken(note)]


@pytest.mark.parametrize(
    ("text", "code", "category"),
    [
        ("the policy is ess en tee, four four one, nine oh two, and she cried", "ess en tee, four four one, nine oh two", Category.REFERENCE),
        ("ref oh two slash four four one she read out", "oh two slash four four one", Category.REFERENCE),
        ("crime number aitch dee stroke one one seven oh nine", "aitch dee stroke one one seven oh nine", Category.REFERENCE),
        ("file em, three one two, double six, then he stopped", "em, three one two, double six", Category.REFERENCE),
        ("she said quote why nine one, zero zero two, and rang off", "why nine one, zero zero two", Category.REFERENCE),
        ("are dee oh four four three, that was the slip", "are dee oh four four three", Category.REFERENCE),
        ("licence forty one, oblique, three oh two, oblique, k.", "forty one, oblique, three oh two, oblique, k", Category.REFERENCE),
        ("ref K D Q oh one nine, then twelve, then double two, on the fridge", "K D Q oh one nine, then twelve, then double two", Category.REFERENCE),
        ("serial tango zero one one, nine, x ray.", "tango zero one one, nine, x ray", Category.REFERENCE),
        ("police log six eight four of the fifteenth", "six eight four", Category.REFERENCE),
        ("he still has it inked there, two three one oh.", "two three one oh", Category.REFERENCE),
        ("hospital number ending double six three one which", "double six three one", Category.REFERENCE),
        ("he rang from oh seven nine double oh, nine hundred, one six two", "oh seven nine double oh, nine hundred, one six two", Category.PHONE),
        ("the top one, triple nine, two one four, double three oh eight.", "triple nine, two one four, double three oh eight", Category.NHS_NUMBER),
        ("her plate is ell kay seventeen, zed oh bee", "ell kay seventeen, zed oh bee", Category.VEHICLE),
        ("the van, bravo delta one nine, kilo tango echo, is his", "bravo delta one nine, kilo tango echo", Category.VEHICLE),
        ("over the baker, bee forty four nine zed ex", "bee forty four nine zed ex", Category.POSTCODE),
        ("ref asd one nine nine four seven on it", "asd one nine nine four seven", Category.REFERENCE),
        ("she read dk slash 3318 to me", "dk slash 3318", Category.REFERENCE),
        ("the file is called vq twenty two oh eight, he said", "vq twenty two oh eight", Category.REFERENCE),
        ("his handle is jojo under score knits", "jojo under score knits", Category.HANDLE),
    ],
)  # fmt: skip
def test_a_code_said_aloud_is_found(text: str, code: str, category: Category) -> None:
    found = _found(text)
    assert any(code in stretch and kind is category for stretch, kind in found), found


@pytest.mark.parametrize("word", ["double ", "one, then, ", "then, ", "see oh ess, ", "a slash ", "o "])
def test_a_word_said_over_and_over_is_no_trap(word: str) -> None:
    assert _found(word * 3000) is not None


@pytest.mark.parametrize(
    "text",
    [
        "blood pressure one forty two over eighty, pulse sixty two, sats ninety seven",
        "platelets one two oh and falling, creatinine one oh five",
        "I see one or two a week, are you one, why two, you see four of them",
        "mike, seventy two, and his brother oscar, sixty nine",
        "em are eye of the spine, ell four ell five, see five see six",
        "haitch bee ay one see sixty four, tee ess aitch normal",
        "gee cee ess fifteen, gee pee said fine",
        "P H Q nine twenty three and B M I thirty one",
        "B twelve one hundred and ninety, T S H two point two",
        "one, two, three goes at the vein",
        "sixty two, seventy one, fifty eight, the weights of a month",
        "twenty, thirty, forty quid a week",
        "oh no, two oh two is the ward next door",
        "at six thirty, seven fifteen and eight o'clock",
        "golf at two, hotel four nights, tango three times a week",
        "double chin, double four at darts, treble twenty",
        "a whisky I did not want",
        "bp one four two over eighty, crp one one two and falling",
        "aciclovir eight hundred five a day",
        "my bee sting, tea for two, sea view, three pea pods",
        "sertraline 50, then 100, and amitriptyline 28 x 50",
        "c o p d and h i v on the tape",
        "the score under discussion was low",
    ],
)
def test_what_only_sounds_like_a_code_is_left(text: str) -> None:
    assert _found(text) == []


@pytest.mark.parametrize("text", ["one {} two.", "double {}", "one two {} three four five", "triple {} oh four four"])
def test_a_token_of_thousands_of_figures_is_no_spoken_sign(text: str) -> None:
    assert not any(len(code) > 100 for code, _ in _found(text.format("9" * 5000)))
