"""Work told by what somebody does and where: "who teaches at the village school", "on nights at the depot", "thirty years a deckhand"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from balint_journal.deid.findings import Action, Category
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.note import Note

_WHY = "A job that few people have, or that people nearby know of."
_A = r"(?:an? |the |his |her |their |our |my )"
_PLACED = rf"(?:at|for|in|on|with|aboard|down|up) {_A}?(?!it\b|him\b|her\b|them\b|me\b|us\b|that\b|this\b|all\b|least\b|once\b|last\b|first\b|turn\b|time\b|bed\b|tears\b|silence\b)(?:[\w'-]+ ){{0,2}}?[\w'-]+"
_WHO = r"(?:who|who'd|who's|she|he|they|still|now|also|and|used to|husband|wife|son|daughter|mother|father|brother|sister|mum|dad|partner|uncle|aunt) "
_HABITS = re.compile(
    rf"\b(?:(?:teach|teaches|taught|lectures|lectured|nurses|preaches|preached|referees?|umpires?|volunteers|volunteered|ushers) {_PLACED}"
    rf"|{_WHO}(?:coach(?:es)?|train(?:s|ed)|cooks|cooked|cleans|cleaned|farms|fish(?:es|ed)|sings|sang|rides|rode|box(?:es|ed)|dances|danced|serve[sd]) (?:at|for|in|aboard) {_A}?[\w'-]+"
    rf"|{_WHO}(?:coach(?:es|ed)|designs|edits|edited|translates|tunes|repairs|mends|restores|crews|crewed|referees|umpires|choreographs|chairs|commands|commanded|captains|captained|skippers|skippered|patrols|guards|delivers|installs|services|manufactures|drives|drove|flies|builds|breeds|grooms|bakes|brews|carves|presents)"
    rf" (?!me\b|him\b|himself\b|her\b(?! \w)|herself\b|them\b|us\b|it\b|you\b|up\b|off\b|home\b|away\b|back\b|past\b|to\b|into\b|down\b|everyone\b|my\b){_A}?[\w'-]+(?: [\w'-]+)?"
    rf"|(?:plays?|played) (?:for|(?:the )?(?:violin|viola|cello|harp|flute|oboe|clarinet|bassoon|trumpet|trombone|tuba|horn|cornet|euphonium|sax|saxophone|drums|bass|organ|pipes|fiddle|accordion|banjo|sitar|tabla|steel pans?)) ?(?:in|at|for|with)? ?{_A}?[\w'-]*"
    rf"|(?:first |second |third |lead |principal |on )?(?:violin|viola|cello|harp|flute|oboe|clarinet|bassoon|trumpet|trombone|tuba|french horn|cornet|euphonium|saxophone|drums|bass|percussion) (?:in|with|for) {_A}(?:[\w'-]+ ){{0,3}}?[\w'-]+|(?:first|second|third|principal) (?:violin|viola|cello|flute|oboe|clarinet|bassoon|trumpet|trombone|horn|cornet)"
    r"|(?:on )?(?:nights|days|earlies|lates|shifts|double shifts) (?:at|for|with|on|in|down) (?:the |a )?(?!the\b|once\b|least\b|home\b)[\w'-]+"
    r"|on the (?:tills?|checkouts?|bins|buses|trams|boats|ferries|rigs?|railways?|trains|tube|underground|post|markets?|lorries|taxis|cabs|trawlers|production line|assembly line|switchboard|ambulances|lifeboats?|drays?|barges|fishing|council|parish council|county council|bench|board of)"
    rf"|{_WHO}(?:makes|lays|grows|sells|trains|shows|races|rears|raises|hunts|traps|throws|blows|casts|binds|prints|engraves|thatches|paints|repairs|builds|breeds|judges|fits|tests|hangs|cuts|sweeps|climbs|dives|sorts|packs|guts|pickles|smokes|shoes|breaks in|tames)"
    r" (?!things\b|jokes\b|sense\b|calls\b|eyes\b|faces\b|lists\b|promises\b|plans\b|mistakes\b|excuses\b|notes\b|his\b|her\b|this\b|its\b|us\b|signs\b|stairs\b|words\b|hands\b|tears\b|corners\b|cigarettes\b|cigars\b|roll-ups\b)(?:[a-z-]+ )?[a-z-]{3,}s(?=[.,;)!?]| (?:for|at|in|on|and|to|off|from|by)\b)"
    rf"|{_WHO}(?:swims|swam|sings|sang|acts|acted|dances|danced|skates|skated|races|raced|bowls|bowled|rows|rowed|runs|ran|plays|played) (?:for|in) {_A}?(?!it\b|her\b|him\b|me\b|us\b|them\b|bed\b|here\b|there\b|tears\b|a row\b|minutes\b|hours\b|years\b)[\w'-]+|(?:sings|sang|plays|played|drums|drummed|toured|tours|dances|danced) with (?:an? |the )(?:[\w'-]+ ){0, 2}?(?:band|choir|orchestra|group|company|troupe|team|ensemble|quartet|circus|philharmonic|hall[e\u00e9])"
    r"|in (?:it|hr|pr|tv|finance|insurance|advertising|marketing|construction|retail|catering|hospitality|publishing|property|logistics|film|fashion|recruitment|telecoms|software|cyber ?security|demolition|forestry|shipping|the city|the trade|the music business|the civil service|the building trade|the motor trade|the fur trade)(?= (?:for|at|with)\b|[.,;])"
    r"|head of (?!the\b|steam\b|hair\b|a\b|his\b|her\b|my\b|it\b)[\w'-]+(?: [\w'-]+)?|(?:training|studying|trained|qualified|apprenticed|hoping|wants) (?:to be|to become|as|for) (?:an? |the )?(?!able\b|sure\b|well\b|here\b|home\b|left\b|alone\b|seen\b|better\b|like\b|with\b|ill\b|dead\b|so\b|the\b|it\b)[\w'-]+(?: [\w'-]+)?"
    r"|(?:student|undergraduate|postgrad|phd|doctorate|degree|a-levels?|apprenticeship) (?:of|in|at|doing|reading) [\w'-]+|(?:reading|studying|reads|studies|studied) (?:law|medicine|history|english|maths|physics|chemistry|biology|engineering|music|art|theology|classics|economics|politics|philosophy|psychology|nursing|dentistry|architecture|accountancy|pharmacy|geography|languages|computing|drama|fashion|midwifery|vet\w*|marine \w+)"
    r"|(?:private hire|taxi(?:s|ing)?,|minicabs?|care work|agency work|zero[- ]hours|gig work|shift work|piece work|lorry driving|dinner duty|contract cleaning|self[- ]employed))\b",
    re.IGNORECASE,
)
_PASTS = re.compile(
    r"\b(?:years (?:as )?an? (?!week\b|day\b|month\b|year\b|time\b|go\b)(?:[\w'-]+ )?[\w'-]+"
    r"|years (?:at|on|down|with|in) the (?!same\b|past\b|making\b|end\b|dark\b|house\b|family\b|practice\b|job\b|room\b|surgery\b|chair\b|making\b|future\b|wrong\b|world\b|past\b|other\b|one\b|most\b|country\b)[\w'-]+(?: [\w'-]+)?"
    r"|used to (?:be|work as|work for|work at|work in) (?:in the |an? |the |in )?(?!wrong\b|dark\b|way\b|the\b|able\b|so\b|more\b|very\b|good\b|that\b|such\b|like\b|in\b|here\b|there\b|on\b|at\b|my\b|his\b|her\b|bigger\b|better\b|different\b|called\b)[\w'-]+(?: [\w'-]+)?"
    r"|ex-(?!wife|husband|partner|girlfriend|boyfriend|smoker|drinker|wives|lover|fianc|in-law|addict|user|army\b)[\w-]{3,}"
    r"|retired (?!from\b|and\b|but\b|now\b|early\b|last\b|in\b|at\b|to\b|on\b|when\b|because\b|after\b|before\b|hurt\b|so\b|with\b|for\b|this\b)(?:[\w'-]+ )?[\w'-]+|retired from (?:the |a |his |her )?[\w'-]+"
    rf"|(?:apprenticed|apprenticeship|redundant|laid off|sacked|signed off|demobbed) (?:to|at|from|as) {_A}?[\w'-]+"
    r"|(?:does|did|doing) the (?:flowers|teas|bins|doors?|books|accounts|milk|post|cleaning|catering|lights|sound|makeup|make-up|hair|nails|scoring|sound) (?:at|for|on|in) (?:the )?[\w'-]+"
    r"|(?:by trade|by profession|by calling|for a living|time served|time-served|his own business|her own business|their own business|own firm|the family (?:firm|business|shop|farm|bakery|butcher'?s|boat)))\b",
    re.IGNORECASE,
)
_PLACES = re.compile(
    r"\b(?:at|in|from|for|down) (?:the |a |an )(?:[\w'-]+ ){0,2}?(?:works|steelworks|ironworks|gasworks|brickworks|waterworks|saltworks|quarry|colliery|pit|mill|factory|foundry|docks|shipyard|boatyard|dockyard|brewery|dairy|depot|abattoir|cannery|smokehouse|fish market|sorting office|call centre|warehouse|power station|pottery|distillery|tannery|sawmill|nursery school|village school|primary school|high school|secondary school|grammar school|special school|convent|cathedral|barracks|embassy|observatory|racecourse|stud|kennels|zoo|newspaper)\b"
    r"|\b(?:runs?|ran|owns?|owned|manages?|managed) the (?-i:[A-Z])[\w'-]+(?: (?-i:[A-Z])[\w'-]+)?"
    rf"|\b(?:runs?|ran|owns?|owned|keeps|kept|manages|managed|opened|inherited|took over) {_A}(?:[\w'-]+ ){{0,2}}?(?:shop|pub|farm|caf[e\u00e9]|restaurant|garage|salon|hotel|inn|stall|bakery|butcher'?s|chippy|chip shop|takeaway|post office|nursery|stables|studio|school|brewery|bookshop|guest ?house|b&b|newsagent'?s?|barber'?s?|dairy|boat|boats|hostel|care home|laundry|launderette|nail bar|tattoo parlour|smallholding|market stall|food van|ice cream van|printer'?s|taxi firm|building firm|haulage firm|business|company)\b"
    r"|\b(?:care|farm|mill|steel|sex|factory|support|youth|aid|dock|railway|metal|glass|forestry|oil|rig|postal|warehouse|shop|site|bar|charity|church|council|community|textile|laundry|cannery|garment|casino|night|refuge|hostel|agency|park|slate|quarry|fish|rescue|relief) (?:worker|workers|hand|hands|assistant|supervisor|foreman|manager|clerk|steward|packer|porter)\b"
    r"|\b(?:[\w-]{1,20} )?(?:mason|masons|diviner|dowser|filleter|telephonist|switchboard operator|bandsman|bandsmen|seamstress|clippie|signwriter|signalman|lino(?:typist)?|compositor|steeplejack|greaser|deckhand|bosun|cox|coxswain|ringer|fettler|riveter|winder|slinger|spotter|sexer|netminder|ganger|lengthman|platelayer|banksman|gaffer|forewoman|overman|lamplighter|knocker-upper|bunny girl|bluecoat|redcoat|drag queen|drag king|dj|deejay|mc|bailiff|beadle|bellringer|campanologist|farrier's|mudlark|scaffolder|tarmac(?:cer|ker)|tree surgeon|hedger|drystone waller|hedge layer|water bailiff|bouncer|croupier|stunt double|body double|voice coach|wedding planner|party planner|estate agent|letting agent|parking warden|traffic warden|lollipop (?:man|woman|lady)|dinner lady|tea lady|barrow boy|rag and bone man|whip|clerk of works|master of hounds|poet laureate|town crier|lord mayor|lord lieutenant|high sheriff|parish clerk|subpostmaster|postmistress|postman|harbour ?master|ferry ?man)\b",
    re.IGNORECASE,
)


def livelihood(note: Note) -> Iterator[Candidate]:
    """Every sign of work that a sentence gives by a deed or a place rather than by the word for the job."""
    for pattern in (_HABITS, _PASTS, _PLACES):
        for match in pattern.finditer(note.text):
            yield Candidate(
                match.start(),
                match.end(),
                Category.OCCUPATION,
                Strength.WEAK,
                _WHY,
                action=Action.FLAG,
                hint="work:",
            )
