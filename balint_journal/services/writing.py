"""Writing: a guided sitting whose every answer is kept as it goes, or a text given whole."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import TYPE_CHECKING
from uuid import UUID

from balint_journal.content.prompts import load_prompts
from balint_journal.content.words import load_aliases, load_vocabulary
from balint_journal.domain.aliases import next_alias, own_name
from balint_journal.domain.draft import Draft, DraftAnswer
from balint_journal.domain.flow import Flow
from balint_journal.domain.guided import GuidedSession
from balint_journal.domain.reflection import Answer, Kind, Layer, LayerKind, Stays
from balint_journal.domain.sitting import Given, Sitting
from balint_journal.errors import UsageError
from balint_journal.services.journal import OpenJournal
from balint_journal.vault import aliases, drafts, letterbox, names, reflections, settings
from balint_journal.vault.letterbox import Jot

if TYPE_CHECKING:
    from sqlalchemy import Connection

FREE_TEXT = "In her own words"


class AliasDeclinedError(UsageError):
    """A name for a patient that cannot be used; the reason is the message."""

    remedy = "Choose another word, or leave it out: a name is then given from the list."


@dataclass(frozen=True, slots=True)
class Kept:
    """What was kept: the number and the alias by which she finds it again."""

    number: int
    uuid: UUID
    alias: str


@dataclass(slots=True)
class About:
    """What was said beforehand of a new reflection, or which reflection a sitting goes on with (``reflection``)."""

    alias: str | None = None
    when: date | None = None
    reflection: UUID | None = None

    def to_plain(self) -> dict[str, str | None]:
        """Plain values, fit for JSON."""
        return {
            "alias": self.alias,
            "when": self.when.isoformat() if self.when else None,
            "reflection": str(self.reflection) if self.reflection else None,
        }

    @classmethod
    def from_plain(cls, plain: Mapping[str, str | None]) -> About:
        """From plain values. Raises KeyError or ValueError when they are none."""
        when, reflection = plain["when"], plain["reflection"]
        return cls(
            plain["alias"],
            date.fromisoformat(when) if when else None,
            UUID(reflection) if reflection else None,
        )


@dataclass(slots=True)
class Writing:
    """A sitting under way and the draft that holds it. Every step is kept before the next question is asked."""

    journal: OpenJournal
    session: GuidedSession
    draft: UUID
    about: About = field(default_factory=About)
    stopped: bool = False
    asked_about_a_name: bool = False
    _places: dict[str, int] = field(default_factory=dict)
    _last: DraftAnswer | None = None

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
            drafts.keep_answer(pen, self.draft, self._last, state=self._state())

    def keep(self) -> None:
        """Keep where the sitting stands."""
        with self.journal.store.write() as pen:
            drafts.keep_state(pen, self.draft, self._state())

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
        self._last = row
        with self.journal.store.write() as pen:
            drafts.keep_answer(pen, self.draft, row, state=self._state())

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
        drafts.start(
            pen,
            uuid=writing.draft,
            kind=flow.layer,
            flow=flow.value,
            reflection=about.reflection,
            state=writing._state(),  # noqa: SLF001  # the same module
        )
        if jot is not None:
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
    return _keep_sitting(journal, sitting, About(reflection=draft.reflection), draft.uuid)


def finish(writing: Writing, alias: str | None = None) -> Kept | None:
    """Turn the sitting into a reflection, or a layer of one; None (and no trace) when nothing was written.

    Without ``alias`` a name from the checked list is given silently. Raises AliasDeclinedError.
    """
    if alias is not None:
        writing.about.alias = alias
    return _keep_sitting(writing.journal, writing.session.finish(), writing.about, writing.draft)


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
    return _keep_sitting(journal, sitting, about or About(), None)


def check_alias(journal: OpenJournal, typed: str) -> str:
    """The alias meant by what she typed: a known one, or a word that can be used. Raises AliasDeclinedError."""
    with journal.store.read() as db:
        return _alias(db, typed)


def alias_names(journal: OpenJournal) -> tuple[str, ...]:
    """The names she has given, to choose from."""
    with journal.store.read() as db:
        return aliases.listed(db)


def _keep_sitting(journal: OpenJournal, sitting: Sitting, about: About, draft: UUID | None) -> Kept | None:
    with journal.store.write() as pen:
        if sitting.empty and not sitting.word:
            if draft is not None:
                drafts.drop(pen, draft)
            return None
        layer = _layer(journal, sitting, pen.now)
        settings.mark_shown(pen, sitting.shown)
        if about.reflection is not None:
            number = reflections.number_of(pen.db, about.reflection)
            reflections.add_layer(pen, number, layer, draft=draft)
            if sitting.rest:
                reflections.rest(pen, number, Stays.RESTING)
            return Kept(number, about.reflection, reflections.get(pen.db, number).alias)
        alias = _alias(pen.db, about.alias)
        uuid = journal.new_id()
        when = about.when or pen.now.date()
        number = reflections.keep(pen, uuid=uuid, alias=alias, when=when, layer=layer, draft=draft)
        return Kept(number, uuid, alias)


def _alias(db: Connection, wanted: str | None) -> str:
    """The alias she means if it is known or can be used, else the next from the list."""
    hidden = tuple(name.name for name in names.listed(db))
    used = aliases.used(db)
    if wanted is None or not wanted.strip():
        return next_alias(load_aliases(), used, hidden)
    known = aliases.known(db, wanted)
    if known is not None:
        return known
    own = own_name(wanted, used, hidden)
    if not own.name:
        raise AliasDeclinedError(own.declined)
    return own.name


def _layer(journal: OpenJournal, sitting: Sitting, now: datetime) -> Layer:
    return Layer(
        uuid=journal.new_id(),
        position=0,
        kind=sitting.kind,
        when=now,
        answers=tuple(
            Answer(journal.new_id(), given.prompt, given.question, given.text, given.only_for_me, given.starred)
            for given in sitting.answers
        ),
        kinds=sitting.kinds,
        feelings=sitting.feelings,
        sensations=sitting.sensations,
        word=sitting.word,
    )
