"""Heads of documents in many dresses: what each says was read by hand."""

from dataclasses import replace
from datetime import date
from typing import NamedTuple

import pytest

from cchc_cli.domain.annex.head.letter import Letter, read
from cchc_cli.domain.annex.head.lines import TableLine
from cchc_cli.domain.annex.ledger import CellFate
from cchc_cli.messages.import_account import TEXTS

MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
TOP = f"ỦY BAN NHÂN DÂN\nTỈNH HÀ TĨNH\n{MOTTO}\nSố: 12/KH-UBND\nHà Tĩnh, ngày 15 tháng 01 năm 2026\n"
FOLLOWS = "\nThực hiện Nghị quyết số 76/NQ-CP, UBND tỉnh ban hành Kế hoạch như sau:\nI. MỤC ĐÍCH\nNâng cao nhận thức."
END = f"{FOLLOWS}\nPHỤ LỤC\nDANH MỤC NHIỆM VỤ"
UBND = "Ủy ban nhân dân tỉnh Hà Tĩnh"


class Head(NamedTuple):
    """A head, one line a line, cells of a row parted by ` | `; and what it says, in the order of `said`."""

    text: str
    number: str
    title: str
    issuer: str
    year: object  # a year, the years of a span, the years between which it does not choose, or None


def lines(text: str) -> list[str]:
    found: list[str] = []
    for line in text.split("\n"):
        cells = line.split(" | ")
        found += map(TableLine, cells) if len(cells) > 1 else cells
    return found


def letter(text: str) -> Letter:
    return read(lines(text), [])


def year_of(found: Letter) -> object:
    stated = found.stated
    if stated.rivals:
        return [*stated.rivals]
    return (stated.period[0].year, stated.period[1].year) if stated.period else stated.year


def plan(title: str, year: object, said: str = "", top: str = TOP) -> Head:
    """A head whose letterhead is the common one, and whose title is that of `said`."""
    return Head(f"{top}KẾ HOẠCH\n{title}{END}", "12/KH-UBND", said or title.replace("\n", " "), UBND, year)


