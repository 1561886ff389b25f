"""`bring` as a person meets it: a real program on a real pty, from who came to mind to the files in her home folder."""

import io
import json
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pypdf
import pytest
from person import Person

EXAMPLES = json.loads((Path(__file__).parents[1] / "deid" / "examples.json").read_text("utf-8"))
BRINGING = """
import json, sys
from pathlib import Path
from bench import Bench
from balint_journal.cli.bring import run_bring
from balint_journal.cli.desk import Desk
from balint_journal.domain.sitting import Given
from balint_journal.errors import JournalError
from balint_journal.services import writing
from balint_journal.services.journal import OpenJournal
from balint_journal.services.sittings import About
bench = Bench(Path({folder!r}), Path({state!r}))
desk = Desk()
desk.settle(bench.folder, no_input={no_input})
if bench.folder.exists():
    journal = OpenJournal(bench.unlock())
else:
    journal = OpenJournal(bench.create())
    for given in {given!r}:
        writing.keep_text(journal, tuple(Given(*answer) for answer in given), about=About("Heron"))
desk.take(journal)
try:
    run_bring(desk)
except JournalError as error:
    sys.exit(desk.fail(error))
finally:
    desk.show.finish()
"""
HERON = [
    ("O1", "Which?", "The man with the list, this afternoon."),
    (
        "S1",
        "Tell it.",
        "He has been coming since his wife died in March. He had his list again. Then I was holding the door open.",
    ),
    ("C4", "One word.", "Sheepish. And fond, which I did not expect."),
]
DRAWN: dict[str, str] = {}
DUMB = {"TERM": "dumb"}
Starts = Callable[..., Person]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "home").mkdir()
    return tmp_path / "home"


@pytest.fixture
def starts(tmp_path: Path, home: Path) -> Iterator[Starts]:
    people: list[Person] = []

    def start(given: object = (HERON,), *, env: dict[str, str] = DRAWN, no_input: bool = False) -> Person:
        script = BRINGING.format(
            folder=str(tmp_path / "journal"), state=str(tmp_path / "state"), given=given, no_input=no_input
        )
        support = str(Path(__file__).parents[1] / "support")
        everywhere = {"HOME": str(home), "XDG_STATE_HOME": str(tmp_path / "xdg"), "PYTHONPATH": support, **env}
        people.append(Person([sys.executable, "-c", script], rows=50, env=everywhere))
        return people[-1]

    yield start
    for person in people:
        person.__exit__()


def goes(person: Person, *steps: tuple[str, str]) -> None:
    """Waits to see the first of each pair, then types the second."""
    for seen, typed in steps:
        person.sees(seen)
        person.pauses(0.05)
        person.enters(typed)


def answers(person: Person, seen: str, text: str) -> None:
    person.sees(seen)
    person.pauses(0.05)
    person.pastes(text)
    person.pauses(0.15)
    person.presses("enter")
    person.pauses(0.1)
    person.presses("enter")


def to_the_parts(person: Person) -> None:
    goes(person, ("who came to mind", "heron"), ("This one?", ""), ("places of work", ""), ("Who is in this?", ""))


def the_five_questions(person: Person) -> None:
    goes(
        person,
        ("easy to recognise", "no"),
        ("the GP next door tell", "no"),
        ("content if the patient read it", "yes"),
        ("Might anyone in your group", "no"),
        ("complaint, claim, inquest", "no"),
    )


def banned_in(folder: Path, banned: list[str]) -> list[str]:
    texts = []
    for path in folder.iterdir():
        reader = pypdf.PdfReader(io.BytesIO(path.read_bytes()))
        assert reader.xmp_metadata is not None
        xmp = reader.xmp_metadata.stream.get_data().decode()
        texts += [path.name, *(sheet.extract_text() for sheet in reader.pages), str(reader.metadata)]
        texts.append(re.sub(r"<xmpMM:(\w+ID)>.*?</xmpMM:\1>", "", xmp))
    return [word for word in banned if any(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text) for text in texts)]


@pytest.mark.parametrize(
    ("example", "env"), [(EXAMPLES[0], DRAWN), (EXAMPLES[1], DUMB)], ids=["stuck drawn", "lingering dumb"]
)
def test_a_worked_example_from_raw_entry_to_page(
    starts: Starts, home: Path, example: dict[str, object], env: dict[str, str]
) -> None:
    page, banned = example["page"], example["ban"]
    assert isinstance(page, dict)
    assert isinstance(banned, list)
    person = starts([[(None, "", example["raw"])]], env=env)
    to_the_parts(person)
    for heading, text in page.items():
        goes(person, (f"{heading} 1", "w"))
        answers(person, f"{heading} In fresh words", text)
    goes(person, ("Enter when you have read it", ""))
    the_five_questions(person)
    goes(person, ("A card to glance at", ""), ("Where shall it go?", "p"), ("put it away", ""))
    assert person.ends() == 0
    assert sorted(path.name for path in home.iterdir()) == ["card.pdf", "page.pdf"]
    shown = " ".join(pypdf.PdfReader(home / "page.pdf").pages[0].extract_text().split())
    for heading, text in page.items():
        assert f"{heading} {text}" in shown
    assert banned_in(home, banned) == []


