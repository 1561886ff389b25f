"""Initials that stand for a person: "Mrs P" is a title's business; here "K. packs salad", "I rang JM", "A.B.'s sister"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from balint_journal.deid.findings import Category
from balint_journal.deid.names.vocabulary import FUNCTION, HUMAN_ACTS
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.lexicon import Kind
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.token import Mode, Token
from balint_journal.deid.text.wordset import words

_WHY = "initials that stand for somebody"
_DOTTED = re.compile(
    r"(?<![\w.'])[A-Z]\. ?(?:(?:(?:de|da|du|di|del|von|van|der|la|le|al|ap|bin|y|e) )*(?:O'|D'|Mc|Mac|Fitz)?[A-Z]\. ?){1,3}(?!\w)"
    r"|(?<![\w.])(?:[a-z]\.){2,4}(?!\w)"
    # A double-barrelled name: "T.A-W.", "t. a-w."
    r"|(?<![\w.'-])(?:[A-Z]\. ?){1,2}[A-Z]-[A-Z]\.(?!\w)|(?<![\w.'-])(?:[a-z]\. ?){1,2}[a-z]-[a-z]\.(?!\w)"
)
# Letter by letter, as a name is spelt: "K-O-W-A-L".
_SPELT = re.compile(r"(?<![\w-])[A-Z](?:(?:-[A-Z]){2,11}(?![\w-])|(?:, [A-Z]){2,11}(?![\w'-]))")
# At the end of what somebody wrote: "See you then. T.", "ring me! KJT x".
_SIGNED = re.compile(r"[.!?)] (?P<n>[A-Z]{1,3})\.?(?: [xX]{1,3})?(?=[\"\u201d])")
_NOT_INITIALS = words(
    "a.m. p.m. e.g. i.e. u.k. u.s. n.b. p.s. d.o.b. p.r.n. o.d. b.d. t.d.s. h.r.t. g.p. n.h.s. r.i.p. d.n.a. p.p."
)
_BEFORE_LETTER = words(
    "vitamin hepatitis hep plan type grade stage group class category option part section room ward block unit band factor protein size cup level row vit strep flu influenza capital letter appendix table figure gate point exhibit junction the an"
)
# Whoever is met, told or spoken of: "I saw F today".
_MET = words("told rang saw met asked phoned texted called hugged thanked emailed with between about loved missed")
_SURELY_MET = words("told rang asked hugged thanked texted phoned")
_NO_PERSON_NEXT = words(
    "wave waves cell cells level levels shirt fibre fibres road class list bomb spot section type rays ray"
)
# What somebody is down to do: "KL to ring".
_TO_DO = words(
    "come ring call see phone book return attend discuss chase review visit bring have try speak text email write decide ask tell go"
)
_NOTED = words("re not to back out off wants says")
_COUPLED = {" and ", " & ", "&", "/"}
_NEVER_ALONE = words("a i o s t m d x p v u r n y")
_SHORTEST_MIXED, _LONGEST, _PAIR = 3, 4, 2
_NO_SIGNATURE = Kind.CLINICAL | Kind.ABBREVIATION | Kind.COMMON | Kind.CAPITAL
_VOWELS = frozenset("aeiou")


def initials(note: Note) -> Iterator[Candidate]:
    """Single letters and short rows of capitals in a person's place."""
    for match in _DOTTED.finditer(note.text):
        if _dotted_name(note, match):
            yield _candidate(match.start(), match.start() + len(match.group().rstrip()))
    for match in _SPELT.finditer(note.text):
        if _spells_name(note, match.group().replace("-", "").replace(", ", "").lower()) and not _lettered(note, match):
            yield _candidate(match.start(), match.end())
    for match in _SIGNED.finditer(note.text):
        word = len(match["n"]) > 1 and note.lexicon.kinds(match["n"].lower()) & _NO_SIGNATURE
        if match["n"] not in {"I", "X", "XX", "XXX"} and not word:
            yield _candidate(match.start("n"), match.end("n"))
    for token in note.tokens:
        if len(token.base) <= _LONGEST and (_single(note, token) or _row(note, token) or _small_row(note, token)):
            yield _candidate(token.start, token.bare_end)


