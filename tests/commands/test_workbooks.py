"""Workbooks of commands: their figures are those of the JSON, follow an edit and a filter, and print whole."""

import csv
import html
import json
import re
import subprocess
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import openpyxl
import pytest
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from cchc_cli.messages import Language
from tests.conftest import cchc

pytestmark = pytest.mark.filterwarnings("ignore:.*xtension is not supported:UserWarning:openpyxl")

VI = Language("vi")
ROOT = Path(__file__).parents[2]
PLAN, LOG = ROOT / "data" / "plan_2020.yaml", ROOT / "data" / "progress_2020.yaml"
PLAN_158, LOG_158 = (
    ROOT / "tests" / "data" / name for name in ("plans/plan_158.yaml", "logs/of-plan-158.yaml")
)

AGENCIES = ("Sở A", "Sở B", "Sở C", "Sở D")
SMALL = """\
number: 7/KH-UBND
title: Kế hoạch nhỏ
year: 2020
agencies:
  a: {name: Sở A}
  b: {name: Sở B}
  c: {name: Sở C}
  d: {name: Sở D}
tasks:
  - {id: "1", name: Việc một, lead: a, schedule: Quý I, amount: 100.000.000}
  - {id: "2", name: Việc hai, lead: b, schedule: Quý II, amount: 300.000.000}
  - {id: "3", name: Việc ba, lead: c, schedule: Quý III}
  - {id: "4", name: Việc bốn, lead: d, schedule: Quý IV, amount: 600.000.000}
"""
SMALL_LOG = """\
- {plan: 7/KH-UBND, file: plan.yaml}
- {task: "1", date: 2020-02-01, approved: 80.000.000}
- {task: "1", date: 2020-03-01, count: 1, spent: 20.000.000}
- {task: "2", date: 2020-02-01, approved: 250.000.000}
- {task: "4", date: 2020-03-01, count: 0, spent: 5.000.000}
"""


def plan_of_300() -> str:
    """Return a plan of 300 tasks with long names, of twenty agencies, whose months have amounts of 13 digits."""
    agencies = "\n".join(f'  so-{n}: {{name: "Sở Thông tin và Truyền thông số {n}"}}' for n in range(20))
    name = "Xây dựng chuyên trang về cải cách hành chính trên Cổng thông tin điện tử và hệ thống truyền thanh cơ sở"
    when = ("Hằng tháng", "Hằng quý", "Quý I/2020", "Quanh năm")
    tasks = "\n".join(
        f'  - {{id: "{n}", name: "{name} số {n}", lead: so-{n % 20}, schedule: "{when[n % 4]}", '
        f"amount: {VI.number(999_999_999_999 + n)}}}"
        for n in range(1, 301)
    )
    return f"number: 300/KH\ntitle: Kế hoạch lớn\nyear: 2020\nagencies:\n{agencies}\ntasks:\n{tasks}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "plan.yaml").write_text(SMALL, "utf-8")
    (tmp_path / "progress.yaml").write_text(SMALL_LOG, "utf-8")
    return tmp_path


def opened(path: Path, *, values: bool = False) -> Workbook:
    return openpyxl.load_workbook(path, data_only=values)


def table_in(page: Worksheet) -> tuple[int, list[str]]:
    """Return on which row the headings of a sheet's table stand, and the headings."""
    row = int(str(page.auto_filter.ref).split(":")[0].lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
    return row, [str(cell.value) for cell in page[row]]


def soffice(folder: Path, to: str, files: Sequence[str], out: str = "saved") -> None:
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = ["soffice", "--headless", profile, "--convert-to", to, "--outdir", out, *files]
    subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=600)


# -- the figures


