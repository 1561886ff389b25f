"""What the detectors may ask of the shipped word lists. The lists themselves live in ``content`` and are handed in."""

from __future__ import annotations

from collections.abc import Collection
from typing import Protocol, TypeAlias

# Several of ``Kind`` at once, joined by ``|``.
Kinds: TypeAlias = int


class Kind:
    """What a single lower-case word is known as. A word is often several things at once.

    Plain numbers and no ``IntFlag``: a note asks thousands of times, and an enumeration makes an object of every answer.
    """

    NONE = 0
    FORENAME = 1
    SURNAME = 2
    PLACE = 4
    ORDINARY = 8  # an English dictionary word, in lower case
    COMMON = 16  # among the words that everybody uses
    CLINICAL = 32  # medicine's own words: diseases, drugs, tests
    EPONYM = 64  # a name that stands for a sign, scale, disease or device
    FEELING = 128
    COUNTRY = 256
    DEMONYM = 512  # nationality, people, language
    FAITH = 1024
    NAME_FIRST = 2048  # a dictionary word, but far more often a given name ("harry", "peter")
    CAPITAL = 4096  # ordinarily written with a capital and yet no identifier: days, brands, programmes
    OBSCURE = 8192  # in the largest dictionaries only
    NAME = 16384  # some proper name, of a person, a place or a thing
    WORK = 32768  # the title of a book, film, song or programme
    ABBREVIATION = 65536  # an abbreviation or form of clinical life, when written in capitals


# Every way in which a word may be there for another reason than to name somebody.
ENGLISH = (
    Kind.ORDINARY
    | Kind.COMMON
    | Kind.CLINICAL
    | Kind.ABBREVIATION
    | Kind.CAPITAL
    | Kind.DEMONYM
    | Kind.FAITH
    | Kind.FEELING
)


class Lexicon(Protocol):
    """Membership tests over compact data; every word is given in lower case with straight apostrophes."""

    def kinds(self, word: str) -> Kinds:
        """Everything that ``word`` is known as; ``Kind.NONE`` for an unknown word."""
        ...

    def phrase(self, words: str) -> Kinds:
        """As ``kinds``, for several words joined by single spaces ("newcastle upon tyne")."""
        ...

    def terms(self, name: str) -> Collection[str]:
        """A small named list ("occupations"), whole."""
        ...


class NoLexicon:
    """Knows no word at all: for tests, and for a broken installation that must still mask shapes."""

    def kinds(self, word: str) -> Kinds:
        """Nothing is known."""
        del word
        return Kind.NONE

    def phrase(self, words: str) -> Kinds:
        """Nothing is known."""
        del words
        return Kind.NONE

    def terms(self, name: str) -> Collection[str]:
        """No list is known."""
        del name
        return ()
