"""Several plans in one document; which there are was read by hand."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from cchc_cli.commands import Exit
from cchc_cli.commands.app import run
from cchc_cli.domain.annex.draft import read_letter
from cchc_cli.domain.annex.head.plans import split_plans
from cchc_cli.domain.annex.paper import Paper
from cchc_cli.files.office.sheets import read_workbook
from cchc_cli.files.office.word import read_word
from tests.files.office.annex_documents import HEADINGS, Sheet, excel, word

ROWS = [HEADINGS, ["1", "Tập huấn", "", "Sở Nội vụ", "", "Quý I/2026", "", ""]]
OTHER_ROWS = [HEADINGS, ["1", "Họp báo", "", "Sở Tư pháp", "", "Quý II/2026", "", ""]]


def head(number: str, title: str) -> list[str]:
    return ["ỦY BAN NHÂN DÂN", "TỈNH HÀ TĨNH", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", f"Số: {number}",
            "KẾ HOẠCH", title, "PHỤ LỤC", "DANH MỤC NHIỆM VỤ"]  # fmt: skip


FIRST, SECOND = (
    head("31/KH-UBND", "Cải cách hành chính năm 2026"),
    head("32/KH-UBND", "Truyền thông năm 2026"),
)
SENT = ["KẾ HOẠCH TRUYỀN THÔNG NĂM 2026", "(Kèm theo Kế hoạch số 33/KH-UBND ngày 15/01/2026 của UBND tỉnh)"]
TWO = [Sheet(ROWS, FIRST), Sheet(OTHER_ROWS, SECOND)]

DOCUMENTS: dict[str, tuple[Sequence[Sheet], list[str]]] = {
    "one": ([Sheet(ROWS, FIRST)], ["31/KH-UBND"]),
    "two": (TWO, ["31/KH-UBND", "32/KH-UBND"]),
    "three": ([*TWO, Sheet(ROWS, head("33/KH-UBND", "Kiểm tra năm 2026"))],
              ["31/KH-UBND", "32/KH-UBND", "33/KH-UBND"]),
    "one with its head repeated": ([Sheet(ROWS, FIRST), Sheet(OTHER_ROWS, FIRST)], ["31/KH-UBND"]),
    "one with two annexes": (
        [
            Sheet(ROWS, FIRST),
            Sheet(OTHER_ROWS, ["PHỤ LỤC II", "KẾ HOẠCH KIỂM TRA", "(Kèm theo Kế hoạch số 31/KH-UBND)"]),
        ],
        ["31/KH-UBND"],
    ),
    "seal before the second": ([Sheet(ROWS, FIRST, ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]), TWO[1]],
                               ["31/KH-UBND", "32/KH-UBND"]),
    "no number yet": ([Sheet(ROWS, head("    /KH-UBND", "Cải cách hành chính năm 2026")), TWO[1]], ["", "32/KH-UBND"]),
    "heads of sheets": (
        [Sheet(ROWS, SENT), Sheet(OTHER_ROWS, [SENT[0], SENT[1].replace("33", "34")])], ["33/KH-UBND", "34/KH-UBND"]
    ),
}  # fmt: skip


def word_paper(sheets: Sequence[Sheet]) -> Paper:
    return read_word("k.docx", word(*sheets))


def excel_paper(sheets: Sequence[Sheet]) -> Paper:
    return read_workbook("k.xlsx", excel(*sheets))


@pytest.mark.parametrize("name", DOCUMENTS)
@pytest.mark.parametrize("read", [word_paper, excel_paper])
def test_plans_are_told_by_their_heads(name: str, read: Callable[[Sequence[Sheet]], Paper]) -> None:
    sheets, numbers = DOCUMENTS[name]
    assert [read_letter(plan).number for plan in split_plans(read(sheets))] == numbers


def test_every_block_is_of_one_plan() -> None:
    paper = word_paper(TWO)
    first, second = split_plans(paper)
    assert (*first.blocks, *second.blocks) == paper.blocks
    assert second.blocks[0] == "ỦY BAN NHÂN DÂN"


def test_one_of_several_plans_is_asked_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "k.docx"
    file.write_bytes(word(*TWO))
    assert run(["import", str(file)]) == Exit.BAD_INPUT
    err = capsys.readouterr().err
    assert "[plans-several]" in err
    assert "31/KH-UBND (Cải cách hành chính năm 2026); 32/KH-UBND (Truyền thông năm 2026)" in err
    assert run(["import", str(file), "--plan-number", "32/kh-ubnd"]) == Exit.OK
    plan = capsys.readouterr().out
    assert 'number: "32/KH-UBND"' in plan
    assert "Họp báo" in plan
    assert "Tập huấn" not in plan
    assert run(["import", str(file), "--plan-number", "33/KH-UBND"]) == Exit.BAD_INPUT
    assert "[plans-unknown]" in capsys.readouterr().err


def test_a_plan_without_a_number_goes_by_its_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "k.docx"
    file.write_bytes(word(*DOCUMENTS["no number yet"][0]))
    assert run(["import", str(file), "--plan-number", "1"]) == Exit.FINDINGS
    assert 'title: "Cải cách hành chính năm 2026"' in capsys.readouterr().out
