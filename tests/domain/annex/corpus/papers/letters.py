"""Heads of real papers: where number, title, year and issuer stand in plans of many offices."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from tests.domain.annex.corpus.document import (
    ANY,
    HEADINGS,
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
)

# fmt: off
KIND = Kind("letter")
_ROWS = Table([HEADINGS, ["1", "Tập huấn", "Sở Nội vụ", "", "Quý II", "50.000.000"], ["2", "Hội thi", "Sở Tư pháp", "", "Tháng 9", "20.000.000"]])
_TASKS = (Task("Tập huấn", schedule="Quý II", amount=50_000_000), Task("Hội thi", ("Sở Tư pháp",), "Tháng 9", 20_000_000))


def _head(name: str, blocks: Sequence[Block], **truth: Any) -> None:
    options = {key: truth.pop(key) for key in ("suffix", "tells", "page_header") if key in truth}
    tasks = [replace(t, schedule=Ask()) for t in _TASKS] if "giai đoạn" in str(truth.get("title")) and truth.get("year") else _TASKS
    KIND.add(name, [_ROWS], tasks, blocks, truth=Truth(**truth), **options)


def _top(left: str, number: str, day: str) -> Table:
    return Table([[left, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"], [f"Số: {number}", day]])


_head("hang-nam-chuong-trinh", [_top("ỦY BAN NHÂN DÂN\nTỈNH LAI CHÂU", "221/KH-UBND", "Lai Châu, ngày 20 tháng 01 năm 2026"), "KẾ HOẠCH", "Thực hiện Chương trình tổng thể cải cách hành chính nhà nước", "giai đoạn 2021 - 2030 trên địa bàn tỉnh Lai Châu năm 2026", "I. MỤC TIÊU", "- Cao.", "PHỤ LỤC"],
      title="Thực hiện Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021 - 2030 trên địa bàn tỉnh Lai Châu năm 2026", number="221/KH-UBND", issuer="Ủy ban nhân dân tỉnh Lai Châu")
_head("nam-va-nhung-nam-tiep-theo", [_top("ỦY BAN NHÂN DÂN\nTỈNH LAI CHÂU", "221/KH-UBND", "Lai Châu, ngày 20 tháng 01 năm 2026"), "KẾ HOẠCH", "Phát triển kinh tế số, xã hội số năm 2026 và những năm tiếp theo", "I. MỤC TIÊU", "- Cao.", "PHỤ LỤC"],
      title="Phát triển kinh tế số, xã hội số năm 2026 và những năm tiếp theo", number="221/KH-UBND", issuer="Ủy ban nhân dân tỉnh Lai Châu", year=May(2026))
_head("dot-cao-diem", [_top("ỦY BAN NHÂN DÂN\nXÃ QUẢNG YÊN", "40/KH-UBND", "Quảng Yên, ngày 05 tháng 8 năm 2026"), "KẾ HOẠCH", "Đợt cao điểm 60 ngày đêm đẩy mạnh dịch vụ công trực tuyến", "(Từ ngày 10/8/2026 đến ngày 10/10/2026)", "I. MỤC TIÊU", "- Cao.", "PHỤ LỤC"],
      title=OneOf(("Đợt cao điểm 60 ngày đêm đẩy mạnh dịch vụ công trực tuyến (Từ ngày 10/8/2026 đến ngày 10/10/2026)", "Đợt cao điểm 60 ngày đêm đẩy mạnh dịch vụ công trực tuyến")), number="40/KH-UBND", issuer="Ủy ban nhân dân xã Quảng Yên", year=OneOf((2026,)))
_head("nam-chi-o-can-cu", [_top("ỦY BAN NHÂN DÂN\nTỈNH LAI CHÂU", "221/KH-UBND", "Lai Châu, ngày 20 tháng 01 năm 2026"), "KẾ HOẠCH", "Rà soát, đơn giản hóa thủ tục hành chính trọng tâm", "Căn cứ Kế hoạch số 10/KH-UBND ngày 05/01/2026 của UBND tỉnh về kiểm soát thủ tục hành chính năm 2026;", "I. MỤC TIÊU", "- Cao.", "PHỤ LỤC"],
      title="Rà soát, đơn giản hóa thủ tục hành chính trọng tâm", number="221/KH-UBND", issuer="Ủy ban nhân dân tỉnh Lai Châu", year=May(2026))
_head("ky-niem", [_top("ĐẢNG ỦY UBND TỈNH\nVĂN PHÒNG", "12-KH/VPĐU", "Lai Châu, ngày 20 tháng 01 năm 2026"), "KẾ HOẠCH", "Tuyên truyền kỷ niệm 80 năm Ngày Quốc khánh (02/9/1945 - 02/9/2025) và cải cách hành chính năm 2026", "I. MỤC TIÊU", "- Cao.", "PHỤ LỤC"],
      title="Tuyên truyền kỷ niệm 80 năm Ngày Quốc khánh (02/9/1945 - 02/9/2025) và cải cách hành chính năm 2026", number="12-KH/VPĐU", issuer=ANY, year=May(2026))
_head("hai-co-quan-ban-hanh", [_top("SỞ NỘI VỤ - TỈNH ĐOÀN\nLAI CHÂU", "15/KHPH-SNV-TĐTN", "Lai Châu, ngày 20 tháng 01 năm 2026"), "KẾ HOẠCH PHỐI HỢP", "Tuyên truyền cải cách hành chính trong thanh niên năm 2026", "I. MỤC TIÊU", "- Cao.", "PHỤ LỤC"],
      title=OneOf(("Tuyên truyền cải cách hành chính trong thanh niên năm 2026", "Phối hợp tuyên truyền cải cách hành chính trong thanh niên năm 2026", "PHỐI HỢP Tuyên truyền cải cách hành chính trong thanh niên năm 2026")), number="15/KHPH-SNV-TĐTN", issuer=ANY)
_head("ban-chi-dao", [_top("UBND TỈNH LAI CHÂU\nBAN CHỈ ĐẠO PHÁT TRIỂN KHCN,\nĐMST, CĐS VÀ ĐỀ ÁN 06", "05/KH-BCĐ", "Lai Châu, ngày 20 tháng 01 năm 2026"), "KẾ HOẠCH", "Hoạt động của Ban Chỉ đạo năm 2026", "I. MỤC TIÊU", "- Cao.", "PHỤ LỤC"],
      title="Hoạt động của Ban Chỉ đạo năm 2026", number="05/KH-BCĐ", issuer=ANY)
_head("chua-so-chua-ngay", [_top("ỦY BAN NHÂN DÂN\nPHƯỜNG HÒA KHÁNH", "      /KH-UBND", "Hòa Khánh, ngày    tháng   năm 2026"), "KẾ HOẠCH", "Cải cách hành chính phường Hòa Khánh năm 2026", "I. MỤC TIÊU", "- Cao.", "PHỤ LỤC"],
      title="Cải cách hành chính phường Hòa Khánh năm 2026", number=Ask(), issuer="Ủy ban nhân dân phường Hòa Khánh")
_head("mot-o-ca-dau-thu", [Table([["ỦY BAN NHÂN DÂN\nXÃ MINH TÂN\n-------\nSố: 09/KH-UBND", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---------------\nMinh Tân, ngày 14 tháng 01 năm 2026"]]), "KẾ HOẠCH", "Cải cách hành chính năm 2026", "----------", "I. MỤC TIÊU", "- Cao.", "PHỤ LỤC"],
      number="09/KH-UBND", issuer="Ủy ban nhân dân xã Minh Tân")
_head("tieu-de-trong-bang-bo-cuc", [Table([["ỦY BAN NHÂN DÂN\nXÃ MINH TÂN\nSố: 09/KH-UBND", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nMinh Tân, ngày 14 tháng 01 năm 2026"]]), Table([["KẾ HOẠCH\nCải cách hành chính năm 2026"]]), "I. MỤC TIÊU", "- Cao.", "PHỤ LỤC"],
      number="09/KH-UBND", issuer="Ủy ban nhân dân xã Minh Tân")
_head("dong-tieu-de-gach-duoi", [Letterhead("lines", number="33/KH-UBND"), "KẾ HOẠCH", "Về việc thực hiện công tác cải cách hành chính", "trên địa bàn tỉnh năm 2026", "__________", "Phần I", "ĐÁNH GIÁ KẾT QUẢ NĂM 2025", "Kết quả đạt 95%.", "Phần II", "KẾ HOẠCH NĂM 2026", "I. MỤC TIÊU", "- Cao.", "PHỤ LỤC"],
      title=OneOf(("Về việc thực hiện công tác cải cách hành chính trên địa bàn tỉnh năm 2026", "Thực hiện công tác cải cách hành chính trên địa bàn tỉnh năm 2026")), number="33/KH-UBND", tells=[Tell(("KẾ HOẠCH NĂM 2026",), needed=False)])
_head("dieu-chinh-bo-sung", [Letterhead("table", number="150/KH-UBND", day="ngày 20 tháng 7 năm 2026"), "KẾ HOẠCH", "Điều chỉnh, bổ sung Kế hoạch số 12/KH-UBND ngày 15/01/2026 của UBND tỉnh về cải cách hành chính năm 2026", "I. MỤC TIÊU", "- Cao.", "PHỤ LỤC"],
      title="Điều chỉnh, bổ sung Kế hoạch số 12/KH-UBND ngày 15/01/2026 của UBND tỉnh về cải cách hành chính năm 2026", number="150/KH-UBND")
_head("nghi-quyet-hdnd", [Letterhead("table", ("HỘI ĐỒNG NHÂN DÂN", "TỈNH LAI CHÂU"), "55/KH-HĐND", "Lai Châu"), "KẾ HOẠCH", "Giám sát việc thực hiện chính sách, pháp luật về cải cách hành chính giai đoạn 2021 - 2025", "I. MỤC TIÊU", "- Cao.", "PHỤ LỤC"],
      title="Giám sát việc thực hiện chính sách, pháp luật về cải cách hành chính giai đoạn 2021 - 2025", number="55/KH-HĐND", issuer="Hội đồng nhân dân tỉnh Lai Châu", year=Ask())
_head("quy-hai", [Letterhead("table", number="61/KH-UBND", day="ngày 01 tháng 4 năm 2026"), "KẾ HOẠCH", "Công tác trọng tâm Quý II/2026", "I. MỤC TIÊU", "- Cao.", "PHỤ LỤC"], title="Công tác trọng tâm Quý II/2026", number="61/KH-UBND")
_head("nam-la-ma", [Letterhead("table", number="61/KH-UBND", day="ngày 12/12/2025"), "KẾ HOẠCH", "CCHC, CĐS năm 2026 (sửa đổi lần 2)", "I. MỤC TIÊU", "- Cao.", "PHỤ LỤC"], title="CCHC, CĐS năm 2026 (sửa đổi lần 2)", number="61/KH-UBND")
_head("xlsx-chi-ten-trang", [NewSheet("KH CCHC 2026")], title=Ask(), number=Ask(), issuer=ANY, year=May(2026), suffix=".xlsx")
_head("xlsx-dong-dau-day-du", [NewSheet("PL"), "UBND XÃ MINH TÂN", "BIỂU TỔNG HỢP NHIỆM VỤ CCHC NĂM 2026", "Kèm theo KH số 09/KH-UBND ngày 14 tháng 01 năm 2026 của UBND xã Minh Tân"],
      title=OneOf(("BIỂU TỔNG HỢP NHIỆM VỤ CCHC NĂM 2026", "Biểu tổng hợp nhiệm vụ CCHC năm 2026", "Tổng hợp nhiệm vụ CCHC năm 2026")), number="09/KH-UBND", issuer=OneOf(("UBND xã Minh Tân",)), suffix=".xlsx")
_head("ke-hoach-cua-ke-hoach", [Letterhead("table", number="61/KH-SNV", issuer=("UBND TỈNH LAI CHÂU", "SỞ NỘI VỤ"), place="Lai Châu"), "KẾ HOẠCH", "Triển khai Kế hoạch số 10/KH-UBND ngày 31/12/2025 của UBND tỉnh về cải cách hành chính nhà nước năm 2026", "Căn cứ Kế hoạch số 10/KH-UBND;", "PHỤ LỤC"],
      title="Triển khai Kế hoạch số 10/KH-UBND ngày 31/12/2025 của UBND tỉnh về cải cách hành chính nhà nước năm 2026", number="61/KH-SNV", issuer=OneOf(("Sở Nội vụ", "Sở Nội vụ tỉnh Lai Châu")))
_head("de-an", [Letterhead("table", number="8/ĐA-UBND"), "ĐỀ ÁN", "Nâng cao năng lực đội ngũ cán bộ, công chức cấp xã giai đoạn 2026 - 2030", "I. SỰ CẦN THIẾT", "- Cao.", "PHỤ LỤC"], title="Nâng cao năng lực đội ngũ cán bộ, công chức cấp xã giai đoạn 2026 - 2030", number="8/ĐA-UBND", year=(2026, 2030), tells=[Tell(("I. SỰ CẦN THIẾT",), needed=False)])
_head("cong-van-giao-viec", [Letterhead("table", ("ỦY BAN NHÂN DÂN", "TỈNH LAI CHÂU"), "512/UBND-KSTT", "Lai Châu", "ngày 18 tháng 02 năm 2026"), "V/v giao nhiệm vụ cải cách hành chính", "năm 2026", "Kính gửi:", "- Các sở, ban, ngành tỉnh;", "- UBND các xã, phường.", "Thực hiện Kế hoạch cải cách hành chính năm 2026, UBND tỉnh giao nhiệm vụ tại Phụ lục kèm theo.", "Nơi nhận:", "- Như trên;", "- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", PageBreak(), "Phụ lục", "NHIỆM VỤ GIAO", "(Kèm theo Công văn số 512/UBND-KSTT ngày 18/02/2026 của UBND tỉnh)"],
      title=May("Giao nhiệm vụ cải cách hành chính năm 2026"), number="512/UBND-KSTT", issuer="Ủy ban nhân dân tỉnh Lai Châu", tells=[Tell(("title",), needed=False, codes=("title",))])
