"""Ages that a phrase gives away: decades of a life, "fifty-odd", "pushing eighty", "twenty-three says the Home Office", rows of children's ages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from balint_journal.deid.findings import Category
from balint_journal.deid.quasi.vocabulary import PEOPLES, WORK, WORK_SAID
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.lexicon import Kind
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.numerals import Number
from balint_journal.deid.text.token import Mode, Token
from balint_journal.deid.text.when_used import when_used
from balint_journal.deid.text.wordset import words
from balint_journal.deid.times.ages_explained import is_counted_clause
from balint_journal.deid.times.ages_said import MEASURES, WHY

_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_UNIT = "(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?"
_N = rf"(?:(?:{_TENS}){_UNIT}|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|one|two|three|four|five|six|seven|eight|nine|\d{{1,3}})"
_GROWN = rf"(?:(?:{_TENS}){_UNIT}|(?:a |one )hundred(?: and (?:one|two|three|four|five|six|seven))?|(?:thir|four|fif|six|seven|eigh|nine)teen|1[3-9]|[2-9]\d|10\d)"
_STOP = r"(?=[,.;:)!?\n\u2013\u2014]| \u2013| -|\s*\Z| (?:and|but|now|when|with|if|or|so|then|next|this|in (?:january|february|march|april|may|june|july|august|september|october|november|december)|himself|herself|myself|he|she|I|last|by|at)\b)"
_DECADE = when_used(
    r"\b(?:in(?:to)?|of|out of|through|past|for|entering|hit|reached|beyond|by|since) (?:(?:his|her|my|their|our|your|one's) )(?P<a>(?:(?:very |mid[- ]to[- ])?(?:early|mid|late|middle|latter|low|high)[- ]?(?: to late | or late )?)?(?:teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|20s|30s|40s|50s|60s|70s|80s|90s))(?!\w)"
    r"|\b(?P<b>(?:early|mid|late)[- ](?:teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|\d0s))(?=[,.;:)])",
    re.IGNORECASE,
)
_ODD = when_used(
    rf"(?<!\w)(?:(?:an?|the|some|this|i'm|im|he's|hes|she's|shes|they're|you're|is|was|am|are|be|at|aged|looks|looked|turned|maybe|perhaps)|(?<=[,(])) ?(?P<a>(?:{_TENS}|\d0)[- ](?:something(?! (?:years|people|minutes|patients|miles|pounds|of)\b)|(?:odd|ish|plus){_STOP}))(?!\w)",
    re.IGNORECASE,
)
_NEARING = when_used(
    rf"\b(?:knocking on(?: for)?|pushing|rising|wrong side of|right side of|far side of|this side of|other side of|not yet|getting on for|coming up to|coming up|coming on|going on|nudging|touching|shy of|may not be|might not be|may not see|won't see|never see|reach|makes it to|make it to|live to(?: be)?|lived to(?: be)?|looks|looked|felt|feels|passes for|could be|can't be (?:more|less) than|cannot be (?:more|less) than|must be|would have been|would be|would've been|he'd be|she'd be|who'd be|to be|big)"
    rf" (?:about |nearly |past |over |at least |all of |only |barely )?(?P<a>{_GROWN}){_STOP}",
    re.IGNORECASE,
)
_BE = when_used(
    rf"\b(?:may|might|could|must|can|can't|cannot|not|never|still|already|only|barely|nearly|just|probably|about|even|ever|yet) be (?:about |nearly |past |over |all of |only |barely )?(?P<a>{_GROWN}){_STOP}",
    re.IGNORECASE,
)
_TOLD = when_used(
    rf"(?<=[,.;(\u2014\u2013-] )(?P<a>{_GROWN}),? (?:(?:he|she|they|I|it) (?:says?|said|claims?|reckons?|thinks?|tells|told|insists|admits|looks|looked|swears)|(?:says?|said|claims?|reckons?|swears|according to|on paper|on the form|on his|on her|by (?:his|her|my|their)|next|this|last|in) (?!\d|the (?!new year|spring|summer|autumn|winter)|all\b|a row|total|tears|hours?)[\w']+)",
    re.IGNORECASE,
)
# A sentence that opens with a grown age: "Ninety-one and still driving.", "Now 63, he".
_OPENING = when_used(
    rf"(?:\A|(?<!\d)(?<!\bno)(?<!\bp)(?<!\bpp)(?<!\bvol)[.!?\n\u201c\"] ?)(?:(?:Only|Just|Now|Barely|Still|Nearly|Almost|Rising|About|Not yet|Not even|Already|Maybe|Perhaps) )?(?P<a>{_GROWN})(?=\.\s|, (?!{_N}\b|\d)[a-z]| and (?:still|never|not|has|had|living|lives|as|fit|sharp|frail|deaf|blind|widowed|married|alone|dying|counting|in|on|she|he|a|an|looks|feels)\b)",
    re.IGNORECASE,
)
_BETWEEN = when_used(
    rf"\baged? (?:between |from |somewhere between |about )?(?P<a>{_N}(?: (?:and|to|or) |-){_N})(?!\w)", re.IGNORECASE
)
_SEXED = when_used(r"(?<![\w/])(?:[MF]/(?P<a>\d{2})|(?P<b>\d{2})/[MF])(?![\w/])")
_YOUNG_LIFE = when_used(
    rf"\b(?:he|she|he's|she's|baby|bab|little one|bairn|wean|twins?|newborn|infant|son|daughter|they're)(?: is| was| are| now| just| only| about)* (?P<a>{_N} (?:weeks?|months?|days?))(?= (?:and (?:not|still|already|has|cries|yellow|feeding|a half|they|she|he)|on|today|tomorrow|next|but|with|now|when|old)\b|[,.;])",
    re.IGNORECASE,
)
_ROW = when_used(
    rf"\b(?:kids|children|weans|bairns|boys|girls|lads|sons|daughters|grandchildren|grandkids|twins|siblings|sisters|brothers|babies|nephews|nieces|two|three|four|five)(?:(?: are| were|, aged| aged|,|:)? |,? \()(?:aged )?(?P<a>{_N}(?:, {_N}){{0,8}},? (?:and|&) {_N}){_STOP}",
    re.IGNORECASE,
)
_EACH = when_used(rf"(?<!\w){_N}(?!\w)", re.IGNORECASE)
_LATER, _MIDDLE, _YOUNG = "later years", "middle years", "younger years"
_DECADES = {"tee": _YOUNG, "twe": _YOUNG, "20s": _YOUNG, "thi": _MIDDLE, "30s": _MIDDLE, "for": _MIDDLE, "40s": _MIDDLE, "fif": _MIDDLE, "50s": _MIDDLE}  # fmt: skip
_WORDINGS = {_ODD: "grown-up", _NEARING: "a certain age", _BE: "a certain age"}
_ADULT, _OLDEST = 13, 110
_REFERENCE = 5
_NEAR = 24
_AFTER_NUMBER = words(
    "came comes cam who was is with again has had from and lives lived works worked sat said says attends attended seen presents presented on in of brought sent wants asks asked told"
)
_NEVER_BEHIND = words(
    "room bed bay ward page chapter bus route number no line channel unit gate platform flat level stage grade section part about at by until till around before after since from between times"
    " january february march april may june july august september october november december psalm road street lane drive avenue close house court top over under"
)
_SCALES = (
    MEASURES - _NEVER_BEHIND - words("times least most half quarter nearly day week month year part points point to")
)
_MEASURES = Kind.CLINICAL | Kind.CAPITAL


_DECADE_WORDS = words(
    "teens twenties thirties forties fifties sixties seventies eighties nineties 20s 30s 40s 50s 60s 70s 80s 90s"
)
_SHORT_UNITS = words("week weeks month months day days")
_PATTERNS: tuple[tuple[re.Pattern[str], frozenset[str]], ...] = (
    (_ODD, words("something odd ish plus")),
    (_NEARING, frozenset()),
    (_BE, words("be")),
    (_TOLD, frozenset()),
    (_BETWEEN, words("aged age")),
    (_OPENING, frozenset()),
)


def apposed(note: Note, found: Sequence[Number]) -> Iterator[Candidate]:
    """Every age that a phrase or its place gives away; ``found`` are the numbers of the note."""
    if not found and not note.said & _DECADE_WORDS:
        return
    for match in _DECADE.finditer(note.text) if note.said & _DECADE_WORDS else ():
        span = match.span("a") if match["a"] else match.span("b")
        stage = _stage(note.text[slice(*span)])
        yield Candidate(*span, Category.AGE, Strength.LIKELY, WHY, replacement=stage, widenings=(stage, ""))
    for pattern, needed in _PATTERNS:
        if needed and not note.said & needed:
            continue
        for match in pattern.finditer(note.text):
            if not _is_measured(note, match.start()):
                one = _age(*match.span("a"), match["a"])
                between = pattern is _BETWEEN and "between" in match.group().lower()
                wording = "one age and another" if between else _WORDINGS.get(pattern)
                yield replace(one, replacement=wording, widenings=(wording, "")) if wording else one
    yield from _in_figures(note)
    for number in found:
        if _ADULT <= number.value <= _OLDEST and not number.ordinal and _stands_behind(note, number):
            yield _age(number.start, number.end, str(number.value))


def _in_figures(note: Note) -> Iterator[Candidate]:
    """Ages beside a letter for the sex, of newborn children, and in rows."""
    for match in _SEXED.finditer(note.text):
        yield _age(*match.span(), match["a"] or match["b"])
    for match in _YOUNG_LIFE.finditer(note.text) if note.said & _SHORT_UNITS else ():
        yield Candidate(*match.span("a"), Category.AGE, Strength.LIKELY, WHY, hint="weeks:8")
    for row in _ROW.finditer(note.text):
        for each in _EACH.finditer(note.text, *row.span("a")):
            yield _age(*each.span(), each.group())


def _is_measured(note: Note, start: int) -> bool:
    """Whether the words before speak of a measure: "temp would be 38"."""
    before = note.inside(max(0, start - _NEAR), start)[-2:]
    first = next(iter(note.inside(start, start + _NEAR)), None)
    if first is not None and is_counted_clause(note, first, beyond=True):
        return True
    return any(token.lower in _SCALES or note.kinds(token) & Kind.CLINICAL or token.lower == "it" for token in before)


def _stage(text: str) -> str:
    word = text.lower().replace("-", " ").split()[-1]
    return _DECADES.get(word[:3], _LATER)


def _age(start: int, end: int, said: str) -> Candidate:
    digits = re.search(r"\d+", said)
    tens = next((10 * place for place, word in enumerate(_TENS.split("|"), 2) if said.lower().startswith(word)), 0)
    teens = said.lower().endswith("teen")
    value = int(digits.group()) if digits else tens or (15 if teens else 100 if "hundred" in said.lower() else 8)
    return Candidate(start, end, Category.AGE, Strength.LIKELY, WHY, hint=f"years:{value}")


def _stands_behind(note: Note, number: Number) -> bool:
    """Behind a name without a stop ("marek dvorak twenty-six, slovak"), or behind a reference and a comma ("GPhC 2044817, 59,")."""
    first, last = note.tokens[number.first], note.tokens[number.last]
    left, right = note.after(first, -1), note.after(last)
    if left is None or _is_figure(note, number):
        return False
    if first.before == ", " and left.text[-1].isdigit() and len(left.text) >= _REFERENCE:
        return note.tail(last)[:1] in {",", ".", ";"} and _goes_on(right)
    if first.before != " " or left.lower in _NEVER_BEHIND:
        return False
    return _is_name(note, left) and _ends(note, last, right)


def _is_figure(note: Note, number: Number) -> bool:
    after = note.text[number.end : number.end + 2]
    before = note.text[max(0, number.start - 1) : number.start]
    return (
        before in tuple("./:\u00a3$#+<>=")
        or after[:1] in ("%", "/", "\u00b0")
        or (after[:1] in ".:-," and after[1:].isdigit())
    )


def _goes_on(right: Token | None) -> bool:
    return right is not None and (right.lower in _AFTER_NUMBER or right.lower in WORK | WORK_SAID | PEOPLES)


def _ends(note: Note, last: Token, right: Token | None) -> bool:
    """A stop, a job or a people behind the number."""
    if right is None:
        return True
    tail = note.tail(last)
    if tail.strip(" "):
        return tail[:1] in {",", ".", ";", ")"} or tail[:2] == " ("
    return right.joined and right.lower in WORK | WORK_SAID | PEOPLES


def _is_name(note: Note, left: Token) -> bool:
    """Two words that look like a name, or one that is a name and nothing else."""
    kinds = note.lexicon.kinds(left.base)
    if (
        kinds & (_MEASURES | Kind.COMMON)
        or not left.text.isalpha()
        or (left.shouted and left.mode is not Mode.CAPITALS)
    ):
        return False
    before = note.after(left, -1)
    if before is None or not left.joined or not before.text.isalpha():
        return False
    named = (
        note.lexicon.kinds(before.base) & (Kind.FORENAME | Kind.SURNAME)
        and not note.lexicon.kinds(before.base) & Kind.COMMON
    )
    if left.mode is Mode.NORMAL:
        return left.capital and before.capital and bool(named or kinds & (Kind.FORENAME | Kind.SURNAME))
    return bool(named) and not kinds & Kind.ORDINARY
