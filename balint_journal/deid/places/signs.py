"""Where capitals say nothing: houses by their sign, papers by their page, helpers by their deeds, bodies by their letters."""

from __future__ import annotations

from collections.abc import Iterator

from balint_journal.deid.findings import Category
from balint_journal.deid.places.bare_slots import closed
from balint_journal.deid.places.kinds import NEWS
from balint_journal.deid.places.rows import alone_after_the
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.lexicon import Kind
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.token import Mode, Token
from balint_journal.deid.text.wordset import words

# Words that hardly stand behind "in the", "down the" or "at the" unless they hang over a door.
_SURE_SIGNS = words(
    """swan feathers wheatsheaf woolpack cricketers blacksmiths drovers griffin unicorn fleece plough hippodrome alhambra locarno tivoli palais odeon gaumont
    convent friary regal roxy lyceum ritz astoria empire priory infirmary academy kirk adelphi metropole beefeater harvester maudsley hawthorns
    railway_tavern thistle saracens greyhound nags nag's stag hart pheasant partridge raven magpie peacock mitre chequers kings_head
    dolphin apollo plaza gaiety coliseum majestic savoy grosvenor palladium essoldo barberry christie belfry swordfish mermaid neptune smugglers
    foresters masons punchbowl kingfisher harlequin powerhouse quays boatyard
    shamrock trafalgar waterloo volunteer royal_oak wellington albion britannia victoria vic prom_hotel kremlin winchester"""
)
# Of these there is one in a place, and nothing else is called so.
_ANYWHERE = words(
    "hippodrome alhambra locarno tivoli odeon gaumont lyceum priory infirmary adelphi metropole maudsley hawthorns turks_head"
)
# Those that are things besides, where they act as a house or a paper does.
_SIGNS = _SURE_SIGNS | words(
    """star crown anchor bell ship rose bull lion eagle dolphin globe sun fox hare hounds horseshoe falcon angel castle lamb legion harbour lodge abbey
    grange limes cedars elms beeches willows laurels poplars oaks firs hollies larches riverside beacon lighthouse haven phoenix rainbow
    meadows orchard orchards gables mount manor mill windmill maltings convent heath park pavilion jubilee kestrel heron robin swallow nightingale gateway
    willow elm oak beech birch rowan cedar larch hazel maple sycamore springfield oakfield bridge brook hillside valley grove springs daybreak horizon compass"""
)
_COLOURED = words(
    "half_moon rising_sun red_lion white_hart black_bull white_horse black_horse golden_lion blue_bell green_man black_swan white_swan"
)
_FIRSTS = frozenset(pair.split()[0] for pair in _COLOURED)
_GONE_TO = words("in at to from outside into near down up over behind opposite by off past via round")
_BOARDS = words(
    """fox hounds hare hound dog duck rose crown coach horses horse groom plough harrow bat ball star garter pig whistle slug lettuce eagle child lamb flag george
    dragon bull bush ship anchor castle key keys crown cushion thistle lion unicorn swan sugarloaf wheel cross pistols trumpet goat compasses compass"""
)
_DOES = words(
    """barred rang wrote phoned emailed texted discharged closed shut refused refunded sacked rehoused housed transferred admitted wants want says said sent sends
    called banned served hired fired suspended cancelled lost kept keep rejected accepted referred rings writes phones closes opens opened chucked threw"""
)
_HAD = words("had has have are is")
_HAD_WHAT = words(
    "a it her him them his their its no an me us been closing sending taking not had lost sent asked told put"
)
_HELPERS = words("shelter scope mind relate cruse sands refuge crisis respond sense samaritans")
_HELPED = words("sent rang wrote phoned rehoused housed took found gave sorted told paid emailed lent got put")
_TO_WHOM = words("him her them me us it a an the his their up round to")
_PAPERED = words("leaflet helpline volunteer counsellor lady line card befriender")
_READ = words(
    """read reads reading said says saw seen print printed picture photo photograph photographed page pages cutting reporter headline headlines obituary obit wrote
    paper papers front letters advert ad notice notices column crossword delivered delivers keep kept out write-up story article buried interview"""
)
_ALL_PAPERS = NEWS - {"guardian", "times", "mail", "telegraph", "post", "news", "journal"} | {
    "star",
    "press",
    "reporter",
    "sentinel",
}
_LISTED = words("dwp mddus psni hmrc ukhsa")
_NO_LETTERS = words("ph id uk us usa eu gp gps un it ok tv cv cd dvd pc wc er aa na")
_PAIRED = words("ae bb rr rb qa gt pp mm cc dc dv og to hn hs gg ab xy ms bq hm ca po st")
_NEAR = 6
_TWO, _LONGEST = 2, 5
_WHY = "it stands where the name of a house or a body stands"


