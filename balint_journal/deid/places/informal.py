"""Organisations as people speak of them: by a family name ("in Quealy's"), a team, an employer, a people's firm."""

from __future__ import annotations

from collections.abc import Iterator

from balint_journal.deid.findings import Category
from balint_journal.deid.names.vocabulary import FUNCTION, HUMAN_ACTS, KIN, PETS, ROLES, TITLES, WEAK_TITLES
from balint_journal.deid.places.kinds import ORGANISATIONS, PLACES, SOFT_NOUNS, TEAMS
from balint_journal.deid.places.slots import slots
from balint_journal.deid.places.whereabouts import whereabouts
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.lexicon import Kind
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.token import Mode, Token
from balint_journal.deid.text.wordset import words

_NAME = Kind.FORENAME | Kind.SURNAME | Kind.PLACE | Kind.NAME | Kind.COUNTRY
_ENGLISH = Kind.ORDINARY | Kind.COMMON | Kind.CLINICAL | Kind.FEELING | Kind.DEMONYM | Kind.FAITH
_AT = words("at in to from until till into outside near by past behind opposite round down inside via for off frm ex")
_OF_SHOP = words(
    "shut shuts closed closes opened opens reopened burned burnt folded moved sold sells does do went got laid sacked took let"
)
_LOSES = words(
    "lost loses rang rings wrote write writes says said say want wants wanted sent send sends discharged saw see have never"
)
_GOODS = words(
    """pie pies pasty pasties bread chips fish ice sausages cakes cake tea coffee bag box van vans lorry lorries bus buses window counter shop cafe garage
    factory works yard bar pub bakery butchers chippy takeaway depot warehouse canteen till carrier"""
)
# After "'s" these can be no part of "is" or "has": what stands before is a house.
_NOT_IS = words(
    "have are were comes shuts opens closes wants says has does rings sends sacks pays keeps takes gives makes rang wrote saw took gave went knew drew let's will won't would wouldn't didn't doesn't hasn't"
)
_CHOSEN = words("see saw sees rang ring left leave leaves joined chose prefers preferred tried hates under")
_TRADES = words(
    "threading chip chippy corner sandwich nail hair beauty barber kebab fish betting butcher pet coffee tea tattoo sweet paper flower scrap"
)
_NO_OWNERS = FUNCTION | KIN | ROLES | TITLES | WEAK_TITLES
_WORK = words("at for with from by")
_NOT_AT = words(
    "christmas easter eid ramadan diwali lent passover hanukkah pesach advent whitsun michaelmas pentecost vaisakhi navratri holi noon"
)
_EMPLOYED = words(
    """work works worked working job jobs shift shifts nights days driver drives drove driving picks picking packs packing warehouse employed
    temp agency manager delivers delivering contract sacked fired interview apprenticeship apprentice started trained supervisor cleaner cleans"""
)
_WHO_HAVE = words(
    "hosp hospital clinic seen ward outpatients outpatient ref admitted bed d/c req under consultant cons mrn theatre icu itu hdu"
)
_FAR_BACK = 4
_TWO, _SHORTEST, _LONGEST = 2, 3, 6
_RUNG = words(
    "w to c/o re saw patient rang phoned from at had told emailed texted by with called chased wrote via ex off"
)
_OF_LETTERS = words(
    "in at of for needs need joined served than under by and attend attends run runs cover covers into inside outside near"
)
_OUT_OF = words("up out tired sick care staff ex")
# What is written on or in, and so is called by letters too.
_PAPERS = words(
    "form forms letter score scores number no scale chart code system questionnaire list test scan reference ref level levels tool criteria guidance guideline guidelines protocol pathway box log app sheet result results bloods card"
)
_BEING = words("have is are was were haven't aren't weren't isn't hasn't")
_VETERAN = words("retired former ex ex-")
_GONE_TO = words("at to from into outside near")
_WHY = "it reads as an organisation, by the way it is spoken of"


