"""Names that medicine has made words of its own: "Wilson's disease", "a Bishop score", "her Rockwood", "de Quervain's"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from balint_journal.deid.names.vocabulary import DETERMINERS, KIN, PETS, ROLES, SUFFIXES, TITLES
from balint_journal.deid.text.lexicon import Kind, Kinds, Lexicon
from balint_journal.deid.text.scales import ADDRESSED, FINGERS
from balint_journal.deid.text.token import Token
from balint_journal.deid.text.wordset import words

_WHOLE = Kind.EPONYM | Kind.WORK | Kind.CAPITAL | Kind.CLINICAL | Kind.ABBREVIATION
_NAMED = Kind.FORENAME | Kind.SURNAME | Kind.PLACE
_LONGEST = 6
_ADJECTIVES = 2
_TWO_DIGITS = 2
_SCALES = words(
    "edinburgh glasgow rockwood waterlow braden bristol wells barthel epworth karnofsky oxford geneva ottawa norton abbey westley"
)
# After any name that is no given name, these make a medical term of it.
STRONG_NOUNS = words("""disease syndrome palsy criteria inventory questionnaire manoeuvre manoeuvres maneuver phenomenon encephalopathy triad fundoplication
    contracture neuroma lymphoma sarcoma diverticulum speculum forceps splint thyroiditis purpura gangrene malformation sign signs delusion murmur papules
    striae perimetry classification staging anomaly tubercles disorder arteritis granulomatosis naevus naevi paralysis aphasia paresis""")
# After a name that owns nothing ("a Norton score", "Harris lines", "the Bruce protocol"), these do it too.
BARE_NOUNS = words("""score scores scored scale scales index test tests stain grade grading stage protocol catheter drain tube technique incision suture lesion lesions
    rule rules matrices exercises grid wire pin retractor scissors blade clamp cannula reflex guidelines guideline competence competent principle principles
    formula equation curve stocking mask chart plates lamp nodes bodies cells spots ring rings class inquiry hierarchy triangle cycle""")
# These do it only for a name known as an eponym.
WEAK_NOUNS = (
    BARE_NOUNS
    | words("""rule law point node spot fracture fractures cyst ataxia chorea
    dementia psychosis oesophagus tenosynovitis tear tendon tendonitis breathing respiration procedure operation line
    collar thickness type body cell hernia ulcer dystrophy atrophy neuropathy nephropathy tumour frame position exercise
    bandage boot scan hicks pupil tetralogy anaemia carcinoma stockings window model group groups light
    drip tip swab smear plate monitor fit fits seizure seizures bell stool coma culture virus agglutination
    muscular duct canal area pouch patches plexus apple follicle gland glands fossa ligament valve angle ratio diet method approach repair
    oedema angina fever attack attacks lactate solution bone joint guardian ruling report review rounds round nurse trial injury graft flap stent pump
    apparatus bath brace paralysis level levels lens prism rod phenomena response effect space quadrant crisis lupus vasculitis endocarditis nystagmus""")
)
# Words that may stand between the name and its noun: "the Oxford hip score", "an Abbey pain score".
_BETWEEN = words("""skin hip knee shoulder ankle wrist elbow back pain risk sleep sleepiness croup frail frailty mental depression anxiety stool coma prognostic symptom symptoms
    fall falls bleeding severity cognitive postnatal antenatal social balance muscular disability impairment mania personality memory pressure sore disease
    burden stroke heart liver fracture peak flow grief trauma resilience wellbeing well-being self-esteem dyspnoea nutritional c-spine fatigue activity""")
_SCORED = words(
    "score scores scale scales index test tests rule rules inventory questionnaire type chart grade grading criteria guidelines protocol meter dystrophy assessment"
)
# Nouns of every day too: only an eponym or a place lends itself to them without an article before it.
_EVERYBODYS = words("scale scales index inventory")
_GRADED, _GRADES = words("class grade type stage line"), frozenset("ABCDabcd")
_NUMBERS = words(
    "nought zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty normal positive negative of score"
)
_ARTICLES = words("the a an no another")
# Titles that are also words.
_OFFICES = words(
    "doctor professor sister nurse matron miss father brother captain colonel sergeant constable inspector"
)
_POSSESSORS = words("his her my their your our this that")
_WHEREABOUTS = words("at in to from near outside by behind opposite round")
_FAMILIES = words(
    "family families boy boys girl girl's girls sisters brothers twins children kids lads lot house home household place farm arms estate clan couple baby lad man woman"
)
_OWNED = (
    KIN
    | PETS
    | (ROLES - {"nurse", "consultant", "registrar"})
    | words(
        """hand hands face eyes eye voice house room letter letters daughter's wife's mother's words name bed chair car phone number address coat bag notes funeral
    death birthday wedding garden kitchen door flat family parents children kids girls boys grandson job story life tears smile laugh temper"""
    )
)
# What patients have of their own, and eponyms too.
_EVERYDAY = words(
    "scan fits fit seizure seizures culture stool drip swab boot bandage coma operation position exercise exercises body group groups line"
)
_PARTICLES = words("von van de da di le la du")
# What a medicine is given as, and how much and how often.
_GIVEN_AS = words("""tablet tablets capsule capsules patch patches cream ointment gel drops spray inhaler inhalers syrup linctus suspension sachet sachets pessary pessaries
    suppositories injection injections depot pen lotion shampoo mouthwash enema pump dressing dressings dose doses prescription""")
_DOSED = words("mg mcg microgram micrograms ml g units iu percent od bd tds qds nocte mane prn daily")
_DOSE = re.compile(r"\d+(?:mg|mcg|ml|g|iu)\Z", re.IGNORECASE)
# Endings that only the names of medicines have.
_MEDICINE = re.compile(
    r"[a-z]{3,}(?:mab|tinib|ciclib|sartan|pril|olol|statin|prazole|conazole|cillin|mycin|floxacin|gliptin|gliflozin|glutide|triptan|setron|dipine|oxetine"
    r"|azepam|azolam|dronate|parin|xaban|gatran|lukast|terol|solone|olone|asone|profen|coxib|semide|thiazide|zosin|dafil|grel|formin|glitazone|zolpidem"
    r"|clone|peridone|piprazole|gepant|cycline|oxacin|mustine|platin|taxel|rubicin|caine|barbital|racetam|gabalin|triptyline|pramine|gesic|derm|vate)\Z"
)
_JOINTS = {" ", "-", "' ", "\u2013"}


def medical_terms(token: Token, kinds: Kinds, tokens: Sequence[Token], lexicon: Lexicon) -> Iterator[int]:
    """Indexes of the words of the term that begins with this name, if one does."""
    if after_title(token, tokens):
        return
    found = list(hyphenated(token, tokens, lexicon))
    if _alone(token, kinds, tokens, lexicon) or _scored(token, kinds, tokens):
        found.append(token.index)
    found += _with_noun(token, kinds, tokens, lexicon)
    if not kinds & (_NAMED | Kind.COUNTRY) and token.base == token.lower and _medicine(token, kinds, tokens):
        found.append(token.index)
    if found and token.index and tokens[token.index - 1].lower in _PARTICLES and token.joined:
        yield token.index - 1
    yield from found


def _medicine(token: Token, kinds: Kinds, tokens: Sequence[Token]) -> bool:
    """A word of no list that ends as medicines do, or is given by the patch, the dose or the milligram: "Butec patch", "Zydrin 20 mg"."""
    if not kinds and _MEDICINE.fullmatch(token.lower):
        return True
    following = _next(token, tokens)
    if not following or not following.joined or token.shouted:
        return False
    if following.lower in _GIVEN_AS | _DOSED or _DOSE.fullmatch(following.text):
        return True
    unit = _next(following, tokens)
    return following.text.isdigit() and unit is not None and unit.joined and unit.lower in _DOSED


def after_title(token: Token, tokens: Sequence[Token]) -> bool:
    """Whether a title stands right before the word; one that is a word too only in capitals, before a capital."""
    if not token.index or len(token.before) > len(". "):
        return False
    before = tokens[token.index - 1]
    return before.lower in TITLES or (token.joined and token.capital and before.capital and before.lower in _OFFICES)


def _next(token: Token, tokens: Sequence[Token]) -> Token | None:
    return tokens[token.index + 1] if token.index + 1 < len(tokens) else None


def _alone(token: Token, kinds: Kinds, tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """An eponym that needs no noun: no family's name, or "'s" as it is always said, or after "the" and "her"."""
    following = _next(token, tokens)
    apostrophe = bool(
        following and following.before.startswith("' ") and lexicon.kinds(f"{token.lower}'") & Kind.EPONYM
    )
    if not kinds & Kind.EPONYM and not apostrophe:
        return False
    if not kinds & _NAMED or token.lower.endswith("ian"):
        return True
    if token.base != token.lower or apostrophe:
        said = apostrophe or bool(lexicon.kinds(token.lower) & Kind.EPONYM)
        near = following is not None and following.before in {" ", "' "}
        return said and not (near and following and (following.capital or following.lower in _OWNED))
    return _determined(token, kinds, tokens)


