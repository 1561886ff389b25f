import hashlib
import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from balint_journal.deid.page.furniture import FOOT, MOST_WORDS, SECTIONS, TITLE, count_words
from balint_journal.deid.review import machine as review
from balint_journal.deid.review.machine import Decided
from balint_journal.documents.glyphs import BOX, FONTS, is_printable, printable
from balint_journal.documents.made import FORMS, documents

WORDS = [
    "She",
    "told",
    "me",
    "more",
    "or",
    "less",
    "that",
    "I",
    "do",
    "not",
    "hurry",
    "her",
    "and",
    "my",
    "eyes",
    "were",
    "on",
    "the",
    "clock",
    "as",
    "she",
    "said",
    "it",
    "so",
    "I",
    "waited.",
]
INJECTIONS = [
    '#panic("no")',
    '#import "@preview/cetz:0.3.0"',
    '#read("/etc/passwd")',
    "*strong* _emph_ `raw` $x^2$ @ref <label>",
    "= Heading",
    "- item",
    "+ item",
    "/ Term: text",
    "1. first",
    "1) first",
    "// comment",
    "/* comment */",
    "\\ \\u{41} ~ -- --- ...",
    "#{sys.inputs}",
    "]#text(red)[",
    "{{ data }} ${HOME} $(id)",
    "# heading",
    "> quote",
    "[link](http://example.org) ![x](y)",
    "<b>bold</b> <!-- hidden --> &amp; &nbsp;",
    "http://example.org www.example.org a@b.example",
    "| a | b |",
    "~~gone~~ ==mark== ^up^ [^1] :smile:",
    "***",
    "---",
    "===",
    "```",
    "\t indented",
    "a\\",
    "he said 'no' and \"yes\" and \u2018no\u2019",
    "\u202eright to left",
]


def decided(card: str = "", **parts: str) -> Decided:
    headings = {section.name.lower(): section.value for section in SECTIONS}
    return Decided(tuple((headings[name], text) for name, text in parts.items()), card, seal=review._SEAL)


