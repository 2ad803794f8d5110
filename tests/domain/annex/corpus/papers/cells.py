"""Cells as officials fill them: who does it, when and for how much, in all their wordings; rows of odd structure."""

import unicodedata
from collections.abc import Sequence
from typing import Any

from tests.domain.annex.corpus.document import (
    ACROSS,
    ANY,
    HEADINGS,
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
    letter,
    styled,
)

# fmt: off
KIND = Kind("cell")
_NV, _TP, _TC = "Sở Nội vụ", "Sở Tư pháp", "Sở Tài chính"


def _add(name: str, table: Sequence[Any], *tasks: Task, **options: Any) -> None:
    KIND.add(name, table, tasks, **options)


def _leads(name: str, cells: dict[str, Any], heading: str = "Cơ quan thực hiện") -> None:
    """Add a document whose rows each have one cell for who does the work: a pair is who leads, who coordinates."""
    rows = [["TT", "Nhiệm vụ", heading, "Thời gian"], *([str(n), f"Số hóa hồ sơ {n}", words, "Quý II/2026"] for n, words in enumerate(cells, 1))]
    _add(name, rows, *(Task(f"Số hóa hồ sơ {n}", meant[0], coordinating=meant[1]) for n, meant in enumerate(cells.values(), 1)), tells=[Tell(("Các sở, ban, ngành",), needed=False, codes=("alike",))])


def _times(name: str, *cells: Any) -> None:
    """Add a document whose rows each have one cell for when: as it is written, or that with what is meant."""
    said = [cell if isinstance(cell, tuple) else (cell, cell) for cell in cells]
    rows = [["TT", "Nhiệm vụ", "Chủ trì", "Thời gian thực hiện"], *([str(n), f"Số hóa hồ sơ {n}", _NV, words] for n, (words, _) in enumerate(said, 1))]
    _add(name, rows, *(Task(f"Số hóa hồ sơ {n}", schedule=meant) for n, (_, meant) in enumerate(said, 1)))


def _sums(name: str, heading: str, cells: dict[str, Any]) -> None:
    rows = [["TT", "Nhiệm vụ", "Chủ trì", "Thời gian", heading], *([str(n), f"Số hóa hồ sơ {n}", _NV, "Quý II/2026", words] for n, words in enumerate(cells, 1))]
    _add(name, rows, *(Task(f"Số hóa hồ sơ {n}", amount=amount) for n, amount in enumerate(cells.values(), 1)))


# ---- who

