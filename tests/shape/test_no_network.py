"""Nothing that is loaded can speak to a network: not ours, and not the compiled libraries it stands on."""

import importlib.util
from pathlib import Path

import pytest

import balint_journal

# Every compiled dependency that the program loads. Python's own socket module is not among them: see the import contracts.
COMPILED = ["onnxruntime", "numpy", "_argon2_cffi_bindings", "pydantic_core", "regex"]
# Left out, because they hold network code that nothing here calls: sqlcipher3 and cryptography (OpenSSL's own), and typst
# (fetching packages, which happens only for a template that imports one). The journeys pass in an empty network namespace.
CALLS = (b"getaddrinfo\0", b"gethostbyname\0", b"\0connect\0", b"sendto\0")


def _libraries(package: str) -> list[Path]:
    spec = importlib.util.find_spec(package)
    assert spec is not None
    assert spec.submodule_search_locations
    folders = [Path(place) for place in spec.submodule_search_locations]
    bundled = [folder.with_name(f"{folder.name}.libs") for folder in folders]
    return [file for folder in (*folders, *bundled) for file in folder.rglob("*") if ".so" in file.suffixes]


@pytest.mark.parametrize("package", COMPILED)
def test_a_compiled_dependency_refers_to_no_network_call(package: str) -> None:
    libraries = _libraries(package)
    assert libraries
    speaking = [file.name for file in libraries if any(call in file.read_bytes() for call in CALLS)]
    assert not speaking


def test_no_template_imports_a_package() -> None:
    templates = list(Path(balint_journal.__file__).parent.rglob("*.typ"))
    assert templates
    assert not [
        file.name for file in templates if "@" in file.read_text("utf-8") and "#import" in file.read_text("utf-8")
    ]
