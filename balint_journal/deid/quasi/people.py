"""Peoples, tongues, faiths and the shape of a family."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from balint_journal.deid.findings import Action, Category
from balint_journal.deid.quasi.vocabulary import COMMON_PEOPLES, FAITHS, ILLNESSES, PEOPLES, THINGS_OF_PEOPLES
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.lexicon import Kind
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.token import Mode, Token
from balint_journal.deid.text.wordset import words

_NUMBER = r"(?:three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|\d{1,2})"
_OFFSPRING = r"(?:children|childer|kids|weans|bairns|sons|daughters|boys|girls|sisters|brothers|siblings|grandchildren|husbands|wives|babies|losses|miscarriages|foster children|fosters|stepchildren|generations|marriages)"
_FAMILY = re.compile(
    rf"\b(?:(?:one of |the |her |his |identical |conjoined |surviving |fraternal ){{0,3}}(?:twins?|triplets?|quadruplets?|quads|quintuplets?|sextuplets?)(?! (?:beds?|room|town|set|pack|rooms|towns))"
    rf"|(?:(?:a |the )?(?:mother|father|mum|dad|mam|parent|family|grandmother|grandfather|granny|nan|gran) (?:of|to|with) {_NUMBER}(?! (?:o'clock|years|months|hundred)))"
    rf"|(?:four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen) (?:more |living |grown )?{_OFFSPRING}|(?:\w+th|\d+th) of (?:{_NUMBER}|\d+)|two (?:sons|daughters|babies|husbands|wives) in"
    rf"|(?:her|his|their|the|all|with|has|had|and|raised|reared|bore|buried|lost) (?:all |other |older |younger |own |lost )?{_NUMBER} {_OFFSPRING}|(?:a )?(?:widow|widower) with {_NUMBER} \w+|{_NUMBER} (?:sisters|brothers|husbands|wives|sons|daughters),"
    r"|(?:second|third|fourth|fifth|2nd|3rd|4th|5th) (?:husband|wife|marriage|divorce|time married|spouse)|(?:widowed|divorced|married) (?:twice|three times|again|thrice)|twice[- ](?:widowed|divorced|married)"
    r"|(?:her wife|his husband|my patient's wives|two mums|two dads|two mothers|two fathers|both mums|both dads|sister-wives|co-wife|polygam\w+|throuple)"
    rf"|only (?:child|son|daughter|girl|boy|grandchild|sibling|brother|sister|surviving \w+)\b(?: after {_NUMBER} \w+)?|(?:the )?(?:youngest|eldest|oldest|middle|first|last|yin|seventh|sixth|fifth|fourth) (?:\w+ )?of (?:the |his |her |their )?{_NUMBER}(?: \w+)?"
    r"|(?:adopted|surrogate|surrogacy|donor[- ]conceived|sperm donor|foundling|orphan(?:ed)?|half[- ](?:brother|sister)s?|child bride|arranged marriage|cousin marriage|first cousins|bachelor brothers?|spinster sisters?|estranged (?:son|daughter|father|mother|brother|sister|twin|husband|wife)|mail[- ]order bride|teenage mother|great-grand\w+ of \w+))\b",
    re.IGNORECASE,
)
_RARE = re.compile(
    r"\b(?:(?:a |an |the )?(?:very |vanishingly |extremely )?rare (?:\w+ )?(?:disease|condition|cancer|form|disorder|syndrome|tumour|mutation|gene|blood|type)|one in a million|orphan disease|inborn error|gene therapy|drug trial|trial drug|leuk\w+dystrophy|\w+ dystrophy|\w+ storage disease|familial \w+|\w+ (?:ossificans|progressiva|congenita|imperfecta|bullosa|pigmentosa)(?: progressiva)?|hereditary \w+ \w+)\b",
    re.IGNORECASE,
)
_SYNDROME = re.compile(r"\b([a-z][a-z-]{3,24}) (?:syndrome|disease)\b", re.IGNORECASE)
_LONGEST = 4


def people(note: Note) -> Iterator[Candidate]:
    """Peoples, tongues, faiths, families and uncommon illnesses."""
    for token in note.tokens:
        yield from _named(note, token)
    for match in _FAMILY.finditer(note.text):
        yield _flag(match.start(), match.end(), Category.FAMILY, "A family of this shape is known to those around it.")
    for match in _RARE.finditer(note.text):
        yield _flag(match.start(), match.end(), Category.CONDITION, "Few people have this.")

    for match in _SYNDROME.finditer(note.text):
        if not note.lexicon.kinds(match[1].lower()) & (Kind.EPONYM | Kind.COMMON | Kind.CLINICAL | Kind.ORDINARY):
            yield _flag(match.start(), match.end(), Category.CONDITION, "Few people have this.")


def _flag(start: int, end: int, category: Category, why: str) -> Candidate:
    return Candidate(start, end, category, Strength.WEAK, why, action=Action.FLAG)


def _named(note: Note, token: Token) -> Iterator[Candidate]:
    if (found := _longest(note, token, FAITHS)) is not None and _may_be_faith(note, token):
        yield _flag(token.start, found.end, Category.FAITH, "A faith narrows down who it is.")
    elif _is_people(note, token):
        yield _flag(token.start, token.end, Category.NATIONALITY, "A people or a tongue narrows down who it is.")
    elif (found := _longest(note, token, ILLNESSES)) is not None:
        yield _flag(token.start, found.end, Category.CONDITION, "Few people have this.")


def _longest(note: Note, token: Token, known: frozenset[str]) -> Token | None:
    name = ""
    best: Token | None = None
    at: Token | None = token
    for _ in range(_LONGEST):
        if at is None or (name and at.before not in (" ", "-")):
            break
        name += (at.before if name else "") + at.lower
        if name in known:
            best = at
        at = note.after(at)
    return best


def _may_be_faith(note: Note, token: Token) -> bool:
    if token.lower in {
        "lapsed",
        "orthodox",
        "devout",
        "dominican",
        "christian",
        "hurler",
        "druid",
        "brethren",
        "turban",
        "hunter",
    }:
        following = note.after(token)
        return (
            token.lower in {"devout", "brethren", "turban"}
            or (token.capital and token.mode is Mode.NORMAL and not token.first and token.lower != "hunter")
            or (token.lower == "lapsed" and following is not None and following.lower in FAITHS)
        )
    return True


# Words of a people or country that are said of much else, or are other words too.
_ALSO_PLAIN = words("""
    english british england britain uk scotland wales ireland european us turkey chad jordan georgia
    guinea roma mali man jersey china oman togo niger cuba georgian victorian
