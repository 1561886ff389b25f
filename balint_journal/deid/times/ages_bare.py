"""A bare number as an age unless something explains it: "by twenty-six he", "a shy 71", "nobody over thirty", "being fifty"."""

from __future__ import annotations

from collections.abc import Callable

from balint_journal.deid.text.note import Note
from balint_journal.deid.text.numerals import Number
from balint_journal.deid.text.token import Token
from balint_journal.deid.text.wordset import words
from balint_journal.deid.times.ages_explained import is_counted_clause, is_label, is_loose, is_person, is_unit
from balint_journal.deid.times.ages_placed import is_placed
from balint_journal.deid.times.ages_said import KIN, in_figures, is_set
from balint_journal.deid.times.ages_stand import BEYOND, OF_LIFE, Stand, standing

_BE = words("is was be been am were are being wasn't isn't weren't becoming became 's")
_SELF = words("he's she's i'm they're who's you're hes shes im theyre whos youre")
_MANY = words("couple pair none both neither patient those ones")
_PRONOUNS = words("he she i they you who we")
_NOBODY = words("there it that this what which here")
_HELPERS = words(
    "be been being would will have has had having should could must may might can can't cannot never not still only now probably just also both all to then ever always once"
)
_LIFE_VERBS = words(
    "reached reaches reaching reach hit hits turned turns turning turn nears neared approaching nearing feel feels felt feeling looks looked look"
)
_ANY_AGE = ("turn", "felt", "feel")
_AWAY = words("him her me them us")
_HUMBLE = words("and with but")
_ONE_OF_TWO = words("one other eldest youngest elder younger oldest latter former")
# A score, a sum or a length of time is "a good forty", never a person.
_OF_COUNTS = words(
    "good full further solid steady flat cool mere whole total strict perfect regular normal healthy raised low high round clear bare top maximum minimum single final extra neat straight"
    " reassuring brisk second third last first quick short long nice respectable whopping measly paltry page room bed number score"
)
# What befalls a life and never an hour of the clock.
_EVENTS = words(
    "orphaned adopted fostered evacuated care smoking drinking school abused deaf blind epileptic diabetic diagnosed converted ordained widowed married periods menopause"
)
_CHANGED = words(
    "up down reduced cut dropped fell fallen rise rose risen increased increase reduce lowered raised raise late out behind ahead short multiplied divided lost won beaten grown shrunk taken"
    " titrated titrate lengthened shortened shorter longer taller heavier lighter older younger gone went go off multiply divide two three four five six eight ten twelve"
)
_LIVED = words("lived live lives living survive survived survives get gets got getting it past on")
_TIMELESS = words("at by before after since until till")
_TAKEN = words(
    "took take takes taken put passes passed pass passing mistook mistaken bad good well fit great young old small big tall"
)
_SMALL, _CLOCK = 2, 24
_STEPS, _BACK = 4, 3


def is_bare_age(note: Note, number: Number, last: Token) -> bool:
    """Whether a number without a unit is an age because nothing explains it. ``last`` is its last word."""
    if number.value < _SMALL or in_figures(note, number):
        return False
    stand = standing(note, number, last)
    if stand.left is None or stand.first.before.strip(" "):
        return is_loose(note, last, opening=True) and is_placed(stand)
    if is_label(stand.left) and not stand.fillers and stand.word not in _TIMELESS:
        return False
    return _is_of_person(stand, stand.left) or (is_loose(note, last) and _is_cued(stand, stand.left))


def _is_of_person(stand: Stand, left: Token) -> bool:
    """Whatever follows, but a unit: "Nobody over thirty", "im 41 lol", "two women of fifty"."""
    owner = stand.note.after(left, -1)
    if stand.word == "of" and stand.fillers and owner is not None and left.joined and owner.lower in KIN:
        return is_loose(stand.note, stand.last)
    if not stand.grown:
        return False
    if stand.fillers & BEYOND:
        return (is_person(stand.note, left) or stand.word in {"them", "us"}) and not stand.measured
    following = stand.note.after(stand.last)
    if stand.word in _SELF:
        return following is not None and following.joined and not is_unit(stand.note, following)
    owned = stand.word == "of" and owner is not None and left.joined and owner.lower not in _MANY
    return owned and not stand.measured and owner is not None and is_person(stand.note, owner)


def _is_cued(stand: Stand, left: Token) -> bool:
    """Behind a verb, a preposition of life, a person, "a young"."""
    if stand.word in _SELF or _is_sure(stand, left):
        return stand.grown or stand.word not in _SELF
    if is_counted_clause(stand.note, left):
        return False
    if stand.word in _BE | _LIFE_VERBS or stand.word.endswith("n't"):
        sure = (
            stand.grown or (stand.number.spelled and stand.word not in _LIFE_VERBS) or stand.word.startswith(_ANY_AGE)
        )
        counted = not stand.grown and _before(stand.note, left) & {"we", "us"}
        return sure and not counted and _has_person(stand.note, left)
    if stand.word in _AWAY:
        return stand.earlier in _HUMBLE and (stand.grown or bool(stand.fillers))
    if stand.word in _PRONOUNS:
        return stand.earlier in _BE and stand.closed and (stand.grown or stand.number.spelled)
    return stand.grown and _CUES.get(stand.word, _is_qualified)(stand)


