"""Question sets of her own, kept in the journal beside ours, hers first."""

from __future__ import annotations

from balint_journal.content.prompts import load_prompts, read_prompt_file
from balint_journal.domain.prompts import Prompt, PromptSet
from balint_journal.errors import ContentError, NothingFoundError
from balint_journal.vault import settings
from balint_journal.vault.store import Store

_PREFIX = "prompts/"
_NAMES = "prompt sets"


def own_prompts(store: Store) -> tuple[Prompt, ...]:
    """Every question of hers, each once; a set that this release can no longer read is left out, never fatal."""
    found: dict[str, Prompt] = {}
    with store.read() as db:
        sets = [(name, settings.get(db, _PREFIX + name) or "") for name in _listed(settings.get(db, _NAMES))]
    for name, text in sets:
        try:
            for prompt in read_prompt_file(text, name):
                found.setdefault(prompt.id, prompt)
        except ContentError:
            continue
    return tuple(found.values())


def all_prompts(store: Store | None) -> PromptSet:
    """Hers beside ours; only ours without a journal."""
    return load_prompts(own_prompts(store) if store else ())


def names(store: Store) -> tuple[str, ...]:
    """The names of her sets."""
    with store.read() as db:
        return _listed(settings.get(db, _NAMES))


def add(store: Store, text: str, name: str) -> int:
    """Take a set into the journal, in place of an earlier one of that name; how many questions. Raises ContentError."""
    found = read_prompt_file(text, name)
    load_prompts((*found, *(prompt for prompt in own_prompts(store) if prompt.id not in {one.id for one in found})))
    with store.write() as pen:
        settings.put(pen, _PREFIX + name, text)
        held = _listed(settings.get(pen.db, _NAMES))
        settings.put(pen, _NAMES, "\n".join(dict.fromkeys((*held, name))))
    return len(found)


def forget(store: Store, name: str) -> None:
    """Let a set go; what was written to its questions stays. Raises NothingFoundError."""
    with store.write() as pen:
        held = _listed(settings.get(pen.db, _NAMES))
        if name not in held:
            raise NothingFoundError("There is no set of that name.", "balint prompts list shows what there is.")
        settings.put(pen, _PREFIX + name, None)
        settings.put(pen, _NAMES, "\n".join(other for other in held if other != name) or None)


def _listed(value: str | None) -> tuple[str, ...]:
    return tuple(line for line in (value or "").split("\n") if line)
