"""Install the built wheel and the built sdist into venvs of their own and use them from an empty folder.

usage: wheel.py DIST
"""

import json
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

PASSPHRASE = "lantern gravel oboe biscuit meadow"


def run(command: list[str], cwd: Path, given: str = "", expect: int = 0) -> str:
    """Standard output of a command that must end with ``expect``."""
    done = subprocess.run(command, cwd=cwd, input=given, capture_output=True, text=True, timeout=300, check=False)
    if done.returncode != expect:
        sys.exit(f"{' '.join(command)} ended with {done.returncode}, not {expect}\n{done.stdout}\n{done.stderr}")
    return done.stdout


def try_out(package: Path, uv: str) -> None:
    """One package, from installing to a reflection read back."""
    with tempfile.TemporaryDirectory() as scratch:
        empty, home = Path(scratch) / "empty folder %", Path(scratch) / "venv"
        empty.mkdir()
        venv.create(home)
        scripts = home / ("Scripts" if sys.platform == "win32" else "bin")
        run([uv, "pip", "install", "-q", "--python", str(scripts / "python"), str(package)], empty)
        balint = [str(scripts / "balint"), "--journal", "journal", "--passphrase-fd", "0", "--no-input"]
        run([str(scripts / "balint"), "demo"], empty)
        run([*balint, "init"], empty, f"{PASSPHRASE}\n")
        kept = json.loads(
            run([*balint, "write", "--json", "-"], empty, f'{PASSPHRASE}\n{{"answers":[{{"text":"The list."}}]}}')
        )
        shown = json.loads(run([*balint, "show", str(kept["id"]), "--json"], empty, f"{PASSPHRASE}\n"))
        if shown["layers"][0]["answers"][0]["text"] != "The list.":
            sys.exit("what was written was not read back")
        run([*balint, "init"], empty, f"{PASSPHRASE}\n", expect=7)
        out = run([str(scripts / "balint"), "deidentify"], empty, "Mrs Jean Hollis came on 4 November.")
        if "Hollis" in out or "November" in out:
            sys.exit("the installed de-identifier let something through")
        where = run([str(scripts / "python"), "-c", "import balint_journal as b; print(b.__file__)"], empty)
        if not Path(where.strip()).is_relative_to(home):
            sys.exit("the checkout was tested, not the package")


if __name__ == "__main__":
    dist = Path(sys.argv[1])
    uv = str(Path(".venv-tools/bin/uv").absolute())
    for built in (max(dist.glob("*.whl")), max(dist.glob("*.tar.gz"))):
        try_out(built.absolute(), uv)
        print(f"{built.name}: installed, written, read back, de-identified")