_leads("chu-tri-phoi-hop-cau", {
    "Sở Nội vụ chủ trì, phối hợp với Sở Tư pháp": ((_NV,), (_TP,)),
    "Sở Nội vụ chủ trì phối hợp Sở Tư pháp, Sở Tài chính": ((_NV,), (_TP, _TC)),
    "Sở Nội vụ phối hợp với Sở Tư pháp thực hiện": ((_NV,), (_TP,)),
    "Sở Nội vụ (chủ trì); các sở, ban, ngành (phối hợp)": ((_NV,), ("các sở, ban, ngành",)),
    "Giao Sở Nội vụ chủ trì, tham mưu": ((_NV,), ()),
    "Chủ trì: Sở Nội vụ. Phối hợp: Sở Tư pháp.": ((_NV,), (_TP,)),
    "- Chủ trì: Sở Nội vụ\n- Phối hợp: UBND các xã, phường": ((_NV,), ("UBND các xã, phường",)),
    "Cơ quan chủ trì: Sở Nội vụ; cơ quan phối hợp: Sở Tư pháp, Sở Tài chính": ((_NV,), (_TP, _TC)),
})
_leads("cung-va-dau-cau", {
    "Sở Nội vụ chủ trì cùng Sở Tư pháp": ((_NV,), (_TP,)),
    "Sở Nội vụ cùng các sở, ngành liên quan": (Ask(), ANY),
    "Sở Nội vụ, phối hợp: Sở Tư pháp": ((_NV,), (_TP,)),
    "Sở Nội vụ + Sở Tư pháp": ((_NV, _TP), ()),
    "Sở Nội vụ & Sở Tư pháp": ((_NV, _TP), ()),
    "Sở Nội vụ\nSở Tư pháp": ((_NV, _TP), ()),
    "1. Sở Nội vụ\n2. Sở Tư pháp": ((_NV, _TP), ()),
    "Sở Nội vụ; Sở Tư pháp; Sở Tài chính": ((_NV, _TP, _TC), ()),
}, "Cơ quan chủ trì")
_leads("nhieu-don-vi-mot-danh-tu", {
    "Các sở: Nội vụ, Tư pháp, Tài chính": ((_NV, _TP, _TC), ()),
    "Sở Nội vụ, Tư pháp, Tài chính": ((_NV, _TP, _TC), ()),
    "UBND các xã: Cẩm Bình, Cẩm Lạc": (("UBND xã Cẩm Bình", "UBND xã Cẩm Lạc"), ()),
    "UBND xã Cẩm Bình, xã Cẩm Lạc": (("UBND xã Cẩm Bình", "UBND xã Cẩm Lạc"), ()),
    "UBND các phường: Trần Phú, Thành Sen và xã Cẩm Bình": (("UBND phường Trần Phú", "UBND phường Thành Sen", OneOf(("UBND xã Cẩm Bình",))), ()),
    "Phòng Nội vụ, Phòng Tư pháp, Văn phòng HĐND và UBND": (("Phòng Nội vụ", "Phòng Tư pháp", "Văn phòng HĐND và UBND"), ()),
    "Sở Văn hóa, Thể thao và Du lịch, Báo Hà Tĩnh": (("Sở Văn hóa, Thể thao và Du lịch", "Báo Hà Tĩnh"), ()),
    "Ban Tuyên giáo và Dân vận Tỉnh ủy, Ủy ban MTTQ và các đoàn thể tỉnh": (OneOf((("Ban Tuyên giáo và Dân vận Tỉnh ủy", "Ủy ban MTTQ và các đoàn thể tỉnh"), ("Ban Tuyên giáo và Dân vận Tỉnh ủy", "Ủy ban MTTQ", "Các đoàn thể tỉnh"))), ()),
}, "Cơ quan chủ trì")
_leads("nhom-va-ten-rieng", {
    "Các sở, ban, ngành tỉnh; UBND các xã, phường": (("Các sở, ban, ngành tỉnh", "UBND các xã, phường"), ()),
    "Các sở, ban, ngành và UBND cấp xã": (("Các sở, ban, ngành", "UBND cấp xã"), ()),
    "Các cơ quan chuyên môn thuộc UBND tỉnh, UBND các xã, phường, đặc khu": (("Các cơ quan chuyên môn thuộc UBND tỉnh", "UBND các xã, phường, đặc khu"), ()),
    "Tất cả các cơ quan, đơn vị": (("Tất cả các cơ quan, đơn vị",), ()),
    "Sở Nội vụ và các cơ quan liên quan": ((_NV,), ()),
    "Thủ trưởng các sở, ban, ngành; Chủ tịch UBND các xã, phường": (("Thủ trưởng các sở, ban, ngành", "Chủ tịch UBND các xã, phường"), ()),
    "Các đơn vị được giao làm chủ đầu tư": (May(ANY), ANY),
    "Các sở, ngành: Nội vụ, Tư pháp; UBND xã Cẩm Bình": ((OneOf((_NV, "Các sở, ngành: Nội vụ")), _TP, "UBND xã Cẩm Bình"), ()),
}, "Cơ quan chủ trì")
_leads("viet-hoa-viet-tat", {
    "SỞ NỘI VỤ": (("SỞ NỘI VỤ",), ()),
    "Sở NV": (May(ANY), ()),
    "VP UBND": (("VP UBND",), ()),
    "Công an Tỉnh": (("Công an Tỉnh",), ()),
    "Báo & PTTH tỉnh": (("Báo & PTTH tỉnh",), ()),
    "TTHCC tỉnh": (("TTHCC tỉnh",), ()),
    "BQL các KCN": (("BQL các KCN",), ()),
    "BCH Quân sự tỉnh": (("BCH Quân sự tỉnh",), ()),
}, "Cơ quan chủ trì")
_leads("trong-ngoac", {
    "Sở Nội vụ (Phòng Cải cách hành chính)": (("Sở Nội vụ (Phòng Cải cách hành chính)",), ()),
    "UBND tỉnh (Sở Nội vụ tham mưu)": (Ask(), ANY),
    "Sở Nội vụ (Cơ quan thường trực)": (ANY, ANY),
    "Sở Nội vụ (đ/c Nguyễn Văn A)": (Ask(), ANY),
    "Ban QLDA (chủ đầu tư)": (May(ANY), ANY),
    "Các sở, ban, ngành (trừ Công an tỉnh)": (Ask(), ANY),
}, "Cơ quan chủ trì")
_leads("chu-tri-hai-vai", {
    "Tỉnh đoàn (CT), Sở Nội vụ (PH), Sở Tư pháp (PH)": (("Tỉnh đoàn",), (_NV, _TP)),
    "CT: Tỉnh đoàn; PH: Sở Nội vụ, Sở Tư pháp": (("Tỉnh đoàn",), (_NV, _TP)),
    "Sở Nội vụ - CT\nSở Tư pháp - PH": ((_NV,), (_TP,)),
    "Sở Nội vụ (cơ quan chủ trì), Sở Tư pháp (cơ quan phối hợp)": ((_NV,), (_TP,)),
    "Đơn vị chủ trì: Sở Nội vụ\nĐơn vị phối hợp: Sở Tư pháp; UBND cấp xã": ((_NV,), (_TP, "UBND cấp xã")),
    "Chủ trì: Sở Nội vụ; Phối hợp: Không": ((_NV,), OneOf(((), ("Không",)))),
    "CQ chủ trì: Sở Nội vụ. CQ phối hợp: Sở Tư pháp": ((_NV,), (_TP,)),
}, "Cơ quan chủ trì/phối hợp")
_add("phoi-hop-khong-ai", [
    HEADINGS, ["1", "Tập huấn", _NV, "Không", "Quý II/2026", ""], ["2", "Hội thi", _NV, "Các cơ quan có liên quan", "Quý II/2026", ""], ["3", "Khảo sát", _NV, "Theo chức năng", "Quý II/2026", ""], ["4", "Tổng kết", _NV, "//", "Quý II/2026", ""], ["5", "Báo cáo", _NV, "x", "Quý II/2026", ""],
], Task("Tập huấn", coordinating=OneOf(((), May(ANY)))), Task("Hội thi"), Task("Khảo sát", coordinating=Ask()), Task("Tổng kết", coordinating=May(())), Task("Báo cáo", coordinating=Ask()))
_add("phoi-hop-xuong-dong-gach", [
    HEADINGS, ["1", "Tập huấn", "Sở Khoa học\nvà Công nghệ", "Sở Nội\nvụ,\nSở Tư pháp;\nUBND\ncác xã", "Quý II/\n2026", "50.000\n.000"],
], Task("Tập huấn", ("Sở Khoa học và Công nghệ",), "Quý II/ 2026", May(50_000_000), (_NV, _TP, "UBND các xã")))