@pytest.mark.parametrize(
    ("arguments", "columns"),
    [
        (("budget", LOG, "--by", "agency"), ("tasks", "funded", "amount", "proposed", "appraised", "approved",
                                              "spent", "spent_unapproved", "remaining", "rate")),
        (("budget", LOG, "--by", "task"), ("tasks", "funded", "amount", "proposed", "appraised", "approved",
                                            "spent", "spent_unapproved", "remaining", "rate")),
        (("budget", "--by", "source", "-p", PLAN), ("tasks", "funded", "amount")),
    ],
)  # fmt: skip
def test_the_workbook_says_what_the_json_says(
    arguments: tuple[object, ...], columns: tuple[str, ...], tmp_path: Path
) -> None:
    """A dash is null; the last row is the total."""
    day = ("--as-of", "2020-10-15")
    cchc(*arguments, *day, "-o", "x.xlsx", folder=tmp_path)
    answer = json.loads(cchc(*arguments, *day, "-f", "json", folder=tmp_path).out)
    page = opened(tmp_path / "x.xlsx", values=True).worksheets[0]
    top, _ = table_in(page)
    rows = [row[1 : len(columns) + 1] for row in page.iter_rows(min_row=top + 1, values_only=True)]
    said = [[row[key] for key in columns] for row in (*answer["rows"], answer["total"])]
    shown = [[None if cell == "—" else cell for cell in row] for row in rows[: len(said)]]
    assert shown == [pytest.approx(row, abs=1e-6) for row in said]


LIVE = {
    ("budget", "--by", "agency"): {"Còn lại (đ)", "Đã chi/phê duyệt"},
    ("report", "Q3"): {"Tỷ lệ đã chi", "Tỷ lệ hoàn thành"},
}


def test_what_follows_from_other_cells_is_a_formula_in_every_row(tmp_path: Path) -> None:
    for arguments, wanted in LIVE.items():
        cchc(*arguments, LOG, "--as-of", "2020-10-15", "-o", "x.xlsx", "--force", folder=tmp_path)
        found = set()
        for page in opened(tmp_path / "x.xlsx").worksheets:
            if not page.auto_filter.ref:
                continue
            top, titles = table_in(page)
            end = int(re.findall(r"\d+", str(page.auto_filter.ref))[-1])
            for n, title in enumerate(titles, 1):
                if title in wanted:
                    cells = [page.cell(row, n) for row in range(top + 1, end + 1)]
                    assert all(cell.data_type == "f" for cell in cells), (page.title, title)
                    found.add(title)
        assert found == wanted


def test_nothing_of_the_data_is_a_formula(tmp_path: Path) -> None:
    text = SMALL.replace("name: Việc một", 'name: "=1+1"').replace("name: Sở A", 'name: "=cmd|A1"')
    (tmp_path / "plan.yaml").write_text(text, "utf-8")
    for arguments in (("budget", "--by", "task"), ("budget", "--by", "agency", "--by", "month"), ("tasks",)):
        cchc(*arguments, "-p", "plan.yaml", "-o", "x.xlsx", "--force", folder=tmp_path)
        cells = [cell for page in opened(tmp_path / "x.xlsx") for row in page.iter_rows() for cell in row]
        assert [c.value for c in cells if c.data_type == "f" and not str(c.value).startswith("=IF(")] == []
        assert [c.value for c in cells if c.data_type == "f" and "cmd" in str(c.value)] == []


# -- an edit, a filter


def saved(folder: Path, name: str) -> list[list[str]]:
    """Return the rows of a workbook's first sheet as LibreOffice, which works out all formulas, shows them."""
    return list(csv.reader((folder / "saved" / f"{name}.csv").open(encoding="utf-8")))


