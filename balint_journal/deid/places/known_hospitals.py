"""Hospitals by the short name that everybody near them uses: "at raigmore", "the christie kept her", "guys genetics", "UCLH would see him"."""

from __future__ import annotations

from collections.abc import Iterator

from balint_journal.deid.findings import Category
from balint_journal.deid.names.vocabulary import DETERMINERS
from balint_journal.deid.places.bare_slots import closed
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.token import Mode, Token
from balint_journal.deid.text.wordset import words

# Names that are nothing else, wherever they stand.
_SURE = words(
    """raigmore ninewells derriford treliske glangwili bronglais morriston altnagelvin portiuncula pinderfields wythenshawe whipps_cross alder_hey chase_farm
    stepping_hill stoke_mandeville james_paget arrowe_park homerton southmead glenfield great_ormond_street addenbrooke's addenbrookes papworth hinchingbrooke
    moorfields broadgreen fazakerley gartnavel stobhill yorkhill monklands hairmyres crosshouse foresterhill stracathro gilbert_bain daisy_hill craigavon
    lagan_valley musgrove_park letterkenny_general beaumont_hospital crumlin temple_street cappagh holles_street ardkeen merlin_park neath_port_talbot nevill_hall
    ystrad_fawr withybush ysbyty_gwynedd ysbyty_glan_clwyd glan_clwyd wrexham_maelor llandough velindre cefn_coed north_mid west_mid west_cumb tameside_general
    whiston_hospital blackpool_vic rake_lane dryburn james_cook kings_mill king's_mill russells_hall manor_walsall walsgrave frenchay musgrove wexham_park
    frimley_park heatherwood john_radcliffe broomfield_hospital hellesdon darent_valley pembury qeqm st_helier northwick_park charing_cross_hospital harefield
    royal_marsden bethlem goodmayes treloar rampton broadmoor carstairs leighton_hospital wrightington wishaw_general queen_square castle_hill_hospital
    northwick_park stobhill lochgilphead inverclyde_royal dr_gray's dr_grays vale_of_leven stornoway_hospital causeway_hospital rnoh nnuh uclh jcuh"""
)
# Those that are a word or somebody's name besides: these want an article, and to be gone to or to act.
_WITH_ARTICLE = words(
    """christie lister mercy heath mater whit whittington pilgrim conquest vic marsden brompton freeman countess alex rosie jessop jessops hallamshire rotunda coombe
    beatson balfour belford royal general infirmary maelor gwent glam radcliffe tropical cumberland calderdale walton evelina portland havens vicky jr qe qmc
    john_radcliffe princess_royal princess_alexandra princess_anne queen_alexandra queen_elizabeth queen_mother queen_victoria queen_charlotte's queens_med
    queen's_med great_western west_suffolk west_middlesex north_middlesex north_manchester royal_free luton_and_dunstable kent_and_canterbury eye_and_ear
    bon_secours william_harvey james_cook bethlem_royal sick_kids golden_jubilee chelsea_and_westminster heart_and_chest norfolk_and_norwich n_and_n n_&_n
    northern_general western_general southern_general diana_princess royal_devon royal_sussex royal_surrey royal_berks royal_glam royal_gwent royal_alex
    royal_cornwall royal_derby royal_stoke royal_oldham royal_bolton royal_preston royal_blackburn royal_manx royal_london royal_jubilee royal_national
    royal_orthopaedic east_surrey north_devon south_west_acute causeway craigavon_area antrim_area tavistock cassel maudsley cottage_hosp cottage_hospital
    women's womens children's childrens queen's king's western ulster bri lri lgi rvi dri gri hri rie mri ari qe2 qeh rlh rgh gwh rah wgh ruh uhw gwent_hospital
    dental school_of_tropical_medicine spinal_unit"""
)
# Of the words above, those that many things are called, so that only what is gone to is one.
_ONLY_GONE_TO = words(
    "causeway cumberland walton alex rosie royal general dental western women's womens children's childrens portland vicky mri ari"
)
# Names that leave out the apostrophe or the saint; no article stands before them.
_BARE = words(
    "guys guy's kings king's queens queen's barts bart's jimmys jimmy's tommys tommy's georges vincents vincent's jameses city mary's"
)
_NEVER_ALONE = words("georges city mary's")
# The letters that a hospital is called by, spelt aloud or written.
HOSPITAL_LETTERS = words(
    "bri lri lgi rvi dri gri hri uclh nnuh qmc uhw rlh ruh rcht mkuh rhsc rnoh uhcw gwh fgh rjah wmuh nmuh qeqm jcuh kch uhl"
)
_AT = words("at to from in into outside near under via off by behind opposite past up down over")
_TOLD = words(
    "rang rung ring rings phoned phone called calls emailed told tells tell wrote thank thanks blame blames chased between or and not with but"
)
_PARTS = words(
    """clinic clinics genetics maternity outpatients oncology renal stroke cardiology neurology urology plastics ortho orthopaedics paeds neonatal icu itu hdu a&e ed
    pain spinal eye ent gynae dermatology derm haematology radiology pathology labs lab surgeons team ward wards registrar reg consultant cons list letter ref number
    no appointment appt booking antenatal breast vascular transplant liver lung heart hot switchboard dialysis rheum rheumatology gastro memory hospital"""
)
_DID = words(
    """needs need kept had has have want wants wanted lost sent send sends rang rings phoned wrote put took take let said say says saw see did discharged discharge cancelled found
    gave give couldn't couldnt can't cant won't wont wouldn't wouldnt would will is are was were made make scanned plated operated turned couldn never still never"""
)
_NOT_BEFORE = DETERMINERS | words(
    "you these those them two three four lads wise bad nice few old young hey tough good other and"
)
_REG = words(
    "reg registrar consultant cons nurse sho f1 f2 clinic bloods scan job shifts nights matron sister surgeon midwife porter"
)
# An examination of the mind bears a hospital's name.
_EXAMINES = words("cognitive language examination score section")
_LONGEST = 4
_OPENERS = frozenset(name.split()[0] for name in (*_SURE, *_WITH_ARTICLE, *_BARE))
_WHY = "a hospital by the name it goes by"


