"""What explains a number so that it is no age: a thing counted, a measure, a list, a question how many."""

from __future__ import annotations

from balint_journal.deid.quasi.vocabulary import PEOPLES, WORK, WORK_SAID
from balint_journal.deid.text.lexicon import Kind
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.numerals import number_at
from balint_journal.deid.text.token import Mode, Token
from balint_journal.deid.text.wordset import words
from balint_journal.deid.times.ages_said import KIN, MEASURES

# Behind a number these leave it alone: whatever else stands there is counted by it.
_LOOSE = words(
    "and but or nor so yet then than that which who whom whose when while whilst where why how if unless until till since because as though although before"
    " after without despite with in on at by from for to like through under into myself himself herself now today tomorrow yesterday tonight last next this these again still already too also"
    " only just really actually anyway perhaps maybe probably not never no neither he she i they we you it his her my their our your him them us me is was were are will would could"
    " should might may must can has had have did does do isn't wasn't hasn't hadn't doesn't didn't won't wouldn't couldn't can't cannot he's she's i'm they're he'd she'd i'd they'd he'll she'll i'll"
    " looks looked goes went says said thinks reckons full comma stop new question dash close come n pt lol haha bless oh well"
)
_COUNTERS = words("the a an each every per all total half")
# "in the queue", "to go": behind a number that opens a sentence these count too.
_OPENS = words(
    "and but when if because so now come next last this then or nor yet still he she i they we you who with like although though unless says said goes looks again today tomorrow"
)
_UNITS = words(
    "stone foot feet ft st lb lbs kg kilo kilos pound pounds minute minutes min mins hour hours hr hrs second seconds week weeks wk wks month months mth mths day days mile miles km"
    " percent per pc point points cm mm inch inches metre metres quid grand thousand million hundred k mil mg mcg ml units unit degrees degree times time of short late down up over under per odd plus more"
    " less other others each every years yrs year yr pages page patients packs pack fags a an the out off behind ahead away p pence pm am o'clock past"
)
_CONTRACTED = words("mg mcg ml mmol kg cm mm bpm kcal iu")
# Words of a clause whose numbers are counts, scores or readings; the first are so beyond a full stop too.
_ASKED = words(
    "many much often far long count counted counting counts total tally queue score scored scores scoring points tablets pills capsules doses boxes patients calls contacts messages emails letters"
    " results appointments slots visits tickets repeats steps miles minutes copies votes runs goals late"
)
_COUNTS = words(
    "list mark marks dose dozen box batch pages page seats degrees smokes smoked smoking drinks drank weighs weighed weighing limit speed mph percent rate question"
    " prescribed prescribe wrote given gave paid pay pays cost costs won lost beat sold bought units hours temperature pressure reading readings size sizes overs wickets target"
    " tables chairs sheep cows hens eggs beds staff cases deaths shade bill fee fine owes owed bet average inbox fever feverish pyrexial saturations waters scan gestation weeks' induced contractions"
)
_LABELS = MEASURES | words(
    "plot gate platform bus seat para fig vol pp ch chap junction exit lane runway lot box draft consultation visit square"
)
_READINGS = words(
    "bp phq gad gcs mmse moca hr rr temp sats pulse bmi weight height hba1c inr egfr crp hb wbc psa tsh ferritin alt map peak flow spo2 o2 bm bms urea edinburgh epds audit mews"
    " news qrisk frax chads glucose sugar sodium potassium platelets fev1 apgar apgars centile epworth scoff mini-mental wt ht bpm resps resp score scale gleason t-score cholesterol lipids ldl hdl"
    " calprotectin lactate d-dimer troponin grade stage cin nyha ecog kps na cr vas"
)
_TOLD = _ASKED | _COUNTS | _READINGS
_SOMEBODY = words(
    "anyone anybody everyone everybody someone somebody nobody none neither both women men people folk folks woman man girl girls boy boys those patient trainee registrar lodger tenant"
    " child children person lass lad lads lassie lasses ones guy guys bride groom driver learner mother's father's colleague friend mate partner other latter former eldest youngest oldest elder younger"
    " couple pair twins mum mums dads mothers fathers daughters sons widow widower stranger gp gps sho registrar locum he'd himself herself myself who"
)
_TITLES = words("mr mrs ms miss mx dr rev revd sister nurse auntie aunty uncle nana grandad mister missus")
_CLAUSE = 7
_STOPS = ".!?;\n\u2026"
_PEOPLE_KINDS = Kind.FORENAME | Kind.NAME_FIRST


