"""Work by its everyday word: "his butcher father", "a school cook", "she's a health visitor"; the writer's own team stays plain."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from balint_journal.deid.findings import Action, Category
from balint_journal.deid.quasi.classes import CLASSES
from balint_journal.deid.quasi.frames import Frames, Group
from balint_journal.deid.quasi.told_work import plain_work
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.token import Mode, Token
from balint_journal.deid.text.wordset import words

_WHY = "A job that few people have, or that people nearby know of."
# Nouns of a trade that a story has to do with only where somebody bears it.
_TRADES = words(
    "accountant actor actress admiral agronomist ambassador ambulanceman announcer apprentice arboriculturist architect archivist artist astronomer attorney auctioneer author bailiff baker ballerina banker barber baritone barista barmaid barman barrister"
    " beautician bellringer biochemist biologist biomedical-scientist boatman bodyguard boilerman bookbinder bookkeeper bookseller botanist bouncer brewer bricklayer broadcaster brigadier bugler builder busker butcher butler cabbie caddie cameraman"
    " candlemaker canon captain caretaker carpenter cellist chambermaid chaplain chauffeur cheesemaker chef childminder choirmaster chorister churchwarden cleric clergyman clown coachman coastguard cobbler collier colonel"
    " columnist comedian commandant commissionaire compositor confectioner conservator constable contractor copywriter corporal councillor courier coxswain cricketer crofter croupier curate curator dairyman dancer"
    " deacon deaconess deckhand decorator detective dinnerlady diplomat dispatcher diver docker dogwalker doorman draper draughtsman dramatist dressmaker drummer economist editor electrician embalmer engineer engraver entertainer entrepreneur equerry"
    " falconer farmer farmhand farrier ferryman fiddler firefighter fireman fisherman fishmonger florist footballer foreman forester fruiterer gamekeeper gardener gasman gendarme geologist ghillie glassblower glazier goalie"
    " goalkeeper goldsmith gravedigger greengrocer grocer groundsman guitarist gunner hairdresser hairstylist handyman harbourmaster headmaster headmistress headteacher herbalist herdsman historian homeopath hospitaller hotelier housekeeper"
    " housemaid housemaster huntsman illustrator imam impresario infirmarian innkeeper inspector ironmonger janitor jeweller jockey joiner journalist knitter labourer lacemaker lagger landlady landlord landscaper laundress lawyer"
    " lecturer librarian lieutenant lifeguard linguist locksmith longshoreman lorryman lumberjack machinist magician magistrate maid mailman maltster mariner mayor mayoress mechanic mercenary merchant meteorologist midshipman milkman miller"
    " milliner miner missionary monk musician nanny naturalist navvy navigator newsagent newsreader notary novelist nun nurseryman oboist organist ornithologist painter panellist parson pastor patternmaker percussionist"
    " photographer physicist pianist pilot piper plasterer plater plumber poet policeman policewoman politician postie postman postmaster postmistress poultryman preacher prefect presenter priest prioress producer professor prompter"
    " proofreader proprietor prosecutor publican publisher puppeteer quarryman quartermaster rabbi railwayman rancher referee repairman reporter retailer rigger roofer ropemaker saddler sacristan sailor salesman saleswoman saleslady schoolmaster"
    " schoolmistress schoolteacher scientist sculptor seaman seamstress sergeant sexton shepherd sheriff shipwright shoemaker shopkeeper signalman signwriter silversmith singer skipper smallholder soldier soprano stableman stationmaster"
    " statistician steelworker steeplejack stevedore stewardess stockbroker stoker stonemason storeman storyteller stuntman surveyor tailor tattooist taxidermist teacher technician tenor thatcher tiler tinsmith toolmaker trader"
    " trawlerman treasurer trucker typesetter typist umpire undertaker upholsterer usherette valet verger vicar vintner violinist waiter waitress warden warder watchmaker weaver welder wheelwright winemaker woodcutter woodcarver wrestler"
    " yachtsman zoologist zookeeper au-pair subpostmaster subpostmistress barmaid fiscal procurator beekeeper apiarist auditor actuary typist stenographer seismologist volcanologist glaciologist hydrologist stylist optometrist goatherd swineherd"
    " councilman councilwoman alderman provost crier sweeper dustman binman roadman linesman lineman lampman craneman banksman winchman onsetter shotfirer puddler tackler doffer"
    " lighthouseman bosun stoker purser tanner collier cartwright bargee bookie tipster jockey compere ringmaster acrobat juggler tamer trapezist strongman clairvoyant astrologer hypnotist faith-healer"
    " maths-teacher linguist translator goatkeeper oarsman rower sprinter weightlifter gymnast skater snowboarder cyclist motorcyclist"
)
# Words of work that are also verbs or other things: told only behind an article or a noun that binds them.
_ALSO = words(
    "model judge novice coach dame medium founder groom usher keeper steward smith potter minister sweep cook guard mate clerk cox host porter guide alto piper marshal"
)
# What can stand before the word of a trade and say that somebody bears it.
_BEARING = words(
    "a an the his her their this that our my another old young former retired local village town parish school own only late"
)
_KIN = CLASSES["kin"] | words(
    "partner boyfriend girlfriend neighbour friend ex mate lad boys girls parents uncles aunts lodger landlord fiancé fiancée"
)
# The surgery's and the hospital's own people: told only where somebody in the story is said to be one.
_TEAM = words(
    "nurse nurses doctor gp midwife paramedic surgeon pharmacist dentist vet radiographer psychologist psychiatrist osteopath chiropodist podiatrist oncologist cardiologist neurologist paediatrician anaesthetist physio physiotherapist"
    " dermatologist radiologist rheumatologist gynaecologist haematologist endocrinologist pathologist urologist geriatrician obstetrician neurosurgeon microbiologist virologist immunologist receptionist phlebotomist counsellor therapist"
    " dietitian optician visitor matron sister hca carer cleaner orderly porter pharmacologist chiropractor audiologist orthodontist hygienist solicitor coroner interpreter manager administrator secretary medic worker sen orthoptist"
    " psychotherapist dispenser ophthalmologist orthopod anatomist epidemiologist registrar consultant"
)
_BEING = words("is was he's she's who's became becoming becomes being as be been were he'd married marries marrying")
# After "assistant", "agent", "manager" and the like: the noun before says of what.
_HEADS = words(
    "agent agents broker manager manageress officer executive analyst adviser advisor adjuster attorney rep representative consultant assistant technician operator controller director producer trader dealer master mistress major captain leader head"
    " racer rider racing driver fitter surveyor scientist researcher fellow supervisor planner buyer cook maid guard guards warden clerk steward crew teacher lecturer tutor instructor coach trainer player singer writer editor critic"
    " owner breeder trainer handler worker workers labourer farmer grower picker packer cutter fixer mender restorer seller merchant trader importer vendor maker builder designer artist developer programmer engineer setter tester inspector examiner"
    " assessor marshal ranger tamer hanger tuner turner bender founder caster layer liner fluffer knocker plater caulker burner driller dredger stripper porter runner skipper mate purser pilot cadet recruit sergeant constable detective secretary"
    " treasurer chairman president mayor councillor judge barrister clerk solicitor usher prosecutor fiscal registrar celebrant minister deacon elder preacher organist verger server cantor reader nun monk novice apprentice student undergraduate"
)
# Before such a word: what makes nobody of anybody.
_NO_KIND = words(
    "a an the his her their our my your its this that these those some any no each every another other same one two three four both all which what whose who and or but of in on at to for from by with as than then so if when while like not very more most less"
    " practice duty case care social support key link district community health hospital ward reception research clinical medical nursing pain diabetes stroke night day on-call call out reading second first last next good bad best great little big old young new"
    " poor lovely kind real right left wrong whole own only just even still back front side big small long short high low red green blue black white home clinic finance mental team senior junior is was be been were are am i he she they we you it me him us them"
    " project-lead patient's doctor's nurse's quick slow hard easy give gave lend lent need needs needed had has have by hold held holding raised her-his medicines medication i'd my mother's mother"
    " waste syringe obedient lasting personal time record cd dvd gas fire cover water lead free spare helping bare under single every upper other open empty cold warm clean dirty wet dry idle shaking steady"
    " complaints safeguarding appraisal training gp trainee wellbeing flow deputy bed site discharge bereavement palliative clever brave little-old head-on straight thick"
)
ALL_CLASSES = CLASSES | {
    "also": _ALSO,
    "bearing": _BEARING,
    "relative": _KIN,
    "team": _TEAM,
    # Not what a doctor is spoken to as: "Yes, doctor."
    "borne": _TEAM - words("doctor gp nurse sister vet medic matron visitor sen worker consultant registrar surgeon"),
    "being": _BEING,
    "heads": _HEADS,
    "no_kind": _NO_KIND,
    "mine": words("i we my our your practice duty district community this surgery's next"),
}
_BORNE = """
a|an|the|his|her|their|former|retired|our <also> > ~up|out|if|to|with|on|from|hand|in|it|me|him|her|them|by
school|ship's|army|head|pastry|canteen|prison|hotel|hospital|pub|college|camp|convent|short-order|trawler|galley|navy|mess|sous|line|chief|palace cook|cooks|maid|porter|porters|guard|guards|clerk|clerks
<being> a|an|the|our|their <also>
cook|guard|maid|clerk|driver|conductor ,at|in|on|for|aboard <cap>|a|the
he|she|is|he's|she's|who's|who|kin|became|becoming|married|<relative>|<cap> is|was|were? a|an <team>
<being> a|an ~sick|good|better|bad|great|proper|still|real|<mine> <team>
he|she|he's|she's|who's|who|<relative>|<cap> is|was? only|just|now|once|really|actually|also a|an|the _? <team>
<being> now|once|also|become|a|an|the _ <heads>
now|once a|an ~<no_kind> <heads>
<cap> ,the|the <team> > ~on
<relative> ,the|the|,a|,an|a|an <team>
<relative> is|was|are|were a|an|the|all ~good|bad|better|great|real|my|our? <team>
as a? <team>
a|an|the|his|her|their|who's|was|he's|she's|former|retired|ex ~<no_kind> <heads> $
a|an ~<no_kind> <heads> in|at|for|with|by|and|to|on|from
he's|she's|who's ~<no_kind> <heads>
,a|an ~<no_kind> ~<no_kind> <heads>
trained|trains|training|qualified|qualifying|retrained|working|worked|works|registered|retired as a? _? <team>|<heads>
,<borne> at|for|in|$
<num> <borne> $
student|trainee|retired|former|ex|agency|bank|army|prison|veterinary|dental|scrub|theatre|psychiatric|children's|heart|brain|eye|tree|plastic|orthopaedic|plane|veterinary|horse nurse|nurses|doctor|midwife|paramedic|surgeon|surgeons|dentist|pharmacist|gp|physio|matron|radiographer
all|our|a healthcare|care assistants
shop|classroom|library|sales|teaching|laboratory|lab|kitchen|personal assistant|assistants|technician|technicians
<being> a|an health visitor
"""
_POSTS = """
the|our|a|as|is|was|been chair of the|a _? _?
did|does|do the? make-up|makeup|stunts|wigs|wardrobe|lights|sets|sound|scenery|voices|choreography|catering|accounts|research for|at|on|in
tried|wanted|wants|hopes|hoping|meant|going|trained|training to be|become a|an|the _
in|with the band|chorus|regiment|ranks|colours of the? _
a big|great noise|name|cheese|wheel|shot in the? _
second|first|third in|officer|mate|engineer|secretary|violinist command|on|at|to|of at|of|the|a? *?
years|life|all|worked underground|offshore|afloat|overseas|aboard
he's|she's|something|big|high|is|was in|at something|a? reinsurance|chambers|shipping|whitehall|westminster|brussels|futures|bonds|petrochemicals|semiconductors|derivatives|conservatories|tarmac|aggregates|cement
makes|made|earned|lost his|her|their money|fortune|pile|name|living in|from|at|with|selling|as _
in|into|from service at|to|with|as|in the|a|_ _?
translates|interprets|transcribes|cooks|cleans|codes|tests|writes|edits|models|poses|caters|drives|flies|guards > for|at the|a|<cap>
keeps|kept goal|wicket|score|time|bees|bar|house|watch for|at|in *?
runs|ran|run the|a|our _foodbank club|group|team|bank|kitchen|society|league|union|stall|van|shop
runs the|our ~tap|taps|bath|water|risk|show|line|place|house|home|fan|surgery|clinic|rota|world|engine|shower|practice|hoover|gauntlet|meeting $
runs|ran|organises|started the|a foodbank|hall|youth|darts|jumble|market|chippy|lunch|soup|toddlers|drama|playgroup|brownies|guides|scouts|choir|panto|fete|regatta|show|carnival|gymkhana|museum|festival|allotments
works|worked|mans|manned the locks|lifts|gates|boats|bridge|ferry|pumps|presses|looms|nets|line|floor|door|bar|stalls|fairs|machines|cranes
drum|bell|tower|team|club|fire|ship's|sea|troop|pack|cub|scout|guide|praise|worship|choir|band|section|circuit|society|class|youth|squad|gang|watch|crew|group|side|vice|fleet|school|house|ward|union|head|party|deputy|opposition|majority major|captain|leader|steward|master|chief|commander|whip|boy|girl|akela|warden|convener|secretary|organiser
leader|deputy|convener|convenor|clerk|chair|secretary|treasurer|president|patron|captain|chaplain|warden|steward|governor|trustee|marshal|mayor|bailiff|keeper of|to the|a <cap>|_ _?
bass|tenor|alto|soprano|baritone|contralto|treble|goalie|keeper|prop|hooker|winger|striker|fly-half|scrum-half|drummer|leader|captain in|for|with|at the|a|<cap> _? _? _?
seat|place|sits|sat on the council|bench|board|committee|parish|vestry|synod|lords|commons|cabinet
in|at the lords|commons|senedd|cabinet|stormont|diplomatic|judiciary|magistracy|clergy|priesthood|ministry|infantry|regiment|rigging|wardrobe|corps|ballet|pits|potteries|print|wine|fur|rag|diamond|cotton|jute|steel|motor|antiques|licensed|gold trade|$
on the creels|nets|lines|hoists|cranes|stills|vats|ovens|forge|wheel|telephones|switchboards|gates|doors|deli|fish|sweet|dustcarts|carts|milk|coal|drays|ice-cream|beat|footplate|bread|burger|egg|cheese van|round|counter|float|$
the|a bread|coal|milk|ice-cream|chip|burger|mobile|post|mail|library|laundry|fruit van|round|boat|lorry|cart|float
has|had|have|got|runs|ran|keeps|kept|owns|owned|took|takes|taken|bought|sold|opened|with the|a|his|her|their post|bread|fish|coal|chip|sweet|paper|wool|shoe|hardware|corner|betting|barber's|butcher's|baker's|florist's|hairdresser's|chemist's|garage|ironmonger's|laundrette|launderette|chippy|forge|smithy|newsagent's|saddler's|greengrocer's|takeaway|kebab|nail|tattoo|coffee|tea|charity office|van|shop|boat|bar|parlour|stall|stand|counter|round
has|had|have|keeps|kept|runs|ran the|a barber's|butcher's|baker's|florist's|hairdresser's|chemist's|garage|chippy|forge|ironmonger's|newsagent's|greengrocer's|takeaway|pub|shop|stall|salon|farm|croft|boat|barbers|butchers|bakers|hairdressers|newsagents|launderette|laundrette|café|cafe|mill|hotel
was|is|were|been|he's|she's|who's|works|worked|working|job|career|went|lad|man|woman in software|computers|computing|it|concrete|plastics|textiles|cotton|jute|steel|coal|tin|oil|gas|shipping|fish|fruit|cheese|scrap|cars|tyres|carpets|curtains|shoes|fashion|theatre|ballet|opera|television|radio|films|journalism|law|politics|intelligence|local|nuclear|aerospace|aviation|agriculture|textiles|ceramics|pharmaceuticals|biotech|academia|accounts|accounting|procurement|payroll|sales|security|munitions|furniture|glazing|flooring|kitchens|bathrooms|plumbing|drains|sewage|refuse|waste|pest|events|hotels|tourism|games|gaming|crypto|recruitment|customs|probation|social|youth|housing|planning|compliance|audit|forensics
at|in|on|to the whaling|whalers|fishing|herring|lambing|shearing|potting|trawling|creels|peat|peats|kelp|hops|hop-picking|harvest|tatties|pits|dredging|sealing|droving|logging
a|an|the|his|her|their|was|is|came|went|worked|as au pair
does|do|did <poss>|the|our tyres|chimney|chimneys|hedges|hair|nails|gutters|windows|boiler|drains|roof|garden|accounts|books|taxes|teeth|feet|ironing|curtains|brakes|mot|dry-cleaning|bread|papers|milk|pigs|hooves|dog|dogs|decorating|wiring|plumbing|plastering|printing|typing|scenery|wigs|alterations
does|did|doing|do wedding|pet|baby|aerial|school|passport|sports|press|portrait|house|office|garden|shop|market|car|horse|dog|cat|church|stage|film|tv|radio|children's|kids'|mobile|party _
who|you|he|she|<cap> taught|teaches|coached|coaches|trained|trains me|us|him|her|them|half|generations anatomy|latin|greek|maths|french|history|physics|biology|chemistry|music|piano|swimming|geography|woodwork|pe|english|violin|to|art|german|religion|singing
<trade_past> <plural> for|at|in|until|all|since|till
<trade_past> <plural> $
baked|cooked|sewed|knitted|printed|brewed|typed|taught|preached|fished|farmed|nursed|drove|ploughed|butchered|tailored|thatched|plumbed|soldiered|boxed|wrestled > for|in|at|on all|half|the|most|<cap>|<num>|two|his|her|years|forty|thirty|twenty|fifty
drives|drove|driving the <num>
drives nights|lates|earlies|shifts
teaches|taught _ $
on the bins $
packs|picks|fillets|guts|shells|sorts|stacks|moulds|welds|grades _ > at|for|in|to|down|out
packs|picks|fillets|guts|shells|sorts|stacks|moulds|welds _ $
,lecturing|nursing|teaching|welding|plumbing|farming|fishing|trucking $
home help
he|she the|a ~<no_kind> <heads>
mate|bosun|cook|stoker|deckhand on|aboard a|the _? boat|ship|trawler|ferry|tug|tanker|drifter
does|runs|leads the _ tour|tours|walk|walks|trail
been|was|made scoutmaster|cubmaster|akela|churchwarden|choirmaster|bandmaster > at|of|for|in
theatre|ward|charge|night sister
knits|sews|bakes|spins|weaves|embroiders|crochets|writes|types|models > for|at <cap>|a|the
looks|looking|looked|look after the|his|her bees|hens|pigs|horses|sheep|cattle|boilers|graves|grounds|gardens|organ|bells|clock|boats|locks|gates|lights|dogs|ponies|hounds|ferrets|pigeons|lifts|church|chapel|vestments|altar|library|archive|archives|museum|pitch|green|greens|pavilion
cabin|lifeboat|deck|ground|film|camera|stage|road crew|hand|hands
panto|pantomime dame|villain|fairy|horse|cow
widow twankey
ugly sister
student nurse|midwife|paramedic|teacher|vet|doctor
by reputation|trade|profession|calling|training
first|second team's? physio|coach|captain|goalkeeper|eleven
front of house
stage|floor|company|house|wardrobe|props|lighting manager|mistress|master|supervisor
in hospitality|catering|logistics|forestry|insurance|banking|advertising|publishing|demolition|haulage|construction|retail|marketing|finance
"""
_TRADE_PAST = words(
    "mended repaired fixed restored built made sold fitted installed delivered drove welded tuned bred trained raised reared shot hauled loaded packed painted cleaned polished carved cut dug laid wired soldered serviced rebuilt stitched tailored"
    " upholstered bound printed typed catalogued valued auctioned smuggled imported exported traded grew picked canned bottled smoked cured salted gutted filleted butchered slaughtered skinned stuffed shod clipped sheared herded milked drilled mined quarried"
    " blasted surveyed mapped inspected assessed tested calibrated programmed designed drew illustrated engraved etched cast forged hammered riveted caulked rigged crewed skippered piloted flew navigated"
)
ALL_CLASSES["trade_past"] = _TRADE_PAST
# Before a place of work.
_PLACED = words("in on at to as by")
_AT_WORK = {
    "is": "works",
    "was": "worked",
    "were": "worked",
    "been": "worked",
    "went": "worked",
    "came": "worked",
    "he's": "he works",
    "she's": "she works",
    "who's": "who works",
}
GROUPS = (
    Group(Category.OCCUPATION, _WHY, _BORNE),
    Group(Category.OCCUPATION, _WHY, _POSTS),
)


@cache
def _frames() -> Frames:
    return Frames(GROUPS, ALL_CLASSES)


def told_posts(note: Note) -> Iterator[Candidate]:
    """Every trade by its word, and every post, place or pursuit by which somebody earns a living."""
    for token in note.tokens:
        if (token.lower in _TRADES or _one(token.lower) in _TRADES) and _is_plain_word(note, token):
            yield Candidate(
                token.start, token.end, Category.OCCUPATION, Strength.WEAK, _WHY, action=Action.FLAG, hint="work:"
            )
    for candidate in _frames().found(note):
        if _leads(note, candidate):
            continue
        wording = _wording(note, candidate)
        yield replace(candidate, widenings=(wording, "")) if wording else candidate


def _leads(note: Note, candidate: Candidate) -> bool:
    """The "guide" of a guide dog, who is nobody."""
    last = note.token_over(candidate.end - 1)
    following = note.after(last) if last else None
    return bool(following and following.joined and following.lower in {"dog", "dogs"})


def _wording(note: Note, candidate: Candidate) -> str:
    """What can stand in the place of a deed or a place of work; empty for what somebody is."""
    first = note.token_at(candidate.start)
    following = note.after(first) if first is not None else None
    if first is None or following is None:
        return ""
    if first.lower in _PLACED:
        return "in work"
    if first.lower in _AT_WORK and following.lower in _PLACED:
        return _AT_WORK[first.lower]
    return plain_work(note, first)


def _one(word: str) -> str:
    return word[:-3] + "man" if word.endswith("men") else word.removesuffix("'s").removesuffix("s")


def _is_plain_word(note: Note, token: Token) -> bool:
    """Not somebody's or something's name: no capital within a sentence, none beside it."""
    if token.mode is not Mode.NORMAL or not token.capital:
        return True
    following = note.after(token)
    return token.first and (following is None or not following.joined or not following.capital)
