"""Docs are held to the program: exit codes, commands, examples, the tests that SECURITY.md names."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
import typer

from balint_journal import errors
from balint_journal.cli.app import app
from balint_journal.cli.home import EVERYDAY, MORE
from balint_journal.cli.pointers import POINTERS

ROOT = Path(__file__).parents[2]
COMMANDS = typer.main.get_command(app).commands  # type: ignore[attr-defined]
SHOWN = sorted(name for name, command in COMMANDS.items() if not command.hidden)


def _error_classes() -> list[type[errors.JournalError]]:
    found, waiting = [], [errors.JournalError]
    while waiting:
        one = waiting.pop()
        found.append(one)
        waiting += one.__subclasses__()
    return found


def _table(text: str) -> dict[int, str]:
    return {int(code): meaning.strip(" |`") for code, meaning in re.findall(r"(?m)^\|? ?(\d+) +\|? *(.+?)\|?$", text)}


def test_readme_lists_every_exit_code_as_the_module_does() -> None:
    readme = (ROOT / "README.md").read_text("utf-8").split("## Exit codes")[1].split("##")[0]
    assert _table(readme) == _table(errors.__doc__ or "")
    assert {one.exit_code for one in _error_classes()} <= set(_table(readme))


@pytest.mark.parametrize("error", _error_classes(), ids=lambda one: one.__name__)
def test_every_error_says_what_happened_and_what_to_do(error: type[errors.JournalError]) -> None:
    assert error.what.rstrip('"').endswith((".", "?"))
    assert error.remedy
    assert "\n" not in error.what + error.remedy


@pytest.mark.parametrize("name", SHOWN)
def test_every_command_has_help_with_an_example(name: str) -> None:
    assert COMMANDS[name].help
    assert "Example: balint" in (COMMANDS[name].epilog or "")


def _commands_in(text: str) -> set[str]:
    return set(re.findall(r"(?<![\w/-])balint ([a-z][a-z-]+)", text))


@pytest.mark.parametrize("page", ["README.md", "docs/guide.md", "SECURITY.md", "docs/deidentification.md"])
def test_docs_name_only_commands_that_are_there(page: str) -> None:
    text = (ROOT / page).read_text("utf-8")
    code = "\n".join("".join(pair) for pair in re.findall(r"`([^`\n]+)`|```\w*\n(.*?)```", text, re.DOTALL))
    assert _commands_in(code) <= set(COMMANDS)


def test_the_screens_name_only_commands_that_are_there() -> None:
    everyday = {word for group in EVERYDAY for word, _ in group}
    more = {word for _, words in MORE for word in words.split()}
    assert everyday | more <= set(COMMANDS)
    assert not set(POINTERS) & set(COMMANDS)
    assert _commands_in(" ".join(POINTERS.values())) <= set(COMMANDS)


def test_messages_name_only_commands_that_are_there() -> None:
    said = " ".join(f"{one.what} {one.remedy}" for one in _error_classes())
    assert _commands_in(said) <= set(COMMANDS)


def test_every_command_is_reachable_from_the_screens() -> None:
    reachable = {word for group in EVERYDAY for word, _ in group} | {
        word for _, words in MORE for word in words.split()
    }
    assert set(SHOWN) - reachable <= {"init", "jots", "help", "demo"}


def test_every_claim_of_the_security_page_names_a_test_that_exists() -> None:
    named = re.findall(r"`(tests/[\w/]+\.py)(?:::(\w+))?`", (ROOT / "SECURITY.md").read_text("utf-8"))
    assert named
    for file, test in named:
        assert (ROOT / file).is_file(), file
        assert not test or f"def {test}(" in (ROOT / file).read_text("utf-8"), f"{file}::{test}"


def test_no_placeholder_is_left_in_a_page() -> None:
    pages = sorted((ROOT / "docs").rglob("*.md"))
    assert pages
    assert not [str(page.relative_to(ROOT)) for page in pages if "@" * 2 in page.read_text("utf-8")]


def test_no_package_index_is_named_anywhere() -> None:
    hosts = ("pypi" + ".org", "files.pythonhosted" + ".org", "registry.npmjs" + ".org")
    kept = [
        str(path.relative_to(ROOT))
        for folder in ("balint_journal", "tests", "docs", "benchmarks", "migrations", ".ci")
        for path in (ROOT / folder).rglob("*")
        if path.suffix in {".py", ".md", ".toml", ".json", ".txt", ""}
        and path.is_file()
        and any(host in path.read_text("utf-8", "ignore") for host in hosts)
    ]
    assert not kept


def test_the_manual_page_says_what_help_says() -> None:
    done = subprocess.run([sys.executable, str(ROOT / "docs/man.py"), "--check"], check=False, timeout=60)
    assert done.returncode == 0, "python docs/man.py writes it anew"