HEADS = {
    # -- titles that begin like a basis, go on over lines, or stand on the line of KẾ HOẠCH
    "triển khai": plan(
        "Triển khai thực hiện Nghị quyết số 57-NQ/TW\ntrên địa bàn tỉnh Hà Tĩnh năm 2026", 2026
    ),
    "thực hiện": plan("Thực hiện Chương trình hành động về chuyển đổi số\nnăm 2026", 2026),
    "nhằm": plan("Nhằm nâng cao chất lượng phục vụ người dân năm 2026", 2026),
    "để": plan("Để thực hiện tốt công tác dân vận chính quyền năm 2026", 2026),
    "three lines": plan(
        "Tuyên truyền cải cách hành chính\nvà chuyển đổi số\ntrên địa bàn tỉnh năm 2026", 2026
    ),
    "year first": plan("Năm 2026 về cải cách hành chính", 2026),
    "faults in the work of the year before": plan(
        "Khắc phục tồn tại, hạn chế trong công tác cải cách hành chính năm 2025 và nhiệm vụ năm 2026", 2026
    ),
    "year of the act that is carried out": plan(
        "Triển khai Quyết định số 1299/QĐ-UBND năm 2025 về chuyển đổi số năm 2026", 2026
    ),
    "year of the act alone": plan("Triển khai Nghị quyết số 57-NQ/TW năm 2026", 2026),
    "law by its bare year": plan("Thi hành Luật Đất đai 2024 trên địa bàn tỉnh", None),
    "anniversary": plan("Kỷ niệm 80 năm Ngày Quốc khánh (02/9/1946 - 02/9/2026)", None),
    "no year before the basis": plan("Kiểm soát thủ tục hành chính\nNăm 2026", 2026),
    "rule below": Head(
        f"{TOP}KẾ HOẠCH\nCải cách hành chính năm 2026\n-------{END}",
        "12/KH-UBND",
        "Cải cách hành chính năm 2026",
        UBND,
        2026,
    ),
    "capitals": plan(
        "CẢI CÁCH HÀNH CHÍNH TỈNH HÀ TĨNH NĂM 2026", 2026, "Cải cách hành chính tỉnh Hà Tĩnh năm 2026"
    ),
    "capitals with letters": plan(
        "TUYÊN TRUYỀN CCHC CỦA UBND TỈNH NĂM 2026", 2026, "Tuyên truyền CCHC của UBND tỉnh năm 2026"
    ),
    "capitals with an unknown name": plan("PHÁT TRIỂN DU LỊCH XÃ ĐỒNG LỘC NĂM 2026", 2026),
    "one line": Head(
        f"{TOP}KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026{END}",
        "12/KH-UBND",
        "Cải cách hành chính năm 2026",
        UBND,
        2026,
    ),
    "one line, year below": Head(
        f"{TOP}KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH\nNĂM 2026\n-------{END}",
        "12/KH-UBND",
        "Cải cách hành chính năm 2026",
        UBND,
        2026,
    ),
    "one line in small letters": Head(
        f"{TOP}Kế hoạch tuyên truyền cải cách hành chính năm 2026{END}",
        "12/KH-UBND",
        "Tuyên truyền cải cách hành chính năm 2026",
        UBND,
        2026,
    ),
    "programme of work": Head(
        f"{TOP}CHƯƠNG TRÌNH\nCông tác của Ủy ban nhân dân tỉnh năm 2026{END}",
        "12/KH-UBND",
        "Công tác của Ủy ban nhân dân tỉnh năm 2026",
        UBND,
        2026,
    ),
    "results beside": plan(
        "Cải cách hành chính tỉnh Hà Tĩnh năm 2026\nChỉ tiêu | Năm 2024 | Năm 2025\nTỷ lệ trực tuyến | 70% | 85%",
        2026,
        "Cải cách hành chính tỉnh Hà Tĩnh năm 2026",
    ),
    "prose at once": plan(
        "Cải cách hành chính năm 2026\nCải cách hành chính là nhiệm vụ trọng tâm của các cấp, các ngành.",
        2026,
        "Cải cách hành chính năm 2026",
    ),
    "office in the title": plan(
        "CÔNG TÁC DÂN VẬN\nCỦA CÁC CƠ QUAN HÀNH CHÍNH NĂM 2026",
        2026,
        "Công tác dân vận của các cơ quan hành chính năm 2026",
    ),
    "a part in brackets": plan("Tuyên truyền cải cách hành chính\n(giai đoạn 2026-2030)", (2026, 2030)),
    # -- letterheads
    "two columns": Head(
        "UBND TỈNH HÀ TĨNH | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ NỘI VỤ | Độc lập - Tự do - Hạnh phúc\n"
        f"Số: 12/KH-SNV | Hà Tĩnh, ngày 15 tháng 01 năm 2026\nKẾ HOẠCH\nTruyền thông năm 2026{END}",
        "12/KH-SNV",
        "Truyền thông năm 2026",
        "Sở Nội vụ",
        2026,
    ),
    "one tabbed line": Head(
        "UBND TỈNH HÀ TĨNH\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ KHOA HỌC VÀ CÔNG NGHỆ\tĐộc lập - Tự do - Hạnh phúc\n"
        f"Số: 12/KH-SKHCN\tHà Tĩnh, ngày 15 tháng 01 năm 2026\nKẾ HOẠCH\nTruyền thông năm 2026{END}",
        "12/KH-SKHCN",
        "Truyền thông năm 2026",
        "Sở Khoa học và Công nghệ",
        2026,
    ),
    "one line with spaces": Head(
        "ỦY BAN NHÂN DÂN TỈNH HÀ TĨNH   CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        f"Số: 12/KH-UBND Hà Tĩnh, ngày 15 tháng 01 năm 2026\nKẾ HOẠCH\nTruyền thông năm 2026{END}",
        "12/KH-UBND",
        "Truyền thông năm 2026",
        UBND,
        2026,
    ),
    "motto between": Head(
        "ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH HÀ TĨNH | Độc lập - Tự do - Hạnh phúc\n"
        f"Số: 12/KH-UBND\nKẾ HOẠCH\nTruyền thông năm 2026{END}",
        "12/KH-UBND",
        "Truyền thông năm 2026",
        UBND,
        2026,
    ),
    "motto first": Head(
        f"{MOTTO}\n---------------\nUBND XÃ CẨM LẠC\nSố: 12/KH-UBND\nKẾ HOẠCH\nTruyền thông năm 2026{END}",
        "12/KH-UBND",
        "Truyền thông năm 2026",
        "UBND xã Cẩm Lạc",
        2026,
    ),
    "a ministry": Head(
        f"BỘ NỘI VỤ\n{MOTTO}\nSố: 12/KH-BNV\nHà Nội, ngày 15 tháng 01 năm 2026\nKẾ HOẠCH\nTruyền thông năm 2026{END}",
        "12/KH-BNV",
        "Truyền thông năm 2026",
        "Bộ Nội vụ",
        2026,
    ),
    "a ministry's name over two lines": Head(
        f"BỘ NÔNG NGHIỆP\nVÀ MÔI TRƯỜNG\n{MOTTO}\nSố: 12/KH-BNNMT\nKẾ HOẠCH\nTruyền thông năm 2026{END}",
        "12/KH-BNNMT",
        "Truyền thông năm 2026",
        "Bộ Nông nghiệp và Môi trường",
        2026,
    ),
    "a party committee": Head(
        "ĐẢNG BỘ TỈNH HÀ TĨNH\nĐẢNG ỦY XÃ CẨM LẠC | ĐẢNG CỘNG SẢN VIỆT NAM\n*\n"
        "Số 05-KH/ĐU | Cẩm Lạc, ngày 15 tháng 01 năm 2026\n"
        f"KẾ HOẠCH\nTuyên truyền năm 2026{END}",
        "05-KH/ĐU",
        "Tuyên truyền năm 2026",
        "Đảng ủy xã Cẩm Lạc",
        2026,
    ),
    "a province's committee": Head(
        f"TỈNH ỦY HÀ TĨNH\nĐẢNG CỘNG SẢN VIỆT NAM\nSố 05-KH/TU\nKẾ HOẠCH\nTuyên truyền năm 2026{END}",
        "05-KH/TU",
        "Tuyên truyền năm 2026",
        "Tỉnh ủy Hà Tĩnh",
        2026,
    ),
    "a steering board": Head(
        f"UBND TỈNH HÀ TĨNH\nBAN CHỈ ĐẠO CẢI CÁCH HÀNH CHÍNH\n{MOTTO}\nSố: 12/KH-BCĐ\nKẾ HOẠCH\n"
        f"Tuyên truyền năm 2026{END}",
        "12/KH-BCĐ",
        "Tuyên truyền năm 2026",
        "Ban Chỉ đạo cải cách hành chính",
        2026,
    ),
    **{
        f"a title that begins like an office: {title}": plan(
            title, 2026, title.replace("\n", " ").capitalize()
        )
        for title in (
            "TỔ CHỨC CUỘC THI TÌM HIỂU CẢI CÁCH HÀNH CHÍNH NĂM 2026",
            "THANH TRA, KIỂM TRA CÔNG VỤ\nNĂM 2026",
            "PHÒNG CHÁY, CHỮA CHÁY VÀ CỨU NẠN, CỨU HỘ\nNĂM 2026",
            "XÃ HỘI HỌC TẬP NĂM 2026",
            "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG\nTHÔNG MINH NĂM 2026",
        )
    },
    "a title of several parts": plan(
        "Phổ biến, giáo dục pháp luật;\nhòa giải ở cơ sở;\nxây dựng xã năm 2026", 2026
    ),
    "a title that goes on with a programme": plan(
        "TRIỂN KHAI THỰC HIỆN\nĐỀ ÁN 06 TRÊN ĐỊA BÀN TỈNH\nNĂM 2026", 2026
    ),
    "a title that goes on with another act's number": plan(
        "THỰC HIỆN NGHỊ QUYẾT\nSỐ 57-NQ/TW NĂM 2026", 2026
    ),
    "a title that goes on with identity": plan("Phổ biến Luật Đất đai, Luật\nCăn cước trong năm 2026", 2026),
    "an annex's mark beside the letterhead of a sheet": Head(
        "UBND TỈNH ĐẮK LẮK | Phụ lục 1\nSỞ VĂN HÓA, THỂ THAO\nVÀ DU LỊCH\nDANH MỤC NHIỆM VỤ CHUYỂN ĐỔI SỐ NĂM 2026\n"
        "(Kèm theo Kế hoạch số 7/KH-SVHTTDL ngày 13/01/2026 của Sở Văn hóa, Thể thao và Du lịch)",
        "7/KH-SVHTTDL",
        "Danh mục nhiệm vụ chuyển đổi số năm 2026",
        "Sở Văn hóa, Thể thao và Du lịch",
        2026,
    ),
    **{
        f"a sheet's title that begins like a basis: {title}": Head(
            f"Mẫu số 02\n{title}\n(Kèm theo Kế hoạch số 7/KH-SNV ngày 13/01/2026 của Sở Nội vụ)",
            "7/KH-SNV",
            title,
            "Sở Nội vụ",
            2026,
        )
        for title in (
            "Thực hiện công tác pháp chế năm 2026",
            "Thực hiện Nghị quyết số 18-NQ/TW năm 2026",
            "Triển khai cải cách hành chính; chuyển đổi số năm 2026",
        )
    },
    "another act's number in the title": Head(
        f"{TOP}KẾ HOẠCH THỰC HIỆN CHỈ THỊ SỐ 30-CT/TW NĂM 2026{END}",
        "12/KH-UBND",
        "THỰC HIỆN CHỈ THỊ SỐ 30-CT/TW NĂM 2026",
        UBND,
        2026,
    ),
    "its own number in the title's line": Head(
        f"KẾ HOẠCH SỐ 12/KH-UBND TRIỂN KHAI NGHỊ QUYẾT SỐ 76/NQ-CP NĂM 2026{END}",
        "12/KH-UBND",
        "TRIỂN KHAI NGHỊ QUYẾT SỐ 76/NQ-CP NĂM 2026",
        "",
        2026,
    ),
    "a law of a year that has not begun": plan(
        "Thi hành Luật Thực hiện dân chủ ở cơ sở năm 2026",
        2026,
        top=TOP.replace("01 năm 2026", "12 năm 2025"),
    ),
    "a hospital": Head(
        f"SỞ Y TẾ HÀ TĨNH\nBỆNH VIỆN ĐA KHOA TỈNH\n{MOTTO}\nSố: 100/KH-BVĐK\nHà Tĩnh, ngày 15 tháng 01 năm 2026\n"
        f"KẾ HOẠCH\nCải cách hành chính năm 2026{END}",
        "100/KH-BVĐK",
        "Cải cách hành chính năm 2026",
        "Bệnh viện Đa khoa tỉnh",
        2026,
    ),
    "a tax office": Head(
        f"CỤC THUẾ\nTHUẾ TỈNH HÀ TĨNH\n{MOTTO}\nSố: 5/KH-HTI\nHà Tĩnh, ngày 15 tháng 01 năm 2026\n"
        f"KẾ HOẠCH\nCải cách hành chính năm 2026{END}",
        "5/KH-HTI",
        "Cải cách hành chính năm 2026",
        "Thuế tỉnh Hà Tĩnh",
        2026,
    ),
    "a treasury, whose number has blanks": Head(
        f"BỘ TÀI CHÍNH\nKHO BẠC NHÀ NƯỚC KHU VỰC XI\n{MOTTO}\nSố:  12 / KH - KBKV\nHà Tĩnh, ngày 15 tháng 01 năm 2026\n"
        f"KẾ HOẠCH\nCải cách hành chính năm 2026{END}",
        "12/KH-KBKV",
        "Cải cách hành chính năm 2026",
        "Kho bạc Nhà nước khu vực XI",
        2026,
    ),
    "an office named by its place": Head(
        f"UBND TỈNH HÀ TĨNH\nSỞ Y TẾ HÀ TĨNH\n{MOTTO}\nSố: 7/KH-SYT\nHà Tĩnh, ngày 15 tháng 01 năm 2026\n"
        f"KẾ HOẠCH\nCải cách hành chính năm 2026{END}",
        "7/KH-SYT",
        "Cải cách hành chính năm 2026",
        "Sở Y tế Hà Tĩnh",
        2026,
    ),
    "a draft": Head(
        f"DỰ THẢO LẦN 2\n{TOP}KẾ HOẠCH\nTuyên truyền năm 2026{END}",
        "12/KH-UBND",
        "Tuyên truyền năm 2026",
        UBND,
        2026,
    ),
    # -- numbers
    "number on the line of its type": Head(
        "KẾ HOẠCH SỐ 12/KH-UBND\nVề cải cách hành chính năm 2026",
        "12/KH-UBND",
        "Về cải cách hành chính năm 2026",
        "",
        2026,
    ),
    "blank number": Head(
        f"ỦY BAN NHÂN DÂN\nTỈNH HÀ TĨNH\n{MOTTO}\nSố:        /KH-UBND\nHà Tĩnh, ngày     tháng 01 năm 2026\n"
        f"KẾ HOẠCH\nTuyên truyền năm 2026{END}",
        "",
        "Tuyên truyền năm 2026",
        UBND,
        2026,
    ),
    "dotted number": Head(
        f"ỦY BAN NHÂN DÂN\nTỈNH HÀ TĨNH\nSố: ....../KH-UBND\nKẾ HOẠCH\nTuyên truyền năm 2026{END}",
        "",
        "Tuyên truyền năm 2026",
        UBND,
        2026,
    ),
    "number in the annex": Head(
        f"KẾ HOẠCH\nTuyên truyền năm 2026{END}\n(Kèm theo Kế hoạch số 7/KH-UBND ngày 05/01/2026 của UBND tỉnh Hà Tĩnh)",
        "7/KH-UBND",
        "Tuyên truyền năm 2026",
        "UBND tỉnh Hà Tĩnh",
        2026,
    ),
    "number of the annex over two lines": Head(
        f"KẾ HOẠCH\nTuyên truyền năm 2026{END}\n(Ban hành kèm theo Kế hoạch số 7/KH-UBND\n"
        "ngày 05/01/2026 của UBND tỉnh Hà Tĩnh)",
        "7/KH-UBND",
        "Tuyên truyền năm 2026",
        "UBND tỉnh Hà Tĩnh",
        2026,
    ),
    # -- a decision that promulgates
    "decision and plan": Head(
        f"{TOP.replace('12/KH', '45/QĐ')}QUYẾT ĐỊNH\n"
        "Về việc ban hành Kế hoạch cải cách hành chính tỉnh Hà Tĩnh năm 2026\n"
        "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH\nCăn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;\n"
        "QUYẾT ĐỊNH:\n"
        "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch cải cách hành chính.\nNơi nhận:\n- Như Điều 3;\n"
        f"ỦY BAN NHÂN DÂN\nTỈNH HÀ TĨNH\n{MOTTO}\nKẾ HOẠCH\nCải cách hành chính tỉnh Hà Tĩnh năm 2026\n"
        f"(Ban hành kèm theo Quyết định số 45/QĐ-UBND ngày 15/01/2026 của UBND tỉnh){FOLLOWS}\nPHỤ LỤC\n"
        "DANH MỤC NHIỆM VỤ",
        "45/QĐ-UBND",
        "Cải cách hành chính tỉnh Hà Tĩnh năm 2026",
        UBND,
        2026,
    ),
    "decision alone": Head(
        f"{TOP.replace('12/KH', '45/QĐ')}QUYẾT ĐỊNH\nVề việc ban hành Kế hoạch cải cách hành chính\n"
        "tỉnh Hà Tĩnh năm 2026\n"
        "ỦY BAN NHÂN DÂN TỈNH HÀ TĨNH\nCăn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;\n"
        "QUYẾT ĐỊNH:\n"
        "Điều 1. Ban hành kèm theo.\nPHỤ LỤC\nDANH MỤC NHIỆM VỤ\n(Kèm theo Quyết định số 45/QĐ-UBND ngày 15/01/2026)",
        "45/QĐ-UBND",
        "Cải cách hành chính tỉnh Hà Tĩnh năm 2026",
        UBND,
        2026,
    ),
    "decision that approves": Head(
        f"{TOP.replace('12/KH', '45/QĐ')}QUYẾT ĐỊNH\nPhê duyệt Kế hoạch tuyên truyền năm 2026\n"
        "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH\n"
        "Căn cứ Luật;\nPHỤ LỤC\nDANH MỤC NHIỆM VỤ",
        "45/QĐ-UBND",
        "Tuyên truyền năm 2026",
        UBND,
        2026,
    ),
    # -- sheets
    "sheet": Head(
        "NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2026\n"
        "(Kèm theo Kế hoạch số 7/KH-UBND ngày 05/01/2026 của UBND tỉnh Hà Tĩnh)\nĐVT: triệu đồng",
        "7/KH-UBND",
        "Nhiệm vụ cải cách hành chính năm 2026",
        "UBND tỉnh Hà Tĩnh",
        2026,
    ),
    "sheet with a list's name": Head(
        "DANH MỤC NHIỆM VỤ TRỌNG TÂM NĂM 2026\n(Kèm theo Kế hoạch số 7/KH-UBND ngày 05/01/2026)",
        "7/KH-UBND",
        "Danh mục nhiệm vụ trọng tâm năm 2026",
        "",
        2026,
    ),
    "sheet with a plan": Head(
        "KẾ HOẠCH TRUYỀN THÔNG NĂM 2026\n(Kèm theo Kế hoạch số 33/KH-UBND ngày 15/01/2026 của UBND tỉnh Hà Tĩnh)",
        "33/KH-UBND",
        "Truyền thông năm 2026",
        "UBND tỉnh Hà Tĩnh",
        2026,
    ),
    "sheet over two lines": Head(
        "Phân công nhiệm vụ chuyển đổi số\nnăm 2026 của xã Cẩm Lạc",
        "",
        "Phân công nhiệm vụ chuyển đổi số năm 2026 của xã Cẩm Lạc",
        "",
        2026,
    ),
    "sheet with a letterhead": Head(
        f"UBND XÃ CẨM LẠC | {MOTTO.split(chr(10))[0]}\nVĂN PHÒNG HĐND VÀ UBND\nLỊCH CÔNG TÁC THÁNG 10 NĂM 2026",
        "",
        "Lịch công tác tháng 10 năm 2026",
        "Văn phòng HĐND và UBND",
        2026,
    ),
    "week's sheet": Head("Lịch công tác tuần 41/2026", "", "Lịch công tác tuần 41/2026", "", 2026),
    "annex with its name beside": Head(
        "Phụ lục số 01\nDanh mục các nhiệm vụ năm 2026\n"
        "(kèm theo Kế hoạch số 38/KH-UBND ngày 12/3/2026 của UBND Thành phố)",
        "38/KH-UBND",
        "Danh mục các nhiệm vụ năm 2026",
        "UBND Thành phố",
        2026,
    ),
    "annex named on its line": Head(
        f"{TOP}KẾ HOẠCH\nTruyền thông{FOLLOWS}\nPHỤ LỤC I: DANH MỤC NHIỆM VỤ NĂM 2026",
        "12/KH-UBND",
        "Truyền thông",
        UBND,
        2026,
    ),
    "sheet under an office in small letters": Head(
        "UBND xã Cẩm Lạc\nLỊCH LÀM VIỆC TUẦN 41 (từ 05/10/2026 đến 09/10/2026)",
        "",
        "LỊCH LÀM VIỆC TUẦN 41 (từ 05/10/2026 đến 09/10/2026)",
        "UBND xã Cẩm Lạc",
        2026,
    ),
    "list with a mark above": Head(
        "Biểu số 01\nDANH MỤC NHIỆM VỤ NĂM 2026\nĐơn vị tính: Triệu đồng",
        "",
        "Danh mục nhiệm vụ năm 2026",
        "",
        2026,
    ),
    "notice": Head(
        f"{TOP}THÔNG BÁO\nKết luận của Chủ tịch về nhiệm vụ năm 2026{END}",
        "12/KH-UBND",
        "Kết luận của Chủ tịch về nhiệm vụ năm 2026",
        UBND,
        2026,
    ),
    "youth union": Head(
        "TỈNH ĐOÀN HÀ TĨNH\nBAN THƯỜNG VỤ\n***\nSố: 9-KH/TĐTN-BTV\n"
        "ĐOÀN TNCS HỒ CHÍ MINH\nKẾ HOẠCH\nTháng Thanh niên năm 2026",
        "9-KH/TĐTN-BTV",
        "Tháng Thanh niên năm 2026",
        "Ban Thường vụ",
        2026,
    ),
    "a programme that builds": plan("Thực hiện Chương trình xây dựng nông thôn mới năm 2026", 2026),
    "a decision's name goes on": plan(
        "Triển khai thực hiện Quyết định số 1131/QĐ-TTg ngày 12/6/2025 của Thủ tướng Chính phủ\n"
        "ban hành Danh mục công nghệ chiến lược\nnăm 2026",
        2026,
    ),
    "when it was issued, in brackets": plan(
        "Thực hiện công tác dân vận năm 2026\n(Ban hành ngày 15/01/2026)",
        2026,
        "Thực hiện công tác dân vận năm 2026",
    ),
    # -- the plan's year, and years of something else
    "resolution's date": plan(
        "Hành động thực hiện Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024 của Bộ Chính trị", None
    ),
    "law's year": plan("Thi hành Luật Thanh niên năm 2020 trên địa bàn tỉnh", None),
    "law's and own year": plan("Thi hành Luật Thanh niên năm 2020 trên địa bàn tỉnh năm 2026", 2026),
    "resolution's year": plan("Thực hiện Quyết định số 766/QĐ-TTg năm 2022 của Thủ tướng Chính phủ", None),
    "index": plan("Khắc phục tồn tại, hạn chế Chỉ số PAR INDEX 2024", None),
    "index and own": plan("Cải thiện Chỉ số cải cách hành chính năm 2025 trên địa bàn tỉnh năm 2026", 2026),
    "horizon": plan("Chuyển đổi số đến năm 2030, tầm nhìn đến năm 2035", None),
    "own and horizon": plan("Chuyển đổi số năm 2026, định hướng đến năm 2030", 2026),
    "term": plan("Tuyên truyền bầu cử đại biểu HĐND các cấp nhiệm kỳ 2026 - 2031", None),
    "term and own": plan("Tuyên truyền Đại hội Đảng các cấp nhiệm kỳ 2025-2030 trong năm 2026", 2026),
    "programme's span": plan("Thực hiện Chương trình tổng thể cải cách hành chính giai đoạn 2021-2030", None),
    "programme's span and own": plan(
        "Thực hiện Chương trình tổng thể cải cách hành chính giai đoạn 2021-2030 năm 2026", 2026
    ),
    "span": plan("Truyền thông chính sách giai đoạn 2026 - 2030", (2026, 2030)),
    "years in a row": plan("Truyền thông chính sách các năm 2026, 2027", (2026, 2027)),
    "school year": plan("Công tác pháp chế năm học 2026-2027", (2026, 2027)),
    "quarter": plan("Truyền thông quý IV năm 2026", 2026),
    "half": plan("Truyền thông 6 tháng cuối năm 2026", 2026),
    "month": plan("Cao điểm truyền thông tháng 10/2026", 2026),
    "months of two years": plan("Truyền thông từ tháng 10/2026 đến tháng 3/2027", (2026, 2027)),
    "last year and this": plan("Tổng kết năm 2025 và triển khai nhiệm vụ năm 2026", 2026),
    "two years": plan("Kiểm tra công vụ năm 2026 và chuẩn bị kiểm tra năm 2027", [2026, 2027]),
    "year beside the title": Head(
        f"{TOP}KẾ HOẠCH\nTruyền thông chính sách{FOLLOWS}\nPHỤ LỤC\nNHIỆM VỤ NĂM 2026",
        "12/KH-UBND",
        "Truyền thông chính sách",
        UBND,
        2026,
    ),
    "year in the annex's words": Head(
        f"{TOP}KẾ HOẠCH\nTruyền thông chính sách{END}\n(Kèm theo Kế hoạch truyền thông năm 2026 của UBND tỉnh)",
        "12/KH-UBND",
        "Truyền thông chính sách",
        UBND,
        2026,
    ),
    "year that promulgates": Head(
        f"{TOP}KẾ HOẠCH\nTruyền thông chính sách\n"
        "Thực hiện Quyết định số 225/QĐ-TTg ngày 04/02/2016; Ủy ban nhân dân tỉnh "
        "xây dựng kế hoạch truyền thông năm 2026 như sau:\nI. MỤC ĐÍCH\nNâng cao.\nPHỤ LỤC\nDANH MỤC NHIỆM VỤ",
        "12/KH-UBND",
        "Truyền thông chính sách",
        UBND,
        2026,
    ),
    "title and annex differ": Head(
        f"{TOP}KẾ HOẠCH\nTruyền thông năm 2026{FOLLOWS}\nPHỤ LỤC\nNHIỆM VỤ NĂM 2025",
        "12/KH-UBND",
        "Truyền thông năm 2026",
        UBND,
        [2025, 2026],
    ),
    "only the day of issue": plan("Truyền thông chính sách", None),
}


