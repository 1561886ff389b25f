import subprocess
import sys

LOADED = "import balint_journal.services.deidentifying, sys; print(*sys.modules)"


def test_the_filter_starts_without_the_database_and_without_the_model() -> None:
    done = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert "balint_journal.deid.engine" in loaded
    assert not loaded & {"sqlalchemy", "sqlmodel", "sqlcipher3", "numpy", "onnxruntime"}
