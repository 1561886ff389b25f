from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

HERE = Path(__file__).parent


@pytest.fixture(scope="session")
def scoring() -> ModuleType:
    path = HERE.parents[1] / "benchmarks" / "deid_scoring.py"
    spec = importlib.util.spec_from_file_location("deid_scoring", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules["deid_scoring"] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def here() -> Path:
    return HERE