@pytest.mark.parametrize("name", HEADS)
def test_what_a_head_says(name: str) -> None:
    head = HEADS[name]
    found = letter(head.text)
    assert (found.number, found.title, found.issuer, year_of(found)) == head[1:]


@pytest.mark.parametrize("name", HEADS)
def test_each_line_of_a_head_is_accounted_for_and_none_is_left(name: str) -> None:
    text = HEADS[name].text
    found = letter(text)
    assert len(found.entries) == len(lines(text))
    assert [entry for entry in found.entries if entry.fate is CellFate.LEFT] == []
    assert all(entry.by for entry in found.entries)


def test_every_reading_and_rule_has_its_words_in_the_account() -> None:
    shown = {
        e.by for head in HEADS.values() for e in letter(head.text).entries if e.fate is not CellFate.LEFT
    }
    assert {by for by in shown if f"by_{by}" not in TEXTS} == set()


WORDS = {
    "a stray line": (f"{TOP}Dòng này lạ\nKẾ HOẠCH\nTruyền thông năm 2026{END}", ["Dòng này lạ"]),
    "words behind the number": (
        f"{TOP.replace('/KH-UBND', '/KH-UBND bản hai')}KẾ HOẠCH\nTruyền thông năm 2026{END}",
        ["bản hai"],
    ),
    "a section without a key": (
        f"{TOP}KẾ HOẠCH\nTruyền thông năm 2026{FOLLOWS}\nII. GIẢI PHÁP\nLàm tốt.\nPHỤ LỤC\nDANH MỤC",
        ["II. GIẢI PHÁP"],
    ),
    "a sheet's line that is no title": (
        "NHIỆM VỤ NĂM 2026\nNgày in: 12/01/2026",
        ["Ngày in: 12/01/2026"],
    ),
}


