"""The promise to scripts: exact keys of every JSON document, exit codes, data on stdout and the rest on stderr."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from program import Inside, Ran

SUMMARY = {"id", "uuid", "when", "alias", "kinds", "feelings", "sensations", "stays", "word", "layers", "opening"}
UUID = r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"
OBEYED = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]")


def done(ran: Ran) -> Ran:
    assert ran.code == 0, ran.err
    assert not OBEYED.search(ran.out + ran.err)
    return ran


@pytest.fixture
def three(balint: Inside) -> Inside:
    given = {
        "kinds": ["stuck"],
        "feelings": ["fond"],
        "about": "Heron",
        "answers": [{"prompt": "P8", "text": "The list."}],
    }
    done(balint("write", "--json", "-", text=json.dumps(given)))
    done(balint("write", "--when", "1 october 2026", "-", text="The door.\nIt stood open."))
    done(balint("write", "--about", "heron", "-", text="The list again."))
    done(balint("rest", "2"))
    return balint


def test_write(balint: Inside) -> None:
    ran = done(balint("write", "--json", "-", text='{"answers": [{"text": "The list."}]}'))
    assert re.fullmatch(rf'\{{"schema": 1, "id": 1, "uuid": "{UUID}", "alias": "[A-Z][a-z]+"\}}\n', ran.out)
    assert ran.err == ""
    assert re.fullmatch(r"Kept as 2 \([A-Z][a-z]+\)\.\n", done(balint("write", "-", text="x")).out)


def test_list(three: Inside) -> None:
    document = done(three("list", "--json")).document
    assert set(document) == {"schema", "reflections"}
    assert document["schema"] == 1
    assert all(set(one) == SUMMARY for one in document["reflections"])
    first = document["reflections"][-1]
    assert [one["id"] for one in document["reflections"]] == [3, 1, 2]
    assert re.fullmatch(UUID, first.pop("uuid"))
    assert first == {
        "id": 2,
        "when": "2026-10-01",
        "alias": first["alias"],
        "kinds": [],
        "feelings": [],
        "sensations": [],
        "stays": "resting",
        "word": "",
        "layers": 1,
        "opening": "The door.",
    }
    assert (document["reflections"][1]["kinds"], document["reflections"][1]["feelings"]) == (["stuck"], ["fond"])


def test_list_for_a_person(three: Inside) -> None:
    lines = done(three("list")).out.splitlines()
    assert [line.split()[0] for line in lines] == ["3", "1", "2"]
    assert max(map(len, lines)) <= 76


def test_show(three: Inside) -> None:
    document = done(three("show", "1", "--json")).document
    assert set(document) == {"schema", *SUMMARY}
    (layer,) = document["layers"]
    assert {"id", "kind", "when", "answers"} <= set(layer)
    assert (layer["id"], layer["kind"]) == (1, "first")
    (answer,) = layer["answers"]
    assert {"prompt", "question", "text", "only_for_me"} <= set(answer)
    assert (answer["prompt"], answer["text"], answer["only_for_me"]) == ("P8", "The list.", True)
    assert answer["question"]


def test_search(three: Inside) -> None:
    document = done(three("search", "list", "--json")).document
    assert set(document) == {"schema", "query", "hits"}
    assert document["query"] == "list"
    assert all(set(hit) == {"id", "when", "alias", "snippet"} for hit in document["hits"])
    assert [hit["id"] for hit in document["hits"]] == [3, 1]


@pytest.mark.parametrize(
    ("words", "key"),
    [
        (("still", "--json"), "reflections"),
        (("names", "--json"), "names"),
        (("bin", "--json"), "bin"),
        (("jots", "--json"), "jots"),
        (("status", "--json"), "folder"),
        (("prompts", "--json"), "prompts"),
        (("check", "--json"), "findings"),
    ],
)
def test_every_reading_command_gives_one_document(three: Inside, words: tuple[str, ...], key: str) -> None:
    document = done(three(*words)).document
    assert document["schema"] == 1
    assert key in document


class TestExitCodes:
    @pytest.mark.parametrize(
        ("words", "code"),
        [
            (("list",), 0),
            (("list", "--about", "nobody"), 0),
            (("bin",), 0),
            (("names",), 0),
            (("jots",), 0),
            (("support",), 0),
            (("law",), 0),
            (("about",), 0),
            (("prompts",), 0),
            (("--help",), 0),
            (("help", "write"), 0),
            (("--version",), 0),
            ((), 0),
            (("nonsense",), 2),
            (("export",), 2),
            (("list", "--kind", "sad"), 2),
            (("list", "--since", "last Tuseday"), 2),
            (("list", "--stays", "more"), 2),
            (("list", "--nonsense"), 2),
            (("write",), 2),
            (("revisit", "1"), 2),
            (("after",), 2),
            (("search",), 2),
            (("show",), 2),
            (("rest",), 2),
            (("delete",), 2),
            (("amend", "1"), 2),
            (("hold",), 2),
            (("delete", "--everything"), 2),
            (("bin", "restore"), 2),
            (("bin", "restore", "x"), 2),
            (("init", "--kdf-memory", "32"), 2),
            (("show", "7"), 3),
            (("show", "nobody"), 3),
            (("search", "absent"), 3),
            (("rest", "7"), 3),
            (("delete", "7"), 3),
            (("bin", "restore", "1"), 3),
            (("bin", "purge", "1"), 3),
            (("look-back", "7"), 3),
            (("bring",), 6),
            (("bring", "1"), 6),
            (("init",), 7),
        ],
    )
    def test_each_means_what_it_says(self, three: Inside, words: tuple[str, ...], code: int) -> None:
        ran = three(*words)
        assert ran.code == code, ran.err
        assert not OBEYED.search(ran.err)
        assert "Traceback" not in ran.err
        if code:
            assert ran.out == ""
            assert ran.err.strip()
        assert [one["id"] for one in three("list", "--json").document["reflections"]] == [3, 1, 2]

    def test_a_wrong_passphrase_is_4_and_is_not_repeated(self, three: Inside) -> None:
        for wrong in ("wrong horse", "", three.passphrase.upper(), three.passphrase[:-1], three.passphrase + "s"):
            ran = three("list", secrets=[wrong])
            assert (ran.code, ran.out) == (4, ""), ran.err
            assert ran.err.splitlines()[0] == "That passphrase does not open this journal. Is Caps Lock on?"
            assert not wrong.strip() or wrong not in ran.err

    @pytest.mark.parametrize("secrets", [[], ["x" * 70_000], ["\udcff\udcfe"]])
    def test_a_secret_that_is_missing_or_no_text_is_2(self, three: Inside, secrets: list[str]) -> None:
        ran = three("list", secrets=secrets)
        assert ran.code == 2
        assert len(ran.err.splitlines()) == 2

    def test_no_journal_is_7(self, tmp_path: Path) -> None:
        (tmp_path / "file").write_text("x")
        for place in ("nowhere", ".", "file", "file/below"):
            for words in (("list",), ("write", "-"), ("jot",), ("status",), ("check",), ("recovery", "check")):
                ran = Inside(tmp_path / place)(*words, text="x")
                assert ran.code == 7, (place, words, ran.err)
                assert len(ran.err.splitlines()) == 2
        assert sorted(path.name for path in tmp_path.iterdir()) == ["file"]

    def test_held_is_9(self, three: Inside) -> None:
        from balint_journal.services import journal, mending  # noqa: PLC0415

        opened = journal.find(three.folder).unlock(three.passphrase)
        mending.hold(opened, on=True)
        opened.close()
        for words in (("delete", "1"), ("rest", "1"), ("rest", "2", "--undo")):
            ran = three(*words)
            assert ran.code == 9
            assert ran.err.startswith("Hold is on, so nothing was changed or removed.")
        assert done(three("write", "-", text="New.")).out.startswith("Kept as 4")
        assert done(three("show", "1")).out


class TestDamage:
    """A strange byte anywhere: a clear line and a code, and never a traceback."""

    @pytest.mark.parametrize("name", ["header.json", "header.bak", "journal.db"])
    @pytest.mark.parametrize("harm", ["empty", "cut", "changed", "replaced", "gone", "folder", "link"])
    def test_a_file_that_is_hurt(self, three: Inside, name: str, harm: str) -> None:
        path = three.folder / name
        before = {file.name: file.read_bytes() for file in three.folder.iterdir() if file.is_file()}
        hurt(path, harm)
        ran = three("list")
        if name == "header.bak" and harm in {"empty", "cut", "changed", "replaced", "gone"}:
            assert ran.code == 0
        elif name == "header.json" and harm in {"empty", "cut", "changed", "replaced", "gone"}:
            assert ran.code in {0, 5, 7}  # the second copy serves
        else:
            assert ran.code in {5, 7, 9}, ran.err
        if ran.code:
            assert ran.out == ""
            assert len(ran.err.strip().splitlines()) == 2
        assert "Traceback" not in ran.err
        others = {file.name for file in three.folder.iterdir() if file.is_file() and file.name != name}
        assert others >= set(before) - {name}

    @pytest.mark.parametrize("at", range(0, 400, 40))
    def test_any_byte_of_the_header(self, three: Inside, at: int) -> None:
        for name in ("header.json", "header.bak"):
            raw = bytearray((three.folder / name).read_bytes())
            raw[at] ^= 0x41
            (three.folder / name).write_bytes(raw)
        ran = three("list")
        assert ran.code in {0, 4, 5, 10}, ran.err
        assert ran.code == 0 or len(ran.err.strip().splitlines()) == 2
        assert not OBEYED.search(ran.err)

    @pytest.mark.parametrize("page", range(0, 50, 7))
    def test_any_page_of_the_database(self, three: Inside, page: int) -> None:
        path = three.folder / "journal.db"
        raw = bytearray(path.read_bytes())
        raw[(page * 4096 + 1234) % len(raw)] ^= 0x80
        path.write_bytes(raw)
        for words in (("list",), ("show", "1"), ("search", "list"), ("write", "-")):
            ran = three(*words, text="x")
            assert ran.code in {0, 5}, (words, ran.err)
            assert ran.code == 0 or len(ran.err.strip().splitlines()) == 2
        assert three("check").code in {0, 5}


def hurt(path: Path, harm: str) -> None:
    raw = path.read_bytes()
    path.unlink()
    match harm:
        case "empty":
            path.write_bytes(b"")
        case "cut":
            path.write_bytes(raw[: len(raw) // 2])
        case "changed":
            path.write_bytes(raw[:60] + bytes([raw[60] ^ 1]) + raw[61:])
        case "replaced":
            path.write_bytes(b"PK\x03\x04 something else entirely" * 300)
        case "folder":
            path.mkdir()
        case "link":
            real = path.with_name(f"{path.name}.real")
            real.write_bytes(raw)
            path.symlink_to(real)
