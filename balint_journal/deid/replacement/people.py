"""Who is who in a note, and what each may be called: "the patient", "her daughter", "my registrar", "another doctor"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from balint_journal.deid.findings import Action, Category
from balint_journal.deid.names.vocabulary import CALLED, KIN, NAME_PARTICLES, PETS, ROLES, TITLES, WEAK_TITLES
from balint_journal.deid.replacement.setting import CUT, DETERMINERS, Setting
from balint_journal.deid.settling.candidate import Candidate
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.token import Token
from balint_journal.deid.text.wordset import words

_OWNERS = words("her his my their our your")
_GROUP = words(
    "children family twins girls boys brothers sisters household house kids lads lot clan couple baby parents home"
)
_BY_TITLE = {
    **dict.fromkeys(words("dr drs doctor prof professor doc"), "doctor"),
    **dict.fromkeys(words("nurse matron charge"), "nurse"),
    "sister": "sister",
    **dict.fromkeys(words("sgt sergeant pc wpc dc dci ds dsi insp inspector constable detective superintendent supt"), "police officer"),
    **dict.fromkeys(words("fr rev revd rev'd reverend canon bishop archbishop archdeacon pastor imam imaam rabbi rebbe reb father vicar deacon dean monsignor msgr bp tathair athair chaplain curate"), "minister"),
    **dict.fromkeys(words("judge justice hhj"), "judge"),
    **dict.fromkeys(words("auntie aunty aunt uncle nana nan nain taid granny gran grandma grandpa grandad granddad mamgu tadcu"), "relative"),
    **dict.fromkeys(words("cllr councillor mp"), "councillor"),
}  # fmt: skip
_CIVIL = words("mr mrs ms miss mx mister missus messrs mm")
_UNNAMED = (
    ("someone", "that person"),
    ("someone else", "the other person"),
    ("a third person", "the third person"),
    ("a fourth person", "the fourth person"),
)
_MANY = ("another person", "that other person")
_ADJECTIVAL = words("baby child head mate minister old")
_OBJECTS = words("him her me them us")
_SEVERAL = words("these those all both many few")
_PLACED = words("in near into at outside")
_AIMED = words(
    "looked look looking shouted shout shouting laughed laughing laugh smiled smile smiling stared staring angry cross mad furious snapped swore yelled glared glanced nodded waved snarled barked"
)
_BESIDE_NAMES = TITLES | WEAK_TITLES | NAME_PARTICLES
_LONGEST_ROLE = 3
_PAIR = 2
_RECENT = 20
_TITLED, _AGED, _FIRST = 3, 3, 2


@dataclass(slots=True, eq=False)
class Person:
    """Somebody in the note. ``first`` is said at the first mention, ``again`` at every other, ``noun`` behind an article."""

    firsts: set[str] = field(default_factory=set)
    lasts: set[str] = field(default_factory=set)
    mentions: int = 0
    full: tuple[str, ...] = ()
    role: str = ""
    owner: str = ""
    title: str = ""
    weight: int = 0
    first: str = ""
    again: str = ""
    noun: str = "person"
    said: bool = False
    doctor: bool = False
    told_after: bool = False
    placed: bool = False

    def wording(self, place: Setting) -> str:
        """What to say of this person here."""
        fresh, self.said = not self.said, True
        grouped = place.right is not None and place.word == "the" and place.right.lower in _GROUP
        if grouped or _is_told_before(place) or (_is_addressed(place) and not self.doctor):
            return CUT
        fixed = self._fixed(place)
        if fixed:
            return fixed
        if fresh and self.told_after:
            return "someone"
        return self.first if fresh else self.again

    def _fixed(self, place: Setting) -> str:
        """What the words around allow, whoever it is."""
        if _is_addressed(place):
            return "doctor"
        if _is_called(place) and self.title not in _CIVIL and not self.doctor:
            return "by name" if place.word in _OBJECTS else "something"
        if place.word in _SEVERAL:
            return "people"
        if place.determined:
            return self.noun
        return "a place" if place.word in _PLACED and self.placed else ""


def _is_told_before(place: Setting) -> bool:
    """After "her daughter", "the dog," or "carer (" nothing more need be said."""
    if place.previous is None or place.previous.base not in KIN | ROLES or place.previous.base in _ADJECTIVAL:
        return False
    return place.left is not None or (place.before in (", ", " (") and place.after[:1] in {",", ")", ".", ";", ""})


def _is_called(place: Setting) -> bool:
    """Behind "a dog called", "everyone calls him"."""
    return place.word in CALLED or (place.word in _OBJECTS and place.calling)


def _is_addressed(place: Setting) -> bool:
    """At an end of something said: "You have become a coward, Jonathan." or "Barry, it must be"."""
    if place.before.endswith(('"', "\u201c")) and place.after[:2] == ", ":
        return True
    return place.before == ", " and place.after[:1] in {".", "?", "!", ","} and place.after[1:2] in {'"', "\u201d", "'"}


class _Known:
    """Everybody met so far, found again by a name or a first letter; of many with one name the last few count."""

    def __init__(self) -> None:
        self.people: list[Person] = []
        self._named: dict[str, list[Person]] = {}

    def find(self, names: tuple[str, ...], *, initials: bool) -> Person | None:
        """By a first name or a last one, not merely by a shared surname; else by initials."""
        if not names:
            return None
        for name in dict.fromkeys((names[0], names[-1])):
            for person in reversed(self._named.get(name, [])[-_RECENT:]):
                if _same(person, names) or (initials and person.full == names):
                    return person
        fitting = self._named.get(f"{names[0][0]}.", []) if initials else []
        return fitting[0] if len(fitting) == 1 else None

    def enter(self, person: Person, names: tuple[str, ...]) -> None:
        """Remember that these words name this person."""
        if names:
            for key in dict.fromkeys((names[0], names[-1], f"{names[0][0]}.")):
                row = self._named.setdefault(key, [])
                if person not in row[-_RECENT:]:
                    row.append(person)


def people(note: Note, settled: Sequence[Candidate]) -> dict[int, Person]:
    """The person behind each candidate that names one, by its place in ``settled``."""
    known = _Known()
    found: dict[int, Person] = {}
    for index, candidate in enumerate(settled):
        if candidate.category is not Category.PERSON or candidate.action is Action.FLAG:
            continue
        tokens = note.inside(candidate.start, candidate.end)
        names = tuple(t.base for t in tokens if t.text[0].isalpha() and t.base not in _BESIDE_NAMES)
        initials = all(len(t.text) == 1 or (t.shouted and len(t.text) == _PAIR) for t in tokens)
        person = known.find(names, initials=initials)
        if person is None:
            person = Person(weight=0 if known.people else _FIRST)
            known.people.append(person)
        known.enter(person, names)
        _learn(note, person, candidate, tokens, names)
        found[index] = person
    _call(known.people)
    return found


def _same(person: Person, names: tuple[str, ...]) -> bool:
    if len(names) == 1:
        return len(names[0]) > 1 and names[0] in person.firsts | person.lasts
    if names[0] in person.firsts:
        return True
    return len(person.full) < len(("first", "last")) and (names[-1] in person.lasts or names[0] in person.lasts)


def _learn(note: Note, person: Person, candidate: Candidate, tokens: Sequence[Token], names: tuple[str, ...]) -> None:
    person.firsts.update(names[:1])
    person.lasts.update(names[-1:])
    if len(names) > len(person.full):
        person.full = names
    person.weight += 1
    person.mentions += 1
    person.placed = person.mentions == 1 and _is_placed(note, candidate, tokens)
    kind, _, word = candidate.hint.partition(":")
    title = (
        word if kind == "title" else next((t.lower for t in tokens if t.lower in _BY_TITLE or t.lower in _CIVIL), "")
    )
    person.title = person.title or title
    if title in _CIVIL:
        person.weight += _TITLED
    if note.text[candidate.end : candidate.end + 4].strip(" ,(")[:2].isdigit():
        person.weight += _AGED
    role = _role_before(note, tokens)
    if role is None and (role := _role_after(note, tokens)) is not None:
        person.told_after = person.told_after or not person.role
    if role and not person.role:
        person.owner, person.role = role
    elif kind in {"kin", "role"} and not person.role:
        person.role = word


def _is_placed(note: Note, candidate: Candidate, tokens: Sequence[Token]) -> bool:
    """Behind "in" or "at" stands a place rather than somebody, whatever found it."""
    word = note.after(tokens[0], -1) if tokens and tokens[0].joined else None
    if word is None or word.lower not in _PLACED or candidate.hint:
        return False
    verb = note.after(word, -1)
    return verb is None or verb.lower not in _AIMED


def _role_before(note: Note, tokens: Sequence[Token]) -> tuple[str, str] | None:
    """From "her daughter Folake", "my registrar, tom"."""
    if not tokens or tokens[0].before not in (" ", ", ", " ("):
        return None
    noun = note.after(tokens[0], -1)
    if noun is None or noun.base not in KIN | ROLES or (tokens[0].before != " " and noun.base not in PETS | KIN):
        return None
    owner = note.after(noun, -1)
    return (owner.lower if owner is not None and owner.lower in _OWNERS and noun.joined else "", noun.base)


def _role_after(note: Note, tokens: Sequence[Token]) -> tuple[str, str] | None:
    """From "Folake, her daughter," or "Sue, our nurse,"."""
    at = note.after(tokens[-1]) if tokens else None
    if at is None or at.before not in (", ", " ("):
        return None
    owner = at.lower if at.lower in DETERMINERS else ""
    for _ in range(_LONGEST_ROLE):
        if at is None:
            return None
        if at.base in KIN | ROLES and (owner or at.before == " ("):
            return (owner if owner in _OWNERS else "", at.base)
        at = note.after(at)
        if at is None or not at.joined:
            return None
    return None


def _call(known: Sequence[Person]) -> None:
    """Give everybody something to be called by, no two the same."""
    plain = [p for p in known if not p.role and not _BY_TITLE.get(p.title) and not p.placed]
    patient = max(plain, key=lambda p: p.weight, default=None)
    taken: set[str] = set()
    unnamed = 0
    for person in known:
        kind = _BY_TITLE.get(person.title, "")
        person.doctor = kind == "doctor"
        if person is patient:
            person.first = person.again = "the patient"
            person.noun = "patient"
        elif person.role:
            _by_role(person, taken)
        elif kind:
            _by_title(person, kind, taken)
        elif person.placed:
            person.first = person.again = "a place"
            person.noun = "place"
        else:
            person.first, person.again = _UNNAMED[unnamed] if unnamed < len(_UNNAMED) else _MANY
            unnamed += 1
        taken.add(person.again)


def _by_role(person: Person, taken: set[str]) -> None:
    noun = "pet" if person.role in PETS else person.role
    owner = person.owner or "the"
    phrase = f"{owner} {noun}" if f"{owner} {noun}" not in taken else f"{owner} other {noun}"
    person.first = person.again = phrase
    person.noun = noun


def _by_title(person: Person, kind: str, taken: set[str]) -> None:
    person.noun = kind
    if kind == "doctor":
        rows = (
            ("another doctor", "the other doctor"),
            ("a second doctor", "the second doctor"),
            ("a third doctor", "the third doctor"),
        )
        person.first, person.again = next(
            (row for row in rows if row[1] not in taken), ("one more doctor", "that doctor")
        )
    elif f"the {kind}" in taken:
        person.first, person.again = f"another {kind}", f"the other {kind}"
    else:
        person.first, person.again = f"a {kind}", f"the {kind}"
