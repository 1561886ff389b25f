"""Households, events, looks and illnesses told in plain phrases: "nine people live", "the lad on the roof", "with a gold tooth"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from balint_journal.deid.findings import Action, Category
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.note import Note

_NUMBER = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|\d{1,2})"
_BIG = r"(?:five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|[5-9]|1\d)"
_OFFSPRING = r"(?:children|childer|kids|weans|bairns|sons|daughters|boys|girls|babies|grandchildren|under[- ]fives|toddlers|teenagers)"
_HOUSEHOLD = re.compile(
    rf"\b(?:{_NUMBER} (?:foster|children's|care) (?:homes?|families|placements)|{_BIG} (?:people|adults|of (?:them|us)|relatives) (?:live|lived|living|sleep|slept|share|shared|in (?:a |the |one |two |that )?(?:\w+ )?(?:flat|house|room|caravan|bedroom))"
    rf"|(?:{_NUMBER} |the )?{_OFFSPRING} under (?:{_NUMBER})|(?:her|his|their|my) (?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|3rd|4th|5th|6th|7th) (?:child|baby|pregnancy|grandchild|girl|boy|son|daughter)"
    rf"|(?:lost|buried|outlived|survived) (?:all |both |two |three |four |five )(?:of )?(?:his |her |their |my )?(?:sons|daughters|children|babies|husbands|wives|brothers|sisters|parents|boys|girls)"
    r"|step-?(?:son|daughter|child|children|dad|mum|mother|father|sons|daughters|brother|sister|brothers|sisters|family|grandson|granddaughter)|foster(?:ed| care| child| carer| carers| mother| mum| dad| father| parents| son| daughter)|in care (?:since|from|until|as|till|at)|care leaver|grew up in (?:care|a (?:children's )?home)|children's home"
    r"|sole carer|only carer|young carer|full-time carer (?:for|to)|cares for (?:both|all|his|her) (?:\w+ )?\w+|(?:brought up|raised|reared) by (?:his|her|their|my|an|the) \w+|no living (?:relatives?|family)|last of (?:the|her|his|their) (?:family|line|name)"
    r"|{_NUMBER} of (?:them|us) in (?:a|the|one|two)|(?:all )?four grandparents|married (?:his|her|their) [\w-]+-in-law|one of (?:five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen)(?=[,.;)])|first (?:baby|child|born) at (?:thirteen|fourteen|fifteen|sixteen|1[3-6])|in prison|(?:an? )?(?:only|late) (?:baby|child)|great-great-\w+|civil partner(?:ship)?|same-sex|adopt(?:ion|ive|ing)|widowed (?:at|before|within)|(?:two|three|four) (?:wives|husbands|marriages|families)|never (?:had|met) (?:his|her) (?:father|mother)|married (?:his|her) (?:cousin|brother's|late|dead)|twins after|ivf twins|egg donor|donor egg)\b",
    re.IGNORECASE,
)
_SOMEBODY = r"(?:lad|lass|lassie|girl|boy|man|woman|one|child|bairn|mother|father|family|couple|doctor|driver|teacher)"
_PUBLIC = re.compile(
    rf"\b(?:(?:it'?s |it was |was |went |put ){{0,2}}(?:on|all over|to|up on) (?:youtube|tiktok|facebook|twitter|instagram|social media|the radio|tv|the tv|the telly|breakfast telly|television|netflix|panorama|newsnight|the one show|the front page|the internet|the wireless)"
    rf"|(?:was |is |were |be )?(?:the |that )(?:\w+ )?{_SOMEBODY} (?:on|off|from|up|in|under|down) (?:the )?(?:roof|bridge|news|telly|tv|front page|papers?|poster|boat|mountain|ledge|cliffs?|crane|tower|train|lorry|well|river|statue|video|photograph|advert)"
    rf"|filmed (?:it|him|her|them|by|from|for)|went back in for|(?:pulled|dragged|rescued|winched|cut) (?:\w+ )?(?:from|out of|off) (?:the|a|an) \w+|the (?:fire|flood|blaze|strike|crash|accident|collapse|explosion|rescue|robbery|march|closure|attack|fall|sinking|wreck|rising|famine|war|coup) (?:at|in|on|of|under|near|off) (?:the )?(?!surgery|practice|hand|back|throat|night|room|head)[\w'-]+"
    r"|mid-(?:surgery|shift|service|sermon|flight|lesson|match|song|wedding|funeral|speech|exam|interview|trial|clinic|concert|performance|air|channel|atlantic)|blue plaque|(?:was |is )?named after (?:him|her|them)|statue|record[- ]holder|broke the record|world record|won (?:a|an|the|gold|silver|bronze|two|three) (?:\w+ )?(?:medals?|prizes?|cup|award|title|championship|election|case|appeal|show|contest|race|seat)|(?:gold|silver|bronze) medal\w*"
    r"|(?:capped|played|rowed|ran|boxed|swam|shot|rode|fenced) for (?:england|scotland|wales|ireland|ulster|britain|the county|yorkshire|lancashire|great britain|gb|his country|her country)|(?:fought|served|wounded|captured|lost|killed) (?:in|at) (?-i:[A-Z])\w+|falklands|helmand|kindertransport|evacuee|prisoner of war|pow camp|concentration camp|refugee camp|torture[ds]?|genocide|massacre"
    r"|(?:the|an|her|his|that) inquest|on the (?:six o'clock |ten o'clock |local )?news|in (?:all )?the (?:local )?papers?|the whole (?:village|town|island|street|school|valley|parish|estate) (?:knows?|knew|watched|saw|came|turned)|made the (?:papers?|news|front page)|appeal fund|crowdfund\w*|a minute's silence|named in (?:the )?(?:papers?|court|parliament)|raided|the raid|arrest(?:ed)?|gave evidence|on (?:the|a) jury|closed the (?:road|school|bridge|motorway|beach|street|shop|factory|mine|pit)|the (?:police|army|coastguard|fire brigade|bomb squad|helicopter) (?:dug|came|took|raided|cordoned|taped|searched|had to|were called|landed|stopped|circled)|(?:re)?named (?:the|a) \w+ after|buried alive|(?:slid|fell|went|crashed) into the (?:sea|river|sewer|harbour|dock|quarry)|washed away|swept (?:away|out|off)|deport\w+|detention centre|police tape|cordon(?:ed)?|candlelit|vigil|petition|protest(?:ed|er|ers)?|picket line|hunger strike|on strike"
    r"|who (?:had |has )?(?:fell|fallen|jumped|drowned|was shot|was killed|was stabbed|was found|went missing|went down with|won|climbed|chained|saved|pulled|set fire|crashed|shot|killed|swam|sailed|rowed|cycled|escaped) (?:the|a|an|off|down|from|into|out|under|in|on|to|his|her|their)\b|(?:on|won|appeared on|applied for) (?:mastermind|countdown|crimewatch|bake ?off|the bake ?off|the x factor|britain's got talent|question time|gogglebox|pointless|songs of praise|the antiques roadshow|desert island discs|university challenge|strictly|love island|big brother|the voice|dragons' den|the apprentice|blue peter|top of the pops|jeremy kyle)"
    r"|exorcis\w+|elop\w+|jilted)\b",
    re.IGNORECASE,
)
_ON_BODY = r"(?:on|over|across|up|down|round|behind) (?:half |the side of |the back of )?(?:his|her|their|my|the|each|one|both) (?:\w+ )?(?:face|wrist|wrists|forearm|forearms|hand|hands|arm|arms|neck|cheek|chest|back|leg|calf|knuckles|ear|eye|throat|forehead|shoulder|ankle|fingers)"
_LOOKS = re.compile(
    rf"\b(?:tattoo\w*[^.\n]{{0,40}}? {_ON_BODY}|{_ON_BODY}(?= in (?:ink|blue ink))|(?:gold|silver|missing|broken|one) (?:front )?(?:tooth|teeth)|(?:one|single)[- ](?:armed|legged|eyed|handed)|(?:three|four|six|eight|nine)-(?:fingered|toed)|guide dog|hearing dog|assistance dog|therapy dog|white stick|long cane|cochlear|hearing loop"
    r"|(?:has|with|walks with|had|got) an? (?:bad |slight |terrible |pronounced )?(?:limp|squint|twitch|lisp|stoop|hump|roll|swagger|glass eye|wooden leg)|limps|limping|calliper|walks on (?:two sticks|crutches)|wig|toupee|mullet|mohican|quiff|mutton ?chops|waxed moustache|plaits? (?:down|to)|hair (?:down )?to (?:his|her|their) (?:waist|knees|hips)"
    r"|in (?:a|an|his|her|full|the) (?:[\w-]+ ){0,2}?(?:bunnet|bonnet|beret|fez|trilby|fedora|deerstalker|stetson|sombrero|top hat|bowler|flat cap|tam|kilt|sporran|sari|salwar|shalwar|kimono|cassock|surplice|habit|wimple|cloak|cape|tuxedo|dinner jacket|tailcoat|waistcoat|dungarees|jumpsuit|onesie|wellingtons|waders|clogs|hi-?vis|leathers|uniform|regalia|costume|drag|wig|dog collar)"
    r"|in (?:a|an|his|her) (?:[\w-]+ )?(?:tartan|purple|orange|yellow|pink|scarlet|emerald|leopard[- ]?(?:skin|print)|fur|sequin\w*|velvet|camouflage|tweed|sheepskin|zebra|paisley) \w+|wears? (?:a|an|the|his|her|odd|one|two|three|full|mismatched) (?!face|look|smile|mask|expression)[\w-]+(?: [\w-]+)?"
    r"|(?:four|five|six|seven)[- ](?:foot|feet|ft)(?: (?:nothing|\w+))?(?: with an? \w+ \w+)?|(?:octo|nona|cente|septua|sexa)[gn]\w*arian|face tattoo|birth ?mark|burns? (?:to|on|across) (?:his|her) face|(?:handlebar|huge|enormous|waxed|walrus|magnificent|forked|plaited|white|ginger|red|long) (?:moustache|beard)|(?:only|always) wears|dress(?:es|ed) (?:all|only|entirely|as|like) \w+|vitiligo|alopecia|(?:is|was|he's|she's|born|registered|gone|going|partially|profoundly|totally|stone|now|who's) (?:blind|deaf)(?! drunk)|sign language|bsl|(?:metal plate|a plate|bullet|shrapnel|pellets|shotgun pellet) in (?:his|her)|hook where|hair (?:is|was|hung|falls|fell) (?:down )?to|(?:dyed|bleached|purple|blue|green|pink|orange) hair|face like a \w+|no (?:left|right) (?:arm|leg|hand|eye|ear)|speaks? (?:no english|only \w+)|pet (?:snake|rat|pig|crow|raven|owl|fox|monkey|lizard)|the (?:lobster|bat|snake|bird|pigeon|cat|dog|tortoise|alpaca) (?:man|woman|lady)|known as the)\b",
    re.IGNORECASE,
)
_ILLNESS = re.compile(
    r"\b(?:(?:new|second|donor|donated|transplanted|artificial|mechanical|somebody else's|someone else's) (?:lungs?|heart|kidneys?|liver|face|hand|cornea|pancreas|larynx)|(?:lungs?|heart|kidneys?|liver|face|marrow) (?:was |were )?(?:done|transplant\w*)|[\w-]{1,30}-whatsit|(?:\w+ )?(?:people|cases|of us|of them|families|patients) in the (?:whole )?(?:world|country|uk|literature)|only (?:known )?case|case report|written up in|named for the doctor|compassionate use|first in (?:the|this) (?:country|uk|county|world)|conjoined|intersex|iron lung|(?:his|her|their|my|a) (?:\w+'s|stranger's) (?:kidney|liver|heart|marrow|lung|lungs|stem cells|cornea)|chimeri\w+)\b",
    re.IGNORECASE,
)
_ALONE = re.compile(
    r"\b(?:its|our|their|the (?:village|town|island|county|practice|city|valley|parish|school|team|country|street|ward|family|county|choir|club)'s) (?:[\w-]+ ){0,3}?(?:only|sole|first|last|oldest|youngest|tallest|best-known) (?!time\b|thing\b|hope\b|words?\b|names?\b|patient\b|visit\b|meeting\b|appointment\b|child\b|chance\b|day\b|night\b|week\b|year\b|question\b|baby\b|home\b|one\b)[\w'-]+"
    r"|\b(?:last|first|oldest|youngest|only) (?:one )?of the (?!day\b|week\b|month\b|year\b|morning\b|afternoon\b|evening\b|list\b|two\b|three\b|surgery\b|clinic\b|session\b|biscuits\b|tea\b|light\b|summer\b|winter\b)[\w'-]+(?: [\w'-]+)?|\b(?:oldest|youngest|tallest|heaviest|smallest|only) (?:\w+ )?(?:patient|person|man|woman|one|baby|child|survivor|member|resident|pupil|player|doctor) (?:on|in|of|at|ever|here|to)\b|\b(?:nobody|no one) else (?:here|in|on|round)\b|\bthe (?-i:[A-Z])[\w'-]+ of (?-i:[A-Z])[\w'-]+",
    re.IGNORECASE,
)
_PATTERNS = (
    (_HOUSEHOLD, Category.FAMILY, "A family of this shape is known to those around it."),
    (_PUBLIC, Category.EVENT, "Others may have read or heard of this."),
    (_LOOKS, Category.TRAIT, "Somebody who has met them would know them by this."),
    (_ILLNESS, Category.CONDITION, "Few people have this."),
    (_ALONE, Category.SINGULAR, "There is only one of whom this is true."),
)


def telling(note: Note) -> Iterator[Candidate]:
    """Every such phrase, as a flag."""
    for pattern, category, why in _PATTERNS:
        for match in pattern.finditer(note.text):
            yield Candidate(match.start(), match.end(), category, Strength.WEAK, why, action=Action.FLAG)
