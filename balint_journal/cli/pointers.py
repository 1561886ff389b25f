"""Words people type that are no commands, each answered in one line."""

from __future__ import annotations

from balint_journal.errors import UsageError

_PAGE = "The page for your group is made by: balint bring. A locked copy of everything: balint backup"
_PRINT = "balint bring makes a page you can open and print."
_KEY = "If the passphrase is lost, the paper key opens the journal: balint recovery"
_LOCK = "It locks by itself after each command."
_DEID = "balint deidentify takes out what it can find. No program can promise the rest."
_WRITE = "To write: balint write"
_MEND = "To mend a wording: balint amend. The earlier wording is kept."
_PORTFOLIO = "This journal is not made for that. For a portfolio, write afresh: balint law"

LOCKING = ("lock", "exit", "quit", "close")
SUPPORT = ("crisis", "samaritans", "helpme")

POINTERS: dict[str, str] = {
    **dict.fromkeys(("export", "share", "page", "summary"), _PAGE),
    **dict.fromkeys(("print",), _PRINT),
    **dict.fromkeys(("forgot", "password", "login"), _KEY),
    **dict.fromkeys(LOCKING, _LOCK),
    **dict.fromkeys(("anonymise", "anonymize", "redact"), _DEID),
    **dict.fromkeys(("new", "add", "entry", "diary"), _WRITE),
    **dict.fromkeys(("edit", "change", "undo"), _MEND),
    **dict.fromkeys(("portfolio", "appraisal"), _PORTFOLIO),
}


class NotACommandError(UsageError):
    """A word that is no command; the message says, in one line, where to go instead."""

    what = "That is not one of its words: balint help shows them."


def pointer_for(word: str) -> str | None:
    """Where to go instead of ``word``, or None when nothing is known of it."""
    return POINTERS.get(word.strip().lower())
