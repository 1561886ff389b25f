"""Peoples, tongues, faiths and uncommon illnesses, by their words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from balint_journal.deid.findings import Action, Category
from balint_journal.deid.names.vocabulary import FUNCTION
from balint_journal.deid.quasi.vocabulary import COMMON_PEOPLES, FAITHS, ILLNESSES, PEOPLES, THINGS_OF_PEOPLES
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.lexicon import Kind
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.token import Mode, Token
from balint_journal.deid.text.wordset import words

_LONGEST = 4
# What is said of an illness that came with the family or at birth, and what is so in many families.
_INBORN = words("congenital hereditary familial inherited")
_COMMON_INBORN = words(
    "heart hypothyroidism hypercholesterolaemia hypercholesterolemia cancer cancers risk history condition conditions disease diseases illness disorder tremor dislocation anomalies anomaly abnormality problem problems trait"
    " hip ptosis naevus infection factors house money wealth cysts cyst adrenal strabismus squint"
)
# Before "syndrome" and "disease": what a surgery sees every week.
_COMMON_NAMED = words("""
    bowel down down's downs metabolic tunnel ovary ovaries ovarian fatigue legs leg premenstrual nephrotic hyperventilation pain imposter impostor impostor's nest child heart lung kidney liver thyroid coeliac celiac gum crohn's crohns
    graves graves' parkinson's parkinsons alzheimer's alzheimers addison's paget's meniere's raynaud's peyronie's vascular arterial artery coronary chronic reflux renal airways airway pulmonary respiratory inflammatory infectious
    communicable transmitted mental skin eye joint bone degenerative disc terminal serious rare same autoimmune own mystery physical organic real new old whole british english social progressive underlying severe advanced end-stage
    stage metastatic cerebrovascular cardiovascular ischaemic ischemic valvular valve diverticular gallbladder gallstone pelvic genital venereal sexual tropical contagious notifiable invisible silent awful horrible terrible bad
    post-viral viral fibromyalgia menopausal facet impingement patellofemoral sicca burnout stockholm tall neuron neurone motor cell fatty tissue foot-and-mouth mouth lyme legionnaires' occupational residual active stable
    dupuytren's ledderhose discharge cow weil's dry second dying joints sacroiliac piriformis compartment this-is-my serotonin withdrawal abstinence shaken long-covid covid post-covid overuse sjogren's sjögren's ehlers-danlos danlos gilbert's barrett's hashimoto's bell's cushing's marfan's horner's reye's korsakoff guillain-barré barré barre bornholm osgood-schlatter schlatter sever's scheuermann's perthes perthes' still's kawasaki scarlet hand foot whipple's hodgkin's bowen's paget cruveilhier wilkins devic's turner turner's asperger's asperger tourette's tourette