def signs(note: Note) -> Iterator[Candidate]:
    """Names like "barred from the half moon", "it was in the star", "scope sent a chair", "the R V I"."""
    for token in note.tokens:
        if token.lower == "trust" and (token.mode is not Mode.NORMAL or token.capital):
            found = _trust(note, token)
        elif token.mode is Mode.NORMAL:
            continue
        elif token.lower == "the":
            found = _after_article(note, token)
        elif token.lower in _HELPERS:
            found = _helper(note, token)
        elif token.lower in _SIGNS:
            found = _deed(note, token, token, token)
        else:
            continue
        if found:
            yield found


def _found(start: Token, last: Token, kind: str) -> Candidate:
    return Candidate(
        start.start, last.end, Category.ORGANISATION, Strength.LIKELY, _WHY, hint=f"kind:{kind}", spreads=False
    )


def _after_article(note: Note, article: Token) -> Candidate | None:  # noqa: PLR0911 - one clue a line
    noun, before = note.after(article), note.after(article, -1)
    if not noun or not noun.joined:
        return None
    if noun.lower in _ALL_PAPERS and closed(note, noun) and _read(note, article, noun):
        return _found(noun, noun, "the local news")
    last = noun
    if noun.lower in _FIRSTS and (second := note.after(noun)) and f"{noun.lower} {second.lower}" in _COLOURED:
        last = second
    gone = before is not None and article.joined and before.lower in _GONE_TO
    pair = _pair(note, noun) if gone else None
    if pair:
        return _found(noun, pair, "a pub")
    if last is not noun or noun.lower in _SIGNS:
        sure = last is not noun or noun.lower in _SURE_SIGNS
        if (noun.lower in _ANYWHERE or (sure and gone)) and (closed(note, last) or _acts(note, last)):
            return _found(noun, last, "a place")
        if (
            before
            and article.joined
            and before.lower in {"at", "has", "runs"}
            and _keeper(note, before)
            and closed(note, last)
        ):
            return _found(noun, last, "a place")
        return _deed(note, article, noun, last)
    if noun.lower in _LISTED:
        return _found(noun, noun, "a public office")
    return _letters(note, article, noun)


def _trust(note: Note, token: Token) -> Candidate | None:
    """Such as "the trust wrote again", "you work for the Trust": the one that employs or answers."""
    before = alone_after_the(note, token)
    if before is None:
        return None
    following = note.after(token)
    does = following and following.joined and following.lower in _DOES | _TRUSTED
    slot = note.after(before, -1)
    ended = (
        not following
        or not following.joined
        or following.lower in {"an", "again", "about", "when", "until", "and", "but", "on"}
    )
    served = slot and before.joined and slot.lower in {"for", "from", "at", "by"} and ended
    return _found(before, token, "the organisation") if does or served else None


_TRUSTED = words(
    "had has have lawyers solicitors policy email letter apologised paid pays will would investigated management chaplain website"
)


def _pair(note: Note, noun: Token) -> Token | None:
    """The last word of "fox and hounds", "rose and crown": two beasts or things that hang together on a board."""
    joint, second = note.after(noun), note.after(noun, _TWO)
    if noun.lower not in _BOARDS or not joint or joint.lower not in {"and", "&"} or not second or not second.joined:
        return None
    return second if second.lower in _BOARDS and closed(note, second) else None


def _keeper(note: Note, slot: Token) -> bool:
    """Such as "denzil at" the ship, "brother ivor has" the turks head: somebody by name, and where he is found."""
    who = note.after(slot, -1)
    return bool(who and slot.joined and note.kinds(who) & Kind.FORENAME and not note.kinds(who) & Kind.COMMON)


