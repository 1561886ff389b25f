"""Every file that a decided page can become."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from balint_journal.deid.review.machine import Decided
from balint_journal.documents import pdf, plain

_FORMS: dict[str, tuple[Callable[[Decided], str | bytes], Callable[[Decided], str | bytes]]] = {
    "txt": (plain.page_txt, plain.card_txt),
    "md": (plain.page_md, plain.card_md),
    "pdf": (pdf.page_pdf, pdf.card_pdf),
}
FORMS = tuple(_FORMS)


@dataclass(frozen=True, slots=True)
class Document:
    """A file to be: ``kind`` is "page" or "card", ``form`` one of FORMS. Its name tells nothing else."""

    kind: str
    form: str
    data: bytes

    @property
    def name(self) -> str:
        """The file's name."""
        return f"{self.kind}.{self.form}"


def documents(page: Decided, form: str) -> tuple[Document, ...]:
    """The page, and the card if there is one, in ``form``."""
    as_page, as_card = _FORMS[form]
    made = [Document("page", form, _bytes(as_page(page)))]
    if page.card:
        made.append(Document("card", form, _bytes(as_card(page))))
    return tuple(made)


def _bytes(made: str | bytes) -> bytes:
    return made if isinstance(made, bytes) else made.encode("utf-8", "replace")
