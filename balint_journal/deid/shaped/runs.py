"""References written in several pieces: "GG 5501 983", "B&H 388120", "3077 1128", "HR-14 v3", and the capitals before four figures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from balint_journal.deid.findings import Category
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.lexicon import Kind
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.wordset import words

# What may not follow a reference: a unit, more figures.
UNIT_FOLLOWS = (
    r"(?![\w%\u00b0]|[.,:/]\d| ?(?i:mg|mcg|ml|g|kg|iu|units|people|patients|steps|miles|pounds|quid|times|am|pm)\b)"
)
# Capitals and at least two groups of figures.
_GROUPED = re.compile(
    rf"(?<![\w/&.-])(?P<p>[A-Z]{{1,4}})[ -](?P<d>\d{{2,7}}(?:[ /-]\d{{2,7}}){{1,4}}(?: ?[A-Z]{{1,2}}(?!\w))?){UNIT_FOLLOWS}"
)
# Two capitals joined by "&" or "+", and figures.
_JOINED = re.compile(rf"(?<![\w/.-])[A-Z]{{1,3}} ?[&+] ?[A-Z]{{1,3}}[ -]?\d{{3,9}}{UNIT_FOLLOWS}")
# Groups of figures alone, as on cards and bracelets.
_FIGURES = re.compile(rf"(?<![\w./:\u00a3$\u20ac,-])\d{{3,6}}(?: \d{{3,6}}){{1,4}}{UNIT_FOLLOWS}")
# Capitals and four figures or more: "TC 0348", "PH 2291".
_SHORT = re.compile(rf"(?<![\w/&.-])(?P<p>[A-Z]{{1,4}}) (?P<d>\d{{4,9}}[A-Z]?){UNIT_FOLLOWS}")
# Letters and figures in turn, cut by strokes: "QQ/md/12", "B/14/C", "4/AB/19".
_STROKES = re.compile(
    r"(?<![\w/.-])(?=[A-Za-z0-9/]{0,24}[A-Z])(?=[A-Za-z/]{0,24}\d)[A-Za-z0-9]{1,8}(?:/[A-Za-z0-9]{1,8}){2,4}(?![\w/-])"
)
# A laboratory's letter and comma, or a year and a long number: "H,25.0093316", "23:0441872".
_LABORATORY = re.compile(r"(?<!\w)[A-Z]{1,2},? ?\d{2}[.:/]\d{5,8}[A-Z]?(?![\w/])")
_CUED = re.compile(
    r"\b(?i:policy|form|document|doc|version|protocol|sop|procedure|circular|file|case|log|plot|batch|lot|cert|certificate|serial|job|claim|contract|order|badge|locker|membership|member|ticket|permit)"
    r"(?i: (?:no|number|ref|is|was|code|id))?[.:#]{0,2} (?P<r>[A-Z]{1,5}-?\d{1,4}(?:[ -][vV]\d{1,2}(?:\.\d)?)?|\d{1,4}[A-Z]{1,2}\d{0,4}|[A-Z]{1,3}(?:[/-][A-Z0-9]{1,4}){1,3})(?![\w/-])"
)
_PLAIN_FORMS = re.compile(r"(?:FP10|MED3|SD3|DS1500|SR1|MG\d|E111|B12|C19|HPV\d+|T[12]|A[45]|P45|P60)\Z", re.IGNORECASE)
# What the number is called stays; only the number goes.
LABELS = words(
    "nhs chi gmc nmc gdc gphc hcpc pps ppsn mrn ni nino emis datix cica ref reference crn urn vat utr iban bic docman systmone dvla hmrc dwp pip esa uc"
    " vhi bupa axa mps mdu mddus ico cqc sra dx pnc gphc hosp ubrn hcn urn crn mrcvs mrcp frcs dir matric h c"
)
# Before figures these are readings, units or plain words.
CLINICAL = words(
    "bp hr rr temp sats bmi phq gad mmse moca gcs ace hba egfr inr psa tsh wbc hb plt crp esr alt ast alp cea ck bnp bm spo o co ph na k ca mg epds audit fev fvc pef pefr ldl hdl"
    " i gp a it to he so am pm in on at of by or we no up us be my is as st rd nd th section page room bed ward bay tel mob fax ext phone ad bc bce ce hrs gmt bst vol pp"
)
_WHY = "A reference number leads to a file about somebody."
_FEWEST = 6
YEARS = range(1850, 2060)


def runs(note: Note) -> Iterator[Candidate]:
    """Every reference that no single word holds."""
    for pattern, test in _PATTERNS:
        for match in pattern.finditer(note.text):
            if test(note, match):
                span = match.span("r" if "r" in pattern.groupindex else "d" if _is_label(match) else 0)
                yield Candidate(*span, Category.REFERENCE, Strength.WEAK, _WHY)


def _is_label(match: re.Match[str]) -> bool:
    return "p" in match.re.groupindex and match["p"].lower() in LABELS


def _is_run(note: Note, match: re.Match[str]) -> bool:
    """Tell "GG 5501 983" from "BP 120 80", and "PH 2291" from "JUNE 1974"."""
    word = match["p"].lower()
    figures = [int(piece) for piece in re.findall(r"\d+", match["d"])]
    if word in CLINICAL or all(value in YEARS for value in figures):
        return False
    if sum(c.isdigit() for c in match["d"]) >= _FEWEST:
        return not note.lexicon.kinds(word) & Kind.CLINICAL or len(word) == 1
    return len(figures) == 1 and not note.lexicon.kinds(word) & (Kind.CLINICAL | Kind.COMMON | Kind.CAPITAL)


def _is_long(note: Note, match: re.Match[str]) -> bool:
    """Groups of figures that are neither years nor a sum: seven figures or more."""
    pieces = match.group().split()
    years = all(int(piece) in YEARS for piece in pieces)
    return sum(map(len, pieces)) > _FEWEST and not years and note.text[match.start() - 1 : match.start()] != "-"


def _has_figures(_note: Note, match: re.Match[str]) -> bool:
    return sum(c.isdigit() for c in match.group()) > 1


def _is_no_plain_form(_note: Note, match: re.Match[str]) -> bool:
    return not _PLAIN_FORMS.match(match["r"])


_PATTERNS = (
    (_GROUPED, _is_run),
    (_SHORT, _is_run),
    (_FIGURES, _is_long),
    (_JOINED, _has_figures),
    (_STROKES, _has_figures),
    (_LABORATORY, _has_figures),
    (_CUED, _is_no_plain_form),
)
