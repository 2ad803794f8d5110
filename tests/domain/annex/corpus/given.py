"""The documents that went wrong once, as they were handed over, with their right readings."""

from collections.abc import Sequence
from typing import Any

from tests.domain.annex.corpus.document import ANY, Ask, Document, May, OneOf, Task, Tell, Truth

# fmt: off
_THREE = (
    Task("Tập huấn", ("Sở Nội vụ",), "Quý II", 50_000_000, ("Sở Tư pháp",)),
    Task("Hội thi", ("Sở Tư pháp",), "Tháng 9", 30_000_000, ("Tỉnh đoàn",)),
    Task("Đăng tin", ("Báo Hà Tĩnh",), "Hàng tháng", 30_000_000),
)

DOCUMENTS: list[Document] = []


def _add(
    file: str, number: str, tasks: Sequence[Task], *, tells: Sequence[Tell] = (), **head: Any
) -> None:
    stem, _, ending = file.rpartition("/")[2].rpartition(".")
    truth = Truth(tuple(tasks), number=f"{number}/KH-UBND", tells=tuple(tells), **head)
    DOCUMENTS.append(Document(f"given-{stem}", "given", (), truth, f".{ending}", file=file))


# ---- head and year

_add(
    "head/nam_lay_tu_ngay_nghi_quyet.docx", "1", _THREE, year=May(2026),
    title="Hành động thực hiện Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024 của Bộ Chính trị",
)
_add(
    "head/nam_cua_luat.docx", "3", _THREE, year=May(2026),
    title="Thi hành Luật Thanh niên năm 2020 trên địa bàn tỉnh",
)
_add(
    "head/ten_bat_dau_trien_khai.docx", "5", _THREE,
    title="Triển khai thực hiện Nghị quyết số 57-NQ/TW trên địa bàn tỉnh Hà Tĩnh năm 2026",
)
_add("head/ke_hoach_cung_dong_nam_dong_sau.docx", "6", _THREE)
_add("head/bang_ket_qua_vao_ten.docx", "7", _THREE, title="Cải cách hành chính tỉnh Hà Tĩnh năm 2026",
     tells=[Tell(("Chỉ tiêu", "Tỷ lệ hồ sơ trực tuyến"), needed=False, table=True)])
_add(
    "head/hai_ke_hoach_mot_tep.docx", "31",
    [Task("Tập huấn", ("Sở Nội vụ",), "Quý II", 50_000_000, ("Sở Tư pháp",)),],
    other=Tell(("32/KH-UBND", "Họp báo", "Truyền thông chính sách năm 2026"), table=True),
)

# ---- units and amounts

_add("money/nghin_dong_khong_dvt.docx", "10", [
    Task("Tập huấn", ("Sở Nội vụ",), amount=50_000_000, coordinating=("Sở Tư pháp",)),
    Task("Hội thi", ("Sở Tư pháp",), "Quý III/2026", 120_000_000, ("Tỉnh đoàn",)),
])
_add("money/x1000d.docx", "12", [Task("Tập huấn", amount=50_000_000)])
_add("money/ghi_chu_don_vi_duoi_bang.docx", "14", [Task("Tập huấn", amount=May(50_000_000))])
_add("money/so_kem_nguon_khong_don_vi.docx", "15", [
    Task("Tập huấn", amount=Ask()),
    Task("Hội thi", ("Sở Tư pháp",), amount=50_000_000),
])
_HEAD_2021: dict[str, Any] = {"title": "Tuyên truyền cải cách hành chính tỉnh Hà Tĩnh năm 2021", "year": 2021}


def _beside(amount: Any) -> list[Task]:
    return [
        Task("Xây dựng chuyên mục trên Đài", schedule="15 số/năm", amount=70_000_000, funding="Ngân sách tỉnh",
             products=["Chuyên mục"]),
        Task("Tổ chức tọa đàm", ("Sở Tư pháp",), "Quý II/2021", amount, funding="Ngân sách tỉnh",
             products=["Tọa đàm"]),
    ]


