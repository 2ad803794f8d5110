"""The annex that is exported, read back by import and by readers of others, is the plan again."""

import subprocess
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from docx import Document

from cchc_cli.domain.annex.draft import draft_plan
from cchc_cli.domain.annex.paper import Paper
from cchc_cli.domain.model.plan import Plan
from cchc_cli.files.disk.read import Source
from cchc_cli.files.office.sheets import read_workbook
from cchc_cli.files.office.word import read_word
from cchc_cli.files.plan.draft import write_draft
from cchc_cli.files.plan.load import load_plan, plan_from
from cchc_cli.files.plan.workdays import load_workdays
from cchc_cli.messages import Language
from cchc_cli.render.papers import annex_docx as annex_word
from cchc_cli.render.papers import annex_xlsx as annex_excel
from cchc_cli.render.papers.annex import lay_out

SHIPPED = load_plan(None).plan
WORKDAYS = load_workdays()
VI = Language("vi")

OTHER = """\
number: 7/KH-UBND
title: Truyền thông cải cách hành chính
issuer: Ủy ban nhân dân tỉnh Quảng Trị
issued: 2021-02-01
year: 2021
agencies:
  so-noi-vu: {name: Sở Nội vụ}
  bao-tinh: {name: Báo Quảng Trị}
  cac-huyen: {name: "UBND các huyện, thị xã"}
tasks:
  - {id: "1", name: Không có nhóm, lead: so-noi-vu, schedule: Quý I/2021}
  - {id: "2", group: "I. Nhóm có đề mục", name: Việc hai, products: [Tờ rơi, Áp phích], lead: [so-noi-vu, bao-tinh],
     schedule: [Hằng tháng, Quý IV/2021], amount: 12.500.000, funding: {kind: budget, text: ngân sách tỉnh}}
  - {id: "3", group: "I. Nhóm có đề mục", name: Việc ba, lead: bao-tinh, coordinating: [so-noi-vu, cac-huyen],
     schedule: 04 số (01 số/quý), amount: 7.000.000, funding: {kind: recurrent}, note: Làm với việc hai}
  - {id: "4", name: Lại không có nhóm, lead: so-noi-vu, schedule: Quanh năm, funding: {kind: integrated}}
  - {id: "5a", group: Nhóm ô gộp, name: Phóng sự, products: Phóng sự, lead: bao-tinh, schedule: Hằng quý,
     funding: {kind: other, text: [Theo kế hoạch của Báo, Hỗ trợ của doanh nghiệp]}}
  - {id: "5b", group: Nhóm ô gộp, name: Tin; Bài, products: [Tin, Bài], lead: bao-tinh, schedule: Hằng quý,
     amount: 1.000.000, funding: {kind: budget, text: ["Ngân sách tỉnh 600.000 đồng", "Ngân sách huyện 400.000 đồng"]}}
  - {id: "6", group: Một mình một nhóm, name: Bản tin, products: Bản tin, lead: cac-huyen, schedule: 02 tin/tuần,
     funding: {kind: self-funded, text: Huyện bố trí}}
"""


def plan_in(text: str) -> Plan:
    return plan_from(Source("plan.yaml", text)).plan


def exported(plan: Plan, kind: str) -> bytes:
    writer: Any = annex_word if kind == "docx" else annex_excel
    data = writer.write(lay_out(plan, VI), VI)
    assert isinstance(data, bytes)
    return data


def paper(data: bytes, kind: str) -> Paper:
    return read_word("x.docx", data) if kind == "docx" else read_workbook("x.xlsx", data)


def imported(data: bytes, kind: str, known: Plan | None) -> tuple[Plan, list[str]]:
    draft = draft_plan(paper(data, kind), known, WORKDAYS)
    text = write_draft(draft, "plan.yaml", "", lambda ds: "KIỂM TRA").text
    return plan_in(text), [f.fault.code for f in draft.findings]


HEAD = ("number", "title", "issuer", "issued", "year", "period")


