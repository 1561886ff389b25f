"""Named places and organisations where capitals say nothing, and the few shapes that capitals alone do not show."""

from __future__ import annotations

import re
from collections.abc import Iterator

from balint_journal.deid.findings import Category
from balint_journal.deid.names.vocabulary import DETERMINERS, FUNCTION, HUMAN_ACTS
from balint_journal.deid.places.kinds import LEADING, NEWS, ORGANISATIONS, PLACES, SHOPS
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.lexicon import Kind
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.token import Mode, Token
from balint_journal.deid.text.wordset import words

_ENGLISH = Kind.ORDINARY | Kind.COMMON | Kind.CLINICAL | Kind.ABBREVIATION | Kind.CAPITAL | Kind.DEMONYM | Kind.FAITH
_BEFORE = words("at in from to outside near behind via frm opposite by runs owns manages attends")
# "at primary school", "in care home": what kind of place, not which.
_KIND_OF = words("""primary secondary medical nursing residential care high general boarding grammar private sunday night law art drama local community district
    day waiting consulting emergency own full half old new big small empty main front back next side top good bad home work health mental council social
    public village town city country open closed crown county magistrates' staff police prison hospital school church surgery treatment acute long short
    cold hot first second third last left right intensive neonatal maternity labour special early late free safe quiet group team book""")
_LONGEST, _MOST_NOUNS = 3, 8
_TINY = _FEW = 2
_ROAD = re.compile(r"\b(?:the|The|THE) ((?:[AMBN]|[amn](?=\d{2}))\d{1,4}(?:\([Mm]\))?)(?![\w/-])")
_WHOSE = words("children's women's childrens womens")
_BETWEEN = words("sixth form medical health park law advice community day care vts fc afc rfc cc")
# "oakroyd nursing home": the last word of a noun of two.
_DEPARTMENTS = words(
    "genetics oncology cardiology maternity perinatal paeds surgical renal stroke radiology pathology neurology urology outpatients memory crisis a&e"
)
_HOMES = words("nursing residential care rest")
_STREETS = words("road street lane avenue terrace crescent drive close gardens rd st")
_ESTATES = words("vale grove lodge manor grange towers heights mount")
_REGIMENT = re.compile(
    r"\b\d{1,2} (?:Rifles|Para|PARA|SCOTS|Scots|Yorks|YORKS|Mercian|MERCIAN|Lancs|Gurkha|Gurkhas|Signals|Commando|Sqn|Squadron|Bn|Battalion|Regt)\b"
)
_CLUBS = words(
    "club centre church society association legion school gurdwara mosque temple hall chapel manse mission convent cathedral"
)
_PARTIES = words("labour liberal con conservative tory miners' railway masonic legion bowls")
_NOT_ROADS = words("a4 a3 a5 b12 b6 b1 m1 n95")
# Words that with one of the nouns below name one place: "the harbour clinic", "lantern house", "rainbow project".
_PICTURES = words(
    """harbour meadow meadows oak oaks elm elms willow willows cedar cedars beech beeches birch rowan lime limes orchard brook riverside abbey priory castle
    manor hillside valley grove spring springs seaview bayview cliff lantern lighthouse rainbow sunshine haven phoenix swan lion crown king's queen's kings
    queens rose ivy holly laurel laurels poplar poplars maple hazel heather fern victoria albert gateway beacon acorn bluebell primrose daisy sunflower
    butterfly dove robin kestrel falcon eagle heron kingfisher swallow nightingale stepping hope faith trinity sacred blessed holy angel new_life lodge
    horseshoe anchor mariner's fisherman's royal white black red golden silver"""
)
_PICTURED = words(
    "house lodge court clinic centre surgery practice primary hotel arms inn project hospice ward unit school academy nursery home hall cottage farm church chapel fellowship trust foundation"
)
# With these any word but a plain adjective makes a name.
_ALWAYS = words(
    "taxis cabs gurdwara mandir masjid synagogue infirmary minster priory rovers wanderers fabrics motors bakery arms inn aid holdings solicitors logistics"
)
_HALLOWED = words("assembly church chapel fellowship temple ministries tabernacle")
_HALLOWED_FIRST = words("mount church house fountain rock light rivers river city temple word gate lamb voice children")
_WHY = "it reads as the name of a place"
_WHY_ROAD = "a numbered road"


