"""A list of units: which columns it has, what in it is no unit, and what it makes of a group."""

from typing import Any

import pytest

from cchc_cli.domain.annex.paper import Cell, Paper, PaperTable
from cchc_cli.domain.annex.roster import Roster, blocks, members_of, read_roster
from cchc_cli.domain.model.plan import Agency, Plan


def listed(*rows: str) -> Roster:
    """Read a sheet whose cells are parted by `|`."""
    cells = [tuple(Cell(text.strip()) for text in row.split("|")) for row in rows]
    return read_roster(Paper((PaperTable(1, tuple(cells), "S"),)))


def plan(**agencies: Any) -> Plan:
    group = {"xa": Agency(name="UBND các xã", **agencies.pop("xa", {}))}
    return Plan(number="1", title="KH", year=2026, agencies=group | agencies, tasks=())


def found(roster: Roster) -> list[tuple[str, int, int]]:
    return [(f.fault.code, f.place.row, f.place.column) for f in roster.unread if f.place]


def test_columns_are_known_by_their_headings_below_a_title() -> None:
    roster = listed(
        "DANH SÁCH CÁC XÃ||||||",
        "||||||",
        "STT|Tên đơn vị|Tên viết tắt|Họ và tên|Điện thoại|E-mail|Diện tích",
        "1|UBND xã  Gio Linh|xã Gio Linh|Lê Văn A|0912 345 678; 0233 3825 111|a@gl.vn|10",
        "|||||||",
        "2.|UBND xã Cửa Việt|||||",
        "|Tổng cộng: 2 đơn vị|||||",
    )
    assert [unit[:5] for unit in roster.units] == [
        ("UBND xã Gio Linh", "xã Gio Linh", "Lê Văn A", "a@gl.vn", "0912 345 678; 0233 3825 111"),
        ("UBND xã Cửa Việt", "", "", "", ""),
    ]
    assert found(roster) == [("roster-column-unknown", 3, 7)]
    assert not any(map(blocks, roster.unread))


def test_english_headings_and_one_column_of_names_do_too() -> None:
    assert [u.short for u in listed("Name|Short name|Phone", "Xã A|A|0912345678").units] == ["A"]
    assert [u.name for u in listed("Xã A", "Xã B").units] == ["Xã A", "Xã B"]
    assert [u.name for u in listed("Đơn vị", "Xã A").units] == ["Xã A"]


@pytest.mark.parametrize(
    ("rows", "code", "row", "column"),
    [
        ([], "roster-empty", 0, 0),
        (["Tên đơn vị"], "roster-empty", 0, 0),
        (["Mã|Số", "a|1"], "roster-no-names", 1, 0),
        (["Tên đơn vị|Đơn vị", "Xã A|Xã B"], "roster-column-twice", 1, 2),
        (["Tên đơn vị|Email", "|a@b.vn"], "roster-no-name", 2, 1),
        (["Tên đơn vị|Email", "12|a@b.vn"], "roster-no-name", 2, 1),
        (["TT|Tên đơn vị", "I|Khu vực 1", "1|Xã A"], "roster-section", 2, 1),
        (["TT|Tên đơn vị", "1|Xã A", "|Người lập biểu"], "roster-section", 3, 1),
        (["Tên đơn vị|Email", "Xã A|vanthu.vn"], "roster-email", 2, 2),
        (["Tên đơn vị|Điện thoại", "Xã A|gọi sau"], "roster-phone", 2, 2),
    ],
)
def test_what_is_not_understood_is_told_by_its_cell(
    rows: list[str], code: str, row: int, column: int
) -> None:
    roster = listed(*rows)
    assert (code, row, column) in found(roster)
    assert any(map(blocks, roster.unread))


