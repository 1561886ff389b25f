"""Two raw entries, deliberately leaky, taken to a page by keys: with the real reader, through every form of file."""

import io
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pypdf
import pytest

from balint_journal.content.lexicon import load_lexicon
from balint_journal.deid.findings import Finding
from balint_journal.deid.page.furniture import SECTIONS, Source
from balint_journal.deid.review.machine import Phase, Review, StrictReader, Tools
from balint_journal.documents.made import FORMS, documents
from balint_journal.services import deidentifying

EXAMPLES = json.loads((Path(__file__).parents[1] / "deid" / "examples.json").read_text("utf-8"))
BOTH = pytest.mark.parametrize("example", EXAMPLES, ids=["stuck", "lingering"])
THE_QUESTIONS = ["no", "no", "yes", "no", "no"]
# What names or dates someone by itself; the other words of the lists are for her own eye and hand.
DIRECT = {
    "Jean", "Hollis", "74", "1952", "52", "Aidan", "Thornby", "Pell", "Royal", "TSH", "Hb", "sertraline", "Derek", "A59", "Nov", "16:10",
    "Callum", "Reid", "19", "Durham", "ALL", "Alder", "Josh", "Look North", "Leeds", "Sam", "Gill", "June",
}  # fmt: skip


@dataclass(frozen=True)
class Example:
    raw: str
    page: dict[str, str]
    card: str
    ban: list[str]


def read(text: str, hide: tuple[str, ...]) -> tuple[Finding, ...]:
    return deidentifying.read(text, hide=hide).findings


def begun(raw: str) -> Review:
    review = Review(Tools(StrictReader(read, load_lexicon()), sources=[Source(None, "", raw)]))
    review.take("")
    return review


def accepting(review: Review) -> Iterator[str]:
    """A reviewer in a hurry: every first offer, whatever it is."""
    while review.phase is Phase.FINDING:
        keys = [option.key for option in review.screen.options]
        key = "a" if "a" in keys else "1"
        review.take(key)
        yield key


def everything_in(review: Review) -> Iterator[str]:
    """The text and the metadata of every file that the page can become."""
    page = review.page()
    for form in FORMS:
        for document in documents(page, form):
            yield document.name
            if form == "pdf":
                yield from _in_pdf(document.data)
            else:
                yield document.data.decode()


def _in_pdf(data: bytes) -> Iterator[str]:
    reader = pypdf.PdfReader(io.BytesIO(data))
    yield from (sheet.extract_text() for sheet in reader.pages)
    yield from (f"{key} {value}" for key, value in (reader.metadata or {}).items())
    assert reader.xmp_metadata is not None
    # The document's id is a hash, in which any two letters may meet.
    yield re.sub(r"<xmpMM:(\w+ID)>.*?</xmpMM:\1>", "", reader.xmp_metadata.stream.get_data().decode())


def leaked(review: Review, banned: list[str]) -> list[str]:
    texts = [" ".join(text.split()) for text in everything_in(review)]
    return [word for word in banned if any(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text) for text in texts)]


@BOTH
def test_her_rewritten_page_passes_unchanged_and_holds_nothing_banned(example: dict[str, object]) -> None:
    given = Example(**{key: example[key] for key in ("raw", "page", "card", "ban")})  # type: ignore[arg-type]
    review = begun(given.raw)
    for section in SECTIONS:
        review.take("w")
        review.take(given.page[section.value])
    assert review.phase is Phase.PAGE
    for key in ["", *THE_QUESTIONS, "e", given.card, "", "p"]:
        review.take(key)
    assert review.decided
    assert dict(review.page().parts) == given.page
    assert review.page().card == given.card
    assert leaked(review, given.ban) == []


@BOTH
def test_the_raw_entry_whole_is_decided_in_at_most_30_keys(example: dict[str, object]) -> None:
    given = Example(**{key: example[key] for key in ("raw", "page", "card", "ban")})  # type: ignore[arg-type]
    review = begun(given.raw)
    count = len(review.screen.options)
    while review.screen.options[-1].key == "m":
        review.take("m")
        count = int(next(o.key for o in reversed(review.screen.options) if o.key.isdecimal()))
    for key in [f"1-{count}", *[""] * 5]:
        review.take(key)
    assert review.phase is Phase.FINDING
    keys = list(accepting(review))
    for key in ["", *THE_QUESTIONS, "", "n", "t"]:
        review.take(key)
        keys.append(key)
    assert review.decided
    assert len(keys) <= 30
    assert leaked(review, [word for word in given.ban if word in DIRECT]) == []
    assert len(" ".join(text for _, text in review.page().parts).split()) > 80
