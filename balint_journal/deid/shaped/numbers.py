"""Numbers with a national shape: health, insurance, registration, passport, licence, bank. A failed checksum clears nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from balint_journal.deid.findings import Category
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.note import Note

_HEALTH = re.compile(
    r"(?<![\w+.-])\d{3}([ ./-]?)\d{3}\1\d{4}(?![\w-])|(?<![\w+.-])\d{6}[ -]\d{4}(?![\w-])|(?<![\w+.-])\d{10}(?![\w-])"
)
_CUED_HEALTH = re.compile(
    r"\b(?:nhs|chi|h ?[&+] ?c|hcn|health and care)(?:\s?(?:no|number|num|nr|is|was|ending|[.:#=])){0,4}\s{0,2}(\d(?:[ ./-]{0,2}\d){2,12})(?!\w)",
    re.IGNORECASE,
)
_LETTERED = (
    (re.compile(r"(?<!\w)[A-Z]{2}[ .-]?\d{2}[ .-]?\d{2}[ .-]?\d{2}[ .-]?[A-D]?(?!\w)", re.IGNORECASE), "It has the shape of a National Insurance number."),
    (re.compile(r"(?<!\w)\d{7}[ -]?[A-Z]{1,2}(?!\w)", re.IGNORECASE), "It has the shape of a personal public service number."),
    (re.compile(r"(?<!\w)\d{2}[A-Z]\d{4}[A-Z](?!\w)", re.IGNORECASE), "It has the shape of a nursing register number."),
    (re.compile(r"(?<!\w)[A-Z]{2}\d{7}(?!\w)|(?<!\w)[A-Z]\d{8}(?!\w)", re.IGNORECASE), "It has the shape of a passport number."),
    (re.compile(r"(?<!\w)[A-Z9]{5}[ -]?\d{6}[ -]?[A-Z9]{2}\d?[A-Z0-9]{2,3}(?!\w)", re.IGNORECASE), "It has the shape of a driving licence number."),
    (re.compile(r"(?<!\w)[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?(?!\w)"), "It has the shape of a bank account."),
)  # fmt: skip
_BANK = re.compile(
    r"(?<![\w.-])\d{4}(?:[ -]?\d{4}){2,3}(?:[ -]?\d{1,3})?(?![\w-])|(?<![\w.-])3[47]\d{2}[ -]?\d{6}[ -]?\d{5}(?![\w-])"
    r"|(?<![\w./-])\d{2}-\d{2}-\d{2}(?![\w/-])|(?<![\w./-])\d{3}-\d{2}-\d{4}(?![\w/-])"
)


def national_numbers(note: Note) -> Iterator[Candidate]:
    """Numbers that a state, a register or a bank has given to one person."""
    text = note.text
    for match in _HEALTH.finditer(text):
        yield Candidate(
            match.start(), match.end(), Category.NHS_NUMBER, Strength.SURE, "It has the shape of a health number."
        )
    for match in _CUED_HEALTH.finditer(text):
        yield Candidate(
            match.start(1), match.end(1), Category.NHS_NUMBER, Strength.SURE, "A health number belongs to one person."
        )
    for pattern, why in _LETTERED:
        for match in pattern.finditer(text):
            yield Candidate(match.start(), match.end(), Category.REFERENCE, Strength.LIKELY, why)
    for match in _BANK.finditer(text):
        yield Candidate(
            match.start(),
            match.end(),
            Category.REFERENCE,
            Strength.LIKELY,
            "It has the shape of a bank or card number.",
        )
