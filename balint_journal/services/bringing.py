"""Bringing one to the group: the review tied to the journal, every step of it kept before the next."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from uuid import UUID

from balint_journal.content.lexicon import load_lexicon
from balint_journal.deid.findings import Finding
from balint_journal.deid.page.furniture import Source
from balint_journal.deid.review.machine import Decided, Phase, Review, Screen, StrictReader, Tools
from balint_journal.documents.glyphs import is_printable
from balint_journal.documents.plain import page_txt
from balint_journal.domain.hiding import NameKind
from balint_journal.domain.keptpage import KeptPage
from balint_journal.domain.prompts import PromptSet
from balint_journal.domain.reflection import LayerKind, Reflection
from balint_journal.domain.turns import turns
from balint_journal.errors import ChangedElsewhereError
from balint_journal.services import choices, deidentifying, prompt_sets
from balint_journal.services import pages as page_files
from balint_journal.services.journal import OpenJournal
from balint_journal.vault import names, pages, reflections

# Two threads would each load the model.
_LOADING = threading.Lock()


class Bringing:
    """One page under review, kept, locked, after every key."""

    def __init__(self, journal: OpenJournal, number: int, uuid: UUID, review: Review, kept: str | None) -> None:
        self.number = number
        self.review = review
        self._journal = journal
        self._uuid = uuid
        self._kept = kept

    @property
    def screen(self) -> Screen:
        """What to show now."""
        return self.review.screen

    def take(self, typed: str) -> None:
        """One key or text; kept before anything else is shown. Raises ChangedElsewhereError, HoldError."""
        before = self.review.phase
        self.review.take(typed)
        self._keep()
        if before is Phase.PLACES:
            choices.agree(self._journal, choices.WORKPLACES, yes=True)
            self._remember(self.review.places, NameKind.WORKPLACE)

    def finish(self, written: Iterable[Path] = ()) -> None:
        """The page was decided: it counts as brought, and the names she wants remembered are. Raises UndecidedError."""
        self.review.page()
        self._remember(self.review.remember, NameKind.UNSAID)
        with self._journal.store.write() as pen:
            pages.mark_brought(pen, self._uuid, files=[str(path) for path in written])

    def write(self, target: Path, *, replace: bool = False, synced: bool = False) -> tuple[Path, ...]:
        """The decided page as files in the form she chose. Raises UndecidedError, and as ``services.pages.write``."""
        return page_files.write(self.review.page(), self.review.where, target, replace=replace, synced=synced)

    def _keep(self) -> None:
        progress = json.dumps(self.review.saved(), ensure_ascii=False)
        page: Decided | None = self.review.page() if self.review.decided else None
        with self._journal.store.write() as pen:
            held = pages.under_review(pen.db, self.number)
            # Another window took this page further: what it kept is not written over.
            if (held and (held.uuid, held.progress)) != (self._kept and (self._uuid, self._kept)):
                raise ChangedElsewhereError
            text, card = (page_txt(page), page.card) if page else ("", "")
            pages.save(pen, uuid=self._uuid, reflection=self.number, progress=progress, text=text, card=card)
        self._kept = progress

    def _remember(self, given: Iterable[str], kind: NameKind) -> None:
        with self._journal.store.write() as pen:
            for name in given:
                names.add(pen, name, kind)


def load() -> None:
    """Get the detectors, the name model and the cues ready: in a thread beside her typing. Again it costs some milliseconds."""
    with _LOADING, suppress(Exception):  # whatever it is, it is told where the page is read
        deidentifying.read("She was tired.")
        turns("She was tired.")


def begin(journal: OpenJournal, number: int) -> Bringing:
    """Take up the page of this reflection that is under review, or begin one. Raises NothingFoundError."""
    with journal.store.read() as db:
        reflection = reflections.get(db, number)
        held = pages.under_review(db, number)
    tools = _tools(journal, reflection)
    if held is not None:
        review = Review.restored(json.loads(held.progress), tools)
        review.reopen()
        return Bringing(journal, number, held.uuid, review, held.progress)
    first_ever = choices.agreed(journal, choices.WORKPLACES) is None
    return Bringing(journal, number, journal.new_id(), Review(tools, first_ever=first_ever), None)


def made_before(journal: OpenJournal, number: int) -> KeptPage | None:
    """The page last brought of this reflection, unless a new one is under review."""
    with journal.store.read() as db:
        found = None if pages.under_review(db, number) else pages.brought(db, number)
    return found[0] if found else None


def begin_from(journal: OpenJournal, page: KeptPage) -> Bringing:
    """A page that was brought, looked at again: as a new one, checked by the names to hide as they are now."""
    with journal.store.read() as db:
        reflection = reflections.get(db, page.reflection)
    review = Review.restored(json.loads(page.progress), _tools(journal, reflection))
    review.reopen()
    return Bringing(journal, page.reflection, journal.new_id(), review, None)


def sources(reflection: Reflection, prompts: PromptSet) -> tuple[Source, ...]:
    """What she wrote, as the review takes it: each answer with the stage of its question."""
    return tuple(
        Source(
            answer.prompt,
            "after" if layer.kind is LayerKind.AFTER else _stage(answer.prompt, prompts),
            answer.text,
            answer.only_for_me,
        )
        for layer in reflection.layers
        for answer in layer.answers
    )


def _stage(prompt: str | None, prompts: PromptSet) -> str:
    found = prompts.get(prompt) if prompt else None
    return found.stage.value if found else ""


def _tools(journal: OpenJournal, reflection: Reflection) -> Tools:
    prompts = prompt_sets.all_prompts(journal.store)
    hidden = deidentifying.hidden_names(journal)
    loading = threading.Thread(target=load, name="loading")
    loading.start()

    def read(text: str, hide: tuple[str, ...]) -> tuple[Finding, ...]:
        loading.join()
        return deidentifying.read(text, hide=(*hidden, *hide)).findings

    return Tools(
        StrictReader(read, load_lexicon()),
        questions={prompt.id: prompt.text for prompt in prompts.prompts},
        usually_left_out=turns,
        printable=is_printable,
        listed=frozenset(name.casefold() for name in hidden),
        sources=sources(reflection, prompts),
    )
