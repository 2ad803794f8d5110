"""The report of a plan of many units: who reads it finds them grouped, and every one of them somewhere."""

import io
import re
import subprocess
from datetime import date
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest
from docx.document import Document as WordDocument

from cchc_cli.domain.model.plan import Plan
from cchc_cli.domain.model.record import Record
from cchc_cli.domain.reports.report import PeriodicReport
from cchc_cli.messages import Language
from cchc_cli.render.formats import terminal
from cchc_cli.render.formats import xlsx as excel
from cchc_cli.render.pages import report as view
from cchc_cli.render.pages.report import comparison, units, written
from cchc_cli.render.papers import report_docx, report_html
from cchc_cli.render.payload import Rows
from tests.conftest import plan_of, records_of
from tests.domain.reports.test_report import of_444, report_of

VI = Language()
COMMUNES = [f"xa-{n}" for n in range(1, 79)]
REPORT = {
    "id": "V.1",
    "agencies": "so",
    "text": "x",
    "work": {"name": "Báo cáo", "lead": "so", "schedule": "định kỳ quý, 6 tháng, năm"},
}


def communes_plan() -> Plan:
    """A plan of 14 tasks, three of which 78 communes have; one group of 120 villages is not listed."""
    agencies = {
        "so": {"name": "Sở Khoa học và Công nghệ", "level": "tinh"},
        "thon": {"name": "Các thôn", "size": "120"},
        "cac-xa": {"name": "UBND các xã", "short": "UBND cấp xã", "level": "xa", "members": COMMUNES},
        **{unit: {"name": f"UBND xã Số {n}", "level": "xa"} for n, unit in enumerate(COMMUNES, 1)},
    }
    tasks = [
        {
            "lead": "cac-xa",
            "schedule": "02 tin, bài/tháng",
            "name": "Tuyên truyền trên hệ thống truyền thanh cơ sở",
        },
        {
            "lead": "cac-xa",
            "schedule": "6 tháng một lần",
            "name": "Đối thoại giữa Chủ tịch UBND cấp xã với Nhân dân",
        },
        {"lead": "cac-xa", "schedule": "Thường xuyên", "name": "Chuyên mục trên trang thông tin điện tử"},
        {"lead": "thon", "schedule": "01 lần/quý", "name": "Họp thôn"},
        *(
            {
                "lead": "so",
                "schedule": f"0{n % 4 + 1} lần/năm",
                "name": f"Phóng sự truyền hình về cải cách {n}",
            }
            for n in range(10)
        ),
    ]
    head = {"number": "158/KH-UBND", "title": "Tuyên truyền cải cách hành chính năm 2020"}
    levels = {"tinh": "Cấp tỉnh", "xa": "Cấp xã"}
    return plan_of(*tasks, **head, levels=levels, agencies=agencies, duties=[REPORT], issuer="UBND tỉnh")


CAUSES = ("Chưa bố trí được kinh phí", "chưa bố trí được KINH PHÍ.", "Thiếu người")


