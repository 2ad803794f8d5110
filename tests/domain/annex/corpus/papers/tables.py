"""Tables of odd making: titles inside the table, agencies across the top, money in each cell's own unit."""

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
KIND = Kind("table")
_NV, _TP, _TC = "Sở Nội vụ", "Sở Tư pháp", "Sở Tài chính"


def _add(name: str, table: Sequence[Any], *tasks: Task, **options: Any) -> None:
    KIND.add(name, table, tasks, **options)


_add("ten-bang-trong-bang", [Table([
    ["PHỤ LỤC 1: NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2026", *[ACROSS] * 4], ["(Kèm theo Kế hoạch số 12/KH-UBND ngày 15/01/2026)", *[ACROSS] * 4], ["", "", "", "Đơn vị tính: Triệu đồng", ACROSS],
    ["TT", "Nội dung", "Đơn vị chủ trì", "Thời gian", "Kinh phí"], ["1", "Tập huấn", _NV, "Quý II/2026", "50"], ["2", "Hội thi", _TP, "Quý III/2026", "20,5"], ["", "Tổng cộng", "", "", "70,5"],
])], Task("Tập huấn", amount=50_000_000), Task("Hội thi", (_TP,), "Quý III/2026", 20_500_000), before=letter()[:-2])
_add("hang-don-vi-duoi-tieu-de", [
    ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian", "Kinh phí"], ["", "", "", "", "(triệu đồng)"], ["1", "Tập huấn", _NV, "Quý II/2026", "50"], ["2", "Hội thi", _TP, "Quý III/2026", "1.200"],
], Task("Tập huấn", amount=50_000_000), Task("Hội thi", (_TP,), "Quý III/2026", 1_200_000_000))
_add("so-thu-tu-gach-cheo", [
    ["TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời gian"], ["I/", "TUYÊN TRUYỀN", "", "", ""], ["1/", "Tập huấn", _NV, "", "Quý II/2026"], ["2/", "Hội thi", _NV, "", "Quý III/2026"], ["II/", "KIỂM TRA", "", "", ""], ["1/", "Kiểm tra công vụ", _NV, "", "Quý IV/2026"],
], Task("Tập huấn", group="TUYÊN TRUYỀN"), Task("Hội thi", schedule="Quý III/2026", group="TUYÊN TRUYỀN"), Task("Kiểm tra công vụ", schedule="Quý IV/2026", group="KIỂM TRA"))
_add("so-thu-tu-gach-ngang", [
    ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian"], ["I-", "TUYÊN TRUYỀN", "", ""], ["1-", "Tập huấn", _NV, "Quý II/2026"], ["2-", "Hội thi", _NV, "Quý III/2026"], ["II-", "KIỂM TRA", "", ""], ["1-", "Kiểm tra công vụ", _NV, "Quý IV/2026"],
], Task("Tập huấn", group="TUYÊN TRUYỀN"), Task("Hội thi", schedule="Quý III/2026", group="TUYÊN TRUYỀN"), Task("Kiểm tra công vụ", schedule="Quý IV/2026", group="KIỂM TRA"))
_add("a-i-1-lap-lai", [
    ["STT", "Nội dung", "Đơn vị chủ trì", "Thời gian"], ["A", "KHỐI TỈNH", "", ""], ["A.I", "Thể chế", "", ""], ["1", "Rà soát", _TP, "Quý II/2026"], ["A.II", "Bộ máy", "", ""], ["1", "Sắp xếp", _NV, "Quý II/2026"],
    ["B", "KHỐI XÃ", "", ""], ["B.I", "Thể chế", "", ""], ["1", "Niêm yết", "UBND các xã, phường", "Quý II/2026"],
], Task("Rà soát", (_TP,), group="KHỐI TỈNH / Thể chế"), Task("Sắp xếp", group="KHỐI TỈNH / Bộ máy"), Task("Niêm yết", ("UBND các xã, phường",), group="KHỐI XÃ / Thể chế"))
_add("nhom-gop-doc-trong-cot-stt", [
    ["Lĩnh vực", "TT", "Nhiệm vụ", "Chủ trì", "Thời gian"], ["Cải cách thể chế", "1", "Rà soát văn bản", _TP, "Quý II/2026"], [MERGED, "2", "Kiểm tra văn bản", MERGED, "Quý III/2026"], [MERGED, "3", "Hệ thống hóa", MERGED, MERGED],
    ["Cải cách bộ máy", "4", "Sắp xếp", _NV, "Quý IV/2026"], [MERGED, "5", "Phân cấp", MERGED, "Quý IV/2026"],
], Task("Rà soát văn bản", (_TP,), group="Cải cách thể chế"), Task("Kiểm tra văn bản", (_TP,), "Quý III/2026", group="Cải cách thể chế"), Task("Hệ thống hóa", (_TP,), "Quý III/2026", group="Cải cách thể chế"),
   Task("Sắp xếp", schedule="Quý IV/2026", group="Cải cách bộ máy"), Task("Phân cấp", schedule="Quý IV/2026", group="Cải cách bộ máy"))
