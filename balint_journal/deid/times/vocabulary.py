"""Words of the calendar: months and weekdays in several tongues, misspelt and cut short; feast days and events of many faiths."""

from __future__ import annotations

from balint_journal.deid.text.wordset import words

_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_LONG = 6


def _misspelt(word: str) -> set[str]:
    """One letter dropped or doubled, or two neighbours swapped."""
    dropped = {word[:i] + word[i + 1 :] for i in range(1, len(word))}
    doubled = {word[:i] + word[i] + word[i:] for i in range(1, len(word))}
    swapped = {word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in range(1, len(word) - 1)}
    return dropped | doubled | swapped


def _months() -> dict[str, int]:
    known: dict[str, int] = {}
    for number, name in enumerate(_MONTHS, start=1):
        if len(name) >= _LONG:
            known.update(dict.fromkeys(_misspelt(name), number))
    known.update({name: number for number, name in enumerate(_MONTHS, start=1)})
    known.update({name[:3]: number for number, name in enumerate(_MONTHS, start=1)})
    known.update(
        {
            "sept": 9,
            "febuary": 2,
            "janury": 1,
            "agust": 8,
            "setember": 9,
            "samhna": 11,
            "nollag": 12,
            "meithimh": 6,
            "fawrth": 3,
            "fehefin": 6,
            "orffennaf": 7,
            "lùnastail": 8,
        }
    )
    welsh = "ionawr chwefror mawrth ebrill mai mehefin gorffennaf awst medi hydref tachwedd rhagfyr"
    irish = "eanáir feabhra márta aibreán bealtaine meitheamh iúil lúnasa meán deireadh samhain nollaig"
    gaelic = "faoilleach gearran màrt giblean cèitean ògmhios iuchar lùnastal sultain dàmhair samhain dùbhlachd"
    for row in (welsh, irish, gaelic):
        known.update(dict(zip(row.split(" "), range(1, 13), strict=True)))
    return known


MONTHS: dict[str, int] = _months()
# Months that are also plain words or names: they need company.
AMBIGUOUS_MONTHS = words(
    "may march mar jan jun jul sep dec august april june mai medi mawrth mach marc ma ay apri meán deireadh augst mart"
)
PLAIN_WORDS = words("may march mar sep dec ma jun marc mach mart auust meán deireadh apil apri augst")


def _weekdays() -> frozenset[str]:
    cut = words(
        "mon tue tues wed weds wensday thu thur thurs fri sat sun mons fris sats suns weds thurday tuesdy wendsday"
    )
    full = {form for name in _WEEKDAYS for form in (name, name + "s", *_misspelt(name))} - {
        "sunda",
        "monda",
        "sunny",
        "funday",
    }
    return frozenset(full) | cut


WEEKDAYS: frozenset[str] = _weekdays()
PLAIN_WEEKDAYS = words("sat sun wed mon fri thu tue mons suns sats weds")
SEASONS = {"spring": "spring", "summer": "summer", "autumn": "autumn", "winter": "winter"}

