"""Columns: several that could be the name, the leader or the time; headings that few annexes have; quantities."""

from typing import Any

from tests.domain.annex.corpus.document import (
    ACROSS,
    ANY,
    MERGED,
    Ask,
    Kind,
    May,
    OneOf,
    Rows,
    Task,
    Tell,
    letter,
)

# fmt: off
KIND = Kind("column")


def _add(name: str, rows: Rows, *tasks: Task, **options: Any) -> None:
    KIND.add(name, rows, tasks, **options)


# ---- several candidates

_add("ma-va-ten", [
    ["TT", "Mã nhiệm vụ", "Tên nhiệm vụ", "Cơ quan chủ trì", "Thời gian"],
    ["1", "NV01.1", "Tập huấn", "Sở Nội vụ", "Quý II/2026"], ["2", "NV01.2", "Hội thi", "Sở Tư pháp", "Quý II/2026"],
], Task("Tập huấn"), Task("Hội thi", ("Sở Tư pháp",)), tells=[Tell(("Mã nhiệm vụ",), needed=False)])
_add("ma-nhom-ten-excel", [
    ["STT", "Mã nhiệm vụ", "Nhóm nhiệm vụ", "Tên nhiệm vụ", "Đơn vị chủ trì", "Thời hạn"],
    ["1", "A1", "Thể chế", "Rà soát văn bản", "Sở Tư pháp", "Quý II/2026"],
    ["2", "A2", "Thể chế", "Kiểm tra văn bản", "Sở Tư pháp", "Quý III/2026"],
    ["3", "B1", "Tuyên truyền", "Phóng sự", "Báo Hà Tĩnh", "Tháng 5/2026"],
], Task("Rà soát văn bản", ("Sở Tư pháp",), group="Thể chế"),
   Task("Kiểm tra văn bản", ("Sở Tư pháp",), "Quý III/2026", group="Thể chế"),
   Task("Phóng sự", ("Báo Hà Tĩnh",), "Tháng 5/2026", group="Tuyên truyền"),
   before=letter(style="table"), suffix=".xlsx", tells=[Tell(("Mã nhiệm vụ", "Nhóm nhiệm vụ"), needed=False)])
_add("nhom-va-cu-the", [
    ["TT", "Nhóm nhiệm vụ", "Nhiệm vụ cụ thể", "Cơ quan chủ trì", "Thời gian", "Kinh phí"],
    ["1", "Tuyên truyền", "Chuyên mục", "Sở Nội vụ", "Quý II/2026", "10.000.000"],
    ["2", MERGED, "Phóng sự", "Sở Tư pháp", "Quý III/2026", "20.000.000"],
    ["3", "Kiểm tra", "Kiểm tra công vụ", "Sở Nội vụ", "Quý IV/2026", ""],
], Task("Chuyên mục", amount=10_000_000, group="Tuyên truyền"),
   Task("Phóng sự", ("Sở Tư pháp",), "Quý III/2026", 20_000_000, group="Tuyên truyền"),
   Task("Kiểm tra công vụ", schedule="Quý IV/2026", group="Kiểm tra"),
   tells=[Tell(("Nhóm nhiệm vụ",), needed=False)])
