"""What an agency filled in of its estimate: the lines under each task to a record of what it proposes."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import ClassVar

from cchc_cli.domain.model.faults import Diagnostic
from cchc_cli.domain.model.lines import EstimateLine, line_faults, total
from cchc_cli.domain.model.record import Record, Step
from cchc_cli.domain.reports.form import FormRow
from cchc_cli.domain.reports.form_lines import INPUTS, LINE, TASK
from cchc_cli.files.forms.sheet import FormSheet
from cchc_cli.files.office.sheets import typed
from cchc_cli.files.yaml_text.build import build

_WORKED_OUT = ("amount", "estimate", "difference", "wrong")
"""Columns of formulas, and of the plan's own figure: what stands there is no stray."""


class EstimateRows(FormSheet):
    """The rows of tasks and of their lines."""

    money = "amount"
    figures = ("quantity", "price", "amount")
    of_keys: ClassVar[Mapping[str, str]] = {"proposed": "amount", "lines": "amount", "task": "id"}

    def is_in_place(self, row: int, asked: FormRow) -> bool:
        """Whether a row still is a task's, or one under it."""
        return typed(self._cell(row, self.at["id"])) == (asked.task if asked.kind == TASK else "")

    def is_of(self, asked: FormRow, key: str) -> bool:
        """Whether a cell is one to fill, or is worked out."""
        return key in (*INPUTS[asked.kind], *_WORKED_OUT)

    def answers(self, cutoff: date) -> Iterator[tuple[int, Record | None, list[Diagnostic]]]:
        """Yield each row of a task, with what its lines make; then that of their total where it says otherwise."""
        lines: defaultdict[str, list[int]] = defaultdict(list)
        for row, asked in self.facts.rows.items():
            if asked.kind == LINE:
                lines[asked.task].append(row)
        proposed: list[int] = []
        sound = True
        for row, asked in self.facts.rows.items():
            if asked.kind == TASK:
                record, found = self._proposed(row, asked.task, lines[asked.task], cutoff)
                proposed += [record.amounts[Step.PROPOSED]] if record is not None else []
                sound = sound and not any(fault.is_error for fault in found)
                yield row, record, found
        if sound:
            yield from self._total_typed(sum(proposed) if proposed else None)

    def _total_typed(self, proposed: int | None) -> Iterator[tuple[int, None, list[Diagnostic]]]:
        """Yield the row of the total where a person typed over it what the tasks do not add up to."""
        column = self.at["amount"]
        below = (row + 1 for row in self.sheet.rows if row >= max(self.facts.rows, default=0))
        for row in below:
            if self._place(row, column) not in self.facts.free or (row - 1, column) in self.sheet.formulas:
                continue
            text = typed(self._cell(row, column)).strip()
            read, _ = build(EstimateLine, {"item": text, "amount": text})
            amount = read.amount if read is not None else None
            if text and (amount is None or amount != proposed):
                found, expected = (
                    (text if amount is None else amount),
                    ("—" if proposed is None else proposed),
                )
                args = {"expected": expected, "found": found}
                yield row, None, [self._fault("estimate-sum-typed", row, column, **args)]

    def _proposed(
        self, row: int, task: str, places: Sequence[int], cutoff: date
    ) -> tuple[Record | None, list[Diagnostic]]:
        """Return what is proposed for a task, None where nothing is, and what is wrong with it."""
        found = self._unreadable(row, ["note"])
        lines: list[EstimateLine] = []
        for place in places:
            line, wrong = self._line(place)
            lines += [line] if line is not None else []
            found += wrong
        if found:
            return None, found
        # A sum that is no formula any more was typed: by itself it is an amount without lines.
        summed = (row - 1, self.at["amount"]) in self.sheet.formulas
        whole = "" if summed else typed(self._cell(row, self.at["amount"])).strip()
        note = typed(self._cell(row, self.at["note"])).strip()
        if not lines and not whole:
            alone = self._fault("form-note-alone", row, self.at["note"], task=task)
            return None, [alone] if note else []
        words: dict[str, object] = {
            "task": task,
            "agency": self.facts.agency,
            "date": cutoff.isoformat(),
            "proposed": whole or str(total(lines)),
            "evidence": self.facts.paper,
            **({"note": note} if note else {}),
        }
        return self._built(row, words, cutoff, tuple(lines))

    def _line(self, row: int) -> tuple[EstimateLine | None, list[Diagnostic]]:
        """Return the line of a row, None where nothing is filled in, and what is wrong with it."""
        keys = ("item", "unit", "quantity", "price")
        if wrong := self._unreadable(row, keys):
            return None, wrong
        at_amount = row - 1, self.at["amount"]
        by_formula = at_amount in self.sheet.formulas
        if at_amount in self.sheet.unread and not by_formula:
            return None, [self._fault("form-cell-error", row, self.at["amount"])]
        given = {key: text for key in keys if (text := typed(self._cell(row, self.at[key])).strip())}
        amount = typed(self._cell(row, self.at["amount"])).strip()
        if not given and not amount:
            return None, []
        if "item" not in given:
            return None, [self._fault("form-item-missing", row, self.at["item"])]
        if by_formula and not {"quantity", "price"} & given.keys() and amount:
            return None, [self._fault("form-formula", row, self.at["amount"])]
        line, faults = build(EstimateLine, {**given, "amount": amount or "0"})
        if line is not None and not amount:
            if line.product is None:
                return None, [self._fault("form-item-unpriced", row, self.at["amount"], item=line.item)]
            line = replace(line, amount=line.product)
        if line is not None:
            faults = line_faults([line], None, ())
        half = "price" if "quantity" in given else "quantity"
        columns = [self.at[str(fault.path[-1]) if fault.path else half] for fault in faults]
        wrong = [self._fault(f.code, row, at, **f.args) for f, at in zip(faults, columns, strict=True)]
        return (None, wrong) if wrong else (line, [])
