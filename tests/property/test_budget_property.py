"""Of every plan and log, each row and column of each table adds up to its total: as data, and as each format has it."""

import csv
import io
import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from fractions import Fraction
from html.parser import HTMLParser
from itertools import combinations
from typing import Any

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from python_calamine import CalamineWorkbook

from cchc_cli.domain.figures.selection import Selection
from cchc_cli.domain.figures.spending import FindingCode, money_findings, money_of_tasks
from cchc_cli.domain.model.faults import Severity
from cchc_cli.domain.model.plan import FundingKind, Plan, Scope
from cchc_cli.domain.model.record import Record, Step, effective
from cchc_cli.domain.model.reporting import parse_period
from cchc_cli.domain.model.workdays import Workdays
from cchc_cli.domain.reports.budget import (
    TIMES,
    BudgetNote,
    BudgetReport,
    BudgetRow,
    Dimension,
    budget_report,
)
from cchc_cli.domain.reports.report import periodic_report
from cchc_cli.domain.rules.checks import check_records
from cchc_cli.domain.rules.loaded import LoadedPlan
from cchc_cli.messages import DASH, Language
from cchc_cli.render.document import As, Column, Document, Table
from cchc_cli.render.formats import csv as csv_answer
from cchc_cli.render.formats import draw, terminal
from cchc_cli.render.formats import json as json_answer
from cchc_cli.render.pages import budget as view
from cchc_cli.render.pages.report import money as report_money
from cchc_cli.render.payload import Payload
from tests.conftest import AGENCIES, plan_of, records_of

VI = Language("vi")
SUMS = ("amount", *Step, "spent_unapproved", "remaining")
"""The keys of a budget that add up: every amount in đồng."""

PAIRS = [*((d,) for d in Dimension), *combinations(Dimension, 2)]
PHRASES = ("4 số/năm", "Quý II/2020", "Trước ngày 15/12/2020", "Thường xuyên", "12 lần/năm")

_leads = st.lists(st.sampled_from(sorted(AGENCIES)), min_size=1, max_size=3, unique=True)
_amounts = st.integers(0, 40) | st.integers(0, 10**9)
_tasks = st.fixed_dictionaries(
    {"lead": _leads, "schedule": st.sampled_from(PHRASES), "scope": st.sampled_from(Scope)},
    optional={
        "amount": _amounts.map(str),
        "group": st.sampled_from(["I", "II"]),
        "funding": st.fixed_dictionaries({"kind": st.sampled_from(FundingKind), "text": st.just("x")}),
    },
)
_duties = st.fixed_dictionaries(
    {"id": st.just("V.1"), "agencies": st.just(["dai"]), "text": st.just(["Báo cáo"])},
    optional={"work": st.just({"name": "Báo cáo", "lead": ["dai", "bao"], "schedule": "4 số/năm"})},
)
_days = st.integers(0, 365).map(lambda n: date(2020, 1, 1) + timedelta(n))


@st.composite
def _logs(draw: Callable[..., Any], plan: Plan) -> tuple[Record, ...]:
    """Draw the records of a log: each step for a unit, for a member of one, or for a whole task; some corrected."""
    written: list[Mapping[str, object]] = []
    for n in range(draw(st.integers(0, 14))):
        work = draw(st.sampled_from(plan.works))
        units = plan.owing(work)
        agencies = [agency for unit in units for agency in unit]
        members = [member for agency in agencies for member in plan.members(agency)]
        agency = draw(st.sampled_from([None, *agencies, *members]))
        steps = draw(st.sets(st.sampled_from(Step), min_size=1, max_size=2))
        if agency is None and len(units) > 1:
            steps -= {Step.SPENT}  # spending is somebody's
        record: dict[str, object] = {
            "id": f"r{n}",
            "task": work.id,
            "date": draw(_days).isoformat(),
            "count": "0",
        }
        record |= {step: str(draw(_amounts)) for step in sorted(steps)} or {"proposed": "1"}
        record |= {} if agency is None else {"agency": agency}
        replaced = {r["supersedes"] for r in written if "supersedes" in r}
        if free := [r["id"] for r in written if r["task"] == work.id and r["id"] not in replaced]:
            correction = draw(st.sampled_from([{}, {}, {"supersedes": free[-1]}, {"void": "true"}]))
            record |= correction | ({"supersedes": free[-1]} if "void" in correction else {})
        written.append(record)
    records = records_of(*written)
    assert [fault for fault in check_records(records, plan) if fault.severity is Severity.ERROR] == []
    return records