def named_places(note: Note) -> Iterator[Candidate]:
    """Names like "at cedar lodge", "st brannock's primary", "the northern echo", "hmp dartmoor", "the A66"."""
    for match in _ROAD.finditer(note.text):
        if match[1].lower() not in _NOT_ROADS:
            yield Candidate(
                match.start(1), match.end(1), Category.PLACE, Strength.LIKELY, _WHY_ROAD, hint="kind:a road"
            )
    for match in _REGIMENT.finditer(note.text):
        yield Candidate(
            match.start(), match.end(), Category.ORGANISATION, Strength.LIKELY, _WHY, hint="kind:a regiment"
        )
    for token in note.tokens:
        if _peoples(note, token):
            yield Candidate(
                token.start,
                note.tokens[token.index + 1].end,
                Category.ORGANISATION,
                Strength.LIKELY,
                _WHY,
                hint="kind:a club",
            )
        if token.base in SHOPS and (token.mode is not Mode.NORMAL or token.capital):
            yield Candidate(token.start, token.end, Category.ORGANISATION, Strength.LIKELY, _WHY, hint="kind:a shop")
        if token.mode is Mode.NORMAL:
            continue
        found = (
            _saint(note, token)
            or _known(note, token)
            or _led(note, token)
            or _ended(note, token)
            or _paper(note, token)
        )
        if found:
            yield found


def _known(note: Note, token: Token) -> Candidate | None:
    """A place of several words that the lists know: "alder hey", "much hadham"."""
    phrase, last, longest = token.base, token, None
    if token.lower.endswith("'s") and note.lexicon.kinds(token.lower) & Kind.PLACE:
        longest = token
    for _ in range(_LONGEST if phrase in note.lexicon.terms("openers") else 0):
        following = note.after(last)
        if not following or following.before not in {" ", "-"}:
            break
        phrase, last = f"{phrase} {following.base}", following
        if note.lexicon.phrase(phrase) & (Kind.PLACE | Kind.COUNTRY):
            longest = last
    if not longest:
        return None
    return Candidate(token.start, _nouns_after(note, longest).end, Category.PLACE, Strength.LIKELY, _WHY)


def _peoples(note: Note, token: Token) -> bool:
    """Such as "the Polish club"."""
    before, following = note.after(token, -1), note.after(token)
    if not following or not following.joined or following.lower not in _CLUBS or not before or before.lower != "the":
        return False
    return bool(note.kinds(token) & (Kind.DEMONYM | Kind.FAITH))


def _saint(note: Note, token: Token) -> Candidate | None:
    following = note.after(token)
    if (
        token.lower not in {"st", "saint", "ss"}
        or not following
        or not following.joined
        or (not following.text.isalpha() and "'" not in following.text)
    ):
        return None
    if following.base in FUNCTION or (
        note.kinds(following) & Kind.COMMON
        and following.base == following.lower
        and not note.kinds(following) & Kind.FORENAME
    ):
        return None
    last = _nouns_after(note, following)
    return Candidate(
        token.start, last.end, Category.ORGANISATION, Strength.LIKELY, _WHY, hint=_kind(last), spreads=False
    )


def _led(note: Note, token: Token) -> Candidate | None:
    """Names like "hmp low moss", "ysgol y bryn", "radio norfolk"."""
    following = note.after(token)
    if token.lower not in LEADING | {"radio"} or not following or not following.joined:
        return None
    further = note.after(following)
    if following.lower in {"y", "yr", "nan", "na"} and further and further.joined:
        following = further
    kinds = note.kinds(following)
    sure = (
        token.lower in {"hmp", "yoi", "ysbyty", "ysgol", "capel", "radio"} and not kinds & Kind.COMMON
    ) or token.lower in {"hmp", "yoi"}
    if following.base in FUNCTION or (not sure and kinds & _ENGLISH):
        return None
    return Candidate(
        token.start, _nouns_after(note, following).end, Category.ORGANISATION, Strength.LIKELY, _WHY, hint=_kind(token)
    )


