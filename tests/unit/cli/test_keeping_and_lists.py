"""Copies out and back, names, sets of questions, jots: by script, good and bad."""

from __future__ import annotations

import itertools
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from program import Inside, Ran

from balint_journal.services import backups

MINE = 'stage = "body"\n[[prompt]]\ntext = "Where did the afternoon settle in you?"\n'


def refused(ran: Ran, code: int) -> None:
    assert ran.code == code, ran.err
    assert ran.out == ""
    assert len(ran.err.strip().splitlines()) == 2
    assert "Traceback" not in ran.err


def openings(balint: Inside) -> list[str]:
    ran = balint("list", "--json")
    assert ran.code == 0, ran.err
    return [one["opening"] for one in ran.document["reflections"]]


@pytest.fixture
def copied(balint: Inside, tmp_path: Path) -> tuple[Inside, Path]:
    """A journal with a reflection and a jot, and its backup."""
    assert balint("write", "-", text="The door.").code == 0
    assert balint("jot", text="on the stairs").code == 0
    ran = balint("backup", "-o", str(tmp_path / "copy.balint"))
    assert ran.code == 0, ran.err
    assert "A backup was made and read back" in ran.out
    return balint, tmp_path / "copy.balint"


class TestBackups:
    def test_back_where_there_is_none(self, copied: tuple[Inside, Path], tmp_path: Path) -> None:
        elsewhere = Inside(tmp_path / "elsewhere")
        ran = elsewhere("restore", str(copied[1]))
        assert ran.code == 0, ran.err
        assert openings(elsewhere) == openings(copied[0]) == ["The door."]
        assert [jot["text"] for jot in elsewhere("jots", "--json").document["jots"]] == ["on the stairs"]

    def test_looked_at_first(self, copied: tuple[Inside, Path], tmp_path: Path) -> None:
        ran = Inside(tmp_path / "elsewhere")("restore", "--dry-run", "--json", str(copied[1]))
        assert (ran.code, ran.document["jots"], ran.document["restored_to"]) == (0, 1, None)
        assert not (tmp_path / "elsewhere").exists()

    def test_never_over_a_journal(self, copied: tuple[Inside, Path]) -> None:
        balint, copy = copied
        assert balint("write", "-", text="Since then.").code == 0
        refused(balint("restore", str(copy)), 7)
        assert openings(balint) == ["Since then.", "The door."]

    def test_never_over_a_file_unless_asked(self, copied: tuple[Inside, Path]) -> None:
        balint, copy = copied
        before = copy.read_bytes()
        ran = balint("backup", "-o", str(copy))
        assert ran.code != 0
        assert copy.read_bytes() == before
        assert balint("backup", "-o", str(copy), "--replace").code == 0
        assert copy.read_bytes() != before

    @pytest.mark.parametrize("secret", ["wrong", ""])
    def test_a_wrong_passphrase_writes_nothing(self, copied: tuple[Inside, Path], tmp_path: Path, secret: str) -> None:
        refused(Inside(tmp_path / "elsewhere")("restore", str(copied[1]), secrets=[secret]), 4)
        assert not (tmp_path / "elsewhere" / "journal.db").exists()

    @pytest.mark.parametrize("harm", ["empty", "cut", "changed", "not one", "gone"])
    def test_a_copy_that_is_hurt_writes_nothing(self, copied: tuple[Inside, Path], tmp_path: Path, harm: str) -> None:
        copy = copied[1]
        raw = copy.read_bytes()
        match harm:
            case "empty":
                copy.write_bytes(b"")
            case "cut":
                copy.write_bytes(raw[: len(raw) // 2])
            case "changed":
                copy.write_bytes(raw[: len(raw) // 2] + bytes([raw[len(raw) // 2] ^ 1]) + raw[len(raw) // 2 + 1 :])
            case "not one":
                copy.write_bytes(b"PK\x03\x04" * 9000)
            case _:
                copy.unlink()
        ran = Inside(tmp_path / "elsewhere")("restore", str(copy))
        refused(ran, ran.code)
        assert ran.code in ({5} if harm in {"cut", "changed"} else {2, 3, 5})
        assert not (tmp_path / "elsewhere" / "journal.db").exists()

    def test_the_newest_few_in_a_folder(
        self, copied: tuple[Inside, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        begun = datetime(2026, 11, 22, 18, 40, tzinfo=UTC)
        days = itertools.count()
        monkeypatch.setattr(backups, "now", lambda: begun + timedelta(days=next(days)))
        balint, _ = copied
        stick = tmp_path / "stick"
        stick.mkdir()
        (stick / "holiday.jpg").write_bytes(b"x")
        for _ in range(3):
            ran = balint("backup", "-o", str(stick), "--keep", "2")
            assert ran.code == 0, ran.err
        assert sorted(file.name for file in stick.iterdir()) == [
            "balint-backup-20261123-184000.balint",
            "balint-backup-20261124-184000.balint",
            "holiday.jpg",
        ]

    def test_status_names_the_last_one(self, copied: tuple[Inside, Path]) -> None:
        balint, copy = copied
        document = balint("status", "--json").document
        assert document["last_backup"]["path"] == str(copy)
        assert (document["hold"], document["jots_waiting"]) == (False, True)

    def test_a_place_that_cannot_be_written_to(self, copied: tuple[Inside, Path]) -> None:
        refused(copied[0]("backup", "-o", "/proc/nowhere/copy.balint"), 9)


class TestNames:
    def test_never_from_the_command_line(self, balint: Inside) -> None:
        ran = balint("names", "add", "Nerys")
        assert ran.code == 2
        assert "Nerys" not in ran.err
        assert balint("names", "--json").document["names"] == []

    def test_added_and_forgotten(self, balint: Inside) -> None:
        assert balint("names", "add", text="Nerys\n\n  Old Mill  \nnerys\n").code == 0
        assert [one["name"] for one in balint("names", "--json").document["names"]] == ["Nerys", "Old Mill"]
        assert balint("names", "forget", text="NERYS").code == 0
        refused(balint("names", "forget", text="Nerys\nOld Mill\n"), 3)
        assert balint("names").out.split() == ["Old", "Mill"]

    @pytest.mark.parametrize("text", ["", "\n \n"])
    def test_nothing_typed(self, balint: Inside, text: str) -> None:
        assert balint("names", "add", text=text).code == 0
        assert balint("names", "--json").document["names"] == []


class TestQuestions:
    def test_a_set_of_her_own(self, balint: Inside, tmp_path: Path) -> None:
        mine = tmp_path / "mine.toml"
        mine.write_text(MINE)
        assert balint("prompts", "check", str(mine)).code == 0
        assert balint("prompts", "use", str(mine)).code == 0
        assert balint("prompts", "forget", str(mine)).code == 0
        refused(balint("prompts", "forget", str(mine)), 3)

    @pytest.mark.parametrize(
        ("text", "line", "key"),
        [
            (MINE.replace("Where did", "Why did"), 3, "text"),
            (MINE.replace("text", "txt"), 3, "txt"),
            (MINE.replace('"body"', '"feet"'), 1, "stage"),
        ],
    )
    def test_what_will_not_do_is_named_by_file_line_and_key(
        self, balint: Inside, tmp_path: Path, text: str, line: int, key: str
    ) -> None:
        mine = tmp_path / "mine.toml"
        mine.write_text(text)
        ran = balint("prompts", "check", str(mine))
        assert ran.code == 2
        assert f"mine.toml, line {line}" in ran.out
        assert key in ran.out
        assert "afternoon" not in ran.out + ran.err

    @pytest.mark.parametrize("name", ["absent.toml", ".", "bytes.toml"])
    def test_a_file_that_is_none(self, balint: Inside, tmp_path: Path, name: str) -> None:
        (tmp_path / "bytes.toml").write_bytes(b"\xff\xfe\x00")
        for what in ("check", "use"):
            refused(balint("prompts", what, str(tmp_path / name)), 2)


class TestJots:
    def test_sealed_without_a_secret(self, balint: Inside) -> None:
        ran = balint("jot", text="  on the stairs \n", secrets=[])
        assert (ran.code, ran.out, ran.err) == (0, "", "Sealed.\n")
        assert [jot["text"] for jot in balint("jots", "--json").document["jots"]] == ["on the stairs"]

    @pytest.mark.parametrize(("text", "code"), [("", 0), (" \n", 0), ("x" * 20_000, 2), (b"\xff\xfe\xff", 2)])
    def test_nothing_or_too_much(self, balint: Inside, text: str | bytes, code: int) -> None:
        assert balint("jot", text=text, secrets=[]).code == code
        assert balint("jots", "--json").document["jots"] == []

    def test_control_codes_are_shown_harmlessly(self, balint: Inside) -> None:
        assert balint("jot", text="\x1b[2J\x07on the stairs", secrets=[]).code == 0
        assert "\x1b" not in balint("jots").out
        assert "on the stairs" in balint("jots").out
