"""The shape of a family or a household: "nine people live", "widowed twice", "her late husband's brother"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from balint_journal.deid.findings import Category
from balint_journal.deid.quasi.classes import CLASSES
from balint_journal.deid.quasi.frames import Frames, Group
from balint_journal.deid.settling.candidate import Candidate
from balint_journal.deid.text.note import Note

_WHY = "A family of this shape is known to those around it."
_BIRTHS = """
<det>|identical|conjoined|surviving|fraternal|of? identical|conjoined|surviving|fraternal? twin|twins ~bed|beds|room|town|set|pack|rooms|towns|tub
<det>|identical|conjoined|surviving|fraternal|of? twin|twins $
<det>? triplet|triplets|quadruplet|quadruplets|quads|quintuplets|sextuplets
sets of twins
ivf twins
conjoined|surviving|identical twin|twins
donor conceived
egg|sperm donor
surrogate|surrogacy|foundling|adoptee|changeling
carried it|him|her|them|the|a for her|him|them|us|strangers|<poss>|baby
pregnant at the same
<poss> <late> child|baby|pregnancy|grandchild|girl|boy|son|daughter|set
first baby|child|born at thirteen|fourteen|fifteen|sixteen
baby|child|mother|married|pregnant|widowed at twelve|thirteen|fourteen|fifteen|sixteen
a|an|the|his|her late|only|menopause baby|child
had|bore _? <poss> daughter|son|first|child|baby|twins at thirteen|fourteen|fifteen|sixteen|forty|fifty *?
teenage|gymslip mother|mum|bride
child bride
unborn triplets|twins
fathered|fathering the|a|her|his|<two>
"""
_COUNTED = """
<big> _? <kids>
is|expecting|having|had|for her|their third|fourth|fifth|sixth|seventh|eighth|ninth|tenth $
expecting her|their third|fourth|fifth|sixth|seventh|eighth|ninth|tenth
<big> reared|living|already|weddings|marriages
reared|raised|buried|fostered|bore <big>|<two>|three $
reared|raised <num> and buried|lost
has|have|had <big> others|already
husband|wife the second|third|fourth|fifth
three|four|five|six generation|generations
his|her|their mothers|fathers $
three children|sons|daughters|boys|girls|sisters|brothers|husbands|wives|marriages|generations by|with|of|in|under|from|to|died|dead|gone|all|one|in|at|,one|,all
<big>|three|two|twelve foster|step|adopted|half|stillborn|dead|grown|lost|motherless <kids>|homes|families|placements|children
<two> _? <kids> by|from <num>|two|different|three _?
<two> <kids> > married|,one|,all|,both
<num> <kids> by|from|under *
partner's|husband's|wife's ex|exes|other
lives|live|living|shuttles between two|three|his|her|their
raising|rearing|bringing up? <poss> grandkids|grandchildren|nephews|nieces|grandson|granddaughter|siblings
no idea who <poss> father|mother|dad|mum|parents
conceived by|in|through donor|rape|a|accident
secret son|daughter|child|family|wife|sister|brother
pair of sisters|brothers|twins
both in their eighties|nineties
<two> <kids> under <num>|two
<num>|two|both of <poss> <num> <kids>
buried|lost|outlived|survived|bore|raised|reared|fostered|adopted <two>|all|both|every of? <poss>? <kids>
has|had|with <big>|three|all of? <poss>? <kids>
buried|lost|outlived two|three|four|five|six|all <kids>|of
mother|father|mum|dad|mam|parent|granny|nan|gran|grandmother|grandfather|grandad|family|widow|widower of|to|with <num>
mother|mum|dad|father|parents of|to triplets|twins|quads
widow|widower with <two>|one|no *
widow|widower twice|three|thrice *?
married|widowed|divorced|remarried|wed|engaged twice|thrice|<two> times?
twice widowed|divorced|married
widowed|divorced|married for the <nth>
widowed|orphaned before|within|at|on _ _?
<nth>|first husband|wife|marriage|divorce|spouse|wedding
<nth> time married|widowed
<nth>|youngest|eldest|oldest|middle|last|first|yin|baby|runt _? _? of|o the|his|her|their? <big>|three|<num>
one|eldest|youngest|yin _? of|o the|his|her|their? <big> $
one _? of the|his|her|their? <big> <kids>

