"""Bodies and houses that need no name, for there is one: "the home office", "at the regional", "on blue ward", "the co-op"."""

from __future__ import annotations

from collections.abc import Iterator

from balint_journal.deid.findings import Category
from balint_journal.deid.names.vocabulary import DETERMINERS, FUNCTION, HUMAN_ACTS, KIN, ROLES, TITLES, WEAK_TITLES
from balint_journal.deid.places.bare_slots import closed
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.lexicon import ENGLISH, Kind
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.token import Mode, Token
from balint_journal.deid.text.wordset import words

_NEVER = FUNCTION | KIN | ROLES | TITLES | WEAK_TITLES | DETERMINERS | HUMAN_ACTS
# Bodies of the whole country by their letters, which few have to do with and which therefore tell a story apart.
_LETTERS = {
    **dict.fromkeys(words("hse dwp ukvi maib raib aaib hmcts mash psni ukhsa"), "a public office"),
    **dict.fromkeys(words("mdu mddus mps"), "a defence body"),
    "bpas": "a charity",
}
# Letters that spell a word, or that many are called by: these want an article.
_WITH_ARTICLE = words("mash mps")
_TURNED_TO = words("to from rang phoned told called ring by emailed asked tell")
_NO_PAPERS = words("score scale criteria syndrome tablet")
# Its papers carry its name, and everybody has some: "home office ref", "the hse form".
_PAPERS = words("ref refs reference no number file form case claim reg")
# Two or three words, wherever they stand.
_ANYWHERE = {
    "home office": "a public office", "royal mail": "a firm", "sally army": "a charity", "salvation army": "a charity",
    "age uk": "a charity", "age concern": "a charity", "meals on wheels": "a service", "voluntary car scheme": "a service",
    "crown prosecution service": "a public office", "land registry": "a public office", "war graves commission": "a public office",
    "victim support": "a charity", "marie curie": "a charity", "british legion": "a charity", "national trust": "a charity",
    "network rail": "a firm", "scottish water": "a firm", "severn trent": "a firm", "border force": "a public office",
}  # fmt: skip
# Of these there is one in a place: where somebody is, goes or comes from.
_ONE = {
    "town hall": "an office", "city hall": "an office", "guildhall": "an office", "credit union": "a credit union",
    "dental hospital": "a hospital", "eye hospital": "a hospital", "chest hospital": "a hospital", "cottage hospital": "a hospital",
    "high court": "a court", "winter gardens": "a theatre", "corn exchange": "a theatre", "cathedral": "a place of worship",
    "methodists": "a church", "baptists": "a church", "quakers": "a church", "free church": "a church", "wee frees": "a church",
    "regional": "a hospital", "general": "a hospital", "royal": "a hospital", "mater": "a hospital", "infirmary": "a hospital",
    "grammar": "a school", "convent": "a convent", "forestry": "an employer", "coastguard": "the emergency services",
    "pannier market": "a market", "cattle market": "a market", "talmud torah": "a school", "board school": "a school",
}  # fmt: skip
_STARTS = frozenset(name.split()[0] for name in (*_ANYWHERE, *_ONE))
_HEADS = words(
    "kings king's queens queen's turks turk's nags nag's saracens saracen's bulls boars boar's rams bucks moors lambs horses"
)
_GONE_TO = words("at in to from into outside near behind opposite by")
_CONCERNED = words("of with for rang past via off over ring called")
# Nouns of these are besides what their place has none of: "the general of", "the royal we".
_BARE_KINDS = frozenset({"a hospital", "a place of worship", "a school"})
_KEPT_BY = words("has runs owns keeps had kept ran")
_NO_LETTERS = words("a&e r&b b&b o&g q&a d&c d&v r&d t&a h&s f&f")
_PLAYS = words(
    "play plays played playing sing sings sang singing row rows rowed rowing swims swam bowls bowled bats batted marches marched trains trained"
)
_NO_STATION = words(
    "local national talk car pirate digital commercial community breakfast live old new loud clock little kitchen hospital cb ham two-way police taxi"
)
_PRISONS = words("hmp yoi")
_ON_AIR = words("on off in for to from at")
_AT = words("at from to into outside")
_NO_NAME = words("crem annexe velcro lites bookies currach tech rota loo")
_ROOMS = words("ward wing")
_A_WARD = words(
    """labour delivery hospital surgical medical locked open closed acute general stroke surgery elderly geriatric male female mens men's womens women's childrens children's
    paediatric maternity antenatal postnatal isolation covid psychiatric psych mental care assessment admissions admission busy same first second third
    back side night day my our short-stay orthopaedic cardiac respiratory rehab burns trauma cancer palliative main west-facing left right chicken
    election electoral council private nhs round empty every mixed old new east west north south no one two three"""
)
_ON_WARD = words("on in to from at off")
_TWO, _THREE = 2, 3
_LONG_ENOUGH = 4
_WHY = "there is one of it, and it is called so"


