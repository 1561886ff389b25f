"""The strict reading of a page: what the detectors find, and every capital, number and unknown word besides."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from balint_journal.deid.findings import Action, Category, Finding
from balint_journal.deid.names.vocabulary import FUNCTION
from balint_journal.deid.page.furniture import MOST_CARD_WORDS
from balint_journal.deid.quasi.habits import EVERYDAY
from balint_journal.deid.quasi.plain_life import PLAIN_LIFE
from balint_journal.deid.text.lexicon import Kind, Lexicon, NoLexicon
from balint_journal.deid.text.note import mostly_capitals
from balint_journal.deid.text.token import small
from balint_journal.deid.text.wordset import words

#: Reads one text, with names to hide besides those the reader knows of, and gives back findings in order.
Reader = Callable[[str, tuple[str, ...]], tuple[Finding, ...]]

CAPITAL_WHY = "A capital inside a sentence may be a name."
NUMBER_WHY = "A number can be matched with what other people know."
UNKNOWN_WHY = "This word is in no ordinary list: it may be a name, a place or a word that points to one."
NAME_WHY = "This word is also a name."
CLUB_WHY = "A club or a team may be called so."
CLINICAL_WHY = "Tests, drugs and illnesses are usually left out, or named by the widest word."

# "The bowls", "the archers": who belongs to them is known in the town.
_CLUBS = words(
    """bowls darts archers ringers bell-ringers bellringers harriers wanderers rovers rangers lions tigers guides scouts brownies cubs
    rainbows masons freemasons legion players singers operatic rotary ramblers lifeboat lodge"""
)
# What some families call somebody, alone at the head of a sentence: "Mummy, 1996."
_KIN_ALONE = words("mummy mammy mommy daddy nan nana nanna gran granny grandad grandpa grandma")
_WORD = re.compile(r"\d+(?:[.,:/-]\d+)*[^\W_]*|[^\W_]+(?:['\u2019\u2010\u2011-][^\W_]+)*")
_ORDINARY = Kind.ORDINARY | Kind.COMMON | Kind.FEELING
_SELF = re.compile(r"I(?:['\u2019](?:m|d|ll|ve))?")
_BEGINS = re.compile(r"(?:^|[.!?\u2026][\"'\u2019\u201d)\]]*\s+|\n)\W*$")
_OPENS_SPEECH = re.compile(r"(?:^|[\s(])[\"'\u2018\u201c]$")
_FEW_WORDS = 12
_SHORT = 2
_UNKNOWN = frozenset({CAPITAL_WHY, UNKNOWN_WHY, CLINICAL_WHY})
_JOINING = frozenset({" and ", " or ", " the ", " of ", " of the ", " & "})
_OF_NUMBERS = frozenset({" over ", " to ", " or ", " and ", "/", " / ", "-", " by "})
_NO_GAPS: frozenset[str] = frozenset()
# In small letters these are looked at as names still, though every surgery says them.
_ALSO_NAMES = words(
    """rose heather angel heaven amber grace joy faith hope summer autumn dawn honey ginger olive melody christian holly ivy jade jasmine lily poppy
    violet hazel iris may april june august mark bill bob pat sue jack frank rich dean dale glen gale miles guy art gene earl king rob nick wade
    ray roy basil will ruby pearl daisy harry peter ben sam max eve robin martin grant drew"""
)
_PLAIN = FUNCTION | PLAIN_LIFE | EVERYDAY
# A name never stands behind these.
_BEFORE_NOUNS = words("a an the my his her their our your its this that some no any every each such very so too how")
# Behind these "will" is somebody; before what is done it is not.
_TO_SOMEBODY = words("with to for from by told rang saw called and his her my our of about poor young old little")
_SAID_OR_IS = words("is was has had said says came went did does rang told asked knew got sat looked")
_NUMBER_WORDS = frozenset(
    re.findall(
        r"\S+",
        "eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty "
        "ninety hundred thousand eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth "
        "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth",
    )
)
_ENDINGS = ("s", "es", "ed", "d", "ing", "ly", "er", "est", "'s")


@dataclass(frozen=True, slots=True, order=True)
class Key:
    """What makes two findings one: decided once, decided everywhere."""

    text: str
    category: Category


@dataclass(frozen=True, slots=True)
class Thing:
    """One distinct thing to decide: the wordings offered (an empty one cuts it), and why it may point to a person."""

    key: Key
    wordings: tuple[str, ...]
    why: str
    direct: bool


@dataclass(frozen=True, slots=True)
class Reading:
    """A text, the stretches found in it, in order and without overlap, and the distinct things behind them."""

    text: str
    findings: tuple[Finding, ...] = ()
    things: tuple[Thing, ...] = ()

    def without(self, kept: frozenset[Key]) -> tuple[Thing, ...]:
        """The things that are not among those she decided to keep."""
        return tuple(thing for thing in self.things if thing.key not in kept)


@dataclass(frozen=True, slots=True)
class StrictReader:
    """Reads a text with the detectors and then more strictly. The same text is read once."""

    read: Reader
    lexicon: Lexicon = field(default_factory=NoLexicon)
    _known: dict[tuple[str, tuple[str, ...]], Reading] = field(default_factory=dict, repr=False)

    def __call__(self, text: str, hide: tuple[str, ...]) -> Reading:
        """Everything in ``text`` that may point to a person."""
        asked = (text, hide)
        if asked not in self._known:
            found = self.read(text, hide)
            findings = tuple(sorted((*found, *_stricter(text, found, self.lexicon))))
            self._known[asked] = Reading(text, findings, _distinct(findings))
        return self._known[asked]


def is_ordinary(word: str, lexicon: Lexicon) -> bool:
    """Whether ``word``, or what it is a plain form of, is an everyday English word."""
    lower = word.lower().replace("\u2019", "'")
    if lexicon.kinds(lower) & _ORDINARY:
        return True
    parts = re.split(r"[-\u2010\u2011]", lower)
    if len(parts) > 1:
        return all(not part or is_ordinary(part, lexicon) for part in parts)
    stems = (lower.removesuffix(ending) for ending in _ENDINGS if lower.endswith(ending))
    return any(len(stem) > 2 and lexicon.kinds(stem) & _ORDINARY for stem in stems)  # noqa: PLR2004  # "as" is no stem


def mostly_english(text: str, lexicon: Lexicon) -> bool:
    """Whether at least half of the words are ordinary English ones; a few words alone cannot say."""
    words = [word for word in _WORD.findall(text) if word[0].isalpha()]
    return len(words) < _FEW_WORDS or 2 * sum(is_ordinary(word, lexicon) for word in words) >= len(words)


def _stricter(text: str, found: Sequence[Finding], lexicon: Lexicon) -> Iterator[Finding]:
    """Words in doubt that nothing found covers; neighbours are one thing ("Alder Hey", "50 mg")."""
    taken = [(finding.start, finding.end) for finding in found]
    start = end = 0
    why = ""
    shown = small(text) if _writes_in_capitals(text) else text
    lower = _writes_in_lower_case(shown)
    people = (finding.text for finding in found if finding.category is Category.PERSON)
    named = frozenset(word.lower() for name in people for word in _WORD.findall(name)) if lower else frozenset()
    for match in _WORD.finditer(shown):
        covered = any(begin < match.end() and match.start() < stop for begin, stop in taken)
        doubt = "" if covered else _doubt(shown, match, lexicon, lower=lower, named=named)
        if why and doubt and not _is_one(text[end : match.start()], why, doubt):
            yield Finding(start, end, Category.SUSPICIOUS, text[start:end], "", Action.FLAG, why)
            why = ""
        if doubt:
            start, why = (match.start(), doubt) if not why else (start, why)
            end = match.end()
    if why:
        yield Finding(start, end, Category.SUSPICIOUS, text[start:end], "", Action.FLAG, why)


def _is_one(gap: str, former: str, doubt: str) -> bool:
    """Whether two words in doubt are decided as one: "Alder Hey", "148 over 82", one drug and another."""
    if gap == " ":
        return True
    if former != doubt:
        return former in _UNKNOWN and doubt in _UNKNOWN and gap in _JOINING
    return gap in (_OF_NUMBERS if doubt is NUMBER_WHY else _JOINING if doubt in _UNKNOWN else _NO_GAPS)


def _writes_in_capitals(text: str) -> bool:
    """Whether capitals are so many that they say nothing: it is read as if it were in small letters."""
    words = [word for word in _WORD.findall(text) if len(word) > 1 and word[0].isalpha()]
    return len(words) > _FEW_WORDS and mostly_capitals(words)


def _writes_in_lower_case(text: str) -> bool:
    """Whether capitals are so few that their absence says nothing. A card, which has no sentences, never does."""
    words = [word for word in _WORD.findall(text) if len(word) > 1 and word[0].isalpha()]
    return len(words) > MOST_CARD_WORDS and sum(word[0].isupper() for word in words) * 33 <= len(words)


def _doubt(text: str, match: re.Match[str], lexicon: Lexicon, *, lower: bool, named: frozenset[str]) -> str:
    """Why the word may point to someone; empty when there is no doubt."""
    word = match.group()
    plain = word.lower().replace("\u2019", "'")
    if _SELF.fullmatch(word) or plain == "god" or _is_small_count(text, match):
        return ""
    if any(c.isnumeric() for c in word) or _NUMBER_WORDS.intersection(re.split(r"[-\u2010\u2011]", plain)):
        return NUMBER_WHY
    if why := _called_so(text, match, plain):
        return why
    kinds = lexicon.kinds(plain.removesuffix("'s"))
    known = is_ordinary(word, lexicon)
    if any(c.isupper() for c in word):
        if not _may_begin(text, match, known=known):
            return CAPITAL_WHY
        doubtful = kinds & Kind.NAME_FIRST
    else:
        doubtful = (
            kinds & Kind.FORENAME
            if lower and (plain in named or not _is_plainly_said(text, match, plain))
            else Kind.NONE
        )
    if known:
        return NAME_WHY if doubtful else ""
    return CLINICAL_WHY if kinds & Kind.CLINICAL else UNKNOWN_WHY


def _is_small_count(text: str, match: re.Match[str]) -> bool:
    """One figure before what it counts, as harmless as "two": "2 lads", "4 weeks"."""
    word = match.group()
    if len(word) > 1 or not word.isdecimal() or not word.isascii():
        return False
    before = text[max(0, match.start() - 2) : match.start()]
    behind = _WORD.match(text, match.end() + 1) if text[match.end() : match.end() + 1] == " " else None
    return (
        (not before or (before[-1:] in {" ", "\n", "("} and not before[:1].isdigit()))
        and behind is not None
        and behind.group().islower()
        and behind.group().endswith("s")
        and len(behind.group()) > _SHORT
    )


def _is_plainly_said(text: str, match: re.Match[str], plain: str) -> bool:
    """Whether a word in small letters that somebody may be called is no name: by what it is, or by the word before it."""
    before = _WORD.findall(text[max(0, match.start() - 16) : match.start()])
    left = before[-1].lower() if before and text[match.start() - 1 : match.start()] == " " else ""
    if left in _BEFORE_NOUNS:
        return True
    if plain == "will":
        behind = _WORD.match(text, match.end() + 1) if text[match.end() : match.end() + 1] == " " else None
        follows = behind.group().lower() if behind else ""
        return bool(follows) and follows not in _SAID_OR_IS and left not in _TO_SOMEBODY
    return plain not in _ALSO_NAMES and (bool({plain, plain.removesuffix("s")} & _PLAIN))


def _called_so(text: str, match: re.Match[str], plain: str) -> str:
    """Why an ordinary word may be what a club, or somebody in the family, is called; empty when it is not."""
    if plain in _CLUBS and text[max(0, match.start() - 4) : match.start()].lower() == "the ":
        return CLUB_WHY
    kin = match.group()[0].isupper() and plain in _KIN_ALONE
    return NAME_WHY if kin and text[match.end() : match.end() + 2].startswith((",", ":", " (")) else ""


def _may_begin(text: str, match: re.Match[str], *, known: bool) -> bool:
    """Whether a sentence, or a quotation in the case of an ordinary word, begins here, so that a capital says nothing."""
    before = text[max(0, match.start() - 12) : match.start()]
    begins = match.start() == 0 or bool(_BEGINS.search(before)) or (known and bool(_OPENS_SPEECH.search(before)))
    return begins and not any(c.isupper() for c in match.group()[1:])


def _distinct(findings: Sequence[Finding]) -> tuple[Thing, ...]:
    things: dict[Key, Thing] = {}
    for finding in findings:
        key = Key(finding.text, finding.category)
        direct = finding.action is Action.REPLACE
        wordings = finding.widenings or ((finding.replacement,) if direct or finding.replacement else ())
        former = things.get(key)
        if former:
            wordings = former.wordings + wordings
            direct = direct or former.direct
        things[key] = Thing(key, tuple(dict.fromkeys(wordings)), former.why if former else _line(finding.why), direct)
    # Where nothing else is offered, the sentence without it is: she sees what a cut would leave.
    return tuple(thing if thing.wordings else replace(thing, wordings=("",)) for thing in things.values())


def _line(why: str) -> str:
    why = why.strip()
    return why[:1].upper() + why[1:] + ("" if why.endswith((".", "?", "!")) else ".")
