"""Work told by a deed, a place or an office: "who teaches at the village school", "on nights at the depot", "tenant of the top farm"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from balint_journal.deid.findings import Category
from balint_journal.deid.quasi.classes import CLASSES
from balint_journal.deid.quasi.frames import Frames, Group
from balint_journal.deid.settling.candidate import Candidate
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.token import Token
from balint_journal.deid.text.wordset import words

_WHY = "A job that few people have, or that people nearby know of."
_DOES = """
<placed> up? > for|at|aboard <det>? ~<nowhere>|<det>
who|he|she|they|still|also|husband|wife|son|daughter|mother|father|mum|dad|brother|sister <placed> > in|on|with the|a|an ~<nowhere>
work|works|worked|working|job|employed > as|down <det>? ~<nowhere>|<det>
work|works|worked|working on|in the|a|an ~<nowhere>|case|letter|referral|assumption|relationship|moment|other|plan
<trade> <det>? ~<nothing>|<det> $
<trade> <det>? ~<nothing>|<det> ~<nothing>? for|at|in|on|off|up|of|to
<trade> <det> _
used to <labour> <det>? ~<nothing>|<det>
<pair> both? <labour> <det>? _ $
<pair> both? <labour> <det>? ~<nothing>|<det>|up for|in|at|on|to
teaches|taught|teaching|taut|lectures|lectured <det>? ~<nothing>|<det>|themselves > to|at|in|for
made|built|laid|sewed|carved|scrubbed|polished|printed|bottled|canned|pressed|packed|stitched|loaded|shovelled|dug|cut|sorted|stacked|graded|picked|painted|welded <det>? coffins|floors|brasses|bricks|walls|roads|ships|boats|shoes|hats|gloves|shirts|uniforms|clocks|furniture|graves|coal|peat|turf|slate|stone|timber|parcels|potatoes|eggs|fruit|trams|cars|fish|jam|biscuits|wigs|cakes|instruments|lenses|guns|shells|parachutes|saddles|nets|chains|nails|bells|pots|plates
i|they|we|you|both <trade> <det>? ~<nothing>|<det>
drives|drove|driving|drive the night|day|late|early|last|school|mobile|<num> sleeper|mail|bus|run|train|shift|ferry|service|library|express|coach|minibus
drives|drove|driving|drive|flies|flew|pilots|piloted|conducts|conducted <det>? _? bus|buses|lorry|lorries|tram|trams|train|trains|taxi|cab|tube|ferry|trawler|tractor|hearse|crane|digger|ambulance|tanker|coach|hgv|truck|forklift|helicopter|lifeboat|plane|planes|van|library|tankers|cabs|taxis|milk|minibus|gritter
run|runs|ran|running|own|owns|owned|manage|manages|managed|opened|inherited|keeps|kept <det> _? _? <venue>
run|runs|ran|running|manages|managed the _ _? at|in|on|for <det>? ~<nowhere>
runs|ran|owns|owned|manages|managed > the <cap>
kept|keeps|keeping bees|hens|pigs|goats|ferrets|pigeons|chickens|snakes|alpacas|sheep|cows|greyhounds|whippets
does|did|doing|do the flowers|teas|bins|door|doors|books|accounts|milk|post|cleaning|catering|lights|lighting|sound|makeup|hair|nails|scoring|wages|weather|voices|gates|costumes|props
does the _school|rest|same|shopping|washing|cooking _? > at|for <det>? ~<nowhere>|<det>
did|do|doing the lights|sound|flowers|teas|books|doors|catering|costumes|scoring|hair|makeup|bins|bar|tannoy > at|for|in
they|both|i|we|you fish > for|at|off|on|in
he|she|who|they|husband|wife|son|daughter|mum|dad|patient does|did|do nails|hair|removals|weddings|funerals|gardens|windows|lashes|deliveries|discos|kitchens|bathrooms|roofs|security|tattoos|facials|massages|childminding|fencing|demolition|scaffolding|lambing|shearing|drainage|fairs|markets|festivals|panto|clearances|cars|tours|readings|tarot|seances|exorcisms|taxidermy
gives|gave|leads|led|runs ghost|walking|guided|bus|boat tours|walks|tours|rides
sings|plays|dances|acts|swims|bowls|rows|boxes|drums|wrestles|skates > in|for|with a|an|the ~<nowhere>|<det>
face|voice|hands on|of|in the _ adverts|advert|satnav|poster|packet
lectures|lectured|lecturing on|in|at _
reffed|refereed|umpired|headlined|busked at|in <cap>
father christmas|elvis at|in|every
lady's maid
maid|valet|butler|chauffeur|nanny|governess|secretary|cook > to a|the|an
white|road|double|yellow lines on roads
feeds|counts|rings|paints|photographs|rescues the _ in|at|on
<someone> <makes> <plural>
<someone> <makes> the ~great|house|car|kitchen|children|kids|baby|dog|shopping|same|whole|news|paper|letter|phone|door|floor|bus|school|flat|washing|bathroom|garden|game|line|look|moment|point|fool|case|few|lot|bit|box|lead|difference|face|list|joke|meal|cake|cup|drink|call|living|book|table|first|last|other|odd _? > at|for|in|to|on|of|every
<makes> <plural> > at|for|to|off|from|outside
leads|led|takes|took walks|tours|services|prayers|expeditions|hymns|evensong|pilgrimages ~himself|herself|the
<someone> repairs|mends|fixes|services|tunes|restores|makes|builds|breeds|trains _ <plural>
job|trade|living is|was counting|making|driving|cleaning|selling|testing|painting|fixing|cutting|catching|burying|watching|training|feeding|writing|smelling|tasting|sorting|sexing|shooting _
worked|works|working the ferries|boats|doors|markets|land|pits|trawlers|fairs|halls|clubs|fields|barges|canals|railways|mines|rigs|kitchens|tills|streets|door|bins
behind the bar|counter|till|wheel of|at|for|in
in charge of the? _
voice|face of the _ _?
his|her own cab|lorry|taxi|van|boat|salon|shop|pub|stall
training|trains|trained|breeds|breeding|shows|showing|races|racing _? dogs|horses|pigeons|ponies|greyhounds|falcons|hawks|whippets|alpacas|sheep|cattle|bulls|rabbits|budgies
stand up in|at|comedy|comedian|comic
head of the primary|school|infants|juniors|college|department|union|choir|council|house|local
used to <labour> on|at|in|for|with the|a|an _ _?
trains|trained|coaches|coached > the under|first|second|juniors|seniors|ladies|women's|girls|boys|school|village|local|county
fishing for|off elvers|eels|crab|crabs|lobster|lobsters|herring|mackerel|cod|a|living|shetland|_
does|did|doing the dusting|putting|cutting|killing|burying|ringing|digging|driving|baking|cooking|printing|editing|judging|shearing|milking|lambing
plays|played|playing|play the? <instrument>
plays|played|playing for|with|in the|a _? _? band|orchestra|group|team|choir|circus|first|side|league|county|quartet|xv|eleven
plays|played for <cap>
plays|played|playing the back|front|dame|fool|lead|villain|corpse
sings|sang|singing lead|bass|tenor|alto|soprano
first|second|third|lead|principal violin|viola|cello|flute|oboe|clarinet|bassoon|trumpet|trombone|horn
sells|sold|selling|sell ~<nothing>|<det>|house|car|flat _? off|from|at|on|outside|in
deals|dealt|dealing|traded|trades in ~it|them|this|that|the|a|what|with $
deals|dealt|dealing|traded|trades in ~it|them|this|that|the|a|what|with * $
makes|made|making _ _? for a living
for|earns a living
teaches|taught|teaching|lectures|lectured _? ~<nothing>|<det>|themselves at|in|to
fixes|fits|splices|polishes|services|installs|assembles|paints|cleans|empties|delivers|drives|rigs|loads|makes|lays|grows|rears|raises|throws|blows|casts|binds|prints|paints|builds|judges|fits|hangs|cuts|sweeps|shoes|tames|keeps|trains|breaks|smokes|mends|restores|designs|collects|packs|picks|shows|races|climbs <det>? _? rope|ropes|machines|books|lifts|boilers|meters|windows|cars|pianos|walls|coffins|headstones|wheels|engines|locks|signs|costumes|puppets|beds|organs|pools|tanks|vans|parcels|milk|coal|hedges|chimneys|clocks|peat|trees|carpets|doors|kitchens|horses|ponies|dogs|greyhounds|whippets|pigeons|bricks|walls|roofs|boats|instruments|guitars|violins|organs|pianos|shoes|saddles|hats|wigs|cheese|cheeses|bread|cakes|candles|pots|glass|books|trolleys|bees|sheep|pigs|cattle|goats|cockles|mussels|eels|salad|fruit|strawberries|daffodils|mushrooms|leeks|rhubarb|roses|orchids|marrows|windows|bodies|graves|gates|fences|ladders|barrels|baskets|nets|ropes|kilts|fish|hops|tyres|steeples
wind|winds|wound|winding the _? clock|clocks
knighted|honoured|mbe|obe|medal|cbe for
services to ~<nothing>|<det>
voice|voices|voiced|dub|dubs|narrates the _
"""
_WHERE = """
nights|days|earlies|lates|shifts|shift at|for|with|down <det>? ~<nowhere>|<det>
years|months|winters|summers|seasons on|at|down|in|with the ~<nowhere>|<det>|same|past|making|end|house|family|job|chair|future|wrong|world|other|one|country|pill|list
years|winters|seasons as? a|an ~week|day|month|year|time|go|half _?
i'm|he's|she's|only|works|worked|working|job on the _ _? _? at|for|in|down the|<cap>
got|has|have|had|runs|keeps a|the? _? shop|stall|pitch|boatyard|workshop|smallholding|vineyard|bakery|kennels|pottery|studio
on the tills|till|checkout|checkouts|bins|buses|trams|boats|ferries|rig|rigs|railway|railways|trains|tube|underground|post|markets|lorries|taxis|cabs|trawlers|switchboard|ambulances|lifeboat|lifeboats|drays|barges|fishing|council|bench|lathes|looms|fryer|presses|waltzers|dodgems|wagons|convoys
on the production|assembly|parish|county line|council
at|in|from|for|down the|a|an _? _? <worksite>
at|in|from the fish|sorting|call|power|signal market|office|centre|station|box
at|in|from a|the nursery|village|primary|high|secondary|grammar|special school
was|is|were|been|be|works|worked|who's in the circus|mint|treasury|cabinet|lords|commons|trade|civil|print|fire|foreign|merchant|royal|household|secret|prison|diplomatic
in the merchant|raf|army|navy|marines|fire|force|foreign|sas|cabinet|prison navy|legion|service|$
in the navy|raf|army|marines|sas|wrens|police|coastguard|guards|paras
joined|left|in|served the navy|raf|army|marines|sas|police|coastguard|fire
high up in
job|career|works|worked|working in it $
in hr|pr|tv|finance|insurance|advertising|marketing|construction|retail|catering|hospitality|publishing|property|logistics|film|fashion|recruitment|telecoms|software|demolition|forestry|shipping|banking|haulage|scaffolding|timber|tobacco|diamonds|antiques|carpets for|at|with|$
lady|woman|man|girl|lad|chap|bloke|boy|wumman from|in|off|behind|at the _? _? shop|chippy|bakery|butcher's|post|market|van|counter|till|ferry|boat|farm|garage|kennels|pub|station|depot|bookies|bakers|garden
the man|woman|lad|lady|one|voice|girl who|that reads|read|does|did|sells|drives|runs|reads|presents|keeps|winds|digs|paints|mends the _
on a|the barrow|stall|market $
eight|<num>|two|hundred acres|ewes|heifers|cattle|cows|hives|greyhounds|racehorses|lorries|cabs|taxis|pigs|hectares|sows
local|community|hospital|pirate radio
on|off the rigs
down the pit|mine|mines|pits
bomb disposal
special|air|close forces|traffic|protection
head of ~the|steam|hair|a|his|her|my|it|bed|table|queue|line|lettuce
by trade|profession|calling
time served
his|her|their own business|firm
the family firm|business|shop|farm|bakery|butcher's|boat
private|taxi|contract hire|firm|cleaning
he's|she's|who's|is|was|he|she with|in the mounted|household|transport|river|fraud|flying|bomb|dog|murder|vice police|cavalry|squad|section|unit
<cap>? in|with the guards|cavalry|mounties|fleet|artillery|engineers|paras|signals|lancers|hussars|fusiliers
turn on the cobbles|stage|boards|halls|clubs|circuit|pier
<instrument> in|with a|an|the _? _? band|orchestra|quartet|trio|group
stunt|body|sword|trapeze|fire|knife|escape|tightrope double|swallower|artist|act|eater|thrower|walker
lay reader|preacher|clerk|magistrate|brother|sister
lighthouse|lock|bridge|weir|toll|gate|zoo|lion|bee|park relief keeper
professional|hired|paid mourner|clown|santa|gambler|dancer|footballer|wrestler|boxer|wife|stranger|friend|clapper|dog
dog|snake|bear|falcon|horse handling|training|breeding
care|support|farm|mill|factory worker|hand at|in|on|$
work|job|trade|business|line ,which is|was _ *?
about|from|by|of|than dressing|judging|shearing|tuning|winding|stuffing|shoeing|thatching|fishing|captaining|conducting|painting|loading|gutting|picking|packing|driving|piloting|milking|lambing|blowing the? wigs|trials|sheep|clock|organs|birds|horses|roofs|for|sets|lorries|fish|fruit|boxes|tankers|cows|ewes|trains|trams|show|pigs|up|pianos|bells|boats|ships
care|agency|shift|piece|gig work
zero|lorry|dinner hours|driving|duty
self employed
"""
_OFFICES = """
<role> > of|to|at <det>? ~<nowhere>|<det>|us|steam|ceremonies|mine|all|them|misfortune|own
its|their|our president|chairman|chair|secretary|treasurer|captain|mayor|patron|champion|founder
the founder
chair|chairman|president|captain|secretary|treasurer|governor|member of the? <cap>
<cap>? chair of
worshipful|grand|lodge|union|club|allotment|party|branch|parish master|secretary|chairman|chair|treasurer|president|councillor|convener
brown|snowy|tawny owl
something at|in|high|big up|the city|mint|treasury|palace|embassy|bbc|council|in
deputy|acting head
head teacher|girl|boy|chef|gardener|keeper|groom|porter|barman|verger
a lead|top role
retired|former|ex|sometime|erstwhile|onetime|one-time|apprentice|jobbing|freelance|journeyman|itinerant ~is|was|had|has|him|her|them|me|i|from|and|but|now|early|last|in|at|to|on|when|because|after|before|hurt|so|with|for|this|wife|husband|partner|girlfriend|boyfriend|smoker|drinker|wives|lover|in|addict|user|self|patient|patients|colleague|glory|life|doctor|gp|nurse|the|he|she|i|years|or|as|home|of|who _?
retired from <det>? ~<nowhere>|partnership|<det>
training|studying|trained|qualified|apprenticed to|as|for be|become|an|a|the an|a|the? _
trained|qualified|worked|works|work|working|employed as <det>? _ _?
hoping|wants to be|become a|an _ _?
student|undergraduate|postgrad|phd|doctorate|degree|apprenticeship of|in|doing|reading|student ~<nowhere>
phd|masters|doctoral student
reading|studying|reads|studies|studied law|medicine|history|english|maths|physics|chemistry|biology|engineering|music|art|theology|classics|economics|politics|philosophy|psychology|nursing|dentistry|architecture|accountancy|pharmacy|geography|languages|computing|drama|fashion|midwifery|veterinary|marine|astrophysics|glaciology|agriculture|surveying
apprenticed|redundant|laid|sacked|demobbed off? to|at|from|as <det>? ~<nowhere>
punch and judy
rag and bone
clerk of works
master of hounds|foxhounds
justice of the
"""
GROUPS = (
    Group(Category.OCCUPATION, _WHY, _DOES),
    Group(Category.OCCUPATION, _WHY, _WHERE, ("in work", "at work", "")),
    Group(Category.OCCUPATION, _WHY, _OFFICES),
)
_PAST = words(
    "had took kept baked bought drove flew wove bred sang taught rode ran kept did made sold dealt wound swept rowed swam sought fought shod held hid led had bore"
)
_VERBS = words(
    "has had have takes took bought knits baked cooked sewed knitted mended repaired restored fixed drove tailored butchered does did do doing runs ran run running owns owned manages managed keeps kept sells sold selling deals dealt makes made making winds wound plays played playing sings sang lays grows rears raises throws blows casts binds prints builds hangs cuts sweeps shoes tames mends restores designs collects packs picks shows races climbs voices voiced fishing fish"
)
_AGAIN = words(
    "who he she they i we you both still now also husband wife son daughter mother father mum dad brother sister used"
)


@cache
def _frames() -> Frames:
    return Frames(GROUPS, CLASSES)


def told_work(note: Note) -> Iterator[Candidate]:
    """Every sign of work that a sentence gives by a deed, a place or an office rather than by the word for the job."""
    for candidate in _frames().found(note):
        token = note.token_at(candidate.start)
        if token is None or not (wording := plain_work(note, token)):
            yield candidate
        else:
            yield replace(candidate, widenings=(wording, ""))


def plain_work(note: Note, verb: Token) -> str:
    """The verb "work" in the form of the verb that is flagged, with the words before it that are flagged too; empty where no verb leads."""
    front = ""
    while verb.lower in _AGAIN:
        following = note.after(verb)
        if following is None:
            return ""
        front += verb.text + " "
        if verb.lower == "used":
            return f"{front}to work"
        verb = following
    word = verb.lower
    if word not in CLASSES["placed"] | CLASSES["trade"] | CLASSES["labour"] | _VERBS:
        return ""
    if word.endswith("ing"):
        return f"{front}working"
    if word in _PAST or word.endswith("ed"):
        return f"{front}worked"
    return f"{front}works" if word.endswith("s") else f"{front}work"
