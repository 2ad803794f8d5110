"""The page of a report: money over time, each unit by month, what has changed, what is folded and printed."""

import html
import re
import subprocess
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
import yaml

from cchc_cli.domain.model.plan import Plan
from cchc_cli.domain.model.record import Step
from cchc_cli.domain.reports.budget import Dimension, budget_report
from cchc_cli.domain.reports.report import PeriodicReport
from cchc_cli.domain.reports.report.grid import MonthCell, WorkMonths, work_months
from cchc_cli.messages import Language
from cchc_cli.render.papers import report_html
from cchc_cli.render.papers.report_html.figures import figures
from tests.conftest import cchc, plan_of, records_of
from tests.domain.reports.test_report import LOADED, of_444, report_of
from tests.render.formats.test_html import chromium, luminance, needs_chromium, source
from tests.render.papers.test_report_units import communes_log, communes_plan

VI, EN = Language("vi"), Language("en")
ROOT = Path(__file__).parents[3]
PLAN, LOG = ROOT / "data" / "plan_2020.yaml", ROOT / "data" / "progress_2020.yaml"
DAY = date(2020, 9, 14)


class Outline(HTMLParser):
    """Collects tags with their attributes in order, and the text of each heading and summary."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def named(self, *tags: str) -> list[dict[str, str | None]]:
        return [attributes for tag, attributes in self.tags if tag in tags]


def page(report: PeriodicReport, language: Language = VI, **more: Any) -> str:
    return report_html.write(report, language, **more).decode()


# -- each unit by month


def grids(report: PeriodicReport) -> dict[str, WorkMonths]:
    return {w.result.task: w for w in work_months(report.results, report.plan.span, report.as_of)}


def words(cells: tuple[MonthCell | None, ...]) -> list[str]:
    return [
        "" if cell is None else f"{cell.done}{'' if cell.due is None else f'/{cell.due}'} {cell.state}"
        for cell in cells
    ]


QUARTERLY = {"lead": "huyen", "schedule": "01 lần/quý"}
OF_QUARTERS = records_of(
    {"agency": "huyen-1", "date": "2020-03-20", "count": "1"},
    {"agency": "huyen-1", "date": "2020-07-05", "count": "1"},
    {"agency": "huyen-2", "date": "2020-04-02", "count": "1"},
)


def test_a_unit_has_what_it_did_of_what_was_due_in_each_month() -> None:
    """31/3, 30/6, 30/9 and 31/12. Huyện Một meets the first, and the second five days late; Huyện Hai one, late."""
    work = grids(report_of(plan_of(QUARTERLY), OF_QUARTERS, "Q3"))["1"]
    one, two = work.units
    empty = ["", ""]
    assert words(one.cells) == [
        *empty,
        "1/1 done",
        *empty,
        "1/1 done_late",
        *empty,
        "0/1 open",
        *empty,
        "0/1 open",
    ]
    assert words(two.cells) == [
        *empty,
        "1/1 done_late",
        *empty,
        "0/1 overdue",
        *empty,
        "0/1 open",
        *empty,
        "0/1 open",
    ]
    assert words(work.total.cells)[2::3] == ["2/2 done_late", "1/2 overdue", "0/2 open", "0/2 open"]
    assert words((one.total, two.total, work.total.total)) == ["2/2 done_late", "1/2 overdue", "3/4 overdue"]


def test_what_only_the_even_spread_asks_for_is_behind_and_not_overdue() -> None:
    """Two a month: 15/1 is spread, 31/1 is printed. On 14/3 those of January and February are overdue."""
    plan = plan_of({"lead": "huyen", "schedule": "02 tin, bài/tháng"})
    told = records_of(
        *({"agency": f"huyen-{n}", "date": f"2020-0{m}-10", "count": "2"} for n in (1, 2) for m in (1, 2)[:n])
    )
    one, two = grids(report_of(plan, told, "H1", date(2020, 3, 20)))["1"].units
    assert words(one.cells[:4]) == ["2/2 done", "0/2 overdue", "0/2 behind", "0/2 open"]
    assert words(two.cells[:4]) == ["2/2 done", "2/2 done", "0/2 behind", "0/2 open"]


def test_a_group_that_is_not_listed_is_counted_in_its_units() -> None:
    plan = plan_of({"lead": "xa", "schedule": "01 lần/quý"})
    work = grids(report_of(plan, records_of({"date": "2020-03-20", "count": "1", "units": "150"}), "Q3"))["1"]
    (communes,) = work.units
    assert words(communes.cells)[2::3] == ["150/216 overdue", "0/216 overdue", "0/216 open", "0/216 open"]
    shown = page(report_of(plan, records_of({"date": "2020-03-20", "count": "1", "units": "150"}), "Q3"))
    assert '<td class="overdue">150/216 <b>✗</b><span class="hidden"> quá hạn</span></td>' in shown


def test_of_ongoing_work_silence_is_not_zero() -> None:
    """Three and none in February, none in May; what was only noted in June says nothing of how many."""
    plan = plan_of({"lead": "huyen", "schedule": "Thường xuyên"})
    told = records_of(
        {"agency": "huyen-1", "date": "2020-02-01", "count": "3"},
        {"agency": "huyen-1", "date": "2020-02-20", "count": "0", "cause": "Chờ kinh phí"},
        {"agency": "huyen-1", "date": "2020-05-02", "count": "0", "cause": "Chờ kinh phí"},
    )
    one, two = grids(report_of(plan, told, "Q3"))["1"].units
    assert words(one.cells) == ["", "3 told", "", "", "0 told", *[""] * 7]
    assert words(two.cells) == [""] * 12
    assert two.total is None


def test_a_long_plan_has_quarters() -> None:
    plan = plan_of(QUARTERLY, period={"start": "2020-01-01", "end": "2022-12-31"})
    work = grids(report_of(plan, OF_QUARTERS, "Q3"))["1"]
    assert len(work.stretches) == 12
    assert words(work.units[0].cells)[:4] == ["1/1 done", "1/1 done_late", "0/1 open", "0/1 open"]
    assert '<th scope="col">Q1/20</th>' in page(report_of(plan, OF_QUARTERS, "Q3"))


def test_the_districts_of_task_19_stand_month_by_month() -> None:
    """04 số/tháng. On 7/9 a fifth of the month is due by the even spread; Hương Khê did 10 of its 12 by 30/6, late."""
    work = grids(of_444("Q3"))["19"]
    of = {unit.who: unit for unit in work.units}
    assert len(of) == 13
    assert words(of["Huyện Hương Khê"].cells) == [
        *["4/4 done_late"] * 5,
        *("2/4 overdue", "0/4 overdue", "0/4 overdue", "0/4 behind", "0/4 open", "0/4 open", "0/4 open"),
    ]
    assert words(of["TP Hà Tĩnh"].cells) == [*["4/4 done"] * 8, "0/4 behind", *["0/4 open"] * 3]
    # What a row says together is what the check says of the unit, by its own reckoning.
    for unit, item in zip(work.units, work.result.items, strict=True):
        assert unit.total is not None
        assert (unit.total.done, unit.total.due) == (item.kept, item.due)
    late = sum(due.late * work.result.units for due in work.result.dues)
    assert late == sum(item.filled_late for item in work.result.items) == 178


# -- the money over time


def test_the_money_of_each_month_stands_as_its_records_say() -> None:
    """40 million by quarter is 10 at the end of each; 30 were decided in February, then 36; 5 and 7 were paid."""
    plan = plan_of(
        {"schedule": "01 lần/quý", "amount": "40.000.000"},
        {"schedule": "Thường xuyên", "amount": "12.000.000"},
    )
    told = records_of(
        {"date": "2020-02-10", "approved": "30.000.000"},
        {"date": "2020-02-10", "spent": "5.000.000", "count": "0"},
        {"date": "2020-06-01", "approved": "36.000.000"},
        {"task": "2", "date": "2020-09-02", "spent": "7.000.000", "count": "0"},
        {"task": "2", "date": "2020-09-15", "spent": "1.000.000", "count": "0"},
    )
    course = report_of(plan, told, "Q3").course
    assert course is not None
    points = [point for _, point in course.points]
    million = 1_000_000
    assert [point.estimate for point in points] == [
        n * million for n in (1, 2, 13, 14, 15, 26, 27, 28, 39, 40, 41, 52)
    ]
    approved = [point.steps.get(Step.APPROVED) for point in points]
    assert approved == [None, *[30 * million] * 4, *[36 * million] * 4, None, None, None]
    spent = [point.steps.get(Step.SPENT) for point in points]
    assert spent == [None, *[5 * million] * 7, 12 * million, None, None, None]
    assert (course.start.estimate, course.start.steps, course.undated) == (0, {}, 0)


def test_the_money_of_the_shipped_log_is_that_of_its_lines() -> None:
    course = of_444("Q3").course
    assert course is not None
    entries = [e for e in yaml.safe_load(LOG.read_text("utf-8")) if "spent" in e and e["date"] <= DAY]
    replaced = {e.get("supersedes") for e in yaml.safe_load(LOG.read_text("utf-8"))}
    entries = [e for e in entries if e.get("id") not in replaced]
    by_month = {row.key[0]: row.amount or 0 for row in budget_report(LOADED, [Dimension.MONTH]).rows}
    for stretch, point in course.points:
        by_then = [e for e in entries if e["date"] <= stretch.end]
        paid = sum(int(str(e["spent"]).replace(".", "")) for e in by_then)
        assert point.steps.get(Step.SPENT, 0) == (paid if stretch.start <= DAY else 0)
        assert point.estimate == sum(a for month, a in by_month.items() if month <= f"{stretch.end:%Y-%m}")


def test_lines_differ_by_more_than_colour_and_stand_in_a_table_too() -> None:
    shown = page(of_444("Q3"))
    css = shown[: shown.index("</style>")]
    kinds = ("estimate", "appraised", "approved", "spent")
    strokes = [re.findall(rf"\.line\.{kind} {{(.*?)}}", css) for kind in kinds]
    dashes = [re.findall(r"stroke-dasharray: ([\d ]+)", rule[0]) for rule in strokes]
    assert len({tuple(dash) for dash in dashes}) == len(kinds)
    for kind, name in zip(kinds, ("Khái toán", "Thẩm định", "Phê duyệt", "Đã chi"), strict=True):
        assert f'class="line {kind}"' in shown
        assert re.search(rf'<span class="end" style="[^"]+">{name}</span>', shown)
    assert "Kế hoạch không nêu thời điểm dùng kinh phí" in shown
    row = shown[shown.index('<th scope="row">T3</th>') :]
    assert re.findall(r">([\d.]+|—)</td>", row[: row.index("</tr>")]) == [
        *("206.500.000", "685.000.000", "685.000.000", "151.600.000")
    ]


def test_without_money_there_is_no_drawing_of_it() -> None:
    assert 'id="lines"' not in page(report_of(plan_of(QUARTERLY), OF_QUARTERS, "Q3"))


def test_money_that_no_month_has_is_told() -> None:
    plan = plan_of(
        {"schedule": "Theo lịch của Trung ương", "amount": "9.000.000"}, {**QUARTERLY, "amount": "4.000.000"}
    )
    assert "9.000.000 đ của khái toán không xác định được thời gian" in page(report_of(plan, (), "Q3"))


# -- what has changed


def test_a_figure_says_how_it_has_changed_since_the_period_before() -> None:
    """7 of 10 after 6 of 9; 366 of 472 after 192 of 298 (64,4%); 57,4% after 175,2 of 685 million (25,6%)."""
    assert [figure.change for figure in figures(of_444("Q3"), VI)] == [
        "không đổi so với 6 tháng đầu năm 2020",
        *(f"+{points} điểm phần trăm so với 6 tháng đầu năm 2020" for points in ("3,3", "13,1", "31,8")),
    ]


def test_a_worse_figure_has_a_minus() -> None:
    """By 14/6 both units had met 31/3. By 14/9 one has not met 30/6: three of four."""
    report = report_of(plan_of(QUARTERLY), OF_QUARTERS, "Q3")
    late, on_time, completion, spent = figures(report, EN)
    assert (late.change, completion.change) == (
        "+1 since the first half of 2020",
        "\N{MINUS SIGN}25 percentage points since the first half of 2020",
    )
    assert (on_time.change, spent.change) == (
        "\N{MINUS SIGN}100 percentage points since the first half of 2020",
        "",
    )


def test_the_first_period_has_changed_from_nothing() -> None:
    assert not any(figure.change for figure in figures(of_444("Q1"), VI))


# -- the drawing of works


def test_what_was_done_late_is_told_from_what_was_done_in_time_and_from_what_is_overdue() -> None:
    shown = page(report_of(plan_of({"schedule": "01 lần/quý"}), records_of(
        {"date": "2020-03-20", "count": "1"}, {"date": "2020-07-05", "count": "1"}
    ), "Y", date(2020, 10, 14)))  # fmt: skip
    strip = shown[shown.index('<li class="strip">') :]
    strip = strip[: strip.index("</li>")]
    marks = re.findall(r"<g transform.*?</g>", strip)
    # 31/3 in time, 30/6 late, 30/9 not, 31/12 to come.
    assert ["tardy" in mark for mark in marks] == [False, True, False, False]
    assert ["struck" in mark for mark in marks] == [False, False, True, False]
    assert [float(re.findall(r'filled"[^>]*height="([\d.]+)"', mark)[0]) for mark in marks] == [14, 14, 0, 0]
    assert "Đến hạn 3, hoàn thành 2. Xong muộn 1." in strip


# -- the page


@pytest.mark.parametrize("language", [VI, EN])
def test_the_list_of_contents_leads_to_each_title_once(language: Language) -> None:
    read = Outline(page(report_of(communes_plan(), communes_log(), "Q3"), language, by_unit=True))
    ids = [a["id"] for _, a in read.tags if a.get("id")]
    assert len(ids) == len(set(ids)) == len(read.named("h2"))
    assert [a["href"] for a in read.named("a")] == [f"#{id_}" for id_ in ids]
    assert [tag for tag, _ in read.tags if re.fullmatch("h[1-6]", tag)] == ["h1", *["h2"] * len(ids)]
    assert not read.named("script", "iframe", "img", "form")
    assert len(read.named("details")) == len(read.named("summary"))


def test_short_tables_are_open_and_long_ones_folded() -> None:
    shown = page(report_of(communes_plan(), communes_log(), "Q3"))
    parts = re.findall(r"<details([^>]*open)?[^>]*><summary>(.*?)</summary>", shown, re.DOTALL)
    opened = {re.sub(r"<[^>]+>", "", title): bool(is_open) for is_open, title in parts}
    folded = {title for title, is_open in opened.items() if not is_open}
    assert any(title.startswith("1. Tuyên truyền trên hệ thống truyền thanh cơ sở") for title in folded)
    assert any(title.startswith("4. Họp thôn") for title in opened if opened[title])


HOSTILE = "<script>alert(1)</script>&\"'\x07{{ 7*7 }}"


def test_names_are_text_in_every_part() -> None:
    agencies = {
        "dai": {"name": HOSTILE},
        "huyen": {"name": f"h{HOSTILE}", "members": ["huyen-1", "huyen-2"]},
        "huyen-1": {"name": f"1{HOSTILE}"},
        "huyen-2": {"name": f"2{HOSTILE}"},
    }
    plan = plan_of(
        {"lead": "dai", "name": HOSTILE, "schedule": "01 lần/quý", "amount": "5.000.000"},
        {"lead": "huyen", "name": HOSTILE, "schedule": "01 lần/quý"},
        agencies=agencies, title=HOSTILE,
    )  # fmt: skip
    shown = page(report_of(plan, records_of({"date": "2020-02-02", "count": "1"}), "Q3"), by_unit=True)
    assert "<script" not in shown
    assert "\x07" not in shown
    assert "49" not in re.sub(r"[^\w ]+", " ", shown).split()
    assert shown.count("&lt;script&gt;") > 10


@pytest.mark.parametrize("scheme", range(3), ids=["light", "dark", "print"])
def test_every_mark_stands_out_from_its_ground(scheme: int) -> None:
    """Contrast of at least 3 to 1, as WCAG 2.2 (1.4.11) asks for of what a drawing says."""
    colours = dict(
        re.findall(r"--([a-z-]+): (#[0-9a-f]+)", re.findall(r":root \{(.*?)\}", source(), re.DOTALL)[scheme])
    )
    for mark in ("quiet", "bar", "ink", "done", "soon", "late"):
        for ground in ("paper", "off"):
            bright, dim = sorted((luminance(colours[mark]), luminance(colours[ground])), reverse=True)
            assert (bright + 0.05) / (dim + 0.05) >= 3, (mark, ground)


# -- printed, and on a phone


def many_plan() -> Plan:
    leads = {f"so-{n}": {"name": f"Sở Số {n}"} for n in range(12)}
    districts = {f"h-{n}": {"name": f"Huyện Số {n}"} for n in range(13)}
    group = {"huyen": {"name": "UBND các huyện", "members": list(districts)}}
    schedules = ("01 lần/quý", "02 tin, bài/tháng", "Thường xuyên", "Tháng 10/2020")
    tasks = [
        {
            "name": f"Tuyên truyền về Đề án thí điểm chuyển giao một số nhiệm vụ hành chính công {n}",
            "lead": f"so-{n % 12}" if n % 20 else "huyen",
            "schedule": schedules[n % 4],
            "amount": f"{n + 10}.000.000",
        }
        for n in range(300)
    ]
    return plan_of(*tasks, agencies={**leads, **group, **districts})


def many_records() -> list[dict[str, str]]:
    told = [
        {"task": str(n + 1), "date": f"2020-0{m}-20", "count": "1", "spent": "4.500.000"}
        for n in range(300)
        for m in (3, 6)
        if n % 20 and n % 3
    ]
    return told + [{"task": "1", "agency": f"h-{n}", "date": "2020-03-20", "count": "1"} for n in range(13)]


@pytest.mark.once
@needs_chromium
def test_300_works_are_some_screens_of_a_phone(tmp_path: Path) -> None:
    """They were 512,870 px under one another: 570 screens. Nothing is wider than the screen, folded or not."""
    shown = page(report_of(many_plan(), records_of(*many_records()), "Q3"))
    inner = re.sub(r"<meta http-equiv[^>]*>", "", shown)
    outer = (
        f'<iframe width="390" height="900" frameborder="0" srcdoc="{html.escape(inner)}"></iframe>'
        "<script>onload = () => { const page = frames[0].document, size = page.documentElement;"
        " const folded = [size.scrollHeight, size.scrollWidth];"
        " page.querySelectorAll('details').forEach(each => each.open = true);"
        " document.title = [...folded, size.scrollHeight, size.scrollWidth]; }</script>"
    )
    (tmp_path / "page.html").write_text(outer, "utf-8")
    arguments = ("--window-size=1400,1000", "--dump-dom", (tmp_path / "page.html").as_uri())
    (sizes,) = re.findall(r"<title>([\d,]+)</title>", chromium(tmp_path, *arguments).stdout)
    height, width, open_height, open_width = map(int, sizes.split(","))
    assert (width, open_width) == (390, 390)
    assert 3_000 < height < 15_000
    assert height < open_height < 250_000


@pytest.mark.once
@needs_chromium
@pytest.mark.program("pdftotext")
@pytest.mark.parametrize("many", [True, False])
def test_what_is_folded_is_printed(tmp_path: Path, many: bool) -> None:
    report = (
        report_of(many_plan(), records_of(*many_records()), "Q3")
        if many
        else report_of(communes_plan(), communes_log(), "Q3")
    )
    shown = page(report)
    folded, opened = (
        printed(tmp_path, source) for source in (shown, re.sub(r"<details(?! open)", "<details open", shown))
    )
    assert shown.count("<details") - shown.count("<details open") >= 3
    assert folded == opened
    # Each row of each table, with its figures, is among what is printed when nothing is folded.
    rows = re.findall(r'<th scope="row"[^>]*>(.*?)</th>', shown, re.DOTALL)
    assert len(rows) > (600 if many else 250)
    for row in rows:
        assert re.sub(r"\s+", "", html.unescape(re.sub(r"<[^>]+>", "", row))) in folded
    assert many or "0/1✗" in folded
    # What is said of browsers that can't print what is folded is not said by one that can.
    assert "mởmụcnàytrướckhiin" not in folded


def printed(folder: Path, source: str) -> str:
    """Return the words of a page as Chromium prints it, without the spaces."""
    (folder / "page.html").write_text(source, "utf-8")
    paper = folder / "page.pdf"
    chromium(folder, "--no-pdf-header-footer", f"--print-to-pdf={paper}", (folder / "page.html").as_uri())
    done = subprocess.run(["pdftotext", str(paper), "-"], capture_output=True, text=True, check=True)
    return re.sub(r"\s+", "", done.stdout)


# -- a page for each agency


def test_each_agency_that_leads_has_its_report_and_a_page_lists_them(tmp_path: Path) -> None:
    folder = tmp_path / "báo cáo"
    done = cchc("report", LOG, "Q3", "-p", PLAN, "--as-of", "2020-09-14", "--split", "agency", "-o", folder)
    assert (done.code, done.err) == (0, f"Đã ghi 23 tệp vào {folder}\n")
    files = {path.name: path.read_text("utf-8") for path in folder.iterdir()}
    # 22 agencies and districts lead something or owe it in a group; the 216 communes are not named one by one.
    index = Outline(files.pop("index.html"))
    assert [a["href"] for a in index.named("a")] == [
        name for name in (f"{id_}.html" for id_ in LOADED.plan.agencies) if name in files
    ]
    # 444.500.000 of 775.000.000 is on a line of its own: beside the rate it left the names no room.
    (whole,) = re.findall(r"57,4%<br>(.*?)</span>", (folder / "index.html").read_text("utf-8"))
    assert re.sub("<.*?>", "", whole) == "444.500.000/775.000.000"
    assert len(files) == 22
    alone = tmp_path / "can-loc.html"
    cchc("report", LOG, "Q3", "-p", PLAN, "--as-of", "2020-09-14", "-a", "huyen-can-loc", "-o", alone)
    assert files["huyen-can-loc.html"] == alone.read_text("utf-8")
    again = cchc("report", LOG, "Q3", "-p", PLAN, "--as-of", "2020-09-14", "--split", "agency", "-o", folder)
    assert again.code == 2
    assert "[output-exists]" in again.err


def test_the_papers_of_a_group_are_split_too(tmp_path: Path) -> None:
    split = ("report", LOG, "Q3", "-p", PLAN, "--split", "agency", "-a", "ubnd-huyen", "-f", "docx")
    assert cchc(*split, "-o", tmp_path / "word").code == 0
    assert len(list((tmp_path / "word").glob("*.docx"))) == 13


def test_an_agency_called_index_does_not_take_the_place_of_the_list(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(
        "number: 1/KH\ntitle: T\nyear: 2020\nagencies: {index: {name: Sở Mục lục}, ../b: {name: <b>}}\n"
        "tasks:\n  - {id: '1', name: A, lead: index, schedule: 01 lần/quý}\n"
        "  - {id: '2', name: B, lead: ../b, schedule: 01 lần/quý}\n",
        "utf-8",
    )
    (tmp_path / "log.yaml").write_text("- {task: '1', date: 2020-03-01, count: 1}\n", "utf-8")
    split = ("report", tmp_path / "log.yaml", "Q3", "-p", tmp_path / "plan.yaml", "--split", "agency")
    done = cchc(*split, "-o", tmp_path / "out")
    assert done.code == 0, done.err
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "b.html",
        "index-2.html",
        "index.html",
    ]
    listed = (tmp_path / "out" / "index.html").read_text("utf-8")
    assert '<a href="index-2.html">Sở Mục lục</a>' in listed
    assert '<a href="b.html">&lt;b&gt;</a>' in listed


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--split", "agency"), "-o THƯ_MỤC"),
        (("--split", "agency", "-f", "xlsx", "-o", "out"), "-f docx hoặc -f html"),
        (("--split", "task", "-o", "out"), "“task”"),
        (("--split", "agency", "-a", "so-tai-chinh", "-o", "out"), "so-tai-chinh không chủ trì việc nào"),
    ],
)
def test_what_can_not_be_split_is_said(tmp_path: Path, arguments: tuple[str, ...], words: str) -> None:
    done = cchc("report", LOG, "Q3", "-p", PLAN, *arguments, folder=tmp_path)
    assert done.code == 2
    assert words in done.err
    assert not list(tmp_path.iterdir())