def _acts(note: Note, token: Token) -> bool:
    following = note.after(token)
    return bool(following and following.lower in _DOES)


def _read(note: Note, article: Token, noun: Token) -> bool:
    """Something is read or printed a few words before or after."""
    before = (note.after(article, -step) for step in range(1, _NEAR))
    after = (note.after(noun, step) for step in range(1, _NEAR))
    return any(one and one.lower in _READ for one in (*before, *after))


def _opens(note: Note, token: Token) -> bool:
    """A clause begins here."""
    before = note.after(token, -1)
    return token.first or before is None or token.before.strip(" ") != "" or before.lower in _LEADS


_LEADS = words("that because but so if when since cos and then says said until after before")


def _deed(note: Note, start: Token, noun: Token, last: Token) -> Candidate | None:
    """Such as "the half moon barred him", "riverside is closing its list": it does what a house does."""
    verb = note.after(last)
    if not verb or not verb.joined or not _opens(note, start):
        return None
    whom = note.after(verb)
    had = verb.lower in _HAD and whom and whom.joined and whom.lower in _HAD_WHAT
    if verb.lower == "is" and whom and whom.lower not in {"closing", "sending", "taking"}:
        return None
    if had and noun.base in {
        "sun",
        "star",
        "ship",
        "bell",
        "rose",
        "bridge",
        "bull",
        "lamb",
        "crown",
        "anchor",
        "fox",
        "hare",
    }:
        return None
    return _found(noun, last, "a place") if had or verb.lower in _DOES else None


def _helper(note: Note, token: Token) -> Candidate | None:
    """Such as "shelter took it up", "sands leaflet given": a noun without an article that helps."""
    verb = note.after(token)
    if not verb or not verb.joined or not _opens(note, token) or token.lower in {"crisis", "sense"}:
        return None
    if verb.lower in _PAPERED:
        return _found(token, token, "a charity")
    whom = note.after(verb)
    helped = verb.lower in _HELPED and whom and whom.joined and whom.lower in _TO_WHOM
    return _found(token, token, "a charity") if helped else None


def _letters(note: Note, article: Token, noun: Token) -> Candidate | None:
    """Such as "the R V I", "in the n and n", "at the lgi": letters that mean nothing to medicine."""
    before = note.after(article, -1)
    gone = before is not None and article.joined and before.lower in _GONE_TO | {"rang", "under", "phoned"}
    if len(noun.text) > 1:
        plain = note.kinds(noun) & ~(Kind.OBSCURE | Kind.NAME)
        if plain or not gone or len(noun.text) > _LONGEST or noun.lower in _NO_LETTERS or not noun.text.isalpha():
            return None
        spelt = not set(noun.lower) & set("aeiouy") or len(noun.text) <= _TWO + 1
        return _found(noun, noun, "a place") if spelt and closed(note, noun) else None
    row = [noun]
    while (
        (one := note.after(row[-1]))
        and one.joined
        and len(one.text) == 1
        and one.text.isalpha()
        and len(row) < _LONGEST
    ):
        row.append(one)
    joint, second = note.after(noun), note.after(noun, _TWO)
    if len(row) == 1:
        two = (
            joint
            and joint.lower == "and"
            and second
            and second.joined
            and len(second.text) == 1
            and second.text.isalpha()
        )
        named = two and second and gone and f"{noun.lower}{second.lower}" not in _PAIRED and closed(note, second)
        return _found(noun, second, "a hospital") if named and second else None
    spelled = "".join(one.lower for one in row)
    known = note.lexicon.kinds(spelled) & ~(Kind.OBSCURE | Kind.NAME | Kind.SURNAME | Kind.FORENAME | Kind.PLACE)
    if (known and spelled not in _LISTED) or spelled in _NO_LETTERS or not closed(note, row[-1]):
        return None
    following = note.after(row[-1])
    numbered = following and following.joined and (following.text[0].isdigit() or note.kinds(following) & Kind.CLINICAL)
    return None if numbered else _found(noun, row[-1], "a place")
