"""Draw the guide's pictures from the real program: a person at a pty goes through a week, and the screens are kept as SVG.

usage: make.py      (writes beside itself; the journal is a throw-away one)
"""

from __future__ import annotations

import sys
import tempfile
from html import escape
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parents[1] / "tests" / "support"))

from person import Person

BALINT = str(Path(sys.executable).parent / "balint")
OWN = "four odd words meadow gravel"
CELL, LINE, EDGE = 8.43, 19, 18


def draw(name: str, lines: list[str]) -> None:
    """Keep one screen as an SVG of plain text, readable by a screen reader."""
    while lines and not lines[-1].strip():
        lines.pop()
    width, height = int(80 * CELL + 2 * EDGE), int(len(lines) * LINE + 2 * EDGE)
    rows = "\n".join(
        f'<text x="{EDGE}" y="{EDGE + 14 + number * LINE}" xml:space="preserve">{escape(line)}</text>'
        for number, line in enumerate(lines)
    )
    (HERE / f"{name}.svg").write_text(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" '
        f'font-family="ui-monospace,Menlo,Consolas,monospace" font-size="14" fill="#222">\n'
        f'<title>{escape(name)}</title>\n<rect width="{width}" height="{height}" rx="6" fill="#faf8f4" stroke="#ddd6c8"/>\n'
        f"{rows}\n</svg>\n",
        encoding="utf-8",
    )


def keep(person: Person, name: str, *, hide: tuple[str, ...] = ()) -> None:
    """Draw what stands in the window now."""
    person.pauses(0.3)
    lines = person.lines
    for words in hide:
        lines = [line.replace(words, "~/.local/share/balint-journal") for line in lines]
    draw(name, lines)


def first_run(folder: str) -> None:
    """Welcome, passphrase, the key on paper."""
    with Person([BALINT, "--journal", folder], rows=40) as person:
        person.sees("Press Enter to begin")
        keep(person, "first-run")
        person.enters("")
        person.sees("o for words of your own")
        keep(person, "passphrase")
        person.enters("o")
        person.sees("Passphrase:")
        person.enters(OWN)
        person.sees("Once more:")
        person.enters(OWN)
        person.sees("type the third group", within=60)
        person.enters("")
        person.sees("Press Enter to write about it", within=30)
        person.enters("n")
        person.ends(within=30)


def unlock(person: Person) -> None:
    """The passphrase, when it is asked for."""
    person.sees("Passphrase:", within=30)
    person.enters(OWN)


def write(folder: str) -> None:
    """An evening's sitting, from the first question to the last word."""
    with Person([BALINT, "--journal", folder, "write"], rows=46) as person:
        unlock(person)
        person.sees("Which consultation is still with you?", within=60)
        person.answers("The man with the list, this afternoon.")
        person.sees("Which come near")
        person.answers("lingering, a bit stuck")
        person.sees("Tell it in a few lines")
        person.answers(
            "He had his list again. Each time I answered something he nodded and", "looked at the next line."
        )
        person.sees("comes back")
        person.answers("The paper getting smaller.")
        person.pauses(2)
        person.answers("Foot going under the desk.")
        person.sees("One word for how it is now")
        keep(person, "write")
        person.answers("Sheepish. And fond.")
        person.ends(within=30)


def look(folder: str, name: str, *words: str, seen: str) -> None:
    """A screen that only reads."""
    with Person([BALINT, "--journal", folder, *words], rows=34) as person:
        unlock(person)
        person.sees(seen, within=60)
        keep(person, name, hide=(folder,))
        person.presses("q")
        person.pauses(0.5)


def bring(folder: str) -> None:
    """A finding, shown in its sentence."""
    with Person([BALINT, "--journal", folder, "bring", "1"], rows=40) as person:
        unlock(person)
        person.sees("Your places of work", within=60)
        person.answers()
        person.sees("Who is in this?")
        person.answers()
        for part in ("Who came", "What happened", "The moment that stays", "What I felt"):
            person.sees(part)
            person.enters("1")
        person.sees("Between us")
        person.enters("")
        person.sees("What I wonder")
        keep(person, "bring")


def main() -> None:
    """Every picture of the guide."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = str(Path(scratch) / "journal")
        first_run(folder)
        with Person([BALINT, "--journal", folder], rows=26) as person:
            person.sees("Enter leaves")
            keep(person, "home")
            person.enters("")
            person.ends()
        write(folder)
        look(folder, "still", "still", seen="Sheepish")
        look(folder, "show", "show", "1", seen="First written")
        bring(folder)
        look(folder, "look-back", "look-back", "1", seen="I notice")


if __name__ == "__main__":
    main()
