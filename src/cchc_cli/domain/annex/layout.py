"""Where in a document its annexes are: their headings, their rows over all pages, and the lines around them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile
from typing import NamedTuple

from cchc_cli.domain.annex.columns import (
    LONGEST_HEADING,
    HeadedColumn,
    Role,
    one_line,
    role_of,
    roles_of,
    speaks_of_results,
    ticked_span,
)
from cchc_cli.domain.annex.ledger import Ledger
from cchc_cli.domain.annex.paper import Cell, Paper, PaperTable, Place
from cchc_cli.domain.annex.table import Annex, read_lines, row_number, tell_parts
from cchc_cli.domain.annex.units import is_unit_line, total_of, unit_for
from cchc_cli.domain.model.text import fold


class TextLine(NamedTuple):
    """A line of a document outside its annexes: its words, and the paragraph or cell that it is of."""

    words: str
    place: Place


@dataclass(slots=True)
class LaidAnnex:
    """An annex: its columns, the rows below them (of which tables, from which to before which), the lines around."""

    columns: tuple[HeadedColumn, ...]
    above: tuple[TextLine, ...]
    rows: list[tuple[PaperTable, int, int]]
    below: list[TextLine] = field(default_factory=list)

    def read(self, account: Ledger) -> Annex:
        """Return the annex with its rows, but for those that say nothing of their own, which are passed over."""
        pages = [[*read_lines(*rows, self.columns, account)] for rows in self.rows]
        lines = tell_parts([line for page in pages for line in page])
        # The numbers of the columns may stand above what goes on.
        carried = frozenset((page[0].table.number, page[0].index) for page in pages[1:] if page)
        above, below = (tuple(text.words for text in texts) for texts in (self.above, self.below))
        return Annex(self.columns, lines, above, below, carried)

    def count_in(self, margins: Sequence[str], *, scaled: bool) -> None:
        """Give each column the unit that is stated for it; `scaled`: an annex before is not counted in đồng."""
        last = (_texts(table, max(start, end - 3), end) for table, start, end in self.rows)
        numbers = [_texts(table, start, min(start + 1, end)) for table, start, end in self.rows[:1]]
        notes = [t.words for texts in (*numbers, *last) for t in texts if is_unit_line(t.words)]
        first, last_table = self.rows[0][0], self.rows[-1][0]
        above = [t.words for t in self.above if _of(t, first) and not fold(t.words).startswith("ghi chu")]
        ours = takewhile(lambda t: _of(t, last_table) and not _ANEW.match(fold(t.words)), self.below)
        below = [text.words for text in ours]
        units = (unit_for(c.title, above, [*notes, *below], margins) for c in self.columns)
        self.columns = tuple(
            replace(column, stated=unit, doubtful=scaled and unit is None)
            for column, unit in zip(self.columns, units, strict=True)
        )
        # The parts of an amount are counted as it is.
        whole = next((c.stated for c in self.columns if c.role is Role.AMOUNT), None)
        self.columns = tuple(
            replace(c, stated=whole) if c.role is Role.PART and c.stated is None else c for c in self.columns
        )


def _of(text: TextLine, table: PaperTable) -> bool:
    """Return whether a line can speak of a table: a paragraph, or one in the same table or sheet."""
    return text.place.table in (0, table.number) or not text.place.sheet


class OtherTable(NamedTuple):
    """A table that is no annex: its place, or that of the row of a sheet that heads it, and the heading's words."""

    place: Place
    words: str = ""


class Layout(NamedTuple):
    """A document's annexes in their order, the lines before the first and after the last, and its other tables."""

    annexes: tuple[LaidAnnex, ...]
    before: tuple[TextLine, ...]
    after: tuple[TextLine, ...]
    unread: tuple[OtherTable, ...]


