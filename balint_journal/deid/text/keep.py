"""What looks like a name and is none: eponyms of medicine, drugs, days, brands, acts, books and programmes."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from balint_journal.deid.text.everyday import everyday_words
from balint_journal.deid.text.lexicon import Kind, Kinds, Lexicon
from balint_journal.deid.text.measured import measured_numbers
from balint_journal.deid.text.medical import after_title, hyphenated, medical_terms
from balint_journal.deid.text.scales import ADDRESSED, HEADS, brand_forms, scale_names
from balint_journal.deid.text.token import Mode, Token
from balint_journal.deid.text.wordset import words

_KEPT = Kind.CLINICAL | Kind.CAPITAL | Kind.DEMONYM | Kind.FAITH
_WHOLE = Kind.EPONYM | Kind.WORK | Kind.CAPITAL | Kind.CLINICAL
_MEDICAL = Kind.EPONYM | Kind.CLINICAL
_PERSON = Kind.FORENAME | Kind.SURNAME
_LONGEST_PHRASE = 6
_DAYS = words("monday tuesday wednesday thursday friday saturday sunday")
SHORT_DAYS = words("mon tue wed thu fri sat sun")
# What a number was called that has been left out: no name any more than it was beside the number.
_LABELS = frozenset({"CHI", "reg"})
# A row of capitals that ends in one of these names a form, a scale, a law or a programme.
_RUN_ENDS = words("""scale scales score scores index inventory questionnaire chart examination screen tool criteria classification staging checklist act acts guidelines
    guidance framework regulations protocol pathway diary assessment test manoeuvre syndrome disease""")  # fmt: skip


def _ends_name(token: Token, kinds: Kinds, tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """Such as "tom kettle", written small: a surname behind a first name, whatever else it is."""
    if not kinds & Kind.SURNAME or not token.index or not token.joined:
        return False
    before = lexicon.kinds(tokens[token.index - 1].lower)
    return bool(before & Kind.FORENAME) and not before & Kind.COMMON


def kept_words(tokens: Sequence[Token], lexicon: Lexicon) -> tuple[frozenset[int], frozenset[int]]:
    """Indexes of the words that no detector may take for a name by its capital alone, and of those that belong to a term."""
    kept: set[int] = set()
    terms: set[int] = set()
    openers = lexicon.terms("openers")
    for token in tokens:
        kinds = lexicon.kinds(token.base)
        if "'" in token.lower:
            kinds |= lexicon.kinds(token.lower) & _WHOLE
        if _kept_alone(token, kinds) and not _person_after_all(token, kinds, tokens, lexicon):
            kept.add(token.index)
        if token.capital or kinds & Kind.EPONYM:
            terms.update(medical_terms(token, kinds, tokens, lexicon))
        elif token.index + 1 < len(tokens) and tokens[token.index + 1].before == "-":
            terms.update(hyphenated(token, tokens, lexicon))
        if token.lower in openers:
            terms.update(_phrase(token, tokens, lexicon, _WHOLE if token.capital or kinds & Kind.EPONYM else _MEDICAL))
        if token.lower in HEADS:
            terms.update(scale_names(token, tokens, lexicon))
        terms.update(brand_forms(token, kinds, tokens))
        if not _ends_name(token, kinds, tokens, lexicon):
            terms.update(everyday_words(token, tokens))
        terms.update(measured_numbers(token, tokens))
        terms.update(_emptied(token, tokens))
        if token.capital and token.lower in _RUN_ENDS:
            terms.update(_run_before(token, tokens))
    countries = set(_countries(tokens, lexicon, openers))
    return frozenset((kept | terms) - countries), frozenset(terms - countries)


def _emptied(token: Token, tokens: Sequence[Token]) -> Iterator[int]:
    """Such as "CHI (left out)" or "reg (left out)"; "Reg" and "Chi" are people."""
    if token.text not in _LABELS or token.mode is not Mode.NORMAL:
        return
    behind = [one.before + one.text for one in tokens[token.index + 1 : token.index + 3]]
    ends = tokens[token.index + 3].before if token.index + 3 < len(tokens) else ")"
    if behind == [" (left", " out"] and ends.startswith(")"):
        yield token.index


def _countries(tokens: Sequence[Token], lexicon: Lexicon, openers: Collection[str]) -> Iterator[int]:
    """Both words of "Czech Republic", of which the first alone is a people."""
    for token in tokens:
        following = tokens[token.index + 1] if token.index + 1 < len(tokens) else None
        opens = token.capital and token.lower in openers and following is not None and following.joined
        if opens and following and lexicon.phrase(f"{token.lower} {following.lower}") & Kind.COUNTRY:
            yield from (token.index, following.index)


def _kept_alone(token: Token, kinds: Kinds) -> bool:
    """An abbreviation counts in capitals: "NEWS" is a score and "News" is a paper."""
    if kinds & Kind.WORK and not kinds & (_PERSON | Kind.PLACE):
        return True
    return bool(kinds & _KEPT) or (
        bool(kinds & Kind.ABBREVIATION)
        and (not token.capital or any(c.isupper() for c in token.text[1:]) or any(c.isdigit() for c in token.text))
    )


def _person_after_all(token: Token, kinds: Kinds, tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """A brand or day that is also a name ("Stella", "Ford") is a person's when a title or given name stands before it."""
    if token.base.removesuffix("s") in _DAYS:
        return after_title(token, tokens)
    following = tokens[token.index + 1] if token.index + 1 < len(tokens) else None
    if token.lower in SHORT_DAYS and token.capital and following and following.joined and following.capital:
        return True
    if not kinds & _PERSON:
        return after_title(token, tokens)
    if kinds & Kind.FORENAME and not kinds & (Kind.DEMONYM | Kind.FAITH | Kind.COMMON):
        return True
    before = tokens[token.index - 1] if token.index and token.joined else None
    return after_title(token, tokens) or bool(before and before.capital and lexicon.kinds(before.base) & Kind.FORENAME)


