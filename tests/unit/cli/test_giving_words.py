"""Words given whole: text and JSON, good and bad; what is kept is what was given, what is refused is not repeated."""

from __future__ import annotations

import json
import re

import pytest
from program import Inside, Ran

SECRET = "Zebedithar"


def refused(ran: Ran, code: int = 2) -> None:
    """Two clear lines, the right code, nothing on stdout, none of her words."""
    assert ran.code == code, ran.err
    assert ran.out == ""
    assert len(ran.err.strip().splitlines()) == 2, ran.err
    assert SECRET.lower() not in ran.err.lower()
    assert "Traceback" not in ran.err
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", ran.err)


def kept_texts(balint: Inside, number: int = 1) -> list[str]:
    shown = balint("show", str(number), "--json").document
    return [answer["text"] for layer in shown["layers"] for answer in layer["answers"]]


TEXTS = {
    "plain": "The man with the list.",
    "lines": "One.\n\n  Two, set in.\nThree.",
    "emoji": "👩🏽‍⚕️ held 🫶 and é as e\u0301",
    "right-to-left": "ناقشنا \u202eand back\u202c and \u2066alone\u2069",
    "controls": "bell\x07 escape\x1b[2J\x1b]0;t\x07 csi\x9b31m del\x7f",
    "looks-like-options": "--journal /etc -x",
    "looks-like-json": '{"schema": 2}',
    "a-megabyte": "many words " * 95_000,
    "one-line-of-a-megabyte": "x" * 1_000_000,
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_any_text_is_kept_as_it_is_and_shown_harmlessly(balint: Inside, text: str) -> None:
    ran = balint("write", "-", text=text)
    assert ran.code == 0, ran.err
    assert re.fullmatch(r"Kept as 1 \([A-Z][a-z]+\)\.\n", ran.out)
    assert kept_texts(balint) == [text]
    assert json.loads(json.dumps(text)) == text
    shown = balint("show", "1")
    listed = balint("list")
    for output in (shown, listed):
        assert output.code == 0
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]", output.out)
    raw = balint("show", "1", "--json").raw
    assert not re.search(rb"[\x00-\x09\x0b-\x1f\x7f]", raw)


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("\ufeffwith a mark".encode(), "with a mark"),
        (b"windows\r\nlines\r\n", "windows\nlines"),
        (b"old mac\rlines", "old mac\nlines"),
        ("sixteen".encode("utf-16"), "sixteen"),
        (b"\n\n  \nafter empty lines\n\n", "  \nafter empty lines"),
    ],
)
def test_how_a_file_was_saved_does_not_matter(balint: Inside, raw: bytes, text: str) -> None:
    assert balint("write", "-", text=raw).code == 0
    assert kept_texts(balint) == [text]


@pytest.mark.parametrize(
    ("words", "text"),
    [
        (("write", "-"), f"before\x00{SECRET}"),
        (("write", "-", "--json"), f'{{"answers": [{{"text": "before\\u0000{SECRET}"}}]}}'),
        (("write", "-", "--json"), '{"sensations": ["h\\u0000t"], "answers": [{"text": "one"}]}'),
        (("write", "-", "--json"), '{"about": "H\\u0000n", "answers": [{"text": "one"}]}'),
        (("jot",), f"before\x00{SECRET}"),
    ],
    ids=["text", "answer", "sensation", "about", "jot"],
)
def test_nul_is_refused_since_search_would_end_at_it(balint: Inside, words: tuple[str, ...], text: str) -> None:
    refused(balint(*words, text=text))
    assert balint("list", "--json").document["reflections"] == []
    assert balint("jots", "--json").document["jots"] == []


@pytest.mark.parametrize("raw", [b"\xff", b"caf\xe9 " + SECRET.encode(), b"\xed\xa0\x80", b"\xff\xfea"])
def test_bytes_that_are_no_text(balint: Inside, raw: bytes) -> None:
    refused(balint("write", "-", text=raw))
    refused(balint("write", "--json", "-", text=raw))
    assert balint("list", "--json").document["reflections"] == []


@pytest.mark.parametrize("raw", ["", " ", "\n\n", " \n\t\n"])
def test_nothing_in_it(balint: Inside, raw: str) -> None:
    refused(balint("write", "-", text=raw))
    refused(balint("write", "--json", "-", text='{"answers": [{"text": "  "}]}'))


def test_a_whole_document(balint: Inside) -> None:
    given = {
        "kinds": ["stuck", "Glad"],
        "feelings": ["fond", "of my own"],
        "sensations": ["tight chest"],
        "about": "Old Oak",
        "when": "2026-10-01",
        "answers": [{"prompt": "P8", "text": "a saying"}, {"text": "free"}, {"prompt": None, "text": ""}],
    }
    ran = balint("write", "--json", "-", text=json.dumps(given))
    assert ran.code == 0, ran.err
    assert set(ran.document) == {"schema", "id", "uuid", "alias"}
    assert (ran.document["schema"], ran.document["id"], ran.document["alias"]) == (1, 1, "Old Oak")
    shown = balint("show", "old oak", "--json").document
    assert (shown["kinds"], shown["feelings"], shown["sensations"], shown["when"]) == (
        ["stuck", "glad"],
        ["fond", "of my own"],
        ["tight chest"],
        "2026-10-01",
    )
    assert [(one["prompt"], one["text"], one["only_for_me"]) for one in shown["layers"][0]["answers"]] == [
        ("P8", "a saying", True),
        (None, "free", False),
    ]


