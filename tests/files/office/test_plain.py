"""Tables as text: the separator, quotes over several lines, and title lines above the table."""

import pytest

from cchc_cli.domain.annex.paper import PaperTable
from cchc_cli.files.office.plain import read_csv


def grid(text: str) -> list[list[str]]:
    (table,) = read_csv("a.csv", text).blocks
    assert isinstance(table, PaperTable)
    return [[cell.text for cell in row] for row in table.rows]


HEADINGS = ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Kinh phí"]
ROWS = [HEADINGS, ["1", "Rà soát, sửa đổi, bổ sung quy chế", "Sở Nội vụ, Sở Tư pháp, Sở Y tế", "50.000.000"]]
ROWS += [["2", "Họp, ghi, báo cáo", "Sở Y tế, Sở Tài chính", "7,5 triệu"]]


@pytest.mark.parametrize("separator", [";", "\t"])
def test_commas_of_the_text_part_nothing(separator: str) -> None:
    assert grid("\n".join(map(separator.join, ROWS))) == ROWS


def test_commas_part_quoted_cells() -> None:
    assert grid("\n".join(",".join(f'"{cell}"' for cell in row) for row in ROWS)) == ROWS


@pytest.mark.parametrize("separator", [";", "\t", ","])
def test_a_quoted_cell_goes_on_over_lines(separator: str) -> None:
    row = ["1", "- Tin; bài\n- Phóng sự, ảnh", "Sở Nội vụ", "50000000"]
    text = separator.join(HEADINGS) + "\r\n" + separator.join(f'"{cell}"' for cell in row)
    assert grid(text) == [HEADINGS, row]


@pytest.mark.parametrize("separator", [";", "\t", ","])
def test_title_lines_without_separators_stand_above_the_table(separator: str) -> None:
    titles = ["KẾ HOẠCH", "Cải cách hành chính năm 2021", ""]
    rows = [["1", "Họp", "Sở Y tế", "5"], ["2", "Ghi", "Sở Y tế", "6"]]
    read = grid("\n".join([*titles, *map(separator.join, [HEADINGS, *rows])]))
    assert [row[0] for row in read[:3]] == titles
    assert read[3:] == [HEADINGS, *rows]
