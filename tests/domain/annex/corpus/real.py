"""Likenesses of real annexes: numbered sections in a column of their own, task codes, an office's monthly sheet."""

from tests.domain.annex.corpus.document import (
    ACROSS,
    Block,
    Kind,
    Letterhead,
    OneOf,
    PageBreak,
    Table,
    Task,
    Tell,
    Truth,
    letter,
)

# fmt: off
KIND = Kind("real")

# ---- a long annex whose sections have their numbers in a column of their own

_SECTIONS = {
    "I": ("CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH", ("Ban hành Kế hoạch", "Giao ban chuyên đề", "Kiểm tra công vụ")),
    "II": ("CẢI CÁCH THỂ CHẾ", ("Rà soát văn bản", "Theo dõi thi hành pháp luật")),
    "III": ("CẢI CÁCH THỦ TỤC HÀNH CHÍNH", ("Công bố danh mục thủ tục", "Cắt giảm thời gian giải quyết", "Niêm yết công khai")),
    "IV": ("CẢI CÁCH TỔ CHỨC BỘ MÁY", ("Sắp xếp đơn vị sự nghiệp", "Phân cấp, ủy quyền")),
}
_OFFICES = ("Sở Nội vụ", "Sở Tư pháp", "Văn phòng UBND tỉnh", "Sở Tài chính")
_WHENS = ("Quý I/2026", "Hằng quý", "Tháng 6/2026", "Thường xuyên trong năm 2026", "Trước ngày 30/11/2026")


def _long() -> tuple[list[list[str]], list[Task]]:
    rows: list[list[str]] = []
    tasks: list[Task] = []
    for mark, (title, works) in _SECTIONS.items():
        rows.append([mark, "", title, "", "", "", ""])
        for round_ in range(1, 6):
            for n, work in enumerate(works):
                number = len(tasks)
                name = f"{work} lĩnh vực {round_}"
                office, when = _OFFICES[number % 4], _WHENS[number % 5]
                product = ("Kế hoạch", "Báo cáo", "Quyết định")[n % 3]
                rows.append(["", str(number + 1), name, product, office, "Các sở, ban, ngành", when])
                tasks.append(
                    Task(name, (office,), when, None, ("Các sở, ban, ngành",), title, products=[product])
                )
    return rows, tasks


