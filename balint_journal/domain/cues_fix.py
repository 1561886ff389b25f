"""Cues of fixing: a plan made or carried out, a test, a dose. Another's plan, or one with a feeling in it, is none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from balint_journal.domain.clinical_words import AMOUNT, CLINICAL, MEDICINE, PAPER, SOON, TEST
from balint_journal.domain.cue_setting import Sentence, compiled

_START = r"(?:^|[,:-] |\b(?:and|so|then|but|therefore) )(?:so |then |and |but )?"
_BETWEEN = r"(?:(?!but\b|and i\b|because\b|when\b)[\w&'/-]+,? ){0,6}?"
_ADVERB = (
    r"(?:(?:also|just|then|probably|definitely|finally|have to|really|simply|now|always|try to|"
    r"remember to|start to|make sure (?:to|i|we)|first|either|go and|only|be) ){0,2}"
)
_MINE = (
    rf"(?:\b(?:i|we)(?:'ll| will| shall| must| need to| have to|'ve got to| ought to| should| could| can|"
    rf" might|'m going to| am going to|'re going to| are going to"
    rf"| plan to| intend to|'m planning to| am planning to|'d better| had better| agreed (?:that )?(?:i|"
    rf"we)(?: would|'d)| (?:said|told (?:him|her|them|the family)) (?:that )?(?:i|we)(?: would|'d))"
    rf"|{_START}(?:will|shall|must|should (?:really|probably|also)|need to|needs to|going to|gonna|plan to|"
    rf"planning to|have to|ought to|"
    rf"remember to|aim to|let's|let us|better)"
    r"|\b(?:plan|next step|next thing|thing to do|answer|first thing|aim|idea)(?: now| here| then)? (?:is|"
    r"was|would be|will be) to"
    r"|\b(?:next time|tomorrow|from now on|in future|on monday|next week)[ ,]+(?:i|we)(?:'ll| will| would|"
    r" shall|'m going to| am going to| must|'d)?) "
)
_SURE = (
    r"(?:refer|prescribe|titrate|recheck|re-check|safety-net|rebook|uptitrate|deprescribe|vaccinate|"
    r"wean)\b(?! (?:to|myself|me)\b)"
)
_WORK = (
    r"(?:do|get|book|arrange|order|organise|request|repeat|review|start|stop|try|increase|reduce|double|"
    r"halve|switch|up|lower|change|add|give|offer|"
    r"send|put|write|ring|phone|call|email|contact|speak|discuss|talk|ask|see|check|look|code|document|"
    r"record|issue|sort|suggest|advise|recommend|"
    r"complete|fill|sign|involve|bring|chase|have|refer|liaise|update|consider|push|insist|take|run|cut|"
    r"bump|restart|taper)\b"
)
_DONE_SURE = r"(?:prescribed|titrated|rechecked|safety-netted|rebooked|uptitrated|vaccinated)"
_DONE = (
    r"(?:did|got|booked|arranged|ordered|organised|requested|repeated|reviewed|started|stopped|tried|"
    r"increased|reduced|doubled|halved|switched|"
    r"upped|lowered|changed|added|gave|given|offered|sent|put|wrote to|written to|rang|phoned|called|"
    r"emailed|contacted|spoke to|spoken to|discussed|asked|"
    r"checked|coded|documented|issued|sorted|suggested|advised|recommended|referred|chased|completed|"
    r"updated|restarted|done|signed|bumped|added|filled in|made|decided on|settled on|agreed|set up|"
    r"swapped|weaned)"
)
_UPPED = r"(?:bumped(?: up)?|upped|put up|raised|cut|dropped|lowered|changed|stopped|started|doubled|halved)"
_ORDERS = (
    r"(?:stop|start|double|halve|take|come back|increase|cut (?:down|out)|rest|keep (?:a|taking)|try|lose|"
    r"book|drink|avoid|monitor|check|do (?:a|an|some|his|her)|"
    r"bring|send|arrange|ring (?:the|back|us|if)|ring)"
)
_DOING = (
    r"(?:arranging|referring|booking|chasing|starting|stopping|ordering|requesting|sending|increasing|"
    r"reducing|switching|repeating|reviewing|checking|doing|"
    r"getting|asking|putting|prescribing|weaning|tapering|organising|liaising)"
)
_WHOM = r"(?:(?:him|her|them|it|off|up|back|the family|his|her|their|mum|dad) ){0,2}"
_PATTERNS = (
    # What I mean to do: a clinical verb by itself, or an everyday one with something of the surgery after it.
    rf"{_MINE}{_ADVERB}(?P<cue>{_SURE})",
    rf"{_MINE}{_ADVERB}(?P<cue>{_WORK} {_BETWEEN}(?:{CLINICAL}|{AMOUNT})\b)",
    (
        rf"{_MINE}{_ADVERB}(?P<cue>(?:see|review|ring|call|phone|recall|visit) (?:him|her|them|the family|mum|"
        rf"dad)(?: again| back)? {SOON})"
    ),
    (
        rf"{_MINE}{_ADVERB}(?P<cue>(?:follow (?:him|her|them|it|this) up|set (?:a )?(?:clear |firm |"
        rf"some )?(?:agenda|boundar\w+|limits?|contract|ground rules)))"
    ),
    # What I have done.
    (
        rf"(?:\b(?:i|we)(?:'ve| have)? |{_START}(?:i |have |i've )?){_ADVERB}(?P<cue>{_DONE_SURE}\b|"
        rf"(?:{_DONE}) {_BETWEEN}(?:{CLINICAL}|{AMOUNT})\b)"
    ),
    (
        rf"(?:\b(?:i|we)(?:'ve| have)? |{_START}(?:have )?)(?P<cue>put (?:him|her|them|mum|"
        rf"dad) (?:back )?on (?:the )?(?:\d|{MEDICINE}|{PAPER}))"
    ),
    rf"(?:\b(?:i|we)(?:'ve| have)? |{_START}(?:have )?)(?P<cue>{_UPPED} (?:his|her|their|the) {MEDICINE})",
    (
        rf"(?:\b(?:i|we)(?:'ve| have)? |{_START}(?:have )?)(?P<cue>(?:told|asked|advised|got) (?:him|her|them|"
        rf"mum|dad) (?:to|not to) {_ORDERS}\b)"
    ),
    rf"(?:\b(?:i'm|i am|we're|we are) |{_START})(?P<cue>{_DOING} {_BETWEEN}(?:{CLINICAL}|{AMOUNT})\b)",
    (
        rf"(?:\b(?:i|we)(?:'ve| have)? |{_START}(?:have )?)(?P<cue>(?:switched|changed|moved|swapped) (?:him|"
        rf"her|them|mum|dad) (?:back |over )?(?:to|from|onto|on to)\b)"
    ),
    (
        r"\b(?:he|she|they)(?:'s|'re| is| are) to (?P<cue>(?:come back|ring|return|book|have|stop|start|take|"
        r"be seen|be referred)\b)"
    ),
    (
        rf"^(?:perhaps |maybe |i |we )?(?:could|might|may|best to|better to|time to|worth) (?:also |just |"
        rf"always )?(?P<cue>(?:{_WORK}|trying|checking|doing) {_BETWEEN}(?:{CLINICAL}|{AMOUNT})\b)"
    ),
    (
        rf"\b(?:the )?(?:answer|plan|next step|solution|thing to do|thing)(?: now| here)? (?:is|was|might be|"
        rf"would be) (?P<cue>(?:an? |to |the )?(?:[a-z]+ ){{0,5}}?{CLINICAL}\b)"
    ),
    # What they need, in the words of the surgery.
    (
        rf"(?:\b(?:he|she|they|it|who|mum|dad|we|[a-z]+ (?:mother|father|wife|husband|son|daughter))(?:'ll|"
        rf" will| also| really| just)? |^)(?:needs?|will need|'ll need|(?:is|are|was)?(?:'s)? due|requires?|"
        rf"could do with|should have|ought to have) (?P<cue>(?:to (?:have|see|start|stop|try) )?(?:(?:a|an|his|"
        rf"her|their|the|some|more|another|proper|repeat|urgent|new|better|different) ){{0,3}}{CLINICAL}\b)"
    ),
    # Notes to oneself.
    r"^(?P<cue>note to self\b)",
    (
        r"\b(?:he|she|they|it)(?:'ll| will)? needs? to be (?P<cue>(?:referred|seen by|reviewed|admitted|"
        r"assessed|scanned|tested|rechecked|"
        r"followed up|discussed|started on|on (?:a|an|the))\b)"
    ),
    (
        r"^(?P<cue>(?:the )?(?:plan|action|actions|next steps?|to do|impression|differential|management)(?:: |"
        r" is (?!to be)| - ).)"
    ),
    rf"^(?P<cue>(?:follow[- ]?up|review|recheck|see again|back) {SOON})",
    (
        rf"^(?P<cue>(?:stop|start|increase|reduce|double|halve|continue|switch|add|check|"
        rf"repeat(?! prescriptions?\b)|recheck|refer|book|arrange|chase|consider|try|prescribe|request|order|"
        rf"send|up|ring|call|email|get|offer|discuss|document|code|update) {_WHOM}{_BETWEEN}(?:{CLINICAL}|"
        rf"{AMOUNT}|\d+)\b)"
    ),
    (
        r"^(?P<cue>(?:(?:urgent|routine|two-week[- ]wait|2ww|new) )*(?:referral|referred|"
        r"re-referral)(?: letter| form)? (?:to|sent|made|done|in|for)\b)"
    ),
    r"^(?P<cue>safety-net(?:ted|ting)?\b)|\b(?:and|to|,) (?P<also>safety-net(?:ted)?\b)",
    rf"^(?P<cue>(?:urgent|routine|fasting|repeat|further|more|same-day) (?:\w+ )?{TEST}\b)",
    (
        rf"\b(?:he|she|they)(?:'s|'re| is| are)? (?:going to have|booked (?:in )?for|down for|"
        rf"listed for) (?P<cue>(?:an? |his |her |the )?(?:\w+ )?{CLINICAL}\b)"
    ),
    # Figures.
    (
        rf"\b(?P<cue>{TEST}(?: (?:was|is|of|at|came back(?: at)?|has|gone|up|down|now|only|to|still|today|a|"
        rf"score|level|in clinic|dropped|risen|fell|rose)){{0,5}}:? \d+(?:\.\d+)?)\b"
    ),
    rf"\b(?P<cue>{MEDICINE} {AMOUNT}|{AMOUNT})",
    rf"^(?P<cue>{TEST},? (?:and |then )?{TEST}\b)|(?P<also>{TEST}, {TEST}\b)",
)
# Where people look, sit or sing, it is a scene that is told and not a plan.
_SCENE = re.compile(
    r"\b(?:looked|looking|heard|saw|watched|watching|sat|stood|sang|kissed|thanked|patted|nodded|sighed|admire\w*|"
    r"desk|window|door|face|voice)\b"
)
_NOT_MINE = re.compile(
    r"\b(?:when|while|whenever|after|before|as|if|until|because|that|did not|didn't|never|do not|don't|"
    r"can't|cannot|could not|couldn't|no|nothing to|"
    r"wouldn't|won't|not) (?:i |we |i'd |i've )?$"
)


# Wherever these stand in a pattern, CLINICAL or an AMOUNT must be found for it to fit; they are the costly part of it.
_RESTS_ON = (TEST, MEDICINE)


def _could_stand_in(text: str) -> Iterator[re.Pattern[str]]:
    """The patterns whose words of the surgery are there at all: the longest are seldom looked for."""
    surgery = bool(compiled(rf"{CLINICAL}|{AMOUNT}|\d").search(text))
    for pattern in _PATTERNS:
        if surgery or _DONE_SURE in pattern or not any(needed in pattern for needed in _RESTS_ON):
            yield compiled(pattern)


def find(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The stretches of a sentence that speak of fixing."""
    if sentence.felt or sentence.likened or _SCENE.search(sentence.text):
        return
    for pattern in _could_stand_in(sentence.text):
        for found in pattern.finditer(sentence.text):
            group = "cue" if found.group("cue") else "also"
            start, end = found.span(group)
            if not _NOT_MINE.search(sentence.text[: found.start()]) and not sentence.reported(found.start(), end):
                yield start, end