_PAGE = re.compile(r"(?:trang )?[-–(]? ?\d{1,3}(?: ?/ ?\d{1,3})? ?[-–)]?|.*\btiep(?: theo)?\)?\.?")
_DATED = r"[^,]{2,30}, ngay (?:\d{1,2}/|.*\bthang\b).*"
_ON_BEHALF = r"(?:tm|kt|tl|tuq)\."
_SIGNER = (
    rf"(?:{_ON_BEHALF} ?)?(?:(?:nguoi )?lap (?:bieu|bang)|nguoi lap|ke toan|thu truong"
    r"|(?:pho )?(?:chu tich|giam doc|thu truong|truong phong|chanh van phong))"
)
# A table that is no list of anything: the head of a letter, the recipients and signatures at its end.
_LETTER = re.compile(
    r"cong hoa xa hoi|doc lap - tu do|so: ?.*/|noi nhan|uy ban nhan dan|ubnd (?:tinh|thanh pho|xa)|dang cong san"
    rf"|{_ON_BEHALF}|{_SIGNER}|{_DATED}"
)
_FOOT = re.compile(
    rf"(?:\(?\*+\)? ?)?(?:ghi chu|luu y|noi nhan|{_ON_BEHALF}|\(ky\b|\(?(?:dvt|don vi(?: tinh)?) ?:)"
    rf"|{_DATED}|(?:\((?:1|\*+)\)|\*+):? \S.*|nguoi lap\b.*"
)
# In capitals: who signs, and for whom.
_SIGNED = re.compile(rf"uy ban nhan dan|ubnd|hdnd|{_SIGNER}")
# Side by side in the last rows of a sheet.
_SIGNS = re.compile(rf"{_SIGNER}.{{0,30}}|\(ky\b.{{0,40}}")
_LONGEST_FOOT = 15
"""Rows at the end of a table in which signatures are looked for."""
_COUNTS = re.compile(r"(?:s ?)?tt|so (?:tt|thu tu)")
_PAST = re.compile(r"(?:[\divxa-z]{1,4}[.)] )?(?:danh gia |bao cao |tong hop |bieu )?(?:ket qua|tinh hinh)\b")
_YEARS = re.compile(r"\b20\d\d\b")
_SUMMARY = re.compile(r"\btong hop\b|^th$")
_ANEW = re.compile(r"phu luc|bieu|danh muc|ke hoach|chuong trinh|bang \d")
LONGEST_TITLE = 120
"""Letters of a column's heading; a longer one is in a row of tasks."""


def lay_out(paper: Paper, account: Ledger) -> Layout:
    """Tell the annexes of a document from the lines of text around them.

    A table is an annex's where a row of it names the work and who leads it or when it is due. It goes on with
    the annex before it where nothing but a page's number stands between them and it has the same headings, or
    none and as many columns. A letter's head and end set as tables are lines of text.
    """
    annexes: list[LaidAnnex] = []
    between: list[TextLine] = []
    unread: list[OtherTable] = []
    paragraphs = 0
    for block in paper.blocks:
        if isinstance(block, str):
            paragraphs += 1
            place = Place(0, paragraphs)
            between += [TextLine(line.strip(), place) for line in block.split("\n") if line.strip()]
            continue
        if not (pieces := _pieces(block)):
            if annexes and _goes_on_bare(annexes[-1], block, between):
                _go_on(account, annexes[-1], between, _Piece(block, 0, 0, 0, _end(block, 0)))
                between = _texts(block, annexes[-1].rows[-1][2], len(block.rows))
            elif (others := [*_other_tables(block, ())]) and others[0][0]:
                # A sheet whose table is no annex: what heads it is text.
                unread += _pass_others(account, block, others)
                between += _texts(block, 0, len(block.rows), others)
            elif _is_letter(block) or all(is_unit_line(t.words) for t in _texts(block, 0, len(block.rows))):
                between += _texts(block, 0, len(block.rows))
            else:
                unread.append(OtherTable(block.place(-1)))
            continue
        others = [*_other_tables(block, pieces)]
        unread += _pass_others(account, block, others)
        begun = [rows[0] for rows in others]
        pieces = [p._replace(end=min(row for row in (*begun, p.end) if row >= p.first)) for p in pieces]
        for piece in pieces:
            above = between + _texts(block, piece.top, piece.heading, others)
            between = []
            if annexes and _goes_on_headed(annexes[-1], piece, above):
                _go_on(account, annexes[-1], above, piece)
                continue
            if annexes:
                annexes[-1].below = above
            annexes.append(LaidAnnex(_columns(piece), tuple(above), []))
            _go_on(account, annexes[-1], (), piece)
        between = _texts(block, pieces[-1].end, len(block.rows), others)
    if annexes:
        annexes[-1].below = between
    scaled = False
    for annex in annexes:
        annex.count_in((*paper.margins, *paper.notes), scaled=scaled)
        scaled = scaled or any(column.unit > 1 for column in annex.columns)
    return Layout(tuple(annexes), _before(annexes), tuple(between), tuple(unread))


def _before(annexes: Sequence[LaidAnnex]) -> tuple[TextLine, ...]:
    """Return the lines down to the first table of work; one of last year's work, or a summary, may stand above it."""
    first = next((n for n, a in enumerate(annexes) if not speaks_of_the_past(a) and not sums_up(a)), 0)
    return tuple(text for annex in annexes[: first + 1] for text in annex.above)


def sums_up(annex: LaidAnnex) -> bool:
    """Return whether an annex calls itself a summary."""
    names = [text.words for text in annex.above[-3:]] + [table.sheet for table, _, _ in annex.rows]
    return any(_SUMMARY.search(fold(name)) for name in names)