def test_units_become_members_under_ids_as_an_import_makes_them() -> None:
    known = plan(a=Agency(name="UBND xã A Dơi"), **{"ubnd-xa-b": Agency(name="Bệnh viện B")})
    members, unread = members_of(known, "xa", listed("UBND xã B", "xã a dơi", "UBND xã Cửa Việt"))
    assert [(m.agency, m.has) for m in members] == [
        ("ubnd-xa-b-2", False),
        ("a", True),
        ("ubnd-xa-cua-viet", False),
    ]
    assert unread == []


def test_a_number_or_a_dash_before_a_name_is_none_of_it() -> None:
    roster = listed("1. UBND xã Gio Linh", "2) Phường 1", "- UBND xã Cửa Việt", "3 tháng 2")
    assert [unit.name for unit in roster.units] == [
        "UBND xã Gio Linh",
        "Phường 1",
        "UBND xã Cửa Việt",
        "3 tháng 2",
    ]


@pytest.mark.parametrize(
    ("total", "codes"),
    [("Tổng cộng: 2 xã|", []), ("Tổng cộng|2", []), ("Tổng cộng|", []), ("Tổng số: 5 xã|", ["roster-total"])],
)
def test_a_total_that_does_not_go_with_the_list_is_told(total: str, codes: list[str]) -> None:
    roster = listed("Tên đơn vị|Viết tắt", "UBND xã Gio Linh|", "UBND xã Cửa Việt|", total)
    assert [one.fault.code for one in roster.unread] == codes
    assert len(roster.units) == 2


@pytest.mark.parametrize(
    ("phone", "codes"),
    [
        ("912345678", ["roster-phone-cut"]),
        ("2333812345", ["roster-phone-cut"]),
        ("0912345678", []),
        ("+84912345678", []),
        ("84912345678", []),
        ("19001234", []),
        ("3812345", []),  # of the town, without its code
    ],
)
def test_a_telephone_number_that_lost_its_first_digit_is_told_and_kept(phone: str, codes: list[str]) -> None:
    roster = listed("Tên đơn vị|Điện thoại", f"UBND xã Gio Linh|{phone}")
    assert [one.fault.code for one in roster.unread] == codes
    assert [unit.phone for unit in roster.units] == [phone]


@pytest.mark.parametrize(
    ("rows", "codes"),
    [
        (["UBND xã Tân Lập", "UBND xã Tân Lạp"], ["roster-twice"]),  # folded they are one
        (["UBND xã A Dơi", "xã A Dơi"], ["roster-twice"]),  # both are the plan's one
        (["UBND các xã"], ["roster-group"]),
        (["Kim Phú"], ["roster-several"]),
        (["Tên|Viết tắt", "UBND xã Kim Ngân|SYT"], ["roster-shared"]),
        (["UBND xã Hải Lăng", "UBND xã Hải Lăngg"], ["roster-alike"]),
        (["UBND xã Tân Lập", "UBND phường Tân Lập"], ["roster-alike"]),
        (["UBND xã Hải Lăng", "UBND xã Nam Hải Lăng", "UBND xã Vĩnh Linh", "UBND xã Vĩnh Định"], []),
    ],
)
def test_likely_doubles_are_told(rows: list[str], codes: list[str]) -> None:
    known = plan(
        a=Agency(name="UBND xã A Dơi"),
        k1=Agency(name="UBND xã Kim Phú"),
        k2=Agency(name="UBND phường Kim Phú"),
        y=Agency(name="Sở Y tế", short="SYT"),
    )
    _, unread = members_of(known, "xa", listed(*rows))
    assert [one.fault.code for one in unread] == codes


def test_the_size_of_the_group_has_to_agree() -> None:
    rows = ("UBND xã Một", "UBND xã Hai Con")
    assert members_of(plan(xa={"size": 2}), "xa", listed(*rows))[1] == []
    _, (unread,) = members_of(plan(xa={"size": 3}), "xa", listed(*rows))
    assert (unread.fault.code, unread.fault.args["size"], unread.fault.args["count"]) == ("roster-size", 3, 2)
