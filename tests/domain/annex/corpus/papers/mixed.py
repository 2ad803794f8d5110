"""Whole annexes that mix what others have alone: levels, units, pages, sheets, forms to be filled, several tables."""

from collections.abc import Sequence
from typing import Any

from tests.domain.annex.corpus.document import (
    ACROSS,
    ANY,
    DELETED,
    INSERTED,
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
    styled,
)

# fmt: off
KIND = Kind("mixed")
_NV, _TP, _TC, _YT = "Sở Nội vụ", "Sở Tư pháp", "Sở Tài chính", "Sở Y tế"
_H = ["TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời gian"]


def _add(name: str, table: Sequence[Any], *tasks: Task, **options: Any) -> None:
    KIND.add(name, table, tasks, **options)


_add("don-vi-hai-cap", [
    ["TT", "Nhiệm vụ", "Đơn vị thực hiện", ACROSS, "Thời gian"], [MERGED, MERGED, "Cấp tỉnh", "Cấp xã", MERGED], ["1", "Niêm yết thủ tục", _NV, "UBND các xã, phường", "Quý II/2026"], ["2", "Số hóa", _TP, "", "Quý III/2026"],
], Task("Niêm yết thủ tục", lead=Ask(), coordinating=ANY), Task("Số hóa", (_TP,), "Quý III/2026"))
_add("sau-thang-danh-dau", [
    ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian thực hiện", ACROSS], [MERGED, MERGED, MERGED, "6 tháng đầu năm", "6 tháng cuối năm"], ["1", "Tập huấn", _NV, "x", ""], ["2", "Hội thi", _TP, "", "x"], ["3", "Báo cáo", _TP, "x", "x"],
], Task("Tập huấn", schedule=Ask()), Task("Hội thi", (_TP,), Ask()), Task("Báo cáo", (_TP,), Ask()), tells=[Tell(("6 tháng đầu năm",), needed=False), Tell(("6 tháng cuối năm",), needed=False)])
_add("bieu-dien-ket-qua-trong", [
    ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian", "Kết quả thực hiện", "Tỷ lệ hoàn thành (%)", "Khó khăn, vướng mắc"], ["1", "Tập huấn", _NV, "Quý II/2026", "", "", ""], ["2", "Hội thi", _TP, "Quý III/2026", "", "", ""],
], Task("Tập huấn"), Task("Hội thi", (_TP,), "Quý III/2026"))
_add("chan-ky-trong-xlsx", [*letter(style="table"), Table([
    [*_H, "Kinh phí (đồng)"], ["1", "Tập huấn", _NV, "", "Quý II/2026", "50.000.000"], ["", "Tổng cộng", "", "", "", "50.000.000"], ["", "", "", "", "", ""], ["", "Người lập biểu", "", "Kế toán trưởng", "", "Thủ trưởng đơn vị"], ["", "(Ký, họ tên)", "", "(Ký, họ tên)", "", "(Ký, đóng dấu)"], ["", "Nguyễn Văn A", "", "Trần Thị B", "", "Lê Văn C"],
])], Task("Tập huấn", amount=50_000_000), before=(), suffix=".xlsx")
_add("tieu-de-lap-trong-bang", [
    _H, ["I", "TUYÊN TRUYỀN", "", "", ""], ["1", "Tập huấn", _NV, "", "Quý II/2026"], _H, ["2", "Hội thi", _TP, "", "Quý III/2026"], ["II", "KIỂM TRA", "", "", ""], _H, ["1", "Kiểm tra công vụ", _NV, "", "Quý IV/2026"],
], Task("Tập huấn", group="TUYÊN TRUYỀN"), Task("Hội thi", (_TP,), "Quý III/2026", group="TUYÊN TRUYỀN"), Task("Kiểm tra công vụ", schedule="Quý IV/2026", group="KIỂM TRA"))
_add("ten-mo-ta", [
    ["Mã", "Tên nhiệm vụ", "Mô tả nhiệm vụ", "Đơn vị chủ trì", "Thời hạn", "Mức độ ưu tiên"], ["NV01", "Tập huấn", "Tổ chức 02 lớp cho công chức một cửa", _NV, "30/6/2026", "Cao"], ["NV02", "Hội thi", "Thi trực tuyến", _TP, "30/9/2026", "Trung bình"],
], Task("Tập huấn", schedule="30/6/2026"), Task("Hội thi", (_TP,), "30/9/2026"), tells=[Tell(("Mô tả nhiệm vụ",)), Tell(("Mức độ ưu tiên",)), Tell(("Mã",), needed=False, codes=("rows-unnumbered",))])
_add("don-vi-tung-cot", [
    ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian", "Tổng mức đầu tư (tỷ đồng)", "Kinh phí năm 2026 (triệu đồng)"], ["1", "Trung tâm dữ liệu", "Sở Khoa học và Công nghệ", "2025 - 2027", "12,5", "4.500"],
], Task("Trung tâm dữ liệu", ("Sở Khoa học và Công nghệ",), ANY, Ask()), tells=[Tell(("2025 - 2027",), needed=False)])
_add("don-vi-trong-dau-trang", [
    [*_H, "Kinh phí"], ["1", "Tập huấn", _NV, "", "Quý II/2026", "50.000"], ["2", "Hội thi", _TP, "", "Quý III/2026", "120.000"],
], Task("Tập huấn", amount=50_000_000), Task("Hội thi", (_TP,), "Quý III/2026", 120_000_000), page_header="Đơn vị tính: Nghìn đồng")
_add("don-vi-cuoi-bang-chu-thich", [
    Table([[*_H, "Kinh phí (*)"], ["1", "Tập huấn", _NV, "", "Quý II/2026", "50"], ["2", "Hội thi", _TP, "", "Quý III/2026", "120"]]), "(*) Đơn vị tính: triệu đồng.",
], Task("Tập huấn", amount=50_000_000), Task("Hội thi", (_TP,), "Quý III/2026", 120_000_000))
_add("bang-duoi-loi-van", [
    "I. TUYÊN TRUYỀN", "1. Trên báo chí", Table([_H, ["1", "Chuyên mục", "Báo Hà Tĩnh", _NV, "Hằng tháng"]]), "2. Trực quan", Table([_H, ["1", "Pa nô", _NV, "", "Quý II/2026"]]), "II. KIỂM TRA", Table([_H, ["1", "Kiểm tra công vụ", _NV, "", "Quý III/2026"]]),
], Task("Chuyên mục", ("Báo Hà Tĩnh",), "Hằng tháng", coordinating=(_NV,), group=OneOf(("", "TUYÊN TRUYỀN / Trên báo chí"))), Task("Pa nô", group=OneOf(("", "TUYÊN TRUYỀN / Trực quan"))), Task("Kiểm tra công vụ", schedule="Quý III/2026", group=OneOf(("", "KIỂM TRA"))))
_add("theo-doi-thay-doi", [
    _H, ["1", "Tập huấn " + styled(DELETED, "nghiệp vụ") + styled(INSERTED, "kỹ năng số"), styled(DELETED, _TP) + styled(INSERTED, _NV), "", styled(DELETED, "Quý I/2026") + styled(INSERTED, "Quý II/2026")],
], Task("Tập huấn kỹ năng số"), tells=[Tell(("Tập huấn",), needed=False, codes=("track", "change", "text-"))])
_add("kinh-phi-trong-noi-dung", [
    _H, ["1", "Tổ chức hội nghị tập huấn (kinh phí: 50 triệu đồng)", _NV, "", "Quý II/2026"], ["2", "Hội thi. Dự toán 20.000.000 đồng", _TP, "", "Quý III/2026"],
], Task("Tổ chức hội nghị tập huấn (kinh phí: 50 triệu đồng)"), Task("Hội thi. Dự toán 20.000.000 đồng", (_TP,), "Quý III/2026"))
_add("giao-don-vi", [
    ["STT", "Nội dung giao", "Thời hạn"], ["I", "Sở Nội vụ", ""], ["1", "Tham mưu Kế hoạch", "15/01/2026"], ["2", "Kiểm tra công vụ", "Quý III/2026"], ["II", "Sở Tư pháp", ""], ["1", "Rà soát văn bản", "Quý II/2026"],
], Task("Tham mưu Kế hoạch", lead=Ask(), schedule="15/01/2026", group="Sở Nội vụ"), Task("Kiểm tra công vụ", lead=Ask(), schedule="Quý III/2026", group="Sở Nội vụ"), Task("Rà soát văn bản", lead=Ask(), group="Sở Tư pháp"))
_add("phan-cong-thuc-hien-hai-cot", [
    ["TT", "Nội dung", "Phân công thực hiện", ACROSS, "Lộ trình", ACROSS], [MERGED, MERGED, "Chủ trì", "Phối hợp", "Năm 2026", "Năm 2027"], ["1", "Nâng cấp hệ thống", _NV, _TP, "x", "x"], ["2", "Tập huấn", _NV, "", "x", ""],
], Task("Nâng cấp hệ thống", coordinating=(_TP,), schedule=Ask()), Task("Tập huấn", schedule=Ask()), tells=[Tell(("Lộ trình Năm 2026",), needed=False), Tell(("Lộ trình Năm 2027",), needed=False)])
_add("ba-bang-ba-phu-luc", [
    "DANH MỤC NHIỆM VỤ CHUNG", Table([_H, ["1", "Tập huấn", _NV, "", "Quý II/2026"]]), PageBreak(), "PHỤ LỤC 2", "NHIỆM VỤ CỦA CÁC SỞ", "(Kèm theo Kế hoạch số 12/KH-UBND ngày 15/01/2026)", Table([_H, ["1", "Rà soát", _TP, "", "Quý II/2026"], ["2", "Khám bệnh", _YT, "", "Quý III/2026"]]),
    PageBreak(), "PHỤ LỤC 3", "NHIỆM VỤ CẤP XÃ", "(Kèm theo Kế hoạch số 12/KH-UBND ngày 15/01/2026)", Table([_H, ["1", "Niêm yết", "UBND các xã, phường", "", "Thường xuyên"]]),
], Task("Tập huấn"), Task("Rà soát", (_TP,)), Task("Khám bệnh", (_YT,), "Quý III/2026"), Task("Niêm yết", ("UBND các xã, phường",), "Thường xuyên"))
_add("ke-thua-nhiem-vu-nam-truoc", [
    "A. NHIỆM VỤ NĂM 2025 CHUYỂN SANG", Table([_H, ["1", "Số hóa", _TP, "", "Quý I/2026"]]), "B. NHIỆM VỤ MỚI NĂM 2026", Table([_H, ["1", "Tập huấn", _NV, "", "Quý II/2026"]]),
], Task("Số hóa", (_TP,), "Quý I/2026", group=OneOf(("", "NHIỆM VỤ NĂM 2025 CHUYỂN SANG"))), Task("Tập huấn", group=OneOf(("", "NHIỆM VỤ MỚI NĂM 2026"))))
_add("ket-qua-2025-trong-phu-luc-1", [
    "KẾT QUẢ THỰC HIỆN NHIỆM VỤ NĂM 2025", Table([["TT", "Nhiệm vụ", "Chủ trì", "Thời gian", "Kết quả"], ["1", "Tập huấn 2025", _NV, "Quý II/2025", "Đã hoàn thành"]]), PageBreak(), "PHỤ LỤC 2", "NHIỆM VỤ NĂM 2026", Table([_H, ["1", "Tập huấn", _NV, "", "Quý II/2026"]]),
], Task("Tập huấn"), tells=[Tell(("Tập huấn 2025", "KẾT QUẢ THỰC HIỆN NHIỆM VỤ NĂM 2025"), table=True)])
_add("cot-tien-hai-dong-tieu-de-don-vi", [
    ["TT", "Nội dung", "Chủ trì", "Thời gian", "Dự kiến kinh phí", ACROSS], [MERGED, MERGED, MERGED, MERGED, "Số tiền (triệu đồng)", "Nguồn"], ["1", "Tập huấn", _NV, "Quý II/2026", "50", "Ngân sách tỉnh"], ["2", "Hội thi", _NV, "Quý III/2026", "35", "Xã hội hóa"],
], Task("Tập huấn", amount=50_000_000, funding="Ngân sách tỉnh"), Task("Hội thi", schedule="Quý III/2026", amount=35_000_000, funding="Xã hội hóa"))
_add("so-cot-cong-thuc", [
    ["TT", "Nội dung", "Chủ trì", "Thời gian", "Tổng KP", "NS tỉnh", "NS xã"], ["(1)", "(2)", "(3)", "(4)", "(5)=(6)+(7)", "(6)", "(7)"], ["1", "Tập huấn", _NV, "Quý II/2026", "50.000.000", "30.000.000", "20.000.000"], ["2", "Hội thi", _NV, "Quý III/2026", "10.000.000", "10.000.000", ""],
], Task("Tập huấn", amount=50_000_000), Task("Hội thi", schedule="Quý III/2026", amount=10_000_000))
_add("tong-cua-phan-sai", [
    ["TT", "Nội dung", "Chủ trì", "Thời gian", "Tổng KP (trđ)", "NS tỉnh", "NS xã"], ["1", "Tập huấn", _NV, "Quý II/2026", "50", "30", "10"], ["2", "Hội thi", _NV, "Quý III/2026", "10", "10", ""],
], Task("Tập huấn", amount=Ask()), Task("Hội thi", schedule="Quý III/2026", amount=10_000_000))
_add("gop-kinh-phi-ca-nhom", [
    [*_H, "Kinh phí (triệu đồng)"], ["I", "Tuyên truyền", "", "", "", ""], ["1", "Tập huấn", _NV, "", "Quý II/2026", "150"], ["2", "Hội thi", _NV, "", "Quý III/2026", MERGED], ["3", "Tờ rơi", _NV, "", "Quý III/2026", MERGED], ["II", "Kiểm tra", "", "", "", ""], ["1", "Kiểm tra công vụ", _NV, "", "Quý IV/2026", "20"],
], Task("Tập huấn", amount=Ask(), group="Tuyên truyền"), Task("Hội thi", schedule="Quý III/2026", group="Tuyên truyền"), Task("Tờ rơi", schedule="Quý III/2026", group="Tuyên truyền"), Task("Kiểm tra công vụ", schedule="Quý IV/2026", amount=20_000_000, group="Kiểm tra"))
_add("nguon-gop-doc", [
    [*_H, "Kinh phí (đồng)", "Nguồn"], ["1", "Tập huấn", _NV, "", "Quý II/2026", "50.000.000", "Ngân sách tỉnh cấp cho Sở Nội vụ"], ["2", "Hội thi", _NV, "", "Quý III/2026", "20.000.000", MERGED], ["3", "Tờ rơi", _TP, "", "Quý III/2026", "5.000.000", "Tự bố trí"],
], Task("Tập huấn", amount=50_000_000, funding="Ngân sách tỉnh cấp cho Sở Nội vụ"), Task("Hội thi", schedule="Quý III/2026", amount=20_000_000, funding="Ngân sách tỉnh cấp cho Sở Nội vụ"), Task("Tờ rơi", (_TP,), "Quý III/2026", 5_000_000, funding="Tự bố trí"))
_add("nhom-la-chi-so", [
    ["STT", "Chỉ số thành phần/Nhiệm vụ", "Đơn vị chủ trì", "Thời gian", "Ghi chú"], ["1", "Gia nhập thị trường", "", "", ""], ["1.1", "Rút ngắn thời gian đăng ký", "Sở Tài chính", "Quý II/2026", ""], ["1.2", "Đăng ký qua mạng", "Sở Tài chính", "Thường xuyên", ""], ["2", "Tiếp cận đất đai", "", "", ""], ["2.1", "Công khai quy hoạch", "Sở Nông nghiệp và Môi trường", "Quý III/2026", ""],
], Task("Rút ngắn thời gian đăng ký", (_TC,), group="Gia nhập thị trường"), Task("Đăng ký qua mạng", (_TC,), "Thường xuyên", group="Gia nhập thị trường"), Task("Công khai quy hoạch", ("Sở Nông nghiệp và Môi trường",), "Quý III/2026", group="Tiếp cận đất đai"))
_add("so-1-1-excel-thanh-so", [*letter(style="table"), Table([
    ["STT", "Nhiệm vụ", "Đơn vị chủ trì", "Thời gian"], ["1", "Thể chế", "", ""], ["1,1", "Rà soát", _TP, "Quý II/2026"], ["1,2", "Hợp nhất", _TP, "Quý III/2026"], ["2", "Bộ máy", "", ""], ["2,1", "Sắp xếp", _NV, "Quý II/2026"],
])], Task("Rà soát", (_TP,), group="Thể chế"), Task("Hợp nhất", (_TP,), "Quý III/2026", group="Thể chế"), Task("Sắp xếp", group="Bộ máy"), before=(), suffix=".xlsx")
_add("xlsx-an-hang", [*letter(style="table"), Table([_H, ["1", "Tập huấn", _NV, "", "Quý II/2026"], ["2", "Hội thi", _TP, "", "Quý III/2026"], ["3", "Khảo sát", _NV, "", "Quý IV/2026"]], hidden=(2,))],
     Task("Tập huấn"), Task("Khảo sát", schedule="Quý IV/2026"), before=(), suffix=".xlsx", tells=[Tell(("Hội thi", "2"), codes=("hidden",))])