""")


def _is_people(note: Note, token: Token) -> bool:
    word = token.lower.removesuffix("'s")
    singular = word.removesuffix("s")
    kinds = note.lexicon.kinds(word)
    if not (word in PEOPLES or singular in PEOPLES or kinds & (Kind.DEMONYM | Kind.COUNTRY)):
        return False
    following = note.after(token)
    if following is not None and following.before == " " and following.lower in THINGS_OF_PEOPLES:
        return False
    if token.first and kinds & Kind.COMMON and word not in PEOPLES:
        return False
    if word in _ALSO_PLAIN:
        return (
            token.capital
            and token.mode is Mode.NORMAL
            and not token.first
            and word
            in {"chad", "jordan", "georgia", "roma", "mali", "china", "oman", "togo", "niger", "cuba", "turkey"}
            and _from(note, token)
        )
    if token.mode is Mode.NORMAL:
        return token.capital or (
            word not in COMMON_PEOPLES and bool({word, singular} & PEOPLES) and not kinds & Kind.COMMON
        )
    return not (
        word in {"polish", "shona", "dutch", "thai", "tamil", "manx", "lapp", "sami", "dari"}
        and token.mode is Mode.LOWER
        and not _from(note, token)
    ) and not (kinds & Kind.COMMON and word not in PEOPLES)


def _from(note: Note, token: Token) -> bool:
    left = note.after(token, -1)
    return left is not None and left.lower in {
        "from",
        "in",
        "to",
        "is",
        "was",
        "old",
        "speaks",
        "a",
        "of",
        "she's",
        "he's",
    }


def kinds_met(found: Sequence[Candidate]) -> set[Category]:
    """The kinds of telling detail among these candidates; times and weekdays are too common to count."""
    return {
        candidate.category
        for candidate in found
        if candidate.action is Action.FLAG and candidate.category is not Category.TIME
    }