# ---- when

_times("quy-thang-viet-tat", "Q1/2026", "Q.II/2026", ("T3/2026", May("T3/2026")), "Quý 1/2026", "Quý I - IV/2026", "Quý I đến Quý III/2026", "Qúy II/2026", "QUÝ III/2026")
_times("dinh-ky", "Hàng tháng", "Hằng tuần", "Định kỳ hằng quý", "6 tháng/lần", "01 lần/quý", "02 lần/năm", "Ngày 15 hằng tháng", ("Trước ngày 25 của tháng cuối quý", May(ANY)), "Hằng năm", "Thường xuyên, liên tục")
_times("thoi-han", "Trước 15/6/2026", "Chậm nhất 30/9/2026", "Đến 31/12/2026", "Hoàn thành trước ngày 30/11/2026", "Xong trong tháng 6/2026", "30.6.2026", "30-6-2026", ("31/6/2026", Ask()), ("29/02/2026", Ask()), "Từ 01/3 đến 30/6/2026")
_times("trong-nam", "Trong năm 2026", "Năm 2026", "Cả năm 2026", "Quý II, III, IV năm 2026", "Tháng 3, 6, 9, 12 năm 2026", "6 tháng cuối năm 2026", "Đầu quý II/2026", ("Cuối năm 2026", May(ANY)), ("Giữa năm", May(ANY)))
_times("cho-doi", *((words, May(words)) for words in ("Sau khi có hướng dẫn của Bộ Nội vụ", "Theo kế hoạch của tỉnh", "Khi phát sinh", "Theo yêu cầu", "Ngay sau khi Kế hoạch được ban hành", "Theo tiến độ dự án", "Từ khi Kế hoạch ban hành đến 30/6/2026")))
_times("ngoai-nam", ("Quý I/2027", Ask()), ("31/01/2027", Ask()), ("Tháng 12/2025", Ask()), ("2026 - 2027", Ask()), ("2025-2026", May("2025-2026")))
_times("hai-moc", "30/6/2026 và 15/12/2026", "Tháng 6/2026; Tháng 12/2026", "- Đợt 1: Tháng 3/2026\n- Đợt 2: Tháng 9/2026", "Quý II/2026\nQuý IV/2026", ("Báo cáo quý: trước ngày 15 tháng cuối quý", May(ANY)), ("Kế hoạch: Tháng 01; Báo cáo: Tháng 12", May(ANY)))

