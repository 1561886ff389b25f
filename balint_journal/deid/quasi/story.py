"""Events that others know of, telling looks, being the only one, and the doctor's own setting."""

from __future__ import annotations

import re
from collections.abc import Iterator

from balint_journal.deid.findings import Action, Category
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.note import Note

_EVENT = re.compile(
    r"\b(?:(?:it |that |which |who |was |were |had been |been |all ){0,3}(?:on|in|made|over|through) (?:the |all the |every )?(?:local |national |evening |daily |sunday )?(?:papers?|news|newspapers?|headlines|press|tabloids|telly|tele|front page|crimewatch|six o'clock news)(?! (?:round|bag|towel|towels|bag|cup|work|form|pushed|clip))"
    r"|went viral|inquests?|tribunals?|magistrates'?|crown court|high court|county court|old bailey|court case|in court|up in court|taken to court|up before|had up for|public inquiry|the inquiry|prosecuted|convicted|conviction|sentenced|acquitted|jailed|imprisoned|did time|doing time|served time|inside at"
    r"|released from prison|the siege|on remand|on tag|on licence|on parole|in prison|from prison|murder(?:ed|er|s)?|manslaughter|homicide|strangled|stabbed|stabbing|shot (?:at|dead|by|in|himself|herself|outside)|shootings?|gunned down|bomb(?:ed|ing|ings|s)?|explosion|blown up|kidnap\w*|hostage|abduct\w+"
    r"|arson|armed robbery|the robbery|been robbed|the raid|hit[- ]and[- ]run|pile-?up|derail\w+|train crash|plane crash|car crash|coach crash|bus crash|the crash|air crash|capsized|shipwreck\w*|drown(?:ed|ing|ings)|avalanche|landslide|mudslide|earthquake|tsunami|the flood|the floods|struck by lightning|hit by lightning"
    r"|(?:factory|house|flat|warehouse|tower|chip pan|caravan) (?:fire|blaze|explosion)|(?:the |that )(?:[\w'-]+ ){0,3}(?:disaster|tragedy|massacre|bombing|riots?|siege|scandal|minibus crash|bus crash|coach crash|derailment|drownings?|shooting|outbreak|murders?)|(?:(?:the |that )(?:[\w'-]+ ){0,3}(?:business|affair)|(?:the |that )(?-i:[A-Z])[\w'-]+ (?:[\w'-]+ ){0,2}(?:thing|case))(?= (?:and|in|at|on|of|when|that|\u2014|\u2013|-)|[,.;)!?])"
    r"|(?:chimney|roof|wall|crane|scaffold\w*|bridge|tower|tree|ceiling|lift|building|stand|loft|pit|mine|tunnel|shaft) (?:came down|collapse[ds]?|fell|gave way|caved in)|(?:jumped|fell|threw (?:him|her)self|went|thrown) (?:off|from) (?:the|a|an) (?:\w+ ){0,2}(?:bridge|cliffs?|roof|multi-?storey|car park|balcony|tower|pier|window|viaduct|flyover|crane|scaffold\w*|ladder|building|train|platform|edge)"
    r"|burn(?:ed|t) (?:in|to death|alive)|(?:hit|struck|run over|knocked down|killed) by (?:a|the) (?:train|bus|car|lorry|tram|van|tractor|taxi)|sued|suing|sex offenders?(?: register)?|viral|small boats?|dinghy|asylum|in a lorry|won the (lottery|pools|cup|league|x factor|bake off|jackpot|national|world|olympic\w*)|the lottery|lottery win\w*|post office (?:scandal|money|horizon)|horizon scandal|hillsborough|grenfell|lockerbie|aberfan|dunblane|windrush|bloody sunday|the troubles|chernobyl|piper alpha"
    r"|contaminated blood|infected blood|thalidomide|lifeboat|air ambulance|manhunt|missing person|went missing|body was found|found dead|found hanging|hanged (?:him|her)self|whistle-?blow\w*|struck off|sexual abuse|historic abuse|the laundry|laundries|trafficked|honour[- ](?:based|killing)|witness protection|(?:everybody|everyone|evry1|whole (?:village|town|island|street|school|valley)) (?:knows?|knew|watched|saw|talks|talked|heard)"
    r"|(?:was|were|got|been|son|wife|husband|daughter|brother|sister|father|mother) killed|mauled|gored|trampled|electrocuted|crushed (?:by|under|in|between)|the escape|eviction|evicted|mural|memorial (?:bench|plaque|garden)|olympic\w*|eurovision|honours list|(?:an? |his |her |the )(?:obe|mbe|cbe|knighthood|damehood)|the minibus|stolen)\b",
    re.IGNORECASE,
)
_TRAIT = re.compile(
    r"\b(?:(?:one|two|three|four|six|no|missing|lost|without|only) (?:\w+ )?(?:fingers?|thumbs?|legs?|arms?|hands?|eyes?|ears?|toes?|front teeth|teeth|nose|eyebrows)\b(?: on the (?:left|right))?|(?:glass|false|lazy|odd|different coloured|mismatched) eyes?|eye ?patch|wooden leg|false leg|prosthe\w+|stump|amput\w+"
    r"|albino|birthmark|port[- ]wine|hare ?lip|cleft|tattoo(?:ed|s)?|pierced|piercings|handlebar moustache|beard (?:down|to)|dreadlocks|mohawk|shaved head|waist-length|(?:bright )?(?:red|ginger|green|blue|purple|pink|white) hair|ginger lad|(?:six|seven) (?:foot|feet|ft) ?\w*|(?:four|five) foot (?:nothing|one|two|three)|very tall|dwarf|stammer\w*|stutter\w*|lisp"
    r"|monocle|top hat|bowler hat|cravat|kilt|full cope|bicycle clips|cape|cloak|leathers|in drag|eyeliner|burn scars?|scarred|a scar|webbed|hunchback\w*|hook for|deaf[- ]blind|deafblind|blind from birth|speaks? (?:four|five|six|seven|eight|nine|ten|\d+) languages|(?:fists?|hands?|feet|voice|head|nose|ears|face|laugh) like (?:a |an )?\w+"
    r"|odd eyes|one green|parrot|ferrets?|python|tarantula|iguana|llamas?|alpacas?|wolfhound|falcon|owl on|mobility scooter|penny[- ]farthing|ventril\w+|wears? (?:a |an |the )?(?:same |full |long |enormous )?[\w-]+ (?:cloak|cape|robes?|uniform|hat|wig|gown|boots|kilt|coat)|always (?:wears|wearing|in) (?:a |his |her )?\w+|you can tell)\b",
    re.IGNORECASE,
)
_NO_HEAD = (
    "time|times|thing|things|one I|one that matters|word|words|patient|patients|appointment|minute|minutes|hour|day|days|night|week|month|year|years|visit|question|line|part|bit|sentence|place|reason|way|half|few|two|three|couple|moment|"
    "person I|straw|chance|resort|few|of these|of the|of my|of her|of his|entry|page|note|step|sign|signs|contact|call|slot|clinic|consultation|sip|breath|ring|half|post|bus|train|hurdle|impression|thought|person to|sound|question|name|line|i |to |place|go|trimester|aid|class|rate|floor|hand|light|laugh|cup|biscuit"
)
_SINGULAR = re.compile(
    rf"\b(?:(?:the|our|their|my|his|her|its|a|an|[\w]+'s) )(?:only|sole|first|last|oldest|youngest|tallest|longest[- ]serving|fattest|richest|eldest|one|first ever|first and only|last surviving|oldest surviving|oldest living) "
    rf"(?!(?:{_NO_HEAD})\b)(?:[\w'-]+ ){{0,3}}?(?:in|on|to|for|from|left|here|ever|living|alive|of|who|at|between|north|south|off|round|within|outside|doctor|gp|partner|priest|woman|man|survivor|girl|boy|female|male|black|asian|white|muslim|jewish|gay|trans|openly)\b(?: (?:the |his |her |their |our )?[\w'-]+)?",
    re.IGNORECASE,
)
_SETTING = re.compile(
    r"\b(?:single[- ]handed|sole (?:doctor|gp|partner)|(?:the |our |an? )?island(?:'s)? (?:gp|doctor|practice|surgery)|prison (?:gp|doctor)|ship'?s (?:doctor|surgeon)|army (?:gp|doctor|medical)|(?:two|three|four|2|3|4)-(?:partner|doctor|handed) practice|on (?:an|the|this|our) islands?|branch surgery|dispensing practice|rural practice|garrison|the barracks|only (?:woman|female|male|black|asian|white|muslim|jewish|gay|salaried|trans) (?:partner|doctor|gp|trainee|registrar)"
    r"|(?:i'm|i am|as) the (?:only|one|first|last|youngest|oldest|sole) (?:\w+ ){0,3}(?:doctor|gp|partner|woman|man|one)|(?:one|only) doctor for|for (?:two|three|four|five|six|\d) (?:islands|parishes|villages|valleys|glens)|fellowship for|boat (?:clinic|round)|the ferry (?:round|clinic)|homeless (?:practice|surgery)|university health|boarding school doctor|club doctor|team doctor|police surgeon|medical officer|deputy coroner|lmc chair|training programme director|college examiner|clinical director)\b",
    re.IGNORECASE,
)
_PATTERNS = (
    (_EVENT, Category.EVENT, "Others may have read or heard of this."),
    (_TRAIT, Category.TRAIT, "Somebody who has met them would know them by this."),
    (_SINGULAR, Category.SINGULAR, "There is only one of whom this is true."),
    (_SETTING, Category.SETTING, "This tells which doctor is writing."),
)


def story(note: Note) -> Iterator[Candidate]:
    """What others may know of, may have seen, or what fits one person only."""
    for pattern, category, why in _PATTERNS:
        for match in pattern.finditer(note.text):
            yield Candidate(match.start(), match.end(), category, Strength.WEAK, why, action=Action.FLAG)
