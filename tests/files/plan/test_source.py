"""`data/plan_2020.yaml` against the document itself, `data/plan_2020.source.txt`, read here independently."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from cchc_cli.domain.model.plan import FundingKind, Task
from cchc_cli.domain.model.text import fold, nfc
from cchc_cli.files.plan.load import load_plan

DATA = Path(__file__).parents[3] / "data"
YAML = (DATA / "plan_2020.yaml").read_text(encoding="utf-8")
PLAN = load_plan(DATA / "plan_2020.yaml").plan
# The word processor's bookmark is no part of the document.
SOURCE = nfc((DATA / "plan_2020.source.txt").read_text(encoding="utf-8")).replace("[bookmark: _GoBack]", "")
BODY, ANNEX = SOURCE.split("\n\tTT\n")
TABLE, FOOT = ANNEX.rsplit("\n\n\n\n", 1)


class Row(NamedTuple):
    """A row of the annex: its eight cells, word for word."""

    number: str
    task: str
    product: str
    lead: str
    coordinating: str
    schedule: str
    money: str
    note: str


def words(text: str) -> str:
    """Return a cell's text: list dashes dropped, white space as single spaces."""
    return " ".join(re.sub(r"^\s*- *", "", line) for line in text.split("\n") if line.strip())


def squeeze(text: str) -> str:
    return " ".join(text.split())


def table() -> tuple[list[str], list[Row]]:
    """Return the annex's heads and rows. Each cell begins with a tab at the start of a line."""
    cells = [squeeze(words(cell)) for cell in ("\n\tTT\n" + TABLE).split("\n\t")[1:]]
    assert len(cells) % 8 == 0
    heads, *rows = (cells[at : at + 8] for at in range(0, len(cells), 8))
    return heads, [Row(*row) for row in rows]


HEADS, ROWS = table()
PAIRS = list(zip(ROWS, PLAN.tasks, strict=True))


def shared_cells() -> dict[str, str]:
    """Return the task cell of each row that shares one, by number: a merged cell stands in its first row."""
    shared = {}
    head = ROWS[0]
    for above, row in pairwise(ROWS):
        head = head if not above.task else above
        if not row.task:
            shared[head.number] = shared[row.number] = head.task
    return shared


def test_the_document_has_22_rows_of_8_columns() -> None:
    assert HEADS == [
        "TT",
        "NHIỆM VỤ",
        "SẢN PHẨM",
        "CƠ QUAN CHỦ TRÌ",
        "CƠ QUAN PHỐI HỢP",
        "THỜI GIAN THỰC HIỆN",
        "DỰ KIẾN KINH PHÍ",
        "GHI CHÚ",
    ]
    assert [row.number for row in ROWS] == [f"{n}." for n in range(1, 23)]
    assert sorted(shared_cells(), key=lambda n: int(n[:-1])) == ["2.", "3.", "4.", "5.", "20.", "21."]


@pytest.mark.parametrize(("row", "task"), PAIRS, ids=[task.id for task in PLAN.tasks])
def test_a_task_is_its_row_word_for_word(row: Row, task: Task) -> None:
    assert f"{task.id}." == row.number
    assert task.group == shared_cells().get(row.number)
    assert task.name == (row.product if task.group else row.task)
    assert " ".join(task.products) == row.product
    assert isinstance(task.schedule, tuple)
    assert " ".join(task.schedule) == row.schedule
    assert task.note is None
    assert row.note == ""


@pytest.mark.parametrize(("row", "task"), PAIRS, ids=[task.id for task in PLAN.tasks])
def test_a_task_has_its_row_s_money(row: Row, task: Task) -> None:
    assert task.funding is not None
    if task.amount is None:
        assert " ".join(task.funding.text) == row.money
        assert task.funding.kind is not FundingKind.BUDGET
    else:
        assert f"{task.amount:,}".replace(",", ".") == row.money
        assert task.funding.kind is FundingKind.BUDGET


