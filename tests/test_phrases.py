"""Schedule phrases against dates worked out by hand."""

from datetime import date
from pathlib import Path

import pytest

from cchc_cli.domain.phrases import PhraseError, parse_phrase
from cchc_cli.domain.schedule import Part, Period
from cchc_cli.files.workdays import load_workdays

TABLE = Path(__file__).with_name("data") / "phrases.tsv"
ROWS = [
    tuple(line.split("\t"))
    for line in TABLE.read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


def parts(phrase: str, year: int = 2021) -> tuple[Part, ...]:
    return parse_phrase(phrase, Period.of_year(year), load_workdays())


def dues(phrase: str, year: int = 2021) -> list[date]:
    return sorted(d for part in parts(phrase, year) for d in part.due)


@pytest.mark.parametrize(("phrase", "year", "kinds", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_table(phrase: str, year: str, kinds: str, expected: str) -> None:
    if kinds == "refused":
        with pytest.raises(PhraseError):
            parts(phrase, int(year))
        return
    assert ",".join(part.kind for part in parts(phrase, int(year))) == kinds
    if expected != "-":
        assert " ".join(map(str, dues(phrase, int(year)))) == expected
