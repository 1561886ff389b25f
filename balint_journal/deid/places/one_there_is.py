"""The one there is in every place, in any writing: "a letter from the diocese", "the hub rang", "chair of the sailing club"."""

from __future__ import annotations

from collections.abc import Iterator

from balint_journal.deid.findings import Category
from balint_journal.deid.places.bare_slots import closed
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.token import Token
from balint_journal.deid.text.wordset import words

_ONE: dict[str, str] = {
    **dict.fromkeys(words("council housing dwp dvla lmc icb gmc icbs"), "a public office"),
    **dict.fromkeys(words("diocese guild mission tabernacle"), "a church body"),
    **dict.fromkeys(words("legion"), "a club"),
    **dict.fromkeys(words("hub"), "a service"),
    **dict.fromkeys(words("poly uni"), "a university"),
    **dict.fromkeys(words("yeshiva gaelscoil cheder madrasa madrassa"), "a school"),
    **dict.fromkeys(words("gurdwara mandir"), "a place of worship"),
    **dict.fromkeys(words("workhouse"), "a place"),
}  # fmt: skip
_TWO_WORDS: dict[str, str] = {
    **dict.fromkeys(words("ferry_company bus_company coach_company water_company boat_company housing_association housing_trust"), "a firm"),
    **dict.fromkeys(words("sailing_club yacht_club rowing_club golf_club bowls_club bowling_club tennis_club rugby_club cricket_club boxing_club orange_hall"), "a club"),
    **dict.fromkeys(words("cattle_market fish_market fish_bar fish_quay"), "a market"),
    **dict.fromkeys(words("law_centre law_shop health_board parish_council county_council town_council borough_council city_council"), "a public office"),
    **dict.fromkeys(words("talmud_torah harbour_board"), "a body"),
}  # fmt: skip
_OPENERS = frozenset(name.split()[0] for name in _TWO_WORDS)
_AT = words("at from to for by with off told rang rung phoned emailed wrote via through outside joined under of")
# An office is written to and from; nobody goes there.
_LETTERS = words("dwp dvla lmc icb gmc icbs")
_LETTERS_AT = words("at from to rang rung phoned told by")
_ACTS = words(
    "rang wrote sent want wants say says said phoned emailed gave took refused refuse found have had has put promised won't wont will"
)
# These are somebody's in everybody's English: "the housing of the poor", "of the mission".
_NOT_OF = words("housing council mission hub uni guild")
_NOT_AT = {
    "council": words("with off under of"),
    "housing": words("at with off under of by outside for"),
    "uni": words("at to from off with of"),
    "mission": words("for by of with to told"),
}
_SENDS, _SENT = (
    words("guild mission legion diocese"),
    words("man woman lady ladies men women people lot nurse visitor van bus"),
)
_WITH_ARTICLE = words("gurdwara")
_WHY = "there is one in every place"


def one_there_is(note: Note) -> Iterator[Candidate]:
    """Every such body behind its article, where somebody deals with it or it does something."""
    if "the" not in note.said:
        return
    for token in note.tokens:
        if token.lower not in _ONE and token.lower not in _OPENERS:
            continue
        article = note.after(token, -1)
        if not article or article.lower != "the" or not token.joined:
            continue
        last, kind = _named(note, token)
        if last and (
            _somebodys(note, last) or _dealt_with(note, article, last, token.lower) or _acts(note, article, last)
        ):
            start = article if token.lower in _WITH_ARTICLE else token
            yield Candidate(
                start.start, last.end, Category.ORGANISATION, Strength.LIKELY, _WHY, hint=f"kind:{kind}", spreads=False
            )


def _named(note: Note, token: Token) -> tuple[Token | None, str]:
    following = note.after(token)
    if following and following.before in {" ", "-"} and (kind := _TWO_WORDS.get(f"{token.lower} {following.lower}")):
        return following, kind
    return (token, _ONE[token.lower]) if token.lower in _ONE else (None, "")


def _somebodys(note: Note, last: Token) -> bool:
    """Such as "the mission man", "the Guild ladies": who is sent by it."""
    following = note.after(last)
    return bool(last.lower in _SENDS and following and following.joined and following.lower in _SENT)


def _dealt_with(note: Note, article: Token, last: Token, name: str) -> bool:
    slot = note.after(article, -1)
    if not slot or not article.joined or not closed(note, last):
        return False
    following = note.after(last)
    if following and following.joined and following.lower == "of":
        return False
    if name in _LETTERS:
        return slot.lower in _LETTERS_AT
    if slot.lower == "of" and name in _NOT_OF:
        return False
    if slot.lower == "on":
        return last.lower in {"market", "quay"}
    return slot.lower in _AT - _NOT_AT.get(name, frozenset())


def _acts(note: Note, article: Token, last: Token) -> bool:
    """Such as "the diocese wrote": a clause begins with it."""
    verb, before = note.after(last), note.after(article, -1)
    opens = (
        article.first
        or not article.joined
        or bool(before and before.lower in {"and", "but", "because", "cos", "since", "when", "that", "if"})
    )
    return bool(opens and verb and verb.joined and verb.lower in _ACTS and last.lower not in _LETTERS)
