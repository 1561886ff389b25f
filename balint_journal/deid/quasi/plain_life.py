"""Words that the daily round of a surgery and a home is told in: none of them tells one person from another."""

from __future__ import annotations

from balint_journal.deid.text.wordset import words

PLAIN_LIFE = words(
    """
    abdomen able abscess accent access accident account accountability acid acne acres active actual admission adult adverts advice adviser affair afternoon agency agenda ahead airport aisle alarm album alcohol
    algebra alive allergic allergies almonds almost aloud altar alternate amber ambulance angel anger animal ankle anniversary anorak anorexia answer answerphone antibiotic anyhow anyone anywhere apart apology
    appetite apple appointment appraisal appraiser appt apron area argument armchair armpit arms arse ashes asleep aspirin assess assessment assistant association asthma atheist attendance attention audience audit
    aunties aunts author authority auto autumn awake aware away babies baby bach background backwards badge bags bairn bakery balance balcony ball balloon banana band bandage bank banner barbecue bargain barrier
    base basics basin basket bastard batch bath bathroom bathtub batteries battery beach bead beans beat bedding bedroom bedside bedsit beer began beginning begun behalf bell belt bench bent best better bigger bike
    bill bin biopsy bird biro birth birthday biscuit bitch bits bitten black blackout bladder blank blanket blazer bleach bleep blind blister block bloke blood bloody blotter blouse blush body boiler bone boot born
    bosom boss bother bottle bottom bought boundaries boundary bouquet bow bowel bowl boxes boyfriend bra bracelet brackets brain branch brandy breach bread breakfast breaks breast breastbone breath bride bright
    brisk brittle broke broken brolly broth brought brow brown bruise brusque bucket buckle bugger buggy builder built bulb bum bump bundle bunting burden burger burn buses bush busy butter buttock buttons buzzer
    cabbage cabinet cables cafe cake calendar calender calves came camera cancer candle candlelight candour cant canteen cap capacity capital card cardigan care career carer carpark carpet carrier carrots case cash
    cast catch catheter cats caught ceiling cell cellar cent centre century cereal ceremony certain certificate certify chain chair chalk challenge chance changes chap chaperone character charge charger chart chat
    cheek cheese chemist chemo cheque chest chesty chicken chickenpox childhood children chill chin chip chlamydia chocolate choice cholesterol chord chose chosen christ chronic cigarette cinema circle city civil
    class classes cleaner clear clerk clever clinic clinical clock closer clot clothes clouds club clue clumsy coast coat code coeliac coffee coffin coin cold collar collarbone colleagues college colour comb
    comfort comfortable comic comma comment committee commode common community company competent complaint compressions computer concerns conference confession confidence confidentiality confirm consent consistent
    constipation consult consultant consultation contact continuity control convenient conversation cooker copies copy cord corneas corner coroner correct corridor cot cotton couch council countertransference
    country county couple course courtesy covers coward crack cramps crate cream creche credit crime crisis crisps crossroads crossword croup crowd cruelty crutch crutches cubicle cucumber cuff cup cupboard curb
    curiosity curls curtain cushion custard customers cycle cyst dads damage damp dates daughters dawn daylight daytime dead deadline deadlock deaf deal death debts decade decent decision deep defence defensive
    degree delay delete delivery deltoid dementia dent dentist deposit depot depth desk despair dessert detail devil diabetes dialysis diarrhoea diary dictation diet different difficult difficulty dignity dinner
    dipstick direct dirty disc discharge discussion disease disgrace dish dishes display dispute distance district diuretics divorce dock door doorway dose dots double doubt downstairs dozen draft drain dramatic
    drank draught drawer drawing drawn dream dress dresser dresses drew drinker drinks driven driver drop drove drug drunk dryer ducts dusk dust dustbin duties duty eardrum ears earth earwax easier easy eaten
    eczema edges education eejit effort eggs eight eighteen eighteenth eighties eighty elbow elder eldest electric eleven eleventh else emails emergency emotions employer end enemy energy engine enough entire entry
    envelope errands escape estate eternal evening event everywhere evidence exact exam examination examine example excellent excess exchange excuse exemplary exercise exit experience extra eyebrows eyelash
    eyelashes eyelid eyes faces fact failure faint fair false families fan faster father fault favorite favour favourite fears feather feelings fees feet fell fella fellow felt fence fertility fever field fifteen
    fifteenth fifth fifties fiftieth fifty fights files film final fine finger fingernails fingertips fire firm fish fist five flag flames flannel flash flashback flatmate flats fleece flesh flew flicker flight
    flood floor flour flow flower flown fluid flush foil folder folk followers food fool football forearm forecast forehead forgave forgiven forgot forgotten fork form forties fortieth fortnight forty forward foul
    found four fourteen fourteenth fourth frame fraud free freezer frequent fridge friend front frost frozen fruit full fun function funds funeral funny further fuss future gallbladder game gang gap garage garden
    gas gate gather gave gel generation gentle gentleman ghost gift giggles girl girlfriend given gland glass glove glue god gold gone good goodbye gooseflesh gossip gout grade gran grand granda grandchildren
    granddad granddaughter grandfather grandmother grandparents grandson granny grapes grass gratitude grave gravel gravy great green grew grey grief groceries groin ground group grown growth guard guess guest
    guidance guideline guilt gullet gums gutter guy habit hair haircut half halfway hall halt halves hamper handbag handkerchief handle hands handshake hangover hanky happen hard harder harm haste hatch hats
    headache heads health healthcare healthy heap heard heart heartbeat heartsink heater heather heaven heel heid height held hell helmet help helpline hence hernia hero hidden high hill hindsight hint hips history
    hoarseness hob hole holiday home honest honey hood hoodie hook hoover hope hormones horrible horror hosp hospice hospital hotel hours house household huge hugs hung hunger hurry husband hush hymn hypertension
    ice idea identification idiot illness impulse inbox inch inches incident indemnity infant infection inhaler initials injections injury ink inner inoperable inside insta instant instep insulin insurance interest
    interpret interpreter item jabs jack jacket jam jar jaw jeans jelly jesus jobs joints joke journal journey joy jug juice jumper junction junior junk kept kerb kettle keyboard keys keyworker kid kidneys kill
    kilo kin kind kiss kitchen knees knelt knew knickers knife knitting knot known knuckles label lace lack ladder ladies lads lady laid lamp landline landlord lane language lap laptop lasagne lashes lass lassie
    late lather laugh laughter laundry lavatory lavender lawn layers leader leaf leaflet lease least leaves lecture ledger left leftovers legs lemon lemonade length lent lesson letter letterbox leukaemia level liar
    library licence lids lie life ligament lights likewise limbs limit line lino lips lipstick listener lists literature litres litter little liver load loaf loan local lockdown locum lodger longer loo looks loop
    lord lorry loss losses lot loud lounge luck lucky lump lunch lunchtime lungs lymph lymphoma machine made mail mains mam mammy man manager manner mantelpiece margarine margin mark market marmalade marriage mart
    mask mast matchbox mate matron mattress meal meat medical medication medicine member memo memories memory men menopause mental mentor menu merger mess messages metal metaphor metres micrograms microwave midday
    middle midnight midweek migraine mile milk mind mints mirror miscarriage mischief mislaid mistakes mix mobile mole moment money monster mood mop mornings mortgage motor motorbike mouse mouth mug mum mum's
    muscles mushrooms music myth nail names nan nap nape napkin nappies nappy nature naughty nearer nearest neat nebuliser neck necklace needle neighbour nerve nettles newspaper nice nicer night nightdress nightie
    nightmare nighttime nine nineteen nineteenth nineties ninety ninth nipple nitrites nodes noise noon normal nose nostrils notch notebook notes notion nowhere nuisance number nursery nuts oatmeal object
    occupation office officer oil ointment older oldest olive onions onset opinion opposite option orange orders ordinary ornaments otherwise otoscope outcome outfit outside oven overalls overnight owner oxygen
    pace pack packet pact pads page paid pain pair palate palliative palm palpitations palsy pancreas pancreatic panel pans pants paper paperwork paracetamol paragraph paramedic parcel pardon parent park parking
    part partner partnership party passenger passes passport pasta pasty patch patella path pathway patient patterns pause pavement payments peace peak peas pelvis pen pence pencil pension people perfect period
    permission person petal petrol petty pharmacist pharmacy phase phones photo photocopier photograph phrase physio pickle picture pie piece pillar pillow pills pin pink pint pitch pizza place placement plain plan
    plane plant plaster plastic plate play plea pleasant plot plug plus pocket point police policeman policy polis polish polite polo polyp pool poor porch porridge portfolio portion posh position positive possible
    postcode poster pots pound power practice praise pram prayer pregnant prescribe prescription presentation presents pressure price pride print printout prison private probe problem professional professor
    programme promises prompt proof prop proper prostate protein prove psalm pub public pudding puddle puffs pulse purple purpose purse pushchair putty pyjamas quarantine quarrel quarter query questionnaire
    questions queue quick quicker quid quiet quilt rack radiator radio rage rails rain ramp rang range rare rash rashes rate reach reader ready real reasons recall receipt receiver reception receptionist recheck
    records recurrent reference referral reflective reflex reflexes reflux regard register registrar registration regret regular relative release relief remark rent reply report reproach resident response rest
    results retirement reverse review reward rhythm ribbon ribs rice rich right ring risk rite river road role roll roof room rose rota rotten round roundabout routine rows rubbish rucksack rude rug rugby rule
    ruler rumour rung rush sachet sack safety said saint sake salad salt sand sandals sandwich sandwiches sandy sank satnav sauce saucepan saucer sausage scab scale scalp scan scar scarf scarves scene scheme school
    scissors score scorn screen script season seat seatbelt seconds secret secretary section security seen seizures self sell senior sense sensible sent sentence service session sets settee seven seventeen
    seventeenth seventies seventy sexual shadow shampoo shape share sharper sharps sheet shelf shelves sheriff shift shin shirt shock shoe shoelace shook shop shopping short shot shoulder shovel shower shown shrug
    sick sides sideways sigh sight sign signal signature significant silence silent silver single sink sinus sinuses siren sisters site sixteen sixteenth sixth sixties sixty size skin skirt skull slate sleeve slept
    slices slid slip slippers slope slot slow slower smaller smart smear smelt smile smoke smoker smudge snack snow soap social sock sod sofa soft sole solicitor solids somewhere sooner sore sort soul sounds soup
    space spacer spare spark spasm spat speaker speakerphone special specialist specimen specs spectacle specula speculum speech spell spelt spent sperm spine spirit spirometer spit spite splint splinter spoke
    spoken sponge sponsor spoon sports spot spring sputum squares staff stage stain stair stamp stance star stare start state static station steak steam stent step stepfather stern steroid stethoscope stick stitch
    stitches stoma stomach stone stood stool stops stories storm story stove straight strain strange stranger strap straw street strength stress stretch stride strike string strip struck student stuff style subject
    sugar suit suitcase summary summer sun sunglasses sunlight sunshine supervision supervisor supper sure surgeon surgery surname surprise swab swam sweat sweets switch swivel swore sworn symptoms syndrome syringe
    system table tablet tact tails takeaway taken talk tall taller tank tap tape targets tarmac tart task taste taught taxi tea teacher team teapot tears teaspoon teatime teenager teens teeth telephone television
    telly temp temper temperature template temples temporary tendon tenth tents term terrible terror test testicle textbook texts thanks theme thereafter thermometer thick thigh thin thing thirst thirteen
    thirteenth thirties thirtieth thirty thorough thou thought thousand thread three threshold threw throat thrown thumb thunder thyroid ticket tide tights tile till times timetable tin tinnitus tiny tips tissue
    title toast toaster toddler toenails toes toffee together toilet told tolerance tomato tone tongs tongue tonsils took toothache toothbrush toothpaste torch tore torso tot touch tour tourist towel town toy trace
    track tracksuit trade traffic trailer train trainee trainer transfer transference trap trauma tray treatment tree tremor triage trials triangle trick trips triumph trivial trolley trouble trouser truck true
    truest trunks trust truth try tube tummy tumour tune turn tutorial twelfth twelve twenties twentieth twenty twins ulcer umbrella unable unbearable understood undid undone unhappy units university unknown
    unprofessional upper upright upside upstairs urgent urinal urine urn use usual utility vain valentine vascular vegetable vein verb verruca version vertigo vest view village viral visitor vitamins voice vomit
    vote vow wafer wage wagon waist wait waiting waitingroom wall wallet wallpaper walnut ward warmth wart washing watches wave ways weather website wedding weeds weekday weekend weight weird welcome wellies
    wellingtons went wept wheel wheelchair wheelie wheeze whim whip whiskey whisky whispers white whole wide will winch wind window windpipe windscreen wine wings winter wipe wires wise wish wishes wit withheld
    wives woke woken woman womb women wonder wooden words worker world worn worries worry worse worst worth wound wrath wreath wrist wristband written wrong wrote yard years yoghurt young younger zero zip
    """
)