@pytest.mark.program("soffice")
@pytest.mark.once
def test_an_edit_and_a_filter_go_through_to_the_total(folder: Path) -> None:
    """As openpyxl saves it no formula has a value: every figure is LibreOffice's own, worked out by hand here.

    Columns: tasks, with an estimate, estimate, proposed, appraised, approved, spent, of it not approved, remaining,
    rate.
    """
    log = ("budget", "progress.yaml", "--by", "agency", "--as-of", "2020-10-15")
    cchc(*log, "-o", "as-is.xlsx", folder=folder)
    (folder / "alone").mkdir()  # no log beside it
    (folder / "alone" / "plan.yaml").write_text(SMALL, "utf-8")
    cchc("budget", "--by", "agency", "-o", "../shares.xlsx", folder=folder / "alone")
    cchc("budget", "-p", "plan.yaml", "--by", "agency", "--by", "quarter", "-o", "cross.xlsx", folder=folder)
    for name, cells, hidden in (
        ("as-is", {}, ()),
        # Sở D comes first (600 million), then B, A, C.
        ("edited", {"Sở B": {"Đã chi (đ)": 50_000_000}, "Sở A": {"Phê duyệt (đ)": 40_000_000}}, ()),
        ("approved", {"Sở D": {"Phê duyệt (đ)": 500_000_000}}, ()),
        ("cleared", {"Sở A": {"Phê duyệt (đ)": "—"}}, ()),
        ("filtered", {}, ("Sở B", "Sở D")),
        ("nothing-left", {}, ("Sở A", "Sở B", "Sở D")),
        ("shares", {"Sở D": {"Khái toán (đ)": 400_000_000}}, ()),
        ("cross", {"Sở A": {"Quý I/2020": 200_000_000}}, ("Sở B",)),
    ):
        source = name if name in ("shares", "cross") else "as-is"
        book = opened(folder / f"{source}.xlsx")
        page = book.worksheets[0]
        top, titles = table_in(page)
        for row in range(top + 1, page.max_row + 1):
            key = page.cell(row, 1).value
            for title, value in cells.get(str(key), {}).items():
                page.cell(row, titles.index(title) + 1).value = value
            page.row_dimensions[row].hidden = key in hidden
        page.auto_filter.add_filter_column(0, [key for key in AGENCIES if key not in hidden])
        book.save(folder / f"{name}-.xlsx")
    names = ["as-is", "edited", "approved", "cleared", "filtered", "nothing-left", "shares", "cross"]
    soffice(folder, "csv:Text - txt - csv (StarCalc):44,34,76", [f"{name}-.xlsx" for name in names])
    shown = {name: {row[0]: row[1:] for row in saved(folder, f"{name}-")} for name in names}
    who = ("Sở D", "Sở B", "Sở A", "Sở C", "Tổng cộng")
    money = {name: {key: rows[key][5:] for key in who if key in rows} for name, rows in shown.items()}
    # The total in words goes where the total is another: one billion.
    assert [name for name in names if "(Bằng chữ: Một tỷ đồng)" in shown[name]] == [
        "as-is", "edited", "approved", "cleared",
    ]  # fmt: skip
    dash = "—"
    assert money["as-is"] == {
        "Sở D": [dash, "5.000.000", "5.000.000", dash, dash],
        "Sở B": ["250.000.000", dash, dash, "250.000.000", dash],
        "Sở A": ["80.000.000", "20.000.000", "0", "60.000.000", "25,0%"],
        "Sở C": [dash, dash, dash, dash, dash],
        "Tổng cộng": ["330.000.000", "25.000.000", "5.000.000", "310.000.000", "6,1%"],  # 20 of 330 million
    }
    assert money["edited"]["Sở B"] == ["250.000.000", "50.000.000", "0", "200.000.000", "20,0%"]
    assert money["edited"]["Sở A"] == ["40.000.000", "20.000.000", "0", "20.000.000", "50,0%"]
    # 70 of 290 million: the quotient of the totals, and no sum of rates.
    assert money["edited"]["Tổng cộng"] == ["290.000.000", "75.000.000", "5.000.000", "220.000.000", "24,1%"]
    assert money["approved"]["Sở D"] == ["500.000.000", "5.000.000", "0", "495.000.000", "1,0%"]
    assert money["approved"]["Tổng cộng"] == ["830.000.000", "25.000.000", "0", "805.000.000", "3,0%"]
    # What is spent of no approval is in no remainder and no rate.
    assert money["cleared"]["Sở A"] == [dash, "20.000.000", "20.000.000", dash, dash]
    assert money["cleared"]["Tổng cộng"] == ["250.000.000", "25.000.000", "25.000.000", "250.000.000", "0,0%"]
    assert shown["filtered"]["Tổng cộng"] == [
        "2", "1", "100.000.000", dash, dash, "80.000.000", "20.000.000", "0", "60.000.000", "25,0%",
    ]  # fmt: skip
    assert money["nothing-left"]["Tổng cộng"] == [dash, dash, dash, dash, dash]
    shares = {key: shown["shares"][key][2:4] for key in who}
    assert shares == {
        "Sở D": ["400.000.000", "50,0%"],
        "Sở B": ["300.000.000", "37,5%"],
        "Sở A": ["100.000.000", "12,5%"],
        "Sở C": [dash, dash],
        "Tổng cộng": ["800.000.000", "100,0%"],
    }
    assert shown["cross"]["Sở A"] == ["200.000.000", "", "", "", "200.000.000"]
    assert shown["cross"]["Tổng cộng"] == ["200.000.000", dash, dash, "600.000.000", "800.000.000"]


