"""Shapes that few annexes have: other columns, ticks under months, deep sections, notes among the rows, odd pages."""

from collections.abc import Sequence
from typing import Any

from tests.domain.annex.corpus.document import (
    ACROSS,
    ANY,
    HEADINGS,
    MERGED,
    Ask,
    Block,
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
)

# fmt: off
KIND = Kind("shape")


def _add(name: str, rows: Sequence[Any], *tasks: Task, **options: Any) -> None:
    KIND.add(name, rows, tasks, **options)

# ---- columns

_add("so-luong-don-gia", [
    ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian", "Đơn vị tính", "Số lượng", "Đơn giá", "Thành tiền"],
    ["1", "In tờ rơi", "Sở Nội vụ", "Quý II/2026", "tờ", "10.000", "5.000", "50.000.000"],
    ["2", "Pa nô", "Sở Tư pháp", "Quý II/2026", "cái", "10", "2.000.000", "20.000.000"],
], Task("In tờ rơi", amount=50_000_000), Task("Pa nô", ("Sở Tư pháp",), amount=20_000_000),
   tells=[Tell(("Đơn vị tính",), needed=False), Tell(("Số lượng",), needed=False), Tell(("Đơn giá",), needed=False)])
_add("so-luong-muc-chi", [
    ["TT", "Nội dung chi", "ĐVT", "Số lượng", "Mức chi", "Số tiền", "Đơn vị thực hiện", "Thời gian"],
    ["1", "In tờ rơi", "tờ", "10.000", "5.000", "50.000.000", "Sở Nội vụ", "Quý II/2026"],
    ["2", "Pa nô", "cái", "10", "2.000.000", "20.000.000", "Sở Nội vụ", "Quý II/2026"],
], Task("In tờ rơi", amount=50_000_000), Task("Pa nô", amount=20_000_000),
   tells=[Tell(("ĐVT",)), Tell(("Số lượng",)), Tell(("Mức chi",), needed=False)])
_add("so-luong-don-gia-kinh-phi", [
    ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian", "Kinh phí", ACROSS, ACROSS],
    [MERGED, MERGED, MERGED, MERGED, "Số lượng", "Đơn giá", "Thành tiền"],
    ["1", "In tờ rơi", "Sở Nội vụ", "Quý II/2026", "10.000", "5.000", "50.000.000"],
    ["2", "Pa nô", "Sở Tư pháp", "Quý II/2026", "10", "2.000.000", "20.000.000"],
], Task("In tờ rơi", amount=50_000_000), Task("Pa nô", ("Sở Tư pháp",), amount=20_000_000),
   tells=[Tell(("Số lượng",)), Tell(("Đơn giá",))])
_add("quy-danh-dau", [
    ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Quý I", "Quý II", "Quý III", "Quý IV"],
    ["1", "Tập huấn", "Sở Nội vụ", "", "x", "", ""],
    ["2", "Hội thi", "Sở Tư pháp", "x", "x", "x", "x"],
], Task("Tập huấn", schedule="Quý II/2026"), Task("Hội thi", ("Sở Tư pháp",), Ask("Quý I/2026; Quý II/2026; Quý III/2026; Quý IV/2026")))
_add("quy-danh-dau-duoi-thoi-gian", [
    ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian thực hiện", ACROSS, ACROSS, ACROSS],
    [MERGED, MERGED, MERGED, "Quý I", "Quý II", "Quý III", "Quý IV"],
    ["1", "Tập huấn", "Sở Nội vụ", "", "x", "", ""],
    ["2", "Hội thi", "Sở Tư pháp", "x", "x", "x", "x"],
], Task("Tập huấn", schedule="Quý II/2026"), Task("Hội thi", ("Sở Tư pháp",), Ask("Quý I/2026; Quý II/2026; Quý III/2026; Quý IV/2026")))
_months = [f"T{n}" for n in range(1, 13)]
_add("thang-danh-dau", [
    ["TT", "Nhiệm vụ", "Cơ quan chủ trì", *_months],
    ["1", "Tập huấn", "Sở Nội vụ", *["x" if n == 5 else "" for n in range(1, 13)]],
    ["2", "Hội thi", "Sở Tư pháp", *["x" if n in (8, 9) else "" for n in range(1, 13)]],
], Task("Tập huấn", schedule="Tháng 5/2026"), Task("Hội thi", ("Sở Tư pháp",), Ask("Tháng 8/2026; Tháng 9/2026")))
_add("thang-danh-dau-va-thoi-gian", [
    ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian thực hiện (tháng)", *[ACROSS] * 11],
    [MERGED, MERGED, MERGED, *map(str, range(1, 13))],
    ["1", "Tập huấn", "Sở Nội vụ", *["x" if n == 5 else "" for n in range(1, 13)]],
    ["2", "Hội thi", "Sở Tư pháp", *["x" if n in (8, 9) else "" for n in range(1, 13)]],
], Task("Tập huấn", schedule="Tháng 5/2026"), Task("Hội thi", ("Sở Tư pháp",), Ask("Tháng 8/2026; Tháng 9/2026")))
_add("quy-la-kinh-phi", [
    ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian", "Tổng kinh phí", "Quý I", "Quý II", "Quý III", "Quý IV"],
    ["1", "Tập huấn", "Sở Nội vụ", "Trong năm 2026", "100.000.000", "20.000.000", "30.000.000", "", "50.000.000"],
], Task("Tập huấn", schedule="Trong năm 2026", amount=100_000_000),
   tells=[Tell((q,), needed=False) for q in ("Quý I", "Quý II", "Quý III", "Quý IV")])
_add("quy-la-kinh-phi-2", [
    ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian", "Kinh phí phân theo quý", ACROSS, ACROSS, ACROSS, "Tổng cộng"],
    [MERGED, MERGED, MERGED, MERGED, "Quý I", "Quý II", "Quý III", "Quý IV", MERGED],
    ["1", "Tập huấn", "Sở Nội vụ", "Trong năm 2026", "20.000.000", "30.000.000", "", "50.000.000", "100.000.000"],
], Task("Tập huấn", schedule="Trong năm 2026", amount=May(100_000_000)),
   tells=[Tell((q,), needed=False) for q in ("Quý I", "Quý II", "Quý III", "Quý IV", "Tổng cộng", "20.000.000")])
_add("tien-do-ket-qua", [
    ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian hoàn thành", "Kết quả đầu ra", "Căn cứ", "Tỷ lệ", "Kinh phí"],
    ["1", "Số hóa hồ sơ", "Sở Nội vụ", "Quý II/2026", "Hồ sơ được số hóa", "Quyết định 06/QĐ-TTg", "80%", "50.000.000"],
], Task("Số hóa hồ sơ", amount=50_000_000, products=May(["Hồ sơ được số hóa"])),
   tells=[Tell(("Tỷ lệ",)), Tell(("Căn cứ",), needed=False)])
_add("bat-dau-ket-thuc-tron", [
    ["TT", "Công việc", "Người thực hiện", "Bắt đầu", "Kết thúc"],
    ["1", "Tập huấn", "Sở Nội vụ", "01/3/2026", "31/3/2026"],
], Task("Tập huấn", schedule=OneOf(("Từ 01/3/2026 đến 31/3/2026", "01/3/2026 - 31/3/2026"))))
_add("tieng-anh", [
    ["No.", "Task", "Lead agency", "Coordinating agencies", "Deadline", "Budget (VND)", "Notes"],
    ["1", "Tập huấn", "Sở Nội vụ", "Sở Tư pháp", "30/6/2026", "50.000.000", ""],
], Task("Tập huấn", coordinating=("Sở Tư pháp",), schedule="30/6/2026", amount=50_000_000))
_add("tieng-anh-2", [
    ["No", "Activity", "Responsible person", "Start date", "End date", "Cost"],
    ["1", "Tập huấn", "Sở Nội vụ", "01/3/2026", "30/6/2026", "50.000.000"],
], Task("Tập huấn", schedule=OneOf(("Từ 01/3/2026 đến 30/6/2026", "01/3/2026 - 30/6/2026")), amount=50_000_000))
_add("ba-hang-tieu-de", [
    ["TT", "Nhiệm vụ", "Tổ chức thực hiện", ACROSS, ACROSS, "Kinh phí thực hiện", ACROSS, ACROSS],
    [MERGED, MERGED, "Cơ quan", ACROSS, "Thời gian", "Tổng số", "Trong đó", ACROSS],
    [MERGED, MERGED, "Chủ trì", "Phối hợp", MERGED, MERGED, "NSTW", "NSĐP"],
    ["1", "Tập huấn", "Sở Nội vụ", "Sở Tư pháp", "Quý II/2026", "50.000.000", "20.000.000", "30.000.000"],
], Task("Tập huấn", coordinating=("Sở Tư pháp",), amount=50_000_000))
_add("ket-qua-ben-ke-hoach", [
    ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian", "Kinh phí", "Kết quả thực hiện", "Đã giải ngân"],
    ["1", "Tập huấn", "Sở Nội vụ", "Quý II/2026", "50.000.000", "Đã tổ chức 01 lớp", "20.000.000"],
], Task("Tập huấn", amount=50_000_000),
   tells=[Tell(("Kết quả thực hiện", "Đã tổ chức 01 lớp")), Tell(("Đã giải ngân", "20.000.000"))])
_add("ke-hoach-thuc-te", [
    ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian", ACROSS, "Kinh phí", ACROSS],
    [MERGED, MERGED, MERGED, "Kế hoạch", "Thực tế", "Dự toán", "Thực chi"],
    ["1", "Tập huấn", "Sở Nội vụ", "Quý II/2026", "Tháng 5/2026", "50.000.000", "20.000.000"],
], Task("Tập huấn", amount=50_000_000),
   tells=[Tell(("Thực tế",)), Tell(("Thực chi",))])
_add("lanh-dao-phu-trach", [
    ["TT", "Nội dung công việc", "Lãnh đạo phụ trách", "Phòng thực hiện", "Chuyên viên tham mưu", "Thời gian"],
    ["1", "Tập huấn", "Ông Nguyễn Văn A", "Phòng Nội vụ", "Bà Lê Thị C", "Quý II/2026"],
], Task("Tập huấn", ("Phòng Nội vụ",)), tells=[Tell(("Lãnh đạo phụ trách",)), Tell(("Chuyên viên tham mưu",))])
_add("lanh-dao-chi-dao", [
    ["TT", "Nội dung công việc", "Lãnh đạo chỉ đạo", "Đơn vị chủ trì", "Thời gian", "Thời gian thực hiện thủ tục"],
    ["1", "Tập huấn", "Chủ tịch UBND xã", "Phòng Nội vụ", "Quý II/2026", "05 ngày"],
], Task("Tập huấn", ("Phòng Nội vụ",)), tells=[Tell(("Lãnh đạo chỉ đạo",)), Tell(("Thời gian thực hiện thủ tục",))])
_add("chi-tieu", [
    ["TT", "Chỉ tiêu, nhiệm vụ", "Đơn vị tính", "Kế hoạch năm 2026", "Cơ quan chủ trì", "Thời gian"],
    ["1", "Tỷ lệ hồ sơ trực tuyến", "%", "80", "Sở Nội vụ", "Quý IV/2026"],
], Task("Tỷ lệ hồ sơ trực tuyến", schedule="Quý IV/2026"), tells=[Tell(("Đơn vị tính",)), Tell(("Kế hoạch năm 2026",))])
_add("nguon-dau-x", [
    ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian", "Kinh phí", "Nguồn kinh phí", ACROSS],
    [MERGED, MERGED, MERGED, MERGED, MERGED, "NSTW", "NSĐP"],
    ["1", "Tập huấn", "Sở Nội vụ", "Quý II/2026", "50.000.000", "", "x"],
    ["2", "Hội thi", "Sở Nội vụ", "Quý II/2026", "20.000.000", "x", ""],
], Task("Tập huấn", amount=50_000_000, funding=Ask()), Task("Hội thi", amount=20_000_000, funding=Ask()))
_add("co-quan-danh-dau", [
    ["TT", "Nhiệm vụ", "Sở Nội vụ", "Sở Tư pháp", "Sở Tài chính", "Thời gian"],
    ["1", "Tập huấn", "CT", "PH", "PH", "Quý II/2026"],
], Task("Tập huấn", lead=May(("Sở Nội vụ",)), coordinating=May(("Sở Tư pháp", "Sở Tài chính"))),
   tells=[Tell(("Sở Nội vụ",), needed=False), Tell(("Sở Tư pháp",), needed=False), Tell(("Sở Tài chính",), needed=False)])

