"""All documents of the corpus: the given ones, those made by hand, the composed ones of fixed seeds."""

from functools import cache

from tests.domain.annex.corpus import agencies, amounts, given, heads, rows, traps, units
from tests.domain.annex.corpus.document import Document

COMPOSED = 60


@cache
def documents() -> tuple[Document, ...]:
    """Return the fixed documents."""
    made = [d for kind in (heads.KIND, units.KIND, amounts.KIND, rows.KIND, traps.KIND, agencies.KIND) for d in kind.documents]
    return (*given.DOCUMENTS, *made)


def composed(seed: int) -> Document:
    """Return the document that a seed composes."""
    raise NotImplementedError
