"""Borders that were dragged in some rows of a table: a person sees as many columns as before."""

from pathlib import Path

import pytest

from cchc_cli.domain.annex.paper import Cell, Paper, PaperTable
from cchc_cli.files.office.grid import without_slips
from cchc_cli.files.office.paper import read_paper
from tests.files.office.test_word import docx, p, tbl, tc


def table(*rows: str) -> PaperTable:
    """Return a table of rows of letters; `<` is covered from the left, `.` is blank."""
    cells = []
    for row in rows:
        words = list(row)
        for n, letter in enumerate(words):
            words[n] = words[n - 1] if letter == "<" else letter
        cells.append(
            tuple(Cell(w.replace(".", ""), left=mark == "<") for w, mark in zip(words, row, strict=True))
        )
    return PaperTable(1, tuple(cells))


def seen(found: PaperTable) -> list[str]:
    return ["".join("<" if c.left else c.text or "." for c in row) for row in found.rows]


@pytest.mark.parametrize(
    ("rows", "expected", "columns"),
    [
        # The head's first column is wider than that of the rows.
        (("ab<c", "de<f", "gh<i", "jkl<"), ["abc", "def", "ghi", "jkl"], [1, 2, 4]),
        (("ab<cd<e", "fgh<ij<", "kl<mno<"), ["abcde", "fghij", "klmno"], [1, 2, 4, 5, 7]),
        # A column which some row has a cell in, be it blank, is one.
        (("ab<c", "de.f", "gh<i"), ["ab<c", "de.f", "gh<i"], []),
        (("ab<c", "d<ef", "g<<<"), ["abc", "def", "g<<"], [1, 3, 4]),
        # All rows span the same two: one column.
        (("ab<", "cd<"), ["ab", "cd"], [1, 3]),
        (("a<<<", "b<<<"), ["a", "b"], [4]),
        (("abc", "d<<"), ["abc", "d<<"], []),
    ],
)
def test_a_column_that_no_cell_has_for_its_own_is_none(
    rows: tuple[str, ...], expected: list[str], columns: list[int]
) -> None:
    (found,) = without_slips(Paper((table(*rows),))).blocks
    assert isinstance(found, PaperTable)
    assert (seen(found), [*found.columns]) == (expected, columns)


def test_columns_keep_the_numbers_that_they_have_in_the_file(tmp_path: Path) -> None:
    two = '<w:gridSpan w:val="2"/>'
    rows = [
        [tc(p("TT")), tc(p("Nhiệm vụ"), two), tc(p("Chủ trì"))],
        [tc(p("1")), tc(p("Tập huấn")), tc(p("Sở Nội vụ"), two)],
    ]
    (tmp_path / "a.docx").write_bytes(docx(tbl(*rows)))
    (found,) = read_paper(tmp_path / "a.docx").blocks
    assert isinstance(found, PaperTable)
    assert [[c.own for c in row] for row in found.rows] == [
        ["TT", "Nhiệm vụ", "Chủ trì"],
        ["1", "Tập huấn", "Sở Nội vụ"],
    ]
    assert [found.place(1, n).column for n in range(3)] == [1, 2, 4]
