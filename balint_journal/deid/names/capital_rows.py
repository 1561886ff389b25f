"""Rows of capitals: words that belong together because each has a capital and little stands between them."""

from __future__ import annotations

from collections.abc import Iterator

from balint_journal.deid.names.vocabulary import NAME_PARTICLES, TITLES
from balint_journal.deid.text.lexicon import Kind
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.token import Mode, Token
from balint_journal.deid.text.wordset import words

INSIDE = words("of the and upon on under in le de la y ar")


def capital_rows(note: Note) -> Iterator[list[Token]]:
    """Every row of capitals, small words inside it included, in writing that uses capitals as print does."""
    row: list[Token] = []
    for token in note.tokens:
        if row and not _goes_on(note, row, token):
            yield row
            row = []
        if row or (token.capital and token.mode is not Mode.CAPITALS):
            row.append(token)
    if row:
        yield row


def _goes_on(note: Note, row: list[Token], token: Token) -> bool:  # noqa: PLR0911 - one clue or near miss a line
    if token.mode is Mode.CAPITALS:
        return False
    last = row[-1]
    near = token.before in {" ", "-", "'", "' ", "/", " & ", "&"} or (
        token.before in {". ", "."}
        and len(last.text) <= len("Revd")
        and (len(last.text) == 1 or last.lower in TITLES | {"st"})
    )
    if token.before == ". " and last.lower == "st" and len(row) > 1:
        return False
    if (
        len(last.text) == 1
        and token.before == ". "
        and note.kinds(token) & Kind.COMMON
        and not note.kinds(token) & (Kind.FORENAME | Kind.SURNAME)
    ):
        return False
    if not near or (last.base != last.lower and not _possessive_inside(note, last, token)):
        return False
    if token.capital:
        return True
    if token.lower in NAME_PARTICLES or token.lower in INSIDE or token.before == "-":
        following = note.after(token)
        second = note.after(token, 2)
        if following and (following.joined or following.before in {"-", "'", "' "}):
            if following.capital:
                return True
            return bool(following.lower in INSIDE | NAME_PARTICLES and second and second.joined and second.capital)
    return False


def _possessive_inside(note: Note, last: Token, token: Token) -> bool:
    """Names like "St Anselm's Primary", "King's Head": a possessive that goes on to name a thing."""
    del note
    return token.capital and last.lower.endswith("'s") and token.before == " "
