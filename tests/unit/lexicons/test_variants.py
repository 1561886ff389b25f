"""The forms in which a note is shown to the network once more: its marks stay on what they marked."""

from typing import Any

from lexicons.reader.variants import variants

TEXT = "Mrs Anna Bell came on 4 May. Anna wept, and I felt for ANNA and for little Zed. Bell rings to say so."
MARKED = (("Mrs Anna Bell", "PERSON"), ("4 May", "DATE"), ("Anna", "PERSON"), ("ANNA", "PERSON"), ("Zed", "PERSON"))


def gold(text: str = TEXT) -> dict[str, Any]:
    spans, at = [], 0
    for words, label in MARKED:
        start = text.index(words, at)
        spans.append([start, at := start + len(words), label])
    return {"text": text, "spans": spans, "quasi": [[text.index("wept"), text.index("wept") + 4, "RARE_TRAIT"]]}


def marked(one: dict[str, Any], kind: str = "spans") -> list[str]:
    return [one["text"][start:end] for start, end, _ in one[kind]]


def forms(turn: int = 0) -> list[dict[str, Any]]:
    """Four copies of one note: those with even numbers first, elsewhere and about others elsewhere; then taken out and about others."""
    return list(variants([gold()] * 4, turn))


def test_elsewhere_all_marks_stay_and_places_are_others() -> None:
    text = "Anna came from the Larches in Bexley to see me."
    here = {"text": text, "spans": [[15, 26, "ORG"], [30, 36, "PLACE"]], "quasi": []}
    there = {"text": "At The Poplars, in Diss.", "spans": [[3, 14, "ORG"], [19, 23, "PLACE"]], "quasi": []}
    seen = [marked(next(variants([here, there], turn))) for turn in range(0, 200, 4)]
    assert {one[0] for one in seen} == {"the larches", "the poplars"}
    assert {one[1] for one in seen} == {"bexley", "diss"}
    assert all(one["text"].endswith(" to see me.") for turn in range(8) for one in variants([here], turn))


def test_in_small_letters_all_marks_stay() -> None:
    small = forms()[0]
    assert small["text"] == TEXT.lower()
    assert marked(small) == [words.lower() for words, _ in MARKED]


def test_of_what_was_taken_out_no_mark_is_left() -> None:
    left = forms()[2]
    assert "Anna" not in left["text"]
    assert "4 May" not in left["text"]
    assert marked(left) == []
    assert marked(left, "quasi") == ["wept"]


def test_about_other_people_the_same_name_is_the_same_throughout() -> None:
    other = forms()[1]
    title, first, last = marked(other)[0].split()
    assert title == "mrs"
    assert marked(other)[2:4] == [first, first]
    assert marked(other)[1] == "4 may"
    assert marked(other, "quasi") == ["wept"]
    assert other["text"].endswith(" bell rings to say so.")
    assert other["text"].startswith(
        f"mrs {first} {last} came on 4 may. {first} wept, and i felt for {first} and for little "
    )


def test_the_writing_of_a_name_stays_where_there_is_nothing_to_make_small() -> None:
    text = "they spoke of it for a long while. " * 5 + "then Zed went home."
    still = {"text": text, "spans": [[text.index("Zed"), text.index("Zed") + 3, "PERSON"]], "quasi": []}
    other = list(variants([gold(), gold(), still], 0))[1]
    assert marked(other)[0].istitle()


def test_as_dictated_stops_are_missing_and_marks_stay_on_what_they_marked() -> None:
    said = [one for turn in range(3, 60, 4) for one in variants([gold()], turn) if ", " not in one["text"]]
    assert said
    assert all(len(marked(one)) == len(MARKED) and marked(one)[1] == "4 may" for one in said)


def test_the_same_turn_gives_the_same_forms() -> None:
    assert forms(1) == forms(1)


def test_without_any_name_nothing_is_renamed() -> None:
    plain: dict[str, Any] = {"text": "I felt low and said so.", "spans": [], "quasi": []}
    assert {one["text"].lower() for one in variants([plain] * 4, 0)} == {plain["text"].lower()}
