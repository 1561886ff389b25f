"""JSON as it comes in, from scripts: whole documents and lines, refused with the place and never the text."""

from __future__ import annotations

import json
from collections.abc import Iterator

from balint_journal.errors import UsageError


class NotJsonError(UsageError):
    """Input that is not the JSON that was promised."""

    remedy = "balint help shows an example."


class NulError(UsageError):
    """A character that search and lists would end at: what stands behind it would never be found again."""

    what = "There is a NUL character in the text, so nothing was kept."
    remedy = "Take it out, then send it again: tr -d '\\000' < FILE"


def without_nul(*texts: str | None) -> None:
    """Raise NulError before anything is kept, if one of these holds NUL. Everything else is kept as it is."""
    if any("\0" in text for text in texts if text is not None):
        raise NulError


def document(text: str) -> dict[str, object]:
    """One JSON object. Raises NotJsonError naming line and column."""
    return _object(text, "The input")


def records(text: str) -> Iterator[dict[str, object]]:
    """One JSON object a line; empty lines are passed over. Raises NotJsonError naming the line."""
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield _object(line, "The input", number)


def text_of(record: dict[str, object], key: str) -> str:
    """The text under ``key``. Raises NotJsonError when there is none."""
    value = record.get(key)
    if not isinstance(value, str):
        raise NotJsonError(f'The input needs text under "{key}".')
    return value


def texts_of(record: dict[str, object], key: str) -> tuple[str, ...]:
    """The list of texts under ``key``, empty when it is left out. Raises NotJsonError."""
    value = record.get(key)
    if value is None:
        return ()
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise NotJsonError(f'The input needs a list of texts under "{key}".')
    return tuple(value)


def _object(text: str, what: str, of_line: int | None = None) -> dict[str, object]:
    try:
        value = json.loads(text)
    except json.JSONDecodeError as error:
        raise NotJsonError(f"{what} is not JSON: line {of_line or error.lineno}, column {error.colno}.") from None
    except ValueError:
        raise NotJsonError(f"{what} holds a number that is too long{_on(of_line)}.") from None
    except RecursionError:
        raise NotJsonError(f"{what} is nested too deeply{_on(of_line)}.") from None
    if not isinstance(value, dict):
        raise NotJsonError(f"{what} is not a JSON object{_on(of_line)}.")
    return value


def _on(line: int | None) -> str:
    return "" if line is None else f", on line {line}"
