"""Ordinary words that grammar makes names: what somebody is called, what a machine wrote for a name, a bare noun that acts."""

from __future__ import annotations

from collections.abc import Iterator

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
from balint_journal.deid.places.kinds import ORGANISATIONS, PLACES
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.lexicon import Kind
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.token import Mode, Token
from balint_journal.deid.text.wordset import words

_WHY_CALLED = "it says what somebody is called"
_WHY_MISHEARD = "a machine wrote it for a name"
_WHY_ACTS = "it stands where a name stands"
_GENERIC = FUNCTION | KIN | ROLES | TITLES | WEAK_TITLES | DETERMINERS
_CALL = words("call calls called")
# And not "it": what one calls so is a thing, "progress, we call it".
_WHOM_CALLED = words("him her me them us")
_CALLERS = words("i we they he she you everyone everybody")
_OWNED = words("the my his her our their")
_ALL = words("all always still only")
_ENDEARMENTS = words(
    "darling love sweetheart duck hen mate honey babe boss lazy stubborn thick soft slow stupid useless sir dear names love flower petal lover treasure"
)
_LONGEST = 3
_MACHINES = words("app phone software machine computer dictation dictaphone transcript spellcheck autocorrect dragon")
_WROTE = words("put puts wrote writes typed types printed prints heard hears spelt turned")
_WRITES_SO = words("has had keeps kept always")
_AS_TOLD = {"every": "time", "each": "time"}
_AFTER_WROTE = words("which instead again for")
_KNOWN = words("known down all everyone us them")
_AS = words("as")
# Nothing but somebody does these; a bare noun before one of them is a name.
_HUMAN = words(
    "wept weeps laughed laughs smiled smiles nodded nods shrugged shrugs winked winks waved waves noticed cried whispered giggled sobbed grinned frowned"
)
# Telegrams leave out their article; and what comes over one may weep too.
_NOBODY_BY_NAME = words(
    """patient patients client clients staff team room class group crowd family couple toddler child audience panel ward office trainees relief sleep grief silence tears
    tear breath rain wind night day morning"""
)
_JOINING = words("and but then so that because when")
_DOCTORED = words("practice school hospital police reception church college")
_DOES_OR_IS = HUMAN_ACTS | BEING
_NO_ACTOR = _GENERIC | HUMAN_ACTS | PETS | _DOCTORED
_NOT_CALLED = _GENERIC | HUMAN_ACTS | _ENDEARMENTS
# Given names that are no noun on their own, or that a telegram would leave without an article.
_NO_SUBJECTS = words(
    """will may can art bill mark grant chase rose drew price case line gift numbers glass hand chin nail nil ear beat ka ta mu del per chi trace card cash
    wage visa bean bread rice tea meadows charity church price season field reason hope hall law weeks prudence ward bore ran rang rube sang sung pen ham sky emis"""
)
# Of a word for a feeling only these speak for somebody.
_SURE_OF_FEELING = words("had says said rang told asked texted phoned laughed sat came went")

# These come and go, and are late, without being anybody.
_COMES = dict.fromkeys(words("dawn summer heather holly ivy"), words("had came went"))


def told_names(note: Note) -> Iterator[Candidate]:
    """Every word that is somebody's name by what is said around it."""
    said = note.said
    clues = (
        (_CALL, said & _CALL, _called_so, _WHY_CALLED),
        (_WROTE, said & _MACHINES and said & _WROTE, _misheard, _WHY_MISHEARD),
        (_AS, said & _KNOWN and said & _AS, _known_as, _WHY_CALLED),
    )
    for clue, present, found, why in clues:
        for token in note.tokens if present else ():
            if token.lower in clue and (row := found(note, token)):
                yield _candidate(row, why)
    for token in note.tokens:
        if _acts(note, token):
            yield _candidate([token], _WHY_ACTS)


def _candidate(row: list[Token], why: str) -> Candidate:
    return Candidate(row[0].start, row[-1].bare_end, Category.PERSON, Strength.LIKELY, why, spreads=len(row) == 1)


def _called_so(note: Note, verb: Token) -> list[Token]:
    """The words before "her mum calls her", "we call him", ", as the carers call him": they open the clause."""
    whom, subject = note.after(verb), note.after(verb, -1)
    if not whom or not whom.joined or whom.lower not in _WHOM_CALLED or not subject or not verb.joined:
        return []
    following = note.after(whom)
    if following and following.joined and following.lower not in {"and", "but", "because", "as", "though", "now"}:
        return []
    if subject.lower in _ALL and subject.joined and (before := note.after(subject, -1)):
        subject = before
    left = _subject_start(note, subject)
    if left is None:
        return []
    as_said = note.after(left, -1)
    if as_said and as_said.lower == "as" and left.joined:
        left = as_said
    return _opening(note, left, parted=left.before == ", ")


