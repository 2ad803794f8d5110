"""Annexes in which several features meet: two roles in a cell, totals, years, sources, units, pages, heads of all kinds."""

from collections.abc import Sequence
from typing import Any

from tests.domain.annex.corpus.document import (
    ACROSS,
    ANY,
    MERGED,
    RAISED,
    STRUCK,
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
KIND = Kind("blend")
_NV, _TP, _TC, _YT, _CN, _VP = "Sở Nội vụ", "Sở Tư pháp", "Sở Tài chính", "Sở Y tế", "Sở Khoa học và Công nghệ", "Văn phòng UBND tỉnh"
_Q3 = "Quý III/2026"


def _add(name: str, table: Sequence[Any], *tasks: Task, **options: Any) -> None:
    KIND.add(name, table, tasks, **options)


_add("hai-vai-tong-dau-hai-nam", [
    ["TT", "Nhiệm vụ", "Cơ quan chủ trì, phối hợp", "Thời gian", "Kinh phí (triệu đồng)", ACROSS, ACROSS], [MERGED, MERGED, MERGED, MERGED, "Tổng", "Năm 2026", "Năm 2027"],
    ["", "TỔNG CỘNG (A+B)", "", "", "270", "170", "100"], ["A", "TUYÊN TRUYỀN", "", "", "150", "50", "100"], ["1", "Chuyên mục", "CT: Sở Nội vụ\nPH: Báo Hà Tĩnh; Sở Tư pháp", "2026 - 2027", "150", "50", "100"],
    ["B", "TẬP HUẤN", "", "", "120", "120", ""], ["1", "Tập huấn", "CT: Sở Tư pháp", "Quý II/2026", "120", "120", ""],
], Task("Chuyên mục", coordinating=("Báo Hà Tĩnh", _TP), schedule=May("2026 - 2027"), amount=May(50_000_000), group="TUYÊN TRUYỀN"), Task("Tập huấn", (_TP,), amount=May(120_000_000), group="TẬP HUẤN"), tells=[Tell(("Năm 2027",), needed=False), Tell(("2026 - 2027",), needed=False)])
_add("ngoac-nguon-don-vi-cuoi", [
    ["TT", "Nội dung", "Đơn vị thực hiện", "Thời gian", "Tổng kinh phí", "Nguồn kinh phí", ACROSS], [MERGED, MERGED, MERGED, MERGED, MERGED, "Ngân sách tỉnh", "Xã hội hóa"],
    ["I. TUYÊN TRUYỀN", *[ACROSS] * 6], ["1", "Chuyên mục", "- Sở Nội vụ (chủ trì)\n- Sở Tư pháp (phối hợp)\n- Báo Hà Tĩnh (phối hợp)", "Quý II/2026", "80", "50", "30"], ["2", "Hội thi", "- Sở Tư pháp (chủ trì)", _Q3, "20", "20", "-"],
    ["II. KIỂM TRA", *[ACROSS] * 6], ["3", "Kiểm tra công vụ", "- Sở Nội vụ (chủ trì)\n- Các sở, ban, ngành (phối hợp)", "Quý IV/2026", "15", "15", "-"], ["Cộng", ACROSS, ACROSS, ACROSS, "115", "85", "30"], ["Đơn vị tính: triệu đồng", *[ACROSS] * 6],
], Task("Chuyên mục", coordinating=(_TP, "Báo Hà Tĩnh"), amount=80_000_000, group="TUYÊN TRUYỀN"), Task("Hội thi", (_TP,), _Q3, 20_000_000, group="TUYÊN TRUYỀN"), Task("Kiểm tra công vụ", schedule="Quý IV/2026", amount=15_000_000, coordinating=("Các sở, ban, ngành",), group="KIỂM TRA"))
_T = ["TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời gian", "Kinh phí"]
_add("trang-lap-muc-tong-trang", [
    "ĐVT: nghìn đồng", Table([_T, ["I", "Tuyên truyền", "", "", "", ""], ["1", "Tập huấn", _NV, _TP, "Quý II/2026", "50.000"], ["", "Cộng trang 1", "", "", "", "50.000"]]), PageBreak(),
    Table([_T, ["", "Mang sang", "", "", "", "50.000"], ["2", "Hội thi", _TP, "", _Q3, "20.000"], ["II", "Kiểm tra", "", "", "", ""], ["3", "Kiểm tra công vụ", _NV, _TC, "Quý IV/2026", "30.000"], ["", "Tổng cộng", "", "", "", "100.000"]]),
], Task("Tập huấn", coordinating=(_TP,), amount=50_000_000, group="Tuyên truyền"), Task("Hội thi", (_TP,), _Q3, 20_000_000, group="Tuyên truyền"), Task("Kiểm tra công vụ", schedule="Quý IV/2026", amount=30_000_000, coordinating=(_TC,), group="Kiểm tra"), tells=[Tell(("Mang sang", "Cộng trang 1"), needed=False)])
_add("quyet-dinh-giai-doan-nam-2026", [
    ["STT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian", "Kinh phí 2026 (triệu đồng)"], ["1", "Nâng cấp hệ thống", _CN, "Tháng 9/2026", "1.500"], ["2", "Tập huấn", _NV, "Quý II/2026", "75,5"],
], Task("Nâng cấp hệ thống", (_CN,), "Tháng 9/2026", 1_500_000_000), Task("Tập huấn", amount=75_500_000), before=[
    *letter(title=("KẾ HOẠCH", "Thực hiện Đề án chuyển đổi số giai đoạn 2021 - 2025, định hướng đến năm 2030", "trên địa bàn tỉnh Hà Tĩnh năm 2026"), style="table")[:-2], "PHỤ LỤC", "(Ban hành kèm theo Kế hoạch số 12/KH-UBND ngày 15/01/2026 của UBND tỉnh)"],
   truth=Truth(title="Thực hiện Đề án chuyển đổi số giai đoạn 2021 - 2025, định hướng đến năm 2030 trên địa bàn tỉnh Hà Tĩnh năm 2026"))
_add("csv-phay-hai-vai-tong", [
    ["STT", "Nhiệm vụ", "Cơ quan chủ trì/Cơ quan phối hợp", "Thời hạn", "Dự toán (triệu đồng)"], ["", "Tổng số", "", "", "1.270,5"], ["I", "Thể chế", "", "", ""], ["1", "Rà soát", "Sở Tư pháp/Sở Nội vụ", "30/6/2026", "20,5"], ["II", "Số hóa", "", "", ""], ["1", "Số hóa hồ sơ", "Sở Nội vụ/Sở Tư pháp, Sở Tài chính", "30/9/2026", "1.250"],
], Task("Rà soát", (_TP,), "30/6/2026", 20_500_000, (_NV,), "Thể chế"), Task("Số hóa hồ sơ", schedule="30/9/2026", amount=1_250_000_000, coordinating=(_TP, _TC), group="Số hóa"), suffix=".csv", delimiter=",")
_add("ods-chi-tiet-va-tong-hop", [
    NewSheet("Tổng hợp"), "BIỂU TỔNG HỢP KINH PHÍ", Table([["TT", "Nhóm nhiệm vụ", "Số nhiệm vụ", "Kinh phí (đồng)"], ["1", "Tuyên truyền", "2", "70.000.000"], ["2", "Kiểm tra", "1", "30.000.000"], ["", "Tổng cộng", "3", "100.000.000"]]),
    NewSheet("Chi tiết"), *letter(style="table"), Table([_T, ["1", "Tuyên truyền", "", "", "", "70.000.000"], ["1.1", "Tập huấn", _NV, "", "Quý II/2026", "50.000.000"], ["1.2", "Hội thi", _TP, "", _Q3, "20.000.000"], ["2", "Kiểm tra", "", "", "", "30.000.000"], ["2.1", "Kiểm tra công vụ", _NV, "", "Quý IV/2026", "30.000.000"]]),
], Task("Tập huấn", amount=50_000_000, group="Tuyên truyền"), Task("Hội thi", (_TP,), _Q3, 20_000_000, group="Tuyên truyền"), Task("Kiểm tra công vụ", schedule="Quý IV/2026", amount=30_000_000, group="Kiểm tra"), before=(), suffix=".ods", tells=[Tell(("BIỂU TỔNG HỢP KINH PHÍ", "Số nhiệm vụ", "Nhóm nhiệm vụ"), table=True, needed=False)])
_add("nam-truoc-cung-cot-truoc", [
    "PHỤ LỤC I", "KẾT QUẢ THỰC HIỆN NHIỆM VỤ NĂM 2025", "ĐVT: triệu đồng", Table([["TT", "Nhiệm vụ", "Chủ trì", "Thời gian", "Kinh phí"], ["1", "Khảo sát", _NV, "Quý II/2025", "40"], ["2", "Thanh tra", _TP, "Quý III/2025", "10"], ["", "Cộng", "", "", "50"]]), PageBreak(),
    "PHỤ LỤC II", "NHIỆM VỤ NĂM 2026", "ĐVT: triệu đồng", Table([["TT", "Nhiệm vụ", "Chủ trì", "Thời gian", "Kinh phí"], ["1", "Tập huấn", "Sở Nội vụ (Sở Tư pháp phối hợp)", "Quý II/2026", "50"], ["2", "Hội thi", _TP, _Q3, "20"], ["", "Cộng", "", "", "70"]]),
], Task("Tập huấn", coordinating=(_TP,), amount=50_000_000), Task("Hội thi", (_TP,), _Q3, 20_000_000), before=letter()[:-2], tells=[Tell(("KẾT QUẢ THỰC HIỆN NHIỆM VỤ NĂM 2025", "Khảo sát"), table=True)])
_add("mu-o-vai-va-tien-dau-trang", [
    Table([_T, ["1", "Tập huấn", "Sở Nội vụ" + styled(RAISED, "1"), "Sở Tư pháp" + styled(RAISED, "2") + "; Sở Tài chính", "Quý II/2026" + styled(RAISED, "3"), "50" + styled(RAISED, "4")], ["2", "Hội thi", _TP, styled(STRUCK, "Sở Y tế; ") + "Sở Tài chính", _Q3, styled(STRUCK, "30") + " 20"], ["Tổng cộng", ACROSS, ACROSS, ACROSS, ACROSS, "70"]]),
    "(1) Cơ quan thường trực cải cách hành chính.", "(4) Chưa gồm kinh phí đối ứng.",
], Task("Tập huấn", coordinating=(_TP, _TC), amount=50_000_000), Task("Hội thi", (_TP,), _Q3, 20_000_000, (_TC,)), page_header="Đơn vị tính: triệu đồng", tells=[Tell(("Hội thi", "Sở Y tế", "30"), needed=False), Tell(("Cơ quan thường trực", "đối ứng"), needed=False, codes=("raised",))])
_add("gop-doc-hai-vai-muc-so", [
    ["STT", "Nhiệm vụ", "Cơ quan thực hiện", "Thời gian hoàn thành", "Dự toán (nghìn đồng)", "Ghi chú"], ["1. Tuyên truyền", *[ACROSS] * 3, "70.000", ""],
    ["1.1", "Tập huấn", "Sở Nội vụ (chủ trì); Sở Tư pháp, Báo Hà Tĩnh (phối hợp)", "Quý II/2026", "50.000", "NS tỉnh"], ["1.2", "Hội thi", MERGED, _Q3, "20.000", "NS tỉnh"], ["2. Kiểm tra", *[ACROSS] * 3, "30.000", ""], ["2.1", "Kiểm tra công vụ", "Sở Nội vụ (chủ trì); Thanh tra tỉnh (phối hợp)", "Quý IV/2026", "30.000", "Tự chủ"], ["Tổng cộng", *[ACROSS] * 3, "100.000", ""],
], Task("Tập huấn", coordinating=(_TP, "Báo Hà Tĩnh"), amount=50_000_000, group="Tuyên truyền", note="NS tỉnh"), Task("Hội thi", schedule=_Q3, coordinating=(_TP, "Báo Hà Tĩnh"), amount=20_000_000, group="Tuyên truyền"), Task("Kiểm tra công vụ", schedule="Quý IV/2026", amount=30_000_000, coordinating=("Thanh tra tỉnh",), group="Kiểm tra"))
_add("ba-cap-tien-tong-dau-cuoi", [
    ["TT", "Nội dung", "Chủ trì", "Tiến độ", "Kinh phí (tr.đ)", "Trong đó", ACROSS], [MERGED, MERGED, MERGED, MERGED, MERGED, "NSTW", "NSĐP"], ["(1)", "(2)", "(3)", "(4)", "(5)=(6)+(7)", "(6)", "(7)"], ["", "TỔNG SỐ", "", "", "190", "60", "130"],
    ["A", "NHIỆM VỤ CHUNG", "", "", "190", "60", "130"], ["I", "Thể chế", "", "", "40", "10", "30"], ["1", "Rà soát", _TP, "Quý II/2026", "40", "10", "30"], ["II", "Chính quyền số", "", "", "150", "50", "100"], ["1", "Số hóa", _NV, _Q3, "100", "50", "50"], ["2", "Chữ ký số", _CN, _Q3, "50", "", "50"],
    ["B", "NHIỆM VỤ CỦA CẤP XÃ", "", "", "", "", ""], ["1", "Niêm yết", "UBND các xã, phường", "Quý II/2026", "", "", ""],
], Task("Rà soát", (_TP,), amount=40_000_000, group="NHIỆM VỤ CHUNG / Thể chế"), Task("Số hóa", schedule=_Q3, amount=100_000_000, group="NHIỆM VỤ CHUNG / Chính quyền số"), Task("Chữ ký số", (_CN,), _Q3, 50_000_000, group="NHIỆM VỤ CHUNG / Chính quyền số"), Task("Niêm yết", ("UBND các xã, phường",), group="NHIỆM VỤ CỦA CẤP XÃ"))
_add("ngoac-nguon-tong-dau", [
    "(ĐVT: Triệu đồng)", Table([["TT", "Nhiệm vụ", "Chủ trì", "Thời gian", "Kinh phí"], ["", "Tổng cộng", "", "", "270 (NSTW: 170; NSĐP: 100)"], ["1", "Tập huấn", _NV, "Quý II/2026", "200 (NSTW: 150; NSĐP: 50)"], ["2", "Hội thi", _TP, _Q3, "70 (NSTW: 20; NSĐP: 50)"]]),
], Task("Tập huấn", amount=May(200_000_000)), Task("Hội thi", (_TP,), _Q3, May(70_000_000)), tells=[Tell(("Tổng cộng",), needed=False)])
_add("cot-don-vi-khac-nhau", [
    ["TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời gian", "Kinh phí thường xuyên (triệu đồng)", "Vốn đầu tư (tỷ đồng)"], ["1", "Trung tâm điều hành", _CN, _NV, "Quý IV/2026", "", "12,5"], ["2", "Tập huấn", _NV, "", "Quý II/2026", "120", ""],
], Task("Trung tâm điều hành", (_CN,), "Quý IV/2026", May(12_500_000_000), (_NV,)), Task("Tập huấn", amount=May(120_000_000)), tells=[Tell(("Vốn đầu tư",), needed=False), Tell(("Kinh phí thường xuyên",), needed=False)])
_add("dong-trong-do", [
    ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian", "Kinh phí (đồng)"], ["1", "Tập huấn", "Chủ trì: Sở Nội vụ; phối hợp: Sở Tư pháp", "Quý II/2026", "50.000.000"], ["", "Trong đó:", "", "", ""], ["", "- Ngân sách tỉnh", "", "", "30.000.000"], ["", "- Ngân sách xã", "", "", "20.000.000"], ["2", "Hội thi", "Chủ trì: Sở Tư pháp", _Q3, "20.000.000"], ["", "Tổng", "", "", "70.000.000"],
], Task("Tập huấn", coordinating=(_TP,), amount=May(50_000_000)), Task("Hội thi", (_TP,), _Q3, 20_000_000), tells=[Tell(("Trong đó:", "Ngân sách tỉnh", "Ngân sách xã"), needed=False)])
_add("tong-muc-sai-hai-nguon", [
    ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian", "Tổng kinh phí (triệu đồng)", "NSTW", "NSĐP"], ["I", "Tuyên truyền", "", "", "80", "30", "50"], ["1", "Tập huấn", _NV, "Quý II/2026", "50", "30", "20"], ["2", "Hội thi", _TP, _Q3, "30", "", "30"], ["II", "Kiểm tra", "", "", "45", "", "45"], ["1", "Kiểm tra công vụ", _NV, "Quý IV/2026", "40", "", "40"], ["", "Tổng cộng", "", "", "125", "30", "95"],
], Task("Tập huấn", amount=May(50_000_000), group="Tuyên truyền"), Task("Hội thi", (_TP,), _Q3, May(30_000_000), group="Tuyên truyền"), Task("Kiểm tra công vụ", schedule="Quý IV/2026", amount=May(40_000_000), group="Kiểm tra"), tells=[Tell(("45", "Kiểm tra", "125", "Tổng cộng"), codes=("total",))])
_add("xlsx-moi-trang-mot-muc", [
    NewSheet("I"), *letter(style="table"), "Đơn vị tính: triệu đồng", "I. TUYÊN TRUYỀN", Table([_T, ["1", "Tập huấn", _NV, "", "Quý II/2026", "50"], ["2", "Hội thi", _TP, "", _Q3, "20"], ["", "Cộng", "", "", "", "70"]]),
    NewSheet("II"), "Đơn vị tính: triệu đồng", "II. KIỂM TRA", Table([_T, ["1", "Kiểm tra công vụ", _NV, "Thanh tra tỉnh", "Quý IV/2026", "30"], ["", "Cộng", "", "", "", "30"]]),
], Task("Tập huấn", amount=50_000_000, group=OneOf(("", "TUYÊN TRUYỀN"))), Task("Hội thi", (_TP,), _Q3, 20_000_000, group=OneOf(("", "TUYÊN TRUYỀN"))), Task("Kiểm tra công vụ", schedule="Quý IV/2026", amount=30_000_000, coordinating=("Thanh tra tỉnh",), group=OneOf(("", "KIỂM TRA"))), before=(), suffix=".xlsx")
_add("xlsx-trang-hai-khong-don-vi", [
    NewSheet("PL1"), *letter(style="table"), "Đơn vị tính: triệu đồng", Table([_T, ["1", "Tập huấn", _NV, "", "Quý II/2026", "50"], ["2", "Hội thi", _TP, "", _Q3, "20"]]),
    NewSheet("PL2"), "PHỤ LỤC II", "NHIỆM VỤ CẤP XÃ", Table([_T, ["1", "Tuyên truyền lưu động", "UBND xã Cẩm Bình", "", "Quý IV/2026", "30"], ["", "Cộng", "", "", "", "30"]]),
], Task("Tập huấn", amount=50_000_000), Task("Hội thi", (_TP,), _Q3, 20_000_000), Task("Tuyên truyền lưu động", ("UBND xã Cẩm Bình",), "Quý IV/2026", May(30_000_000)), before=(), suffix=".xlsx")
_add("chu-tri-tren-bang-hai-don-vi", [
    "1. Sở Nội vụ chủ trì", Table([["TT", "Nhiệm vụ", "Phối hợp", "Thời gian", "Kinh phí (triệu đồng)"], ["1", "Tập huấn", _TP, "Quý II/2026", "50"]]), "2. Sở Tư pháp chủ trì", Table([["TT", "Nhiệm vụ", "Phối hợp", "Thời gian", "Kinh phí (triệu đồng)"], ["1", "Hội thi", _NV, _Q3, "20"], ["Cộng", ACROSS, ACROSS, ACROSS, "20"]]),
], Task("Tập huấn", lead=May((_NV,)), coordinating=(_TP,), amount=50_000_000, group=ANY), Task("Hội thi", lead=May((_TP,)), schedule=_Q3, amount=20_000_000, coordinating=(_NV,), group=ANY), tells=[Tell(("Sở Nội vụ chủ trì", "Sở Tư pháp chủ trì"), needed=False)])
_add("noi-trang-o-dut-hai-vai", [
    Table([_T, ["I", "Tuyên truyền", "", "", "", ""], ["1", "Tổ chức tập huấn nghiệp vụ cho công chức", "Sở Nội vụ", "Sở Tư pháp, Sở Khoa học", "Quý II/2026", "50.000.000"]]), PageBreak(),
    Table([_T, ["", "một cửa cấp xã", "", "và Công nghệ", "", ""], ["2", "Hội thi", _TP, "", _Q3, "20.000.000"], ["", "Tổng cộng", "", "", "", "70.000.000"]]),
], Task("Tổ chức tập huấn nghiệp vụ cho công chức một cửa cấp xã", coordinating=May((_TP, _CN)), amount=50_000_000, group="Tuyên truyền"), Task("Hội thi", (_TP,), _Q3, 20_000_000, group="Tuyên truyền"), tells=[Tell(("một cửa cấp xã", "và Công nghệ", "1.2"), needed=False)])
_add("hai-phu-luc-hai-don-vi-tong-dau", [
    "Đơn vị tính: đồng", Table([_T, ["", "Tổng cộng", "", "", "", "70.000.000"], ["1", "Tập huấn", _NV, "", "Quý II/2026", "50.000.000"], ["2", "Hội thi", _TP, "", _Q3, "20.000.000"]]), PageBreak(), "PHỤ LỤC II", "DANH MỤC ĐẦU TƯ CÔNG", "Đơn vị tính: triệu đồng",
    Table([["TT", "Danh mục dự án", "Chủ đầu tư", "Thời gian thực hiện", "Tổng mức đầu tư", "Vốn năm 2026"], ["", "Tổng cộng", "", "", "15.000", "5.000"], ["1", "Trụ sở một cửa", _VP, "2026", "15.000", "5.000"]]),
], Task("Tập huấn", amount=50_000_000), Task("Hội thi", (_TP,), _Q3, 20_000_000), Task("Trụ sở một cửa", (_VP,), ANY, May(5_000_000_000)), tells=[Tell(("Chủ đầu tư", "Tổng mức đầu tư", "Vốn năm 2026"), needed=False)])
_add("chi-tieu-xen-giua-hai-bang", [
    Table([_T, ["1", "Tập huấn", _NV, "", "Quý II/2026", "50.000.000"]]), "PHỤ LỤC II", "CHỈ TIÊU NĂM 2026", Table([["TT", "Chỉ tiêu", "Đơn vị tính", "Năm 2025", "Năm 2026", "Cơ quan theo dõi"], ["1", "Hồ sơ trực tuyến", "%", "75", "85", _NV], ["2", "Thanh toán trực tuyến", "%", "50", "60", _TC]]), "PHỤ LỤC III", "NHIỆM VỤ BỔ SUNG", Table([_T, ["1", "Hội thi", "Sở Tư pháp chủ trì", "Sở Nội vụ phối hợp", _Q3, "20.000.000"]]),
], Task("Tập huấn", amount=50_000_000), Task("Hội thi", (_TP,), _Q3, 20_000_000, (_NV,)), tells=[Tell(("CHỈ TIÊU NĂM 2026", "Chỉ tiêu", "Cơ quan theo dõi"), table=True)])
_add("odt-muc-chu-hai-nguon-cuoi", [
    ["TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời gian", "NS tỉnh", "Nguồn khác", "Tổng cộng"], ["a", "Tuyên truyền", "", "", "", "60", "20", "80"], ["1", "Tập huấn", _NV, _TP, "Quý II/2026", "40", "10", "50"], ["2", "Hội thi", _TP, "", _Q3, "20", "10", "30"], ["b", "Kiểm tra", "", "", "", "30", "", "30"], ["1", "Kiểm tra công vụ", _NV, "", "Quý IV/2026", "30", "", "30"], ["", "Cộng (a+b)", "", "", "", "90", "20", "110"],
], Task("Tập huấn", coordinating=(_TP,), amount=50_000_000, group="Tuyên truyền"), Task("Hội thi", (_TP,), _Q3, 30_000_000, group="Tuyên truyền"), Task("Kiểm tra công vụ", schedule="Quý IV/2026", amount=30_000_000, group="Kiểm tra"), before=letter("ĐVT: triệu đồng"), suffix=".odt")
_add("bat-dau-ket-thuc-hai-vai-san-pham", [
    ["TT", "Nhiệm vụ", "Trách nhiệm thực hiện", ACROSS, "Thời gian thực hiện", ACROSS, "Sản phẩm", "Kinh phí", ACROSS], [MERGED, MERGED, "Chủ trì", "Phối hợp", "Từ", "Đến", MERGED, "Số tiền (triệu đồng)", "Nguồn"], ["I", "Thể chế", *[""] * 7], ["1", "Rà soát", _TP, "nt", "Tháng 3/2026", "Tháng 6/2026", "Báo cáo", "20", "NS tỉnh"], ["2", "Tập huấn", "nt", _NV, "Tháng 4/2026", "Tháng 8/2026", "02 lớp", "50", "nt"],
], Task("Rà soát", (_TP,), "Từ Tháng 3/2026 đến Tháng 6/2026", 20_000_000, May(()), "Thể chế", products=["Báo cáo"]), Task("Tập huấn", (_TP,), "Từ Tháng 4/2026 đến Tháng 8/2026", 50_000_000, (_NV,), "Thể chế", funding=May("NS tỉnh"), products=["02 lớp"]), tells=[Tell(("02 lớp",), needed=False)])
_add("cong-muc-sau-moi-muc", [
    ["TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời gian", "Kinh phí (nghìn đồng)"], ["PHẦN I: TUYÊN TRUYỀN", *[ACROSS] * 5], ["1", "Tập huấn", _NV, "", "Quý II/2026", "50.000"], ["2", "Hội thi", _TP, "", _Q3, "20.000"], ["Cộng phần I", *[ACROSS] * 4, "70.000"], ["PHẦN II: KIỂM TRA", *[ACROSS] * 5], ["3", "Kiểm tra công vụ", _NV, "", "Quý IV/2026", "30.000"], ["Cộng phần II", *[ACROSS] * 4, "30.000"], ["TỔNG CỘNG (I + II)", *[ACROSS] * 4, "100.000"], ["Bằng chữ: Một trăm triệu đồng chẵn./.", *[ACROSS] * 5],
], Task("Tập huấn", amount=50_000_000, group=OneOf(("TUYÊN TRUYỀN", "PHẦN I: TUYÊN TRUYỀN"))), Task("Hội thi", (_TP,), _Q3, 20_000_000, group=OneOf(("TUYÊN TRUYỀN", "PHẦN I: TUYÊN TRUYỀN"))), Task("Kiểm tra công vụ", schedule="Quý IV/2026", amount=30_000_000, group=OneOf(("KIỂM TRA", "PHẦN II: KIỂM TRA"))))
_add("csv-muc-va-hai-vai-nhieu-dong", ["KẾ HOẠCH", "Cải cách hành chính năm 2026", "Kèm theo Kế hoạch số 12/KH-UBND ngày 15/01/2026 của UBND tỉnh Hà Tĩnh", "Đơn vị tính: nghìn đồng", Table([
    ["TT", "Nhiệm vụ", "Đơn vị thực hiện", "Thời gian", "Tổng", "Năm 2026", "Năm 2027"], ["I", "Tuyên truyền", "", "", "", "", ""], ["1", "Tập huấn", "Chủ trì:\nSở Nội vụ\nPhối hợp:\nSở Tư pháp\nSở Tài chính", "Quý II/2026", "50.000", "50.000", "0"], ["2", "Hội thi", "Sở Tư pháp", _Q3, "20.000", "20.000", ""], ["", "Tổng cộng", "", "", "70.000", "70.000", "0"],
])], Task("Tập huấn", coordinating=(_TP, _TC), amount=50_000_000, group="Tuyên truyền"), Task("Hội thi", (_TP,), _Q3, 20_000_000, group="Tuyên truyền"), before=(), suffix=".csv", truth=Truth(title=ANY, issuer=ANY), tells=[Tell(("Năm 2026",), needed=False)])
_add("nam-nam-tong-don-vi-ty", [
    ["TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời gian", "Kinh phí thực hiện (tỷ đồng)", *[ACROSS] * 3], [*[MERGED] * 5, "Giai đoạn 2026 - 2028", "2026", "2027", "2028"], ["I", "Hạ tầng", "", "", "", "4,5", "1,5", "1,5", "1,5"], ["1", "Trung tâm dữ liệu", _CN, _NV, "2026 - 2028", "4,5", "1,5", "1,5", "1,5"], ["II", "Nhân lực", "", "", "", "0,6", "", "0,3", "0,3"], ["1", "Đào tạo", _NV, "", "2027 - 2028", "0,6", "", "0,3", "0,3"], ["", "Tổng cộng", "", "", "", "5,1", "1,5", "1,8", "1,8"],
], Task("Trung tâm dữ liệu", (_CN,), "2026 - 2028", 4_500_000_000, (_NV,), "Hạ tầng"), Task("Đào tạo", (_NV,), "2027 - 2028", 600_000_000, group="Nhân lực"), before=letter(title=("KẾ HOẠCH", "Chuyển đổi số giai đoạn 2026 - 2028, tầm nhìn đến năm 2035")), truth=Truth(title="Chuyển đổi số giai đoạn 2026 - 2028, tầm nhìn đến năm 2035", year=(2026, 2028)))
_add("xlsx-an-gach-tong-con", [*letter(style="table"), Table([
    ["STT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời gian", "Kinh phí (triệu đồng)"], ["I", "Tuyên truyền", "", "", "", "70"], ["1", "Tập huấn", _NV, _TP, "Quý II/2026", "50"], ["2", "Hội thi", _TP, "", _Q3, "20"], ["3", styled(STRUCK, "Triển lãm"), styled(STRUCK, _YT), "", styled(STRUCK, _Q3), styled(STRUCK, "15")], ["4", "Tọa đàm", _YT, "", _Q3, "5"], ["II", "Kiểm tra", "", "", "", "30"], ["1", "Kiểm tra công vụ", _NV, "", "Quý IV/2026", "30"], ["", "Tổng cộng", "", "", "", "100"],
], hidden=(5,))], Task("Tập huấn", coordinating=(_TP,), amount=50_000_000, group="Tuyên truyền"), Task("Hội thi", (_TP,), _Q3, 20_000_000, group="Tuyên truyền"), Task("Kiểm tra công vụ", schedule="Quý IV/2026", amount=30_000_000, group="Kiểm tra"), before=(), suffix=".xlsx", tells=[Tell(("Triển lãm",)), Tell(("Tọa đàm",), codes=("hidden",))])
_add("mau-hai-vai-lan-lon", [
    ["TT", "Nhiệm vụ", "Cơ quan, đơn vị chủ trì và phối hợp", "Thời gian", "KP (tr.đ)"], ["1", "Việc một", "Sở Nội vụ chủ trì; Sở Tư pháp, Sở Tài chính phối hợp", "Quý II/2026", "50"], ["2", "Việc hai", "Sở Nội vụ [chủ trì], Sở Tư pháp [phối hợp]", "Quý II/2026", "20"], ["3", "Việc ba", "* Chủ trì: Sở Nội vụ.\n* Phối hợp: Sở Tư pháp và Sở Tài chính.", "Quý II/2026", "10"], ["4", "Việc bốn", "Sở Nội vụ (CT)/Sở Tư pháp (PH)", "Quý II/2026", "10"], ["5", "Việc năm", "Chủ trì - Sở Nội vụ; Phối hợp - Sở Tư pháp", "Quý II/2026", "10"], ["6", "Việc sáu", "Phối hợp: Sở Tư pháp; Chủ trì: Sở Nội vụ", "Quý II/2026", "10"], ["7", "Việc bảy", "Sở Nội vụ | Sở Tư pháp (phối hợp)", "Quý II/2026", "10"], ["8", "Việc tám", "Sở Nội vụ chủ trì với sự phối hợp của Sở Tư pháp", "Quý II/2026", "10"], ["", "Tổng", "", "", "130"],
], *(Task(f"Việc {n}", lead, coordinating=rest, amount=sum_ * 10**6) for n, lead, rest, sum_ in (
    ("một", (_NV,), (_TP, _TC), 50), ("hai", May((_NV,)), May((_TP,)), 20), ("ba", (_NV,), (_TP, _TC), 10), ("bốn", (_NV,), (_TP,), 10), ("năm", May((_NV,)), May((_TP,)), 10), ("sáu", (_NV,), (_TP,), 10), ("bảy", May((_NV,)), May((_TP,)), 10), ("tám", May((_NV,)), May((_TP,)), 10))))
_add("tong-dau-khong-nhan", [
    ["TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời gian", "Kinh phí (triệu đồng)"], ["", "", "", "", "", "100"], ["1", "Tập huấn", _NV, _TP, "Quý II/2026", "70"], ["2", "Hội thi", _TP, "", _Q3, "30"],
], Task("Tập huấn", coordinating=(_TP,), amount=70_000_000), Task("Hội thi", (_TP,), _Q3, 30_000_000), tells=[Tell(("100",), needed=False)])
_add("quy-tien-tong-nam-truoc", [
    ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian", "Thực hiện 2025 (triệu đồng)", "Dự toán 2026 (triệu đồng)", "Tăng/giảm"], ["", "TỔNG SỐ", "", "", "60", "70", "10"], ["1", "Tập huấn", "Sở Nội vụ - Chủ trì\nSở Tư pháp - Phối hợp", "Quý II/2026", "45", "50", "5"], ["2", "Hội thi", _TP, _Q3, "15", "20", "5"],
], Task("Tập huấn", coordinating=(_TP,), amount=50_000_000), Task("Hội thi", (_TP,), _Q3, 20_000_000), tells=[Tell(("Thực hiện 2025",), needed=False), Tell(("Tăng/giảm",), needed=False)])
_add("quyet-dinh-ba-bang", [
    "Đvt: 1.000 đồng", Table([["TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời gian", "Kinh phí", "Nguồn kinh phí"], ["I", "TUYÊN TRUYỀN", "", "", "", "70.000", ""], ["1", "Tập huấn", _NV, _TP, "Quý II/2026", "50.000", "Ngân sách tỉnh"], ["2", "Hội thi", _TP, "", _Q3, "20.000", "Xã hội hóa"]]), PageBreak(),
    Table([["II", "KIỂM TRA", "", "", "", "30.000", ""], ["1", "Kiểm tra công vụ", _NV, "", "Quý IV/2026", "30.000", "Ngân sách tỉnh"], ["", "CỘNG I+II", "", "", "", "100.000", ""]]),
], Task("Tập huấn", coordinating=(_TP,), amount=50_000_000, group="TUYÊN TRUYỀN"), Task("Hội thi", (_TP,), _Q3, 20_000_000, group="TUYÊN TRUYỀN", funding="Xã hội hóa"), Task("Kiểm tra công vụ", schedule="Quý IV/2026", amount=30_000_000, group="KIỂM TRA"))
_add("tong-theo-nam-va-nguon", [
    ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian", "Tổng cộng (triệu đồng)", "Năm 2026", ACROSS, "Năm 2027", ACROSS], [*[MERGED] * 5, "NSTW", "NSĐP", "NSTW", "NSĐP"], ["1", "Nâng cấp hệ thống", _CN, "2026 - 2027", "100", "40", "10", "30", "20"], ["2", "Tập huấn", _NV, "Quý II/2026", "20", "", "20", "", ""], ["", "Tổng", "", "", "120", "40", "30", "30", "20"],
], Task("Nâng cấp hệ thống", (_CN,), May("2026 - 2027"), May(50_000_000)), Task("Tập huấn", amount=May(20_000_000)), tells=[Tell(("Năm 2027",), needed=False), Tell(("Năm 2026",), needed=False), Tell(("2026 - 2027",), needed=False)])
_add("muc-tien-khong-con", [
    ["TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời gian", "Kinh phí (triệu đồng)"], ["I", "TUYÊN TRUYỀN", "", "", "", "50"], ["1", "Tập huấn", _NV, "", "Quý II/2026", "50"], ["II", "DỰ PHÒNG", "", "", "", "10"], ["III", "KIỂM TRA", "", "", "", "30"], ["1", "Kiểm tra công vụ", _NV, "", "Quý IV/2026", "30"], ["", "Tổng cộng", "", "", "", "90"],
], Task("Tập huấn", amount=50_000_000, group="TUYÊN TRUYỀN"), Task("DỰ PHÒNG", lead=Ask(), schedule=Ask(), amount=May(10_000_000), group=ANY), Task("Kiểm tra công vụ", schedule="Quý IV/2026", amount=30_000_000, group="KIỂM TRA"), tells=[Tell(("DỰ PHÒNG",), needed=False)])
_add("tong-giua-hai-bang-phu-luc-con", [
    "Phụ lục 1a. NHIỆM VỤ THƯỜNG XUYÊN", Table([_T, ["1", "Chuyên mục", "Báo Hà Tĩnh", _NV, "Hằng tháng", "60 triệu"], ["", "Cộng 1a", "", "", "", "60 triệu"]]), "Phụ lục 1b. NHIỆM VỤ TRỌNG TÂM", Table([_T, ["1", "Tập huấn", _NV, "", "Quý II/2026", "50 triệu"], ["", "Cộng 1b", "", "", "", "50 triệu"], ["", "Tổng cộng 1a và 1b", "", "", "", "110 triệu"]]),
], Task("Chuyên mục", ("Báo Hà Tĩnh",), "Hằng tháng", 60_000_000, (_NV,)), Task("Tập huấn", amount=50_000_000), tells=[Tell(("Cộng 1a", "Cộng 1b", "Tổng cộng 1a và 1b"), needed=False)])

# ---- years of several plans, months and days in columns of their own, totals under one heading

_LONG = letter(title=("KẾ HOẠCH", "Cải cách hành chính giai đoạn 2026 - 2027"))
_LONG_TRUTH = Truth(title="Cải cách hành chính giai đoạn 2026 - 2027", year=(2026, 2027))
_add("tong-kinh-phi-phan-ky-cong-cuoi", [
    ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian", "Tổng kinh phí (triệu đồng)", ACROSS, ACROSS], [*[MERGED] * 4, "Năm 2026", "Năm 2027", "Cộng"], ["I", "Hạ tầng", "", "", "30", "70", "100"], ["1", "Trung tâm dữ liệu", _CN, "2026 - 2027", "30", "70", "100"], ["", "Tổng cộng", "", "", "30", "70", "100"],
], Task("Trung tâm dữ liệu", (_CN,), "2026 - 2027", 100_000_000, group="Hạ tầng"), before=_LONG, truth=_LONG_TRUTH)
_add("muc-la-nam-quy-khong-nam", [
    ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian", "Kinh phí (triệu đồng)"], ["I", "NĂM 2026", "", "", "50"], ["1", "Tập huấn", "Sở Nội vụ (CT); Sở Tư pháp (PH)", "Quý II", "50"], ["II", "NĂM 2027", "", "", "20"], ["1", "Hội thi", "Sở Tư pháp (CT)", "Quý III", "20"], ["", "Tổng cộng", "", "", "70"],
], Task("Tập huấn", coordinating=(_TP,), schedule=Ask(), amount=50_000_000, group="NĂM 2026"), Task("Hội thi", (_TP,), Ask(), 20_000_000, group="NĂM 2027"), before=_LONG, truth=_LONG_TRUTH)
_add("phu-luc-cua-tung-nam", [
    "NHIỆM VỤ NĂM 2026", Table([_T[:5], ["1", "Tập huấn", _NV, _TP, "Quý II"]]), PageBreak(), "PHỤ LỤC II", "NHIỆM VỤ NĂM 2027", Table([_T[:5], ["1", "Hội thi", _TP, "", "Tháng 9"]]),
], Task("Tập huấn", coordinating=(_TP,), schedule=Ask()), Task("Hội thi", (_TP,), Ask()), before=_LONG, truth=_LONG_TRUTH)
_add("quy-duoi-cot-nam", [
    ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian thực hiện", ACROSS], [MERGED, MERGED, MERGED, "Năm 2026", "Năm 2027"], ["1", "Tập huấn", _NV, "Quý II", ""], ["2", "Hội thi", _TP, "", "Quý III"],
], Task("Tập huấn", schedule=Ask()), Task("Hội thi", (_TP,), Ask()), before=_LONG, truth=_LONG_TRUTH)
_add("nam-va-quy-hai-cot", [
    ["TT", "Nhiệm vụ", "Chủ trì", "Năm", "Quý", "Kinh phí (triệu đồng)"], ["1", "Tập huấn", _NV, "2026", "II", "50"], ["2", "Hội thi", _TP, "2027", "III", "20"],
], Task("Tập huấn", schedule=Ask(), amount=50_000_000), Task("Hội thi", (_TP,), Ask(), 20_000_000), before=_LONG, truth=_LONG_TRUTH, tells=[Tell(("Năm", "Quý"), needed=False)])
_add("thang-la-so-tran", [
    ["TT", "Nhiệm vụ", "Chủ trì", "Tháng", "Kinh phí (nghìn đồng)"], ["1", "Tập huấn", "Sở Nội vụ\n(phối hợp: Sở Tư pháp)", "6", "50.000"], ["2", "Hội thi", _TP, "9", "20.000"], ["", "Cộng", "", "", "70.000"],
], Task("Tập huấn", coordinating=(_TP,), schedule=Ask(), amount=50_000_000), Task("Hội thi", (_TP,), Ask(), 20_000_000))
_add("ngay-kieu-khac", [
    ["TT", "Nhiệm vụ", "Chủ trì", "Thời hạn"], ["1", "Việc một", _NV, "2026-06-30"], ["2", "Việc hai", _NV, "30/06/26"], ["3", "Việc ba", _NV, "46203"], ["4", "Việc bốn", _NV, "06/2026"], ["5", "Việc năm", _NV, "6-2026"], ["6", "Việc sáu", _NV, "06/30/2026"],
], Task("Việc một", schedule=May("2026-06-30")), Task("Việc hai", schedule=May("30/06/26")), Task("Việc ba", schedule=Ask()), Task("Việc bốn", schedule=May("06/2026")), Task("Việc năm", schedule=May("6-2026")), Task("Việc sáu", schedule=Ask()), suffix=".csv")
_add("bat-dau-va-so-ngay", [
    ["TT", "Nhiệm vụ", "Chủ trì", "Ngày bắt đầu", "Số ngày thực hiện", "Kinh phí (đồng)"], ["1", "Tập huấn", _NV, "01/3/2026", "30", "50.000.000"], ["2", "Hội thi", _TP, "01/8/2026", "15", "20.000.000"],
], Task("Tập huấn", schedule=Ask(), amount=50_000_000), Task("Hội thi", (_TP,), Ask(), 20_000_000), tells=[Tell(("Số ngày thực hiện", "Ngày bắt đầu"))])
_add("phoi-hop-truoc-don-vi-hang-dau", [
    ["TT", "Nhiệm vụ", "Phối hợp", "Chủ trì", "Thời gian", "Kinh phí"], ["ĐVT: triệu đồng", *[ACROSS] * 5], ["", "TỔNG CỘNG", "", "", "", "70"], ["1", "Tập huấn", _TP, _NV, "Quý II/2026", "50"], ["2", "Hội thi", "", _TP, _Q3, "20"],
], Task("Tập huấn", coordinating=(_TP,), amount=50_000_000), Task("Hội thi", (_TP,), _Q3, 20_000_000))
_add("don-vi-hai-noi-trai-nhau", [
    ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian", "Kinh phí (triệu đồng)"], ["1", "Tập huấn", _NV, "Quý II/2026", "50.000"], ["2", "Hội thi", _TP, _Q3, "20.000"], ["", "Cộng", "", "", "70.000"],
], Task("Tập huấn", amount=Ask()), Task("Hội thi", (_TP,), _Q3, Ask()), before=letter("ĐVT: nghìn đồng"))
_add("viec-ten-nhu-tong", [
    ["TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời gian", "Kinh phí (triệu đồng)"], ["I", "Tổng kết, tổng hợp", "", "", "", "85"], ["1", "Tổng hợp, báo cáo kết quả", _NV, "", "Quý IV/2026", "10"], ["2", "Cộng tác viên truyền thông", _NV, "", "Quý II/2026", "20"], ["3", "Tổng điều tra mức độ hài lòng", _NV, "Cục Thống kê", _Q3, "55"], ["II", "Khác", "", "", "", "15"], ["4", "Cổng dịch vụ công", _CN, "", "Quý II/2026", "15"], ["", "Cộng (I+II)", "", "", "", "100"],
], Task("Tổng hợp, báo cáo kết quả", schedule="Quý IV/2026", amount=10_000_000, group="Tổng kết, tổng hợp"), Task("Cộng tác viên truyền thông", amount=20_000_000, group="Tổng kết, tổng hợp"), Task("Tổng điều tra mức độ hài lòng", schedule=_Q3, amount=55_000_000, coordinating=("Cục Thống kê",), group="Tổng kết, tổng hợp"), Task("Cổng dịch vụ công", (_CN,), amount=15_000_000, group="Khác"))
_add("tong-cong-n-nhiem-vu", [
    ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian", "Kinh phí (đồng)"], ["1", "Tập huấn", _NV, "Quý II/2026", "50.000.000"], ["2", "Hội thi", _TP, _Q3, "20.000.000"], ["", "Tổng cộng: 02 nhiệm vụ", "", "", "70.000.000"], ["Tổng kinh phí: 70 triệu đồng (ngân sách tỉnh 50 triệu đồng; xã hội hóa 20 triệu đồng)", *[ACROSS] * 4],
], Task("Tập huấn", amount=50_000_000), Task("Hội thi", (_TP,), _Q3, 20_000_000), tells=[Tell(("Tổng kinh phí: 70 triệu đồng",), needed=False)])
_add("hai-vai-day-du-cau", [
    ["STT", "Nhiệm vụ", "Cơ quan thực hiện", "Thời gian", "Kinh phí (tr.đ)"], ["", "Tổng", "", "", "60"],
    *([str(n), f"Số hóa hồ sơ {n}", words, "Quý II/2026", "10"] for n, words in enumerate((
        "Sở Nội vụ (CT), UBND các xã, phường (PH)", "UBND các xã, phường chủ trì; Sở Nội vụ phối hợp, hướng dẫn", "Sở Nội vụ chủ trì; các sở, ban, ngành, địa phương liên quan phối hợp thực hiện",
        "Chủ trì: Sở Nội vụ, Sở Tư pháp. Phối hợp: Các sở, ngành; UBND cấp xã", "Chủ trì: Sở Nội vụ\nPhối hợp:", "Sở Nội vụ (chủ trì), các đơn vị: Sở Tư pháp, Sở Tài chính (phối hợp)"), 1)),
], Task("Số hóa hồ sơ 1", coordinating=("UBND các xã, phường",), amount=10_000_000), Task("Số hóa hồ sơ 2", ("UBND các xã, phường",), coordinating=(_NV,), amount=10_000_000), Task("Số hóa hồ sơ 3", coordinating=OneOf((("các sở, ban, ngành, địa phương liên quan",), ())), amount=10_000_000),
   Task("Số hóa hồ sơ 4", (_NV, _TP), coordinating=("Các sở, ngành", "UBND cấp xã"), amount=10_000_000), Task("Số hóa hồ sơ 5", amount=10_000_000), Task("Số hóa hồ sơ 6", coordinating=May((_TP, _TC)), amount=10_000_000), tells=[Tell(("hướng dẫn",), needed=False)])
_add("nam-truoc-uoc-va-du-toan", [
    ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian", "Năm 2025 (ước thực hiện)", "Năm 2026 (dự toán)", "Ghi chú"], ["1", "Tập huấn", _NV, "Quý II/2026", "40.000.000", "50.000.000", ""], ["2", "Hội thi", _TP, _Q3, "10.000.000", "20.000.000", "Mới"], ["", "Cộng", "", "", "50.000.000", "70.000.000", ""],
], Task("Tập huấn", amount=May(50_000_000)), Task("Hội thi", (_TP,), _Q3, May(20_000_000), note="Mới"), tells=[Tell(("Năm 2025",), needed=False), Tell(("Năm 2026",), needed=False)])
_add("tich-va-trong-ngoac", [
    ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian", "Kinh phí (1.000đ)"], ["1", "Tập huấn", _NV, "Quý II/2026", "30.000 x 2 lớp = 60.000"], ["2", "Hội thi", _TP, _Q3, "20.000.000đ"], ["3", "Khảo sát", _NV, _Q3, "15.000 (năm 2026: 10.000; năm 2027: 5.000)"], ["4", "In ấn", _NV, _Q3, "5.000/quý"], ["5", "Dự phòng (10%)", "", "", "10.000"],
], Task("Tập huấn", amount=May(60_000_000)), Task("Hội thi", (_TP,), _Q3, 20_000_000), Task("Khảo sát", schedule=_Q3, amount=Ask()), Task("In ấn", schedule=_Q3, amount=Ask()), Task(OneOf(("Dự phòng (10%)",)), lead=Ask(), schedule=Ask(), amount=10_000_000))
_add("muc-gach-ngang-bo-viec-con", [
    ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian", "Kinh phí (đồng)"], ["I", styled(STRUCK, "TUYÊN TRUYỀN"), "", "", ""], ["1", "Tập huấn", _NV, "Quý II/2026", "50.000.000"], ["II", "KIỂM TRA", "", "", ""], ["1", "Kiểm tra công vụ", _NV + styled(STRUCK, ", Sở Y tế"), _Q3, styled(STRUCK, "30.000.000") + "20.000.000"],
], Task("Tập huấn", amount=50_000_000, group=May("")), Task("Kiểm tra công vụ", schedule=_Q3, amount=20_000_000, group="KIỂM TRA"), tells=[Tell(("TUYÊN TRUYỀN",)), Tell(("TUYÊN TRUYỀN",), needed=False, codes=("cells-left",)), Tell(("Kiểm tra công vụ", "Sở Y tế", "30.000.000"), needed=False)])
_add("xlsx-le-muc-gop-nghin", [NewSheet("PL"), *letter(style="table"), "Đơn vị tính: 1.000 đồng", Table([
    ["STT", "Nội dung", "Chủ trì/phối hợp", "Thời gian", "Kinh phí", ACROSS, ACROSS], [MERGED, MERGED, MERGED, MERGED, "Tổng số", "NST", "NSX"], ["A", "CẤP TỈNH", ACROSS, ACROSS, "1250,5", "1250,5", ""], ["1", "Tập huấn", "CT: Sở Nội vụ\nPH: Sở Tư pháp", "Quý II/2026", "1250,5", "1250,5", ""], ["B", "CẤP XÃ", ACROSS, ACROSS, "30000", "", "30000"], ["1", "Tuyên truyền", "CT: UBND xã Cẩm Bình", _Q3, "30000", "", "30000"], ["", "Tổng cộng", "", "", "31250,5", "1250,5", "30000"],
])], Task("Tập huấn", coordinating=(_TP,), amount=1_250_500, group="CẤP TỈNH"), Task("Tuyên truyền", ("UBND xã Cẩm Bình",), _Q3, 30_000_000, group="CẤP XÃ"), before=(), suffix=".xlsx")
_add("ods-tieu-de-lap-don-vi-cuoi", [NewSheet("PL"), *letter(style="table"), Table([
    _T, ["1", "Tập huấn", _NV, _TP, "Quý II/2026", "50"], _T, ["2", "Hội thi", _TP, "", _Q3, "20"], ["", "Tổng", "", "", "", "70"], ["Ghi chú: Đơn vị tính là triệu đồng", *[ACROSS] * 5],
])], Task("Tập huấn", coordinating=(_TP,), amount=50_000_000), Task("Hội thi", (_TP,), _Q3, 20_000_000), before=(), suffix=".ods")
_add("so-hai-cap-cong-tung-so", [
    ["STT", "Nhiệm vụ", "Chủ trì", "Thời gian", "Kinh phí (triệu đồng)"], ["1", "Tuyên truyền", "", "", ""], ["a", "Tập huấn", _NV, "Quý II/2026", "50"], ["b", "Hội thi", _TP, _Q3, "20"], ["", "Cộng 1", "", "", "70"], ["2", "Kiểm tra", "", "", ""], ["a", "Kiểm tra công vụ", _NV, _Q3, "30"], ["", "Cộng 2", "", "", "30"], ["", "Tổng (1+2)", "", "", "100"],
], Task("Tập huấn", amount=50_000_000, group="Tuyên truyền"), Task("Hội thi", (_TP,), _Q3, 20_000_000, group="Tuyên truyền"), Task("Kiểm tra công vụ", schedule=_Q3, amount=30_000_000, group="Kiểm tra"))
_add("nam-hoc", [
    ["TT", "Nhiệm vụ", "Bộ phận thực hiện", "Thời gian"], ["1", "Tập huấn", "Tổ Văn phòng", "Tháng 9"], ["2", "Hội thi", "Tổ Văn phòng", "Tháng 3"],
], Task("Tập huấn", ("Tổ Văn phòng",), May("Tháng 9")), Task("Hội thi", ("Tổ Văn phòng",), May("Tháng 3")), before=letter(title=("KẾ HOẠCH", "Cải cách hành chính năm học 2026 - 2027")), truth=Truth(title="Cải cách hành chính năm học 2026 - 2027", year=Ask()))
_add("dau-2026-ke-hoach-nam-sau-cua-dot", [
    ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian", "Kinh phí 6 tháng cuối năm (triệu đồng)"], ["1", "Tập huấn", _NV, _Q3, "50"],
], Task("Tập huấn", schedule=_Q3, amount=50_000_000), before=letter(title=("KẾ HOẠCH", "Triển khai công tác cải cách hành chính 6 tháng cuối năm 2026"), day="ngày 05 tháng 7 năm 2026"), truth=Truth(title="Triển khai công tác cải cách hành chính 6 tháng cuối năm 2026", year=May(2026)))
_add("hai-vai-ba-cot-don-vi", [
    ["TT", "Nhiệm vụ", "Đơn vị thực hiện", ACROSS, ACROSS, "Thời gian", "KP"], [MERGED, MERGED, "Chủ trì", "Phối hợp", "Giám sát", MERGED, "(trđ)"], ["1", "Tập huấn", _NV, _TP, "Thanh tra tỉnh", "Quý II/2026", "50"], ["2", "Hội thi", _TP, "", "Thanh tra tỉnh", _Q3, "20"],
], Task("Tập huấn", coordinating=(_TP,), amount=50_000_000), Task("Hội thi", (_TP,), _Q3, 20_000_000), tells=[Tell(("Giám sát",))])
_add("nhiem-vu-da-xong-trong-bang", [
    ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian", "Kinh phí (đồng)", "Trạng thái"], ["A", "NHIỆM VỤ CHUYỂN TIẾP TỪ NĂM 2025", "", "", "", ""], ["1", "Nâng cấp hệ thống", _CN, "Tháng 12/2025", "90.000.000", "Đã hoàn thành"], ["B", "NHIỆM VỤ MỚI", "", "", "", ""], ["1", "Tập huấn", _NV, "Quý II/2026", "50.000.000", "Chưa thực hiện"],
], Task("Nâng cấp hệ thống", (_CN,), Ask(), 90_000_000, group="NHIỆM VỤ CHUYỂN TIẾP TỪ NĂM 2025"), Task("Tập huấn", amount=50_000_000, group="NHIỆM VỤ MỚI"), tells=[Tell(("Trạng thái",))])
_add("csv-don-vi-dong-cuoi", ["KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026", "(Kèm theo Kế hoạch số 12/KH-UBND ngày 15/01/2026 của UBND tỉnh Hà Tĩnh)", Table([
    ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian", "Kinh phí", "NS tỉnh", "XHH"], ["A", "Tuyên truyền", "", "", "", "80", "50", "30"], ["1", "Tập huấn", "Sở Nội vụ", "Sở Tư pháp; Báo Hà Tĩnh", "Quý II/2026", "80", "50", "30"], ["", "Tổng cộng", "", "", "", "80", "50", "30"], ["Đơn vị tính: triệu đồng", "", "", "", "", "", "", ""],
])], Task("Tập huấn", coordinating=(_TP, "Báo Hà Tĩnh"), amount=80_000_000, group="Tuyên truyền"), before=(), suffix=".csv", truth=Truth(title=OneOf((TITLE := "CẢI CÁCH HÀNH CHÍNH NĂM 2026", f"KẾ HOẠCH {TITLE}"))))
_add("trang-hai-thieu-cot-tien", [
    Table([_T, ["1", "Tập huấn", _NV, "", "Quý II/2026", "50.000.000"]]), PageBreak(), Table([_T[:5], ["2", "Hội thi", _TP, "", _Q3], ["3", "Khảo sát", _NV, "", "Quý IV/2026"]]),
], Task("Tập huấn", amount=50_000_000), Task("Hội thi", (_TP,), _Q3), Task("Khảo sát", schedule="Quý IV/2026"))
_add("trang-hai-cot-doi-cho", [
    Table([["TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời gian"], ["I", "TUYÊN TRUYỀN", "", "", ""], ["1", "Tập huấn", _NV, _TP, "Quý II/2026"]]), PageBreak(), Table([["TT", "Nhiệm vụ", "Phối hợp", "Chủ trì", "Thời gian"], ["2", "Hội thi", _NV, _TP, _Q3]]),
], Task("Tập huấn", coordinating=(_TP,), group="TUYÊN TRUYỀN"), Task("Hội thi", (_TP,), _Q3, coordinating=(_NV,), group=May("TUYÊN TRUYỀN")))
_add("nhom-cot-va-muc", [
    ["Mục", "Nhóm nhiệm vụ", "TT", "Nhiệm vụ cụ thể", "Chủ trì (phối hợp)", "Hạn", "Kinh phí (nghìn đồng)"], ["I", "Thể chế", "1", "Rà soát", "Sở Tư pháp (Sở Nội vụ)", "30/6/2026", "20.000"], [MERGED, MERGED, "2", "Tập huấn", "Sở Tư pháp", "30/9/2026", "30.000"], ["II", "Bộ máy", "3", "Khảo sát", "Sở Nội vụ (các sở, ngành)", "30/9/2026", "10.000"], ["Tổng", ACROSS, ACROSS, ACROSS, ACROSS, ACROSS, "60.000"],
], Task("Rà soát", Ask(), "30/6/2026", 20_000_000, Ask(), "Thể chế"), Task("Tập huấn", (_TP,), "30/9/2026", 30_000_000, group="Thể chế"), Task("Khảo sát", Ask(), "30/9/2026", 10_000_000, Ask(), "Bộ máy"))
_add("von-ba-nguon-va-nam", [
    ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian", "Nhu cầu kinh phí năm 2026 (triệu đồng)", ACROSS, ACROSS, ACROSS], [*[MERGED] * 4, "Tổng", "Vốn đầu tư", "Vốn sự nghiệp", "Nguồn khác"], ["1", "Nâng cấp hệ thống", _CN, _Q3, "600", "500", "100", "0"], ["2", "Tập huấn", _NV, "Quý II/2026", "50", "", "", "50"], ["", "Cộng", "", "", "650", "500", "100", "50"],
], Task("Nâng cấp hệ thống", (_CN,), _Q3, 600_000_000), Task("Tập huấn", amount=50_000_000))
_add("tong-hop-dau-trang-mot", [
    "I. TỔNG HỢP KINH PHÍ", Table([["TT", "Nội dung", "Kinh phí (triệu đồng)"], ["1", "Tuyên truyền", "70"], ["2", "Kiểm tra", "30"], ["", "Cộng", "100"]]), "II. CHI TIẾT", Table([["TT", "Nội dung", "Chủ trì", "Thời gian", "Kinh phí (triệu đồng)"], ["1", "Tuyên truyền", "", "", "70"], ["1.1", "Tập huấn", _NV, "Quý II/2026", "50"], ["1.2", "Hội thi", _TP, _Q3, "20"], ["2", "Kiểm tra", _NV, "Quý IV/2026", "30"], ["", "Cộng", "", "", "100"]]),
], Task("Tập huấn", amount=50_000_000, group="Tuyên truyền"), Task("Hội thi", (_TP,), _Q3, 20_000_000, group="Tuyên truyền"), Task("Kiểm tra", schedule="Quý IV/2026", amount=30_000_000), tells=[Tell(("I. TỔNG HỢP KINH PHÍ", "Tuyên truyền"), needed=False, table=True)])
_add("nguoi-ky-va-noi-nhan-giua", [
    Table([_T, ["1", "Tập huấn", _NV, "", "Quý II/2026", "50.000.000"], ["", "Tổng cộng", "", "", "", "50.000.000"]]), "Nơi nhận:", "- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", PageBreak(), "PHỤ LỤC II", "NHIỆM VỤ GIAO UBND CẤP XÃ", "(Kèm theo Kế hoạch số 12/KH-UBND ngày 15/01/2026)", Table([["TT", "Nhiệm vụ", "UBND cấp xã thực hiện", "Thời gian"], ["1", "Niêm yết", "UBND xã Cẩm Bình, UBND xã Cẩm Lạc", _Q3]]),
], Task("Tập huấn", amount=50_000_000), Task("Niêm yết", ("UBND xã Cẩm Bình", "UBND xã Cẩm Lạc"), _Q3))
_add("thoi-gian-theo-ke-hoach-nam-khac", [
    ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian hoàn thành năm 2025", "Thời gian hoàn thành năm 2026", "Kinh phí (đồng)"], ["1", "Tập huấn", _NV, "30/6/2025", "30/5/2026", "50.000.000"], ["2", "Hội thi", _TP, "30/9/2025", "30/8/2026", "20.000.000"],
], Task("Tập huấn", schedule=May("30/5/2026"), amount=50_000_000), Task("Hội thi", (_TP,), May("30/8/2026"), 20_000_000), tells=[Tell(("Thời gian hoàn thành năm 2025", "Thời gian hoàn thành năm 2026"))])
_add("kinh-phi-hai-cot-dieu-chinh", [
    ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian", "Kinh phí đã giao (triệu đồng)", "Kinh phí điều chỉnh (triệu đồng)"], ["1", "Tập huấn", _NV, "Quý II/2026", "50", "60"], ["2", "Hội thi", _TP, _Q3, "20", "10"], ["", "Cộng", "", "", "70", "70"],
], Task("Tập huấn", amount=Ask()), Task("Hội thi", (_TP,), _Q3, Ask()), tells=[Tell(("Kinh phí đã giao",), needed=False), Tell(("Kinh phí điều chỉnh",), needed=False)])

# ---- stretches of years, both roles in brackets, tables that count on, figures that belong to other years

_add("hai-giai-doan-khong-tong", [
    ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian", "Kinh phí giai đoạn 1 (triệu đồng)", "Kinh phí giai đoạn 2 (triệu đồng)"], ["1", "Tập huấn", _NV, "Quý II/2026", "50", "20"], ["2", "Hội thi", _TP, _Q3, "20", ""], ["", "Cộng", "", "", "70", "20"],
], Task("Tập huấn", amount=Ask()), Task("Hội thi", (_TP,), _Q3, May(20_000_000)), tells=[Tell(("Kinh phí giai đoạn 1",), needed=False), Tell(("Kinh phí giai đoạn 2",), needed=False)])
_add("hai-giai-doan-nam", [
    ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian", "Kinh phí (tỷ đồng)", ACROSS], [*[MERGED] * 4, "Giai đoạn 2021 - 2025", "Giai đoạn 2026 - 2030"], ["1", "Trung tâm dữ liệu", _CN, "2026 - 2030", "4,5", "1,5"], ["2", "Đào tạo", _NV, "2027 - 2028", "", "0,3"],
], Task("Trung tâm dữ liệu", (_CN,), "2026 - 2030", Ask()), Task("Đào tạo", (_NV,), "2027 - 2028", May(300_000_000)), before=letter(title=("KẾ HOẠCH", "Chuyển đổi số giai đoạn 2026 - 2030")), truth=Truth(title="Chuyển đổi số giai đoạn 2026 - 2030", year=(2026, 2030)), tells=[Tell(("Giai đoạn 2021 - 2025",), needed=False)])
_add("tong-hai-giai-doan", [
    ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian", "Kinh phí (tỷ đồng)", ACROSS, ACROSS], [*[MERGED] * 4, "Tổng số", "Giai đoạn 2026 - 2028", "Giai đoạn 2029 - 2030"], ["1", "Trung tâm dữ liệu", _CN, "2026 - 2030", "6", "4,5", "1,5"], ["2", "Đào tạo", _NV, "2027 - 2028", "0,3", "0,3", ""], ["", "Tổng", "", "", "6,3", "4,8", "1,5"],
], Task("Trung tâm dữ liệu", (_CN,), "2026 - 2030", 6_000_000_000), Task("Đào tạo", (_NV,), "2027 - 2028", 300_000_000), before=letter(title=("KẾ HOẠCH", "Chuyển đổi số giai đoạn 2026 - 2030")), truth=Truth(title="Chuyển đổi số giai đoạn 2026 - 2030", year=(2026, 2030)))
_leads = ("Sở Nội vụ (Sở Tư pháp, Sở Tài chính phối hợp)", "Sở Nội vụ (các sở, ban, ngành phối hợp thực hiện)", "Sở Nội vụ (Sở Tư pháp và Sở Tài chính phối hợp); UBND cấp xã phối hợp", "UBND tỉnh (Sở Nội vụ chủ trì tham mưu)", "Sở Nội vụ (Phòng CCHC chủ trì, Văn phòng phối hợp)", "Sở Nội vụ, Sở Tư pháp (Sở Tài chính phối hợp)")
_add("phoi-hop-cuoi-ngoac", [
    ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian", "Kinh phí (đồng)"], *([str(n), f"Số hóa hồ sơ {n}", words, "Quý II/2026", "10.000.000"] for n, words in enumerate(_leads, 1)), ["Tổng cộng", ACROSS, ACROSS, ACROSS, "60.000.000"],
], *(Task(f"Số hóa hồ sơ {n}", lead, coordinating=rest, amount=10_000_000) for n, (lead, rest) in enumerate([((_NV,), (_TP, _TC)), ((_NV,), ("các sở, ban, ngành",)), ((_NV,), (_TP, _TC, "UBND cấp xã")), (Ask(), ANY), (May(ANY), May(ANY)), (May((_NV, _TP)), May((_TC,)))], 1)))
_add("trang-dem-tiep-cot-khac-hai-muc", [
    Table([["TT", "Nhiệm vụ", "Chủ trì", "Thời gian"], ["I", "TUYÊN TRUYỀN", "", ""], ["1", "Tập huấn", _NV, "Quý II/2026"], ["2", "Hội thi", _TP, _Q3]]), PageBreak(), Table([["TT", "Nhiệm vụ", "Chủ trì", "Thời gian", "Ghi chú"], ["3", "Tọa đàm", _NV, _Q3, "Trực tuyến"], ["II", "KIỂM TRA", "", "", ""], ["1", "Kiểm tra công vụ", _NV, _Q3, ""]]),
], Task("Tập huấn", group="TUYÊN TRUYỀN"), Task("Hội thi", (_TP,), _Q3, group="TUYÊN TRUYỀN"), Task("Tọa đàm", schedule=_Q3, group="TUYÊN TRUYỀN", note="Trực tuyến"), Task("Kiểm tra công vụ", schedule=_Q3, group="KIỂM TRA"))
_add("bang-moi-dem-tu-dau-cot-khac", [
    Table([["TT", "Nhiệm vụ", "Chủ trì", "Thời gian"], ["I", "TUYÊN TRUYỀN", "", ""], ["1", "Tập huấn", _NV, "Quý II/2026"]]), PageBreak(), Table([["TT", "Nhiệm vụ", "Chủ trì", "Thời gian", "Ghi chú"], ["1", "Kiểm tra công vụ", _NV, _Q3, "Đột xuất"]]),
], Task("Tập huấn", group="TUYÊN TRUYỀN"), Task("Kiểm tra công vụ", schedule=_Q3, group=May(""), note="Đột xuất"))
_add("tien-nam-trong-o-va-nguon", [
    ["TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời gian", "Kinh phí (triệu đồng), nguồn"], ["", "TỔNG CỘNG", "", "", "", "95"], ["1", "Tập huấn", _NV, _TP, "Quý II/2026", "50 (năm 2026: 30; năm 2027: 20)"], ["2", "Hội thi", _TP, "", _Q3, "20 (ngân sách năm 2026)"], ["3", "Khảo sát", _NV, "", _Q3, "25 - NS tỉnh giao tại QĐ số 99/QĐ-UBND ngày 10/12/2025"],
], Task("Tập huấn", coordinating=(_TP,), amount=Ask()), Task("Hội thi", (_TP,), _Q3, 20_000_000), Task("Khảo sát", schedule=_Q3, amount=May(25_000_000)), tells=[Tell(("95",), needed=False)])
_add("nguon-so-va-chu-tron", [
    ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian", "Tổng (triệu đồng)", "Nguồn kinh phí", ACROSS], [*[MERGED] * 5, "Ngân sách", "Ghi rõ nguồn khác"], ["1", "Tập huấn", _NV, "Quý II/2026", "80", "50", "30 (tài trợ của VNPT)"], ["2", "Hội thi", _TP, _Q3, "20", "20", ""],
], Task("Tập huấn", amount=80_000_000, funding=ANY), Task("Hội thi", (_TP,), _Q3, 20_000_000, funding=ANY), tells=[Tell(("Nguồn kinh phí Ngân sách",), needed=False), Tell(("Nguồn kinh phí Ghi rõ nguồn khác", "50", "20"), needed=False)])
_add("nguon-so-lech-tong", [
    ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian", "Kinh phí (triệu đồng)", "Nguồn vốn", ACROSS], [*[MERGED] * 5, "Trung ương", "Địa phương"], ["1", "Tập huấn", _NV, "Quý II/2026", "80", "50", "20"], ["2", "Hội thi", _TP, _Q3, "20", "", "20"], ["", "Tổng", "", "", "100", "50", "40"],
], Task("Tập huấn", amount=Ask()), Task("Hội thi", (_TP,), _Q3, 20_000_000))
_add("muc-co-tien-khong-viec-khong-tong", [
    ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian", "Kinh phí (triệu đồng)"], ["I", "TUYÊN TRUYỀN", "", "", "50"], ["1", "Tập huấn", _NV, "Quý II/2026", "50"], ["II", "CHI KHÁC", "", "", "15"],
], Task("Tập huấn", amount=50_000_000, group="TUYÊN TRUYỀN"), tells=[Tell(("CHI KHÁC", "15"))])
_add("muc-con-trong-va-tong-muc-lon", [
    ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian", "Kinh phí (triệu đồng)"], ["A", "CẤP TỈNH", "", "", "75"], ["I", "Tuyên truyền", "", "", "50"], ["1", "Tập huấn", _NV, "Quý II/2026", "50"], ["II", "Dự phòng", "", "", "25"], ["B", "CẤP XÃ", "", "", "30"], ["1", "Niêm yết", "UBND xã Cẩm Bình", _Q3, "30"], ["", "Tổng cộng", "", "", "105"],
], Task("Tập huấn", amount=50_000_000, group="CẤP TỈNH / Tuyên truyền"), Task("Niêm yết", ("UBND xã Cẩm Bình",), _Q3, 30_000_000, group="CẤP XÃ"), tells=[Tell(("Dự phòng", "25"))])
_add("von-chu-dau-tu-va-chu-tri", [
    ["TT", "Danh mục dự án", "Chủ đầu tư", "Cơ quan chủ trì", "Khởi công - hoàn thành", "Tổng mức đầu tư (tỷ đồng)", "Kế hoạch vốn năm 2026 (tỷ đồng)"], ["1", "Trụ sở một cửa", "Ban Quản lý dự án", _NV, "2026", "15", "5"],
], Task("Trụ sở một cửa", May((_NV,)), May("2026"), May(5_000_000_000)), tells=[Tell(("Chủ đầu tư",)), Tell(("Khởi công - hoàn thành",), needed=False), Tell(("Kế hoạch vốn năm 2026", "Tổng mức đầu tư"), needed=False)])
_add("tu-den-hai-cot-ngay", [
    ["TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Từ ngày", "Đến ngày", "Kinh phí"], ["", "Tổng cộng (triệu đồng)", "", "", "", "", "70"], ["1", "Tập huấn", _NV, _TP, "01/4/2026", "30/6/2026", "50"], ["2", "Hội thi", _TP, "", "01/7/2026", "30/9/2026", "20"],
], Task("Tập huấn", schedule="Từ 01/4/2026 đến 30/6/2026", coordinating=(_TP,), amount=50_000_000), Task("Hội thi", (_TP,), "Từ 01/7/2026 đến 30/9/2026", 20_000_000))
_add("nam-uoc-va-ke-hoach-tong-muc", [
    ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian", "2025 (kinh phí đã chi)", "2026 (kinh phí đề nghị)"], ["I", "Tuyên truyền", "", "", "40", "50"], ["1", "Tập huấn", _NV, "Quý II/2026", "40", "50"], ["II", "Thi", "", "", "10", "20"], ["1", "Hội thi", _TP, _Q3, "10", "20"], ["", "Cộng", "", "", "50", "70"],
], Task("Tập huấn", amount=50_000_000, group="Tuyên truyền"), Task("Hội thi", (_TP,), _Q3, 20_000_000, group="Thi"), before=letter("ĐVT: triệu đồng"), tells=[Tell(("2025 (kinh phí đã chi)",), needed=False), Tell(("2026 (kinh phí đề nghị)",), needed=False)])
_add("ubnd-xa-chu-tri-thanh-cot", [
    ["TT", "Nhiệm vụ", "Sở, ngành thực hiện", "UBND cấp xã thực hiện", "Thời gian"], ["1", "Tập huấn", _NV, "", "Quý II/2026"], ["2", "Niêm yết", "", "UBND xã Cẩm Bình", _Q3], ["3", "Số hóa", _TP, "UBND xã Cẩm Lạc", _Q3],
], Task("Tập huấn"), Task("Niêm yết", May(("UBND xã Cẩm Bình",)), _Q3), Task("Số hóa", May((_TP,)), _Q3, coordinating=ANY), tells=[Tell(("Sở, ngành thực hiện", "UBND cấp xã thực hiện"), needed=False)])