def informal(note: Note) -> Iterator[Candidate]:
    """Every organisation that is spoken of and not named in full."""
    yield from slots(note)
    yield from whereabouts(note)
    for token in note.tokens:
        if token.mode is not Mode.NORMAL:
            end = _owned(note, token) if "'" in token.lower else _carrier(note, token)
        else:
            end = _raised_one(note, token) if token.capital else None
        if end:
            yield _as_kind(note, token, end)


def _raised_one(note: Note, token: Token) -> int | None:
    end = _owned(note, token) or _team(note, token) or _employer(note, token) or _letters(note, token)
    end = end or _headed(note, token) or _national(note, token)
    return end or _one_and_only(note, token) or _many_in_one(note, token)


def _as_kind(note: Note, token: Token, end: int) -> Candidate:
    """The candidate, called what its last word is called."""
    last = note.inside(token.start, end)[-1].base
    place = last in PLACES and last not in ORGANISATIONS
    before = note.after(token, -1)
    at = before and token.joined and before.lower == "the" and note.after(before, -1)
    inside = place or bool(at and at.lower in _AT and end == token.end)
    kind = ORGANISATIONS.get(last) or PLACES.get(last) or ("a place" if inside else "an organisation")
    category = Category.PLACE if place else Category.ORGANISATION
    return Candidate(token.start, end, category, Strength.LIKELY, _WHY, hint=f"kind:{kind}", spreads=True)


def _raised(token: Token) -> bool:
    return token.mode is Mode.NORMAL and token.capital and not token.first and token.text[0].isalpha()


def _owned(note: Note, token: Token) -> int | None:
    """Such as "at Irvin's", "talk in Quealy's by teatime", "until Irvin's shut", "Manze's pie": a firm by its owner."""
    if not token.lower.endswith(("'s", "s'")) or token.base in _NO_OWNERS:
        return None
    kinds, before, following = note.kinds(token), note.after(token, -1), note.after(token)
    medical = token.index in note.kept and kinds & (Kind.EPONYM | Kind.CLINICAL)
    named = token.capital if token.mode is Mode.NORMAL else bool(kinds & _NAME or not kinds) and not kinds & _ENGLISH
    if medical or not named or not token.base.isalpha():
        return None
    if before and token.joined and before.lower in _AT | {"the"}:
        open_end = not following or not following.joined or following.base in FUNCTION | _OF_SHOP
        # After "at" nothing is owned by who acts: "the nurse at Guy's made it".
        open_end = open_end or bool(before.lower == "at" and following and following.lower in HUMAN_ACTS)
        return token.end if open_end else None
    if _housed(note, token):
        return token.end
    if following and following.joined and following.lower in _LOSES and token.mode is Mode.NORMAL:
        return None if kinds & (Kind.FORENAME | Kind.COMMON) else token.end
    goods = following and following.joined and following.lower in _GOODS
    return token.end if goods and not kinds & (Kind.FORENAME | Kind.COMMON) else None


def _housed(note: Note, token: Token) -> bool:
    """Such as "whenever Garside's comes up", "Fatima's threading bar", "see Tommy's than": what is owned needs no name."""
    before, following = note.after(token, -1), note.after(token)
    if not following or not following.joined or token.index in note.kept or token.mode is not Mode.NORMAL:
        return False
    if token.first and note.kinds(token) & Kind.COMMON:
        return False
    chosen = before and token.joined and before.lower in _CHOSEN and following.lower in FUNCTION
    return bool(following.lower in _NOT_IS or _trades(note, following) or chosen)


def _trades(note: Note, token: Token) -> bool:
    """Such as "threading bar", "chip shop": what kind of trade it is stands between an owner and a shop."""
    second = note.after(token)
    return token.lower in _TRADES and bool(second and second.joined and second.lower in _GOODS)