def _candidate(start: int, end: int) -> Candidate:
    return Candidate(start, end, Category.PERSON, Strength.LIKELY, _WHY, spreads=True)


def _dotted_name(note: Note, match: re.Match[str]) -> bool:
    """Letters with full stops that are neither an abbreviation nor a grade, unless they open a line of somebody's words or act."""
    following = note.token_at(match.end() + (note.text[match.end() : match.end() + 1] == " "))
    hour = note.text[max(0, match.start() - 2) : match.start()].strip().isdigit()
    opens = note.text.startswith(": ", match.end()) and match.group().isupper() and not hour
    acts = following is not None and following.lower in HUMAN_ACTS and match.group().isupper()
    if match.group().replace(" ", "").lower() in _NOT_INITIALS:
        return opens
    return _not_a_grade(match.group()) or opens or acts


def _lettered(note: Note, match: re.Match[str]) -> bool:
    """Such as "vitamins A, D, E": letters told apart by commas that name no one thing."""
    token = note.token_at(match.start())
    before = note.after(token, -1) if token else None
    plain = before is not None and before.lower.removesuffix("s") in _BEFORE_LETTER
    return "," in match.group() and (plain or note.text.startswith((" and ", " or "), match.end()))


def _not_a_grade(text: str) -> bool:
    return len(set(text) - set(". ")) > 1


def _spells_name(note: Note, word: str) -> bool:
    """Letters that spell no word and no abbreviation, and are no part of the alphabet."""
    kinds = note.lexicon.kinds(word)
    plain = kinds & (Kind.ABBREVIATION | Kind.CLINICAL | Kind.COMMON) and not kinds & Kind.FORENAME
    return not plain and word not in "abcdefghijklmnopqrstuvwxyz"


def _single(note: Note, token: Token) -> bool:
    if len(token.base) != 1 or not token.base.isalpha():
        return False
    if token.mode in {Mode.LOWER, Mode.DICTATED} and token.text[0].islower():
        dotted = note.tail(token).startswith(".") and not note.tail(token).startswith("..")
        return (
            dotted
            and token.base not in _NEVER_ALONE
            and not token.before.endswith((".", "/", "'", "-"))
            and token.base == token.lower
        )
    return token.mode is not Mode.CAPITALS and token.text[0].isupper() and _capital_letter(note, token)


def _capital_letter(note: Note, token: Token) -> bool:  # noqa: PLR0911 - one clue or near miss a line
    before, following, tail = note.after(token, -1), note.after(token), note.tail(token)
    dotted = tail.startswith(".") and not tail.startswith("..")
    if token.base == "i" or (token.base in {"a", "o", "x"} and not dotted):
        return False
    if (before and token.joined and before.lower in _BEFORE_LETTER) or token.before.endswith(("&", "/", "-")):
        return False
    if token.before in {"'", "."} or tail == ".":
        return False
    if tail.startswith(":") and token.first and token.base not in {"s", "o", "a", "p", "q"}:
        return True
    if token.base != token.lower:
        return True
    if tail.startswith(("&", "/", "-")):
        return False
    if following and tail == ". " and following.text[0].islower() and _everyday(note, following):
        return True
    if tail.startswith((".,", ".'", ".;", ".)")):
        return True
    acts = following is not None and following.lower in HUMAN_ACTS | {"is", "was", "has", "had"}
    if acts and tail in {" ", ". ", "."}:
        return True
    thing = (
        following is not None and following.joined and (following.lower in _NO_PERSON_NEXT or following.text.isdigit())
    )
    return bool(before and token.joined and before.lower in _MET and not thing and not _couple_of_letters(note, token))


