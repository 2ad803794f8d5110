"""The proof of import: a corpus of annexes, each held cell by cell against what a careful official reads in it."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from random import Random
from typing import Any

import pytest

from tests.domain.annex.corpus.collection import composed, documents
from tests.domain.annex.corpus.document import Document
from tests.domain.annex.corpus.insert import INSERTIONS
from tests.domain.annex.corpus.score import RIGHT, Score, imported, put, score

pytestmark = pytest.mark.once

FURTHER = range(10_000, 10_020)
"""Seeds of the composer beside the fixed ones."""

PARTS = 8
"""Parts of the fixed documents, read side by side."""

MOST_NEEDLESS = 0.02
"""Findings a document that stand at no doubtful place: one document in fifty may ask something for nothing."""


def _silent(scores: Sequence[Score]) -> list[str]:
    return [
        f"{one.document.name}: {v.where}: expected {v.expected!r}, got {v.got!r}"
        for one in scores
        for v in one.silent
    ]


def test_the_corpus_is_as_broad_as_it_says() -> None:
    names = [d.name for d in documents()]
    assert len(names) == len(set(names))
    assert sum(d.kind not in ("given", "composed") for d in documents()) >= 150
    assert sum(d.kind == "given" for d in documents()) == 31
    assert {d.suffix for d in documents()} >= {".docx", ".xlsx", ".csv", ".odt", ".ods"}


@pytest.mark.parametrize("part", range(PARTS))
def test_nothing_is_wrong_in_silence_nearly_all_is_right_and_little_is_asked(
    part: int, tmp_path: Path
) -> None:
    scores = [score(document, tmp_path) for document in documents()[part::PARTS]]
    assert _silent(scores) == []
    cells = sum(v.weight for one in scores for v in one.verdicts)
    right = sum(one.count(RIGHT) for one in scores)
    assert right / cells >= 0.98
    needless = [words for one in scores for words in one.needless]
    assert len(needless) <= MOST_NEEDLESS * len(scores), needless


@pytest.mark.parametrize("seed", FURTHER)
def test_nothing_is_wrong_in_silence_in_further_compositions(seed: int, tmp_path: Path) -> None:
    document: Document = composed(seed)
    assert _silent([score(document, tmp_path)]) == []


def _told(document: Document, folder: Path) -> tuple[dict[str, Any], Counter[str], Counter[str]]:
    """Return the draft of a document, what its rules passed over, and what is found in it, wherever it stands."""
    got = imported(put(document, folder))
    return (
        got.data,
        got.passed,
        Counter(f"{f.fault.code} {f.words} {sorted(f.fault.args.items())}" for f in got.findings),
    )


def _sole(seed: int) -> Document:
    """Return a composed document whose only tables are its annex's: what stands in others is told once for all."""
    made = map(composed, range(seed, seed + 20_000, 1_000))
    return next(d for d in made if not d.truth.other and not any(tell.table for tell in d.truth.tells))


@pytest.mark.parametrize("seed", range(20_000, 20_015))
@pytest.mark.parametrize("insertion", INSERTIONS)
def test_whatever_is_inserted_is_in_the_draft_or_is_told(insertion: str, seed: int, tmp_path: Path) -> None:
    before = _sole(seed)
    after = INSERTIONS[insertion](before, Random(seed))
    if after == before:
        assert insertion.endswith("money")  # an annex without a filled cell of money
        return
    assert _told(before, tmp_path) != _told(after, tmp_path)
