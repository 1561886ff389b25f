"""A job with as much of its sentence as a wording can stand in the place of: "she's a ferry clerk", "my brother, a dentist, laughed"."""

from __future__ import annotations

from dataclasses import replace

from balint_journal.deid.names.vocabulary import FUNCTION
from balint_journal.deid.settling.candidate import Candidate
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.token import Token
from balint_journal.deid.text.wordset import words
from balint_journal.deid.times.ages_said import KIN

ARTICLES = words("a an the his her their our my your its")
_A = words("a an")
# Before these a job says whose or what sort: "his butcher father". It is cut there.
_BORNE_BY = words(
    "father mother dad mum brother sister husband wife son daughter uncle aunt cousin boyfriend girlfriend partner friend neighbour mate grandfather grandmother colleague man woman lad girl boy"
)
_MOST_BEHIND = 3
_IS = words("is was be been being he's she's who's became become becoming as now once only just i'm")
_BE = words("is was be been being are were he's she's who's they're i'm became become becoming becomes")
# Between "is" and the job.
_ADVERBS = words("only just now once really actually also still always already never not both")
# Behind a predicate these tell more of somebody: "a piano tuner whose hearing has gone".
_MORE = words("who whose that which with w from")
_NO_LONGER = words("retired former ex ex- erstwhile sometime")
_LEADING = words("with for to by of from about")
_CLOSES = (",", ".", ";", ":", ")", "!", "?", "\n", " -", " \u2013", " \u2014", "\u2013", "\u2014")
_OPENS = (",", "(", ";", ":", "-", "\u2013", "\u2014", ".", "\n")


def job_worded(note: Note, candidate: Candidate) -> Candidate:
    """A job with its article before it and what it is of behind it, and the wordings that read there."""
    first, last = _bearer_left_out(note, candidate), _last(note, candidate)
    if first is None or last is None:
        return candidate
    if first is not last and first.lower in _LEADING:
        first = note.after(first) or first
    if last is not first and last.lower == "of":
        last = note.after(last, -1) or last
    candidate = replace(candidate, start=first.start, end=last.end)
    following = note.after(last)
    if following is not None and following.joined and following.lower == "of":
        last = _complement(note, following) or last
        following = note.after(last)
    if following is not None and following.joined and following.lower in _BORNE_BY:
        return _borne(note, candidate, first, last)
    article, left = first, note.after(first, -1)
    if first.lower not in ARTICLES and left is not None and first.joined and left.lower in ARTICLES:
        article, left = left, note.after(left, -1)
    if left is not None and article is not first and article.joined and left.lower in {"in", "at", "on"}:
        return replace(candidate, start=article.start, end=last.end, widenings=("work", ""))
    return _said(note, replace(candidate, start=article.start, end=last.end), article, last)


def _said(note: Note, candidate: Candidate, first: Token, last: Token) -> Candidate:
    """What somebody is, by the place it has in the sentence: a predicate, an apposition, or a person that something is told of."""
    left = note.after(first, -1)
    retired = any(token.lower in _NO_LONGER for token in note.inside(candidate.start, candidate.end))
    while left is not None and left.lower in _ADVERBS and left.joined and note.after(left, -1) is not None:
        left = note.after(left, -1)
    following, subject = note.after(last), note.after(left, -1) if left is not None else None
    more = following is not None and following.joined and following.lower in _MORE
    there = subject is not None and subject.lower == "there"
    if left is not None and first.joined and left.lower in _BE and not more and not there:
        return replace(candidate, widenings=("retired" if retired else "in work", "well known locally", ""))
    if (apposed := _apposed(note, candidate, first)) is not None:
        return apposed
    bare = first.lower not in ARTICLES
    several = last.lower.endswith("s") and not last.lower.endswith(("ss", "us", "'s"))
    if several:
        return replace(candidate, widenings=("people", ""))
    if bare and left is not None and first.joined and left.lower == "as":
        return replace(candidate, start=left.start, widenings=("in work", ""))
    if first.lower in _A or bare:
        return replace(candidate, widenings=("someone retired" if retired else "someone", "somebody at work", ""))
    return replace(candidate, widenings=("somebody", "somebody known locally", ""))


def _apposed(note: Note, candidate: Candidate, first: Token) -> Candidate | None:
    """Between commas, or in a list without verbs, it is left out with the comma before it."""
    before, after = note.text[: candidate.start].rstrip(" "), note.text[candidate.end :]
    if not (before.endswith(_OPENS) or not before) or not (after.startswith(_CLOSES) or not after):
        return None
    if before.endswith((",", "-", "\u2013", "\u2014")) and first.lower in ARTICLES and after[:1] == ",":
        return replace(candidate, start=len(before) - 1, end=candidate.end + 1, widenings=("", "someone in work"))
    return replace(candidate, widenings=("", "someone in work"))


def _borne(note: Note, candidate: Candidate, first: Token, last: Token) -> Candidate:
    """A job before somebody who has it, put as an adjective."""
    left = note.after(first, -1)
    if first.lower not in _A and left is not None and first.joined and left.lower in _A:
        first = left
    if first.lower in _A:
        return replace(candidate, start=first.start, end=last.end, widenings=("a working", "a"))
    named = note.after(first) if first.lower in ARTICLES else first
    return replace(candidate, start=(named or first).start, end=last.end, widenings=("working", ""))


def _bearer_left_out(note: Note, candidate: Candidate) -> Token | None:
    """The first word of the job itself: in "she's a ferry clerk" the article, in "he's only a ferry clerk" too."""
    first = token = note.token_at(candidate.start)
    if first is None or (first.lower not in _IS | KIN and not first.capital):
        return first
    for _ in range(_MOST_BEHIND):
        token = note.after(token) if token is not None else None
        if token is None or token.end > candidate.end:
            break
        if token.lower in ARTICLES:
            return token
    following = note.after(first)
    return following if first.lower in _IS and following is not None else first


def _last(note: Note, candidate: Candidate) -> Token | None:
    token = note.token_at(candidate.start)
    while token is not None and token.end < candidate.end:
        token = note.after(token)
    return token


def _complement(note: Note, of: Token) -> Token | None:
    """The last word of what follows "of": "railway tunnels", "the allotments"."""
    last: Token | None = None
    at = note.after(of)
    for _ in range(_MOST_BEHIND):
        if at is None or not at.joined or not at.text.isalpha() or at.capital:
            break
        if at.lower in FUNCTION and at.lower not in ARTICLES:
            break
        last = at if at.lower not in FUNCTION else last
        at = note.after(at)
        if last is not None and at is not None and (at.lower in FUNCTION or not note.lexicon.kinds(at.lower)):
            break
    return last
