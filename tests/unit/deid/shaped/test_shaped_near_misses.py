"""Shaped identifiers: what must be found, and the neighbours that must not be."""

import pytest

from balint_journal.deid.findings import Action, Category
from balint_journal.deid.shaped.address import addresses
from balint_journal.deid.shaped.codes import codes
from balint_journal.deid.shaped.contact import contacts
from balint_journal.deid.shaped.numbers import national_numbers
from balint_journal.deid.shaped.reference import references
from balint_journal.deid.shaped.rooms import rooms
from balint_journal.deid.shaped.spoken import spoken
from balint_journal.deid.text.note import Note

_ALL = (addresses, codes, contacts, national_numbers, references, rooms, spoken)


def _found(text: str) -> set[tuple[str, Category]]:
    note = Note(text)
    return {(note.text[c.start : c.end], c.category) for detector in _ALL for c in detector(note)}


@pytest.mark.parametrize(
    ("text", "identifier", "category"),
    [
        ("NHS no 999 526 0182.", "999 526 0182", Category.NHS_NUMBER),
        ("his number is 9990031882 I think", "9990031882", Category.NHS_NUMBER),
        ("NHS 999-016-6137, again", "999-016-6137", Category.NHS_NUMBER),
        ("CHI 140463 0044, who died", "140463 0044", Category.NHS_NUMBER),
        ("H+C 327 118 0045.", "327 118 0045", Category.NHS_NUMBER),
        ("i wrote h&c 999 220 4417 on my hand", "999 220 4417", Category.NHS_NUMBER),
        ("NI number QQ 12 34 56 C on it", "QQ 12 34 56 C", Category.REFERENCE),
        ("zz 40 11 92 a, he paid in", "zz 40 11 92 a", Category.REFERENCE),
        ("GMC 7654321, if it helps", "7654321", Category.REFERENCE),
        ("pin 12A3456E on her badge", "12A3456E", Category.REFERENCE),
        ("PPS 9981177TA.", "9981177TA", Category.REFERENCE),
        ("IBAN GB33 BUKB 2020 1555 5555 55 please", "GB33 BUKB 2020 1555 5555 55", Category.REFERENCE),
        ("sort code 20-00-00 and", "20-00-00", Category.REFERENCE),
        ("card 4929 1234 5678 9012 she read out", "4929 1234 5678 9012", Category.REFERENCE),
        ("their ref RH.552/19B), pain clinic", "RH.552/19B", Category.REFERENCE),
        ("ref YG/4471/C, they'd lost her", "YG/4471/C", Category.REFERENCE),
        ("their ref JT/ph/OSEI.4-1. She's suing", "JT/ph/OSEI.4-1", Category.REFERENCE),
        ("application GHA 0071164, that I signed", "GHA 0071164", Category.REFERENCE),
        ("plot BB 207. First", "BB 207", Category.REFERENCE),
        ("Medical card D 440 1187 A. I put", "D 440 1187 A", Category.REFERENCE),
        ("Hostel incident #318. On", "#318", Category.REFERENCE),
        ("case b/06/1182. he believed", "b/06/1182", Category.REFERENCE),
        ("between two policemen, K271 and K305 on", "K305", Category.REFERENCE),
        ("service no 30198844. I looked", "30198844", Category.REFERENCE),
        ("My claim no. is MPS-2024-55781. I've", "MPS-2024-55781", Category.REFERENCE),
        ("parcel JD 0002 2234 1120 34", "JD 0002 2234 1120 34", Category.REFERENCE),
        ("DBT list no. 88. She", "88", Category.REFERENCE),
        ("prisoner A1234BC came", "A1234BC", Category.REFERENCE),
        ("I rang 01632 960114 with her", "01632 960114", Category.PHONE),
        ("on 07700-900-311 on", "07700-900-311", Category.PHONE),
        ("as +44 7700 900 877 and", "+44 7700 900 877", Category.PHONE),
        ("(0117 496 0212)", "0117 496 0212", Category.PHONE),
        ("bleep 2231 if", "2231", Category.PHONE),
        ("mail jas.s@example.co.uk, put", "jas.s@example.co.uk", Category.EMAIL),
        ("jas [at] example [dot] org", "jas [at] example [dot] org", Category.EMAIL),
        ("no www.clergycare.example.org, no", "www.clergycare.example.org", Category.URL),
        ("on lovelocktruth.example.net, or", "lovelocktruth.example.net", Category.URL),
        ("on @preshcares_x by now", "@preshcares_x", Category.HANDLE),
        ("and u/overdue_fines, and", "u/overdue_fines", Category.HANDLE),
        ("on insta (gill.of.the.sea). I", "gill.of.the.sea", Category.HANDLE),
        ("from 192.168.4.17 last night", "192.168.4.17", Category.REFERENCE),
        ("at 2 Tai Newyddion, LL99 7QX, and", "LL99 7QX", Category.POSTCODE),
        ("211 cape hill, b66 4zz. then", "b66 4zz", Category.POSTCODE),
        ("in Todmorden, OL14, for", "OL14", Category.POSTCODE),
        ("Eircode F92 ZZ40, Gort", "F92 ZZ40", Category.POSTCODE),
        ("car, YK17 OBX. I", "YK17 OBX", Category.VEHICLE),
        ("drove off in H7 JDG with", "H7 JDG", Category.VEHICLE),
        ("van 08-G-55512. They'll", "08-G-55512", Category.VEHICLE),
        ("reg 4 RFA. He took", "4 RFA", Category.VEHICLE),
        ("grid ref NY 345 678", "NY 345 678", Category.PLACE),
        ("///filled.count.soap", "///filled.count.soap", Category.PLACE),
        ("off the A17. Did", "A17", Category.PLACE),
        ("letters at 14a Cardigan Terrace. Texts", "14a Cardigan Terrace", Category.ADDRESS),
        ("in the bath at 14 tannery row, and nobody had told us and i sat", "14 tannery row", Category.ADDRESS),
        ("passed on Duke Street in", "Duke Street", Category.ADDRESS),
        ("his card. At 42 Chapel Ash. Day", "42 Chapel Ash", Category.ADDRESS),
        ("now flat 3, 70 hessle parade, no longer both and he went home", "flat 3, 70 hessle parade", Category.ADDRESS),
        ("found in bed 14 at four", "bed 14", Category.PLACE),
        ("found in bed 4b at four", "bed 4b", Category.PLACE),
        ("asked for room 114 at the desk", "room 114", Category.PLACE),
        ("on oh seven seven double oh nine hundred one six two and", "oh seven seven double oh nine hundred one six two", Category.PHONE),
        ("email is agatha underscore w at example dot com i should", "agatha underscore w at example dot com", Category.EMAIL),
        ("his postcode is k y ten two z b and the chi", "k y ten two z b", Category.POSTCODE),
        ("is mike alpha whiskey two two seven.", "mike alpha whiskey two two seven", Category.REFERENCE),
        ("number is f f i slash double oh two three and", "f f i slash double oh two three", Category.REFERENCE),
    ],
)  # fmt: skip
def test_a_shaped_identifier_is_found_whole(text: str, identifier: str, category: Category) -> None:
    found = _found(text)
    assert any(identifier in stretch and category is kind for stretch, kind in found), found