_add("xlsx-nhieu-trang-theo-so", [
    NewSheet("Tổng hợp"), *letter(style="table"), NewSheet("Sở Nội vụ"), "NHIỆM VỤ CỦA SỞ NỘI VỤ", Table([_H, ["1", "Tập huấn", _NV, "", "Quý II/2026"], ["2", "Khảo sát", _NV, "", "Quý IV/2026"]]), NewSheet("Sở Tư pháp"), "NHIỆM VỤ CỦA SỞ TƯ PHÁP", Table([_H, ["1", "Rà soát", _TP, "", "Quý III/2026"]]),
], Task("Tập huấn"), Task("Khảo sát", schedule="Quý IV/2026"), Task("Rà soát", (_TP,), "Quý III/2026"), before=(), suffix=".xlsx")
_add("csv-tab", ["KẾ HOẠCH", "Cải cách hành chính năm 2026", "Số: 12/KH-UBND", Table([[*_H, "Kinh phí (triệu đồng)"], ["1", "Tập huấn", _NV, _TP, "Quý II/2026", "50,5"], ["2", "Hội thi", _TP, "", "Quý III/2026", "20"]])],
     Task("Tập huấn", coordinating=(_TP,), amount=50_500_000), Task("Hội thi", (_TP,), "Quý III/2026", 20_000_000), before=(), suffix=".csv", delimiter="\t", truth=Truth(issuer=ANY))
