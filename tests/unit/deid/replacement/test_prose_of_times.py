"""What stands where an age or a date stood reads on, whatever word is before it."""

import pytest

from balint_journal.content.lexicon import load_lexicon
from balint_journal.deid.engine import deidentify


@pytest.mark.parametrize(
    ("text", "reads"),
    [
        ("By forty she had lost the lot.", "By a certain age she had lost the lot."),
        ("Nobody under sixty remembers the old mill.", "Nobody under a certain age remembers the old mill."),
        ("She will not see ninety again.", "She will not see that age again."),
        ("He felt nineteen again.", "He felt like a young adult again."),
        ("We were both twenty-four when we met.", "We were both young when we met."),
        ("He's an old fifty and she's a young seventy.", "He's an old one and she's a young one."),
        ("one of the four year olds bit him", "one of the small children bit him"),
        ("Thirteen-year-olds lie.", "Teenagers lie."),
        ("Well into his eighth decade and still up ladders.", "Well into his later years and still up ladders."),
        ("A nonagenarian came dancing in.", "A very old person came dancing in."),
        ("Somewhere between sixty and seventy, I'd say.", "Somewhere between youth and old age, I'd say."),
        ("Between the ages of nine and thirteen", "Between the ages of a child and a teenager"),
        ("A boy of about four.", "A boy of a certain age."),
        ("Twelve! And already taller than me.", "A child! And already taller than me."),
        ("The mother, barely seventeen, spoke.", "The mother, a teenager, spoke."),
        ("at 3 days old he was blue", "as a baby he was blue"),
        ("since the summer of '88", "since an earlier year"),
        ("in the late sixties he left", "in an earlier decade he left"),
        ("He died ten days before Diwali.", "He died another day."),
        ("in mid-March, at home", "in the spring, at home"),
        ("over the bank holiday weekend", "over the holiday"),
        ("He must pay by the sixth or lose the flat.", "He must pay by another day or lose the flat."),
    ],
)
def test_the_wording_fits_its_sentence(text: str, reads: str) -> None:
    assert deidentify(text, lexicon=load_lexicon()).text == reads


@pytest.mark.parametrize(
    ("text", "reads"),
    [
        ("Mrs Summer Ashdown rang. She comes on 14 June.", "The patient rang. She comes on a day in the season."),
        ("Mrs Jean Ashdown rang. She comes on 14 June.", "The patient rang. She comes on a day in the summer."),
    ],
)
def test_a_season_that_is_somebodys_name_is_not_said(text: str, reads: str) -> None:
    assert deidentify(text, lexicon=load_lexicon()).text == reads