def assert_same(got: Plan, plan: Plan) -> None:
    assert [getattr(got, name) for name in HEAD] == [getattr(plan, name) for name in HEAD]
    for one, other in zip(got.tasks, plan.tasks, strict=True):
        assert one == other
    used = {i for t in plan.tasks for i in (*t.lead, *t.coordinating)}
    assert all(got.agencies[i] == plan.agencies[i] for i in used)


@pytest.mark.parametrize("kind", ["docx", "xlsx"])
@pytest.mark.parametrize("plan", [SHIPPED, plan_in(OTHER)], ids=["shipped", "other"])
def test_what_was_exported_imports_as_the_same_plan(plan: Plan, kind: str) -> None:
    got, codes = imported(exported(plan, kind), kind, plan)
    assert_same(got, plan)
    assert codes == []


@pytest.mark.program("soffice")
@pytest.mark.once
def test_saving_in_libreoffice_loses_nothing(tmp_path: Path) -> None:
    plans = {"shipped": SHIPPED, "other": plan_in(OTHER)}
    for kind in ("docx", "xlsx"):
        for name, plan in plans.items():
            (tmp_path / f"{name}.{kind}").write_bytes(exported(plan, kind))
        profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
        files = [str(tmp_path / f"{name}.{kind}") for name in plans]
        command = [
            "soffice",
            profile,
            "--headless",
            "--convert-to",
            kind,
            "--outdir",
            str(tmp_path / "out"),
            *files,
        ]
        subprocess.run(command, check=True, capture_output=True, timeout=600)
        for name, plan in plans.items():
            got, codes = imported((tmp_path / "out" / f"{name}.{kind}").read_bytes(), kind, plan)
            assert_same(got, plan)
            assert codes == []


def test_the_word_annex_has_the_form_of_the_original() -> None:
    document = Document(BytesIO(exported(SHIPPED, "docx")))
    (table,) = document.tables
    rows = [row.cells for row in table.rows]
    assert [cell.text for cell in rows[0]] == [
        "TT", "NHIỆM VỤ", "SẢN PHẨM", "CƠ QUAN CHỦ TRÌ", "CƠ QUAN PHỐI HỢP", "THỜI GIAN THỰC HIỆN",
        "DỰ KIẾN KINH PHÍ", "GHI CHÚ",
    ]  # fmt: skip
    assert len(rows) == 23
    # The task cell of rows 2 to 5 is one, and that of rows 20 and 21.
    assert rows[2][1]._tc is rows[5][1]._tc
    assert rows[20][1]._tc is rows[21][1]._tc
    assert len({id(row[1]._tc) for row in rows}) == 23 - 3 - 1
    section = document.sections[0]
    assert section.page_width is not None
    assert section.page_height is not None
    assert section.page_width > section.page_height
    assert "<w:tblHeader/>" in table._tbl.tr_lst[0].xml
    assert document.styles["Table Text"].font.name == "Times New Roman"


def test_the_excel_annex_has_numbers_for_amounts() -> None:
    sheet = openpyxl.load_workbook(BytesIO(exported(SHIPPED, "xlsx"))).active
    amounts = [row[6].value for row in sheet.iter_rows() if isinstance(row[6].value, int)]
    assert len(amounts) == 13
    assert sum(amounts) == 1_000_000_000
    assert {str(r) for r in sheet.merged_cells.ranges} >= {"B7:B10", "B25:B26"}


def test_what_looks_like_a_formula_or_markup_is_text() -> None:
    nasty = plan_in(OTHER.replace("Việc hai, products", '"=1+1 <w:t>&amp;", products'))
    sheet = openpyxl.load_workbook(BytesIO(exported(nasty, "xlsx"))).active
    (cell,) = (c for row in sheet.iter_rows() for c in row if str(c.value).startswith("=1+1"))
    assert cell.data_type == "s"
    got, _ = imported(exported(nasty, "docx"), "docx", nasty)
    assert got.tasks[1].name == "=1+1 <w:t>&amp;"
