"""What looks like a name and is none: eponyms of medicine, drugs, days, brands, acts, books and programmes."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from balint_journal.deid.names.vocabulary import SUFFIXES, TITLES
from balint_journal.deid.text.lexicon import Kind, Lexicon
from balint_journal.deid.text.token import Token
from balint_journal.deid.text.wordset import words

_KEPT = Kind.CLINICAL | Kind.CAPITAL | Kind.DEMONYM | Kind.FAITH
_WHOLE = Kind.EPONYM | Kind.WORK | Kind.CAPITAL | Kind.CLINICAL
_PERSON = Kind.FORENAME | Kind.SURNAME
_LONGEST_PHRASE = 6
_DAYS = words("monday tuesday wednesday thursday friday saturday sunday")
SHORT_DAYS = words("mon tue wed thu fri sat sun")
_SCALES = words("edinburgh glasgow rockwood waterlow braden bristol wells barthel epworth karnofsky")
# After any name that is no given name, these make a medical term of it.
STRONG_NOUNS = words("""disease syndrome palsy criteria inventory questionnaire manoeuvre maneuver phenomenon encephalopathy triad fundoplication
    contracture neuroma lymphoma sarcoma diverticulum speculum forceps splint thyroiditis purpura gangrene malformation""")
# These do it only for a name known as an eponym.
WEAK_NOUNS = words("""sign signs test tests score scores scale index rule rules law point node nodes spot spots fracture fractures lymphoma sarcoma cyst ataxia chorea
    dementia psychosis oesophagus neuroma tenosynovitis diverticulum tear tendon tendonitis breathing respiration procedure operation catheter line tube splint
    collar chart thickness type body bodies cell cells reflex hernia ulcer dystrophy atrophy neuropathy nephropathy tumour frame position exercises exercise
    forceps speculum bandage boot scan hicks pupil tetralogy disorder anaemia carcinoma stocking stockings window model cycle group groups lamp light ring
    drip tip swab wire mask smear plates monitor stain fit fits seizure seizures bell stool coma stain culture virus agglutination""")
# A row of capitals that ends in one of these names a form, a scale, a law or a programme.
_RUN_ENDS = words("""scale scales score scores index inventory questionnaire chart examination screen tool criteria classification staging checklist act acts guidelines
    guidance framework regulations protocol pathway diary assessment test manoeuvre syndrome disease""")  # fmt: skip


def kept_words(tokens: Sequence[Token], lexicon: Lexicon) -> frozenset[int]:
    """Indexes of the words that no detector may take for a name by its capital alone."""
    kept: set[int] = set()
    openers = lexicon.terms("openers")
    for token in tokens:
        kinds = lexicon.kinds(token.base) | (lexicon.kinds(token.lower) & Kind.EPONYM)
        if _kept_alone(token, kinds) and not _person_after_all(token, kinds, tokens, lexicon):
            kept.add(token.index)
        if token.capital or kinds & Kind.EPONYM:
            kept.update(_medical(token, kinds, tokens))
            if token.lower in openers:
                kept.update(_phrase(token, tokens, lexicon))
            kept.update(_hyphenated(token, tokens, lexicon))
            kept.update(_scored(token, tokens))
        if token.capital and token.lower in _RUN_ENDS:
            kept.update(_run_before(token, tokens))
    return frozenset(kept - set(_countries(tokens, lexicon, openers)))


def _countries(tokens: Sequence[Token], lexicon: Lexicon, openers: Collection[str]) -> Iterator[int]:
    """Both words of "Czech Republic", of which the first alone is a people."""
    for token in tokens:
        following = tokens[token.index + 1] if token.index + 1 < len(tokens) else None
        opens = token.capital and token.lower in openers and following is not None and following.joined
        if opens and following and lexicon.phrase(f"{token.lower} {following.lower}") & Kind.COUNTRY:
            yield from (token.index, following.index)


def _kept_alone(token: Token, kinds: Kind) -> bool:
    """An abbreviation counts in capitals: "NEWS" is a score and "News" is a paper."""
    if kinds & Kind.WORK and not kinds & (_PERSON | Kind.PLACE):
        return True
    return bool(kinds & _KEPT) or (
        bool(kinds & Kind.ABBREVIATION)
        and (not token.capital or any(c.isupper() for c in token.text[1:]) or any(c.isdigit() for c in token.text))
    )


def _person_after_all(token: Token, kinds: Kind, tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """A brand or day that is also a name ("Stella", "Ford") is a person's when a title or given name stands before it."""
    if token.base.removesuffix("s") in _DAYS:
        return _after_title(token, tokens)
    following = tokens[token.index + 1] if token.index + 1 < len(tokens) else None
    if token.lower in SHORT_DAYS and token.capital and following and following.joined and following.capital:
        return True
    if not kinds & _PERSON:
        return _after_title(token, tokens)
    if kinds & Kind.FORENAME and not kinds & (Kind.DEMONYM | Kind.FAITH | Kind.COMMON):
        return True
    before = tokens[token.index - 1] if token.index and token.joined else None
    return _after_title(token, tokens) or bool(before and before.capital and lexicon.kinds(before.base) & Kind.FORENAME)