_add("odt-muc-gop", [Table([[*_H, "Kinh phí"], ["I. TUYÊN TRUYỀN", *[ACROSS] * 5], ["1", "Tập huấn", _NV, _TP, "Quý II/2026", "50 triệu đồng"], ["II. KIỂM TRA", *[ACROSS] * 5], ["2", "Kiểm tra công vụ", MERGED if False else _NV, "", "Quý III/2026", ""]])],
     Task("Tập huấn", coordinating=(_TP,), amount=50_000_000, group="TUYÊN TRUYỀN"), Task("Kiểm tra công vụ", schedule="Quý III/2026", group="KIỂM TRA"), suffix=".odt")
_add("viec-gop-doc-hai-moc", [
    _H, ["1", "Báo cáo CCHC", _NV, "Các sở, ban, ngành", "Quý I/2026"], [MERGED, MERGED, MERGED, MERGED, "6 tháng đầu năm 2026"], [MERGED, MERGED, MERGED, MERGED, "Năm 2026"], ["2", "Tập huấn", _NV, "", "Quý II/2026"],
], Task("Báo cáo CCHC", schedule=May(ANY), coordinating=("Các sở, ban, ngành",)), Task("Báo cáo CCHC", schedule="6 tháng đầu năm 2026", coordinating=ANY), Task("Báo cáo CCHC", schedule="Năm 2026", coordinating=ANY), Task("Tập huấn"), tells=[Tell(("1.2", "Báo cáo CCHC"), needed=False), Tell(("1.3",), needed=False)])
_add("nguoi-nhieu-don-vi-moi-dong", [
    [*_H, "Sản phẩm"], ["1", "Xây dựng Đề án", _NV, "", "Quý II/2026", "Đề án"], [MERGED, MERGED, _TP, "", "Quý III/2026", "Ý kiến thẩm định"], ["2", "Tập huấn", _NV, "", "Quý II/2026", "Lớp"],
], Task(ANY, schedule="Quý II/2026", products=ANY, group=ANY), Task(ANY, (_TP,), "Quý III/2026", products=ANY, group=ANY), Task("Tập huấn", products=["Lớp"]), tells=[Tell(("1.2", "Xây dựng Đề án", "Ý kiến thẩm định"), needed=False)])
_add("hang-tong-dau-cuoi", [
    [*_H, "Kinh phí (triệu đồng)"], ["", "Tổng số (I+II)", "", "", "", "170"], ["I", "Tuyên truyền", "", "", "", "150"], ["1", "Tập huấn", _NV, "", "Quý II/2026", "100"], ["2", "Hội thi", _NV, "", "Quý III/2026", "50"], ["II", "Kiểm tra", "", "", "", "20"], ["1", "Kiểm tra công vụ", _NV, "", "Quý IV/2026", "20"], ["Bằng chữ: Một trăm bảy mươi triệu đồng", *[ACROSS] * 5],
], Task("Tập huấn", amount=100_000_000, group="Tuyên truyền"), Task("Hội thi", schedule="Quý III/2026", amount=50_000_000, group="Tuyên truyền"), Task("Kiểm tra công vụ", schedule="Quý IV/2026", amount=20_000_000, group="Kiểm tra"))
_add("cot-gop-hai-vai-tro", [
    ["TT", "Nội dung - Sản phẩm", "Chủ trì - Phối hợp", "Thời gian", "Kinh phí - Nguồn"], ["1", "Tập huấn", "Sở Nội vụ - Sở Tư pháp", "Quý II/2026", "50 triệu - NS tỉnh"], ["2", "Hội thi", _NV, "Quý III/2026", "20 triệu - XHH"],
], Task("Tập huấn", lead=May((_NV,)), coordinating=May((_TP,)), amount=50_000_000), Task("Hội thi", schedule="Quý III/2026", amount=20_000_000))
_add("dia-phuong-hai-cap-2025", [
    ["STT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian hoàn thành", "Kết quả"], ["1", "Bàn giao Bộ phận Một cửa cấp huyện", "UBND các huyện, thị xã, thành phố", "UBND các xã, phường mới", "30/6/2025", "Biên bản"], ["2", "Vận hành Trung tâm PVHCC cấp xã", "UBND các xã, phường, đặc khu", "Văn phòng UBND tỉnh", "01/7/2025", "Trung tâm"],
], Task("Bàn giao Bộ phận Một cửa cấp huyện", ("UBND các huyện, thị xã, thành phố",), "30/6/2025", None, ("UBND các xã, phường mới",)), Task("Vận hành Trung tâm PVHCC cấp xã", ("UBND các xã, phường, đặc khu",), "01/7/2025", None, ("Văn phòng UBND tỉnh",)),
   before=letter(title=("KẾ HOẠCH", "Sắp xếp bộ phận một cửa năm 2025"), day="ngày 10 tháng 5 năm 2025"), truth=Truth(title="Sắp xếp bộ phận một cửa năm 2025", year=2025))