def _is_sure(stand: Stand, left: Token) -> bool:
    """Whatever else the clause may count."""
    if stand.fillers & OF_LIFE or (stand.word in _ONE_OF_TWO and stand.grown and stand.closed):
        return True
    return stand.word in {"than", "at", "as"} and _is_any_age(stand, left)


def _is_any_age(stand: Stand, left: Token) -> bool:
    """As in "no older than twelve", "orphaned at seven", "gave her age as nine": small numbers too."""
    if stand.word == "than":
        compared = stand.earlier in {"older", "younger"}
        been = stand.earlier in {"more", "less"} and bool(_before(stand.note, left) & {"be", "been", "was", "is"})
        return (compared or (been and stand.grown)) and stand.closed
    before = _before(stand.note, left)
    if stand.word == "as":
        return "age" in before and (stand.closed or stand.told)
    return (
        stand.number.spelled and stand.closed and (bool(before & _EVENTS) or ("lost" in before and bool(before & KIN)))
    )


def _is_qualified(stand: Stand) -> bool:
    """As in "a shy 71", "a sprightly ninety"."""
    alone = stand.closed or not stand.told
    return stand.earlier in {"a", "an"} and stand.word not in _OF_COUNTS and stand.word.isalpha() and alone


def _is_by(stand: Stand) -> bool:
    """As in "By forty she had lost", "blind by fifty", and not in "down by twenty"."""
    certain = stand.number.spelled or (stand.number.value > _CLOCK and stand.told)
    return certain and (stand.told or stand.closed) and stand.earlier not in _CHANGED


def _is_at(stand: Stand) -> bool:
    return (stand.told or stand.closed) and stand.left is not None and not is_set(stand.note, stand.left)


def _is_until(stand: Stand) -> bool:
    return stand.number.spelled and (stand.told or stand.closed)


def _is_anybody(stand: Stand) -> bool:
    """As in "when you get to seventy you stop counting"."""
    following = stand.note.after(stand.last)
    return following is not None and following.lower == "you"


def _is_taken_for(stand: Stand) -> bool:
    """As in "I took her for sixty", "not bad for ninety"."""
    return stand.closed and stand.left is not None and bool(_before(stand.note, stand.left) & _TAKEN)


def _is_seen_again(stand: Stand) -> bool:
    """As in "She won't see ninety again"."""
    denials = _before(stand.note, stand.left) if stand.left is not None else frozenset()
    return any(word in {"not", "never", "no"} or word.endswith("n't") for word in denials)


def _before(note: Note, token: Token) -> frozenset[str]:
    return frozenset(note.tokens[index].lower for index in range(max(0, token.index - _BACK), token.index))


_CUES: dict[str, Callable[[Stand], bool]] = {
    "by": _is_by,
    "at": _is_at,
    "for": _is_taken_for,
    "to": lambda stand: stand.earlier in _LIVED and (stand.closed or _is_anybody(stand)),
    "so": lambda stand: stand.closed,
    **dict.fromkeys(("before", "since", "until", "till", "past"), _is_until),
    **dict.fromkeys(("see", "sees", "saw"), _is_seen_again),
}


def _has_person(note: Note, verb: Token) -> bool:
    """Whether the verb's subject is a person: somebody, kin, a worker, a name; a "being" may do without."""
    subject: Token | None = verb
    for _ in range(_STEPS + 1):
        if subject is None or not subject.before or subject.before.strip(" "):
            return verb.lower in {"being", "having", "reached", "reaching", "turning", "turned"}
        subject = note.after(subject, -1)
        if subject is None or subject.lower in _NOBODY:
            return False
        if subject.lower in _PRONOUNS or subject.lower in {"us", "them"} or is_person(note, subject):
            return True
        if subject.lower not in _HELPERS:
            return False
    return False


def form_of(note: Note, number: Number) -> str:
    """How a replacement must be formed here: ":one" behind "a sprightly", ":noun" behind "the age of", ":age" in "a boy of about"."""
    stand = standing(note, number, note.tokens[number.last])
    if stand.left is None or stand.first.before.strip(" "):
        return ""
    if stand.word == "of" and stand.earlier in {"age", "ages"}:
        return ":noun"
    if stand.word == "of" and stand.fillers:
        return ":age"
    article = stand.earlier in {"a", "an"} and stand.word.isalpha() and stand.word not in KIN and not stand.fillers
    return ":one" if article else ""
