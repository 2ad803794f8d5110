"""Who leads and who helps: in one cell in all its forms, several in a cell, short names, groups, footnote marks."""

from typing import Any

from tests.domain.annex.corpus.document import ANY, RAISED, Ask, Kind, May, OneOf, Task, Tell, letter, styled

# fmt: off
KIND = Kind("agency")


def _cells(
    name: str, cells: dict[str, tuple[Any, Any]], heading: str = "Cơ quan thực hiện", *tells: Tell, **options: Any
) -> None:
    """Add a document with a task for each cell: its words, who leads, who coordinates."""
    rows = [["TT", "Nội dung nhiệm vụ", heading, "Thời gian", "Kinh phí"]]
    tasks = []
    for n, (words, (lead, coordinating)) in enumerate(cells.items(), 1):
        work = f"Nhiệm vụ truyền thông {'ABCDEFGHIJKLMN'[n - 1]}"
        rows.append([str(n), work, words, "Quý II/2026", "10.000.000"])
        tasks.append(Task(work, lead, amount=10_000_000, coordinating=coordinating))
    KIND.add(name, rows, tasks, tells=tells, **options)


_NV, _TP, _TC, _YT, _XD = ("Sở Nội vụ",), ("Sở Tư pháp",), ("Sở Tài chính",), ("Sở Y tế",), ("Sở Xây dựng",)

# ---- lead and coordination in one cell

_cells("chu-tri-hai-cham", {
    "Chủ trì: Sở Nội vụ\nPhối hợp: Sở Tư pháp": (_NV, _TP),
    "Chủ trì: Sở Tư pháp; phối hợp: Sở Nội vụ, Sở Tài chính": (_TP, _NV + _TC),
    "- Chủ trì: Sở Y tế\n- Phối hợp: các cơ quan liên quan": (_YT, May(())),
    "Cơ quan chủ trì: Sở Nội vụ. Cơ quan phối hợp: Sở Tư pháp": (_NV, _TP),
    "Đơn vị chủ trì: Sở Nội vụ\nĐơn vị phối hợp: Sở Xây dựng; Sở Y tế": (_NV, _XD + _YT),
})
_cells("ct-ph", {
    "CT: Sở Nội vụ; PH: Sở Tư pháp": (_NV, _TP),
    "CT: Sở Tư pháp\nPH: Sở Nội vụ": (_TP, _NV),
    "Sở Nội vụ (CT), Sở Tư pháp (PH)": (_NV, _TP),
    "Sở Y tế (CT); Sở Nội vụ, Sở Tư pháp (PH)": (_YT, May(_NV + _TP)),
    "- CT: Sở Xây dựng\n- PH: Sở Nội vụ, Sở Tài chính": (_XD, _NV + _TC),
    "CT - Sở Nội vụ; PH - Sở Tư pháp": (May(_NV), May(_TP)),
})
_cells("ngoac", {
    "- Sở Tư pháp (chủ trì)\n- Sở Nội vụ (phối hợp)": (_TP, _NV),
    "Sở Nội vụ (chủ trì); Sở Tư pháp, Sở Y tế (phối hợp)": (_NV, May(_TP + _YT)),
    "Sở Nội vụ chủ trì, phối hợp Sở Tư pháp": (_NV, _TP),
    "Sở Y tế (cơ quan chủ trì), Sở Nội vụ (cơ quan phối hợp)": (_YT, _NV),
    "Sở Nội vụ\n(Phối hợp: Sở Tư pháp)": (_NV, _TP),
})
_cells("phoi-hop-giua", {
    "Sở Nội vụ phối hợp Sở Tư pháp": (_NV, _TP),
    "Sở Nội vụ phối hợp với Sở Tư pháp, Sở Tài chính": (_NV, _TP + _TC),
    "Sở Nội vụ; phối hợp: Sở Tư pháp": (_NV, _TP),
    "Sở Y tế chủ trì, phối hợp với các sở, ban, ngành": (_YT, May(("Các sở, ban, ngành",))),
    "Giao Sở Nội vụ chủ trì, phối hợp với Sở Tư pháp thực hiện": (May(_NV), May(_TP)),
    "Sở Nội vụ, phối hợp Sở Xây dựng": (_NV, _XD),
})
_cells("dong-dau-dong", {
    "* Chủ trì\n- Sở Nội vụ\n* Phối hợp\n- Sở Tư pháp\n- Sở Tài chính": (_NV, _TP + _TC),
    "+ Chủ trì: Sở Tư pháp\n+ Phối hợp: Sở Nội vụ": (_TP, _NV),
    "1. Chủ trì: Sở Y tế\n2. Phối hợp: Sở Nội vụ": (_YT, _NV),
    "Chủ trì:\nSở Nội vụ\nPhối hợp:\nSở Tư pháp": (_NV, _TP),
    "CHỦ TRÌ: Sở Nội vụ\nPHỐI HỢP: Sở Tư pháp": (_NV, _TP),
}, "Cơ quan chủ trì, phối hợp")
_cells("trong-cot-chu-tri", {
    "Sở Nội vụ": (_NV, ()),
    "Sở Tư pháp (phối hợp: Sở Nội vụ)": (_TP, _NV),
    "Chủ trì: Sở Y tế": (_YT, ()),
    "Sở Nội vụ chủ trì": (_NV, ()),
    "Sở Nội vụ; PH: Sở Tài chính": (_NV, _TC),
}, "Cơ quan chủ trì")
_cells("phan-cong", {
    "Sở Nội vụ (chủ trì), các sở, ban, ngành, UBND cấp xã (phối hợp)": (
        _NV, May(("Các sở, ban, ngành", "UBND cấp xã"))),
    "Chủ trì: Sở Nội vụ, Sở Tư pháp; phối hợp: Sở Y tế": (_NV + _TP, _YT),
    "Các sở, ban, ngành": (("Các sở, ban, ngành",), ()),
    "Chủ trì: Công an tỉnh - Phối hợp: Sở Nội vụ": (May(("Công an tỉnh",)), May(_NV)),
}, "Phân công thực hiện")
_cells("hai-ten-khong-nhan", {"Sở Nội vụ; Sở Tư pháp": (Ask(), ANY), "Sở Y tế": (_YT, ())}, "Chủ trì/Phối hợp")

