"""Page and card as PDF/UA-1, set by typst from shipped templates and shipped fonts, with her words as data."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path

from balint_journal.deid.page.card import BETWEEN_CUES
from balint_journal.deid.review.machine import Decided
from balint_journal.documents.glyphs import FONTS, printable

TEMPLATES = Path(__file__).parent / "templates"
CARD_TITLE = "A card to glance at beforehand"
_ENDLESS = re.compile(r"\S{30}(?=\S)")
_MAY_BREAK = "\u200b"


def page_pdf(page: Decided) -> bytes:
    """The page on one side of A4. The same page gives the same bytes."""
    parts = [[heading, _shown(text)] for heading, text in page.parts]
    return _set("page.typ", {"title": page.title, "parts": parts, "foot": list(page.foot)})


def card_pdf(page: Decided) -> bytes:
    """The card on A6, a cue a line."""
    return _set("card.typ", {"title": CARD_TITLE, "cues": [_shown(cue) for cue in page.card.split(BETWEEN_CUES)]})


def _shown(text: str) -> str:
    """What can be drawn, with places to break where a run of letters is longer than any word."""
    return _ENDLESS.sub(lambda run: run.group() + _MAY_BREAK, printable(text))


def _set(template: str, data: Mapping[str, object]) -> bytes:
    import typst  # noqa: PLC0415  # needed for this file form only

    compiler = typst.Compiler(
        str(TEMPLATES / template),
        root=str(TEMPLATES),
        font_paths=typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)]),
        sys_inputs={"data": json.dumps(data)},
    )
    made = compiler.compile(format="pdf", pdf_standards=["ua-1"])
    assert isinstance(made, bytes)
    return made