# ---- sections

_add("ba-cap-cham", [
    HEADINGS,
    ["A", "Nhiệm vụ chung", "", "", "", ""],
    ["I", "Chỉ đạo", "", "", "", ""],
    ["1", "Công tác ban hành", "", "", "", ""],
    ["1.1", "Ban hành Kế hoạch", "Sở Nội vụ", "", "Quý I/2026", ""],
    ["1.2", "Ban hành Quy chế", "Sở Nội vụ", "", "Quý II/2026", ""],
    ["2", "Công tác kiểm tra", "", "", "", ""],
    ["2.1", "Kiểm tra công vụ", "Sở Nội vụ", "", "Quý II/2026", ""],
    ["a", "Kiểm tra chuyên đề", "Sở Tư pháp", "", "Quý III/2026", ""],
    ["II", "Tuyên truyền", "", "", "", ""],
    ["1", "Chuyên trang", "Sở Nội vụ", "", "Quý II/2026", ""],
    ["B", "Nhiệm vụ riêng", "", "", "", ""],
    ["1", "Khảo sát", "Sở Nội vụ", "", "Quý II/2026", ""],
],
   Task("Ban hành Kế hoạch", schedule="Quý I/2026", group="Nhiệm vụ chung / Chỉ đạo / Công tác ban hành"),
   Task("Ban hành Quy chế", group="Nhiệm vụ chung / Chỉ đạo / Công tác ban hành"),
   Task("Kiểm tra công vụ", group="Nhiệm vụ chung / Chỉ đạo / Công tác kiểm tra"),
   Task("Kiểm tra chuyên đề", ("Sở Tư pháp",), "Quý III/2026", group=May("Nhiệm vụ chung / Chỉ đạo / Công tác kiểm tra")),
   Task("Chuyên trang", group="Nhiệm vụ chung / Tuyên truyền"),
   Task("Khảo sát", group="Nhiệm vụ riêng"))
_add("gach-duoi-viec", [
    HEADINGS,
    ["I", "Tuyên truyền", "", "", "", ""],
    ["1", "Tổ chức hội nghị", "Sở Nội vụ", "", "Quý II/2026", "50.000.000"],
    ["", "- In tài liệu", "", "", "", "20.000.000"],
    ["", "- Thuê hội trường", "", "", "", "30.000.000"],
    ["2", "Hội thi", "Sở Nội vụ", "", "Quý II/2026", "20.000.000"],
    ["", "Tổng cộng", "", "", "", "70.000.000"],
],
   Task("Tổ chức hội nghị", group="Tuyên truyền", amount=50_000_000),
   Task("Hội thi", group="Tuyên truyền", amount=20_000_000), tells=[Tell(("- In tài liệu: 20.000.000",)), Tell(("- Thuê hội trường: 30.000.000",))])
_add("muc-dam-khong-so", [
    HEADINGS,
    ["", "Công tác tuyên truyền", "", "", "", ""],
    ["1", "Chuyên trang", "Sở Nội vụ", "", "Quý II/2026", ""],
    ["2", "Chuyên mục", "Sở Nội vụ", "", "Quý II/2026", ""],
    ["", "Công tác kiểm tra", "", "", "", ""],
    ["3", "Kiểm tra công vụ", "Sở Nội vụ", "", "Quý II/2026", ""],
], Task("Chuyên trang", group="Công tác tuyên truyền"), Task("Chuyên mục", group="Công tác tuyên truyền"),
   Task("Kiểm tra công vụ", group="Công tác kiểm tra"))
_add("muc-dam-co-tien", [
    HEADINGS,
    ["", "Công tác tuyên truyền", "", "", "", "80.000.000"],
    ["1", "Chuyên trang", "Sở Nội vụ", "", "Quý II/2026", "50.000.000"],
    ["2", "Chuyên mục", "Sở Nội vụ", "", "Quý II/2026", "30.000.000"],
    ["", "Công tác kiểm tra", "", "", "", "20.000.000"],
    ["3", "Kiểm tra công vụ", "Sở Nội vụ", "", "Quý II/2026", "20.000.000"],
    ["", "Tổng cộng", "", "", "", "100.000.000"],
], Task("Chuyên trang", group="Công tác tuyên truyền", amount=50_000_000), Task("Chuyên mục", group="Công tác tuyên truyền", amount=30_000_000),
   Task("Kiểm tra công vụ", group="Công tác kiểm tra", amount=20_000_000))
_add("muc-so-thuong-co-tien", [
    HEADINGS,
    ["1", "Công tác tuyên truyền", "", "", "", "80.000.000"],
    ["1.1", "Chuyên trang", "Sở Nội vụ", "", "Quý II/2026", "50.000.000"],
    ["1.2", "Chuyên mục", "Sở Nội vụ", "", "Quý II/2026", "30.000.000"],
    ["2", "Công tác kiểm tra", "", "", "", "20.000.000"],
    ["-", "Kiểm tra công vụ", "Sở Nội vụ", "", "Quý II/2026", "20.000.000"],
], Task("Chuyên trang", group="Công tác tuyên truyền", amount=50_000_000), Task("Chuyên mục", group="Công tác tuyên truyền", amount=30_000_000),
   Task("Kiểm tra công vụ", group="Công tác kiểm tra", amount=20_000_000))
_add("viec-cha-co-chu-tri", [
    HEADINGS,
    ["1", "Nâng cấp Cổng dịch vụ công", "Sở Nội vụ", "", "Năm 2026", ""],
    ["1.1", "Khảo sát", "Sở Nội vụ", "", "Quý II/2026", "50.000.000"],
    ["1.2", "Vận hành", "Sở Nội vụ", "", "Quý III/2026", "30.000.000"],
    ["2", "Tập huấn", "Sở Nội vụ", "", "Quý II/2026", "20.000.000"],
], Task("Nâng cấp Cổng dịch vụ công", schedule="Năm 2026"), Task("Khảo sát", amount=50_000_000), Task("Vận hành", schedule="Quý III/2026", amount=30_000_000),
   Task("Tập huấn", amount=20_000_000))
_add("muc-lap-so-tu-dau", [
    HEADINGS,
    ["I", "Tuyên truyền", "", "", "", ""],
    ["1", "Chuyên trang", "Sở Nội vụ", "", "Quý II/2026", ""],
    ["II", "Kiểm tra", "", "", "", ""],
    ["", "Kiểm tra công vụ", "Sở Nội vụ", "", "Quý II/2026", ""],
    ["", "Kiểm tra chuyên đề", "Sở Nội vụ", "", "Quý III/2026", ""],
    ["III", "Khảo sát hài lòng", "Sở Nội vụ", "", "Quý IV/2026", ""],
], Task("Chuyên trang", group="Tuyên truyền"), Task("Kiểm tra công vụ", group="Kiểm tra"),
   Task("Kiểm tra chuyên đề", group="Kiểm tra", schedule="Quý III/2026"), Task("Khảo sát hài lòng", schedule="Quý IV/2026"),
   tells=[Tell(("II.1",)), Tell(("II.2",))])
_add("muc-chu-hoa-roman-cl", [
    HEADINGS,
    ["A", "Thể chế", "", "", "", ""], ["1", "Rà soát văn bản", "Sở Nội vụ", "", "Quý II/2026", ""],
    ["B", "Thủ tục", "", "", "", ""], ["1", "Thống kê", "Sở Nội vụ", "", "Quý II/2026", ""],
    ["C", "Bộ máy", "", "", "", ""], ["1", "Sắp xếp", "Sở Nội vụ", "", "Quý II/2026", ""],
    ["D", "Công vụ", "", "", "", ""], ["1", "Tuyển dụng", "Sở Nội vụ", "", "Quý II/2026", ""],
    ["Đ", "Tài chính công", "", "", "", ""], ["1", "Tự chủ", "Sở Nội vụ", "", "Quý II/2026", ""],
    ["E", "Chuyển đổi số", "", "", "", ""], ["1", "Cổng dịch vụ", "Sở Nội vụ", "", "Quý II/2026", ""],
], *(Task(n, group=g) for n, g in (("Rà soát văn bản", "Thể chế"), ("Thống kê", "Thủ tục"), ("Sắp xếp", "Bộ máy"), ("Tuyển dụng", "Công vụ"), ("Tự chủ", "Tài chính công"), ("Cổng dịch vụ", "Chuyển đổi số"))))
_add("muc-phan-chu", [
    HEADINGS,
    ["PHẦN THỨ NHẤT: NHIỆM VỤ CHUNG", *[ACROSS] * 5],
    ["I. Tuyên truyền", *[ACROSS] * 5],
    ["1", "Chuyên trang", "Sở Nội vụ", "", "Quý II/2026", ""],
    ["II. Kiểm tra", *[ACROSS] * 5],
    ["2", "Kiểm tra công vụ", "Sở Nội vụ", "", "Quý II/2026", ""],
    ["PHẦN THỨ HAI: NHIỆM VỤ RIÊNG", *[ACROSS] * 5],
    ["3", "Khảo sát", "Sở Nội vụ", "", "Quý II/2026", ""],
], Task("Chuyên trang", group="PHẦN THỨ NHẤT: NHIỆM VỤ CHUNG / Tuyên truyền"), Task("Kiểm tra công vụ", group="PHẦN THỨ NHẤT: NHIỆM VỤ CHUNG / Kiểm tra"),
   Task("Khảo sát", group="PHẦN THỨ HAI: NHIỆM VỤ RIÊNG"))
_add("muc-la-co-quan", [
    ["TT", "Nhiệm vụ", "Thời gian", "Kinh phí"],
    ["I", "Sở Nội vụ", "", ""], ["1", "Tập huấn", "Quý II/2026", "50.000.000"],
    ["II", "Sở Tư pháp", "", ""], ["1", "Hội thi", "Quý II/2026", "20.000.000"],
], Task("Tập huấn", lead=Ask(), group="Sở Nội vụ", amount=50_000_000), Task("Hội thi", lead=Ask(), group="Sở Tư pháp", amount=20_000_000))
_add("co-quan-gop-doc", [
    ["TT", "Cơ quan chủ trì", "Nhiệm vụ", "Thời gian", "Kinh phí"],
    ["1", "Sở Nội vụ", "Tập huấn", "Quý II/2026", "50.000.000"],
    [MERGED, MERGED, "Hội thi", "Quý III/2026", "20.000.000"],
    ["2", "Sở Tư pháp", "Rà soát", "Quý II/2026", ""],
], Task("Tập huấn", amount=50_000_000), Task("Hội thi", schedule="Quý III/2026", amount=20_000_000), Task("Rà soát", ("Sở Tư pháp",)),
   tells=[Tell(("Hội thi", "1.2"), needed=False)])
