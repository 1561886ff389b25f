"""Firms, clubs and helpers whose name is no ordinary word and no goods: found wherever they are named."""

from __future__ import annotations

from collections.abc import Iterator

from balint_journal.deid.findings import Category
from balint_journal.deid.places.kinds import NEWS
from balint_journal.deid.places.rows import found_row, raised
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.lexicon import Kind
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.token import Mode, Token
from balint_journal.deid.text.wordset import words

_FIRMS = words(
    """easyjet ryanair jet2 british_airways capita serco g4s atos bupa optum carillion mitie sodexo paddy_power william_hill ladbrokes betfred dpd evri dhl fedex
    parcelforce ocado argos matalan tk_maxx home_bargains wickes screwfix halfords timpson woolworths woolies bhs maplin c&a b&q m&s h&m p&o john_lewis
    harrods selfridges house_of_fraser marks_and_spencer marks_and_spencers pizza_hut burger_king premier_inn travelodge butlins butlin's pontins
    center_parcs british_telecom openreach virgin_media vodafone thames_water severn_trent network_rail bae_systems airbus boeing bombardier jcb tata_steel
    british_steel british_leyland british_aerospace british_rail british_coal rolls-royce smith_and_nephew smith_&_nephew astrazeneca glaxosmithkline pfizer siemens natwest barclays
    hsbc santander lloyds_bank goldman_sachs deloitte kpmg accenture rowntree rowntrees warburtons bernard_matthews sports_direct asos boohoo deliveroo amazon mumsnet
    m_and_s b_and_q b_and_m greencore bakkavor moy_park farmfoods one_stop air_liquide first_bus first_cymru first_kernow eastern_counties
    nissan toyota vauxhall poundstretcher tesco_express costco toolstation jewson
    travis_perkins kwik_fit pizza_express toby_carvery brewers_fayre mecca_bingo gala_bingo buzz_bingo holiday_inn bluebird_care home_instead
    allied_healthcare care_uk hc-one barchester helping_hands_homecare nuffield_health spire_healthcare lloyds_pharmacy lloydspharmacy
    bank_of_scotland royal_bank_of_scotland ulster_bank yorkshire_bank monzo scottish_power scottish_water welsh_water anglian_water united_utilities
    yorkshire_water ni_water translink ulsterbus scotrail calmac caledonian_macbrayne thameslink merseyrail transport_for_london lothian_buses
    bbc_world_service harland_and_wolff swan_hunter cammell_laird rolls_royce short_brothers co-op_funeralcare coop_funeralcare
    superdrug specsavers vision_express poundland dunelm argos b&m primark wilko wetherspoons nando's nandos greggs starbucks
    caffe_nero pret_a_manger subway_shop domino's papa_john's kfc mcdonald's mcdonalds ikea currys_pc_world carphone_warehouse
    british_gas scottish_gas edf_energy eon_next octopus_energy ovo_energy bulb_energy sse_airtricity bord_gais electric_ireland royal_mail
    dunnes_stores supervalu penneys aer_lingus bus_eireann irish_rail iarnrod_eireann dublin_bus national_grid uk_power_networks british_sugar
    wing_yip cranswick bernard_matthews 2_sisters dawn_meats abp_foods moy_park dunbia kerry_foods glanbia premier_foods mccain mcvitie's
    unilever reckitt's gsk astra_zeneca sellafield dounreay hinkley_point faslane rosyth_dockyard devonport_dockyard babcock rolls_royce airbus gkn
    marks_&_spencer morrisons waitrose sainsbury's asda tesco aldi lidl iceland_foods farmfoods heron_foods costcutter londis budgens
    churchill_insurance nfu_mutual aviva axa zurich_insurance legal_and_general standard_life scottish_widows prudential
    nationwide_building_society skipton_building_society leeds_building_society tsb monzo revolut starling_bank bank_of_ireland
    wincanton eddie_stobart stobart hermes_parcels dpd gxo xpo day_lewis rowlands_pharmacy well_pharmacy lloyds_chemist boots_the_chemist
    alliance_healthcare babylon_health push_doctor language_line languageline thebigword
    addison_lee bolt_taxis freenow swansea_cork irish_ferries stena_line red_funnel wightlink steam_packet western_ferries northlink
    loganair flybe wizz_air jet2_holidays eurostar lner gwr avanti northern_rail transpennine southeastern_trains southern_rail first_great_western
    balfour_beatty laing_o'rourke kier_group morgan_sindall barratt_homes taylor_wimpey redrow bovis_homes
    clarion_housing peabody notting_hill_genesis sanctuary_housing riverside_housing guinness_trust anchor_trust hanover_housing places_for_people
    four_seasons_health bupa_care hc_one care_uk elysium_healthcare priory_group
        just_eat stagecoach arriva national_express slimming_world weight_watchers weightwatchers pure_gym puregym david_lloyd"""
)
_HELPERS = words(
    """citizens_advice citizens'_advice nspcc rspca rnli childline barnardos barnardo's mencap turning_point home-start homestart
    change_grow_live we_are_with_you st_mungo's st_mungos the_trussell_trust trussell_trust help_for_heroes combat_stress royal_british_legion
    salvation_army women's_institute womens_institute mothers'_union mothers_union st_john_ambulance st_johns_ambulance british_legion royal_voluntary_service
    karma_nirvana age_concern age_cymru alzheimer's_society alzheimers_society parkinson's_uk stroke_association dementia_uk marie_curie macmillan_cancer_support maggie's
    sue_ryder jewish_care islamic_relief muslim_aid christian_aid red_cross british_red_cross freedom_from_torture refugee_council refugee_action
    save_the_children action_for_children children's_society family_action women's_aid womens_aid rape_crisis
    centrepoint simon_community terrence_higgins_trust blind_veterans cats_protection dogs_trust blue_cross pdsa fareshare st_vincent_de_paul
    firefighters_charity vetlife ssafa rcn rcm unison usdaw nasuwt aslef mddus motability brownies girl_guides sea_cadets air_cadets army_cadets boy_scouts
    townswomen's_guild christian_brothers poor_clares little_sisters_of_the_poor sisters_of_mercy apprentice_boys black_preceptory gaa
    merchant_navy_association
    alcoholics_anonymous narcotics_anonymous gamblers_anonymous overeaters_anonymous gamcare hatzola
    samaritans rnid rnib royal_national_institute stepchange step_change pieta_house jigsaw_youth turn2us papyrus_helpline youngminds
    place2be kooth cruse_bereavement tommy's_charity bliss_charity nacro catch22 depaul emmaus porchlight thames_reach st_giles_trust
    op_courage veterans_first prisoners_abroad hibiscus_initiatives southall_black_sisters hestia safelives women_in_prison latin_american_women's_rights
    phoenix_futures change_grow_live cgl_office kaleidoscope_project barod wallich penrose_housing addaction lifeline_project
    hospice_uk clic_sargent young_lives_vs_cancer teenage_cancer_trust maggies_centre prostate_cancer_uk breast_cancer_now
    bowel_cancer_uk pancreatic_cancer_uk diabetes_uk epilepsy_action headway_house mnd_association ms_society huntington's_disease_association sickle_cell_society
    versus_arthritis asthma_uk kidney_care_uk guide_dogs riding_for_the_disabled leonard_cheshire cheshire_homes mind_cymru sense_scotland
    st_vincent's_de_paul svp vincent_de_paul trocaire concern_worldwide oxfam unicef médecins_sans_frontières medecins_sans_frontieres doctors_without_borders
    alzheimer_scotland age_scotland age_ni age_uk enable_scotland sacro aberlour barnardo's_scotland cyrenians streetwork shelter_scotland shelter_cymru
    sailors'_society mission_to_seafarers fishermen's_mission stella_maris rnli royal_national_lifeboat walking_with_the_wounded tom_harrison_house
    lgbt_foundation mermaids_uk mindout switchboard_lgbt terrence_higgins positive_east george_house_trust
    jewish_women's_aid muslim_youth_helpline nour_dv chinese_mental_health vietnamese_mental_health rape_crisis_centre victim_support_unit
    al-anon al_anon alateen gamblers_anonymous cocaine_anonymous family_rights_group pause_project home_start
    unite_the_union rmt_union aslef_union gmb ucu nasuwt fbu prison_officers_association royal_college_of_nursing british_medical_association
    women's_royal_voluntary_service knit_and_natter boys'_brigade girls'_brigade orange_order orange_lodge young_farmers young_farmers'"""
)
_OFFICES = words(
    """dvla dvsa ofsted rqia hiw hiqa ukhsa cica opg office_of_the_public_guardian court_of_protection student_loans_company
    op_courage nhs_resolution nhs_england nhs_direct nhs_24 civil_aviation_authority maritime_and_coastguard_agency
    natural_resources_wales forestry_commission ordnance_survey passport_office national_crime_agency highways_england national_highways
    probation_service crown_office parole_board care_inspectorate health_and_safety_executive court_of_appeal
    pension_service child_maintenance_service child_support_agency disclosure_scotland
    met_police metropolitan_police police_scotland british_transport_police psni environment_agency housing_executive land_registry dwp
    coal_board gas_board electricity_board water_board national_coal_board claims_conference royal_fleet_auxiliary"""
)
_CLUBS = words(
    """everton tottenham man_city man_united manchester_city manchester_united aston_villa west_ham crystal_palace leeds_united newcastle_united
    sheffield_wednesday sheffield_united notts_county notts_forest nottingham_forest norwich_city leicester_city stoke_city hull_city cardiff_city
    swansea_city bristol_city bristol_rovers derby_county preston_north_end bolton_wanderers blackburn_rovers wolverhampton_wanderers west_brom
    cork_city derry_city galway_united sligo_rovers finn_harps shamrock_rovers st_patrick's_athletic glentoran linfield cliftonville
    dungannon_swifts ballymena_united aberdeen_fc dundee_united inverness_caley ross_county kilmarnock_fc st_mirren st_johnstone
    charlton_athletic wigan_athletic oldham_athletic crewe_alexandra leyton_orient southend_united cambridge_united oxford_united exeter_city torquay_united
    bradford_city salford_city lincoln_city mansfield_town grimsby_town luton_town ipswich_town huddersfield_town swindon_town northampton_town shrewsbury_town
    peterborough_united colchester_united carlisle_united newport_county wrexham_afc stockport_county port_vale millwall watford_fc burnley_fc sunderland_afc
    hull_kr st_helens_rugby leinster_rugby munster_rugby bath_rugby gloucester_rugby
    queens_park_rangers plymouth_argyle accrington_stanley tranmere_rovers partick_thistle leigh_centurions wigan_warriors leeds_rhinos leicester_tigers"""
)
_KINDS = {
    **dict.fromkeys(_FIRMS, "a firm"),
    **dict.fromkeys(_HELPERS, "a charity"),
    **dict.fromkeys(_OFFICES, "a public body"),
    **dict.fromkeys(_CLUBS, "a club"),
}
_OPENERS = frozenset(name.split()[0].split("&")[0].split("-")[0] for name in _KINDS)
_LONGEST = 4
# An office's number is the thing told, not the office.
_OF_PAPER = words("no number ref reference form forms guidance guidelines rules code enq rating inspection")
# These say together what everybody does together, too.
_IN_WORDS = {"unison": "in"}
# Clubs whose name is a word besides: where somebody holds with them, or in a row of what somebody is.
_SIDES = words("rangers celtic rovers wanderers arsenal chelsea liverpool spurs hibs hearts villa albion united forest")
_HELD_WITH = words("for support supports supported follow follows followed watch watches watched against about beat")
# Helpers that are a word besides: a capital inside a sentence, or a deed done to somebody.
_WORDS = words("shelter crisis relate scope mencap refuge sense mind cruse sands respond")
_DEEDS = words("sat gave sent took told found kept put broke let wrote rang saw")
# Common words that together are one body, without their capitals too.
_UNMISTAKEN = words(
    "language_line court_of_appeal court_of_protection age_uk british_legion royal_mail british_gas meals_on_wheels action_for_children care_uk blue_cross save_the_children freedom_from_torture dogs_trust national_express"
)
_OTHERWISE = Kind.ORDINARY | Kind.COMMON | Kind.FORENAME | Kind.SURNAME | Kind.DEMONYM | Kind.PLACE
_TALKED = words("talk talked talking talks spoke speak speaking asked told heard read knew thought")
_DAILY = words("daily evening sunday weekly")


