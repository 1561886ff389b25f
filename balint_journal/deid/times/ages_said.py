"""Whether a bare number is said of a person by the words before it: "she is 84", "turned 80", "a boy of eleven"."""

from __future__ import annotations

from balint_journal.deid.text.lexicon import Kind
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.numerals import Number
from balint_journal.deid.text.token import Mode, Token
from balint_journal.deid.text.wordset import words

WHY = "An exact age narrows down who it is."
KIN = words(
    "mother father mum dad mam mammy mummy daddy da ma wife husband partner daughter son sister brother gran granny grandma grandad grandfather grandmother"
    " nan nana aunt auntie uncle niece nephew cousin grandson granddaughter baby child boy girl lad lass lassie man woman lady gentleman gent chap bloke"
    " patient pt widow widower twin twins kid bairn wean toddler teenager infant neighbour friend boyfriend girlfriend fiance fiancee ex husbnd missus"
    " person student eldest youngest oldest boys girls sons daughters brothers sisters lads gentlemen sibling stepson stepdaughter stepmother stepfather foster carer female male youth pensioner fella guy babby wan yin kids"
)
_PRONOUNS = words("he she i they you who")
_BE = words("is was be been am were are being wasn't isn't weren't turns turned turning becoming became 's wis")
_SELF = words(
    "he's she's i'm they're who's you're hes shes im theyre whos youre i'd he'd she'd he'll she'll i'll hell he'd"
)
_CUES = words("turn aged age ages turned turning turns reached approaching nearing pushing hit")
_FILLERS = words(
    "nearly almost just only now about around barely already still over under past maybe perhaps roughly not all of even probably coming going rising aged"
)
_FOLLOWS = words(
    "and but now then when next nxt or with so today tomorrow last this because who at if though although in on like years yrs year yr the like too as than he she i from by n an w going myself himself herself"
    " again since that until till wi anyway really actually she's he's his her my me him which already full comma stop new question dash open close plus pt whilst while without where how unless you we they had has did does would will could can must never not nor neither still yet only too also just perhaps maybe living lives yo to for after before"
)
MEASURES = words(
    "bp phq gad score scored scale gcs mmse moca hr rr temp sats sat pulse bmi weight height hba1c inr egfr crp hb wbc k na psa tsh ferritin alt map peak flow spo2 o2 bm bms urea"
    " page chapter section room bed bay flat ward number no level stage grade step type part week day month year line bus route channel platform floor table question item unit box gate"
    " figure case version at about by till until around before after since from between times least most pain edinburgh epds audit mews news qrisk frax chads glucose sugar sodium potassium platelets"
    " dose tablets mg half quarter nearly verse psalm hymn rule article lot size items para paragraph act scene radio total count point points pef fev1 apgar apgars bishop centile"
    " january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec"
)
_THINGS = words("it's that's there's what's here's let's where's how's today's")
_HELPERS = words("be been would will have had should could must is was 've")
_NOBODY = words("there it that this what which here and but")
_AFTER = ",.;:)!?\n\u2013\u2014-"
_CLOCK = words("hundred minutes past to hours am pm o'clock")
_SET = words(
    "start stood stands standing capped set peaked steady hovering ticking running runs ran doing measured recorded stuck valued priced sold stays stayed"
)
_STEADY = words("is was are were be been now still")
_UNBORN = words("waters scan gestation induced section sectioned delivered contractions viability booked")
_PARENTS = words(
    "mother father mum dad mam mummy daddy da ma granny grandma grandad grandfather grandmother gran nan nana aunt auntie uncle wife husband widow widower family parent"
)
_ARTICLES = words("the a an his her my their our your this that some any no")
_SMALL = 3
ADULT = 13


def is_said_of_person(note: Note, number: Number, *, after: Token | None = None, strict: bool = False) -> bool:
    """Whether the words before make an age of it; ``after`` is its last word; ``strict`` leaves out "at" and "of"."""
    token = note.tokens[number.first]
    left = note.after(token, -1)
    if left is None or in_figures(note, number):
        return False
    if left.lower in {"aged", "age", "ages"} and token.before.strip(" ") in {"", ":", "-", "=", "of"}:
        return True
    if not token.joined:
        return False
    if left.lower == "of" and not strict:
        noun = note.after(left, -1)
        if noun is None or not left.joined:
            return False
        parent = noun.lower in _PARENTS and number.value < ADULT
        return (noun.lower in KIN or noun.lower == "age") and not parent
    return _may_end(note, after or note.tokens[number.last]) and _is_told(note, number, left, after, strict=strict)