_add("ten-chung-gop-doc-viec-rieng", [
    ["TT", "Nhiệm vụ", "Nội dung công việc", "Chủ trì", "Thời gian", "Kinh phí (triệu đồng)"], ["1", "Tuyên truyền", "Phóng sự", "Báo Hà Tĩnh", "Hằng quý", "80"], [MERGED, MERGED, "Tờ rơi", _NV, "Quý II/2026", "20"],
    ["2", "Kiểm tra", "Kiểm tra định kỳ", _NV, "Quý III/2026", "15"], [MERGED, MERGED, "Kiểm tra đột xuất", _NV, "Cả năm", "10"], ["", "Cộng", "", "", "", "125"],
], Task("Phóng sự", ("Báo Hà Tĩnh",), "Hằng quý", 80_000_000, group="Tuyên truyền"), Task("Tờ rơi", amount=20_000_000, group="Tuyên truyền"), Task("Kiểm tra định kỳ", schedule="Quý III/2026", amount=15_000_000, group="Kiểm tra"),
   Task("Kiểm tra đột xuất", schedule=May("Cả năm"), amount=10_000_000, group="Kiểm tra"), tells=[Tell(("1.2", "Tờ rơi"), needed=False), Tell(("2.2", "Kiểm tra đột xuất"), needed=False)])