# ---- several in one cell

_cells("nhieu-co-quan", {
    "Sở Nội vụ/Sở Tư pháp": (_NV + _TP, ()),
    "Sở Nội vụ - Sở Tư pháp": (_NV + _TP, ()),
    "Sở Nội vụ\nSở Tư pháp\nSở Tài chính": (_NV + _TP + _TC, ()),
    "Sở Nội vụ, Sở Tư pháp và Sở Tài chính": (_NV + _TP + _TC, ()),
    "Sở Nội vụ; Sở Tư pháp.": (_NV + _TP, ()),
    "Sở Nội vụ. Các sở, ban, ngành": ((*_NV, "Các sở, ban, ngành"), ()),
    "Các Sở: Nội vụ, Tư pháp, Tài chính": (_NV + _TP + _TC, ()),
    "Sở Nội vụ, Tư pháp": (_NV + _TP, ()),
    "Sở Văn hóa, Thể thao và Du lịch": (("Sở Văn hóa, Thể thao và Du lịch",), ()),
    "Sở Khoa học và Công nghệ, Báo và Phát thanh, truyền hình tỉnh": (
        ("Sở Khoa học và Công nghệ", "Báo và Phát thanh, truyền hình tỉnh"), ()),
}, "Cơ quan chủ trì")
_cells("don-vi-co-ten", {
    "UBND các phường Thành Sen, Trần Phú": (("UBND phường Thành Sen", "UBND phường Trần Phú"), ()),
    "UBND các xã: Cẩm Bình, Thạch Hà": (("UBND xã Cẩm Bình", "UBND xã Thạch Hà"), ()),
    "UBND phường Thành Sen và UBND xã Cẩm Bình": (("UBND phường Thành Sen", "UBND xã Cẩm Bình"), ()),
    "Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh": (("Công an tỉnh", "Bộ Chỉ huy Quân sự tỉnh"), ()),
    "Văn phòng UBND tỉnh; Ủy ban MTTQ Việt Nam tỉnh": (("Văn phòng UBND tỉnh", "Ủy ban MTTQ Việt Nam tỉnh"), ()),
    "Trung tâm Phục vụ hành chính công tỉnh": (("Trung tâm Phục vụ hành chính công tỉnh",), ()),
    "Văn phòng Đoàn ĐBQH và HĐND tỉnh": (("Văn phòng Đoàn ĐBQH và HĐND tỉnh",), ()),
}, "Đơn vị chủ trì")
_cells("gach-cheo-xuong-dong", {
    "Sở Nội vụ /\nSở Tư pháp": (_NV + _TP, ()),
    "- Sở Nội vụ;\n- Sở Tư pháp;\n- Sở Tài chính.": (_NV + _TP + _TC, ()),
    "Sở Nội vụ,\nSở Tư pháp": (_NV + _TP, ()),
    "Sở Giáo dục\nvà Đào tạo": (("Sở Giáo dục và Đào tạo",), ()),
    "Sở Nội vụ + Sở Tư pháp": (May(_NV + _TP), ()),
    "Sở Nội vụ & Sở Tư pháp": (_NV + _TP, ()),
}, "Đơn vị thực hiện")

