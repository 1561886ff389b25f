"""Days that have a name of their own: "Founders' Day", "the night the clocks went back", "the winter of the Great Freeze", "fourth Sunday of Advent"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.lexicon import Kind
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.numerals import ORDINALS
from balint_journal.deid.text.token import Mode, Token
from balint_journal.deid.text.when_used import when_used
from balint_journal.deid.text.wordset import words
from balint_journal.deid.times.dates_figures import a_date
from balint_journal.deid.times.vocabulary import DOUBTFUL_FEASTS, FEASTS, MONTHS, WEEKDAYS

_YEAR = r"(?:'?\d{2}|(?:19|20)\d{2})"
_AFTER = rf"(?:,? (?:of )?{_YEAR}(?![\w:./%-]| \w+s\b))?"
_ORDER = "first|second|third|fourth|fifth|last|penultimate|final|1st|2nd|3rd|4th|5th"
_WEEKDAY = "(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
_TURN = "half[- ]?term|end of term|start of term|the (?:summer |easter |christmas )?holidays|harvest|the clocks (?:go|went) (?:back|forward)|the new year|new year"
_MONTH = "january|february|march|april|may|june|july|august|september|october|november|december"
_WEEKDAY_WORDS = words(
    "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays"
)
# Each with words of which one must stand in the note for the pattern to be tried.
_PHRASES = tuple(
    (when_used(pattern, re.IGNORECASE), needed)
    for pattern, needed in (
        (
            r"\b(?:when )?(?:the (?:night|day|morning|weekend|week|sunday|saturday) (?:(?:when|that|before|after) )?)?the clocks (?:go|goes|went|going|gone|change[ds]?|changing)(?: (?:back|forward|on))?(?!\w)",
            words("clocks"),
        ),
        (
            (
                rf"\b(?:the )?(?:{_ORDER}) {_WEEKDAY} (?:of|in|before|after|into) (?:(?:last |this |next )?(?:{_MONTH})(?!\w)|(?:the )?(?:advent|lent|easter|epiphany|trinity|eastertide|ordinary time|{_TURN})(?!\w)){_AFTER}"
                rf"|\b(?:the )?{_WEEKDAY} (?:before|after|of) (?:{_TURN})(?!\w){_AFTER}"
            ),
            _WEEKDAY_WORDS,
        ),
        (
            (
                rf"\b(?:the )?(?:end|start|beginning|middle|last (?:day|week)|first (?:day|week)) of (?:the )?(?:(?:spring|summer|autumn|winter|school|first|last) )?term {_YEAR}(?!\w)"
                r"|\b(?:the )?(?:end|start|beginning|last (?:day|week)|first (?:day|week)) of (?:the )?(?:spring|summer|autumn|winter|michaelmas|hilary|trinity|lent|easter) term(?!\w)"
            ),
            words("term"),
        ),
        (
            rf"\b(?:bank hol(?:iday)?|bank-holiday)s?(?: (?:mon(?:day)?|fri(?:day)?|weekend|tuesday)(?!\w){_AFTER}| {_YEAR}(?![\w:./%-]))",
            words("bank"),
        ),
    )
)
_EVENTS = (
    "foot and mouth|(?:the )?three[- ]day week|(?:the )?miners'? strike|(?:the )?(?:big|great|deep) (?:snow|freeze|storm|flood|thaw|fire|strike)|(?:the )?(?:floods?|hurricane|coronation|jubilee|world cup"
    "|olympics|eclipse|moon landings?|falklands|blackouts?|power cuts|drought|heatwave|poll tax|lockdowns?|first lockdown|referendum|millennium|armistice|blitz|snow|hunger strikes?|landslide|festival of britain)"
)
_YEAR_OF = when_used(
    rf"\b(?:the|that) (?:year|winter|summer|spring|autumn) (?:of|after|before) (?:{_EVENTS})(?!\w)"
    rf"|\b(?:the|that) (?:year|winter|summer|spring|autumn|week|weekend|night) of (?:the )?(?-i:[A-Z][a-z']+(?: [A-Z][a-z']+){{0,3}}(?: (?:from|of|in|at) the [A-Z][a-z]+)?)"
    r"|\bthe (?:year|summer|winter|spring|autumn) (?-i:(?!Mum|Dad|Mam|Nan|Gran|Grandad|Mother|Father|I )[A-Z][a-z]{2,}(?: [A-Z][a-z]+)?) (?:died|won|fell|resigned|closed|burned|burnt|flooded|got in|was (?:shot|elected|crowned))(?!\w)"
    rf"|\b(?-i:Coronation|Jubilee|Olympic|Millennium|World Cup|Festival|Armistice) (?:year|summer)(?!\w)",
    re.IGNORECASE,
)
_SAINTS = "swithin|swithun|stephen|patrick|david|andrew|george|crispin|valentine|brigid|bridget|lucy|nicholas|columba|piran|martin|agnes|hilda|cuthbert"
_SAINTS_ALONE = when_used(
    rf"\b(?:on|since|till|until|by|before|after|past|for|around|about) (?P<a>(?:st|saint)\.? (?:{_SAINTS})'?s)(?P<b>)(?=[,.;:!?)\n]| (?:and|but|when|last|this|he|she|they|we|i|it|in)\b|\s*\Z)",
    re.IGNORECASE,
)
_FAR = when_used(
    r"\b(?:an?|the|one|two|three|four|five|six|seven|ten|a few|a couple of|some|\d{1,2}|barely a|nearly a|about a) (?:days?|weeks?|fortnight|months?|nights?|weekends?) (?:past|since|to|from|off|short of|shy of|before|after|till|until) ((?:the )?[\w']+(?: [\w']+){0,2})",
    re.IGNORECASE,
)
_BIRTH = when_used(
    r"\b(?P<a>(?:the )?(?P<d>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\d{1,2}(?:st|nd|rd|th)) of the"
    r" (?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\d{1,2}(?:st|nd|rd|th)))(?=,? (?:nineteen|twenty|two thousand|(?:19|20)\d\d|'?\d\d\b))"
    r"|\b(?:on|born|birth|by|since) (?P<b>the (?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\w{5,8}teenth|twenty-\w{5,7}|thirtieth|thirty-first) of the"
    r" (?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth))(?=[,.;:)!?\n]|\s*\Z)",
    re.IGNORECASE,
)
_LATER = when_used(rf"(?: |, ){_YEAR}(?![\w:/%-]|\.\d| \w+s\b)")
_SPANS = words("year winter summer spring autumn week weekend night")
_DISTANCES = words("day days week weeks fortnight month months night nights weekend weekends")
_ORDINAL_WORDS = frozenset(ORDINALS) | {
    f"{day}{end}" for day, end in zip(range(1, 13), ("st", "nd", "rd", *["th"] * 9), strict=True)
}
_TAILS = words("day eve night week weekend morning fortnight")
_UNITS_OF_CARE = words(
    "centre center unit surgery hospital case ward care nurse room club hub shift clinic sister release"
)
_TITLES = words("mr mrs ms miss dr doctor sister nurse mister prof professor sir lady captain aunt uncle")
_NO_NAME = words(
    "a an the this that one every each all any some per another same good bad long last next first whole late early happy my his her our their your monday tuesday wednesday thursday friday saturday sunday"
)


def named_days(note: Note) -> Iterator[Candidate]:
    """Every stretch that tells a date by the name of the day, the season or the term."""
    for pattern, needed in _PHRASES:
        for match in pattern.finditer(note.text) if note.said & needed else ():
            yield a_date(*match.span(), Strength.SURE, "feast:" if "hol" in match.group().lower()[:10] else "")
    for match in _YEAR_OF.finditer(note.text) if note.said & _SPANS else ():
        nights = re.match(r"(?:the|that) (?:week|night)", match.group(), re.IGNORECASE)
        yield a_date(*match.span(), Strength.SURE, "" if nights else "year:")
    for pattern, needed in ((_SAINTS_ALONE, words("st saint")), (_BIRTH, _ORDINAL_WORDS)):
        for match in pattern.finditer(note.text) if note.said & needed else ():
            yield _day(*(match.span("a") if match["a"] else match.span("b")))
    for match in _FAR.finditer(note.text) if note.said & _DISTANCES else ():
        end = feast_end(match)
        if end:
            yield _day(match.start(), end)
    yield from _capital_days(note)


def _capital_days(note: Note) -> Iterator[Candidate]:
    """Names with a capital "Day" or "Week" at their end."""
    for token in note.tokens:
        if token.lower in _TAILS and token.capital and token.mode is Mode.NORMAL:
            start = _name_before(note, token)
            if start is not None:
                year = _LATER.match(note.text, token.end)
                yield a_date(start.start, year.end() if year else token.end, Strength.LIKELY, "feast:")


def feast_end(match: re.Match[str]) -> int:
    """Where the feast ends that the words of the first group begin with; 0 where there is none."""
    pieces = list(re.finditer(r"[\w']+", match[1]))
    for last in range(len(pieces), 0, -1):
        feast = match[1][: pieces[last - 1].end()].lower().removeprefix("the ")
        capital = match[1].removeprefix("the ")[:1].isupper()
        if feast in FEASTS or (capital and feast in DOUBTFUL_FEASTS):
            return match.start(1) + pieces[last - 1].end()
    return 0


def _day(start: int, end: int) -> Candidate:
    return a_date(start, end, Strength.SURE)


def _name_before(note: Note, tail: Token) -> Token | None:
    """The first word of the name before "Day": capitals, and the last of them neither a title nor a plain name without its "'s"."""
    left = note.after(tail, -1)
    following = note.after(tail)
    care = following is not None and following.joined and following.lower in _UNITS_OF_CARE
    if left is None or tail.before not in (" ", "' ") or care or not left.capital or left.lower in _NO_NAME | _TITLES:
        return None
    owned = left.lower.endswith("'s") or tail.before == "' "
    if not owned and (left.lower in WEEKDAYS or left.lower in MONTHS):
        return left if left.lower == "may" else None
    kinds = note.lexicon.kinds(left.base)
    named = bool(kinds & (Kind.FORENAME | Kind.SURNAME)) and not kinds & (Kind.ORDINARY | Kind.PLACE)
    if not owned and (named or left.shouted or not left.text.isalpha()):
        return None
    before = note.after(left, -1)
    if before is not None and left.joined and before.capital and not before.first and before.lower not in _NO_NAME:
        return before if not note.kinds(before) & Kind.FORENAME else left
    return left