def _is_told(note: Note, number: Number, left: Token, after: Token | None, *, strict: bool) -> bool:
    steps = 0
    while left.lower in _FILLERS and left.joined and steps < _SMALL and (further := note.after(left, -1)):
        left, steps = further, steps + 1
    grown = number.value >= ADULT
    if left.lower in _CUES:
        return left.lower.startswith("turn") or grown
    if left.lower == "at" and not strict:
        return grown and not _is_clock(note, number) and not is_set(note, left)
    quiet = left.mode is not Mode.NORMAL and left.lower in _BE and left.joined
    if quiet and (_is_forename(note, left, grown=grown) or (grown and _is_quiet_name(note, left))):
        return True
    tiny = number.spelled and number.value < _SMALL and steps == 0 and (after is None or after.index == number.last)
    return _is_subject(note, left) and not (tiny and not closes(note, after or note.tokens[number.last]))


def is_set(note: Note, at: Token) -> bool:
    """A reading, a speed, a dose or a week before birth: "capped at thirty", "start at fifty", "waters went at thirty-eight"."""
    before = [note.tokens[index] for index in range(max(0, at.index - _SMALL), at.index)]
    verb = before[-1] if before and at.joined else None
    unborn = any(token.lower in _UNBORN or (token.text[0] in "gG" and token.text[-1].isdigit()) for token in before)
    steady = verb is not None and (verb.lower in _SET | _STEADY or verb.lower.endswith(("'s", "'re", "'m")))
    return unborn or steady


def _is_quiet_name(note: Note, verb: Token) -> bool:
    """Where capitals say nothing, any unknown word before "is" may be a name."""
    subject = note.after(verb, -1)
    return subject is not None and subject.lower not in _NOBODY and not is_thing(note, subject.lower)


def _is_forename(note: Note, verb: Token, *, grown: bool) -> bool:
    """A forename, and of a grown number one that is a plain word too, if no article makes a thing of it: "rose is 84"."""
    subject = note.after(verb, -1)
    if subject is None or subject.lower in MEASURES:
        return False
    kinds = note.lexicon.kinds(subject.lower)
    before = note.after(subject, -1)
    bare = before is None or not subject.joined or before.lower not in _ARTICLES
    named = bool(kinds & (Kind.FORENAME | Kind.NAME_FIRST)) and not kinds & Kind.CLINICAL
    return named and bare and (grown or not kinds & (Kind.COMMON | Kind.ORDINARY))


def _is_subject(note: Note, verb: Token) -> bool:
    """Whether the word before the number is a verb whose subject is a person."""
    word = verb.lower
    if word in _SELF:
        return True
    if word.endswith("'s") and word not in _THINGS:
        return word[:-2] in KIN or ((verb.capital or verb.mode is not Mode.NORMAL) and not is_thing(note, word[:-2]))
    subject = note.after(verb, -1) if word in _BE else None
    steps = 0
    while subject is not None and subject.lower in _HELPERS and steps < _SMALL:
        subject, steps = note.after(subject, -1), steps + 1
    if subject is None or subject.lower in _NOBODY:
        return False
    if subject.lower in _PRONOUNS | KIN | _SELF or subject.lower.endswith(("would've", "'d")):
        return True
    named = bool(note.lexicon.kinds(subject.lower) & (Kind.FORENAME | Kind.NAME_FIRST))
    return subject.capital and not subject.shouted and (named or not is_thing(note, subject.lower))


def is_thing(note: Note, word: str) -> bool:
    """Whether a word names what is measured, a thing or a sign rather than somebody."""
    return word in MEASURES or bool(note.lexicon.kinds(word) & (Kind.CLINICAL | Kind.COMMON | Kind.CAPITAL))


def _may_end(note: Note, last: Token) -> bool:
    """What follows may follow an age: a stop or a little word, never a thing that is counted."""
    following = note.after(last)
    if following is None:
        return True
    gap = following.before
    if gap.strip(" ") == "":
        return following.lower in _FOLLOWS and "\n" not in gap
    if gap[0] in "%/:\u00b0" or (gap in (".", "/", "-", ",", ":") and following.text[0].isdigit()):
        return False
    return gap[0] != "-" or gap[:2] != "-" or not following.text[0].isalpha()


def closes(note: Note, last: Token) -> bool:
    """Whether a stop or the end follows this word."""
    tail = note.tail(last).strip(" ")
    return note.after(last) is None or tail[:1] in tuple(_AFTER)


def in_figures(note: Note, number: Number) -> bool:
    """Part of a larger figure: a decimal, a fraction, a range, a sum of money."""
    if number.spelled:
        return False
    before = note.text[max(0, number.start - 1) : number.start]
    after = note.text[number.end : number.end + 2]
    return (
        (bool(before) and before in "./:\u00a3$\u20ac#+<>=~^@")
        or after[:1] in ("%", "/", "\u00b0")
        or (after[:1] in (".", ":", "-", ",") and after[1:].isdigit())
    )


def _is_clock(note: Note, number: Number) -> bool:
    following = note.after(note.tokens[number.last])
    return following is not None and following.lower in _CLOCK
