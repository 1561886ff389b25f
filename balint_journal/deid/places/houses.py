"""Houses known by an ordinary word: "at the Infirmary", and where capitals say nothing "in the lord raglan", "holy rood"."""

from __future__ import annotations

from collections.abc import Iterator

from balint_journal.deid.findings import Category
from balint_journal.deid.names.vocabulary import FUNCTION, HUMAN_ACTS, KIN, ROLES, TITLES, WEAK_TITLES
from balint_journal.deid.places.kinds import NEWS, ORGANISATIONS, PLACES
from balint_journal.deid.places.rows import alone_after_the
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.lexicon import Kind
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.token import Mode, Token
from balint_journal.deid.text.wordset import words

_ENGLISH = Kind.ORDINARY | Kind.COMMON | Kind.CLINICAL | Kind.ABBREVIATION | Kind.CAPITAL | Kind.DEMONYM | Kind.FAITH
# Kinds of house that many write large without meaning one: "the Surgery", "the College", "the Trust".
_WRITTEN_LARGE = words(
    """surgery practice hospital ward unit suite department theatre wing bay clinic centre center pharmacy chemist dispensary school primary secondary college
    university polytechnic institute church parish fellowship assembly society league guild association choir band bar limited plc inc company co bros brothers
    sons group holdings logistics foods fabrics motors dairy engineering builders equity legal partners associates estates stores council court courts
    magistrates tribunal police library trust foundation charity project aid alliance network women's radio post mail telegraph news times mercury
    nursing residential practice eye ministries observer examiner journal"""
)
_HOUSES = frozenset(ORGANISATIONS) - _WRITTEN_LARGE - NEWS
# Beside a preposition of place these are houses too: a general is not gone to.
_GONE_TO = words("at to from in into outside near up via off behind opposite under for")
_RANKS = words("general royal grammar")
_QUARTERS = words("western northern southern eastern central")
_SIGNS = words(
    """regal royal odeon gaumont empire palace ritz plaza grand crown swan anchor plough bell ship feathers fleece griffin unicorn greyhound nag's rose
    railway station wheatsheaf bull bull's lion eagle dolphin globe star sun moon fox hare hounds stag hart horseshoe cricketers drovers woolpack windmill
    volunteer vic victoria albert wellington nelson rising dragon falcon angel castle lamb blacksmiths masons builders general infirmary maudsley legion
    winter locarno tivoli lyric hippodrome alhambra mecca majestic albany metropole imperial spire harvester beefeater"""
)
_DRUNK_AT = words(
    "drinks drinking drank pint pints barred landlord landlady quiz darts barmaid barman pub dominoes lock-in skittles local regular regulars bingo caller cellar usherette porter orderly cleaner chef"
)
_PEERS = words(
    "lord duke marquis marquess earl prince princess duchess king queen admiral king's queen's black red white golden royal"
)
_COLOURS = words("black red white golden")
_SIGNED = words("head arms lion hart bull swan horse hind dragon oak")
_TITLED = words("lord duke marquis marquess earl duchess")
_MORE_PEERS = words("size way of and to in is was had has said bed thing bit room sea bin light lion wine spirit")
_DEDICATIONS = words("holy sacred blessed immaculate corpus")
_DEDICATED = words(
    "rood trinity family cross name innocents child redeemer angels rosary souls heart hearts sacrament conception christi spirit ghost"
)
_LADIES = words("lourdes fatima sorrows peace mercy victories lebanon grace knock wayside compassion mary christ")
_SOCIETIES = words("legion league order knights sisters brothers daughters children society guild")
_PATRONS = words(
    "mary friends malta mercy columbus columba charity nazareth foresters buffaloes jesus josephites poor_clares"
)
_SCHOOLS = words("girls boys high grammar comp juniors infants")
_OWNED_LAND = words(
    "bridge farm lane mill wood cottage yard corner cross field fields end hill lock wharf quay island point head arms croft gate mead row close acre green weir ferry landing brow bank"
)
_BESIDE = words(
    "below above by near at from under to in off past behind beside opposite over up down on towards outside round"
)
_NO_OWNER = words(
    "men's women's children's people's girls' boys' lovers' lover's god's land's devil's day's today's life's world's death's shepherd's dog's night's"
)
_SHOULD_LEAD = words(
    "castle hotel villa cafe casa chez croft dunes plas chateau schloss loch lough glen ben inch inver camp"
)
# What carers, hostels and services like to be called; no such thing writes or rings.
_PICTURES = words(
    """larch harvest compass horizon horizons pathways pathway bridges cherry chestnut sycamore juniper jasmine lotus lavender clover sunrise daybreak dawn aspire
    inspire choices catalyst anchor lifeline cornerstone keystone milestone springboard signpost crossroads gateway outlook options harbour meadow meadows oak oaks
    elm elms willow willows cedar cedars beech beeches birch rowan orchard brook riverside abbey priory castle hillside valley grove springs lantern lighthouse
    rainbow sunshine haven phoenix swan poplars maple beacon acorn bluebell primrose daisy sunflower butterfly dove kestrel falcon heron kingfisher nightingale
    trinity bluebird starfish caterpillars acorns seedlings tiddlers bethel ebenezer zion"""
)
_TIMES = words("dawn daybreak sunrise anchor sunshine options choices lavender harvest clover")
_RINGS = words(
    "rang phoned emailed wrote rings phones emails writes discharged refused rejected accepted texted says said sent sends wants told have closed won't wouldn't"
)
_FIRST_WORDS = _SIGNS | _PEERS | _DEDICATIONS | _SOCIETIES | _SHOULD_LEAD | {"all", "our"}
_WHY = "a house known by an ordinary word"


