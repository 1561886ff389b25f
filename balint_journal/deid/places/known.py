"""Firms, charities, clubs and bodies that everybody knows, where they are somebody's work, club or help and not goods."""

from __future__ import annotations

from collections.abc import Iterator

from balint_journal.deid.findings import Category
from balint_journal.deid.names.vocabulary import FUNCTION, KIN, ROLES, TITLES, WEAK_TITLES
from balint_journal.deid.places.household import household_names
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.lexicon import Kind
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.token import Mode, Token
from balint_journal.deid.text.wordset import words

_FIRMS = words(
    """amazon ebay uber deliveroo ford volvo bmw volkswagen toyota honda nissan vauxhall fiat audi skoda mercedes renault peugeot citroen jaguar land-rover nestle
    cadbury guinness heineken nike clarks dyson hoover disney netflix microsoft polo bp shell esso texaco boots next first three lush comet bhs maplin
    b&q m&s h&m c&a p&o"""
)
_CHARITIES = words(
    """samaritans barnardo's barnardos mencap oxfam childline nspcc rspca rspb rnli greenpeace shelter mind crisis scope relate sense refuge respond sands cruse
    home-start homestart headway mencap age_uk women's_aid help_for_heroes turning_point red_cross salvation_army citizens_advice victim_support
    marie_curie st_john_ambulance alcoholics_anonymous narcotics_anonymous al-anon women's_institute mothers'_union legion rotary
    british_legion macmillan alzheimers_society british_gas royal_mail momentum weightwatchers slimming_world"""
)
_CLUBS = words(
    "everton arsenal chelsea celtic rangers rovers united wanderers albion liverpool man_city man_united manchester_city manchester_united aston_villa west_ham crystal_palace leeds_united newcastle_united villa spurs hibs hearts tigers saints dolphins"
)
_SOBER = words("aa na ga ca al-anon")
_BODIES = words(
    "wi aa legion guides brownies scouts cubs u3a men's_shed women's_institute mothers'_union rotary legion union"
)
_OPENERS = frozenset(name.split()[0].split("&")[0] for name in _FIRMS | _CHARITIES | _CLUBS | _SOBER | _BODIES)
_WORK = words("at for with from by under to in of")
_EMPLOYED = words(
    """work works worked working boss job jobs shift shifts nights days driver drives drove driving picker picks picking packer packs packing warehouse employed volunteer
    volunteers volunteering volunteered manager manages delivers delivering contract sacked fired interview apprenticeship apprentice started trained supervisor
    cleaner cleans cleaning till tills years pension pensioned redundancy badge uniform overalls fitter welder foreman engineer trustee treasurer secretary
    committee chair chairs sponsor raises raised collects fundraises runs serves served stacks stacking"""
)
_MEMBER = words(
    "plays played play playing supports supported support supporter fan ticket trial trials rows swims sings goal trains coaches scout steward season follows"
)
_PEOPLE_OF = words(
    """pickers picker packers drivers driver lads girls lot workers worker staff overalls uniform badge tie tabard fleece lanyard tunic shift shifts warehouse depot shed sheds site plant job contract
    pension canteen manager supervisor supporter supporters fan fans season scarf shop counsellor volunteer volunteers sponsor under-nines under-tens lady ladies president treasurer secretary chairman stall meeting meetings"""
)
_SOMEBODY = words(
    """woman man lady lad lads girl girls chap bloke someone somebody people person nurse worker keyworker volunteer volunteers sponsor counsellor lawyers driver
    drivers cleaner engineer fella couple visitor befriender letter call advisor adviser helper team"""
)
_TURNED_TO = words("rang rung ring rings phoned calls called told asked contacted texted joined left trusts even")
# What only an employer or a helper does to somebody.
_DOES = words(
    "put puts laid let paid pays pay sacked suspended took moved retired made gave gives found sent sends wrote told tells rang helped have has sit visits"
)
_TO_WHOM = words("him her them me us off on up his written closed rung sent told found been offered asked turned a to")
_PLAYS = words(
    "lose loses lost win wins won play played plays drew draw score scored beat beaten breaks got went at are were"
)
_WHOM = words("him her them me us")
_NO_FIRM = (
    FUNCTION | KIN | ROLES | TITLES | WEAK_TITLES | words("work school college management everyone hospital head")
)
_THEIRS = words("her his their my our")
# These no ordinary word is taken for.
_UNMISTAKEN = words(
    "amazon ebay uber deliveroo nissan toyota honda volvo vauxhall heineken netflix dyson amazon samaritans barnardos barnardo's mencap oxfam childline nspcc rnli rspca natwest barclays"
)
_PASTIMES = words(
    "bowls bowling choir cricket darts golf tennis hockey rugby football operatics allotments allotment bells snooker dominoes whist bridge chess band"
)
_FAR_BACK = 5
_WHY = "somebody's work, club or help"


