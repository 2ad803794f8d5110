"""The consolidated estimate as an Excel workbook: its sums are live, and the next step is filled in and given back.

The sheet is locked but for the cells to fill, without a password: it keeps slips out, and nobody in. What the
hidden sheet holds is read back by `files.forms.estimate`; its first column says what the rest of a row is.
"""

from collections.abc import Iterable, Sequence

from xlsxwriter.utility import xl_range, xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from cchc_cli.domain.reports.estimate import (
    EstimateReport,
    EstimateRow,
    EstimateSum,
    figures_of,
    following,
)
from cchc_cli.domain.reports.form import SHEET
from cchc_cli.messages import Language, inert
from cchc_cli.render.cells import roman
from cchc_cli.render.formats.xlsx import LINE_HEIGHT, Workbook, height_of, points, row_height, wish_of
from cchc_cli.render.pages import estimate as view
from cchc_cli.render.paper_fit import FEWEST, Columns, Wish, columns_on_paper

TABLE_VERSION = "1"

_MONEY_WIDTH, _ITEM = 17, 60
"""In letters: of an amount, of an item."""
_WITH_SIGNATURES = 8
"""Rows that stand on the page of the signatures at least."""
_WIDTHS = {"no": 7, "task": 52, "agency": 22, "note": 26, "remark": 32}
_NARROWEST = {"no": 7, "task": 30, "agency": 14, "note": 14, "remark": 14}
"""In letters: what the columns would like, and what they need; the amounts besides."""

_CELL: dict[str, object] = {"border": 1, "border_color": "#BFBFBF", "text_wrap": True}
_CENTRED: dict[str, object] = {"align": "center"}
_BOLD: dict[str, object] = {"bold": True}
_HEADER: dict[str, object] = {"bold": True, "bg_color": "#E3ECF5", "align": "center"}
_INPUT: dict[str, object] = {"bg_color": "#FFFBE0", "locked": False}
_MONEY: dict[str, dict[str, object]] = {
    "vi": {"align": "right", "num_format": "[$-42A]#,##0"},
    "en": {"align": "right", "num_format": "[$-409]#,##0"},
}

_MOST_SUMMED = 200
"""Cells and ranges in one SUM; Excel takes 255."""


def write(report: EstimateReport, language: Language) -> bytes:
    """Write the table of a stage as an XLSX workbook. The same report gives the same bytes."""
    return _EstimateBook(report, language).finish()


