"""References of every house style: courts, police, social work, laboratories, prisons, armies, benefits, parcels, insurers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from balint_journal.deid.findings import Category
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.shaped.half_said import half_said
from balint_journal.deid.shaped.lettered import lettered_codes
from balint_journal.deid.shaped.runs import LABELS, runs
from balint_journal.deid.text.lexicon import Kind
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.token import Mode, Token
from balint_journal.deid.text.wordset import words

_CHUNK = re.compile(r"(?<!\w)#?[A-Za-z0-9]{1,40}(?:[/\-._+&:]{1,2}[A-Za-z0-9]{1,40}){0,8}(?!\w)")
_STRONG = words("ref refs reference references id mrn crn urn uprn nomis pnc")
_NUMBERED = {"no", "nos", "nr", "num", "number", "numbers"}
_CUES = words(
    "case claim policy crime incident log cad file serial application licence license permit badge warrant collar shoulder hospital lab laboratory"
    " sample specimen accession request req order tracking parcel consignment membership member account acct invoice receipt ticket booking barcode"
    " docket notice plot allotment grave shift service army regimental prisoner prison inmate custody card registration registered employee payroll staff student"
    " candidate library pass list research study trial participant pin hearing court police coroner coroners complaint datix emis docman policy"
    " medical national insurance passport driving tag batch lot container job task episode referral enquiry inquiry customer client patient chart"
    " record records identification cica pps vhi safeguarding mash marac safe code key cert certificate serial adviser advisor holding herd flock microchip chip chassis engine"
    " keysafe key-safe locker terminal property tenancy meter mpan parole regimental matric matriculation warrant contract quote quotation estimate deed title parking penalty"
    " oyster tag arc ubrn ods cqc ofsted hosp roll union mandate requisition receipt voucher delivery despatch dispatch bracelet wristband cot mortuary cremation pension entry slip form donor transplant graves grievance"
)
_LINKS = {
    "is",
    "was",
    "code",
    "the",
    "a",
    "of",
    "number",
    "numbers",
    "no",
    "nos",
    "nr",
    "num",
    "id",
    "opened",
    "opend",
    "ending",
    "ends",
    "said",
    "says",
    "their",
    "our",
    "my",
    "your",
}
_CLINICAL = re.compile(
    r"(?:v?\d{1,3}(?:\.\d{1,3}){1,3}|\d{1,3}[/-]\d{1,3}(?:/\d{1,2})?|[A-Z]\d{2}(?:\.\d{1,2})|(?:NG|CG|TA|QS|PH|CA|CD|HPV|SCA|MI|AZ|BRCA|TNF|IL|CK|CYP)-?\d{1,4}(?:[.-]\d{1,3})?"
    r"|ICD-?1[01]|DSM-?\d(?:-TR)?|SARS-CoV-?\d|\d{1,4}[x\u00d7]\d{1,4}|\d{1,2}(?:[.:]\d{2})?-\d{1,2}(?:[.:]\d{2})?|\d{1,2}[:.]\d{2}(?:[:.]\d{2})?"
    r"|[A-Za-z]{2,12}-\d{1,2}|\d{1,4}(?:st|nd|rd|th|s)|\d{1,3}(?:-[A-Za-z]{2,12}){1,3}|\d{1,4}(?:-[a-z]{2,12}){1,3}|(?:19|20)\d{2}[/-](?:(?:19|20)?\d{2}))\Z"
)
_DOSE = re.compile(
    r"(?:\d{1,6}(?:[.,]\d{1,4})?(?:[-/])?){1,2}(?:mg|mcg|ug|g|kg|ml|mls|l|mmol|umol|nmol|pmol|iu|u|units?|cm|mm|m|km|mph|mins?|hrs?|h|s|secs?|bpm|k|st|lbs?|oz"
    r"|ft|in|pm|am|x|d|y|o|yo|yrs?|wks?|mths?|days?|hz|w|kcal|cal|puffs?|tabs?|p|ppm|mmhg|kpa|c|f|yo[mf]|min|fr|g/dl|gb|tb|mb|bn)"
    r"(?:/[a-z\d]{1,8}){0,2}\Z",
    re.IGNORECASE,
)
# Noughts in front, or five figures behind a stroke, are no dose.
_NO_DOSE = re.compile(r"(?:.*/)?0\d{2}|0\d/|.*/\d{5}")
_COUNTED = words(
    "pounds quid euros dollars people patients steps miles feet hours years words calories metres meters times men women children souls units doses"
    " steps km copies others mg ml mcg letters appointments calls pages kcal"
)
_MONEY = "\u00a3$\u20ac,."
_LONG = 5
_AFTER_NO = (".", ":", "#")
_SPARELABELS = words("datix docman cleric")
_SHORT_CUES = words("lab cad log tag cas")
_LAST_WORDS = words("ref nhs on at and in to so do he we it is as by of my if")
_MIXED_DIGITS = 3
_PREFIX = 8
_CAPITAL_PREFIX = 4
_REACH = 4
# "the lot, 500 at each end", "the number, 2.64": a comma parts a measure from its word.
_DECIMAL = re.compile(r"\d{1,3}\.\d{1,2}")
# However many figures follow, a reference is no longer than this on either side.
_LONGEST_TAIL = 60


def references(note: Note) -> Iterator[Candidate]:
    """Every token that looks like a reference by its build or by the word before it."""
    yield from runs(note)
    yield from lettered_codes(note)
    yield from half_said(note)
    for match in _CHUNK.finditer(note.text):
        chunk = match.group()
        token = note.token_at(match.start() + (chunk[0] == "#"))
        if token is None:
            continue
        cue = _cue(note, token)
        if not _is_reference(note, match, cue):
            continue
        start, end = _widened(note, token, match, cued=bool(cue))
        strength = Strength.LIKELY if cue else Strength.WEAK
        yield Candidate(start, end, Category.REFERENCE, strength, "A reference number leads to a file about somebody.")


def _cue(note: Note, token: Token) -> str:
    """``strong``, ``number``, ``weak`` or nothing: what the words before promise."""
    at: Token | None = token
    numbered = False
    for _ in range(_REACH):
        if at is None or not _near(at):
            break
        at = note.after(at, -1)
        if at is None:
            break
        word = at.lower.removesuffix("'s")
        if word in _STRONG:
            return "strong"
        numbered = numbered or (word in _NUMBERED and (word[:2] != "no" or note.text[at.end : at.end + 1] in _AFTER_NO))
        if word in _CUES or (word in LABELS and at.shouted):
            return "strong" if numbered else "weak"
        # The letters of the reference itself ("MED A 204471") stand between it and its cue.
        if (
            word not in _LINKS
            and not numbered
            and not (at.shouted or (len(word) == 1 and at.capital) or word.isdigit())
        ):
            break
    return "number" if numbered else ""


def _near(token: Token) -> bool:
    gap = token.before
    return (
        len(gap) <= _REACH
        and "\n" not in gap
        and not any(c in gap for c in "!?;")
        and (gap.count(".") == 0 or gap.strip(" ") in {".", ".:", ".#"})
    )


def _is_reference(note: Note, match: re.Match[str], cue: str) -> bool:
    chunk = match.group()
    digits = sum(c.isdigit() for c in chunk)
    if chunk.startswith("#"):
        return digits > 0
    if cue == "strong" and (digits or ("/" in chunk and chunk.isupper())):
        return not _is_dose(chunk)
    before = note.text[match.start() - 1 : match.start()]
    if not digits or (before and before in _MONEY) or _is_dose(chunk) or _is_counted(note, match.end()):
        return False
    return _is_promised(note, match, cue, digits)


def _is_dose(chunk: str) -> bool:
    """Tell "25mg/5ml" from "24/C/006613" and "04/118723K"."""
    return bool(_DOSE.match(chunk)) and not _NO_DOSE.match(chunk)


def _is_promised(note: Note, match: re.Match[str], cue: str, digits: int) -> bool:
    chunk = match.group()
    letters = sum(c.isalpha() for c in chunk)
    apart = note.text.endswith(", ", 0, match.start())
    if apart and not letters and (digits <= _MIXED_DIGITS or _DECIMAL.fullmatch(chunk)):
        return False
    if cue == "number":
        return letters > 0 or digits >= _MIXED_DIGITS or _stop_after_no(note.text, match.start())
    if _CLINICAL.match(chunk) and not (cue and digits >= _LONG):
        return False
    if cue == "weak":
        return digits >= _MIXED_DIGITS or (letters > 0 and digits > 1 and chunk.upper() == chunk)
    return _bare(note, match, digits, letters)


def _stop_after_no(text: str, start: int) -> bool:
    """Tell "no. 88", a reference, from "number 3", which may be anything."""
    return text[max(0, start - 5) : start].rstrip().lower().endswith(("no.", "nos.", "nr.", "no:"))


def _bare(note: Note, match: re.Match[str], digits: int, letters: int) -> bool:
    """No cue: only its build speaks."""
    chunk = match.group()
    if not letters:
        single = chunk.isdigit()
        return (
            digits > _LONG + 7 or (digits >= _LONG and single) or (digits > _LONG and not single and ":" not in chunk)
        )
    if ":" in chunk or _is_name_part(chunk):
        return False
    if chunk.isalnum():
        known = note.lexicon.kinds(chunk.lower()) & (Kind.CLINICAL | Kind.CAPITAL | Kind.EPONYM)
        upper = chunk.upper() == chunk
        return not known and (digits >= _LONG - 1 or (digits >= _MIXED_DIGITS and upper and chunk[0].isalpha()))
    return digits >= _MIXED_DIGITS


def _is_name_part(chunk: str) -> bool:
    """Whether it is a word with a year: "mid-2019", "post-1948"."""
    left, _, right = chunk.rpartition("-")
    return left.isalpha() and left.islower() and right.isdigit() and len(right) == _CAPITAL_PREFIX


def _is_counted(note: Note, end: int) -> bool:
    following = note.text[end : end + 14].split()
    return bool(following) and (following[0].strip(".,").lower() in _COUNTED or following[0].startswith("%"))


def _widened(note: Note, token: Token, match: re.Match[str], *, cued: bool) -> tuple[int, int]:
    """The chunk with the loose letters and figures that belong to it on both sides; a few at most."""
    start, end = match.span()
    left = token
    for _ in range(_PREFIX):
        before = note.after(left, -1) if left.before == " " else None
        if before is None or not _belongs_left(note, before, cued=cued):
            break
        left, start = before, before.start
    for _ in range(_PREFIX):
        piece = _CHUNK.match(note.text, end + 1) if note.text[end : end + 1] == " " else None
        if piece is None or not _belongs_right(piece.group(), note.text[piece.end() : piece.end() + 2], cued=cued):
            break
        end = piece.end()
    return start, end


def _belongs_left(note: Note, token: Token, *, cued: bool) -> bool:
    word = token.lower
    if (
        (word in LABELS and not (word in _SPARELABELS and token.shouted))
        or word in _NUMBERED
        or token.before[-1:] in ("&", "+")
    ):
        return False
    if word == "a":
        further = note.after(token, -1)
        return cued and token.joined and further is not None and further.shouted
    if token.text.isdigit():
        return len(token.text) > 1 and cued
    if token.mode is not Mode.NORMAL and not (token.shouted and token.mode is not Mode.CAPITALS):
        plain = note.lexicon.kinds(word) & (Kind.COMMON | Kind.ORDINARY)
        return (
            len(word) <= _CAPITAL_PREFIX
            and word not in _LINKS | _LAST_WORDS
            and (word in _SHORT_CUES or (word not in _CUES and not plain))
        )
    short = len(word) <= _PREFIX and token.text.isupper()
    return short and word not in {"i", "a"} | _LINKS


def _belongs_right(piece: str, after: str, *, cued: bool) -> bool:
    if piece.isdigit():
        return len(piece) > 1 or (cued and after[:1] in tuple(".,;:)\n"))
    if cued and len(piece) <= _CAPITAL_PREFIX and piece.isalnum() and piece.isupper() and any(map(str.isdigit, piece)):
        return True
    return len(piece) == 1 and piece.isupper() and piece not in "IA"
