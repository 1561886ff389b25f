"""Cues of labelling: a word for what they are, put in place of them. Their own word, or one in a letter, is none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from balint_journal.domain.cue_setting import Sentence, compiled
from balint_journal.domain.label_words import JUDGED, MILD, NAMED, PINNED

_SURE = (
    r"(?:clearly|obviously|probably|definitely|surely|undoubtedly|evidently|plainly|almost certainly|"
    r"certainly|presumably|"
    r"blatantly|patently|undiagnosed|unmistakably|clinically|no doubt|textbook|classic(?:ally)?|typical(?:ly)?)"
)
_VERY = (
    r"(?:(?:just|such|so|very|really|simply|plain|plainly|always|a bit|a bit of|rather|pretty|quite|"
    r"completely|totally|utterly|"
    r"frankly|only|being|basically|extremely|incredibly|terribly|the most|one of those|another|"
    r"another one of those|what we call|"
    r"what i call|a real|a right|a proper|a total|a complete|a bit too|kind of|deeply|thoroughly|purely|"
    r"still|an absolute|an?|"
    rf"emotionally|{_SURE}),? )*"
)
_KIN = r"(?:mother|father|mum|dad|wife|husband|daughter|son|family|partner|couple|parents|sister|brother|carer)"
_THEY = (
    r"(?:he|she|they|it|mum|dad|both of them|the pair of them|this lot|"
    rf"(?:the|his|her|their|this|that|these)(?: [a-z-]+)? (?:{_KIN}|woman|man|patient|lady|gentleman|boy|"
    rf"girl|one|people))"
)
_ARE = (
    r"(?: is| are| was| were|'s| has always been| have always been|'re| has been| had been| must be|"
    r" must have been| can be|"
    r" could be| seems| has got| has| had| have|'s got|'ve got| remains| is being| was being)"
)
_AN = r"(?:an? |the |one of (?:my|our|the|those|his) |my |our |another |your |some )?"
_OPENING = r"^(?:(?:well|frankly|basically|so|and|but|oh|honestly|in short|also|still|again|yet),? )?"
_PLACED = (
    r"(?:just |only |yet |your |my |our |the |an? |another |such |that |this |typical |usual |same old |"
    r"one of (?:my|our|those) )"
)
# A milder word counts only where nothing softens or explains it.
_ALONE = (
    r"(?=(?:,? (?:as ever|as always|as usual|again|full stop|every time|about everything|with everyone|"
    r"with (?:all the |the )?staff|"
    r"frankly|really|no question|plain and simple|pure and simple|if you ask me|always (?:has|have) been|"
    r"and (?:rude|demanding|entitled|difficult|ungrateful|lazy|hostile|selfish|needy|knows it|"
    r"always has been)))?[.!]*$)"
)
_CERTAIN = (
    r"(?:no question|if you ask me|without a doubt|surely|obviously|clearly|no doubt|i'm sure|i am sure|"
    r"in my view|i(?:'d| would) say|"
    r"pure and simple|plain and simple|undoubtedly|of course|nothing (?:else|more)|the (?:whole )?lot)"
)
_PATTERNS = (
    # They are ...
    rf"\b{_THEY}{_ARE} {_VERY}{_AN}{_VERY}(?:[a-z-]+ )?{NAMED}\b",
    rf"\b{_THEY}{_ARE} {_VERY}(?:[a-z]+,? and |[a-z]+, )?{_VERY}{JUDGED}\b",
    rf"\b{_THEY}{_ARE} {_VERY}(?:[a-z]+,? and |[a-z]+, )?{_VERY}{MILD}{_ALONE}",
    (
        rf"\bi(?:'d| would) (?:call|say) (?:it|that|him|her|them|(?:he|she|they)(?:'s| is| are|"
        rf"'re)) {_VERY}(?:[a-z-]+ )?{NAMED}\b"
    ),
    (
        r"\b(?:he|she|they)(?: is|'s|'re| are) one of (?:those|these)(?: people| patients| men| women|"
        r" families| types)?,? "
        r"(?:who|that) (?:never|always|won't|will not|can't|expects?|wants?|thinks?|refuses?|blames?|"
        r"takes? no|demands?|complains?)\b"
    ),
    (
        r"\b(?:he|she|they)(?: is| are|'s|'re| was| were| keeps?| kept| has been| have been)? "
        r"(?:just |clearly |obviously |deliberately |always |only |trying to |really )*"
        r"(?:splitting|manipulat(?:es|ing|e|ed)|playing|triangulating|stringing) "
        r"(?:the (?:team|staff|practice|partners|system|nurses|doctors)|games|us|all of us|me|everyone|"
        r"everybody|people)\b"
    ),
    # A diagnosis, pinned on them with certainty or by a guess.
    (
        rf"\b{_THEY}(?: is| are| was| were|'s|'re| has| have|'s got| has got|'ve got)(?: got)? (?:just |so |"
        rf"also |really )*{_SURE} "
        rf"(?:got |has |have |an? |some |undiagnosed |severely |mildly |in )*{PINNED}\b"
    ),
    rf"\b{_THEY} (?:must|has to|have to) (?:be|have) (?:an? |got )?{PINNED}\b",
    (
        rf"\b{_THEY} {_SURE} (?:has|have|is|are|suffers from|had|was|were) (?:got |an? |some |undiagnosed |"
        rf"severely )*{PINNED}\b"
    ),
    (
        r"\bi (?:think|reckon|bet|suspect|am sure|'m sure|am convinced|would say|'d say|"
        r"have always thought)(?: that)? "
        rf"{_THEY}(?: is|'s| has|'s got| are|'re| was| might be| may be) (?:really |just |actually |probably |"
        rf"a bit |an? |got )*{PINNED}\b"
    ),
    rf"\b{_THEY}(?: is|'s| are|'re| has|'s got| has got) (?:an? )?{PINNED},? {_CERTAIN}",
    (
        rf"{_OPENING}(?:it's |it is |that's |that is |all |just |this is |must be |has to be |i'd say )*{_SURE} "
        rf"(?:an? |some |undiagnosed |a case of |just |all |on |bit of )*{PINNED}\b"
    ),
    rf"{_OPENING}(?:it's |it is |that's |just |all )*{PINNED},? {_CERTAIN}",
    rf"^obvious (?:{PINNED}|{NAMED})\b",
    # A word thrown down, with no one in the sentence.
    (
        rf"{_OPENING}(?!his\b|her\b|their\b|i\b|we\b){_PLACED}{{0,3}}(?:[a-z-]+ ){{0,3}}{NAMED}\b(?!.*\b(?:is|"
        rf"was|are|were|has|had|said|made|sat)\b)"
    ),
    rf"{_OPENING}(?:[a-z]+ ){{0,2}}{_VERY}(?:{NAMED})\b(?=,| if| in| and| of| all| as|[.!]|$)",
    (
        rf"{_OPENING}{_VERY}{JUDGED}\b(?=,? (?:as ever|as always|as usual|from|to the|and|type|behaviour|man|"
        rf"woman|again|personality|"
        r"family|mother|through|all|really|plain|about|with|lot|so|i'd)|[.!]|$)"
    ),
    rf"{_OPENING}(?:(?:rude|cold|loud|angry|{JUDGED}|{MILD}),? (?:and )?){{2,}}[.!]*$",
    (
        rf"^(?:an? |such an? |that |the same )?(?:very |deeply |really )?{JUDGED}(?:,? \w+){{0,2}} (?:patient|"
        rf"man|woman|lady|boy|girl|family|mother|father|couple|daughter|son)\b(?!.*\b(?:is|was|are|were|has|"
        rf"had|said|made|sat)\b)"
    ),
    rf"{_OPENING}(?:{JUDGED}|{MILD}), (?:the (?:pair|lot|whole lot|two) of them|both of them|all of them)\b",
    (
        r"^(?:just |yet )?another (?:needy|demanding|entitled|difficult|manipulative|neurotic|hysterical|"
        r"somatising|drug-seeking) \w+[.!]*$"
    ),
    r"^(?:just |yet )?another (?:[a-z-]+ ){0,4}with nothing (?:really |physically |actually )?wrong\b",
    (
        rf"\b(?:an?|another|such an?|the) (?:\w+ )?(?:classic|typical|textbook|obvious|total|complete|chronic|"
        rf"clear case of|case of) {NAMED}\b"
    ),
    r"\bin (?:complete |total |utter |such )denial\b",
)
# Doubt, denial, an earlier view, somebody else's word or my own state: none of them a label.
_UNSAID = re.compile(
    r"\b(?:not|\w+n't|never|no longer|nobody|hardly|anything but|rather than|instead of|whether|"
    r"wonder(?:ed|ing)? if|if|used to think|"
    r"had (?:him|her|them) down|thought|the word|i|we|myself|told me|part of|less|how|used to be|"
    r"supposed to be|meant to be|pretend\w*|"
    r"expected|without|than) (?:\w+ ){0,2}$|\bi(?:'m|'ve|'d)? (?:\w+ ){0,2}$"
)
_DENIED = re.compile(r"\b(?:not|\w+n't|never|hardly|no longer)\b")
_SOFTENED = re.compile(
    r"^ (?:to (?!him|her|us|me|the staff)\w+|of (?:him|her|them)(?:self|selves)|at first|on (?:that|his|"
    r"her)|once|with (?:laughter|joy|pain|grief)|"
    r"that (?:day|winter|morning|year)|and (?:gentle|kind|lovely|funny|full|warm|brave|generous|charming|"
    r"sweet)|feeling|and the woman|but )"
)
_MINE_TOO = re.compile(
    r"\bso (?:am|was|do|did|are|were) (?:i|we)\b|\b(?:and|but) (?:i|we|then|yet|still)\b|\bbut (?:he|she|"
    r"they)\b|\bmyself\b|\b(?:of|in|with) me\b|\bi half\b"
)


# A pattern in which some of these stand fits only where one of them is found; they are the costly part of it.
_RESTS_ON = (NAMED, PINNED, JUDGED, MILD)
_NEEDED = {pattern: {words for words in _RESTS_ON if words in pattern} for pattern in _PATTERNS}


def _could_stand_in(text: str) -> Iterator[re.Pattern[str]]:
    """The patterns whose words are there at all."""
    found = {words for words in _RESTS_ON if compiled(words).search(text)}
    for pattern, needed in _NEEDED.items():
        if not needed or needed & found:
            yield compiled(pattern)


def find(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The stretches of a sentence that put a word in place of a person."""
    if sentence.felt or sentence.likened or sentence.asks or _MINE_TOO.search(sentence.text):
        return
    for pattern in _could_stand_in(sentence.text):
        for found in pattern.finditer(sentence.text):
            start, end = found.span()
            open_to_doubt = _UNSAID.search(sentence.text[:start]) or _DENIED.search(found.group())
            if open_to_doubt or _SOFTENED.search(sentence.text[end:]) or sentence.reported(start, end):
                continue
            yield start, end