class _EstimateBook(Workbook):
    """The workbook while it is written; `filled` is the step that is to be filled in, if one is."""

    def __init__(self, report: EstimateReport, language: Language) -> None:
        super().__init__(language("estimate.title", number=report.plan.number))
        self.report, self.language = report, language
        self.filled = following(report.stage)
        money = ["amount", *view.steps(report), "difference", *([self.filled] if self.filled else [])]
        self.keys = ["no", "task", "agency", *money, "note", *(["remark"] if self.filled else [])]
        self.at = {key: n for n, key in enumerate(self.keys)}
        self.money = [key for key in money if key != "difference"]
        self.page = self.add_sheet(language("estimate.sheet"))
        self.columns = self._columns()
        self.widths, self.heights = self.columns.widths, list[float]()
        self.hidden_rows: list[tuple[str, ...]] = []
        self._write()
        if report.itemised:
            self._lines()
        self._finish_hidden()

    # -- pieces

    def _hide(self, *words: str) -> None:
        self.hidden_rows.append(words)

    def _text(
        self, row: int, column: int, text: str, *looks: dict[str, object], to: int | None = None
    ) -> None:
        """Write a text that nobody is to change; what it says is kept on the hidden sheet."""
        shown = inert(text)
        if not shown:
            self.page.write_blank(row, column, None, self.look(*looks))
        elif to is None:
            self.page.write_string(row, column, shown, self.look(*looks))
        else:
            self.page.merge_range(row, column, row, to, shown, self.look(*looks))
        if shown:
            self._hide("text", xl_rowcol_to_cell(row, column), shown)

    def _number(self, row: int, column: int, amount: int | None, *looks: dict[str, object]) -> None:
        look = self.look(_CELL, self._digits, *looks)
        if amount is None:
            self.page.write_blank(row, column, None, look)
            return
        self.page.write_number(row, column, amount, look)
        self._hide("text", xl_rowcol_to_cell(row, column), str(amount))

    @property
    def _digits(self) -> dict[str, object]:
        return _MONEY[self.language.code]

    def _total(
        self, row: int, column: int, rows: Sequence[int], amount: int | None, *looks: dict[str, object]
    ) -> None:
        """Write the live sum of a column's cells; where none of them has a number it stays empty."""
        cells = [*_ranges(rows, column)]
        groups = [",".join(cells[n : n + _MOST_SUMMED]) for n in range(0, len(cells), _MOST_SUMMED)]
        counts, sums = ("+".join(f"{name}({cells})" for cells in groups) for name in ("COUNT", "SUM"))
        look = self.look(_CELL, self._digits, _BOLD, *looks)
        value = "" if amount is None else amount
        self.page.write_formula(row, column, f'=IF({counts}=0,"",{sums})', look, value)
        places = " ".join(xl_rowcol_to_cell(line, column) for line in rows)
        self._hide("sum", xl_rowcol_to_cell(row, column), places)

    def _less(self, row: int, amount: int | None) -> None:
        """Write the live difference of a row: the stage less the step before it."""
        column = self.at["difference"]
        stage, before = (xl_rowcol_to_cell(row, column - n) for n in (1, 2))
        formula = f'=IF(OR({stage}="",{before}=""),"",{stage}-{before})'
        value = "" if amount is None else amount
        self.page.write_formula(row, column, formula, self.look(_CELL, self._digits), value)
        self._hide("less", xl_rowcol_to_cell(row, column), f"{stage} {before}")

    # -- the sheet

    def _write(self) -> None:
        report = self.report
        header = self._head()
        titles = [self.language(f"estimate.{key}") for key in self.keys]
        self._set_row(header, height_of(titles, self.widths, bold=True))
        for n, title in enumerate(titles):
            self._text(header, n, title, _CELL, _HEADER)
        after = self._table(header + 1)
        last = len(self.keys) - 1
        words = view.total_words(report, self.language), view.difference_note(report, self.language)
        for row, text in enumerate(words, after):
            self._set_row(row, height_of([text], [sum(self.widths)]))
            if text:
                self._text(row, 0, text, {"italic": True, "text_wrap": True}, to=last)
        self._signatures(after + 3)
        self.page.freeze_panes(header + 1, 2)
        self._lay(self.page, self.columns, self.heights, header, fewest=_WITH_SIGNATURES)
        if self.filled:
            self.page.protect("", {"format_columns": True, "format_rows": True})

    def _columns(self) -> Columns:
        """Return the columns: the amounts as wide as their largest sum, the names as wide as takes few pages."""
        total = self.report.total
        amounts = (total.estimate, total.difference, *total.amounts.values())
        widest = self.language.number(-max((abs(amount or 0) for amount in amounts), default=0))
        money = max(points(_MONEY_WIDTH), wish_of(widest, bold=True).need)
        wishes = [
            Wish(points(_NARROWEST[key]), points(_WIDTHS[key])) if key in _WIDTHS else Wish(money, money)
            for key in self.keys
        ]
        numbers = [wish_of(roman(n), bold=True).need for n in range(1, len(self.report.sections) + 1)]
        number = max([points(_WIDTHS["no"]), *numbers])
        wishes[0] = Wish(number, number)
        at = [self.at[key] for key in ("task", "agency")]
        rows = [row for section in self.report.sections for row in section.rows]

        def high(widths: Sequence[float]) -> float:
            return sum(height_of([row.name, row.who], [widths[n] for n in at]) for row in rows)

        return columns_on_paper(wishes, 2, high, whole=True)

    def _set_row(self, row: int, height: float) -> None:
        self.page.set_row(row, height)
        self.heights += [LINE_HEIGHT] * (row + 1 - len(self.heights))
        self.heights[row] = height

    def _lay(
        self, page: Worksheet, columns: Columns, heights: Sequence[float], header: int, fewest: int = FEWEST
    ) -> None:
        self.lay(page, columns, heights, header, fewest=fewest)
        title = self.language("estimate.title", number=self.report.plan.number)
        self.foot(page, title, self.language("document.page", page="&P", pages="&N"))

    def _head(self) -> int:
        """Write what stands over the table; return the row of its headings."""
        report, language, last = self.report, self.language, len(self.keys) - 1
        plan = f"{language('form.plan', number=report.plan.number, title=report.plan.title)}"
        state = language(
            "estimate.subtitle",
            title=language("estimate.unit"),
            stage=language(f"estimate.stage_{report.stage}"),
            day=language.date(report.as_of),
        )
        lines: list[tuple[str, dict[str, object]]] = [
            (language("estimate.annex_table").upper(), {**_CENTRED, **_BOLD, "font_size": 15}),
            (plan, {**_CENTRED, **_BOLD, "text_wrap": True}),
            (state, {**_CENTRED, "italic": True, "text_wrap": True}),
        ]
        if self.filled:
            lines.append((language(f"estimate.how_{self.filled}"), {"italic": True, "text_wrap": True}))
        for row, (text, look) in enumerate(lines):
            bold = bool(look.get("bold"))
            self._set_row(row, height_of([text], [sum(self.widths)], bold=bold) + (6 if row == 0 else 0))
            self._text(row, 0, text, look, to=last)
        if self.filled is None:
            return len(lines)
        # The paper that decided, and its day: they go into the log with each figure.
        row = len(lines)
        self._set_row(row, 21)
        self._text(row, 1, language("estimate.paper_no"), {"align": "right", **_BOLD})
        self.page.merge_range(row, 2, row, 3, "", self.look(_CELL, _INPUT))
        self._hide("paper", xl_rowcol_to_cell(row, 2))
        self._text(row, 4, language("estimate.paper_day"), {"align": "right", **_BOLD})
        day = {"align": "center", "num_format": "dd/mm/yyyy"}
        self.page.write_blank(row, 5, None, self.look(_CELL, _INPUT, day))
        self._hide("day", xl_rowcol_to_cell(row, 5))
        return row + 1

    def _table(self, row: int) -> int:
        """Write the rows from `row` on; return the row after the total."""
        report, language = self.report, self.language
        sums: list[int] = []
        for n, section in enumerate(report.sections, 1):
            head, row = row, row + 1
            rows: list[int] = []
            for task in section.rows:
                rows.append(row)
                row = self._task(row, task)
            self._text(head, 0, roman(n), _CELL, _CENTRED, _BOLD)
            name = section.name or language("estimate.several")
            self._text(head, 1, name, _CELL, _BOLD)
            counted = view.counted_words(report, section.total, language)
            widths = [self.widths[self.at[key]] for key in ("task", "note")]
            self._set_row(head, height_of([name, counted], widths, bold=True))
            self._sums(head, rows, section.total)
            sums.append(head)
        self._text(row, 0, "", _CELL)
        self._text(row, 1, language("estimate.total"), _CELL, _BOLD)
        self._sums(row, sums, report.total)
        counted = view.counted_words(report, report.total, language)
        self._set_row(row, height_of([counted], [self.widths[self.at["note"]]]))
        return row + 1

    def _sums(self, row: int, rows: Sequence[int], total: EstimateSum) -> None:
        """Write the sums of some rows, and of how many tasks they are."""
        amounts = {str(step): amount for step, amount in total.amounts.items()}
        values = {"amount": total.estimate, "difference": total.difference, **amounts}
        for key in (*self.money, "difference"):
            self._total(row, self.at[key], rows, values.get(key))
        self._text(row, self.at["note"], view.counted_words(self.report, total, self.language), _CELL)
        for key in ("agency", *(["remark"] if self.filled else [])):
            self.page.write_blank(row, self.at[key], None, self.look(_CELL))

    def _task(self, row: int, task: EstimateRow) -> int:
        """Write a task and its parts; return the row after them."""
        self._line(row, task, task.task, task.name, task.who)
        parts = range(row + 1, row + 1 + len(task.parts))
        for at, part in zip(parts, task.parts, strict=True):
            self._line(at, part, "", view.part_name(part, self.language), "")
        return row + 1 + len(task.parts)

    def _line(self, row: int, line: EstimateRow, number: str, name: str, who: str) -> None:
        parts = range(row + 1, row + 1 + len(line.parts))
        self._text(row, self.at["no"], number, _CELL, _CENTRED)
        self._text(row, self.at["task"], name, _CELL)
        self._text(row, self.at["agency"], who, _CELL)
        self._number(row, self.at["amount"], line.estimate)
        for step in view.steps(self.report):
            if parts:
                self._total(row, self.at[step], parts, line.amounts.get(step))
            else:
                self._number(row, self.at[step], line.amounts.get(step))
        if line.partial:
            self.page.write_blank(row, self.at["difference"], None, self.look(_CELL))
        else:
            self._less(row, line.difference)
        note = view.row_note(self.report, line, self.language)
        self._text(row, self.at["note"], note, _CELL)
        if self.filled and parts:
            self._total(row, self.at[self.filled], parts, None)
            self.page.write_blank(row, self.at["remark"], None, self.look(_CELL))
        elif self.filled:
            self._fill_in(row, line)
        texts = [number, name, who, note]
        widths = [self.widths[self.at[key]] for key in ("no", "task", "agency", "note")]
        self._set_row(row, max(height_of(texts, widths), 20))

    def _fill_in(self, row: int, line: EstimateRow) -> None:
        """Write the cells in which a row is decided."""
        assert self.filled is not None
        column = self.at[self.filled]
        self.page.write_blank(row, column, None, self.look(_CELL, self._digits, _INPUT))
        self.page.write_blank(row, self.at["remark"], None, self.look(_CELL, _INPUT))
        rule = {
            "validate": "integer",
            "criteria": ">=",
            "value": 0,
            "error_type": "warning",
            "error_title": self.language("form.check_title"),
            "error_message": self.language("estimate.check_amount"),
        }
        self.page.data_validation(row, column, row, column, rule)
        task, agency, amounts = figures_of(line)
        self._hide("row", str(row + 1), task, agency, *("" if a is None else str(a) for a in amounts))

    def _signatures(self, row: int) -> None:
        self._hide("free", str(row + 1))
        for column, who, how in ((1, "made_by", "sign"), (len(self.keys) - 2, "signed_by", "stamp")):
            self._text(row, column, self.language(f"estimate.{who}"), _CENTRED, _BOLD)
            self._text(row + 1, column, self.language(f"estimate.{how}"), _CENTRED, {"italic": True})
        self._set_row(row + 1, LINE_HEIGHT)

    def _lines(self) -> None:
        """Write the lines of the estimates on a sheet of their own, with live products and sums; nobody fills it in."""
        page = self.add_sheet(self.language("estimate.lines_sheet"))
        self._hide("beside", page.get_name())
        titles = [self.language("estimate.no")]
        titles += (
            self.language(f"tasks.line_{key}") for key in ("item", "unit", "quantity", "price", "amount")
        )
        widths = tuple(map(points, (7, _ITEM, 14, 12, _MONEY_WIDTH, _MONEY_WIDTH)))
        heights = [height_of(titles, widths, bold=True)]
        page.set_row(0, heights[0])
        for n, title in enumerate(titles):
            page.write_string(0, n, title, self.look(_CELL, _HEADER))
        row = 1
        text, money = self.look(_CELL), self.look(_CELL, self._digits)
        bold, sums = self.look(_CELL, _BOLD), self.look(_CELL, self._digits, _BOLD)
        for task in self.report.itemised:
            page.write_string(row, 0, inert(task.task), bold)
            page.write_string(row, 1, inert(view.lines_head(task)), bold)
            total = sum(line.amount for line in task.lines)
            last = row + len(task.lines)
            for column in (2, 3, 4):
                page.write_blank(row, column, None, bold)
            page.write_formula(row, 5, f"=SUM({xl_range(row + 1, 5, last, 5)})", sums, total)
            heights += (
                row_height([text], [_ITEM])
                for text in (view.lines_head(task), *(line.item for line in task.lines))
            )
            page.set_row(row, heights[row])
            for at, line in enumerate(task.lines, row + 1):
                page.write_blank(at, 0, None, text)
                page.write_string(at, 1, inert(line.item), text)
                page.write_string(at, 2, inert(line.unit or ""), text)
                if line.quantity is None or line.price is None:
                    page.write_blank(at, 3, None, text)
                    page.write_blank(at, 4, None, text)
                    page.write_number(at, 5, line.amount, money)
                else:
                    whole = line.quantity.denominator == 1
                    digits = self._digits if whole else {"align": "right"}
                    page.write_number(at, 3, float(line.quantity), self.look(_CELL, digits))
                    page.write_number(at, 4, line.price, money)
                    product = f"=ROUND({xl_rowcol_to_cell(at, 3)}*{xl_rowcol_to_cell(at, 4)},0)"
                    page.write_formula(at, 5, product, money, line.amount)
                page.set_row(at, heights[at])
            row = last + 1
        page.freeze_panes(1, 0)
        self._lay(page, Columns(widths, 100), heights, 0)
        page.protect("", {"format_columns": True, "format_rows": True})

    def _finish_hidden(self) -> None:
        report = self.report
        if self.filled is None:
            return
        facts = [
            ("version", TABLE_VERSION),
            ("kind", "consolidated"),
            ("plan", report.plan.number),
            ("stage", report.stage),
            ("sheet", self.page.get_name()),
            ("mark", report.fingerprint),
            ("columns", xl_rowcol_to_cell(0, self.at[self.filled]), xl_rowcol_to_cell(0, self.at["remark"])),
        ]
        hidden = self.book.add_worksheet(SHEET)
        for n, words in enumerate((*facts, *self.hidden_rows)):
            for column, word in enumerate(words):
                hidden.write_string(n, column, word)
        hidden.very_hidden()
        self.page.activate()


def _ranges(rows: Sequence[int], column: int) -> Iterable[str]:
    """Yield the cells of a column in some rows, those that follow one another as a range."""
    start = 0
    for n, row in enumerate(rows):
        if n + 1 == len(rows) or rows[n + 1] != row + 1:
            first, last = xl_rowcol_to_cell(rows[start], column), xl_rowcol_to_cell(row, column)
            yield first if first == last else f"{first}:{last}"
            start = n + 1
