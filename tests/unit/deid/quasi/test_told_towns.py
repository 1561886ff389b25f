"""What a town talks about, posts, looks at length and uncommon things; what every surgery has to do with stays plain, and wordings read as prose."""

import pytest

from balint_journal.content.lexicon import load_lexicon
from balint_journal.deid.findings import Action, Category
from balint_journal.deid.quasi.flags import quasi
from balint_journal.deid.text.note import Note

_WORK, _EVENT, _TRAIT = Category.OCCUPATION, Category.EVENT, Category.TRAIT
_ONE, _FAMILY = Category.SINGULAR, Category.FAMILY


def _found(text: str) -> list[tuple[str, Category]]:
    note = Note(text, load_lexicon())
    found = list(quasi(note))
    assert all(c.action is Action.FLAG for c in found)
    return [(note.text[c.start : c.end], c.category) for c in found]


def _widened(text: str) -> str:
    for one in sorted(quasi(Note(text, load_lexicon())), key=lambda c: -c.start):
        text = text[: one.start] + one.widenings[0] + text[one.end :]
    return text


@pytest.mark.parametrize(
    ("text", "telling", "category"),
    [
        ("His fishmonger uncle came too.", "fishmonger", _WORK),
        ("He is a scribe.", "a scribe", _WORK),
        ("She answered me in english, slowly.", "english", Category.NATIONALITY),
        ("shes polish, over the bakery", "polish", Category.NATIONALITY),
        ("she brought me a polish letter to read", "polish", Category.NATIONALITY),
        ("She is expecting her sixth.", "expecting her sixth", _FAMILY),
        ("A woman with nine reared and gone.", "nine reared", _FAMILY),
        ("They culled four hundred of his ewes.", "hundred of his ewes", _EVENT),
        ("She was a school bursar, and kept count.", "school bursar", _WORK),
        ("Alice, a fitter at Nissan, came.", "a fitter", _WORK),
        ("He drove the 36 for years.", "drove the 36", _WORK),
        ("Her aunt packs salads at the coast.", "packs salads", _WORK),
        ("Grace Ampofo, carer, came.", "carer", _WORK),
        ("The man had a machete scar.", "machete scar", _TRAIT),
        ("A prison cook told me so.", "prison cook", _WORK),
        ("Her mother was a health visitor.", "health visitor", _WORK),
        ("He's only a radiologist, he said.", "radiologist", _WORK),
        ("My sister, a dentist, would have laughed.", "a dentist", _WORK),
        ("Her father has the chippy on the front.", "has the chippy", _WORK),
        ("He was in plastics before the crash.", "in plastics", _WORK),
        ("She does pet portraits now.", "does pet portraits", _WORK),
        ("He repaired organs for thirty years.", "repaired organs", _WORK),
        ("A tenor in the works choir.", "tenor in the works", _WORK),
        ("I heard about the night the silo burst.", "night the silo burst", _EVENT),
        ("Since the colliery went she hardly sleeps.", "colliery", _EVENT),
        ("Death by careless driving, he told me.", "careless driving", _EVENT),
        ("He has resigned from the bench.", "resigned", _EVENT),
        ("It was three men lost off the harbour wall.", "lost off the harbour", _EVENT),
        ("They found the van in the quarry.", "found the van in", _EVENT),
        ("A swallow inked behind one ear.", "swallow inked behind one ear", _TRAIT),
        ("She keeps it in the brim.", "keeps it in the brim", _TRAIT),
        ("He writes to me in green ink.", "green ink", _TRAIT),
        ("She was wearing a whistle round her neck.", "round her neck", _TRAIT),
        ("He has never been able to read.", "never been able to read", _TRAIT),
        ("She smells of turpentine.", "turpentine", _TRAIT),
        ("He came in with a heron on his jumper.", "heron", _TRAIT),
        ("I'm the one person in the glen she tells.", "one person", _ONE),
        ("There's only the one.", "only the one", _ONE),
        ("He is one of the last to leave.", "one of the last", _ONE),
        ("She has no children of her own.", "no children", _FAMILY),
        ("Their two elder girls are abroad.", "Their two elder girls", _FAMILY),
        ("The younger two are ten months apart.", "younger two", _FAMILY),
    ],
)
def test_what_others_know_somebody_by_is_seen(text: str, telling: str, category: Category) -> None:
    assert any(telling in found and kind is category for found, kind in _found(text)), _found(text)


@pytest.mark.parametrize(
    "text",
    [
        "My registrar asked the receptionist for the folder.",
        "The nurse said the doctor would ring.",
        "I was a good doctor today, I think.",
        "I am only a GP with an hour to spare.",
        "He put his hand on the desk and sat in the chair by my page of notes.",
        "She came about her knee, and the tablets, and her phone rang.",
        "He has had a headache since the operation.",
        "She has slept badly since the baby came.",
        "The day of the scan I was on leave.",
        "The night before the scan she could not sleep.",
        "He put on his coat and picked up his bag.",
        "She had a cup of tea and a biscuit with her daughter.",
        "He had a temp of 39 and a rash on his back.",
        "The syringe driver was set up.",
        "He was in pain and she was in tears.",
        "I printed it and put it in the drawer.",
        "The page had a tear in it.",
        "She wrote to me about her results.",
        "He felt a fraud, he said, taking up my time.",
        "I laughed until the tears ran.",
        "It rained until the lights went.",
        "She is a good listener and a worrier.",
        "I could not tell what she wanted.",
        "I was the last person to hear of it.",
        "I went in and ran the tap.",
        "She gave the table a polish and sat down.",
        "I said it in plain english.",
        "It was her sixth appointment.",
        "I had on my old joggers with the paint.",
        "I put up my hand, like a lollipop lady.",
        "Yes, doctor, she said.",
        "He said there was a video of it.",
        "He was a danger to himself.",
        "She liked the shade and the conservatory.",
        "He looked at the loudspeaker.",
    ],
)
def test_what_everybody_has_to_do_with_stays_plain(text: str) -> None:
    assert _found(text) == []


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("His fishmonger uncle came too.", "His working uncle came too."),
        ("He was a fettler of railway points.", "He was in work."),
        ("She's a health visitor.", "She's in work."),
        ("My brother, a dentist, laughed.", "My brother laughed."),
        ("I owed the cure to a retired signalman.", "I owed the cure to someone retired."),
        ("He was a retired signalman.", "He was retired."),
        ("She shares a house with two beekeepers.", "She shares a house with people."),
        ("She sat with a lanyard still in her hand.", "She sat with something still in her hand."),
        ("A welder held the door.", "someone held the door."),
        ("A man with a lanyard held the door.", "A man  held the door."),
        ("She has a stall on the market.", "She works."),
        ("Their baker rang me.", "somebody rang me."),
        ("He was in charge of the cemetery.", "He was in work."),
        ("He was in debt to a philosopher of a certain age.", "He was in debt to someone."),
        ("There was a plumber from Leeds.", "There was someone from Leeds."),
        ("It has given her a half-brother by post.", "It has given her a relative by post."),
        ("She wears a monocle.", "She stands out."),
        ("She smells of turpentine.", "She smells of something."),
    ],
)
def test_a_wording_reads_as_prose_where_it_stands(text: str, reading: str) -> None:
    assert _widened(text) == reading