""")
_RARE_SHAPES = (
    "sarcoma",
    "agenesis",
    "atresia",
    "aplasia",
    "dystrophy",
    "blastoma",
    "leukodystrophy",
    "ichthyosis",
    "mucopolysaccharidosis",
    "lipidosis",
    "aemia",
    "ataxia",
    "craniosynostosis",
    "encephaly",
    "glycinuria",
    "inuria",
    "onuria",
    "progressiva",
    "bullosa",
    "imperfecta",
    "congenita",
    "pigmentosa",
)
_COMMON_SHAPED = words(
    "anaemia leukaemia septicaemia bacteraemia ischaemia hyperkalaemia hypokalaemia hyponatraemia hypernatraemia hypercalcaemia hypocalcaemia hypoglycaemia hyperglycaemia hyperlipidaemia hypercholesterolaemia dyslipidaemia"
    " hyperuricaemia hypovolaemia toxaemia hypoxaemia viraemia uraemia hypothermia proteinuria haematuria microalbuminuria albuminuria ketonuria myoglobinuria hypomagnesaemia polycythaemia bilirubinaemia hypoalbuminaemia"
    " hypertriglyceridaemia pre-leukaemia hyperinsulinaemia ketonaemia hypophosphataemia lactataemia acidaemia microcephaly hydrocephaly"
)


_FAITHS_BEGIN = frozenset(re.split("[ -]", name)[0] for name in FAITHS) | FAITHS
_ILLNESSES_BEGIN = frozenset(re.split("[ -]", name)[0] for name in ILLNESSES) | ILLNESSES
_NOT_INBORN = FUNCTION | _COMMON_INBORN
_NOT_NAMED = FUNCTION | _COMMON_NAMED


def people(note: Note) -> Iterator[Candidate]:
    """Peoples, tongues, faiths and uncommon illnesses."""
    for token in note.tokens:
        if token.lower not in FUNCTION:
            yield from _named(note, token)


def _flag(start: int, end: int, category: Category, why: str) -> Candidate:
    return Candidate(start, end, category, Strength.WEAK, why, action=Action.FLAG)


def _named(note: Note, token: Token) -> Iterator[Candidate]:
    first, base = token.lower, token.base
    if (
        (first in _FAITHS_BEGIN or base in _FAITHS_BEGIN)
        and (found := _longest(note, token, FAITHS)) is not None
        and _may_be_faith(note, token)
    ):
        yield _flag(token.start, found.end, Category.FAITH, "A faith narrows down who it is.")
    elif (
        _is_people(note, token)
        or (token.lower == "polish" and _is_polish(note, token))
        or _is_english(note, token)
        or (token.lower in {"white", "black"} and _is_said_of_skin(note, token))
    ):
        yield _flag(token.start, token.end, Category.NATIONALITY, "A people or a tongue narrows down who it is.")
    elif (
        found := (_longest(note, token, ILLNESSES) if first in _ILLNESSES_BEGIN or base in _ILLNESSES_BEGIN else None)
        or _uncommon(note, token)
    ) is not None:
        yield _flag(token.start, found.end, Category.CONDITION, "Few people have this.")


def _uncommon(note: Note, token: Token) -> Token | None:
    """The last word of an illness that is not among the common ones: "hereditary tyrosinaemia", "sleeping beauty syndrome"."""
    following = note.after(token)
    if following is not None and following.before in {" ", "-"}:
        if token.lower in _INBORN and following.text.isalpha() and following.lower not in _NOT_INBORN:
            return following
        if following.lower in {"syndrome", "disease"} and token.lower not in _NOT_NAMED:
            known = note.kinds(token) & Kind.CLINICAL or token.lower.endswith(("ly", "ing"))
            return None if known else following
    return token if token.lower.endswith(_RARE_SHAPES) and token.lower not in _COMMON_SHAPED else None


def _longest(note: Note, token: Token, known: frozenset[str]) -> Token | None:
    name = ""
    best: Token | None = None
    at: Token | None = token
    for _ in range(_LONGEST):
        if at is None or (name and at.before not in (" ", "-")):
            break
        name += (at.before if name else "") + at.lower
        if name in known or (at is token and token.base in known):
            best = at
        at = note.after(at)
    return best


def _may_be_faith(note: Note, token: Token) -> bool:
    if token.lower == "druid":
        return note.tokens[token.index - 1].lower in {"a", "the", "as"} if token.index else False
    if token.lower in {
        "lapsed",
        "orthodox",
        "devout",
        "dominican",
        "christian",
        "hurler",
        "druid",
        "brethren",
        "turban",
        "hunter",
    }:
        following = note.after(token)
        return (
            token.lower in {"devout", "brethren", "turban"}
            or (token.capital and token.mode is Mode.NORMAL and not token.first and token.lower != "hunter")
            or (token.lower == "lapsed" and following is not None and following.lower in FAITHS)
        )
    return True


def _is_polish(note: Note, token: Token) -> bool:
    """Of a person or before what is theirs, in small letters: "she's polish", "a polish letter"; not "a polish", "nail polish"."""
    left, following = note.after(token, -1), note.after(token)
    if left is None or not token.joined or token.capital:
        return False
    leads = following is not None and following.joined and following.lower not in FUNCTION
    if left.lower in {"she's", "he's", "they're", "shes", "hes", "im", "i'm"}:
        return True
    return leads and left.lower in {"a", "her", "his", "their", "old", "young", "brings", "speaks"}


def _is_english(note: Note, token: Token) -> bool:
    """Said as the tongue that somebody lacks, or of those who speak it."""
    left = note.after(token, -1)
    if token.lower != "english" or left is None or not token.joined or left.lower not in _TONGUE_BEFORE:
        return False
    beyond = note.after(left, -1)
    return left.lower != "in" or beyond is None or beyond.lower not in _WRITTEN


# Before "in English": what is put down in it, by anybody.
_WRITTEN = words("it this that them written write writes letter leaflet typed back down up")
_TONGUE_BEFORE = words(
    "no little broken you any limited perfect in into speak speaks spoke speaking good fluent enough schoolroom halting some"
)
# Words of a people or country that are said of much else, or are other words too.
_ALSO_PLAIN = words("""
    english british england britain uk scotland wales ireland european us turkey chad jordan georgia
    guinea mali man jersey china oman togo niger cuba georgian victorian
