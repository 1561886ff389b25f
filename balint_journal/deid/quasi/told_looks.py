"""What somebody is known by at sight or hearing, and what few bodies have."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from balint_journal.deid.findings import Category
from balint_journal.deid.quasi.classes import CLASSES
from balint_journal.deid.quasi.frames import Frames, Group
from balint_journal.deid.settling.candidate import Candidate
from balint_journal.deid.text.note import Note

_WHY = "Somebody who has met them would know them by this."
_BODY = """
fists|hands|feet|voice|head|nose|ears|face|laugh|cough|eyebrows|forearms like a|an ~child|girl|boy|man|woman|i|the _?
fists|hands|feet|eyebrows like ~i|the|a|an|she|he|that|it|this|when|to
<poss>|a|the wig ~out|on
voice|laugh like ~i|the|a|an|she|he|that|it|this

one|three|four|six|seven|eight|nine|ten|eleven|twelve|no|missing|lost|without|half|extra _? <limb> ~in|of|up|and|out|to|at
one|three|four|six|seven|eight|nine|eleven|twelve|no|missing|lost|without|extra fingers|finger|thumb|thumbs|toes|eyebrows|ears|arms|legs|tongue
two thumbs|noses fingers|on|and
two fingers on|missing|left
missing|lost|without|no|only two|one|three <limb>
lost|missing <poss>|a|an|both|the _? leg|legs|arm|arms|hand|hands|eye|eyes|ear|nose|finger|fingers|foot|feet|tongue|larynx
glass|false|lazy|odd|mismatched|blind|wall|artificial|wooden|tin|cork|metal|silver|missing|gold|golden|diamond|bionic|prosthetic eye|eyes|leg|legs|tooth|teeth|arm|hand|nose|front|hip-flask teeth?
different coloured eyes
eye patch
albino|birthmark|birth-mark|strawberry-mark|vitiligo|alopecia|eyepatch|prosthesis|prosthetic|amputee|amputation|stump|dreadlocks|mohawk|mohican|mullet|quiff|monocle|top-hat|hunchback|toupee|calliper|stammer|stammers|stammered|stammering|stutter|stutters|stuttered|lisp|lisps|squint|cleft|harelip|tattoo|tattoos|tattooed|piercings|pierced|scarred|webbed|deafblind|ventriloquist|albinism|moustachioed|sideburns|muttonchops|forelock|ringlets|tusk|tusks|barefoot|eyeliner|yodels|yodelled|penny-farthing|unicycle|stilts|forked-beard
port wine *?
hare lip
inked on|all|across|up|down <poss>|each|both|over|every <body>
on|over|across|up|down|round|behind <poss>|the|each|one|both|every <body>|left|right in|from blue? ink
number|numbers on|inked the|her|his arm|forearm|wrist
face|neck|sleeve|prison|full tattoo|ink|tattoos
face of _? _? ink
handlebar|huge|enormous|waxed|walrus|magnificent|forked|plaited|long|great|biblical|zz|purple moustache|beard|sideburns|whiskers|eyebrows
hair is|was|dyed|,bright|,dyed bright|dyed|still|now? green|blue|purple|pink|orange|white|scarlet|turquoise
has|had|with|on|only one|three|half leg|arm|eye|ear|hand|kidney|lung|nostril ~in|on|up|out|longer|shorter|that|bigger|swollen|worse
beard|hair|plait|plaits|moustache|dreadlocks|nails|fingernails down|to|past|waxed|dyed|,waxed|,dyed|,plaited|plaited|like|out _ *?
hair|beard is|was|hung|falls|fell|down down? to|past _
bright|dyed|bleached|entirely|half|all|shock|<colour> <colour>|of? hair|mohican|beard|streak|eyebrows|fringe
white|grey|silver|blue|pink streak|forelock|blaze
beard|hair|moustache|plait ,waxed|dyed|plaited|down|out|white|red
shaved|bald|tattooed head
waist length
<colour> _? hair|beard|moustache
ginger lad|girl|man|bloke|twins|beard
four|five|six|seven foot|feet|ft|footer nothing|one|two|three|four|five|six|seven|eight|nine|ten|eleven|<num>|tall|odd|<num>
six|seven foot|footer ~six|away|deep|in
very|unusually|freakishly|remarkably tall
tallest|smallest|fattest|thinnest man|woman|girl|boy|lad
dwarf|dwarfism|giant|giantess $
face|hands|chest|arms|head|neck is|are|was|were burned|burnt|scarred|tattooed|paralysed|disfigured
scar|scars from|across|down|on|over|round|above ear|the|<poss>|one|forehead|lip
never cut|washed|combed|trimmed|shaved <poss> hair|beard|nails
on horseback
under|barely|just|only four|five feet|foot $
voice|laugh|cough you|that could|can|carries|fills
every|all tooth|teeth|finger|knuckle gold|tattooed|missing|ringed|silver
ashes in|round|on <poss>
speaks esperanto|klingon|latin|cornish|manx|sanskrit
initials|name|number|words|cross burned|cut|carved|inked|branded|tattooed in|into|on <poss> _
scar|scars|burn|burns|dent|birthmark _? from|down|across|over|along|you|on|to|round|the|where <poss>|the|one|could|a|had *
hook|claw|stump|gap for|where *
deaf blind
deaf|blind from|since birth
lip reads|read|reading
is|was|he's|she's|born|registered|gone|going|partially|profoundly|totally|stone|now|who's|both blind|deaf|mute|dumb ~drunk|to|eye|spot
sign language
bsl
metal|steel plate|plates in
plate|bullet|shrapnel|pellets in|near|behind <poss>
through <poss> lip|nose|tongue|eyebrow|cheek
no left|right arm|leg|hand|eye|ear
one|single|three|six|four|eight|nine armed|legged|eyed|handed|fingered|toed|horned|breasted
odd|one|different green|eyes|coloured eye|eyes|and
voice|laugh|cough|walk|gait|handshake|stare that|like|you|everyone|gravel gravel|you|a|can|hears|carries|the *?|head|nose|ears|face|laugh|cough|eyebrows|forearms like a|an _
cough|laugh|voice|sneeze ,like|like|that a|you|the|could|carries|can *
teeth marks
burn|burns to|on|across <poss> face|hands
"""
_WORN = """
wears a|an|the|his|her|odd|one|two|three|full|mismatched|same ~lanyard|coat|face|look|smile|mask|expression|seatbelt|gloves|pad|pads|patch|gown|apron|glasses|hearing|brave|badge _?
in a|an|his|her|full|the|their _? _? <garment>
with|by|under|beneath|wearing|wears a|an|his|her|the _? <garment> ~of
<poss>|the|a full|enormous|great|old|long|same _? <garment>
in a|an|his|her <colour>|leopard|leopardskin|fur|sequin|sequinned|velvet|camouflage|tweed|sheepskin|zebra|paisley|edwardian|victorian _
in full _ _?
in drag
dress|dressed|dresses all|only|entirely|always|as|like in|a|an|the|head _
always the|in the? same _ _?
the same|yellow|old|red _? oilskin|coat|hat|jumper|scarf|boots|suit|cardigan|bag|pram|bicycle|trolley ,summer|every|winter|summer|since|and *
summer and winter
in all|every|any weathers|weather
never|always|won't|refuses takes|take|brings|bring|wears|wear|removes|comes|arrives off|a|the|<poss>|in|with|on hat|<poss>|sunglasses|gloves|goat|dog|cat|shoes|coat|the|a|bike|horse|tractor *?
whistles|sings|hums|grunts|signs|writes instead|rather of|than _
carries|carried|takes|took|drags|pushes|wears|wheels|brings <det>|it|them|that? _? _? everywhere
<beast> on <poss>|the shoulder|head|lap|arm|back
two|three|four|both|six <beast>
pet|live|tame|stuffed <beast>
<poss>|a|an|the ~with <beast> called|on|in|who
<poss> <beast>
a|an parrot|ferret|python|tarantula|iguana|llama|alpaca|falcon|owl|raven|jackdaw|macaw|cockatoo|hawk
parrot|macaw|cockatoo|mynah called|says|said|named|in|headed|who
parrot|swan|skull|snake|silver|carved|knobbly headed|stick|cane
guide|hearing|assistance|therapy dog
white stick|cane
long cane
cochlear implant
hearing loop
mobility scooter
penny farthing
pushing|pushes|pushed|wheeling a|the|his|her pram|trolley|wheelbarrow|bicycle|barrow _? _?
rides|rode|riding a|his|her penny|unicycle|tandem|tricycle|horse|donkey|llama|scooter|harley|motorbike|recumbent
known in|around|as the? ~about _
known for ~<num>|<big>|twenty|thirty|forty|years|his|her|their|some|a|ages|long|decades|months|sure|certain|the|weeks *
they'll|you'll|you'd|would|everybody|everyone|all know|knows|recognise me|him|her|it|them by|anywhere|from|$
you can|could tell
hence the? name|nickname
has|had a limp|squint|twitch|lisp|stoop|hump|swagger|stammer|stutter|tic
with a bad|slight|terrible|pronounced|wooden? limp|squint|twitch|lisp|stoop|hump|swagger|stammer|stutter|leg
walks with a ~stick|frame|limp|zimmer
came|comes|dressed|goes as <cap>
wears|wearing|wore shorts|sandals|slippers|pyjamas|nightie|gloves in|to|all|every|year *
enormously|hugely|strikingly|incredibly|immensely tall|fat|thin|small|obese
beard|hair|nails|plait|moustache reaches|reached|reaching _
eyes are|were two|different *?
laughs|talks|sings|walks|sneezes|coughs|snores|barks like a|an _
crutches|stick|cane|wheelchair|coat|hat|bag made|carved|painted|covered of|from|in|with|like _
half <poss> ear|nose|face|hand|foot|jaw|tongue
ear|nose|finger|thumb|eye|leg|arm|hand is|was missing|gone|false|blue|glass
hands|face|hair|arms|nails is|are|was dyed|stained|painted|tattooed|blue|green|orange _?
_ on <poss> hat|shoulder
so tall|fat|small|thin that|he|she _
speaks|talks|answers only in|to _
hasn't|not|never spoken|talked|slept|eaten|washed since the|he|she|his|her|<nth> _
biggest|largest|longest|loudest|smallest _ in the county|country|village|town|island|world|valley|parish|hospital|school
always|only wears|wore|wearing _lanyard|mask|glasses|makeup|slippers|trousers|black
always smells|smelt|stinks of _
heterochromia
hums|sings|whistles|recites hymns|opera|psalms|poetry|arias|shakespeare
one breast|ear|kidney|lung|testicle
walks on two|crutches|his|her sticks?
speaks|spoke|talks|talked|answers|answered|sings|thinks in rhyme|verse|rhymes|riddles|proverbs|latin|spoonerisms|song|whispers|esperanto|tongues
speaks <num>|no|only|nine|six languages|english|_
never says|said|speaks|spoke|talks|sleeps|washes|sits|uses|wears|cut|cuts a|any|the|shoes|socks|trousers|to _? $
has|had|hasn't|not|never cut|washed|shaved|trimmed|combed <poss> hair|beard|nails|fingernails|toenails|moustache since|for|in *?
not spoken since|for|in
in the|his|her dead _? wife's|husband's|mother's|man's|woman's voice
plays|played|playing|sings|sang _? _? _? hours a|every day
the one|lad|man|woman|lady|girl|chap|fella|boy|doctor|vicar with the|no|one|two|three|a wooden|glass|gold|jumpers|tattoo|tattoos|sideburns|moustache|beard|vans|dog|dogs|parrot|eye|arm|leg|hair|hat|scar|limp|stick|wig|teeth|pram|bike|accent|tie|ties|stammer|_ ~who?
one with one|no|the|a ~that _?
man|woman|lad|girl|boy|lady|bloke with two|three|one|no _
octogenarian|nonagenarian|centenarian|septuagenarian
live rat|chicken|snake|lobster|eel
still wears|carries|drives|rides|keeps _ _? _?
<beast>|cat|dog|bird|bat|pigeon|clock|egg|hat man|woman|lady
bicycle clips
dog|wolf|bear collar|skin
"""
_RARE = """
a|an|very|so|this|the rare _? lymphoma|leukaemia|blood|bone|skin|eye|kidney|liver|muscle|nerve|genetic|autoimmune|tumour|sarcoma|melanoma|disorder|infection|parasite|vasculitis|arthritis|epilepsy|dementia|headache|strain
disease|condition|illness with no name
moebius
born with|without ~it|that|this *
since|from|at birth ~weight|plan|he|she|and|i|of
nine|two|three|few|<num>|handful people|cases|families|patients|children|of in|with|reported|known|worldwide|of the? country|world|uk|literature|county|island|this|enzyme|_
people|cases|us|them|families|patients in the whole? world|country|uk|literature|islands
only|few known|reported|recorded? cases|case of|in|$
case report
written up in
named after|for the|his|her family|doctor|village|him|her
one in a|two|ten|five|<num> million|thousand
very|vanishingly|extremely|so|too? rare _? disease|condition|cancer|form|disorder|syndrome|tumour|mutation|gene|blood|type|enzyme|leukaemia|variant
orphan disease|drug
<nth>|first in the world|country|family|literature
heart|liver|organs is|are on the wrong|right|other
no womb|uterus|pancreas|spleen|kidneys|vagina|bladder|thyroid
grows|growing bone where|in|instead
inborn error
gene|enzyme therapy|replacement|missing|deletion
drug|compassionate trial|use $
compassionate use
heart|liver|stomach|organs|spleen|appendix on the right|left|wrong
allergic to water|sunlight|sun|light|cold|heat|<poss>|wifi|electricity|touch|exercise|meat|sweat
going|gone|went blind|deaf and|from *?
blind and deaf
face|word|colour|smell|snow|night blindness
face|mind|colour blind
butterfly skin|children|child
human form of
brittle|marble|dissolving|vanishing|glass bones|bone
bones dissolve|dissolving|vanish|break
locked|stone|stiff in|man|person syndrome|$
stiff person|man
alien hand
foreign accent
exploding head
moved|smiled|cried|spoken|walked|eaten|swallowed|tasted|smelled since|from birth|infancy
can't|cannot|couldn't|never feel|felt pain $
no|doesn't feel|feeling|pain pain|of|since|$
second|donor|else's|dead|brother's|sister's|mother's|father's|wife's|husband's|son's|daughter's|twin's lungs|lung|kidney|kidneys|liver|cornea|marrow
new|donor|donated|transplanted|artificial|mechanical|stranger's face|hand|heart|lungs|lung|kidney|liver|cornea|pancreas|larynx|marrow|womb|uterus
lungs|lung|heart|kidney|kidneys|liver|face|marrow|hand|womb|bowel|corneal was|were? done|transplant|transplanted|transplants
second|third|double|triple transplant|graft
iron lung
stem cells|cell
cluster|carrier|carriers|carry|carries of|the the? mutation|gene
same|one|faulty|the mutation|gene $
whatsit disease
conjoined|intersex|chimera|chimerism|hermaphrodite|synaesthesia|prosopagnosia|situs
brain|spinal|cord-blood transplant|stimulator|implant
kidney|liver|egg|marrow|bone-marrow donor
in|on the|a first|only|new drug? trial ~of
hypnic|water|aquagenic|solar allergy|urticaria|jerks
"""
GROUPS = (
    Group(Category.TRAIT, _WHY, _BODY),
    Group(Category.TRAIT, _WHY, _WORN),
    Group(Category.CONDITION, "Few people have this.", _RARE),
)


@cache
def _frames() -> Frames:
    return Frames(GROUPS, CLASSES)


def told_looks(note: Note) -> Iterator[Candidate]:
    """Every phrase that tells of a look, a habit or a body by which somebody is known."""
    yield from _frames().found(note)