def known_bodies(note: Note) -> Iterator[Candidate]:
    """Names like "packs for Amazon", "the woman from Age UK", "whenever Celtic lose", where everybody's word singles out."""
    yield from household_names(note)
    for token in note.tokens:
        if token.mode is not Mode.NORMAL:
            if token.lower in _UNMISTAKEN and _worked_for(note, token):
                yield Candidate(token.start, token.end, Category.ORGANISATION, Strength.SURE, _WHY, hint="kind:a firm")
            continue
        if not token.capital:
            continue
        if _dismissed(note, token):
            yield Candidate(token.start, token.end, Category.ORGANISATION, Strength.SURE, _WHY, hint="kind:a firm")
        last, name = _named(note, token) if token.lower in _OPENERS or token.base in _OPENERS else (None, "")
        if last and _stands(note, token, last, name):
            end = _with_branch(note, last).end
            yield Candidate(token.start, end, Category.ORGANISATION, Strength.SURE, _WHY, hint=f"kind:{_kind(name)}")
        if last and _kind(name) == "a club":
            yield from _clubs_beside(note, last)


def _clubs_beside(note: Note, last: Token) -> Iterator[Candidate]:
    """Such as "the Rotary, the bowls and the choir": what stands in one row with a club is one too."""
    while (article := note.after(last)) and article.lower == "the" and (article.before == ", " or article.joined):
        club = note.after(article)
        if club is None or not club.joined or club.lower not in _PASTIMES:
            return
        yield Candidate(article.start, club.end, Category.ORGANISATION, Strength.LIKELY, _WHY, hint="kind:a club")
        also = note.after(club)
        last = also if also and also.joined and also.lower == "and" else club


def _worked_for(note: Note, token: Token) -> bool:
    """Such as "shifts at amazon", "the girls from boots", where capitals say nothing."""
    before = note.after(token, -1)
    if not before or not token.joined or before.lower not in _WORK:
        return False
    return _earlier(note, before, _EMPLOYED) or (before.lower == "from" and _earlier(note, before, _SOMEBODY, 1))


def _kind(name: str) -> str:
    if name in _CLUBS | _BODIES:
        return "a club"
    if name in _SOBER:
        return "a group"
    return "a charity" if name in _CHARITIES else "a firm"


def _dismissed(note: Note, token: Token) -> bool:
    """Such as "Harvest let him go by text": an ordinary word that opens a sentence and ends somebody's work."""
    verb, whom, go = (note.after(token, step) for step in (1, 2, 3))
    if not token.first or token.shouted or not verb or not verb.joined or not whom or whom.lower not in _WHOM:
        return False
    how = note.after(token, 4)
    gone = verb.lower in {"sacked", "suspended", "laid"} or bool(
        verb.lower == "let"
        and go
        and go.lower == "go"
        and how
        and how.lower in {"by", "after", "with", "at", "without"}
    )
    plain = token.base in _NO_FIRM
    return gone and not plain and not token.lower.endswith("s")


