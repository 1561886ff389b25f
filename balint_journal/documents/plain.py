"""Page and card as plain text, wrapped at 72 columns, and as Markdown in which her words stay words."""

from __future__ import annotations

import re
import textwrap

from balint_journal.deid.review.machine import Decided

WIDTH = 72
_ACTIVE = re.compile(r"[\\`*_\[\]<>&~|$^@{}]")
_ACTIVE_FIRST = re.compile(r"(?:[#+=:-]|\d{1,9}[.)])")
_SCHEME = re.compile(r"(?<=[A-Za-z]):(?=//)|(?<=\bwww)\.", re.IGNORECASE)


def page_txt(page: Decided) -> str:
    """The page as plain text."""
    parts = [f"{heading}\n{_wrapped(text)}" for heading, text in page.parts]
    return "\n\n".join((page.title, *parts)) + "\n\n--\n" + "\n".join(_wrapped(line) for line in page.foot) + "\n"


def card_txt(page: Decided) -> str:
    """The card as plain text."""
    return _wrapped(page.card) + "\n"


def page_md(page: Decided) -> str:
    """The page as Markdown (CommonMark)."""
    parts = [f"## {heading}\n\n{_literal(text)}" for heading, text in page.parts]
    return "\n\n".join((f"# {page.title}", *parts, "---", *page.foot)) + "\n"


def card_md(page: Decided) -> str:
    """The card as Markdown (CommonMark)."""
    return _literal(page.card) + "\n"


def _wrapped(text: str) -> str:
    return "\n".join(textwrap.wrap(text, WIDTH, break_on_hyphens=False))


def _literal(text: str) -> str:
    """``text`` so that Markdown shows each of its characters and obeys none."""
    escaped = _ACTIVE.sub(r"\\\g<0>", " ".join(text.split()))
    escaped = _SCHEME.sub(r"\\\g<0>", escaped)
    first = _ACTIVE_FIRST.match(escaped)
    return f"{escaped[: first.end() - 1]}\\{escaped[first.end() - 1 :]}" if first else escaped