def _subject_start(note: Note, subject: Token) -> Token | None:
    """Where the subject of "calls" begins: a pronoun, "her mum", "the carers", somebody's name."""
    if subject.lower in _CALLERS:
        return subject
    article = note.after(subject, -1)
    if article and subject.joined and article.lower in _OWNED and subject.base not in FUNCTION:
        return article
    kinds = note.kinds(subject)
    named = subject.base not in FUNCTION and not kinds & Kind.COMMON and subject.text.isalpha()
    return subject if named or subject.base in KIN else None


def _opening(note: Note, left: Token, *, parted: bool) -> list[Token]:
    """The one to three words before ``left`` that open a clause, if they can be a name."""
    row: list[Token] = []
    at = left
    for _ in range(_LONGEST):
        before = note.after(at, -1)
        if before is None or not (at.joined or (not row and parted)):
            return []
        row.insert(0, before)
        at = before
        if before.first or before.before in {", ", " ("}:
            break
    else:
        return []
    ends = (row[0], row[-1])
    if any(one.base in _NOT_CALLED for one in ends) or not all(one.text.isalpha() for one in row):
        return []
    if any(one.lower.endswith(("ing", "ed", "ly")) for one in row) or any(one.index in note.kept for one in row):
        return []
    return row if len(row) == 1 or parted or row[0].first else []


def _misheard(note: Note, verb: Token) -> list[Token]:
    """The words after "the phone has put", up to a stop, "which" or "every time"."""
    before = note.after(verb, -1)
    if before and verb.joined and before.lower in _WRITES_SO:
        before = note.after(before, -1)
    if not before or before.lower not in _MACHINES:
        return []
    row: list[Token] = []
    at = verb
    while (word := note.after(at)) and word.joined and len(row) <= _LONGEST:
        following = note.after(word)
        if following and word.lower in _AFTER_WROTE and not _may_be_misheard(note, following):
            return []
        if word.lower in _AFTER_WROTE or (following and _AS_TOLD.get(word.lower) == following.lower):
            break
        row.append(word)
        at = word
    if not row or len(row) > _LONGEST or row[0].base in _GENERIC or row[-1].base in _GENERIC:
        return []
    return row if all(one.text.isalpha() for one in row) else []


def _may_be_misheard(note: Note, said: Token) -> bool:
    """What was said for the words written: no name where it is a plain word, "chess for chest"."""
    said = note.after(said) or said if said.lower == "of" else said
    kinds = note.kinds(said)
    plain = bool(kinds & (Kind.COMMON | Kind.CLINICAL)) and said.base not in _GENERIC
    return not plain or bool(kinds & (Kind.FORENAME | Kind.SURNAME))


def _known_as(note: Note, article: Token) -> list[Token]:
    """The word after "put me down as", "known to all as", where capitals say nothing, and nothing follows."""
    name, whom, verb = note.after(article), note.after(article, -1), note.after(article, -2)
    if not name or not name.joined or name.mode is Mode.NORMAL or not whom or not article.joined:
        return []
    known = whom.lower == "known" and bool(note.kinds(name) & Kind.FORENAME)
    told = known or (whom.lower == "down" and verb is not None and verb.lower in _WHOM_CALLED)
    told = told or (whom.lower in {"all", "everyone", "us", "them"} and verb is not None and verb.lower == "to")
    if not told or name.base in _GENERIC or not name.text.isalpha() or note.tail(name)[:1] not in set(",.;:)\"'"):
        return []
    kinds = note.kinds(name)
    plain = kinds & (Kind.CLINICAL | Kind.FEELING) or name.lower.endswith(("ed", "ing", "ly", "s", "ic"))
    return [] if plain else [name]


def _acts(note: Note, token: Token) -> bool:  # noqa: PLR0911 - one clue or near miss a line
    """A noun with no article that opens its clause and does what only somebody does: "peg was a terror", "gem wept"."""
    following, base = note.after(token), token.base
    if not following or not following.joined or token.lower != base or not base.isalpha() or len(base) < _LONGEST:
        return False
    act = following.lower
    human = act in _HUMAN
    if not human and act not in _DOES_OR_IS:
        return False
    if base in _NO_ACTOR or base in PLACES or base in ORGANISATIONS:
        return False
    if token.mode is Mode.NORMAL and token.capital and not token.first:
        return False
    before = note.after(token, -1)
    if not token.first and not (before and token.joined and before.lower in _JOINING):
        return False
    kinds = note.kinds(token)
    if token.index in note.kept or kinds & (Kind.CLINICAL | Kind.DEMONYM | Kind.FAITH):
        return False
    if human:
        return (
            token.first
            and base not in _NOBODY_BY_NAME
            and bool(kinds & Kind.ORDINARY)
            and not base.endswith(("ly", "ing", "ed"))
        )
    if not kinds & Kind.FORENAME or base in _NO_SUBJECTS:
        return False
    return act in _SURE_OF_FEELING - _COMES.get(base, frozenset()) or not (kinds & Kind.FEELING or base in _COMES)