@st.composite
def worlds(draw: Callable[..., Any]) -> tuple[LoadedPlan, tuple[Record, ...], date]:
    plan = plan_of(*draw(st.lists(_tasks, min_size=1, max_size=5)), duties=[draw(_duties)])
    return LoadedPlan(plan, Workdays({})), draw(_logs(plan)), draw(_days)


def _of_rows(answer: Payload) -> Iterator[dict[str, Any]]:
    assert not isinstance(answer.tables, Mapping)
    return (dict(zip(answer.tables.keys, values, strict=True)) for values in answer.tables.values)


def _added(rows: Sequence[Mapping[str, Any]], key: str) -> int | None:
    known = [row[key] for row in rows if row[key] is not None]
    return sum(known) if known else None


def _facts(row: BudgetRow) -> dict[str, object]:
    """A margin's sums, as data would have them."""
    money = view.execution(row)
    return {
        "amount": row.amount,
        **{step: money.at(step) for step in Step},
        "spent_unapproved": money.spent_unapproved,
        "remaining": money.remaining,
    }


@given(worlds(), st.sets(st.sampled_from(sorted(AGENCIES)), max_size=2))
def test_every_row_and_column_adds_up_to_its_total(
    world: tuple[LoadedPlan, tuple[Record, ...], date], asked: set[str]
) -> None:
    loaded, records, day = world
    totals: set[str] = set()
    for by in PAIRS:
        report = budget_report(loaded, by, agencies=frozenset(asked), records=records, as_of=day)
        answer = view.payload(report)
        rows, total = list(_of_rows(answer)), answer.main.total
        assert total is not None
        in_time = not TIMES.isdisjoint(by)
        sums = ("amount",) if in_time else SUMS
        assert (set(SUMS) & rows[0].keys() if rows else set(sums)) == set(sums)
        for key in sums:
            assert _added(rows, key) == total[key]
            # Across and downwards: the cells of a cross table add up to the margins, and these to the total.
            for place, margin in enumerate(report.margins):
                name = str(by[place])
                parts = [
                    (_facts(edge), [r for r in rows if r[name] == (edge.key[0] or None)]) for edge in margin
                ]
                assert all(_added(cells, key) == edge[key] for edge, cells in parts)
                assert _added([edge for edge, _ in parts], key) == total[key]
        for row in () if in_time else (*rows, total):
            paid = (row["spent"] or 0) - (row["spent_unapproved"] or 0)
            if row["approved"] is None:
                # Only a lead can have spent what is approved for another one, with which it shares a quota.
                assert paid == 0 or asked or {Dimension.AGENCY, Dimension.LEVEL} & {*by}
                assert (row["remaining"], row["rate"]) == (-paid or None, None)
            else:
                assert row["remaining"] == row["approved"] - paid
            if row["approved"] and row["spent"] is not None:
                assert row["rate"] == Fraction(paid, row["approved"])
        if not in_time:
            totals.add(str({key: total[key] for key in SUMS}))
    assert len(totals) == 1


@given(worlds())
def test_what_stands_is_what_the_rule_says(world: tuple[LoadedPlan, tuple[Record, ...], date]) -> None:
    loaded, records, day = world
    plan = loaded.plan
    counting = sorted((r for r in effective(records) if r.date <= day), key=lambda r: r.date)
    report = budget_report(loaded, [Dimension.TASK], records=records, as_of=day)
    stands = {row.key[0]: view.execution(row).amounts for row in report.rows}
    for work in plan.works:
        parts = [agency for unit in plan.owing(work) for agency in unit]
        for step in Step:
            told = [
                (_path(plan, parts, record.agency), record.amounts[step])
                for record in counting
                if record.task == work.id and step in record.amounts
            ]
            expected = (sum(n for _, n in told) if step is Step.SPENT else _standing(told)) if told else None
            assert stands.get(work.id, {}).get(step) == expected
    found = money_findings(plan, money_of_tasks(plan, records, day), Selection(plan))
    unapproved = sum(f.amount for f in found if f.code is FindingCode.SPENT_WITHOUT_APPROVAL)
    assert view.execution(report.total).unapproved == unapproved


