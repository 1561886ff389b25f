"""De-identifying: the detectors with the shipped lists and the name model, and her own names first and always."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from balint_journal.content.lexicon import load_lexicon
from balint_journal.content.model_files import learnt_alone
from balint_journal.content.name_model import load_name_model
from balint_journal.deid.engine import Result, deidentify
from balint_journal.deid.findings import Action, Category, Finding

if TYPE_CHECKING:
    from balint_journal.services.journal import OpenJournal


def read(text: str, *, hide: Sequence[str] = (), model: bool = True) -> Result:
    """De-identify one text. ``hide`` are names that always go. Raises DamagedModelError, DamagedWeightsError."""
    if model:
        return deidentify(text, hide=hide, lexicon=load_lexicon(), model=load_name_model())
    return deidentify(text, hide=hide, lexicon=load_lexicon(), alone=learnt_alone())


def _read_by_rules(text: str, hide: Sequence[str]) -> Result:
    return deidentify(text, hide=hide, lexicon=load_lexicon())


def hidden_names(journal: OpenJournal) -> tuple[str, ...]:
    """Her names to hide."""
    from balint_journal.vault import names  # the database is none of the filter's business

    with journal.store.read() as db:
        return tuple(name.name for name in names.listed(db))


def first_name_in(text: str, *, hide: Sequence[str] = ()) -> Finding | None:
    """The first thing in ``text`` that looks like a person's name, or None. Quick: the model is not asked."""
    found = _read_by_rules(text, hide).findings
    return next((one for one in found if one.category is Category.PERSON and one.action is Action.REPLACE), None)


def without(text: str, name: Finding) -> str:
    """``text`` with that name taken out wherever it stands, in the words the de-identifier would put there."""
    said = name.text.strip().casefold()
    kept: list[str] = []
    at = 0
    for one in _read_by_rules(text, (name.text.strip(),)).findings:
        if one.action is Action.REPLACE and one.category is Category.PERSON and said in one.text.casefold():
            kept += (text[at : one.start], one.replacement)
            at = one.end
    return "".join((*kept, text[at:]))
