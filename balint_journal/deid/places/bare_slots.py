"""Where capitals say nothing: an organisation told by a noun that wants an article and has none, or by who works there."""

from __future__ import annotations

from collections.abc import Iterator

from balint_journal.deid.findings import Category
from balint_journal.deid.names.vocabulary import FUNCTION, HUMAN_ACTS, KIN, ROLES, TITLES, WEAK_TITLES
from balint_journal.deid.places.kinds import ORGANISATIONS, PLACES
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.lexicon import Kind
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.token import Mode, Token
from balint_journal.deid.text.wordset import words

_NEVER = FUNCTION | KIN | ROLES | TITLES | WEAK_TITLES
_NUMBERS = words(
    """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty
    thirty forty fifty sixty seventy eighty ninety hundred half quarter zero nought oh double about around nearly"""
)
# Nouns that stand after "at" without an article in everybody's English: hours, meals, feasts, states and kinds of place.
_AT_PLAIN = words(
    """home work school college uni university nursery preschool playgroup church chapel mosque temple mass prayers prayer prison court camp sea port base bay
    night noon midday midnight dawn dusk daybreak sunrise sunset sundown lunch lunchtime breakfast tea teatime dinner dinnertime supper suppertime bedtime playtime
    coffee break breaktime hometime wintertime harvest christmas xmas easter eid lent advent ramadan diwali new weekends weekend bedtimes mealtimes meals nights
    times time present hand heart length least most best worst first last large random rest risk fault issue stake ease odds peace war loggerheads gunpoint
    knifepoint death birth conception delivery booking discharge admission presentation triage handover induction reception registration theatre theatres clinic
    surgery outpatients assembly practice training rehearsal choir football rugby cricket netball hockey swimming judo karate ballet tennis golf boxing bingo
    darts dominoes bridge whist yoga pilates zumba gymnastics athletics dance dancing gym cubs beavers rainbows guides attention
    lights-out lights speed stage step level grade page point number band weight altitude sixes arms anchor source leisure will liberty
    capacity baseline follow follow-up review appraisal assessment interview trial cost price retail hospital pharmacy clinic bus night-time nightfall
    parties funerals weddings games exams appointments meetings visits scans traffic junction weddings scouts brownies matches gigs festivals auction start end beginning extension ext minute bleep"""
)
# What is done at somebody or something: what follows is no place.
_AIMED = words(
    """look looks looked looking lookin stare stares stared staring glance glances glanced glancing peer peers peered peering gaze gazed gazing glare glares
    glared glaring laugh laughs laughed laughing smile smiles smiled smiling grin grinned nod nods nodded wink winked wave waves waved waving shout shouts shouted
    shouting scream screams screamed screaming yell yells yelled snap snaps snapped bark barks barked growl growled swear swears swore swearing hiss hissed tut
    tuts tutted cry cries cried crying weep wept point points pointed pointing poke poked poking prod prodded pick picks picked picking pull pulls pulled pulling
    tug tugged tugging claw clawed scratch scratches scratched scratching rub rubs rubbing bite bites nibble nibbled peck pecks throw throws threw throwing chuck
    chucked aim aimed lunge lunged swing swung swipe swiped guess guessed hint hinted jump jumps jumped baulk balk balked flinch flinches flinched wince sneer
    sneered marvel marvelled rage raged moan moans moaned gripe grab grabs grabbed clutch clutched stab stabs jab jabs better good bad best worst rubbish brilliant
    crap useless terrible great hopeless angry cross mad furious annoyed upset surprised shocked amazed aghast horrified quick slow clever skilled adept expert
    go goes gone went have-a-go eyed sniff sniffs sniffed nibbling chip chips chipped eat eats gnaw gnawed blow blew dab dabbed"""
)
# Somebody's work, learning or care, a few words before the name of where it is.
_WORKED = words(
    """work works worked working job jobs shift shifts nights lates earlies days weeks months years driver drives drove driving picks picking packs packed packing packer picker
    stacked warehouse employed temp temps temping agency manager manages delivers contract sacked fired interview apprenticeship apprentice started starts starting
    trained trains training supervisor cleaner cleans cleaning cleaned nurses nursed nursing nurse porter chef cook cooks cooked waitress waiter barmaid barman bouncer
    doors doorman caretaker receptionist secretary teacher teaches taught lecturer lecturing lectures student studying studies reading reads phd degree
    undergrad seen admitted transferred operation op surgery scan biopsy born locum locums covering covered cover session sessions trial trials plays played
    playing trains signed academy scholarship dances sings preaches preached worships pastor welder fitter joiner turner riveter weaver machinist foreman forewoman
    stacks stacking serves served till tills boarder boarded pupil consultant registrar midwife sister matron usherette croupier dj pints bingo caller
    used retired housekeeper landlady landlord chambermaid gardener groundsman steward engineer mechanic bairn inmate remand clinics appointment
    paramedic officer volunteer volunteers volunteering volunteered trainee intern placement redundancy pension laid lay cable clippie conductor"""
)
# Somebody sent or come from where they work.
_SENT = words(
    """woman man lady lad lads girl girls boy chap bloke someone somebody people person nurse worker keyworker volunteer counsellor driver drivers cleaner
    engineer fella visitor befriender letter letters call calls email emails text texts advisor adviser helper team pharmacist manager carer carers rep
    physio midwife consultant registrar doctor advocate solicitor inspector note parcel quote invoice appointment discharge leaflet rang phoned message"""
)
_FROM_PLAIN = words(
    """home work school college uni university church reception next upstairs downstairs abroad town there here hospital surgery clinic pharmacy physio social
    triage theatre theatres accounts admin payroll housekeeping outpatients radiology maternity haematology cardiology oncology dermatology rheumatology
    neurology urology gynae paeds orthopaedics psychiatry microbiology biochemistry labs lab pathology xray security management hq head court prison probation
    safeguarding housing environmental public adult children occupational human hr it memory community palliative mental hell heaven nowhere birth scratch
    bed memory beyond space earth god school nursery oncology dietetics podiatry audiology pain stroke intensive back front last yesterday patients relatives immigration"""
)
_FOR_PLAIN = words(
    """money cash peanuts charity nothing pleasure work food pennies love himself herself years weeks months days hours ages life rent good free fun wages tips
    school now extra pocket time cover breakfast lunch tea dinner christmas company ever england scotland wales ireland britain comfort speed coal miles hire
    bloods results sale safety security others weekends overtime retirement exams medicine law"""
)
# One word for many people, whose verb may be "have" in everybody's English.
_MANY_IN_ONE = words(
    """staff family team police council surgery hospital school people children women men folk housing management company government reception pharmacy
    ward office practice public half most some lot couple pair number majority rest crew band club class jury court crowd press physio other others youngest
    world country town village street bank church college university union committee board panel side parish neighbourhood generation army navy media clinic
    force department group firm agency nursery care lab labs police ambulance community audience squad fire radiology pathology cardiology maternity
    dont didnt doesnt wont cant wouldnt couldnt shouldnt mustnt better rather also then really often usually probably actually honestly maybe sometimes
    never still only just always already do did does to will would should could might must may people folks organisation parents kids mice feet teeth guys cattle sheep
    none few several many both us we you they i who which that what them these those there not nt ever even all either neither each"""
)
_HAVE_DONE = words(
    "had been lost sent put told given a an his her him my me them made taken got kept let written said no sacked suspended closed stopped offered paid found refused"
)
_PLAIN_AT = words(
    """hospital school surgery bank shop shops pub airport factory church office university college library garage station council chapel home house flat door
    desk till table front back end window top bottom side time moment weekend minute start beginning market supermarket chemist pharmacy clinic gym pool
    nursery centre prison dentist dentist's doctor's vets vet's barracks docks yard farm site depot warehouse mill mine pit quarry hotel restaurant cafe canteen
    laundry launderette bakery butchers butcher's post chippy takeaway garden allotment park zoo museum gallery theatre cinema beach harbour port crem crematorium
    cemetery mosque temple gurdwara synagogue convent monastery court courts job ward unit practice gate gates counter bar club stage bedside graveside
    primary secondary juniors infants hospice morgue mortuary abattoir stables kennels family factories schools offices hospitals laundrette bookies bookie's
    races football match dogs palace village local city town same council's moon minute big new old other night age height government nhs army navy railway
    railways trams buses state state's rich money public weekend evenings mornings week world church's chief then future place firm company charity organisation business"""
)
_KEEPS = words(
    """housekeeper landlady landlord barmaid barman usherette chambermaid porter cleaner cook chef caretaker croupier waitress waiter receptionist doorman bouncer
    steward stewardess matron sister auxiliary orderly domestic teacher organist sacristan verger steward potman glasscollector projectionist caller"""
)
_FAR_BACK = 5
_SHORTEST = 3
_WHY = "it stands where the name of a firm or a house stands"