def _ended(note: Note, noun: Token) -> Candidate | None:
    if noun.base in NEWS or _spoken_mark(note, noun):
        return None
    if noun.base not in ORGANISATIONS and noun.base not in PLACES and noun.lower not in _WHOSE:
        return None
    row: list[Token] = []
    token = noun
    while (
        len(row) < _LONGEST
        and (token.joined or token.before == " & ")
        and (before := note.after(token, -1))
        and _part_of_name(note, before)
    ):
        row.insert(0, before)
        token = before
    if row and noun.base in _HALLOWED and (mount := _before_of(note, row[0])):
        row.insert(0, mount)
    while row and row[0].lower in DETERMINERS:
        row.pop(0)
    telling = [t for t in row if _telling(note, t)]
    hallowed = bool(row) and row[0].lower in _HALLOWED_FIRST and noun.base in _HALLOWED
    if not telling and not hallowed and not _bare(note, row, noun) and not _pictured(row, noun):
        return None
    start = telling[0] if telling and not hallowed else row[0]
    while (
        (before := note.after(start, -1))
        and start.joined
        and note.kinds(before) & (Kind.DEMONYM | Kind.PLACE)
        and before.mode is not Mode.NORMAL
    ):
        start = before
    return Candidate(
        start.start, _nouns_after(note, noun).end, _category(noun), Strength.LIKELY, _WHY, hint=_kind(noun)
    )


def _before_of(note: Note, token: Token) -> Token | None:
    """The first word of "mount of" before "olives assembly"."""
    of, first = note.after(token, -1), note.after(token, -2)
    if not of or not first or of.lower != "of" or not token.joined or not of.joined:
        return None
    return first if first.lower in _HALLOWED_FIRST else None


def _spoken_mark(note: Note, noun: Token) -> bool:
    """Such as "close quotes", said aloud."""
    following = note.after(noun)
    return noun.lower == "close" and following is not None and following.lower.startswith(("quot", "bracket"))


def _part_of_name(note: Note, token: Token) -> bool:
    if token.lower in _PARTIES and token.mode is not Mode.NORMAL:
        return True
    if token.base in FUNCTION or token.lower in HUMAN_ACTS or token.index in note.kept or token.mode is Mode.NORMAL:
        return False
    return token.text[0].isalpha() and (token.base == token.lower or token.lower.endswith("'s"))


def _telling(note: Note, token: Token) -> bool:
    kinds = note.kinds(token)
    return not kinds & _ENGLISH and len(token.base) > _TINY


def _bare(note: Note, row: list[Token], noun: Token) -> bool:
    """Ordinary words without an article after a preposition: only a name stands so."""
    if row and row[0].before == ", " and (noun.base in _STREETS or (noun.base in _ESTATES and note.tail(noun) == ", ")):
        return True
    if (
        not row
        or len(row) > _FEW
        or any(t.lower in _KIND_OF or t.lower in DETERMINERS or t.lower.endswith(("ing", "ed", "ly")) for t in row)
    ):
        return False
    before = note.after(row[0], -1)
    return bool(before and row[0].joined and before.lower in _BEFORE and not noun.lower.endswith("s"))


def _pictured(row: list[Token], noun: Token) -> bool:
    """Whether the last word before the noun makes a name of it, with an article or without."""
    if row and noun.base == "club" and row[-1].lower in _PARTIES:
        return True
    if not row or row[-1].lower in _KIND_OF:
        return False
    return (noun.base in _PICTURED and row[-1].lower in _PICTURES) or noun.base in _ALWAYS


def _paper(note: Note, token: Token) -> Candidate | None:
    """Names like "the northern echo", "the hull daily mail"."""
    if token.lower not in NEWS:
        return None
    start = token
    for _ in range(_LONGEST):
        before = note.after(start, -1)
        if not before or not start.joined:
            return None
        if before.lower == "the":
            return (
                None
                if start is token or start.lower == "local"
                else Candidate(
                    start.start, token.end, Category.ORGANISATION, Strength.LIKELY, _WHY, hint="kind:the local news"
                )
            )
        start = before
    return None


def _nouns_after(note: Note, token: Token) -> Token:
    last = token
    while (
        (following := note.after(last))
        and following.joined
        and following.index - token.index <= _MOST_NOUNS
        and (
            following.base in ORGANISATIONS
            or following.base in PLACES
            or following.lower in _BETWEEN
            or (following.lower == "home" and last.lower in _HOMES)
            or (following.lower in _DEPARTMENTS and following.mode is not Mode.NORMAL)
        )
    ):
        last = following
    return last


def _category(noun: Token) -> Category:
    return Category.ORGANISATION if noun.base in ORGANISATIONS else Category.PLACE


def _kind(noun: Token) -> str:
    kind = ORGANISATIONS.get(noun.base) or PLACES.get(noun.base)
    return f"kind:{kind}" if kind else ""