def _determined(token: Token, kinds: Kinds, tokens: Sequence[Token]) -> bool:
    """Such as "the Romberg", "her Bishop was four": nobody says "the" of a person, unless of a family."""
    if not token.index or not token.joined or not token.capital or kinds & (Kind.FORENAME | Kind.COMMON):
        return False
    before, following = tokens[token.index - 1], _next(token, tokens)
    earlier = tokens[token.index - 2] if token.index > 1 else None
    if before.lower not in _ARTICLES | _POSSESSORS or (earlier and before.joined and earlier.lower in _WHEREABOUTS):
        return False
    return not (following and following.joined and (following.capital or following.lower in _FAMILIES | _OWNED))


def _scored(token: Token, kinds: Kinds, tokens: Sequence[Token]) -> bool:
    """Such as "Edinburgh 17", "Epworth four", "Kellgren-Lawrence 4": a scale and what it came to."""
    following = _next(token, tokens)
    if (
        not following
        or not following.joined
        or not (token.lower in _SCALES or (kinds & Kind.EPONYM and not kinds & Kind.FORENAME))
    ):
        return False
    return (following.text.isdigit() and len(following.text) <= _TWO_DIGITS) or following.lower in _NUMBERS


def _with_noun(token: Token, kinds: Kinds, tokens: Sequence[Token], lexicon: Lexicon) -> Iterator[int]:
    """One to three names joined, at most two small words, and the noun that makes a term of them."""
    between = 0
    for ahead in range(1, _LONGEST):
        if token.index + ahead >= len(tokens):
            return
        following = tokens[token.index + ahead]
        if following.before not in _JOINTS:
            return
        if _makes_term(token, following, kinds, tokens, lexicon) and not (between and following.lower not in _SCORED):
            yield from range(token.index, _with_grade(following, tokens) + 1)
            return
        if following.capital and not between:
            continue
        if (
            following.lower not in _BETWEEN
            or between == _ADJECTIVES
            or (token.base != token.lower and not kinds & Kind.EPONYM)
        ):
            return
        between += 1