_add("money/money_5_00E_07_beside_source.docx", "12", _beside(May(50_000_000)), **_HEAD_2021)
_add("money/money_in_words_beside_source.docx", "12", _beside(May(50_000_000)), **_HEAD_2021)
_add("money/money_70_000_000.docx", "12", _beside(Ask()), **_HEAD_2021)
DOCUMENTS.append(Document(
    "given-money_scientific_beside_source", "given", (), Truth((
        Task("Xây dựng chuyên mục trên Đài", ("Đài PTTH tỉnh",), "15 số/năm", 70_000_000, ("Sở Nội vụ",),
             funding="Ngân sách tỉnh"),
        Task("Tổ chức tọa đàm", ("Sở Tư pháp",), "Q2-2021", May(50_000_000), funding="Ngân sách tỉnh"),
        Task("Tuyên truyền", schedule="Thường xuyên trong năm 2021", funding="Lồng ghép"),
    ), title=Ask(), number=Ask(), year=Ask(), issuer=None), ".csv",
    file="money/money_scientific_beside_source.csv",
))
_add("money/tong_cong_o_dau_va_con_sau_muc_1_1.docx", "62", [
    Task("Chuyên trang", ("Báo Hà Tĩnh",), "Hàng tháng", 60_000_000, group="Trên báo chí"),
    Task("Chuyên mục", schedule="Hàng quý", amount=40_000_000, group="Trên báo chí"),
    Task("Tờ rơi", schedule="Quý II", amount=50_000_000),
])
_add("money/cong_tung_nam_sai_khong_noi.docx", "13", [
    Task("Tập huấn", schedule="2025-2026", amount=220_000_000),
    Task("Hội thi", ("Sở Tư pháp",), "Quý III/2026", 300_000_000),
], title="PBGDPL giai đoạn 2025 - 2026", year=(2025, 2026), tells=[Tell(("Tổng cộng", "777", "888"))])

# ---- rows and tables

_add("rows/cong_bo_tong_ket_bi_coi_la_dong_cong.docx", "20", [
    Task("Xây dựng Chỉ số", amount=100_000_000, coordinating=("Sở Tư pháp",)),
    Task("Công bố kết quả Chỉ số", amount=30_000_000, coordinating=("Sở Tư pháp",), group=ANY),
    Task("Cổng thông tin: đăng tin", coordinating=("Sở Tư pháp",), group=ANY),
    Task("Hội thi", ("Sở Tư pháp",), "Quý III/2026", 10_000_000),
], tells=[Tell(("Công bố kết quả Chỉ số",), needed=False), Tell(("Cổng thông tin: đăng tin",), needed=False)])
_add("rows/phu_luc_I_tieu_de_la.docx", "23", [
    Task("Đề án vị trí việc làm", schedule="Tháng 5/2026", amount=200_000_000),
    Task("Tập huấn", amount=50_000_000),
])
_add("rows/dong_trong_giua_bang.docx", "24", [
    Task("Tập huấn", schedule="Quý I/2026"),
    Task("Hội thi", ("Sở Tư pháp",), Ask()),
    Task("Tọa đàm", ("Sở Y tế",), Ask()),
], tells=[Tell(("Nội dung",), needed=False, codes=("rows-unnumbered",))])
_add(
    "rows/bang_ket_qua_nam_truoc_thanh_nhiem_vu.docx", "30",
    [Task("Tập huấn", amount=50_000_000, coordinating=("Sở Tư pháp",))],
    title="Cải cách hành chính tỉnh Hà Tĩnh năm 2026",
    tells=[Tell(("Tập huấn CCHC", "Kết quả năm 2025", "Kinh phí đã thực hiện"), table=True)],
)
_add(
    "rows/dong_an_excel.xlsx", "33",
    [Task("Tập huấn", amount=80_000_000), Task("Tọa đàm", ("Sở Tư pháp",), amount=10_000_000)],
    title=OneOf(("Truyền thông năm 2026", "KẾ HOẠCH TRUYỀN THÔNG NĂM 2026")), issuer=OneOf(("UBND tỉnh Hà Tĩnh",)),
    tells=[Tell(("Hội thi (đã bỏ)",), codes=("hidden",))],
)
_add(
    "rows/hidden_row.xlsx", "12",
    [Task("Xây dựng chuyên mục", schedule="15 số/năm", amount=70_000_000, funding="Ngân sách tỉnh"),],
    **_HEAD_2021, tells=[Tell(("Tổ chức tọa đàm",), codes=("hidden",))],
)
_add("rows/two_sheets_same_annex.xlsx", "12", [
    Task("Xây dựng chuyên mục", schedule="15 số/năm", amount=70_000_000, funding="Ngân sách tỉnh"),
    Task("Tổ chức tọa đàm", ("Sở Tư pháp",), "Quý II/2021", OneOf((90_000_000, 50_000_000)),
         funding="Ngân sách tỉnh"),
], **_HEAD_2021, tells=[Tell(("Bản 2", "Sheet"), table=True)])
_add("rows/viec_cap_muc_vao_nhom_truoc.docx", "60", [
    Task("Chuyên mục", schedule="Hàng tháng", amount=120_000_000, group="Tuyên truyền"),
    Task("Tập huấn", ("Sở Tư pháp",), "Quý III", 50_000_000),
    Task("Kiểm tra", ("Sở Y tế",), "Quý IV", 50_000_000),
])