_add("tien-trong-o-moi-don-vi", [
    ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian", "Kinh phí dự kiến"], ["1", "Tập huấn", _NV, "Quý II/2026", "50tr"], ["2", "Hội thi", _NV, "Quý II/2026", "1,2 tỷ đồng"], ["3", "Tọa đàm", _NV, "Quý II/2026", "8.500.000đ"],
    ["4", "In ấn", _NV, "Quý II/2026", "750 nghìn đồng"], ["5", "Khảo sát", _NV, "Quý II/2026", "Lồng ghép"], ["6", "Tổng kết", _NV, "Quý II/2026", "Theo dự toán được duyệt"],
], Task("Tập huấn", amount=50_000_000), Task("Hội thi", amount=1_200_000_000), Task("Tọa đàm", amount=8_500_000), Task("In ấn", amount=May(750_000)), Task("Khảo sát", funding="Lồng ghép"), Task("Tổng kết", funding="Theo dự toán được duyệt"))
_add("tong-nstw-nsdp-khac", [
    ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian", "Kinh phí (triệu đồng)", ACROSS, ACROSS, ACROSS], [MERGED, MERGED, MERGED, MERGED, "Tổng số", "Trong đó", ACROSS, ACROSS], [MERGED, MERGED, MERGED, MERGED, MERGED, "NSTW", "NSĐP", "Khác"],
    ["1", "Tập huấn", _NV, "Quý II/2026", "45", "22", "23", "-"], ["2", "Hội thi", _NV, "Quý II/2026", "100", "0", "60", "40"], ["", "Tổng cộng", "", "", "145", "22", "83", "40"],
], Task("Tập huấn", amount=45_000_000), Task("Hội thi", amount=100_000_000))
_add("hai-nam-kinh-phi", [
    ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian", "Kinh phí thực hiện năm 2025", "Dự toán năm 2026"], ["1", "Tập huấn", _NV, "Quý II/2026", "40.000.000", "50.000.000"], ["2", "Hội thi", _NV, "Quý II/2026", "10.000.000", "20.000.000"],
], Task("Tập huấn", amount=50_000_000), Task("Hội thi", amount=20_000_000), tells=[Tell(("Kinh phí thực hiện năm 2025",), needed=False)])
_add("ma-tran-co-quan", [
    ["TT", "Nhiệm vụ", "Thời gian", "Cơ quan thực hiện", ACROSS, ACROSS], [MERGED, MERGED, MERGED, "Sở Nội vụ", "Sở Tư pháp", "UBND cấp xã"], ["1", "Tập huấn", "Quý II/2026", "x", "", "x"], ["2", "Hội thi", "Quý III/2026", "", "x", ""],
], Task("Tập huấn", lead=Ask()), Task("Hội thi", lead=Ask(), schedule="Quý III/2026"), tells=[Tell((f"Cơ quan thực hiện {n}",), needed=False) for n in (_NV, _TP, "UBND cấp xã")])
_add("lanh-dao-nhom-dong", [
    ["TT", "Nhiệm vụ", "Phối hợp", "Thời gian"], ["I", "Sở Nội vụ chủ trì", "", ""], ["1", "Tập huấn", _TP, "Quý II/2026"], ["II", "Sở Tư pháp chủ trì", "", ""], ["1", "Rà soát", _NV, "Quý III/2026"],
], Task("Tập huấn", lead=Ask(), coordinating=(_TP,), group=ANY), Task("Rà soát", lead=Ask(), schedule="Quý III/2026", coordinating=(_NV,), group=ANY))
_add("phu-luc-tiep-theo", [
    Table([["TT", "Nhiệm vụ", "Chủ trì", "Thời gian"], ["I", "TUYÊN TRUYỀN", "", ""], ["1", "Tập huấn", _NV, "Quý II/2026"]]), PageBreak(), "PHỤ LỤC (tiếp theo)",
    Table([["TT", "Nhiệm vụ", "Chủ trì", "Thời gian"], ["2", "Hội thi", _NV, "Quý III/2026"], ["II", "KIỂM TRA", "", ""], ["3", "Kiểm tra công vụ", _NV, "Quý IV/2026"]]),
], Task("Tập huấn", group="TUYÊN TRUYỀN"), Task("Hội thi", schedule="Quý III/2026", group=May("TUYÊN TRUYỀN")), Task("Kiểm tra công vụ", schedule="Quý IV/2026", group="KIỂM TRA"))
_add("hai-phu-luc-don-vi-khac", [
    "Đơn vị tính: triệu đồng", Table([["TT", "Nhiệm vụ", "Chủ trì", "Thời gian", "Kinh phí"], ["1", "Tập huấn", _NV, "Quý II/2026", "50"]]), PageBreak(), "PHỤ LỤC II", "NHIỆM VỤ CỦA CẤP XÃ", "(Kèm theo Kế hoạch số 12/KH-UBND)", "Đơn vị tính: đồng",
    Table([["TT", "Nhiệm vụ", "Chủ trì", "Thời gian", "Kinh phí"], ["1", "Tuyên truyền lưu động", "UBND xã Cẩm Bình", "Quý III/2026", "7.500.000"]]),
], Task("Tập huấn", amount=50_000_000), Task("Tuyên truyền lưu động", ("UBND xã Cẩm Bình",), "Quý III/2026", 7_500_000))
_add("tong-bang-chu", [
    ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian", "Số tiền"], ["1", "Tập huấn", _NV, "Quý II/2026", "750.000.000"], ["2", "Hội thi", _NV, "Quý II/2026", "500.000.000"], ["Tổng cộng: 1 tỷ 250 triệu đồng", *[ACROSS] * 4],
], Task("Tập huấn", amount=750_000_000), Task("Hội thi", amount=500_000_000))
_add("tong-sai-trong-cau", [
    ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian", "Số tiền"], ["1", "Tập huấn", _NV, "Quý II/2026", "750.000.000"], ["2", "Hội thi", _NV, "Quý II/2026", "500.000.000"], ["Tổng cộng: 1 tỷ 350 triệu đồng", *[ACROSS] * 4],
], Task("Tập huấn", amount=750_000_000), Task("Hội thi", amount=500_000_000), tells=[Tell(("Tổng cộng: 1 tỷ 350 triệu đồng",))])
_add("phan-bo-don-vi-sau", [
    Table([["TT", "Nhiệm vụ", "Chủ trì", "Thời gian", "Kinh phí"], ["1", "Tập huấn", _NV, "Quý II/2026", "50.000.000"], ["2", "Hội thi", _TP, "Quý II/2026", "20.000.000"]]), "PHÂN BỔ KINH PHÍ CHO CÁC ĐƠN VỊ",
    Table([["TT", "Đơn vị", "Kinh phí"], ["1", _NV, "50.000.000"], ["2", _TP, "20.000.000"], ["", "Cộng", "70.000.000"]]),
], Task("Tập huấn", amount=50_000_000), Task("Hội thi", (_TP,), amount=20_000_000), tells=[Tell(("PHÂN BỔ KINH PHÍ CHO CÁC ĐƠN VỊ", "Đơn vị"), table=True, needed=False)])
_add("tong-hop-theo-don-vi-co-viec", [
    Table([["TT", "Nhiệm vụ", "Chủ trì", "Thời gian", "Kinh phí"], ["1", "Tập huấn", _NV, "Quý II/2026", "50.000.000"], ["2", "Hội thi", _TP, "Quý II/2026", "20.000.000"], ["3", "Khảo sát", _NV, "Quý III/2026", "10.000.000"]]), PageBreak(), "BIỂU 2", "PHÂN CÔNG NHIỆM VỤ THEO ĐƠN VỊ",
    Table([["TT", "Đơn vị chủ trì", "Nhiệm vụ được giao", "Thời gian"], ["1", _NV, "Tập huấn", "Quý II/2026"], ["", "", "Khảo sát", "Quý III/2026"], ["2", _TP, "Hội thi", "Quý II/2026"]]),
], Task("Tập huấn", amount=50_000_000), Task("Hội thi", (_TP,), amount=20_000_000), Task("Khảo sát", schedule="Quý III/2026", amount=10_000_000), tells=[Tell(("PHÂN CÔNG NHIỆM VỤ THEO ĐƠN VỊ", "Nhiệm vụ được giao"), table=True)])
_add("dong-khong-so-giua-muc", [
    ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian"], ["I", "TUYÊN TRUYỀN", "", ""], ["1", "Tập huấn", _NV, "Quý II/2026"], ["", "Nhiệm vụ thường xuyên", "", ""], ["2", "Đăng tin", _NV, "Hằng tuần"], ["3", "Phát thanh", _NV, "Hằng ngày"], ["II", "KIỂM TRA", "", ""], ["4", "Kiểm tra công vụ", _NV, "Quý III/2026"],
], Task("Tập huấn", group="TUYÊN TRUYỀN"), Task("Đăng tin", schedule="Hằng tuần", group="TUYÊN TRUYỀN / Nhiệm vụ thường xuyên"), Task("Phát thanh", schedule=May("Hằng ngày"), group="TUYÊN TRUYỀN / Nhiệm vụ thường xuyên"), Task("Kiểm tra công vụ", schedule="Quý III/2026", group="KIỂM TRA"))
_add("stt-khong-tieu-de", [
    ["", "Nhiệm vụ", "Chủ trì", "Thời gian", "Kinh phí"], ["1", "Tập huấn", _NV, "Quý II/2026", "50.000.000"], ["2", "Hội thi", _TP, "Quý III/2026", ""],
], Task("Tập huấn", amount=50_000_000), Task("Hội thi", (_TP,), "Quý III/2026"))
_add("ba-hang-nguon-x", [
    ["TT", "Tên nhiệm vụ", "Đơn vị", "Thời gian (bắt đầu - kết thúc)", "Kinh phí", "Nguồn", ACROSS, ACROSS], [MERGED, MERGED, MERGED, MERGED, MERGED, "NSTW", "NST", "XHH"], ["1", "Tập huấn", _NV, "3/2026 - 6/2026", "50.000.000", "", "x", ""], ["2", "Hội thi", _TP, "7/2026 - 9/2026", "20.000.000", "", "", "x"],
], Task("Tập huấn", schedule="3/2026 - 6/2026", amount=50_000_000, funding=May(ANY)), Task("Hội thi", (_TP,), "7/2026 - 9/2026", 20_000_000, funding=May("Xã hội hóa")))
_add("tieu-de-gach-cheo", [
    ["TT", "Nội dung/\nnhiệm vụ", "Cơ quan/\nđơn vị\nchủ trì", "Cơ quan/\nđơn vị\nphối hợp", "Thời gian/\ntiến độ", "Sản phẩm/\nkết quả\ndự kiến"], ["1", "Tập huấn", _NV, _TP, "Quý II/2026", "Hội nghị"],
], Task("Tập huấn", coordinating=(_TP,), products=["Hội nghị"]))
_add("cot-so-van-ban", [
    ["TT", "Nhiệm vụ giao", "Văn bản giao nhiệm vụ", "Cơ quan chủ trì", "Thời hạn", "Tình trạng"], ["1", "Tập huấn", "Kết luận số 15/TB-UBND ngày 05/01/2026", _NV, "30/6/2026", "Đang thực hiện"], ["2", "Hội thi", "Công văn số 99/UBND-NC", _TP, "15/9/2026", "Chưa thực hiện"],
], Task("Tập huấn", schedule="30/6/2026"), Task("Hội thi", (_TP,), "15/9/2026"), tells=[Tell(("Văn bản giao nhiệm vụ",)), Tell(("Tình trạng",))])
_add("chuong-trinh-hop", [
    ["Tháng", "Nội dung công việc", "Đơn vị chuẩn bị", "Ghi chú"], ["Tháng 01", "Ban hành Kế hoạch", _NV, ""], ["Tháng 02", "Tập huấn", _NV, ""], [MERGED, "Hội thi", _TP, "Theo KH riêng"], ["Tháng 3", "Khảo sát", _NV, ""],
], Task("Ban hành Kế hoạch", schedule="Tháng 01"), Task("Tập huấn", schedule="Tháng 02"), Task("Hội thi", (_TP,), "Tháng 02", note="Theo KH riêng"), Task("Khảo sát", schedule="Tháng 3"),
   tells=[Tell(("Tháng",), needed=False, codes=("rows-unnumbered",))])
