"""References half written and half said, and letters nobody's trade knows; and what only looks like them."""

import pytest

from balint_journal.content.lexicon import load_lexicon
from balint_journal.deid.shaped.half_said import half_said
from balint_journal.deid.shaped.lettered import lettered_codes
from balint_journal.deid.text.note import Note


def _found(text: str) -> list[str]:
    note = Note(text, load_lexicon())
    return [note.text[c.start : c.end] for c in (*half_said(note), *lettered_codes(note))]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("the police log is 214 of the ninth, she said", "214 of the ninth"),
        ("they gave us CAD 77 of 3/11, and went", "CAD 77 of 3/11"),
        ("inquest number 61 of that year, in a book", "61 of that year"),
        ("marac 4 of 12, she has it by heart", "4 of 12"),
        ("he said five two eight of the twentieth, all one breath", "five two eight of the twentieth"),
        ("the appeal, KB slash 03117, failed", "KB slash 03117"),
        ("it was 61 oblique 22094, then silence", "61 oblique 22094"),
        ("number 0 dash 337 dash RT on the bin", "0 dash 337 dash RT"),
        ("they logged it as job 4417 bravo and rang off", "4417 bravo"),
        ("his blue badge is kd14 003 772 on the dash", "kd14 003 772"),
        ("cot four, the label said QAV 310. no one came", "QAV 310"),
        ("lives at Elms, no KWX 63, since june", "KWX 63"),
        ("board no tlb 3317, and a medal", "tlb 3317"),
        ("hosp no t 66 1820. he says no", "t 66 1820"),
        ("they gave me QNMH 22-118 and a date", "QNMH 22-118"),
        ("podiatry rck 7714, then home", "rck 7714"),
    ],
)
def test_references_half_said(text: str, code: str) -> None:
    assert code in _found(text)


@pytest.mark.parametrize(
    "text",
    [
        "page 3 of 61 of the letter",
        "he scored 21 of 30 on the day",
        "two of the third year students wept",
        "pressure 146 stroke 90 today",
        "a dash of milk and a stroke of luck",
        "sugar 11 kilo, golf 18 holes",
        "no crp 210 and no rash 14 days",
        "no bp 140 taken",
        "PSA 38. CRP 210. GCS 15. BMI 24.",
        "Gamma GT 640, and he laughed",
        "TWOC 28/11 and PHQ 19",
        "in June 1974 and in 2019 again",
        "WE SAW 63 OF THEM AND KEPT 10",
        "FBC 4 weeks, USS 12 days",
        "year 11 of 1988",
    ],
)
def test_what_only_looks_like_a_reference(text: str) -> None:
    assert _found(text) == []
