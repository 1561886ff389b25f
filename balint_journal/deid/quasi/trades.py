"""Trades by their word."""

from __future__ import annotations

from balint_journal.deid.text.wordset import words

# Trades whose word is nothing else, wherever it stands.
TRADES = words(
    "diviner dowser acrobat aerialist agronomist airman almoner amanuensis anthropologist arborist archdruid armourer assayer astronaut au_pair auctioneer aviator axeman bagpiper bailiff ballerina balloonist bandsman bandsmen banksman bargee bargeman"
    " barkeep barrow-boy basketmaker beadle beefeater beekeeper bell-ringer bellfounder bellhop besom-maker binman blacksmith bluecoat boatbuilder boatwright bodger bodyguard boilermaker bombardier bonesetter bookie bookmaker bookseller"
    " bosun bouncer bowyer brakeman brazier brickie bricklayer brickmaker bunny-girl busker butler buttonmaker cabbie cabinetmaker caddie calligrapher cameraman camerawoman campanologist candlemaker canoeist caretaker caricaturist"
    " carpenter cartographer cartoonist cellarman chambermaid chandler charlady charwoman chauffeur cheesemonger chimneysweep choirmaster choreographer cinematographer climatologist clippie clockmaker clockmender coachbuilder coalman"
    " coastguard cobbler cockler cocklewoman codebreaker columnist compere compositor concierge confectioner conjuror contortionist cordwainer costermonger costumier councilman countertenor courier couturier cowboy cowgirl cowhand"
    " cowman coxswain crabber crofter croupier cryptographer cryptologist dairymaid dairyman deckhand deejay delivery-driver dhobi ditcher dj docker dockhand doorman doula dowser draper drapers draughtsman draughtswoman drayman"
    " dressmaker drover drystone-waller dustman embalmer equerry escapologist ethnographer excisemen exorcist falconer farmhand farrier ferryman fettler filleter firefighter fireman fishwife flamenco-dancer fletcher florist flowerseller"
    " footman foreman forewoman forklift-driver foundryman fruiterer furrier gaffer gamekeeper ganger gangmaster gasman gaucho geisha ghillie ghostwriter gilder glassblower glazier goatherd goldsmith gondolier gravedigger greaser"
    " greengrocer greenkeeper groundskeeper groundsman groundswoman guardsman gunsmith haberdasher handyman handywoman hangman harbourmaster harpist hatmaker haulier hedger helmsman herdsman hostler housemaid housemother howdie huntsman"
    " hypnotist illusionist infantryman innkeeper ironmonger jailer janitor jeweller jockey joiner jouster kennelman keyholder lacemaker lacemakers lamplighter landgirl laundress leatherworker lengthman librettist lifeboatman lighterman"
    " lighthousekeeper linesman linotypist lobsterman lockkeeper locksmith lollipop lorry-driver luthier magician mahout majorette maltster mariner marionettist mason masons masseur masseuse matador mc midshipman milkmaid milkman"
    " millhand milliner millwright mimic minesweeper minstrel modelmaker mortician mountaineer mudlark muezzin mule-driver muralist navvy needlewoman netmaker netminder newsagent newscaster newsreader nightwatchman nurseryman oarsman"
    " oarswoman oilman orchardist organist ornithologist ostler overlocker overman oysterman paperboy parachutist parlourmaid pastrycook patternmaker paviour pawnbroker pearl-diver perfumer philatelist piper pit-brow pitman platelayer"
    " ploughboy ploughman plumber pollster postie postman postmistress postwoman potboy potholer potwasher poulterer poultryman powder-monkey preacher printmaker puddler puppeteer pyrotechnician quarryman quilter rabbit-catcher"
    " ratcatcher redcoat reeve restaurateur ringmaster riveter roadie roadman roadsweeper roofer ropemaker roughneck roustabout sacristan saddler safecracker sailmaker saltmaker scaffolder scenographer screenwriter scrimshander scullion"
    " seaman seamstress sempstress sexton shearer shepherdess sheriff shipbroker shipwright shoeblack shoemaker shopfitter shotfirer showgirl showjumper showman shrimper signalman signwoman signwriter silversmith skivvy slaughterman"
    " slinger smallholder sommelier songwriter soothsayer spymaster squaddie stableboy stablehand stagehand stationmaster steelworker steeplejack stenographer stevedore stockman stonecutter stonemason storyteller streetsweeper stuntman"
    " stuntwoman submariner subpostmaster sweetmaker switchboard-girl sword-swallower swordsmith tailoress tallyman tankerman tattooist taxidermist telegraphist telephonist thatcher tinsmith tobacconist tollkeeper toolmaker torchbearer"
    " toymaker tramdriver trawlerman treasure-hunter trucker truffle-hunter turnkey typesetter typist undertaker upholsterer usherette ventriloquist verger vicar vintner violinist violinmaker waller watchmaker watchman waterman"
    " weathergirl weatherman wet-nurse whaler wheeltapper wheelwright whitesmith wicketkeeper wigmaker winder winemaker wireman woodcarver woodcutter woodman woodsman woodturner wrangler yachtsman yachtswoman zookeeper zoologist"
)