# -- on paper


def workbooks(folder: Path) -> list[str]:
    """Write the workbooks of each command: of the shipped plan, of one of 78 communes, of one of 300 tasks."""
    (folder / "p300.yaml").write_text(plan_of_300(), "utf-8")
    steps = "\n".join(
        f'- {{task: "{n}", date: 2020-02-01, approved: {VI.number(900_000_000_000 + n)}, spent: 400.000.000.000}}'
        for n in range(1, 200)
    )
    (folder / "l300.yaml").write_text(f"- {{plan: 300/KH, file: p300.yaml}}\n{steps}\n", "utf-8")
    names: list[str] = []
    for name, plan, log, day in (
        ("a", PLAN, LOG, "2020-10-15"),
        ("b", PLAN_158, LOG_158, "2026-10-15"),
        ("c", "p300.yaml", "l300.yaml", "2020-10-15"),
    ):
        followed = (log, "-p", plan, "--as-of", day)
        for command in (
            ("budget", "-p", plan, "--by", "task"),
            ("budget", "-p", plan, "--by", "agency", "--by", "month"),
            ("budget", *followed, "--by", "agency"),
            ("budget", *followed, "--by", "task"),
            ("calendar", "-p", plan, "--month", "10"),
            ("tasks", "-p", plan),
            ("check", *followed, "--all"),
            ("report", "Q3", *followed),
            ("log", log, "-p", plan),
            ("diff", PLAN, plan),
        ):
            names.append(f"{name}-{len(names)}-{command[0]}.xlsx")
            ran = cchc(*command, "-o", names[-1], folder=folder)
            assert ran.code in (0, 1, 3), ran.err
    return names


def papers(folder: Path) -> list[str]:
    """Write the papers of tables: estimates, annexes, forms of agencies, what goes with a letter."""
    names: list[str] = []
    day = ("--as-of", "2020-10-15")
    for log in (LOG, "l300.yaml"):
        for stage in ("proposed", "appraised", "approved"):
            names.append(f"{len(names)}-{stage}.xlsx")
            assert cchc("estimate", log, "--stage", stage, *day, "-o", names[-1], folder=folder).code in (
                0,
                3,
            )
    for plan in (PLAN, PLAN_158, "p300.yaml"):
        names.append(f"{len(names)}-annex.xlsx")
        assert cchc("export", plan, "-o", names[-1], folder=folder).code == 0
    for out, *command in (
        ("q", "form", "Q3", "-p", PLAN_158, "-a", "so-noi-vu"),
        ("e", "form", "--estimate", "-p", PLAN, "-a", "so-tttt"),
        ("u", "form", "Q3", "-p", PLAN, "-a", "ubnd-xa"),
        ("r", "remind", LOG, *day),
    ):
        assert cchc(*command, "-o", out, "--no-record", folder=folder).code == 0
        for file in sorted((folder / out).glob("*.xlsx"))[:2]:
            names.append(f"{out}-{file.name}")
            file.rename(folder / names[-1])
    return names


