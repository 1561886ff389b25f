"""Cues of self-blame: a verdict on oneself, or what one ought to have done. A feeling, a wish or a longing is none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from balint_journal.domain.cue_setting import Sentence

_VERY = (
    r"(?:(?:just|such|so|being|been|really|simply|plain|completely|totally|utterly|frankly|honestly|a bit|"
    r"rather|pretty|quite|clearly|obviously|always|still|again|a complete|an absolute|absolutely|"
    r"no better than|nothing but) )*"
)
_WISH = (
    r"(?:liked?|loved?|enjoyed|preferred|been (?:happy|glad|pleased|delighted|content|proud|honoured|able|"
    r"a \w+|an \w+)|wanted|wished|thought|cried|wept|laughed|felt|expected|guessed|been(?! (?:firmer|"
    r"kinder|gentler|braver|quicker|clearer|stricter|tougher|more|less|there|honest|better|clear)\b))\b"
)
# What one might have done to keep it from happening. Could have wept, hugged her, sat there all day: feelings.
_PREVENT = (
    r"(?:picked|noticed|seen|spotted|done|stopped|prevented|saved|caught|asked|rung|called|checked|helped|"
    r"tried|acted|listened|looked|said|read|gone|sent|"
    r"referred|examined|tested|warned|told|known|realised|visited|chased|been (?:kinder|there|quicker|"
    r"clearer|firmer|gentler|more|braver|less|better)|handled|"
    r"made|given|offered|phoned|prescribed|taken|avoided|intervened)"
)
_LESS = (
    r"(?:fool|idiot|coward|oaf|failure|fraud|disgrace|disaster|clown|hypocrite|bully|brute|let-down|"
    r"liability|monster|beast|amateur|beginner|ass|twit|moron|cow|bitch|imbecile|dunce|pig|wimp)"
)
_BAD = (
    r"(?:rubbish|terrible|awful|useless|hopeless|pathetic|bad|poor|lousy|dreadful|incompetent|careless|"
    r"negligent|lazy|appalling|inadequate|crap|shit|second-rate|rotten|disgraceful|shoddy|sloppy)"
)
_PREDICATE = (
    r"(?:useless|hopeless|pathetic|incompetent|negligent|careless|unprofessional|unforgivable|inexcusable|"
    r"rubbish|thoughtless|an embarrassment|a joke|to blame|at fault|in the wrong|not fit|unfit|no good at|"
    r"not good enough|not up to|(?:so |too )?(?:stupid|thick|slow|lazy|blind|selfish|dim|dense)|"
    r"out of order|inexcusably \w+|unforgivably \w+)"
)
_SELF = r"(?:i(?:'m| am| was|'ve been| have been| can be| must be| must have been| had been|'d been))"
_SINKING = (
    r"(?! (?:with|from|by) (?!(?:her|him|them|these|those|this|that|people|patients|names|endings|"
    r"families|it|men|women|the)\b))(?! (?:in love|for|about|in the nicest)\b)"
    r"(?! at (?!it\b|this\b|that\b|these\b|them\b|endings\b|goodbyes\b|\w+ing\b|all of))"
)
_PATTERNS = (
    # What I ought to have done.
    (
        rf"\bi(?:'d)? (?:really |probably |certainly |clearly |simply |definitely |just )?(?:should|ought to|"
        rf"shouldn't|should not|oughtn't to|ought not to) (?:really |at least |just |probably |never |not |"
        rf"perhaps |clearly )*(?:have|'ve|of) (?:never |not |just |at least |really |simply |"
        rf"also )*(?!{_WISH})\w+"
    ),
    (
        r"\bi should(?:n't)?'ve (?:never |not |just |at least )?(?!liked|loved|enjoyed|preferred|been happy|"
        r"been glad|cried|wept|laughed|felt|thought)\w+"
    ),
    r"\b(?:i )?(?:should|ought to|must|do|did) (?:really )?(?:know|have known) better\b",
    rf"^(?:really |just |definitely )?(?:should|shouldn't|should not|ought to)(?: not| never)? have (?!{_WISH})\w+",
    (
        rf"\bi (?:could|might) (?:easily |so easily |just |at least |"
        rf"surely )?have {_PREVENT}\b(?=.*\b(?:sooner|earlier|more|months? ago|weeks? ago|years? ago|better|"
        rf"first|if i|had i|coming|up|before|helped (?:him|her|them)|saved (?:him|her|them)|stopped (?:it|him|"
        rf"her|them|this|that)|prevented|spotted|noticed|caught (?:it|this|that)|been (?:kinder|gentler|warmer|"
        rf"firmer|quicker|braver)|and (?:i )?(?:did not|didn't)|but (?:i )?(?:did not|didn't))\b)"
    ),
    (
        r"\bif (?:only )?(?:i had|i'd|i hadn't|i had not)(?: only| just| at least| not| never)* (?:rung|"
        r"listened|called|gone|asked|looked|checked|opened|read|noticed|acted|sent|seen|stayed|visited|said|"
        r"done|examined|referred|taken|kept|pushed|insisted|phoned|stopped|tried|told|paid|thought to|"
        r"been (?:less \w+|more (?:careful|alert|awake|thorough|attentive|patient|vigilant|on the ball)|"
        r"quicker|there for|firmer|paying))\b(?!.*\b(?:danc|cried|kiss|laugh|lov|hug|smil))"
    ),
    (
        r"\bif only i(?: had|'d| hadn't| could have)\b|(?:^|, |\band |\bbut )had i (?:only |just )?(?:rung|"
        r"listened|called|gone|"
        r"asked|looked|checked|opened|noticed|acted|sent|seen|visited|examined|referred|insisted)\b"
    ),
    # Whose fault.
    (
        r"\b(?:my (?:own )?(?:(?:stupid|bloody|entire|damn|silly) )?(?:fault|mistake|error|doing|blunder|"
        r"failing|failure|oversight))\b(?! (?:line|lines|was to|is to))"
    ),
    (
        r"\b(?:it's|it is|it was|that's|that is|that was|this is|this one's|this one is|all|entirely|lies|"
        r"solely) (?:all |entirely |squarely |really |only )?(?:on me(?: that|[.,]|$)|down to me|"
        r"my responsibility|on my (?:conscience|head))\b"
    ),
    (
        r"\bi (?:only |really |still )?(?:have (?:only )?myself to blame|blame myself|(?:can't|cannot|can not|"
        r"won't|will not|'ll never|will never|don't|do not|shall not) (?:ever )?forgive myself|"
        r"could kick myself|(?:am )?kick(?:ing)? myself|hate myself for|berate myself|let myself down)\b"
    ),
    (
        r"\b(?:only )?myself to blame\b|\bi'll never forgive myself\b|\bshame on me\b|\bmore fool me\b|"
        r"\bi have a lot to answer for\b"
    ),
    # What I did, judged.
    (
        r"\bi(?:'ve| have)?(?: \w+ly| really| just| then)? (?:let|letting) (?:him|her|them|everyone|everybody|"
        r"us all|you|people|(?:the|this|that|his|her|their)(?: \w+){1,2}|my (?:patients?|partners?|"
        r"colleagues?|team)) (?:all )?down\b(?! (?:gently|lightly|to|the|onto|into))"
    ),
    (
        r"\bi(?:'ve| have)?(?: completely| totally| entirely| clearly| just| utterly| nearly|"
        r" somehow)? (?:missed|overlooked|ignored|dismissed) (?:the|a|an|all|all the|every|his|her|their|"
        r"so many) (?:\w+ )?(?:signs?|diagnosis|lump|cues?|flags?|clues?|point|symptoms?|warnings?|hints?|"
        r"cancer|pneumonia|fracture|thing that|obvious|result|sepsis|rash|murmur)\b"
    ),
    (
        r"\bi(?:'ve| have)?(?: \w+ly| really| just| quite| well and truly| then)? (?:messed (?:it |this |"
        r"that |(?:this|that) one |things |everything )?up|screwed (?:it |this |that |things )?up|"
        r"mucked (?:it |this )?up|cocked (?:it |this )?up|made (?:a|such a|an) (?:\w+ )?(?:mess|hash|"
        r"pig's ear|fool of myself|mistake|error|blunder|botch)|botched|blew it|mishandled|misjudged|bungled|"
        r"fluffed|dropped the ball|(?:got|had) (?:it|that|this|her|him|them|everything)(?: \w+){0,2} wrong|"
        r"ruined|spoiled it|made it worse|made things worse|failed as|failed in my)\b"
    ),
    (
        r"\bi(?:'ve| have)? (?:handled|managed|did|dealt with|treated|conducted|ended|closed|"
        r"broke) (?:\w+ ){1,4}?(?:so |really |very |quite )?(?:appallingly|badly|terribly|poorly|dreadfully|"
        r"clumsily|disgracefully|awfully|shamefully|abysmally|atrociously|unforgivably|like an? (?:beginner|"
        r"amateur|idiot|fool|novice))\b"
    ),
    (
        rf"\b{_SELF} {_VERY}(?:an? )?(?:(?:complete|utter|total|absolute|blind|bloody|stupid|perfect|right|"
        rf"real|proper|prize|big|{_BAD}) )*{_LESS}\b{_SINKING}"
    ),
    (
        rf"\b{_SELF} {_VERY}(?:an? )?(?:\w+ )?{_BAD} (?:doctor|gp|listener|partner|clinician|colleague|person|"
        rf"excuse|human)\b"
    ),
    rf"\b{_SELF} {_VERY}{_PREDICATE}\b{_SINKING}",
    (
        r"\bi (?:am|'m|was) (?:so |quite |very |clearly |really )?wrong to (?!think|thought|suppose|assume|"
        r"hope|imagine|fear|worry|expect|believe)\w+|\bit was (?:wrong|stupid|cruel|"
        r"unkind|careless|unforgivable|lazy|cowardly|thoughtless|unprofessional) of me\b"
    ),
    (
        r"\bi (?:can't|cannot|could not|couldn't) believe i (?:missed|said|did|forgot|let|sent|told|ignored|"
        r"didn't|did not)\b"
    ),
    (
        r"\bi did an? (?:terrible|bad|poor|awful|lousy|dreadful|rubbish|appalling) (?:job|thing)\b|"
        r"^some (?:doctor|gp)\b(?! (?:told|said|had|has|or|who|from|at))"
    ),
    r"\bi have been an? (?:terrible|bad|poor|awful|rubbish|lousy|useless) \w+",
    # Asked as a question, meant as a verdict.
    (
        r"\bwhy (?:on earth |oh why |the hell |ever )?(?:didn't|did not|don't|do not|couldn't|could not|"
        r"hadn't|haven't|wasn't|can't) i (?:just |simply |at least |even |ever )?(?!(?:mind|feel|cry|laugh|"
        r"want|care|like|love|dread|hate|cried|sleep|be sad|weep)\b)\w+|\bwhy did i not (?!mind|feel|cry|"
        r"laugh|want|care|like|love)\w+"
    ),
    (
        r"\bwhy (?:on earth|the hell|ever|oh why) did i\b|\bwhy did i (?:say that|do that|say yes|agree|"
        r"promise|wait|let (?:her|him|them) (?:go|leave)|leave it|snap|rush|laugh at)\b"
    ),
    (
        r"\bhow could i (?:have|be|do|let|forget|miss|not (?:have|see|notice|know|spot|ask|realise|hear))\b|"
        r"\bhow did i (?:miss|not|manage to miss|fail|let)\b|\bwhat was i thinking\b|"
        r"\bwhat is wrong with me\b|\bwhat's wrong with me\b"
    ),
    (
        r"\bwhat (?:kind|sort) of (?:a )?(?:doctor|gp|person|human)\b(?! (?:is|are|was) (?:he|she|they|it))|"
        r"\b(?:a|any) (?:better|good|proper|decent|half-decent|real|kinder|competent) (?:doctor|gp) would\b|"
        r"\bcall(?:ing)? (?:myself|yourself) an? \w+|\bcall that a (?:consultation|doctor|job)\b|"
        r"\bsome (?:doctor|gp) i am\b"
    ),
    (
        r"\bi (?:didn't|did not|never) (?:do|try|listen|look|ask|check|care) (?:anything like |nearly |"
        r"half )?(?:enough|hard enough|properly|well enough)\b|\bi (?:didn't|did not|never) even (?:ask|asked|"
        r"look|looked|listen|listened|examine|examined|check|checked|notice|noticed|think|thought to|say|"
        r"said sorry|get up)\b"
    ),
    (
        r"\bi was (?:far |much |way |altogether |just )*too (?:slow|quick|harsh|hasty|late|brusque|brisk|"
        r"abrupt|impatient|soft|blunt|lazy|proud|busy|wrapped up|distracted|sharp|rushed|eager|keen|hard on)\b"
    ),
    (
        r"\bi (?:shouldn't|should not|ought not to|oughtn't to|don't deserve to|am not fit to|"
        r"'m not fit to) be (?:let|allowed|trusted|doing|a (?:doctor|gp)|in (?:this|the) (?:job|profession)|"
        r"practising)\b"
    ),
    (
        r"\bi(?:'ve| have)? (?:abandoned|neglected|fobbed|fobbed off|betrayed|short-changed) (?:him|her|"
        r"them)\b|\bi(?:'ve| have) (?:failed|wronged) (?:him|her|them)\b|\bi failed (?:him|her|them|that \w+|"
        r"the \w+)(?: \w+)? (?:as|badly|completely|again|utterly|totally|miserably)\b|\bi failed (?:him|her|"
        r"them),? (?:there's|no other|plain|pure|simple)"
    ),
    (
        r"\bi (?:still |always |just |keep |kept |have |had )*(?:get|getting|got|gotten) (?:it|this|that|"
        r"these|them|him|her|things|everything)(?: \w+){0,2} wrong (?:every|again|time|with|and)\b"
    ),
    (
        r",? which (?:is|was) (?:simply |just |frankly |really )?(?:inexcusable|unprofessional|unforgivable|"
        r"cruel|lazy|stupid|careless|not good enough|wrong) ?(?:of me)?[.!]*$"
    ),
    (
        r"\bit was (?:me|i) who (?:sent|missed|let|told|stopped|signed|put|gave|forgot|chose|decided|"
        r"prescribed|did not|didn't|failed|delayed|ignored|rushed)\b|\band it was (?:me|all me)\b"
    ),
    (
        r"\bhow (?:very |could i be so |utterly )?(?:blind|stupid|careless|thick|slow|naive|thoughtless|"
        r"selfish|wrong|dim|dense|lazy|cruel|clumsy|unkind|arrogant|foolish) (?:i was|of me|was i|am i|i am|"
        r"i have been|i've been|can i be|could i be)\b|\bhow could i be so \w+"
    ),
    (
        r"^(?:so|how|just|really) (?:stupid|careless|thoughtless|lazy|unkind|cowardly|selfish|cruel|"
        r"foolish),? (?:not )?to \w+"
    ),
    (
        r"\bwhat an? (?:awful|terrible|stupid|thoughtless|dreadful|cruel|idiotic|careless|"
        r"horrible) thing (?:for me )?to (?:have )?(?:say|do|said|done)\b|\bwhat an? (?:awful|terrible|stupid|"
        r"thoughtless|dreadful|cruel|idiotic|careless|horrible) thing for me\b"
    ),
    (
        r"\bon my part\b(?<=(?:ing|ork|ine|ice|ent|ure|ght|ess|ake|ror) on my part)|\b(?:shoddy|poor|sloppy|"
        r"lazy|bad|careless|slapdash) (?:bit of |piece of )?(?:doctoring|medicine|practice|work)\b"
    ),
    (
        r"\bi(?:'m| am) the worst\b(?! (?:singer|cook|dancer|driver|at \w+ing cards))|\bi (?:wasn't|was not|"
        r"am not|'m not) (?:good enough|up to (?:it|the job)|fit to|listening properly|paying attention|"
        r"there when)\b"
    ),
    # Verdicts in two words.
    (
        r"^(?:how |so |really |very |just |utterly |that was |it was |again, )?(?:silly|stupid|foolish|"
        r"idiotic|careless|thoughtless|unprofessional|unforgivable|pathetic|lazy|cowardly|dreadful|unkind|"
        r"sloppy|inexcusable|shameful|cruel|selfish|clumsy|ridiculous|unforgivably \w+)(?: \w+)? (?:of me|"
        r"to (?:be|have|let|say|get|think|promise|miss|forget|mind)(?! (?:happy|glad|pleased|so happy)))\b"
    ),
    (
        r"^(?:what an? |such an? |i'm an? |you )?(?:(?:stupid|complete|utter|total|bloody|absolute|"
        r"prize) )?(?:idiot|fool|stupid|moron|clown|coward)\b[.,!]?(?: (?:idiot|fool|stupid|me|that i am|"
        r"of a doctor)\b.*)?$"
    ),
    (
        r"^(?:just |simply |plain |frankly )?(?:not good enough|unforgivable|inexcusable|pathetic|useless|"
        r"unprofessional|my fault|my mistake|stupid,? stupid|poor show|bad doctor|hopeless)\b"
        r"(?=[.!]*$|,? (?:and|of me|really|simple as that|start to finish|plain|all of it|again|entirely)\b)"
    ),
    r"\bwhat an? (?:idiot|fool|oaf|coward|failure|clown|disgrace|mess i)\b",
    (
        r"\bi(?:'m| am| was)(?: just| simply| clearly| obviously)? (?:not fit to be|not (?:a )?good enough|"
        r"not up to|"
        r"no good at|not cut out)\b"
    ),
)
_NOT_A_VERDICT = re.compile(
    r"\b(?:not|nobody's|no one's|n't|never|whether|wonder(?:s|ed|ing)? if|ask(?:s|ed)? if|if|was it|is it|"
    r"as|what if|perhaps|almost|pretend\w*|dream\w*|imagin\w*) (?:it was |it is |that |it's |was |"
    r"it were |i was |i am |all |really )*$"
)
_LIGHT = re.compile(r"\b(?:laugh\w*|smil\w+|jok(?:e|ed|es|ing)|gigg\w+|grin\w*|teas(?:e|ed|ing))\b")
_OTHER_BLAME = re.compile(
    r"\bfor (?:a|the) (?:minute|moment|second)\b|\b(?:he|she|they|it) (?:was|were|is|am|are) (?:my|"
    r"our) (?:own )?mistake\b"
)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """Compiled when first needed: most sittings never ask for a nudge."""
    return tuple(re.compile(pattern) for pattern in _PATTERNS)


def find(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The stretches of a sentence that pass a verdict on oneself."""
    if _OTHER_BLAME.search(sentence.text):
        return
    for pattern in _patterns():
        for found in pattern.finditer(sentence.text):
            start, end = found.span()
            if _LIGHT.search(sentence.text[:start] + sentence.text[end:]):
                continue
            if (
                sentence.felt_before(start)
                or sentence.reported(start, end)
                or _NOT_A_VERDICT.search(sentence.text[:start])
            ):
                continue
            yield start, end
