"""Freeze a journal as this release writes it: ``python tests/vaults/make.py 0.1.0``. Done once for each release.

Whatever comes later must open what lies here, by passphrase and by recovery key, and find the same words.
"""

from __future__ import annotations

import json
import sys
import tempfile
from datetime import UTC, date, datetime
from itertools import count
from pathlib import Path
from uuid import UUID

from balint_journal.crypto.kdf import DEFAULT_BOUNDS
from balint_journal.domain.draft import DraftAnswer
from balint_journal.domain.hiding import NameKind
from balint_journal.domain.reflection import Answer, Kind, Layer, LayerKind, Stays
from balint_journal.vault import answers, backup, drafts, dustbin, letterbox, names, pages, reflections, settings
from balint_journal.vault.journal import Journal
from balint_journal.vault.keys import Passphrase
from balint_journal.vault.store import Pen

HERE = Path(__file__).parent
PASSPHRASE = "lantern gravel oboe biscuit meadow"
NOW = datetime(2026, 11, 22, 18, 40, tzinfo=UTC)
_NUMBERS = count(1)


def new_id() -> UUID:
    """Uuids that can be told beforehand."""
    return UUID(int=next(_NUMBERS))


def freeze(release: str) -> None:
    """Write the journal, a backup of it, and what must be found in both."""
    folder = HERE / release
    with tempfile.TemporaryDirectory() as base:
        state = Path(base)
        cost = DEFAULT_BOUNDS.least
        journal, recovery = Journal.create(folder / "journal", Passphrase(PASSPHRASE), cost=cost, state=state)
        with journal:
            letterbox.seal(journal.place.folder, "the way he folded it", now=NOW, state=state)
            store = journal.store(clock=lambda: NOW, new_id=new_id, back_up=lambda: None)
            with store.write() as pen:
                _write(pen)
            backup.back_up(journal, folder / "backup.balint", made=NOW)
    (folder / "journal" / "journal.lock").unlink()
    secrets = {"passphrase": PASSPHRASE, "recovery": recovery.text}
    (folder / "secrets.json").write_text(json.dumps(secrets, indent=1) + "\n", encoding="utf-8")


def _write(pen: Pen) -> None:
    first = (
        Answer(new_id(), "O1", "Which consultation is still with you?", "The man with the list."),
        Answer(new_id(), "S1", "Tell it in a few lines.", "He folded the paper very small. Ćwiąg, naïve, 纸, 📄."),
        Answer(new_id(), None, "", "Said sorry to me.", only_for_me=True, starred=True),
    )
    layer = Layer(
        new_id(), 1, LayerKind.FIRST, NOW, first, (Kind.LINGERING, Kind.STUCK), ("sheepish",), ("hot",), "fond"
    )
    reflections.keep(pen, uuid=new_id(), alias="Heron", when=date(2026, 11, 20), layer=layer)
    later = Layer(new_id(), 1, LayerKind.AFTER, NOW, (Answer(new_id(), "A1", "What did they stir?", "The door."),))
    reflections.add_layer(pen, 1, later)
    answers.amend(pen, first[0].uuid, "The man with the list, this afternoon.")
    for number, alias in ((2, "Curlew"), (3, "Larch")):
        other = Layer(new_id(), 1, LayerKind.FIRST, NOW, (Answer(new_id(), None, "", f"the {number}. one"),))
        reflections.keep(pen, uuid=new_id(), alias=alias, when=date(2026, 10, number), layer=other)
    reflections.rest(pen, 2, Stays.RESTING)
    dustbin.put(pen, 3)
    names.add(pen, "Grimpolwhistle", NameKind.PLACE)
    draft = new_id()
    drafts.start(pen, uuid=draft, kind=LayerKind.REVISIT, flow="long", reflection=None, state='{"at":1}')
    drafts.keep_answer(pen, draft, DraftAnswer(1, "C1", "What has come back?", "half a sent", finished=False))
    page = new_id()
    pages.save(pen, uuid=page, reflection=1, progress="{}", text="Who came\nA man.", card="the paper")
    pages.mark_brought(pen, page, files=["/tmp/page.pdf"])  # noqa: S108 - only words here
    settings.put(pen, "nudges", "no")
    settings.mark_shown(pen, ["O1", "S1"])


if __name__ == "__main__":
    freeze(sys.argv[1])