def one_of_a_kind(note: Note) -> Iterator[Candidate]:
    """Names like "the home office", "in the regional", "at the barberry", "in the kings head", "on blue ward"."""
    for token in note.tokens:
        if token.mode is Mode.NORMAL and not token.capital:
            continue
        following = note.after(token)
        if following and following.before == "&":
            found = _joined_letters(note, token, following)
        elif token.lower in _LETTERS:
            found = _letters(note, token)
        elif token.lower in _STARTS:
            found = _listed(note, token)
        elif token.lower in {"co", "coop"}:
            found = _co_op(note, token)
        else:
            found = None if token.mode is Mode.NORMAL else _small(note, token)
        if found:
            yield found


def _small(note: Note, token: Token) -> Candidate | None:
    """What is told where capitals say nothing."""
    if token.lower in _ROOMS:
        return _ward(note, token)
    if token.lower == "radio":
        return _station(note, token)
    return _prison(note, token) if token.lower in _PRISONS else _named_house(note, token)


def _found(start: Token, last: Token, kind: str) -> Candidate:
    return Candidate(start.start, last.end, Category.ORGANISATION, Strength.LIKELY, _WHY, hint=f"kind:{kind}")


def _letters(note: Note, token: Token) -> Candidate | None:
    """Such as "the hse wrote", "rang the MDU": in small letters "mash" and "mps" want their article."""
    before, following = note.after(token, -1), note.after(token)
    if token.mode is Mode.NORMAL and not token.shouted:
        return None
    if following and following.joined and following.lower in _NO_PAPERS | _PAPERS:
        return None
    article = before and token.joined and before.lower == "the"
    if token.lower in _WITH_ARTICLE and token.mode is not Mode.NORMAL:
        slot = note.after(before, -1) if before else None
        turned = slot and slot.lower in _TURNED_TO
        if not article or not turned or not (closed(note, token) or _acts(note, token)):
            return None
    return _found(token, token, _LETTERS[token.lower])


def _acts(note: Note, token: Token) -> bool:
    following = note.after(token)
    return bool(following and following.joined and following.lower in HUMAN_ACTS)


def _listed(note: Note, token: Token) -> Candidate | None:
    """The whole name that begins here, and stands where such a name does."""
    last, name = token, token.lower
    best: Token | None = None
    kind = _ONE.get(name, "")
    if kind:
        best = token
    for _ in range(_TWO):
        following = note.after(last)
        if not following or following.before not in {" ", "-"}:
            break
        last, name = following, f"{name} {following.lower}"
        if name in _ANYWHERE and (token.mode is not Mode.NORMAL or _by_capitals(name, following)):
            paper = note.after(following)
            if name == "home office" and paper and paper.joined and paper.lower in _PAPERS:
                return None
            return _found(token, last, _ANYWHERE[name])
        if name in _ONE:
            best, kind = last, _ONE[name]
    if not best or token.mode is Mode.NORMAL:
        return None
    article = note.after(token, -1)
    slot = note.after(article, -1) if article else None
    if not article or not slot or article.lower != "the" or not token.joined or not article.joined:
        return None
    told = best is not token or kind not in _BARE_KINDS
    gone = slot.lower in _GONE_TO or (told and slot.lower in _CONCERNED)
    return _found(token, best, kind) if gone and closed(note, best) else None


def _by_capitals(name: str, last: Token) -> bool:
    """Capitals alone tell a body of the state or a firm; a charity is told by what it does, elsewhere."""
    return last.capital and _ANYWHERE[name] != "a charity"