def drawn(cell: Cell | MergedCell) -> str:
    """Return how LibreOffice draws a cell of a Vietnamese workbook; an assumed day has a mark before it."""
    value = cell.value
    if isinstance(value, datetime):
        mark = re.match(r'"([^"]*)"', cell.number_format)
        return f"{mark[1] if mark else ''}{value:%d/%m/%Y}"
    if isinstance(value, float):
        return VI.percent(Fraction(value).limit_denominator(10**9))
    if isinstance(value, int):
        return VI.number(value) if cell.number_format.startswith("[$-42A]") else f"{value:,}"
    return str(value)


def cells_of(page: Worksheet) -> Iterator[str]:
    """Yield what the cells of a sheet say, but the bars, which have no words."""
    top, titles = table_in(page) if page.auto_filter.ref else (0, [])
    bars = {n for n, title in enumerate(titles, 1) if title == "Biểu đồ"}
    for row in page.iter_rows():
        for cell in row:
            if cell.value is not None and not (cell.column in bars and cell.row > top):
                yield drawn(cell)


class Printed(NamedTuple):
    """A word as it stands in a print, and how high its letters are, in points."""

    text: str
    height: float


def printed_words(boxes: str) -> Iterator[Printed]:
    """Yield the words of a print: what is parted because its letters are of two fonts is put together again."""
    box = re.compile(r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)<')
    text, height, end, line = "", 0.0, 0.0, 0.0
    for found in box.finditer(boxes):
        left, top, right, bottom = map(float, found.groups()[:4])
        if text and not (abs(top - line) < 1 and -1 < left - end < 1):
            yield Printed(html.unescape(text), height)
            text = ""
        text, height, end, line = text + found[5], bottom - top, right, top
    yield Printed(html.unescape(text), height)


def parts(text: str) -> list[str]:
    """Return what a line may be broken into."""
    return [part for part in re.split(r"[\s/–-]+", text) if part]


_HIGH = 1.25
"""How many times as high as their size letters stand in the PDF, at least."""


def pages_of(page: Worksheet) -> int:
    """Return on how many pages a sheet is to stand."""
    return (len(page.row_breaks.brk) + 1) * (len(page.col_breaks.brk) + 1)


@pytest.mark.program("soffice")
@pytest.mark.once
def test_every_workbook_prints_whole_and_large_enough(tmp_path: Path) -> None:
    """Each word of each cell is in the print, in letters of 8 points; no page is but the ones that were reckoned."""
    names = [*workbooks(tmp_path), *papers(tmp_path)]
    soffice(tmp_path, "pdf", names)
    for name in names:
        book = [p for p in opened(tmp_path / name, values=True).worksheets if p.sheet_state == "visible"]
        command = ["pdftotext", "-bbox", f"saved/{Path(name).stem}.pdf", "-"]
        ran = subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=600)
        boxes = ran.stdout.decode()
        words = [*printed_words(boxes)]
        assert min(word.height for word in words) >= 8 * _HIGH, name
        printed = Counter(part for word in words for part in parts(word.text))
        assert not [text for text in printed if "###" in text], name
        wanted = Counter(part for page in book for text in cells_of(page) for part in parts(text))
        assert wanted - printed == Counter(), name
        if book[0].sheet_properties.pageSetUpPr.fitToPage:
            continue  # a form of an agency: as many pages as the program finds
        assert boxes.count("<page ") == sum(map(pages_of, book)), name
        for page in book:
            breaks = [0, *(brk.id for brk in page.row_breaks.brk), page.max_row]
            assert all(after - before >= 3 for before, after in pairwise(breaks)), name