def household_names(note: Note) -> Iterator[Candidate]:
    """Names like "easyJet", "Citizens Advice", "Leeds United", "the Hull Daily Mail", "Shelter housed him"."""
    for token in note.tokens:
        found = _whole(note, token) if token.lower in _OPENERS or token.base in _OPENERS else None
        if not found and token.mode is Mode.NORMAL and token.capital:
            found = _side(note, token) or _helper(note, token) or _paper(note, token)
        if found:
            yield found


def _told_of(note: Note, about: Token) -> bool:
    """Such as "talked about Samaritans", "asked her about Al-Anon"."""
    return any((said := note.after(about, -step)) is not None and said.lower in _TALKED for step in (1, 2))


def _whole(note: Note, token: Token) -> Candidate | None:
    """The longest of the names above that begins here; "m&s" needs its capital, where others have theirs."""
    kinds = note.kinds(token)
    plain = bool(kinds & Kind.COMMON)
    written = token.mode is not Mode.NORMAL or any(letter.isupper() for letter in token.text)
    # A word that is nothing else is hers without its capital too.
    written = written or not kinds & _OTHERWISE
    name, last, found = token.lower, token, None
    before = note.after(token, -1)
    if before and before.lower == _IN_WORDS.get(name):
        return None
    # What one talks about has done nothing yet for anybody.
    if before and token.joined and before.lower == "about" and token.mode is Mode.NORMAL and _told_of(note, before):
        return None
    following = note.after(token)
    if (name in _OFFICES or name == "samaritans") and following and following.joined and following.lower in _OF_PAPER:
        return None
    for length in range(_LONGEST):
        known = name if name in _KINDS else name.removesuffix("'s") if length == 0 else name
        if known in _KINDS and (written or (length and not plain) or name in _UNMISTAKEN):
            found = Candidate(
                token.start,
                last.end if name in _KINDS else last.bare_end,
                Category.ORGANISATION,
                Strength.SURE,
                "a firm, club or helper that everybody knows",
                hint=f"kind:{_KINDS[known]}",
            )
        following = note.after(last)
        if not following or following.before not in {" ", "-", "&", " & ", "' "}:
            break
        joint = {"&": "&", "-": "-", " & ": " & ", "' ": "' "}.get(following.before, " ")
        name, last = f"{name}{joint}{following.lower}", following
    return found