_rows, _tasks = _long()
_heading = ["Mục", "STT", "Nội dung nhiệm vụ", "Sản phẩm", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian hoàn thành"]
KIND.add("dai-so-muc-cot-rieng", [_heading, *_rows], _tasks, letter(style="table"))
KIND.add("dai-so-muc-cot-rieng-xlsx", [_heading, *_rows], _tasks, letter(style="table"), suffix=".xlsx")
KIND.add("dai-nhieu-trang", [Table([_heading, *_rows[:20]], repeated=1), PageBreak(), Table([_heading, *_rows[20:]])],
         _tasks, letter(style="table"))

# ---- code, group, name

_CODED = [
    ["STT", "Mã nhiệm vụ", "Nhóm nhiệm vụ", "Tên nhiệm vụ", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời hạn hoàn thành",
     "Sản phẩm"],
    ["1", "KH20_N01.1", "Chỉ đạo, điều hành", "Tham mưu Kế hoạch", "Sở Khoa học và Công nghệ", "Sở Nội vụ",
     "Trong tháng 01/2026", "Kế hoạch"],
    ["2", "KH20_N01.2", "Chỉ đạo, điều hành", "Giao ban Tổ công tác", "Công an tỉnh", "Các sở, ban, ngành", "Hằng tháng",
     "Thông báo kết luận"],
    ["3", "KH20_N02.1", "Hạ tầng số", "Nâng cấp trung tâm dữ liệu", "Sở Khoa học và Công nghệ", "Sở Tài chính",
     "Quý III/2026", "Hệ thống"],
    ["4", "KH20_N02.2", "Hạ tầng số", "Phủ sóng 5G", "Sở Khoa học và Công nghệ", "UBND các xã, phường",
     "Thường xuyên trong năm 2026", "Báo cáo"],
]
_CODED_TASKS = [
    Task(row[3], (row[4],), row[6], None, (row[5],), row[2], products=[row[7]]) for row in _CODED[1:]
]
_CODES = Tell(("Mã nhiệm vụ",), needed=False)
_CITY: list[Block] = ["Phụ lục số 01", "DANH MỤC CÁC NHIỆM VỤ CHUYỂN ĐỔI SỐ NĂM 2026",
                      "(kèm theo Kế hoạch số 38/KH-UBND ngày 12/3/2026 của UBND Thành phố)"]
_CITY_TRUTH = Truth(title=OneOf(("Danh mục các nhiệm vụ chuyển đổi số năm 2026",)), number="38/KH-UBND",
                    issuer=OneOf(("UBND Thành phố",)))
KIND.add("ma-nhom-ten", _CODED, _CODED_TASKS, _CITY, suffix=".xlsx", truth=_CITY_TRUTH, tells=[_CODES])
KIND.add("ma-nhom-ten-word", _CODED, _CODED_TASKS, letter(style="table"), tells=[_CODES])
_GROUPED = [
    ["STT", "Mã nhiệm vụ", "Tên nhóm nhiệm vụ/nhiệm vụ", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời hạn hoàn thành"],
    ["I", "KH20_N01", "Chỉ đạo, điều hành", "", "", ""], *([*r[:2], *r[3:7]] for r in _CODED[1:3]),
    ["II", "KH20_N02", "Hạ tầng số", "", "", ""], *([*r[:2], *r[3:7]] for r in _CODED[3:]),
]
KIND.add("ma-o-dong-nhom", _GROUPED, [Task(t.name, t.lead, t.schedule, None, t.coordinating, t.group) for t in _CODED_TASKS],
         _CITY, suffix=".xlsx", truth=_CITY_TRUTH, tells=[_CODES])

# ---- an office's monthly work sheet

_MONTH = [
    ["TT", "Nội dung công việc", "Đơn vị thực hiện", "Đơn vị phối hợp", "Thời gian", "Kết quả", "Ghi chú"],
    ["I", "Công việc trọng tâm", ACROSS, ACROSS, ACROSS, ACROSS, ACROSS],
    ["1", "Trình UBND tỉnh Kế hoạch", "Phòng CCHC", "Văn phòng Sở", "05/3/2026", "Tờ trình", ""],
    ["2", "Họp giao ban Sở", "Văn phòng Sở", "Các phòng", "10/3/2026", "Thông báo", "Họp trực tiếp"],
    ["II", "Công việc thường xuyên", ACROSS, ACROSS, ACROSS, ACROSS, ACROSS],
    ["1", "Trả lời kiến nghị", "Phòng CCVC", "", "Trong tháng 3/2026", "Văn bản", ""],
    ["2", "Báo cáo tuần", "Văn phòng Sở", "", "Hằng tuần", "Báo cáo", ""],
]
_MAIN, _DAILY = "Công việc trọng tâm", "Công việc thường xuyên"
_MONTH_TASKS = [
    Task("Trình UBND tỉnh Kế hoạch", ("Phòng CCHC",), "05/3/2026", None, ("Văn phòng Sở",), _MAIN, products=["Tờ trình"]),
    Task("Họp giao ban Sở", ("Văn phòng Sở",), "10/3/2026", None, ("Các phòng",), _MAIN, products=["Thông báo"],
         note="Họp trực tiếp"),
    Task("Trả lời kiến nghị", ("Phòng CCVC",), "Trong tháng 3/2026", None, (), _DAILY, products=["Văn bản"]),
    Task("Báo cáo tuần", ("Văn phòng Sở",), "Hằng tuần", None, (), _DAILY, products=["Báo cáo"]),
]
_OFFICE = Letterhead("table", ("UBND TỈNH HÀ TĨNH", "SỞ NỘI VỤ"), "05/KH-SNV", day="ngày 28 tháng 02 năm 2026")
_OFFICE_TRUTH = Truth(title=OneOf(("Công tác tháng 3 năm 2026", "KẾ HOẠCH CÔNG TÁC THÁNG 3 NĂM 2026")), number="05/KH-SNV",
                      issuer=OneOf(("Sở Nội vụ", "Sở Nội vụ tỉnh Hà Tĩnh")))
for _suffix in (".docx", ".xlsx"):
    KIND.add(f"cong-viec-thang-{_suffix[1:]}", _MONTH, _MONTH_TASKS, [_OFFICE, "KẾ HOẠCH CÔNG TÁC THÁNG 3 NĂM 2026"],
             ["Nơi nhận:", "- Các phòng thuộc Sở;", "- Lưu: VT.", "GIÁM ĐỐC"], truth=_OFFICE_TRUTH, suffix=_suffix)
