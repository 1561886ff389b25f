"""What it is, and then what it is called: "the nail bar, luxe,", "school is st nicks", "three, the phone shop", "the ward, cedar,"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from balint_journal.deid.findings import Category
from balint_journal.deid.names.vocabulary import FUNCTION, HUMAN_ACTS, KIN, ROLES, TITLES, WEAK_TITLES
from balint_journal.deid.places.kinds import ORGANISATIONS, PLACES
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.lexicon import ENGLISH, Kind
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.token import Mode, Token
from balint_journal.deid.text.wordset import words

_KINDS: dict[str, str] = {
    **dict.fromkeys(words("shop bar salon store boutique stall parlour deli bakery"), "a shop"),
    **dict.fromkeys(words("restaurant takeaway chippy cafe caff pub inn hotel club"), "a pub"),
    **dict.fromkeys(words("school nursery college primary academy"), "a school"),
    **dict.fromkeys(words("charity"), "a charity"),
    **dict.fromkeys(words("firm company employer business agency factory"), "a firm"),
    **dict.fromkeys(words("surgery practice clinic"), "a surgery"),
    **dict.fromkeys(words("hospital hospice"), "a hospital"),
    **dict.fromkeys(words("church chapel mosque temple"), "a place of worship"),
    **dict.fromkeys(words("band choir team"), "a club"),
}  # fmt: skip
# Who stands for the firm: "the insurance people, vitality".
_FOLK = words("people lot crowd outfit mob")
_CALLED = words("is was called named = :")
_WHOSE = words("the a her his their my our your new old")
_NEVER = FUNCTION | KIN | ROLES | TITLES | WEAK_TITLES | HUMAN_ACTS
_NOT_NAMES = words(
    """two three four five six seven eight nine ten all always never often sometimes still now then later nights days full half part shut closed open busy fine good bad hard easy
    tough hell heaven nearby local small big far near next last first new old due over gone late early out off on up down two-faced please thanks knackered tired half-term
    married single divorced widowed retired plus nil none tbc n/a unknown same ditto friday saturday sunday monday tuesday wednesday thursday"""
)
# What is told by these words has no name: "at once", "at home", "from work".
_NO_SLOT = words(
    "once home lunch dinner tea breakfast noon midday midnight night work school church last least first best present times one two four five six seven eight nine ten eleven twelve"
)
_LONGEST = 2
_WHY = "what it is stands beside what it is called"


def apposed(note: Note) -> Iterator[Candidate]:
    """Every name told by the kind of thing that it stands beside."""
    for noun in note.tokens:
        if noun.lower in _KINDS:
            row = _behind(note, noun) or _equals(note, noun) or _before(note, noun)
            kind = _KINDS[noun.lower]
        elif noun.lower in _FOLK:
            row, kind = _behind(note, noun), "a firm"
        else:
            continue
        if row:
            yield Candidate(
                row[0].start,
                row[-1].end,
                Category.ORGANISATION,
                Strength.LIKELY,
                _WHY,
                hint=f"kind:{kind}",
                spreads=True,
            )


def _behind(note: Note, noun: Token) -> Sequence[Token]:
    """Such as "the nail bar, luxe, in town": between two commas, and of no word that tells something else."""
    first = note.after(noun)
    if not first or first.before != ", ":
        return ()
    article = first if first.lower == "the" else None
    first = note.after(first) if article else first
    if not first or (article and not first.joined):
        return ()
    row = _row(note, first)
    shut = bool(row) and note.tail(row[-1])[:1] in {",", ")", "."}
    return row if shut and _owned(note, noun) and _odd(note, row) else ()


def _equals(note: Note, noun: Token) -> Sequence[Token]:
    """Such as "school is st nicks,", "lily's school is ark,"."""
    verb = note.after(noun)
    first = note.after(verb) if verb else None
    if not verb or not first or not verb.joined or not first.joined or verb.lower not in {"is", "was", "called"}:
        return ()
    row = _row(note, first)
    shut = bool(row) and note.tail(row[-1])[:1] in {",", ".", ";", ")", ""}
    return row if shut and (_odd(note, row) or (verb.lower == "called" and row)) else ()


def _before(note: Note, noun: Token) -> Sequence[Token]:
    """Such as "at three, the phone shop, was": a word, and after a comma what sort of shop it is."""
    trade = note.after(noun, -1)
    article = note.after(trade, -1) if trade else None
    if (
        not trade
        or not article
        or not noun.joined
        or not trade.joined
        or article.lower != "the"
        or article.before != ", "
    ):
        return ()
    if note.tail(noun)[:1] not in {",", ".", ";", ")", ""}:
        return ()
    name = note.after(article, -1)
    slot = note.after(name, -1) if name else None
    placed = slot and name and name.joined and slot.lower in {"at", "from", "for", "with", "rang"}
    return (
        (name,)
        if name and placed and name.text.isalpha() and name.base not in _NO_SLOT | KIN | ROLES | FUNCTION - {"next"}
        else ()
    )


def _row(note: Note, first: Token) -> Sequence[Token]:
    """One or two words up to a mark."""
    row = [first]
    while len(row) < _LONGEST + 1 and (one := note.after(row[-1])) and one.joined:
        row.append(one)
    if len(row) > _LONGEST or any(_plain(note, one) for one in row):
        return ()
    return row


def _plain(note: Note, token: Token) -> bool:
    if token.lower in {"st", "saint"}:
        return False
    if token.base in _NEVER | _NOT_NAMES or not token.text.replace("'", "").isalpha() or token.index in note.in_terms:
        return True
    if token.mode is Mode.NORMAL and token.capital:
        return token.index in note.kept
    return token.lower.endswith(("ing", "ed", "ly")) or bool(
        note.kinds(token) & (Kind.CLINICAL | Kind.FEELING | Kind.DEMONYM | Kind.COUNTRY)
    )


def _odd(note: Note, row: Sequence[Token]) -> bool:
    """No plain word by itself; two plain words are a name where neither is the noun of a thing."""
    if row[-1].base in ORGANISATIONS or row[-1].base in PLACES:
        return False
    plain = [bool(note.kinds(one) & ENGLISH) for one in row]
    if len(row) == 1:
        return not plain[0] and len(row[0].text) > _LONGEST and not note.kinds(row[0]) & (Kind.FORENAME | Kind.PLACE)
    return not all(plain) or row[0].mode is not Mode.NORMAL


def _owned(note: Note, noun: Token) -> bool:
    """An article or an owner stands up to two words before."""
    for step in (1, 2, 3):
        one = note.after(noun, -step)
        if not one:
            return False
        if one.lower in _WHOSE or one.lower.endswith("'s"):
            return True
    return False