# ---- agencies and columns

_add("agencies/phoi_hop_thanh_chu_tri.docx", "40", [
    Task("Việc 1", ("Sở Tư pháp",), coordinating=("Sở Nội vụ",)),
    *(Task(f"Việc {n}", coordinating=("Sở Tư pháp",)) for n in (2, 3, 4, 5)),
])
_add("agencies/so_nv_va_so_noi_vu.docx", "42", [
    Task("A", (OneOf(("Sở NV", "Sở Nội vụ")),)),
    Task("B"),
    Task("C", (OneOf(("VP UBND tỉnh", "Văn phòng UBND tỉnh")),)),
    Task("D", ("Văn phòng UBND tỉnh",)),
    Task("E", (OneOf(("Sở TC", "Sở Tài chính")),)),
    Task("F", ("Sở Tài chính",)),
    Task("G", (OneOf(("Trung tâm PVHCC tỉnh", "Trung tâm Phục vụ hành chính công tỉnh")),)),
    Task("H", ("Trung tâm Phục vụ hành chính công tỉnh",)),
], tells=[Tell((short,)) for short in ("Sở NV", "VP UBND tỉnh", "Sở TC", "Trung tâm PVHCC tỉnh")])
_add("agencies/co_quan_2020_vao_ke_hoach_2026.docx", "43",
     [Task("A", ("UBND cấp xã",)), Task("B", ("Văn phòng UBND tỉnh",))])
_add("agencies/ma_nhiem_vu_thanh_ten.xlsx", "38", [
    Task("Tham mưu Kế hoạch", ("Sở Khoa học và Công nghệ",), "Trong tháng 01/2026", None, ("Sở Nội vụ",),
         "Tập trung công tác chỉ đạo"),
], title="Danh mục các nhiệm vụ năm 2026", issuer=OneOf(("UBND Thành phố",)),
   tells=[Tell(("Mã nhiệm vụ",), needed=False)])
_add("agencies/tham_muu_thang_chu_tri.docx", "52", [Task("Tập huấn", ("Sở Y tế",))],
     tells=[Tell(("Cơ quan tham mưu",))])
_add("agencies/nhom_nhiem_vu_thang_nhiem_vu_cu_the.docx", "53", [
    Task("Chuyên mục", schedule="Quý II", group="Tuyên truyền"),
    Task("Phóng sự", ("Sở Tư pháp",), "Quý III", group="Tuyên truyền"),
])

