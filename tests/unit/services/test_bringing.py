"""One brought to the group: every key kept, locked; taken up again; never written over from another window."""

import json
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from balint_journal.deid.review.machine import Phase
from balint_journal.domain.flow import Flow
from balint_journal.domain.hiding import NameKind
from balint_journal.domain.sitting import Given
from balint_journal.errors import ChangedElsewhereError, NothingFoundError, UndecidedError
from balint_journal.services import bringing, hiding, writing
from balint_journal.services.bringing import Bringing
from balint_journal.services.journal import OpenJournal
from balint_journal.services.sittings import About, Kept

Keep = Callable[..., Kept]
TO_THE_END = ["", "no", "no", "yes", "no", "no", "n"]


def play(one: Bringing, *keys: str) -> Bringing:
    for key in keys:
        one.take(key)
    return one


def chosen(journal: OpenJournal, number: int, *, who: str = "") -> Bringing:
    """A page of the first part alone, in her fresh words."""
    one = bringing.begin(journal, number)
    if one.review.phase is Phase.PLACES:
        one.take("")
    return play(one, who, "w", "She folded the paper.", "", "", "", "", "")


def kept_number(keep: Keep) -> int:
    return keep("She came. She folded the paper.").number


def test_the_first_page_ever_asks_for_places_of_work_and_keeps_them(journal: OpenJournal, keep: Keep) -> None:
    number = kept_number(keep)
    one = bringing.begin(journal, number)
    assert one.review.phase is Phase.PLACES
    one.take("Elm Surgery\nThe Old Mill")
    assert [(name.name, name.kind) for name in hiding.listed(journal)] == [
        ("Elm Surgery", NameKind.WORKPLACE),
        ("The Old Mill", NameKind.WORKPLACE),
    ]
    second = bringing.begin(journal, keep("Another.").number)
    assert second.review.phase is Phase.WHO


def test_progress_is_kept_after_every_key_and_taken_up_again(journal: OpenJournal, keep: Keep) -> None:
    number = kept_number(keep)
    play(bringing.begin(journal, number), "", "", "w", "She folded the paper, twice.")
    again = bringing.begin(journal, number)
    assert again.review.phase is Phase.CHOOSE
    assert again.screen.heading == "What happened"
    assert again.review.saved()["parts"][0] == ["She folded the paper, twice."]


def test_nothing_readable_of_it_lies_on_the_disk(journal: OpenJournal, keep: Keep) -> None:
    play(bringing.begin(journal, kept_number(keep)), "", "Zebedee", "w", "Her pelican brooch.")
    journal.forget_rows()
    raw = b"".join(path.read_bytes() for path in journal.folder.rglob("*") if path.is_file())
    assert b"Zebedee" not in raw
    assert b"pelican" not in raw


def test_two_windows_do_not_write_over_one_another(journal: OpenJournal, keep: Keep) -> None:
    number = kept_number(keep)
    first = chosen(journal, number)
    second = bringing.begin(journal, number)
    first.take("")
    with pytest.raises(ChangedElsewhereError):
        second.take("e")
    assert bringing.begin(journal, number).review.phase is Phase.QUESTION


def test_two_windows_that_both_begin_keep_one_page(journal: OpenJournal, keep: Keep) -> None:
    number = kept_number(keep)
    first, second = bringing.begin(journal, number), bringing.begin(journal, number)
    first.take("")
    with pytest.raises(ChangedElsewhereError):
        second.take("")


def test_a_decided_page_counts_as_brought_with_its_files(journal: OpenJournal, keep: Keep, tmp_path: Path) -> None:
    number = kept_number(keep)
    one = play(chosen(journal, number), *TO_THE_END, "t")
    assert one.review.decided
    target = tmp_path / "out"
    target.mkdir()
    written = one.write(target)
    one.finish(written)
    before = bringing.made_before(journal, number)
    assert before is not None
    assert before.files == tuple(str(path) for path in written)
    assert "She folded the paper." in before.text
    assert (target / "page.txt").read_text() == before.text


def test_nothing_is_finished_or_written_before_it_is_decided(journal: OpenJournal, keep: Keep, tmp_path: Path) -> None:
    one = play(chosen(journal, kept_number(keep)), *TO_THE_END)
    with pytest.raises(UndecidedError):
        one.finish()
    with pytest.raises(UndecidedError):
        one.write(tmp_path)


def test_names_are_remembered_only_if_she_says_so(journal: OpenJournal, keep: Keep) -> None:
    number = kept_number(keep)
    play(chosen(journal, number, who="Peregrine\nOlive"), *TO_THE_END, "1", "").finish()
    assert [name.name for name in hiding.listed(journal)] == ["Peregrine"]


def test_a_page_looked_at_again_is_checked_by_the_names_as_they_are_now(journal: OpenJournal, keep: Keep) -> None:
    number = kept_number(keep)
    play(chosen(journal, number), *TO_THE_END, "").finish()
    hiding.add(journal, ["The Paper"])
    before = bringing.made_before(journal, number)
    assert before is not None
    again = bringing.begin_from(journal, before)
    assert again.review.phase is Phase.FINDING
    assert '"the paper"' in again.screen.ask


def test_a_name_added_between_review_and_file_stops_the_file(journal: OpenJournal, keep: Keep) -> None:
    number = kept_number(keep)
    play(chosen(journal, number), *TO_THE_END)
    hiding.add(journal, ["The Paper"])
    again = bringing.begin(journal, number)
    assert again.review.phase is Phase.FINDING


def test_what_the_group_stirred_and_what_is_hers_alone_are_not_offered(journal: OpenJournal) -> None:
    kept = writing.keep_text(
        journal,
        (Given("S1", "Tell it.", "She came."), Given("P8", "Which?", "Her pelican brooch.", only_for_me=True)),
        about=About("Heron"),
    )
    assert kept is not None
    found = bringing.begin(journal, kept.number)
    after = writing.begin(journal, Flow.AFTER, about=About(reflection=kept.uuid))
    after.answer("Someone said something about theirs.")
    after.stop()
    writing.finish(after)
    one = bringing.begin(journal, kept.number)
    assert json.dumps(found.review.saved())
    play(one, "", "")
    offered = []
    for _ in range(6):
        offered += [option.label for option in one.screen.options]
        one.take("")
    assert "She came." in offered
    assert not [label for label in offered if "pelican" in label or "Someone said" in label]


def test_one_that_is_not_there_is_said_so(journal: OpenJournal) -> None:
    with pytest.raises(NothingFoundError):
        bringing.begin(journal, 99)


def test_what_cannot_be_loaded_beside_her_typing_prints_nothing_and_is_told_later(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def broken(_text: str) -> None:
        raise ImportError("a library is missing")

    monkeypatch.setattr("balint_journal.services.deidentifying.read", broken)
    for _ in range(2):  # a second thread is not kept waiting for ever
        thread = threading.Thread(target=bringing.load)
        thread.start()
        thread.join(10)
        assert not thread.is_alive()
    assert capfd.readouterr() == ("", "")
