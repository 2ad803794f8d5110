"""The account of an imported document: its lines and tables, each cell with what became of it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cchc_cli.domain.annex.finding import Judged
from cchc_cli.domain.annex.ledger import CellFate, Ledger
from cchc_cli.domain.annex.paper import Paper, PaperTable, Place
from cchc_cli.messages import Language
from cchc_cli.render.formats.html import page
from cchc_cli.render.pages.import_plan import where
from cchc_cli.render.pages.validate import message, remedy, sentence
from cchc_cli.render.payload import Contract, Getters, Payload, TableContract, formed, maybe

SIGNS = {CellFate.USED: "✓", CellFate.PASSED: "–", CellFate.LEFT: "?"}
"""What says a fate where colour can't."""


class Accounted(NamedTuple):
    """A line or a cell as the account shows it: its words, its fate, by what, the numbers of its findings."""

    place: Place
    words: str
    fate: CellFate
    by: str
    findings: tuple[int, ...]


class _AccountedTable(NamedTuple):
    """A table of the document: its number and sheet, its rows, the numbers of the findings about it as a whole."""

    number: int
    sheet: str
    rows: list[list[Accounted]]
    findings: list[int]


class Told(NamedTuple):
    """A finding under its number: where it is, what it says, what to do."""

    number: int
    where: str
    message: str
    remedy: str


def write(paper: Paper, account: Ledger, judged: Sequence[Judged], file: str, language: Language) -> bytes:
    """Write the account as a page: the document's lines and tables, coloured and signed, the findings below."""
    found = _numbers(judged)
    blocks: list[object] = []
    for block, places in _blocks(paper):
        accounted = [[_accounted(p, words, account, found) for p, words in row] for row in places]
        blocks.append(
            _AccountedTable(block.number, block.sheet, accounted, found.get((block.number, 0, 0), []))
            if block
            else accounted[0][0]
        )
    told = [
        Told(
            n,
            where(j.finding.place, language) if j.finding.place else "",
            sentence(message(j.diagnostic, language)),
            sentence(remedy(j.diagnostic, language)),
        )
        for n, j in enumerate(judged, 1)
    ]
    cells = [*_cells(paper, account, found)]
    return page(
        "account.html",
        language,
        file=file,
        blocks=blocks,
        told=told,
        counts={fate: sum(cell.fate is fate for cell in cells) for fate in CellFate},
        signs=SIGNS,
        fates={fate: language(f"import_account.{fate}") for fate in CellFate},
        readings={by: language(f"import_account.by_{by}") for by in {cell.by for cell in cells} if by},
    )


class AccountedPaper(NamedTuple):
    """A document with what became of its lines and cells, the findings about it, and its name."""

    paper: Paper
    account: Ledger
    judged: Sequence[Judged]
    file: str

    def lines(self) -> Iterator[tuple[Accounted, Sequence[Judged]]]:
        """Yield each line and each cell with words of its own, beside all findings."""
        for accounted in _cells(self.paper, self.account, _numbers(self.judged)):
            yield accounted, self.judged


_CELLS: Getters[tuple[Accounted, Sequence[Judged]]] = {
    "table": maybe(lambda pair: pair[0].place.table or None),
    "sheet": maybe(lambda pair: pair[0].place.sheet or None),
    "row": lambda pair: pair[0].place.row,
    "column": maybe(lambda pair: pair[0].place.column or None),
    "words": lambda pair: pair[0].words,
    "fate": formed("cell_fate", lambda pair: pair[0].fate.value),
    "reading": maybe(lambda pair: pair[0].by or None),
    "findings": lambda pair: [pair[1][n - 1].diagnostic.code for n in pair[0].findings],
}

CONTRACT = Contract[AccountedPaper](
    None, TableContract(_CELLS, AccountedPaper.lines), facts={"file": lambda paper: paper.file}
)


def payload(paper: Paper, account: Ledger, judged: Sequence[Judged], file: str) -> Payload:
    """Return the account as data: a row for each line and each cell with words of its own."""
    return CONTRACT.payload(AccountedPaper(paper, account, judged, file))


def _numbers(judged: Sequence[Judged]) -> dict[tuple[int, int, int], list[int]]:
    found: dict[tuple[int, int, int], list[int]] = {}
    for number, j in enumerate(judged, 1):
        if place := j.finding.place:
            found.setdefault((place.table, place.row, place.column), []).append(number)
    return found


def _blocks(paper: Paper) -> Iterator[tuple[PaperTable | None, list[list[tuple[Place, str]]]]]:
    """Yield each line, and each table with its rows; a merged cell has its words at its first place."""
    lines = 0
    for block in paper.blocks:
        if isinstance(block, str):
            lines += 1
            yield None, [[(Place(0, lines), block)]]
        else:
            yield (
                block,
                [
                    [(block.place(row, column), cell.own) for column, cell in enumerate(cells)]
                    for row, cells in enumerate(block.rows)
                ],
            )


def _cells(
    paper: Paper, account: Ledger, found: dict[tuple[int, int, int], list[int]]
) -> Iterator[Accounted]:
    for _, places in _blocks(paper):
        for row in places:
            yield from (_accounted(p, words, account, found) for p, words in row if words.strip())


def _accounted(
    place: Place, words: str, account: Ledger, found: dict[tuple[int, int, int], list[int]]
) -> Accounted:
    table, row, column = place.table, place.row, place.column
    numbers = [*found.get((table, row, column), ())]
    if table and column:
        numbers += found.get((table, row, 0), ())
    entry = account.of(place)
    return Accounted(
        place, words, entry.fate, "" if entry.fate is CellFate.LEFT else entry.by, tuple(numbers)
    )
