"""Where a phrase stands: sentence by sentence, what others said, what was felt, what something was only like."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

# A longer stretch without a full stop is not looked at: silence is the right default.
LONGEST = 500
_PLAIN = str.maketrans(
    "\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}\N{LEFT DOUBLE QUOTATION MARK}"
    "\N{RIGHT DOUBLE QUOTATION MARK}\N{EN DASH}\N{EM DASH}",
    "''\"\"--",
)
_END = re.compile(r"(?<=[.!?])\s+|\s*[;\n]+\s*")
_QUOTED = re.compile(r"\"[^\"]*\"|(?<![\w'])'(?!\s)[^']*(?:\w'\w[^']*)*'(?!\w)")

_SAID = (
    r"(?:said|says|tells?|told|ask(?:s|ed)|thinks|thought|reckons|reckoned|believes|believed|accus(?:es|"
    r"ed)|blamed|complain(?:s|ed)|"
    r"insist(?:s|ed)|begged|pleaded|shouted|whisper(?:s|ed)|repl(?:ies|ied)|wondered|announced|claimed|"
    r"muttered|described|joked|"
    r"laughed|wept)"
)
_SAID_OR_MEANT = (
    rf"(?:{_SAID}|say|saying|calls?|called|wr(?:ote|ites)|reads?|blames|begs|pleads|shouts|wonders|claims|"
    rf"mutters|wants?|wanted|"
    r"wish(?:es|ed)|hop(?:es|ed)|expect(?:s|ed)|demand(?:s|ed)|describes|labell?(?:s|ed)|keeps? on|"
    r"kept on|promis(?:es|ed)|"
    r"suggest(?:s|ed)|needed me|needs me)"
)
_KIN = (
    r"(?:mother|father|mum|dad|wife|husband|son|daughter|sister|brother|partner|colleague|trainee|locum|"
    r"nurse|consultant)"
)
_OTHER = (
    rf"(?:he|she|they|everyone|everybody|somebody|someone|people|who|(?:his|her|their|my|the|a) (?:[a-z]+ )?{_KIN}s?|"
    r"the (?:family|ward|letter|notes|complaint|screen|hospital|practice|team|trainer|registrar|summary|"
    r"report|card|voice))"
)
_OFTEN = (
    r"(?:just|once|always|never|had|has|have|would|even|still|often|also|then|sometimes|really|apparently|keeps?|kept)"
)
_OTHERS_SAID = re.compile(
    rf"\b{_OTHER}(?:'d)?,? (?:{_OFTEN} )*{_SAID_OR_MEANT}\b"
    rf"|\b(?!i\b|we\b|not\b|never\b|also\b|just\b|had\b|have\b|and\b|then\b)[a-z]+ {_SAID}\b"
    r"|\b(?:i|we) (?:was|am|were|have been|had been|got|get|keep being|kept being) (?:told|asked|called|"
    r"accused|blamed)\b"
    r"|\b(?:been|being) (?:told|asked|called|accused|blamed|described)\b|\baccording to\b|"
    r"\bthe (?:complaint|word|name|phrase|label|term)\b"
    r"|\b(?:his|her|their|the|old|in) (?:\w+ )?(?:notes|letter|records?|file|screen|summary|handwriting|complaint)\b"
)
_SAID_AFTER = re.compile(rf"^[^.!?]{{0,60}}?, {_OTHER}(?: had| has| once| always)? {_SAID_OR_MEANT}\b")
_BODY = (
    r"(?:heart|throat|stomach|chest|shoulders|jaw|face|eyes|ears|hands?|breath|voice|skin|cheeks|gut|mood|"
    r"knees|mouth|neck|foot|feet|"
    r"legs|head|insides)"
)
_FEELINGS = (
    r"(?:ashamed|guilty|sad|lonely|tender|fond|relieved|angry|cross|glad|sorry|afraid|frightened|scared|"
    r"jealous|envious|moved|touched|"
    r"bored|proud|helpless|tired|weary|bereft|cold|warm|pleased|happy|quiet|delighted|shy|secretly)"
)
_FELT = re.compile(
    rf"\b(?:felt|feels?|feeling|feelings)\b|\bmy (?:own )?{_BODY}\b"
    r"|\b(?:heart sank|heart sinks|tears|wept|weep|sobb\w+|lump in|knot in|silence|silent|laugh\w*|"
    r"smil\w+|blush\w*|cr(?:ied|ying)|"
    r"lovely|gigg\w+|jok(?:e|ed|ing)|shy|grin\w*|whee\w+)\b"
    r"|\b(?:i|we|i'd|i've)(?: \w+){0,2} (?:dread\w*|lov(?:e|ed|ing)|hat(?:e|ed)|lik(?:e|ed)|enjoy\w*|"
    r"env(?:y|ied)|flinch\w*|ached?|froze|"
    r"shiver\w*|drift\w*|wish|wished|long(?:ed)? (?:for|to)|minded|went (?:hot|cold|quiet|still|red|pink)|"
    r"sank|want(?:ed)?)\b"
    rf"|\bi(?: am|'m| was|'d been| became)(?: \w+){{0,2}} {_FEELINGS}\b|\band i(?: am|'m| was| already|"
    rf" have never| could have)\b"
    r"|\b(?:shame|guilt|tenderness|sadness|loneliness|relief|dread|fondness|sense of|part of me|something in me)\b"
)
_LIKENED = re.compile(r"\bas (?:if|though)\b|\blike (?:a|an|the|some|someone|somebody|my|his|her|our|old|two)\b")
_FEELS = re.compile(r"\b(?:felt|feel|feels|feeling)\b[^,:-]*$")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence in small letters, with what stands between quotation marks blanked out.

    ``start`` is its offset in the whole text; every character keeps its place. ``asks``: it ends in a question mark.
    """

    text: str
    start: int
    asks: bool

    @property
    def felt(self) -> bool:
        """Whether it already tells of a feeling, so that nothing need be asked."""
        return _FELT.search(self.text) is not None

    def felt_beside(self, start: int, end: int) -> bool:
        """Whether a feeling is told outside these places: ``I would love some advice`` tells of none."""
        return _FELT.search(self.text[:start]) is not None or _FELT.search(self.text[end:]) is not None

    @property
    def likened(self) -> bool:
        """Whether something in it is only compared."""
        return _LIKENED.search(self.text) is not None

    def felt_before(self, at: int) -> bool:
        """Whether a feeling or a comparison leads up to this place ("I felt as though I ...")."""
        before = self.text[:at]
        return _FEELS.search(before) is not None or _LIKENED.search(before) is not None

    def reported(self, start: int, end: int) -> bool:
        """Whether the words between these places are somebody else's, or what somebody else wanted."""
        return _OTHERS_SAID.search(self.text[:start]) is not None or _SAID_AFTER.search(self.text[end:]) is not None


def sentences(text: str) -> Iterator[Sentence]:
    """The sentences of a text, the overlong left out."""
    plain = "".join(sign.lower() if len(sign.lower()) == 1 else sign for sign in text.translate(_PLAIN))
    plain = _QUOTED.sub(lambda found: " " * len(found.group()), plain)
    start = 0
    for end in [*_END.finditer(plain), None]:
        stop = end.start() if end else len(plain)
        piece = plain[start:stop]
        if piece.strip() and len(piece) <= LONGEST:
            yield Sentence(piece, start, asks=piece.rstrip().endswith("?"))
        start = end.end() if end else stop


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Compiled when first needed: most sittings never ask for a nudge, and most sentences need few patterns."""
    return re.compile(pattern)