@pytest.mark.parametrize("name", WORDS)
def test_what_says_nothing_known_is_left(name: str) -> None:
    text, words = WORDS[name]
    assert [entry.words for entry in letter(text).entries if entry.fate is CellFate.LEFT] == words


BODY = """\
I. MỤC ĐÍCH, YÊU CẦU
1. Kết quả thực hiện năm 2025
Đã hoàn thành 95% nhiệm vụ.
2. Mục đích
Nâng cao nhận thức.
Chỉ tiêu | Năm 2024 | Năm 2025
Tỷ lệ trực tuyến | 70% | 85%
3. Chỉ tiêu năm 2025
Đạt 90%.
4. Chỉ tiêu năm 2026
- 100% cơ quan có chuyên mục.
II. ĐÁNH GIÁ TÌNH HÌNH
Năm qua làm tốt.
III. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ: Chủ trì."""


def test_results_of_the_past_are_neither_aims_nor_targets() -> None:
    found = letter(f"{TOP}KẾ HOẠCH\nTruyền thông năm 2026\n{BODY}\nPHỤ LỤC\nDANH MỤC")
    assert found.sections == {
        "aims": ["Nâng cao nhận thức."],
        "targets": [{"id": "1", "text": "100% cơ quan có chuyên mục.", "value": "100%"}],
    }
    assert [duty.texts for duty in found.duties] == [("Sở Nội vụ: Chủ trì.",)]
    assert not [entry for entry in found.entries if entry.fate is CellFate.LEFT]


