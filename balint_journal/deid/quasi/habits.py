"""What somebody does as a habit: "he shears", "she stuffs birds for museums". Found by what everybody does not do."""

from __future__ import annotations

from collections.abc import Iterator

from balint_journal.deid.findings import Action, Category
from balint_journal.deid.names.vocabulary import FUNCTION
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.lexicon import Kind
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.token import Token
from balint_journal.deid.text.wordset import words
from balint_journal.deid.times.ages_said import KIN

# What everybody does or has to do with, at home, in a waiting room, in the telling of a day, ill or in love.
EVERYDAY = words("""
    enquire inquire say do want call come know live go think bring keep tell play make ask talk carry drive see sit sing speak hold put look ring take hear like run joke find thank mind wait stand share mean prefer drink watch smell
    stay remember give read eat wear set need tidy clean work weep swim cover walk answer flirt shout post cry apologise lift wish file notice lower nod weigh adore count drop turn start describe buy resent spend breathe
    ride hate finger get insist knit empty bite sleep smile announce queue reckon blame swear lie reach tie hand pray love deliver die measure refuse wash believe lodge understand miss visit sulk write let pick mutter
    mouth breastfeed be have is has was as his this thus us yes less unless always perhaps ours hers theirs yours feel seem appear become begin end stop finish leave move pass arrive return enter follow lead meet greet
    knock lean bend kneel rise wake dream hope fear worry panic fret care trust doubt guess suppose imagine wonder forget regret admit agree deny argue fight hit slap kick punch push pull drag throw catch grab grip squeeze
    touch stroke hug kiss pat rub scratch itch cough sneeze vomit bleed hurt ache limp fall slip trip faint collapse shake tremble shiver sweat blush frown grin laugh giggle chuckle snort sigh moan groan grunt yell scream
    whisper mumble murmur stammer stutter chat gossip complain grumble whinge protest demand beg plead offer suggest advise explain repeat add continue mention point reply respond interrupt promise threaten warn order
    allow forbid force help hinder use try attempt manage fail succeed win lose gain save waste pay owe cost earn own belong contain include involve require deserve expect hope plan choose decide change grow shrink open
    close shut lock unlock break fix fill pour spill cook boil fry peel chop stir taste swallow chew smoke vape snort inject puff sip gulp light burn switch press type text email phone message scroll click print send
    receive get draw show point stare gaze glance peer blink wink squint listen study learn teach practise attend join lack exist remain last vary depend matter suit fit please annoy bother upset anger scare frighten surprise
    shock amaze amuse bore tire exhaust comfort soothe calm cheer encourage support love miss mourn grieve bury suffer cope struggle survive recover improve worsen deteriorate present attend default dna decline accept
    reject ignore avoid dodge hide seek chase run jump hop skip dance climb crawl creep shuffle stagger stride march wander stroll hurry rush dash pace turn spin roll slide float sink hang swing sway rock tap drum click
    snap clap wave wag shrug nod tilt cross fold clasp clench wring wipe dab blow sniff swing dress undress strip bathe shower shave brush comb iron hoover sweep dust mop scrub mow garden water feed walk pet stroke wake
    nap snore rest relax retire resign quit travel commute park arrive board fly sail drift split divorce marry cheat date propose engage separate reconcile move rent share lend borrow steal return replace repair mend sew
    knit paint draw write doodle sketch sign spell pronounce translate pick prick poke prod nudge elbow block guard protect defend attack bully tease mock insult swear curse praise compliment flatter admire respect despise
    envy pity forgive excuse blame accuse judge condemn confess deserve reflect realise recognise identify name call label refer relate connect link compare contrast match differ resemble remind echo copy mirror imitate
    pretend act perform behave lie trick fool deceive betray trust rely lean land perch balance wobble topple tumble crash bump bang slam smash crack split tear rip burst pop spit drool dribble leak drip soak dry wet melt
    freeze warm cool heat flush bruise swell throb sting ring buzz beep bleep hum whistle shush hush quieten settle unsettle fidget twiddle fiddle pluck pick tug yank jerk twitch flinch wince cringe recoil duck dip bow
    curtsey kneel squat crouch slump slouch sprawl stretch yawn gasp pant wheeze snuffle gag retch choke gargle rinse floss file trim grow sprout bloom wilt fade die rot smell stink reek pong whiff shine glow glitter sparkle
    glare glower scowl beam pout sneer smirk grimace gurn well tear overdose cut harm self-harm binge purge restrict starve diet fast overeat lose put pile weigh ring check monitor track record note jot scribble list tick
    book cancel rebook reschedule chase arrange organise prepare pack unpack load store stock order shop browse bargain haggle tip gamble bet smoke drink booze sober relapse detox withdraw crave test scan sample bleed wee
    pee poo urinate crap fart burp belch hiccup menstruate ovulate conceive miscarry labour deliver nurse wean burp rock cuddle babysit mind parent raise rear adopt foster mother father sister brother daughter son cousin
    husband wife friend partner neighbour patient doctor nurse colleague boss manager visitor child kid boy girl baby twin parent grandparent grandchild aunt uncle niece nephew name age time day week month year hour minute
    eye ear hand leg foot arm finger toe knee hip shoulder back lung kidney tear tooth nerve note word thing question answer result symptom tablet pill med drug dose side effect meds bloods obs notes pains headaches
    sound strike hang bar crease crumple brighten lighten darken soften harden thaw sag steady deal handle treat rate rank tend intend aim mean fancy enjoy relish savour dislike detest loathe abhor dread pine yearn long ache
    figure reason argue debate discuss negotiate compromise concede yield surrender submit obey disobey rebel resist persist insist persevere endure tolerate stand bear shoulder face confront tackle address raise broach air
    voice utter state declare claim assert maintain allege hint imply infer deduce conclude assume presume suspect sense perceive detect spot glimpse witness observe view regard consider ponder mull contemplate deliberate
    meditate concentrate focus daydream doze snooze nod sniffle whimper sob bawl howl wail blub keen storm stomp stamp tiptoe slink sneak sidle edge inch pop nip bob plonk plop flop dump fling toss hurl chuck lob sling
    produce unfold unwrap unbutton button zip fasten loosen tighten adjust straighten smooth ruffle tousle twirl flick brandish clutch cling hug cradle nestle snuggle huddle curl coil uncurl stoop lurch totter hobble
    trudge plod amble saunter lumber bustle potter bake darn crochet collect text google fuss nag pester hound badger moither mither whitter natter blether witter waffle ramble digress pause hesitate falter tail trail dither
    brood stew simmer seethe fume rage erupt explode lash vent rant rave overhear mishear misread mistake confuse muddle jumble lives uses cares means gets sez thinx wants
    thrive flourish blossom crumble disintegrate unravel spiral plummet plunge soar dive surface emerge vanish disappear fade retreat advance proceed head aim steer veer swerve brake stall idle stink hover linger loiter lurk
    bob cook host entertain charm delight please outlive outrank outnumber predate inherit bequeath donate contribute volunteer retire co-own squint leave owe thumb flatten waggle recite quote pop dread spell lap salute total
    hum tut cluck tsk bark growl purr miaow hiss chirp squawk whine bound nuzzle lick fetch bury dig scamper trot gallop canter graze twist wrap unlock rattle jangle clatter rustle creak squeak thud thump pound patter dab pat
    """)  # fmt: skip
