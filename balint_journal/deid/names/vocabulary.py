"""Small closed sets of words that tell where names stand: titles, kin, roles, what people do, words that are never names."""

from __future__ import annotations

from balint_journal.deid.text.wordset import words

# Titles that are hardly ever anything else: what follows is a name, however it is written.
TITLES = words(
    """mr mrs ms mx missus mister messrs dr drs prof sir dame rev revd rev'd reverend fr canon bp monsignor msgr archbishop archdeacon pastor imam imaam sheikh shaykh
    maulana molvi mufti ayatollah rabbi rebbe reb pandit swami sant giani granthi lama ven venerable sgt cpl pte capt lt lieut maj col brig cdr adm csm
    rsm ssgt lcpl flt sqn wpc pc dci dsi ds supt insp cllr councillor hhj alhaji alhaja hajji haji hajja hajj otunba mzee senor senora senorita herr frau
    monsieur madame mme mlle signor signora sra sig pani auntie aunty aunt uncle nana nain taid mamgu tadcu grandpa grandad granddad granny
    grandma gran abuela babcia babushka didi bhaiya bhabhi tathair athair chacha chachi khala phuphu nani dadi bibi mama papa baba"""
)
# Titles that are also ordinary words: what follows must look like a name.
WEAK_TITLES = words(
    """miss doctor professor sister brother father mother nurse matron lady lord captain major colonel general sergeant corporal private lieutenant commander
    admiral brigadier constable inspector superintendent detective judge justice chief prince princess king queen elder deacon dean bishop vicar coach
    master madam president bhai ben don pan di dc doc fire baby charge chaplain curate warden provost baroness baron count duke earl nan tia tio pope saint guru guv
    firefighter trooper gunner sapper rifleman guardsman fusilier bombardier airman seaman cadet sheriff alderman
    nanny mam mammy da dad mum mummy daddy cousin sr br dada papa little wee big old young poor auld oul
    gov fat scouse geordie posh daft skinny"""
)
PETS = words(
    """dog cat puppy kitten pony horse budgie parrot rabbit hamster tortoise terrier collie labrador spaniel greyhound whippet lurcher boat yacht
    pup mare stallion gelding donkey ferret hawk goat heifer bullock cockerel gerbil gecko python iguana chinchilla canary cockatoo macaw cockatiel
    poodle beagle alsatian rottweiler staffie westie cockapoo labradoodle dachshund mongrel sheepdog tomcat moggy
    narrowboat barge trawler dinghy ketch sloop crabber lifeboat"""
)
KIN = (
    words(
        """wife husband partner fiance fiancee boyfriend girlfriend ex mother father mum mam mammy mom dad daddy da son sons daughter daughters brother brothers
    sister sisters sis bro twin twins baby child grandson granddaughter grandchild grandmother grandfather grandma grandpa grandad gran nan nana nain
    taid uncle aunt auntie cousin cousins niece nephew stepson stepdaughter stepmother stepfather stepdad stepmum godmother godfather godson goddaughter
    widow widower carer neighbour friend mate lodger landlord landlady flatmate housemate lad lass boy girl kid kids eldest youngest
    """
    )
    | PETS
)
ROLES = words(
    """registrar trainer trainee colleague partner receptionist secretary nurse matron midwife consultant surgeon physician psychiatrist psychologist
    physiotherapist physio pharmacist paramedic dentist optician chiropodist podiatrist locum manager counsellor therapist supervisor mentor tutor
    appraiser solicitor barrister coroner officer constable detective sergeant vicar priest minister curate imam rabbi chaplain teacher headteacher head
    headmaster headmistress caretaker cleaner porter driver worker keyworker hca gp oncologist cardiologist neurologist geriatrician paediatrician
    radiologist anaesthetist haematologist gynaecologist obstetrician dermatologist urologist registrars doctor boss student housekeeper gardener
    lollipop milkman postman builder plumber farmer"""
)
CALLED = words("called named nicknamed christened surnamed alias aka known answers")
# What a person does: after a word that may be a name, one of these makes it one.
HUMAN_ACTS = words(
    """said says told tells asked asks answered answers replied laughed laughs cried cries wept weeps smiled smiles nodded nods shook sat sits stood stands
    came comes went goes rang rings phoned phones called calls texted texts emailed wrote writes died dies thinks thought knows knew wants wanted wants needs
    feels felt looked looks stared stares sighed sighs whispered shouted shouts yelled hugged thanked thanks apologised apologises arrived arrives left leaves
    lives lived works worked married moved visited drove drives walked walks brought brings gave gives took takes held holds kept keeps made makes
    put puts saw sees heard hears loves loved hates hated likes liked hasn't hadn't doesn't didn't wasn't isn't won't wouldn't couldn't can't used
    seems seemed believes believed remembers remembered refuses refused reckons reckoned insists insisted swears swore screamed snored waved winked
    blinked blushed coughed spoke speaks talks talked turned turns goes gets got began begins started stopped always never just also still
    opened ran runs sings sang sleeps slept drinks drank eats ate smokes smoked slipped bit bites barked barks purred retired resigned tried tries has
    claims claimed denies denied admits admitted agrees agreed grinned groaned giggled muttered murmured mumbled shrugged flinched winced collapsed fell
    paid pays bought buys sold sells sent sends showed shows helped helps plays played painted sews sewed knits knitted hopes hoped fears feared sobbed sed sez wz woz wos cum rung sang spat ate lied lies"""
)
BEING = words("is was has had will would could might must can may 's")
# Words that may be written with a capital inside a sentence and name nobody; and words that never begin or end a name.
FUNCTION = words(
    """a an the and or but nor so yet if then than as at by for from in into of off on onto out over per to up upon via with within without about above
    across after against along among around before behind below beneath beside between beyond despite down during except inside like near outside
    past since through throughout till toward towards under underneath until i me my mine myself we us our ours ourselves you your yours yourself
    yourselves he him his himself she her hers herself it its itself they them their theirs themselves who whom whose which what that this these
    those there here when where why how all any both each either every few many more most much neither none no nobody nothing one other others
    same several some somebody someone something such am is are was were be been being do does did done doing have has had having can could may
    might must shall should will would ought not only just even ever never always often sometimes again already also too very quite rather still yes no
    oh ah well now today tonight tomorrow yesterday because although though unless while whereas whether perhaps maybe anyway however instead
    meanwhile afterwards later soon once twice first second third last next another whatever whoever whenever wherever everybody everyone everything
    anybody anyone anything let's it's that's there's he's she's i'm i'd i'll i've we're we've we'd we'll they're they've they'd they'll you're you've you'd you'll
    isn't wasn't don't didn't doesn't can't couldn't won't wouldn't shouldn't hasn't haven't hadn't aren't weren't what's who's where's here's how's
    cannot gonna let please thanks thank sorry hello hi hey dear yours sincerely regards re fw fwd ps nb ok okay etc ie eg vs"""
)
# Before one of these words stands a thing, not a person.
DETERMINERS = words(
    """a an the no some any every each much more less such what pure sheer little great good bad own utter real false new old first last enough that this these
    my your his her its our their sweet sour common wild red white yellow pink black blue green dried fresh his whose same other another certain"""
)
PARTICLES = words(
    "de da di du del della der den van von le la el al bin bint ibn ap ab ferch ni nic mac mc o' ui uí ó ò á à y e dos das st ter ten san santa abu umm ould van't nee née"
)
NAME_PARTICLES = words(
    "de da di du del della der den van von le la el al bin bint ibn ap ab ferch ni nic mac mc dos das ter ten san santa abu umm ua o"
)
HONORIFIC_TAILS = words(
    "bhai bai ben ji jee sahib saheb sahiba begum bibi bach fach san sama chan kun hoca bey hanim abla agabey effendi junior jr senior snr jnr kc qc mbe obe cbe"
)
# Verbs whose object is a person, more often than not.
TOWARDS_PERSON = words(
    "rang told met saw asked phoned texted called hugged married emailed dear poor hello hi thanked missed love rung tell ask ring"
)
GREETINGS = words("hi hello hey dear hiya cheers morning dearest darling")
SUFFIXES = words("like ish type esque style based free related")
