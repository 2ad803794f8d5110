"""The form of an estimate as an Excel workbook: lines that multiply and add up while a person fills them in."""

from collections.abc import Mapping, Sequence

from xlsxwriter.utility import xl_range, xl_rowcol_to_cell

from cchc_cli.domain.model.lines import EstimateLine, total
from cchc_cli.domain.reports.form import FormRow
from cchc_cli.domain.reports.form_lines import (
    COLUMNS,
    LINE,
    TASK,
    EstimateForm,
    EstimateTask,
    lines_for,
)
from cchc_cli.messages import Language, inert
from cchc_cli.render.formats.xlsx import row_height
from cchc_cli.render.papers.form_sheet import CELL, CENTRED, INPUT, MONEY, FormWords, FormWorkbook, Headline

_WIDTHS: Mapping[str, float] = dict(zip(COLUMNS, (6, 46, 11, 10, 15, 17, 17, 16, 30, 24), strict=True))
_TASK: dict[str, object] = {"bold": True, "bg_color": "#F4F6F8"}
_WRONG: dict[str, object] = {"font_color": "#9B1C1C", "bold": True}
_QUANTITY: dict[str, object] = {"align": "right"}


def write(form: EstimateForm, language: Language) -> bytes:
    """Write a form as an XLSX workbook. The same form gives the same bytes."""
    return _LinesSheet(form, language).finish()


