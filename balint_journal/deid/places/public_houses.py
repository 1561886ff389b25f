"""A public house by what is done in it: "drinks in the rusty nail", "lives above the grapes", "plays fiddle at the fountain"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from balint_journal.deid.findings import Category
from balint_journal.deid.names.vocabulary import FUNCTION, KIN, ROLES, TITLES, WEAK_TITLES
from balint_journal.deid.places.bare_slots import closed
from balint_journal.deid.places.kinds import ORGANISATIONS, PLACES
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.lexicon import Kind
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.token import Mode, Token
from balint_journal.deid.text.wordset import words

_LIVES = words("lives live lived living flat room rooms bedsit stays lodges lodged")
_ABOVE = words("above over")
_DRINKS = words(
    "drinks drank drinking pint pints quiz darts skittles dominoes bingo barmaid barman pot-man potman landlord landlady regular regulars lock-in karaoke whistle fiddle tunes session sings sang singing barred tab bouncer doorman banjo bodhran accordion dj dances"
)
_IN = words("in at from of down up outside by round near")
_RUNS = words("runs ran keeps kept has had run took taken")
# What somebody lives over, drinks in or plays at that is no sign.
_PLAIN = words(
    """shop shops chippy chipper garage garages bookies bookie's bookmakers chemist chemists pharmacy road street river water border bridge hill sea canal line lines hairdressers hairdresser's
    barbers barber's launderette laundrette bakery baker's bakers butchers butcher's restaurant cafe café caff takeaway pub bar club hotel inn office offices surgery practice bank post
    studio stables stable arch arches tracks railway hall dead limit odds top moon fence wall world house houses place kitchen kitchens bathroom garden park evening evenings morning
    mornings night nights afternoon afternoons dark day days week weekend weekends car van bath shower sun shade rain cold street streets village town city local house home corner lounge front back
    background middle past end beginning bedroom shed yard car-park carpark sitting living dining waiting spare same other box sink toilet loo church chapel
    choir band legion crescent flat flats tower block building hostel prison ward hospital school college parish market square pier harbour docks beach front
    cinema theatre bingo hall gym pool library nursery stairs stair lift lifts old new big small first second third next last only whole same other kebab chinese
    indian fish chip betting charity corner paper sweet wool pet vape phone flower estate dentist dentist's dentists undertakers undertaker's vets vet's
    table floor bed sofa chair couch office works factory mill mine pit dock quay premises cellar weekend wedding party funeral wake time minute moment
    cab ceilidh language head mouth heart neck chest bottle glass can cup tap money lot way thing bit rest dump pope queen king rota doctors doctor's crossing level-crossing
    attic loft porch basement annexe annex fray stove newsagent newsagents newsagent's greengrocer greengrocers greengrocer's ironmongers ironmonger's fishmongers fishmonger's chandlers laundromat minibus
    conservatory landing extension lean-to greenhouse allotment bookshop stationers jewellers jeweller's florists florist's solicitors solicitor's accountants delicatessen deli"""
)
# What stands where a name was taken out.
_PUT_THERE = words("organisation body firm company")
_PERSONS = KIN | ROLES | TITLES | words("person people") | (WEAK_TITLES - {"general"})
_LONGEST = 3
_WHY = "somebody drinks, plays or lives over it, and it is no plain noun"


def public_houses(note: Note) -> Iterator[Candidate]:
    """Every house behind its article that only its sign can be called by."""
    if "the" not in note.said or not note.said & (_LIVES | _DRINKS):
        return
    for article in note.tokens:
        if article.lower != "the" or not article.joined:
            continue
        row = _row(note, article)
        if row and _told(note, article):
            yield Candidate(
                row[0].start, row[-1].end, Category.ORGANISATION, Strength.LIKELY, _WHY, hint="kind:a pub", spreads=True
            )


def _row(note: Note, article: Token) -> Sequence[Token]:
    """One to three words that nothing else describes, with nothing after them that they could."""
    row: list[Token] = []
    token = article
    while len(row) < _LONGEST and (one := note.after(token)) and one.joined and one.base not in FUNCTION:
        row.append(one)
        token = one
        if closed(note, one):
            break
    if not row or not closed(note, row[-1]) or any(not _word(note, one) for one in row):
        return ()
    last = row[-1]
    following = note.after(last)
    of = following and following.joined and following.lower in {"of", "that", "where", "with", "who"}
    plain = (
        last.base in _PLAIN
        or last.base in _PUT_THERE
        or last.base in ORGANISATIONS
        or (last.base in PLACES and len(row) == 1)
        or row[0].lower in _PLAIN
    )
    return () if of or plain else row


def _word(note: Note, token: Token) -> bool:
    if not token.text.replace("'", "").isalpha() or token.base in _PERSONS:
        return False
    raised = token.mode is Mode.NORMAL and token.capital
    medical = note.kinds(token) & (Kind.CLINICAL | Kind.DEMONYM | Kind.FEELING) or token.index in note.in_terms
    return not raised and not medical and not token.lower.endswith(("ing", "est", "ly"))


def _told(note: Note, article: Token) -> bool:
    """Such as "lives above", "drinks in", "plays whistle at"."""
    slot = note.after(article, -1)
    if not slot or not article.joined:
        return False
    if slot.lower in _ABOVE:
        return any((one := note.after(slot, -step)) and one.lower in _LIVES for step in (1, 2, 3))
    if slot.lower not in _IN:
        return False
    return any(
        (one := note.after(slot, -step)) and one.lower in _DRINKS and not note.tokens[one.index + 1].first
        for step in (1, 2)
    )