def bare_slots(note: Note) -> Iterator[Candidate]:
    """Names like "packs at weetabix", "a girl from harvester", "mind have been kind", "landlady at the shoulder"."""
    for token in note.tokens:
        if token.mode is Mode.NORMAL:
            continue
        if token.lower in {"at", "in"} and (article := note.after(token)) and article.lower == "the":
            found = _workplace(note, token, article) or (
                _kept_house(note, token, article) if token.lower == "at" else None
            )
        elif token.lower == "at":
            found = _at(note, token)
        elif token.lower == "from":
            found = _from(note, token)
        elif token.lower == "for":
            found = _for(note, token)
        elif token.lower in {"have", "are", "were"}:
            found = _has(note, token)
        else:
            continue
        if found:
            yield found


def _found(start: Token, last: Token, hint: str = "an organisation") -> Candidate:
    end = last.end if last.lower.endswith("'s") else last.bare_end
    kind = ORGANISATIONS.get(last.base) or hint
    return Candidate(start.start, end, Category.ORGANISATION, Strength.LIKELY, _WHY, hint=f"kind:{kind}")


def closed(note: Note, token: Token) -> bool:
    """Nothing follows that this word could describe."""
    following = note.after(token)
    return following is None or (
        (not following.joined and following.before != "-")
        or following.base in FUNCTION
        or following.lower in {"w", "wi", "cos", "saying", "re", "next", "full", "comma"}
        or following.text[0].isdigit()
    )