def _phrase(token: Token, tokens: Sequence[Token], lexicon: Lexicon, wanted: Kinds) -> Iterator[int]:
    """All words of a known phrase that begins here; in small letters only medicine's are as sure."""
    phrase = token.lower
    for ahead in range(1, _LONGEST_PHRASE):
        if token.index + ahead >= len(tokens):
            return
        following = tokens[token.index + ahead]
        if following.before not in {" ", "-", "' "}:
            return
        phrase += " " + following.lower
        whole_name = wanted == _MEDICAL and lexicon.kinds(following.base) & Kind.SURNAME
        if lexicon.phrase(phrase) & wanted and not (whole_name and lexicon.kinds(token.base) & Kind.FORENAME):
            yield from range(token.index, following.index + 1)


def _run_before(token: Token, tokens: Sequence[Token]) -> Iterator[int]:
    """The capitals that lead up to ``token``: "Edinburgh Postnatal Depression Scale"."""
    index = token.index
    while (
        index
        and tokens[index].joined
        and (tokens[index - 1].capital or tokens[index - 1].lower in {"of", "and", "for", "the"})
    ):
        index -= 1
    while index < token.index and not tokens[index].capital:
        index += 1
    # Where all is in capitals they lead up to nothing, and whom one saw or asked is no part of a term.
    if index < token.index and token.mode is not Mode.CAPITALS and tokens[index].lower not in ADDRESSED:
        yield from range(index, _run_after(token, tokens) + 1)


def _run_after(token: Token, tokens: Sequence[Token]) -> int:
    """The last of the capitals that say what it is for: "the Cornell Scale for Depression in Dementia"."""
    last = token.index
    while last + 2 < len(tokens) and tokens[last + 1].joined and tokens[last + 1].lower in {"for", "of", "in", "and"}:
        if not tokens[last + 2].joined or not tokens[last + 2].capital:
            break
        last += 2
    return last
