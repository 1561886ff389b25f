"""Where capitals say nothing: ordinary words after what somebody is to us ("daughter heather teaches", "registrar tansy sat in")."""

from __future__ import annotations

from collections.abc import Iterator

from balint_journal.deid.findings import Category
from balint_journal.deid.names.vocabulary import BEING, FUNCTION, HUMAN_ACTS, KIN, PETS, ROLES
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.lexicon import Kind
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.token import Mode, Token
from balint_journal.deid.text.wordset import words

_BEFORE = (KIN | ROLES) | words("officer barmaid barber cabbie bus-driver warden hairdresser postie")
# Given names that are verbs after such a word: "the doctor may want", "dad drew", "my son can say".
_VERBS = words(
    "will may can rose drew grant chase wade skip tug pip sue mark bill sank ray art rue said had has dies died have guy mae"
)
_ACTS = HUMAN_ACTS | BEING | words("were teaches runs wrote nearly who whose does did")
_THE = words("the our my")
_CALLINGS = (
    PETS
    | ROLES
    | words(
        "handyman barman barber butcher baker carpenter plasterer electrician groom jockey piper fiddler organist verger sexton"
    )
)
_LEADS = words("and with like told rang saw asked says said")
_SHORTEST = 3
_WHY = "a name, after what somebody is"


def after_role(note: Note) -> Iterator[Candidate]:
    """Words after kin or calling that act, or stand between commas, as nobody's noun does."""
    for token in note.tokens:
        if token.mode is Mode.NORMAL or not token.joined or not token.index or token.base in _VERBS:
            continue
        before = note.tokens[token.index - 1]
        if before.lower in _BEFORE and _named(note, token, before):
            end = token.bare_end
            yield Candidate(token.start, end, Category.PERSON, Strength.LIKELY, _WHY, spreads=not note.kinds(token))
    for token in note.tokens:
        if token.lower in _THE and token.joined and token.index and token.mode is not Mode.NORMAL:
            name = note.tokens[token.index - 1]
            if _explained(note, name, token):
                yield Candidate(
                    name.start, name.bare_end, Category.PERSON, Strength.LIKELY, _WHY, spreads=not note.kinds(name)
                )


def _end(token: Token) -> int:
    """Where it ends in the text, without "'s": a small letter may be longer than its capital."""
    return token.bare_end


def _is_letters(note: Note, token: Token) -> bool:
    return note.text[token.start : token.bare_end].isalpha()


def _explained(note: Note, name: Token, article: Token) -> bool:
    """Such as "moss the collie", "and kit the handyman": who it is follows at once."""
    who, before = note.after(article), note.after(name, -1)
    kinds = note.kinds(name)
    if (
        not who
        or not who.joined
        or who.lower not in _CALLINGS
        or name.base in _VERBS | FUNCTION | HUMAN_ACTS | KIN | ROLES
    ):
        return False
    if name.index in note.kept or kinds & (Kind.FEELING | Kind.CLINICAL) or (kinds and not kinds & Kind.FORENAME):
        return False
    if len(name.base) < _SHORTEST or not _is_letters(note, name) or name.lower.endswith(("ed", "ing", "ly")):
        return False
    return bool(name.first or (before and name.joined and before.lower in _LEADS))


def _named(note: Note, token: Token, role: Token) -> bool:
    """A given name, or a word of no list at all, and then what only somebody is followed by."""
    kinds = note.kinds(token)
    if token.base in FUNCTION | HUMAN_ACTS | KIN | ROLES or len(token.base) < _SHORTEST or not _is_letters(note, token):
        return False
    if token.index in note.kept or kinds & (Kind.FEELING | Kind.CLINICAL | Kind.DEMONYM):
        return False
    if kinds and not kinds & Kind.FORENAME:
        return False
    following, earlier = note.after(token), note.after(role, -1)
    if not following:
        return False
    acts = following.joined and following.lower in _ACTS
    if not kinds:
        # A slip of the pen after "my dad" is a verb more often than not: it is followed by no other verb.
        return acts and not token.base.endswith(("ed", "ing", "es"))
    article = earlier and role.joined and earlier.lower in {"a", "an", "another", "no", "every", "any"}
    apart = following.before in {", ", " ("} and following.text[0].isdigit()
    return bool((acts or apart) and not article)