def _joined_letters(note: Note, token: Token, second: Token) -> Candidate | None:
    """Such as "the l&d had him", "not the RD&E": a house by its letters."""
    article = note.after(token, -1)
    if not article or article.lower != "the" or not token.joined or f"{token.lower}&{second.lower}" in _NO_LETTERS:
        return None
    short = len(token.text) <= _TWO and len(second.text) == 1 and (token.text + second.text).isalpha()
    if not short or (token.mode is Mode.NORMAL and not (token.text + second.text).isupper()):
        return None
    following = note.after(second)
    goes_on = following and following.joined and following.lower in HUMAN_ACTS | {"had", "has", "have", "is", "was"}
    return _found(token, second, "a hospital") if goes_on or closed(note, second) else None


def _co_op(note: Note, token: Token) -> Candidate | None:
    """Such as "the co op", "a Co-op bag": every place has its own."""
    if token.lower == "coop":
        before = note.after(token, -1)
        slot = note.after(before, -1) if before else None
        shop = before and token.joined and before.lower == "the" and slot and slot.lower in {"at", "in", "to", "from"}
        hens = {"hen", "hens", "chicken", "chickens", "eggs"} & note.said
        return _found(token, token, "a shop") if shop and not hens else None
    op = note.after(token)
    if not op or op.lower not in {"op", "ops"} or op.before not in {"-", " "}:
        return None
    return _found(token, op, "a shop")


def _ward(note: Note, room: Token) -> Candidate | None:
    """Such as "on blue ward", "to lakes wing": without an article the word before can only be its name."""
    name = note.after(room, -1)
    slot = note.after(name, -1) if name else None
    if not name or not slot or not room.joined or not name.joined or slot.lower not in _ON_WARD:
        return None
    if (
        name.base in _NEVER | _A_WARD
        or not closed(note, room)
        or note.kinds(name) & (Kind.CLINICAL | Kind.ABBREVIATION)
    ):
        return None
    if name.lower.endswith(("ing", "ology")):
        return None
    return _found(name, room, "a ward")


def _station(note: Note, radio: Token) -> Candidate | None:
    """Such as "off beacon radio": without an article the word before is its name."""
    name = note.after(radio, -1)
    slot = note.after(name, -1) if name else None
    if not name or not slot or not radio.joined or not name.joined or slot.lower not in _ON_AIR:
        return None
    plain = name.base in _NEVER | _NO_STATION or not name.text.isalpha()
    return None if plain or not closed(note, radio) else _found(name, radio, "the local news")


def _prison(note: Note, token: Token) -> Candidate | None:
    """Such as "hmp the mount"."""
    article, name = note.after(token), note.after(token, _TWO)
    if not article or not name or article.lower != "the" or not article.joined or not name.joined:
        return None
    return _found(token, name, "a prison") if closed(note, name) and name.base not in _NEVER else None


def _named_house(note: Note, token: Token) -> Candidate | None:
    """Such as "at the barberry", "into the vernon", "in the kings head": no thing is called so, and someone goes there."""
    article = note.after(token, -1)
    slot = note.after(article, -1) if article else None
    if not article or not slot or article.lower != "the" or not token.joined or not article.joined:
        return None
    second = note.after(token)
    if (
        token.lower in _HEADS
        and second
        and second.joined
        and second.lower in {"head", "arms"}
        and slot.lower in _GONE_TO | _KEPT_BY
    ):
        return _found(token, second, "a pub")
    kinds = note.kinds(token)
    plays = slot.lower in {"for", "with"} and (verb := note.after(slot, -1)) and verb.lower in _PLAYS
    sure = plays or slot.lower in _AT or (slot.lower == "in" and not kinds)
    if not sure or kinds & (ENGLISH | Kind.COUNTRY) or token.base in _NEVER | _NO_NAME or token.base != token.lower:
        return None
    if not token.text.isalpha() or len(token.text) < _LONG_ENOUGH or token.index in note.in_terms:
        return None
    if not closed(note, token) and not _acts(note, token):
        return None
    family = token.lower.endswith("s") and note.lexicon.kinds(token.lower[:-1]) & Kind.SURNAME
    return _found(token, token, "a family's house" if family and slot.lower != "in" else "a place")