def full(sizes: tuple[int, ...], words: list[str] | None = None) -> Decided:
    words = words or WORDS
    texts = [" ".join((words * (size // len(words) + 1))[:size]) for size in sizes]
    return decided(
        "the clock / the door",
        **{section.name.lower(): text for section, text in zip(SECTIONS, texts, strict=True) if text},
    )


def made(page: Decided, form: str, kind: str = "page") -> bytes:
    return next(document.data for document in documents(page, form) if document.kind == kind)


def pdf(page: Decided, kind: str = "page") -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(made(page, "pdf", kind)))


def text_of(reader: pypdf.PdfReader) -> str:
    return " ".join(" ".join(sheet.extract_text() for sheet in reader.pages).split())


def sizes_of(reader: pypdf.PdfReader) -> set[float]:
    sizes: set[float] = set()

    def visit(text: str, _cm: object, tm: list[float], _font: object, size: float) -> None:
        if text.strip():
            sizes.add(round(size * abs(tm[3]), 1))

    reader.pages[0].extract_text(visitor_text=visit)
    return sizes


@pytest.mark.parametrize(
    "sizes",
    [(40, 110, 70, 70, 60, 50), (400, 0, 0, 0, 0, 0), (66, 66, 66, 66, 66, 66), (1, 1, 1, 1, 1, 395), (20, 60, 30, 30, 20, 25), (3, 0, 0, 0, 0, 0)],
)  # fmt: skip
def test_up_to_400_words_stand_on_one_side_in_12_points(sizes: tuple[int, ...]) -> None:
    reader = pdf(full(sizes))
    assert len(reader.pages) == 1
    assert 12.0 in sizes_of(reader)
    assert min(sizes_of(reader)) == 10.0  # the foot
    shown = text_of(reader)
    for _, text in full(sizes).parts:
        assert text[:60] in shown


@pytest.mark.parametrize(
    "words",
    [
        ["W" * 15],
        ["\u25a1" * 15],
        ["no."],
        ["x" * 6000],
        ["i"],
        ["a-b"],
        ["\u05e9\u05dc\u05d5\u05dd"],
        ["W" * 14 + "\u0301"],
    ],
)
def test_whatever_counts_as_400_words_stands_on_one_side(words: list[str]) -> None:
    each = MOST_WORDS // 6 // count_words(words[0]) or 1
    page = full((each,) * 6, words) if each > 1 else full((1, 0, 0, 0, 0, 0), words)
    reader = pdf(page)
    assert len(reader.pages) == 1
    assert "shred it after the group." in text_of(reader)


def test_an_endless_run_of_letters_is_broken_before_the_edge() -> None:
    reader = pdf(decided(who="x" * 6000))
    size = min(sizes_of(reader))
    lines = [line for line in reader.pages[0].extract_text().splitlines() if line.startswith("xxxx")]
    assert sum(line.count("x") for line in lines) == 6000
    assert max(len(line) for line in lines) * size * 0.45 < 162 / 25.4 * 72


def test_a_card_of_30_words_is_one_small_side() -> None:
    reader = pdf(decided(" / ".join(["word"] * 30), who="He was tired."), "card")
    assert len(reader.pages) == 1
    assert [
        round(float(side) / 72 * 25.4) for side in (reader.pages[0].mediabox.width, reader.pages[0].mediabox.height)
    ] == [148, 105]
    assert text_of(reader).split() == ["word"] * 30


def test_no_card_makes_no_file() -> None:
    assert [document.name for document in documents(decided(who="He was tired."), "pdf")] == ["page.pdf"]
    assert [document.name for document in documents(decided("tired", who="He was tired."), "txt")] == [
        "page.txt",
        "card.txt",
    ]


@pytest.mark.parametrize("kind", ["page", "card"])
def test_the_file_says_nothing_about_who_made_it_when_or_where(kind: str) -> None:
    reader = pdf(full((20, 20, 20, 20, 20, 20)), kind)
    assert reader.metadata is not None
    assert set(reader.metadata) == {"/Title", "/Creator"}
    assert re.fullmatch(r"Typst [\d.]+", str(reader.metadata["/Creator"]))
    assert reader.metadata.title == (TITLE if kind == "page" else "A card to glance at beforehand")
    assert reader.xmp_metadata is not None
    xmp = reader.xmp_metadata.stream.get_data().decode()
    assert set(re.findall(r"<([a-zA-Z]+:[A-Za-z]+)[ >]", xmp)) <= {
        "x:xmpmeta", "rdf:RDF", "rdf:Description", "rdf:Alt", "rdf:Bag", "rdf:Seq", "rdf:li", "dc:title", "dc:language", "dc:format",
        "xmp:CreatorTool", "pdfuaid:part", "xmpTPg:NPages", "xmpMM:InstanceID", "xmpMM:DocumentID", "xmpMM:RenditionClass", "pdf:PDFVersion",
    }  # fmt: skip
    raw = made(full((20, 20, 20, 20, 20, 20)), "pdf", kind)
    for telling in (os.environ["HOME"], str(Path.cwd()), "202", os.uname().nodename):
        assert telling.encode() not in re.sub(rb"stream.*?endstream|/ID.*", b"", raw, flags=re.DOTALL)


def test_the_page_is_tagged_in_english_and_claims_pdf_ua_1() -> None:
    reader = pdf(full((20, 20, 20, 20, 20, 20)))
    root: Any = reader.trailer["/Root"].get_object()
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en-GB"
    assert "/StructTreeRoot" in root
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.xmp_metadata is not None
    assert b"<pdfuaid:part>1</pdfuaid:part>" in reader.xmp_metadata.stream.get_data()


def test_only_the_shipped_fonts_are_used() -> None:
    reader = pdf(decided("tired \U0001f642", who="He was tired \U0001f642 \u4e2d."))
    resources: Any = reader.pages[0]["/Resources"].get_object()
    names = {re.sub(r"^/[A-Z]{6}\+", "", font.get_object()["/BaseFont"]) for font in resources["/Font"].values()}
    assert {name.split("-")[0] for name in names} == {"AtkinsonHyperlegibleNext", "NotoSansSymbols2"}


def test_the_shipped_fonts_are_those_written_down() -> None:
    written = dict(re.findall(r"\| (\S+\.ttf) \|.*`([0-9a-f]{64})` \|", (FONTS / "SOURCES.md").read_text("utf-8")))
    assert written == {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in FONTS.glob("*.ttf")}
    assert len(written) == 3
    assert len(list(FONTS.glob("OFL-*.txt"))) == 2


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("caf\u00e9 \u0174yn \u0177 \u0141\u00f3d\u017a \u20ac5 \u2013 \u2026 \u2018so\u2019", "caf\u00e9 \u0174yn \u0177 \u0141\u00f3d\u017a \u20ac5 \u2013 \u2026 \u2018so\u2019"),
        ("tired \U0001f642", f"tired {BOX}"),
        ("\u05e9\u05dc\u05d5\u05dd", BOX * 4),
        (BOX, BOX),
        ("\u2603", BOX),
    ],
)  # fmt: skip
def test_a_character_without_a_glyph_becomes_a_box(text: str, shown: str) -> None:
    assert printable(text) == shown
    assert shown in text_of(pdf(decided(who=text)))


def test_every_ascii_character_can_be_drawn() -> None:
    assert all(is_printable(chr(code)) for code in range(0x20, 0x7F))


@pytest.mark.parametrize("text", INJECTIONS)
def test_markup_in_her_words_appears_as_it_was_typed(text: str) -> None:
    visible = " ".join(text.replace("\u202e", "").split())
    page = decided(f"tired / {visible}", who=f"{visible} tired", felt=f"tired {visible}")
    shown = text_of(pdf(page)).replace(" ", "")
    assert shown.count(visible.replace(" ", "")) == 2
    assert visible.replace(" ", "") in text_of(pdf(page, "card")).replace(" ", "")
    assert _md_text(made(page, "md").decode()) == [
        TITLE,
        "Who came",
        f"{visible} tired",
        "What I felt",
        f"tired {visible}",
        "",
        *FOOT,
    ]
    assert visible in " ".join(made(page, "txt").decode().split())


def _md_text(source: str) -> list[str]:
    """What a reader of the rendered Markdown sees, block by block; anything but text, headings and the rule is an error."""
    seen: list[str] = []
    for token in MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(source):
        if token.type == "inline":
            assert {child.type for child in token.children or []} <= {"text", "text_special"}, token.children
            seen.append("".join(child.content for child in token.children or []))
        elif token.type == "hr":
            seen.append("")
        else:
            assert token.type in {"heading_open", "heading_close", "paragraph_open", "paragraph_close"}, token.type
    return seen


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=60))
def test_any_words_survive_markdown(text: str) -> None:
    assert _md_text(made(decided(who=text), "md").decode())[2] == text