@given(worlds())
def test_one_agencys_own_figures_are_what_is_recorded_for_it_alone(
    world: tuple[LoadedPlan, tuple[Record, ...], date],
) -> None:
    loaded, records, day = world
    plan = loaded.plan
    counting = sorted((r for r in effective(records) if r.date <= day), key=lambda r: r.date)
    whole = budget_report(loaded, [Dimension.TASK], records=records, as_of=day)
    of_all = {row.key[0]: row for row in whole.rows}
    for agency in (a for a in plan.agencies if not plan.agencies[a].is_group):
        only = frozenset({agency})
        report = budget_report(loaded, [Dimension.TASK], agencies=only, own=True, records=records, as_of=day)
        assert BudgetNote.SHARED_EVENLY not in report.notes
        for row in report.rows:
            work, money = plan.works_by_id[row.key[0]], view.execution(row)
            if {member for lead in work.lead for member in plan.members(lead)} == only:
                assert row.joint == frozenset()
                assert (row.amount, row.execution) == (of_all[work.id].amount, of_all[work.id].execution)
                continue
            alone = work.scope is Scope.EACH or agency in work.lead
            mine = [r for r in counting if r.task == work.id and r.agency == agency and alone]
            paid = [r.amounts[Step.SPENT] for r in mine if Step.SPENT in r.amounts]
            assert money.at(Step.SPENT) == (sum(paid) if paid else None)
            for step in Step:
                decided = [r.amounts[step] for r in mine if step in r.amounts]
                assert step is Step.SPENT or money.at(step) in (None, *decided[-1:])
            assert row.amount is None
            assert (None in row.joint) == (work.amount is not None)
            if row.joint & {Step.APPROVED, Step.SPENT}:
                assert (money.rate, money.remaining) == (None, None)
        for step in Step:
            known = [a for row in report.rows if (a := view.execution(row).at(step)) is not None]
            assert view.execution(report.total).at(step) == (sum(known) if known else None)
        compared = [view.execution(row) for row in report.rows]
        assert (view.execution(report.total).spent_approved or 0) == sum(
            m.spent_approved or 0 for m in compared
        )
        assert (view.execution(report.total).approved or 0) == sum(m.approved or 0 for m in compared)


def _path(plan: Plan, parts: Sequence[str], agency: str | None) -> tuple[str, ...]:
    if agency is None or agency in parts:
        part = agency or (parts[0] if len(parts) == 1 else None)
        return () if part is None else (part,)
    return next(part for part in parts if agency in plan.members(part)), agency


def _standing(told: Sequence[tuple[tuple[str, ...], int]]) -> int:
    """The rule as it is said: the last whole stands until the parts that came after it have reached it once."""
    last = max((n for n, (path, _) in enumerate(told) if not path), default=-1)
    after = told[last + 1 :]

    def divided(records: Sequence[tuple[tuple[str, ...], int]]) -> int:
        parts = {path[0] for path, _ in records}
        return sum(_standing([(path[1:], n) for path, n in records if path[0] == part]) for part in parts)

    whole = told[last][1] if last >= 0 else None
    if whole is None or any(divided(after[:n]) >= whole for n in range(1, len(after) + 1)):
        return divided(after)
    return whole


# -- as each format has it

Grid = list[list[str]]
"""A table as text: its rows, the heading first and the total last."""


def _terminal(document: Document) -> Grid:
    lines = terminal.plain(terminal.write(document, VI, 2000)).splitlines()
    rules = [n for n, line in enumerate(lines) if line.startswith("─")]
    spans = [match.span() for match in re.finditer("─+", lines[rules[0]])]
    first = rules[0] - lines[rules[0] :: -1].index("")
    titles = [
        " ".join(line[start:end].strip() for line in lines[first + 1 : rules[0]]) for start, end in spans
    ]
    bodies = [*lines[rules[0] + 1 : rules[1]], lines[rules[1] + 1]]
    return [list(map(str.strip, titles)), *([line[a:b].strip() for a, b in spans] for line in bodies)]


def _markdown(document: Document) -> Grid:
    return _html(MarkdownIt("commonmark").enable("table").render(draw("md", document, VI).decode()))


