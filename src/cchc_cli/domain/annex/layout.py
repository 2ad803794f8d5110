"""Where in a document its annexes are: their headings, their rows over all pages, and the lines around them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from cchc_cli.domain.annex.account import Account
from cchc_cli.domain.annex.columns import (
    LONGEST_HEADING,
    HeadedColumn,
    Role,
    one_line,
    role_of,
    roles_of,
    speaks_of_results,
)
from cchc_cli.domain.annex.paper import Cell, Paper, PaperTable, Place
from cchc_cli.domain.annex.table import Annex, is_total_words, is_unit_line, read_lines, row_number, unit_of
from cchc_cli.domain.model.text import fold


class Text(NamedTuple):
    """A line of a document outside its annexes: its words, and the paragraph or cell that it is of."""

    words: str
    place: Place


@dataclass(slots=True)
class LaidAnnex:
    """An annex: its columns, the rows below them (of which tables, from which to before which), the lines around."""

    columns: tuple[HeadedColumn, ...]
    above: tuple[Text, ...]
    rows: list[tuple[PaperTable, int, int]]
    below: list[Text] = field(default_factory=list)

    def read(self, account: Account) -> Annex:
        """Return the annex with its rows, but for those that say nothing of their own, which are passed over."""
        lines = tuple(line for rows in self.rows for line in read_lines(*rows, self.columns, account))
        carried = frozenset((table.number, start) for table, start, _ in self.rows[1:])
        return Annex(self.columns, lines, tuple(text.words for text in self.above), carried)


class Layout(NamedTuple):
    """A document's annexes in their order, the lines before the first and after the last, and its other tables."""

    annexes: tuple[LaidAnnex, ...]
    before: tuple[Text, ...]
    after: tuple[Text, ...]
    unread: tuple[PaperTable, ...]


_PAGE = re.compile(r"(?:trang )?[-–(]? ?\d{1,3}(?: ?/ ?\d{1,3})? ?[-–)]?|.*\btiep(?: theo)?\)?\.?")
# A table that is no list of anything: the head of a letter, the recipients and signatures at its end.
_LETTER = re.compile(
    r"cong hoa xa hoi|doc lap - tu do|so: ?.*/|noi nhan|tm\.|kt\.|tl\.|tuq\.|uy ban nhan dan|ubnd (?:tinh|thanh pho|xa)"
    r"|nguoi lap|thu truong|chu tich|pho chu tich|giam doc|dang cong san|.*, ngay .*thang"
)
_FOOT = re.compile(
    r"(?:\(?\*+\)? ?)?(?:ghi chu|luu y|noi nhan|tm\.|kt\.|tl\.|tuq\.|\(ky\b|\(?(?:dvt|don vi(?: tinh)?) ?:)"
    r"|[^,]{2,30}, ngay\b.*\bthang\b.*\bnam\b.*|(?:\((?:1|\*+)\)|\*+) \S.*"
)
_SIGNED = re.compile(
    r"nguoi lap|lap bieu|ke toan|thu truong|(?:pho )?(?:chu tich|giam doc|truong phong|chanh van phong)"
)
_PAST = re.compile(r"(?:[\divxa-z]{1,4}[.)] )?(?:danh gia |bao cao |tong hop |bieu )?(?:ket qua|tinh hinh)\b")
_MOST_HEADING_ROWS = 200
"""Rows of a sheet among which its headings are looked for."""


def lay_out(paper: Paper, account: Account) -> Layout:
    """Tell the annexes of a document from the lines of text around them.

    A table is an annex's where a row of it names the work and who leads it or when it is due. It goes on with
    the annex before it where nothing but a page's number stands between them and it has the same headings, or
    none and as many columns. A letter's head and end set as tables are lines of text.
    """
    annexes: list[LaidAnnex] = []
    before: tuple[Text, ...] | None = None
    between: list[Text] = []
    unread: list[PaperTable] = []
    paragraphs = 0
    for block in paper.blocks:
        if isinstance(block, str):
            paragraphs += 1
            place = Place(0, paragraphs)
            between += [Text(line.strip(), place) for line in block.split("\n") if line.strip()]
            continue
        last = annexes[-1] if annexes else None
        heading = _heading_rows(block)
        start, first = heading or (0, 0)
        end = _end(block, first)
        above = between + _texts(block, 0, start)
        if last and _continues(last, block, heading, above):
            for text in above:
                account.pass_over(text.place, "page")
            _enter_headings(account, block, start, first, last.columns)
            last.rows.append((block, first, end))
            between = _texts(block, end, len(block.rows))
        elif heading:
            if last:
                last.below = between
            before = tuple(above) if before is None else before
            scaled = any(c.unit > 1 for annex in annexes for c in annex.columns)
            columns = _columns(block, start, first, [text.words for text in above], scaled=scaled)
            _enter_headings(account, block, start, first, columns)
            annexes.append(LaidAnnex(columns, tuple(above), [(block, first, end)]))
            between = _texts(block, end, len(block.rows))
        elif _is_letter(block):
            between += _texts(block, 0, len(block.rows))
        else:
            unread.append(block)
    if annexes:
        annexes[-1].below = between
    return Layout(tuple(annexes), before or (), tuple(between), tuple(unread))


