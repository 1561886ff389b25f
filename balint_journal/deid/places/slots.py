"""Organisations told by the slot they stand in: what is known through, captained, left, written from or rung."""

from __future__ import annotations

from collections.abc import Iterator

from balint_journal.deid.findings import Category
from balint_journal.deid.names.vocabulary import FUNCTION, HUMAN_ACTS, KIN, ROLES, TITLES, WEAK_TITLES
from balint_journal.deid.places.kinds import ORGANISATIONS
from balint_journal.deid.places.rows import alone_after_the, found_row, raised, row_end, row_start
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.lexicon import Kind
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.token import Mode, Token
from balint_journal.deid.text.wordset import words

_ENGLISH = Kind.ORDINARY | Kind.COMMON
_PERSON = Kind.FORENAME | Kind.SURNAME
_NEVER = FUNCTION | KIN | ROLES | TITLES | WEAK_TITLES
_KNOWN = words("know knows knew known met meets remember remembers")
_THROUGH = words("from at through")
_WHOM = words("him her them me us each other")
_TIMES = words(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december "
    "balint christmas easter eid diwali ramadan lent hogmanay halloween facebook whatsapp instagram twitter tiktok zoom teams"
)
_HEADS = words(
    "captain captains captained captaining president chairman chairwoman chair chairs treasurer secretary steward joined joins barman barmaid"
)
_LEFT = words("left joined from leaving joining quit with among")
_FLOCKS = words("brethren witnesses jehovahs adventists baptists methodists pentecostals mormons quakers baptist")
_OFFICES = {"council": "a public office", "college": "a college", "mosque": "a place of worship"}
_TO_OFFICES = words("for to from at with by rang via into")
_PAPERS = words(
    "letter letters email emails fax form forms report reports invoice bill text texts leaflet parcel cheque payslip statement questionnaire call request contract appointment"
)
_FROM_FIRM = words("from by")
_NO_PAIR = words("accident health safety terms profit research bed food fish supply trial law peace time sickness mum")
_AT = words("at from with for by to near outside behind opposite inside runs joined")
_THE_AT = words("at from to into outside near in behind opposite")
_LORDS = words("lord marquis marquess admiral general prince queen earl duke sir")
_NO_SIGN = words(
    "jesus god almighty chancellor mayor provost lieutenant advocate mother consort regent medical council hospital infirmary practice dental optical register election"
)
_OWNERS = KIN | {"god", "devil", "nobody"}
_GROUND = words(
    "field fields yard wood lane corner room rooms acre gap lookout landing pond steps cave seat garden cottage house bay"
)
_SERVED_IN = words("in with from joined by served")
_OWN = words("my her his our their own the")
_LOTS = words("lot crowd gang class girls ladies")
_MANY, _TWO, _LONGEST = 4, 2, 6
_WHY = "it stands where such a name stands"


def slots(note: Note) -> Iterator[Candidate]:
    """Names like "met her at Zumba", "to captain the Golf", "a letter from Optum", "the Eye and Ear"."""
    for token in note.tokens:
        found = None
        if token.mode is not Mode.NORMAL:
            continue
        if token.capital and token.text[0].isalpha():
            found = _papered(note, token) or _pair(note, token)
            found = found or _answer(note, token) or _ground(note, token) or _numbered(note, token) or _lot(note, token)
            if not found and not token.first and not token.shouted:
                found = (
                    _known_through(note, token)
                    or _one(note, token)
                    or _congregation(note, token)
                    or _sign(note, token)
                    or _charity(note, token)
                )
        if found:
            yield found


def _known_through(note: Note, token: Token) -> Candidate | None:
    """Such as "I know him from Parkrun", "met her at Zumba": what people are known through is a group."""
    before = note.after(token, -1)
    if not before or not token.joined or before.lower not in _THROUGH or token.base in _TIMES or token.base in _NEVER:
        return None
    verb, whom = note.after(before, -2), note.after(before, -1)
    if not verb or not whom or verb.lower not in _KNOWN or not before.joined or not whom.joined:
        return None
    if whom.lower not in _WHOM and not raised(whom):
        return None
    if note.kinds(token) & (Kind.DEMONYM | Kind.CLINICAL) or not note.kinds(token) & (_ENGLISH | Kind.CAPITAL):
        return None
    return found_row(token, row_end(note, token), "a group")


