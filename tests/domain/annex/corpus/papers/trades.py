"""Annexes of hospitals, schools, banks, party committees and offices: turned tables, tables by month, rows below rows."""

from collections.abc import Sequence
from typing import Any

from tests.domain.annex.corpus.document import (
    ACROSS,
    ANY,
    MERGED,
    Ask,
    Kind,
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
KIND = Kind("trade")
_NV, _TP, _TC = "Sở Nội vụ", "Sở Tư pháp", "Sở Tài chính"
_Q2, _Q3, _Q4 = "Quý II/2026", "Quý III/2026", "Quý IV/2026"
_H = ["TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời gian"]


def _add(name: str, table: Sequence[Any], *tasks: Task, **options: Any) -> None:
    KIND.add(name, table, tasks, **options)


def _letter(issuer: tuple[str, ...], number: str, title: str, *lines: str, meant: str = "") -> dict[str, Any]:
    said = meant or issuer[-1]
    return {"before": letter(*lines, title=("KẾ HOẠCH", title), style="table", issuer=issuer, number=number),
            "truth": Truth(title=title, number=number, issuer=OneOf((said, " ".join(issuer))))}


_HOSPITAL = _letter(("SỞ Y TẾ HÀ TĨNH", "BỆNH VIỆN ĐA KHOA HỒNG LĨNH"), "45/KH-BVHL", "Cải tiến chất lượng bệnh viện năm 2026")
_SCHOOL = _letter(("BỘ GIÁO DỤC VÀ ĐÀO TẠO", "TRƯỜNG ĐẠI HỌC HÀ TĨNH"), "310/KH-ĐHHT", "Chuyển đổi số năm 2026")
_BANK = _letter(("NGÂN HÀNG NHÀ NƯỚC VIỆT NAM", "CHI NHÁNH KHU VỰC 8"), "77/KH-KV8", "Cải cách hành chính năm 2026")
_PARTY = _letter(("TỈNH ỦY HÀ TĨNH", "BAN TỔ CHỨC"), "19-KH/BTCTU", "Kiểm tra, giám sát năm 2026")
_KHTH, _QLCL, _TCKT, _DD = "Phòng Kế hoạch tổng hợp", "Phòng Quản lý chất lượng", "Phòng Tài chính kế toán", "Phòng Điều dưỡng"

# ---- hospitals

_add("benh-vien-tieu-chi", [
    ["TT", "Nội dung cải tiến", "Mục tiêu", "Khoa/phòng chịu trách nhiệm", "Khoa/phòng phối hợp", "Bắt đầu", "Kết thúc", "Kinh phí (triệu đồng)"],
    ["A", "HƯỚNG ĐẾN NGƯỜI BỆNH", *[""] * 6], ["A1.1", "Lắp biển chỉ dẫn", "Mức 4", _QLCL, _DD, "01/2026", "03/2026", "35"], ["A1.2", "Mua ghế chờ", "Mức 4", _TCKT, "", "02/2026", "06/2026", "120"],
    ["B", "PHÁT TRIỂN NHÂN LỰC", *[""] * 6], ["B1.1", "Đào tạo liên tục", "Mức 5", _KHTH, _DD, "03/2026", "11/2026", "80,5"], ["", "Cộng", *[""] * 5, "235,5"],
], Task("Lắp biển chỉ dẫn", (_QLCL,), May("Từ 01/2026 đến 03/2026"), 35_000_000, (_DD,), "HƯỚNG ĐẾN NGƯỜI BỆNH"), Task("Mua ghế chờ", (_TCKT,), May("Từ 02/2026 đến 06/2026"), 120_000_000, (), "HƯỚNG ĐẾN NGƯỜI BỆNH"), Task("Đào tạo liên tục", (_KHTH,), May("Từ 03/2026 đến 11/2026"), 80_500_000, (_DD,), "PHÁT TRIỂN NHÂN LỰC"), tells=[Tell(("Mục tiêu",))], **_HOSPITAL)
_add("benh-vien-chu-tri-dong-duoi", [
    ["TT", "Nội dung", "Thời gian", "Kinh phí"], ["1", "Diễn tập phòng cháy", "Tháng 5/2026", "40.000.000"], ["", "Chủ trì: Phòng Hành chính quản trị", "", ""], ["2", "Khảo sát hài lòng", "Tháng 9/2026", "10.000.000"], ["", "Chủ trì: Phòng Quản lý chất lượng; phối hợp: Phòng Điều dưỡng", "", ""],
], Task("Diễn tập phòng cháy", Ask(), "Tháng 5/2026", 40_000_000), Task("Khảo sát hài lòng", Ask(), "Tháng 9/2026", 10_000_000, ANY), tells=[Tell(("Chủ trì: Phòng Hành chính",)), Tell(("Chủ trì: Phòng Quản lý",))], **_HOSPITAL)
_add("benh-vien-don-gia", [
    ["STT", "Hoạt động", "Đơn vị thực hiện", "Thời gian", "ĐVT", "Số lượng", "Đơn giá (đồng)", "Thành tiền (đồng)"], ["1", "Tập huấn hồi sức", _DD, "Tháng 4/2026", "lớp", "3", "12.500.000", "37.500.000"], ["2", "In sổ tay", _KHTH, "Tháng 6/2026", "cuốn", "450", "32.000", "14.400.000"], ["", "Tổng cộng", "", "", "", "", "", "51.900.000"],
], Task("Tập huấn hồi sức", (_DD,), "Tháng 4/2026", 37_500_000), Task("In sổ tay", (_KHTH,), "Tháng 6/2026", 14_400_000), tells=[Tell((h,), needed=False) for h in ("ĐVT", "Số lượng", "Đơn giá")], **_HOSPITAL)
_add("benh-vien-don-gia-sai", [
    ["STT", "Hoạt động", "Đơn vị thực hiện", "Thời gian", "ĐVT", "Số lượng", "Đơn giá (đồng)", "Thành tiền (đồng)"], ["1", "Tập huấn hồi sức", _DD, "Tháng 4/2026", "lớp", "3", "12.500.000", "73.500.000"], ["2", "In sổ tay", _KHTH, "Tháng 6/2026", "cuốn", "450", "32.000", "14.400.000"],
], Task("Tập huấn hồi sức", (_DD,), "Tháng 4/2026", Ask()), Task("In sổ tay", (_KHTH,), "Tháng 6/2026", 14_400_000), tells=[Tell((h,), needed=False) for h in ("ĐVT", "Số lượng", "Đơn giá")], **_HOSPITAL)
_add("xlsx-benh-vien-khoa-cot", [*letter(style="table", issuer=("SỞ Y TẾ HÀ TĨNH", "BỆNH VIỆN ĐA KHOA HỒNG LĨNH"), number="45/KH-BVHL", title=("KẾ HOẠCH", "Cải tiến chất lượng bệnh viện năm 2026")), Table([
    ["TT", "Nội dung", "Khoa Khám bệnh", "Khoa Nội", "Phòng KHTH", "Thời gian"], ["1", "Rút ngắn thời gian chờ", "CT", "PH", "PH", _Q2], ["2", "Bệnh án điện tử", "PH", "PH", "CT", _Q4],
])], Task("Rút ngắn thời gian chờ", May(("Khoa Khám bệnh",)), _Q2, coordinating=May(ANY)), Task("Bệnh án điện tử", May(("Phòng KHTH",)), _Q4, coordinating=May(ANY)), before=(), suffix=".xlsx", truth=Truth(title="Cải tiến chất lượng bệnh viện năm 2026", number="45/KH-BVHL", issuer=ANY), tells=[Tell((h,), needed=False) for h in ("Khoa Khám bệnh", "Khoa Nội", "Phòng KHTH")])

# ---- universities

_DT, _CNTT, _CTSV = "Phòng Đào tạo", "Trung tâm Công nghệ thông tin", "Phòng Công tác sinh viên"
_add("dai-hoc-song-ngu", [
    ["No./TT", "Nhiệm vụ/Tasks", "Đơn vị chủ trì/Lead unit", "Đơn vị phối hợp/Supporting units", "Thời hạn/Deadline", "Kinh phí/Budget (triệu đồng/million VND)"], ["1", "Số hóa bài giảng/Digitise lectures", _DT, _CNTT, "30/6/2026", "250"], ["2", "Nâng cấp mạng/Upgrade network", _CNTT, "", "30/9/2026", "1.200"],
], Task("Số hóa bài giảng/Digitise lectures", (_DT,), "30/6/2026", 250_000_000, (_CNTT,)), Task("Nâng cấp mạng/Upgrade network", (_CNTT,), "30/9/2026", 1_200_000_000), **_SCHOOL)
_add("dai-hoc-song-ngu-hai-hang", [
    ["TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời hạn", "Kinh phí (triệu đồng)"], ["No.", "Task", "Lead", "Support", "Deadline", "Budget (million VND)"], ["1", "Số hóa bài giảng", _DT, _CNTT, "30/6/2026", "250"], ["2", "Nâng cấp mạng", _CNTT, "", "30/9/2026", "1.200"],
], Task("Số hóa bài giảng", (_DT,), "30/6/2026", 250_000_000, ANY), Task("Nâng cấp mạng", (_CNTT,), "30/9/2026", 1_200_000_000), tells=[Tell(("Support",), codes=("column",))], **_SCHOOL)
_add("dai-hoc-ten-hai-thu-tieng-hai-dong", [
    ["TT", "Nhiệm vụ", "Chủ trì", "Thời hạn"], ["1", "Số hóa bài giảng", _DT, "30/6/2026"], ["", "Digitise lectures", "Training Office", "30 June 2026"], ["2", "Nâng cấp mạng", _CNTT, "30/9/2026"], ["", "Upgrade network", "IT Centre", "30 September 2026"],
], Task(May("Số hóa bài giảng"), May((_DT,)), May("30/6/2026")), Task(May("Nâng cấp mạng"), May((_CNTT,)), May("30/9/2026")), tells=[Tell(("Digitise lectures", "1.2", "Training Office"), needed=False), Tell(("Upgrade network", "2.2", "IT Centre"), needed=False)], **_SCHOOL)
_add("dai-hoc-hoc-ky", [
    ["TT", "Công việc", "Đơn vị chủ trì", "Thời gian"], ["I", "HỌC KỲ I", "", ""], ["1", "Mở ngành mới", _DT, "Tháng 9/2026"], ["II", "HỌC KỲ II", "", ""], ["1", "Kiểm định", _DT, "Tháng 3/2026"],
], Task("Mở ngành mới", (_DT,), "Tháng 9/2026", group="HỌC KỲ I"), Task("Kiểm định", (_DT,), "Tháng 3/2026", group="HỌC KỲ II"), **_SCHOOL)
_add("dai-hoc-chi-phi-nam-tong", [
    ["TT", "Hạng mục", "Đơn vị chủ trì", "Thời gian", "Kinh phí (triệu đồng)", *[ACROSS] * 3], [*[MERGED] * 4, "Năm 2026", ACROSS, "Năm 2027", "Tổng"], [*[MERGED] * 4, "NSNN", "Tự chủ", MERGED, MERGED], ["1", "Thư viện số", _CNTT, "2026 - 2027", "300", "200", "500", "1.000"], ["2", "Học liệu", _DT, "2026 - 2027", "100", "", "50", "150"],
], Task("Thư viện số", (_CNTT,), "2026 - 2027", May(ANY)), Task("Học liệu", (_DT,), "2026 - 2027", May(ANY)), tells=[Tell((h,), needed=False) for h in ("NSNN", "Tự chủ", "Năm 2027", "Năm 2026", "1.000", "150")], **_SCHOOL)

# ---- banks, party committees

_P1, _P2 = "Phòng Tổng hợp", "Phòng Thanh tra"
_add("ngan-hang-chu-cai-duoi-so", [
    [*_H], ["1", "Cải cách thể chế", "", "", ""], ["a", "Rà soát văn bản", _P1, _P2, _Q2], ["b", "Công bố thủ tục", _P1, "", _Q3], ["2", "Thanh tra, giám sát", "", "", ""], ["a", "Thanh tra theo kế hoạch", _P2, "", "Cả năm"], ["b", "Giám sát từ xa", _P2, _P1, "Hằng quý"],
], Task("Rà soát văn bản", (_P1,), coordinating=(_P2,), group="Cải cách thể chế"), Task("Công bố thủ tục", (_P1,), _Q3, group="Cải cách thể chế"), Task("Thanh tra theo kế hoạch", (_P2,), "Cả năm", group="Thanh tra, giám sát"), Task("Giám sát từ xa", (_P2,), "Hằng quý", coordinating=(_P1,), group="Thanh tra, giám sát"), **_BANK)
_add("ngan-hang-chu-cai-cha-co-chu-tri", [
    [*_H, "Kinh phí (triệu đồng)"], ["1", "Tuyên truyền", _P1, "", "Cả năm", "90"], ["a)", "Phóng sự", "", _P2, _Q2, "60"], ["b)", "Tờ rơi", "", "", _Q3, "30"], ["2", "Thanh tra", _P2, "", "Cả năm", "20"], ["", "Tổng cộng", "", "", "", "110"],
], Task("Tuyên truyền", (_P1,), "Cả năm", Ask()), Task("Phóng sự", Ask(), _Q2, 60_000_000, (_P2,), ANY), Task("Tờ rơi", Ask(), _Q3, 30_000_000, group=ANY), Task("Thanh tra", (_P2,), "Cả năm", 20_000_000), **_BANK)
_add("ngan-hang-ba-cap", [
    [*_H], ["1", "Thể chế", "", "", ""], ["1.1", "Văn bản", "", "", ""], ["1.1.1", "Rà soát", _P1, "", _Q2], ["1.1.2", "Hợp nhất", _P1, "", _Q3], ["1.2", "Thủ tục", "", "", ""], ["1.2.1", "Công khai", _P2, "", _Q3], ["2", "Thanh tra", _P2, "", _Q4],
], Task("Rà soát", (_P1,), group="Thể chế / Văn bản"), Task("Hợp nhất", (_P1,), _Q3, group="Thể chế / Văn bản"), Task("Công khai", (_P2,), _Q3, group="Thể chế / Thủ tục"), Task("Thanh tra", (_P2,), _Q4), **_BANK)
_add("dang-uy-so-dang", [
    ["TT", "Nội dung", "Cơ quan tham mưu", "Cơ quan phối hợp", "Thời gian trình", "Cấp ban hành"], ["1", "Kiểm tra thực hiện nghị quyết", "Ủy ban Kiểm tra Tỉnh ủy", "Văn phòng Tỉnh ủy", "Tháng 4/2026", "Ban Thường vụ Tỉnh ủy"], ["2", "Sơ kết chỉ thị", "Ban Tuyên giáo và Dân vận Tỉnh ủy", "", "Tháng 10/2026", "Ban Thường vụ Tỉnh ủy"],
], Task("Kiểm tra thực hiện nghị quyết", May(("Ủy ban Kiểm tra Tỉnh ủy",)), May("Tháng 4/2026"), coordinating=("Văn phòng Tỉnh ủy",)), Task("Sơ kết chỉ thị", May(("Ban Tuyên giáo và Dân vận Tỉnh ủy",)), May("Tháng 10/2026")), tells=[Tell(("Cấp ban hành",)), Tell(("Cơ quan tham mưu",), needed=False), Tell(("Thời gian trình",), needed=False)], **_PARTY)
_add("dang-uy-dong-chi", [
    ["TT", "Nội dung", "Đồng chí phụ trách", "Cơ quan thực hiện", "Thời gian"], ["1", "Giám sát chuyên đề", "Đ/c Nguyễn Văn An, Phó Bí thư", "Ủy ban Kiểm tra Huyện ủy", "Tháng 5/2026"], ["2", "Bồi dưỡng đảng viên", "Đ/c Lê Thị Bình, UVBTV", "Trung tâm Chính trị", "Tháng 8/2026"],
], Task("Giám sát chuyên đề", ("Ủy ban Kiểm tra Huyện ủy",), "Tháng 5/2026"), Task("Bồi dưỡng đảng viên", ("Trung tâm Chính trị",), "Tháng 8/2026"), tells=[Tell(("Đồng chí phụ trách",))], **_PARTY)

# ---- turned tables

_add("xoay-moi-cot-mot-viec", [
    ["Nội dung", "Nhiệm vụ 1", "Nhiệm vụ 2", "Nhiệm vụ 3"], ["Tên nhiệm vụ", "Tập huấn", "Hội thi", "Kiểm tra"], ["Cơ quan chủ trì", _NV, _TP, _NV], ["Thời gian", _Q2, _Q3, _Q4], ["Kinh phí", "50.000.000", "20.000.000", "30.000.000"],
], Task("Tập huấn", amount=50_000_000), Task("Hội thi", (_TP,), _Q3, 20_000_000), Task("Kiểm tra", schedule=_Q4, amount=30_000_000), truth=Truth(unusual=True))
_add("xoay-cot-tt", [
    ["TT", "1", "2"], ["Nhiệm vụ", "Tập huấn", "Hội thi"], ["Chủ trì", _NV, _TP], ["Phối hợp", _TP, ""], ["Thời gian", _Q2, _Q3], ["Kinh phí (triệu đồng)", "50", "20"],
], Task("Tập huấn", coordinating=(_TP,), amount=50_000_000), Task("Hội thi", (_TP,), _Q3, 20_000_000), truth=Truth(unusual=True))
_add("xoay-ten-o-dau", [
    ["Nhiệm vụ", "Tập huấn nghiệp vụ", "Hội thi", "Khảo sát"], ["Cơ quan chủ trì", _NV, _TP, _TC], ["Thời gian thực hiện", _Q2, _Q3, _Q4],
], Task("Tập huấn nghiệp vụ"), Task("Hội thi", (_TP,), _Q3), Task("Khảo sát", (_TC,), _Q4), truth=Truth(unusual=True))
_add("moi-viec-mot-phieu", [
    "Nhiệm vụ 1", Table([["Tên nhiệm vụ", "Tập huấn"], ["Cơ quan chủ trì", _NV], ["Thời gian", _Q2]]), "Nhiệm vụ 2", Table([["Tên nhiệm vụ", "Hội thi"], ["Cơ quan chủ trì", _TP], ["Thời gian", _Q3]]),
], Task("Tập huấn"), Task("Hội thi", (_TP,), _Q3), truth=Truth(unusual=True))
_add("bang-va-phieu", [
    Table([_H, ["1", "Tập huấn", _NV, "", _Q2], ["2", "Hội thi", _TP, "", _Q3]]), "Nhiệm vụ bổ sung:", Table([["Nhiệm vụ", "Khảo sát người dân"], ["Chủ trì", _TC], ["Thời gian", _Q4]]),
], Task("Tập huấn"), Task("Hội thi", (_TP,), _Q3), tells=[Tell(("Khảo sát người dân", "Nhiệm vụ"), table=True)])

# ---- tables by month or quarter

_M = ["TT", "Công việc", "Người/đơn vị thực hiện", "Kinh phí (đồng)"]
_add("moi-quy-mot-bang", [
    "1. Quý I/2026", Table([_M, ["1", "Ban hành kế hoạch", _NV, "0"]]), "2. Quý II/2026", Table([_M, ["1", "Tập huấn", _NV, "50.000.000"], ["2", "Hội thi", _TP, "20.000.000"]]), "3. Quý III/2026", Table([_M, ["1", "Kiểm tra", _NV, "10.000.000"]]),
], Task("Ban hành kế hoạch", schedule=May("Quý I/2026"), group=ANY, amount=OneOf((None, 0))), Task("Tập huấn", schedule=May(_Q2), amount=50_000_000, group=ANY), Task("Hội thi", (_TP,), May(_Q2), 20_000_000, group=ANY), Task("Kiểm tra", schedule=May(_Q3), amount=10_000_000, group=ANY))
_add("moi-thang-mot-bang-ngay", [
    "THÁNG 3", Table([["Ngày", "Công việc", "Chủ trì"], ["05", "Họp giao ban", _NV], ["12 - 14", "Kiểm tra cơ sở", _TP]]), "THÁNG 4", Table([["Ngày", "Công việc", "Chủ trì"], ["08", "Tập huấn", _NV]]),
], Task("Họp giao ban", schedule=Ask(), group=ANY), Task("Kiểm tra cơ sở", (_TP,), Ask(), group=ANY), Task("Tập huấn", schedule=Ask(), group=ANY), truth=Truth(unusual=True), tells=[Tell(("Ngày",), needed=False, codes=("rows-unnumbered",))])
_add("xlsx-moi-thang-mot-trang", [
    NewSheet("Tháng 1"), *letter(style="table"), "THÁNG 1/2026", Table([["TT", "Công việc", "Đơn vị thực hiện", "Kinh phí (đồng)"], ["1", "Tập huấn", _NV, "50.000.000"]]), NewSheet("Tháng 2"), "THÁNG 2/2026", Table([["TT", "Công việc", "Đơn vị thực hiện", "Kinh phí (đồng)"], ["1", "Hội thi", _TP, "20.000.000"]]), NewSheet("Tháng 3"), "THÁNG 3/2026", Table([["TT", "Công việc", "Đơn vị thực hiện", "Kinh phí (đồng)"], ["1", "Tập huấn", _NV, "15.000.000"]]),
], Task("Tập huấn", schedule=May("Tháng 1/2026"), amount=50_000_000, group=ANY), Task("Hội thi", (_TP,), May("Tháng 2/2026"), 20_000_000, group=ANY), Task("Tập huấn", schedule=May("Tháng 3/2026"), amount=15_000_000, group=ANY), before=(), suffix=".xlsx")
_add("hang-thang-trong-bang", [
    _H, ["Tháng 01/2026", *[ACROSS] * 4], ["1", "Tập huấn", _NV, "", ""], ["Tháng 02/2026", *[ACROSS] * 4], ["2", "Hội thi", _TP, _NV, ""], ["3", "Kiểm tra", _NV, "", "28/02/2026"],
], Task("Tập huấn", schedule=May("Tháng 01/2026"), group=ANY), Task("Hội thi", (_TP,), May("Tháng 02/2026"), coordinating=(_NV,), group=ANY), Task("Kiểm tra", schedule="28/02/2026", group=ANY))

# ---- plan and budget in two annexes

_add("noi-bang-so-ma", [
    Table([["Mã NV", "Nhiệm vụ", "Chủ trì", "Thời gian"], ["NV-01", "Tập huấn", _NV, _Q2], ["NV-02", "Hội thi", _TP, _Q3]]), PageBreak(), "PHỤ LỤC II", "DỰ TOÁN KINH PHÍ", "Đơn vị tính: triệu đồng", Table([["Mã NV", "Nội dung chi", "Dự toán", "Nguồn"], ["NV-01", "Giảng viên", "30", "NS tỉnh"], ["NV-01", "Tài liệu", "20", "NS tỉnh"], ["NV-02", "Giải thưởng", "20", "Xã hội hóa"], ["", "Cộng", "70", ""]]),
], Task("Tập huấn", amount=OneOf((None, 50_000_000))), Task("Hội thi", (_TP,), _Q3, OneOf((None, 20_000_000))), tells=[Tell(("DỰ TOÁN KINH PHÍ", "Nội dung chi", "Dự toán"), table=True), Tell(("Mã NV",), needed=False, codes=("rows-unnumbered",))])
_add("noi-bang-so-thu-tu-du-toan", [
    Table([_H, ["1", "Tập huấn", _NV, "", _Q2], ["2", "Hội thi", _TP, "", _Q3], ["3", "Kiểm tra", _NV, "", _Q4]]), PageBreak(), "PHỤ LỤC II", "DỰ TOÁN KINH PHÍ THỰC HIỆN", Table([["TT nhiệm vụ tại Phụ lục I", "Đơn vị sử dụng", "Kinh phí (đồng)", "Ghi chú"], ["1", _NV, "50.000.000", ""], ["2", _TP, "20.000.000", ""], ["", "Tổng", "70.000.000", ""]]),
], Task("Tập huấn", amount=OneOf((None, 50_000_000))), Task("Hội thi", (_TP,), _Q3, OneOf((None, 20_000_000))), Task("Kiểm tra", schedule=_Q4), tells=[Tell(("DỰ TOÁN KINH PHÍ THỰC HIỆN", "Kinh phí (đồng)"), table=True)])

# ---- rows below a task

_add("hang-ghi-chu-xen", [
    [*_H, "Kinh phí (đồng)"], ["1", "Tập huấn", _NV, "", _Q2, "50.000.000"], ["Ghi chú: lớp tổ chức tại thành phố", *[ACROSS] * 5], ["2", "Hội thi", _TP, "", _Q3, "20.000.000"], ["(Chờ ý kiến Bộ Nội vụ)", *[ACROSS] * 5], ["3", "Kiểm tra", _NV, "", _Q4, "10.000.000"],
], Task("Tập huấn", amount=50_000_000), Task("Hội thi", (_TP,), _Q3, 20_000_000), Task("Kiểm tra", schedule=_Q4, amount=10_000_000), tells=[Tell(("Ghi chú: lớp tổ chức",), needed=False), Tell(("Chờ ý kiến Bộ Nội vụ",))])
_add("hang-luu-y-khong-dau", [
    _H, ["1", "Tập huấn", _NV, "", _Q2], ["", "Lưu ý: mời cả cấp xã tham dự", "", "", ""], ["2", "Hội thi", _TP, "", _Q3], ["", "Đã được Sở Tài chính thống nhất", "", "", ""],
], Task("Tập huấn"), Task(OneOf(("Hội thi", "Hội thi Đã được Sở Tài chính thống nhất")), (_TP,), _Q3), tells=[Tell(("Lưu ý",)), Tell(("Đã được Sở Tài chính thống nhất",))])
_add("hang-san-pham-duoi", [
    ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian"], ["1", "Rà soát thủ tục", _TP, _Q2], ["", "Sản phẩm: Báo cáo kết quả", "", ""], ["2", "Tập huấn", _NV, _Q3], ["", "Sản phẩm: 02 lớp", "", ""],
], Task("Rà soát thủ tục", (_TP,)), Task("Tập huấn", schedule=_Q3), tells=[Tell(("Sản phẩm: Báo cáo",)), Tell(("Sản phẩm: 02 lớp",))])
_add("hang-thoi-han-duoi", [
    ["TT", "Nhiệm vụ", "Chủ trì", "Kinh phí (triệu đồng)"], ["1", "Rà soát thủ tục", _TP, "15"], ["", "Hoàn thành: 30/6/2026", "", ""], ["2", "Tập huấn", _NV, "50"], ["", "Hoàn thành: 30/9/2026", "", ""],
], Task("Rà soát thủ tục", (_TP,), Ask(), 15_000_000), Task("Tập huấn", schedule=Ask(), amount=50_000_000), tells=[Tell(("Hoàn thành: 30/6/2026",)), Tell(("Hoàn thành: 30/9/2026",))])
_add("hang-kinh-phi-duoi", [
    ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian"], ["1", "Rà soát thủ tục", _TP, _Q2], ["", "Kinh phí: 15 triệu đồng", "", ""], ["2", "Tập huấn", _NV, _Q3], ["", "Kinh phí: 50 triệu đồng", "", ""],
], Task("Rà soát thủ tục", (_TP,), amount=ANY), Task("Tập huấn", schedule=_Q3, amount=ANY), tells=[Tell(("Kinh phí: 15 triệu đồng",)), Tell(("Kinh phí: 50 triệu đồng",))])
_add("chu-tri-hang-tren", [
    ["TT", "Nhiệm vụ", "Thời gian", "Kinh phí (triệu đồng)"], ["Đơn vị chủ trì: Sở Nội vụ", *[ACROSS] * 3], ["1", "Tập huấn", _Q2, "50"], ["2", "Kiểm tra", _Q4, "10"], ["Đơn vị chủ trì: Sở Tư pháp", *[ACROSS] * 3], ["3", "Hội thi", _Q3, "20"],
], Task("Tập huấn", May((_NV,)), amount=50_000_000, group=ANY), Task("Kiểm tra", May((_NV,)), _Q4, 10_000_000, group=ANY), Task("Hội thi", May((_TP,)), _Q3, 20_000_000, group=ANY), tells=[Tell(("Đơn vị chủ trì: Sở",))])

# ---- money

_add("theo-nam-tong-giua", [
    ["TT", "Nội dung", "Chủ trì", "Thời gian", "2026", "2027", "Cộng 2026-2027 (triệu đồng)", "2028", "Tổng cộng (triệu đồng)"], ["1", "Trung tâm dữ liệu", _NV, "2026 - 2028", "100", "200", "300", "50", "350"], ["2", "Kho lưu trữ", _TP, "2026 - 2028", "10", "20", "30", "5", "35"],
], Task("Trung tâm dữ liệu", schedule="2026 - 2028", amount=May(350_000_000)), Task("Kho lưu trữ", (_TP,), "2026 - 2028", May(35_000_000)), before=letter(title=("KẾ HOẠCH", "Chuyển đổi số giai đoạn 2026 - 2028")), truth=Truth(title="Chuyển đổi số giai đoạn 2026 - 2028", year=(2026, 2028)), tells=[Tell((h,), needed=False) for h in ("2026", "2027", "2028", "Cộng 2026-2027")])
_add("tien-moi-xa-nhan-so-xa", [
    ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian", "Số xã", "Mức hỗ trợ mỗi xã (triệu đồng)", "Kinh phí (triệu đồng)"], ["1", "Trang bị máy tính", _NV, _Q2, "69", "45", "3.105"], ["2", "Đường truyền", _TP, _Q3, "69", "12", "828"], ["", "Tổng", "", "", "", "", "3.933"],
], Task("Trang bị máy tính", amount=3_105_000_000), Task("Đường truyền", (_TP,), _Q3, 828_000_000), tells=[Tell((h,), needed=False) for h in ("Số xã", "Mức hỗ trợ mỗi xã")])
_add("tien-muc-chi-khong-thanh-tien", [
    ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian", "Số lượng", "Mức chi (đồng)"], ["1", "Tập huấn (lớp)", _NV, _Q2, "4", "15.000.000"], ["2", "Hội thi (giải)", _TP, _Q3, "10", "1.500.000"],
], Task("Tập huấn (lớp)", amount=ANY), Task("Hội thi (giải)", (_TP,), _Q3, ANY), tells=[Tell(("Số lượng",)), Tell(("Mức chi",))])
_add("chan-bang-cong-hai-don-vi", [
    [*_H, "Kinh phí (triệu đồng)"], ["1", "Tập huấn", _NV, "", _Q2, "50"], ["2", "Hội thi", _TP, "", _Q3, "20"], ["Tổng cộng: 70.000.000 đồng (Bảy mươi triệu đồng)", *[ACROSS] * 5],
], Task("Tập huấn", amount=50_000_000), Task("Hội thi", (_TP,), _Q3, 20_000_000))
_add("chan-bang-cong-hai-don-vi-sai", [
    [*_H, "Kinh phí (triệu đồng)"], ["1", "Tập huấn", _NV, "", _Q2, "50"], ["2", "Hội thi", _TP, "", _Q3, "20"], ["Tổng cộng: 90.000.000 đồng (Chín mươi triệu đồng)", *[ACROSS] * 5],
], Task("Tập huấn", amount=50_000_000), Task("Hội thi", (_TP,), _Q3, 20_000_000), tells=[Tell(("90.000.000", "Tổng cộng"), codes=("total",))])
_add("chan-trung-binh-lon-nhat", [
    [*_H, "Kinh phí (triệu đồng)"], ["1", "Tập huấn", _NV, "", _Q2, "50"], ["2", "Hội thi", _TP, "", _Q3, "20"], ["", "Tổng", "", "", "", "70"], ["", "Bình quân mỗi nhiệm vụ", "", "", "", "35"],
], Task("Tập huấn", amount=50_000_000), Task("Hội thi", (_TP,), _Q3, 20_000_000), tells=[Tell(("Bình quân mỗi nhiệm vụ", "35"))])
_add("chan-du-phong", [
    [*_H, "Kinh phí (triệu đồng)"], ["1", "Tập huấn", _NV, "", _Q2, "50"], ["2", "Hội thi", _TP, "", _Q3, "20"], ["", "Cộng", "", "", "", "70"], ["", "Dự phòng 10%", "", "", "", "7"], ["", "Tổng cộng", "", "", "", "77"],
], Task("Tập huấn", amount=50_000_000), Task("Hội thi", (_TP,), _Q3, 20_000_000), tells=[Tell(("Dự phòng 10%", "7", "77"))])
_add("usd", [
    ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian", "Kinh phí (USD)", "Quy đổi (triệu đồng)"], ["1", "Tập huấn quốc tế", _NV, _Q2, "20.000", "520"], ["2", "Hội thảo", _TP, _Q3, "5.000", "130"],
], Task("Tập huấn quốc tế", amount=May(520_000_000)), Task("Hội thảo", (_TP,), _Q3, May(130_000_000)), tells=[Tell(("Kinh phí (USD)", "USD"), needed=False), Tell(("Quy đổi",), needed=False)])

# ---- agencies, sections, headings

_add("la-ma-trong-cot-so-viec", [
    [*_H], ["I.", "Thể chế", "", "", ""], ["I.1", "Rà soát", _TP, "", _Q2], ["I.2", "Hợp nhất", _TP, "", _Q3], ["II.", "Bộ máy", "", "", ""], ["II.1", "Sắp xếp", _NV, "", _Q4],
], Task("Rà soát", (_TP,), group="Thể chế"), Task("Hợp nhất", (_TP,), _Q3, group="Thể chế"), Task("Sắp xếp", schedule=_Q4, group="Bộ máy"))
_add("so-co-quan-x", [
    ["TT", "Nhiệm vụ", "Đơn vị thực hiện", ACROSS, ACROSS, "Thời gian"], [MERGED, MERGED, "Sở Nội vụ", "Sở Tư pháp", "Sở Tài chính", MERGED], [MERGED, MERGED, "CT/PH", "CT/PH", "CT/PH", MERGED], ["1", "Tập huấn", "CT", "PH", "", _Q2], ["2", "Hội thi", "", "CT", "PH", _Q3], ["3", "Thẩm định dự toán", "PH", "", "CT", _Q4],
], Task("Tập huấn", May((_NV,)), coordinating=May((_TP,))), Task("Hội thi", May((_TP,)), _Q3, coordinating=May((_TC,))), Task("Thẩm định dự toán", May((_TC,)), _Q4, coordinating=May((_NV,))), tells=[Tell((h,), needed=False) for h in (_NV, _TP, _TC)])
_add("vai-tro-cot-rieng", [
    ["TT", "Nhiệm vụ", "Cơ quan", "Vai trò", "Thời gian"], ["1", "Tập huấn", _NV, "Chủ trì", _Q2], ["", "", _TP, "Phối hợp", ""], ["2", "Hội thi", _TP, "Chủ trì", _Q3], ["", "", _TC, "Phối hợp", ""],
], Task("Tập huấn", May((_NV,)), coordinating=ANY), Task("Hội thi", May((_TP,)), _Q3, coordinating=ANY), tells=[Tell((h,)) for h in ("Vai trò", "1.2", "2.2")])
_add("muc-tieu-giai-phap-cot-gop", [
    ["Mục tiêu", "Giải pháp/Nhiệm vụ", "Chủ trì", "Thời gian"], ["Giảm thời gian", "Cắt giảm hồ sơ", _TP, _Q2], [MERGED, "Trả kết quả trực tuyến", _NV, _Q3], ["Tăng hài lòng", "Khảo sát", _NV, _Q4],
], Task("Cắt giảm hồ sơ", (_TP,), group=ANY), Task("Trả kết quả trực tuyến", schedule=_Q3, group=ANY), Task("Khảo sát", schedule=_Q4, group=ANY), tells=[Tell(("Mục tiêu",), needed=False), Tell(("Giải pháp/Nhiệm vụ",), needed=False, codes=("rows-unnumbered",))])
_add("hai-thoi-gian-giao-va-hoan-thanh", [
    ["TT", "Nhiệm vụ", "Chủ trì", "Ngày giao", "Hạn xử lý", "Trạng thái"], ["1", "Tập huấn", _NV, "05/01/2026", "30/6/2026", "Đang thực hiện"], ["2", "Hội thi", _TP, "06/01/2026", "30/9/2026", "Chưa thực hiện"],
], Task("Tập huấn", schedule="30/6/2026"), Task("Hội thi", (_TP,), "30/9/2026"), tells=[Tell(("Ngày giao",)), Tell(("Trạng thái",))])
_add("csv-ngay-so-excel", ["KẾ HOẠCH", "Cải cách hành chính năm 2026", "Số: 12/KH-UBND", Table([["TT", "Nhiệm vụ", "Chủ trì", "Thời hạn"], ["1", "Tập huấn", _NV, "46203"], ["2", "Hội thi", _TP, "46295"]])], Task("Tập huấn", schedule=May("30/6/2026")), Task("Hội thi", (_TP,), May("30/9/2026")), before=(), suffix=".csv", truth=Truth(issuer=ANY))
_add("xlsx-ngay-so-excel", [*letter(style="table"), Table([["TT", "Nhiệm vụ", "Chủ trì", "Thời hạn"], ["1", "Tập huấn", _NV, "46203"], ["2", "Hội thi", _TP, "46295"]])], Task("Tập huấn", schedule=May("30/6/2026")), Task("Hội thi", (_TP,), May("30/9/2026")), before=(), suffix=".xlsx")
_add("csv-ngay-iso", ["KẾ HOẠCH", "Cải cách hành chính năm 2026", "Số: 12/KH-UBND", Table([["TT", "Nhiệm vụ", "Chủ trì", "Bắt đầu", "Kết thúc", "Kinh phí (đồng)"], ["1", "Tập huấn", _NV, "2026-03-01", "2026-06-30", "50000000"], ["2", "Hội thi", _TP, "2026-07-01", "2026-09-30", "20000000.00"]])], Task("Tập huấn", schedule=OneOf(("Từ 01/3/2026 đến 30/6/2026", "Từ 2026-03-01 đến 2026-06-30")), amount=50_000_000), Task("Hội thi", (_TP,), OneOf(("Từ 01/7/2026 đến 30/9/2026", "Từ 2026-07-01 đến 2026-09-30")), May(20_000_000)), before=(), suffix=".csv", truth=Truth(issuer=ANY))

# ---- labels, remarks and prices of further kinds

_add("hang-dia-diem-duoi", [
    _H, ["1", "Tập huấn", _NV, "", _Q2], ["", "Địa điểm: Trung tâm Hội nghị tỉnh", "", "", ""], ["2", "Hội thi", _TP, "", _Q3], ["", "Địa điểm: Nhà văn hóa", "", "", ""],
], Task("Tập huấn"), Task(OneOf(("Hội thi", "Hội thi Địa điểm: Nhà văn hóa")), (_TP,), _Q3, group=OneOf(("", "Địa điểm: Trung tâm Hội nghị tỉnh"))), tells=[Tell(("Địa điểm: Trung tâm",)), Tell(("Địa điểm: Nhà văn hóa",))])
_add("hang-muc-tieu-duoi", [
    _H, ["1", "Tập huấn", _NV, "", _Q2], ["", "Mục tiêu: 100% công chức một cửa", "", "", ""], ["2", "Hội thi", _TP, "", _Q3],
], Task("Tập huấn"), Task("Hội thi", (_TP,), _Q3), tells=[Tell(("Mục tiêu: 100%",))])
_add("hang-gach-chu-tri-duoi", [
    ["TT", "Nhiệm vụ", "Thời gian"], ["1", "Tập huấn", _Q2], ["", "- Chủ trì: Sở Nội vụ\n- Phối hợp: Sở Tư pháp", ""], ["2", "Hội thi", _Q3], ["", "- Chủ trì: Sở Tư pháp", ""],
], Task("Tập huấn", Ask(), coordinating=ANY), Task("Hội thi", Ask(), _Q3), tells=[Tell(("Chủ trì: Sở Nội vụ",)), Tell(("Chủ trì: Sở Tư pháp",))])
_add("xlsx-hang-san-pham-gop", [*letter(style="table"), Table([
    ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian"], ["1", "Rà soát", _TP, _Q2], ["Sản phẩm: Báo cáo", *[ACROSS] * 3], ["2", "Tập huấn", _NV, _Q3], ["Sản phẩm: 02 lớp", *[ACROSS] * 3],
])], Task("Rà soát", (_TP,)), Task("Tập huấn", schedule=_Q3), before=(), suffix=".xlsx", tells=[Tell(("Sản phẩm: Báo cáo",)), Tell(("Sản phẩm: 02 lớp",))])
_add("csv-hang-san-pham", ["KẾ HOẠCH", "Cải cách hành chính năm 2026", "Số: 12/KH-UBND", Table([["TT", "Nhiệm vụ", "Chủ trì", "Thời gian"], ["1", "Rà soát", _TP, _Q2], ["", "Kết quả: Báo cáo", "", ""], ["2", "Tập huấn", _NV, _Q3]])], Task("Rà soát", (_TP,)), Task("Tập huấn", schedule=_Q3), before=(), suffix=".csv", truth=Truth(issuer=ANY), tells=[Tell(("Kết quả: Báo cáo",))])
_add("odt-hang-trong-ngoac", [
    _H, ["1", "Tập huấn", _NV, "", _Q2], ["", "(Đã thực hiện một phần trong năm 2025)", "", "", ""], ["2", "Hội thi", _TP, "", _Q3],
], Task("Tập huấn"), Task("Hội thi", (_TP,), _Q3), suffix=".odt", tells=[Tell(("Đã thực hiện một phần",))])
_add("hang-dam-noi-tiep-chu-hoa", [
    _H, ["1", "Tập huấn nghiệp vụ cho", _NV, "", _Q2], ["", "Ủy ban nhân dân cấp xã", "", "", ""],
], Task(OneOf(("Tập huấn nghiệp vụ cho Ủy ban nhân dân cấp xã", "Tập huấn nghiệp vụ cho"))), tells=[Tell(("Ủy ban nhân dân cấp xã",))])
_add("gia-ba-nhan-to", [
    ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian", "Số người", "Số ngày", "Mức chi/ngày (đồng)", "Thành tiền (đồng)"], ["1", "Tập huấn", _NV, _Q2, "50", "2", "200.000", "20.000.000"], ["2", "Hội thi", _TP, _Q3, "30", "1", "300.000", "9.000.000"], ["", "Cộng", "", "", "", "", "", "29.000.000"],
], Task("Tập huấn", amount=20_000_000), Task("Hội thi", (_TP,), _Q3, 9_000_000), tells=[Tell((h,), needed=False) for h in ("Số người", "Số ngày", "Mức chi/ngày")])
_add("gia-muc-chi-va-thanh-tien-sai", [
    ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian", "Số lượng", "Mức chi (đồng)", "Thành tiền (đồng)"], ["1", "Tập huấn", _NV, _Q2, "5", "2.000.000", "10.000.000"], ["2", "Hội thi", _TP, _Q3, "3", "3.000.000", "6.000.000"],
], Task("Tập huấn", amount=10_000_000), Task("Hội thi", (_TP,), _Q3, Ask()), tells=[Tell((h,), needed=False) for h in ("Số lượng", "Mức chi")])
_add("xlsx-gia-khoi-luong-le", [*letter(style="table"), Table([
    ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian", "ĐVT", "Khối lượng", "Đơn giá (nghìn đồng)", "Thành tiền (triệu đồng)"], ["1", "Số hóa hồ sơ", _NV, _Q2, "mét giá", "12,5", "4.000", "50"], ["2", "Chỉnh lý", _TP, _Q3, "mét giá", "3", "5.000", "15"],
])], Task("Số hóa hồ sơ", amount=50_000_000), Task("Chỉnh lý", (_TP,), _Q3, 15_000_000), before=(), suffix=".xlsx", tells=[Tell((h,), needed=False) for h in ("ĐVT", "Khối lượng", "Đơn giá")])
_add("toa-an-vien-kiem-sat", [
    ["TT", "Nội dung công việc", "Đơn vị chủ trì", "Đơn vị phối hợp", "Hoàn thành"], ["1", "Số hóa hồ sơ vụ án", "Văn phòng Tòa án nhân dân tỉnh", "Viện kiểm sát nhân dân tỉnh", "30/9/2026"], ["2", "Xét xử trực tuyến", "Tòa án nhân dân khu vực 1", "", "Thường xuyên"],
], Task("Số hóa hồ sơ vụ án", ("Văn phòng Tòa án nhân dân tỉnh",), "30/9/2026", coordinating=("Viện kiểm sát nhân dân tỉnh",)), Task("Xét xử trực tuyến", ("Tòa án nhân dân khu vực 1",), "Thường xuyên"))
_add("mat-tran-doan-the", [
    ["TT", "Hoạt động", "Chủ trì", "Phối hợp", "Thời gian", "Kinh phí"], ["1", "Giám sát phản biện", "Ủy ban MTTQ Việt Nam tỉnh", "Hội Nông dân, Hội Cựu chiến binh tỉnh", "Tháng 7/2026", "35 triệu đồng"], ["2", "Tuyên truyền", "Tỉnh đoàn", "Hội LHPN tỉnh", "Quý I, III/2026", "Không"],
], Task("Giám sát phản biện", ANY, "Tháng 7/2026", 35_000_000, May(ANY)), Task("Tuyên truyền", ("Tỉnh đoàn",), ANY, None, May(ANY)), tells=[Tell(("Quý I, III/2026", "Ủy ban MTTQ", "Hội Nông dân", "Hội LHPN"), needed=False)])
_add("hai-cot-so-thu-tu-chung-rieng", [
    ["STT", "STT theo NQ", "Nhiệm vụ", "Chủ trì", "Thời gian"], ["1", "I.3", "Tập huấn", _NV, _Q2], ["2", "II.1", "Hội thi", _TP, _Q3],
], Task("Tập huấn"), Task("Hội thi", (_TP,), _Q3), tells=[Tell(("STT theo NQ", "I.3"))])
_add("cot-cap-nhiem-vu", [
    ["TT", "Nhiệm vụ", "Cấp tỉnh", "Cấp xã", "Thời gian"], ["1", "Niêm yết", _NV, "UBND xã Cẩm Bình", _Q2], ["2", "Số hóa", _TP, "", _Q3],
], Task("Niêm yết", Ask(), coordinating=ANY), Task("Số hóa", Ask(), _Q3, coordinating=ANY), tells=[Tell(("Cấp tỉnh",), needed=False), Tell(("Cấp xã",), needed=False)])
_add("ba-nam-lien-nam-giua", [
    ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian", "Kinh phí 2025 (triệu đồng)", "Kinh phí 2026 (triệu đồng)", "Kinh phí 2027 (triệu đồng)"], ["1", "Tập huấn", _NV, "Năm 2026", "40", "50", "60"], ["2", "Hội thi", _TP, _Q3, "", "20", "25"],
], Task("Tập huấn", schedule="Năm 2026", amount=May(50_000_000)), Task("Hội thi", (_TP,), _Q3, May(20_000_000)), tells=[Tell((h,), needed=False) for h in ("Kinh phí 2025", "Kinh phí 2026", "Kinh phí 2027")])
