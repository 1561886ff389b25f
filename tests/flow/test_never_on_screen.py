"""METHOD's fifteen nevers, over every word the program can put on a screen and over its code."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest

import balint_journal
from balint_journal.cli import coming_back, pages_of
from balint_journal.content.pages import PAGES, load_page
from balint_journal.content.prompts import load_prompts
from balint_journal.domain.looking_back import look_back
from balint_journal.domain.reflection import Answer, Kind, Layer, LayerKind, Reflection
from balint_journal.domain.summary import Summary

ROOT = Path(balint_journal.__file__).parent
TODAY = datetime(2026, 11, 22, tzinfo=UTC).date()
#: Words of ours that never stand on a screen (they may stand in code, in JSON and in option names).
INSIDE = ("layer", "quasi-identifier", "vault", "KDF", "purge", "stdin", "entry", "entries", "session")


def strings(module: Path) -> Iterator[str]:
    """Every literal of a module that is no docstring."""
    tree = ast.parse(module.read_text("utf-8"))
    holders = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    described = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, holders) and node.body and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in described:
            yield node.value


SCREENS = [(path.name, text) for path in sorted((ROOT / "cli").glob("*.py")) for text in strings(path) if " " in text]
ERRORS = [("errors.py", text) for text in strings(ROOT / "errors.py") if " " in text]
SENTENCES = [*SCREENS, *ERRORS]
PAGES_SHOWN = [(name, load_page(name)) for name in PAGES]
EVERYTHING = [*SENTENCES, *PAGES_SHOWN]


def said(pattern: str, where: list[tuple[str, str]] = SENTENCES) -> list[tuple[str, str]]:
    return [(name, text) for name, text in where if re.search(pattern, text, re.IGNORECASE)]


def test_the_screens_are_read_at_all() -> None:
    assert len(SENTENCES) > 200
    assert said("Which one comes near|Kept as ")


def test_1_no_score_grade_rank_or_chart() -> None:
    assert not said(r"\b(?:scores?|scored|grade|rank|chart|graph|trend|average|percent|out of (?:ten|5|10)|progress)\b")
    assert not [name for name, text in SENTENCES if re.search("[█▇▆▅▄▃▂▁▏]", text)]


def test_2_nobody_is_diagnosed() -> None:
    assert not said(r"\b(?:burn-?out|burnt out|depress|anxious|at risk|risk of|symptom|diagnos|disorder)")


def test_3_nothing_interprets_and_nothing_could() -> None:
    assert not said(r"you (?:tend|seem|appear) to|\bpattern\b|\binsight|\bsuggests\b|\btheme\b|\bAI\b|language model")
    code = "\n".join(path.read_text("utf-8") for path in ROOT.rglob("*.py"))
    assert not re.search(
        r"^\s*(?:import|from) (?:socket|ssl|http|urllib|asyncio|subprocess|requests|openai)\b", code, re.MULTILINE
    )


def test_4_nothing_is_counted_reminded_or_celebrated() -> None:
    assert not said(
        r"\bstreaks?\b|well done|congratulat|great job|you have(?:n't| not) (?:written|been)|days? (?:ago|since)|in a row|remind|overdue|\bgoal"
    )
    assert not said(r"!(?:\s|$)")


def test_5_nothing_shames_or_is_required() -> None:
    assert not said(
        r"\bincomplete\b|\brequired\b|\bminimum\b|too short|must (?:write|answer|fill)|\bfailed\b|\bunfinished (?:answer|question)"
    )
    assert not said(r"\\x1b\[3[0-9]")
    colours = [name for name, text in SCREENS if re.search(r"\x1b\[[0-9;]*m", text)]
    assert not colours


def test_6_no_advice_on_patients_or_on_living() -> None:
    assert not said(r"\byou should\b|have you (?:tried|considered)|why not|next time|learn from|\btip:|\bmindful")


def test_7_nothing_asks_for_her_private_life() -> None:
    assert not said(r"your (?:own )?(?:family|mother|father|partner|childhood|marriage|health|age|gender|ethnic)")


def test_8_nothing_is_called_what_it_is_not() -> None:
    assert not said(
        r"\banonymi[sz](?:ed|es|ing)\b|\bcompliant\b|\bunbreakable\b|military|bank-grade|completely safe|\bguarantee",
        EVERYTHING,
    )
    for name, text in EVERYTHING:
        for word in re.finditer(r"\b(?:privileged?|confidential)\b", text, re.IGNORECASE):
            assert re.search(
                r"\bno\b|\bnot\b|\bcannot\b|confidential (?:care|support)|group",
                text[max(0, word.start() - 200) : word.end() + 60],
            ), name


def test_9_every_way_of_removing_for_good_asks_first() -> None:
    for module, act in (
        ("mending.py", "mending.purge("),
        ("mending.py", "mending.forget_wordings("),
        ("ending.py", "ending.remove_everything("),
    ):
        text = (ROOT / "cli" / module).read_text("utf-8")
        before = text[: text.rindex(act)]
        assert "may_remove(desk)" in before[before.rindex("\ndef ") :] or "may_remove" in before
    assert "ring your defence organisation" in load_page("law").split("\n\n")[0] + load_page("law").split("\n\n")[1]
    assert not said(r"expire|auto-?delete|delete (?:it|this) (?:now|instead)")


def test_10_it_never_stands_in_for_the_record() -> None:
    assert said("It is not part of the medical record")
    from balint_journal.domain.nudges import SAFETY_LINE  # noqa: PLC0415

    assert SAFETY_LINE == "Anything the patient still needs belongs in the record, not here."


def test_11_nothing_leaks_by_the_way() -> None:
    for path in ROOT.rglob("*.py"):
        text = path.read_text("utf-8")
        assert not re.search(r"^\s*(?:import|from) (?:tempfile|logging|readline|pyperclip)\b", text, re.MULTILINE) or (
            path.name in {"demonstrating.py", "engine.py"}
        ), path  # a throw-away folder for invented words; and the database's own log, switched off
        assert not re.search(r"\bprint\(|\bFileHistory\b|EDITOR|webbrowser", text), path


def test_12_no_way_leads_to_a_portfolio_a_letter_or_a_cloud() -> None:
    code = "\n".join(text for _, text in SCREENS)
    assert not re.search(r"mailto:|smtp|dropbox|icloud\.com|fourteenfish|e-?portfolio", code, re.IGNORECASE)
    assert not said(r"who said (?:it|what|that)\?")


@pytest.mark.parametrize(
    "text", ["He wants to kill himself.", "suicide", "I want to die", "overdose tonight", "help me"]
)
def test_13_no_word_of_hers_calls_up_a_message(text: str, shown: Callable[[str], str]) -> None:
    assert shown(text).replace(text, "") == shown("An ordinary day.").replace("An ordinary day.", "")


def test_14_no_feeling_is_crossed_with_a_group_of_people() -> None:
    for prompt in load_prompts().prompts:
        assert not re.search(
            r"\b(?:ethnic|race|religio|gender|women|men|elderly|immigrant|class)\b", prompt.text, re.IGNORECASE
        )
    assert {"about", "kind", "feeling", "since", "until", "stays"} == options_of("list") - {"json", "limit", "help"}


def test_15_it_claims_to_be_no_group_and_nobodys_choice() -> None:
    claims = r"endorsed|approved by|recommended by|official|accredited|in partnership"
    assert not said(claims)
    for name, text in PAGES_SHOWN:
        for claim in re.finditer(claims, text, re.IGNORECASE):
            assert re.search(
                r"\b(?:no|not|nor|none)\b", text[max(0, claim.start() - 60) : claim.start()], re.IGNORECASE
            ), name
    assert re.search(r"not a (?:substitute|Balint group)|no (?:substitute|Balint group)|is not one", load_page("about"))


@pytest.mark.parametrize("word", INSIDE)
def test_words_of_ours_stay_off_the_screen(word: str) -> None:
    known = {"purge": r"balint bin purge|list, restore or purge|or purged|purge without it"}
    found = [text for _, text in said(rf"\b{word}\b", SCREENS) if not re.search(known.get(word, r"\Znever"), text)]
    assert not found


def test_looking_back_sets_side_by_side_and_says_nothing_of_it() -> None:
    lines = coming_back._side_by_side(look_back(reflection("fond", "weary", "sore")))
    text = "\n".join(lines)
    assert "then: fond" in text
    assert "now:  sore" in text
    assert not re.search(r"\d (?:times|days|weeks)|more|less|than|because|→|↑|↓|%", text)
    assert not re.search(r"\b\d+\b(?! ?\d{4})", re.sub(r"\b20\d\d\b", "", text))


def test_a_list_holds_no_sum() -> None:
    rows = pages_of.listed((summary(1), summary(2)), TODAY)
    assert len(rows) == 2
    assert all("layers" not in cell and "times" not in cell for row in rows for cell in row)


@pytest.fixture
def shown() -> Callable[[str], str]:
    """A reflection with this text, as the page that is read."""

    def page(text: str) -> str:
        return pages_of.whole(reflection("fond", text=text))

    return page


def reflection(*words: str, text: str = "The list.") -> Reflection:
    begun = datetime(2026, 9, 1, 18, 40, tzinfo=UTC)
    kinds = (LayerKind.FIRST, LayerKind.REVISIT, LayerKind.AFTER)
    layers = tuple(
        Layer(
            uuid4(), place, kinds[place - 1], begun + timedelta(weeks=place),
            (Answer(uuid4(), "S1", "Tell it.", text),), (Kind.STUCK,), (word,), (), word,
        )
        for place, word in enumerate(words, 1)
    )  # fmt: skip
    return Reflection(uuid4(), 1, "Heron", begun.date(), layers=layers)


def summary(number: int) -> Summary:
    one = reflection("fond")
    return Summary(
        one.uuid, number, one.alias, one.when, one.kinds, one.feelings, (), one.stays, "fond", 3, "The list."
    )


def options_of(command: str) -> set[str]:
    text = (ROOT / "cli" / "reading.py").read_text("utf-8")
    body = text[text.index(f"def {command}_command(") :]
    parameters = ast.parse(body[: body.index("\n    from ")] + "\n    pass").body[0]
    assert isinstance(parameters, ast.FunctionDef)
    return {one.arg.removeprefix("as_") for one in parameters.args.args} - {"context"}
