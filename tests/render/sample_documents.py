"""Documents made by hand, for the tests of the page formats: one of the kind that people get, one hostile."""

from datetime import date
from fractions import Fraction

from cchc_cli.render.document import As, Column, Document, Heading, MonthGrid, Note, Row, Table, Tone

_BY_AGENCY = (
    ("Sở Thông tin và Truyền thông", 12, 10, 810_000_000),
    ("Đài Phát thanh - Truyền hình tỉnh", 3, 1, 70_000_000),
    ("Sở Văn hóa, Thể thao và Du lịch", 1, 1, 70_000_000),
    ("Báo Hà Tĩnh", 1, 1, 50_000_000),
    ("Sở Tư pháp", 1, 0, None),
)
_TOTAL = 1_000_000_000


def budget() -> Document:
    """The budget of the plan by agency, two late tasks and one that is done, a month."""
    return Document(
        "Kinh phí theo cơ quan chủ trì",
        (
            Note("Bằng chữ: Một tỷ đồng.", Tone.STRONG),
            Table(
                (
                    Column("Cơ quan chủ trì"),
                    Column("Nhiệm vụ", As.COUNT, summed=True),
                    Column("Có kinh phí", As.COUNT, summed=True),
                    Column("Khái toán (đ)", As.MONEY, summed=True),
                    Column("Tỷ trọng", As.SHARE),
                    Column("", As.BAR),
                ),
                tuple(
                    Row(
                        (
                            name,
                            tasks,
                            funded,
                            amount,
                            Fraction(amount, _TOTAL) if amount else None,
                            Fraction(amount, 810_000_000) if amount else None,
                        )
                    )
                    for name, tasks, funded, amount in _BY_AGENCY
                ),
                Row(("Tổng cộng", 18, 13, _TOTAL, Fraction(1), "")),
                "Theo cơ quan",
            ),
            Note("13/18 nhiệm vụ có khái toán; không có khái toán không phải là 0 đồng.", Tone.QUIET),
            Heading("Việc cần chú ý"),
            Table(
                (
                    Column("TT"),
                    Column("Nhiệm vụ"),
                    Column("Cơ quan"),
                    Column("Hạn", As.DATE),
                    Column("Số ngày quá hạn", As.COUNT),
                ),
                (
                    Row(
                        (
                            "3",
                            "Chuyên mục “Cải cách hành chính” trên Đài Phát thanh - Truyền hình Hà Tĩnh",
                            "Đài PTTH tỉnh",
                            date(2020, 10, 18),
                            12,
                        ),
                        Tone.LATE,
                    ),
                    Row(
                        (
                            "19",
                            "- Văn bản chỉ đạo, hướng dẫn;\n- Báo cáo kết quả triển khai thực hiện tại 13 "
                            "huyện, thành phố, thị xã trên địa bàn tỉnh",
                            "UBND huyện Hương Khê",
                            date(2020, 10, 31),
                            0,
                        ),
                        Tone.SOON,
                    ),
                    Row(("7", "Các bài viết", "Sở TT&TT", date(2020, 10, 31), None), Tone.DONE),
                ),
            ),
            october(),
        ),
        "Kế hoạch số 444/KH-UBND ngày 16/12/2019 của UBND tỉnh Hà Tĩnh",
    )


def october() -> MonthGrid:
    """October 2020, with one day off and one Saturday to make up for it (made up)."""
    return MonthGrid(
        2020,
        10,
        {date(2020, 10, 7): 1, date(2020, 10, 18): 1, date(2020, 10, 31): 4},
        frozenset({date(2020, 10, 18)}),
        {date(2020, 10, 2): "Ngày nghỉ"},
        frozenset({date(2020, 10, 10)}),
    )


HOSTILE = (
    "=1+1",
    "+84 123",
    "-5 việc",
    "@SUM(A1)",
    "{=1+1}",
    "\t=1",
    " =1",
    "[red]đỏ[/red]",
    "<script>alert(1)</script>",
    "\x1b[31mđỏ\x1b[0m",
    "\x9b31m",
    "a\x00b\x07",
    "dòng 1\ndòng 2\r\ndòng 3",
    "x\nEND:VEVENT\nBEGIN:VALARM",
    "a" * 10_000,
    "😀👨‍👩‍👧",
    "Qu\u0301y II",
    "\u202egnuh\u200f",
    "lẻ \ud800 đôi \uffff",
    "a|b`c*d_e[f](g)",
    "http://example.invalid/x",
    "internal:Sheet1!A1",
    "file:///etc/passwd",
    "_x0041_",
    "'nháy",
    "{{7*7}}{% if %}",
    "&amp; &P &[Page]",
    '"; drop',
    "- mục",
    "2) mục",
    "---",
    "＝1+1",
)
"""Texts that some format or other would act on."""


def hostile() -> Document:
    """A document with every hostile text wherever a document has text."""
    return Document(
        HOSTILE[8] + HOSTILE[0],
        (
            *(Note(text) for text in HOSTILE),
            *(Heading(text) for text in HOSTILE[:3]),
            Table(
                (Column("=1+1"), Column("<i>&P", As.MONEY, summed=True)),
                tuple(Row((text, n)) for n, text in enumerate(HOSTILE)),
                Row(("=SUM(A1)", sum(range(len(HOSTILE))))),
                "'a/b:c*[x]? dài hơn ba mươi mốt ký tự nhiều",
            ),
            Table((Column("a"),), (), None, "'A b c x Dài hơn ba mươi mốt ký tự nhiều"),
            MonthGrid(2020, 2, {}, frozenset(), {date(2020, 2, 3): HOSTILE[8] + HOSTILE[9]}),
        ),
        HOSTILE[3],
    )
