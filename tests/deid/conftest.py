from __future__ import annotations

import importlib.util
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from balint_journal.content.model_files import learnt_alone
from balint_journal.content.name_model import load_name_model

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


@pytest.fixture
def learnt_too() -> Callable[[str], dict[str, Any]]:
    """What is handed to the engine besides the rules: by ``rules`` nothing, ``alone`` what was learnt, ``model`` the model."""

    def handed(way: str) -> dict[str, Any]:
        return {"rules": dict, "alone": _alone, "model": _model}[way]()

    return handed


def _alone() -> dict[str, Any]:
    return {"alone": learnt_alone()}


def _model() -> dict[str, Any]:
    return {"model": load_name_model()}
