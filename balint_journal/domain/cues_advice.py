"""Cues of asking for advice: how to, what would you, has anyone, should I. A wondering, or a patient's question, is none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from balint_journal.domain.cue_setting import Sentence

# Doing words. How do I bear it, love him, feel, go on: those are wonderings and are left alone.
_DO = (
    r"(?:get|stop|make|tell|end|handle|manage|say|help|deal|respond|break|persuade|convince|approach|set|discharge|refuse|avoid|move|address|talk|raise|"
    r"bring|explain|write|keep|change|draw|put|steer|reply|answer|challenge|close|start|begin|fix|sort|treat|encourage|support|reassure|cut|limit|turn|"
    r"give|offer|ask|ring|call|phone|visit|see|refer|prescribe|apologise|report|confront|discuss|speak|send|take|involve|insist|confess|invite|accept|"
    r"transfer|document|do|play|tackle|shift|engage|reach|motivate|phrase|word|broach|decline|go|attend|hand|agree|mention|push|try|follow|let|pass|return|review)"
)
_ODDLY = r"(?:(?:on earth|ever|actually|possibly|best|then|just|even|at least|really|simply|politely|kindly|gently|safely|now) ){0,2}"
_OTHERS = r"(?:others|other (?:people|doctors|gps|partners|practices)|people|anyone(?: else)?|anybody(?: else)?|colleagues|everyone(?: else)?|the group|you(?: all)?|the rest of you|somebody|someone)"
_ADVICE = r"(?:advice|tips|ideas|suggestions|pointers|recommendations|strategies|guidance|wisdom)"
_WAY = r"(?:best|right|kindest|proper|correct|safest|better|good|easiest|simplest|accepted|usual|trick|secret|etiquette|protocol|form)"

# These count in a sentence that ends in a question mark.
_ASKED = tuple(
    re.compile(pattern)
    for pattern in (
        r"\bwhat (?:would|do|did|might) (?:you|others|other people|other doctors|people|anyone else|everyone else|the rest of you|colleagues) (?:all )?(?:do|have done|say|suggest|advise|think i should|recommend|try)\b",
        rf"\bhow (?:would|do|does|did|might|should|can|could) {_OTHERS} {_ODDLY}{_DO}\b",
        rf"\bhow {_ODDLY}(?:do|can|could|should|might|would|am|will|shall|does|ought) {_ODDLY}(?:i|we|one)(?: supposed to| meant to| to)? {_ODDLY}{_DO}\b",
        r"\bhow to (?:get|stop|make|tell|end|handle|manage|deal|respond|break|say|refuse|approach|set)\b",
        rf"^(?:or |so |and |but )?(?:should|shall|ought|must) (?:i|we) (?:to )?(?:not )?(?:just |really |have )*(?:{_DO}|told|rung|said|asked|gone|visited|written|given|offered|seen|sent|refused|stopped|called|done|challenged|referred|reported|been firmer|stayed)\b",
        rf"^(?:or |so )?(?:do|can|could|would|might) i (?:just |simply |really |not )?(?:{_DO})\b[^?]*\b(?:or|instead|again|him|her|them)\b",
        rf"\bam i (?:supposed|meant|right|wrong|allowed|obliged) to (?:just )?{_DO}\b",
        r"\b(?:has|have|had) (?:anyone|anybody|others|people|any of you|someone)(?: else| here| ever)* (?:tried|got|found|managed|had (?:any )?(?:luck|success|one|a patient|this|similar)|dealt|used|come across|worked out|done|any)\b",
        rf"\b(?:does|do|can|could|would|might) (?:anyone|anybody|others|people|any of you|someone|somebody|one of you|you)(?: else| here| all)* (?:have (?:a|any|an|some|advice|tips|ideas)|know (?:how|what|of|a|any|whether)|recommend|suggest|advise|tell me (?:how|what|whether)|think i (?:should|ought|was (?:right|wrong))|help me (?:with|to)|use|see a way|{_DO} (?:this|these|that|it|such))\b",
        r"\bis there (?:a|any|some|anything)(?: better| good| kind| nice| polite| safe| gentle)? ?(?:way|form of words|trick|technique|protocol|guideline|i can (?:do|say)|service|reading|i should)\b",
        rf"\bwhat(?:'s| is| was| would be| are| might be) (?:the|a|your|everyone's|people's) {_WAY}\b",
        rf"\bwhat (?:should|shall|do|can|could|must|ought|else can|else should|else could|am) (?:i|we)(?: supposed to| meant to| to)? (?:do(?! with (?:this|all|my|so))|say|tell|write|offer|suggest|try|answer|give)\b",
        r"\b(?:is it|would it be|was it|is that|would that be|was that|isn't it|wouldn't it be) (?:ok|okay|all right|alright|wrong|right|better|wise|appropriate|fair|sensible|unprofessional|best|worth|reasonable|acceptable|kinder|safe|unethical)\b(?! of)",
        r"\bwould (?:you|anyone|others) (?:all |also |ever )?(?:have (?:visited|rung|gone|said|told|done|given|referred|stopped|challenged|prescribed|seen|offered|written|called|acted|sent)|refer|visit|prescribe|challenge|discharge|say something|see (?:him|her|them) again)\b",
        rf"\b(?:any|some|got any|have you any)(?: \w+)? (?:{_ADVICE}|thoughts (?:on|about|how)|tricks)\b",
        r"\b(?:who|where|when) (?:should|can|could|would|do) (?:i|you|we|one) (?:best )?(?:talk|speak|turn|go|send|refer|ask|stop|draw|say|intervene|step in|give up|tell|call|start)\b",
        r"\bwhere (?:do|would|should) (?:i|you|we) (?:draw|stop|begin|start)\b",
    )
)
# These count anywhere.
_SAID = tuple(
    re.compile(pattern)
    for pattern in (
        rf"^(?:any|some) (?:\w+ )?(?:{_ADVICE})\b",
        rf"\b(?:(?:i'd|i would|would|i could|could|i|we'd|very|much|really|also)(?: really| much| so)? )?(?:welcome|be grateful for|be glad of|grateful for|appreciate|love|like|do with|use|need|want|value|be thankful for|looking for|after|seeking|hoping for) (?:any |some |a few |your |people's |the group's |other people's )?(?:{_ADVICE}|(?:a )?steer)\b",
        rf"\b(?:i (?:just )?)?(?:wondering|wonder|wondered|curious|interested|keen|would love|i'd love|i'd like|would like|want)(?: to (?:know|hear|ask|learn|see|find out))? (?:how|what|whether|if) {_OTHERS}(?: else)? (?:would|do|does|have|has|had|might|could|can|manages?|handles?|deals?|copes?|ends?|approach(?:es)?|tend)\b",
        r"\b(?:tell|show|teach|advise) me (?:how|what|whether|on)\b",
        r"\b(?:someone|somebody|anyone|one of you|the group|you) (?:to|can|could|would|will|might|should) (?:please )?(?:tell|show|teach|advise|suggest)\b",
        r"\bplease (?:advise|suggest|help)\b|\b(?:advice|suggestions|ideas|tips) (?:please|welcome|wanted|needed|appreciated)\b",
        r"\b(?:i'd|i would|i) (?:like|love|need|want) to (?:know|learn|be told|be shown|ask)(?: everyone| the group| people| others)? (?:how to|what to do|what to say|the best way|how best)\b",
        rf"\b(?:looking for|need|want|looking to the group for) (?:a|the|some) (?:(?:better|good|new|kind|polite) )?(?:way|ways|strategy|strategies|technique|form of words|tactic) (?:to|of|for)\b",
    )
)
_QUIET_MODAL = re.compile(
    r"\b(?:i have|i had|had|no|without|tired of|sick of|gave|giving|gives|asked (?:me )?for|asks? (?:me )?for|her|his|their|did not want|didn't want|wanted|want(?:s|ed)? my) $"
)


def find(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The stretches of a sentence that ask to be told what to do."""
    if sentence.felt and not sentence.asks:
        return
    for pattern in (*_SAID, *(_ASKED if sentence.asks else ())):
        for found in pattern.finditer(sentence.text):
            start, end = found.span()
            if sentence.reported(start, end) or sentence.felt_before(end) or _QUIET_MODAL.search(sentence.text[:start]):
                continue
            yield start, end
