"""Common nouns that end (or begin) the name of an organisation or a place, and what such a thing is called in prose."""

from __future__ import annotations

from balint_journal.deid.text.wordset import words

# noun -> the plain kind that may stand for it
ORGANISATIONS: dict[str, str] = {
    **dict.fromkeys(words("surgery practice"), "a surgery"),
    **dict.fromkeys(words("hospital infirmary general royal ysbyty ospideal eye"), "a hospital"),
    **dict.fromkeys(words("ward unit suite department theatre wing bay ccu"), "a ward"),
    **dict.fromkeys(words("clinic centre center hub pharmacy chemist dispensary"), "a clinic"),
    **dict.fromkeys(words("hospice"), "a hospice"),
    **dict.fromkeys(words("school primary secondary academy grammar comprehensive infants juniors nursery ysgol scoil sch prep playgroup kindergarten preschool"), "a school"),
    **dict.fromkeys(words("college university polytechnic institute"), "a college"),
    **dict.fromkeys(words("church chapel cathedral abbey minster priory parish tabernacle kirk basilica capel eglwys fellowship temple mosque masjid gurdwara mandir synagogue shul vihara monastery convent ministries assembly samaj darbar manse"), "a place of worship"),
    **dict.fromkeys(words("club fc afc rfc cc rovers united rangers wanderers albion harriers striders choir band orchestra society league guild association"), "a club"),
    **dict.fromkeys(words("inn arms tavern pub bar brewery hotel cafe café restaurant bistro guesthouse b&b tearoom tearooms"), "a pub"),
    **dict.fromkeys(words("ltd limited plc llp inc company co bros brothers sons group holdings logistics foods fabrics motors garage bakery butchers butcher farms dairy engineering builders taxis cabs equity mortgages solicitors legal partners associates estates stores supermarket shop salon salons barbers parlour launderette laundrette chippy takeaway dental nurseries works mill factory foundry yard depot plant warehouse"), "a firm"),
    **dict.fromkeys(words("council tribunal police constabulary prison hmp jobcentre library"), "an office"),
    **dict.fromkeys(words("court courts magistrates"), "a court"),
    **dict.fromkeys(words("trust foundation charity hostel refuge shelter project aid alliance network women's"), "a charity"),
    **dict.fromkeys(words("fm radio herald gazette echo chronicle advertiser argus observer courier mercury journal examiner post mail telegraph news times"), "the local news"),
    **dict.fromkeys(words("care-home nursing residential"), "a care home"),
}  # fmt: skip
PLACES: dict[str, str] = {
    **dict.fromkeys(words("street st road rd lane ln avenue ave close drive dr crescent cres terrace tce way row grove gardens gdns place square sq court mews walk parade hill rise green view quay wharf circus broadway boulevard bypass roundabout loan wynd vennel brae heol ffordd stryd lon bothar sraid alley passage path gate estate flats towers tower mansions apartments parc"), "a street"),
    **dict.fromkeys(words("house cottage farm lodge hall manor castle villa villas grange barn mill court bungalow croft tai tyddyn hafod"), "a house"),
    **dict.fromkeys(words("island isle isles bay beach head point cove harbour port pier marina lough loch llyn lake reservoir river canal bridge mountain moor moss fell cemetery crematorium flyover viaduct underpass weir quarry colliery racecourse towpath allotments promenade dale valley glen vale strath forest wood woods park common heath down downs oak bush end wells spa haven ferry ford marsh fen hollow cross ness"), "a place"),
    **dict.fromkeys(words("station airport services junction interchange"), "a station"),
    **dict.fromkeys(words("village town city district borough ward county"), "a place"),
}  # fmt: skip
# Words that come first: "Ysbyty Gwynfryn", "HMP Thornhill", "Mount Zion".
LEADING = words(
    "ysbyty ysgol capel eglwys plas hmp yoi hms raf mv mt mount st saint st. saints ward camp fort port loch lough ben glen isle craig beinn cnoc tan-y parc maes pen rhos llan caer aber bro bryn cwm nant pont tre ty tŷ scoil ospideal gort kil dun inver"
)
# Nouns in small letters that belong to the capital before them, whoever else might bear it: "Crosby beach", "Ferry Lane depot".
SURE_NOUNS = words(
    """flyover underpass viaduct roundabout cemetery crematorium crem beach flats estate depot colliery quarry allotments racecourse towpath mill brewery
    tannery salon barbers garage clinic surgery hospital infirmary hospice school primary academy nursery church chapel mosque temple gurdwara synagogue
    convent priory college university club pub hotel cafe café bakery library prison barracks pier harbour trawlers fleet lifeboat marina warehouse
    factory abattoir swimmers harriers under-nines minibus parlour pit shipyard steelworks creamery docks sawmill chippy gym"""
)
# Smaller ones still, for what such places and bodies have.
TEAMS = words(
    """team teams lot crowd ladies people staff nurses gang perinatal genetics oncology cardiology maternity midwives paeds surgeons surgical memory crisis
    rehab renal stroke radiology pathology lab labs haematology neurology urology gynae psychiatry outpatients switchboard physio a&e ed
    helpline carers meals minibus allotments allotment workshop works bingo baths pool leisure gym market mart show games carnival festival
    vets vet shul lifeboat ferry harbour branch lodge chapter congregation mothers' pitch shed sheds choir band cadets scouts guides brownies"""
)
# Of these the name is told and the noun is plain: "the U3A group", "the Knit and Natter lot".
SOFT_NOUNS = words("lot crowd ladies people staff nurses minibus band mothers' carers")
# What may stand between a name and its noun: "the Leri day unit", "Selby bus station".
MIDDLE = words(
    """day night crisis community memory home health medical mental care nursing primary high secondary junior infant grammar comprehensive male female stroke rehab eye dental
    sports social working men's women's ladies cricket football rugby bowls bowling tennis golf hockey rowing youth parish village town city railway bus
    train fire police petrol service assessment urgent walk-in outpatient early foodbank food memorial general district children's chess judo camera garden
    model male-voice voice brass silver flute pipe accordion steel jazz threading chip coffee fish"""
)
GENERIC = frozenset(ORGANISATIONS) | frozenset(PLACES)
NEWS = words(
    "echo gazette herald mail mercury advertiser chronicle argus courier telegraph times examiner observer news journal guardian"
)
SHOPS = words("""tesco tescos asda sainsbury sainsburys waitrose morrisons lidl aldi greggs costa starbucks nando nandos mcdonald mcdonalds kfc primark ikea superdrug
    specsavers poundland currys halfords homebase debenhams wilko wetherspoons wetherspoon spar londis nisa costcutter budgens supervalu dunnes centra""")
