"""Dates by the turning of the year and of the world: school terms, the ends of months, work on the land, weather and events that everybody dates by."""

from __future__ import annotations

import re
from collections.abc import Iterator

from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.when_used import when_used
from balint_journal.deid.text.wordset import words
from balint_journal.deid.times.ages_said import KIN
from balint_journal.deid.times.dates_figures import a_date

_MONTH = r"january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
_SEASON = r"spring|summer|autumn|winter"
_SCHOOL = rf"{_SEASON}|{_MONTH}|easter|christmas|xmas|michaelmas|hilary|trinity|lent|whit|whitsun|tattie|potato|halloween|eid|diwali|harvest|mid-?term"
_ORDER = r"first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|final|\d{1,2}(?:st|nd|rd|th)"
_STOP = r"(?=[,.;:!?)\n]| (?:and|but|when|he|she|they|we|i|in|at|on|for|with|as|so|if|to|by|because|that|which|after|before)\b|\s*\Z)"
_CUE = r"(?:in|since|till|until|til|before|by|after|over|during|at|around|about|for|from|through|to|come|of)"
_WEEKDAY = r"(?:mon|tues?|wed(?:s|nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?"
_FULL_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_WEEKDAYS = words("monday tuesday wednesday thursday friday saturday sunday")
_LAND = r"harvest|hay|hay-?making|lambing|calving|tupping|shearing|silage|gutting|dipping|clipping|threshing|ploughing|fruit-picking|hop-picking|strawberries|blackberries|bluebells|snowdrops"
_WORLD = (
    r"millennium|jubilee|coronation|blitz|armistice|pandemic|falklands|(?:miners' |postal |bin |nurses' |junior doctors' |rail )strike|three[- ]day week|poll tax|referendum"
    r"|foot and mouth|world cup|olympics|euros|commonwealth games|grand national|great north run|marathon"
)
_WEATHER = r"(?:big|great|bad|long) (?:freeze|snow|floods?|storm|heat|drought|strike|frost|thaw|heatwave|stink)"
_BEASTS = "rat|ox|tiger|rabbit|dragon|snake|horse|goat|sheep|monkey|rooster|cockerel|dog|pig"
# Each with words of which one must stand in the note for the pattern to be tried.
_PHRASES = tuple(
    (when_used(pattern, re.IGNORECASE), needed, hint)
    for pattern, needed, hint in (
        (
            rf"(?<!\w)(?:the )?(?:{_SCHOOL})?(?:(?<=\w) )?half[- ]?term(?: (?:break|week|holidays?|hols))?(?: in (?:{_MONTH}))?(?!\w)",
            words("half halfterm"),
            "feast:",
        ),
        (
            rf"\b{_CUE} (?P<a>(?:the )?(?:long |school |{_SCHOOL})(?: |(?<= ))(?:term|break|holidays|hols|vacation|vac|recess)(?: (?:of )?(?:19|20)\d\d)?)(?!\w)",
            words("term break holidays hols vacation vac recess"),
            "feast:",
        ),
        (
            rf"(?<!\w)(?P<a>(?:the )?(?:(?:{_ORDER}) (?:day|week|morning|friday|monday) of|(?:back |tail )?end of (?=(?:the |last |this |next |that )?(?:last |this |next )?(?:{_SEASON} |school |easter )?(?:hols|holidays)|(?:last|this|next|that|the {_SEASON}|the easter) )|(?:start|beginning) of (?=the|last|this|next|that)) ?(?:(?:the|last|this|next|each|that) )?(?:(?:{_SEASON}|school|easter|christmas) )?(?:term|hols|holidays))(?! (?:care|dates|sickness)\b)(?!\w)",
            words("term hols holidays"),
            "",
        ),
        (
            rf"(?<!\w)(?P<a>(?:the )?(?:(?:{_ORDER})(?: day| week| weekend| {_WEEKDAY})? of (?:the|each|every|next|this|last) month|(?:(?:back |tail )?end|start|beginning|turn|back) of (?:(?:last|this|next|that) (?:year|month|{_SEASON})|the (?:month|year|season|tax year|financial year)))){_STOP}",
            words("month year season spring summer autumn winter"),
            "",
        ),
        (
            rf"(?<!\w)(?P<a>(?:the )?(?:{_SEASON}|back ?end) (?:before last|after next|just gone)|last back ?end|(?:the )?(?:last|next|previous|following) (?:{_SEASON}))(?! (?:of|term|holiday|holidays|i|he|she|we|they)\b)(?!\w)",
            words("spring summer autumn winter backend back"),
            "",
        ),
        (
            r"(?<!\w)(?P<a>(?:the )?(?:longest|shortest) (?:day|night)|(?:the )?(?:summer|winter) solstice|(?:the )?(?:spring|vernal|autumn|autumnal) equinox|the wakes|(?:the )?wakes week|(?<!like a )(?:the )?(?:mid[- ]autumn|moon|lantern|harvest) festival|midsummer|midwinter|mid[- ]autumn(?= (?!scan)|[,.;]))(?!\w)",
            words("longest shortest solstice equinox wakes festival midsummer midwinter mid"),
            "feast:",
        ),
        (
            rf"(?<!\w)(?P<a>(?:gaudete|laetare|plough|carling|rogation|passion|refreshment|low|whit|trinity|palm|stir-up|remembrance|black|pancake|shrove|ash|maundy|good|holy|spy|fat|handsel|mothering) {_WEEKDAY})(?!\w)",
            words(
                "gaudete laetare plough carling rogation passion refreshment low whit trinity palm remembrance black pancake shrove ash maundy good holy spy fat handsel mothering"
            ),
            "feast:",
        ),
        (
            (
                r"(?<!\w)(?P<a>(?:the )?(?:(?:a[- ]?levels?|gcse|highers|exam|leaving cert) results day|results (?:day|week|night)|(?:leaving cert|junior cert|gcse|exam|mocks|reading|freshers'?|rag|carnival|show|tulip|trades|fair|race|gala|regatta) (?:week|weekend|fortnight)"
                r"|(?:world book|red nose|leap|poppy|polling|election|budget|census|world aids|world mental health|lammas|derby|ladies|results) day|(?:stephen|paddy|patrick|david|george|andrew|valentine|martin|swithin)'?s (?:day|weekend|night|eve)"
                r"|(?:glasgow|paisley|greenock|aberdeen|edinburgh|ulster|lammas|horse|mop|goose) fair|crop over|comic relief|children in need|up helly aa|notting hill|pride weekend))(?!\w)(?! (?:bench|cover|rota|nurse|unit|patients?)\b)"
            ),
            words(
                "results leaving junior gcse exam mocks reading freshers freshers' rag carnival show tulip trades race gala regatta book nose leap poppy polling election budget census aids health lammas derby ladies stephen's paddy's patrick's"
                " david's george's andrew's valentine's martin's swithin's stephens paddys patricks davids georges andrews valentines martins swithins fair over relief need helly notting pride"
            ),
            "feast:",
        ),
        (
            rf"\b(?:since|till|until|til|before|by|after|about|around|at) (?P<a>(?:the )?(?:{_LAND})(?: time)?){_STOP}",
            words(" ".join(_LAND.replace("-?", "").split("|"))) | words("hay making hay-making"),
            "",
        ),
        (
            (
                rf"\b(?:since|till|until|til|before|during|in|around|through|of|at|as) (?P<a>(?:the )?(?:(?:first|second|third|last) )?(?:{_WORLD})){_STOP}"
                rf"|\b(?:since|till|until|til|before|during|in|around|through) (?P<b>the {_WEATHER}){_STOP}"
            ),
            words(
                "millennium jubilee coronation blitz armistice falklands strike week tax referendum freeze snow floods flood storm heat drought frost thaw heatwave mouth cup olympics euros games national run marathon"
            ),
            "year:",
        ),
        (
            rf"(?<!\w)(?P<a>(?:the )?(?:year of the (?:{_BEASTS}|(?:big |great |long |bad )?(?:foot and mouth|heat|snow|floods?|strike|drought|freeze|storm|fire|eclipse|comet|riots?))|(?:snow|flood|strike|drought|foot and mouth|covid|jubilee) year|(?:first|second|third) lockdown|(?:miners'?|hunger) (?:winter|summer|year)))(?!\w)|(?<!\w)(?P<b>(?:(?<=in )|(?<=since )|(?<=from )|(?<=till )|(?<=until )|(?<=was ))the year of the (?:two |three |big |great |long |bad |last )?[a-z]{{3,12}})(?=[,.;:!?)\n]|\s*\Z| (?:and|when|he|she|they|we|i)\b)",
            words("year lockdown winter summer"),
            "year:",
        ),
        (
            r"(?<!\w)(?P<a>bank hol(?:iday)?s?(?: in (?:april|may|august))?)(?! (?:cover|rota|hours|pay|closure|closures|opening|list|shift)\b)(?!\w)",
            words("bank"),
            "feast:",
        ),
        (
            rf"(?<!\w)(?P<a>(?:the )?(?:last|next) {_FULL_DAY} but (?:one|two)|(?:a |the )?{_WEEKDAY} (?:week|fortnight)(?= |[,.;:!?)\n]|\Z)(?! (?:of|on|off|after)\b)|a (?:week|fortnight) {_FULL_DAY}){_STOP}",
            words("week fortnight but"),
            "",
        ),
        (
            rf"(?<!\w)(?P<a>(?:the |a )?{_FULL_DAY} (?:after|before|efter))(?=[,.;:!?)\n]| (?:and|to|he|she|i|they|we|that|with)\b|\s*\Z)|(?<!\w)(?P<b>(?:the )?(?:{_FULL_DAY}|week|weekend) (?:after|before|efter|of) the (?:[\w']+ ){{0,3}}(?:show|fair|run|races?|snooker|darts|cricket|marathon|clocks|cup final|final|derby|regatta|carnival|parade|festival|games|match|fete|gala|ball|eclipse|election|budget|tour|fleadh|mart|cattle sale|tups|coronation|jubilee|wedding))(?!\w)",
            _WEEKDAYS
            | words(
                "show fair run race races snooker darts cricket marathon clocks cup final derby regatta carnival parade festival games match fete gala ball eclipse election budget tour fleadh mart cattle tups coronation jubilee wedding"
            ),
            "",
        ),
        (
            r"\b(?:in|since|into|till|until|to|by|before|after|over|at|for) (?P<a>(?:the )?new year)(?! (?:resolution|party|card|list|rota|plan|diet)s?\b)(?!\w)",
            words("year"),
            "feast:",
        ),
        (
            rf"\b(?:by|since|till|until|before|in|at|come|around|about|was|this|that) (?P<a>(?:the )?back ?end){_STOP}",
            words("backend end"),
            "",
        ),
        (
            rf"\b(?:after|since|before|until|till|by|last|next|at|over) (?P<a>(?:last |next )?(?:whit|lent|advent|carnival)){_STOP}",
            words("whit lent advent carnival"),
            "feast:",
        ),
        (
            r"(?<!\w)(?P<a>(?:the )?(?:eve|feast|vigil) of (?:st|saint)s?\.? [\w']+|(?:the )?eve of (?:the |his |her |my |their )?(?:regatta|show|fair|games|wedding|eclipse|election|final|races|gala|mart|festival|[\w']+'s))(?!\w)",
            words("eve feast vigil"),
            "feast:",
        ),
        (
            r"\b(?:by|in|until|till|end of|start of|from|since|before) (?P<a>q[1-4])(?!\w)",
            words("q1 q2 q3 q4"),
            "",
        ),
    )
)
_HAPPENED = when_used(
    r"(?<!\w)(?P<a>the (?:year|winter|summer|spring|autumn|week|month|weekend|night) (?:that |when )?(?:the|all the) (?P<n>[\w']+)(?: [\w']+)? (?:died|dies|won|fell|resigned|closed|shut|burned|burnt|flooded|opened|came|come|broke|froze|crashed|ended|landed|failed|collapsed|got in|was (?:shot|elected|crowned|killed|married|bombed))(?: (?:down|back|in|up|at (?:easter|christmas|whit)))?)(?!\w)",
    re.IGNORECASE,
)
_HAPPENED_WORDS = words("year winter summer spring autumn week month weekend night")
_HOME = words(
    "boiler car phone phones computer computers system systems lift printer baby dog cat wife husband kids children twins family marriage news letter results"
    " surgery practice ceiling roof"
)


def turnings(note: Note) -> Iterator[Candidate]:
    """Every stretch that dates by what comes round each year, or by what everybody remembers."""
    for pattern, needed, hint in _PHRASES:
        if not note.said & needed:
            continue
        for match in pattern.finditer(note.text):
            told = next((name for name in pattern.groupindex if match[name]), 0)
            yield a_date(*match.span(told), Strength.LIKELY, hint)
    for match in _HAPPENED.finditer(note.text) if note.said & _HAPPENED_WORDS else ():
        if match["n"].lower() not in KIN | _HOME:
            yield a_date(*match.span("a"), Strength.LIKELY, "year:")
