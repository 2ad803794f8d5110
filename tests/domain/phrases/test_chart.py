"""What a symbol is said to begin with is what it begins with: nothing that it would read is left out."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import cchc_cli.domain.phrases.grammar  # noqa: F401 - has the rules and readers
from cchc_cli.domain.phrases import chart
from cchc_cli.domain.phrases.chart import Chart

TABLE = Path(__file__).parents[2] / "data" / "phrases.tsv"
PHRASES = [line.partition("\t")[0] for line in TABLE.read_text("utf-8").splitlines() if line[:1] != "#"]


def ends_of_all(symbol: str) -> list[tuple[str, int, object]]:
    found: list[tuple[str, int, object]] = []
    for phrase in PHRASES:
        read = Chart(phrase)
        found += [(phrase, i, repr(read.ends(symbol, i))) for i in reversed(range(read.size))]
    return found


@pytest.fixture
def try_all() -> Iterator[Callable[[], None]]:
    """A way to have everything tried everywhere, whatever a symbol begins with."""

    def forget() -> None:
        chart._compiled.cache_clear()
        chart._firsts.cache_clear()

    def ask_no_more() -> None:
        patched.setattr(chart, "_begun_by", lambda _: frozenset({chart.ANY}))
        forget()

    with pytest.MonkeyPatch.context() as patched:
        yield ask_no_more
    forget()


@pytest.mark.parametrize("symbol", sorted({*chart._RULES, *chart._READERS}))
def test_no_end_is_lost_where_a_beginning_is_asked_for_first(
    symbol: str, try_all: Callable[[], None]
) -> None:
    quick = ends_of_all(symbol)
    try_all()
    assert ends_of_all(symbol) == quick
