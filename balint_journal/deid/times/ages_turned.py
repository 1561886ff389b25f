"""Ages told by a turn of speech: "three boys under six", "5 when she came", "a baby girl of five weeks", "seventy-two years on him"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from balint_journal.deid.findings import Category
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.numerals import number_at
from balint_journal.deid.text.when_used import when_used
from balint_journal.deid.text.wordset import words
from balint_journal.deid.times.ages_explained import is_counted_clause
from balint_journal.deid.times.ages_said import WHY

_UNDER_TEN = "two|three|four|five|six|seven|eight|nine"
_TEENS = "ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_N = rf"(?:(?:{_TENS})(?:[- ](?:one|{_UNDER_TEN}))?|{_TEENS}|one|{_UNDER_TEN}|[1-9]\d?)"
_GROWN = rf"(?:(?:{_TENS})(?:[- ](?:one|{_UNDER_TEN}))?|(?:thir|four|fif|six|seven|eigh|nine)teen|1[3-9]|[2-9]\d)"
_SPELLED = rf"(?:(?:{_TENS})(?:[- ](?:one|{_UNDER_TEN}))?|(?:thir|four|fif|six|seven|eigh|nine)teen)"
_SHORT = r"(?:days?|weeks?|months?|wks?|mths?)"
_CLOSED = r"(?=[,.;:)!?\n\u2013\u2014\"\u201d]| \u2013| \u2014|\s*\Z)"
_CROWD = "kids|children|weans|bairns|boys|girls|lads|lasses|sons|daughters|grandchildren|grandkids|babies|nephews|nieces|siblings"
_CHILD = "baby|babe|newborn|infant|bairn|wean|girl|boy|son|daughter|child|twins|grandson|granddaughter|niece|nephew"
_PEOPLE = "he|she|they|we|i"
_SUBJECT = r"(?:(?:he|she|they|we|who) (?:is|was|are|were)|(?:he|she|who)'s|(?:they|we)'re|i'm|i am|i was)"
_FILLER = "(?:about |nearly |almost |barely |only |just |not yet |already |all of |past |over |maybe |perhaps )?"
_PATTERNS = (
    (when_used(rf"(?<!\w)(?:{_N}|both|all) (?:(?:wee|small|little|young|more|of them|{_CROWD}) ){{0,2}}(?:{_CROWD}|under|all) ?(?:all )?(?:under |below )?(?<=under )(?P<a>{_N})(?:{_CLOSED}| (?=and|at|with|who|in|but)\b)", re.IGNORECASE), words("under")),
    (when_used(rf"(?<=, )(?P<a>{_N}) (?=(?:when|then|now),? (?!and (?:then|again))(?:{_PEOPLE}|and|but|his|her|my|their|it|that)\b)", re.IGNORECASE), words("when then now")),
    (when_used(rf"\b(?:{_CHILD})s? of (?:only |just |barely |about )?(?P<a>{_N} {_SHORT}(?: and {_N} {_SHORT})?)(?!\w)(?! (?:later|ago|gestation))", re.IGNORECASE), words("of")),
    (when_used(rf"\b(?:raised|reared|fostered|nursed|minded|bottle-fed|brought|had|kept|adopted) (?:him|her|them|me|us|it)(?: up)? (?:from|since|at) (?P<a>{_N} {_SHORT})(?!\w)(?! (?:later|ago|to|post))", re.IGNORECASE), words("from since at")),
    (when_used(rf"\b(?:{_CHILD}) [\w' ]{{0,18}}, (?:only |just |barely |about )?(?P<a>{_N} {_SHORT})(?=[,.;!?])", re.IGNORECASE), words("days day weeks week wk wks month months")),
    (when_used(rf"(?<!\w)(?P<a>{_GROWN} (?:years|summers|winters)) (?:on|behind) (?:him|her|them)(?!\w)", re.IGNORECASE), words("him her them")),
    (when_used(rf"(?<!\w)(?P<a>{_GROWN} (?:summers|winters)){_CLOSED}", re.IGNORECASE), words("summers winters")),
    (when_used(rf"(?<!\w)(?P<a>{_GROWN}) (?=not out\b|if (?:he|she|they)(?:'s| is| was|'re|'d) a day|if a day\b|(?:that|this) (?:very )?(?:day|week|month)\b|and a bit\b|or thereabouts\b)", re.IGNORECASE), words("out if very bit thereabouts")),
    (when_used(rf"\b{_SUBJECT} (?:[\w'-]+ ){{1,3}}and (?:now )?{_FILLER}(?P<a>{_GROWN}){_CLOSED}", re.IGNORECASE), words("and")),
    (when_used(rf"(?:(?<=, )|(?<=[.!?\"\u201c\n] )|(?<=[\"\u201c(])|\A)(?P<a>{_N} and (?:a half|a quarter|three[- ]quarters))(?=,? (?:he|she|they|i) (?:says?|said|is|was|told|thinks?|reckons?)\b|, [a-z]+ed (?:him|her|my|the|it|them)|\.? ?[)\"\u201d])", re.IGNORECASE), words("half quarter quarters")),
    (when_used(rf"(?:\b(?:P[1-7]|S[1-6])|\b(?:Year|Primary|P|Reception|year) ?\d{{0,2}}|\bReception), (?:so|which makes (?:him|her)|that's) (?P<a>{_N}){_CLOSED}"), words("so makes that's")),
    (when_used(rf"\b(?:card|screen|form|passport|certificate|record|notes|papers?|visa|licence|chart|wristband|it(?= says)|i'd have|i would have|i'd've|i make (?:him|her)|i put (?:him|her) (?:at|down as))(?: only| still| just)? ?(?:says?|said|reads?|has|gives)? ?(?:him |her )?{_FILLER}(?P<a>{_SPELLED}){_CLOSED}", re.IGNORECASE), words("it card screen form passport certificate record notes paper papers visa licence chart wristband i i'd i'd've")),
    (when_used(rf"\b(?:{_CHILD}|lad|lass|mother|father|mum|dad|gran|wife|husband|brother|sister|youngest|eldest|oldest)'s (?:just |only |barely |nearly )?gone (?P<a>{_N}){_CLOSED}", re.IGNORECASE), words("gone")),
    (when_used(rf"\b(?:card|screen|form|passport|certificate|visa|licence) (?:only |still )?(?:says|said|has|gives) (?P<a>{_GROWN}){_CLOSED}", re.IGNORECASE), words("card screen form passport certificate visa licence")),
    (when_used(rf"\b(?:lived|lives|live|living|survived) (?:till|until|to|past|beyond) (?P<a>{_GROWN}|1[01]\d){_CLOSED}", re.IGNORECASE), words("lived lives live living survived")),
    (when_used(rf"\band (?:is|was) (?:now |nearly |almost |about |barely )?(?P<a>{_SPELLED})(?={_CLOSED[3:-1]}| (?:and|but|now|with|today|then|when|herself|himself)\b)", re.IGNORECASE), words("is was")),
    (when_used(rf"(?<=, )from (?P<a>ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen){_CLOSED}", re.IGNORECASE), words("from")),
    (when_used(rf"\b(?:un)?corrected[,:]? (?:age |for |is |now )?(?P<a>{_N}(?: and a half)? {_SHORT})(?!\w)", re.IGNORECASE), words("corrected uncorrected")),
    (when_used(r"\b(?P<a>sweet (?:sixteen|seventeen))(?!\w)", re.IGNORECASE), words("sweet")),
)  # fmt: skip
_DECADE = when_used(
    r"(?<=, )(?P<a>(?:(?:early|mid|late)[- ]|(?<!ties, ))(?:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties))(?=[,.;)](?! (?:early |mid |late )?\w+ties\b)| [\u2013\u2014-])",
    re.IGNORECASE,
)
_DECADE_WORDS = words("twenties thirties forties fifties sixties seventies eighties nineties")
_STAGES = {"twe": "younger years", "thi": "middle years", "for": "middle years", "fif": "middle years"}
_UNITS = (("day", "days"), ("week", "weeks"), ("wk", "weeks"), ("month", "months"), ("mth", "months"))


def turned(note: Note) -> Iterator[Candidate]:
    """Every age that a turn of speech tells."""
    for pattern, needed in _PATTERNS:
        if not note.said & needed:
            continue
        for match in pattern.finditer(note.text):
            found = _one(note, *match.span("a"))
            if found is not None:
                yield found
    for match in _DECADE.finditer(note.text) if note.said & _DECADE_WORDS else ():
        said = match["a"].lower().replace("-", " ").split()[-1]
        stage = _STAGES.get(said[:3], "later years")
        yield Candidate(*match.span("a"), Category.AGE, Strength.LIKELY, WHY, replacement=stage, widenings=(stage, ""))


def _one(note: Note, start: int, end: int) -> Candidate | None:
    first = note.token_at(start)
    if first is None or is_counted_clause(note, first):
        return None
    number = number_at(note.tokens, first.index)
    said = note.text[start:end].lower()
    unit = next((name for sign, name in _UNITS if f" {sign}" in said), "years")
    value = number.value if number is not None else 0
    return Candidate(start, end, Category.AGE, Strength.LIKELY, WHY, hint=f"{unit}:{value}")
