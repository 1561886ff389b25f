from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sitting import Sitting


@pytest.fixture
def sitting(tmp_path: Path) -> Iterator[Sitting]:
    sitting = Sitting(tmp_path / "said.json")
    yield sitting
    for person in sitting.people:
        person.__exit__()