def speaks_of_the_past(annex: LaidAnnex) -> bool:
    """Return whether an annex lists what was done, by its headings or by the line that heads it."""
    if speaks_of_results([column.title for column in annex.columns]):
        return True
    return _heads_the_past(annex.above)


def _heads_the_past(above: Sequence[TextLine]) -> bool:
    """Return whether the line that heads a table, the last above it that states no unit, speaks of what was done."""
    head = next((fold(t.words) for t in reversed(above) if not is_unit_line(t.words)), "")
    return bool(_PAST.match(head))


class _Piece(NamedTuple):
    """A part of a table: the rows of text at its `top`, its headings, its rows from `first` to before `end`."""

    table: PaperTable
    top: int
    heading: int
    first: int
    end: int

    @property
    def titles(self) -> list[str]:
        """The headings of the columns."""
        return _titles(self.table.rows[self.heading : self.first])


def _pieces(table: PaperTable) -> list[_Piece]:
    """Part a table at its rows of headings: a sheet may hold several annexes, or one over several pages."""
    headings = [*_every_heading(table)]
    pieces: list[_Piece] = []
    for n, (heading, first) in enumerate(headings):
        following = headings[n + 1] if n + 1 < len(headings) else None
        end = _end_before(table, (heading, first), following) if following else _end(table, first)
        pieces.append(_Piece(table, pieces[-1].end if pieces else 0, heading, first, end))
    return pieces


def _end_before(table: PaperTable, heading: tuple[int, int], following: tuple[int, int]) -> int:
    """Return the row that the rows under a heading end before, where another heading follows them.

    What stands just above it are lines of text, but where the headings are repeated; below a table of last year's
    results they begin anew.
    """
    end = following[0]
    same = _titles(table.rows[slice(*heading)]) == _titles(table.rows[slice(*following)])
    if same and not _heads_the_past(_texts(table, 0, heading[0])):
        return end
    while end > heading[1] and not _is_work(_words(table.rows[end - 1])):
        end -= 1
    return end


def _other_tables(table: PaperTable, pieces: Sequence[_Piece]) -> Iterator[range]:
    """Yield the rows of a sheet's other tables: from a heading that begins with TT, and is no annex's, to the last
    row of several cells before the next annex.
    """
    for n in range(len(pieces) + 1):
        start = pieces[n - 1].first if n else 0
        end = pieces[n].heading if n < len(pieces) else len(table.rows)
        rows = ((row, table.rows[row]) for row in range(start, end))
        wide = [n for n, row in rows if len(_words(row)) > 2 and not _is_signed(row)]
        begun = next((row for row in wide if _COUNTS.fullmatch(fold(table.rows[row][0].own))), None)
        if begun is not None and wide[-1] > begun:
            yield range(begun, wide[-1] + 1)


def _words(row: Sequence[Cell]) -> list[str]:
    """Return the words of a row, those of each cell on one line."""
    return [words for cell in row if cell.text and (words := one_line(cell.own))]


def _pass_others(account: Ledger, table: PaperTable, others: Sequence[range]) -> Iterator[OtherTable]:
    """Pass over the rows of a sheet's other tables, and yield those; their headings are left."""
    for rows in others:
        for row in rows[1:]:
            account.pass_over(table.place(row), "table")
        yield OtherTable(table.place(rows[0]), "; ".join(_words(table.rows[rows[0]])))


def _is_work(words: Sequence[str]) -> bool:
    """Return whether the words of a row are those of a task, of a numbered head or of a total."""
    if len(words) == 2 and row_number(words[0]):
        return True
    return len(words) > 2 or total_of(" ".join(words[:1])) is not None


def _goes_on_bare(last: LaidAnnex, table: PaperTable, above: Sequence[TextLine]) -> bool:
    """Return whether a table without headings goes on with the annex before it: on the next page, or in its count."""
    pages = all(_PAGE.fullmatch(fold(text.words)) for text in above)
    first = row_number(table.rows[0][0].own.strip())
    if not first and sum(role_of(cell.text) is not None for cell in table.rows[0]) > 1:
        return False  # headings of something else: the other half of a table that was cut in two
    upper, _, end = last.rows[-1]
    counted = [
        number for row in upper.rows[:end] if (number := row_number(row[0].own.strip())) and number.isdigit()
    ]
    on = bool(counted) and first == str(int(counted[-1]) + 1)
    return (pages or on) and len(table.rows[0]) == len(last.columns) and not _is_letter(table)


def _goes_on_headed(last: LaidAnnex, piece: _Piece, above: Sequence[TextLine]) -> bool:
    """Return whether a piece under the same headings goes on with the annex before it."""
    same = [fold(title) for title in piece.titles] == [fold(column.title) for column in last.columns]
    return same and all(_PAGE.fullmatch(fold(text.words)) or is_unit_line(text.words) for text in above)


