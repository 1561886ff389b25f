from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from balint_journal.content import model_files
from balint_journal.content.lexicon import DATA, load_lexicon
from balint_journal.content.model_files import DamagedModelError, DamagedWeightsError, learnt_alone
from balint_journal.content.name_model import load_name_model
from balint_journal.content.wordpiece import WordPiece
from balint_journal.deid.learnt.heard import LEANINGS
from balint_journal.deid.text.lexicon import Kind, Kinds

WORDS = [
    ("gwenllian", Kind.FORENAME), ("okonkwo", Kind.SURNAME), ("cardiff", Kind.PLACE), ("sertraline", Kind.CLINICAL), ("babinski", Kind.EPONYM),
    ("wondering", Kind.COMMON), ("ashamed", Kind.FEELING), ("nigerian", Kind.DEMONYM), ("sikh", Kind.FAITH), ("nigeria", Kind.COUNTRY),
    ("monday", Kind.CAPITAL), ("phq", Kind.ABBREVIATION), ("middlemarch", Kind.WORK), ("harry", Kind.NAME_FIRST), ("\u0142ukasz", Kind.FORENAME),
]  # fmt: skip


@pytest.mark.parametrize(("word", "kind"), WORDS)
def test_a_word_is_known_for_what_it_is(word: str, kind: Kinds) -> None:
    assert load_lexicon().kinds(word) & kind


@pytest.mark.parametrize("word", ["", "zzxqv", "\n", "\t", "a\tb", "\U0001f600", "a" * 100_000, "aardvar"])
def test_what_is_no_word_is_nothing(word: str) -> None:
    assert load_lexicon().kinds(word) is Kind.NONE


def test_every_line_of_the_file_is_found_where_it_stands() -> None:
    lines = (DATA / "words.lex").read_bytes().splitlines()
    assert lines == sorted(lines, key=lambda line: line.partition(b"\t")[0])
    for line in (lines[0], lines[1], lines[-1], *lines[:: len(lines) // 500]):
        word, _, kinds = line.partition(b"\t")
        assert load_lexicon().kinds(word.decode()) == int(kinds, 16)


def test_pieces_are_the_longest_known_ones_and_lead_back_to_the_text() -> None:
    vocabulary = {
        piece: i for i, piece in enumerate(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "jo", "##se", "##s", "'", "rang", "."])
    }
    pieces = WordPiece(vocabulary).cut("Jos\u00e9's rang.")
    assert pieces.words == [(0, 4), (4, 5), (5, 6), (7, 11), (11, 12)]
    assert pieces.ids == [4, 5, 7, 1, 8, 9]


def test_the_model_hears_a_name() -> None:
    first, second = load_name_model()(["My sister Margaret Oyelaran lives in Leeds.", ""])
    heard = {(label, share > 0.5) for start, _, label, share in first.spans if start in {10, 19}}
    assert heard == {("GIVEN_NAME", True), ("SURNAME", True)}
    assert (list(second.spans), list(second.leanings)) == ([], [])


def test_what_was_learnt_leans_towards_a_name_and_away_from_a_plain_word() -> None:
    text = "My sister Margaret Oyelaran lives in Leeds."
    heard = load_name_model()([text])[0]
    odds = {text[start:end]: leaning[0] for start, end, leaning in heard.leanings}
    assert min(odds["Margaret"], odds["Oyelaran"], odds["Leeds"]) > max(odds["My"], odds["lives"], odds["in"])
    assert {len(leaning) for _, _, leaning in heard.leanings} == {len(LEANINGS)}


def test_reading_without_the_model_refuses_changed_weights(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "alone.zip").write_bytes(b"changed")
    monkeypatch.setattr(model_files, "FOLDER", tmp_path)
    learnt_alone.cache_clear()
    with pytest.raises(DamagedWeightsError):
        learnt_alone()
    (tmp_path / "alone.zip").unlink()
    with pytest.raises(DamagedWeightsError):
        learnt_alone()


def test_a_changed_model_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(model_files.FOLDER, tmp_path / "model")
    (tmp_path / "model" / "vocab.txt").write_text("changed")
    monkeypatch.setattr(model_files, "FOLDER", tmp_path / "model")
    load_name_model.cache_clear()
    with pytest.raises(DamagedModelError):
        load_name_model()
    (tmp_path / "model" / "vocab.txt").unlink()
    with pytest.raises(DamagedModelError):
        load_name_model()
