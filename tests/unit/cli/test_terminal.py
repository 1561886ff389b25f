from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from person import Person

ASKS = {
    "passphrase": "ask.passphrase()",
    "line": "ask.line()",
    "choice": "ask.choice(['yes', 'no'])",
    "yes_no_unsure": "ask.yes_no_unsure()",
    "numbers": "ask.numbers(3)",
    "pick": "ask.pick([Item(1, 'Heron')])",
    "text": "ask.text()",
    "read": "ask.read('words')",
}

PROGRAM = """
import sys
from balint_journal.cli.said import Item
from balint_journal.cli.terminal import Terminal
from balint_journal.errors import JournalError
terminal = None
try:
    terminal = Terminal.attach({how})
    ask, show = terminal.ask, terminal.show
    {does}
    show.finish()
except JournalError as error:
    print(error.what, file=sys.stderr)
    sys.exit(error.exit_code)
"""


def run(does: str, how: str = "", *, typed: bytes = b"") -> tuple[int, str, str]:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM.format(how=how, does=does)],
        input=typed,
        capture_output=True,
        check=False,
        timeout=30,
        start_new_session=True,
    )
    return done.returncode, done.stdout.decode(), done.stderr.decode()


@pytest.mark.parametrize("ask", ASKS.values(), ids=ASKS)
def test_without_a_terminal_nothing_is_asked_and_nothing_hangs(ask: str) -> None:
    assert run(ask, typed=b"yes\n") == (2, "", "There is no terminal here to ask on.\n")


@pytest.mark.parametrize("ask", ASKS.values(), ids=ASKS)
def test_no_input_never_asks_even_at_a_terminal(ask: str) -> None:
    with Person.at(PROGRAM.format(how="no_input=True", does=ask)) as person:
        assert person.ends() == 2
        assert person.text == "There is no terminal here to ask on."


def test_without_a_terminal_a_screen_changes_nothing_and_writes_nothing() -> None:
    does = "exec('with terminal.screen():\\n show.say(\"words\")'); show.out('Kept as 14 (Heron).')"
    assert run(does) == (0, "Kept as 14 (Heron).\n", "  words\n")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (b"one\ntwo\nthe rest\nof it", ("one", "two", "the rest\nof it")),
        (b"one\r\n two \ntext", ("one\r", " two ", "text")),
        ("\u00e9\n\n\ufefftext\r\nmore".encode(), ("\u00e9", "", "text\nmore")),
        (b"one\ntwo", ("one", "two", "")),
    ],
)
def test_secrets_come_a_line_each_and_the_rest_is_the_text(typed: bytes, said: tuple[str, ...]) -> None:
    does = "show.out(ascii((ask.passphrase(), ask.passphrase('Once more:'), terminal.standard_input())))"
    assert run(does, "passphrase_fd=0", typed=typed) == (0, ascii(said) + "\n", "")


@pytest.mark.parametrize(
    ("typed", "what"),
    [
        (b"", "A passphrase or key is missing from --passphrase-fd."),
        (b"\xff\xfe\n", "A secret line is not UTF-8 text."),
        (b"x" * 70_000, "A secret line is too long."),
    ],
)
def test_secret_lines_that_are_none(typed: bytes, what: str) -> None:
    assert run("ask.passphrase()", "passphrase_fd=0", typed=typed) == (2, "", what + "\n")


def test_secrets_from_another_descriptor(tmp_path: Path) -> None:
    (tmp_path / "secrets").write_text("one\ntwo\n")
    with (tmp_path / "secrets").open() as file:
        done = subprocess.run(
            [
                sys.executable,
                "-c",
                PROGRAM.format(
                    how=f"passphrase_fd={file.fileno()}", does="show.out(ask.passphrase() + terminal.standard_input())"
                ),
            ],
            input=b"text",
            capture_output=True,
            check=True,
            pass_fds=[file.fileno()],
        )
    assert done.stdout == b"onetext\n"


