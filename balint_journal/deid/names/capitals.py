"""Names told by their capitals, in writing that uses capitals as print does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from balint_journal.deid.findings import Category
from balint_journal.deid.names.capital_rows import capital_rows
from balint_journal.deid.names.context import acts_like_person, last_of_hyphens, name_end, with_noun
from balint_journal.deid.names.vocabulary import FUNCTION, KIN, NAME_PARTICLES, PETS, ROLES, TITLES, WEAK_TITLES
from balint_journal.deid.places.kinds import LEADING, NEWS, ORGANISATIONS, PLACES, SHOPS
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.keep import SHORT_DAYS
from balint_journal.deid.text.lexicon import Kind, Kinds
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.token import Mode, Token
from balint_journal.deid.text.wordset import words

_PERSON = Kind.FORENAME | Kind.SURNAME
_NAME = _PERSON | Kind.PLACE | Kind.NAME | Kind.COUNTRY
_ENGLISH = Kind.ORDINARY | Kind.COMMON | Kind.ABBREVIATION
_ADJECTIVES = words("poor dear old young little big wee auld oul fire don pan di ben private general chief")
_ADDRESSED = words("father sister brother mother captain bishop canon vicar major colonel padre duchess sergeant")
_FAR_KIN = words("mammy taid nain mamgu tadcu babcia dziadek abuela abuelo nonna nonno oma opa")
_ABBREVIATION = 5
_TINY = 2
# How far along a row a capital is looked at for another's sake: a row may be the whole text.
_REACH = 12
_SLASHES = frozenset({"/", "&", "+", " & ", " + "})
_BODIES = words("vts fc afc rfc cc pcn icb ccg cmht nhs ooh wi gaa llp plc ltd mp ft")
_PLACE_BEFORE = words("in at to from near via towards outside around through")
_WHY_PERSON = "a capital inside a sentence"
_WHY_PLACE = "a capital, as the names of places have"
_WHY_ORGANISATION = "it ends as the names of such places do"
_WHY_OPENING = "it opens a sentence and is no ordinary word"
_WHY_ACTS = "it opens a sentence as a person's name does"


def capitals(note: Note) -> Iterator[Candidate]:
    """Every row of capitals that is not kept, nor merely the opening of a sentence."""
    for row in capital_rows(note):
        yield from _candidates(note, row)


def _candidates(note: Note, row: Sequence[Token]) -> Iterator[Candidate]:
    part: list[Token] = []
    for place, token in enumerate([*row, None]):
        if token and _nameable(note, token, row[max(0, place - _REACH) : place + _REACH + 1]):
            part.append(token)
            continue
        if token and part and not token.capital and token is not row[-1]:
            part.append(token)  # "of", "van": belongs to what stands before and after
            continue
        for piece in _split(note, _trimmed(part)):
            yield from _judge(note, piece)
        part = []


def _split(note: Note, part: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """Names like "Ken and June", "the Golden Wok on Station Road" are two names; "Chapel of Rest" and "Newcastle upon Tyne" are one."""
    whole = note.lexicon.phrase(" ".join(token.lower for token in part))
    start = 0
    for index, token in enumerate(part):
        parted = token.lower in {"and", "on", "under", "in"} and not token.capital and token.before == " "
        if parted and not whole and not (token.lower == "and" and part[-1].base in ORGANISATIONS):
            yield _trimmed(part[start:index])
            start = index + 1
    yield _trimmed(part[start:])


def _trimmed(part: Sequence[Token]) -> Sequence[Token]:
    start, end = 0, len(part)
    while start < end and not part[start].capital:
        start += 1
    while end > start and not part[end - 1].capital:
        end -= 1
    return part[start:end]


def _nameable(note: Note, token: Token, row: Sequence[Token]) -> bool:  # noqa: PLR0911 - one clue or near miss a line
    if not token.capital or (token.index in note.kept and not _ends_organisation(note, token, row)):
        return False
    if not token.text[0].isalpha() or any(c.isdigit() for c in token.text):
        return False
    kinds = note.kinds(token)
    if token.base in FUNCTION and (
        token.first or token.shouted or (not kinds & Kind.FORENAME and not _leads_name(note, token))
    ):
        return False
    if token.shouted:
        if len(token.text) <= _ABBREVIATION and not kinds & _PERSON:
            return _beside_name(note, token, row)
        if kinds & _ENGLISH and not _shouted_name(note, token, row):
            return False
    if len(token.text) <= _TINY and token.before in _SLASHES:
        return False
    if len(token.text) == 1:
        return (
            not _postscript(note, token)
            and token.before not in _SLASHES
            and note.tail(token) not in _SLASHES
            and any(other.capital and len(other.text) > _TINY for other in row)
        )
    return True


def _postscript(note: Note, token: Token) -> bool:
    """Either letter of "P.S." or "N.B."."""
    before, following = note.after(token, -1), note.after(token)
    pairs = ((before, token), (token, following))
    return any(one and two and two.before in {".", ". "} and one.base + two.base in {"ps", "nb"} for one, two in pairs)


def _ends_organisation(note: Note, token: Token, row: Sequence[Token]) -> bool:
    """Such as "Conwy Vale VTS": an abbreviation for a body, after its name; or "J.McG.", which is no microgram."""
    before = note.after(token, -1)
    if token.before == "." and before and len(before.text) == 1 and before.capital and token.text[:1].isupper():
        return True
    return bool(
        token.lower in _BODIES
        and token.shouted
        and token is not row[0]
        and before
        and before.index not in note.kept
        and not before.shouted
    )


def _leads_name(note: Note, token: Token) -> bool:
    """Names like "Much Hadham", "All Hallows": a capital that only a name gives to so small a word."""
    following = note.after(token)
    return bool(
        len(token.text) > _TINY
        and following
        and following.joined
        and following.capital
        and not following.shouted
        and token.lower not in {"the", "i'm", "and"}
        and following.base not in FUNCTION
        and following.index not in note.kept
    )


def _beside_name(note: Note, token: Token, row: Sequence[Token]) -> bool:
    """Names like "HMP Dartmoor", "BBC Points West": an abbreviation that is part of a name."""
    return any(
        abs(other.index - token.index) == 1
        and other.capital
        and not other.shouted
        and other.index not in note.kept
        and other.base not in FUNCTION
        and other.text.isalpha()
        for other in row
    )


def _shouted_name(note: Note, token: Token, row: Sequence[Token]) -> bool:
    return any(
        other.shouted
        and other is not token
        and (other.lower in TITLES or (note.kinds(other) & _PERSON and not note.kinds(other) & Kind.COMMON))
        for other in row
    )


def _judge(note: Note, part: Sequence[Token]) -> Iterator[Candidate]:
    if not part:
        return
    part = _without_opening(note, part)
    if not part or (len(part) == 1 and _generic_alone(note, part[0])):
        return
    category, why, hint = _category(note, part)
    start, end = part[0].start, with_noun(note, part[-1], category) or name_end(note, last_of_hyphens(note, part[-1]))
    strength = Strength.LIKELY if len(part) > 1 else Strength.WEAK
    yield Candidate(start, end, category, strength, why, hint=hint, spreads=_spreads(note, part))


def _spreads(note: Note, part: Sequence[Token]) -> bool:
    return len(part) > 1 or not note.kinds(part[0]) & Kind.COMMON or bool(note.kinds(part[0]) & Kind.FORENAME)


def _generic_alone(note: Note, token: Token) -> bool:
    """A single capital that is a role, a relative or a kind of place: "Mum", "Surgery", "Registrar"."""
    base = token.base
    before = note.after(token, -1)
    if base in _ADDRESSED and not token.first and token.mode is Mode.NORMAL and not token.shouted:
        return False
    if base in _FAR_KIN or (base in NEWS and before and token.joined and before.lower == "the" and not token.first):
        return False
    known = base in KIN - PETS or base in ROLES or base in ORGANISATIONS or base in TITLES
    return known and bool(note.kinds(token) & _ENGLISH)


def _without_opening(note: Note, part: Sequence[Token]) -> Sequence[Token]:
    """Drop the words that have their capital from the sentence they open."""
    part = list(part)
    while part and part[0].first and not _opens_as_name(note, part):
        part = part[1:]
        while part and not part[0].capital:
            part = part[1:]
    return part


def _opens_as_name(note: Note, part: Sequence[Token]) -> bool:  # noqa: PLR0911 - one clue or near miss a line
    token = part[0]
    kinds = note.kinds(token)
    if len(token.text) == 1:
        return _initial_first(note, part)
    if token.mode is not Mode.NORMAL:
        return not kinds & Kind.COMMON or bool(kinds & _PERSON) or acts_like_person(note, token)
    english = bool(kinds & (_ENGLISH | Kind.OBSCURE if not kinds & _NAME else _ENGLISH))
    if (
        kinds & Kind.NAME_FIRST
        or not english
        or (kinds & Kind.COUNTRY and not kinds & Kind.COMMON)
        or (len(part) > 1 and token.lower in SHORT_DAYS)
        or _alone(note, token, kinds)
    ):
        return True
    if len(part) > 1 and token.lower in WEAK_TITLES - _ADJECTIVES and part[1].joined:
        return True
    following = next((other for other in part[1:] if other.capital), None)
    if following and part[1].before in {" ", "-"} and (following is part[1] or _particled(part, following)):
        if following is not part[1]:
            return bool(kinds & _PERSON)
        return _opens_row(note, part, kinds)
    if not kinds & _PERSON:
        return False
    return acts_like_person(note, token)


def _initial_first(note: Note, part: Sequence[Token]) -> bool:
    """Such as "J. Okonkwo", "P Hollis": a letter, and a capital that is no everyday word."""
    if len(part) == 1 or not part[1].capital:
        return False
    dotted = part[1].before in {". ", "."}
    return dotted or (part[0].base not in {"a", "i", "o"} and not note.kinds(part[1]) & Kind.COMMON)


def _alone(note: Note, token: Token, kinds: Kinds) -> bool:
    """A sentence of one word that is somebody's name, and no feeling ("Bran.")."""
    return bool(kinds & Kind.FORENAME) and not kinds & Kind.FEELING and note.tail(token)[:1] in {".", "!", "?"}