def _team(note: Note, token: Token) -> int | None:
    """Such as "the Willows team", "Kernow perinatal", "Perry Barr garage": a capital and a small noun."""
    if token.mode is not Mode.NORMAL or not token.capital or (token.first and note.kinds(token) & _ENGLISH):
        return None
    following = note.after(token)
    if not following or not following.joined or following.capital or token.shouted or token.index in note.kept:
        return None
    if token.base in _NO_OWNERS or token.base in ORGANISATIONS:
        return None
    kinds, noun = note.kinds(token), following.base
    place = noun in ORGANISATIONS or noun in PLACES
    before = note.after(token, -1)
    article = bool(before and token.joined and before.lower in _AT | {"the"})
    had = noun not in HUMAN_ACTS and (noun in TEAMS or (place and not kinds & Kind.FORENAME))
    if not had or (not article and kinds & Kind.FORENAME):
        return None
    if noun in SOFT_NOUNS:
        return token.end
    further = note.after(following)
    return further.end if further and further.joined and further.lower in TEAMS else following.end


def _employer(note: Note, token: Token) -> int | None:
    """Such as "on nights at Amazon", "drives for Ocado": what is otherwise a word that everybody writes large."""
    before = note.after(token, -1)
    if not _raised(token) or not before or not token.joined or before.lower not in _WORK or token.base in _NOT_AT:
        return None
    kinds = note.kinds(token)
    if (
        token.base in FUNCTION
        or kinds & (Kind.CLINICAL | Kind.DEMONYM | Kind.FAITH)
        or not kinds & (Kind.CAPITAL | Kind.WORK)
    ):
        return None
    if before.lower == "at" and kinds & Kind.CAPITAL and not token.shouted:
        return token.end
    earlier = (note.after(before, -step) for step in range(1, _FAR_BACK + 1))
    return token.end if any(one and one.lower in _EMPLOYED for one in earlier) else None


def _letters(note: Note, token: Token) -> int | None:
    """Such as "he's had DPJ on the phone": a row of capitals that no list knows, in the place of somebody who acts."""
    known = note.kinds(token) & ~(Kind.OBSCURE | Kind.NAME)
    if token.mode is not Mode.NORMAL or not token.shouted or known or token.index in note.kept:
        return None
    before, following = note.after(token, -1), note.after(token)
    if len(token.base) == _TWO and before and before.lower == "the":
        return _two_letters(note, token, before)
    if not _SHORTEST <= len(token.base) <= _LONGEST:
        return None
    if following and (following.text[0].isdigit() or (following.joined and following.lower in _PAPERS)):
        return None
    acts = bool(following and following.joined and following.lower in HUMAN_ACTS | _BEING)
    rung = bool(before and token.joined and before.lower in _RUNG | _VETERAN)
    return token.end if acts or rung or _in_letters(note, token, before) else None


def _two_letters(note: Note, token: Token, before: Token) -> int | None:
    """Such as "ahead to the QE", "at the RD&E": two letters, or letters and a letter, that are gone to."""
    earlier, following = note.after(before, -1), note.after(token)
    listed = before.before == ", " and note.tail(token).startswith(",")
    gone = earlier and before.joined and earlier.lower in _GONE_TO
    if not token.joined or not (gone or listed):
        return None
    joint = following and following.before == "&" and following.text.isupper() and len(following.text) == 1
    last = following if joint and following else token
    further = note.after(last)
    named = further and further.joined and (further.text[0].isdigit() or further.lower in _PAPERS or further.capital)
    return None if named or set(token.lower) <= set("ivx") else last.end


def _in_letters(note: Note, token: Token, before: Token | None) -> bool:
    """Such as "in the UDR", "needs the BRI", "Comet, BHS and Maplin": letters gone to, and letters among names."""
    if not before:
        return False
    if token.joined and before.lower == "the":
        earlier = note.after(before, -1)
        return bool(earlier and before.joined and (earlier.lower in _OF_LETTERS or earlier.lower in _RUNG))
    following, closed = note.after(token), note.tail(token)[:1] in {",", ".", ";", ")", ""}
    on_air = token.joined and before.lower in {"on", "says"} and len(token.base) > _SHORTEST
    listed = token.before == ", " and before.capital and not before.shouted and not before.first
    last = following and following.joined and following.lower == "and"
    worn_out = token.joined and before.lower == "of" and (out := note.after(before, -1)) and out.lower in _OUT_OF
    return bool((on_air and (closed or last)) or (listed and last) or worn_out)


