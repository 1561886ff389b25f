"""Years and decades, in figures and in words: "1974", "'97", "the summer of 76", "the eighties", "nineteen ninety three"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.numerals import TEENS, TENS, UNITS, number_at
from balint_journal.deid.text.token import Token
from balint_journal.deid.text.when_used import when_used
from balint_journal.deid.text.wordset import words
from balint_journal.deid.times.ages_explained import is_loose, is_measure, is_reading
from balint_journal.deid.times.dates_figures import a_date

_YEAR = when_used(
    r"(?<![\w.,/\-\u00a3$\u20ac+#:])(?:1[89]\d{2}|20[0-4]\d)(?:s|'s)?(?:[/-]\d{1,4})?(?!\w|[/:]\d|-\d|[.,]\d|%|'\w)"
)
_YEAR_COUNTED = when_used(
    r"\s?(?:mg|mcg|ml|g|units|steps|calories|kcal|kg|patients|people|times|hours|hrs|mls|metres|feet|pounds|quid|words|litres|iu|of the|of them)\b",
    re.IGNORECASE,
)
_SHORT_YEAR = when_used(
    r"(?<!\w)'\d{2}s?(?![\w'])|(?<!\w)(?:the |early |mid |late |mid-|in the )?(?P<d>'?\d0)'?s(?!\w)"
)
_BARE_SHORT_YEAR = when_used(
    r"(?<!\w)(?P<w>in|since|of|back in|summer of|winter of|spring of|autumn of|class of|dead since|till|until|from|christmas|xmas|easter) (?P<y>\d{2})(?=[.,;:!?)\n](?!\d)|\s(?:and|when|after|before|i|he|she|it|they|we|but|that|to|with|by|which|who|on|at|he'd|she'd|the|his|her|my)\b|\s?\Z)",
    re.IGNORECASE,
)
_NOT_YEAR = when_used(
    r"\b(?:one|two|three|1|2|9|out|up|down|aged|chance|part|bottle|pack|box|packet|group|half|age|all|family|each|any|most|both) (?:in|of|from)\Z",
    re.IGNORECASE,
)
_NOUGHT_YEAR = when_used(
    r"\b(?:in|since|of|from|until|till|back in|around|about|by) (?P<y>(?:oh|nought|aught|ought)[- ](?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))(?!\w)(?! [\w]+ (?:one|two|three|four|five|six|seven|eight|nine|oh|double)\b)",
    re.IGNORECASE,
)
_DECADES = words("twenties thirties forties fifties sixties seventies eighties nineties noughties naughties tens")
_SEASON = when_used(
    r"(?:\b(?:the )?(?:spring|summer|autumn|winter|fall|christmas|xmas|easter)(?: of|,)? '?)\Z", re.IGNORECASE
)
_THEIR_AGE = when_used(r"\b(?:his|her|my|their)\s(?:early|mid|late)?\s?\Z")
_OF_A_YEAR = words(
    "spring summer autumn winter fall christmas xmas easter class strike war floods flood freeze snow frost drought heatwave heat storm storms january february march april may june july august september october november december"
)
_NO_YEAR = words("one two three out folded split times chance")
_TWO_FIGURES = 100
_DOUBTFUL = words("in of from till until since")
_RECENT = 40
_YEARS_IN_WORDS = range(10, 100)
_UNITS = range(1, 10)


def years(note: Note) -> Iterator[Candidate]:
    """Every year and decade."""
    yield from _in_figures(note)
    for token in note.tokens:
        if token.lower in TENS and (end := _short_in_words(note, token)):
            yield a_date(_season_before(note.text, token.start), end, Strength.LIKELY, "year:")
        if token.lower == "thousands" and (two := note.after(token, -1)) is not None and two.lower == "two":
            the = note.after(two, -1)
            if the is not None and the.lower == "the" and token.joined and two.joined:
                yield a_date(the.start, token.end, Strength.LIKELY, "decade:")
        if token.lower in _DECADES and _is_spoken_decade(note, token):
            left = note.after(token, -1)
            start = left.start if left is not None and left.lower == "the" else token.start
            yield a_date(start, token.end, Strength.LIKELY, "decade:")
        end = spoken_year(note, token)
        if end:
            yield a_date(_season_before(note.text, token.start), end, Strength.LIKELY, "year:")


def _in_figures(note: Note) -> Iterator[Candidate]:
    text = note.text
    for match in _YEAR.finditer(text):
        if not _YEAR_COUNTED.match(text, match.end()) and not _is_clock(text, match.start()):
            start = _season_before(text, match.start())
            yield a_date(start, match.end(), Strength.LIKELY, f"year:{match.group()[:4]}")
    for match in _SHORT_YEAR.finditer(text):
        if match["d"] is None or _is_decade(text, match):
            yield a_date(match.start(), match.end(), Strength.LIKELY, "year:")
    for match in _BARE_SHORT_YEAR.finditer(text):
        told = _is_short_year(match) and not _is_reading(note, match)
        if told and not _NOT_YEAR.search(text[max(0, match.start() - 12) : match.end("w")]):
            yield a_date(_season_before(text, match.start("y")), match.end("y"), Strength.LIKELY, "year:")
    for match in _NOUGHT_YEAR.finditer(text):
        yield a_date(*match.span("y"), Strength.WEAK, "year:")


def _is_short_year(match: re.Match[str]) -> bool:
    """Tell "in 74" and "since 07" from "in 10", which may be anything."""
    return int(match["y"]) > _RECENT or match["y"].startswith("0") or match["w"].lower() not in _DOUBTFUL


def _is_reading(note: Note, match: re.Match[str]) -> bool:
    """Tell "from 58 to 91" and "sats of 94" from "the winter of 63"."""
    token = note.token_at(match.start("y"))
    if token is None or match["w"].lower() not in {"of", "from", "till", "until"}:
        return False
    following, before = note.after(token), note.after(token, -2)
    ranged = following is not None and following.lower in {"to", "and"} and _is_figure(note.after(following))
    return ranged or _is_figure(before) or (before is not None and (is_reading(before) or is_measure(note, before)))


def _is_figure(token: Token | None) -> bool:
    return token is not None and token.text.isdigit() and len(token.text) <= len("100")


def _is_clock(text: str, start: int) -> bool:
    at = text[max(0, start - 4) : start].lower().endswith((" at ", "@", "@ "))
    return at and not text.startswith(("19", "20"), start)


def _is_decade(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - 8) : match.start("d")].lower()
    return before.rstrip("' ").endswith(("the", "early", "mid", "late", "mid-")) and not _THEIR_AGE.search(before)


def _is_spoken_decade(note: Note, token: Token) -> bool:
    left = note.after(token, -1)
    if left is None or not token.joined:
        return False
    if left.lower in {"early", "mid", "late"}:
        left = note.after(left, -1)
    return left is not None and left.lower in {"the", "nineteen"}


def _season_before(text: str, start: int) -> int:
    """Where "the summer of" before a year begins."""
    found = _SEASON.search(text, max(0, start - 24), start)
    return found.start() if found else start


def spoken_year(note: Note, token: Token) -> int:
    """Where a year in words that begins here ends: "nineteen oh four", "twenty twenty one", "two thousand and four"."""
    second = note.after(token)
    if second is None or second.before not in (" ", "-"):
        return 0
    if token.lower == "two":
        return _two_thousand(note, token, second)
    if token.lower not in {"nineteen", "eighteen", "twenty"}:
        return 0
    if second.lower in {"oh", "o", "and"}:
        return _joined_year(note, second, century=token.lower)
    found = number_at(note.tokens, second.index)
    if found is None or not found.spelled or found.ordinal or found.value not in _YEARS_IN_WORDS:
        return 0
    return found.end if token.lower != "twenty" or found.value < _RECENT else 0


def _joined_year(note: Note, joint: Token, century: str) -> int:
    """Where "nineteen oh four" ends, and "nineteen and eighty", "nineteen and sixty two" as the north and west say it."""
    third = note.after(joint)
    found = number_at(note.tokens, third.index) if third is not None else None
    if joint.lower != "and":
        return found.end if found is not None and found.value in _UNITS else 0
    told = (
        century == "nineteen"
        and found is not None
        and found.spelled
        and not found.ordinal
        and TENS.get(note.tokens[found.first].lower, 0)
    )
    return found.end if told and found is not None and found.value in _YEARS_IN_WORDS else 0


def _short_in_words(note: Note, token: Token) -> int:
    """Where the year of "in sixty-three that they moved", "the winter of forty-seven" ends; 0 where it is a number."""
    left = note.after(token, -1)
    found = number_at(note.tokens, token.index)
    if left is None or found is None or not token.joined or found.ordinal or found.value >= _TWO_FIGURES:
        return 0
    before = note.after(left, -1)
    word = before.lower if before is not None else ""
    last = note.tokens[found.last]
    if not is_loose(note, last) or word in UNITS or word in TEENS or word in TENS or word[:1].isdigit():
        return 0
    if left.lower == "of":
        return found.end if word in _OF_A_YEAR else 0
    exact = found.value % 10 != 0
    told = left.lower in {"in", "since"} and exact and word not in _NO_YEAR
    return found.end if told or (word == "back" and exact) else 0


def _two_thousand(note: Note, two: Token, thousand: Token) -> int:
    if thousand.lower != "thousand":
        return 0
    joint = note.after(thousand)
    if joint is not None and joint.lower == "and" and joint.joined:
        joint = note.after(joint)
    found = number_at(note.tokens, joint.index) if joint is not None and joint.joined else None
    if found is not None and found.spelled and not found.ordinal:
        return found.end
    left = note.after(two, -1)
    return thousand.end if left is not None and left.lower in _DOUBTFUL | {"by"} else 0