""")


def _is_people(note: Note, token: Token) -> bool:
    word = token.lower.removesuffix("'s")
    singular = word.removesuffix("s")
    kinds = note.lexicon.kinds(word)
    if not (word in PEOPLES or singular in PEOPLES or kinds & (Kind.DEMONYM | Kind.COUNTRY)):
        return False
    following = note.after(token)
    if following is not None and following.before == " " and following.lower in THINGS_OF_PEOPLES:
        return False
    if token.first and kinds & Kind.COMMON and word not in PEOPLES:
        return False
    if word in _ALSO_PLAIN:
        return (
            token.capital
            and token.mode is Mode.NORMAL
            and not token.first
            and word in {"chad", "jordan", "georgia", "mali", "china", "oman", "togo", "niger", "cuba", "turkey"}
            and _from(note, token)
        )
    if token.mode is Mode.NORMAL:
        return token.capital or (
            word not in COMMON_PEOPLES and bool({word, singular} & PEOPLES) and not kinds & Kind.COMMON
        )
    return not (
        word in {"polish", "shona", "dutch", "thai", "tamil", "manx", "lapp", "sami", "dari"}
        and token.mode is Mode.LOWER
        and not _from(note, token)
    ) and not (kinds & Kind.COMMON and word not in PEOPLES)


_BEARERS = words(
    "man woman men women girl girls boy boys lad lads lass family families kid kids child children people person patient patients doctor doctors gp partner trainee registrar consultant nurse colleague couple guy male female"
    " british african caribbean irish other working-class middle-class middle working mother father"
)


def _is_said_of_skin(note: Note, token: Token) -> bool:
    """As in "a white woman", "if I were black": of a person, not of a coat or a mood."""
    left, following = note.after(token, -1), note.after(token)
    if following is not None and following.joined and following.lower in _BEARERS:
        return True
    beyond = note.after(following) if following is not None and following.joined and following.capital else None
    if beyond is not None and beyond.joined and beyond.lower in _BEARERS:
        return True
    closed = following is None or not following.joined
    return (
        closed
        and left is not None
        and token.joined
        and left.lower in {"am", "i'm", "were", "he's", "she's", "they're", "we're", "only"}
    )


def _from(note: Note, token: Token) -> bool:
    left = note.after(token, -1)
    return left is not None and left.lower in {
        "from",
        "in",
        "to",
        "is",
        "was",
        "old",
        "speaks",
        "a",
        "of",
        "she's",
        "he's",
    }


def kinds_met(found: Sequence[Candidate]) -> set[Category]:
    """The kinds of telling detail among these candidates; times and weekdays are too common to count."""
    return {
        candidate.category
        for candidate in found
        if candidate.action is Action.FLAG and candidate.category is not Category.TIME
    }
