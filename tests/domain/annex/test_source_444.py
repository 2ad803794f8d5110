"""The shipped source text, imported, is the shipped plan: field by field, from text, Word and Excel."""

from pathlib import Path

import pytest

from cchc_cli.domain.annex.draft import Draft, draft_plan
from cchc_cli.domain.annex.paper import Paper, PaperTable
from cchc_cli.domain.model.faults import Severity
from cchc_cli.domain.model.plan import Plan, Task
from cchc_cli.files.disk.read import Source
from cchc_cli.files.disk.shipped import shipped
from cchc_cli.files.office.plain import read_text
from cchc_cli.files.office.sheets import read_workbook
from cchc_cli.files.office.word import read_word
from cchc_cli.files.plan.draft import PlanDraft, write_draft
from cchc_cli.files.plan.load import load_plan, plan_from
from cchc_cli.files.plan.workdays import load_workdays
from tests.files.office.annex_documents import MERGED, Sheet, excel, word

SHIPPED = load_plan(None).plan
SOURCE = shipped("plan_2020.source.txt").read_text(encoding="utf-8")
WORKDAYS = load_workdays()

TASK_FIELDS = tuple(Task.keys())
PROSE = ("basis", "aims", "requirements", "targets", "contents", "forms", "funding_rules", "closing")
HEAD = ("number", "title", "issuer", "issued", "year", "period", "recipients", "signature", "annex")


def written(draft: Draft) -> PlanDraft:
    return write_draft(draft, "plan.yaml", "", lambda ds: f"KIỂM TRA: {', '.join(d.code for d in ds)}")


def as_plan(paper: Paper, known: Plan | None = None) -> Plan:
    """Import a paper the whole way: draft, text, strict reading."""
    return plan_from(Source("plan.yaml", written(draft_plan(paper, known, WORKDAYS)).text)).plan


def as_word(paper: Paper) -> bytes:
    """Return the source as Word has it: the blank task cells are the rest of merged ones."""
    at = next(i for i, b in enumerate(paper.blocks) if isinstance(b, PaperTable))
    return word(
        Sheet(_rows(paper), [str(b) for b in paper.blocks[:at]], [str(b) for b in paper.blocks[at + 1 :]])
    )


def _rows(paper: Paper) -> list[list[str]]:
    table = next(b for b in paper.blocks if isinstance(b, PaperTable))
    rows = [[cell.text for cell in row] for row in table.rows]
    for row in rows[1:]:
        row[1] = row[1] or MERGED
    return rows


PAPER = read_text("plan.txt", SOURCE)
RESAVED = Path(__file__).parents[2] / "data" / "libreoffice"
FORMS = {
    "text": lambda: PAPER,
    "word": lambda: read_word("ke-hoach.docx", as_word(PAPER)),
    "libreoffice": lambda: read_word("x.docx", (RESAVED / "source.docx").read_bytes()),
    "excel": lambda: read_workbook(
        "ke-hoach.xlsx", excel(Sheet(_rows(PAPER), [b for b in PAPER.blocks if isinstance(b, str)]))
    ),
}


@pytest.mark.parametrize("form", FORMS)
def test_the_source_gives_the_tasks_of_the_shipped_plan(form: str) -> None:
    plan = as_plan(FORMS[form](), SHIPPED)
    assert len(plan.tasks) == 22
    for field in TASK_FIELDS:
        got = [getattr(task, field) for task in plan.tasks]
        assert got == [getattr(task, field) for task in SHIPPED.tasks], field


@pytest.mark.parametrize("field", [*HEAD, *PROSE])
def test_the_source_gives_the_text_around_the_annex(field: str) -> None:
    assert getattr(as_plan(PAPER, SHIPPED), field) == getattr(SHIPPED, field)


def test_the_source_gives_the_duties_but_for_their_schedules() -> None:
    got = as_plan(PAPER, SHIPPED).duties
    assert [(d.id, d.agencies, d.text) for d in got] == [(d.id, d.agencies, d.text) for d in SHIPPED.duties]
    findings = draft_plan(PAPER, SHIPPED, WORKDAYS).findings
    assert [(f.fault.args["id"], f.fault.code) for f in findings] == [
        ("V.1", "duty-reporting"),  # “định kỳ quý, 6 tháng, năm tổng hợp, báo cáo UBND tỉnh”
        ("V.2", "duty-rhythm"),
        ("V.5", "duty-rhythm"),
    ]


def test_agencies_of_a_known_plan_come_whole_with_their_members() -> None:
    agencies = as_plan(PAPER, SHIPPED).agencies
    assert agencies["ubnd-huyen"] == SHIPPED.agencies["ubnd-huyen"]
    assert all(member in agencies for member in SHIPPED.agencies["ubnd-huyen"].members)
    assert {i: a for i, a in SHIPPED.agencies.items() if i in agencies} == agencies


def test_without_a_known_plan_no_members_or_sizes_are_made_up() -> None:
    draft = draft_plan(PAPER, None, WORKDAYS)
    agencies = draft.data["agencies"]
    assert isinstance(agencies, dict)
    assert not any({"members", "size", "aliases"} & set(a) for a in agencies.values())
    names = [a["name"] for a in agencies.values()]
    assert len(names) == len(set(names))
    # Each agency of the shipped plan that the annex names, by one of its spellings.
    for task, own in zip(SHIPPED.tasks, draft.data["tasks"], strict=True):  # type: ignore[call-overload]
        for key in ("lead", "coordinating"):
            ids = own.get(key, [])
            written_names = [agencies[i]["name"] for i in ([ids] if isinstance(ids, str) else ids)]
            assert tuple(map(SHIPPED.find_agency, written_names)) == getattr(task, key), (task.id, key)


def test_without_a_known_plan_the_lines_to_finish_are_named_and_no_others() -> None:
    result = written(draft_plan(PAPER, None, WORKDAYS))
    # V.8 speaks to an agency without a colon, and no row of the annex names that agency.
    assert [result.text.splitlines()[n - 1].strip() for n in result.lines] == [
        'agencies: ""   # KIỂM TRA: duty-unaddressed'
    ]
    mended = result.text.replace('agencies: ""', "agencies: bao-ha-tinh")
    assert not [d for d in plan_from(Source("plan.yaml", mended)).warnings if d.severity is Severity.ERROR]