_add("chuong-trinh-hop-2", [
    ["TT", "Nội dung", "Người chuẩn bị", "Ngày/tháng"], ["Tháng 3", *[ACROSS] * 3], ["1", "Tập huấn", _NV, "15/3"], ["2", "Hội thi", _NV, "25/3"], ["Tháng 4", *[ACROSS] * 3], ["1", "Khảo sát", _NV, "02/4"],
], Task("Tập huấn", schedule="15/3", group="Tháng 3"), Task("Hội thi", schedule="25/3", group="Tháng 3"), Task("Khảo sát", schedule="02/4", group="Tháng 4"))
_add("du-kien-hoc-vien", [
    ["STT", "Lớp", "Nội dung bồi dưỡng", "Số lớp", "Số người", "Thời gian", "Đơn vị thực hiện", "Kinh phí/lớp", "Tổng kinh phí"], ["1", "Lớp 1", "Kỹ năng số", "2", "100", "Quý II/2026", _NV, "25.000.000", "50.000.000"], ["2", "Lớp 2", "Nghiệp vụ một cửa", "1", "60", "Quý III/2026", _NV, "20.000.000", "20.000.000"], ["", "Cộng", "", "3", "160", "", "", "", "70.000.000"],
], Task("Kỹ năng số", amount=50_000_000), Task("Nghiệp vụ một cửa", schedule="Quý III/2026", amount=20_000_000), tells=[Tell(("Lớp",), needed=False), Tell(("Số lớp",), needed=False), Tell(("Số người",), needed=False), Tell(("Kinh phí/lớp",), needed=False)])
_add("viec-trong-nhieu-dong-ke", [
    ["TT", "Nhiệm vụ", "Hoạt động", "Sản phẩm", "Chủ trì", "Thời gian"], ["1", "Công tác chỉ đạo", "- Ban hành Kế hoạch", "Kế hoạch", _NV, "Quý I/2026"], [MERGED, MERGED, "- Giao ban", "Thông báo", _NV, "Hằng quý"], ["2", "Thể chế", "- Rà soát văn bản", "Báo cáo", _TP, "Quý II/2026"],
], Task(OneOf(("Ban hành Kế hoạch", "- Ban hành Kế hoạch")), schedule="Quý I/2026", group="Công tác chỉ đạo", products=["Kế hoạch"]), Task(OneOf(("Giao ban", "- Giao ban")), schedule="Hằng quý", group="Công tác chỉ đạo", products=["Thông báo"]), Task(OneOf(("Rà soát văn bản", "- Rà soát văn bản")), (_TP,), group=May("Thể chế"), products=["Báo cáo"]),
   tells=[Tell(("1.2", "Giao ban"), needed=False), Tell(("Nhiệm vụ",), needed=False), Tell(("Hoạt động",), needed=False)])