def test_the_text_goes_on_below_a_table_that_stands_in_it() -> None:
    before = lines(f"{TOP}KẾ HOẠCH\nTruyền thông năm 2026\nI. MỤC ĐÍCH\nNâng cao.\nII. NHIỆM VỤ")
    after = ["Ghi chú: đồng.", "III. TỔ CHỨC THỰC HIỆN", "1. Sở Nội vụ: Chủ trì.", "Nơi nhận:", "- Như trên;",
             "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]  # fmt: skip
    found = read(before, after)
    assert [(duty.id, duty.texts) for duty in found.duties] == [("III.1", ("Sở Nội vụ: Chủ trì.",))]
    assert (found.recipients, found.signature) == (("Như trên;",), ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"))


def test_a_paper_that_sends_the_plan_gives_it_no_number() -> None:
    cover = "UBND TỈNH HÀ TĨNH\nSỞ NỘI VỤ\nSố: 100/SNV-CCHC\nV/v gửi Kế hoạch\nKính gửi: Các sở\nGửi các đơn vị.\n"
    found = letter(f"{cover}{TOP}KẾ HOẠCH\nTruyền thông năm 2026{END}")
    assert (found.number, found.numbers, found.issuer) == ("12/KH-UBND", ("12/KH-UBND",), UBND)


def test_what_an_article_of_the_decision_cites_is_no_number_of_the_plan() -> None:
    title = "Kế hoạch thực hiện Nghị quyết số 18-NQ/TW năm 2026"
    articles = f"QUYẾT ĐỊNH:\nĐiều 1. Ban hành kèm theo Quyết định này {title}.\nPHỤ LỤC\nDANH MỤC NHIỆM VỤ"
    found = letter(
        f"{TOP.replace('KH-', 'QĐ-')}QUYẾT ĐỊNH\nBan hành {title}\nỦY BAN NHÂN DÂN TỈNH HÀ TĨNH\n{articles}"
    )
    assert (found.numbers, found.title) == (("12/QĐ-UBND",), "Thực hiện Nghị quyết số 18-NQ/TW năm 2026")


def test_the_annex_of_another_plan_is_seen_by_its_number() -> None:
    found = letter(
        f"{TOP}KẾ HOẠCH\nTruyền thông năm 2026{END}\n(Kèm theo Kế hoạch số 444/KH-UBND ngày 16/12/2019)"
    )
    assert found.numbers == ("12/KH-UBND", "444/KH-UBND")


@pytest.mark.parametrize(
    ("line", "issued", "issue"),
    [
        ("Hà Tĩnh, ngày 05 tháng 01 năm 2026", date(2026, 1, 5), (2026, 1)),
        ("Hà Tĩnh, ngày     tháng 12 năm 2025", None, (2025, 12)),
        ("Hà Tĩnh, ngày … tháng … năm 2026", None, (2026, None)),
    ],
)
def test_the_day_of_issue_may_be_blank(line: str, issued: date | None, issue: object) -> None:
    found = letter(f"UBND TỈNH HÀ TĨNH\nSố: 1/KH-UBND\n{line}\nKẾ HOẠCH\nTruyền thông{END}")
    assert (found.issued, found.issue, found.place) == (issued, issue, "Hà Tĩnh")


@pytest.mark.parametrize(
    "line", ["Số: 12/KH-UBND, ngày 15/01/2026", "(Số 12/KH-UBND ngày 15 tháng 01 năm 2026)"]
)
def test_a_number_below_the_title_has_its_day_beside_it(line: str) -> None:
    found = letter(f"KẾ HOẠCH\nCải cách hành chính năm 2026\n{line}")
    assert (found.number, found.issued) == ("12/KH-UBND", date(2026, 1, 15))
    assert not [entry for entry in found.entries if entry.fate is CellFate.LEFT]


@pytest.mark.parametrize(
    ("title", "key"),
    [
        ("QUAN ĐIỂM, MỤC TIÊU", "aims"),
        ("QUAN ĐIỂM CHỈ ĐẠO", "requirements"),
        ("NGUYÊN TẮC THỰC HIỆN", "requirements"),
        ("NGUỒN LỰC THỰC HIỆN", "funding_rules"),
        ("HÌNH THỨC TUYÊN TRUYỀN", "forms"),
    ],
)
def test_a_section_by_its_title(title: str, key: str) -> None:
    found = letter(
        f"{TOP}KẾ HOẠCH\nTuyên truyền năm 2026\nI. {title}\n- Thiết thực.\nPHỤ LỤC\nDANH MỤC NHIỆM VỤ"
    )
    assert found.sections == {key: ["Thiết thực."]}


def test_who_is_responsible_has_duties() -> None:
    head = f"{TOP}KẾ HOẠCH\nTuyên truyền năm 2026\nI. TRÁCH NHIỆM THỰC HIỆN\n1. Sở Nội vụ: Theo dõi.\nPHỤ LỤC"
    assert [(duty.id, duty.texts) for duty in letter(head).duties] == [("I.1", ("Sở Nội vụ: Theo dõi.",))]


def test_a_line_that_points_at_the_table_is_no_section() -> None:
    head = f"{TOP}KẾ HOẠCH\nCải cách hành chính năm 2026\nII. VIỆC CỤ THỂ\n"
    assert [e.by for e in letter(f"{head}(Chi tiết theo bảng dưới đây)").entries].count("section-unread") == 0
    assert [e.by for e in letter(f"{head}Bảng lương do các đơn vị tự chi trả.").entries].count(
        "section-unread"
    ) == 1


@pytest.mark.parametrize("words", ["Dòng lạ xqz", "DÒNG LẠ XQZ", "xqz", "Căn cứ xqz;", "(xqz)"])
@pytest.mark.parametrize("name", HEADS)
def test_a_line_put_into_a_head_is_nowhere_gone(name: str, words: str) -> None:
    """Wherever it stands, it is left, or passed over by a rule, or what took it says it again."""
    given = lines(HEADS[name].text)
    for at in range(len(given) + 1):
        found = read([*given[:at], words, *given[at:]], [])
        entry = found.entries[at]
        said = repr(replace(found, entries=())).lower()
        assert entry.fate is not CellFate.USED or "xqz" in said, (at, entry)
        assert entry.fate is not CellFate.LEFT or "xqz" in entry.words.lower()