# ---- how much

_sums("trieu-nhieu-kieu", "Kinh phí (triệu đồng)", {"50": 50_000_000, "50,5": 50_500_000, "1.250": 1_250_000_000, "1 250": 1_250_000_000, "120.000.000": May(120_000_000), "50 triệu": 50_000_000, "0,5": 500_000, "-": None, "…": None, "0": OneOf((0, None))})
_sums("dong-nhieu-kieu", "Kinh phí (đồng)", {"50.000.000": 50_000_000, "50 000 000": 50_000_000, "50.000.000,00": May(50_000_000), "50.000.000 đồng/năm": May(50_000_000), "50.000.000 (năm mươi triệu đồng)": 50_000_000, "50.000.000đ (NS tỉnh)": 50_000_000, "50000000": 50_000_000, "Không kinh phí": None, "Không": None, "KP thường xuyên": None})
_sums("khoang-va-nhan", "Kinh phí", {"Khoảng 50 triệu đồng": May(50_000_000), "50 - 60 triệu đồng": Ask(), "2 lớp x 25 triệu đồng": May(50_000_000), "5 triệu đồng/xã": Ask(), "50 triệu đồng (tạm tính)": May(50_000_000), "Tối đa 50 triệu đồng": Ask(), "50 triệu + 20 triệu": Ask(), "30 triệu (tỉnh), 20 triệu (xã)": Ask()})
_sums("nguon-ghep", "Kinh phí, nguồn kinh phí", {"50 triệu đồng, ngân sách tỉnh": 50_000_000, "Ngân sách tỉnh: 50 triệu đồng": 50_000_000, "NST 50 triệu": 50_000_000, "Nguồn sự nghiệp 50.000.000 đồng": 50_000_000, "Ngân sách xã": None, "Nguồn chi thường xuyên được giao năm 2026": None, "Đã bố trí 50 triệu đồng tại QĐ số 15/QĐ-UBND": May(50_000_000), "Theo Nghị quyết số 25/2021/NQ-HĐND": None})
_sums("sai-go", "Kinh phí (đồng)", {"50.000.00": Ask(), "5O.000.000": Ask(), "50.000,000": Ask(), "50.000.000.": May(50_000_000), "50.0000.000": Ask(), "50.000.000\n20.000.000": Ask(), "~50.000.000": May(50_000_000), "50.000.000?": May(50_000_000)})
_sums("nghin-va-dong-lan", "Kinh phí (nghìn đồng)", {"50.000": 50_000_000, "7.500": 7_500_000, "25.000.000": Ask(), "500": May(500_000), "1.200.000": May(1_200_000_000)})

# ---- rows of odd structure

