"""Towns that are a word besides, and roads by letter and number: "moved from hull", "in diss", "off the m3", "the A forty one"."""

from __future__ import annotations

from collections.abc import Iterator

from balint_journal.deid.findings import Category
from balint_journal.deid.places.bare_slots import closed
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.token import Mode, Token
from balint_journal.deid.text.wordset import words

_TOWNS = words(
    """cork hull bury reading deal sale settle eye diss rugby bath ware wells wick hove barking tring battle rye stone street mold nelson flint holt
    hook crook yarm hythe lydd frome looe bude barry neath port talbot derry down kells trim birr cobh naas athy moate ballina surrey kent devon dorset essex douglas ramsey peel
    buxton poole crewe corby goole selby hyde leek barrow beer ham hope hale sandwich epping dudley"""
)
# Where somebody lives, comes from or goes: a town stands there, and these words do not.
_LIVED = words(
    """live lives lived living born moved moves moving came come comes back over home house flat bungalow sofa daughter son sister brother mum mam mother aunt uncle cousin cousins
    train bus drove drives drive driven travelled travel works worked work job school primary college hospital hostel prison registrar f1 f2 family cottage
    farm shop attend attends clinic uni university care bollard parents man woman lad lass girl originally down up out"""
)
_IN, _FROM = words("in near outside"), words("from to")
# Of these too many things are done, so that only where somebody lives is one.
_NEVER_TO = words(
    "sale battle street bath reading hope beer down port stone hook crook eye trim ware wells rugby sandwich ham deal settle leek peel barrow hyde"
)
# Behind one of these the word is a verb: "come to bury him".
_OBJECTS = words("the of a an his her my our their it him them me us you with")
_NUMBERS = words(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred oh nought zero double triple and"
)
_MOTORWAYS = frozenset(
    f"m{number}"
    for number in (
        *range(1, 12),
        18,
        20,
        23,
        25,
        26,
        27,
        32,
        40,
        42,
        45,
        48,
        49,
        50,
        53,
        54,
        55,
        56,
        57,
        58,
        60,
        61,
        62,
        65,
        66,
        67,
        69,
        73,
        74,
        77,
        80,
        90,
        180,
        181,
        271,
        602,
        606,
        621,
    )
)
_ON_ROAD = words("on off along up down by from of in near over under beside")
_FAR = 4
_WHY = "it stands where a town or a road stands"


def word_towns(note: Note) -> Iterator[Candidate]:
    """Every such town and road, where the sentence leaves it nothing else to be."""
    for token in note.tokens:
        if token.lower in _TOWNS:
            last = token if _town(note, token) else None
        elif token.lower in _MOTORWAYS:
            last = token if _motorway(note, token) else None
        elif token.lower in {"a", "m", "b", "n"}:
            last = _said(note, token)
        else:
            continue
        if last:
            kind = "a town" if last is token and token.lower in _TOWNS else "a road"
            yield Candidate(token.start, last.end, Category.PLACE, Strength.LIKELY, _WHY, hint=f"kind:{kind}")


def _town(note: Note, token: Token) -> bool:
    """Such as "moved here from hull", "the sofa in diss": small letters, behind who lives or goes there."""
    slot = note.after(token, -1)
    if token.capital and token.mode is Mode.NORMAL:
        return False
    if not slot or not token.joined or slot.lower not in _IN | _FROM or not closed(note, token):
        return False
    following = note.after(token)
    if following and following.joined and (following.lower in _OBJECTS or _has_its_fellow(note, token, following)):
        return False
    if slot.lower in {"in", "to"} and token.lower == "hope":
        return False  # as everybody does
    if slot.lower in _FROM and token.lower in _NEVER_TO and not _near(note, slot, 2):
        return False
    return slot.joined and _near(note, slot, _FAR)


def _has_its_fellow(note: Note, token: Token, following: Token) -> bool:
    """Such as "from street to street", "works in reading and writing": no town is one of such two."""
    fellow = note.after(following)
    if not fellow or not fellow.joined:
        return False
    same = following.lower == "to" and fellow.lower == token.lower
    return same or (following.lower == "and" and token.lower.endswith("ing") and fellow.lower.endswith("ing"))


def _near(note: Note, slot: Token, far: int) -> bool:
    one = slot
    for _ in range(far):
        before = note.after(one, -1)
        if not before or one.first:
            return False
        if before.lower in _LIVED:
            return True
        one = before
    return False


def _motorway(note: Note, token: Token) -> bool:
    """Such as "off the m3", "m180 hard shoulder"."""
    before, following = note.after(token, -1), note.after(token)
    article = note.after(before, -1) if before and before.lower == "the" else None
    gone = bool(article and before and before.joined and token.joined and article.lower in _ON_ROAD)
    part = bool(
        following and following.joined and following.lower in {"hard", "services", "junction", "bridge", "corridor"}
    )
    return gone or part


def _said(note: Note, letter: Token) -> Token | None:
    """The last word of "A forty one" behind "the": no article stands before another."""
    article, number = note.after(letter, -1), note.after(letter)
    if not article or article.lower != "the" or not letter.joined or not number or not number.joined:
        return None
    slot = note.after(article, -1)
    if number.lower not in _NUMBERS - {"and"} or not slot or slot.lower not in _ON_ROAD | {"to", "at"}:
        return None
    last = number
    while (one := note.after(last)) and one.joined and one.lower in _NUMBERS - {"and"}:
        last = one
    return last
