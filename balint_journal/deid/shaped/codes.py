"""Codes for a spot on the map or a vehicle: postcodes whole and outward, Eircodes, grid references, three words, plates, roads."""

from __future__ import annotations

import re
from collections.abc import Iterator

from balint_journal.deid.findings import Category
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.lexicon import Kind
from balint_journal.deid.text.note import Mode, Note
from balint_journal.deid.text.when_used import when_used
from balint_journal.deid.text.wordset import words

_AREAS = words(
    "AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX"
    " IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR"
    " SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE"
)
# Grades of doctors, gases and vertebrae that look like postcode districts.
_NO_DISTRICT = when_used(r"(?:CO2|PO2|ST[1-8]|CT[1-4]|FY[1-3]|L[1-6]|E1|S[1-5]|NG\d\d+|SO2|SA1|SP1|TN1|TS1|CA1\d\d)\Z")
_WHOLE = when_used(r"(?<![\w-])([A-Z]{1,2}\d[A-Z\d]?)[ ]{0,2}(\d[A-Z]{2})(?![\w-])", re.IGNORECASE)
_NO_INWARD = when_used(r"\d(?:st|nd|rd|th|mg|ml|kg|cm|mm|pm|am|km|mo|yo|mi|oz|ft)\Z", re.IGNORECASE)
_VALID_INWARD = when_used(r"\d[ABD-HJLN-UW-Z]{2}\Z")
_CUED_POSTCODE = when_used(
    r"\b(?:post ?code|eircode|zip(?: code)?)(?:\s(?:is|was|of)|[:=]){0,2}\s{0,2}([A-Z]{1,2}\d[A-Z\d]?(?: {0,2}\d[A-Z]{2})?|[A-Z]\d[\dW] ?[A-Z\d]{4}|\d{3,5}(?: [A-Z\d]{2,4})?)(?!\w)",
    re.IGNORECASE,
)
_EIRCODE = when_used(r"(?<![\w-])[ACDEFHKNPRTVWXY]\d[\dW] ?(?=[A-Z\d]{0,3}[A-Z])(?=[A-Z\d]{0,3}\d)[A-Z\d]{4}(?![\w-])")
_OUTWARD = when_used(r"(?<![\w/.-])([A-Z]{1,2})\d{1,2}[A-Z]?(?![\w/-]|\.\d)")
_PLATE = when_used(r"(?<![\w-])[A-HJ-PR-Y]{2}[ -]?\d{2}[ -]?[A-HJ-PR-Z]{3}(?![\w-])", re.IGNORECASE)
_PLAIN_SPEECH = when_used(
    r"(?:am|at|of|on|to|no|we|he|be|or|by|my|so|up|us|as|an|me|do|go|ph|bp|hr|hb|yo|pt|ty) .*|.* (?:and|the|men|yrs|old|mph|but|was|for|day|her|has|pts|can|who|one|two)\Z",
    re.IGNORECASE,
)
_OLD_PLATE = when_used(r"(?<![\w-])(?:[A-Z]\d{1,3}[ -]?[A-Z]{3}|[A-Z]{3}[ -]?\d{1,3}[A-Z])(?![\w-])")
_DATELESS_PLATE = when_used(r"(?<![\w-])(?:\d{1,4} ?[A-Z]{1,3}|[A-Z]{1,3} ?\d{1,4})(?![\w-])")
_IRISH_PLATE = when_used(r"(?<![\w-])\d{2}[12]?[ -][A-Z]{1,2}[ -]\d{1,6}(?![\w-])", re.IGNORECASE)
_VEHICLE = when_used(
    r"\b(?:reg|regs|plate|plates|car|van|lorry|truck|taxi|cab|hearse|minibus|bus|motorbike|bike|vehicle|estate|saloon|parked|drives|driving|drove|tractor"
    r"|ambulance|fiesta|corsa|astra|focus|golf|polo|transit|land rover|landrover|volvo|bmw|audi|mini|bristol|morris|bentley|jaguar|jag|rover|honda|ford|toyota|nissan|skoda|vauxhall|renault|peugeot|citroen|mercedes|fiat|hyundai|mazda|suzuki|yaris|clio|micra|scooter|moped|quad|camper|caravan|trailer)\b"
    r"[^\n]{0,40}\Z",
    re.IGNORECASE,
)
_GRID = when_used(
    r"(?<![\w-])[HJNOST][A-HJ-Z] ?(?:\d{3} ?\d{3}|\d{4} ?\d{4}|\d{5} ?\d{5})(?![\w-]| \d)|\bgrid ref(?:erence)?[.: ]{1,3}([A-Z]{0,2} ?\d{2,5} ?\d{2,5})(?!\w)"
)
_THREE_WORDS = when_used(r"(?<![\w.@/])/{0,3}[a-z]{3,20}\.[a-z]{3,20}\.[a-z]{3,20}(?![\w@/]|\.\w)")
_POINT = when_used(r"(?<![\w.])-?\d{1,3}\.\d{3,8}\s?\u00b0?\s?[NSEW]?[, ]{1,3}-?\d{1,3}\.\d{3,8}(?!\w|\.\d)")
_ROAD = when_used(r"(?<![\w-])(?:[AMBN]\d{1,4}(?:\([MT]\))?|J\d{1,2}[AB]?)(?![\w-])")
_ON_ROAD = when_used(r"\b(?:the|off|junction \d{1,2} of|via|along|at|near) \Z", re.IGNORECASE)
_WINDOW = 60


