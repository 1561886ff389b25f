"""The notice of older copies: read leniently, written when it can be, never a reason to fail."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from balint_journal.vault import last_seen
from balint_journal.vault.last_seen import Seen
from balint_journal.vault.place import Place

SEEN = Seen("3f2b8c1e-5d4a-4f6b-9c7d-8e9fa0b1c2d3", 3, 40, "ab" * 16)


@pytest.mark.parametrize(
    ("now", "older"),
    [
        (SEEN, False),
        (replace(SEEN, generation=4), False),
        (replace(SEEN, counter=41), False),
        (replace(SEEN, generation=2), True),
        (replace(SEEN, counter=39), True),
        (replace(SEEN, generation=4, counter=39), False),
        (replace(SEEN, generation=2, counter=41), True),
        (replace(SEEN, vault_id="another", counter=1), False),
    ],
)
def test_what_counts_as_older(now: Seen, *, older: bool) -> None:
    assert now.is_older_than(SEEN) is older


def test_it_is_kept_for_each_place(tmp_path: Path) -> None:
    one, other = Place(tmp_path / "one"), Place(tmp_path / "other")
    assert last_seen.recall(tmp_path / "state", one) is None
    last_seen.remember(tmp_path / "state", one, SEEN)
    assert last_seen.recall(tmp_path / "state", one) == SEEN
    assert last_seen.recall(tmp_path / "state", other) is None
    (kept,) = (tmp_path / "state" / "seen").iterdir()
    assert str(tmp_path) not in kept.read_text()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    raw=st.binary(max_size=200)
    | st.sampled_from([b"[]", b"{}", b"null", b'{"generation":"x"}', b"[" * 3000, b"9" * 4090])
)
def test_whatever_stands_there_is_no_reason_to_fail(tmp_path: Path, raw: bytes) -> None:
    place = Place(tmp_path / "journal")
    folder = tmp_path / "state" / "seen"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{place.mark}.json").write_bytes(raw)
    assert last_seen.recall(tmp_path / "state", place) is None
    last_seen.remember(tmp_path / "state", place, SEEN)
    assert last_seen.recall(tmp_path / "state", place) == SEEN


@pytest.mark.parametrize("name", ["generation", "counter"])
@pytest.mark.parametrize(
    ("number", "known"), [(-1, False), (0, True), (2**53 - 2, True), (2**53 - 1, False), (10**400, False)]
)
def test_numbers_no_journal_has_are_not_believed(tmp_path: Path, name: str, number: int, *, known: bool) -> None:
    place = Place(tmp_path / "journal")
    seen = replace(SEEN, generation=number) if name == "generation" else replace(SEEN, counter=number)
    last_seen.remember(tmp_path, place, seen)
    assert (last_seen.recall(tmp_path, place) is not None) is known


def test_a_state_that_cannot_be_written_is_left(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file")
    last_seen.remember(tmp_path / "state", Place(tmp_path), SEEN)
    assert (tmp_path / "state").read_text() == "a file"


def test_a_link_there_is_not_followed(tmp_path: Path) -> None:
    place = Place(tmp_path / "journal")
    (tmp_path / "state" / "seen").mkdir(parents=True)
    target = tmp_path / "target"
    target.write_text("hers")
    (tmp_path / "state" / "seen" / f"{place.mark}.json").symlink_to(target)
    last_seen.remember(tmp_path / "state", place, SEEN)
    assert target.read_text() == "hers"
