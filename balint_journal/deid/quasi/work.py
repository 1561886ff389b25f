"""Occupations: by a list, by the shape of the word where a sentence says that somebody is one, by what somebody drives, teaches or runs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from balint_journal.deid.findings import Action, Category
from balint_journal.deid.quasi.vocabulary import (
    AGENT_ENDINGS,
    HEADS_OF_WORK,
    HEALTH_ROLES,
    NO_WORK,
    STRONG_ENDINGS,
    WORK,
    WORK_SAID,
)
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.lexicon import Kind
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.token import Mode, Token
from balint_journal.deid.text.wordset import words
from balint_journal.deid.times.ages_said import KIN

_WHY = "A job that few people have, or that people nearby know of."
_BEFORE = words(
    "retired ex former part-time trainee junior senior head chief assistant deputy professional freelance jobbing master apprentice self-employed sometime one-time onetime late"
)
_SAYING = words("is was be am been being i'm he's she's they're who's im hes shes as became becomes become wis woz wz")
_ARTICLES = words("a an the our their his her its th' some")
_STATUS = words("retired ex former ex- late sometime")
_TAILS = re.compile(r"(?: (?:at|on|in|for|of|with) (?:the |a |an |his |her )?[\w'-]+(?: [\w'-]+)?)")
_DEEDS = re.compile(
    r"\b(?:(?:drives?|drove|driving|flies|flew|captain(?:s|ed)|skipper(?:s|ed)|conduct(?:s|ed)|pilots?|piloted) (?:a |an |the |his |her )?(?:[\w'-]+ )?(?:bus|buses|lorry|lorries|tram|trams|train|trains|taxi|cab|tube|ferry|trawler|tractor|hearse|crane|digger"
    r"|ambulance|tanker|coach|hgv|truck|forklift|bin lorry|helicopter|lifeboat|plane|planes)"
    r"|(?:teaches|taught|taut|lectures in|lectured in|coaches|trains|breeds|bred|farms|farmed|shears|sells|sold|mends|restores|forges|carves|weaves|bakes|brews|packs|picks|guts|fillets|thatches|shoes) (?!her |him |me |us |them |you |it |myself |to |up |out |at )[\w'-]{3,}"
    r"|(?:work(?:s|ed|ing)?|job|employed|shifts?) (?:as|at|for|on|down|in) (?:a |an |the )?(?!it\b|her\b|him\b|them\b|that\b|this\b|least\b|home\b|work\b|all\b|night\b|nights\b|days\b|me\b|my\b|us\b|progress\b|being\b|well\b|hard\b|two\b|place\b|order\b|earnest\b|silence\b|time\b|practice\b|general practice\b|surgery\b)[\w'-]{3,}(?: [\w'-]+)?"
    r"|(?:runs|ran|owns|owned|keeps|manages|managed) (?:a |an |the )(?:[\w'-]+ )?(?:shop|pub|farm|caf[e\u00e9]|restaurant|garage|salon|hotel|inn|stall|bakery|butcher'?s?|chippy|takeaway|post office|nursery|kennels|stables|yard|circus|gym|studio|school|zoo|estate|brewery|vineyard|bookshop|garden centre|club|guest ?house|b&b|paper shop|corner shop|newsagents?|library|museum|theatre|gallery)"
    r"|(?:chair|chairman|chairwoman|president|secretary|treasurer|captain|leader|patron|master|governor) of (?:the )?[\w'-]+"
    r"|(?:was|is|as|wos|woz|wis) a turn on the [\w]+|(?:makes?|made) [\w'-]+ (?:[\w'-]+ )?for a living|for a living|(?:keeps?|kept) (?:bees|hens|pigs|goats|ferrets|pigeons|racing pigeons|chickens|snakes|alpacas)|(?:local|community|hospital|pirate) radio|deputy head|head ?teacher|on the rigs|down the (?:pit|mine)|in the (?:merchant navy|navy|raf|army|marines|fire service|force|foreign legion|sas)|a (?:lead|top) role)\b",
    re.IGNORECASE,
)
_ANYBODY = words("man woman baby child patient boy girl")
_LONGEST = 5
_COMPOUND = words(
    "keeper porter handler operator driver dealer inspector tuner dresser packer fitter builder engineer artist dancer player instructor rider attendant conductor collector breeder restorer carver turner gambler wrestler hauler hanger sweeper digger catcher racer hunter healer reader packer sorter grower picker"
)
_TRADES = words(
    "doula sommelier courier stuntwoman croupier masseuse au_pair roadie busker bellhop concierge sacristan beefeater yeoman milliner docker"
)
_LOOSE = words(
    "good great avid keen slow fast bad poor best same this that other each every some any what with from like more very quite when then than them they have team dear full wise big little small young strong heavy hard deep real true only just even also into onto over under about card mind palm lip gold head light mood game time music record"
)
_FAR = 2


def work(note: Note) -> Iterator[Candidate]:
    """Every sign of what somebody does for a living."""
    for match in _DEEDS.finditer(note.text):
        yield _flag(match.start(), match.end())
    for token in note.tokens:
        head = _head(note, token)
        if head:
            start, end = _phrase(note, token)
            yield _flag(start, end)


def _flag(start: int, end: int) -> Candidate:
    return Candidate(start, end, Category.OCCUPATION, Strength.WEAK, _WHY, action=Action.FLAG, hint="work:")


def _head(note: Note, token: Token) -> bool:
    """Whether this word is the head of a phrase that names a job."""
    word = _singular(token.lower.removesuffix("'s"))
    left = note.after(token, -1)
    pair = f"{left.lower}{token.before}{word}" if left is not None and token.before in (" ", "-") else ""
    if pair in HEADS_OF_WORK or _three(note, token, word) in HEADS_OF_WORK:
        return True
    if word in _TRADES or (left is not None and token.joined and word in _COMPOUND and _is_compound(note, left)):
        return True
    if word in HEALTH_ROLES or word in NO_WORK:
        return False
    if word in WORK:
        return not _is_name_like(note, token)
    if word.endswith(STRONG_ENDINGS) and len(word) > len("smithy") and not note.lexicon.kinds(word) & Kind.SURNAME:
        return True
    agent = word in WORK_SAID or (word.endswith(AGENT_ENDINGS) and len(word) > len("over"))
    return agent and _is_said(note, token, listed=word in WORK_SAID)


def _is_compound(note: Note, left: Token) -> bool:
    """A plain noun before the head: "reservoir keeper", "night porter"; not "a good reader"."""
    if left.lower in _BEFORE | _STATUS | {"professional"}:
        return True
    plain = left.lower in _ARTICLES | _SAYING | _LOOSE or left.lower.endswith(("ly", "ing", "er", "est", "'s"))
    return (
        left.text.isalpha()
        and not plain
        and len(left.text) > len("the")
        and not note.lexicon.kinds(left.base) & Kind.FEELING
    )


def _three(note: Note, token: Token, word: str) -> str:
    left = note.after(token, -1)
    further = note.after(left, -1) if left else None
    if left is None or further is None or token.before not in (" ", "-") or left.before not in (" ", "-"):
        return ""
    return f"{further.lower}{left.before}{left.lower}{token.before}{word}"


def _singular(word: str) -> str:
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def _is_name_like(note: Note, token: Token) -> bool:
    """A capital inside a sentence makes a name of it: names are changed, not flagged."""
    following = note.after(token)
    return (
        token.mode is Mode.NORMAL
        and token.capital
        and not token.first
        and following is not None
        and following.before == " "
        and following.capital
    )


def _is_said(note: Note, token: Token, *, listed: bool) -> bool:
    """Whether somebody is said to be one: "she is a falconer", "retired joiner", ", 38, weaver,"."""
    following = note.after(token)
    if (
        not listed
        and following is not None
        and following.before == " "
        and following.lower in {"than", "to", "if", "that"}
    ):
        return False
    at = token
    for step in range(_LONGEST):
        left = note.after(at, -1)
        if left is None or (not at.joined and at.before != "-"):
            return step < _LONGEST - 1 and _stands_apart(note, at, token, listed=listed)
        if left.lower in _STATUS:
            return True
        if left.lower in _SAYING:
            plain = listed and step == 0 and not token.first and left.lower in {"was", "as", "is", "he's", "she's"}
            return plain or (step > 0 and at.lower in _ARTICLES)
        if (left.lower in _ARTICLES and step > _FAR) or (left.lower in KIN - _ANYBODY and not listed):
            break
        at = left
    return False


def _stands_apart(note: Note, first: Token, head: Token, *, listed: bool) -> bool:
    """The phrase stands between stops, right after a name or an age: "Kev's 41. Ice cream man."."""
    tail = note.tail(head).lstrip(" ")
    closed = not tail or tail[0] in ",.;:)!?\n\u2013\u2014-(" or tail.startswith("at ")
    left = note.after(first, -1)
    if left is None or not closed or first.before.strip(" ") not in {",", ".", ";", "(", ":", "\u2013", "\u2014", "-"}:
        return False
    aged = left.text[0].isdigit() or left.lower == "hundred" or left.text.isdigit()
    named = left.capital and left.mode is Mode.NORMAL and not left.first and first.before.strip() in {",", "(", ":"}
    plain = note.lexicon.kinds(head.lower)
    return (
        aged
        or ((named or left.lower in KIN) and (listed or not plain & Kind.COMMON))
        or (listed and left.mode is not Mode.NORMAL and first.lower not in _ARTICLES and first is not head)
    )


def _phrase(note: Note, head: Token) -> tuple[int, int]:
    """The head with its article and the words between."""
    at = head
    for _ in range(_LONGEST):
        left = note.after(at, -1)
        if left is None or (not at.joined and at.before != "-"):
            break
        if left.lower in _ARTICLES:
            return left.start, head.end
        plain = left.lower in _SAYING or bool(note.lexicon.kinds(left.lower) & Kind.COMMON)
        if plain and at.before != "-" and left.lower not in _BEFORE | _STATUS:
            break
        at = left
    return at.start, head.end
