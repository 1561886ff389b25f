"""Words that cannot be kept now stay in hand until they can be: no room, in use, keys changed in another window."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from bench import COST, Bench

from balint_journal.domain.flow import Flow
from balint_journal.errors import ChangedElsewhereError, NoRoomError, WrongPassphraseError
from balint_journal.services import backups, jotting, reading, rekeying, writing
from balint_journal.services.journal import OpenJournal
from balint_journal.services.writing import Writing
from balint_journal.vault import drafts, keys
from balint_journal.vault.keys import Passphrase

SECOND = Passphrase("the second passphrase")
HERS = "The man with the list."


def _drafted(journal: OpenJournal) -> list[tuple[str, bool]]:
    (draft,) = writing.unfinished(journal)
    return [(answer.text, answer.finished) for answer in draft.answers]


def _no_room(patch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise NoRoomError

    patch.setattr(drafts, "keep_state", full)


@pytest.mark.parametrize(
    ("step", "finished"),
    [(lambda ongoing: ongoing.answer(HERS), True), (lambda ongoing: ongoing.stop(HERS), False)],
    ids=["answer", "stop"],
)
def test_a_full_disk_takes_no_word(
    journal: OpenJournal, monkeypatch: pytest.MonkeyPatch, step: Callable[[Writing], None], *, finished: bool
) -> None:
    ongoing = writing.begin(journal, Flow.EVENING)
    with monkeypatch.context() as patch:
        _no_room(patch)
        for attempt in (step, Writing.keep):
            with pytest.raises(NoRoomError):
                attempt(ongoing)
    ongoing.keep()
    assert _drafted(journal) == [(HERS, finished)]
    kept = writing.finish(ongoing)
    assert kept is not None
    assert [answer.text for layer in reading.get(journal, kept.number).layers for answer in layer.answers] == [HERS]


def test_what_was_kept_at_last_is_not_kept_over_a_later_answer(
    journal: OpenJournal, monkeypatch: pytest.MonkeyPatch
) -> None:
    ongoing = writing.begin(journal, Flow.EVENING)
    with monkeypatch.context() as patch:
        _no_room(patch)
        with pytest.raises(NoRoomError):
            ongoing.answer(HERS)
    ongoing.keep()
    assert ongoing.back()
    ongoing.answer("Another wording.")
    ongoing.keep()
    assert _drafted(journal) == [("Another wording.", True)]


@pytest.mark.parametrize("rotated", [False, True])
def test_keys_changed_in_another_window_take_no_word(bench: Bench, journal: OpenJournal, *, rotated: bool) -> None:
    ongoing = writing.begin(journal, Flow.EVENING)
    with bench.unlock() as elsewhere:
        if rotated:
            elsewhere.rotate(SECOND, keys.new_recovery_key(), cost=COST)
        else:
            elsewhere.change_passphrase(SECOND, cost=COST)
    with pytest.raises(ChangedElsewhereError):
        ongoing.answer(HERS)
    with pytest.raises(WrongPassphraseError):
        rekeying.unlock_again(journal, bench.passphrase.text)
    rekeying.unlock_again(journal, SECOND.text)
    ongoing.keep()
    assert _drafted(journal) == [(HERS, True)]
    assert journal.is_opened_by(SECOND.text)


@pytest.mark.parametrize(
    "does",
    [
        jotting.open_all,
        lambda journal: journal.store,
        lambda journal: backups.back_up_beside(journal.vault, "test"),
    ],
    ids=["jots", "store", "backup"],
)
def test_keys_renewed_in_another_window_are_no_damage(
    bench: Bench, journal: OpenJournal, does: Callable[[OpenJournal], object]
) -> None:
    with bench.unlock() as elsewhere:
        elsewhere.rotate(SECOND, keys.new_recovery_key(), cost=COST)
    with pytest.raises(ChangedElsewhereError):
        does(journal)


def test_the_backup_before_a_rotation_is_named_among_the_copies(journal: OpenJournal) -> None:
    made = rekeying.rotate(journal, "lantern gravel oboe biscuit meadow", rekeying.new_paper_key())
    assert [known.path for known in backups.known(journal)] == [str(made)]
