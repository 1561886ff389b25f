"""The import contracts again, asked of a running Python: what a start loads, and what the pure parts reach."""

import json
import subprocess
import sys

import pytest

COSTLY = [
    "sqlalchemy",
    "alembic",
    "cryptography",
    "argon2",
    "sqlcipher3",
    "sqlmodel",
    "textual",
    "onnxruntime",
    "numpy",
    "typst",
    "prompt_toolkit",
    "dateparser",
    "zxcvbn",
]
NETWORK = ["socket", "ssl", "http.client", "urllib.request", "subprocess"]


def modules_after(code: str) -> set[str]:
    """Names in sys.modules of a fresh Python after ``code``."""
    script = f"import sys, json\n{code}\nsys.stderr.write('\\n' + json.dumps(sorted(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60)
    return set(json.loads(done.stderr.rsplit("\n", 1)[-1]))


def test_help_loads_nothing_costly() -> None:
    loaded = modules_after("from balint_journal.cli.app import run\nassert run(['--help']) == 0")
    assert "balint_journal.cli.app" in loaded
    assert loaded.isdisjoint(COSTLY)


@pytest.mark.parametrize("package", ["domain", "deid", "crypto"])
def test_the_pure_parts_reach_no_file_and_no_network(package: str) -> None:
    loaded = modules_after(
        "import pkgutil, importlib\n"
        f"import balint_journal.{package} as top\n"
        "before = set(sys.modules)\n"
        "for found in pkgutil.iter_modules(top.__path__, top.__name__ + '.'):\n    importlib.import_module(found.name)"
    )
    assert any(name.startswith(f"balint_journal.{package}.") for name in loaded)
    assert loaded.isdisjoint([*NETWORK[1:], "sqlalchemy", "sqlite3", "sqlcipher3", "typer", "rich", "prompt_toolkit"])
    others = {"services", "vault", "cli", "content", "documents"}
    assert not [name for name in loaded if name.startswith("balint_journal.") and name.split(".")[1] in others]