def _go_on(account: Ledger, annex: LaidAnnex, above: Sequence[TextLine], piece: _Piece) -> None:
    """Add the rows of a piece to an annex."""
    for text in above:
        if _PAGE.fullmatch(fold(text.words)) or is_unit_line(text.words):
            account.pass_over(text.place, "page")
    for row in range(piece.heading, piece.first):
        account.use(piece.table.place(row), "heading")
    roles = {piece.table.place(-1, n).column: c.role or Role.NOTE for n, c in enumerate(annex.columns)}
    account.columns.setdefault(piece.table.number, []).append((piece.table.place(piece.heading).row, roles))
    annex.rows.append((piece.table, piece.first, piece.end))


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


def _texts(table: PaperTable, start: int, end: int, without: Sequence[range] = ()) -> list[TextLine]:
    """Return the lines of text in rows of a table, but for those of other tables."""
    return [
        TextLine(line.strip(), table.place(n, column))
        for n in range(start, end)
        if not any(n in rows for rows in without)
        for column, cell in enumerate(table.rows[n])
        for line in cell.own.split("\n")
        if line.strip()
    ]


def _every_heading(table: PaperTable) -> Iterator[tuple[int, int]]:
    """Yield the first row of each of a table's headings, and the row after their last."""
    row = 0
    while row < len(table.rows):
        first = _heading_at(table, row)
        if first:
            yield row, first
        row = first or row + 1


def _heading_at(table: PaperTable, start: int) -> int:
    """Return the row after the headings that begin at a row; 0 where none begin there."""
    row = table.rows[start]
    words = _words(row)
    # Most rows of a long table are told to be none at the first glance.
    if len(words) < 2 or row_number(words[0]) or max(map(len, words)) > LONGEST_TITLE:
        return 0
    for end in (start + 1, start + 2, start + 3):
        if end > start + 1 and not _goes_on(table, start, end - 1):
            break
        roles = {role_of(title) for title in _titles(table.rows[start:end])}
        if roles & {Role.NAME, Role.GROUP} and roles & {Role.LEAD, Role.PARTIES, Role.SCHEDULE}:
            while _goes_on(table, start, end):
                end += 1
            return end
        if not any(role_of(c.text) for c in row):
            break
    return 0


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
    upper = table.rows[row - 1]
    across = [cell.left and not cell.above for cell in (*upper, Cell())]
    timed = [ticked_span(c.text) or _YEARS.search(c.text) for c in cells]
    return (
        bool(named)
        and not cells[0].own.strip()
        and all(len(cells[i].text) < 60 and (timed[i] or not re.search(r"\d", cells[i].text)) for i in named)
        and any(role_of(cells[i].text) or timed[i] for i in named)
        # Each column above is named but for these, or their heading spans several.
        and any(not upper[i].text.strip() or across[i] or across[i + 1] for i in named)
    )


def _titles(rows: Sequence[Sequence[Cell]]) -> list[str]:
    """Return each column's heading, the words of its rows joined from the top."""
    titles = []
    for cells in zip(*rows, strict=True):
        words = dict.fromkeys(one_line(c.text) for c in cells if not c.above and c.text.strip())
        title = " ".join(words)
        titles.append(title if len(title) <= LONGEST_HEADING else f"{title[:LONGEST_HEADING]}…")
    return titles


def _columns(piece: _Piece) -> tuple[HeadedColumn, ...]:
    """Return the columns under heading rows."""
    titles = piece.titles
    roles = roles_of(titles, piece.table.rows[piece.first : piece.end][:_LOOKED_AT])
    return tuple(map(HeadedColumn, roles.held, titles, roles.beaten))


_LOOKED_AT = 50
"""Rows in which a column is looked at for cells that reach down."""


def _end(table: PaperTable, start: int) -> int:
    """Return the row that a table's rows end before: below it are only notes, signatures and blanks."""
    looked_at = range(max(start + 1, len(table.rows) - _LONGEST_FOOT), len(table.rows))
    end = last = next((row for row in looked_at if _is_signed(table.rows[row])), len(table.rows))
    for row in range(end - 1, start, -1):
        words = _words(table.rows[row])
        if _is_work(words):
            break
        foot = any(_FOOT.match(fold(w)) or (w.isupper() and _SIGNED.match(fold(w))) for w in words)
        end, last = (row, row) if foot or (not words and last == row + 1) else (end, last)
    return end


def _is_signed(row: Sequence[Cell]) -> bool:
    """Return whether a row names those who sign, side by side."""
    words = _words(row)
    return len(words) > 1 and all(_SIGNS.fullmatch(fold(word)) for word in words)
