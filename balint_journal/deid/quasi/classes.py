"""Closed classes of words that the frames' slots are made of."""

from __future__ import annotations

from balint_journal.deid.text.wordset import words

_DET = words("a an the his her their our my this that your its one")
_POSS = words("his her their our my your its")
_PLURALS = (
    "children childer kids weans bairns sons daughters boys girls sisters brothers siblings grandchildren husbands wives babies"
    " fosters stepchildren generations marriages miscarriages losses grandsons granddaughters twins exes ex-husbands ex-wives nephews nieces cousins aunts uncles"
    " grandparents stepsons stepdaughters lads lasses infants toddlers teenagers"
)
_KIN = (
    "mother father mum dad mam mammy mummy daddy da ma wife husband daughter son sister brother gran granny grandma grandad grandfather grandmother nan nana aunt auntie uncle niece nephew cousin"
    " grandson granddaughter stepson stepdaughter stepmother stepfather stepmum stepdad stepsister stepbrother fiance fiancee widow widower twin great-aunt"
)
CLASSES = {
    "num": words("three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"),
    "two": words("two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty both"),
    "big": words("four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"),
    "nth": words("second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth 2nd 3rd 4th 5th 6th 7th 8th"),
    "late": words("third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth 3rd 4th 5th 6th 7th 8th"),
    "det": _DET,
    "poss": _POSS,
    "kids": words(_PLURALS),
    "kin": words(_KIN),
    "folk": words("people adults relatives men women lads girls boys children kids brothers sisters families strangers"),
    "person": words(
        "man woman lad lass lassie girl boy chap bloke fella fellow lady gentleman gent couple family child baby bairn wean mother father mum dad kid teenager pensioner driver doctor teacher"
        " priest vicar nun nurse farmer soldier patient survivor pilot bride groom partner twin twins brother sister one ones widow midwife headmaster schoolboy schoolgirl student players"
    ),
    "creature": words("dog cat horse cow bull pony parrot goat sheep pig ram boat trawler ship lifeboat bus coach car lorry van train tram plane minibus helicopter crane ferry tanker yacht"),
    # Words after "at", "for", "in" that are no place to work at.
    "nowhere": words(
        "it him her them me us that this all least once last first turn time times bed tears silence home work night nights day days being well hard two place order earnest practice surgery progress"
        " something anything nothing everything someone anyone ages hours weeks months years a an now then what which who whom whose hope fear vain peace half school lunch tea and or but the himself"
        " herself themselves minutes seconds long ever life weekends weekend christmas moment end morning evening afternoon problem problems question issue breakfast dinner supper both least most more"
        " best worst dawn noon midnight lunchtime speed length risk pain rest stake i you he she they we dinner dying trust things some any each people everyone everybody myself yourself bits front"
        " room waiting back side way face mind meantime background dark rain sun cold garden kitchen"
    ),
    # Words after a verb or a preposition with which no thing is named.
    "nothing": words(
        "it him her them me us you i we he she they himself herself myself themselves itself that this these those what who which how why when where if up down out off on in over away back about around"
        " through past to at with from for by into onto as and or but so not no too very well better worse more most less all anything something nothing everything someone anyone everybody everyone nobody"
        " one ones my our your attention care time"
    ),
    "instrument": words(
        "violin viola cello harp flute oboe clarinet bassoon trumpet trombone tuba horn cornet euphonium sax saxophone drums bass organ pipes bagpipes fiddle accordion banjo sitar tabla mandolin ukulele"
        " harmonica concertina bodhran percussion timpani harpsichord guitar keyboards oud kora mbira spoons whistle piano"
    ),
    "placed": words(
        "drive drives drove driving clean cleans cleaned cleaning cook cooks cooked cooking work works worked working sing sings sang singing play plays played teach teaches taught teaching serve serves served"
        " serving train trains trained coach coaches coached coaching nurse nurses nursed preach preaches preached volunteer volunteers volunteered crew crews crewed deliver delivers delivered delivering pack packs"
        " packed packing farms farmed farming fish fishes fished fishing sweep sweeps swept sweeping box boxes boxed row rows rowed swims swam skate skates skated bowl bowls bowled rides rode riding referee referees"
        " lecture lectures lectured lecturing caretake caretakes caretaking umpires umpired busks busked busking waitressing waitresses temps temped temping labours laboured labouring welds welded welding bakes baked"
        " brews brewed drums drummed tours toured dances danced dancing acts acted modelled models modelling reports reported reporting apprenticed indentured stationed billeted chauffeurs skippers skippered"
        " ushers ushered marshals stewards guards guarded patrols patrolled mucks mucked cater caters catered catering paints sorted sorts stacks stacked stacking conducts conducted flies flew sails sailed"
    ),
    # Verbs that are nearly always somebody's trade, whatever their form.
    "trade": words(
        "shear shears sheared shearing thatch thatches thatched thatching weave weaves wove weaving gut guts gutted gutting fillet fillets filleted filleting captain captains captained captaining skipper skippers"
        " skippered skippering piloting piloted tune tunes tuned tuning breed breeds bred breeding herd herds herded herding quarry quarries quarried quarrying rivet rivets riveted riveting plasters plastered plastering"
        " brew brews brewed brewing trawl trawls trawled trawling poaches poached poaching plough ploughs ploughed ploughing harvest harvests harvested harvesting referee referees refereed refereeing umpire umpires umpired"
        " umpiring commentate commentates commentated commentating broadcast broadcasts broadcasting stuffs stuffed embalm embalms embalmed embalming auction auctions auctioned auctioning tattooing"
        " lecture lectures lectured lecturing preach preaches preached preaching illustrate illustrates illustrated illustrating engrave engraves engraved engraving bookbinding sculpt sculpts sculpted sculpting choreograph"
        " choreographs choreographed choreographing conducts conducted dredge dredges dredged dredging demolish demolishes demolished demolishing translates interprets edits edited editing"
        " busk busks busked busking forge forges forged forging cobble cobbles cobbled wrangle wrangles wrangled judging quilts quilted carve carves carved carving crew crews crewed crewing"
        " farms farmed farming fishes fished"
    ),
    # Verbs that tell a trade behind "used to" and behind those who do it.
    "labour": words(
        "shear thatch weave forge carve gut fillet captain skipper pilot tune mend restore breed milk herd lay sweep dig quarry mine weld rivet plaster roof tile brew bake distil bottle pack pick sort stack load deliver drive"
        " fly trawl trap hunt poach farm plough sow reap harvest prune train race coach referee umpire judge commentate broadcast present edit print bind engrave illustrate translate interpret teach lecture preach"
        " conduct compose dance act stuff sew embroider spin dye tan salt slaughter butcher sculpt paint gild design draft survey build demolish dredge dive salvage guard patrol escort drum clown juggle tattoo pierce embalm exhume"
        " auction deal trade sell hawk cater valet chauffeur launder steward voice dub narrate crew command manage wrangle box wrestle play manufacture import export"
    ),
    "someone": words("he she who husband wife son daughter mother father mum dad brother sister partner patient uncle aunt lad lass cousin grandson nephew niece boyfriend girlfriend man woman"),
    "makes": words(
        "drives flies cleans cooks collects dresses trains translates plays paints delivers makes builds sells rides reads teaches writes serves carries lifts ships exports imports tests counts sorts washes irons feeds rents lets"
        " keeps grows digs climbs judges hunts shoots draws prints presses polishes cuts lays carves rings watches drove flew cleaned collected dressed trained translated painted delivered built sold rode taught imported exported shod"
    ),
    "animal": words("swan dog bull cow ram horse goose seal shark bear wasp wasps bee bees adder snake stag pig boar otter badger squirrel monkey eagle gull seagull camel llama donkey jellyfish crocodile tiger lion pack"),
    "pair": words("they both we them you"),
    "venue": words(
        "shop pub farm cafe café restaurant garage salon hotel inn stall bakery butcher's butchers chippy takeaway office nursery kennels stables yard circus gym studio school zoo estate brewery vineyard bookshop guesthouse b&b"
        " newsagents newsagent's library museum theatre gallery barber's barbers boat boats hostel laundry launderette bar parlour smallholding van printer's firm business company club market dairy mill quarry forge pharmacy"
        " creamery ferry railway campsite caravan-park sanctuary orchard greengrocer's fishmonger's ironmonger's florist's tearoom teashop bookies bookie's nightclub casino chapel charity agency newspaper orchestra choir band brothel"
        " waltzers dodgems carousel fairground lighthouse lock weir signal signal-box toll tollhouse tannoy helter-skelter lifeboat mosque temple cinema picturehouse foundry kiln pottery distillery croft"
    ),
    "worksite": words(
        "works steelworks ironworks gasworks brickworks waterworks saltworks quarry colliery pit mill factory foundry docks shipyard boatyard dockyard brewery dairy depot abattoir cannery smokehouse warehouse pottery distillery tannery"
        " sawmill convent cathedral barracks embassy observatory racecourse stud kennels zoo signalbox slaughterhouse creamery pits smithy kiln trawlers bakery forge boatsheds lifeboat mint treasury foundries potteries mines"
        " shipyards mills engine-room tannoy"
    ),
    "role": words(
        "secretary chair chairman chairwoman president treasurer captain patron master governor founder tenant rector dean editor director curator warden coxswain teacher professor illustrator coach bishop archdeacon"
        " conductor organist marshal commander commandant commodore convener convenor provost principal headmaster headmistress caretaker proprietor landlord landlady choirmaster steward bandmaster abbot abbess prior"
        " chancellor bursar registrar-general keeper beekeeper gardener clerk superintendent skipper mate bosun equerry chaplain verger sexton laird author manager leader lecturer"
    ),
    "body": words(
        "face wrist wrists forearm forearms hand hands arm arms neck cheek cheeks chest back leg legs calf knuckles ear ears eye eyes eyelid eyelids throat forehead shoulder shoulders ankle ankles finger fingers lip nose"
        " eyebrow skull scalp head knee knees thigh shin foot"
    ),
    "limb": words("finger fingers thumb thumbs leg legs arm arms hand hands eye eyes ear ears toe toes tooth teeth nose eyebrows eyelashes nostril kidney lung foot breast breasts hair nails"),
    "garment": words(
        "bunnet bonnet beret fez trilby fedora deerstalker stetson sombrero bowler kilt sporran sari salwar shalwar kimono cassock surplice wimple cloak cape tuxedo tailcoat waistcoat dungarees jumpsuit onesie wellingtons"
        " waders clogs leathers regalia costume wig spats plus-fours cravat monocle eyepatch toupee turban oilskin oilskins poncho balaclava sou'wester robes gown tutu corset boa medals spurs chaps lederhosen gaiters uniform tabard"
    ),
    "colour": words("green blue purple pink orange red ginger white scarlet emerald silver yellow turquoise lilac tartan"),
    "beast": words(
        "parrot ferret ferrets python tarantula iguana llama llamas alpaca alpacas wolfhound falcon owl snake rat crow raven jackdaw fox monkey lizard goat donkey pigeon lobster macaw cockatoo hawk tortoise budgie chameleon skunk"
        " raccoon crocodile lion tiger eagle swan goose scorpion gecko piglet"
    ),
    # What goes before "trial", "accident", "strike" where nobody has heard of it.
    "unheard": words("drug clinical statin control controlled feasibility randomised medication steroid antibiotic whole little great first last next free bus short long two-week only minor needlestick prescribing sleep baby patient patient's computer"),
    "bold": words(
        "drowned jumped pulled saved rescued escaped climbed chained shot stabbed killed murdered crashed sank sued won hid swam sailed rowed robbed burned burnt stole kidnapped swindled poisoned drove cycled hijacked streaked landed dug found attacked"
    ),
    "event": words(
        "disaster tragedy massacre bombing riot riots siege scandal derailment drowning drownings shooting shootings outbreak murder murders trial accident deaths fire blaze explosion collapse rescue robbery crash strike sinking"
        " landslide flood floods kidnapping fraud poisoning poisonings stabbing stabbings arson hoax heist raid wreck avalanche eviction manhunt inquiry verdict protest occupation disappearance cull hijack stampede escape"
    ),
    "press": words(
        "paper papers news newspaper newspapers headlines press tabloids telly tele tv television radio wireless internet documentary newsnight panorama crimewatch facebook youtube tiktok twitter instagram bulletin gazette echo courier"
        " mercury argus herald chronicle observer examiner advertiser reporter mail mirror telegraph independent"
    ),
    "done": words(
        "drowned died jumped fell pulled saved rescued escaped climbed chained shot stabbed killed murdered crashed sank sued won hid found swam sailed rowed cycled walked drove lived survived went stole robbed burned burnt"
        " set attacked sold stood stopped caught carried hid threw turned refused confessed led lost broke kidnapped vanished disappeared blew collapsed held crossed landed dug crawled hanged strangled poisoned swindled swallowed"
        " streaked heckled proposed fainted married reported"
    ),
}  # fmt: skip