def speaks_of_the_past(annex: LaidAnnex) -> bool:
    """Return whether an annex lists what was done, by its headings or by the line that heads it."""
    if speaks_of_results([column.title for column in annex.columns]):
        return True
    head = next((fold(t.words) for t in reversed(annex.above) if not is_unit_line(t.words)), "")
    return bool(
        re.match(
            r"(?:[\divxa-z]{1,4}[.)] )?(?:danh gia |bao cao |tong hop |bieu )?(?:ket qua|tinh hinh)\b", head
        )
    )


def _continues(
    last: LaidAnnex, table: PaperTable, heading: tuple[int, int] | None, above: Sequence[Text]
) -> bool:
    """Return whether a table goes on with the annex before it."""
    pages = all(_PAGE.fullmatch(fold(text.words)) for text in above)
    if heading is None:
        return pages and len(table.rows[0]) == len(last.columns) and not _is_letter(table)
    titles = [fold(title) for title in _titles(table.rows[heading[0] : heading[1]])]
    same = titles == [fold(column.title) for column in last.columns]
    return same and all(_PAGE.fullmatch(fold(text.words)) or is_unit_line(text.words) for text in above)


def _is_letter(table: PaperTable) -> bool:
    """Return whether a table without headings is a letter's head or end, or a frame around words."""
    if len(table.rows[0]) == 1:
        return True
    return len(table.rows[0]) <= 4 and any(
        _LETTER.match(fold(line.strip()))
        for row in table.rows
        for cell in row
        for line in cell.own.split("\n")
    )


def _texts(table: PaperTable, start: int, end: int) -> list[Text]:
    return [
        Text(line.strip(), table.place(n, column))
        for n in range(start, end)
        for column, cell in enumerate(table.rows[n])
        for line in cell.own.split("\n")
        if line.strip()
    ]


def _enter_headings(
    account: Account, table: PaperTable, start: int, first: int, columns: Sequence[HeadedColumn]
) -> None:
    account.columns[table.number] = tuple(column.role or Role.NOTE for column in columns)
    for row in range(start, first):
        account.use(table.place(row), "heading")


def _heading_rows(table: PaperTable) -> tuple[int, int] | None:
    """Return the first heading row and the row after the last, or None where the table has no headings."""
    for start, row in enumerate(table.rows[:_MOST_HEADING_ROWS]):
        for end in (start + 1, start + 2, start + 3):
            if end > start + 1 and not _goes_on(table, start, end - 1):
                break
            roles = {role_of(title) for title in _titles(table.rows[start:end])}
            if roles & {Role.NAME, Role.GROUP} and roles & {Role.LEAD, Role.PARTIES, Role.SCHEDULE}:
                while _goes_on(table, start, end):
                    end += 1
                return start, end
            if not any(role_of(c.text) for c in row):
                break
    return None


def _goes_on(table: PaperTable, start: int, row: int) -> bool:
    """Return whether `row` is a further row of the headings that begin at `start`.

    It is where a heading reaches down into it, or where it names columns and holds no number and no task.
    """
    if row >= len(table.rows) or row > start + 3:
        return False
    cells = table.rows[row]
    if any(c.above for c in cells):
        return all(c.above or len(c.text) < 60 for c in cells)
    named = [i for i, c in enumerate(cells) if c.own.strip()]
    upper = table.rows[start]
    return (
        bool(named)
        and not cells[0].own.strip()
        and all(len(cells[i].text) < 60 and not any(map(str.isdigit, cells[i].text)) for i in named)
        and any(role_of(cells[i].text) is not None for i in named)
        and any(not upper[i].own.strip() for i in named)
    )


def _titles(rows: Sequence[Sequence[Cell]]) -> list[str]:
    """Return each column's heading, the words of its rows joined from the top."""
    titles = []
    for cells in zip(*rows, strict=True):
        words = dict.fromkeys(one_line(c.text) for c in cells if not c.above and c.text.strip())
        title = " ".join(words)
        titles.append(title if len(title) <= LONGEST_HEADING else f"{title[:LONGEST_HEADING]}…")
    return titles


def _columns(
    table: PaperTable, start: int, first: int, above: Sequence[str], *, scaled: bool
) -> tuple[HeadedColumn, ...]:
    """Return the columns under heading rows; `scaled` says that an annex before is not counted in đồng."""
    unit = next((u for line in reversed(above[-6:]) if is_unit_line(line) and (u := unit_of(line))), None)
    titles = _titles(table.rows[start:first])
    roles = roles_of(titles, table.rows[first : first + 50])
    units = [unit_of(title) or unit for title in titles]
    return tuple(
        HeadedColumn(role, title, one or 1, scaled and one is None, beaten)
        for role, beaten, title, one in zip(roles.held, roles.beaten, titles, units, strict=True)
    )


def _end(table: PaperTable, start: int) -> int:
    """Return the row that a table's rows end before: below it are only notes, signatures and blanks."""
    end = last = len(table.rows)
    for row in range(len(table.rows) - 1, start, -1):
        words = [one_line(c.own) for c in table.rows[row] if c.own.strip()]
        if (
            len(words) > 2
            or (len(words) == 2 and row_number(words[0]))
            or is_total_words(" ".join(words[:1]))
        ):
            break
        foot = any(_FOOT.match(fold(w)) or (w.isupper() and _SIGNED.match(fold(w))) for w in words)
        end, last = (row, row) if foot or (not words and last == row + 1) else (end, last)
    return end
