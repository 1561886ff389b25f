"""Numbers, e-mail and web addresses, postcodes and references as they are dictated, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from balint_journal.deid.findings import Category
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.shaped.runs import LABELS
from balint_journal.deid.shaped.said_signs import Said, Sign, rows, without_doubtful_ends
from balint_journal.deid.text.lexicon import Kind
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.token import Token
from balint_journal.deid.text.when_used import when_used
from balint_journal.deid.text.wordset import words

_ADDRESS = when_used(
    r"(?<!\w)[\w'.-]{1,40}(?: (?:dot|underscore|hyphen|dash|point) [\w'-]{1,40}){0,5}(?: at| @) [\w-]{1,40}(?: [\w-]{1,40}){0,2}?(?: dot [\w-]{1,20}){1,4}"
    r"|(?<!\w)(?:w w w|www|double u double u double u) ?dot [\w-]{1,40}(?: dot [\w-]{1,20}){1,4}(?: (?:forward )?slash [\w-]{1,30}){0,3}"
    r"|(?<!\w)[\w-]{1,40} dot (?:co dot uk|com|org dot uk|org|net|ac dot uk|nhs dot uk|ie|nhs dot net)(?: (?:forward )?slash [\w-]{1,30}){0,3}(?!\w)",
    re.IGNORECASE,
)
_CUED_MAIL = when_used(
    r"\be-? ?mail(?: address)?(?:'s| is| was)? (?P<m>(?:[\w'-]{1,30} ){1,6}at [\w-]{1,40}(?: dot [\w-]{1,20}){1,4})",
    re.IGNORECASE,
)
_HANDLE = when_used(
    r"(?<!\w)(?:at |@ ?)?(?P<h>[\w'-]{1,30}(?: (?:under ?score|underline) [\w'-]{1,30}){1,4})(?! (?:at|dot)\b)(?!\w)",
    re.IGNORECASE,
)
_HANDLE_WORDS = words("underscore score underline")
_POSTCODE = when_used(r"A{1,2}9{1,2}A?9AA")
_PLATE = when_used(r"AA99AAA|A9{1,3}AAA|AAA9{1,3}A|AA9AAA")
_BONES = when_used(r"(?:[ctls]1?\d){1,8}")
_VEHICLES = words("reg registration plate plates car van lorry taxi motor bike motorbike scooter tractor numberplate")
_PHONE = words(
    "ring rang call called phone number mobile line on telephone tel landline text texted bleep extension ext voicemail"
)
_SPELLED_OUT = words(
    "hiv copd adhd camhs ecg mri gp nhs gmc bma icu itu dna crp esr fbc inr bmi hrt ivf tia cva ent gum lmc icb pcn ct pa ot cbt emdr ptsd ocd asd pip esa dwp hdu mdu mps ohp uti dvt ra ms me"
    " bp hr rr phq gad gcs mmse moca hba hbac egfr psa tsh wbc hb plt alt ast alp cea ck bnp bm fev fvc pef ldl hdl qtc ggt epds audit mews nyha cha chads va ph pco po spo news ace act mmr covid tb bcg gt gfr scat mddu gcse gcses nvq gnvq bbc itv nspcc rspca ymca aa rac uk usa eu ok tv dvd cd"
)
_SLASHES = words("slash stroke dash hyphen oblique")
_NO_PREFIX = words(
    "and the at on in to of for by or is was are from with about over under after before since till until she he they we it her him his my our their said then than that this all just only but not no"
    " ring rang call called number tel text ext room bed ward page line bus flat house at"
)
# What promises a reference that is said soon after.
_CUES = words(
    "ref refs reference number numbers num id ending ends quote quoted serial file case log claim policy licence permit badge incident crime application sample specimen membership account booking"
    " notice order form slip ticket certificate cert registration reg plate postcode pin code batch lot hearing sponsorship payslip letter bundle tag"
)
_UNITS = words(
    "mg mcg ml mls g kg stone pounds pound lb lbs minutes minute min mins hours hour days day weeks week months years year miles mile percent per over units unit degrees quid p pence metres litres times out"
)
_LETTERED = (Said.LETTER, Said.NAMED)
_LARGE = ("00", "000")
_FEWEST_DIGITS = 5
_FEWEST_CUED = 3
_FEWEST_ALONE = 3
_CUED_DIGITS = 2
_MANY_LETTERS = 3
_FEWEST_WORDS = 3
_FEW_WORDS = 4
_ALPHABET_WORDS = 3
_REACH = 4
_WINDOW = 30
_PHONE_DIGITS = 9
_HEALTH_DIGITS = 10
_FEWEST_LETTERS = 4
_LONGEST_PREFIX = 5


def spoken(note: Note) -> Iterator[Candidate]:
    """Everything that was said aloud, sign by sign."""
    yield from _addresses(note)
    for row in rows(note.tokens):
        yield from _in_row(note, row)


def _addresses(note: Note) -> Iterator[Candidate]:
    why = "An address on the net, spelled aloud."
    if "dot" in note.said:
        for match in _CUED_MAIL.finditer(note.text):
            yield Candidate(*match.span("m"), Category.EMAIL, Strength.SURE, why)
        for match in _ADDRESS.finditer(note.text):
            said = match.group().lower()
            mail = " at " in said or " @ " in said
            yield Candidate(*match.span(), Category.EMAIL if mail else Category.URL, Strength.SURE, why)
    for match in _HANDLE.finditer(note.text) if note.said & _HANDLE_WORDS else ():
        yield Candidate(*match.span("h"), Category.HANDLE, Strength.SURE, "A name used online, spelled aloud.")


def _in_row(note: Note, row: Sequence[Sign]) -> Iterator[Candidate]:
    """The whole row if it is a number or a code; else what of it stands between commas."""
    found = _judge(note, row)
    if found is not None:
        yield found
        return
    cuts = [at for at, sign in enumerate(row) if at and sign.comma]
    for begin, end in pairwise([0, *cuts, len(row)] if cuts else []):
        found = _judge(note, row[begin:end])
        if found is not None:
            yield found


def _judge(note: Note, row: Sequence[Sign]) -> Candidate | None:
    cue = _cue(note, row[0].first) if row else ""
    row = without_doubtful_ends(row, all_of_them=not cue and not _is_spelled(row))
    if not row:
        return None
    digits = sum(len(sign.text) for sign in row if sign.said is Said.FIGURE)
    letters = sum(len(sign.text) for sign in row if sign.said is Said.LETTER)
    named = sum(sign.said is Said.NAMED for sign in row)
    if digits and (prefix := _prefix(note, row, digits, cued=bool(cue))):
        end = note.tokens[row[-1].last].end
        return Candidate(prefix.start, end, Category.REFERENCE, Strength.LIKELY, "Letters and figures, spelled aloud.")
    if not letters and not named:
        told = _is_number(note, row, digits, cued=bool(cue))
        kind = _number_kind(note, row, digits)
        return _found(note, row, kind, "A number, spoken figure by figure.") if told else None
    if not digits:
        return _alphabet(note, row) if named else _letters(note, row)
    if _is_code(note, row, digits, cued=bool(cue)):
        return _found(note, row, _code_kind(note, row), "Letters and figures, spelled aloud.")
    return None


def _prefix(note: Note, row: Sequence[Sign], digits: int, *, cued: bool) -> Token | None:
    """The short word of letters before figures said one by one: "asc one nine nine four seven", "dd slash three three"."""
    first = note.tokens[row[0].first]
    joint = note.after(first, -1)
    jointed = joint is not None and first.joined and joint.lower in _SLASHES
    left = note.after(joint, -1) if jointed and joint is not None and joint.joined else joint
    if (
        left is None
        or not (jointed or first.joined)
        or not left.text.isalpha()
        or not 1 < len(left.text) <= _LONGEST_PREFIX
    ):
        return None
    kinds = note.lexicon.kinds(left.lower)
    plain = kinds & Kind.COMMON or (kinds & Kind.ORDINARY and len(left.text) > _FEWEST_CUED)
    spoken = jointed or any(sign.said is Said.JOINT or not note.tokens[sign.first].text.isdigit() for sign in row)
    if plain or left.lower in _NO_PREFIX | _CUES | LABELS or not spoken or _is_counted(note, row[-1]):
        return None
    clinical = bool(kinds & Kind.CLINICAL) or left.lower in _SPELLED_OUT
    alone = sum((sign.last - sign.first + 1) for sign in row if sign.said is Said.FIGURE and len(set(sign.text)) == 1)
    enough = alone >= _FEWEST_ALONE or (alone > 1 and digits > _FEWEST_CUED) or (jointed and digits >= _CUED_DIGITS)
    return left if enough and digits >= _CUED_DIGITS and (cued or jointed or not clinical) else None


def _found(note: Note, row: Sequence[Sign], kind: Category, why: str) -> Candidate:
    strength = Strength.LIKELY if kind is Category.REFERENCE else Strength.SURE
    return Candidate(note.tokens[row[0].first].start, note.tokens[row[-1].last].end, kind, strength, why)


def _is_spelled(row: Sequence[Sign]) -> bool:
    """Whether a letter that is no other word stands in the row: "see oh ess", "are ay eye bee"."""
    return any(sign.said in _LETTERED and not sign.doubtful for sign in row)


def _cue(note: Note, first: int) -> str:
    """The word shortly before that promises a reference, if there is one."""
    for at in range(first - 1, max(-1, first - 1 - _REACH), -1):
        token = note.tokens[at]
        if any(sign in note.tail(token) for sign in ".!?;\n"):
            break
        if token.lower in _CUES:
            return token.lower
    return ""


def _is_number(note: Note, row: Sequence[Sign], digits: int, *, cued: bool) -> bool:
    """Figure by figure, and neither counting aloud nor a list nor something counted."""
    spelled = sum(not note.tokens[sign.first].text.isdigit() for sign in row)
    words_said = sum(sign.last - sign.first + 1 for sign in row)
    if not spelled or _is_counting(row) or _is_listed(row) or _is_counted(note, row[-1]):
        return False
    if any(sign.text in _LARGE for sign in row[-1:]) and words_said <= _FEW_WORDS:
        return False
    alone = sum((sign.last - sign.first + 1) * (len(set(sign.text)) == 1) for sign in row if sign.said is Said.FIGURE)
    if digits >= _FEWEST_DIGITS and words_said >= _FEWEST_WORDS and alone >= _FEWEST_ALONE:
        return True
    single = all(sign.said is Said.JOINT or len(set(sign.text)) == 1 for sign in row)
    noughts = any((sign.text[0] == "0" and sign.text not in _LARGE) or sign.last > sign.first for sign in row)
    if cued:
        return digits >= _FEWEST_CUED and (single or any(sign.said is Said.JOINT for sign in row))
    return digits == _FEWEST_DIGITS - 1 and single and noughts and len(row) > 1


def _is_listed(row: Sequence[Sign]) -> bool:
    """Numbers told one after the other, each whole: "sixty two, seventy one, fifty eight", "three, four, five"."""
    figures = [sign for sign in row if sign.said is Said.FIGURE]
    return len(figures) > 1 and all(sign.comma and sign.text[0] != "0" for sign in figures[1:])


def _is_counted(note: Note, last: Sign) -> bool:
    following = note.after(note.tokens[last.last])
    return following is not None and following.joined and following.lower in _UNITS


def _is_code(note: Note, row: Sequence[Sign], digits: int, *, cued: bool) -> bool:
    """Tell "pee ess one one three oh" and "f f i slash double oh two" from "P H Q nine" and "T four"."""
    joints = sum(sign.said is Said.JOINT for sign in row)
    if not (cued or joints) and (_is_clinical(note, row) or _is_counted(note, row[-1])):
        return False
    if cued and digits >= _CUED_DIGITS:
        return True
    letters = [at for at, sign in enumerate(row) if sign.said in _LETTERED]
    sure = sum(not row[at].doubtful or (row[at].said is Said.NAMED and 0 < at < len(row) - 1) for at in letters)
    large = any(sign.text in _LARGE for sign in row)
    spoken = any(sign.said is Said.FIGURE and not note.tokens[sign.first].text.isdigit() for sign in row)
    if not sure or not spoken or (large and len(letters) < _MANY_LETTERS):
        return False
    alternating = letters[-1] > next(at for at, sign in enumerate(row) if sign.said is Said.FIGURE)
    named = sum(row[at].said is Said.NAMED for at in letters)
    mixed = len(letters) + joints > 1 and len(row) > _MANY_LETTERS and (alternating or joints > 0)
    return (digits >= _FEWEST_CUED and len(row) > _CUED_DIGITS) or mixed or named > 1


def _is_clinical(note: Note, row: Sequence[Sign]) -> bool:
    """Letters of a measure or a test stand in it, or bones of the back: "ell four ell five"."""
    if _BONES.fullmatch("".join(sign.text for sign in row)):
        return True
    groups = (
        "".join(sign.text for sign in group)
        for said, group in groupby(row, lambda sign: sign.said)
        if said is Said.LETTER
    )
    return any(
        word in _SPELLED_OUT or (len(word) > 1 and bool(note.lexicon.kinds(word) & Kind.CLINICAL)) for word in groups
    )


def _alphabet(note: Note, row: Sequence[Sign]) -> Candidate | None:
    """Words of the spoken alphabet alone: "mike alpha whiskey"."""
    named = sum(sign.said is Said.NAMED for sign in row)
    if named < _ALPHABET_WORDS or any(sign.comma for sign in row[1:]) or not _is_spelled(row):
        return None
    return _found(note, row, Category.REFERENCE, "Letters and figures, spelled aloud.")


def _letters(note: Note, row: Sequence[Sign]) -> Candidate | None:
    """A word spelled out letter by letter."""
    tokens = [note.tokens[sign.first] for sign in row]
    joined = "".join(token.lower for token in tokens)
    alone = all(len(token.text) == 1 for token in tokens) and all(token.before == " " for token in tokens[1:])
    known = joined in _SPELLED_OUT or bool(note.lexicon.kinds(joined) & Kind.CLINICAL)
    if not alone or known or len(tokens) < _FEWEST_LETTERS:
        return None
    why = "A word spelled out letter by letter."
    return Candidate(tokens[0].start, tokens[-1].end, Category.PERSON, Strength.LIKELY, why)


def _code_kind(note: Note, row: Sequence[Sign]) -> Category:
    """A postcode or a number plate by its build or by the words before it; else a reference."""
    shape = "".join(
        ("9" * len(sign.text) if sign.said is Said.FIGURE else "A" * len(sign.text))
        for sign in row
        if sign.said is not Said.JOINT
    )
    before = note.text[max(0, note.tokens[row[0].first].start - _WINDOW) : note.tokens[row[0].first].start].lower()
    if _POSTCODE.fullmatch(shape) or "postcode" in before or "post code" in before:
        return Category.POSTCODE
    if _PLATE.fullmatch(shape) or set(before.split()) & _VEHICLES:
        return Category.VEHICLE
    return Category.REFERENCE


def _is_counting(row: Sequence[Sign]) -> bool:
    """Somebody counts aloud: "one two three four five"."""
    steps = {int(b.text) - int(a.text) for a, b in pairwise(row) if a.text.isdigit() and b.text.isdigit()}
    return steps in ({1}, {-1}) and all(sign.text.isdigit() and sign.text != "0" for sign in row)


def _number_kind(note: Note, row: Sequence[Sign], digits: int) -> Category:
    before = note.text[max(0, note.tokens[row[0].first].start - 60) : note.tokens[row[0].first].start].lower()
    if row[0].text[0] == "0" and digits >= _PHONE_DIGITS:
        return Category.PHONE
    if "nhs" in before or "chi" in before.split() or digits == _HEALTH_DIGITS:
        return Category.NHS_NUMBER
    return Category.PHONE if before.split()[-1:] and before.split()[-1] in _PHONE else Category.REFERENCE