def _one(note: Note, token: Token) -> Candidate | None:
    """Such as "to captain the Golf", "he left the Brethren", "a letter for the Council": one of its kind, and named so."""
    before = alone_after_the(note, token)
    if before is None:
        return None
    following = note.after(token)
    slot = note.after(before, -1)
    if not slot or not before.joined:
        return None
    closed = not following or not following.joined or following.base in FUNCTION or following.lower in HUMAN_ACTS
    if token.lower in _FLOCKS:
        return found_row(before, token, "a church") if slot.lower in _LEFT else None
    if token.lower in _OFFICES and not (token.lower == "college" and slot.lower not in _THE_AT):
        return found_row(before, token, _OFFICES[token.lower]) if slot.lower in _TO_OFFICES and closed else None
    of = note.after(slot, -1) if slot.lower == "of" else slot
    heads = of is not None and of.lower in _HEADS
    return found_row(token, token, "a club") if heads and closed and token.base not in _NEVER else None


def _congregation(note: Note, token: Token) -> Candidate | None:
    """Such as "at Brixham Road Methodist": a place and a faith, with nothing after it."""
    before, following = note.after(token, -1), note.after(token)
    if not note.kinds(token) & Kind.FAITH or not token.joined or not before or not raised(before):
        return None
    if (following and following.joined and following.base not in FUNCTION) or before.base in _NEVER:
        return None
    if note.kinds(before) & (Kind.DEMONYM | Kind.FAITH) or before.index in note.kept:
        return None
    start = row_start(note, before)
    slot = note.after(start, -1) if start else None
    return found_row(start, token, "a church") if start and slot and slot.lower in _AT | {"in", "of"} else None


def _sign(note: Note, token: Token) -> Candidate | None:
    """Such as "the Lord Nelson", "the Admiral Benbow": with an article a great man is a pub."""
    before, following = note.after(token, -1), note.after(token)
    if token.lower not in _LORDS or not before or before.lower != "the" or not token.joined:
        return None
    if not following or not following.joined or not raised(following) or following.base in _NO_SIGN | _NEVER:
        return None
    last, slot = row_end(note, following), note.after(before, -1)
    beyond = note.after(last)
    # "the Queen Anne chair", "the Prince Albert piercing": these two lend their names to more than pubs.
    gone = slot and slot.lower in _THE_AT and (not beyond or not beyond.joined or beyond.base in FUNCTION)
    if token.lower in {"queen", "prince"} and not gone:
        return None
    return found_row(before, last, "" if last.base in ORGANISATIONS else "a pub")


def _answer(note: Note, token: Token) -> Candidate | None:
    """Such as "employer: Boots", "Where do you work?" "Mars.": the answer to who employs somebody."""
    before, following = note.after(token, -1), note.after(token)
    if not before or token.shouted or token.base in _NEVER or (following and following.joined):
        return None
    asked = "?" in token.before and before.lower in {"work", "for"} and _asked_work(note, before)
    named = token.before == ": " and before.lower in {"employer", "workplace", "employers"}
    return found_row(token, token, "a firm") if asked or named else None


def _asked_work(note: Note, word: Token) -> bool:
    """Before the question mark: "where do you work", "who d'you work for"."""
    return any((one := note.after(word, -step)) and one.lower in {"where", "who"} for step in range(2, 6))


def _numbered(note: Note, token: Token) -> Candidate | None:
    """Such as "in 2 RGR": a number and letters that nobody else knows are a regiment."""
    number, following = note.after(token, -1), note.after(token)
    if not token.shouted or not _TWO < len(token.text) < _LONGEST or note.kinds(token) & ~(Kind.OBSCURE | Kind.NAME):
        return None
    if not number or not token.joined or not number.text.isdigit() or len(number.text) > _TWO or not number.joined:
        return None
    slot = note.after(number, -1)
    closed = not following or not following.joined or following.base in FUNCTION
    served = slot and slot.lower in _SERVED_IN and closed
    return found_row(number, token, "a regiment") if served else None


