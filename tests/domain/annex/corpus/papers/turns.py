"""Turns of the kinds that readers stumble over: horizons and terms, units at odd places, footnotes, carried rows, lists by office."""

from collections.abc import Sequence
from typing import Any

from tests.domain.annex.corpus.document import (
    ACROSS,
    ANY,
    HEADINGS,
    RAISED,
    Ask,
    Kind,
    Letterhead,
    May,
    NewSheet,
    OneOf,
    PageBreak,
    Table,
    Task,
    Tell,
    Truth,
    letter,
    styled,
)

# fmt: off
KIND = Kind("turn")
_NV, _TP = "Sở Nội vụ", "Sở Tư pháp"
_H = ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian", "Kinh phí"]
_ONE = Table([_H, ["1", "Tập huấn", _NV, "Quý II/2026", "50.000.000"], ["2", "Hội thi", _TP, "Quý III/2026", ""]])
_TASKS = (Task("Tập huấn", amount=50_000_000), Task("Hội thi", (_TP,), "Quý III/2026"))


def _title(name: str, *lines: str, year: Any = 2026, title: Any = None, day: str = "ngày 15 tháng 01 năm 2026") -> None:
    said = title or " ".join(lines)
    KIND.add(name, [_ONE], [t if year == 2026 else Task(t.name, t.lead, May(t.schedule), t.amount) for t in _TASKS],
             [Letterhead("table", day=day), "KẾ HOẠCH", *lines, "I. MỤC ĐÍCH, YÊU CẦU", "- Cao.", "PHỤ LỤC"], truth=Truth(title=said, year=year))


def _add(name: str, table: Sequence[Any], *tasks: Task, **options: Any) -> None:
    KIND.add(name, table, tasks, **options)


# ---- whose year

_title("tam-nhin", "Phát triển chính quyền số tỉnh Hà Tĩnh năm 2026, tầm nhìn đến năm 2035")
_title("nhiem-ky", "Kiểm tra cải cách hành chính nhiệm kỳ 2025 - 2030, năm 2026")
_title("chi-so-nam-truoc", "Khắc phục hạn chế, nâng cao Chỉ số PAR INDEX, SIPAS năm 2025 và các năm tiếp theo", year=Ask(ANY))
_title("chi-so-va-nam", "Cải thiện Chỉ số PAPI năm 2026 trên cơ sở kết quả năm 2025")
_title("nghi-quyet-nam-cu", "Triển khai Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ năm 2026")
_title("luat-nam", "Triển khai thi hành Luật Tổ chức chính quyền địa phương năm 2025 trên địa bàn tỉnh năm 2026")
_title("dai-hoi", "Thực hiện Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XX, nhiệm kỳ 2025 - 2030 về cải cách hành chính năm 2026")
_title("hai-muoi-sau", "Cải cách hành chính quý I và 6 tháng đầu năm 2026")
_title("giai-doan-va-nam", "Cải cách hành chính năm 2026 và giai đoạn 2026 - 2030", year=OneOf((2026, (2026, 2030))))
_title("chi-giai-doan-chuong-trinh", "Thực hiện Chương trình chuyển đổi số quốc gia giai đoạn 2026 - 2030", year=May((2026, 2030)))
_title("ban-hanh-cuoi-nam", "Cải cách hành chính nhà nước", year=May(2026), day="ngày 30 tháng 12 năm 2025")
_title("tu-nay-den", "Hoàn thành các chỉ tiêu cải cách hành chính từ nay đến hết năm 2026")

# ---- units at odd places

_add("don-vi-hang-cuoi", [_H, ["1", "Tập huấn", _NV, "Quý II/2026", "50"], ["2", "Hội thi", _TP, "Quý III/2026", "120"], ["Ghi chú: đơn vị tính triệu đồng", *[ACROSS] * 4]],
     Task("Tập huấn", amount=50_000_000), Task("Hội thi", (_TP,), "Quý III/2026", 120_000_000))
