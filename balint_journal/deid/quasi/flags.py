"""Quasi-identifiers: flagged with a wider wording, and one warning where several meet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from balint_journal.deid.findings import Category
from balint_journal.deid.quasi.beside_age import beside_age
from balint_journal.deid.quasi.habits import habits
from balint_journal.deid.quasi.jobs_worded import ARTICLES, job_worded
from balint_journal.deid.quasi.people import kinds_met, people
from balint_journal.deid.quasi.told_alone import told_alone
from balint_journal.deid.quasi.told_events import told_events
from balint_journal.deid.quasi.told_family import told_family
from balint_journal.deid.quasi.told_looks import told_looks
from balint_journal.deid.quasi.told_posts import told_posts
from balint_journal.deid.quasi.told_towns import told_towns
from balint_journal.deid.quasi.told_work import told_work
from balint_journal.deid.quasi.uncommon import uncommon
from balint_journal.deid.quasi.work import work
from balint_journal.deid.settling.candidate import Candidate
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.wordset import words
from balint_journal.deid.times.clock import times

_WIDER: dict[Category, tuple[str, ...]] = {
    Category.OCCUPATION: ("in work", "well known locally", ""),
    Category.NATIONALITY: ("", "from elsewhere"),
    Category.FAITH: ("", "religious"),
    Category.FAMILY: ("family", "a parent", "siblings", "partner", ""),
    Category.EVENT: ("a public matter", "something that happened", "a sudden death", ""),
    Category.CONDITION: ("a serious illness", "a long illness"),
    Category.TRAIT: ("", "something you would notice"),
    Category.SINGULAR: ("one of a few", ""),
    Category.SETTING: ("", "where I work"),
}
# Where a deed is flagged and not a thing, the wording is a deed too.
_DEEDS: tuple[tuple[Category, frozenset[str], tuple[str, ...]], ...] = (
    (Category.FAMILY, words("married widowed divorced remarried engaged wed"), ("married before", "")),
    (Category.FAMILY, words("has"), ("has family", "")),
    (
        Category.FAMILY,
        words("had lost buried outlived bore raised survived fostered nursed left ran"),
        ("had family", ""),
    ),
    (Category.FAMILY, words("brought reared"), ("brought up in a family", "")),
    (Category.FAMILY, words("grew"), ("grew up", "")),
    (Category.FAMILY, words("lives live living share shares"), ("with family", "")),
    (
        Category.EVENT,
        words(
            "jumped fell threw went came pulled dragged rescued winched saved carried slid crashed washed swept chained walked limped swam crawled escaped fled won broke held gave lost left attacked met set unveiled"
            " launched cut burned burnt blew fought played rowed ran boxed shot rode survived"
        ),
        ("went through something", ""),
    ),
    (
        Category.EVENT,
        words(
            "prosecuted convicted sentenced acquitted jailed imprisoned sued suing strangled stabbed murdered kidnapped abducted trafficked deported reinstated exonerated pardoned extradited raided arrested electrocuted mauled gored"
            " trampled evicted exorcised tortured drowned struck hit run knocked killed held taken trapped crushed pinned buried kicked bitten stung bombed cleared evacuated"
        ),
        ("involved in something", ""),
    ),
    (
        Category.TRAIT,
        words(
            "wears carries takes brings pushes rides speaks talks walks whistles hums always never still has keeps plays writes does signs knits calls smells"
        ),
        ("stands out", ""),
    ),
    (Category.TRAIT, words("girl boy man woman lad lass lady bloke chap person"), ("person", "")),
    (
        Category.TRAIT,
        words(
            "wore carried took brought rode spoke talked walked had lost kept played wrote was did signed smelt smelled"
        ),
        ("stood out", ""),
    ),
)
# Before these a noun must follow.
_OWN = words("a an the my his her our your their own")
_BEING = words("was were been being is are be got getting")
_RANK = (
    Category.SINGULAR, Category.EVENT, Category.SETTING, Category.CONDITION, Category.OCCUPATION, Category.FAMILY, Category.FAITH,
    Category.NATIONALITY, Category.TRAIT, Category.TIME,
)  # fmt: skip
_NAMES = {
    Category.SINGULAR: "being the only one", Category.EVENT: "an event", Category.SETTING: "the doctor's setting", Category.CONDITION: "an uncommon illness",
    Category.OCCUPATION: "a job", Category.FAMILY: "a family", Category.FAITH: "a faith", Category.NATIONALITY: "an origin", Category.TRAIT: "a look",
}  # fmt: skip
_SEVERAL = 2
_MANY = 4


def quasi(note: Note) -> Iterator[Candidate]:
    """Every quasi-identifier once, the rarest kind first where they overlap, with its widenings; where several meet, one says so."""
    found = _apart(
        note,
        [
            *work(note),
            *habits(note),
            *beside_age(note),
            *told_work(note),
            *told_posts(note),
            *told_towns(note),
            *people(note),
            *told_family(note),
            *told_events(note),
            *told_looks(note),
            *told_alone(note),
            *times(note),
            *uncommon(note),
        ],
    )
    found = _apart(note, [_whole(note, candidate) for candidate in found if not _is_likened(note, candidate)])
    warning = how_few(kinds_met(found))
    rarest = min(found, key=lambda c: (_RANK.index(c.category), c.start), default=None)
    for candidate in found:
        wider = candidate.widenings or _deed(note, candidate) or _WIDER[candidate.category]
        why = f"{candidate.why} {warning}" if warning and candidate is rarest else candidate.why
        yield replace(candidate, widenings=wider, why=why)


def _is_likened(note: Note, candidate: Candidate) -> bool:
    """What somebody is only likened to: "like a lollipop lady"."""
    if candidate.category not in {Category.OCCUPATION, Category.TRAIT}:
        return False
    first = note.token_at(candidate.start)
    left = first if first is not None and first.lower in {"a", "an"} else note.after(first, -1) if first else None
    if left is not None and left.lower in {"a", "an"}:
        left = note.after(left, -1)
        return left is not None and left.lower == "like"
    return False


def _whole(note: Note, candidate: Candidate) -> Candidate:
    """As much of the sentence as a wording can stand in the place of."""
    if candidate.widenings:
        return candidate
    if candidate.category is Category.OCCUPATION:
        return job_worded(note, candidate)
    if candidate.category is Category.TRAIT and not _deed(note, candidate):
        return _look(note, candidate)
    return candidate


def _look(note: Note, candidate: Candidate) -> Candidate:
    """A look in the midst of a sentence, with its article: something stands there, where a cut would leave a hole."""
    first = note.token_at(candidate.start)
    left = note.after(first, -1) if first is not None else None
    if first is None or left is None or not first.joined:
        return candidate
    start = left.start if left.lower in ARTICLES else candidate.start
    return replace(candidate, start=start, widenings=("something", ""))


def _deed(note: Note, candidate: Candidate) -> tuple[str, ...]:
    """The wordings for what begins with a verb, if it does."""
    token = note.token_at(candidate.start)
    if token is None:
        return ()
    left, following = note.after(token, -1), note.after(token)
    if candidate.category is Category.EVENT:
        if left is not None and token.joined and left.lower in _BEING:
            return ("involved in something", "")
        if token.lower in _BEING and following is not None and following.end <= candidate.end:
            return (f"{token.text} involved in something", "")
        if left is not None and token.joined and left.lower in _OWN:
            return ("matter", "")
    if candidate.category is Category.FAMILY and left is not None and token.joined and left.lower in _OWN:
        return ("relatives" if note.text[candidate.end - 1] == "s" else "relative", "")
    return next(
        (wider for category, verbs, wider in _DEEDS if category is candidate.category and token.lower in verbs), ()
    )


def how_few(kinds: set[Category]) -> str:
    """In words, how few people this combination would fit; empty when it says little."""
    if len(kinds) < _SEVERAL:
        return ""
    named = [_NAMES[kind] for kind in _RANK if kind in kinds]
    together = ", ".join(named[:-1]) + " and " + named[-1]
    if len(kinds) >= _MANY:
        return f"Together, {together} would fit one person, anywhere."
    if len(kinds) > _SEVERAL:
        return f"Together, {together} would fit one person, or at most two or three, in a whole county."
    return f"Together, {together} would fit only a few people in a town."


def _apart(note: Note, found: list[Candidate]) -> list[Candidate]:
    """Of those that overlap, the rarest kind keeps the place and the widest stretch."""
    kept: list[Candidate] = []
    for candidate in sorted(found, key=lambda c: (c.start, -c.end)):
        if kept and candidate.start < kept[-1].end:
            last = kept[-1]
            first = min(
                last,
                candidate,
                key=lambda c: (_RANK.index(c.category), c.category is Category.OCCUPATION and not c.widenings),
            )
            kept[-1] = replace(first, start=last.start, end=max(last.end, candidate.end))
        elif kept and _is_same_work(note, kept[-1], candidate):
            kept[-1] = replace(kept[-1], end=candidate.end)
        else:
            kept.append(candidate)
    return kept


def _is_same_work(note: Note, first: Candidate, second: Candidate) -> bool:
    """Two halves of one telling: "has a stall", "on the market"."""
    return (
        first.category is second.category is Category.OCCUPATION
        and bool(first.widenings)
        and note.text[first.end : second.start] == " "
    )