def _after_title(token: Token, tokens: Sequence[Token]) -> bool:
    return bool(token.index and tokens[token.index - 1].lower in TITLES and len(token.before) <= len(". "))


def _medical(token: Token, kinds: Kind, tokens: Sequence[Token]) -> Iterator[int]:
    """The name of a disease, sign or device: one to three names joined, and its noun."""
    if _after_title(token, tokens):
        return
    alone = kinds & Kind.EPONYM and (
        not kinds & (_PERSON | Kind.PLACE) or token.base != token.lower or token.lower.endswith("ian")
    )
    if alone:
        yield token.index
    for ahead in range(1, 4):
        if token.index + ahead >= len(tokens):
            return
        following = tokens[token.index + ahead]
        between = following.before
        if between not in {" ", "-", "' ", "\u2013"}:
            return
        bare = token.base == token.lower and bool(token.capital)
        known = kinds & Kind.EPONYM or not kinds & Kind.FORENAME or bare
        if (following.lower in STRONG_NOUNS and known) or (following.lower in WEAK_NOUNS and kinds & Kind.EPONYM):
            yield from range(token.index, following.index + 1)
            return
        if not following.capital:
            return


def _hyphenated(token: Token, tokens: Sequence[Token], lexicon: Lexicon) -> Iterator[int]:
    """Both halves of "Dix-Hallpike", and the first of "Cushing-like"."""
    following = tokens[token.index + 1] if token.index + 1 < len(tokens) else None
    if not following or following.before != "-" or _after_title(token, tokens):
        return
    kinds = lexicon.kinds(token.base), lexicon.kinds(following.base)
    if following.lower in SUFFIXES and kinds[0] & (Kind.EPONYM | Kind.WORK):
        yield token.index
    if following.capital and kinds[1] & Kind.EPONYM and not kinds[1] & Kind.FORENAME and not kinds[0] & Kind.FORENAME:
        yield from (token.index, following.index)


def _scored(token: Token, tokens: Sequence[Token]) -> Iterator[int]:
    """Such as "Edinburgh 17": a scale and its score."""
    following = tokens[token.index + 1] if token.index + 1 < len(tokens) else None
    if token.lower in _SCALES and following and following.joined and following.text.isdigit():
        yield token.index


def _phrase(token: Token, tokens: Sequence[Token], lexicon: Lexicon) -> Iterator[int]:
    phrase = token.lower
    for ahead in range(1, _LONGEST_PHRASE):
        if token.index + ahead >= len(tokens):
            return
        following = tokens[token.index + ahead]
        if following.before not in {" ", "-", "' "}:
            return
        phrase += " " + following.lower
        if lexicon.phrase(phrase) & _WHOLE:
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
    if index < token.index:
        yield from range(index, token.index + 1)
