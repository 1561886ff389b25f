"""What belongs to everybody: short forms of messages, things of a house, parts of a body, small words of Scotland, Ireland and the North."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from balint_journal.deid.text.token import Mode, Token
from balint_journal.deid.text.wordset import words

# As one thumb writes them. "w" is "with" where no full stop makes an initial of it.
_TEXTED = words(
    """soz lol omg pls plz thx abt cos coz betwn tmrw tmr 2moro yday ur u ppl msg msgs txt txts btw yh nah ta-ra innit dunno gonna wanna gotta cdnt wdnt shdnt cd wd shd didnt
    dont doesnt isnt wasnt werent wont wouldnt couldnt shouldnt hasnt havent hadnt thats theres whats wheres hes shes theyll theyre theyd ive youve weve youre basicly enuf
    w wi"""
)
# Behind a number or an ordinal these belong to an age or a day: "10 wks", "first wk of lent".
_SPANS = words("yr yrs wk wks mth mths")
_COUNTED = words(
    "one two three four five six seven eight nine ten eleven twelve first second third fourth fifth last next this few"
)
_SAID_HERE = words(
    """aye summat owt nowt tha thee cannae cannot dinnae didnae wasnae hadnae couldnae wouldnae isnae wisnae telt mither mithered wean weans bairn bairns
    grand-daughter grandaughter awfy gey crack craic fella fellas bruv"""
)
_HOUSE = words(
    """fridge freezer stairs telly jeep lorry lorries tractor tractors radiator settee sofa lino footwell pyjamas slippers tray toilet loo lampshade blouse blouses curlers foil biro
    zigzags drizzle hats yams oranges bagels samosas shortbread kippers apricots gravy bangle ashes keysafe dashcam lanyard bicycle pram buggy diary calendar
    leaflet bathroom downstairs upstairs hallway curtain curtains mattress duvet blanket towel soap kettle drawer cupboard wardrobe oven cooker
    cert certs kebab sermon rota adverts capitals pyjama dressing-gown woodsmoke swarfega stotties stottie barfi jollof mooncake mooncakes ikea lasagne"""
)
_BODY = words(
    """thigh thighs elbow elbows femur throat hips wrist wrists ankle ankles thumb belly tummy stomach groin lungs liver bladder prostate womb ovary ovaries testicle
    pancreas spleen spine skull jaw teeth tooth eyelid skin scalp ribs fontanelle urine stool sperm wart warts bunion bunions gout angina abscess polio diphtheria dementia tremor
    miscarriage haematuria toothache serology barium phenol nylon trop resps wt abpi clopi atorva bendro amlod fundi fundal glyco pirads pneumo sphyg steristrips midzones
    thrombolysed mets resus perinatal retics widow widower carer carers barefoot aloud nil"""
)
_NOBODYS = _TEXTED | _SAID_HERE | _HOUSE | _BODY
# Of these there is one, whom all the world knows: "a card from the King". At the King's, and in the Queen, one drinks or lies ill.
_CROWNED = words("king queen pope")
_OF_THEM = words("from by like of and as than for met meets saw see wrote")
# Letters with a stroke between them, and those with an ampersand: "d/w", "nil c/o", "an I&D".
_STROKES = frozenset({("d", "w"), ("c", "o"), ("h", "o"), ("o", "e"), ("r", "v"), ("f", "u"), ("w", "o"), ("w", "out"), ("s", "b"), ("n", "a")})  # fmt: skip
_AMPERSANDS = frozenset({("i", "d"), ("d", "c"), ("h", "n"), ("d", "v"), ("a", "e"), ("u", "e"), ("n", "v"), ("b", "b"), ("o", "g"), ("h", "c")})  # fmt: skip
# Said letter by letter, these are tests, bodies and trades that every doctor names daily.
_SPELLED = frozenset(
    """e c g|e e g|p s a|i n r|b n p|n h s|g c s|c r p|e s r|f b c|h i v|e n t|m r i|t s h|p h q|g a d|g m c|c q c|c b t|d n a|t i a|i t u|i c u|u t i|h b a|p c r|d v t|g t n|b m i|a b g
    c o p d|s s r i|e g f r|d v l a|d n a r|h b a 1 c""".replace("\n", "|").split("|")
)
# Two letters are somebody's as well: only with what stands round them.
_PAIRS = frozenset({("g", "p"), ("b", "p"), ("m", "p"), ("c", "t"), ("a", "f")})
_DETERMINED = words("a an the his her my our your their no one any on in for is was")
_LONGEST = 4


def everyday_words(token: Token, tokens: Sequence[Token]) -> Iterator[int]:
    """The index of ``token`` if it is one of these, and of all letters of an abbreviation that begins here."""
    if token.base in _NOBODYS:
        if not _is_raised(token) and not _is_initial(token, tokens):
            yield token.index
    elif token.base in _SPANS:
        before = tokens[token.index - 1] if token.index else None
        if before is not None and not before.text[0].isdigit() and before.lower not in _COUNTED:
            yield token.index
    elif token.lower in _CROWNED:
        if _is_crowned(token, tokens):
            yield token.index
    elif len(token.text) == 1:
        yield from _lettered(token, tokens)


def _is_crowned(token: Token, tokens: Sequence[Token]) -> bool:
    article = tokens[token.index - 1] if token.index and token.joined else None
    before = tokens[article.index - 1] if article is not None and article.index and article.joined else None
    following = tokens[token.index + 1] if token.index + 1 < len(tokens) else None
    if article is None or before is None or article.lower != "the" or before.lower not in _OF_THEM:
        return False
    return not (following and (following.before == "'" or following.capital) and following.before in {" ", "-", "'"})


def _is_raised(token: Token) -> bool:
    """A capital that nothing but a name explains; a whole word in capitals has no more to say than its paragraph."""
    return token.capital and token.mode is Mode.NORMAL and not token.first


def _is_initial(token: Token, tokens: Sequence[Token]) -> bool:
    """One letter that is large, has its full stop, or stands among figures and other letters of a reference."""
    if len(token.text) > 1:
        return token.before in {"-", "/", "@"}
    following = tokens[token.index + 1] if token.index + 1 < len(tokens) else None
    before = tokens[token.index - 1] if token.index else None
    if token.capital or following is None or not following.joined or not token.joined:
        return True
    return (len(following.text) == 1 and following.text != "a") or bool(
        before and len(before.text) == 1 and before.text.isalpha() and before.lower not in {"a", "i"}
    )


def _lettered(token: Token, tokens: Sequence[Token]) -> Iterator[int]:
    following = tokens[token.index + 1] if token.index + 1 < len(tokens) else None
    if following is None:
        return
    pair = token.lower, following.lower
    if (following.before == "/" and pair in _STROKES) or (following.before == "&" and pair in _AMPERSANDS):
        yield from (token.index, following.index)
        return
    left = tokens[token.index - 1] if token.index and token.joined else None
    if left is not None and len(left.text) == 1 and left.lower not in {"a", "i"}:
        return  # within a longer run
    run = [token]
    while run[-1].index + 1 < len(tokens) and len(run) <= _LONGEST + 1:
        after = tokens[run[-1].index + 1]
        if len(after.text) > 1 or after.before != " ":
            break
        run.append(after)
    said = " ".join(one.lower for one in run)
    before = tokens[token.index - 1] if token.index else None
    determined = before is not None and token.joined and before.lower in _DETERMINED
    if said in _SPELLED or (len(run) == len(pair) and pair in _PAIRS and determined):
        yield from range(token.index, run[-1].index + 1)