def _noun(note: Note, token: Token | None, *, told: bool = False) -> bool:
    """A word that may be a name: joined, of letters, and none of grammar, kin, medicine or number.

    ``told``: what stands around leaves room for a name alone, so that a brand or a poet is no objection.
    """
    if not token or not token.joined or token.base in _NEVER or token.base in _NUMBERS or len(token.base) < _SHORTEST:
        return False
    kept = note.in_terms if told else note.kept
    if not token.base.replace("'", "").isalpha() or token.index in kept or token.lower.endswith(("ing", "'re")):
        return False
    if token.base.endswith("s") and token.base[:-1] in KIN:
        return False
    return not note.kinds(token) & (Kind.CLINICAL | Kind.FEELING | Kind.COUNTRY | Kind.DEMONYM)


def _worked(note: Note, token: Token, wanted: frozenset[str] = _WORKED) -> bool:
    """One of ``wanted`` stands a few words before, in the same breath."""
    one = token
    for _ in range(_FAR_BACK):
        before = note.after(one, -1)
        if not before or one.before.strip(" ") not in {"", ","}:
            return False
        if before.lower in wanted:
            return True
        one = before
    return False


def _at(note: Note, at: Token) -> Candidate | None:
    """Such as "she is at mecca", "worked at players", "usherette at the tivoli"."""
    noun, before = note.after(at), note.after(at, -1)
    worked = _worked(note, at)
    if not noun or not _noun(note, noun, told=worked) or noun.base in _AT_PLAIN:
        return None
    if not closed(note, noun) and not (worked and _hours(note, noun)):
        return None
    if before and at.joined and before.lower in _AIMED:
        return None
    kinds = note.kinds(noun)
    many = noun.base.endswith("s") and not noun.base.endswith("ss") and kinds & Kind.COMMON
    plain = kinds & (Kind.ORDINARY | Kind.COMMON) and (noun.base in ORGANISATIONS or noun.base in PLACES)
    if (many or plain or noun.lower in HUMAN_ACTS) and not worked:
        return None
    return _found(noun, noun, "a place")


def _hours(note: Note, noun: Token) -> bool:
    """How often or how long follows: "works at wheelers three nights"."""
    following, second = note.after(noun), note.after(noun, 2)
    counted = following and following.lower in _NUMBERS | {"most", "some"} and second and second.joined
    return bool(counted and second and second.lower in _SPELLS) or bool(following and following.lower in _SPELLS)


_SPELLS = words("nights days mornings evenings afternoons years weekends shifts months part-time full-time")


