"""Sheets and tables with more in them than an annex: other tables above and below it, sums and heads at odd places."""

from collections.abc import Sequence
from typing import Any

from tests.domain.annex.corpus.document import ANY, Kind, May, Table, Task, Tell, Truth, letter

# fmt: off
KIND = Kind("sheet")
_NV, _TP, _Q = "Sở Nội vụ", "Sở Tư pháp", "Quý II/2026"
_H = ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian", "Kinh phí (triệu đồng)"]
_ONE = Table([_H, ["1", "Tập huấn", _NV, _Q, "50"], ["2", "Hội thi", _TP, _Q, "20"], ["", "Tổng cộng", "", "", "70"]])
_TASKS = (Task("Tập huấn", amount=50_000_000), Task("Hội thi", (_TP,), amount=20_000_000))
_AIMS = Table([["TT", "Chỉ tiêu", "ĐVT", "Năm 2025", "Năm 2026"], ["1", "Hồ sơ trực tuyến", "%", "70", "85"], ["2", "Hài lòng", "%", "90", "95"]])
_SOURCES = Table([["Nguồn", "Số tiền", "Tỷ lệ", "", ""], ["Ngân sách tỉnh", "50", "71%", "", ""], ["Xã hội hóa", "20", "29%", "", ""]])
_PEOPLE = Table([["STT", "Họ và tên", "Chức vụ", "Đơn vị", "Điện thoại"], ["1", "Trần Văn A", "Chuyên viên", _NV, "0912345678"]])


def _add(name: str, table: Sequence[Any], *tasks: Task, **options: Any) -> None:
    KIND.add(name, table, tasks or _TASKS, **options)


def _sheet(name: str, *blocks: Any, told: Sequence[str]) -> None:
    for suffix in (".xlsx", ".ods"):
        _add(f"{name}{suffix.replace('.', '-')}", [*letter(), *blocks], before=[], suffix=suffix,
             truth=Truth(tells=(Tell(tuple(told), codes=("table-unread", "cells-left")),)))


# ---- other tables of a sheet

_sheet("chi-tieu-duoi", _ONE, "", "CHỈ TIÊU", _AIMS, told=["Chỉ tiêu"])
_sheet("chi-tieu-tren", "1. Chỉ tiêu", _AIMS, "2. Nhiệm vụ", _ONE, told=["Chỉ tiêu"])
_sheet("dau-moi-duoi", _ONE, "Danh sách đầu mối", _PEOPLE, told=["Họ và tên"])
_sheet("nguon-duoi-khong-tt", _ONE, "", "THEO NGUỒN", _SOURCES, told=["Ngân sách tỉnh"])
_add("phu-luc-hai-khong-tieu-de", [*letter(), Table([_H, ["I", "Tuyên truyền", "", "", ""], ["1", "Tập huấn", _NV, _Q, "50"]]),
     "DANH MỤC NHIỆM VỤ CẤP XÃ", Table([["1", "Hội thi", _TP, _Q, "20"]])],
     Task("Tập huấn", amount=50_000_000, group="Tuyên truyền"), Task("Hội thi", (_TP,), amount=20_000_000, group="DANH MỤC NHIỆM VỤ CẤP XÃ"),
     before=[], suffix=".xlsx")
_add("tiep-theo", [*letter(), Table([_H, ["I", "Tuyên truyền", "", "", ""], ["1", "Tập huấn", _NV, _Q, "50"]]),
     "(tiếp theo)", Table([["2", "Hội thi", _TP, _Q, "20"]])],
     Task("Tập huấn", amount=50_000_000, group="Tuyên truyền"), Task("Hội thi", (_TP,), amount=20_000_000, group="Tuyên truyền"),
     before=[], suffix=".xlsx")

# ---- sums and heads

_add("tong-co-so-muc", [_H, ["I", "Tuyên truyền", "", "", "70"], ["1", "Tập huấn", _NV, _Q, "50"], ["2", "Hội thi", _TP, _Q, "20"],
     ["II", "TỔNG CỘNG", "", "", "70"]], *(Task(t.name, t.lead, t.schedule, t.amount, group="Tuyên truyền") for t in _TASKS))