@pytest.mark.parametrize(
    "text",
    [
        "BP 120/80 and again 151/88",
        "back in 2/52, then 3/7 of doxycycline",
        "PHQ-9 14, GAD-7 12, AUDIT-C 6",
        "HbA1c 48 and eGFR 62, INR 2.4",
        "sertraline 50 mg, then 100mg, bd",
        "co-codamol 30/500 and 8/500",
        "ten minutes, or 10 minutes at most",
        "room for doubt and a bed for the night",
        "I went back to bed. 14 degrees in here",
        "CHA2DS2-VASc of 3, HAS-BLED 1",
        "B12 injection, vitamin D3, T4 and TSH",
        "Covid-19, long Covid, SARS-CoV-2",
        "the P45 and the P60, a fit note, a Med3",
        "version 2.1 of the template, v3.11",
        "T2DM, COPD, G6PD, FEV1 and H1N1",
        "L5/S1 prolapse, C5-6 too",
        "I rang 999 and then 111 and 101",
        "she scored 5/10, then 9 out of 10",
        "24/7, day and night, 50/50 chance",
        "it cost \u00a312,000 and she paid 10,000 of it",
        "we walked 10000 steps, 5 miles",
        "he was seen 3 times in a row",
        "no 3 in my list of reasons",
        "a six-week course, a 10-year wait, a 300-mile drive",
        "ST3 trainee, an FY2 and a CT1",
        "CO2 and pO2 on the gas",
        "one two three four five, I counted with her",
        "one way or another, down the road, across the street",
        "I took the high road and a back lane home",
        "a ten minute walk, a two mile drive",
        "she is 15 and old for it, he is 22 and the boss",
        "ICD-10 F32.1, DSM-5",
        "on day 3 of week 2, at 2cm dilated",
        "NICE NG28 and CG181",
        "h i v and c o p d, said the tape",
        "CA125 of 30, BRCA1 negative",
        "and so on and so forth; e.g. this, i.e. that",
        "from 58 to 91 in a year",
        "At one point there were six, from one side to the other",
        "We passed two rocks and three fields",
        "Is she the Dr Penn you mean?",
        "the A road, a B road",
        "a man called K, 31, 8/40",
    ],
)
def test_an_ordinary_neighbour_of_a_shape_is_left(text: str) -> None:
    assert _found(text) == set()


def test_a_failed_checksum_clears_nothing() -> None:
    assert ("943 476 5910", Category.NHS_NUMBER) in _found("NHS 943 476 5910")
    assert ("4929123456789010", Category.REFERENCE) in _found("card 4929123456789010")


@pytest.mark.parametrize("text", ["I sat in room 3 again", "the man in bed 4 slept", "bay 2, by the window"])
def test_a_room_with_a_small_number_is_hers_to_decide(text: str) -> None:
    assert [found.action for found in rooms(Note(text))] == [Action.FLAG]