# What an agency cell says beside the agencies' names.
AROUND = {
    ("1", "lead"): "cổng thông tin điện tử của tỉnh cổng trang thông tin điện tử của cấp xã trên toàn tỉnh",
    ("1", "coordinating"): "cấp tỉnh cấp huyện",
    ("2", "coordinating"): "các sở",
    ("4", "coordinating"): "các sở",
    ("5", "coordinating"): "và các cơ quan có liên quan",
    ("11", "lead"): "đề nghị",
}
# Row 1 names them as the owners of the websites: the group `co-quan-chu-quan` leads, and they are in it.
WITHIN = {("1", "lead"): ("so-ban-nganh", "doan-the", "ubnd-huyen")}


def spellings() -> list[tuple[str, str]]:
    """Return each folded way to write an agency, longest first; after “Các Sở:” a Sở is its field alone."""
    written = [
        (fold(text), agency_id)
        for agency_id, agency in PLAN.agencies.items()
        for text in (agency.name, agency.short, *agency.aliases)
        if text
    ]
    written += [(text.removeprefix("so "), i) for text, i in written if text.startswith("so ")]
    return sorted(written, key=lambda pair: -len(pair[0]))


@pytest.mark.parametrize("column", ["lead", "coordinating"])
@pytest.mark.parametrize(("row", "task"), PAIRS, ids=[task.id for task in PLAN.tasks])
def test_every_agency_of_a_cell_is_named_and_no_other(row: Row, task: Task, column: str) -> None:
    cell: str = getattr(row, column)
    ids: tuple[str, ...] = getattr(task, column)
    text: tuple[str, ...] = getattr(task, f"{column}_text")
    assert cell == (" ".join(text) or " ".join(PLAN.agencies[i].name for i in ids))

    rest = fold(cell)
    found = set()
    for spelling, agency_id in spellings():
        if spelling in rest:
            found.add(agency_id)
            rest = rest.replace(spelling, " ")
    assert found == {*ids, *WITHIN.get((task.id, column), ())}
    assert re.findall(r"\w+", rest) == re.findall(r"\w+", fold(AROUND.get((task.id, column), "")))


def test_thirteen_amounts_make_one_billion() -> None:
    amounts = [int(row.money.replace(".", "")) for row in ROWS if re.fullmatch(r"[\d.]+", row.money)]
    assert len(amounts) == 13
    assert sum(amounts) == 1_000_000_000
    assert [task.amount for task in PLAN.tasks if task.amount is not None] == amounts


def test_the_amounts_by_lead() -> None:
    by_lead: Counter[str] = Counter()
    for task in PLAN.tasks:
        if task.amount is not None:
            (lead,) = task.lead
            by_lead[lead] += task.amount
    assert by_lead == {
        "so-tttt": 810_000_000,
        "dai-ptth": 70_000_000,
        "so-vhttdl": 70_000_000,
        "bao-ha-tinh": 50_000_000,
    }


def test_tasks_without_an_amount_by_funding_kind() -> None:
    kinds = {t.id: t.funding.kind.value for t in PLAN.tasks if t.funding and t.amount is None}
    assert kinds == {
        "1": "recurrent",
        "4": "integrated",
        "5": "integrated",
        "9": "recurrent",
        "10": "other",
        "11": "integrated",
        "19": "self-funded",
        "21": "self-funded",
        "22": "self-funded",
    }


def body_quotes() -> Iterator[str]:
    """Yield every paragraph that the plan quotes from outside the table."""
    yield PLAN.title
    for texts in (
        PLAN.basis,
        PLAN.aims,
        PLAN.requirements,
        [target.text for target in PLAN.targets],
        [text for paragraph in (*PLAN.contents, *PLAN.forms) for text in (paragraph.text, *paragraph.items)],
        PLAN.funding_rules,
        [text for duty in PLAN.duties for text in duty.text],
        PLAN.closing,
        PLAN.recipients,
        PLAN.signature,
        PLAN.annex,
    ):
        yield from texts


def test_every_quoted_paragraph_stands_in_the_document() -> None:
    source = squeeze(BODY)
    assert [quote for quote in body_quotes() if quote not in source] == []


