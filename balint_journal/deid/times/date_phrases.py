"""Dates that are told by what they lie near: "the Tuesday after Epiphany", "the winter of '09", "12th inst."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from balint_journal.deid.findings import Category
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.wordset import words
from balint_journal.deid.times.named_days import feast_end, named_days
from balint_journal.deid.times.vocabulary import MONTHS

_MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)"
_LONG_MONTH = r"(?:january|february|april|june|july|august|september|october|november|december)"
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_SEASON = r"(?:spring|summer|autumn|winter|end|start|beginning|middle|back end|early part|latter part)"
_ORDER = r"(?:first|second|third|fourth|last|final|1st|2nd|3rd|4th)"
_YEAR = r"(?:'\d{2}|(?:19|20)\d{2}|seventy|sixty|eighty|ninety(?: \w+)?)"
# The months of the Persian, the Islamic and the Jewish year that are no English word or name.
_FAR_MONTH = r"(?:farvardin|ordibehesht|khordad|mordad|shahrivar|mehr|aban|azar|bahman|esfand|muharram|safar|rabi|rajab|sha'?a?ba+n|rama[dz]h?an|shawwal|dh?ul[- ]?(?:qa'?i?dah?|hijj?ah?)|nisan|iyar|sivan|tammuz|elul|tishre[iy]|cheshvan|kislev|teve[st]|she?vat|adar)"
_PHRASES = re.compile(
    rf"\bthe (?:(?:hot|cold|long|wet|dry|bad|big|great|hard|harsh|dreadful|terrible|lost|blazing|freezing) )?{_SEASON} of (?:{_YEAR}|(?:last |this )?{_MONTH}(?: {_YEAR})?)(?!\w)"
    r"|\b(?:two|three|four|five|six|seven|eight|nine|ten|a few|a couple of) (?:christmases|easters|springs|summers|autumns|winters|harvests|ramadans|eids|diwalis) (?:back|ago|gone)\b"
    rf"|\b(?:the )?(?:\d{{1,2}}(?:st|nd|rd|th)?|[a-z]{{2,8}}(?:th|st|nd|rd)|(?:last|first|final) (?:day|week|night)|(?:back |tail )?end|start|beginning|middle) (?:of |day of )?{_FAR_MONTH}(?!\w)"
    r"|\b(?:\d{1,2}(?:st|nd|rd|th)?|(?:the )?[a-z]{2,8}(?:th|st|nd|rd)) (?:inst(?:ant)?|ult(?:imo)?|prox(?:imo)?)\b\.?"
    rf"|\b(?:the )?{_ORDER} (?:week(?:end)?|{_WEEKDAY}|days?|few days|half|part) (?:of|in) (?:last |this |next )?{_MONTH}(?: {_YEAR})?\b"
    rf"|\b(?:the )?(?:(?:end|start|beginning|middle|back end|turn) of|last|next|this past|this coming) {_MONTH}(?: {_YEAR})?(?!\w)"
    rf"|\b{_LONG_MONTH}(?: last year| this year| next year| before last| just gone| gone(?= by)?)(?!\w)"
    rf"|\b(?:the )?(?:ides|nones|calends|kalends|feast|eve|octave|vigil) of {_MONTH}(?!\w)|\b(?-i:M(?:CM|DCCC?|M)[CDLXVI]{{1,10}})(?!\w)|\b(?-i:[XVI]{{1,5}}\.[XVI]{{1,4}}\.(?:[MCDLXVI]{{2,10}}|\d{{2,4}}))(?!\w)"
    rf"|\b(?:the )?(?:hilary|michaelmas|martinmas|whitsun|candlemas|lammas|lent|trinity|epiphany|easter|christmas|summer|autumn|spring) (?:term|half[- ]?term|assizes?|quarter(?: day)?|sessions?)(?: (?:of )?{_YEAR})?(?!\w)"
    rf"|\b(?<!\bhis )(?<!\bher )(?<!\bmy )(?<!\btheir )(?<!\bour )(?:the )?(?:early|mid|late)[- ](?:{_MONTH}|(?:nineteen )?(?:fifties|sixties|seventies|eighties|nineties|noughties)|'?\d0s|(?:19|20)\d0s)(?!\w)",
    re.IGNORECASE,
)
_DECADE = re.compile(r"(?:fif|six|seven|eigh|nine)ties|noughties|\d0s", re.IGNORECASE)
_SEASON_OF = re.compile(r"the (?:\w+ )?(?:spring|summer|autumn|winter) of\b", re.IGNORECASE)
_NEAR = re.compile(
    rf"\b(?:the )?(?:(?:first|second|third|fourth|last) )?(?:{_WEEKDAY}|week(?:end)?|day|night|morning|evening|fortnight|month) (?:after|before|of|following|preceding) ((?:the )?[\w']+(?: [\w']+){{0,2}})",
    re.IGNORECASE,
)
# A class at school tells the age, and with it the year of birth.
_CLASS = re.compile(
    r"(?<![\w-])(?:(?-i:Year|YEAR|Yr|YR) (?P<y>1[0-3]|[1-9]|(?-i:Seven|Eight|Nine|Ten|Eleven|Twelve|Thirteen))|(?:in|into|from|starts?|started|starting|of|is|she's|he's|his|her|my|their|old|the|a) (?:year|yr) ?(?P<z>1[0-3]|[7-9]|seven|eight|nine|ten|eleven|twelve|thirteen))"
    r"(?![\w/%-]|[.,:]\d| (?:of|medical|nursing|trainee|student|course|degree|warranty|review|follow|plan|and a|later|old|or|in|since|after|before|phd|apprentice)\b)",
    re.IGNORECASE,
)
_SCOTS_CLASS = re.compile(r"(?<=\b[Ii]n )(?P<c>[PS][1-7])(?=[.,;:!?)\n]| (?:and|at|now|when|this|with|but)\b)")
_SECONDARY = 7
_PRIMARY_AGE, _SECONDARY_AGE = "primary school", "secondary school"
_IN_WORDS = words("seven eight nine ten eleven twelve thirteen")
_CLASS_WHY = "A class at school tells the age."
_WHY = "A date told by what it lies near."


def date_phrases(note: Note) -> Iterator[Candidate]:
    """Every stretch that tells a date by season, month or feast."""
    for match in _PHRASES.finditer(note.text):
        yield Candidate(
            match.start(), match.end(), Category.DATE, Strength.LIKELY, _WHY, hint=_month_hint(match.group())
        )
    for match in _NEAR.finditer(note.text):
        end = feast_end(match)
        if end:
            yield Candidate(match.start(), end, Category.DATE, Strength.SURE, _WHY)
    yield from named_days(note)
    yield from _classes(note)


def _month_hint(text: str) -> str:
    """The month, the decade or the year that the stretch speaks of."""
    said = re.findall(r"[^\W\d_]+", text.lower())
    month = next((MONTHS[word] for word in reversed(said) if word in MONTHS), 0)
    if month:
        return f"month:{month}"
    if _DECADE.search(text):
        return "decade:"
    return "year:" if _SEASON_OF.match(text) else ""


def _classes(note: Note) -> Iterator[Candidate]:
    """School classes: "Year 10", "in P7"."""
    for match in _CLASS.finditer(note.text):
        year = match["y"] or match["z"]
        late = year.lower() in _IN_WORDS or (year.isdigit() and int(year) >= _SECONDARY)
        start = match.start() if match["y"] else match.start("z") - len(_word_before(note.text, match))
        yield _class(start, match.end(), late=late)
    for match in _SCOTS_CLASS.finditer(note.text):
        yield _class(*match.span("c"), late=match["c"][0] == "S")


def _word_before(text: str, match: re.Match[str]) -> str:
    found = re.search(r"(?:year|yr) ?\Z", text[match.start() : match.start("z")], re.IGNORECASE)
    return found.group() if found else ""


def _class(start: int, end: int, *, late: bool) -> Candidate:
    kind = _SECONDARY_AGE if late else _PRIMARY_AGE
    return Candidate(start, end, Category.AGE, Strength.LIKELY, _CLASS_WHY, replacement=kind, widenings=(kind, ""))
