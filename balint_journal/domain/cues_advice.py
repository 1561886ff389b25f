"""Cues of asking for advice: how to, what would you, should I. A wondering, or a patient's question, is none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from balint_journal.domain.cue_setting import Sentence

# Doing words. How do I bear it, love him, feel, go on: those are wonderings and are left alone.
_DO = (
    r"(?:get|stop|make|tell|end|handle|manage|say|help|deal|respond|break|persuade|convince|approach|set|"
    r"discharge|refuse|avoid|move|address|talk|raise|"
    r"bring|explain|write|keep|change|draw|put|steer|reply|answer|challenge|close|start|begin|fix|sort|"
    r"treat|encourage|support|reassure|cut|limit|turn|"
    r"give|offer|ask|ring|call|phone|visit|see|refer|prescribe|apologise|report|confront|discuss|speak|"
    r"send|take|involve|insist|confess|invite|accept|"
    r"transfer|document|do|play|tackle|shift|engage|reach|motivate|phrase|word|broach|decline|go|attend|"
    r"hand|agree|mention|push|try|follow|let|pass|return|review)"
)
_ODDLY = (
    r"(?:(?:on earth|ever|actually|possibly|best|then|just|even|at least|really|simply|politely|kindly|"
    r"gently|safely|now) ){0,2}"
)
_OTHERS = (
    r"(?:others|other (?:people|doctors|gps|partners|practices)|people|anyone(?: else)?|anybody(?: else)?|"
    r"colleagues|everyone(?: else)?|the group|you(?: all)?|the rest of you|somebody|someone)"
)
_ADVICE = r"(?:advice|tips|ideas|suggestions|pointers|recommendations|strategies|guidance|wisdom|thoughts on)"
_WAY = (
    r"(?:(?:best|right|kindest|proper|correct|safest|better|good|easiest|simplest|accepted|usual|polite|wisest) "
    r"(?:way|thing|approach|response|line|phrase|moment|time|word|words|answer|course|move|place)|trick|"
    r"secret to|etiquette|protocol|rules?|guidance|policy|form of words)"
)

# These count in a sentence that ends in a question mark.
_ASKED = (
    (
        r"\bwhat (?:would|do|did|might) (?:you|others|other people|other doctors|people|anyone else|"
        r"everyone else|the rest of you|colleagues) (?:all )?(?:do|have done|say|suggest|advise|"
        r"think i should|recommend|try)\b(?! (?:with|about) (?:an? (?!patient|man|woman|mother|family|couple|"
        r"child)|all|so)\b)"
    ),
    (
        rf"\bhow (?:would|do|does|did|might|should|can) {_OTHERS} {_ODDLY}(?:cope with|"
        rf"{_DO})\b(?! (?:thank you|goodbye|sorry))"
    ),
    (
        rf"\bhow {_ODDLY}(?:do|can|should|might|am|will|shall|does|ought) {_ODDLY}(?:i|we|one|a person|"
        rf"a doctor|a gp|anybody)(?: supposed to| meant to| to)? {_ODDLY}(?:{_DO}|have (?:played|handled|done|"
        rf"said|managed|put|told|answered|ended))\b"
    ),
    r"\bhow to (?:get|stop|make|tell|end|handle|manage|deal|respond|break|say|refuse|approach|set)\b",
    (
        rf"^(?:or |so |and |but )?(?:should|shall|ought|must) (?:i|we) (?:to )?(?:not )?(?:just |really |"
        rf"have )*(?:{_DO}|told|rung|said|asked|gone|visited|written|given|offered|seen|sent|refused|stopped|"
        rf"called|done|challenged|referred|reported|been firmer|stayed)\b"
    ),
    (
        rf"^(?:or |so )?(?:do|can|could|would|might) i (?:just |simply |really |not )?(?:{_DO})\b[^?]*\b(?:or|"
        rf"instead|again|him|her|them)\b"
    ),
    (
        r"\b(?:do|must|should) i (?:really )?(?:have to|need to|ought to) (?:keep|go on|carry on|see|accept|"
        r"give|tell|say|write|put up)\b"
    ),
    rf"\bam i (?:supposed|meant|right|wrong|allowed|obliged) to (?:just )?{_DO}\b",
    (
        r"\b(?:has|have|had) (?:anyone|anybody|others|people|any of you|someone)(?: else| here|"
        r" ever)* (?:tried|got|found|managed|had (?:any )?(?:luck|success|one|a patient|this|similar)|dealt|"
        r"used|come across|worked out|done|any)\b"
    ),
    (
        rf"(?<!how )(?<!why )(?<!who )\b(?:does|do|can|could|would|might) (?:anyone|anybody|others|people|"
        rf"any of you|someone|somebody|"
        rf"one of you|you)(?: else| here| all)* (?:have (?:a|any|an|some|advice|tips|ideas)|know (?:how|what|"
        rf"of|a|any|whether)|recommend|suggest|advise|tell me (?:how|what|whether)|think i (?:should|ought|"
        rf"was (?:right|wrong))|help me (?:with|to)|use|see a way|{_DO} (?:this|these|that|it|such))\b"
    ),
    (
        r"\bis there (?:a|any|some|anything)(?: better| good| kind| nice| polite| safe| gentle)? ?(?:way|"
        r"form of words|trick|technique|protocol|guideline|(?:else )?i (?:can|could|should|might) (?:do|say|"
        r"offer|try)|service|reading|i should)\b"
    ),
    rf"\bwhat(?:'s| is| was| would be| are| might be) (?:the|a|your|everyone's|people's) {_WAY}\b",
    (
        r"\bwhat (?:would|should|does) (?:a|any) (?:\w+ )?(?:doctor|gp|person|colleague) (?:do|say|have done|"
        r"have said)\b"
    ),
    (
        r"\bdo you (?:ever|all|just|always|usually|tend to)\b|\b(?:which|any|some|one|most) of you\b|"
        r"\bdo (?:people|others|other people|doctors|gps|you all) (?:think (?:i|it|that)|really |just |ever |"
        r"usually |let|keep|tell|say|give|visit)"
    ),
    (
        r"\bhow (?:firm|long|strict|honest|much|far|often|late|open|direct|blunt|hard|soon|many) (?:can|"
        r"should|must|do|does|may|ought|is it|would) (?:one|i|you|we|others|people|a doctor|(?:ok|okay|"
        r"reasonable|wise|fair))\b"
    ),
    r"^(?:or |so |and |but )?(?:should|ought) (?:a (?:doctor|gp)|one|doctors|gps|you)\b|^(?:ought|must) one\b",
    r"\b(?:has|have) (?:anybody|anyone|others|you|somebody|people)(?: here| else)? (?:a|an|any)\b",
    (
        r"^(?:should|ought|shouldn't|must) i(?: to| really| not)? be (?:worried|doing|firmer|seeing|stricter|"
        r"more|less|telling|asking|tougher|kinder|referring|giving|using|putting|setting)\b"
    ),
    (
        r"\bcould i have (?:put|said|done|told|handled|asked|phrased|ended|explained|played|broken) (?:it|"
        r"that|this|something|her|him|them) (?:differently|better|otherwise|another way)\b"
    ),
    (
        r"\bwhat (?:should|shall|do|can|could|must|ought|else can|else should|else could|am) (?:i|"
        r"we)(?: supposed to| meant to| to)? (?:do(?! with (?:this|all|my|so|an? (?!patient|man|woman|mother|"
        r"family)))|say|tell|write|offer|suggest|"
        r"try|answer|give)\b"
    ),
    (
        r"\b(?:is it|would it be|was it|is that|would that be|was that|isn't it|wouldn't it be) (?:ok|okay|"
        r"all right|alright|wrong|right|better|wise|appropriate|fair|sensible|unprofessional|best|worth|"
        r"reasonable|acceptable|kinder|safe|unethical|time)(?: of me)?(?: for (?:me|us|a doctor|"
        r"doctors))? (?:to (?!love|feel|want|laugh|cry|like|hate|miss|mind|enjoy|hope|be |wish|care|dream)|"
        r"if (?:i|we) (?!laugh|love|like|feel|felt|cr)|that i (?:saw|gave|went|told|rang|sent|keep|give))"
    ),
    (
        r"\bwould (?:you|anyone|others) (?:all |also |ever )?(?:have (?:visited|rung|gone|said|told|done|signed|"
        r"given|referred|stopped|challenged|prescribed|seen|offered|written|called|acted|sent)|refer|visit|"
        r"prescribe|challenge|discharge|say something|see (?:him|her|them) again|(?:ring|tell|write to|call|"
        r"phone|report|confront) (?:him|her|them|the \w+|social \w+))\b"
    ),
    rf"\b(?:any|some|got any|have you any)(?: \w+)? (?:{_ADVICE}|thoughts (?:on|about|how)|tricks)\b",
    (
        r"\b(?:who|where|when) (?:should|can|would) (?:i|you|we|one) (?:best )?(?:talk|speak|turn|go|send|"
        r"refer|ask|stop|draw|say|intervene|step in|give up|tell|call|start)\b|\b(?:when|where|who) (?:do|"
        r"does) (?:you|one) (?:talk|speak|turn|send|refer|ask|stop|draw|say|intervene|step in|give up|tell|"
        r"call|start)\b"
    ),
    r"\bwhere (?:do|would|should) (?:i|you|we) (?:draw|stop|begin|start)\b",
)
# These count anywhere.
_SAID = (
    rf"^(?:any|some) (?:\w+ )?(?:{_ADVICE})\b",
    (
        rf"\b(?:(?:i'd|i would|would|i could|could|i|we'd|very|much|really|also)(?: really| much|"
        rf" so)? )?(?:welcome|be grateful for|be glad of|grateful for|appreciate|love|like|do with|use|need|"
        rf"want|value|be thankful for|looking for|after|seeking|hoping for) (?:any |some |a few |your |"
        rf"people's |the group's |other people's )?(?:{_ADVICE}|(?:a )?steer)\b"
    ),
    (
        rf"\b(?:i (?:just )?)?(?:wondering|wonder|wondered|curious|interested|keen|would love|i'd love|"
        rf"i'd like|would like|love|like|glad|grateful|good|helpful|want)(?: to (?:know|hear|ask|learn|see|"
        rf"find out))? (?:how|what) {_OTHERS}(?: else)? (?:(?:would|do|does|might|could|can|have|has|"
        rf"had)(?: have)? (?:do|does|done|handled?|managed?|dealt?|coped?|approach(?:ed)?|respond(?:ed)?|end|"
        rf"ended|play|played|react|said?|say|think|suggest|tell|told|tried|this|it|these|that|with)|manages?|"
        rf"handles?|deals?|deal|copes?|ends?|approach(?:es)?|think|say|do|tend|suggest|find)\b"
    ),
    (
        r"\b(?:wondering|wonder|curious|interested)(?: to know)? (?:whether|if) (?:others|other people|"
        r"other doctors|anyone|anybody|colleagues|any of you|someone|i should|i ought|it's time|it is time|"
        r"i was right to)\b"
    ),
    (
        r"\b(?:i'd|i would|would|i want to|want to|like to|going to)(?: like to| love to)? ask (?:the group|"
        r"others|everyone|people|colleagues|around) (?:how|what|whether|if|about|for)\b|\bplease tell me\b"
    ),
    r"\b(?:grateful|thankful|glad) (?:for|of) (?:any|some|your|other people's) (?:thoughts|views|help|steer)\b",
    r"\b(?:tell|show|teach|advise) me (?:how|what|whether|on)\b",
    (
        r"\b(?:someone|somebody|anyone|one of you|the group|you) (?:to|can|could|would|will|might|"
        r"should) (?:please )?(?:tell|show|teach|advise|suggest)\b"
    ),
    (
        r"\bplease (?:advise|suggest|help)\b|\b(?:advice|suggestions|ideas|tips) (?:please|welcome|wanted|"
        r"needed|appreciated)\b"
    ),
    (
        r"\b(?:i'd|i would|i) (?:like|love|need|want) to (?:know|learn|be told|be shown|ask)(?: everyone|"
        r" the group| people| others)? (?:how to|what to do|what to say|the best way|how best)\b"
    ),
    (
        r"\b(?:looking for|need|want|looking to the group for) (?:a|the|some) (?:(?:better|good|new|kind|"
        r"polite) )?(?:way|ways|strategy|strategies|technique|form of words|tactic) (?:to|of|for)\b"
    ),
)
_QUIET_MODAL = re.compile(
    r"\b(?:i have|i had|had|no|without|tired of|sick of|gave|giving|gives|asked (?:me )?for|"
    r"asks? (?:me )?for|her|his|their|did not want|didn't want|wanted|want(?:s|ed)? my) $"
)


@cache
def _patterns(*, asks: bool) -> tuple[re.Pattern[str], ...]:
    """Compiled when first needed: most sittings never ask for a nudge."""
    return tuple(re.compile(pattern) for pattern in (*_SAID, *(_ASKED if asks else ())))


def find(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The stretches of a sentence that ask to be told what to do."""
    for pattern in _patterns(asks=sentence.asks):
        for found in pattern.finditer(sentence.text):
            start, end = found.span()
            if not sentence.asks and sentence.felt_beside(start, end):
                continue
            if sentence.reported(start, end) or sentence.felt_before(end) or _QUIET_MODAL.search(sentence.text[:start]):
                continue
            yield start, end