@pytest.mark.parametrize("env", [DRAWN, DUMB], ids=["drawn", "dumb"])
def test_nothing_of_it_stays_in_the_window(starts: Starts, env: dict[str, str]) -> None:
    person = starts(env=env)
    to_the_parts(person)
    goes(person, ("Who came", "2"), ("What happened", "2"), ("The moment that stays", ""), ("What I felt", "1"))
    goes(person, ("Between us", ""), ("leaving out", ""), ("point to a person", "1"), ("whole page", ""))
    the_five_questions(person)
    goes(person, ("A card", "n"), ("Where shall it go?", ""))
    assert person.ends() == 0
    assert "The page stays in the journal." in person.text
    if not env:
        assert "door open" not in person.scrollback


def test_left_in_the_middle_and_taken_up_again(starts: Starts, home: Path) -> None:
    person = starts()
    to_the_parts(person)
    goes(person, ("Who came", "2"), ("What happened", "."))
    assert person.ends() == 0
    assert "kept, locked" in " ".join(person.text.split())
    again = starts()
    goes(again, ("who came to mind", ""), ("Which one?", "1"), ("What happened", "2"))
    again.sees("The moment that stays")
    again.presses("ctrl-c")
    assert again.ends() == 0
    assert list(home.iterdir()) == []


def test_a_complaint_keeps_it_in_the_journal(starts: Starts, home: Path) -> None:
    person = starts()
    to_the_parts(person)
    goes(
        person,
        ("Who came", "1"),
        *[(heading, "") for heading in ("What happened", "The moment", "What I felt", "Between us", "leaving out")],
    )
    goes(person, ("whole page", ""), ("easy to recognise", "no"), ("GP next door", "no"), ("content if", "yes"))
    goes(person, ("anyone in your group", "no"), ("complaint, claim", "unsure"), ("Press Enter to leave", ""))
    assert person.ends() == 0
    assert "ring your defence organisation" in " ".join(person.text.split())
    assert list(home.iterdir()) == []


def test_a_page_from_before_is_replaced_only_when_she_says_so(starts: Starts, home: Path, tmp_path: Path) -> None:
    (home / "page.txt").write_text("from before")
    cloud = tmp_path / "Dropbox"
    cloud.mkdir()
    person = starts()
    to_the_parts(person)
    goes(
        person,
        ("Who came", "1"),
        *[(heading, "") for heading in ("What happened", "The moment", "What I felt", "Between us", "leaving out")],
    )
    goes(person, ("whole page", ""))
    the_five_questions(person)
    goes(person, ("A card", "n"), ("Where shall it go?", "t"), ("A page from before is still there", str(cloud)))
    goes(
        person,
        ("copied elsewhere by Dropbox", str(home)),
        ("A page from before is still there. r to replace it", "r"),
        ("Made, in", ""),
    )
    assert person.ends() == 0
    assert list(cloud.iterdir()) == []
    assert "The man with the list" in (home / "page.txt").read_text()


def test_what_is_to_be_changed_is_shown_once_and_keys_are_shown_again(starts: Starts) -> None:
    person = starts()
    to_the_parts(person)
    goes(person, ("Who came", "1"), *[(part, "") for part in ("What happened", "The moment", "What I felt")])
    goes(person, ("Between us", ""), ("leaving out", ""), ("whole page", "e"), ("Which part?", "1"))
    person.sees("A minus alone leaves the part out.")
    person.pauses(0.1)
    below = person.text[person.text.rindex("Which part?") :]
    assert below.count("The man with the list, this afternoon.") == 1
    person.pauses(0.1)
    person.presses("enter", "enter")
    goes(person, ("whole page", ""))
    the_five_questions(person)
    goes(person, ("A card", "n"), ("Where shall it go?", ""))
    assert person.ends() == 0


def test_names_offered_for_remembering_are_listed_again_and_enter_means_none(starts: Starts) -> None:
    person = starts()
    goes(person, ("who came to mind", "heron"), ("This one?", ""), ("places of work", ""))
    answers(person, "Who is in this?", "Nerys Quillfeather")
    goes(person, ("Who came", "1"), *[(part, "") for part in ("What happened", "The moment", "What I felt")])
    goes(person, ("Between us", ""), ("leaving out", ""), ("whole page", ""))
    the_five_questions(person)
    goes(person, ("A card", "n"), ("Shall these be remembered", "7"))
    person.pauses(0.2)
    below = person.text[person.text.rindex("Shall these be remembered") :]
    assert "1  Nerys Quillfeather" in below
    goes(person, ("Enter for none.", ""), ("Where shall it go?", ""))
    assert person.ends() == 0


def test_without_somebody_to_read_no_page_is_made(starts: Starts, home: Path) -> None:
    person = starts(no_input=True)
    assert person.ends() == 6
    assert list(home.iterdir()) == []