def communes_log() -> tuple[Record, ...]:
    """Of 78 communes every ninth stops in May and says why, every fifth holds no meeting, and two say nothing."""
    told: list[dict[str, Any]] = []
    for n, unit in enumerate(COMMUNES, 1):
        if n in (8, 24):
            continue
        stops = n % 9 == 0
        told += [
            {"task": "1", "agency": unit, "date": f"2020-0{month}-20", "count": "2"}
            for month in range(1, 6 if stops else 9)
        ]
        if stops:
            cause = CAUSES[n // 9 % 3]
            told.append({"task": "1", "agency": unit, "date": "2020-08-20", "count": "0", "cause": cause})
        if n % 5:
            told.append({"task": "2", "agency": unit, "date": "2020-06-20", "count": "1"})
        told.append(
            {"task": "3", "agency": unit, "date": "2020-08-02", "count": "3", "evidence": f"Bài số {n}"}
        )
    told.append({"task": "4", "agency": "thon", "date": "2020-03-20", "count": "1", "units": "90"})
    return records_of(*told)


@pytest.fixture(scope="module")
def report() -> PeriodicReport:
    return report_of(communes_plan(), communes_log(), "Q3")


def paper(report: PeriodicReport, **more: Any) -> WordDocument:
    return docx.Document(io.BytesIO(report_docx.write(report, VI, **more)))


def said(word: WordDocument) -> list[str]:
    return [p.text for p in word.paragraphs]


def annex(word: WordDocument, title: str) -> list[list[str]]:
    """Return the rows of the table whose first row has a heading."""
    table = next(t for t in word.tables if title in [cell.text for cell in t.rows[0].cells])
    return [[cell.text for cell in row.cells] for row in table.rows[1:]]


def item(word: WordDocument, task: str, part: str) -> str:
    """Return what is said of a task in a list of the body."""
    return next(text for text in said(word) if re.match(rf"- Nhiệm vụ {task}{part}", text))


def test_units_are_grouped_by_the_plans_own_word_for_them(report: PeriodicReport) -> None:
    """Eight of 78 (9, 18, … 72) did ten of the sixteen that 31/8 demands; two did none."""
    word = paper(report)
    assert item(word, "1", ":").endswith(
        "; 68/78 đơn vị cấp xã đạt; còn (xong/đến hạn): UBND xã Số 8 (0/16), UBND xã Số 24 (0/16), UBND xã Số 9 "
        "(10/16), UBND xã Số 18 (10/16), UBND xã Số 27 (10/16) và 5 đơn vị khác, xem Phụ lục II."
    )
    # 2 × 16 and 8 × 6 are missing; the oldest has been since 31/1, 227 days.
    assert "10/78 đơn vị cấp xã chậm, 80 sản phẩm quá hạn, lâu nhất 227 ngày (hạn 31/01/2020)" in item(
        word, "1", r"\."
    )


def test_causes_are_told_by_work_the_same_words_once_with_those_who_wrote_them(
    report: PeriodicReport,
) -> None:
    """9, 36 and 63 wrote the second words, 18, 45 and 72 the third, 27 and 54 the first: two ways to say one."""
    text = item(paper(report), "1", r"\.")
    assert text.endswith(
        "Nguyên nhân: “chưa bố trí được KINH PHÍ” (UBND xã Số 9, UBND xã Số 27, UBND xã Số 36, UBND xã Số 54, UBND "
        "xã Số 63); “Thiếu người” (UBND xã Số 18, UBND xã Số 45, UBND xã Số 72); […… nguyên nhân của 2 đơn vị ……]."
    )
    other = paper(report_of(communes_plan(), communes_log(), "Q3", date(2020, 7, 31)))
    assert "Thiếu người" not in "\n".join(said(other))


def test_who_is_silent_is_told_by_level(report: PeriodicReport) -> None:
    text = next(text for text in said(paper(report)) if text.startswith("- Cấp xã: "))
    # 15 of the 78 held no meeting that was due on 30/6, 8 and 24 said nothing of anything.
    assert text.startswith(
        "- Cấp xã: 61/78 đơn vị đã có số liệu; còn: UBND xã Số 5 (nhiệm vụ 2), UBND xã Số 8 (nhiệm"
    )
    assert text.endswith(" và 12 đơn vị khác, xem Phụ lục II.")
    silent = [unit for unit in report.missing.silent if unit.level == "Cấp xã"]
    assert len(silent) == 17


def test_every_unit_that_a_text_leaves_out_stands_in_the_annex(report: PeriodicReport) -> None:
    rows = {row[0]: row for row in annex(paper(report), "Chưa hoàn thành (xong/đến hạn)")}
    for result in report.results:
        if result.unmet:
            alike = [words.partition(": ") for words in rows[result.task][2].split("; ")]
            named = {name: part for part, _, names in alike for name in names.split(", ")}
            assert len({part for part, _, _ in alike}) == len(alike)
            assert {name: part.partition(",")[0] for name, part in named.items()} == {
                unit.who: f"{unit.kept}/{unit.due}" for unit in result.unmet
            }
    assert rows["1"][2].startswith("0/16, quá hạn 227 ngày: UBND xã Số 8, UBND xã Số 24; 10/16, quá hạn ")
    for unit in report.missing.silent:
        for task in unit.tasks:
            assert unit.name in rows[task][3].split("; ")
    assert rows["1"][4].count("UBND xã Số") == 8


def test_without_more_units_than_a_text_names_there_is_no_annex_of_them() -> None:
    plan = plan_of({"lead": "huyen", "schedule": "01 lần/quý"})
    word = paper(report_of(plan, records_of({"agency": "huyen-1", "date": "2020-07-02"}), "Q3"))
    assert item(word, "1", ":").endswith(
        "; 0/2 đơn vị cấp huyện đạt; còn (xong/đến hạn): Huyện Hai (0/2), Huyện Một (1/2)."
    )
    assert len(word.sections) == 1 + 1  # the body and the annex of results


def test_the_table_by_unit_has_a_row_for_each_and_only_where_it_is_asked_for(report: PeriodicReport) -> None:
    rows = annex(paper(report, by_unit=True), "Nhiệm vụ 1")
    assert [row[0] for row in rows] == [f"UBND xã Số {n}" for n in range(1, 79)]
    assert rows[7][1:] == [
        "0/16; quá hạn 16; chưa báo cáo",
        "0/1; quá hạn 1; chưa báo cáo",
        "—; chưa báo cáo",
    ]
    assert rows[8][1:] == ["10/16; quá hạn 6", "1/1", "3"]
    plain = paper(report)
    assert not [t for t in plain.tables if len(t.rows) > 40]


def test_a_screen_has_a_row_for_each_work_and_a_workbook_one_for_each_unit(report: PeriodicReport) -> None:
    lines = terminal.plain(terminal.write(view.document(report, VI), VI, 80)).split("\n")
    assert len([line for line in lines if "UBND xã Số" in line]) < 20
    assert any("10/78 đơn vị" in line for line in lines)
    book = openpyxl.load_workbook(io.BytesIO(excel.write(view.document(report, VI, flat=True), VI)))
    column = [row[2] for row in book["Chậm tiến độ"].iter_rows(values_only=True)]
    assert len([name for name in column if str(name).startswith("UBND xã")]) == 10 + 17
    full = view.document(report, VI, by_unit=True)
    assert "UBND xã Số 77" in terminal.plain(terminal.write(full, VI, 120))


def test_a_page_names_every_unit_that_is_late_or_silent(report: PeriodicReport) -> None:
    page = report_html.write(report, VI).decode()
    for unit in report.missing.silent:
        assert unit.name in page
    assert "đơn vị khác" not in page.replace("đơn vị khác, ghi trong sổ", "")


def rows_of(report: PeriodicReport, name: str) -> list[dict[str, Any]]:
    tables = view.payload(report).tables
    assert not isinstance(tables, Rows)
    return [dict(zip(tables[name].keys, row, strict=True)) for row in tables[name].values]


@pytest.mark.parametrize("whole", [True, False])
def test_what_the_paper_counts_is_what_data_count(report: PeriodicReport, whole: bool) -> None:
    told = report if whole else of_444("Q3")
    items = rows_of(told, "items")
    assert len(items) == len(told.status.items)
    text = "\n".join(said(paper(told)))
    for row in rows_of(told, "results"):
        mine = [each for each in items if each["task"] == row["task"]]
        met = [each for each in mine if each["kept"] == each["due_so_far"]]
        assert row["followed"] == len(mine)
        if row["followed_kept"] is None:
            continue
        assert row["followed_kept"] == len(met)
        if len(mine) > 1 and row["done_in_period"] is not None:
            assert re.search(rf"- Nhiệm vụ {row['task']}: .*; {len(met)}/{len(mine)} đơn vị[ \w]* đạt", text)
    late = rows_of(told, "late")
    for task in {row["task"] for row in late}:
        count = sum(row["overdue"] for row in late if row["task"] == task)
        assert re.search(rf"- Nhiệm vụ {re.escape(task)}\. .*\b{VI.number(count)} sản phẩm quá hạn", text)


def test_the_comparison_says_what_data_say() -> None:
    told = of_444("Q3")
    now, before = rows_of(told, "compared_periods")
    (sentence,) = comparison.comparison_sentences(told, VI)
    assert (now["kept"], now["due_so_far"], now["tasks_overdue"], now["tasks_due"]) == (366, 472, 3, 10)
    # By 14/6: 6 + 1 + 1 + 170 + 1 + 4 + 1 + 5 + 5 …: what the report of six months says.
    half = of_444("H1")
    assert (before["kept"], before["due_so_far"]) == (half.status.kept, half.status.due) == (192, 298)
    assert "lượt đến hạn đã hoàn thành 366/472 (77,5%), kỳ so sánh 192/298 (64,4%)" in sentence
    assert "nhiệm vụ có sản phẩm quá hạn 3/10, kỳ so sánh 3/9" in sentence
    assert sentence.endswith("đã chi 459.000.000 đồng, kỳ so sánh 181.200.000 đồng.")


def test_what_many_units_wrote_is_quoted_once_and_the_rest_is_in_an_annex() -> None:
    from cchc_cli.domain.model.reporting import asked_period
    from cchc_cli.domain.model.sent import Sent, SentPaper, SentState
    from cchc_cli.domain.model.workdays import Workdays
    from cchc_cli.domain.reports.report import periodic_report
    from cchc_cli.domain.rules.loaded import LoadedPlan

    plan = communes_plan()
    forms = [
        Sent(
            sent=SentPaper.FORM,
            agency=unit,
            period="Q3-2020",
            state=SentState.RECEIVED,
            date=date(2020, 9, 15),
            difficulties="Mưa lũ." if n < 8 else f"Thiếu {n} loa",
        )
        for n, unit in enumerate(COMMUNES[:20])
    ]
    loaded = LoadedPlan(plan, Workdays({}))
    told = periodic_report(loaded, communes_log(), asked_period(plan, "Q3"), date(2021, 1, 1), sent=forms)
    quoted, more = written.unit_words(told, "difficulties", VI, units.FEW)
    # Eight wrote the same; seven of the twelve others are quoted.
    assert quoted[0].endswith("và 3 đơn vị khác: “Mưa lũ.”")
    assert (len(quoted), more) == (8, 5)
    word = paper(told)
    assert "Ý kiến của 5 đơn vị khác: xem Phụ lục III." in said(word)
    assert len(annex(word, "Khó khăn, vướng mắc")) == 20


# -- how long it is


def pages_of(report: PeriodicReport, folder: Path, **more: Any) -> list[str]:
    """Return what each page says, as LibreOffice draws them."""
    (folder / "a.docx").write_bytes(report_docx.write(report, VI, **more))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", "--headless", profile, "--convert-to", "pdf", "a.docx"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=600)
    command = ["pdftotext", "-layout", "a.pdf", "-"]
    text = subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout
    return text.split("\f")[:-1]


def body(pages: list[str]) -> int:
    return next(n for n, page in enumerate(pages) if page.lstrip().startswith("Phụ lục I\n"))


@pytest.mark.program("soffice")
@pytest.mark.program("pdftotext")
@pytest.mark.once
def test_a_leader_reads_eight_pages_of_78_communes(report: PeriodicReport, tmp_path: Path) -> None:
    pages = pages_of(report, tmp_path, by_unit=True)
    assert body(pages) <= 8
    assert len(pages) <= 20
    # Numbers never break: each row's figures stand on its lines.
    assert "10/16; quá hạn 6" in re.sub(r"\s+", " ", "".join(pages))


@pytest.mark.program("soffice")
@pytest.mark.program("pdftotext")
@pytest.mark.once
def test_the_shipped_plan_takes_no_more_pages_than_it_did_and_breaks_no_number(tmp_path: Path) -> None:
    """It had 21 pages with a table for each late work, and “57,4” over “%” in the last row."""
    pages = pages_of(of_444("Q3"), tmp_path)
    assert len(pages) <= 17
    total = next(line for line in "".join(pages).split("\n") if "Tổng cộng" in line).split()
    assert total[2:] == [
        *("1.000.000.000", "900.000.000", "870.000.000", "775.000.000", "459.000.000", "14.500.000"),
        *("277.800.000", "57,4%"),
    ]


@pytest.mark.once
@pytest.mark.program("soffice")
@pytest.mark.program("pdftotext")
def test_300_tasks_are_no_book(tmp_path: Path) -> None:
    names = [
        "Tuyên truyền kết quả triển khai sắp xếp các đơn vị hành chính cấp xã trên địa bàn tỉnh",
        "Chuyên mục “Cải cách hành chính” trên Đài Phát thanh - Truyền hình Hà Tĩnh",
        "Tuyên truyền về Đề án thí điểm chuyển giao một số nhiệm vụ hành chính công thực hiện qua dịch vụ bưu chính",
    ]
    tasks = [
        {"name": f"{names[n % 3]} {n}", "lead": ("dai", "bao", "huyen")[n % 3], "schedule": "01 lần/quý",
         "amount": f"{n + 10}.000.000"}
        for n in range(300)
    ]  # fmt: skip
    records = [
        {"task": str(n), "agency": ("huyen-1", "dai", "bao")[n % 3], "date": "2020-07-02", "count": "1",
         "spent": "4.500.000", "approved": "1.000.000.000"}
        for n in range(1, 301)
    ]  # fmt: skip
    told = report_of(plan_of(*tasks), records_of(*records), "Q3")
    pages = pages_of(told, tmp_path)
    assert len(pages) <= 60
    assert "1.000.000.000" in "".join(pages)
    # In an annex stand several works on a page, and no number is broken over lines.
    first = pages[body(pages) + 1]
    assert len(re.findall(r"\d+,\d%", first)) >= 6


def test_one_agencys_report_has_no_table_of_units() -> None:
    own = of_444("Q3", reporter="huyen-can-loc")
    assert said(paper(own, by_unit=True)) == said(paper(own))
    assert "Kết quả theo đơn vị" not in report_html.write(own, VI, by_unit=True).decode()
    assert "Kết quả theo đơn vị" not in terminal.plain(
        terminal.write(view.document(own, VI, by_unit=True), VI, 80)
    )
