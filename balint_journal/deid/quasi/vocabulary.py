"""Words of work, peoples, faiths and uncommon illnesses: flagged, never changed without asking."""

from __future__ import annotations

from balint_journal.deid.text.wordset import words

# Work that is told by its word alone, wherever it stands.
WORK = words(
    "abbot abbess accountant acrobat actor actress actuary admiral ambassador anaesthetist angler announcer antiquarian apiarist apothecary archaeologist archbishop archdeacon"
    " archer architect archivist arborist artist astrologer astronomer astronaut auctioneer auditor author baker bailiff ballerina bandleader banker barber bargee barista barmaid barman"
    " baron baroness barrister basketmaker bassoonist beadle beautician beekeeper bellringer binman binmen biographer biologist bishop blacksmith boatbuilder boatman bodybuilder bodyguard"
    " bookbinder bookie bookmaker bookseller botanist bouncer boxer brewer bricklayer brickie broadcaster builder busker butcher butler cabbie cabinetmaker caddie cameraman canon captain"
    " cardinal caretaker carpenter cartographer cartoonist celebrant cellist chairman chairwoman chambermaid champion chandler chaplain chauffeur cheesemaker chef chemist chimney choirmaster"
    " choreographer cinematographer clarinettist cleaner clergyman clerk climber clippie clockmaker clown coach coalman coastguard coastguardsman cobbler codebreaker collier columnist comedian"
    " commander commodore composer comptroller conductor confectioner conjuror conservator constable cooper coppersmith coppicer copywriter cordwainer coroner councillor cox crabber cricketer"
    " crofter cross-country croupier crystallographer curate curator cutler cyclist dairyman dancer deacon dean decorator defender dentist designer detective dinner dinnerlady diplomat director"
    " dispatcher diver docker dockworker dogwalker donkeyman draper draughtsman dressmaker drover drummer drystone economist editor electrician engineer engraver entertainer entomologist"
    " ethnographer executioner explorer falconer farmer farmhand farmworker farrier ferryman fiddler filmmaker firefighter fireman firewoman fisherman fishmonger fitter flautist fletcher florist"
    " flyfisher footballer forager forester fortune foundryman framer fruiterer funeral furrier gamekeeper gardener gasman geneticist geologist ghillie gilder glassblower glazier glover"
    " goalkeeper goldsmith golfer gondolier governor governess gravedigger greengrocer greenkeeper grocer groom groundsman guardsman guide guitarist gunner gunsmith gymnast haberdasher hairdresser"
    " hangman harbourmaster harpist hatter haulier hawker headmaster headmistress headteacher herbalist herdsman herdswoman historian hod hornist horologist hospice housekeeper huntsman hurler hydrologist"
    " hypnotist ice illustrator illusionist imam impresario innkeeper inspector interpreter inventor ironmonger janitor jeweller jockey joiner journalist judge juggler jurist keeper knacker"
    " knitter laird lama lamplighter landlady landlord landscaper lapidary laundress lawyer leatherworker lecturer legionnaire librarian librettist lifeboatman lifeguard lighthouse linesman linguist"
    " lithographer locksmith lollipop longshoreman lorry lumberjack luthier machinist magician magistrate maltster marine mariner masseur masseuse mathematician matador mayor mayoress mechanic"
    " mercenary merchant meteorologist milkman milliner millwright miner minister missionary modeller monk moneylender mortician mountaineer muezzin mufti musician musicologist navigator navvy"
    " netsman newscaster newsreader newsagent novelist nun nurseryman oboist oceanographer official operative optician optometrist organist ornithologist ostler oysterman painter palaeontologist"
    " parson paratrooper pastor pathologist patternmaker pawnbroker percussionist perfumer philosopher photographer physicist pianist picker pilot pipefitter piper pipemaker planner plasterer"
    " ploughman plumber poacher poet policeman policewoman politician pollster pope porter postman postmaster postmistress postwoman potter preacher presbyter presenter priest princess printer"
    " printmaker prior prioress probation producer professor programmer projectionist promoter prospector publican publisher puppeteer quarryman quilter rabbi rabbanit racer railwayman ranger rapper"
    " rector referee reporter restaurateur ringmaster rigger roadie roofer ropemaker roadman rugby saddler sailor salesman saleswoman samaritan sawyer saxophonist scaffolder scholar scientist"
    " screenwriter sculptor seaman seamstress secretary seismologist sergeant sexton shearer shepherd shepherdess sheriff shipwright shoemaker shopkeeper showjumper shrimper sidesman signalman"
    " signwriter silversmith singer skipper slater smallholder smith smuggler sociologist soldier solicitor songwriter soprano spinner splitter squire stationmaster steelworker stenographer"
    " steeplejack stevedore steward stewardess stockbroker stockman stoker stonecutter stonemason storyteller stuntman submariner subpostmaster sub-postmistress sub-postmaster superintendent surveyor"
    " swimmer swordsmith tailor tanner tattooist taxidermist teacher technician tenor terrier thatcher therapist tiler tinker tinsmith toastmaster tobacconist toolmaker toymaker trainer tram"
    " translator trapper trawlerman treasurer trombonist trucker trumpeter tuner tutor typesetter typist umpire undertaker upholsterer usher valet valuer ventriloquist verger vet veterinarian vicar"
    " vintner violinist violist viscount vlogger waiter waitress waller warden warder watchmaker watchman weatherman weaver weightlifter welder wheelwright whaler wheeler whittler winemaker"
    " woodcarver woodcutter woodturner woodsman wrestler writer youtuber zookeeper zoologist apprentice chimneysweep fireeater milliners cantor dayan gabbai rebbetzin hafiz moulana granthi"
    " mahant lay-reader organ-builder astrophysicist influencer blogger gamer streamer barge bosun coxswain lifeboat wildfowler eeler wherryman cockler clogger puddler riveter caulker plater"
    " shuttler bleacher doffer carder tackler overlooker piecener mp msp mla ms-senedd td cllr peer lord lady sir dame"
) - words(
    "chimney cross-country dinner drystone fortune funeral hospice ice lighthouse lollipop lorry rugby tram hod keeper guide director secretary planner trainer official operative therapist"
    " minister princess squire pope lord lady sir dame peer ms-senedd td terrier porter cleaner picker champion defender climber swimmer racer spinner splitter slater tanner potter smith wheeler"
    " cooper fletcher glover groom boxer canon dean captain marine major steward warden merchant painter singer artist chemist clerk teacher manager baker builder butcher captain guide judge"
    " keeper pilot coach framer tinker trapper tutor usher writer author conductor cleaner landlord landlady cyclist dancer cutler chandler tenor planner barge knitter reporter vet hurler ranger"
    " professor pathologist coroner optician gunner poet host poacher mechanic forester shepherd archer skipper parson tuner tiler fiddler actor lawyer engineer groom weaver sailor"
)
# Words of work that are names or plain nouns too: only where the sentence says that somebody is one.
WORK_SAID = words(
    "director secretary planner trainer official operative minister princess squire lord peer porter cleaner picker champion defender climber swimmer racer spinner splitter slater tanner potter"
    " smith wheeler cooper fletcher groom boxer canon dean captain marine major steward warden merchant painter singer artist chemist clerk teacher baker builder butcher guide judge keeper pilot"
    " coach framer tinker trapper tutor usher writer author conductor landlord landlady cyclist dancer cutler chandler tenor knitter reporter vet hurler ranger professor pathologist coroner optician"
    " gunner poet poacher mechanic forester shepherd archer skipper parson tuner tiler fiddler actor lawyer engineer weaver sailor model guard spy chef cook monk mayor rider driver operator dealer"
    " student lecturer cadet officer sergeant inspector colonel general private corporal brigadier baron earl duke labourer handler broker trader"
    " rep player lead assistant agent owner boss apprentice scientist analyst consultant adviser advisor manager attendant supervisor foreman carer nanny childminder runner veteran signwriter"
)
HEALTH_ROLES = words(
    "doctor doctors gp gps nurse nurses registrar registrars consultant consultants receptionist receptionists physio physiotherapist physiotherapists psychiatrist psychologist therapist counsellor"
    " midwife midwives paramedic paramedics pharmacist pharmacists partner partners trainee trainees locum locums matron sister surgeon surgeons oncologist cardiologist neurologist gynaecologist"
    " manager dispenser phlebotomist chaperone radiographer supervisor mentor trainer carer carers keyworker visitor worker practitioner optician dentist geriatrician paediatrician dermatologist"
    " rheumatologist haematologist radiologist pathologist urologist orthopod medic anaesthetist endocrinologist gastroenterologist colleague secretary administrator caller interpreter cleaner porter"
    " dietitian dietician podiatrist chiropodist osteopath prescriber coroner solicitor"
)
# Agent nouns that are no work.
NO_WORK = words(
    "remember cheer suffer ponder wander consider deliver cover recover discover gather hover linger mutter flatter batter flicker whisper murmur cower differ prefer refer infer defer confer transfer enter render surrender hinder border murder powder address adress express observer advertiser pacemaker "
    "mother father sister brother daughter grandmother grandfather mother-in-law lover survivor sufferer smoker drinker winner listener talker reader member stranger other number matter letter flower"
    " killer fighter monster disaster bother trier doer carer toddler teenager youngster character customer caller answer elder order power wonder corner paper water winter summer finger shoulder"
    " foster helper offer laughter slaughter thinker worrier moaner user non-smoker ex-smoker patient-centred believer sinner loser dreamer outsider insider newcomer regular singular popular grammar"
    " floor door moor poor hangover takeover leader follower holder bearer neighbour sleeper eater comer beginner learner quitter giver taker liar beggar master prisoner supporter walker gambler dancer chancer cancer ulcer fever"
    " blister bladder liver tumour colour favour honour humour error mirror terror horror doctor tutor visitor ancestor donor minor major junior senior factor sensor motor tremor rumour odour saviour"
    " poser pleaser timer starter keeper container blinder reminder trigger tracker number never ever over under after either neither rather whether together another better later longer older"
    " younger elder bigger smaller harder easier quieter louder nicer closer further former latter inner outer upper lower proper sober bitter clever tender eager slender somber dear near clear fear"
    " tear year bear ear hear rear gear wear beer deer peer queer career volunteer pioneer engineer-free chair hair pair affair air flair stair lair fair despair repair there here where"
    " alcoholic addict list mist twist fist waist wrist resist exist insist consist assist persist racist sexist pessimist optimist realist perfectionist feminist atheist humanist narcissist specialist"
    " loner soldier-like trooper stunner belter corker keeper charmer joker sweater jumper trouser slipper counter computer printer calendar printer folder binder ladder bladder shower tower flower"
    " bedwetter wanderer comforter whisperer mumbler stutterer go-getter high-flyer know-all wrecker heart-breaker heartsink human woman man oman roman german"
    " twister bouncer sinister register canister cluster plaster master muster buster sister poster roster cleaver river shiver quiver silver flavour behaviour labour harbour vigour rigour"
    " peacemaker troublemaker homemaker heartbreaker matchmaker widower mourner sender receiver speaker owner lodger boarder settler traveller passenger commuter dieter binger cutter hoarder shopper"
    " viewer buyer seller payer debtor creditor tenant-farmer renter squatter refugee asylum-seeker migrant"
)
AGENT_ENDINGS = (
    "er",
    "or",
    "ist",
    "ian",
    "man",
    "woman",
    "men",
    "wright",
    "monger",
    "keeper",
    "smith",
    "maker",
    "master",
    "mistress",
    "eer",
    "herd",
    "jack",
    "ress",
    "ologist",
    "ographer",
)
STRONG_ENDINGS = (
    "monger",
    "wright",
    "smith",
    "keeper",
    "-maker",
    "-keeper",
    "-founder",
    "-driver",
    "-rider",
    "maker",
    "minder",
    "mistress",
    "ographer",
    "ologist",
    "stewardess",
    "herdsman",
    "fisherman",
)
HEADS_OF_WORK = words(
    "eel_smoker fish_smoker kipper_smoker salmon_smoker lollipop_lady lollipop_man dinner_lady tea_lady ice_cream_man milk_lorry bus_driver lorry_driver train_driver tube_driver taxi_driver cab_driver tram_driver hgv_driver van_driver truck_driver"
    " bus_inspector ticket_inspector bus_conductor tail_gunner rear_gunner piano_tuner crane_driver crane_operator court_interpreter court_stenographer court_reporter court_clerk weather_presenter"
    " weather_girl weather_man tv_presenter radio_presenter news_presenter concert_bassoonist concert_pianist dressage_rider show_jumper saturation_diver deep-sea_diver shellfish_diver pearl_diver"
    " creel_fisherman window_dresser window_cleaner slate_splitter lion_keeper zoo_keeper lock_keeper lighthouse_keeper bee_keeper pole_dancer irish_dancer ballet_dancer tap_dancer lap_dancer"
    " ballroom_dancer head_verger head_teacher head_girl head_boy head_chef head_gardener parish_deacon parish_clerk parish_priest town_crier town_clerk lord_mayor high_sheriff lord_lieutenant"
    " justice_of_the_peace backbench_mp police_officer police_sergeant prison_officer prison_governor fire_officer army_officer naval_officer traffic_warden game_warden lifeboat_crew lifeboat_cox"
    " sheep_farmer pig_farmer dairy_farmer hill_farmer goat_farmer fish_farmer dog_handler horse_trainer racehorse_trainer stable_lad stable_hand racing_driver rally_driver test_pilot airline_pilot"
    " fighter_pilot helicopter_pilot air_steward cabin_crew flight_attendant merchant_seaman naval_architect tree_surgeon stone_mason dry-stone_waller dry_stone_waller fairground_worker circus_performer"
    " opera_singer folk_singer choir_master organ_builder boat_builder ship_builder funeral_director estate_agent bank_manager betting_shop sheitel-maker hurley_maker sub_postmaster sub_postmistress"
    " children's_author crime_writer ghost_writer poet_laureate family_court_judge high_court_judge crown_court_judge county_councillor scrap_dealer antique_dealer art_dealer drug_dealer rag_and_bone"
    " turf_accountant night_watchman security_guard bus_queue car_wash daffodil_picker fruit_picker cockle_picker hop_picker coal_miner tin_miner salt_miner arctic_convoy bell-founder bell_founder"
    " bell_ringer bell-ringer chimney_sweep street_sweeper road_sweeper tattoo_artist nail_technician beauty_queen church_organist church_warden lay_preacher local_preacher maths_teacher music_teacher"
    " pe_teacher science_teacher history_teacher primary_teacher art_teacher teaching_assistant university_lecturer law_professor tennis_coach rugby_coach football_manager football_coach stage_manager"
    " sound_engineer lighting_engineer shop_steward union_rep civil_servant tax_inspector customs_officer border_guard oil_rig north_sea rig_worker steel_worker factory_worker mill_worker mill_girl"
    " land_girl bletchley_girl bevin_boy gurkha royal_marine special_forces paratroop_officer vice_chancellor curling_club_secretary master_of_foxhounds harbour_master bus_depot"
    " pub_landlord pub_landlady market_trader market_stall fish_and_chip chip_shop ice-cream_man lollipop_person"
)
PEOPLES = words(
    "afghan albanian algerian american angolan argentine argentinian armenian australian austrian azeri bahraini bangladeshi barbadian bajan belarusian belgian bengali berber bolivian bosnian brazilian"
    " bulgarian burmese cambodian cameroonian canadian catalan chechen chilean chinese colombian congolese cornish croatian cuban cypriot czech danish dutch ecuadorian egyptian eritrean estonian ethiopian"
    " fijian filipino filipina finnish french gambian georgian german ghanaian greek guatemalan gujarati guyanese haitian hakka cantonese mandarin hausa hungarian icelandic igbo yoruba indian indonesian"
    " iranian iraqi irish israeli italian ivorian jamaican japanese jordanian kashmiri kazakh kenyan korean kosovan kurdish kuwaiti kyrgyz laotian latvian lebanese liberian libyan lithuanian macedonian"
    " malawian malay malaysian maldivian malian maltese mauritian mexican moldovan mongolian moroccan mozambican namibian nepalese nepali nicaraguan nigerian norwegian omani pakistani palestinian panamanian"
    " paraguayan persian peruvian polish portuguese punjabi mirpuri sylheti pashtun pashto qatari romanian roma romani romany russian rwandan samoan saudi scottish senegalese serbian sierra_leonean"
    " sikh_punjabi sindhi singaporean slovak slovakian slovenian somali spanish sudanese swahili swedish swiss syrian tajik tamil tanzanian telugu thai tibetan tigrinya tigrayan togolese tongan trinidadian"
    " tunisian turkish turkmen ugandan ukrainian urdu uruguayan uyghur uzbek venezuelan vietnamese welsh yemeni zambian zimbabwean afrikaans afrikaner maori aboriginal inuit gaelic arabic hindi farsi dari"
    " amharic twi shona zulu xhosa wolof lingala traveller travellers mincéir mincéirí gypsy gypsies windrush refugee refugees asylum_seeker gurkha manx breton basque jèrriais caribbean afro-caribbean"
    " african asian eurasian mixed-race biracial foulah krio tagalog cebuano malayalam malayali kannada marathi bihari goan anglo-indian romanichal showman showmen bargee yenish sami lapp faroese"
)
COMMON_PEOPLES = words(
    "french german irish welsh scottish indian chinese american italian spanish dutch greek polish danish turkish swiss thai asian african"
)
THINGS_OF_PEOPLES = words(
    "windows window toast dressing bread fries horn stick polish pastry pastries stew coffee whiskey whiskies roll rolls delight takeaway meal food restaurant curry yoghurt yogurt salad measles courage egg eggs"
    " rarebit cakes cake flu knotweed blue ink shepherd bulldog terrier setter wolfhound sheepdog dresser oven cap doors door kiss letter lessons class classes homework film films wine cheese beans"
    " tea cup ballet doll dolls roulette sausage sausages boxing massage green curry army knife bank army sea setter hospital gp night noodles mustard leather tweed summer bath baths carpet carpets"
    " red rug translation market cuisine accent dictionary gaa football team rugby cricket"
)
FAITHS = words(
    "sikh sikhs muslim muslims moslem jewish jew jews hindu hindus buddhist catholic catholics protestant methodist baptist presbyterian anglican quaker quakers jain pentecostal evangelical mormon mormons"
    " adventist christadelphian brethren amish mennonite hutterite baha'i bahá'í bahai zoroastrian parsi parsee rastafarian rasta pagan wiccan druid spiritualist scientologist unitarian coptic copt orthodox"
    " skullcap topi mitpachat haredi charedi hasidic chasidic satmar lubavitch lubavitcher frum sunni shia shi'a sufi ismaili ahmadi ahmadiyya druze yazidi alawite carmelite benedictine franciscan dominican jesuit cistercian"
    " trappist poor_clare aladura amritdhari nihang shaivite vaishnav hare_krishna jehovah's_witness jehovah's_witnesses jehovahs_witness born-again born_again churchgoer churchgoing devout lapsed"
    " chapel-raised chapel-goer mosque-going hijab niqab burqa turban kirpan sheitel yarmulke kippah tzitzit dog-collar salvation_army exclusive_brethren plymouth_brethren wee_free free_presbyterian"
    " seventh-day celestial_church christian christians theravada mahayana taoist daoist shinto animist santería candomblé voodoo vodou humanist theosophist swedenborgian moravian huguenot mandaean rastafarians druids pagans buddhists protestants methodists baptists pentecostals anglicans presbyterians evangelicals carmelites jesuits benedictines dominicans spiritualists humanists"
    " judaism islam islamic hinduism sikhism buddhism jainism catholicism latter-day latter_day_saints church_of_scotland church_of_england church_in_wales kirk qibla mala rosary bat_mitzvah bar_mitzvah torah talmud koran quran qur'an gita granth prayer_beads prayer_mat"
    " prayer_shawl tallit tefillin mezuzah mikveh mikvah shabbos shabbat sabbath kosher halal haram umrah hajj puja aarti kirtan langar amrit bruderhof hutterites gideon salvationist swaminarayan iskcon"
    " opus_dei legion_of_mary knights_of_columba orange_order orangeman freemason freemasons masonic tongues-speaking kingdom_hall elim apostolic coptic_orthodox russian_orthodox greek_orthodox syriac maronite chaldean"
    " assyrian_church candle_to_st novena catechism madrasa yeshiva seminarian postulant novice_nun dargah imambargah shiite alevi bektashi dervish heathen asatru santeria occultist satanist apostate"
)
ILLNESSES = words(
    "huntington's huntingtons huntington motor_neurone_disease motor_neuron_disease mnd als sma spinal_muscular_atrophy muscular_dystrophy duchenne cystic_fibrosis phenylketonuria pku porphyria prader-willi"
    " angelman rett fragile_x tay-sachs gaucher gaucher's fabry fabry's niemann-pick pompe batten hurler hunter_syndrome sanfilippo alexander_disease adrenoleukodystrophy leukodystrophy krabbe"
    " maple_syrup_urine_disease fatal_familial_insomnia creutzfeldt-jakob cjd vcjd stiff_person_syndrome stiff-person korsakoff korsakoff's locked-in narcolepsy cataplexy kleine-levin xeroderma"
    " epidermolysis_bullosa ichthyosis albinism achondroplasia dwarfism osteogenesis_imperfecta brittle_bone brittle_bones progeria marfan proteus neurofibromatosis von_hippel-lindau tuberous_sclerosis"
    " haemophilia haemophiliac thalassaemia sickle_cell diamond-blackfan fanconi aplastic_anaemia mesothelioma phaeochromocytoma cholangiocarcinoma osteosarcoma ewing's neuroblastoma retinoblastoma"
    " medulloblastoma glioblastoma dipg chordoma sarcoma leprosy rabies anthrax brucellosis leptospirosis tetanus diphtheria polio ebola lassa typhoid cholera trypanosomiasis schistosomiasis scleroderma"
    " takayasu behçet's behcet's amyloidosis sarcoidosis_of wegener's goodpasture's erythromelalgia syringomyelia friedreich's ataxia charcot-marie-tooth myasthenia mitochondrial melas kearns-sayre leigh"
    " trisomy edwards_syndrome patau klinefelter williams_syndrome noonan digeorge cri_du_chat turner_mosaic anencephaly spina_bifida hydranencephaly gastroschisis conjoined thalidomide transplant"
    " transplanted trigeminal_autonomic alien_hand capgras cotard münchausen_by munchausen_by wilson's_disease hereditary_angioedema acromegaly gigantism addisonian_crisis ondine's sod1"
)
# Things, not people, though they do what they are called after.
DEVICES = words(
    "cooker printer counter heater freezer boiler washer dryer cutter holder container mixer kettle scanner monitor inhaler spacer nebuliser strainer peeler opener grinder shredder lighter burner charger speaker projector"
    " toaster hoover blender radiator thermometer computer router filter meter pointer rubber ruler stapler marker highlighter sticker poster folder binder planner diary reminder timer buzzer bleeper pager receiver speaker"
    " blocker inhibitor stabiliser thinner softener killer painkiller relaxer opener dispenser syringe feeder bumper wiper starter trainer trainers slipper slippers jumper jumpers sweater boxer boxers trouser loafer bloomer"
    " sleeper cracker burger butter starter topper filler wrapper cover water cleaner-fluid elevator escalator lawnmower mower roller spanner screwdriver hammer drier duster sprinkler locker drawer hanger bunker corner"
    " disorder border boarder order letter matter number member figure chapter paper finger flower power tower shower corner error terror mirror factor sector vector rotor tractor motor doctor"
    " cancer fever ulcer liver bladder tumour shoulder quarter border-line manner summer winter weather feather leather ladder gutter shutter litter sitter chatter laughter daughter character after"
    " stopper poker ticker pacemaker defibrillator ventilator stander walker recliner rocker stroller buggy locker sharpener sanitiser conditioner moisturiser plaster suspender zipper tracker counter folder"
    " lover hater drinker eater goer user pleaser thinker feeler talker listener sufferer survivor fighter taker giver finisher quitter helper mover loser winner-like believer seeker worrier complainer sharer watcher winder-up bringer-up"
    " layer layers corridor metaphor patter tiger docman passenger teacher beds motor meter litre centre theatre sister brother hair-dryer gear nearer"
    " beginner runner-up offender stranger leader leaner corner supper dinner breakfast-table river lever saver screensaver life-saver lifesaver lavender calendar slider trigger pillar collar dollar cellar sugar"
    " mentor supervisor partner neighbour colleague registrar adviser advisor reader sender user parlour"
)
# Work that is named in a surgery every day: told only where it is said of somebody, "she was a midwife".
PROFESSIONS = words(
    "midwife paramedic surgeon anaesthetist dentist vet pharmacist pathologist optician optometrist geologist solicitor coroner interpreter radiographer psychologist psychiatrist osteopath chiropodist podiatrist oncologist"
    " cardiologist neurologist paediatrician porter medic orderly bouncer landlord landlady"
)
# Before a word of work these say that it is the writer's own world.
CLINIC = words(
    "practice district community clinical health social care support palliative duty locum ward hospital hospice staff salaried gp senior junior medical mental nursing reception training trainee student school key case"
    " team group tutor appraisal deanery palliative specialist macmillan liaison crisis link surgery syringe child family drug alcohol referral research data blood beta channel pain stress phone telephone mobile fax text"
    " hot cold rice pressure cooker drop door front back side night-light letter"
)
