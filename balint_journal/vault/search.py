"""Search: her words, found in the current text of every answer that is not in the bin."""

from __future__ import annotations

from sqlalchemy import Connection, column, func, literal_column, select, table, text

from balint_journal.domain.summary import Filter, Hit
from balint_journal.vault.reflections import conditions
from balint_journal.vault.tables import ALIAS, ANSWER, LAYER, REFLECTION

_FTS = table("answer_fts", column("rowid"))
_SNIPPET_WORDS = 16


def query_of(words: str) -> str:
    """Words as the index understands them: each one quoted, so that none is an operator; all of them must be there."""
    return " ".join('"' + word.replace('"', '""') + '"' for word in words.replace("\0", " ").split())


def hits(db: Connection, words: str, which: Filter | None = None) -> tuple[Hit, ...]:
    """One hit a reflection, the one written last first; capitals and accents are all the same.

    An empty search finds nothing. ``which.limit`` limits the hits.
    """
    which = which or Filter()
    query = query_of(words)
    if not query:
        return ()
    snippet = func.snippet(literal_column("answer_fts"), 0, "", "", "…", _SNIPPET_WORDS).label("snippet")
    matching = (
        select(REFLECTION.c.number, REFLECTION.c.when, ALIAS.c.name, snippet)
        .select_from(_FTS)
        .join(ANSWER, ANSWER.c.id == _FTS.c.rowid)
        .join(LAYER, LAYER.c.id == ANSWER.c.layer_id)
        .join(REFLECTION, REFLECTION.c.id == LAYER.c.reflection_id)
        .join(ALIAS, ALIAS.c.id == REFLECTION.c.alias_id)
        .where(text("answer_fts MATCH :words").bindparams(words=query), *conditions(which))
        .order_by(_FTS.c.rowid.desc())
    )
    found: dict[int, Hit] = {}
    rows = db.execute(matching)
    for row in rows:  # read one by one: the index gives the newest first, and the limit is soon reached
        found.setdefault(row.number, Hit(row.number, row.when, row.name, row.snippet))
        if which.limit is not None and len(found) >= which.limit:
            break
    rows.close()
    return tuple(found.values())
