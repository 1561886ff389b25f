"""Passphrases, sets of questions, and the end of a journal."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from bench import Bench

from balint_journal.domain.flow import Flow
from balint_journal.errors import ContentError, HoldError, JournalExistsError, NothingFoundError
from balint_journal.services import ending, jotting, mending, prompt_sets, reading, strength, writing
from balint_journal.services import journal as journals
from balint_journal.services.journal import OpenJournal
from balint_journal.services.sittings import Kept
from balint_journal.services.strength import GuessablePassphraseError
from balint_journal.vault import files, settings

Keep = Callable[..., Kept]

MINE = """
stage = "body"
[[prompt]]
text = "Where did the afternoon settle in you?"
[[prompt]]
id = "warm"
text = "What was warm?"
"""


class TestStrength:
    @pytest.mark.parametrize(
        "weak",
        ["", " ", "     ", "a", "password", "Password1!", "balint", "balintjournal", "qwertyuiop", "12345678901",
         "aaaaaaaaaaaaaaaaaaaa", "letmein2026", "1952-02-03"],
    )  # fmt: skip
    def test_what_could_be_guessed_quickly_is_refused_and_not_repeated(self, weak: str) -> None:
        with pytest.raises(GuessablePassphraseError) as refused:
            strength.check_strength(weak)
        assert not weak.strip() or weak not in (refused.value.what + refused.value.remedy).split()

    @pytest.mark.parametrize(
        "strong",
        [
            "lantern gravel oboe biscuit meadow",
            "Cwm fjord-bank glyphs vext quiz",
            "ünüsual wörds för a döctor",
            "The quick heron walked past a slow ferry to nowhere. " * 12,
        ],
    )
    def test_what_will_do(self, strong: str) -> None:
        strength.check_strength(strong)

    def test_offered_ones_are_five_words_by_chance_and_strong(self) -> None:
        offered = {strength.offered_passphrase() for _ in range(20)}
        assert len(offered) == 20
        for passphrase in offered:
            assert re.fullmatch(r"[a-z-]+( [a-z-]+){4}", passphrase)
            strength.check_strength(passphrase)


class TestSetsOfHerOwn:
    def test_hers_come_first_and_are_asked(self, journal: OpenJournal) -> None:
        assert prompt_sets.add(journal.store, MINE, "mine.toml") == 2
        assert prompt_sets.names(journal.store) == ("mine.toml",)
        assert [prompt.text for prompt in prompt_sets.all_prompts(journal.store).prompts[:2]] == [
            "Where did the afternoon settle in you?",
            "What was warm?",
        ]
        ongoing = writing.begin(journal, Flow.EVENING)
        asked = []
        while (question := ongoing.session.question) is not None:
            asked.append(question.text)
            ongoing.answer("x")
        assert "Where did the afternoon settle in you?" in asked

    def test_a_set_of_the_same_name_takes_its_place(self, journal: OpenJournal) -> None:
        prompt_sets.add(journal.store, MINE, "mine.toml")
        assert prompt_sets.add(journal.store, MINE.replace("warm", "cold"), "mine.toml") == 2
        assert prompt_sets.names(journal.store) == ("mine.toml",)
        assert [prompt.text for prompt in prompt_sets.own_prompts(journal.store)][1] == "What was cold?"

    @pytest.mark.parametrize(
        "text",
        ["", "not toml [", MINE.replace("warm?", "wrong, and why?"), MINE.replace('"body"', '"close"'), MINE + MINE,
         '[[prompt]]\ntext = "Where did it settle?"', "\x00", 'stage = "body"\nprompt = 7'],
        ids=["empty", "no-toml", "rubric", "fixed-stage", "twice", "no-stage", "nul", "no-list"],
    )  # fmt: skip
    def test_a_set_that_will_not_do_changes_nothing(self, journal: OpenJournal, text: str) -> None:
        prompt_sets.add(journal.store, MINE, "mine.toml")
        with pytest.raises(ContentError):
            prompt_sets.add(journal.store, text, "mine.toml")
        assert len(prompt_sets.own_prompts(journal.store)) == 2

    def test_a_question_that_stands_in_another_set_already(self, journal: OpenJournal) -> None:
        prompt_sets.add(journal.store, MINE, "mine.toml")
        prompt_sets.add(journal.store, MINE, "copy.toml")
        ongoing = writing.begin(journal, Flow.EVENING)
        assert ongoing.session.question is not None

    def test_one_that_no_longer_reads_is_left_out(self, journal: OpenJournal) -> None:
        prompt_sets.add(journal.store, MINE, "mine.toml")
        with journal.store.write() as pen:
            settings.put(pen, "prompts/mine.toml", "rotten [")
        assert journal.own_prompts() == ()
        assert writing.begin(journal, Flow.EVENING).session.question is not None

    def test_forgotten_while_a_sitting_used_it(
        self, journal: OpenJournal, open_journal: Callable[[], OpenJournal]
    ) -> None:
        prompt_sets.add(journal.store, MINE, "mine.toml")
        ongoing = writing.begin(journal, Flow.EVENING)
        while (
            question := ongoing.session.question
        ) is not None and question.text != "Where did the afternoon settle in you?":
            ongoing.answer("x")
        ongoing.typing("here")
        prompt_sets.forget(journal.store, "mine.toml")
        later = open_journal()
        again = writing.take_up(later, writing.unfinished(later)[0])
        assert again is not None
        again.stop()
        kept = writing.finish(again)
        assert kept is not None
        assert reading.get(later, kept.number).layers[0].answers[-1].text == "here"

    def test_one_that_was_never_there(self, journal: OpenJournal) -> None:
        with pytest.raises(NothingFoundError):
            prompt_sets.forget(journal.store, "mine.toml")


class TestTheEnd:
    def test_everything_goes_the_keys_first(
        self, journal: OpenJournal, bench: Bench, keep: Keep, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        keep()
        bench.jot("one")
        gone: list[str] = []
        monkeypatch.setattr(files, "remove", _noting(gone))
        assert ending.remove_everything(journal) == ()
        assert not bench.folder.exists()
        assert gone[:2] == ["header.json", "header.bak"]
        assert "journal.db" in gone[2:]

    def test_what_a_crash_left_half_written_goes_too(self, journal: OpenJournal, bench: Bench) -> None:
        for name in (
            ".header.json.0011223344556677.tmp",
            "header.json.unused-0011",
            "header.next",
            ".journal.db.00.tmp",
        ):
            (bench.folder / name).write_bytes(b"x")
        (bench.folder / "letterbox" / ".ab.jot.0011223344556677.tmp").write_bytes(b"x")
        assert ending.remove_everything(journal) == ()
        assert not bench.folder.exists()

    def test_files_that_are_not_ours_are_left_and_named(self, journal: OpenJournal, bench: Bench) -> None:
        stranger = bench.folder / "photo.jpg"
        stranger.write_bytes(b"x")
        assert ending.remove_everything(journal) == (stranger,)
        assert sorted(path.name for path in bench.folder.iterdir()) == ["photo.jpg"]

    def test_under_hold_nothing_goes(self, journal: OpenJournal, bench: Bench) -> None:
        mending.hold(journal, on=True)
        before = bench.files()
        with pytest.raises(HoldError):
            ending.remove_everything(journal)
        assert bench.files() == before

    def test_a_link_in_place_of_a_file_is_removed_and_not_followed(
        self, journal: OpenJournal, bench: Bench, tmp_path: Path
    ) -> None:
        outside = tmp_path / "outside"
        outside.write_bytes(b"hers")
        (bench.folder / "header.next").symlink_to(outside)
        (bench.folder / "letterbox" / "x.jot").symlink_to(outside)
        ending.remove_everything(journal)
        assert outside.read_bytes() == b"hers"
        assert not bench.folder.exists()


def _noting(gone: list[str]) -> Callable[[Path], None]:
    def remove(path: Path) -> None:
        gone.append(path.name)
        path.unlink(missing_ok=True)

    return remove


class TestFinding:
    def test_a_journal_is_here_or_not(self, bench: Bench, tmp_path: Path) -> None:
        assert journals.is_here(bench.folder)
        assert not journals.is_here(tmp_path / "nowhere")
        assert not journals.is_here(Path(__file__))
        with pytest.raises(JournalExistsError):
            journals.refuse_existing(bench.folder)

    def test_the_passphrase_that_opened_it_uncovers_it(self, journal: OpenJournal, bench: Bench) -> None:
        assert journal.is_opened_by(bench.passphrase.text)
        assert journal.is_opened_by(f" {bench.passphrase.text.replace(' ', '   ')} ")  # as the words were shown
        assert not journal.is_opened_by(bench.passphrase.text + "s")
        assert not jotting.is_waiting(bench.folder)