def _lot(note: Note, token: Token) -> Candidate | None:
    """Such as "my own Pilates lot", "her Zumba girls": a class by what it does."""
    before, following = note.after(token, -1), note.after(token)
    if not note.kinds(token) & Kind.CAPITAL or token.base in _TIMES or token.shouted or token.first:
        return None
    if not before or not token.joined or before.lower not in _OWN or not following or not following.joined:
        return None
    plain = note.kinds(token) & (Kind.DEMONYM | Kind.FAITH | Kind.CLINICAL)
    return found_row(token, token, "a group") if following.lower in _LOTS and not plain else None


def _ground(note: Note, token: Token) -> Candidate | None:
    """Such as "God's Waiting Room", "Auntie's Field": owned by everybody's aunt, and written large."""
    if not token.lower.endswith("'s") or token.base not in _OWNERS or token.shouted:
        return None
    following = note.after(token)
    if not following or not following.joined or not raised(following):
        return None
    last = row_end(note, following)
    return found_row(token, last, "a place", place=True) if last.base in _GROUND and raised(last) else None


def _charity(note: Note, token: Token) -> Candidate | None:
    """Such as "at the Marie Curie in Springburn": a house that bears somebody's whole name."""
    second, before = note.after(token), note.after(token, -1)
    earlier = note.after(before, -1) if before else None
    if not raised(token) or not before or before.lower != "the" or not token.joined or not earlier:
        return None
    if (
        earlier.lower not in _THE_AT | {"for", "by", "past", "via"}
        or not second
        or not second.joined
        or not second.capital
    ):
        return None
    third = note.after(second)
    if third and third.joined and third.lower not in FUNCTION:
        return None
    return found_row(token, second) if note.kinds(token) & Kind.FORENAME else None


def _papered(note: Note, token: Token) -> Candidate | None:
    """Such as "a letter from Optum", "Optum's form": what sends papers and is nobody's name by any list."""
    if note.kinds(token) & ~(Kind.OBSCURE | Kind.NAME) or token.index in note.kept or len(token.base) < _MANY:
        return None
    if token.shouted:
        return None
    before, following = note.after(token, -1), note.after(token)
    owns = token.lower.endswith("'s") and following and following.joined and following.lower in _PAPERS
    sent = before and token.joined and before.lower in _FROM_FIRM and _sends(note, before)
    if not (owns or sent) or (following and following.joined and following.capital):
        return None
    end = token.bare_end
    return Candidate(
        token.start, end, Category.ORGANISATION, Strength.LIKELY, _WHY, hint="kind:an organisation", spreads=True
    )


def _sends(note: Note, word: Token) -> bool:
    """A paper stands one or two words before "from": "a letter (just in) from Optum"."""
    return any((one := note.after(word, -step)) and one.lower in _PAPERS for step in (1, 2))


def _pair(note: Note, token: Token) -> Candidate | None:
    """Such as "from Smith and Nephew", "up to the Eye and Ear", "Knit and Natter": two capitals in one name."""
    joint, second = note.after(token), note.after(token, _TWO)
    if not joint or not second or joint.lower not in {"and", "&"} or not joint.joined or not second.joined:
        return None
    if not raised(second) or not raised(token) or second.first:
        return None
    pair = (token, second)
    if any(one.base in _NEVER | _NO_PAIR or one.index in note.kept or one.base != one.lower for one in pair):
        return None
    before, following = note.after(token, -1), note.after(second)
    if following and following.joined and following.capital:
        return None
    kinds = [note.kinds(one) for one in pair]
    the = before if before and token.joined and before.lower == "the" else None
    slot = note.after(the, -1) if the else before
    placed = bool(slot and (the or token).joined and slot.lower in (_THE_AT if the else _AT))
    plain = all(kind & _ENGLISH and not kind & (Kind.FORENAME | Kind.DEMONYM | Kind.FAITH) for kind in kinds)
    told = all((kind & Kind.SURNAME or not kind) and not kind & (Kind.FORENAME | Kind.PLACE) for kind in kinds)
    firm = told and placed and not the
    return (
        found_row(token, second, "a firm" if firm else "") if firm or (plain and (placed or not token.first)) else None
    )