_add("con-chu-a-b", [
    HEADINGS, ["1", "Tuyên truyền trên báo chí", "", "", "", ""], ["a", "Báo in", "Báo Hà Tĩnh", "", "Quý II/2026", "50.000.000"], ["b", "Truyền hình", "Báo Hà Tĩnh", "", "Quý III/2026", "20.000.000"], ["2", "Tuyên truyền trực quan", "", "", "", ""], ["a", "Pa nô", _NV, "", "Quý II/2026", "10.000.000"],
], Task("Báo in", ("Báo Hà Tĩnh",), amount=50_000_000, group="Tuyên truyền trên báo chí"), Task("Truyền hình", ("Báo Hà Tĩnh",), "Quý III/2026", 20_000_000, group="Tuyên truyền trên báo chí"), Task("Pa nô", amount=10_000_000, group="Tuyên truyền trực quan"))
_add("gach-dau-dong-la-viec", [
    HEADINGS, ["I", "Tuyên truyền", "", "", "", ""], ["-", "Báo in", "Báo Hà Tĩnh", "", "Quý II/2026", "50.000.000"], ["-", "Truyền hình", "Báo Hà Tĩnh", "", "Quý III/2026", "20.000.000"], ["II", "Kiểm tra", "", "", "", ""], ["-", "Kiểm tra công vụ", _NV, "", "Quý II/2026", ""],
], Task("Báo in", ("Báo Hà Tĩnh",), amount=50_000_000, group="Tuyên truyền"), Task("Truyền hình", ("Báo Hà Tĩnh",), "Quý III/2026", 20_000_000, group="Tuyên truyền"), Task("Kiểm tra công vụ", group="Kiểm tra"))
_add("muc-co-thoi-gian-chung", [
    HEADINGS, ["1", "Khảo sát hài lòng", _NV, "Bưu điện tỉnh", "", ""], ["-", "Lập phương án", "", "", "Tháng 3/2026", ""], ["-", "Thu thập phiếu", "", "", "Tháng 5 - 7/2026", "50.000.000"], ["-", "Công bố", "", "", "Tháng 9/2026", ""], ["2", "Tập huấn", _NV, "", "Quý II/2026", ""],
], Task(ANY, coordinating=("Bưu điện tỉnh",), schedule=May(ANY), amount=May(ANY)), Task("Lập phương án", lead=May((_NV,)), schedule="Tháng 3/2026", group=ANY), Task("Thu thập phiếu", lead=May((_NV,)), schedule="Tháng 5 - 7/2026", amount=50_000_000, group=ANY), Task("Công bố", lead=May((_NV,)), schedule="Tháng 9/2026", group=ANY), Task("Tập huấn"),
   tells=[Tell(("Lập phương án", "1.1", "1.2"), needed=False), Tell(("Thu thập phiếu", "1.3"), needed=False), Tell(("Công bố", "1.4"), needed=False), Tell(("Khảo sát hài lòng",), needed=False)])