def is_loose(note: Note, last: Token, *, opening: bool = False) -> bool:
    """Whether nothing behind ``last`` is counted by it; ``opening``: the number opens a sentence, where "in" and "for" count."""
    following = note.after(last)
    tail = note.tail(last)
    if following is None:
        return tail[:1] not in {"%", "/", "\u00b0"}
    if tail.strip(" "):
        joined = tail[0] in "-/%\u00b0'" or (len(tail) == 1 and tail in ".:," and following.text[0].isdigit())
        return not joined
    if following.lower not in (_OPENS if opening else _LOOSE):
        return False
    further = note.after(following)
    if following.lower in {"and", "or", "to"} and further is not None:
        return number_at(note.tokens, further.index) is None and further.lower not in {"a", "half"}
    return not (following.lower in {"in", "for", "at", "on"} and further is not None and further.lower in _COUNTERS)


def is_unit(note: Note, following: Token, *, plurals: bool = True) -> bool:
    """Whether the word behind a number is a measure or one of the ``plurals``, and so counted."""
    word = following.lower
    if word in _UNITS or following.text[0].isdigit():
        return True
    if not plurals:
        return False
    plural = word.endswith("s") and not word.endswith(("ss", "us", "is"))
    return plural and bool(note.lexicon.kinds(word) & (Kind.ORDINARY | Kind.COMMON))


def is_reading(token: Token) -> bool:
    """The name of a scale or of something that is measured."""
    return token.lower in _READINGS


def is_measure(note: Note, token: Token) -> bool:
    """A reading, a scale, a drug or an abbreviation of the clinic."""
    kinds = note.lexicon.kinds(token.lower)
    if token.lower in KIN:
        return False
    if token.lower in _READINGS or token.lower in _CONTRACTED:
        return True
    named = token.capital and not token.shouted and bool(kinds & (Kind.FORENAME | Kind.SURNAME))
    return bool(kinds & Kind.CLINICAL) and not named and not (kinds & Kind.COMMON)


def is_counted_clause(note: Note, first: Token, *, beyond: bool = False) -> bool:
    """Whether the words before ``first`` speak of counting or measuring; ``beyond`` the stop before it, when nothing but that is there."""
    at, told = first, _TOLD
    for step in range(_CLAUSE):
        if at.before.strip(" "):
            if step and not beyond:
                return False
            beyond = beyond and not step
            told = _ASKED if any(sign in _STOPS for sign in at.before) else told
        before = note.after(at, -1)
        if before is None:
            return False
        at = before
        if at.lower in told or (told is not _ASKED and is_measure(note, at)):
            return True
    return False


def is_label(token: Token) -> bool:
    """A word that takes a number to itself when only a blank parts them: "page 12", "day 3"."""
    return token.lower in _LABELS


def is_abbreviated(left: Token, first: Token) -> bool:
    """Whether the stop before ``first`` only shortens a label: "no. 31", "p. 14"."""
    return left.lower in {"no", "nos", "p", "pp", "vol", "para", "fig", "ch"} and first.before.startswith(".")


def _is_titled(note: Note, token: Token) -> bool:
    left = note.after(token, -1)
    return left is not None and left.lower in _TITLES and token.before in (" ", ". ")


def is_person(note: Note, token: Token) -> bool:
    """A word for a person: kin, an occupation, a people, somebody, a name."""
    word = token.base
    single = word.removesuffix("s")
    if word in _SOMEBODY or word in KIN or single in KIN or {word, single} & (WORK | WORK_SAID | PEOPLES):
        return True
    kinds = note.lexicon.kinds(word)
    if _is_titled(note, token):
        return True
    if (
        (token.shouted and token.mode is Mode.NORMAL)
        or not token.text.isalpha()
        or (kinds & Kind.CLINICAL)
        or word in _READINGS
    ):
        return False
    if token.mode is not Mode.NORMAL:
        return bool(kinds & _PEOPLE_KINDS) and not kinds & Kind.COMMON
    plain = kinds & Kind.COMMON and not kinds & _PEOPLE_KINDS and word not in note.raised
    return token.capital and not (token.first and plain)