_add("gop-doc-thoi-gian-tien", [
    HEADINGS,
    ["1", "Tập huấn", "Sở Nội vụ", "", "Quý II/2026", "50.000.000"],
    ["2", "Hội thi", MERGED, "", MERGED, MERGED],
    ["3", "Khảo sát", "Sở Tư pháp", "", "Quý IV/2026", ""],
], Task("Tập huấn", amount=Ask(50_000_000)), Task("Hội thi"), Task("Khảo sát", ("Sở Tư pháp",), "Quý IV/2026"))
_add("viec-nhieu-huyen", [
    HEADINGS,
    ["1", "Hội nghị tuyên truyền", "UBND huyện Thạch Hà", "", "Quý II/2026", "50.000.000"],
    ["2", "Hội nghị tuyên truyền", "UBND huyện Cẩm Xuyên", "", "Quý III/2026", "40.000.000"],
    ["3", "Hội nghị tuyên truyền", "UBND huyện Kỳ Anh", "", "Quý IV/2026", "30.000.000"],
], Task("Hội nghị tuyên truyền", ("UBND huyện Thạch Hà",), amount=50_000_000), Task("Hội nghị tuyên truyền", ("UBND huyện Cẩm Xuyên",), "Quý III/2026", 40_000_000), Task("Hội nghị tuyên truyền", ("UBND huyện Kỳ Anh",), "Quý IV/2026", 30_000_000))

# ---- notes, signatures, pages

_add("ghi-chu-trong-bang", [
    HEADINGS,
    ["1", "Tập huấn", "Sở Nội vụ", "", "Quý II/2026", "50.000.000"],
    ["Ghi chú: Kinh phí thực hiện theo Nghị quyết số 12.", *[ACROSS] * 5],
    ["2", "Hội thi", "Sở Nội vụ", "", "Quý II/2026", "20.000.000"],
], Task("Tập huấn", amount=50_000_000), Task("Hội thi", amount=20_000_000, group=May("")), tells=[Tell(("Ghi chú: Kinh phí thực hiện theo Nghị quyết số 12.", "Kinh phí thực hiện theo Nghị quyết số 12."))])
_add("ghi-chu-cuoi-bang", [
    HEADINGS,
    ["1", "Tập huấn", "Sở Nội vụ", "", "Quý II/2026", "50.000.000"],
    ["2", "Hội thi", "Sở Nội vụ", "", "Quý II/2026", "20.000.000"],
    ["Ghi chú: Các nhiệm vụ trên do ngân sách tỉnh bảo đảm.", *[ACROSS] * 5],
], Task("Tập huấn", amount=50_000_000), Task("Hội thi", amount=20_000_000), tells=[Tell(("Ghi chú: Các nhiệm vụ trên do ngân sách tỉnh bảo đảm.",), needed=False)])
_add("ky-trong-bang", [
    HEADINGS,
    ["1", "Tập huấn", "Sở Nội vụ", "", "Quý II/2026", "50.000.000"],
    ["2", "Hội thi", "Sở Nội vụ", "", "Quý II/2026", "20.000.000"],
    ["", "Nơi nhận:\n- Như trên;\n- Lưu: VT.", "", "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nNguyễn Văn A", ACROSS, ACROSS],
], Task("Tập huấn", amount=50_000_000), Task("Hội thi", amount=20_000_000))
_add("doan-van-giua-hai-bang", [
    Table([HEADINGS, ["1", "Tập huấn", "Sở Nội vụ", "", "Quý II/2026", "50.000.000"]]),
    "Ngoài ra, giao các đơn vị thực hiện các nhiệm vụ thường xuyên sau:",
    Table([["2", "Hội thi", "Sở Nội vụ", "", "Quý II/2026", "20.000.000"], ["3", "Khảo sát", "Sở Tư pháp", "", "Quý IV/2026", ""]]),
], Task("Tập huấn", amount=50_000_000), Task("Hội thi", amount=May(20_000_000)), Task("Khảo sát", ("Sở Tư pháp",), "Quý IV/2026"), tells=[Tell(("Ngoài ra, giao các đơn vị",), needed=False)])
_add("chan-trang-moi-trang", [
    Table([HEADINGS, ["1", "Tập huấn", "Sở Nội vụ", "", "Quý II/2026", "50.000.000"]]), "Kế hoạch CCHC năm 2026", "Trang 1/2",
    Table([HEADINGS, ["2", "Hội thi", "Sở Nội vụ", "", "Quý II/2026", "20.000.000"]]),
], Task("Tập huấn", amount=50_000_000), Task("Hội thi", amount=20_000_000), tells=[Tell(("Kế hoạch CCHC năm 2026",), needed=False)])
_add("chan-trang-khong-lap", [
    Table([HEADINGS, ["I", "Tuyên truyền", "", "", "", ""], ["1", "Tập huấn", "Sở Nội vụ", "", "Quý II/2026", "50.000.000"]]), "Kế hoạch CCHC năm 2026",
    Table([["2", "Hội thi", "Sở Nội vụ", "", "Quý II/2026", "20.000.000"]]),
], Task("Tập huấn", amount=50_000_000, group="Tuyên truyền"), Task("Hội thi", amount=20_000_000, group="Tuyên truyền"), tells=[Tell(("Kế hoạch CCHC năm 2026",), needed=False)])
_add("hai-phu-luc-cot-khac", [
    Table([HEADINGS, ["1", "Tập huấn", "Sở Nội vụ", "", "Quý II/2026", "50.000.000"]]), PageBreak(), "PHỤ LỤC II", "DANH MỤC VĂN BẢN",
    Table([["STT", "Tên loại và trích yếu văn bản", "Cơ quan soạn thảo", "Cấp trình", "Thời gian trình"], ["1", "Nghị quyết về phân cấp", "Sở Tư pháp", "HĐND tỉnh", "Tháng 7/2026"]]),
], Task("Tập huấn", amount=50_000_000), Task("Nghị quyết về phân cấp", ("Sở Tư pháp",), "Tháng 7/2026"), tells=[Tell(("Cấp trình",))])
_add("hai-phu-luc-khong-lap-tieu-de", [
    Table([HEADINGS, ["I", "Tuyên truyền", "", "", "", ""], ["1", "Tập huấn", "Sở Nội vụ", "", "Quý II/2026", "50.000.000"]]), PageBreak(), "PHỤ LỤC II", "DANH MỤC NHIỆM VỤ CẤP XÃ",
    Table([["1", "Hội thi", "Sở Tư pháp", "", "Quý III/2026", "20.000.000"], ["2", "Khảo sát", "Sở Tư pháp", "", "Quý III/2026", "20.000.000"]]),
], Task("Tập huấn", amount=50_000_000, group="Tuyên truyền"), Task("Hội thi", ("Sở Tư pháp",), "Quý III/2026", 20_000_000), Task("Khảo sát", ("Sở Tư pháp",), "Quý III/2026", 20_000_000))

# ---- heads of other papers

_ONE = [HEADINGS, ["1", "Tập huấn", "Sở Nội vụ", "", "Quý II/2026", "50.000.000"], ["2", "Hội thi", "Sở Tư pháp", "", "Tháng 9/2026", "20.000.000"]]
_ONE_TASKS = (Task("Tập huấn", amount=50_000_000), Task("Hội thi", ("Sở Tư pháp",), "Tháng 9/2026", 20_000_000))


def _head(name: str, blocks: Sequence[Block], truth: Truth) -> None:
    KIND.add(name, [Table(_ONE)], _ONE_TASKS, blocks, truth=truth)