def _kept_house(note: Note, at: Token, article: Token) -> Candidate | None:
    """Such as "landlady at the shoulder": who keeps a house, and a word that is no kind of house."""
    noun = note.after(article)
    if not noun or not _noun(note, noun, told=True) or noun.base in _PLAIN_AT or not closed(note, noun):
        return None
    keeper = note.after(at, -1)
    return _found(noun, noun, "a place") if keeper and at.joined and keeper.lower in _KEEPS else None


def _workplace(note: Note, slot: Token, article: Token) -> Candidate | None:
    """Such as "went working in the creamery", "works nights at the toll clock": the one there is."""
    before = [one for step in (1, 2) if (one := note.after(slot, -step))]
    if not slot.joined or not any(one.lower in _WORKS for one in before) or not _noun(note, note.after(article)):
        return None
    first = last = note.tokens[article.index + 1]
    for _ in range(2):
        following = note.after(last)
        if not following or not following.joined or not _noun(note, following) or closed(note, last):
            break
        last = following
    if first.lower in _NO_WORKPLACE or (last is first and first.base in _PLAIN_AT) or not closed(note, last):
        return None
    return _found(first, last, "a place")


_WORKS = words("work works worked working cleans cleaned cleaner caretaker job")
_NO_WORKPLACE = words(
    """car call night front back early late day same local new old main other garden city dark background rain heat cold past summer winter table laundry evenings
    mornings middle north south east west country public private community nhs third public charity family field fields open next big kitchens kitchen
    mouth long short left right body sun shade film music oil gas nuclear steel coal woods street streets area trade industry sector usa states moment
    nineties eighties seventies sixties fifties forties thirties"""
)


def _from(note: Note, slot: Token) -> Candidate | None:
    """Such as "a girl from harvester", "the letter from refuge"."""
    noun, before = note.after(slot), note.after(slot, -1)
    if not noun or not _noun(note, noun) or not closed(note, noun) or noun.base in _FROM_PLAIN:
        return None
    if not before or not slot.joined or before.lower not in _SENT:
        return None
    kinds = note.kinds(noun)
    many = noun.base.endswith("s") and not noun.base.endswith("ss") and kinds & Kind.COMMON
    plain = noun.base in ORGANISATIONS or noun.base in PLACES
    return None if many or plain else _found(noun, noun)


def _for(note: Note, slot: Token) -> Candidate | None:
    """Such as "drives for harrow", "laid cable for bt": whom somebody works for."""
    noun = note.after(slot)
    if not noun or not closed(note, noun) or noun.base in _FOR_PLAIN or noun.base in _AT_PLAIN:
        return None
    if not _noun(note, noun) or note.kinds(noun) & Kind.COMMON or noun.lower.endswith("ed"):
        return None
    plain = noun.base in ORGANISATIONS or noun.base in PLACES
    return _found(noun, noun) if not plain and _worked(note, slot, _FOR_WORK) else None


_FOR_WORK = words(
    "work works worked working drives drove driving driver packs packed picks cleans cleaned delivers delivered plays played signed rides cable temps temped flies flew"
)


def _has(note: Note, verb: Token) -> Candidate | None:  # noqa: PLR0911 - one clue or near miss a line
    """Such as "mind have been kinder", "the harbour have had him": one word that acts as many do."""
    noun, following = note.after(verb, -1), note.after(verb)
    if not noun or not verb.joined or not following or not following.joined:
        return None
    done = following.lower in _HAVE_DONE
    if not (done if verb.lower == "have" else following.lower.endswith("ing") or following.lower in _ARE_DONE):
        return None
    before = note.after(noun, -1)
    article = before if before and noun.joined and before.lower == "the" else None
    if article:
        before = note.after(article, -1)
    opens = (article or noun).first or (article or noun).before.strip(" ") != "" or not before
    if not opens and (not before or before.base not in _LEADS):
        return None
    if noun.first and note.kinds(noun) & Kind.FORENAME:
        return None
    base = noun.base
    if not base.isalpha() or base in _NEVER or base in _NUMBERS or base in _MANY_IN_ONE or noun.index in note.in_terms:
        return None
    kinds = note.kinds(noun)
    if base.endswith(("s", "ly")) or len(base) < _SHORTEST or kinds & (Kind.FEELING | Kind.DEMONYM):
        return None
    return _found(noun, noun)


_ARE_DONE = words(
    "on full shut closed short under not very great brilliant good useless lovely hopeless coming involved aware happy"
)
_LEADS = words(
    "me him them us says said that because but so if when since where think thinks thought cos and whether until"
)
