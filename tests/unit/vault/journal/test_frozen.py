"""The journals that earlier releases left behind are opened for ever, by both secrets, with every word in place."""

from __future__ import annotations

import json
import shutil
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import uuid4

import pytest

from balint_journal.domain.reflection import Kind, LayerKind, Stays
from balint_journal.domain.summary import Filter
from balint_journal.vault import (
    backup_file,
    check,
    drafts,
    dustbin,
    letterbox,
    names,
    pages,
    reflections,
    restore,
    search,
    settings,
)  # fmt: skip
from balint_journal.vault.journal import Journal
from balint_journal.vault.keys import Passphrase, RecoveryKey, Secret

FROZEN = sorted(path for path in (Path(__file__).parents[3] / "vaults").iterdir() if (path / "secrets.json").exists())


def secrets_of(release: Path) -> dict[str, Secret]:
    found = json.loads((release / "secrets.json").read_text(encoding="utf-8"))
    return {"passphrase": Passphrase(found["passphrase"]), "recovery": RecoveryKey(found["recovery"])}


def holds_what_was_written(journal: Journal) -> None:
    store = journal.store(clock=lambda: datetime.now(UTC), new_id=uuid4, back_up=lambda: None)
    with store.read() as db:
        assert [(one.number, one.alias, one.stays) for one in reflections.summaries(db, Filter())] == [
            (1, "Heron", Stays.WITH_ME),
            (2, "Curlew", Stays.RESTING),
        ]
        found = reflections.get(db, 1)
        assert (found.when, found.kinds, found.word) == (date(2026, 11, 20), (Kind.LINGERING, Kind.STUCK), "fond")
        assert (found.feelings, found.sensations) == (("sheepish",), ("hot",))
        assert [layer.kind for layer in found.layers] == [LayerKind.FIRST, LayerKind.AFTER]
        assert found.layers[0].when == datetime(2026, 11, 22, 18, 40, tzinfo=UTC)
        first, second, third = found.layers[0].answers
        assert (first.text, first.former) == ("The man with the list, this afternoon.", ("The man with the list.",))
        assert second.text == "He folded the paper very small. Ćwiąg, naïve, 纸, 📄."
        assert (third.prompt, third.only_for_me, third.starred) == (None, True, True)
        assert [hit.number for hit in search.hits(db, "naive folded")] == [1]
        assert [one.number for one in dustbin.contents(db)] == [3]
        assert [one.name for one in names.listed(db)] == ["Grimpolwhistle"]
        (draft,) = drafts.all_drafts(db)
        assert [(one.text, one.finished) for one in draft.answers] == [("half a sent", False)]
        brought = pages.last_brought(db)
        assert brought is not None
        assert (brought.text, brought.card) == ("Who came\nA man.", "the paper")
        assert (settings.get(db, "nudges"), set(settings.prompts_shown(db))) == ("no", {"O1", "S1"})
    assert [jot.text for jot in letterbox.open_all(journal).jots] == ["the way he folded it"]


def test_there_is_one_for_this_release() -> None:
    assert [path.name for path in FROZEN][-1:] == ["0.1.0"]


@pytest.mark.parametrize("way", ["passphrase", "recovery"])
@pytest.mark.parametrize("release", FROZEN, ids=lambda path: path.name)
def test_it_opens_and_is_sound(release: Path, way: str, tmp_path: Path) -> None:
    folder = tmp_path / "journal"
    shutil.copytree(release / "journal", folder)
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o700 if path.is_dir() else 0o600)  # a checkout does not keep modes
    secret = secrets_of(release)[way]
    with Journal.unlock(folder, secret, state=tmp_path) as journal:
        holds_what_was_written(journal)
    assert check.examine(folder, secret).findings == ()


@pytest.mark.parametrize("release", FROZEN, ids=lambda path: path.name)
def test_its_backup_restores(release: Path, tmp_path: Path) -> None:
    verified = backup_file.verify(release / "backup.balint", secrets_of(release)["recovery"])
    with restore.restore(verified, tmp_path / "journal", state=tmp_path) as journal:
        holds_what_was_written(journal)