_add("o-dai-nhieu-doan", [
    [*_H, "Kinh phí"], ["1", "Tuyên truyền trên các phương tiện thông tin đại chúng:\n- Báo Hà Tĩnh: xây dựng chuyên trang;\n- Cổng thông tin điện tử tỉnh: đăng tin, bài;\n- Hệ thống truyền thanh cơ sở: phát thanh hằng tuần.", _NV, "Báo Hà Tĩnh;\nVăn phòng UBND tỉnh;\nUBND các xã, phường.", "Thường xuyên\ntrong năm 2026", "Lồng ghép"],
], Task("Tuyên truyền trên các phương tiện thông tin đại chúng: - Báo Hà Tĩnh: xây dựng chuyên trang; - Cổng thông tin điện tử tỉnh: đăng tin, bài; - Hệ thống truyền thanh cơ sở: phát thanh hằng tuần.", schedule="Thường xuyên trong năm 2026", coordinating=("Báo Hà Tĩnh", "Văn phòng UBND tỉnh", "UBND các xã, phường"), funding="Lồng ghép"))
_add("ghi-chu-la-van-ban", [
    [*_H, "Văn bản chỉ đạo", "Ghi chú"], ["1", "Tập huấn", _NV, "", "Quý II/2026", "QĐ 1085/QĐ-TTg", "Kinh phí tại Mục III"], ["2", "Hội thi", _TP, "", "Quý III/2026", "", "(1)"],
], Task("Tập huấn", note=ANY), Task("Hội thi", (_TP,), "Quý III/2026"), tells=[Tell(("Văn bản chỉ đạo",))])
_add("bang-tach-doi-cot", [
    Table([["TT", "Nhiệm vụ", "Chủ trì"], ["1", "Tập huấn", _NV], ["2", "Hội thi", _TP]]), Table([["TT", "Thời gian", "Kinh phí (triệu đồng)"], ["1", "Quý II/2026", "50"], ["2", "Quý III/2026", "20"]]),
], Task("Tập huấn", schedule=Ask(), amount=OneOf((None, 50_000_000))), Task("Hội thi", (_TP,), Ask(), OneOf((None, 20_000_000))), tells=[Tell(("Thời gian", "Kinh phí (triệu đồng)"), table=True)])
