"""What stands where an identifier stood: roles, seasons, stages of life; articles, commas and capitals right."""

import pytest

from balint_journal.content.lexicon import load_lexicon
from balint_journal.deid.engine import deidentify
from balint_journal.deid.findings import Action


def _text(text: str) -> str:
    return deidentify(text, lexicon=load_lexicon()).text


@pytest.mark.parametrize(
    ("text", "reads"),
    [
        ("Her daughter Folake does all the talking.", "Her daughter does all the talking."),
        ("I rang my registrar, Tom, from the car.", "I rang my registrar from the car."),
        ("She asked whether Dr Hargreaves was coming back.", "She asked whether another doctor was coming back."),
        ("Saw Mrs Oyelaran again today.", "Saw the patient again today."),
        ("Mrs Oyelaran's hands shook.", "The patient's hands shook."),
        ("She is 84 and quiet.", "She is elderly and quiet."),
        ("Mr Pell, 58, came alone.", "The patient, middle-aged, came alone."),
        ("a boy of eleven stood up", "a boy of tender years stood up"),
        ("It was taken from her at sixteen.", "It was taken from her as a teenager."),
        ("She comes back on 14 June.", "She comes back on a day in the summer."),
        ("I have seen her since October.", "I have seen her since the autumn."),
        ("It happened in 1974, at sea.", "It happened in an earlier year, at sea."),
        ("It was in March 2019 that it began.", "It was in the spring that it began."),
        ("I can ring her on 01632 960114 tonight.", "I can ring her on a phone number tonight."),
        ("Her number (01632 960114) is here.", "Her number is here."),
        ("Their ref YG/4471/C came back.", "Their ref (left out) came back."),
        ("He moved to 14a Cardigan Terrace, LL99 7QX, last week.", "He moved to an address, last week."),
    ],
)
def test_the_sentence_still_reads_well(text: str, reads: str) -> None:
    assert _text(text) == reads


def test_one_person_keeps_one_role_and_others_get_their_own() -> None:
    out = _text("Dr Pell rang. Dr Shaw rang too. Dr Pell was cross and Dr Shaw was not.")
    assert (
        out
        == "Another doctor rang. A second doctor rang too. The other doctor was cross and the second doctor was not."
    )


def test_the_order_of_years_is_kept() -> None:
    assert _text("It began in 1974 and ended in 1991.") == "It began in an earlier year and ended in a later year."


@pytest.mark.parametrize("text", ["MRS OYELARAN RANG ME ON 2 FEBRUARY AND SHE WAS CROSS WITH ME ABOUT ALL OF IT."])
def test_capitals_stay_capitals(text: str) -> None:
    out = _text(text)
    assert out.startswith("THE PATIENT RANG ME ON A DAY IN THE WINTER")


def test_no_letter_or_initial_stands_for_anybody() -> None:
    out = _text("Mr Aled Cole and Mrs Rhian Cole came with Dr Ivy Lamb and Nurse Bethan Rees and PC Owen Parry.")
    assert all(len(word.strip(".,")) > 1 or word in {"a", "A", "I"} for word in out.split()), out


def test_every_change_is_told_with_its_offsets() -> None:
    text = "Saw Mrs Oyelaran, 84, at 2 Tai Newyddion, LL99 7QX, on 14 June; her daughter Folake (07700 900142) rang."
    result = deidentify(text, lexicon=load_lexicon())
    rebuilt, at = "", 0
    for finding in result.findings:
        assert text[finding.start : finding.end] == finding.text
        assert finding.start >= at
        if finding.action is Action.REPLACE:
            rebuilt += text[at : finding.start] + finding.replacement
            at = finding.end
    assert rebuilt + text[at:] == result.text


def test_the_result_holds_nothing_more_to_find() -> None:
    once = _text(
        "Mrs Oyelaran, 84, of 14 Duke Street, rang on 14 June 2019; NHS 999 526 0182. Her son Tunde died at Easter."
    )
    again = deidentify(once, lexicon=load_lexicon())
    assert [f.text for f in again.findings if f.action is Action.REPLACE] == []
