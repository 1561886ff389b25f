"""Names of several words that capitals alone do not hold together, and the small nouns that belong to them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from balint_journal.deid.findings import Category
from balint_journal.deid.names.vocabulary import DETERMINERS, FUNCTION, KIN, ROLES, TITLES, WEAK_TITLES
from balint_journal.deid.places.kinds import MIDDLE, ORGANISATIONS, PLACES, SURE_NOUNS, TEAMS
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.keep import SHORT_DAYS
from balint_journal.deid.text.lexicon import Kind
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.token import Mode, Token
from balint_journal.deid.text.wordset import words

_ENGLISH = Kind.ORDINARY | Kind.COMMON
_NAME = Kind.FORENAME | Kind.SURNAME | Kind.PLACE | Kind.NAME | Kind.COUNTRY
_NEVER = FUNCTION | KIN | ROLES | TITLES | WEAK_TITLES
_LONGEST_ROW, _MOST_BETWEEN, _SHORT = 4, 2, 4
_GAELIC = words("na nan nam an y yr")
# "Tír na nÓg", "Cumann na mBan": a small letter before the capital.
_MUTATED = re.compile(
    r"(?:bhf|n|m|g|b|d|t|h|bh|dt|ts)[A-Z\u00c1\u00c9\u00cd\u00d3\u00da][a-z\u00e1\u00e9\u00ed\u00f3\u00fa]+\Z"
)
_ONCE = words("first next three both")
_COMPASS = words("north south east west central")
_LOCAL = words("camhs cmht pals iapt lmc icb pcn mash ooh ccg crht")
_NAMED_AT = words("at from outside opposite behind runs ran running owns owned manages managed opened called in")
_FROM = words("at from for with by")
_WHY = "it reads as a name of several words"


def named_rows(note: Note) -> Iterator[Candidate]:
    """Names like "the Leri day unit", "Cumann na mBan", "the 2nd Tarporley", "Wales Tonight", "Curl Up & Dye"."""
    for token in note.tokens:
        if token.mode is not Mode.NORMAL:
            continue
        found = _gaelic(note, token) or (_capital(note, token) if token.capital else None)
        if found:
            yield found


def _capital(note: Note, token: Token) -> Candidate | None:
    return (
        _with_noun(note, token)
        or _small_word(note, token)
        or _kept_tail(note, token)
        or _branch(note, token)
        or _as_a_title(note, token)
    )


def found_row(start: Token, last: Token, hint: str = "", *, place: bool = False) -> Candidate:
    """The candidate from the first word to the last, called what its last word is called."""
    category = Category.PLACE if place else Category.ORGANISATION
    kind = hint or ORGANISATIONS.get(last.base) or PLACES.get(last.base) or "an organisation"
    return Candidate(start.start, last.end, category, Strength.SURE, _WHY, hint=f"kind:{kind}", spreads=True)


def raised(token: Token | None) -> bool:
    """A capital and small letters, in writing that uses capitals as print does."""
    return bool(token and token.capital and token.mode is Mode.NORMAL and not token.shouted and len(token.text) > 1)


def row_start(note: Note, token: Token) -> Token | None:
    """The first word of the row of capitals that ends with ``token``; none where only its place gave it a capital."""
    start = token
    for _ in range(_LONGEST_ROW):
        before = note.after(start, -1)
        near = before and (start.joined or start.before in {"-", " & "}) and raised(before)
        if not near or not before or before.base in _NEVER or before.base != before.lower or before.index in note.kept:
            break
        start = before
    if not start.first or not note.kinds(start) & _ENGLISH or note.kinds(start) & Kind.NAME_FIRST:
        return start
    second = note.after(start) if start is not token else None
    # "Camp Hill" is a name, "Poor Langley" is not.
    return start if second and note.kinds(second) & _ENGLISH and start.base not in FUNCTION | DETERMINERS else second


def row_end(note: Note, token: Token) -> Token:
    """The last word of the row of capitals that ``token`` begins, with the noun of its kind."""
    last = token
    for _ in range(_LONGEST_ROW):
        following = note.after(last)
        goes_on = following and (following.joined or following.before in {"-", " & "})
        if not goes_on or not following or not (raised(following) or following.base in SURE_NOUNS):
            break
        last = following
    return last


def _with_noun(note: Note, token: Token) -> Candidate | None:
    """Such as "the Ferry Lane depot", "Crosby beach", "the Leri day unit", "Selby bus station"."""
    noun, between = note.after(token), 0
    if not raised(token) or token.base in _NEVER or token.base != token.lower:
        return None
    # A word of the lists of diseases alone may be a river too.
    if token.index in note.kept and (note.kinds(token) != Kind.CLINICAL or not noun or noun.lower not in MIDDLE):
        return None
    while noun and noun.joined and noun.lower in MIDDLE and between < _MOST_BETWEEN:
        further = note.after(noun)
        if not further or not further.joined or further.capital:
            break
        noun, between = further, between + 1
    if not noun or not noun.joined or noun.capital or noun.base != noun.lower:
        return None
    start = row_start(note, token)
    before = note.after(start, -1) if start else None
    article = bool(start and before and start.joined and before.lower == "the")
    kind = noun.base in ORGANISATIONS or noun.base in TEAMS or noun.base == "station"
    sure = noun.base in SURE_NOUNS
    if article and between and before and (leader := _before_of(note, before)):
        start = leader
    wanted = (sure or kind) if between or (article and start is not token) else sure
    if not start or not wanted:
        return None
    return found_row(start, noun, place=noun.base in PLACES and noun.base not in ORGANISATIONS)


def _before_of(note: Note, article: Token) -> Token | None:
    """The first word of "Pride of the" before "Village flute band"."""
    of, first = note.after(article, -1), note.after(article, -2)
    if not of or of.lower != "of" or not article.joined or not of.joined or not raised(first):
        return None
    return None if not first or first.first or first.base in _NEVER else first


def _gaelic(note: Note, token: Token) -> Candidate | None:
    """Such as "Ard na Mara", "Tír na nÓg Family Practice": a small word of Irish, Gaelic or Welsh between two capitals."""
    if token.lower not in _GAELIC or not token.joined or token.capital:
        return None
    before, following = note.after(token, -1), note.after(token)
    mutated = bool(following and following.joined and _MUTATED.match(following.text))
    if not before or not before.capital or not following or not following.joined or before.shouted:
        return None
    foreign = mutated or (following.capital and not note.kinds(before) & Kind.COMMON)
    if not foreign or (token.lower == "an" and not mutated) or before.base in TITLES | WEAK_TITLES:
        return None
    last = row_end(note, following)
    start = row_start(note, before) or before
    door = note.after(start, -1)
    if door and start.joined and door.text.isdigit() and len(door.text) < _SHORT:
        start = door  # "4 Taigh na Mara"
    return found_row(
        start,
        last,
        place=last.base not in ORGANISATIONS and last.base not in PLACES,
        hint="" if last.base in ORGANISATIONS else "a place",
    )


def _small_word(note: Note, token: Token) -> Candidate | None:
    """Such as "the driver from First": a word too small for a capital, that has one and stands alone."""
    before, following = note.after(token, -1), note.after(token)
    if token.lower not in _ONCE or token.first or not before or not token.joined or before.lower not in _FROM:
        return None
    if following and following.joined and (following.capital or following.lower in {"of", "aid"}):
        return None
    return found_row(token, token, "a firm")


def _kept_tail(note: Note, token: Token) -> Candidate | None:
    """Such as "Dulwich Hamlet", "Pennine Light Transit": the last word of a name is a play or a van elsewhere."""
    before = note.after(token, -1)
    if (
        token.index not in note.kept
        or len(token.text) == 1
        or not note.kinds(token) & Kind.ORDINARY
        or not token.joined
        or not raised(before)
    ):
        return None
    if (
        not note.kinds(token) & (Kind.CAPITAL | Kind.WORK)
        or not before
        or before.base in _NEVER
        or before.index in note.kept
    ):
        return None
    start = row_start(note, before)
    slot = note.after(start, -1) if start else None
    if not start or not slot or slot.lower not in _NAMED_AT | _FROM | {"the", "of", "to"} or token.lower in SHORT_DAYS:
        return None
    return found_row(start, token)


def _branch(note: Note, token: Token) -> Candidate | None:
    """Such as "CAMHS West", "Rapid Response East", "Avon LMC": a service and its part of the country."""
    before = note.after(token, -1)
    if not before or not token.joined or not before.capital or before.base in FUNCTION:
        return None
    compass = token.lower in _COMPASS and not token.shouted
    if token.shouted:
        body = token.lower in _LOCAL and raised(before) and before.base not in _NEVER
    else:
        body = before.shouted and before.lower in _LOCAL and bool(compass or note.kinds(token) & Kind.PLACE)
    if body:
        return found_row(before, token, "a service")
    start = before
    while compass and start.joined and (further := note.after(start, -1)) and raised(further):
        if further.base in FUNCTION:
            break
        start = further
    served = start is not before and not note.kinds(start) & (Kind.FORENAME | Kind.PLACE)
    return found_row(start, token, "a service") if served else None


def _as_a_title(note: Note, token: Token) -> Candidate | None:
    """Such as "Curl Up & Dye", "Wok This Way": capitals on small words too, where a place is named."""
    before = note.after(token, -1)
    if not before or not token.joined or before.lower not in _NAMED_AT or before.capital or not raised(token):
        return None
    row = [token]
    while len(row) <= _LONGEST_ROW and (following := note.after(row[-1])):
        if not following.capital or not (following.joined or following.before in {" & ", "-"}):
            break
        row.append(following)
    small = any(one.base in FUNCTION and not one.shouted and len(one.text) > 1 for one in row[:-1])
    paired = any(one.before == " & " for one in row[1:])
    if len(row) == 1 or not (small or paired) or any(one.shouted for one in row):
        return None
    if before.lower == "in" and not paired:
        return None  # a book as likely as a shop
    return found_row(row[0], row[-1], "" if row[-1].base in ORGANISATIONS else "a place")


def alone_after_the(note: Note, token: Token) -> Token | None:
    """The "the" right before the word, where no capital follows that would make it part of a longer name."""
    before, following = note.after(token, -1), note.after(token)
    if before is None or not token.joined or before.lower != "the":
        return None
    return None if following is not None and following.joined and following.capital else before
