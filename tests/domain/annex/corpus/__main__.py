"""Prints what the reader makes of the corpus: `python -m tests.domain.annex.corpus [NAME…] [options]`."""

import argparse
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.domain.annex.corpus.collection import composed, documents
from tests.domain.annex.corpus.score import FLAGGED, RIGHT, SILENT, Score, put, score

_MOST = 6
"""Needless findings of a document that are shown; of many, the first say what the others do."""


def main() -> None:
    """Score the chosen documents and print the figures, and each cell that is not right."""
    parser = argparse.ArgumentParser(prog="python -m tests.domain.annex.corpus", description=__doc__)
    parser.add_argument(
        "names", nargs="*", help="documents or kinds, by the beginning of their names; all without"
    )
    parser.add_argument(
        "--seeds", type=int, default=0, metavar="N", help="score N further composed documents instead"
    )
    parser.add_argument(
        "--start", type=int, default=1000, metavar="SEED", help="the first of the further seeds"
    )
    parser.add_argument(
        "--write", type=Path, metavar="FOLDER", help="write the documents there, and score nothing"
    )
    parser.add_argument("--flagged", action="store_true", help="show each flagged cell too")
    parser.add_argument("--needless", action="store_true", help="show each needless finding too")
    parser.add_argument("--quiet", action="store_true", help="show the figures alone")
    options = parser.parse_args()
    chosen = [composed(options.start + n) for n in range(options.seeds)] if options.seeds else documents()
    if options.names:
        chosen = [d for d in chosen if d.name.startswith(tuple(options.names))]
    if options.write:
        options.write.mkdir(parents=True, exist_ok=True)
        for document in chosen:
            print(put(document, options.write))
        return
    with tempfile.TemporaryDirectory() as folder:
        scores = [score(document, Path(folder)) for document in chosen]
    if not options.quiet:
        for one in scores:
            _show(one, flagged=options.flagged, needless=options.needless)
    _figures(scores)


def _show(one: Score, *, flagged: bool, needless: bool) -> None:
    shown = [v for v in one.verdicts if v.outcome == SILENT or (flagged and v.outcome == FLAGGED)]
    extra = one.needless if needless else []
    if not shown and not extra:
        return
    print(f"\n{one.document.name}{one.document.suffix}")
    for v in shown:
        print(
            f"  {v.outcome:7}  {v.where}\n           expected {v.expected!r}\n           got      {v.got!r}"
        )
    for words in extra[:_MOST]:
        print(f"  needless {words[:220]}")
    if len(extra) > _MOST:
        print(f"  needless … and {len(extra) - _MOST} more")


def _figures(scores: Sequence[Score]) -> None:
    kinds: dict[str, list[Score]] = {}
    for one in scores:
        kinds.setdefault(one.document.kind, []).append(one)
    print(f"\n{'kind':14}{'docs':>6}{'whole':>7}{'silent':>8}{'cells':>8}{'right':>8}{'flagged':>9}{'silent':>8}"
          f"{'right %':>9}{'needless':>10}{'doubts':>8}")  # fmt: skip
    for kind, group in [*kinds.items(), ("all", list(scores))]:
        right, flagged, silent = (sum(one.count(o) for one in group) for o in (RIGHT, FLAGGED, SILENT))
        cells = right + flagged + silent
        whole = sum(one.count(RIGHT) == sum(v.weight for v in one.verdicts) for one in group)
        wrong = sum(bool(one.silent) for one in group)
        needless = sum(len(one.needless) for one in group)
        doubts = sum(one.doubts for one in group)
        print(f"{kind:14}{len(group):6}{whole:7}{wrong:8}{cells:8}{right:8}{flagged:9}{silent:8}"
              f"{100 * right / max(cells, 1):9.2f}{needless:10}{doubts:8}")  # fmt: skip


if __name__ == "__main__":
    main()