_head("dang", [
    Table([["TỈNH ỦY HÀ TĨNH\n*\nSố 25-KH/TU", "ĐẢNG CỘNG SẢN VIỆT NAM\nHà Tĩnh, ngày 10 tháng 01 năm 2026"]]),
    "KẾ HOẠCH", "thực hiện công tác cải cách hành chính trong Đảng năm 2026", "-----", "Thực hiện Nghị quyết Đại hội, Ban Thường vụ Tỉnh ủy ban hành Kế hoạch như sau:", "I- MỤC ĐÍCH", "- Nâng cao.", "Phụ lục", "DANH MỤC NHIỆM VỤ",
], Truth(number="25-KH/TU", title=OneOf(("thực hiện công tác cải cách hành chính trong Đảng năm 2026", "Thực hiện công tác cải cách hành chính trong Đảng năm 2026")), issuer=OneOf(("Tỉnh ủy Hà Tĩnh", "Ban Thường vụ Tỉnh ủy"))))
_head("bo", [
    Table([["BỘ NỘI VỤ\n-------", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---------------"], ["Số: 1234/KH-BNV", "Hà Nội, ngày 31 tháng 12 năm 2025"]]),
    "KẾ HOẠCH", "CẢI CÁCH HÀNH CHÍNH NĂM 2026 CỦA BỘ NỘI VỤ", "Thực hiện Nghị quyết 76/NQ-CP ngày 15/7/2021 của Chính phủ, Bộ Nội vụ ban hành Kế hoạch như sau:", "I. MỤC ĐÍCH", "- Nâng cao.", "PHỤ LỤC I", "NHIỆM VỤ CỤ THỂ", "(Kèm theo Kế hoạch số 1234/KH-BNV ngày 31/12/2025 của Bộ Nội vụ)",
], Truth(number="1234/KH-BNV", title=OneOf(("Cải cách hành chính năm 2026 của Bộ Nội vụ", "CẢI CÁCH HÀNH CHÍNH NĂM 2026 CỦA BỘ NỘI VỤ")), issuer="Bộ Nội vụ"))
_head("truong", [
    Table([["PHÒNG GD&ĐT THẠCH HÀ\nTRƯỜNG THCS LÊ HỒNG PHONG\n\nSố: 15/KH-THCS", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nThạch Hà, ngày 05 tháng 9 năm 2025"]]),
    "KẾ HOẠCH", "Công tác chuyển đổi số năm học 2025 - 2026", "I. MỤC ĐÍCH", "- Nâng cao.", "II. NHIỆM VỤ CỤ THỂ",
], Truth(number="15/KH-THCS", title="Công tác chuyển đổi số năm học 2025 - 2026", issuer="Trường THCS Lê Hồng Phong", year=ANY,
         tells=(Tell(("2025-08-01",)), Tell(("Tháng 9/2026",)))))
_head("huyen", [
    Table([["ỦY BAN NHÂN DÂN\nHUYỆN CẨM XUYÊN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"], ["Số:      /KH-UBND", "Cẩm Xuyên, ngày     tháng 01 năm 2026"]]),
    "DỰ THẢO", "KẾ HOẠCH", "Nâng cao chỉ số năng lực cạnh tranh cấp huyện (DDCI)", "huyện Cẩm Xuyên năm 2026", "I. MỤC ĐÍCH", "- Nâng cao.", "BIỂU PHÂN CÔNG NHIỆM VỤ", "(Ban hành kèm theo Kế hoạch số      /KH-UBND ngày   /01/2026 của UBND huyện Cẩm Xuyên)",
], Truth(number=Ask(), title="Nâng cao chỉ số năng lực cạnh tranh cấp huyện (DDCI) huyện Cẩm Xuyên năm 2026", issuer="Ủy ban nhân dân huyện Cẩm Xuyên"))
_head("xa", [
    Table([["UBND XÃ CẨM LẠC\nBAN CHỈ ĐẠO CĐS", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"], ["Số: 05/KH-BCĐ", "Cẩm Lạc, ngày 20/01/2026"]]),
    "KẾ HOẠCH", "V/v triển khai chuyển đổi số xã Cẩm Lạc năm 2026", "I. MỤC ĐÍCH", "- Nâng cao.", "PHỤ LỤC KÈM THEO",
], Truth(number="05/KH-BCĐ", title=OneOf(("Triển khai chuyển đổi số xã Cẩm Lạc năm 2026", "V/v triển khai chuyển đổi số xã Cẩm Lạc năm 2026", "triển khai chuyển đổi số xã Cẩm Lạc năm 2026")), issuer=ANY))
_head("cong-van-kem", [
    Letterhead("table", number="88/UBND-NC"), "Kính gửi: Các sở, ban, ngành", "Thực hiện Kế hoạch số 01/KH-UBND ngày 05/01/2026, UBND tỉnh yêu cầu các đơn vị:", PageBreak(), Letterhead("table", number="01/KH-UBND", day="ngày 05 tháng 01 năm 2026"),
    "KẾ HOẠCH", "Cải cách hành chính năm 2026", "I. MỤC ĐÍCH", "- Nâng cao.", "PHỤ LỤC",
], Truth(number="01/KH-UBND"))
_head("chi-phu-luc", [
    "PHỤ LỤC II", "DANH MỤC NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2026", "(Kèm theo Kế hoạch số 12/KH-UBND ngày 15/01/2026 của UBND tỉnh Hà Tĩnh)",
], Truth(title=OneOf(("DANH MỤC NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2026", "Danh mục nhiệm vụ cải cách hành chính năm 2026"))))
_head("doan", [
    Table([["BCH ĐOÀN TỈNH HÀ TĨNH\n***\nSố: 45-KH/TĐTN-BTC", "ĐOÀN TNCS HỒ CHÍ MINH\nHà Tĩnh, ngày 02 tháng 02 năm 2026"]]),
    "KẾ HOẠCH", "Tổ chức Tháng Thanh niên năm 2026", "----", "I. MỤC ĐÍCH", "- Nâng cao.", "PHỤ LỤC",
], Truth(number="45-KH/TĐTN-BTC", title="Tổ chức Tháng Thanh niên năm 2026", issuer=ANY))
_head("nam-truoc-nam-sau", [
    Letterhead("table", day="ngày 20 tháng 12 năm 2025"), "KẾ HOẠCH", "Khắc phục tồn tại năm 2025 và nhiệm vụ cải cách hành chính năm 2026", "I. MỤC ĐÍCH", "- Nâng cao.", "PHỤ LỤC",
], Truth(title="Khắc phục tồn tại năm 2025 và nhiệm vụ cải cách hành chính năm 2026", year=May(2026)))
_head("sau-thang", [
    Letterhead("table", day="ngày 20 tháng 6 năm 2026"), "KẾ HOẠCH", "Cải cách hành chính 6 tháng cuối năm 2026", "I. MỤC ĐÍCH", "- Nâng cao.", "PHỤ LỤC",
], Truth(title="Cải cách hành chính 6 tháng cuối năm 2026"))
_head("ten-viet-hoa-nhieu-dong", [
    Letterhead("tabs"), "KẾ HOẠCH TỔNG THỂ", "NÂNG CAO CHẤT LƯỢNG PHỤC VỤ NGƯỜI DÂN, DOANH NGHIỆP", "TẠI TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG", "TỈNH HÀ TĨNH NĂM 2026", "I. MỤC ĐÍCH", "- Nâng cao.", "PHỤ LỤC",
], Truth(title=ANY))

# ---- workbooks, csv, txt

_add("xlsx-tieu-de-gop", [NewSheet("PL1"), Table([
    ["ỦY BAN NHÂN DÂN TỈNH HÀ TĨNH", *[ACROSS] * 5], ["PHỤ LỤC", *[ACROSS] * 5], ["Cải cách hành chính năm 2026", *[ACROSS] * 5],
    ["(Kèm theo Kế hoạch số 12/KH-UBND ngày 15/01/2026 của UBND tỉnh Hà Tĩnh)", *[ACROSS] * 5], ["", "", "", "", "", "ĐVT: triệu đồng"],
    HEADINGS, ["1", "Tập huấn", "Sở Nội vụ", "", "Quý II/2026", "50"], ["2", "Hội thi", "Sở Tư pháp", "", "Tháng 9/2026", "20"], ["", "Tổng cộng", "", "", "", "70"],
    ["", "", "", "", "Người lập", ""],
])], *_ONE_TASKS, before=(), suffix=".xlsx")
_add("xlsx-hai-trang-khac", [NewSheet("CCHC"), *letter(style="table"), Table(_ONE), NewSheet("Chuyen doi so"), "DANH MỤC NHIỆM VỤ CHUYỂN ĐỔI SỐ NĂM 2026",
    Table([["STT", "Nhiệm vụ", "Đơn vị chủ trì", "Thời gian hoàn thành", "Kinh phí (triệu đồng)"], ["1", "Số hóa", "Sở Y tế", "Quý III/2026", "100"]])],
    *_ONE_TASKS, Task("Số hóa", ("Sở Y tế",), "Quý III/2026", 100_000_000), before=(), suffix=".xlsx")
_add("xlsx-ba-trang-tiep", [NewSheet("Trang 1"), *letter(style="table"), Table(_ONE), NewSheet("Trang 2"), Table([HEADINGS, ["3", "Khảo sát", "Sở Y tế", "", "Quý III/2026", "10.000.000"]]), NewSheet("Trang 3"), Table([HEADINGS, ["4", "Tọa đàm", "Sở Y tế", "", "Quý III/2026", "10.000.000"]])],
    *_ONE_TASKS, Task("Khảo sát", ("Sở Y tế",), "Quý III/2026", 10_000_000), Task("Tọa đàm", ("Sở Y tế",), "Quý III/2026", 10_000_000), before=(), suffix=".xlsx")
_add("csv-o-nhieu-dong", [
    ["TT", "Nhiệm vụ", "Sản phẩm", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian", "Kinh phí"],
    ["1", "Tập huấn\nnghiệp vụ", "- Kế hoạch\n- Tài liệu", "Sở Nội vụ", "Sở Tư pháp\nSở Tài chính", "Quý II/2026", "50.000.000"],
    ["2", "Hội thi", "", "Sở Tư pháp", "", "Tháng 9/2026", "20000000"],
], Task("Tập huấn nghiệp vụ", products=["Kế hoạch", "Tài liệu"], coordinating=("Sở Tư pháp", "Sở Tài chính"), amount=50_000_000), Task("Hội thi", ("Sở Tư pháp",), "Tháng 9/2026", 20_000_000), suffix=".csv")
_add("xlsx-muc-dam", [*letter(style="table"), Table([
    HEADINGS, ["I", "TUYÊN TRUYỀN", "", "", "", ""], ["1", "Tập huấn", "Sở Nội vụ", "", "Quý II/2026", "50.000.000"],
    ["II", "HỘI THI", "", "", "", ""], ["1", "Hội thi", "Sở Tư pháp", "", "Tháng 9/2026", "20.000.000"]])],
    Task("Tập huấn", amount=50_000_000, group="TUYÊN TRUYỀN"), Task("Hội thi", ("Sở Tư pháp",), "Tháng 9/2026", 20_000_000, group="HỘI THI"), before=(), suffix=".xlsx")
_add("ods-ba-trang", [NewSheet("PL1"), *letter(style="table"), Table(_ONE), NewSheet("PL2"), "PHỤ LỤC II", "NHIỆM VỤ CẤP XÃ", Table([["STT", "Nội dung công việc", "Đơn vị thực hiện", "Thời hạn"], ["1", "Số hóa", "UBND xã Cẩm Lạc", "30/9/2026"]])],
    *_ONE_TASKS, Task("Số hóa", ("UBND xã Cẩm Lạc",), "30/9/2026"), before=(), suffix=".ods")
_add("odt-pages", [Table(_ONE), PageBreak(), Table([["3", "Khảo sát", "Sở Y tế", "", "Quý III/2026", "10.000.000"]])],
    *_ONE_TASKS, Task("Khảo sát", ("Sở Y tế",), "Quý III/2026", 10_000_000), suffix=".odt")

# ---- more rows

_add("tong-o-cot-ten-co-chu-tri", [
    HEADINGS, ["I", "Tuyên truyền", "", "", "", "70.000.000"], ["1", "Tập huấn", "Sở Nội vụ", "", "Quý II/2026", "50.000.000"], ["2", "Hội thi", "Sở Tư pháp", "", "Tháng 9/2026", "20.000.000"],
    ["", "Cộng (I)", "", "", "", "70.000.000"], ["II", "Kiểm tra", "", "", "", "30.000.000"], ["1", "Kiểm tra công vụ", "Sở Nội vụ", "", "Quý II/2026", "30.000.000"], ["", "Cộng (II)", "", "", "", "30.000.000"], ["", "TỔNG CỘNG (I+II)", "", "", "", "100.000.000"],
], Task("Tập huấn", amount=50_000_000, group="Tuyên truyền"), Task("Hội thi", ("Sở Tư pháp",), "Tháng 9/2026", 20_000_000, group="Tuyên truyền"), Task("Kiểm tra công vụ", amount=30_000_000, group="Kiểm tra"))
_add("o-nhieu-viec-mot-o", [
    HEADINGS, ["1", "Tuyên truyền:\na) Chuyên trang\nb) Chuyên mục", "Sở Nội vụ", "", "Quý II/2026", "50.000.000"], ["2", "Hội thi", "Sở Tư pháp", "", "Tháng 9/2026", "20.000.000"],
], Task(ANY, amount=50_000_000), _ONE_TASKS[1])
_add("thoi-gian-nhieu-moc", [
    HEADINGS, ["1", "Tập huấn", "Sở Nội vụ", "", "Quý II, Quý IV/2026", ""], ["2", "Báo cáo", "Sở Tư pháp", "", "Trước ngày 20/6 và 20/12/2026", ""], ["3", "Rà soát", "Sở Tư pháp", "", "Quý I: 30%; Quý II: 70%", ""],
    ["4", "Khảo sát", "Sở Tư pháp", "", "2025", ""], ["5", "Tọa đàm", "Sở Tư pháp", "", "Tháng 12/2025", ""],
], Task("Tập huấn", schedule="Quý II, Quý IV/2026"), Task("Báo cáo", ("Sở Tư pháp",), "Trước ngày 20/6 và 20/12/2026"), Task("Rà soát", ("Sở Tư pháp",), Ask()), Task("Khảo sát", ("Sở Tư pháp",), Ask()), Task("Tọa đàm", ("Sở Tư pháp",), Ask()))
_add("dong-ten-tiep-khong-so", [
    HEADINGS, ["1", "Nâng cấp hệ thống một cửa", "Sở Nội vụ", "", "Quý II/2026", "50.000.000"], ["", "điện tử liên thông", "", "", "", ""], ["2", "Hội thi", "Sở Tư pháp", "", "Tháng 9/2026", "20.000.000"],
], Task(May("Nâng cấp hệ thống một cửa điện tử liên thông"), amount=50_000_000), Task("Hội thi", ("Sở Tư pháp",), "Tháng 9/2026", 20_000_000, group=""), tells=[Tell(("điện tử liên thông",), needed=False)])
_add("dong-chu-tri-tiep", [
    HEADINGS, ["1", "Nâng cấp hệ thống", "Sở Nội vụ", "", "Quý II/2026", "50.000.000"], ["", "", "Sở Tư pháp", "", "", ""], ["2", "Hội thi", "Sở Tư pháp", "", "Tháng 9/2026", "20.000.000"],
], Task("Nâng cấp hệ thống", amount=50_000_000), Task("Nâng cấp hệ thống", ("Sở Tư pháp",), May("Quý II/2026")),
   Task("Hội thi", ("Sở Tư pháp",), "Tháng 9/2026", 20_000_000), tells=[Tell(("1.2",))])
_add("stt-lap", [
    HEADINGS, ["1", "Tập huấn", "Sở Nội vụ", "", "Quý II/2026", ""], ["1", "Hội thi", "Sở Nội vụ", "", "Quý II/2026", ""], ["2", "Khảo sát", "Sở Nội vụ", "", "Quý II/2026", ""],
], Task("Tập huấn"), Task("Hội thi"), Task("Khảo sát"), tells=[Tell(("Hội thi","1"), needed=False)])
_add("khong-cot-stt-co-muc", [
    ["Nội dung nhiệm vụ", "Cơ quan chủ trì", "Thời gian"], ["I. Tuyên truyền", "", ""], ["1. Chuyên trang", "Sở Nội vụ", "Quý II/2026"], ["2. Chuyên mục", "Sở Nội vụ", "Quý II/2026"], ["II. Kiểm tra", "", ""], ["1. Kiểm tra công vụ", "Sở Nội vụ", "Quý II/2026"],
], Task(May("Chuyên trang"), group="Tuyên truyền"), Task(May("Chuyên mục"), group="Tuyên truyền"), Task(May("Kiểm tra công vụ"), group="Kiểm tra"), tells=[Tell(("Nội dung nhiệm vụ",), needed=False, codes=("rows-unnumbered",))])
_add("nhom-cot-gop-khong-so", [
    ["Nhóm", "STT", "Nhiệm vụ", "Đơn vị", "Thời gian"], ["Tuyên truyền", "1", "Chuyên trang", "Sở Nội vụ", "Quý II/2026"], [MERGED, "2", "Chuyên mục", "Sở Nội vụ", "Quý II/2026"], ["Kiểm tra", "3", "Kiểm tra công vụ", "Sở Nội vụ", "Quý II/2026"],
], Task("Chuyên trang", group="Tuyên truyền"), Task("Chuyên mục", group="Tuyên truyền"), Task("Kiểm tra công vụ", group="Kiểm tra"))
_add("dong-nguon-trong-bang", [
    HEADINGS, ["1", "Tập huấn", "Sở Nội vụ", "", "Quý II/2026", "50.000.000"], ["", "Trong đó:", "", "", "", ""], ["", "- Ngân sách tỉnh", "", "", "", "30.000.000"], ["", "- Ngân sách huyện", "", "", "", "20.000.000"], ["2", "Hội thi", "Sở Tư pháp", "", "Tháng 9/2026", "20.000.000"],
], Task("Tập huấn", amount=50_000_000), Task("Hội thi", ("Sở Tư pháp",), "Tháng 9/2026", 20_000_000),
   tells=[Tell(("Trong đó:",), needed=False), Tell(("- Ngân sách tỉnh: 30.000.000",)), Tell(("- Ngân sách huyện: 20.000.000",))])

# ---- more columns and sections

_add("x-giua-bang-trang", [
    Table([HEADINGS, ["1", "Tập huấn", "Sở Nội vụ", "", "Quý II/2026", "50.000.000"], ["2", "Xây dựng hệ thống", "Sở Nội vụ", "", "Quý II/2026", "20.000.000"]]), PageBreak(),
    Table([["", "", "Sở Tư pháp", "", "", ""], ["3", "Hội thi", "Sở Tư pháp", "", "Tháng 9/2026", "20.000.000"]]),
], Task("Tập huấn", amount=50_000_000), Task("Xây dựng hệ thống", lead=May(("Sở Nội vụ", "Sở Tư pháp")), amount=20_000_000), Task("Hội thi", ("Sở Tư pháp",), "Tháng 9/2026", 20_000_000), tells=[Tell(("Sở Tư pháp", "2.2"), needed=False)])
_add("nhom-cuoi-trang", [
    Table([HEADINGS, ["I", "Tuyên truyền", "", "", "", ""], ["1", "Tập huấn", "Sở Nội vụ", "", "Quý II/2026", ""], ["II", "Kiểm tra", "", "", "", ""]]), PageBreak(),
    Table([HEADINGS, ["1", "Kiểm tra công vụ", "Sở Nội vụ", "", "Quý II/2026", ""], ["2", "Kiểm tra chuyên đề", "Sở Nội vụ", "", "Quý II/2026", ""]]),
], Task("Tập huấn", group="Tuyên truyền"), Task("Kiểm tra công vụ", group="Kiểm tra"), Task("Kiểm tra chuyên đề", group="Kiểm tra"))
_add("trang-cot-khac-so", [
    Table([HEADINGS, ["1", "Tập huấn", "Sở Nội vụ", "", "Quý II/2026", ""]]), PageBreak(),
    Table([["2", "Hội thi", "Sở Tư pháp", "Quý III/2026", ""]]),
], Task("Tập huấn"), Task("Hội thi", ("Sở Tư pháp",), "Quý III/2026"))
_add("mot-bang-hai-tieu-de", [
    HEADINGS, ["1", "Tập huấn", "Sở Nội vụ", "", "Quý II/2026", "50.000.000"],
    ["II. NHIỆM VỤ THƯỜNG XUYÊN", *[ACROSS] * 5],
    ["TT", "Nội dung", "Đơn vị thực hiện", "Phối hợp", "Tần suất", "Ghi chú"],
    ["1", "Báo cáo tháng", "Sở Nội vụ", "Sở Tư pháp", "Hằng tháng", "Theo mẫu"],
], Task("Tập huấn", amount=50_000_000), Task("Báo cáo tháng", coordinating=("Sở Tư pháp",), schedule="Hằng tháng", note="Theo mẫu", group=OneOf(("", "NHIỆM VỤ THƯỜNG XUYÊN"))))
_add("san-pham-nhieu-dong-khong-so", [
    ["TT", "Nhiệm vụ", "Sản phẩm", "Cơ quan chủ trì", "Thời gian", "Kinh phí"],
    ["1", "Xây dựng chuyên mục", "Chuyên mục báo", "Sở Nội vụ", "Quý II/2026", "50.000.000"],
    ["", "", "Chuyên mục truyền hình", "", "", ""],
    ["", "", "Chuyên mục phát thanh", "", "Quý III/2026", ""],
    ["2", "Hội thi", "Kế hoạch", "Sở Tư pháp", "Quý II/2026", ""],
], Task(ANY, amount=50_000_000, products=ANY, group=ANY), Task(ANY, schedule="Quý III/2026", group=ANY), Task("Hội thi", ("Sở Tư pháp",)), tells=[Tell(("1.2", "Chuyên mục phát thanh", "Chuyên mục truyền hình"), needed=False)])
_add("nhiem-vu-hai-cot", [
    ["STT", "Nhiệm vụ", "Nhiệm vụ cụ thể", "Sản phẩm đầu ra", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian hoàn thành"],
    ["1", "Cải cách thể chế", "Rà soát văn bản", "Báo cáo", "Sở Tư pháp", "Các sở", "Quý II/2026"],
    ["2", "", "Kiểm tra văn bản", "Báo cáo", "Sở Tư pháp", "Các sở", "Quý III/2026"],
    ["3", "Cải cách bộ máy", "Sắp xếp đơn vị", "Đề án", "Sở Nội vụ", "Các sở", "Quý IV/2026"],
], Task("Rà soát văn bản", ("Sở Tư pháp",), coordinating=ANY, group=May("Cải cách thể chế")), Task("Kiểm tra văn bản", ("Sở Tư pháp",), "Quý III/2026", coordinating=ANY, group="Cải cách thể chế"), Task("Sắp xếp đơn vị", schedule="Quý IV/2026", coordinating=ANY, group=May("Cải cách bộ máy")),
   tells=[Tell(("Nhiệm vụ",), needed=False)])
_add("muc-tieu-nhiem-vu-giai-phap", [
    ["TT", "Mục tiêu", "Nhiệm vụ, giải pháp", "Chỉ tiêu", "Chủ trì", "Phối hợp", "Hoàn thành"],
    ["1", "Nâng chỉ số", "Rà soát văn bản", "100%", "Sở Tư pháp", "Các sở", "Quý II/2026"],
], Task("Rà soát văn bản", ("Sở Tư pháp",), coordinating=ANY), tells=[Tell(("Mục tiêu",)), Tell(("Chỉ tiêu",))])
_add("tieu-chi-diem", [
    ["TT", "Tiêu chí, tiêu chí thành phần", "Điểm tối đa", "Nhiệm vụ khắc phục", "Cơ quan chủ trì", "Thời gian thực hiện"],
    ["1", "CHỈ ĐẠO ĐIỀU HÀNH", "9,5", "", "", ""],
    ["1.1", "Kế hoạch CCHC", "1,5", "Ban hành kế hoạch đúng hạn", "Sở Nội vụ", "Quý I/2026"],
    ["1.2", "Báo cáo CCHC", "1", "Báo cáo đầy đủ", "Sở Nội vụ", "Hằng quý"],
], Task("Ban hành kế hoạch đúng hạn", schedule="Quý I/2026", group=OneOf(("CHỈ ĐẠO ĐIỀU HÀNH", "CHỈ ĐẠO ĐIỀU HÀNH / Kế hoạch CCHC"))), Task("Báo cáo đầy đủ", schedule="Hằng quý", group=OneOf(("CHỈ ĐẠO ĐIỀU HÀNH",))),
   tells=[Tell(("Tiêu chí, tiêu chí thành phần",), needed=False), Tell(("Điểm tối đa",), needed=False)])
_add("de-an-ngay-trinh", [
    ["STT", "Tên Đề án, văn bản", "Cơ quan chủ trì soạn thảo", "Cơ quan thẩm định", "Cấp có thẩm quyền ban hành", "Thời gian trình UBND tỉnh", "Thời gian trình HĐND tỉnh"],
    ["1", "Nghị quyết phân cấp", "Sở Tư pháp", "Sở Tài chính", "HĐND tỉnh", "Tháng 5/2026", "Tháng 7/2026"],
], Task("Nghị quyết phân cấp", ("Sở Tư pháp",), May("Tháng 5/2026")), tells=[Tell(("Cơ quan thẩm định",)), Tell(("Cấp có thẩm quyền ban hành",)), Tell(("Thời gian trình HĐND tỉnh", "Thời gian trình UBND tỉnh"))])
_add("lich-cong-tac", [
    ["Ngày", "Nội dung công việc", "Chủ trì", "Thành phần", "Địa điểm"],
    ["05/3/2026", "Họp giao ban", "Giám đốc Sở", "Các phòng", "Phòng họp 1"],
    ["10/3/2026", "Kiểm tra công vụ", "Phó Giám đốc Sở", "Thanh tra Sở", "Huyện Thạch Hà"],
], Task("Họp giao ban", ("Giám đốc Sở",), "05/3/2026"), Task("Kiểm tra công vụ", ("Phó Giám đốc Sở",), "10/3/2026"),
   tells=[Tell(("Thành phần",)), Tell(("Địa điểm",)), Tell(("Ngày",), needed=False, codes=("rows-unnumbered",)), Tell(("Giám đốc Sở",), needed=False), Tell(("Phó Giám đốc Sở",), needed=False)])
_add("lop-tap-huan", [
    ["TT", "Tên lớp", "Đối tượng", "Số lượng học viên", "Thời gian", "Địa điểm", "Kinh phí (triệu đồng)", "Đơn vị tổ chức"],
    ["1", "Bồi dưỡng kỹ năng số", "Công chức xã", "200", "Tháng 5/2026", "Trường Chính trị", "150", "Sở Nội vụ"],
], Task("Bồi dưỡng kỹ năng số", schedule="Tháng 5/2026", amount=150_000_000), tells=[Tell(("Đối tượng",)), Tell(("Số lượng học viên",)), Tell(("Địa điểm",))])
_add("kiem-tra-don-vi", [
    ["TT", "Đơn vị được kiểm tra", "Nội dung kiểm tra", "Thời gian", "Đơn vị thực hiện"],
    ["1", "UBND huyện Thạch Hà", "Công tác CCHC", "Quý II/2026", "Sở Nội vụ"],
    ["2", "Sở Y tế", "Công tác CCHC", "Quý III/2026", "Sở Nội vụ"],
], Task("Công tác CCHC"), Task("Công tác CCHC", schedule="Quý III/2026"), tells=[Tell(("Đơn vị được kiểm tra",))])
_add("so-tien-da-cap-con-lai", [
    ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian", "Tổng kinh phí", "Kinh phí đã cấp", "Kinh phí còn lại", "Kinh phí đề nghị năm 2026"],
    ["1", "Tập huấn", "Sở Nội vụ", "Quý II/2026", "100.000.000", "40.000.000", "60.000.000", "60.000.000"],
], Task("Tập huấn", amount=Ask()), tells=[Tell(("Kinh phí đã cấp",), needed=False), Tell(("Kinh phí còn lại",), needed=False)])
_add("nguon-trong-do", [
    ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian", "Kinh phí (triệu đồng)", ACROSS, ACROSS],
    [MERGED, MERGED, MERGED, MERGED, "Tổng", "Ngân sách tỉnh", "Nguồn xã hội hóa"],
    ["1", "Tập huấn", "Sở Nội vụ", "Quý II/2026", "100", "60", "40"],
    ["", "Tổng cộng", "", "", "100", "60", "40"],
], Task("Tập huấn", amount=100_000_000))
_add("tien-do-tu-den", [
    ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Tiến độ", ACROSS, "Kết quả"],
    [MERGED, MERGED, MERGED, "Từ", "Đến", MERGED],
    ["1", "Tập huấn", "Sở Nội vụ", "01/3/2026", "31/3/2026", "Lớp"],
], Task("Tập huấn", schedule=May("Từ 01/3/2026 đến 31/3/2026"), products=["Lớp"]), tells=[Tell(("Tiến độ Đến", "Tiến độ Từ"), needed=False)])
_add("khong-thoi-gian", [
    ["TT", "Nhiệm vụ", "Đơn vị chủ trì", "Đơn vị phối hợp", "Kinh phí"],
    ["1", "Tập huấn", "Sở Nội vụ", "Sở Tư pháp", "50.000.000"],
], Task("Tập huấn", schedule=Ask(), coordinating=("Sở Tư pháp",), amount=50_000_000))
_add("ten-trong", [
    HEADINGS, ["1", "", "Sở Nội vụ", "", "Quý II/2026", "50.000.000"], ["2", "Hội thi", "Sở Tư pháp", "", "Tháng 9/2026", "20.000.000"],
], Task(Ask(), amount=50_000_000), Task("Hội thi", ("Sở Tư pháp",), "Tháng 9/2026", 20_000_000))
_add("muc-tong-cong-xen-giua", [
    HEADINGS, ["", "TỔNG CỘNG", "", "", "", "100.000.000"], ["I", "Nhiệm vụ chi thường xuyên", "", "", "", "70.000.000"], ["1", "Tập huấn", "Sở Nội vụ", "", "Quý II/2026", "50.000.000"], ["2", "Hội thi", "Sở Tư pháp", "", "Tháng 9/2026", "20.000.000"],
    ["II", "Nhiệm vụ chi đầu tư", "", "", "", "30.000.000"], ["1", "Mua sắm", "Sở Nội vụ", "", "Quý II/2026", "30.000.000"],
], Task("Tập huấn", amount=50_000_000, group="Nhiệm vụ chi thường xuyên"), Task("Hội thi", ("Sở Tư pháp",), "Tháng 9/2026", 20_000_000, group="Nhiệm vụ chi thường xuyên"), Task("Mua sắm", amount=30_000_000, group="Nhiệm vụ chi đầu tư"))
_add("muc-co-chu-tri", [
    HEADINGS, ["I", "Tuyên truyền", "Sở Nội vụ", "", "", ""], ["1", "Tập huấn", "", "", "Quý II/2026", "50.000.000"], ["2", "Hội thi", "", "", "Quý III/2026", "20.000.000"],
    ["II", "Kiểm tra", "Sở Tư pháp", "", "", ""], ["1", "Kiểm tra công vụ", "", "", "Quý II/2026", "30.000.000"],
], Task(May("Tập huấn"), lead=May(("Sở Nội vụ",)), amount=50_000_000, group=May("Tuyên truyền")), Task("Hội thi", lead=May(("Sở Nội vụ",)), schedule="Quý III/2026", amount=20_000_000, group=May("Tuyên truyền")), Task("Kiểm tra công vụ", lead=May(("Sở Tư pháp",)), amount=30_000_000, group=May("Kiểm tra")), tells=[Tell(("Tuyên truyền", "Kiểm tra", "Sở Nội vụ"), needed=False), Tell(("II", "Sở Tư pháp"), needed=False)])
_add("muc-co-phoi-hop-thoi-gian", [
    HEADINGS, ["I", "Tuyên truyền", "", "", "Năm 2026", ""], ["1", "Tập huấn", "Sở Nội vụ", "", "Quý II/2026", "50.000.000"],
    ["II", "Kiểm tra", "", "", "Năm 2026", ""], ["1", "Kiểm tra công vụ", "Sở Nội vụ", "", "Quý II/2026", "30.000.000"],
], Task("Tập huấn", amount=50_000_000, group=May("Tuyên truyền")), Task("Kiểm tra công vụ", amount=30_000_000, group=May("Kiểm tra")), tells=[Tell(("Tuyên truyền",), needed=False), Tell(("Kiểm tra",), needed=False)])

# ---- more heads, columns, sections

_head("quyet-dinh-phe-duyet", [
    Letterhead("table", number="45/QĐ-UBND"), "QUYẾT ĐỊNH", "Phê duyệt Kế hoạch cải cách hành chính nhà nước tỉnh Hà Tĩnh năm 2026", "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH", "Căn cứ Luật Tổ chức chính quyền địa phương năm 2025;", "QUYẾT ĐỊNH:", "Điều 1. Phê duyệt Kế hoạch cải cách hành chính nhà nước tỉnh Hà Tĩnh năm 2026 với các nội dung sau:", "1. Mục tiêu: Nâng cao.", "Điều 2. Tổ chức thực hiện.", "PHỤ LỤC", "NHIỆM VỤ CỤ THỂ",
], Truth(title=OneOf(("Cải cách hành chính nhà nước tỉnh Hà Tĩnh năm 2026", "cải cách hành chính nhà nước tỉnh Hà Tĩnh năm 2026")), number="45/QĐ-UBND", tells=(Tell(("Điều 1", "Phê duyệt", "QUYẾT ĐỊNH"), needed=False),)))
_head("ke-hoach-so-trong-ten", [
    Table([["SỞ THÔNG TIN VÀ TRUYỀN THÔNG\nTRUNG TÂM CNTT&TT\n-------", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập – Tự do – Hạnh phúc\n-------"], ["Số: 07/KH-TTCNTT", "Hà Tĩnh, ngày 12 tháng 02 năm 2026"]]),
    "KẾ HOẠCH", "Thực hiện Kế hoạch số 25/KH-UBND ngày 20/01/2025 của UBND tỉnh về chuyển đổi số năm 2025; nhiệm vụ năm 2026", "I. MỤC ĐÍCH", "- Nâng cao.", "PHỤ LỤC",
], Truth(title="Thực hiện Kế hoạch số 25/KH-UBND ngày 20/01/2025 của UBND tỉnh về chuyển đổi số năm 2025; nhiệm vụ năm 2026", number="07/KH-TTCNTT", year=May(2026), issuer=OneOf(("Trung tâm CNTT&TT", "Sở Thông tin và Truyền thông - Trung tâm CNTT&TT"))))
_head("hai-so", [
    Table([["UBND TỈNH HÀ TĨNH\nSỞ NỘI VỤ\nSố: 10/KH-SNV", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nHà Tĩnh, ngày 12 tháng 02 năm 2026"]]),
    "KẾ HOẠCH", "Kiểm tra công tác cải cách hành chính năm 2026", "Căn cứ Kế hoạch số 12/KH-UBND ngày 15/01/2026 của UBND tỉnh;", "I. MỤC ĐÍCH", "- Nâng cao.", "DANH MỤC NHIỆM VỤ", "(Kèm theo Kế hoạch số 10/KH-SNV ngày 12/02/2026 của Sở Nội vụ)",
], Truth(title="Kiểm tra công tác cải cách hành chính năm 2026", number="10/KH-SNV", issuer="Sở Nội vụ"))
_head("cong-van", [
    Letterhead("table", number="77/UBND-NC"), "V/v triển khai nhiệm vụ cải cách hành chính năm 2026", "Kính gửi: Các sở, ban, ngành cấp tỉnh.", "Thực hiện chương trình công tác, UBND tỉnh giao nhiệm vụ như sau:", "PHỤ LỤC", "NHIỆM VỤ CỤ THỂ",
], Truth(title=May("Triển khai nhiệm vụ cải cách hành chính năm 2026"), number="77/UBND-NC", tells=(Tell(("title",), needed=False, codes=("title",)),)))
_head("chuong-trinh-cong-tac", [
    Table([["HUYỆN ỦY CẨM XUYÊN\nVĂN PHÒNG\n*\nSố 08-CTr/VPHU", "ĐẢNG CỘNG SẢN VIỆT NAM\n---------\nCẩm Xuyên, ngày 08 tháng 01 năm 2026"]]),
    "CHƯƠNG TRÌNH CÔNG TÁC", "năm 2026 của Văn phòng Huyện ủy", "PHỤ LỤC",
], Truth(title=ANY, number="08-CTr/VPHU", issuer=ANY))
_head("nam-o-dong-rieng", [
    Letterhead("table"), "KẾ HOẠCH", "CẢI CÁCH HÀNH CHÍNH NHÀ NƯỚC", "CỦA TỈNH HÀ TĨNH", "NĂM 2026", "(Ban hành kèm theo Quyết định số 01/QĐ-UBND ngày 02/01/2026)", "Phần I. MỤC TIÊU", "- Nâng cao.", "Phụ lục 01:", "Danh mục nhiệm vụ",
], Truth(title=OneOf(("Cải cách hành chính nhà nước của tỉnh Hà Tĩnh năm 2026", "CẢI CÁCH HÀNH CHÍNH NHÀ NƯỚC CỦA TỈNH HÀ TĨNH NĂM 2026")), tells=(Tell(("01/QĐ-UBND",)),)))
_head("thang", [
    Letterhead("table", day="ngày 28 tháng 02 năm 2026"), "KẾ HOẠCH CÔNG TÁC THÁNG 3 NĂM 2026", "PHỤ LỤC",
], Truth(title=ANY))
_head("quy", [
    Letterhead("table", day="ngày 28 tháng 3 năm 2026"), "KẾ HOẠCH", "Công tác cải cách hành chính Quý II năm 2026", "PHỤ LỤC",
], Truth(title="Công tác cải cách hành chính Quý II năm 2026"))
_head("cuoi-nam-truoc", [
    Letterhead("table", day="ngày 25 tháng 12 năm 2025"), "KẾ HOẠCH", "Cải cách hành chính năm 2026", "Thực hiện Nghị quyết 76/NQ-CP, kế hoạch năm 2025, UBND tỉnh ban hành Kế hoạch như sau:", "I. KẾT QUẢ NĂM 2025", "- Đạt 95%.", "II. MỤC TIÊU NĂM 2026", "- Đạt 98%.", "PHỤ LỤC",
], Truth())
_head("bia", [
    "ỦY BAN NHÂN DÂN", "TỈNH HÀ TĨNH", "KẾ HOẠCH", "CẢI CÁCH HÀNH CHÍNH NĂM 2026", "Hà Tĩnh, tháng 01 năm 2026", PageBreak(), Letterhead("table"), "KẾ HOẠCH", "Cải cách hành chính năm 2026", "I. MỤC ĐÍCH", "- Nâng cao.", "PHỤ LỤC",
], Truth(title=OneOf(("Cải cách hành chính năm 2026", "CẢI CÁCH HÀNH CHÍNH NĂM 2026")), number=May("12/KH-UBND")))
_head("to-trinh-kem-du-thao", [
    Letterhead("table", number="99/TTr-SNV", issuer=("UBND TỈNH HÀ TĨNH", "SỞ NỘI VỤ")), "TỜ TRÌNH", "Về việc ban hành Kế hoạch cải cách hành chính năm 2026", "Kính gửi: UBND tỉnh", "Sở Nội vụ kính trình.", PageBreak(), Letterhead("table", number="   /KH-UBND", day="ngày    tháng 01 năm 2026"), "KẾ HOẠCH", "Cải cách hành chính năm 2026", "I. MỤC ĐÍCH", "- Nâng cao.", "PHỤ LỤC",
], Truth(number=Ask()))
_add("txt-khong-doc", [*letter(), Table(_ONE)], *_ONE_TASKS, before=(), suffix=".csv")
_add("tich-cuoi", [
    ["STT", "Nội dung", "Cơ quan chủ trì", "Thời gian", "Nhiệm vụ thường xuyên", "Nhiệm vụ trọng tâm"],
    ["1", "Tập huấn", "Sở Nội vụ", "Quý II/2026", "x", ""], ["2", "Hội thi", "Sở Nội vụ", "Quý III/2026", "", "x"],
], Task("Tập huấn"), Task("Hội thi", schedule="Quý III/2026"), tells=[Tell(("Nhiệm vụ thường xuyên",)), Tell(("Nhiệm vụ trọng tâm",))])
_add("cong-tac-tham-muu", [
    ["STT", "Nội dung công tác", "Đơn vị tham mưu, thực hiện", "Đơn vị phối hợp thực hiện", "Hình thức văn bản", "Thời gian trình, ban hành"],
    ["1", "Tập huấn", "Sở Nội vụ", "Sở Tư pháp", "Kế hoạch", "Quý II/2026"],
], Task("Tập huấn", coordinating=("Sở Tư pháp",)), tells=[Tell(("Hình thức văn bản",))])
_add("chu-tri-nguoi", [
    ["STT", "Nhiệm vụ", "Đơn vị thực hiện", "Người chịu trách nhiệm", "Thời gian hoàn thành"],
    ["1", "Tập huấn", "Sở Nội vụ", "Giám đốc Sở Nội vụ", "Quý II/2026"],
], Task("Tập huấn"), tells=[Tell(("Người chịu trách nhiệm",))])
_add("don-vi-phoi-hop-truoc", [
    ["STT", "Nhiệm vụ", "Đơn vị phối hợp", "Đơn vị chủ trì", "Thời gian hoàn thành"],
    ["1", "Tập huấn", "Sở Tư pháp", "Sở Nội vụ", "Quý II/2026"],
], Task("Tập huấn", coordinating=("Sở Tư pháp",)))
_add("noi-dung-hoat-dong-2", [
    ["STT", "Nội dung", "Hoạt động", "Đơn vị chủ trì", "Thời gian"],
    ["1", "Tuyên truyền", "Chuyên trang", "Sở Nội vụ", "Quý II/2026"], ["2", "Tập huấn", "Lớp nghiệp vụ", "Sở Nội vụ", "Quý III/2026"],
], Task(OneOf(("Chuyên trang", "Tuyên truyền"))), Task(OneOf(("Lớp nghiệp vụ", "Tập huấn")), schedule="Quý III/2026"), tells=[Tell(("Hoạt động", "Nội dung"))])
_add("thoi-gian-hai-loai", [
    ["STT", "Nhiệm vụ", "Đơn vị chủ trì", "Thời gian bắt đầu", "Thời gian hoàn thành", "Thời gian báo cáo kết quả"],
    ["1", "Tập huấn", "Sở Nội vụ", "Tháng 3/2026", "Tháng 6/2026", "Tháng 7/2026"],
], Task("Tập huấn", schedule=OneOf(("Từ Tháng 3/2026 đến Tháng 6/2026", "Tháng 6/2026"))), tells=[Tell(("Thời gian báo cáo kết quả",)), Tell(("Thời gian bắt đầu",), needed=False)])
_add("muc-ba-cap-khong-so", [
    HEADINGS, ["NHIỆM VỤ CHUNG", *[ACROSS] * 5], ["Công tác chỉ đạo", *[ACROSS] * 5], ["1", "Tập huấn", "Sở Nội vụ", "", "Quý II/2026", ""], ["Công tác kiểm tra", *[ACROSS] * 5], ["2", "Kiểm tra công vụ", "Sở Nội vụ", "", "Quý II/2026", ""], ["NHIỆM VỤ RIÊNG", *[ACROSS] * 5], ["3", "Khảo sát", "Sở Nội vụ", "", "Quý II/2026", ""],
], Task("Tập huấn", group=May("NHIỆM VỤ CHUNG / Công tác chỉ đạo")), Task("Kiểm tra công vụ", group=May("NHIỆM VỤ CHUNG / Công tác kiểm tra")), Task("Khảo sát", group=May("NHIỆM VỤ RIÊNG")), tells=[Tell(("NHIỆM VỤ CHUNG",), needed=False)])
_add("muc-so-la-ma", [
    HEADINGS, ["1", "Tuyên truyền", "", "", "", ""], ["", "Chuyên trang", "Sở Nội vụ", "", "Quý II/2026", ""], ["", "Chuyên mục", "Sở Nội vụ", "", "Quý III/2026", ""], ["2", "Kiểm tra", "", "", "", ""], ["", "Kiểm tra công vụ", "Sở Nội vụ", "", "Quý II/2026", ""],
], Task("Chuyên trang", group="Tuyên truyền"), Task("Chuyên mục", group="Tuyên truyền", schedule="Quý III/2026"), Task("Kiểm tra công vụ", group="Kiểm tra"))
_add("muc-so-cham-khong-dau", [
    HEADINGS, ["I", "Tuyên truyền", "", "", "", ""], ["I.1", "Chuyên trang", "Sở Nội vụ", "", "Quý II/2026", ""], ["I.2", "Chuyên mục", "Sở Nội vụ", "", "Quý III/2026", ""], ["II", "Kiểm tra", "", "", "", ""], ["II.1", "Kiểm tra công vụ", "Sở Nội vụ", "", "Quý II/2026", ""],
], Task("Chuyên trang", group="Tuyên truyền"), Task("Chuyên mục", group="Tuyên truyền", schedule="Quý III/2026"), Task("Kiểm tra công vụ", group="Kiểm tra"))
_add("muc-1-a-gach", [
    HEADINGS, ["1", "Tuyên truyền", "", "", "", ""], ["1.1", "Trên báo chí", "", "", "", ""], ["a", "Chuyên trang", "Sở Nội vụ", "", "Quý II/2026", ""], ["b", "Chuyên mục", "Sở Nội vụ", "", "Quý III/2026", ""], ["1.2", "Trên mạng", "", "", "", ""], ["a", "Fanpage", "Sở Nội vụ", "", "Quý II/2026", ""], ["2", "Kiểm tra", "Sở Nội vụ", "", "Quý II/2026", ""],
], Task("Chuyên trang", group="Tuyên truyền / Trên báo chí"), Task("Chuyên mục", group="Tuyên truyền / Trên báo chí", schedule="Quý III/2026"), Task("Fanpage", group="Tuyên truyền / Trên mạng"), Task("Kiểm tra"))
_add("hai-bang-song-song-nam", [
    Table([["TT", "Nhiệm vụ năm 2026", "Cơ quan chủ trì", "Thời gian"], ["1", "Tập huấn", "Sở Nội vụ", "Quý II/2026"]]), "Danh mục nhiệm vụ chuyển tiếp từ năm 2025",
    Table([["TT", "Nhiệm vụ chuyển tiếp", "Cơ quan chủ trì", "Thời gian", "Kinh phí"], ["1", "Số hóa", "Sở Tư pháp", "Quý III/2026", "20.000.000"]]),
], Task("Tập huấn"), Task("Số hóa", ("Sở Tư pháp",), "Quý III/2026", 20_000_000))
_add("bang-doc-the", [
    Table([["Nhiệm vụ", "Tập huấn"], ["Cơ quan chủ trì", "Sở Nội vụ"], ["Thời gian", "Quý II/2026"], ["Kinh phí", "50.000.000"]]),
    Table([["Nhiệm vụ", "Hội thi"], ["Cơ quan chủ trì", "Sở Tư pháp"], ["Thời gian", "Quý III/2026"], ["Kinh phí", "20.000.000"]]),
], Task("Tập huấn", amount=50_000_000), Task("Hội thi", ("Sở Tư pháp",), "Quý III/2026", 20_000_000), truth=Truth(unusual=True))
_add("tieu-de-dong-2-la-noi-dung", [
    ["STT", "Nhiệm vụ", "Chủ trì", "Thời gian", "Ghi chú"], ["I", "Tháng 3", "", "", ""], ["1", "Tập huấn", "Sở Nội vụ", "15/3/2026", ""], ["II", "Tháng 4", "", "", ""], ["1", "Hội thi", "Sở Nội vụ", "10/4/2026", ""],
], Task("Tập huấn", schedule="15/3/2026", group="Tháng 3"), Task("Hội thi", schedule="10/4/2026", group="Tháng 4"))
_add("muc-la-thoi-gian", [
    ["STT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Ghi chú"], ["I", "Quý I", "", "", ""], ["1", "Tập huấn", "Sở Nội vụ", "", ""], ["II", "Quý II", "", "", ""], ["1", "Hội thi", "Sở Nội vụ", "", ""],
], Task("Tập huấn", schedule=Ask(), group="Quý I"), Task("Hội thi", schedule=Ask(), group="Quý II"))
_add("ghi-chu-noi-kinh-phi", [
    ["STT", "Nhiệm vụ", "Chủ trì", "Thời gian", "Kinh phí", "Ghi chú"], ["1", "Tập huấn", "Sở Nội vụ", "Quý II/2026", "50.000.000", "Đã cấp 20.000.000"], ["2", "Hội thi", "Sở Nội vụ", "Quý II/2026", "", "Kinh phí: 30 triệu đồng"],
], Task("Tập huấn", amount=50_000_000, note="Đã cấp 20.000.000"), Task("Hội thi", note="Kinh phí: 30 triệu đồng"))
_add("thoi-gian-gop-ngang-chu-tri", [
    HEADINGS, ["1", "Tập huấn", "Sở Nội vụ", ACROSS, "Quý II/2026", "50.000.000"], ["2", "Hội thi", "Các sở, ban, ngành; UBND các huyện", ACROSS, "Quý II/2026", ""],
], Task("Tập huấn", amount=50_000_000, coordinating=OneOf(((), ("Sở Nội vụ",)))), Task("Hội thi", lead=ANY, coordinating=ANY), tells=[Tell(("UBND các huyện", "Các sở, ban, ngành", "Các sở, ban, ngành; UBND các huyện"), needed=False)])
_add("dong-bo-sung-tiep", [
    HEADINGS, ["1", "Tập huấn", "Sở Nội vụ", "", "Quý II/2026", "50.000.000"], ["1a", "Tập huấn bổ sung", "Sở Nội vụ", "", "Quý III/2026", "10.000.000"], ["2", "Hội thi", "Sở Tư pháp", "", "Quý II/2026", "20.000.000"],
], Task("Tập huấn", amount=50_000_000), Task("Tập huấn bổ sung", schedule="Quý III/2026", amount=10_000_000), Task("Hội thi", ("Sở Tư pháp",), amount=20_000_000), tells=[Tell(("1a",), needed=False)])
_add("bo-sung-sua-doi", [
    HEADINGS, ["*", "Nhiệm vụ bổ sung", "", "", "", ""], ["1", "Tập huấn", "Sở Nội vụ", "", "Quý II/2026", "50.000.000"], ["*", "Nhiệm vụ thường xuyên", "", "", "", ""], ["2", "Hội thi", "Sở Tư pháp", "", "Quý II/2026", "20.000.000"],
], Task("Tập huấn", amount=50_000_000, group="Nhiệm vụ bổ sung"), Task("Hội thi", ("Sở Tư pháp",), amount=20_000_000, group="Nhiệm vụ thường xuyên"))
_add("muc-gach-dau", [
    HEADINGS, ["I", "Tuyên truyền", "", "", "", ""], ["-", "Trên báo chí", "", "", "", ""], ["1", "Chuyên trang", "Sở Nội vụ", "", "Quý II/2026", "50.000.000"], ["-", "Trên mạng", "", "", "", ""], ["2", "Fanpage", "Sở Tư pháp", "", "Quý II/2026", "20.000.000"],
], Task("Chuyên trang", amount=50_000_000, group=May("Tuyên truyền / Trên báo chí")), Task("Fanpage", ("Sở Tư pháp",), amount=20_000_000, group=May("Tuyên truyền / Trên mạng")), tells=[Tell(("Trên mạng", "Trên báo chí"), needed=False)])
_add("muc-dau-sao-ten", [
    HEADINGS, ["", "* Tuyên truyền", "", "", "", ""], ["1", "Chuyên trang", "Sở Nội vụ", "", "Quý II/2026", "50.000.000"], ["", "* Kiểm tra", "", "", "", ""], ["2", "Kiểm tra công vụ", "Sở Tư pháp", "", "Quý II/2026", "20.000.000"],
], Task("Chuyên trang", amount=50_000_000, group=OneOf(("* Tuyên truyền", "Tuyên truyền"))), Task("Kiểm tra công vụ", ("Sở Tư pháp",), amount=20_000_000, group=OneOf(("* Kiểm tra", "Kiểm tra"))))
_add("muc-dam-hai-dong", [
    HEADINGS, ["I", "Tuyên truyền, phổ biến\nchính sách, pháp luật", "", "", "", ""], ["1", "Chuyên trang", "Sở Nội vụ", "", "Quý II/2026", "50.000.000"],
], Task("Chuyên trang", amount=50_000_000, group="Tuyên truyền, phổ biến chính sách, pháp luật"))
_add("so-thu-tu-lien-muc", [
    HEADINGS, ["I.", "Tuyên truyền", "", "", "", ""], ["1.", "Chuyên trang", "Sở Nội vụ", "", "Quý II/2026", ""], ["2.", "Chuyên mục", "Sở Nội vụ", "", "Quý II/2026", ""], ["II.", "Kiểm tra", "", "", "", ""], ["3.", "Kiểm tra công vụ", "Sở Nội vụ", "", "Quý II/2026", ""], ["III.", "Khác", "", "", "", ""], ["4.", "Khảo sát", "Sở Nội vụ", "", "Quý II/2026", ""],
], Task("Chuyên trang", group="Tuyên truyền"), Task("Chuyên mục", group="Tuyên truyền"), Task("Kiểm tra công vụ", group="Kiểm tra"), Task("Khảo sát", group="Khác"))
_add("muc-i-viec-roman-tien", [
    HEADINGS, ["I", "Tuyên truyền", "", "", "", ""], ["1", "Chuyên trang", "Sở Nội vụ", "", "Quý II/2026", ""], ["II", "Kiểm tra công vụ", "Sở Nội vụ", "", "Quý II/2026", "20.000.000"], ["III", "Sơ kết, tổng kết", "Sở Nội vụ", "", "Quý IV/2026", ""], ["1", "Hội nghị sơ kết", "Sở Nội vụ", "", "Quý II/2026", "5.000.000"], ["2", "Hội nghị tổng kết", "Sở Nội vụ", "", "Quý IV/2026", "5.000.000"],
], Task("Chuyên trang", group="Tuyên truyền"), Task("Kiểm tra công vụ", amount=20_000_000), Task("Hội nghị sơ kết", amount=5_000_000, group="Sơ kết, tổng kết"), Task("Hội nghị tổng kết", schedule="Quý IV/2026", amount=5_000_000, group="Sơ kết, tổng kết"), tells=[Tell(("Sở Nội vụ", "Sơ kết, tổng kết"), needed=False)])
_add("cha-co-chu-tri-con-trong", [
    HEADINGS, ["1", "Nâng cấp Cổng dịch vụ công", "Sở Nội vụ", "", "Năm 2026", "80.000.000"], ["1.1", "Khảo sát", "", "", "", "50.000.000"], ["1.2", "Vận hành", "", "", "", "30.000.000"], ["2", "Tập huấn", "Sở Nội vụ", "", "Quý II/2026", "20.000.000"], ["", "Tổng cộng", "", "", "", "100.000.000"],
], Task(ANY, schedule="Năm 2026", amount=Ask()), Task("Khảo sát", schedule=May("Năm 2026"), amount=May(50_000_000), group=ANY), Task("Vận hành", schedule=May("Năm 2026"), amount=May(30_000_000), group=ANY), Task("Tập huấn", amount=20_000_000),
   tells=[Tell(("Khảo sát", "1.1"), needed=False), Tell(("Vận hành", "1.2"), needed=False), Tell(("Sở Nội vụ",), needed=False)])

# ---- tables that no one expects

_add("chu-tri-o-tren-bang", [
    "Cơ quan chủ trì: Sở Nội vụ", Table([["TT", "Nhiệm vụ", "Thời gian", "Kinh phí"], ["1", "Tập huấn", "Quý II/2026", "50.000.000"]]),
    "Cơ quan chủ trì: Sở Tư pháp", Table([["TT", "Nhiệm vụ", "Thời gian", "Kinh phí"], ["1", "Hội thi", "Quý III/2026", "20.000.000"]]),
], Task("Tập huấn", lead=Ask(), amount=50_000_000), Task("Hội thi", lead=Ask(), schedule="Quý III/2026", amount=20_000_000))
_add("bang-nho-moi-muc", [
    "I. TUYÊN TRUYỀN", Table([HEADINGS, ["1", "Tập huấn", "Sở Nội vụ", "", "Quý II/2026", "50.000.000"]]),
    "II. KIỂM TRA", Table([HEADINGS, ["1", "Hội thi", "Sở Tư pháp", "", "Quý III/2026", "20.000.000"]]),
], Task("Tập huấn", amount=50_000_000, group=OneOf(("", "TUYÊN TRUYỀN"))), Task("Hội thi", ("Sở Tư pháp",), "Quý III/2026", 20_000_000, group=OneOf(("", "KIỂM TRA"))))
_add("tien-chu-tri-gop-doc-khong-stt", [
    ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian", "Kinh phí"], ["1", "Tập huấn", "Sở Nội vụ", "Quý II/2026", "50.000.000"], [MERGED, "Hội thi", MERGED, "Quý III/2026", "20.000.000"], [MERGED, "Tọa đàm", MERGED, "Quý IV/2026", "10.000.000"],
], Task("Tập huấn", amount=50_000_000), Task("Hội thi", schedule="Quý III/2026", amount=20_000_000), Task("Tọa đàm", schedule="Quý IV/2026", amount=10_000_000), tells=[Tell(("1.2",), needed=False), Tell(("1.3",), needed=False)])
_add("o-trong-thay-gop", [
    ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian", "Kinh phí"], ["1", "Tập huấn", "Sở Nội vụ", "Quý II/2026", "50.000.000"], ["2", "Hội thi", "", "", ""], ["3", "Tọa đàm", "Sở Tư pháp", "", ""],
], Task("Tập huấn", amount=50_000_000), Task("Hội thi", lead=May(("Sở Nội vụ",)), schedule=May("Quý II/2026")), Task("Tọa đàm", ("Sở Tư pháp",), May("Quý II/2026")))
_add("thoi-gian-trong-ten", [
    ["TT", "Nhiệm vụ, thời gian thực hiện", "Đơn vị chủ trì", "Kinh phí"], ["1", "Tập huấn (Quý II/2026)", "Sở Nội vụ", "50.000.000"],
], Task(ANY, schedule=Ask(), amount=50_000_000))
_add("chu-tri-va-thoi-gian-mot-cot", [
    ["TT", "Nhiệm vụ", "Cơ quan chủ trì, thời gian hoàn thành", "Kinh phí"], ["1", "Tập huấn", "Sở Nội vụ, Quý II/2026", "50.000.000"],
], Task("Tập huấn", lead=Ask(), schedule=Ask(), amount=50_000_000))
_add("nhiem-vu-va-san-pham-mot-cot", [
    ["TT", "Nhiệm vụ/Sản phẩm", "Cơ quan chủ trì", "Thời gian", "Kinh phí"], ["1", "Tập huấn/02 lớp", "Sở Nội vụ", "Quý II/2026", "50.000.000"],
], Task(ANY, amount=50_000_000))
_add("kinh-phi-nguon-mot-cot", [
    ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian", "Kinh phí, nguồn"], ["1", "Tập huấn", "Sở Nội vụ", "Quý II/2026", "50 triệu (ngân sách tỉnh)"], ["2", "Hội thi", "Sở Nội vụ", "Quý II/2026", "Lồng ghép"],
], Task("Tập huấn", amount=50_000_000), Task("Hội thi"))
_add("ket-qua-nam-truoc-cot", [
    ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Kết quả thực hiện năm 2025", "Thời gian hoàn thành năm 2026", "Kinh phí năm 2025", "Kinh phí năm 2026"], ["1", "Tập huấn", "Sở Nội vụ", "02 lớp", "Quý II/2026", "40.000.000", "50.000.000"],
], Task("Tập huấn", amount=May(50_000_000), products=OneOf((None, []))), tells=[Tell(("Kết quả thực hiện năm 2025", "02 lớp")), Tell(("Kinh phí năm 2025",), needed=False)])
_add("cong-bo-tong-hop", [
    HEADINGS, ["1", "Tổng hợp, báo cáo kết quả", "Sở Nội vụ", "", "Quý II/2026", "50.000.000"], ["2", "Cộng tác viên dịch vụ công", "Sở Tư pháp", "", "Tháng 9/2026", "20.000.000"], ["3", "Tổng đài 1022", "Sở Tư pháp", "", "Tháng 9/2026", ""], ["4", "Tổng kết", "Sở Tư pháp", "", "Tháng 12/2026", ""],
], Task("Tổng hợp, báo cáo kết quả", amount=50_000_000), Task("Cộng tác viên dịch vụ công", ("Sở Tư pháp",), "Tháng 9/2026", 20_000_000), Task("Tổng đài 1022", ("Sở Tư pháp",), "Tháng 9/2026"), Task("Tổng kết", ("Sở Tư pháp",), "Tháng 12/2026"))
_add("bang-bieu-mau-bao-cao", [
    Table(_ONE), PageBreak(), "PHỤ LỤC II", "BIỂU MẪU BÁO CÁO", Table([["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian", "Kết quả"], ["1", "", "", "", ""], ["2", "", "", "", ""], ["...", "", "", "", ""]]),
], *_ONE_TASKS, tells=[Tell(("BIỂU MẪU BÁO CÁO", "1", "2"), needed=False, table=True)])
_add("mot-dong-du-lieu-xlsx", [*letter(style="table"), Table([HEADINGS, ["1", "Tập huấn", "Sở Nội vụ", "", "30/06/2026", "50000000"], ["", "", "", "", "", ""], ["Ghi chú: chưa gồm VAT", "", "", "", "", ""]])], Task("Tập huấn", schedule=OneOf(("30/06/2026", "30/6/2026")), amount=50_000_000), before=(), suffix=".xlsx", tells=[Tell(("Ghi chú: chưa gồm VAT",), needed=False)])
_add("tong-hop-va-chi-tiet-chua-ro", [
    Table([HEADINGS, ["1", "Tập huấn", "Sở Nội vụ", "", "Quý II/2026", "50.000.000"], ["2", "Hội thi", "Sở Tư pháp", "", "Tháng 9/2026", "20.000.000 - 40.000.000"],
           ["3", "Khảo sát", "Sở Nội vụ", "", "Quý IV/2026", "10.000.000"]]), PageBreak(), "TỔNG HỢP KINH PHÍ",
    Table([["TT", "Nội dung", "Đơn vị", "Thời gian", "Kinh phí"], ["1", "Nhóm tuyên truyền", "Sở Nội vụ", "Năm 2026", "80.000.000"], ["2", "Nhóm khảo sát", "Sở Nội vụ", "Năm 2026", "10.000.000"]]),
], Task("Tập huấn", amount=50_000_000), Task("Hội thi", ("Sở Tư pháp",), "Tháng 9/2026", Ask()), Task("Khảo sát", schedule="Quý IV/2026", amount=10_000_000),
   tells=[Tell(("TỔNG HỢP KINH PHÍ",), table=True)])
