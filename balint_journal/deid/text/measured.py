"""Numbers that measure or count: "sats 88", "one forty eight over ninety", "six foot four", "ten past nine". None is an age or a day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from balint_journal.deid.text.token import Token
from balint_journal.deid.text.wordset import words

_SMALL = words("one two three four five six seven eight nine ten eleven twelve")
NUMBER_WORDS = _SMALL | words(
    """nought zero thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million"""
)
_WITHIN = words("and point oh")
_UNITS = words(
    """kilo kilos kg kgs stone lb lbs pound pounds grand quid pence euro euros centimetre centimetres cm cms mm millimetres metre metres mile miles km feet foot ft inch inches litre litres
    ml mls mg mcg g units percent degrees bpm sugars minute minutes mins min hour hours hrs second seconds secs sec times puffs tablets tabs fags cigarettes pints drinks stitches
    people patients pts kids calls letters pages villages residents followers matches storeys sandwiches kids o'clock am pm hz"""
)
_READINGS = words(
    """bp sats temp pulse bmi weight wt hba1c inr egfr crp hb haemoglobin wbc psa tsh ferritin alt ast mmse moca phq gad gcs bnp creatinine potassium sodium urea bilirubin platelets troponin
    trop na bm bms o2 spo2 po2 fev1 qrisk lactate flow resps phq9 phq-9 gad7 rr hr neutrophils haematocrit cholesterol glucose sugar sugars pressure count"""
)
_DRUG = re.compile(
    r"codeine|morphine|methadone|[a-z]{3,}(?:olol|statin|prazole|mycin|cillin|dipine|semide|thiazide|pril|sartan|formin|xaban|oxetine|azepam|azolam|triptyline|pramine|gabalin|solone|olone|asone|traline|pidem|clone|icillin"
    r"|codeine|cyclovir|ciclovir|lazide|parin)\Z"
)
_BETWEEN = words(
    "was is of at to in still now up down her his only about around the came back says said scored score reading rate a count"
)
_MONTHS = words(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec"
)
_AGED = words("aged age turned")
_OF_WHOM = words("them em us mine my our his her the these those")
_MINUTES = words("five ten quarter twenty half")
_JOINTS = {" ", "-", ".", ","}
_LONGEST_MONTH = 31
_STEPS, _LONGEST = 3, 8
_HUNDRED = "hundred"
_TIMES = re.compile(r"x\d{1,2}|\d{1,2}(?:am|pm|hrs?|mins?|k|kg|cm|mm|ml|mg)\Z")


def measured_numbers(token: Token, tokens: Sequence[Token]) -> Iterator[int]:
    """Indexes of the number that begins at ``token``, if its neighbours explain it."""
    if _TIMES.fullmatch(token.lower):
        yield token.index
        return
    if not _is_number(token) or (token.index and _is_number(tokens[token.index - 1]) and token.before in _JOINTS):
        return
    run = _run(token, tokens)
    if _is_explained(run, tokens):
        yield from (one.index for one in run)
        left = tokens[token.index - 1] if token.index and token.joined else None
        if left is not None and left.lower in _READINGS:
            yield left.index


def _is_number(token: Token) -> bool:
    return token.lower in NUMBER_WORDS or (token.text.isdecimal() and len(token.text) <= len("9999"))


def _run(token: Token, tokens: Sequence[Token]) -> list[Token]:
    """The number with all its words, and the one it stands over: "one forty eight over ninety", "a hundred and twelve"."""
    run = [token]
    while run[-1].index + 1 < len(tokens) and len(run) < _LONGEST:
        after = tokens[run[-1].index + 1]
        pressure = after.before == "/" and run[-1].text.isdecimal() and int(run[-1].text) > _LONGEST_MONTH
        if after.before not in _JOINTS and not pressure:
            break
        further = tokens[after.index + 1] if after.index + 1 < len(tokens) else None
        inside = after.lower in _WITHIN | {"over"} and further is not None and further.joined and _is_number(further)
        if inside and after.lower == "and" and run[-1].lower not in {_HUNDRED, "thousand"}:
            break
        if not inside and not (
            _is_number(after) and (after.before != " " or token.text.isalpha() == after.text.isalpha())
        ):
            break
        run.append(after)
    return run


def _is_explained(run: Sequence[Token], tokens: Sequence[Token]) -> bool:
    first, last = run[0], run[-1]
    after = tokens[last.index + 1] if last.index + 1 < len(tokens) else None
    before = tokens[first.index - 1] if first.index else None
    if before is not None and before.lower in _AGED:
        return False
    if _is_counted(first, after, tokens) or any(one.lower == "over" for one in run) or _is_beyond_age(run):
        return True
    dated = after is not None and (after.lower in _MONTHS or after.before.startswith("/"))
    return not dated and (_is_reading(first, tokens) or _is_hour(first, before, tokens))


def _is_counted(first: Token, after: Token | None, tokens: Sequence[Token]) -> bool:
    """What stands behind the number is its unit, or whom it counts, or the hour that it comes before."""
    further = tokens[after.index + 1] if after is not None and after.index + 1 < len(tokens) else None
    if after is None:
        return False
    aged = further is not None and further.lower in {"old", "of"}
    if after.before in {" ", "", "-"} and after.lower in _UNITS and not aged:
        return True
    if further is None or after.before not in {" ", ""}:
        return False
    if after.lower == "a" and further.lower == "m" and further.before == ".":
        return True
    if after.lower == "of":
        return further.lower in _OF_WHOM and first.lower != "one"
    return after.lower in {"past", "to"} and first.lower in _MINUTES and further.lower in _SMALL


def _is_beyond_age(run: Sequence[Token]) -> bool:
    """Such as "a hundred and forty": nobody is, and no year is said so."""
    return len(run) > _STEPS - 1 and run[0].lower == _HUNDRED and run[1].lower == "and" and run[2].lower not in _SMALL


def _is_hour(first: Token, before: Token | None, tokens: Sequence[Token]) -> bool:
    """The hour of "ten past nine", and what is out of how many."""
    if before is None or not first.joined:
        return False
    earlier = tokens[before.index - 1] if before.index else None
    if earlier is None or not before.joined:
        return False
    hour = first.lower in _SMALL and before.lower in {"past", "to"} and earlier.lower in _MINUTES
    return hour or (before.lower == "of" and earlier.lower == "out")


def _is_reading(first: Token, tokens: Sequence[Token]) -> bool:
    """What was measured, or a medicine right before its dose, with at most three small words between."""
    at = first
    for step in range(_STEPS + 1):
        if not at.index or at.before not in {" ", ": ", " - ", "  "}:
            return False
        left = tokens[at.index - 1]
        if not step and left.lower in {"foot", "ft", "stone"} and left.index and _is_number(tokens[left.index - 1]):
            return True
        if left.lower in _READINGS or (not step and _DRUG.fullmatch(left.lower)):
            return True
        if left.lower not in _BETWEEN:
            return False
        at = left
    return False
