"""The six-point rubric as a lint. It is used on our own questions and on a doctor's own set.

R1 invites noticing or wondering. R2 asks for no fix, plan, lesson or better way. R3 lays no blame. R4 keeps out of the
doctor's private life. R5 uses no jargon and no scale. R6 can be answered in a few lines, tired, at the end of a day.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

MOST_WORDS = 22
_ONE_IDEA = 2  # question marks: a second short one may deepen the first

# A question word, a plain question that can be answered with no, or an invitation.
_INVITES = re.compile(
    r"\b(?:what|where|who|whom|whose|when|which|how)\b"
    r"|^(?:(?:by phone|as the patient|before the story|reading it again|someone else's turn)\W+)?"
    r"(?:is|are|was|were|do|does|did|has|have|had|can|could|would|will|might|may|suppose|imagine|picture|"
    r"tell|finish|begin|choose|be|"
    r"write|stay|describe|notice|recall|remember|look|listen|one|any|anything|for a few lines)\b",
    re.IGNORECASE,
)
_ADVISES = (
    r"have you (?:considered|thought of|thought about|tried|asked)|(?:could|might) you (?:try|consider|"
    r"have)|try (?:to|a|the|and)\b|why not|remember to"
)

# rule, what must not stand there, and the plain reason
_FORBIDDEN = (
    ("R1", _ADVISES, "R1, it gives advice in place of an invitation to notice"),
    (
        "R2",
        (
            r"should\b|shouldn't|ought|next time|in future|differently|improv\w+|better\b(?! than)|lessons?\b|"
            r"learn\w*|learned|solv\w+|solution|resolv\w+|"
            r"fix\w*|plan\b|plans\b|planned|planning|action|actions|goals?\b|steps?\b|strateg\w+|advice|advise\w*|"
            r"manag(?:e|es|ed|ing)\b|handl(?:e|es|ed|ing)\b|prevent\w*|help (?:them|him|her|the patient)|"
            r"what (?:will|can|could|would|might) you (?:do|change|try|offer)|you will do|going to do|need to do|"
            r"to do about|takeaway|take-home|outcomes?\b|develop\w*|evidence|competenc\w+|appraisal|refer\b|"
            r"follow[- ]up"
        ),
        "R2, it asks for a fix, a plan, a lesson or a better way",
    ),
    (
        "R3",
        (
            r"why\b|fault\w*|blam\w+|mistakes?\b|errors?\b|miss(?:ed|ing|es)?\b|fail\w*|wrong\w*|guilty of|"
            r"responsib\w+|how come|"
            r"what made you|how could you|reasons?\b|explain\w*|justif\w+|overlook\w*|neglect\w*|careless\w*|"
            r"badly|poorly|regret\w*|you could have\b|could you have|deserve\w*|weakness\w*|excus\w+|cause[ds]?\b|"
            r"causing"
        ),
        "R3, it asks for a reason or lays blame",
    ),
    (
        "R4",
        (
            r"childhood|grew up|growing up|your (?:own )?(?:family|parents?|mother|father|mum|dad|partner|husband|"
            r"wife|children|son|daughter|brother|sister|marriage|health|illness|past|faith|life|upbringing|"
            r"private life|home life|therap\w+|body image|sleep)\b|"
            r"at home\b|remind(?:s|ed)? you|resembl\w+|someone (?:else )?in your|anyone in your|like someone you|"
            r"personal life|in your own life|have you ever (?:been|had|lost|felt)|history of your|from your past|"
            r"your relationship with your"
        ),
        "R4, it reaches into the doctor's private life",
    ),
    (
        "R5",
        (
            r"(?:counter)?-?transferen\w+|project(?:ion|ing|ed|ive)\w*|defen[cs]es?\b|defensive\w*|boundar\w+|"
            r"process(?:es|ing|ed)?\b|enact\w*|contain(?:s|ed|er|ers|ing|ment)?\b|somatis\w+|somatiz\w+|"
            r"unconscious\w*|subconscious\w*|"
            r"attachment|resistan\w+|collu\w+|psychodynamic\w*|dynamics?\b|splitting|introject\w*|internalis\w+|"
            r"regress\w+|repress\w+|apostolic|mentalis\w+|countertrans\w*|parallel process|therapeutic|"
            r"holding environment|empath\w+|"
            r"resilien\w+|burn-?out|burnt out|compassion fatigue|trigger\w*|trauma\w*|codependen\w*|"
            r"dysfunction\w*|narciss\w+|ego\b|superego|oedip\w+|interpret\w*|analys\w+|reframe\w*|mindful\w*|"
            r"coping|heartsinks?|difficult patient|personality|diagnos\w+|symptoms?\b|"
            r"affect\b|valence|learning needs?|reflect(?:ion|ive)\w*"
        ),
        "R5, it uses a word of the trade",
    ),
    (
        "R5",
        (
            r"out of (?:ten|five|\d+)|(?:from|between) (?:one|zero|\d+) (?:to|and) (?:ten|five|\d+)|scale\b|"
            r"rate\b|rating|scor(?:e|es|ed|ing)\b|rank\w*|how (?:much|many|strong|strongly|often|bad|intense|"
            r"severe|long)\b|percent\w*|more or less|worse than|better than|compared? (?:with|to)|most of all|"
            r"measure\w*"
        ),
        "R5, it measures",
    ),
    (
        "R6",
        (
            r"list (?:all|every|three|five|ten|the)|in detail|fully|at least|(?:write|tell|say|put) everything|"
            r"every single|must\b|required|explain in|as much as (?:you )?can|all the|"
            r"and also|as well as|step by step|at length|comprehensiv\w+|each of|do not skip|don't skip|be honest"
        ),
        "R6, it is hard to answer tired, or does not let itself be skipped",
    ),
)


@dataclass(frozen=True, slots=True)
class Fault:
    """One point missed: ``rule`` is R1 to R6, ``part`` is "text" or "follow_up", ``reason`` one plain line."""

    rule: str
    part: str
    reason: str


def lint(text: str, follow_up: str = "") -> tuple[Fault, ...]:
    """Every point of the rubric that a question misses; empty when it passes all six."""
    faults = [*_faults(text, "text"), *_faults(follow_up, "follow_up")]
    if not _INVITES.search(text):
        faults.insert(0, Fault("R1", "text", "R1, it invites nobody to notice or to wonder"))
    return tuple(faults)


@cache
def _forbidden() -> tuple[tuple[str, re.Pattern[str], str], ...]:
    """Compiled when first needed: writing needs no lint."""
    return tuple((rule, re.compile(rf"\b(?:{words})", re.IGNORECASE), reason) for rule, words, reason in _FORBIDDEN)


def _faults(wording: str, part: str) -> list[Fault]:
    plain = wording.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    found = [(rule, reason) for rule, forbidden, reason in _forbidden() if forbidden.search(plain)]
    if len(plain.split()) > MOST_WORDS:
        found.append(("R6", f"R6, it is longer than {MOST_WORDS} words"))
    if plain.count("?") > _ONE_IDEA:
        found.append(("R6", "R6, it asks more than one thing"))
    return [Fault(rule, part, reason) for rule, reason in found]
