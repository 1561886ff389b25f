"""What stands beside an age in a row of facts: "Mr Tann, 54, dairy, eighty acres", "(27, lino cutter)"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from balint_journal.deid.findings import Action, Category
from balint_journal.deid.names.vocabulary import FUNCTION
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.lexicon import Kind
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.token import Token
from balint_journal.deid.text.wordset import words
from balint_journal.deid.times.ages_said import KIN

# What is as often said there of a state, a visit or an illness.
_STATES = words(
    "hosp ref dob no tel mob nhs bp pulse temp "
    "again today yesterday new known well single married divorced widowed separated pregnant postnatal retired unemployed disabled smoker ex-smoker drinker diabetic asthmatic epileptic male female m f pt dna review follow-up followup"
    " phone call video visit home urgent routine ok fine better worse sad angry poor old young big small tall thin fat stone nearly almost just only maybe perhaps slim frail deaf blind bald smart quiet alone abroad away late early"
    " mood pain pains cough rash fever headache headaches tired fatigue chest back knee knees hip shoulder hand hands foot feet leg legs eye eyes ear ears skin sleep weight loss bleed bleeds bloods results result letter form sick note"
    " blood sugar pressure heart attack stroke lump lumps cancer gout piles cold flu period periods pill coil smear hrt contraception throat tummy stomach belly bowel bowels water waterworks kidney kidneys lung lungs liver"
    " first second third last next same time times week day month year appointment slot patient birthday years months weeks days o'clock minutes hours am pm mg ml tablets units miles pounds pence kilos room bed ward bay flat"
    " number question answer twin baby panic anxiety stress bright kind shy loud funny calm proud full empty hot polite neat tidy sober drunk dead alive ill better grown homeless nothing something everything child adult"
)
_STATELY = (
    "ed",
    "ful",
    "ly",
    "ing",
    "ous",
    "less",
    "ive",
    "able",
    "ible",
    "ish",
    "ic",
    "al",
    "ant",
    "ent",
    "est",
    "'s",
)
_TENS = words("sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety")
_UNITS = words("one two three four five six seven eight nine")
_YOUNGEST, _OLDEST = 16, 105
_MOST = 3
_CLOSES = ",.;)(\n"


def beside_age(note: Note) -> Iterator[Candidate]:
    """A noun or two between stops right after an age: taken for what somebody does."""
    for token in note.tokens:
        if _is_age(note, token) and (row := _row(note, token)) and all(_may_be_trade(note, word) for word in row):
            yield Candidate(
                row[0].start,
                row[-1].end,
                Category.OCCUPATION,
                Strength.WEAK,
                "Beside an age this may be what somebody does.",
                action=Action.FLAG,
                hint="work:",
            )


def _is_age(note: Note, token: Token) -> bool:
    left = note.after(token, -1)
    if left is None:
        return False
    if token.text.isdecimal():
        return _YOUNGEST <= int(token.text[:4]) <= _OLDEST and (left.capital or token.before in {" (", "("})
    if token.lower in _UNITS and left.lower in _TENS and token.before == "-":
        return True
    return token.lower in _TENS and left.capital and token.before == ", "


def _row(note: Note, age: Token) -> Sequence[Token]:
    row: list[Token] = []
    at = note.after(age)
    if at is None or at.before != ", ":
        return row
    while at is not None and len(row) <= _MOST:
        row.append(at)
        tail = note.tail(at).lstrip(" ")
        if note.after(at) is None or (tail and tail[0] in _CLOSES):
            return row if len(row) <= _MOST else []
        at = note.after(at)
    return []


def _may_be_trade(note: Note, word: Token) -> bool:
    kinds = note.lexicon.kinds(word.lower)
    return (
        word.text.isalpha()
        and not word.capital
        and word.lower not in FUNCTION
        and word.lower not in _STATES
        and word.lower not in KIN
        and not word.lower.endswith(_STATELY)
        and bool(kinds & Kind.ORDINARY)
        and not kinds & (Kind.FEELING | Kind.CLINICAL)
    )
