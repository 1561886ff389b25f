"""An older key file that was put back, or a costly one: the paper key and `check` ask for the same typed yes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from evening import Evening
from program import Inside, Outside, cheap_keys

from balint_journal.errors import BusyError
from balint_journal.services import checking
from balint_journal.services.journal import OpenJournal
from balint_journal.vault import machine

Sits = Callable[..., Evening]
QUESTION = "Open it all the same? Type yes; Enter leaves it as it is."
NEW = "umbrella parsnip quarry violin hammock"


@pytest.fixture
def put_back(balint: Outside, real_journal: tuple[Path, str]) -> Outside:
    """A journal whose key files are those of before a change of the passphrase."""
    inside = Inside(balint.folder)
    before = {name: (balint.folder / name).read_bytes() for name in ("header.json", "header.bak")}
    with cheap_keys():
        assert inside("passphrase", secrets=[inside.passphrase, NEW]).code == 0
    for name, raw in before.items():
        (balint.folder / name).write_bytes(raw)
    assert real_journal
    return balint


def test_recovery_asks_for_a_typed_yes(put_back: Outside, real_journal: tuple[Path, str], sits_down: Sits) -> None:
    she = sits_down("recovery")
    she.sees("Paper key:", 60)
    she.pauses(0.2)
    she.enters(real_journal[1])
    she.asked(QUESTION)
    she.enters("")
    assert she.ends(60) == 5
    she = sits_down("recovery")
    she.sees("Paper key:", 60)
    she.pauses(0.2)
    she.enters(real_journal[1])
    she.asked(QUESTION)
    she.enters("yes")
    she.asked("These were picked by chance:")
    she.presses("ctrl-c")
    assert she.ends(60) == 130
    assert put_back("still").code == 0


def test_so_does_mending_by_either_secret(put_back: Outside, real_journal: tuple[Path, str], sits_down: Sits) -> None:
    she = sits_down("check", "--mend", "--recovery")
    she.sees("Paper key:", 60)
    she.pauses(0.2)
    she.enters(real_journal[1])
    she.asked(QUESTION)
    she.enters("")
    assert she.ends(60) == 5
    she = sits_down("check", "--mend")
    she.unlocks()
    she.asked(QUESTION)
    she.enters("yes")
    assert she.ends(60) == 0
    she.sees("Sound:")
    assert put_back("still").code == 0


def test_a_script_is_never_asked(put_back: Outside, real_journal: tuple[Path, str]) -> None:
    assert put_back("--no-input", "recovery", secrets=[real_journal[1], NEW]).code == 5
    assert put_back("--no-input", "check", "--mend").code == 5


class TestMemory:
    @pytest.fixture(autouse=True)
    def _small(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(machine, "memory_kib", lambda: 100 * 1024)

    @pytest.mark.parametrize("words", [(), ("--mend",), ("--salvage", "saved")])
    def test_check_spends_much_of_it_only_when_told(
        self, balint: Outside, words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        monkeypatch.chdir(tmp_path)
        ran = Inside(balint.folder)("check", *words)
        assert (ran.code, ran.out) == (2, "")
        assert not (tmp_path / "saved").exists()

    def test_told_it_does(self, balint: Outside) -> None:
        assert checking.examine(balint.folder, balint.passphrase, accept_memory=True).sound


def test_mending_that_fails_closes_the_journal(balint: Outside, monkeypatch: pytest.MonkeyPatch) -> None:
    closed: list[bool] = []
    close = OpenJournal.close

    def noted(journal: OpenJournal) -> None:
        close(journal)
        closed.append(journal.vault._data_key == b"")

    def fails(_: OpenJournal) -> None:
        raise BusyError

    monkeypatch.setattr(OpenJournal, "close", noted)
    monkeypatch.setattr(checking, "mend_search", fails)
    assert Inside(balint.folder)("check", "--mend").code == 8
    assert closed == [True]