def _headed(note: Note, token: Token) -> int | None:
    """Such as "Lister, hosp no": a name, then what only a hospital has."""
    following = note.after(token)
    if token.mode is not Mode.NORMAL or not token.capital or token.shouted or token.base in FUNCTION:
        return None
    if not following or following.before not in {", ", ": "} or following.lower not in _WHO_HAVE:
        return None
    kinds = note.kinds(token)
    return token.end if kinds & _NAME and not kinds & (Kind.COMMON | Kind.CLINICAL | Kind.DEMONYM) else None


def _national(note: Note, token: Token) -> int | None:
    """Such as "Welsh Water", "Scottish Power": a people, and an ordinary noun written large."""
    following = note.after(token)
    if token.mode is not Mode.NORMAL or not token.capital or not note.kinds(token) & Kind.DEMONYM or not following:
        return None
    noun = following.joined and following.capital and not following.shouted and following.index not in note.kept
    plain = noun and following.base not in FUNCTION and not note.kinds(following) & Kind.FORENAME
    return following.end if plain and note.kinds(following) & (Kind.ORDINARY | Kind.COMMON) else None


def _one_and_only(note: Note, token: Token) -> int | None:
    """Such as "barred from the Feathers", "bloods at the Phoenix": an article and a capital, which is nobody's name."""
    before, following = note.after(token, -1), note.after(token)
    if (
        not _raised(token)
        or not before
        or not token.joined
        or before.lower != "the"
        or token.shouted
        or len(token.text) == 1
    ):
        return None
    kinds, earlier = note.kinds(token), note.after(before, -1)
    named = token.base in _NO_OWNERS - PETS or token.base in ORGANISATIONS or token.base != token.lower
    if named or token.index in note.kept or (following and following.joined and following.capital):
        return None
    if earlier and before.joined and earlier.lower in _AT:
        return token.end
    family = token.lower.endswith("s") and note.lexicon.kinds(token.lower[:-1]) & Kind.SURNAME
    plain = kinds & (Kind.ORDINARY | Kind.COMMON) and not kinds & Kind.FORENAME
    return token.end if plain and not family else None


def _many_in_one(note: Note, token: Token) -> int | None:
    """Such as "Optum have lost her notes": one name that acts as many do."""
    before, following = note.after(token, -1), note.after(token)
    if token.mode is not Mode.NORMAL or not token.capital or token.shouted or not following or not following.joined:
        return None
    if following.lower not in {"have", "are", "were"} or token.index in note.kept or token.base in FUNCTION:
        return None
    beside = before and (before.lower in {"and", "or", "nor", "if", "&"} or before.capital) and not token.first
    kinds = note.kinds(token)
    if beside or token.before == " & " or kinds & (Kind.ORDINARY | Kind.COMMON | Kind.DEMONYM | Kind.FAITH):
        return None
    return token.end if not token.lower.endswith("s") or kinds & Kind.SURNAME else None


def _carrier(note: Note, token: Token) -> int | None:
    """Such as "drives for dpd": letters no list knows, after somebody's work, where capitals say nothing."""
    before = note.after(token, -1)
    if not before or not token.joined or before.lower not in {"for", "at", "with"}:
        return None
    if note.kinds(token) or not token.text.isalpha() or not _TWO <= len(token.text) <= _LONGEST:
        return None
    earlier = (note.after(before, -step) for step in range(1, _FAR_BACK + 1))
    return token.end if any(one and one.lower in _EMPLOYED for one in earlier) else None
