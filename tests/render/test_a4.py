"""How tables stand on A4: on which pages, in which letters, in which parts, with which cells in common."""

from datetime import date

import pytest

from cchc_cli.messages import Language
from cchc_cli.render.a4 import BROAD, UPRIGHT, PrintedTable, fitted, is_broad
from cchc_cli.render.cells import row_groups, spans
from cchc_cli.render.document import (
    As,
    AssumedDate,
    Column,
    Document,
    Heading,
    Note,
    Row,
    Screen,
    Table,
    table,
)

VI = Language()


def by_month(amount: int, months: int = 12) -> Table:
    columns = (
        Column("Cơ quan"),
        *(Column(f"{n + 1}/2020", As.MONEY, group=f"quý {n // 3}") for n in range(months)),
        Column("Tổng cộng", As.MONEY),
    )
    return Table(columns, (Row(("Sở Nội vụ", *(amount,) * months, amount * months)),))


def test_a_table_that_has_room_is_whole_in_large_letters() -> None:
    assert fitted(by_month(10**6, 3), VI, UPRIGHT) == (12, ((0, 1, 2, 3, 4),))


def test_months_stand_in_parts_by_quarters_with_the_names_in_each_and_the_total_in_the_last() -> None:
    """100.000.000 is 5 letters wide, 60 points with 12 of sides: some 72, and 714 have room for six and the name."""
    size, parts = fitted(by_month(10**8), VI, BROAD)
    assert parts == ((0, 1, 2, 3, 4, 5, 6), (0, 7, 8, 9, 10, 11, 12, 13))
    assert size in (10, 11, 12)


def test_where_a_quarter_has_no_room_its_months_part() -> None:
    _, parts = fitted(by_month(10**13, 3), VI, 300)
    assert parts == ((0, 1, 2), (0, 3, 4))


def test_a_number_of_a_task_takes_its_name_into_each_part() -> None:
    columns = (Column("TT"), Column("Nhiệm vụ"), *(Column(f"Cột {n}", As.MONEY) for n in range(9)))
    wide = Table(columns, (Row(("1", "Tuyên truyền", *(10**9,) * 9)),))
    _, parts = fitted(wide, VI, UPRIGHT)
    assert len(parts) > 1
    assert all(part[:2] == (0, 1) for part in parts)
    assert [n for part in parts for n in part[2:]] == list(range(2, 11))


def test_a_bar_stands_on_no_paper() -> None:
    assert fitted(Table((Column("a"), Column("", As.BAR), Column("b")), ()), VI, UPRIGHT).parts == ((0, 2),)


def test_numbers_are_whole_where_a_word_cannot_be() -> None:
    squeezed = Table((Column("Tên"), Column("Số", As.MONEY)), (Row(("x" * 200, 10**12)),))
    name, number = PrintedTable(squeezed, VI).widths(200, 12)
    # 1.000.000.000.000 has 13 figures of half a letter and 4 dots of a quarter: 7,5 letters of 12 points.
    assert number >= 90
    assert name + number == pytest.approx(200)


def test_the_longest_words_break_first() -> None:
    """An amount of text (the annex has such) and a short word stay whole beside words that no page has room for."""
    columns = (Column("Tên"), Column("Cơ quan"), Column("Kinh phí"), Column("Chú"))
    squeezed = Table(columns, (Row(("x" * 200, "y" * 200, "1.000.000.000.000", "tháng")),))
    *names, amount, word = PrintedTable(squeezed, VI).widths(360, 12)
    assert amount >= 90
    assert word >= 30
    assert sum(names) + amount + word == pytest.approx(360)


def test_a_name_beside_several_rows_leaves_their_short_texts_a_line() -> None:
    """Its two lines are no higher than the four rows beside it; on one line it would break each of theirs."""
    columns = (
        Column("Nhiệm vụ", screen=Screen.DITTO),
        Column("Đơn vị"),
        Column("Đã xong"),
        Column("Chậm", As.COUNT),
        Column("Chậm từ", As.DATE),
        Column("Chậm (ngày)", As.COUNT),
    )
    name = "19. Tuyên truyền trên sóng truyền thanh các huyện, thành phố, thị xã"
    units = ("Huyện Hương Khê", "Huyện Thạch Hà", "Huyện Kỳ Anh", "Huyện Vũ Quang")
    rows = tuple(Row((name, unit, "34/38", 2, date(2020, 10, 7), 13)) for unit in units)
    other = "3. Chuyên mục “Cải cách hành chính” trên Đài Phát thanh - Truyền hình Hà Tĩnh"
    rows += (Row((other, None, "11/12", 1, date(2020, 10, 18), 2)),)
    _, unit, *_ = PrintedTable(Table(columns, rows), VI).widths(BROAD, 12)
    # “Huyện Hương Khê” is 15 letters of more than half of 12 points, with 12 points of sides.
    assert unit >= 102


def test_all_of_a_document_is_broad_where_one_of_its_tables_is() -> None:
    narrow = Table((Column("a"),), ())
    blocks = (Note("đầu"), narrow, Heading("Rộng"), by_month(10**9), Heading("Hẹp"), narrow)
    assert is_broad(Document("T", blocks), VI)
    assert not is_broad(Document("T", (Note("đầu"), narrow)), VI)


DAY = date(2020, 10, 31)
DITTO = table((), ())._replace(columns=(Column("a", screen=Screen.DITTO), Column("b", screen=Screen.DITTO)))


def test_cells_that_say_the_same_are_one_while_those_to_their_left_are() -> None:
    rows = tuple(Row(cells) for cells in (("x", "1"), ("x", "1"), ("x", "2"), ("y", "2")))
    same = DITTO._replace(rows=rows)
    assert spans(same) == [[3, 2], [0, 0], [0, 1], [1, 1]]
    assert [len(group) for group in row_groups(same)] == [3, 1]


def test_an_assumed_day_is_not_one_with_a_printed_one() -> None:
    days = (Row((DAY, "")), Row((AssumedDate.where(DAY, assumed=True), "")))
    assert spans(DITTO._replace(rows=days)) == [[1, 1], [1, 1]]


def test_a_name_is_said_again_after_ten_rows() -> None:
    rows = tuple(Row(("x", str(n))) for n in range(23))
    down = spans(DITTO._replace(rows=rows))
    assert [n for n, reach in enumerate(down) if reach[0]] == [0, 10, 20]
    assert [down[n][0] for n in (0, 10, 20)] == [10, 10, 3]


def test_rows_without_ditto_are_one_group() -> None:
    plain = Table((Column("a"),), (Row(("x",)), Row(("x",))))
    assert spans(plain) == [[1], [1]]
    assert [len(group) for group in row_groups(plain)] == [2]
