"""What a town talked about, in plain words: nights, trials, closures, rescues, resignations; and households, looks and things that only one has."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from balint_journal.deid.findings import Category
from balint_journal.deid.quasi.classes import CLASSES
from balint_journal.deid.quasi.frames import Frames, Group
from balint_journal.deid.settling.candidate import Candidate
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.wordset import words

_WHY = "Others may have read or heard of this."
# Nouns behind "since the", "the night of the": what happens to one household, or to everybody.
_OWN = words(
    "accident op operation surgery scan scans result results letter letters birth births baby babies bairn divorce split funeral wedding stroke fall falls diagnosis death deaths biopsy appointment test tests start beginning"
    " age time times day days night nights morning mornings afternoon evening week weeks weekend month months year years summer winter autumn spring first last second third other same next previous end age new old one ones"
    " change menopause pandemic covid lockdown war wars move clocks weather snow rain frost storm heat heatwave cold election christmas easter holiday holidays holyday term practice surgery's session consultation visit visits call"
    " phone chat conversation meeting review referral tablets tablet pills pill drug drugs dose injection jab jabs vaccine antibiotics steroids statins statin hrt coil bleed bleeding pain pains cough rash lump headache headaches attack"
    " miscarriage chemo radiotherapy treatment hospital ward discharge admission clinic doctor nurse midwife child children kids boy boys girl girls son daughter mother father wife husband parents man woman family twins"
    " affair row argument fight dog cat car bus train house flat job redundancy work retirement exam exams course kitchen door window phonecall bank scare thing things business bit way moment minute hour hours hip knee knees back"
    " heart cancer depression panic shakes dreams dream sleep drink drinking smoking fag fags sun moon light dark tide tea coffee lunch break party reunion tumour diarrhoea vomiting fever flu cold virus infection sepsis"
    " placement rotation training course qualification fracture break cast plaster stent pacemaker bypass transplant catheter stoma procedure event incident error mistake complaint reorganisation merger system computer computers software"
    " anniversary birthday inquest morning's world beginning most others clocks clock lights light tears phone tear bloods bell kettle alarm screen laughter fog rain amitriptyline sertraline metformin insulin inhaler patches drip line rest two three four"
)
# Those of whom a town speaks, and what happens to them.
_PUBLIC = words(
    "dam mill pit mine quarry factory works foundry yard shipyard steelworks colliery bridge pier ferry boat trawler currach coble lifeboat helicopter plane minibus tram church chapel mosque temple club pub hotel"
    " ballroom cinema theatre marquee stage stand balcony bandstand goalpost goalposts crossbar floodlight chimney tower spire steeple mast crane scaffold scaffolding silo tank boiler sluice lock gate weir bank banks embankment river"
    " reservoir main sewer well shaft tunnel cutting landslip tip slagheap cliff cages salmon herd cattle sheep bull bulls stallion tiger bear elephant lion fair fairground waltzer carousel rollercoaster bouncy castle bonfire fireworks"
    " firework float lorry tanker digger tractor trailer quad combine baler slurry grain substation pylon turbine barn byre caravan chalet hostel laundry orphanage convent abbey nursery bakery dairy"
    " brewery distillery cannery smokehouse market shop jeweller's bookie's supermarket warehouse depot garage station signal signalbox crossing level viaduct bypass roundabout motorway runway airfield barracks range"
    " checkpoint border embassy prison court council chamber committee union picket strike march riot demonstration festival regatta gala carnival parade pageant raft race rally marathon derby match final replay cup plant refinery rig platform dome arena stadium rink"
)
_WENT = words(
    "broke burst went blew burned burnt fell collapsed caved sank capsized flooded closed shut exploded struck gave came tipped overturned slid ditched crashed jackknifed escaped bolted got stampeded subsided drowned washed snapped toppled"
    " derailed leaked failed stopped ran hit killed crushed trapped landed died happened walked froze flipped rolled keeled foundered vanished disappeared"
)
_CRIMES = words(
    "perjury embezzlement larceny theft stealing robbery burglary assault affray gbh abh wounding stalking harassment blackmail extortion bribery counterfeiting smuggling poaching trespass arson libel slander"
    " bigamy treason indecency grooming voyeurism trafficking cuckolding speeding drink-driving manslaughter murder laundering looting vandalism shoplifting"
)
ALL_CLASSES = CLASSES | {"own": _OWN, "public": _PUBLIC, "went": _WENT, "crime": _CRIMES}
_TALKED = """
<poss>|whose boat|ship|trawler|plane|coach|car|lorry|train went|sank|capsized|ditched|came|blew|caught|vanished down|over|off|up|in|into|under|fire|at|$ _?
was|were|been in the <cap> for|about|when|over|with|last
went|sent|gone|going|off|back to prison|jail|borstal|court|trial|war|sea
apologised|apology to|from him|her|them|the|in *? public|council|trust|minister|police|church|bishop|school
bank|safe|jewel|train|diamond|warehouse job|robbery|heist|raid
ended|finished|came|wound up|down in the river|canal|sea|harbour|ditch|hedge|paper|papers|news|shop|window|dock|headlines|tabloids
they|police|divers|we found the|his|her car|van|boat|body|bike|coat|shoes|gun|dog|money in|on|under|at *? *?
face|picture|photo|name on|in the side|back|front of the? _
came|finished|placed second|third|first|last|runner-up in|at|for the _
sold|gave|showed|served|taught|nursed|met|danced|drove|sang a? _? to|with|for princess|prince|king|queen|duke|lord|lady|president|pope|archbishop
spoke|stood|shouted|heckled|sang at|for|in the public|council|election|meeting|parliament|rally|hustings|vigil|funeral|inquiry
left|quit|walked|fled|expelled out? of|from? the seminary|convent|priesthood|order|army|navy|force|cult|party|church|regiment|circus|orchestra|commune
public|town|parish|protest|council|union meeting|meetings about|over|on
stood as|for a|the? candidate|parliament|council|mayor|independent|labour|tory|greens
planning application|row|dispute|inquiry|appeal
born|gave on|in|at birth? the|a|an motorway|lift|taxi|car|bus|train|ferry|plane|boat|caravan|field|layby|toilets|barn|tube|ambulance|bath
compensation|payout|settlement|damages from|for|against|of _
ombudsman|gmc|cqc|whistle|judicial|tribunal hearing|inspection|review|$
the|that night|day|morning|week|year|summer|winter|time|afternoon|evening the ~<own> ~<own>? <went>
the|that night|day|week|year|summer|winter of|with the ~<own> _? ~<own>?
since|after|during|before|until|till the ~<own> <went>|business|trouble|troubles|scandal|collapse|disaster|closure|closing|protest|protests|referendum|strike|strikes|riots|flood|floods|raid|raids|shooting|explosion|fire|notice|outbreak|recall|cull|walkout|lockout|sit-in|occupation|vote
since|after|during|about|over|from the|that referendum|closure|strike|strikes|riots|flood|floods|raid|raids|shooting|explosion|outbreak|recall|cull|scandal|troubles|uprising|coup|revolution|partition|earthquake|famine|expulsion|clearances|bombing|bombings|evacuation|siege|invasion|occupation|curfew|blockade|crackdown|genocide|ceasefire|hurricane|cyclone|eruption|tsunami
since|after|during|from|through|in the <cap> flood|floods|strike|strikes|riots|fire|trouble|troubles|business|bombing|bombings|crash|disaster|rising|massacre|earthquake|murders|inquiry|affair|war|emergency|famine
the|a|our|their <public> ~of <went>
the|a|our|their <public> <went>
where|when|that|after|before|since|until the <public> <public>? <went>
where|when the ~<own> ~<own>? collapsed|burned|burnt|blew|sank|drowned|exploded|crashed|caved|capsized|flooded|burst|derailed|shut
when the? two|three|four|five|six|seven|lads|men|boys|brothers|girls|children|sisters|crew|miners|fishermen ~<own>? were|was lost|drowned|killed|taken|shot|found|swept|washed|trapped|buried|arrested|interned
was|were|been|all lost off|at|on|with|in|under the|a|that _ _?
lost off|overboard|with the|a|all _
came|fell|landed|collapsed|dropped|crashed down? on|onto|over|across a|the|two|three|some child|boy|girl|man|woman|lad|children|boys|men|crowd|car|bus|house|pram|roof|street|school
causing|death by? dangerous|careless|reckless|drunk|inconsiderate driving
dangerous|careless|reckless|drunk driving|driver
careless driving
charged|done|convicted|cautioned|jailed|sentenced|wanted|arrested|questioned|fined|investigated|bound with|for|of|over|under|about <det>? _
<crime>
inside|away|sent|put|did|doing|done|serving|served for|down|time|life|two|three|four|five|six|seven|eight|nine|ten|twelve stabbing|killing|it|what|arson|murder|years|stretch|dealing|fighting|theft|robbing|in
dad|father|mother|mum|brother|son|husband|uncle|sister inside
is|are|was|were still|never out|missing|found|recovered|buried there|at|in|under|down|since
still out there
never found|recovered|came|identified|caught back|up|the|him|her|them|$
has|have|had just? resigned|quit|defected
resigned|resignation|sacked|suspended|deselected|impeached|ousted|defrocked|excommunicated|disbarred|cashiered|court-martialled|stripped|unfrocked|dismissed|banned|expelled from|as|in|over|after|for|by|of the|a|his|her|$
wept|cried|fainted|collapsed|died|swore|shouted|sang|spoke|proposed|vomited|stripped|streaked in|at|on|during|outside the chamber|pulpit|court|dock|commons|lords|senedd|assembly|podium|stage|stand|pitch|witness|altar|vestry|mosque|temple|cathedral|palace|mayor's|town|county|council|procession|final
in hansard|guinness|wikipedia
published|filmed|broadcast|livestreamed|televised it|him|her|them|his|that|this|the with|on|in|all|story|picture|pictures|photo|photograph|name|$
printed it|him|her|his with|on|all|across|picture|pictures|photo|photograph|name|address
<press>|democrat|post|times|star|standard|express|sentinel|recorder printed|ran|published|carried it|the|his|her|a
evening|daily|morning|sunday|weekly|parish post|news|mail|echo|times|star|standard|express|gazette|herald|magazine|press|telegraph|argus|record|leader
all the|over papers|the? bulletin|headlines|news|internet|village|town|estate|island
a|the|one|two|three man|woman|boy|girl|lad|child|baby|lads|men|boys|girls|children|body|bodies|driver|walker|swimmer|cyclist dead|drowned|killed|lost|missing|trapped|crushed|stabbed|shot|buried at|on|in|under|off|by|of|$
under|beneath the|a quad|tractor|bus|tram|train|wheels|lorry|trailer|roller|baler|rubble|ice|avalanche|hull|stand|roof
who|he|she|they jumped|drowned|burned|burnt|fell|leapt $
who jumped|drowned|leapt|hanged|shot|burned
window|windows|door|tyres gets|got|get|were|was put|bricked|smashed|slashed in|out|$
bricks|brick|petrol|excrement|stones through|bomb|bombs the? *?
delivered|diagnosed his|her|their own diagnosis|baby|twins|himself|herself
carried somebody|someone|people|him|her|them|two|three|children down|out|up|from|through|over nine|<num>|the|of|a|flights|floors *?
carried|brought|led|walked|drove|rowed|swam|flew somebody|someone|people|strangers|children|<two> _? down|out|up|from|through|across|over *? _?
on the phone about|from the|itn|bbc|sky|<cap>|press|papers *?
itn|reuters|newsnight|panorama|bbc|sky about|on|at|came|rang|crew|van|phone|cameras
<poss>|whose dads|fathers|men|brothers|sons|husbands|families|mothers|village|street|people were rounded|shipped|taken|deported|interned|shot|hanged|evacuated|cleared|transported|drowned|expelled up|back|away|out|off|to|in|by|at|$
rounded|herded up|into and|by|in|at
shipped|deported|transported back|home|off|out|overnight|to in|by|with|overnight|<cap>
out of entebbe|saigon|kabul|aden|suez|budapest|prague|chernobyl|dunkirk|sarajevo|aleppo|kyiv|mariupol|khartoum|belsen|auschwitz
at|from|in|survived|liberated|to belsen|auschwitz|dachau|buchenwald|treblinka|theresienstadt|ravensbruck|srebrenica|aberfan|entebbe|dunkirk|arnhem|suez|korea|aden|kosovo|bosnia|rwanda|biafra|cyprus|goose|bluff
inquiry|enquiry|investigation|hearing|report into|about|on the|his|her|what
<public> deaths|death|fire|disaster|collapse|explosion|inquiry|tragedy|closure|raid|murders|murder|accident|bomb|bombing|siege|shooting|stabbing|robbery|scandal|protest|rescue|flood
boil|evacuation|eviction|closure|compulsory|enforcement notice|order
they|it built|knocked|pulled|closed|shut|moved|drowned|flooded|flattened|sold|burned|burnt|tore it|the|his|her|their|them|down round|down|around|over|under|village|house|street|school|chapel|church|out|up *?
night|trouble|business|affair|episode with the ~<own>
the ~<own>|whole|funny|serious|risky|monkey|usual|real business $
the 'eighty-four|fifty|'84|'81|'53|'68|'47 *
two|three|four children|boys|girls|lads|men|brothers|women|people in|on|under|off a|the <cap>|boat|car|lorry|van|river|reservoir|quarry|lake|ice|fire|wall
wall of death
slurry pit|lagoon|tank
grain silo|store
ridden|rode|walked|jumped|swum|swam|climbed|sailed|rowed|cycled|crossed the|a|across|up|round|over|from channel|wall|wire|tightrope|atlantic|everest|eiger|world|niagara|antarctic|arctic|sahara|humber|thames|forth|clifton|solent|bristol|k2 *?
the day|night they took|came|burned|shot|closed|bombed|hanged|shut *?
shut|closed the pit|mine|mill|works|yard|factory|school|line|station|branch|bank|hospital|colliery|shipyard|steelworks on|in|down|$
on|in|to|for|of the strike|picket|lock-out|hunger|occupation|sit-in|march|rising|flood|floods|siege|blitz|clearances
found|discovered a|the|his|her|their body|bodies|skeleton|bones|hoard|treasure|bomb|grenade|meteorite|shipwreck|fossil|mosaic|sword|helmet *? *?
his|her|their name is|was|in|on on|in|up the? lights|stone|memorial|plaque|cenotaph|board|trophy|cup|wall|window
struck off|by the register|roll|rolls|lightning
lost his|her their? licence|licenses|seat|title|registration|gun|command
"""
_HOMES = """
<poss> <kin> raised|reared|adopted|fostered|married|brought him|her|them|up|his|me
never known|met|knew|knows|known who his|her|their father|mother|dad|parents *?
daughter|son|wife|husband|stepmother|stepfather|uncle|aunt|nephew older|younger than his|her|their _
none|neither of them married|wed
<poss> <num>|second|third|fourth|fifth husband|wife|marriage
both|all of? his|her|their husbands|wives|marriages
runs|run|ran|keeps with|in his|her the? family
mother|father|mum|dad|gran of <num>|<big>
carrying|carried her|his|their daughter's|sister's|friend's|son's baby|child|twins
no|without|have|had|has children|kids|family|bairns|weans|child of|to his|her|their|own
has|had|have|with no|neither children|kids|bairns|weans|siblings|brothers|sisters|cousins ~today|with|at|and|here|again
no|never had? children|kids|bairns $
childless|sonless|brotherless
identical $
,identical ,of|and|both|from *
<poss>|the younger|elder|older|middle|eldest|youngest|other two|three|four|girls|boys|sons|daughters|twins|sisters|brothers _? _?
<poss> two|three|four elder|older|younger|youngest|eldest|big|grown|adult|married|little girls|boys|sons|daughters|sisters|brothers|children|ones
<num>|two|three|four|five|six|seven|eight|nine|ten|eleven|ten months|years|minutes apart|older|younger|between
<poss> fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth ~birthday|visit|appointment|time|attempt|session|week|month|day|year|floor|cup|dose
three|four|five|six|seven|eight|nine boys|girls|sons|daughters|children|kids|bairns|weans|babies under|in|by|to|and|all *?
eleven|ten|nine|eight|seven|six|five|twelve siblings|brothers|sisters|of
cooks|cook|cooking|shops|washes for <num>|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve
took|takes|taken|has|had|got in? her|his|their|the sister's|brother's|daughter's|son's|dead|late two|three|four|five|kids|children|boys|girls|lot|weans|bairns
<poss> sister's|brother's|daughter's|son's|mother's|husband's|ex's two|three|four|five|kids|children|boys|girls|lot|weans|bairns|baby
dad|mum|father|mother in|inside for
lives|living|lived with|above|below|between|opposite|on his|her|their|the|a|both two|three|four|twin|mother's|shop|chapel|pub|chippy|ex|ex's|in-laws|boat|barge|narrowboat|houseboat|caravan|bus|van|yurt|lighthouse|convent|commune _?
married|wed|marries|marrying two|three|both|his|her|the|a brothers|sisters|twins|cousin|cousins|priest|prisoner|lodger|brother|sister
"""
_LOOKS = """
girl|boy|man|woman|face|baby|child|hand|hands|voice on|in|from the|all _? _? tin|tins|packet|packets|advert|adverts|poster|posters|stamp|stamps|label|cover|box
never seen|been|had|owned|used|left|ridden|worn|tasted|eaten the|a|an|on|to|meat sea|city|mainland|island|village|county|telephone|phone|television|car|bank|plane|train|passport|london|shoes|lift|computer|cow
tear|teardrop|swallow|cross|name|names|star|web|spider|anchor|rose|dagger|map|initials|dragon|skull|ship|mermaid|flag|crest|date|dates|number|word|words inked|tattooed|drawn|carved|etched|branded on|in|under|across|over|behind|up|down|round _? his|her|their|one|the|each|both _? <body>
one <colour>|brown|grey|hazel|black eye
always|never brings|brought|gives|pays|paid us|me|with|in? _
hair|beard is|was|in in|a a? beehive|bun|plaits|rollers|dreadlocks|topknot|ponytail|quiff|net|bunches|curlers
voice never|hasn't|has never? broke|broken
on <poss> knuckles|eyelids|forehead|scalp|neck|throat
dent|hole|plate|lump|crater|hollow in his|her|the forehead|skull|head|cheek|chin|temple *?
fingernails|nails|toenails|hair|lips|beard|eyebrows|eyelids are|is|were|was painted|varnished|dyed|bitten|green|black|purple|blue|long|shaved|pink|red *?
eyes|ears|shoes|socks|gloves|legs don't|do|never|didn't match
plait|ponytail|hair|beard|pigtail|dreadlocks to|past|below his|her|the _
smells|smelt|smelled|reeks|stinks of ~drink|alcohol|smoke|wee|urine|cigarettes|fags _
calls|called everybody|everyone|everything|me|us duchess|comrade|captain|pet|flower|petal|cock|duck|hen|sunshine|chief|boss|squire|guv|skipper|padre
he's|she's|is|was|at eighteen|nineteen|twenty|twenty-two|thirty|four|five stone
uses|used|keeps|kept|carries|has a|an|his|her ration|tobacco|cigar|hymn|prayer|snuff|biscuit|jam book|tin|box|pouch|jar
knits|crochets|whittles|sketches|embroiders|hums|sings|whistles|prays through|during|in every|each|the|all|our *?
tear|teardrop|swallow|cross|name|names|star|web|spider|anchor|rose|dagger|map|initials|dragon|skull|ship|mermaid|flag|crest|date|dates inked|tattooed|tattoo|drawn|carved|etched|branded|in|on|under|across|over|behind|up _? his|her|their|one|the|each|both|copperplate _? <body>
across|over|down|up|on|round his|her|their <body> in copperplate|gothic|ink|letters|capitals|script|italics|latin|hebrew|arabic|welsh
inked|tattooed|branded
from wrist|shoulder|ear|knee|hip|elbow|ankle|chin|neck|eyebrow|temple|forehead|thumb|navel|crown to elbow|shoulder|ear|chin|jaw|ankle|hip|knee|wrist|mouth|lip|collar|toe|nose
wrist to elbow
shoulder to elbow|shoulder|wrist
mole|birthmark|wart|scar|freckle|dimple|notch|nick|stripe|streak|patch|stain|tuft|gap on|down|in|across|over|behind|under|above|between|along|through|to <poss>|the|one|each|left|right _? <body>|side|teeth|beard|hair|temple|lobe
white|black|grey|red|pink|blue|silver|ginger stripe|streak|patch|tuft|lock|flash|band|blaze down|in|at|on|through|over *
like a|an badger|zebra|viking|pirate|scarecrow|heron|walrus|giraffe|bulldog|prophet|wizard|gnome|hobbit|troll|ferret|magpie|stork|mermaid|circus|lighthouse|undertaker|general|duchess|dowager|gladiator|film|beachball|barrel
lion|shark|dog|bear|knife|burn|rope|bullet|bullring|tiger|duelling|sword tamer's? scar|scars|bite
gold|silver|false|missing|broken|chipped|wooden|diamond tooth|teeth|front|earring|earrings|eye|ring|rings|leg|hand
wearing|wears|wore|keeps|carries the|a|his|her|an|that _ _? _? round|around|on|over|under|behind|across|in <poss> neck|head|wrist|shoulder|shoulders|ankle|belt|hat|lapel|finger|ear|hair|waist|chest|back
has|had|with|and the|a|his|her|an|that _ _? _? round|around his|her|their neck|head|wrist|shoulders|ankle|waist
round|around <poss> neck|waist|wrist $
keeps|kept|carries|carried|hides|wears|stores it|them|one|his|her|a|the|two|everything in|under|inside|on|behind the|<poss>|a crown|brim|hat|sock|sporran|boot|turban|bra|beard|handbag|tin|wallet|locket|pocket|breast|coat _?
on|with|in|using lilac|pink|green|purple|violet|yellow|blue|scented|lined|graph|brown|black-edged|mauve|squared|airmail|tissue|red|turquoise|gold|silver paper|ink|notepaper|crayon|envelopes|envelope|cards|chalk|biro|felt|pencil
writes|wrote|signs|signed|types|typed to|in|on|with|his|her me? green|red|purple|capitals|verse|latin|rhyme|fountain|quill|lilac|pink|violet|a|name *? *?
talks|talking|speaks|answers|communicates|converses on|by|through|with|via a|an|the|his|her slate|whiteboard|tablet|keyboard|machine|ipad|puppet|doll|letterboard|notebook|signs|bell|hands
on|with|by a|his|her slate|whiteboard $
bellows|lisps|yodels|rhymes
he|she|who|they can|could never|not|neither? read|write or|nor|and|$
couldn't|can't|cannot|could|never read or|nor|and write
never|not been|learned|learnt able|to to? read|write|swim|ride|whistle|cook
illiterate
bought|kept|saved|stole|salvaged|rescued|owns|has the|two|a|his|her|old gates|gate|bell|font|pulpit|altar|signal|signals|seats|seat|bench|pews|pew|turnstile|sign|clock|organ|weathervane|gargoyle|carriage|engine|anchor|figurehead|propeller|lamp|goalposts|carousel|hearse|fire-engine|tank|telephone|pillar
seats|seat|gates|bell|sign|bench|pew|pews from the old _
the|a|her|his|that yellow|red|green|purple|orange|pink|lime|turquoise|mustard|scarlet|tartan|leopard-print|fur|sheepskin|velvet|sequinned|leather|camel|army|donkey|duffel|afghan coat|jacket|hat|shoes|boots|cape|beret|turban|jumpsuit|suit|hair|wig|cardigan|waistcoat|trousers|scarf|bobble|glasses|raincoat|anorak
had|has|got on? the|a|her|his same|yellow|red|green|purple|orange|pink coat|jacket|hat|boots|wellingtons|shoes
perfect pitch
photographic memory
degree|diploma|doctorate in bassoon|_
plays left-handed|tabla|_ fiddle|tabla|guitar|in|for|at|on
plays|played|playing the? <instrument>
plays|played|playing bridge|chess|darts|bowls|snooker|cribbage|dominoes|croquet|polo|lacrosse|shinty|hurling|camogie|bingo|poker|draughts|scrabble|boules|quoits|skittles for|at|in|with
does|did|plays|played|do|playing santa|father|elvis|punch|widow|drag|impressions|magic|conjuring|ventriloquism|stand-up|aladdin|buttons *?
huge|enormous|giant|tiny|massive|vast|mountain|elfin|gigantic of? man|woman|bloke|lad|fella|lady|hands
six|seven|five foot|feet one|two|three|four|five|six|seven|eight|nine|nothing|ten|eleven|odd of? him|her?
all|every six|five|seven|four foot|feet|ft _
like the twins|queen|pope|beatles|elvis|buddha|moses|churchill|rasputin|gandalf
spit|image|double of <cap>|the|elvis|churchill
sounds|looks exactly|just like <cap>|elvis
"""
_ALONE = """
the|a first|only|last _ _? in|on <cap>
only ever been|had one|a _? _?
one|<two> of|in only|just? three|four|five|six|two in the _
nobody|none|no-one else has|had|ever
the|a|our|one only|one|last|lone practice|surgery|shop|pub|school|bus|church|chapel|farm|house|boat|family|mill|forge this|that|on|in|left|for|here|for side|end|of|the|miles|street|valley|road|island|village *? *?
there are|there're|are only? two|three|four|five|six of them|us in|on|left|alive _
nobody|none|no-one else in|on|round _ *?
two|three|four of them in <cap>|the *?
the only|last|first|one who|that|to can|could|still|ever|mends|makes|speaks|knows|knew|does|did *? *?
one of the last|first|only|few _? _? _?
among the last|first|few to|of|who *
the last of that|those|his|her|their|its|them|the|a ~<own> _?
the|a|our one person|man|woman|doctor|gp|priest|vet|nurse|teacher|chemist|dentist|surgeon|shop|pub|bus|school|undertaker in|on|for|who|to|within|here|left|they|she|he|that
there's|there only|is|just|was|are the|just one|two $
there's|there is|was only|just the one ~thing|question|drink|time|more|day|tablet|glass|pint|child|way
the isles'|islands'|villages'|towns'|parishes'|glens'|valleys'|dales'|farmers'|fishermen's one|only|first|last|sole|resident _? _?
<poss>|the|an|our old|young|dowager|late laird|lord|duke|duchess|squire|earl|countess|bishop|canon|abbot|prioress|marquess|viscount|colonel|brigadier|admiral
the laird|squire|duke|duchess|earl|countess|bishop|dean|provost|sheriff|abbot|abbess|prioress|mayor|mayoress|lollipop|harbourmaster|headmaster|headmistress|schoolmaster|stationmaster|postmistress|sexton|minister|rector|vicar|imam|rabbi|consul|ambassador|archdeacon
nobody|no-one|none else left|alive|speaks|does|makes|here|now|knows|remembers how|who|that|it|this|the *?
only|last|first person|man|woman|girl|boy|lad|doctor|teacher|family|one left|alive|ever|still|here|living|on|who ~<own>|room|the|i|had|saw|heard *?
last|only|first speaker|keeper|survivor|maker|weaver|native|miner|monk|nun|postulant|novice|apprentice|crofter|fisherman|smith|signalman|owner|holder|driver|resident|tenant|member of|in|on|at|who|left|here|alive *? _?
first|last to be|be|leave|come|go|speak|hold|win|captain|sit|serve|play born|baptised|christened|married|buried|off|out|here|on|from|the|it|in *?
"""
GROUPS = (
    Group(Category.EVENT, _WHY, _TALKED),
    Group(Category.FAMILY, "A family of this shape is known to those around it.", _HOMES),
    Group(Category.TRAIT, "Somebody who has met them would know them by this.", _LOOKS),
    Group(Category.SINGULAR, "There is only one of whom this is true.", _ALONE),
)


@cache
def _frames() -> Frames:
    return Frames(GROUPS, ALL_CLASSES)


def told_towns(note: Note) -> Iterator[Candidate]:
    """Every phrase that a town, a street or a parish would know somebody by."""
    yield from _frames().found(note)
