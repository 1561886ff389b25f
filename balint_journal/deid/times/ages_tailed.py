"""Ages that what follows gives away: "nine and a bit", "ninety less a month", "fifty on Saturday", "seventy by her passport", "twenty-six she is"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from balint_journal.deid.findings import Category
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.lexicon import Kind
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.numerals import Number
from balint_journal.deid.text.token import Mode, Token
from balint_journal.deid.text.when_used import when_used
from balint_journal.deid.text.wordset import words
from balint_journal.deid.times.ages_explained import is_counted_clause, is_measure, is_person, is_unit
from balint_journal.deid.times.ages_said import ADULT, KIN, MEASURES, WHY, in_figures

_SMALL = "one|two|three|four|five|six|seven|eight|nine|ten|eleven"
_PARTS = "thirds?|quarters?|fifths?|sixths?|eighths?|tenths?|twelfths?"
_STOP = r"(?=[,.;:)!?\n\"\u201d\u2013\u2014]| [\u2013\u2014-]|\s*\Z| (?:and|but|he|she|they|when|with|who|as|for|of|from|in|at|on|by|now|she's|he's|which|called|doing|did|drew)\b)"
# Counted on in parts of a year, or left a little open.
_FRACTION = when_used(
    rf"(?: and (?:a (?:bit|half|quarter|third|whisker|day|week|fortnight|month|term|touch|tad|bissel)|one quarter|(?:a )?(?:{_SMALL})[- ](?:{_PARTS})|(?:{_SMALL}|\d{{1,2}}) (?:months?|weeks?|days?|terms?))"
    rf"| less (?:an?|{_SMALL}) (?:day|week|fortnight|month)s?|,? next (?:birthday|bday)| or so| or thereabouts|,? give or take|,? maybe|,? perhaps| odd| something| exactly| past| forever| or (?:{_SMALL})|ish){_STOP}",
    re.IGNORECASE,
)
_WHEN = (
    r"(?:the )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues|thurs|fri|(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|aug|sept?|oct|nov|dec)\b|spring|summer|autumn|winter|back ?end"
    r"|easter|christmas|xmas|diwali|eid|whit|lent|hogmanay|michaelmas|martinmas|lammas|candlemas|epiphany|halloween|valentine|new year|lady day|st\b|saint|san|mid-?autumn|harvest|half[- ]term|half-year|\d{1,2}(?:st|nd|rd|th)|twenty[- ]\w+(?:st|nd|rd|th)|[a-z]{3,10}(?:th|first|second|third)\b|(?-i:[A-Z][a-z'\u00e0-\u024f]+))"
)
_DATED = when_used(
    rf" (?:(?:on|come|at|since|in|this|next|last|till|this coming|(?:just )?gone) {_WHEN}|in an? (?:fortnight|week|month)\b|(?:next|this|last) (?:week|month)\b)",
    re.IGNORECASE,
)
_PAPERS = "passport|papers?|licence|record|records|notes|certificate|visa|screen|form|card"
_TOLD = when_used(
    rf",? (?:(?:by|according to) (?:(?:his|her|their|our|my|the|its|one) )?(?:own |western |real |other |driving |birth |chinese |lunar |official )*(?:{_PAPERS}|count|counting|calendar|reckoning|arithmetic|account|moon|sister|brother|mother|father|family|books|ours|hers|theirs)"
    rf"|(?:on|in) (?:his|her|their|my) (?:own |driving |birth )*(?:{_PAPERS})|(?:on|in) the passport)\b",
    re.IGNORECASE,
)
_TURNED_ROUND = when_used(
    r" (?:he|she|they|(?:the|his|her|my|their) [\w'-]+(?: [\w'-]+)?) (?:is|was|are|were|be|will be)(?=[,.;:!?)\n]|\s*\Z)",
    re.IGNORECASE,
)
_SELF_BEHIND = when_used(r" (?:herself|himself|hersel|himsel|myself|themselves)(?=[,.;:!?)\n]|\s*\Z)", re.IGNORECASE)
_FILLERS = words(
    "nearly almost just only now barely not yet quite still about already maybe perhaps hardly all of even then therefore also"
)
_BE = words("is was are were be been being turns turned am wis")
_SELVES = words("he's she's i'm they're who's you're hes shes im theyre whos we're he'll she'll he'd she'd they'll")
_PRONOUNS = words("he she i they who we you him her")
_NOBODY = words("it that this there which what here")
_ARTICLES = words("the a an his her my their our your this that some any")
_BESIDE = ",(\u2013\u2014-/:"
_ENDS = ".!?\n\u2026"
_OLDEST, _STEPS = 118, 3


def tailed(note: Note, numbers: Sequence[Number]) -> Iterator[Candidate]:
    """Every number that its tail makes an age."""
    for number in numbers:
        if number.ordinal or not 1 < number.value <= _OLDEST or in_figures(note, number):
            continue
        end = _end(note, number)
        if end and not is_counted_clause(note, note.tokens[number.first]):
            yield Candidate(number.start, end, Category.AGE, Strength.LIKELY, WHY, hint=f"years:{number.value}")


def _end(note: Note, number: Number) -> int:
    """Where the age ends; 0 where it is none."""
    text, grown = note.text, number.value >= ADULT
    if grown and (_TOLD.match(text, number.end) or (_opens(note, number) and _TURNED_ROUND.match(text, number.end))):
        return number.end
    fraction = _FRACTION.match(text, number.end)
    end = fraction.end() if fraction else number.end
    told = fraction or _DATED.match(text, number.end) or (grown and _SELF_BEHIND.match(text, number.end))
    if not told or not _is_personal(note, number, firm=not grown):
        return 0
    last = note.token_over(end - 1)
    following = note.after(last) if last is not None else None
    return 0 if following is not None and following.joined and is_unit(note, following) and fraction else end


def _opens(note: Note, number: Number) -> bool:
    first = note.tokens[number.first]
    return first.index == 0 or bool(first.before.strip(" "))


def _is_personal(note: Note, number: Number, *, firm: bool) -> bool:
    """Whether somebody stands before it; ``firm``: somebody who can be nothing else."""
    first = note.tokens[number.first]
    for _ in range(_STEPS):
        before = note.after(first, -1)
        if before is None or not first.joined or before.lower not in _FILLERS:
            break
        first = before
    left = note.after(first, -1)
    sign = first.before.strip(" ")
    if left is None or (sign and sign[-1] in _ENDS):
        return not firm
    if not sign:
        return _is_somebody(note, left, firm=firm) or _is_subject(note, left, firm=firm)
    return (
        sign[-1] in _BESIDE and not left.text[-1].isdigit() and _is_somebody(note, left, firm=firm or sign[-1] in ":/-")
    )


def _is_somebody(note: Note, token: Token, *, firm: bool) -> bool:
    """A person by word or name; where capitals say nothing, not firmly, any word that is no everyday one."""
    kinds = note.kinds(token)
    if token.lower in MEASURES or is_measure(note, token) or token.lower in _NOBODY:
        return False
    if token.lower in KIN or token.lower in {"youngest", "eldest", "oldest"}:
        return True
    named = bool(kinds & (Kind.FORENAME | Kind.SURNAME | Kind.NAME_FIRST)) and not kinds & Kind.COMMON
    if token.mode is Mode.NORMAL:
        return token.capital and not token.shouted and (named or not firm) and token.text.isalpha()
    return (
        named
        or (not firm and is_person(note, token))
        or (not kinds and token.text.isalpha() and len(token.text) > _STEPS)
    )


def _is_subject(note: Note, verb: Token, *, firm: bool) -> bool:
    """A verb whose subject is somebody: "rose is", "she'd have been", "who was"."""
    if verb.lower in _SELVES:
        return True
    if verb.lower not in _BE:
        return verb.lower.endswith("'s") and verb.lower[:-2] not in _NOBODY and _is_somebody(note, verb, firm=True)
    subject = note.after(verb, -1)
    for _ in range(_STEPS):
        if subject is None or subject.lower not in {
            "have",
            "would",
            "wd",
            "will",
            "had",
            "has",
            "now",
            "also",
            "be",
            "of",
            "and",
        }:
            break
        subject = note.after(subject, -1)
    if subject is None:
        return False
    article = note.after(subject, -1)
    bare = article is None or not subject.joined or article.lower not in _ARTICLES
    if not firm and bare and subject.mode is not Mode.NORMAL and note.kinds(subject) & Kind.FORENAME:
        return subject.lower not in MEASURES
    return subject.lower in _PRONOUNS | _SELVES or _is_somebody(note, subject, firm=firm)