@pytest.mark.parametrize(
    "document",
    [
        "",
        "{",
        "null",
        "[]",
        '"Zebedithar"',
        "NaN",
        '{"Zebedithar": 1}',
        '{"answers": "Zebedithar"}',
        '{"answers": ["Zebedithar"]}',
        '{"answers": [{"txt": "Zebedithar"}]}',
        '{"answers": [{"text": 7}]}',
        '{"answers": [{"text": "x", "prompt": "Zebedithar"}]}',
        '{"answers": [{"text": "x", "prompt": 7}]}',
        '{"kinds": "stuck", "answers": [{"text": "x"}]}',
        '{"kinds": ["Zebedithar"], "answers": [{"text": "x"}]}',
        '{"kinds": [null], "answers": [{"text": "x"}]}',
        '{"feelings": [{}], "answers": [{"text": "x"}]}',
        '{"sensations": 7, "answers": [{"text": "x"}]}',
        '{"when": "last Tuseday Zebedithar", "answers": [{"text": "x"}]}',
        '{"when": 20261001, "answers": [{"text": "x"}]}',
        '{"when": "2099-01-01", "answers": [{"text": "x"}]}',
        '{"about": "7 Zebedithar", "answers": [{"text": "x"}]}',
        '{"about": ["Zebedithar"], "answers": [{"text": "x"}]}',
        '{"answers": [{"text": "x"}], "answers": 7}',
        "[" * 100_000,
        '{"answers": [{"text": ' + "1" * 5_000 + "}]}",
        '{"answers": [{"text": "a"}]} Zebedithar',
    ],
)
def test_a_document_that_is_none_is_refused_and_nothing_kept(balint: Inside, document: str) -> None:
    refused(balint("write", "--json", "-", text=document))
    assert balint("list", "--json").document["reflections"] == []


@pytest.mark.parametrize(
    "words",
    [
        ("--when", "last Tuseday Zebedithar"),
        ("--when", "31 February"),
        ("--when", "2099-01-01"),
        ("--when", "tomorrow"),
        ("--when", "\x00"),
        ("--kind", "Zebedithar"),
        ("--kind", "stuck,"),
        ("--flow", "Zebedithar"),
        ("--flow", "revisit"),
        ("--about", "7"),
        ("--about", "Zebedithar " * 5),
        ("--about", "\x1b[2J"),
    ],
)
def test_options_that_are_none(balint: Inside, words: tuple[str, ...]) -> None:
    refused(balint("write", *words, "-", text="The list."))
    assert balint("list", "--json").document["reflections"] == []


def test_half_a_character_in_json_becomes_a_sign_for_one(balint: Inside) -> None:
    assert balint("write", "--json", "-", text='{"answers": [{"text": "a \\ud800 b"}]}').code == 0
    assert kept_texts(balint) == ["a \ufffd b"]


def test_options_that_are(balint: Inside) -> None:
    words = (
        "--when",
        "1 october 2026",
        "--kind",
        "stuck,glad",
        "--kind",
        "stuck",
        "--feeling",
        "Exasperated",
        "--feeling",
        "oofish",
        "--about",
        "heron",
    )
    assert balint("write", *words, "-", text="The list.").out == "Kept as 1 (heron).\n"
    found = balint("list", "--json").document["reflections"][0]
    assert (found["when"], found["kinds"], found["feelings"]) == (
        "2026-10-01",
        ["stuck", "glad"],
        ["exasperated", "oofish"],
    )


@pytest.mark.parametrize("source", ["letter.txt", "Zebedithar came today", "--", "/etc/passwd"])
def test_words_typed_in_the_wrong_place_are_not_repeated(balint: Inside, source: str) -> None:
    ran = balint("write", source)
    assert ran.code == 2
    assert SECRET not in ran.err
    ran = balint("write", "-", "Zebedithar", "came")
    assert ran.code == 2
    assert SECRET not in ran.err


def test_a_name_on_her_list_is_declined_as_a_name_for_a_patient(balint: Inside) -> None:
    assert balint("names", "add", text=f"{SECRET}\n").code == 0
    refused(balint("write", "--about", SECRET, "-", text="The list."))


def test_the_passphrase_may_come_first_on_the_same_stream(balint: Inside) -> None:
    ran = balint("--passphrase-fd", "0", "write", "-", text=f"{balint.passphrase}\nThe list.\nTwo.", secrets=[])
    assert ran.code == 0, ran.err
    assert kept_texts(balint) == ["The list.\nTwo."]


def test_a_guided_sitting_needs_a_terminal(balint: Inside) -> None:
    refused(balint("write"))
    assert balint("list", "--json").document["reflections"] == []