_add("noi-dung-va-nhiem-vu", [
    ["TT", "Nội dung", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian"],
    ["1", "Cải cách thể chế", "Rà soát văn bản", "Sở Tư pháp", "Quý II/2026"],
    ["2", MERGED, "Kiểm tra văn bản", "Sở Tư pháp", "Quý III/2026"],
], Task("Rà soát văn bản", ("Sở Tư pháp",), group="Cải cách thể chế"),
   Task("Kiểm tra văn bản", ("Sở Tư pháp",), "Quý III/2026", group="Cải cách thể chế"),
   tells=[Tell(("Nội dung",), needed=False)])
_add("van-ban-giao", [
    ["TT", "Văn bản giao", "Nội dung thực hiện", "Cơ quan, đơn vị", "Cơ quan liên quan", "Hạn xử lý", "Lưu ý"],
    ["1", "QĐ 12/QĐ-UBND", "Tập huấn", "Sở Nội vụ", "Sở Y tế", "Quý II/2026", "Việc mới"], ["2", "", "Hội thi", "Sở Tư pháp", "", "Quý II/2026", ""],
], Task("Tập huấn", coordinating=("Sở Y tế",), note="Việc mới"), Task("Hội thi", ("Sở Tư pháp",)), tells=[Tell(("Văn bản giao",))])
for _suffix in (".docx", ".csv"):
    _add(f"danh-dau-quy{_suffix}", [
        ["TT", "Nội dung", "Đơn vị thực hiện", "Thời gian thực hiện", ACROSS, ACROSS, ACROSS, "Ghi chú"],
        [MERGED, MERGED, MERGED, "Quý I", "Quý II", "Quý III", "Quý IV", MERGED],
        ["1", "Tập huấn", "Sở Nội vụ", "", "x", "", "", ""], ["2", "Kiểm tra", "Sở Tư pháp", "X", "", "", "x", "Hai đợt"],
        ["3", "Hội thi", "Tỉnh đoàn", "", "", "30/9", "", ""],
    ], Task("Tập huấn", schedule="Quý II/2026"), Task("Kiểm tra", ("Sở Tư pháp",), Ask("Quý I/2026; Quý IV/2026"), note="Hai đợt"),
       Task("Hội thi", ("Tỉnh đoàn",), Ask(), note="30/9"), suffix=_suffix, before=letter(style="table"), tells=[Tell(("30/9",))])
_add("danh-dau-thang", [
    ["TT", "Nội dung", "Đơn vị thực hiện", "Tháng", ACROSS, ACROSS], [MERGED, MERGED, MERGED, "4", "5", "6"],
    ["1", "Tập huấn", "Sở Nội vụ", "", "✓", ""], ["2", "Kiểm tra", "Sở Tư pháp", "✓", "", "✓"],
], Task("Tập huấn", schedule="Tháng 5/2026"), Task("Kiểm tra", ("Sở Tư pháp",), Ask("Tháng 4/2026; Tháng 6/2026")))
_add("tham-muu-va-chu-tri", [
    ["TT", "Nội dung", "Cơ quan tham mưu", "Cơ quan chủ trì", "Thời gian"],
    ["1", "Tập huấn", "Sở Nội vụ", "Sở Y tế", "Quý II/2026"], ["2", "Hội thi", "Sở Tư pháp", "Tỉnh đoàn", "Quý II/2026"],
], Task("Tập huấn", ("Sở Y tế",)), Task("Hội thi", ("Tỉnh đoàn",)), tells=[Tell(("Cơ quan tham mưu",))])
_add("chu-tri-va-theo-doi", [
    ["TT", "Nội dung", "Lãnh đạo phụ trách", "Đơn vị chủ trì", "Đơn vị theo dõi", "Thời gian"],
    ["1", "Tập huấn", "Đ/c Trần Văn A", "Phòng CCHC", "Văn phòng Sở", "Quý II/2026"],
    ["2", "Hội thi", "Đ/c Lê Thị B", "Phòng CCVC", "Văn phòng Sở", "Quý II/2026"],
], Task("Tập huấn", ("Phòng CCHC",)), Task("Hội thi", ("Phòng CCVC",)),
   tells=[Tell(("Lãnh đạo phụ trách",)), Tell(("Đơn vị theo dõi",))])
_add("chi-tham-muu", [
    ["TT", "Nội dung", "Cơ quan tham mưu", "Thời gian trình", "Ghi chú"],
    ["1", "Quyết định phân cấp", "Sở Nội vụ", "Quý II/2026", ""],
], Task("Quyết định phân cấp"))
_add("hoan-thanh-va-bao-cao", [
    ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian báo cáo", "Thời gian hoàn thành"],
    ["1", "Tập huấn", "Sở Nội vụ", "Tháng 12/2026", "Quý II/2026"],
    ["2", "Hội thi", "Sở Tư pháp", "Tháng 12/2026", "Quý III/2026"],
], Task("Tập huấn"), Task("Hội thi", ("Sở Tư pháp",), "Quý III/2026"), tells=[Tell(("Thời gian báo cáo",))])
_add("hoan-thanh-va-trinh", [
    ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời hạn hoàn thành", "Thời hạn gửi dự thảo"],
    ["1", "Nghị quyết về chính sách", "Sở Nội vụ", "Quý II/2026", "Tháng 4/2026"],
], Task("Nghị quyết về chính sách"), tells=[Tell(("Thời hạn gửi dự thảo",))])
_add("bat-dau-ket-thuc", [
    ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian bắt đầu", "Thời gian kết thúc"],
    ["1", "Tập huấn", "Sở Nội vụ", "Tháng 3/2026", "Tháng 6/2026"], ["2", "Hội thi", "Sở Tư pháp", "01/7/2026", "30/9/2026"],
], Task("Tập huấn", schedule=OneOf(("Từ Tháng 3/2026 đến Tháng 6/2026", "Tháng 3/2026 - Tháng 6/2026"))),
   Task("Hội thi", ("Sở Tư pháp",), OneOf(("Từ 01/7/2026 đến 30/9/2026", "Từ ngày 01/7/2026 đến ngày 30/9/2026",
                                           "01/7/2026 - 30/9/2026"))))
_add("bat-dau-ket-thuc-duoi-mot-tieu-de", [
    ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian thực hiện", ACROSS], [MERGED, MERGED, MERGED, "Bắt đầu", "Kết thúc"],
    ["1", "Tập huấn", "Sở Nội vụ", "Tháng 3/2026", "Tháng 6/2026"],
], Task("Tập huấn", schedule=OneOf(("Từ Tháng 3/2026 đến Tháng 6/2026", "Tháng 3/2026 - Tháng 6/2026"))))
_add("hai-cot-kinh-phi", [
    ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian", "Kinh phí năm 2025", "Kinh phí năm 2026"],
    ["1", "Chuyên mục", "Báo Hà Tĩnh", "Hằng tháng", "100.000.000", "120.000.000"],
], Task("Chuyên mục", ("Báo Hà Tĩnh",), "Hằng tháng", May(120_000_000)))
_add("san-pham-va-ket-qua", [
    ["TT", "Nhiệm vụ", "Sản phẩm", "Kết quả dự kiến", "Cơ quan chủ trì", "Thời gian", "Ghi chú"],
    ["1", "Tập huấn", "Kế hoạch", "Cán bộ nắm vững nghiệp vụ", "Sở Nội vụ", "Quý II/2026", "Phối hợp tỉnh bạn"],
], Task("Tập huấn", products=May(["Kế hoạch"]), note="Phối hợp tỉnh bạn"),
   tells=[Tell(("Kết quả dự kiến", "Cán bộ nắm vững nghiệp vụ"))])

# ---- headings that few have


def _headed(name: str, headings: list[str], row: list[str], task: Task, **options: Any) -> None:
    KIND.add(f"tieu-de-{name}", [headings, row], [task], **options)


_A = Task("Đề án vị trí việc làm", amount=200_000_000)
_cells = ["1", "Đề án vị trí việc làm", "Sở Nội vụ", "Quý II/2026", "200.000.000"]
for _name, _heading in {
    "ten-de-an": "Tên đề án", "ten-van-ban": "Tên văn bản", "chuyen-de": "Chuyên đề", "trich-yeu": "Trích yếu",
    "ten-du-an": "Tên dự án, nhiệm vụ", "noi-dung-cong-viec": "Nội dung công việc", "dau-muc": "Danh mục đề án, văn bản",
}.items():
    _headed(_name, ["TT", _heading, "Cơ quan chủ trì", "Thời gian", "Kinh phí"], _cells, _A)
for _name, _heading in {
    "kp": "KP", "von": "Vốn (đồng)", "tong-muc": "Tổng mức đầu tư", "du-kien-kp": "Dự kiến KP", "nhu-cau": "Nhu cầu kinh phí",
}.items():
    _headed(_name, ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian", _heading], _cells, _A)
for _name, _heading in {
    "co-quan-trinh": "Cơ quan trình", "don-vi-thuc-hien": "Đơn vị thực hiện", "don-vi-dau-moi": "Đơn vị đầu mối",
    "trach-nhiem": "Trách nhiệm", "co-quan-soan-thao": "Cơ quan soạn thảo", "phan-cong": "Phân công",
}.items():
    _headed(_name, ["TT", "Nhiệm vụ", _heading, "Thời gian", "Kinh phí"], _cells, _A)
for _name, _heading in {
    "thoi-gian-trinh": "Thời gian trình", "thoi-diem": "Thời điểm hoàn thành", "tien-do": "Tiến độ", "han": "Hạn hoàn thành",
    "quy": "Thời gian (quý)",
}.items():
    _headed(_name, ["TT", "Nhiệm vụ", "Cơ quan chủ trì", _heading, "Kinh phí"], _cells, _A)
_headed("viet-hoa-xuong-dong", ["TT", "NỘI DUNG\nNHIỆM VỤ", "CƠ QUAN\nCHỦ TRÌ", "THỜI GIAN\nHOÀN THÀNH", "KINH\nPHÍ"], _cells, _A)
_headed("co-so-phap-ly", ["TT", "Nhiệm vụ", "Cơ sở pháp lý", "Cơ quan chủ trì", "Thời gian", "Kinh phí"],
        [*_cells[:2], "Nghị quyết số 76/NQ-CP", *_cells[2:]], _A, tells=[Tell(("Cơ sở pháp lý",), needed=False)])
_headed("khong-biet", ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian", "Kinh phí", "Mức độ ưu tiên"],
        [*_cells, "Cao"], _A, tells=[Tell(("Mức độ ưu tiên",))])
_add("khong-biet-nhieu-dong", [
    ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian", "Kinh phí", "Cấp độ"],
    *([str(n), f"Nhiệm vụ số hóa {n}", "Sở Nội vụ", "Quý II/2026", "20.000.000", "Cao"] for n in range(1, 9)),
], *(Task(f"Nhiệm vụ số hóa {n}", amount=20_000_000) for n in range(1, 9)), tells=[Tell(("Cấp độ",))])

# ---- quantities beside a single deadline

_add("so-luong-san-pham", [
    ["TT", "Nhiệm vụ", "Sản phẩm", "Cơ quan chủ trì", "Thời gian", "Kinh phí"],
    ["1", "Video hướng dẫn", "05 video", "Sở Nội vụ", "Quý II/2026", "10.000.000"],
    ["2", "Lớp tập huấn", "02 lớp", "Sở Tư pháp", "Trước ngày 30/9/2026", "20.000.000"],
    ["3", "Phóng sự", "Phóng sự", "Báo Hà Tĩnh", "Hằng quý", "30.000.000"],
    ["4", "Báo cáo năm", "Báo cáo", "Sở Nội vụ", "Trước ngày 15/12/2026", ""],
], Task("Video hướng dẫn", amount=10_000_000), Task("Lớp tập huấn", ("Sở Tư pháp",), "Trước ngày 30/9/2026", 20_000_000),
   Task("Phóng sự", ("Báo Hà Tĩnh",), "Hằng quý", 30_000_000),
   Task("Báo cáo năm", schedule="Trước ngày 15/12/2026"), tells=[Tell(("05 video",)), Tell(("02 lớp",))])
_add("so-luong-trong-cot-rieng", [
    ["TT", "Nhiệm vụ", "Số lượng", "Cơ quan chủ trì", "Thời gian", "Kinh phí"],
    ["1", "Pa nô", "10", "Sở Nội vụ", "Quý II/2026", "100.000.000"],
], Task("Pa nô", amount=100_000_000), tells=[Tell(("Số lượng",))])

# ---- time

_WHEN = (
    "Tháng 5/2026", "Quý III/2026", "Từ tháng 3 đến tháng 6/2026", "Hằng quý", "Trước ngày 30/6/2026",
    "Thường xuyên trong năm 2026", "15/8/2026", "Hằng tháng", "6 tháng đầu năm 2026", "Trong năm 2026",
)
_add("thoi-gian", [
    ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian"],
    *([str(n), f"Nhiệm vụ chuyển đổi số {n}", "Sở Nội vụ", when] for n, when in enumerate(_WHEN, 1)),
], *(Task(f"Nhiệm vụ chuyển đổi số {n}", schedule=when) for n, when in enumerate(_WHEN, 1)))
_add("thoi-gian-la", [
    ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian"],
    *([str(n), f"Nhiệm vụ chuyển đổi số {n}", "Sở Nội vụ", when]
      for n, when in enumerate(("Theo tiến độ của Bộ", "Sau khi có hướng dẫn", "Vài lần trong năm", "Quý II/2027"), 1)),
], *(Task(f"Nhiệm vụ chuyển đổi số {n}", schedule=May(ANY)) for n in (1, 2)),
   *(Task(f"Nhiệm vụ chuyển đổi số {n}", schedule=Ask()) for n in (3, 4)))