def _with_grade(noun: Token, tokens: Sequence[Token]) -> int:
    """The last word of the term, with the letter that grades it: "class B"."""
    letter = _next(noun, tokens)
    graded = letter and letter.joined and letter.text in _GRADES and noun.lower in _GRADED
    return noun.index + 1 if graded else noun.index


def _makes_term(token: Token, noun: Token, kinds: Kinds, tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    bare = token.base == token.lower and (token.capital or bool(kinds & Kind.EPONYM))
    word = noun.lower
    before = tokens[token.index - 1] if token.index and token.joined else None
    owned = bool(before and before.lower in _ARTICLES | _POSSESSORS)
    if not kinds & Kind.EPONYM:
        lent = owned or kinds & (Kind.PLACE | Kind.SURNAME) == Kind.PLACE or tokens[noun.index - 1].lower in _BETWEEN
        if (before and before.lower in ADDRESSED) or (word in _EVERYBODYS and not lent):
            return False
    if word in STRONG_NOUNS and (kinds & Kind.EPONYM or not kinds & Kind.FORENAME or bare):
        return not _verb(noun, tokens)
    if word in WEAK_NOUNS and kinds & Kind.EPONYM:
        return (bare or (_said(token, lexicon) and word not in _EVERYDAY)) and not _verb(noun, tokens)
    return word in BARE_NOUNS and bare and (owned or not kinds & Kind.FORENAME) and not _verb(noun, tokens)


def _said(token: Token, lexicon: Lexicon) -> bool:
    """The eponym is always said with "'s", or is no family's name: "Morton's", not "Harris's"."""
    return bool(lexicon.kinds(token.lower) & Kind.EPONYM) or not lexicon.kinds(token.base) & _NAMED


def _verb(noun: Token, tokens: Sequence[Token]) -> bool:
    """Such as "saw Hope sign the form", "let Tan test it": what follows is its object; or an index finger."""
    following = _next(noun, tokens)
    if following and following.lower in FINGERS:
        return True
    return bool(
        noun.lower in {"sign", "test", "score", "grade", "rule", "index"}
        and following
        and following.joined
        and following.lower in DETERMINERS | {"it", "him", "them", "herself", "himself", "for", "off", "up"}
    )


def hyphenated(token: Token, tokens: Sequence[Token], lexicon: Lexicon) -> Iterator[int]:
    """All of "Dix-Hallpike", "Wolff-Parkinson-White", "co-codamol"; and the first half of "Cushing-like"."""
    following = _next(token, tokens)
    if not following or following.before not in {"-", "\u2013"}:
        return
    kinds = lexicon.kinds(token.base), lexicon.kinds(following.base)
    if following.lower in SUFFIXES and kinds[0] & (Kind.EPONYM | Kind.WORK):
        yield token.index
    if token.lower == "co" and kinds[1] & Kind.CLINICAL:
        yield from (token.index, following.index)
    sure = any(kind & Kind.EPONYM and not kind & _NAMED for kind in kinds)
    if following.capital and sure and not any(kind & Kind.FORENAME for kind in kinds):
        yield from (token.index, following.index)
    chain, last = token.lower, token
    while (after := _next(last, tokens)) and after.before in {"-", "\u2013"} and after.index - token.index < _LONGEST:
        chain, last = f"{chain}-{after.lower}", after
        if lexicon.kinds(chain) & _WHOLE or lexicon.kinds(f"{chain.removesuffix(after.lower)}{after.base}") & _WHOLE:
            yield from range(token.index, last.index + 1)