_cells("so-thu-tu-trong-dong", {
    "1. Sở Nội vụ 2. Sở Tư pháp": (_NV + _TP, ()),
    "a) Sở Nội vụ; b) Sở Tư pháp": (_NV + _TP, ()),
    "• Sở Nội vụ • Sở Tư pháp": (_NV + _TP, ()),
    "Sở Nội vụ+Sở Tư pháp": (_NV + _TP, ()),
    "P.CCHC, P.TCCC": (("P.CCHC", "P.TCCC"), ()),
    "VNPT, Viettel, Mobifone": (("VNPT", "Viettel", "Mobifone"), ()),
}, "Cơ quan chủ trì")
_cells("mot-ten-hay-hai", {
    "Sở VH, TT và DL": (("Sở VH, TT và DL",), ()),
    "Trung tâm CNTT và TT (Sở KH&CN)": (("Trung tâm CNTT và TT (Sở KH&CN)",), ()),
    "Sở NV-TC": (Ask(), ()),
    "Đảng ủy - HĐND - UBND xã": (Ask(), ()),
    "Phòng CCHC - Trần Thị B": (Ask(), ()),
    "Sở Nội vụ (tổng hợp)": (Ask(), ()),
    "Các cơ quan, đơn vị (Sở Nội vụ theo dõi)": (Ask(), ()),
    "Sở Nội vụ (chính), Sở Tư pháp (phụ)": (_NV, _TP),
}, "Cơ quan chủ trì", Tell(("Trung tâm CNTT và TT (Sở KH&CN)", "Sở NV-TC"), needed=False))
_cells("nhu-tren", {
    "Sở Nội vụ": (_NV, ()), "nt": (_NV, ()), "''": (_NV, ()), "-nt-": (_NV, ()), "Như trên": (_NV, ()),
}, "Chịu trách nhiệm chính")

# ---- short names beside long ones


def _alike(name: str, *pairs: tuple[str, str]) -> None:
    cells = {one: ((OneOf(pair),), ()) for pair in pairs for one in pair}
    _cells(name, cells, "Cơ quan chủ trì", *(Tell((short,)) for short, _ in pairs))


_alike("viet-tat-so", ("Sở NV", "Sở Nội vụ"), ("Sở TC", "Sở Tài chính"), ("Sở XD", "Sở Xây dựng"),
       ("Sở KH&CN", "Sở Khoa học và Công nghệ"))
_alike("viet-tat-khac", ("VP UBND tỉnh", "Văn phòng UBND tỉnh"), ("TT PVHCC tỉnh", "Trung tâm Phục vụ hành chính công tỉnh"),
       ("Sở GD&ĐT", "Sở Giáo dục và Đào tạo"), ("Sở VH,TT&DL", "Sở Văn hóa, Thể thao và Du lịch"))
_alike("viet-tat-so-2", ("Sở NN&MT", "Sở Nông nghiệp và Môi trường"), ("Sở TP", "Sở Tư pháp"), ("Sở CT", "Sở Công Thương"))
_cells("viet-tat-mot-minh", {
    "Sở NV": ((OneOf(("Sở NV", "Sở Nội vụ")),), ()), "Sở KH&CN": ((OneOf(("Sở KH&CN", "Sở Khoa học và Công nghệ")),), ()),
    "Sở TC, TP": ((OneOf(("Sở TC", "Sở Tài chính")), OneOf(("Sở TP", "Sở Tư pháp"))), ()),
}, "Cơ quan chủ trì", *(Tell((s,), needed=False) for s in ("Sở NV", "Sở KH&CN", "Sở TC", "Sở TP")))
_cells("hai-co-quan-khac-nhau", {
    "Sở Nội vụ": (_NV, ()), "Sở Ngoại vụ": (("Sở Ngoại vụ",), ()), "Sở Công Thương": (("Sở Công Thương",), ()),
    "Công an tỉnh": (("Công an tỉnh",), ()), "Thanh tra tỉnh": (("Thanh tra tỉnh",), ()),
    "Thuế tỉnh": (("Thuế tỉnh",), ()),
}, "Cơ quan chủ trì")