_add("don-vi-canh-ten-phu-luc", [_H, ["1", "Tập huấn", _NV, "Quý II/2026", "50"], ["2", "Hội thi", _TP, "Quý III/2026", "120"]],
     Task("Tập huấn", amount=50_000_000), Task("Hội thi", (_TP,), "Quý III/2026", 120_000_000), before=[*letter()[:-1], "DANH MỤC NHIỆM VỤ VÀ KINH PHÍ (ĐVT: TRIỆU ĐỒNG)"])
_add("don-vi-trong-tong", [_H, ["1", "Tập huấn", _NV, "Quý II/2026", "50"], ["2", "Hội thi", _TP, "Quý III/2026", "120"], ["", "Tổng cộng (triệu đồng)", "", "", "170"]],
     Task("Tập huấn", amount=May(50_000_000)), Task("Hội thi", (_TP,), "Quý III/2026", May(120_000_000)))
_add("khong-don-vi", [_H, ["1", "Tập huấn", _NV, "Quý II/2026", "50"], ["2", "Hội thi", _TP, "Quý III/2026", "120"], ["", "Tổng", "", "", "170"]],
     Task("Tập huấn", amount=Ask()), Task("Hội thi", (_TP,), "Quý III/2026", Ask()))
_add("don-vi-o-bang-tren", [Table([["", "Đơn vị tính: 1.000 đồng"]]), Table([_H, ["1", "Tập huấn", _NV, "Quý II/2026", "50.000"]])], Task("Tập huấn", amount=50_000_000))
_add("don-vi-sai-o-loi-van", [_H, ["1", "Tập huấn", _NV, "Quý II/2026", "50.000.000"]], Task("Tập huấn", amount=50_000_000), before=[*letter(), "Tổng kinh phí 50 triệu đồng, do ngân sách tỉnh bảo đảm."])
_add("xlsx-don-vi-goc-phai", [*letter(style="table"), Table([["", "", "", "", "ĐVT: 1.000.000 đồng"], _H, ["1", "Tập huấn", _NV, "Quý II/2026", "50"], ["2", "Hội thi", _TP, "Quý III/2026", "7,5"]])],
     Task("Tập huấn", amount=50_000_000), Task("Hội thi", (_TP,), "Quý III/2026", 7_500_000), before=(), suffix=".xlsx")

# ---- footnotes

_add("so-mu-o-tien", [_H, ["1", "Tập huấn", _NV, "Quý II/2026", "85" + styled(RAISED, "1") + " triệu"], ["2", "Hội thi", _TP, "Quý III/2026", "20 triệu"]], Task("Tập huấn", amount=May(85_000_000)), Task("Hội thi", (_TP,), "Quý III/2026", 20_000_000), tells=[Tell(("85",), needed=False, codes=("figure-raised",))])
_add("so-mu-o-co-quan", [HEADINGS, ["1", "Tập huấn", _NV + styled(RAISED, "2"), _TP + styled(RAISED, "3"), "Quý II/2026" + styled(RAISED, "4"), "50.000.000"]], Task("Tập huấn", coordinating=(_TP,), amount=50_000_000), tells=[Tell(("Tập huấn",), needed=False, codes=("figure-raised",))])
_add("sao-o-ten-va-tien", [Table([_H, ["1", "Tập huấn (*)", _NV, "Quý II/2026", "50.000.000 (**)"]]), "(*) Theo Kế hoạch riêng.", "(**) Đã giao dự toán đầu năm."], Task(OneOf(("Tập huấn (*)", "Tập huấn")), amount=50_000_000))

# ---- rows carried over pages, heads at page ends

_add("muc-cuoi-trang-tieu-de-lap", [Table([_H, ["I", "TUYÊN TRUYỀN", "", "", ""], ["1", "Tập huấn", _NV, "Quý II/2026", ""], ["II", "KIỂM TRA", "", "", ""]], repeated=1), Table([_H, ["1", "Kiểm tra công vụ", _NV, "Quý III/2026", ""]])],
     Task("Tập huấn", group="TUYÊN TRUYỀN"), Task("Kiểm tra công vụ", schedule="Quý III/2026", group="KIỂM TRA"))
