"""Firms and helpers whose name is an ordinary word, told by grammar alone: "she rang shelter", "in boots, for his tablets", "a marks bag"."""

from __future__ import annotations

from collections.abc import Iterator

from balint_journal.deid.findings import Category
from balint_journal.deid.places.bare_slots import closed
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.token import Mode, Token
from balint_journal.deid.text.wordset import words

_HELPERS = words(
    """mind shelter crisis relate scope refuge sense cruse sands respond acorn acorns turn2us sanctuary beat bliss adfam inspire aspire inclusion horizon phoenix pieta
    headway papyrus switchboard frank macmillan samaritans rethink unison unite women's_aid centrepoint emmaus havens aquarius lifeline barnardos forward
    pals talkzone kooth jigsaw mermaids stonewall rainbows winston's sibs gingerbread carers"""
)
# Nobody rings, sees or is at one of these without an article, unless it is somebody's name.
_ASKED = words("rang rung rings ring phoned phones phone emailed emails called calling seeing sees contacted texted")
_OF_HELPERS = words(
    "counsellor counselling volunteer volunteers volunteering worker caseworker keyworker support people person lady woman man girl letter leaflet card helpline line advisor adviser befriender group course groups shop befriending"
)
_WORKS = words("works work worked working volunteers volunteering volunteered temps shift shifts manager manages")
_SHOPS = words(
    """boots next gap three marks iceland spar currys smyths clarks carrs argos sage lush monsoon oasis phase superdrug savers subway greggs post carphone jaguar admiral
    octopus vitality halifax nationwide virgin sky vision churchill hastings swift shell texaco jet bp esso morrison jacobs well bargain highways amey"""
)
_GOODS = words(
    """bag bags carrier box till tills counter pharmacy pharmacist pharmacists chemist voucher card receipt warehouse van vans lorry uniform lanyard tabard delivery
    sandwich sandwiches meal own-brand prescription blister dosette branch opticians optician photo plant works garage forecourt catalogue"""
)
_TRADED = words(
    """bought buys buy buying collect collects collected collecting lates earlies queue queued queueing frames glasses prescription prescriptions script scripts tablets tills till checkout
    pharmacist pharmacy blister dosette shift shifts nights works worked works work job jobs stacks stacked shelves manager sacked laid plant line fitter redundancy
    insurance claims contract solar tariff bill bills account phone gritter drives drove driver delivers uniform dinner lunch break counter photo passport shop
    shopping christmas saturday nails car order ordered parcel returned refund"""
)
_DISPENSED = words(
    "swapped delivered delivers rang text texted sent send sends lost forgot forgets won't wont couldn't couldnt didn't didnt gave give said say says had has have keep keeps closed shut ran dispensed"
)
_WHOM = words("the her his my him them me us it a an no run none nothing said it's its got lost changed")
_AT = words("at from for in outside past behind opposite by near off with to into")
_ONLY_WORKED = words("for in with to into by off")
# "at three" is an hour, unless one pays for it by the month.
_TARIFFS = words("contract bill bills tariff sim broadband")
_PLURAL = words("boots marks sands carers")
_FAR = 6
_WHY = "a word that is a firm or a helper by the way it is used"


def word_bodies(note: Note) -> Iterator[Candidate]:
    """Every such word that stands where only a name can."""
    for token in note.tokens:
        helper = token.lower in _HELPERS
        if not helper and token.lower not in _SHOPS:
            continue
        if token.mode is Mode.NORMAL and token.capital and token.first:
            continue
        found = (helper and _helped(note, token)) or (token.lower in _SHOPS and _traded(note, token))
        if found:
            yield Candidate(
                token.start,
                token.end,
                Category.ORGANISATION,
                Strength.LIKELY,
                _WHY,
                hint="kind:a charity" if helper else "kind:a firm",
                spreads=False,
            )


def _helped(note: Note, token: Token) -> bool:
    """Such as "rang shelter", "the counsellor at cruse", "works in mind on the high road"."""
    before = note.after(token, -1)
    if not before or not token.joined or _mind_and_body(note, token):
        return False
    shut = closed(note, token) or _of_helpers(note, token)
    earlier = note.after(before, -1)
    if before.lower in _ASKED:
        called = (
            before.lower in {"called", "calling"}
            and earlier is not None
            and earlier.lower in {"is", "was", "it", "a", "been"}
        )
        return shut and not called
    if before.lower == "see" and token.lower != "sense":
        return bool(shut and earlier and before.joined and earlier.lower in {"to", "go", "will", "must"}) and _ends(
            note, token
        )
    if before.lower in {"at", "with", "through", "via"} or before.lower == "from":
        told = earlier is not None and before.joined and earlier.lower in _OF_HELPERS | _WORKS
        return shut and (told or (before.lower == "at" and _ends(note, token)))
    if before.lower in {"in", "for"}:
        return bool(shut and earlier and before.joined and earlier.lower in _WORKS)
    return False


def _mind_and_body(note: Note, token: Token) -> bool:
    """Her mind, and none that one rings."""
    following, fellow = note.after(token), note.after(token, 2)
    if token.lower != "mind" or not following or not fellow:
        return False
    return following.lower == "and" and fellow.lower in {"body", "soul", "spirit", "heart"}


def _of_helpers(note: Note, token: Token) -> bool:
    following = note.after(token)
    return bool(following and following.joined and following.lower in _OF_HELPERS)


def _ends(note: Note, token: Token) -> bool:
    """Its clause ends here or goes on to when."""
    following = note.after(token)
    return (
        not following
        or not following.joined
        or following.lower in {"and", "on", "for", "by", "tomorrow", "today", "next", "in", "about"}
    )


def _traded(note: Note, token: Token) -> bool:
    """Such as "a boots bag", "in boots, for the frames", "on lates at next", "boots swapped the tablets"."""
    before, following = note.after(token, -1), note.after(token)
    if following and following.joined and following.lower in _GOODS and before and token.joined:
        return before.lower in {
            "a",
            "the",
            "her",
            "his",
            "an",
            "off",
            "from",
            "in",
            "at",
            "my",
        } and token.lower not in {"post", "well", "next", "sky", "phase", "bargain", "shell", "sage", "three"}
    if token.lower == "boots" and following and following.joined and following.lower in _DISPENSED:
        whom = note.after(following)
        return bool(
            whom
            and whom.joined
            and whom.lower in _WHOM
            and (
                not before
                or not token.joined
                or before.lower
                in {"when", "and", "but", "because", "cos", "that", "so", "if", "until", "till", "since"}
            )
        )
    if not before or not token.joined or before.lower not in _AT or not closed(note, token):
        return False
    if token.lower == "three":
        return any(_near(note, token, _TARIFFS))
    wanted = _WORKED if before.lower in _ONLY_WORKED and token.lower not in _PLURAL else _TRADED
    return any(_near(note, token, wanted))


_WORKED = words(
    "shift shifts nights lates earlies works worked work job jobs stacks stacked manager sacked plant fitter redundancy claims solar gritter drives drove driver delivers break pension"
)


def _near(note: Note, token: Token, wanted: frozenset[str]) -> Iterator[bool]:
    """One of ``wanted`` stands a few words before, in the same sentence."""
    one = token
    for _ in range(_FAR):
        before = note.after(one, -1)
        if not before or one.first:
            return
        yield before.lower in wanted
        one = before
