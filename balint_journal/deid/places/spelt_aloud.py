"""Bodies by their letters, said one by one: "the B R I", "reported to C Q C", "the D W P thing"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from balint_journal.deid.findings import Category
from balint_journal.deid.names.vocabulary import HUMAN_ACTS
from balint_journal.deid.places.bare_slots import closed
from balint_journal.deid.places.known_hospitals import HOSPITAL_LETTERS
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.lexicon import Kind
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.token import Mode, Token
from balint_journal.deid.text.wordset import words

_OFFICES = words(
    "dwp cqc gmc nmc mdu mps mddus dvla dvsa rsa hse hmrc hcpc psni lmc icb cps cafcass ofsted rspca nspcc rnli rnib rnid bpas rcn bma gmb rmt"
)
_SIGHT = words("gone to at in from into outside near under via rang rung ring phoned told wrote for with by called")
_NOUNS = words("thing letter man woman lady people lot money office appeal form helpline")
# Letters that everybody says, and which single nobody out.
_EVERYBODY = words(
    "gp nhs ecg mri ct uk usa eu tv ok id pin bbc itv bp cv dna hiv pe pt ot abc atm diy dvd faq sos vip wc hr it ai pc mp qr ms pm am iv im uti ed icu itu hdu cpr dnr ooh"
)
_TWO, _THREE, _LONGEST = 2, 3, 5
_WHY = "a body by its letters, said one by one"


def spelt_aloud(note: Note) -> Iterator[Candidate]:
    """Every row of single letters that is called by them."""
    for token in note.tokens:
        if len(token.text) != 1 or not token.text.isalpha():
            continue
        before = note.after(token, -1)
        if before and token.joined and len(before.text) == 1 and before.text.isalpha() and before.lower != "a":
            continue
        row = _row(note, token)
        kind = _kind(note, row) if len(row) >= _TWO else ""
        if kind:
            yield Candidate(
                token.start, row[-1].end, Category.ORGANISATION, Strength.SURE, _WHY, hint=f"kind:{kind}", spreads=True
            )


def _row(note: Note, token: Token) -> Sequence[Token]:
    """The letters that follow each other from here on, all of them written alike."""
    row = [token]
    # Looked at no further: a text may be nothing but letters.
    while (
        len(row) <= _LONGEST
        and (one := note.after(row[-1]))
        and one.joined
        and len(one.text) == 1
        and one.text.isalpha()
    ):
        row.append(one)
    small = token.mode is Mode.NORMAL and not all(one.capital for one in row)
    return () if small or len(row) > _LONGEST else row


def _kind(note: Note, row: Sequence[Token]) -> str:
    """What the letters are called in prose; nothing where they name no body."""
    name = "".join(one.lower for one in row)
    if name in HOSPITAL_LETTERS:
        return "a hospital"
    if name in _OFFICES:
        return "a public office"
    before, following = note.after(row[0], -1), note.after(row[-1])
    slot = note.after(before, -1) if before else None
    article = before and row[0].joined and before.lower == "the" and slot and before.joined and slot.lower in _SIGHT
    if not article or name in _EVERYBODY or len(row) < _TWO:
        return ""
    if name in {"mri", "ari", "rie"} or not note.lexicon.kinds(name) & (
        Kind.CLINICAL | Kind.ABBREVIATION | Kind.COMMON
    ):
        goes_on = following and following.joined and following.lower in HUMAN_ACTS | _NOUNS
        return "a place" if closed(note, row[-1]) or goes_on else ""
    return ""
