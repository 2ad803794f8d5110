"""Papers of provinces: yearly plans of administrative reform, of communication, of inspection, of digital change."""

from collections.abc import Sequence
from typing import Any

from tests.domain.annex.corpus.document import (
    ACROSS,
    ANY,
    MERGED,
    RAISED,
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
    styled,
)

# fmt: off
KIND = Kind("province")


def _paper(name: str, blocks: Sequence[Block], *tasks: Task, **truth: Any) -> None:
    options = {key: truth.pop(key) for key in ("suffix", "tells", "after", "page_header", "typed", "delimiter") if key in truth}
    KIND.add(name, [], tasks, blocks, truth=Truth(**truth), **options)


def _head(province: str, number: str, day: str, *title: str) -> list[Block]:
    return [Letterhead("table", ("ỦY BAN NHÂN DÂN", f"TỈNH {province.upper()}"), number, province, day), "KẾ HOẠCH", *title]


# ---- columns of two levels, agencies merged down

_paper("phan-cong-nhiem-vu", [
    *_head("Lâm Đồng", "1120/KH-UBND", "ngày 02 tháng 02 năm 2026", "Cải cách hành chính nhà nước tỉnh Lâm Đồng năm 2026"),
    "Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ ban hành Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021 - 2030;",
    "Ủy ban nhân dân tỉnh ban hành Kế hoạch cải cách hành chính năm 2026 như sau:", "I. MỤC TIÊU", "1. Mục tiêu chung", "Nâng cao chất lượng nền hành chính.",
    "II. TỔ CHỨC THỰC HIỆN", "1. Các sở, ban, ngành xây dựng kế hoạch trước ngày 15/02/2026.",
    Table([["Nơi nhận:\n- Bộ Nội vụ;\n- TT Tỉnh ủy;\n- Lưu: VT, NC.", "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\n\nNguyễn Văn B"]]),
    PageBreak(), "PHỤ LỤC", "PHÂN CÔNG NHIỆM VỤ THỰC HIỆN KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026",
    "(Kèm theo Kế hoạch số 1120/KH-UBND ngày 02/02/2026 của UBND tỉnh Lâm Đồng)",
    Table([
        ["Nhiệm vụ chung", "STT", "Nhiệm vụ/Hoạt động cụ thể", "Sản phẩm", "Trách nhiệm thực hiện", ACROSS, "Thời gian thực hiện", ACROSS],
        [MERGED, MERGED, MERGED, MERGED, "Chủ trì", "Phối hợp", "Bắt đầu", "Hoàn thành"],
        ["I. CẢI CÁCH THỂ CHẾ", *[ACROSS] * 7],
        ["1. Đổi mới quy trình xây dựng văn bản", "1.1", "Rà soát, hệ thống hóa văn bản quy phạm pháp luật", "Báo cáo", "Sở Tư pháp", "Các sở, ban, ngành", "01/2026", "12/2026"],
        [MERGED, "1.2", "Theo dõi tình hình thi hành pháp luật", "Kế hoạch", MERGED, MERGED, "Quý I/2026", "Quý IV/2026"],
        ["II. CẢI CÁCH THỦ TỤC HÀNH CHÍNH", *[ACROSS] * 7],
        ["2. Kiểm soát thủ tục hành chính", "2.1", "Công bố, công khai thủ tục hành chính", "Quyết định", "Văn phòng UBND tỉnh", "Các sở, ban, ngành", "01/01/2026", "31/12/2026"],
    ], repeated=2),
], Task("Rà soát, hệ thống hóa văn bản quy phạm pháp luật", ("Sở Tư pháp",), "Từ 01/2026 đến 12/2026", None, ("Các sở, ban, ngành",),
        "CẢI CÁCH THỂ CHẾ / 1. Đổi mới quy trình xây dựng văn bản", products=["Báo cáo"]),
   Task("Theo dõi tình hình thi hành pháp luật", ("Sở Tư pháp",), "Từ Quý I/2026 đến Quý IV/2026", None, ("Các sở, ban, ngành",),
        "CẢI CÁCH THỂ CHẾ / 1. Đổi mới quy trình xây dựng văn bản", products=["Kế hoạch"]),
   Task("Công bố, công khai thủ tục hành chính", ("Văn phòng UBND tỉnh",), "Từ 01/01/2026 đến 31/12/2026", None, ("Các sở, ban, ngành",),
        "CẢI CÁCH THỦ TỤC HÀNH CHÍNH / 2. Kiểm soát thủ tục hành chính", products=["Quyết định"]),
   title="Cải cách hành chính nhà nước tỉnh Lâm Đồng năm 2026", number="1120/KH-UBND", issuer="Ủy ban nhân dân tỉnh Lâm Đồng")

