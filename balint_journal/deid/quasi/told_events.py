"""What others may know of: courts, news, accidents, crimes, prizes, wars."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from balint_journal.deid.findings import Category
from balint_journal.deid.quasi.classes import CLASSES
from balint_journal.deid.quasi.frames import Frames, Group
from balint_journal.deid.settling.candidate import Candidate
from balint_journal.deid.text.note import Note

_WHY = "Others may have read or heard of this."
_TOLD = """
made|all|splashed over? > the <cap>
on|in|made|over|through the|all|every the? local|national|evening|daily|sunday|front? papers|paper|news|newspaper|newspapers|headlines|press|tabloids|telly ~round|bag|towel|towels|cups|gown|gowns|plate|mask|form|pushed|clip|and|with|on
on|in|made|over|through the|all|every the? local|national|evening|daily|sunday|front? papers|paper|news|newspaper|newspapers|headlines|press|tabloids|telly $
in|all the|all the|local papers|paper
front page
on page <num>|one|two|<cap>
on|over the? youtube|tiktok|facebook|twitter|instagram|television|netflix|panorama|newsnight|wireless|radio|telly|tv|breakfast
on|with itn|sky|channel|bbc news|four|cameras|reporters
six|ten o'clock news
went|go|gone viral
documentary|podcast|film|book|programme about|called <poss>|the|a _
famous for|because|boat|case|locally
interviewed by|on|her|him|for the? _
photograph|photo|picture|name|face was|is|had? in|on|all the|every|over? paper|papers|front|news|page|telly|poster *? *?
photograph|photo|picture|name|face in|on the|every page|paper|papers|gazette|front|news|poster|_
filmed it|him|her|them|by|from|for
led|opened on the|<cap> _
the|that <person>|lad|lass one? on|off|from|up|in|under|down the? roof|bridge|news|telly|tv|papers|paper|poster|boat|mountain|ledge|cliff|cliffs|crane|tower|train|lorry|well|river|statue|video|photograph|advert|quarry|van|canal|reservoir
everybody|everyone|evry1|whole village|town|island|street|school|valley|parish|estate|glen|county? here? knows|knew|watched|saw|talks|talked|heard|remembers|speaks|came|turned
nobody here|there knows|knew|watched|saw|talks|talked|speaks
appeal fund
blue plaque
crowdfund*
minute's silence
named in|as after|the|papers|court|parliament|him|her|them? _
wrongly named|accused|convicted|arrested|imprisoned|jailed
named|called the _ after|for him|her|them|<poss>
story|life|case was|were|is|became made|turned|a into|film|book *? *?
named after him|her|them
memorial bench|plaque|garden|service|stone|match|fund
mural|statue|candlelit|vigil|petition|protest|protested|protester|protesters|crimewatch|cordon|cordoned|manhunt
picket|police|crime line|tape|scene
hunger strike
on strike|remand|tag|licence|parole|trial|bail
in prison|jail|custody|court ~shoes
"""
_LAW = """
an|the|that|her|his? inquest|inquests
tribunal|tribunals|magistrates|magistrates'|prosecuted|convicted|sentenced|acquitted|jailed|imprisoned|sued|suing|strangled|stabbed|manslaughter|homicide|murdered|murderer|kidnap|kidnapped|kidnapping|abducted|abduction|hostage|hostages|arson|arsonist|trafficked|deported|deportation|whistleblower|whistleblowing|whistle-blower|reinstated|exonerated|pardoned|extradited|raided|arrested|electrocuted|mauled|gored|trampled|capsized|shipwrecked|shipwreck|avalanche|landslide|mudslide|earthquake|tsunami|derailed|derailment|torture|tortured|genocide|massacre|eviction|evicted|exorcism|exorcised|eloped|jilted|drowned|drownings|drowning|bombing|bombings|bombed|gunned|asylum|dinghy|lottery|rollover|jackpot|thalidomide|chernobyl|hillsborough|grenfell|lockerbie|aberfan|dunblane|falklands|helmand|kindertransport|evacuee|eurovision|windrush|olympic|olympics|paralympic|paralympics|commonwealth-games
went|go|going|came|gone to court
got|given|doing|did <two> years $
knifed|bludgeoned|garrotted|lynched
hung himself|herself
bake|strictly off|dancing
coroner's|inquest|court report|findings
crown|high|county|supreme|family|magistrates|sheriff court ~shoes
old bailey
court case|martial|order
taken|up|was|been in|to court ~shoes
up before|in the|a court|beak|magistrate|magistrates|judge|bench
had up for
public|the inquiry ~about
inside|time at|for hmp|murder|fraud|arson|<cap>
did|doing|served|serving|done time
released from prison|custody|jail
in for murder|arson|robbery|fraud|burglary|manslaughter|dealing
in for the _ _? job
bomb survivor|squad|scare|disposal|went|attack
murder|murders of|trial|case|charge|inquiry|squad|at|in|$
cleared of|on|by _
sex offender|offenders|register
honour based|killing
witness protection
struck off
sexual|historic abuse
small boat|boats
in a|the back? of? a? lorry
shot at|dead|by|in|himself|herself|outside|the|him|her|down ~the|arm|window
the|mass|drive-by shooting|shootings|siege|raid|robbery|escape|minibus|lifeboat|flood|floods|laundries|troubles|crash
armed robbery|siege|police
air ambulance
been robbed
hit and run
pile up
train|plane|car|coach|bus|air|helicopter|minibus|motorbike crash
light aircraft
missing person
went missing
body|glove|shoe|car|boat|bag|coat was found|in
found dead|hanging|him|her|them|one|drowned|frozen|a body|in|hanging|under|glove|shoe|at|dead
was|were|body|been found in|under|at|on|near|by the|a canal|river|lake|loch|reservoir|woods|wood|quarry|sea|harbour|field|shed|garage|ditch|beach|park|car|attic|freezer|well|barn|forest|moor|lake
<kin>|one|boy|girl|lad|man they|police found in|under|at|on|near *
they|police|ramblers|walker|walkers|dog|divers|lifeboat found him|her|them|one
searched|searching|dragged|combed for|the with|river|lake|woods|canal|helicopters|him|her
hanged|shot|burned|burnt himself|herself|to|in|alive *?
police|army|coastguard|brigade|squad|helicopter|divers dug|came|took|raided|cordoned|taped|searched|had|were|landed|stopped|circled
closed the road|school|bridge|motorway|beach|street|shop|factory|mine|pit
gave evidence
on the|a jury
detention centre
prisoner of war
pow|concentration|refugee|internment camp|camps
contaminated|infected blood
post|horizon office|scandal scandal|horizon|money
piper alpha
bloody sunday
the troubles
honours list
an|a|the|<poss> obe|mbe|cbe|knighthood|damehood|bem
stolen car|baby|identity|van|painting
"""
_BEFELL = """
the|that|this _<unheard> _? _? <event>
the <event> at|in|on|under|near|off the? ~surgery|practice|hand|back|throat|night|room|head|antibiotics|statins|treatment
the|that business|affair|incident|thing|episode|matter with|at|in|on|over the|<cap> ~letter|card|forms|bloods|notes|key|computer|printer
the|that|his|her _? business|affair $
the|that <cap> _? _? thing|case|affair|business
factory|house|flat|warehouse|tower|pan|caravan|barn|shop|range fire|blaze|explosion
<event> that killed|took|left|closed *
that|which killed <two>|<cap>|twelve|<person>|his|her
<two> deaths|bodies|dead|drowned|killed
one of the|<two> two|three|four|five|six|seven? stabbed|shot|killed|drowned|saved|rescued|survivors|lost
survivor|survivors|sole of|survivor _? _
chimney|roof|wall|crane|scaffold|scaffolding|bridge|tower|tree|ceiling|lift|building|stand|loft|pit|mine|tunnel|shaft|floor|balcony|pier|marquee|cliff collapsed|collapse|collapses|caved
chimney|roof|wall|crane|scaffold|scaffolding|bridge|tower|tree|ceiling|lift|building|stand|loft|pit|mine|tunnel|shaft|floor|balcony|pier|marquee|mast|cliff came|fell|gave|blew down|way|in|on|up
blew|blown up
burned|burnt|burning down|to
they|it|that|had burned|burnt it|them|down|$ *?
jumped|fell|threw|went|thrown|came|fallen himself|herself|off|from|down the|a|an _? _? bridge|cliff|cliffs|roof|storey|park|balcony|tower|pier|window|viaduct|flyover|crane|scaffold|scaffolding|ladder|building|train|platform|edge|steeple|belfry|boat|horse|horses|road|jetty|mountain
jumped|fell|went|came|thrown off|from the|a|an _? _? bridge|cliff|cliffs|roof|storey|park|balcony|tower|pier|window|viaduct|flyover|crane|scaffold|scaffolding|ladder|building|train|platform|edge|steeple|belfry|boat|jetty|mountain|quay
left|off the road|track|rails at|on|near|when
hit|struck|run|knocked|killed over|down? by a|the|lightning train|bus|car|lorry|tram|van|tractor|taxi|bull|horse|bolt
struck|hit by lightning|a|the
was|were|got|been killed
son|wife|husband|daughter|brother|sister|father|mother killed in|by|on|at|himself|herself|$
crushed|trapped|pinned|buried by|under|between|alive|beneath
slid|fell|went|crashed|drove|walked into the sea|river|sewer|harbour|dock|quarry|canal|well|reservoir|loch|lake
went|fell|gone through|under|into the ice|floor|roof|windscreen|sluice|lock|weir
saved him|her|me|them|<poss> ~a|some|from|time _?
<kin> shot|stabbed|strangled|poisoned|drowned|attacked him|her|himself|herself|me|them|<poss> *?
dam|river|banks|sewer|main|tank|boiler burst|exploded
body was|is|has never found|been|recovered *?
<creature> hit|struck|ploughed|overturned|crashed the|a|into|on *?
filmed|caught|recorded hitting|stealing|kissing|shouting|driving|shoplifting|fighting|attacking _?
escaped|fled through|over|across|under a|the|in|with _
named a|the|their _ after _?
confessed to|on|in ~me|hating|feeling|being|eating|drinking|smoking _?
on air $
about|from|in|at the laundry|laundries
set fire to <det>? _
lost with|on|at the <creature>|sea|ship|hands *?
was|were|street|village|school|whole evacuated
seen|watched the video|footage|clip|film|documentary $
television|tv|film|news cameras|camera|crew|crews|reporters
first to reach|find|arrive|spot|climb|swim|cross|sail _? _?
attacked|bitten|mauled|kicked|chased|gored|savaged|stung by a|an|the|his|her|their|two|some? _? <animal>
held up|at|to at|gunpoint|knifepoint|ransom|knife gunpoint?
at gunpoint|knifepoint
serving|served|serves life|a|<num>|time sentence|years|for|in|$
<creature> went|came|plunged|rolled over|off|down the|a _
plaque|statue|bench|window with|to|for <poss>|him|her name? *?
the one in the suitcase|river|boot|paper|papers|news|photo|photograph|video|film|poster|wreck
last|first person|one|man|woman|child|survivor out|off|on of? the? ~room|list|door _
one punch
lost the|their|his|her farm|boat|house|shop|herd|pub to|in|when *
washed|swept away|out|off|overboard
pulled|dragged|rescued|winched|saved|carried <two>|the|a|his|her _ from|out|off of? the|a|burning|<poss> _?
pulled|dragged|rescued|winched|dug <poss>|him|her|them? from|out|off|down of? the|a|an|<cap>|from *?
went back in for
rescue|rescued|rescuer|stretcher|lifeboat|winched|helicopter|helicopters|coastguard
held|taken hostage|captive|prisoner
the|a|that <creature> that|which|who was|had? went|sank|<done>|ran|trampled|came|jumped|killed|left|stayed|bit|ate
the <person>|one|ones|man's|girl's|hero who|that|they|she|he was|were|had|has|is? <done>|cleared|shot|found|searched|held|named|accused|struck|buried|pulled|rescued|saved|filmed|taken|kept|dropped|hit|bitten|evicted|sacked|arrested|acquitted|winning
the one where|they the|searched|shot|found|looked|never _? _?
who|whoever had|has|was|were? <bold>|cut|cleared the|a|an|off|down|from|into|out|under|in|on|to|his|her|their|through|up|over|herself|himself|with|by|across
chained himself|herself|themselves|to|up
walked|limped|swam|crawled away|out|ashore from the|a|it _? _?
escape|escaped|fled from|in|on|over|through the|a|an|<poss> cult|sect|farm|war|fire|camp|island|siege|taliban|regime|prison|convent|boat|boot
cult|commune
won|win a|the|half million|thousand|hundred|fortune *?
scratch|premium card|cards|bond|bonds
won|win|winning|winner the|a|an|of|gold|silver|bronze|two|three|his|her _? _? rollover|lottery|pools|cup|league|jackpot|national|world|medal|medals|prize|prizes|award|title|championship|election|appeal|show|contest|race|seat|marrow|raffle|rosette|factor|bake|pulitzer|nobel|bursary|vc
gold|silver|bronze|olympic|world medal|medals|medallist|champion|record|championship|title
record holder|breaker|breaking
broke|holds|held the|a _? record
prize|prizewinning|winning|champion winning|marrow|leek|leeks|bull|ram|pig|onion|onions|rose
capped|played|rowed|ran|boxed|swam|shot|rode|fenced|plays|swims|runs|rows|fences|bowls|skis|curled|captained _? for england|scotland|wales|ireland|ulster|britain|yorkshire|lancashire|great|gb|county|ghana|the|jamaica|<cap>
fought|wounded|captured|killed|deployed > in|at <cap>
on|won|appeared|applied on|for? the? mastermind|countdown|crimewatch|bakeoff|gogglebox|pointless|strictly|roadshow|apprentice|voice|songs|blue|dragons'|university|x
unveiled|christened|launched|opened|cut down? the|a|that _? plaque|tram|ship|bridge|statue|tree|yew|oak|ribbon|hospital|library|memorial
cut down the|that|a _? yew|oak|tree|maypole|statue|cross|elm|trees
poisoned|haunted|cursed|blasted|burnt|sunken|stolen|lost|wrecked well|wells|reservoir|mill|house|village|trawler|boat|painting|baby|bus|farm|umbrella
caravan|house|barn|shop|pub|flat|chapel|club|school stood|was|had till|until|before|burned|burnt|flooded|torched they|it|down|out *?
met|curtsied|presented|bowed to? the king|queen|pope|prince|princess|prime|president|beatles
carried the torch|flag|coffin|cup|bomb
left|abandoned|found on|outside|in|at the|a church|hospital|police|phone|station|doorstep|shop|convent steps|step|box|station|porch|doorstep *?
given|gave|giving birth on|in|at the|a ~hospital|ward|labour|bath _?
lost <two>|both _? in|on the|one|a|<cap>
ransom
lived|living|slept|camped in|at the? airport|tree|cave|tent|lighthouse|car|van|bus|tunnel
briefly|locally|mildly|nationally|world famous|notorious
the night|day|week|summer|year the|of _ _? blew|burned|burnt|fell|collapsed|flooded|sank|closed|shut|came|went|riots|fire|flood|floods|murders|deaths|strike
the|that boat|ship|trawler|aircraft|plane|helicopter before|went|came|sank|down|that *
hundred|hundreds|thousand|thousands|dozens of his|her|their|our sheep|cattle|cows|ewes|lambs|pigs|birds|hens
came|arrived in a|the refrigerated|lorry|container|dinghy _?
off the boats
fatal accident inquiry
during|in|since the riots|troubles|riot
herd|cattle|tb|cows|sheep|flock went|tested|slaughtered|culled|reactors
reactors|cull|culled|foot-and-mouth|bluetongue
mid surgery|shift|service|sermon|flight|lesson|match|song|wedding|funeral|speech|exam|interview|trial|concert|performance|channel|atlantic
"""
GROUPS = (
    Group(Category.EVENT, _WHY, _TOLD, ("known about locally", "")),
    Group(Category.EVENT, _WHY, _LAW),
    Group(Category.EVENT, _WHY, _BEFELL),
)


@cache
def _frames() -> Frames:
    return Frames(GROUPS, CLASSES)


def told_events(note: Note) -> Iterator[Candidate]:
    """Every phrase that tells of something public."""
    yield from _frames().found(note)