def test_nothing_of_the_document_is_left_out() -> None:
    """Each line of the document is a paragraph of the plan, or a heading that the file has as a comment."""
    comments = {squeeze(line.lstrip("# ")) for line in YAML.split("\n") if line.startswith("#")}
    quotes = set(body_quotes())
    # The number of a duty is its id, a list's dash its place in a list.
    bare = {re.sub(r"^- ", "", quote) for quote in quotes}
    missing = [
        line
        for line in map(squeeze, BODY.split("\n"))
        if line
        and line not in quotes | comments
        and re.sub(r"^- ?", "", line) not in bare
        and not (re.match(r"\d+\. ", line) and line.split(" ", 1)[1] in quotes)
    ]
    assert missing == []
    assert len(quotes) == len(list(body_quotes()))
    assert PLAN.issuer is not None
    assert squeeze(FOOT).casefold() == PLAN.issuer.casefold()


def test_the_headings_of_the_table_explain_the_fields() -> None:
    comments = "\n".join(line for line in YAML.split("\n") if line.startswith("#"))
    assert [head for head in HEADS if head not in comments] == []


def test_the_document_is_quoted_with_its_slips() -> None:
    for slip in (
        "các các chuyên mục",
        "g) Các sở, bam, ngành",
        "phố biến",
        "nội dung tuyên tuyền",
        "Lồng gép",
        "Qúy I",
    ):
        assert slip in squeeze(SOURCE)
        assert slip in squeeze(YAML.replace("“Lồng gép”", "").replace("“Qúy I”", ""))


def test_the_numbers_of_the_sections() -> None:
    assert [target.id for target in PLAN.targets] == list("1234567")
    assert [target.id for target in PLAN.targets if target.value == "100%"] == list("13457")
    assert [
        ("100%" in t.text, t.value) for t in PLAN.targets if ("100%" in t.text) != (t.value == "100%")
    ] == []
    assert [duty.id for duty in PLAN.duties] == [f"V.{n}" for n in range(1, 12)]
    assert [paragraph.text[:2] for paragraph in PLAN.contents] == ["a)", "b)", "c)", "c)", "d)", "e)"]
    assert [len(paragraph.items) for paragraph in PLAN.contents] == [0, 0, 7, 0, 0, 0]
    assert [form.text[:2] for form in PLAN.forms] == ["a)", "b)", "c)", "d)", "e)", "f)", "g)", "h)"]


def test_the_duties_with_a_rhythm_quote_it() -> None:
    scheduled = {duty.id: duty for duty in PLAN.duties if duty.work}
    assert list(scheduled) == ["V.1", "V.2", "V.5"]
    for duty in scheduled.values():
        assert duty.work is not None
        text = " ".join(duty.text).casefold()
        assert duty.work.name.casefold() in text
        (words,) = PLAN.works_by_id[duty.id].words
        assert words in text
        assert set(duty.work.lead) <= set(duty.agencies)


def test_the_districts_are_thirteen_and_the_communes_a_size() -> None:
    assert len(PLAN.members("ubnd-huyen")) == 13
    assert PLAN.agencies["ubnd-xa"].size == 216
    assert (
        PLAN.find_agency("đài PT–TH tỉnh")
        == PLAN.find_agency("Đài Phát thanh - Truyền hình tỉnh")
        == "dai-ptth"
    )
    assert PLAN.find_agency("huyện Kỳ Anh") == "huyen-ky-anh"
    assert PLAN.find_agency("Kỳ Anh") is None


def test_the_file_is_plain_text_in_one_form() -> None:
    assert nfc(YAML) == YAML
    assert YAML.startswith("# yaml-language-server: $schema=plan.schema.json\n")
    assert "\t" not in YAML
    events = list(yaml.parse(YAML, Loader=yaml.BaseLoader))
    assert not any(isinstance(event, yaml.AliasEvent) for event in events)
    assert not any(getattr(event, "anchor", None) or getattr(event, "tag", None) for event in events)