<nth>|sixth|seventh son|daughter|child|girl|boy
<num>|<big> of them in|to the|a|one|two|that
<num>|<big> of us|you in|to a|one|two|three|that
<num>|<big> of us|you in the two|three|one|same|back
<big> <folk> live|lived|living|sleep|slept|share|shared|in
<two> <folk> in|to one|the|a flat|house|room|caravan|bedroom|bed|one|same
<big> in it|there|all|care
eleven|twelve|ten|nine|eight|seven in the? house|flat|caravan
<two> <kids> $ ,one croft|house|farm|bed|room
three sisters|brothers ,one|,all _
three|two|four of them|us and? the one bed|roof
<big> ,all|,both in|dead|different|gone|girls|boys|adopted *
household|family|house|brood|clan of <big>
whole|whole family|litter of <big>
<num>|five|four|six generations
the|a|his|her second|other|secret household|family|wife
last of the|her|his|their family|line|name
<two> wives|husbands|marriages|families|mums|dads|mothers|fathers
both mums|dads|mothers
<poss>|as sister|co wives|wife
her own <big>|four|five|six
polygamous|polygamy|throuple|bigamist|bigamy|polyamorous
an? only child|son|daughter|girl|boy|grandchild|sibling|brother|sister|surviving
only child|boy|girl|son|daughter of|among|in|after _
only children
no parents|living ,no? *
no living relatives|family|relations
"""
_TIES = """
her wife
his|your husband
ex husband|wife second|third wife|husband
late|dead|ex husband's|wife's|partner's|brother's|sister's|twin's|son's brother|sister|mother|son|daughter|father|best|cousin|child|children|sons|daughters|aunt|uncle
both|two|three|four|all <poss>? of? <poss>? ex husbands|wives
both|two|three|four <poss>? exes|ex-husbands|ex-wives
ex wife's|husband's <kin>|<kids>|new|third
<poss> <kin> <kin>|<kids>
<kin> is <poss> own? <kin>
<kin> is also|really|actually <poss> <kin>
<kin> and <kin> by marriage
aunt|uncle|cousin|brother|sister by marriage
married <poss> <kin> in law
married <poss> <kin>|cousin|brother's|late|dead|landlord|stepson|stepbrother|stepdaughter|teacher|priest|social|kidnapper|cellmate|own
married to <poss> <kin>|cousin|brother's|two|brothers
marrying <poss> <kin>|late|dead|cousin|brother's
step|half brother|sister|brothers|sisters|sibling|siblings|son|daughter|child|children|dad|mum|mother|father|sons|daughters|family|grandson|granddaughter
stepson|stepdaughter|stepchild|stepchildren|stepdad|stepmum|stepmother|stepfather|stepbrother|stepsister|stepsons|stepdaughters|stepfamily|stepgran
foster|fostered care|child|carer|carers|mother|mum|dad|father|parents|son|daughter|children|family|placement|kids|homes|home
fostered|adopted|orphaned|orphan|adopting|adoptive|adoption
in care since|from|until|as|till|at|$
care leaver|experienced
grew|brought|raised|growing|reared up? in care|homes
grew|brought|growing|reared up in|on a|the children's|convent|orphanage|commune|caravan|houseboat|circus|barracks|lighthouse|boat|kibbutz|island|workhouse|refuge
children's home
mother|father|mum|dad|parents gave|left|abandoned|sold|disowned him|her|them|me up|at|on|when|with|behind|for
gave|given him|her|them up when|at|as
adopted <poss> <kin>
brought|reared up by|on|in <poss>|an|the|a|wolves|nuns|two ~way|fact|time|issue
raised|reared by <poss>|an|the|a|wolves|nuns|two ~way|fact|time|issue
given|gave away|up for|to|at adoption|a|an|birth|<poss> *?
sole|only|young|full-time carer|carers
full time carer
cares for both|all|<poss> _
all? four grandparents
great great <kin>|grandmother|grandfather|grandson
great grand _ of
grandmother|gran|nan|grandad at thirty|forty|30|35|38|40
civil partner|partnership
same sex
son|daughter|child|baby|brother|sister|uncle|aunt the? same age
<num>|<big>|thirteen|eleven ,all hers|his|theirs|girls|boys
both|neither of? <poss> parents are|were|is|was|died ~well|here|away|lovely *?
all|both three|four|five|six of <poss> <kids>
<two> babies in one|two|three
parents|grandparents were|are cousins|siblings|sisters|brother
both widowed|adopted|divorced|orphans ,both|twice *?
<poss> ex and <poss> new
lives|living with <poss> great|step|ex|half
father|mother of <poss> <kin> child|baby|children|sons
left|jilted|stood at|up the|at altar|church|register *?
<poss> <nth> stillbirth|miscarriage|loss|ivf|termination|divorce|caesarean
baby|child|son|daughter|pregnant by <poss> stepfather|father|brother|uncle|cousin|boss|priest|teacher|grandfather
sold|trafficked|married|given as a child|baby|girl|boy
raising|rearing|bringing up? <poss> dead|late|sister's|brother's|daughter's|son's|grandchildren|nephew|niece|nephews|nieces|stepchildren *?
never had|met|knew <poss> father|mother|dad|mum|parents
no mother|father|dad|mum ,no|at|in|since|$
motherless|fatherless
arranged|cousin|sham|bigamous marriage
first cousins
bachelor|spinster brother|brothers|sister|sisters
estranged son|daughter|father|mother|brother|sister|twin|husband|wife|from
mail order bride
lives|living|house|shares|share with <poss> ex|mother|ex-wife|ex-husband|former|in-laws ,<poss>|and|<kin>|wife|husband *
with the woman|man she|he calls|has|called
lodger had fathered|married
husband|wife|dad|father|mother|mum left|ran|eloped him|her|them|off? for|with <poss> <kin>|best|boss|cousin
has|had|with|keeps|and <big> cats|dogs|horses|rabbits|parrots|tortoises
<two> of <poss> <kids> are|were|is|in|died *?
brother|sister|cousin|son|mother in prison
"""
GROUPS = (
    Group(Category.FAMILY, _WHY, _BIRTHS),
    Group(Category.FAMILY, _WHY, _COUNTED),
    Group(Category.FAMILY, _WHY, _TIES),
)


@cache
def _frames() -> Frames:
    return Frames(GROUPS, CLASSES)


def told_family(note: Note) -> Iterator[Candidate]:
    """Every phrase that gives a family its shape."""
    yield from _frames().found(note)
