"""What a guess shall cost: half a second here, never below the floor."""

import pytest

from balint_journal.crypto.kdf import DEFAULT_BOUNDS, FLOOR, KdfCost
from balint_journal.errors import UsageError
from balint_journal.vault import calibrate

GIB = 1024 * 1024


@pytest.mark.parametrize(
    ("seconds", "memory_gib", "mebibytes"),
    [
        (0.16, 16, 192),
        (0.12, 16, 256),
        (0.5, 16, 64),
        (5.0, 16, 64),
        (0.01, 64, 1024),
        (0.0, 64, 1024),
        (0.03, 2, 512),
        (0.03, 1, 256),
        (0.03, 0.1, 64),
    ],
)
def test_the_memory_follows_the_machine(seconds: float, memory_gib: float, mebibytes: int) -> None:
    cost = calibrate.calibrate(lambda _: seconds, int(memory_gib * GIB))
    assert cost == KdfCost(mebibytes * 1024, 3, 4)
    assert DEFAULT_BOUNDS.allow(cost)


def test_it_is_measured_here() -> None:
    measured: list[KdfCost] = []

    def measure(cost: KdfCost) -> float:
        measured.append(cost)
        return calibrate.seconds_of(cost)

    assert DEFAULT_BOUNDS.allow(calibrate.calibrate(measure))
    assert measured == [FLOOR]


@pytest.mark.parametrize("mebibytes", [64, 65, 256, 4096])
def test_she_may_name_it(mebibytes: int) -> None:
    assert DEFAULT_BOUNDS.allow(calibrate.cost_of(mebibytes))


@pytest.mark.parametrize("mebibytes", [-1, 0, 1, 63, 4097, 10**9])
def test_but_not_below_the_floor_or_above_the_ceiling(mebibytes: int) -> None:
    with pytest.raises(UsageError):
        calibrate.cost_of(mebibytes)