_ADVERBS = words(
    "still now also only always usually mostly mainly both just sometimes never often even really actually already then there here quietly again herself himself apparently"
)
_SUBJECTS = words("he she who")
_OWNERS = words("his her my their our your")
_NOBODY = words(
    "foster male female person student patient pt baby wan yin ex eldest youngest oldest twins kids boys girls sons daughters brothers sisters"
)
_DONE_TO = words("me him them us it you himself herself themselves itself myself")
_SHORT = 4


def habits(note: Note) -> Iterator[Candidate]:
    """A verb in the third person that is no everyday one, said of somebody: it tells what they do."""
    for token in note.tokens:
        if token.lower[-1] == "s" and len(token.lower) >= _SHORT and _is_telling(note, token):
            yield Candidate(
                token.start,
                _end(note, token),
                Category.OCCUPATION,
                Strength.WEAK,
                "What somebody does every day, people nearby know of.",
                action=Action.FLAG,
                hint="work:",
                widenings=("works", "has a job", ""),
            )


def _is_telling(note: Note, token: Token) -> bool:
    word = token.lower
    if not word.isalpha() or word.endswith(("ss", "us", "is")) or (token.capital and not token.first):
        return False
    following = note.after(token)
    if following is not None and following.joined and following.lower in _DONE_TO:
        return False
    bases = {word[:-1], word.removesuffix("es"), word.removesuffix("ies") + "y"}
    if bases & EVERYDAY or not any(note.lexicon.kinds(base) & Kind.ORDINARY for base in bases):
        return False
    if (
        note.lexicon.kinds(word) & (Kind.FORENAME | Kind.SURNAME | Kind.CLINICAL)
        and word[:-1] not in FUNCTION
        and token.capital
    ):
        return False
    return _has_subject(note, token)


def _has_subject(note: Note, token: Token) -> bool:
    left = note.after(token, -1)
    at = token
    while left is not None and left.lower in _ADVERBS and at.joined:
        at, left = left, note.after(left, -1)
    if left is None or not at.joined:
        return False
    if left.lower in _SUBJECTS:
        return True
    owner = note.after(left, -1)
    return left.lower in KIN - _NOBODY and owner is not None and left.joined and owner.lower in _OWNERS


def _end(note: Note, token: Token) -> int:
    """The verb with what it is done to."""
    end = token.end
    following = note.after(token)
    if following is not None and following.joined and following.lower in {"the", "a", "an", "his", "her"}:
        end, following = following.end, note.after(following)
        if following is None or not following.joined:
            return token.end
        return following.end
    if following is not None and following.joined and following.lower not in FUNCTION and following.text.isalpha():
        return following.end
    return end
