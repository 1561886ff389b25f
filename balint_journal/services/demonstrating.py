"""The demonstration: an invented reflection in a throw-away journal, the whole way, by the same services as always."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from balint_journal.crypto.kdf import FLOOR
from balint_journal.deid.page.questions import ANSWERS, QUESTIONS, Lead
from balint_journal.deid.review.machine import Phase
from balint_journal.domain.reflection import Kind
from balint_journal.domain.sitting import Given
from balint_journal.errors import JournalError, UndecidedError
from balint_journal.services import bringing, journal, prompt_sets, reading, strength, writing
from balint_journal.services.bringing import Bringing
from balint_journal.services.journal import OpenJournal
from balint_journal.services.sittings import Kept

# Invented, and leaky on purpose.
STORY = (
    "Mr Alwyn Prosser has been coming since his wife died in March. He had his list again. Each time I answered something he "
    "nodded and looked at the next line, as if I were reading it out to him. His daughter Nerys, who teaches at the village "
    "school, had rung to say he was not himself. At the end he folded the paper very small and said sorry for taking up my "
    "time. I said not at all, in the voice I use, and then I was holding the door open."
)
ANSWERS_GIVEN = (
    ("S1", STORY),
    ("L2", "The paper getting smaller."),
    ("B1", "Foot going under the desk. Hot in the face when he said sorry."),
    ("W2", "He looks after me, I think. He makes it easy for me to be quick."),
    ("M1", "What he would say if there were no list. I have said nothing about her."),
    ("C4", "Sheepish. And fond, which I did not expect."),
)
SEARCHED = "sheepish"
_LONGEST_REVIEW = 500
_SENTENCES_A_PART = 3


class SecondReadingError(JournalError):
    """The second process could not read the journal back."""

    what = "The second process could not read the journal back."
    remedy = "balint check says what is hurt."


@dataclass(frozen=True, slots=True)
class Traces:
    """How the words were looked for on the disk: in how many files and bytes, and how many stood there readable."""

    files: int
    bytes: int
    words: int
    readable: int


@contextmanager
def throw_away_folder() -> Iterator[Path]:
    """A folder that is gone afterwards, whatever happens."""
    folder = Path(tempfile.mkdtemp(prefix="balint-demo-"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def set_up(folder: Path) -> tuple[OpenJournal, str]:
    """A journal with a passphrase by chance, at the least cost a guess may have; gives the passphrase too."""
    passphrase = strength.offered_passphrase()
    opened, _ = journal.set_up(folder, passphrase, cost=FLOOR)
    return opened, passphrase


def write(opened: OpenJournal) -> Kept:
    """Keep the invented reflection."""
    prompts = {prompt.id: prompt.text for prompt in prompt_sets.all_prompts(None).prompts}
    given = tuple(Given(prompt, prompts[prompt], text) for prompt, text in ANSWERS_GIVEN)
    kept = writing.keep_text(opened, given, kinds=(Kind.LINGERING, Kind.STUCK), feelings=("sheepish", "fond"))
    assert kept is not None
    return kept


def look_for_words(folder: Path) -> Traces:
    """Look for every longer word of the story in every file of the journal, as it lies on the disk."""
    words = {
        word.strip(".,").encode() for _, text in ANSWERS_GIVEN for word in text.split() if len(word) > len("words")
    }
    files = [file for file in folder.rglob("*") if file.is_file()]
    raw = [file.read_bytes().lower() for file in files]
    readable = sum(any(word.lower() in data for data in raw) for word in words)
    return Traces(len(files), sum(map(len, raw)), len(words), readable)


def read_back_elsewhere(folder: Path, passphrase: str, number: int) -> None:
    """Have a second process, a fresh one of this same program, open the journal and print the reflection.

    It is handed the passphrase on its standard input. Raises SecondReadingError when it does not end well.
    """
    # -P: the folder she stands in may hold anything, and is no place to import from.
    command = [
        sys.executable,
        "-P",
        "-m",
        "balint_journal",
        "--journal",
        str(folder),
        "--passphrase-fd",
        "0",
        "--no-input",
    ]
    reader, writer = os.pipe()
    os.write(writer, f"{passphrase}\n".encode())
    os.close(writer)
    kept = os.dup(0)
    try:
        os.dup2(reader, 0)
        code = os.spawnv(os.P_WAIT, sys.executable, [*command, "show", str(number)])  # noqa: S606  # ourselves
    finally:
        os.dup2(kept, 0)
        os.close(kept)
        os.close(reader)
    if code != 0:
        raise SecondReadingError


def find_again(opened: OpenJournal) -> str:
    """The few words around the one that is searched for."""
    return " ".join(reading.search(opened, SEARCHED)[0].snippet.split())


def page(opened: OpenJournal, number: int, told: Callable[[str, str], None], *, where: str = "t") -> Bringing:
    """Take a page through its review, accepting every offer; ``told`` hears each decision: what was found and why, and what was taken instead.

    Raises UndecidedError when the review does not come to its end.
    """
    bring = bringing.begin(opened, number)
    question = 0
    for _ in range(_LONGEST_REVIEW):
        phase = bring.review.phase
        if phase is Phase.DONE:
            return bring
        before, key = bring.screen, _accepting(bring, question, where)
        bring.take(key)
        question = question + 1 if phase is Phase.QUESTION else 0
        if phase is Phase.FINDING:
            told(before.ask, next(option.label for option in before.options if option.key == key))
    raise UndecidedError


def is_refused_now(bring: Bringing) -> bool:
    """Whether a page is refused while something is undecided."""
    try:
        bring.review.page()
    except UndecidedError:
        return True
    return False


def _accepting(bring: Bringing, question: int, where: str) -> str:
    """The key of somebody who takes all her sentences and every first offer."""
    screen = bring.screen
    keys = [option.key for option in screen.options]
    match bring.review.phase:
        case Phase.CHOOSE:
            hers = [option.key for option in screen.options if option.hers]
            return " ".join(hers[-_SENTENCES_A_PART:])
        case Phase.FINDING:
            return "1" if "1" in keys else "c"
        case Phase.QUESTION:
            return next(answer for answer in ANSWERS if QUESTIONS[question].lead(answer) is Lead.ON)
        case Phase.WHERE:
            return where
        case Phase.REMEMBER:
            return "n"
        case _:
            return ""