def _everyday(note: Note, token: Token) -> bool:
    """A word that goes on with a sentence: "M. about his drinking", but "E. coli"."""
    return bool(note.kinds(token) & Kind.COMMON) or token.base in FUNCTION or token.lower in HUMAN_ACTS


def _couple_of_letters(note: Note, token: Token) -> bool:
    """Such as "with D and V"."""
    joiner, other = note.after(token), note.after(token, 2)
    return bool(joiner and other and joiner.lower in {"and", "or", "n"} and len(other.base) == 1)


def _row(note: Note, token: Token) -> bool:  # noqa: PLR0911 - one clue or near miss a line
    """Names like "JM said", "rang AB": two to four capitals no abbreviation list knows, doing what people do."""
    if (not token.shouted and not _mixed(token)) or token.mode is not Mode.NORMAL or token.index in note.kept:
        return False
    kinds, following = note.kinds(token), note.after(token)
    if kinds & (Kind.CLINICAL | Kind.ABBREVIATION | Kind.CAPITAL):
        return False
    if len(token.base) == _PAIR and (_due(note, token) or _coupled(note, token)):
        return True
    if kinds & (Kind.COMMON | Kind.ORDINARY):
        return False
    if token.base != token.lower and token.lower.endswith("'s"):
        return len(token.base) <= _LONGEST - 1
    if _mixed(token) or _due(note, token):
        return True
    before = note.after(token, -1)
    met = before.lower if before and token.joined else ""
    if (len(token.base) == _PAIR and met in _MET) or (len(token.base) < _LONGEST and met in _SURELY_MET):
        return True
    return bool(following and following.joined and following.lower in HUMAN_ACTS)


def _due(note: Note, token: Token) -> bool:
    """Such as "TO to come back", "KL to ring"."""
    following, verb = note.after(token), note.after(token, 2)
    return bool(
        following and verb and following.joined and following.lower == "to" and verb.joined and verb.lower in _TO_DO
    )


def _coupled(note: Note, token: Token) -> bool:
    """Such as "PJ and TJ came": two pairs of capitals that do what people do."""
    for first, second in ((token, note.after(token, 2)), (note.after(token, -2), token)):
        if not first or not second or note.text[first.end : second.start] not in _COUPLED:
            continue
        pairs = all(
            one.shouted and len(one.text) == _PAIR and not note.kinds(one) & (Kind.ABBREVIATION | Kind.CLINICAL)
            for one in (first, second)
        )
        following = note.after(second)
        if pairs and following and following.joined and following.lower in HUMAN_ACTS | {"were", "are", "both"}:
            return True
    return False


def _small_row(note: Note, token: Token) -> bool:
    """Such as "rang jb re bloods": two or three small letters that are no word, where somebody is met or acts."""
    if token.mode not in {Mode.LOWER, Mode.DICTATED} or len(token.base) not in {_PAIR, _LONGEST - 1}:
        return False
    if note.kinds(token) or not token.base.isalpha() or token.base in FUNCTION or _VOWELS & set(token.base):
        return False
    before, following = note.after(token, -1), note.after(token)
    met = bool(
        before and token.joined and (before.lower in _SURELY_MET or before.lower == "saw" or _spoken_to(note, token))
    )
    return met or bool(
        following
        and following.joined
        and following.lower in HUMAN_ACTS | _NOTED
        and (token.first or token.before == ", ")
    )


def _spoken_to(note: Note, token: Token) -> bool:
    before, verb = note.after(token, -1), note.after(token, -2)
    return bool(
        before
        and verb
        and before.lower in {"to", "with"}
        and verb.lower in {"spoke", "speak", "talked", "spoken", "d/w", "chat"}
    )


def _mixed(token: Token) -> bool:
    """Names like "SvdB": capitals at both ends of a short word."""
    text = token.text
    return (
        _SHORTEST_MIXED <= len(text) <= _LONGEST
        and text[0].isupper()
        and text[-1].isupper()
        and not text.isupper()
        and text.isalpha()
    )