def _side(note: Note, token: Token) -> Candidate | None:
    """Such as "joiner, Rangers.", "support Celtic"."""
    if token.lower not in _SIDES or token.first or token.shouted:
        return None
    before, following = note.after(token, -1), note.after(token)
    held = before and token.joined and before.lower in _HELD_WITH
    listed = token.before == ", " and token.lower.endswith("s") and token.lower != "hearts"
    closed = not following or not following.joined or not (following.capital or note.kinds(following) & Kind.DEMONYM)
    shut = note.tail(token)[:1] in {",", ".", ";", ")", ""}
    return found_row(token, token, "a club") if (held and closed) or (listed and shut) else None


def _helper(note: Note, token: Token) -> Candidate | None:
    """Such as "Shelter housed him", "she rang Relate": a noun without an article that does or is asked."""
    following = note.after(token)
    if token.lower not in _WORDS or token.shouted or not following or not following.joined or following.capital:
        return None
    if not token.first:
        before = note.after(token, -1)
        helps = bool(before and (token.before == ", " or before.lower in {"and", "from", "at", "rang", "by"}))
        deed = following.lower.endswith("ed") or following.lower in _DEEDS
        return found_row(token, token, "a charity") if helps and deed else None
    whom = note.after(following)
    deed = (following.lower.endswith("ed") and following.lower != "need") or following.lower in _DEEDS - {"let", "put"}
    told = deed and whom and whom.joined and whom.lower in {"him", "her", "them", "me", "us", "with"}
    return found_row(token, token, "a charity") if told else None


def _paper(note: Note, token: Token) -> Candidate | None:
    """Such as "the Hull Daily Mail": a paper of one place, though "the Daily Mail" is everybody's."""
    last, middle = token, note.after(token, -1)
    if token.base not in NEWS or not token.joined or not middle or middle.lower not in _DAILY or not middle.joined:
        return None
    start = note.after(middle, -1)
    named = start and raised(start) and not start.first and note.kinds(start) & (Kind.PLACE | Kind.SURNAME | Kind.NAME)
    return found_row(start, last, "the local news") if start and named else None
