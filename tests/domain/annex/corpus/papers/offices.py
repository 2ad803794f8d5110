"""Papers of departments, districts and communes: their own agencies, shorter heads, plainer tables."""

from collections.abc import Sequence
from typing import Any

from tests.domain.annex.corpus.document import (
    ACROSS,
    ANY,
    MERGED,
    Block,
    Kind,
    May,
    NewSheet,
    OneOf,
    PageBreak,
    Table,
    Task,
    Tell,
    Truth,
)

# fmt: off
KIND = Kind("office")


def _paper(name: str, blocks: Sequence[Block], *tasks: Task, **truth: Any) -> None:
    options = {key: truth.pop(key) for key in ("suffix", "tells", "after", "page_header", "typed", "delimiter") if key in truth}
    KIND.add(name, [], tasks, blocks, truth=Truth(**truth), **options)


def _of(upper: str, office: str, number: str, place: str, day: str, *title: str, kind: str = "KẾ HOẠCH") -> list[Block]:
    head = Table([[f"{upper}\n{office}" if office else upper, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"],
                  [f"Số: {number}", f"{place}, {day}"]])
    return [head, kind, *title]


# ---- departments

_paper("so-cac-phong", [
    *_of("UBND TỈNH TUYÊN QUANG", "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", "45/KH-SNNMT", "Tuyên Quang", "ngày 20 tháng 01 năm 2026", "Cải cách hành chính năm 2026 của Sở Nông nghiệp và Môi trường"),
    "Căn cứ Kế hoạch số 02/KH-UBND ngày 04/01/2026 của UBND tỉnh;", "I. MỤC TIÊU", "- 100% hồ sơ đúng hạn.",
    "II. NHIỆM VỤ", "(Có Phụ lục chi tiết kèm theo)", "Phụ lục: NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2026",
    Table([
        ["TT", "Nhiệm vụ", "Phòng, đơn vị chủ trì", "Phòng, đơn vị phối hợp", "Thời gian hoàn thành", "Lãnh đạo Sở phụ trách"],
        ["I", "Công tác chỉ đạo, điều hành", "", "", "", ""],
        ["1", "Xây dựng Kế hoạch CCHC của Sở", "Văn phòng Sở", "Các phòng, đơn vị", "25/01/2026", "Đ/c Giám đốc"],
        ["2", "Báo cáo định kỳ CCHC", "Văn phòng Sở", "Các phòng, đơn vị", "Hằng quý, 6 tháng, năm", "Đ/c Giám đốc"],
        ["II", "Cải cách thể chế", "", "", "", ""],
        ["1", "Tham mưu ban hành văn bản QPPL", "Phòng Kế hoạch - Tài chính", "Chi cục Kiểm lâm; Chi cục Thủy lợi", "Theo chương trình của HĐND, UBND tỉnh", "Đ/c PGĐ phụ trách"],
    ]),
], Task("Xây dựng Kế hoạch CCHC của Sở", ("Văn phòng Sở",), "25/01/2026", None, ("Các phòng, đơn vị",), "Công tác chỉ đạo, điều hành"),
   Task("Báo cáo định kỳ CCHC", ("Văn phòng Sở",), May("Hằng quý, 6 tháng, năm"), None, ("Các phòng, đơn vị",), "Công tác chỉ đạo, điều hành"),
   Task("Tham mưu ban hành văn bản QPPL", ("Phòng Kế hoạch - Tài chính",), May("Theo chương trình của HĐND, UBND tỉnh"), None, ("Chi cục Kiểm lâm", "Chi cục Thủy lợi"), "Cải cách thể chế"),
   title="Cải cách hành chính năm 2026 của Sở Nông nghiệp và Môi trường", number="45/KH-SNNMT", issuer=OneOf(("Sở Nông nghiệp và Môi trường", "Sở Nông nghiệp và Môi trường tỉnh Tuyên Quang")),
   tells=[Tell(("Lãnh đạo Sở phụ trách",))])

_paper("so-ngay-thang-roi", [
    *_of("UBND TỈNH CAO BẰNG", "SỞ TƯ PHÁP", "12/KH-STP", "Cao Bằng", "ngày 09 tháng 01 năm 2026", "Công tác kiểm tra, xử lý, rà soát văn bản quy phạm pháp luật năm 2026"), "PHỤ LỤC",
    Table([
        ["STT", "Nội dung", "Đơn vị thực hiện", ACROSS, "Tiến độ", ACROSS, "Dự kiến sản phẩm"],
        [MERGED, MERGED, "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian bắt đầu", "Thời gian kết thúc", MERGED],
        ["1", "Tự kiểm tra văn bản", "Phòng Xây dựng và Kiểm tra VBQPPL", "Phòng PBGDPL", "02/01/2026", "31/12/2026", "Báo cáo"],
        ["2", "Rà soát theo chuyên đề", "Phòng Xây dựng và Kiểm tra VBQPPL", "Thanh tra Sở", "Tháng 3", "Tháng 10", "01 báo cáo"],
        ["3", "Hệ thống hóa", "nt", "nt", "Khi có yêu cầu", "", "Danh mục"],
    ]),
], Task("Tự kiểm tra văn bản", ("Phòng Xây dựng và Kiểm tra VBQPPL",), "Từ 02/01/2026 đến 31/12/2026", None, ("Phòng PBGDPL",), products=["Báo cáo"]),
   Task("Rà soát theo chuyên đề", ("Phòng Xây dựng và Kiểm tra VBQPPL",), "Từ Tháng 3 đến Tháng 10", None, ("Thanh tra Sở",), products=["01 báo cáo"]),
   Task("Hệ thống hóa", ("Phòng Xây dựng và Kiểm tra VBQPPL",), May(ANY), None, ("Thanh tra Sở",), products=["Danh mục"]),
   title="Công tác kiểm tra, xử lý, rà soát văn bản quy phạm pháp luật năm 2026", number="12/KH-STP", issuer=OneOf(("Sở Tư pháp", "Sở Tư pháp tỉnh Cao Bằng")))

_paper("so-nhiem-vu-truoc-nguoi", [
    *_of("SỞ Y TẾ", "VĂN PHÒNG", "7/KH-VP", "Hải Phòng", "ngày 12/01/2026", "Chuyển đổi số năm 2026"),
    Table([
        ["STT", "Công việc", "Người thực hiện", "Người phối hợp", "Bắt đầu", "Hạn", "Kết quả cần đạt"],
        ["1", "Cập nhật trang thông tin", "Nguyễn Văn An", "Trần Thị Bình", "05/01/2026", "Hằng tuần", "Bài viết"],
        ["2", "Sao lưu dữ liệu", "Tổ CNTT", "", "", "Thứ sáu hằng tuần", "Bản sao lưu"],
    ]),
], Task("Cập nhật trang thông tin", ("Nguyễn Văn An",), May(ANY), None, ("Trần Thị Bình",), products=["Bài viết"]), Task("Sao lưu dữ liệu", ("Tổ CNTT",), May("Thứ sáu hằng tuần"), products=["Bản sao lưu"]),
   title="Chuyển đổi số năm 2026", number="7/KH-VP", issuer=ANY,
   tells=[Tell(("Nguyễn Văn An", "Trần Thị Bình"), needed=False), Tell(("Tổ CNTT",), needed=False)])

# ---- districts and communes

_paper("xa-thon-to", [
    *_of("ỦY BAN NHÂN DÂN", "XÃ ĐÔNG HẢI", "08/KH-UBND", "Đông Hải", "ngày 15 tháng 01 năm 2026", "Tuyên truyền cải cách hành chính năm 2026"), "I. MỤC ĐÍCH", "- Nâng cao.", "PHỤ LỤC",
    Table([
        ["TT", "Nội dung công việc", "Người/bộ phận chủ trì", "Phối hợp", "Thời gian", "Kinh phí"],
        ["1", "Phát thanh trên hệ thống loa truyền thanh", "Phòng Văn hóa - Xã hội", "Các thôn", "02 lần/tuần", "Kinh phí thường xuyên"],
        ["2", "Niêm yết TTHC", "Trung tâm Phục vụ hành chính công xã", "Văn phòng HĐND và UBND xã", "Thường xuyên", "0 đồng"],
        ["3", "Họp thôn tuyên truyền", "Ban công tác Mặt trận các thôn", "Đoàn Thanh niên, Hội Phụ nữ", "Quý II+ Quý IV", "5 triệu"],
        ["", "Tổng cộng", "", "", "", "5.000.000 đ"],
    ]),
], Task("Phát thanh trên hệ thống loa truyền thanh", ("Phòng Văn hóa - Xã hội",), "02 lần/tuần", None, ("Các thôn",), funding="Kinh phí thường xuyên"),
   Task("Niêm yết TTHC", ("Trung tâm Phục vụ hành chính công xã",), "Thường xuyên", OneOf((0, None)), ("Văn phòng HĐND và UBND xã",)),
   Task("Họp thôn tuyên truyền", ("Ban công tác Mặt trận các thôn",), May("Quý II+ Quý IV"), 5_000_000, ("Đoàn Thanh niên", "Hội Phụ nữ")),
   title="Tuyên truyền cải cách hành chính năm 2026", number="08/KH-UBND", issuer="Ủy ban nhân dân xã Đông Hải",
   tells=[Tell(("Các thôn", "Ban công tác Mặt trận các thôn"), needed=False)])

_paper("xa-cong-chuc", [
    *_of("ỦY BAN NHÂN DÂN", "PHƯỜNG 5", "3/KH-UBND", "Phường 5", "ngày 10 tháng 01 năm 2024", "Cải cách hành chính Phường 5 năm 2024"), "PHỤ LỤC",
    Table([
        ["STT", "Nhiệm vụ", "Công chức phụ trách", "Công chức phối hợp", "Thời gian hoàn thành", "Kết quả"],
        ["1", "Rà soát thủ tục", "Công chức Tư pháp - Hộ tịch", "Công chức Văn phòng - Thống kê", "30/6/2024", "Báo cáo"],
        ["2", "Cấp chữ ký số", "Công chức Văn phòng - Thống kê", "Tổ công nghệ số cộng đồng", "Trước ngày 31/3", "100% công chức có chữ ký số"],
    ]),
], Task("Rà soát thủ tục", ("Công chức Tư pháp - Hộ tịch",), "30/6/2024", None, ("Công chức Văn phòng - Thống kê",), products=["Báo cáo"]),
   Task("Cấp chữ ký số", ("Công chức Văn phòng - Thống kê",), "Trước ngày 31/3", None, ("Tổ công nghệ số cộng đồng",), products=["100% công chức có chữ ký số"]),
   title="Cải cách hành chính Phường 5 năm 2024", number="3/KH-UBND", year=2024, issuer="Ủy ban nhân dân Phường 5",
   tells=[Tell(("Công chức Tư pháp - Hộ tịch", "Công chức Văn phòng - Thống kê"), needed=False)])

_paper("huyen-hai-bang-thang", [
    *_of("UBND HUYỆN YÊN KHÁNH", "PHÒNG NỘI VỤ", "4/KH-PNV", "Yên Khánh", "ngày 05 tháng 01 năm 2025", "Kiểm tra cải cách hành chính, kỷ luật, kỷ cương năm 2025"), "II. THỜI GIAN, ĐỐI TƯỢNG KIỂM TRA",
    "1. Kiểm tra định kỳ", Table([["STT", "Nội dung", "Đơn vị chủ trì", "Thời gian"], ["1", "Kiểm tra UBND xã Khánh An", "Phòng Nội vụ", "Tháng 4/2025"], ["2", "Kiểm tra UBND xã Khánh Cư", "Phòng Nội vụ", "Tháng 5/2025"]]),
    "2. Kiểm tra đột xuất", Table([["STT", "Nội dung", "Đơn vị chủ trì", "Thời gian"], ["1", "Kiểm tra giờ giấc làm việc", "Thanh tra huyện", "Hằng tháng"]]),
    "III. TỔ CHỨC THỰC HIỆN", "1. Phòng Nội vụ chủ trì tham mưu.",
], Task("Kiểm tra UBND xã Khánh An", ("Phòng Nội vụ",), "Tháng 4/2025", group=OneOf(("", "Kiểm tra định kỳ"))), Task("Kiểm tra UBND xã Khánh Cư", ("Phòng Nội vụ",), "Tháng 5/2025", group=OneOf(("", "Kiểm tra định kỳ"))),
   Task("Kiểm tra giờ giấc làm việc", ("Thanh tra huyện",), "Hằng tháng", group=OneOf(("", "Kiểm tra đột xuất"))),
   title="Kiểm tra cải cách hành chính, kỷ luật, kỷ cương năm 2025", number="4/KH-PNV", year=2025, issuer=OneOf(("Phòng Nội vụ", "Phòng Nội vụ huyện Yên Khánh")),
   tells=[Tell(("II. THỜI GIAN, ĐỐI TƯỢNG KIỂM TRA",), needed=False)])

_paper("xa-kinh-phi-muc-tong", [
    *_of("ỦY BAN NHÂN DÂN", "XÃ TÂN LẬP", "22/KH-UBND", "Tân Lập", "ngày 20/01/2026", "Thực hiện chuyển đổi số xã Tân Lập năm 2026"), "PHỤ LỤC I", "DỰ TOÁN", "Đvt: 1.000đ",
    Table([
        ["STT", "Hạng mục", "ĐVT", "SL", "Đơn giá", "Thành tiền", "Đơn vị thực hiện", "Thời gian thực hiện"],
        ["I", "Thiết bị", "", "", "", "58.000", "", ""],
        ["1", "Máy tính bộ phận một cửa", "bộ", "3", "16.000", "48.000", "Phòng Kinh tế", "Quý II/2026"],
        ["2", "Máy quét", "cái", "2", "5.000", "10.000", "Phòng Kinh tế", "Quý II/2026"],
        ["II", "Tập huấn", "", "", "", "12.000", "", ""],
        ["1", "Tập huấn tổ công nghệ số", "lớp", "2", "6.000", "12.000", "Phòng Văn hóa - Xã hội", "Quý III/2026"],
        ["", "Cộng", "", "", "", "70.000", "", ""],
    ]), "(Bằng chữ: Bảy mươi triệu đồng)",
], Task("Máy tính bộ phận một cửa", ("Phòng Kinh tế",), "Quý II/2026", 48_000_000, (), "Thiết bị"), Task("Máy quét", ("Phòng Kinh tế",), "Quý II/2026", 10_000_000, (), "Thiết bị"),
   Task("Tập huấn tổ công nghệ số", ("Phòng Văn hóa - Xã hội",), "Quý III/2026", 12_000_000, (), "Tập huấn"),
   title="Thực hiện chuyển đổi số xã Tân Lập năm 2026", number="22/KH-UBND", issuer="Ủy ban nhân dân xã Tân Lập",
   tells=[Tell(("ĐVT",), needed=False), Tell(("SL",), needed=False), Tell(("Đơn giá",), needed=False)])

_paper("xa-mot-cot-trach-nhiem", [
    *_of("ỦY BAN NHÂN DÂN", "PHƯỜNG BẾN CÁT", "30/KH-UBND", "Bến Cát", "ngày 22 tháng 01 năm 2026", "Cải cách hành chính năm 2026"), "PHỤ LỤC",
    Table([
        ["STT", "Nội dung", "Phân công trách nhiệm", "Thời gian", "Ghi chú"],
        ["1", "Tổ chức ngày thứ bảy vì dân", "Chủ trì: Trung tâm PVHCC phường\nPhối hợp: Phòng Kinh tế, Hạ tầng và Đô thị", "Thứ bảy hàng tuần", ""],
        ["2", "Kiểm tra hồ sơ trễ hạn", "Văn phòng HĐND và UBND phường chủ trì, phối hợp với các phòng chuyên môn", "Hàng tháng", ""],
        ["3", "Vận động người dân nộp hồ sơ trực tuyến", "Ủy ban MTTQ Việt Nam phường và các tổ chức chính trị - xã hội", "Thường xuyên", "Phối hợp khu phố"],
    ]),
], Task("Tổ chức ngày thứ bảy vì dân", ("Trung tâm PVHCC phường",), May("Thứ bảy hàng tuần"), None, ("Phòng Kinh tế, Hạ tầng và Đô thị",)),
   Task("Kiểm tra hồ sơ trễ hạn", ("Văn phòng HĐND và UBND phường",), "Hàng tháng", None, ("các phòng chuyên môn",)),
   Task("Vận động người dân nộp hồ sơ trực tuyến", ("Ủy ban MTTQ Việt Nam phường", "các tổ chức chính trị - xã hội"), "Thường xuyên", note="Phối hợp khu phố"),
   title="Cải cách hành chính năm 2026", number="30/KH-UBND", issuer="Ủy ban nhân dân phường Bến Cát")

_paper("huyen-thoi-gian-thang-nam", [
    *_of("ỦY BAN NHÂN DÂN", "HUYỆN MƯỜNG LA", "100/KH-UBND", "Mường La", "ngày 28 tháng 12 năm 2024", "Kiểm tra, giám sát cải cách hành chính năm 2025"), "PHỤ LỤC",
    Table([
        ["TT", "Nhiệm vụ", "Thời gian tiến hành", "Cơ quan tham mưu", "Cơ quan phối hợp", "Lãnh đạo chỉ đạo"],
        ["1", "Kiểm tra xã Ít Ong", "Tuần 2, tháng 3", "Phòng Nội vụ", "Phòng Tư pháp, Văn phòng HĐND&UBND", "Đ/c Chủ tịch"],
        ["2", "Kiểm tra xã Mường Bú", "Từ 10 - 15/4", "Phòng Nội vụ", "Phòng Tư pháp", "Đ/c PCT"],
        ["3", "Kiểm tra đột xuất", "Bất kỳ thời điểm nào trong năm", "Thanh tra huyện", "", "Đ/c PCT"],
    ]),
], Task("Kiểm tra xã Ít Ong", ("Phòng Nội vụ",), May("Tuần 2, tháng 3"), None, ("Phòng Tư pháp", "Văn phòng HĐND&UBND")),
   Task("Kiểm tra xã Mường Bú", ("Phòng Nội vụ",), May("Từ 10 - 15/4"), None, ("Phòng Tư pháp",)),
   Task("Kiểm tra đột xuất", ("Thanh tra huyện",), May("Bất kỳ thời điểm nào trong năm")),
   title="Kiểm tra, giám sát cải cách hành chính năm 2025", number="100/KH-UBND", year=2025, issuer="Ủy ban nhân dân huyện Mường La", tells=[Tell(("Lãnh đạo chỉ đạo",))])

_paper("truong-hoc", [
    *_of("SỞ GIÁO DỤC VÀ ĐÀO TẠO", "TRƯỜNG THPT CHU VĂN AN", "35/KH-THPT", "Thái Nguyên", "ngày 10 tháng 01 năm 2026", "Cải cách hành chính năm 2026"), "PHỤ LỤC",
    Table([
        ["TT", "Nội dung", "Bộ phận thực hiện", "Người phụ trách", "Thời gian", "Dự trù kinh phí"],
        ["1", "Số hóa học bạ", "Tổ Văn phòng", "Bà Phạm Thị Lan", "Tháng 5 đến tháng 7", "3.000.000 đồng"],
        ["2", "Khảo sát phụ huynh", "Ban Giám hiệu", "Hiệu trưởng", "Cuối học kỳ I, II", ""],
    ]),
], Task("Số hóa học bạ", ("Tổ Văn phòng",), "Tháng 5 đến tháng 7", 3_000_000), Task("Khảo sát phụ huynh", ("Ban Giám hiệu",), May("Cuối học kỳ I, II")),
   title="Cải cách hành chính năm 2026", number="35/KH-THPT", issuer="Trường THPT Chu Văn An", tells=[Tell(("Người phụ trách",)), Tell(("Tổ Văn phòng",), needed=False)])

_paper("xlsx-so-kinh-phi-so-thap-phan", [
    NewSheet("Sheet1"), "SỞ KHOA HỌC VÀ CÔNG NGHỆ TỈNH QUẢNG TRỊ", "KẾ HOẠCH CHUYỂN ĐỔI SỐ NĂM 2026", "Kèm theo Kế hoạch số 61/KH-SKHCN ngày 11/02/2026 của Sở Khoa học và Công nghệ",
    Table([
        ["STT", "Nội dung", "Phòng chủ trì", "Phòng phối hợp", "Bắt đầu", "Kết thúc", "Kinh phí (tỷ đồng)", "Nguồn"],
        ["1", "Nền tảng LGSP", "Phòng Chuyển đổi số", "Trung tâm CNTT", "01/03/2026", "30/06/2026", "1,25", "NSNN"],
        ["2", "An toàn thông tin cấp độ 3", "Phòng Chuyển đổi số", "", "01/07/2026", "31/12/2026", "0,75", "NSNN"],
        ["", "Tổng", "", "", "", "", "2", ""],
    ]),
], Task("Nền tảng LGSP", ("Phòng Chuyển đổi số",), "Từ 01/03/2026 đến 30/06/2026", 1_250_000_000, ("Trung tâm CNTT",)), Task("An toàn thông tin cấp độ 3", ("Phòng Chuyển đổi số",), "Từ 01/07/2026 đến 31/12/2026", 750_000_000),
   title=OneOf(("CHUYỂN ĐỔI SỐ NĂM 2026", "Chuyển đổi số năm 2026")), number="61/KH-SKHCN", issuer=OneOf(("SỞ KHOA HỌC VÀ CÔNG NGHỆ TỈNH QUẢNG TRỊ", "Sở Khoa học và Công nghệ", "Sở Khoa học và Công nghệ tỉnh Quảng Trị")), suffix=".xlsx")

_paper("ods-phong-huyen", [
    NewSheet("KH"), "UBND HUYỆN QUAN HÓA", "PHÒNG VĂN HÓA VÀ THÔNG TIN", "Số: 15/KH-VHTT", "KẾ HOẠCH", "Tuyên truyền chuyển đổi số năm 2025",
    Table([
        ["TT", "Nội dung", "Đơn vị thực hiện", "Thời gian", "Kinh phí (VNĐ)"],
        ["1", "Treo pa nô", "Trung tâm VH,TT,TT&DL", "10/10/2025", "12.000.000"],
        ["2", "Xe loa lưu động", "Trung tâm VH,TT,TT&DL", "Ngày 10 hàng tháng", "6.000.000"],
        ["", "Cộng:", "", "", "18.000.000"],
    ]), "Người lập biểu", "Lê Văn Cường",
], Task("Treo pa nô", ("Trung tâm VH,TT,TT&DL",), "10/10/2025", 12_000_000), Task("Xe loa lưu động", ("Trung tâm VH,TT,TT&DL",), "Ngày 10 hàng tháng", 6_000_000),
   title="Tuyên truyền chuyển đổi số năm 2025", number="15/KH-VHTT", year=2025, issuer=OneOf(("Phòng Văn hóa và Thông tin", "Phòng Văn hóa và Thông tin huyện Quan Hóa")), suffix=".ods")

_paper("odt-dang-uy", [
    Table([["ĐẢNG ỦY XÃ NAM DƯƠNG\n*\nSố 12-KH/ĐU", "ĐẢNG CỘNG SẢN VIỆT NAM\nNam Dương, ngày 15 tháng 02 năm 2026"]]),
    "KẾ HOẠCH", "thực hiện Nghị quyết số 57-NQ/TW của Bộ Chính trị năm 2026", "-----", "I- MỤC ĐÍCH, YÊU CẦU", "- Lãnh đạo.", "PHỤ LỤC",
    Table([
        ["TT", "Nội dung công việc", "Cơ quan chủ trì tham mưu", "Cơ quan phối hợp", "Thời gian hoàn thành", "Cấp trình"],
        ["1", "Quán triệt Nghị quyết", "Ban Xây dựng Đảng", "Văn phòng Đảng ủy", "Quý I/2026", "Ban Thường vụ"],
        ["2", "Kiểm tra chuyên đề", "Ủy ban Kiểm tra Đảng ủy", "Các chi bộ trực thuộc", "Quý III/2026", "Ban Thường vụ"],
    ]),
], Task("Quán triệt Nghị quyết", ("Ban Xây dựng Đảng",), "Quý I/2026", None, ("Văn phòng Đảng ủy",)), Task("Kiểm tra chuyên đề", ("Ủy ban Kiểm tra Đảng ủy",), "Quý III/2026", None, ("Các chi bộ trực thuộc",)),
   title=OneOf(("thực hiện Nghị quyết số 57-NQ/TW của Bộ Chính trị năm 2026", "Thực hiện Nghị quyết số 57-NQ/TW của Bộ Chính trị năm 2026")), number="12-KH/ĐU", issuer="Đảng ủy xã Nam Dương", suffix=".odt",
   tells=[Tell(("Cấp trình",))])

_paper("phu-luc-khong-chu-phu-luc", [
    *_of("UBND TỈNH KHÁNH HÒA", "SỞ NỘI VỤ", "98/KH-SNV", "Khánh Hòa", "ngày 18 tháng 01 năm 2026", "Triển khai công tác cải cách hành chính của Sở Nội vụ năm 2026"),
    "I. MỤC ĐÍCH", "- Nâng cao.", "II. NỘI DUNG VÀ PHÂN CÔNG THỰC HIỆN", "Các nhiệm vụ cụ thể theo bảng sau:",
    Table([
        ["STT", "Nội dung", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian thực hiện"],
        ["1", "Chỉ đạo, điều hành", ACROSS, ACROSS, ACROSS],
        ["1.1", "Tổ chức giao ban CCHC", "Phòng CCHC", "Các phòng", "Hằng quý"],
        ["1.2", "Phong trào thi đua", "Phòng Thi đua - Khen thưởng", "Các phòng", "Trong năm"],
        ["2", "Cải cách tổ chức bộ máy", ACROSS, ACROSS, ACROSS],
        ["2.1", "Thẩm định đề án vị trí việc làm", "Phòng Tổ chức, biên chế và TCPCP", "Các phòng", "Theo đề nghị của đơn vị"],
    ]),
    "III. TỔ CHỨC THỰC HIỆN", "1. Trưởng các phòng chịu trách nhiệm thực hiện.", "Nơi nhận:", "- UBND tỉnh (b/c);", "- Lưu: VT.", "GIÁM ĐỐC",
], Task("Tổ chức giao ban CCHC", ("Phòng CCHC",), "Hằng quý", None, ("Các phòng",), "Chỉ đạo, điều hành"), Task("Phong trào thi đua", ("Phòng Thi đua - Khen thưởng",), "Trong năm", None, ("Các phòng",), "Chỉ đạo, điều hành"),
   Task("Thẩm định đề án vị trí việc làm", ("Phòng Tổ chức, biên chế và TCPCP",), May("Theo đề nghị của đơn vị"), None, ("Các phòng",), "Cải cách tổ chức bộ máy"),
   title="Triển khai công tác cải cách hành chính của Sở Nội vụ năm 2026", number="98/KH-SNV", issuer=OneOf(("Sở Nội vụ", "Sở Nội vụ tỉnh Khánh Hòa")),
   tells=[Tell(("II. NỘI DUNG VÀ PHÂN CÔNG THỰC HIỆN",), needed=False), Tell(("Trưởng các phòng",), needed=False)])

_paper("muc-so-la-ma-nho-va-ghi-chu-bang", [
    *_of("UBND TỈNH ĐỒNG THÁP", "VĂN PHÒNG", "55/KH-VPUB", "Đồng Tháp", "ngày 14 tháng 01 năm 2026", "Kiểm soát thủ tục hành chính năm 2026"), "PHỤ LỤC", "(Đính kèm Kế hoạch số 55/KH-VPUB ngày 14/01/2026)",
    Table([
        ["STT", "Nội dung", "Chủ trì", "Phối hợp", "Thời gian", "Sản phẩm"],
        ["i", "Rà soát, đơn giản hóa", "", "", "", ""],
        ["1)", "Ban hành Kế hoạch rà soát", "P. KSTTHC", "Các sở, ngành", "31/01", "Kế hoạch"],
        ["2)", "Báo cáo kết quả", "P. KSTTHC", "Các sở, ngành", "15/9", "Báo cáo"],
        ["ii", "Truyền thông", "", "", "", ""],
        ["1)", "Hội thi tìm hiểu", "P. KGVX", "Tỉnh Đoàn", "Tháng 8", "Hội thi"],
        ["Ghi chú: P. KSTTHC là Phòng Kiểm soát thủ tục hành chính; P. KGVX là Phòng Khoa giáo - Văn xã.", *[ACROSS] * 5],
    ]),
], Task("Ban hành Kế hoạch rà soát", ("P. KSTTHC",), "31/01", None, ("Các sở, ngành",), "Rà soát, đơn giản hóa", products=["Kế hoạch"]), Task("Báo cáo kết quả", ("P. KSTTHC",), "15/9", None, ("Các sở, ngành",), "Rà soát, đơn giản hóa", products=["Báo cáo"]),
   Task("Hội thi tìm hiểu", ("P. KGVX",), "Tháng 8", None, ("Tỉnh Đoàn",), "Truyền thông", products=["Hội thi"]),
   title="Kiểm soát thủ tục hành chính năm 2026", number="55/KH-VPUB", issuer=OneOf(("Văn phòng", "Văn phòng UBND tỉnh Đồng Tháp", "Văn phòng UBND tỉnh")),
   tells=[Tell(("Ghi chú: P. KSTTHC là Phòng Kiểm soát thủ tục hành chính",), needed=False)])

_paper("tien-kem-dien-giai", [
    *_of("ỦY BAN NHÂN DÂN", "XÃ HÒA BÌNH", "19/KH-UBND", "Hòa Bình", "ngày 30 tháng 01 năm 2026", "Phổ biến, giáo dục pháp luật và cải cách hành chính năm 2026"), "PHỤ LỤC DỰ TOÁN",
    Table([
        ["STT", "Nội dung chi", "Diễn giải", "Số tiền (đồng)", "Đơn vị thực hiện", "Thời gian"],
        ["1", "Hội nghị tập huấn", "02 hội nghị x 15.000.000đ", "30.000.000", "Phòng VH-XH", "Quý II, quý III"],
        ["2", "Biên soạn tài liệu", "500 bộ x 20.000đ/bộ", "10.000.000", "Phòng VH-XH", "Quý I"],
        ["3", "Chi khác", "", "2.000.000", "Văn phòng", "Cả năm"],
        ["Cộng", "", "", "42.000.000", "", ""],
    ]),
], Task("Hội nghị tập huấn", ("Phòng VH-XH",), "Quý II, quý III", 30_000_000), Task("Biên soạn tài liệu", ("Phòng VH-XH",), "Quý I", 10_000_000), Task("Chi khác", ("Văn phòng",), May("Cả năm"), 2_000_000),
   title="Phổ biến, giáo dục pháp luật và cải cách hành chính năm 2026", number="19/KH-UBND", issuer="Ủy ban nhân dân xã Hòa Bình", tells=[Tell(("Diễn giải",))])

_paper("phoi-hop-truoc-chu-tri-mot-o", [
    *_of("ỦY BAN NHÂN DÂN", "THÀNH PHỐ VINH", "61/KH-UBND", "Vinh", "ngày 17 tháng 02 năm 2025", "Khắc phục tồn tại, hạn chế về cải cách hành chính sau kiểm tra năm 2025"), "PHỤ LỤC",
    Table([
        ["TT", "Tồn tại, hạn chế", "Giải pháp khắc phục", "Đơn vị thực hiện (CT: chủ trì; PH: phối hợp)", "Thời hạn khắc phục"],
        ["1", "Hồ sơ trễ hạn còn nhiều", "Xin lỗi người dân đúng quy định", "CT: Bộ phận TN&TKQ\nPH: Các phòng", "Trước ngày 31/3/2025"],
        ["2", "Chưa niêm yết đủ TTHC", "Rà soát, niêm yết bổ sung", "CT: Phòng Tư pháp; PH: UBND các xã, phường", "Trong tháng 3/2025"],
    ]),
], Task("Xin lỗi người dân đúng quy định", ("Bộ phận TN&TKQ",), "Trước ngày 31/3/2025", None, ("Các phòng",)), Task("Rà soát, niêm yết bổ sung", ("Phòng Tư pháp",), "Trong tháng 3/2025", None, ("UBND các xã, phường",)),
   title="Khắc phục tồn tại, hạn chế về cải cách hành chính sau kiểm tra năm 2025", number="61/KH-UBND", year=May(2025), issuer="Ủy ban nhân dân thành phố Vinh", tells=[Tell(("Tồn tại, hạn chế",))])

_paper("bang-khung-mot-cot", [
    *_of("ỦY BAN NHÂN DÂN", "XÃ PHÚC THỌ", "14/KH-UBND", "Phúc Thọ", "ngày 21/01/2026", "Cải cách hành chính xã Phúc Thọ năm 2026"), "PHỤ LỤC",
    Table([["DANH MỤC NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2026\n(Kèm theo Kế hoạch số 14/KH-UBND ngày 21/01/2026)"]]),
    Table([
        ["Stt", "Nhiệm vụ", "Cq chủ trì", "Cq phối hợp", "T/gian", "K/phí"],
        ["1", "Sửa chữa trụ sở một cửa", "Phòng KT", "", "Q.II", "95 tr"],
        ["2", "Mua ki ốt tra cứu", "TT PVHCC", "Phòng KT", "Q.III", "60 tr"],
    ]),
], Task("Sửa chữa trụ sở một cửa", ("Phòng KT",), May("Q.II"), 95_000_000), Task("Mua ki ốt tra cứu", ("TT PVHCC",), May("Q.III"), 60_000_000, ("Phòng KT",)),
   title="Cải cách hành chính xã Phúc Thọ năm 2026", number="14/KH-UBND", issuer="Ủy ban nhân dân xã Phúc Thọ", tells=[Tell(("Phòng KT", "Phòng Kinh tế"), needed=False)])

_paper("nhieu-ghi-chu-sau-bang", [
    *_of("TỈNH ĐOÀN LẠNG SƠN", "", "33/KH-TĐTN", "Lạng Sơn", "ngày 08 tháng 02 năm 2026", "Thanh niên tham gia chuyển đổi số năm 2026"), "PHỤ LỤC",
    Table([
        ["TT", "Hoạt động", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian", "Địa điểm", "Kinh phí (ngàn đồng)"],
        ["1", "Ngày hội chuyển đổi số", "Ban Phong trào", "Đoàn các xã, phường", "10/10/2026", "Quảng trường Hùng Vương", "45.000"],
        ["2", "Đội hình tình nguyện", "Đoàn các xã, phường", "", "Tháng 6 - tháng 8/2026", "78 xã, phường", "Xã hội hóa"],
    ]),
    "Ghi chú:", "- Kinh phí tổ chức do ngân sách Đoàn cấp 50%.", "- Các đơn vị báo cáo trước 15/12/2026.", "* Lưu ý: mỗi xã thành lập ít nhất 01 đội hình.",
    PageBreak(), "PHỤ LỤC 2", "ĐỀ CƯƠNG BÁO CÁO", "I. KẾT QUẢ THỰC HIỆN", "1. Công tác chỉ đạo",
], Task("Ngày hội chuyển đổi số", ("Ban Phong trào",), "10/10/2026", 45_000_000, ("Đoàn các xã, phường",)), Task("Đội hình tình nguyện", ("Đoàn các xã, phường",), "Tháng 6 - tháng 8/2026", funding="Xã hội hóa"),
   title="Thanh niên tham gia chuyển đổi số năm 2026", number="33/KH-TĐTN", issuer=OneOf(("Tỉnh đoàn Lạng Sơn", "Tỉnh Đoàn Lạng Sơn")), tells=[Tell(("Địa điểm",)), Tell(("ĐỀ CƯƠNG BÁO CÁO", "Ghi chú:"), needed=False)])