def _particled(part: Sequence[Token], following: Token) -> bool:
    """Only particles stand between: "Maria da Costa"."""
    return all(other.lower in NAME_PARTICLES for other in part[1 : list(part).index(following)])


def _opens_row(note: Note, part: Sequence[Token], kinds: Kinds) -> bool:
    """An ordinary word before another capital: "Mark Ellis", "Elm Tree Surgery", but "Poor Maureen", "Then Kyle"."""
    following = part[1]
    if following.lower in TITLES:
        return False
    if note.lexicon.phrase(" ".join(token.lower for token in part)) & (Kind.PLACE | Kind.COUNTRY):
        return True
    plain = note.kinds(following) & _ENGLISH and not note.kinds(following) & _PERSON and len(following.text) > 1
    if plain and part[0].base not in FUNCTION and not kinds & Kind.ABBREVIATION:
        return True
    if kinds & Kind.FORENAME and not (
        note.kinds(following) & Kind.FORENAME and kinds & Kind.COMMON and not note.kinds(following) & Kind.SURNAME
    ):
        return True
    if any(token.lower in ORGANISATIONS or token.lower in PLACES for token in part[1:]):
        return True
    return part[1].before == "-" and not all(note.kinds(token) & _ENGLISH for token in part)


def _category(note: Note, part: Sequence[Token]) -> tuple[Category, str, str]:  # noqa: PLR0911 - one clue or near miss a line
    last = part[-1]
    for token in (last, *part):
        base = token.base
        if len(part) > 1 and base in ORGANISATIONS and token is not part[0]:
            return Category.ORGANISATION, _WHY_ORGANISATION, f"kind:{ORGANISATIONS[base]}"
        if len(part) > 1 and base in PLACES and token is not part[0]:
            return Category.PLACE, _WHY_PLACE, f"kind:{PLACES[base]}"
    if len(part) == 1 and last.base in SHOPS:
        return Category.ORGANISATION, _WHY_ORGANISATION, "kind:a shop"
    if len(part) == 1 and last.base in NEWS:
        return Category.ORGANISATION, _WHY_ORGANISATION, "kind:the local news"
    kinds = note.kinds(last) | note.lexicon.phrase(" ".join(token.lower for token in part))
    if (len(part) > 1 and part[0].lower in LEADING) or last_of_hyphens(note, last) is not last:
        return Category.PLACE, _WHY_PLACE, ""
    before = note.after(part[0], -1)
    placed = bool(before and part[0].joined and before.lower in _PLACE_BEFORE)
    if kinds & (Kind.PLACE | Kind.COUNTRY) and (placed or not kinds & _PERSON):
        return Category.PLACE, _WHY_PLACE, ""
    if (
        placed
        and before
        and (
            before.lower in {"near", "via"}
            or (before.lower in {"in", "outside"} and not (kinds & Kind.FORENAME and len(part) == 1))
        )
    ):
        return Category.PLACE, _WHY_PLACE, ""
    if part[0].first:
        return Category.PERSON, _WHY_ACTS if note.kinds(part[0]) & _ENGLISH else _WHY_OPENING, ""
    return Category.PERSON, _WHY_PERSON, ""