# Feasts whose name alone is a date. Several words are joined by an underscore.
FEASTS = words(
    "christmas xmas crimbo christmastime easter eastertide whitsun whitsuntide pentecost michaelmas martinmas lammas candlemas lady_day ladymas hogmanay"
    " halloween hallowe'en samhain beltane imbolc lughnasa lughnasadh lúnasa litha mabon ostara yule yuletide diwali deepavali divali holi navratri dussehra"
    " dasara onam pongal lohri raksha_bandhan rakhi janmashtami ganesh_chaturthi maha_shivaratri karva_chauth vaisakhi baisakhi gurpurab gurpurb bandi_chhor"
    " hola_mohalla ramadan ramadhan ramzan eid bakrid eid_al-fitr eid_al-adha eid_ul-fitr eid_ul-adha muharram ashura mawlid milad laylat_al-qadr shab-e-barat"
    " passover pesach seder purim hanukkah chanukah hanukah yom_kippur rosh_hashanah rosh_hashana sukkot sukkos shavuot shavuos tisha_b'av simchat_torah lag_b'omer"
    " tu_bishvat yom_hashoah nowruz noruz navroz newroz naw-ruz ridvan losar vesak wesak songkran tet chuseok seollal qingming obon kwanzaa juneteenth thanksgiving"
    " paryushan mahavir_jayanti enkutatash timkat meskel genna hosay phagwa mid-autumn_festival mid-autumn_night lunar_new_year chinese_new_year dragon_boat_festival"
    " ash_wednesday shrove_tuesday pancake_day mothering_sunday palm_sunday maundy_thursday good_friday holy_saturday spy_wednesday low_sunday whit_sunday whit_monday"
    " easter_sunday easter_monday easter_saturday trinity_sunday advent_sunday stir-up_sunday rogation_sunday remembrance_sunday passion_sunday holy_week whit_week"
    " ascension_day corpus_christi all_souls all_saints all_hallows'_eve all_souls' all_saints' the_assumption the_annunciation feast_of_stephen candlemas_day"
    " christmas_eve christmas_day boxing_day new_year's new_year's_eve new_year's_day new_years new_years_eve new_years_day nye twelfth_night twelfth_day"
    " bonfire_night guy_fawkes burns_night burns_supper may_day mayday midsummer_day midsummer's_day midsummer_eve oak_apple_day plough_monday mother's_day mothers_day father's_day"
    " fathers_day valentine's_day valentines_day valentine's valentines black_friday ve_day vj_day d-day armistice_day anzac_day australia_day canada_day bastille_day april_fool's april_fools"
    " independence_day columbus_day labor_day memorial_day stampede_day up_helly_aa the_glorious_twelfth the_twelfth_of_july orangemen's_day quarter_day bloomsday puck_fair"
    " women's_christmas little_christmas wren_day nollaig_na_mban oíche_nollag lá_nollag oiche_nollag lá_fhéile_bríde lá_fhéile_pádraig st_bridget's gŵyl_dewi gwyl_dewi dydd_gŵyl_dewi"
    " nadolig noswyl_nadolig pasg y_pasg calan calan_gaeaf dydd_calan sulgwyn eisteddfod_week royal_welsh_week race_week cup_final_day grand_national_day boat_race_day"
    " wigilia wielkanoc boże_narodzenie erev_pesach erev_shabbat erev_yom_kippur erev_rosh_hashanah erev_christmas platinum_jubilee golden_jubilee silver_jubilee diamond_jubilee"
    " the_jubilee the_coronation coronation_day juhannus midsommar sinterklaas epiphany childermas distaff_day notting_hill_carnival pride_week freshers'_week freshers_week"
    " purim_katan shemini_atzeret ayyam-i-ha parinirvana_day magha_puja dharma_day kathina chahar_shanbeh yalda mehregan sadeh kali_puja durga_puja saraswati_puja chhath ugadi vishu"
    " founders'_day founder's_day founders_day speech_day prize_day gala_day derby_day windrush_day commonwealth_day may_morning coronation_year twelfth_fortnight trafalgar_day empire_day st_swithin's"
    " all_hallows holy_innocents succos succoth simchas_torah lag_baomer shvues dhanteras bhai_bij bhai_dooj govardhan candelaria las_candelas bobotează hidirellez kurban_bayram ramazan_bayram şeker_bayram passiontide nos_galan kristallnacht oiche_shamhna oíche_shamhna timket shabbos_chanukah martyrs'_day mid-autumn september_weekend juneteenth crop-over j'ouvert fête_nationale san_juan santo_antónio koningsdag midsommar_eve bihu gudi_padwa makar_sankranti maghi guru_nanak's_birthday shaheedi_gurpurab urs arbaeen bayram bayram\u0131 kurban_bayram\u0131 watchnight watch-night liberation_day old_new_year all_fools' all_fools'_day all_fools_day calan_mai nos_calan calan_haf sul_y_blodau sul_y_pasg gwener_y_groglith dygwyl_dewi pattern_sunday reek_sunday garland_sunday harvest_supper harvest_home harvest_thanksgiving three_kings day_of_the_dead ferragosto chaand_raat chand_raat yom_hazikaron thingyan simbang_gabi noche_buena new_yam_festival homowo orthodox_christmas orthodox_easter coptic_christmas maslenitsa victory_day constitution_day republic_day unity_day freedom_day heritage_day africa_day emancipation_day waitangi_day king's_day queen's_day rosenmontag poila_boishakh pohela_boishakh pahela_baishakh dashain tihar teej puthandu khmer_new_year ghost_festival double_ninth dongzhi golden_week tynwald_day liberty_day eid_al-ghadir lailat_al_miraj makha_bucha loy_krathong kandy_perahera"
)
# Feasts that are ordinary words too: only after "in", "since", "at" and their kind, or with a capital inside a sentence.
DOUBTFUL_FEASTS = words(
    "lent advent ascension noel epiphany tet obon vesak urs holi genna onam calan pasg the_twelfth trinity sadeh maghi hilary_term litha mabon seder yule rakhi ridvan midsummer midwinter new_year"
)
# What follows makes a thing of it: no date.
FEAST_THINGS = words(
    "resolution resolutions honours tree trees card cards cake cakes pudding puddings cactus egg eggs lights present presents jumper jumpers dinner lunch cracker crackers song songs carol carols"
    " disease island islands factor decorations party parties stocking stockings shop shopping lamb bunny bonnet sunday's rising tie ties list rose number hamper bonus special panto pantomime concert play fair market film films advert rush fayre carols hymn quiz newsletter club roast jigsaw"
)
EVENT_DAYS = words(
    "day eve week weekend monday tuesday wednesday thursday friday saturday sunday night morning half-term half_term term holidays"
)
