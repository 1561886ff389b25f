"""The size of things: a reader should never meet a wall of code."""

import ast
import statistics
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MODULES = sorted((ROOT / "balint_journal").rglob("*.py"))
LONGEST_FILE = 300
LONGEST_FUNCTION = 50
FORBIDDEN_NAMES = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "managers"}
FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef


def _name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def _functions(path: Path) -> list[FunctionNode]:
    return [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, FunctionNode)]


def _length(node: FunctionNode) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_a_module_fits_its_budget(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= LONGEST_FILE
    too_long = [f"{node.name} {_length(node)}" for node in _functions(path) if _length(node) > LONGEST_FUNCTION]
    assert not too_long
    assert path.stem not in FORBIDDEN_NAMES


def test_most_functions_are_small() -> None:
    lengths = [_length(node) for path in MODULES for node in _functions(path)]
    assert statistics.median(lengths) <= 12


def _public_without_docstring(path: Path) -> list[str]:
    tree = ast.parse(path.read_text("utf-8"))
    bare = [] if ast.get_docstring(tree) or not tree.body else [f"{path.stem} (module)"]
    holders: list[ast.Module | ast.ClassDef] = [tree, *(n for n in tree.body if isinstance(n, ast.ClassDef))]
    for holder in holders:
        if isinstance(holder, ast.ClassDef) and holder.name.startswith("_"):
            continue
        bare += [
            node.name
            for node in holder.body
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
            and not node.name.startswith("_")
            and ast.get_docstring(node) is None
        ]
    return bare


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_every_public_name_says_what_it_is(path: Path) -> None:
    assert _public_without_docstring(path) == []
