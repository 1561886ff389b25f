"""What fits one person only, and the doctor's own setting."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from balint_journal.deid.findings import Category
from balint_journal.deid.quasi.classes import CLASSES
from balint_journal.deid.quasi.frames import Frames, Group
from balint_journal.deid.settling.candidate import Candidate
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.wordset import words

_WHY = "There is only one of whom this is true."
# Of these nobody is singled out by "the first", "the only".
_IDLE = words(
    "time times thing things patient patients appointment appointments minute minutes hour hours day days night nights week weeks month months year years visit question line part bit sentence place reason way half few"
    " two three four couple moment person straw chance resort entry page note step sign signs contact call slot clinic consultation sip breath ring post bus train hurdle impression thought sound name i to go trimester aid class"
    " rate floor hand light laugh cup biscuit hope word words meeting child baby home story summer winter spring one ones and or of it she he they we you was is weekend surgery session morning afternoon evening list tea stop"
    " drink cigarette pill tablet dose letter email message text paragraph glance draft attempt try round stage stages language date dates name names in at on that for from with who which my her his our your their time's"
    " trouble problem difference answer option explanation exception sister brother son daughter boy girl grandchild sibling surviving consolation comfort mercy alternative snag rule sane normal human decent other another"
    " true real brave kind good bad new clear thing's feeling memory tear tears smile joke face look use point window chair room bed door light medicine drug treatment test scan result results sample jab dog cat"
    " i'd i've she'd he'd you've you'd anyone heart body few"
)
_ROLES = words(
    "doctor gp partner priest survivor speaker chemist pharmacist vet undertaker midwife nurse paramedic psychiatrist surgeon dentist consultant registrar trainee receptionist teacher headmistress headmaster headteacher nun"
    " founder resident member pupil player farmer fisherman shopkeeper landlady landlord mayor judge officer policeman policewoman copper constable councillor psychologist counsellor physiotherapist physio phlebotomist"
    " optician health-visitor visitor salaried locum coroner magistrate lacemaker farrier blacksmith miller shepherd butcher baker tailor driver pilot bride worker manager minister rabbi imam vicar curate organist barber"
    " man woman female male black asian white muslim jewish gay trans transgender openly deaf blind irish welsh gaelic polish syrian sikh hindu catholic scottish african chinese indian medical civilian female british lesbian"
    " woman's practitioner dispenser chaplain ranger warden keeper steward lifeguard tenant crofter islander villager native lady girl surviving living serving remaining known gp's jew"
)
ALL_CLASSES = CLASSES | {"idle": _IDLE, "only": words("only sole lone token"), "roles": _ROLES}
_ONLY = """
the|our|a|an|my|their|his|her|its sole|lone|token ~<idle>|trader|traders|parent|parents|gesture|effort|voice|custody|carer|purpose|aim _? _?
the|our|my|their|its|just only <roles> _? _?
the|our|their|just|only|my|its|<cap> one <roles> _? _?
the|our|my|their|its|<cap> one <roles> <roles>
the|our|my|their|its first|last|oldest|youngest|eldest|tallest <roles> _? _?
a single <roles> for|in|on|between the|_ _? _?
the|our|one only|one ~<idle> _? _? _? in|on|to|for|left|alive|ever|who|between|north|south|within|outside|round|among|here the|this|that|our|_ ~<idle>? _?
the only|sole|first|last|oldest|youngest|longest ~<idle> serving|living|surviving|remaining _?
the only|last one|ones left|alive|here
the only|first|last ship|doctor|baby|boat|person|child|woman|man here|left|alive|in|on|to who? the|this|that|do|does|ever|still|school|village|town|island|county|country|my|our ~room|world|house|morning|list ~<idle>? _?
one and only _? _?
longest serving *? *?
first ever
first and only
last|oldest|only surviving|living
last|first|oldest|youngest|only one? of the|his|her ~day|week|month|year|morning|afternoon|evening|list|two|three|surgery|clinic|session|biscuits|tea|light|summer|winter|season|batch|milk|points|pride|<idle> _?
last|first|oldest|youngest|only of the|his|her <cap>|basket|_ makers|line|family|kind
oldest|youngest|tallest|heaviest|smallest _? patient
oldest|youngest|tallest|heaviest|smallest|only|first _? person|man|woman|baby|child|survivor|member|resident|pupil|player|doctor|female|male on|in|of|at|ever|here|to|the ~room|day|morning|show|me *?
nobody|one else here|in|on|round the? island|valley|glen|village|county|town|street|district|does|can|speaks
there can only be
the <cap> of <cap>
chair of our|the own? patients'|patient|league|friends|ppg
head of the|my very? school|village|own|old
there's|is only|just|but the? one of them|those|him|her
the doctor in|at|for|on|with <cap>|this|our|a
been|was|as the doctor|gp|vet|priest|nurse|minister|teacher|vicar in|here|on|for|at
doctor|gp|vet|priest|nurse|minister for|to <num>|two|three|four|five|six islands|parishes|villages|valleys|glens|miles|prisons
president|chairman|captain|member for life
"""
# "the village's only vet"
_OWNED = """
village's|town's|island's|islands'|county's|practice's|city's|valley's|parish's|school's|team's|country's|street's|ward's|family's|choir's|club's|prison's|hospital's|region's|district's|borough's|barracks'|hamlet's|nation's|glen's|peninsula's|surgery's|farm's|world's|department's|company's _? only|sole|first|last|oldest|youngest|tallest|best|one|lone|token ~<idle> _?
village's|town's|island's|county's|practice's|city's|valley's|parish's|school's|street's lollipop|midwife|doctor|priest|policeman|undertaker|vet|postman|postmistress|butcher|drunk|hangman|gossip *?
our|the practice's|surgery's|hospital's only|one|first|sole|lone _ _?
"""
_SETTING = """
single handed
sole|only doctor|gp|partner ~i|who
island|islands|prison|ship's|army|navy|club|team|school|boarding|racecourse|cruise|expedition|mountain gp|doctor|surgeon|practice|surgery|medical ~records?
two|three|four|2|3|4 partner|doctor|handed practice
on an|the|this|our island|islands
branch|dispensing|rural|garrison|homeless|student|detention|asylum surgery|practice ~nurse?
the barracks
only|one|first woman|female|male|black|asian|white|muslim|jewish|gay|salaried|trans|welsh|irish|civilian partner|doctor|gp|trainee|registrar|speaker|consultant
i'm|i|as am? the only|one|first|last|youngest|oldest|sole|lone _? _? doctor|gp|partner|woman|man|one|nun|speaker|female|trainee
only|one doctor for
for <two> islands|parishes|villages|valleys|glens|prisons
fellowship for
boat|ferry|island clinic|round
university health
police surgeon
medical officer
deputy coroner
lmc chair
training programme director
college examiner
clinical director
only one in|on|who|here|at _? _? coils|implants|vasectomies|dialysis|gaelic|welsh|irish
and its|our|their only _
the only one among|of us|them|you
the only <cap> i|we|they|you know|knew|have|had|met
the? only one of <poss>|the|its kind|sort|age|people
first in|of my|his|her|their|the family|class|village|street
village|valley|glen|dale|fell doctor|gp
one|single <roles> for|to <num>|two|three|nine|the _
the only one with it|this|that|one|both
the only nun|man|woman|girl|boy|black|asian|catholic|jew|muslim $
"""
GROUPS = (
    Group(Category.SINGULAR, _WHY, _ONLY),
    Group(Category.SINGULAR, _WHY, _OWNED),
    Group(Category.SETTING, "This tells which doctor is writing.", _SETTING),
)


@cache
def _frames() -> Frames:
    return Frames(GROUPS, ALL_CLASSES)


def told_alone(note: Note) -> Iterator[Candidate]:
    """Every phrase that fits one person, or that tells which doctor writes."""
    yield from _frames().found(note)
