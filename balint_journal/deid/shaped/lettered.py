"""Codes of a few letters and groups of figures, in small letters too: "ref rj 118 204", "grievance hr 61", "plot K 114", "cpp 0188 2"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from balint_journal.deid.findings import Category
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.shaped.runs import CLINICAL, LABELS, UNIT_FOLLOWS, YEARS
from balint_journal.deid.text.lexicon import Kind
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.token import Mode, Token
from balint_journal.deid.text.wordset import words

_WHY = "A reference number leads to a file about somebody."
_CODE = re.compile(
    rf"(?<![\w/.&'\u00a3$-])(?P<l>[A-Za-z]{{1,6}}(?:[.-][A-Za-z]{{1,3}}\b)?)(?:\. ?|[ -]|, ?)(?P<d>\d{{1,9}}(?:[ /.-]\d{{1,9}}){{0,3}}(?:[ -][A-Za-z](?!\w))?){UNIT_FOLLOWS}"
)
_CUES = words(
    "ref refs reference references case claim policy crime incident log cad serial application licence permit badge hospital lab laboratory sample specimen accession request order tracking parcel"
    " consignment membership member account acct invoice receipt ticket booking barcode docket notice plot allotment grave registration payroll candidate trial study participant inquest court police"
    " coroner coroners complaint complaints form papers slip grievance quote quoted entry donor donation number numbers card lot batch bundle scan tag device tenancy job task referral episode enquiry"
    " safeguarding plan marac mash ombudsman indemnity certificate cert union asylum custody transplant bank file section significant event remand"
)
# Between a cue and the letters of its code.
_BETWEEN = words("is was are were as number no ref reference id code opened has have it under")
# They stand before a figure and are no letters of a code.
_STOPS = words(
    "a an the and or of to at on in for from by with is was are were be i it no nos nr num number about over under nearly almost only just after before since until till per than says said reads ends"
    " ending page room bed ward day week month year years aged age line bus chapter level grade stage type item part top last next first all but like has had have got his her my our their that this"
    " jan feb mar apr may jun june jul july aug sep sept oct nov dec tel ext fax mob x v vs dob d b ca circa est approx max min up won hit got let cut put set ran now out off down so as if he she we they me us him them too not one two ten day how why who cost paid due low high back also even both each"
)
_COUNTED = words(
    "mg mcg ml g kg units people patients times minutes mins hours hrs days weeks months years pounds quid percent per miles steps pages letters calls am pm"
)
_MEASURES = words("gt ggt wcc ohio icd dsm nice brca hpv")
_NUMBER_SIGNS = words("no nos nr number num")
_KNOWN = Kind.COMMON | Kind.ORDINARY | Kind.CLINICAL | Kind.CAPITAL | Kind.ABBREVIATION | Kind.EPONYM
_REACH = 3
_LONG, _LONGER = 5, 7
_CUED = 2
_BRIEF = 3


def lettered_codes(note: Note) -> Iterator[Candidate]:
    """Every code whose letters and figures only a blank or a hyphen parts."""
    for match in _CODE.finditer(note.text):
        letters = note.token_at(match.start())
        if (
            letters is not None
            and letters.lower not in _STOPS
            and (_is_code(note, match, letters) or _is_foreign(note, match, letters))
        ):
            start = match.start("d") if match["l"].lower() in LABELS | _CUES else match.start()
            yield Candidate(start, _end(match), Category.REFERENCE, Strength.LIKELY, _WHY)


def _end(match: re.Match[str]) -> int:
    """Without a last letter that is a word: "cr 2291 a"."""
    return match.end() - 2 if match.group()[-2:] in {" a", " i", " I"} else match.end()


def _is_code(note: Note, match: re.Match[str], letters: Token) -> bool:
    groups = re.findall(r"\d+", match["d"])
    digits = sum(map(len, groups))
    if ", " in match.group() or (len(groups) == 1 and int(groups[0]) in YEARS and digits == len("1999")):
        return False
    last = note.token_over(_end(match) - 1)
    following = note.after(last) if last is not None else None
    if following is not None and following.joined and following.lower in _COUNTED and digits < _LONG:
        return False
    kinds = note.kinds(letters)
    plain = bool(kinds & (Kind.COMMON | Kind.ORDINARY)) and len(letters.text) > 1
    brief = len(letters.text) <= _BRIEF
    nought = groups[0][0] == "0" and len(groups[0]) > _CUED
    if _cue(note, letters):
        return digits >= _CUED and (not plain or brief or nought or digits > _CUED + 1)
    name = len(letters.text) > _BRIEF and letters.text.istitle()
    known = plain or name or letters.lower in CLINICAL or len(letters.text) == 1
    if known or note.text[letters.end] != " " or not re.fullmatch(r"[\d ]+\w?", match["d"]):
        return False
    several = len(groups) > 1 and digits >= _LONG and max(map(len, groups)) > _CUED
    if kinds & Kind.CLINICAL:
        return several and digits >= _LONGER
    return several or (nought and digits > _CUED + 1) or (digits >= _LONGER)


def _is_foreign(note: Note, match: re.Match[str], letters: Token) -> bool:
    """Behind a number sign, or in letters that nobody's trade knows; never a year, nor anything counted."""
    digits = sum(map(str.isdigit, match["d"]))
    if ", " in match.group() or (match["d"].isdigit() and int(match["d"]) in YEARS):
        return False
    last = note.token_over(_end(match) - 1)
    following = note.after(last) if last is not None else None
    if following is not None and following.joined and following.lower in _COUNTED:
        return False
    return _is_numbered(note, letters, digits) or _is_house_style(note, letters, match["d"], digits)


def _is_numbered(note: Note, letters: Token, digits: int) -> bool:
    """Behind "no", the number sign of a hurried hand: "board no nlb 3317", but not "no rash 2 weeks", "no crp 210"."""
    before = note.after(letters, -1)
    if before is None or before.lower not in _NUMBER_SIGNS or letters.before not in (" ", ". ", ": "):
        return False
    kinds = note.kinds(letters)
    known = bool(kinds & (Kind.COMMON | Kind.ORDINARY | Kind.CLINICAL)) or letters.lower in CLINICAL
    single = len(letters.text) == 1
    return digits > _CUED + single and (single or not known)


def _is_house_style(note: Note, letters: Token, figures: str, digits: int) -> bool:
    """Capitals that medicine does not know, before a number: "PAU 310"; and any unknown letters before a long one."""
    kinds = note.kinds(letters)
    if kinds & _KNOWN or letters.lower in CLINICAL | LABELS | _MEASURES or {".", "/"} & set(figures):
        return False
    if letters.shouted and letters.mode is not Mode.CAPITALS and len(letters.text) in range(_CUED, _LONG + 1):
        # Scales bear two figures behind a hyphen: "CRB-65".
        return digits >= {" ": _CUED, "-": _BRIEF}.get(note.tail(letters)[:1], digits + 1)
    groups = figures.split()
    unknown = not kinds and len(letters.text) in range(_CUED, _LONG)
    return unknown and len(groups[0]) > _BRIEF and groups[0].isdigit() and int(groups[0]) not in YEARS


def _cue(note: Note, letters: Token) -> bool:
    """Whether a word that promises a reference stands just before, with nothing but little words between."""
    at = letters
    for _ in range(_REACH):
        if at.before.strip(" ") not in {"", ",", ":", "("}:
            return False
        before = note.after(at, -1)
        if before is None:
            return False
        if before.lower in _CUES:
            return True
        if before.lower not in _BETWEEN:
            return False
        at = before
    return False