class _LinesSheet(FormWorkbook):
    """The workbook while it is written."""

    def __init__(self, form: EstimateForm, language: Language) -> None:
        words = FormWords(
            language("form_lines.title"),
            language("form_lines.sheet"),
            {key: language(f"form_lines.col_{key}") for key in COLUMNS},
            language("form_lines.cutoff"),
            language("form_lines.cutoff_note"),
        )
        super().__init__(form.head, form.rows, _WIDTHS, words, language)
        self.at = {key: n for n, key in enumerate(COLUMNS)}
        header = self._over(self._lines(), form.day)
        self._hide("paper", language("form_lines.paper", name=form.head.name))
        self._header(header)
        row = header + 1
        for task in form.tasks:
            row = self._task(row, task, lines_for(task))
        self._checks(header + 1, row - 1)
        self._total(header + 1, row, form.tasks)
        self._under(row + 1, header, {"note": language("form_lines.note")})

    def _lines(self) -> list[Headline]:
        """Return the lines over the table."""
        span, language = self.head.span, self.language
        italic = {"text_wrap": True, "italic": True}
        return [
            *self._title_lines(
                language("form_lines.agency", name=inert(self.head.name)),
                language("form_lines.span", start=language.date(span.start), end=language.date(span.end)),
            ),
            (language("form_lines.how"), italic),
            (language("form_lines.how_more"), italic),
        ]

    def _task(self, row: int, task: EstimateTask, count: int) -> int:
        """Write a task and as many lines to fill; return the row after them."""
        language, first, last = self.language, row + 1, row + count
        shared = task.units > 1
        name = inert(task.name)
        if shared:
            key = "form_lines.together" if task.together else "form_lines.shared"
            name = language(key, name=name, units=language.number(task.units))
        for n, key in enumerate(COLUMNS):
            look = self.look(CELL, INPUT if key == "note" else _TASK)
            self.page.write_blank(row, n, None, look)
        self._text(row, self.at["id"], task.id, self.look(CELL, CENTRED, _TASK))
        self._text(row, self.at["item"], name, self.look(CELL, _TASK))
        self.page.set_row(row, max(row_height([name], [_WIDTHS["item"] * 0.9]), 20))
        amounts = xl_range(first, self.at["amount"], last, self.at["amount"])
        own, estimate = (xl_rowcol_to_cell(row, self.at[key]) for key in ("amount", "estimate"))
        money = self.look(CELL, MONEY, _TASK)
        # No amount is not zero.
        summed = f'=IF(COUNT({amounts})=0,"",SUM({amounts}))'
        found = total(task.lines) if task.lines else ""
        self.page.write_formula(row, self.at["amount"], summed, money, found)
        self.page.write_number(row, self.at["estimate"], task.amount, money)
        if not shared:
            difference = f'=IF(COUNT({amounts})=0,"",{own}-{estimate})'
            found = total(task.lines) - task.amount if task.lines else ""
            self.page.write_formula(row, self.at["difference"], difference, money, found)
        over = _quoted(language(f"form_lines.wrong_over{'_shared' if shared else ''}"))
        wrong = self.look(CELL, _TASK, _WRONG)
        self.page.write_formula(
            row, self.at["wrong"], f'=IF(AND(ISNUMBER({own}),{own}>{estimate}),{over},"")', wrong, ""
        )
        self._hide("row", str(row + 1), *FormRow(task.id, "", TASK))
        for n in range(count):
            self._line(first + n, task, task.lines[n] if n < len(task.lines) else None)
        return last + 1

    def _line(self, row: int, task: EstimateTask, line: EstimateLine | None) -> None:
        """Write a row to fill, with the line that the plan has already."""
        looks: dict[str, dict[str, object]] = {"unit": CENTRED, "quantity": _QUANTITY, "price": MONEY}
        for key in ("item", "unit", "quantity", "price"):
            value = getattr(line, key, None)
            look = self.look(CELL, INPUT, looks.get(key, {"indent": 1}))
            if isinstance(value, str):
                self.page.write_string(row, self.at[key], inert(value), look)
            elif value is not None:
                self.page.write_number(row, self.at[key], float(value), look)
            else:
                self.page.write_blank(row, self.at[key], None, look)
        money = self.look(CELL, INPUT, MONEY)
        if line is not None and line.product is None:
            self.page.write_number(row, self.at["amount"], line.amount, money)
        else:
            quantity, price = (xl_rowcol_to_cell(row, self.at[key]) for key in ("quantity", "price"))
            product = f'=IF(AND(ISNUMBER({quantity}),ISNUMBER({price})),ROUND({quantity}*{price},0),"")'
            self.page.write_formula(row, self.at["amount"], product, money, line.amount if line else "")
        for key in ("id", "estimate", "difference", "note"):
            self.page.write_blank(row, self.at[key], None, self.look(CELL))
        wrong = self.look(CELL, _WRONG, {"bold": False})
        self.page.write_formula(row, self.at["wrong"], self._wrong(row), wrong, "")
        height = row_height([inert(line.item)], [_WIDTHS["item"] - 2]) if line else 20
        self.page.set_row(row, max(height, 20))
        self._hide("row", str(row + 1), *FormRow(task.id, "", LINE))

    def _wrong(self, row: int) -> str:
        """Return the formula that says what is wrong with a line."""
        keys = ("item", "unit", "quantity", "price", "amount")
        item, unit, quantity, price, amount = (xl_rowcol_to_cell(row, self.at[key]) for key in keys)
        filled = f'OR({unit}<>"",{quantity}<>"",{price}<>"",ISNUMBER({amount}))'
        cases = {
            "item": f'AND({item}="",{filled})',
            "number": f'OR(AND({quantity}<>"",NOT(ISNUMBER({quantity}))),'
            f'AND({price}<>"",NOT(ISNUMBER({price}))))',
            "half": f'({quantity}="")<>({price}="")',
            "amount": f'AND({item}<>"",NOT(ISNUMBER({amount})))',
            "product": f"AND(ISNUMBER({quantity}),{amount}<>ROUND({quantity}*{price},0))",
        }
        formula = '""'
        for key, case in reversed(cases.items()):
            formula = f"IF({case},{_quoted(self.language(f'form_lines.wrong_{key}'))},{formula})"
        return f"={formula}"

    def _total(self, first: int, row: int, tasks: Sequence[EstimateTask]) -> None:
        """Write what the tasks add up to; of estimates that are several agencies' no sum is this one's."""
        lines = [line for task in tasks for line in task.lines]
        look = self.look(CELL, MONEY, _TASK)
        for n in range(len(COLUMNS)):
            self.page.write_blank(row, n, None, look)
        self._text(row, self.at["item"], self.language("form_lines.total"), self.look(CELL, _TASK))
        of = {key: xl_range(first, self.at[key], row - 1, self.at[key]) for key in COLUMNS}
        # Rows of lines have no id.
        summed = f'=IF(COUNT({of["amount"]})=0,"",SUMIF({of["id"]},"<>",{of["amount"]}))'
        self.page.write_formula(row, self.at["amount"], summed, look, total(lines) if lines else "")
        if all(task.units == 1 for task in tasks):
            estimates = sum(task.amount for task in tasks)
            self.page.write_formula(row, self.at["estimate"], f"=SUM({of['estimate']})", look, estimates)
            difference = f'=IF(COUNT({of["difference"]})=0,"",SUM({of["difference"]}))'
            self.page.write_formula(row, self.at["difference"], difference, look, "")
        for key in ("amount", "estimate", "difference"):
            self._hide("free", xl_rowcol_to_cell(row, self.at[key]))
        self.page.set_row(row, 20)

    def _checks(self, first: int, last: int) -> None:
        """Tell at the keyboard of what can't be right; words that can be read are let through."""
        above: dict[str, object] = {"validate": "decimal", "criteria": ">", "value": 0}
        money: dict[str, object] = {"validate": "integer", "criteria": ">=", "value": 0}
        for key, rule, words in (
            ("quantity", above, "quantity"),
            ("price", money, "money"),
            ("amount", money, "money"),
        ):
            rule = {**rule, "error_type": "warning"}
            self._check(first, self.at[key], last, rule, self.language(f"form_lines.check_{words}"))


def _quoted(text: str) -> str:
    """Return a text as a formula has it."""
    return '"' + text.replace('"', '""') + '"'
