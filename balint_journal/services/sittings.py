"""Words that were written become a reflection, or a sitting of one: in one transaction, whatever happened meanwhile."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Connection

from balint_journal.content.words import load_aliases
from balint_journal.domain.aliases import next_alias, own_name
from balint_journal.domain.reflection import Answer, Layer, LayerKind, Stays
from balint_journal.domain.sitting import Sitting
from balint_journal.errors import NothingFoundError, UsageError
from balint_journal.services.journal import OpenJournal
from balint_journal.vault import aliases, drafts, facts, names, reflections, settings
from balint_journal.vault.store import Pen


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


def keep_sitting(journal: OpenJournal, sitting: Sitting, about: About, draft: UUID | None) -> Kept | None:
    """Keep a sitting and let its draft go; None when nothing is in it. Raises AliasDeclinedError for what was given whole.

    What was to go on with a reflection that is in the bin by now, or gone, becomes one of its own, and a name that will
    not do any more is replaced by one from the list: the words of a draft wait for neither.
    """
    with journal.store.write() as pen:
        if sitting.empty and not sitting.word:
            if draft is not None:
                drafts.drop(pen, draft)
            return None
        settings.mark_shown(pen, sitting.shown)
        layer = _layer(journal, sitting, pen.now)
        kept = None if about.reflection is None else _add(pen, about.reflection, layer, draft, rest=sitting.rest)
        return kept or _begin(pen, journal.new_id(), about, replace(layer, kind=LayerKind.FIRST), draft)


def _begin(pen: Pen, uuid: UUID, about: About, layer: Layer, draft: UUID | None) -> Kept:
    try:
        alias = alias_for(pen.db, about.alias)
    except AliasDeclinedError:
        if draft is None:
            raise
        alias = alias_for(pen.db, None)
    when = about.when or pen.now.date()
    return Kept(reflections.keep(pen, uuid=uuid, alias=alias, when=when, layer=layer, draft=draft), uuid, alias)


def _add(pen: Pen, uuid: UUID, layer: Layer, draft: UUID | None, *, rest: bool) -> Kept | None:
    try:
        number = reflections.number_of(pen.db, uuid)
    except NothingFoundError:
        return None
    reflections.add_layer(pen, number, layer, draft=draft)
    if rest and not facts.read(pen.db).hold:
        reflections.rest(pen, number, Stays.RESTING)
    return Kept(number, uuid, reflections.get(pen.db, number).alias)


def alias_for(db: Connection, wanted: str | None) -> str:
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
