"""All documents of the corpus: the given ones, those made by hand, the composed ones of fixed seeds."""

from functools import cache

from tests.domain.annex.corpus import (
    agencies,
    amounts,
    columns,
    formats,
    given,
    heads,
    real,
    rows,
    shapes,
    traps,
    units,
)
from tests.domain.annex.corpus.compose import compose
from tests.domain.annex.corpus.document import Document
from tests.domain.annex.corpus.papers import (
    blends,
    cells,
    letters,
    mixed,
    offices,
    portals,
    provinces,
    sheets,
    tables,
    trades,
    turns,
)

COMPOSED = 60
_SUBJECTS = (
    heads,
    units,
    amounts,
    rows,
    traps,
    agencies,
    columns,
    formats,
    real,
    shapes,
    offices,
    provinces,
    portals,
    tables,
    letters,
    cells,
    mixed,
    turns,
    blends,
    sheets,
    trades,
)


@cache
def documents() -> tuple[Document, ...]:
    """Return the fixed documents."""
    made = [d for subject in _SUBJECTS for d in subject.KIND.documents]
    return (*given.DOCUMENTS, *made, *map(composed, range(COMPOSED)))


def composed(seed: int) -> Document:
    """Return the document that a seed composes."""
    return compose(seed)
