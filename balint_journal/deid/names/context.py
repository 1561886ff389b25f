"""What stands around a word: whether it acts as a person does, and where a name ends."""

from __future__ import annotations

from balint_journal.deid.findings import Category
from balint_journal.deid.names.vocabulary import BEING, FUNCTION, HUMAN_ACTS, KIN, SUFFIXES
from balint_journal.deid.text.lexicon import Kind
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.token import Token
from balint_journal.deid.text.wordset import words

_AGE_DIGITS = 3
_ENGLISH = Kind.ORDINARY | Kind.COMMON | Kind.CLINICAL
_LONGEST_WORD = 20
_SMALL_NOUNS = words(
    """library hall churchyard church crem crematorium cemetery road street lane avenue bridge hospital hospice surgery school primary station factory campus village
    square"""
)
_AFTER_PLACE = words(
    "in on at to for with and or but when where which because since before after until till again today as from re"
)

# Written small, these stand for a name's sake only; these are something else besides; these are borne without a name too.
_NEVER_ALONE = words(
    "mr mrs ms dr prof revd sgt rev cllr insp mister missus messrs fr monsieur mme mlle wpc dci dsi supt hhj cpl capt maj"
)
_RANKS = words("pc dc pte lt col brig cdr ds")
_OFFICES = words(
    "pastor councillor imam imaam rabbi canon sheikh shaykh archdeacon monsignor reverend pandit swami lama molvi maulana"
)


def acts_like_person(note: Note, token: Token) -> bool:  # noqa: PLR0911 - one clue or near miss a line
    """What follows says that this ordinary word is somebody: "Grace told me", "Rose's hand", "Hope, 31,"."""
    following = note.after(token)
    if token.lower.endswith("'s"):
        return bool(
            following and following.joined and not following.capital and following.lower not in BEING | FUNCTION
        )
    if not following:
        return False
    second = note.after(token, 2)
    if following.joined and following.lower in {"is", "was"} and second and second.joined and second.text[:2].isdigit():
        return True
    if (
        following.before == ", "
        and following.lower in {"his", "her", "my", "their"}
        and second
        and second.base in KIN
        and note.kinds(token) & Kind.FORENAME
    ):
        return True
    if following.before.startswith((" (", ", ")) and following.text.isdigit() and len(following.text) <= _AGE_DIGITS:
        return True
    if (
        following.joined
        and following.lower in {"and", "&"}
        and second
        and second.joined
        and second.capital
        and not second.first
    ):
        return bool(note.kinds(second) & (Kind.FORENAME | Kind.SURNAME)) and second.base not in FUNCTION
    return following.joined and following.lower in HUMAN_ACTS


_VOWELS = set("aeiouy")
_SHORTEST, _LONG_ENOUGH = 4, 7
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def unknown_name(note: Note, token: Token) -> bool:
    """No word of any list, and neither a shortening nor a slip of one: it may well be a name."""
    base = token.base
    if note.kinds(token) or len(base) < _SHORTEST or not base.isalpha() or not _VOWELS & set(base[:-1]):
        return False
    return not near_ordinary(note, base)


def near_ordinary(note: Note, word: str) -> bool:
    """One slip away from a word everybody uses: a typing mistake rather than a name."""
    common = Kind.ORDINARY if len(word) >= _LONG_ENOUGH else Kind.COMMON
    splits = [(word[:i], word[i:]) for i in range(min(len(word), _LONGEST_WORD) + 1)]
    near = {a + b[1:] for a, b in splits if b}
    near.update(a + b[1] + b[0] + b[2:] for a, b in splits if len(b) > 1)
    near.update(a + c + b for a, b in splits for c in _LETTERS)
    near.update(a + c + b[1:] for a, b in splits if b for c in _LETTERS)
    return any(note.lexicon.kinds(w) & common for w in near)


# What was done with what comes from there: "a letter from St Bede's folded small".
_DONE_WITH = words(
    "folded torn pinned opened unopened informed aware told confirmed accepted declined agreed asking saying"
)


def name_end(note: Note, token: Token) -> int:
    """The end of a name's last word: without "'s", unless the possessive ends the name of a place ("at Addenbrooke's in")."""
    bare = token.bare_end
    if not token.lower.endswith("'s"):
        return bare
    following, tail = note.after(token), note.tail(token)
    before = note.after(token, -1)
    saint = bool(before and before.lower in {"st", "saint"})
    if tail != " " or not following or (before and before.lower == "the" and following.lower in _SMALL_NOUNS):
        return token.end
    acts = following.base in FUNCTION | HUMAN_ACTS or following.lower in _DONE_WITH
    return token.end if following.lower in _AFTER_PLACE or (saint and acts) else bare


def last_of_hyphens(note: Note, token: Token) -> Token:
    """The last word of a name that goes on in lower case behind hyphens: "Blaen-y-cwm", not "Beckham-style"."""
    last = token
    while (following := note.after(last)) and following.before == "-" and following.lower not in SUFFIXES:
        last = following
    joint = last.index - token.index > 1 or (last is not token and not note.kinds(last) & _ENGLISH)
    return last if joint else token


def with_noun(note: Note, token: Token, category: Category) -> int | None:
    """A small noun that belongs to the name: "St Andrew's churchyard", "Oakworth crem", "the Shambles car park"."""
    following = note.after(token)
    if not following or not following.joined or following.capital:
        return None
    before = note.after(token, -1)
    saint = bool(before and before.lower in {"st", "saint"})
    if (token.base != token.lower and not saint) or (
        category is Category.PERSON and not saint and note.kinds(token) & Kind.FORENAME
    ):
        return None
    if following.lower == "car" and (park := note.after(following)) and park.lower == "park":
        return park.end
    return following.end if following.lower in _SMALL_NOUNS else None


def meant_as_title(note: Note, token: Token, name: Token) -> bool:
    """In lower case "mr" never stands alone; "gran" and "pastor" may, and "pc" is a complaint as often as a constable."""
    if token.capital or token.lower in _NEVER_ALONE:
        return True
    kinds = note.kinds(name)
    if token.lower in _RANKS:
        return bool(kinds & (Kind.FORENAME | Kind.SURNAME)) and not kinds & (Kind.CLINICAL | Kind.FEELING)
    if token.lower not in _OFFICES or name.base in HUMAN_ACTS | BEING | KIN or name.lower.endswith(("ing", "ed", "ly")):
        return False
    before, following = note.after(token, -1), note.after(name)
    if before and token.joined and before.lower in {"a", "an", "another", "no", "some", "any", "every"}:
        return False
    return note.tail(name)[:1] in set(",.;:)") or bool(
        following and following.joined and following.lower in HUMAN_ACTS | BEING
    )