_add("hang-tong-dau-va-muc-la-ma-xlsx", [*letter(style="table"), Table([
    ["STT", "Danh mục", "Đơn vị chủ trì", "Thời gian", "Dự toán (nghìn đồng)"], ["", "TỔNG SỐ", "", "", "95.500"], ["I", "Chi tuyên truyền", "", "", "70.500"], ["1", "Tập huấn", _NV, "Quý II/2026", "50.000"], ["2", "Hội thi", _NV, "Quý II/2026", "20.500"], ["II", "Chi khác", "", "", "25.000"], ["1", "Văn phòng phẩm", _NV, "Năm 2026", "25.000"],
])], Task("Tập huấn", amount=50_000_000, group="Chi tuyên truyền"), Task("Hội thi", amount=20_500_000, group="Chi tuyên truyền"), Task("Văn phòng phẩm", schedule="Năm 2026", amount=25_000_000, group="Chi khác"), before=(), suffix=".xlsx")
_add("xlsx-so-thap-phan-trieu", [*letter(style="table"), "ĐVT: triệu đồng", Table([
    ["STT", "Nhiệm vụ", "Đơn vị chủ trì", "Thời gian", "Kinh phí"], ["1", "Tập huấn", _NV, "Quý II/2026", "12,5"], ["2", "Hội thi", _NV, "Quý II/2026", "7,25"], ["3", "Khảo sát", _NV, "Quý II/2026", "1250"], ["", "Tổng", "", "", "1269,75"],
])], Task("Tập huấn", amount=12_500_000), Task("Hội thi", amount=7_250_000), Task("Khảo sát", amount=1_250_000_000), before=(), suffix=".xlsx")
_add("so-kieu-anh", [
    ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian", "Kinh phí (đồng)"], ["1", "Tập huấn", _NV, "Quý II/2026", "50,000,000"], ["2", "Hội thi", _NV, "Quý II/2026", "20,500,000"],
], Task("Tập huấn", amount=May(50_000_000)), Task("Hội thi", amount=May(20_500_000)))
_add("so-kieu-anh-trieu", [
    ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian", "Kinh phí (triệu đồng)"], ["1", "Tập huấn", _NV, "Quý II/2026", "1,250"], ["2", "Hội thi", _NV, "Quý II/2026", "12.5"],
], Task("Tập huấn", amount=Ask()), Task("Hội thi", amount=May(12_500_000)))
_add("csv-cham-phay-tieu-de", ["KẾ HOẠCH", "Cải cách hành chính năm 2026", "Số: 12/KH-UBND", Table([
    ["TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời gian", "Kinh phí"], ["1", "Tập huấn;\nbồi dưỡng", _NV, "Sở Tư pháp;Sở Tài chính", "Quý II/2026", "50.000.000"], ["2", "Hội thi \"Cải cách hành chính\"", _TP, "", "Quý III/2026", "20000000"],
])], Task("Tập huấn; bồi dưỡng", coordinating=(_TP, _TC), amount=50_000_000), Task("Hội thi \"Cải cách hành chính\"", (_TP,), "Quý III/2026", 20_000_000), before=(), suffix=".csv",
   truth=Truth(title=ANY, issuer=ANY))