def known_hospitals(note: Note) -> Iterator[Candidate]:
    """Every hospital that is named by a name on the lists, or by letters."""
    for token in note.tokens:
        if token.lower in _OPENERS:
            found = _listed(note, token)
        else:
            found = _by_letters(note, token) if token.lower in HOSPITAL_LETTERS else None
        if found:
            yield found


def _found(start: Token, last: Token) -> Candidate:
    return Candidate(start.start, last.end, Category.ORGANISATION, Strength.SURE, _WHY, hint="kind:a hospital")


def _listed(note: Note, token: Token) -> Candidate | None:
    """The longest name that begins here and stands as it must."""
    best: Candidate | None = None
    name, last = token.lower, token
    for length in range(_LONGEST):
        if length:
            following = note.after(last)
            if not following or following.before not in {" ", "-", " & "}:
                break
            joint = " & " if following.before == " & " else " "
            name, last = f"{name}{joint}{following.lower}", following
        if name in _SURE and (length or token.mode is not Mode.NORMAL or token.capital or not note.kinds(token)):
            best = _found(token, last)
        if name in _WITH_ARTICLE:
            best = _after_article(note, token, last, name) or best
        if name in _BARE and not best:
            best = _bare(note, token)
    second = note.after(token)
    return None if second and second.lower in _EXAMINES else best


def _after_article(note: Note, first: Token, last: Token, name: str) -> Candidate | None:
    """Such as "rang the lister", "the christie kept her in", "in the norfolk and norwich"."""
    article, following = note.after(first, -1), note.after(last)
    if not article or not first.joined or article.lower != "the" or _written_small(first):
        return None
    if following and following.joined and (following.lower == "of" or following.text[0].isdigit()):
        return None
    part = bool(following and following.joined and following.lower in _PARTS)
    did = bool(following and following.joined and following.base in _DID)
    acts = did and name not in _ONLY_GONE_TO
    slot = note.after(article, -1)
    gone = bool(slot and article.joined and slot.lower in _AT)
    told = bool(slot and article.joined and slot.lower in _TOLD and name not in _ONLY_GONE_TO)
    alone = not article.joined and name not in _ONLY_GONE_TO and " " in name
    stands = (gone and did) or ((gone or told or alone) and (part or acts or closed(note, last)))
    opens = (article.first or not article.joined) and (acts or part)
    return _found(article if name == "infirmary" else first, last) if stands or opens else None


def _written_small(token: Token) -> bool:
    """In print a hospital has its capital; a note that is spoken or typed in haste may leave it out."""
    return token.mode is Mode.NORMAL and not token.capital and token.lower not in {"mater", "christie", "infirmary"}


def _bare(note: Note, token: Token) -> Candidate | None:
    """Such as "letter from guys genetics", "clinic at kings", "queens put in two stents"."""
    if token.mode is Mode.NORMAL and not token.capital:
        return None
    before, following = note.after(token, -1), note.after(token)
    opens = token.first or not before or not token.joined
    part = bool(following and following.joined and following.lower in _PARTS)
    acts = bool(following and following.joined and following.lower in _DID | {"for"})
    if before and token.joined and before.lower in _NOT_BEFORE - {"and", "his", "her", "my", "their", "our"}:
        return None
    at = bool(
        before and token.joined and before.lower in _AT - {"in", "into", "by", "off", "near", "up", "down", "over"}
    )
    if token.lower in _NEVER_ALONE:
        worker = note.after(before, -1) if before else None
        seen = worker and worker.lower in _REG
        return _found(token, token) if at and (part or (seen and closed(note, token))) else None
    if token.lower.startswith("guy") or token.mode is Mode.NORMAL:
        their = bool(before and token.joined and before.lower in {"his", "her", "their", "my"})
        told = (at or their) and part
        return _found(token, token) if told or (at and closed(note, token)) else None
    if at or (before and token.joined and before.lower in _TOLD - {"and", "but", "or"}):
        return _found(token, token) if part or acts or closed(note, token) else None
    out_of = before and before.lower == "of" and (out := note.after(before, -1)) and out.lower == "out"
    return _found(token, token) if (opens and (acts or part)) or (out_of and closed(note, token)) else None


def _by_letters(note: Note, token: Token) -> Candidate | None:
    """Such as "the BRI", "seen at UCLH", "UCLH would see him": a number after them is another matter."""
    following = note.after(token)
    if token.mode is Mode.NORMAL and not token.shouted:
        return None
    numbered = following and following.joined and following.text[0].isdigit()
    return None if numbered else _found(token, token)