_paper("quyet-dinh-ke-hoach-phu-luc", [
    Letterhead("table", ("ỦY BAN NHÂN DÂN", "TỈNH ĐẮK LẮK"), "3215/QĐ-UBND", "Đắk Lắk", "ngày 29 tháng 12 năm 2025"),
    "QUYẾT ĐỊNH", "Ban hành Kế hoạch cải cách hành chính tỉnh Đắk Lắk năm 2026", "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH",
    "Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;", "Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 456/TTr-SNV ngày 20/12/2025.",
    "QUYẾT ĐỊNH:", "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch cải cách hành chính tỉnh Đắk Lắk năm 2026.", "Điều 2. Quyết định này có hiệu lực kể từ ngày ký.",
    Table([["Nơi nhận:\n- Như Điều 3;\n- Lưu: VT.", "CHỦ TỊCH\n\n\nTrần Văn C"]]), PageBreak(),
    Table([["ỦY BAN NHÂN DÂN\nTỈNH ĐẮK LẮK", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"]]),
    "KẾ HOẠCH", "Cải cách hành chính tỉnh Đắk Lắk năm 2026", "(Ban hành kèm theo Quyết định số 3215/QĐ-UBND ngày 29/12/2025 của Chủ tịch UBND tỉnh)",
    "I. MỤC ĐÍCH, YÊU CẦU", "1. Mục đích", "- Đẩy mạnh cải cách.", "III. KINH PHÍ", "Kinh phí do ngân sách nhà nước bảo đảm.", PageBreak(), "PHỤ LỤC", "CÁC NHIỆM VỤ TRỌNG TÂM",
    Table([
        ["TT", "Nội dung nhiệm vụ", "Kết quả", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian hoàn thành", "Ghi chú"],
        ["A", "NHIỆM VỤ CHUNG", "", "", "", "", ""],
        ["1", "Xây dựng và ban hành Kế hoạch CCHC năm 2026", "Kế hoạch", "Sở Nội vụ", "VP. UBND tỉnh", "Trước 31/12/2025", ""],
        ["2", "Sơ kết, tổng kết công tác CCHC", "Hội nghị;\nBáo cáo", "Sở Nội vụ", "-", "Tháng 6, tháng 12", "-"],
        ["B", "NHIỆM VỤ CỤ THỂ", "", "", "", "", ""],
        ["I", "Cải cách thể chế", "", "", "", "", ""],
        ["1", "Kiểm tra văn bản quy phạm pháp luật", "Kết luận kiểm tra", "Sở Tư pháp", "UBND cấp xã", "Thường xuyên", "Theo Kế hoạch của Bộ Tư pháp"],
    ]),
], Task("Xây dựng và ban hành Kế hoạch CCHC năm 2026", ("Sở Nội vụ",), Ask(), None, OneOf((("VP. UBND tỉnh",), ("VP UBND tỉnh",))), "NHIỆM VỤ CHUNG", products=["Kế hoạch"]),
   Task("Sơ kết, tổng kết công tác CCHC", ("Sở Nội vụ",), "Tháng 6, tháng 12", None, (), "NHIỆM VỤ CHUNG", products=["Hội nghị", "Báo cáo"]),
   Task("Kiểm tra văn bản quy phạm pháp luật", ("Sở Tư pháp",), "Thường xuyên", None, ("UBND cấp xã",), "NHIỆM VỤ CỤ THỂ / Cải cách thể chế",
        products=["Kết luận kiểm tra"], note="Theo Kế hoạch của Bộ Tư pháp"),
   title="Cải cách hành chính tỉnh Đắk Lắk năm 2026", number="3215/QĐ-UBND", issuer=OneOf(("Ủy ban nhân dân tỉnh Đắk Lắk", "Chủ tịch UBND tỉnh")))

_paper("tuyen-truyen-hinh-thuc", [
    *_head("Quảng Ngãi", "25/KH-UBND", "ngày 20 tháng 01 năm 2026", "TUYÊN TRUYỀN CẢI CÁCH HÀNH CHÍNH", "TRÊN ĐỊA BÀN TỈNH QUẢNG NGÃI NĂM 2026"),
    "Thực hiện Kế hoạch số 10/KH-UBND ngày 05/01/2026 của UBND tỉnh Quảng Ngãi, UBND tỉnh ban hành Kế hoạch tuyên truyền như sau:",
    "I. MỤC ĐÍCH, YÊU CẦU", "- Nâng cao nhận thức.", "II. NỘI DUNG", "- Tuyên truyền Nghị quyết số 57-NQ/TW.", "Phụ lục",
    "DANH MỤC NỘI DUNG TUYÊN TRUYỀN", "ĐVT: Triệu đồng",
    Table([
        ["TT", "Nội dung, hình thức tuyên truyền", "Số lượng", "Thời gian", "Đơn vị thực hiện", "Đơn vị phối hợp", "Kinh phí", "Nguồn kinh phí"],
        ["I", "Trên báo, đài", "", "", "", "", "245", ""],
        ["1", "Chuyên mục “Cải cách hành chính” trên Báo in", "24 kỳ", "02 kỳ/tháng", "Báo và PTTH Quảng Ngãi", "Sở Nội vụ", "120", "NS tỉnh"],
        ["2", "Phóng sự truyền hình", "05 phóng sự", "Quý II - Quý IV", "Báo và PTTH Quảng Ngãi", "Sở Nội vụ", "125", "NS tỉnh"],
        ["II", "Tài liệu", "", "", "", "", "55,5", ""],
        ["1", "In tờ gấp, tờ rơi", "20.000 tờ", "Quý III", "Sở Nội vụ", "Sở Tư pháp", "40", "nt"],
        ["2", "Treo băng rôn, khẩu hiệu", "", "Các ngày lễ lớn", "UBND các xã, phường", "", "15,5", "Tự cân đối"],
        ["", "Cộng (I + II)", "", "", "", "", "300,5", ""],
    ]),
], Task("Chuyên mục “Cải cách hành chính” trên Báo in", ("Báo và PTTH Quảng Ngãi",), "02 kỳ/tháng", 120_000_000, ("Sở Nội vụ",), "Trên báo, đài", "NS tỉnh"),
   Task("Phóng sự truyền hình", ("Báo và PTTH Quảng Ngãi",), "Quý II - Quý IV", 125_000_000, ("Sở Nội vụ",), "Trên báo, đài", "NS tỉnh"),
   Task("In tờ gấp, tờ rơi", ("Sở Nội vụ",), "Quý III", 40_000_000, ("Sở Tư pháp",), "Tài liệu", May("NS tỉnh")),
   Task("Treo băng rôn, khẩu hiệu", ("UBND các xã, phường",), May("Các ngày lễ lớn"), 15_500_000, (), "Tài liệu", "Tự cân đối"),
   title=OneOf(("TUYÊN TRUYỀN CẢI CÁCH HÀNH CHÍNH TRÊN ĐỊA BÀN TỈNH QUẢNG NGÃI NĂM 2026",)), number="25/KH-UBND",
   issuer="Ủy ban nhân dân tỉnh Quảng Ngãi", tells=[Tell(("Số lượng",))])

_paper("chuyen-doi-so-von-nhieu-cot", [
    *_head("Bắc Ninh", "08/KH-UBND", "ngày 10/01/2026", "Chuyển đổi số tỉnh Bắc Ninh năm 2026"),
    "I. MỤC TIÊU", "- Đạt 80%.", "PHỤ LỤC II", "DANH MỤC NHIỆM VỤ, DỰ ÁN CHUYỂN ĐỔI SỐ", "(Kèm theo Kế hoạch số 08/KH-UBND ngày 10/01/2026)", "Đơn vị: triệu đồng",
    Table([
        ["STT", "Tên nhiệm vụ, dự án", "Mục tiêu, quy mô", "Đơn vị chủ trì", "Thời gian thực hiện", "Tổng mức đầu tư", "Lũy kế vốn đã bố trí đến hết năm 2025", "Kế hoạch vốn năm 2026", "Nguồn vốn"],
        ["I", "Dự án chuyển tiếp", "", "", "", "12.500", "8.000", "4.500", ""],
        ["1", "Trung tâm điều hành thông minh (IOC)", "Xây dựng IOC cấp tỉnh", "Sở Khoa học và Công nghệ", "2024 - 2026", "12.500", "8.000", "4.500", "Đầu tư công"],
        ["II", "Dự án mới", "", "", "", "3.200", "", "3.200", ""],
        ["1", "Nền tảng số dùng chung", "Kết nối các xã", "Sở Khoa học và Công nghệ", "2026", "3.200", "", "3.200", "Sự nghiệp"],
    ]),
], Task("Trung tâm điều hành thông minh (IOC)", ("Sở Khoa học và Công nghệ",), ANY, Ask(), (), "Dự án chuyển tiếp"),
   Task("Nền tảng số dùng chung", ("Sở Khoa học và Công nghệ",), ANY, May(3_200_000_000), (), "Dự án mới"),
   title="Chuyển đổi số tỉnh Bắc Ninh năm 2026", number="08/KH-UBND", issuer="Ủy ban nhân dân tỉnh Bắc Ninh",
   tells=[Tell(("Mục tiêu, quy mô",)), Tell(("Lũy kế vốn đã bố trí đến hết năm 2025",)), Tell(("2024 - 2026",), needed=False), Tell(("Kế hoạch vốn năm 2026", "Tổng mức đầu tư"), needed=False)])

_paper("viec-con-chu-cai-trong-o", [
    *_head("Nghệ An", "77/KH-UBND", "ngày 31 tháng 01 năm 2026", "Nâng cao Chỉ số cải cách hành chính (PAR INDEX) của tỉnh năm 2026"),
    "Phụ lục I", "NHIỆM VỤ NÂNG CAO CHỈ SỐ", "(Ban hành kèm theo Kế hoạch số 77/KH-UBND ngày 31/01/2026 của UBND tỉnh Nghệ An)",
    Table([
        ["TT", "Nhiệm vụ", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian", "Sản phẩm dự kiến"],
        ["1", "Công tác chỉ đạo, điều hành:\na) Ban hành kế hoạch CCHC năm;\nb) Kiểm tra việc thực hiện.", "Sở Nội vụ", "- Các sở, ngành;\n- UBND cấp xã.", "a) Tháng 01/2026\nb) Quý II, III/2026", "a) Kế hoạch\nb) Báo cáo kiểm tra"],
        ["2", "Tổ chức đối thoại với người dân, doanh nghiệp", "Trung tâm PVHCC tỉnh", "Hiệp hội Doanh nghiệp tỉnh; Đoàn TNCS Hồ Chí Minh tỉnh", "Tháng 3-4/2026", "Hội nghị"],
        ["3", "Khảo sát mức độ hài lòng (SIPAS)", "Sở Nội vụ", "Bưu điện tỉnh; MTTQ tỉnh", "Theo KH của TW", "Báo cáo"],
    ]),
], Task(OneOf(("Công tác chỉ đạo, điều hành: a) Ban hành kế hoạch CCHC năm; b) Kiểm tra việc thực hiện.",)), ("Sở Nội vụ",), May("a) Tháng 01/2026; b) Quý II, III/2026"), None, ("Các sở, ngành", "UBND cấp xã"), products=ANY),
   Task("Tổ chức đối thoại với người dân, doanh nghiệp", ("Trung tâm PVHCC tỉnh",), "Tháng 3-4/2026", None, ("Hiệp hội Doanh nghiệp tỉnh", "Đoàn TNCS Hồ Chí Minh tỉnh"), products=["Hội nghị"]),
   Task("Khảo sát mức độ hài lòng (SIPAS)", ("Sở Nội vụ",), May("Theo KH của TW"), None, ("Bưu điện tỉnh", "MTTQ tỉnh"), products=["Báo cáo"]),
   title="Nâng cao Chỉ số cải cách hành chính (PAR INDEX) của tỉnh năm 2026", number="77/KH-UBND", issuer="Ủy ban nhân dân tỉnh Nghệ An")

_paper("quy-so-tien-cot", [
    *_head("Cà Mau", "15/KH-UBND", "ngày 12 tháng 01 năm 2026", "Đào tạo, bồi dưỡng cán bộ, công chức năm 2026"),
    "PHỤ LỤC 1", "Đơn vị tính: đồng",
    Table([
        ["STT", "Nội dung", "Đơn vị chủ trì", "Dự toán kinh phí", "Phân kỳ thực hiện", ACROSS, ACROSS, ACROSS, "Thời gian"],
        [MERGED, MERGED, MERGED, MERGED, "Quý I", "Quý II", "Quý III", "Quý IV", MERGED],
        ["1", "Bồi dưỡng ngạch chuyên viên", "Sở Nội vụ", "300.000.000đ", "50.000.000", "100.000.000", "100.000.000", "50.000.000", "Cả năm"],
        ["2", "Bồi dưỡng kỹ năng số", "Sở KH&CN", "1 tỷ 200 triệu đồng", "-", "600.000.000", "600.000.000", "-", "Quý II, III"],
        ["", "TỔNG CỘNG", "", "1.500.000.000đ", "", "", "", "", ""],
    ]),
], Task("Bồi dưỡng ngạch chuyên viên", ("Sở Nội vụ",), May("Cả năm"), 300_000_000), Task("Bồi dưỡng kỹ năng số", ("Sở KH&CN",), "Quý II, III", 1_200_000_000),
   title="Đào tạo, bồi dưỡng cán bộ, công chức năm 2026", number="15/KH-UBND", issuer="Ủy ban nhân dân tỉnh Cà Mau",
   tells=[Tell((f"Phân kỳ thực hiện Quý {q}", f"Quý {q}"), needed=False) for q in ("I", "II", "III", "IV")])

_paper("quy-danh-dau-va-ghi-chu", [
    *_head("Gia Lai", "31/KH-UBND", "ngày 25 tháng 01 năm 2026", "Kiểm tra công tác cải cách hành chính năm 2026"),
    "Phụ lục", "LỊCH KIỂM TRA",
    Table([
        ["TT", "Nội dung kiểm tra", "Đơn vị được kiểm tra", "Cơ quan chủ trì", "Thời gian kiểm tra", ACROSS, ACROSS, ACROSS, "Ghi chú"],
        [MERGED, MERGED, MERGED, MERGED, "I", "II", "III", "IV", MERGED],
        ["1", "Kiểm tra việc giải quyết TTHC", "UBND phường Pleiku", "Sở Nội vụ", "", "X", "", "", "Kiểm tra đột xuất"],
        ["2", "Kiểm tra kỷ luật, kỷ cương", "Sở Y tế", "Sở Nội vụ", "", "", "X", "", ""],
    ]),
], Task("Kiểm tra việc giải quyết TTHC", ("Sở Nội vụ",), Ask(), note=ANY), Task("Kiểm tra kỷ luật, kỷ cương", ("Sở Nội vụ",), Ask(), note=ANY),
   title="Kiểm tra công tác cải cách hành chính năm 2026", number="31/KH-UBND", issuer="Ủy ban nhân dân tỉnh Gia Lai",
   tells=[Tell(("Đơn vị được kiểm tra",)), *(Tell((f"Thời gian kiểm tra {q}",), needed=False) for q in ("I", "II", "III", "IV"))])

_paper("nhu-tren-nt", [
    *_head("Sơn La", "44/KH-UBND", "ngày 05 tháng 02 năm 2026", "Triển khai công tác cải cách hành chính năm 2026"),
    "PHỤ LỤC KÈM THEO KẾ HOẠCH",
    Table([
        ["Số TT", "Nội dung công việc", "Cơ quan chủ trì thực hiện", "Cơ quan phối hợp thực hiện", "Thời gian thực hiện", "Dự kiến kinh phí (tr.đ)"],
        ["01", "Ban hành Kế hoạch tuyên truyền", "Sở Nội vụ", "Sở VHTTDL", "Quý I", "0"],
        ["02", "Tập huấn nghiệp vụ CCHC", "-nt-", "Trường Chính trị tỉnh", "Quý II", "85"],
        ["03", "Hội thi trực tuyến", "nt", "nt", "Như trên", "120"],
        ["04", "Rà soát TTHC", "VP UBND tỉnh", "Như trên", "Quý III", "……"],
        ["05", "Tổng kết", "''", "''", "Quý IV", "35"],
    ]),
], Task("Ban hành Kế hoạch tuyên truyền", ("Sở Nội vụ",), "Quý I", OneOf((0, None)), ("Sở VHTTDL",)),
   Task("Tập huấn nghiệp vụ CCHC", ("Sở Nội vụ",), "Quý II", 85_000_000, ("Trường Chính trị tỉnh",)),
   Task("Hội thi trực tuyến", ("Sở Nội vụ",), "Quý II", 120_000_000, ("Trường Chính trị tỉnh",)),
   Task("Rà soát TTHC", ("VP UBND tỉnh",), "Quý III", None, ("Trường Chính trị tỉnh",)),
   Task("Tổng kết", ("VP UBND tỉnh",), "Quý IV", 35_000_000, ("Trường Chính trị tỉnh",)),
   title="Triển khai công tác cải cách hành chính năm 2026", number="44/KH-UBND", issuer="Ủy ban nhân dân tỉnh Sơn La")

_paper("chan-trang-chu-thich-duoi-bang", [
    *_head("Phú Thọ", "112/KH-UBND", "ngày 18 tháng 3 năm 2026", "Thực hiện Đề án “Đẩy mạnh phát triển ứng dụng dữ liệu về dân cư” (Đề án 06) năm 2026"),
    "Phụ lục", "NHIỆM VỤ ĐỀ ÁN 06",
    Table([
        ["STT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian hoàn thành", "Kinh phí (triệu đồng)"],
        ["1", f"Số hóa dữ liệu hộ tịch{styled(RAISED, '1')}", "Sở Tư pháp", "Công an tỉnh", "30/6/2026", f"1.250{styled(RAISED, '2')}"],
        ["2", "Làm sạch dữ liệu đất đai (*)", "Sở NN&MT", "UBND các xã, phường", "31/12/2026", "4.500"],
        ["3", "Cấp tài khoản định danh", "Công an tỉnh", "", "Thường xuyên", "-"],
    ]),
    "(*) Thực hiện theo Kế hoạch của Bộ Nông nghiệp và Môi trường.", "1 Bao gồm dữ liệu trước năm 2016.", "2 Đã được HĐND tỉnh thông qua.",
], Task("Số hóa dữ liệu hộ tịch", ("Sở Tư pháp",), "30/6/2026", 1_250_000_000, ("Công an tỉnh",)),
   Task(OneOf(("Làm sạch dữ liệu đất đai (*)", "Làm sạch dữ liệu đất đai")), ("Sở NN&MT",), "31/12/2026", 4_500_000_000, ("UBND các xã, phường",)),
   Task("Cấp tài khoản định danh", ("Công an tỉnh",), "Thường xuyên"),
   title="Thực hiện Đề án “Đẩy mạnh phát triển ứng dụng dữ liệu về dân cư” (Đề án 06) năm 2026", number="112/KH-UBND", issuer="Ủy ban nhân dân tỉnh Phú Thọ",
   tells=[Tell(("Số hóa dữ liệu hộ tịch",), needed=False, codes=("figure-raised",))])

_paper("lanh-dao-phu-trach", [
    *_head("Vĩnh Long", "9/KH-UBND", "ngày 06 tháng 01 năm 2026", "Công tác cải cách hành chính, chuyển đổi số và Đề án 06 năm 2026"),
    "Phụ lục 02", "BIỂU TỔNG HỢP NHIỆM VỤ",
    Table([
        ["STT", "Nội dung nhiệm vụ", "Lãnh đạo UBND tỉnh phụ trách", "Cơ quan chủ trì tham mưu", "Cơ quan, đơn vị phối hợp", "Thời hạn hoàn thành", "Sản phẩm đạt được", "Ghi chú"],
        ["1", "Trình HĐND tỉnh nghị quyết về chính sách hỗ trợ", "PCT Nguyễn Thị D", "Sở Tài chính", "Sở Nội vụ, Sở Tư pháp", "Kỳ họp tháng 7/2026", "Nghị quyết", ""],
        ["2", "Đánh giá bộ phận một cửa", "PCT Nguyễn Thị D", "VPUBND tỉnh", "Các sở, ban, ngành tỉnh; UBND các xã, phường", "30/11/2026", "Báo cáo", "Nhiệm vụ mới"],
    ]),
], Task("Trình HĐND tỉnh nghị quyết về chính sách hỗ trợ", ("Sở Tài chính",), May("Kỳ họp tháng 7/2026"), None, ("Sở Nội vụ", "Sở Tư pháp"), products=["Nghị quyết"]),
   Task("Đánh giá bộ phận một cửa", ("VPUBND tỉnh",), "30/11/2026", None, ("Các sở, ban, ngành tỉnh", "UBND các xã, phường"), products=["Báo cáo"]),
   title="Công tác cải cách hành chính, chuyển đổi số và Đề án 06 năm 2026", number="9/KH-UBND", issuer="Ủy ban nhân dân tỉnh Vĩnh Long",
   tells=[Tell(("Lãnh đạo UBND tỉnh phụ trách",))])

_paper("bang-cat-trang-so-lien", [
    *_head("Thanh Hóa", "6/KH-UBND", "ngày 07 tháng 01 năm 2026", "Cải cách hành chính nhà nước tỉnh Thanh Hóa năm 2026"), "PHỤ LỤC",
    Table([
        ["TT", "Nhiệm vụ", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian"], ["(1)", "(2)", "(3)", "(4)", "(5)"],
        ["I", "CẢI CÁCH THỂ CHẾ", "", "", ""], ["1", "Tổ chức thi hành pháp luật", "Sở Tư pháp", "Các sở", "Thường xuyên"],
    ]), "2",
    Table([
        ["TT", "Nhiệm vụ", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian"], ["(1)", "(2)", "(3)", "(4)", "(5)"],
        ["2", "Hợp nhất văn bản", "Sở Tư pháp", "Các sở", "Quý IV"], ["II", "CẢI CÁCH BỘ MÁY", "", "", ""], ["3", "Sắp xếp các đơn vị sự nghiệp", "Sở Nội vụ", "Các sở", "Trước 30/6"],
    ]), "3",
    Table([["4", "Phân cấp, phân quyền", "Sở Nội vụ", "Các sở", "Trong năm"], ["5", "Tinh giản biên chế", "Sở Nội vụ", "Các sở", "Trong năm 2026"]]),
], Task("Tổ chức thi hành pháp luật", ("Sở Tư pháp",), "Thường xuyên", None, ("Các sở",), "CẢI CÁCH THỂ CHẾ"), Task("Hợp nhất văn bản", ("Sở Tư pháp",), "Quý IV", None, ("Các sở",), "CẢI CÁCH THỂ CHẾ"),
   Task("Sắp xếp các đơn vị sự nghiệp", ("Sở Nội vụ",), "Trước 30/6", None, ("Các sở",), "CẢI CÁCH BỘ MÁY"), Task("Phân cấp, phân quyền", ("Sở Nội vụ",), "Trong năm", None, ("Các sở",), "CẢI CÁCH BỘ MÁY"),
   Task("Tinh giản biên chế", ("Sở Nội vụ",), "Trong năm 2026", None, ("Các sở",), "CẢI CÁCH BỘ MÁY"),
   title="Cải cách hành chính nhà nước tỉnh Thanh Hóa năm 2026", number="6/KH-UBND", issuer="Ủy ban nhân dân tỉnh Thanh Hóa")

_paper("chi-tieu-roi-nhiem-vu", [
    *_head("An Giang", "20/KH-UBND", "ngày 15 tháng 01 năm 2026", "Cải cách hành chính năm 2026 tỉnh An Giang"), "PHỤ LỤC 1", "CHỈ TIÊU CẢI CÁCH HÀNH CHÍNH NĂM 2026",
    Table([["STT", "Chỉ tiêu", "Đơn vị tính", "Năm 2025", "Năm 2026"], ["1", "Hồ sơ giải quyết đúng hạn", "%", "98", "99"], ["2", "Hồ sơ trực tuyến", "%", "75", "85"]]),
    PageBreak(), "PHỤ LỤC 2", "DANH MỤC NHIỆM VỤ CỤ THỂ",
    Table([["STT", "Nhiệm vụ cụ thể", "Chủ trì", "Phối hợp", "Hoàn thành"], ["1", "Số hóa kết quả giải quyết TTHC", "Sở Khoa học & Công nghệ", "Sở, ngành; xã, phường", "31/10/2026"]]),
], Task("Số hóa kết quả giải quyết TTHC", ("Sở Khoa học & Công nghệ",), "31/10/2026", None, May(("Sở, ngành", "xã, phường"))),
   title="Cải cách hành chính năm 2026 tỉnh An Giang", number="20/KH-UBND", issuer="Ủy ban nhân dân tỉnh An Giang",
   tells=[Tell(("Chỉ tiêu", "Hồ sơ giải quyết đúng hạn"), table=True)])

_paper("de-an-nhieu-nam", [
    *_head("Huế", "300/KH-UBND", "ngày 28 tháng 8 năm 2025", "Cải cách hành chính nhà nước thành phố Huế giai đoạn 2026 - 2030"), "I. MỤC TIÊU", "- Đến năm 2030: 95%.", "PHỤ LỤC", "(Triệu đồng)",
    Table([
        ["TT", "Nội dung", "Cơ quan chủ trì", "Thời gian", "Tổng kinh phí", "Phân theo năm", ACROSS, ACROSS, ACROSS, ACROSS],
        [MERGED, MERGED, MERGED, MERGED, MERGED, "2026", "2027", "2028", "2029", "2030"],
        ["1", "Hiện đại hóa bộ phận một cửa", "Văn phòng UBND thành phố", "2026 - 2030", "5.000", "1.000", "1.000", "1.000", "1.000", "1.000"],
        ["2", "Đào tạo công chức", "Sở Nội vụ", "2027 - 2029", "900", "", "300", "300", "300", ""],
        ["", "Tổng", "", "", "5.900", "1.000", "1.300", "1.300", "1.300", "1.000"],
    ]),
], Task("Hiện đại hóa bộ phận một cửa", ("Văn phòng UBND thành phố",), "2026 - 2030", 5_000_000_000), Task("Đào tạo công chức", ("Sở Nội vụ",), "2027 - 2029", 900_000_000),
   title="Cải cách hành chính nhà nước thành phố Huế giai đoạn 2026 - 2030", number="300/KH-UBND", issuer="Ủy ban nhân dân tỉnh Huế", year=(2026, 2030))

_paper("gop-chu-tri-nhieu-viec", [
    *_head("Tây Ninh", "18/KH-UBND", "ngày 16 tháng 01 năm 2026", "Cải cách tài chính công năm 2026"), "PHỤ LỤC",
    Table([
        ["STT", "Nhiệm vụ", "Kinh phí (đồng)", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời hạn", "Ghi chú"],
        ["1", "Giao quyền tự chủ cho đơn vị sự nghiệp", "12.500.000", "Sở Tài chính", "Sở Nội vụ", "Quý I/2026", "NSNN"],
        ["2", "Kiểm tra chế độ tự chủ", "7.500.000", MERGED, MERGED, "Quý II/2026", MERGED],
        ["3", "Công khai tài chính", "", MERGED, "Các sở, ngành", "Quý III/2026", ""],
        ["4", "Sắp xếp tài sản công", "20.000.000", MERGED, MERGED, MERGED, "NSNN"],
        ["Tổng số", ACROSS, "40.000.000", "", "", "", ""],
    ]),
], Task("Giao quyền tự chủ cho đơn vị sự nghiệp", ("Sở Tài chính",), "Quý I/2026", 12_500_000, ("Sở Nội vụ",), note="NSNN"),
   Task("Kiểm tra chế độ tự chủ", ("Sở Tài chính",), "Quý II/2026", 7_500_000, ("Sở Nội vụ",), note="NSNN"),
   Task("Công khai tài chính", ("Sở Tài chính",), "Quý III/2026", None, ("Các sở, ngành",)),
   Task("Sắp xếp tài sản công", ("Sở Tài chính",), "Quý III/2026", 20_000_000, ("Các sở, ngành",), note="NSNN"),
   title="Cải cách tài chính công năm 2026", number="18/KH-UBND", issuer="Ủy ban nhân dân tỉnh Tây Ninh")

_paper("ten-muc-trong-cot-stt", [
    *_head("Lào Cai", "3/KH-UBND", "ngày 03 tháng 01 năm 2026", "Kiểm soát thủ tục hành chính năm 2026 trên địa bàn tỉnh Lào Cai"), "DANH MỤC CÔNG VIỆC",
    Table([
        ["STT", "Nội dung công việc", "Cơ quan thực hiện", ACROSS, "Thời gian thực hiện", "Kết quả, sản phẩm"],
        [MERGED, MERGED, "Chủ trì", "Phối hợp", MERGED, MERGED],
        ["I. Công tác chỉ đạo", ACROSS, ACROSS, ACROSS, ACROSS, ACROSS],
        ["1", "Ban hành văn bản chỉ đạo", "Văn phòng UBND tỉnh", "Các sở, ban, ngành", "Khi có văn bản mới", "Văn bản"],
        ["II. Công bố thủ tục hành chính", ACROSS, ACROSS, ACROSS, ACROSS, ACROSS],
        ["2", "Trình công bố danh mục", "Các sở, ban, ngành", "Văn phòng UBND tỉnh", "Chậm nhất 05 ngày làm việc sau khi nhận văn bản", "Quyết định công bố"],
        ["3", "Cập nhật Cơ sở dữ liệu quốc gia", "Văn phòng UBND tỉnh", "", "Sau khi công bố", ""],
    ]),
], Task("Ban hành văn bản chỉ đạo", ("Văn phòng UBND tỉnh",), May("Khi có văn bản mới"), None, ("Các sở, ban, ngành",), "Công tác chỉ đạo", products=["Văn bản"]),
   Task("Trình công bố danh mục", ("Các sở, ban, ngành",), May("Chậm nhất 05 ngày làm việc sau khi nhận văn bản"), None, ("Văn phòng UBND tỉnh",), "Công bố thủ tục hành chính", products=["Quyết định công bố"]),
   Task("Cập nhật Cơ sở dữ liệu quốc gia", ("Văn phòng UBND tỉnh",), May("Sau khi công bố"), None, (), "Công bố thủ tục hành chính"),
   title="Kiểm soát thủ tục hành chính năm 2026 trên địa bàn tỉnh Lào Cai", number="3/KH-UBND", issuer="Ủy ban nhân dân tỉnh Lào Cai")

# ---- workbooks and CSV

_EXCEL = [
    ["STT", "Nội dung nhiệm vụ", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian", "Kinh phí (nghìn đồng)", "Ghi chú"],
    ["I", "TUYÊN TRUYỀN", "", "", "", "135.000", ""],
    ["1", "Phát sóng chuyên mục", "Báo và Phát thanh, Truyền hình tỉnh", "Sở Nội vụ", "Hàng tháng", "120.000", ""],
    ["2", "In sổ tay", "Sở Nội vụ", "", "Quý II/2026", "15.000", "500 cuốn"],
    ["II", "TẬP HUẤN", "", "", "", "80.000", ""],
    ["1", "Lớp bồi dưỡng cấp xã", "Sở Nội vụ", "Trường Chính trị", "Tháng 9/2026", "80.000", ""],
    ["", "TỔNG CỘNG", "", "", "", "215.000", ""],
]
_EXCEL_TASKS = (
    Task("Phát sóng chuyên mục", ("Báo và Phát thanh, Truyền hình tỉnh",), "Hàng tháng", 120_000_000, ("Sở Nội vụ",), "TUYÊN TRUYỀN"),
    Task("In sổ tay", ("Sở Nội vụ",), "Quý II/2026", 15_000_000, (), "TUYÊN TRUYỀN", note="500 cuốn"),
    Task("Lớp bồi dưỡng cấp xã", ("Sở Nội vụ",), "Tháng 9/2026", 80_000_000, ("Trường Chính trị",), "TẬP HUẤN"),
)
_paper("xlsx-tieu-de-tren", [
    NewSheet("Phụ lục"), "UBND TỈNH HƯNG YÊN", "PHỤ LỤC: DỰ TOÁN KINH PHÍ THỰC HIỆN CẢI CÁCH HÀNH CHÍNH NĂM 2026",
    "(Kèm theo Kế hoạch số 21/KH-UBND ngày 19/01/2026 của UBND tỉnh Hưng Yên)", Table(_EXCEL), "Bằng chữ: Hai trăm mười lăm triệu đồng chẵn./.",
], *_EXCEL_TASKS, title=OneOf(("DỰ TOÁN KINH PHÍ THỰC HIỆN CẢI CÁCH HÀNH CHÍNH NĂM 2026", "Dự toán kinh phí thực hiện cải cách hành chính năm 2026")),
   number="21/KH-UBND", issuer=OneOf(("UBND tỉnh Hưng Yên",)), suffix=".xlsx")
_paper("csv-phay-ngoac-kep", [
    "UBND TỈNH HƯNG YÊN", "KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026", "Số: 21/KH-UBND",
    Table([*_EXCEL[:3], ["2", "In \"Sổ tay CCHC\",\ntờ rơi", "Sở Nội vụ", "", "Quý II/2026", "15.000", "500 cuốn; 1.000 tờ"], *_EXCEL[4:]]),
], _EXCEL_TASKS[0], Task("In \"Sổ tay CCHC\", tờ rơi", ("Sở Nội vụ",), "Quý II/2026", 15_000_000, (), "TUYÊN TRUYỀN", note="500 cuốn; 1.000 tờ"), _EXCEL_TASKS[2],
   title=OneOf(("CẢI CÁCH HÀNH CHÍNH NĂM 2026", "Cải cách hành chính năm 2026")), number="21/KH-UBND", issuer="UBND tỉnh Hưng Yên", suffix=".csv", delimiter=",")
_paper("xlsx-trang-bia-va-chi-tiet", [
    NewSheet("Bìa"), "ỦY BAN NHÂN DÂN TỈNH HƯNG YÊN", "KẾ HOẠCH", "CẢI CÁCH HÀNH CHÍNH NĂM 2026", "(Kế hoạch số 21/KH-UBND ngày 19/01/2026)",
    NewSheet("PL 1 - Tuyên truyền"), "PHỤ LỤC 1", "TUYÊN TRUYỀN", Table([_EXCEL[0], *_EXCEL[2:4]]),
    NewSheet("PL 2 - Tập huấn"), "PHỤ LỤC 2", "TẬP HUẤN", Table([_EXCEL[0], _EXCEL[5]]),
    NewSheet("Ghi chú"), "File do phòng CCHC lập.",
], *(Task(t.name, t.lead, t.schedule, t.amount, t.coordinating, ANY, note=t.note) for t in _EXCEL_TASKS),
   title=ANY, number="21/KH-UBND", issuer=OneOf(("Ủy ban nhân dân tỉnh Hưng Yên",)), suffix=".xlsx",
   tells=[Tell(("File do phòng CCHC lập.",), needed=False), Tell(("KẾ HOẠCH",), needed=False)])