_FIRST = ["TT", "Kinh phí (triệu đồng)", "Nội dung", "Chủ trì", "Thời gian"]
_add("tien-truoc-tong-dau", [_FIRST, ["", "70", "Tổng cộng", "", ""], ["1", "50", "Tập huấn", _NV, _Q], ["2", "20", "Hội thi", _TP, _Q]])
_add("tien-truoc-tong-sai", [_FIRST, ["", "75", "Tổng cộng", "", ""], ["1", "50", "Tập huấn", _NV, _Q], ["2", "20", "Hội thi", _TP, _Q]],
     tells=[Tell(("75",), codes=("total-differs",))])
_add("tien-truoc-gach", [_FIRST, ["1", "50", "Tập huấn", _NV, _Q], ["", "30", "- In tài liệu", "", ""], ["", "20", "- Hội trường", "", ""],
     ["2", "20", "Hội thi", _TP, _Q]], tells=[Tell(("In tài liệu",)), Tell(("Hội trường",))])
_add("cong-viet-tat", [_H, ["I", "Tuyên truyền", "", "", ""], ["1", "Tập huấn", _NV, _Q, "50"], ["T.cộng I", "", "", "", "50"], ["II", "Thi", "", "", ""],
     ["1", "Hội thi", _TP, _Q, "20"], ["T.cộng II", "", "", "", "20"], ["Cộng tổng (I+II)", "", "", "", "70"]],
     Task("Tập huấn", amount=50_000_000, group="Tuyên truyền"), Task("Hội thi", (_TP,), amount=20_000_000, group="Thi"))
_add("muc-co-o-la", [["TT", "Nhiệm vụ", "Chủ trì", "Tình trạng", "Thời gian", "Kinh phí (triệu đồng)"], ["A", "NGUỒN TỈNH", "", "Đã duyệt", "", "50"],
     ["1", "Tập huấn", _NV, "Đã duyệt", _Q, "50"], ["B", "NGUỒN KHÁC", "", "Đã duyệt", "", "20"], ["1", "Hội thi", _TP, "Đã duyệt", _Q, "20"]],
     Task("Tập huấn", amount=50_000_000, group="NGUỒN TỈNH"), Task("Hội thi", (_TP,), amount=20_000_000, group="NGUỒN KHÁC"), tells=[Tell(("Tình trạng",))])
_add("viec-con-chu-cai", [_H, ["1", "Tuyên truyền", _NV, _Q, "70"], ["a", "Trên báo", _NV, _Q, "50"], ["b", "Trên đài", _NV, _Q, "20"],
     ["2", "Hội thi", _TP, _Q, "20"], ["", "Tổng", "", "", "90"]],
     Task("Tuyên truyền", amount=May(70_000_000)), Task("Trên báo", amount=50_000_000, group=ANY), Task("Trên đài", amount=20_000_000, group=ANY),
     _TASKS[1], tells=[Tell(("Tuyên truyền",), codes=("amount-twice",))])
_add("ba-cot-danh-so", [["Nội dung", "Chủ trì", "Thời gian"], ["(1)", "(2)", "(3)"], ["Tập huấn", _NV, _Q], ["Hội thi", _TP, _Q]],
     Task("Tập huấn"), Task("Hội thi", (_TP,)), tells=[Tell((), needed=False, codes=("rows-unnumbered",))])
_PARTS = [["", "Trong đó:", "", "", ""], ["", "- Ngân sách tỉnh", "", "", "50"], ["", "- Xã hội hóa", "", "", "20"]]
_TOLD = [Tell(("Ngân sách tỉnh",)), Tell(("Xã hội hóa",)), Tell(("Trong đó",), needed=False)]
_add("nguon-sau-tong", [*_ONE.rows, *_PARTS], tells=_TOLD)
_add("nguon-sau-tong-dau", [_H, _ONE.rows[3], *_PARTS, *_ONE.rows[1:3]], tells=_TOLD)
