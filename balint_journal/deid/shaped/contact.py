"""Telephone numbers, e-mail, web addresses, handles and the addresses of machines, written in characters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from balint_journal.deid.findings import Category
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.lexicon import Kind
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.wordset import words

_PHONE = re.compile(
    r"(?<![\w+])(?:(?:\+|00)[ .-]?[1-9](?:[ .()\-]{0,3}\d){7,13}|\(?[0Oo](?:[ .()\-]{0,3}[\dOo]){8,11})"
    r"(?:[ ,]{0,2}(?:x|ext\.?|extn\.?|extension) ?\d{1,5})?(?!\w)"
)
_SHORT_PHONE = re.compile(
    r"(?<![\w./\u00a3$+-])(?:\(\d{2,4}\) ?\d{3,4}|\d{2,4}[ -]\d{3,4})[ -]?\d{3,4}(?:x\d{1,5})?(?![\w%/]|[.,:-]\d| \d)"
    r"|(?<![\w./\u00a3$+,-])\d{3} \d{4}(?![\w%/]|[.,:-]\d| ?(?:mg|ml|steps|units))"
)
_SERVICE = re.compile(r"(?<![\w.])(?:0800 ?1111|0845 ?4[67] ?4[78]|0[58]00(?: ?\d{3}){2}|1[58]50(?: ?\d{3}){2})(?!\w)")
_CUED_PHONE = re.compile(
    r"\b(?:tel|phone|telephone|mob|mobile|landline|bleep|bleeped|ext|extn|extension|fax|pager|dect|whatsapp|text|call|ring|rang|dial)"
    r"(?:[.:#]|\s(?:is|no|no\.|number|on|her|him|them|me|via|back|at)){0,3}[ :]{1,2}(\+?\d[\d -]{1,18}\d)(?!\w|[/.:]\d)",
    re.IGNORECASE,
)
# An exchange and a short number, as telephones had them: "Keswick 214".
_EXCHANGE = re.compile(
    r"(?<![\w'-])(?P<p>[A-Z][a-z]{3,20}) (?P<n>\d{2,5})(?=[.,;:!?)\n\"\u201d]|\s*\Z| (?:was|and|then|or|if|when|on)\b)(?![.,:]\d)"
)
_YEARS = range(1850, 2060)
# The numbers everybody knows say nothing of anybody.
_PUBLIC = {"999", "111", "112", "101", "119", "100", "116123", "1471", "105", "123"}
_EMAIL = re.compile(r"(?<![\w.+%'-])[\w.+%'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){0,6}")
_VEILED_EMAIL = re.compile(
    r"(?<![\w.])[\w.+-]{1,64} ?[\[({<] ?at ?[\])}>] ?[\w-]{1,63}(?: ?(?:\.|[\[({<] ?dot ?[\])}>]) ?[\w-]{1,63}){1,5}"
    r"|(?<![\w.])[\w.+-]{1,64} at (?!www\.)(?:[\w-]{1,63}\.){1,4}(?:com|org|net|uk|ie|info)\b",
    re.IGNORECASE,
)
_URL = re.compile(r"(?<!\w)(?:[a-z]{2,8}://|www\.)[^\s<>\"'()\[\]]{1,300}", re.IGNORECASE)
_DOMAIN = re.compile(
    r"(?<![\w@.-])(?:[a-z0-9-]{1,63}\.){1,5}"
    r"(?:com|org|net|info|biz|io|uk|ie|scot|wales|cymru|london|eu|app|blog|online|site|shop|tv|fm|gov|edu|nhs)(?:\.[a-z]{2})?"
    r"(?:/[^\s<>\"'()\[\]]{0,200})?(?![\w@-])",
    re.IGNORECASE,
)
_HANDLE = re.compile(r"(?<![\w.@])@[A-Za-z_][\w.]{1,40}|(?<![\w/])[ur]/\w{3,30}(?!\w)")
_NETWORKS = re.compile(
    r"\b(?:insta|instagram|ig|snap|snapchat|tik ?tok|twitter|discord|skype|gamertag|user ?name|screen ?name|handle|strava|vinted|ebay|reddit"
    r"|facebook|fb|youtube|onlyfans|telegram|tumblr|twitch|bluesky|mastodon|xbox|psn|grindr|hinge|tinder)\b"
    r"[^\w\n]{0,4}(?:(?:is|name|handle|as|called|account|under|tag)[^\w\n]{1,3}){0,2}([A-Za-z0-9][\w.]{2,40})",
    re.IGNORECASE,
)
_MACHINE = re.compile(
    r"(?<![\w.])(?:\d{1,3}\.){3}\d{1,3}(?::\d{2,5})?(?![\w.]\d)|(?<![\w:])(?:[0-9a-f]{1,4}:){4,7}[0-9a-f]{1,4}(?![\w:])"
    r"|(?<![\w:-])(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}(?![\w:-])",
    re.IGNORECASE,
)
_TELEPHONED = words("was is rang ring dial dialled phone tel number on still remember called call")
_FEWEST = 3


def contacts(note: Note) -> Iterator[Candidate]:
    """Everything by which somebody could be rung, written to or looked up."""
    yield from _phones(note)
    yield from _electronic(note)


def _phones(note: Note) -> Iterator[Candidate]:
    why = "A telephone number reaches a person."
    for pattern, strength in ((_PHONE, Strength.SURE), (_SERVICE, Strength.SURE), (_SHORT_PHONE, Strength.WEAK)):
        for match in pattern.finditer(note.text):
            start = match.start() + (match.group().startswith("(") and ")" not in match.group())
            end = match.start() + len(match.group().rstrip(" .-("))
            yield Candidate(start, end, Category.PHONE, strength, why)
    for match in _CUED_PHONE.finditer(note.text):
        digits = "".join(filter(str.isdigit, match[1]))
        if len(digits) >= _FEWEST and digits not in _PUBLIC:
            yield Candidate(match.start(1), match.end(1), Category.PHONE, Strength.LIKELY, why)
    for match in _EXCHANGE.finditer(note.text):
        if _is_exchange(note, match):
            yield Candidate(match.start(), match.end(), Category.PHONE, Strength.SURE, why)


def _is_exchange(note: Note, match: re.Match[str]) -> bool:
    """A town that is no everyday word, and a figure that is no year, with nothing that scores or ages before it."""
    town = note.token_at(match.start())
    if town is None or int(match["n"]) in _YEARS:
        return False
    kinds = note.kinds(town)
    if not kinds & Kind.PLACE or kinds & (Kind.COMMON | Kind.CLINICAL | Kind.ORDINARY | Kind.FORENAME):
        return False
    before = note.after(town, -1)
    return before is None or town.first or (before.lower in _TELEPHONED and town.joined)


def _electronic(note: Note) -> Iterator[Candidate]:
    text = note.text
    if "@" in text:
        for match in _EMAIL.finditer(text):
            yield _sure(match, Category.EMAIL, "An e-mail address names a person.")
    for match in _VEILED_EMAIL.finditer(text):
        yield _sure(match, Category.EMAIL, "An e-mail address names a person.")
    for pattern in (_URL, _DOMAIN):
        for match in pattern.finditer(text):
            yield _sure(match, Category.URL, "A web address leads to a person or a place.")
    for match in _HANDLE.finditer(text):
        yield _sure(match, Category.HANDLE, "A name used online.")
    for match in _NETWORKS.finditer(text):
        name = match[1].rstrip(".")
        if any(c in "._" or c.isdigit() for c in name) or not name.isascii():
            end = match.start(1) + len(name)
            yield Candidate(match.start(1), end, Category.HANDLE, Strength.SURE, "A name used online.")
    for match in _MACHINE.finditer(text):
        yield _sure(match, Category.REFERENCE, "The address of a machine.")


def _sure(match: re.Match[str], category: Category, why: str) -> Candidate:
    end = match.start() + len(match.group().rstrip(".,;:!?'"))
    return Candidate(match.start(), end, category, Strength.SURE, why)