def houses(note: Note) -> Iterator[Candidate]:
    """Every house that an ordinary word names."""
    for token in note.tokens:
        if token.mode is Mode.NORMAL and token.capital:
            found = _known_by_kind(note, token) or _picture(note, token)
        elif token.mode is not Mode.NORMAL and token.lower in _PICTURES and _bare(note, token):
            found = _found(token, token, "a service")
        elif token.lower in _FIRST_WORDS or "'" in token.lower:
            found = _dedicated(note, token) or _society(note, token)
            if not found and token.mode is not Mode.NORMAL:
                found = _quiet(note, token)
        else:
            found = _school(note, token) if token.lower in _SCHOOLS and token.mode is not Mode.NORMAL else None
        if found:
            yield found


def _school(note: Note, noun: Token) -> Candidate | None:
    """Such as "clapton girls", "harlow high": a school by its place."""
    token = note.after(noun, -1)
    kinds = note.kinds(token) if token and noun.joined else Kind.NONE
    person = kinds & Kind.FORENAME and not (kinds & Kind.PLACE and noun.lower not in {"girls", "boys"})
    if not token or not kinds & (Kind.PLACE | Kind.NAME) or kinds & Kind.COMMON or person:
        return None
    return _found(token, noun, "a school")


def _quiet(note: Note, token: Token) -> Candidate | None:
    return _sign(note, token) or _peer(note, token) or _land(note, token) or _led_by(note, token)


def _found(start: Token, last: Token, hint: str = "", *, place: bool = False) -> Candidate:
    category = Category.PLACE if place else Category.ORGANISATION
    kind = hint or ORGANISATIONS.get(last.base) or PLACES.get(last.base) or ("a place" if place else "an organisation")
    return Candidate(start.start, last.end, category, Strength.SURE, _WHY, hint=f"kind:{kind}")


def _closed(note: Note, token: Token) -> bool:
    """Nothing follows that this word could describe."""
    following = note.after(token)
    return (
        not following or not following.joined or following.lower in FUNCTION | HUMAN_ACTS or following.text[0].isdigit()
    )


def _known_by_kind(note: Note, token: Token) -> Candidate | None:
    """Such as "the Infirmary", "at the Convent": one of a kind, and so written large."""
    quarter = token.lower in _QUARTERS
    if token.shouted or token.first or (not quarter and (token.base not in _HOUSES or token.index in note.kept)):
        return None
    before = alone_after_the(note, token)
    if before is None:
        return None
    earlier = note.after(before, -1)
    if quarter and not _closed(note, token):
        return None
    if (quarter or token.base in _RANKS) and not (earlier and before.joined and earlier.lower in _GONE_TO):
        return None
    return _found(before, token)


def _picture(note: Note, token: Token) -> Candidate | None:
    """Such as "Larch rang to say": a tree or a light that opens a sentence and does what somebody does."""
    following = note.after(token)
    if not token.first or token.shouted or token.lower not in _PICTURES or not following or not following.joined:
        return None
    return _found(token, token, "a service") if following.lower in _RINGS else None


def _bare(note: Note, token: Token) -> bool:
    """Such as "the lady from crossroads": a thing that wants an article, and has none."""
    before = note.after(token, -1)
    led = before and token.joined and before.lower in {"from", "at", "with", "under"}
    return bool(led and _closed(note, token) and token.lower not in _TIMES)