def _with_branch(note: Note, last: Token) -> Token:
    """With what it goes on to say of itself: "Shelter Bristol", "Tigers under-nines"."""
    following = note.after(last)
    if following and following.joined and following.capital and note.kinds(following) & (Kind.PLACE | Kind.COUNTRY):
        return following
    age = note.after(last, 2)
    return age if following and following.joined and following.lower == "under" and age and age.before == "-" else last


def _named(note: Note, token: Token) -> tuple[Token | None, str]:
    """The last word of a known body's name that begins here, and the name."""
    following = note.after(token)
    if following and following.capital and following.before in {" ", "-", "&", "' "}:
        joint = "&" if following.before == "&" else " "
        name = f"{token.lower}{joint}{following.lower}"
        third = note.after(following)
        whole = f"{name} {third.lower}" if third and third.joined else ""
        if third and whole in _CHARITIES:
            return third, whole
        if name in _FIRMS | _CHARITIES | _CLUBS | _BODIES:
            return following, name
        if following.joined and not note.kinds(following) & (Kind.PLACE | Kind.COUNTRY):
            return None, ""  # "Ford Fiesta": goods
    for name in (token.lower, token.base):
        if name in _FIRMS | _CHARITIES | _CLUBS | _SOBER | _BODIES:
            return token, name
    return None, ""


def _stands(note: Note, first: Token, last: Token, name: str) -> bool:
    before, following = note.after(first, -1), note.after(last)
    if name in _SOBER:
        return first.shouted and (_sober(note, first, before) or _their_own(first, before, name))
    if name in _CHARITIES and _with_branch(note, last) is not last:
        return True
    article = before if before and first.joined and before.lower == "the" else None
    slot = note.after(article, -1) if article else before
    joined = bool(slot and (article or first).joined)
    if (
        joined
        and slot
        and slot.lower in _WORK
        and _earlier(note, slot, _EMPLOYED | _MEMBER if name in _CLUBS else _EMPLOYED)
    ):
        return name not in {"first", "next", "three", "polo"} or not (
            following and following.joined and following.lower not in FUNCTION
        )
    if joined and slot and slot.lower in {"from", "at", "with"} and _earlier(note, slot, _SOMEBODY, 1):
        return True
    if name in _CHARITIES and joined and slot and slot.lower in _TURNED_TO:
        return True
    return _acts(note, first, last, name) or _their_own(first, before, name)


def _earlier(note: Note, token: Token, wanted: frozenset[str], far: int = _FAR_BACK) -> bool:
    for step in range(1, far + 1):
        one = note.after(token, -step)
        if not one:
            return False
        if one.lower in wanted:
            return True
        after = note.after(one)
        if after and not after.joined and after.before.strip() not in {"", "-"}:
            return False
    return False


def _sober(note: Note, first: Token, before: Token | None) -> bool:
    """Such as "her sponsor at AA", "goes to AA"."""
    if not before or not first.joined:
        return False
    at = before.lower == "at"
    return at or (before.lower in {"to", "in", "from", "joined"} and _earlier(note, before, _GOES, 2))


_GOES = words("goes go going went been back years sponsor friends people man woman met")


def _their_own(first: Token, before: Token | None, name: str) -> bool:
    """Such as "her Women's Institute", "our WI"."""
    owned = before and first.joined and (before.lower in _THEIRS or (before.capital and before.lower.endswith("'s")))
    return bool(name in _BODIES and owned)


def _acts(note: Note, first: Token, last: Token, name: str) -> bool:
    """Such as "Nissan put him on nights", "Amazon pickers", "whenever Celtic lose"."""
    following = note.after(last)
    second = note.after(following) if following else None
    if not following or not following.joined or following.capital:
        return False
    if name in _CLUBS:
        return following.lower in _PLAYS | _PEOPLE_OF and not (first.first and note.kinds(first) & Kind.COMMON)
    if following.lower in _PEOPLE_OF:
        return not (first.first and note.kinds(first) & Kind.COMMON)
    return following.lower in _DOES and bool(second and second.joined and second.lower in _TO_WHOM)
