"""What somebody is called, and the names of animals and boats: "They call him Bear", "Patch, his collie", "SHE SAID BANDIT HAD DIED"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from balint_journal.deid.findings import Category
from balint_journal.deid.names.vocabulary import (
    BEING,
    DETERMINERS,
    FUNCTION,
    HUMAN_ACTS,
    KIN,
    PETS,
    ROLES,
    TITLES,
    WEAK_TITLES,
)
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.lexicon import Kind
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.token import Mode, Token
from balint_journal.deid.text.wordset import words

_WHY_CALLED = "it says what somebody is called"
_WHY_PET = "it is what an animal or a boat is called"
_CALL = words("call calls called calling")
_WHOM = words("him her me them us himself herself myself themselves")
_PLAIN = Kind.COMMON | Kind.FEELING
_GENERIC = FUNCTION | KIN | ROLES | TITLES | WEAK_TITLES
_BACKWARD = words("that's it's that is as so what they everyone everybody he she i we the all nickname")
_LEADING = words("to with for and but then so from by of at the in on")
_TWO = words("both two his her my their our all a")
_REACH = 7
_NEAR = 3
# Words that are given to animals more often than to anything else that acts.
_PET_NAMES = words(
    """bandit biscuit tinker patch sooty smudge socks ginger misty shadow rusty rocky buster bruno duke lady duchess bella luna daisy poppy coco cookie
    pepper fudge toffee treacle truffle pickle pickles peanut button buttons pebbles snowy snowball fluffy tiger tigger leo sheba storm star thunder
    blaze bramble clover conker acorn whisky whiskey brandy sherry guinness toast crumpet muffin dumpling noodle mango olive mustard nutmeg saffron
    flash bullet ranger hunter scout digger dusty sandy stormy lucky happy bonny bounce bouncer chester boots mittens whiskers felix oreo fang nipper
    spot scamp rascal rebel diesel turbo jet ace blue midnight ghost pirate captain major prince princess queenie monty bingo domino jester comet meteor"""
)
_AFTER_PET = HUMAN_ACTS | BEING | words("had been lies lay")


def bynames(note: Note) -> Iterator[Candidate]:
    """Every name told by "call" and by the word for an animal or a boat."""
    present = {token.base for token in note.tokens}
    if present & _CALL:
        for token in note.tokens:
            if token.lower in _CALL:
                yield from _called(note, token)
    if "the" in present:
        yield from _bynames_of(note)
    animals = bool(present & PETS or {word.removesuffix("s") for word in present if word.endswith("s")} & PETS)
    if animals:
        yield from _animals(note)


def _bynames_of(note: Note) -> Iterator[Candidate]:
    for token in note.tokens:
        if token.mode is not Mode.NORMAL and token.lower == "the" and (row := _known_as(note, token)):
            yield Candidate(row[0].start, row[1].end, Category.PERSON, Strength.LIKELY, _WHY_CALLED, spreads=True)


def _animals(note: Note) -> Iterator[Candidate]:
    for token in note.tokens:
        for one in _both(note, token):
            yield _candidate(one, _WHY_PET)
        if token.base in PETS and token.base == token.lower and (name := _beside(note, token)):
            yield _candidate(name, _WHY_PET)
        if token.base in PETS and (name := _apposed(note, token)):
            yield _candidate(name, _WHY_PET)
        elif token.base in _PET_NAMES and _acts(note, token):
            yield _candidate(token, _WHY_PET)


def _candidate(token: Token, why: str) -> Candidate:
    return Candidate(token.start, token.bare_end, Category.PERSON, Strength.LIKELY, why, spreads=True)


def _called(note: Note, verb: Token) -> Iterator[Candidate]:
    whom, name = note.after(verb), note.after(verb, 2)
    if whom and name and whom.joined and whom.lower in _WHOM and name.joined and _byname(note, name):
        yield _candidate(name, _WHY_CALLED)
    start = _said_before(note, verb)
    if start:
        last = start[-1]
        yield Candidate(
            start[0].start,
            last.bare_end,
            Category.PERSON,
            Strength.LIKELY,
            _WHY_CALLED,
            spreads=len(start) == 1,
        )
    told = verb.lower == "called" and verb.mode is not Mode.NORMAL and _of_animal(note, verb)
    if told and whom and whom.joined and whom.text.isalpha() and whom.base not in _GENERIC | DETERMINERS:
        yield _candidate(whom, _WHY_PET)


def _known_as(note: Note, article: Token) -> tuple[Token, Token] | None:
    """Such as "jackie the tank", "mick the brick": a given name and what nobody is by trade, where capitals say nothing."""
    name, noun = note.after(article, -1), note.after(article)
    if not name or not noun or not article.joined or not noun.joined or name.base != name.lower:
        return None
    if not note.kinds(name) & Kind.FORENAME or note.kinds(name) & Kind.COMMON or not noun.text.isalpha():
        return None
    before, following = note.after(name, -1), note.after(noun)
    if name.base in _CALENDAR:
        return None
    given = before and name.joined and before.lower in HUMAN_ACTS | _GIVEN
    shut = not following or not following.joined or following.base in FUNCTION or following.lower in HUMAN_ACTS
    plain = noun.base in _GENERIC | DETERMINERS | _SPOKEN_OF or noun.lower.endswith(
        ("er", "or", "ist", "man", "ian", "ing", "ed")
    )
    if given or plain or not shut or noun.lower in note.lexicon.terms("occupations"):
        return None
    return name, noun


_CALENDAR = words("theres heres wheres jan may june april august mar sept wed sat sun")
_GIVEN = words(
    "told asked gave give giving tell ask show showed shown sent send offered offer teach taught read hand handed bring brought pass passed wish get got cost saved"
)
_SPOKEN_OF = words(
    """day night week month year time other same whole only most one first last truth news results result form leaflet number letter card phone very next best worst
    morning evening afternoon moment minute weekend summer winter patient yr mortgage dead late great younger elder eldest youngest registrar police nhs"""
)


def _byname(note: Note, name: Token) -> bool:
    if name.base in _GENERIC or not name.text[0].isalpha():
        return False
    if name.mode is Mode.NORMAL:
        return name.capital and not name.shouted and name.index not in note.kept
    kinds = note.kinds(name)
    return bool(kinds & Kind.FORENAME) or not kinds & (_PLAIN | Kind.ORDINARY | Kind.OBSCURE | Kind.ABBREVIATION)


def _said_before(note: Note, verb: Token) -> list[Token]:
    """The name in "Mouse. That's what they call her", "Big Jim, as they call him": it stands before a stop or a comma."""
    token = verb
    for _ in range(_REACH):
        if not token.joined:
            break
        before = note.after(token, -1)
        if not before or token.lower not in _BACKWARD | _CALL:
            return []
        token = before
    stopped = token.before == ". " and token.lower in {"that's", "it's", "that", "so", "they", "everyone"}
    if not stopped and not (token.before == ", " and token.lower in {"as", "they", "everyone"}):
        return []
    row = _capitals_before(note, token)
    if not row or not (row[0].first or token.lower == "as"):
        return []
    named = any(one.base not in _GENERIC for one in row) and not any(one.index in note.kept for one in row)
    return row if named else []


def _capitals_before(note: Note, token: Token) -> list[Token]:
    """The row of capitals that ends right before ``token``, small words of speech in front cut off."""
    row: list[Token] = []
    while (before := note.after(row[0] if row else token, -1)) and before.capital and before.mode is Mode.NORMAL:
        if row and not row[0].joined:
            break
        row.insert(0, before)
    while row and row[0].lower in _LEADING:
        row.pop(0)
    return row


def _of_animal(note: Note, verb: Token) -> bool:
    """An animal or a relative was named shortly before: "the dog is called biscuit"."""
    for step in range(1, _NEAR + 1):
        before = note.after(verb, -step)
        if before and before.base in PETS:
            return True
    return False


def _apposed(note: Note, noun: Token) -> Token | None:
    """The name in "Patch, his collie", "(ludo, a harris hawk)", "her cat smokey had"."""
    token = noun
    for _ in range(_NEAR):
        before = note.after(token, -1)
        if not before or not token.joined:
            break
        token = before
    name = note.after(token, -1)
    if token is not noun and token.before == ", " and token.lower in DETERMINERS and name and _pet(name):
        opened = name.first or name.before.endswith("(") or (name.capital and name.mode is Mode.NORMAL)
        return name if opened else None
    following, third = note.after(noun), note.after(noun, 2)
    owned = note.after(noun, -1)
    if not following or noun.mode is Mode.NORMAL or not following.joined or not owned or not noun.joined:
        return None
    if owned.lower not in DETERMINERS or following.lower.endswith(("ing", "ed", "s")) or not third or not third.joined:
        return None
    plain = note.kinds(following) & _PLAIN and following.base not in _PET_NAMES
    return following if _pet(following) and not plain and third.lower in _AFTER_PET else None


def _beside(note: Note, noun: Token) -> Token | None:
    """The name in "biscuit the dog", "Mot is the dog", "feeds the cat, bosun.", "old dog of theirs, gypsy,"."""
    article = note.after(noun, -1)
    if article and article.lower == "the" and noun.joined:
        name = note.after(article, -1)
        verb = None
        if name and article.joined and name.lower in {"is", "was"}:
            verb, name = name, note.after(name, -1)
        following = note.after(noun)
        shut = not following or not following.joined or following.base in FUNCTION
        if name and (verb or article).joined and article.joined and shut and _named_pet(note, name):
            return name if not verb or (name.first and _pet(name)) else None
    last = noun
    of, whose = note.after(noun), note.after(noun, 2)
    if of and whose and of.joined and of.lower == "of" and whose.lower in _OF_WHOM:
        last = whose
    name = note.after(last)
    if (
        not name
        or name.before != ", "
        or note.tail(name)[:1] not in {",", ".", ";", ")", ""}
        or not _named_pet(note, name)
    ):
        return None
    return name if article and noun.joined and article.lower in _OWNED_PET else None


_OF_WHOM = words("theirs hers his mine ours yours")
_OWNED_PET = words("the his her my their our old wee little daft")


def _named_pet(note: Note, name: Token) -> bool:
    """A word that an animal may be called: a capital in print, else no plain word but those that animals are given."""
    if not _pet(name) or name.lower.endswith("ly") or name.base in DETERMINERS:
        return False
    if name.mode is Mode.NORMAL:
        return name.index not in note.in_terms and len(name.text) > 1
    return name.base in _PET_NAMES or not note.kinds(name) & (Kind.COMMON | Kind.FEELING)


def _both(note: Note, noun: Token) -> Sequence[Token]:
    """The names in "Prince and Polly, both terriers", "Bess and Jet, her two collies"."""
    if noun.base.removesuffix("s") not in PETS or not noun.joined or not noun.base.endswith("s"):
        return ()
    token = noun
    for _ in range(_NEAR):
        before = note.after(token, -1)
        if before is None or token.before == ", ":
            break
        token = before
    second, joint, first = (note.after(token, -step) for step in (1, 2, 3))
    if token is noun or token.before != ", " or token.lower not in _TWO or not first or not joint or not second:
        return ()
    coupled = joint.lower in {"and", "&"} and joint.joined and second.joined
    return (first, second) if coupled and _pet(first) and _pet(second) else ()


def _pet(name: Token) -> bool:
    if name.base in _GENERIC or name.base in HUMAN_ACTS or not name.text[0].isalpha():
        return False
    return name.capital and not name.shouted if name.mode is Mode.NORMAL else not name.lower.endswith(("ing", "ed"))


def _acts(note: Note, token: Token) -> bool:
    """A pet's name with no article, doing or undergoing something: "BANDIT HAD DIED"; or alone in brackets."""
    before, following = note.after(token, -1), note.after(token)
    if not token.capital and token.mode is Mode.NORMAL:
        return False
    if token.before.endswith("(") and note.tail(token)[:1] in {".", ")"}:
        return True
    if before and token.joined and before.lower in DETERMINERS:
        return False
    return bool(following and following.joined and following.lower in _AFTER_PET)
