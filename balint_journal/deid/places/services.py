"""Where capitals say nothing: firms and services named by a word of their own and by what they do ("harland roofing")."""

from __future__ import annotations

from collections.abc import Iterator

from balint_journal.deid.findings import Category
from balint_journal.deid.names.vocabulary import DETERMINERS, FUNCTION, HUMAN_ACTS, KIN, ROLES, TITLES, WEAK_TITLES
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.lexicon import ENGLISH, Kind
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.token import Mode, Token
from balint_journal.deid.text.wordset import words

_NEVER = FUNCTION | KIN | ROLES | TITLES | WEAK_TITLES | HUMAN_ACTS | DETERMINERS
# What a firm sells or a service does, and what it is called in prose. None of these is found alone.
_TRADES: dict[str, str] = {
    **dict.fromkeys(words("""cleaners bakers jewellers saddlers chandlers chemists opticians florists greengrocers fishmongers ironmongers newsagents outfitters
    drapers tailors barbers cuts cutz nails hair hairdressing beauty tans tattoos tattoo grill kebab kebabs fryer fryers tandoori balti chippy pizza pizzas noodles
    carpets blinds interiors furniture beds tiles flowers"""), "a shop"),
    **dict.fromkeys(words("""biscuits shellfish seafoods poultry meats meat growers produce textiles knitwear footwear packaging plastics chemicals ceramics potteries
    roofing scaffolding plumbing haulage transport freight removals skips tyres windows kitchens joinery electrical electrics construction contractors demolition
    landscapes fencing paving coaches travel trawlers marine aviation aerospace semiconductors components steels metals castings breakers recycling autos cars vans
    buses railways homes lettings property properties developments security recruitment personnel finance insurance hi-fi funeralcare funerals undertakers
    breweries distillers distillery bottlers printers"""), "a firm"),
    **dict.fromkeys(words("""homecare domiciliary carers cares"""), "a care firm"),
    **dict.fromkeys(words("""support service services advice counselling recovery wellbeing befriending minibus foodbank jobcentre housing probation camhs cmht
    safeguarding iapt talking therapies physio ooh lot crowd"""), "a service"),
    **dict.fromkeys(words("police constabulary fire ambulance"), "the emergency services"),
    **dict.fromkeys(words("relief aid"), "a charity"),
}  # fmt: skip
# Rows that name what a service is; the word before them tells whose.
_ROWS = frozenset(
    tuple(row.split())
    for row in words(
        """social_services children's_services childrens_services adult_services urgent_care out_of_hours a_and_e a_&_e gp_access citizens_advice healthy_minds
        job_centre fire_service fire_and_rescue ambulance_service dry_cleaners fish_bar chip_shop chip_van hi_fi food_bank law_shop law_centre
        traveller_support funeral_care talking_therapies memory_service minor_injuries day_services mental_health home_care
        primary_care homeless_project women's_aid womens_aid carers_support young_carers credit_union family_practice and_sons and_daughters"""
    )
)
_ROW_STARTS = frozenset(row[0] for row in _ROWS)
_MIDDLE = words(
    "dry home health medical social urgent family adult young mental traveller community nail hair tyre car van bus coach fish kebab auto"
)
# Where an ordinary word before a trade is no more than a name: "allied care have", "her agency, core care".
_BARE_HEAD = words("at from with rang ring agency called employer for by via")
_OF_A_KIND = words(
    """social health primary secondary intensive palliative nursing personal day urgent home child family end life adult mental community skin wound foot eye dental
    medical emotional peer bereavement advice self respite foster after shared total good better proper poor more extra it customer public civil funeral memorial
    church sunday carol armed fire emergency ambulance postal military secret room bus train rail taxi car delivery legal council private sheltered supported
    student temporary emergency new best worst online phone telephone help voluntary charity local national free full part night out crisis alcohol drug
    drugs addiction carer parent breast bowel debt benefits money welfare housing pain memory sleep weight stop smoking diet bank first second hearing
    pet animal child's mouth old elderly dementia learning disability disabled special shop garden patio bathroom kitchen back front side bay small whole same other
    wee second-hand used hire company police getaway parked both all toy race sports fast electric two three four five six several many few most own
    acrylic gel false finger toe broken dirty long short facial body grey dark blonde curly thick thin wet red black white brown dyed nasal pubic public
    paper deep fried frozen fresh raw cooked cold hot chicken lamb doner medium large cheese pot instant sex air package foreign sea school term holiday
    deluxe bunk hospital spare single double garden cut wild open sash net roller funeral floor bathroom roof family life travel health car house
    national social-security job gas water marine royal merchant mother's father's son's daughter's parents' their marie mind nice usual regular our"""
)
_LOTS = words("lot crowd")
# Where capitals are used as print does, these too belong to the place before them.
_RAISED_TOO = words("jobcentre police constabulary homecare camhs cmht iapt ooh foodbank")
_PLACED = frozenset({("urgent", "care"), ("social", "services"), ("talking", "therapies"), ("citizens", "advice")})
# What follows a name that opens a sentence: "allied care have", "sight action lady", "wear recovery 9am".
_SAID_OF = words("have are were has had said rang wrote lady man woman worker nurse crisis number line people helpline")
_TINY = 2
_WHY = "a name, and what such a firm or service does"


