"""Numbers, e-mail and web addresses, postcodes and references as they are dictated, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from balint_journal.deid.findings import Category
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.lexicon import Kind
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.numerals import TEENS, TENS, UNITS
from balint_journal.deid.text.token import Token
from balint_journal.deid.text.wordset import words

_ADDRESS = re.compile(
    r"(?<!\w)[\w'.-]{1,40}(?: (?:dot|underscore|hyphen|dash|point) [\w'-]{1,40}){0,5}(?: at| @) [\w-]{1,40}(?: [\w-]{1,40}){0,2}?(?: dot [\w-]{1,20}){1,4}"
    r"|(?<!\w)(?:w w w|www|double u double u double u) ?dot [\w-]{1,40}(?: dot [\w-]{1,20}){1,4}(?: (?:forward )?slash [\w-]{1,30}){0,3}"
    r"|(?<!\w)[\w-]{1,40} dot (?:co dot uk|com|org dot uk|org|net|ac dot uk|nhs dot uk|ie|nhs dot net)(?: (?:forward )?slash [\w-]{1,30}){0,3}(?!\w)",
    re.IGNORECASE,
)
_CUED_MAIL = re.compile(
    r"\be-? ?mail(?: address)?(?:'s| is| was)? (?P<m>(?:[\w'-]{1,30} ){1,6}at [\w-]{1,40}(?: dot [\w-]{1,20}){1,4})",
    re.IGNORECASE,
)
_NOUGHTS = words("oh o nought naught zero nil")
_TIMES = words("double triple treble")
_JOINTS = words("slash dash hyphen stroke point forward hash")
_ALPHABET = words(
    "alpha alfa bravo charlie delta echo foxtrot golf hotel india juliet juliett kilo lima mike november oscar papa quebec romeo sierra tango uniform victor"
    " whiskey whisky xray x-ray yankee zulu"
)
_DIGITS = (
    dict.fromkeys(UNITS, 1)
    | dict.fromkeys(_NOUGHTS, 1)
    | dict.fromkeys(TEENS, 2)
    | dict.fromkeys(TENS, 2)
    | {"hundred": 2, "thousand": 3}
)
_PHONE = words(
    "ring rang call called phone number mobile line on telephone tel landline text texted bleep extension ext voicemail"
)
_SPELLED_OUT = words(
    "hiv copd adhd camhs ecg mri gp nhs gmc bma icu itu dna crp esr fbc inr bmi hrt ivf tia cva ent gum lmc icb pcn ct pa ot cbt emdr ptsd ocd asd pip esa dwp hdu mdu mps ohp uti dvt ra ms me"
)
_FEWEST_DIGITS = 5
_PHONE_DIGITS = 9
_HEALTH_DIGITS = 10
_FEWEST_LETTERS = 4
_PER_HUNDRED = 3


def spoken(note: Note) -> Iterator[Candidate]:
    """Everything that was said aloud, sign by sign."""
    lowered = note.text.lower()
    if " dot " in lowered:
        for match in _CUED_MAIL.finditer(note.text):
            yield Candidate(*match.span("m"), Category.EMAIL, Strength.SURE, "An address on the net, spelled aloud.")
        for match in _ADDRESS.finditer(note.text):
            said = match.group().lower()
            mail = " at " in said or " @ " in said
            yield Candidate(
                match.start(),
                match.end(),
                Category.EMAIL if mail else Category.URL,
                Strength.SURE,
                "An address on the net, spelled aloud.",
            )
    index = 0
    while index < len(note.tokens):
        run = _run(note, index)
        found = _judge(note, run)
        if found:
            yield found
        index += max(1, len(run))


def _run(note: Note, index: int) -> Sequence[Token]:
    """The longest row of signs that begins here: number words, figures, single letters, the spoken alphabet."""
    tokens = note.tokens
    end = index
    while (
        end < len(tokens)
        and (end == index or tokens[end].joined or tokens[end].before in ("-", ", "))
        and _is_sign(tokens, end, begun=end > index)
    ):
        written = tokens[end].text.isdigit() or not _counts(tokens[end])
        if end > index and tokens[end].before == ", " and written:
            break
        end += 1
    while (
        end > index
        and not _counts(tokens[end - 1])
        and tokens[end - 1].lower not in _ALPHABET
        and not _is_letter(tokens[end - 1])
    ):
        end -= 1
    return tokens[index:end]


def _is_sign(tokens: Sequence[Token], index: int, *, begun: bool) -> bool:
    token = tokens[index]
    word = token.lower
    if _counts(token) or word in _TIMES or word in _ALPHABET:
        return True
    if _is_letter(token):
        return begun or (
            index + 1 < len(tokens)
            and (_is_letter(tokens[index + 1]) or tokens[index + 1].lower in _JOINTS or _counts(tokens[index + 1]))
        )
    return begun and word in _JOINTS


def _counts(token: Token) -> bool:
    return token.lower in _DIGITS or (token.text.isascii() and token.text.isdigit())


def _is_letter(token: Token) -> bool:
    return len(token.text) == 1 and token.text.isalpha()


def _judge(note: Note, run: Sequence[Token]) -> Candidate | None:
    if len(run) < _PER_HUNDRED:
        return None
    spelled = sum(token.lower in _DIGITS for token in run)
    digits = _digits(run)
    figures = any(_counts(token) and token.lower != "o" for token in run)
    if not figures:
        digits = spelled = 0
    letters = sum(_is_letter(token) and not (figures and token.lower in _NOUGHTS) for token in run)
    named = sum(token.lower in _ALPHABET for token in run)
    span = run[0].start, run[-1].end
    if letters == 0 and named == 0:
        if spelled < _PER_HUNDRED or digits < _FEWEST_DIGITS or _is_counting(run) or _is_round(run):
            return None
        return Candidate(*span, _number_kind(note, run, digits), Strength.SURE, "A number, spoken figure by figure.")
    if named >= 2 or (named and digits):  # noqa: PLR2004 - one such word alone is a plain word
        return Candidate(*span, Category.REFERENCE, Strength.LIKELY, "Letters and figures, spelled aloud.")
    return _letters(note, run, letters, digits + sum(len(t.text) for t in run if t.text.isdigit()))


def _letters(note: Note, run: Sequence[Token], letters: int, digits: int) -> Candidate | None:
    joined = "".join(token.lower for token in run if _is_letter(token))
    jointed = any(token.lower in _JOINTS for token in run)
    known = joined in _SPELLED_OUT or bool(note.lexicon.kinds(joined) & Kind.CLINICAL)
    if digits and letters + jointed >= 2 and len(run) >= _FEWEST_LETTERS:  # noqa: PLR2004 - "a one" is no code
        before = note.text[max(0, run[0].start - 30) : run[0].start].lower()
        category = Category.POSTCODE if "postcode" in before or "post code" in before else Category.REFERENCE
        return Candidate(*_ends(run), category, Strength.LIKELY, "Letters and figures, spelled aloud.")
    if digits >= _FEWEST_DIGITS and letters and _is_letter(run[0]) and run[0].text not in ("I", "a"):
        return Candidate(*_ends(run), Category.REFERENCE, Strength.LIKELY, "Letters and figures, spelled aloud.")
    if not digits and letters >= _FEWEST_LETTERS and not known and all(token.before == " " for token in run[1:]):
        return Candidate(*_ends(run), Category.PERSON, Strength.LIKELY, "A word spelled out letter by letter.")
    return None


def _ends(run: Sequence[Token]) -> tuple[int, int]:
    return run[0].start, run[-1].end


def _digits(run: Sequence[Token]) -> int:
    """How many figures would stand on paper."""
    total = 0
    times = 1
    for token in run:
        word = token.lower
        if word in _TIMES:
            times = 2 if word == "double" else _PER_HUNDRED
            continue
        total += len(word) if word.isdigit() else times * _DIGITS.get(word, 0) if word not in TENS else 1
        times = 1
    return total


def _is_counting(run: Sequence[Token]) -> bool:
    """Somebody counts aloud: "one two three four five"."""
    values = [UNITS.get(token.lower, -1) for token in run]
    steps = {b - a for a, b in pairwise(values)}
    return steps in ({1}, {-1}) and -1 not in values


def _is_round(run: Sequence[Token]) -> bool:
    """A great round number: "two hundred thousand"."""
    return run[-1].lower in ("hundred", "thousand") and len(run) <= _FEWEST_LETTERS


def _number_kind(note: Note, run: Sequence[Token], digits: int) -> Category:
    before = note.text[max(0, run[0].start - 60) : run[0].start].lower()
    if run[0].lower in _NOUGHTS and digits >= _PHONE_DIGITS:
        return Category.PHONE
    if "nhs" in before or "chi" in before.split() or digits == _HEALTH_DIGITS:
        return Category.NHS_NUMBER
    return Category.PHONE if before.split()[-1:] and before.split()[-1] in _PHONE else Category.REFERENCE
