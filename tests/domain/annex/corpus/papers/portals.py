"""Papers as they stand on the portals of provinces: several annexes in one, heads of three rows, sheets of a book."""

from collections.abc import Sequence
from typing import Any

from tests.domain.annex.corpus.document import (
    ACROSS,
    MERGED,
    RAISED,
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
    styled,
)

# fmt: off
KIND = Kind("portal")
_NV, _TP, _VP, _KH = "Sở Nội vụ", "Sở Tư pháp", "Văn phòng UBND tỉnh", "Sở Khoa học và Công nghệ"


def _paper(name: str, blocks: Sequence[Block], *tasks: Task, **truth: Any) -> None:
    options = {key: truth.pop(key) for key in ("suffix", "tells") if key in truth}
    KIND.add(name, [], tasks, blocks, truth=Truth(**truth), **options)


def _head(province: str, number: str, day: str, *title: str) -> list[Block]:
    return [Letterhead("table", ("ỦY BAN NHÂN DÂN", f"TỈNH {province.upper()}"), number, province, day), "KẾ HOẠCH", *title, "I. MỤC ĐÍCH", "- Nâng cao.", "PHỤ LỤC"]


_paper("phu-luc-chi-tieu-roi-nhiem-vu", [
    Letterhead("table", ("ỦY BAN NHÂN DÂN", "TỈNH ĐỒNG THÁP"), "12/QĐ-UBND-HC", "Đồng Tháp", "ngày 06 tháng 01 năm 2023"),
    "QUYẾT ĐỊNH", "Về việc ban hành Kế hoạch cải cách hành chính nhà nước tỉnh Đồng Tháp năm 2023", "ỦY BAN NHÂN DÂN TỈNH ĐỒNG THÁP",
    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;", "QUYẾT ĐỊNH:", "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch cải cách hành chính nhà nước tỉnh Đồng Tháp năm 2023.",
    PageBreak(), "PHỤ LỤC I", "CÁC CHỈ TIÊU CẢI CÁCH HÀNH CHÍNH NĂM 2023", Table([["TT", "Chỉ tiêu", "Đơn vị tính", "Ước thực hiện 2022", "Kế hoạch 2023"], ["1", "Tỷ lệ hồ sơ trực tuyến", "%", "55", "70"]]),
    PageBreak(), "PHỤ LỤC II", "NHIỆM VỤ NĂM 2023", Table([["TT", "Tên nhiệm vụ", "Sản phẩm", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian"],
        ["I", "CẢI CÁCH THỂ CHẾ", *[ACROSS] * 4], ["1", "Kiểm tra, xử lý văn bản", "Báo cáo", _TP, "UBND các huyện, thành phố", "Quý III/2023"]]),
], Task("Kiểm tra, xử lý văn bản", (_TP,), "Quý III/2023", None, ("UBND các huyện, thành phố",), "CẢI CÁCH THỂ CHẾ", products=["Báo cáo"]),
   title="Cải cách hành chính nhà nước tỉnh Đồng Tháp năm 2023", number="12/QĐ-UBND-HC", year=2023, issuer="Ủy ban nhân dân tỉnh Đồng Tháp", tells=[Tell(("Chỉ tiêu",), table=True)])

_paper("dau-ba-tang-nguon", [*_head("Hưng Yên", "35/KH-UBND", "ngày 21 tháng 02 năm 2024", "Cải cách hành chính tỉnh Hưng Yên năm 2024"), Table([
    ["TT", "Nội dung, nhiệm vụ", "Đơn vị thực hiện", ACROSS, "Thời gian hoàn thành", "Dự toán (triệu đồng)", ACROSS, ACROSS],
    [MERGED, MERGED, "Chủ trì", "Phối hợp", MERGED, "Tổng số", "Trong đó", ACROSS], [*[MERGED] * 6, "NS tỉnh", "NS huyện"],
    ["1", "Tập huấn nghiệp vụ CCHC", _NV, "Trường Chính trị Nguyễn Văn Linh", "Tháng 5/2024", "150", "100", "50"],
    ["2", "Điều tra xã hội học", _NV, "Bưu điện tỉnh", "Quý IV/2024", "275,5", "200", "75,5"], ["", "Tổng cộng", "", "", "", "425,5", "300", "125,5"]], repeated=3)],
    Task("Tập huấn nghiệp vụ CCHC", (_NV,), "Tháng 5/2024", 150_000_000, ("Trường Chính trị Nguyễn Văn Linh",)), Task("Điều tra xã hội học", (_NV,), "Quý IV/2024", 275_500_000, ("Bưu điện tỉnh",)),
    title="Cải cách hành chính tỉnh Hưng Yên năm 2024", number="35/KH-UBND", year=2024, issuer="Ủy ban nhân dân tỉnh Hưng Yên")

_TWO = [["TT", "Nhiệm vụ", "Trách nhiệm thực hiện", ACROSS, "Thời gian"], [MERGED, MERGED, "Chủ trì", "Phối hợp", MERGED]]
_paper("dong-mang-sang-duoi-dau-lap", [*_head("Sóc Trăng", "17/KH-UBND", "ngày 30 tháng 01 năm 2024", "Rà soát, đánh giá thủ tục hành chính năm 2024"),
    Table([*_TWO, ["1", "Nhóm TTHC lĩnh vực bảo trợ xã hội, chi trả", "Sở Lao động - Thương binh và", "Sở Tài", "Tháng"]]), PageBreak(), "2",
    Table([*_TWO, ["", "qua tài khoản", "Xã hội", "chính", "7/2024"], ["2", "Nhóm TTHC lĩnh vực đầu tư", "Sở Kế hoạch và Đầu tư", "Ban Quản lý các khu công nghiệp", "Tháng 8/2024"]])],
    Task("Nhóm TTHC lĩnh vực bảo trợ xã hội, chi trả qua tài khoản", ("Sở Lao động - Thương binh và Xã hội",), "Tháng 7/2024", None, ("Sở Tài chính",)),
    Task("Nhóm TTHC lĩnh vực đầu tư", ("Sở Kế hoạch và Đầu tư",), "Tháng 8/2024", None, ("Ban Quản lý các khu công nghiệp",)), tells=[Tell((), needed=False, codes=("row-carried",))],
    title="Rà soát, đánh giá thủ tục hành chính năm 2024", number="17/KH-UBND", year=2024, issuer="Ủy ban nhân dân tỉnh Sóc Trăng")

_paper("ty-dong-hang-chuc", [*_head("Quảng Ninh", "301/KH-UBND", "ngày 16 tháng 12 năm 2025", "Chuyển đổi số tỉnh Quảng Ninh năm 2026"), Table([
    ["TT", "Tên dự án", "Chủ đầu tư", "Thời gian thực hiện", "Kinh phí (tỷ đồng)", "Nguồn vốn"],
    ["1", "Trung tâm dữ liệu tỉnh giai đoạn 2", _KH, "Năm 2026", "85", "Đầu tư công"], ["2", "Hệ thống camera giám sát giao thông", "Công an tỉnh", "Quý IV/2026", "32,5", "Đầu tư công"], ["", "Tổng", "", "", "117,5", ""]])],
    Task("Trung tâm dữ liệu tỉnh giai đoạn 2", (_KH,), "Năm 2026", 85_000_000_000), Task("Hệ thống camera giám sát giao thông", ("Công an tỉnh",), "Quý IV/2026", 32_500_000_000),
    title="Chuyển đổi số tỉnh Quảng Ninh năm 2026", number="301/KH-UBND", issuer="Ủy ban nhân dân tỉnh Quảng Ninh")

_paper("so-ngay-moi-lop", [
    Letterhead("table", ("SỞ Y TẾ BẾN TRE", "BỆNH VIỆN ĐA KHOA TỈNH"), "144/KH-BVĐK", "Bến Tre", "ngày 24 tháng 01 năm 2025"), "KẾ HOẠCH", "TỔ CHỨC BỒI DƯỠNG CÁN BỘ, CÔNG CHỨC, VIÊN CHỨC NĂM 2025", "PHỤ LỤC", "[ĐVT: 1.000 đồng]", Table([
    ["STT", "Tên lớp", "Số học viên", "Thời gian/lớp (ngày)", "Thời gian tổ chức", "Đơn vị chủ trì", "Kinh phí"],
    ["1", "Kiến thức quản lý nhà nước", "120", "40", "Quý II - Quý IV/2025", "Phòng Tổ chức cán bộ", "360.000"], ["2", "Kỹ năng số", "180", "3", "Tháng 8/2025", "Phòng Điều dưỡng", "95.400"], ["", "Cộng", "300", "", "", "", "455.400"]])],
    Task("Kiến thức quản lý nhà nước", ("Phòng Tổ chức cán bộ",), "Quý II - Quý IV/2025", 360_000_000), Task("Kỹ năng số", ("Phòng Điều dưỡng",), "Tháng 8/2025", 95_400_000),
    title="Tổ chức bồi dưỡng cán bộ, công chức, viên chức năm 2025", number="144/KH-BVĐK", year=2025, issuer="Bệnh viện Đa khoa tỉnh", tells=[Tell(("Số học viên",)), Tell(("Thời gian/lớp (ngày)",))])

_paper("chu-thich-tren-moi-o", [*_head("Hà Giang", "14/KH-UBND", "ngày 14 tháng 01 năm 2025", "Cải cách hành chính nhà nước tỉnh Hà Giang năm 2025" + styled(RAISED, "1")), Table([
    ["TT", "Nhiệm vụ" + styled(RAISED, "2"), "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian", "Kinh phí (triệu đồng)" + styled(RAISED, "3")],
    ["1", "Rà soát quy trình nội bộ" + styled(RAISED, "4"), _VP + styled(RAISED, "5"), "Các sở, ngành" + styled(RAISED, "6"), "Quý I/2025", "20"]]), "1 Theo Quyết định số 2101/QĐ-UBND."],
    Task("Rà soát quy trình nội bộ", (_VP,), "Quý I/2025", 20_000_000, ("Các sở, ngành",)),
    title="Cải cách hành chính nhà nước tỉnh Hà Giang năm 2025", number="14/KH-UBND", year=2025, issuer="Ủy ban nhân dân tỉnh Hà Giang")

_SHEET: list[Block] = [*_head("Bắc Giang", "72/KH-UBND", "ngày 05 tháng 02 năm 2025", "Cải cách hành chính tỉnh Bắc Giang năm 2025")]
_BOOK = {"title": "Cải cách hành chính tỉnh Bắc Giang năm 2025", "number": "72/KH-UBND", "year": 2025, "issuer": "Ủy ban nhân dân tỉnh Bắc Giang", "suffix": ".xlsx"}
_H = ["STT", "Nội dung", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian", "Sản phẩm"]
_paper("trang-tong-hop-co-dau-thu", [NewSheet("Tổng hợp"), *_SHEET, Table([["STT", "Nội dung", "Số nhiệm vụ", "Kinh phí"], ["1", "Tuyên truyền", "2", "120"], ["", "Cộng", "2", "120"]]),
    NewSheet("Chi tiết"), "ĐVT: triệu đồng", Table([[*_H[:5], "Kinh phí"], ["1", "Phóng sự", "Báo Bắc Giang", _NV, "Hằng tuần", "50"], ["2", "Hội thi", _NV, "nt", "Tháng 9", "70"]])],
    Task("Phóng sự", ("Báo Bắc Giang",), "Hằng tuần", 50_000_000, (_NV,)), Task("Hội thi", (_NV,), "Tháng 9", 70_000_000, (_NV,)), tells=[Tell(("Số nhiệm vụ",))], **_BOOK)
_paper("ket-qua-nam-truoc-cung-dau", [*_SHEET, "1. KẾT QUẢ THỰC HIỆN NHIỆM VỤ NĂM 2024", Table([_H, ["1", "Sơ kết 5 năm", _NV, "", "Quý II/2024", "Báo cáo"]]),
    "2. NHIỆM VỤ NĂM 2025", Table([_H, ["1", "Tập huấn", _NV, _TP, "Quý II/2025", "Hội nghị"], ["2", "Hội thi (*)", _NV, _TP, "Quý III/2025", "Như trên"]]), "(*): Nguồn xã hội hóa."],
    Task("Tập huấn", (_NV,), "Quý II/2025", None, (_TP,), May("NHIỆM VỤ NĂM 2025"), products=["Hội nghị"]), Task(OneOf(("Hội thi (*)", "Hội thi")), (_NV,), "Quý III/2025", None, (_TP,), May("NHIỆM VỤ NĂM 2025"), products=["Hội nghị"]),
    tells=[Tell(("Sơ kết 5 năm",), table=True)], **_BOOK)