_add("xlsx-an-trang-cu", [NewSheet("Bản cũ", hidden=True), *letter(style="table"), Table([["TT", "Nhiệm vụ", "Chủ trì", "Thời gian", "Kinh phí"], ["1", "Tập huấn cũ", _NV, "Quý I/2026", "10.000.000"]]),
    NewSheet("PL"), *letter(style="table"), Table([["TT", "Nhiệm vụ", "Chủ trì", "Thời gian", "Kinh phí"], ["1", "Tập huấn", _NV, "Quý II/2026", "50.000.000"]])], Task("Tập huấn", amount=50_000_000), before=(), suffix=".xlsx", tells=[Tell(("Bản cũ", "Tập huấn cũ"))])
_add("danh-sach-thanh-vien-sau", [
    Table([["TT", "Nhiệm vụ", "Chủ trì", "Thời gian"], ["1", "Tập huấn", _NV, "Quý II/2026"]]), PageBreak(), "PHỤ LỤC II", "DANH SÁCH ĐOÀN KIỂM TRA", Table([["TT", "Họ và tên", "Chức vụ, đơn vị", "Nhiệm vụ"], ["1", "Nguyễn Văn A", "Phó Giám đốc Sở Nội vụ", "Trưởng đoàn"], ["2", "Trần Thị B", "Trưởng phòng", "Thành viên"]]),
], Task("Tập huấn"), tells=[Tell(("DANH SÁCH ĐOÀN KIỂM TRA", "Họ và tên"), table=True, needed=False)])
_add("phan-cong-thanh-vien-co-thoi-gian", [
    Table([["TT", "Nhiệm vụ", "Chủ trì", "Thời gian"], ["1", "Tập huấn", _NV, "Quý II/2026"]]), PageBreak(), "PHỤ LỤC II", "LỊCH TRỰC BỘ PHẬN MỘT CỬA", Table([["Thứ", "Người trực", "Nhiệm vụ", "Thời gian"], ["Hai", "Nguyễn Văn A", "Tiếp nhận hồ sơ", "Sáng"], ["Ba", "Trần Thị B", "Trả kết quả", "Chiều"]]),
], Task("Tập huấn"), Task("Tiếp nhận hồ sơ", lead=Ask(), schedule=Ask(), note=ANY), Task("Trả kết quả", lead=Ask(), schedule=Ask(), note=ANY), tells=[Tell(("Thứ",), needed=False), Tell(("Người trực",), needed=False), Tell(("LỊCH TRỰC BỘ PHẬN MỘT CỬA",), needed=False, table=True, codes=("rows-unnumbered",))])
