"""Where a phrase stands: sentence by sentence, what others said, what was felt, what something was only like."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

# A longer stretch without a full stop is not looked at: silence is the right default.
LONGEST = 500
_PLAIN = str.maketrans(
    "\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}\N{LEFT DOUBLE QUOTATION MARK}"
    "\N{RIGHT DOUBLE QUOTATION MARK}\N{EN DASH}\N{EM DASH}",
    "''\"\"--",
)
_END = re.compile(r"(?<=[.!?])\s+|\s*[;\n]+\s*")
_QUOTED = re.compile(r"\"[^\"]*\"|(?<![\w'])'(?!\s)[^']*(?:\w'\w[^']*)*'(?!\w)")

_SAYING = (
    r"(?:sa(?:id|ys|y|ying)|tells?|told|ask(?:s|ed|ing)?|thinks|thought|reckons?|reckoned|believes?|believed|calls?|called|calling|"
    r"wr(?:ote|ites|itten)|reads?|accus(?:es|ed)|blam(?:es|ed)|complain(?:s|ed|t)|insist(?:s|ed)|beg(?:s|ged)|"
    r"plead(?:s|ed)|shout(?:s|ed)|whisper(?:s|ed)|repl(?:ies|ied)|wonder(?:s|ed)|announc(?:es|ed)|claim(?:s|ed)|"
    r"mutter(?:s|ed)|wants?|wanted|wish(?:es|ed)|hop(?:es|ed)|expect(?:s|ed)|demand(?:s|ed)|describ(?:es|ed)|label(?:s|led)|"
    r"keeps? on|kept on|joked?|promis(?:es|ed)|suggest(?:s|ed))"
)
_OTHERS_SAID = re.compile(
    rf"\b(?!i\b|we\b|i'|we'|not\b|never\b|also\b|just\b|had\b|have\b|and\b|then\b)[a-z]+(?:'s)?,? (?:(?:just|once|always|never|had|has|have|would|even|still|often|also|then) )*{_SAYING}\b"
    r"|\b(?:was|been|got|being|were) (?:told|asked|called|accused|blamed)\b|\baccording to\b|\bin (?:his|her|their) (?:notes|letter|words)\b|\bthe (?:complaint|letter|word|notes)\b"
)
_SAID_AFTER = re.compile(
    rf"^[^.!?]{{0,60}}?,? (?:he|she|they|his [a-z]+|her [a-z]+|the [a-z]+)(?: had| has)? {_SAYING}\b"
)
_FELT = re.compile(
    r"\b(?:felt|feels?|feeling|feelings)\b"
    r"|\bmy (?:own )?(?:heart|throat|stomach|chest|shoulders|jaw|face|eyes|ears|hands?|breath|voice|skin|cheeks|gut|mood|knees|mouth|neck|foot|feet|legs|head|insides)\b"
    r"|\b(?:heart sank|heart sinks|tears|wept|weep|sobb\w+|lump in|knot in|silence|silent|laugh\w*|smil\w+|blush\w*|cr(?:ied|ying))\b"
    r"|\b(?:i|we|i'd|i've)(?: \w+){0,2} (?:dread\w*|lov(?:e|ed|ing)|hat(?:e|ed)|lik(?:e|ed)|enjoy\w*|env(?:y|ied)|flinch\w*|ached?|froze|shiver\w*|"
    r"drift\w*|wish|wished|long(?:ed)? (?:for|to)|minded|went (?:hot|cold|quiet|still|red|pink)|sank|want(?:ed)?)\b"
    r"|\bi(?: am|'m| was|'d been| became)(?: \w+){0,2} (?:ashamed|guilty|sad|lonely|tender|fond|relieved|angry|cross|glad|sorry|afraid|"
    r"frightened|scared|jealous|envious|moved|touched|bored|proud|helpless|tired|weary|bereft|cold|warm|pleased|happy|quiet)\b"
    r"|\b(?:shame|guilt|tenderness|sadness|loneliness|relief|dread|fondness|sense of|part of me|something in me)\b"
)
_LIKENED = re.compile(r"\bas (?:if|though)\b|\blike (?:a|an|the|some|someone|somebody|my|his|her|our|old|two)\b")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence in small letters, with what stands between quotation marks blanked out.

    ``start`` is its offset in the whole text; every character keeps its place. ``asks`` says it ends in a question mark.
    """

    text: str
    start: int
    asks: bool

    @property
    def felt(self) -> bool:
        """Whether it already tells of a feeling, so that nothing need be asked."""
        return _FELT.search(self.text) is not None

    @property
    def likened(self) -> bool:
        """Whether something in it is only compared."""
        return _LIKENED.search(self.text) is not None

    def felt_before(self, at: int) -> bool:
        """Whether a feeling or a comparison leads up to this place ("I felt as though I ...")."""
        before = self.text[:at]
        return re.search(r"\b(?:felt|feel|feels|feeling)\b", before) is not None or _LIKENED.search(before) is not None

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