def test_a_descriptor_that_is_not_open() -> None:
    assert run("ask.passphrase()", "passphrase_fd=77") == (2, "", "File descriptor 77 cannot be read.\n")


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        (b"plain", "plain"),
        ("\ufeffwith a mark".encode(), "with a mark"),
        ("from PowerShell \u00e9\r\n".encode("utf-16"), "from PowerShell \u00e9\n"),
        (b"", ""),
        (b"nul\x00 stays", "nul\x00 stays"),
    ],
)
def test_text_on_standard_input(typed: bytes, text: str) -> None:
    assert run("show.out(ascii(terminal.standard_input()))", typed=typed) == (0, ascii(text) + "\n", "")


def test_text_that_is_not_utf8_is_refused_in_a_line() -> None:
    code, out, err = run("terminal.standard_input()", typed=b"caf\xe9")
    assert (code, out) == (2, "")
    assert err.startswith("The text that came in is not UTF-8")


def test_standard_input_at_a_terminal_does_not_wait_for_ever() -> None:
    with Person.at(PROGRAM.format(how="", does="terminal.standard_input()")) as person:
        assert person.ends() == 2
        person.sees("No text came on standard input.")


def test_after_a_pipe_the_passphrase_is_asked_on_the_terminal_behind_it() -> None:
    script = PROGRAM.format(how="", does="text = terminal.standard_input(); show.out(text + ask.passphrase())")
    command = ["/bin/bash", "-c", f'echo the text | "{sys.executable}" -c "$SCRIPT"']
    with Person(command, env={"SCRIPT": script}) as person:
        person.sees("Passphrase:")
        person.pauses(0.05)
        person.types("five words\r")
        assert person.ends() == 0
        person.sees("the text five words")


def test_with_stdout_in_a_pipe_questions_stay_on_the_terminal() -> None:
    script = PROGRAM.format(how="", does="show.say('A question?'); show.out('said: ' + ask.line())")
    command = ["/bin/bash", "-c", f'"{sys.executable}" -c "$SCRIPT" | od -c']
    with Person(command, env={"SCRIPT": script}) as person:
        person.sees("A question?")
        person.sees(">")
        person.types("yes\r")
        assert person.ends() == 0
        person.sees("0000000 s a i d : y e s \\n")


def test_help_and_pipes_load_no_line_editor() -> None:
    does = "show.out(str(sorted({'prompt_toolkit', 'rich', 'asyncio', 'platformdirs'} & set(sys.modules))))"
    assert run(does) == (0, "[]\n", "")


def test_plain_is_remembered_and_can_be_taken_back(tmp_path: Path) -> None:
    does = "show.out(str(terminal._screen.plain))"
    for how, plain in [("", False), ("plain=True", True), ("", True), ("plain=False", False), ("", False)]:
        with Person.at(PROGRAM.format(how=how, does=does), env={"XDG_STATE_HOME": str(tmp_path)}) as person:
            assert person.ends() == 0
            assert person.text == str(plain)


def test_a_place_that_cannot_remember_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    env = {"XDG_STATE_HOME": str(tmp_path / "file")}
    with Person.at(PROGRAM.format(how="plain=True", does="show.out(str(terminal._screen.plain))"), env=env) as person:
        assert person.ends() == 0
        assert person.text == "True"


@pytest.mark.parametrize("kept", ["", "{", "[]", '{"plain": "yes"}', '{"plain": 1, "other": true}', "\x00", "9" * 9999])
def test_odd_settings_count_as_never_chosen(tmp_path: Path, kept: str) -> None:
    (tmp_path / "balint-journal").mkdir()
    (tmp_path / "balint-journal" / "settings.json").write_text(kept)
    with Person.at(
        PROGRAM.format(how="", does="show.out(str(terminal._screen.plain))"), env={"XDG_STATE_HOME": str(tmp_path)}
    ) as person:
        assert person.ends() == 0
        assert person.text == "False"
