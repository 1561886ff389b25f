"""The card: a few cue words from her own page, to glance at beforehand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from balint_journal.deid.lexicon import Kind, Lexicon
from balint_journal.deid.page import MOST_CARD_WORDS, count_words
from balint_journal.deid.review_state import Parts, State, Tools

BETWEEN_CUES = " / "
TOO_LONG = "A card holds {most} words at most."
POINTS = '"{text}" may point to a person, so it does not go on a card.'
_LONGEST_CUE = 4
_MOST_CUES = 6
_PIECE = re.compile(r"[^,;:.!?\u2026\"\u201c\u201d()\u2013\u2014]+")
_WORD = re.compile(r"[^\W\d_]+(?:['\u2019-][^\W\d_]+)*")
_OPENS = {"the", "a", "an", "my", "our"}
# Words that carry no cue: a phrase begins and ends at them.
_SMALL = frozenset(
    re.findall(
        r"\S+",
        "i you he she it we they me him her us them his hers its their your yours mine ours theirs this that these "
        "those who whom which what there here and or but nor so yet for of to in on at by with from as if than "
        "then when while where how all any both each more most some such no not only own same too very just is am "
        "are was were be been being have has had having do does did doing will would shall should can could may "
        "might must about after again against before because between down during into off out over through under "
        "until up while said say says saying think thought thinks know knew known knows seem seems seemed get got "
        "make makes made let lets don't didn't i'm i've i'd i'll it's he's she's one thing things much many also "
        "ever never still now quite rather almost always often sometimes come comes came coming go goes went going "
        "like",
    )
)


def proposed_card(state: State, tools: Tools) -> str:
    """Cues joined by " / ", at most six and 30 words, one or two a part; empty where nothing serves.

    Nothing that may point to a person is proposed, kept on the page or not.
    """
    cues: list[str] = []
    for cue in _in_turn(state.parts, tools.strict.lexicon):
        fresh = cue.lower() not in " ".join(cues).lower()
        fits = count_words(BETWEEN_CUES.join((*cues, cue))) <= MOST_CARD_WORDS
        if fresh and fits and not tools.strict(cue, (*state.places, *state.hide)).things:
            cues.append(cue)
        if len(cues) == _MOST_CUES:
            break
    return BETWEEN_CUES.join(cues)


def card_trouble(card: str, state: State, tools: Tools) -> str:
    """Why ``card`` cannot stand, in one line; empty when it can. What she kept on the page may stand, unless it is direct."""
    if count_words(card.replace("/", " ")) > MOST_CARD_WORDS:
        return TOO_LONG.format(most=MOST_CARD_WORDS)
    for thing in tools.strict(card, (*state.places, *state.hide)).things:
        if thing.direct or thing.key not in state.kept:
            return POINTS.format(text=thing.key.text)
    return ""


def _in_turn(parts: Parts, lexicon: Lexicon) -> Iterator[str]:
    """The best cue of each part, in order, and then the next best of the fuller parts."""
    by_part = [_cues(part, lexicon) for part in parts]
    first = [cues[:1] for cues in by_part]
    second = [cues[1:2] for cues in by_part]
    for cues in (*first, *second):
        yield from cues


def _cues(part: tuple[str, ...], lexicon: Lexicon) -> list[str]:
    found = [cue for sentence in part for piece in _PIECE.findall(sentence) for cue in _phrases(piece)]
    return sorted(dict.fromkeys(found), key=lambda cue: -_weight(cue, lexicon))


def _phrases(piece: str) -> Iterator[str]:
    run: list[str] = []
    for word in [*_WORD.findall(piece), ""]:
        if word and word.lower() not in _SMALL and not (word.lower() in _OPENS and run):
            run.append(word)
            continue
        if any(w.lower() not in _OPENS for w in run):
            yield _lowered(run[-_LONGEST_CUE:])
        run = [word] if word.lower() in _OPENS else []


def _lowered(run: list[str]) -> str:
    words = " ".join(run)
    return words[0].lower() + words[1:]


def _weight(cue: str, lexicon: Lexicon) -> float:
    """Longer phrases, feelings, and words that not everybody uses all day say more."""
    words = [word for word in cue.split() if word.lower() not in _OPENS]
    kinds = [lexicon.kinds(word.lower()) for word in words]
    rare = sum(1 for kind in kinds if not kind & Kind.COMMON)
    feeling = sum(1 for kind in kinds if kind & Kind.FEELING)
    return min(len(words), 3) + rare + 2 * feeling + (0.5 if cue.split(maxsplit=1)[0] in _OPENS else 0)
