"""TOML as people write it: read, checked against a schema, and every mistake named by file, line and key."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from balint_journal.errors import ContentError

if TYPE_CHECKING:
    from pydantic import BaseModel, ValidationError
    from pydantic_core import ErrorDetails

DATA = Path(__file__).parent / "data"
Model = TypeVar("Model", bound="BaseModel")
_TABLE = re.compile(r"\s*\[{1,2}\s*([\w.-]+)\s*\]{1,2}\s*(?:#.*)?$")
_KEY = re.compile(r"""\s*["']?([\w .-]+?)["']?\s*=""")
_AT_LINE = re.compile(r"line (\d+)")
_REASONS = {
    "missing": "is needed",
    "extra_forbidden": "is not a key this file knows",
    "string_type": "needs words between quotes",
    "string_too_short": "is empty",
    "string_too_long": "is too long",
    "string_pattern_mismatch": "may hold letters, digits, - and _ only",
    "bool_type": "needs true or false, without quotes",
    "bool_parsing": "needs true or false, without quotes",
    "list_type": "is written [[prompt]], once before each question",
    "model_type": "is written [[prompt]], once before each question",
    "too_short": "holds nothing",
}


@dataclass(frozen=True, slots=True)
class Problem:
    """A mistake in a file of words: where it is and what it is. ``reason`` never repeats the file's own wording."""

    file: str
    line: int
    key: str
    reason: str

    def __str__(self) -> str:
        return f'{self.file}, line {self.line}, "{self.key}": {self.reason}'

    def error(self) -> ContentError:
        """The problem as an error to raise."""
        return ContentError(f"{self}.")


def shipped(*parts: str) -> str:
    """The text of one of our own data files."""
    return DATA.joinpath(*parts).read_text(encoding="utf-8")


def read(text: str, file: str, model: type[Model]) -> Model:
    """The text as ``model``, or the first problem raised as a ContentError."""
    found = examine(text, file, model)
    if isinstance(found, list):
        raise found[0].error()
    return found


def examine(text: str, file: str, model: type[Model]) -> Model | list[Problem]:
    """The text as ``model``, or every problem in it, in the order of its lines."""
    from pydantic import ValidationError  # noqa: PLC0415 - paid for where it is used

    try:
        return model.model_validate(tomllib.loads(text.replace("\r\n", "\n")))
    except tomllib.TOMLDecodeError as error:
        at = _AT_LINE.search(str(error))
        line = int(at.group(1)) if at else max(1, len(text.splitlines()))
        return [Problem(file, line, _key_on(text, line), "is not written as TOML: a quote or a bracket may be missing")]
    except ValidationError as error:
        return sorted(_problems(error, text, file), key=lambda problem: problem.line)


def line_of(text: str, where: tuple[int | str, ...]) -> int:
    """The line, from 1, on which a place such as ``("prompt", 2, "text")`` stands; its table's line if it does not."""
    table, wanted, key = _place(where)
    seen, here, header = -1, "", 1
    for number, line in enumerate(text.splitlines(), start=1):
        if opened := _TABLE.match(line):
            here = opened.group(1)
            seen += here == table
            if here == key and not table:
                return number
            if here == table and seen == wanted:
                header = number
                if not key:
                    return number
        elif (named := _KEY.match(line)) and named.group(1) == key and here == table and (seen == wanted or not table):
            return number
    return header


def _place(where: tuple[int | str, ...]) -> tuple[str, int, str]:
    match where:
        case (str(table), int(index), str(key), *_):
            return table, index, key
        case (str(table), int(index)):
            return table, index, ""
        case (str(table), str(key), *_):
            return table, 0, key
        case (str(key),):
            return "", 0, key
    return "", 0, ""


def _problems(error: ValidationError, text: str, file: str) -> list[Problem]:
    return [_problem(detail, text, file) for detail in error.errors(include_url=False, include_input=False)]


def _problem(detail: ErrorDetails, text: str, file: str) -> Problem:
    where = detail["loc"]
    key = next((str(part) for part in reversed(where) if isinstance(part, str)), "file")
    context = detail.get("ctx", {})
    if detail["type"] == "enum":
        reason = f"is none of {context.get('expected', '')}"
    elif detail["type"] == "value_error":
        reason = str(context.get("error", "is not understood"))
    else:
        reason = _REASONS.get(detail["type"], "is not understood")
    return Problem(file, line_of(text, where), key, reason)


def _key_on(text: str, line: int) -> str:
    lines = text.splitlines()
    named = _KEY.match(lines[line - 1]) if line <= len(lines) else None
    return named.group(1) if named else "file"
