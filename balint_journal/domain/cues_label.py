"""Cues of labelling: a word for what they are, put in place of them. Their own word, or one in a letter, is none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from balint_journal.domain.cue_setting import Sentence

_SURE = r"(?:clearly|obviously|probably|definitely|surely|undoubtedly|evidently|plainly|almost certainly|certainly|presumably|blatantly|patently|undiagnosed|unmistakably|clinically|no doubt|textbook|classic(?:ally)?|typical(?:ly)?|borderline)"
_VERY = rf"(?:(?:just|such|so|very|really|simply|plain|plainly|always|a bit|a bit of|rather|pretty|quite|completely|totally|utterly|frankly|only|being|basically|extremely|incredibly|terribly|the most|one of those|another|another one of those|a real|a right|a proper|a total|a complete|a bit too|kind of|deeply|thoroughly|purely|still|an absolute|{_SURE}),? )*"
# Words that judge, whoever they are said of.
_JUDGED = (
    r"(?:manipulative|attention[- ]seek(?:ing|er)|drug[- ]seek(?:ing|er)|non-?compliant|non-?adherent|non-?concordant|entitled|needy|demanding|neurotic|hysterical|narcissist(?:ic)?|"
    r"psychopath(?:ic)?|sociopath(?:ic)?|histrionic|passive[- ]aggressive|controlling|somatis(?:er|ing)|in (?:complete |total |utter )?denial|"
    r"lazy|feckless|workshy|work-shy|chaotic|dysfunctional|overbearing|over-?involved|over-?anxious|enmeshed|codependent|co-dependent|clingy|ungrateful|"
    r"self-pitying|selfish|difficult on purpose|playing (?:games|the system|us off|me)|putting it on|faking(?: it)?|making it up|exaggerating|"
    r"impossible|unreasonable|aggressive|hostile|a nightmare|inadequate|paranoid|obsessional|immature|dependent on|resistant|high[- ]maintenance|hypochondriacal|melodramatic|"
    r"malingering|functional|psychosomatic|overly dependent|a handful|hard work|swinging the lead|catastrophising)"
)
_NAMED = (
    r"(?:heartsinks?|frequent (?:flyer|flier|attender)s?|time[- ]?wasters?|malingerers?|hypochondriacs?|drama queens?|attention[- ]seekers?|drug[- ]seekers?|somatisers?|"
    r"worried well|narcissists?|psychopaths?|sociopaths?|personality disorders?|eupd|bpd|borderlines?|alcoholics?|addicts?|junkies?|druggies?|moaners?|whingers?|complainers?|liars?|"
    r"fantasists?|control freaks?|troublemakers?|bed[- ]?blockers?|nuisances?|scroungers?|bully|bullies|victim mentality|martyr complex|attachment disorder|inadequate personality|"
    r"dependent personality|difficult (?:patient|man|woman|family|customer|character|personality|person)s?|demanding (?:patient|man|woman|family|mother|couple)s?|nightmare (?:patient|family|mother|couple)s?|"
    r"chaotic (?:family|families|life|lives|patient)|(?:anxious|neurotic|overanxious|over-anxious|hysterical|pushy) (?:mum|mother|parent|dad|woman|man|patient)s?|fat[- ]folder(?: patients?)?|regulars? from hell|problem patients?|problem famil(?:y|ies)|"
    r"entitled (?:man|woman|patient|family|so-and-so|type)|heartsink (?:patient|family|man|woman|couple)s?|manipulators?|wind-up merchant|waste of (?:space|time)|nutter|lunatic|basket case|oddball|weirdo|(?:bit of a |real |total |proper )?misery|psych case|acopia)"
)
# Diagnoses: a label only when they are pinned on someone, by guess or with certainty.
_PINNED = (
    r"(?:depress(?:ed|ion|ive)|bipolar|ptsd|autis(?:m|tic)|adhd|on the spectrum|asperger'?s?|anxiety|health anxiety|personality disorder(?:ed)?|eupd|borderline|alcoholic|(?:an )?addict(?:ed)?|schizo\w+|psychotic|"
    r"dement(?:ed|ia)|dementing|ocd|functional|psychosomatic|somatis(?:ing|ation)|fibromyalgia|drinking|anorexic|bulimic|manic|paranoid|suicidal|attachment disorder|hypochondria(?:c)?|malingering|narcissis(?:t|tic|m)|co-?dependen(?:t|cy))"
)
_THEY = (
    r"(?:he|she|they|it|(?:the|his|her|their|this|that)(?: [a-z-]+)? (?:mother|father|mum|dad|wife|husband|daughter|son|family|partner|couple|parents|woman|man|patient|sister|brother|lady|gentleman|boy|girl|carer|one)|"
    r"(?:the|his|her|their) (?:mother|father|mum|dad|wife|husband|daughter|son|family|partner|couple|parents|woman|man|patient|sister|brother|carer)|mum|dad|both of them|the pair of them|this (?:man|woman|family|patient|lot))"
)
_ARE = r"(?: is| are| was| were|'s| has always been| have always been|'re| has been| had been| must be| must have been| can be| could be| seems| has got| has| had| have|'s got|'ve got| remains| is being| was being)"
_AN = r"(?:an? |the |one of (?:my|our|the|those|his) |my |our |another |your |some )?"
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b{_THEY}{_ARE} {_VERY}{_AN}{_VERY}(?:\w+ )?{_NAMED}\b",
        rf"\b{_THEY}{_ARE} {_VERY}(?:an? )?{_VERY}{_JUDGED}\b",
        rf"\b{_THEY}{_ARE} {_VERY}(?:an? )?{_VERY}(?:\w+, ){{1,2}}(?:and )?{_JUDGED}\b",
        rf"\b{_THEY}(?: is| are| was| were|'s|'re| has| have|'s got| has got|'ve got)(?: got)? (?:just |so |also |really )*{_SURE} (?:got |has |have |an? |some |undiagnosed |severely |mildly )*{_PINNED}\b",
        rf"\b{_THEY} (?:must|has to|have to) (?:be|have) (?:an? |got )?{_PINNED}\b",
        rf"\b{_THEY} {_SURE} (?:has|have|is|are|suffers from|had|was|were) (?:got |an? |some |undiagnosed |severely )*{_PINNED}\b",
        rf"\bi (?:think|reckon|bet|suspect|am sure|'m sure|am convinced|would say|'d say|have always thought)(?: that)? {_THEY}(?: is|'s| has|'s got| are|'re| was| might be| may be) (?:really |just |actually |probably |a bit |an? |got )*{_PINNED}\b",
        rf"\b{_THEY}(?: is|'s| are|'re| has|'s got| has got) (?:an? )?{_PINNED},? (?:no question|if you ask me|without a doubt|surely|obviously|clearly|no doubt|i'm sure|i am sure|in my view|pure and simple|nothing (?:else|more))",
        rf"\b(?:he|she|they)(?: is| are|'s|'re| was| were| keeps?| kept| has been| have been| will be)? (?:just |clearly |obviously |deliberately |always |only |trying to |really )*(?:splitting|split|manipulat(?:es|ing|e|ed)|playing|triangulating|stringing) (?:the|us|all of us|me|everyone|everybody|our|his|her|their|people|off|along)\b",
        rf"\b(?:he|she|they)(?: is|'s|'re| are) one of (?:those|these|them|the ones?)(?: people| patients| men| women)?(?: who|,| that)",
        # Without a subject: a word thrown down.
        rf"^(?:well|frankly|basically|so|and|but|oh|yet|honestly|in short|also|still|again)?,? ?(?:(?:just|yet|only|a|an|the|my|our|one of (?:my|our|the|those)|another(?: of (?:the|my|our|those))?|such|what|typical|classic|textbook|total|complete|real|regular|chronic|obvious|old|usual|professional|proper|bit of a|right|absolute|difficult|yet another|{_SURE}),? ?)*(?:\w+ )?{_NAMED}\b",
        rf"^(?:well|frankly|basically|so|and|but|oh|in short)?,? ?(?:{_VERY})(?:{_JUDGED})\b(?=(?: (?:as ever|as always|as usual|from|to the|and|type|behaviour|man|woman|in|again|personality|family|mother|through|all|really|by|about|with|lot|so))|[,.!]|$)",
        rf"^(?:well|frankly|so|and|but|oh)?,? ?(?:\w+, )(?:\w+, )?(?:and )?{_JUDGED}\b",
        rf"^(?:so |it's |it is |that's |that is |all |just |this is |must be |has to be |i'd say )*{_SURE} (?:an? |some |undiagnosed |a case of |just |all |on |bit of )*{_PINNED}\b",
        rf"^(?:it's |it is |that's |just |all |so )*{_PINNED},? (?:obviously|clearly|surely|no doubt|no question|if you ask me|of course|nothing (?:else|more)|the (?:whole )?lot|pure and simple|i(?:'d| would) say|plain and simple|undoubtedly)\b",
        rf"^obvious (?:{_PINNED}|{_NAMED})\b",
        rf"\bone of (?:my|our|the|those|his|her)(?: \w+){{0,2}} {_NAMED}\b",
        rf"\b(?:a|another|such a|the) {_VERY}(?:classic|typical|textbook|obvious|total|complete|real|proper|chronic|right|clear case of|case of|clear) {_NAMED}\b",
        rf"\b(?:complete|total|utter) (?:denial|time[- ]waster|fantasist|hypochondriac)\b",
    )
)
_UNSAID = re.compile(
    r"\b(?:not|n't|never|no longer|nobody|hardly|isn't|aren't|wasn't|anything but|rather than|instead of|whether|wonder(?:ed|ing)? if|if|used to think|had (?:him|her|them) down|thought|the word|i|we|myself|"
    r"told me|part of|less|how|as|used to be|supposed to be|meant to be|pretend\w*|expected|not a|without|than) (?:\w+ ){0,2}$|\bi(?:'m|'ve|'d)? (?:\w+ ){0,2}$"
)
_DENIED = re.compile(r"\b(?:not|n't|never|hardly|no)\b")
_MINE_TOO = re.compile(
    r"\bso (?:am|was|do|did|are|were) (?:i|we)\b|\band (?:i|we) (?:am|was|are|were|too|like|love|warm|found)\b|\bi (?:was|am|'m|can be|became|can get) (?:being )?(?:an? |so |such |a bit |rather |quite )*$|\bmyself\b|\bof me\b|\bin me\b|\bwith me\b"
)


def find(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The stretches of a sentence that put a word in place of a person."""
    if sentence.felt or sentence.likened or sentence.asks or _MINE_TOO.search(sentence.text):
        return
    for pattern in _PATTERNS:
        for found in pattern.finditer(sentence.text):
            start, end = found.span()
            before = sentence.text[:start]
            if _UNSAID.search(before) or _DENIED.search(found.group()) or sentence.reported(start, end):
                continue
            yield start, end
