"""Whatever an annex holds, the file that is written is a plan, or the lines to finish are those that are refused."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc_cli.domain.annex.draft import NoAnnex, draft_plan
from cchc_cli.domain.annex.paper import Cell, Paper, PaperTable
from cchc_cli.files.disk.read import Source
from cchc_cli.files.disk.rejected import Rejected
from cchc_cli.files.office.clean import clean
from cchc_cli.files.plan.draft import write_draft
from cchc_cli.files.plan.load import plan_from
from cchc_cli.files.plan.workdays import load_workdays
from cchc_cli.files.yaml_text.read import read

WORKDAYS = load_workdays()
HEADINGS = [
    "TT",
    "Nhiệm vụ",
    "Sản phẩm",
    "Chủ trì",
    "Phối hợp",
    "Thời gian",
    "Kinh phí",
    "Nguồn",
    "Ghi chú",
    "Khác",
]
SAID = {
    "TT": ["1", "2.", "03", "1.1", "I", "A", "", "-", "x y"],
    "Nhiệm vụ": ["Việc một", "Việc hai", "", "I. Công tác", "Tổng cộng", "Cộng", "no", "- a\n- b"],
    "Sản phẩm": ["Tờ rơi", "- Tin\n- Bài", "", "010"],
    "Chủ trì": [
        "Sở Nội vụ",
        "Các Sở: Y tế, Tư pháp",
        "",
        "nt",
        "Theo phân công",
        "UBND cấp xã",
        "các đơn vị liên quan",
    ],
    "Phối hợp": ["Sở Y tế", "", "như trên", "Sở NV, TP"],
    "Thời gian": [
        "Quý I/2021",
        "Vài lần",
        "",
        "Hằng tháng",
        "Quý V/2021",
        "- Hằng quý\n- Lúc nào đó",
        "31/02/2021",
    ],
    "Kinh phí": [
        "70.000.000",
        "70",
        "50,000",
        "Khoảng 5 triệu",
        "",
        "-",
        "Lồng ghép",
        "1 tỷ; 2 tỷ",
        "-5",
        "9" * 30,
    ],
    "Nguồn": ["", "Ngân sách tỉnh", "Gì đó"],
    "Ghi chú": ["", "x: y # z", '"'],
    "Khác": ["", "@", "%"],
}
LETTERS = st.text(max_size=12).map(lambda text: clean(text).strip())
HEADS = ["KẾ HOẠCH", "Tuyên truyền năm 2021", "PHỤ LỤC", "(Kèm theo Kế hoạch số 1/KH-UBND ngày 01/01/2021)"]


@st.composite
def papers(draw: st.DrawFn) -> Paper:
    headings = ["Nhiệm vụ", *draw(st.lists(st.sampled_from(HEADINGS), unique=True, max_size=10))]
    headings = draw(st.permutations(list(dict.fromkeys([*headings, "Thời gian"]))))
    rows: list[tuple[Cell, ...]] = [tuple(map(Cell, headings))]
    for _ in range(draw(st.integers(0, 7))):
        words = [draw(st.one_of(st.sampled_from(SAID[h]), LETTERS)) for h in headings]
        merged = [len(rows) > 1 and draw(st.integers(0, 9)) == 0 for _ in headings]
        across = draw(st.integers(0, 12)) == 0
        row = [
            Cell(rows[-1][n].text, above=True) if merged[n] else Cell(words[n]) for n in range(len(headings))
        ]
        rows.append(tuple(Cell(words[0], left=n > 0) for n in range(len(row))) if across else tuple(row))
    lines = draw(st.lists(st.sampled_from(HEADS), unique=True))
    return Paper((*lines, PaperTable(1, tuple(rows))))


@pytest.mark.once
@given(papers())
@settings(deadline=None, max_examples=200)
def test_the_lines_to_finish_are_those_that_are_refused(paper: Paper) -> None:
    try:
        draft = draft_plan(paper, None, WORKDAYS)
    except NoAnnex:
        return
    written = write_draft(draft, "plan.yaml", "", lambda ds: "KIỂM TRA: " + ", ".join(d.code for d in ds))
    assert read(written.text) == (draft.data, [])
    try:
        plan_from(Source("plan.yaml", written.text))
        refused: set[int] = set()
    except Rejected as rejected:
        refused = {d.line for d in rejected.diagnostics if d.is_error}
    assert set(written.lines) == refused
    lines = written.text.split("\n")
    # Each of them says so itself, and so does each line that a person should look at.
    assert all("# KIỂM TRA: " in lines[j.diagnostic.line - 1] for j in written.judged if j.diagnostic.line)


@pytest.mark.once
@given(papers())
@settings(deadline=None, max_examples=200)
def test_no_amount_is_made_up(paper: Paper) -> None:
    """Every amount of the draft stands in a cell of the money column, in figures."""
    try:
        draft = draft_plan(paper, None, WORKDAYS)
    except NoAnnex:
        return
    (table,) = (b for b in paper.blocks if isinstance(b, PaperTable))
    figures = ["".join(filter(str.isdigit, cell.text)) for row in table.rows for cell in row]
    for amount in filter(None, draft.amounts):
        assert any(f and str(amount).startswith(f.lstrip("0")[:1]) for f in figures), amount
