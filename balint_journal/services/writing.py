"""Writing: a guided sitting whose every answer is kept as it goes, or a text given whole."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from uuid import UUID

from balint_journal.content.prompts import load_prompts
from balint_journal.content.words import load_vocabulary
from balint_journal.domain.draft import Draft, DraftAnswer
from balint_journal.domain.flow import Flow
from balint_journal.domain.guided import JOTTED, GuidedSession
from balint_journal.domain.reflection import Kind, LayerKind
from balint_journal.domain.sitting import Given, Sitting
from balint_journal.errors import NothingFoundError
from balint_journal.services.journal import OpenJournal
from balint_journal.services.sittings import About, Kept, alias_for, keep_sitting
from balint_journal.vault import aliases, drafts, facts, letterbox, settings
from balint_journal.vault.letterbox import Jot
from balint_journal.vault.store import Pen

FREE_TEXT = "In her own words"


@dataclass(slots=True)
class Writing:
    """A sitting under way and the draft that holds it. Every step is kept before the next question is asked.

    Where a step cannot be kept (no room, in use, changed elsewhere) its words stay in hand: ``keep`` tries again.
    """

    journal: OpenJournal
    session: GuidedSession
    draft: UUID
    about: About = field(default_factory=About)
    stopped: bool = False
    asked_about_a_name: bool = False
    _places: dict[str, int] = field(default_factory=dict)
    _last: DraftAnswer | None = None
    _unkept: DraftAnswer | None = None

    def answer(self, text: str) -> None:
        """Keep an answer and go on; an empty one is a skip."""
        self._keep(text, finished=True, step=lambda: self.session.answer(text))

    def typing(self, text: str) -> None:
        """Keep what stands in the line so far."""
        self._keep(text, finished=False, step=lambda: self.session.typing(text))

    def back(self) -> bool:
        """Return to the question before; False at the first one."""
        moved = self.session.back()
        self.keep()
        return moved

    def stop(self, text: str = "") -> None:
        """End here; ``text`` is what was typed and not yet finished."""
        if text.strip():
            self.typing(text)
        self.session.stop()
        self.stopped = True
        self.keep()

    def mend_last(self, text: str) -> None:
        """Put another wording in the place of the answer given last; no trace of the former stays."""
        self.session.mend(text)
        assert self._last is not None
        self._last = replace(self._last, text=text)
        with self.journal.store.write() as pen:
            self._put(pen, self._last)
            facts.set_sweep(pen.db, due=True)

    def keep(self) -> None:
        """Keep where the sitting stands, and what a step before could not keep."""
        with self.journal.store.write() as pen:
            self._put(pen, self._unkept)
        self._unkept = None

    def _keep(self, text: str, *, finished: bool, step: Callable[[], None]) -> None:
        question = self.session.question
        assert question is not None
        step()
        if not text.strip():
            self.keep()
            return
        place = self._places.setdefault(question.prompt or question.text, len(self._places) + 1)
        row = DraftAnswer(
            place,
            question.prompt,
            question.text or FREE_TEXT,
            text,
            only_for_me=question.prompt == "P8",
            finished=finished,
        )
        self._last = self._unkept = row
        self.keep()

    def _put(self, pen: Pen, row: DraftAnswer | None = None) -> None:
        """Into the draft; one that another window has kept as it was begins anew, whole."""
        try:
            drafts.keep_state(pen, self.draft, self._state())
        except NothingFoundError:
            self.draft = self.journal.new_id()
            self._start(pen)
        if row is not None:
            drafts.keep_answer(pen, self.draft, row)

    def _start(self, pen: Pen) -> None:
        flow = self.session.flow
        about = self.about.reflection
        drafts.start(pen, uuid=self.draft, kind=flow.layer, flow=flow.value, reflection=about, state=self._state())

    def _keep_jot(self, pen: Pen, text: str) -> None:
        """A row of its own, so that not even a state that cannot be read takes it along."""
        self._places[JOTTED] = 1
        drafts.keep_answer(pen, self.draft, DraftAnswer(1, None, JOTTED, text))

    def _state(self) -> str:
        return json.dumps({"session": self.session.state(), "about": self.about.to_plain()})


def begin(
    journal: OpenJournal,
    flow: Flow,
    *,
    about: About | None = None,
    kinds: tuple[Kind, ...] = (),
    feelings: tuple[str, ...] = (),
    jot: Jot | None = None,
) -> Writing:
    """Begin a sitting. ``jot`` is a line she jotted earlier: taken in at the head, then gone from the letterbox."""
    about = about or About()
    with journal.store.read() as db:
        shown = settings.prompts_shown(db)
    session = GuidedSession(
        flow,
        load_prompts(journal.own_prompts()),
        shown=shown,
        kinds=kinds,
        feelings=feelings,
        vocabulary=load_vocabulary(),
    )
    if jot is not None:
        session.begin_with(jot.text)
    writing = Writing(journal, session, journal.new_id(), about)
    with journal.store.write() as pen:
        writing._start(pen)  # noqa: SLF001  # the same module
        if jot is not None:
            writing._keep_jot(pen, jot.text)  # noqa: SLF001  # the same module
            letterbox.taken_in(pen.db, jot)
    if jot is not None:
        letterbox.clear(journal.vault, jot)
    return writing


def unfinished(journal: OpenJournal) -> tuple[Draft, ...]:
    """What a flat battery left behind, the last touched first."""
    with journal.store.read() as db:
        return drafts.all_drafts(db)


def take_up(journal: OpenJournal, draft: Draft) -> Writing | None:
    """Go on with a draft; None when its state cannot be read (then ``keep_as_it_is`` still keeps every word)."""
    try:
        state = json.loads(draft.state)
        about = About.from_plain(state["about"])
        session = GuidedSession.resume(
            state["session"], load_prompts(journal.own_prompts()), vocabulary=load_vocabulary()
        )
    except (ValueError, KeyError, TypeError):
        return None
    writing = Writing(journal, session, draft.uuid, about)
    for row in draft.answers:
        writing._places[row.prompt or row.question] = row.position  # noqa: SLF001  # the same module
    return writing


def keep_as_it_is(journal: OpenJournal, draft: Draft) -> Kept | None:
    """Keep a draft as a reflection, as far as it went."""
    writing = take_up(journal, draft)
    if writing is not None:
        return finish(writing)
    given = tuple(Given(row.prompt, row.question, row.text, row.only_for_me) for row in draft.answers)
    sitting = Sitting(draft.kind, given, (), (), (), "", rest=False, shown=())
    return keep_sitting(journal, sitting, About(reflection=draft.reflection), draft.uuid)


def finish(writing: Writing, alias: str | None = None) -> Kept | None:
    """Turn the sitting into a reflection, or a layer of one; None (and no trace) when nothing was written.

    Without ``alias`` (see ``check_alias``) a name from the checked list is given silently.
    """
    if alias is not None:
        writing.about.alias = alias
    return keep_sitting(writing.journal, writing.session.finish(), writing.about, writing.draft)


def keep_text(
    journal: OpenJournal,
    answers: tuple[Given, ...],
    *,
    about: About | None = None,
    kinds: tuple[Kind, ...] = (),
    feelings: tuple[str, ...] = (),
    sensations: tuple[str, ...] = (),
    word: str = "",
) -> Kept | None:
    """Keep something given whole, not guided; None when there is nothing in it."""
    given = tuple(answer for answer in answers if answer.text.strip())
    sitting = Sitting(LayerKind.FIRST, given, kinds, feelings, sensations, word, rest=False, shown=())
    return keep_sitting(journal, sitting, about or About(), None)


def check_alias(journal: OpenJournal, typed: str) -> str:
    """The alias meant by what she typed: a known one, or a word that can be used. Raises AliasDeclinedError."""
    with journal.store.read() as db:
        return alias_for(db, typed)


def alias_names(journal: OpenJournal) -> tuple[str, ...]:
    """The names she has given, to choose from."""
    with journal.store.read() as db:
        return aliases.listed(db)
