"""Run as a program: one word through every command, everything logged, and no network or other program allowed.

Writes what each command line came to as JSON to the file named; a refused call ends it with a traceback.
"""

from __future__ import annotations

import json
import logging
import shutil
import sys
from pathlib import Path

REFUSED = (
    "socket.",
    "subprocess.",
    "os.system",
    "os.exec",
    "os.posix_spawn",
    "os.spawn",
    "os.fork",
    "webbrowser.",
    "urllib.",
)
seen: list[str] = []


def refuse(event: str, arguments: tuple[object, ...]) -> None:
    """The audit hook: nothing that speaks to a network or starts a program may be called at all."""
    del arguments
    if event.startswith(REFUSED):
        seen.append(event)
        raise PermissionError(event)


sys.addaudithook(refuse)
logging.basicConfig(level=logging.DEBUG, stream=sys.stderr)

from program import CHEAP, Inside, cheap_keys  # noqa: E402 - under the hook from here on

WORD = "Zebedithar"
NEW = "quartz violin ember saddle november"


def lines(there: Path, paper: str) -> list[tuple[list[str], str, list[str] | None]]:
    """Command lines, their standard input, and their secrets (None: the passphrase)."""
    mine = there / "mine.toml"
    mine.write_text(f'stage = "body"\n[[prompt]]\ntext = "Why did {WORD} come?"\n')
    given = {"about": "Heron", "feelings": [f"{WORD} words"], "answers": [{"prompt": "P8", "text": f"{WORD} came."}]}
    old = Inside(there / "j").passphrase
    return [
        (["write", "-"], f"{WORD} came in.\nMrs {WORD} sat down.", None),
        (["write", "--json", "-"], json.dumps(given), None),
        (["write", "--json", "-"], f'{{"{WORD}": 1}}', None),
        (["write", "--json", "-"], f'{{"answers": [{{"text": "{WORD}", "prompt": "{WORD}"}}]}}', None),
        (["write", "--json", "-"], f'["{WORD}"', None),
        (["write", "--about", WORD, "--when", WORD, "-"], "x", None),
        (["write", "--about", WORD, "-"], WORD, None),
        (["write", WORD], "", None),
        (["names", "add"], f"{WORD}\n", None),
        (["names"], "", None),
        (["names", "forget"], f"{WORD}y\n", None),
        (["jot"], f"{WORD} on the stairs", []),
        (["jots"], "", None),
        (["jots", "--json"], "", None),
        *[
            ([*words], "", None)
            for words in (["list"], ["list", "--json"], ["still"], ["show", "1"], ["show", "1", "--json"])
        ],
        (["search", WORD], "", None),
        (["search", f"{WORD}x"], "", None),
        (["list", "--about", WORD], "", None),
        (["show", WORD], "", None),
        (["list", "--since", WORD], "", None),
        (["list", "--kind", WORD], "", None),
        (["look-back", "1"], "", None),
        (["rest", "1"], "", None),
        (["delete", "2"], "", None),
        (["bin"], "", None),
        (["bin", "restore", "2"], "", None),
        (["list"], "", [WORD]),
        (["list"], "", ["wrong"]),
        (["deidentify"], f"Mrs {WORD} came.", []),
        (["deidentify", "--json"], f"Mrs {WORD} came.", []),
        (["deidentify", "--jsonl"], f'{{"id": 1, "text": "Mrs {WORD} came."}}\n{{"text": "{WORD}"', []),
        (["prompts", "check", str(mine)], "", []),
        (["prompts", "use", str(mine)], "", None),
        (["nudge", "--jsonl"], f'{{"id": 1, "text": "I should have seen {WORD}."}}', []),
        ([WORD], "", []),
        (["status"], "", None),
        (["check"], "", None),
        (["backup", "-o", str(there / "copy.balint")], "", None),
        (["restore", "--dry-run", str(there / "copy.balint")], "", None),
        (["merge", str(there / "other")], "", [old, old]),
        (["recovery", "check"], "", [paper]),
        (["passphrase"], "", [old, NEW]),
        (["rotate"], "", [NEW, old]),
        (["search", WORD], "", None),
    ]


def main(there: Path, to: Path) -> None:
    """Set up a journal in ``there`` and send the word through everything."""
    from balint_journal.services import journal  # noqa: PLC0415 - under the hook

    balint = Inside(there / "j")
    with cheap_keys():
        opened, paper = journal.set_up(balint.folder, balint.passphrase, cost=CHEAP)
        opened.close()
        shutil.copytree(balint.folder, there / "other")
        came_to = []
        for words, text, secrets in lines(there, paper):
            ran = balint(*words, text=text, secrets=secrets)
            came_to.append({"words": words, "code": ran.code, "out": ran.out, "err": ran.err})
    (there / "mine.toml").unlink()
    to.write_text(json.dumps({"ran": came_to, "seen": seen}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