_add("o-dut-trang-viet-hoa", [Table([HEADINGS, ["1", "Nâng cấp Cổng", "Văn phòng", "Sở KH&CN", "Quý II/2026", ""]]), PageBreak(), Table([["", "Dịch vụ công", "UBND tỉnh", "", "", ""], ["2", "Hội thi", _TP, "", "Quý III/2026", ""]])],
     Task("Nâng cấp Cổng Dịch vụ công", lead=OneOf((("Văn phòng UBND tỉnh",), ("Văn phòng", "UBND tỉnh"))), coordinating=("Sở KH&CN",)), Task("Hội thi", (_TP,), "Quý III/2026"), tells=[Tell(("Dịch vụ công",))])
_add("viec-hai-trang-san-pham", [Table([["TT", "Nhiệm vụ", "Sản phẩm", "Chủ trì", "Thời gian"], ["1", "Rà soát", "- Kế hoạch", _TP, "Quý II/2026"]]), PageBreak(), Table([["", "", "- Báo cáo", "", ""], ["2", "Tập huấn", "Lớp", _NV, "Quý II/2026"]])],
     Task("Rà soát", (_TP,), products=["Kế hoạch", "Báo cáo"]), Task("Tập huấn", products=["Lớp"]), tells=[Tell(("Báo cáo",), needed=False)])

# ---- the same work listed by office

_add("theo-so-khong-ten-cot-viec", [
    _ONE, PageBreak(), "BIỂU TỔNG HỢP THEO ĐƠN VỊ", Table([["TT", "Đơn vị chủ trì", "Số nhiệm vụ", "Kinh phí"], ["1", _NV, "1", "50.000.000"], ["2", _TP, "1", ""]]),
], *_TASKS, tells=[Tell(("BIỂU TỔNG HỢP THEO ĐƠN VỊ", "Đơn vị chủ trì"), table=True, needed=False)])
_add("theo-thang", [
    Table([["TT", "Nhiệm vụ", "Chủ trì", "Thời gian"], ["1", "Tập huấn", _NV, "Quý II/2026"], ["2", "Hội thi", _TP, "Quý III/2026"], ["3", "Khảo sát", _NV, "Quý IV/2026"]]), PageBreak(), "LỊCH THỰC HIỆN THEO QUÝ",
    Table([["Quý", "Nhiệm vụ", "Đơn vị"], ["II", "Tập huấn", _NV], ["III", "Hội thi", _TP], ["IV", "Khảo sát", _NV]]),
], Task("Tập huấn"), Task("Hội thi", (_TP,), "Quý III/2026"), Task("Khảo sát", schedule="Quý IV/2026"), tells=[Tell(("LỊCH THỰC HIỆN THEO QUÝ", "Quý"), table=True)])
_add("hai-to-trinh-bay-khac", [
    NewSheet("Nhiệm vụ"), *letter(style="table"), Table([["TT", "Nhiệm vụ", "Chủ trì", "Thời gian"], ["1", "Tập huấn", _NV, "Quý II/2026"], ["2", "Hội thi", _TP, "Quý III/2026"]]),
    NewSheet("Kinh phí"), "DỰ TOÁN KINH PHÍ", Table([["TT", "Nhiệm vụ", "Đơn vị thực hiện", "Kinh phí (đồng)"], ["1", "Tập huấn", _NV, "50.000.000"], ["2", "Hội thi", _TP, "20.000.000"]]),
], Task("Tập huấn", amount=OneOf((None, 50_000_000))), Task("Hội thi", (_TP,), "Quý III/2026", OneOf((None, 20_000_000))), before=(), suffix=".xlsx", tells=[Tell(("DỰ TOÁN KINH PHÍ", "Kinh phí"), table=True)])

# ---- headings

_add("tieu-de-hai-hang-o-trong", [["TT", "Nội dung", "Cơ quan thực hiện", "", "Thời gian", "Dự toán", ""], ["", "", "Chủ trì", "Phối hợp", "", "Số tiền (triệu đồng)", "Nguồn"], ["1", "Tập huấn", _NV, _TP, "Quý II/2026", "50", "NST"]],
     Task("Tập huấn", coordinating=(_TP,), amount=50_000_000, funding="NST"))
