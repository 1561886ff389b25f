from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from balint_journal.cli.screen import Screen
from balint_journal.cli.show import Show
from balint_journal.errors import WrongPassphraseError

SHOWING = """
import sys
from balint_journal.cli.terminal import Terminal
from balint_journal.errors import JournalError
terminal = Terminal.attach(no_input=True)
show = terminal.show
try:
    {show}
    show.finish()
except JournalError as error:
    show.error(error)
    sys.exit(error.exit_code)
"""


def shown(encoding: str = "utf-8") -> tuple[Show, io.BytesIO, io.StringIO]:
    raw, aside = io.BytesIO(), io.StringIO()
    out = io.TextIOWrapper(raw, encoding=encoding, write_through=True)
    return Show(Screen(None, aside, plain=True, dumb=True), out, aside), raw, aside


def test_prose_goes_to_stderr_when_there_is_no_screen() -> None:
    show, out, aside = shown()
    show.say("Your journal is ready.")
    show.quote("said sorry to ME")
    show.table([["14", "Heron", '"sore"']])
    assert out.getvalue() == b""
    assert aside.getvalue() == '  Your journal is ready.\n\n      said sorry to ME\n\n  14  Heron  "sore"\n'


def test_an_error_is_two_lines() -> None:
    show, _, aside = shown()
    show.error(WrongPassphraseError())
    assert aside.getvalue().splitlines() == [WrongPassphraseError.what, WrongPassphraseError.remedy]


def test_out_is_harmless_and_raw_is_exact_into_a_pipe() -> None:
    show, out, _ = shown()
    show.out("a\x1b[31mb\nsecond line " + "long " * 30)
    show.raw("a\x1b[31mb\r\n")
    assert out.getvalue() == b"a^[[31mb\nsecond line " + b"long " * 30 + b"\n" + b"a\x1b[31mb\r\n"


@given(st.recursive(st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)))
def test_json_is_one_document_that_reads_back_and_that_no_terminal_obeys(value: object) -> None:
    show, out, _ = shown()
    show.document({"value": value})
    written = out.getvalue().decode()
    assert json.loads(written) == {"schema": 1, "value": value}
    assert written.startswith('{"schema": 1, ')
    assert written.endswith("}\n")
    assert written.count("\n") == 1
    assert not any(0x7F <= ord(char) < 0xA0 or char == "\x1b" for char in written)


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252", "cp437", "utf-8"])
def test_no_encoding_makes_it_fail(encoding: str) -> None:
    show, out, _ = shown(encoding)
    show.out("caf\u00e9 \u6f22 \ud800")
    show.document({"text": "caf\u00e9 \u6f22 \ud800"})
    last = out.getvalue().splitlines()[-1]
    assert json.loads(last.decode(encoding))["text"] == "caf\u00e9 \u6f22 \ud800"


def test_streams_that_were_never_open_are_no_failure() -> None:
    show = Show(Screen(None, None, plain=True, dumb=True), None, None)
    show.out("nobody")
    show.say("reads")
    show.error(WrongPassphraseError())
    show.finish()


def run(show: str, command: str) -> subprocess.CompletedProcess[str]:
    script = SHOWING.format(show=show)
    return subprocess.run(
        ["/bin/bash", "-o", "pipefail", "-c", command],
        env={**os.environ, "PY": sys.executable, "SCRIPT": script},
        capture_output=True,
        text=True,
        check=False,
        timeout=30,
        stdin=subprocess.DEVNULL,
    )


@pytest.mark.parametrize("times", [1, 100_000])
def test_a_pipe_closed_at_the_other_end_is_quiet_and_no_failure(times: int) -> None:
    done = run(f"[show.out('a line') for _ in range({times})]", '"$PY" -c "$SCRIPT" | true')
    assert (done.returncode, done.stderr) == (0, "")
    done = run(f"[show.out('a line') for _ in range({times})]", '"$PY" -c "$SCRIPT" | head -1')
    assert (done.returncode, done.stdout, done.stderr) == (0, "a line\n", "")


def test_a_closed_stdout_and_stderr_are_no_failure() -> None:
    assert run("show.out('a'); show.note('b')", '"$PY" -c "$SCRIPT" >&- 2>&-').returncode == 0
    assert run("show.out('a'); show.note('b')", '"$PY" -c "$SCRIPT" 2>&1 >&- | true').returncode == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_full_disk_under_stdout_is_said() -> None:
    done = run("show.out('a')", '"$PY" -c "$SCRIPT" >/dev/full')
    assert done.returncode == 9
    assert done.stderr.startswith("There is no room left")