def _sign(note: Note, token: Token) -> Candidate | None:
    """Such as "bingo caller at the regal", "ward orderly at the general": known by its sign, in writing without capitals."""
    before = note.after(token, -1)
    if token.lower not in _SIGNS or not before or not token.joined or before.lower != "the" or not before.joined:
        return None
    at = note.after(before, -1)
    if not at or at.lower not in _GONE_TO or not _closed(note, token):
        return None
    drunk = any((one := note.after(at, -step)) and one.lower in _DRUNK_AT for step in range(1, 5))
    sole = token.lower in {
        "regal",
        "odeon",
        "gaumont",
        "general",
        "infirmary",
        "royal",
        "maudsley",
        "hippodrome",
        "locarno",
        "vic",
        "spire",
        "harvester",
        "beefeater",
    }
    return _found(token, token, "a place" if token.base not in ORGANISATIONS else "") if drunk or sole else None


def _peer(note: Note, token: Token) -> Candidate | None:
    """Such as "in the lord raglan", "at the duke of york"."""
    before, following = note.after(token, -1), note.after(token)
    if token.lower not in _PEERS or not before or before.lower != "the" or not token.joined or not following:
        return None
    at = note.after(before, -1)
    if not at or at.lower not in _GONE_TO or not before.joined or not following.joined:
        return None
    kinds, third = note.kinds(following), note.after(following)
    if token.lower in _TITLED | {"king", "queen", "prince"} and following.lower == "of" and third and third.joined:
        return _found(token, third, "a pub")
    if following.lower in _SIGNED:
        return _found(token, following, "a pub")
    plain = (kinds & _ENGLISH and token.lower not in _TITLED) or token.lower in _COLOURS
    if following.base in FUNCTION | _MORE_PEERS or plain:
        return None
    return _found(token, following, "a pub")


def _dedicated(note: Note, token: Token) -> Candidate | None:
    """Such as "holy rood", "sacred heart", "our lady of lourdes", "all hallows"."""
    following, before = note.after(token), note.after(token, -1)
    if (
        not following
        or not following.joined
        or (before and token.joined and before.lower in {"the", "a", "his", "her", "my"})
    ):
        return None
    third = note.after(following)
    fourth = note.after(third) if third else None
    if token.lower == "our" and following.lower == "lady":
        of = third and third.joined and third.lower == "of" and fourth and fourth.joined
        last = (
            fourth if of and fourth else third if third and third.joined and third.base in ORGANISATIONS else following
        )
        return _found(token, last, "a school" if last.base not in ORGANISATIONS else "")
    if not before or before.lower not in _GONE_TO | {"of"}:
        return None  # a feast as likely as a church
    two = (token.lower in _DEDICATIONS and following.lower in _DEDICATED) or (
        token.lower == "all" and following.lower in {"hallows", "saints", "souls"}
    )
    if not two:
        return None
    last = third if third and third.joined and third.base in ORGANISATIONS else following
    return _found(token, last, "a church" if last.base not in ORGANISATIONS else "")


def _society(note: Note, token: Token) -> Candidate | None:
    """Such as "the legion of mary", "the league of friends"."""
    of, patron = note.after(token), note.after(token, 2)
    if token.lower not in _SOCIETIES or not of or of.lower != "of" or not of.joined or not patron or not patron.joined:
        return None
    return _found(token, patron, "a society") if patron.lower in _PATRONS else None


def _land(note: Note, token: Token) -> Candidate | None:
    """Such as "moored below tiller's bridge": an owner without an article is no plain noun."""
    before, following = note.after(token, -1), note.after(token)
    if not token.lower.endswith("'s") or token.lower in _NO_OWNER or not before or not token.joined or not following:
        return None
    if before.lower not in _BESIDE or not following.joined or following.lower not in _OWNED_LAND:
        return None
    if token.base in FUNCTION | KIN | ROLES | TITLES | WEAK_TITLES or not _closed(note, following):
        return None
    return _found(token, following, place=following.base not in ORGANISATIONS)


def _led_by(note: Note, token: Token) -> Candidate | None:
    """Such as "falconer at castle ashlow", "the villa rosa"."""
    following = note.after(token)
    if token.lower not in _SHOULD_LEAD or not following or not following.joined or following.base in FUNCTION:
        return None
    kinds = note.kinds(following)
    if kinds & _ENGLISH or not following.text.isalpha() or following.lower in HUMAN_ACTS:
        return None
    return _found(token, following, PLACES.get(token.base) or ORGANISATIONS.get(token.base) or "a house", place=True)
