"""The card: a few cue words from her own page, to glance at beforehand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice, zip_longest

from balint_journal.deid.page.furniture import MOST_CARD_WORDS, count_words
from balint_journal.deid.review.state import Parts, State, Tools
from balint_journal.deid.text.lexicon import Kind, Lexicon

BETWEEN_CUES = " / "
TOO_LONG = "A card holds {most} words at most."
POINTS = '"{text}" may point to a person, so it does not go on a card.'
_LONGEST_CUE = 4
_MOST_CUES = 6
_LOOKED_AT = 24
_NOUN = 1.5
_LEAST = 2
_PIECE = re.compile(r"[^,;:.!?\u2026\"\u201c\u201d()\u2013\u2014]+")
_WORD = re.compile(r"[^\W\d_]+(?:['\u2019-][^\W\d_]+)*")
_CONTRACTED = re.compile(r"(?:n['\u2019]t|['\u2019](?:d|ll|ve|re|m))$", re.IGNORECASE)
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
        "make makes made let lets it's he's she's one thing things much many also "
        "ever never still now quite rather almost always often sometimes come comes came coming go goes went going "
        "like wonder till tell told brought anyone",
    )
)


def proposed_card(state: State, tools: Tools) -> str:
    """Cues joined by " / ", at most six and 30 words, from every part in turn; empty where nothing serves.

    Nothing that may point to a person is proposed, kept on the page or not, nor a word of anything that was ever found.
    """
    found = _telling_words((*state.flagged, *state.met, *state.hide, *state.places, *(key.text for key in state.kept)))
    roles = [wording.lower() for wording in state.taken if wording]
    hers = tuple(tuple(s for s in part if not tools.usually_left_out(s)) for part in state.parts)
    offered = list(islice(_in_turn(hers, tools.strict.lexicon), _LOOKED_AT))
    pointing = _pointing(offered, state, tools)
    cues: list[str] = []
    for cue in offered:
        said = f" {' '.join(cues)} ".lower()
        fresh = f" {cue.lower()} " not in said and not any(role in cue.lower() or cue.lower() in role for role in roles)
        if not fresh or cue in pointing or found & _telling_words((cue,)):
            continue
        if count_words(" ".join((*cues, cue))) <= MOST_CARD_WORDS:
            cues.append(cue)
    return BETWEEN_CUES.join(cues[:_MOST_CUES])


def _telling_words(texts: Iterable[str]) -> set[str]:
    words = (word.casefold() for text in texts for word in _WORD.findall(text))
    return {word for word in words if word not in _OPENS and not _is_small(word)}


def _pointing(cues: list[str], state: State, tools: Tools) -> set[str]:
    """Those of ``cues`` in which anything is found: they are read together, a line each, since a reading costs."""
    reading = tools.strict("\n".join(cues), (*state.places, *state.hide))
    pointing: set[str] = set()
    at = 0
    for cue in cues:
        end = at + len(cue)
        if any(finding.start < end and at < finding.end for finding in reading.findings):
            pointing.add(cue)
        at = end + 1
    return pointing


def card_trouble(card: str, state: State, tools: Tools) -> str:
    """Why ``card`` cannot stand, in one line; empty when it can. What she kept on the page may stand, unless it is direct."""
    if count_words(card.replace("/", " ")) > MOST_CARD_WORDS:
        return TOO_LONG.format(most=MOST_CARD_WORDS)
    for thing in tools.strict(card, (*state.places, *state.hide)).things:
        if thing.direct or thing.key not in state.kept:
            return POINTS.format(text=thing.key.text)
    return ""


def _in_turn(parts: Parts, lexicon: Lexicon) -> Iterator[str]:
    """The best cue of each part, in order, then the next best of each, and so on."""
    by_part = [_cues(part, lexicon) for part in parts]
    for row in zip_longest(*by_part):
        yield from (cue for cue in row if cue is not None)


def _cues(part: tuple[str, ...], lexicon: Lexicon) -> list[str]:
    found = [cue for sentence in part for piece in _PIECE.findall(sentence) for cue in _phrases(piece)]
    telling = [cue for cue in dict.fromkeys(found) if _weight(cue, lexicon) >= _LEAST]
    return sorted(telling, key=lambda cue: -_weight(cue, lexicon))


def _phrases(piece: str) -> Iterator[str]:
    run: list[str] = []
    for word in [*_WORD.findall(piece), ""]:
        if word and not _is_small(word) and not (word.lower() in _OPENS and run):
            run.append(word)
            continue
        if any(w.lower() not in _OPENS for w in run):
            yield _lowered(run[-_LONGEST_CUE:])
        run = [word] if word.lower() in _OPENS else []


def _is_small(word: str) -> bool:
    return word.lower().replace("\u2019", "'") in _SMALL or bool(_CONTRACTED.search(word))


def _lowered(run: list[str]) -> str:
    words = " ".join(run)
    return words[0].lower() + words[1:]


def _weight(cue: str, lexicon: Lexicon) -> float:
    """Longer phrases, feelings, and words that not everybody uses all day say more."""
    words = [word for word in cue.split() if word.lower() not in _OPENS]
    kinds = [lexicon.kinds(word.lower()) for word in words]
    rare = sum(1 for kind in kinds if not kind & Kind.COMMON)
    feeling = sum(1 for kind in kinds if kind & Kind.FEELING)
    return min(len(words), 3) + rare + 2 * feeling + (_NOUN if cue.split(maxsplit=1)[0] in _OPENS else 0)