@settings(max_examples=25, deadline=None)
@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["C"]), min_size=1, max_size=200))
def test_any_words_make_one_page(text: str) -> None:
    assert len(pdf(decided(text[:20], who=text)).pages) == 1


def test_plain_text_is_wrapped_at_72_and_loses_nothing() -> None:
    page = full((60, 80, 60, 60, 70, 70))
    text = made(page, "txt").decode()
    assert max(len(line) for line in text.splitlines()) <= 72
    assert " ".join(text.split()) == " ".join(
        [TITLE, *(f"{heading} {words}" for heading, words in page.parts), "--", *FOOT]
    )
    assert text.startswith("A PATIENT WHO STAYS WITH ME\n\nWho came\nShe told me")
    assert text.endswith("\n--\nRead beforehand; tell it from memory. What you forget may be part of it.\n"
                         "About a real person, who could still be recognised. Keep it by you;\nshred it after the group.\n")  # fmt: skip


def test_empty_parts_are_left_out_silently() -> None:
    text = made(decided(moment="The clock."), "txt").decode()
    assert [section.value for section in SECTIONS if section.value in text] == ["The moment that stays"]


SCRIPT = """
import hashlib, json, sys
from balint_journal.deid.review import machine as review
from balint_journal.documents.made import documents
page = review.Decided((("Who came", "He was tired."),), "tired / old", seal=review._SEAL)
print(json.dumps([hashlib.sha256(d.data).hexdigest() for form in ("txt", "md", "pdf") for d in documents(page, form)]))
"""


def test_the_same_page_gives_the_same_bytes_for_another_person_at_another_time(tmp_path: Path) -> None:
    there = {
        "HOME": str(tmp_path),
        "TZ": "Pacific/Auckland",
        "SOURCE_DATE_EPOCH": "1",
        "USER": "somebody",
        "LANG": "cy_GB.UTF-8",
    }
    hashes = [
        json.loads(
            subprocess.run(
                [sys.executable, "-c", SCRIPT], env=env, cwd=cwd, capture_output=True, check=True, timeout=60
            ).stdout
        )
        for env, cwd in ((dict(os.environ), Path.cwd()), ({**os.environ, **there}, tmp_path))
    ]
    assert hashes[0] == hashes[1]
    assert len(hashes[0]) == 6


def test_every_form_is_there() -> None:
    assert FORMS == ("txt", "md", "pdf")