# ---- footnote marks, groups, agencies of the shipped plan

_one = styled(RAISED, "1")
_cells("dau-chu-thich", {f"Sở Nội vụ{_one}": (May(_NV), ()), f"Sở Tư pháp{styled(RAISED, '(2)')}": (May(_TP), ()),
                         "Sở Nội vụ": (_NV, ())}, "Cơ quan chủ trì", Tell(("1 Cơ quan thường trực",), needed=False, codes=("raised",)),
       after=["1 Cơ quan thường trực Ban Chỉ đạo."])
_cells("dau-sao", {"Sở Nội vụ*": (May(_NV), ()), "Sở Tư pháp (1)": (May(_TP), ()), "Sở Nội vụ": (_NV, ())},
       "Cơ quan chủ trì", Tell(("Sở Nội vụ*", "Sở Nội vụ"), needed=False), after=["(*) Cơ quan thường trực."])
_cells("nhom-don-vi", {
    "UBND các xã, phường, đặc khu": (("UBND các xã, phường, đặc khu",), ()),
    "UBND cấp xã": (("UBND cấp xã",), ()),
    "Sở Nội vụ; UBND các xã, phường": ((*_NV, "UBND các xã, phường"), ()),
}, "Cơ quan chủ trì", Tell(("UBND các xã, phường, đặc khu",)))
_cells("nhom-co-quan", {
    "Các sở, ban, ngành cấp tỉnh": (("Các sở, ban, ngành cấp tỉnh",), ()),
    "Các cơ quan, đơn vị, địa phương": (May(("Các cơ quan, đơn vị, địa phương",)), ()),
    "Sở Nội vụ và các cơ quan, đơn vị liên quan": (_NV, ()),
}, "Cơ quan chủ trì", Tell(("Các sở, ban, ngành cấp tỉnh",), needed=False))
_cells("co-quan-cua-2020", {
    "UBND cấp xã": (("UBND cấp xã",), ()), "Văn phòng UBND tỉnh": (("Văn phòng UBND tỉnh",), ()),
    "Đài Phát thanh - Truyền hình tỉnh": (("Đài Phát thanh - Truyền hình tỉnh",), ()),
}, "Cơ quan chủ trì")
_cells("co-quan-cua-2020-csv", {
    "UBND các xã, phường": (("UBND các xã, phường",), ()), "Sở Nội vụ": (_NV, ()),
}, "Cơ quan chủ trì", suffix=".csv", before=[
    "KẾ HOẠCH", "Cải cách hành chính năm 2026", "(Kèm theo Kế hoạch số 12/KH-UBND ngày 15/01/2026 của Ủy ban nhân dân tỉnh Hà Tĩnh)",
])

# ---- two columns, as most have it

KIND.add("hai-cot", [
    ["TT", "Nội dung", "Chủ trì", "Phối hợp", "Thời gian", "Kinh phí"],
    ["1", "Tập huấn", "Sở Nội vụ", "Sở Tư pháp, Sở Tài chính và các cơ quan liên quan", "Quý II/2026", ""],
    ["2", "Hội thi", "Tỉnh đoàn", "nt", "Quý II/2026", ""],
    ["3", "Đăng tin", "Báo Hà Tĩnh", "-", "Quý II/2026", ""],
    ["4", "Kiểm tra", "Sở Nội vụ, Thanh tra tỉnh", "Các sở, ban, ngành; UBND các xã, phường", "Quý II/2026", ""],
], [Task("Tập huấn", coordinating=_TP + _TC), Task("Hội thi", ("Tỉnh đoàn",), coordinating=May(_TP + _TC)),
    Task("Đăng tin", ("Báo Hà Tĩnh",)),
    Task("Kiểm tra", ("Sở Nội vụ", "Thanh tra tỉnh"), coordinating=("Các sở, ban, ngành", "UBND các xã, phường"))],
   letter(style="tabs"))
KIND.add("o-trong-nhu-tren", [
    ["TT", "Nội dung", "Chủ trì", "Phối hợp", "Thời gian", "Kinh phí"],
    ["1", "Tập huấn", "Sở Nội vụ", "", "Quý II/2026", ""], ["2", "Hội thi", "", "", "Quý III/2026", ""],
    ["3", "Đăng tin", "Như trên", "", "", ""],
], [Task("Tập huấn"), Task("Hội thi", Ask(), "Quý III/2026"), Task("Đăng tin", May(_NV), Ask())])
