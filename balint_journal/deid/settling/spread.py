"""What was found once is found everywhere: parts of a name, possessives, plurals, other cases, initials, one-letter slips."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from balint_journal.deid.findings import Action, Category
from balint_journal.deid.names.vocabulary import (
    DETERMINERS,
    FUNCTION,
    HUMAN_ACTS,
    KIN,
    NAME_PARTICLES,
    PETS,
    ROLES,
    TITLES,
    WEAK_TITLES,
)
from balint_journal.deid.places.kinds import GENERIC
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.settling.gaps import gaps
from balint_journal.deid.settling.misspelling import Slips
from balint_journal.deid.text.lexicon import ENGLISH, Kind
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.token import Mode, Token
from balint_journal.deid.text.wordset import words

_WHY = "the same name stands elsewhere"
_WHY_SLIP = "one letter away from a name found elsewhere"
_WHY_FAMILY = "the family of somebody named elsewhere"
_WHY_INITIALS = "the initials of a name found elsewhere"
_SPREADING = {Category.PERSON, Category.PLACE, Category.ORGANISATION}
_DULL = FUNCTION | TITLES | WEAK_TITLES | (KIN - PETS) | ROLES | GENERIC | NAME_PARTICLES
_FULL_OF = frozenset({"of", "with", "in", "for", "full"})
_AGED = words("eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety who")
_OF_FAMILY = words("were are had have came went moved lived live all both never always")
# A degree or an amount stands before what a word means, never before whom it names.
_MEANT = words(
    "very too quite rather really such much more less no any some full one two three four five six seven eight nine ten pure solid in into"
)
# After these an opening "Will", "Hope", "May" or "Mark" is a verb.
_ASKED = words("i you he she they we it there this that the to my her his for not so from out off up over be")


def spread(note: Note, settled: Sequence[Candidate]) -> Iterator[Candidate]:
    """Every other place where a word of a found name stands."""
    yield from gaps(note, settled)
    known: dict[str, Candidate] = {}
    letters: dict[str, Candidate] = {}
    for candidate in settled:
        if candidate.spreads and candidate.action is Action.REPLACE and candidate.category in _SPREADING:
            _learn(note, candidate, known, letters)
    if not known:
        return
    slips = Slips(word for word in known if not note.lexicon.kinds(word) & Kind.COMMON)
    for token in note.tokens:
        origin, why = _origin(note, token, known, letters, slips)
        if origin:
            end = token.bare_end
            yield Candidate(token.start, end, origin.category, Strength.WEAK, why, hint=origin.hint)


def _learn(note: Note, candidate: Candidate, known: dict[str, Candidate], letters: dict[str, Candidate]) -> None:
    parts = [token for token in note.inside(candidate.start, candidate.end) if token.text[0].isalpha()]
    named = [token for token in parts if token.base not in _DULL]
    if not named and len(parts) == 1 and candidate.strength >= Strength.LIKELY:
        named = [token for token in parts if token.base not in FUNCTION]
    for token in named:
        if len(token.base) > 1 and (candidate.category is Category.PERSON or not note.kinds(token) & ENGLISH):
            known.setdefault(token.base, candidate)
        elif len(token.base) == 1 and candidate.category is Category.PERSON:
            letters.setdefault(token.base, candidate)
    if candidate.category is Category.PERSON and len(named) > 1:
        letters.setdefault("".join(token.base[0] for token in named), candidate)
        letters.setdefault(named[0].base[0] + named[-1].base[0], candidate)


def _origin(
    note: Note, token: Token, known: dict[str, Candidate], letters: dict[str, Candidate], slips: Slips
) -> tuple[Candidate | None, str]:
    base = token.base
    if base in known:
        return (known[base], _WHY) if same_name(note, token) else (None, "")
    if base.endswith("s") and base[:-1] in known and not note.kinds(token) & ENGLISH:
        return known[base[:-1]], _WHY
    if (family := _family(note, token, known)) is not None:
        return family, _WHY_FAMILY
    if base in letters and token.text[: len(base)].isupper() and not note.kinds(token) & (Kind.CLINICAL | Kind.COMMON):
        return letters[base], _WHY_INITIALS
    if (
        note.kinds(token) & ENGLISH
        or token.base in FUNCTION
        or (token.mode is Mode.NORMAL and not token.capital and note.kinds(token))
    ):
        return None, ""
    near = next(slips.near(base), None)
    return (known[near], _WHY_SLIP) if near else (None, "")


def _family(note: Note, token: Token, known: dict[str, Candidate]) -> Candidate | None:
    """Such as "the frosts, she says, had the shop": everybody of a name that stood behind another name or a title."""
    before, following = note.after(token, -1), note.after(token)
    base = token.base
    if not base.endswith("s") or base != token.lower or not before or not token.joined or before.lower != "the":
        return None
    stem = base[:-1] if base[:-1] in known else base[:-2] if base.endswith("es") else ""
    origin, earlier = known.get(stem), note.after(before, -1)
    if earlier and before.joined and earlier.lower in {"in", "on", "of", "at", "under", "through"}:
        return None
    if origin is None or origin.category is not Category.PERSON or not note.lexicon.kinds(stem) & Kind.SURNAME:
        return None
    named = note.inside(origin.start, origin.end)
    if len(named) < len(("given", "family")) or named[-1].base != stem:
        return None
    shut = following is None or following.before[:1] in {",", ".", ";", ")"}
    return origin if shut or (following is not None and following.joined and following.lower in _OF_FAMILY) else None


def _addressed(note: Note, token: Token, before: Token | None) -> bool:
    """Such as "no reg, it's the doctor": spoken to, whatever stands before."""
    return before is not None and before.lower == "no" and note.tail(token).startswith(",")


def _told_small(note: Note, token: Token) -> bool:
    """A name of the note dictated small: "and hope, forty two, who", "then grace had"; the word alone says nothing."""
    before, following = note.after(token, -1), note.after(token)
    if before is not None and token.joined and before.lower in DETERMINERS:
        return False
    opens = token.first or (before is not None and before.lower in {"and", "but", "then"})
    if following is None or not opens or token.base in FUNCTION:
        return False
    aged = following.before == ", " and (following.text.isdigit() or following.lower in _AGED)
    return aged or (following.joined and following.lower in HUMAN_ACTS)


def _is_meant(note: Note, token: Token, before: Token | None) -> bool:
    """A word of every day with its degree or amount before it: "too short", "in bloom", "one pearl"."""
    plain = note.kinds(token) & Kind.COMMON and token.base == token.lower
    degree = (
        before is not None
        and token.joined
        and (before.lower in _MEANT or (before.lower == "so" and not note.kinds(token) & Kind.FORENAME))
    )
    return bool(plain) and degree


def same_name(note: Note, token: Token) -> bool:
    """Whether a word that is somebody's name elsewhere is a name here too, and not the same word meant plainly."""
    kinds = note.kinds(token)
    if token.mode is Mode.NORMAL and not token.capital and kinds & ENGLISH:
        return bool(kinds & Kind.FORENAME) and _told_small(note, token)
    if not kinds & (ENGLISH | Kind.OBSCURE) or (kinds & Kind.NAME_FIRST and not kinds & Kind.COMMON):
        return True
    before, following = note.after(token, -1), note.after(token)
    thing = bool(
        before and token.joined and (before.lower in DETERMINERS or (kinds & Kind.FEELING and before.lower in _FULL_OF))
    )
    if token.mode is not Mode.NORMAL:
        verb = bool(following and following.joined and following.lower in _ASKED and kinds & Kind.COMMON)
        return (
            (not thing or _addressed(note, token, before))
            and not verb
            and not _is_meant(note, token, before)
            and not (before and token.joined and before.lower in {"to", "i", "we", "you", "they"})
        )
    if not token.capital:
        return False
    if token.first and token.base == token.lower:
        return not (following and following.joined and following.lower in _ASKED)
    return token.index not in note.kept or not kinds & (Kind.CLINICAL | Kind.DEMONYM | Kind.FAITH)
