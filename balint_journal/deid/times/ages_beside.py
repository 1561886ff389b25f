"""Whether a bare number stands beside a person between stops: "Frank Delaney, 58,", "Brigid Nolan. 59.", "Tara (6)"."""

from __future__ import annotations

from balint_journal.deid.text.lexicon import Kind
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.numerals import Number
from balint_journal.deid.text.token import Mode, Token
from balint_journal.deid.text.wordset import words
from balint_journal.deid.times.ages_explained import is_measure
from balint_journal.deid.times.ages_said import ADULT, KIN, MEASURES, closes, in_figures, is_thing

# Dictated stops count as written ones.
_SPOKEN_STOPS = {"comma": ",", "stop": ".", "bracket": "(", "brackets": "(", "dash": ",", "hyphen": ","}
_BETWEEN = words("then now just only nearly almost about")
_DASHES = {"-", "\u2013", "\u2014", " -", " \u2013", " \u2014"}
_AFTER = ",.;:)!?\n\u2013\u2014-"
_STOPS = ".!?"
_AFTER_NAMED = words(
    "came comes cam cum in is was with again has had rang who from and attends attended seen presents presented saw sat went said says lives"
)
_OLDEST = 110
_ANYBODY = words(
    "patient pt twin twins child baby boy girl man woman men women boys girls person student kids sons daughters brothers sisters"
)
_SMALL = 3


def stands_beside_person(note: Note, number: Number, last: Token, values: dict[int, Number]) -> bool:
    """A number between stops after a name or a stop, and no list, score or dose. ``values``: numbers by their first word."""
    if in_figures(note, number) or not (paired(note, last, values) or _closes_age(note, last)):
        return False
    token = note.tokens[number.first]
    left = note.after(token, -1)
    if token.before == "-":
        return False
    before = token.before.rstrip(" ")
    if left is not None and token.joined and left.lower in _SPOKEN_STOPS:
        before, left = _SPOKEN_STOPS[left.lower], note.after(left, -2 if left.lower == "stop" else -1)
    elif left is not None and left.lower in _BETWEEN and token.joined:
        before, left = left.before.rstrip(" "), note.after(left, -1)
    if (
        left is None
        or not before
        or (left.lower in MEASURES and not _is_surname(note, left))
        or left.text[-1].isdigit()
    ):
        return False
    return not _is_list(note, number, last, values) and _is_placed(note, number, left, before)


def _is_surname(note: Note, left: Token) -> bool:
    """A capital, or where capitals say nothing a letter, behind a forename: "Ron Bishop", "aisha k"."""
    forename = note.after(left, -1)
    if forename is None or not left.joined:
        return False
    known = bool(note.lexicon.kinds(forename.lower) & (Kind.FORENAME | Kind.NAME_FIRST))
    raised = left.capital and forename.capital
    return known and (raised or (forename.mode is not Mode.NORMAL and len(left.text) == 1))


def _is_placed(note: Note, number: Number, left: Token, before: str) -> bool:
    """By the sign before it: a comma or bracket, a colon, the end of a sentence or of a line."""
    opener = before[-1]
    if opener in ",(" or before in _DASHES:
        return _beside(note, left, number, opener)
    if opener == ":":
        return left.capital and not left.shouted and not is_thing(note, left.lower)
    new_line = "\n" in note.tokens[number.first].before
    if opener in _STOPS or opener == ")" or (opener in "\"'" and not number.spelled):
        return not new_line and _alone(note, left, number)
    return new_line and number.spelled and _alone(note, left, number)


def _beside(note: Note, left: Token, number: Number, opener: str) -> bool:
    kinds = note.lexicon.kinds(left.lower)
    if left.shouted and left.mode is Mode.NORMAL and (kinds & Kind.CLINICAL or opener == "("):
        return False
    thing = is_measure(note, left) or (
        left.first and bool(kinds & Kind.COMMON) and not kinds & (Kind.FORENAME | Kind.NAME_FIRST)
    )
    name = (left.capital and not thing) or left.lower in KIN or left.mode is not Mode.NORMAL
    if opener == "(":
        return name and not (kinds & Kind.CLINICAL and left.lower not in KIN)
    if not name and number.value < ADULT:
        return False
    return name or number.spelled or number.value >= ADULT


def _alone(note: Note, left: Token, number: Number) -> bool:
    """A sentence that is nothing but a number."""
    if number.value <= _SMALL or (not number.spelled and number.value < ADULT):
        return left.capital and not left.first
    return not (note.lexicon.kinds(left.lower) & Kind.CLINICAL and left.shouted)


def _closes_age(note: Note, last: Token) -> bool:
    tail = note.tail(last)
    stripped = tail.lstrip(" ")
    if not stripped:
        following = note.after(last)
        return following is None or (
            following.lower in {"and", "full", "comma", "stop", "close", "bracket", "brackets", "dash"} and tail != ""
        )
    return stripped[0] in _AFTER and not (stripped[0] == "-" and tail[:1] == "-")


def follows_name(note: Note, number: Number) -> bool:
    """Straight behind a name, with a verb or the like after it: "Jean Dobbs 82 came in"."""
    if number.spelled or not ADULT <= number.value <= _OLDEST or in_figures(note, number):
        return False
    token = note.tokens[number.first]
    left, right = note.after(token, -1), note.after(token)
    kin = left is not None and token.before == " " and (left.lower in KIN - _ANYBODY or left.lower == "pt")
    if kin and closes(note, token):
        return True
    if left is None or right is None or token.before != " " or not right.joined or right.lower not in _AFTER_NAMED:
        return False
    kinds = note.lexicon.kinds(left.base)
    named = bool(kinds & (Kind.FORENAME | Kind.SURNAME)) and not kinds & (Kind.CLINICAL | Kind.COMMON | Kind.CAPITAL)
    return named and left.lower not in MEASURES and (left.capital or left.mode is not Mode.NORMAL)


def paired(note: Note, last: Token, values: dict[int, Number], joints: tuple[str, ...] = ("and", "&")) -> Number | None:
    """The 93 of "89 and 93," after two names; the ten of "nine or ten"."""
    joint = note.after(last)
    if joint is None or joint.lower not in joints or not joint.joined:
        return None
    second = values.get(joint.index + 1)
    return second if second is not None and closes(note, note.tokens[second.last]) else None


def _is_list(note: Note, number: Number, last: Token, values: dict[int, Number]) -> bool:
    """One of several numbers in a row: a list, a series, a count-down."""
    left = note.after(note.tokens[number.first], -1)
    right = note.after(last)
    before = left is not None and any(
        n.last == left.index for n in (values.get(left.index), values.get(left.index - 1)) if n
    )
    third = values.get(right.index) if right is not None and right.before.strip() in {",", "", "-"} else None
    after = third is not None and closes(note, note.tokens[third.last])
    return before or after