_BAO, _STTTT = "Báo và PTTH Quảng Trị", OneOf(("Sở TT&TT", "Sở Thông tin và Truyền thông"))
_TWO = "UBND các xã, phường, đặc khu"
_PRESS, _NET, _BASE = "TRÊN BÁO CHÍ, TRUYỀN HÌNH", "TRÊN MÔI TRƯỜNG MẠNG", "Ở CƠ SỞ"
_add("agencies/plan_158_two_level_14_tasks.docx", "158", [
    Task("Chuyên mục “Cải cách hành chính” trên Báo và Phát thanh, Truyền hình Quảng Trị", (_BAO,),
         "24 số/năm (02 số/tháng)", 240_000_000, ("Sở Nội vụ", _STTTT), _PRESS),
    Task("Phóng sự “Công dân số”", (_BAO,), "Mỗi quý 01 phóng sự", 120_500_000, (_STTTT,), _PRESS),
    Task("Tọa đàm trực tiếp về chính quyền hai cấp", (_BAO,), May("Quý II và Quý IV/2026"), 80_000_000, ("Sở Nội vụ",),
         _PRESS),
    Task("Bài viết trên báo Trung ương", ("Sở Thông tin và Truyền thông",), "Ít nhất 10 bài/năm", 150_000_000,
         ("Sở Nội vụ",), _PRESS),
    Task("Chuyên trang CCHC trên Cổng thông tin điện tử tỉnh", ("Văn phòng UBND tỉnh",),
         "Thường xuyên trong năm 2026", 60_000_000, ("Các sở, ban, ngành",), _NET),
    Task("Video clip hướng dẫn nộp hồ sơ trực tuyến", ("Sở Thông tin và Truyền thông",),
         May("Hoàn thành trước ngày 30/6/2026"), 1_200_000_000, ("Trung tâm Phục vụ hành chính công tỉnh",), _NET,
         products=May(["05 video"])),
    Task("Cuộc thi trực tuyến tìm hiểu CCHC", ("Sở Nội vụ",), "Tháng 8 - tháng 9/2026", 200_000_000,
         (_STTTT, "Tỉnh đoàn"), _NET),
    Task("Đăng tin trên Zalo OA của tỉnh", (_STTTT,), "03 tin/tuần", None, (), _NET, funding="Lồng ghép"),
    Task("Tuyên truyền trên hệ thống truyền thanh cơ sở", (_TWO,), "Tối thiểu 02 tin, bài/tháng", None, (_STTTT,),
         _BASE, funding="UBND cấp xã tự bố trí"),
    Task("Đối thoại giữa Chủ tịch UBND cấp xã với Nhân dân", (_TWO,), "6 tháng một lần", None,
         ("Ủy ban MTTQ Việt Nam cấp xã",), _BASE, funding="Kinh phí thường xuyên"),
    Task("Pa nô, áp phích, băng rôn tuyên truyền", ("Sở Văn hóa, Thể thao và Du lịch",), "Trước ngày 02/9/2026",
         90_000_000, ("UBND cấp xã",), _BASE),
    Task("Tập huấn kỹ năng tuyên truyền CCHC cho cán bộ cấp xã", ("Sở Nội vụ",), May("Quý III/2026"), 160_000_000,
         (_STTTT,), _BASE, products=May(["03 lớp"])),
    Task("Báo cáo kết quả tuyên truyền", ("Sở Thông tin và Truyền thông",),
         May("Định kỳ trước ngày 20 của tháng cuối quý"), None, May(("Các đơn vị",)), _BASE),
    Task("Tuyên truyền theo chỉ đạo đột xuất của Tỉnh ủy, UBND tỉnh", (_STTTT, _BAO), "Khi có yêu cầu", 50_000_000,
         (), _BASE),
], title="Tuyên truyền cải cách hành chính tỉnh Quảng Trị năm 2026", issuer="Ủy ban nhân dân tỉnh Quảng Trị",
   tells=[Tell(("Sở TT&TT",)), Tell((_TWO,)), Tell(("05 video",)), Tell(("2. Yêu cầu", "V.1", "IV.1", "IV.2"), needed=False),
          Tell(("I. MỤC ĐÍCH, YÊU CẦU",), needed=False, codes=("duty-reporting", "duty-rhythm"))])