def services(note: Note) -> Iterator[Candidate]:
    """Names like "armagh traveller support", "bosworth dry cleaners", "poole a and e", "from allied care"."""
    for token in note.tokens:
        row = _row_end(note, token) if token.lower in _ROW_STARTS else None
        single = token.lower in _TRADES or token.lower == "care"
        if not (row or single) or (token.mode is Mode.NORMAL and not (row or token.lower in _RAISED_TOO)):
            continue
        found = _traded(note, token, row or token, token) if token.joined else None
        if not found and row and token.mode is not Mode.NORMAL:
            found = _with_its_place(note, token, row)
        if found:
            yield found


def _row_end(note: Note, token: Token) -> Token | None:
    """The last word of a row such as "social services" that begins here."""
    for length in (3, 2):
        row = [one for step in range(length) if (one := note.after(token, step))]
        if tuple(one.lower for one in row) in _ROWS and all(one.joined or one.before == "-" for one in row[1:]):
            return row[-1]
    return None


def _with_its_place(note: Note, token: Token, last: Token) -> Candidate | None:
    """Such as "urgent care kirkby": the place behind the service."""
    place = note.after(last)
    if not place or not place.joined or last.lower == "e" or (token.lower, last.lower) not in _PLACED:
        return None
    kinds = note.kinds(place)
    if not kinds & (Kind.PLACE | Kind.SURNAME) or kinds & (ENGLISH | Kind.FORENAME):
        return None
    return Candidate(
        token.start, place.end, Category.ORGANISATION, Strength.LIKELY, _WHY, hint="kind:a service", spreads=False
    )


def _traded(note: Note, noun: Token, last: Token, first: Token) -> Candidate | None:
    """The whole name that ends with ``last``."""
    head = note.after(first, -1)
    for _ in range(_TINY):
        if not head or not first.joined or head.lower not in _MIDDLE:
            break
        first, head = head, note.after(head, -1)
    if not head or not first.joined or not head.text[0].isalpha() or head.index in note.in_terms:
        return None
    owner = head.base != head.lower
    if head.base in _NEVER or len(head.base) <= _TINY or (owner and not _firm_of(note, head)):
        return None
    kinds = note.kinds(head)
    telling = not kinds & ENGLISH
    if head.mode is Mode.NORMAL and not (
        head.capital
        and telling
        and (not kinds or kinds & (Kind.PLACE | Kind.NAME))
        and not kinds & Kind.FORENAME
        and not head.shouted
    ):
        return None
    given = kinds & Kind.FORENAME and not kinds & (Kind.PLACE | Kind.SURNAME)
    if telling and given and last is noun and not owner:
        return None  # "maureen cares", "derek cuts"
    if not telling and not owner and not _bare_head(note, head, last):
        return None
    start = _start(note, head) if telling and not owner else head
    end = first.start - 1 if noun.lower in _LOTS and first is noun else last.end
    kind = _TRADES.get(last.lower) or _TRADES.get(noun.lower) or "a service"
    return Candidate(start.start, end, Category.ORGANISATION, Strength.LIKELY, _WHY, hint=f"kind:{kind}", spreads=False)


def _start(note: Note, head: Token) -> Token:
    """The first of the words before ``head`` that no list explains: "ellern mede lot"."""
    start = head
    for _ in range(_TINY):
        before = note.after(start, -1)
        if not before or not start.joined or len(before.base) <= _TINY or not before.text.isalpha():
            break
        kinds = note.kinds(before)
        if kinds & (ENGLISH | Kind.FORENAME) or (before.mode is Mode.NORMAL and not before.capital):
            break
        start = before
    return start


def _firm_of(note: Note, head: Token) -> bool:
    """Such as "on lates at fox's biscuits", "runs gill's autos": an owner where somebody works, or a name over the door."""
    before = note.after(head, -1)
    if not before or not head.joined or head.mode is Mode.NORMAL:
        return False
    owned = before.lower in {"runs", "owns", "ran", "owned"}
    return owned or (before.lower in {"at", "for"} and not note.kinds(head) & Kind.FORENAME)


def _bare_head(note: Note, head: Token, last: Token) -> bool:
    """An ordinary word without an article, where only a name stands so: "from jewish care", "rang quaker service"."""
    before = note.after(head, -1)
    if head.lower in _OF_A_KIND or head.lower.endswith(("ing", "ly")) or last.lower in _LOTS:
        return False
    following = note.after(last)
    if head.first:
        return bool(following and following.joined and (following.lower in _SAID_OF or following.text[0].isdigit()))
    if not before or not head.joined:
        return False
    shut = not following or not following.joined or following.base in FUNCTION
    return before.lower in _BARE_HEAD and shut