_add("xlsx-tieu-de-hai-hang-o-trong", [*letter(style="table"), Table([["TT", "Nội dung", "Cơ quan thực hiện", "", "Thời gian", "Kinh phí (triệu đồng)", "", ""], ["", "", "Chủ trì", "Phối hợp", "", "Tổng", "NST", "NSX"], ["1", "Tập huấn", _NV, _TP, "Quý II/2026", "50", "30", "20"]])],
     Task("Tập huấn", coordinating=(_TP,), amount=50_000_000), before=(), suffix=".xlsx")
_add("xlsx-khong-phu-luc", ["UBND TỈNH HÀ TĨNH", "DANH MỤC NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2026", "(Ban hành kèm theo Kế hoạch số 12/KH-UBND ngày 15/01/2026 của UBND tỉnh Hà Tĩnh)", _ONE], *_TASKS, before=(), suffix=".xlsx",
     truth=Truth(title=OneOf(("DANH MỤC NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2026", "Danh mục nhiệm vụ cải cách hành chính năm 2026")), issuer=OneOf(("UBND tỉnh Hà Tĩnh", "Ủy ban nhân dân tỉnh Hà Tĩnh"))))
_add("csv-hai-dong-ten", ["BIỂU NHIỆM VỤ", "CẢI CÁCH HÀNH CHÍNH NĂM 2026", "Kèm theo Kế hoạch số 12/KH-UBND ngày 15/01/2026 của UBND tỉnh Hà Tĩnh", _ONE], *_TASKS, before=(), suffix=".csv",
     truth=Truth(title=OneOf(("BIỂU NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2026", "Biểu nhiệm vụ cải cách hành chính năm 2026", "CẢI CÁCH HÀNH CHÍNH NĂM 2026", "Cải cách hành chính năm 2026", "Nhiệm vụ cải cách hành chính năm 2026")), issuer=OneOf(("UBND tỉnh Hà Tĩnh", "Ủy ban nhân dân tỉnh Hà Tĩnh"))))
_add("tieu-de-nhieu-ten-co-quan", [["TT", "Nội dung", "Cơ quan chủ trì", "Cơ quan phối hợp", "Cơ quan thẩm định", "Cơ quan ban hành", "Thời gian trình", "Thời gian hoàn thành"], ["1", "Quy chế phối hợp", _NV, "Văn phòng UBND tỉnh", _TP, "UBND tỉnh", "Tháng 4/2026", "Tháng 6/2026"]],
     Task("Quy chế phối hợp", schedule="Tháng 6/2026", coordinating=("Văn phòng UBND tỉnh",)), tells=[Tell(("Cơ quan thẩm định",)), Tell(("Cơ quan ban hành",)), Tell(("Thời gian trình",))])
_add("tieu-de-ket-qua-va-san-pham", [["TT", "Nhiệm vụ", "Kết quả năm 2025", "Mục tiêu năm 2026", "Sản phẩm", "Chủ trì", "Thời gian"], ["1", "Hồ sơ trực tuyến", "75%", "85%", "Báo cáo", _NV, "Quý IV/2026"]],
     Task("Hồ sơ trực tuyến", schedule="Quý IV/2026", products=["Báo cáo"]), tells=[Tell(("Kết quả năm 2025",)), Tell(("Mục tiêu năm 2026",))])
_add("tieu-de-khong-dau", [["TT", "Nhiem vu", "Co quan chu tri", "Co quan phoi hop", "Thoi gian hoan thanh", "Kinh phi (trieu dong)"], ["1", "Tap huan", "So Noi vu", "So Tu phap", "Quy II/2026", "50"]],
     Task("Tap huan", ("So Noi vu",), "Quy II/2026", 50_000_000, ("So Tu phap",)))
_add("mot-viec-mot-bang-nhieu-dong", [Table([["Nội dung", "Chủ trì", "Thời gian"], ["Tập huấn", _NV, "Quý II/2026"], ["Hội thi", _TP, "Quý III/2026"]])], Task("Tập huấn"), Task("Hội thi", (_TP,), "Quý III/2026"), tells=[Tell(("Nội dung",), needed=False, codes=("rows-unnumbered",))])