def codes(note: Note) -> Iterator[Candidate]:
    """Every code that leads to a spot on the map or to a vehicle."""
    yield from _postcodes(note)
    yield from _plates(note)
    yield from _spots(note)


def _postcodes(note: Note) -> Iterator[Candidate]:
    why = "A postcode is a handful of houses."
    for match in _WHOLE.finditer(note.text):
        inward = match[2].upper()
        real = match[1].rstrip("0123456789" + match[1][-1:] * match[1][-1:].isalpha()).upper() in _AREAS
        if not _NO_INWARD.match(match[2]) and (_VALID_INWARD.match(inward) or (real and match.group().isupper())):
            yield _found(match, Category.POSTCODE, Strength.SURE, why)
    for match in _CUED_POSTCODE.finditer(note.text):
        yield Candidate(match.start(1), match.end(1), Category.POSTCODE, Strength.SURE, why)
    for match in _EIRCODE.finditer(note.text):
        yield _found(match, Category.POSTCODE, Strength.SURE, "An Eircode is a single house.")
    for match in _OUTWARD.finditer(note.text):
        if match[1] in _AREAS and not _NO_DISTRICT.match(match.group()) and _is_district(note, match):
            yield _found(match, Category.POSTCODE, Strength.LIKELY, "The first half of a postcode is a small district.")


def _is_district(note: Note, match: re.Match[str]) -> bool:
    if note.lexicon.kinds(match.group().lower()) & Kind.CLINICAL:
        return False
    token = note.token_at(match.start())
    left = note.after(token, -1) if token else None
    if len(match[1]) > 1:
        return True
    if left is None or token is None:
        return False
    place = bool(note.lexicon.kinds(left.lower) & Kind.PLACE) and left.capital
    return left.lower in {
        "postcode",
        "street",
        "road",
        "london",
        "leeds",
        "manchester",
        "birmingham",
        "glasgow",
        "liverpool",
        "sheffield",
    } or (place and token.before in (" ", ", "))


def _plates(note: Note) -> Iterator[Candidate]:
    why = "A number plate belongs to one vehicle."
    text = note.text
    for pattern in (_PLATE, _IRISH_PLATE):
        for match in pattern.finditer(text):
            said = pattern is _IRISH_PLATE and " " in match.group() and not match.group().isupper()
            if not _PLAIN_SPEECH.match(match.group()) and not (said and not _by_vehicle(text, match)):
                yield _found(match, Category.VEHICLE, Strength.SURE, why)
    for match in _OLD_PLATE.finditer(text):
        if _by_vehicle(text, match) or not _is_clinical(note, match):
            yield _found(match, Category.VEHICLE, Strength.LIKELY, why)
    for match in _DATELESS_PLATE.finditer(text):
        if re.search(
            r"\b(?:reg|plate|registration)\W{1,3}(?:(?:number|no|is|was|mark)\W{1,2}){0,2}\Z",
            text[max(0, match.start() - 30) : match.start()],
            re.IGNORECASE,
        ):
            yield _found(match, Category.VEHICLE, Strength.LIKELY, why)


def _by_vehicle(text: str, match: re.Match[str]) -> bool:
    return bool(_VEHICLE.search(text[max(0, match.start() - _WINDOW) : match.start()]))


def _is_clinical(note: Note, match: re.Match[str]) -> bool:
    letters = "".join(filter(str.isalpha, match.group()))[-3:].lower()
    token = note.token_at(match.start())
    shouting = token is not None and token.mode is Mode.CAPITALS
    known = note.lexicon.kinds(letters) & (Kind.CLINICAL | Kind.CAPITAL | Kind.COMMON | Kind.ORDINARY)
    return shouting or bool(known) or " " not in match.group() or letters in _ABBREVIATIONS


_ABBREVIATIONS = words(
    "mri fbc tsh bmi esr crp lft hrt ecg ecv hiv phq gad gcs cxr mmr pcr pet ssri nsa tia cva mi abg bnp psa ldl hdl ast alt inr gfr ray cbt ptsd ocd"
    " add asd lmp edd iud gum ent obs mcv wbc hba pef fev pco fit act ace arb ppi"
)


def _spots(note: Note) -> Iterator[Candidate]:
    text = note.text
    for match in _GRID.finditer(text):
        start, end = match.span(1) if match[1] else match.span()
        yield Candidate(start, end, Category.PLACE, Strength.LIKELY, "A grid reference is a spot on the map.")
    for match in _THREE_WORDS.finditer(text):
        yield _found(
            match, Category.PLACE, Strength.LIKELY, "Three words with stops between them are a spot on the map."
        )
    for match in _POINT.finditer(text):
        yield _found(match, Category.PLACE, Strength.SURE, "A pair of coordinates is a spot on the map.")
    for match in _ROAD.finditer(text):
        if _ON_ROAD.search(text[max(0, match.start() - 16) : match.start()]):
            yield _found(match, Category.PLACE, Strength.LIKELY, "A road by its number.")


def _found(match: re.Match[str], category: Category, strength: Strength, why: str) -> Candidate:
    return Candidate(match.start(), match.end(), category, strength, why)
