"""`merge` says that nothing in the other copy was changed, and that is so: not even an older key file is set right."""

from __future__ import annotations

from pathlib import Path

from program import Inside

NEW = "umbrella parsnip quarry violin hammock"


def _files(folder: Path) -> dict[str, bytes]:
    return {
        path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file() and path.name != "journal.lock"
    }


def test_an_older_key_file_there_stays_as_it_is(balint: Inside, tmp_path: Path) -> None:
    assert balint("write", "-", text="The list.").code == 0
    other = balint.beside(tmp_path / "other")
    before = {name: (other.folder / name).read_bytes() for name in ("header.json", "header.bak")}
    assert other("passphrase", secrets=[other.passphrase, NEW]).code == 0
    assert other("write", "-", text="The door.", secrets=[NEW]).code == 0
    for name, raw in before.items():
        (other.folder / name).write_bytes(raw)
    (other.folder / ".header.json.0011223344556677.tmp").write_bytes(b"left over")
    found = _files(other.folder)
    ran = balint("merge", str(other.folder), secrets=[balint.passphrase, other.passphrase])
    assert ran.code == 0, ran.err
    assert "Nothing in the other copy was changed." in ran.out
    assert _files(other.folder) == found
    assert len(balint("list", "--json").document["reflections"]) == 2
