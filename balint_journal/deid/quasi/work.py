"""Occupations by their word: by a list, by the shape of the word, where a sentence says that somebody is one."""

from __future__ import annotations

from collections.abc import Iterator

from balint_journal.deid.findings import Action, Category
from balint_journal.deid.names.vocabulary import FUNCTION
from balint_journal.deid.quasi.trades import TRADES
from balint_journal.deid.quasi.vocabulary import (
    AGENT_ENDINGS,
    CLINIC,
    DEVICES,
    FAITHS,
    HEADS_OF_WORK,
    HEALTH_ROLES,
    NO_WORK,
    PEOPLES,
    PROFESSIONS,
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
_ANYBODY = words("man woman baby child patient boy girl")
_LONGEST = 5
_COMPOUND = words(
    "keeper porter handler operator driver dealer inspector tuner dresser packer fitter builder engineer artist dancer player instructor rider attendant conductor collector breeder restorer carver turner gambler wrestler hauler hanger sweeper digger catcher racer hunter reader sorter grower picker"
    " caller cleaner controller orderly grader bearer mate trainee volunteer marshal presenter passenger buyer double pilot teacher setter winder walker minder loader shepherd officer clerk steward guard hostess host spotter walker foreman forewoman chaplain bandsman secretary"
)
_LOOSE = words(
    "old new favourite good great avid keen slow fast bad poor best same this that other each every some any what with from like more very quite when then than them they have team dear full wise big little small young strong heavy hard deep real true only just even also into onto over under about card mind palm lip gold head light mood game time music record"
)
_HANDS = words("man woman lady lad chap bloke")
_SAID_OF_MEN = words(
    "young old tall short big large small thin fat slim stout bald good bad nice kind shy proud gentle poor rich sick ill white black brown grown new next best single gay straight strong weak brave drunk sober blind deaf mute lame"
    " ur yr yer list handsome bright odd strange real true whole half wise right wrong front con straw hit yes fit fine great dead huge vast sweet decent sound spare mild stern plain polite private mature frail pale grey blonde blond dark fair round"
    " square vague vain humble simple subtle sole lone proper modest honest earnest nervous tense calm cool warm cold rude crude cruel smart sharp blunt dull dour grim glum moody cross mad sane numb stiff slow quick fast wee bonny braw"
    " own loose tense obese dense close coarse hoarse false verbose diverse middle wing point lead anchor fellow family country church city working-class medical second third fourth fifth sixth first last third two three more less such which what whose same other another every each certain"
    " total perfect complete male female trans bearded homeless mystery dream bin invisible wealthy stocky burly wiry skinny squat stooped gaunt lean plump portly robust hale wicked evil holy saintly remote aloof"
    " separate broke bereft desperate delicate ornate considerate affectionate passionate compassionate articulate moderate obstinate unfortunate fortunate immaculate respectable likeable adult retired widower bachelor older younger patient leading"
    " dear darling wonder iron tin gingerbread rubber elephant super bat spider boogie bogey bogie bag right-hand ladies' ladies gentle land self-made everyday average ordinary normal typical sensitive thoughtful cheerful modern"
)
_FAR = 2
_DOER = 5
_ADJECTIVES = ("ly", "er", "est", "'s", "ed", "ful", "ous", "less", "ish", "ible", "able", "ant", "ent")
_NO_TRADESMEN = words(
    "gentleman gentlemen human woman women german germans roman snowman madman layman laymen freshman freshmen englishman frenchman irishman scotsman welshman dutchman middleman spokesman spokeswoman henchman hitman caveman"
    " kinsman bogeyman talisman ottoman yeoman kerryman superman batman strongman boogeyman mailman-like conman frontman everyman marksman sportsman workman workmen englishwoman irishwoman countryman countrywoman policeman postman"
)


_NO_NOUN = _ARTICLES | _SAYING | _LOOSE | FUNCTION | CLINIC
_NOT_OF_MEN = FUNCTION | _LOOSE | _SAID_OF_MEN
_NOBODY = HEALTH_ROLES | NO_WORK | DEVICES
_PLAIN = (
    HEALTH_ROLES | NO_WORK | (DEVICES - words("hanger layer trainer cutter binder mover killer")) | FAITHS | PEOPLES
)
_RANKED = _BEFORE | _STATUS | {"professional"}
_STOPS = _SAYING | FUNCTION
_RELATIVES = KIN - _ANYBODY
# A word is looked at more closely when it is one of these or ends like one who does something.
_HEARD = (
    TRADES
    | PROFESSIONS
    | WORK
    | WORK_SAID
    | _COMPOUND
    | _HANDS
    | {heads.replace("-", " ").split()[-1] for heads in HEADS_OF_WORK}
)
_ENDINGS = (*AGENT_ENDINGS, *STRONG_ENDINGS)


def work(note: Note) -> Iterator[Candidate]:
    """Every sign of what somebody does for a living."""
    for token in note.tokens:
        word = _singular(token.lower.removesuffix("'s"))
        if (word in _HEARD or word.endswith(_ENDINGS)) and _head(note, token, word):
            start, end = _phrase(note, token)
            yield _flag(start, end)


def _flag(start: int, end: int) -> Candidate:
    return Candidate(start, end, Category.OCCUPATION, Strength.WEAK, _WHY, action=Action.FLAG, hint="work:")


def _head(note: Note, token: Token, word: str) -> bool:
    """Whether this word is the head of a phrase that names a job."""
    if _is_listed(note, token, word) or _is_bound(note, token, word) or _is_hand(note, token):
        return True
    if word in PROFESSIONS and _is_said(note, token, listed=True):
        return True
    if word in _PLAIN or _is_comparative(note, word):
        return False
    if word in WORK:
        return not _is_name_like(note, token)
    if word.endswith(STRONG_ENDINGS) and len(word) > len("smithy") and not note.lexicon.kinds(word) & Kind.SURNAME:
        return True
    agent = word in WORK_SAID or (word.endswith(AGENT_ENDINGS) and len(word) > len("over"))
    return agent and _is_said(note, token, listed=word in WORK_SAID)


def _is_listed(note: Note, token: Token, word: str) -> bool:
    """Of two or three words that are known together, or of a trade that is nothing else."""
    left = note.after(token, -1)
    if left is not None and token.before in {" ", "-"}:
        pair = f"{left.lower}{token.before}{word}"
        if pair in HEADS_OF_WORK or pair.replace("-", " ") in HEADS_OF_WORK:
            return True
    if (word in TRADES and not _is_titled(token, left)) or _three(note, token, word) in HEADS_OF_WORK:
        return True
    return (token.first or not token.capital) and _is_tradesman(note, word)


def _is_titled(token: Token, left: Token | None) -> bool:
    """The end of a name that is written with capitals: "the Larkfield Courier"."""
    return token.capital and token.mode is Mode.NORMAL and token.joined and left is not None and left.capital


def _is_bound(note: Note, token: Token, word: str) -> bool:
    """A plain noun before somebody who does something: "eel packer", "bus controller"."""
    left = note.after(token, -1)
    if left is None or token.before not in {" ", "-"} or not _is_compound(note, left):
        return False
    if token.capital and not token.first and token.mode is Mode.NORMAL:
        return False
    return word in _COMPOUND or (word not in _NOBODY and _is_doer(note, word))


def _is_comparative(note: Note, word: str) -> bool:
    """Quick, quicker, quickest."""
    return word.endswith("er") and bool(note.lexicon.kinds(word[:-1] + "st") & Kind.ORDINARY)


def _is_doer(note: Note, word: str) -> bool:
    """Whether a word is made of a verb and "-er", "-or": "grader", "controller"."""
    if not word.endswith(("er", "or")) or len(word) < _DOER:
        return False
    if _is_comparative(note, word):
        return False
    stems = [word[:-2], word[:-1]]
    if word[-3] == word[-4]:
        stems.append(word[:-3])
    return any(note.lexicon.kinds(stem) & Kind.ORDINARY for stem in stems)


def _is_tradesman(note: Note, word: str) -> bool:
    """As in "ferryman", "cowman", "weatherwoman"."""
    for ending in ("woman", "women", "man", "men"):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            front = word.removesuffix(ending)
            kinds = note.lexicon.kinds(front) | note.lexicon.kinds(front.removesuffix("s"))
            return (
                bool(kinds & Kind.ORDINARY)
                and word not in _NO_TRADESMEN
                and not note.lexicon.kinds(word) & Kind.DEMONYM
            )
    return False


def _is_hand(note: Note, token: Token) -> bool:
    """A plain noun before "man", "lady", "lad": "knacker man", "clearance man"; not "old man"."""
    left = note.after(token, -1)
    if token.lower not in _HANDS or left is None or token.before not in {" ", "-"} or not left.text.isalpha():
        return False
    known = note.lexicon.kinds(left.lower)
    return (
        bool(known & Kind.ORDINARY)
        and not known & (Kind.FEELING | Kind.DEMONYM | Kind.FAITH)
        and left.lower not in _NOT_OF_MEN
        and not left.lower.endswith((*_ADJECTIVES, "ic", "al", "ive", "ing", "y", "en", "s"))
    )


def _is_compound(note: Note, left: Token) -> bool:
    """A plain noun before the head: "reservoir keeper", "night porter"; not "a good reader"."""
    if left.lower in _RANKED:
        return True
    plain = left.lower in _NO_NOUN or left.lower.endswith(_ADJECTIVES)
    return (
        left.text.isalpha()
        and not plain
        and len(left.text) > len("of")
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
        if left.lower in _SAYING or (left.lower.endswith("'s") and left.base in KIN):
            plain = listed and step == 0 and not token.first and left.lower in {"was", "as", "is", "he's", "she's"}
            return plain or (step > 0 and at.lower in _ARTICLES)
        if (left.lower in _ARTICLES and step > _FAR) or (left.lower in _RELATIVES and not listed):
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
    for step in range(_LONGEST):
        left = note.after(at, -1)
        if left is None or (not at.joined and at.before != "-"):
            break
        if left.lower in _ARTICLES:
            return left.start, head.end
        plain = left.lower in _STOPS or bool(note.lexicon.kinds(left.lower) & Kind.COMMON)
        bound = step < _FAR and _is_compound(note, left) and left.lower not in FUNCTION
        if plain and at.before != "-" and left.lower not in _RANKED and not bound:
            break
        at = left
    return at.start, head.end