class _HtmlTable(HTMLParser):
    """Collects the cells of the rows of a page's only table."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.grid: Grid = []
        self._in_cell = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag == "tr":
            self.grid.append([])
        elif tag in ("td", "th"):
            self.grid[-1].append("")
            self._in_cell = True

    def handle_endtag(self, tag: str) -> None:
        self._in_cell = self._in_cell and tag not in ("td", "th")

    def handle_data(self, data: str) -> None:
        if self._in_cell:
            self.grid[-1][-1] += data


def _html(page: str) -> Grid:
    return [[cell.strip() for cell in row] for row in _HtmlTable(page).grid]


def _excel(document: Document) -> Grid:
    """Read the workbook by a program that does not compute: the sum that is stored is what it sees."""
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(draw("xlsx", document, VI))).get_sheet_by_index(0)
    rows = [[_figure(cell) for cell in row] for row in sheet.to_python()]
    (table,) = (block for block in document.blocks if isinstance(block, Table))
    first = next(n for n, row in enumerate(rows) if row[0] == table.columns[0].title)
    return rows[first : first + len(table.rows) + 2]


def _figure(cell: object) -> str:
    return (
        VI.number(round(cell)) if isinstance(cell, int | float) and not isinstance(cell, bool) else str(cell)
    )


def _word(document: Document) -> Grid:
    (found,) = docx.Document(io.BytesIO(draw("docx", document, VI))).tables
    return [[cell.text.strip() for cell in row.cells] for row in found.rows]


READERS: Mapping[str, Callable[[Document], Grid]] = {
    "terminal": _terminal,
    "md": _markdown,
    "html": lambda document: _html(draw("html", document, VI).decode()),
    "xlsx": _excel,
    "docx": _word,
}


def _amount(text: str) -> int | None:
    return None if text in ("", DASH) else int(text.replace(".", ""))


def _adds_up(columns: Sequence[Column], grid: Grid) -> None:
    """See that the figures of a table that was read back add up, downwards and in a cross table across."""
    head, *rows, total = grid
    assert {len(row) for row in grid} == {len(columns)}
    for n, column in enumerate(columns):
        if column.kind is As.MONEY or (column.kind is As.COUNT and column.summed):
            known = [amount for row in rows if (amount := _amount(row[n])) is not None]
            assert (sum(known) if known else None) == _amount(total[n]), head[n]


def _adds_up_across(grid: Grid) -> None:
    for row in grid[1:]:
        known = [amount for cell in row[1:-1] if (amount := _amount(cell)) is not None]
        assert (sum(known) if known else None) == _amount(row[-1])


def _tables_of(report: BudgetReport) -> Iterator[tuple[Document, Table]]:
    document = view.document(report, VI)
    yield from ((document, block) for block in document.blocks if isinstance(block, Table))


@pytest.mark.once
@settings(max_examples=12)
@given(worlds())
def test_the_figures_add_up_in_every_format(world: tuple[LoadedPlan, tuple[Record, ...], date]) -> None:
    loaded, records, day = world
    for by in [
        *((d,) for d in Dimension),
        (Dimension.AGENCY, Dimension.SOURCE),
        (Dimension.TASK, Dimension.QUARTER),
    ]:
        report = budget_report(loaded, by, records=records, as_of=day)
        for document, table in _tables_of(report):
            for name, read in READERS.items():
                grid = read(document)
                shown = [c for c in table.columns if (c.kind, name) != (As.BAR, "docx")]  # Word has no bars
                assert grid[0] == [column.title for column in shown], name
                assert len(grid) == len(table.rows) + 2
                _adds_up(shown, grid)
                if len(by) == 2:
                    _adds_up_across(grid)
        answer = json.loads(json_answer.write(view.payload(report)))
        lines = list(csv.DictReader(io.StringIO(csv_answer.write(view.payload(report), bom=False).decode())))
        assert len(lines) == len(answer["rows"])
        for key in set(SUMS) & answer["total"].keys():
            assert _added(answer["rows"], key) == answer["total"][key]
            assert (
                _added([{key: int(line[key]) if line[key] else None} for line in lines], key)
                == answer["total"][key]
            )


@settings(max_examples=30)
@given(worlds(), st.sampled_from(["Q1", "H1", "Q3", "Y"]))
def test_the_money_of_a_periodic_report_adds_up(
    world: tuple[LoadedPlan, tuple[Record, ...], date], code: str
) -> None:
    loaded, records, day = world
    report = periodic_report(loaded, records, parse_period(code, 2020, loaded.plan.reporting), day)
    table = report_money.money_table(report, VI)
    if not table.rows:
        return
    for n, column in enumerate(table.columns):
        if column.kind is As.MONEY:
            known = [row.cells[n] for row in table.rows if row.cells[n] is not None]
            assert table.total is not None
            assert (sum(known) if known else None) == table.total.cells[n], column.title  # type: ignore[arg-type]
