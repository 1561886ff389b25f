"""How far each word of a note leans towards being an identifier: by itself, and then in its company."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from balint_journal.deid.learnt.company import Company
from balint_journal.deid.learnt.features import features, spelling
from balint_journal.deid.learnt.heard import LABELS, Heard, Weights
from balint_journal.deid.learnt.worth_asking import is_nobodys, is_number, may_identify, may_stand_beside
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.token import Mode, Token

# Nobody looks more closely at what the network puts further from an identifier than this, in log odds; it counts as further still.
_NEAR, _FURTHER = -4.0, 2.0
# A word of which the network says nothing.
_UNHEARD = -12.0
# No company brings a word back that leans so little by itself.
_FARTHEST = -6.5
# What a small word, or one that mostly stays, must lean more to go with a neighbour.
_BESIDE = 0.5
# A word is known by its company: in fewer words than these only a capital speaks.
_COMPANY = 40


@dataclass(frozen=True, slots=True)
class Leaning:
    """How one word leans: by how much more than is asked of it, in log odds; towards what, where it does; ``alone`` if it needs no neighbour."""

    over: float
    label: str
    alone: bool


Leant = Mapping[int, Leaning]
Shares = Mapping[int, tuple[str, float]]


@dataclass(frozen=True, slots=True)
class Itself:
    """How far each word leans by itself, in log odds, and what told so."""

    odds: Sequence[float]
    told: Mapping[int, Sequence[float]]


def leant(note: Note, heard: Heard, found: Collection[int] = ()) -> Leant:
    """How each word leans that comes near to being an identifier, by its index. ``found`` are the words that go in any case."""
    if not heard.learnt:
        return {}
    itself = by_itself(note, heard)
    company = Company.of(note, itself.odds, found)
    leaning: dict[int, Leaning] = {}
    for token in asked(note, itself):
        if heard.answers_for(token.start):
            over = heard.learnt.company.of(in_company(company, token, heard.learnt.second))
            may = may_identify(note, token)
            leaning[token.index] = Leaning(
                over if may else over - _BESIDE,
                _label(note, token, itself, heard.learnt.labels) if over > 0 else "",
                may and (len(note.tokens) >= _COMPANY or _is_raised(token)),
            )
    return leaning


def by_itself(note: Note, heard: Heard) -> Itself:
    """How far each word leans whatever its company: as the network and the questions say together, or the questions alone."""
    if not heard.learnt:
        return Itself([_UNHEARD] * len(note.tokens), {})
    weights = heard.learnt.words
    if heard.learnt.labels:
        return Itself([weights.of(without_network(note, token)) for token in note.tokens], {})
    told, shares = leanings_of(note, heard), shares_of(note, heard)
    odds = [told[token.index][0] if token.index in told else _UNHEARD for token in note.tokens]
    return Itself(
        [
            own + weights.of(features(note, token, shares)) if own > _NEAR else own - _FURTHER
            for own, token in zip(odds, note.tokens, strict=True)
        ],
        told,
    )


def asked(note: Note, itself: Itself) -> Iterator[Token]:
    """The words of which anything may be said."""
    for token, odds in zip(note.tokens, itself.odds, strict=True):
        if odds > _FARTHEST and may_stand_beside(note, token) and not is_nobodys(note, token):
            yield token


def in_company(company: Company, token: Token, second: Weights | None) -> Iterator[str]:
    """Everything that is asked of a word's company, a second opinion of the word included where there is one."""
    yield from company.things(token)
    if second:
        yield from company.second_opinion(token, second.of(without_network(company.note, token)))


def without_network(note: Note, token: Token) -> Iterator[str]:
    """Everything that is asked of a word where there is no network to ask."""
    yield "one"
    yield from features(note, token, {})
    yield from spelling(token)


def of_label(label: str, things: Iterable[str]) -> Iterator[str]:
    """The same things, as they speak for one label."""
    return (f"{label} {thing}" for thing in things)


def shares_of(note: Note, heard: Heard) -> Shares:
    """For each word of ours the label and share of the likeliest of the model's words in it."""
    best: dict[int, tuple[str, float]] = {}
    for start, _, label, share in heard.spans:
        token = note.token_over(start)
        if token and share > best.get(token.index, ("", 0.0))[1]:
            best[token.index] = (label, share)
    return best


def leanings_of(note: Note, heard: Heard) -> dict[int, Sequence[float]]:
    """For each word of ours the mean over the model's words in it."""
    parts: defaultdict[int, list[Sequence[float]]] = defaultdict(list)
    for start, _, leaning in heard.leanings:
        token = note.token_over(start)
        if token:
            parts[token.index].append(leaning)
    return {
        index: all_[0] if len(all_) == 1 else [sum(column) / len(all_) for column in zip(*all_, strict=True)]
        for index, all_ in parts.items()
    }


def _label(note: Note, token: Token, itself: Itself, labels: Weights | None) -> str:
    """Which identifier the word would be."""
    if labels:
        things = list(without_network(note, token))
        return max(LABELS, key=lambda label: labels.of(of_label(label, things)))
    row = itself.told[token.index][1:]
    return LABELS[max(range(len(LABELS)), key=row.__getitem__)]


def _is_raised(token: Token) -> bool:
    """Whether its capital says that it is a name."""
    return (
        token.mode is Mode.NORMAL and token.capital and not token.first and not token.shouted and not is_number(token)
    )