_add("stt-nhay-trung", [
    HEADINGS, ["1", "Tập huấn", _NV, "", "Quý II/2026", ""], ["3", "Hội thi", _NV, "", "Quý II/2026", ""], ["5", "Khảo sát", _TP, "", "Quý II/2026", ""], ["", "Tổng kết", _TP, "", "Quý IV/2026", ""],
], Task("Tập huấn"), Task("Hội thi"), Task("Khảo sát", (_TP,)), Task("Tổng kết", (_TP,), "Quý IV/2026"), tells=[Tell(("Tổng kết", "5.2"), needed=False)])
_add("muc-viet-thuong-dai", [
    HEADINGS, ["I. Đẩy mạnh tuyên truyền, phổ biến, nâng cao nhận thức của cán bộ, công chức, viên chức và người dân về cải cách hành chính, chuyển đổi số", *[ACROSS] * 5], ["1", "Tập huấn", _NV, "", "Quý II/2026", ""], ["II. Tăng cường kiểm tra", *[ACROSS] * 5], ["2", "Kiểm tra công vụ", _NV, "", "Quý II/2026", ""],
], Task("Tập huấn", group="Đẩy mạnh tuyên truyền, phổ biến, nâng cao nhận thức của cán bộ, công chức, viên chức và người dân về cải cách hành chính, chuyển đổi số"), Task("Kiểm tra công vụ", group="Tăng cường kiểm tra"))
_add("muc-gop-tu-cot-hai", [
    HEADINGS, ["I", "Tuyên truyền", *[ACROSS] * 4], ["1", "Tập huấn", _NV, "", "Quý II/2026", "50.000.000"], ["II", "Kiểm tra", *[ACROSS] * 3, "30.000.000"], ["1", "Kiểm tra công vụ", _NV, "", "Quý II/2026", "30.000.000"],
], Task("Tập huấn", amount=50_000_000, group="Tuyên truyền"), Task("Kiểm tra công vụ", amount=30_000_000, group="Kiểm tra"))
_add("gach-ngang-bo", [
    HEADINGS, ["1", "Tập huấn", _NV, "", "Quý II/2026", "50.000.000"], ["2", styled(STRUCK, "Hội thi"), styled(STRUCK, _NV), "", styled(STRUCK, "Quý III/2026"), styled(STRUCK, "20.000.000")], ["3", "Khảo sát", _NV, "", "Quý IV/2026", ""],
], Task("Tập huấn", amount=50_000_000), Task("Khảo sát", schedule="Quý IV/2026"), tells=[Tell(("Hội thi", "2"))])
_add("to-hop-nfd", [
    [unicodedata.normalize("NFD", h) for h in HEADINGS], *([unicodedata.normalize("NFD", c) for c in row] for row in (["I", "Tuyên truyền", "", "", "", ""], ["1", "Tập huấn nghiệp vụ", _NV, "Công an tỉnh, UBND các xã, phường", "Quý II/2026", "50 triệu đồng"])),
], Task("Tập huấn nghiệp vụ", amount=50_000_000, coordinating=("Công an tỉnh", "UBND các xã, phường"), group="Tuyên truyền"))
_add("dau-cach-la", [
    HEADINGS, ["1\u00a0", "Tập\u00a0huấn\u200b", "Sở\u00a0Nội\u00a0vụ", "\u00a0", "Quý\u00a0II/2026", "50.000.000\u00a0đồng"], ["2.", " Hội thi ", "Sở  Tư  pháp ", "–", " Tháng 9/2026", " 20.000.000 "],
], Task("Tập huấn", amount=50_000_000), Task("Hội thi", (_TP,), "Tháng 9/2026", 20_000_000))
_add("dau-kieu-cu", [
    HEADINGS, ["1", "Số hoá hồ sơ", "Uỷ ban nhân dân tỉnh", "Toà án nhân dân tỉnh; Sở Văn hoá, Thể thao và Du lịch", "Quí II/2026", "50.000.000"],
], Task(OneOf(("Số hoá hồ sơ", "Số hóa hồ sơ")), (OneOf(("Uỷ ban nhân dân tỉnh", "Ủy ban nhân dân tỉnh")),), OneOf(("Quí II/2026",)), 50_000_000, (OneOf(("Toà án nhân dân tỉnh", "Tòa án nhân dân tỉnh")), OneOf(("Sở Văn hoá, Thể thao và Du lịch", "Sở Văn hóa, Thể thao và Du lịch")))))
_add("san-pham-va-so-luong", [
    ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian", "Sản phẩm/Kết quả đầu ra", "Kinh phí (Trđ)"], ["1", "Tập huấn", _NV, "Quý II/2026", "- Kế hoạch;\n- 02 lớp/100 người;\n- Báo cáo.", "50"], ["2", "Phóng sự", "Báo Hà Tĩnh", "Hằng tháng", "12 phóng sự", "120"], ["3", "Rà soát", _TP, "Quý III/2026", "Tờ trình, Quyết định của UBND tỉnh", ""],
], Task("Tập huấn", amount=50_000_000, products=["Kế hoạch", "02 lớp/100 người", "Báo cáo"]), Task("Phóng sự", ("Báo Hà Tĩnh",), "Hằng tháng", 120_000_000, products=["12 phóng sự"]), Task("Rà soát", (_TP,), "Quý III/2026", products=["Tờ trình, Quyết định của UBND tỉnh"]), tells=[Tell(("02 lớp",), needed=False)])
_add("dong-ngat-trang-giua-o", [
    Table([HEADINGS, ["1", "Tập huấn nghiệp vụ cải cách hành chính cho cán bộ, công chức làm việc", _NV, "Trường Chính", "Quý II/2026", "50.000.000"]]), PageBreak(),
    Table([["", "tại bộ phận một cửa các cấp", "", "trị tỉnh", "", ""], ["2", "Hội thi", _TP, "", "Quý III/2026", ""]]),
], Task("Tập huấn nghiệp vụ cải cách hành chính cho cán bộ, công chức làm việc tại bộ phận một cửa các cấp", amount=50_000_000, coordinating=("Trường Chính trị tỉnh",)), Task("Hội thi", (_TP,), "Quý III/2026"), tells=[Tell(("tại bộ phận một cửa các cấp",), needed=False)])
_add("cot-trong-thua", [
    ["TT", "Nhiệm vụ", "", "Chủ trì", "", "Thời gian", ""], ["1", "Tập huấn", "", _NV, "", "Quý II/2026", ""], ["2", "Hội thi", "", _TP, "", "Quý III/2026", ""],
], Task("Tập huấn"), Task("Hội thi", (_TP,), "Quý III/2026"))
_add("cot-trong-thua-xlsx", [NewSheet("S"), *letter(style="table"), Table([
    ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian", "Kinh phí (nghìn đồng)", "", ""], ["1", "Tập huấn", _NV, "Quý II/2026", "50.000", "", "đã duyệt"], ["2", "Hội thi", _TP, "Quý III/2026", "", "", ""],
])], Task("Tập huấn", amount=50_000_000), Task("Hội thi", (_TP,), "Quý III/2026"), before=(), suffix=".xlsx", tells=[Tell(("đã duyệt",))])
_add("dong-tong-nhieu-cap", [
    HEADINGS, ["A", "CẤP TỈNH", "", "", "", "120.000.000"], ["I", "Tuyên truyền", "", "", "", "70.000.000"], ["1", "Tập huấn", _NV, "", "Quý II/2026", "50.000.000"], ["2", "Hội thi", _NV, "", "Quý II/2026", "20.000.000"], ["II", "Kiểm tra", "", "", "", "50.000.000"], ["1", "Kiểm tra công vụ", _NV, "", "Quý II/2026", "50.000.000"],
    ["B", "CẤP XÃ", "", "", "", "30.000.000"], ["1", "Niêm yết", "UBND các xã, phường", "", "Quý II/2026", "30.000.000"], ["", "TỔNG CỘNG (A+B)", "", "", "", "150.000.000"],
], Task("Tập huấn", amount=50_000_000, group="CẤP TỈNH / Tuyên truyền"), Task("Hội thi", amount=20_000_000, group="CẤP TỈNH / Tuyên truyền"), Task("Kiểm tra công vụ", amount=50_000_000, group="CẤP TỈNH / Kiểm tra"), Task("Niêm yết", ("UBND các xã, phường",), amount=30_000_000, group="CẤP XÃ"))
_add("tong-khong-khop-mot-muc", [
    HEADINGS, ["I", "Tuyên truyền", "", "", "", "80.000.000"], ["1", "Tập huấn", _NV, "", "Quý II/2026", "50.000.000"], ["2", "Hội thi", _NV, "", "Quý II/2026", "20.000.000"], ["II", "Kiểm tra", "", "", "", "50.000.000"], ["1", "Kiểm tra công vụ", _NV, "", "Quý II/2026", "50.000.000"], ["", "Tổng cộng", "", "", "", "130.000.000"],
], Task("Tập huấn", amount=50_000_000, group="Tuyên truyền"), Task("Hội thi", amount=20_000_000, group="Tuyên truyền"), Task("Kiểm tra công vụ", amount=50_000_000, group="Kiểm tra"), tells=[Tell(("80.000.000",)), Tell(("130.000.000",), needed=False)])
